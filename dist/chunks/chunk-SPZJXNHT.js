import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isWithinTolerance
} from "./chunk-CM3DHMZT.js";
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";
import {
  shorten,
  showValue
} from "./chunk-IFFHOFFW.js";
import {
  isIgnored,
  placeBelow,
  toRootPlace
} from "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  newTreeObject
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/csv/compare-csv.ts
import { mkdtempSync, rmSync as rmSync2 } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

// packages/core/src/compare/csv/csv-columns.ts
import { isUtf8 } from "node:buffer";

// packages/core/src/compare/csv/csv-bytes.ts
var csvPadding = 4;
var CsvBytes = class {
  bytes;
  words;
  constructor(bytes) {
    this.bytes = bytes;
    this.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
};
var CsvBuffer = class {
  #content = new CsvBytes(new Uint8Array(0));
  #usual;
  /** With room for `usual` bytes as soon as it is needed. */
  constructor(usual) {
    this.#usual = usual;
  }
  /** Room for so many bytes, and the padding, of which the first `held` are what they were. */
  reserve(room, held) {
    const { bytes } = this.#content;
    if (bytes.length < room + csvPadding) {
      this.#content = new CsvBytes(new Uint8Array(Math.max(room, this.#usual) + csvPadding));
      this.#content.bytes.set(bytes.subarray(0, held));
    }
    return this.#content;
  }
};

// packages/core/src/compare/csv/csv-scanner.ts
var quote = 34;
var lineFeed = 10;
var carriageReturn = 13;
var highBits = 2155905152 | 0;
var plain = 0;
var kindOfDelimiter = 1;
var kindOfLineFeed = 2;
var kindOfCarriageReturn = 3;
var kindOfQuote = 4;
var kindOfDelimiterStart = 5;
var cellForms = { bare: 0, quoted: 1, escaped: 2 };
var scanEnds = { incomplete: -1, faulty: -2 };
var CsvScanner = class {
  #kinds = new Uint8Array(256);
  #delimiter;
  /** Bytes above this one are plain: in most tables nearly all of them. */
  #top;
  /** What lifts the lower bits of a byte above `#top` into its highest bit; four of it. */
  #lift;
  /** What is left of four plain bytes then; nothing is, where the delimiter itself has the highest bit set. */
  #lifted;
  #form = cellForms.bare;
  /** Cells of the last row: where their content begins and ends, without the quotes around it. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  forms = new Uint8Array(64);
  cells = 0;
  /** Line ends in the last row, its own included; up to the fault in a faulty one. */
  lines = 0;
  /** What is wrong with the last row. */
  fault = "";
  constructor(delimiter = ",") {
    this.#delimiter = new TextEncoder().encode(delimiter);
    this.#kinds[lineFeed] = kindOfLineFeed;
    this.#kinds[carriageReturn] = kindOfCarriageReturn;
    this.#kinds[quote] = kindOfQuote;
    this.#kinds[this.#delimiter[0] ?? 0] = this.#delimiter.length === 1 ? kindOfDelimiter : kindOfDelimiterStart;
    this.#top = Math.max(quote, this.#delimiter[0] ?? 0);
    this.#lift = Math.max(0, 127 - this.#top) * 16843009;
    this.#lifted = this.#top < 128 ? highBits : 1;
  }
  /**
   * Reads the row that begins at `at`, and answers where the next one begins. `bytes[end]` must be a line feed that is not part of the content, and stops
   * every search; three bytes more must follow it, because four are looked at together. Unless `isLast`, a row that touches the end is `incomplete`.
   */
  next({ bytes, words }, at, { end, isLast }) {
    const [kinds, top, lift, lifted] = [this.#kinds, this.#top, this.#lift | 0, this.#lifted];
    let { starts, ends, forms } = this;
    let place = at;
    let cells = 0;
    this.lines = 1;
    for (; ; ) {
      if (cells === starts.length) ({ starts, ends, forms } = this.#grow());
      let kind = plain;
      if (bytes[place] === quote) {
        starts[cells] = place + 1;
        place = this.#skipQuoted(bytes, place + 1, end);
        if (place === end + 1) return isLast ? this.#fail("has a quote that is never closed") : scanEnds.incomplete;
        ends[cells] = place - 1;
        forms[cells] = this.#form;
        kind = this.#kindAt(bytes, place);
        if (kind === plain && !isLast && place + this.#delimiter.length > end) return scanEnds.incomplete;
        if (kind === plain || kind === kindOfQuote) return this.#fail("has text behind a closing quote");
      } else {
        starts[cells] = place;
        for (let word = words.getInt32(place, true); (((word & 2139062143) + lift | word) & highBits) === lifted; word = words.getInt32(place, true)) place += 4;
        for (let byte = bytes[place] ?? 0; byte > top || (kind = kinds[byte] ?? plain) === plain || kind === kindOfDelimiterStart && !this.#isDelimiter(bytes, place); byte = bytes[place] ?? 0) place += 1;
        if (kind === kindOfQuote) return this.#fail("has a quote in a cell that does not begin with one");
        ends[cells] = place;
        forms[cells] = cellForms.bare;
      }
      cells += 1;
      if (kind === kindOfDelimiter) place += 1;
      else if (kind === kindOfDelimiterStart) place += this.#delimiter.length;
      else {
        this.cells = cells;
        return isLast || place < end && (kind === kindOfLineFeed || place + 1 < end) ? this.#endOfRow(bytes, place, end) : scanEnds.incomplete;
      }
    }
  }
  /** Where the content of the next row begins, `place` being a line end. */
  #endOfRow(bytes, place, end) {
    if (place === end) return end;
    return bytes[place] === carriageReturn && place + 1 < end && bytes[place + 1] === lineFeed ? place + 2 : place + 1;
  }
  /** The place behind the closing quote; `end + 1` when there is none. Leaves the form of the cell in `#form`. */
  #skipQuoted(bytes, start, end) {
    let form = cellForms.quoted;
    let place = start;
    for (; ; ) {
      const byte = bytes[place];
      if (byte === quote) {
        if (bytes[place + 1] !== quote) break;
        form = cellForms.escaped;
        place += 1;
      } else if (byte === lineFeed) {
        if (place >= end) return end + 1;
        this.lines += 1;
      } else if (byte === carriageReturn) {
        form = cellForms.escaped;
        if (bytes[place + 1] !== lineFeed) this.lines += 1;
        else if (place + 1 === end) return end + 1;
      }
      place += 1;
    }
    this.#form = form;
    return place + 1;
  }
  #kindAt(bytes, place) {
    const kind = this.#kinds[bytes[place] ?? 0] ?? plain;
    return kind === kindOfDelimiterStart && !this.#isDelimiter(bytes, place) ? plain : kind;
  }
  #isDelimiter(bytes, place) {
    return this.#delimiter.every((byte, index) => bytes[place + index] === byte);
  }
  #grow() {
    const { starts, ends, forms } = this;
    const size = starts.length * 2;
    (this.starts = new Int32Array(size)).set(starts);
    (this.ends = new Int32Array(size)).set(ends);
    (this.forms = new Uint8Array(size)).set(forms);
    return this;
  }
  #fail(fault) {
    this.fault = fault;
    return scanEnds.faulty;
  }
};
function toCellText(bytes, { starts, ends, forms }, cell) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8", starts[cell], ends[cell]);
  return forms[cell] === cellForms.escaped ? text.replaceAll('""', '"').replace(/\r\n?/g, "\n") : text;
}

