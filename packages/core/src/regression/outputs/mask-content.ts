import type { Change, Comparison } from '../../compare/index.js';
import { redactText } from '../../redaction/index.js';

/** Masks what looks like a secret. Bytes that are no UTF-8 are looked through one by one: the shapes of secrets are ASCII. */
export function maskContent(bytes: Uint8Array): { bytes: Uint8Array; masked: boolean } {
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { text, hits } = redactText(buffer.toString(encoding));
  return hits.length === 0 ? { bytes, masked: false } : { bytes: Buffer.from(text, encoding), masked: true };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export function maskText(text: string): string {
  return redactText(text).text;
}

/** A comparison quotes the output, so it may quote a secret. */
export function maskComparison(comparison: Comparison): Comparison {
  return {
    ...comparison,
    why: comparison.why === null ? null : maskText(comparison.why),
    hunks: comparison.hunks === null ? null : maskText(comparison.hunks),
    changes: comparison.changes.map((change) => ({ ...change, path: maskText(change.path), expected: maskValue(change.expected), actual: maskValue(change.actual) })),
  };
}

function maskValue(value: Change['expected']): Change['expected'] {
  return typeof value === 'string' ? maskText(value) : value;
}
