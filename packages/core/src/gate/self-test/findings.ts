import type { FindingDraft } from '../../evidence/index.js';

/** What the documents of the self-test say when they say something. */
export const failing: FindingDraft = { rule: 'drift/content-changed', keys: { pack: 'parser', case: 'one', file: 'stdout' }, check: 'one', outcome: 'fail', message: 'The output differs.', location: { path: 'baselines/parser/one.json' } };
export const warning: FindingDraft = { rule: 'drift/metric-improved', keys: { pack: 'parser', case: 'two', metric: 'total' }, check: 'two', outcome: 'warn', message: 'It got better.' };
export const unverified: FindingDraft = { rule: 'drift/no-baseline', keys: { pack: 'parser' }, check: 'one', outcome: 'unverified', reason: 'no-baseline', message: 'There is no baseline.' };
