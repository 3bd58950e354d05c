import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { root } from '../repository.mjs';

/**
 * @typedef {object} Source
 * @property {string} path   Relative to the repository, with `/`.
 * @property {number} lines
 * @property {readonly Import[]} imports
 *
 * @typedef {object} Import
 * @property {string} specifier
 * @property {string | null} target   The file of this repository that is meant; null where the specifier is no relative one, or what it names is generated.
 * @property {boolean} isType   Gone once the program runs.
 */

/** Every way in which a module can name another one; the first group is its `type`. */
const importPattern = /(?:^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+|^import\s+|\bimport\s*\(\s*)['"]([^'"]+)['"]/gm;

/** The sources of every package and action, by path. Generated ones are left out. @returns {ReadonlyMap<string, Source>} */
export function readSources() {
  const folders = ['packages', 'actions'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}/src`));
  const paths = folders.filter((folder) => existsSync(join(root, folder))).flatMap(listSources).toSorted();
  return new Map(paths.map((path) => [path, readSource(path)]));
}

function listSources(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('/generated/'));
}

/** @returns {Source} */
function readSource(path) {
  const text = readFileSync(join(root, path), 'utf8');
  const isOurs = path.endsWith('.ts'); // the tooling's own sources hold imports of the sources that they write
  return { path, lines: text.split('\n').length - 1, imports: isOurs ? [...text.matchAll(importPattern)].map(([, type, specifier]) => ({ specifier, target: toTarget(path, specifier), isType: type !== undefined })) : [] };
}

function toTarget(path, specifier) {
  if (!specifier.startsWith('.')) return null;
  const target = posix.join(dirname(path), specifier).replace(/\.js$/, '.ts');
  return target.includes('/generated/') ? null : target;
}
