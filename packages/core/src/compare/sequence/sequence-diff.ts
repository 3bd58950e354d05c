import { findSteps, type Step } from './find-steps.js';
import { ItemQueue } from './item-queue.js';
import { notComparable, type Side } from '../not-comparable.js';

export interface SequenceTraits<T> {
  readonly isSame: (expected: T, actual: T) => boolean;
  /** Equal for items that are the same; asked only near differences. */
  readonly toText: (item: T) => string;
  /** Characters held, more or less. */
  readonly weigh: (item: T) => number;
}

/** Told of both sequences in order. */
export interface SequenceSink<T> {
  same(expected: T, actual: T): void;
  /** All of `removed` stands where all of `added` stands now. */
  differ(removed: readonly T[], added: readonly T[]): void;
}

/** Items that are looked at to find where the two meet again: few first, more if they do not meet. */
const windows = [8, 64, 1024, 16_384] as const;
/** Characters a side may hold before a window counts as full, and before it is too much. */
const fullWeight = 8 * 1024 * 1024;
const mostWeight = 16 * fullWeight;

/**
 * Differences of two sequences of any length, in memory for a window of them. What it reports always leads from the one to the other; that
 * it is the shortest way holds within a window only, and where two windows have too little in common all of both is reported as different.
 */
export class SequenceDiff<T> {
  readonly #traits: SequenceTraits<T>;
  readonly #sink: SequenceSink<T>;
  readonly #queues: Record<Side, ItemQueue<T>>;
  #window = 0;

  constructor(traits: SequenceTraits<T>, sink: SequenceSink<T>) {
    this.#traits = traits;
    this.#sink = sink;
    this.#queues = { expected: new ItemQueue(traits.weigh), actual: new ItemQueue(traits.weigh) };
  }

  /** Nothing waits: both sides are in step. */
  get isInStep(): boolean {
    return this.#queues.expected.length === 0 && this.#queues.actual.length === 0;
  }

  push(side: Side, item: T): void {
    const queue = this.#queues[side];
    queue.push(item);
    if (queue.weight > mostWeight) throw notComparable('The two are in such different order that they cannot be held side by side.', 'Declare the elements to be without order, or sort them.');
    this.#settle();
  }

  end(side: Side): void {
    this.#queues[side].isEnded = true;
    this.#settle();
  }

  #settle(): void {
    const { expected, actual } = this.#queues;
    for (;;) {
      this.#passSame();
      if (expected.length === 0 || actual.length === 0) break;
      if (!this.#isReady(expected) || !this.#isReady(actual)) return;
      this.#meet();
    }
    if (expected.isEnded && expected.length === 0 && actual.length > 0) this.#sink.differ([], actual.take(actual.length));
    else if (actual.isEnded && actual.length === 0 && expected.length > 0) this.#sink.differ(expected.take(expected.length), []);
  }

  #passSame(): void {
    const { expected, actual } = this.#queues;
    for (;;) {
      const [before, after] = [expected.first(), actual.first()];
      if (before === undefined || after === undefined || !this.#traits.isSame(before, after)) return;
      expected.dropFirst(before);
      actual.dropFirst(after);
      this.#window = 0;
      this.#sink.same(before, after);
    }
  }

  #size(): number {
    return windows[this.#window] ?? 0;
  }

  #isReady(queue: ItemQueue<T>): boolean {
    return queue.isEnded || queue.length >= this.#size() || queue.weight >= fullWeight;
  }

  /** Looks for where the two meet again within the window. */
  #meet(): void {
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

  #report(step: Step): void {
    const [removed, added] = [this.#queues.expected.take(step.removed), this.#queues.actual.take(step.added)];
    if (!step.isSame) this.#sink.differ(removed, added);
    else {
      removed.forEach((before, at) => {
        const after = added[at];
        if (after !== undefined) this.#sink.same(before, after);
      });
    }
  }
}
