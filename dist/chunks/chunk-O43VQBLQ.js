import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findEscaped,
  redactionRules
} from "./chunk-BYQDC2JO.js";
import {
  isJsonObject,
  matchGlobs,
  parseJsonText
} from "./chunk-MW3SYPS2.js";

// packages/core/src/bundle/area-files.ts
function ignoresCase({ manifest }) {
  return /^win/i.test(manifest?.platform ?? "");
}
function matchInArea(area, patterns, except = []) {
  const list = typeof patterns === "string" ? [patterns] : patterns;
  const fold = (text) => ignoresCase(area) ? text.toLowerCase() : text;
  const matches = matchGlobs(list.map(fold), { ignore: except.map(fold) });
  return (path) => matches(fold(path));
}
function inAreaPath({ folder }, path) {
  return folder === "" ? path : path.slice(folder.length + 1);
}
function inBundlePath({ folder }, path) {
  return folder === "" ? path : `${folder}/${path}`;
}
function byPath(files) {
  return new Map(files.map((file) => [file.path, file]));
}

// packages/core/src/bundle/decode-text.ts
function decodeText(bytes) {
  const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// packages/core/src/bundle/requirements/read-evidence.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";

// packages/core/src/bundle/evidence-time.ts
var iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
function toTime(value) {
  if (typeof value === "object" && value !== null) return "value" in value && typeof value.value === "string" ? toTime(value.value) : null;
  if (typeof value !== "string") return null;
  const milliseconds = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(value)?.[1];
  const time = milliseconds === void 0 ? parseIso(value.trim()) : Number(milliseconds);
  return Number.isNaN(time) || Math.abs(time) > 864e13 || time < 0 ? null : time;
}
function parseIso(text) {
  const [, date, time = "00:00", zone = "Z"] = iso.exec(text) ?? [];
  return date === void 0 ? NaN : Date.parse(`${date}T${time.replace(",", ".")}${/^z$/i.test(zone) ? "Z" : zone.replace(/^(...)(\d\d)$/, "$1:$2")}`);
}

// packages/core/src/bundle/requirements/read-evidence.ts
var largest = 64 * 1024 * 1024;
async function readEvidenceFile({ bundle }, path) {
  const file = bundle.files.find((one) => one.path === path);
  if (file === void 0 || file.bytes > largest || !/\.json$/i.test(path)) return null;
  const text = decodeText(await readFile(join(bundle.folder, path)));
  try {
    return text === null ? null : parseJsonText(text.replace(/^\ufeff/, ""), { path }).value;
  } catch {
    return null;
  }
}
var timeFields = ["generatedAt", "recordedAt", "finishedAt", "timestamp", "createdAt", "startedAt", "date"];
async function readRecordedTime(run, path) {
  const document = await readEvidenceFile(run, path);
  if (!isJsonObject(document)) return null;
  const members = new Map(Object.entries(document).map(([name, value]) => [name.toLowerCase(), value]));
  for (const field of timeFields) {
    const time = toTime(members.get(field.toLowerCase()));
    if (time !== null) return time;
  }
  return null;
}

// packages/core/src/bundle/requirements/name-stamp.ts
var stamp = /(?<!\d)(?:(\d{4})(\d\d)(\d\d)|(\d{4})-(\d\d)-(\d\d))(?:\.(\d{1,6})(?![\d.]*\d)|[-_T ]?([01]\d|2[0-3])[-_:.]?([0-5]\d)(?:[-_:.]?([0-5]\d)(?:[.,](\d{1,3})\d*)?)?Z?)?(?!\d)/g;
function stampOf(path) {
  const at = path.lastIndexOf("/") + 1;
  return lastStampIn(path.slice(at)) ?? lastStampIn(path.slice(0, at));
}
function compareStamps(left, right) {
  return left.time - right.time || left.sequence - right.sequence;
}
function lastStampIn(text) {
  return [...text.matchAll(stamp)].map(toStamp).findLast((found) => found !== null) ?? null;
}
function toStamp([, year, month, day, dashedYear, dashedMonth, dashedDay, sequence, hour, minute, second, fraction]) {
  const [y, m, d] = [year ?? dashedYear, month ?? dashedMonth, day ?? dashedDay].map(Number);
  if (y === void 0 || m === void 0 || d === void 0 || y < 1970) return null;
  const midnight = new Date(Date.UTC(y, m - 1, d));
  if (midnight.getUTCMonth() !== m - 1 || midnight.getUTCDate() !== d) return null;
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  return { time: midnight.getTime() + seconds * 1e3 + Number((fraction ?? "").padEnd(3, "0")), sequence: Number(sequence ?? 0) };
}

// packages/core/src/bundle/requirements/pick-newest.ts
function isPointer(path) {
  return /(?:^|[-_.])latest(?=[-_.]|$)/i.test(path.slice(path.lastIndexOf("/") + 1));
}
function withoutPointers(paths, patterns) {
  const named = patterns.some((pattern) => /latest/i.test(pattern));
  return named ? [...paths] : paths.filter((path) => !isPointer(path));
}
async function pickNewest(paths, { recordedAt } = {}) {
  const byName = newestBy(paths, stampOf, compareStamps);
  if (byName.length <= 1 || recordedAt === void 0) return lastByName(byName);
  const recorded = /* @__PURE__ */ new Map();
  for (const path of byName) recorded.set(path, await recordedAt(path));
  return lastByName(newestBy(byName, (path) => recorded.get(path) ?? null, (left, right) => left - right));
}
function newestBy(paths, timeOf, compare2) {
  let newest = null;
  for (const path of paths) {
    const time = timeOf(path);
    if (time === null) continue;
    const order = newest === null ? 1 : compare2(time, newest.time);
    if (newest === null || order > 0) newest = { time, paths: [path] };
    else if (order === 0) newest.paths.push(path);
  }
  return newest?.paths ?? [...paths];
}
function lastByName(paths) {
  return paths.reduce((last, path) => last === null || path > last ? path : last, null);
}

// packages/core/src/bundle/is-exempt.ts
var signature = /\.(?:sig|sigstore\.json)$/;
var summary = /^VerificationSummary-.*\.json$/;
var bagFile = /^(?:bagit|bag-info|fetch|(?:tag)?manifest-[a-z0-9]+)\.txt$/;
function isExempt({ folder, config, manifest }, path) {
  const isBelow = folder === "" || path.startsWith(`${folder}/`);
  const inArea = folder === "" || !isBelow ? path : path.slice(folder.length + 1);
  if (isBelow && (inArea === config.manifest.file || inArea === config.readme)) return true;
  if (signature.test(path)) return true;
  if (inArea.includes("/")) return false;
  if (inArea === "SHA256SUMS") return true;
  if (config.manifest.format === "bagit" && bagFile.test(inArea)) return true;
  return summary.test(inArea) && !(folder !== "" && isBelow && manifest !== null && listedIn(manifest).has(inArea));
}
var listed = /* @__PURE__ */ new WeakMap();
function listedIn(manifest) {
  const known = listed.get(manifest) ?? new Set(manifest.files.map(({ path }) => path));
  listed.set(manifest, known);
  return known;
}

// packages/core/src/bundle/requirements/select-files.ts
async function selectFiles(area, { files, except, pick }, recordedAt) {
  const patterns = typeof files === "string" ? [files] : files;
  const matches = matchInArea(area, patterns, except);
  const candidates = new Map(area.files.filter(({ path }) => !isExempt(area, path) && matches(inAreaPath(area, path))).map((file) => [inAreaPath(area, file.path), file]));
  const names = withoutPointers([...candidates.keys()], patterns);
  const matching = names.flatMap((name) => candidates.get(name) ?? []);
  if (pick !== "newest") return { matching, picked: matching, matches };
  const full = names.filter((name) => (candidates.get(name)?.bytes ?? 0) > 0);
  const newest = await pickNewest(full.length > 0 ? full : names, { recordedAt: (name) => recordedAt(inBundlePath(area, name)) });
  return { matching, picked: newest === null ? [] : matching.filter(({ path }) => inAreaPath(area, path) === newest), matches };
}

// packages/core/src/bundle/readme/open-name-finder.ts
function openNameFinder(names) {
  const sorted = names.filter((name) => name !== "").toSorted(compare);
  const beginnings = new Set(sorted.map((name) => name.slice(0, 2)));
  return (line) => {
    let best = null;
    for (let from = 0; from < line.length; from += 1) {
      if (!beginnings.has(line.slice(from, from + 2)) && !beginnings.has(line.charAt(from))) continue;
      const found = longestBeginning(line.slice(from), sorted);
      if (found !== null && found.length > (best?.length ?? 0)) best = found;
    }
    return best;
  };
}
function longestBeginning(text, sorted) {
  let wanted = text;
  for (; ; ) {
    const before = sorted[countUpTo(wanted, sorted) - 1];
    if (before === void 0 || wanted.startsWith(before)) return before ?? null;
    wanted = wanted.slice(0, sharedLength(wanted, before));
    if (wanted === "") return null;
  }
}
function countUpTo(text, sorted) {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = from + to >>> 1;
    if ((sorted[middle] ?? "") <= text) from = middle + 1;
    else to = middle;
  }
  return from;
}
function sharedLength(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}

