import { describe, expect, test } from '@jest/globals';
import { compareContent, type ComparisonOptions } from '../../src/compare/index.js';
import { compare, toLines } from './compare.js';

const json = (expected: string, actual: string, options: Omit<ComparisonOptions, 'as'> = {}) => compare('json', [expected, actual], options);

describe('JSON values', () => {
  test.each([
    ['{"a":1,"b":2}', '{ "b": 2.0, "a": 1e0 }'],
    ['\uFEFF[]', '[]\r\n'],
    ['-0', '0'],
    ['["1e999 x","a 1e999 b","12345678901234567 y","\\"1e999 \\\\"]', '["1e999 x","a 1e999 b","12345678901234567 y","\\"1e999 \\\\"]'],
    ['100000000000000000000', '1e20'],
    ['{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
  ])('%s equals %s', async (expected, actual) => {
    expect(await json(expected, actual)).toEqual({ state: 'equal', why: null, counts: { added: 0, removed: 0, changed: 0 }, changes: [], more: 0, hunks: null });
  });

  test.each([
    ['{}', '{"a":null}', 'added /a'],
    ['{"a":null}', '{}', 'removed /a'],
    ['{"a":null}', '{"a":0}', 'changed /a'],
    ['{"a":"1"}', '{"a":1}', 'changed /a'],
    ['{"a":[]}', '{"a":{}}', 'changed /a'],
    ['{"a":false}', '{"a":null}', 'changed /a'],
    ['{"a/b~c":1}', '{"a/b~c":2}', 'changed /a~1b~0c'],
    ['9007199254740993', '9007199254740992', 'changed '],
    ['{"__proto__":1}', '{"__proto__":2}', 'changed /__proto__'],
    ['{}', '{"constructor":1}', 'added /constructor'],
    ['{"toString":1}', '{}', 'removed /toString'],
    ['[1,2]', '[2,1]', 'changed /0'],
    ['["9007199254740993"]', '[9007199254740993]', 'changed /0'],
    ['{"9007199254740993":1}', '{"9007199254740992":1}', 'removed /9007199254740993'],
    ['[-9007199254740993,0.1234567890123456789]', '[-9007199254740992,0.1234567890123456789]', 'changed /0'],
    ['["\\"",9007199254740993]', '["\\"",9007199254740992]', 'changed /1'],
    ['["a 12345678901234567 b",{"c 1e999 d":9007199254740993}]', '["a 12345678901234567 b",{"c 1e999 d":9007199254740992}]', 'changed /1/c 1e999 d'],
    ['["x 12345678901234567 "]', '["x 12345678901234568 "]', 'changed /0'],
    ['[ -9007199254740993 ]', '[ 9007199254740993 ]', 'changed /0'],
  ])('%s differs from %s', async (expected, actual, line) => {
    const comparison = await json(expected, actual);
    expect(comparison.state).toBe('different');
    expect(toLines(comparison)[0]).toBe(line);
  });

  test('an integer that a double would round is shown in full', async () => {
    expect((await json('[9007199254740993]', '[9007199254740992]')).changes[0]).toMatchObject({ expected: '9007199254740993', actual: '9007199254740992' });
  });

  test('long values are shortened, with their length', async () => {
    const [change] = (await json('{"a":1}', `{"a":"${'x'.repeat(5000)}"}`)).changes;
    expect(change).toMatchObject({ expected: 1, actual: expect.stringMatching(/^x{160}… \(5000 characters\)$/) });
  });

  test('shortening never cuts a character in two', async () => {
    for (let lead = 0; lead < 4; lead += 1) {
      const [change] = (await json('0', JSON.stringify(`${'x'.repeat(lead)}${'😀'.repeat(200)}`))).changes;
      expect(/\p{Surrogate}/u.test(String(change?.actual))).toBe(false);
    }
  });

  test('more changes than the limit are counted', async () => {
    const list = JSON.stringify(Array.from({ length: 250 }, (_, at) => at));
    const comparison = await json(list, list.replaceAll(/\d+/g, '"x"'));
    expect([comparison.changes.length, comparison.more, comparison.counts.changed]).toEqual([100, 150, 250]);
    expect((await json(list, list.replaceAll(/\d+/g, '"x"'), { limit: 0 })).state).toBe('different');
  });
});

describe('what is not comparable', () => {
  const deep = '['.repeat(100_000);
  test.each([
    ['{"a":1', /actual.*1:7/],
    ['{"a":1,\n"a":2}', /actual.*2:1.*"a"/],
    ['NaN', /actual/],
    ['[Infinity]', /actual/],
    ['1e999', /actual.*double/],
    ['[-1E+0400]', /actual.*double/],
    ['9'.repeat(5000), /actual.*double/],
    ['', /actual/],
    [deep, /actual.*1000/],
    [`${deep}${']'.repeat(100_000)}`, /actual.*1000/],
  ])('%#', async (actual, why) => {
    const comparison = await json('1', actual);
    expect(comparison.state).toBe('not-comparable');
    expect(comparison.why).toMatch(why);
  });

  test('invalid UTF-8, also when both sides are the same', async () => {
    const bytes = Uint8Array.of(0x22, 0xff, 0x22);
    expect(await compare('json', [bytes, bytes])).toMatchObject({ state: 'not-comparable', why: expect.stringContaining('UTF-8') });
  });

  test('a fault of ours: something that is no content', async () => {
    const hostile: Uint8Array = new Proxy(new Uint8Array(2), { get: () => { throw new Error('boom'); } });
    for (const as of ['bytes', 'text', 'json'] as const) expect((await compareContent(hostile, hostile, { as })).state).toBe('not-comparable');
  });
});

describe('options', () => {
  test.each([
    ['/generatedAt', '{"generatedAt":1}', '{"generatedAt":2}'],
    ['/items/*/at', '{"items":[{"at":1},{"at":2}]}', '{"items":[{"at":3},{}]}'],
    ['/**/at', '{"at":1,"b":[{"at":1}]}', '{"at":2,"b":[{"at":{"x":1}}]}'],
    ['/a/**', '{"a":1}', '{"a":2}'],
    ['/a~1b', '{"a/b":1}', '{}'],
  ])('ignore %s', async (pattern, expected, actual) => {
    expect((await json(expected, actual)).state).toBe('different');
    expect((await json(expected, actual, { ignore: [pattern] })).state).toBe('equal');
  });

  test('an ignored place hides nothing beside it', async () => {
    expect(toLines(await json('{"a":{"at":1,"b":1}}', '{"a":{"at":2,"b":2}}', { ignore: ['/a/at', '/*/c'] }))).toEqual(['changed /a/b']);
  });

  test.each([
    [100, 101, { relative: 0.01 }, 'equal'],
    [101, 100, { relative: 0.0099 }, 'different'],
    [0, 0.5, { relative: 1 }, 'different'],
    [0, 0.5, { absolute: 0.5 }, 'equal'],
    [100, 101.5, { relative: 0.01, absolute: 0.5 }, 'equal'],
    [100, 101.6, { relative: 0.01, absolute: 0.5 }, 'different'],
    [-100, -101, { relative: 0.01 }, 'equal'],
    [1, 1, {}, 'equal'],
  ])('%d against %d within %j: %s', async (expected, actual, tolerance, state) => {
    expect((await json(`{"m":${expected}}`, `{"m":${actual}}`, { tolerance: { '/*': tolerance } })).state).toBe(state);
  });

  test('a tolerance is for numbers only', async () => {
    expect((await json('{"m":1}', '{"m":"1"}', { tolerance: { '/m': { absolute: 9 } } })).state).toBe('different');
    expect((await json('{"m":1}', '{"m":null}', { tolerance: { '/m': { absolute: 9 } } })).state).toBe('different');
  });

  test('normalisers reach string values and no keys', async () => {
    const options = { normalise: ['uuids' as const] };
    const id = '123e4567-e89b-12d3-a456-42661417400';
    expect((await json(`{"a":["${id}1"]}`, `{"a":["${id}2"]}`, options)).state).toBe('equal');
    expect((await json(`{"${id}1":1}`, `{"${id}2":1}`, options)).state).toBe('different');
  });
});

describe('arrays without order', () => {
  const options = { unordered: { '/items': 'id' } };

  test('elements are matched by key', async () => {
    const expected = '{"items":[{"id":"a","n":1},{"id":"b","n":1},{"id":3}]}';
    const actual = '{"items":[{"id":3},{"id":"c"},{"id":"a","n":2}]}';
    expect(toLines(await json(expected, actual, options))).toEqual(['changed /items/[id=a]/n', 'removed /items/[id=b]', 'added /items/[id=c]']);
    expect((await json(expected, actual, { ...options, ignore: ['/items/*/n', '/items/[id=b]', '/items/[id=c]'] })).state).toBe('equal');
  });

  test.each([
    ['a key given twice', '{"items":[{"id":1},{"id":1}]}', /actual.*\/items.*id=1 twice/],
    ['a missing key', '{"items":[{}]}', /actual.*\/items\/0.*"id"/],
    ['a key that is no scalar', '{"items":[{"id":null}]}', /"id"/],
    ['an element that is no object', '{"items":[1]}', /"id"/],
  ])('%s is not comparable', async (_, actual, why) => {
    expect(await json('{"items":[]}', actual, options)).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
  });

  test('the keys 1 and "1" are two', async () => {
    expect((await json('{"items":[{"id":1}]}', '{"items":[{"id":"1"}]}', options)).counts).toEqual({ added: 1, removed: 1, changed: 0 });
  });

  test.each(['', '@value'])('by whole value (%j), as often as it occurs', async (keyName) => {
    const whole = { unordered: { '/*': keyName } };
    expect((await json('{"a":[1,{"x":1,"y":2},1]}', '{"a":[{"y":2,"x":1},1,1]}', whole)).state).toBe('equal');
    expect((await json('{"a":[1,1,2]}', '{"a":[1,2,2]}', whole)).counts).toEqual({ added: 1, removed: 1, changed: 0 });
    expect((await json('{"a":[1]}', '{"a":["1"]}', whole)).state).toBe('different');
    expect((await json('{"a":[{"t":1}]}', '{"a":[{"t":2}]}', { ...whole, ignore: ['/a/*/t'] })).state).toBe('equal');
  });
});
