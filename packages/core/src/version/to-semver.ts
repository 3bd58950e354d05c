import { parseVersion } from './version.js';

/** PEP 440 without epoch, post and development releases, which SemVer cannot say. Leading zeros are left to whoever reads the message. */
const outline = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?([0-9]*))?$/i;
const words: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', c: 'rc', pre: 'rc', preview: 'rc' };

/** What SemVer writes for a version of another tradition: `1.2.0rc1`, `1.2`, `v1.2.0`. Null where nobody can say. For people: it is never compared. */
export function toSemVer(text: string): string | null {
  const [, major, minor, patch, word, number] = outline.exec(text.trim()) ?? [];
  if (major === undefined) return null;
  const tail = word === undefined ? '' : `-${words[word.toLowerCase()] ?? word.toLowerCase()}.${number === undefined || number === '' ? '0' : number}`;
  const version = `${major}.${minor ?? '0'}.${patch ?? '0'}${tail}`;
  return parseVersion(version) === null ? null : version;
}
