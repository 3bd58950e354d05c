import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findEntryFaults } from '../../../src/bundle/manifest/find-entry-faults.js';
import { locateElements } from '../../../src/bundle/manifest/locate-elements.js';
import { isOutside, readEntry, toHex } from '../../../src/bundle/manifest/manifest-entry.js';
import { readSums } from '../../../src/bundle/manifest/read-sums.js';
import { positionOf } from '../../../src/json/index.js';
import { hash } from './bundle-world.js';

const place = { hash: null, bytes: null, listedIn: 'm', line: 1, column: 1 };
/** Text of one line or several, with what is escaped and what looks like an escape. */
const name = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '*', '\\', '\n', '\r', '/', '%', 'é', '😀', '#'), minLength: 1, maxLength: 12 }).filter((one) => /[^./]/.test(one));

/** As GNU coreutils describes its form. */
function toLine(path: string, mark: ' ' | '*'): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${hash(path)} ${mark}${escaped}\n`;
}

test('whatever name a sum is of, it is read back', () => {
  fc.assert(fc.property(fc.array(fc.tuple(name, fc.constantFrom<' ' | '*'>(' ', '*')), { maxLength: 5 }), (rows) => {
    const { entries, faults } = readSums(rows.map(([path, mark]) => toLine(path, mark)).join(''), 'm');
    expect(faults).toEqual([]);
    expect(entries.map(({ path, sha256, line }) => [path, sha256, line])).toEqual(rows.map(([path], index) => [readEntry({ ...place, path }, 'posix').path, hash(path), index + 1]));
  }));
});

test('no text makes the reader of sums fail, and every line is an entry, a fault, a comment or empty', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '0', '\n', '\r', ' ', '\\', '#', '(', hash('x'), 'SHA256 ', ') = ') }), (text) => {
    const { entries, faults } = readSums(text, 'm');
    const said = text.split('\n').map((line) => line.replace(/\r$/, '')).filter((line) => line !== '' && !line.startsWith('#'));
    expect(entries.length + faults.length).toBe(said.length);
  }));
});

test('elements are located where the scanner of JSON finds them', () => {
  fc.assert(fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, 1, '\t'), (list, other, space) => {
    const text = JSON.stringify({ other, 'a"b': { deep: 1, list } }, null, space);
    expect(locateElements(text, ['a"b', 'list'])).toEqual(list.map((_, index) => positionOf(text, ['a"b', 'list', index])));
  }));
  expect(locateElements('{"a": {"b": 1}}', ['a'])).toEqual([{ line: 1, column: 7 }]);
  expect(locateElements('{"a": [], "c": 1}', ['a'])).toEqual([]);
  expect(locateElements('{"a": []}', ['b'])).toEqual([]);
  expect(locateElements('[1]', ['b'])).toEqual([]);
});

test('what is not outside leads nowhere else, whichever system reads it', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('..', '.', '', 'a', 'b.csv', 'C:', '/', '\\', '\0'), { minLength: 1, maxLength: 6 }), fc.constantFrom('/', '\\'), (parts, separator) => {
    const { path } = readEntry({ ...place, path: parts.join(separator) }, 'windows');
    if (!isOutside(path)) expect(path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\') && !part.includes('\0')) && !path.startsWith('C:')).toBe(true);
  }));
});

test.each([['', true], ['..', true], ['a/..', true], ['/a', true], ['C:a', true], ['c:/a', true], ['a\0', true], ['a', false], ['..a', false], ['a../b', false], ['a:b', true], ['ab:c', false]])('%j leads out of the area: %s', (path, expected) => {
  expect(isOutside(path)).toBe(expected);
});

test.each([
  ['ABCDEF0123456789', 'abcdef0123456789'], ['sha256:ABCDEF01', 'abcdef01'], ['SHA-512=abcdef01', 'abcdef01'], ['MD5: abcdef01', 'abcdef01'], ['AB-CD-EF-01', 'abcdef01'], [' abcdef01 ', 'abcdef01'],
  ['abcdef0', null], ['abcdefgh', null], ['AB-CDEF-01', null], ['', null], ['f'.repeat(128), 'f'.repeat(128)], ['f'.repeat(129), null],
])('%j is the hash %j', (written, hex) => {
  expect(toHex(written)).toBe(hex);
});

test('names in different normal forms are one name on some machines', () => {
  const entries = ['é.csv', 'e\u0301.csv', 'a.csv'].map((path, index) => readEntry({ ...place, path, line: index + 1 }, 'posix'));
  const { faults, entries: judged } = findEntryFaults(entries);
  expect(faults.map(({ line }) => line)).toEqual([2]);
  expect(judged).toHaveLength(3);
});

test('names that differ in dots or blanks at their ends are one name on some machines', () => {
  const entries = ['a.csv', 'a.csv.', 'b /c', 'b/c', 'd.csv', 'd.csv.txt', 'e f'].map((path, index) => readEntry({ ...place, path, line: index + 1 }, 'posix'));
  expect(findEntryFaults(entries).faults.map(({ line }) => line)).toEqual([2, 4]);
});
