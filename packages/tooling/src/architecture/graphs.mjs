/** @import { Source } from './read-sources.mjs' */

/** Files and the files they import. @param {ReadonlyMap<string, Source>} sources */
export function graphOfFiles(sources) {
  return new Map([...sources.values()].map(({ path, imports }) => [path, new Set(imports.flatMap(({ target }) => (target === null ? [] : [target])))]));
}

/** Packages and the packages they import, by name; all actions are one. @param {ReadonlyMap<string, Source>} sources */
export function graphOfPackages(sources) {
  const graph = new Map();
  for (const { path, imports } of sources.values()) {
    const own = packageOf(path);
    if (!graph.has(own)) graph.set(own, new Set());
    for (const { specifier } of imports) {
      const [, name] = /^@shipworthy\/([a-z]+)/.exec(specifier) ?? [];
      if (name !== undefined && name !== own) graph.get(own).add(name);
    }
  }
  return graph;
}

export function packageOf(path) {
  const [parent, name] = path.split('/');
  return parent === 'actions' ? 'actions' : name;
}

/** The folder of `packages/core/src` that a file lies in; null for files of other packages. */
export function folderOf(path) {
  return /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/**
 * `config` reads the whole configuration and asks each capability what is wrong with the part that is its own. These files know nothing of
 * `config`; they are the one way from it into a capability.
 */
const asked = /\/find-[a-z]+-faults\.ts$/;

/** Folders of core and the folders they import, without what `config` asks. @param {ReadonlyMap<string, Source>} sources */
export function graphOfFolders(sources) {
  const graph = new Map();
  for (const { path, imports } of sources.values()) {
    const own = folderOf(path);
    if (own === null) continue;
    if (!graph.has(own)) graph.set(own, new Set());
    for (const { target } of imports) {
      const other = target === null ? null : folderOf(target);
      if (other !== null && other !== own && !(own === 'config' && asked.test(target))) graph.get(own).add(other);
    }
  }
  return graph;
}
