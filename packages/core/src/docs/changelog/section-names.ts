import type { ChangelogStyle } from './changelog.js';

const ofStyle: Readonly<Record<ChangelogStyle, readonly string[]>> = {
  'keep-a-changelog': ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'],
  conventional: [
    'BREAKING CHANGES', 'Features', 'Bug Fixes', 'Performance Improvements', 'Reverts', 'Dependencies', 'Documentation', 'Styles', 'Code Refactoring',
    'Tests', 'Build System', 'Continuous Integration', 'Miscellaneous Chores', 'Chores', 'Miscellaneous', 'Deprecations',
    // Of changesets.
    'Major Changes', 'Minor Changes', 'Patch Changes',
  ],
};

const longestName = 200;

export function knownSections(style: ChangelogStyle, more: readonly string[]): readonly string[] {
  return [...ofStyle[style], ...more];
}

export function isKnownSection(name: string, known: readonly string[]): boolean {
  if (name.length > longestName) return false;
  return known.some((one) => toPlainName(one) === toPlainName(name));
}

/** Signs before a name (`⚠`, `:bug:`) and a colon after it change nothing, nor does upper or lower case. */
function toPlainName(name: string): string {
  return name.replace(/:[a-z0-9_+-]+:/gi, ' ').replace(/^[^\p{L}\p{N}]+|(?<![\s:])[\s:]+$/gu, '').toLowerCase();
}
