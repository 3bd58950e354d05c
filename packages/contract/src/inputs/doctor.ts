import * as z from 'zod/mini';
import type { CommandSpec } from './command-spec.js';
import { commonInputs } from './common-inputs.js';
import { flag } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  all: flag('Show what is fine as well.', { face: 'command' }),
  offline: flag('Ask GitHub nothing, even with a token; its settings are then not verified.', { face: 'command' }),
  strict: flag('End with 1 also for warnings and for what could not be verified.', { face: 'command' }),
  config: commonInputs.config,
  root: commonInputs.root,
}));

/** A command only: it speaks of the set-up, not of a run, and changes nothing. */
export const doctor = {
  name: 'doctor',
  title: 'Shipworthy doctor',
  description: 'Says what is missing before the gate can be relied on, each with the fix to copy. Changes nothing.',
  get inputs() {
    return inputs();
  },
  outputs: {},
  examples: [
    { command: 'shipworthy doctor', does: 'look at the clone, the workflows and the configuration' },
    { command: 'GH_TOKEN=$(gh auth token) shipworthy doctor', does: 'the same, and at the settings on GitHub' },
  ],
  branding: { icon: 'activity', color: 'green' },
} as const satisfies CommandSpec;
