import { describe, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { toPackageFolder } from '../../src/dependencies/list-shipped-packages.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { refreshDates } from '../../src/dependencies/refresh-dates.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { renderDependenciesPage } from '../../src/dependencies/render-dependencies-page.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { renderSbom } from '../../src/dependencies/render-sbom.mjs';

const integrity = `sha512-${Buffer.alloc(64, 7).toString('base64')}`;
const one = { name: '@a/b', version: '1.0.0', licence: 'MIT', integrity, folder: 'node_modules/@a/b', bytes: 1499, isDirect: true, importedBy: [] };
const two = { ...one, name: 'c', licence: '(MIT OR ISC)', bytes: 20, isDirect: false, importedBy: ['@a/b@1.0.0', '@a/b@0.9.0'] };
const three = { ...two, name: 'd', licence: 'MIT/X11' };
const four = { ...two, name: 'e', licence: null };
const reasons = { bundled: { '@a/b': { for: 'what we need ([ADR 1](0001-x.md))', loaded: 'at start' } }, tools: { t: 'tests' } };
const facts = {
  reasons, manifest: { devDependencies: { '@a/b': '1.0.0', t: '2.0.0' } }, lock: { packages: { 'node_modules/t': { version: '2.0.0' } } },
  dates: { asked: '2026-11-21', releases: { '@a/b@1.0.0': '2026-01-02' }, newest: { '@a/b': { version: '1.1.0', released: '2026-10-11' } } },
};

test.each([
  ['node_modules/a/x.js', 'node_modules/a'],
  ['node_modules/@a/b/lib/x.js', 'node_modules/@a/b'],
  ['node_modules/a/node_modules/@b/c/x.js', 'node_modules/a/node_modules/@b/c'],
  ['packages/core/src/x.ts', null],
  ['lazy-oidc:oidc-utils.js', null],
  ['../../elsewhere/node_modules/a/node_modules/@b/c/lib/x.js', 'node_modules/a/node_modules/@b/c'],
  ['packages/core/src/my_node_modules/x.ts', null],
])('%s belongs to %s', (path, folder) => {
  expect(toPackageFolder(path)).toBe(folder);
});

describe('the page', () => {
  test('says of each package why it is there, through which, and what it weighs', () => {
    const rows = renderDependenciesPage({ ...facts, shipped: [one, two] }).split('\n').filter((line: string) => line.startsWith('| `'));
    expect(rows).toEqual([
      '| `@a/b` | 1.0.0 | what we need ([ADR 1](adr/0001-x.md)) | MIT | 1 | 2026-01-02 | 1.1.0, 2026-10-11 |',
      '| `c` | 1.0.0 | `@a/b` | (MIT OR ISC) | < 1 |',
      '| `t` | 2.0.0 | tests |',
    ]);
  });

  test('dates the second table once somebody asked for it', () => {
    const dates = { ...facts.dates, releases: { 'c@1.0.0': '2025-05-06' } };
    expect(renderDependenciesPage({ ...facts, dates, shipped: [one, two, four] })).toContain('| `c` | 1.0.0 | `@a/b` | (MIT OR ISC) | < 1 | 2025-05-06 |\n| `e` | 1.0.0 | `@a/b` | none stated | < 1 | – |');
  });
});

describe('the list of components', () => {
  const render = (...shipped: readonly unknown[]) => JSON.parse(renderSbom(shipped, { name: 'us', version: '3.0.0', license: 'MIT' }));

  test('names a licence by its id, an expression as one, other words as a name, and none as none', () => {
    const components: readonly { readonly licenses?: unknown }[] = render(one, two, three, four).components;
    expect(components.map(({ licenses }) => licenses)).toEqual([[{ license: { id: 'MIT' } }], [{ expression: '(MIT OR ISC)' }], [{ license: { name: 'MIT/X11' } }], undefined]);
  });

  test('says what needs what, and which bytes the lock pins', () => {
    const { components, dependencies } = render(one, two);
    expect(components[0]).toMatchObject({ group: '@a', name: 'b', purl: 'pkg:npm/%40a/b@1.0.0', hashes: [{ alg: 'SHA-512', content: '07'.repeat(64) }] });
    expect(dependencies).toEqual([
      { ref: 'us@3.0.0', dependsOn: ['pkg:npm/%40a/b@1.0.0'] }, { ref: 'pkg:npm/%40a/b@1.0.0', dependsOn: ['pkg:npm/c@1.0.0'] }, { ref: 'pkg:npm/c@1.0.0', dependsOn: [] },
    ]);
  });

  test('has the same serial number for the same list, and another for another', () => {
    expect(render(one).serialNumber).toBe(render(one).serialNumber);
    expect(render(one).serialNumber).not.toBe(render(one, two).serialNumber);
  });
});

describe('dates', () => {
  const ask = (asked: string[]) => async (name: string) => {
    asked.push(name);
    return { time: { '1.0.0': `2026-02-0${asked.length}T10:00:00.000Z`, '9.0.0': '2026-09-09T10:00:00.000Z' }, latest: '9.0.0' };
  };
  const known = { reasons, dates: { releases: { 'c@1.0.0': '2020-01-01', 'gone@1.0.0': '2019-01-01' } } };

  test('are asked for of what we chose; what is known of the rest stays, what is no longer shipped goes', async () => {
    const asked: string[] = [];
    expect(await refreshDates([one, two], known, { ask: ask(asked), isAll: false, today: '2026-11-21' })).toEqual({
      asked: '2026-11-21', releases: { '@a/b@1.0.0': '2026-02-01', 'c@1.0.0': '2020-01-01' }, newest: { '@a/b': { version: '9.0.0', released: '2026-09-09' } },
    });
    expect(asked).toEqual(['@a/b']);
  });

  test('are asked for of everything when told to', async () => {
    const asked: string[] = [];
    expect((await refreshDates([one, two], known, { ask: ask(asked), isAll: true, today: '2026-11-21' })).releases).toEqual({ '@a/b@1.0.0': '2026-02-01', 'c@1.0.0': '2026-02-02' });
    expect(asked).toEqual(['@a/b', 'c']);
  });

  test('of a release that was withdrawn are an error', async () => {
    await expect(refreshDates([{ ...one, version: '7.0.0' }], known, { ask: ask([]), isAll: false, today: '2026-11-21' })).rejects.toThrow('no longer has @a/b@7.0.0');
  });
});
