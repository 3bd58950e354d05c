import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reconcileCases, type CaseIdentity } from '@shipworthy/core/drift';

const side = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), content: fc.option(fc.constantFrom('1', '2', '3', '4')) }), { selector: ({ id }) => id });

function owners(cases: readonly CaseIdentity[], content: string | null): string[] {
  return cases.filter((one) => one.content === content).map(({ id }) => id);
}

describe('reconcileCases', () => {
  test('puts every id of both sides in exactly one list', () => {
    fc.assert(fc.property(side, side, (recorded, current) => {
      const { known, added, removed, renamed } = reconcileCases(recorded, current);
      expect([...known, ...added, ...renamed.keys()].sort()).toEqual(current.map(({ id }) => id).sort());
      expect([...known, ...removed, ...renamed.values()].sort()).toEqual(recorded.map(({ id }) => id).sort());
    }));
  });

  test('renames exactly what is gone here, new there, and of the same content that nobody else has', () => {
    fc.assert(fc.property(side, side, (recorded, current) => {
      const { renamed } = reconcileCases(recorded, current);
      const expected = recorded.flatMap(({ id, content }): [string, string][] => {
        if (content === null || owners(recorded, content).length !== 1) return [];
        const [next, second] = owners(current, content);
        if (next === undefined || second !== undefined) return [];
        const isMoved = !current.some((one) => one.id === id) && !recorded.some((one) => one.id === next);
        return isMoved ? [[next, id]] : [];
      });
      expect(new Map(renamed)).toEqual(new Map(expected));
    }));
  });

  test('does not depend on the order of either side', () => {
    fc.assert(fc.property(side, side, (recorded, current) => {
      expect(reconcileCases(recorded.toReversed(), current.toReversed())).toEqual(reconcileCases(recorded, current));
    }));
  });

  test('mirrors: what is added one way is removed the other', () => {
    fc.assert(fc.property(side, side, (recorded, current) => {
      const [there, back] = [reconcileCases(recorded, current), reconcileCases(current, recorded)];
      expect(back.removed).toEqual(there.added);
      expect(back.added).toEqual(there.removed);
      expect(new Map([...back.renamed].map(([to, from]) => [from, to]))).toEqual(new Map(there.renamed));
    }));
  });

  test('does not recognise a case by having produced nothing', () => {
    expect(reconcileCases([{ id: 'a', content: null }], [{ id: 'b', content: null }])).toMatchObject({ added: ['b'], removed: ['a'] });
  });
});
