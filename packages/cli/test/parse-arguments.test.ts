import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Flag } from '../src/arguments/flag.js';
import { findCommand, parseArguments } from '../src/arguments/parse-arguments.js';

const flag = (name: string, type: Flag['meta']['type']): Flag => ({ name, meta: { type, description: '', placeholder: '', defaultText: '' } });
const flags = [flag('all', 'flag'), flag('key', 'text'), flag('pack', 'list'), flag('jobs', 'integer'), flag('help', 'flag')];
const parse = (...argv: string[]) => {
  const { values, unknown, positionals, faults } = parseArguments(argv, flags);
  return { values, unknown, positionals, faults: faults.length };
};
const clean = { unknown: [], positionals: [], faults: 0 };

describe('flags', () => {
  test.each([
    [['--all'], { all: 'true' }], [['--all=false'], { all: 'false' }], [['--no-all'], { all: 'false' }], [['-h'], { help: 'true' }],
    [['--key', 'a'], { key: 'a' }], [['--key=a=b'], { key: 'a=b' }], [['--key=-x'], { key: '-x' }], [['--key='], { key: '' }],
    [['--pack', 'a', '--pack=b,c'], { pack: 'a\nb,c' }], [['--jobs', '4'], { jobs: '4' }],
  ])('%j', (argv, values) => expect(parse(...argv)).toEqual({ ...clean, values }));

  test('words stand for themselves, behind -- also those that look like flags', () => {
    expect(parse('one', '--all', 'two', '--', '--key')).toEqual({ ...clean, values: { all: 'true' }, positionals: ['one', 'two', '--key'] });
  });

  test('the value of an unknown flag is not a word of its own', () => {
    expect(parse('--nope', 'x', 'y', '--also=z')).toEqual({ values: { nope: 'x', also: 'z' }, unknown: ['nope', 'also'], positionals: ['y'], faults: 0 });
    expect(parse('--no-key', '--no-all=true')).toEqual({ values: { 'no-key': 'true', 'no-all': 'true' }, unknown: ['no-key', 'no-all'], positionals: [], faults: 0 });
  });

  test('a fault is said once, however often it is made', () => expect(parse('--key', 'a', '--key', 'b', '--key', 'c').faults).toBe(1));

  test('names that objects are made of are names like any other', () => {
    const { values, unknown } = parse('--__proto__', 'x', '--constructor');
    expect([Object.keys(values), unknown]).toEqual([['__proto__', 'constructor'], ['__proto__', 'constructor']]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  test('whatever values are given, they arrive as they were', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.string(), (packs, key) => {
      const { values } = parse(...packs.map((pack) => `--pack=${pack}`), `--key=${key}`);
      expect(values).toEqual({ pack: packs.join('\n'), key });
    }));
  });
});

describe('the command', () => {
  const at = (...argv: string[]): number => findCommand(argv, [flag('format', 'choice'), flag('quiet', 'flag')], ['check', 'gate']);

  test.each([
    [['check'], 0], [['--format', 'json', 'check'], 2], [['--quiet', 'gate', 'check'], 1], [['--pack', 'x', 'gate'], 2], [['chek'], 0],
    [['--nope', 'x'], -1], [['--quiet'], -1], [['--', 'check'], 1], [[], -1],
  ])('%j stands at %d', (argv, index) => expect(at(...argv)).toBe(index));
});
