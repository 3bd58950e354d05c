import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../compare.js';
import { readReport } from './read-report.js';

interface Options {
  line?: number;
  uri?: string;
  snippet?: string;
  print?: string;
  rest?: object;
}

const toResult = ({ line = 1, uri = 'a.js', snippet, print, rest = {} }: Options): object => ({
  ruleId: 'r', message: { text: 'm' },
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: line, ...(snippet === undefined ? {} : { snippet: { text: snippet } }) } } }],
  ...(print === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: print } }),
  ...rest,
});
const toLog = (...results: Options[]): string => JSON.stringify({ runs: [{ tool: { driver: { name: 't' } }, results: results.map(toResult) }] });
const paths = async (expected: string, actual: string): Promise<string[]> => (await compare('sarif', [expected, actual])).changes.map(({ path }) => path);

describe('SARIF', () => {
  test('findings that are new and gone', async () => {
    expect(await paths(toLog({ uri: 'a' }), toLog({ uri: 'b' }))).toEqual(['new finding: t › r › b › m › line 1', 'finding gone: t › r › a › m › line 1']);
    expect(await paths(toLog(), toLog({}))).toEqual(['new finding: t › r › a.js › m › line 1']);
    expect(await paths(toLog(), toLog())).toEqual([]);
  });

  test('a finding that moved is the same if a fingerprint or its code says so; a line alone cannot', async () => {
    expect(await paths(toLog({ line: 1, print: 'x' }), toLog({ line: 9, print: 'x' }))).toEqual([]);
    expect(await paths(toLog({ line: 1, snippet: 'eval(x)' }), toLog({ line: 9, snippet: '  eval(x)' }))).toEqual([]);
    expect(await paths(toLog({ line: 1 }), toLog({ line: 9 }))).toHaveLength(2);
    expect(await paths(toLog({ line: 1, snippet: 'eval(x)' }), toLog({ line: 1, snippet: 'eval(y)' }))).toHaveLength(2);
    expect(await paths(toLog({ print: 'x', snippet: 'a' }), toLog({ print: 'y', snippet: 'a' }))).toHaveLength(2);
  });

  test('equal findings are counted', async () => {
    expect(await paths(toLog({ print: 'x' }), toLog({ print: 'x' }, { print: 'x' }))).toEqual(['new finding: t › r › a.js › primaryLocationLineHash=x']);
    expect(await paths(toLog({ print: 'x' }, { print: 'x' }), toLog({ print: 'x' }))).toHaveLength(1);
  });

  test('levels and suppressions', async () => {
    const error = toLog({ rest: { level: 'error' } });
    const suppressed = toLog({ rest: { level: 'error', suppressions: [{ kind: 'inSource' }] } });
    expect(await paths(toLog({}), error)).toEqual(['finding changed its level: t › r › a.js › m › line 1']);
    expect(await paths(error, suppressed)).toEqual(['finding newly suppressed: t › r › a.js › m › line 1']);
    expect(await paths(suppressed, error)).toEqual(['finding no longer suppressed: t › r › a.js › m › line 1']);
    expect(await paths(error, toLog({ rest: { level: 'error', suppressions: [{ kind: 'external', status: 'rejected' }] } }))).toEqual([]);
  });

  test('what passed, and what a baseline says is absent, is no finding', async () => {
    expect(await paths(toLog(), toLog({ rest: { kind: 'pass' } }, { rest: { baselineState: 'absent' } }))).toEqual([]);
  });

  test('what zizmor 1.32 writes', async () => {
    const log = readReport('zizmor.sarif');
    expect(await paths(log, log.replace(/"startLine": \d+/g, '"startLine": 77').replace(/"endLine": \d+/g, '"endLine": 78'))).toEqual([]);
    expect(await paths(log, log.replace('"ruleId": "zizmor/artipacked"', '"ruleId": "zizmor/other"'))).toEqual([
      expect.stringMatching(/^new finding: zizmor › zizmor\/other › /), expect.stringMatching(/^finding gone: zizmor › zizmor\/artipacked › /),
    ]);
    expect((await compare('sarif', [log, log.replace('"executionSuccessful": true', '"executionSuccessful": false')])).state).toBe('not-comparable');
  });

  test.each([['no run', '{"runs":[]}'], ['a run that did not look', '{"runs":[{"tool":{}}]}'], ['something else', '{}'], ['no JSON', '{"runs":'], ['nothing', '']])('%s is not comparable', async (_, log) => {
    expect((await compare('sarif', [toLog({}), log])).state).toBe('not-comparable');
    expect((await compare('sarif', [log, log])).state).toBe('not-comparable');
  });

  test('their order means nothing; what differs is found', async () => {
    const results = fc.array(fc.record({ uri: fc.constantFrom('a', 'b', '__proto__'), print: fc.constantFrom('x', 'y') }), { maxLength: 8 });
    const toBag = (list: readonly object[]): string => list.map((one) => JSON.stringify(one)).sort().join();
    await fc.assert(fc.asyncProperty(results, results, async (before, after) => {
      expect(await paths(toLog(...before), toLog(...before.toReversed()))).toEqual([]);
      expect((await compare('sarif', [toLog(...before), toLog(...after)])).state).toBe(toBag(before) === toBag(after) ? 'equal' : 'different');
    }), { numRuns: 100 });
  });
});
