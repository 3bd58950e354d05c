import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  expandGlobs,
  hashFile,
  isJsonArray,
  isJsonObject,
  listFiles,
  matchGlobs,
  parseJsonText,
  positionOf,
  sha256Hex,
  toCanonicalJson,
  toPathBelow,
  toPosixPath,
  toPrettyJson,
  toSafeFileName,
  writeFileAtomically,
  writeFilesAtomically
} from "./chunk-MW3SYPS2.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import {
  digestSchema,
  isBlocking,
  kinds,
  rules,
  schemaBase,
  sha256Schema,
  verdictSchema
} from "./chunk-NIT5GBHI.js";
import {
  _positive,
  int,
  looseObject,
  nullable,
  string
} from "./chunk-ZDLLAUQK.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/contract/src/documents/known-kinds.ts
var knownKinds = ["regression-plan", "regression-observations", "drift-report", "bundle-readiness", "doc-sync-report", "security-report", "release-checklist", "release-notes-report", "release-evidence", "release-verification", "release-publication", "gate-decision"];
function isKnownKind(kind) {
  return knownKinds.some((known) => known === kind);
}
var schemaVersion = "1.0";

// packages/core/src/evidence/to-well-formed.ts
var loneSurrogate = new RegExp("\\p{Surrogate}", "u");
var loneSurrogates = new RegExp("\\p{Surrogate}", "gu");
function toWellFormed(value) {
  if (isWellFormed(value)) return value;
  const copy = structuredClone({ value });
  mendMembers(copy);
  return copy.value;
}
function isWellFormed(value) {
  if (typeof value === "string") return !loneSurrogate.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value) ? value.every(isWellFormed) : Object.entries(value).every(([key, member]) => !loneSurrogate.test(key) && isWellFormed(member));
}
function mendMembers(container) {
  for (const [key, member] of Object.entries({ ...container })) {
    const name = mendText(key);
    if (name !== key) Reflect.deleteProperty(container, key);
    if (name !== key || typeof member === "string") Reflect.set(container, name, typeof member === "string" ? mendText(member) : member);
    if (typeof member === "object" && member !== null) mendMembers(member);
  }
}
function mendText(text) {
  return text.replace(loneSurrogates, "\uFFFD");
}

