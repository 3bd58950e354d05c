import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { toByteSource } from '../../src/compare/byte-source.js';
import { compareNdjson } from '../../src/compare/records/compare-ndjson.js';
import { findCollector, ParseGarbage } from '../../src/compare/records/parse-garbage.js';

/** How often it was collected so far. */
function countCollections(mostParsed: number): { readonly garbage: ParseGarbage; readonly count: () => number } {
  let count = 0;
  const collect = (): void => { count += 1; };
  return { garbage: new ParseGarbage({ mostParsed, find: () => collect }), count: () => count };
}

/** A weak reference holds on to its object until the task has ended in which either was made or asked for. */
const endTask = async (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

test('collects each time so much was parsed, not before', () => {
  const { garbage, count } = countCollections(100);
  const counts = [60, 39, 1, 99, 250, 99, 1].map((characters) => {
    garbage.add(characters);
    return count();
  });
  expect(counts).toEqual([0, 0, 1, 1, 2, 2, 3]);
});

test('where there is no collector nothing happens, and it is looked for once', () => {
  let searches = 0;
  const garbage = new ParseGarbage({ mostParsed: 1, find: () => { searches += 1; return null; } });
  expect(searches).toBe(0);
  garbage.add(1);
  garbage.add(1);
  expect(searches).toBe(1);
});

test('the collector takes what nothing refers to, and leaves no `gc` behind', async () => {
  const before: unknown = runInNewContext('typeof gc');
  const collect = findCollector();
  expect(collect).not.toBeNull();
  const held: { object?: object } = { object: {} };
  const reference = new WeakRef(held.object ?? {});
  await endTask();
  // What has outlived two collections is old, so that only a full one takes it.
  collect?.();
  collect?.();
  expect(reference.deref()).toBe(held.object);
  delete held.object;
  await endTask();
  collect?.();
  expect(reference.deref()).toBeUndefined();
  expect(runInNewContext('typeof gc')).toBe(before);
});

test.each([['by key', ['id']], ['by position', undefined]])('NDJSON %s collects what it parses of both sides, and answers the same', (_, key) => {
  const toRecord = (id: number, n: number): string => `${JSON.stringify({ id, n, text: `text ${id}` })}\n`;
  const ids = Array.from({ length: 40 }, (__, id) => id);
  const texts = { expected: ids.map((id) => toRecord(id, 1)).join(''), actual: ids.toReversed().map((id) => toRecord(id, id % 2)).join('') };
  const run = (garbage?: ParseGarbage) => compareNdjson({ expected: toByteSource(Buffer.from(texts.expected)), actual: toByteSource(Buffer.from(texts.actual)) }, { key, normalise: null, limit: 100, mostWaiting: 100, garbage });
  const { garbage, count } = countCollections(texts.expected.length);
  const plain = run();
  expect(plain.state).toBe('different');
  expect(run(garbage)).toEqual(plain);
  expect(count()).toBe(Math.floor((texts.expected.length + texts.actual.length) / texts.expected.length));
  expect(run(new ParseGarbage({ mostParsed: 500 }))).toEqual(plain);
});
