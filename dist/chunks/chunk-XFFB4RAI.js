import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  extractZip,
  findCollisions,
  openZip
} from "./chunk-XMUDPAAX.js";
import {
  showName
} from "./chunk-S4BTKXOZ.js";
import {
  Hashing,
  hashFile,
  listEntries
} from "./chunk-MW3SYPS2.js";
import {
  systemCode,
  toReadError
} from "./chunk-LNMI6T4R.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/bundle/open/open-zipped.ts
async function openZipped(place, config, scratch) {
  const folder = await scratch.folder();
  const sha256 = await hashZip(place);
  const opened = { path: place.path, kind: "zip", sha256, folder };
  try {
    const files = await extractZip(await openZip(place.absolute, config.zip), folder);
    return { ...opened, files, findings: [] };
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== "artifact/unsafe") throw error;
    return { ...opened, files: [], findings: joinByEntry(error.faults).map(([entry, messages]) => toFinding(place, entry, messages)) };
  }
}
async function hashZip({ absolute, path }) {
  try {
    return (await hashFile(absolute)).sha256;
  } catch (error) {
    throw isShipworthyError(error) ? new ShipworthyError(error.code, `${path} cannot be read.`, { hint: error.hint, cause: error }) : error;
  }
}
function joinByEntry(faults) {
  const byEntry = /* @__PURE__ */ new Map();
  for (const { path = "", message } of faults) byEntry.set(path, [...byEntry.get(path) ?? [], message]);
  return [...byEntry];
}
function toFinding({ id, path }, entry, messages) {
  const what = messages.join(" It ");
  return {
    rule: "bundle/zip-unsafe",
    keys: { bundle: id, entry },
    check: entry === "" ? "bundle" : `entry:${entry}`,
    outcome: "fail",
    message: entry === "" ? messages.join(" ") : `The entry ${entry} ${what}`,
    location: { path }
  };
}

// packages/core/src/bundle/open/open-bundle.ts
import { stat } from "node:fs/promises";

// packages/core/src/bundle/open/open-folder.ts
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";

// packages/core/src/bundle/open/bundle-place.ts
function toFileKeys(id, file, { areas }) {
  const [first = "", ...rest] = file.split("/");
  return rest.length > 0 && Object.hasOwn(areas, first) ? { bundle: id, area: first, path: rest.join("/") } : { bundle: id, area: ".", path: file };
}
function toFileFinding(place, config, { file, ...finding }) {
  return { ...finding, keys: toFileKeys(place.id, file, config), check: `file:${file}`, outcome: "fail", location: { path: `${place.path}/${file}` } };
}

// packages/core/src/bundle/open/open-folder.ts
var mostEntries = 1e6;
var collisionText = { same: "is", alike: "is, where case or accents do not count, the same file as", below: "needs for its folder what is the file" };
async function openFolder(place, config) {
  const hashing = new Hashing({ prefix: `${place.absolute}/`, noFollow: true });
  try {
    const entries = await listEntries(place.absolute, { maxEntries: mostEntries, onFile: (path) => hashing.add(path) });
    const findings = [...judgeKinds(place, config, entries), ...judgeCollisions(place, config, entries.map(({ path }) => path))];
    const files = await endHashing(place, hashing, entries);
    return { path: place.path, kind: "folder", sha256: null, folder: place.absolute, files, findings };
  } finally {
    await hashing.stop();
  }
}
function judgeKinds(place, config, entries) {
  return entries.filter(({ kind }) => kind !== "file").map(({ path: file, kind }) => {
    const what = kind === "link" ? "is a link. It is not followed: what it leads to is no evidence" : "is a pipe, a socket or a device, and no file";
    return toFileFinding(place, config, { rule: "bundle/link", file, message: `${showName(file)} ${what}.`, ...kind === "link" ? {} : { remedy: "Remove it." } });
  });
}
function judgeCollisions(place, config, paths) {
  return findCollisions(paths).map(({ path: file, other, kind }) => {
    const message = `${showName(file)} ${collisionText[kind]} ${showName(other)}.`;
    return toFileFinding(place, config, { rule: "bundle/case-collision", file, message, related: [{ path: `${place.path}/${other}` }] });
  });
}
async function endHashing(place, hashing, entries) {
  return hashing.end().catch(async (error) => {
    if (!isShipworthyError(error)) throw error;
    throw await toUnreadable(place, entries.filter(({ kind }) => kind === "file").map(({ path }) => path), error);
  });
}
async function toUnreadable(place, names, cause) {
  const faults = [];
  for (const name of names) {
    const code = await access(join(place.absolute, name), constants.R_OK).then(() => "", systemCode);
    if (code !== "") faults.push({ path: `${place.path}/${showName(name)}`, message: `cannot be read (${code}).` });
  }
  return new ShipworthyError("config/unreadable", `Files of the bundle ${place.path} cannot be read.`, {
    hint: "Let this user read its files, and see that nothing changes them meanwhile.",
    faults,
    cause
  });
}

// packages/core/src/bundle/open/open-bundle.ts
async function openBundle(request) {
  const absolute = request.workspace.resolve(request.path);
  const kind = await kindOf(absolute, request.path);
  if (kind === null) return null;
  const place = { absolute, path: request.path, id: request.id };
  return kind === "folder" ? openFolder(place, request.config) : openZipped(place, request.config, request.scratch);
}
async function kindOf(absolute, path) {
  try {
    const stats = await stat(absolute);
    if (stats.isDirectory()) return "folder";
    if (stats.isFile()) return "zip";
    throw toReadError("EINVAL", path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw code === "" ? error : toReadError(code, path, error);
  }
}

export {
  hashZip,
  openBundle,
  kindOf
};
