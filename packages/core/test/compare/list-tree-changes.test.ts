import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listTreeChanges } from '../../src/compare/index.js';
import type { Json, JsonObject } from '../../src/json/index.js';
import { applyChanges } from './apply-changes.js';

const require = createRequire(import.meta.url);
const readJson = (name: string): JsonObject => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false, 0, 1, -1.5, '', 'a', '0', '1'),
    fc.array(tie('json'), { maxLength: 4 }),
    // Few keys, so that two generated objects meet; the awkward ones on purpose.
    fc.dictionary(fc.constantFrom('a', 'b', '0', '/', '~', '~1', '', '__proto__', 'constructor', '*'), tie('json'), { maxKeys: 4, noNullPrototype: false }),
  ),
}));

/** A value and a variation of it, so that most of the two is alike. */
const related = fc.tuple(json, json, fc.array(fc.nat(20), { maxLength: 6 })).map(([value, other, route]): [Json, Json] => [value, graft(value, other, route)]);

function graft(value: Json, other: Json, [turn, ...route]: number[]): Json {
  if (turn === undefined || typeof value !== 'object' || value === null) return other;
  if (Array.isArray(value)) {
    const list: Json[] = [...value];
    const at = turn % (list.length + 1);
    if (turn % 3 === 0) list.splice(at, 0, other);
    else if (turn % 3 === 1) list.splice(at, 1);
    else list.splice(at, 1, graft(list[at] ?? null, other, route));
    return list;
  }
  const entries = Object.entries(value);
  const at = turn % (entries.length + 1);
  return Object.fromEntries(entries.map(([key, member], index) => [key, index === at ? graft(member, other, route) : member]));
}

describe('the list of changes', () => {
  test('applied to the old value, gives the new one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(json, json), related), ([before, after]) => {
        const { changes, counts } = listTreeChanges(before, after, {});
        expect(applyChanges(before, changes)).toEqual(JSON.parse(JSON.stringify(after)));
        expect(counts.added + counts.removed + counts.changed).toBe(changes.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('is empty exactly when the two hold the same', () => {
    fc.assert(
      fc.property(related, ([before, after]) => {
        const isSame = JSON.stringify(sortKeys(before)) === JSON.stringify(sortKeys(after));
        expect(listTreeChanges(before, after, {}).changes.length === 0).toBe(isSame);
      }),
      { numRuns: 1000 },
    );
  });

  test('holds whole values, however long', () => {
    const long = 'x'.repeat(10_000);
    expect(listTreeChanges({}, { a: [long] }, {}).changes).toEqual([{ kind: 'added', path: '/a', expected: null, actual: [long] }]);
  });

  test('one insertion into a list is one change', () => {
    const old = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect(listTreeChanges(old, [old[0] ?? 0, { id: 9 }, ...old.slice(1)], {}).changes).toEqual([{ kind: 'added', path: '/1', expected: null, actual: { id: 9 } }]);
  });

  test('nested lists of different length cost no more than their size times their depth', () => {
    const nest = (depth: number, leaf: Json): Json => (depth === 0 ? leaf : [nest(depth - 1, leaf), ...(leaf === 1 ? [] : [0])]);
    const started = performance.now();
    expect(listTreeChanges(nest(300, 1), nest(300, 2), {}).changes.length).toBeGreaterThan(300);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('arrays without order', () => {
  const id = fc.constantFrom<Json>('a', 'b', 'c=d]', '/~', 'x', 1, 2, '1', '2', true);
  const element = fc.tuple(id, json, json).map(([key, value, other]): JsonObject => ({ id: key, value, other }));
  const elements = fc.uniqueArray(element, { selector: ({ id: key }) => JSON.stringify(key), maxLength: 8 });
  const nested = fc.tuple(elements, fc.array(elements, { maxLength: 3 })).map(([list, lists]): Json => ({ list, deep: { groups: lists.map((items, at) => ({ id: at, items })) } }));

  test('the changes, applied to the old value, give the new one but for the order', () => {
    const unordered = { '/list': 'id', '/deep/groups': 'id', '/deep/groups/*/items': 'id' };
    fc.assert(
      fc.property(nested, nested, (before, after) => {
        const { changes } = listTreeChanges(before, after, { unordered });
        expect(sortById(applyChanges(before, changes))).toEqual(sortById(JSON.parse(JSON.stringify(after))));
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of the elements is no change', () => {
    fc.assert(
      fc.property(elements, (list) => {
        expect(listTreeChanges({ list }, { list: list.toReversed() }, { unordered: { '/list': 'id' } }).changes).toEqual([]);
      }),
    );
  });
});

/** The lists that the options declare to be without order, in one order. */
function sortById(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const sort = (list: unknown): unknown => (Array.isArray(list) ? list.toSorted((a, b) => (JSON.stringify(a.id) < JSON.stringify(b.id) ? -1 : 1)) : list);
  const copy: Record<string, unknown> = JSON.parse(JSON.stringify(value));
  copy['list'] = sort(copy['list']);
  const deep: { groups: { items: unknown }[] } = JSON.parse(JSON.stringify(copy['deep'] ?? { groups: [] }));
  return { list: copy['list'], groups: sort(deep.groups.map((group) => ({ ...group, items: sort(group.items) }))) };
}

describe('two real releases of mime-db', () => {
  const before = readJson('mime-db-old/db.json');
  const after = readJson('mime-db/db.json');
  const { changes } = listTreeChanges(before, after, {});

  test('old and drift give new', () => {
    expect(changes.length).toBeGreaterThan(100);
    expect(applyChanges(before, changes)).toEqual(after);
  });

  test('the entries added and removed are those that plain sets of keys give', () => {
    const [old, current] = [new Set(Object.keys(before)), new Set(Object.keys(after))];
    const topLevel = (kind: string): string[] => changes.filter((change) => change.kind === kind && change.path.lastIndexOf('/') === 0).map((change) => change.path.slice(1).replaceAll('~1', '/')).sort();
    expect(topLevel('added')).toEqual([...current].filter((key) => !old.has(key)).sort());
    expect(topLevel('removed')).toEqual([...old].filter((key) => !current.has(key)).sort());
  });

  test('the entries changed are those whose sorted text differs', () => {
    const touched = new Set(changes.map((change) => (change.path.split('/')[1] ?? '').replaceAll('~1', '/')));
    const differing = Object.keys({ ...before, ...after }).filter((key) => JSON.stringify(sortKeys(before[key] ?? null)) !== JSON.stringify(sortKeys(after[key] ?? null)));
    expect([...touched].sort()).toEqual(differing.sort());
  });
});

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sortKeys(member)]));
}
