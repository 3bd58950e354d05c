import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { renderScalar, renderYaml, type YamlValue } from '../../../src/adoption/init/proposal/render-yaml.js';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'true', 'No', 'null', '~', '1', '0x1f', '1e3', '.5', '.inf', '-', '- a', 'a: b', 'a #b', '#a', '*a', '&a', '!a', '[', "it's", 'a\nb', ' a', 'a ', '2026-01-01', '${{ x }}', '\u2028', '\ud83d\ude00', '=', '<<', '%a', '@a', '`a', '---', '...'));
const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof({ maxDepth: 2 }, text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 6 }), fc.dictionary(text.filter((key) => key !== '__proto__' && key !== '<<'), tie('value'), { maxKeys: 5 })),
}));

test('what is rendered is read back as it was, by a library that nobody here wrote', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'on', '1', 'c d', "it's"), value, { minKeys: 1, maxKeys: 4 }), (map) => {
    expect(parse(renderYaml(map), { uniqueKeys: true })).toEqual(JSON.parse(JSON.stringify(map)));
  }), { numRuns: 60 });
});

test('long lists of small things are wrapped, and read back as they were', () => {
  fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), (items) => {
    expect(parse(renderYaml({ deep: { list: items } }))).toEqual({ deep: { list: items } });
  }), { numRuns: 60 });
  const rendered = renderYaml({ ignore: Array.from({ length: 40 }, (_, index) => `/name-${index}`) });
  expect(Math.max(...rendered.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
});

test('quotes stand only where they are needed', () => {
  expect(['src/a.ts', '.github/x.yml', 'its page', 'v1', 'main'].map(renderScalar)).toEqual(['src/a.ts', '.github/x.yml', 'its page', 'v1', 'main']);
  expect(['1', 'true', 'No', 'src/**', '{out}/a', 'a: b', '.inf', '-a', "it's"].map(renderScalar)).toEqual(["'1'", "'true'", "'No'", "'src/**'", "'{out}/a'", "'a: b'", "'.inf'", "'-a'", "'it''s'"]);
});

test('comments stand above the place that they name', () => {
  expect(renderYaml({ docs: { links: {}, areas: [{ id: 'a', when: ['x'] }] } }, { 'docs/areas': 'one\ntwo' })).toBe('docs:\n  links: {}\n  # one\n  # two\n  areas:\n    - { id: a, when: [x] }\n');
});
