import { describe, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { parseArguments, renderUsage } from '../../src/try/parse-arguments.mjs';

const actions = [{ name: 'drift-check', description: 'Compares.', inputs: { pack: '', 'fail-on': '', upload: 'true' } }, { name: 'release-gate', description: 'Decides.', inputs: { level: '' } }];
const parse = (...words: readonly string[]) => parseArguments(words, actions, (path: string) => path === 'here');
const faults = (...words: readonly string[]): string[] => parse(...words).faults;

describe('words', () => {
  test.each([
    [['drift-check', '--pack', 'a.yml', '--fail-on=warn']],
    [['--', 'drift-check', '--pack=a.yml', '--fail-on', 'warn']],
    [['--pack', 'a.yml', '--fail-on', 'warn', '--', 'drift-check']],
  ])('%j', (words) => expect(parse(...words)).toEqual({ actions: ['drift-check'], event: 'push', folder: null, keep: false, inputs: { pack: 'a.yml', 'fail-on': 'warn' }, faults: [] }));
  test('a bare flag is true, and one given twice is a list', () => expect(parse('drift-check', '--upload', '--pack', 'a', '--pack', 'b').inputs).toEqual({ upload: 'true', pack: 'a\nb' }));
  test('`--keep` takes no value', () => expect(parse('drift-check', '--keep', 'release-gate', '--event', 'tag')).toMatchObject({ actions: ['drift-check', 'release-gate'], keep: true, event: 'tag', faults: [] }));
  test('a value may hold an equals sign and line ends', () => expect(parse('drift-check', '--pack=a=b\nc').inputs).toEqual({ pack: 'a=b\nc' }));
  test('a folder that is there', () => expect(parse('drift-check', '--in', 'here')).toMatchObject({ folder: 'here', faults: [] }));
});

describe('what is wrong is said, all of it', () => {
  test('an action that does not exist', () => expect(faults('drift', 'release-gate')).toEqual([expect.stringContaining('no action `drift`')]));
  test('an input that the last action does not have, an event and a folder', () => {
    expect(faults('drift-check', 'release-gate', '--pack', 'x', '--event', 'fork', '--in', 'there')).toEqual([
      expect.stringContaining('no event `fork`'), expect.stringContaining('`there` is none'), expect.stringContaining('`release-gate` has no input `pack`. It has: level.'),
    ]);
  });
  test('flags for nobody', () => expect(faults('--pack', 'x')).toEqual([expect.stringContaining('Name an action')]));
  test('nothing at all is no fault: it asks for the list', () => expect(parse()).toMatchObject({ actions: [], faults: [] }));
});

test('the usage lists every action', () => expect(renderUsage(actions)).toContain('  drift-check   Compares.\n  release-gate  Decides.\n'));
