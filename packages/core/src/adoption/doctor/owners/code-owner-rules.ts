import { matchGlobs } from '../../../files/index.js';

interface OwnerRule {
  readonly matches: (path: string) => boolean;
  readonly owners: readonly string[];
}

/**
 * Who owns a path, by the text of CODEOWNERS: the last line that matches decides, also when it names nobody. Patterns are those of
 * .gitignore without `!` and `[…]`, which GitHub does not take here.
 */
export function parseCodeOwnerRules(text: string): (path: string) => readonly string[] {
  const rules = text.split(/\r?\n/).flatMap((line): OwnerRule[] => {
    const [pattern = '', ...owners] = line.replace(/(^|\s)#.*$/, '').trim().split(/\s+/);
    return pattern === '' || /^!|\[/.test(pattern) ? [] : [{ matches: toMatcher(pattern), owners }];
  });
  return (path) => rules.findLast(({ matches }) => matches(path))?.owners ?? [];
}

function toMatcher(pattern: string): (path: string) => boolean {
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  const bare = pattern.replace(/^\//, '');
  const start = isAnchored || bare.startsWith('**/') ? bare : `**/${bare}`;
  if (start.endsWith('/')) return matchGlobs([`${start}**`]);
  // `docs/*` is what lies in the folder itself; any other name may be that of a folder, and takes what is below.
  return /\/\*$/.test(start) && start !== '**/*' ? matchGlobs([start]) : matchGlobs([start, `${start}/**`]);
}
