import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-AMOYOHBP.js";

// packages/core/src/compare/line-reader.ts
import { isUtf8 } from "node:buffer";
var firstCapacity = 1024 * 1024;
var longestLine = 64 * 1024 * 1024;
var lineFeed = 10;
var carriageReturn = 13;
var LineReader = class {
  #source;
  #options;
  #buffer = Buffer.allocUnsafe(firstCapacity);
  /** Unread: from `#start` to `#end`. Known to be UTF-8: up to `#checked`. */
  #start = 0;
  #end = 0;
  #checked = 0;
  #position = 0;
  #isAtEnd = false;
  #endsWithReturn = false;
  /** 1-based number of the line that comes next. */
  line = 1;
  /** Where in the source the line that comes next begins. */
  offset = 0;
  constructor(source, options) {
    this.#source = source;
    this.#options = options;
    this.fill();
    if (this.#end >= 3 && this.#buffer.readUIntBE(0, 3) === 15711167) [this.#start, this.offset] = [3, 3];
  }
  /** What is read and not yet given out. Valid until the next call of any method. */
  get unread() {
    return this.#buffer.subarray(this.#start, this.#end);
  }
  /** The bytes of the next line with its end, or null at the end. Valid until the next call. */
  nextBytes() {
    let searched = this.#start;
    for (; ; ) {
      const at = this.unread.indexOf(lineFeed, searched - this.#start);
      if (at !== -1) return this.#take(at + 1, 1);
      const unread = this.#end - this.#start;
      if (!this.fill()) return unread === 0 ? null : this.#take(unread, 1);
      searched = this.#start + unread;
    }
  }
  /** The next line with its end, or null at the end. */
  next() {
    return this.nextBytes()?.toString("utf8") ?? null;
  }
  /** Passes over `bytes` that hold `lines` whole lines. */
  skip(bytes, lines) {
    this.#take(bytes, lines);
  }
  /** Reads on. False when nothing was left to read. */
  fill() {
    if (this.#isAtEnd) return false;
    this.#makeRoom();
    const read = this.#source.read(this.#buffer.subarray(this.#end), this.#position);
    this.#position += read;
    this.#isAtEnd = read === 0;
    this.#end += this.#options.isCanonical ? this.#unifyLineEnds(this.#end + read) : read;
    this.#check();
    return read > 0;
  }
  #take(bytes, lines) {
    const taken = this.#buffer.subarray(this.#start, this.#start + bytes);
    this.#start += bytes;
    this.offset += bytes;
    this.line += lines;
    return taken;
  }
  #makeRoom() {
    const unread = this.#end - this.#start;
    if (unread > longestLine) throw notComparable(`${this.#options.side} has a line of more than ${longestLine} bytes.`, "Compare it as bytes.");
    const target = unread > this.#buffer.length / 2 ? Buffer.allocUnsafe(this.#buffer.length * 2) : this.#buffer;
    this.#buffer.copy(target, 0, this.#start, this.#end);
    [this.#buffer, this.#checked] = [target, this.#checked - this.#start];
    [this.#start, this.#end] = [0, unread];
  }
  /** In place, from `#end` on; how many bytes remain. A CR at the end may be half of a CRLF. */
  #unifyLineEnds(end) {
    const fresh = this.#buffer.subarray(this.#end, end);
    if (!this.#endsWithReturn && !fresh.includes(carriageReturn)) return fresh.length;
    let to = 0;
    for (let from = 0; from < fresh.length; from += 1) {
      const byte = fresh[from] ?? 0;
      if (byte !== lineFeed || !this.#endsWithReturn) fresh[to++] = byte === carriageReturn ? lineFeed : byte;
      this.#endsWithReturn = byte === carriageReturn;
    }
    return to;
  }
  /** Up to the last whole character. Line ends are ASCII, so no line is given out unchecked. */
  #check() {
    let whole = this.#end;
    if (!this.#isAtEnd) {
      const isContinued = (at) => at > this.#checked && ((this.#buffer[at] ?? 0) & 192) === 128;
      if (whole > this.#checked && (this.#buffer[whole - 1] ?? 0) >= 128) {
        whole -= 1;
        while (isContinued(whole)) whole -= 1;
      }
    }
    if (!isUtf8(this.#buffer.subarray(this.#checked, whole))) throw notComparable(`${this.#options.side} is not valid UTF-8.`, "Compare it as bytes, or write it as UTF-8.");
    this.#checked = whole;
  }
};

export {
  LineReader
};
