import type { ChangeList } from '../change-list.js';
import { addOrderChange, ChildRuns } from './child-runs.js';
import { orderSegment } from '../tree/child-order.js';
import { KeyJoin } from '../records/key-join.js';
import { toElementKey } from '../tree/match-elements.js';
import { notComparable, type Side } from '../not-comparable.js';
import { toPointer } from '../pointer-pattern.js';
import { RecordReport } from '../records/record-report.js';
import { diffRecords, type ListedRecord } from '../records/record-sequence.js';
import type { SequenceDiff } from '../sequence/sequence-diff.js';
import { SpillStore } from './spill-store.js';
import { isIgnored, placeBelow, type Place } from '../tree/tree-place.js';
import { textMember, type ElementStep } from '../tree/xml-tree.js';
import type { Tree } from '../tree/tree.js';

/** What becomes of the children of one name. */
type ChildList = { readonly kind: 'ignored' } | { readonly kind: 'listed'; readonly diff: SequenceDiff<ListedRecord> } | { readonly kind: 'keyed'; readonly join: KeyJoin; readonly keyName: string };

export interface ContainerOptions {
  readonly path: readonly ElementStep[];
  readonly root: Place;
  readonly changes: ChangeList;
}

/** Compares the children of one element as they come from both sides, as the tree compare would if it held them. */
export class XmlContainerComparison {
  readonly #changes: ChangeList;
  readonly #where: readonly string[];
  readonly #place: Place;
  readonly #isIgnored: boolean;
  readonly #lists = new Map<string, ChildList>();
  readonly #runs = { expected: new ChildRuns(), actual: new ChildRuns() };
  readonly #stores: SpillStore[] = [];

  constructor({ path, root, changes }: ContainerOptions) {
    this.#changes = changes;
    this.#where = path.flatMap(({ name, index }) => [name, String(index)]);
    const places = this.#where.reduce<Place[]>((above, segment) => [...above, placeBelow(above.at(-1) ?? root, segment)], [root]);
    this.#place = places.at(-1) ?? root;
    this.#isIgnored = places.some(isIgnored);
    const unordered = this.#where.find((_, at) => at % 2 === 0 && places[at + 1]?.unordered.value !== undefined);
    if (unordered !== undefined) throw notComparable(`"${unordered}" is declared to be without order, but one of it holds nearly all of the file.`, 'Declare the records in it to be without order.');
  }

  add(side: Side, name: string, { tree, size }: { readonly tree: Tree; readonly size: number }): void {
    if (this.#isIgnored) return;
    const list = this.#listOf(name);
    if (list.kind === 'ignored') return;
    if (list.kind === 'listed') {
      this.#runs[side].add(name);
      list.diff.push(side, { tree, size, line: null });
      return;
    }
    const value = toElementKey(tree, list.keyName);
    if (value === null) throw notComparable(`In ${side}, one of ${this.#pointerTo(name)} has no usable key "${list.keyName}".`, 'Name a member that every element has.');
    list.join.add(side, { key: value, segment: `[${list.keyName}=${value}]`, tree, line: null, size });
  }

  end(): void {
    if (this.#isIgnored) return;
    for (const list of this.#lists.values()) {
      if (list.kind === 'keyed') list.join.end();
      else if (list.kind === 'listed') {
        list.diff.end('expected');
        list.diff.end('actual');
      }
    }
    if (!isIgnored(placeBelow(this.#place, orderSegment))) addOrderChange(this.#runs, this.#where, this.#changes);
  }

  close(): void {
    for (const store of this.#stores) store.close();
  }

  #listOf(name: string): ChildList {
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    const list = this.#openList(name, placeBelow(this.#place, name));
    this.#lists.set(name, list);
    return list;
  }

  #openList(name: string, place: Place): ChildList {
    if (isIgnored(place)) return { kind: 'ignored' };
    const report = new RecordReport(this.#changes, [...this.#where, name]);
    const keyName = name === textMember ? undefined : place.unordered.value;
    if (keyName === undefined) return { kind: 'listed', diff: diffRecords(report, place) };
    if (keyName === '' || keyName === '@value') throw notComparable(`${this.#pointerTo(name)} is compared by whole value, which so large a file is not.`, 'Name a member that tells the elements apart.');
    const store = new SpillStore();
    this.#stores.push(store);
    return { kind: 'keyed', keyName, join: new KeyJoin({ report, place, where: this.#pointerTo(name), stores: { expected: store, actual: store } }) };
  }

  #pointerTo(name: string): string {
    return toPointer([...this.#where, name]);
  }
}
