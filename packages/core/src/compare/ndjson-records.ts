import type { ByteSource } from './byte-source.js';
import type { KeyedRecord, RecordStore } from './key-join.js';
import type { ListedRecord } from './record-sequence.js';
import { toElementKey } from './match-elements.js';
import { notComparable, type Side } from './not-comparable.js';
import { parseJsonTree } from './parse-json-tree.js';
import { RecentRecords } from './recent-records.js';
import type { Tree } from './tree.js';

const lineFeed = 0x0a;
const firstBlock = 4096;

/** Turns lines of one side into records. */
export class NdjsonRecords {
  readonly side: Side;
  readonly #key: readonly string[];
  readonly #read: (tree: Tree) => Tree;

  /** `read` is applied to each record after parsing. */
  constructor(side: Side, key: readonly string[], read: (tree: Tree) => Tree) {
    this.side = side;
    this.#key = key;
    this.#read = read;
  }

  toListed(text: string, line: number): ListedRecord {
    return { tree: this.#read(parseJsonTree(text, `${this.side}, line ${line},`)), line, size: text.length };
  }

  toKeyed(text: string, line: number): KeyedRecord {
    const { tree, size } = this.toListed(text, line);
    const values = this.#key.map((name) => {
      const value = toElementKey(tree, name);
      if (value === null) throw notComparable(`In ${this.side}, line ${line} has no usable key "${name}".`, 'Name a member that every record has.');
      return `${name}=${value}`;
    });
    return { key: JSON.stringify(values), segment: `[${values.join(',')}]`, tree, line, size };
  }
}

export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === lineFeed);
}

/** Records wait where they are: in the source itself, a line at an offset. `lastOffset` is where the line read last begins. */
export function toSourceStore(source: ByteSource, records: NdjsonRecords, lastOffset: () => number): RecordStore {
  const recent = new RecentRecords();
  const put = (record: KeyedRecord): number => {
    const place = lastOffset();
    recent.add(place, record);
    return place;
  };
  return { put, get: (place, line) => recent.take(place) ?? records.toKeyed(readLineAt(source, place), line) };
}

function readLineAt(source: ByteSource, offset: number): string {
  for (let size = firstBlock; ; size *= 4) {
    const block = Buffer.allocUnsafe(size);
    const read = source.read(block, offset);
    const end = block.subarray(0, read).indexOf(lineFeed);
    if (end !== -1 || read < size) return block.toString('utf8', 0, end === -1 ? read : end);
  }
}

