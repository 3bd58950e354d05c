import * as z from 'zod/mini';
import { commonInputs, commonOutputs, gateFailOn, hostedInputs } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { flag, list, text } from './input-field.js';

export const releaseGate = {
  name: 'release-gate',
  title: 'Shipworthy release gate',
  description: 'The one required check: reads every evidence document of the run, proves each, and decides.',
  inputs: z.strictObject({
    require: list('Evidence that must be there beyond what the config requires: `kind` or `kind:key`. Inputs can add, never loosen.', { placeholder: 'kind[:key]' }),
    'evidence-dir': list('Folders, files or globs with documents, where no artifacts carry them.', { placeholder: 'path', defaultText: 'the folder `out`, outside GitHub Actions' }),
    workflow: text('Path of the running workflow file.', { placeholder: 'file', defaultText: 'found from the environment' }),
    'allow-local': flag('Accept documents that name no commit, outside CI only.', { face: 'command' }),
    ...commonInputs,
    'fail-on': gateFailOn,
    ...hostedInputs,
  }),
  outputs: { ...commonOutputs },
  examples: [
    { command: 'shipworthy release-gate', does: 'judge the documents in shipworthy-out' },
    { command: 'shipworthy release-gate --require drift-report:parser-compat --evidence-dir evidence', does: 'demand one report and read a folder that another CI collected' },
  ],
  branding: { icon: 'check-circle', color: 'green' },
} as const satisfies CommandSpec;
