import { describe, expect, test } from '@jest/globals';
import type { ComparisonFormat } from '../../../src/compare/index.js';
import { compare } from '../compare.js';
import { readReport } from './read-report.js';

const found = async (as: ComparisonFormat, sides: readonly [string, string], options = {}): Promise<string[]> => (await compare(as, sides, options)).changes.map(({ path, expected, actual }) => `${path} ${String(expected)} ${String(actual)}`);

describe('lcov', () => {
  const report = readReport('istanbul.lcov'); // Jest 29.7, Istanbul

  test('rates that drop and rise, beyond a tolerance', async () => {
    const worse = report.replace('DA:2,1', 'DA:2,0').replace('LH:2', 'LH:1').replace('BRDA:1,0,0,1', 'BRDA:1,0,0,-');
    expect(await found('lcov', [report, worse])).toEqual(['line coverage dropped: src/sum.js 100 50', 'branch coverage dropped: src/sum.js 100 50']);
    expect(await found('lcov', [worse, report])).toEqual(['line coverage raised: src/sum.js 50 100', 'branch coverage raised: src/sum.js 50 100']);
    expect(await found('lcov', [report, worse], { tolerance: { '/*/lines': { absolute: 50 }, '/*/branches': { absolute: 49 } } })).toEqual(['branch coverage dropped: src/sum.js 100 50']);
    expect(await found('lcov', [report, worse], { ignore: ['/src~1sum.js'] })).toEqual([]);
  });

  test('files that come and go, in any order, in parts, and by sums only', async () => {
    const other = 'SF:src\\b.js\nLF:4\nLH:3\nend_of_record\n';
    expect((await compare('lcov', [report, report + other])).changes.map(({ path }) => path)).toEqual(['new file: src/b.js']);
    expect((await compare('lcov', [report + other, report])).changes.map(({ path }) => path)).toEqual(['file no longer measured: src/b.js']);
    expect(await found('lcov', [report + other, other + report])).toEqual([]);
    expect(await found('lcov', ['SF:a\nDA:1,0\nDA:2,1\nend_of_record\nSF:a\nDA:1,3\nend_of_record', 'SF:a\r\nDA:1,1\r\nDA:2,1\r\nend_of_record\r\n'])).toEqual([]);
    expect(await found('lcov', ['SF:a\nDA:1,1\nBRF:2\nBRH:1\nend_of_record', 'SF:a\nDA:1,1\nend_of_record'])).toEqual(['branch coverage vanished: a 50 null']);
  });

  test.each([
    ['nothing', '', /no file/], ['a line that is none', 'SF:a\nhello\nend_of_record', /line 2/], ['a record that is cut off', 'SF:a\nDA:1,1', /middle/],
    ['a line without file', 'DA:1,1', /line 1/], ['a count that is none', 'SF:a\nDA:1,x', /line 2/], ['two files at once', 'SF:a\nSF:b', /line 2/],
  ])('%s is not comparable', async (_, actual, why) => {
    expect(await compare('lcov', [report, actual])).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
    expect((await compare('lcov', [actual, actual])).state).toBe('not-comparable');
  });
});

describe('Cobertura', () => {
  const istanbul = readReport('istanbul-cobertura.xml'); // Jest 29.7, Istanbul: with a DOCTYPE
  const python = readReport('coverage-py.xml'); // coverage.py 7.17

  test('lines and branches by file; what else stands there means nothing', async () => {
    const worse = istanbul.replace('<line number="2" hits="1" branch="false"/>', '<line number="2" hits="0" branch="false"/>').replace('100% (2/2)', '50% (1/2)');
    expect(await found('cobertura', [istanbul, worse])).toEqual(['line coverage dropped: src/sum.js 100 50', 'branch coverage dropped: src/sum.js 100 50']);
    expect(await found('cobertura', [istanbul, istanbul.replace(/timestamp="\d+"/, 'timestamp="1"').replace('/project', '/elsewhere')])).toEqual([]);
    expect(await found('cobertura', [python, python.replace('number="2" hits="1"', 'number="2" hits="0"')])).toEqual(['line coverage dropped: test_a.py 100 90']);
    expect((await compare('cobertura', [python, istanbul])).counts).toEqual({ added: 1, removed: 1, changed: 0 });
  });

  test('rates where there are no lines', async () => {
    const rate = (value: string): string => `<coverage><packages><package><classes><class filename="a" line-rate="${value}"/></classes></package></packages></coverage>`;
    expect(await found('cobertura', [rate('0.5'), rate('0.25')])).toEqual(['line coverage dropped: a 50 25']);
  });

  test.each([
    ['an empty report', '<coverage/>', /no file/], ['another document', '<testsuites/>', /no Cobertura/], ['malformed XML', '<coverage>', /well-formed/],
    ['a DOCTYPE that defines something', '<!DOCTYPE coverage [<!ENTITY a "b">]><coverage/>', /DOCTYPE/],
  ])('%s is not comparable', async (_, actual, why) => {
    expect(await compare('cobertura', [istanbul, actual])).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
  });
});
