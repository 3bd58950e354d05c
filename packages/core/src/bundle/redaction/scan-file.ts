import { open, type FileHandle } from 'node:fs/promises';
import { findEscaped, redactionRules, type RedactionHit } from '../../redaction/index.js';

/** What is looked through at once. */
const windowBytes = 8 * 1024 * 1024;
/** So much of a window is looked through again with the next one: longer than any value that a rule describes, keys included. */
const overlapBytes = 64 * 1024;

type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** `binary`: it holds zero bytes where text would not, and was not looked through. */
export type ScannedFile = { readonly state: 'text'; readonly hits: readonly RedactionHit[] } | { readonly state: 'binary' };

/**
 * Looks for secrets and personal data in a file of any size, a window at a time. Lines count from the beginning of the file; a value
 * that two windows show is said once.
 */
export async function scanFile(path: string, isAllowed: (value: string) => boolean): Promise<ScannedFile> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const encoding = encodingOf(await readAt(file, 0, Math.min(size, 8192)), path);
    return encoding === null ? { state: 'binary' } : { state: 'text', hits: await scanWindows(file, { encoding, size }, isAllowed) };
  } finally {
    await file.close();
  }
}

/** Whose name promises text: a zero byte among it, as a power failure leaves in a log, hides nothing. */
const textName = /\.(?:json|ndjson|jsonl|csv|tsv|tab|xml|ya?ml|md|markdown|txt|log|html?|toml|ini|cfg|conf|properties|env|trx|sarif|svg)$/i;

/** UTF-16 as its byte order mark says, or as the zero beside its first letters shows; other zero bytes mean that this is no text. */
function encodingOf(head: Buffer, path: string): Encoding | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = head;
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0 && third > 0 && fourth === 0)) return 'utf16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second > 0 && third === 0 && fourth > 0)) return 'utf16be';
  return head.includes(0) && !textName.test(path) ? null : 'utf8';
}

interface TextOfFile {
  readonly encoding: Encoding;
  /** Bytes, when it was opened. */
  readonly size: number;
}

async function scanWindows(file: FileHandle, { encoding, size }: TextOfFile, isAllowed: (value: string) => boolean): Promise<RedactionHit[]> {
  const hits = new Map<string, RedactionHit>();
  let [offset, line, column] = [0, 1, 1];
  for (;;) {
    // Most files are small: a window larger than the rest of the file would cost more than reading it.
    const wanted = Math.min(windowBytes, size - offset);
    const bytes = await readAt(file, offset, wanted);
    const text = decode(bytes, encoding);
    for (const hit of findEscaped(text, redactionRules, isAllowed)) {
      const placed = { rule: hit.rule, line: line + hit.line - 1, column: hit.line === 1 ? column + hit.column - 1 : hit.column };
      hits.set(`${placed.rule}:${placed.line}:${placed.column}`, placed);
    }
    if (bytes.length < windowBytes || offset + bytes.length >= size) return [...hits.values()];
    const next = cutOf(bytes, encoding);
    const passed = decode(bytes.subarray(0, next), encoding);
    const lastEnd = passed.lastIndexOf('\n');
    column = lastEnd < 0 ? column + passed.length : passed.length - lastEnd;
    line += countLineEnds(passed);
    offset += next;
  }
}

/** Behind a line end where there is one, so that the windows see the same columns; never within a character of UTF-16. */
function cutOf(bytes: Buffer, encoding: Encoding): number {
  const from = bytes.length - overlapBytes;
  const lineEnd = bytes.lastIndexOf(0x0a, from);
  if (encoding === 'utf16le' || encoding === 'utf16be') return from - (from % 2);
  return lineEnd > bytes.length / 2 ? lineEnd + 1 : backToCharacter(bytes, from);
}

function backToCharacter(bytes: Buffer, from: number): number {
  let at = from;
  while (at > from - 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

function decode(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf16be') return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16().toString('utf16le');
  return bytes.toString(encoding);
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
