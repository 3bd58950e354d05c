import { randomInt } from 'node:crypto';
import type { SourcePair } from './byte-source.js';
import { ChangeList } from './change-list.js';
import type { Comparison, ComparisonOptions } from './comparison.js';
import { KeyIndexFull } from './key-index.js';
import { KeyJoin, type KeyPart } from './key-join.js';
import { LineReader } from './line-reader.js';
import { isBlank, NdjsonRecords, toSourceStore } from './ndjson-records.js';
import type { ApplyNormaliser } from './parse-normalisers.js';
import { RecordReport } from './record-report.js';
import { diffRecords } from './record-sequence.js';
import { toRootPlace } from './tree-place.js';
import { mapScalars, type Tree } from './tree.js';

export interface NdjsonOptions extends Pick<ComparisonOptions, 'ignore' | 'unordered' | 'tolerance' | 'key' | 'limit'> {
  readonly normalise: ApplyNormaliser | null;
  /** Keys that one index may hold; beyond, the records are read again for each part of the keys. */
  readonly mostKeys?: number;
}

interface Line {
  readonly bytes: Buffer;
  readonly number: number;
}

/**
 * A JSON document on each line; blank lines count for nothing. With `key` records are matched by those members and their order means
 * nothing, else the two are lists. Records are read and forgotten; by key, an index of at most 50 bytes a record stays.
 */
export function compareNdjson(sources: SourcePair, options: NdjsonOptions): Comparison {
  if (options.key === undefined) return compareListed(sources, options);
  const seed = randomInt(2 ** 32);
  for (let parts = 1; ; parts *= 2) {
    try {
      return compareKeyed(sources, options, { of: parts, seed });
    } catch (error) {
      if (!(error instanceof KeyIndexFull)) throw error;
    }
  }
}

function compareKeyed(sources: SourcePair, options: NdjsonOptions, parts: Omit<KeyPart, 'at'>): Comparison {
  const records = toRecords(options);
  const report = new RecordReport(new ChangeList(options.limit));
  const place = toRootPlace(options);
  for (let at = 0; at < parts.of; at += 1) {
    const readers = toReaders(sources);
    const offsets = { expected: 0, actual: 0 };
    const stores = {
      expected: toSourceStore(sources.expected, records.expected, () => offsets.expected),
      actual: toSourceStore(sources.actual, records.actual, () => offsets.actual),
    };
    const join = new KeyJoin({ report, place, stores, where: 'the file', part: { ...parts, at }, mostKeys: options.mostKeys });
    for (const { expected, actual } of readPairs(readers, offsets)) {
      // The usual case: both have the same record next, and its text says so before anything is parsed.
      if (expected !== null && actual !== null && expected.bytes.equals(actual.bytes)) join.addSame(records.expected.toKeyed(toText(expected), expected.number));
      else {
        if (expected !== null) join.add('expected', records.expected.toKeyed(toText(expected), expected.number));
        if (actual !== null) join.add('actual', records.actual.toKeyed(toText(actual), actual.number));
      }
    }
    join.end();
  }
  return report.toComparison();
}

function compareListed(sources: SourcePair, options: NdjsonOptions): Comparison {
  const records = toRecords(options);
  const report = new RecordReport(new ChangeList(options.limit));
  const diff = diffRecords(report, toRootPlace(options));
  for (const { expected, actual } of readPairs(toReaders(sources), { expected: 0, actual: 0 })) {
    const isSameText = expected !== null && actual !== null && expected.bytes.equals(actual.bytes);
    const before = expected === null ? null : records.expected.toListed(toText(expected), expected.number);
    const after = actual === null ? null : isSameText && before !== null ? { ...before, line: actual.number } : records.actual.toListed(toText(actual), actual.number);
    if (before === null) diff.end('expected');
    else diff.push('expected', before);
    if (after === null) diff.end('actual');
    else diff.push('actual', after);
  }
  diff.end('expected');
  diff.end('actual');
  return report.toComparison();
}

function toRecords({ key = [], normalise }: NdjsonOptions): Record<'expected' | 'actual', NdjsonRecords> {
  const read = (tree: Tree): Tree => (normalise === null ? tree : mapScalars(tree, (scalar) => (typeof scalar === 'string' ? normalise(scalar) : scalar)));
  return { expected: new NdjsonRecords('expected', key, read), actual: new NdjsonRecords('actual', key, read) };
}

function toReaders({ expected, actual }: SourcePair): Record<'expected' | 'actual', LineReader> {
  return { expected: new LineReader(expected, { side: 'expected', isCanonical: false }), actual: new LineReader(actual, { side: 'actual', isCanonical: false }) };
}

/** The next record's line of each side in turn, null where a side has ended. `offsets` say where the lines begin. */
function* readPairs(readers: Record<'expected' | 'actual', LineReader>, offsets: { expected: number; actual: number }): Generator<{ readonly expected: Line | null; readonly actual: Line | null }> {
  const readLine = (side: 'expected' | 'actual'): Line | null => {
    const reader = readers[side];
    for (;;) {
      offsets[side] = reader.offset;
      const number = reader.line;
      const bytes = reader.nextBytes();
      if (bytes === null) return null;
      if (!isBlank(bytes)) return { bytes, number };
    }
  };
  for (;;) {
    const pair = { expected: readLine('expected'), actual: readLine('actual') };
    if (pair.expected === null && pair.actual === null) return;
    yield pair;
  }
}

function toText({ bytes }: Line): string {
  return bytes.toString('utf8');
}
