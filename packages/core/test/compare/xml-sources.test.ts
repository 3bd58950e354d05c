import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toByteSource, type ByteSource } from '../../src/compare/byte-source.js';
import { compareXmlSources, type XmlSourceOptions } from '../../src/compare/xml/compare-xml-sources.js';
import type { Comparison } from '../../src/compare/index.js';
import { compare, toLines } from './compare.js';

type Options = Omit<XmlSourceOptions, 'normalise'>;
const streamed = (expected: string, actual: string, options: Options = {}): Comparison =>
  compareXmlSources({ expected: toByteSource(Buffer.from(expected)), actual: toByteSource(Buffer.from(actual)) }, { normalise: null, limit: 10_000, ...options });

interface Item {
  readonly id: number;
  readonly name: 'a' | 'b';
  readonly value: string;
}

const item = fc.record({ id: fc.nat(30), name: fc.constantFrom<Item['name'][]>('a', 'a', 'a', 'b'), value: fc.constantFrom('1', '2', '<c/>x<c y="1"/><d/>') });
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 25 });
const toElement = ({ id, name, value }: Item): string => `<${name} id="${id}"><v>${value}</v></${name}>\n`;
/** Much before and behind the records, or nothing. */
const toDocument = (list: readonly Item[], [attributes, tail] = ['', '']): string =>
  `<feed xmlns="urn:f"${attributes}><title>t</title><items${attributes}>${list.map(toElement).join('')}</items>${tail}</feed>`;
const sorted = (comparison: Comparison) => ({ ...comparison, changes: comparison.changes.map((change) => JSON.stringify(change)).sort() });

describe('XML from a source', () => {
  // A sample that ends among the records makes `items` the container, one of the whole file leaves none.
  const sample = fc.constantFrom(150, 300, 1e6);

  test('the same records with other values: the same changes as in memory', async () => {
    const edited = fc.tuple(items, fc.array(fc.constantFrom('1', '2', 'new'), { minLength: 25, maxLength: 25 }), fc.constantFrom<[string, string]>(['', ''], [' x="1"', '<end>1</end>']));
    await fc.assert(fc.asyncProperty(edited, sample, async ([list, values, around], sampleSize) => {
      const after = list.map((record, at) => (at % 3 === 0 ? { ...record, value: values[at] ?? '' } : record));
      const pair = [toDocument(list), toDocument(after, around)] as const;
      const [one, other] = [sorted(streamed(...pair, { sampleSize })), sorted(await compare('xml', pair, { limit: 10_000 }))];
      // An element that only one side has is one change of its list, or one of the list that it is.
      expect(around[1] === '' ? one : one.counts).toEqual(around[1] === '' ? other : other.counts);
    }), { numRuns: 300 });
  });

  test('any records: equal exactly when they are in memory; by key the same counts', async () => {
    const unordered = { '/feed/0/items/0/a': '@id', '/feed/0/items/0/b': '@id' };
    await fc.assert(fc.asyncProperty(items, items, sample, async (before, after, sampleSize) => {
      // One of each name on both sides: a list that only one side has would be one change in memory, and one per element here.
      const both: Item[] = [{ id: 100, name: 'a', value: '1' }, { id: 101, name: 'b', value: '1' }];
      const pair = [toDocument([...both, ...before]), toDocument([...both, ...after])] as const;
      const byKey = streamed(...pair, { sampleSize, unordered });
      expect([byKey.why, byKey.counts]).toEqual([null, (await compare('xml', pair, { unordered })).counts]);
      expect(streamed(...pair, { sampleSize }).state).toBe((await compare('xml', pair)).state);
      expect(streamed(...pair, { sampleSize, unordered, ignore: ['/feed/0/items/0/*/*/v', '/feed/*/items/*/b', '/**/#order'] }).counts)
        .toEqual((await compare('xml', pair, { unordered, ignore: ['/feed/0/items/0/*/*/v', '/feed/*/items/*/b', '/**/#order'] })).counts);
    }), { numRuns: 300 });
  });

  const many = Array.from({ length: 6000 }, (_, id): Item => ({ id, name: 'a', value: String(id) }));
  const options = { sampleSize: 10_000 };

  test('a record that was inserted is one change, a moved group of them a change of order', () => {
    expect(toLines(streamed(toDocument(many), toDocument([...many.slice(0, 900), { id: -1, name: 'a', value: '' }, ...many.slice(900)]), options))).toEqual(['added /feed/0/items/0/a/900']);
    const group = many.slice(0, 10).map((record): Item => ({ ...record, name: 'b' }));
    expect(streamed(toDocument([...group, ...many]), toDocument([...many, ...group]), options).changes).toEqual([
      { kind: 'changed', path: '/feed/0/items/0/#order', expected: 'b × 10 a × 6000', actual: 'a × 6000 b × 10', line: null },
    ]);
  });

  test('records in reverse order are joined by key, and nothing of them stays on disk', () => {
    const listFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('shipworthy-xml-'));
    const before = listFolders();
    expect(streamed(toDocument(many), toDocument(many.toReversed()), { ...options, unordered: { '/**/a': '@id' } }).state).toBe('equal');
    expect(listFolders()).toEqual(before);
  });

  test.each([
    ['a key given twice', toDocument([...many, ...many.slice(5, 6)]), { unordered: { '/**/a': '@id' } }, /actual.*items.*@id=.?5.* twice/],
    ['a missing key', toDocument(many), { unordered: { '/**/a': '@no' } }, /"@no"/],
    ['whole values', toDocument(many), { unordered: { '/**/a': '' } }, /whole value/],
    ['an order declared away where the records are', toDocument(many), { unordered: { '/feed/0/items': '@id' } }, /"items"/],
    ['no XML behind the sample', `${toDocument(many)}<`, {}, /actual is not well-formed/],
    ['a document type', `<!DOCTYPE feed>${toDocument(many)}`, {}, /DOCTYPE/],
  ])('%s: not comparable', (_, actual, extra: Options, why) => {
    expect(() => streamed(toDocument(many), actual, { ...options, ...extra })).toThrow(expect.objectContaining({ code: 'document/malformed', message: expect.stringMatching(why) }));
  });

  test('what cannot be held is refused: one endless record, and two files with their records in other places', () => {
    const endless: ByteSource = { size: 1e12, read: (target, position) => {
      if (position === 0) return Buffer.from('<feed><a>').copy(target);
      return target.fill(0x61).length;
    } };
    expect(() => compareXmlSources({ expected: endless, actual: endless }, { normalise: null, sampleSize: 1000 })).toThrow(expect.objectContaining({ code: 'document/malformed' }));
  });
});
