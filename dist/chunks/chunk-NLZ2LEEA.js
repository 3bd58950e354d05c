import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  predicateTypes,
  signStatement,
  toRecord,
  toReleaseRefusal,
  toTestResult,
  toVerificationSummary,
  verifyEvidence
} from "./chunk-LG5VNUKX.js";
import {
  judgeWorkTree
} from "./chunk-6PF7ZJWN.js";
import {
  buildChecklist
} from "./chunk-CQINWSKL.js";
import {
  identifyDocuments,
  listMeasured
} from "./chunk-V23UYYXW.js";
import {
  evidenceManifestSchema,
  evidenceManifestSchemaId
} from "./chunk-WIMV6YND.js";
import {
  readSigningKey,
  readSigningKeyText
} from "./chunk-73L6G263.js";
import {
  largestList
} from "./chunk-RFA5JOAD.js";
import {
  findCollisions,
  writeZip
} from "./chunk-XMUDPAAX.js";
import {
  complainAboutName,
  showName
} from "./chunk-S4BTKXOZ.js";
import {
  formatVersion
} from "./chunk-PA27U3VF.js";
import {
  defaultConfigPath
} from "./chunk-4CWBFBZX.js";
import {
  buildDocument,
  collectSubject,
  documentName,
  judge,
  toDate,
  toExitCode,
  toOutputError,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  Hashing,
  clearStaged,
  expandGlobs,
  hashFile,
  hashFiles,
  isJsonArray,
  isJsonObject,
  listEntries,
  listFiles,
  matchGlobs,
  readTextFile,
  requireJson,
  sha256Hex,
  stageFolder,
  toCanonicalJson,
  toPrettyJson,
  toSafeFileName
} from "./chunk-MW3SYPS2.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/release/assemble/evidence-place.ts
function evidencePlace({ target, config }, repository) {
  const { version, package: name } = target;
  if (version === null) return null;
  const own = `${name === null ? "" : `${toSafeFileName(name)}-`}${formatVersion(version)}`;
  return { path: `${config.evidence.root.replace(/\/+$/, "")}/${own}`, stem: `${repository?.split("/").at(-1) ?? "release"}-${own}` };
}

// packages/core/src/release/assemble/write-archive.ts
async function writeArchive(folder, { path, epoch }) {
  await writeZip(folder, await listFiles(folder), { path, isStored: true, ...epoch === null ? {} : { modifiedAt: new Date(epoch * 1e3) } });
}

// packages/core/src/release/assemble/assemble-evidence.ts
import { dirname as dirname4, join as join7 } from "node:path";

