import { RE2JS, RE2JSException } from 're2js';
import { toPlainPattern } from './plain-pattern.js';

export interface IdMatch {
  readonly id: string;
  /** Offset in the text, in UTF-16 code units. */
  readonly at: number;
}

/** Finds ids that stand alone: `ST-G-01` is not in `ST-G-011`, `pre-ST-G-01`, `ST-G-01.md`, `plans/ST-G-01` or an address of the web. */
export interface IdPattern {
  findIds(text: string): readonly IdMatch[];
  /** As `findIds`, for the short texts of cells, which occur again in other tables. */
  idsIn(cell: string): readonly string[];
  /** The whole text is one id. */
  isId(text: string): boolean;
}

export interface IdPatternOptions {
  /** Ids that are a segment of a path count as well: `bundles/Release-7/README.md`. */
  readonly inPaths?: boolean;
}

/** An id is read from this many code units at most. */
const longestId = 256;
/** How far back the beginning of a web address is looked for. */
const longestAddress = 2000;
const wordEnd = /[\p{L}\p{N}]$/u;

/** @throws RE2JSException where `findIdPatternFault` says why */
export function compileIdPattern(pattern: string, { inPaths = false }: IdPatternOptions = {}): IdPattern {
  const plain = withoutGroupNames(pattern);
  const joints = inPaths ? String.raw`\-_@` : String.raw`\-_@./\\`;
  // What may follow is part of the match, so that of several ways to match the one that ends a token is found.
  const follow = String.raw`(?:$|[^\pL\pN${joints}]|[${joints}](?:$|[^\pL\pN])${inPaths ? '' : `|/(?:${plain})`})`;
  const whole = RE2JS.compile(`^(?:${plain})$`);
  const token = RE2JS.compile(`(${plain})${follow}`);
  const prefix = toLiteralPrefix(plain);
  const matchAt = toMatcher(token, toPlainPattern(plain), { joints, inPaths });
  const findIds = (text: string): IdMatch[] => (prefix === '' ? scanAll(text, token, joints) : scanPrefixed(text, { matchAt, prefix, joints }));
  const known = new Map<string, readonly string[]>();
  return {
    findIds,
    isId: (text) => whole.matcher(text).find(),
    idsIn: (cell) => {
      const before = known.get(cell);
      if (before !== undefined) return before;
      const ids = [...new Set(findIds(cell).map(({ id }) => id))];
      known.set(cell, ids);
      return ids;
    },
  };
}

/** Why a pattern cannot name ids, or null when it can. */
export function findIdPatternFault(pattern: string): string | null {
  try {
    RE2JS.compile(`(${withoutGroupNames(pattern)})`);
    return compileIdPattern(pattern).isId('') ? 'matches the empty text, so every place would hold an id' : null;
  } catch (error) {
    if (error instanceof RE2JSException) return `is no pattern that RE2 understands: ${error.message}`;
    throw error;
  }
}

/** The id at an offset, '' when there is none. */
type MatchAt = (text: string, at: number) => string;

function toMatcher(token: RE2JS, plain: string | null, { joints, inPaths }: { readonly joints: string; readonly inPaths: boolean }): MatchAt {
  if (plain === null) {
    return (text, at) => {
      const matcher = token.matcher(text.slice(at, at + longestId));
      return matcher.lookingAt() ? (matcher.group(1) ?? '') : '';
    };
  }
  const word = String.raw`\p{L}\p{N}`;
  const own = new RegExp(`(?:${plain})(?=$|[^${word}${joints}]|[${joints}](?:$|[^${word}])${inPaths ? '' : `|/(?:${plain})`})`, 'uy');
  return (text, at) => {
    own.lastIndex = at;
    return own.exec(text)?.[0] ?? '';
  };
}

/** Where the literal beginning does not occur nothing is tried: most of ten thousand files hold no id at all. */
function scanPrefixed(text: string, { matchAt, prefix, joints }: { readonly matchAt: MatchAt; readonly prefix: string; readonly joints: string }): IdMatch[] {
  const found: IdMatch[] = [];
  let end = -1;
  for (let at = text.indexOf(prefix); at !== -1; at = text.indexOf(prefix, Math.max(at + 1, end))) {
    if (!isFree(text, at, { end, joints })) continue;
    const id = matchAt(text, at);
    if (id === '') continue;
    found.push({ id, at });
    end = at + id.length;
  }
  return found;
}

function scanAll(text: string, token: RE2JS, joints: string): IdMatch[] {
  const found: IdMatch[] = [];
  const matcher = token.matcher(text);
  let end = -1;
  for (let from = 0; from < text.length && matcher.find(from); ) {
    const at = matcher.start(1);
    const id = matcher.group(1) ?? '';
    const isToken = id !== '' && isFree(text, at, { end, joints });
    if (isToken) found.push({ id, at });
    if (isToken) end = at + id.length;
    from = isToken ? end : at + 1;
  }
  return found;
}

/** Nothing before `at` makes it part of something longer. `end`: where the last id ended, for `ST-G-01/ST-G-02`. */
function isFree(text: string, at: number, { end, joints }: { readonly end: number; readonly joints: string }): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  if (/\s/.test(before) || before === '|') return true;
  if (before === '/' && end === at - 1) return true;
  if (wordEnd.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (before === '/' && joints.includes('/')) return false;
  if ((joints.includes(before) || before === '#') && before !== '/' && wordEnd.test(text.slice(Math.max(0, at - 3), at - 1))) return false;
  return !isInAddress(text, at);
}

function isInAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestAddress), at);
  const scheme = before.lastIndexOf('://');
  return scheme !== -1 && !/[\s()<>[\]"'`|]/.test(before.slice(scheme));
}

/** A name may stand once in a pattern, and here the pattern stands twice. Classes and escapes stay as they are. */
function withoutGroupNames(pattern: string): string {
  return pattern.replace(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P?<[A-Za-z_]\w*>/gs, (part) => (part.startsWith('(') ? '(?:' : part));
}

/** What every match begins with, '' when that cannot be told. */
function toLiteralPrefix(pattern: string): string {
  if (hasChoice(pattern)) return '';
  let prefix = '';
  for (const [, escaped, literal, quantifier] of pattern.matchAll(/(?:\\([^\w\s])|([^\\^$.|?*+()[\]{}]))([?*{+]?)/guy)) {
    if (quantifier === '?' || quantifier === '*' || quantifier === '{') break;
    prefix += escaped ?? literal ?? '';
    if (quantifier === '+') break;
  }
  return prefix;
}

/** An alternative outside of any group. */
function hasChoice(pattern: string): boolean {
  let depth = 0;
  for (const [part] of pattern.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (part === '|' && depth === 0) return true;
  }
  return false;
}