// packages/core/src/evidence/build-document.ts
function buildDocument(host, parts) {
  const { kind, judgement } = parts;
  const { uncommitted, ...subject } = parts.subject;
  return toWellFormed({
    $schema: `${schemaBase}${kind}-v1.schema.json`,
    kind,
    key: parts.key,
    partial: parts.partial,
    schemaVersion,
    tool: { name: "shipworthy", version: host.toolVersion },
    subject,
    inputs: parts.inputs.toSorted(byInputName),
    policy: parts.policy,
    verdict: judgement.verdict,
    summary: judgement.summary,
    findings: [...judgement.findings],
    details: parts.details,
    run: { ...toRun(host, parts.startedAt, parts.measurements ?? {}), ...uncommitted === void 0 ? {} : { uncommitted } }
  });
}
function toRun(host, startedAt, measurements) {
  const { context } = host;
  const fixed = context.sourceDateEpoch === null ? null : toTimestamp(new Date(context.sourceDateEpoch * 1e3));
  return {
    id: context.runId,
    attempt: context.attempt,
    workflow: context.workflow,
    job: context.job,
    event: context.event,
    startedAt: fixed ?? toTimestamp(startedAt),
    finishedAt: fixed ?? toTimestamp(host.now()),
    waiversAsOf: toDate(host.now()),
    environment: host.machine,
    measurements
  };
}
function toTimestamp(date) {
  return date.toISOString();
}
function toDate(date) {
  return date.toISOString().slice(0, 10);
}
function byInputName(a, b) {
  const [left, right] = [identityOf(a), identityOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
function identityOf(input) {
  return "path" in input ? `${input.name}\0${String(input.path)}` : `${input.name}\0${input.kind}\0${input.key}`;
}

// packages/core/src/evidence/command-result.ts
var severity = ["pass", "warn", "unverified", "fail"];
function worstVerdict(verdicts) {
  return verdicts.reduce((worst, verdict) => severity.indexOf(verdict) > severity.indexOf(worst) ? verdict : worst, "pass");
}
function toExitCode(verdicts, failOn) {
  if (failOn === "never") return 0;
  const worst = worstVerdict(verdicts);
  return worst === "fail" || worst === "unverified" || worst === "warn" && failOn === "warn" ? 1 : 0;
}

// packages/core/src/evidence/fingerprint.ts
function fingerprintOf(rule, keys) {
  const registered = [...rules[rule].keys].sort();
  const given = Object.keys(keys).sort();
  if (registered.join() !== given.join()) throw new TypeError(`${rule} is identified by [${registered.join()}], not by [${given.join()}]`);
  return `sha256:${sha256Hex(toCanonicalJson({ rule, keys }))}`;
}

// packages/core/src/evidence/finding-draft.ts
function toFinding(draft) {
  const keys = toWellFormed({ ...draft.keys });
  return {
    rule: draft.rule,
    outcome: draft.outcome,
    reason: draft.reason ?? null,
    message: draft.message,
    expected: draft.expected ?? null,
    actual: draft.actual ?? null,
    location: draft.location ?? null,
    ...draft.related === void 0 || draft.related.length === 0 ? {} : { related: [...draft.related] },
    remedy: draft.remedy ?? rules[draft.rule].remedy,
    keys,
    fingerprint: fingerprintOf(draft.rule, keys),
    causedBy: draft.causedBy ?? null,
    waiver: null,
    ...draft.debt === void 0 ? {} : { debt: draft.debt }
  };
}

// packages/core/src/evidence/read-document.ts
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

// packages/core/src/evidence/content-digest.ts
function contentDigestOf(document) {
  const { run: _volatile, ...content } = document;
  return `sha256:${sha256Hex(toCanonicalJson(content))}`;
}

// packages/core/src/evidence/validate-document.ts
async function validateDocument(kind, value, text) {
  const { documentValidators } = await import("./document-validators-AYPHOHBU.js");
  const validate = documentValidators[kind];
  if (isValid(validate, value)) return { valid: true, document: value };
  return { valid: false, faults: (validate.errors ?? []).map((error) => toFault(error, text)) };
}
function isValid(validate, value) {
  return validate(value);
}
function toFault(error, text) {
  const pointer = error.instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const position = positionOf(text, pointer);
  return { message: `${error.instancePath === "" ? "the document" : error.instancePath} ${error.message ?? "is not valid"}`, ...position ?? {} };
}

// packages/core/src/evidence/read-document.ts
var largestDocument = 64 * 1024 * 1024;
async function readDocument(absolute, displayPath, retain) {
  try {
    const bytes = readLimited(absolute);
    if (bytes === "too-large") return refuse("limit-exceeded", `${displayPath} is larger than ${largestDocument / 1024 / 1024} MiB.`);
    if (bytes === "no-file") return refuse("unreadable-source", `${displayPath} is no regular file.`);
    const outcome = await parseDocument(bytes, displayPath);
    return retain === void 0 || outcome.state !== "read" ? outcome : { state: "read", read: { ...outcome.read, document: retain(outcome.read.document) } };
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    return code === "ENOENT" ? refuse("missing-evidence", `${displayPath} is not there.`) : refuse("unreadable-source", `${displayPath} could not be read (${code}).`);
  }
}
function readLimited(absolute) {
  const file = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return "no-file";
    return stats.size > largestDocument ? "too-large" : readFileSync(file);
  } finally {
    closeSync(file);
  }
}
async function parseDocument(bytes, displayPath) {
  let text;
  let value;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    value = parseJsonText(text, { path: displayPath, errorCode: "document/malformed" }).value;
  } catch (error) {
    return refuse("malformed-document", `${displayPath} is not valid JSON${explain(error)}`);
  }
  if (!isJsonObject(value) || typeof value.kind !== "string") return { state: "foreign" };
  const kind = value.kind;
  const key = typeof value.key === "string" ? value.key : null;
  if (!isKnownKind(kind)) return isDocumentLike(value, kind) ? refuse("unknown-schema", `${displayPath} is of kind ${JSON.stringify(kind)}, which this version does not know.`, { kind, key }) : { state: "foreign" };
  if (!hasKnownMajor(value)) return refuse("unknown-schema", `${displayPath} has schema version ${JSON.stringify(value.schemaVersion ?? null)}; this version reads 1.x of ${kind}.`, { kind, key });
  const checked = await validateDocument(kind, value, text);
  if (!checked.valid) return refuse("malformed-document", `${displayPath} does not match the schema of ${kind}${list(checked.faults, displayPath)}`, { kind, key });
  const { document } = checked;
  try {
    return { state: "read", read: { document, documentSha256: sha256Hex(bytes), contentDigest: contentDigestOf(document) } };
  } catch (error) {
    return refuse("malformed-document", `${displayPath} cannot be hashed${explain(error)}`, { kind, key });
  }
}
function isDocumentLike(value, kind) {
  return kinds.some((known) => known === kind) || isJsonObject(value.tool) && value.tool.name === "shipworthy";
}
function hasKnownMajor(value) {
  return typeof value.schemaVersion === "string" && /^1\.(0|[1-9][0-9]*)$/.test(value.schemaVersion);
}
function refuse(reason, message, identity = { kind: null, key: null }) {
  return { state: "refused", refusal: { reason, message }, ...identity };
}
function explain(error) {
  if (!isShipworthyError(error)) return ": it is not UTF-8 text.";
  const fault = error.faults[0];
  return fault === void 0 ? `: ${error.message}` : list([fault], fault.path ?? "");
}
function list(faults, path) {
  const first = faults.slice(0, 3).map((fault) => `${path}:${fault.line ?? 1}:${fault.column ?? 1} ${fault.message}`);
  const more = faults.length > 3 ? `; and ${faults.length - 3} more` : "";
  return `: ${first.join("; ")}${more}`;
}

