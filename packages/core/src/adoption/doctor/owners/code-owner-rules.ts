import { findGlobDanger } from '../../../files/find-glob-danger.js';
import { matchGlobs } from '../../../files/index.js';

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
    if (pattern === '' || pattern.length > longestPattern || /^!|\[/.test(pattern)) return [];
    // Nobody can say what a line that could take ages to try covers, so whatever it may cover has no owner that is known.
    if (findGlobDanger(`**/${pattern}/**`) !== null) return [{ matches: () => true, owners: [] }];
    return [{ matches: (path) => matcherOf(pattern)(path), owners }];
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
