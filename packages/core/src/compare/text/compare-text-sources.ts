import type { SourcePair } from '../byte-source.js';
import type { Comparison } from '../comparison.js';
import { LineReader } from '../line-reader.js';
import { contextLines, LineReport } from './line-report.js';
import type { ApplyNormaliser } from '../normalise/parse-normalisers.js';
import { SequenceDiff } from '../sequence/sequence-diff.js';
import { skipCommonLines } from './skip-common-lines.js';

export interface TextSourceOptions {
  /** Sees one line at a time, without its end: a pattern cannot match beyond it. */
  readonly normalise: ApplyNormaliser | null;
  readonly limit?: number | undefined;
}

/** Line by line in memory for a window of lines. What both have in common is compared as bytes and never becomes a string. */
export function compareTextSources(sources: SourcePair, { normalise, limit }: TextSourceOptions): Comparison {
  const readers = {
    expected: new LineReader(sources.expected, { side: 'expected', isCanonical: true }),
    actual: new LineReader(sources.actual, { side: 'actual', isCanonical: true }),
  };
  const report = new LineReport(limit);
  const diff = new SequenceDiff<string>({ isSame: (expected, actual) => expected === actual, toText: (line) => line, weigh: (line) => line.length }, report);
  const read = (line: string): string => (normalise === null ? line : line.endsWith('\n') ? `${normalise(line.slice(0, -1))}\n` : normalise(line));
  for (;;) {
    if (diff.isInStep && report.isClosed) {
      const { count, last } = skipCommonLines(readers.expected, readers.actual, contextLines);
      report.skip(count, last.map(read));
    }
    const lines = { expected: readers.expected.next(), actual: readers.actual.next() };
    for (const side of ['expected', 'actual'] as const) {
      const line = lines[side];
      if (line === null) diff.end(side);
      else diff.push(side, read(line));
    }
    if (lines.expected === null && lines.actual === null) return report.toComparison();
  }
}