// packages/core/src/release/assemble/judge-requirements.ts
function judgeRequirements(requires, paths) {
  return requires.filter(({ files }) => !paths.some(matchGlobs(typeof files === "string" ? [files] : files))).map(({ id, title, files, level }) => ({
    rule: "release/evidence-missing",
    keys: { requirement: id },
    check: `requirement:${id}`,
    outcome: level === "optional" ? "not-applicable" : level,
    message: `${title ?? id} is not in the bundle: nothing matches ${(typeof files === "string" ? [files] : files).map((glob) => `\`${glob}\``).join(" or ")}.`
  }));
}

// packages/core/src/release/assemble/build-evidence.ts
async function buildEvidence(run, gathered, { place, startedAt }) {
  const { workspace, policy, target, inputs, host } = run;
  const { selected, checklist, shipped, bundles, planned, key, still } = gathered;
  const { config } = policy;
  const findings = [
    ...policy.findings,
    ...selected.findings,
    ...shipped.findings,
    ...bundles.findings,
    ...toChecklistFinding(run, checklist),
    ...judgeRequirements(run.config.evidence.requires, [...planned.map(({ path }) => path), "README.md", "release-evidence.json", "release-evidence.yml"]),
    ...key === null ? [noKey(run)] : [],
    ...place === null ? [{ rule: "release/version-unknown", keys: { ref: host.context.ref ?? "" }, check: "version", outcome: "unverified", reason: "missing-evidence", message: "Nobody says which version this is, so there is no bundle to make." }] : []
  ];
  const subject = await collectSubject(host, workspace.git, policy.baseCommit);
  findings.push(...judgeWorkTree({ refuseDirty: true }, { subject: { ...subject, commit: target.commit }, isUnderReview: target.commit === null || subject.testedCommit === null }).map((one) => ({ ...one, check: "version", remedy: `Check out ${target.tag ?? "the commit"} itself, without changes to tracked files, and run it again.` })));
  const documentKey = inputs.key ?? "default";
  const judgement = judge({
    checks: ["documents", "checklist", "version", ...shipped.assets.length + shipped.findings.length > 0 ? ["assets"] : [], "signing", ...run.config.evidence.requires.map(({ id }) => `requirement:${id}`)],
    findings,
    waivers: config.waivers,
    waiversAsOf: toDate(host.now()),
    reasons: config.reasons,
    key: documentKey
  });
  const passed = judgement.verdict === "pass" || judgement.verdict === "warn";
  const subjects = selected.cited.filter(({ role }) => role === "subject");
  const details = {
    record: toRecord({
      version: target.version === null ? "" : formatVersion(target.version),
      passed,
      documents: subjects.map(({ received }) => received.document),
      items: checklist.details.items,
      releaseDate: releaseDateOf(run),
      releasedBy: host.context.actor,
      changelogRef: policy.config.docSync?.changelog?.file ?? run.config.changelog,
      releaseNotesRef: run.notes.state === "read" ? "release-notes.md" : null,
      commit: target.commit,
      branch: branchOf(run),
      buildId: host.context.runId,
      signedBy: key?.publicKey.keyId ?? null,
      channels: gathered.repository === null ? [] : ["github"]
    }),
    release: { package: target.package, version: target.version === null ? null : formatVersion(target.version), tag: target.tag, commit: target.commit, level: target.level },
    bundle: place?.path ?? null,
    decision: selected.decision === null ? null : { documentSha256: selected.decision.file.documentSha256, contentDigest: selected.decision.file.contentDigest, verdict: selected.decision.document.verdict },
    documents: selected.cited.map(({ absolute: _absolute, received: _received, ...one }) => one),
    assets: [...shipped.assets],
    files: planned.length,
    bytes: 0,
    keyIds: key === null ? [] : [key.publicKey.keyId]
  };
  return buildDocument(still, {
    kind: "release-evidence",
    key: documentKey,
    partial: false,
    subject: { ...subject, commit: target.commit, version: details.release.version },
    inputs: [],
    policy: policy.policy,
    judgement,
    details,
    startedAt
  });
}
function releaseDateOf({ notes }) {
  return notes.state === "read" ? notes.notes.releaseDate : null;
}
function branchOf({ host }) {
  const { ref } = host.context;
  return ref?.startsWith("refs/heads/") === true ? ref.slice("refs/heads/".length) : null;
}
function toChecklistFinding({ target }, { verdict, details, findings }) {
  if (verdict === "pass" || verdict === "warn") return [];
  const ofItems = details.items.filter(({ outcome }) => outcome === "fail" || outcome === "unverified").map(({ id }) => id);
  const others = findings.filter(({ outcome, causedBy }) => causedBy === null && (outcome === "fail" || outcome === "unverified")).map(({ rule }) => rule);
  const open = [...new Set(ofItems.length > 0 ? ofItems : others)];
  const reason = findings.find(({ outcome }) => outcome === "unverified")?.reason ?? "unproven";
  return [{
    rule: "release/checklist-not-passed",
    keys: { release: target.name },
    check: "checklist",
    ...verdict === "fail" ? { outcome: "fail" } : { outcome: "unverified", reason },
    message: `The checklist ${verdict === "fail" ? "fails" : "is not verified"}${open.length === 0 ? "" : `: ${open.join(", ")}`}.`
  }];
}
function noKey({ target, config }) {
  const shared = { rule: "release/no-signing-key", keys: { release: target.name }, check: "signing", message: "There is no key to sign with, so the evidence is not signed." };
  return config.signing === "required" ? { ...shared, outcome: "unverified", reason: "no-signing-key" } : { ...shared, outcome: "warn" };
}

// packages/core/src/release/assemble/collect-bundles.ts
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";

// packages/core/src/release/assemble/fill-template.ts
function fillTemplate(template, { version, package: name }) {
  return template.replaceAll("{version}", () => version === null ? "{version}" : formatVersion(version)).replaceAll("{package}", () => name ?? "{package}");
}

// packages/core/src/release/assemble/collect-bundles.ts
var mostFindings = 20;
async function collectBundles({ config, inputs, workspace, target }) {
  const places = inputs.bundles.length > 0 ? inputs.bundles : config.evidence.bundles.map((one) => fillTemplate(one, target));
  const files = [];
  const findings = [];
  const fail = (requirement, message) => ({ rule: "release/evidence-missing", keys: { requirement }, check: "documents", outcome: "fail", message });
  for (const place of places) {
    const absolute = workspace.resolve(place);
    if ((await stat(absolute).catch(() => null))?.isDirectory() !== true) {
      findings.push(fail(place, `The folder ${place} does not exist.`));
      continue;
    }
    const entries = await listEntries(absolute);
    const others = entries.filter(({ kind }) => kind !== "file");
    findings.push(...others.slice(0, mostFindings).map(({ path }) => fail(`${place}/${path}`, `${place}/${path} is a link or a special file, and no evidence.`)));
    const own = [];
    const ofGit = [];
    for (const { path, kind } of entries) if (kind === "file") (/(?:^|\/)\.git(?:\/|$)/i.test(path) ? ofGit : own).push(path);
    if (ofGit.length > 0) findings.push(fail(`${place}/.git`, `${place} holds a git repository (${showName(ofGit[0] ?? "")}), whose settings may hold a token: name the folder of the evidence itself.`));
    files.push(...own.map((path) => ({ path: `bundles/${basename(absolute)}/${path}`, absolute: join(absolute, path) })));
  }
  const byPath2 = new Map(files.map((one) => [one.path, one]));
  const refused = [];
  const refuse = (path, message) => {
    if (byPath2.delete(path)) refused.push(fail(path, message));
  };
  const twice = byPath2.size === files.length ? [] : files.filter((one) => byPath2.get(one.path) !== one);
  for (const path of [...byPath2.keys()]) {
    const complaint = complainAboutName(path);
    if (complaint !== null) refuse(path, `${showName(path)} ${complaint} Rename it.`);
  }
  for (const { path, other } of findCollisions([...byPath2.keys()])) refuse(path, `${showName(path)} and ${showName(other)} cannot lie side by side on every system. Rename one.`);
  return {
    files: [...byPath2.values()],
    findings: [...findings, ...twice.slice(0, mostFindings).map(({ path }) => fail(path, `Two folders of one name both hold ${path}.`)), ...toFew(refused)]
  };
}
function toFew(findings) {
  return findings.slice(0, mostFindings).map((one, index) => index === mostFindings - 1 && findings.length > mostFindings ? { ...one, message: `${one.message} The same is wrong with ${findings.length - mostFindings} more.` } : one);
}

// packages/core/src/release/assemble/collect-shipped.ts
import { basename as basename2, join as join2 } from "node:path";
var mostAssets = 1e3;
var ownSubjects = /* @__PURE__ */ new Set(["SHA256SUMS", "manifest.json"]);
async function collectShipped({ config, inputs, workspace, target }) {
  const globs = [...config.assets.map((one) => fillTemplate(one, target)), ...inputs.assets];
  const found = await Promise.all(globs.map(async (glob) => ({ glob, paths: await expandGlobs(workspace.root, [glob]) })));
  const paths = [...new Set(found.flatMap((one) => one.paths))].sort();
  const hashes = await hashFiles(paths.map((path) => join2(workspace.root, path)));
  const reserved = paths.filter((path) => ownSubjects.has(basename2(path)));
  const assets = paths.filter((path) => !reserved.includes(path)).map((path) => {
    const { sha256 = "", bytes = 0 } = hashes.get(join2(workspace.root, path)) ?? {};
    return { name: basename2(path), path, sha256, bytes };
  });
  const twice = assets.filter(({ name }, index) => assets.findIndex((one) => one.name === name) !== index);
  const fail = (asset, message) => ({ rule: "release/asset-missing", keys: { asset }, check: "assets", outcome: "fail", message });
  return {
    assets: assets.filter((one) => !twice.includes(one)),
    findings: [
      ...found.filter((one) => one.paths.length === 0).map(({ glob }) => fail(glob, `\`${glob}\` of the assets matches no file.`)),
      ...reserved.map((path) => fail(path, `${path} has the name of a list of the evidence (${basename2(path)}), so the attestation could not tell them apart. Ship it under another name, or in an archive.`)),
      ...twice.map(({ path, name }) => fail(path, `${path} has the same name as another asset (${name}); a release can hold one.`)),
      ...assets.length > mostAssets ? [{ rule: "release/limit-exceeded", keys: { limit: "assets" }, check: "assets", outcome: "fail", message: `${assets.length} assets are more than a release can hold (${mostAssets}).` }] : []
    ]
  };
}

