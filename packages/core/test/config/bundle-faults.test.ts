import { describe, expect, it } from '@jest/globals';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseConfigTexts } from '../../src/config/read-config.js';

async function faultsOf(text: string): Promise<string[]> {
  try {
    await parseConfigTexts({ config: { path: 'c.yml', text }, waivers: null }, '2026-11-21');
    return [];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    expect(error.code).toBe('config/invalid');
    return error.faults.map(({ path, line, column, message }) => `${path ?? ''}:${line ?? '?'}:${column ?? '?'} ${message}`);
  }
}

const head = 'schemaVersion: 1\nbundles:\n  path: b\n  areas:\n    A:\n      gates:\n        - ';
const gate = (rest: string): string => `${head}{ id: g, from: a.json, ${rest} }\n`;

describe('a gate that cannot work is refused where it stands', () => {
  it.each([
    ['a query that does not compile', gate("query: 'sum([].X', is: '>= 1'"), 'c.yml:7:41', 'no JMESPath expression'],
    ['mixed operators', gate("query: '`100` * A / B', is: '>= 1'"), 'c.yml:7:41', 'put parentheses'],
    ['a function that does not exist', gate("query: 'summ([].X)', is: '>= 1'"), 'c.yml:7:41', 'Did you mean `sum`?'],
    ['an `each` that does not compile', gate("query: '@', each: 'A >'"), 'c.yml:7:52', 'no JMESPath expression'],
    ['an `equals` that does not compile', gate("query: A, equals: { from: b.json, query: 'B[' }"), 'c.yml:7:75', 'no JMESPath expression'],
    ['a `sampleCount` that does not compile', gate("query: A, is: '> 1', sampleCount: { query: '(', atLeast: 3 }"), 'c.yml:7:77', 'no JMESPath expression'],
    ['a map without default', gate("query: A, is: { release: '>= 60' }"), 'c.yml:7:44', 'no `default`'],
    ['a threshold that is no number', gate("query: A, is: '>= 60 %'"), 'c.yml:7:48', 'A unit stands under `unit`'],
    ['a threshold of a profile that is no number', gate("query: A, is: { release: '>= sixty', default: '>= 5' }"), 'c.yml:7:59', 'only a number'],
    ['a pattern that RE2 does not know', gate("query: A, matches: '/(?=a)/'"), 'c.yml:7:53', 'RE2'],
    ['an empty interval', gate('query: A, between: [5, 1]'), 'c.yml:7:53', 'nothing is between'],
    ['a percentile that is to be text', gate("query: A, percentile: 95, is: '== fast'"), 'c.yml:7:64', 'a percentile is a number'],
    ['a percentile of yes and no', gate("query: A, percentile: 95, each: '@ > `1`'"), 'c.yml:7:44', 'a percentile is a number'],
    ['a source outside', gate("query: A, is: '> 1'").replace('a.json', '../a.json'), 'c.yml:7:26', 'inside the area'],
    ['a gate twice', `${gate("query: A, is: '> 1'")}        - { id: g, from: b.json, query: A, is: '> 1' }\n`, 'c.yml:8:17', 'listed twice'],
    ['an area twice', `${gate("query: A, is: '> 1'")}    a: {}\n`, 'c.yml:8:5', 'named twice'],
    ['a requirement twice', `${gate("query: A, is: '> 1'")}      requires: [{ id: r, files: x }, { id: r, files: y }]\n`, 'c.yml:8:45', 'listed twice'],
    ['evidence with a query that does not compile', `${gate("query: A, is: '> 1'")}      requires: [{ id: r, files: x, passed: { query: '[' } }]\n`, 'c.yml:8:54', 'no JMESPath expression'],
    ['an unknown profile', `${gate("query: A, is: { release: '> 1', default: '> 0' }")}  profile: relese\n`, 'c.yml:8:12', 'Did you mean `release`?'],
    ['an unknown placeholder', gate("query: A, is: '> 1'").replace('path: b', "path: 'b/{verison}'"), 'c.yml:3:9', 'only `{version}`'],
    ['a recorded hash without a group', `${gate("query: A, is: '> 1'")}  recordedIn: [{ file: d.md, find: '[0-9A-F]{64}', of: A/a }]\n`, 'c.yml:8:36', 'one group'],
    ['task ids that RE2 does not know', `${gate("query: A, is: '> 1'")}  readmeMustList: { taskIds: '(' }\n`, 'c.yml:8:30', 'RE2'],
    ['an age of nothing', `${gate("query: A, is: '> 1'")}  maxAge: { for: [rollup], is: 24h }\n`, 'c.yml:8:19', 'no area requires `rollup`'],
    ['an age in another area', `${gate("query: A, is: '> 1'")}      requires: [{ id: r, files: x }]\n  maxAge: { for: [B/r], is: 24h }\n`, 'c.yml:9:19', 'no area requires `B/r`'],
    ['an age by a query that does not compile', `${gate("query: A, is: '> 1'")}      requires: [{ id: r, files: x }]\n  maxAge: { for: [r], is: 24h, at: 'a[' }\n`, 'c.yml:9:36', 'no JMESPath expression'],
  ])('%s', async (_what, text, place, message) => {
    const faults = await faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(place);
    expect(faults[0]).toContain(message);
  });

  it('all at once', async () => {
    expect(await faultsOf(gate("query: '[', is: { release: '>= x' }"))).toHaveLength(3);
  });

  it.each(["query: A, is: { release: '>= 60', default: '>= 25' }", "query: A, is: '== passed'", 'query: A, is: true', "query: A, matches: '/^v\\d+$/'", 'query: A, between: [1, 1]', "query: '(`100` * A) / (A + B)', is: '>= 99'", "query: '[].A', percentile: 95, is: '<= 120'"])('%s is fine', async (rest) => {
    expect(await faultsOf(`${gate(rest)}      requires: [{ id: r, files: x }]\n  maxAge: { for: [r, A/r], is: 24h }\n  recordedIn: [{ file: d.md, find: '([0-9A-F]{64})', of: A/a }]\n  path2: x\n`.replace('  path2: x\n', ''))).toEqual([]);
  });
});
