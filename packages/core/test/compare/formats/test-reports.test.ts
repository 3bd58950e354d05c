import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../compare.js';
import { readReport } from './read-report.js';

const junit = (expected: string, actual: string, options = {}) => compare('junit', [expected, actual], options);
const paths = async (...[expected, actual, options]: Parameters<typeof junit>): Promise<string[]> => (await junit(expected, actual, options)).changes.map(({ path }) => path);

const suite = (tests: string, attributes = 'name="s"'): string => `<testsuites><testsuite ${attributes}>${tests}</testsuite></testsuites>`;
const passed = (name: string, time = '0.1'): string => `<testcase classname="c" name="${name}" time="${time}"/>`;
const failed = (name: string): string => `<testcase classname="c" name="${name}"><failure message="no"/></testcase>`;
const skipped = (name: string): string => `<testcase classname="c" name="${name}"><skipped/></testcase>`;

describe('JUnit XML', () => {
  test('each kind of change in words, what is worst first', async () => {
    const before = suite([passed('breaks'), failed('mended'), passed('skips'), passed('gone'), passed('same')].join(''));
    const after = suite([passed('new'), failed('bad'), failed('breaks'), passed('mended'), skipped('skips'), passed('same')].join(''));
    const comparison = await junit(before, after);
    expect(comparison.changes.map(({ kind, path, expected, actual }) => [kind, path, expected, actual].slice(0, kind === 'changed' ? 4 : 2))).toEqual([
      ['changed', 'newly failing: s › c › breaks', 'passed', 'failed'],
      ['added', 'new and failing: s › c › bad'],
      ['removed', 'removed: s › c › gone'],
      ['changed', 'newly skipped: s › c › skips', 'passed', 'skipped'],
      ['changed', 'newly passing: s › c › mended', 'failed', 'passed'],
      ['added', 'added: s › c › new'],
    ]);
    expect(comparison.summary).toBe('1 newly failing, 1 new and failing, 1 removed, 1 newly skipped, 1 newly passing, 1 added');
    expect(comparison.counts).toEqual({ added: 2, removed: 1, changed: 3 });
  });

  test('a failure beyond what is listed is never cut away by what is harmless', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const after = suite([...names.map((name) => passed(name)), failed('a')].join(''));
    expect(await paths(suite(passed('a')), after, { limit: 1 })).toEqual(['newly failing: s › c › a']);
  });

  test('durations are noise unless a tolerance is declared, and then only what takes longer counts', async () => {
    const [fast, slow] = [suite(passed('a', '1.0')), suite(passed('a', '1,000.0'))];
    const tolerance = { '/tests/**/seconds': { relative: 0.5 } };
    expect(await paths(fast, slow)).toEqual([]);
    expect(await paths(fast, slow, { tolerance })).toEqual(['slower: s › c › a']);
    expect(await paths(slow, fast, { tolerance })).toEqual([]);
    expect(await paths(fast, suite(passed('a', '1.4')), { tolerance })).toEqual([]);
  });

  test('several tests of one identity are counted; their order means nothing', async () => {
    const once = suite(`${passed('a')}${failed('a')}`);
    expect(await paths(once, suite(`${failed('a')}${passed('a')}`))).toEqual([]);
    expect(await paths(once, suite(passed('a')))).toEqual(['removed: s › c › a (no. 2 of this name)', 'newly passing: s › c › a']);
    expect(await paths(suite(passed('a')), suite(`${passed('a')}${passed('a')}`))).toEqual(['added: s › c › a (no. 2 of this name)']);
  });

  test('a suite that lists fewer tests than it has, that is gone or that broke', async () => {
    const whole = suite(passed('a'), 'name="s" tests="1"');
    expect(await paths(whole, suite(passed('a'), 'name="s" tests="2"'))).toEqual(['suite lost tests: s']);
    expect(await paths(suite(`<testsuite name="empty"/>${passed('a')}`), suite(passed('a')))).toEqual(['suite gone: s › empty']);
    expect(await paths(whole, suite(`${passed('a')}<error>import failed</error>`))).toEqual(['suite newly broken: s']);
  });

  test.each([
    ['an empty report', '<testsuites/>', /no test/],
    ['a suite without tests', suite(''), /no test/],
    ['another document', '<coverage/>', /no JUnit/],
    ['malformed XML', '<testsuites>\n<testsuite', /actual is not well-formed XML: 2:\d+/],
    ['a DOCTYPE that defines something', '<!DOCTYPE t [<!ENTITY a "b">]><testsuites/>', /DOCTYPE/],
    ['nothing', '', /well-formed/],
  ])('%s is not comparable, not even with itself', async (_, report, why) => {
    expect(await junit(suite(passed('a')), report)).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
    expect((await junit(report, report)).state).toBe('not-comparable');
  });

  test('what jest-junit 17 and pytest 9.2 write', async () => {
    const jest = readReport('jest-junit.xml');
    const pytest = readReport('pytest-junit.xml');
    expect(await paths(jest, jest.replace(/<failure>[^]*<\/failure>/, ''))).toEqual(['newly passing: sum › sum adds <zero> & "more"']);
    expect(await paths(jest, jest.replace(/time="[^"]*"/g, 'time="9"').replace(/timestamp="[^"]*"/, ''))).toEqual([]);
    expect(await paths(pytest.replace(/<error [^]*?<\/error>/, ''), pytest)).toEqual(['newly failing: pytest › test_a › test_error']);
    expect(await paths(pytest, pytest.replace('name="test_adds[2]"', 'name="test_adds[3]"'))).toEqual(['removed: pytest › test_a.TestSum › test_adds[2]', 'added: pytest › test_a.TestSum › test_adds[3]']);
  });

  test('long names around many tests are refused before they are multiplied', async () => {
    const report = suite(passed('a').repeat(200), `name="${'x'.repeat(1024 * 1024)}"`);
    expect(await junit(report, report)).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(/names too long/) });
  });

  test('Surefire: one suite as the document, and tests that passed on a later try', async () => {
    const surefire = (inner: string): string => `<testsuite name="org.A" tests="1" time="1,234.5"><properties/><testcase name="t" classname="org.A" time="0.01">${inner}</testcase></testsuite>`;
    expect(await paths(surefire(''), surefire('<flakyFailure message="once"><stackTrace/></flakyFailure>'))).toEqual([]);
    expect(await paths(surefire(''), surefire('<failure/><rerunFailure/>'))).toEqual(['newly failing: org.A › t']);
  });

  test('normalisers reach names', async () => {
    expect(await paths(suite(passed('at 2026-01-01T00:00:00Z')), suite(passed('at 2027-01-01T00:00:00Z')), { normalise: ['timestamps'] })).toEqual([]);
  });
});