// packages/core/src/release/assemble/planned-file.ts
var nothing = { role: "subject", taskIds: [], commandLine: null, startedAt: null, finishedAt: null };
function plannedText(facts, text) {
  return { ...nothing, ...facts, from: "text", text };
}
function plannedCopy(facts, absolute) {
  return { ...nothing, ...facts, from: "copy", absolute };
}
var mediaTypes = {
  json: "application/json",
  ndjson: "application/x-ndjson",
  yml: "application/yaml",
  yaml: "application/yaml",
  md: "text/markdown",
  txt: "text/plain",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  xml: "application/xml",
  html: "text/html",
  svg: "image/svg+xml",
  png: "image/png",
  zip: "application/zip",
  gz: "application/gzip",
  tgz: "application/gzip",
  log: "text/plain",
  sarif: "application/sarif+json"
};
function mediaTypeOf(path) {
  const [, end = ""] = /\.([A-Za-z0-9]+)$/.exec(path) ?? [];
  return mediaTypes[end.toLowerCase()] ?? "application/octet-stream";
}

// packages/core/src/release/assemble/plan-files.ts
function planFiles({ notes, host, log, target }, { selected, checklist, bundles, key }) {
  const { decision, cited } = selected;
  const provenance = target.commit === null ? {} : { provenance: { commit: target.commit, buildId: host.context.runId, signedBy: key?.publicKey.keyId ?? null } };
  const complete = notes.state === "read" ? { ...notes.notes, ...provenance } : null;
  const measured = listMeasured(cited.filter(({ role }) => role === "subject").map(({ received }) => received.document));
  const rendered = complete === null ? void 0 : host.renderNotes?.({ ...complete, highlights: [...complete.highlights, ...measured] });
  return [
    plannedText({ path: "release-checklist.json", kind: "release-checklist" }, toPrettyJson(checklist)),
    ...complete === null ? [] : [plannedText({ path: "release-notes.json", kind: "release-notes" }, toPrettyJson(complete))],
    ...rendered === void 0 ? [] : [plannedText({ path: "release-notes.md", kind: "release-notes" }, rendered)],
    plannedText({ path: "risk.json", kind: "risk" }, toPrettyJson(requireJson({ report: checklist.details.risk, cited: complete?.risks ?? [], noRiskChanged: complete?.noRiskChanged ?? null }))),
    ...decision === null ? [] : [toPlanned(decision.file)],
    ...cited.map(toPlanned),
    ...bundles.files.map(({ path, absolute }) => plannedCopy({ path, kind: "bundle" }, absolute)),
    ...log.attachments().flatMap((one) => "bytes" in one ? [plannedText({ path: one.name, kind: "api" }, new TextDecoder().decode(one.bytes))] : [])
  ];
}
function toPlanned({ path, kind, role, absolute, received }) {
  const { startedAt, finishedAt } = received.document.run;
  return plannedCopy({ path, kind, role, startedAt, finishedAt }, absolute);
}

