import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSums } from '../../../src/release/verify/read-lists.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const name = fc.stringMatching(/^[a-z0-9_]{1,12}(\/[a-z0-9_]{1,12}){0,3}$/).filter((one) => !/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/m.test(one.replaceAll('/', '\n')) && !one.startsWith('attestations/'));

test('what sha256sum writes is read as it is, in either mode', () => {
  fc.assert(fc.property(fc.dictionary(name, hash, { minKeys: 1 }), fc.constantFrom('  ', ' *'), (sums, mark) => {
    const { value, faults } = readSums(bytes(Object.entries(sums).map(([path, sha256]) => `${sha256}${mark}${path}\n`).join('')));
    expect([Object.fromEntries(value ?? []), faults]).toEqual([{ ...sums }, []]);
  }));
});

test('anything else is a fault, never an error', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
    expect(readSums(noise).faults.length).toBeGreaterThan(0);
  }));
});

test('a change of one character is a fault or another list', () => {
  const text = `${'a'.repeat(64)}  one\n${'b'.repeat(64)}  two/three\n`;
  const before = readSums(bytes(text));
  fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'x', 'A', ' ', '\n', '\r', '\\', '/', '.', '*', '\0'), (at, character) => {
    const changed = text.slice(0, at) + character + text.slice(at + 1);
    const after = readSums(bytes(changed));
    // The mark of binary mode says the same.
    if (changed === text || (character === '*' && text.slice(at - 1, at + 1) === '  ')) return;
    expect(after.faults.length > 0 || JSON.stringify([...(after.value ?? [])]) !== JSON.stringify([...(before.value ?? [])])).toBe(true);
  }));
});

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
const read = (text: string, known?: ReadonlyMap<string, { readonly sha256: string }>) => {
  const { value, faults } = readSums(bytes(text), known);
  return [value === null ? null : [...value], faults];
};

test.each<[string, string, [string, string][], string[]]>([
  ['nothing', '', [], ['names no file.']],
  ['an empty line', '\n', [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['no line end', `${a}  x`, [['x', a]], ['does not end with a line end.']],
  ['no line end, and no sum', 'x', [], ['does not end with a line end.', 'line 1 is no SHA-256 and name.', 'names no file.']],
  ['a comment between two', `${a}  x\n# y\n${b}  z\n`, [['x', a], ['z', b]], ['line 2 is no SHA-256 and name.']],
  ['a hash in capitals', `${'A'.repeat(64)}  x\n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['a hash with a letter too few', `${a.slice(1)}  x\n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['a hash with a letter too many', `${a}a  x\n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['a hash with something before it', `\\${a.slice(1)}  x\n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['a hash with something in its last place', `${a.slice(1)}g  x\n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['a tabulator', `${a}\tx\n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['another mark', `${a} ?x\n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['no name', `${a}  \n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['a line end of Windows', `${a}  x\r\n`, [], ['line 1 is no SHA-256 and name.', 'names no file.']],
  ['a name twice, of which the last counts, told once', `${a}  x\n${b}  x\n${b}  x\n`, [['x', b]], ['lists x twice.']],
  ['names that may not be, before those that are there twice', `${a}  ../x\n${a}  ../x\n`, [['../x', a]], ['lists "../x", which climbs out of its folder with `..`.', 'lists "../x", which climbs out of its folder with `..`.', 'lists ../x twice.']],
])('%s', (_what, text, entries, faults) => expect(read(text)).toEqual([entries, faults]));

test('text that is not UTF-8 says nothing, and a byte order mark is no part of a hash', () => {
  expect(readSums(Uint8Array.of(0xff, 0x0a))).toEqual({ value: null, faults: ['is not UTF-8 text.'] });
  expect(read(`\ufeff${a}  x\n`)).toEqual([[], ['line 1 is no SHA-256 and name.', 'names no file.']]);
});

test('twenty faults are told', () => {
  const of = (lines: string[]) => readSums(bytes(lines.map((line) => `${line}\n`).join(''))).faults;
  const no = Array.from({ length: 30 }, () => 'no');
  expect([of([...no.slice(0, 19), `${a}  x`]).length, of([...no.slice(0, 20), `${a}  x`]).length, of(no).length, of(no).at(-1)]).toEqual([19, 20, 20, 'line 20 is no SHA-256 and name.']);
  expect(of([...no.slice(0, 19), `${a}  ../x`, `${a}  ../y`]).slice(18)).toEqual(['line 19 is no SHA-256 and name.', 'lists "../x", which climbs out of its folder with `..`.']);
});

test('what a manifest without faults says just so needs no second look; anything else does', () => {
  const known = new Map([['../x', { sha256: a }], ['y', { sha256: 'no hash' }]]);
  const [climbs, noSum] = ['lists "../x", which climbs out of its folder with `..`.', 'line 1 is no SHA-256 and name.'];
  expect([read(`${a}  ../x\n`, known), read(`${b}  ../x\n`, known), read(`${a}  ../x\n${a}  ../x\n`, known), read(`${a}\t ../x\n`, known)]).toEqual([
    [[['../x', a]], []], [[['../x', b]], [climbs]], [[['../x', a]], ['lists ../x twice.']], [[], [noSum, 'names no file.']],
  ]);
});
