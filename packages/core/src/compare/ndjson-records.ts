import type { KeyedRecord } from './key-join.js';
import type { ListedRecord } from './record-sequence.js';
import { toElementKey } from './match-elements.js';
import { notComparable, type Side } from './not-comparable.js';
import { parseJsonTree } from './parse-json-tree.js';
import type { Tree } from './tree.js';

const lineFeed = 0x0a;

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
