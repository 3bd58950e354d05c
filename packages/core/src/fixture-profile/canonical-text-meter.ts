import { createHash, type Hash } from 'node:crypto';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

export interface Measure {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Hash, size and lines of the canonical text of a file that comes in pieces cut anywhere. Works on bytes: in UTF-8 no other character
 * contains the bytes of CR and LF. Canonical and raw bytes share one hash until they part, which in most files is never.
 */
export class CanonicalTextMeter {
  #hash = createHash('sha256');
  /** Of the raw bytes, once they differ from the canonical ones. */
  #rawHash: Hash | null = null;
  #size = 0;
  #rawSize = 0;
  #lines = 0;
  #lastByte = lineFeed;
  #endedWithReturn = false;
  /** The first three bytes, until it is known whether they are a byte order mark. */
  #start: Buffer | null = Buffer.alloc(0);

  update(chunk: Uint8Array): void {
    this.#rawSize += chunk.length;
    if (this.#start === null) return this.#take(chunk);
    this.#start = Buffer.concat([this.#start, chunk]);
    if (this.#start.length >= byteOrderMark.length) this.#openStart(this.#start);
  }

  /** The canonical measure; `raw` is what it would be for the bytes as they are. */
  finish(): { canonical: Measure; lineCount: number; raw: Measure } {
    if (this.#start !== null) this.#openStart(this.#start);
    const canonical = { sha256: this.#hash.copy().digest('hex'), sizeBytes: this.#size };
    const raw = { sha256: (this.#rawHash ?? this.#hash).digest('hex'), sizeBytes: this.#rawSize };
    return { canonical, lineCount: this.#lines + (this.#lastByte === lineFeed ? 0 : 1), raw };
  }

  #openStart(start: Buffer): void {
    this.#start = null;
    const hasMark = start.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    if (hasMark) this.#part().update(byteOrderMark);
    this.#take(hasMark ? start.subarray(byteOrderMark.length) : start);
  }

  /** From here on the raw bytes have a hash of their own. */
  #part(): Hash {
    this.#rawHash ??= this.#hash.copy();
    return this.#rawHash;
  }

  #take(chunk: Uint8Array): void {
    // The LF of a CRLF that was cut in two: its CR has already become a line feed.
    const skipped = this.#endedWithReturn && chunk[0] === lineFeed ? 1 : 0;
    if (chunk.length > 0) this.#endedWithReturn = chunk[chunk.length - 1] === carriageReturn;
    const firstReturn = chunk.indexOf(carriageReturn);
    if (firstReturn === -1) {
      this.#rawHash?.update(chunk);
      this.#add(chunk.subarray(skipped));
      return;
    }
    this.#part().update(chunk);
    this.#add(withoutReturns(chunk.subarray(skipped)));
  }

  #add(bytes: Uint8Array): void {
    const last = bytes[bytes.length - 1];
    if (last === undefined) return;
    this.#hash.update(bytes);
    this.#size += bytes.length;
    this.#lastByte = last;
    for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) this.#lines += 1;
  }
}

/** One copy, so that a file of short lines does not cost a call to the hash per line. */
function withoutReturns(chunk: Uint8Array): Uint8Array {
  const copy = Buffer.allocUnsafe(chunk.length);
  let size = 0;
  for (let at = 0; at < chunk.length; at += 1) {
    const byte = chunk[at] ?? 0;
    copy[size] = byte === carriageReturn ? lineFeed : byte;
    size += 1;
    if (byte === carriageReturn && chunk[at + 1] === lineFeed) at += 1;
  }
  return copy.subarray(0, size);
}
