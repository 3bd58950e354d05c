import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  invalidConfig,
  isUnderReview,
  parseWithSchema,
  parseYamlSource,
  resolvePolicy
} from "./chunk-6SEAKNTE.js";
import {
  openScratch,
  openWorkspace
} from "./chunk-QSLCU522.js";
import {
  compareChildOrder,
  isIgnored,
  isSameScalar,
  isSameTree,
  matchElements,
  orderSegment,
  placeBelow,
  toPointer,
  toPointerPatterns,
  toRootPlace
} from "./chunk-VJVOL33H.js";
import {
  ChangeList,
  showValue,
  toNotComparable
} from "./chunk-JKAG5MSP.js";
import {
  notComparable,
  toWhy
} from "./chunk-PZUCU4WN.js";
import {
  isTreeArray,
  isTreeObject,
  mapScalars,
  maxTreeDepth,
  memberOf
} from "./chunk-BLI5LWF2.js";
import {
  buildDocument,
  checkSubject,
  collectSubject,
  documentName,
  findDocuments,
  hashFile,
  judge,
  listEntries,
  matchGlobs,
  parseNeeds,
  receiveEntry,
  resolveInside,
  sha256Hex,
  toDate,
  toExitCode,
  toFileInput,
  toFinding,
  toReceived,
  toSafeFileName,
  writeEvidence,
  writeFileAtomically
} from "./chunk-PMYV7V5Q.js";
import {
  isJsonArray,
  isJsonObject,
  parseJsonText,
  positionOf,
  requireJson,
  toCanonicalJson,
  toPrettyJson
} from "./chunk-LQAIRAAN.js";
import {
  closestWord
} from "./chunk-COWCL2UM.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-3HRO4F4V.js";
import {
  digestSchema,
  idSchema,
  rules,
  schemaBase,
  sha256Schema
} from "./chunk-JTNJKSNB.js";
import {
  _default,
  _enum,
  _length,
  _lte,
  _maxLength,
  _minLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  int,
  literal,
  nullable,
  number,
  optional,
  partialRecord,
  prefault,
  record,
  strictObject,
  string,
  union
} from "./chunk-EUWCSTB4.js";

// packages/core/src/pack/choose-packs.ts
var defaultManifest = "regression-pack.yml";
async function choosePacks(workspace, policy, named) {
  const listed2 = named.length > 0 ? named : policy.config.packs;
  if (listed2.length > 0) return [...new Set(listed2.map((path2) => workspace.toDocumentPath(workspace.resolve(path2))))];
  if (await workspace.readText(defaultManifest, { optional: true }) !== null) return [defaultManifest];
  const unreadable3 = policy.findings.find(({ rule }) => rule === "policy/unreadable");
  if (unreadable3 !== void 0) throw new ShipworthyError("config/unreadable", unreadable3.message, { hint: unreadable3.remedy ?? rules["policy/unreadable"].remedy });
  throw new ShipworthyError("config/not-found", `There is no pack: nothing names one, and there is no ${defaultManifest}.`, {
    hint: "Name the manifest with `pack`, or list it under `packs` in .github/shipworthy.yml."
  });
}

// packages/core/src/pack/judge-lock.ts
import { posix as posix2 } from "node:path";