// packages/core/src/evidence/find-documents.ts
import { stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
async function findDocuments(workspace, places, retain) {
  const documents = [];
  const rest = await visitDocuments(workspace, places, (found) => documents.push(retain === void 0 || found.read === null ? found : { ...found, read: { ...found.read, document: retain(found.read.document) } }));
  return { documents, ...rest };
}
async function visitDocuments(place, places, visit) {
  const files = /* @__PURE__ */ new Map();
  const empty = [];
  for (const one of places) {
    const found = await filesOf(place, one);
    if (found.length === 0) empty.push(one);
    for (const file of found) files.set(file, true);
  }
  const ignored = [];
  for (const absolute of withoutAttachments([...files.keys()])) {
    const path = toShownPath(place, absolute);
    const outcome = await readDocument(absolute, path);
    if (outcome.state === "foreign") ignored.push(path);
    else if (outcome.state === "read") visit({ absolute, path, kind: outcome.read.document.kind, key: outcome.read.document.key, read: outcome.read, refusal: null });
    else visit({ absolute, path, kind: outcome.kind, key: outcome.key, read: null, refusal: outcome.refusal });
  }
  return { ignored, empty };
}
async function filesOf(workspace, place) {
  const absolute = resolve(workspace.root, place) === workspace.out ? workspace.out : workspace.resolve(place);
  const kind = await stat(absolute).catch(() => null);
  if (kind === null) return /[*?[\]{}]/.test(place) ? (await expandGlobs(workspace.root, [toPosixPath(place)])).filter(isJson).map((path) => join(workspace.root, path)) : [];
  if (!kind.isDirectory()) return [absolute];
  return (await listFiles(absolute)).filter(isJson).map((path) => join(absolute, path));
}
function toShownPath(workspace, absolute) {
  return toPathBelow(workspace.root, absolute) ?? `<out>/${toPosixPath(relative(workspace.out, absolute))}`;
}
function isJson(path) {
  return path.endsWith(".json");
}
function withoutAttachments(files) {
  const owners = new Set(files.map((file) => file.slice(0, -".json".length)));
  return files.filter((file) => ![...ancestorsOf(file)].some((folder) => owners.has(folder) && basename(folder).includes("."))).toSorted();
}
function* ancestorsOf(file) {
  for (let folder = join(file, ".."); relative(folder, file) !== "" && folder !== join(folder, ".."); folder = join(folder, "..")) yield folder;
}

// packages/core/src/evidence/list-worst.ts
var mostListed = 1e4;
var largestList = 12 * 1024 * 1024;
function takeListed(items) {
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    bytes += Buffer.byteLength(JSON.stringify(item));
    if (index > 0 && (index >= mostListed || bytes > largestList)) return items.slice(0, index);
  }
  return items;
}
function listWorst(findings, { key, reasons }) {
  const ranked = findings.toSorted((a, b) => rankOf(a, reasons) - rankOf(b, reasons));
  const kept = takeListed(ranked);
  if (kept.length === findings.length) return { listed: findings, unlisted: [] };
  const listed = new Set(kept);
  const unlisted = findings.filter((finding) => !listed.has(finding));
  return { listed: [...findings.filter((finding) => listed.has(finding)), toOmission(unlisted, { key, listed: kept.length })], unlisted };
}
function rankOf(finding, reasons) {
  return isBlocking(finding, reasons) ? 0 : 1 + order.indexOf(finding.outcome);
}
var order = ["fail", "unverified", "waived", "warn", "not-applicable", "pass"];
function toOmission(unlisted, { key, listed }) {
  const counts = order.flatMap((outcome2) => {
    const count = unlisted.filter((finding) => finding.outcome === outcome2).length;
    return count === 0 ? [] : [[outcome2, count]];
  });
  const worst = counts[0]?.[0] ?? "not-applicable";
  const outcome = worst === "waived" ? "unverified" : worst === "pass" ? "not-applicable" : worst;
  return toFinding({
    rule: "evidence/findings-omitted",
    keys: { key },
    check: null,
    outcome,
    ...outcome === "unverified" ? { reason: "limit-exceeded" } : {},
    message: `${unlisted.length} more findings are not listed (${counts.map(([name, count]) => `${count} ${name}`).join(", ")}); these ${listed} are the worst. The counts are of all.`,
    expected: mostListed,
    actual: Object.fromEntries(counts)
  });
}

