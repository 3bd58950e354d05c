import { describe, expect, test } from '@jest/globals';
import { compare } from '../compare.js';
import { readReport } from './read-report.js';

const paths = async (expected: string, actual: string): Promise<string[]> => (await compare('components', [expected, actual])).changes.map(({ path, expected: before, actual: after }) => `${path} ${before ?? '-'} ${after ?? '-'}`);
const toLock = (packages: Readonly<Record<string, string>>): string =>
  JSON.stringify({ name: 'p', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'p' }, ...Object.fromEntries(Object.entries(packages).map(([place, version]) => [place, { version }])) } });

describe('component lists', () => {
  test('added, removed, upgraded, downgraded', async () => {
    const before = toLock({ 'node_modules/a': '1.9.0', 'node_modules/b': '1.0.0', 'node_modules/c': '1.0.0', 'node_modules/e': 'next' });
    const after = toLock({ 'node_modules/a': '1.10.0', 'node_modules/b': '1.0.0-rc.1', 'node_modules/@d/d': '1.0.0', 'node_modules/e': '2.0' });
    expect(await paths(before, after)).toEqual([
      'downgraded: b 1.0.0 1.0.0-rc.1', 'version changed: e next 2.0', 'added: @d/d - 1.0.0', 'removed: c 1.0.0 -', 'upgraded: a 1.9.0 1.10.0',
    ]);
  });

  test('several versions of one name; where they are installed means nothing', async () => {
    const two = toLock({ 'node_modules/a': '1.0.0', 'node_modules/b/node_modules/a': '2.0.0' });
    expect(await paths(two, toLock({ 'node_modules/a': '2.0.0', 'node_modules/c/node_modules/a': '1.0.0', 'node_modules/d/node_modules/a': '1.0.0' }))).toEqual([]);
    expect(await paths(two, toLock({ 'node_modules/a': '1.0.0', 'node_modules/b/node_modules/a': '2.0.1' }))).toEqual(['upgraded: a 1.0.0, 2.0.0 1.0.0, 2.0.1']);
    expect(await paths(two, toLock({ 'node_modules/a': '2.0.0' }))).toEqual(['one of its versions removed: a 1.0.0, 2.0.0 2.0.0']);
    expect(await paths(toLock({ 'node_modules/a': '2.0.0' }), two)).toEqual(['another version added: a 2.0.0 1.0.0, 2.0.0']);
  });

  test('workspaces: the link is not the package', async () => {
    const lock = (version: string): string => JSON.stringify({ lockfileVersion: 3, packages: { '': {}, 'node_modules/w': { link: true, resolved: 'packages/w' }, 'packages/w': { name: '@p/w', version } } });
    expect(await paths(lock('1.0.0'), lock('2.0.0'))).toEqual(['upgraded: @p/w 1.0.0 2.0.0']);
  });

  // npm 11.19: package-lock.json, `npm ls --json --all`, `npm sbom`.
  test.each([
    ['npm-lock.json', 'debug', '"version": "4.3.4"', '"version": "4.3.5"'],
    ['npm-ls.json', 'debug', '"version": "4.3.4"', '"version": "4.3.5"'],
    ['npm-cyclonedx.json', 'pkg:npm/debug', '"version": "4.3.4"', '"version": "4.3.5"'],
    ['npm-spdx.json', 'pkg:npm/debug', '"versionInfo": "4.3.4"', '"versionInfo": "4.3.5"'],
  ])('%s', async (file, name, from, to) => {
    const list = readReport(file);
    expect(await paths(list, list.replace(from, to))).toEqual([`upgraded: ${name} 4.3.4 4.3.5`]);
    expect(await paths(list.replace(from, to), list)).toEqual([`downgraded: ${name} 4.3.5 4.3.4`]);
    // The product's own version, serial numbers and times are none of its components.
    const again = list.replaceAll('"1.0.0"', '"9.0.0"').replace(/urn:uuid:[0-9a-f]/, 'urn:uuid:0').replace(/"(timestamp|created)": "2/, '"$1": "3');
    expect(await paths(list, again)).toEqual([]);
  });

  test('CycloneDX and SPDX of one product tell the same components', async () => {
    const sbom = JSON.parse(readReport('npm-cyclonedx.json'));
    expect(sbom.components.map((one: { purl: string }) => one.purl)).toContain('pkg:npm/%40types/ms@0.7.34');
    const without = JSON.stringify({ ...sbom, components: sbom.components.slice(1) });
    expect(await paths(readReport('npm-cyclonedx.json'), without)).toEqual(['removed: pkg:npm/@types/ms 0.7.34 -']);
    expect(await paths(readReport('npm-cyclonedx.json'), readReport('npm-spdx.json'))).toEqual([]);
  });

  test.each([['something else', '{}'], ['a list', '[]'], ['no JSON', '{'], ['an SPDX document without packages', '{"spdxVersion":"SPDX-2.3"}'], ['an error of npm', '{"name":"p","version":"1","error":{"code":"ELSPROBLEMS"}}']])('%s is not comparable', async (_, actual) => {
    expect((await compare('components', [toLock({}), actual])).state).toBe('not-comparable');
    expect((await compare('components', [actual, actual])).state).toBe('not-comparable');
  });

  test('a product without components is one', async () => {
    expect(await paths(toLock({}), toLock({}))).toEqual([]);
    expect(await paths(toLock({}), toLock({ 'node_modules/__proto__': '1.0.0' }))).toEqual(['added: __proto__ - 1.0.0']);
  });
});
