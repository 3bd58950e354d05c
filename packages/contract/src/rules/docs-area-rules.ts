import type { Rule } from './rule.js';

export const docsAreaRules = {
  'docs/area-not-updated': { title: 'Code of an area changed and its documents did not', why: 'Whoever reads the documents is told how it was before.', remedy: 'Update one of the files that the message names, or agree on a waiver.', keys: ['area', 'requirement'] },
  'docs/area-matches-nothing': { title: 'The globs of an area match no tracked file', why: 'An area that watches nothing is green for ever.', remedy: 'Correct the glob, or remove the area.', keys: ['area', 'globs'] },
  'docs/change-unknown': { title: 'What the change consists of could not be found out', why: 'An empty list of changed files would pass every area.', remedy: 'Give the checkout step `fetch-depth: 0`, or name the revision with `base`.', keys: ['base'] },
  'docs/source-missing': { title: 'The files that a part of the check reads do not exist', why: 'What is not there agrees with everything.', remedy: 'Restore the file, or correct the glob in `docSync`.', keys: ['source'] },
  'docs/unreadable': { title: 'A document cannot be read', why: 'What nobody can read was not checked.', remedy: 'Save it as UTF-8, below the size limit.', keys: ['path'] },
} as const satisfies Record<string, Rule>;