// packages/core/src/release/assemble/select-documents.ts
import { join as join3 } from "node:path";
var ownKinds = /* @__PURE__ */ new Set(["release-evidence", "release-verification", "release-publication"]);
async function selectDocuments(run) {
  const { target, host } = run;
  const foreign = await findForeign(run);
  const documents = run.documents.filter((one) => !isUsable(one) || !foreign.has(one));
  const isHosted = host.context.where === "actions";
  const accepted = (await identifyDocuments({ ...run, documents }, "gate-decision")).flatMap(({ state, document, received }) => state === "accepted" && document?.kind === "gate-decision" && (!isHosted || received.artifactId !== null || received.job !== null) ? [{ document, received }] : []);
  const decided = accepted.find(({ document }) => document.key === "default") ?? accepted[0];
  const entries = decided?.document.details.documents ?? [];
  const refused = [...foreign].map(([received, message]) => toForeign(received, message));
  if (isHosted && decided === void 0) return { decision: null, cited: [], findings: [...refused, missingDecision(run)] };
  const counted = new Set(entries.flatMap((one) => one.accepted && one.documentSha256 !== null ? [one.documentSha256] : []));
  const usable = withoutCopies(documents.filter(isUsable)).filter(({ document }) => document.kind !== "gate-decision" && !ownKinds.has(document.kind));
  const isCounted = ({ documentSha256 }) => documentSha256 !== null && counted.has(documentSha256);
  const isSubject = ({ document }) => document.subject.commit === target.commit;
  const isReference = (one) => one.document.kind === "drift-report" && one.document.subject.commit !== null && !isSubject(one);
  const subjects = usable.filter((one) => decided === void 0 ? isSubject(one) : isCounted(one));
  const references = usable.filter((one) => !subjects.includes(one) && isReference(one));
  const slipped = decided === void 0 ? [] : usable.filter((one) => !subjects.includes(one) && !references.includes(one) && one.document.kind !== "release-checklist" && one.document.kind !== "release-notes-report");
  const cited = await Promise.all([...subjects.map((one) => toCited(one, "subject")), ...references.map((one) => toCited(one, "reference"))]);
  const decisionFile = decided === void 0 || !isUsable(decided.received) ? null : await toCited(decided.received, "subject");
  return {
    decision: decided === void 0 || decisionFile === null ? null : { document: decided.document, file: { ...decisionFile, path: "gate-decision.json" } },
    cited: withDistinctPaths(cited.filter((one) => one !== null)),
    findings: [...refused, ...slipped.map(toSlipped), ...missing(entries, subjects), ...decided === void 0 ? subjects.flatMap(notPassed) : [], ...cited.includes(null) ? [unfound()] : []]
  };
}
function isUsable(received) {
  return received.document !== null && received.refusal === null;
}
async function findForeign({ documents, host, workspace }) {
  const repository = host.context.repository ?? await workspace.git?.originRepository() ?? null;
  return new Map(documents.filter(isUsable).flatMap((one) => {
    const { kind, subject } = one.document;
    if (ownKinds.has(kind) || subject.repository === null || subject.repository === repository) return [];
    return [[one, repository === null ? `is about the repository ${showName(subject.repository)}, and nobody says which one this is: the clone has no remote \`origin\`` : `is about the repository ${showName(subject.repository)}, and this is ${repository}`]];
  }));
}
function toForeign({ document: { kind, key }, source }, message) {
  return { rule: "release/document-refused", keys: { kind, key }, check: "documents", outcome: "fail", message: `${kind}:${key} (${source}) ${message}.` };
}
function withoutCopies(received) {
  return [...new Map(received.map((one) => [one.documentSha256 ?? one.source, one])).values()];
}
async function toCited(received, role) {
  const { document, documentSha256, contentDigest } = received;
  const absolute = await findFile(received);
  if (absolute === null || documentSha256 === null || contentDigest === null) return null;
  const { kind, key, verdict, run, subject } = document;
  return { path: `documents/${documentName(kind, key)}.json`, kind, key, verdict, attempt: run.attempt, commit: subject.commit, documentSha256, contentDigest, role, absolute, received };
}
async function findFile({ folder, document, documentSha256 }) {
  if (folder === null) return null;
  const usual = `${documentName(document.kind, document.key)}.json`;
  const names = (await listFiles(folder, { skipFolder: () => true })).filter((name) => name.endsWith(".json") && name !== usual);
  for (const name of [usual, ...names]) {
    const { sha256 } = await hashFile(join3(folder, name)).catch(() => ({ sha256: "" }));
    if (sha256 === documentSha256) return join3(folder, name);
  }
  return null;
}
function withDistinctPaths(cited) {
  const seen = /* @__PURE__ */ new Map();
  return cited.toSorted((a, b) => a.role === b.role ? a.path < b.path ? -1 : 1 : a.role === "subject" ? -1 : 1).map((one) => {
    const count = (seen.get(one.path) ?? 0) + 1;
    seen.set(one.path, count);
    return count === 1 ? one : { ...one, path: one.path.replace(/\.json$/, `.${(one.commit ?? "none").slice(0, 12)}${count === 2 ? "" : `-${count}`}.json`) };
  });
}
function toSlipped({ document: { kind, key }, source }) {
  return { rule: "release/document-refused", keys: { kind, key }, check: "documents", outcome: "fail", message: `${kind}:${key} (${source}) is in no decision of the gate, so it does not count.` };
}
function notPassed({ document: { kind, key, verdict, findings, subject } }) {
  if (kind === "release-checklist") return [];
  const shared = { rule: "release/document-not-passed", keys: { kind, key }, check: "documents", message: `${kind}:${key} ${verdict === "fail" ? "failed" : "is not verified"}.` };
  if (verdict === "pass" || verdict === "warn") {
    return subject.dirty ? [{ ...shared, outcome: "unverified", reason: "dirty", message: `${kind}:${key} was measured with uncommitted changes, which are in no release.`, remedy: "Measure the commit itself: commit or undo the changes, and run it again." }] : [];
  }
  return [verdict === "fail" ? { ...shared, outcome: "fail" } : { ...shared, outcome: "unverified", reason: findings.find(({ outcome }) => outcome === "unverified")?.reason ?? "unproven" }];
}
function missing(decided, subjects) {
  const there = new Set(subjects.map(({ documentSha256 }) => documentSha256));
  return decided.filter(({ accepted, documentSha256 }) => accepted && documentSha256 !== null && !there.has(documentSha256)).map(({ kind, key }) => ({
    rule: "release/evidence-missing",
    keys: { requirement: `${kind}:${key}` },
    check: "documents",
    outcome: "unverified",
    reason: "missing-evidence",
    message: `The gate's decision rests on ${kind}:${key}, which was not handed over.`,
    remedy: "Let the job need the jobs that the gate needs, and give the step `needs: ${{ toJSON(needs) }}`; elsewhere name their folder with `documents`."
  }));
}
function unfound() {
  return { rule: "release/evidence-missing", keys: { requirement: "documents" }, check: "documents", outcome: "unverified", reason: "unreadable-source", message: "A document that was read is gone, or changed since." };
}
function missingDecision({ target }) {
  return { rule: "release/decision-missing", keys: { release: target.name }, check: "documents", outcome: "unverified", reason: "missing-evidence", message: "The gate has decided nothing that this job was given, so no document counts." };
}

