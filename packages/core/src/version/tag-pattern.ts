import { ShipworthyError } from '@shipworthy/contract/errors';
import { formatVersion, parseVersion, type Version } from './version.js';

/** What a tag says. */
export interface ReleaseTag {
  /** Null where the pattern names no package. */
  readonly package: string | null;
  readonly version: Version;
}

/** How versions become tags, and tags versions. */
export interface TagPattern {
  /** Null when it is no tag of this pattern, or could be read in two ways. */
  parse(tag: string): ReleaseTag | null;
  /** @throws ShipworthyError `usage/invalid-input` when the pattern needs a package and none is given, or no such tag can exist */
  format(tag: ReleaseTag): string;
}

export const defaultTagPattern = 'v{version}';

/** A ref is a file name where git keeps it. */
const longestTag = 250;

type Piece = { readonly is: 'text'; readonly text: string } | { readonly is: 'version' } | { readonly is: 'package' };

/**
 * Reads `release.tag`: `{version}` exactly once, `{package}` at most once, something between them, and otherwise text that a tag may hold.
 * @throws ShipworthyError `config/invalid`
 */
export function parseTagPattern(pattern: string): TagPattern {
  const pieces = pattern.split(/(\{version\}|\{package\})/).filter((part) => part !== '').map(toPiece);
  const fault = findFault(pieces);
  if (fault !== null) {
    throw new ShipworthyError('config/invalid', `The tag pattern ${JSON.stringify(pattern.slice(0, 200))} ${fault}.`, { hint: 'Write `release.tag` such as `v{version}` or `{package}@{version}`.' });
  }
  const parse = (tag: string): ReleaseTag | null => {
    const readings = tag.length > longestTag ? [] : readPieces(pieces, tag);
    return readings.length === 1 ? (readings[0] ?? null) : null;
  };
  return { parse, format: (tag) => formatTag(pieces, parse, tag) };
}

function toPiece(part: string): Piece {
  if (part === '{version}') return { is: 'version' };
  return part === '{package}' ? { is: 'package' } : { is: 'text', text: part };
}

function findFault(pieces: readonly Piece[]): string | null {
  const count = (is: Piece['is']): number => pieces.filter((piece) => piece.is === is).length;
  if (count('version') !== 1) return 'must hold `{version}` exactly once';
  if (count('package') > 1) return 'holds `{package}` more than once';
  if (pieces.some((piece, index) => piece.is !== 'text' && index > 0 && pieces[index - 1]?.is !== 'text')) return 'must separate `{package}` and `{version}`';
  if (pieces.some((piece) => piece.is === 'text' && !isTagText(piece.text))) return 'holds characters that no tag can have, or braces around something else';
  return null;
}

/** Every way to read a tag. There are several where the separator also occurs inside a version: `{package}-{version}` and `a-1.0.0-1.0.0`. */
function readPieces(pieces: readonly Piece[], tag: string): ReleaseTag[] {
  const at = pieces.findIndex(({ is }) => is === 'version');
  const [before, after] = [pieces.slice(0, at), pieces.slice(at + 1)];
  const readings: ReleaseTag[] = [];
  for (let start = 0; start < tag.length; start += 1) {
    const head = readSide(before, tag.slice(0, start));
    if (head === null) continue;
    for (let end = start + 1; end <= tag.length; end += 1) {
      const tail = readSide(after, tag.slice(end));
      const version = tail === null ? null : parseVersion(tag.slice(start, end));
      if (tail !== null && version !== null) readings.push({ package: head.package ?? tail.package, version });
    }
  }
  return readings;
}

/** What stands on one side of the version: text, and perhaps the package between it. Null when it does not fit. */
function readSide(pieces: readonly Piece[], text: string): { readonly package: string | null } | null {
  const at = pieces.findIndex(({ is }) => is === 'package');
  const [prefix, suffix] = at < 0 ? [textOf(pieces), ''] : [textOf(pieces.slice(0, at)), textOf(pieces.slice(at + 1))];
  if (at < 0) return text === prefix ? { package: null } : null;
  const name = text.slice(prefix.length, text.length - suffix.length);
  return text === `${prefix}${name}${suffix}` && isTagText(name) ? { package: name } : null;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.is === 'text' ? piece.text : '')).join('');
}

/** What comes out must read as what went in: a package name may not make another tag of it. */
function formatTag(pieces: readonly Piece[], parse: TagPattern['parse'], { package: name, version }: ReleaseTag): string {
  const texts = pieces.map((piece) => (piece.is === 'text' ? piece.text : piece.is === 'version' ? formatVersion(version) : (name ?? '')));
  const tag = texts.join('');
  const needsName = pieces.some(({ is }) => is === 'package');
  const read = parse(tag);
  if (read !== null && read.package === (needsName ? name : null) && formatVersion(read.version) === formatVersion(version)) return tag;
  throw new ShipworthyError('usage/invalid-input', `No tag can be made of the package ${JSON.stringify(name)} and the version ${formatVersion(version)}.`, {
    hint: name === null ? 'The pattern in `release.tag` names a package: say which.' : 'Choose another separator in `release.tag`, such as `{package}@{version}`.',
  });
}

/** By git's rules for refs (git-check-ref-format), as far as they concern a part of a name. */
function isTagText(text: string): boolean {
  return text !== '' && !/[\s~^:?*[\\{}\p{Cc}\p{Surrogate}]/u.test(text) && !text.includes('..');
}
