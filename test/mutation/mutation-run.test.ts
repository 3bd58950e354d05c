import { describe, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { collect } from './collector.mjs';
// @ts-expect-error the tooling is plain JavaScript
import * as collected from './collector.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { toMutants, toRow, toScore, toSurvivors } from './results.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { runTestFile } from './test-files.mjs';

interface Result {
  readonly id: string;
  readonly failure: string | null;
}

/** What was heard of while the tests of `fill` ran, in order. */
async function heard(fill: (log: (word: string) => void) => void, isChosen: (id: string) => boolean = () => true, isBailing = false): Promise<string[]> {
  const words: string[] = [];
  await runTestFile(async () => fill((word) => words.push(word)), 'file', {
    isChosen, onScope: () => undefined,
    onResult: ({ id, failure }: Result) => {
      words.push(`${id}: ${failure ?? 'passed'}`);
      return failure === null || !isBailing;
    },
  });
  return words;
}

describe('tests that were collected run as jest runs them', () => {
  const fill = (log: (word: string) => void): void => {
    collected.beforeAll(() => log('before all'));
    collected.beforeEach(() => log('before'));
    collected.afterEach(() => log('after'));
    collected.afterAll(() => log('after all'));
    collected.test('a', () => log('a'));
    collected.test.skip('never', () => log('never'));
    collected.describe('in', () => {
      collected.beforeEach(() => log('before in'));
      collected.afterEach(() => log('after in'));
      collected.test('b', () => { throw new Error('red'); });
      collected.test('b', async () => log('twin'));
    });
  };

  test('hooks around each, outermost first and last', async () => {
    expect(await heard(fill)).toEqual([
      'before all', 'before', 'a', 'after', 'file › a: passed', 'before', 'before in', 'after in', 'after', 'file › in › b: red', 'before', 'before in', 'twin', 'after in', 'after', 'file › in › b (2): passed', 'after all',
    ]);
  });
  test('only those that are chosen, and none after the first failure where that is enough', async () => {
    expect(await heard(fill, (id) => id.endsWith('a'))).toEqual(['before all', 'before', 'a', 'after', 'file › a: passed', 'after all']);
    expect((await heard(fill, undefined, true)).filter((word) => word.startsWith('file'))).toEqual(['file › a: passed', 'file › in › b: red']);
  });
  test('a table of lists gives rows of arguments, any other one argument each', async () => {
    const rows = (table: readonly unknown[]) => heard((log) => collected.test.each(table)('row', (...given: unknown[]) => log(JSON.stringify(given))));
    expect([await rows([[1, 2], [3]]), await rows([[1], 2])]).toEqual([['[1,2]', 'file › row [0]: passed', '[3]', 'file › row [1]: passed'], ['[[1]]', 'file › row [0]: passed', '[2]', 'file › row [1]: passed']]);
  });
  test('what breaks before any test is a failure, of the file or of its first test', async () => {
    expect(await heard(() => { throw new Error('no'); })).toEqual(['file: no']);
    expect(await heard(() => { collected.beforeAll(() => { throw new Error('no'); }); collected.test('a', () => undefined); })).toEqual(['file › a: no']);
    expect((await collect(async () => undefined)).children).toEqual([]);
  });
});

describe('results', () => {
  const source = "const a = 'two words';\nconst b = 'code/of-one';\nconst c = `${a} is ${b}`;\n";
  const at = (line: number, from: number, to: number) => ({ start: { line, column: from }, end: { line, column: to } });
  const mutants = toMutants({ files: { 'x.ts': { source, mutants: [
    { mutatorName: 'StringLiteral', status: 'Survived', replacement: '""', location: at(1, 11, 22) }, { mutatorName: 'StringLiteral', status: 'Killed', location: at(2, 11, 24) },
    { mutatorName: 'StringLiteral', status: 'Timeout', location: at(3, 11, 25) }, { mutatorName: 'Regex', status: 'NoCoverage', replacement: 'x', location: at(1, 1, 6) }, { mutatorName: 'Regex', status: 'Ignored', location: at(1, 1, 6) },
  ] } } });

  test('a text of several words is wording, a code is not', () => expect(mutants.map(({ isWording }: { isWording: boolean }) => isWording)).toEqual([true, false, false, false]));
  test('the row and the list of what nobody noticed', () => {
    expect(toRow('area', mutants)).toBe('| area | 4 | 1 | 1 | 1 | 1 | 0 | 50.0 % | 1 | 66.6 % |');
    expect(toSurvivors(mutants)).toEqual(["x.ts:1 Survived wording 'two words' => \"\"", 'x.ts:1 NoCoverage Regex const => x']);
  });
  test('a score is never rounded up', () => {
    const of = (killed: number, survived: number) => toScore([...Array(killed).fill({ status: 'Killed' }), ...Array(survived).fill({ status: 'Survived' })]);
    expect([of(899, 101), of(8999, 1001), of(1, 0), of(0, 0)]).toEqual(['89.9 %', '89.9 %', '100.0 %', '–']);
  });
});
