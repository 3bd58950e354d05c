import { describe, expect, test } from '@jest/globals';
import { packManifestSchema, type PackCase } from '@shipworthy/contract/pack';
import { matchGlobs } from '@shipworthy/core/files';
import { toOutputRules } from '@shipworthy/core/pack';
import fc from 'fast-check';

function expectationsOf(expect: Readonly<Record<string, unknown>>): PackCase['expect'] {
  const [only] = packManifestSchema.parse({ schemaVersion: 1, id: 'p', version: 1, cases: [{ id: 'c', command: ['true'], expect }] }).cases;
  if (only === undefined) throw new Error('no case');
  return only.expect;
}

describe('which expectation speaks of an output', () => {
  const rules = toOutputRules(expectationsOf({
    stdout: { as: 'text' }, allowOtherFiles: ['**'],
    files: [{ path: '*' }, { path: 'r/*.json', as: 'json' }, { path: 'r/**', as: 'text' }, { path: 'r/one.json', equals: 'one.json' }, { path: 'a[1].txt', as: 'text' }],
  }));

  test.each<[string, readonly (string | number)[] | null]>([
    ['stdout', ['expect', 'stdout']], ['stderr', null], ['stdout/log', null], ['stdout.txt', ['expect', 'files', 0]], ['.hidden', ['expect', 'files', 0]],
    ['r/one.json', ['expect', 'files', 3]], ['r/two.json', ['expect', 'files', 1]], ['r/deep/two.json', ['expect', 'files', 2]], ['R/two.json', null],
    ['a[1].txt', ['expect', 'files', 4]], ['b/c', null],
  ])('%s: %j', (output, pointer) => expect(rules.find(output)?.pointer ?? null).toEqual(pointer));

  test('streams are no other files', () => {
    expect(['stdout', 'stderr', 'stderr/x', 'b/c'].map((output) => rules.allows(output))).toEqual([false, false, false, true]);
    expect(toOutputRules(expectationsOf({})).allows('b/c')).toBe(false);
  });

  test('always one that fits, a name before every glob, and the first of several globs', () => {
    const part = fc.constantFrom('a', 'b', '*', '?', '**', 'a*');
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const name = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    fc.assert(fc.property(fc.uniqueArray(path, { maxLength: 6 }), name, (paths, output) => {
      const fitting = paths.flatMap((one, index) => (matchGlobs([one])(output) ? [index] : []));
      const named = paths.indexOf(output);
      const index = named === -1 ? fitting[0] : named;
      expect(toOutputRules(expectationsOf({ files: paths.map((one) => ({ path: one })) })).find(output)?.pointer).toEqual(index === undefined ? undefined : ['expect', 'files', index]);
    }));
  });
});
