import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeySightings } from '../../src/compare/records/key-sightings.js';
import { RecordOrder } from '../../src/compare/records/record-order.js';
import { RecordSpill } from '../../src/compare/records/record-spill.js';

/** More than a block holds, so that all ways in and out of the file are taken. */
const many = 5000;
const far = 2 ** 44;

test('notes come back as they were, from memory and from disk', () => {
  for (const mostHeld of [0, 700, 1e6]) {
    const spill = new RecordSpill({ partitions: 3, mostHeld });
    for (let at = 0; at < many; at += 1) spill.add(at % 3 === 0 ? 0 : 2, [at, far + at, -at, 2 ** 53 - 1]);
    const read = (partition: number): number[] => [...spill.read(partition)].filter((_, index) => index % 4 === 0);
    const all = Array.from({ length: many }, (_, at) => at);
    expect(read(2)).toEqual(all.filter((at) => at % 3 !== 0));
    expect(read(0)).toEqual(all.filter((at) => at % 3 === 0));
    expect(read(1)).toEqual([]);
    expect([...spill.read(0).subarray(4, 8)]).toEqual([3, far + 3, -3, 2 ** 53 - 1]);
    spill.close();
  }
});

test('places are read in their order', () => {
  fc.assert(fc.property(fc.array(fc.nat(999), { maxLength: 200 }), fc.constantFrom(1, 4, 64), fc.constantFrom(0, 1e6), (places, partitions, mostHeld) => {
    const order = new RecordOrder(1000, { partitions, mostHeld });
    for (const place of places) order.add([place, place + 1, 0, 0]);
    expect([...order.read()].map(([place, next]) => [place, next])).toEqual(places.toSorted((a, b) => a - b).map((place) => [place, place + 1]));
    order.close();
  }));
});

interface Found {
  readonly pairs: readonly (readonly number[])[];
  readonly alone: readonly (readonly [side: string, place: number, line: number])[];
  readonly twins: ReturnType<KeySightings['join']>;
}

function joinAll(list: readonly (readonly [key: string, expected: number, actual: number, line: number])[], mostHeld: number): Found {
  const sightings = new KeySightings({ partitions: 8, mostHeld });
  const pairs: number[][] = [];
  const alone: [string, number, number][] = [];
  for (const [key, expected, actual, line] of list) sightings.add(key, { expected, actual, line });
  const twins = sightings.join({
    pair: (pair) => pairs.push([pair.expected, pair.actual, pair.expectedLine, pair.actualLine]),
    alone: (side, place, line) => alone.push([side, place, line]),
  });
  sightings.close();
  return { pairs: pairs.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)), alone: alone.toSorted((a, b) => a[1] - b[1]), twins };
}

test('keys of both sides meet, wherever their notes lie; places and lines may be large', () => {
  const lines = 2 ** 31;
  for (const mostHeld of [0, 1e6]) {
    const notes = Array.from({ length: many }, (_, at): [string, number, number, number][] => [[`p${at}`, far + at, -1, lines + at], [`s${at}`, at, at, at], [`e${at}`, at, -1, lines], [`a${at}`, -1, many + at, 7]]).flat();
    const found = joinAll([...notes, ...Array.from({ length: many }, (_, at): [string, number, number, number] => [`p${many - 1 - at}`, -1, many - 1 - at, at])], mostHeld);
    expect(found.twins).toBeNull();
    expect(found.pairs).toEqual(Array.from({ length: many }, (_, at) => [far + at, at, lines + at, many - 1 - at]));
    expect(found.alone).toEqual([...Array.from({ length: many }, (_, at) => ['expected', at, lines]), ...Array.from({ length: many }, (_, at) => ['actual', many + at, 7])]);
  }
});

test.each([
  ['two of one side', [['k', 1, -1, 1], ['k', 9, -1, 2]], { side: 'expected', first: 1, second: 9, line: 2 }],
  ['a pair and one more', [['k', 1, 4, 1], ['k', -1, 2, 2]], { side: 'actual', first: 2, second: 4, line: 1 }],
  ['two pairs', [['k', 1, 1, 1], ['k', 5, 5, 3]], { side: 'expected', first: 1, second: 5, line: 3 }],
  ['one of each side and one more', [['k', 1, -1, 1], ['k', -1, 3, 2], ['k', -1, 5, 4]], { side: 'actual', first: 3, second: 5, line: 4 }],
  ['the first of several', [['x', 7, -1, 1], ['x', 8, -1, 2], ['k', 1, -1, 1], ['k', 6, -1, 2]], { side: 'expected', first: 1, second: 6, line: 2 }],
] as const)('a key given twice is found: %s', (_, notes, twins) => {
  expect(joinAll(notes, 0).twins).toEqual(twins);
});