// packages/core/src/release/assemble/gather-evidence.ts
async function gatherEvidence(run, startedAt) {
  const { host, git, target, workspace, policy } = run;
  const key = await readSigningKey(run.inputs, host.cwd);
  const epoch = host.context.sourceDateEpoch ?? (git === null || target.commit === null || !await git.hasCommit(target.commit) ? null : Math.floor((await git.commitTime(target.commit)).getTime() / 1e3));
  const time = new Date((epoch ?? Math.floor(startedAt.getTime() / 1e3)) * 1e3);
  const still = { ...host, machine: null, now: policy.config.waivers.length > 0 ? host.now : () => time, context: { ...host.context, sourceDateEpoch: time.getTime() / 1e3 } };
  const [selected, checklist, shipped, bundles] = await Promise.all([selectDocuments(run), buildChecklist(run, { host: still, startedAt: time }), collectShipped(run), collectBundles(run)]);
  const repository = host.context.repository ?? await workspace.git?.originRepository() ?? null;
  const gathered = { selected, checklist, shipped, bundles, key, epoch, time, still, repository };
  return { ...gathered, planned: planFiles(run, gathered) };
}

// packages/core/src/release/assemble/require-replaceable.ts
import { lstat } from "node:fs/promises";
import { dirname, join as join4 } from "node:path";
var remedy = "Move it away, or choose another folder with `release.evidence.root`.";
var besideThem = "evidence.pub";
async function requireReplaceable(path, shown) {
  const stats = await lstat(path).catch((error) => {
    if (systemCode(error) === "ENOENT") return null;
    throw toOutputError(error, dirname(path));
  });
  if (stats === null) return;
  if (!stats.isDirectory()) throw new ShipworthyError("output/not-writable", `${shown} is no folder, and would be replaced by the bundle.`, { hint: remedy });
  const entries = await listEntries(path);
  const listed = await readListed(join4(path, "manifest.json"));
  const own = (name) => listed !== null && (listed.has(name) || name === "manifest.json" || name === "SHA256SUMS" || name === besideThem || name.startsWith("attestations/"));
  const others = entries.filter(({ path: name }) => !own(name));
  if (others.length === 0) return;
  throw new ShipworthyError("output/not-writable", `${shown} holds what no bundle of evidence holds, and would be replaced: ${others.slice(0, 5).map(({ path: name }) => showName(name)).join(", ")}${others.length > 5 ? `, and ${others.length - 5} more` : ""}.`, {
    hint: remedy
  });
}
async function readListed(path) {
  try {
    const parsed = evidenceManifestSchema.safeParse(JSON.parse(await readTextFile(path, { maxBytes: largestList, displayPath: "manifest.json" })));
    return parsed.success ? new Set(parsed.data.files.map((file) => file.path)) : null;
  } catch {
    return null;
  }
}

// packages/core/src/release/assemble/require-no-key.ts
async function requireNoKey(given, folder, files) {
  const text = await readSigningKeyText(given, folder);
  if (text === null) return;
  const digests = new Set([text, text.trim(), `${text.trim()}
`].map((one) => sha256Hex(one)));
  const found = files.find(({ sha256 }) => digests.has(sha256));
  if (found !== void 0) throw new ShipworthyError("signing/refused", `${showName(found.path)} is the key to sign with, and would be published.`, { hint: "Move the key out of the project, and name fewer files in `release.assets` and `release.evidence.bundles`." });
}

