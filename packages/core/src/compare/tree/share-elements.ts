import { elementAt, endOfElement, type JsonList } from './json-lists.js';
import { parseJsonTree } from './parse-json-tree.js';
import { isTreeArray, maxTreeDepth, type Tree } from './tree.js';

const comma = 0x2c, closeArray = 0x5d;
/** Elements before and behind the expected place that are looked at. */
const reach = 8;
const shortPiece = 256, longPiece = 64 * 1024;

export interface KnownList {
  readonly text: string;
  readonly list: JsonList;
  /** Parsed. */
  readonly elements: readonly Tree[];
}

/** A list in a text that is neither parsed nor known to be JSON; `start`: behind its opening bracket. */
export interface UnknownList {
  readonly text: string;
  readonly start: number;
}

export interface SharedList {
  readonly elements: readonly Tree[];
  /** Where the closing bracket stands. */
  readonly end: number;
}

/**
 * The elements of a list, those of a known one where the text is the same. Where it is, nothing looks at it but the engine's comparison of
 * strings; only what differs is searched for its end and parsed. Null when the list has no end. Throws what parsing throws.
 */
export function shareElements(known: KnownList, { text, start }: UnknownList): SharedList | null {
  const { list } = known;
  const elements: Tree[] = [];
  const own = new OwnElements(text, list.path.length, elements);
  const count = list.starts.length;
  let [at, next] = [start, 0];
  while (at < text.length) {
    const from = list.starts[next];
    const passed = from === undefined ? 0 : countSame(known, next, from + lengthOfSame({ text: known.text, at: from }, { text, at }));
    if (from !== undefined && passed > 0) {
      own.flush();
      for (let index = next; index < next + passed; index += 1) elements.push(known.elements[index] ?? null);
      next += passed;
      if (next === count) return { elements, end: at + list.end - from };
      at += (list.starts[next] ?? 0) - from;
      continue;
    }
    const end = endOfElement(text, at);
    const found = findNear(next, (index) => elementAt(known.text, list, index) === text.slice(at, end), count);
    if (found === -1) own.add(at, end);
    else {
      own.flush();
      elements.push(known.elements[found] ?? null);
    }
    next = found === -1 ? next + 1 : found + 1;
    if (text.charCodeAt(end) === closeArray) {
      own.flush();
      return { elements, end };
    }
    if (text.charCodeAt(end) !== comma) return null;
    at = end + 1;
  }
  return null;
}

/** Elements that stand on one side only. Those that follow each other are parsed at once. */
class OwnElements {
  readonly #text: string;
  readonly #depth: number;
  readonly #elements: Tree[];
  #start = 0;
  #end = 0;
  #count = 0;

  constructor(text: string, depth: number, elements: Tree[]) {
    this.#text = text;
    this.#depth = depth;
    this.#elements = elements;
  }

  add(start: number, end: number): void {
    if (this.#count === 0) this.#start = start;
    this.#end = end;
    this.#count += 1;
  }

  flush(): void {
    if (this.#count === 0) return;
    const tree = parseJsonTree(`[${this.#text.slice(this.#start, this.#end)}]`, 'actual', maxTreeDepth - this.#depth);
    if (!isTreeArray(tree) || tree.length !== this.#count) throw new Error('Commas do not stand between elements.');
    for (const element of tree) this.#elements.push(element);
    this.#count = 0;
  }
}

interface Cursor {
  readonly text: string;
  readonly at: number;
}

/** Characters that are the same from two places on. */
function lengthOfSame(one: Cursor, other: Cursor): number {
  const most = Math.min(one.text.length - one.at, other.text.length - other.at);
  const isSame = (from: number, to: number): boolean => one.text.slice(one.at + from, one.at + to) === other.text.slice(other.at + from, other.at + to);
  let same = 0;
  let piece = shortPiece;
  while (same < most && isSame(same, Math.min(same + piece, most))) {
    same = Math.min(same + piece, most);
    piece = Math.min(piece * 2, longPiece);
  }
  for (; piece >= shortPiece; piece /= 2) if (same + piece <= most && isSame(same, same + piece)) same += piece;
  const end = Math.min(same + shortPiece, most);
  while (same < end && one.text.charCodeAt(one.at + same) === other.text.charCodeAt(other.at + same)) same += 1;
  return same;
}

/** Elements from `first` on that end, with the comma or bracket behind them, before an offset. */
function countSame({ list }: KnownList, first: number, offset: number): number {
  let next = first;
  while (next < list.starts.length && (list.starts[next + 1] ?? list.end + 1) <= offset) next += 1;
  return next - first;
}

function findNear(at: number, isIt: (index: number) => boolean, count: number): number {
  for (let distance = 0; distance <= reach; distance += 1) {
    if (at + distance < count && isIt(at + distance)) return at + distance;
    if (distance > 0 && at >= distance && at - distance < count && isIt(at - distance)) return at - distance;
  }
  return -1;
}
