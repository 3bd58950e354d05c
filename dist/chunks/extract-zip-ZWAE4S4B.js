import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/github/src/artifacts/extract-zip.ts
import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";

// packages/github/src/artifacts/zip-directory.ts
var endSignature = 101010256;
var entrySignature = 33639248;
var endBytes = 22;
var entryBytes = 46;
var unixMaker = 3;
var typeMask = 61440;
var regularFile = 32768;
var folder = 16384;
function unsafe(what) {
  return new ShipworthyError("artifact/unsafe", `The artifact cannot be taken: ${what}.`, { hint: "Shipworthy writes no such artifact. Find out which job put it there." });
}
function readZipDirectory(zip, limits) {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > limits.entries) throw unsafe(`it has more than ${limits.entries} entries`);
  const entries = [];
  let position = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (position + entryBytes > end || zip.readUInt32LE(position) !== entrySignature) throw unsafe("its directory is damaged");
    const entry = readEntry(zip, position);
    if (entry !== null) entries.push(entry);
    position += entryBytes + zip.readUInt16LE(position + 28) + zip.readUInt16LE(position + 30) + zip.readUInt16LE(position + 32);
  }
  refuseTogether(entries, limits);
  return entries;
}
function findEnd(zip) {
  for (let position = zip.length - endBytes; position >= Math.max(0, zip.length - endBytes - 65535); position -= 1) {
    if (zip.readUInt32LE(position) === endSignature) return position;
  }
  throw unsafe("it is no zip archive");
}
function readEntry(zip, at) {
  const name = zip.toString("utf8", at + entryBytes, at + entryBytes + zip.readUInt16LE(at + 28));
  const type = zip.readUInt8(at + 5) === unixMaker ? zip.readUInt32LE(at + 38) >>> 16 & typeMask : 0;
  if (type !== 0 && type !== regularFile && type !== folder) throw unsafe(`the entry ${JSON.stringify(name)} is no file`);
  if ((zip.readUInt16LE(at + 8) & 1) !== 0) throw unsafe(`the entry ${JSON.stringify(name)} is encrypted`);
  if (name.endsWith("/")) return null;
  return {
    name: toSafeName(name),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedBytes: zip.readUInt32LE(at + 20),
    bytes: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42)
  };
}
function toSafeName(name) {
  const isSafe = name.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !/[\\:\u0000-\u001f\u007f\ufffd]/.test(name);
  if (!isSafe) throw unsafe(`the entry ${JSON.stringify(name)} is no plain relative path`);
  return name;
}
function refuseTogether(entries, limits) {
  if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > limits.bytes) throw unsafe(`it unpacks to more than ${limits.bytes} bytes`);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw unsafe("it has the same entry twice");
  for (const name of names) {
    for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) {
      if (names.has(name.slice(0, end))) throw unsafe("it has a file where it has a folder, too");
    }
  }
}

// packages/github/src/artifacts/extract-zip.ts
var zipLimits = { entries: 1e4, bytes: 512 * 1024 * 1024 };
var slackBytes = 16 * 1024 * 1024;
var headerSignature = 67324752;
var headerBytes = 30;
var stored = 0;
var deflated = 8;
async function extractZip(file, into, limits = zipLimits) {
  if ((await stat(file)).size > limits.bytes + slackBytes) throw unsafe(`it is larger than ${limits.bytes / 1024 / 1024} MiB`);
  const zip = await readFile(file);
  const entries = readZipDirectory(zip, limits);
  const written = [];
  try {
    for (const entry of entries) {
      const target = join(into, entry.name);
      const made = await mkdir(dirname(target), { recursive: true });
      if (made !== void 0) written.push(made);
      const data = unpack(zip, entry);
      const output = await open(target, "wx");
      written.push(target);
      await output.writeFile(data).finally(() => output.close());
    }
  } catch (error) {
    for (const path of written) await rm(path, { recursive: true, force: true });
    throw error;
  }
}
function unpack(zip, entry) {
  const start = toDataStart(zip, entry);
  const packed = zip.subarray(start, start + entry.packedBytes);
  const data = inflate(packed, entry);
  if (data.length !== entry.bytes || crc32(data) !== entry.crc) throw unsafe(`the entry ${JSON.stringify(entry.name)} is damaged`);
  return data;
}
function toDataStart(zip, { offset, name }) {
  if (offset + headerBytes > zip.length || zip.readUInt32LE(offset) !== headerSignature) throw unsafe(`the entry ${JSON.stringify(name)} is damaged`);
  return offset + headerBytes + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
}
function inflate(packed, entry) {
  if (entry.method === stored) return packed;
  if (entry.method !== deflated) throw unsafe(`the entry ${JSON.stringify(entry.name)} is packed in a way that artifacts never are`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) });
  } catch {
    throw unsafe(`the entry ${JSON.stringify(entry.name)} is damaged`);
  }
}
export {
  extractZip,
  openWorkspace,
  resolvePolicy,
  runAction,
  zipLimits
};