// packages/core/src/evidence/waivers.ts
var waivable = /* @__PURE__ */ new Set(["fail", "warn", "unverified"]);
function applyWaivers(findings, waivers, asOf) {
  const used = /* @__PURE__ */ new Set();
  const expired = /* @__PURE__ */ new Map();
  const matchers = waivers.map(toMatcher);
  const judged = findings.map((finding) => {
    if (!waivable.has(finding.outcome)) return finding;
    const matching = waivers.flatMap((waiver, index) => matchers[index]?.(finding) === true ? [{ waiver, index }] : []);
    for (const { index } of matching) used.add(index);
    const valid = matching.find(({ waiver }) => waiver.expires >= asOf);
    if (valid !== void 0) {
      const { owner, reason, expires } = valid.waiver;
      return { ...finding, outcome: "waived", waiver: { owner, reason, expires } };
    }
    for (const { waiver, index } of matching) expired.set(index, toExpired(waiver));
    return finding;
  });
  return { findings: judged, expired: [...expired.values()], used };
}
function findUnusedWaivers(waivers, findings) {
  const unused = new Map(waivers.map((waiver, index) => [index, toMatcher(waiver)]));
  for (const finding of findings) {
    if (!waivable.has(finding.outcome) && finding.outcome !== "waived") continue;
    for (const [index, matches] of unused) if (matches(finding)) unused.delete(index);
  }
  return [...unused.keys()];
}
function toMatcher(waiver) {
  const matchesPath = waiver.path === void 0 ? null : matchGlobs([waiver.path]);
  return (finding) => finding.rule === waiver.rule && (waiver.fingerprint === void 0 || waiver.fingerprint === finding.fingerprint) && (matchesPath === null || finding.location !== null && matchesPath(finding.location.path));
}
function toExpired(waiver) {
  return {
    rule: "policy/waiver-expired",
    keys: { rule: waiver.rule, selector: selectorOf(waiver) },
    check: null,
    outcome: "warn",
    message: `The waiver of ${waiver.rule} by ${waiver.owner} expired on ${waiver.expires}.`,
    expected: `valid on the day of the check`,
    actual: waiver.expires
  };
}
function selectorOf(waiver) {
  return waiver.fingerprint ?? waiver.path ?? "*";
}

