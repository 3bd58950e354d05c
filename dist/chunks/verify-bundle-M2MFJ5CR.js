import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  largestList
} from "./chunk-RFA5JOAD.js";
import {
  byPath,
  decodeText,
  inAreaPath,
  inBundlePath,
  isExempt,
  isPointer,
  listHashLike,
  matchInArea,
  openBeginnings,
  pickNewest,
  readEvidenceFile,
  readRecordedTime,
  readShownHashes,
  scanFile,
  selectFiles,
  stampOf,
  toTime
} from "./chunk-O43VQBLQ.js";
import {
  writeSummary
} from "./chunk-Q4E23PUG.js";
import "./chunk-IA6VWLRC.js";
import {
  openBundle
} from "./chunk-XFFB4RAI.js";
import {
  bundlePathOf
} from "./chunk-FXHEOVW4.js";
import "./chunk-XMUDPAAX.js";
import {
  parseCsv
} from "./chunk-TYJVOQEV.js";
import {
  toMilliseconds
} from "./chunk-PGVLP2CF.js";
import {
  redactText,
  redactionRules
} from "./chunk-BYQDC2JO.js";
import {
  showNumber,
  showValue
} from "./chunk-O5QWLRDZ.js";
import {
  Spread,
  aggregates,
  childrenOf,
  comparisonFor,
  distinctOf,
  evaluate,
  evaluatePart,
  isFalse,
  parseComparison,
  parseQuery,
  percentileOf,
  toIdentity,
  toStrictNumber
} from "./chunk-WABCPP7P.js";
import "./chunk-S4BTKXOZ.js";
import {
  require_saxes
} from "./chunk-VFIMKVMB.js";
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  defaultConfigPath,
  openScratch,
  openWorkspace,
  resolvePolicy,
  toRepositoryName
} from "./chunk-4CWBFBZX.js";
import {
  TreeInterpreter2
} from "./chunk-ZV7TP7Y2.js";
import {
  RE2JS
} from "./chunk-HNKGH2CU.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  buildDocument,
  collectSubject,
  judge,
  toDate,
  toExitCode,
  toFinding,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  isJsonArray,
  isJsonObject,
  matchGlobs,
  parseJsonText,
  positionOf,
  readWithin,
  searchJson,
  showBytes,
  toTextPosition,
  toTextPositions
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import {
  commitSchema,
  isBlocking,
  sha256Schema
} from "./chunk-NIT5GBHI.js";
import {
  _minLength,
  _nonnegative,
  _regex,
  array,
  int,
  iso_exports,
  literal,
  looseObject,
  nullable,
  string
} from "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/bundle/gates/gate-sources.ts
import { join } from "node:path";

// packages/core/src/bundle/requirements/find-malformed.ts
import { readFile, stat } from "node:fs/promises";

// packages/core/src/bundle/gates/source/read-chunks.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";

// packages/core/src/bundle/gates/source/unread-source.ts
var UnreadSource = class extends Error {
  reason;
  place;
  constructor(message, place, reason = "unreadable-source") {
    super(message);
    this.reason = reason;
    this.place = place;
  }
  toAnswer() {
    return { state: "none", reason: this.reason, why: this.message, place: this.place };
  }
};

// packages/core/src/bundle/gates/source/read-chunks.ts
var chunkBytes = 1024 * 1024;
var leastBytes = 4096;
async function* readChunks(file) {
  const handle = await openFile(file);
  try {
    yield* decodeChunks(file, readBytes(handle));
  } finally {
    await handle.close();
  }
}
async function readWhole(file, mostCharacters) {
  const parts = [];
  let length = 0;
  for await (const part of readChunks(file)) {
    parts.push(part);
    length += part.length;
    if (length > mostCharacters) throw new UnreadSource(`${file.path} is larger than ${mostCharacters} characters, and what is asked of it needs it as a whole`, { path: file.path }, "limit-exceeded");
  }
  return parts.join("");
}
async function openFile({ path, absolute }) {
  try {
    return await open(absolute, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    throw new UnreadSource(`${path} cannot be opened: ${error instanceof Error && "code" in error ? String(error.code) : String(error)}`, { path });
  }
}
async function* readBytes(handle) {
  const { size } = await handle.stat();
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(leastBytes, size)));
  for (; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
async function* decodeChunks({ path }, chunks) {
  let decoder = null;
  const decode = (bytes) => {
    try {
      return (decoder ??= new TextDecoder("utf-8", { fatal: true })).decode(bytes, { stream: bytes !== void 0 });
    } catch {
      throw new UnreadSource(`${path} is not valid ${decoder?.encoding.toUpperCase() ?? "text"}`, { path });
    }
  };
  for await (const bytes of chunks) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    const text = decode(bytes);
    if (text !== "") yield text;
  }
  const rest = decode();
  if (rest !== "") yield rest;
}
function encodingOf([first = -1, second = -1]) {
  if (first === 255 && second === 254 || first > 0 && second === 0) return "utf-16le";
  return first === 254 && second === 255 || first === 0 && second > 0 ? "utf-16be" : "utf-8";
}

// packages/core/src/bundle/gates/source/read-lines.ts
var longestLine = 64 * 1024 * 1024;
async function readLines(file, take) {
  let number = 0;
  let parts = [];
  let held = 0;
  for await (const chunk of readChunks(file)) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end !== -1; end = chunk.indexOf("\n", start)) {
      const line = chunk.slice(start, end);
      number += 1;
      if (!take(parts.length === 0 ? line : parts.join("") + line, number)) return;
      [parts, held, start] = [[], 0, end + 1];
    }
    if (start === chunk.length) continue;
    parts.push(chunk.slice(start));
    held += chunk.length - start;
    if (held > longestLine) throw new UnreadSource(`${file.path} has a line of more than ${longestLine} characters`, { path: file.path, line: number + 1 }, "limit-exceeded");
  }
  if (parts.length > 0) take(parts.join(""), number + 1);
}