// packages/core/src/release/assemble/sign-bundle.ts
import { mkdir, writeFile } from "node:fs/promises";
import { dirname as dirname2, join as join5 } from "node:path";
var suites = /* @__PURE__ */ new Set(["drift-report", "bundle-readiness", "doc-sync-report"]);
async function signBundle(folder, facts, key) {
  const { passed, cited, assets, lists, tag, commit } = facts;
  const subjects = [
    ...lists.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } })),
    ...assets.map(({ name: name2, sha256 }) => ({ name: name2, digest: { sha256 } })),
    ...tag === null || commit === null ? [] : [{ name: `refs/tags/${tag}`, digest: { gitCommit: commit } }]
  ];
  const verdict = { ...facts, subjects, inputAttestations: cited.map(({ path, documentSha256 }) => ({ uri: path, sha256: documentSha256 })) };
  const name = passed ? "vsa" : "refused";
  const signed = signStatement(passed ? toVerificationSummary(verdict) : toReleaseRefusal({ ...verdict, reasons: facts.reasons }), key);
  const files = [[`${name}.dsse.json`, signed.envelope], [`${name}.sigstore.json`, signed.bundle]];
  if (passed) {
    for (const one of cited.filter(({ kind, role }) => role === "subject" && suites.has(kind))) {
      const { document } = one.received;
      const id = `${one.kind}:${one.key}`;
      const statement = toTestResult({
        kind: one.kind,
        key: one.key,
        passed: one.verdict === "pass" || one.verdict === "warn",
        url: null,
        configuration: document.inputs.flatMap((input) => typeof input["path"] === "string" && typeof input["sha256"] === "string" ? [{ name: input["path"], sha256: input["sha256"] }] : []),
        passedTests: one.verdict === "pass" ? [id] : [],
        warnedTests: one.verdict === "warn" ? [id] : [],
        failedTests: [],
        subjects: [{ name: "SHA256SUMS", digest: { sha256: lists.find(({ path }) => path === "SHA256SUMS")?.sha256 ?? "" } }, { name: one.path, digest: { sha256: one.documentSha256 } }]
      });
      files.push([`test-result-${documentName(one.kind, one.key)}.sigstore.json`, signStatement(statement, key).bundle]);
    }
  }
  try {
    await mkdir(join5(folder, "attestations"), { recursive: true });
    for (const [path, text] of files) await writeFile(join5(folder, "attestations", path), text, { flag: "wx" });
  } catch (error) {
    throw toOutputError(error, dirname2(folder));
  }
}

// packages/core/src/release/assemble/to-readme.ts
function toReadme(facts) {
  return [
    `# Release evidence: ${facts.name}`,
    "",
    facts.passed ? "The release was ready: everything that it asks for was shown." : "**The release was refused.** What follows is the proof of that, and no proof that it may be used.",
    "",
    ...facts.repository === null ? [] : [`- Repository: \`${facts.repository}\``],
    ...facts.tag === null ? [] : [`- Tag: \`${facts.tag}\``],
    ...facts.commit === null ? [] : [`- Commit: \`${facts.commit}\``],
    ...facts.keyIds.length === 0 ? ["- Signed by: nobody"] : [`- Signed by: ${facts.keyIds.map((id) => `\`${id}\``).join(", ")}`],
    "",
    ...facts.blockers.length === 0 ? [] : ["## What stands in the way", "", ...facts.blockers.map((one) => `- ${toLine(one)}`), ""],
    "## Checklist",
    "",
    "| item | what | outcome |",
    "|---|---|---|",
    ...facts.items.map(({ id, title, outcome }) => `| ${toLine(id)} | ${toLine(title)} | ${outcome} |`),
    "",
    "## How to verify it",
    "",
    ...toRecipe(facts),
    "",
    "## Hashes",
    "",
    ...toTable("file", facts.files.map(({ path, sha256 }) => ({ name: path, sha256 }))),
    ...facts.assets.length === 0 ? [] : ["", "What is shipped with the release:", "", ...toTable("asset", facts.assets)],
    ""
  ].join("\n");
}
function toRecipe({ passed, keyIds }) {
  if (keyIds.length === 0) return ["It is not signed: anybody could have made it. `sha256sum -c --strict SHA256SUMS` says only that it is whole."];
  if (!passed) return [`Its signature is under a predicate of its own (\`${predicateTypes.refused}\`), so that the recipe for a release that passed refuses it.`];
  return [
    "Get the public key `evidence.pub` from the maintainers, not from here. Then, in this folder, with",
    "[cosign](https://github.com/sigstore/cosign) 3 and what every system has, without a network:",
    "",
    "```sh",
    "set -e",
    "# 1. Whoever has the key says that this release passed, and means exactly these sums.",
    `cosign verify-blob-attestation --key evidence.pub --bundle attestations/vsa.sigstore.json --insecure-ignore-tlog --type ${predicateTypes.vsa} SHA256SUMS`,
    "# 2. Every file is what the sums say.",
    "sha256sum -c --strict SHA256SUMS",
    "# 3. There is no file that the sums do not name.",
    "find . ! -type d ! -path './attestations/*' ! -path ./SHA256SUMS ! -path ./evidence.pub -exec sh -c '",
    '  for file; do grep -qxF "$(sha256sum "$file" | cut -c1-64)  ${file#./}" SHA256SUMS || { echo "not signed: $file"; exit 1; }; done',
    "' sh {} +",
    "```",
    "",
    "It proves who vouches for these files. It proves no time, and nothing of what is not in them."
  ];
}
function toTable(what, rows) {
  return [`| ${what} | SHA-256 |`, "|---|---|", ...rows.map(({ name, sha256 }) => `| \`${name.replace(/[`|\\]/g, "_")}\` | \`${sha256}\` |`)];
}
function toLine(text) {
  return text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ").replace(/[\\`*_{}[\]<>()#+!|~@&]/g, (sign) => `&#${sign.charCodeAt(0)};`).trim();
}