// packages/core/src/evidence/judgement.ts
var severity2 = ["not-applicable", "pass", "waived", "warn", "unverified", "fail"];
function judge(input) {
  const effect = applyWaivers(input.findings.map(toFinding), input.waivers, input.waiversAsOf);
  const outcomes = outcomesOf(input, effect.findings);
  const summary = summarise(outcomes);
  const findings = withoutTwins([...effect.findings, ...[...effect.expired, ...emptiness(input.key, summary)].map(toFinding)]);
  const { listed, unlisted } = listWorst(findings.toSorted(byWeight), input);
  return { verdict: toVerdict(listed, input.reasons), summary, findings: listed, unlisted, outcomes };
}
function outcomesOf(input, findings) {
  const outcomes = new Map(input.checks.map((check) => [check, "pass"]));
  const seen = /* @__PURE__ */ new Set();
  input.findings.forEach(({ check }, index) => {
    const outcome = findings[index]?.outcome;
    if (check === null || outcome === void 0) return;
    const before = outcomes.get(check);
    const first = !seen.has(check);
    seen.add(check);
    if (before === void 0 || first && outcome === "not-applicable" || isWorse(outcome, before)) outcomes.set(check, outcome);
  });
  return outcomes;
}
function isWorse(a, b) {
  return severity2.indexOf(a) > severity2.indexOf(b);
}
function summarise(outcomes) {
  const count = (outcome) => [...outcomes.values()].filter((one) => one === outcome).length;
  return {
    checked: outcomes.size,
    pass: count("pass"),
    warn: count("warn"),
    fail: count("fail"),
    unverified: count("unverified"),
    waived: count("waived"),
    notApplicable: count("not-applicable")
  };
}
function withoutTwins(findings) {
  const said = /* @__PURE__ */ new Set();
  return findings.filter(({ fingerprint, outcome, reason, message, location, waiver, related = [] }) => {
    const words = JSON.stringify([fingerprint, outcome, reason, message, location, related, waiver]);
    const isFirst = !said.has(words);
    said.add(words);
    return isFirst;
  });
}
function emptiness(key, summary) {
  if (summary.checked === 0) {
    return [{ rule: "evidence/nothing-checked", keys: { key }, check: null, outcome: "unverified", reason: "nothing-checked", message: "Nothing was checked." }];
  }
  if (summary.waived + summary.notApplicable < summary.checked) return [];
  return [{ rule: "evidence/everything-waived", keys: { key }, check: null, outcome: "unverified", reason: "everything-waived", message: `All ${summary.checked} checks are waived or do not apply.` }];
}
function toVerdict(findings, reasons) {
  if (findings.some(({ outcome }) => outcome === "fail")) return "fail";
  if (findings.some((finding) => isBlocking(finding, reasons))) return "unverified";
  return findings.some(({ outcome }) => outcome === "warn" || outcome === "unverified") ? "warn" : "pass";
}
function toProvenVerdict(document, reasons) {
  const { findings, summary } = document;
  const verdict = summary.fail > 0 ? "fail" : toVerdict(findings, reasons);
  return verdict !== "fail" && emptiness("", summary).length > 0 ? "unverified" : verdict;
}
function byWeight(a, b) {
  return severity2.indexOf(b.outcome) - severity2.indexOf(a.outcome) || Number(a.causedBy !== null) - Number(b.causedBy !== null) || compareText(a.rule, b.rule) || compareText(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0) || compareText(a.fingerprint, b.fingerprint);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// packages/contract/src/gate/evidence-entry.ts
var evidenceEntrySchema = looseObject({
  kind: string(),
  key: string(),
  attempt: int().check(_positive()),
  verdict: verdictSchema,
  artifactId: nullable(int()),
  artifactDigest: nullable(string()),
  documentSha256: sha256Schema,
  contentDigest: digestSchema
});

// packages/core/src/evidence/needs.ts
function parseNeeds(text) {
  if (text === void 0) return null;
  const value = parseNeedsJson(text);
  if (!isJsonObject(value)) throw invalidNeeds("it is not an object");
  return Object.entries(value).map(([id, job]) => toNeededJob(id, job)).toSorted((a, b) => a.id < b.id ? -1 : 1);
}
function parseNeedsJson(text) {
  try {
    return parseJsonText(text, { path: "needs", errorCode: "document/malformed" }).value;
  } catch (error) {
    if (isShipworthyError(error)) throw invalidNeeds(error.message);
    throw error;
  }
}
function invalidNeeds(why) {
  return new ShipworthyError("usage/invalid-input", `The input \`needs\` cannot be read: ${why}.`, { hint: "Write `needs: '${{ toJSON(needs) }}'`." });
}
function toNeededJob(id, job) {
  if (!isJsonObject(job)) return { id, result: "", entries: [], problems: ["the job is not described by an object"] };
  const outputs = isJsonObject(job.outputs) ? Object.entries(job.outputs) : [];
  const read = outputs.filter(([name]) => name.startsWith("evidence")).map(([name, value]) => readOutput(name, value));
  return {
    id,
    result: typeof job.result === "string" ? job.result : "",
    entries: read.flatMap(({ entries }) => entries),
    problems: read.flatMap(({ problem }) => problem === null ? [] : [problem])
  };
}
function readOutput(name, value) {
  if (value === "" || value === null || value === void 0) return { entries: [], problem: null };
  if (typeof value !== "string") return { entries: [], problem: `the output ${name} is not a text` };
  try {
    const list2 = parseJsonText(value, { path: name, errorCode: "document/malformed" }).value;
    if (!isJsonArray(list2)) return { entries: [], problem: `the output ${name} is not a JSON array` };
    return { entries: list2.map((entry) => evidenceEntrySchema.parse(entry)), problem: null };
  } catch {
    return { entries: [], problem: `the output ${name} is not what a Shipworthy action writes` };
  }
}

// packages/core/src/evidence/output-error.ts
import { basename as basename2 } from "node:path";
function toOutputError(error, folder) {
  const code = systemCode(error);
  if (isShipworthyError(error) || code === "") return error;
  return new ShipworthyError("output/not-writable", `The evidence could not be written (${code}).`, {
    hint: `Make sure that the folder ${basename2(folder)} can be written and that the disk has room, or name another with \`out\`.`,
    cause: error
  });
}

// packages/core/src/evidence/write-evidence.ts
import { copyFile, mkdir, rm } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
var longestKey = 200;
function documentName(kind, key) {
  return `${kind}.${toKeyName(key)}`;
}
function toKeyName(key) {
  const name = toSafeFileName(key);
  return name.length <= longestKey ? name : `~${sha256Hex(key).slice(0, 32)}`;
}
function artifactName({ kind, key, attempt }) {
  return `shipworthy-${kind}-${toKeyName(key)}-attempt-${attempt}`;
}
async function writeEvidence(host, out, evidence) {
  const { document, attachments = [] } = evidence;
  const name = documentName(document.kind, document.key);
  const path = join2(out, `${name}.json`);
  const reportPath = join2(out, `${name}.md`);
  const [text, contentDigest] = [toPrettyJson(document), contentDigestOf(document)];
  try {
    await mkdir(out, { recursive: true });
    await Promise.all([rm(path, { force: true }), rm(join2(out, name), { recursive: true, force: true })]);
    const stored = await writeAttachments(join2(out, name), attachments);
    await writeFilesAtomically([{ path: reportPath, data: host.renderReport(document) }, { path, data: text }]);
    return { document, path, reportPath, files: [path, reportPath, ...stored], documentSha256: sha256Hex(text), contentDigest };
  } catch (error) {
    throw toOutputError(error, out);
  }
}
async function writeAttachments(folder, attachments) {
  const paths = [];
  for (const attachment of attachments) {
    const target = join2(folder, attachment.name);
    await mkdir(dirname(target), { recursive: true });
    if ("bytes" in attachment) await writeFileAtomically(target, attachment.bytes);
    else await copyFile(attachment.source, target);
    paths.push(target);
  }
  return paths;
}
async function toFileInput(name, file) {
  return { name, path: file.path, sha256: (await hashFile(file.absolute)).sha256 };
}

// packages/core/src/evidence/uncommitted.ts
import { lstat, readlink } from "node:fs/promises";
import { join as join3 } from "node:path";
async function listUncommitted(git, head) {
  const changed = await git.changedOnDisk(head);
  const paths = new Set(changed.flatMap(({ path, previousPath }) => previousPath === null ? [path] : [previousPath, path]));
  const files = [];
  for (const path of [...paths].sort()) files.push({ path, sha256: await identify(join3(git.topLevel, path)) });
  return files;
}
async function identify(path) {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return sha256Hex(`link ${await readlink(path)}`);
    return stats.isFile() ? (await hashFile(path, { noFollow: true })).sha256 : null;
  } catch {
    return null;
  }
}

