import { ShipworthyError } from '@shipworthy/contract/errors';
import { isDeviceName } from './windows-names.js';

/**
 * An id as one file name that every system takes. All but `A-Za-z0-9._-` becomes percent-encoded UTF-8, and so do a leading dot (hidden, `.`,
 * `..`), a trailing dot (Windows drops it) and the first letter of a Windows device name (`con.txt` → `%63on.txt`).
 * `decodeURIComponent` gives the id back, so different ids never share a name; but ids that differ only in case share a file where the file
 * system ignores case: whoever defines ids refuses that.
 */
export function toSafeFileName(id: string): string {
  if (id === '' || /\p{Surrogate}/u.test(id)) {
    throw new ShipworthyError('usage/invalid-input', 'An id is empty or holds half of a surrogate pair.', { hint: 'Give every pack, case and key a readable id.' });
  }
  const encoded = Array.from(Buffer.from(id, 'utf8'), encodeByte).join('');
  if (encoded.startsWith('.')) return toSafeEnd(`%2E${encoded.slice(1)}`);
  return toSafeEnd(isDeviceName(encoded) ? `${percent(encoded.charCodeAt(0))}${encoded.slice(1)}` : encoded);
}

function toSafeEnd(name: string): string {
  return name.endsWith('.') ? `${name.slice(0, -1)}%2E` : name;
}

function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9._-]/.test(character) ? character : percent(byte);
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
