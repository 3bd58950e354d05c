import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCanonicalJson } from '../../src/json/parse-canonical-json.js';
import { parseJsonText, toCanonicalJson } from '../../src/json/index.js';

/** What the slow way says: read strictly, written again, compared. */
function parseSlowly(text: string): unknown {
  try {
    const { value } = parseJsonText(text, { path: 'a.json' });
    return !text.startsWith('\uFEFF') && toCanonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

const json = fc.jsonValue({ maxDepth: 4 });
const values = [fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)];
const plain = fc.object({ key: fc.stringMatching(/^[a-z_\u00e9-\ud7ff]{0,4}$/), values, maxDepth: 4 }).map(toCanonicalJson);

describe('parseCanonicalJson', () => {
  it('reads canonical texts', () => {
    fc.assert(fc.property(plain, (text) => {
      expect(parseCanonicalJson(text) === undefined).toBe(text.includes('\\ud'));
    }));
  });

  it('takes no text that the slow way does not take, and gives the same value', () => {
    const texts = fc.oneof(json.map((value) => JSON.stringify(value)), json.map((value) => JSON.stringify(value, null, 1)), json.map(toCanonicalJson), fc.string());
    fc.assert(fc.property(texts, (text) => {
      const value = parseCanonicalJson(text);
      expect(value === undefined || JSON.stringify(value) === JSON.stringify(parseSlowly(text))).toBe(true);
    }));
  });

  it.each([
    ['white space', '{"a": 1}'],
    ['a line end', '{"a":1}\n'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a key twice, far apart', '{"a":1,"b":{"c":2,"c":2}}'],
    ['keys out of order', '{"b":1,"a":1}'],
    ['keys out of order below', '[{"b":{"z":1,"y":1}}]'],
    ['numbers as keys in the order of numbers', '{"9":1,"10":1}'],
    ['numbers as keys even in order: the engine has its own', '{"10":1,"9":1}'],
    ['keys by code points instead of code units', '{"\uFB33":1,"\u{1F600}":1}'],
    ['another form of a number', '[1.0]'],
    ['minus zero', '[-0]'],
    ['a number that is rounded', '[9007199254740993]'],
    ['a number beyond all', '[1e400]'],
    ['another form of a string', '["\\u0061"]'],
    ['half a surrogate pair', '["\\ud800"]'],
    ['a byte order mark', '\uFEFF[1]'],
    ['no JSON', '{"a":}'],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(parseCanonicalJson(text)).toBeUndefined();
  });

  it('takes `__proto__` for a key like any other', () => {
    const text = '{"__proto__":{"a":1},"a":2}';
    expect(JSON.stringify(parseCanonicalJson(text))).toBe(text);
  });

  it('ends on a text nested deeper than any stack', () => {
    expect(parseCanonicalJson('['.repeat(500_000) + ']'.repeat(500_000))).toBeUndefined();
  });
});
