import * as z from 'zod/mini';
import { commonInputs, commonOutputs, hostedInputs, policyFrom } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { choice, flag, integer, list, text } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  pack: list('Manifests of the packs to run; one document each.', { placeholder: 'file', defaultText: "the config's `packs`, else `regression-pack.yml`" }),
  mode: choice(['run', 'plan', 'lock', 'list'], '`run` the cases, `plan` shards for a matrix, write the `lock`, or `list` what the pack holds.', { fallback: 'run' }),
  case: list('Run some cases only (ids or globs). The document is marked partial and the gate refuses it.', { placeholder: 'id' }),
  shard: text('Run one part of the pack: `2/4`.', { placeholder: 'i/n' }),
  shards: integer('How many parts `mode: plan` makes.', { min: 1, max: 256 }, { defaultText: '1' }),
  plan: text('The plan document that the shard belongs to, where no artifacts carry it.', { placeholder: 'file' }),
  jobs: integer('Cases that run at the same time; the result does not depend on it.', { min: 1, max: 256 }, { defaultText: 'number of cores' }),
  timings: text('Folder of past observations; `mode: plan` balances the shards by their durations.', { placeholder: 'folder' }),
  offline: flag('Point the proxies that well-behaved programs use at a dead address.'),
  ...commonInputs,
  'policy-from': policyFrom,
  ...hostedInputs,
}));

export const regressionPack = {
  name: 'regression-pack',
  title: 'Shipworthy regression pack',
  description: 'Runs a hash-locked regression pack the same way every time and records what it observed.',
  get inputs() {
    return inputs();
  },
  outputs: { ...commonOutputs, matrix: 'JSON array of the shards that hold something, for `strategy.matrix` (`mode: plan`).' },
  examples: [
    { command: 'shipworthy regression-pack', does: 'run every pack that the configuration names' },
    { command: 'shipworthy regression-pack --pack regression/regression-pack.yml --case "import-*"', does: 'run some cases while working on them' },
    { command: 'shipworthy regression-pack --mode lock', does: 'write the lock after raising the version' },
  ],
  branding: { icon: 'play-circle', color: 'blue' },
} as const satisfies CommandSpec;
