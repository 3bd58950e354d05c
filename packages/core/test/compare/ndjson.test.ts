import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toByteSource } from '../../src/compare/byte-source.js';
import { compareNdjson, type NdjsonOptions } from '../../src/compare/records/compare-ndjson.js';
import type { ComparisonOptions } from '../../src/compare/index.js';
import { applyChanges } from './apply-changes.js';
import { compare, toLines } from './compare.js';

const ndjson = (expected: string, actual: string, options: Omit<ComparisonOptions, 'as'> = {}) => compare('ndjson', [expected, actual], options);
const toText = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const toSources = (expected: string, actual: string) => ({ expected: toByteSource(Buffer.from(expected)), actual: toByteSource(Buffer.from(actual)) });

describe('NDJSON by key', () => {
  const options = { key: ['id'] };

  test('records are matched by key, whatever their order; the line is the one in the actual file', async () => {
    const expected = '{"id":"a","n":1}\n{"id":"b"}\n{"id":"c","n":1}\n';
    const actual = '\uFEFF{"id":"c","n":2}\r\n\r\n{"id":"d"}\n{ "n": 1.0, "id": "a" }';
    const comparison = await ndjson(expected, actual, options);
    expect(comparison.changes.map(({ kind, path, line }) => [kind, path, line])).toEqual([['changed', '/[id=c]/n', 1], ['removed', '/[id=b]', 2], ['added', '/[id=d]', 3]]);
  });

  test('ignores, tolerances and arrays without order count from the record on; several members make one key', async () => {
    const expected = '{"id":1,"at":1,"v":100,"l":[{"k":1},{"k":2}]}\n{"id":2}\n';
    const actual = '{"id":2}\n{"id":1,"at":2,"v":100.5,"l":[{"k":2},{"k":1}]}\n';
    expect((await ndjson(expected, actual, { ...options, ignore: ['/*/at'], tolerance: { '/*/v': { relative: 0.01 } }, unordered: { '/*/l': 'k' } })).state).toBe('equal');
    expect(toLines(await ndjson('{"a":1,"b":"x"}', '{"a":1,"b":"y"}', { key: ['a', 'b'] }))).toEqual(['removed /[a=1,b=x]', 'added /[a=1,b=y]']);
    expect((await ndjson('{"id":1}', '{"id":2}', { ...options, ignore: ['/[id=1]', '/[id=2]'] })).state).toBe('equal');
  });

  test('normalisers reach values, also the key', async () => {
    expect((await ndjson('{"id":"2026-01-01T00:00:00Z"}', '{"id":"2027-01-01T00:00:00Z"}', { ...options, normalise: ['timestamps'] })).state).toBe('equal');
  });

  test.each([
    ['a key given twice', '{"id":1}\n{"id":1}\n', /actual.*id=1.*twice.*line 2/],
    ['a missing key', '{}', /actual, line 1.*"id"/],
    ['a record that is none', '[1]', /"id"/],
    ['no JSON', '{"id":1}\n{"id":', /actual, line 2/],
    ['a member given twice', '{"id":1,"id":2}', /actual, line 1/],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), /UTF-8/],
  ])('%s is not comparable', async (_, actual, why) => {
    for (const expected of ['{"id":7}\n', actual]) {
      expect(await compare('ndjson', [expected, actual], options)).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(expected === actual ? /./ : why) });
    }
  });

  test('a key twice is found beyond its pair, and on lines that both have', async () => {
    expect((await ndjson('{"id":1}\n{"id":2}\n', '{"id":1}\n{"id":2}\n{"id":1,"n":1}\n', options)).state).toBe('not-comparable');
    expect((await ndjson('{"id":1}\n{"id":1}\n', '{"id":1}\n{"id":1}\n', options)).state).toBe('not-comparable');
  });

  test('what is found is what a plain join of maps finds, also when few records wait and few notes are held', () => {
    const records = fc.uniqueArray(fc.record({ id: fc.oneof(fc.nat(60), fc.constantFrom('1', '"', 'é')), n: fc.nat(2) }), { selector: ({ id }) => id, maxLength: 40 });
    fc.assert(fc.property(records, records, fc.constantFrom(0, 2, 1000), (before, after, most) => {
      const options: NdjsonOptions = { key: ['id'], normalise: null, limit: 1000, mostHeld: most, mostWaiting: most };
      const { counts, changes } = compareNdjson(toSources(toText(before), toText(after)), options);
      const [old, current] = [new Map(before.map(({ id, n }) => [id, n])), new Map(after.map(({ id, n }) => [id, n]))];
      expect(counts).toEqual({
        added: after.filter(({ id }) => !old.has(id)).length,
        removed: before.filter(({ id }) => !current.has(id)).length,
        changed: before.filter(({ id, n }) => current.has(id) && current.get(id) !== n).length,
      });
      expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length);
    }), { numRuns: 500 });
  });
});

describe('NDJSON by position', () => {
  test('the changes, applied to the old records one after the other, give the new ones', () => {
    const record = fc.oneof(fc.nat(3), fc.record({ n: fc.nat(1), m: fc.nat(1) }), fc.constant('x'));
    fc.assert(fc.property(fc.array(record, { maxLength: 40 }), fc.array(record, { maxLength: 40 }), (before, after) => {
      const { changes } = compareNdjson(toSources(toText(before), toText(after)), { normalise: null, limit: 1000 });
      const parsed = changes.map((change) => ({ ...change, expected: null, actual: toValue(change.actual) }));
      expect(applyChanges(before, parsed)).toEqual(after);
    }), { numRuns: 1000 });
  });

  test('an insertion is one change', async () => {
    const records = Array.from({ length: 5000 }, (_, id) => ({ id }));
    const actual = [...records.slice(0, 2000), { id: 'new' }, ...records.slice(2000, 4000), ...records.slice(4001)];
    expect(toLines(await ndjson(toText(records), toText(actual)))).toEqual(['added /2000', 'removed /4001']);
  });

  test('white space and the order of members are no difference, a place of one index is', async () => {
    expect((await ndjson('{"a":1,"b":2}\n\n', ' {"b":2, "a":1}')).state).toBe('equal');
    expect(toLines(await ndjson('{"a":1}\n{"a":1}\n', '{"a":2}\n{"a":2}\n', { ignore: ['/1/a'] }))).toEqual(['changed /0/a']);
  });
});

/** Objects are shown as their JSON text. */
function toValue(shown: string | number | boolean | null): Exclude<typeof shown, never> | Record<string, number> {
  if (typeof shown !== 'string' || !shown.startsWith('{')) return shown;
  const value: Record<string, number> = JSON.parse(shown);
  return value;
}
