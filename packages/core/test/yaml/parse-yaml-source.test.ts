import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { parseYamlSource } from '@shipworthy/core/yaml';
import fc from 'fast-check';
import { stringify } from 'yaml';

const read = (text: string): unknown => parseYamlSource(text, 'a.yml').value;

function faultsOf(text: string, path = 'a.yml'): readonly Fault[] {
  try {
    parseYamlSource(text, path);
    return [];
  } catch (error) {
    if (isShipworthyError(error) && error.code === 'config/syntax') return error.faults;
    throw error;
  }
}

const placesOf = (text: string, path?: string): string => faultsOf(text, path).map(({ line, column }) => `${line}:${column}`).join(' ');

describe('values', () => {
  test.each<[string, unknown]>([
    ['', null], ['# only a comment\n', null], ['---\n', null], ['a:', { a: null }], ['on: yes', { on: 'yes' }], ['\ufeffa: 1', { a: 1 }], ['a: [1, 0x1F, 0o17, -1.5e3]', { a: [1, 31, 15, -1500] }],
    ['a: 2026-11-21', { a: '2026-11-21' }], ['a: !!str 1', { a: '1' }], ['"8080": x', { 8080: 'x' }], ['"<<": 1', { '<<': 1 }], ['a: &x [1]\nb: *x', { a: [1], b: [1] }], ['a: |\n  b\n  c\n', { a: 'b\nc\n' }],
    ['&k a: 1\nb: *k', { a: 1, b: 'a' }], ['a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }], ['%YAML 1.2\n---\na: ~\n...\n', { a: null }],
  ])('%j', (text, value) => expect(read(text)).toEqual(value));

  test('what stringify wrote is what is read', () => {
    const safeKey = fc.string().filter((key) => !['__proto__', 'constructor', 'prototype', '<<'].includes(key));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(safeKey, tie('value'), { maxKeys: 4, noNullPrototype: true })),
    }));
    fc.assert(fc.property(value, (original) => expect(read(stringify(original, { aliasDuplicateObjects: false }))).toEqual(original)));
  });

  test('aliased parts are copies', () => {
    const value = read('a: &x {b: 1}\nc: *x');
    expect(Reflect.get(Object(value), 'a')).not.toBe(Reflect.get(Object(value), 'c'));
  });
});

describe('refusals, each at its place', () => {
  test.each([
    ['a: 1\na: 2', '2:1'], ['{a: 1, "a": 2}', '1:8'], ['a: !secret x', '1:4'], ['a: !!binary aGk=', '1:4'], ['a: !!python/object:x {}', '1:4'], ['x: &x {a: 1}\ny:\n  <<: *x', '3:3'], ['1: a', '1:1'], ['true: a', '1:1'],
    ['? [a]\n: b', '1:3'], ['a: .inf\nb: -.INF\nc: .nan', '1:4 2:4 3:4'], ['a: 1e999', '1:4'], ['__proto__: {x: 1}', '1:1'], ['a:\n  constructor: 1\n  prototype: 2', '2:3 3:3'], ['a: *nope', '1:4'], ['a: 1\n---\nb: 2', '2:1'],
    ['%YAML 1.1\n---\na: yes', '1:1'], ['a: &x [*x]', ''], ['*a : 1', '1:1'], [': 1', '1:1'],
  ])('%j at %s', (text, places) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
    if (places !== '') expect(placesOf(text)).toBe(places);
  });

  test('all syntax errors at once, in order', () => {
    const faults = faultsOf('a: "x\\q"\nb: [1, 2\nc: @x\nd: `y\n');
    expect(faults.length).toBeGreaterThan(2);
    const lines = faults.map(({ line }) => line ?? 0);
    expect(lines).toEqual(lines.toSorted((left, right) => left - right));
    expect(faults.every(({ path, column }) => path === 'a.yml' && (column ?? 0) > 0)).toBe(true);
  });

  test('no more than fifty faults are listed', () => expect(faultsOf('a: 1\n'.repeat(200))).toHaveLength(50));
});

describe('JSON files take the strict reader and the same rules', () => {
  test.each([['{"a": 1,}', '1:9'], ['{"a": 1, "a": 2}', '1:10'], ['{"a": [1e999]}', '1:8'], ['{"b": {"__proto__": 1, "constructor": 2}}', '1:8 1:24'], ['a: 1', '1:1'], ['['.repeat(101) + ']'.repeat(101), '1:101']])('%j at %s', (text, places) => {
    expect(placesOf(text, 'a.json')).toBe(places);
  });

  test('positions', () => {
    const source = parseYamlSource('{\n  "a": {"b": [1, 2]}\n}', 'x/A.JSON');
    expect(source.value).toEqual({ a: { b: [1, 2] } });
    expect(source.positionOf(['a', 'b', 1])).toEqual({ line: 2, column: 18 });
    expect(source.positionOf(['a', 'b'], 'key')).toEqual({ line: 2, column: 9 });
    expect(source.positionOf(['a', 'nope', 'deeper'])).toEqual({ line: 2, column: 8 });
  });
});

