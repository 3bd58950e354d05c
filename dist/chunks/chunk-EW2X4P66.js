import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  SequenceDiff
} from "./chunk-6JUN4VLK.js";
import {
  TreeWalk
} from "./chunk-JDKG74QC.js";
import {
  isSameTree
} from "./chunk-CM3DHMZT.js";
import {
  showValue
} from "./chunk-IFFHOFFW.js";
import {
  placeBelow,
  toComparableText,
  toPointer
} from "./chunk-NDSHQLXU.js";

// packages/core/src/compare/records/key-index.ts
import { randomInt } from "node:crypto";
var KeyIndexFull = class extends Error {
};
var firstCapacity = 1 << 10;
var mostKeys = 65e5;
var KeyIndex = class {
  #seeds = [randomInt(2 ** 32), randomInt(2 ** 32)];
  #mostKeys;
  #low = new Uint32Array(firstCapacity);
  #high = new Uint32Array(firstCapacity);
  /** 0: free. place + 1: the expected one waits. −(place + 1): the actual one waits. NaN: both were seen. */
  #places = new Float64Array(firstCapacity);
  #lines = new Uint32Array(firstCapacity);
  #count = 0;
  #slot = 0;
  constructor(limit = mostKeys) {
    this.#mostKeys = limit;
  }
  /** Goes to a key; null when it is new. The other methods are about the key gone to last. */
  find(key) {
    const [low, high] = [hashText(key, this.#seeds[0]), hashText(key, this.#seeds[1])];
    const mask = this.#places.length - 1;
    let slot = low & mask;
    while (this.#places[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = slot + 1 & mask;
    this.#slot = slot;
    const place = this.#places[slot] ?? 0;
    if (place !== 0) return Number.isNaN(place) ? "both" : place > 0 ? "expected" : "actual";
    [this.#low[slot], this.#high[slot]] = [low, high];
    return null;
  }
  get place() {
    return Math.abs(this.#places[this.#slot] ?? 0) - 1;
  }
  get line() {
    return this.#lines[this.#slot] ?? 0;
  }
  /** The key is new, and the record of one side waits. */
  wait(side, place, line) {
    this.#lines[this.#slot] = line;
    this.#enter(side === "expected" ? place + 1 : -(place + 1));
  }
  /** Both records were seen. */
  pair() {
    if (this.#places[this.#slot] === 0) this.#enter(NaN);
    else this.#places[this.#slot] = NaN;
  }
  /** Records without partner, in the order of their places. */
  *listWaiting(side) {
    const sign = side === "expected" ? 1 : -1;
    const slots = new Uint32Array(this.#places.reduce((count, place) => count + (place * sign > 0 ? 1 : 0), 0));
    let at = 0;
    this.#places.forEach((place, slot) => {
      if (place * sign > 0) slots[at++] = slot;
    });
    slots.sort((a, b) => Math.abs(this.#places[a] ?? 0) - Math.abs(this.#places[b] ?? 0));
    for (const slot of slots) yield { place: Math.abs(this.#places[slot] ?? 0) - 1, line: this.#lines[slot] ?? 0 };
  }
  #enter(value) {
    this.#places[this.#slot] = value;
    this.#count += 1;
    if (this.#count > this.#mostKeys) throw new KeyIndexFull();
    if (this.#count > this.#places.length * 0.8) this.#grow();
  }
  #grow() {
    const [low, high, places, lines] = [this.#low, this.#high, this.#places, this.#lines];
    const capacity = places.length * 2;
    [this.#low, this.#high, this.#places, this.#lines] = [new Uint32Array(capacity), new Uint32Array(capacity), new Float64Array(capacity), new Uint32Array(capacity)];
    for (let from = 0; from < places.length; from += 1) {
      const place = places[from] ?? 0;
      if (place === 0) continue;
      let slot = (low[from] ?? 0) & capacity - 1;
      while (this.#places[slot] !== 0) slot = slot + 1 & capacity - 1;
      [this.#low[slot], this.#high[slot], this.#places[slot], this.#lines[slot]] = [low[from] ?? 0, high[from] ?? 0, place, lines[from] ?? 0];
    }
  }
};
function hashText(text, seed) {
  let hash = seed ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 2654435761);
    hash = hash << 13 | hash >>> 19;
  }
  hash = Math.imul(hash ^ hash >>> 16, 2246822507);
  hash = Math.imul(hash ^ hash >>> 13, 3266489909);
  return (hash ^ hash >>> 16) >>> 0;
}

// packages/core/src/compare/records/record-report.ts
var RecordReport = class {
  #list;
  #walk;
  #line = null;
  /** `where`: the segments above the records. */
  constructor(list, where = []) {
    this.#list = list;
    this.#walk = new TreeWalk((kind, segments, values) => {
      list.add(kind, () => ({ path: toPointer(segments), expected: showValue(values.expected), actual: showValue(values.actual), line: this.#line }));
    }, where);
  }
  /** One of the two may be missing. `place` is the one of what holds the records. */
  compare(segment, pair, place) {
    this.#line = pair.line;
    this.#walk.compareMember(segment, pair, place);
  }
  toComparison() {
    return this.#list.toComparison();
  }
};

// packages/core/src/compare/records/record-sequence.ts
function diffRecords(report, place) {
  let at = 0;
  const sink = {
    // Alike at any place is not alike at this one: a pattern may name a single index.
    same: (expected, actual) => {
      if (expected.tree !== actual.tree) report.compare(String(at), { expected: expected.tree, actual: actual.tree, line: actual.line }, place);
      at += 1;
    },
    differ: (removed, added) => {
      const paired = Math.min(removed.length, added.length);
      removed.slice(0, paired).forEach((record, index) => {
        report.compare(String(at + index), { expected: record.tree, actual: added[index]?.tree, line: added[index]?.line ?? null }, place);
      });
      for (let index = removed.length - 1; index >= paired; index -= 1) report.compare(String(at + index), { expected: removed[index]?.tree, actual: void 0, line: removed[index]?.line ?? null }, place);
      for (let index = paired; index < added.length; index += 1) report.compare(String(at + index), { expected: void 0, actual: added[index]?.tree, line: added[index]?.line ?? null }, place);
      at += added.length;
    }
  };
  const any = placeBelow(place, "*");
  const traits = {
    isSame: (expected, actual) => expected.tree === actual.tree || isSameTree(expected.tree, actual.tree, placeBelow(place, String(at))),
    toText: ({ tree }) => toComparableText(tree, any),
    weigh: ({ size }) => size
  };
  return new SequenceDiff(traits, sink);
}

export {
  KeyIndexFull,
  mostKeys,
  KeyIndex,
  hashText,
  RecordReport,
  diffRecords
};