// packages/core/src/evidence/subject.ts
async function collectSubject(host, git, baseCommit) {
  const { context } = host;
  const checkedOut = git?.headCommit ?? null;
  const [repository, dirty] = git === null ? [context.repository, false] : await Promise.all([context.repository ?? git.originRepository(), git.isDirty()]);
  return {
    repository,
    commit: context.headCommit ?? checkedOut,
    testedCommit: checkedOut ?? context.testedCommit,
    baseCommit,
    ref: context.ref,
    version: null,
    dirty,
    ...git === null || checkedOut === null || context.where !== "local" ? {} : { uncommitted: dirty ? await listUncommitted(git, checkedOut) : [] }
  };
}

// packages/core/src/evidence/judge-edits.ts
import { isAbsolute, join as join4, posix } from "node:path";
var named = 3;
function judgeEdits(document, subject, places) {
  const before = document.run.uncommitted;
  if (before === void 0 || subject.uncommitted === void 0 || isSlip(document)) return null;
  const [then, now] = [toStates(before), toStates(subject.uncommitted)];
  const edited = [.../* @__PURE__ */ new Set([...then.keys(), ...now.keys()])].filter((path) => then.get(path) !== now.get(path)).sort();
  const counting = edited.map((path) => toOwnPath(path, places)).filter((path) => path !== null && !isBesideTheMatter(path, document, places));
  if (counting.length === 0) return null;
  const more = counting.length > named ? ` and ${counting.length - named} more` : "";
  return {
    reason: "dirty",
    message: `The work tree changed since this was measured: ${counting.slice(0, named).join(", ")}${more}.`,
    remedy: `Run \`shipworthy ${toCommand(document.kind)}\` again.`
  };
}
function isSlip({ verdict, findings }) {
  return verdict === "unverified" && findings.length > 0 && findings.every(({ rule }) => rule === "config/invalid");
}
function toStates(files) {
  return new Map(files.map(({ path, sha256 }) => [path, sha256 ?? "none"]));
}
function toOwnPath(path, { git, toDocumentPath }) {
  const own = toDocumentPath(join4(git?.topLevel ?? "", path));
  return own.startsWith("../") || isAbsolute(own) ? null : own;
}
function isBesideTheMatter(path, document, { out, toDocumentPath }) {
  if (path.startsWith(`${toDocumentPath(out)}/`)) return true;
  if (document.kind !== "regression-observations" && document.kind !== "regression-plan") return false;
  const { pack } = document.details;
  return pack !== null && path.startsWith(posix.join(posix.dirname(pack.manifest), "baselines/"));
}
var commands = {
  "regression-plan": "regression-pack --mode plan",
  "regression-observations": "regression-pack",
  "drift-report": "drift-check",
  "bundle-readiness": "telemetry-bundle-readiness",
  "doc-sync-report": "doc-sync-check",
  "release-checklist": "release-evidence --mode checklist",
  "release-notes-report": "release-evidence --mode notes",
  "release-publication": "release-evidence --mode publish",
  "release-verification": "release-evidence --mode verify",
  "gate-decision": "release-gate"
};
function toCommand(kind) {
  return commands[kind] ?? kind;
}

