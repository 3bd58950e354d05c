import type { SourcePair } from '../byte-source.js';
import { ChangeList } from '../change-list.js';
import type { Comparison, ComparisonOptions } from '../comparison.js';
import { LineReader } from '../line-reader.js';
import { NdjsonJoin, type NdjsonJoinOptions } from './ndjson-join.js';
import { isBlank, NdjsonRecords } from './ndjson-records.js';
import { ParseGarbage } from './parse-garbage.js';
import type { ApplyNormaliser } from '../normalise/parse-normalisers.js';
import { RecordReport } from './record-report.js';
import { diffRecords } from './record-sequence.js';
import { toRootPlace } from '../tree/tree-place.js';
import { mapScalars, type Tree } from '../tree/tree.js';

export interface NdjsonOptions extends Pick<ComparisonOptions, 'ignore' | 'unordered' | 'tolerance' | 'key' | 'limit'>, Pick<NdjsonJoinOptions, 'mostHeld' | 'mostWaiting'> {
  readonly normalise: ApplyNormaliser | null;
  readonly garbage?: ParseGarbage | undefined;
}

interface Line {
  readonly bytes: Buffer;
  readonly number: number;
}

/**
 * A JSON document on each line; blank lines count for nothing. With `key` records are matched by those members and their order means
 * nothing, else the two are lists. Records are read and forgotten; by key, 32 bytes each go to a temporary file
 * when there are many.
 */
export function compareNdjson(sources: SourcePair, options: NdjsonOptions): Comparison {
  return options.key === undefined ? compareListed(sources, options) : compareKeyed(sources, options);
}

function compareKeyed(sources: SourcePair, options: NdjsonOptions): Comparison {
  const records = toRecords(options);
  const report = new RecordReport(new ChangeList(options.limit));
  const offsets = { expected: 0, actual: 0 };
  const join = new NdjsonJoin({ report, place: toRootPlace(options), sources, records, mostHeld: options.mostHeld, mostWaiting: options.mostWaiting });
  try {
    for (const { expected, actual } of readPairs(toReaders(sources), offsets)) {
      // The usual case: both have the same record next, and its text says so before anything is parsed.
      if (expected !== null && actual !== null && expected.bytes.equals(actual.bytes)) join.addSame(records.expected.toKeyed(toText(expected), expected.number), offsets);
      else {
        if (expected !== null) join.add('expected', { record: records.expected.toKeyed(toText(expected), expected.number), place: offsets.expected });
        if (actual !== null) join.add('actual', { record: records.actual.toKeyed(toText(actual), actual.number), place: offsets.actual });
      }
    }
    join.end();
    return report.toComparison();
  } finally {
    join.close();
  }
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

function toRecords({ key = [], normalise, garbage = new ParseGarbage() }: NdjsonOptions): Record<'expected' | 'actual', NdjsonRecords> {
  const read = (tree: Tree): Tree => (normalise === null ? tree : mapScalars(tree, (scalar) => (typeof scalar === 'string' ? normalise(scalar) : scalar)));
  const options = { key, read, garbage };
  return { expected: new NdjsonRecords('expected', options), actual: new NdjsonRecords('actual', options) };
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
