import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  KeyIndex,
  KeyIndexFull,
  RecordReport,
  diffRecords,
  mostKeys
} from "./chunk-EW2X4P66.js";
import "./chunk-6JUN4VLK.js";
import "./chunk-JDKG74QC.js";
import {
  orderSegment,
  toElementKey
} from "./chunk-CM3DHMZT.js";
import "./chunk-THA4GKCL.js";
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";
import {
  shorten
} from "./chunk-IFFHOFFW.js";
import {
  NamespaceLabels
} from "./chunk-XCHJNGRX.js";
import {
  XmlTreeReader,
  textMember
} from "./chunk-WOSQK7T7.js";
import {
  isIgnored,
  placeBelow,
  toPointer,
  toRootPlace
} from "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  childOrder,
  isTreeArray,
  isTreeObject,
  mapScalars,
  newTreeObject
} from "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/xml/child-runs.ts
var mostRuns = 1e6;
var ChildRuns = class {
  #runs = [];
  #totals = /* @__PURE__ */ new Map();
  add(name) {
    const last = this.#runs.at(-1);
    if (last?.name === name) last.count += 1;
    else if (this.#runs.push({ name, count: 1 }) > mostRuns) throw notComparable("The children of one element change their name too often to follow their order.", 'Ignore the order: "/**/#order".');
    this.#totals.set(name, (this.#totals.get(name) ?? 0) + 1);
  }
  /** Of each name as many as the other side has, first ones first. */
  keepCommon(other) {
    const left = new Map(other.#totals);
    const kept = [];
    for (const { name, count } of this.#runs) {
      const free = left.get(name) ?? 0;
      const taken = Math.min(count, free);
      if (taken === 0) continue;
      left.set(name, free - taken);
      const last = kept.at(-1);
      if (last?.name === name) last.count += taken;
      else kept.push({ name, count: taken });
    }
    return kept.map(({ name, count }) => count === 1 ? name : `${name} \xD7 ${count}`).join(" ");
  }
};
function addOrderChange(runs, where, list) {
  const [before, after] = [runs.expected.keepCommon(runs.actual), runs.actual.keepCommon(runs.expected)];
  if (before !== after) list.add("changed", () => ({ path: toPointer([...where, orderSegment]), expected: shorten(before), actual: shorten(after), line: null }));
}

// packages/core/src/compare/records/key-join.ts
var KeyJoin = class {
  #options;
  #index;
  constructor(options) {
    this.#options = options;
    this.#index = new KeyIndex(options.mostKeys);
  }
  add(side, record) {
    const state = this.#index.find(record.key);
    if (state === side || state === "both") throw this.#refuseRepeated(side, record);
    if (state === null) this.#index.wait(side, this.#options.stores[side].put(record), record.line ?? 0);
    else this.#pair(record, state);
  }
  /** Reports what has no partner. */
  end() {
    const { report, place, stores } = this.#options;
    for (const side of ["expected", "actual"]) {
      for (const waiting of this.#index.listWaiting(side)) {
        const { segment, tree } = stores[side].get(waiting.place, waiting.line);
        const line = waiting.line === 0 ? null : waiting.line;
        report.compare(segment, side === "expected" ? { expected: tree, actual: void 0, line } : { expected: void 0, actual: tree, line }, place);
      }
    }
  }
  #pair(record, other) {
    const { report, place, stores } = this.#options;
    const partner = stores[other].get(this.#index.place, this.#index.line);
    if (partner.key !== record.key) throw notComparable(`The keys ${shorten(partner.segment)} and ${shorten(record.segment)} have the same hash, by chance.`, "Run it again: hashes are others each time.");
    this.#index.pair();
    const line = other === "actual" ? partner.line : record.line;
    report.compare(record.segment, other === "expected" ? { expected: partner.tree, actual: record.tree, line } : { expected: record.tree, actual: partner.tree, line }, place);
  }
  /** That two keys meet in 64 bits and only look repeated is possible; then no answer is what comes of it, never a wrong one. */
  #refuseRepeated(side, { segment, line }) {
    return notComparable(`In ${side}, ${this.#options.where} holds the key ${shorten(segment)} twice${line === null ? "" : ` (line ${line})`}.`, "Name a key that is unique.");
  }
};

// packages/core/src/compare/xml/spill-store.ts
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// packages/core/src/compare/records/recent-records.ts
var mostRecords = 4096;
var mostWeight = 16 * 1024 * 1024;
var RecentRecords = class {
  #records = /* @__PURE__ */ new Map();
  #weight = 0;
  /** Gives what has to leave for it. Places grow. */
  add(place, record) {
    this.#records.set(place, record);
    this.#weight += record.size;
    const left = [];
    for (const entry of this.#records) {
      if (this.#records.size <= mostRecords && this.#weight <= mostWeight) break;
      this.#records.delete(entry[0]);
      this.#weight -= entry[1].size;
      left.push(entry);
    }
    return left;
  }
  take(place) {
    const record = this.#records.get(place);
    if (record === void 0) return void 0;
    this.#records.delete(place);
    this.#weight -= record.size;
    return record;
  }
};

// packages/core/src/compare/xml/spill-store.ts
var blockSize = 1024 * 1024;
var SpillStore = class {
  #recent = new RecentRecords();
  #folder = mkdtempSync(join(tmpdir(), "shipworthy-xml-"));
  #file = openSync(join(this.#folder, "records"), "wx+", 384);
  /** Where in the file a record is, by its place. */
  #offsets = new Float64Array(1024);
  #count = 0;
  /** Not yet written; `#written` bytes are. */
  #waiting = [];
  #waitingBytes = 0;
  #written = 0;
  put(record) {
    const place = this.#count;
    this.#count += 1;
    for (const [left, old] of this.#recent.add(place, record)) this.#spill(left, old);
    return place;
  }
  get(place) {
    const recent = this.#recent.take(place);
    if (recent !== void 0) return recent;
    const offset = this.#offsets[place] ?? 0;
    if (offset >= this.#written) this.#flush();
    const size = this.#read(offset, 4).readUInt32LE();
    const stored = JSON.parse(this.#read(offset + 4, size).toString());
    if (!isStored(stored)) throw new Error("The temporary file of records holds something else.");
    const [key, segment, tree] = stored;
    return { key, segment, tree: fromStored(tree), line: null, size };
  }
  close() {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
  #spill(place, { key, segment, tree }) {
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
  #flush() {
    const block = Buffer.concat(this.#waiting);
    for (let at = 0; at < block.length; ) at += writeSync(this.#file, block, at, block.length - at, this.#written + at);
    this.#written += block.length;
    [this.#waiting, this.#waitingBytes] = [[], 0];
  }
  #read(position, size) {
    const bytes = Buffer.allocUnsafe(size);
    for (let at = 0; at < size; ) {
      const read = readSync(this.#file, bytes, at, size - at, position + at);
      if (read === 0) throw new Error("The temporary file of records ends too early.");
      at += read;
    }
    return bytes;
  }
};
function isStored(value) {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string" && value[2] !== void 0;
}
function toStored(tree) {
  if (isTreeArray(tree)) return tree.map(toStored);
  if (!isTreeObject(tree)) return tree;
  const stored = newTreeObject();
  for (const [name, member] of Object.entries(tree)) stored[name] = toStored(member);
  const order = tree[childOrder];
  if (order !== void 0) stored[orderSegment] = order;
  return stored;
}
function fromStored(stored) {
  if (isTreeArray(stored)) return stored.map(fromStored);
  if (!isTreeObject(stored)) return stored;
  const tree = newTreeObject();
  for (const [name, member] of Object.entries(stored)) {
    if (name === orderSegment && isTreeArray(member)) tree[childOrder] = member.map(String);
    else tree[name] = fromStored(member);
  }
  return tree;
}

// packages/core/src/compare/xml/xml-container.ts
var XmlContainerComparison = class {
  #changes;
  #where;
  #place;
  #isIgnored;
  #lists = /* @__PURE__ */ new Map();
  #runs = { expected: new ChildRuns(), actual: new ChildRuns() };
  #stores = [];
  constructor({ path, root, changes }) {
    this.#changes = changes;
    this.#where = path.flatMap(({ name, index }) => [name, String(index)]);
    const places = this.#where.reduce((above, segment) => [...above, placeBelow(above.at(-1) ?? root, segment)], [root]);
    this.#place = places.at(-1) ?? root;
    this.#isIgnored = places.some(isIgnored);
    const unordered = this.#where.find((_, at) => at % 2 === 0 && places[at + 1]?.unordered.value !== void 0);
    if (unordered !== void 0) throw notComparable(`"${unordered}" is declared to be without order, but one of it holds nearly all of the file.`, "Declare the records in it to be without order.");
  }
  add(side, name, { tree, size }) {
    if (this.#isIgnored) return;
    const list = this.#listOf(name);
    if (list.kind === "ignored") return;
    if (list.kind === "listed") {
      this.#runs[side].add(name);
      list.diff.push(side, { tree, size, line: null });
      return;
    }
    const value = toElementKey(tree, list.keyName);
    if (value === null) throw notComparable(`In ${side}, one of ${this.#pointerTo(name)} has no usable key "${list.keyName}".`, "Name a member that every element has.");
    list.join.add(side, { key: value, segment: `[${list.keyName}=${value}]`, tree, line: null, size });
  }
  end() {
    if (this.#isIgnored) return;
    for (const list of this.#lists.values()) {
      if (list.kind === "keyed") list.join.end();
      else if (list.kind === "listed") {
        list.diff.end("expected");
        list.diff.end("actual");
      }
    }
    if (!isIgnored(placeBelow(this.#place, orderSegment))) addOrderChange(this.#runs, this.#where, this.#changes);
  }
  close() {
    for (const store of this.#stores) store.close();
  }
  #listOf(name) {
    const known = this.#lists.get(name);
    if (known !== void 0) return known;
    const list = this.#openList(name, placeBelow(this.#place, name));
    this.#lists.set(name, list);
    return list;
  }
  #openList(name, place) {
    if (isIgnored(place)) return { kind: "ignored" };
    const report = new RecordReport(this.#changes, [...this.#where, name]);
    const keyName = name === textMember ? void 0 : place.unordered.value;
    if (keyName === void 0) return { kind: "listed", diff: diffRecords(report, place) };
    if (keyName === "" || keyName === "@value") throw notComparable(`${this.#pointerTo(name)} is compared by whole value, which so large a file is not.`, "Name a member that tells the elements apart.");
    const store = new SpillStore();
    this.#stores.push(store);
    return { kind: "keyed", keyName, join: new KeyJoin({ report, place, where: this.#pointerTo(name), stores: { expected: store, actual: store } }) };
  }
  #pointerTo(name) {
    return toPointer([...this.#where, name]);
  }
};

// packages/core/src/compare/xml/compare-xml-sources.ts
var blockSize2 = 64 * 1024;
var sampleSize = 4 * 1024 * 1024;
var mostHeld = 64 * 1024 * 1024;
function compareXmlSources(sources, options) {
  const labels = new NamespaceLabels();
  const path = findContainer(sources, labels, options.sampleSize ?? sampleSize);
  const changes = new ChangeList(options.limit);
  const root = toRootPlace(options);
  const container = new XmlContainerComparison({ path, root, changes });
  try {
    const shells = readBoth(sources, { labels, path, normalise: options.normalise, container });
    container.end();
    compareShells(shells, root, changes);
    return changes.toComparison();
  } catch (error) {
    if (error instanceof KeyIndexFull) throw notComparable(`There are more than ${mostKeys} records to be matched by key.`, "Compare them in order, or write several files.");
    throw error;
  } finally {
    container.close();
  }
}
function readBoth(sources, { labels, path, normalise, container }) {
  const read = (tree) => normalise === null ? tree : mapScalars(tree, (scalar) => typeof scalar === "string" ? normalise(scalar) : scalar);
  const open = (side) => {
    const state = { records: 0, isEnded: false };
    const onChild = (name, child, size) => {
      state.records += 1;
      container.add(side, name, { tree: read(child), size });
    };
    const reader = new XmlTreeReader({ side, labels, mostHeld, container: { path, onChild } });
    return { state, reader, blocks: readBlocks(sources[side], side) };
  };
  const sides = { expected: open("expected"), actual: open("actual") };
  for (; ; ) {
    const { expected, actual } = sides;
    if (expected.state.isEnded && actual.state.isEnded) break;
    const isExpectedNext = !expected.state.isEnded && (actual.state.isEnded || expected.state.records <= actual.state.records);
    const next = isExpectedNext ? expected : actual;
    const block = next.blocks.next();
    if (block.done === true) next.state.isEnded = true;
    else next.reader.write(block.value);
  }
  return { expected: read(sides.expected.reader.close()), actual: read(sides.actual.reader.close()) };
}
function* readBlocks(source, side) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const block = Buffer.allocUnsafe(blockSize2);
  const decode = (bytes, stream) => {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw notComparable(`${side} is not valid UTF-8.`, "Compare it as bytes, or write it as UTF-8.");
    }
  };
  for (let position = 0; ; ) {
    const read = source.read(block, position);
    position += read;
    if (read > 0) yield decode(block.subarray(0, read), true);
    else break;
  }
  yield decode(new Uint8Array(), false);
}
function findContainer(sources, labels, size) {
  const [before, after] = ["expected", "actual"].map((side) => {
    const reader = new XmlTreeReader({ side, labels });
    let left = Math.min(size, sources[side].size);
    for (const block of readBlocks(sources[side], side)) {
      reader.write(block.slice(0, left));
      left -= block.length;
      if (left <= 0) break;
    }
    return reader.listOpen().filter(({ share }) => share > 0.5);
  });
  const path = [];
  for (const [at, { name, index }] of (before ?? []).entries()) {
    const other = after?.[at];
    if (other?.name !== name || other.index !== index) break;
    path.push({ name, index });
  }
  return path;
}
function compareShells({ expected, actual }, root, changes) {
  const report = new RecordReport(changes);
  const names = new Set([expected, actual].flatMap((shell) => isTreeObject(shell) ? Object.keys(shell) : []));
  const memberOfShell = (shell, name) => isTreeObject(shell) && Object.hasOwn(shell, name) ? shell[name] : void 0;
  for (const name of names) report.compare(name, { expected: memberOfShell(expected, name), actual: memberOfShell(actual, name), line: null }, root);
}
export {
  compareXmlSources,
  openWorkspace,
  resolvePolicy,
  runAction
};
