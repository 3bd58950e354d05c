import { folderOf } from './graphs.mjs';
/** @import { Source } from './read-sources.mjs' */

/**
 * From a door to every file below the same folder that runs behind it, in the order in which data can reach them, and the other folders of
 * core that they use. Types lead nowhere; indexes are passed through.
 * @param {ReadonlyMap<string, Source>} sources @param {string} door @param {string} home
 * @returns {{ files: readonly Source[], shared: readonly string[] }}
 */
export function walkFrom(sources, door, home) {
  const seen = new Set([door]);
  const shared = new Set();
  for (const path of seen) {
    for (const { target, isType } of sources.get(path)?.imports ?? []) {
      if (target === null || isType) continue;
      if (target.startsWith(`${home}/`)) seen.add(target);
      else if (folderOf(target) !== folderOf(door)) shared.add(folderOf(target));
    }
  }
  return { files: [...seen].flatMap((path) => sources.get(path) ?? []).filter(({ path }) => !path.endsWith('/index.ts')), shared: [...shared].toSorted() };
}
