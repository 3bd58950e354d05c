import * as z from 'zod/mini';
import { commonInputs, commonOutputs, hostedInputs, observationsInput, policyFrom } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { choice, flag, integer, list, text } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  observations: observationsInput,
  baseline: text('Accepted records: a folder, or `git:<revision>:<folder>`, `artifact:<name>@<branch>` (latest successful run; `artifact:<workflow file>/<name>@<branch>` of another workflow), `release:<tag>/<asset.zip>`.', { placeholder: 'folder', defaultText: "the base's records on pull requests, else `baselines/<pack id>` beside the manifest" }),
  plan: text('The plan document, where no artifacts carry it.', { placeholder: 'file' }),
  pack: list('Manifests of the packs to judge.', { placeholder: 'file', defaultText: "the config's `packs`, else `regression-pack.yml`" }),
  mode: choice(['check', 'accept', 'history'], '`check` for drift; `accept` observations as the new baseline (files in the work tree; the reviewed pull request is the approval); `history` looks for changes of metrics in a folder of past documents (`observations`) and writes a page with charts, advisory.', { fallback: 'check' }),
  case: list('Cases to accept, or to judge alone (ids or globs); a report on some cases is marked partial.', { placeholder: 'id' }),
  all: flag('Accept every case at once.', { face: 'command' }),
  run: text('Accept what this run of GitHub Actions observed, from its artifacts: of this repository, at HEAD or a commit before it. Needs `GITHUB_TOKEN` or `GH_TOKEN`.', { face: 'command', placeholder: 'id' }),
  window: integer('`history`: how many of the newest values of a metric are looked at.', { min: 4, max: 1_000_000 }, { face: 'command', defaultText: '10000' }),
  magnitude: text('`history`: smallest change of the median that is said.', { face: 'command', placeholder: 'percent', defaultText: '3%' }),
  segment: integer('`history`: fewest values between two changes.', { min: 2, max: 10_000 }, { face: 'command', defaultText: '5' }),
  reason: text('Why the new baseline is right; stands in every record.', { face: 'command' }),
  'accepted-by': text('Who accepts.', { face: 'command', defaultText: 'the committer that git knows' }),
  base: text('Revision whose records the new ones replace.', { face: 'command', placeholder: 'rev', defaultText: 'merge base with the default branch, else HEAD' }),
  'dry-run': flag('Print the plan of `accept`, write nothing.', { face: 'command' }),
  'allow-ci': flag('Accept in CI as well, where nobody looks at what is accepted.', { face: 'command' }),
  ...commonInputs,
  'policy-from': policyFrom,
  ...hostedInputs,
}));

export const driftCheck = {
  name: 'drift-check',
  title: 'Shipworthy drift check',
  description: 'Compares what a regression pack observed with the accepted baseline and says what drifted.',
  get inputs() {
    return inputs();
  },
  outputs: { ...commonOutputs },
  examples: [
    { command: 'shipworthy drift-check', does: 'judge the observations in shipworthy-out against the accepted baseline' },
    { command: 'shipworthy drift-check --mode accept --case import-vendor --reason "new field, see #12"', does: 'accept what one case produces now' },
    { command: 'shipworthy drift-check --mode accept --case import-vendor --run 1234567890 --reason "new field"', does: 'accept what the runner produced, without reproducing its machine' },
    { command: 'shipworthy drift-check --mode accept --all --reason "first baseline" --dry-run', does: 'show what would be accepted' },
  ],
  branding: { icon: 'git-pull-request', color: 'blue' },
} as const satisfies CommandSpec;
