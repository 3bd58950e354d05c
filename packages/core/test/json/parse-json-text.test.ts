import { describe, expect, test } from '@jest/globals';
import { isShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { parseJsonText, positionOf, toTextPosition } from '@shipworthy/core/json';
import fc from 'fast-check';

const options = { path: 'doc.json' };

function faultsOf(text: string, maxDepth = 200): readonly Fault[] {
  try {
    parseJsonText(text, { ...options, maxDepth });
  } catch (error) {
    if (isShipworthyError(error)) return error.faults;
    throw error;
  }
  return [];
}

const placeOf = (text: string): string => faultsOf(text).map(({ line, column }) => `${line}:${column}`).join(' ');

describe('what is accepted', () => {
  test('the same values as JSON.parse', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), fc.boolean(), (text, mark) => {
      expect(parseJsonText((mark ? '\ufeff' : '') + text, options).value).toEqual(JSON.parse(text));
    }));
  });

  test('of random text, exactly what JSON.parse accepts; every refusal has a place', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', '"a"', '"\\u0061"', '\\u12', '0', '-', '01', '1.', '.5', '1e5', 'e', 'true', 'nul', ' ', '\n', '\t', '\u0001', '\ud800', '\u00a0', '/**/');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')), (text) => {
      const faults = faultsOf(text);
      const isJson = tryJson(text);
      if (!isJson) expect(faults.length).toBeGreaterThan(0);
      else if (faults.length > 0) expect(faults.every((fault) => fault.message.includes('already stands at'))).toBe(true);
      for (const { line, column } of faults) expect([typeof line, typeof column]).toEqual(['number', 'number']);
    }), { numRuns: 3000 });
  });

  test('a damaged document is refused exactly when JSON.parse refuses it', () => {
    fc.assert(fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, inserted) => {
      const cut = at % (text.length + 1);
      const damaged = text.slice(0, cut) + inserted + text.slice(cut + 1);
      const syntax = faultsOf(damaged).filter((fault) => !fault.message.includes('already stands at'));
      expect(syntax.length === 0).toBe(tryJson(damaged));
    }), { numRuns: 1000 });
  });

  test('__proto__ is a key like any other', () => {
    const { value } = parseJsonText('{"__proto__": {"polluted": true}, "a": 1}', options);
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'a']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('what is refused, and where', () => {
  test.each([
    ['', '1:1'], ['{"a": 1,}', '1:9'], ['{\n  "a" 1\n}', '2:7'], ['[1 2]', '1:4'], ['{"a": nope}', '1:7'], ['[1]\n\nx', '3:1'], ['\ufeff[1,]', '1:4'],
    ['["abc', '1:2'], ['["a\nb"]', '1:4'], ['["\\x"]', '1:3'], ['[01]', '1:3'], ['{a: 1}', '1:2'], ["['a']", '1:2'], ['[1]]', '1:4'], ['{"a":1', '1:7'], ['["\\', '1:3'],
  ])('%j at %s', (text, place) => expect(placeOf(text)).toBe(place));

  test('a key that stands twice, named with both places, also when one is escaped', () => {
    const faults = faultsOf('{\n  "a": 1,\n  "b": {"c": 1, "\\u0063": 2},\n  "a": 3\n}');
    expect(faults.map(({ line, column }) => [line, column])).toEqual([[3, 17], [4, 3]]);
    expect(faults[1]?.message).toContain('2:3');
  });

  test('a key may return in another object', () => expect(faultsOf('[{"a": {"a": 1}}, {"a": 2}]')).toEqual([]));

  test('a million duplicates are capped', () => {
    expect(faultsOf(`{${'"a":1,'.repeat(10_000)}"a":1}`)).toHaveLength(20);
  });

  test.each(['[', '{"a":'])('nesting beyond the limit, with the place where it becomes too deep (%s)', (bracket) => {
    expect(placeOf(bracket.repeat(100_000))).toBe(`1:${200 * bracket.length + 1}`);
    expect(faultsOf(`${'['.repeat(200)}${']'.repeat(200)}`)).toEqual([]);
    expect(faultsOf('[[[]]]', 2)).toHaveLength(1);
  });

  test('brackets and colons inside strings do not count', () => {
    const text = JSON.stringify({ 'a:"[{': `${'[{:"\\'.repeat(300)}\\` });
    expect(parseJsonText(text, options).value).toEqual(JSON.parse(text));
  });

  test('strings end where they end, however many backslashes and quotes they hold', () => {
    const text = fc.array(fc.constantFrom('\\', '"', '{', '[', ':', 'a', '\n', ' '), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text, { maxLength: 3 })), { noNullPrototype: true }), (value) => {
      for (const indent of [0, 2]) expect(parseJsonText(JSON.stringify([value], null, indent), { ...options, maxDepth: 3 }).value).toEqual([value]);
    }), { numRuns: 500 });
    expect(faultsOf(`["${'\\'.repeat(100_000)}`)).toHaveLength(1);
    expect(faultsOf(`["${'\\"'.repeat(100_000)}`)).toHaveLength(1);
  });

  test('the error code is the caller\'s', () => {
    expect(() => parseJsonText('{', options)).toThrow(expect.objectContaining({ code: 'document/malformed' }));
    expect(() => parseJsonText('{', { ...options, errorCode: 'config/syntax' })).toThrow(expect.objectContaining({ code: 'config/syntax' }));
  });
});

describe('positions', () => {
  const text = '\ufeff{\n  "a": [10, {"b\\u0063": true}],\n  "n": null\n}';
  test.each([
    [[], '1:1'], [['a'], '2:8'], [['a', 0], '2:9'], [['a', 1, 'bc'], '2:25'], [['n'], '3:8'], [['n', 'x'], 'none'], [['a', 2], 'none'], [['z'], 'none'], [['a', ''], 'none'],
  ])('%j is at %s', (pointer, expected) => {
    const place = positionOf(text, pointer);
    expect(place === null ? 'none' : `${place.line}:${place.column}`).toBe(expected);
  });

  test('of keys', () => {
    expect(positionOf(text, ['n'], 'key')).toEqual({ line: 3, column: 3 });
    expect(positionOf(text, ['a', 0], 'key')).toEqual({ line: 2, column: 9 });
  });

  test('text that is not JSON has no places behind the fault', () => expect(positionOf('{"a": 1, oops', ['b'])).toBeNull());

  test('an offset at a line break belongs to the line it ends', () => {
    expect([0, 1, 2, 3].map((offset) => toTextPosition('a\n\nb', offset))).toEqual([
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 2, column: 1 }, { line: 3, column: 1 },
    ]);
  });

  test('every member of a document is found where its text stands', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.nat(), { minKeys: 1, noNullPrototype: true }), (value) => {
      const text = JSON.stringify(value, null, 2);
      for (const [key, member] of Object.entries(value)) {
        const place = positionOf(text, [key]);
        const line = text.split('\n')[(place?.line ?? 0) - 1] ?? '';
        expect(line.slice((place?.column ?? 0) - 1).replace(/,$/, '')).toBe(String(member));
      }
    }));
  });
});

test('a large document passes at engine speed', () => {
  const text = JSON.stringify(Array.from({ length: 40_000 }, (_, index) => ({ id: `case-${index}`, path: `out/${index}.json`, bytes: index, ok: true })));
  parseJsonText(text, options);
  const [parse, own] = [() => void JSON.parse(text), () => void parseJsonText(text, options)].map(fastest);
  expect(own ?? Infinity).toBeLessThan(4 * (parse ?? 0) + 20); // generous: machines stutter; the benchmark has the exact ratio
});

function fastest(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function tryJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
