import { notComparable, type Side } from './not-comparable.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Canonical text: UTF-8, byte order mark removed, CRLF and lone CR turned into LF. */
export function decodeText(bytes: Uint8Array, side: Side): string {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw notComparable(`${side} is not valid UTF-8.`, 'Compare it as bytes, or write it as UTF-8.');
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
