import { describe, expect, test } from '@jest/globals';
import { findCopiedFile } from '@shipworthy/core/pack';

const copied = (command: string[], more: { cwd?: string; shell?: boolean; root?: string } = {}) => findCopiedFile({ command, cwd: more.cwd ?? '.', shell: more.shell ?? false }, more.root ?? '.');

describe('a copy', () => {
  test.each([
    [['cp', 'package.json', '{out}/package.json'], {}, { path: 'package.json', output: 'package.json' }],
    [['cp', './-x.json', '{out}/-x.json'], {}, { path: '-x.json', output: '-x.json' }],
    [['cp', 'a/b c.csv', '{out}/d/e.csv'], {}, { path: 'a/b c.csv', output: 'd/e.csv' }],
    [['cp', '../a.json', '{out}/a.json'], { cwd: 'sub', root: 'pack' }, { path: 'pack/a.json', output: 'a.json' }],
  ])('%j %j', (command, more, expected) => expect(copied(command, more)).toEqual(expected));
});

describe('no copy', () => {
  test.each([
    [['node', 'a.mjs', '{out}/a']],
    [['cp', '-r', 'a', '{out}/a']],
    [['cp', '-a', '{out}/a']],
    [['cp', 'a']],
    [['cp', '{fixture:a}', '{out}/a']],
    [['cp', 'a', '{out}/']],
    [['cp', 'a', 'b']],
    [['cp', '/etc/hosts', '{out}/hosts']],
    [['cp', '../a', '{out}/a']],
    [['cp', 'a', '{out}/b/']],
  ])('%j', (command) => expect(copied(command)).toBeNull());
  test('a line for a shell', () => expect(copied(['cp', 'a', '{out}/a'], { shell: true })).toBeNull());
});