// packages/core/src/evidence/check-subject.ts
function checkSubject(document, expectation) {
  const { subject, host } = expectation;
  const theirs = document.subject;
  const wrong = (what, expected, actual) => ({ reason: "wrong-subject", message: `It is about ${what} ${String(actual)}, but this run is about ${String(expected)}.` });
  if (theirs.repository !== subject.repository || theirs.repository === null && host.context.where !== "local") return wrong("the repository", subject.repository, theirs.repository);
  if (theirs.commit === null && !expectation.allowLocal) return { reason: "wrong-subject", message: "It names no commit: it was made outside a git repository." };
  if (theirs.commit !== null && theirs.commit !== subject.commit) return wrong("the commit", subject.commit, theirs.commit);
  const isLocal = theirs.commit === null && theirs.testedCommit === null;
  if (!isLocal && theirs.testedCommit !== subject.testedCommit) return wrong("the tested commit", subject.testedCommit, theirs.testedCommit);
  if (host.context.runId !== null && document.run.id !== host.context.runId) return wrong("the run", host.context.runId, document.run.id);
  if (document.run.attempt > host.context.attempt) return { reason: "stale-attempt", message: `It was made by attempt ${document.run.attempt}, but this is attempt ${host.context.attempt}.` };
  return judgeEdits(document, subject, expectation.workspace);
}

// packages/core/src/evidence/receive-documents.ts
import { basename as basename3, join as join5 } from "node:path";
async function receiveEntry(transport, job, entry) {
  const named2 = { kind: entry.kind, key: entry.key, attempt: entry.attempt, job, artifactId: entry.artifactId, artifactDigest: entry.artifactDigest, documentSha256: entry.documentSha256, contentDigest: null, source: `job ${job}` };
  const refused = (reason, message) => ({ ...named2, document: null, folder: null, refusal: { reason, message } });
  if (entry.artifactId === null || transport.host.artifacts === null) return receiveLocalEntry(transport.local, entry, { named: named2, refused });
  const fetched = await fetchArtifact(transport, entry.artifactId, entry.artifactDigest);
  if ("refusal" in fetched) {
    const { reason, message } = await explainAbsence(transport.host, entry, fetched.refusal);
    return refused(reason, message);
  }
  const path = join5(fetched.folder, `${documentName(entry.kind, entry.key)}.json`);
  const outcome = await readDocument(path, `${documentName(entry.kind, entry.key)}.json of artifact ${entry.artifactId}`, transport.retain);
  if (outcome.state === "foreign") return refused("malformed-document", `Artifact ${entry.artifactId} holds a file in place of the document that is none of ours.`);
  if (outcome.state === "refused") return refused(outcome.refusal.reason, outcome.refusal.message);
  return { ...named2, folder: fetched.folder, ...proveEntry(entry, outcome.read) };
}
async function explainAbsence({ artifacts }, entry, refusal) {
  if (refusal.reason !== "missing-evidence" || artifacts === null) return refusal;
  const name = artifactName(entry);
  const listed = await artifacts.list(name).catch((error) => {
    if (isShipworthyError(error)) return [];
    throw error;
  });
  const successor = listed.find((artifact) => artifact.name === name && artifact.id !== entry.artifactId);
  if (successor === void 0) return refusal;
  return { reason: "digest-mismatch", message: `Artifact ${String(entry.artifactId)} was replaced: it is gone, and artifact ${successor.id}, which no job handed over, has its name ${name}.` };
}
function receiveLocalEntry(local, entry, { named: named2, refused }) {
  const exact = local.find(({ read }) => read?.documentSha256 === entry.documentSha256);
  if (exact?.read != null) {
    return { ...named2, folder: join5(exact.absolute, ".."), ...proveEntry(entry, exact.read) };
  }
  const sameName = local.find((found) => found.kind === entry.kind && found.key === entry.key);
  return sameName === void 0 ? refused("missing-evidence", `The document ${entry.kind}:${entry.key} that the output names is in none of the folders.`) : refused("digest-mismatch", `${sameName.path} is not the document that the output names: its SHA-256 is another.`);
}
async function fetchArtifact(transport, id, digest) {
  const { artifacts } = transport.host;
  if (artifacts === null) return { refusal: { reason: "unreadable-source", message: `Artifact ${id} cannot be fetched: there is no artifact service here. Hand the documents over in a folder.` } };
  try {
    const downloaded = await artifacts.download(id, await transport.scratch.folder());
    if (digest !== null && downloaded.digest !== null && normaliseDigest(digest) !== normaliseDigest(downloaded.digest)) {
      return { refusal: { reason: "digest-mismatch", message: `Artifact ${id} has the digest ${downloaded.digest}, but its job handed over ${digest}.` } };
    }
    return downloaded;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { refusal: { reason: reasonOf(error.code), message: error.message } };
  }
}
function normaliseDigest(digest) {
  return digest.replace(/^sha256:/, "").toLowerCase();
}
function reasonOf(code) {
  switch (code) {
    case "github/permission-denied":
      return "permission-denied";
    case "github/rate-limited":
      return "rate-limited";
    case "github/not-found":
      return "missing-evidence";
    case "artifact/digest-mismatch":
      return "digest-mismatch";
    case "artifact/unsafe":
      return "malformed-document";
    default:
      return "unreadable-source";
  }
}
function proveEntry(entry, read) {
  const refusal = checkEntry(entry, read);
  return refusal === null ? { contentDigest: read.contentDigest, document: read.document, refusal } : { contentDigest: null, document: null, refusal };
}
function checkEntry(entry, read) {
  const { document } = read;
  if (read.documentSha256 !== entry.documentSha256) return { reason: "digest-mismatch", message: `The document in artifact ${String(entry.artifactId)} has another SHA-256 than the output of its job says.` };
  if (document.kind !== entry.kind || document.key !== entry.key) return { reason: "wrong-subject", message: `The document is ${document.kind}:${document.key}, but the output names ${entry.kind}:${entry.key}.` };
  if (document.run.attempt !== entry.attempt) return { reason: "malformed-document", message: `The document is of attempt ${document.run.attempt}, but the output says ${entry.attempt}.` };
  if (document.verdict !== entry.verdict) return { reason: "malformed-document", message: `The verdict of the document is ${document.verdict}, but the output says ${entry.verdict}.` };
  if (read.contentDigest !== entry.contentDigest) return { reason: "digest-mismatch", message: `The content of the document has the digest ${read.contentDigest}, but the output says ${entry.contentDigest}.` };
  return null;
}
async function receiveListed(transport, artifact, kind) {
  const named2 = { kind, key: null, attempt: null, job: null, artifactId: artifact.id, artifactDigest: artifact.digest, documentSha256: null, contentDigest: null, source: `artifact ${artifact.name}` };
  const fetched = await fetchArtifact(transport, artifact.id, artifact.digest);
  if ("refusal" in fetched) return [{ ...named2, document: null, folder: null, refusal: fetched.refusal }];
  const { folder } = fetched;
  const candidates = (await listFiles(folder)).filter((path) => !path.includes("/") && path.startsWith(`${kind}.`) && path.endsWith(".json"));
  if (candidates.length === 0) return [{ ...named2, document: null, folder, refusal: { reason: "missing-evidence", message: `The artifact ${artifact.name} holds no document of kind ${kind}.` } }];
  const received = [];
  for (const path of candidates) {
    const outcome = await readDocument(join5(folder, path), `${path} of artifact ${artifact.name}`);
    received.push({ ...named2, ...fromOutcome(outcome, basename3(path)), folder });
  }
  return received;
}
function fromOutcome(outcome, name) {
  const unknown = { key: null, attempt: null, documentSha256: null, contentDigest: null, document: null };
  if (outcome.state === "foreign") return { ...unknown, refusal: { reason: "malformed-document", message: `${name} is not a document of ours.` } };
  if (outcome.state === "refused") return { ...unknown, key: outcome.key, refusal: outcome.refusal };
  const { document, documentSha256, contentDigest } = outcome.read;
  return { key: document.key, attempt: document.run.attempt, documentSha256, contentDigest, document, refusal: null };
}
function toReceived(found) {
  const document = found.read?.document ?? null;
  return {
    kind: found.kind,
    key: found.key,
    attempt: document?.run.attempt ?? null,
    job: null,
    artifactId: null,
    artifactDigest: null,
    documentSha256: found.read?.documentSha256 ?? null,
    contentDigest: found.read?.contentDigest ?? null,
    document,
    refusal: found.refusal,
    folder: join5(found.absolute, ".."),
    source: found.path
  };
}

