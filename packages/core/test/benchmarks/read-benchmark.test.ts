import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BenchmarkFormat } from '@shipworthy/contract/pack';
import { benchmarkFormats } from '@shipworthy/contract/pack';
import { findUnitFactor, isTimeUnit, readBenchmark } from '../../src/benchmarks/index.js';

// Each file is what the tool of the version in its name wrote; of pytest-benchmark's the description of the machine was shortened. The one of
// JMH was written by hand in the shape that JMH 1.37 documents.
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const read = (name: string, request: { format: BenchmarkFormat; select?: string; unit?: string }) => readBenchmark(fixture(name), { select: undefined, unit: undefined, ...request });

describe('what benchmark tools write', () => {
  test.each<[string, BenchmarkFormat, string | undefined, string | undefined, number, number]>([
    ['hyperfine-1.19.json', 'hyperfine', 'small', 'ms', 10, 14.748945],
    ['tinybench-6.2.json', 'tinybench', 'small', 'us', 12, 14.131],
    ['benchmarkjs-2.1.json', 'benchmarkjs', 'large', 's', 7, 0.00026854746302250803],
    ['pytest-benchmark-5.3.json', 'pytest-benchmark', 'test_small', undefined, 12, Number.NaN],
    ['pytest-benchmark-5.3.json', 'pytest-benchmark', 'test_b.py::test_small', undefined, 12, Number.NaN],
    ['go-1.26.txt', 'go', 'BenchmarkWork/small-2', 'ns/op', 7, 3813],
    ['go-1.26.txt', 'go', 'BenchmarkWork/small', 'us', 7, 3.813],
    ['go-1.26.txt', 'go', 'example.com/gob.BenchmarkWork/large', 'ns', 7, 33986],
    ['go-1.26.txt', 'go', 'BenchmarkWork/large', 'MB/s', 7, 588.48],
    ['jmh-1.37.json', 'jmh', 'org.example.ParseBenchmark.parse(size=10)', 'ns', 10, 1000],
    ['criterion-0.5-sample.json', 'criterion', undefined, 'ns', 12, 1235124 / 1753],
    ['criterion-0.5-estimates.json', 'criterion', undefined, 'us', 1, 0.7116248268274794],
  ])('%s: %s %s in %s', (name, format, select, unit, count, first) => {
    const { samples, problem } = read(name, { format, ...(select === undefined ? {} : { select }), ...(unit === undefined ? {} : { unit }) });
    expect(problem).toBeNull();
    expect(samples).toHaveLength(count);
    if (!Number.isNaN(first)) expect(samples?.[0]).toBeCloseTo(first, 9);
  });

  test('tinybench before 3, and results below `tasks`', () => {
    const text = JSON.stringify({ tasks: [{ name: 'a', result: { samples: [1, 2, 3] } }] });
    expect(readBenchmark(text, { format: 'tinybench', select: 'a', unit: 'ms' }).samples).toEqual([1, 2, 3]);
  });

  test.each<[string, string, { format: BenchmarkFormat; select?: string; unit?: string }, RegExp]>([
    ['a benchmark that is not there', 'hyperfine-1.19.json', { format: 'hyperfine', select: 'smal' }, /"small", "large"/],
    ['no name, where there are several', 'hyperfine-1.19.json', { format: 'hyperfine' }, /several/],
    ['the name of several', 'jmh-1.37.json', { format: 'jmh', select: 'org.example.ParseBenchmark.parse' }, /size=1000/],
    ['a unit of something else', 'hyperfine-1.19.json', { format: 'hyperfine', select: 'small', unit: 'MB' }, /in s, not in MB/],
    ['another tool', 'hyperfine-1.19.json', { format: 'jmh' }, /no benchmark/],
    ['text for JSON', 'go-1.26.txt', { format: 'hyperfine' }, /not valid JSON/],
    ['JSON for text', 'hyperfine-1.19.json', { format: 'go' }, /no benchmark/],
  ])('refuses %s', (_, name, request, problem) => {
    const reading = read(name, request);
    expect(reading.samples).toBeNull();
    expect(reading.problem).toMatch(problem);
  });

  test('takes no summary for samples, and no list with something else in it', () => {
    const of = (task: object): unknown => readBenchmark(JSON.stringify([task]), { format: 'tinybench', select: 'a', unit: 'ms' }).samples;
    expect(of({ name: 'a', latency: { mean: 3, samplesCount: 100 } })).toBeNull();
    expect(of({ name: 'a', latency: { samples: [1, null, 3] } })).toBeNull();
    expect(of({ name: 'a', latency: { samples: [1, 2, 3] } })).toEqual([1, 2, 3]);
  });

  test('answers for any JSON and any text', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), fc.constantFrom(...benchmarkFormats), (text, format) => {
      const reading = readBenchmark(text, { format, select: undefined, unit: undefined });
      expect(reading.samples === null).toBe(reading.problem !== null);
    }));
  });
});

describe('units', () => {
  test.each([['s', 'ms', 1000], ['ns/op', 'us', 0.001], ['ms', 'ms/op', 1], ['ops/ms', 'ops/s', 1000], ['B/op', 'B/op', 1]])('%s in %s', (from, to, factor) => expect(findUnitFactor(from, to)).toBeCloseTo(factor, 12));
  test.each([['s', 'B'], ['B/op', 'ns/op'], ['ops/s', 's'], ['toString', 'ms']])('%s is not %s', (from, to) => expect(findUnitFactor(from, to)).toBeNull());
  test('of time', () => expect(['ns', 'min', 'B', 'constructor'].filter(isTimeUnit)).toEqual(['ns', 'min']));
});
