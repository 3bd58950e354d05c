import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  KeyIndexFull,
  KeyJoin,
  RecentRecords,
  RecordReport,
  diffRecords
} from "./chunk-7YIPXIPO.js";
import "./chunk-BFKRFJWB.js";
import {
  LineReader
} from "./chunk-RYJPTVTT.js";
import "./chunk-MSDBJEPL.js";
import "./chunk-THA4GKCL.js";
import {
  toElementKey
} from "./chunk-EX2VRTMW.js";
import "./chunk-XASUKS73.js";
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";
import {
  parseJsonTree
} from "./chunk-BSINI4I6.js";
import {
  toRootPlace
} from "./chunk-RGVBBOJS.js";
import {
  mapScalars
} from "./chunk-BLI5LWF2.js";
import {
  notComparable
} from "./chunk-DYA6TIKV.js";
import "./chunk-QFAWWEW2.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/compare-ndjson.ts
import { randomInt } from "node:crypto";

// packages/core/src/compare/ndjson-records.ts
var lineFeed = 10;
var firstBlock = 4096;
var NdjsonRecords = class {
  side;
  #key;
  #read;
  /** `read` is applied to each record after parsing. */
  constructor(side, key, read) {
    this.side = side;
    this.#key = key;
    this.#read = read;
  }
  toListed(text, line) {
    return { tree: this.#read(parseJsonTree(text, `${this.side}, line ${line},`)), line, size: text.length };
  }
  toKeyed(text, line) {
    const { tree, size } = this.toListed(text, line);
    const values = this.#key.map((name) => {
      const value = toElementKey(tree, name);
      if (value === null) throw notComparable(`In ${this.side}, line ${line} has no usable key "${name}".`, "Name a member that every record has.");
      return `${name}=${value}`;
    });
    return { key: JSON.stringify(values), segment: `[${values.join(",")}]`, tree, line, size };
  }
};
function isBlank(bytes) {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13 || byte === lineFeed);
}
function toSourceStore(source, records, lastOffset) {
  const recent = new RecentRecords();
  const put = (record) => {
    const place = lastOffset();
    recent.add(place, record);
    return place;
  };
  return { put, get: (place, line) => recent.take(place) ?? records.toKeyed(readLineAt(source, place), line) };
}
function readLineAt(source, offset) {
  for (let size = firstBlock; ; size *= 4) {
    const block = Buffer.allocUnsafe(size);
    const read = source.read(block, offset);
    const end = block.subarray(0, read).indexOf(lineFeed);
    if (end !== -1 || read < size) return block.toString("utf8", 0, end === -1 ? read : end);
  }
}

// packages/core/src/compare/compare-ndjson.ts
function compareNdjson(sources, options) {
  if (options.key === void 0) return compareListed(sources, options);
  const seed = randomInt(2 ** 32);
  for (let parts = 1; ; parts *= 2) {
    try {
      return compareKeyed(sources, options, { of: parts, seed });
    } catch (error) {
      if (!(error instanceof KeyIndexFull)) throw error;
    }
  }
}
function compareKeyed(sources, options, parts) {
  const records = toRecords(options);
  const report = new RecordReport(new ChangeList(options.limit));
  const place = toRootPlace(options);
  for (let at = 0; at < parts.of; at += 1) {
    const readers = toReaders(sources);
    const offsets = { expected: 0, actual: 0 };
    const stores = {
      expected: toSourceStore(sources.expected, records.expected, () => offsets.expected),
      actual: toSourceStore(sources.actual, records.actual, () => offsets.actual)
    };
    const join = new KeyJoin({ report, place, stores, where: "the file", part: { ...parts, at }, mostKeys: options.mostKeys });
    for (const { expected, actual } of readPairs(readers, offsets)) {
      if (expected !== null && actual !== null && expected.bytes.equals(actual.bytes)) join.addSame(records.expected.toKeyed(toText(expected), expected.number));
      else {
        if (expected !== null) join.add("expected", records.expected.toKeyed(toText(expected), expected.number));
        if (actual !== null) join.add("actual", records.actual.toKeyed(toText(actual), actual.number));
      }
    }
    join.end();
  }
  return report.toComparison();
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
function toRecords({ key = [], normalise }) {
  const read = (tree) => normalise === null ? tree : mapScalars(tree, (scalar) => typeof scalar === "string" ? normalise(scalar) : scalar);
  return { expected: new NdjsonRecords("expected", key, read), actual: new NdjsonRecords("actual", key, read) };
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
  compareNdjson
};