// packages/core/src/release/assemble/to-yaml.ts
function toRecordYaml(root, record) {
  return `${root}:
${toMembers(record, 1).join("\n")}
`;
}
function toMembers(record, depth) {
  const indent = "  ".repeat(depth);
  return Object.entries(record).flatMap(([key, value]) => {
    const name = `${indent}${toSnake(key)}:`;
    if (isJsonObject(value)) return Object.keys(value).length === 0 ? [`${name} {}`] : [name, ...toMembers(value, depth + 1)];
    if (isJsonArray(value)) return value.length === 0 ? [`${name} []`] : [name, ...value.map((element) => `${indent}  - ${toFlow(element)}`)];
    return [`${name} ${toScalar(value)}`];
  });
}
function toFlow(value) {
  if (isJsonArray(value)) return `[${value.map(toFlow).join(", ")}]`;
  if (!isJsonObject(value)) return toScalar(value);
  return `{ ${Object.entries(value).map(([key, member]) => `${toSnake(key)}: ${toFlow(member)}`).join(", ")} }`;
}
function toScalar(value) {
  return typeof value === "string" ? JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`) : String(value);
}
function toSnake(key) {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

// packages/core/src/release/assemble/write-bundle.ts
import { constants, linkSync } from "node:fs";
import { copyFile, mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname3, join as join6 } from "node:path";
import { setImmediate } from "node:timers/promises";
async function stageFiles(folder, planned, { mayLink = false } = {}) {
  const hashing = new Hashing({ prefix: `${folder}/`, noFollow: true, expected: planned.length });
  try {
    await mkdir2(folder, { recursive: true });
    for (const parent of new Set(planned.map(({ path }) => dirname3(path)))) await mkdir2(join6(folder, parent), { recursive: true });
    const copied = mayLink ? await linkFiles(folder, planned, hashing) : planned;
    await inTurns(copied, async (file) => {
      const path = join6(folder, file.path);
      if (file.from === "text") await writeFile2(path, file.text, { flag: "wx" });
      else await copyFile(file.absolute, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      hashing.add(file.path);
    });
    return { folder, files: (await hashing.end()).toSorted((a, b) => byPath(a.path, b.path)) };
  } catch (error) {
    throw toOutputError(error, dirname3(folder));
  } finally {
    await hashing.stop();
  }
}
var sliceMs = 3;
async function linkFiles(folder, planned, hashing) {
  const others = [];
  let sliceEnd = performance.now() + sliceMs;
  for (const file of planned) {
    if (performance.now() >= sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
    if (file.from === "copy" && isLinked(file.absolute, join6(folder, file.path))) hashing.add(file.path);
    else others.push(file);
  }
  return others;
}
function isLinked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
async function inTurns(items, work) {
  const queue = items.values();
  const one = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, one));
}
async function hashStaged(folder, paths) {
  const sorted = paths.toSorted(byPath);
  const hashes = await hashFiles(sorted.map((path) => join6(folder, path)));
  return sorted.map((path) => {
    const { sha256 = "", bytes = 0 } = hashes.get(join6(folder, path)) ?? {};
    return { path, sha256, bytes };
  });
}
function byPath(a, b) {
  return a < b ? -1 : 1;
}
async function writeLists({ folder, files }, planned, identity) {
  const facts = new Map(planned.map((file) => [file.path, file]));
  const manifest = {
    $schema: evidenceManifestSchemaId,
    kind: "release-manifest",
    schemaVersion: "1.0",
    version: identity.version,
    tag: identity.tag,
    repository: identity.repository,
    commit: identity.commit,
    files: files.map((file) => toEntry(file, facts.get(file.path))),
    assets: identity.assets.map(({ name, sha256, bytes }) => ({ name, sha256, bytes }))
  };
  try {
    await writeFile2(join6(folder, "manifest.json"), `${toCanonicalJson(manifest)}
`, { flag: "wx" });
    const own = await hashStaged(folder, ["manifest.json"]);
    const listed = [...files, ...own].toSorted((a, b) => byPath(a.path, b.path));
    await writeFile2(join6(folder, "SHA256SUMS"), listed.map(({ path, sha256 }) => `${sha256}  ${path}
`).join(""), { flag: "wx" });
    return [...await hashStaged(folder, ["SHA256SUMS"]), ...own];
  } catch (error) {
    throw toOutputError(error, dirname3(folder));
  }
}
function toEntry({ path, sha256, bytes }, planned) {
  const [area = ""] = path.includes("/") ? path.split("/") : [];
  const { kind = "file", role = "subject", taskIds = [], commandLine = null, startedAt = null, finishedAt = null } = planned ?? {};
  return { path, sha256, bytes, mediaType: mediaTypeOf(path), area, kind, role, taskIds: [...taskIds], commandLine, startedAt, finishedAt };
}

// packages/core/src/release/assemble/stage-evidence.ts
async function stageEvidence(run, { gathered, document }, folder) {
  const { host, target, policy, workspace, inputs } = run;
  const { selected, shipped, checklist, planned, key, repository, time } = gathered;
  const first = await stageFiles(folder, planned, { mayLink: host.context.where !== "local" });
  await requireNoKey(inputs, host.cwd, [...first.files, ...shipped.assets]);
  const passed = document.details.record.validation.gateResults.passed;
  const record = [
    plannedText({ path: "release-evidence.json", kind: "release-evidence" }, toPrettyJson(document)),
    plannedText({ path: "release-evidence.yml", kind: "release-evidence" }, toRecordYaml("release_evidence", toPlainRecord(document)))
  ];
  const named = await stageFiles(folder, record);
  const readme = plannedText({ path: "README.md", kind: "readme" }, toReadme({
    name: target.name,
    passed,
    tag: target.tag,
    commit: target.commit,
    repository,
    assets: shipped.assets,
    keyIds: document.details.keyIds,
    blockers: passed ? [] : document.findings.filter(({ outcome }) => outcome === "fail" || outcome === "unverified").map(({ message }) => message),
    items: checklist.details.items,
    files: [...first.files, ...named.files].filter(({ path }) => !path.startsWith("bundles/") && !path.startsWith("api/")).toSorted((a, b) => a.path < b.path ? -1 : 1)
  }));
  const last = await stageFiles(folder, [readme]);
  const files = [...first.files, ...named.files, ...last.files].toSorted((a, b) => a.path < b.path ? -1 : 1);
  const version = document.details.release.version ?? "";
  const lists = await writeLists({ folder, files }, [...planned, ...record, readme], { version, tag: target.tag, repository, commit: target.commit, assets: shipped.assets });
  const hashed = new Map(first.files.filter(({ path }) => path.startsWith("bundles/")).map((file) => [file.path, file]));
  if (key === null) return hashed;
  const configPath = workspace.toRepositoryPath(workspace.toDocumentPath(workspace.resolve(inputs.config ?? defaultConfigPath)));
  const source = `git+${host.context.serverUrl}/${repository ?? "local"}`;
  await signBundle(folder, {
    passed,
    reasons: document.findings.filter(({ outcome }) => outcome === "fail" || outcome === "unverified").map(({ rule, message }) => `${rule}: ${message}`),
    tag: target.tag,
    commit: target.commit,
    assets: [...shipped.assets],
    cited: selected.cited,
    lists,
    verifierId: run.config.attestation.verifierId ?? `${host.context.serverUrl}/${repository ?? "local"}#release-gate`,
    toolVersion: host.toolVersion,
    timeVerified: time.toISOString().replace(".000Z", "Z"),
    resourceUri: `${source}@refs/tags/${target.tag ?? version}`,
    policy: { uri: `${source}@${policy.policy.commit ?? target.commit ?? ""}#${configPath}`, sha256: await policyDigest(run, configPath) },
    level: target.level
  }, key);
  return hashed;
}
async function policyDigest({ workspace, inputs }, _path) {
  const text = await workspace.readText(inputs.config ?? defaultConfigPath, { optional: true });
  return text === null ? null : sha256Hex(text.text);
}
function toPlainRecord({ details: { record } }) {
  const plain = requireJson(record);
  return isJsonObject(plain) ? plain : {};
}

