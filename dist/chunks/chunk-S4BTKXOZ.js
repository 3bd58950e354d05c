import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isReservedOnWindows
} from "./chunk-MW3SYPS2.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/archive/zip-error.ts
import { basename } from "node:path";
var mostShown = 100;
function entryFault(name, message) {
  return { path: showName(name), message };
}
function unsafeZip(path, faults) {
  const more = faults.length - mostShown;
  const shown = more > 0 ? [...faults.slice(0, mostShown), { message: `and ${more} more like these.` }] : faults;
  return new ShipworthyError("artifact/unsafe", `Nothing of ${showName(basename(path))} is extracted:`, {
    hint: "Find out who made it, and have it made again.",
    faults: shown
  });
}
function showName(name) {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffd]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return shown.length > 200 ? `${shown.slice(0, 200)}\u2026` : shown;
}
function quoteName(name) {
  return `"${showName(name)}"`;
}
function toWriteError(path, error) {
  const code = systemCode(error);
  if (code === "") return error;
  return new ShipworthyError("output/not-writable", `${basename(path)} cannot be written (${code}).`, {
    hint: code === "ENOSPC" || code === "EDQUOT" ? "The disk is full. Free some space and run again." : "Check that it can be made there, and that this user may write.",
    cause: error
  });
}

// packages/core/src/archive/judge-entry.ts
var typeMask = 61440;
var types = { folder: 16384, file: 32768, link: 40960 };
var reparsePoint = 1024;
var flagsOfHidden = 1 | 32 | 64 | 8192;
var stored = 0;
var deflated = 8;
function judgeEntry(entry, maxRatio) {
  const complaints = [entry.isWellFormedName ? complainAboutName(entry.name) : "has a name that is not valid UTF-8.", complainAboutType(entry), complainAboutStorage(entry), complainAboutSize(entry, maxRatio)];
  return complaints.filter((complaint) => complaint !== null).map((complaint) => entryFault(entry.name, complaint));
}
function complainAboutName(name) {
  if (name.includes("\0")) return "has a NUL in its name.";
  if (name.includes("\\")) return "has a backslash in its name: it separates on one system and is a letter on another.";
  if (name.startsWith("/")) return "is an absolute path.";
  if (/^[A-Za-z]:/.test(name)) return "begins with a drive letter.";
  const parts = (name.endsWith("/") ? name.slice(0, -1) : name).split("/");
  if (parts.includes("..")) return "climbs out of its folder with `..`.";
  if (parts.some((part) => part === "" || part === ".")) return "has an empty part or `.` in its name.";
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return "has a control character in its name.";
  if (parts.some(isReservedOnWindows)) return "has a name that means a device, a stream or another file on Windows.";
  return null;
}
function complainAboutType({ name, attributes, bytes }) {
  const type = attributes >>> 16 & typeMask;
  if (type === types.link || (attributes & reparsePoint) !== 0) return "is a link.";
  if (type !== 0 && type !== types.file && type !== types.folder) return "is a device, a pipe or a socket.";
  const isFolder = name.endsWith("/");
  if (type === types.folder && !isFolder || type === types.file && isFolder) return "is a folder by its name and a file by its mode, or the other way around.";
  return isFolder && bytes > 0 ? "is a folder with content." : null;
}
function complainAboutStorage({ flags, method, packedBytes, bytes }) {
  if ((flags & flagsOfHidden) !== 0) return "is encrypted.";
  if (method !== stored && method !== deflated) return `is compressed by method ${method}; only stored (0) and deflated (8) are taken.`;
  return method === stored && packedBytes !== bytes ? `is stored as it is, but with ${packedBytes} bytes of ${bytes}.` : null;
}
function complainAboutSize({ packedBytes, bytes }, maxRatio) {
  if (bytes <= packedBytes * maxRatio) return null;
  return `would grow from ${packedBytes} to ${bytes} bytes, more than ${maxRatio} times.`;
}

export {
  entryFault,
  unsafeZip,
  showName,
  quoteName,
  toWriteError,
  judgeEntry,
  complainAboutName
};
