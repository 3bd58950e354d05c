import type { Random } from './random.js';

/** What changes are made of: other inputs and the words of the format. */
export interface Material {
  readonly pool: readonly Uint8Array[];
  readonly words: readonly Uint8Array[];
  readonly most: number;
}

type Mutation = (input: Buffer, random: Random, material: Material) => Buffer;

const nothing = Buffer.alloc(0);
const oddBytes = [0, 9, 10, 13, 32, 34, 39, 45, 47, 48, 60, 91, 92, 96, 123, 124, 127, 128, 192, 237, 255];
const oddTexts = ['\u{feff}', '\u0085', '\u2028', '\u{1f600}', 'e\u0301', '\u202e', '\u00a0', '\u212a', 'ß', '\0', '\r\n', '\r', '\n\n', '\t', '\\', '"', '__proto__', 'constructor', 'toString', 'null', '\ud83d'].map((text) => Buffer.from(text));
const loneSurrogate = Buffer.from([0xed, 0xa0, 0x80]);
const oddNumbers = ['0', '-0', '-1', '1e400', '1e-400', '9007199254740993', '4294967296', '2147483648', '18446744073709551616', '0x10', '00', '1_000', 'NaN', '.5', '999999999999999999999999999999'].map((text) => Buffer.from(text));
const pairs: readonly (readonly [string, string])[] = [['[', ']'], ['{"a":', '}'], ['(', ')'], ['<a>', '</a>'], ['> ', ''], ['- ', ''], ['*', '*'], ['**', '**'], ['[', '](b)'], ['![', ']'], ['"', '"'], ['a: {', '}'], ['`', '`'], ['_', '_'], ['<!--', '-->'], ['# ', ''], ['    ', ''], ['(?:', ')*']];

function join(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts);
}

function range(input: Buffer, random: Random): { readonly from: number; readonly to: number } {
  const from = random.below(input.length + 1);
  return { from, to: Math.min(input.length, from + 1 + random.skewed(input.length)) };
}

function replaceAt(input: Buffer, { from, to }: { readonly from: number; readonly to: number }, by: Uint8Array): Buffer {
  return join(input.subarray(0, from), by, input.subarray(to));
}

/** Where a word, a number or any other run of the same sort of signs begins and ends. */
function tokenAt(input: Buffer, at: number): { readonly from: number; readonly to: number } {
  const sortOf = (byte: number | undefined): number => (byte === undefined ? 0 : byte >= 48 && byte <= 57 ? 1 : (byte | 32) >= 97 && (byte | 32) <= 122 ? 2 : byte >= 128 ? 2 : 3);
  const sort = sortOf(input[at]);
  let [from, to] = [at, at];
  while (from > 0 && sortOf(input[from - 1]) === sort) from -= 1;
  while (to < input.length && sortOf(input[to]) === sort) to += 1;
  return { from, to };
}

function lineAt(input: Buffer, at: number): { readonly from: number; readonly to: number } {
  const end = input.indexOf(10, at);
  return { from: at === 0 ? 0 : input.lastIndexOf(10, at - 1) + 1, to: end === -1 ? input.length : end + 1 };
}

/** Each does one thing that breaks readers. */
const mutations: readonly Mutation[] = [
  function flipBit(input, random) {
    const copy = Buffer.from(input);
    const at = random.below(copy.length);
    if (copy.length > 0) copy.writeUInt8((copy[at] ?? 0) ^ (1 << random.below(8)), at);
    return copy;
  },
  function setByte(input, random) {
    const copy = Buffer.from(input);
    if (copy.length > 0) copy.writeUInt8(random.pick(oddBytes, 0), random.below(copy.length));
    return copy;
  },
  function truncate(input, random) {
    return random.below(2) === 0 ? input.subarray(0, random.below(input.length)) : input.subarray(random.skewed(input.length));
  },
  function remove(input, random) {
    return replaceAt(input, range(input, random), nothing);
  },
  function duplicate(input, random) {
    const { from, to } = range(input, random);
    const piece = input.subarray(from, to);
    return replaceAt(input, { from: to, to }, join(...Array.from({ length: 1 + random.skewed(8) }, () => piece)));
  },
  function insertWord(input, random, { words }) {
    const from = random.below(input.length + 1);
    return replaceAt(input, { from, to: from }, random.pick(words, nothing));
  },
  function replaceToken(input, random, { words }) {
    const other = tokenAt(input, random.below(input.length));
    const by = random.below(3) === 0 ? input.subarray(other.from, other.to) : random.pick(words, nothing);
    return replaceAt(input, tokenAt(input, random.below(input.length)), by);
  },
  function splice(input, random, { pool }) {
    const other = Buffer.from(random.pick(pool, nothing));
    const { from, to } = range(other, random);
    return replaceAt(input, random.below(2) === 0 ? range(input, random) : tokenAt(input, random.below(input.length)), other.subarray(from, to));
  },
  function insertOddity(input, random) {
    const from = random.below(input.length + 1);
    return replaceAt(input, { from, to: from }, random.below(12) === 0 ? loneSurrogate : random.pick(oddTexts, nothing));
  },
  function replaceNumber(input, random) {
    const start = random.below(input.length);
    for (let at = start; at < Math.min(input.length, start + 400); at += 1) {
      const byte = input[at] ?? 0;
      if (byte >= 48 && byte <= 57) return replaceAt(input, tokenAt(input, at), random.pick(oddNumbers, nothing));
    }
    return input;
  },
  function moveLine(input, random) {
    const [from, to] = [lineAt(input, random.below(input.length)), lineAt(input, random.below(input.length)).from];
    return replaceAt(input, { from: to, to }, input.subarray(from.from, from.to));
  },
  function removeLine(input, random) {
    return replaceAt(input, lineAt(input, random.below(input.length)), nothing);
  },
  function nest(input, random, { most }) {
    const [open, close] = random.pick(pairs, ['[', ']']);
    const inner = random.below(2) === 0 ? tokenAt(input, random.below(input.length)) : range(input, random);
    const depth = Math.min(2 + random.skewed(20_000), Math.floor(most / (open.length + close.length + 1)));
    const piece = input.subarray(inner.from, inner.to);
    return replaceAt(input, inner, join(Buffer.from(open.repeat(depth)), piece, random.below(4) === 0 ? nothing : Buffer.from(close.repeat(depth))));
  },
  // What takes the square of its length is felt only where something stands there thousands of times.
  function repeatFar(input, random, { most }) {
    const { from } = random.below(2) === 0 ? tokenAt(input, random.below(input.length)) : range(input, random);
    const to = Math.min(input.length, from + 1 + random.below(random.below(3) === 0 ? 200 : 12));
    const piece = input.subarray(from, to);
    if (piece.length === 0) return input;
    const times = Math.floor(random.below(Math.max(1, most - input.length)) / piece.length);
    return replaceAt(input, { from: to, to }, Buffer.alloc(times * piece.length, piece));
  },
];
/** Growing to the limit takes a thousand times as long as any other change, so it is rare. */
const rare = 2;

/** One to five changes, one behind the other. */
export function mutate(input: Uint8Array, random: Random, material: Material): Uint8Array {
  let changed = Buffer.from(input);
  for (let steps = 1 + random.skewed(5); steps > 0; steps -= 1) {
    const known = random.below(40) === 0 ? mutations.length : mutations.length - rare;
    changed = Buffer.from(random.pick(mutations.slice(0, known), (same) => same)(changed, random, material));
  }
  return changed.subarray(0, material.most);
}
