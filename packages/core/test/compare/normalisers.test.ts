import { describe, expect, test } from '@jest/globals';
import { packManifestSchema, type FileExpectation } from '@shipworthy/contract/pack';
import { compareContent, findOptionFaults, normaliserNames, parseNormalisers, type ComparisonOptions, type Normaliser } from '../../src/compare/index.js';
import { compare } from './compare.js';

async function apply(list: readonly Normaliser[], text: string): Promise<string> {
  const { normalisers, faults } = await parseNormalisers(list);
  expect(faults).toEqual([]);
  return normalisers.reduce((result, normalise) => normalise(result), text);
}

describe('named normalisers', () => {
  test.each([
    ['ansi', '\u001b[1;31mred\u001b[0m \u001b]8;;http://x\u0007link\u001b]8;;\u001b\\ \u001b[2K\u001b(Bend', 'red link end'],
    ['timestamps', 'at 2026-11-21T07:36:01.123Z, 2026-11-21 07:36, Tue, 15 Nov 1994 08:12:31 GMT [12:34:56]', 'at <timestamp>, <timestamp>, <timestamp> [<timestamp>]'],
    ['timestamps', '2026-11-21T07:36:01+02:00 1.2.3 2026-11-21 12:30', '<timestamp> 1.2.3 <timestamp>'],
    ['paths', 'in /home/u/src/a.ts:12:3 and (C:\\Users\\u\\b.ts) "D:/x/c"', 'in <path>/a.ts:12:3 and (<path>/b.ts) "<path>/c"'],
    ['paths', 'file:///tmp/x/y.js https://example.org/a/b and/or /flag', '<path>/y.js https://example.org/a/b and/or /flag'],
    ['uuids', 'id=123E4567-e89b-12d3-a456-426614174000;', 'id=<uuid>;'],
    ['durations', 'took 12 ms, 1.5s, 2m 30s or 1h2m3s; v1.5 is 3 monkeys', 'took <duration>, <duration>, <duration> or <duration>; v1.5 is 3 monkeys'],
    ['line-endings', 'a\r\nb\rc', 'a\nb\nc'],
    ['trailing-space', 'a \t\n  b\n ', 'a\n  b\n'],
  ])('%s: %j', async (name, text, normalised) => {
    expect(await apply([name], text)).toBe(normalised);
  });

  test.each(normaliserNames)('%s takes linear time on hostile text', async (name) => {
    const hostile = ['1', ' ', '/a', '\u001b[0', '\u001b]', '12:', '2026-01-01 ', '1.', '1 s', 'a/', 'C:\\', '\\', 'ab-', '/'];
    const { normalisers } = await parseNormalisers([name]);
    for (const part of hostile) {
      const text = `${part.repeat(300_000 / part.length)}\u0001`;
      const started = performance.now();
      for (const normalise of normalisers) normalise(text);
      expect([part, performance.now() - started < 1000]).toEqual([part, true]);
    }
  });

  test('run in the order given', async () => {
    expect(await apply([{ replace: 'a', with: 'b' }, { replace: 'b', with: 'c' }], 'ab')).toBe('cc');
  });
});

describe('patterns of one\'s own', () => {
  test('replace every match, with groups', async () => {
    expect(await apply([{ replace: '(\\w+)=\\d+', with: '$1=N' }], 'a=1 b=22')).toBe('a=N b=N');
  });

  test('nested repetition is linear', async () => {
    const started = performance.now();
    await apply([{ replace: '(a+)+$', with: '' }], `${'a'.repeat(50_000)}b`);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('all faults are told at once', async () => {
    const list = ['ansi', 'colour', { replace: '(a)\\1', with: '' }, { replace: 'a(?=b)', with: '' }, { replace: '', with: '' }, { replace: '(', with: '' }, { replace: 'x'.repeat(1001), with: '' }];
    const { normalisers, faults } = await parseNormalisers(list);
    expect(faults.map((fault) => fault.index)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(normalisers).toHaveLength(1);
  });
});

describe('the pack manifest', () => {
  const parseFile = (expectation: object): FileExpectation | undefined =>
    packManifestSchema.parse({ schemaVersion: 1, id: 'p', version: 1, cases: [{ id: 'c', command: ['x'], expect: { files: [{ path: 'f', equals: 'g', ...expectation }] } }] })
      .cases[0]?.expect.files[0];

  test('knows the same normalisers', () => {
    for (const name of normaliserNames) expect(() => parseFile({ as: 'text', normalise: [name] })).not.toThrow();
    expect(() => parseFile({ as: 'text', normalise: ['nope'] })).toThrow();
  });

  test('gives options that are fit to compare with', async () => {
    const options: ComparisonOptions | undefined = parseFile({ as: 'json', ignore: ['/a'], tolerance: { '/b': { relative: 0.5 } }, unordered: { '/c': 'id' }, normalise: [{ replace: 'a', with: 'b' }] });
    expect(options && (await compareContent(Buffer.from('{"a":1,"b":2}'), Buffer.from('{"b":3}'), options)).state).toBe('equal');
  });
});

describe('options that are wrong', () => {
  test.each<[ComparisonOptions, string[]]>([
    [{ as: 'json', ignore: ['/a', 'b', '/c~2'], unordered: { x: 'id' }, tolerance: { '/a': { relative: -1, absolute: NaN } } }, ['/ignore/1', '/ignore/2', '/unordered/x', '/tolerance/~1a/relative', '/tolerance/~1a/absolute']],
    [{ as: 'json', ignore: ['', '/**', '/**/**', '/*'] }, ['/ignore/0', '/ignore/1', '/ignore/2']],
    [{ as: 'text', normalise: ['nope', { replace: '(?!a)', with: '' }] }, ['/normalise/0', '/normalise/1']],
    [{ as: 'bytes', normalise: ['ansi'], ignore: ['/a'], key: ['a'], delimiter: ';', unordered: { '/a': '' }, tolerance: { '/a': {} } }, ['/normalise', '/ignore', '/unordered', '/tolerance', '/key', '/delimiter']],
    [{ as: 'csv', delimiter: ';;', key: [] }, ['/delimiter', '/key']],
    [{ as: 'csv', normalise: [], ignore: ['/a'], key: ['a'], delimiter: ';', tolerance: { '/a': { relative: 0 } } }, []],
    [{ as: 'bytes', normalise: [], ignore: [], unordered: {}, tolerance: {}, key: undefined, delimiter: undefined }, []],
  ])('%j', async (options, paths) => {
    expect((await findOptionFaults(options)).map((fault) => fault.path)).toEqual(paths);
  });

  test('never compare as equal', async () => {
    expect((await compare('text', ['a', 'a'], { normalise: [{ replace: '(?<=a)b', with: '' }] })).state).toBe('not-comparable');
    expect((await compare('json', ['1', '1'], { ignore: ['/**'] })).state).toBe('not-comparable');
  });
});
