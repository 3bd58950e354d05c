import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  evidenceManifestSchema
} from "./chunk-WIMV6YND.js";
import {
  parseSignedJson
} from "./chunk-73L6G263.js";
import {
  largestList
} from "./chunk-RFA5JOAD.js";
import "./chunk-XMUDPAAX.js";
import {
  complainAboutName,
  showName
} from "./chunk-S4BTKXOZ.js";
import {
  documentValidators
} from "./chunk-DAVVJISA.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import {
  isDeviceName,
  parseCanonicalJson,
  readWithin,
  sha256Hex,
  showBytes,
  toCanonicalJson
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import {
  systemCode,
  toReadError
} from "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/verify/read-lists.ts
import { join } from "node:path";
var mostFaults = 20;
async function readLists(folder, files) {
  const read = async (path, parse) => {
    const bytes = files.has(path) ? await readListed(join(folder, path), path) : null;
    if (bytes === null) return toUnread(files.has(path));
    return { isThere: true, sha256: sha256Hex(bytes), ...parse(bytes) };
  };
  const manifest = await read("manifest.json", readManifest);
  const known = manifest.faults.length === 0 ? manifest.value?.byPath : void 0;
  return { manifest, sums: await read("SHA256SUMS", (bytes) => readSums(bytes, known)) };
}
async function readListed(absolute, path) {
  try {
    return await readWithin(absolute, largestList);
  } catch (error) {
    const code = systemCode(error);
    throw code === "" ? error : toReadError(code, path, error);
  }
}
function toUnread(isThere) {
  return { isThere, sha256: "", value: null, faults: isThere ? [`is larger than ${showBytes(largestList)}, which no list is.`] : [] };
}
function readManifest(bytes) {
  const quick = readCanonical(bytes);
  if (quick !== null) return toIndexed(quick, []);
  const parsed = parseSignedJson(bytes, "manifest.json");
  if (parsed.state === "malformed") return { value: null, faults: [parsed.message] };
  const checked = evidenceManifestSchema.safeParse(parsed.value);
  if (!checked.success) return { value: null, faults: checked.error.issues.slice(0, mostFaults).map(({ path, message }) => `/${path.map(String).join("/")}: ${message}`) };
  const isCanonical = parsed.text.replace(/\n$/, "") === toCanonicalOf(parsed.value);
  return toIndexed(checked.data, isCanonical ? [] : ["is not canonical JSON (RFC 8785)."]);
}
function toIndexed(manifest, faults) {
  const { files, assets } = manifest;
  const paths = files.map(({ path }) => path);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const twice = [...(byPath.size === files.length ? [] : findTwice(paths)).map(listedTwice), ...findTwice(assets.map(({ name }) => name)).map((name) => `lists the asset ${showName(name)} twice.`)];
  return { value: { ...manifest, byPath }, faults: [...faults, ...findNameFaults(paths), ...twice].slice(0, mostFaults) };
}
function readCanonical(bytes) {
  try {
    const value = parseCanonicalJson(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).replace(/\n$/, ""));
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}
function isManifest(value) {
  return documentValidators["release-manifest"](value);
}
function toCanonicalOf(value) {
  try {
    return toCanonicalJson(value);
  } catch {
    return null;
  }
}
function readSums(bytes, known = /* @__PURE__ */ new Map()) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { value: null, faults: ["is not UTF-8 text."] };
  }
  const lines = text.split("\n");
  const faults = [];
  if (lines.at(-1) === "") lines.pop();
  else faults.push("does not end with a line end.");
  const entries = /* @__PURE__ */ new Map();
  const doubtful = [];
  const twice = /* @__PURE__ */ new Set();
  lines.forEach((line, index) => {
    const [sha256, mark, name] = [line.slice(0, 64), line.slice(64, 66), line.slice(66)];
    const isKnown = known.get(name)?.sha256 === sha256;
    if (!isKnown && !/[0-9a-f]{64}/.test(sha256) || mark !== "  " && mark !== " *" || name === "" || name.endsWith("\r")) {
      if (faults.length < mostFaults) faults.push(`line ${index + 1} is no SHA-256 and name.`);
      return;
    }
    if (!isKnown) doubtful.push(name);
    if (entries.has(name)) twice.add(name);
    entries.set(name, sha256);
  });
  return { value: entries, faults: [...faults, ...findNameFaults(doubtful), ...[...twice].map(listedTwice), ...entries.size === 0 ? ["names no file."] : []].slice(0, mostFaults) };
}
function listedTwice(path) {
  return `lists ${showName(path)} twice.`;
}
function findNameFaults(paths) {
  const bad = [];
  const soundFolders = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const slash = path.lastIndexOf("/");
    if (soundFolders.has(path.slice(0, slash + 1)) && isPlainName(path.slice(slash + 1))) continue;
    const complaint = complainAboutName(path) ?? (path.endsWith("/") ? "is a folder." : null);
    if (complaint === null) soundFolders.add(path.slice(0, slash + 1));
    else bad.push(`lists ${JSON.stringify(showName(path))}, which ${complaint}`);
  }
  const own = paths.filter((path) => path === "SHA256SUMS" || path.startsWith("attestations/")).map((path) => `lists ${showName(path)}, which comes after it.`);
  return [...bad, ...own];
}
function isPlainName(name) {
  return /^[\w-]+(?:\.[\w-]+)*$/.test(name) && !isDeviceName(name);
}
function findTwice(names) {
  const seen = /* @__PURE__ */ new Set();
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
}
export {
  openWorkspace,
  readLists,
  readSums,
  resolvePolicy,
  runAction
};