// packages/core/src/compare/csv/csv-row-reader.ts
var usualWindow = 32 * 1024;
var longestRow = 64 * 1024 * 1024;
var CsvRowReader = class {
  #source;
  #window;
  scanner;
  #buffer = new CsvBytes(new Uint8Array(0));
  /** Offset of `bytes` in the source, and how many of them are content. */
  #position = 0;
  #held = 0;
  /** Offset behind the last row. */
  next = 0;
  constructor(source, delimiter, window = usualWindow) {
    this.#window = window;
    this.#source = source;
    this.scanner = new CsvScanner(delimiter);
  }
  /** Reads the row at an offset; false when it is faulty (then `scanner.fault` says why) or the source ends there. */
  read(offset) {
    let size = this.#window;
    for (; ; ) {
      const at = offset - this.#position;
      if (at >= 0 && at < this.#held) {
        const isLast = this.#position + this.#held >= this.#source.size;
        const next = this.scanner.next(this.#buffer, at, { end: this.#held, isLast });
        if (next >= 0) this.next = this.#position + next;
        if (next !== scanEnds.incomplete) return next >= 0;
        if (at === 0) size = this.#held * 2;
      }
      if (offset >= this.#source.size) return false;
      if (size > longestRow * 2) {
        this.scanner.fault = "has a quote that is never closed, or a row that is too long";
        return false;
      }
      this.#load(offset, size);
      if (this.#held === 0) return false;
    }
  }
  get bytes() {
    return this.#buffer.bytes;
  }
  cellText(cell) {
    return toCellText(this.bytes, this.scanner, cell);
  }
  #load(offset, size) {
    if (this.bytes.length < size + csvPadding) this.#buffer = new CsvBytes(new Uint8Array(size + csvPadding));
    this.#position = offset;
    this.#held = fill(this.#source, this.bytes.subarray(0, size), { held: 0, position: offset });
    this.bytes[this.#held] = 10;
  }
};
function fill(source, target, { held, position }) {
  let at = held;
  while (at < target.length) {
    const read = source.read(target, at, position + at);
    if (read === 0) break;
    at += read;
  }
  return at;
}

// packages/core/src/compare/csv/csv-columns.ts
function readCsvHeader(source, side, delimiter) {
  const reader = new CsvRowReader(source, delimiter);
  const start = new Uint8Array(3);
  const hasMark = source.size >= 3 && source.read(start, 0, 0) === 3 && start[0] === 239 && start[1] === 187 && start[2] === 191;
  if (!reader.read(hasMark ? 3 : 0)) {
    if (reader.scanner.fault !== "") throw invalid(side, `${reader.scanner.fault}, at line ${reader.scanner.lines}`);
    throw notComparable(`${side} has no header row.`);
  }
  const { cells, starts, ends } = reader.scanner;
  if (!isUtf8(reader.bytes.subarray(starts[0], ends[cells - 1]))) throw notComparable(`${side} is not valid UTF-8.`, notUtf8Hint);
  const columns = Array.from({ length: cells }, (_, cell) => reader.cellText(cell));
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== void 0) throw notComparable(`${side} has the column ${JSON.stringify(twice)} twice, at line 1.`);
  return { columns, offset: reader.next, line: 1 + reader.scanner.lines };
}
var notUtf8Hint = "Compare it as bytes, or write it as UTF-8.";
function invalid(side, fault) {
  return notComparable(`${side} is not valid CSV: it ${fault}.`);
}
function compareColumns(headers, options, list) {
  const root = toRootPlace(options);
  const [expected, actual] = [toPlaces(headers.expected), toPlaces(headers.actual)];
  const names = [.../* @__PURE__ */ new Set([...expected.keys(), ...actual.keys()])].filter((name) => !isIgnored(placeBelow(root, name)));
  if (names.length === 0) throw notComparable("Every column is ignored, so nothing would be compared.", "Ignore fewer columns.");
  return names.flatMap((name) => {
    const [expectedAt, actualAt] = [expected.get(name), actual.get(name)];
    if (expectedAt !== void 0 && actualAt !== void 0) return [{ name, expectedAt, actualAt, tolerance: placeBelow(root, name).tolerance.value }];
    const isAdded = expectedAt === void 0;
    list.add(isAdded ? "added" : "removed", () => ({ path: `column ${name}`, expected: isAdded ? null : name, actual: isAdded ? name : null, line: null }));
    return [];
  });
}
function toPlaces({ columns }) {
  return new Map(columns.map((name, at) => [name, at]));
}
function findKey({ columns }, side, key) {
  if (key === void 0) return null;
  return key.map((name) => {
    const at = columns.indexOf(name);
    if (at === -1) throw notComparable(`The key column ${JSON.stringify(name)} is not in ${side}.`, 'Correct "key" or the file.');
    return at;
  });
}
function toRanges(shared, side) {
  const ranges = [];
  shared.forEach((column, index) => {
    const before = shared[index - 1];
    const isNext = before !== void 0 && column.expectedAt === before.expectedAt + 1 && column.actualAt === before.actualAt + 1;
    const at = side === "expected" ? column.expectedAt : column.actualAt;
    const range = ranges.at(-1);
    if (isNext && range !== void 0) range[1] = at;
    else ranges.push([at, at]);
  });
  return ranges;
}

// packages/core/src/compare/csv/csv-table.ts
function toLine({ source, marks, delimiter }, offset) {
  const reader = new CsvRowReader(source, delimiter);
  let [position, line] = [0, 1];
  for (let at = 0; at < marks.length; at += 2) {
    if ((marks[at] ?? 0) > offset) break;
    [position, line] = [marks[at] ?? 0, marks[at + 1] ?? 0];
  }
  while (position < offset && reader.read(position)) {
    line += reader.scanner.lines;
    position = reader.next;
  }
  return line;
}

// packages/core/src/compare/csv/csv-records.ts
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
var recordWords = 6;
var blockRecords = 256;
var blockBytes = blockRecords * recordWords * 4;
var highWord = 4294967296;
var CsvRecords = class {
  #spill;
  #largest;
  #blocks;
  #current;
  #fill;
  #free;
  #held = 0;
  #file = -1;
  #written = 0;
  constructor({ partitions, spill, largest, free = [] }) {
    this.#free = free;
    this.#spill = spill;
    this.#largest = largest;
    this.#blocks = Array.from({ length: partitions }, () => []);
    this.#current = Array.from({ length: partitions }, () => new Int32Array(0));
    this.#fill = new Int32Array(partitions);
  }
  /** Where the record that was reserved last is to be written: not an answer of `reserve`, which would be an object for each of millions. */
  block = new Int32Array(0);
  at = 0;
  reserve(partition) {
    let block = this.#current[partition] ?? new Int32Array(0);
    let at = this.#fill[partition] ?? 0;
    if (at === block.length) {
      block = this.#nextBlock(partition, block);
      at = 0;
    }
    this.#fill[partition] = at + recordWords;
    this.block = block;
    this.at = at;
  }
  #nextBlock(partition, full) {
    if (full.length > 0) {
      this.#blocks[partition]?.push(full);
      this.#held += 1;
      if (this.#held * blockBytes > this.#largest) this.#spillBlocks();
    }
    const block = this.#free.pop() ?? new Int32Array(blockRecords * recordWords);
    this.#current[partition] = block;
    return block;
  }
  #spillBlocks() {
    for (const blocks of this.#blocks) {
      for (const [index, block] of blocks.entries()) {
        if (typeof block === "number") continue;
        blocks[index] = this.#spillBlock(block);
        this.#free.push(block);
      }
    }
    this.#held = 0;
  }
  /** Where in the file it stands now. */
  #spillBlock(block) {
    if (this.#file === -1) this.#file = openSync(this.#spill, "wx");
    writeAll(this.#file, block);
    this.#written += block.byteLength;
    return this.#written - block.byteLength;
  }
  /**
   * Ends the writing. What has begun to go to the file goes there whole, and blocks that are not full are cut: of many chunks, each in many partitions,
   * remainders would be more than all else.
   */
  toParts() {
    const words = this.#fill.reduce((sum, one) => sum + one, 0);
    const isTooMuch = this.#file !== -1 || this.#held * blockBytes + words * 4 > this.#largest;
    if (isTooMuch) this.#spillBlocks();
    const partitions = this.#blocks.map((blocks, partition) => {
      const block = this.#current[partition] ?? new Int32Array(0);
      const last = block.slice(0, this.#fill[partition]);
      if (block.length > 0) this.#free.push(block);
      return { blocks, last: isTooMuch ? this.#spillBlock(last) : last, words: last.length };
    });
    if (this.#file !== -1) closeSync(this.#file);
    return { partitions, spill: this.#spill, isSpilled: this.#file !== -1 };
  }
};
function discardRecords({ isSpilled, spill }) {
  if (isSpilled) rmSync(spill);
}
function writeAll(file, block) {
  const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
var CsvRecordReader = class {
  #chunks;
  /** One chunk at least; all have the same partitions. */
  constructor(chunks) {
    this.#chunks = chunks.map((parts) => ({ parts, file: parts.isSpilled ? openSync(parts.spill, "r") : -1 }));
  }
  get partitions() {
    return this.#chunks[0]?.parts.partitions.length ?? 0;
  }
  /** The number of records of a partition. */
  count(partition) {
    return this.#chunks.reduce((sum, { parts }) => {
      const found = parts.partitions[partition];
      return found === void 0 ? sum : sum + found.blocks.length * blockRecords + found.words / recordWords;
    }, 0);
  }
  /** Blocks of a partition in order; what is given is overwritten by the next. */
  *read(partition) {
    const buffer = new Int32Array(this.#chunks.some(({ file }) => file !== -1) ? blockRecords * recordWords : 0);
    for (const { parts, file } of this.#chunks) {
      const found = parts.partitions[partition];
      if (found === void 0) continue;
      for (const block of found.blocks) yield typeof block === "number" ? load(file, block, buffer) : block;
      if (found.words > 0) yield typeof found.last === "number" ? load(file, found.last, buffer.subarray(0, found.words)) : found.last;
    }
  }
  /** A whole partition, in `target`, which must have room for it. */
  readAll(partition, target) {
    let at = 0;
    for (const block of this.read(partition)) {
      target.set(block, at);
      at += block.length;
    }
  }
  close() {
    for (const { file } of this.#chunks) if (file !== -1) closeSync(file);
  }
};
function load(file, position, target) {
  const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, position + at);
    if (read === 0) throw new Error("A temporary file of the comparison is shorter than what was written to it.");
    at += read;
  }
  return target;
}

// packages/core/src/compare/csv/csv-pairs.ts
var mostParts = 64;
var partBytes = 1024 * 1024;
var CsvPairs = class {
  #records;
  #width;
  #order;
  constructor(order, { size, spill, largest }) {
    this.#order = order;
    const partitions = Math.min(mostParts, Math.ceil((size + 1) / partBytes));
    this.#width = (size + 1) / partitions;
    this.#records = new CsvRecords({ partitions, spill, largest });
  }
  add(expected, actual, row) {
    const records = this.#records;
    records.reserve(Math.floor((this.#order === "expected" ? expected : actual) / this.#width));
    putNumber(records.block, records.at, expected);
    putNumber(records.block, records.at + 2, actual);
    putNumber(records.block, records.at + 4, row);
  }
  toParts() {
    return this.#records.toParts();
  }
};
function putNumber(block, at, value) {
  block[at] = value | 0;
  block[at + 1] = Math.floor(value / highWord);
}
function getNumber(block, at) {
  return (block[at + 1] ?? 0) * highWord + ((block[at] ?? 0) >>> 0);
}

// packages/core/src/compare/csv/csv-differences.ts
var CsvCollision = class extends Error {
  constructor() {
    super("Different keys had the same hash, under every seed that was tried.");
  }
};
function listDifferences(tables, found, list) {
  readInOrder(found.pairs, 0, (expected, actual, row) => {
    if (actual === -1) addLoneRow(tables, { side: "expected", offset: expected, row }, list);
    else compareRows(tables, { expected, actual, row }, list);
  });
  readInOrder(found.added, 2, (_, actual, row) => addLoneRow(tables, { side: "actual", offset: actual, row }, list));
}
function readInOrder(parts, word, visit) {
  const reader = new CsvRecordReader([parts]);
  try {
    for (let partition = 0; partition < reader.partitions; partition += 1) {
      const records = new Int32Array(reader.count(partition) * recordWords);
      reader.readAll(partition, records);
      for (const at of sortRecords(records, word)) visit(getNumber(records, at), getNumber(records, at + 2), getNumber(records, at + 4));
    }
  } finally {
    reader.close();
  }
}
function sortRecords(records, word) {
  const places = Uint32Array.from({ length: records.length / recordWords }, (_, record) => record * recordWords);
  return places.sort((a, b) => getNumber(records, a + word) - getNumber(records, b + word));
}
function compareRows(tables, place, list) {
  const { expected, actual, shared, isKeyed } = tables;
  requireRow(expected.reader, place.expected);
  requireRow(actual.reader, place.actual);
  if (isKeyed && !isSameKey(tables)) throw new CsvCollision();
  for (const column of shared) {
    if (isSameBytes(expected.reader, actual.reader, column)) continue;
    const before = toCell(tables, "expected", column.expectedAt);
    const after = toCell(tables, "actual", column.actualAt);
    if (before === after || isNear(before, after, column.tolerance)) continue;
    const toPath = () => `${nameRow(tables, { side: "expected", row: place.row })} / ${column.name}`;
    list.add("changed", () => ({ path: toPath(), expected: showValue(before), actual: showValue(after), line: toLine(actual, place.actual) }));
  }
}
function isSameBytes(expected, actual, { expectedAt, actualAt }) {
  const [one, other] = [expected.scanner, actual.scanner];
  const [from, to] = [one.starts[expectedAt] ?? 0, one.ends[expectedAt] ?? 0];
  const start = other.starts[actualAt] ?? 0;
  if (to - from !== (other.ends[actualAt] ?? 0) - start || one.forms[expectedAt] !== other.forms[actualAt]) return false;
  for (let at = from; at < to; at += 1) if (expected.bytes[at] !== actual.bytes[start + at - from]) return false;
  return true;
}
var decimalNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
function isNear(expected, actual, tolerance) {
  if (tolerance === void 0 || !decimalNumber.test(expected) || !decimalNumber.test(actual)) return false;
  const [before, after] = [Number(expected), Number(actual)];
  return Number.isFinite(before) && Number.isFinite(after) && isWithinTolerance(before, after, tolerance);
}
function addLoneRow(tables, { side, offset, row }, list) {
  list.add(side === "expected" ? "removed" : "added", () => {
    requireRow(tables[side].reader, offset);
    const shown = showValue(toRow(tables, side, tables[side].header));
    return {
      path: nameRow(tables, { side, row }),
      expected: side === "expected" ? shown : null,
      actual: side === "actual" ? shown : null,
      line: toLine(tables[side], offset)
    };
  });
}
function toRow(tables, side, { columns }) {
  const object = newTreeObject();
  columns.forEach((column, at) => object[column] = toCell(tables, side, at));
  return object;
}
function nameRow(tables, { side, row }) {
  return tables.isKeyed ? `row ${shorten(toKeyText(toKey(tables, side)))}` : `row ${row + 1}`;
}
function toKeyText(values) {
  return values.length === 1 ? values[0] ?? "" : JSON.stringify(values);
}
function toKey(tables, side) {
  return (tables[side].key ?? []).map((cell) => toCell(tables, side, cell));
}
function isSameKey(tables) {
  const actual = toKey(tables, "actual");
  return toKey(tables, "expected").every((value, index) => value === actual[index]);
}
function toCell({ normalise, ...tables }, side, cell) {
  const text = tables[side].reader.cellText(cell);
  return normalise === null ? text : normalise(text);
}
function requireRow(reader, offset) {
  if (!reader.read(offset)) throw new Error("A table was changed while it was compared.");
}

// packages/core/src/compare/csv/csv-hash.ts
import { randomBytes } from "node:crypto";
function drawCsvSeed() {
  const bytes = randomBytes(8);
  return { low: bytes.readInt32LE(0), high: bytes.readInt32LE(4), mask: -1 };
}
var CsvHash = class {
  #seed;
  low = 0;
  high = 0;
  constructor(seed) {
    this.#seed = seed;
  }
  begin() {
    this.low = this.#seed.low;
    this.high = this.#seed.high;
  }
  finish() {
    this.low &= this.#seed.mask;
    this.high &= this.#seed.mask;
  }
  add({ bytes, words }, from, to) {
    let v0 = this.low;
    let v1 = this.high ^ 238;
    let v2 = 1819895653 ^ this.low;
    let v3 = 1952801890 ^ this.high;
    const last = to - 3;
    let at = from;
    for (; at < last; at += 4) {
      const word = words.getInt32(at, true);
      v3 ^= word;
      v0 = v0 + v1 | 0;
      v1 = v1 << 5 | v1 >>> 27;
      v1 ^= v0;
      v0 = v0 << 16 | v0 >>> 16;
      v2 = v2 + v3 | 0;
      v3 = v3 << 8 | v3 >>> 24;
      v3 ^= v2;
      v0 = v0 + v3 | 0;
      v3 = v3 << 7 | v3 >>> 25;
      v3 ^= v0;
      v2 = v2 + v1 | 0;
      v1 = v1 << 13 | v1 >>> 19;
      v1 ^= v2;
      v2 = v2 << 16 | v2 >>> 16;
      v0 ^= word;
    }
    let tail = to - from << 24;
    for (let shift = 0; at < to; at += 1, shift += 8) tail |= (bytes[at] ?? 0) << shift;
    v3 ^= tail;
    for (let round = 0; round < 7; round += 1) {
      v0 = v0 + v1 | 0;
      v1 = v1 << 5 | v1 >>> 27;
      v1 ^= v0;
      v0 = v0 << 16 | v0 >>> 16;
      v2 = v2 + v3 | 0;
      v3 = v3 << 8 | v3 >>> 24;
      v3 ^= v2;
      v0 = v0 + v3 | 0;
      v3 = v3 << 7 | v3 >>> 25;
      v3 ^= v0;
      v2 = v2 + v1 | 0;
      v1 = v1 << 13 | v1 >>> 19;
      v1 ^= v2;
      v2 = v2 << 16 | v2 >>> 16;
      if (round === 0) {
        v0 ^= tail;
        v2 ^= 238;
      } else if (round === 3) {
        this.low = v1 ^ v3;
        v1 ^= 221;
      }
    }
    this.high = v1 ^ v3;
  }
};

// packages/core/src/compare/csv/csv-row-starts.ts
var quote2 = 34;
var lineFeed2 = 10;
var carriageReturn2 = 13;
var pieceBytes = 64 * 1024;
function* findRowStarts(source, { from, until }) {
  let first = null;
  for (const { start, quotes } of findLineStarts(source, { from, until })) {
    if (first === null) {
      first = quotes % 2;
      yield start;
    } else if (quotes % 2 !== first) {
      yield start;
      return;
    }
  }
}
function* findLineStarts(source, { from, until }) {
  const piece = new Uint8Array(pieceBytes);
  let quotes = 0;
  let isBehindReturn = false;
  for (let position = Math.max(0, from - 1); position <= until; ) {
    const held = source.read(piece, 0, position);
    if (held === 0) return;
    for (let at = 0; at < held; at += 1) {
      const byte = piece[at];
      if (isBehindReturn && byte !== lineFeed2) yield { start: position + at, quotes };
      if (byte === quote2) quotes += 1;
      isBehindReturn = byte === carriageReturn2;
      if (byte === lineFeed2) yield { start: position + at + 1, quotes };
    }
    position += held;
  }
}

// packages/core/src/compare/csv/csv-chunks.ts
var longestGuess = 4 * 1024 * 1024;
function planCsvChunks({ offset, size, count, largestIndex, spill }) {
  const toPlace = (at) => offset + Math.floor((size - offset) * at / count);
  return Array.from({ length: count }, (_, at) => ({
    from: toPlace(at),
    until: at === count - 1 ? Infinity : toPlace(at + 1),
    spill: `${spill}-${at}`,
    largest: largestIndex / count,
    longestRow
  }));
}
async function guessCsvChunk(source, indexer, chunk) {
  for (const from of findRowStarts(source, chunk)) {
    const index = await indexer.index({ ...chunk, from, longestRow: longestGuess });
    if (index.fault === null) return index;
    discardRecords(index.parts);
  }
  return null;
}
async function proveCsvChunks({ chunks, guesses, begin }, indexer) {
  let { offset, line } = begin;
  const parts = [];
  const marks = [];
  for (const [at, chunk] of chunks.entries()) {
    const guess = guesses[at] ?? null;
    const isProved = guess?.begin === offset;
    if (guess !== null && !isProved) discardRecords(guess.parts);
    const index = isProved ? guess : await indexer.index({ ...chunk, from: offset });
    parts.push(index.parts);
    for (const [place, mark] of index.marks.entries()) marks.push(place % 2 === 0 ? mark : line + mark);
    if (index.fault !== null) return { parts, marks, fault: { ...index.fault, line: index.fault.line === null ? null : line + index.fault.line } };
    offset = index.end;
    line += index.lines;
  }
  return { parts, marks, fault: null };
}

// packages/core/src/compare/csv/csv-index.ts
import { isUtf8 as isUtf82 } from "node:buffer";
import { setImmediate } from "node:timers/promises";
var piecesAtOnce = 16;
var firstPiece = 16 * 1024;
var CsvIndexer = class {
  #source;
  #task;
  #scanner;
  #rowHash;
  #keyHash;
  #normalise;
  #lastPartition;
  #buffer;
  #freeBlocks = [];
  #records = new CsvRecords({ partitions: 0, spill: "", largest: 0 });
  #lines = 0;
  #fault = null;
  constructor(source, task, { normalise = null, buffer = new CsvBuffer(Math.min(task.piece, source.size)) } = {}) {
    this.#buffer = buffer;
    this.#source = source;
    this.#task = task;
    this.#scanner = new CsvScanner(task.delimiter);
    this.#rowHash = new CsvHash(task.seed);
    this.#keyHash = new CsvHash(task.seed);
    this.#normalise = normalise;
    this.#lastPartition = task.partitions - 1;
  }
  /** Reads a chunk once, from `from`, where a row must begin, and notes 24 bytes for each row. */
  async index(chunk) {
    this.#records = new CsvRecords({ partitions: this.#task.partitions, spill: chunk.spill, largest: chunk.largest, free: this.#freeBlocks });
    this.#lines = 0;
    this.#fault = null;
    const marks = [];
    const end = await this.#readPieces(chunk, marks);
    return { parts: this.#records.toParts(), marks, fault: this.#fault, begin: chunk.from, end, lines: this.#lines };
  }
  /** Answers where it has come to. */
  async #readPieces({ from, until, longestRow: longestRow2 }, marks) {
    const { piece } = this.#task;
    let room = Math.min(piece, firstPiece);
    let position = from;
    let held = 0;
    for (let pieces = 1; position < until; pieces += 1) {
      const buffer = this.#buffer.reserve(room, held);
      held = fill(this.#source, buffer.bytes.subarray(0, room), { held, position });
      const isLast = held < room;
      buffer.bytes[held] = 10;
      marks.push(position, this.#lines);
      const used = this.#indexRows(buffer, { end: held, isLast, position, stop: Math.min(held, until - position) });
      if (!isUtf82(buffer.bytes.subarray(0, used))) this.#fault = { what: "is not valid UTF-8", line: null, more: "" };
      else if (used === 0 && !isLast && room >= longestRow2) this.#fault ??= { what: "has a quote that is never closed, or a row that is too long,", line: this.#lines, more: "" };
      buffer.bytes.copyWithin(0, used, held);
      held -= used;
      position += used;
      if (isLast || this.#fault !== null) break;
      if (used === 0) room *= 2;
      else if (room < piece) room = Math.min(piece, room * 2);
      if (pieces % piecesAtOnce === 0) await setImmediate();
    }
    return position;
  }
  /** Indexes the rows of a piece that begin before `stop`; answers how many bytes that took. */
  #indexRows(buffer, piece) {
    const scanner = this.#scanner;
    const { columns } = this.#task.layout;
    const { stop } = piece;
    let at = 0;
    while (at < stop) {
      const next = scanner.next(buffer, at, piece);
      if (next === scanEnds.incomplete) break;
      if (next === scanEnds.faulty) {
        this.#fault = { what: `${scanner.fault},`, line: this.#lines + scanner.lines - 1, more: "" };
        break;
      }
      if (scanner.cells === columns) this.#addRow(buffer, piece.position + at);
      else if (scanner.cells !== 1 || scanner.starts[0] !== scanner.ends[0]) {
        this.#fault = { what: `has ${scanner.cells} cells`, line: this.#lines, more: ` where the header has ${columns}` };
        break;
      }
      this.#lines += scanner.lines;
      at = next;
    }
    return at;
  }
  #addRow(buffer, offset) {
    const [row, key, { key: keyCells }] = [this.#rowHash, this.#keyHash, this.#task.layout];
    if (this.#normalise === null) this.#hashRow(buffer);
    else this.#hashNormalised(buffer.bytes, this.#normalise);
    if (keyCells !== null && this.#normalise === null) this.#hashKey(buffer, keyCells);
    this.#records.reserve(keyCells === null ? 0 : key.high & this.#lastPartition);
    const { block, at } = this.#records;
    block[at] = key.low;
    block[at + 1] = key.high;
    block[at + 2] = row.low;
    block[at + 3] = row.high;
    block[at + 4] = offset | 0;
    block[at + 5] = offset / highWord;
  }
  /** As the row is written: other quotes are found to be no difference when the row is read again. */
  #hashRow(buffer) {
    const { starts, ends, forms } = this.#scanner;
    this.#rowHash.begin();
    for (const [first, last] of this.#task.layout.ranges) {
      const from = (starts[first] ?? 0) - (forms[first] === cellForms.bare ? 0 : 1);
      const to = (ends[last] ?? 0) + (forms[last] === cellForms.bare ? 0 : 1);
      this.#rowHash.add(buffer, from, to);
    }
    this.#rowHash.finish();
  }
  /** As it is meant: `"a"` and `a` are one key. */
  #hashKey(buffer, cells) {
    const { starts, ends, forms } = this.#scanner;
    this.#keyHash.begin();
    for (const cell of cells) {
      if (forms[cell] !== cellForms.escaped) this.#keyHash.add(buffer, starts[cell] ?? 0, ends[cell] ?? 0);
      else addText(this.#keyHash, toCellText(buffer.bytes, this.#scanner, cell), "utf8");
    }
    this.#keyHash.finish();
  }
  #hashNormalised(bytes, normalise) {
    const { ranges, key } = this.#task.layout;
    const add = (hash, cell) => addText(hash, normalise(toCellText(bytes, this.#scanner, cell)), "utf16le");
    this.#rowHash.begin();
    for (const [first, last] of ranges) for (let cell = first; cell <= last; cell += 1) add(this.#rowHash, cell);
    this.#rowHash.finish();
    this.#keyHash.begin();
    for (const cell of key ?? []) add(this.#keyHash, cell);
    this.#keyHash.finish();
  }
};
function addText(hash, text, encoding) {
  const bytes = Buffer.from(text, encoding);
  hash.add(new CsvBytes(bytes), 0, bytes.length);
}

// packages/core/src/compare/csv/csv-threads.ts
import { Worker } from "node:worker_threads";

// packages/core/src/compare/csv/csv-work.ts
async function drainCsvWork({ tasks, chunks, next }, sources, settle) {
  const counter = new Int32Array(next);
  const buffer = new CsvBuffer(tasks.expected.piece);
  const indexers = { expected: new CsvIndexer(sources.expected, tasks.expected, { buffer }), actual: new CsvIndexer(sources.actual, tasks.actual, { buffer }) };
  for (; ; ) {
    const at = Atomics.add(counter, 0, 1);
    const taken = chunks[at];
    if (taken === void 0) return;
    const { side, isFirst, chunk } = taken;
    settle(at, isFirst ? await indexers[side].index(chunk) : await guessCsvChunk(sources[side], indexers[side], chunk));
  }
}
function stopCsvWork({ chunks, next }) {
  Atomics.store(new Int32Array(next), 0, chunks.length);
}

// packages/core/src/compare/csv/generated/csv-index-program.js
var csvIndexProgram = [
  '"use strict";',
  "var __defProp = Object.defineProperty;",
  "var __getOwnPropDesc = Object.getOwnPropertyDescriptor;",
  "var __getOwnPropNames = Object.getOwnPropertyNames;",
  "var __hasOwnProp = Object.prototype.hasOwnProperty;",
  "var __copyProps = (to, from, except, desc) => {",
  '  if (from && typeof from === "object" || typeof from === "function") {',
  "    for (let key of __getOwnPropNames(from))",
  "      if (!__hasOwnProp.call(to, key) && key !== except)",
  "        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });",
  "  }",
  "  return to;",
  "};",
  'var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);',
  "",
  "// packages/core/src/compare/csv/csv-index-main.ts",
  "var csv_index_main_exports = {};",
  "module.exports = __toCommonJS(csv_index_main_exports);",
  'var import_node_worker_threads = require("node:worker_threads");',
  "",
  "// packages/core/src/compare/csv/csv-records.ts",
  'var import_node_fs = require("node:fs");',
  "var recordWords = 6;",
  "var blockRecords = 256;",
  "var blockBytes = blockRecords * recordWords * 4;",
  "var highWord = 4294967296;",
  "var CsvRecords = class {",
  "  #spill;",
  "  #largest;",
  "  #blocks;",
  "  #current;",
  "  #fill;",
  "  #free;",
  "  #held = 0;",
  "  #file = -1;",
  "  #written = 0;",
  "  constructor({ partitions, spill, largest, free = [] }) {",
  "    this.#free = free;",
  "    this.#spill = spill;",
  "    this.#largest = largest;",
  "    this.#blocks = Array.from({ length: partitions }, () => []);",
  "    this.#current = Array.from({ length: partitions }, () => new Int32Array(0));",
  "    this.#fill = new Int32Array(partitions);",
  "  }",
  "  /** Where the record that was reserved last is to be written: not an answer of `reserve`, which would be an object for each of millions. */",
  "  block = new Int32Array(0);",
  "  at = 0;",
  "  reserve(partition) {",
  "    let block = this.#current[partition] ?? new Int32Array(0);",
  "    let at = this.#fill[partition] ?? 0;",
  "    if (at === block.length) {",
  "      block = this.#nextBlock(partition, block);",
  "      at = 0;",
  "    }",
  "    this.#fill[partition] = at + recordWords;",
  "    this.block = block;",
  "    this.at = at;",
  "  }",
  "  #nextBlock(partition, full) {",
  "    if (full.length > 0) {",
  "      this.#blocks[partition]?.push(full);",
  "      this.#held += 1;",
  "      if (this.#held * blockBytes > this.#largest) this.#spillBlocks();",
  "    }",
  "    const block = this.#free.pop() ?? new Int32Array(blockRecords * recordWords);",
  "    this.#current[partition] = block;",
  "    return block;",
  "  }",
  "  #spillBlocks() {",
  "    for (const blocks of this.#blocks) {",
  "      for (const [index, block] of blocks.entries()) {",
  '        if (typeof block === "number") continue;',
  "        blocks[index] = this.#spillBlock(block);",
  "        this.#free.push(block);",
  "      }",
  "    }",
  "    this.#held = 0;",
  "  }",
  "  /** Where in the file it stands now. */",
  "  #spillBlock(block) {",
  '    if (this.#file === -1) this.#file = (0, import_node_fs.openSync)(this.#spill, "wx");',
  "    writeAll(this.#file, block);",
  "    this.#written += block.byteLength;",
  "    return this.#written - block.byteLength;",
  "  }",
  "  /**",
  "   * Ends the writing. What has begun to go to the file goes there whole, and blocks that are not full are cut: of many chunks, each in many partitions,",
  "   * remainders would be more than all else.",
  "   */",
  "  toParts() {",
  "    const words = this.#fill.reduce((sum, one) => sum + one, 0);",
  "    const isTooMuch = this.#file !== -1 || this.#held * blockBytes + words * 4 > this.#largest;",
  "    if (isTooMuch) this.#spillBlocks();",
  "    const partitions = this.#blocks.map((blocks, partition) => {",
  "      const block = this.#current[partition] ?? new Int32Array(0);",
  "      const last = block.slice(0, this.#fill[partition]);",
  "      if (block.length > 0) this.#free.push(block);",
  "      return { blocks, last: isTooMuch ? this.#spillBlock(last) : last, words: last.length };",
  "    });",
  "    if (this.#file !== -1) (0, import_node_fs.closeSync)(this.#file);",
  "    return { partitions, spill: this.#spill, isSpilled: this.#file !== -1 };",
  "  }",
  "};",
  "function discardRecords({ isSpilled, spill }) {",
  "  if (isSpilled) (0, import_node_fs.rmSync)(spill);",
  "}",
  "function toHeldBuffers({ partitions }) {",
  '  return partitions.flatMap(({ blocks, last }) => [...blocks, last]).flatMap((block) => typeof block === "number" ? [] : [block.buffer]);',
  "}",
  "function writeAll(file, block) {",
  "  const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength);",
  "  for (let at = 0; at < bytes.length; ) at += (0, import_node_fs.writeSync)(file, bytes, at);",
  "}",
  "",
  "// packages/core/src/compare/csv/csv-source.ts",
  'var import_node_fs2 = require("node:fs");',
  "function openCsvFile(path) {",
  '  const file = (0, import_node_fs2.openSync)(path, "r");',
  "  return {",
  "    size: (0, import_node_fs2.fstatSync)(file).size,",
  "    read: (target, at, position) => (0, import_node_fs2.readSync)(file, target, at, target.length - at, position),",
  "    close: () => (0, import_node_fs2.closeSync)(file)",
  "  };",
  "}",
  "function toCsvSource(bytes) {",
  "  return {",
  "    size: bytes.length,",
  "    read: (target, at, position) => {",
  "      const piece = bytes.subarray(position, position + target.length - at);",
  "      target.set(piece, at);",
  "      return piece.length;",
  "    },",
  "    close: () => void 0",
  "  };",
  "}",
  "",
  "// packages/core/src/compare/csv/csv-bytes.ts",
  "var csvPadding = 4;",
  "var CsvBytes = class {",
  "  bytes;",
  "  words;",
  "  constructor(bytes) {",
  "    this.bytes = bytes;",
  "    this.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);",
  "  }",
  "};",
  "var CsvBuffer = class {",
  "  #content = new CsvBytes(new Uint8Array(0));",
  "  #usual;",
  "  /** With room for `usual` bytes as soon as it is needed. */",
  "  constructor(usual) {",
  "    this.#usual = usual;",
  "  }",
  "  /** Room for so many bytes, and the padding, of which the first `held` are what they were. */",
  "  reserve(room, held) {",
  "    const { bytes } = this.#content;",
  "    if (bytes.length < room + csvPadding) {",
  "      this.#content = new CsvBytes(new Uint8Array(Math.max(room, this.#usual) + csvPadding));",
  "      this.#content.bytes.set(bytes.subarray(0, held));",
  "    }",
  "    return this.#content;",
  "  }",
  "};",
  "",
  "// packages/core/src/compare/csv/csv-scanner.ts",
  "var quote = 34;",
  "var lineFeed = 10;",
  "var carriageReturn = 13;",
  "var highBits = 2155905152 | 0;",
  "var plain = 0;",
  "var kindOfDelimiter = 1;",
  "var kindOfLineFeed = 2;",
  "var kindOfCarriageReturn = 3;",
  "var kindOfQuote = 4;",
  "var kindOfDelimiterStart = 5;",
  "var cellForms = { bare: 0, quoted: 1, escaped: 2 };",
  "var scanEnds = { incomplete: -1, faulty: -2 };",
  "var CsvScanner = class {",
  "  #kinds = new Uint8Array(256);",
  "  #delimiter;",
  "  /** Bytes above this one are plain: in most tables nearly all of them. */",
  "  #top;",
  "  /** What lifts the lower bits of a byte above `#top` into its highest bit; four of it. */",
  "  #lift;",
  "  /** What is left of four plain bytes then; nothing is, where the delimiter itself has the highest bit set. */",
  "  #lifted;",
  "  #form = cellForms.bare;",
  "  /** Cells of the last row: where their content begins and ends, without the quotes around it. */",
  "  starts = new Int32Array(64);",
  "  ends = new Int32Array(64);",
  "  forms = new Uint8Array(64);",
  "  cells = 0;",
  "  /** Line ends in the last row, its own included; up to the fault in a faulty one. */",
  "  lines = 0;",
  "  /** What is wrong with the last row. */",
  '  fault = "";',
  '  constructor(delimiter = ",") {',
  "    this.#delimiter = new TextEncoder().encode(delimiter);",
  "    this.#kinds[lineFeed] = kindOfLineFeed;",
  "    this.#kinds[carriageReturn] = kindOfCarriageReturn;",
  "    this.#kinds[quote] = kindOfQuote;",
  "    this.#kinds[this.#delimiter[0] ?? 0] = this.#delimiter.length === 1 ? kindOfDelimiter : kindOfDelimiterStart;",
  "    this.#top = Math.max(quote, this.#delimiter[0] ?? 0);",
  "    this.#lift = Math.max(0, 127 - this.#top) * 16843009;",
  "    this.#lifted = this.#top < 128 ? highBits : 1;",
  "  }",
  "  /**",
  "   * Reads the row that begins at `at`, and answers where the next one begins. `bytes[end]` must be a line feed that is not part of the content, and stops",
  "   * every search; three bytes more must follow it, because four are looked at together. Unless `isLast`, a row that touches the end is `incomplete`.",
  "   */",
  "  next({ bytes, words }, at, { end, isLast }) {",
  "    const [kinds, top, lift, lifted] = [this.#kinds, this.#top, this.#lift | 0, this.#lifted];",
  "    let { starts, ends, forms } = this;",
  "    let place = at;",
  "    let cells = 0;",
  "    this.lines = 1;",
  "    for (; ; ) {",
  "      if (cells === starts.length) ({ starts, ends, forms } = this.#grow());",
  "      let kind = plain;",
  "      if (bytes[place] === quote) {",
  "        starts[cells] = place + 1;",
  "        place = this.#skipQuoted(bytes, place + 1, end);",
  '        if (place === end + 1) return isLast ? this.#fail("has a quote that is never closed") : scanEnds.incomplete;',
  "        ends[cells] = place - 1;",
  "        forms[cells] = this.#form;",
  "        kind = this.#kindAt(bytes, place);",
  "        if (kind === plain && !isLast && place + this.#delimiter.length > end) return scanEnds.incomplete;",
  '        if (kind === plain || kind === kindOfQuote) return this.#fail("has text behind a closing quote");',
  "      } else {",
  "        starts[cells] = place;",
  "        for (let word = words.getInt32(place, true); (((word & 2139062143) + lift | word) & highBits) === lifted; word = words.getInt32(place, true)) place += 4;",
  "        for (let byte = bytes[place] ?? 0; byte > top || (kind = kinds[byte] ?? plain) === plain || kind === kindOfDelimiterStart && !this.#isDelimiter(bytes, place); byte = bytes[place] ?? 0) place += 1;",
  '        if (kind === kindOfQuote) return this.#fail("has a quote in a cell that does not begin with one");',
  "        ends[cells] = place;",
  "        forms[cells] = cellForms.bare;",
  "      }",
  "      cells += 1;",
  "      if (kind === kindOfDelimiter) place += 1;",
  "      else if (kind === kindOfDelimiterStart) place += this.#delimiter.length;",
  "      else {",
  "        this.cells = cells;",
  "        return isLast || place < end && (kind === kindOfLineFeed || place + 1 < end) ? this.#endOfRow(bytes, place, end) : scanEnds.incomplete;",
  "      }",
  "    }",
  "  }",
  "  /** Where the content of the next row begins, `place` being a line end. */",
  "  #endOfRow(bytes, place, end) {",
  "    if (place === end) return end;",
  "    return bytes[place] === carriageReturn && place + 1 < end && bytes[place + 1] === lineFeed ? place + 2 : place + 1;",
  "  }",
  "  /** The place behind the closing quote; `end + 1` when there is none. Leaves the form of the cell in `#form`. */",
  "  #skipQuoted(bytes, start, end) {",
  "    let form = cellForms.quoted;",
  "    let place = start;",
  "    for (; ; ) {",
  "      const byte = bytes[place];",
  "      if (byte === quote) {",
  "        if (bytes[place + 1] !== quote) break;",
  "        form = cellForms.escaped;",
  "        place += 1;",
  "      } else if (byte === lineFeed) {",
  "        if (place >= end) return end + 1;",
  "        this.lines += 1;",
  "      } else if (byte === carriageReturn) {",
  "        form = cellForms.escaped;",
  "        if (bytes[place + 1] !== lineFeed) this.lines += 1;",
  "        else if (place + 1 === end) return end + 1;",
  "      }",
  "      place += 1;",
  "    }",
  "    this.#form = form;",
  "    return place + 1;",
  "  }",
  "  #kindAt(bytes, place) {",
  "    const kind = this.#kinds[bytes[place] ?? 0] ?? plain;",
  "    return kind === kindOfDelimiterStart && !this.#isDelimiter(bytes, place) ? plain : kind;",
  "  }",
  "  #isDelimiter(bytes, place) {",
  "    return this.#delimiter.every((byte, index) => bytes[place + index] === byte);",
  "  }",
  "  #grow() {",
  "    const { starts, ends, forms } = this;",
  "    const size = starts.length * 2;",
  "    (this.starts = new Int32Array(size)).set(starts);",
  "    (this.ends = new Int32Array(size)).set(ends);",
  "    (this.forms = new Uint8Array(size)).set(forms);",
  "    return this;",
  "  }",
  "  #fail(fault) {",
  "    this.fault = fault;",
  "    return scanEnds.faulty;",
  "  }",
  "};",
  "function toCellText(bytes, { starts, ends, forms }, cell) {",
  '  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8", starts[cell], ends[cell]);',
  `  return forms[cell] === cellForms.escaped ? text.replaceAll('""', '"').replace(/\\r\\n?/g, "\\n") : text;`,
  "}",
  "",
  "// packages/core/src/compare/csv/csv-row-reader.ts",
  "var usualWindow = 32 * 1024;",
  "var longestRow = 64 * 1024 * 1024;",
  "function fill(source, target, { held, position }) {",
  "  let at = held;",
  "  while (at < target.length) {",
  "    const read = source.read(target, at, position + at);",
  "    if (read === 0) break;",
  "    at += read;",
  "  }",
  "  return at;",
  "}",
  "",
  "// packages/core/src/compare/csv/csv-row-starts.ts",
  "var quote2 = 34;",
  "var lineFeed2 = 10;",
  "var carriageReturn2 = 13;",
  "var pieceBytes = 64 * 1024;",
  "function* findRowStarts(source, { from, until }) {",
  "  let first = null;",
  "  for (const { start, quotes } of findLineStarts(source, { from, until })) {",
  "    if (first === null) {",
  "      first = quotes % 2;",
  "      yield start;",
  "    } else if (quotes % 2 !== first) {",
  "      yield start;",
  "      return;",
  "    }",
  "  }",
  "}",
  "function* findLineStarts(source, { from, until }) {",
  "  const piece = new Uint8Array(pieceBytes);",
  "  let quotes = 0;",
  "  let isBehindReturn = false;",
  "  for (let position = Math.max(0, from - 1); position <= until; ) {",
  "    const held = source.read(piece, 0, position);",
  "    if (held === 0) return;",
  "    for (let at = 0; at < held; at += 1) {",
  "      const byte = piece[at];",
  "      if (isBehindReturn && byte !== lineFeed2) yield { start: position + at, quotes };",
  "      if (byte === quote2) quotes += 1;",
  "      isBehindReturn = byte === carriageReturn2;",
  "      if (byte === lineFeed2) yield { start: position + at + 1, quotes };",
  "    }",
  "    position += held;",
  "  }",
  "}",
  "",
  "// packages/core/src/compare/csv/csv-chunks.ts",
  "var longestGuess = 4 * 1024 * 1024;",
  "async function guessCsvChunk(source, indexer, chunk) {",
  "  for (const from of findRowStarts(source, chunk)) {",
  "    const index = await indexer.index({ ...chunk, from, longestRow: longestGuess });",
  "    if (index.fault === null) return index;",
  "    discardRecords(index.parts);",
  "  }",
  "  return null;",
  "}",
  "",
  "// packages/core/src/compare/csv/csv-index.ts",
  'var import_node_buffer = require("node:buffer");',
  'var import_promises = require("node:timers/promises");',
  "",
  "// packages/core/src/compare/csv/csv-hash.ts",
  "var CsvHash = class {",
  "  #seed;",
  "  low = 0;",
  "  high = 0;",
  "  constructor(seed) {",
  "    this.#seed = seed;",
  "  }",
  "  begin() {",
  "    this.low = this.#seed.low;",
  "    this.high = this.#seed.high;",
  "  }",
  "  finish() {",
  "    this.low &= this.#seed.mask;",
  "    this.high &= this.#seed.mask;",
  "  }",
  "  add({ bytes, words }, from, to) {",
  "    let v0 = this.low;",
  "    let v1 = this.high ^ 238;",
  "    let v2 = 1819895653 ^ this.low;",
  "    let v3 = 1952801890 ^ this.high;",
  "    const last = to - 3;",
  "    let at = from;",
  "    for (; at < last; at += 4) {",
  "      const word = words.getInt32(at, true);",
  "      v3 ^= word;",
  "      v0 = v0 + v1 | 0;",
  "      v1 = v1 << 5 | v1 >>> 27;",
  "      v1 ^= v0;",
  "      v0 = v0 << 16 | v0 >>> 16;",
  "      v2 = v2 + v3 | 0;",
  "      v3 = v3 << 8 | v3 >>> 24;",
  "      v3 ^= v2;",
  "      v0 = v0 + v3 | 0;",
  "      v3 = v3 << 7 | v3 >>> 25;",
  "      v3 ^= v0;",
  "      v2 = v2 + v1 | 0;",
  "      v1 = v1 << 13 | v1 >>> 19;",
  "      v1 ^= v2;",
  "      v2 = v2 << 16 | v2 >>> 16;",
  "      v0 ^= word;",
  "    }",
  "    let tail = to - from << 24;",
  "    for (let shift = 0; at < to; at += 1, shift += 8) tail |= (bytes[at] ?? 0) << shift;",
  "    v3 ^= tail;",
  "    for (let round = 0; round < 7; round += 1) {",
  "      v0 = v0 + v1 | 0;",
  "      v1 = v1 << 5 | v1 >>> 27;",
  "      v1 ^= v0;",
  "      v0 = v0 << 16 | v0 >>> 16;",
  "      v2 = v2 + v3 | 0;",
  "      v3 = v3 << 8 | v3 >>> 24;",
  "      v3 ^= v2;",
  "      v0 = v0 + v3 | 0;",
  "      v3 = v3 << 7 | v3 >>> 25;",
  "      v3 ^= v0;",
  "      v2 = v2 + v1 | 0;",
  "      v1 = v1 << 13 | v1 >>> 19;",
  "      v1 ^= v2;",
  "      v2 = v2 << 16 | v2 >>> 16;",
  "      if (round === 0) {",
  "        v0 ^= tail;",
  "        v2 ^= 238;",
  "      } else if (round === 3) {",
  "        this.low = v1 ^ v3;",
  "        v1 ^= 221;",
  "      }",
  "    }",
  "    this.high = v1 ^ v3;",
  "  }",
  "};",
  "",
  "// packages/core/src/compare/csv/csv-index.ts",
  "var piecesAtOnce = 16;",
  "var firstPiece = 16 * 1024;",
  "var CsvIndexer = class {",
  "  #source;",
  "  #task;",
  "  #scanner;",
  "  #rowHash;",
  "  #keyHash;",
  "  #normalise;",
  "  #lastPartition;",
  "  #buffer;",
  "  #freeBlocks = [];",
  '  #records = new CsvRecords({ partitions: 0, spill: "", largest: 0 });',
  "  #lines = 0;",
  "  #fault = null;",
  "  constructor(source, task, { normalise = null, buffer = new CsvBuffer(Math.min(task.piece, source.size)) } = {}) {",
  "    this.#buffer = buffer;",
  "    this.#source = source;",
  "    this.#task = task;",
  "    this.#scanner = new CsvScanner(task.delimiter);",
  "    this.#rowHash = new CsvHash(task.seed);",
  "    this.#keyHash = new CsvHash(task.seed);",
  "    this.#normalise = normalise;",
  "    this.#lastPartition = task.partitions - 1;",
  "  }",
  "  /** Reads a chunk once, from `from`, where a row must begin, and notes 24 bytes for each row. */",
  "  async index(chunk) {",
  "    this.#records = new CsvRecords({ partitions: this.#task.partitions, spill: chunk.spill, largest: chunk.largest, free: this.#freeBlocks });",
  "    this.#lines = 0;",
  "    this.#fault = null;",
  "    const marks = [];",
  "    const end = await this.#readPieces(chunk, marks);",
  "    return { parts: this.#records.toParts(), marks, fault: this.#fault, begin: chunk.from, end, lines: this.#lines };",
  "  }",
  "  /** Answers where it has come to. */",
  "  async #readPieces({ from, until, longestRow: longestRow2 }, marks) {",
  "    const { piece } = this.#task;",
  "    let room = Math.min(piece, firstPiece);",
  "    let position = from;",
  "    let held = 0;",
  "    for (let pieces = 1; position < until; pieces += 1) {",
  "      const buffer = this.#buffer.reserve(room, held);",
  "      held = fill(this.#source, buffer.bytes.subarray(0, room), { held, position });",
  "      const isLast = held < room;",
  "      buffer.bytes[held] = 10;",
  "      marks.push(position, this.#lines);",
  "      const used = this.#indexRows(buffer, { end: held, isLast, position, stop: Math.min(held, until - position) });",
  '      if (!(0, import_node_buffer.isUtf8)(buffer.bytes.subarray(0, used))) this.#fault = { what: "is not valid UTF-8", line: null, more: "" };',
  '      else if (used === 0 && !isLast && room >= longestRow2) this.#fault ??= { what: "has a quote that is never closed, or a row that is too long,", line: this.#lines, more: "" };',
  "      buffer.bytes.copyWithin(0, used, held);",
  "      held -= used;",
  "      position += used;",
  "      if (isLast || this.#fault !== null) break;",
  "      if (used === 0) room *= 2;",
  "      else if (room < piece) room = Math.min(piece, room * 2);",
  "      if (pieces % piecesAtOnce === 0) await (0, import_promises.setImmediate)();",
  "    }",
  "    return position;",
  "  }",
  "  /** Indexes the rows of a piece that begin before `stop`; answers how many bytes that took. */",
  "  #indexRows(buffer, piece) {",
  "    const scanner = this.#scanner;",
  "    const { columns } = this.#task.layout;",
  "    const { stop } = piece;",
  "    let at = 0;",
  "    while (at < stop) {",
  "      const next = scanner.next(buffer, at, piece);",
  "      if (next === scanEnds.incomplete) break;",
  "      if (next === scanEnds.faulty) {",
  '        this.#fault = { what: `${scanner.fault},`, line: this.#lines + scanner.lines - 1, more: "" };',
  "        break;",
  "      }",
  "      if (scanner.cells === columns) this.#addRow(buffer, piece.position + at);",
  "      else if (scanner.cells !== 1 || scanner.starts[0] !== scanner.ends[0]) {",
  "        this.#fault = { what: `has ${scanner.cells} cells`, line: this.#lines, more: ` where the header has ${columns}` };",
  "        break;",
  "      }",
  "      this.#lines += scanner.lines;",
  "      at = next;",
  "    }",
  "    return at;",
  "  }",
  "  #addRow(buffer, offset) {",
  "    const [row, key, { key: keyCells }] = [this.#rowHash, this.#keyHash, this.#task.layout];",
  "    if (this.#normalise === null) this.#hashRow(buffer);",
  "    else this.#hashNormalised(buffer.bytes, this.#normalise);",
  "    if (keyCells !== null && this.#normalise === null) this.#hashKey(buffer, keyCells);",
  "    this.#records.reserve(keyCells === null ? 0 : key.high & this.#lastPartition);",
  "    const { block, at } = this.#records;",
  "    block[at] = key.low;",
  "    block[at + 1] = key.high;",
  "    block[at + 2] = row.low;",
  "    block[at + 3] = row.high;",
  "    block[at + 4] = offset | 0;",
  "    block[at + 5] = offset / highWord;",
  "  }",
  "  /** As the row is written: other quotes are found to be no difference when the row is read again. */",
  "  #hashRow(buffer) {",
  "    const { starts, ends, forms } = this.#scanner;",
  "    this.#rowHash.begin();",
  "    for (const [first, last] of this.#task.layout.ranges) {",
  "      const from = (starts[first] ?? 0) - (forms[first] === cellForms.bare ? 0 : 1);",
  "      const to = (ends[last] ?? 0) + (forms[last] === cellForms.bare ? 0 : 1);",
  "      this.#rowHash.add(buffer, from, to);",
  "    }",
  "    this.#rowHash.finish();",
  "  }",
  '  /** As it is meant: `"a"` and `a` are one key. */',
  "  #hashKey(buffer, cells) {",
  "    const { starts, ends, forms } = this.#scanner;",
  "    this.#keyHash.begin();",
  "    for (const cell of cells) {",
  "      if (forms[cell] !== cellForms.escaped) this.#keyHash.add(buffer, starts[cell] ?? 0, ends[cell] ?? 0);",
  '      else addText(this.#keyHash, toCellText(buffer.bytes, this.#scanner, cell), "utf8");',
  "    }",
  "    this.#keyHash.finish();",
  "  }",
  "  #hashNormalised(bytes, normalise) {",
  "    const { ranges, key } = this.#task.layout;",
  '    const add = (hash, cell) => addText(hash, normalise(toCellText(bytes, this.#scanner, cell)), "utf16le");',
  "    this.#rowHash.begin();",
  "    for (const [first, last] of ranges) for (let cell = first; cell <= last; cell += 1) add(this.#rowHash, cell);",
  "    this.#rowHash.finish();",
  "    this.#keyHash.begin();",
  "    for (const cell of key ?? []) add(this.#keyHash, cell);",
  "    this.#keyHash.finish();",
  "  }",
  "};",
  "function addText(hash, text, encoding) {",
  "  const bytes = Buffer.from(text, encoding);",
  "  hash.add(new CsvBytes(bytes), 0, bytes.length);",
  "}",
  "",
  "// packages/core/src/compare/csv/csv-work.ts",
  "async function drainCsvWork({ tasks, chunks, next }, sources, settle) {",
  "  const counter = new Int32Array(next);",
  "  const buffer = new CsvBuffer(tasks.expected.piece);",
  "  const indexers = { expected: new CsvIndexer(sources.expected, tasks.expected, { buffer }), actual: new CsvIndexer(sources.actual, tasks.actual, { buffer }) };",
  "  for (; ; ) {",
  "    const at = Atomics.add(counter, 0, 1);",
  "    const taken = chunks[at];",
  "    if (taken === void 0) return;",
  "    const { side, isFirst, chunk } = taken;",
  "    settle(at, isFirst ? await indexers[side].index(chunk) : await guessCsvChunk(sources[side], indexers[side], chunk));",
  "  }",
  "}",
  "",
  "// packages/core/src/compare/csv/csv-index-main.ts",
  "function isWork(data2) {",
  '  return typeof data2 === "object" && data2 !== null && "contents" in data2 && "chunks" in data2;',
  "}",
  "async function run(work) {",
  "  const { expected, actual } = work.contents;",
  '  const open = (content) => typeof content === "string" ? openCsvFile(content) : toCsvSource(content);',
  "  const sources = { expected: open(expected), actual: open(actual) };",
  "  await drainCsvWork(work, sources, (at, index) => {",
  "    const answer = { at, index };",
  "    import_node_worker_threads.parentPort?.postMessage(answer, index === null ? [] : toHeldBuffers(index.parts));",
  "  });",
  "  sources.expected.close();",
  "  sources.actual.close();",
  "}",
  "var data = import_node_worker_threads.workerData;",
  "if (isWork(data)) void run(data);"
].join("\n");

// packages/core/src/compare/csv/csv-threads.ts
async function runCsvThreads(work, { count, sources, contents }) {
  const workers = [];
  try {
    return await new Promise((resolve, reject) => {
      const settle = collectIndexes(work.chunks.length, resolve);
      const shared = { ...work, contents: { expected: toShared(contents.expected), actual: toShared(contents.actual) } };
      while (workers.length < count - 1) workers.push(startThread(shared, settle, reject));
      drainCsvWork(work, sources, settle).catch(reject);
    });
  } finally {
    stopCsvWork(work);
    await Promise.all(workers.map(async (worker) => worker.terminate()));
  }
}
function collectIndexes(count, resolve) {
  const indexes = new Array(count).fill(null);
  let left = count;
  return (at, index) => {
    indexes[at] = index;
    left -= 1;
    if (left === 0) resolve(indexes);
  };
}
function startThread(work, settle, reject) {
  const worker = new Worker(csvIndexProgram, { eval: true, workerData: work, resourceLimits: { maxYoungGenerationSizeMb: 2 } });
  worker.on("message", ({ at, index }) => settle(at, index));
  worker.once("error", reject);
  worker.once("exit", (code) => {
    if (code !== 0) reject(new Error("A thread that reads a table has ended before its time."));
  });
  return worker;
}
function toShared(content) {
  if (typeof content === "string") return content;
  const shared = new Uint8Array(new SharedArrayBuffer(content.length));
  shared.set(content);
  return shared;
}

// packages/core/src/compare/csv/csv-index-tables.ts
var chunksPerThread = 8;
async function indexCsvTables(tables, indexing) {
  const total = tables.expected.source.size + tables.actual.source.size;
  const threads = indexing.normalise === null ? Math.min(indexing.cores, 1 + Math.floor(total / indexing.worthThread)) : 1;
  const chunkBytes = threads === 1 ? Infinity : Math.max(indexing.smallestChunk, total / (threads * chunksPerThread));
  const chunks = { expected: toChunks(tables.expected, chunkBytes, indexing), actual: toChunks(tables.actual, chunkBytes, indexing) };
  const guesses = threads === 1 ? { expected: [null], actual: [null] } : await guessBoth(tables, chunks, threads);
  const prove = async (side) => {
    const { header, source, task } = tables[side];
    return proveCsvChunks({ chunks: chunks[side], guesses: guesses[side], begin: header }, new CsvIndexer(source, task, { normalise: indexing.normalise }));
  };
  return { expected: await prove("expected"), actual: await prove("actual") };
}
function toChunks({ header, source, spill }, chunkBytes, { largestIndex }) {
  const count = Math.max(1, Math.ceil((source.size - header.offset) / chunkBytes));
  return planCsvChunks({ offset: header.offset, size: source.size, count, largestIndex, spill });
}
async function guessBoth({ expected, actual }, chunks, threads) {
  const work = {
    tasks: { expected: expected.task, actual: actual.task },
    chunks: ["expected", "actual"].flatMap((side) => chunks[side].map((chunk, at) => ({ side, isFirst: at === 0, chunk }))),
    next: new SharedArrayBuffer(4)
  };
  const sources = { expected: expected.source, actual: actual.source };
  const indexes = await runCsvThreads(work, { count: threads, sources, contents: { expected: expected.content, actual: actual.content } });
  return { expected: indexes.slice(0, chunks.expected.length), actual: indexes.slice(chunks.expected.length) };
}

// packages/core/src/compare/csv/csv-join.ts
function joinByKey(expected, actual, join2) {
  const joiner = new CsvJoiner(join2);
  for (let partition = 0; partition < expected.partitions; partition += 1) joiner.join(expected, actual, partition);
  return joiner.twins.expected ?? joiner.twins.actual;
}
var CsvJoiner = class {
  #join;
  twins = { expected: null, actual: null };
  /** Records of the partition: of the expected table, then of the actual one. */
  #records = new Int32Array(0);
  /** Open addressing: number of a record + 1, or 0. */
  #table = new Int32Array(0);
  /** By record of the expected table: number of its partner in the actual one + 1, or 0. */
  #partners = new Int32Array(0);
  constructor(join2) {
    this.#join = join2;
  }
  join(expected, actual, partition) {
    const [before, after] = [expected.count(partition), actual.count(partition)];
    this.#prepare(before, after);
    expected.readAll(partition, this.#records);
    actual.readAll(partition, this.#records.subarray(before * recordWords));
    for (let record = 0; record < before; record += 1) {
      const twin = this.#findOrPut(record);
      if (twin !== -1) this.#noteTwins("expected", twin, record);
    }
    for (let record = before; record < before + after; record += 1) this.#match(record, before);
    for (let record = 0; record < before; record += 1) if (this.#partners[record] === 0) this.#join.pairs.add(this.#offset(record), -1, 0);
  }
  #prepare(before, after) {
    const words = (before + after) * recordWords;
    if (this.#records.length < words) this.#records = new Int32Array(Math.ceil(words * 1.25));
    if (this.#partners.length < before) this.#partners = new Int32Array(Math.ceil(before * 1.25));
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, (before + after) * 1.5)));
    if (this.#table.length !== slots) this.#table = new Int32Array(slots);
    this.#table.fill(0);
    this.#partners.fill(0);
  }
  /** An earlier record with the same hash of its key, or -1: then the record stands in the table now. */
  #findOrPut(record) {
    const [records, table] = [this.#records, this.#table];
    const [low, high] = [records[record * recordWords] ?? 0, records[record * recordWords + 1] ?? 0];
    const last = table.length - 1;
    for (let slot = low & last; ; slot = slot + 1 & last) {
      const found = (table[slot] ?? 0) - 1;
      if (found === -1) {
        table[slot] = record + 1;
        return -1;
      }
      if (records[found * recordWords] === low && records[found * recordWords + 1] === high) return found;
    }
  }
  #match(record, before) {
    const found = this.#findOrPut(record);
    if (found === -1) this.#join.added.add(-1, this.#offset(record), 0);
    else if (found >= before) this.#noteTwins("actual", found, record);
    else {
      const partner = this.#partners[found] ?? 0;
      if (partner !== 0) this.#noteTwins("actual", partner - 1, record);
      else {
        this.#partners[found] = record + 1;
        if (!this.#isSameRow(found, record)) this.#join.pairs.add(this.#offset(found), this.#offset(record), 0);
      }
    }
  }
  #isSameRow(one, other) {
    const [records, a, b] = [this.#records, one * recordWords, other * recordWords];
    return records[a + 2] === records[b + 2] && records[a + 3] === records[b + 3];
  }
  #noteTwins(side, first, second) {
    const offset = this.#offset(second);
    const known = this.twins[side];
    if (known === null || offset < known.second) this.twins[side] = { side, first: this.#offset(first), second: offset };
  }
  #offset(record) {
    return getNumber(this.#records, record * recordWords + 4);
  }
};
function joinByPlace(expected, actual, { pairs, added }) {
  const [before, after] = [toCursor(expected.read(0)), toCursor(actual.read(0))];
  for (let row = 0; ; row += 1) {
    const [hasBefore, hasAfter] = [before.next(), after.next()];
    if (!hasBefore && !hasAfter) return;
    if (!hasBefore) added.add(-1, getNumber(after.block, after.at + 4), row);
    else if (!hasAfter) pairs.add(getNumber(before.block, before.at + 4), -1, row);
    else if (before.block[before.at + 2] !== after.block[after.at + 2] || before.block[before.at + 3] !== after.block[after.at + 3]) {
      pairs.add(getNumber(before.block, before.at + 4), getNumber(after.block, after.at + 4), row);
    }
  }
}
function toCursor(blocks) {
  return {
    block: new Int32Array(0),
    at: 0,
    next() {
      this.at += recordWords;
      if (this.at < this.block.length) return true;
      const step = blocks.next();
      this.at = 0;
      this.block = step.done === true ? new Int32Array(0) : step.value;
      return step.done !== true;
    }
  };
}

// packages/core/src/compare/csv/csv-source.ts
import { closeSync as closeSync2, fstatSync, openSync as openSync2, readSync as readSync2 } from "node:fs";
function openCsvFile(path) {
  const file = openSync2(path, "r");
  return {
    size: fstatSync(file).size,
    read: (target, at, position) => readSync2(file, target, at, target.length - at, position),
    close: () => closeSync2(file)
  };
}
function toCsvSource(bytes) {
  return {
    size: bytes.length,
    read: (target, at, position) => {
      const piece = bytes.subarray(position, position + target.length - at);
      target.set(piece, at);
      return piece.length;
    },
    close: () => void 0
  };
}

// packages/core/src/compare/csv/compare-csv.ts
var mebibyte = 1024 * 1024;
var mostThreads = 6;
var defaultLimits = {
  cores: Math.min(availableParallelism(), mostThreads),
  temporary: tmpdir(),
  largestIndex: 40 * mebibyte,
  piece: mebibyte,
  worthThread: 8 * mebibyte,
  smallestChunk: mebibyte,
  drawSeed: drawCsvSeed
};
var partitionBytes = 4 * mebibyte;
var mostPartitions = 256;
var mostSeeds = 4;
var rowWindow = 32 * 1024;
async function compareCsv(sides, options, limits = defaultLimits) {
  const sources = { expected: open(sides.expected), actual: open(sides.actual) };
  try {
    const headers = { expected: readCsvHeader(sources.expected, "expected", options.delimiter), actual: readCsvHeader(sources.actual, "actual", options.delimiter) };
    const shared = compareColumns(headers, options, new ChangeList(0));
    const key = { expected: findKey(headers.expected, "expected", options.key), actual: findKey(headers.actual, "actual", options.key) };
    return await compareUntilProved({ sides, sources, headers, shared, key, options, limits });
  } finally {
    sources.expected.close();
    sources.actual.close();
  }
}
async function compareUntilProved(run) {
  for (let attempt = 1; ; attempt += 1) {
    const folder = maySpill(run) ? mkdtempSync(join(run.limits.temporary, "shipworthy-csv-")) : null;
    try {
      return await compareOnce(run, folder ?? "");
    } catch (error) {
      if (!(error instanceof CsvCollision) || attempt === mostSeeds) throw error;
    } finally {
      if (folder !== null) rmSync2(folder, { recursive: true, force: true });
    }
  }
}
function maySpill({ sources, limits }) {
  return Math.max(sources.expected.size, sources.actual.size) * 24 > limits.largestIndex;
}
async function compareOnce(run, folder) {
  const { sides, sources, headers, shared, key, options, limits } = run;
  const list = new ChangeList(options.limit);
  compareColumns(headers, options, list);
  const indexes = await indexBoth(run, folder);
  const toTable = (side) => ({ source: sources[side], header: headers[side], key: key[side], marks: indexes[side].marks, delimiter: options.delimiter, reader: new CsvRowReader(sources[side], options.delimiter, Math.min(limits.piece, rowWindow)) });
  const tables = { expected: toTable("expected"), actual: toTable("actual"), shared, isKeyed: key.expected !== null, normalise: sides.normalise };
  const toPairs = (order) => new CsvPairs(order, { size: sources[order].size, spill: join(folder, `pairs-${order}`), largest: limits.largestIndex / 4 });
  const found = { pairs: toPairs("expected"), added: toPairs("actual") };
  const readers = { expected: new CsvRecordReader(indexes.expected.parts), actual: new CsvRecordReader(indexes.actual.parts) };
  try {
    if (tables.isKeyed) requireUnique(tables, joinByKey(readers.expected, readers.actual, found));
    else joinByPlace(readers.expected, readers.actual, found);
  } finally {
    readers.expected.close();
    readers.actual.close();
  }
  listDifferences(tables, { pairs: found.pairs.toParts(), added: found.added.toParts() }, list);
  return list.toComparison();
}
async function indexBoth(run, folder) {
  const seed = run.limits.drawSeed();
  const toTable = (side) => toTableToIndex(run, side, { seed, spill: join(folder, `index-${side}`) });
  const { expected, actual } = await indexCsvTables({ expected: toTable("expected"), actual: toTable("actual") }, { ...run.limits, normalise: run.sides.normalise });
  if (expected.fault !== null) throw toFault("expected", expected.fault);
  if (actual.fault !== null) throw toFault("actual", actual.fault);
  return { expected, actual };
}
function toFault(side, { what, line, more }) {
  return line === null ? notComparable(`${side} ${what}${more}.`, notUtf8Hint) : invalid(side, `${what} at line ${line}${more}`);
}
function toTableToIndex({ sides, sources, headers, shared, key, options, limits }, side, { seed, spill }) {
  const size = Math.max(sources.expected.size, sources.actual.size);
  const partitions = key[side] === null ? 1 : Math.min(mostPartitions, 2 ** Math.ceil(Math.log2(Math.max(1, size / partitionBytes))));
  const layout = { columns: headers[side].columns.length, ranges: toRanges(shared, side), key: key[side] };
  return { content: sides[side], source: sources[side], header: headers[side], spill, task: { layout, delimiter: options.delimiter, piece: limits.piece, partitions, seed } };
}
function requireUnique(tables, twins) {
  if (twins === null) return;
  const { side, first, second } = twins;
  const table = tables[side];
  requireRow(table.reader, first);
  const key = toKey(tables, side);
  requireRow(table.reader, second);
  if (toKey(tables, side).some((value, index) => value !== key[index])) throw new CsvCollision();
  throw notComparable(`In ${side}, line ${toLine(table, second)} has the key ${shorten(toKeyText(key))} of line ${toLine(table, first)}.`, "Name key columns that are unique together.");
}
function open(content) {
  return typeof content === "string" ? openCsvFile(content) : toCsvSource(content);
}

export {
  compareCsv
};