// packages/core/src/evidence/select-attempts.ts
function selectAttempts(items) {
  const current = items.filter(({ attempt }) => attempt === null);
  const superseded = [];
  const duplicates = [];
  for (const group of groupByPlace(items.filter(({ attempt }) => attempt !== null)).values()) {
    const highest = Math.max(...group.map(({ attempt }) => attempt ?? 0));
    const latest = group.filter(({ attempt }) => attempt === highest);
    superseded.push(...group.filter(({ attempt }) => attempt !== highest));
    const [only] = latest;
    if (latest.length === 1 && only !== void 0) current.push(only);
    else duplicates.push(latest);
  }
  return { current, superseded, duplicates };
}
function groupByPlace(items) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const place = `${item.kind ?? ""}\0${item.key ?? ""}`;
    const group = groups.get(place);
    if (group === void 0) groups.set(place, [item]);
    else group.push(item);
  }
  return groups;
}

export {
  knownKinds,
  buildDocument,
  toDate,
  judgeEdits,
  toCommand,
  checkSubject,
  worstVerdict,
  toExitCode,
  contentDigestOf,
  toFinding,
  readDocument,
  parseDocument,
  findDocuments,
  visitDocuments,
  takeListed,
  applyWaivers,
  findUnusedWaivers,
  selectorOf,
  judge,
  toProvenVerdict,
  parseNeeds,
  toOutputError,
  documentName,
  artifactName,
  writeEvidence,
  toFileInput,
  receiveEntry,
  receiveListed,
  toReceived,
  selectAttempts,
  collectSubject
};
