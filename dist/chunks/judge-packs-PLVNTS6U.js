import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isRecordFile,
  parseRecord,
  toCaseId,
  toRecordedBytes
} from "./chunk-SSSISSO7.js";
import {
  defaultBaselineFolder,
  locateInside,
  mapInBatches,
  openDiskFolder,
  openNamedFolder,
  openTreeFolder,
  openWorkTreeFolder,
  readInside,
  recordName,
  storedFolder,
  storedPath
} from "./chunk-AJH4OLDX.js";
import {
  findCopiedFile,
  judgeWithinBudget,
  loadPack,
  toOutputRules
} from "./chunk-3NQIS3ZB.js";
import {
  caseDigestsOf,
  compareContent,
  compareFiles,
  largestContent,
  measureSamples,
  toLimits
} from "./chunk-OSPUJKSO.js";
import {
  describeFacts,
  planDigestOf
} from "./chunk-4V4SRQJW.js";
import "./chunk-S5LB7WBT.js";
import "./chunk-KAUFPBP4.js";
import {
  adjustForMany,
  judgeDifference,
  sampling
} from "./chunk-SWWGW2SG.js";
import "./chunk-NC4DF74Y.js";
import "./chunk-2WLI5ACG.js";
import "./chunk-L32AF4YA.js";
import {
  readSummary
} from "./chunk-X24NIHFL.js";
import "./chunk-2HOAHMG3.js";
import "./chunk-JDKG74QC.js";
import "./chunk-CM3DHMZT.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-IFFHOFFW.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  isUnderReview,
  openScratch,
  openTree,
  openWorkspace,
  readCommitter,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  buildDocument,
  checkSubject,
  collectSubject,
  findDocuments,
  judgeEdits,
  parseNeeds,
  receiveEntry,
  receiveListed,
  selectAttempts,
  toDate,
  toExitCode,
  toFileInput,
  toFinding,
  toOutputError,
  toReceived,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  hashFile,
  isJsonArray,
  isJsonObject,
  matchGlobs,
  requireJson,
  sha256Hex,
  toCanonicalJson,
  toPrettyJson,
  toSafeFileName,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import {
  notStoredMeanings,
  samplesByCaseSchema
} from "./chunk-VMWHK6CG.js";
import {
  isRuleId,
  reasonMeanings,
  rules,
  schemaBase
} from "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/drift/completeness/collect-evidence.ts
var planKind = "regression-plan";
var observationsKind = "regression-observations";
var legPrefix = `shipworthy-${observationsKind}-`;
async function collectEvidence(request) {
  const { host, workspace, places } = request;
  const needs = parseNeeds(request.needs);
  const found = await findDocuments(workspace, places.length > 0 ? places : [workspace.toDocumentPath(workspace.out) || "."]);
  const local = found.documents.filter(({ kind: kind2 }) => kind2 === null || kind2 === planKind || kind2 === observationsKind);
  const named = needs === null ? [] : await receiveNamed(request, needs, local);
  const plans = await readPlanFile(request);
  const isPlanned = [...named, ...plans].some(({ kind: kind2 }) => kind2 === planKind);
  const legs = isPlanned && places.length === 0 ? await receiveLegs(request, named) : { received: [], problems: [] };
  const usesFolders = places.length > 0 || named.length === 0 || host.artifacts === null;
  const handedOver = new Set(named.map(({ documentSha256 }) => documentSha256));
  const inFolders = usesFolders ? local.map(toReceived).filter(({ documentSha256 }) => documentSha256 === null || !handedOver.has(documentSha256)) : [];
  const missing = places.length > 0 ? found.empty.map((place) => ({ document: place, reason: "missing-evidence", message: `There is nothing in ${place}, which \`observations\` names.` })) : [];
  return {
    received: withoutCopies([...named, ...plans, ...legs.received, ...inFolders]),
    isPlanned,
    problems: [...(needs ?? []).flatMap(toNeedsProblems), ...legs.problems, ...missing]
  };
}
async function receiveNamed(request, needs, local) {
  const transport = { host: request.host, scratch: request.scratch, local };
  const wanted = needs.flatMap(({ id, entries }) => entries.filter(({ kind: kind2 }) => kind2 === planKind || kind2 === observationsKind).map((entry) => ({ id, entry })));
  return Promise.all(wanted.map(({ id, entry }) => receiveEntry(transport, id, entry)));
}
async function readPlanFile({ workspace, plan }) {
  if (plan === void 0) return [];
  const { documents, ignored, empty } = await findDocuments(workspace, [plan]);
  const received = documents.map((found) => ({ ...toReceived(found), kind: found.kind ?? planKind }));
  if (received.some(({ kind: kind2 }) => kind2 === planKind)) return received;
  const message = empty.length > 0 ? `${plan}, which \`plan\` names, does not exist.` : `${plan}, which \`plan\` names, holds no plan${ignored.length > 0 ? " of ours" : ""}.`;
  return [{
    kind: planKind,
    key: null,
    attempt: null,
    job: null,
    artifactId: null,
    artifactDigest: null,
    documentSha256: null,
    contentDigest: null,
    document: null,
    refusal: { reason: "missing-evidence", message },
    folder: null,
    source: plan
  }];
}
async function receiveLegs({ host, scratch }, named) {
  if (host.artifacts === null) return { received: [], problems: [] };
  const known2 = new Set(named.map(({ artifactId }) => artifactId));
  try {
    const legs = (await host.artifacts.list(legPrefix)).filter(({ id }) => !known2.has(id)).toSorted((a, b) => a.id - b.id);
    const received = [];
    for (const leg of legs) received.push(...await receiveListed({ host, scratch }, leg, observationsKind));
    return { received, problems: [] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const reason = error.code === "github/permission-denied" ? "permission-denied" : error.code === "github/rate-limited" ? "rate-limited" : "unreadable-source";
    return { received: [], problems: [{ document: `artifacts ${legPrefix}*`, reason, message: error.message }] };
  }
}
function toNeedsProblems({ id, problems }) {
  return problems.length === 0 ? [] : [{ document: `job ${id}`, reason: "malformed-document", message: `The job ${id} hands over no evidence that can be read: ${problems.join("; ")}.` }];
}
function withoutCopies(received) {
  const seen = /* @__PURE__ */ new Set();
  return received.filter(({ document, documentSha256 }) => {
    if (document === null || documentSha256 === null) return true;
    const isNew = !seen.has(documentSha256);
    seen.add(documentSha256);
    return isNew;
  });
}

// packages/core/src/drift/baseline/baseline-reference.ts
var forms = {
  git: { pattern: /^git:(?<revision>[^:]+):(?<path>.+)$/s, form: "git:<branch, tag or commit>:<folder>" },
  // Names of artifacts hold no slash; what stands before one is the workflow's file.
  artifact: { pattern: /^artifact:(?:(?<workflow>[^/@]+\.ya?ml)\/)?(?<name>[^/]+)@(?<branch>[^@]+)$/s, form: "artifact:<name>@<branch> or artifact:<workflow file>/<name>@<branch>" },
  // Tags may hold slashes, names of assets never.
  release: { pattern: /^release:(?<tag>.+)\/(?<asset>[^/]+)$/s, form: "release:<tag>/<asset>" }
};
function parseBaselineReference(text) {
  const scheme = /^(git|artifact|release):/.exec(text)?.[1];
  if (scheme !== "git" && scheme !== "artifact" && scheme !== "release") return null;
  const { pattern, form } = forms[scheme];
  const parts = pattern.exec(text)?.groups;
  if (parts === void 0) throw new ShipworthyError("usage/invalid-input", `\`baseline: ${text}\` is not whole.`, { hint: `Write \`${form}\`.` });
  const { revision = "", path = "", workflow = null, name = "", branch = "", tag = "", asset = "" } = parts;
  if (scheme === "git") return { kind: scheme, text, revision, path };
  if (scheme === "artifact") return { kind: scheme, text, workflow, name, branch: branch.replace(/^refs\/heads\//, "") };
  return { kind: scheme, text, tag: tag.replace(/^refs\/tags\//, ""), asset };
}

// packages/core/src/drift/accept/accept-request.ts
async function requireAcceptRequest({ inputs, host, workspace }) {
  const faults = [];
  if (inputs.case.length === 0 && !inputs.all) faults.push({ message: "say which cases: `--case <id>` (repeatable), or `--all`." });
  if (inputs.case.length > 0 && inputs.all) faults.push({ message: "`--case` and `--all` contradict each other." });
  if (inputs.baseline !== void 0 && parseBaselineReference(inputs.baseline) !== null) faults.push({ message: `records are written into a folder of the work tree, and \`--baseline ${inputs.baseline}\` is elsewhere.`, remedy: "Leave it away, or name a folder." });
  if (inputs.run !== void 0 && inputs.observations.length > 0) faults.push({ message: "`--run` and `--observations` contradict each other." });
  const reason = inputs.reason?.trim() ?? "";
  if (reason === "") faults.push({ message: "`--reason` is missing: why is the new baseline right?" });
  const acceptedBy = inputs["accepted-by"]?.trim() ?? await readCommitter(host, workspace.root) ?? "";
  if (acceptedBy === "") faults.push({ message: "nobody is named: git knows no `user.name`.", remedy: "Give `--accepted-by`." });
  if (faults.length > 0) throw new ShipworthyError("usage/invalid-input", "A baseline is not accepted like this:", { hint: 'Example: `shipworthy drift-check --mode accept --case import --reason "new field"`.', faults });
  if (host.context.where !== "local" && !inputs["allow-ci"]) {
    throw new ShipworthyError("baseline/refused", `A baseline is not accepted in CI (${host.context.service ?? host.context.where}), where nobody looks at it.`, { hint: "Run the command on your machine and commit the records, or say `--allow-ci`." });
  }
  return { acceptedBy, reason, recordedAt: toRecordedAt(host), pullRequest: host.context.pullRequest };
}
function toRecordedAt({ context, now }) {
  return (context.sourceDateEpoch === null ? now() : new Date(context.sourceDateEpoch * 1e3)).toISOString();
}

// packages/core/src/drift/accept/apply-accept.ts
import { copyFile, mkdir, rm as rm2 } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";

// packages/core/src/drift/baseline/stored-output.ts
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function proveLarge(file, sha256) {
  if (file === null || file.size <= largestContent) return null;
  const hash = await hashFile(file.absolute).catch(() => null);
  return hash?.sha256 === sha256 ? file.absolute : null;
}
async function compareStored(expected, actual, options) {
  if (typeof expected !== "string" && typeof actual !== "string") return compareContent(expected, actual, options);
  const folder = await mkdtemp(join(tmpdir(), "shipworthy-drift-"));
  try {
    return await compareFiles(await toPath(expected, join(folder, "expected")), await toPath(actual, join(folder, "actual")), options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
async function toPath(content, path) {
  if (typeof content === "string") return content;
  await writeFile(path, content);
  return path;
}

// packages/core/src/drift/accept/apply-accept.ts
async function applyAccept(workspace, folder, plan) {
  await mapInBatches(plan.steps, async (step) => {
    if (step.action === "write") await writeRecord(workspace, folder, step);
    else if (step.action === "remove") await removeRecord(workspace, folder, step.case);
  });
}
async function writeRecord(workspace, folder, { case: id, copies, text }) {
  const contents = /* @__PURE__ */ new Map();
  for (const copy of copies) contents.set(copy.to, await requireCopy(copy));
  await rm2(workspace.resolve(join2(folder, storedFolder(id))), { recursive: true, force: true });
  await mapInBatches([...contents], async ([path, content]) => writeCopy(workspace.resolve(join2(folder, path)), content));
  await writeFileAtomically(workspace.resolve(join2(folder, recordName(id))), text);
}
async function writeCopy(path, content) {
  if (typeof content !== "string") return writeFileAtomically(path, content);
  try {
    await mkdir(dirname(path), { recursive: true });
    await copyFile(content, path);
  } catch (error) {
    throw toOutputError(error, path);
  }
}
async function removeRecord(workspace, folder, id) {
  await rm2(workspace.resolve(join2(folder, recordName(id))), { force: true });
  await rm2(workspace.resolve(join2(folder, storedFolder(id))), { recursive: true, force: true });
}
async function requireCopy({ folder, from, sha256 }) {
  const large = await proveLarge(await locateInside(folder, from), sha256);
  if (large !== null) return large;
  const bytes = await readInside(folder, from);
  if (bytes !== null && sha256Hex(bytes) === sha256) return bytes;
  throw new ShipworthyError("baseline/refused", `The stored output ${JSON.stringify(from)} is ${bytes === null ? "not there" : "not what its document says"}.`, { hint: "Run `shipworthy regression-pack` again, and accept what it writes." });
}

// packages/core/src/drift/checks.ts
function toCaseCheck(id) {
  return `case ${id}`;
}
function toFixtureCheck(id) {
  return `fixture ${id}`;
}

// packages/core/src/drift/fingerprint-of-draft.ts
var known = /* @__PURE__ */ new WeakMap();
function fingerprintOfDraft(draft) {
  const fingerprint = known.get(draft) ?? toFinding(draft).fingerprint;
  known.set(draft, fingerprint);
  return fingerprint;
}

// packages/core/src/drift/carry-findings.ts
var judgedAnew = /* @__PURE__ */ new Set(["pack/warning-budget", "policy/waiver-expired", "evidence/nothing-checked", "evidence/everything-waived"]);
function carryFindings(documents, only) {
  const carried = /* @__PURE__ */ new Map();
  for (const finding of documents.flatMap(({ findings }) => findings)) {
    const draft = toDraft(finding);
    const isOther = only !== null && draft.check !== null && !only.has(draft.check);
    if (isOther || judgedAnew.has(finding.rule)) continue;
    const fingerprint = fingerprintOfDraft(draft);
    if (!carried.has(fingerprint) || draft.outcome === "fail") carried.set(fingerprint, draft);
  }
  return [...carried.values()];
}
function causesOf(carried) {
  const causes = /* @__PURE__ */ new Map();
  for (const draft of carried.toSorted((a, b) => Number(b.outcome === "fail") - Number(a.outcome === "fail"))) {
    const isBlocking = draft.outcome === "fail" || draft.outcome === "unverified";
    if (draft.check !== null && isBlocking && !causes.has(draft.check)) causes.set(draft.check, fingerprintOfDraft(draft));
  }
  return causes;
}
function toDraft(finding) {
  const { message, expected, actual, location, remedy, reason, causedBy } = finding;
  return {
    ...toIdentity(finding),
    message,
    expected,
    actual,
    location,
    remedy,
    // A waived finding meets the waivers again. What it was before is not written down; the stricter reading is the safe one.
    outcome: finding.outcome === "waived" || finding.outcome === "pass" ? "fail" : finding.outcome,
    ...reason === null ? {} : { reason },
    ...causedBy === null ? {} : { causedBy }
  };
}
function toIdentity({ rule, keys, fingerprint }) {
  const check = keys.case !== void 0 ? toCaseCheck(keys.case) : keys.fixture !== void 0 ? toFixtureCheck(keys.fixture) : null;
  const isKnown = isRuleId(rule) && Object.keys(keys).sort().join() === [...rules[rule].keys].sort().join();
  return isKnown ? { rule, keys, check } : { rule: "drift/observation-refused", keys: { document: `${rule} ${fingerprint}` }, check };
}

// packages/core/src/drift/is-in-baseline.ts
function isInBaseline({ expect }, output) {
  const rules2 = toOutputRules(expect);
  const expectation = rules2.find(output);
  return expectation === null ? !rules2.allows(output) : expectation.comparison.equals === void 0;
}

// packages/core/src/drift/cases/compare-metric.ts
var farFactor = 2;
function compareMetric(metric, recorded, observed) {
  const expected = toNumber(recorded?.value);
  const actual = toNumber(observed?.value);
  const values = { name: metric.name, unit: observed?.unit ?? metric.unit ?? null, expected, actual, delta: toDelta(expected, actual), sampled: null };
  const refuse2 = (reason, message) => ({ ...values, state: "not-comparable", isWithin: false, reason, message });
  if (actual === null) return refuse2("missing-evidence", `It has no value: ${observed?.problem ?? "it was not observed"}.`);
  if (expected === null) return refuse2("no-baseline", "The record has no value for it.");
  if ((recorded?.unit ?? null) !== (observed?.unit ?? null)) return refuse2("unproven", `It is in ${showUnit(observed?.unit)}, but the record is in ${showUnit(recorded?.unit)}.`);
  const isWithin = isAllowed(metric, expected, actual);
  const state = toState(metric, { expected, actual, isWithin });
  return { ...values, state, isWithin, reason: null, message: toMessage(metric, values, state) };
}
function toNumber(value) {
  return value !== void 0 && value !== null && Number.isFinite(value) ? value : null;
}
function isAllowed(metric, expected, actual) {
  const { relative = 0, absolute = 0 } = metric.kind === "tolerance" ? metric.tolerance ?? {} : {};
  return expected === actual || Math.abs(expected - actual) <= absolute + relative * Math.abs(expected);
}
function toState(metric, { expected, actual, isWithin }) {
  const isBetter = metric.better === "equal" ? false : metric.better === "lower" ? actual < expected : actual > expected;
  if (!isWithin && !isBetter) return "regressed";
  if (isFar(expected, actual)) return "stale";
  return isWithin ? "equal" : "improved";
}
function isFar(expected, actual) {
  if (expected === 0 || Math.sign(expected) !== Math.sign(actual)) return false;
  const ratio = Math.abs(actual / expected);
  return ratio >= farFactor || ratio <= 1 / farFactor;
}
function toDelta(expected, actual) {
  if (expected === null || actual === null || expected === 0) return null;
  const delta = Math.round((actual - expected) / Math.abs(expected) * 1e4) / 100;
  return Number.isFinite(delta) ? delta : null;
}
function toMessage(metric, values, state) {
  const unit = values.unit === null ? "" : ` ${values.unit}`;
  const change = values.delta === null ? "" : ` (${values.delta > 0 ? "+" : ""}${values.delta} %)`;
  const numbers = `${String(values.expected)}${unit} \u2192 ${String(values.actual)}${unit}${change}`;
  switch (state) {
    case "regressed":
      return `${numbers}, and ${metric.better === "equal" ? "it should stay the same" : `${metric.better} is better`}.`;
    case "improved":
      return `${numbers} is better than the record.`;
    case "stale":
      return `${numbers} is so far from the record that the record guards nothing.`;
    default:
      return `${numbers}.`;
  }
}
function showUnit(unit) {
  return unit ?? "no unit";
}

// packages/core/src/drift/cases/compare-case.ts
async function compareCase(sides) {
  const { packCase, observed: { observation }, recorded: { record } } = sides;
  const expected = new Map(record.files.filter(({ path }) => isInBaseline(packCase, path)).map((file) => [file.path, file]));
  const actual = new Map(observation.files.filter(({ path }) => isInBaseline(packCase, path)).map((file) => [file.path, file]));
  const files = [];
  for (const path of [.../* @__PURE__ */ new Set([...expected.keys(), ...actual.keys()])].sort()) {
    files.push(await compareOutput(sides, path, { expected: expected.get(path), actual: actual.get(path) }));
  }
  return {
    isSameDefinition: record.caseDigest === observation.caseDigest,
    files,
    exitCode: { expected: record.exitCode, actual: observation.exitCode },
    metrics: packCase.metrics.flatMap((metric) => toMetric(sides, metric))
  };
}
function toMetric({ sampled, recorded, observed }, metric) {
  if (metric.kind === "sampled") return sampled.filter(({ name }) => name === metric.name);
  const [before, after] = [recorded.record.metrics, observed.observation.metrics].map((metrics) => metrics.find(({ name }) => name === metric.name));
  return [compareMetric(metric, before, after)];
}
function isMatch({ isSameDefinition, files, exitCode, metrics }) {
  return isSameDefinition && exitCode.expected === exitCode.actual && files.every(({ comparison }) => comparison.state === "equal") && metrics.every(({ isWithin }) => isWithin !== false);
}
async function compareOutput(sides, path, { expected, actual }) {
  const options = toOutputRules(sides.packCase.expect).find(path)?.comparison;
  const shared = { path, as: options?.as ?? "bytes", expectedSha256: expected?.sha256 ?? null, actualSha256: actual?.sha256 ?? null, expectedSize: expected?.size ?? null, actualSize: actual?.bytes ?? null };
  if (expected === void 0 || actual === void 0) return { ...shared, comparison: toWhole(expected === void 0 ? "added" : "removed"), note: null };
  if (expected.sha256 === actual.sha256) return { ...shared, comparison: equal, note: null };
  const before = await sides.baselines.readStored(expected);
  const after = await readObserved(sides.observed, actual);
  if (before === null || after === null) return { ...shared, comparison: toWhole("changed"), note: explainDigests({ expected, actual }, before === null) };
  return { ...shared, comparison: await compareStored(before, after, { ...options, as: shared.as }), note: null };
}
var noCounts = { added: 0, removed: 0, changed: 0 };
var equal = { state: "equal", why: null, counts: noCounts, changes: [], more: 0, hunks: null };
function toWhole(kind2) {
  return { state: "different", why: null, counts: { ...noCounts, [kind2]: 1 }, changes: [], more: 0, hunks: null };
}
async function readObserved({ folder }, file) {
  if (file.bytes === 0) return new Uint8Array();
  if (folder === null || file.stored === null || file.masked) return null;
  const large = await proveLarge(await locateInside(folder, file.stored), file.sha256);
  if (large !== null) return large;
  const bytes = await readInside(folder, file.stored);
  return bytes !== null && sha256Hex(bytes) === file.sha256 ? bytes : null;
}
function explainDigests({ expected, actual }, isExpectedMissing) {
  if (actual?.masked === true || expected?.masked === true) return "secrets are masked in a stored copy, so only the digests were compared";
  const [side, file] = isExpectedMissing ? ["baseline", expected] : ["observation", actual];
  const { stored, notStored } = file ?? {};
  if (notStored !== void 0) return `the ${side} was not stored, because ${notStoredMeanings[notStored]}; only the digests were compared`;
  return stored === null || stored === void 0 ? `the ${side} has no stored copy, so only the digests were compared` : `the stored copy of the ${side} is missing or is not what its digest says, so only the digests were compared`;
}

// packages/core/src/drift/cases/describe-difference.ts
function describeDifference(metric, difference, { state, pValue }) {
  const unit = metric.unit === void 0 ? "" : ` ${metric.unit}`;
  const { baseline, current, ratio, low, high } = difference;
  const change = `${showChange(ratio)}, 95 % between ${showChange(low)} and ${showChange(high)}`;
  return `${showNumber(baseline)}${unit} \u2192 ${showNumber(current)}${unit} (${change})${conclude(metric, difference, { state, pValue })}.`;
}
function conclude(metric, difference, { state, pValue }) {
  const { better, warn, fail, floor } = toLimits(metric);
  const goal = better === "equal" ? "it should stay the same" : `${better} is better`;
  switch (state) {
    case "equal":
      return "";
    case "improved":
      return ", which is better than the baseline";
    case "failed":
      return `: all of it is beyond ${showShare(fail)}, and ${goal}`;
    case "worse":
      return `: beyond ${showShare(warn)}, and ${goal}${floor > 0 ? `; a failure takes more than ${floor} of the metric's unit` : ""}`;
    case "insufficient":
      return `: ${difference.samples} samples of a side are fewer than ${sampling.fewest}`;
    case "undecided":
      return difference.unrest >= warn ? `, but one side differs from itself by ${showShare(difference.unrest)}, which is not less than the ${showShare(warn)} to be found` : `: neither inside ${showShare(warn)} nor surely beyond it (p = ${pValue.toPrecision(2)})`;
  }
}
function showChange(ratio) {
  const change = (ratio - 1) * 100;
  return `${change >= 0 ? "+" : "\u2212"}${Math.abs(change).toFixed(1)} %`;
}
function showShare(share) {
  return `${Number((share * 100).toFixed(1))} %`;
}
function showNumber(value) {
  return String(Number(value.toPrecision(4)));
}

// packages/core/src/drift/cases/read-sampled-metric.ts
var parsed = /* @__PURE__ */ new WeakMap();
function parseSamples({ run }) {
  const result = samplesByCaseSchema.safeParse(run.measurements["samples"] ?? {});
  return result.success ? result.data : null;
}
function readSampledMetric({ observation, document }, metric) {
  const refuse2 = (reason, message) => ({ samples: null, refusal: { reason, message } });
  const problem2 = observation.metrics.find(({ name }) => name === metric.name)?.problem ?? null;
  if (problem2 !== null) return refuse2("missing-evidence", `It was not measured: ${problem2}.`);
  const all = parsed.get(document) ?? parseSamples(document);
  parsed.set(document, all);
  if (all === null) return refuse2("malformed-document", "The samples in the document are not as they should be.");
  const ofCase = Object.hasOwn(all, observation.id) ? all[observation.id] : void 0;
  const samples = ofCase !== void 0 && Object.hasOwn(ofCase, metric.name) ? ofCase[metric.name] : void 0;
  if (samples === void 0) return refuse2("missing-evidence", "The document has no samples of it.");
  if (samples.unit !== (metric.unit ?? null)) return refuse2("unproven", `It should be in ${metric.unit ?? "no unit"}, but was measured in ${samples.unit ?? "no unit"}.`);
  return { samples, refusal: null };
}

// packages/core/src/drift/cases/judge-sampled.ts
function judgeSampled(packDigest, cases) {
  const candidates = cases.flatMap((one) => one.packCase.metrics.flatMap((metric) => toCandidate(packDigest, one, metric)));
  const measured = candidates.flatMap((candidate) => "reason" in candidate.found ? [] : [{ candidate, pValue: candidate.found.difference.pValue }]);
  const adjusted = adjustForMany(measured.map(({ pValue }) => pValue));
  const pValues = new Map(measured.map(({ candidate }, index) => [candidate, adjusted[index] ?? 1]));
  const verdicts = /* @__PURE__ */ new Map();
  for (const candidate of candidates) {
    const verdict = judgeCandidate(candidate, pValues.get(candidate) ?? 1);
    verdicts.set(candidate.caseId, [...verdicts.get(candidate.caseId) ?? [], verdict]);
  }
  return verdicts;
}
function toCandidate(packDigest, { packCase, observed, recorded }, metric) {
  const isInTurn = metric.baselineCommand !== void 0;
  if (metric.kind !== "sampled" || !isInTurn && recorded === null) return [];
  const shared = { caseId: packCase.id, metric, against: isInTurn ? "baseline-command" : "record" };
  const refuse2 = (found) => [{ ...shared, found }];
  const { samples, refusal } = readSampledMetric(observed, metric);
  if (samples === null) return refuse2(refusal);
  const baseline = isInTurn || recorded === null ? samples.baseline : findRecorded(recorded.record, observed, { metric, samples });
  if (baseline === null) return refuse2({ reason: "unproven", message: "The document has no samples of its baseline command." });
  if ("reason" in baseline) return refuse2(baseline);
  const sides = { baseline, current: samples.current, isInTurn };
  const difference = measureSamples(sides, { packDigest, caseId: packCase.id, metric: metric.name });
  return difference === null ? refuse2({ reason: "insufficient-samples", message: "There is no ratio of its samples: a side has none, or not all are above 0." }) : [{ ...shared, found: { sides, difference } }];
}
function findRecorded(record, { observation, document }, { metric, samples }) {
  const recorded = record.metrics.find(({ name }) => name === metric.name);
  if (recorded?.samples === void 0) return { reason: "no-baseline", message: "The record has no samples of it." };
  if (recorded.unit !== samples.unit) return { reason: "unproven", message: `It is in ${samples.unit ?? "no unit"}, but the record is in ${recorded.unit ?? "no unit"}.` };
  const others = listOtherEnvironment(record.environment, document.run.environment);
  if (others !== null) return { reason: "incomparable-environment", message: `The record was measured elsewhere: ${others}.` };
  if (record.caseDigest !== observation.caseDigest) return { reason: "incomparable-environment", message: "The record was measured with another definition of the case." };
  return recorded.samples;
}
function listOtherEnvironment(recorded, here) {
  if (recorded === null || here === null) return "the machine is not known";
  const names = ["os", "arch", "cpu", "cores", "node"];
  const others = names.filter((name) => recorded[name] !== here[name]);
  return others.length === 0 ? null : others.map((name) => `${name} ${String(recorded[name] ?? "not known")}, here ${String(here[name])}`).join("; ");
}
var states = {
  equal: "equal",
  improved: "improved",
  worse: "worse",
  failed: "regressed",
  insufficient: "not-comparable",
  undecided: "not-comparable"
};
function judgeCandidate({ metric, against, found }, pValue) {
  const shared = { name: metric.name, unit: metric.unit ?? null, isWithin: null };
  if ("reason" in found) return { ...shared, ...found, state: "not-comparable", expected: null, actual: null, delta: null, sampled: null };
  const { sides, difference } = found;
  const limits = toLimits(metric);
  const state = judgeDifference(difference, limits, { pValue, isLast: true });
  const { baseline, current, ratio, low, high, unrest } = difference;
  return {
    ...shared,
    state: states[state],
    reason: state === "insufficient" ? "insufficient-samples" : state === "undecided" ? "noise-floor" : null,
    message: describeDifference(metric, difference, { state, pValue }),
    expected: Number(baseline.toPrecision(6)),
    actual: Number(current.toPrecision(6)),
    delta: Math.round((ratio - 1) * 1e4) / 100,
    sampled: { against, samples: { baseline: sides.baseline.flat().length, current: sides.current.flat().length }, ratio, low, high, pValue, unrest, limits: { ...limits } }
  };
}

// packages/core/src/drift/cases/collect-cases.ts
function collectCases(source) {
  const { baselines, observed, packCases, ids } = source;
  const { reference, proposed } = baselines;
  const verdicts = judgeSampled(source.packDigest, listSampled(source));
  return mapInBatches(ids, async (id) => {
    const known2 = { id, packCase: packCases.get(id) ?? null, observed: observed.get(id) ?? null, sampled: verdicts.get(id) ?? [] };
    const recorded = reference.records.get(id) ?? null;
    const proposal = proposed === null ? null : await toProposal(known2, proposed, recorded);
    return { ...known2, recorded, problem: reference.problems.get(id) ?? null, comparison: await compareWith(known2, recorded, reference), formerly: baselines.formerly.get(id) ?? null, onBase: baselines.basePack?.cases.get(id) ?? null, proposal };
  });
}
function listSampled({ baselines, observed, packCases, ids }) {
  return ids.flatMap((id) => {
    const [packCase, seen] = [packCases.get(id), observed.get(id)];
    return packCase === void 0 || seen === void 0 || !hasRun(seen) ? [] : [{ packCase, observed: seen, recorded: baselines.reference.records.get(id) ?? null }];
  });
}
async function toProposal(known2, proposed, recorded) {
  const record = proposed.records.get(known2.id) ?? null;
  const comparison = record === null || record.digest === recorded?.digest ? null : await compareWith(known2, record, proposed);
  return { record, problem: proposed.problems.get(known2.id) ?? null, matches: comparison === null ? null : isMatch(comparison) };
}
async function compareWith({ packCase, observed, sampled }, recorded, baselines) {
  if (packCase === null || recorded === null || observed === null || !hasRun(observed)) return null;
  return compareCase({ packCase, observed, recorded, baselines, sampled });
}
function hasRun({ observation }) {
  return observation.state === "ran" && observation.reason === null && !observation.timedOut && observation.signal === null;
}

// packages/core/src/drift/accept/judge-acceptable.ts
function listAcceptFaults({ packCase, observed, carried }) {
  const [only, second] = observed;
  if (only === void 0) return [{ message: `${packCase.id} was not observed.`, remedy: "Run `shipworthy regression-pack` first." }];
  if (second !== void 0) return [{ message: `${packCase.id} was observed by ${observed.length} documents.`, remedy: "Name one of them with `--observations`." }];
  const { observation } = only;
  const refuse2 = (why) => ({ message: `${packCase.id} ${why}.` });
  if (observation.state === "skipped") return [refuse2(`was skipped here: ${observation.skipReason ?? "the manifest says so"}`)];
  if (observation.state === "not-run") return [refuse2(`did not run (${observation.reason ?? "no reason is given"})`)];
  if (observation.timedOut) return [refuse2("did not end in time")];
  if (!hasRun(only)) return [refuse2(`did not come to its end (${String(observation.signal ?? observation.reason)})`)];
  const found = carried.filter(({ outcome, causedBy }) => (outcome === "fail" || outcome === "unverified") && causedBy === void 0);
  const isUnstable = observation.deterministic === false && found.length === 0;
  const empty = packCase.metrics.filter(({ name, kind: kind2 }) => kind2 !== "sampled" && observation.metrics.find((metric) => metric.name === name)?.value == null);
  return [
    ...found.map((draft) => refuse2(showFailure(draft))),
    ...isUnstable ? [refuse2("gave different bytes when repeated")] : [],
    ...empty.map(({ name }) => refuse2(`has no value for the metric ${name}`))
  ];
}
function showFailure({ rule, message, expected, actual }) {
  if (rule === "regression/exit-code" && actual !== void 0) return `ended with exit code ${JSON.stringify(actual)}, expected ${JSON.stringify(expected ?? null)}`;
  return `failed ${rule}: ${message.replace(/\.$/, "")}`;
}

// packages/core/src/drift/completeness/select-evidence.ts
function selectEvidence({ evidence, pack, checkSubject: checkSubject2, allowsPartial }) {
  const own = evidence.received.filter((received) => isOfPack(received, pack.ref.id));
  const refused = evidence.problems.map((problem2) => ({ ...problem2, isPlan: false }));
  const usable = [];
  for (const received of own) {
    const refusal = refusalOf(received, { pack, checkSubject: checkSubject2, allowsPartial });
    if (refusal === null) usable.push(received);
    else refused.push({ document: nameOf(received), isPlan: received.kind === "regression-plan", ...refusal });
  }
  const { current, duplicates } = selectAttempts(usable);
  for (const group of duplicates) refused.push(toDuplicate(group));
  const observations = current.flatMap(toObservations);
  const plans = current.flatMap(toPlans);
  const plan = evidence.isPlanned ? plans[0] : plans.find((one) => observations.some(({ document }) => document.details.plan?.planDigest === one.document.details.planDigest));
  if (evidence.isPlanned) for (const extra of plans.slice(1)) refused.push({ document: nameOf(extra.received), reason: "duplicate", message: `${extra.received.source}: a second plan of the pack.`, isPlan: true });
  return { plan: plan ?? null, observations, refused: refused.toSorted((a, b) => a.document < b.document ? -1 : a.document > b.document ? 1 : 0) };
}
function isOfPack({ document, key }, id) {
  if (document?.kind === "regression-observations" || document?.kind === "regression-plan") {
    return document.details.pack === null ? isKeyOf(document.key, id) : document.details.pack.id === id;
  }
  return document === null && (key === null || isKeyOf(key, id));
}
function isKeyOf(key, id) {
  return key === id || key.startsWith(`${id}.`) && /^[0-9]+-of-[0-9]+$/.test(key.slice(id.length + 1));
}
function refusalOf(received, { pack, checkSubject: checkSubject2, allowsPartial }) {
  const { document, refusal, source } = received;
  if (refusal !== null) return { ...refusal, message: `${source}: ${refusal.message}` };
  if (document?.kind !== "regression-observations" && document?.kind !== "regression-plan") return { reason: "malformed-document", message: `${source}: it is of another kind.` };
  const wrong = checkSubject2(document);
  const refused = wrong === null ? null : { ...wrong, message: `${source}: ${wrong.message}` };
  if (refused !== null && refused.reason !== "dirty") return refused;
  const { details } = document;
  if (details.pack === null) return { reason: "invalid-config", message: `${source}: it was written although nothing could run; its own findings say why.` };
  if (details.pack.packDigest !== pack.ref.packDigest) {
    return { reason: "wrong-subject", message: `${source}: it is about version ${details.pack.version} of the pack with the digest ${details.pack.packDigest}, but ${pack.path} is version ${pack.ref.version} with ${pack.ref.packDigest}.` };
  }
  if (document.partial && !allowsPartial) return { reason: "partial", message: `${source}: it holds some cases only (\`case\`), so it proves nothing about the pack.` };
  if (refused !== null) return refused;
  return document.kind === "regression-observations" ? refusalOfCases(document, pack, source) : refusalOfPlan(document, pack, source);
}
function refusalOfPlan({ details }, { ref }, source) {
  const { planDigest, shards, assignments } = details;
  if (planDigest === planDigestOf({ packDigest: ref.packDigest, shards, assignments })) return null;
  return { reason: "digest-mismatch", message: `${source}: the plan contradicts itself: its digest is not that of its assignments.` };
}
function refusalOfCases(document, pack, source) {
  const wrong = document.details.cases.find(({ id, caseDigest }) => pack.caseDigests.has(id) && pack.caseDigests.get(id) !== caseDigest);
  if (wrong !== void 0) return { reason: "wrong-subject", message: `${source}: its case ${wrong.id} is another than the one of ${pack.path}.` };
  const isRed = document.verdict === "fail" || document.verdict === "unverified";
  if (!isRed || document.findings.some(({ outcome }) => outcome === "fail" || outcome === "unverified")) return null;
  return { reason: "unproven", message: `${source}: its verdict is ${document.verdict}, but it lists no finding that explains it.` };
}
function toDuplicate(group) {
  const sources = group.map(({ source }) => source).toSorted();
  const [first] = group;
  return {
    document: first === void 0 ? "" : nameOf(first),
    reason: "duplicate",
    isPlan: first?.kind === "regression-plan",
    message: `${sources.join(" and ")} are the same document of the same attempt, but differ: which one is true cannot be known.`
  };
}
function nameOf({ kind: kind2, key, source }) {
  return key === null ? source : `${kind2 ?? "document"}:${key}`;
}
function toObservations(received) {
  return received.document?.kind === "regression-observations" ? [{ document: received.document, received }] : [];
}
function toPlans(received) {
  return received.document?.kind === "regression-plan" ? [{ document: received.document, received }] : [];
}

// packages/core/src/drift/accept/collect-accept.ts
async function collectAccept({ pack, wanted, evidence, subject, workspace, own, onBase, isAll }) {
  const selected = selectEvidence({ evidence, pack, allowsPartial: true, checkSubject: (document) => checkOrigin(document, subject) ?? judgeEdits(document, subject, workspace) });
  const observed = listObserved(selected.observations.map(({ document, received }) => ({ document, folder: received.folder })));
  const carried = byCheck(carryFindings(selected.observations.map(({ document }) => document), null));
  const faults = [];
  const cases = [];
  for (const packCase of wanted) {
    const found = observed.get(packCase.id) ?? [];
    if (isAll && found.length === 1 && found[0]?.observation.state === "skipped") continue;
    const complaints = [...listAcceptFaults({ packCase, observed: found, carried: carried.get(toCaseCheck(packCase.id)) ?? [] }), ...await listCopyFaults(packCase, found)];
    faults.push(...complaints);
    const [only] = found;
    if (complaints.length > 0 || only === void 0) continue;
    const ownRecord = own.records.get(packCase.id) ?? null;
    cases.push({ packCase, observed: only, base: onBase?.records.get(packCase.id) ?? null, own: ownRecord, isStoredIntact: await isIntact(own, ownRecord) });
  }
  const isMissing = wanted.some(({ id }) => !observed.has(id));
  return { cases, faults: [...faults, ...isMissing ? selected.refused.map(({ message }) => ({ message })) : []] };
}
function checkOrigin(document, subject) {
  const wrong = ["repository", "commit"].find((name) => document.subject[name] !== subject[name]);
  return wrong === void 0 ? null : { reason: "wrong-subject", message: `it is about the ${wrong} ${String(document.subject[wrong])}, but here is ${String(subject[wrong])}.` };
}
function listObserved(documents) {
  const observed = /* @__PURE__ */ new Map();
  for (const { document, folder } of documents) {
    for (const observation of document.details.cases) observed.set(observation.id, [...observed.get(observation.id) ?? [], { observation, folder, document }]);
  }
  return observed;
}
function byCheck(drafts) {
  const checks = /* @__PURE__ */ new Map();
  for (const draft of drafts) {
    const same = checks.get(draft.check);
    if (same === void 0) checks.set(draft.check, [draft]);
    else same.push(draft);
  }
  return checks;
}
async function listCopyFaults(packCase, [only, second]) {
  if (only === void 0 || second !== void 0) return [];
  const faults = [];
  for (const { path, stored, sha256, masked } of only.observation.files) {
    if (masked || stored === null || !isInBaseline(packCase, path)) continue;
    try {
      await requireCopy({ folder: only.folder ?? "", from: stored, to: "", sha256 });
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      faults.push({ message: `${packCase.id}: ${error.message}` });
    }
  }
  return faults;
}
async function isIntact(own, file) {
  for (const recorded of file?.record.files ?? []) if (recorded.stored !== null && await own.readStored(recorded) === null) return false;
  return true;
}

// packages/core/src/drift/accept/collect-run-evidence.ts
var kind = "regression-observations";
async function collectRunEvidence(request) {
  const { host, workspace, scratch } = request;
  const runs = requireRuns(host);
  const id = /^[1-9][0-9]{0,14}$/.test(request.id) ? Number(request.id) : null;
  if (id === null) throw new ShipworthyError("usage/invalid-input", `\`--run ${request.id}\` is no id of a run.`, { hint: "It is the number in the address of the run: `\u2026/actions/runs/<id>`." });
  const run = await runs.readRun(id);
  if (run === null) throw refuse(`${host.context.repository ?? "The repository"} has no run ${id}.`, "Check the number, and that `origin` is the repository that the run belongs to.");
  await requireUsable(run, host, workspace);
  const stored = (await runs.listArtifacts({ runId: id })).filter(({ name }) => name.startsWith(legPrefix));
  const living = requireLiving(run, stored);
  const received = [];
  const transport = { host: { ...host, artifacts: toArtifacts(runs, living) }, scratch };
  for (const artifact of living) received.push(...(await receiveListed(transport, toArtifact(artifact), kind)).map((one) => refuseForeign(one, run)));
  requireOnePack(request, received);
  const { workflowPath, attempt, event, branch, commit, conclusion } = run;
  const notes = [`Run ${id}, attempt ${attempt} (${workflowPath}, ${event} on ${branch ?? "no branch"}) at ${commit}, ended with ${conclusion ?? "nothing"}: ${received.length} document${received.length === 1 ? "" : "s"} of observations.`];
  return { evidence: { received, isPlanned: false, problems: [] }, commit, notes };
}
function requireRuns({ remote }) {
  if (remote?.runs !== void 0) return remote.runs;
  throw new ShipworthyError("github/permission-denied", "The artifacts of a run stand on GitHub, and there is no token and repository to ask it with.", { hint: "Set `GITHUB_TOKEN` or `GH_TOKEN` (with `actions: read`), in a clone whose `origin` is on GitHub." });
}
function refuse(message, hint) {
  return new ShipworthyError("baseline/refused", message, { hint });
}
async function requireUsable(run, host, { git, headCommit }) {
  const { id, repository, headRepository, status, commit } = run;
  const own = host.context.repository;
  const isOwn = (name) => own !== null && name?.toLowerCase() === own.toLowerCase();
  if (!isOwn(repository) || !isOwn(headRepository)) throw refuse(`The run ${id} is about ${headRepository ?? "a repository that is gone"}, and this is a clone of ${own ?? "none that has a name"}.`, "Accept in a clone of that repository.");
  if (status !== "completed") throw refuse(`The run ${id} has not ended (${status}).`, "Wait for it.");
  if (git === null || headCommit === null) throw refuse("There is no commit here that the run could be about.", "Accept in a clone of the repository.");
  if (commit === headCommit) return;
  if (!await git.hasCommit(commit)) throw refuse(`The run ${id} is about ${commit}, which is not in this clone.`, "Fetch it (a shallow clone knows few commits), or check it out.");
  if (await git.mergeBase(commit, headCommit) !== commit) throw refuse(`The run ${id} is about ${commit}, which HEAD (${headCommit}) does not come from.`, `Check out that commit or its branch, or name a run of this one.`);
}
function requireLiving({ id }, stored) {
  const living = stored.filter(({ isExpired }) => !isExpired);
  if (living.length > 0) return living.toSorted((a, b) => a.id - b.id);
  const expired = stored.map(({ expiresAt }) => expiresAt ?? "").sort().at(-1);
  if (expired !== void 0) throw refuse(`The observations of the run ${id} have expired${expired === "" ? "" : ` (on ${expired})`}.`, "Run the workflow again.");
  throw refuse(`The run ${id} left no observations.`, "Name the run in which `regression-pack` ran, with `upload` left on.");
}
function toArtifact({ id, name, digest }) {
  return { id, name, digest, bytes: 0 };
}
function toArtifacts(runs, stored) {
  const digests = new Map(stored.map(({ id, digest }) => [id, digest]));
  return {
    upload: () => Promise.reject(new TypeError("nothing is uploaded to a run that is over")),
    list: async (prefix) => stored.filter(({ name }) => name.startsWith(prefix)).map(toArtifact),
    download: async (id, into) => ({ folder: into, digest: await runs.download({ id, digest: digests.get(id) ?? null }, into) })
  };
}
function refuseForeign(received, run) {
  const { document } = received;
  if (document === null || document.run.id === String(run.id)) return received;
  return { ...received, document: null, refusal: { reason: "wrong-subject", message: `it was made by the run ${document.run.id ?? "(none)"}, not by ${run.id}.` } };
}
function requireOnePack({ namedPacks }, received) {
  const ids = new Set(received.flatMap(({ document }) => document?.kind === kind && document.details.pack !== null ? [document.details.pack.id] : []));
  if (ids.size < 2 || namedPacks.length > 0) return;
  const faults = [...ids].sort().map((id) => ({ message: `observations of the pack ${id}` }));
  throw new ShipworthyError("usage/invalid-input", "The run holds observations of several packs:", { hint: "Name the manifest of one with `--pack`.", faults });
}

// packages/core/src/drift/baseline/list-stored-cases.ts
import { readdir } from "node:fs/promises";
import { join as join3 } from "node:path";
async function listStoredCases(workspace, folder) {
  const entries = await readdir(workspace.resolve(join3(folder, "files")), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => entry.isDirectory() ? [toCaseId(`${entry.name}.json`)] : []).filter((id) => id !== null);
}

// packages/core/src/drift/accept/plan-accept.ts
function planAccept({ pack, stamp, cases, gone }) {
  const written = cases.map((one) => planCase(pack, stamp, one));
  const steps = [...written, ...gone.map((id) => ({ action: "remove", case: id }))].toSorted((a, b) => a.case < b.case ? -1 : 1);
  return { pack, steps, digest: `sha256:${sha256Hex(toCanonicalJson(steps.map(toDigested)))}` };
}
function planCase(pack, stamp, accepted) {
  const { packCase, base, own, isStoredIntact } = accepted;
  const record = toRecord(pack, stamp, accepted);
  const content = toContent(record);
  const saysTheSame = own !== null && toContent(own.record) === content;
  const isExplained = own !== null && (own.digest === base?.digest || own.record.previousDigest === record.previousDigest);
  if (saysTheSame && isExplained && isStoredIntact) return { action: "keep", case: packCase.id };
  const kept = base !== null && toContent(base.record) === content ? base : saysTheSame && isExplained ? own : null;
  const copies = toCopies(accepted, record);
  return kept === null ? { action: "write", case: packCase.id, record, replaced: own, text: toPrettyJson(record), copies } : { action: "write", case: packCase.id, record: kept.record, replaced: own, text: kept.text, copies };
}
function toContent({ pack, case: id, caseDigest, files, exitCode, metrics }) {
  return toCanonicalJson({ pack, case: id, caseDigest, files, exitCode, metrics });
}
function toRecord(pack, stamp, { packCase, observed, base }) {
  const { observation, document } = observed;
  const { subject, run } = document;
  return {
    $schema: `${schemaBase}baseline-record-v1.schema.json`,
    kind: "baseline-record",
    schemaVersion: "1.0",
    pack,
    case: packCase.id,
    caseDigest: observation.caseDigest,
    recordedAt: stamp.recordedAt,
    files: toFiles(packCase, observed),
    exitCode: observation.exitCode,
    metrics: toMetrics(packCase, observed),
    acceptedBy: stamp.acceptedBy,
    acceptedFrom: { commit: subject.commit, run: run.id, attempt: run.id === null ? null : run.attempt },
    pullRequest: stamp.pullRequest,
    reason: stamp.reason,
    environment: run.environment === null ? null : toEnvironment(run.environment),
    previousDigest: base?.digest ?? null
  };
}
function toMetrics(packCase, observed) {
  const metrics = observed.observation.metrics.flatMap((metric) => {
    if (metric.kind !== "sampled") return [metric];
    const definition = packCase.metrics.find(({ name }) => name === metric.name);
    const samples = definition === void 0 || definition.baselineCommand !== void 0 ? null : readSampledMetric(observed, definition).samples;
    return samples === null ? [] : [{ ...metric, samples: samples.current }];
  });
  return metrics.toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function toEnvironment({ os, arch, node, cpu, cores }) {
  return { os, arch, node, cpu, cores };
}
function toFiles(packCase, { observation }) {
  return observation.files.filter(({ path }) => isInBaseline(packCase, path)).toSorted((a, b) => a.path < b.path ? -1 : 1).map(({ path, sha256, bytes, profile, stored, notStored, masked }) => ({
    path,
    sha256,
    size: bytes,
    profile,
    stored: masked || stored === null ? null : storedPath(packCase.id, path),
    ...notStored === void 0 ? {} : { notStored },
    ...masked ? { masked } : {}
  }));
}
function toCopies({ packCase, observed }, { files }) {
  const from = new Map(observed.observation.files.map(({ path, stored }) => [path, stored]));
  return files.flatMap(({ path, stored, sha256 }) => {
    const source = from.get(path);
    return stored === null || source == null || observed.folder === null ? [] : [{ folder: observed.folder, from: source, to: storedPath(packCase.id, path), sha256 }];
  });
}
function toDigested(step) {
  if (step.action !== "write") return step;
  const { recordedAt: _volatile, ...record } = step.record;
  return { action: step.action, case: step.case, name: recordName(step.case), record, replaced: step.replaced?.digest ?? null, copies: step.copies.map(({ to, sha256 }) => ({ to, sha256 })) };
}

// packages/core/src/drift/baseline/read-baselines.ts
async function readBaselines(folder, pack) {
  const entries = await folder.list();
  const contents = await folder.read(entries.filter(({ kind: kind2 }) => kind2 === "file").map(({ name }) => name));
  const records = /* @__PURE__ */ new Map();
  const problems = /* @__PURE__ */ new Map();
  const strays = [];
  for (const { name } of entries) {
    const path = `${folder.path}/${name}`;
    const bytes = contents.get(name);
    const parsed2 = bytes === void 0 ? unreadable(path, name) : await parseRecord(bytes, { pack, path, name });
    if (isRecordFile(parsed2)) records.set(parsed2.caseId, parsed2);
    else if (parsed2.caseId === null) strays.push(parsed2);
    else problems.set(parsed2.caseId, parsed2);
  }
  return { folder: folder.path, records, problems, strays, readStored: (file) => readStored(folder, file) };
}
function unreadable(path, name) {
  return { caseId: toCaseId(name), path, reason: "unreadable-source", message: `${path} cannot be read: a record is a regular file of a reasonable size.`, line: 1, column: 1 };
}
async function readStored(folder, file) {
  if (file.size === 0) return new Uint8Array();
  if (file.stored === null || file.masked === true) return null;
  const large = await proveLarge(await folder.locate(file.stored), file.sha256);
  if (large !== null) return large;
  const bytes = (await folder.read([file.stored])).get(file.stored);
  return bytes === void 0 ? null : toRecordedBytes(bytes, file.sha256);
}

// packages/core/src/drift/select-cases.ts
function toCaseFilter(patterns) {
  return patterns.length === 0 ? () => true : matchGlobs(patterns);
}
function requireKnownCases(patterns, packs, recorded = []) {
  const ids = packs.flatMap(({ manifest }) => manifest.cases.map(({ id }) => id));
  const unknown = patterns.filter((pattern) => !recorded.includes(pattern) && !ids.some(matchGlobs([pattern])));
  if (unknown.length === 0) return;
  throw new ShipworthyError("usage/invalid-input", `\`case\` names what no pack has (${packs.map(({ ref }) => ref.id).join(", ")}):`, {
    hint: "Run `shipworthy regression-pack --mode list` for all cases.",
    faults: unknown.map((pattern) => {
      const meant = closestWord(pattern, ids);
      return { message: `\`${pattern}\` is no case.${meant === null ? "" : ` Did you mean \`${meant}\`?`}` };
    })
  });
}

// packages/core/src/drift/cases/show-count.ts
function showCount(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// packages/core/src/drift/cases/show-record.ts
function showRecord(file) {
  if (file === null) return null;
  const { exitCode, files, metrics } = file.record;
  return `exit code ${String(exitCode)}, ${showCount(files.length, "file")}, ${showCount(metrics.length, "metric")}`;
}
function showRecordEdit(before, after) {
  if (before === null || after === null) return { expected: showRecord(before), actual: showRecord(after) };
  const [old, next] = [toFields(before.record), toFields(after.record)];
  const names = Object.keys({ ...old, ...next }).filter((name) => toCanonicalJson(old[name] ?? null) !== toCanonicalJson(next[name] ?? null)).sort();
  const pick = (fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  const values = showRecordChange(before.record, after.record);
  return { expected: { ...values.expected, ...pick(old) }, actual: { ...values.actual, ...pick(next) } };
}
function toFields(record) {
  const { exitCode: _exitCode, caseDigest: _caseDigest, files: _files, metrics: _metrics, ...fields } = record;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value : toCanonicalJson(requireJson(value))]));
}
function showRecordChange(before, after, compared = []) {
  const [old, next] = [toValues(before), toValues(after)];
  const names = [.../* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(next)])].filter((name) => toCanonicalJson(old[name] ?? null) !== toCanonicalJson(next[name] ?? null)).sort();
  const first = new Map(compared.map(({ path, comparison }) => [`file ${path}`, comparison.changes[0]]));
  const pick = (values, side) => Object.fromEntries(names.map((name) => {
    const change = first.get(name);
    return [name, change === void 0 ? values[name] ?? null : `${change.path}: ${JSON.stringify(change[side]).slice(0, 200)}`];
  }));
  return { expected: pick(old, "expected"), actual: pick(next, "actual") };
}
function toValues({ exitCode, caseDigest, files, metrics }) {
  return Object.fromEntries([
    ["definition", caseDigest],
    ["exit code", exitCode],
    ...files.map(({ path, sha256 }) => [`file ${path}`, sha256]),
    ...metrics.map(({ name, value }) => [`metric ${name}`, value])
  ]);
}

// packages/core/src/drift/accept/show-accept-plan.ts
function showAcceptPlan({ pack, steps, digest }, folder) {
  const count = (action) => steps.filter((step) => step.action === action).length;
  const head = `${pack}: ${count("write")} to write, ${count("remove")} to remove, ${count("keep")} unchanged in ${folder} (plan ${digest})`;
  return [head, ...steps.flatMap(showStep)];
}
function showStep(step) {
  if (step.action === "keep") return [`  = ${step.case}`];
  if (step.action === "remove") return [`  - ${step.case}: the pack no longer has it`];
  const { record, replaced } = step;
  if (replaced === null) return [`  + ${step.case}: exit code ${String(record.exitCode)}, ${showCount(record.files.length, "file")}, ${showCount(record.metrics.length, "metric")}`];
  const { expected, actual } = showRecordChange(replaced.record, record);
  const [before, after] = [toEntries(expected), toEntries(actual)];
  return [`  ~ ${step.case}`, ...[...before.keys()].map((name) => `      ${toPlain(name)}: ${showValue(before.get(name))} \u2192 ${showValue(after.get(name))}`)];
}
function toEntries(values) {
  return new Map(typeof values === "object" && values !== null ? Object.entries(values) : []);
}
function showValue(value) {
  return value === null || value === void 0 ? "(none)" : typeof value === "string" ? value.slice(0, 19) : JSON.stringify(value);
}
function toPlain(name) {
  return /^[\x20-\x7e]*$/.test(name) ? name : JSON.stringify(name).slice(1, -1);
}

// packages/core/src/drift/accept/to-accept-report.ts
function toAcceptReport(planned, isDry) {
  return { dryRun: isDry, packs: planned.map(({ folder, plan }) => ({ pack: plan.pack, folder, planDigest: plan.digest, records: plan.steps.map(toRecordChange) })) };
}
function toRecordChange(step) {
  const shared = { case: step.case, action: step.action, path: recordName(step.case) };
  return step.action === "write" ? { ...shared, replaces: step.replaced?.digest ?? null, record: requireJson(step.record) } : shared;
}

// packages/core/src/drift/accept/run-accept.ts
async function runAccept(run) {
  const stamp = await requireAcceptRequest(run);
  const scratch = await openScratch();
  try {
    return await acceptObserved(run, stamp, await collectObserved(run, scratch));
  } finally {
    await scratch.remove();
  }
}
async function collectObserved({ inputs, host, workspace }, scratch) {
  const subject = await collectSubject(host, workspace.git, null);
  if (inputs.run !== void 0) {
    const { evidence: evidence2, commit, notes } = await collectRunEvidence({ host, workspace, scratch, id: inputs.run, namedPacks: inputs.pack });
    return { evidence: evidence2, subject: { ...subject, commit }, notes };
  }
  const evidence = await collectEvidence({ host, workspace, scratch, needs: void 0, places: inputs.observations, plan: void 0 });
  return { evidence, subject, notes: [] };
}
async function acceptObserved(run, stamp, { evidence, subject, notes: origin }) {
  const { inputs, workspace } = run;
  const base = await openBase(run);
  const places = await readPlaces(run);
  requireKnownCases(inputs.case, run.packs, places.flatMap(({ known: known2 }) => known2));
  const planned = [];
  const faults = [];
  for (const { pack, folder, own, known: known2 } of places) {
    const wanted = pack.manifest.cases.filter(({ id }) => inputs.all || matchGlobs(inputs.case)(id));
    const onBase = base === null ? null : await readBaselines(openTreeFolder(base, workspace, folder.path), pack.ref.id);
    const facts = await collectAccept({ pack, wanted, evidence, subject, workspace, own, onBase, isAll: inputs.all });
    faults.push(...facts.faults);
    const gone = listGone(pack, known2).filter((id) => inputs.all || inputs.case.includes(id));
    planned.push({ folder: folder.path, plan: planAccept({ pack: pack.ref.id, stamp, cases: facts.cases, gone }) });
  }
  if (faults.length > 0) throw toRefusal(faults);
  if (!inputs["dry-run"]) for (const { folder, plan } of planned) await applyAccept(workspace, folder, plan);
  const notes = [...origin, ...planned.flatMap(({ folder, plan }) => showAcceptPlan(plan, folder)), toLastNote(planned, inputs["dry-run"])];
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: toAcceptReport(planned, inputs["dry-run"]) }, exitCode: 0 };
}
async function readPlaces({ inputs, workspace, packs }) {
  const places = [];
  for (const pack of packs) {
    const folder = await openFolder(workspace, inputs.baseline, pack);
    const own = await readBaselines(folder, pack.ref.id);
    const known2 = /* @__PURE__ */ new Set([...own.records.keys(), ...own.problems.keys(), ...await listStoredCases(workspace, folder.path)]);
    places.push({ pack, folder, own, known: [...known2].sort() });
  }
  return places;
}
function listGone({ manifest }, known2) {
  const cases = new Set(manifest.cases.map(({ id }) => id));
  return known2.filter((id) => !cases.has(id));
}
function toLastNote(planned, isDry) {
  if (isDry) return "Nothing was written (dry run).";
  const isUnchanged = planned.every(({ plan }) => plan.steps.every(({ action }) => action === "keep"));
  return isUnchanged ? "Nothing was written: the records already say this." : "Commit the records; the review of that change is the approval.";
}
function toRefusal(faults) {
  return new ShipworthyError("baseline/refused", `Nothing was accepted, because ${faults.length === 1 ? "of this" : `of ${faults.length} things`}:`, { hint: "Mend them, or name only the other cases with `--case`.", faults });
}
function openFolder(workspace, named, pack) {
  return named === void 0 ? Promise.resolve(openWorkTreeFolder(workspace, defaultBaselineFolder(pack))) : openNamedFolder(workspace, named, { mustExist: false });
}
async function openBase({ inputs, host, workspace }) {
  const { git, headCommit } = workspace;
  if (git === null || headCommit === null && inputs.base === void 0) return null;
  const branch = inputs.base === void 0 ? await git.defaultBranch() : null;
  const revision = inputs.base ?? (branch === null ? null : await git.mergeBase(branch, "HEAD")) ?? "HEAD";
  const tree = await openTree(revision, { git, remote: inputs.base === void 0 ? host.remote : null });
  if (tree !== null) return tree;
  throw new ShipworthyError("git/failed", `The revision ${revision}, whose records would be replaced, is not in this clone.`, { hint: "Fetch it, or name another with `--base`." });
}

// packages/core/src/drift/baseline/find-former-places.ts
import { posix } from "node:path";
function findFormerPlaces(pack, basePacks, otherIds) {
  const { id } = pack.ref;
  const here = basePacks.find(({ path }) => path === pack.path);
  const same = here?.id === id ? here : basePacks.find((one) => one.id === id);
  const superseded = pack.ref.supersedes.filter((one) => same?.supersedes.includes(one) !== true);
  const places = [
    ...here === void 0 ? [] : [{ id: here.id, path: here.path }],
    ...same === void 0 ? [] : [{ id, path: same.path }],
    ...superseded.flatMap((old) => [pack.path, ...basePacks.filter((one) => one.id === old).map(({ path }) => path)].map((path) => ({ id: old, path })))
  ];
  const folders = new Map(places.filter((one) => !otherIds.has(one.id)).map((one) => [toFolder(one), one.id]));
  folders.delete(posix.normalize(defaultBaselineFolder(pack)));
  return [...folders].map(([folder, former]) => ({ pack: former, folder }));
}
function toFolder({ id, path }) {
  return posix.normalize(defaultBaselineFolder({ path, ref: { id } }));
}

// packages/core/src/drift/baseline/join-former-records.ts
function joinFormerRecords(reference, former) {
  const records = new Map(reference.records);
  const problems = new Map(reference.problems);
  const formerly = /* @__PURE__ */ new Map();
  const owners = /* @__PURE__ */ new Map();
  for (const set of former) {
    const isKnown = (id) => records.has(id) || problems.has(id);
    const fresh = [...set.records].filter(([id]) => !isKnown(id));
    const broken = [...set.problems].filter(([id]) => !isKnown(id));
    for (const [id] of [...fresh, ...broken]) formerly.set(id, set.folder);
    for (const [id, problem2] of broken) problems.set(id, problem2);
    for (const [id, file] of fresh) {
      records.set(id, file);
      for (const recorded of file.record.files) owners.set(recorded, set);
    }
  }
  return { formerly, reference: { ...reference, records, problems, readStored: (file) => (owners.get(file) ?? reference).readStored(file) } };
}

// packages/core/src/drift/baseline/read-base-packs.ts
async function readBasePacks({ workspace, policy, pack }, base) {
  const packs = [];
  for (const path of /* @__PURE__ */ new Set([pack.path, ...policy.config.packs])) {
    const bytes = await base.readFile(workspace.toRepositoryPath(path));
    const found = bytes === null ? null : parsePack(new TextDecoder().decode(bytes), path);
    if (found !== null) packs.push(found);
  }
  return packs;
}
async function listOtherIds({ workspace, policy, pack }) {
  const ids = /* @__PURE__ */ new Set();
  for (const path of policy.config.packs) {
    const file = path === pack.path ? null : await workspace.readText(path, { optional: true });
    const found = file === null ? null : parsePack(file.text, path);
    if (found !== null) ids.add(found.id);
  }
  return ids;
}
function parsePack(text, path) {
  const value = tryParse(text, path);
  if (!isJsonObject(value) || typeof value.id !== "string") return null;
  const { id, supersedes, cases } = value;
  return {
    path,
    id,
    supersedes: listOf(supersedes).filter((one) => typeof one === "string"),
    cases: new Map(listOf(cases).flatMap((one) => isJsonObject(one) && typeof one.id === "string" ? [[one.id, one]] : []))
  };
}
function tryParse(text, path) {
  try {
    return parseYamlSource(text, path).value;
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
function listOf(value) {
  return isJsonArray(value) ? value : [];
}

// packages/core/src/drift/baseline/choose-run.ts
import { posix as posix2 } from "node:path";
var ownEvents = /* @__PURE__ */ new Set(["push", "schedule", "workflow_dispatch", "repository_dispatch"]);
function refuseRun(run, { repository, branch, workflow }) {
  const isSame = (one) => repository === null || one?.toLowerCase() === repository.toLowerCase();
  if (!isSame(run.repository) || !isSame(run.headRepository)) return "comes from another repository";
  if (run.branch !== branch) return `is of ${run.branch ?? "no branch"}`;
  if (!ownEvents.has(run.event)) return `was set off by ${run.event}`;
  if (run.status !== "completed") return "has not ended";
  if (run.conclusion !== "success") return `ended with ${run.conclusion ?? "nothing"}`;
  return workflow === null || isWorkflow(run, workflow) ? null : `is of ${run.workflowPath}`;
}
function isWorkflow({ workflowPath }, wanted) {
  return wanted.includes("/") ? workflowPath === wanted : posix2.basename(workflowPath) === wanted;
}
function chooseOfRun(run, artifacts) {
  const [first, second] = artifacts.toSorted((a, b) => Date.parse(b.createdAt ?? "") - Date.parse(a.createdAt ?? ""));
  if (first === void 0 || second === void 0) return first ?? null;
  return run.attempt > 1 && first.createdAt !== second.createdAt ? first : null;
}

// packages/core/src/drift/baseline/remote-baseline.ts
function problem(reason, message, remedy) {
  return { problem: { reason, message, remedy } };
}
async function orProblem(what, ask) {
  try {
    return await ask();
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const reason = reasonOf(error.code);
    if (reason === null) throw error;
    return problem(reason, `${what}: ${error.message}`, error.hint);
  }
}
function reasonOf(code) {
  switch (code) {
    case "github/permission-denied":
      return "permission-denied";
    case "github/rate-limited":
      return "rate-limited";
    case "github/not-found":
      return "missing-evidence";
    case "github/unavailable":
      return "unreadable-source";
    case "artifact/digest-mismatch":
      return "digest-mismatch";
    case "artifact/unsafe":
      return "malformed-document";
    case "git/failed":
      return "unreadable-source";
    default:
      return null;
  }
}

// packages/core/src/drift/baseline/open-archive.ts
async function openArchive(root, named, pack) {
  const id = toSafeFileName(pack);
  for (const place of [`baselines/${id}`, id, "."]) {
    const folder = openDiskFolder(`${root}/${place}`, place === "." ? named : `${named}/${place}`);
    const names = (await folder.list()).map(({ name }) => name);
    if (names.some((name) => /^regression-observations\..+\.json$/.test(name))) {
      return problem("malformed-document", `${named} holds observations, not records.`, "Accept them first (`shipworthy drift-check --mode accept`), and store the folder of records.");
    }
    if (names.length > 0) return folder;
  }
  return problem("missing-evidence", `${named} holds no records: none at its top, in ${id} or in baselines/${id}.`, `Store the content of the folder baselines/${id}.`);
}

// packages/core/src/drift/baseline/open-artifact-baseline.ts
var runLimit = 200;
async function openArtifactBaseline(source, reference) {
  const chosen = await chooseArtifact(source, reference);
  if ("problem" in chosen) return chosen;
  const { run, artifact } = chosen;
  const into = await source.scratch.folder();
  const digest = await source.runs.download(artifact, into);
  const folder = await openArchive(into, `artifact ${artifact.id} (${artifact.name})`, source.pack);
  if ("problem" in folder) return folder;
  const origin = { reference: reference.text, workflow: run.workflowPath, run: String(run.id), attempt: run.attempt, artifactId: artifact.id, asset: null, digest };
  return { folder, commit: run.commit, origin };
}
async function chooseArtifact(source, reference) {
  const { runs, context } = source;
  const { name, branch } = reference;
  const ofBranch = (await runs.listArtifacts({ name })).filter((artifact) => artifact.name === name && artifact.run?.branch === branch);
  const own = ofBranch.filter(({ run }) => run?.isOfFork === false);
  const living = byRun(own.filter(({ isExpired }) => !isExpired));
  const demand = { repository: context.repository, branch, workflow: reference.workflow ?? context.workflowPath };
  const refusals = [];
  const usable = [];
  for (const [id, artifacts] of living.slice(0, runLimit)) {
    const run = await runs.readRun(id);
    const refusal = run === null ? "is gone" : refuseRun(run, demand);
    if (refusal !== null) refusals.push(refusal);
    if (run === null || refusal !== null) continue;
    const artifact = chooseOfRun(run, artifacts);
    if (artifact === null) return problem("duplicate", `The run ${id} has ${artifacts.length} artifacts called ${name}: which one its job made cannot be known.`, "Find the step that deletes or overwrites artifacts, remove it, and run the workflow again.");
    usable.push({ run, artifact });
    if (demand.workflow !== null) break;
  }
  const [newest] = usable;
  const workflows = [...new Set(usable.map(({ run }) => run.workflowPath))];
  if (workflows.length > 1) return problem("duplicate", `Several workflows leave artifacts called ${name} on ${branch}: ${workflows.join(", ")}.`, `Say which one: \`artifact:<workflow file>/${name}@${branch}\`.`);
  return newest ?? explain(source, reference, { ofBranch, own, refusals });
}
function byRun(artifacts) {
  const groups = /* @__PURE__ */ new Map();
  for (const artifact of artifacts) if (artifact.run !== null) groups.set(artifact.run.id, [...groups.get(artifact.run.id) ?? [], artifact]);
  return [...groups].sort(([a], [b]) => b - a);
}
async function explain({ runs }, { name, branch }, { ofBranch, own, refusals }) {
  const expired = own.filter(({ isExpired }) => isExpired).map(({ expiresAt }) => expiresAt ?? "").sort().at(-1);
  if (refusals.length > 0) {
    const counts = /* @__PURE__ */ new Map();
    for (const refusal of refusals) counts.set(refusal, (counts.get(refusal) ?? 0) + 1);
    const list = [...counts].map(([refusal, count2]) => `${count2} of a run that ${refusal}`).join(", ");
    const workflow = [...counts.keys()].find((refusal) => refusal.startsWith("is of .github/"))?.replace(/^.*\//, "");
    const remedy = workflow === void 0 ? `Let the workflow succeed on ${branch} once.` : `If that workflow is meant, say so: \`artifact:${workflow}/${name}@${branch}\`.`;
    return problem("no-baseline", `No artifact called ${name} of the branch ${branch} counts: ${list}.${expired === void 0 ? "" : ` Older ones have expired (the last on ${expired}).`}`, remedy);
  }
  if (expired !== void 0) return problem("missing-evidence", `Every artifact called ${name} of the branch ${branch} has expired, the last on ${expired === "" ? "a day that GitHub does not name" : expired}.`, `Run the workflow on ${branch} again; what must last belongs into the repository or a release.`);
  if (ofBranch.length > 0) return problem("no-baseline", `Artifacts called ${name} come only from forks whose branch is called ${branch} too.`, `Run the workflow on ${branch} of this repository.`);
  const count = await runs.countRunsOf(branch);
  if (count === 0) return problem("no-baseline", `There is no run of the branch ${branch}.`, "Check the spelling of the branch, or push to it.");
  return problem("no-baseline", `The branch ${branch} has ${count} runs, but none left an artifact called ${name}.`, "Check the spelling of the artifact; names of ours end in `-attempt-<n>`, so upload the folder of records under a name of its own.");
}

// packages/core/src/drift/baseline/open-git-baseline.ts
import { posix as posix3 } from "node:path";
async function openGitBaseline(request, reference) {
  const { host, workspace } = request;
  const { text, revision } = reference;
  const path = posix3.normalize(reference.path).replace(/(?!^)\/+$/, "");
  if (posix3.isAbsolute(path) || path === ".." || path.startsWith("../")) {
    return problem("invalid-config", `${text} names a folder outside the repository.`, "Name a folder relative to the root.");
  }
  const found = await findCommit(host, workspace.git, revision);
  if (typeof found !== "string") return found;
  const tree = await openTree(found, { git: workspace.git, remote: host.remote });
  if (tree === null) return problem("unreadable-source", `The commit ${found}, which ${revision} names, could not be read from git, and there is no token to ask GitHub with.`, "Give the checkout step `with: { fetch-depth: 0 }`, or the step a `github-token`.");
  const folder = await findFolder(request, tree, { path, revision: `${revision} (${found})` });
  if ("problem" in folder) return folder;
  return { folder, commit: found, origin: { reference: text, workflow: null, run: null, attempt: null, artifactId: null, asset: null, digest: null } };
}
async function findFolder({ workspace, pack }, tree, { path, revision }) {
  const all = await tree.listFiles(workspace.toRepositoryPath(path));
  if (all.length === 0) return problem("no-baseline", `The folder ${path} does not exist in ${revision}.`, "Check the spelling of `baseline`, and that the records are committed there.");
  const id = toSafeFileName(pack);
  const holdsJson = (place) => all.some((file) => /^[^/]+\.json$/.test(posix3.relative(workspace.toRepositoryPath(place), file)));
  const below = [posix3.join(path, id), posix3.join(path, "baselines", id)].filter(holdsJson);
  const open = (place) => openTreeFolder(tree, workspace, place);
  const isAnswer = holdsJson(path) && (below.length === 0 || (await readBaselines(open(path), pack)).records.size > 0);
  const places = [...isAnswer ? [path] : [], ...below];
  const [only, second] = places;
  if (only === void 0) return problem("no-baseline", `The folder ${path} of ${revision} holds no records of ${pack}: none at its top, in ${id} or in baselines/${id}.`, "Name the folder that the records lie in, such as `baselines/<pack id>`.");
  if (second === void 0) return open(only);
  return problem("duplicate", `Several folders of ${revision} hold records of ${pack}: ${places.join(", ")}.`, "Name the one that is meant, down to the pack's own folder.");
}
async function findCommit(host, git, revision) {
  const { remote } = host;
  const ways = [];
  if (git !== null) ways.push((name) => git.commitOf(name), (name) => git.remoteCommitOf(name));
  if (remote?.commitOf !== void 0) ways.push((name) => remote.commitOf?.(name.replace(/^refs\//, "")) ?? Promise.resolve(null));
  for (const ask of ways) {
    const found = await findBy(ask, revision);
    if (found !== null) return found;
  }
  return problem("no-baseline", `The revision ${revision} does not exist, neither here nor in the repository that this is a clone of.`, "Check the spelling of `baseline`. If the token may not read the repository, add to the job:\npermissions:\n  contents: read");
}
async function findBy(ask, revision) {
  if (revision.startsWith("refs/")) return ask(revision);
  const [tag, branch] = [await ask(`refs/tags/${revision}`), await ask(`refs/heads/${revision}`)];
  if (tag !== null && branch !== null && tag !== branch) {
    return problem("duplicate", `${revision} is a branch (${branch}) and a tag (${tag}).`, `Write \`refs/heads/${revision}\` or \`refs/tags/${revision}\`.`);
  }
  return tag ?? branch ?? await ask(`refs/remotes/origin/${revision}`) ?? ask(revision);
}

// packages/core/src/drift/baseline/open-release-baseline.ts
async function openReleaseBaseline({ releases, scratch, pack }, reference) {
  const { text, tag } = reference;
  const assets = await releases.listAssets(tag);
  if (assets === null) return problem("no-baseline", `The tag ${tag} has no published release.`, "Publish it; a tag alone has no assets, and a draft is nobody's.");
  const asset = chooseAsset(assets, reference);
  if ("problem" in asset) return asset;
  const into = await scratch.folder();
  const digest = await releases.download(asset, into);
  const folder = await openArchive(into, `${asset.name} of ${tag}`, pack);
  if ("problem" in folder) return folder;
  return { folder, commit: null, origin: { reference: text, workflow: null, run: null, attempt: null, artifactId: null, asset: asset.name, digest } };
}
function chooseAsset(assets, { tag, asset }) {
  const exact = assets.filter(({ name }) => name === asset);
  const found = exact.length > 0 ? exact : assets.filter(({ name }) => matchGlobs([asset])(name));
  const [only, second] = found;
  const names = (list) => list.map(({ name }) => name).slice(0, 10).join(", ") || "none";
  if (only === void 0) return problem("no-baseline", `The release ${tag} has no asset ${asset}; it has ${names(assets)}.`, "Check the spelling of `baseline`, or attach the asset.");
  if (second !== void 0) return problem("duplicate", `${asset} means ${found.length} assets of the release ${tag}: ${names(found)}.`, "Name one of them.");
  if (!only.isComplete) return problem("missing-evidence", `The upload of ${only.name} to the release ${tag} did not come to its end.`, "Upload the asset again.");
  if (!/\.zip$/i.test(only.name)) return problem("malformed-document", `${only.name} is no zip by its name.`, "Pack the records into a `.zip`: no other archive is opened.");
  return only;
}

// packages/core/src/drift/baseline/open-remote-baseline.ts
async function openRemoteBaseline(request, reference) {
  const found = await orProblem(`The baseline ${reference.text} could not be had`, () => openReference(request, reference));
  return "problem" in found ? found : refuseChosenByChange(request, reference, found.commit) ?? found;
}
async function openReference({ host, workspace, scratch, pack }, reference) {
  if (reference.kind === "git") return openGitBaseline({ host, workspace, pack }, reference);
  const { runs, releases } = host.remote ?? {};
  if (reference.kind === "artifact" && runs !== void 0) return openArtifactBaseline({ runs, scratch, context: host.context, pack }, reference);
  if (reference.kind === "release" && releases !== void 0) return openReleaseBaseline({ releases, scratch, pack }, reference);
  const remedy = host.context.where === "actions" ? "Give the step its `github-token`." : "Set `GITHUB_TOKEN` or `GH_TOKEN`, in a clone whose `origin` is on GitHub.";
  return problem("unreadable-source", `The baseline ${reference.text} stands on GitHub, and there is no token and repository to ask it with.`, remedy);
}
function refuseChosenByChange({ host, policy }, { text }, commit) {
  const isJudged = isUnderReview(host.context) || policy.policy.source === "base";
  const isBase = text.startsWith("git:") && commit !== null && commit === policy.baseCommit;
  const isAllowed2 = policy.policy.source === "base" && policy.config.remoteBaselines.includes(text);
  if (!isJudged || isBase || isAllowed2) return null;
  return problem("head-policy", `Under review the records of the base count, and its configuration does not allow ${text}.`, `Leave the input \`baseline\` away, or let the configuration on the base say \`remoteBaselines: ["${text}"]\`.`);
}

// packages/core/src/drift/baseline/collect-baselines.ts
async function collectBaselines(request) {
  const reference = request.named === void 0 ? null : parseBaselineReference(request.named);
  return reference === null ? collectFolders(request) : collectRemote(request, reference);
}
async function collectRemote(request, reference) {
  const { host, workspace, policy, pack, scratch } = request;
  const { id } = pack.ref;
  const found = await openRemoteBaseline({ host, workspace, policy, scratch, pack: id }, reference);
  const shared = { proposed: null, formerly: /* @__PURE__ */ new Map(), basePack: null };
  if ("problem" in found) {
    const nothing = { folder: reference.text, records: /* @__PURE__ */ new Map(), problems: /* @__PURE__ */ new Map(), strays: [], readStored: async () => null };
    return { ...shared, source: "none", path: reference.text, commit: null, origin: null, problem: found.problem, reference: nothing };
  }
  if (reference.kind === "git" && found.commit === policy.base?.commit && isJudgedByBase(request)) return collectFolders({ ...request, named: found.folder.path });
  return { ...shared, source: reference.kind, path: found.folder.path, commit: found.commit, origin: found.origin, problem: null, reference: await readBaselines(found.folder, id) };
}
async function collectFolders(request) {
  const { workspace, policy, pack, named } = request;
  const { id } = pack.ref;
  const isJudged = isJudgedByBase(request);
  const folder = named === void 0 ? openWorkTreeFolder(workspace, defaultBaselineFolder(pack)) : await openNamedFolder(workspace, named, { mustExist: !isJudged });
  const own = await readBaselines(folder, id);
  const shared = { path: folder.path, origin: null, problem: null, formerly: /* @__PURE__ */ new Map(), basePack: null };
  if (!isJudged) return { ...shared, source: named === void 0 ? "worktree" : "path", commit: named === void 0 ? workspace.headCommit : null, reference: own, proposed: null };
  if (policy.base === null) return { ...shared, source: "none", commit: policy.baseCommit, reference: { ...own, records: /* @__PURE__ */ new Map(), problems: /* @__PURE__ */ new Map(), strays: [] }, proposed: own };
  const onBase = await readBaselines(openTreeFolder(policy.base, workspace, folder.path), id);
  if (named !== void 0 && isEmpty(onBase)) await openNamedFolder(workspace, named, { mustExist: true });
  const basePacks = await readBasePacks(request, policy.base);
  const former = named === void 0 ? await readFormer(request, policy.base, basePacks) : [];
  const basePack = basePacks.find((one) => one.path === pack.path && one.id === id) ?? basePacks.find((one) => one.id === id) ?? null;
  return { ...shared, source: "base", commit: policy.base.commit, proposed: own, basePack, ...joinFormerRecords(onBase, former) };
}
function isJudgedByBase({ host, policyFrom }) {
  return policyFrom === "base" || isUnderReview(host.context);
}
function isEmpty({ records, problems, strays }) {
  return records.size + problems.size + strays.length === 0;
}
async function readFormer(request, base, basePacks) {
  const sets = [];
  for (const { pack, folder } of findFormerPlaces(request.pack, basePacks, await listOtherIds(request))) {
    sets.push(await readBaselines(openTreeFolder(base, request.workspace, folder), pack));
  }
  return sets;
}

// packages/core/src/drift/cases/case-content.ts
function contentOfRecord({ files, exitCode, metrics }) {
  return toContent2(files.map(({ path, sha256, size }) => ({ path, sha256, size })), exitCode, metrics);
}
function contentOfObservation(packCase, { files, exitCode, metrics }) {
  const counted = files.filter(({ path }) => isInBaseline(packCase, path));
  return toContent2(counted.map(({ path, sha256, bytes }) => ({ path, sha256, size: bytes })), exitCode, metrics);
}
function toContent2(files, exitCode, metrics) {
  if (files.every(({ size }) => size === 0)) return null;
  const sorted = files.toSorted((a, b) => a.path < b.path ? -1 : 1);
  return sha256Hex(toCanonicalJson({ files: sorted, exitCode, metrics: metrics.filter(({ kind: kind2 }) => kind2 !== "sampled").map(({ name, unit, value }) => ({ name, unit, value })) }));
}

// packages/core/src/drift/cases/is-same-but-id.ts
function isSameButId({ manifest, source, files }, id, { case: oldId, caseDigest }) {
  const index = manifest.cases.findIndex((one) => one.id === id);
  const packCase = manifest.cases[index];
  const written = isJsonObject(source.value) && isJsonArray(source.value.cases) ? source.value.cases[index] : void 0;
  if (packCase === void 0 || !isJsonObject(written)) return false;
  const digests = caseDigestsOf({ cases: [{ ...written, id: oldId }] }, { ...manifest, cases: [{ ...packCase, id: oldId }] }, files);
  return digests.get(oldId) === caseDigest;
}

// packages/core/src/drift/cases/case-finding.ts
function toCaseFinding({ pack, indexes, cause }, parts) {
  const { rule, outcome, message, reason, expected, actual, remedy } = parts;
  return {
    rule,
    outcome,
    message,
    keys: { pack: pack.ref.id, case: parts.case, ...parts.thing },
    check: toCaseCheck(parts.case),
    location: parts.location ?? locate(pack, indexes.get(parts.case), parts.pointer ?? []),
    ...reason === void 0 ? {} : { reason },
    ...remedy === void 0 ? {} : { remedy },
    ...expected === void 0 ? {} : { expected },
    ...actual === void 0 ? {} : { actual },
    ...cause === null || outcome === "not-applicable" ? {} : { causedBy: cause }
  };
}
function locate({ source, path }, index, pointer) {
  const position = index === void 0 ? null : source.positionOf(["cases", index, ...pointer], "value");
  return { path, ...position ?? {} };
}
function toAcceptCommand(...ids) {
  return `\`shipworthy drift-check --mode accept ${ids.map((id) => `--case ${id}`).join(" ")} --reason "\u2026"\``;
}

// packages/core/src/drift/cases/judge-comparison.ts
var exitCodeName = "exit code";
function judgeComparison(facts, comparison, place) {
  if (!comparison.isSameDefinition) return judgeOtherDefinition(facts, comparison, place);
  const files = comparison.files.flatMap((file) => judgeFile(facts, file, place));
  return { status: "compared", findings: [...judgeExitCode(facts, comparison, place), ...files, ...judgeMetrics(facts, comparison.metrics, place)] };
}
function judgeOtherDefinition(facts, comparison, place) {
  const { id } = facts;
  const different = comparison.files.filter(({ comparison: { state } }) => state !== "equal").map(({ path }) => path);
  const seen = different.length === 0 ? "its outputs are still the same" : `what differs now: ${different.join(", ")}`;
  const finding = toCaseFinding(place, {
    rule: "drift/not-comparable",
    case: id,
    thing: { file: "*" },
    outcome: "unverified",
    reason: "stale-baseline",
    message: `The definition of ${id} (command, inputs or expectations) is another than the one that was accepted; ${seen}.`
  });
  return { status: "not-comparable", findings: [{ ...finding, remedy: `Accept the case as it is now: ${toAcceptCommand(id)}.` }, ...judgeMetrics(facts, facts.sampled, place)] };
}
function judgeExitCode({ id }, { exitCode }, place) {
  if (exitCode.expected === exitCode.actual) return [];
  const message = `${id} ended with ${String(exitCode.actual)}; the baseline has ${String(exitCode.expected)}.`;
  return [toCaseFinding(place, { rule: "drift/content-changed", case: id, thing: { file: exitCodeName }, outcome: "fail", message, ...exitCode, remedy: `Mend the program, or accept the change: ${toAcceptCommand(id)}.` })];
}
function judgeFile(facts, file, place) {
  const { id, packCase } = facts;
  const { path, comparison } = file;
  if (comparison.state === "equal") return [];
  const pointer = packCase === null ? [] : toOutputRules(packCase.expect).find(path)?.pointer ?? [];
  const copied = findCopied(facts, path, place);
  const shared = {
    case: id,
    thing: { file: path },
    pointer,
    remedy: `${copied === null ? "Mend the program" : `Undo the change in ${copied}`}, or accept the change: ${toAcceptCommand(id)}.`,
    ...copied === null ? {} : { location: { path: copied } }
  };
  if (comparison.state === "not-comparable") {
    const message = `${id}: ${path} cannot be compared as ${file.as}: ${comparison.why ?? "no reason was given"}`;
    return [toCaseFinding(place, { ...shared, rule: "drift/not-comparable", outcome: "unverified", reason: "unproven", message, remedy: `See the message; accept the case when this is what it should produce: ${toAcceptCommand(id)}.` })];
  }
  return [toCaseFinding(place, { ...shared, rule: "drift/content-changed", outcome: "fail", message: `${id}: ${describeFile(file)}.`, ...toFirstValues(file) })];
}
function findCopied({ packCase }, output, { pack }) {
  const copied = packCase === null ? null : findCopiedFile(packCase, pack.manifest.root);
  return copied?.output === output ? copied.path : null;
}
function toFirstValues({ comparison: { changes: [first], summary }, expectedSize, actualSize }) {
  if (summary !== void 0) return {};
  if (first !== void 0) return { expected: first.expected, actual: first.actual };
  return expectedSize === actualSize ? {} : { expected: showSize(expectedSize), actual: showSize(actualSize) };
}
function showSize(size) {
  return size === null ? null : showCount(size, "byte");
}
function describeFile({ path, comparison, expectedSha256, actualSha256, note }) {
  if (expectedSha256 === null) return `${path} is new; the baseline does not have it`;
  if (actualSha256 === null) return `${path} is no longer produced`;
  if (note !== null) return `${path} differs from the baseline (${note})`;
  const { added, removed, changed } = comparison.counts;
  const counts = [[changed, "changed"], [added, "added"], [removed, "removed"]].flatMap(([count, what]) => count === 0 ? [] : [`${String(count)} ${String(what)}`]);
  const [first] = comparison.changes;
  if (comparison.summary !== void 0) return `${path} differs from the baseline: ${describeFacts(comparison.summary, comparison)}`;
  return `${path} differs from the baseline: ${counts.join(", ")}${first === void 0 ? "" : `, first at ${first.path}`}`;
}
var metricOutcomes = {
  regressed: { rule: "drift/metric-regressed", outcome: "fail" },
  worse: { rule: "drift/metric-regressed", outcome: "warn" },
  improved: { rule: "drift/metric-improved", outcome: "warn" },
  stale: { rule: "drift/stale-baseline", outcome: "warn" },
  "not-comparable": { rule: "drift/metric-missing", outcome: "unverified" }
};
var metricRemedies = {
  regressed: "Mend the program, or accept the new value",
  worse: "Mend the program, or accept the new value",
  improved: "Accept the better value, so that it is kept",
  stale: "Accept the present value",
  "not-comparable": "See the message; once the metric has a value, accept it"
};
var remediesBeside = {
  regressed: "Mend the program, or waive the finding with a reason and an end.",
  worse: "Mend the program, or waive the finding with a reason and an end.",
  improved: "Nothing to do: the next change is measured against this one."
};
function toMetricRemedy({ reason, sampled }, state, id) {
  if (reason === "noise-floor" || reason === "insufficient-samples" || reason === "incomparable-environment") return reasonMeanings[reason].remedy;
  if (sampled?.against === "baseline-command" && state !== "stale" && state !== "not-comparable") return remediesBeside[state];
  return `${metricRemedies[state]}: ${toAcceptCommand(id)}.`;
}
function judgeMetrics(facts, metrics, place) {
  return metrics.flatMap((metric) => judgeMetric(facts, metric, place));
}
function judgeMetric({ id, packCase }, metric, place) {
  const { name, state, reason, expected, actual } = metric;
  if (state === "equal") return [];
  const index = packCase?.metrics.findIndex((one) => one.name === name) ?? -1;
  const message = `${id}: ${name}: ${metric.message}`;
  return [toCaseFinding(place, { ...metricOutcomes[state], case: id, thing: { metric: name }, message, expected, actual, remedy: toMetricRemedy(metric, state, id), pointer: index === -1 ? [] : ["metrics", index], ...reason === null ? {} : { reason } })];
}

// packages/core/src/drift/cases/judge-record-change.ts
function judgeRecordChange({ base, head, isBaseBroken, isMoved, isCase, matchesHead }) {
  if (base?.digest === head?.digest) return { state: "unchanged" };
  if (head === null) return isCase && !isMoved ? { state: "edited", why: "the record was removed, but its case is still there" } : { state: "unchanged" };
  if (!isCase) return { state: "edited", why: base === null ? "the record is of a case that the pack does not have" : "the record was changed, but its case was removed" };
  const replaced = head.record.previousDigest;
  const isExplained = replaced === (base?.digest ?? null) || isMoved && replaced === null;
  if (!isExplained) return { state: "edited", why: explainPrevious(replaced, base, isBaseBroken) };
  if (matchesHead === null) return { state: "unproven" };
  return matchesHead ? { state: "accepted" } : { state: "edited", why: "the record is not what the program produces" };
}
function explainPrevious(replaced, base, isBaseBroken) {
  if (base !== null) return `the record replaces ${replaced ?? "nothing"}, but the base's is ${base.digest}: it was changed by hand, or the base has moved on`;
  return `the record replaces ${String(replaced)}, but the base's ${isBaseBroken ? "cannot be read" : "does not exist"}`;
}

// packages/core/src/drift/cases/judge-skip.ts
function judgeSkip(facts, { observation }, context) {
  const { id, packCase, recorded } = facts;
  const reason = observation.skipReason;
  const isDeclared = reason !== null && packCase !== null && Object.values(packCase.skipOn).includes(reason);
  if (!isDeclared) {
    const message = `${id} is said to be skipped (${reason ?? "no reason is given"}), but the manifest does not say so.`;
    return toCaseFinding(context, { rule: "drift/case-not-run", case: id, outcome: "unverified", reason: "unproven", message });
  }
  const policy = context.pack.packPolicy.removedCase;
  const isNew = recorded !== null && recorded.record.caseDigest !== observation.caseDigest && !isSkippedOnBase(facts);
  if (isNew && policy !== "pass") {
    const message = `${id} is now skipped: ${reason}`;
    const remedy = `Remove \`skipOn\`; or, on a system where ${id} runs, accept it as it is now: ${toAcceptCommand(id)}.`;
    return toCaseFinding(context, { rule: "drift/case-removed", case: id, outcome: policy, message, pointer: ["skipOn"], expected: id, actual: null, remedy });
  }
  return toCaseFinding(context, { rule: "regression/skipped", case: id, outcome: "not-applicable", message: `The case ${id} is skipped on purpose: ${reason}.`, pointer: ["skipOn"] });
}
function isSkippedOnBase({ packCase, onBase }) {
  return onBase !== null && onBase.skipOn !== void 0 && packCase !== null && toCanonicalJson(onBase.skipOn) === toCanonicalJson(packCase.skipOn);
}

// packages/core/src/drift/cases/judge-case.ts
function judgeCase(facts, context) {
  const stopped = judgeRun(facts, context);
  const change = context.missing === null ? changeOf(facts) : { state: "unchanged" };
  const broken = judgeProblems(facts, change, context);
  const judged = stopped ?? judgeOutcome(facts, change, context);
  const edits = [...judgeChange(facts, change, context), ...judgeLeftBehind(facts, context)];
  const status = change.state === "edited" ? "edited" : judged.status;
  return { facts, status, renamedFrom: context.renamedFrom, findings: [...judged.findings, ...edits, ...broken] };
}
function judgeRun(facts, context) {
  const { id, packCase, observed } = facts;
  if (packCase === null) return null;
  if (observed === null) return { status: "not-run", findings: [] };
  const { observation } = observed;
  if (observation.state === "skipped") return { status: "skipped", findings: [judgeSkip(facts, observed, context)] };
  if (observation.state === "not-run") {
    const message = `${id} did not run.`;
    return { status: "not-run", findings: [toCaseFinding(context, { rule: "drift/case-not-run", case: id, outcome: "unverified", reason: observation.reason ?? "unproven", message })] };
  }
  if (hasRun(observed)) return null;
  const reason = observation.reason ?? (observation.timedOut ? "timed-out" : "crashed");
  const what = observation.timedOut ? "did not end in time" : observation.signal === null ? "did not come to its end" : `was ended by ${observation.signal}`;
  return { status: "not-comparable", findings: [toCaseFinding(context, { rule: "drift/not-comparable", case: id, thing: { file: "*" }, outcome: "unverified", reason, message: `${id} ${what}, so its output is not compared.` })] };
}
function changeOf({ packCase, recorded, problem: problem2, formerly, proposal }) {
  if (proposal === null || proposal.problem !== null) return { state: "unchanged" };
  return judgeRecordChange({ base: recorded, head: proposal.record, isBaseBroken: problem2 !== null, isMoved: formerly !== null, isCase: packCase !== null, matchesHead: proposal.matches });
}
function judgeProblems({ id, problem: problem2, proposal }, change, context) {
  const found = [change.state === "accepted" ? null : problem2, proposal?.problem ?? null];
  const [first] = found.filter((one) => one !== null);
  return first === void 0 ? [] : [toProblemFinding(context, id, first)];
}
function toProblemFinding(context, id, problem2) {
  const { path, line, column, reason, message } = problem2;
  const location = { path, ...line === void 0 ? {} : { line }, ...column === void 0 ? {} : { column } };
  return { ...toCaseFinding(context, { rule: "drift/not-comparable", case: id, thing: { file: path }, outcome: "unverified", reason, message, location }), remedy: "Restore the record, or accept the case again." };
}
function judgeChange({ id, recorded, proposal }, change, context) {
  const location = { path: proposal?.record?.path ?? recorded?.path ?? context.pack.path, line: 1 };
  if (change.state === "edited") {
    const message2 = `${id}: ${change.why}.`;
    return [toCaseFinding(context, { rule: "drift/baseline-edited", case: id, outcome: "fail", message: message2, location, ...showRecordEdit(recorded, proposal?.record ?? null), remedy: `Undo the edit and accept from observations: ${toAcceptCommand(id)}.` })];
  }
  if (change.state !== "unproven") return [];
  const message = `${id}: its record was changed, but there is no result that could confirm the new one.`;
  return [toCaseFinding(context, { rule: "drift/not-comparable", case: id, thing: { file: location.path }, outcome: "unverified", reason: "missing-evidence", message, location, remedy: "Run the case and hand over what it gave; if the record is not meant to change, undo its edit." })];
}
function judgeLeftBehind({ id, packCase, recorded, formerly, proposal }, context) {
  const outcome = context.pack.packPolicy.removedCase;
  if (formerly === null || recorded === null || packCase === null || outcome === "pass") return [];
  if (proposal === null || proposal.record !== null || proposal.problem !== null) return [];
  const message = `${id} has its record in ${formerly}, where the pack was before this change; the pack ${context.pack.ref.id} has none for it.`;
  return [toCaseFinding(context, { rule: "drift/case-removed", case: id, outcome, message, expected: recorded.path, actual: null, remedy: `Accept the case in its pack: ${toAcceptCommand(id)}.` })];
}
function judgeOutcome(facts, change, context) {
  const { packCase, problem: problem2, comparison } = facts;
  if (packCase === null) return judgeRemoved(facts, context);
  if (change.state === "accepted") return judgeAccepted(facts, context);
  if (comparison !== null) return judgeComparison(facts, comparison, context);
  if (problem2 !== null || facts.proposal?.problem != null) return { status: "not-comparable", findings: [] };
  if (change.state === "edited") return { status: "edited", findings: [] };
  const judged = judgeNew(facts, context);
  return { ...judged, findings: [...judged.findings, ...judgeMetrics(facts, facts.sampled, context)] };
}
function judgeRemoved({ id, recorded }, context) {
  const outcome = context.pack.packPolicy.removedCase;
  if (recorded === null || outcome === "pass") return { status: "removed", findings: [] };
  const message = `${id} is in the baseline, but the pack no longer has it.`;
  return { status: "removed", findings: [toCaseFinding(context, { rule: "drift/case-removed", case: id, outcome, message, expected: id, actual: null, remedy: `Restore the case, or take its record away as well: ${toAcceptCommand(id)}.` })] };
}
function judgeAccepted({ id, recorded, comparison, proposal }, context) {
  const outcome = context.pack.packPolicy.acceptedChange;
  const head = proposal?.record ?? null;
  if (outcome === "pass" || head === null) return { status: "accepted", findings: [] };
  const said = `accepted by ${head.record.acceptedBy}: ${head.record.reason}`;
  const shared = { case: id, outcome, location: { path: head.path, line: 1 }, remedy: "Nothing to do but review it." };
  if (recorded !== null) {
    const values = showRecordChange(recorded.record, head.record, comparison?.files);
    return { status: "accepted", findings: [toCaseFinding(context, { ...shared, rule: "drift/accepted-change", message: `${id} has a new baseline, ${said}`, ...values })] };
  }
  if (context.renamedFrom !== null) {
    return { status: "accepted", findings: [toCaseFinding(context, { ...shared, rule: "drift/case-renamed", message: `${id} was ${context.renamedFrom}; its baseline moved with it, ${said}`, expected: context.renamedFrom, actual: id })] };
  }
  return { status: "accepted", findings: [toCaseFinding(context, { ...shared, rule: "drift/case-new", message: `${id} is new and brings its baseline, ${said}`, actual: showRecord(head) })] };
}
function judgeNew({ id }, context) {
  const { missing, renamedFrom } = context;
  if (missing !== null) {
    const { outcome: outcome2, reason, fingerprint } = missing;
    const message = `${id} has no baseline.`;
    return { status: "new", findings: [toCaseFinding({ ...context, cause: fingerprint }, { rule: "drift/case-new", case: id, outcome: outcome2, reason, message, remedy: reason === "no-baseline" ? `Accept it: ${toAcceptCommand(id)}.` : "See the finding that this follows from." })] };
  }
  if (renamedFrom !== null) {
    const message = `${id} produces exactly what the baseline knows as ${renamedFrom}, which the pack no longer has.`;
    return { status: "renamed", findings: [toCaseFinding(context, { rule: "drift/case-renamed", case: id, outcome: "warn", message, expected: renamedFrom, actual: id, remedy: `Move its baseline as well: ${toAcceptCommand(id, renamedFrom)}.` })] };
  }
  const outcome = context.pack.packPolicy.newCase;
  if (outcome === "pass") return { status: "new", findings: [] };
  return { status: "new", findings: [toCaseFinding(context, { rule: "drift/case-new", case: id, outcome, message: `${id} has no baseline, while other cases have one.`, remedy: `Accept it: ${toAcceptCommand(id)}.` })] };
}

// packages/core/src/drift/cases/reconcile-cases.ts
function reconcileCases(recorded, current) {
  const recordedIds = new Set(recorded.map(({ id }) => id));
  const currentIds = new Set(current.map(({ id }) => id));
  const [before, after] = [ownersOf(recorded), ownersOf(current)];
  const renamed = /* @__PURE__ */ new Map();
  for (const [content, oldId] of before) {
    const newId = after.get(content);
    if (oldId !== null && newId !== void 0 && newId !== null && !currentIds.has(oldId) && !recordedIds.has(newId)) renamed.set(newId, oldId);
  }
  const renamedFrom = new Set(renamed.values());
  return {
    known: [...currentIds].filter((id) => recordedIds.has(id)).sort(),
    added: [...currentIds].filter((id) => !recordedIds.has(id) && !renamed.has(id)).sort(),
    removed: [...recordedIds].filter((id) => !currentIds.has(id) && !renamedFrom.has(id)).sort(),
    renamed: new Map([...renamed].sort(([a], [b]) => a < b ? -1 : 1))
  };
}
function ownersOf(cases) {
  const owners = /* @__PURE__ */ new Map();
  for (const { id, content } of cases) if (content !== null) owners.set(content, owners.has(content) ? null : id);
  return owners;
}

// packages/core/src/drift/judge-drift.ts
function judgeDrift(facts) {
  const { pack } = facts;
  const causes = causesOf([...facts.carried, ...facts.evidence]);
  const indexes = new Map(pack.manifest.cases.map(({ id }, index) => [id, index]));
  const renamed = findRenamed(facts);
  const gone = new Set(renamed.values());
  const noBaseline = findNoBaseline(facts);
  const missing = noBaseline === null ? null : toMissing(noBaseline);
  const cases = facts.cases.filter((one) => !gone.has(one.id) || isRecordEdited(one)).map((one) => judgeCase(one, { pack, indexes, cause: causes.get(toCaseCheck(one.id)) ?? null, renamedFrom: renamed.get(one.id) ?? null, missing }));
  const findings = [...facts.evidence, ...facts.carried, ...noBaseline === null ? [] : [noBaseline], ...cases.flatMap((one) => one.findings), ...strayProblems(facts)];
  const checks = [...facts.cases.filter(({ packCase }) => packCase !== null).map(({ id }) => toCaseCheck(id)), ...facts.fixtures.map(toFixtureCheck)];
  return { checks, findings: withoutRepeats(findings), cases };
}
function findRenamed({ pack, cases }) {
  const { renamed } = reconcileCases(...toSides(cases));
  const records = new Map(cases.map(({ id, recorded }) => [id, recorded?.record]));
  return new Map([...renamed].filter(([id, oldId]) => {
    const record = records.get(oldId);
    return record !== void 0 && isSameButId(pack, id, record);
  }));
}
function toSides(cases) {
  const mayBeRenamed = cases.some(({ packCase, recorded: recorded2 }) => packCase === null && recorded2 !== null) && cases.some(({ packCase, recorded: recorded2 }) => packCase !== null && recorded2 === null);
  const recorded = cases.flatMap(({ id, recorded: file }) => file === null ? [] : [{ id, content: mayBeRenamed ? contentOfRecord(file.record) : null }]);
  const current = cases.flatMap(({ id, packCase, observed }) => {
    const isKnown = mayBeRenamed && packCase !== null && observed !== null && hasRun(observed);
    return packCase === null ? [] : [{ id, content: isKnown ? contentOfObservation(packCase, observed.observation) : null }];
  });
  return [recorded, current];
}
function isRecordEdited({ recorded, proposal }) {
  return proposal !== null && proposal.record !== null && proposal.record.digest !== recorded?.digest;
}
function findNoBaseline({ pack, baselines, cases }) {
  const { reference, proposed, source, path, commit, problem: problem2 } = baselines;
  const shared = { rule: "drift/no-baseline", keys: { pack: pack.ref.id }, check: null, location: { path: pack.path } };
  if (!cases.some(({ packCase }) => packCase !== null)) return null;
  if (problem2 !== null) return { ...shared, rule: "drift/baseline-unavailable", outcome: "unverified", ...problem2 };
  if (source === "none") {
    return {
      ...shared,
      outcome: "unverified",
      reason: "unreadable-source",
      message: `The accepted records stand in ${path} on the base ${commit ?? "(which nothing names)"}, and that could not be read.`,
      remedy: "Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`."
    };
  }
  const count = [reference, proposed].reduce((sum, set) => sum + (set === null ? 0 : set.records.size + set.problems.size + set.strays.length), 0);
  if (count > 0) return null;
  const remedy = `Accept what the cases produce now, and commit it: \`shipworthy drift-check --mode accept --all --pack ${pack.path} --reason "first baseline"\`.`;
  return { ...shared, outcome: pack.packPolicy.bootstrap === "warn" ? "warn" : "unverified", reason: "no-baseline", message: `No case of the pack ${pack.ref.id} has a baseline in ${path}.`, remedy };
}
function toMissing(draft) {
  return { outcome: draft.outcome === "warn" ? "warn" : "unverified", reason: draft.reason ?? "no-baseline", fingerprint: fingerprintOfDraft(draft) };
}
function strayProblems({ pack, baselines, isPartial }) {
  if (isPartial) return [];
  const strays = [...baselines.reference.strays, ...baselines.proposed?.strays ?? []];
  return strays.map((problem2) => ({ ...toProblemFinding({ pack, indexes: /* @__PURE__ */ new Map(), cause: null }, problem2.path, problem2), check: null }));
}
function withoutRepeats(drafts) {
  const first = /* @__PURE__ */ new Map();
  for (const draft of drafts) {
    const fingerprint = fingerprintOfDraft(draft);
    if (!first.has(fingerprint)) first.set(fingerprint, draft);
  }
  return [...first.values()];
}

// packages/core/src/drift/completeness/judge-refusals.ts
function judgeRefusals(pack, { plan, observations, refused }) {
  const findings = refused.map((one) => toRefusalFinding(pack, one));
  const refusedPlan = plan === null ? refused.findIndex(({ isPlan }) => isPlan) : -1;
  if (refusedPlan === -1 && (plan !== null || observations.length > 0)) return { findings, cause: null };
  const primary = findings[Math.max(refusedPlan, 0)] ?? toMissingFinding(pack);
  const what = refusedPlan !== -1 ? "the plan was refused" : findings.length > 0 ? "the observations were refused" : "there are no observations";
  return { findings: findings.length > 0 ? findings : [primary], cause: { fingerprint: fingerprintOfDraft(primary), message: what } };
}
function toRefusalFinding(pack, { document, reason, message, remedy }) {
  return { rule: "drift/observation-refused", keys: { document }, check: null, outcome: "unverified", reason, message, location: { path: pack.path }, ...remedy === void 0 ? {} : { remedy } };
}
function toMissingFinding(pack) {
  return {
    rule: "drift/observations-missing",
    keys: { pack: pack.ref.id },
    check: null,
    outcome: "unverified",
    reason: "missing-evidence",
    location: { path: pack.path },
    message: `No observations of the pack ${pack.ref.id} were handed over.`
  };
}

// packages/core/src/drift/completeness/find-unplanned-shards.ts
function findUnplannedShards(pack, { plan, observations }, holdsAll) {
  const [only, second] = observations;
  if (plan !== null || only === void 0 || !observations.every((one) => isShard(one, pack.ref.id))) return null;
  if (second === void 0 && only.document.details.plan === null && holdsAll(only.document)) return null;
  const keys = observations.map(({ document }) => document.key).toSorted().join(", ");
  const shards = observations.map(({ document }) => document.details.plan?.shard).filter((shard) => shard !== void 0).toSorted();
  const why = shards.length === 0 ? "were run without a plan" : `belong to shard ${shards.join(", ")} of a plan that was not handed over`;
  return {
    rule: "drift/incomplete-shards",
    keys: { pack: pack.ref.id, case: "the pack" },
    check: null,
    outcome: "unverified",
    reason: "incomplete-shards",
    location: { path: pack.path },
    message: `The observations ${keys} are shards that ${why}, so nothing proves that together they are the whole pack.`,
    remedy: shards.length === 0 ? "Make a plan with `shipworthy regression-pack --mode plan --shards <n>`, then run each shard with `--shard <i>/<n> --plan <file>`." : "Hand the plan over as well: by `needs`, or with `--plan <file>`."
  };
}
function isShard({ document }, id) {
  return document.details.plan !== null || document.key.startsWith(`${id}.`) && /^[0-9]+-of-[0-9]+$/.test(document.key.slice(id.length + 1));
}

// packages/core/src/drift/completeness/prove-completeness.ts
var casePrefix = "case\0";
var fixturePrefix = "fixture\0";
function proveCompleteness(input) {
  const { evidence, pack, cause } = input;
  const wanted = [...input.cases.map((id) => casePrefix + id), ...input.fixtures.map((id) => fixturePrefix + id)];
  if (cause !== null) return { cases: /* @__PURE__ */ new Map(), fixtures: /* @__PURE__ */ new Map(), findings: wanted.map((item) => ({ ...toItemFinding(pack, item, `not judged: ${cause.message}`), causedBy: cause.fingerprint })) };
  const wantedSet = new Set(wanted);
  const unplanned = findUnplannedShards(pack, evidence, (document) => wanted.every((item) => itemsOf(document).includes(item)));
  if (unplanned !== null) return { cases: /* @__PURE__ */ new Map(), fixtures: /* @__PURE__ */ new Map(), findings: [unplanned, ...wanted.map((item) => ({ ...toItemFinding(pack, item, "not judged: the shards have no plan"), causedBy: fingerprintOfDraft(unplanned) }))] };
  const { parts, findings } = toParts(evidence, pack, wanted);
  const holders = new Map(wanted.map((item) => [item, []]));
  for (const part of parts) {
    findings.push(...judgePart(part, input, wantedSet));
    const [only, second] = part.documents;
    if (only === void 0 || second !== void 0) continue;
    for (const item of itemsOf(only.document)) if (part.items.has(item)) holders.get(item)?.push(only);
  }
  const explained = new Set(findings.map(({ check }) => check));
  for (const [item, documents] of holders) {
    if (documents.length !== 1 && !explained.has(toCheck(item))) findings.push(toItemFinding(pack, item, documents.length === 0 ? "dropped: no document holds it" : "duplicate: it was observed more than once"));
  }
  const isSingle = (item) => holders.get(item)?.length === 1;
  return { ...collectSingles(holders, isSingle), findings };
}
function toParts(evidence, pack, wanted) {
  const { plan, observations } = evidence;
  if (plan === null) {
    const whole = observations.filter(({ document }) => document.details.plan === null);
    const findings2 = observations.filter(({ document }) => document.details.plan !== null).map(({ document }) => toDocumentFinding(pack, document.key, `foreign: the document belongs to shard ${document.details.plan?.shard ?? ""} of a plan that was not handed over`));
    return { parts: whole.length === 0 ? [] : [{ name: "the pack", key: pack.ref.id, items: new Set(wanted), documents: whole }], findings: findings2 };
  }
  const { planDigest, assignments } = plan.document.details;
  const belongs = ({ document }) => document.details.plan !== null && document.details.plan.planDigest === planDigest && assignments.some(({ shard }) => shard === document.details.plan?.shard);
  const foreign = observations.filter((one) => !belongs(one));
  const findings = foreign.map(({ document }) => toDocumentFinding(pack, document.key, document.details.plan === null ? "foreign: the document was made without the plan" : `foreign: the document belongs to shard ${document.details.plan.shard} of another plan`));
  const parts = assignments.map(({ shard, cases, fixtures }) => ({
    name: `shard ${shard}`,
    key: `${pack.ref.id}.${shard.replace("/", "-of-")}`,
    items: /* @__PURE__ */ new Set([...cases.map((id) => casePrefix + id), ...fixtures.map((id) => fixturePrefix + id)]),
    documents: observations.filter((one) => belongs(one) && one.document.details.plan?.shard === shard)
  }));
  return { parts, findings };
}
function judgePart(part, { pack, evidence }, wanted) {
  const [only, second] = part.documents;
  const items = [...part.items].filter((item) => wanted.has(item));
  if (only === void 0 || second !== void 0) {
    if (items.length === 0) return [];
    const what = only === void 0 ? "dropped: no document was handed over" : `duplicate: the documents ${part.documents.map(({ document }) => document.key).toSorted().join(", ")} both hold it`;
    const refused = evidence.refused.find(({ document }) => document.includes(part.key));
    const primary = { ...toDocumentFinding(pack, part.name, `${what} (${listNames(items)})`), ...refused === void 0 ? {} : { causedBy: fingerprintOfDraft(toRefusalFinding(pack, refused)) } };
    const fingerprint = primary.causedBy ?? fingerprintOfDraft(primary);
    return [primary, ...items.map((item) => ({ ...toItemFinding(pack, item, `${what} for ${part.name}`), causedBy: fingerprint }))];
  }
  const held = itemsOf(only.document);
  const foreign = new Set(held.filter((item) => !part.items.has(item) && !isOtherwiseKnown(item, pack, wanted)));
  const seen = /* @__PURE__ */ new Set();
  const doubled = new Set(held.filter((item) => seen.size === seen.add(item).size && !foreign.has(item)));
  return [
    ...[...foreign].map((item) => toItemFinding(pack, item, `foreign: ${part.name} does not hold it, but the document ${only.document.key} does`)),
    ...[...doubled].map((item) => toItemFinding(pack, item, `duplicate: the document ${only.document.key} holds it more than once`))
  ];
}
function isOtherwiseKnown(item, pack, wanted) {
  if (wanted.has(item)) return false;
  return pack.manifest.cases.some(({ id }) => casePrefix + id === item) || pack.manifest.fixtures.some(({ id }) => fixturePrefix + id === item);
}
function itemsOf({ details }) {
  return [...details.cases.map(({ id }) => casePrefix + id), ...details.fixtures.map(({ id }) => fixturePrefix + id)];
}
function collectSingles(holders, isSingle) {
  const cases = /* @__PURE__ */ new Map();
  const fixtures = /* @__PURE__ */ new Map();
  for (const { document, received } of new Set([...holders.values()].flat())) {
    for (const observation of document.details.cases) {
      if (isSingle(casePrefix + observation.id)) cases.set(observation.id, { observation, folder: received.folder, document });
    }
    for (const fixture of document.details.fixtures) if (isSingle(fixturePrefix + fixture.id)) fixtures.set(fixture.id, fixture);
  }
  return { cases, fixtures };
}
function listNames(items) {
  const names = items.map(toName).toSorted();
  return names.length <= 10 ? names.join(", ") : `${names.slice(0, 10).join(", ")} and ${names.length - 10} more`;
}
function toName(item) {
  return item.startsWith(casePrefix) ? item.slice(casePrefix.length) : `fixture ${item.slice(fixturePrefix.length)}`;
}
function toCheck(item) {
  return item.startsWith(casePrefix) ? toCaseCheck(item.slice(casePrefix.length)) : toFixtureCheck(item.slice(fixturePrefix.length));
}
function toItemFinding(pack, item, message) {
  return { ...toDocumentFinding(pack, toName(item), message), check: toCheck(item) };
}
function toDocumentFinding(pack, name, message) {
  return {
    rule: "drift/incomplete-shards",
    keys: { pack: pack.ref.id, case: name },
    check: null,
    outcome: "unverified",
    reason: "incomplete-shards",
    message: `${name}: ${message}.`,
    location: { path: pack.path }
  };
}

// packages/core/src/drift/to-drift-details.ts
function toDriftDetails(parts) {
  const { pack, baselines, evidence } = parts;
  const label = pack.manifest.baseline.label ?? null;
  const findings = new Map([...parts.judgement.findings, ...parts.judgement.unlisted].map(({ fingerprint, outcome }) => [fingerprint, outcome]));
  return {
    pack: pack.ref,
    baseline: { source: baselines.source, path: baselines.path, commit: baselines.commit, label, records: baselines.reference.records.size, origin: baselines.origin === null ? null : { ...baselines.origin } },
    planDigest: evidence.plan?.document.details.planDigest ?? null,
    received: toReceivedDocuments(evidence),
    cases: parts.cases.map((one) => toCase(one, label, { checks: parts.judgement.outcomes, findings })),
    fixtures: parts.fixtures.toSorted((a, b) => a.id < b.id ? -1 : 1)
  };
}
function toReceivedDocuments({ plan, observations }) {
  const all = [...plan === null ? [] : [plan], ...observations].map(({ document, received }) => ({
    kind: document.kind,
    key: document.key,
    attempt: document.run.attempt,
    documentSha256: received.documentSha256 ?? "",
    contentDigest: received.contentDigest ?? "",
    artifactId: received.artifactId,
    artifactDigest: received.artifactDigest
  }));
  return all.toSorted((a, b) => `${a.kind}:${a.key}` < `${b.kind}:${b.key}` ? -1 : 1);
}
function toCase({ facts, status, renamedFrom, findings }, label, final) {
  const { id, recorded, comparison, sampled, proposal } = facts;
  const reference = recorded ?? (status === "accepted" ? proposal?.record ?? null : null);
  const outcome = final.checks.get(toCaseCheck(id)) ?? "pass";
  const outcomes = outcomesOfThings(findings, final);
  return {
    id,
    status,
    outcome,
    renamedFrom,
    baseline: reference === null ? null : { path: reference.path, digest: reference.digest, label },
    files: comparison?.files.map((file) => toFile(file, outcomes.get(`file ${file.path}`) ?? (file.comparison.state === "equal" ? "pass" : outcome))) ?? [],
    metrics: (comparison?.metrics ?? sampled).map((metric) => toMetric2(metric, outcomes.get(`metric ${metric.name}`) ?? (metric.state === "equal" ? "pass" : outcome)))
  };
}
function outcomesOfThings(drafts, final) {
  const outcomes = /* @__PURE__ */ new Map();
  for (const draft of drafts) {
    const { file, metric } = draft.keys;
    const thing = file === void 0 ? metric === void 0 ? null : `metric ${metric}` : `file ${file}`;
    const outcome = final.findings.get(fingerprintOfDraft(draft));
    if (thing !== null && outcome !== void 0) outcomes.set(thing, outcome);
  }
  return outcomes;
}
function toFile({ path, as, expectedSha256, actualSha256, comparison, note }, outcome) {
  const { counts, summary, changes, more, hunks } = comparison;
  const said = { ...summary === void 0 ? {} : { summary: readSummary(summary) }, ...note === null ? {} : { note } };
  return { path, outcome, as, expectedSha256, actualSha256, counts: { ...counts }, ...said, changes: changes.map((change) => ({ ...change })), more, hunks };
}
function toMetric2({ name, unit, expected, actual, delta, sampled }, outcome) {
  return { name, unit, outcome, expected, actual, delta, ...sampled === null ? {} : { sampled } };
}

// packages/core/src/drift/run-pack-check.ts
async function runPackCheck(run, { pack, subject, evidence: collected, scratch }) {
  const { inputs, host, workspace, policy } = run;
  const isPartial = inputs.case.length > 0;
  const allowLocal = host.context.where === "local";
  const evidence = selectEvidence({ evidence: collected, pack, allowsPartial: isPartial, checkSubject: (document2) => checkSubject(document2, { subject, host, workspace, allowLocal }) });
  const baselines = await collectBaselines({ host, workspace, policy, policyFrom: inputs["policy-from"], pack, named: inputs.baseline, scratch });
  const scope = toScope(pack, baselines, inputs.case);
  const refusals = judgeRefusals(pack, evidence);
  const complete = proveCompleteness({ pack, evidence, cases: scope.cases, fixtures: scope.fixtures, cause: refusals.cause });
  const packCases = new Map(pack.manifest.cases.map((packCase) => [packCase.id, packCase]));
  const judged = judgeDrift({
    pack,
    baselines,
    isPartial,
    fixtures: scope.fixtures,
    cases: await collectCases({ packDigest: pack.ref.packDigest, baselines, observed: complete.cases, packCases, ids: scope.ids }),
    evidence: [...policy.findings, ...pack.findings, ...refusals.findings, ...complete.findings],
    carried: carryFindings(evidence.observations.map(({ document: document2 }) => document2), isPartial ? new Set(scope.cases.map(toCaseCheck)) : null)
  });
  const key = inputs.key ?? pack.ref.id;
  const { config } = policy;
  const judgement = judgeWithinBudget(pack, { checks: judged.checks, findings: judged.findings, waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key });
  const details = toDriftDetails({ pack, baselines, evidence, cases: judged.cases, fixtures: [...complete.fixtures.values()], judgement });
  const manifest = await toFileInput("pack", { path: pack.path, absolute: workspace.resolve(pack.path) });
  const document = buildDocument(host, { kind: "drift-report", key, partial: isPartial, subject, inputs: [manifest, ...toInputs(evidence)], policy: pack.policy, judgement, details, startedAt: run.startedAt });
  return writeEvidence(host, workspace.out, { document });
}
function toScope(pack, { reference, proposed }, patterns) {
  const isWanted = toCaseFilter(patterns);
  const cases = pack.manifest.cases.map(({ id }) => id).filter(isWanted);
  const recorded = [reference, ...proposed === null ? [] : [proposed]].flatMap(({ records, problems }) => [...records.keys(), ...problems.keys()]);
  return {
    cases,
    fixtures: patterns.length > 0 ? [] : pack.manifest.fixtures.map(({ id }) => id),
    ids: [.../* @__PURE__ */ new Set([...cases, ...recorded.filter(isWanted)])].sort()
  };
}
function toInputs({ plan, observations }) {
  const named = [...plan === null ? [] : [{ name: "plan", ...plan }], ...observations.map((one) => ({ name: "observations", ...one }))];
  return named.map(({ name, document, received }) => ({ name, kind: document.kind, key: document.key, contentDigest: received.contentDigest ?? "" }));
}

// packages/core/src/drift/judge-packs.ts
async function judgePacks(common, paths) {
  const { inputs, host, workspace, policy } = common;
  const packs = [];
  for (const path of paths) packs.push(await loadPack({ host, workspace, policy, policyFrom: inputs["policy-from"] }, path));
  requireUnambiguous(inputs, packs);
  const run = { ...common, packs };
  if (inputs.mode === "accept") return runAccept(run);
  requireKnownCases(inputs.case, packs);
  const scratch = await openScratch();
  try {
    return await checkPacks(run, scratch);
  } finally {
    await scratch.remove();
  }
}
async function checkPacks(run, scratch) {
  const { inputs, host, workspace, policy } = run;
  const subject = await collectSubject(host, workspace.git, policy.baseCommit);
  const evidence = await collectEvidence({ host, workspace, scratch, needs: inputs.needs, places: inputs.observations, plan: inputs.plan });
  const documents = [];
  for (const pack of run.packs) documents.push(await runPackCheck(run, { pack, subject, evidence, scratch }));
  return { out: workspace.out, documents, notes: [], outputs: {}, exitCode: toExitCode(documents.map(({ document }) => document.verdict), inputs["fail-on"]) };
}
function requireUnambiguous(inputs, packs) {
  const ids = packs.map(({ ref }) => ref.id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  const alone = ["key", "baseline", "plan"].filter((name) => packs.length > 1 && inputs[name] !== void 0);
  const faults = [
    ...alone.map((name) => ({ message: `\`${name}\` can be of one pack only, but there are ${packs.length}: ${ids.join(", ")}.`, remedy: "Name one with `pack`." })),
    ...repeated === void 0 ? [] : [{ message: `Two packs have the id \`${repeated}\`.`, remedy: "Rename one of them." }]
  ];
  if (inputs.run !== void 0 && inputs.mode !== "accept") throw new ShipworthyError("usage/invalid-input", "`--run` says what to accept, but this is no `--mode accept`.", { hint: "Say `--mode accept`, or hand observations over with `--observations`." });
  if (faults.length > 0) throw new ShipworthyError("usage/invalid-input", "The packs cannot be told apart:", { hint: "Nothing was judged.", faults });
}
export {
  judgePacks,
  openWorkspace,
  requireUnambiguous,
  resolvePolicy,
  runAction
};
