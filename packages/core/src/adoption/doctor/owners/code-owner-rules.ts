import { matchForeignGlob } from '../../../files/index.js';

interface OwnerRule {
  readonly matches: (path: string) => boolean;
  readonly owners: readonly string[];
}

/** No path is longer, and longer patterns are refused. */
const longestPattern = 4000;

/**
 * Who owns a path, by the text of CODEOWNERS: the last line that matches decides, also when it names nobody. Patterns are those of
 * .gitignore without `!` and `[…]`, which GitHub does not take here.
 */
export function parseCodeOwnerRules(text: string): (path: string) => readonly string[] {
  // A pattern takes far longer to understand than to apply, and most files are decided by the last few lines.
  const matchers = new Map<string, (path: string) => boolean>();
  const matcherOf = (pattern: string): ((path: string) => boolean) => {
    const matcher = matchers.get(pattern) ?? toMatcher(pattern);
    matchers.set(pattern, matcher);
    return matcher;
  };
  const rules = text.split(/\r?\n/).flatMap((line): OwnerRule[] => {
    const [pattern = '', ...owners] = line.replace(/(^|\s)#.*$/, '').trim().split(/\s+/);
    return pattern === '' || pattern.length > longestPattern || /^!|\[/.test(pattern) ? [] : [{ matches: (path) => matcherOf(pattern)(path), owners }];
  });
  return (path) => rules.findLast(({ matches }) => matches(path))?.owners ?? [];
}

function toMatcher(pattern: string): (path: string) => boolean {
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  const bare = pattern.replace(/^\//, '');
  const start = isAnchored || bare.startsWith('**/') ? bare : `**/${bare}`;
  if (start.endsWith('/')) return matchForeignGlob(`${start}**`);
  // `docs/*` is what lies in the folder itself; any other name may be that of a folder, and takes what is below.
  const itself = matchForeignGlob(start);
  if (/\/\*$/.test(start) && start !== '**/*') return itself;
  const below = matchForeignGlob(`${start}/**`);
  return (path) => itself(path) || below(path);
}
