import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderSegment } from '../tree/child-order.js';
import type { KeyedRecord, RecordStore } from '../records/key-join.js';
import { RecentRecords } from '../records/recent-records.js';
import { childOrder, isTreeArray, isTreeObject, newTreeObject, type Tree } from '../tree/tree.js';

const blockSize = 1024 * 1024;

/** Keeps XML records in memory while they are recent, then in a temporary file that only this user can read and that is gone after `close`. */
export class SpillStore implements RecordStore {
  readonly #recent = new RecentRecords();
  readonly #folder = mkdtempSync(join(tmpdir(), 'shipworthy-xml-'));
  readonly #file = openSync(join(this.#folder, 'records'), 'wx+', 0o600);
  /** Where in the file a record is, by its place. */
  #offsets = new Float64Array(1024);
  #count = 0;
  /** Not yet written; `#written` bytes are. */
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #written = 0;

  put(record: KeyedRecord): number {
    const place = this.#count;
    this.#count += 1;
    for (const [left, old] of this.#recent.add(place, record)) this.#spill(left, old);
    return place;
  }

  get(place: number): KeyedRecord {
    const recent = this.#recent.take(place);
    if (recent !== undefined) return recent;
    const offset = this.#offsets[place] ?? 0;
    if (offset >= this.#written) this.#flush();
    const size = this.#read(offset, 4).readUInt32LE();
    const stored: unknown = JSON.parse(this.#read(offset + 4, size).toString());
    if (!isStored(stored)) throw new Error('The temporary file of records holds something else.');
    const [key, segment, tree] = stored;
    return { key, segment, tree: fromStored(tree), line: null, size };
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #spill(place: number, { key, segment, tree }: KeyedRecord): void {
    const bytes = Buffer.from(JSON.stringify([key, segment, toStored(tree)]));
    const head = Buffer.allocUnsafe(4);
    head.writeUInt32LE(bytes.length);
    if (place >= this.#offsets.length) {
      const grown = new Float64Array(2 * place);
      grown.set(this.#offsets);
      this.#offsets = grown;
    }
    this.#offsets[place] = this.#written + this.#waitingBytes;
    this.#waiting.push(head, bytes);
    this.#waitingBytes += 4 + bytes.length;
    if (this.#waitingBytes > blockSize) this.#flush();
  }

  #flush(): void {
    const block = Buffer.concat(this.#waiting);
    for (let at = 0; at < block.length; ) at += writeSync(this.#file, block, at, block.length - at, this.#written + at);
    this.#written += block.length;
    [this.#waiting, this.#waitingBytes] = [[], 0];
  }

  #read(position: number, size: number): Buffer {
    const bytes = Buffer.allocUnsafe(size);
    for (let at = 0; at < size; ) {
      const read = readSync(this.#file, bytes, at, size - at, position + at);
      if (read === 0) throw new Error('The temporary file of records ends too early.');
      at += read;
    }
    return bytes;
  }
}

function isStored(value: unknown): value is [key: string, segment: string, tree: Tree] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string' && value[2] !== undefined;
}

/** No XML name begins with `#`, so the order of the children can travel as a member. */
function toStored(tree: Tree): Tree {
  if (isTreeArray(tree)) return tree.map(toStored);
  if (!isTreeObject(tree)) return tree;
  const stored = newTreeObject();
  for (const [name, member] of Object.entries(tree)) stored[name] = toStored(member);
  const order = tree[childOrder];
  if (order !== undefined) stored[orderSegment] = order;
  return stored;
}

function fromStored(stored: Tree): Tree {
  if (isTreeArray(stored)) return stored.map(fromStored);
  if (!isTreeObject(stored)) return stored;
  const tree = newTreeObject();
  for (const [name, member] of Object.entries(stored)) {
    if (name === orderSegment && isTreeArray(member)) tree[childOrder] = member.map(String);
    else tree[name] = fromStored(member);
  }
  return tree;
}
