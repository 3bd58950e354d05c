import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listTreeChanges } from '../../src/compare/index.js';
import { findJsonLists } from '../../src/compare/tree/json-lists.js';
import { parseJsonPair } from '../../src/compare/tree/parse-json-pair.js';
import { parseJsonTree } from '../../src/compare/tree/parse-json-tree.js';
import type { Tree } from '../../src/compare/tree/tree.js';

const padding = 'x'.repeat(1100);
const toRecord = (id: number): { readonly id: number; readonly [member: string]: unknown } => ({ id, 'a "\\,]': [id, { '[': '{' }], padding });
const records = Array.from({ length: 1000 }, (_, id) => toRecord(id));
const wraps: readonly ((list: unknown) => unknown)[] = [(list) => list, (list) => ({ before: [[1]], 'it"e\\ms': list, after: { x: [] } }), (list) => [0, { __proto__: null, data: list }, ',']];
const parseAlone = (text: string): Tree => parseJsonTree(text, 'actual');

test.each([0, 1, 2])('documents are what they are when parsed alone, whatever was edited (%d)', (which) => {
  const wrap = wraps[which] ?? ((list) => list);
  const edit = fc.record({ at: fc.nat(999), remove: fc.nat(12), add: fc.array(fc.oneof(fc.constant({ new: 1 }), fc.nat(999).map(toRecord), fc.constant('9007199254740993')), { maxLength: 3 }), space: fc.boolean() });
  const expectedText = JSON.stringify(wrap(records));
  fc.assert(fc.property(fc.array(edit, { maxLength: 3 }), fc.boolean(), (edits, isIndented) => {
    const list: unknown[] = [...records];
    for (const { at, remove, add } of edits) list.splice(at, remove, ...add);
    const actualText = JSON.stringify(wrap(list), null, isIndented ? 1 : 0).replaceAll('"9007199254740993"', '9007199254740993');
    const pair = parseJsonPair(expectedText, actualText);
    expect(pair.actual).toEqual(parseAlone(actualText));
    expect(listTreeChanges(pair.expected, pair.actual, {})).toEqual(listTreeChanges(parseAlone(expectedText), parseAlone(actualText), {}));
  }), { numRuns: 5 });
});

test('what has not changed is shared', () => {
  const actual = JSON.stringify({ list: [...records.slice(0, 500), { new: 1 }, ...records.slice(501)] });
  const pair = parseJsonPair(JSON.stringify({ list: records }), actual);
  const toList = (tree: Tree): readonly Tree[] => (typeof tree === 'object' && tree !== null && 'list' in tree && Array.isArray(tree.list) ? tree.list : []);
  const shared = toList(pair.actual).filter((element, at) => element === toList(pair.expected)[at]);
  expect(shared).toHaveLength(999);
});

test.each([
  ['a comma too many', (text: string) => text.replace(/\]\}$/, ',]}')],
  ['a bracket of another kind', (text: string) => text.replace(/\]\}$/, '}}')],
  ['two elements in one', (text: string) => text.replace(',{"id":7,', ' {"id":7,')],
  ['a member given twice, in an element', (text: string) => text.replace('{"id":7,', '{"id":7,"id":7,')],
  ['a member given twice, outside', (text: string) => text.replace(/\}$/, ',"list":1}')],
  ['a member given twice, before the list', (text: string) => text.replace('{', '{"list":[],')],
  ['two commas', (text: string) => text.replace(',{"id":7,', ',,{"id":7,')],
  ['nesting beyond the limit only together with what holds it', (text: string) => text.replace('"id":7,', `"id":${'['.repeat(998)}${']'.repeat(998)},`)],
  ['more behind the end', (text: string) => `${text}]`],
  ['a number beyond the range', (text: string) => text.replace('"id":7,', '"id":1e999,')],
])('%s is refused as ever', (_, spoil) => {
  const text = JSON.stringify({ list: records });
  const spoilt = spoil(text);
  expect(spoilt).not.toBe(text);
  const toMessage = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return String(error);
    }
    return '';
  };
  expect(toMessage(() => parseJsonPair(text, spoilt))).toMatch(/actual/);
  expect(toMessage(() => parseJsonPair(text, spoilt))).toBe(toMessage(() => parseAlone(spoilt)));
});

test('a number beyond the range is found without an exponent too', () => {
  for (const number of [`1${'0'.repeat(400)}`, `1${'0'.repeat(400)}.5`, `1${'0'.repeat(300)}e99`]) expect(() => parseAlone(`[${number}]`)).toThrow(/range/);
  expect(parseAlone(`[1${'0'.repeat(300)}.5]`)).toEqual([1e300]);
});

test('a document without elements in common, and one that is the same, are what they are', () => {
  const text = JSON.stringify({ list: records });
  const other = JSON.stringify({ at: 1, list: records.map(({ id }) => ({ id: -id - 1, padding })), end: [] });
  expect(parseJsonPair(text, other).actual).toEqual(parseAlone(other));
  const same = parseJsonPair(text, text);
  expect(same.actual).toBe(same.expected);
  expect(same.actual).toEqual(parseAlone(text));
});

test('a list behind much that differs is found, and shared', () => {
  const wrapped = (head: unknown): string => JSON.stringify({ generatedAt: head, list: records });
  const pair = parseJsonPair(wrapped(1), wrapped({ list: [1], 'list"': [[]] }));
  expect(listTreeChanges(pair.expected, pair.actual, {}).changes.map(({ path }) => path)).toEqual(['/generatedAt']);
});

test('lists are found by their path', () => {
  const list = Array.from({ length: 300 }, (_, at) => at);
  expect(findJsonLists(JSON.stringify({ a: [1], 'b"': { c: list }, d: [0, list] })).lists.map(({ path, starts }) => [path, starts.length])).toEqual([[['b"', 'c'], 300], [['d', 1], 300]]);
});

test('commas and brackets of what lies deeper, and of strings, are not those of the list', () => {
  const element = { a: [[1, 2], { b: [3, 4], c: '],[{' }], d: { e: { f: [5, 6] } } };
  const list = Array.from({ length: 300 }, () => element);
  for (const value of [list, { x: list }, { x: { y: list } }, [{ y: list }], { x: [list] }]) expect(findJsonLists(JSON.stringify(value)).lists.map(({ starts }) => starts.length)).toEqual([300]);
});