// packages/core/src/release/assemble/assemble-evidence.ts
async function assembleEvidence(run, startedAt) {
  const gathered = await gatherEvidence(run, startedAt);
  const place = evidencePlace(run, gathered.repository);
  const document = await buildEvidence(run, gathered, { place, startedAt });
  const notes = place === null ? [] : await writeBundle(run, { gathered, document, place });
  const written = await writeEvidence(run.host, run.workspace.out, { document, attachments: run.log.attachments() });
  return { out: run.workspace.out, documents: [written], notes, outputs: {}, exitCode: toExitCode([document.verdict], run.inputs["fail-on"]) };
}
async function writeBundle(run, { gathered, document, place }) {
  const { workspace } = run;
  const target = workspace.resolve(place.path);
  await clearStaged(target);
  await requireReplaceable(target, place.path);
  const staged = await stageFolder(target).catch((error) => {
    throw toOutputError(error, dirname4(target));
  });
  const zip = join7(workspace.out, `${place.stem}.evidence.zip`);
  try {
    const hashed = await stageEvidence(run, { gathered, document }, staged.path);
    await prove(run, staged.path, { document, key: gathered.key, hashed });
    if (run.inputs.zip) await writeArchive(staged.path, { path: zip, epoch: gathered.epoch });
    await staged.moveIntoPlace();
  } catch (error) {
    throw toOutputError(error, dirname4(target));
  } finally {
    await staged.remove();
  }
  if (!run.inputs.zip) return [`bundle    ${place.path}`];
  const { sha256 } = await hashFile(zip);
  return [`bundle    ${place.path}`, `archive   ${workspace.toDocumentPath(zip)} (sha256:${sha256})`];
}
async function prove({ target }, staged, { document, key, hashed }) {
  const passed = document.details.record.validation.gateResults.passed;
  const { findings } = await verifyEvidence({ path: staged, name: document.details.bundle ?? "", trustedKeys: key === null ? [] : [key.publicKey], commit: target.commit, version: document.details.release.version, isUnsigned: key === null, hashed });
  const expected = new Set(passed ? [] : ["evidence/predicate-refused"]);
  const faults = findings.filter(({ rule, outcome }) => outcome !== "not-applicable" && outcome !== "warn" && !expected.has(rule));
  if (faults.length === 0) return;
  throw new ShipworthyError("internal/bug", "The evidence that was just made does not verify:", { hint: "Nothing was written. Report this, with the lines above.", faults: faults.map(({ message }) => ({ message })) });
}

export {
  evidencePlace,
  mediaTypeOf,
  writeArchive,
  assembleEvidence
};
