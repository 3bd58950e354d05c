import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toStoredPath
} from "./chunk-4V4SRQJW.js";
import {
  listEntries,
  resolveInside,
  toSafeFileName
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/drift/baseline/baseline-folder.ts
import { lstatSync, readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join, posix } from "node:path";

// packages/core/src/drift/baseline/map-in-batches.ts
var batchSize = 32;
async function mapInBatches(items, toResult) {
  const results = [];
  for (let at = 0; at < items.length; at += batchSize) results.push(...await Promise.all(items.slice(at, at + batchSize).map(toResult)));
  return results;
}

// packages/core/src/drift/baseline/baseline-folder.ts
var largestFile = 256 * 1024 * 1024;
function openWorkTreeFolder(workspace, path) {
  const absolute = workspace.resolve(path);
  return openDiskFolder(absolute, workspace.toDocumentPath(absolute));
}
function openDiskFolder(absolute, path) {
  return {
    path,
    list: async () => {
      const entries = await listEntries(absolute, { skipFolder: () => true }).catch(emptyWhenAbsent);
      return entries.flatMap(({ path: name, kind }) => name.endsWith(".json") ? [{ name, kind: kind === "file" ? "file" : "link" }] : []);
    },
    read: async (names) => {
      const contents = await mapInBatches(names, async (name) => [name, readEntry(absolute, name) ?? await readInside(absolute, name)]);
      return new Map(contents.flatMap(([name, bytes]) => bytes === null ? [] : [[name, bytes]]));
    },
    locate: (name) => locateInside(absolute, name)
  };
}
function emptyWhenAbsent(error) {
  if (isShipworthyError(error) && error.code === "config/not-found") return [];
  throw error;
}
async function readInside(folder, name) {
  const found = await locateInside(folder, name);
  return found !== null && found.size <= largestFile ? readFile(found.absolute).catch(() => null) : null;
}
var smallFile = 64 * 1024;
function readEntry(folder, name) {
  if (!/^[\w%.-]+$/.test(name) || name === "." || name === "..") return null;
  const path = join(folder, name);
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size <= smallFile ? readFileSync(path) : null;
  } catch {
    return null;
  }
}
async function locateInside(folder, name) {
  const absolute = tryResolve(folder, name);
  const found = absolute === null ? null : await stat(absolute).catch(() => null);
  return absolute !== null && found?.isFile() === true ? { absolute, size: found.size } : null;
}
function tryResolve(folder, name) {
  try {
    return resolveInside(folder, name);
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
function openTreeFolder(tree, workspace, path) {
  const folder = workspace.toRepositoryPath(posix.normalize(path));
  return {
    path: posix.normalize(path),
    list: async () => {
      const names = (await tree.listFiles(folder)).map((file) => posix.relative(folder, file));
      return names.filter((name) => !name.includes("/") && name.endsWith(".json")).sort().map((name) => ({ name, kind: "file" }));
    },
    read: async (names) => {
      const safe = names.filter((name) => !posix.isAbsolute(name) && !name.split("/").includes(".."));
      const files = await tree.readFiles(safe.map((name) => posix.join(folder, name)));
      return new Map(safe.flatMap((name) => {
        const bytes = files.get(posix.join(folder, name));
        return bytes === void 0 ? [] : [[name, bytes]];
      }));
    },
    locate: async () => null
  };
}
async function openNamedFolder(workspace, value, options) {
  const folder = openWorkTreeFolder(workspace, value);
  if (options.mustExist && (await stat(join(workspace.root, folder.path)).catch(() => null))?.isDirectory() !== true) {
    throw new ShipworthyError("config/not-found", `The folder of baselines ${folder.path} does not exist.`, { hint: "Check the spelling of `baseline`, and that the folder is checked out." });
  }
  return folder;
}

// packages/core/src/drift/baseline/baseline-paths.ts
import { posix as posix2 } from "node:path";
function defaultBaselineFolder(pack) {
  return posix2.join(posix2.dirname(pack.path), "baselines", toSafeFileName(pack.ref.id));
}
function recordName(caseId) {
  return `${toSafeFileName(caseId)}.json`;
}
function storedFolder(caseId) {
  return `files/${toSafeFileName(caseId)}`;
}
function storedPath(caseId, file) {
  return posix2.join(storedFolder(caseId), toStoredPath(file));
}

export {
  mapInBatches,
  openWorkTreeFolder,
  openDiskFolder,
  readInside,
  locateInside,
  openTreeFolder,
  openNamedFolder,
  defaultBaselineFolder,
  recordName,
  storedFolder,
  storedPath
};
