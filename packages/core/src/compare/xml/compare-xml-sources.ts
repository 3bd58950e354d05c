import type { ByteSource, SourcePair } from '../byte-source.js';
import { ChangeList } from '../change-list.js';
import type { Comparison, ComparisonOptions } from '../comparison.js';
import { KeyIndexFull, mostKeys } from '../records/key-index.js';
import { NamespaceLabels } from '../tree/namespace-labels.js';
import { notComparable, type Side } from '../not-comparable.js';
import type { ApplyNormaliser } from '../normalise/parse-normalisers.js';
import { RecordReport } from '../records/record-report.js';
import { toRootPlace, type Place } from '../tree/tree-place.js';
import { isTreeObject, mapScalars, type Tree } from '../tree/tree.js';
import { XmlContainerComparison } from './xml-container.js';
import { XmlTreeReader, type ElementStep } from '../tree/xml-tree.js';

const blockSize = 64 * 1024;
/** From so much of each side it is told which element holds the records. */
const sampleSize = 4 * 1024 * 1024;
/** Characters of a side that may be held: all that is not a record, and one record. */
const mostHeld = 64 * 1024 * 1024;

export interface XmlSourceOptions extends Pick<ComparisonOptions, 'ignore' | 'unordered' | 'tolerance' | 'limit'> {
  readonly normalise: ApplyNormaliser | null;
  readonly sampleSize?: number;
}

/**
 * XML of any size, if nearly all of it are the children of one element. Those are compared as they come; the rest is held and goes through
 * the tree compare. A path's index counts in the list as it is at that moment.
 */
export function compareXmlSources(sources: SourcePair, options: XmlSourceOptions): Comparison {
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
    if (error instanceof KeyIndexFull) throw notComparable(`There are more than ${mostKeys} records to be matched by key.`, 'Compare them in order, or write several files.');
    throw error;
  } finally {
    container.close();
  }
}

interface ReadContext {
  readonly labels: NamespaceLabels;
  readonly path: readonly ElementStep[];
  readonly normalise: ApplyNormaliser | null;
  readonly container: XmlContainerComparison;
}

/** The side that has given fewer records so far is read on, so that neither waits long for the other. */
function readBoth(sources: SourcePair, { labels, path, normalise, container }: ReadContext): Record<Side, Tree> {
  const read = (tree: Tree): Tree => (normalise === null ? tree : mapScalars(tree, (scalar) => (typeof scalar === 'string' ? normalise(scalar) : scalar)));
  const open = (side: Side) => {
    const state = { records: 0, isEnded: false };
    const onChild = (name: string, child: Tree, size: number): void => {
      state.records += 1;
      container.add(side, name, { tree: read(child), size });
    };
    const reader = new XmlTreeReader({ side, labels, mostHeld, container: { path, onChild } });
    return { state, reader, blocks: readBlocks(sources[side], side) };
  };
  const sides = { expected: open('expected'), actual: open('actual') };
  for (;;) {
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

function* readBlocks(source: ByteSource, side: Side): Generator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const block = Buffer.allocUnsafe(blockSize);
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw notComparable(`${side} is not valid UTF-8.`, 'Compare it as bytes, or write it as UTF-8.');
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

/** The deepest element that spans most of the sample on both sides. With none, or another on each side, the document itself. */
function findContainer(sources: SourcePair, labels: NamespaceLabels, size: number): ElementStep[] {
  const [before, after] = (['expected', 'actual'] as const).map((side) => {
    const reader = new XmlTreeReader({ side, labels });
    let left = Math.min(size, sources[side].size);
    for (const block of readBlocks(sources[side], side)) {
      reader.write(block.slice(0, left));
      left -= block.length;
      if (left <= 0) break;
    }
    return reader.listOpen().filter(({ share }) => share > 0.5);
  });
  const path: ElementStep[] = [];
  for (const [at, { name, index }] of (before ?? []).entries()) {
    const other = after?.[at];
    if (other?.name !== name || other.index !== index) break;
    path.push({ name, index });
  }
  return path;
}

/** What is left when the records are taken out: the document without the children of one element. */
function compareShells({ expected, actual }: Record<Side, Tree>, root: Place, changes: ChangeList): void {
  const report = new RecordReport(changes);
  const names = new Set([expected, actual].flatMap((shell) => (isTreeObject(shell) ? Object.keys(shell) : [])));
  const memberOfShell = (shell: Tree, name: string): Tree | undefined => (isTreeObject(shell) && Object.hasOwn(shell, name) ? shell[name] : undefined);
  for (const name of names) report.compare(name, { expected: memberOfShell(expected, name), actual: memberOfShell(actual, name), line: null }, root);
}