// packages/core/src/pack/pack-paths.ts
import { posix } from "node:path";
function resolvePackPath(workspaceRoot, packRoot, path2) {
  const isPlain = !path2.startsWith("/") && !path2.includes("\\") && !/^[A-Za-z]:/.test(path2);
  return resolveInside(workspaceRoot, isPlain ? posix.join(packRoot, path2) : path2);
}
function toPackName(path2) {
  return posix.normalize(path2);
}
function toLockPath(manifestPath) {
  return `${manifestPath.replace(/\.[^./]+$/, "")}.lock.json`;
}
function isOutputPath(path2) {
  return !/^[A-Za-z]:/.test(path2) && !path2.includes("\\") && !path2.includes("\0") && path2.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function isStreamName(path2) {
  return /^(?:stdout|stderr)(?:\/|$)/.test(path2);
}
function isOutputGlob(path2) {
  return /[*?]/.test(path2);
}

// packages/core/src/pack/placeholders.ts
var pattern = /\{\{|\{([a-z][a-z-]*)(?::([^{}]*))?\}/g;
function findPlaceholders(text) {
  return [...text.matchAll(pattern)].flatMap(([, name2, argument]) => name2 === void 0 ? [] : [{ name: name2, argument: argument ?? null }]);
}
function fillPlaceholders(text, fill) {
  if (!text.includes("{")) return text;
  return text.replace(pattern, (_match, name2, argument) => name2 === void 0 ? "{" : fill({ name: name2, argument: argument ?? null }));
}

// packages/core/src/pack/pack-digests.ts
function toPackContent(manifest, files) {
  const { version: _version, ...rest } = isJsonObject(manifest) ? manifest : {};
  return { manifestSha256: sha256Hex(toCanonicalJson(rest)), files: files.map(({ name: name2, role, sha256 }) => ({ path: name2, role, sha256 })) };
}
function packDigestOf({ manifestSha256, files }) {
  return `sha256:${sha256Hex(toCanonicalJson({ manifestSha256, files: files.map(({ path: path2, role, sha256 }) => ({ path: path2, role, sha256 })) }))}`;
}
function caseDigestsOf(written, manifest, files) {
  const cases = isJsonObject(written) && isJsonArray(written.cases) ? written.cases : [];
  const hashes = new Map(files.map(({ name: name2, role, sha256 }) => [`${role}\0${name2}`, sha256]));
  const fixtures = new Map(manifest.fixtures.map((fixture) => [fixture.id, fixture]));
  const toFixture = (id) => {
    const fixture = fixtures.get(id);
    return fixture === void 0 ? null : { id, format: fixture.format, sha256: hashes.get(`fixture\0${toPackName(fixture.path)}`) ?? null };
  };
  return new Map(manifest.cases.map((packCase, index) => {
    const content = {
      definition: cases[index] ?? null,
      root: toPackName(manifest.root),
      fixtures: fixturesOf(packCase).map(toFixture),
      expected: expectedOf(packCase).map((path2) => ({ path: path2, sha256: hashes.get(`expected\0${path2}`) ?? null })),
      stdin: packCase.stdin === void 0 ? null : hashes.get(`stdin\0${toPackName(packCase.stdin)}`) ?? null
    };
    return [packCase.id, `sha256:${sha256Hex(toCanonicalJson(content))}`];
  }));
}
function fixturesOf(packCase) {
  const texts = [...packCase.command, ...Object.values(packCase.env), ...packCase.metrics.flatMap(({ baselineCommand }) => baselineCommand ?? [])];
  const ids = texts.flatMap(findPlaceholders).flatMap(({ name: name2, argument }) => name2 === "fixture" && argument !== null ? [argument] : []);
  return [...new Set(ids)].sort();
}
function expectedOf({ expect }) {
  const paths = [expect.stdout, expect.stderr, ...expect.files].flatMap((one) => one?.equals === void 0 ? [] : [toPackName(one.equals)]);
  return [...new Set(paths)].sort();
}

// packages/contract/src/pack/lock.ts
var packLockSchema = strictObject({
  $schema: string(),
  kind: literal("pack-lock"),
  schemaVersion: literal("1.0"),
  pack: idSchema,
  version: int().check(_positive()),
  manifestSha256: sha256Schema,
  /** Fixtures and expected files; `sha256` over canonical text for text formats, over raw bytes for binary. */
  files: array(strictObject({ path: string(), role: _enum(["fixture", "expected", "stdin"]), sha256: sha256Schema })),
  packDigest: digestSchema
});

// packages/contract/src/pack/manifest.ts
var warnOrFail = _enum(["fail", "warn"]);
var warnFailOrPass = _enum(["warn", "fail", "pass"]);
var percentText = "must be a percentage such as `35%`";
var percentSchema = string(percentText).check(_regex(/^[0-9]{1,6}(\.[0-9]{1,6})?%$/, percentText));
var durationText = "must be a duration such as `500ms`, `60s` or `5m`";
var durationSchema = string(durationText).check(_regex(/^[1-9][0-9]{0,8}(ms|s|m|h)$/, durationText));
var path = string().check(_minLength(1), _maxLength(1024));
var thresholds = strictObject({ sizeDelta: optional(percentSchema), lineDelta: optional(percentSchema) });
var packPolicySchema = strictObject({
  missingFixture: _default(warnOrFail, "fail"),
  pinMismatch: _default(warnOrFail, "fail"),
  thresholdBreach: _default(warnOrFail, "warn"),
  newCase: _default(warnFailOrPass, "warn"),
  removedCase: _default(warnFailOrPass, "fail"),
  acceptedChange: _default(warnFailOrPass, "warn"),
  /** What it means that no case has a baseline yet. `fail` leaves it `unverified`, which blocks. */
  bootstrap: _default(warnOrFail, "fail"),
  lock: _default(_enum(["required", "optional"]), "required"),
  maxWarnings: optional(int().check(_nonnegative())),
  thresholds: _default(thresholds, {})
});
var hex64 = string().check(_regex(/^[0-9a-fA-F]{64}$/, "must be a SHA-256 of 64 hexadecimal digits"));
var fixtureSchema = strictObject({
  id: idSchema,
  path,
  format: _enum(["xml", "json", "yaml", "csv", "text", "binary"]),
  labels: _default(record(string(), string()), {}),
  pin: optional(strictObject({ sha256: optional(hex64), sizeBytes: optional(int().check(_nonnegative())), rootElement: optional(string()) })),
  compareWith: optional(idSchema),
  expectChange: _default(boolean(), false),
  thresholds: _default(thresholds, {})
});
var normaliserSchema = union([
  _enum(["ansi", "timestamps", "paths", "uuids", "durations", "line-endings", "trailing-space"]),
  strictObject({ replace: string().check(_minLength(1), _maxLength(1e3)), with: string() })
]);
var tolerance = strictObject({ relative: optional(number().check(_nonnegative())), absolute: optional(number().check(_nonnegative())) });
var pointer = string().check(_regex(/^(\/.*)?$/, "must be a JSON pointer such as `/items/0`"));
var comparisonFields = {
  as: _default(_enum(["bytes", "text", "json", "yaml", "csv", "xml"]), "bytes"),
  equals: optional(path),
  baseline: _default(boolean(), false),
  normalise: _default(array(normaliserSchema), []),
  ignore: _default(array(pointer), []),
  unordered: _default(record(pointer, string()), {}),
  tolerance: _default(record(pointer, tolerance), {}),
  key: optional(array(string()).check(_minLength(1))),
  delimiter: optional(string().check(_length(1)))
};
var streamExpectation = strictObject(comparisonFields);
var fileExpectation = strictObject({ path, ...comparisonFields });
var metricSchema = strictObject({
  name: idSchema,
  /** A file below `{out}`, `stdout`, or `duration`. */
  from: string().check(_minLength(1)),
  /** JMESPath into the file, read as JSON. */
  query: optional(string()),
  unit: optional(string()),
  kind: _default(_enum(["exact", "tolerance", "sampled"]), "exact"),
  better: _default(_enum(["lower", "higher", "equal"]), "equal"),
  tolerance: optional(tolerance),
  warn: optional(percentSchema),
  fail: optional(percentSchema),
  floor: optional(number().check(_nonnegative())),
  baselineCommand: optional(array(string()).check(_minLength(1)))
});
var caseSchema = strictObject({
  id: idSchema,
  command: array(string()).check(_minLength(1)),
  /** Run through the platform's shell: `command` is then joined by blanks. Off unless said. */
  shell: _default(boolean(), false),
  env: _default(record(string().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of an environment variable")), string()), {}),
  /** Working directory relative to the pack's root. */
  cwd: _default(path, "."),
  stdin: optional(path),
  timeout: _default(durationSchema, "60s"),
  repeat: _default(int().check(_positive(), _lte(100)), 1),
  attempts: optional(strictObject({
    max: int().check(_positive(), _lte(100)),
    requiredPasses: int().check(_positive(), _lte(100)),
    allowedFailures: int().check(_nonnegative(), _lte(100))
  })),
  /** Platforms (`linux`, `darwin`, `win32`) on which the case is deliberately not run, each with its reason. */
  skipOn: _default(partialRecord(_enum(["linux", "darwin", "win32"]), string().check(_minLength(1))), {}),
  expect: _default(strictObject({
    exitCode: _default(nullable(int()), 0),
    stdout: optional(streamExpectation),
    stderr: optional(streamExpectation),
    files: _default(array(fileExpectation), []),
    /** Files below `{out}` that may exist without being compared (globs). */
    allowOtherFiles: _default(array(string()), [])
  }), { exitCode: 0, files: [], allowOtherFiles: [] }),
  metrics: _default(array(metricSchema), [])
});
var packManifestSchema = strictObject({
  $schema: optional(string()),
  schemaVersion: literal(1),
  id: idSchema,
  version: int().check(_positive()),
  period: optional(string().check(_minLength(1))),
  supersedes: _default(array(idSchema), []),
  baseline: _default(strictObject({ label: optional(string()) }), {}),
  root: _default(path, "."),
  policy: prefault(packPolicySchema, {}),
  fixtures: _default(array(fixtureSchema), []),
  cases: _default(array(caseSchema), [])
});

// packages/core/src/pack/pack-lock.ts
function parseLock(text, path2) {
  const { value } = parseJsonText(text, { path: path2, errorCode: "config/syntax" });
  return parseWithSchema({ value, path: path2, positionOf: (pointer2, part) => positionOf(text, pointer2, part) }, packLockSchema, "pack lock");
}
function toLockText(lock) {
  return toPrettyJson(parseJsonText(toCanonicalJson(lock), { path: "lock" }).value);
}
function toLock(pack, content) {
  const files = content.files.flatMap(({ path: path2, role, sha256 }) => sha256 === null ? [] : [{ path: path2, role, sha256 }]);
  if (files.length < content.files.length) return null;
  return {
    $schema: `${schemaBase}pack-lock-v1.schema.json`,
    kind: "pack-lock",
    schemaVersion: "1.0",
    pack: pack.id,
    version: pack.version,
    manifestSha256: content.manifestSha256,
    files,
    packDigest: packDigestOf(content)
  };
}
function compareWithLock(lock, content) {
  const differences = [];
  if (lock.manifestSha256 !== content.manifestSha256) differences.push({ path: null, what: "changed", locked: lock.manifestSha256, actual: content.manifestSha256 });
  const keyOf = ({ path: path2, role }) => `${path2}\0${role}`;
  const locked = new Map(lock.files.map((file) => [keyOf(file), file.sha256]));
  const actual = new Map(content.files.map((file) => [keyOf(file), file.sha256]));
  for (const file of content.files) {
    const before = locked.get(keyOf(file)) ?? null;
    if (file.sha256 === null || before === file.sha256) continue;
    differences.push({ path: file.path, what: before === null ? "added" : "changed", locked: before, actual: file.sha256 });
  }
  for (const file of lock.files) if (!actual.has(keyOf(file))) differences.push({ path: file.path, what: "removed", locked: file.sha256, actual: null });
  return differences;
}

// packages/core/src/pack/judge-lock.ts
function judgeLock(facts) {
  const { lock, manifest } = facts;
  const own = lock === null ? [notLocked(facts)] : judgeOwnLock(facts, lock);
  return manifest.fixtures.length + manifest.cases.length === 0 ? [...own, emptyPack(facts)] : [...own, ...judgeVersion(facts)];
}
function notLocked({ manifest, policy, lockPath, manifestPath }) {
  const shared = { rule: "pack/not-locked", keys: { pack: manifest.id }, check: null, location: { path: manifestPath } };
  if (policy.lock === "optional") return { ...shared, outcome: "warn", message: `There is no ${lockPath}; the pack's policy \`lock: optional\` allows it.` };
  return { ...shared, outcome: "unverified", reason: "not-locked", message: `There is no ${lockPath}, so nothing shows that this is the pack that was agreed on.` };
}
function judgeOwnLock(facts, lock) {
  const { manifest, lockPath } = facts;
  const mismatch = toMismatch(facts);
  const identity = [];
  if (lock.pack !== manifest.id) identity.push(mismatch(lockPath, `The lock is of the pack ${lock.pack}, not of ${manifest.id}.`, { expected: lock.pack, actual: manifest.id }));
  else if (lock.version !== manifest.version) identity.push(mismatch(lockPath, `The lock is of version ${lock.version}, the manifest says ${manifest.version}.`, { expected: lock.version, actual: manifest.version }));
  else if (packDigestOf(lock) !== lock.packDigest) identity.push(mismatch(lockPath, "The lock contradicts itself: its digest is not that of its own list.", { expected: lock.packDigest, actual: packDigestOf(lock) }));
  return [...identity, ...judgeDifferences(facts, lock)];
}
function judgeDifferences(facts, lock) {
  const mismatch = toMismatch(facts);
  const differences = compareWithLock(lock, facts.content);
  const drafts = differences.map((difference) => mismatch(toPath(facts, difference), describe(facts, difference), { expected: difference.locked, actual: difference.actual }));
  const manifestDraft = drafts[differences.findIndex(({ path: path2 }) => path2 === null)];
  const cause = manifestDraft === void 0 ? null : toFinding(manifestDraft).fingerprint;
  const seen = /* @__PURE__ */ new Set();
  return drafts.flatMap((draft, index) => {
    const path2 = draft.keys.path ?? "";
    if (seen.has(path2)) return [];
    seen.add(path2);
    const follows = cause !== null && differences[index]?.path !== null && differences[index]?.what !== "changed";
    return [follows ? { ...draft, causedBy: cause } : draft];
  });
}
function toMismatch({ manifest }) {
  return (path2, message, values) => ({
    rule: "pack/lock-mismatch",
    keys: { pack: manifest.id, path: path2 },
    check: null,
    outcome: "fail",
    message,
    location: { path: path2 },
    ...values
  });
}
function toPath({ files, manifestPath, manifest }, { path: path2 }) {
  if (path2 === null) return manifestPath;
  return files.find(({ name: name2 }) => name2 === path2)?.path ?? posix2.join(manifest.root, path2);
}
function describe(facts, difference) {
  const path2 = toPath(facts, difference);
  if (difference.what === "changed") return `${path2} is not what ${facts.lockPath} says.`;
  return difference.what === "added" ? `${path2} belongs to the pack but is not in ${facts.lockPath}.` : `${path2} is in ${facts.lockPath} but does not belong to the pack any more.`;
}
function judgeVersion(facts) {
  const { manifest, baseLock, manifestPath } = facts;
  if (baseLock === null) return [];
  const shared = { keys: { pack: manifest.id }, check: null, location: { path: manifestPath } };
  const differences = compareWithLock(baseLock, facts.content);
  if (baseLock.pack !== manifest.id || manifest.version > baseLock.version) {
    if (differences.length === 0) return [];
    return [{
      ...shared,
      rule: "pack/changed",
      outcome: "warn",
      message: `The pack differs from ${baseLock.pack} version ${baseLock.version} on the base: ${listDifferences(facts, differences)}.`,
      expected: `${baseLock.pack} ${baseLock.version}`,
      actual: `${manifest.id} ${manifest.version}`
    }];
  }
  if (differences.length === 0) return [];
  return [{
    ...shared,
    rule: "pack/changed-without-version",
    outcome: "fail",
    message: `The pack differs from version ${baseLock.version} on the base (${listDifferences(facts, differences)}), but its version is ${manifest.version}.`,
    expected: `a version above ${baseLock.version}`,
    actual: manifest.version
  }];
}
var listed = 10;
var words = { changed: "", added: " is new", removed: " is gone" };
function listDifferences(facts, differences) {
  const texts = [...new Set(differences.map((difference) => `${toPath(facts, difference)}${words[difference.what]}`))];
  return texts.length <= listed ? texts.join(", ") : `${texts.slice(0, listed).join(", ")} and ${texts.length - listed} more`;
}
function emptyPack({ manifest, manifestPath }) {
  return {
    rule: "pack/empty",
    keys: { pack: manifest.id },
    check: null,
    outcome: "unverified",
    reason: "nothing-checked",
    location: { path: manifestPath },
    message: "The pack holds no fixtures and no cases, so there is nothing to check."
  };
}

// packages/core/src/pack/find-fixture-faults.ts
function findFixtureFaults(fixture, at, { report, checkPath: checkPath2, manifest }) {
  checkPath2([...at, "path"], fixture.path);
  const other = manifest.fixtures.find(({ path: path2, format }) => toPackName(path2) === toPackName(fixture.path) && format !== fixture.format);
  if (other !== void 0) report([...at, "format"], `the fixture \`${other.id}\` reads the same file as ${other.format}; a file has one format.`);
  const { compareWith, pin, thresholds: thresholds2 } = fixture;
  if (pin?.rootElement !== void 0 && fixture.format !== "xml") report([...at, "pin", "rootElement"], `only XML has a root element; the format is ${fixture.format}.`, "key");
  if (pin !== void 0 && Object.keys(pin).length === 0) report([...at, "pin"], "a pin must pin something: `sha256`, `sizeBytes` or `rootElement`.");
  if (thresholds2.lineDelta !== void 0 && fixture.format === "binary") report([...at, "thresholds", "lineDelta"], "a binary fixture has no lines.", "key");
  if (compareWith === void 0) {
    if (fixture.expectChange) report([...at, "expectChange"], "`expectChange` has no effect without `compareWith`.", "key");
    if (Object.keys(thresholds2).length > 0) report([...at, "thresholds"], "`thresholds` have no effect without `compareWith`.", "key");
    return;
  }
  const ids = manifest.fixtures.map(({ id }) => id);
  if (compareWith === fixture.id) report([...at, "compareWith"], "a fixture cannot be compared with itself.");
  else if (!ids.includes(compareWith)) report([...at, "compareWith"], `there is no fixture \`${compareWith}\`.${suggest(compareWith, ids)}`);
}
function suggest(word, known2) {
  const meant = closestWord(word, known2);
  return meant === null ? "" : ` Did you mean \`${meant}\`?`;
}

// packages/core/src/compare/compare-bytes.ts
var shownBytes = 16;
function compareBytes(expected, actual, limit) {
  const list = new ChangeList(limit);
  if (Buffer.compare(expected, actual) !== 0) {
    const offset = findDifference(expected, actual);
    list.add("changed", () => ({ path: `offset ${offset}`, expected: showBytes(expected, offset), actual: showBytes(actual, offset), line: null }));
  }
  return list.toComparison();
}
function findDifference(expected, actual) {
  const shorter = Math.min(expected.length, actual.length);
  let offset = 0;
  while (offset < shorter && expected[offset] === actual[offset]) offset += 1;
  return offset;
}
function showBytes(bytes, offset) {
  const hex = Buffer.from(bytes.subarray(offset, offset + shownBytes)).toString("hex");
  return `${hex === "" ? "end" : hex} (${bytes.length} bytes)`;
}

// packages/core/src/compare/decode-text.ts
var decoder = new TextDecoder("utf-8", { fatal: true });
function decodeText(bytes, side) {
  let text;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw notComparable(`${side} is not valid UTF-8.`, "Compare it as bytes, or write it as UTF-8.");
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

// packages/core/src/compare/normalisers.ts
var ansi = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g;
var clock = String.raw`\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;
var day = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
var month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
var zone = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\b)?`;
var timestamps = new RegExp(
  [
    String.raw`\b\d{4}-\d{2}-\d{2}[T ]${clock}${zone}`,
    String.raw`\b${day}, \d{1,2} ${month} \d{4} ${clock}${zone}`,
    String.raw`\b${day} ${month} [ \d]\d ${clock}${zone} \d{4}\b`,
    String.raw`\b\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\b`
  ].join("|"),
  "g"
);
var uuids = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi;
var oneDuration = String.raw`\d+(?:\.\d+)? ?(?:ns|µs|μs|us|ms|s|m|h|secs?|mins?|hrs?|seconds?|minutes?|hours?|milliseconds?)(?![A-Za-z])`;
var durations = new RegExp(`(?<![\\w.])${oneDuration}(?: ?${oneDuration})*`, "g");
var name = String.raw`[\w.@+~%$-]`;
var boundary = String.raw`(^|[\s"'(=:,<>|[])`;
var posixPaths = new RegExp(`${boundary}(?:file://)?/(?:${name}+/)+(${name}*)`, "gm");
var windowsPaths = new RegExp(`${boundary}(?:file:///)?[A-Za-z]:(?:[\\\\/]{1,2}${name}+)*[\\\\/]{1,2}(${name}*)`, "gm");
var namedNormalisers = [
  { name: "ansi", title: "Removes terminal colours and other escape sequences", apply: (text) => text.replace(ansi, "") },
  { name: "timestamps", title: "Dates with a time, and times of day with seconds, become <timestamp>", apply: (text) => text.replace(timestamps, "<timestamp>") },
  {
    name: "paths",
    title: "The folders of absolute paths become <path>; the file name stays",
    apply: (text) => text.replace(windowsPaths, "$1<path>/$2").replace(posixPaths, "$1<path>/$2")
  },
  { name: "uuids", title: "UUIDs become <uuid>", apply: (text) => text.replace(uuids, "<uuid>") },
  { name: "durations", title: "Durations such as 12 ms, 1.5s or 2m 30s become <duration>", apply: (text) => text.replace(durations, "<duration>") },
  { name: "line-endings", title: "CRLF and lone CR become LF", apply: (text) => text.replace(/\r\n?/g, "\n") },
  { name: "trailing-space", title: "Blanks and tabs at the end of lines are removed", apply: (text) => text.split("\n").map(withoutTrailingSpace).join("\n") }
];
var normaliserNames = namedNormalisers.map((normaliser) => normaliser.name);
function withoutTrailingSpace(line) {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "	")) end -= 1;
  return line.slice(0, end);
}

// packages/core/src/compare/parse-normalisers.ts
var longestPattern = 1e3;
async function parseNormalisers(list) {
  const normalisers = [];
  const faults = [];
  for (const [index, item] of list.entries()) {
    const parsed = typeof item === "string" ? parseName(item) : await parseReplacement(item);
    if (typeof parsed === "string") faults.push({ index, message: parsed });
    else normalisers.push(parsed);
  }
  return { normalisers, faults };
}
function parseName(name2) {
  const known2 = namedNormalisers.find((normaliser) => normaliser.name === name2);
  return known2 === void 0 ? `There is no normaliser "${name2}". Known are ${normaliserNames.join(", ")}.` : (text) => known2.apply(text);
}
async function parseReplacement(item) {
  if (item.replace === "") return "An empty pattern matches everywhere. Write what is to be replaced.";
  if (item.replace.length > longestPattern) return `The pattern has ${item.replace.length} characters; at most ${longestPattern} are allowed.`;
  const { findPatternFault, toReplacement } = await import("./replace-pattern-DP6E6XWR.js");
  const fault = findPatternFault(item.replace);
  if (fault !== null) return `The pattern is not RE2: ${fault}. Back references and look-around are not available, because they are not linear in time.`;
  return toReplacement(item.replace, item.with);
}

// packages/core/src/compare/find-option-faults.ts
async function findOptionFaults(options) {
  const { faults } = await parseNormalisers(options.normalise ?? []);
  return [
    ...faults.map(({ index, message }) => ({ path: `/normalise/${index}`, message })),
    ...findPatternFaults(options),
    ...findToleranceFaults(options),
    ...findMisplacedOptions(options)
  ];
}
function findPatternFaults({ ignore = [], unordered = {}, tolerance: tolerance2 = {} }) {
  const patterns = [
    ...ignore.map((pattern2, index) => ({ path: `/ignore/${index}`, pattern: pattern2 })),
    ...Object.keys(unordered).map((pattern2) => ({ path: toPointer(["unordered", pattern2]), pattern: pattern2 })),
    ...Object.keys(tolerance2).map((pattern2) => ({ path: toPointer(["tolerance", pattern2]), pattern: pattern2 }))
  ];
  const faults = [];
  for (const { path: path2, pattern: pattern2 } of patterns) {
    if (pattern2 !== "" && !pattern2.startsWith("/")) faults.push({ path: path2, message: `"${pattern2}" is not a JSON pointer: it must begin with "/".` });
    else if (/~(?![01])/.test(pattern2)) faults.push({ path: path2, message: `"${pattern2}" is not a JSON pointer: write ~0 for "~" and ~1 for "/".` });
    else if (path2.startsWith("/ignore/") && toPointerPatterns([[pattern2, true]]).value === true) {
      faults.push({ path: path2, message: `"${pattern2}" ignores everything, so nothing would be compared.` });
    }
  }
  return faults;
}
function findToleranceFaults({ tolerance: tolerance2 = {} }) {
  return Object.entries(tolerance2).flatMap(
    ([pattern2, bounds]) => ["relative", "absolute"].filter((name2) => bounds[name2] !== void 0 && !(bounds[name2] >= 0 && Number.isFinite(bounds[name2]))).map((name2) => ({ path: toPointer(["tolerance", pattern2, name2]), message: "A tolerance is a finite number, 0 or more." }))
  );
}
function findMisplacedOptions(options) {
  const isTree = options.as === "json" || options.as === "yaml" || options.as === "xml";
  const isCsv = options.as === "csv";
  const misplaced = [
    ["normalise", (options.normalise?.length ?? 0) > 0 && options.as === "bytes"],
    ["ignore", (options.ignore?.length ?? 0) > 0 && !isTree && !isCsv],
    ["unordered", Object.keys(options.unordered ?? {}).length > 0 && !isTree],
    ["tolerance", Object.keys(options.tolerance ?? {}).length > 0 && !isTree && !isCsv],
    ["key", options.key !== void 0 && !isCsv],
    ["delimiter", options.delimiter !== void 0 && !isCsv]
  ];
  const faults = misplaced.filter(([, isMisplaced]) => isMisplaced).map(([name2]) => ({ path: `/${name2}`, message: `"${name2}" has no effect on a comparison as ${options.as}.` }));
  if (isCsv && options.delimiter !== void 0 && !/^[^"\r\n]$/.test(options.delimiter)) {
    faults.push({ path: "/delimiter", message: "A delimiter is one character, not a quote and not a line end." });
  }
  if (isCsv && options.key?.length === 0) faults.push({ path: "/key", message: 'Name at least one key column, or leave "key" out.' });
  return faults;
}

// packages/core/src/compare/tree-walk.ts
var TreeWalk = class {
  #sink;
  #segments = [];
  constructor(sink) {
    this.#sink = sink;
  }
  compare(expected, actual, place) {
    if (isIgnored(place)) return;
    if (this.#segments.length > maxTreeDepth) throw notComparable(`The content is nested deeper than ${maxTreeDepth} levels.`);
    if (isTreeArray(expected) && isTreeArray(actual)) this.#compareArrays(expected, actual, place);
    else if (isTreeObject(expected) && isTreeObject(actual)) this.#compareObjects(expected, actual, place);
    else if (!isSameScalar(expected, actual, place.tolerance.value)) this.#sink("changed", this.#segments, { expected, actual });
  }
  #compareObjects(expected, actual, place) {
    for (const key of Object.keys(expected)) this.#compareMember(key, { expected: expected[key], actual: memberOf(actual, key) }, place);
    for (const key of Object.keys(actual)) {
      if (!Object.hasOwn(expected, key)) this.#compareMember(key, { expected: void 0, actual: actual[key] }, place);
    }
    const orders = compareChildOrder(expected, actual, place);
    if (orders !== null) this.#sink("changed", [...this.#segments, orderSegment], orders);
  }
  #compareArrays(expected, actual, place) {
    const keyName = place.unordered.value;
    if (keyName !== void 0) {
      const matches = matchElements(expected, actual, { keyName, where: toPointer(this.#segments), place });
      for (const match2 of matches) this.#compareMember(match2.segment, match2, place);
    } else if (expected.length === actual.length) {
      for (let at = 0; at < expected.length; at += 1) this.#compareMember(String(at), { expected: expected[at], actual: actual[at] }, place);
    } else this.#compareShifted(expected, actual, place);
  }
  /** Lengths differ: what begins and what ends alike is paired, so that one insertion is one change and not a change of all that follows. */
  #compareShifted(expected, actual, place) {
    const shorter = Math.min(expected.length, actual.length);
    const isAlike = (from, to) => isSameTree(expected[from], actual[to], placeBelow(place, String(from)));
    let head = 0;
    while (head < shorter && isAlike(head, head)) head += 1;
    let tail = 0;
    while (tail < shorter - head && isAlike(expected.length - 1 - tail, actual.length - 1 - tail)) tail += 1;
    const paired = shorter - tail;
    for (let at = head; at < paired; at += 1) this.#compareMember(String(at), { expected: expected[at], actual: actual[at] }, place);
    for (let at = expected.length - tail - 1; at >= paired; at -= 1) this.#compareMember(String(at), { expected: expected[at], actual: void 0 }, place);
    for (let at = paired; at < actual.length - tail; at += 1) this.#compareMember(String(at), { expected: void 0, actual: actual[at] }, place);
  }
  #compareMember(segment, { expected, actual }, place) {
    const below = placeBelow(place, segment);
    if (isIgnored(below)) return;
    this.#segments.push(segment);
    if (expected !== void 0 && actual !== void 0) this.compare(expected, actual, below);
    else if (expected !== actual) this.#sink(expected === void 0 ? "added" : "removed", this.#segments, { expected, actual });
    this.#segments.pop();
  }
};

// packages/core/src/compare/list-tree-changes.ts
function compareTrees(expected, actual, options) {
  const list = new ChangeList(options.limit);
  const walk = new TreeWalk((kind3, segments, values) => {
    list.add(kind3, () => ({ path: toPointer(segments), expected: showValue(values.expected), actual: showValue(values.actual), line: null }));
  });
  walk.compare(expected, actual, toRootPlace(options));
  return list.toComparison();
}

// packages/core/src/compare/compare-content.ts
async function compareContent(expected, actual, options) {
  try {
    const [fault] = await findOptionFaults(options);
    if (fault !== void 0) return toNotComparable(`The options are wrong at ${fault.path}: ${fault.message}`);
    if (options.as === "bytes") return compareBytes(expected, actual, options.limit);
    return await compareDecoded({ expected: decodeText(expected, "expected"), actual: decodeText(actual, "actual") }, options);
  } catch (error) {
    return toNotComparable(toWhy(error));
  }
}
async function compareDecoded(sides, options) {
  const normalise = await toNormalise(options.normalise ?? []);
  if (options.as === "text") {
    const { compareText } = await import("./compare-text-PAXG3DVK.js");
    const read2 = normalise ?? ((text) => text);
    return compareText(read2(sides.expected), read2(sides.actual), options.limit);
  }
  if (options.as === "csv") {
    const { compareCsv } = await import("./compare-csv-VKRHHXAU.js");
    return compareCsv({ ...sides, normalise }, options);
  }
  const { expected, actual } = await parseTrees(sides, options);
  if (normalise === null) return compareTrees(expected, actual, options);
  const read = (tree) => mapScalars(tree, (scalar) => typeof scalar === "string" ? normalise(scalar) : scalar);
  return compareTrees(read(expected), read(actual), options);
}
async function toNormalise(list) {
  const { normalisers } = await parseNormalisers(list);
  return normalisers.length === 0 ? null : (text) => normalisers.reduce((result, apply) => apply(result), text);
}
async function parseTrees(sides, { as }) {
  if (as === "yaml") {
    const { parseYamlTrees } = await import("./yaml-tree-GRBAHVF5.js");
    const expected = parseYamlTrees(sides.expected, "expected");
    const actual = parseYamlTrees(sides.actual, "actual");
    return expected.length === 1 && actual.length === 1 ? { expected: expected[0] ?? null, actual: actual[0] ?? null } : { expected, actual };
  }
  if (as === "xml") {
    const { NamespaceLabels, parseXmlTree } = await import("./xml-tree-WXNQLRSD.js");
    const labels = new NamespaceLabels();
    return { expected: parseXmlTree(sides.expected, "expected", labels), actual: parseXmlTree(sides.actual, "actual", labels) };
  }
  const { parseJsonTree } = await import("./parse-json-tree-ID3D3SL6.js");
  return { expected: parseJsonTree(sides.expected, "expected"), actual: parseJsonTree(sides.actual, "actual") };
}

// packages/core/src/pack/find-output-faults.ts
async function findOutputFaults({ expect }, at, context) {
  const { report } = context;
  for (const stream of ["stdout", "stderr"]) {
    const expectation = expect[stream];
    if (expectation !== void 0) await checkExpectation(expectation, [...at, "expect", stream], context);
  }
  const seen = /* @__PURE__ */ new Set();
  for (const [index, file] of expect.files.entries()) {
    const place = [...at, "expect", "files", index];
    checkOutputPath(file.path, [...place, "path"], report);
    if (seen.has(file.path)) report([...place, "path"], `\`${file.path}\` is listed twice.`);
    seen.add(file.path);
    if (isOutputGlob(file.path) && file.equals !== void 0) report([...place, "equals"], "many files cannot equal one: name a single path, or use `baseline: true`.", "key");
    await checkExpectation(file, place, context);
  }
}
function checkOutputPath(path2, at, report) {
  if (!isOutputPath(path2)) report(at, `\`${path2}\` must be a path below {out}, such as \`reports/result.json\`.`);
  else if (isStreamName(path2)) report(at, "`stdout` and `stderr` are the names of the streams; call the file something else.");
}
async function checkExpectation(expectation, at, { report, checkPath: checkPath2 }) {
  const { equals, baseline, as, normalise, ignore, unordered, tolerance: tolerance2, key, delimiter } = expectation;
  if (equals !== void 0) checkPath2([...at, "equals"], equals);
  if (equals !== void 0 && baseline) report([...at, "baseline"], "an output is compared with a file (`equals`) or with the baseline, not with both.", "key");
  const faults = await findOptionFaults({ as, normalise, ignore, unordered, tolerance: tolerance2, key, delimiter });
  for (const { path: path2, message } of faults) report([...at, ...toPointer2(path2)], message);
}
function toPointer2(path2) {
  return path2.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).map((part) => /^[0-9]+$/.test(part) ? Number(part) : part);
}

// packages/core/src/pack/find-metric-faults.ts
var streams = ["stdout", "stderr", "duration"];
async function findMetricFaults({ metrics }, at, report) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, metric] of metrics.entries()) {
    const place = [...at, "metrics", index];
    if (names.has(metric.name)) report([...place, "name"], `the metric \`${metric.name}\` is listed twice.`);
    names.add(metric.name);
    checkSource(metric, place, report);
    checkKind(metric, place, report);
    if (metric.query !== void 0) await checkQuery(metric.query, [...place, "query"], report);
  }
}
function checkSource({ from, kind: kind3, query }, at, report) {
  if (from === "duration") {
    if (kind3 !== "sampled") report([...at, "kind"], "a duration is another one every time: only `kind: sampled` can judge it.", "key");
    if (query !== void 0) report([...at, "query"], "a duration is a number already; `query` has no effect.", "key");
  } else if (!streams.includes(from)) {
    checkOutputPath(from, [...at, "from"], report);
    if (isOutputGlob(from)) report([...at, "from"], "a metric is read from one file; name it.");
  }
}
function checkKind({ kind: kind3, tolerance: tolerance2, baselineCommand }, at, report) {
  if (kind3 === "tolerance" && Object.keys(tolerance2 ?? {}).length === 0) report([...at, "kind"], "`kind: tolerance` needs `tolerance: { relative: \u2026 }` or `{ absolute: \u2026 }`.");
  if (kind3 !== "tolerance" && tolerance2 !== void 0) report([...at, "tolerance"], `\`tolerance\` has no effect on \`kind: ${kind3}\`.`, "key");
  if (kind3 !== "sampled" && baselineCommand !== void 0) report([...at, "baselineCommand"], `\`baselineCommand\` has no effect on \`kind: ${kind3}\`.`, "key");
}
async function checkQuery(query, at, report) {
  const { compile: compile2 } = await import("./dist-ECLLACWJ.js");
  try {
    compile2(query);
  } catch (error) {
    report(at, `\`${query}\` is not a JMESPath expression: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

// packages/core/src/pack/find-case-faults.ts
var casePlaceholders = ["fixture", "out", "root"];
async function findCaseFaults(packCase, at, context) {
  const { report, checkPath: checkPath2 } = context;
  if (packCase.command[0]?.trim() === "") report([...at, "command", 0], "the name of the program is empty.");
  packCase.command.forEach((text, index) => checkText({ text, allowed: casePlaceholders }, [...at, "command", index], context));
  for (const [name2, text] of Object.entries(packCase.env)) checkText({ text, allowed: casePlaceholders }, [...at, "env", name2], context);
  checkPath2([...at, "cwd"], packCase.cwd);
  if (packCase.stdin !== void 0) checkPath2([...at, "stdin"], packCase.stdin);
  checkAttempts(packCase, at, report);
  await findOutputFaults(packCase, at, context);
  packCase.metrics.forEach((metric, index) => {
    const command = metric.baselineCommand ?? [];
    command.forEach((text, word) => checkText({ text, allowed: [...casePlaceholders, "baseline-checkout"] }, [...at, "metrics", index, "baselineCommand", word], context));
  });
  await findMetricFaults(packCase, at, report);
}
function checkText({ text, allowed }, at, { report, manifest }) {
  if (text.includes("\0")) report(at, "the text contains a NUL character, which no program can be given.");
  for (const { name: name2, argument } of findPlaceholders(text)) {
    if (!allowed.includes(name2)) report(at, `there is no placeholder \`{${name2}}\` here.${suggest(name2, allowed)} Write \`{{\` for a brace that is meant as such.`);
    else if (name2 !== "fixture" && argument !== null) report(at, `\`{${name2}}\` takes no argument.`);
    else if (name2 === "fixture") checkFixture(argument ?? "", at, { report, ids: manifest.fixtures.map(({ id }) => id) });
  }
}
function checkFixture(id, at, { report, ids }) {
  if (id === "") report(at, "say which fixture: `{fixture:id}`.");
  else if (!ids.includes(id)) report(at, `there is no fixture \`${id}\`.${suggest(id, ids)}`);
}
function checkAttempts({ attempts, repeat: repeat2 }, at, report) {
  if (attempts === void 0) return;
  if (repeat2 > 1) report([...at, "repeat"], "`repeat` demands the same result every time and `attempts` allows another: choose one.", "key");
  const needed = attempts.requiredPasses + attempts.allowedFailures;
  if (needed > attempts.max) report([...at, "attempts", "max"], `${attempts.requiredPasses} passes and ${attempts.allowedFailures} failures do not fit into ${attempts.max} attempts.`);
}

// packages/core/src/pack/find-manifest-faults.ts
async function findManifestFaults(manifest, source, workspaceRoot) {
  const faults = [];
  const report = (pointer2, message, part = "value") => faults.push({ message, path: source.path, ...source.positionOf(pointer2, part) ?? {} });
  const context = { report, manifest, checkPath: (pointer2, path2) => checkPath({ report, workspaceRoot, packRoot: manifest.root }, pointer2, path2) };
  context.checkPath(["root"], ".");
  if (manifest.supersedes.includes(manifest.id)) report(["supersedes", manifest.supersedes.indexOf(manifest.id)], "a pack cannot supersede itself.");
  findDuplicates(manifest.fixtures, { report, source, list: "fixtures" });
  findDuplicates(manifest.cases, { report, source, list: "cases" });
  manifest.fixtures.forEach((fixture, index) => findFixtureFaults(fixture, ["fixtures", index], context));
  for (const [index, packCase] of manifest.cases.entries()) await findCaseFaults(packCase, ["cases", index], context);
  return faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
function checkPath({ report, workspaceRoot, packRoot }, pointer2, path2) {
  try {
    resolvePackPath(workspaceRoot, packRoot, path2);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    report(pointer2, error.message);
  }
}
function findDuplicates(items, { report, source, list }) {
  const seen = /* @__PURE__ */ new Map();
  items.forEach(({ id }, index) => {
    const first = seen.get(id.toLowerCase());
    if (first === void 0) seen.set(id.toLowerCase(), index);
    else report([list, index, "id"], `the id \`${id}\` is already used in line ${source.positionOf([list, first, "id"])?.line ?? 0}; ids must differ in more than case.`);
  });
}

// packages/core/src/pack/manifest-source.ts
async function readManifest(workspace, manifestPath) {
  const path2 = workspace.toDocumentPath(workspace.resolve(manifestPath));
  const file = await workspace.readText(path2, { optional: false });
  const source = parseYamlSource(file?.text ?? "", path2);
  const manifest = parseWithSchema(source, packManifestSchema, "regression pack");
  const faults = await findManifestFaults(manifest, source, workspace.root);
  if (faults.length > 0) throw invalidConfig(path2, "regression pack", faults);
  return { manifest, source, path: path2 };
}

// packages/core/src/pack/pack-policy.ts
function isJudgedByBase({ host, policyFrom = "auto" }) {
  return policyFrom === "base" || policyFrom === "auto" && isUnderReview(host.context);
}
async function resolvePackPolicy(context, own) {
  const resolved = (packPolicy, source, findings) => ({
    packPolicy,
    findings,
    policy: { ...context.policy.policy, pack: { source, commit: source === "base" ? context.policy.baseCommit : null, rules: packPolicy } }
  });
  if (!isJudgedByBase(context)) return resolved(own.manifest.policy, "worktree", []);
  const strict = packPolicySchema.parse({});
  const { base } = context.policy;
  if (base === null) return resolved(strict, "base", context.policy.findings.some(({ rule }) => rule === "policy/unreadable") ? [] : [unreadable(own.path, "the base could not be read")]);
  try {
    const found = await findOnBase(context, base, own);
    if (found === null) return resolved(own.manifest.policy, "head", [fromHead(own.path)]);
    const parsed = packPolicySchema.safeParse(found.policy ?? {});
    if (!parsed.success) return resolved(strict, "base", [unreadable(own.path, "it is not valid on the base")]);
    return resolved(parsed.data, "base", changesOf(parsed.data, own));
  } catch (error) {
    if (!isShipworthyError(error) || !error.code.startsWith("config/")) throw error;
    return resolved(strict, "base", [unreadable(own.path, "it does not parse on the base")]);
  }
}
async function findOnBase({ workspace, policy }, base, own) {
  for (const path2 of /* @__PURE__ */ new Set([own.path, ...policy.config.packs])) {
    const bytes = await base.readFile(workspace.toRepositoryPath(path2));
    if (bytes === null) continue;
    const { value } = parseYamlSource(new TextDecoder().decode(bytes), path2);
    if (isJsonObject(value) && (path2 === own.path || value.id === own.manifest.id)) return value;
  }
  return null;
}
function changesOf(base, own) {
  const [before, after] = [flatten(base), flatten(own.manifest.policy)];
  const names = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().filter((name2) => before.get(name2) !== after.get(name2));
  if (names.length === 0) return [];
  const changes = names.map((name2) => `policy.${name2}: ${before.get(name2) ?? "(absent)"} \u2192 ${after.get(name2) ?? "(removed)"}`);
  return [{
    rule: "policy/changed",
    keys: { path: own.path },
    check: null,
    outcome: "warn",
    location: { path: own.path, ...own.source.positionOf(["policy"], "key") ?? {} },
    message: `This change edits the policy of the pack in ${own.path}: ${changes.join("; ")}. It is judged by the policy of the base.`
  }];
}
function flatten(policy) {
  const { thresholds: thresholds2, ...rest } = policy;
  const entries = [...Object.entries(rest), ...Object.entries(thresholds2).map(([name2, value]) => [`thresholds.${name2}`, value])];
  return new Map(entries.filter(([, value]) => value !== void 0).map(([name2, value]) => [name2, toCanonicalJson(value)]));
}
function fromHead(path2) {
  return { rule: "policy/from-head", keys: { path: path2 }, check: null, outcome: "warn", location: { path: path2 }, message: `The base has no ${path2} yet, so the pack is judged by the policy it brings.` };
}
function unreadable(path2, why) {
  return { rule: "policy/unreadable", keys: { path: path2 }, check: null, outcome: "unverified", reason: "unreadable-source", location: { path: path2 }, message: `The policy of the pack stands in ${path2}, but ${why}.` };
}

// packages/core/src/pack/read-pack-files.ts
import { readFileSync, statSync } from "node:fs";

// packages/core/src/fixture-profile/percent-delta.ts
function percentDelta(current, reference) {
  if (reference === 0) return current === 0 ? 0 : 100;
  const divisor = BigInt(reference);
  const difference = BigInt(current) - divisor;
  const dividend = (difference < 0n ? -difference : difference) * 10000n;
  const quotient = dividend / divisor;
  const twiceRest = 2n * (dividend % divisor);
  const roundsUp = twiceRest > divisor || twiceRest === divisor && quotient % 2n === 1n;
  return Number(roundsUp ? quotient + 1n : quotient) / 100;
}
function exceedsLimit(delta, limit) {
  return delta > limit;
}

// packages/core/src/fixture-profile/profile-fixture.ts
import { createHash as createHash2 } from "node:crypto";
import { createReadStream } from "node:fs";

// packages/core/src/fixture-profile/canonical-text-meter.ts
import { createHash } from "node:crypto";
var lineFeed = 10;
var carriageReturn = 13;
var byteOrderMark = Buffer.from([239, 187, 191]);
var CanonicalTextMeter = class {
  #hash = createHash("sha256");
  /** Of the raw bytes, once they differ from the canonical ones. */
  #rawHash = null;
  #size = 0;
  #rawSize = 0;
  #lines = 0;
  #lastByte = lineFeed;
  #endedWithReturn = false;
  /** The first three bytes, until it is known whether they are a byte order mark. */
  #start = Buffer.alloc(0);
  update(chunk) {
    this.#rawSize += chunk.length;
    if (this.#start === null) return this.#take(chunk);
    this.#start = Buffer.concat([this.#start, chunk]);
    if (this.#start.length >= byteOrderMark.length) this.#openStart(this.#start);
  }
  /** The canonical measure; `raw` is what it would be for the bytes as they are. */
  finish() {
    if (this.#start !== null) this.#openStart(this.#start);
    const canonical = { sha256: this.#hash.copy().digest("hex"), sizeBytes: this.#size };
    const raw = { sha256: (this.#rawHash ?? this.#hash).digest("hex"), sizeBytes: this.#rawSize };
    return { canonical, lineCount: this.#lines + (this.#lastByte === lineFeed ? 0 : 1), raw };
  }
  #openStart(start3) {
    this.#start = null;
    const hasMark = start3.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    if (hasMark) this.#part().update(byteOrderMark);
    this.#take(hasMark ? start3.subarray(byteOrderMark.length) : start3);
  }
  /** From here on the raw bytes have a hash of their own. */
  #part() {
    this.#rawHash ??= this.#hash.copy();
    return this.#rawHash;
  }
  #take(chunk) {
    const skipped = this.#endedWithReturn && chunk[0] === lineFeed ? 1 : 0;
    if (chunk.length > 0) this.#endedWithReturn = chunk[chunk.length - 1] === carriageReturn;
    const firstReturn = chunk.indexOf(carriageReturn);
    if (firstReturn === -1) {
      this.#rawHash?.update(chunk);
      this.#add(chunk.subarray(skipped));
      return;
    }
    this.#part().update(chunk);
    this.#add(withoutReturns(chunk.subarray(skipped)));
  }
  #add(bytes) {
    const last = bytes[bytes.length - 1];
    if (last === void 0) return;
    this.#hash.update(bytes);
    this.#size += bytes.length;
    this.#lastByte = last;
    for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) this.#lines += 1;
  }
};
function withoutReturns(chunk) {
  const copy = Buffer.allocUnsafe(chunk.length);
  let size = 0;
  for (let at = 0; at < chunk.length; at += 1) {
    const byte = chunk[at] ?? 0;
    copy[size] = byte === carriageReturn ? lineFeed : byte;
    size += 1;
    if (byte === carriageReturn && chunk[at + 1] === lineFeed) at += 1;
  }
  return copy.subarray(0, size);
}

// packages/core/src/fixture-profile/profile-fixture.ts
async function profileFixture(bytes, format) {
  const profiler = await openProfiler(format);
  profiler.update(bytes);
  return profiler.finish();
}
async function profileFile(path2, format) {
  const profiler = await openProfiler(format);
  const chunks = createReadStream(path2, { highWaterMark: 256 * 1024 });
  for await (const chunk of chunks) profiler.update(chunk);
  return profiler.finish();
}
async function openProfiler(format) {
  if (format === "binary") return new BinaryProfiler();
  if (format !== "xml") return new TextProfiler(format, null);
  const reader = await import("./xml-root-reader-HZBQZNWD.js");
  return new TextProfiler(format, new reader.XmlRootReader());
}
var BinaryProfiler = class {
  #hash = createHash2("sha256");
  #size = 0;
  update(chunk) {
    this.#hash.update(chunk);
    this.#size += chunk.length;
  }
  finish() {
    return { format: "binary", sha256: this.#hash.digest("hex"), sizeBytes: this.#size, lineCount: null, rootElement: null, parseError: null };
  }
};
var TextProfiler = class {
  #format;
  #xml;
  #meter = new CanonicalTextMeter();
  #decoder = new TextDecoder("utf-8", { fatal: true });
  #isUtf8 = true;
  constructor(format, xml) {
    this.#format = format;
    this.#xml = xml;
  }
  update(chunk) {
    this.#meter.update(chunk);
    this.#read(() => this.#decoder.decode(chunk, { stream: true }));
  }
  finish() {
    this.#read(() => this.#decoder.decode());
    const { canonical, lineCount, raw } = this.#meter.finish();
    const format = this.#format;
    if (!this.#isUtf8) return { format, ...raw, lineCount: null, rootElement: null, parseError: "The file is not valid UTF-8." };
    const xml = this.#xml?.finish() ?? { rootElement: null, parseError: null };
    return { format, ...canonical, lineCount, ...xml };
  }
  #read(decode) {
    if (!this.#isUtf8) return;
    let text;
    try {
      text = decode();
    } catch {
      this.#isUtf8 = false;
      return;
    }
    this.#xml?.write(text);
  }
};

// packages/core/src/pack/read-pack-files.ts
var smallFile = 1024 * 1024;
async function readPackFiles(workspace, manifest) {
  const files = [];
  for (const { name: name2, role, format } of listPackFiles(manifest)) {
    const absolute = resolvePackPath(workspace.root, manifest.root, name2);
    const profile = await readProfile(absolute, { name: name2, format });
    files.push({ path: workspace.toDocumentPath(absolute), name: name2, absolute, role, sha256: profile?.sha256 ?? null, profile });
  }
  return files;
}
function listPackFiles(manifest) {
  const files = /* @__PURE__ */ new Map();
  const add = (path2, role, format) => {
    const name2 = toPackName(path2);
    const known2 = files.get(`${name2}\0${role}`);
    files.set(`${name2}\0${role}`, { name: name2, role, format: known2?.format === "binary" ? "binary" : format });
  };
  for (const { path: path2, format } of manifest.fixtures) add(path2, "fixture", format);
  for (const { stdin, expect } of manifest.cases) {
    if (stdin !== void 0) add(stdin, "stdin", "text");
    for (const one of [expect.stdout, expect.stderr, ...expect.files]) if (one?.equals !== void 0) add(one.equals, "expected", one.as === "bytes" ? "binary" : "text");
  }
  return [...files.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, file]) => file);
}
async function readProfile(absolute, { name: name2, format }) {
  try {
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (found === void 0) return null;
    if (!found.isFile()) throw unreadable2(name2, "it is not a regular file");
    return found.size <= smallFile ? await profileFixture(readFileSync(absolute), format) : await profileFile(absolute, format);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error instanceof ShipworthyError || code === "" ? error : unreadable2(name2, code, error);
  }
}
function unreadable2(name2, why, cause) {
  return new ShipworthyError("config/unreadable", `The pack's file ${name2} cannot be read: ${why}.`, { hint: "Check that it is a regular file that this user may read.", cause });
}

// packages/core/src/pack/load-pack.ts
async function loadPack(context, manifestPath) {
  const { workspace } = context;
  const own = await readManifest(workspace, manifestPath);
  const { manifest, source, path: path2 } = own;
  const lockPath = toLockPath(path2);
  const lockText = await workspace.readText(lockPath, { optional: true });
  const lock = lockText === null ? null : parseLock(lockText.text, lockPath);
  const files = await readPackFiles(workspace, manifest);
  const content = toPackContent(source.value, files);
  const resolved = await resolvePackPolicy(context, own);
  const base = await readBaseLock(context, lockPath);
  const ref = {
    id: manifest.id,
    version: manifest.version,
    period: manifest.period ?? null,
    supersedes: manifest.supersedes,
    manifest: path2,
    packDigest: packDigestOf(content)
  };
  return {
    manifest,
    source,
    path: path2,
    ref,
    files,
    root: resolvePackPath(workspace.root, manifest.root, "."),
    caseDigests: caseDigestsOf(source.value, manifest, files),
    packPolicy: resolved.packPolicy,
    policy: resolved.policy,
    findings: [
      ...resolved.findings,
      ...base.findings,
      ...judgeLock({ manifest, content, files, manifestPath: path2, lockPath, lock, baseLock: base.lock, policy: resolved.packPolicy })
    ]
  };
}
async function readBaseLock(context, lockPath) {
  const { base } = context.policy;
  if (base === null || !isJudgedByBase(context)) return { lock: null, findings: [] };
  const bytes = await base.readFile(context.workspace.toRepositoryPath(lockPath));
  if (bytes === null) return { lock: null, findings: [] };
  try {
    return { lock: parseLock(new TextDecoder().decode(bytes), lockPath), findings: [] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const message = `${lockPath} cannot be read on the base, so nobody can say whether the version had to be raised.`;
    return { lock: null, findings: [{ rule: "policy/unreadable", keys: { path: lockPath }, check: null, outcome: "unverified", reason: "unreadable-source", message }] };
  }
}

// packages/core/src/pack/find-changed-files.ts
async function findChangedFiles(workspace, pack) {
  const before = new Map(pack.files.map((file) => [idOf(file), file]));
  const after = await readAgain(workspace, pack);
  const changed = after.filter((file) => before.get(idOf(file))?.sha256 !== file.sha256);
  return [...new Set(changed.map(({ path: path2 }) => path2))].sort().map((path2) => ({
    rule: "pack/changed-while-running",
    keys: { pack: pack.ref.id, path: path2 },
    check: null,
    outcome: "fail",
    location: { path: path2 },
    message: `${path2} belongs to the pack and is not what it was before the cases ran.`
  }));
}
async function readAgain(workspace, pack) {
  try {
    return await readPackFiles(workspace, pack.manifest);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return pack.files.map((file) => ({ ...file, sha256: "unreadable" }));
  }
}
function idOf({ name: name2, role }) {
  return `${role}\0${name2}`;
}

// packages/core/src/pack/to-output-rules.ts
var known = /* @__PURE__ */ new WeakMap();
var matchers = /* @__PURE__ */ new Map();
function toOutputRules(expect) {
  const rules2 = known.get(expect) ?? compile(expect);
  known.set(expect, rules2);
  return rules2;
}
function toMatcher(patterns) {
  const name2 = JSON.stringify(patterns);
  const matcher = matchers.get(name2) ?? matchGlobs(patterns);
  matchers.set(name2, matcher);
  return matcher;
}
function compile({ stdout, stderr, files, allowOtherFiles }) {
  const streams2 = new Map(Object.entries({ stdout, stderr }).flatMap(([name2, comparison]) => comparison === void 0 ? [] : [[name2, { comparison, pointer: ["expect", name2] }]]));
  const listed2 = files.map((comparison, index) => ({ path: comparison.path, expectation: { comparison, pointer: ["expect", "files", index] } }));
  const named = new Map(listed2.filter(({ path: path2 }) => !isOutputGlob(path2)).map(({ path: path2, expectation }) => [path2, expectation]));
  const globs = listed2.filter(({ path: path2 }) => isOutputGlob(path2)).map(({ path: path2, expectation }) => ({ isMatch: toMatcher([path2]), expectation }));
  const isAllowed = toMatcher(allowOtherFiles);
  return {
    find: (output) => (isStreamName(output) ? streams2.get(output) : named.get(output) ?? globs.find(({ isMatch }) => isMatch(output))?.expectation) ?? null,
    allows: (output) => !isStreamName(output) && isAllowed(output)
  };
}

// packages/core/src/pack/warning-budget.ts
var exempt = /* @__PURE__ */ new Set(["drift/case-new", "drift/accepted-change", "drift/metric-improved", "drift/no-baseline", "pack/changed", "pack/not-locked"]);
function counts(rule) {
  return !exempt.has(rule) && !rule.startsWith("policy/");
}
function judgeWithinBudget(pack, input) {
  const judgement = judge(input);
  const { maxWarnings } = pack.packPolicy;
  const warnings = judgement.findings.filter(({ outcome, rule }) => outcome === "warn" && counts(rule)).length;
  if (maxWarnings === void 0 || warnings <= maxWarnings) return judgement;
  const exceeded = {
    rule: "pack/warning-budget",
    keys: { pack: pack.ref.id },
    check: null,
    outcome: "fail",
    location: { path: pack.path },
    message: `There are ${warnings} warnings; the pack allows ${maxWarnings}.`,
    expected: maxWarnings,
    actual: warnings
  };
  return judge({ ...input, findings: [...input.findings, exceeded] });
}

// packages/core/src/pack/write-lock.ts
async function writeLock({ workspace, policy }, manifestPath) {
  const { manifest, source, path: path2 } = await readManifest(workspace, manifestPath);
  const lockPath = toLockPath(path2);
  const files = await readPackFiles(workspace, manifest);
  const content = toPackContent(source.value, files);
  const lock = toLock(manifest, content);
  if (lock === null) throw missingFiles(path2, files.filter(({ sha256 }) => sha256 === null).map((file) => file.path));
  const before = await readOldLock(workspace, lockPath);
  const reference = await readReference({ workspace, policy }, lockPath);
  const text = toLockText(lock);
  const isSame = before.text === text;
  if (!isSame) await writeFileAtomically(workspace.resolve(lockPath), text);
  const changes = before.lock === null ? [] : compareWithLock(before.lock, content);
  const mustRaise = reference !== null && reference.pack === manifest.id && manifest.version <= reference.version && compareWithLock(reference, content).length > 0;
  return [
    isSame ? `${lockPath} is up to date: ${describe2(lock)}.` : `${lockPath} ${before.text === null ? "is new" : "was written"}: ${describe2(lock)}.`,
    ...before.lock !== null && before.lock.version !== lock.version ? [`  version: ${before.lock.version} \u2192 ${lock.version}`] : [],
    ...changes.map((change) => `  ${toLine(change, path2)}`),
    ...mustRaise ? [`The pack differs from version ${reference.version} that is already in the history: set \`version: ${reference.version + 1}\` in ${path2} and lock again, or the check will fail with pack/changed-without-version.`] : []
  ];
}
function describe2({ pack, version, files }) {
  return `${pack}, version ${version}, ${files.length} ${files.length === 1 ? "file" : "files"}`;
}
function toLine({ path: path2, what, locked, actual }, manifestPath) {
  const short = (sha256) => sha256 === null ? "(absent)" : sha256.slice(0, 12);
  return `${what} ${path2 ?? manifestPath}: ${short(locked)} \u2192 ${short(actual)}`;
}
async function readOldLock(workspace, lockPath) {
  const file = await workspace.readText(lockPath, { optional: true });
  return file === null ? { text: null, lock: null } : { text: file.text, lock: parseOrNull(file.text, lockPath) };
}
async function readReference({ workspace, policy }, lockPath) {
  const path2 = workspace.toRepositoryPath(lockPath);
  if (policy.base !== null) return toLockOrNull(await policy.base.readFile(path2), lockPath);
  const { git, headCommit } = workspace;
  if (git === null || headCommit === null) return null;
  const branch = await git.defaultBranch();
  const commit = (branch === null ? null : await git.mergeBase(branch, headCommit)) ?? headCommit;
  return toLockOrNull(await git.readFileAt(commit, path2), lockPath);
}
function toLockOrNull(bytes, path2) {
  return bytes === null ? null : parseOrNull(new TextDecoder().decode(bytes), path2);
}
function parseOrNull(text, path2) {
  try {
    return parseLock(text, path2);
  } catch (error) {
    if (error instanceof ShipworthyError) return null;
    throw error;
  }
}
function missingFiles(path2, missing) {
  return new ShipworthyError("lock/refused", `${path2} cannot be locked: ${missing.length === 1 ? "a file is" : `${missing.length} files are`} missing.`, {
    hint: "Restore what is missing, or remove it from the manifest.",
    faults: missing.map((file) => ({ path: file, message: "does not exist." }))
  });
}

// packages/core/src/regression/list-packs.ts
function listPacks(packs) {
  return packs.flatMap(({ ref, manifest, path: path2 }) => [
    `${ref.id}, version ${ref.version} (${path2}): ${count(manifest.fixtures.length, "fixture")}, ${count(manifest.cases.length, "case")}`,
    ...manifest.fixtures.map((fixture) => `  fixture ${fixture.id}: ${fixture.path} (${fixture.format})`),
    ...manifest.cases.map((packCase) => `  case ${packCase.id}: ${packCase.command.join(" ")}`)
  ]);
}
function count(number2, what) {
  return `${number2} ${what}${number2 === 1 ? "" : "s"}`;
}

// packages/core/src/regression/with-lazy-positions.ts
async function withLazyPositions(pack, { workspace }) {
  const { path: path2, source: { value } } = pack;
  const file = await workspace.readText(path2, { optional: false });
  let source = null;
  const positionOf2 = (pointer2, part) => {
    source ??= parseYamlSource(file?.text ?? "", path2);
    return source.positionOf(pointer2, part);
  };
  return { ...pack, source: { value, path: path2, positionOf: positionOf2 } };
}

// packages/core/src/regression/load-packs.ts
async function loadPacks(context, paths) {
  const packs = [];
  const errors = [];
  for (const path2 of paths) {
    try {
      packs.push(await withLazyPositions(await loadPack(context, path2), context));
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      errors.push(error);
    }
  }
  const [first, second] = errors;
  if (first !== void 0 && second === void 0) throw first;
  if (first !== void 0) throw toCombined(first, errors);
  refuseSameIds(packs);
  return packs;
}
function toCombined(first, errors) {
  const faults = errors.flatMap((error) => error.faults.length > 0 ? error.faults : [{ message: error.message }]);
  return new ShipworthyError(first.code, `${errors.length} packs cannot be used (${faults.length} faults):`, { hint: "Nothing was run. Mend the places above.", faults, cause: first });
}
function refuseSameIds(packs) {
  const faults = packs.flatMap(({ ref, path: path2, source }, index) => {
    const first = packs.findIndex((other) => other.ref.id.toLowerCase() === ref.id.toLowerCase());
    return first === index ? [] : [{ path: path2, ...source.positionOf(["id"]) ?? {}, message: `the id \`${ref.id}\` is already used by ${packs[first]?.path ?? ""}; ids must differ in more than case.` }];
  });
  if (faults.length > 0) throw new ShipworthyError("config/invalid", "Two packs have the same id:", { hint: "Rename one of them.", faults });
}

// packages/core/src/regression/observe-pack.ts
import { availableParallelism } from "node:os";

// packages/core/src/regression/collect-fixtures.ts
function collectFixtures(pack, fixtures) {
  const files = new Map(pack.files.filter(({ role }) => role === "fixture").map((file) => [file.name, file]));
  const fileOf = (fixture) => files.get(toPackName(fixture.path));
  const places = new Map(pack.manifest.fixtures.map(({ id }, index) => [id, index]));
  return {
    facts: {
      pack: pack.ref.id,
      fixtures,
      profiles: new Map(pack.manifest.fixtures.map((fixture) => [fixture.id, fileOf(fixture)?.profile ?? null])),
      policy: pack.packPolicy,
      locate: (id) => ({ path: pack.path, ...pack.source.positionOf(["fixtures", places.get(id) ?? 0, "id"]) ?? {} })
    },
    paths: new Map(pack.manifest.fixtures.map((fixture) => [fixture.id, fileOf(fixture)?.path ?? fixture.path]))
  };
}

// packages/core/src/regression/judge-run.ts
function toCaseCheck(id) {
  return `case ${id}`;
}
function judgeRun(facts) {
  const end = judgeEnd(facts);
  if (end !== null) return [end];
  const exit = judgeExitCode(facts);
  const outputs = [...facts.run.missing.map((missing) => judgeMissing(facts, missing)), ...facts.run.outputs.flatMap((output) => judgeOutput(facts, output)), ...judgeUnexpected(facts)];
  if (exit === null) return outputs;
  const cause = toFinding(exit).fingerprint;
  return [exit, ...outputs.map((draft) => ({ ...draft, causedBy: cause }))];
}
function judgeEnd({ pack, packCase, run, locate }) {
  const { end, signal, problem, truncated } = run.process;
  const { id, timeout, command } = packCase;
  const shared = { keys: { pack, case: id }, check: toCaseCheck(id) };
  const unverified = (reason) => ({ ...shared, outcome: "unverified", reason });
  switch (end) {
    case "exited":
      return null;
    case "timed-out":
      return { ...unverified("timed-out"), rule: "regression/timed-out", location: locate(["timeout"]), message: `The case ${id} did not end within ${timeout} and was stopped.`, expected: `at most ${timeout}`, actual: "stopped" };
    case "crashed":
      return { ...shared, rule: "regression/crashed", outcome: "fail", reason: "crashed", location: locate(["command"]), message: `The case ${id} was ended by ${signal ?? "a signal"}.`, expected: packCase.expect.exitCode, actual: signal };
    case "truncated":
      return { ...unverified("limit-exceeded"), rule: "regression/output-truncated", keys: { pack, case: id, file: truncated ?? "stdout" }, location: locate(["command"]), message: `The case ${id} printed more than the limit to ${truncated ?? "stdout"} and was stopped.` };
    case "spawn-failed":
      return { ...unverified("missing-evidence"), rule: "regression/spawn-failed", location: locate(["command", 0]), message: `The command of the case ${id}, \`${command[0] ?? ""}\`, could not be started (${problem ?? "unknown"}).`, expected: "a program that starts", actual: problem };
  }
}
function judgeExitCode({ pack, packCase, run, locate }) {
  const expected = packCase.expect.exitCode;
  const actual = run.process.exitCode;
  if (expected === null || expected === actual) return null;
  return {
    rule: "regression/exit-code",
    keys: { pack, case: packCase.id },
    check: toCaseCheck(packCase.id),
    outcome: "fail",
    location: locate(["command"]),
    message: `The case ${packCase.id} ended with exit code ${String(actual)}, not ${expected}.`,
    expected,
    actual
  };
}
function judgeMissing({ pack, packCase, locate }, missing) {
  return {
    rule: "regression/file-missing",
    keys: { pack, case: packCase.id, file: missing.path },
    check: toCaseCheck(packCase.id),
    outcome: "fail",
    location: locate(missing.pointer),
    message: `The case ${packCase.id} did not write ${missing.path}.`,
    expected: missing.path
  };
}
function judgeOutput(facts, { observed, expectation, comparison, pointer: pointer2 }) {
  if (comparison === null || comparison.state === "equal" || expectation.equals === void 0) return [];
  const { pack, packCase, locate, toDocumentPath } = facts;
  const path2 = toDocumentPath(expectation.equals);
  const shared = { keys: { pack, case: packCase.id, file: observed.path }, check: toCaseCheck(packCase.id) };
  if (comparison.state === "not-comparable") {
    return [{
      ...shared,
      rule: "regression/comparison-impossible",
      outcome: "unverified",
      reason: "unproven",
      location: locate(pointer2),
      message: `${observed.path} of the case ${packCase.id} cannot be compared with ${path2}: ${comparison.why ?? "the reason is not known."}`
    }];
  }
  return [{
    ...shared,
    rule: "regression/output-differs",
    outcome: "fail",
    location: { path: path2 },
    message: `${observed.path} of the case ${packCase.id} differs from ${path2}: ${describeChanges(comparison)}.`,
    expected: `as ${path2}`,
    actual: describeCounts(comparison)
  }];
}
function describeCounts({ counts: counts2 }) {
  return `${counts2.added} added, ${counts2.removed} removed, ${counts2.changed} changed`;
}
function describeChanges(comparison) {
  const listed2 = comparison.changes.slice(0, 3).map(({ kind: kind3, path: path2, expected, actual }) => {
    if (kind3 === "changed") return `${path2}: ${JSON.stringify(expected)} \u2192 ${JSON.stringify(actual)}`;
    return `${path2} ${kind3}${kind3 === "added" ? `: ${JSON.stringify(actual)}` : ""}`;
  });
  const rest = comparison.changes.length + comparison.more - listed2.length;
  return `${listed2.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
}
var kindNames = { file: "a file", link: "a link, which is never followed", other: "neither a file nor a folder" };
var listedFiles = 20;
function judgeUnexpected({ pack, packCase, run, locate }) {
  const [named, rest] = [run.unexpected.slice(0, listedFiles), run.unexpected.length - listedFiles];
  return named.map(({ path: path2, kind: kind3 }, index) => ({
    rule: "regression/file-unexpected",
    keys: { pack, case: packCase.id, file: path2 },
    check: toCaseCheck(packCase.id),
    outcome: "fail",
    location: locate(["expect"]),
    message: `The case ${packCase.id} wrote ${path2} (${kindNames[kind3]}), which nothing expects${rest > 0 && index === listedFiles - 1 ? `; and ${rest} more` : ""}.`,
    actual: path2
  }));
}

// packages/core/src/regression/judge-case.ts
function judgeCase(facts) {
  const { packCase, missingFiles: missingFiles2, run } = facts.record;
  if (facts.record.skipReason !== null) return [judgeSkip(facts, facts.record.skipReason)];
  if (missingFiles2.length > 0) return [judgeMissingFiles(facts)];
  if (run === null) return [];
  const drafts = judgeRun({ ...facts, packCase, run });
  return [...drafts, ...judgeStability(facts, drafts[0]), ...judgeAttempts(facts, drafts)];
}
function judgeSkip({ pack, record: { packCase }, locate }, reason) {
  return {
    rule: "regression/skipped",
    keys: { pack, case: packCase.id },
    check: toCaseCheck(packCase.id),
    outcome: "not-applicable",
    location: locate(["skipOn"]),
    message: `The case ${packCase.id} is skipped on purpose: ${reason}.`
  };
}
function judgeMissingFiles({ pack, record: record2, toFixtureId, locate }) {
  const { packCase, missingFiles: missingFiles2 } = record2;
  const fixture = missingFiles2.map(({ path: path2 }) => toFixtureId(path2)).find((id) => id !== null) ?? null;
  const draft = {
    rule: "regression/fixture-missing",
    keys: { pack, case: packCase.id },
    check: toCaseCheck(packCase.id),
    outcome: "unverified",
    reason: "missing-evidence",
    location: locate(["id"]),
    message: `The case ${packCase.id} was not run: ${missingFiles2.map(({ path: path2 }) => path2).join(", ")} ${missingFiles2.length === 1 ? "does" : "do"} not exist.`,
    expected: missingFiles2.map(({ path: path2 }) => path2)
  };
  if (fixture === null) return draft;
  return { ...draft, causedBy: toFinding({ rule: "fixture/missing", keys: { pack, fixture }, check: null, outcome: "fail", message: "" }).fingerprint };
}
function judgeStability({ pack, record: record2, locate }, cause) {
  const { packCase, unstable } = record2;
  return (unstable ?? []).map((file) => ({
    rule: "regression/not-deterministic",
    keys: { pack, case: packCase.id, file },
    check: toCaseCheck(packCase.id),
    outcome: "fail",
    location: locate(["repeat"]),
    message: `${file} of the case ${packCase.id} was not the same in ${packCase.repeat} runs.`,
    expected: "the same every time",
    actual: "another",
    ...cause === void 0 || cause.rule === "regression/output-differs" ? {} : { causedBy: toFinding(cause).fingerprint }
  }));
}
function judgeAttempts({ pack, record: record2, locate }, drafts) {
  const { packCase, attempts } = record2;
  const failures = attempts.filter(({ passed }) => !passed).length;
  if (failures === 0 || drafts.some(isRed)) return [];
  return [{
    rule: "regression/flaky",
    keys: { pack, case: packCase.id },
    check: toCaseCheck(packCase.id),
    outcome: "warn",
    location: locate(["attempts"]),
    message: `The case ${packCase.id} passed ${attempts.length - failures} of ${attempts.length} attempts; its budget allows ${packCase.attempts?.allowedFailures ?? 0} failures.`,
    expected: attempts.length,
    actual: attempts.length - failures
  }];
}
function isRed({ outcome }) {
  return outcome === "fail" || outcome === "unverified";
}

// packages/core/src/regression/judge-fixtures.ts
function toFixtureCheck(id) {
  return `fixture ${id}`;
}
function judgeFixtures(facts) {
  return facts.fixtures.flatMap((fixture) => {
    const draft = (rule, message, values) => ({
      rule,
      keys: { pack: facts.pack, fixture: fixture.id },
      check: toFixtureCheck(fixture.id),
      message,
      location: facts.locate(fixture.id),
      ...values
    });
    const judge2 = { facts, fixture, profile: facts.profiles.get(fixture.id) ?? null, draft };
    return [...judgePresence(judge2), ...judgeContent(judge2), ...judgeReference(judge2)];
  });
}
function judgePresence({ facts, fixture, profile, draft }) {
  if (profile !== null) return [];
  return [draft("fixture/missing", `The fixture ${fixture.id} (${fixture.path}) does not exist.`, { outcome: facts.policy.missingFixture, expected: fixture.path })];
}
function judgeContent(judge2) {
  const { fixture, profile, draft } = judge2;
  if (profile === null) return [];
  const unparseable = profile.parseError === null ? [] : [draft("fixture/unparseable", `The fixture ${fixture.id} does not parse as ${fixture.format}: ${profile.parseError}`, { outcome: fixture.pin === void 0 ? "warn" : "fail" })];
  const breaches = judgePin(judge2, profile);
  const [primary, ...rest] = [...unparseable, ...breaches];
  if (primary === void 0) return [];
  const cause = toFinding(primary).fingerprint;
  return [primary, ...rest.map((one) => ({ ...one, causedBy: cause }))];
}
function judgePin({ facts, fixture, draft }, profile) {
  const outcome = facts.policy.pinMismatch;
  const { sha256, sizeBytes, rootElement } = fixture.pin ?? {};
  const breaches = [];
  if (sha256 !== void 0 && !isSameName(sha256, profile.sha256)) {
    breaches.push(draft("fixture/pin-hash", `The fixture ${fixture.id} has not the SHA-256 that it is pinned to.`, { outcome, expected: sha256.toLowerCase(), actual: profile.sha256 }));
  }
  if (sizeBytes !== void 0 && sizeBytes !== profile.sizeBytes) {
    breaches.push(draft("fixture/pin-size", `The fixture ${fixture.id} has ${profile.sizeBytes} bytes, not the ${sizeBytes} that it is pinned to.`, { outcome, expected: sizeBytes, actual: profile.sizeBytes }));
  }
  if (rootElement !== void 0 && !isSameName(rootElement, profile.rootElement ?? "")) {
    breaches.push(draft("fixture/pin-root", `The root element of the fixture ${fixture.id} is ${profile.rootElement ?? "unknown"}, not ${rootElement}.`, { outcome, expected: rootElement, actual: profile.rootElement }));
  }
  return breaches;
}
function isSameName(a, b) {
  return a.toLowerCase() === b.toLowerCase();
}
function judgeReference({ facts, fixture, profile, draft }) {
  if (fixture.compareWith === void 0) return [];
  const reference = facts.profiles.get(fixture.compareWith) ?? null;
  if (reference === null) return [draft("fixture/reference-missing", `The fixture ${fixture.id} cannot be compared: ${fixture.compareWith} does not exist.`, { outcome: "fail", expected: fixture.compareWith })];
  if (profile === null) return [];
  const unchanged = fixture.expectChange && profile.sha256 === reference.sha256;
  return [
    ...unchanged ? [draft("fixture/unexpectedly-unchanged", `The fixture ${fixture.id} should differ from ${fixture.compareWith}, but both are the same.`, { outcome: "warn", expected: "a change", actual: profile.sha256 })] : [],
    ...judgeDelta({ facts, fixture, draft }, { rule: "fixture/size-drift", limit: "sizeDelta", delta: toDeltas(profile, reference).sizeDelta, of: "in size" }),
    ...judgeDelta({ facts, fixture, draft }, { rule: "fixture/line-drift", limit: "lineDelta", delta: toDeltas(profile, reference).lineDelta, of: "in lines" })
  ];
}
function judgeDelta({ facts, fixture, draft }, drift) {
  const limit = fixture.thresholds[drift.limit] ?? facts.policy.thresholds[drift.limit];
  if (limit === void 0 || drift.delta === null || !exceedsLimit(drift.delta, toPercent(limit))) return [];
  return [draft(drift.rule, `The fixture ${fixture.id} differs from ${fixture.compareWith ?? ""} by ${drift.delta} % ${drift.of}; ${limit} is allowed.`, { outcome: facts.policy.thresholdBreach, expected: `at most ${limit}`, actual: `${drift.delta}%` })];
}
function toPercent(limit) {
  return Number(limit.slice(0, -1));
}
function toDeltas(profile, reference) {
  const hasLines = profile.lineCount !== null && reference.lineCount !== null;
  return { sizeDelta: percentDelta(profile.sizeBytes, reference.sizeBytes), lineDelta: hasLines ? percentDelta(profile.lineCount, reference.lineCount) : null };
}
function toFixtureObservations(facts, paths) {
  return facts.fixtures.map((fixture) => {
    const profile = facts.profiles.get(fixture.id) ?? null;
    const reference = fixture.compareWith === void 0 ? null : facts.profiles.get(fixture.compareWith) ?? null;
    const deltas = profile === null || reference === null ? { sizeDelta: null, lineDelta: null } : toDeltas(profile, reference);
    return { id: fixture.id, path: paths.get(fixture.id) ?? fixture.path, labels: fixture.labels, compareWith: fixture.compareWith ?? null, profile: profile === null ? null : { ...profile }, ...deltas };
  });
}

// packages/core/src/regression/store-logs.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

// packages/core/src/redaction/redaction-rules.ts
var start = String.raw`(?:^|[^A-Za-z0-9_-])`;
var gitlabPrefixes = ["pat", "dt", "rt", "cbt", "ptt", "ft", "soat", "agent", "oas"];
var keyHeader = String.raw`[A-Za-z-]{4,20}: [^\r\n\\]{1,100}(?:\s|\\[rn]){1,6}`;
var keyMarker = (word) => `-----${word} (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----`;
function secret(id, title, [pattern2, ...hints]) {
  return toRule("secret", { id, title, pattern: pattern2, hints });
}
function toRule(category, rule) {
  return { ...rule, category, pattern: new RegExp(rule.pattern, "dg") };
}
var redactionRules = [
  secret("private-key", "A private key in PEM or OpenPGP armour", [
    `${keyMarker("BEGIN")}(?:\\s|\\\\[rn])*(?:${keyHeader}){0,4}[A-Za-z0-9+/=]{16,}(?:[A-Za-z0-9+/=\\s]|\\\\[rn])*(?:${keyMarker("END")})?`,
    "PRIVATE KEY"
  ]),
  secret("aws-access-key-id", "An AWS access key id", [`${start}((?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})\\b`, "AKIA", "ASIA", "ABIA", "ACCA"]),
  secret("aws-secret-key", "An AWS secret access key, labelled as such", [
    String.raw`(?:secret_access_key|SECRET_ACCESS_KEY|[Ss]ecretAccessKey|secret-access-key)["']?\s{0,8}[:=]\s{0,8}["']?([A-Za-z0-9/+=]{40})`,
    "ecret",
    "SECRET"
  ]),
  secret("gcp-api-key", "A Google API key", [`${start}(AIza[A-Za-z0-9_-]{35})`, "AIza"]),
  secret("google-oauth", "A Google OAuth token or client secret", [`${start}(ya29\\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{28})`, "ya29.", "GOCSPX-"]),
  secret("azure-storage-key", "An Azure storage account key", [String.raw`AccountKey=([A-Za-z0-9+/]{86}==)`, "AccountKey="]),
  secret("azure-shared-access", "An Azure shared access key or signature", [
    String.raw`(?:SharedAccessKey=|[?&;]sig=)([A-Za-z0-9+/]{43}=|[A-Za-z0-9%]{43,70}%3[Dd])`,
    "SharedAccessKey=",
    "sig="
  ]),
  secret("azure-client-secret", "A Microsoft Entra client secret", [String.raw`(?:^|[^A-Za-z0-9_.~-])([A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34})`, "Q~"]),
  secret("github-token", "A GitHub token", [`${start}(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})`, "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"]),
  secret("gitlab-token", "A GitLab token", [`${start}(gl(?:${gitlabPrefixes.join("|")})-[A-Za-z0-9_.-]{20,255})`, ...gitlabPrefixes.map((prefix) => `gl${prefix}-`)]),
  secret("slack-token", "A Slack token", [`${start}(xox[abeprs]-[A-Za-z0-9-]{20,255}|xapp-\\d-[A-Z0-9]{5,20}-\\d{5,20}-[a-f0-9]{20,128})`, "xox", "xapp-"]),
  secret("slack-webhook", "A Slack webhook address", [String.raw`hooks\.slack\.com/(?:services|workflows|triggers)/([A-Za-z0-9+/]{20,200})`, "hooks.slack.com"]),
  secret("npm-token", "An npm token", [`${start}(npm_[A-Za-z0-9]{36})\\b`, "npm_"]),
  secret("pypi-token", "A PyPI token", [`${start}(pypi-AgE[A-Za-z0-9_-]{50,})`, "pypi-AgE"]),
  secret("stripe-key", "A Stripe key or webhook secret", [`${start}([sr]k_(?:live|test)_[A-Za-z0-9]{16,247}|whsec_[A-Za-z0-9+/]{32,128})`, "k_live_", "k_test_", "whsec_"]),
  secret("jwt", "A signed JSON web token", [`${start}(eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})`, "eyJ"]),
  secret("authorization-header", "Credentials in an Authorization header", [
    String.raw`[Aa](?:uthorization|UTHORIZATION)["']?\s{0,4}[:=]\s{0,4}["']?(?:[Bb]earer|[Bb]asic|[Tt]oken)\s{1,4}([A-Za-z0-9+/=._~-]{16,})`,
    "uthorization",
    "UTHORIZATION"
  ]),
  secret("url-password", "A password in an address", [String.raw`://[^\s:/@'"<>]{0,100}:([^\s/@'"<>]{1,200})@`, "://"]),
  secret("connection-password", "A password in a connection string", [
    String.raw`(?:[Ss]erver|[Dd]ata [Ss]ource|[Hh]ost)=[^\r\n"'<>]{1,300};\s{0,4}(?:[Pp]assword|[Pp]wd)\s{0,4}=\s{0,4}([^;\s"'<>]{1,200})`,
    "assword",
    "wd"
  ]),
  toRule("personal-data", {
    id: "e-mail",
    title: "An e-mail address",
    pattern: String.raw`(?:^|[^A-Za-z0-9._%+-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})\b`,
    hints: ["@"]
  })
];
var secretRules = redactionRules.filter((rule) => rule.category === "secret");

// packages/core/src/redaction/redact-text.ts
var placeholder = /^(?:\$\{?[A-Za-z_]|\{\{|\{[A-Za-z_]\w*\}$|%[A-Za-z_]\w*%$|\*+$|[xX]{3,}$|\[masked|\.{3}$|…$|git@)/;
function redactText(text, rules2 = secretRules) {
  const spans = findSpans(text, rules2);
  if (spans.length === 0) return { text, hits: [] };
  let masked = "";
  let from = 0;
  for (const span of spans) {
    masked += `${text.slice(from, span.from)}[masked:${span.rule}]`;
    from = span.to;
  }
  return { text: masked + text.slice(from), hits: toHits(text, spans) };
}
function findSpans(text, rules2) {
  const found = rules2.filter((rule) => rule.hints.some((hint) => text.includes(hint))).flatMap((rule) => findMatches(text, rule));
  found.sort((a, b) => a.from - b.from);
  const spans = [];
  for (const span of found) {
    const last = spans.at(-1);
    if (last === void 0 || span.from >= last.to) spans.push(span);
    else if (span.to > last.to) spans[spans.length - 1] = { ...last, to: span.to };
  }
  return spans;
}
function findMatches(text, rule) {
  const spans = [];
  for (const match2 of text.matchAll(rule.pattern)) {
    const [from, to] = match2.indices?.[1] ?? match2.indices?.[0] ?? [0, 0];
    if (!placeholder.test(text.slice(from, Math.min(to, from + 100)))) spans.push({ rule: rule.id, from, to });
  }
  return spans;
}
function toHits(text, spans) {
  let line = 1;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  return spans.map(({ rule, from }) => {
    while (from > lineEnd) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    return { rule, line, column: from - lineStart + 1 };
  });
}
function endOfLine(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

// packages/core/src/regression/mask-content.ts
function maskContent(bytes) {
  const encoding = isUtf8(bytes) ? "utf8" : "latin1";
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { text, hits } = redactText(buffer.toString(encoding));
  return hits.length === 0 ? { bytes, masked: false } : { bytes: Buffer.from(text, encoding), masked: true };
}
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
function maskText(text) {
  return redactText(text).text;
}
function maskComparison(comparison) {
  return {
    ...comparison,
    why: comparison.why === null ? null : maskText(comparison.why),
    hunks: comparison.hunks === null ? null : maskText(comparison.hunks),
    changes: comparison.changes.map((change) => ({ ...change, path: maskText(change.path), expected: maskValue(change.expected), actual: maskValue(change.actual) }))
  };
}
function maskValue(value) {
  return typeof value === "string" ? maskText(value) : value;
}

// packages/core/src/regression/store-logs.ts
var keptBytes = 64 * 1024;
function storeLogs({ packCase, run }) {
  if (run === null) return [];
  const observed = new Set(run.outputs.map((output) => output.observed.path));
  const isShared = run.streams.stdout === run.streams.stderr;
  return ["stdout", "stderr"].flatMap((name2) => {
    const bytes = observed.has(name2) || isShared && name2 === "stderr" ? Buffer.alloc(0) : readTail(run.streams[name2]);
    return bytes.length === 0 ? [] : [{ name: `${toSafeFileName(packCase.id)}/${name2}`, bytes: maskContent(bytes).bytes }];
  });
}
function readTail(path2) {
  const file = openSync(path2, "r");
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, keptBytes));
    const tail = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, size - buffer.length));
    return size <= keptBytes ? tail : tail.subarray(tail.indexOf("\n") + 1 || tail.length);
  } finally {
    closeSync(file);
  }
}

// packages/core/src/regression/progress.ts
var mostLogs = 100;
function createProgress(host, total) {
  const byCase = /* @__PURE__ */ new Map();
  const logs = [];
  return {
    report(record2, drafts) {
      byCase.set(record2, drafts);
      if (drafts.some(isRed) && logs.length < mostLogs) logs.push(...storeLogs(record2));
      host.onProgress({ done: byCase.size, total, label: record2.packCase.id, outcome: record2.skipReason === null ? toOutcome(drafts) : "skipped", milliseconds: record2.milliseconds });
    },
    findings: (records) => records.flatMap((record2) => byCase.get(record2) ?? []),
    logs
  };
}
function toOutcome(drafts) {
  for (const outcome of ["fail", "unverified", "warn"]) if (drafts.some((draft) => draft.outcome === outcome)) return outcome;
  return "pass";
}

// packages/core/src/regression/run-cases.ts
import { join as join3 } from "node:path";

// packages/core/src/regression/case-environment.ts
var inherited = [
  "PATH",
  "HOME",
  "TMPDIR",
  "TMP",
  "TEMP",
  "SystemRoot",
  "SystemDrive",
  "windir",
  "ComSpec",
  "PATHEXT",
  "USERPROFILE",
  "APPDATA",
  "LOCALAPPDATA",
  "ProgramData",
  "ProgramFiles",
  "ProgramFiles(x86)"
];
var sourceDateEpoch = "315532800";
var deadProxy = "http://127.0.0.1:9";
function toBaseEnvironment(env, options) {
  const wanted = new Map(inherited.map((name2) => [process.platform === "win32" ? name2.toUpperCase() : name2, true]));
  const passed = Object.entries(env).filter(([name2]) => wanted.has(process.platform === "win32" ? name2.toUpperCase() : name2));
  return {
    ...Object.fromEntries(passed),
    TZ: "UTC",
    LANG: "C.UTF-8",
    SOURCE_DATE_EPOCH: sourceDateEpoch,
    ...options.offline ? offlineEnvironment() : {}
  };
}
function offlineEnvironment() {
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];
  const proxies = names.flatMap((name2) => [[name2, deadProxy], [name2.toLowerCase(), deadProxy]]);
  return { ...Object.fromEntries(proxies), NO_PROXY: "", no_proxy: "" };
}

// packages/core/src/regression/process-watch.ts
import { fstatSync as fstatSync2 } from "node:fs";

// packages/core/src/regression/kill-tree.ts
import { spawnSync } from "node:child_process";
var hasProcessGroups = process.platform !== "win32";
function killTree(pid) {
  if (!hasProcessGroups) {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
    return true;
  }
  try {
    return process.kill(-pid, "SIGKILL");
  } catch (error) {
    return !(typeof error === "object" && error !== null && "code" in error && error.code === "ESRCH");
  }
}

// packages/core/src/regression/process-watch.ts
var checkEvery = 50;
var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
var ProcessWatch = class {
  #running = /* @__PURE__ */ new Set();
  #largestStream;
  #timer = null;
  constructor(largestStream2) {
    this.#largestStream = largestStream2;
    process.on("exit", this.#killAll);
    for (const signal of signals) process.on(signal, this.#endWithSignal);
  }
  /** Starts watching; the answer ends it. */
  watch(watched) {
    this.#running.add(watched);
    this.#timer ??= setInterval(() => this.#check(), checkEvery);
    return () => {
      this.#running.delete(watched);
    };
  }
  /** The stream that holds more than it may. A fast program is done before the timer looks, so its end is a time to ask as well. */
  findFull(streams2) {
    return streams2.find(({ file }) => fstatSync2(file).size > this.#largestStream)?.name ?? null;
  }
  close() {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#killAll();
    process.off("exit", this.#killAll);
    for (const signal of signals) process.off(signal, this.#endWithSignal);
  }
  #check() {
    const now = performance.now();
    for (const watched of this.#running) {
      const full = this.findFull(watched.streams);
      if (full !== null) watched.onLimit(full);
      else if (now > watched.deadline) watched.onLimit("timed-out");
    }
  }
  #killAll = () => {
    for (const { pid } of this.#running) killTree(pid);
  };
  /** Passes the signal on to whoever would have had it: without a listener it would have ended this program. */
  #endWithSignal = (signal) => {
    this.close();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
};

// packages/core/src/regression/release-memory.ts
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
var worthItFrom = 200;
function releaseMemory(processes) {
  if (processes < worthItFrom) return;
  setFlagsFromString("--expose-gc");
  runInNewContext("globalThis.gc?.()");
  setFlagsFromString("--no-expose-gc");
}

// packages/core/src/regression/run-case.ts
import { mkdirSync, readFileSync as readFileSync4 } from "node:fs";
import { join as join2 } from "node:path";

// packages/core/src/regression/case-streams.ts
import { closeSync as closeSync3 } from "node:fs";

// packages/core/src/regression/worker-log.ts
import { closeSync as closeSync2, fstatSync as fstatSync3, ftruncateSync, openSync as openSync2 } from "node:fs";
function createStreamFile(path2) {
  return { path: path2, file: openSync2(path2, "ax") };
}
var WorkerLog = class {
  #nextPath;
  #current = null;
  constructor(nextPath) {
    this.#nextPath = nextPath;
  }
  /** The file, empty. What it held for the case before is gone then. */
  open() {
    if (this.#current === null) this.#current = createStreamFile(`${this.#nextPath()}.log`);
    else ftruncateSync(this.#current.file, 0);
    return this.#current;
  }
  isEmpty() {
    return this.#current === null || fstatSync3(this.#current.file).size === 0;
  }
  /** Leaves the file to whoever still reads it or may write into it; the next case has a new one. */
  retire() {
    if (this.#current !== null) closeSync2(this.#current.file);
    this.#current = null;
  }
};

// packages/core/src/regression/case-streams.ts
function openStreams(packCase, log, path2) {
  const apart = { stdout: isLookedAt(packCase, "stdout"), stderr: isLookedAt(packCase, "stderr") };
  const shared = apart.stdout && apart.stderr ? null : log.open();
  const own = [];
  const open = (name2) => {
    if (shared !== null && !apart[name2]) return shared;
    const file = createStreamFile(`${path2}.${name2}`);
    own.push(file);
    return file;
  };
  const close = (result) => {
    for (const { file } of own) closeSync3(file);
    if (shared === null) return;
    const isKept = (packCase.repeat > 1 || packCase.attempts !== void 0) && !log.isEmpty();
    if (isKept || result === null || result.end !== "exited" || result.leftRunning) log.retire();
  };
  return { stdout: open("stdout"), stderr: open("stderr"), close };
}
function isLookedAt({ expect, metrics }, name2) {
  return expect[name2] !== void 0 || metrics.some(({ from }) => from === name2);
}

// packages/core/src/regression/collect-outputs.ts
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

// packages/core/src/regression/collect-metrics.ts
import { existsSync, readFileSync as readFileSync3, statSync as statSync3 } from "node:fs";

// packages/core/src/regression/observe-output.ts
import { readFileSync as readFileSync2, statSync as statSync2, writeFileSync } from "node:fs";
var largestOutput = 64 * 1024 * 1024;
var listedChanges = 20;
async function observeOutput(file) {
  const { path: path2, absolute, expectation, pointer: pointer2 } = file;
  const { size } = statSync2(absolute);
  if (size > largestOutput) return observeLarge(file, size);
  const raw = readFileSync2(absolute);
  const content = await normaliseText(raw, expectation);
  const profile = await profileFixture(content, formatOf(expectation.as));
  const copy = maskContent(content);
  const isCopied = copy.masked || content !== raw;
  if (isCopied) writeFileSync(file.copy, copy.bytes);
  const observed = {
    path: path2,
    sha256: sha256Hex(content),
    bytes: content.length,
    profile: { ...profile },
    stored: content.length === 0 ? null : file.stored,
    masked: copy.masked,
    ...content === raw ? {} : { normalised: true }
  };
  return { observed, expectation, pointer: pointer2, comparison: await compareWithExpected(file, raw), source: content.length === 0 ? null : isCopied ? file.copy : absolute };
}
async function normaliseText(raw, { as, normalise }) {
  if (as !== "text" || normalise.length === 0) return raw;
  const text = raw.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(raw)) return raw;
  const { normalisers } = await parseNormalisers(normalise);
  return Buffer.from(normalisers.reduce((result, apply) => apply(result), text), "utf8");
}
async function compareWithExpected({ expected, expectation }, raw) {
  if (expected === null) return null;
  if (statSync2(expected, { throwIfNoEntry: false })?.isFile() !== true) return notCompared("The file it should equal is gone, or no regular file any more.");
  return maskComparison(await compareContent(readFileSync2(expected), raw, toComparisonOptions(expectation)));
}
function toComparisonOptions({ as, normalise, ignore, unordered, tolerance: tolerance2, key, delimiter }) {
  return { as, normalise, ignore, unordered, tolerance: tolerance2, key, delimiter, limit: listedChanges };
}
async function observeLarge(file, size) {
  const { path: path2, absolute, expectation, pointer: pointer2, expected } = file;
  const { sha256 } = await hashFile(absolute);
  const profile = await profileFile(absolute, formatOf(expectation.as));
  const isSame = expected !== null && (await hashFile(expected)).sha256 === sha256;
  return {
    observed: { path: path2, sha256, bytes: size, profile: { ...profile }, stored: null, masked: false },
    expectation,
    pointer: pointer2,
    source: null,
    comparison: expected === null ? null : isSame ? { ...notCompared(null), state: "equal" } : notCompared(`It has ${size} bytes; content is compared up to ${largestOutput}.`)
  };
}
function notCompared(why) {
  return { state: "not-comparable", why, counts: { added: 0, removed: 0, changed: 0 }, changes: [], more: 0, hunks: null };
}
function formatOf(as) {
  return as === "bytes" ? "binary" : as;
}

// packages/core/src/regression/collect-metrics.ts
async function collectMetrics(metrics, locate) {
  const observations = [];
  for (const metric of metrics) {
    const { name: name2, kind: kind3, unit = null } = metric;
    observations.push({ name: name2, kind: kind3, unit, ...await readMetric(metric, locate) });
  }
  return observations;
}
async function readMetric({ kind: kind3, from, query }, locate) {
  if (kind3 === "sampled") return unread("sampled metrics are not measured by this version");
  const path2 = locate(from);
  if (path2 === null || !existsSync(path2)) return unread(`${from} was not written`);
  if (statSync3(path2).size > largestOutput) return unread(`${from} is larger than ${largestOutput} bytes`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync3(path2));
    const { value } = parseJsonText(text, { path: from });
    return toReading(query === void 0 ? value : await search(value, query), query ?? "the content");
  } catch (error) {
    return unread(isShipworthyError(error) ? `${from} is not valid JSON` : `${from} could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
async function search(value, query) {
  const jmespath = await import("./dist-ECLLACWJ.js");
  return jmespath.search(toMutable(value), query);
}
function toMutable(value) {
  if (isJsonArray(value)) return value.map(toMutable);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toMutable(member)])) : value;
}
function toReading(value, what) {
  if (typeof value === "number" && Number.isFinite(value)) return { value, problem: null };
  if (typeof value === "number") return unread(`${what} is not a finite number`);
  return unread(`${what} is ${value === null || value === void 0 ? "not there" : `of type ${Array.isArray(value) ? "array" : typeof value}`}, not a number`);
}
function unread(problem) {
  return { value: null, problem };
}

// packages/core/src/regression/collect-outputs.ts
async function collectOutputs(context) {
  const { packCase, out, streams: streams2 } = context;
  const entries = await listOutputs(out);
  const { wanted, missing } = match(packCase, entries, context);
  const outputs = [];
  for (const one of wanted) outputs.push(await observeOutput(toOutputFile(one, context)));
  const files = new Set(entries.filter(({ kind: kind3 }) => kind3 === "file").map(({ path: path2 }) => path2));
  const locate = (from) => from === "stdout" || from === "stderr" ? streams2[from] : out !== null && files.has(from) ? join(out, from) : null;
  return {
    outputs: outputs.toSorted((a, b) => a.observed.path < b.observed.path ? -1 : 1),
    missing,
    unexpected: listUnexpected(packCase, entries, new Set(wanted.map(({ path: path2 }) => path2))),
    metrics: await collectMetrics(packCase.metrics, locate)
  };
}
async function listOutputs(out) {
  if (out === null) return [];
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory() !== true || readdirSync(out).length === 0) return [];
  return listEntries(out);
}
function match({ expect }, entries, { out, streams: streams2 }) {
  const rules2 = toOutputRules(expect);
  const places = [...["stdout", "stderr"].map((path2) => ({ path: path2, absolute: streams2[path2] })), ...out === null ? [] : listFiles(entries).map((path2) => ({ path: path2, absolute: join(out, path2) }))];
  const wanted = places.flatMap((place) => {
    const found = rules2.find(place.path);
    return found === null ? [] : [{ ...place, expectation: found.comparison, pointer: found.pointer }];
  });
  const met = new Set(wanted.map(({ expectation }) => expectation));
  return { wanted, missing: expect.files.flatMap((file, index) => met.has(file) ? [] : [{ path: file.path, pointer: ["expect", "files", index] }]) };
}
function listFiles(entries) {
  return entries.filter(({ kind: kind3, path: path2 }) => kind3 === "file" && !isStreamName(path2)).map(({ path: path2 }) => path2);
}
function listUnexpected({ expect, metrics }, entries, wanted) {
  const rules2 = toOutputRules(expect);
  const sources = new Set(metrics.map(({ from }) => from));
  return entries.filter(({ path: path2, kind: kind3 }) => isStreamName(path2) || !wanted.has(path2) && !rules2.allows(path2) && !(kind3 === "file" && sources.has(path2)));
}
function toOutputFile({ path: path2, absolute, expectation, pointer: pointer2 }, { locateExpected, storage, nextPath }) {
  const stored = `${storage}/${path2.split("/").map(toSafeFileName).join("/")}`;
  return { path: path2, absolute, expectation, pointer: pointer2, stored, copy: nextPath(), expected: expectation.equals === void 0 ? null : locateExpected(expectation.equals) };
}

// packages/core/src/regression/spawn-case.ts
import { spawn } from "node:child_process";
import { closeSync as closeSync4, openSync as openSync3 } from "node:fs";
async function spawnCase(request, watch) {
  const started = performance.now();
  const stdin = request.stdin === null ? null : openSync3(request.stdin, "r");
  try {
    const result = await waitFor(startProcess(request, stdin), { deadline: started + request.timeout, files: request.streams, watch });
    return { ...result, milliseconds: performance.now() - started };
  } catch (error) {
    return { end: "spawn-failed", exitCode: null, signal: null, truncated: null, problem: toCode(error), leftRunning: false, milliseconds: performance.now() - started };
  } finally {
    if (stdin !== null) closeSync4(stdin);
  }
}
function startProcess({ command, shell, cwd, env, streams: streams2 }, stdin) {
  const [program = "", ...rest] = shell ? [command.join(" ")] : command;
  return spawn(program, rest, { cwd, env, shell, detached: hasProcessGroups, windowsHide: true, stdio: [stdin ?? "ignore", streams2.stdout, streams2.stderr] });
}
function waitFor(child, { deadline, files, watch }) {
  return new Promise((resolve, reject) => {
    const { pid } = child;
    child.once("error", reject);
    if (pid === void 0) return;
    let limit = null;
    const both = [{ name: "stdout", file: files.stdout }, { name: "stderr", file: files.stderr }];
    const streams2 = files.stdout === files.stderr ? [both[0]] : both;
    const release = watch.watch({
      pid,
      deadline,
      streams: streams2,
      onLimit: (which) => {
        limit ??= which;
        killTree(pid);
      }
    });
    child.once("exit", (exitCode, signal) => {
      release();
      const leftRunning = hasProcessGroups ? killTree(pid) : true;
      resolve({ ...toResult(exitCode, signal, limit ?? watch.findFull(streams2)), leftRunning });
    });
  });
}
function toResult(exitCode, signal, limit) {
  const shared = { problem: null, truncated: null };
  if (limit === "timed-out") return { ...shared, end: "timed-out", exitCode: null, signal: null };
  if (limit !== null) return { ...shared, end: "truncated", exitCode: null, signal: null, truncated: limit };
  return { ...shared, end: signal === null ? "exited" : "crashed", exitCode, signal };
}
function toCode(error) {
  return error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";
}

// packages/core/src/regression/to-milliseconds.ts
var units = /* @__PURE__ */ new Map([["ms", 1], ["s", 1e3], ["m", 6e4], ["h", 36e5]]);
function toMilliseconds(duration) {
  const unit = duration.replace(/^[0-9]+/, "");
  return Number(duration.slice(0, -unit.length)) * (units.get(unit) ?? 1);
}

// packages/core/src/regression/run-case.ts
async function runCase(runner, packCase, index) {
  const untouched = { packCase, index, skipReason: null, missingFiles: [], run: null, unstable: null, attempts: [], milliseconds: 0 };
  const skipReason = skipReasonOf(packCase);
  if (skipReason !== null) return { ...untouched, skipReason };
  const missingFiles2 = findMissingFiles(runner, packCase);
  if (missingFiles2.length > 0) return { ...untouched, missingFiles: missingFiles2 };
  const started = performance.now();
  const result = packCase.attempts === void 0 ? await repeat(runner, packCase) : await attempt(runner, packCase, packCase.attempts);
  return { ...untouched, ...result, milliseconds: performance.now() - started };
}
function skipReasonOf({ skipOn }) {
  const { platform } = process;
  return platform === "linux" || platform === "darwin" || platform === "win32" ? skipOn[platform] ?? null : null;
}
function findMissingFiles({ locateFile, pack }, packCase) {
  const { stdin, expect } = packCase;
  const fixtures = fixturesOf(packCase).flatMap((id) => pack.manifest.fixtures.filter((fixture) => fixture.id === id));
  const files = [
    ...fixtures.map(({ path: path2 }) => locateFile("fixture", path2)),
    ...stdin === void 0 ? [] : [locateFile("stdin", stdin)],
    ...[expect.stdout, expect.stderr, ...expect.files].flatMap((one) => one?.equals === void 0 ? [] : [locateFile("expected", one.equals)])
  ];
  return [...new Set(files.filter(({ sha256 }) => sha256 === null))];
}
async function repeat(runner, packCase) {
  const first = await runOnce(runner, packCase);
  if (packCase.repeat === 1 || first.process.end !== "exited") return { run: first, unstable: null };
  const unstable = /* @__PURE__ */ new Set();
  for (let count2 = 2; count2 <= packCase.repeat; count2 += 1) {
    const again = await runOnce(runner, packCase);
    if (again.process.end !== "exited") return { run: again, unstable: ["exit code"] };
    for (const name2 of await findUnstable(first, again)) unstable.add(name2);
  }
  return { run: first, unstable: [...unstable].sort() };
}
async function findUnstable(first, again) {
  const unstable = first.process.exitCode === again.process.exitCode ? [] : ["exit code"];
  const outputs = new Map(again.outputs.map((output) => [output.observed.path, output]));
  for (const output of first.outputs) {
    const other = outputs.get(output.observed.path);
    outputs.delete(output.observed.path);
    if (other === void 0 || !await isSameOutput(output, other)) unstable.push(output.observed.path);
  }
  return [...unstable, ...outputs.keys()];
}
async function isSameOutput(first, again) {
  if (first.observed.sha256 === again.observed.sha256) return true;
  const { normalise, ignore, unordered, tolerance: tolerance2 } = first.expectation;
  const overlooks = normalise.length + ignore.length + Object.keys(unordered).length + Object.keys(tolerance2).length > 0;
  if (!overlooks || first.source === null || again.source === null) return false;
  return (await compareContent(readFileSync4(first.source), readFileSync4(again.source), toComparisonOptions(first.expectation))).state === "equal";
}
async function attempt(runner, packCase, budget) {
  const attempts = [];
  const last = { passed: null, failed: null };
  const count2 = (passed) => attempts.filter((one) => one.passed === passed).length;
  while (attempts.length < budget.max && count2(true) < budget.requiredPasses && count2(false) <= budget.allowedFailures) {
    const run = await runOnce(runner, packCase);
    const passed = !judgeRun({ pack: runner.pack.ref.id, packCase, run, locate: () => ({ path: runner.pack.path }), toDocumentPath: (path2) => path2 }).some(isRed);
    attempts.push({ passed, exitCode: run.process.exitCode, timedOut: run.process.end === "timed-out" });
    last[passed ? "passed" : "failed"] = run;
  }
  const isEnough = count2(true) >= budget.requiredPasses && count2(false) <= budget.allowedFailures;
  return { run: isEnough ? last.passed ?? last.failed : last.failed ?? last.passed, attempts };
}
async function runOnce(runner, packCase) {
  const path2 = runner.nextPath();
  const out = usesOut(packCase) ? path2 : null;
  if (out !== null) mkdirSync(out);
  const { result, streams: streams2 } = await start2(runner, packCase, path2);
  const storage = `${runner.attachments}/${toSafeFileName(packCase.id)}`;
  const locateExpected = (path3) => runner.locateFile("expected", path3).absolute;
  const left = result.end === "exited" ? await collectOutputs({ packCase, out, streams: streams2, storage, locateExpected, nextPath: runner.nextPath }) : { outputs: [], missing: [], unexpected: [], metrics: [] };
  return { process: result, streams: streams2, ...left };
}
async function start2(runner, packCase, path2) {
  const { stdout, stderr, close } = openStreams(packCase, runner.log, path2);
  let result = null;
  try {
    result = await spawnCase(toRequest(runner, packCase, { out: path2, streams: { stdout: stdout.file, stderr: stderr.file } }), runner.watch);
    return { result, streams: { stdout: stdout.path, stderr: stderr.path } };
  } finally {
    close(result);
  }
}
function usesOut({ command, env }) {
  return [...command, ...Object.values(env)].some((text) => text.includes("{out}"));
}
function toRequest({ pack, env, fixturePath, locateFile }, packCase, { out, streams: streams2 }) {
  const fill = (text) => fillPlaceholders(text, ({ name: name2, argument }) => name2 === "fixture" ? fixturePath(argument ?? "") : name2 === "out" ? out : pack.root);
  return {
    command: packCase.command.map(fill),
    shell: packCase.shell,
    cwd: join2(pack.root, toPackName(packCase.cwd)),
    env: { ...env, ...Object.fromEntries(Object.entries(packCase.env).map(([name2, value]) => [name2, fill(value)])) },
    stdin: packCase.stdin === void 0 ? null : locateFile("stdin", packCase.stdin).absolute,
    streams: streams2,
    timeout: toMilliseconds(packCase.timeout)
  };
}

// packages/core/src/regression/run-cases.ts
var largestStream = 16 * 1024 * 1024;
async function runCases(request) {
  const watch = new ProcessWatch(largestStream);
  try {
    const runner = await toRunner(request, watch);
    const places = new Map(request.pack.manifest.cases.map(({ id }, index) => [id, index]));
    const queue = request.cases.toSorted((a, b) => a.id < b.id ? -1 : 1).entries();
    const records = [];
    const failures = [];
    const work = async (log) => {
      for (const [position, packCase] of queue) {
        if (failures.length > 0) return;
        const record2 = await runCase({ ...runner, log }, packCase, places.get(packCase.id) ?? 0);
        records[position] = record2;
        request.onCase(record2);
      }
    };
    const settle = (error) => void failures.push(toRunError(error));
    releaseMemory(request.cases.length);
    await Promise.all(Array.from({ length: Math.max(1, request.jobs) }, async () => {
      const log = new WorkerLog(runner.nextPath);
      await work(log).catch(settle).finally(() => log.retire());
    }));
    if (failures.length > 0) throw failures[0];
    return records;
  } finally {
    watch.close();
  }
}
var fullDisk = /* @__PURE__ */ new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES"]);
function toRunError(error) {
  if (!(error instanceof Error) || !("code" in error) || !fullDisk.has(String(error.code))) return error;
  return new ShipworthyError("output/not-writable", `The output of a case could not be kept (${String(error.code)}).`, { hint: "Make room in the temporary folder, or name another with TMPDIR.", cause: error });
}
async function toRunner({ pack, scratch, env, offline, attachments }, watch) {
  const folder = await scratch.folder();
  const files = new Map(pack.files.map((file) => [`${file.role}\0${file.name}`, file]));
  const locateFile = (role, path2) => {
    const file = files.get(`${role}\0${toPackName(path2)}`);
    if (file === void 0) throw new TypeError(`the pack was loaded without ${path2}`);
    return file;
  };
  const fixtures = new Map(pack.manifest.fixtures.map(({ id, path: path2 }) => [id, path2]));
  let count2 = 0;
  return {
    pack,
    watch,
    attachments,
    locateFile,
    env: toBaseEnvironment(env, { offline }),
    fixturePath: (id) => locateFile("fixture", fixtures.get(id) ?? "").absolute,
    nextPath: () => {
      count2 += 1;
      return join3(folder, String(count2));
    }
  };
}

// packages/core/src/regression/shard.ts
var mostShards = 256;
function parseShard(text) {
  const [, index = "0", count2 = "0"] = /^([1-9][0-9]{0,2})\/([1-9][0-9]{0,2})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count2) };
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= mostShards) return shard;
  throw new ShipworthyError("usage/invalid-input", `The input \`shard\` is ${JSON.stringify(text)}.`, { hint: `Write which part of how many, such as \`2/4\`; at most ${mostShards} parts.` });
}
function toShardName({ index, count: count2 }) {
  return `${index}/${count2}`;
}
function toShardKey(packId, { index, count: count2 }) {
  return `${packId}.${index}-of-${count2}`;
}
function shardOf(id, count2) {
  return Number.parseInt(sha256Hex(id).slice(0, 12), 16) % count2 + 1;
}

// packages/core/src/regression/to-case-facts.ts
function toCaseFacts(pack) {
  const files = new Map(pack.files.map((file) => [`${file.role}\0${file.name}`, file.path]));
  const fixtures = new Map(pack.manifest.fixtures.map(({ id, path: path2 }) => [files.get(`fixture\0${toPackName(path2)}`), id]));
  return {
    pack: pack.ref.id,
    toDocumentPath: (expected) => files.get(`expected\0${toPackName(expected)}`) ?? expected,
    toFixtureId: (path2) => fixtures.get(path2) ?? null,
    locateIn: (index) => (pointer2) => ({ path: pack.path, ...pack.source.positionOf(["cases", index, ...pointer2]) ?? {} })
  };
}

// packages/core/src/regression/to-case-observation.ts
var reasons = {
  exited: null,
  "timed-out": "timed-out",
  crashed: "crashed",
  truncated: "limit-exceeded",
  "spawn-failed": "missing-evidence"
};
function toCaseObservation(record2, caseDigest) {
  const { packCase, run, unstable, attempts } = record2;
  const shared = { id: packCase.id, caseDigest, skipReason: record2.skipReason, attempts };
  const nothing = { exitCode: null, signal: null, timedOut: false, files: [], metrics: [], deterministic: null };
  if (record2.skipReason !== null) return { ...shared, ...nothing, state: "skipped", reason: null };
  if (run === null) return { ...shared, ...nothing, state: "not-run", reason: "missing-evidence" };
  const { end, exitCode, signal } = run.process;
  return {
    ...shared,
    state: end === "spawn-failed" ? "not-run" : "ran",
    reason: reasons[end],
    exitCode,
    signal,
    timedOut: end === "timed-out",
    files: run.outputs.map(({ observed }) => observed),
    metrics: end === "exited" ? [...run.metrics] : packCase.metrics.map(({ name: name2, kind: kind3, unit = null }) => ({ name: name2, kind: kind3, unit, value: null, problem: `the case did not come to its end (${end})` })),
    deterministic: unstable === null ? null : unstable.length === 0,
    ...toDifferences(run)
  };
}
function toDifferences({ outputs, unexpected }) {
  const comparisons = outputs.flatMap(toComparison);
  return {
    ...comparisons.length === 0 ? {} : { comparisons },
    ...unexpected.length === 0 ? {} : { unexpected: unexpected.map(({ path: path2 }) => path2) }
  };
}
function toComparison({ observed, expectation, comparison }) {
  if (comparison === null || comparison.state === "equal" || expectation.equals === void 0) return [];
  const { state, why, counts: counts2, changes, more, hunks } = comparison;
  return [{ path: observed.path, expected: expectation.equals, state, why, counts: { ...counts2 }, changes: changes.map((change) => ({ ...change })), more, hunks }];
}

// packages/core/src/regression/observe-pack.ts
var kind = "regression-observations";
async function observePack(request) {
  const { context, pack, key, work, scratch, offline } = request;
  const progress = createProgress(context.host, work.cases.length);
  const facts = toCaseFacts(pack);
  const records = await runCases({
    pack,
    scratch,
    offline,
    cases: work.cases,
    env: context.host.env,
    jobs: request.jobs ?? availableParallelism(),
    attachments: documentName(kind, key),
    onCase: (record2) => progress.report(record2, judgeCase({ ...facts, record: record2, locate: facts.locateIn(record2.index) }))
  });
  const document = await toDocument(request, records, progress);
  const attachments = records.flatMap((record2) => toAttachments(record2, documentName(kind, key)));
  return writeEvidence(context.host, context.workspace.out, { document, attachments: [...attachments, ...progress.logs] });
}
async function toDocument(request, records, progress) {
  const { context, pack, key, work, plan, shard, subject, startedAt } = request;
  const { facts, paths } = collectFixtures(pack, work.fixtures);
  const refusal = plan.state === "refused" && shard !== null ? toPlanRefusal(pack, shard, plan) : [];
  const judgement = judgeWithinBudget(pack, {
    checks: [...records.map(({ packCase }) => toCaseCheck(packCase.id)), ...work.fixtures.map(({ id }) => toFixtureCheck(id))],
    findings: [...context.policy.findings, ...pack.findings, ...await findChangedFiles(context.workspace, pack), ...refusal, ...judgeFixtures(facts), ...progress.findings(records)],
    waivers: context.policy.config.waivers,
    waiversAsOf: toDate(context.host.now()),
    reasons: context.policy.config.reasons,
    key
  });
  return buildDocument(context.host, {
    kind,
    key,
    partial: work.partial,
    subject,
    policy: pack.policy,
    judgement,
    startedAt,
    inputs: [
      await toFileInput("pack", { path: pack.path, absolute: context.workspace.resolve(pack.path) }),
      ...plan.state === "planned" ? [{ name: "plan", kind: plan.document.kind, key: plan.document.key, contentDigest: plan.contentDigest }] : []
    ],
    details: {
      pack: pack.ref,
      plan: plan.state === "planned" && shard !== null ? { planDigest: plan.planDigest, shard: toShardName(shard) } : null,
      cases: records.map((record2) => toCaseObservation(record2, pack.caseDigests.get(record2.packCase.id) ?? "")),
      fixtures: toFixtureObservations(facts, paths)
    },
    measurements: toMeasurements(records, progress.logs)
  });
}
function toMeasurements(records, logs) {
  const ran = records.filter(({ run }) => run !== null);
  return { durations: Object.fromEntries(ran.map(({ packCase, milliseconds }) => [packCase.id, Math.round(milliseconds)])), logs: logs.map(({ name: name2 }) => name2).toSorted() };
}
function toPlanRefusal({ ref, path: path2 }, shard, { reason, message }) {
  const name2 = `shard ${toShardName(shard)}`;
  return [{ rule: "regression/plan-refused", keys: { pack: ref.id }, check: name2, outcome: "unverified", reason, message: `Nothing of ${name2} was run. ${message}`, location: { path: path2 } }];
}
function toAttachments({ run }, folder) {
  return (run?.outputs ?? []).flatMap(({ observed, source }) => source === null || observed.stored === null ? [] : [{ name: observed.stored.slice(folder.length + 1), source }]);
}

// packages/core/src/regression/plan-shards.ts
function planShards({ pack, cases, fixtures, shards, durations: durations2 }) {
  const shardOfCase = durations2 === null || durations2.size === 0 ? (id) => shardOf(id, shards) : balance(cases, shards, durations2);
  const parts = Array.from({ length: shards }, (_, index) => ({ shard: `${index + 1}/${shards}`, cases: [], fixtures: [] }));
  for (const id of cases.toSorted()) parts[shardOfCase(id) - 1]?.cases.push(id);
  for (const id of fixtures.toSorted()) parts[shardOf(id, shards) - 1]?.fixtures.push(id);
  const assignments = parts.filter((part) => part.cases.length + part.fixtures.length > 0);
  return { pack, shards, assignments, planDigest: planDigestOf({ packDigest: pack.packDigest, shards, assignments }) };
}
function planDigestOf({ packDigest, shards, assignments }) {
  const parts = assignments.map(({ shard, cases, fixtures }) => ({ shard, cases, fixtures }));
  return `sha256:${sha256Hex(toCanonicalJson({ packDigest, shards, assignments: parts }))}`;
}
function balance(cases, shards, durations2) {
  const known2 = [...durations2.values()].toSorted((a, b) => a - b);
  const median = known2[Math.floor(known2.length / 2)] ?? 1;
  const weights = cases.map((id) => ({ id, weight: Math.max(durations2.get(id) ?? median, 1) }));
  const loads = Array.from({ length: shards }, () => 0);
  const assigned = /* @__PURE__ */ new Map();
  for (const { id, weight } of weights.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + weight;
    assigned.set(id, lightest + 1);
  }
  return (id) => assigned.get(id) ?? 1;
}

// packages/core/src/regression/read-timings.ts
async function readTimings(workspace, folder, packId) {
  const { documents, empty } = await findDocuments(workspace, [folder]);
  if (empty.length > 0) throw new ShipworthyError("config/not-found", `There is nothing in ${folder}, which \`timings\` names.`, { hint: "Name a folder with past observations, or leave `timings` out: then cases are spread by their ids." });
  const past = documents.flatMap(({ read }) => read?.document.kind === "regression-observations" && read.document.details.pack?.id === packId ? [read.document] : []);
  const durations2 = /* @__PURE__ */ new Map();
  for (const { run } of past.toSorted((a, b) => a.run.finishedAt < b.run.finishedAt ? -1 : 1)) {
    const recorded = requireJson(run.measurements.durations ?? null);
    if (!isJsonObject(recorded)) continue;
    for (const [id, value] of Object.entries(recorded)) if (typeof value === "number" && value >= 0) durations2.set(id, value);
  }
  return durations2;
}

// packages/core/src/regression/plan-pack.ts
async function planPack(request) {
  const { context, subject, packs, timings, startedAt } = request;
  const [pack, second] = packs;
  if (pack === void 0 || second !== void 0) throw new ShipworthyError("usage/invalid-input", `\`mode: plan\` plans one pack, but there are ${packs.length}.`, { hint: "Name it with `pack`." });
  const { cases, fixtures } = pack.manifest;
  const details = planShards({
    pack: pack.ref,
    shards: request.shards,
    cases: cases.map(({ id }) => id),
    fixtures: fixtures.map(({ id }) => id),
    durations: timings === void 0 ? null : await readTimings(context.workspace, timings, pack.ref.id)
  });
  const key = request.key ?? pack.ref.id;
  const judgement = judgeWithinBudget(pack, {
    checks: [...cases.map(({ id }) => toCaseCheck(id)), ...fixtures.map(({ id }) => toFixtureCheck(id))],
    findings: [...context.policy.findings, ...pack.findings],
    waivers: context.policy.config.waivers,
    waiversAsOf: toDate(context.host.now()),
    reasons: context.policy.config.reasons,
    key
  });
  const document = buildDocument(context.host, {
    kind: "regression-plan",
    key,
    partial: false,
    subject,
    policy: pack.policy,
    judgement,
    details,
    startedAt,
    inputs: [await toFileInput("pack", { path: pack.path, absolute: context.workspace.resolve(pack.path) })]
  });
  return { written: await writeEvidence(context.host, context.workspace.out, { document }), matrix: JSON.stringify(details.assignments.map(({ shard }) => shard)) };
}

// packages/core/src/regression/receive-plan.ts
var kind2 = "regression-plan";
async function receivePlans(request) {
  const { host, workspace, scratch, needs, plan } = request;
  if (plan !== void 0) {
    const { documents } = await findDocuments(workspace, [plan]);
    return documents.length > 0 ? documents.map(toReceived) : [toMissing(plan)];
  }
  const entries = (parseNeeds(needs) ?? []).flatMap((job) => job.entries.filter((entry) => entry.kind === kind2).map((entry) => ({ job: job.id, entry })));
  const local = entries.some(({ entry }) => entry.artifactId === null) ? (await findDocuments(workspace, [workspace.out])).documents : [];
  return Promise.all(entries.map(({ job, entry }) => receiveEntry({ host, scratch, local }, job, entry)));
}
function toMissing(plan) {
  const nothing = { key: null, attempt: null, job: null, artifactId: null, artifactDigest: null, documentSha256: null, contentDigest: null, document: null, folder: null };
  return { ...nothing, kind: kind2, refusal: { reason: "missing-evidence", message: `There is no document in ${plan}, which \`plan\` names.` }, source: plan };
}
function selectPlan(received, pack, { request, shard }) {
  if (received.length === 0) return { state: "none" };
  const plans = received.flatMap(({ document, contentDigest }) => document?.kind === kind2 && contentDigest !== null ? [{ document, contentDigest }] : []);
  const [own, second] = plans.filter(({ document }) => document.details.pack?.id === pack.ref.id);
  if (own === void 0) {
    const refusal2 = received.find((one) => one.refusal !== null)?.refusal;
    return { state: "refused", reason: refusal2?.reason ?? "wrong-subject", message: refusal2?.message ?? `None of the plans that were handed over is of the pack ${pack.ref.id}.` };
  }
  if (second !== void 0) return { state: "refused", reason: "duplicate", message: `Two plans of the pack ${pack.ref.id} were handed over.` };
  const refusal = checkPlan(own.document, pack, { request, shard });
  if (refusal !== null) return { state: "refused", ...refusal };
  const part = own.document.details.assignments.find((one) => one.shard === toShardName(shard));
  return { state: "planned", ...own, planDigest: own.document.details.planDigest ?? "", cases: new Set(part?.cases ?? []), fixtures: new Set(part?.fixtures ?? []) };
}
function checkPlan(document, { ref }, { request, shard }) {
  const { host, subject } = request;
  const refused = checkSubject(document, { subject, host, allowLocal: host.context.where === "local" });
  if (refused !== null) return { reason: refused.reason, message: `The plan cannot be used. ${refused.message}` };
  const { pack, planDigest, shards, assignments } = document.details;
  const wrong = (message) => ({ reason: "wrong-subject", message });
  if (pack?.packDigest !== ref.packDigest) return wrong(`The plan is of another pack than this one: ${pack?.packDigest ?? "none"} instead of ${ref.packDigest}.`);
  if (planDigest !== planDigestOf({ packDigest: ref.packDigest, shards, assignments })) return { reason: "digest-mismatch", message: "The plan contradicts itself: its digest is not that of its assignments." };
  if (shards !== shard.count) return wrong(`The plan has ${shards} parts, but this is part ${toShardName(shard)}.`);
  return null;
}

// packages/core/src/regression/select-work.ts
function selectWork({ manifest }, { cases, shard, plan }) {
  if (plan.state === "refused") return { cases: [], fixtures: [], partial: false };
  const isMine = (id, kind3) => {
    if (plan.state === "planned") return plan[kind3].has(id);
    return shard === null || shardOf(id, shard.count) === shard.index;
  };
  const mine = { cases: manifest.cases.filter(({ id }) => isMine(id, "cases")), fixtures: manifest.fixtures.filter(({ id }) => isMine(id, "fixtures")) };
  if (cases.length === 0) return { ...mine, partial: false };
  const isWanted = matchGlobs(cases);
  const wanted = mine.cases.filter(({ id }) => isWanted(id));
  const used = new Set(wanted.flatMap(fixturesOf));
  return { cases: wanted, fixtures: mine.fixtures.filter(({ id }) => used.has(id)), partial: true };
}
function refuseUnknownCases(packs, patterns) {
  const ids = packs.flatMap(({ manifest }) => manifest.cases.map(({ id }) => id));
  const unknown = patterns.filter((pattern2) => !ids.some(matchGlobs([pattern2])));
  if (unknown.length === 0) return;
  throw new ShipworthyError("usage/invalid-input", `No case matches ${unknown.map((pattern2) => JSON.stringify(pattern2)).join(", ")}.`, { hint: "Run `shipworthy regression-pack --mode list` to see the cases." });
}

// packages/core/src/regression/run-regression-pack.ts
async function runRegressionPack(inputs, host) {
  const startedAt = host.now();
  const shard = inputs.shard === void 0 ? null : parseShard(inputs.shard);
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const context = { host, workspace, policy, policyFrom: inputs["policy-from"] };
  const paths = await choosePacks(workspace, policy, inputs.pack);
  if (inputs.mode === "lock") return toResult2(context, { notes: await lockAll(context, paths) });
  const packs = await loadPacks(context, paths);
  if (inputs.mode === "list") return toResult2(context, { notes: listPacks(packs) });
  if (inputs.key !== void 0 && packs.length > 1) throw oneKey(packs.length);
  const subject = await collectSubject(host, workspace.git, policy.baseCommit);
  if (inputs.mode === "plan") {
    const { written, matrix } = await planPack({ context, subject, packs, key: inputs.key, shards: inputs.shards ?? 1, timings: inputs.timings, startedAt });
    return toResult2(context, { documents: [written], outputs: { matrix }, failOn: inputs["fail-on"] });
  }
  refuseUnknownCases(packs, inputs.case);
  return toResult2(context, { documents: await observeAll({ context, inputs, packs, shard, subject, startedAt }), failOn: inputs["fail-on"] });
}
async function observeAll({ context, inputs, packs, shard, subject, startedAt }) {
  const scratch = await openScratch();
  try {
    const request = { host: context.host, workspace: context.workspace, scratch, subject, needs: inputs.needs, plan: inputs.plan };
    const received = shard === null ? [] : await receivePlans(request);
    const documents = [];
    for (const pack of packs) {
      const plan = shard === null ? { state: "none" } : selectPlan(received, pack, { request, shard });
      const work = selectWork(pack, { cases: inputs.case, shard, plan });
      if (work.partial && work.cases.length === 0 && packs.length > 1) continue;
      const key = inputs.key ?? (shard === null ? pack.ref.id : toShardKey(pack.ref.id, shard));
      documents.push(await observePack({ context, scratch, subject, pack, key, work, shard, plan, jobs: inputs.jobs, offline: inputs.offline, startedAt }));
    }
    return documents;
  } finally {
    await scratch.remove();
  }
}
async function lockAll(context, paths) {
  const notes = [];
  for (const path2 of paths) notes.push(...await writeLock(context, path2));
  return notes;
}
function toResult2({ workspace }, { documents = [], notes = [], outputs = {}, failOn = "fail" }) {
  return { out: workspace.out, documents, notes, outputs, exitCode: toExitCode(documents.map(({ document }) => document.verdict), failOn) };
}
function oneKey(packs) {
  return new ShipworthyError("usage/invalid-input", `One \`key\` cannot name the documents of ${packs} packs.`, { hint: "Name one pack with `pack`, or leave `key` out: then each document has the id of its pack." });
}

export {
  choosePacks,
  caseDigestsOf,
  compareContent,
  loadPack,
  toOutputRules,
  judgeWithinBudget,
  planDigestOf,
  runRegressionPack
};
