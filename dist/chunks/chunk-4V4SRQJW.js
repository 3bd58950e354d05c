import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  shardOf
} from "./chunk-KAUFPBP4.js";
import {
  toFinding
} from "./chunk-Z75HRPYS.js";
import {
  sha256Hex,
  toCanonicalJson,
  toSafeFileName
} from "./chunk-MW3SYPS2.js";

// packages/core/src/compare/formats/describe-facts.ts
var mostTold = 3;
function describeFacts(summary, { changes, more }) {
  const told = changes.slice(0, mostTold).map(describeChange);
  const rest = changes.length + more - told.length;
  return rest === 0 ? told.join("; ") : `${summary}: ${told.join("; ")}; and ${rest} more`;
}
function describeChange({ kind, path, expected, actual }) {
  const values = kind === "changed" ? [expected, actual] : [kind === "added" ? actual : expected];
  const shown = values.every((value) => value === null) ? "" : ` (${values.map(String).join(" \u2192 ")})`;
  return `${path}${shown}`;
}

// packages/core/src/regression/judge-run.ts
function toCaseCheck(id) {
  return `case ${id}`;
}
function toRunAlone({ id }) {
  return `Read what it printed, or run it alone: \`shipworthy regression-pack --case ${id}\`.`;
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
      return { ...shared, rule: "regression/crashed", outcome: "fail", reason: "crashed", location: locate(["command"]), message: `The case ${id} was ended by ${signal ?? "a signal"}.`, expected: packCase.expect.exitCode, actual: signal, remedy: toRunAlone(packCase) };
    case "truncated":
      return { ...unverified("limit-exceeded"), rule: "regression/output-truncated", keys: { pack, case: id, file: truncated ?? "stdout" }, location: locate(["command"]), message: `The case ${id} printed more than the limit to ${truncated ?? "stdout"} and was stopped.` };
    case "spawn-failed":
      return { ...unverified("missing-evidence"), rule: "regression/spawn-failed", location: locate(["command", 0]), message: `The command of the case ${id}, \`${command[0] ?? ""}\`, could not be started (${problem ?? "unknown"}).`, expected: "a program that starts", actual: problem };
  }
}
function judgeExitCode({ pack, packCase, run, locate, toDocumentPath }) {
  const expected = packCase.expect.exitCode;
  const actual = run.process.exitCode;
  if (expected === null || expected === actual) return null;
  const gone = run.lacks === void 0 ? null : toDocumentPath(run.lacks);
  return {
    rule: "regression/exit-code",
    keys: { pack, case: packCase.id },
    check: toCaseCheck(packCase.id),
    outcome: "fail",
    location: locate(["command"]),
    expected,
    actual,
    message: `The case ${packCase.id} ended with exit code ${String(actual)}, not ${expected}${gone === null ? "" : `: ${gone}, which it copies, is not there`}.`,
    remedy: gone === null ? toRunAlone(packCase) : `Restore ${gone}; or, where it went on purpose, remove the case and raise the version of the pack.`
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
    expected: missing.path,
    remedy: toRunAlone(packCase)
  };
}
function judgeOutput(facts, { observed, expectation, comparison, pointer }) {
  if (comparison === null || comparison.state === "equal" || expectation.equals === void 0) return [];
  const { pack, packCase, locate, toDocumentPath } = facts;
  const path = toDocumentPath(expectation.equals);
  const shared = { keys: { pack, case: packCase.id, file: observed.path }, check: toCaseCheck(packCase.id) };
  if (comparison.state === "not-comparable") {
    return [{
      ...shared,
      rule: "regression/comparison-impossible",
      outcome: "unverified",
      reason: "unproven",
      location: locate(pointer),
      message: `${observed.path} of the case ${packCase.id} cannot be compared with ${path}: ${comparison.why ?? "the reason is not known."}`
    }];
  }
  return [{
    ...shared,
    rule: "regression/output-differs",
    outcome: "fail",
    location: { path },
    message: `${observed.path} of the case ${packCase.id} differs from ${path}: ${describeChanges(comparison)}.`,
    expected: `as ${path}`,
    actual: describeCounts(comparison)
  }];
}
function describeCounts({ counts, summary }) {
  return summary ?? `${counts.added} added, ${counts.removed} removed, ${counts.changed} changed`;
}
function describeChanges(comparison) {
  if (comparison.summary !== void 0) return describeFacts(comparison.summary, comparison);
  const listed = comparison.changes.slice(0, 3).map(({ kind, path, expected, actual }) => {
    if (kind === "changed") return `${path}: ${JSON.stringify(expected)} \u2192 ${JSON.stringify(actual)}`;
    return `${path} ${kind}${kind === "added" ? `: ${JSON.stringify(actual)}` : ""}`;
  });
  const rest = comparison.changes.length + comparison.more - listed.length;
  return `${listed.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
}
var kindNames = {
  file: "a file",
  link: "a link, which is never followed",
  other: "neither a file nor a folder",
  unnamed: "its name is no UTF-8, so no manifest can name it",
  secret: "its name holds what looks like a secret"
};
var listedFiles = 20;
function judgeUnexpected(facts) {
  const { unexpected } = facts.run;
  const [named, rest] = [unexpected.slice(0, listedFiles), unexpected.length - listedFiles];
  return named.map((one, index) => judgeSurplus(facts, one, rest > 0 && index === listedFiles - 1 ? `; and ${rest} more` : ""));
}
function judgeSurplus({ pack, packCase, locate }, { path, kind, problem }, more) {
  const shared = { keys: { pack, case: packCase.id, file: path }, check: toCaseCheck(packCase.id), location: locate(["expect"]), actual: path };
  if (kind === "unreadable") {
    const message = `What the case ${packCase.id} left at ${path} cannot be read (${problem ?? "unknown"})${more}.`;
    return { ...shared, rule: "regression/output-unreadable", outcome: "unverified", reason: "unreadable-source", message };
  }
  return { ...shared, rule: "regression/file-unexpected", outcome: "fail", message: `The case ${packCase.id} wrote ${path} (${kindNames[kind]}), which nothing expects${more}.` };
}

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
  #openStart(start) {
    this.#start = null;
    const hasMark = start.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    if (hasMark) this.#part().update(byteOrderMark);
    this.#take(hasMark ? start.subarray(byteOrderMark.length) : start);
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
async function profileFile(path, format) {
  const profiler = await openProfiler(format);
  const chunks = createReadStream(path, { highWaterMark: 256 * 1024 });
  for await (const chunk of chunks) profiler.update(chunk);
  return profiler.finish();
}
async function openProfiler(format) {
  if (format === "binary") return new BinaryProfiler();
  if (format !== "xml") return new TextProfiler(format, null);
  const reader = await import("./xml-root-reader-XPUNE277.js");
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
    const judge = { facts, fixture, profile: facts.profiles.get(fixture.id) ?? null, draft };
    return [...judgePresence(judge), ...judgeContent(judge), ...judgeReference(judge)];
  });
}
function judgePresence({ facts, fixture, profile, draft }) {
  if (profile !== null) return [];
  return [draft("fixture/missing", `The fixture ${fixture.id} (${fixture.path}) does not exist.`, { outcome: facts.policy.missingFixture, expected: fixture.path })];
}
function judgeContent(judge) {
  const { fixture, profile, draft } = judge;
  if (profile === null) return [];
  const unparseable = profile.parseError === null ? [] : [draft("fixture/unparseable", `The fixture ${fixture.id} does not parse as ${fixture.format}: ${profile.parseError}`, { outcome: fixture.pin === void 0 ? "warn" : "fail" })];
  const breaches = judgePin(judge, profile);
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

// packages/core/src/regression/plan/plan-shards.ts
function planShards({ pack, cases, fixtures, shards, durations }) {
  const shardOfCase = durations === null || durations.size === 0 ? (id) => shardOf(id, shards) : balance(cases, shards, durations);
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
function balance(cases, shards, durations) {
  const known = [...durations.values()].toSorted((a, b) => a - b);
  const median = known[Math.floor(known.length / 2)] ?? 1;
  const weights = cases.map((id) => ({ id, weight: Math.max(durations.get(id) ?? median, 1) }));
  const loads = Array.from({ length: shards }, () => 0);
  const assigned = /* @__PURE__ */ new Map();
  for (const { id, weight } of weights.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + weight;
    assigned.set(id, lightest + 1);
  }
  return (id) => assigned.get(id) ?? 1;
}

// packages/core/src/regression/outputs/to-stored-path.ts
var longestName = 200;
var longestPath = 600;
function toStoredPath(path) {
  const names = path.split("/").map(toSafeFileName);
  const stored = names.join("/");
  return stored.length > longestPath || names.some(({ length }) => length > longestName) ? `~${sha256Hex(path).slice(0, 32)}` : stored;
}

export {
  describeFacts,
  profileFixture,
  profileFile,
  toCaseCheck,
  judgeRun,
  toFixtureCheck,
  judgeFixtures,
  toFixtureObservations,
  toStoredPath,
  planShards,
  planDigestOf
};
