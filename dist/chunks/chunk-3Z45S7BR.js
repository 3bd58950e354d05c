import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toOutputError
} from "./chunk-EWMGWQ4F.js";
import {
  isKnownKind,
  toWellFormed
} from "./chunk-MMWUCP35.js";
import {
  expandGlobs,
  hashFile,
  listFiles,
  matchGlobs,
  sha256Hex,
  toPosixPath,
  toSafeFileName,
  writeFileAtomically
} from "./chunk-5BIRJMIT.js";
import {
  systemCode
} from "./chunk-S76KNBH2.js";
import {
  positionOf,
  toCanonicalJson,
  toPrettyJson
} from "./chunk-EM3WIRZB.js";
import {
  isJsonArray,
  isJsonObject,
  parseJsonText
} from "./chunk-FK4RSKLJ.js";
import {
  isBlocking
} from "./chunk-SS4U7X6A.js";
import {
  rules
} from "./chunk-5ZWZWNSY.js";
import {
  digestSchema,
  kinds,
  sha256Schema,
  verdictSchema
} from "./chunk-IM5QJ37K.js";
import {
  _positive,
  int,
  looseObject,
  nullable,
  string
} from "./chunk-G5DY3PU2.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-QHLKFRAU.js";

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
  const findings = [...effect.findings, ...[...effect.expired, ...emptiness(input.key, summary)].map(toFinding)];
  return { verdict: toVerdict(findings, input.reasons), summary, findings: findings.toSorted(byWeight), outcomes };
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

