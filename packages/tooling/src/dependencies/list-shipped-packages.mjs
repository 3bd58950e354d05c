import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository.mjs';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string | null} licence   As its manifest states it.
 * @property {string} integrity   Of the package's archive, from the lock: `sha512-…`.
 * @property {string} folder   Where it lies; the first, when the same release lies in several places.
 * @property {number} bytes   Of it in `dist/`.
 * @property {boolean} isDirect   Imported by sources of this repository.
 * @property {readonly string[]} importedBy   Other shipped packages, as `name@version`.
 */

/** `node_modules/a/node_modules/@b/c/lib/x.js` → `node_modules/a/node_modules/@b/c`, also where packages are links to those of another copy; null for our own. */
export function toPackageFolder(path) {
  const from = path.search(/(?<=^|\/)node_modules\//);
  return from < 0 ? null : (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.slice(from))?.[0] ?? null);
}

/**
 * Every release of an npm package of which something is in the bundles, by name and version.
 * @returns {ShippedPackage[]}
 */
export function listShippedPackages({ inputs, outputs }, lock) {
  const bytes = countBytes(outputs);
  const importers = findImporters(inputs, (folder) => bytes.has(folder));
  const found = new Map();
  for (const folder of [...bytes.keys()].sort()) {
    const release = readRelease(folder, lock);
    const id = toId(release);
    const known = found.get(id) ?? { ...release, folder, bytes: 0, isDirect: false, importedBy: [] };
    const others = [...(importers.get(folder) ?? [])].filter((one) => one !== null).map((one) => toId(readRelease(one, lock))).filter((one) => one !== id);
    found.set(id, {
      ...known, bytes: known.bytes + bytes.get(folder), isDirect: known.isDirect || importers.get(folder)?.has(null) === true,
      importedBy: [...new Set([...known.importedBy, ...others])].sort(),
    });
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Names a release among the shipped packages. */
export function toId({ name, version }) {
  return `${name}@${version}`;
}

function countBytes(outputs) {
  const bytes = new Map();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = toPackageFolder(path);
      if (folder !== null && bytesInOutput > 0) bytes.set(folder, (bytes.get(folder) ?? 0) + bytesInOutput);
    }
  }
  return bytes;
}

/** Which packages (null: we) import each. One that only hands on what it imports leaves no byte; what imports it counts in its place. */
function findImporters(inputs, isShipped) {
  const imported = new Map();
  for (const [path, { imports }] of Object.entries(inputs)) {
    const from = toPackageFolder(path);
    for (const one of imports) {
      const to = one.external === true ? null : toPackageFolder(one.path);
      if (to !== null && to !== from) imported.set(to, (imported.get(to) ?? new Set()).add(from));
    }
  }
  const climb = (folder, seen) => {
    if (seen.has(folder)) return [];
    seen.add(folder);
    return [...(imported.get(folder) ?? [])].flatMap((from) => (from === null || isShipped(from) ? [from] : climb(from, seen)));
  };
  return new Map([...imported.keys()].map((folder) => [folder, new Set(climb(folder, new Set()))]));
}

function readRelease(folder, lock) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const locked = lock.packages[folder];
  if (locked?.version !== version || locked.integrity === undefined) {
    throw new Error(`${folder} holds ${version}, and package-lock.json names ${locked?.version ?? 'none'}: run \`npm ci\``);
  }
  return { name, version, licence: typeof license === 'string' ? license : null, integrity: locked.integrity };
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
