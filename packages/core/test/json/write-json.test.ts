import { describe, expect, test } from '@jest/globals';
import { parseJsonText, toCanonicalJson, toPrettyJson } from '@shipworthy/core/json';
import fc from 'fast-check';
import { runInNewContext } from 'node:vm';

const coded = (code: string): unknown => expect.objectContaining({ code });

describe('canonical JSON (RFC 8785)', () => {
  test('the key order example of the RFC, section 3.2.3', () => {
    const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
    const labels = toCanonicalJson(value).match(/[A-Z][A-Za-z: ]+/g);
    expect(labels).toEqual(['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh']);
  });

  test('the literals example of the RFC, section 3.2.2', () => {
    const value = { numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] };
    expect(toCanonicalJson(value)).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  test('negative zero is zero', () => expect(toCanonicalJson([-0])).toBe('[0]'));

  test('the order in which keys were given does not matter, and the value survives', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const canonical = toCanonicalJson(value);
      expect(toCanonicalJson(reverseKeys(value))).toBe(canonical);
      expect(JSON.stringify(JSON.parse(canonical))).toHaveLength(canonical.length);
      expect(toCanonicalJson(JSON.parse(canonical))).toBe(canonical);
    }));
  });

  test('keys that engines put elsewhere stand where their text belongs', () => {
    expect(toCanonicalJson(JSON.parse('{"b":1,"9":2,"10":3,"!":4,"-1":5,"01":6,"1e3":7,"4294967295":8,"__proto__":{"9":1,"10":2}}'))).toBe('{"!":4,"-1":5,"01":6,"10":3,"1e3":7,"4294967295":8,"9":2,"__proto__":{"10":2,"9":1},"b":1}');
  });

  test('agrees with a writer that does nothing but follow the RFC', () => {
    const key = fc.oneof(fc.string(), fc.nat(20).map(String), fc.constantFrom('__proto__', 'toJSON', 'constructor', '01', '-1', '4294967294', '4294967295', '\\ud800', '"'));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(null, true, -0, '\\ud83d'), fc.array(tie('value'), { maxLength: 4 }), fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries))),
    }));
    fc.assert(fc.property(value, (one) => expect(toCanonicalJson(one)).toBe(writeByTheBook(one))), { numRuns: 500 });
  });

  test('half a surrogate pair is refused, in values and in keys; a pair, or its escape as text, is not', () => {
    for (const value of ['a\ud800', '\udc00b', { '\ud83d': 1 }]) expect(() => toCanonicalJson(value)).toThrow(coded('document/malformed'));
    expect(toCanonicalJson(['\ud83d\ude00', '\\ud800'])).toBe('["\ud83d\ude00","\\\\ud800"]');
  });
});

describe('what neither form writes', () => {
  const notJson = [NaN, Infinity, undefined, () => 1, Symbol('s'), 1n, new Date(0), new Map(), Object.create({ inherited: { deep: 1 } }, {}), [undefined], Array(1), { a: undefined }, { toJSON: () => 1 }];
  test.each(notJson.map((value, index) => [index, value]))('value %i', (_, value) => {
    const wrapped = { list: [value] };
    expect(() => toCanonicalJson(wrapped)).toThrow(coded('document/not-finite'));
    expect(() => toPrettyJson(wrapped)).toThrow(coded('document/not-finite'));
  });

  test('a cycle or a bottomless nesting', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    for (const value of [cycle, nest(1001), nest(100_000)]) expect(() => toCanonicalJson(value)).toThrow(coded('document/malformed'));
    expect(toCanonicalJson(nest(1000))).toHaveLength(2000);
  });
});

describe('pretty JSON', () => {
  test('keys stay in order, two spaces, final newline', () => {
    expect(toPrettyJson({ b: 1, a: [] })).toBe('{\n  "b": 1,\n  "a": []\n}\n');
  });

  test('objects of another realm and without prototype are plain', () => {
    expect(toPrettyJson(runInNewContext('({ a: [1] })'))).toBe('{\n  "a": [\n    1\n  ]\n}\n');
    expect(toPrettyJson(Object.create(null))).toBe('{}\n');
  });

  test('reads back as it was', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = toPrettyJson(value);
      expect(toPrettyJson(parseJsonText(text, { path: 'x.json' }).value)).toBe(text);
    }));
  });
});

function nest(depth: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < depth; level += 1) value = [value];
  return value;
}

function writeByTheBook(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeByTheBook).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries: [string, unknown][] = Object.entries(value);
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => `${JSON.stringify(key)}:${writeByTheBook(member)}`).join()}}`;
}

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse().map(([key, member]): [string, unknown] => [key, reverseKeys(member)]);
  return Object.fromEntries(entries);
}
