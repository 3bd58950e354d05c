import { isRegistered, register, registerFunction, TYPE_ARRAY, TYPE_ARRAY_NUMBER, TYPE_ARRAY_STRING, TYPE_NUMBER, type JSONValue } from '@jmespath-community/jmespath';

/** Aggregates whose answer over no rows at all would be a number, or nothing, and never a measurement. */
export const aggregates: ReadonlySet<string> = new Set(['sum', 'avg', 'min', 'max', 'percentile', 'stdev']);

/** Adds `distinct`, `percentile` and `stdev` to the language, once. */
export function registerQueryFunctions(): void {
  if (isRegistered('percentile')) return;
  register('distinct', ([list]) => distinctOf(toList(list)), [{ types: [TYPE_ARRAY] }]);
  register('percentile', ([list, percent]) => percentileOf(Float64Array.from(toNumbers(list)), Number(percent)), [{ types: [TYPE_ARRAY_NUMBER] }, { types: [TYPE_NUMBER] }]);
  register('stdev', ([list]) => stdevOf(toNumbers(list)), [{ types: [TYPE_ARRAY_NUMBER] }]);
  // The library hands the whole list to Math.max as arguments, which overflows the stack at some hundred thousand of them.
  for (const [name, isBetter] of [['max', (a: Ordered, b: Ordered) => a > b], ['min', (a: Ordered, b: Ordered) => a < b]] as const) {
    registerFunction(name, ([list]) => bestOf(toList(list), isBetter), [{ types: [TYPE_ARRAY_NUMBER, TYPE_ARRAY_STRING] }], { override: true });
  }
}

type Ordered = number | string;

/** First occurrences, in their order; lists and objects are the same when their members are. */
export function distinctOf(list: readonly JSONValue[]): JSONValue[] {
  const seen = new Map<string, JSONValue>();
  for (const value of list) {
    const key = toIdentity(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

/** Two values have the same text exactly when they are the same value: the order of an object's members means nothing. */
export function toIdentity(value: JSONValue): string {
  if (typeof value === 'string') return `"${value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((element) => JSON.stringify(toIdentity(element))).join()}]`;
  return `{${Object.keys(value).toSorted().map((key) => JSON.stringify([key, toIdentity(value[key] ?? null)])).join()}}`;
}

/**
 * Linear interpolation between the closest ranks, the first one being 0: Hyndman and Fan's definition 7, https://doi.org/10.2307/2684934.
 * Sorts the numbers it is given. Null of none.
 */
export function percentileOf(numbers: Float64Array, percent: number): number | null {
  if (!(percent >= 0 && percent <= 100)) throw new Error(`percentile() takes a percentage from 0 to 100, not ${percent}`);
  if (numbers.length === 0) return null;
  numbers.sort();
  const rank = (percent / 100) * (numbers.length - 1);
  const below = numbers[Math.floor(rank)] ?? 0;
  const above = numbers[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}

/** Of the sample: divided by one less than their number. Null of fewer than two. */
export function stdevOf(numbers: Iterable<number>): number | null {
  const spread = new Spread();
  for (const number of numbers) spread.add(number);
  return spread.stdev();
}

/** Welford's running sums, which do not cancel where the mean is large: https://doi.org/10.1080/00401706.1962.10490022. */
export class Spread {
  #count = 0;
  #mean = 0;
  #squares = 0;

  add(number: number): void {
    this.#count += 1;
    const off = number - this.#mean;
    this.#mean += off / this.#count;
    this.#squares += off * (number - this.#mean);
  }

  stdev(): number | null {
    return this.#count < 2 ? null : Math.sqrt(this.#squares / (this.#count - 1));
  }
}

function bestOf(list: readonly JSONValue[], isBetter: (a: Ordered, b: Ordered) => boolean): JSONValue {
  let best: Ordered | null = null;
  for (const value of list) {
    if ((typeof value === 'number' || typeof value === 'string') && (best === null || isBetter(value, best))) best = value;
  }
  return best;
}

type Argument = Parameters<Parameters<typeof register>[1]>[0][number];

function toList(argument: Argument | undefined): JSONValue[] {
  return Array.isArray(argument) ? argument : [];
}

function toNumbers(argument: Argument | undefined): number[] {
  return toList(argument).filter((value) => typeof value === 'number');
}