// packages/core/src/bundle/readme/read-hashes.ts
var hashLike = /(?<![\w-])(?=[0-9a-fA-F]*[a-fA-F])(?=[0-9a-fA-F]*[0-9])[0-9a-fA-F]{12,128}(?![\w-])/g;
var wholeLengths = /* @__PURE__ */ new Set([32, 40, 64, 96, 128]);
function readShownHashes(text, names, ignored) {
  const longestNameIn = openNameFinder(names);
  return text.split("\n").flatMap((line, index) => {
    if (!/[0-9a-fA-F]{12}/.test(line)) return [];
    const path = longestNameIn(line);
    return [...withoutName(line, path).matchAll(hashLike)].flatMap((match) => {
      const hash = match[0].toLowerCase();
      if (ignored.has(hash) || path === null && !(wholeLengths.has(hash.length) && hash.length === 64) && !/sha\d*/i.test(line)) return [];
      return [{ hash, line: index + 1, column: match.index + 1, path }];
    });
  });
}
function listHashLike(text) {
  return [...text.matchAll(hashLike)].map(([hash]) => hash.toLowerCase());
}
function withoutName(line, path) {
  return path === null ? line : line.replaceAll(path, " ".repeat(path.length));
}
function openBeginnings(hashes) {
  const byLength = /* @__PURE__ */ new Map();
  return (shown) => {
    const cut = byLength.get(shown.length) ?? new Set(hashes.map((hash) => hash.slice(0, shown.length)));
    byLength.set(shown.length, cut);
    return cut.has(shown);
  };
}

