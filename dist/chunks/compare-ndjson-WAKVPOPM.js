import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RecordReport,
  diffRecords,
  hashText
} from "./chunk-EW2X4P66.js";
import {
  LineReader
} from "./chunk-DXA33IRX.js";
import "./chunk-6JUN4VLK.js";
import "./chunk-JDKG74QC.js";
import {
  toElementKey
} from "./chunk-CM3DHMZT.js";
import "./chunk-THA4GKCL.js";
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";
import {
  shorten
} from "./chunk-IFFHOFFW.js";
import {
  parseJsonTree
} from "./chunk-MCWDBU2Y.js";
import {
  toRootPlace
} from "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  mapScalars
} from "./chunk-KZU5M22G.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/records/key-sightings.ts
import { randomInt } from "node:crypto";

// packages/core/src/compare/records/record-spill.ts
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
var noteNumbers = 4;
var firstBlock = 16;
var largestBlock = 512;
var RecordSpill = class {
  #mostHeld;
  #blocks;
  #current;
  #fill;
  #counts;
  /** Space that was written out, to be used again: left to the collector, it would pile up until it was due. */
  #free = [];
  #read = new Float64Array(0);
  #held = 0;
  #folder = null;
  #file = -1;
  #written = 0;
  constructor({ partitions, mostHeld }) {
    this.#mostHeld = mostHeld;
    this.#blocks = Array.from({ length: partitions }, () => []);
    this.#current = Array.from({ length: partitions }, () => new Float64Array(0));
    this.#fill = new Int32Array(partitions);
    this.#counts = new Int32Array(partitions);
  }
  get partitions() {
    return this.#blocks.length;
  }
  add(partition, note) {
    let block = this.#current[partition] ?? new Float64Array(0);
    let at = this.#fill[partition] ?? 0;
    if (at === block.length) {
      block = this.#nextBlock(partition, block);
      at = 0;
    }
    [block[at], block[at + 1], block[at + 2], block[at + 3]] = note;
    this.#fill[partition] = at + noteNumbers;
    this.#counts[partition] = (this.#counts[partition] ?? 0) + 1;
  }
  /** All notes of a partition. What is given is overwritten by the next. */
  read(partition) {
    const numbersOfAll = (this.#counts[partition] ?? 0) * noteNumbers;
    if (this.#read.length < numbersOfAll) this.#read = new Float64Array(Math.ceil(numbersOfAll * 1.25));
    const notes = this.#read.subarray(0, numbersOfAll);
    let at = 0;
    for (const block of this.#blocks[partition] ?? []) {
      const numbers = block instanceof Float64Array ? block.length : block.numbers;
      if (block instanceof Float64Array) notes.set(block, at);
      else this.#load(notes.subarray(at, at + numbers), block.position);
      at += numbers;
    }
    notes.set((this.#current[partition] ?? notes).subarray(0, notes.length - at), at);
    return notes;
  }
  close() {
    if (this.#file !== -1) closeSync(this.#file);
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    [this.#file, this.#folder] = [-1, null];
  }
  /** Blocks grow with what the partition holds: few notes must not take much memory, many not many blocks. */
  #nextBlock(partition, full) {
    if (full.length > 0) {
      this.#blocks[partition]?.push(full);
      this.#held += full.length / noteNumbers;
      if (this.#held > this.#mostHeld) this.#spill();
    }
    const notes = Math.min(largestBlock, Math.max(firstBlock, full.length / noteNumbers * 2));
    const block = (notes === largestBlock ? this.#free.pop() : void 0) ?? new Float64Array(notes * noteNumbers);
    this.#current[partition] = block;
    return block;
  }
  #spill() {
    if (this.#file === -1) {
      this.#folder = mkdtempSync(join(tmpdir(), "shipworthy-records-"));
      this.#file = openSync(join(this.#folder, "notes"), "wx+", 384);
    }
    for (const blocks of this.#blocks) {
      for (const [index, block] of blocks.entries()) {
        if (!(block instanceof Float64Array)) continue;
        blocks[index] = { position: this.#written, numbers: block.length };
        const bytes = toBytes(block);
        for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
        this.#written += bytes.length;
        if (block.length === largestBlock * noteNumbers) this.#free.push(block);
      }
    }
    this.#held = 0;
  }
  #load(target, position) {
    const bytes = toBytes(target);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(this.#file, bytes, at, bytes.length - at, position + at);
      if (read === 0) throw new Error("The temporary file of notes ends too early.");
      at += read;
    }
  }
};
function toBytes(numbers) {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

// packages/core/src/compare/records/key-sightings.ts
var word = 2 ** 32;
var highInFirst = 2 ** 21;
var KeySightings = class {
  #seeds = [randomInt(word), randomInt(word)];
  #notes;
  #twins = { expected: null, actual: null };
  /** Open addressing: number of a note + 1, or 0. */
  #table = new Int32Array(0);
  /** The number of partitions is a power of two. */
  constructor(options) {
    this.#notes = new RecordSpill(options);
  }
  add(key, { expected, actual, line }) {
    const low = hashText(key, this.#seeds[0]);
    const high = hashText(key, this.#seeds[1]);
    this.#notes.add(high % this.#notes.partitions, [low + high % highInFirst * word, line + Math.floor(high / highInFirst) * word, expected + 1, actual + 1]);
  }
  /** Once everything was added. Answers the first twins in the order of the file. */
  join(sink) {
    for (let partition = 0; partition < this.#notes.partitions; partition += 1) this.#joinPartition(this.#notes.read(partition), sink);
    return this.#twins.expected ?? this.#twins.actual;
  }
  close() {
    this.#notes.close();
  }
  #joinPartition(notes, sink) {
    this.#clearTable(notes.length / noteNumbers);
    for (let at = 0; at < notes.length; at += noteNumbers) {
      const known = this.#findOrPut(notes, at);
      if (known === at) continue;
      this.#meet(notes, { known, at }, sink);
      notes[at] = NaN;
    }
    for (let at = 0; at < notes.length; at += noteNumbers) {
      if (Number.isNaN(notes[at])) continue;
      const [expected, actual] = [notes[at + 2] ?? 0, notes[at + 3] ?? 0];
      if (actual === 0) sink.alone("expected", expected - 1, lineOf(notes, at));
      if (expected === 0) sink.alone("actual", actual - 1, lineOf(notes, at));
    }
  }
  /** Two notes of one key. */
  #meet(notes, { known, at }, sink) {
    for (const [side, offset] of [["expected", 2], ["actual", 3]]) {
      const places = [notes[known + offset] ?? 0, notes[at + offset] ?? 0];
      if (places[0] !== 0 && places[1] !== 0) this.#noteTwins({ side, first: Math.min(...places) - 1, second: Math.max(...places) - 1, line: lineOf(notes, places[0] > places[1] ? known : at) });
    }
    const [before, after] = (notes[known + 3] ?? 0) === 0 ? [known, at] : [at, known];
    const [expected, actual] = [notes[before + 2] ?? 0, notes[after + 3] ?? 0];
    if ((notes[before + 3] ?? 0) !== 0 || (notes[after + 2] ?? 0) !== 0) return;
    sink.pair({ expected: expected - 1, actual: actual - 1, expectedLine: lineOf(notes, before), actualLine: lineOf(notes, after) });
    notes[known + 2] = expected;
    notes[known + 3] = actual;
  }
  #noteTwins(twins) {
    const first = this.#twins[twins.side];
    if (first === null || twins.second < first.second) this.#twins[twins.side] = twins;
  }
  #clearTable(notes) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, notes * 1.5)));
    if (this.#table.length === slots) this.#table.fill(0);
    else this.#table = new Int32Array(slots);
  }
  /** The note of the same key that came before, or this one: then it stands in the table now. */
  #findOrPut(notes, at) {
    const table = this.#table;
    const last = table.length - 1;
    const hash = notes[at] ?? 0;
    const rest = Math.floor((notes[at + 1] ?? 0) / word);
    for (let slot = hash >>> 0 & last; ; slot = slot + 1 & last) {
      const note = (table[slot] ?? 0) - 1;
      if (note === -1) {
        table[slot] = at / noteNumbers + 1;
        return at;
      }
      const known = note * noteNumbers;
      if (notes[known] === hash && Math.floor((notes[known + 1] ?? 0) / word) === rest) return known;
    }
  }
};
function lineOf(notes, at) {
  return (notes[at + 1] ?? 0) % word;
}

// packages/core/src/compare/records/ndjson-lines.ts
var lineFeed = 10;
var shortBlock = 4096;
var longBlock = 64 * 1024;
var NdjsonLines = class {
  #source;
  #block = Buffer.allocUnsafe(longBlock);
  #position = 0;
  #length = 0;
  constructor(source) {
    this.#source = source;
  }
  /** Without its line feed. */
  read(offset) {
    const at = offset - this.#position;
    const end = at >= 0 && at < this.#length ? this.#block.subarray(0, this.#length).indexOf(lineFeed, at) : -1;
    return end === -1 ? this.#readFrom(offset) : this.#block.toString("utf8", at, end);
  }
  #readFrom(offset) {
    const ahead = offset - this.#position - this.#length;
    for (let size = Math.abs(ahead) < longBlock ? longBlock : shortBlock; ; size *= 4) {
      if (size > this.#block.length) this.#block = Buffer.allocUnsafe(size);
      this.#position = offset;
      this.#length = this.#source.read(this.#block.subarray(0, size), offset);
      const end = this.#block.subarray(0, this.#length).indexOf(lineFeed);
      if (end !== -1 || this.#length < size) return this.#block.toString("utf8", 0, end === -1 ? this.#length : end);
    }
  }
};

// packages/core/src/compare/records/record-order.ts
var RecordOrder = class {
  #notes;
  #width;
  /** `size`: above all places. */
  constructor(size, { partitions, mostHeld }) {
    this.#notes = new RecordSpill({ partitions, mostHeld });
    this.#width = (size + 1) / partitions;
  }
  add(note) {
    this.#notes.add(Math.floor(note[0] / this.#width), note);
  }
  *read() {
    for (let partition = 0; partition < this.#notes.partitions; partition += 1) {
      const notes = this.#notes.read(partition);
      const order = Uint32Array.from({ length: notes.length / noteNumbers }, (_, index) => index * noteNumbers);
      order.sort((a, b) => (notes[a] ?? 0) - (notes[b] ?? 0));
      for (const at of order) yield [notes[at] ?? 0, notes[at + 1] ?? 0, notes[at + 2] ?? 0, notes[at + 3] ?? 0];
    }
  }
  close() {
    this.#notes.close();
  }
};

// packages/core/src/compare/records/record-window.ts
var mostWeight = 4 * 1024 * 1024;
var RecordWindow = class {
  #mostRecords;
  #records = /* @__PURE__ */ new Map();
  #weight = 0;
  constructor(mostRecords = 4096) {
    this.#mostRecords = mostRecords;
  }
  take(key) {
    const waiting = this.#records.get(key);
    if (waiting === void 0) return void 0;
    this.#records.delete(key);
    this.#weight -= waiting.record.size;
    return waiting;
  }
  /** The key does not wait yet. Gives what has to leave for it. */
  put(waiting) {
    this.#records.set(waiting.record.key, waiting);
    this.#weight += waiting.record.size;
    const left = [];
    for (const [key, oldest] of this.#records) {
      if (this.#records.size <= this.#mostRecords && this.#weight <= mostWeight) break;
      this.take(key);
      left.push(oldest);
    }
    return left;
  }
  takeAll() {
    const left = [...this.#records.values()];
    this.#records.clear();
    this.#weight = 0;
    return left;
  }
};

// packages/core/src/compare/records/ndjson-join.ts
var partitionBytes = 16 * 1024 * 1024;
var fewestPartitions = 16;
var mostPartitions = 4096;
var NdjsonJoin = class {
  #options;
  #sizes;
  #window;
  #sightings;
  #lines;
  constructor(options) {
    const { sources } = options;
    const wanted = 2 ** Math.ceil(Math.log2((sources.expected.size + sources.actual.size + 1) / partitionBytes));
    this.#options = options;
    this.#sizes = { partitions: Math.min(mostPartitions, Math.max(fewestPartitions, wanted)), mostHeld: options.mostHeld ?? 256 * 1024 };
    this.#window = new RecordWindow(options.mostWaiting);
    this.#sightings = new KeySightings(this.#sizes);
    this.#lines = { expected: new NdjsonLines(sources.expected), actual: new NdjsonLines(sources.actual) };
  }
  add(side, placed) {
    const { record } = placed;
    const waiting = this.#window.take(record.key);
    if (waiting?.side === side) throw refuseRepeated(side, record);
    if (waiting === void 0) for (const left of this.#window.put({ ...placed, side })) this.#note(left);
    else this.#pair(side === "actual" ? waiting : placed, side === "actual" ? placed : waiting);
  }
  /** A record that stands on both sides alike. */
  addSame(record, places) {
    const waiting = this.#window.take(record.key);
    if (waiting !== void 0) throw refuseRepeated(waiting.side, record);
    this.#sightings.add(record.key, { ...places, line: record.line ?? 0 });
  }
  /** Reports what was not near its partner, and what has none. */
  end() {
    for (const left of this.#window.takeAll()) this.#note(left);
    const { sources, report, place } = this.#options;
    const toOrder = (side) => new RecordOrder(sources[side].size, this.#sizes);
    const orders = { pairs: toOrder("expected"), expected: toOrder("expected"), actual: toOrder("actual") };
    try {
      const twins = this.#sightings.join({
        alone: (side, at, line) => {
          orders[side].add([at, line, 0, 0]);
        },
        pair: ({ expected, actual, expectedLine, actualLine }) => {
          orders.pairs.add([expected, actual, expectedLine, actualLine]);
        }
      });
      if (twins !== null) throw this.#refuseTwins(twins);
      for (const [expected, actual, expectedLine, actualLine] of orders.pairs.read()) this.#compare(this.#read("expected", expected, expectedLine), this.#read("actual", actual, actualLine));
      for (const [at, line] of orders.expected.read()) {
        const { segment, tree } = this.#read("expected", at, line);
        report.compare(segment, { expected: tree, actual: void 0, line }, place);
      }
      for (const [at, line] of orders.actual.read()) {
        const { segment, tree } = this.#read("actual", at, line);
        report.compare(segment, { expected: void 0, actual: tree, line }, place);
      }
    } finally {
      for (const order of Object.values(orders)) order.close();
    }
  }
  close() {
    this.#sightings.close();
  }
  #note({ side, place, record }) {
    const line = record.line ?? 0;
    this.#sightings.add(record.key, side === "expected" ? { expected: place, actual: -1, line } : { expected: -1, actual: place, line });
  }
  #pair(expected, actual) {
    this.#compare(expected.record, actual.record);
    this.#sightings.add(expected.record.key, { expected: expected.place, actual: actual.place, line: expected.record.line ?? 0 });
  }
  #compare(expected, actual) {
    if (expected.key !== actual.key) throw refuseChance(expected, actual);
    const { report, place } = this.#options;
    report.compare(actual.segment, { expected: expected.tree, actual: actual.tree, line: actual.line }, place);
  }
  #read(side, place, line) {
    return this.#options.records[side].toKeyed(this.#lines[side].read(place), line);
  }
  #refuseTwins({ side, first, second, line }) {
    const [one, other] = [this.#read(side, first, line), this.#read(side, second, line)];
    return one.key === other.key ? refuseRepeated(side, other) : refuseChance(one, other);
  }
};
function refuseRepeated(side, { segment, line }) {
  return notComparable(`In ${side}, the file holds the key ${shorten(segment)} twice${line === null ? "" : ` (line ${line})`}.`, "Name a key that is unique.");
}
function refuseChance(one, other) {
  return notComparable(`The keys ${shorten(one.segment)} and ${shorten(other.segment)} have the same hash, by chance.`, "Run it again: hashes are others each time.");
}

// packages/core/src/compare/records/ndjson-records.ts
var lineFeed2 = 10;
var NdjsonRecords = class {
  side;
  #options;
  constructor(side, options) {
    this.side = side;
    this.#options = options;
  }
  toListed(text, line) {
    this.#options.garbage.add(text.length);
    return { tree: this.#options.read(parseJsonTree(text, `${this.side}, line ${line},`)), line, size: text.length };
  }
  toKeyed(text, line) {
    const { tree, size } = this.toListed(text, line);
    const values = this.#options.key.map((name) => {
      const value = toElementKey(tree, name);
      if (value === null) throw notComparable(`In ${this.side}, line ${line} has no usable key "${name}".`, "Name a member that every record has.");
      return `${name}=${value}`;
    });
    return { key: JSON.stringify(values), segment: `[${values.join(",")}]`, tree, line, size };
  }
};
function isBlank(bytes) {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13 || byte === lineFeed2);
}

// packages/core/src/compare/records/parse-garbage.ts
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
var mostParsed = 64 * 1024 * 1024;
var ParseGarbage = class {
  #mostParsed;
  #find;
  #collect;
  #parsed = 0;
  constructor(options = {}) {
    this.#mostParsed = options.mostParsed ?? mostParsed;
    this.#find = options.find ?? findCollector;
  }
  /** So many characters were parsed, and what came of those before may be garbage. */
  add(characters) {
    this.#parsed += characters;
    if (this.#parsed < this.#mostParsed) return;
    this.#parsed = 0;
    if (this.#collect === void 0) this.#collect = this.#find();
    this.#collect?.();
  }
};
function findCollector() {
  try {
    if (typeof globalThis.gc === "function") return toCollect(globalThis.gc);
    setFlagsFromString("--expose-gc");
    try {
      return toCollect(runInNewContext("globalThis.gc"));
    } finally {
      setFlagsFromString("--no-expose-gc");
    }
  } catch {
    return null;
  }
}
function toCollect(gc) {
  return typeof gc === "function" ? () => {
    Reflect.apply(gc, void 0, []);
  } : null;
}

// packages/core/src/compare/records/compare-ndjson.ts
function compareNdjson(sources, options) {
  return options.key === void 0 ? compareListed(sources, options) : compareKeyed(sources, options);
}
function compareKeyed(sources, options) {
  const records = toRecords(options);
  const report = new RecordReport(new ChangeList(options.limit));
  const offsets = { expected: 0, actual: 0 };
  const join2 = new NdjsonJoin({ report, place: toRootPlace(options), sources, records, mostHeld: options.mostHeld, mostWaiting: options.mostWaiting });
  try {
    for (const { expected, actual } of readPairs(toReaders(sources), offsets)) {
      if (expected !== null && actual !== null && expected.bytes.equals(actual.bytes)) join2.addSame(records.expected.toKeyed(toText(expected), expected.number), offsets);
      else {
        if (expected !== null) join2.add("expected", { record: records.expected.toKeyed(toText(expected), expected.number), place: offsets.expected });
        if (actual !== null) join2.add("actual", { record: records.actual.toKeyed(toText(actual), actual.number), place: offsets.actual });
      }
    }
    join2.end();
    return report.toComparison();
  } finally {
    join2.close();
  }
}
function compareListed(sources, options) {
  const records = toRecords(options);
  const report = new RecordReport(new ChangeList(options.limit));
  const diff = diffRecords(report, toRootPlace(options));
  for (const { expected, actual } of readPairs(toReaders(sources), { expected: 0, actual: 0 })) {
    const isSameText = expected !== null && actual !== null && expected.bytes.equals(actual.bytes);
    const before = expected === null ? null : records.expected.toListed(toText(expected), expected.number);
    const after = actual === null ? null : isSameText && before !== null ? { ...before, line: actual.number } : records.actual.toListed(toText(actual), actual.number);
    if (before === null) diff.end("expected");
    else diff.push("expected", before);
    if (after === null) diff.end("actual");
    else diff.push("actual", after);
  }
  diff.end("expected");
  diff.end("actual");
  return report.toComparison();
}
function toRecords({ key = [], normalise, garbage = new ParseGarbage() }) {
  const read = (tree) => normalise === null ? tree : mapScalars(tree, (scalar) => typeof scalar === "string" ? normalise(scalar) : scalar);
  const options = { key, read, garbage };
  return { expected: new NdjsonRecords("expected", options), actual: new NdjsonRecords("actual", options) };
}
function toReaders({ expected, actual }) {
  return { expected: new LineReader(expected, { side: "expected", isCanonical: false }), actual: new LineReader(actual, { side: "actual", isCanonical: false }) };
}
function* readPairs(readers, offsets) {
  const readLine = (side) => {
    const reader = readers[side];
    for (; ; ) {
      offsets[side] = reader.offset;
      const number = reader.line;
      const bytes = reader.nextBytes();
      if (bytes === null) return null;
      if (!isBlank(bytes)) return { bytes, number };
    }
  };
  for (; ; ) {
    const pair = { expected: readLine("expected"), actual: readLine("actual") };
    if (pair.expected === null && pair.actual === null) return;
    yield pair;
  }
}
function toText({ bytes }) {
  return bytes.toString("utf8");
}
export {
  compareNdjson,
  openWorkspace,
  resolvePolicy,
  runAction
};
