import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { findCircles } from '../packages/tooling/src/architecture/find-circles.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { sentences } from '../packages/tooling/src/architecture/folder-sentences.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { graphOfFiles, graphOfFolders } from '../packages/tooling/src/architecture/graphs.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { readSources } from '../packages/tooling/src/architecture/read-sources.mjs';
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

describe('the house', () => {
  const sources: ReadonlyMap<string, unknown> = readSources();
  const files: ReadonlyMap<string, ReadonlySet<string>> = graphOfFiles(sources);

  test('what is measured is what is there', () => {
    expect(sources.size).toBeGreaterThan(1000);
    expect([...files].flatMap(([path, imports]) => [...imports].filter((target) => !sources.has(target)).map((target) => `${path} imports ${target}`))).toEqual([]);
  });

  test('no files import each other in a circle, types included', () => {
    expect(findCircles(files)).toEqual([]);
  });

  test('the rooms of core import each other one way', () => {
    expect(findCircles(graphOfFolders(sources))).toEqual([]);
  });

  test('every folder has a sentence, and every sentence a folder', () => {
    const written: Readonly<Record<string, Readonly<Record<string, string>>>> = sentences;
    const { packages = {}, ...rooms } = written;
    const wanted = ['actions', ...readdirSync(join(root, 'packages'))];
    expect(Object.keys(packages).toSorted()).toEqual(wanted.toSorted());
    const named = Object.entries(rooms).flatMap(([name, folders]) => Object.keys(folders).map((folder) => `${name}/${folder}`));
    // Of core also the rooms inside a room: two below a capability, three below what is two capabilities in one.
    const deep = new Set([...sources.keys()].map((path) => path.split('/')).filter(([parent, , , ...inside]) => parent === 'packages' && inside.length > 1).flatMap(([, name = '', , ...inside]) => {
      const most = name !== 'core' ? 1 : inside[0] === 'adoption' ? 3 : 2;
      return inside.slice(0, -1).slice(0, most).map((_, at) => [name, ...inside.slice(0, at + 1)].join('/'));
    }));
    expect(named.toSorted()).toEqual([...deep].toSorted());
  });
});