// packages/core/src/bundle/redaction/scan-file.ts
import { open } from "node:fs/promises";
var windowBytes = 8 * 1024 * 1024;
var overlapBytes = 64 * 1024;
async function scanFile(path, isAllowed) {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const encoding = encodingOf(await readAt(file, 0, Math.min(size, 8192)), path);
    return encoding === null ? { state: "binary" } : { state: "text", hits: await scanWindows(file, { encoding, size }, isAllowed) };
  } finally {
    await file.close();
  }
}
var textName = /\.(?:json|ndjson|jsonl|csv|tsv|tab|xml|ya?ml|md|markdown|txt|log|html?|toml|ini|cfg|conf|properties|env|trx|sarif|svg)$/i;
function encodingOf(head, path) {
  const [first = 0, second = 0, third = 0, fourth = 0] = head;
  if (first === 255 && second === 254 || first > 0 && second === 0 && third > 0 && fourth === 0) return "utf16le";
  if (first === 254 && second === 255 || first === 0 && second > 0 && third === 0 && fourth > 0) return "utf16be";
  return head.includes(0) && !textName.test(path) ? null : "utf8";
}
async function scanWindows(file, { encoding, size }, isAllowed) {
  const hits = /* @__PURE__ */ new Map();
  let [offset, line, column] = [0, 1, 1];
  for (; ; ) {
    const wanted = Math.min(windowBytes, size - offset);
    const bytes = await readAt(file, offset, wanted);
    const text = decode(bytes, encoding);
    for (const hit of findEscaped(text, redactionRules, isAllowed)) {
      const placed = { rule: hit.rule, line: line + hit.line - 1, column: hit.line === 1 ? column + hit.column - 1 : hit.column };
      hits.set(`${placed.rule}:${placed.line}:${placed.column}`, placed);
    }
    if (bytes.length < windowBytes || offset + bytes.length >= size) return [...hits.values()];
    const next = cutOf(bytes, encoding);
    const passed = decode(bytes.subarray(0, next), encoding);
    const lastEnd = passed.lastIndexOf("\n");
    column = lastEnd < 0 ? column + passed.length : passed.length - lastEnd;
    line += countLineEnds(passed);
    offset += next;
  }
}
function cutOf(bytes, encoding) {
  const from = bytes.length - overlapBytes;
  const lineEnd = bytes.lastIndexOf(10, from);
  if (encoding === "utf16le" || encoding === "utf16be") return from - from % 2;
  return lineEnd > bytes.length / 2 ? lineEnd + 1 : backToCharacter(bytes, from);
}
function backToCharacter(bytes, from) {
  let at = from;
  while (at > from - 4 && ((bytes[at] ?? 0) & 192) === 128) at -= 1;
  return at;
}
function decode(bytes, encoding) {
  if (encoding === "utf16be") return Buffer.from(bytes.subarray(0, bytes.length - bytes.length % 2)).swap16().toString("utf16le");
  return bytes.toString(encoding);
}
async function readAt(file, offset, length) {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
function countLineEnds(text) {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

export {
  matchInArea,
  inAreaPath,
  inBundlePath,
  byPath,
  isExempt,
  decodeText,
  toTime,
  readEvidenceFile,
  readRecordedTime,
  stampOf,
  isPointer,
  withoutPointers,
  pickNewest,
  selectFiles,
  readShownHashes,
  listHashLike,
  openBeginnings,
  scanFile
};
