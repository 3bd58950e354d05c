import type { KeyedRecord } from './key-join.js';
import type { ListedRecord } from './record-sequence.js';
import { toElementKey } from '../tree/match-elements.js';
import { notComparable, type Side } from '../not-comparable.js';
import type { ParseGarbage } from './parse-garbage.js';
import { parseJsonTree } from '../tree/parse-json-tree.js';
import type { Tree } from '../tree/tree.js';

const lineFeed = 0x0a;

export interface NdjsonRecordsOptions {
  /** Members that make the key. */
  readonly key: readonly string[];
  /** Applied to each record after parsing. */
  readonly read: (tree: Tree) => Tree;
  /** Told of all that is parsed. */
  readonly garbage: ParseGarbage;
}

/** Turns lines of one side into records. */
export class NdjsonRecords {
  readonly side: Side;
  readonly #options: NdjsonRecordsOptions;

  constructor(side: Side, options: NdjsonRecordsOptions) {
    this.side = side;
    this.#options = options;
  }

  toListed(text: string, line: number): ListedRecord {
    this.#options.garbage.add(text.length);
    return { tree: this.#options.read(parseJsonTree(text, `${this.side}, line ${line},`)), line, size: text.length };
  }

  toKeyed(text: string, line: number): KeyedRecord {
    const { tree, size } = this.toListed(text, line);
    const values = this.#options.key.map((name) => {
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
