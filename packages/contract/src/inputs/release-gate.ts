import * as z from 'zod/mini';
import { commonInputs, commonOutputs, gateFailOn, hostedInputs } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { choice, flag, list, text } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  mode: choice(['decide', 'self-test'], '`self-test` proves that the gate can go red: it feeds this very gate every bad situation, and the good ones. A command only: an action that can be told to decide nothing is no gate.', { fallback: 'decide', face: 'command' }),
  require: list('Evidence that must be there beyond what the config requires: `kind` or `kind:key`. Inputs can add, never loosen.', { placeholder: 'kind[:key]' }),
  'evidence-dir': list('Folders, files or globs with documents, where no artifacts carry them.', { placeholder: 'path', defaultText: 'the folder `out`, outside GitHub Actions' }),
  workflow: text('Path of the running workflow file.', { placeholder: 'file', defaultText: 'found from the environment' }),
  version: text('Version that is about to be released, such as `2.0.0`. On a tag it must be the version of the tag.', { placeholder: 'version', defaultText: 'taken from the tag' }),
  level: choice(['auto', 'merge', 'release', 'major'], 'How much is demanded. May only raise what `auto` finds from the event and the version.', { fallback: 'auto' }),
  approvals: list('Signed approvals: folders, files or globs.', { placeholder: 'path' }),
  'allow-local': flag('Accept documents that name no commit, outside CI only.', { face: 'command' }),
  ...commonInputs,
  'fail-on': gateFailOn,
  ...hostedInputs,
}));

export const releaseGate = {
  name: 'release-gate',
  title: 'Shipworthy release gate',
  description: 'The one required check: reads every evidence document of the run, proves each, and decides.',
  get inputs() {
    return inputs();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: 'shipworthy release-gate', does: 'judge the documents in shipworthy-out' },
    { command: 'shipworthy release-gate --require drift-report:parser-compat --evidence-dir evidence', does: 'demand one report and read a folder that another CI collected' },
    { command: 'shipworthy release-gate --version 2.0.0 --approvals approvals', does: 'judge a major release, with the signed approvals in a folder' },
  ],
  branding: { icon: 'check-circle', color: 'green' },
} as const satisfies CommandSpec;
