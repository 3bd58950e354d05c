import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endOfString, measureJsonText } from '../../src/json/measure-json-text.js';

const token = /"(?:[^"\\]|\\[^])*"|[[\]{}:]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const doubtful = /^-?(?:\d{16}|[\d.]+[eE]\+?\d{3})/;

/** The same, token by token. */
function measureTokens(text: string): ReturnType<typeof measureJsonText> {
  const measure = { depth: 0, members: 0, doubtfulNumbers: new Array<number>() };
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === ':') measure.members += 1;
    if (found === '{' || found === '[') depth += 1;
    if (found === '}' || found === ']') depth -= 1;
    measure.depth = Math.max(measure.depth, depth);
    if (doubtful.test(found)) measure.doubtfulNumbers.push(index, index + found.length);
  }
  return measure;
}

const pieces = fc.array(fc.constantFrom('\\', '"', '{', '[', ':', ',', '7', '1e999', '-12345678901234567', 'é', '\u{1f600}', '\ud800', 'x'.repeat(60)), { maxLength: 10 }).map((parts) => parts.join(''));
const digits = fc.stringMatching(/^[1-9]\d{0,24}$/);
const number = fc.tuple(fc.constantFrom('', '-'), digits, fc.constantFrom('', '.5', '.1234567890123456789'), fc.constantFrom('', 'e5', 'E+308', 'e-999', 'e0001', 'E12')).map((parts) => parts.join(''));

/** JSON texts with numbers of any form; white space anywhere. */
const json = fc.tuple(fc.jsonValue({ maxDepth: 5 }), fc.array(fc.tuple(pieces, number), { maxLength: 6 }), fc.constantFrom('', ' ', '\n\t')).map(([value, members, space]) => {
  const body = members.map(([key, token]) => `${JSON.stringify(key)}${space}:${space}${token}`).join(`,${space}`);
  return `[${space}${JSON.stringify(value, null, space)},{${body}}${space}]`;
});

test('depth, members and doubtful numbers are those that the tokens have', () => {
  fc.assert(fc.property(json, (text) => {
    expect(() => void JSON.parse(text)).not.toThrow();
    expect(measureJsonText(text)).toEqual(measureTokens(text));
  }), { numRuns: 2000 });
});

test('a string ends where its token ends, however long it is and wherever its escapes stand', () => {
  fc.assert(fc.property(pieces, fc.nat(70), (content, shift) => {
    const quoted = JSON.stringify('y'.repeat(shift) + content);
    expect(endOfString(`[${quoted}]`, 1)).toBe(quoted.length);
    expect(endOfString(quoted.slice(0, -1), 0)).toBe(quoted.length - 1);
  }), { numRuns: 2000 });
});

test('what is no JSON is measured to its end', () => {
  fc.assert(fc.property(pieces, fc.nat(30), (text, cut) => {
    expect(typeof measureJsonText(text.slice(cut)).members).toBe('number');
  }));
});

test.each([
  ['1234567890123456', true], ['-9007199254740993', true], ['123456789012345', false], ['0.1234567890123456789', false], ['1e999', true], ['1E+100', true], ['1e-999', false], ['1e99', false],
  [`1${'0'.repeat(400)}.5`, true], [`1${'0'.repeat(300)}e99`, true], ['"1e999"', false],
])('whether %s is doubtful: %s', (text, isDoubtful) => {
  expect(measureJsonText(`{"a":${text}}`).doubtfulNumbers).toEqual(isDoubtful ? [5, 5 + text.length] : []);
});
