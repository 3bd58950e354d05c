import { readEntry, type ManifestEntry, type ManifestFault } from './manifest-entry.js';

export interface ReadSums {
  readonly entries: readonly ManifestEntry[];
  readonly faults: readonly ManifestFault[];
}

/** The hash, one blank, the mark of text (` `) or of bytes (`*`), the name. A backslash in front says that the name is escaped. */
const plain = /^(\\?)([0-9A-Fa-f]{8,128}) [ *]?(.+)$/;
/** What `--tag` and the BSD tools write. */
const tagged = /^(\\?)(?:SHA(?:1|256|384|512)|MD5) \((.+)\) = ([0-9A-Fa-f]{8,128})$/;

/** What `sha256sum` writes and reads: comments and empty lines are nothing, line ends are those of any system. */
export function readSums(text: string, listedIn: string): ReadSums {
  const entries: ManifestEntry[] = [];
  const faults: ManifestFault[] = [];
  let line = 0;
  for (const raw of text.split('\n')) {
    line += 1;
    const written = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (written === '' || written.startsWith('#')) continue;
    const read = readLine(written);
    if (read === null) faults.push({ message: 'This line is no hash and name', listedIn, line, column: 1 });
    else entries.push(readEntry({ path: read.path, hash: read.hash, bytes: null, listedIn, line, column: 1 }, read.isEscaped ? 'posix' : 'windows'));
  }
  return { entries, faults };
}

function readLine(written: string): { readonly path: string; readonly hash: string; readonly isEscaped: boolean } | null {
  const bsd = tagged.exec(written);
  const [, mark, hash, name] = bsd === null ? (plain.exec(written) ?? []) : [written, bsd[1], bsd[3], bsd[2]];
  if (hash === undefined || name === undefined) return null;
  if (mark === '') return { path: name, hash, isEscaped: false };
  const path = unescape(name);
  return path === null ? null : { path, hash, isEscaped: true };
}

const escapes: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };

/** Null: it holds an escape that does not exist. */
function unescape(name: string): string | null {
  const signs = name.match(/\\[^]?|[^\\]+/g) ?? [];
  const parts = signs.map((sign) => (sign.startsWith('\\') ? escapes[sign] : sign));
  return parts.includes(undefined) ? null : parts.join('');
}
