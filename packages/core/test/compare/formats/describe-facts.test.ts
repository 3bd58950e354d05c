import { describe, expect, test } from '@jest/globals';
import type { Comparison } from '../../../src/compare/index.js';
import { describeFacts } from '../../../src/compare/formats/index.js';
import { compare } from '../compare.js';

const suite = (states: readonly string[]): string => `<testsuite name="s">${states.map((state, at) => `<testcase name="t${at}">${state}</testcase>`).join('')}</testsuite>`;
const told = ({ summary, ...comparison }: Comparison): string => describeFacts(summary ?? '', comparison);

describe('a report in one sentence', () => {
  test('few changes are told, many are counted, and those beyond the limit as well', async () => {
    const failing = (count: number) => compare('junit', [suite(Array(6).fill('')), suite(Array.from({ length: 6 }, (_, at) => (at < count ? '<failure/>' : '')))], { limit: 4 });
    expect(told(await failing(2))).toBe('newly failing: s › t0 (passed → failed); newly failing: s › t1 (passed → failed)');
    expect(told(await failing(3))).toMatch(/^newly failing: s › t0 .*t2 \(passed → failed\)$/);
    expect(told(await failing(6))).toMatch(/^6 newly failing: newly failing: s › t0 .*; and 3 more$/);
  });

  test.each([
    ['junit', suite(['', '<failure/>']), suite(['<failure/>']), 'newly failing: s › t0 (passed → failed); removed: s › t1 (failed)'],
    ['lcov', 'SF:a\nDA:1,1\nDA:2,0\nDA:3,0\nend_of_record\nSF:b\nLF:0\nLH:0\nend_of_record', 'SF:c\nDA:1,1\nend_of_record', 'file no longer measured: a (33.3333 % of its lines); file no longer measured: b; new file: c (100 % of its lines)'],
    ['json-schema', '{"type":"object"}', '{"type":"object","required":["a"],"properties":{"b":{}}}', 'breaking, property now required: required › a; not breaking, property added: properties › b'],
  ] as const)('%s: values are those that people know, never how facts are kept', async (as, expected, actual, sentence) => {
    expect(told(await compare(as, [expected, actual]))).toBe(sentence);
  });

  test('of a finding its level and its message, which is no part of what it is', async () => {
    const log = (text: string, level = 'error'): string => JSON.stringify({ runs: [{ tool: { driver: { name: 't' } }, results: [{ ruleId: 'r', level, message: { text }, partialFingerprints: { hash: '1f' } }] }] });
    expect(told(await compare('sarif', ['{"runs":[{"results":[]}]}', log('do not')]))).toBe('new finding: t › r › (no file) › hash=1f (error: do not)');
    expect(told(await compare('sarif', [log('do not'), log('x', 'note')]))).toBe('finding changed its level: t › r › (no file) › hash=1f (error → note)');
    expect((await compare('sarif', [log('do not'), log('really do not')])).state).toBe('equal');
  });
});
