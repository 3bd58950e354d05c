import { beforeAll, describe, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { bundle, entries } from '../packages/tooling/src/build/bundle.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { listEagerInputs } from '../packages/tooling/src/build/eager-inputs.mjs';

interface Built {
  readonly files: ReadonlyMap<string, string>;
  readonly metafile: unknown;
}

let built: Built;

beforeAll(async () => {
  built = await bundle();
});

/** Each costs a start more than all of ours together. */
const heavy = ['undici', '@octokit/', '@azure/', '@actions/artifact', '@actions/github', '@actions/http-client', 'env-ci', 'execa', 'zod/v4/classic', 'zod/v4/locales'];

describe.each(Object.keys(entries))('dist/%s.js', (entry) => {
  test('loads nothing heavy before it is needed', () => {
    const inputs: [string, number][] = listEagerInputs(built.metafile, `dist/${entry}.js`);
    expect(inputs.length).toBeGreaterThan(10);
    expect(inputs.map(([path]) => path).filter((path) => heavy.some((name) => path.includes(`node_modules/${name}`)))).toEqual([]);
    expect(inputs.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(800_000);
  });

  test('finds what it loads in few files', () => {
    expect(built.files.get(`dist/${entry}.js`)?.match(/ "\.\/chunks\//g)?.length ?? 0).toBeLessThan(20);
  });
});

test('what the command shows for help loads nothing of the actions', () => {
  const chunk = [...built.files.keys()].find((path) => path.startsWith('dist/chunks/render-help-'));
  const inputs: [string, number][] = listEagerInputs(built.metafile, chunk);
  const sources = inputs.map(([path]) => path);
  expect(sources).toContain('packages/cli/src/help/render-help.ts');
  expect(sources.filter((path) => path.startsWith('packages/runtime/'))).toEqual([]);
});

test('no path of the machine that built it enters dist', () => {
  const text = [...built.files.values()].join('\n');
  expect(text).not.toContain(process.cwd());
});

test('what is shipped states its licence', () => {
  const licenses = built.files.get('dist/licenses.txt') ?? '';
  for (const name of ['undici', '@azure/storage-blob', 'zod', 'yaml', '@actions/core']) expect(licenses).toMatch(new RegExp(`^${name} [0-9]`, 'm'));
});
