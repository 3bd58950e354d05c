import * as z from 'zod/mini';
import { commonInputs, commonOutputs, hostedInputs, policyFrom } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { choice, flag, list, text } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  mode: choice(['check', 'accept-baseline', 'update-samples'], '`check`; `accept-baseline` writes the present findings down as known debts; `update-samples` writes the fences anew.', { fallback: 'check' }),
  base: text('Revision that the change is measured from.', { placeholder: 'rev', defaultText: 'by the event; else the merge base with the default branch' }),
  head: text('Revision that the change leads to.', { placeholder: 'rev', defaultText: 'by the event; on a laptop the work tree' }),
  task: list('Ids of tasks whose whole checklist is judged; the report is marked partial.', { placeholder: 'id' }),
  'session-log': text('File that `{session-log}` stands for in the configuration.', { placeholder: 'file' }),
  'changed-only': flag('Judge only what the changed files say, with the findings that a whole check has for them; the report is marked partial.'),
  baseline: text('File of known findings: only new ones block.', { placeholder: 'file', defaultText: "the config's `docSync.baseline`" }),
  reason: text('`accept-baseline`: why the debts may stand.', { face: 'command' }),
  'dry-run': flag('Print the plan of `accept-baseline` or `update-samples`, write nothing.', { face: 'command' }),
  ...commonInputs,
  'policy-from': policyFrom,
  ...hostedInputs,
}));

export const docSyncCheck = {
  name: 'doc-sync-check',
  title: 'Shipworthy doc-sync check',
  description: 'Checks that documents, task boards, links, changelog, samples and code tell the same story.',
  get inputs() {
    return inputs();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: 'shipworthy doc-sync-check', does: 'judge everything that `docSync` of the configuration names' },
    { command: 'shipworthy doc-sync-check --changed-only', does: 'judge what your change touches, in a moment' },
    { command: 'shipworthy doc-sync-check --task ST-A-001', does: 'go through the checklist of one task' },
    { command: 'shipworthy doc-sync-check --mode update-samples --dry-run', does: 'show which samples would be written anew' },
  ],
  branding: { icon: 'book-open', color: 'blue' },
} as const satisfies CommandSpec;
