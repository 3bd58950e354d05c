import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillPlaceholders, findPlaceholders } from '../../src/pack/placeholders.js';

test.each<[string, readonly (readonly [string, string | null])[], string]>([
  ['{out}/a', [['out', null]], '<out>/a'],
  ['{fixture:a.b-c}{root}', [['fixture', 'a.b-c'], ['root', null]], '<fixture:a.b-c><root>'],
  ['{{out}', [], '{out}'],
  ['{{{out}}', [['out', null]], '{<out>}'],
  ['{"a":{"b":1}} ${HOME} {} {A} { out }', [], '{"a":{"b":1}} ${HOME} {} {A} { out }'],
])('%s', (text, placeholders, filled) => {
  expect(findPlaceholders(text)).toEqual(placeholders.map(([name, argument]) => ({ name, argument })));
  expect(fillPlaceholders(text, ({ name, argument }) => `<${name}${argument === null ? '' : `:${argument}`}>`)).toBe(filled);
});

test('what is filled in is not filled in again', () => {
  fc.assert(fc.property(fc.string(), (value) => {
    expect(fillPlaceholders('a{out}b', () => value)).toBe(`a${value}b`);
  }));
});

test('an escaped text stands for itself', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'out', ':', 'a', '"') }), (text) => {
    expect(fillPlaceholders(text.replaceAll('{', '{{'), () => 'x')).toBe(text);
  }));
});