describe('any report', () => {
  const record = fc.record({ name: fc.constantFrom('a', 'b', '__proto__', 'constructor', 'd'), status: fc.constantFrom('passed', 'failed', 'skipped'), suite: fc.constantFrom('x', 'y') });
  const records = fc.array(record, { minLength: 1, maxLength: 12 });
  const toReport = (tests: readonly object[]): string => JSON.stringify({ results: { tests } });
  const toBag = (tests: readonly { suite: string; name: string; status: string }[]): string => tests.map(({ suite: in_, name, status }) => `${in_} ${name} ${status}`).sort().join();

  test('the order of tests means nothing, and everything else is found', async () => {
    await fc.assert(fc.asyncProperty(records, records, fc.nat(), async (before, after, seed) => {
      const turned = [...before.slice(seed % before.length), ...before.slice(0, seed % before.length)].reverse();
      expect((await compare('ctrf', [toReport(before), toReport(turned)])).state).toBe('equal');
      const isSame = toBag(before) === toBag(after);
      expect((await compare('ctrf', [toReport(before), toReport(after)])).state).toBe(isSame ? 'equal' : 'different');
    }), { numRuns: 200 });
  });

  test('counts are the difference of the two', async () => {
    await fc.assert(fc.asyncProperty(records, records, async (before, after) => {
      const { counts } = await compare('ctrf', [toReport(before), toReport(after)]);
      const names = (tests: typeof before): Set<string> => new Set(tests.map(({ suite: in_, name }) => `${in_} ${name}`));
      const [old, current] = [names(before), names(after)];
      expect(counts.added).toBeGreaterThanOrEqual([...current].filter((name) => !old.has(name)).length);
      expect(counts.removed).toBeGreaterThanOrEqual([...old].filter((name) => !current.has(name)).length);
    }), { numRuns: 100 });
  });
});

describe('CTRF', () => {
  const report = readReport('ctrf.json'); // jest-ctrf-json-reporter 0.0.11
  const found = async (actual: string, options = {}): Promise<string[]> => (await compare('ctrf', [report, actual], options)).changes.map(({ path }) => path);

  test('what a reporter of Jest writes', async () => {
    expect(await found(report.replace(/"duration": \d+/g, '"duration": 77'))).toEqual([]);
    expect(await found(report.replace('"status": "passed"', '"status": "failed"'))).toEqual(['newly failing: sum.test.js > sum › sum adds']);
    expect(await found(report.replace('"status": "pending"', '"status": "skipped"'))).toEqual([]);
    expect(await found(report.replace('"status": "passed"', '"status": "other"'))).toEqual(['no longer known: sum.test.js > sum › sum adds']);
    expect(await found(report.replace('"tests": 5', '"tests": 6'))).toEqual(['suite lost tests: all']);
    expect(await found(report.replace('"duration": 1,', '"duration": 5000,'), { tolerance: { '/tests/**/seconds': { absolute: 1 } } })).toEqual(['slower: sum.test.js > sum › sum adds']);
  });

  test.each([['no test', '{"results":{"tests":[]}}'], ['no list', '{"results":{}}'], ['a list', '[]'], ['no JSON', '{"results":\n}']])('%s is not comparable', async (_, actual) => {
    expect((await compare('ctrf', [report, actual])).state).toBe('not-comparable');
  });
});
