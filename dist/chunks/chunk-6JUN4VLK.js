import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  diffArrays
} from "./chunk-THA4GKCL.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";

// packages/core/src/compare/sequence/find-steps.ts
var inStep = 3;
var maxEdits = 2e3;
function findSteps(removed, added, isWhole) {
  const steps = findShortest(removed, added);
  if (steps !== null && isWhole) return steps;
  const last = steps?.findLastIndex((step) => step.isSame && step.removed >= inStep) ?? -1;
  return last === -1 ? findMeeting(removed, added) : steps?.slice(0, last + 1) ?? null;
}
function findShortest(removed, added) {
  if (countUnpaired(removed, added) > maxEdits) return null;
  const parts = diffArrays([...removed], [...added], { maxEditLength: maxEdits });
  if (parts === void 0) return null;
  const steps = [];
  for (const part of parts) {
    const last = steps.at(-1);
    const isSame = !part.added && !part.removed;
    const step = { removed: part.added ? 0 : part.count, added: part.removed ? 0 : part.count, isSame };
    if (last !== void 0 && !last.isSame && !isSame) [last.removed, last.added] = [last.removed + step.removed, last.added + step.added];
    else steps.push(step);
  }
  return steps;
}
function countUnpaired(removed, added) {
  const left = /* @__PURE__ */ new Map();
  for (const text of removed) left.set(text, (left.get(text) ?? 0) + 1);
  let paired = 0;
  for (const text of added) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    left.set(text, count - 1);
    paired += 1;
  }
  return removed.length + added.length - 2 * paired;
}
function findMeeting(removed, added) {
  const places = /* @__PURE__ */ new Map();
  added.forEach((text, at) => {
    if (!places.has(text)) places.set(text, at);
  });
  const isMeeting = (from, to) => {
    for (let ahead = 1; ahead < inStep; ahead += 1) if (removed[from + ahead] === void 0 || removed[from + ahead] !== added[to + ahead]) return false;
    return true;
  };
  for (const [from, text] of removed.entries()) {
    const to = places.get(text);
    if (to !== void 0 && isMeeting(from, to)) return [{ removed: from, added: to, isSame: false }, { removed: inStep, added: inStep, isSame: true }];
  }
  return null;
}

// packages/core/src/compare/sequence/item-queue.ts
var ItemQueue = class {
  #weigh;
  #items = [];
  #head = 0;
  /** Of all that wait. */
  weight = 0;
  isEnded = false;
  constructor(weigh) {
    this.#weigh = weigh;
  }
  get length() {
    return this.#items.length - this.#head;
  }
  push(item) {
    this.#items.push(item);
    this.weight += this.#weigh(item);
  }
  first() {
    return this.#items[this.#head];
  }
  look(count) {
    return this.#items.slice(this.#head, this.#head + count);
  }
  take(count) {
    const taken = this.look(count);
    for (const item of taken) this.dropFirst(item);
    return taken;
  }
  /** `first` is what `first()` gave. */
  dropFirst(first) {
    this.weight -= this.#weigh(first);
    this.#head += 1;
    if (this.#head === this.#items.length) [this.#items, this.#head] = [[], 0];
    else if (this.#head > 1e3 && this.#head > this.#items.length / 2) [this.#items, this.#head] = [this.#items.slice(this.#head), 0];
  }
};

// packages/core/src/compare/sequence/sequence-diff.ts
var windows = [8, 64, 1024, 16384];
var fullWeight = 8 * 1024 * 1024;
var mostWeight = 16 * fullWeight;
var SequenceDiff = class {
  #traits;
  #sink;
  #queues;
  #window = 0;
  constructor(traits, sink) {
    this.#traits = traits;
    this.#sink = sink;
    this.#queues = { expected: new ItemQueue(traits.weigh), actual: new ItemQueue(traits.weigh) };
  }
  /** Nothing waits: both sides are in step. */
  get isInStep() {
    return this.#queues.expected.length === 0 && this.#queues.actual.length === 0;
  }
  push(side, item) {
    const queue = this.#queues[side];
    queue.push(item);
    if (queue.weight > mostWeight) throw notComparable("The two are in such different order that they cannot be held side by side.", "Declare the elements to be without order, or sort them.");
    this.#settle();
  }
  end(side) {
    this.#queues[side].isEnded = true;
    this.#settle();
  }
  #settle() {
    const { expected, actual } = this.#queues;
    for (; ; ) {
      this.#passSame();
      if (expected.length === 0 || actual.length === 0) break;
      if (!this.#isReady(expected) || !this.#isReady(actual)) return;
      this.#meet();
    }
    if (expected.isEnded && expected.length === 0 && actual.length > 0) this.#sink.differ([], actual.take(actual.length));
    else if (actual.isEnded && actual.length === 0 && expected.length > 0) this.#sink.differ(expected.take(expected.length), []);
  }
  #passSame() {
    const { expected, actual } = this.#queues;
    for (; ; ) {
      const [before, after] = [expected.first(), actual.first()];
      if (before === void 0 || after === void 0 || !this.#traits.isSame(before, after)) return;
      expected.dropFirst(before);
      actual.dropFirst(after);
      this.#window = 0;
      this.#sink.same(before, after);
    }
  }
  #size() {
    return windows[this.#window] ?? 0;
  }
  #isReady(queue) {
    return queue.isEnded || queue.length >= this.#size() || queue.weight >= fullWeight;
  }
  /** Looks for where the two meet again within the window. */
  #meet() {
    const { expected, actual } = this.#queues;
    const [removed, added] = [expected.look(this.#size()), actual.look(this.#size())];
    const isAll = expected.isEnded && actual.isEnded && removed.length === expected.length && added.length === actual.length;
    const steps = findSteps(removed.map(this.#traits.toText), added.map(this.#traits.toText), isAll);
    if (steps === null && !isAll && this.#window < windows.length - 1) {
      this.#window += 1;
      return;
    }
    this.#window = 0;
    for (const step of steps ?? [{ removed: removed.length, added: added.length, isSame: false }]) this.#report(step);
  }
  #report(step) {
    const [removed, added] = [this.#queues.expected.take(step.removed), this.#queues.actual.take(step.added)];
    if (!step.isSame) this.#sink.differ(removed, added);
    else {
      removed.forEach((before, at) => {
        const after = added[at];
        if (after !== void 0) this.#sink.same(before, after);
      });
    }
  }
};

export {
  SequenceDiff
};