// packages/core/src/bundle/requirements/find-malformed.ts
var largestHeld = 64 * 1024 * 1024;
async function findMalformed(absolute, path, most) {
  const format = /\.(json|ndjson|jsonl|csv|tsv|xml|ya?ml)$/i.exec(path)?.[1]?.toLowerCase();
  if (format === void 0) return [];
  if (format === "ndjson" || format === "jsonl") return findBadLines({ path, absolute }, most);
  if ((await stat(absolute)).size > largestHeld) return format === "json" ? findBadLines({ path, absolute }, most) : [];
  const text = decodeText(await readFile(absolute))?.replace(/^\ufeff/, "") ?? null;
  if (text === null) return [{ line: 1, column: 1, message: "is neither UTF-8 nor UTF-16 with a byte order mark." }];
  switch (format) {
    case "json":
      return findInJson(text, { path, absolute }, most);
    case "csv":
      return findInTable(text, ",");
    case "tsv":
      return findInTable(text, "	");
    case "xml":
      return (await import("./find-xml-fault-UHMYGNPN.js")).findXmlFault(text);
    // with the parser, once there is XML
    default:
      return findThrown(() => parseYamlSource(text, path));
  }
}
async function findInJson(text, file, most) {
  const whole = findThrown(() => parseJsonText(text, { path: file.path }));
  if (whole.length === 0 || !/^\s*[[{]/.test(text) || !text.trimEnd().includes("\n")) return whole;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const isByLine2 = lines.length > 1 && lines.slice(0, 2).every((line) => findThrown(() => parseJsonText(line, { path: file.path })).length === 0);
  return isByLine2 ? findBadLines(file, most) : whole;
}
async function findBadLines(file, most) {
  const places = [];
  const take = (line, number) => {
    const text = line.replace(/\r$/, "");
    if (text.trim() === "" || parses(text)) return true;
    const [fault] = findThrown(() => parseJsonText(text, { path: file.path }));
    places.push({ line: number, column: fault?.column ?? 1, message: fault?.message ?? "is not JSON." });
    return places.length < most;
  };
  try {
    await readLines(file, take);
  } catch (error) {
    if (!(error instanceof UnreadSource)) throw error;
    places.push({ line: error.place.line ?? 1, column: 1, message: `cannot be read: ${error.message}.` });
  }
  return places;
}
function parses(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
function findInTable(text, delimiter) {
  const { header, rows, fault } = parseCsv(text, delimiter);
  if (fault !== null) return [fault];
  const columns = header?.cells.length ?? 0;
  return rows.filter(({ cells }) => cells.length !== columns).slice(0, 10).map(({ line, column, cells }) => ({ line, column, message: `has ${cells.length} columns, but the first row has ${columns}.` }));
}
function findThrown(parse4) {
  try {
    parse4();
    return [];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    return [{ line: fault?.line ?? 1, column: fault?.column ?? 1, message: `is not well-formed: ${fault?.message ?? error.message}` }];
  }
}

// packages/core/src/bundle/gates/query/answer.ts
var QueryLimit = class extends Error {
};
function noAnswer(reason, why) {
  return { state: "none", reason, why };
}
function toRefusal(error) {
  const why = error instanceof Error ? error.message : String(error);
  return error instanceof QueryLimit ? noAnswer("limit-exceeded", why) : noAnswer("unreadable-source", `the query has no answer here: ${why}`);
}
function toObjection({ rowSets, absent, empty }) {
  for (const { rows, lacking, fields } of rowSets.values()) {
    if (lacking > 0) return { state: "incomplete", rows, lacking, fields: [...fields] };
  }
  if (absent.size > 0) return noAnswer("unreadable-source", `it has no ${[...absent].map((field) => `\`${field}\``).join(", ")}`);
  if (empty.size > 0) return noAnswer("insufficient-samples", `\`${[...empty].join("`, `")}\` of no rows is no measurement`);
  return null;
}
function samplesOf({ rowSets }, source) {
  return [...rowSets.values()].at(-1)?.rows ?? (Array.isArray(source) ? source.length : null);
}
function toAnswer(value, samples, { query, atLeast }) {
  if (samples !== null && samples < atLeast) return noAnswer("insufficient-samples", `${samples} of at least ${atLeast} rows are there`);
  if (samples === null && atLeast > 1) return noAnswer("insufficient-samples", "`atLeast` counts rows, and this query goes over none; name their number with `sampleCount`");
  if (value === null) return noAnswer("unreadable-source", `\`${query.text}\` gives nothing`);
  if (typeof value === "number" && !Number.isFinite(value)) return noAnswer("unreadable-source", `\`${query.text}\` gives no finite number`);
  return { state: "answered", value, samples };
}
function kindOf(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : typeof value === "string" ? "text" : typeof value === "number" ? "a number" : "true or false";
}

// packages/core/src/bundle/gates/gate-sources.ts
async function chooseSource(run, area, request) {
  const { picked, matching } = await selectFiles(area, request, (path) => readRecordedTime(run, path));
  const from = [request.files].flat().map((pattern) => `\`${pattern}\``).join(" or ");
  if (picked.length === 0) return { spec: null, missing: noAnswer("unreadable-source", `no file of the area matches ${from}`) };
  if (request.pick === "only" && picked.length > 1) {
    return { spec: null, missing: noAnswer("unreadable-source", `${matching.length} files match ${from}, and \`pick: only\` wants one: ${matching.slice(0, 5).map(({ path }) => path).join(", ")}`) };
  }
  const files = picked.map(({ path, bytes }) => ({ path, bytes, absolute: join(run.bundle.folder, path) }));
  return { spec: { files, as: request.as, rows: request.rows, isJoined: request.pick === "all" }, missing: null };
}
function causeOfMissing(run, area, request) {
  if (area.files.length === 0 && area.name !== ".") return toFinding({ rule: "bundle/area-missing", keys: { bundle: run.id, area: area.name }, check: null, outcome: "fail", message: "" }).fingerprint;
  const matches = matchInArea(area, request.files, request.except);
  for (const { path } of area.manifest?.files ?? []) {
    const fault = matches(path) ? run.faultOf(inBundlePath(area, path)) : null;
    if (fault !== null) return fault;
  }
  const unproved = area.manifest === null && area.files.some(({ path }) => matches(inAreaPath(area, path))) ? run.faultOf(inBundlePath(area, area.config.manifest.file)) : null;
  if (unproved !== null) return unproved;
  const required = area.config.requires.find((one) => isDemanded(run, area, one) && isUnmet(area, one) && [request.files].flat().every((pattern) => [one.files].flat().includes(pattern)));
  return required === void 0 ? null : toFinding({ rule: "bundle/requirement-missing", keys: { bundle: run.id, area: area.name, requirement: required.id }, check: null, outcome: "fail", message: "" }).fingerprint;
}
function isDemanded({ inputs }, area, { id, level }) {
  return level !== "optional" || inputs.require.includes(`${area.name}/${id}`);
}
function isUnmet(area, { files, except }) {
  const matches = matchInArea(area, files, except);
  return !area.files.some(({ path, bytes }) => bytes > 0 && !isExempt(area, path) && matches(inAreaPath(area, path)));
}
async function causeInFile(run, area, file) {
  const path = inAreaPath(area, file.path);
  const keys = { bundle: run.id, area: area.name, path };
  const fingerprintOf3 = (rule) => toFinding({ rule, keys, check: null, outcome: "fail", message: "" }).fingerprint;
  if (file.bytes === 0) {
    const isSaid = area.config.requires.some((one) => matchInArea(area, one.files, one.except)(path) && (one.pick !== "newest" || isUnmet(area, one)));
    return isSaid ? fingerprintOf3("bundle/artifact-empty") : null;
  }
  const places = await findMalformed(join(run.bundle.folder, file.path), file.path, 1);
  return places.length > 0 ? fingerprintOf3("bundle/artifact-malformed") : null;
}

// packages/core/src/bundle/gates/comparison/judge-value.ts
function judgeValue(input) {
  const { gate, value, profile } = input;
  if (gate.between !== void 0) return judgeBetween(value, gate.between);
  if (gate.contains !== void 0) return judgeContains(value, gate.contains);
  if (gate.matches !== void 0) return judgeMatch(value, gate.matches);
  if (gate.each !== void 0) return judgeEach(input, gate.each);
  if (gate.equals !== void 0) return judgeEqual(input);
  const text = comparisonFor(gate, profile);
  const { comparison, fault } = text === null ? { comparison: null, fault: `nothing is said of the profile \`${profile}\`` } : parseComparison(text);
  return comparison === null ? unknown(thresholdOf(gate, profile), fault) : judgeComparison(value, comparison);
}
function thresholdOf(gate, profile) {
  if (gate.between !== void 0) return `between ${gate.between[0]} and ${gate.between[1]}`;
  if (gate.contains !== void 0) return `contains ${gate.contains.map(String).join(", ")}`;
  if (gate.matches !== void 0) return `matches ${gate.matches}`;
  if (gate.each !== void 0) return `every row: ${gate.each}`;
  if (gate.equals !== void 0) return `== ${gate.equals.query} of ${[gate.equals.from].flat().join(", ")}`;
  const text = comparisonFor(gate, profile);
  const { comparison } = text === null ? { comparison: null } : parseComparison(text);
  return comparison === null ? "" : toThreshold(comparison);
}
function toThreshold({ operator, value }) {
  return `${operator} ${String(value)}`;
}
function unknown(threshold, why) {
  return { holds: null, margin: null, threshold, why };
}
function judgeComparison(value, comparison) {
  const { operator, value: wanted } = comparison;
  const threshold = toThreshold(comparison);
  if (typeof value !== typeof wanted) return unknown(threshold, `it is ${kindOf(value)} (${showValue(value)}), and the threshold \`${threshold}\` is ${kindOf(wanted)}`);
  if (typeof value !== "number" || typeof wanted !== "number") {
    const holds2 = value === wanted === (operator === "==");
    return { holds: holds2, margin: null, threshold, why: holds2 ? "" : `${showValue(value)} is not ${threshold}` };
  }
  const holds = { ">=": value >= wanted, ">": value > wanted, "<=": value <= wanted, "<": value < wanted, "==": value === wanted, "!=": value !== wanted }[operator];
  const distance = operator.startsWith(">") ? value - wanted : wanted - value;
  const margin = operator === "==" || operator === "!=" || !Number.isFinite(distance) ? null : distance;
  return { holds, margin, threshold, why: holds ? "" : `${showNumber(value, wanted)} is not ${threshold}` };
}
function judgeBetween(value, [least, most]) {
  const threshold = `between ${least} and ${most}`;
  if (typeof value !== "number") return unknown(threshold, `it is ${kindOf(value)} (${showValue(value)}), not a number`);
  const holds = value >= least && value <= most;
  return { holds, margin: Math.min(value - least, most - value), threshold, why: holds ? "" : `${showNumber(value, value < least ? least : most)} is not ${threshold}` };
}
function judgeContains(value, wanted) {
  const threshold = `contains ${wanted.map(String).join(", ")}`;
  if (!Array.isArray(value)) return unknown(threshold, `it is ${kindOf(value)}, not a list`);
  const missing = wanted.filter((one) => !value.includes(one));
  return { holds: missing.length === 0, margin: null, threshold, why: missing.length === 0 ? "" : `${missing.map(String).join(", ")} ${missing.length === 1 ? "is" : "are"} not among ${showValue(value)}` };
}
function judgeMatch(value, pattern) {
  const threshold = `matches ${pattern}`;
  if (typeof value !== "string") return unknown(threshold, `it is ${kindOf(value)} (${showValue(value)}), not text`);
  const holds = RE2JS.compile(pattern.slice(1, -1)).matcher(value).find();
  return { holds, margin: null, threshold, why: holds ? "" : `${showValue(value)} does not match ${pattern}` };
}
function judgeEach({ value, first, samples }, each) {
  const holds = value === 0;
  return { holds, margin: null, threshold: `every row: ${each}`, why: holds ? "" : `${showValue(value)} of ${samples ?? "its"} rows do not hold \`${each}\`, the first is row ${first ?? "?"}` };
}
function judgeEqual({ gate, profile, value, other }) {
  const threshold = `${thresholdOf(gate, profile)} (${showValue(other)})`;
  if (typeof value !== typeof other || typeof value === "object") return unknown(threshold, `${kindOf(value)} (${showValue(value)}) cannot equal ${kindOf(other)} (${showValue(other)})`);
  const holds = value === other;
  return { holds, margin: null, threshold, why: holds ? "" : `${showValue(value, typeof other === "number" ? other : null)} is not ${showValue(other)}` };
}

// packages/core/src/bundle/gates/judge-gate.ts
var shownElements = 100;
function judgeGate(facts) {
  const { gate, answer, sampleCount, other, profile } = facts;
  if (answer.state !== "answered") return toUnjudged(facts, answer);
  if (sampleCount !== null && sampleCount.state !== "answered") return toUnjudged(facts, sampleCount);
  if (other !== null && other.state !== "answered") return toUnjudged(facts, other);
  const samples = sampleCount === null ? answer.samples : sampleCount.value;
  const shortage = gate.sampleCount === void 0 ? null : toShortage(samples, gate.sampleCount);
  if (shortage !== null) return toUnjudged(facts, shortage);
  const judged = judgeValue({ gate, profile, value: answer.value, other: other === null ? null : other.value, first: answer.first ?? null, samples: answer.samples });
  if (judged.holds === null) return toUnjudged(facts, noAnswer("unreadable-source", judged.why));
  const value = Array.isArray(answer.value) ? answer.value.slice(0, shownElements) : answer.value;
  const result = { ...toResult(facts), value, threshold: judged.threshold, margin: judged.margin, samples: typeof samples === "number" ? samples : null };
  return judged.holds ? { result, finding: null } : toFailed(facts, judged, result);
}
function toShortage(samples, { query, atLeast }) {
  if (typeof samples !== "number" || !Number.isSafeInteger(samples) || samples < 0) return noAnswer("unreadable-source", `\`${query}\` gives ${kindOf(samples)} (${showValue(samples)}), not a number of samples`);
  return samples < atLeast ? noAnswer("insufficient-samples", `it is taken from ${samples} of at least ${atLeast} samples`) : null;
}
function toResult({ gate, files, profile }) {
  return { id: gate.id, title: gate.title ?? gate.id, outcome: "pass", level: gate.level, files: [...files], value: null, threshold: thresholdOf(gate, profile), margin: null, unit: gate.unit ?? null, samples: null };
}
function toFailed(facts, { why, threshold }, result) {
  const { gate } = facts;
  const unit = gate.unit === void 0 || typeof result.value !== "number" || gate.each !== void 0 ? "" : ` (in ${gate.unit})`;
  return {
    result: { ...result, outcome: gate.level },
    finding: { ...sharedOf(facts), rule: "bundle/gate-failed", outcome: gate.level, message: `${nameOf(facts)}: ${why}${unit}.`, expected: threshold, actual: result.value }
  };
}
function toUnjudged(facts, answer) {
  const outcome = facts.gate.level === "warn" ? "warn" : "unverified";
  const shared2 = { ...sharedOf(facts), outcome, expected: thresholdOf(facts.gate, facts.profile) };
  const toReason = (reason) => outcome === "warn" ? {} : { reason };
  const finding = answer.state === "incomplete" ? { ...shared2, ...toReason("unreadable-source"), rule: "bundle/gate-source-incomplete", message: `${nameOf(facts)} cannot be judged: ${answer.lacking} of ${answer.rows} rows lack ${answer.fields.map((field) => `\`${field}\``).join(", ")}.`, actual: answer.lacking } : { ...shared2, ...toReason(answer.reason), rule: "bundle/gate-unreadable", message: `${nameOf(facts)} cannot be judged: ${answer.why}.` };
  return { result: { ...toResult(facts), outcome }, finding };
}
function nameOf({ area, gate, files }) {
  return `${area}/${gate.id}${gate.title === void 0 ? "" : ` (${gate.title})`}${files.length === 0 ? "" : ` in ${files.slice(0, 3).join(", ")}${files.length > 3 ? ` and ${files.length - 3} more` : ""}`}`;
}
function sharedOf({ bundle, area, gate, location, configured, cause }) {
  return {
    keys: { bundle, area, gate: gate.id },
    check: `gate:${area}/${gate.id}`,
    location,
    ...configured === null ? {} : { related: [configured] },
    ...gate.remedy === void 0 ? {} : { remedy: gate.remedy },
    ...cause === null ? {} : { causedBy: cause }
  };
}

// packages/core/src/bundle/gates/locate-gates.ts
async function locateGates(run) {
  const path = run.workspace.toDocumentPath(run.workspace.resolve(run.inputs.config ?? defaultConfigPath));
  const text = await readConfig(run, path);
  if (text === null) return () => null;
  try {
    const source = parseYamlSource(text, path);
    return (area, gate) => {
      const pointer = ["bundles", "areas", area, "gates"];
      const list = pointer.reduce((value, key) => isJsonObject(value) ? value[key] ?? null : null, source.value);
      const index = isJsonArray(list) ? list.findIndex((one) => isJsonObject(one) && one["id"] === gate) : -1;
      const position = index === -1 ? null : source.positionOf([...pointer, index]);
      return position === null ? null : { path, ...position };
    };
  } catch {
    return () => null;
  }
}
async function readConfig({ workspace, policy }, path) {
  try {
    if (policy.policy.source !== "base") return (await workspace.readText(path, { optional: true }))?.text ?? null;
    const bytes = await policy.base?.readFile(workspace.toRepositoryPath(path)) ?? null;
    return bytes === null ? null : new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

// packages/core/src/bundle/gates/query/field-trace.ts
var shownFields = 10;
var FieldTrace = class {
  /** In the order in which the query is done with them: the last is what its answer is made of. */
  rowSets = /* @__PURE__ */ new Map();
  /** What is missing outside of any row. */
  absent = /* @__PURE__ */ new Set();
  /** Aggregates that were given an empty list. */
  empty = /* @__PURE__ */ new Set();
  follow(node, value) {
    TreeInterpreter2.search({ type: "Current" }, value);
    this.#trace(node, { value, row: null, prefix: "", interpreter: TreeInterpreter2 });
  }
  /** One row of no list that is at hand. `read` names the parts that are read of it, and is told whether all that they need is there so far. */
  followRow(key, value, read) {
    this.#traceRow(this.#rowSetOf(key), (row) => {
      read((part) => {
        this.#trace(part, { value, row, prefix: "", interpreter: TreeInterpreter2 });
        return !row.lacks;
      });
    });
  }
  /** A row that is counted without anything being read of it: nothing at all is no row. */
  countRow(key, value) {
    this.#traceRow(this.#rowSetOf(key), (row) => {
      if (value === null) this.#lacks("any value", { value, row, prefix: "", interpreter: TreeInterpreter2 });
    });
  }
  #rowSetOf(key) {
    const set = this.rowSets.get(key) ?? { rows: 0, lacking: 0, fields: /* @__PURE__ */ new Set() };
    this.rowSets.set(key, set);
    return set;
  }
  #trace(node, at) {
    switch (node.type) {
      case "Field":
        return this.#traceField(node.name, at);
      case "Subexpression":
      case "IndexExpression":
        return this.#traceStep(node, at);
      case "Pipe":
        return this.#tracePipe(node, at);
      case "Projection":
      case "ValueProjection":
      case "FilterProjection":
        return this.#traceProjection(node, at);
      case "Index":
        if (evaluatePart(at.interpreter, node, at.value) === null) this.#lacks(`[${node.value}]`, at);
        return;
      case "AndExpression":
      case "OrExpression":
        return this.#traceEither(node, at);
      case "Comparator":
        return this.#traceComparison(node, at);
      case "Ternary":
        return this.#traceTernary(node, at);
      case "Function":
        return this.#traceFunction(node, at);
      case "LetExpression":
        return this.#traceLet(node, at);
      case "Arithmetic":
        this.#trace(node.left, at);
        return this.#trace(node.right, at);
      case "Unary":
        return this.#trace(node.operand, at);
      case "Flatten":
        return this.#traceFlatten(node.child, at);
      case "NotExpression":
        return this.#trace(node.child, at);
      case "Binding":
        return this.#trace(node.reference, at);
      case "MultiSelectList":
        for (const child of node.children) this.#trace(child, at);
        return;
      case "MultiSelectHash":
        for (const { value } of node.children) this.#trace(value, at);
        return;
      case "ExpressionReference":
      case "Identity":
      case "Current":
      case "Root":
      case "Literal":
      case "Slice":
      case "Variable":
        return;
    }
  }
  #traceField(name, at) {
    const { value } = at;
    const isThere = typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, name) && value[name] !== null;
    if (!isThere) this.#lacks(name, at);
  }
  #traceStep({ left, right }, at) {
    this.#trace(left, at);
    const value = evaluatePart(at.interpreter, left, at.value);
    if (value !== null) this.#trace(right, { ...at, value, prefix: `${at.prefix}${nameOf2(left)}.` });
  }
  #tracePipe({ left, right }, at) {
    this.#trace(left, at);
    const value = evaluatePart(at.interpreter, left, at.value);
    if (value !== null) this.#trace(right, { ...at, value });
  }
  #traceProjection(node, at) {
    const condition = node.type === "FilterProjection" ? node.condition : void 0;
    this.#trace(node.left, at);
    const base = evaluatePart(at.interpreter, node.left, at.value);
    const isObject = typeof base === "object" && base !== null && !Array.isArray(base);
    const rows = node.type === "ValueProjection" && isObject ? Object.values(base) : base;
    const isSlicedText = typeof base === "string" && node.type === "Projection" && node.left.type === "IndexExpression";
    if (!Array.isArray(rows)) {
      if (base !== null && !isSlicedText) this.#lacks(`${nameOf2(node.left)} as a list`, at);
      return;
    }
    this.#traceRows(node, rows, (value, inRow) => {
      const of = { ...at, value, ...inRow };
      if (condition !== void 0) {
        this.#trace(condition, of);
        if (isFalse(evaluatePart(at.interpreter, condition, value))) return;
      }
      this.#trace(node.right, of);
    });
  }
  #traceFlatten(child, at) {
    this.#trace(child, at);
    const list = evaluatePart(at.interpreter, child, at.value);
    if (list !== null && !Array.isArray(list)) this.#lacks(`${nameOf2(child)} as a list`, at);
  }
  #traceRows(key, rows, traceRow) {
    const set = this.#rowSetOf(key);
    for (const value of rows) this.#traceRow(set, (row) => {
      traceRow(value, { row, prefix: "" });
    });
  }
  #traceRow(set, read) {
    const row = { set, lacks: false };
    set.rows += 1;
    try {
      read(row);
    } catch (error) {
      if (!row.lacks) throw error;
    }
    if (row.lacks) set.lacking += 1;
  }
  #traceEither({ type, left, right }, at) {
    const isOr = type === "OrExpression";
    if (!(isOr && mayBeNothing(left))) this.#trace(left, at);
    if (isFalse(evaluatePart(at.interpreter, left, at.value)) === isOr) this.#trace(right, at);
  }
  #traceComparison({ name, left, right }, at) {
    if ([left, right].some((side) => side.type === "Literal" && side.value === null)) return;
    for (const side of [left, right]) {
      this.#trace(side, at);
      const value = name === "EQ" || name === "NE" ? 0 : evaluatePart(at.interpreter, side, at.value);
      if (value !== null && typeof value !== "number") this.#lacks(`${nameOf2(side)} as a number`, at);
    }
  }
  #traceTernary({ condition, trueExpr, falseExpr }, at) {
    this.#trace(condition, at);
    this.#trace(isFalse(evaluatePart(at.interpreter, condition, at.value)) ? falseExpr : trueExpr, at);
  }
  #traceFunction(node, at) {
    const { name, children } = node;
    const mayLack = name === "not_null" || name === "type";
    for (const child of children) if (!(mayLack && mayBeNothing(child))) this.#trace(child, at);
    const list = children.find(({ type }) => type !== "ExpressionReference");
    const given = list === void 0 ? null : evaluatePart(at.interpreter, list, at.value);
    if (name === "to_number" && given !== null && list !== void 0 && isNoNumber(given, evaluatePart(at.interpreter, node, at.value))) this.#lacks(`${nameOf2(list)} as a number`, at);
    if (!Array.isArray(given)) return;
    if (given.length === 0 && aggregates.has(name)) this.empty.add(name);
    if (name === "length" && given.includes(null)) for (const value of given) this.countRow(node, value);
    for (const child of children) {
      if (child.type !== "ExpressionReference") continue;
      this.#traceRows(child, given, (value, inRow) => {
        this.#trace(child.child, { ...at, value, ...inRow });
      });
    }
  }
  #traceLet({ bindings, expression }, at) {
    const scope = {};
    for (const { variable, reference } of bindings) {
      this.#trace(reference, at);
      scope[variable] = evaluatePart(at.interpreter, reference, at.value);
    }
    this.#trace(expression, { ...at, interpreter: at.interpreter.withScope(scope) });
  }
  #lacks(what, { row, prefix }) {
    const fields = row === null ? this.absent : row.set.fields;
    if (row !== null) row.lacks = true;
    if (fields.size < shownFields) fields.add(`${prefix}${what}`);
  }
};
function isPath(node) {
  return node.type === "Field" || (node.type === "Subexpression" || node.type === "IndexExpression") && isPath(node.left);
}
function mayBeNothing(node) {
  return isPath(node) || node.type === "Function" && node.name === "to_number" && node.children.every(isPath);
}
function isNoNumber(given, made) {
  return made === null || typeof given === "string" && given.trim() === "";
}
function nameOf2(node) {
  if (node.type === "Field") return node.name;
  if (node.type === "Subexpression") return `${nameOf2(node.left)}.${nameOf2(node.right)}`;
  if (node.type === "IndexExpression") return `${nameOf2(node.left)}${node.right.type === "Index" ? `[${node.right.value}]` : "[\u2026]"}`;
  return node.type === "Identity" || node.type === "Current" ? "the source" : "what is read";
}

// packages/core/src/bundle/gates/query/answer-from-value.ts
function answerFromValue(question, source) {
  const trace = new FieldTrace();
  try {
    trace.follow(question.query.expression, source);
    const objection = toObjection(trace);
    if (objection !== null) return objection;
    const value = evaluate(question.query.expression, source);
    return finish(question, value, samplesOf(trace, source));
  } catch (error) {
    return toObjection(trace) ?? toRefusal(error);
  }
}
function finish(question, value, samples) {
  const { ending, query } = question;
  if (ending.kind === "value") return toAnswer(value, samples, question);
  if (!Array.isArray(value)) return noAnswer("unreadable-source", `\`${query.text}\` gives ${kindOf(value)}, not a list`);
  if (ending.kind === "each") return answerEach(ending.each, value, question);
  if (ending.kind === "distinct") return toAnswer(distinctOf(value), value.length, question);
  const other = value.find((element) => typeof element !== "number");
  if (other !== void 0) return noAnswer("unreadable-source", `\`${query.text}\` gives a list that holds ${kindOf(other)}, and a percentile is taken of numbers`);
  return toAnswer(percentileOf(Float64Array.from(value, Number), ending.percent), value.length, question);
}
function answerEach(each, list, question) {
  const rows = new EachRow(each);
  for (const value of list) rows.add(value);
  return rows.finish(question);
}
var EachRow = class {
  #trace = new FieldTrace();
  #each;
  #rows = 0;
  #failing = 0;
  #first;
  #failure = null;
  constructor(each) {
    this.#each = each;
  }
  add(value) {
    const { expression } = this.#each;
    this.#rows += 1;
    this.#trace.followRow(expression, value, (isComplete) => {
      if (!isComplete(expression)) return;
      const holds = evaluate(expression, value);
      if (typeof holds !== "boolean") this.#failure ??= `\`${this.#each.text}\` says ${kindOf(holds)} of row ${this.#rows}, neither true nor false`;
      if (holds === true) return;
      this.#failing += 1;
      this.#first ??= this.#rows;
    });
  }
  finish(question) {
    const objection = toObjection(this.#trace);
    if (objection !== null) return objection;
    if (this.#failure !== null) return noAnswer("unreadable-source", this.#failure);
    const answer = toAnswer(this.#failing, this.#rows, question);
    return answer.state === "answered" && this.#first !== void 0 ? { ...answer, first: this.#first } : answer;
  }
};

// packages/core/src/bundle/gates/query/row-aggregates.ts
var mostNumbers = 32 * 1024 * 1024;
var mostDistinct = 1e6;
function createAggregate(name, percent) {
  switch (name) {
    case "length":
      return new Count();
    case "sum":
      return new Sum(false);
    case "avg":
      return new Sum(true);
    case "min":
      return new Best("min");
    case "max":
      return new Best("max");
    case "stdev":
      return new Deviation();
    case "percentile":
      return new Percentile(percent);
    case "distinct":
      return new Distinct();
    default:
      return null;
  }
}
var Count = class {
  #count = 0;
  add() {
    this.#count += 1;
  }
  result() {
    return this.#count;
  }
};
var Sum = class {
  #isMean;
  #sum = 0;
  #count = 0;
  constructor(isMean) {
    this.#isMean = isMean;
  }
  add(value) {
    this.#sum += requireNumber(value, this.#isMean ? "avg" : "sum");
    this.#count += 1;
  }
  result() {
    if (!this.#isMean) return this.#sum;
    return this.#count === 0 ? null : this.#sum / this.#count;
  }
};
var Best = class {
  #name;
  #best = null;
  constructor(name) {
    this.#name = name;
  }
  add(value) {
    if (typeof value !== "number" && typeof value !== "string") throw new Error(`${this.#name}() expected numbers or texts but received ${kindOf(value)}`);
    if (this.#best !== null && typeof this.#best !== typeof value) throw new Error(`${this.#name}() expected numbers or texts but received both`);
    if (this.#best === null || (this.#name === "min" ? value < this.#best : value > this.#best)) this.#best = value;
  }
  result() {
    return this.#best;
  }
};
var Deviation = class {
  #spread = new Spread();
  add(value) {
    this.#spread.add(requireNumber(value, "stdev"));
  }
  result() {
    return this.#spread.stdev();
  }
};
var Percentile = class {
  #percent;
  #numbers = new Float64Array(1024);
  #count = 0;
  constructor(percent) {
    this.#percent = percent;
  }
  add(value) {
    if (this.#count >= mostNumbers) throw new QueryLimit(`a percentile of more than ${mostNumbers} numbers is not taken`);
    if (this.#count === this.#numbers.length) {
      const more = new Float64Array(this.#count * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#count] = requireNumber(value, "percentile");
    this.#count += 1;
  }
  result() {
    return percentileOf(this.#numbers.subarray(0, this.#count), this.#percent);
  }
};
var Distinct = class {
  #seen = /* @__PURE__ */ new Map();
  add(value) {
    const key = toIdentity(value);
    if (this.#seen.has(key)) return;
    if (this.#seen.size >= mostDistinct) throw new QueryLimit(`more than ${mostDistinct} different values are not held`);
    this.#seen.set(key, value);
  }
  result() {
    return [...this.#seen.values()];
  }
};
function requireNumber(value, name) {
  if (typeof value !== "number") throw new Error(`${name}() expected numbers but received ${kindOf(value)}`);
  return value;
}

// packages/core/src/bundle/gates/query/streamed-answer.ts
function streamAnswer(question) {
  const { query: { expression }, ending } = question;
  if (ending.kind === "value") {
    const found = /* @__PURE__ */ new Map();
    return collectAggregates(expression, found) && found.size > 0 ? new AggregatedAnswer(question, found) : null;
  }
  const source = toRowSource(expression);
  if (source === null) return null;
  if (ending.kind === "each") return usesWhole(ending.each.expression) ? null : new EachAnswer(question, source, new EachRow(ending.each));
  const aggregate = createAggregate(ending.kind, ending.kind === "percentile" ? ending.percent : 0);
  return aggregate === null ? null : new AggregatedAnswer(question, /* @__PURE__ */ new Map([[expression, { name: ending.kind, source, aggregate, isCounted: false, count: 0 }]]));
}
function collectAggregates(node, found) {
  const one = toAggregated(node);
  if (one !== null) {
    found.set(node, one);
    return true;
  }
  switch (node.type) {
    case "Arithmetic":
    case "Unary":
    case "Comparator":
    case "AndExpression":
    case "OrExpression":
    case "NotExpression":
    case "Ternary":
    case "Literal":
    case "Function":
      return childrenOf(node).every((child) => collectAggregates(child, found));
    default:
      return false;
  }
}
function toAggregated(node) {
  if (node.type !== "Function") return null;
  const [list, second] = node.children;
  const isCounted = node.name === "length" && list?.type === "Function" && list.name === "distinct";
  const source = toRowSource(isCounted ? list.children[0] : list);
  if (source === null || second !== void 0 && second.type !== "Literal") return null;
  const name = isCounted ? "distinct" : node.name;
  const aggregate = createAggregate(name, second?.type === "Literal" && typeof second.value === "number" ? second.value : NaN);
  return aggregate === null ? null : { name, source, aggregate, isCounted, count: 0 };
}
function toRowSource(node) {
  if (node === void 0 || usesWhole(node)) return null;
  if (isSource(node)) return { flatten: false, condition: null, right: null };
  if (node.type === "FilterProjection" && isSource(node.left)) return { flatten: false, condition: node.condition, right: node.right };
  if (node.type !== "Projection") return null;
  const flatten = node.left.type === "Flatten";
  const left = node.left.type === "Flatten" ? node.left.child : node.left;
  return isSource(left) ? { flatten, condition: null, right: node.right } : null;
}
function isSource({ type }) {
  return type === "Identity" || type === "Current";
}
function usesWhole(node) {
  return node.type === "Root" || node.type === "Variable" || node.type === "LetExpression" || childrenOf(node).some(usesWhole);
}
var Streamed = class {
  trace = new FieldTrace();
  #question;
  #failure = null;
  rows = 0;
  constructor(question) {
    this.#question = question;
  }
  /** Goes on after a failure: rows that lack something are counted to the end, since they may be its cause. */
  add(row) {
    if (this.#failure?.state === "none" && this.#failure.reason === "limit-exceeded") return;
    this.rows += 1;
    try {
      this.take(row);
    } catch (error) {
      this.#failure ??= toRefusal(error);
    }
  }
  finish() {
    try {
      const answer = this.conclude(this.#question);
      return answer.state === "incomplete" ? answer : this.#failure ?? answer;
    } catch (error) {
      return this.#failure ?? toRefusal(error);
    }
  }
  /** What a row source takes of a row. */
  takeFrom({ flatten, condition, right }, key, { row, use }) {
    const takeOne = (item) => {
      if (right === null) {
        this.trace.countRow(key, item);
        return use(item);
      }
      this.trace.followRow(key, item, (isComplete) => {
        if (condition !== null && (!isComplete(condition) || isFalse(evaluate(condition, item)))) return;
        if (!isComplete(right)) return;
        const value = evaluate(right, item);
        if (value !== null) use(value);
      });
    };
    if (flatten && Array.isArray(row)) row.forEach(takeOne);
    else takeOne(row);
  }
};
var AggregatedAnswer = class extends Streamed {
  #aggregates;
  constructor(question, found) {
    super(question);
    this.#aggregates = found;
  }
  take(row) {
    for (const [node, one] of this.#aggregates) {
      const use = (value) => {
        one.count += 1;
        one.aggregate.add(value);
      };
      this.takeFrom(one.source, node, { row, use });
    }
  }
  conclude(question) {
    const { query: { expression }, ending } = question;
    const all = [...this.#aggregates.values()];
    if (ending.kind === "value") {
      for (const { name, count } of all) if (count === 0 && aggregates.has(name)) this.trace.empty.add(name);
    }
    const objection = toObjection(this.trace);
    if (objection !== null) return objection;
    if (ending.kind !== "value") {
      const count = all[0]?.count ?? 0;
      return toAnswer(count < question.atLeast ? 0 : this.#resultOf(expression), count, question);
    }
    const samples = samplesOf(this.trace, null) ?? this.rows;
    return toAnswer(evaluate(this.#withResults(expression), null), samples, question);
  }
  #resultOf(node) {
    const one = this.#aggregates.get(node);
    const result = one?.aggregate.result() ?? null;
    return one?.isCounted === true && Array.isArray(result) ? result.length : result;
  }
  /** The expression with numbers in the places of what was aggregated. */
  #withResults(node) {
    if (this.#aggregates.has(node)) return { type: "Literal", value: this.#resultOf(node) };
    switch (node.type) {
      case "Arithmetic":
      case "Comparator":
      case "AndExpression":
      case "OrExpression":
        return { ...node, left: this.#withResults(node.left), right: this.#withResults(node.right) };
      case "Unary":
        return { ...node, operand: this.#withResults(node.operand) };
      case "NotExpression":
        return { ...node, child: this.#withResults(node.child) };
      case "Function":
        return { ...node, children: node.children.map((child) => this.#withResults(child)) };
      case "Ternary":
        return { ...node, condition: this.#withResults(node.condition), trueExpr: this.#withResults(node.trueExpr), falseExpr: this.#withResults(node.falseExpr) };
      default:
        return node;
    }
  }
};
var EachAnswer = class extends Streamed {
  #source;
  #rows;
  #key;
  constructor(question, source, rows) {
    super(question);
    this.#source = source;
    this.#rows = rows;
    this.#key = question.query.expression;
  }
  take(row) {
    this.takeFrom(this.#source, this.#key, { row, use: (value) => {
      this.#rows.add(value);
    } });
  }
  conclude(question) {
    return toObjection(this.trace) ?? this.#rows.finish(question);
  }
};

// packages/core/src/bundle/gates/source/parse-delimited.ts
function parseDelimited(text, delimiter, path) {
  const { columns, isNumeric } = readColumns(new RowReader(text, delimiter, path), path);
  const reader = new RowReader(text, delimiter, path);
  reader.next();
  const rows = [];
  const words = /* @__PURE__ */ new Map();
  for (let row = reader.next(); row !== null; row = reader.next()) rows.push(row.cells.every((cell) => cell === "") ? null : toObject(columns, row.cells, { isNumeric, words }));
  return rows;
}
function readColumns(reader, path) {
  const header = reader.next();
  if (header === null) throw new UnreadSource(`${path} has no header`, { path });
  const columns = header.cells;
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== void 0) throw new UnreadSource(`${path} has two columns \`${twice}\``, { path, line: header.line });
  const isNumeric = columns.map(() => true);
  for (let row = reader.next(); row !== null; row = reader.next()) {
    const { cells, line } = row;
    if (cells.length !== columns.length) throw new UnreadSource(`${path}:${line} has ${cells.length} cells, and the header has ${columns.length}`, { path, line });
    for (const [index, cell] of cells.entries()) {
      if (isNumeric[index] === true && cell !== "" && toStrictNumber(cell) === null) isNumeric[index] = false;
    }
  }
  return { columns, isNumeric };
}
var mostWords = 1e4;
function toObject(columns, cells, { isNumeric, words }) {
  const row = {};
  for (const [index, name] of columns.entries()) {
    const cell = cells[index] ?? "";
    const value = cell === "" ? null : isNumeric[index] === true ? toStrictNumber(cell) : words.get(cell) ?? cell;
    if (typeof value === "string" && words.size < mostWords) words.set(value, value);
    if (name === "__proto__") Object.defineProperty(row, name, { value, enumerable: true, configurable: true, writable: true });
    else row[name] = value;
  }
  return row;
}
var RowReader = class {
  #text;
  #delimiter;
  #path;
  #bare;
  #at = 0;
  #line = 1;
  constructor(text, delimiter, path) {
    [this.#text, this.#delimiter, this.#path] = [text, delimiter, path];
    this.#bare = new RegExp(`[^${delimiter}\\r\\n]*`, "y");
  }
  /** Null at the end. */
  next() {
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const cells = this.#readRow();
      if (cells.length > 1 || cells[0] !== "") return { cells, line };
    }
    return null;
  }
  #readRow() {
    const cells = [];
    for (; ; ) {
      cells.push(this.#text.charAt(this.#at) === '"' ? this.#readQuoted() : this.#readBare());
      const next = this.#text.charAt(this.#at);
      if (next !== this.#delimiter) {
        if (next !== "" && next !== "\r" && next !== "\n") throw this.#fault("text stands behind a closing quote");
        this.#at += this.#text.startsWith("\r\n", this.#at) ? 2 : 1;
        this.#line += 1;
        return cells;
      }
      this.#at += 1;
    }
  }
  #readBare() {
    this.#bare.lastIndex = this.#at;
    const cell = this.#bare.exec(this.#text)?.[0] ?? "";
    this.#at += cell.length;
    return cell;
  }
  #readQuoted() {
    const from = this.#at + 1;
    let end = this.#text.indexOf('"', from);
    while (end !== -1 && this.#text.charAt(end + 1) === '"') end = this.#text.indexOf('"', end + 2);
    if (end === -1) throw this.#fault("a quote is never closed");
    const raw = this.#text.slice(from, end);
    this.#line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
    this.#at = end + 1;
    return raw.replaceAll('""', '"');
  }
  #fault(message) {
    return new UnreadSource(`${this.#path}:${this.#line}: ${message}`, { path: this.#path, line: this.#line });
  }
};

// packages/core/src/bundle/gates/source/parse-json-value.ts
var mayOverflow = /\d[eE]\+?\d{3}|\d{300}/;
function parseJsonValue(text, path, line) {
  const value = parse(text, path, line);
  if (mayOverflow.test(text) && !isFinite(value)) throw new UnreadSource(`${path}${line === void 0 ? "" : `:${line}`} holds a number that is not finite`, { path, ...line === void 0 ? {} : { line } });
  if (!isWritable(value)) throw new UnreadSource(`${path} holds nothing`, { path });
  return value;
}
function parse(text, path, line) {
  try {
    return parseJsonText(text, { path }).value;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    const place = { path, line: line ?? fault?.line ?? 1, column: fault?.column ?? 1 };
    throw new UnreadSource(`${path}:${place.line}:${place.column} is not valid JSON: ${(fault?.message ?? error.message).replace(/\.$/, "")}`, place);
  }
}
function isFinite(value) {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(isFinite);
}
function isWritable(value) {
  return value !== void 0;
}

// packages/core/src/bundle/gates/source/parse-xml.ts
var import_saxes = __toESM(require_saxes(), 1);
var deepest = 200;
function parseXml(text, path) {
  const parser = new import_saxes.SaxesParser({ xmlns: true, position: true });
  const open2 = [{ name: "", members: /* @__PURE__ */ new Map(), text: "" }];
  const refuse = (message) => {
    throw new UnreadSource(`${path}:${parser.line} is not well-formed XML: ${message}`, { path, line: parser.line });
  };
  parser.on("error", (error) => refuse(error.message.replace(/^\d+:\d+: /, "")));
  parser.on("opentag", (tag) => {
    if (open2.length > deepest) refuse(`it is nested deeper than ${deepest} levels`);
    const element = { name: tag.local, members: /* @__PURE__ */ new Map(), text: "" };
    for (const { local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix !== "xmlns" && local !== "xmlns") addMember(element, local, toScalar(value));
    }
    open2.push(element);
  });
  const addText = (piece) => {
    const element = open2.at(-1);
    if (element !== void 0) element.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open2.pop();
    const parent = open2.at(-1);
    if (element !== void 0 && parent !== void 0) addMember(parent, element.name, toValue(element));
  });
  parser.write(text).close();
  const [root] = open2;
  return root === void 0 ? null : toValue({ ...root, text: "" });
}
function addMember({ members }, name, value) {
  const values = members.get(name);
  if (values === void 0) members.set(name, [value]);
  else values.push(value);
}
function toValue({ members, text }) {
  const own = text.trim();
  if (members.size === 0) return own === "" ? null : toScalar(own);
  const object = Object.fromEntries([...members].map(([name, values]) => [name, values.length === 1 ? values[0] ?? null : values]));
  return own === "" ? object : { ...object, "#text": toScalar(own) };
}
function toScalar(text) {
  return toStrictNumber(text) ?? text;
}

// packages/core/src/bundle/gates/source/source-format.ts
var byExtension = { json: "json", ndjson: "ndjson", jsonl: "ndjson", csv: "csv", tsv: "tsv", tab: "tsv", yaml: "yaml", yml: "yaml", xml: "xml" };
async function formatOf(file, as) {
  if (as !== "auto") return as;
  const format = byExtension[/\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? ""] ?? "json";
  return format === "json" && await hasDocumentPerLine(file) ? "ndjson" : format;
}
async function hasDocumentPerLine(file) {
  let first = null;
  let isSo = false;
  const look = (line) => {
    if (line.trim() === "") return true;
    if (first === null) {
      first = line.trim();
      return /^[[{]/.test(first);
    }
    isSo = isJson(first);
    return false;
  };
  try {
    await readLines(file, look);
  } catch (error) {
    if (!(error instanceof UnreadSource)) throw error;
    return false;
  }
  return isSo;
}
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// packages/core/src/bundle/gates/source/ask-source.ts
var sourceLimits = { mostHeld: 64 * 1024 * 1024, streamFrom: 8 * 1024 * 1024 };
async function askSource(spec, questions, limits = sourceLimits) {
  try {
    const formats = await Promise.all(spec.files.map((file) => formatOf(file, spec.as)));
    const bytes = spec.files.reduce((sum, file) => sum + file.bytes, 0);
    const isLong = bytes > limits.streamFrom && formats.every((format) => format === "ndjson");
    if (isLong) return await askLines(spec, questions, limits);
    const value = await readValue(spec, formats, limits);
    return questions.map((question) => answerFromValue(question, value));
  } catch (error) {
    if (!(error instanceof UnreadSource)) throw error;
    return questions.map(() => error.toAnswer());
  }
}
async function askLines({ files, onParsed }, questions, { mostHeld }) {
  const streamed = questions.map(streamAnswer);
  const running = streamed.filter((answer) => answer !== null);
  const held = running.length < questions.length ? [] : null;
  let characters = 0;
  for (const file of files) {
    await readRows(file, (row, length) => {
      for (const answer of running) answer.add(row);
      if (held === null) return;
      characters += length;
      if (characters <= mostHeld) held.push(row);
      else held.length = 0;
    });
    onParsed?.(file.path);
  }
  const tooMany = noAnswer("limit-exceeded", `its rows have more than ${mostHeld} characters, and the query needs them beside each other; only \`sum\`, \`avg\`, \`min\`, \`max\`, \`length\`, \`percentile\`, \`stdev\` and \`distinct\` over \`[].X\` or \`[?\u2026].X\` are taken row by row`);
  return questions.map((question, index) => {
    const answer = streamed[index];
    if (answer !== void 0 && answer !== null) return answer.finish();
    return characters > mostHeld ? tooMany : answerFromValue(question, held ?? []);
  });
}
async function readRows(file, take) {
  await readLines(file, (line, number) => {
    if (line.trim() !== "") take(parseJsonValue(line, file.path, number), line.length);
    return true;
  });
}
async function readValue({ files, rows, isJoined, onParsed }, formats, limits) {
  const values = [];
  let left = limits.mostHeld;
  for (const [index, file] of files.entries()) {
    if (file.bytes === 0) throw new UnreadSource(`${file.path} is empty`, { path: file.path });
    if (file.bytes > 2 * left) throw new UnreadSource(`${file.path} is larger than the ${limits.mostHeld} characters that are held of a source`, { path: file.path }, "limit-exceeded");
    values.push(await readFileValue(file, formats[index] ?? "json", left));
    if (formats[index] === "ndjson") onParsed?.(file.path);
    left -= file.bytes;
  }
  const [first = null] = values;
  if (isJoined) return values.flatMap((value) => Array.isArray(value) ? value : [value]);
  if (!rows || Array.isArray(first)) return first;
  if (typeof first !== "object" || first === null) throw new UnreadSource(`${files[0]?.path ?? ""} holds ${kindOf(first)}, and \`rows\` are a list, or one object`, { path: files[0]?.path ?? "" });
  return [first];
}
async function readFileValue(file, format, mostCharacters) {
  const { path } = file;
  if (format === "ndjson") {
    const list = [];
    await readRows(file, (row) => {
      list.push(row);
    });
    return list;
  }
  const text = await readWhole(file, mostCharacters);
  switch (format) {
    case "json":
      return parseJsonValue(text, path);
    case "csv":
      return parseDelimited(text, ",", path);
    case "tsv":
      return parseDelimited(text, "	", path);
    case "xml":
      return parseXml(text, path);
    case "yaml":
      return parseYaml(text, path);
  }
}
function parseYaml(text, path) {
  try {
    const { value } = parseYamlSource(text, path.replace(/\.json$/i, ".json.yaml"));
    return isWritable(value) ? value : null;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    throw new UnreadSource(`${path}:${fault?.line ?? 1} is not valid YAML: ${fault?.message ?? error.message}`, { path, line: fault?.line ?? 1, column: fault?.column ?? 1 });
  }
}

// packages/core/src/bundle/gates/check-gates.ts
async function checkGates(run) {
  requireKnownProfile(run);
  const locate = await locateGates(run);
  const asked = new SourceQuestions();
  const planned = await Promise.all(run.areas.flatMap((area) => area.config.gates.map((gate) => planGate(run, { area, gate, asked }))));
  await asked.answerAll();
  const details = new Map(run.areas.map(({ name }) => [name, []]));
  const findings = [];
  for (const plan of planned) {
    const { result, finding } = await judgePlanned(run, plan, locate);
    details.get(plan.area.name)?.push(result);
    if (finding !== null) findings.push(finding);
  }
  return { checks: planned.map(({ area, gate }) => `gate:${area.name}/${gate.id}`), findings, details, parsed: asked.parsed };
}
function requireKnownProfile({ inputs: { profile }, config: { areas } }) {
  if (profile === void 0 || profile === "default") return;
  const known2 = [...new Set(Object.values(areas).flatMap(({ gates }) => gates).flatMap(({ is }) => typeof is === "object" ? Object.keys(is) : []))];
  if (known2.includes(profile)) return;
  throw new ShipworthyError("usage/invalid-input", `No gate has a threshold for the profile ${profile}.`, { hint: known2.length === 0 ? "Leave `profile` away: the configuration has no profiles." : `The configuration names ${known2.join(", ")}.` });
}
async function planGate(run, { area, gate, asked }) {
  const { query, sampleCount, equals, atLeast } = gate;
  const source = await chooseSource(run, area, { ...gate, files: gate.from });
  const otherSource = equals === void 0 ? null : await chooseSource(run, area, { ...equals, files: equals.from, except: [], pick: "newest" });
  return {
    area,
    gate,
    source,
    otherSource,
    answer: asked.ask(source, query, { ending: endingOf(gate), atLeast }),
    sampleCount: sampleCount === void 0 ? null : asked.ask(source, sampleCount.query, { ending: { kind: "value" }, atLeast: 1 }),
    other: equals === void 0 || otherSource === null ? null : asked.ask(otherSource, equals.query, { ending: { kind: "value" }, atLeast: 1 })
  };
}
function endingOf({ percentile, contains, each }) {
  if (each !== void 0) {
    const parsed = parseQuery(each);
    return parsed.query === null ? parsed.fault : { kind: "each", each: parsed.query };
  }
  if (contains !== void 0) return { kind: "distinct" };
  return percentile === void 0 ? { kind: "value" } : { kind: "percentile", percent: percentile };
}
var SourceQuestions = class {
  parsed = /* @__PURE__ */ new Set();
  #bySource = /* @__PURE__ */ new Map();
  /** What gives the answer once all are answered. */
  ask({ spec, missing }, text, { ending, atLeast }) {
    if (spec === null) return () => missing;
    const { query, fault } = parseQuery(text);
    if (query === null) return () => noAnswer("unreadable-source", fault);
    if (typeof ending === "string") return () => noAnswer("unreadable-source", ending);
    const key = JSON.stringify([spec.files.map(({ path }) => path), spec.as, spec.rows, spec.isJoined]);
    const source = this.#bySource.get(key) ?? { spec, questions: [], answers: [] };
    this.#bySource.set(key, source);
    const index = source.questions.push({ query, ending, atLeast }) - 1;
    return () => source.answers[index] ?? noAnswer("unreadable-source", "nobody asked");
  }
  /** One source after the other: each may hold as much as is allowed. */
  async answerAll() {
    for (const source of this.#bySource.values()) source.answers = await askSource({ ...source.spec, onParsed: (path) => this.parsed.add(path) }, source.questions);
  }
};
async function judgePlanned(run, plan, locate) {
  const { area, gate, source, otherSource } = plan;
  const files = [...source.spec?.files ?? [], ...otherSource?.spec?.files ?? []].map(({ path }) => path);
  const answer = plan.answer();
  const other = plan.other?.() ?? null;
  const facts = {
    bundle: run.id,
    area: area.name,
    gate,
    profile: run.profile,
    files: [...new Set(files)],
    answer,
    other,
    sampleCount: plan.sampleCount?.() ?? null,
    configured: locate(area.name, gate.id)
  };
  const unread = [answer, facts.sampleCount, other].find((one) => one?.state === "none");
  const place = unread?.state === "none" ? unread.place : void 0;
  const at = place ?? (files[0] === void 0 ? null : { path: files[0] });
  const folder = area.folder === "" ? run.bundle.path : `${run.bundle.path}/${area.folder}`;
  const judged = judgeGate({ ...facts, location: at === null ? { path: folder } : { ...at, path: `${run.bundle.path}/${at.path}` }, cause: null });
  if (judged.finding === null) return judged;
  const cause = await causeOf(run, plan, { files, isUnread: place !== void 0 });
  return cause === null ? judged : { ...judged, finding: { ...judged.finding, causedBy: cause } };
}
async function causeOf(run, { area, gate, source, otherSource }, { files, isUnread }) {
  if (source.spec === null) return causeOfMissing(run, area, { files: gate.from, except: gate.except });
  if (otherSource?.spec === null && gate.equals !== void 0) return causeOfMissing(run, area, { files: gate.equals.from, except: [] });
  for (const path of files) {
    const file = area.files.find((one) => one.path === path);
    const cause = run.faultOf(path) ?? (isUnread && file !== void 0 ? await causeInFile(run, area, file) : null);
    if (cause !== null) return cause;
  }
  return null;
}

// packages/core/src/bundle/list-blockers.ts
var failedChecks = /* @__PURE__ */ new Set(["bundle/gate-failed", "bundle/doc-sync-not-passed", "bundle/secret", "bundle/personal-data", "bundle/hash-mismatch", "bundle/size-mismatch", "bundle/readme-hash-mismatch", "bundle/readme-wrong-hash", "bundle/sums-mismatch", "bundle/wrong-candidate"]);
var republished = /* @__PURE__ */ new Set([
  "bundle/missing",
  "bundle/area-missing",
  "bundle/manifest-missing",
  "bundle/manifest-invalid",
  "bundle/requirement-missing",
  "bundle/artifact-empty",
  "bundle/artifact-malformed",
  "bundle/file-missing",
  "bundle/unlisted",
  "bundle/weak-hash",
  "bundle/readme-incomplete",
  "bundle/link",
  "bundle/case-collision",
  "bundle/zip-unsafe"
]);
function listBlockers(findings, { reasons, id }) {
  return findings.filter((finding) => finding.causedBy === null && isBlocking(finding, reasons)).map(({ rule, fingerprint }) => {
    const category = rule === "bundle/check-disabled" ? "disabled-check" : failedChecks.has(rule) ? "failed-check" : "missing-proof";
    return { fingerprint, category, next: republished.has(rule) ? `shipworthy telemetry-bundle-readiness --mode publish   # ${id}` : `shipworthy explain ${rule}` };
  });
}

// packages/core/src/bundle/manifest/check-manifests.ts
import { join as join4 } from "node:path";

// packages/core/src/bundle/manifest/causes-of.ts
function fingerprintOf({ rule, keys }) {
  return toFinding({ rule, keys, check: null, outcome: "fail", message: "" }).fingerprint;
}
function causesOf({ findings, files }) {
  const exact = /* @__PURE__ */ new Map();
  const folded = /* @__PURE__ */ new Map();
  for (const draft of findings) {
    const { area, path, entry } = draft.keys;
    const name = path ?? entry;
    if (name === void 0 || draft.causedBy !== void 0) continue;
    const full = path === void 0 || area === void 0 || area === "." || area === "" ? name : `${area}/${name}`;
    const fingerprint = fingerprintOf(draft);
    exact.set(full, fingerprint);
    if (draft.rule === "bundle/case-collision") folded.set(full.toLowerCase(), fingerprint);
  }
  const refused = files.length === 0 ? findings.find(({ rule }) => rule === "bundle/zip-unsafe") : void 0;
  const whole = refused === void 0 ? void 0 : fingerprintOf(refused);
  return (path) => exact.get(path) ?? folded.get(path.toLowerCase()) ?? whole;
}

// packages/core/src/bundle/manifest/collect-lineage.ts
var fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
async function collectLineage(run) {
  const { workspace: { git }, candidate: { commit: candidate }, areas } = run;
  const found = /* @__PURE__ */ new Map();
  const named = new Set(areas.flatMap(({ manifest }) => manifest?.commit === void 0 || manifest.commit === null || manifest.commit === candidate ? [] : [manifest.commit]));
  if (git === null || candidate === null || named.size === 0 || !await isTracked(run, git)) return found;
  for (const commit of named) found.set(commit, fullCommit.test(commit) ? await compare(run, git, { base: commit, head: candidate }) : { state: "none" });
  return found;
}
async function isTracked({ workspace, bundle }, git) {
  const path = workspace.toRepositoryPath(bundle.path);
  if (bundle.path === "" || bundle.path === "." || path.startsWith("../")) return false;
  const files = await git.listWorkTree({ below: path, untracked: false });
  return files.some((file) => file.path === path || file.path.startsWith(`${path}/`));
}
async function compare(run, git, { base, head }) {
  const isHere = await git.hasCommit(base) && await git.hasCommit(head);
  if (!isHere) return await git.isShallow() ? { state: "unreadable" } : { state: "none" };
  if (await git.mergeBase(base, head) !== base) return await git.isShallow() ? { state: "unreadable" } : { state: "none" };
  const mayDiffer = openException(run);
  const changed = (await git.changedFiles(base, head)).flatMap(({ path, previousPath }) => previousPath === null ? [path] : [path, previousPath]);
  return { state: "ancestor", changed: changed.filter((path) => !mayDiffer(path)).toSorted() };
}
function openException({ workspace, bundle, config: { recordedIn, identity } }) {
  const own = workspace.toRepositoryPath(bundle.path);
  const records = new Set(recordedIn.map(({ file }) => workspace.toRepositoryPath(file.replace(/^(?:\.\/)+/, ""))));
  const prefix = workspace.toRepositoryPath("");
  const matches = matchGlobs(identity.mayDiffer);
  return (path) => path === own || path.startsWith(`${own}/`) || records.has(path) || path.startsWith(prefix) && matches(path.slice(prefix.length));
}

// packages/core/src/bundle/manifest/collect-records.ts
import { readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// packages/core/src/bundle/manifest/area-of-path.ts
function areaOfPath(config, path) {
  const slash = path.indexOf("/");
  const name = slash < 0 ? "." : path.slice(0, slash);
  return slash >= 0 && Object.hasOwn(config.areas, name) ? { area: name, path: path.slice(slash + 1) } : { area: ".", path };
}

// packages/core/src/bundle/manifest/collect-records.ts
var largestRecord = 64 * 1024 * 1024;
var mostNoted = 1e3;
var latestSummary = "VerificationSummary-latest.json";
async function collectRecords(run) {
  const asked = run.config.recordedIn.filter(({ of }) => isAsked(run, of));
  const records = await Promise.all(asked.map(async ({ file, find: find2, of }) => {
    const read = await readText(run.workspace.resolve(file));
    if (typeof read === "string") return { recordedIn: file, of, state: read, noted: [] };
    return { recordedIn: file, of, state: "read", noted: findNoted(RE2JS.compile(find2), read.text) };
  }));
  return [...records, ...await readSummary(run)];
}
function isAsked({ config, areas, inputs }, path) {
  if (inputs.areas.length === 0) return true;
  const { area } = areaOfPath(config, path);
  return areas.some(({ name }) => name === area);
}
async function readText(path) {
  try {
    const found = await stat2(path);
    if (!found.isFile() || found.size > largestRecord) return "unreadable";
    const text = decodeText(await readFile2(path));
    return text === null ? "unreadable" : { text };
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
  }
}
function findNoted(pattern, text) {
  const noted = [];
  const matcher = pattern.matcher(text);
  while (noted.length < mostNoted && matcher.find()) {
    const value = matcher.group(1) ?? "";
    noted.push({ value, ...toTextPosition(text, Math.max(0, matcher.start(1))) });
  }
  return noted;
}
async function readSummary({ bundle, ...run }) {
  if (!bundle.files.some(({ path }) => path === latestSummary)) return [];
  const recordedIn = `${bundle.path}/${latestSummary}`;
  const read = await readText(join2(bundle.folder, latestSummary));
  const value = typeof read === "string" ? void 0 : parseOrUndefined(read.text, recordedIn);
  if (typeof read === "string" || !isJsonObject(value)) return [{ recordedIn, of: latestSummary, state: "unreadable", noted: [] }];
  const { passed, verdict, readmes } = value;
  const isFailed = passed === false || typeof verdict === "string" && verdict !== "pass" && verdict !== "warn";
  if (!isJsonArray(readmes) || isFailed) return [];
  return readmes.flatMap((readme, index) => {
    if (!isJsonObject(readme) || typeof readme["path"] !== "string" || typeof readme["sha256"] !== "string") return [];
    const of = readme["path"];
    if (!isAsked({ bundle, ...run }, of)) return [];
    return [{ recordedIn, of, state: "read", noted: [{ value: readme["sha256"], ...positionOf(read.text, ["readmes", index, "sha256"]) ?? { line: 1, column: 1 } }] }];
  });
}
function parseOrUndefined(text, path) {
  try {
    return parseJsonText(text, { path }).value;
  } catch (error) {
    if (error instanceof ShipworthyError) return void 0;
    throw error;
  }
}

// packages/core/src/bundle/manifest/digests.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { join as join3 } from "node:path";
var fewestDigits = 12;
var byLength = { 32: "md5", 40: "sha1", 96: "sha384", 128: "sha512" };
function digestNameOf(recorded) {
  return byLength[recorded.length] ?? null;
}
function isRecordedHash(recorded, digests) {
  if (recorded === digests.sha256) return "strong";
  const name = digestNameOf(recorded);
  if (name !== null && recorded === digests[name]) return name === "sha384" || name === "sha512" ? "strong" : "weak";
  if (recorded.length < 64 && digests.sha256.startsWith(recorded)) return recorded.length < fewestDigits ? "short" : "weak";
  return "different";
}
var lanes = 8;
async function collectDigests(folder, wanted) {
  const digests = /* @__PURE__ */ new Map();
  const queue = wanted.entries();
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (const [path, names] of queue) digests.set(path, await digestFile(join3(folder, path), [...names]));
  }));
  return digests;
}
async function digestFile(path, names) {
  const hashes = names.map((name) => ({ name, hash: createHash(name) }));
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), async (chunks) => {
    for await (const chunk of chunks) for (const { hash } of hashes) hash.update(chunk);
  });
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest("hex")]));
}

// packages/core/src/bundle/manifest/manifest-entry.ts
function toEntry(file, manifest) {
  return isEntry(file) ? file : { ...file, listedIn: manifest, recorded: file.sha256 };
}
function isEntry(file) {
  return "listedIn" in file && "recorded" in file;
}
function readEntry({ path, hash, bytes, listedIn, line, column }, separators) {
  const recorded = hash === null ? null : toHex(hash);
  return { path: toListedPath(path, separators), sha256: recorded?.length === 64 ? recorded : null, bytes, line, column, listedIn, recorded };
}
var paired = /^(?:[0-9a-f]{2}-)+[0-9a-f]{2}$/;
function toHex(written) {
  const bare2 = written.trim().toLowerCase().replace(/^(?:sha-?(?:1|256|384|512)|md5)[:=]\s*/, "");
  const hex = paired.test(bare2) ? bare2.replaceAll("-", "") : bare2;
  return /^[0-9a-f]{8,128}$/.test(hex) ? hex : null;
}
function toListedPath(written, separators) {
  const posix = separators === "windows" && written.includes("\\") ? written.replaceAll("\\", "/") : written;
  if (!/(?:^|\/)\.?(?:\/|$)/.test(posix)) return posix;
  const kept = posix.split("/").filter((part) => part !== "" && part !== ".").join("/");
  return posix.startsWith("/") ? `/${kept}` : kept;
}
function isOutside(path) {
  return path === "" || path.startsWith("/") || path.endsWith("/") || /^[A-Za-z]:/.test(path) || path.includes("\0") || path.split("/").includes("..");
}

// packages/core/src/bundle/manifest/find-entry-faults.ts
function findEntryFaults(entries) {
  const faults = [];
  const seen = /* @__PURE__ */ new Map();
  const folded = /* @__PURE__ */ new Map();
  const doubtful = /* @__PURE__ */ new Set();
  for (const entry of entries) {
    const { path, listedIn, line, column } = entry;
    const fault = (message) => faults.push({ message, listedIn, line, column });
    if (isOutside(path)) {
      fault(`${JSON.stringify(path)} lies outside`);
      continue;
    }
    const first = seen.get(path);
    if (first !== void 0) {
      fault(`${JSON.stringify(path)} is listed already at ${showPlace(first)}`);
      doubtful.add(path);
      continue;
    }
    const key = path.normalize("NFC").toLowerCase().replace(/[. ]+(?=\/|$)/g, "");
    const like = folded.get(key);
    if (like === void 0) folded.set(key, entry);
    else fault(`${JSON.stringify(path)} is the same on some systems as ${JSON.stringify(like.path)} at ${showPlace(like)}`);
    seen.set(path, entry);
  }
  return { entries: [...seen.values()], faults, doubtful };
}
function showPlace({ line, column }) {
  return `${line}:${column}`;
}

// packages/core/src/bundle/manifest/judge-area-files.ts
function judgeAreaFiles(input) {
  const { area } = input;
  if (area.manifest === null) return { checks: [], findings: [], invalid: void 0 };
  const manifest = area.manifest;
  const judged = findEntryFaults(manifest.files.map((file) => toEntry(file, manifest.path)));
  const find2 = openFiles(area, area.folder === "" ? input.files : area.files);
  const invalid = judged.faults.length === 0 ? void 0 : fingerprintOf({ rule: "bundle/manifest-invalid", keys: { bundle: input.id, area: area.name } });
  const listed = /* @__PURE__ */ new Set();
  const missing = [];
  const findings = [];
  for (const entry of judged.entries) {
    const file = find2(entry.path);
    if (file === void 0) missing.push(entry);
    else {
      listed.add(file);
      const finding = judgeEntry(input, entry, file);
      const cause = judged.doubtful.has(entry.path) ? invalid : input.causeOf(file.path);
      if (finding !== null) findings.push(cause === void 0 ? finding : { causedBy: cause, ...finding });
    }
  }
  const others = area.files.filter((file) => !listed.has(file) && !isExempt(area, file.path));
  const moved = pairMoved(missing, others);
  return {
    invalid,
    checks: judged.entries.map(({ path }) => `file:${inBundlePath(area, path)}`),
    findings: [...findings, ...missing.map((entry) => toMissing(input, entry, moved.byEntry.get(entry))), ...toUnlisted(input, others, { moved: moved.byFile, invalid, manifest: manifest.path })]
  };
}
function openFiles(area, files) {
  const exact = byPath(files);
  const folded = /* @__PURE__ */ new Map();
  if (area.manifest?.platform === "win32") {
    for (const file of files) folded.set(file.path.toLowerCase(), folded.has(file.path.toLowerCase()) ? void 0 : file);
  }
  return (path) => exact.get(inBundlePath(area, path)) ?? folded.get(inBundlePath(area, path).toLowerCase());
}
function judgeEntry(input, entry, file) {
  const place = `${input.bundlePath}/${file.path}`;
  const listedAt = `${input.bundlePath}/${entry.listedIn}:${entry.line}:${entry.column}`;
  if (entry.bytes !== null && entry.bytes !== file.bytes) {
    return { ...toDraft(input, "bundle/size-mismatch", entry), message: `${place} has ${file.bytes} bytes, but ${listedAt} lists ${entry.bytes}.`, expected: entry.bytes, actual: file.bytes };
  }
  if (entry.sha256 !== null) {
    if (entry.sha256 === file.sha256) return null;
    return { ...toDraft(input, "bundle/hash-mismatch", entry), message: `${place} has the SHA-256 ${file.sha256}, but ${listedAt} lists ${entry.sha256}.`, expected: entry.sha256, actual: file.sha256 };
  }
  if (entry.recorded === null) return { ...toWeak(input, entry), message: `${listedAt} records no hash of ${place}, so its content is not proved.` };
  const match = isRecordedHash(entry.recorded, { sha256: file.sha256, ...input.digests.get(file.path) });
  if (match === "different") {
    return { ...toDraft(input, "bundle/hash-mismatch", entry), message: `${place} has the SHA-256 ${file.sha256}, but ${listedAt} lists ${entry.recorded}, which is no hash of it.`, expected: entry.recorded, actual: file.sha256 };
  }
  return match === "strong" ? null : { ...toWeak(input, entry), message: `${listedAt} records of ${place} a hash of ${entry.recorded.length * 4} bits, which proves too little.`, actual: entry.recorded };
}
function toWeak(input, entry) {
  return { ...toDraft(input, "bundle/weak-hash", entry), outcome: "unverified", reason: "unproven" };
}
function toDraft({ id, bundlePath, area }, rule, entry) {
  const path = inBundlePath(area, entry.path);
  const related = { path: `${bundlePath}/${entry.listedIn}`, line: entry.line, column: entry.column };
  return { rule, keys: { bundle: id, area: area.name, path: entry.path }, check: `file:${path}`, outcome: "fail", location: { path: `${bundlePath}/${path}` }, related: [related] };
}
function toMissing(input, entry, moved) {
  const path = inBundlePath(input.area, entry.path);
  const cause = input.causeOf(path);
  return {
    ...toDraft(input, "bundle/file-missing", entry),
    ...cause === void 0 ? {} : { causedBy: cause },
    message: `${input.bundlePath}/${path} is missing; ${input.bundlePath}/${entry.listedIn}:${entry.line}:${entry.column} lists it.${moved === void 0 ? "" : ` The same bytes lie at ${input.bundlePath}/${moved.path}: it was renamed.`}`
  };
}
function pairMoved(missing, others) {
  const byHash = /* @__PURE__ */ new Map();
  for (const file of others.toReversed()) {
    const alike = byHash.get(file.sha256);
    if (alike === void 0) byHash.set(file.sha256, [file]);
    else alike.push(file);
  }
  const byEntry = /* @__PURE__ */ new Map();
  const byFile = /* @__PURE__ */ new Map();
  for (const entry of missing) {
    const file = byHash.get(entry.sha256)?.pop();
    if (file === void 0) continue;
    byEntry.set(entry, file);
    byFile.set(file, entry);
  }
  return { byEntry, byFile };
}
function toUnlisted(input, others, { moved, invalid, manifest }) {
  const { id, bundlePath, area, unlisted } = input;
  if (unlisted === "ignore") return [];
  return others.map((file) => {
    const entry = moved.get(file);
    const cause = entry === void 0 ? input.causeOf(file.path) ?? invalid : fingerprintOf(toDraft(input, "bundle/file-missing", entry));
    return {
      rule: "bundle/unlisted",
      keys: { bundle: id, area: area.name, path: inAreaPath(area, file.path) },
      check: `file:${file.path}`,
      outcome: unlisted,
      message: `${bundlePath}/${file.path} is not listed in ${bundlePath}/${manifest}.`,
      location: { path: `${bundlePath}/${file.path}` },
      ...cause === void 0 ? {} : { causedBy: cause }
    };
  });
}

// packages/core/src/bundle/manifest/judge-identity.ts
var fewestDigits2 = 12;
var mostPaths = 5;
function judgeIdentity(input) {
  const { id, bundlePath, area, candidate } = input;
  const { manifest, name } = area;
  if (manifest === null) return [];
  const judged = [
    ["area", manifest.area === null || manifest.area === name ? null : differs("area", manifest.area, name)],
    ["version", judgeVersion(manifest.version, candidate.version, input.identity.version)],
    ["commit", judgeCommit(manifest.commit, input)],
    ["repository", judgeRepository(manifest.repository, candidate.repository)]
  ];
  const findings = judged.flatMap(([field, found]) => found === null ? [] : [{
    rule: "bundle/wrong-candidate",
    keys: { bundle: id, area: name, field },
    check: `area:${name}`,
    location: { path: `${bundlePath}/${manifest.path}` },
    ...found,
    message: `${bundlePath}/${manifest.path} ${found.message}`,
    remedy: found.remedy ?? `Publish the bundle of this candidate: \`shipworthy telemetry-bundle-readiness --mode publish${candidate.version === null ? "" : ` --version ${candidate.version}`}\`.`
  }]);
  const first = findings.find(({ outcome }) => outcome === "fail");
  if (first === void 0) return findings;
  const cause = fingerprintOf(first);
  return findings.map((one) => one === first ? one : { ...one, causedBy: cause });
}
function differs(field, actual, expected) {
  return { outcome: "fail", message: `says that its ${field} is ${actual}, not ${expected}.`, expected, actual };
}
function unsaid(field) {
  return {
    outcome: "unverified",
    reason: "wrong-subject",
    message: `does not say which ${field} it is the evidence of.`,
    remedy: `Publish the bundle with its ${field}; where its maker cannot say so, write \`identity: { ${field}: optional }\`.`
  };
}
function judgeVersion(actual, expected, level) {
  if (actual === null) return level === "required" ? unsaid("version") : null;
  if (expected === null) return level === "required" ? unasked(actual) : null;
  return bare(actual) === bare(expected) ? null : differs("version", actual, expected);
}
function unasked(actual) {
  return {
    outcome: "unverified",
    reason: "wrong-subject",
    actual,
    message: `says that its version is ${actual}, and nothing says which one it should be.`,
    remedy: "Give `version`; where bundles have none, write `identity: { version: optional }`."
  };
}
function bare(version) {
  return version.replace(/^v(?=\d)/i, "");
}
function judgeRepository(actual, expected) {
  if (actual === null || expected === null) return null;
  const named = toRepositoryName(actual) ?? actual;
  return named.toLowerCase() === expected.toLowerCase() ? null : differs("repository", actual, expected);
}
function judgeCommit(actual, { candidate: { commit }, identity, lineage, bundlePath }) {
  if (actual === null) return identity.commit === "required" ? unsaid("commit") : null;
  if (commit === null) return null;
  if (actual === commit || actual.length >= fewestDigits2 && commit.startsWith(actual)) return null;
  if (commit.startsWith(actual)) {
    return { outcome: "unverified", reason: "wrong-subject", message: `names the commit ${actual}, of which ${actual.length} digits say too little.`, expected: commit, actual, remedy: "Record the whole commit." };
  }
  if (lineage.state === "none") return differs("commit", actual, commit);
  if (lineage.state === "unreadable") {
    return {
      outcome: "unverified",
      reason: "unreadable-source",
      expected: commit,
      actual,
      message: `names the commit ${actual}, which this clone cannot compare with ${commit}.`,
      remedy: "Check out with `fetch-depth: 0`."
    };
  }
  const { changed } = lineage;
  if (changed.length === 0) return null;
  const named = changed.slice(0, mostPaths).join(", ");
  const more = changed.length > mostPaths ? ` and ${changed.length - mostPaths} more` : "";
  return {
    outcome: "fail",
    expected: commit,
    actual,
    message: `names the commit ${actual}, from which the candidate ${commit} differs beside ${bundlePath}: ${named}${more}.`,
    remedy: "Publish the bundle of this candidate; what has no part in the evidence can be listed under `bundles.identity.mayDiffer`."
  };
}

// packages/core/src/bundle/manifest/judge-recorded.ts
function judgeRecorded(input) {
  const byPath2 = new Map(input.files.map((file) => [file.path, file]));
  return input.records.flatMap((record) => judgeRecord(input, record, byPath2.get(record.of)));
}
function judgeRecord(input, record, file) {
  const { recordedIn, of, state, noted } = record;
  const place = `${input.bundlePath}/${of}`;
  const base = { keys: { bundle: input.id, path: of, recordedIn }, check: `file:${of}`, location: { path: recordedIn } };
  if (state === "unreadable") {
    return [{ ...base, rule: "bundle/recorded-hash-missing", outcome: "unverified", reason: "unreadable-source", message: `${recordedIn}, which should note the hash of ${place}, cannot be read as text.`, remedy: `Save ${recordedIn} as UTF-8.` }];
  }
  const hashes = noted.flatMap((one) => {
    const hex = toHex(one.value);
    return hex === null ? [] : [{ ...one, hex }];
  });
  if (hashes.length === 0) {
    const why = state === "missing" ? "does not exist" : noted.length === 0 ? "notes none" : `notes ${JSON.stringify(noted[0]?.value.slice(0, 100))}, which is none`;
    return [{ ...base, rule: "bundle/recorded-hash-missing", outcome: "fail", message: `The hash of ${place} should be noted in ${recordedIn}, which ${why}.`, ...file === void 0 ? {} : { expected: file.sha256 } }];
  }
  const judged = hashes.map((one) => ({ ...one, match: file === void 0 ? "different" : isRecordedHash(one.hex, { sha256: file.sha256, ...input.digests.get(of) }) }));
  const wrong = judged.filter(({ match }) => match === "different");
  const faulty = wrong.length > 0 ? wrong : judged.filter(({ match }) => match === "short");
  const [first] = faulty;
  if (first === void 0) return [];
  const cause = wrong.length > 0 ? input.causeOf(of) : void 0;
  const at = `${recordedIn}:${first.line}:${first.column}`;
  const has = file === void 0 ? `${place} is not there` : `${place} has the SHA-256 ${file.sha256}`;
  return [{
    ...base,
    rule: "bundle/readme-hash-mismatch",
    ...wrong.length > 0 ? { outcome: "fail" } : { outcome: "unverified", reason: "unproven" },
    message: wrong.length > 0 ? `${has}, but ${at} notes ${first.hex}.` : `${at} notes only ${first.hex.length} digits of the hash of ${place}; 12 are the fewest that are compared.`,
    expected: first.hex,
    actual: file?.sha256 ?? null,
    location: { path: recordedIn, line: first.line, column: first.column },
    related: [...file === void 0 ? [] : [{ path: place }], ...faulty.slice(1, 6).map(({ line, column }) => ({ path: recordedIn, line, column }))],
    ...cause === void 0 ? {} : { causedBy: cause }
  }];
}

// packages/core/src/bundle/manifest/judge-strays.ts
var known = /^(?:README(?:\.[A-Za-z]+)?|SHA256SUMS|VerificationSummary-.*\.json|.*\.sig|.*\.sigstore\.json)$/;
function judgeStrays({ id, bundlePath, files, areas, unlisted, causeOf: causeOf3 }) {
  if (unlisted === "ignore" || Object.hasOwn(areas, ".")) return [];
  return files.filter(({ path }) => !path.includes("/") && !known.test(path)).map(({ path }) => {
    const cause = causeOf3(path);
    return {
      rule: "bundle/unlisted",
      keys: { bundle: id, area: ".", path },
      check: `file:${path}`,
      outcome: unlisted,
      message: `${bundlePath}/${path} lies in no area, so no manifest lists it.`,
      location: { path: `${bundlePath}/${path}` },
      ...cause === void 0 ? {} : { causedBy: cause }
    };
  });
}

// packages/core/src/bundle/manifest/judge-sums.ts
var behind = /^(?:SHA256SUMS|VerificationSummary-[^/]*\.json|.*\.sig|.*\.sigstore\.json)$/;
function judgeSums(input) {
  const { sums, files, path: ownPath } = input;
  const { entries, faults } = findEntryFaults(sums.entries);
  const byPath2 = new Map(files.map((file) => [file.path, file]));
  const named = new Set(entries.map(({ path }) => path));
  if (entries.length === 0 && sums.faults.length + faults.length === 0) return [toDraft2(input, ownPath, { message: `${input.bundlePath}/${ownPath} names no file.` })];
  const invalid = [...sums.faults, ...faults].toSorted((a, b) => a.line - b.line);
  const missing = new Map(entries.filter(({ path }) => !byPath2.has(path)).map((entry) => [entry.sha256, entry]));
  return [
    ...invalid[0] === void 0 ? [] : [toDraft2(input, ownPath, {
      message: `${input.bundlePath}/${ownPath} cannot be relied on. ${invalid.slice(0, 10).map(({ message, line, column }) => `${line}:${column}: ${message}.`).join(" ")}${invalid.length > 10 ? ` And ${invalid.length - 10} more.` : ""}`,
      location: { path: `${input.bundlePath}/${ownPath}`, line: invalid[0].line, column: invalid[0].column }
    })],
    ...entries.filter(({ path }) => isAsked2(input, path)).flatMap((entry) => judgeEntry2(input, entry, byPath2.get(entry.path))),
    ...files.filter(({ path }) => !named.has(path) && !behind.test(path) && isAsked2(input, path)).flatMap((file) => toUnnamed(input, file, missing.get(file.sha256)))
  ];
}
function isAsked2({ only, config }, path) {
  return only === null || only.has(areaOfPath(config, path).area);
}
function judgeEntry2(input, entry, file) {
  const at = `${input.bundlePath}/${input.path}:${entry.line}:${entry.column}`;
  const place = `${input.bundlePath}/${entry.path}`;
  const related = [{ path: `${input.bundlePath}/${input.path}`, line: entry.line, column: entry.column }];
  if (file === void 0) return [toDraft2(input, entry.path, { message: `${at} names ${place}, which is not there.`, related })];
  if (entry.sha256 === file.sha256) return [];
  const expected = entry.recorded ?? "";
  return [toDraft2(input, entry.path, { message: `${place} has the SHA-256 ${file.sha256}, but ${at} says ${expected}.`, related, expected, actual: file.sha256 })];
}
function toUnnamed(input, { path }, moved) {
  const slash = path.indexOf("/");
  const folder = path.slice(0, slash);
  const isOther = slash >= 0 && !Object.hasOwn(input.config.areas, ".") && !Object.hasOwn(input.config.areas, folder);
  const outcome = isOther ? input.config.otherAreas : input.config.unlisted;
  if (outcome === "ignore") return [];
  const cause = isOther ? { causedBy: fingerprintOf({ rule: "bundle/area-unknown", keys: { bundle: input.id, area: folder } }) } : {};
  const fromMoved = moved === void 0 ? {} : { causedBy: fingerprintOf(toDraft2(input, moved.path, { message: "" })) };
  return [{ ...fromMoved, ...toDraft2(input, path, { message: `${input.bundlePath}/${path} is not named in ${input.bundlePath}/${input.path}.` }), outcome, ...input.only === null ? cause : {} }];
}
function toDraft2({ id, bundlePath, config, causeOf: causeOf3 }, path, what) {
  const cause = causeOf3(path);
  return {
    rule: "bundle/sums-mismatch",
    keys: { bundle: id, ...areaOfPath(config, path) },
    check: `file:${path}`,
    outcome: "fail",
    location: { path: `${bundlePath}/${path}` },
    ...what,
    ...cause === void 0 ? {} : { causedBy: cause }
  };
}

// packages/core/src/bundle/manifest/open-causes.ts
var signs = ["bundle/wrong-candidate", "bundle/unlisted", "bundle/file-missing", "bundle/hash-mismatch", "bundle/size-mismatch"];
function openCauses({ areas, config, id, bundle }, { findings, opened, invalid }) {
  const { byPath: byPath2, byArea } = sortFindings(findings);
  const byManifest = new Map(areas.map((area) => [manifestPathOf(area), area]));
  const present = new Set(bundle.files.map(({ path }) => path));
  const ofManifest = ({ name, manifest }, path) => {
    if (manifest === null) return fingerprintOf({ rule: present.has(path) ? "bundle/manifest-invalid" : "bundle/manifest-missing", keys: { bundle: id, area: name } });
    const sign = byArea.get(name);
    return invalid.get(name) ?? (sign === void 0 ? void 0 : fingerprintOf(sign));
  };
  return (path) => {
    const known2 = byPath2.get(path) ?? opened(path);
    if (known2 !== void 0) return known2;
    const { area: name } = areaOfPath(config, path);
    const isGone = name !== "." && areas.some((area2) => area2.name === name && area2.files.length === 0);
    if (isGone) return fingerprintOf({ rule: "bundle/area-missing", keys: { bundle: id, area: name } });
    const area = byManifest.get(path);
    return area === void 0 ? void 0 : ofManifest(area, path);
  };
}
function sortFindings(findings) {
  const byPath2 = /* @__PURE__ */ new Map();
  const byArea = /* @__PURE__ */ new Map();
  for (const draft of findings) {
    const { area = ".", path } = draft.keys;
    if (draft.rule === "bundle/weak-hash") continue;
    const full = path === void 0 || area === "." ? path : `${area}/${path}`;
    if (full !== void 0 && (draft.causedBy === void 0 || !byPath2.has(full))) byPath2.set(full, draft.causedBy ?? fingerprintOf(draft));
    if (draft.causedBy !== void 0) continue;
    const before = byArea.get(area);
    if (signs.includes(draft.rule) && (before === void 0 || signs.indexOf(draft.rule) < signs.indexOf(before.rule))) byArea.set(area, draft);
  }
  return { byPath: byPath2, byArea };
}
function manifestPathOf({ folder, config, manifest }) {
  return manifest?.path ?? (folder === "" ? config.manifest.file : `${folder}/${config.manifest.file}`);
}

// packages/core/src/bundle/manifest/read-sums.ts
var plain = /^(\\?)([0-9A-Fa-f]{8,128}) [ *]?(.+)$/;
var tagged = /^(\\?)(?:SHA(?:1|256|384|512)|MD5) \((.+)\) = ([0-9A-Fa-f]{8,128})$/;
function readSums(text, listedIn) {
  const entries = [];
  const faults = [];
  let line = 0;
  for (const raw of text.split("\n")) {
    line += 1;
    const written = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (written === "" || written.startsWith("#")) continue;
    const read = readLine(written);
    if (read === null) faults.push({ message: "This line is no hash and name", listedIn, line, column: 1 });
    else entries.push(readEntry({ path: read.path, hash: read.hash, bytes: null, listedIn, line, column: 1 }, read.isEscaped ? "posix" : "windows"));
  }
  return { entries, faults };
}
function readLine(written) {
  const bsd = tagged.exec(written);
  const [, mark, hash, name] = bsd === null ? plain.exec(written) ?? [] : [written, bsd[1], bsd[3], bsd[2]];
  if (hash === void 0 || name === void 0) return null;
  if (mark === "") return { path: name, hash, isEscaped: false };
  const path = unescape(name);
  return path === null ? null : { path, hash, isEscaped: true };
}
var escapes = { "\\\\": "\\", "\\n": "\n", "\\r": "\r" };
function unescape(name) {
  const signs2 = name.match(/\\[^]?|[^\\]+/g) ?? [];
  const parts = signs2.map((sign) => sign.startsWith("\\") ? escapes[sign] : sign);
  return parts.includes(void 0) ? null : parts.join("");
}

// packages/core/src/bundle/manifest/check-manifests.ts
var sumsName = "SHA256SUMS";
async function checkManifests(run) {
  const { bundle, areas, config, id, candidate } = run;
  const [lineages, records] = await Promise.all([collectLineage(run), collectRecords(run)]);
  const digests = await collectDigests(bundle.folder, listDigests(run, records));
  const unlisted = bundle.kind === "zip" && config.zip.allowExtra ? "ignore" : config.unlisted;
  const opened = causesOf(bundle);
  const files = /* @__PURE__ */ new Map();
  const known2 = (findings) => ({ findings, opened, invalid: new Map([...files].flatMap(([name, { invalid }]) => invalid === void 0 ? [] : [[name, invalid]])) });
  for (const area of areas.toSorted((a, b) => Number(a.folder === "") - Number(b.folder === ""))) {
    const causeOf4 = area.folder === "" ? openCauses(run, known2([...files.values()].flatMap(({ findings }) => findings))) : opened;
    files.set(area.name, judgeAreaFiles({ id, bundlePath: bundle.path, area, files: bundle.files, unlisted, causeOf: causeOf4, digests }));
  }
  const identities = areas.flatMap((area) => judgeIdentity({
    id,
    bundlePath: bundle.path,
    area,
    candidate,
    identity: config.identity,
    lineage: lineages.get(area.manifest?.commit ?? "") ?? { state: "none" }
  }));
  const only = run.inputs.areas.length === 0 ? null : new Set(run.inputs.areas);
  const strays = only === null ? judgeStrays({ id, bundlePath: bundle.path, files: bundle.files, areas: config.areas, unlisted, causeOf: opened }) : [];
  const judged = [...files.values()];
  const found = [...judged.flatMap(({ findings }) => findings), ...identities, ...strays];
  const sums = await readBundleSums(run);
  const causeOf3 = openCauses(run, known2(found));
  const sumsFindings = sums === null ? [] : judgeSums({ id, bundlePath: bundle.path, path: sumsName, sums, files: bundle.files, config: { ...config, unlisted }, only, causeOf: causeOf3 });
  const causeOfRecord = openCauses(run, known2([...found, ...sumsFindings]));
  const recorded = judgeRecorded({ id, bundlePath: bundle.path, records, files: bundle.files, digests, causeOf: causeOfRecord });
  return {
    checks: [...areas.map(({ name }) => `area:${name}`), ...judged.flatMap(({ checks }) => checks), ...records.map(({ of }) => `file:${of}`)],
    findings: [...found, ...sumsFindings, ...recorded],
    details: null
  };
}
async function readBundleSums({ bundle, areas }) {
  if (!bundle.files.some(({ path }) => path === sumsName) || areas.some((area) => manifestPathOf(area) === sumsName)) return null;
  const bytes = await readWithin(join4(bundle.folder, sumsName), largestList);
  const text = bytes === null ? null : decodeText(bytes);
  if (text !== null) return readSums(text, sumsName);
  const message = bytes === null ? `It is larger than ${showBytes(largestList)}` : "It is neither UTF-8 nor UTF-16";
  return { entries: [], faults: [{ message, listedIn: sumsName, line: 1, column: 1 }] };
}
function listDigests({ areas, bundle }, records) {
  const present = new Set(bundle.files.map(({ path }) => path));
  const wanted = /* @__PURE__ */ new Map();
  const want = (path, hex) => {
    const name = hex === null ? null : digestNameOf(hex);
    if (name !== null && present.has(path)) wanted.set(path, (wanted.get(path) ?? /* @__PURE__ */ new Set()).add(name));
  };
  for (const { manifest, folder } of areas) {
    if (manifest === null) continue;
    for (const file of manifest.files) {
      if (file.sha256 === null) want(folder === "" ? file.path : `${folder}/${file.path}`, toEntry(file, manifest.path).recorded);
    }
  }
  for (const { of, noted } of records) for (const { value } of noted) want(of, toHex(value));
  return wanted;
}

// packages/core/src/bundle/manifest/judge-sums-presence.ts
var sumsName2 = "SHA256SUMS";
function judgeSumsPresence({ id, bundle, areas, inputs }) {
  const isOwn = areas.length > 0 && areas.every(({ manifest }) => manifest?.isOwn === true);
  if (!isOwn || inputs.areas.length > 0 || bundle.files.some(({ path }) => path === sumsName2)) return [];
  const renamed = bundle.files.find(({ path }) => /^sha256sums[^/]*$/i.test(path))?.path;
  const cause = causesOf(bundle)(sumsName2) ?? (renamed === void 0 ? void 0 : fingerprintOf({ rule: "bundle/unlisted", keys: { bundle: id, area: ".", path: renamed } }));
  return [{
    rule: "bundle/sums-mismatch",
    keys: { bundle: id, area: ".", path: sumsName2 },
    check: `file:${sumsName2}`,
    outcome: "fail",
    message: `There is no ${bundle.path}/${sumsName2}, which is published with every bundle.${renamed === void 0 ? "" : ` ${renamed} may be it.`}`,
    location: { path: `${bundle.path}/${sumsName2}` },
    remedy: "Restore it from where the bundle was published.",
    ...cause === void 0 ? {} : { causedBy: cause }
  }];
}

// packages/core/src/bundle/manifest/read-manifest.ts
import { join as join5 } from "node:path";

// packages/core/src/bundle/manifest/manifest-text.ts
var unsaid2 = { area: null, version: null, commit: null, repository: null, platform: null };
function unusable(faults, isUnknown = false) {
  return { isUsable: false, identity: unsaid2, taskIds: [], entries: [], faults, isUnknown };
}
function toIdentity2(find2) {
  const platform = find2("platform");
  return {
    area: find2("area"),
    version: find2("version"),
    commit: find2("commit")?.toLowerCase() ?? null,
    repository: find2("repository"),
    platform: platform !== null && /^(?:win(?:dows|32|64|$)|microsoft windows)/i.test(platform) ? "win32" : platform
  };
}

// packages/core/src/bundle/manifest/read-bag.ts
function readBag({ payload, tags, info, declaration, prefix }) {
  const files = readSums(payload.text, payload.path);
  const others = tags === null ? { entries: [], faults: [] } : readSums(tags.text, tags.path);
  const outside = files.entries.filter(({ path }) => !path.startsWith("data/") && !path.startsWith("../") && !path.startsWith("/"));
  const faults = [
    ...judgeDeclaration(declaration, `${prefix}bagit.txt`),
    ...files.faults,
    ...others.faults,
    ...outside.map(({ path, listedIn, line, column }) => ({ message: `${JSON.stringify(path)} is no payload: that lies in data/`, listedIn, line, column }))
  ];
  const labels = info === null ? /* @__PURE__ */ new Map() : readLabels(info.text);
  return {
    isUsable: true,
    taskIds: [],
    faults,
    entries: [...files.entries, ...others.entries].map(decodeName),
    identity: toIdentity2((field) => labels.get(payload.fields[field].toLowerCase()) ?? null)
  };
}
function judgeDeclaration(declaration, path) {
  const at = { listedIn: path, line: 1, column: 1 };
  if (declaration === null) return [{ message: "A bag has a bagit.txt", ...at }];
  const labels = readLabels(declaration.text);
  if (!/^(?:0\.9[3-7]|1\.0)$/.test(labels.get("bagit-version") ?? "")) return [{ message: "It names no version of BagIt that is known here", ...at }];
  if ((labels.get("tag-file-character-encoding") ?? "utf-8").toLowerCase().replace(/^utf-?(8|16)$/, "utf") === "utf") return [];
  return [{ message: "Its tag files are neither UTF-8 nor UTF-16", ...at }];
}
function decodeName(entry) {
  if (!entry.path.includes("%")) return entry;
  return { ...entry, path: entry.path.replace(/%(0a|0d|25)/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) };
}
function readLabels(text) {
  const labels = /* @__PURE__ */ new Map();
  for (const line of text.replace(/\r\n?/g, "\n").replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    const [label, value] = [line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase(), line.slice(colon + 1).trim()];
    if (label === "" || value === "" || /^\s/.test(label) || labels.has(label)) continue;
    labels.set(label, value);
  }
  return labels;
}

// packages/contract/src/bundle/bundle-manifest.ts
var manifestFileSchema = looseObject({
  path: string().check(_minLength(1)),
  sha256: sha256Schema,
  bytes: int().check(_nonnegative()),
  mediaType: string(),
  source: nullable(string()),
  taskIds: array(string()),
  commandLine: nullable(string()),
  startedAt: nullable(iso_exports.datetime()),
  finishedAt: nullable(iso_exports.datetime())
});
var bundleManifestSchema = looseObject({
  $schema: string(),
  kind: literal("bundle-manifest"),
  schemaVersion: string().check(_regex(/^1\.(0|[1-9][0-9]*)$/)),
  area: string().check(_minLength(1)),
  version: nullable(string()),
  repository: nullable(string()),
  commit: nullable(commitSchema),
  platform: string(),
  files: array(manifestFileSchema)
});

// packages/core/src/bundle/manifest/locate-elements.ts
var quote = 34;
var comma = 44;
var backslash = 92;
var openArray = 91;
var closeArray = 93;
var openObject = 123;
var closeObject = 125;
function locateElements(text, keys) {
  let at = skipSpace(text, 0);
  for (const key of keys) {
    const member = startOfMember(text, at, key);
    if (member === null) return [];
    at = member;
  }
  return toTextPositions(text, text.charCodeAt(at) === openArray ? startsOfElements(text, at) : [at]);
}
function startOfMember(text, at, wanted) {
  if (text.charCodeAt(at) !== openObject) return null;
  for (let next = skipSpace(text, at + 1); text.charCodeAt(next) === quote; ) {
    const end = endOfString(text, next) + 1;
    const key = JSON.parse(text.slice(next, end));
    const value = skipSpace(text, text.indexOf(":", end) + 1);
    if (key === wanted) return value;
    next = skipSpace(text, endOfValue(text, value) + 1);
  }
  return null;
}
function startsOfElements(text, at) {
  const starts = [];
  let next = skipSpace(text, at + 1);
  while (next < text.length && text.charCodeAt(next) !== closeArray) {
    starts.push(next);
    const end = endOfValue(text, next);
    if (text.charCodeAt(end) !== comma) break;
    next = skipSpace(text, end + 1);
  }
  return starts;
}
function endOfValue(text, from) {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === openObject || code === openArray) depth += 1;
    else if (code === closeObject || code === closeArray) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (code === comma && depth === 0) return at;
  }
  return text.length;
}
function endOfString(text, open2) {
  for (let at = open2 + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at += 1;
  }
  return text.length;
}
function skipSpace(text, from) {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

// packages/core/src/bundle/manifest/read-json-manifest.ts
var ownFields = { files: "files", path: "path", sha256: "sha256", bytes: "bytes", area: "area", version: "version", commit: "commit", repository: "repository", platform: "platform" };
var mostFaults = 20;
function readJsonManifest(manifest) {
  const { path, text } = manifest;
  const parsed = parse2(manifest);
  if ("faults" in parsed) return unusable(parsed.faults);
  const { value } = parsed;
  if (!isJsonObject(value)) return unusable([{ message: "A manifest is an object", listedIn: path, line: 1, column: 1 }]);
  if (!isOurs(value)) return readMapped(manifest, value, "windows");
  const major = typeof value["schemaVersion"] === "string" ? /^(\d+)\./.exec(value["schemaVersion"])?.[1] : void 0;
  if (major !== void 0 && major !== "1") {
    return unusable([{ message: `Its major version ${major} is not known here`, listedIn: path, ...placeOf(text, ["schemaVersion"]) }], true);
  }
  const result = bundleManifestSchema.safeParse(value);
  if (!result.success) {
    return unusable(result.error.issues.slice(0, mostFaults).map((issue) => ({
      message: `${issue.path.length === 0 ? "It" : issue.path.map(String).join(".")}: ${issue.message}`,
      listedIn: path,
      ...placeOf(text, issue.path.map((step) => typeof step === "number" ? step : String(step)))
    })));
  }
  return { ...readMapped({ ...manifest, fields: ownFields }, value, "posix"), taskIds: [...new Set(result.data.files.flatMap(({ taskIds }) => taskIds))], making: toMaking(result.data) };
}
function toMaking({ files }) {
  const distinct = (values) => [...new Set(values.flatMap((value) => value === null || value.trim() === "" ? [] : [value]))];
  return {
    isOwn: true,
    commandLines: distinct(files.flatMap(({ commandLine }) => commandLine?.split(/\r?\n/) ?? [])),
    sources: distinct(files.map(({ source }) => source)),
    times: distinct(files.flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt]))
  };
}
function parse2({ path, text }) {
  try {
    return parseJsonText(text, { path });
  } catch (error) {
    if (!(error instanceof ShipworthyError)) throw error;
    return { faults: error.faults.map(({ message, line, column }) => ({ message: message.replace(/\.$/, ""), listedIn: path, line: line ?? 1, column: column ?? 1 })) };
  }
}
function isOurs(value) {
  const { kind, $schema: schema } = value;
  return kind === "bundle-manifest" || typeof schema === "string" && schema.includes("/bundle-manifest-v");
}
function readMapped(manifest, value, separators) {
  const { path, text, fields } = manifest;
  const list = find(value, fields.files);
  const rows = toRows(list?.value, fields.path);
  if (list === null || rows === null) {
    const place = list === null ? { line: 1, column: 1 } : placeOf(text, list.keys);
    return unusable([{ message: `It has no list of files under ${JSON.stringify(fields.files)}`, listedIn: path, ...place }]);
  }
  const places = locateElements(text, list.keys);
  const entries = [];
  const faults = [];
  rows.forEach((row, index) => {
    const place = { listedIn: path, ...places[index] ?? { line: 1, column: 1 } };
    const name = isJsonObject(row) ? find(row, fields.path)?.value : void 0;
    const bytes = isJsonObject(row) ? toBytes(find(row, fields.bytes)?.value) : void 0;
    if (!isJsonObject(row) || typeof name !== "string") faults.push({ message: `This entry has no ${JSON.stringify(fields.path)}`, ...place });
    else if (bytes === void 0) faults.push({ message: `${JSON.stringify(fields.bytes)} of ${JSON.stringify(name)} is no number of bytes`, ...place });
    else entries.push(readEntry({ path: name, hash: toText(find(row, fields.sha256)?.value), bytes, ...place }, separators));
  });
  if (faults.length > 0) return unusable(faults);
  return { isUsable: true, identity: toIdentity2((field) => toText(find(value, fields[field])?.value)), taskIds: [], entries, faults: [] };
}
function toRows(value, pathField) {
  if (isJsonArray(value)) return value;
  return isJsonObject(value) && find(value, pathField) !== null ? [value] : null;
}
function find(value, field) {
  const direct = memberOf(value, field);
  if (direct !== void 0) return { value: direct, keys: [field] };
  const keys = field.split(".");
  let at = value;
  for (const key of keys) at = isJsonObject(at) ? memberOf(at, key) : void 0;
  return at === void 0 ? null : { value: at, keys };
}
function memberOf(value, key) {
  return Object.hasOwn(value, key) ? value[key] : void 0;
}
function toText(value) {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
function toBytes(value) {
  if (value === void 0 || value === null) return null;
  const bytes = typeof value === "string" && /^\d{1,16}$/.test(value.trim()) ? Number(value) : value;
  return typeof bytes === "number" && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : void 0;
}
function placeOf(text, pointer) {
  for (let length = pointer.length; length >= 0; length -= 1) {
    const place = positionOf(text, pointer.slice(0, length));
    if (place !== null) return place;
  }
  return { line: 1, column: 1 };
}

// packages/core/src/bundle/manifest/read-manifest.ts
var bagAlgorithms = ["sha256", "sha512", "sha384", "sha1", "md5"];
var mostPlaces = 10;
async function readManifest(bundle, area, id) {
  const path = placeManifest(bundle, area);
  const file = bundle.files.find((one) => one.path === path);
  if (file === void 0) return { manifest: null, findings: [toMissing2(bundle, area, { id, path })] };
  const parsed = await parse3(bundle, area, path);
  const faults = [...parsed.faults, ...findEntryFaults(parsed.entries).faults];
  const { area: named, ...identity } = parsed.identity;
  const manifest = parsed.isUsable ? { path, files: parsed.entries, area: named, ...identity, taskIds: parsed.taskIds, ...parsed.making } : null;
  return { manifest, findings: faults.length === 0 ? [] : [toInvalid(faults, { id, bundle, area, isUnknown: parsed.isUnknown === true })] };
}
function placeManifest({ files }, { folder, config: { manifest } }) {
  if (manifest.format !== "bagit" || manifest.file !== "bundle.json") return inFolder(folder, manifest.file);
  const names = bagAlgorithms.map((algorithm) => inFolder(folder, `manifest-${algorithm}.txt`));
  const present = new Set(files.map(({ path }) => path));
  return names.find((name) => present.has(name)) ?? inFolder(folder, "manifest-sha256.txt");
}
function inFolder(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
async function parse3(bundle, { folder, config }, path) {
  const { fields, format } = config.manifest;
  const unread = [];
  const read = async (name) => {
    if (!bundle.files.some((one) => one.path === name)) return null;
    const bytes = await readWithin(join5(bundle.folder, name), largestList);
    const text = bytes === null ? null : decodeText(bytes);
    if (text === null) unread.push({ message: bytes === null ? `It is larger than ${showBytes(largestList)}` : "It is neither UTF-8 nor UTF-16", listedIn: name, line: 1, column: 1 });
    return text === null ? null : { path: name, text, fields };
  };
  const payload = await read(path);
  const tagManifest = path.replace(/(^|\/)(manifest-[^/]*)$/, "$1tag$2");
  const [tags, info, declaration] = format !== "bagit" ? [null, null, null] : [tagManifest === path ? null : await read(tagManifest), await read(inFolder(folder, "bag-info.txt")), await read(inFolder(folder, "bagit.txt"))];
  if (payload === null || unread.length > 0) return unusable(unread);
  if (format === "json") return readJsonManifest(payload);
  if (format === "sha256sum") return { isUsable: true, identity: unsaid2, taskIds: [], ...readSums(payload.text, path) };
  return readBag({ payload, tags, info, declaration, prefix: folder === "" ? "" : `${folder}/` });
}
function toMissing2(bundle, { name, folder }, { id, path }) {
  const isGone = folder !== "" && !bundle.files.some((one) => one.path.startsWith(`${folder}/`));
  const cause = causesOf(bundle)(path) ?? (isGone ? fingerprintOf({ rule: "bundle/area-missing", keys: { bundle: id, area: name } }) : void 0);
  return {
    rule: "bundle/manifest-missing",
    keys: { bundle: id, area: name },
    check: `area:${name}`,
    outcome: "fail",
    message: `There is no ${bundle.path}/${path}, so nothing says what belongs to ${showArea(name)}.`,
    location: { path: `${bundle.path}/${path}` },
    ...cause === void 0 ? {} : { causedBy: cause }
  };
}
function toInvalid(faults, { id, bundle, area: { name }, isUnknown }) {
  const places = faults.slice(0, mostPlaces).map(({ listedIn, line, column }) => ({ path: `${bundle.path}/${listedIn}`, line, column }));
  const lines = faults.slice(0, mostPlaces).map(({ message, listedIn, line, column }) => `${bundle.path}/${listedIn}:${line}:${column}: ${message}.`);
  const more = faults.length > mostPlaces ? ` And ${faults.length - mostPlaces} more.` : "";
  return {
    rule: "bundle/manifest-invalid",
    keys: { bundle: id, area: name },
    check: `area:${name}`,
    ...isUnknown ? { outcome: "unverified", reason: "unknown-schema" } : { outcome: "fail" },
    message: `The manifest of ${showArea(name)} cannot be relied on. ${lines.join(" ")}${more}`,
    location: places[0] ?? null,
    related: places.slice(1)
  };
}
function showArea(name) {
  return name === "." ? "the bundle" : `the area ${name}`;
}

// packages/core/src/bundle/readme/check-readmes.ts
import { join as join6 } from "node:path";

// packages/core/src/bundle/readme/judge-readme.ts
function judgeReadme(facts) {
  return [...listMissing(facts).map((missing) => toIncomplete(facts, missing)), ...judgeHashes(facts)];
}
function listMissing(facts) {
  const { mustList, text, area, tasks, tasksShown, docSync } = facts;
  const { commandLines = [], times = [] } = area.manifest ?? {};
  return [
    ...mustList.commands ? missingFrom(text, commandLines, { what: "commands", noun: "command line" }) ?? atLeastOne(/^(?:```|~~~|\s*\$ )/m.test(text), "commands", "no command line") : [],
    ...mustList.timestamps ? missingFrom(text, times, { what: "timestamps", noun: "time" }) ?? atLeastOne(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text), "timestamps", "no time stamp") : [],
    ...mustList.taskIds === void 0 ? [] : missingFrom(text, tasks, { what: "taskIds", noun: "task" }) ?? atLeastOne(tasksShown.length > 0, "taskIds", "no task id"),
    ...mustList.docSync && docSync !== null ? missingFrom(text, docSync.map((path) => inAreaPath(area, path)), { what: "docSync", noun: "documentation evidence", filesOf: area }) ?? atLeastOne(/doc-?sync/i.test(text), "docSync", "no documentation evidence") : [],
    ...mustList.hashes ? missingHashes(facts) : []
  ];
}
function missingFrom(text, expected, { what, noun, filesOf }) {
  const wanted = [...new Set(expected)];
  if (wanted.length === 0) return null;
  return wanted.filter((one) => !text.includes(one)).map((one) => ({ what: `${what}:${one}`, message: `does not list the ${noun} \`${one}\``, ...filesOf === void 0 ? {} : { about: inBundlePath(filesOf, one) } }));
}
function atLeastOne(holds, what, nothing) {
  return holds ? [] : [{ what, message: `lists ${nothing}` }];
}
function missingHashes({ requirements, shown, area }) {
  const files = requirements.filter(({ level }) => level === "fail").flatMap((one) => one.files);
  const [hashes, named] = [new Set(shown.map(({ hash }) => hash)), new Set(shown.map(({ path }) => path))];
  const lengths = [...new Set(shown.map(({ hash }) => hash.length))];
  return [...new Map(files.map((file) => [file.path, file])).values()].filter(({ path, sha256 }) => !named.has(inAreaPath(area, path)) && !lengths.some((length) => hashes.has(sha256.slice(0, length)))).map(({ path, sha256 }) => ({ what: `hash:${inAreaPath(area, path)}`, message: `does not list the hash of \`${inAreaPath(area, path)}\` (${sha256})`, about: path }));
}
function toIncomplete({ id, area, bundlePath, path, faultOf }, { what, message, about }) {
  const cause = faultOf(path) ?? (about === void 0 ? null : faultOf(about));
  return {
    rule: "bundle/readme-incomplete",
    keys: { bundle: id, area: area.name, what },
    check: `area:${area.name}`,
    outcome: "fail",
    ...cause === null ? {} : { causedBy: cause },
    message: `${bundlePath}/${path} ${message}.`,
    location: { path: `${bundlePath}/${path}` }
  };
}
function judgeHashes({ id, area, bundlePath, path: readme, shown, isOfFile, digests, faultOf }) {
  const byName = new Map(area.files.map((file) => [inAreaPath(area, file.path), file]));
  return shown.flatMap(({ hash, line, column, path }) => {
    const named = path === null ? void 0 : byName.get(path);
    if (named !== void 0 ? isRecordedHash(hash, { sha256: named.sha256, ...digests.get(named.path) }) !== "different" : isOfFile(hash)) return [];
    const cause = faultOf(readme) ?? (path === null ? null : faultOf(inBundlePath(area, path)));
    return [{
      rule: "bundle/readme-wrong-hash",
      keys: { bundle: id, area: area.name, path: path ?? hash.slice(0, 12) },
      check: `area:${area.name}`,
      outcome: "fail",
      ...cause === null ? {} : { causedBy: cause },
      message: `${bundlePath}/${readme}:${line}:${column} shows a hash that ${named === void 0 ? "no file of the area has" : `${inAreaPath(area, named.path)} does not have`}.`,
      expected: named?.sha256 ?? null,
      actual: hash,
      location: { path: `${bundlePath}/${readme}`, line, column }
    }];
  });
}

// packages/core/src/bundle/readme/check-readmes.ts
var largestReadme = 64 * 1024 * 1024;
async function checkReadmes(run, requirements) {
  const findings = [];
  for (const area of run.areas) findings.push(...await checkReadme(run, area, requirements.get(area.name) ?? []));
  return { checks: [], findings, details: null };
}
async function checkReadme(run, area, requirements) {
  const { bundle, config, inputs, id, faultOf } = run;
  const path = inBundlePath(area, area.config.readme);
  const file = area.files.find((one) => one.path === path);
  const mustList = config.readmeMustList;
  if (file === void 0) return isAsked3(mustList) && area.files.length > 0 ? [toMissing3(run, area, path)] : [];
  const bytes = await readWithin(join6(bundle.folder, path), largestReadme);
  if (bytes === null) return [toTooLarge(run, area, path)];
  const text = decodeText(bytes)?.replaceAll("\r\n", "\n") ?? "";
  const { manifest } = area;
  const names = [.../* @__PURE__ */ new Set([...area.files.map((one) => inAreaPath(area, one.path)), ...(manifest?.files ?? []).map((one) => one.path)])];
  const isOfFile = openBeginnings(area.files.map(({ sha256 }) => sha256));
  const making = [...manifest?.commandLines ?? [], ...manifest?.sources ?? []].flatMap(listHashLike).filter((hash) => !isOfFile(hash));
  const ignored = /* @__PURE__ */ new Set([...[manifest?.commit, run.candidate.commit].flatMap((commit) => commit === null || commit === void 0 ? [] : [commit]), ...making]);
  const shown = readShownHashes(text, names, ignored);
  return judgeReadme({
    id,
    area,
    bundlePath: bundle.path,
    path,
    text,
    requirements,
    mustList,
    faultOf,
    shown,
    isOfFile,
    digests: await collectDigests(bundle.folder, listDigests2(area, shown)),
    tasksShown: mustList.taskIds === void 0 ? [] : await findTasks(text, mustList.taskIds),
    tasks: [.../* @__PURE__ */ new Set([...inputs["task-id"], ...manifest?.taskIds ?? []])],
    docSync: area.config.requires.some((one) => isDocSync(area, one.id)) ? requirements.filter((one) => isDocSync(area, one.id)).flatMap((one) => one.files.map((stored) => stored.path)) : null
  });
}
function listDigests2(area, shown) {
  const present = new Set(area.files.map((one) => one.path));
  const wanted = /* @__PURE__ */ new Map();
  for (const { hash, path: named } of shown) {
    const [name, path] = [digestNameOf(hash), named === null ? null : inBundlePath(area, named)];
    if (name !== null && path !== null && present.has(path)) wanted.set(path, (wanted.get(path) ?? /* @__PURE__ */ new Set()).add(name));
  }
  return wanted;
}
function isAsked3({ commands, timestamps, taskIds, hashes, docSync }) {
  return commands || timestamps || hashes || docSync || taskIds !== void 0;
}
function isDocSync({ config }, id) {
  const requirement = config.requires.find((one) => one.id === id);
  return requirement?.passed !== void 0 || requirement?.task !== void 0;
}
async function findTasks(text, pattern) {
  const { RE2JS: RE2JS2 } = await import("./build-HS27SSHV.js");
  const matcher = RE2JS2.compile(pattern).matcher(text);
  const found = /* @__PURE__ */ new Set();
  while (matcher.find()) found.add(matcher.group() ?? "");
  return [...found];
}
function toMissing3({ id, bundle, faultOf }, area, path) {
  const cause = faultOf(path);
  return {
    rule: "bundle/readme-incomplete",
    keys: { bundle: id, area: area.name, what: "readme" },
    check: `area:${area.name}`,
    outcome: "fail",
    ...cause === null ? {} : { causedBy: cause },
    message: `The area ${area.name} has no ${bundle.path}/${path}.`,
    location: { path: bundle.path }
  };
}
function toTooLarge({ id, bundle }, area, path) {
  return {
    rule: "bundle/readme-incomplete",
    keys: { bundle: id, area: area.name, what: "readme" },
    check: `area:${area.name}`,
    outcome: "unverified",
    reason: "limit-exceeded",
    message: `${bundle.path}/${path} is larger than ${showBytes(largestReadme)}, so it was not read.`,
    location: { path: `${bundle.path}/${path}` },
    remedy: "Keep what people read in the README, and the rest in files beside it."
  };
}

// packages/core/src/bundle/redaction/check-redaction.ts
import { join as join7 } from "node:path";

// packages/core/src/bundle/redaction/judge-redaction.ts
var mostHits = 200;
var mostPlaces2 = 5;
function judgeRedaction({ id, bundlePath, files, scanned, rules }) {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const all = files.flatMap(({ path, hits }) => hits.map((hit) => ({ ...hit, path, category: byId.get(hit.rule)?.category ?? "secret" })));
  const findings = files.flatMap(({ path, area, hits }) => [...new Set(hits.map(({ rule }) => rule))].map((kind) => {
    const [first, ...others] = hits.filter(({ rule: rule2 }) => rule2 === kind);
    const rule = byId.get(kind);
    const category = rule?.category ?? "secret";
    const place = { path: `${bundlePath}/${path}`, line: first?.line ?? 1, column: first?.column ?? 1 };
    return {
      rule: category === "secret" ? "bundle/secret" : "bundle/personal-data",
      keys: { bundle: id, area, path, kind },
      check: `file:${path}`,
      outcome: "fail",
      message: `${place.path}:${place.line}:${place.column} holds what looks like this: ${(rule?.title ?? kind).replace(/^(An?) /, (word) => word.toLowerCase())} (${kind})${others.length === 0 ? "" : `, and ${others.length} more`}.`,
      actual: `[masked:${kind}]`,
      location: place,
      related: others.slice(0, mostPlaces2).map(({ line, column }) => ({ path: place.path, line, column }))
    };
  }));
  return { findings, report: { files: scanned, hits: all.slice(0, mostHits).map(({ rule, category, path, line, column }) => ({ rule, category, path, line, column })), more: Math.max(0, all.length - mostHits) } };
}

// packages/core/src/bundle/redaction/check-redaction.ts
var filePrefix = "file:";
async function checkRedaction(run) {
  const { config: { redaction }, bundle, id } = run;
  if (redaction.rules === "none") return { checks: ["redaction"], findings: [toDisabled(run)], details: null };
  const values = new Set(redaction.allow.filter((one) => !one.startsWith(filePrefix)));
  const isAllowedFile = matchGlobs(redaction.allow.filter((one) => one.startsWith(filePrefix)).map((one) => one.slice(filePrefix.length)));
  const files = [];
  const unread = [];
  let scanned = 0;
  for (const { path, area } of listFiles(run)) {
    if (isAllowedFile(path)) continue;
    const found = await scanFile(join7(bundle.folder, path), (value) => values.has(value)).catch((error) => error instanceof Error ? error : new Error(String(error)));
    if (found instanceof Error) unread.push(toUnread(run, { area, path }));
    else if (found.state === "text") {
      scanned += 1;
      if (found.hits.length > 0) files.push({ path, area, hits: found.hits });
    }
  }
  const { findings, report } = judgeRedaction({ id, bundlePath: bundle.path, files, scanned, rules: redactionRules });
  return { checks: files.map(({ path }) => `file:${path}`), findings: [...findings, ...unread], details: report };
}
function listFiles({ bundle, areas, inputs }) {
  const areaOf2 = new Map(areas.flatMap(({ name, files }) => files.map(({ path }) => [path, name])));
  return bundle.files.flatMap(({ path }) => {
    const area = areaOf2.get(path) ?? (inputs.areas.length === 0 ? "." : void 0);
    return area === void 0 ? [] : [{ path, area }];
  });
}
function toDisabled({ id }) {
  return {
    rule: "bundle/check-disabled",
    keys: { bundle: id, check: "redaction" },
    check: "redaction",
    outcome: "fail",
    message: "The configuration switches the search for secrets and personal data off (`redaction.rules: none`), so nobody knows what the bundle hands on.",
    remedy: "Leave `redaction.rules` at `default` and list what may stand under `redaction.allow`, or agree on a waiver."
  };
}
function toUnread({ id, bundle }, { area, path }) {
  return {
    rule: "bundle/secret",
    keys: { bundle: id, area, path, kind: "unread" },
    check: `file:${path}`,
    outcome: "unverified",
    reason: "unreadable-source",
    message: `${bundle.path}/${path} could not be looked through for secrets.`,
    location: { path: `${bundle.path}/${path}` }
  };
}

// packages/core/src/bundle/redaction/mask-output.ts
function openMask({ config: { redaction }, bundle }) {
  const allowed = new Set(redaction.allow);
  const isAllowed = (value2) => allowed.has(value2) || bundle.files.some(({ path }) => path.includes(value2));
  const text = (written) => redactText(written, redactionRules, isAllowed).text;
  const value = (one) => {
    if (typeof one === "string") return text(one);
    if (typeof one !== "object" || one === null) return one;
    return Array.isArray(one) ? one.map(value) : Object.fromEntries(Object.entries(one).map(([name, member]) => [text(name), value(member)]));
  };
  const finding = (draft) => ({
    ...draft,
    message: text(draft.message),
    ...draft.expected === void 0 ? {} : { expected: value(draft.expected) },
    ...draft.actual === void 0 ? {} : { actual: value(draft.actual) },
    // Only this key holds what was read; the others are names, which causes are found by.
    ...draft.keys["what"] === void 0 ? {} : { keys: { ...draft.keys, what: text(draft.keys["what"]) } }
  });
  return { finding, gate: (result) => ({ ...result, value: value(result.value), threshold: text(result.threshold) }) };
}

// packages/core/src/bundle/requirements/check-well-formed.ts
import { join as join8 } from "node:path";
var mostPlaces3 = 10;
var isByLine = /\.(?:ndjson|jsonl)$/i;
async function checkWellFormed(run, area, parsed) {
  const findings = [];
  const manifest = inBundlePath(area, area.config.manifest.file);
  for (const { path, bytes } of area.files) {
    if (bytes === 0 || path === area.manifest?.path || path === manifest) continue;
    if (isByLine.test(path) && parsed.has(path)) continue;
    const places = await findMalformed(join8(run.bundle.folder, path), path, mostPlaces3);
    if (places.length > 0) findings.push(toDraft3(run, area, { path, places }));
  }
  return findings;
}
function toDraft3(run, area, { path, places }) {
  const [first, ...others] = places;
  const cause = run.faultOf(path);
  const shown = `${run.bundle.path}/${path}`;
  return {
    rule: "bundle/artifact-malformed",
    keys: { bundle: run.id, area: area.name, path: inAreaPath(area, path) },
    check: `file:${path}`,
    outcome: "fail",
    ...cause === null ? {} : { causedBy: cause },
    message: `${shown}:${first?.line ?? 1}:${first?.column ?? 1} ${first?.message ?? "is not well-formed."}${others.length === 0 ? "" : ` So also ${others.length === mostPlaces3 - 1 ? "at least " : ""}${others.length} more, in the lines ${others.map(({ line }) => line).join(", ")}.`}`,
    location: { path: shown, line: first?.line ?? 1, column: first?.column ?? 1 },
    related: others.map(({ line, column }) => ({ path: shown, line, column }))
  };
}

// packages/core/src/bundle/requirements/judge-age.ts
var day = 864e5;
async function judgeAge(run, { area, config, picked }) {
  const { maxAge } = run.config;
  if (maxAge === void 0 || !maxAge.for.some((one) => one === config.id || one === `${area.name}/${config.id}`)) return [];
  const longest = toMilliseconds(maxAge.is);
  const findings = [];
  for (const { path } of picked) {
    const time = maxAge.at === "name" ? stampOf(path)?.time ?? null : await queryTime(run, path, maxAge.at);
    const age = time === null ? null : run.host.now().getTime() - time;
    if (age !== null && age <= longest && age >= -day) continue;
    const stated = time === null ? null : new Date(time).toISOString();
    findings.push({
      rule: "bundle/too-old",
      keys: { bundle: run.id, area: area.name, requirement: config.id },
      check: `artifact:${area.name}/${config.id}`,
      outcome: "unverified",
      reason: "too-old",
      message: `${run.bundle.path}/${path} ${describe(age, stated)}; at most ${maxAge.is} are allowed.`,
      expected: maxAge.is,
      actual: stated,
      location: { path: `${run.bundle.path}/${path}` }
    });
  }
  return findings;
}
function describe(age, stated) {
  if (age === null) return "does not say when it was made";
  return age < 0 ? `says that it was made in the future, ${stated}` : `was made ${Math.round(age / 36e5)} hours before this check`;
}
async function queryTime(run, path, query) {
  const document = await readEvidenceFile(run, path);
  if (document === null) return null;
  return toTime(await searchJson(document, query));
}

// packages/core/src/bundle/requirements/judge-proof.ts
import { join as join9 } from "node:path";
async function judgeProof(run, facts) {
  const { config, picked } = facts;
  if (config.passed === void 0 && config.task === void 0) return [];
  const asked = run.inputs["task-id"];
  const tasks = [...new Set(asked.length > 0 ? asked : facts.area.manifest?.taskIds)];
  const findings = [];
  for (const { path, bytes } of picked) {
    if (bytes === 0) continue;
    const complaint = /\.(?:md|markdown|txt)$/i.test(path) ? await judgeLog(run, path, tasks) : await judgeDocument(run, path, { config, tasks });
    if (complaint !== null) findings.push(toDraft4(run, facts, { path, complaint }));
  }
  return findings;
}
var largestLog = 64 * 1024 * 1024;
var failed = (message) => ({ message, isUnknown: false });
var unknown2 = (message) => ({ message, isUnknown: true });
async function judgeLog({ bundle }, path, tasks) {
  if (tasks.length === 0) return unknown2("is a log, and nothing says which task it should name (give `task-id`)");
  const bytes = await readWithin(join9(bundle.folder, path), largestLog);
  if (bytes === null) return unknown2(`is larger than ${showBytes(largestLog)}, so it was not read`);
  const text = decodeText(bytes) ?? "";
  const missing = tasks.filter((task) => !namesTask(text, task));
  return missing.length === 0 ? null : failed(`does not name ${missing.join(", ")}`);
}
function namesTask(text, task) {
  for (let at = text.indexOf(task); at >= 0; at = text.indexOf(task, at + 1)) {
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + task.length))) return true;
  }
  return false;
}
async function judgeDocument(run, path, expected) {
  const document = await readEvidenceFile(run, path);
  if (document === null) return unknown2("is no JSON document that could be read");
  if (isJsonObject(document) && document["kind"] === "doc-sync-report") return judgeOwn(run, document, expected.tasks);
  return await judgePassed(document, expected) ?? await judgeTask(document, expected);
}
async function judgePassed(document, { config: { passed } }) {
  if (passed === void 0) return null;
  const value = await searchJson(document, passed.query);
  if (value === null || value === void 0) return unknown2(`has nothing at \`${passed.query}\``);
  return value === passed.is ? null : failed(`says ${JSON.stringify(value)} at \`${passed.query}\`, not ${JSON.stringify(passed.is)}`);
}
async function judgeTask(document, { config: { task }, tasks }) {
  if (task === void 0) return null;
  if (tasks.length === 0) return unknown2("is about a task, and nothing says which one it should be (give `task-id`)");
  const value = await searchJson(document, task.query);
  const named = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
  if (named.length === 0) return unknown2(`names no task at \`${task.query}\``);
  const missing = tasks.filter((one) => !named.includes(one));
  return missing.length === 0 ? null : failed(`is about ${named.join(", ")}, not about ${missing.join(", ")}`);
}
function judgeOwn({ candidate }, document, tasks) {
  const { verdict, subject, details, schemaVersion, partial } = document;
  if (typeof schemaVersion === "string" && !/^1\./.test(schemaVersion)) return unknown2(`is of the schema version ${JSON.stringify(schemaVersion)}, which is not known here`);
  if (verdict !== "pass" && verdict !== "warn") return failed(`has the verdict ${JSON.stringify(verdict ?? null)}`);
  const commit = isJsonObject(subject) ? subject["commit"] ?? null : null;
  if (candidate.commit !== null && commit !== candidate.commit) return failed(`is about the commit ${JSON.stringify(commit)}, not about ${candidate.commit}`);
  if (partial === true && tasks.length === 0) return unknown2("is about some of the tasks only, and nothing says which one is meant (give `task-id`)");
  const known2 = isJsonObject(details) && isJsonArray(details["tasks"]) ? details["tasks"].flatMap((one) => isJsonObject(one) ? [one] : []) : [];
  const bad = tasks.filter((task) => known2.find((one) => one["id"] === task)?.["passed"] !== true);
  return bad.length === 0 ? null : failed(`does not say that ${bad.join(", ")} passed`);
}
function toDraft4(run, { area, config }, { path, complaint }) {
  const cause = run.faultOf(path) ?? (complaint.isUnknown && area.manifest === null ? run.faultOf(inBundlePath(area, area.config.manifest.file)) : null);
  return {
    rule: "bundle/doc-sync-not-passed",
    keys: { bundle: run.id, area: area.name, requirement: config.id },
    check: `artifact:${area.name}/${config.id}`,
    ...complaint.isUnknown ? { outcome: "unverified", reason: "unreadable-source" } : { outcome: "fail" },
    ...cause === null ? {} : { causedBy: cause },
    message: `${run.bundle.path}/${path} ${complaint.message}.`,
    location: { path: `${run.bundle.path}/${path}` }
  };
}

// packages/core/src/bundle/requirements/judge-pointers.ts
async function judgePointers(run, area) {
  const files = area.files.filter(({ path }) => !isExempt(area, path));
  const findings = [];
  for (const pointer of files.filter(({ path }) => isPointer(path))) {
    const family = toFamily(pointer.path);
    const members = files.filter(({ path, bytes }) => bytes > 0 && !isPointer(path) && family(path));
    const newest = await pickNewest(members.map(({ path }) => path), { recordedAt: (path) => readRecordedTime(run, path) });
    const meant = members.find(({ path }) => path === newest);
    if (meant === void 0 || meant.sha256 === pointer.sha256) continue;
    const cause = run.faultOf(pointer.path) ?? run.faultOf(meant.path);
    findings.push({
      rule: "bundle/pointer-not-newest",
      keys: { bundle: run.id, area: area.name, path: inAreaPath(area, pointer.path) },
      check: `file:${pointer.path}`,
      outcome: "fail",
      ...cause === null ? {} : { causedBy: cause },
      message: `${run.bundle.path}/${pointer.path} is not what ${run.bundle.path}/${meant.path}, the newest of its kind, holds.`,
      expected: meant.sha256,
      actual: pointer.sha256,
      location: { path: `${run.bundle.path}/${pointer.path}` },
      related: [{ path: `${run.bundle.path}/${meant.path}` }]
    });
  }
  return findings;
}
function toFamily(pointer) {
  const slash = pointer.lastIndexOf("/") + 1;
  const [before = "", after = ""] = pointer.slice(slash).split(/latest/i);
  const [folder, prefix] = [pointer.slice(0, slash), before.replace(/[-_.]$/, "")];
  return (path) => {
    const name = path.slice(slash);
    if (!path.startsWith(folder) || name.includes("/") || !name.startsWith(prefix) || !name.endsWith(after)) return false;
    const middle = name.slice(prefix.length, name.length - after.length);
    return /^[-_.]?\d[\d\-_.:TZ]*$/.test(middle);
  };
}

// packages/core/src/bundle/requirements/judge-requirement.ts
function judgeRequirement(facts) {
  const { area, config, isMandatory, picked, matching } = facts;
  const level = isMandatory ? "fail" : config.level;
  const full = picked.filter(({ bytes }) => bytes > 0);
  const empty = picked.filter(({ bytes }) => bytes === 0).map((file) => toEmpty(facts, file));
  const result = {
    id: config.id,
    title: config.title ?? config.id,
    level,
    files: full.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }))
  };
  const isAmbiguous = config.pick === "only" && matching.length > 1;
  if (full.length > 0 && !isAmbiguous) return { result: { ...result, outcome: empty.length === 0 ? "pass" : "fail", status: "present" }, findings: empty };
  const outcome = level === "warn" ? "warn" : "fail";
  if (isAmbiguous) {
    const message = `${area.name}/${config.id} must be one file, but ${matching.length} match: ${matching.slice(0, 5).map(({ path }) => path).join(", ")}.`;
    return { result: { ...result, outcome, status: "present" }, findings: [{ ...shared(facts, outcome), message, remedy: "Leave the one that is meant, or say `pick: newest`." }] };
  }
  if (level === "optional" && matching.length === 0) return { result: null, findings: [] };
  const cause = causeOf2(facts, empty);
  const missing = {
    ...shared(facts, outcome),
    ...cause === null ? {} : { causedBy: cause },
    message: `${area.name}/${config.id} (${result.title}) is missing: nothing ${matching.length > 0 ? "that holds anything " : ""}in ${placeOf2(facts)} matches ${toText2(config.files)}.`
  };
  return { result: { ...result, outcome, status: level === "optional" ? "missing-optional" : "missing" }, findings: [...empty, missing] };
}
function shared({ id, area, config, ...facts }, outcome) {
  return { rule: "bundle/requirement-missing", keys: { bundle: id, area: area.name, requirement: config.id }, check: `artifact:${area.name}/${config.id}`, outcome, location: { path: placeOf2({ ...facts, area }) } };
}
function toEmpty({ id, area, config, bundlePath, faultOf }, { path }) {
  const cause = faultOf(path);
  return {
    rule: "bundle/artifact-empty",
    keys: { bundle: id, area: area.name, path: inAreaPath(area, path) },
    check: `artifact:${area.name}/${config.id}`,
    outcome: "fail",
    ...cause === null ? {} : { causedBy: cause },
    message: `${bundlePath}/${path} is empty.`,
    location: { path: `${bundlePath}/${path}` }
  };
}
function causeOf2({ id, area, lost, faultOf }, empty) {
  if (area.files.length === 0 && area.name !== ".") return toFinding({ rule: "bundle/area-missing", keys: { bundle: id, area: area.name }, check: null, outcome: "fail", message: "" }).fingerprint;
  for (const finding of empty) return finding.causedBy ?? toFinding(finding).fingerprint;
  for (const path of lost) {
    const fault = faultOf(inBundlePath(area, path));
    if (fault !== null) return fault;
  }
  return null;
}
function placeOf2({ bundlePath, area }) {
  return area.folder === "" ? bundlePath : `${bundlePath}/${area.folder}`;
}
function toText2(files) {
  return (typeof files === "string" ? [files] : files).map((one) => `\`${one}\``).join(" or ");
}

// packages/core/src/bundle/requirements/check-requirements.ts
async function checkRequirements(run, parsed = /* @__PURE__ */ new Set()) {
  requireKnown(run);
  const details = /* @__PURE__ */ new Map();
  const checks = [];
  const findings = [];
  for (const area of run.areas) {
    const results = [];
    for (const config of area.config.requires) {
      const facts = await collectFacts(run, area, config);
      const judged = judgeRequirement(facts);
      if (judged.result === null) continue;
      const more = [...await judgeProof(run, facts), ...await judgeAge(run, facts)];
      const worst = more.find(({ outcome }) => outcome === "fail") ?? more[0];
      results.push(worst === void 0 || judged.result.outcome !== "pass" ? judged.result : { ...judged.result, outcome: worst.outcome });
      checks.push(`artifact:${area.name}/${config.id}`);
      findings.push(...judged.findings, ...more);
    }
    details.set(area.name, results);
    findings.push(...await judgePointers(run, area), ...await checkWellFormed(run, area, parsed));
  }
  return { checks, findings, details };
}
function requireKnown({ inputs, config }) {
  const known2 = Object.entries(config.areas).flatMap(([area, { requires }]) => requires.map(({ id }) => `${area}/${id}`));
  const unknown3 = inputs.require.filter((one) => !known2.includes(one));
  if (unknown3.length === 0) return;
  throw new ShipworthyError("usage/invalid-input", "Something is required that no area names:", {
    hint: `Known are ${known2.join(", ")}.`,
    faults: unknown3.map((one) => ({ message: `\`require\` names ${one}.` }))
  });
}
async function collectFacts(run, area, config) {
  const selected = await selectFiles(area, config, (path) => readRecordedTime(run, path));
  const present = new Set(area.files.map((file) => inAreaPath(area, file.path)));
  return {
    id: run.id,
    area,
    config,
    isMandatory: run.inputs.require.includes(`${area.name}/${config.id}`),
    bundlePath: run.bundle.path,
    matching: selected.matching,
    picked: selected.picked,
    faultOf: run.faultOf,
    lost: (area.manifest?.files ?? []).map(({ path }) => path).filter((path) => selected.matches(path) && !present.has(path))
  };
}

// packages/core/src/bundle/split-areas.ts
function splitAreas(bundle, config, only) {
  const named = Object.entries(config.areas);
  const folders = new Set(named.map(([name]) => name).filter((name) => name !== "."));
  const wanted = named.filter(([name]) => only.length === 0 || only.includes(name));
  const areas = wanted.map(([name, area]) => ({
    name,
    config: area,
    folder: name === "." ? "" : name,
    files: bundle.files.filter(({ path }) => name === "." ? !folders.has(firstOf(path)) : path.startsWith(`${name}/`))
  }));
  const causeOf3 = causesOf(bundle);
  const missing = areas.filter(({ name, files }) => name !== "." && files.length === 0).map(({ name }) => ({
    ...toCause(causeOf3(name)),
    rule: "bundle/area-missing",
    keys: { bundle: config.id, area: name },
    check: `area:${name}`,
    outcome: "fail",
    message: `${bundle.path} has no folder ${name}, or nothing in it.`,
    location: { path: bundle.path }
  }));
  return { areas, checks: areas.map(({ name }) => `area:${name}`), findings: [...missing, ...only.length === 0 ? listUnknown(bundle, config, { folders, missing }) : []] };
}
function listUnknown(bundle, config, { folders, missing }) {
  const { otherAreas } = config;
  if (otherAreas === "ignore" || Object.hasOwn(config.areas, ".")) return [];
  const others = new Set(bundle.files.filter(({ path }) => path.includes("/")).map(({ path }) => firstOf(path)).filter((name) => !folders.has(name)));
  return [...others].map((name) => ({
    ...toCause(renamedFrom(name, { bundle, config, missing })),
    rule: "bundle/area-unknown",
    keys: { bundle: config.id, area: name },
    check: `area:${name}`,
    outcome: otherAreas,
    message: `${bundle.path} has a folder ${name} that no area names.`,
    location: { path: `${bundle.path}/${name}` }
  }));
}
function renamedFrom(name, { bundle, config, missing }) {
  const alike = missing.find(({ keys }) => keys["area"]?.toLowerCase() === name.toLowerCase());
  const [only, ...others] = missing;
  const manifest = config.areas[only?.keys["area"] ?? ""]?.manifest.file;
  const isOnly = others.length === 0 && manifest !== void 0 && bundle.files.some(({ path }) => path === `${name}/${manifest}`);
  const found = alike ?? (isOnly ? only : void 0);
  return found === void 0 ? void 0 : fingerprintOf(found);
}
function toCause(causedBy) {
  return causedBy === void 0 ? {} : { causedBy };
}
function firstOf(path) {
  const slash = path.indexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

// packages/core/src/bundle/trace-causes.ts
function openFaults(areas, known2) {
  const byName = new Map(areas.map((area) => [area.name, area]));
  const faults = /* @__PURE__ */ new Map();
  for (const draft of known2) {
    const path = placeOf3(draft, byName);
    if (path === null || draft.outcome !== "fail" && draft.rule !== "bundle/manifest-invalid") continue;
    if (draft.causedBy === void 0 || !faults.has(path)) faults.set(path, draft.causedBy ?? fingerprintOf2(draft));
  }
  return (path) => faults.get(path) ?? null;
}
function placeOf3({ rule, keys: { area: name, path } }, areas) {
  const area = areas.get(name ?? "");
  if (rule === "bundle/manifest-missing" || rule === "bundle/manifest-invalid") return area === void 0 ? null : inBundlePath(area, area.config.manifest.file);
  if (path === void 0 || rule === "bundle/sums-mismatch" && area !== void 0 && area.manifest !== null) return null;
  return name === void 0 || name === "." || name === "" ? path : `${name}/${path}`;
}
var againstCandidate = /* @__PURE__ */ new Set([
  "bundle/requirement-missing",
  "bundle/doc-sync-not-passed",
  "bundle/gate-failed",
  "bundle/gate-unreadable",
  "bundle/gate-source-incomplete",
  "bundle/too-old",
  "bundle/readme-incomplete",
  "bundle/readme-hash-mismatch",
  "bundle/sums-mismatch"
]);
function traceCauses(findings) {
  const wrong = new Map(findings.filter(({ rule, outcome, causedBy }) => rule === "bundle/wrong-candidate" && outcome === "fail" && causedBy === void 0).map((draft) => [draft.keys["area"] ?? ".", fingerprintOf2(draft)]));
  const refused = findings.find(({ rule }) => rule === "bundle/zip-unsafe");
  const whole = refused === void 0 ? void 0 : fingerprintOf2(refused);
  const attributed = findings.map((draft) => {
    if (draft.causedBy !== void 0 || draft.rule === "bundle/zip-unsafe") return draft;
    const cause = whole ?? (againstCandidate.has(draft.rule) ? wrong.get(areaOf(draft)) : void 0);
    return cause === void 0 ? draft : { ...draft, causedBy: cause };
  });
  return followCauses(attributed);
}
function areaOf({ keys: { area, path = "" } }) {
  return area ?? (path.includes("/") ? path.slice(0, path.indexOf("/")) : ".");
}
function followCauses(findings) {
  if (findings.every(({ causedBy }) => causedBy === void 0)) return findings;
  const causes = /* @__PURE__ */ new Map();
  for (const draft of findings) {
    const own = fingerprintOf2(draft);
    if (!causes.has(own) || draft.causedBy === void 0) causes.set(own, draft.causedBy);
  }
  return findings.map(({ causedBy, ...draft }) => {
    const root = causedBy === void 0 ? void 0 : rootOf(causedBy, causes);
    return root === void 0 ? draft : { ...draft, causedBy: root };
  });
}
function rootOf(cause, causes) {
  const seen = /* @__PURE__ */ new Set();
  let at = cause;
  while (causes.has(at) && !seen.has(at)) {
    seen.add(at);
    const next = causes.get(at);
    if (next === void 0) return at;
    at = next;
  }
  return void 0;
}
function fingerprintOf2(draft) {
  return toFinding(draft).fingerprint;
}

// packages/core/src/bundle/verify-bundle.ts
async function verifyBundle(request) {
  const { inputs, config, workspace } = request;
  requireKnownAreas(inputs.areas, config);
  const path = bundlePathOf(request);
  const scratch = await openScratch();
  try {
    const bundle = await openBundle({ workspace, path, config, scratch, id: config.id });
    const verified = bundle === null ? toMissing4(request, path) : await verifyOpened(request, bundle);
    const { document, run } = await toDocument(request, verified);
    const summaries = inputs["write-summary"] && run !== null ? await writeSummary(run, document) : [];
    const written = await writeEvidence(request.host, workspace.out, { document });
    return { out: workspace.out, documents: [written], notes: summaries.map((one) => `summary  ${one}`), outputs: {}, exitCode: toExitCode([document.verdict], inputs["fail-on"]) };
  } finally {
    await scratch.remove();
  }
}
function requireKnownAreas(named, { areas }) {
  const unknown3 = named.filter((name) => !Object.hasOwn(areas, name));
  if (unknown3.length === 0) return;
  throw new ShipworthyError("usage/invalid-input", `There is no area ${unknown3.join(", ")}.`, { hint: `The configuration names ${Object.keys(areas).join(", ")}.` });
}
function toMissing4({ config, inputs }, path) {
  const finding = { rule: "bundle/missing", keys: { bundle: config.id }, check: "bundle", outcome: "fail", message: `There is no bundle at ${path}.`, location: null };
  return { run: null, checks: ["bundle"], findings: [finding], toDetails: () => ({ bundle: null, candidate: { version: inputs.version ?? null, commit: null }, profile: null, areas: [], redaction: null, blockers: [] }) };
}
async function verifyOpened(request, bundle) {
  const { config } = request;
  const split = splitAreas(bundle, config, request.inputs.areas);
  const manifests = await Promise.all(split.areas.map(async (area) => ({ area, ...await readManifest(bundle, area, config.id) })));
  const areas = manifests.map(({ area, manifest }) => ({ ...area, manifest }));
  const before = openRun(request, { bundle, areas, known: [] });
  const integrity = await checkManifests(before);
  const known2 = [...bundle.findings, ...split.findings, ...manifests.flatMap(({ findings }) => findings), ...integrity.findings, ...judgeSumsPresence(before)];
  const run = openRun(request, { bundle, areas, known: known2 });
  const gates = await checkGates(run);
  const requirements = await checkRequirements(run, gates.parsed);
  const readmes = await checkReadmes(run, requirements.details);
  const redaction = await checkRedaction(run);
  const mask = openMask(run);
  const parts = [integrity, requirements, readmes, gates, redaction];
  return {
    run,
    checks: [...split.checks, ...parts.flatMap(({ checks }) => checks)],
    findings: traceCauses([...known2, ...[requirements, readmes, gates, redaction].flatMap(({ findings }) => findings)].map(mask.finding)),
    toDetails: (judgement) => ({
      bundle: { path: bundle.path, kind: bundle.kind, sha256: bundle.sha256, files: bundle.files.length, bytes: bundle.files.reduce((sum, { bytes }) => sum + bytes, 0) },
      candidate: { version: run.candidate.version, commit: run.candidate.commit },
      profile: run.profile,
      areas: areas.map((area) => toReadiness(area, { judgement, requirements: requirements.details.get(area.name) ?? [], gates: (gates.details.get(area.name) ?? []).map(mask.gate) })),
      redaction: redaction.details,
      blockers: []
    })
  };
}
function openRun(request, { bundle, areas, known: known2 }) {
  const { inputs, host, workspace, policy, config } = request;
  return {
    inputs,
    host,
    workspace,
    policy,
    config,
    id: config.id,
    bundle,
    areas,
    candidate: { version: inputs.version ?? null, commit: host.context.headCommit ?? workspace.headCommit, repository: host.context.repository },
    profile: inputs.profile ?? config.profile ?? "default",
    faultOf: openFaults(areas, known2)
  };
}
function toReadiness(area, { judgement, requirements, gates }) {
  const outcomeOf = (check, fallback) => judgement.outcomes.get(check) ?? fallback;
  const stored = (path) => {
    const file = area.files.find((one) => one.path === path);
    return file === void 0 ? null : { path: file.path, sha256: file.sha256, bytes: file.bytes };
  };
  return {
    name: area.name,
    outcome: outcomeOf(`area:${area.name}`, "pass"),
    files: area.files.length,
    bytes: area.files.reduce((sum, { bytes }) => sum + bytes, 0),
    manifest: stored(area.manifest?.path),
    readme: stored(inFolder2(area, area.config.readme)),
    // A waiver changes what came of it, never what was found.
    requirements: requirements.map((one) => ({ ...one, outcome: outcomeOf(`artifact:${area.name}/${one.id}`, one.outcome) })),
    gates: gates.map((one) => ({ ...one, outcome: outcomeOf(`gate:${area.name}/${one.id}`, one.outcome) }))
  };
}
function inFolder2({ folder }, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
async function toDocument(request, verified) {
  const { inputs, host, workspace, policy, config: bundles, startedAt } = request;
  const { config } = policy;
  const key = inputs.key ?? bundles.id;
  const judgement = judge({ checks: verified.checks, findings: [...policy.findings, ...verified.findings], waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key });
  const document = buildDocument(host, {
    kind: "bundle-readiness",
    key,
    partial: inputs.areas.length > 0 || inputs.profile !== void 0,
    subject: { ...await collectSubject(host, workspace.git, policy.baseCommit), version: inputs.version ?? null },
    inputs: [],
    policy: { ...policy.policy, profile: inputs.profile ?? bundles.profile ?? "default" },
    judgement,
    startedAt,
    details: { ...verified.toDetails(judgement), blockers: listBlockers(judgement.findings, { reasons: config.reasons, id: bundles.id }) }
  });
  return { document, run: verified.run };
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  verifyBundle
};
