import type { JSONValue } from '@jmespath-community/jmespath';
import { kindOf, QueryLimit } from './answer.js';
import { percentileOf, Spread, toIdentity } from './query-functions.js';

/** An aggregate over rows that come one by one. */
export interface RowAggregate {
  add(value: JSONValue): void;
  result(): JSONValue;
}

/** Beyond these a list is no longer held: 256 MiB of numbers, a million different values. */
const mostNumbers = 32 * 1024 * 1024;
const mostDistinct = 1_000_000;

/** As the function of that name has it over a list. */
export function createAggregate(name: string, percent: number): RowAggregate | null {
  switch (name) {
    case 'length': return new Count();
    case 'sum': return new Sum(false);
    case 'avg': return new Sum(true);
    case 'min': return new Best('min');
    case 'max': return new Best('max');
    case 'stdev': return new Deviation();
    case 'percentile': return new Percentile(percent);
    case 'distinct': return new Distinct();
    default: return null;
  }
}

class Count implements RowAggregate {
  #count = 0;

  add(): void {
    this.#count += 1;
  }

  result(): number {
    return this.#count;
  }
}

class Sum implements RowAggregate {
  readonly #isMean: boolean;
  #sum = 0;
  #count = 0;

  constructor(isMean: boolean) {
    this.#isMean = isMean;
  }

  add(value: JSONValue): void {
    this.#sum += requireNumber(value, this.#isMean ? 'avg' : 'sum');
    this.#count += 1;
  }

  result(): number | null {
    if (!this.#isMean) return this.#sum;
    return this.#count === 0 ? null : this.#sum / this.#count;
  }
}

class Best implements RowAggregate {
  readonly #name: 'min' | 'max';
  #best: number | string | null = null;

  constructor(name: 'min' | 'max') {
    this.#name = name;
  }

  add(value: JSONValue): void {
    if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`${this.#name}() expected numbers or texts but received ${kindOf(value)}`);
    if (this.#best !== null && typeof this.#best !== typeof value) throw new Error(`${this.#name}() expected numbers or texts but received both`);
    if (this.#best === null || (this.#name === 'min' ? value < this.#best : value > this.#best)) this.#best = value;
  }

  result(): JSONValue {
    return this.#best;
  }
}

class Deviation implements RowAggregate {
  readonly #spread = new Spread();

  add(value: JSONValue): void {
    this.#spread.add(requireNumber(value, 'stdev'));
  }

  result(): number | null {
    return this.#spread.stdev();
  }
}

class Percentile implements RowAggregate {
  readonly #percent: number;
  #numbers = new Float64Array(1024);
  #count = 0;

  constructor(percent: number) {
    this.#percent = percent;
  }

  add(value: JSONValue): void {
    if (this.#count >= mostNumbers) throw new QueryLimit(`a percentile of more than ${mostNumbers} numbers is not taken`);
    if (this.#count === this.#numbers.length) {
      const more = new Float64Array(this.#count * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#count] = requireNumber(value, 'percentile');
    this.#count += 1;
  }

  result(): number | null {
    return percentileOf(this.#numbers.subarray(0, this.#count), this.#percent);
  }
}

class Distinct implements RowAggregate {
  readonly #seen = new Map<string, JSONValue>();

  add(value: JSONValue): void {
    const key = toIdentity(value);
    if (this.#seen.has(key)) return;
    if (this.#seen.size >= mostDistinct) throw new QueryLimit(`more than ${mostDistinct} different values are not held`);
    this.#seen.set(key, value);
  }

  result(): JSONValue[] {
    return [...this.#seen.values()];
  }
}

function requireNumber(value: JSONValue, name: string): number {
  if (typeof value !== 'number') throw new Error(`${name}() expected numbers but received ${kindOf(value)}`);
  return value;
}