describe('positions', () => {
  const source = parseYamlSource('\ufeff# comment\na:\n  b: [10, {c: d}]\n  e:\nf: &x\n  g: 1\nh: *x\n', 'dir/a.yml');
  test.each<[(string | number)[], string, string]>([
    [[], '2:1', '2:1'], [['a'], '3:3', '2:1'], [['a', 'b'], '3:6', '3:3'], [['a', 'b', 1, 'c'], '3:15', '3:12'], [['a', 'b', 7], '3:6', '3:3'], [['a', 'b', '1', 'c'], '3:15', '3:12'],
    [['a', 'x', 'y'], '3:3', '2:1'], [['f', 'g'], '6:6', '6:3'], [['h'], '7:4', '7:1'], [['h', 'g'], '6:6', '6:3'], [['nope'], '2:1', '2:1'],
  ])('%j: value %s, key %s', (pointer, value, key) => {
    const show = (part?: 'key' | 'value'): string => {
      const place = source.positionOf(pointer, part);
      return `${place?.line}:${place?.column}`;
    };
    expect([show(), show('key')]).toEqual([value, key]);
  });

  test('an empty value stands in its own line', () => expect(source.positionOf(['a', 'e'])?.line).toBe(4));
  test('an empty file has none', () => expect(parseYamlSource('', 'a.yml').positionOf(['a'])).toBeNull());
  test('the path is kept', () => expect(source.path).toBe('dir/a.yml'));
});

describe('hostile files', () => {
  // Some of them make the parser create a quarter of a million errors, and Jest has each of them keep a hundred frames of the stack.
  const frames = Error.stackTraceLimit;
  beforeAll(() => { Error.stackTraceLimit = 2; });
  afterAll(() => { Error.stackTraceLimit = frames; });

  const size = 256 * 1024;
  const bombs: Record<string, string> = {
    'flow sequences': '['.repeat(size), 'flow maps': '{a: '.repeat(size / 4), 'block sequences on one line': '- '.repeat(size / 2), 'explicit keys': '? '.repeat(size / 2),
    'block sequences': Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}-\n`).join(''), 'block maps': Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    'a billion laughs': ['a0: &a0 [x]', ...Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`)].join('\n'),
    'many aliases': `a: &a 1\nb: [${'*a,'.repeat(1000)}]`, 'a circle': 'a: &a {b: &b [*a, *b]}',
    'many values': `[${'1,'.repeat(250_000)}]`, 'many lines': 'a\n'.repeat(size / 2), 'many items': '-\n'.repeat(250_000), 'many documents': '---\n'.repeat(size / 4),
    'many keys': Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n').concat('\nk1: 2'), 'open quote': `a: "${'\\'.repeat(size - 10)}`, anchors: '&a '.repeat(size / 3), tags: '!a '.repeat(size / 3),
    colons: ':'.repeat(size), 'colons apart': ': '.repeat(size / 2), hashes: '# '.repeat(size / 2), tabs: '\t'.repeat(size), breaks: '\n'.repeat(size), commas: `[${','.repeat(size - 1)}`, percents: '%A\n'.repeat(size / 3), nul: '\0'.repeat(size), quotes: '"" '.repeat(size / 3),
  };
  const harmless = new Set(['many lines', 'hashes', 'tabs', 'breaks', 'nul', 'colons']);

  test.each(Object.keys(bombs))('%s: an answer, not a stall', (name) => {
    const faults = faultsOf(bombs[name] ?? '');
    if (!harmless.has(name)) expect(faults.length).toBeGreaterThan(0);
  });

  test('a depth of a hundred is read, one more is not', () => {
    for (const [open, close] of [['[', ']'], ['{a: ', '}']] as const) {
      expect(faultsOf(`${open.repeat(100)}${close.repeat(100)}`)).toEqual([]);
      expect(faultsOf(`${open.repeat(101)}${close.repeat(101)}`)).toHaveLength(1);
    }
    expect(faultsOf(`${'- '.repeat(100)}x`)).toEqual([]);
    expect(faultsOf(`${'- '.repeat(101)}x`)).toHaveLength(1);
  });

  test('a file over the limit', () => {
    expect(() => parseYamlSource(' '.repeat(16 * size + 1), 'a.yml')).toThrow(expect.objectContaining({ code: 'config/too-large' }));
  });

  test('of any text, a value or config/syntax with places; never another error, never a changed prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('a', ': ', '- ', '? ', '\n', '\n  ', '[', ']', '{', '}', ',', '&a ', '*a', '!t ', '!!str ', '"', "'", '|\n', '>-\n', '#', '---\n', '...\n', '%YAML 1.2\n', '<<', '__proto__', 'constructor', '.inf', '1', '~', '\t', '\r\n', '\ufeff', '\ud800'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')), fc.constantFrom('a.yml', 'a.json'), (text, path) => {
      for (const fault of faultsOf(text, path)) expect([fault.line, fault.column].every((part) => typeof part === 'number' && part >= 1)).toBe(true);
    }), { numRuns: 2500 });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  test('a position is found for every pointer into a value', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', ': ', '- ', '\n', '\n  ', '[', ']', '{', '}', ',', '&a ', '*a', 'b', '1'), { maxLength: 20 }).map((parts) => parts.join('')), fc.array(fc.constantFrom('a', 'b', 0, 1)), (text, pointer) => {
      if (faultsOf(text).length > 0) return;
      const source = parseYamlSource(text, 'a.yml');
      if (source.value !== null) expect(source.positionOf(pointer)).toEqual({ line: expect.any(Number), column: expect.any(Number) });
    }), { numRuns: 2000 });
  });
});
