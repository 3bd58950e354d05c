import type { Rule } from './rule.js';

export const docsSampleRules = {
  'docs/sample-differs': { title: 'A sample shows something else than the program does', why: 'Readers copy what no longer works.', remedy: 'Run `shipworthy doc-sync-check --mode update-samples`, and review the difference.', keys: ['path', 'fence'] },
  'docs/sample-missing': { title: 'A sample, or what it must show, is gone', why: 'What is not there cannot be compared.', remedy: 'Restore the comment `<!-- sample: name -->` and its fence, or correct `docSync.samples`.', keys: ['path', 'fence'] },
  'docs/baseline-outdated': { title: 'A known debt was paid', why: 'What stays listed may come back unseen.', remedy: 'Remove it: `shipworthy doc-sync-check --mode accept-baseline`.', keys: ['path', 'debt'] },
} as const satisfies Record<string, Rule>;
