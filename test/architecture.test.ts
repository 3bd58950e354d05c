import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { isAllowedImport, layers } from '../packages/tooling/src/layers.mjs';

interface Layer {
  readonly name: string;
  readonly folder: string;
}

const root = resolve(import.meta.dirname, '..');
const table: readonly Layer[] = layers;

/** Every way in which a module can name another one. */
const importPattern = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|\bimport\()['"]([^'"]+)['"]/g;

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function foldersOf({ folder }: Layer): string[] {
  if (!folder.endsWith('/*')) return [folder];
  const parent = folder.slice(0, -2);
  return readdirSync(join(root, parent), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `${parent}/${entry.name}`);
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(importPattern)].map(([, specifier = '']) => specifier);
}

describe.each(table)('layer $name', (layer) => {
  test('imports only what its row of the table allows, and nothing beside its package', () => {
    const faults = foldersOf(layer).flatMap((folder) =>
      listSources(`${folder}/src`).flatMap((file) =>
        importsOf(file)
          .filter((specifier) => {
            if (!specifier.startsWith('.')) return !isAllowedImport(layer, specifier);
            return relative(join(root, folder, 'src'), resolve(file, '..', specifier)).startsWith('..');
          })
          .map((specifier) => `${relative(root, file)} imports ${specifier}`),
      ),
    );
    expect(faults).toEqual([]);
  });
});

test('every package but the tooling has its row', () => {
  const folders = [...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)].filter((folder) => folder !== 'packages/tooling');
  expect(folders.filter((folder) => !table.some((layer) => layer.folder === folder))).toEqual([]);
});

test('the pattern refuses what it should', () => {
  const [contract, core] = ['contract', 'core'].map((name) => table.find((layer) => layer.name === name));
  expect(isAllowedImport(contract, 'node:fs')).toBe(false);
  expect(isAllowedImport(contract, 'zod')).toBe(false);
  expect(isAllowedImport(contract, 'zod/mini')).toBe(true);
  expect(isAllowedImport(core, '@shipworthy/contract-of-others/x')).toBe(false);
  expect(isAllowedImport(core, '@shipworthy/report')).toBe(false);
  expect(isAllowedImport(core, '@actions/core')).toBe(false);
  expect(isAllowedImport(core, 'node:fs/promises')).toBe(true);
});

test('the environment is read in one package', () => {
  const sources = ['packages', 'actions'].flatMap((parent) => readdirSync(join(root, parent)).flatMap((name) => {
    const folder = `${parent}/${name}`;
    return folder === 'packages/environment' || folder === 'packages/testkit' || folder === 'packages/tooling' ? [] : listSources(`${folder}/src`);
  }));
  const code = (file: string): string => readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(sources.filter((file) => /\bprocess\s*(\.|\[['"])env\b/.test(code(file))).map((file) => relative(root, file))).toEqual([]);
});

test('an index names at most twelve things, and names them all', () => {
  const indexes = readdirSync(join(root, 'packages')).flatMap((name) => listSources(`packages/${name}/src`).filter((file) => file.endsWith('index.ts')));
  const modules = (file: string): number => readFileSync(file, 'utf8').split('\n').filter((line) => /^(export )?.*\bfrom '\.\//.test(line)).length;
  expect(indexes.filter((file) => readFileSync(file, 'utf8').includes('export *')).map((file) => relative(root, file))).toEqual([]);
  expect(indexes.filter((file) => modules(file) > 12).map((file) => relative(root, file))).toEqual([]);
});