// packages/core/src/evidence/write-evidence.ts
import { copyFile, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

// packages/core/src/evidence/content-digest.ts
function contentDigestOf(document) {
  const { run: _volatile, ...content } = document;
  return `sha256:${sha256Hex(toCanonicalJson(content))}`;
}

// packages/core/src/evidence/write-evidence.ts
function documentName(kind, key) {
  return `${kind}.${toSafeFileName(key)}`;
}
function artifactName({ kind, key, attempt }) {
  return `shipworthy-${kind}-${toSafeFileName(key)}-attempt-${attempt}`;
}
async function writeEvidence(host, out, evidence) {
  const { document, attachments = [] } = evidence;
  const name = documentName(document.kind, document.key);
  const path = join(out, `${name}.json`);
  const reportPath = join(out, `${name}.md`);
  const [text, contentDigest] = [toPrettyJson(document), contentDigestOf(document)];
  try {
    await mkdir(out, { recursive: true });
    await Promise.all([rm(path, { force: true }), rm(join(out, name), { recursive: true, force: true })]);
    const stored = await writeAttachments(join(out, name), attachments);
    await writeFileAtomically(reportPath, host.renderReport(document));
    await writeFileAtomically(path, text);
    return { document, path, reportPath, files: [path, reportPath, ...stored], documentSha256: sha256Hex(text), contentDigest };
  } catch (error) {
    throw toOutputError(error, out);
  }
}
async function writeAttachments(folder, attachments) {
  const paths = [];
  for (const attachment of attachments) {
    const target = join(folder, attachment.name);
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
    dirty
  };
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
  return null;
}

// packages/core/src/evidence/find-documents.ts
import { stat } from "node:fs/promises";
import { basename, join as join2, relative, resolve } from "node:path";

// packages/core/src/evidence/read-document.ts
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

// packages/core/src/evidence/validate-document.ts
async function validateDocument(kind, value, text) {
  const { documentValidators } = await import("./document-validators-TJ2U4EVF.js");
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
async function findDocuments(workspace, places, retain) {
  const files = /* @__PURE__ */ new Map();
  const empty = [];
  for (const place of places) {
    const found = await filesOf(workspace, place);
    if (found.length === 0) empty.push(place);
    for (const file of found) files.set(file, true);
  }
  const documents = [];
  const ignored = [];
  for (const absolute of withoutAttachments([...files.keys()])) {
    const path = toShownPath(workspace, absolute);
    const outcome = await readDocument(absolute, path, retain);
    if (outcome.state === "foreign") ignored.push(path);
    else if (outcome.state === "read") documents.push({ absolute, path, kind: outcome.read.document.kind, key: outcome.read.document.key, read: outcome.read, refusal: null });
    else documents.push({ absolute, path, kind: outcome.kind, key: outcome.key, read: null, refusal: outcome.refusal });
  }
  return { documents, ignored, empty };
}
async function filesOf(workspace, place) {
  const absolute = resolve(workspace.root, place) === workspace.out ? workspace.out : workspace.resolve(place);
  const kind = await stat(absolute).catch(() => null);
  if (kind === null) return /[*?[\]{}]/.test(place) ? (await expandGlobs(workspace.root, [toPosixPath(place)])).filter(isJson).map((path) => join2(workspace.root, path)) : [];
  if (!kind.isDirectory()) return [absolute];
  return (await listFiles(absolute)).filter(isJson).map((path) => join2(absolute, path));
}
function toShownPath(workspace, absolute) {
  const path = workspace.toDocumentPath(absolute);
  return path.startsWith("..") ? `<out>/${toPosixPath(relative(workspace.out, absolute))}` : path;
}
function isJson(path) {
  return path.endsWith(".json");
}
function withoutAttachments(files) {
  const owners = new Set(files.map((file) => file.slice(0, -".json".length)));
  return files.filter((file) => ![...ancestorsOf(file)].some((folder) => owners.has(folder) && basename(folder).includes("."))).toSorted();
}
function* ancestorsOf(file) {
  for (let folder = join2(file, ".."); relative(folder, file) !== "" && folder !== join2(folder, ".."); folder = join2(folder, "..")) yield folder;
}

// packages/core/src/evidence/receive-documents.ts
import { basename as basename2, join as join3 } from "node:path";
async function receiveEntry(transport, job, entry) {
  const named = { kind: entry.kind, key: entry.key, attempt: entry.attempt, job, artifactId: entry.artifactId, artifactDigest: entry.artifactDigest, documentSha256: entry.documentSha256, contentDigest: null, source: `job ${job}` };
  const refused = (reason, message) => ({ ...named, document: null, folder: null, refusal: { reason, message } });
  if (entry.artifactId === null || transport.host.artifacts === null) return receiveLocalEntry(transport.local, entry, { named, refused });
  const fetched = await fetchArtifact(transport, entry.artifactId, entry.artifactDigest);
  if ("refusal" in fetched) {
    const { reason, message } = await explainAbsence(transport.host, entry, fetched.refusal);
    return refused(reason, message);
  }
  const path = join3(fetched.folder, `${documentName(entry.kind, entry.key)}.json`);
  const outcome = await readDocument(path, `${documentName(entry.kind, entry.key)}.json of artifact ${entry.artifactId}`, transport.retain);
  if (outcome.state === "foreign") return refused("malformed-document", `Artifact ${entry.artifactId} holds a file in place of the document that is none of ours.`);
  if (outcome.state === "refused") return refused(outcome.refusal.reason, outcome.refusal.message);
  return { ...named, folder: fetched.folder, ...proveEntry(entry, outcome.read) };
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
function receiveLocalEntry(local, entry, { named, refused }) {
  const exact = local.find(({ read }) => read?.documentSha256 === entry.documentSha256);
  if (exact?.read != null) {
    return { ...named, folder: join3(exact.absolute, ".."), ...proveEntry(entry, exact.read) };
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
  const named = { kind, key: null, attempt: null, job: null, artifactId: artifact.id, artifactDigest: artifact.digest, documentSha256: null, contentDigest: null, source: `artifact ${artifact.name}` };
  const fetched = await fetchArtifact(transport, artifact.id, artifact.digest);
  if ("refusal" in fetched) return [{ ...named, document: null, folder: null, refusal: fetched.refusal }];
  const { folder } = fetched;
  const candidates = (await listFiles(folder)).filter((path) => !path.includes("/") && path.startsWith(`${kind}.`) && path.endsWith(".json"));
  if (candidates.length === 0) return [{ ...named, document: null, folder, refusal: { reason: "missing-evidence", message: `The artifact ${artifact.name} holds no document of kind ${kind}.` } }];
  const received = [];
  for (const path of candidates) {
    const outcome = await readDocument(join3(folder, path), `${path} of artifact ${artifact.name}`);
    received.push({ ...named, ...fromOutcome(outcome, basename2(path)), folder });
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
    folder: join3(found.absolute, ".."),
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
  checkSubject,
  worstVerdict,
  toExitCode,
  contentDigestOf,
  toFinding,
  readDocument,
  parseDocument,
  findDocuments,
  applyWaivers,
  findUnusedWaivers,
  selectorOf,
  judge,
  toProvenVerdict,
  parseNeeds,
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
