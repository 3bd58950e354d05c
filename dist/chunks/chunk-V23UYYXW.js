import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  demandsOf,
  judgeApprovals,
  levels
} from "./chunk-VQZYK32W.js";
import {
  collectApprovals,
  toProblem
} from "./chunk-B4VYMAB5.js";
import {
  readWritten
} from "./chunk-K3NQ356N.js";
import {
  bumps,
  releaseNotesSchema
} from "./chunk-WIMV6YND.js";
import {
  collectTree,
  isBlank,
  isCalendarDate,
  parseMarkdown,
  readChangelog
} from "./chunk-ON4EHCTL.js";
import {
  collectPolicyRules,
  judgeIdentity
} from "./chunk-BE4DCWQW.js";
import {
  findSecrets,
  redactText
} from "./chunk-BYQDC2JO.js";
import {
  collectManifestVersions,
  readPatternVersion,
  readWorkspaceGlobs
} from "./chunk-EJEUCOHO.js";
import {
  compareVersions,
  formatVersion,
  parseTagPattern,
  parseVersion,
  toLevel
} from "./chunk-PA27U3VF.js";
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
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
  hashFile,
  isJsonObject,
  parseJsonText,
  readTextFile,
  requireJson,
  sha256Hex,
  toPrettyJson
} from "./chunk-MW3SYPS2.js";
import {
  schemaBase
} from "./chunk-NIT5GBHI.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/release/checklist/describe-release.ts
function typeOf(version) {
  const [word] = version.prerelease;
  if (word === void 0) return { merge: "patch", release: "minor", major: "major" }[toLevel(version)];
  return word === "alpha" || word === "beta" || word === "rc" ? word : "pre-release";
}
var purposes = {
  alpha: { stability: "unstable", audience: "internal" },
  beta: { stability: "feature complete", audience: "early adopters" },
  rc: { stability: "candidate", audience: "final validation" }
};
function describePrerelease(version) {
  return purposes[version?.prerelease[0] ?? ""] ?? { stability: null, audience: null };
}

// packages/core/src/release/release-run.ts
function checkOf(id) {
  return `item:${id}`;
}

// packages/core/src/release/notes/notes-finding.ts
var notesItem = "RL-08";
function notesFinding(release, what, detail) {
  return { rule: "release/notes-not-ready", keys: { release, what }, check: checkOf(notesItem), ...detail };
}

// packages/core/src/release/notes/notes-text.ts
var lists = [
  ["features", "New Features"],
  ["improvements", "Improvements"],
  ["bugFixes", "Bug Fixes"],
  ["breakingChanges", "Breaking Changes"],
  ["deprecations", "Deprecations"],
  ["security", "Security"]
];
function listTexts(notes) {
  const { changes, highlights, knownIssues, upgradeNotes } = notes;
  return [
    ...highlights.map((text, index) => ({ section: "Highlights", pointer: ["highlights", index], text })),
    ...lists.flatMap(([name, section]) => textsOf(section, ["changes", name], changes[name])),
    ...textsOf("Known Issues", ["knownIssues"], knownIssues),
    ...upgradeNotes === "" ? [] : [{ section: "Upgrade Notes", pointer: ["upgradeNotes"], text: upgradeNotes }]
  ];
}
function textsOf(section, pointer, entries) {
  return entries.flatMap((entry, index) => Object.entries(entry).flatMap(([name, text]) => typeof text === "string" ? [{ section, pointer: [...pointer, index, name], text }] : []));
}
function toSnake(pointer) {
  return pointer.map((part, index) => typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`).join("");
}

// packages/core/src/release/notes/judge-notes.ts
function judgeNotes(facts) {
  const { notes } = facts.read;
  const texts = [...listTexts(notes), ...unsectioned(notes)];
  const blanks = texts.filter(({ text }) => isBlank(text.replace(/\[ \]/g, ""), null));
  return [...judgeType(facts), ...judgeContent(facts, listTexts(notes)), ...blanks.map((text) => blank(facts, text)), ...judgeProvenance(facts)];
}
function typesOf(version) {
  const type = typeOf(version);
  if (type === "pre-release") return ["alpha", "beta", "rc"];
  return type === "patch" ? ["patch", "hotfix"] : [type];
}
function judgeType({ read, version, release }) {
  const { releaseType } = read.notes;
  if (version === null) return [];
  const allowed = typesOf(version);
  if (allowed.includes(releaseType)) return [];
  return [{
    ...notesFinding(release, "releaseType", {
      outcome: "fail",
      location: placeOf(read, ["releaseType"]),
      message: `The notes call the release a ${releaseType} one, but ${formatVersion(version)} is ${allowed.join(" or ")}.`,
      remedy: `Write \`release_type: ${allowed[0]}\`, or release another version.`
    }),
    expected: allowed.join(" or "),
    actual: releaseType
  }];
}
function judgeContent({ read, release }, texts) {
  if (texts.some(({ text }) => text.trim() !== "")) return [];
  return [notesFinding(release, "content", { outcome: "fail", location: { path: read.path, line: 1, column: 1 }, message: "The notes are empty: no highlight, no change, no known issue, nothing to do when upgrading.", remedy: "Say what changed; `release-evidence --mode notes --draft` makes a first version." })];
}
function blank({ read, release }, { pointer, text }) {
  const name = toSnake(pointer);
  const shown = text.trim() === "" ? "nothing" : `only the placeholder ${JSON.stringify(text.trim().slice(0, 80))}`;
  return notesFinding(release, name, {
    outcome: "fail",
    location: placeOf(read, pointer),
    message: `\`${name}\` says ${shown}.`,
    remedy: pointer.at(-1) === "migration" ? "Say what whoever is affected must do, or that there is nothing to do and why." : "Fill it in, or take the entry out."
  });
}
function unsectioned({ bumpReason, noRiskChanged, contributors, risks }) {
  const one = (name, text) => text === void 0 ? [] : [{ pointer: [name], text }];
  return [
    ...contributors.map((text, index) => ({ pointer: ["contributors", index], text })),
    ...risks.flatMap((risk, index) => Object.entries(risk).map(([name, text]) => ({ pointer: ["risks", index, name], text }))),
    ...one("bumpReason", bumpReason),
    ...one("noRiskChanged", noRiskChanged)
  ];
}
function judgeProvenance({ read, release }) {
  if (read.notes.provenance === void 0) return [];
  return [notesFinding(release, "provenance", {
    outcome: "fail",
    location: placeOf(read, ["provenance"]),
    message: "The notes state a `provenance`, but a file cannot know the commit that holds it.",
    remedy: "Take it out; it is filled in when the evidence of the release is assembled."
  })];
}
function placeOf({ path, positionOf }, pointer) {
  return { path, ...positionOf(pointer) ?? { line: 1, column: 1 } };
}

// packages/core/src/release/notes/notes-approval.ts
var needed = 1;
async function checkApproval(run, read) {
  const asked = run.config.notes?.approval?.level;
  const { level, commit, name } = run.target;
  if (asked === void 0 || levels.indexOf(level) < levels.indexOf(asked)) return { findings: [], evidence: [], note: null };
  const other = await findOtherContent(run, read);
  if (other !== null) return { findings: [other], evidence: [], note: "not approved, for they are not in the commit" };
  const { host, workspace, policy, inputs } = run;
  const subject = { ...await collectSubject(host, workspace.git, policy.baseCommit), commit };
  const facts = await collectApprovals({ host, workspace, resolved: policy, config: inputs.config, subject, level, needed, places: inputs.approvals });
  const { approvals, findings } = judgeApprovals(facts, level);
  const accepted = approvals.filter((one) => one.accepted);
  return {
    findings: toNotesFindings(findings, { release: name, isAsked: host.context.where === "actions" }),
    evidence: toEvidence(run, facts),
    note: accepted.length === 0 ? `not approved, as level ${level} asks` : `approved by ${accepted.map(({ approver, keyId, source }) => approver ?? keyId ?? source).join(", ")}`
  };
}
async function findOtherContent({ git, workspace, target }, { path, sha256 }) {
  const { commit } = target;
  if (git === null || commit === null || !await git.hasCommit(commit)) return null;
  const committed = await git.readFileAt(commit, workspace.toRepositoryPath(path));
  if (committed !== null && (sha256Hex(committed) === sha256 || sha256Hex(committed.toString("utf8").replace(/\r?\n/g, "\r\n")) === sha256)) return null;
  return notesFinding(target.name, "approval", {
    outcome: "unverified",
    reason: "dirty",
    location: { path },
    message: committed === null ? `The notes are not in the commit ${commit}, so nobody can have approved them with it.` : `The notes on disk are not those of the commit ${commit}, so approvals of it say nothing of them.`,
    remedy: "Commit the notes, and have that commit approved."
  });
}
function toNotesFindings(findings, { release, isAsked }) {
  const mapped = new Map(findings.map((draft) => [toFinding(draft).fingerprint, toDraft(draft, release)]));
  return findings.map((draft) => {
    const own = toDraft(draft, release);
    const cause = draft.causedBy === void 0 ? void 0 : mapped.get(draft.causedBy);
    const linked = cause === void 0 ? own : { ...own, causedBy: toFinding(cause).fingerprint };
    if (draft.rule !== "gate/approval-missing" || draft.outcome !== "fail" || isAsked) return linked;
    return { ...linked, outcome: "unverified", reason: "missing-evidence", message: `${linked.message} Outside GitHub Actions only signed files are looked at: who reviewed the commit was not asked.`, remedy: "Run this in the workflow of the release, or hand over an approval that is signed with `shipworthy approve`." };
  });
}
function toDraft(draft, release) {
  const { keys, check, causedBy: _cause, ...said } = draft;
  const what = draft.rule === "gate/approval-missing" ? "approval" : `approval: ${Object.values(keys).join(" ")}`;
  const message = draft.rule === "gate/approval-missing" ? `Nobody has approved the notes with their commit. ${draft.message}` : draft.message;
  return { ...said, rule: "release/notes-not-ready", keys: { release, what }, check: check === null ? null : checkOf(notesItem), message };
}
function toEvidence({ log }, { signed, environmentReviews, pullRequests }) {
  const files = signed.map(({ path, sha256 }) => ({ source: "file", name: path, sha256 }));
  const isAnswered = environmentReviews.length + pullRequests.length > 0;
  return [...files, ...isAnswered ? [log.collected("reviews", requireJson({ environmentReviews, pullRequests }))] : []];
}

// packages/core/src/release/notes/notes-criterion.ts
var notesCriterion = { id: notesItem, title: "Release notes ready", owner: null, evaluate };
async function evaluate(run) {
  const { notes: found, target: { name } } = run;
  switch (found.state) {
    case "none":
      return { findings: [unconfigured(name)], note: "No release notes are configured.", evidence: [] };
    case "missing":
      return { findings: [missing(run, found.path)], note: `There are no release notes at ${found.path}.`, evidence: [] };
    case "invalid":
      return {
        findings: found.faults,
        note: `${found.path} cannot be used: ${count(found.faults.length, "fault")}.`,
        evidence: found.sha256 === null ? [] : [{ source: "file", name: found.path, sha256: found.sha256 }]
      };
    case "read":
      return judgeRead(run, found);
  }
}
async function judgeRead(run, found) {
  const own = judgeNotes({ read: found, version: run.target.version, release: run.target.name });
  const approval = await checkApproval(run, found);
  const state = own.length === 0 ? "is in order" : `has ${count(own.length, "fault")}`;
  return {
    findings: [...own, ...approval.findings],
    note: `${found.path} ${state}: ${describe(found.notes)}${approval.note === null ? "" : `; ${approval.note}`}.`,
    evidence: [{ source: "file", name: found.path, sha256: found.sha256 }, ...approval.evidence]
  };
}
function unconfigured(release) {
  return notesFinding(release, "configured", {
    outcome: "unverified",
    reason: "missing-evidence",
    message: "Nobody says where the release notes are.",
    remedy: "Name the file in .github/shipworthy.yml, `release: { notes: { file: 'releases/v{version}.yml' } }`, or by the input `notes`; `release-evidence --mode notes --draft` makes a first version."
  });
}
function missing({ target }, path) {
  const blank2 = /\{(version|package)\}/.exec(path)?.[1];
  if (blank2 !== void 0) {
    return notesFinding(target.name, "file", {
      outcome: "unverified",
      reason: "missing-evidence",
      message: `The release notes are to be at ${path}, and nobody says which ${blank2} is released.`,
      remedy: blank2 === "version" ? "Give `version` or `tag`." : "Take `{package}` out of `release.notes.file`, or put it into `release.tag`."
    });
  }
  return notesFinding(target.name, "file", { outcome: "fail", message: `There are no release notes at ${path}.`, location: { path }, remedy: "Write them; `release-evidence --mode notes --draft` makes a first version." });
}
var names = [
  ["features", "feature", "features"],
  ["improvements", "improvement", "improvements"],
  ["bugFixes", "bug fix", "bug fixes"],
  ["breakingChanges", "breaking change", "breaking changes"],
  ["deprecations", "deprecation", "deprecations"],
  ["security", "security fix", "security fixes"]
];
function describe({ changes }) {
  const parts = names.flatMap(([name, one, many]) => changes[name].length === 0 ? [] : [count(changes[name].length, one, many)]);
  return parts.length === 0 ? "no change is listed" : parts.join(", ");
}
function count(many, word, plural = `${word}s`) {
  return many === 1 ? `one ${word}` : `${many} ${plural}`;
}

// packages/core/src/release/notes/measured-highlights.ts
var longestValue = 100;
function listMeasured(documents) {
  const lines = documents.flatMap((document) => document.kind === "bundle-readiness" ? document.details.areas.flatMap(({ gates }) => gates.flatMap(toLine)) : []);
  return [...new Set(lines)];
}
function toLine({ title, value, unit, threshold, outcome }) {
  const shown = typeof value === "number" ? String(Math.round(value * 100) / 100) : typeof value === "string" || typeof value === "boolean" ? redactText(String(value)).text : "";
  if (shown === "" || shown.length > longestValue) return [];
  const withUnit = unit === null ? shown : `${shown} ${unit}`;
  return [`${title}: ${withUnit} (${threshold}: ${outcome})`];
}

// packages/core/src/release/notes/read-notes.ts
async function readNotes(request) {
  const { inputs, config, target, workspace } = request;
  const named2 = inputs.notes === void 0 ? config.notes?.file : workspace.toDocumentPath(workspace.resolve(inputs.notes));
  if (named2 === void 0) return { state: "none" };
  const path = inputs.notes === void 0 ? fill(named2, target) : named2;
  try {
    const absolute = workspace.resolve(path);
    const file = await workspace.readText(path, { optional: true });
    if (file === null) return { state: "missing", path };
    const { sha256 } = await hashFile(absolute);
    return readText(request, { path, text: file.text, sha256 });
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: "invalid", path, sha256: null, faults: [refused(request, path, error)] };
  }
}
function readText({ target }, { path, text, sha256 }) {
  try {
    const { value, positionOf } = readWritten({ path, text }, { root: "release_notes", schema: releaseNotesSchema, what: "release notes" });
    const secrets = findSecretTexts(value).map((pointer) => secret(target.name, { name: toSnake(pointer), location: { path, ...positionOf(pointer, "value") } }));
    if (secrets.length > 0) return { state: "invalid", path, sha256, faults: secrets };
    return { state: "read", path, sha256, notes: value, positionOf: (pointer) => positionOf([...pointer], "value") };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: "invalid", path, sha256, faults: toFaults(error, target.name, path) };
  }
}
function secret(release, { name, location }) {
  return notesFinding(release, `secret: ${name}`, { outcome: "fail", message: `\`${name}\` holds what looks like a secret.`, location, remedy: "Withdraw the secret, since whoever reads the repository has it, and take it out of the notes." });
}
function findSecretTexts(value, at = []) {
  if (typeof value === "string") return findSecrets(value).length > 0 ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((element, index) => findSecretTexts(element, [...at, index]));
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([name, member]) => findSecretTexts(member, [...at, name])) : [];
}
function fill(template, { version, package: name }) {
  const withVersion = version === null ? template : template.replaceAll("{version}", () => formatVersion(version));
  return name === null ? withVersion : withVersion.replaceAll("{package}", () => name);
}
function refused({ target }, path, { code, message }) {
  const shared2 = { message, location: { path }, remedy: "Write the notes as a YAML or JSON file inside the repository, in UTF-8." };
  return code === "config/unreadable" ? notesFinding(target.name, code, { ...shared2, outcome: "unverified", reason: "unreadable-source" }) : notesFinding(target.name, code, { ...shared2, outcome: "fail" });
}
function toFaults({ faults, message }, release, path) {
  if (faults.length === 0) return [notesFinding(release, "form", { outcome: "fail", message, location: { path } })];
  const seen = /* @__PURE__ */ new Map();
  const places = /* @__PURE__ */ new Set();
  const told = faults.filter(({ message: said, line, column }) => {
    const place = `${line ?? ""}:${column ?? ""}:${said}`;
    return line === void 0 || !places.has(place) && places.add(place);
  });
  return told.map((fault) => {
    const count2 = (seen.get(fault.message) ?? 0) + 1;
    seen.set(fault.message, count2);
    const place = fault.line === void 0 ? {} : { line: fault.line, ...fault.column === void 0 ? {} : { column: fault.column } };
    return notesFinding(release, `form: ${fault.message}${count2 === 1 ? "" : ` (${count2})`}`, {
      outcome: "fail",
      message: `The release notes are not valid: ${fault.message}`,
      location: { path: fault.path ?? path, ...place },
      remedy: fault.remedy ?? `Correct it; ${schemaBase}release-notes-v1.schema.json says what it holds.`
    });
  });
}

// packages/core/src/release/notes/write-notes.ts
import { relative } from "node:path";

// packages/core/src/release/gates/identify-documents.ts
async function identifyDocuments(run, kind) {
  const { host, workspace, policy, target } = run;
  const received = run.documents.filter((one) => one.kind === kind);
  if (received.length === 0) return [];
  const here = await collectSubject(host, workspace.git, policy.baseCommit);
  const subject = here.commit === target.commit ? here : { ...here, commit: target.commit, testedCommit: target.commit };
  const policyRules = await collectPolicyRules(host, workspace, policy);
  const judged = judgeIdentity(received, { subject, host, workspace, allowLocal: false, ...policyRules, refuseDirty: demandsOf(policy.config.gate, target.level).refuseDirty });
  return judged.filter(({ state }) => state !== "superseded");
}

// packages/core/src/release/changelog/collect-changelog.ts
async function collectChangelog({ workspace, policy, config, target, log }) {
  const documents = policy.config.docSync?.changelog;
  const version = target.version === null ? "" : formatVersion(target.version);
  const path = documents?.file ?? config.changelog.replaceAll("{version}", () => version).replaceAll("{package}", () => target.package ?? "");
  try {
    const read = await workspace.readText(path, { optional: true });
    if (read === null) return { state: "missing", path };
    const changelog = readChangelog(parseMarkdown(read.text), read.text, documents?.style ?? "keep-a-changelog");
    return { state: "read", path: read.path, changelog, evidence: log.file(read.path, read.text) };
  } catch (error) {
    if (!isShipworthyError(error) || error.code === "path/outside-root") throw error;
    return { state: "unreadable", path, problem: toProblem(path, error) };
  }
}
function describeRelease({ entries }, target) {
  const { version } = target;
  const concerned = entries.filter((entry) => target.package === null || entry.package === null || entry.package === target.package);
  const find = (wanted) => concerned.find((entry) => entry.version !== null && compareVersions(entry.version, wanted) === 0) ?? null;
  const isShared = target.package !== null && entries.some((entry) => entry.package !== null && entry.package !== target.package);
  const pending = concerned.filter((entry) => entry.isUnreleased && entry.version === null && entry.hasContent && !(isShared && entry.package === null));
  const own = find(version);
  const below = own === null ? [] : concerned.slice(concerned.indexOf(own) + 1).filter((entry) => entry.package === own.package);
  const again = below.find((entry) => entry.version !== null && compareVersions(entry.version, version) === 0) ?? null;
  const before = below.find((entry) => entry.version !== null && compareVersions(entry.version, version) < 0) ?? null;
  const instead = own === null && version.prerelease.length > 0 ? find({ ...version, prerelease: [], build: [] }) ?? pending[0] ?? null : null;
  return { own, instead, again, before, pending, newest: concerned.find((entry) => entry.version !== null && !entry.isUnreleased) ?? null };
}

// packages/core/src/release/bump/bump.ts
function compareBumps(left, right) {
  return bumps.indexOf(left) - bumps.indexOf(right);
}
function largestBump(all) {
  return all.reduce((largest, one) => compareBumps(one, largest) > 0 ? one : largest, "none");
}
function sumDemands(demands) {
  return largestBump(demands.flatMap(({ bump, excluded }) => excluded === null ? [bump] : []));
}
function stepBetween(previous, version) {
  if (version.major !== previous.major) return version.major > previous.major ? "major" : "none";
  if (version.minor !== previous.minor) return version.minor > previous.minor ? "minor" : "none";
  return version.patch > previous.patch ? "patch" : "none";
}
function toRequired(bump, previous) {
  return bump === "major" && previous?.major === 0n ? "minor" : bump;
}
function nextVersion({ major, minor, patch }, bump) {
  const rest = { prerelease: [], build: [] };
  switch (bump) {
    case "major":
      return { major: major + 1n, minor: 0n, patch: 0n, ...rest };
    case "minor":
      return { major, minor: minor + 1n, patch: 0n, ...rest };
    case "patch":
      return { major, minor, patch: patch + 1n, ...rest };
    case "none":
      return { major, minor, patch, ...rest };
  }
}

// packages/core/src/release/bump/parse-conventional-commit.ts
var header = /^([A-Za-z][A-Za-z0-9_-]*)(?:\(([^\r\n]+?)\))?(!)?: +(\S.*)$/;
var footer = /^(BREAKING CHANGE|[A-Za-z][A-Za-z0-9-]*)(?:: +| #|:$)(.*)$/;
var breakingNote = /^[ \t*|-]*BREAKING[ -]CHANGE\**(?::|[ \t\r]*$)/m;
var foldedNote = / BREAKING[ -]CHANGE: /;
function parseConventionalHeader(line) {
  const [, type, scope, mark, description] = header.exec(line.trim()) ?? [];
  return type === void 0 || description === void 0 ? null : { type: type.toLowerCase(), scope: scope?.trim() ?? null, description, isMarked: mark === "!" };
}
function parseConventionalCommit(message) {
  const read = parseConventionalHeader(message.subject);
  if (read === null) return null;
  const { type, scope, description, isMarked } = read;
  return { type, scope, description, isBreaking: isMarked || saysBreaking(message), footers: readFooters(message.body) };
}
function saysBreaking({ subject, body }) {
  return breakingNote.test(body) || foldedNote.test(subject);
}
function readFooters(body) {
  const found = [];
  let afterBlank = true;
  for (const line of body.split(/\r?\n/)) {
    const [, token, value] = found.length > 0 || afterBlank ? footer.exec(line) ?? [] : [];
    if (token !== void 0 && value !== void 0) found.push({ token, lines: [value] });
    else found.at(-1)?.lines.push(line);
    afterBlank = line.trim() === "";
  }
  return found.map(({ token, lines }) => ({ token, value: lines.join("\n").trim() }));
}

// packages/core/src/release/bump/read-revert.ts
var byGit = /^(Revert|Reapply) "(.+)"(?: \(#[0-9]+\))?$/;
var named = /^[ \t]*This reverts commit ([0-9a-f]{7,64})\b(?:, reversing\s+changes made to ([0-9a-f]{7,64})\b)?/gm;
var byGitHub = /^Reverts (?:[\w.-]+\/[\w.-]+)?#([0-9]+)\s*$/m;
function readRevert(message) {
  const parsed = parseConventionalCommit(message);
  const title = titleOf(message.subject);
  const isConventional = parsed?.type === "revert";
  const commits = [
    ...Array.from(message.body.matchAll(named), ([, hash = "", mainline]) => ({ hash, mainline: mainline ?? null })),
    ...isConventional ? parsed.footers.filter(({ token }) => /^refs?$/i.test(token)).flatMap(({ value }) => Array.from(value.matchAll(/\b[0-9a-f]{7,64}\b/g), ([hash]) => ({ hash, mainline: null }))) : []
  ];
  if (title === null && !isConventional && commits.length === 0) return null;
  return {
    commits,
    title: title ?? (isConventional ? parsed.description.replace(/ \(#[0-9]+\)$/, "") : null),
    pullRequest: byGitHub.exec(message.body)?.[1] ?? null,
    isPure: title !== null || isConventional
  };
}
function titleOf(subject) {
  const [, word, inner] = byGit.exec(subject) ?? [];
  return inner === void 0 ? null : word === "Reapply" ? `Revert "${inner}"` : inner;
}
function readReapplied(subject) {
  let title = subject;
  let isApplied = true;
  for (let found = byGit.exec(title); found !== null; found = byGit.exec(title)) {
    const [, word, inner = ""] = found;
    if (word === "Revert") isApplied = !isApplied;
    title = inner;
  }
  return isApplied && title !== subject ? title : null;
}

// packages/core/src/release/bump/find-reverted.ts
function findReverted(commits) {
  const reverted = /* @__PURE__ */ new Map();
  const undone = /* @__PURE__ */ new Map();
  const reverts = /* @__PURE__ */ new Set();
  const history = toHistory(commits);
  for (const [index, one] of commits.entries()) {
    const revert = readRevert(one);
    if (revert === null) continue;
    if (revert.isPure) reverts.add(one.commit);
    if (reverted.has(one.commit)) continue;
    const { targets, isComplete } = findTargets(revert, { history, after: index, reverted });
    for (const target of targets) if (!reverted.has(target)) reverted.set(target, one.commit);
    const [first] = targets;
    if (first !== void 0 && isComplete && revert.isPure) undone.set(one.commit, first);
  }
  return { reverted, undone, reverts };
}
function toHistory(commits) {
  return { commits, places: new Map(commits.map(({ commit }, index) => [commit, index])) };
}
function findTargets(revert, search) {
  if (revert.commits.length === 0) {
    const found2 = findByName(revert, search);
    return { targets: found2 === null ? [] : [found2.commit], isComplete: found2 !== null };
  }
  const found = revert.commits.map(({ hash, mainline }) => ({ commit: findByHash(hash, search), mainline }));
  return {
    targets: found.flatMap(({ commit, mainline }) => commit === null ? [] : [commit.commit, ...broughtBy(commit, mainline, search.history)]),
    isComplete: found.every(({ commit }) => commit !== null)
  };
}
function findByHash(hash, { history: { commits, places }, after }) {
  const exact = places.get(hash);
  const index = exact ?? commits.findIndex(({ commit }, at) => at > after && commit.startsWith(hash));
  return index > after ? commits[index] ?? null : null;
}
function findByName({ title, pullRequest }, { history: { commits }, after, reverted }) {
  const isNamed = ({ subject }) => pullRequest !== null && subject.endsWith(` (#${pullRequest})`) || title !== null && (subject === title || subject.replace(/ \(#[0-9]+\)$/, "") === title);
  return commits.find((one, index) => index > after && !reverted.has(one.commit) && isNamed(one)) ?? null;
}
function broughtBy({ parents }, mainline, history) {
  if (parents.length < 2) return [];
  const stays = parents.find((parent) => mainline !== null && parent.startsWith(mainline)) ?? parents[0];
  const kept = reachable(stays === void 0 ? [] : [stays], history);
  return [...reachable(parents.filter((parent) => parent !== stays), history)].filter((commit) => !kept.has(commit));
}
function reachable(from, { commits, places }) {
  const found = /* @__PURE__ */ new Set();
  const open = [...from];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const entry = commits[places.get(next) ?? -1];
    if (entry === void 0 || found.has(next)) continue;
    found.add(next);
    open.push(...entry.parents);
  }
  return found;
}

// packages/core/src/release/bump/list-squashed.ts
var listed = /^[*-] +(\S.*)$/;
var indented = /^ {4}(\S.*)$/;
function listSquashed({ subject, body }) {
  const lines = body.split(/\r?\n/);
  const titles = /^Squashed commit of the following:/.test(subject) || /^Squashed commit of the following:/m.test(body) ? listByGit(lines) : / \(#[0-9]+\)$/.test(subject) ? matchLines(lines, listed) : [];
  const takenBack = titles.flatMap((title) => /^Revert "(.+)"$/.exec(title)?.[1] ?? []);
  return titles.filter((title) => parseConventionalHeader(title) !== null && !takenBack.includes(title));
}
function listByGit(lines) {
  const titles = [];
  let isOpen = false;
  for (const line of lines) {
    if (/^commit [0-9a-f]{7,64}$/.test(line)) isOpen = true;
    const title = isOpen ? indented.exec(line)?.[1] : void 0;
    if (title === void 0) continue;
    titles.push(title);
    isOpen = false;
  }
  return titles;
}
function matchLines(lines, pattern) {
  return lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
}

// packages/core/src/release/bump/hints-at-breaking.ts
var marked = /(?:^|\s)(?:feat|feature|fix|perf|refactor|chore|docs|build|ci|style|test|revert|security)\s?(?:\([^()]{0,100}\))?\s?!\s?(?:\([^()]{0,100}\))?:/i;
var noted = /^(?:[ \t*>_|-]*breaking(?:[ -]changes?)?[ \t*_]*:|[ \t]*(?:#+|\*\*)[ \t]*breaking(?:[ -]changes?)?[ \t*_:]*$)([^\n]*)((?:\n[ \t]*)*[^\n]*)/gim;
var denied = /^[\W_]*(?:$|no\b|none\b|non\b|nope\b|nothing\b|not\b|n\/?a\b|false\b|0\b)/i;
function hintsAtBreaking(message) {
  if (saysBreaking(message)) return false;
  const lines = [message.subject, ...message.body.split(/\r?\n/).flatMap((line) => /^[*-] +(\S.*)$/.exec(line)?.[1] ?? [])];
  if (lines.some((line) => parseConventionalHeader(line) === null && marked.test(line.slice(0, 300)))) return true;
  return Array.from(message.body.matchAll(noted)).some(([, same = "", below = ""]) => !denied.test(same.trim() === "" ? below : same));
}

// packages/core/src/release/bump/judge-commits.ts
var bumpOfType = /* @__PURE__ */ new Map([["feat", "minor"], ["feature", "minor"], ["fix", "patch"], ["docs", "patch"], ["security", "patch"], ["revert", "patch"]]);
function bumpOf(type, isBreaking) {
  return isBreaking ? "major" : bumpOfType.get(type) ?? "none";
}
function judgeCommits(commits, concerned) {
  const reverts = findReverted(commits);
  const isOther = ({ commit }) => concerned !== null && !concerned.has(commit);
  const own = commits.filter((one) => !isOther(one));
  return {
    demands: commits.flatMap((one) => toDemands(one, reverts, isOther(one))),
    commits: own.length,
    unconforming: own.filter((one) => !isMerge(one) && !reverts.reverts.has(one.commit) && parseConventionalCommit(one) === null).length,
    hints: own.filter((one) => !reverts.reverted.has(one.commit) && !reverts.undone.has(one.commit) && hintsAtBreaking(one))
  };
}
function toDemands(one, reverts, isOther) {
  const parsed = parseConventionalCommit(one);
  const type = parsed?.type ?? (reverts.reverts.has(one.commit) ? "revert" : null);
  const brought = reverts.reverts.has(one.commit) && !reverts.undone.has(one.commit) ? readReapplied(one.subject) : null;
  const again = brought === null ? null : parseConventionalHeader(brought);
  const isBreaking = (parsed?.isBreaking ?? saysBreaking(one)) || again?.isMarked === true;
  const idle = isMerge(one) && parsed === null && !isBreaking ? "a merge: what it brings counts by itself" : null;
  const excluded = findExclusion(one, reverts, { isBreaking }) ?? (isOther ? "touches nothing of this package" : idle);
  const shared2 = { by: "commit", source: one.commit, excluded };
  return [
    { ...shared2, title: one.subject, type, bump: bumpOf(again?.type ?? type ?? "", isBreaking), isSecurity: isSecurity(type, parsed?.scope ?? null) },
    ...listSquashed(one).flatMap((title) => {
      const listed2 = parseConventionalHeader(title);
      return listed2 === null ? [] : [{ ...shared2, title, type: listed2.type, bump: bumpOf(listed2.type, listed2.isMarked), isSecurity: isSecurity(listed2.type, listed2.scope) }];
    })
  ];
}
function findExclusion({ commit }, { reverted, undone }, { isBreaking }) {
  const by = reverted.get(commit);
  if (by !== void 0) return `taken back by ${by.slice(0, 12)}`;
  const target = undone.get(commit);
  return target === void 0 || isBreaking ? null : `takes back ${target.slice(0, 12)}, which was never released`;
}
function isMerge({ parents }) {
  return parents.length > 1;
}
function isSecurity(type, scope) {
  return type === "security" || type === "fix" && scope?.toLowerCase() === "security";
}

// packages/core/src/release/bump/judge-sections.ts
var kinds = /* @__PURE__ */ new Map([
  ["breaking", "breaking"],
  ["breaking change", "breaking"],
  ["breaking changes", "breaking"],
  ["major changes", "breaking"],
  ["removed", "removed"],
  ["changed", "changed"],
  ["changes", "changed"],
  ["improvements", "changed"],
  ["added", "added"],
  ["features", "added"],
  ["new features", "added"],
  ["minor changes", "added"],
  ["deprecated", "deprecated"],
  ["deprecations", "deprecated"],
  ["fixed", "fixed"],
  ["fixes", "fixed"],
  ["bug fixes", "fixed"],
  ["patch changes", "fixed"],
  ["reverts", "fixed"],
  ["security", "security"],
  ["security fixes", "security"],
  ["documentation", "docs"],
  ["docs", "docs"]
]);
var bumpOfKind = {
  breaking: "major",
  removed: "major",
  changed: "minor",
  added: "minor",
  deprecated: "minor",
  fixed: "patch",
  security: "patch",
  docs: "patch",
  other: "none"
};
var longestName = 200;
function kindOfSection(name) {
  if (name === null || name.length > longestName) return "other";
  const plain = name.replace(/:[a-z0-9_+-]+:/gi, " ").replace(/^[^\p{L}\p{N}]+|(?<![\s:])[\s:]+$/gu, "").toLowerCase();
  return kinds.get(plain) ?? "other";
}
function isBreakingItem(text) {
  return /^[\s*_[(`]*breaking\b(?:[ -]changes?)?[\s*_\])`]*(?::|\*\*|\]|\))/i.test(text);
}
function judgeSections(path, entry) {
  return entry.sections.flatMap(({ name, line, column, items }) => {
    const [first] = items;
    if (first === void 0) return [];
    const kind = kindOfSection(name);
    const breaking = items.some(({ text }) => isBreakingItem(text));
    return [{
      by: "changelog",
      source: `${path}:${line}:${column}`,
      title: name ?? first.text,
      type: kind === "other" ? null : kind,
      bump: breaking ? "major" : bumpOfKind[kind],
      excluded: null,
      isSecurity: kind === "security"
    }];
  });
}

// packages/core/src/release/bump/parse-changeset.ts
var outline = /^\s*---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n([\s\S]*))?$/;
function parseChangeset(path, text) {
  const [, front, summary = ""] = outline.exec(text) ?? [];
  if (front === void 0) {
    throw new ShipworthyError("config/syntax", `${path} is no changeset.`, { hint: "Begin it with the packages and their steps between two lines of `---`.", faults: [{ message: "There is no front matter.", path, line: 1, column: 1 }] });
  }
  const above = text.slice(0, text.indexOf("---")).split("\n").length;
  const source = parseYamlSource("\n".repeat(above) + front, path);
  const value = source.value ?? {};
  const faults = [];
  const fail = (message, pointer) => void faults.push({ message, path, ...source.positionOf(pointer) ?? { line: above + 1, column: 1 } });
  if (!isJsonObject(value)) fail("The front matter must name packages with their steps.", []);
  const releases = Object.entries(isJsonObject(value) ? value : {}).flatMap(([name, step]) => {
    const bump = bumps.find((one) => one === step);
    if (bump === void 0) fail(`The step of ${JSON.stringify(name.slice(0, 200))} must be one of ${bumps.join(", ")}.`, [name]);
    return bump === void 0 ? [] : [{ package: name, bump }];
  });
  if (faults.length > 0) throw new ShipworthyError("config/invalid", `${path} is no changeset:`, { hint: 'Write each package with its step: `"name": minor`.', faults });
  return { path, releases, summary: summary.split(/\r?\n/).find((line) => line.trim() !== "")?.trim() ?? "" };
}
function judgeChangeset({ path, releases, summary }, name) {
  return releases.map((release) => ({
    by: "changeset",
    source: path,
    title: summary === "" ? release.package : summary,
    type: release.bump,
    bump: release.bump,
    isSecurity: false,
    excluded: name === null || release.package === name ? null : "names another package"
  }));
}

// packages/core/src/release/versions/collect-changesets.ts
var mostCommits = 300;
async function collectChangesets(run, { tree }) {
  const { config, workspace, git, target, previous } = run;
  const folder = config.bump.changesets.replace(/^\.\//, "").replace(/\/+$/, "");
  const isChangeset = (path) => path.startsWith(`${folder}/`) && /^[^/]+\.md$/.test(path.slice(folder.length + 1)) && !/\/readme\.md$/i.test(path);
  const texts = [];
  const unreadable2 = [];
  for (const path of tree.paths.filter(isChangeset)) {
    try {
      texts.push({ path, text: (await workspace.readText(path, { optional: false }))?.text ?? "" });
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      unreadable2.push({ path, error });
    }
  }
  const prefix = workspace.toRepositoryPath("");
  const isStored = (path) => path.startsWith(prefix) && isChangeset(path.slice(prefix.length));
  const used = git === null || target.commit === null ? null : await collectUsed(git, { base: previous?.commit ?? null, head: target.commit, folder: workspace.toRepositoryPath(folder), isStored });
  const parsed = await Promise.all([...texts, ...used?.texts ?? []].map(async (one) => ({ ...one, read: await tryParse(one) })));
  return {
    changesets: parsed.flatMap(({ read }) => "releases" in read ? [read] : []),
    unreadable: [...unreadable2, ...parsed.flatMap(({ path, read }) => "releases" in read ? [] : [{ path, error: read }])],
    isCut: used?.isCut ?? false
  };
}
async function tryParse({ path, text }) {
  try {
    return parseChangeset(path, text);
  } catch (error) {
    if (isShipworthyError(error)) return error;
    throw error;
  }
}
async function collectUsed(git, { base, head, folder, isStored }) {
  const touching = (await git.log({ base, head, below: [folder] })).filter(({ parents }) => parents.length === 1);
  const texts = /* @__PURE__ */ new Map();
  for (const { commit, parents: [parent = ""] } of touching.slice(0, mostCommits)) {
    const changed = await git.changedFiles(parent, commit);
    const gone = changed.flatMap(({ path, change, previousPath }) => change === "deleted" ? [path] : change === "renamed" && previousPath !== null ? [previousPath] : []).filter(isStored);
    if (gone.length === 0 || !changed.some(({ path }) => isReleaseFile(path))) continue;
    for (const [path, bytes] of await git.readFilesAt(parent, gone)) texts.set(path, new TextDecoder().decode(bytes));
  }
  return { texts: Array.from(texts, ([path, text]) => ({ path, text })), isCut: touching.length > mostCommits };
}
function isReleaseFile(path) {
  return /(?:^|\/)(?:package\.json|CHANGELOG\.md|Cargo\.toml|pyproject\.toml)$/i.test(path);
}

// packages/core/src/release/versions/package-manifests.ts
function concerns({ versions }, { package: name }) {
  if (name === null) return () => true;
  const folders = foldersOf({ versions }, name);
  return (manifest) => manifest.package === name || manifest.package === null && folders.includes(folderOf(manifest));
}
function foldersOf({ versions }, name) {
  return [...new Set(versions.filter((manifest) => manifest.package === name).map(folderOf))];
}
function folderOf({ manifest }) {
  return manifest.slice(0, Math.max(manifest.lastIndexOf("/"), 0));
}

// packages/core/src/release/versions/collect-commits.ts
async function collectCommits(run, manifests) {
  const { history } = run;
  return { evidence: history.state === "unknown" ? null : judgeCommits(history.commits, await findConcerned(run, manifests)) };
}
async function findConcerned({ git, previous, target, workspace }, manifests) {
  const folders = target.package === null ? [] : foldersOf(manifests, target.package).map((folder) => workspace.toRepositoryPath(folder));
  if (git === null || target.commit === null || folders.length === 0 || folders.includes("")) return null;
  const touching = await git.log({ base: previous?.commit ?? null, head: target.commit, below: folders });
  return new Set(touching.map(({ commit }) => commit));
}

// packages/core/src/release/versions/unknown-version.ts
var versionsId = "RL-04";
function unknownVersion({ host, inputs, target }) {
  const ref = inputs.tag ?? host.context.ref ?? "none";
  const message = target.tag === null ? "Nobody says which version is released: there is no tag, no input `version`, and the manifests name none, or several." : `The tag ${target.tag} is no version, so nobody knows which one is released.`;
  return { rule: "release/version-unknown", keys: { ref }, check: checkOf(versionsId), outcome: "unverified", reason: "missing-evidence", message };
}

// packages/core/src/release/versions/collect-demands.ts
async function collectDemands(run, version, { manifests, changelog }) {
  const { from } = run.config.bump;
  const { evidence: commits } = await collectCommits(run, manifests);
  const used = from.includes("changesets") && commits !== null ? await collectChangesets(run, manifests) : null;
  const described = changelog.state === "read" ? describeRelease(changelog.changelog, { package: run.target.package, version }) : null;
  const entry = described?.own ?? described?.instead ?? null;
  return {
    commits,
    demands: [
      ...from.includes("commits") ? commits?.demands ?? [] : [],
      ...used?.changesets.flatMap((changeset) => judgeChangeset(changeset, run.target.package)) ?? [],
      ...from.includes("changelog") && entry !== null ? judgeSections(changelog.path, entry) : []
    ],
    findings: [...used?.unreadable.map(unreadable) ?? [], ...used?.isCut === true ? [cut(run.config.bump.changesets)] : []]
  };
}
function unreadable({ path, error }) {
  const { line, column, message } = error.faults[0] ?? {};
  const location = line === void 0 ? { path } : { path, line, ...column === void 0 ? {} : { column } };
  const why = message === void 0 ? error.message : `${path}:${line ?? 1}:${column ?? 1} ${message}`;
  return { rule: "release/bump-source-invalid", keys: { source: path }, check: checkOf(versionsId), outcome: "unverified", reason: "malformed-document", message: `The changeset cannot be read: ${why}`, location, remedy: error.hint };
}
function cut(folder) {
  return { rule: "release/bump-source-invalid", keys: { source: folder }, check: checkOf(versionsId), outcome: "unverified", reason: "limit-exceeded", message: `More commits since the previous release touch ${folder} than are looked at, so that changesets may be missing.`, remedy: "Name the previous release with `previous-tag`, or let `release.bump.from` rest on commits." };
}

// packages/core/src/release/versions/collect-manifests.ts
var largestManifest = 64 * 1024 * 1024;
var usual = ["package.json", "package-lock.json", "npm-shrinkwrap.json", "Cargo.toml", "pyproject.toml", "Directory.Build.props", "VERSION"];
async function collectManifests(request) {
  const { host, workspace, config } = request;
  const tree = await collectTree(host, workspace);
  const evidence = /* @__PURE__ */ new Map();
  const readText2 = async (path) => {
    const text = await readTextFile(workspace.resolve(path), { maxBytes: largestManifest, displayPath: path });
    if (request.log !== void 0) evidence.set(path, request.log.file(path, text));
    return text;
  };
  const files = { match: (globs2) => tree.match(globs2), hasFile: (path) => tree.hasFile(path), readText: readText2 };
  const areDefaults = config.manifests.length === 0;
  const { globs, ignored } = areDefaults ? await listUsual(files) : { globs: config.manifests.filter((one) => typeof one === "string"), ignored: /* @__PURE__ */ new Set() };
  const [known, patterns] = await Promise.all([collectManifestVersions(files, globs), collectPatterns(files, config.manifests)]);
  return {
    versions: [...known.versions, ...patterns.versions],
    areDefaults,
    ignored,
    tree,
    unmatched: [...known.unmatched, ...patterns.unmatched],
    unreadable: [...known.unreadable, ...patterns.unreadable],
    evidence: [...evidence.values()].toSorted((a, b) => a.name < b.name ? -1 : 1)
  };
}
async function listUsual(files) {
  const own = usual.filter((path) => files.hasFile(path));
  if (!files.hasFile("package.json")) return { globs: own, ignored: /* @__PURE__ */ new Set() };
  const globs = await orNull(async () => readWorkspaceGlobs("package.json", await files.readText("package.json")));
  const below = files.match(globs ?? []).filter((path) => path !== "package.json" && !path.includes("node_modules/"));
  const hidden2 = await Promise.all(below.map(async (path) => await orNull(async () => isPrivate(path, await files.readText(path))) === true ? [path] : []));
  return { globs: [...own, ...below], ignored: new Set(hidden2.flat()) };
}
function isPrivate(path, text) {
  const { value } = parseJsonText(text, { path, errorCode: "config/syntax" });
  return isJsonObject(value) && value["private"] === true;
}
async function collectPatterns(files, manifests) {
  const versions = [];
  const unmatched = [];
  const unreadable2 = [];
  for (const manifest of manifests) {
    if (typeof manifest === "string") continue;
    const paths = files.hasFile(manifest.file) ? [manifest.file] : files.match([manifest.file]);
    if (paths.length === 0) unmatched.push(manifest.file);
    for (const path of paths) {
      try {
        versions.push(readPatternVersion({ path, text: await files.readText(path), pattern: manifest.match }));
      } catch (error) {
        if (!isShipworthyError(error)) throw error;
        unreadable2.push({ path, error });
      }
    }
  }
  return { versions, unmatched, unreadable: unreadable2 };
}
async function orNull(read) {
  try {
    return await read();
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}

// packages/core/src/release/versions/collect-tags.ts
async function collectTags({ git, target, config, previous, history }, version) {
  if (git === null || target.commit === null) return { tags: [], findings: [], isAlone: true };
  const pattern = parseTagPattern(config.tag);
  const toVersions = (tags2) => [...tags2].flatMap(([tag, commit]) => {
    const read = tag === target.tag ? null : pattern.parse(tag);
    return read !== null && read.package === target.package ? [{ tag, version: read.version, commit }] : [];
  });
  const [all, contained] = await Promise.all([git.tags(), git.tags(target.commit)]);
  const tags = toVersions(all).map(({ tag, version: tagged }) => ({ tag, version: tagged, isContained: contained.has(tag) }));
  if (previous !== null && history.state === "known") return { tags, findings: [], isAlone: false };
  const apart = history.state === "known" ? tags.filter(({ version: tagged }) => tagged.prerelease.length === 0 && compareVersions(tagged, version) < 0) : [];
  if (previous === null && apart.length > 0) return { tags, findings: [uncontained(apart)], isAlone: false };
  const remote = await git.remoteTags();
  if (remote === null) return { tags, findings: previous === null && await git.originRepository() !== null ? [unasked()] : [], isAlone: true };
  const missing2 = toVersions(remote).filter(({ tag, version: tagged }) => !all.has(tag) && tagged.prerelease.length === 0 && compareVersions(tagged, version) < 0);
  const newest = missing2.reduce((best, one) => best === null || compareVersions(one.version, best) > 0 ? one.version : best, null);
  const isNews = newest !== null && (previous === null || compareVersions(newest, previous.version) > 0);
  return { tags: [...tags, ...missing2.map((one) => ({ ...one, isContained: false }))], findings: isNews ? [lacking(missing2.length, newest)] : [], isAlone: false };
}
function lacking(count2, newest) {
  return { ...shared, message: `The remote has ${count2} ${count2 === 1 ? "tag of an earlier release that this clone does not hold" : "tags of earlier releases that this clone does not hold"}, up to ${formatVersion(newest)}. Which one came before is not known.` };
}
function uncontained(apart) {
  const [newest] = apart.toSorted((a, b) => compareVersions(b.version, a.version));
  return {
    rule: "release/bump-source-invalid",
    keys: { source: "previous" },
    check: checkOf(versionsId),
    outcome: "unverified",
    reason: "missing-evidence",
    message: `There ${apart.length === 1 ? "is an earlier release" : `are ${apart.length} earlier releases`}, up to ${newest?.tag ?? ""}, but what is released ${apart.length === 1 ? "does not contain it" : "contains none of them"}: what changed since is not known.`,
    remedy: "Name the release before with `previous-tag`, or release a commit that contains it."
  };
}
function unasked() {
  return { ...shared, message: "This clone has no tag of an earlier release, and the remote could not be asked whether there is one.", remedy: "Fetch the tags: `git fetch --tags`, or give the checkout step `with: { fetch-depth: 0 }`." };
}
var shared = { rule: "release/shallow-history", keys: { what: "tags" }, check: checkOf(versionsId), outcome: "unverified", reason: "unreadable-source" };

// packages/core/src/release/versions/judge-bump.ts
var mostDemands = 100;
function judgeBump(facts) {
  const { previous, version, demands, commits } = facts;
  const isKnown = commits !== null || !facts.needsHistory;
  const required = isKnown ? toRequired(sumDemands(demands), previous?.version ?? null) : null;
  const made = previous === null ? null : { previous, declared: stepBetween(previous.version, version) };
  const report = {
    required,
    declared: made?.declared ?? null,
    demands: sortDemands(demands).slice(0, mostDemands).map(({ isSecurity: _, ...demand }) => demand),
    commits: commits?.commits ?? 0,
    unconforming: commits?.unconforming ?? 0
  };
  if (required === null) return { findings: [], report, note: "what changed is not known" };
  if (made === null) return { findings: [], report, note: `no earlier release; the changes ask for ${toWord(required)}${countOf(commits)}` };
  const step = { ...made, required };
  return { findings: [...judgeSmall(facts, step), ...judgeLarge(facts, step), ...judgeSilent(facts, step), ...judgeHints(facts, step)], report, note: describe2(facts, step) };
}
function judgeSmall({ release, version, demands }, { previous, required, declared }) {
  if (compareBumps(declared, required) >= 0) return [];
  const asking2 = sortDemands(demands).filter((one) => one.excluded === null && compareBumps(toRequired(one.bump, previous.version), declared) > 0);
  const early = previous.version.major === 0n ? " Before 1.0.0 what breaks asks for a minor." : "";
  return [{
    rule: "release/bump-too-small",
    keys: { release },
    check: checkOf(versionsId),
    outcome: "fail",
    expected: formatVersion(nextVersion(previous.version, required)),
    actual: formatVersion(version),
    message: `${formatVersion(version)} is ${toWord(declared)} after ${formatVersion(previous.version)}, but the changes ask for ${toWord(required)}: ${showDemands(asking2)}.${early}`,
    remedy: `Release ${formatVersion(nextVersion(previous.version, required))} or a greater version, or correct what asks for it.`
  }];
}
function judgeLarge({ release, version, commits, countsCommits, reason }, { previous, required, declared }) {
  const enough = required === "none" ? "patch" : required;
  if (compareBumps(declared, enough) <= 0 || reason !== null) return [];
  const silent = countsCommits && commits !== null && commits.unconforming > 0 ? ` ${commits.unconforming} of ${commits.commits} commits say nothing of it.` : "";
  return [{
    rule: "release/bump-unexplained",
    keys: { release },
    check: checkOf(versionsId),
    outcome: silent === "" ? "fail" : "warn",
    expected: formatVersion(nextVersion(previous.version, enough)),
    actual: formatVersion(version),
    message: `${formatVersion(version)} is ${toWord(declared)} after ${formatVersion(previous.version)}, but the changes ask for ${toWord(required)}, and nobody says why.${silent}`
  }];
}
function judgeSilent({ demands, commits, countsCommits }, { previous, declared }) {
  const largest = toRequired("major", previous.version);
  if (!countsCommits || commits === null || commits.unconforming === 0 || compareBumps(declared, largest) >= 0) return [];
  if (demands.some(({ excluded, type, by, bump }) => excluded === null && (type !== null || by !== "commit" || bump !== "none"))) return [];
  return [{
    rule: "release/bump-source-invalid",
    keys: { source: "commits" },
    check: checkOf(versionsId),
    outcome: "unverified",
    reason: "nothing-checked",
    message: `None of ${commits.commits} commits since ${previous.tag} follows Conventional Commits, so nobody knows how large the step must be.`,
    remedy: "Let `release.bump.from` rest on `changelog` or `changesets`, or write the titles of pull requests as Conventional Commits do (`fix: \u2026`)."
  }];
}
function judgeHints({ commits, countsCommits }, { previous, declared }) {
  const largest = toRequired("major", previous.version);
  if (!countsCommits || commits === null || commits.hints.length === 0 || compareBumps(declared, largest) >= 0) return [];
  const { hints } = commits;
  const shown = hints.slice(0, 3).map(({ subject, commit }) => `${JSON.stringify(subject.slice(0, 100))} (${commit.slice(0, 12)})`).join(", ");
  return [{
    rule: "release/bump-source-invalid",
    keys: { source: "breaking" },
    check: checkOf(versionsId),
    outcome: "unverified",
    reason: "unproven",
    message: `${hints.length} ${hints.length === 1 ? "commit seems" : "commits seem"} to break something, but ${hints.length === 1 ? "does" : "do"} not say so in a form that counts: ${shown}${hints.length > 3 ? `, and ${hints.length - 3} more` : ""}.`,
    remedy: `Release ${formatVersion(nextVersion(previous.version, largest))} if it breaks something; else waive it and say why. What counts is \`type(scope)!: \u2026\`, or a line that begins with \`BREAKING CHANGE: \`.`
  }];
}
function describe2({ commits }, { previous, required, declared }) {
  return `${toWord(declared)} after ${formatVersion(previous.version)}, where the changes ask for ${toWord(required)}${countOf(commits)}`;
}
function countOf(commits) {
  return commits === null ? "" : ` (${commits.commits} ${commits.commits === 1 ? "commit" : "commits"}, ${commits.unconforming} of them conforming to nothing)`;
}
function sortDemands(demands) {
  return demands.toSorted((a, b) => Number(a.excluded !== null) - Number(b.excluded !== null) || compareBumps(b.bump, a.bump));
}
function showDemands(demands) {
  const shown = demands.slice(0, 3).map(({ by, title, source }) => `${JSON.stringify(title.slice(0, 100))} (${by === "commit" ? source.slice(0, 12) : source})`);
  return [...shown, ...demands.length > 3 ? [`and ${demands.length - 3} more`] : []].join(", ");
}
function toWord(bump) {
  return bump === "none" ? "no step" : `a ${bump}`;
}

// packages/core/src/release/versions/judge-order.ts
function judgeOrder({ release, version, previous, tags }) {
  const isBefore = previous !== null && compareVersions(previous.version, version) >= 0;
  const conflicts = tags.filter((one) => {
    const order = compareVersions(one.version, version);
    return one.isContained ? order >= 0 : order === 0;
  });
  const worst = [...isBefore ? [previous] : [], ...conflicts].toSorted((a, b) => compareVersions(b.version, a.version))[0];
  if (worst === void 0) return [];
  const own = formatVersion(version);
  const message = compareVersions(worst.version, version) === 0 ? `${own} is already released as ${worst.tag}: build metadata makes no other version.` : `${own} is not greater than ${worst === previous ? `the previous release ${worst.tag}` : `${formatVersion(worst.version)}, which it contains as ${worst.tag}`}.`;
  return [{ rule: "release/version-not-greater", keys: { release }, check: checkOf(versionsId), outcome: "fail", actual: own, message }];
}

// packages/core/src/release/changelog/judge-changelog.ts
var changelogId = "RL-03";
function toChangelogFinding({ release, path }, { what, message, at, outcome = "fail", remedy }) {
  return {
    rule: "release/changelog-not-current",
    keys: { release, what },
    check: checkOf(changelogId),
    outcome,
    message,
    location: { path, ...at == null ? {} : { line: at.line, column: at.column } },
    ...remedy === void 0 ? {} : { remedy }
  };
}
function judgeChangelog(facts) {
  const described = describeRelease(facts.changelog, facts);
  const entry = described.own ?? described.instead;
  if (entry === null) {
    const missing2 = judgeMissing(facts, described);
    return { findings: [missing2], note: missing2.message };
  }
  const faults = [
    ...described.own === null ? [] : [...judgeHead(described.own), ...judgeOthers(facts, described.own, described), ...judgePending(facts, described.own, described)],
    ...saysSomething(entry) ? judgeCoverage(facts, entry) : [{ what: "empty", at: entry, message: `${entry.label} has ${entry.hasContent ? "nothing but placeholders" : "no entry"} in ${facts.path}.` }]
  ];
  return { findings: faults.map((fault) => toChangelogFinding(facts, fault)), note: describe3(facts, entry) };
}
function judgeMissing(facts, { pending, newest }) {
  const [open] = pending;
  const found = open === void 0 ? newest === null ? "it names no version yet" : `its newest is ${newest.label}` : "what is new still stands under Unreleased";
  const version = formatVersion(facts.version);
  return toChangelogFinding(facts, {
    what: "section",
    at: open ?? newest,
    message: `${facts.path} has no section for ${version}: ${found}.`,
    remedy: `Write a heading for ${version} with its date${open === void 0 ? "" : ", above what stands under Unreleased"}.`
  });
}
function judgeHead(own) {
  const dated = judgeDate(own);
  return [
    ...dated === null ? [] : [{ what: "date", at: own, ...dated }],
    ...own.yanked ? [{ what: "yanked", at: own, message: `${own.label} is called yanked, but it is about to be released.`, remedy: "Release another version." }] : []
  ];
}
function judgeDate({ label, date, isUnreleased }) {
  if (isUnreleased) return { message: `${label} is called unreleased.`, remedy: "Write the date of the release into the heading." };
  if (date === null) return { message: `${label} has no date.`, remedy: "Write the date of the release into the heading: `YYYY-MM-DD`." };
  return isCalendarDate(date) ? null : { message: `${label} has "${date}" where its date should be.`, remedy: "Write a date such as `2027-01-15`." };
}
function saysSomething({ sections }) {
  return sections.some(({ items }) => items.some(({ text }) => !isBlank(text.replace(/\[ \]/g, ""), null)));
}
function judgeOthers({ path }, own, { again, before }) {
  const isEarlier = own.date !== null && before?.date != null && isCalendarDate(own.date) && isCalendarDate(before.date) && own.date < before.date;
  return [
    ...again === null ? [] : [{ what: "twice", at: again, message: `${path} has a second section for ${again.label}, so that nobody knows which of them counts.`, remedy: "Make one section of them." }],
    ...isEarlier ? [{ what: "order", outcome: "warn", at: own, message: `${own.label} is dated ${own.date}, before ${before.label} of ${before.date}.`, remedy: "Write the date of the release into the heading." }] : []
  ];
}
function judgePending({ path }, own, { pending }) {
  return pending.map((open) => {
    const count2 = countItems(open);
    return { what: "unreleased", at: open, message: `${countOf2(count2, "entry", "entries")} of ${path} still ${count2 === 1 ? "stands" : "stand"} under Unreleased.`, remedy: `Move them to ${own.label}.` };
  });
}
var coverages = [
  { what: "breaking", titles: ["breaks something", "break something"], where: "Changed, Removed or an entry marked as breaking", kinds: ["breaking", "removed", "changed"], isMeant: ({ bump }) => bump === "major", outcome: "fail" },
  { what: "feat", titles: ["brings a feature", "bring a feature"], where: "Added or Changed", kinds: ["added", "changed", "breaking", "removed", "deprecated"], isMeant: ({ type, bump }) => bump !== "major" && (type === "feat" || type === "feature"), outcome: "fail" },
  { what: "security", titles: ["closes a hole", "close a hole"], where: "Security or Fixed", kinds: ["security", "fixed"], isMeant: ({ isSecurity: isSecurity2, bump }) => bump !== "major" && isSecurity2, outcome: "fail" },
  { what: "fix", titles: ["fixes something", "fix something"], where: "Fixed, Changed or Security", kinds: ["fixed", "changed", "security", "breaking", "removed"], isMeant: ({ type, isSecurity: isSecurity2, bump }) => bump !== "major" && type === "fix" && !isSecurity2, outcome: "warn" }
];
function judgeCoverage({ commits, path }, entry) {
  const filled = entry.sections.filter(({ items }) => items.length > 0);
  const kinds2 = new Set(filled.map(({ name }) => kindOfSection(name)));
  if (commits === null || kinds2.has("other")) return [];
  const marksBreaking = filled.some(({ items }) => items.some(({ text }) => isBreakingItem(text) || /\bbreaking\b/i.test(text)));
  return coverages.flatMap(({ what, titles: [one, several], where, kinds: wanted, isMeant, outcome }) => {
    const meant = asking(commits).filter(isMeant);
    if (meant.length === 0 || wanted.some((kind) => kinds2.has(kind)) || what === "breaking" && marksBreaking) return [];
    return [{
      what,
      outcome,
      at: entry,
      message: `${countOf2(meant.length, "commit")} since the previous release ${meant.length === 1 ? one : several}, but ${entry.label} in ${path} has nothing under ${where}.`,
      remedy: `Write it down there: ${meant.slice(0, 3).map(({ title: subject, source }) => `${JSON.stringify(subject.slice(0, 100))} (${source.slice(0, 12)})`).join(", ")}${meant.length > 3 ? ", \u2026" : ""}.`
    }];
  });
}
function describe3({ commits, path }, entry) {
  const date = entry.date === null ? "" : ` (${entry.date})`;
  const head = `${path} has ${countOf2(countItems(entry), "entry", "entries")} under ${entry.label}${date}`;
  if (commits === null) return `${head}; which commits they must account for is not known.`;
  const asked = asking(commits).filter(isNoteworthy);
  const text = entry.sections.flatMap(({ items }) => items.map((item) => item.text)).join("\n");
  const hidden2 = asked.filter((demand) => !isRecognisable(demand, text)).length;
  return `${head}; of ${countOf2(asked.length, "commit")} that readers would look for, ${hidden2} cannot be recognised there.`;
}
function asking({ demands }) {
  return demands.filter(({ excluded }) => excluded === null);
}
function isNoteworthy(demand) {
  return coverages.some(({ isMeant }) => isMeant(demand));
}
function isRecognisable({ title, source }, text) {
  const said = parseConventionalHeader(title)?.description ?? title;
  const [suffix = "", pullRequest] = / ?\(#([0-9]+)\)$/.exec(said) ?? [];
  const words = said.slice(0, said.length - suffix.length).toLowerCase();
  return words !== "" && text.toLowerCase().includes(words) || pullRequest !== void 0 && new RegExp(`#${pullRequest}(?![0-9])`).test(text) || text.includes(source.slice(0, 7));
}
function countItems({ sections }) {
  return sections.reduce((sum, { items }) => sum + items.length, 0);
}
function countOf2(count2, one, several = `${one}s`) {
  return `${count2} ${count2 === 1 ? one : several}`;
}

// packages/core/src/release/versions/judge-places.ts
function judgePlaces(facts) {
  const judged = [...judgeTag(facts), ...withCauses(judgeManifests(facts)), ...judgeUnread(facts), ...judgeChangelogPlace(facts), ...judgeNotes2(facts)];
  return { places: judged.map(({ place }) => place), findings: judged.flatMap(({ findings }) => findings) };
}
function judgeTag({ target: { tag, isTagged, version } }) {
  return tag === null ? [] : [{ place: { place: "tag", field: null, version: isTagged ? formatVersion(version) : null, outcome: isTagged ? "pass" : "not-applicable" }, findings: [] }];
}
function judgeManifests(facts) {
  const { manifests, target } = facts;
  const isConcerned = concerns(manifests, target);
  const judged = manifests.versions.map((manifest) => {
    const place = { place: manifest.manifest, field: manifest.field, version: "value" in manifest ? manifest.value : null };
    if (!isConcerned(manifest) || manifests.ignored.has(manifest.manifest)) return { place: { ...place, outcome: "not-applicable" }, findings: [] };
    const finding = judgeManifest(facts, manifest);
    if (finding !== null) return { place: { ...place, outcome: finding.outcome }, findings: [finding] };
    return { place: { ...place, outcome: manifest.state === "version" ? "pass" : "not-applicable" }, findings: [] };
  });
  if (target.package === null || manifests.versions.some((manifest) => manifest.package === target.package)) return judged;
  const message = `No manifest names the package ${target.package}, so nobody knows which version it declares, nor which commits touch it.`;
  const missing2 = {
    place: { place: target.package, field: null, version: null, outcome: "unverified" },
    findings: [{ ...keysOf(target, "release/version-unreadable", target.package), outcome: "unverified", reason: "missing-evidence", message, remedy: "List the manifest of the package in `release.manifests`." }]
  };
  return [...judged, missing2];
}
function judgeManifest({ target, manifests }, manifest) {
  const { path, line, column } = manifest;
  const at = `${path}:${line}:${column}`;
  const id = manifest.field.startsWith("packages[") ? `${manifest.manifest}#${manifest.field}` : manifest.manifest;
  const shared2 = { location: { path, line, column } };
  const wanted = formatVersion(target.version);
  switch (manifest.state) {
    case "exempt":
      return null;
    case "version":
      return isSame(manifest.version, target.version) ? null : { ...keysOf(target, "release/version-disagrees", id), ...shared2, outcome: "fail", expected: wanted, actual: manifest.value, message: `${at} names ${manifest.value}, but ${wanted} is released.` };
    case "not-semver":
      return { ...keysOf(target, "release/version-disagrees", id), ...shared2, outcome: "fail", expected: wanted, actual: manifest.value, message: `${at} names ${manifest.value}, which ${manifest.why}.`, remedy: "Write the version exactly as SemVer does, without a leading `v`." };
    case "none":
    case "unclear":
      if (manifests.areDefaults && manifest.state === "none") return null;
      return { ...keysOf(target, "release/version-unreadable", id), ...shared2, outcome: "unverified", reason: "missing-evidence", message: `${at} ${manifest.why}, so that there is nothing to compare.`, remedy: "Write the version into the file, or say in `release.manifests` which files name it." };
  }
}
function judgeUnread({ target, manifests }) {
  const unread3 = manifests.unreadable.map(({ path, error }) => {
    const { line, column, message } = error.faults[0] ?? {};
    const location = line === void 0 ? { path } : { path, line, ...column === void 0 ? {} : { column } };
    const why = message === void 0 ? error.message : `${path}:${line ?? 1}:${column ?? 1} ${message}`;
    return {
      place: { place: path, field: null, version: null, outcome: "unverified" },
      findings: [{ ...keysOf(target, "release/version-unreadable", path), outcome: "unverified", reason: "unreadable-source", message: `The version in ${path} cannot be read: ${why}`, location, remedy: error.hint }]
    };
  });
  const unmatched = manifests.unmatched.map((glob) => ({
    place: { place: glob, field: null, version: null, outcome: "unverified" },
    findings: [{ ...keysOf(target, "release/version-unreadable", glob), outcome: "unverified", reason: "missing-evidence", message: `\`${glob}\` of \`release.manifests\` matches no file.`, remedy: "Restore the file, or correct `release.manifests`." }]
  }));
  return [...unread3, ...unmatched];
}
function judgeChangelogPlace({ target, changelog }) {
  const place = (version, outcome) => ({ place: "changelog", field: null, version, outcome });
  if (changelog.state === "missing") return [{ place: place(null, "not-applicable"), findings: [] }];
  const { path } = changelog;
  if (changelog.state === "unreadable") {
    const { reason, message, remedy } = changelog.problem;
    return [{ place: place(null, "unverified"), findings: [{ ...keysOf(target, "release/version-unreadable", "changelog"), outcome: "unverified", reason, message: `The changelog ${path} cannot be read: ${message}`, remedy, location: { path } }] }];
  }
  const { own, instead, newest } = describeRelease(changelog.changelog, target);
  if (own !== null) return [{ place: place(own.label, "pass"), findings: [] }];
  if (instead !== null) return [{ place: place(instead.label, "not-applicable"), findings: [] }];
  const wanted = formatVersion(target.version);
  const at = newest === null ? { path } : { path, line: newest.line, column: newest.column };
  const found = newest === null ? "names no version" : `has ${newest.label} as its newest at ${path}:${newest.line}:${newest.column}`;
  const cause = toFinding(toChangelogFinding({ release: target.name, path }, { what: "section", message: "" }));
  return [{
    place: place(newest?.label ?? null, "fail"),
    findings: [{ ...keysOf(target, "release/version-disagrees", "changelog"), outcome: "fail", expected: wanted, ...newest === null ? {} : { actual: newest.label }, message: `${path} ${found}, but ${wanted} is released.`, location: at, causedBy: cause.fingerprint }]
  }];
}
function judgeNotes2({ target, notes }) {
  if (notes.state === "none") return [];
  const place = (version2, outcome) => ({ place: "notes", field: "version", version: version2, outcome });
  const wanted = formatVersion(target.version);
  if (notes.state !== "read") {
    const cause = notes.state === "invalid" ? notes.faults[0] : void 0;
    const message2 = `The release notes ${notes.path} ${notes.state === "missing" ? "do not exist" : "cannot be read"}, so nobody knows which version they are of.`;
    return [{ place: place(null, "unverified"), findings: [{ ...keysOf(target, "release/version-unreadable", "notes"), outcome: "unverified", reason: notes.state === "missing" ? "missing-evidence" : "malformed-document", message: message2, location: { path: notes.path }, ...cause === void 0 ? {} : { causedBy: toFinding(cause).fingerprint } }] }];
  }
  const { version } = notes.notes;
  const read = parseVersion(version);
  if (read !== null && isSame(read, target.version)) return [{ place: place(version, "pass"), findings: [] }];
  const at = notes.positionOf(["version"]);
  const shown = `${notes.path}${at === null ? "" : `:${at.line}:${at.column}`}`;
  const message = read === null ? `${shown} names ${version}, which is no version by SemVer.` : `${shown} names ${version}, but ${wanted} is released.`;
  return [{ place: place(version, "fail"), findings: [{ ...keysOf(target, "release/version-disagrees", "notes"), outcome: "fail", expected: wanted, actual: version, message, location: { path: notes.path, ...at ?? {} } }] }];
}
function keysOf({ name }, rule, place) {
  return { rule, keys: { release: name, place }, check: checkOf(versionsId) };
}
function isSame(left, right) {
  if (compareVersions(left, right) !== 0) return false;
  return left.build.length === 0 || right.build.length === 0 || left.build.join(".") === right.build.join(".");
}
function withCauses(judged) {
  const first = /* @__PURE__ */ new Map();
  return judged.map(({ place, findings }) => ({
    place,
    findings: findings.map((finding) => {
      const id = JSON.stringify(finding.location ?? finding.keys);
      const cause = first.get(id);
      if (cause === void 0) first.set(id, toFinding(finding).fingerprint);
      return cause === void 0 ? finding : { ...finding, causedBy: cause };
    })
  }));
}

// packages/core/src/release/versions/check-versions.ts
async function checkVersions(run) {
  const { target, config, previous, history } = run;
  const { version } = target;
  if (version === null) {
    const finding = unknownVersion(run);
    return { findings: [finding], note: finding.message, evidence: [], places: [], bump: null, isSecurityFix: false };
  }
  const [manifests, changelog, tags] = await Promise.all([collectManifests(run), collectChangelog(run), collectTags(run, version)]);
  const collected = await collectDemands(run, version, { manifests, changelog });
  const placed = judgePlaces({ target: { ...target, version }, manifests, changelog, notes: run.notes });
  const needsHistory = config.bump.from.some((source) => source !== "changelog");
  const bump = judgeBump({
    release: target.name,
    version,
    previous,
    demands: collected.demands,
    commits: collected.commits,
    needsHistory,
    countsCommits: config.bump.from.includes("commits"),
    reason: reasonOf(run.notes)
  });
  const unknown = needsHistory && history.state === "unknown" ? [unknownHistory(history.finding)] : [];
  const order = judgeOrder({ release: target.name, version, previous, tags: tags.tags });
  const findings = [...placed.findings, ...order, ...tags.findings, ...unknown, ...collected.findings, ...bump.findings];
  const agreeing = placed.places.filter(({ outcome }) => outcome === "pass").length;
  const judged = placed.places.filter(({ outcome }) => outcome !== "not-applicable").length;
  return {
    findings,
    places: placed.places,
    bump: bump.report,
    isSecurityFix: collected.demands.some(({ isSecurity: isSecurity2, excluded }) => isSecurity2 && excluded === null),
    note: `${agreeing} of ${judged} ${judged === 1 ? "place names" : "places name"} ${formatVersion(version)}; ${bump.note}${tags.isAlone && previous === null ? "; the remote was not asked for earlier releases" : ""}.`,
    evidence: [...manifests.evidence, ...changelog.state === "read" ? [changelog.evidence] : [], ...notesEvidence(run.notes), ...historyEvidence(run)]
  };
}
function reasonOf(notes) {
  return notes.state === "read" ? notes.notes.bumpReason ?? null : null;
}
function notesEvidence(notes) {
  return notes.state === "read" ? [{ source: "file", name: notes.path, sha256: notes.sha256 }] : [];
}
function historyEvidence({ history, previous, target, log }) {
  return history.state === "unknown" || target.commit === null ? [] : [log.git(`log ${previous === null ? "" : `${previous.commit}..`}${target.commit}`)];
}
function unknownHistory(cause) {
  return { rule: "release/shallow-history", keys: { what: "bump" }, check: checkOf(versionsId), outcome: "unverified", reason: "unreadable-source", message: "What changed since the previous release is not known, and so is how large the step must be.", causedBy: toFinding(cause).fingerprint };
}

// packages/core/src/release/versions/find-declared-version.ts
async function findDeclaredVersion({ host, workspace, config }) {
  if (needsPackage(config.tag)) return null;
  const { versions, ignored } = await collectManifests({ host, workspace, config });
  const [first, ...others] = versions.filter(({ manifest }) => !ignored.has(manifest)).flatMap((one) => one.state === "version" ? [one.version] : []);
  return first === void 0 || others.some((other) => compareVersions(first, other) !== 0) ? null : first;
}
function needsPackage(pattern) {
  parseTagPattern(pattern);
  return pattern.includes("{package}");
}

// packages/core/src/release/notes/ledger/find-reverts.ts
function findReverts(changes, commits) {
  const byCommit = new Map(changes.flatMap((change) => change.mergeCommit === null ? [] : [[change.mergeCommit, change]]));
  const owners = findOwners(changes, commits);
  const { reverted, undone } = findReverted(commits.map((entry) => {
    const change = byCommit.get(entry.commit);
    return change === void 0 ? entry : { ...entry, subject: `${change.title} (#${change.number})`, body: `${entry.body}

${change.body}` };
  }));
  const show = (commit) => {
    const number = owners.get(commit);
    return number === void 0 ? commit.slice(0, 12) : `#${number}`;
  };
  const shown = (pairs) => new Map([...pairs].map(([commit, other]) => [commit, show(other)]));
  return { takenBy: shown(reverted), takes: shown(undone) };
}
function findOwners(changes, commits) {
  const entries = new Map(commits.map((entry) => [entry.commit, entry]));
  const owners = new Map(changes.flatMap(({ mergeCommit, number }) => mergeCommit === null ? [] : [[mergeCommit, number]]));
  const trunk = /* @__PURE__ */ new Set();
  for (let entry = commits[0]; entry !== void 0; entry = entries.get(entry.parents[0] ?? "")) trunk.add(entry.commit);
  for (const { mergeCommit, number } of changes.toReversed()) {
    const open = [...entries.get(mergeCommit ?? "")?.parents.slice(1) ?? []];
    for (let next = open.pop(); next !== void 0; next = open.pop()) {
      const entry = entries.get(next);
      if (entry === void 0 || owners.has(next) || trunk.has(next)) continue;
      owners.set(next, number);
      open.push(...entry.parents);
    }
  }
  return owners;
}

// packages/core/src/release/notes/ledger/mentions.ts
var referenceFields = /* @__PURE__ */ new Set(["prRef", "issueRef"]);
var inText = /(?:(?<repository>[\w.-]+\/[\w.-]+)|(?<![\w/&#]))#(?<number>[1-9][0-9]{0,8})(?![\w#])/g;
var inUrl = /https?:\/\/[^\s/]+\/(?<repository>[\w.-]+\/[\w.-]+)\/(?:pull|issues)\/(?<number>[1-9][0-9]{0,8})(?![\w])/g;
var alone = /^\s*(?:GH-|!)?(?<number>[1-9][0-9]{0,8})\s*$/i;
function findMentions(notes, repository) {
  const found = /* @__PURE__ */ new Map();
  for (const { section, pointer, text } of listTexts(notes)) {
    const isField = referenceFields.has(pointer.at(-1) ?? "");
    const bare = isField ? alone.exec(text) : null;
    for (const { groups } of [...text.matchAll(inText), ...text.matchAll(inUrl), ...bare === null ? [] : [bare]]) {
      const { repository: other, number = "" } = groups ?? {};
      if (other !== void 0 && other.toLowerCase() !== repository?.toLowerCase()) continue;
      if (!found.has(Number(number))) found.set(Number(number), { section, pointer });
    }
  }
  return found;
}
var closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#([1-9][0-9]{0,8})\b/gi;
function closedBy({ title, body }) {
  return [...new Set([...`${title}
${body}`.matchAll(closing)].map(([, number]) => Number(number)))];
}

// packages/core/src/release/notes/draft/to-line.ts
var hidden = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
var longestLine = 400;
function toLine2(text) {
  const line = redactText(text).text.replace(/\s+/g, " ").replace(hidden, "").replace(/\s+/g, " ").trim();
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1).replace(/[\ud800-\udbff]$/, "").trimEnd()}\u2026`;
}

// packages/core/src/release/notes/draft/draft-notes.ts
function draftNotes(facts) {
  const { version, changes, merged, commits, changelog, date } = facts;
  const items = listItems(changelog);
  const used = /* @__PURE__ */ new Set();
  const owners = findOwners(merged, commits);
  const [commitsOf, itemsOf] = [groupCommits(commits, owners), groupItems(items)];
  const ofChanges = changes.map((change) => fromChange(withCommits(change, commitsOf.get(change.number) ?? []), takeItem(itemsOf.get(String(change.number)) ?? [], used)));
  const ofCommits = listCommits(facts, owners).map(fromCommit);
  const told = new Set([...ofChanges, ...ofCommits].map(({ title }) => title.toLowerCase()));
  const ofItems = items.filter((item) => !used.has(item) && !told.has(toLine2(item.text).toLowerCase())).map(fromItem);
  const topics = [...ofChanges, ...ofCommits, ...ofItems];
  const of = (...kinds2) => topics.filter(({ kind }) => kinds2.includes(kind));
  const type = version === null ? "pre-release" : typeOf(version);
  return {
    version: version === null ? "" : formatVersion(version),
    releaseDate: changelog?.date ?? date ?? "",
    releaseType: type === "pre-release" ? "" : type,
    changes: {
      features: of("added").map((topic) => ({ title: topic.title, description: describe4(topic), ...topic.pullRequest === null ? {} : { prRef: topic.pullRequest } })),
      improvements: of("changed", "docs", "other").map((topic) => ({ title: topic.title, description: withReference(topic) })),
      bugFixes: of("fixed").map((topic) => ({ issueRef: topic.issue ?? topic.pullRequest ?? "", description: withReference(topic) })),
      breakingChanges: of("breaking", "removed").map((topic) => ({ title: topic.title, description: withReference(topic), migration: topic.migration })),
      deprecations: of("deprecated").map((topic) => ({ item: withReference({ ...topic, description: "" }), timeline: "" })),
      security: of("security").map((topic) => ({ cve: /\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[a-z0-9]{4}){3})\b/i.exec(topic.text)?.[0] ?? "", severity: "", description: withReference(topic) }))
    },
    contributors: listContributors(facts)
  };
}
function listItems(entry) {
  return (entry?.sections ?? []).flatMap(({ name, items }) => items.map(({ text }) => ({ kind: isBreakingItem(text) ? "breaking" : kindOfSection(name), text: withoutMarks(text) })));
}
var longestItem = 2e3;
function withoutMarks(text) {
  return text.slice(0, longestItem).replace(/\[([^[\]]*)\]\([^()\s]*\)/g, "$1").replace(/\*\*([^*]+)\*\*/g, "$1");
}
function groupItems(items) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const named2 = [...item.text.matchAll(/(?<![\w/&])#(\d+)(?!\w)|\/pull\/(\d+)(?!\w)/g)].map(([, number, pulled]) => number ?? pulled ?? "");
    for (const number of new Set(named2)) push(groups, number, item);
  }
  return groups;
}
function groupCommits(commits, owners) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of commits) {
    const owner = owners.get(entry.commit);
    if (owner !== void 0) push(groups, owner, entry);
  }
  return groups;
}
function push(groups, key, value) {
  const group = groups.get(key);
  if (group === void 0) groups.set(key, [value]);
  else group.push(value);
}
function takeItem(found, used) {
  for (const item of found) used.add(item);
  return found[0] ?? null;
}
function listCommits({ commits, reverts }, owners) {
  return commits.filter((entry) => {
    const parsed = parseConventionalCommit(entry);
    const isTold = parsed !== null && (parsed.isBreaking || ["feat", "feature", "fix", "perf", "security"].includes(parsed.type));
    return isTold && entry.parents.length < 2 && !owners.has(entry.commit) && !reverts.takenBy.has(entry.commit) && !reverts.takes.has(entry.commit);
  });
}
function withCommits(change, commits) {
  const own = commits.filter(({ commit }) => commit !== change.mergeCommit);
  const notes = own.filter((entry) => parseConventionalCommit(entry)?.isBreaking ?? saysBreaking(entry)).map((entry) => `BREAKING CHANGE: ${migrationOf(entry) || entry.subject}`);
  return notes.length === 0 ? change : { ...change, body: [change.body, ...notes].join("\n\n") };
}
var kindOfType = /* @__PURE__ */ new Map([
  ["feat", "added"],
  ["feature", "added"],
  ["fix", "fixed"],
  ["bugfix", "fixed"],
  ["hotfix", "fixed"],
  ["revert", "fixed"],
  ["security", "security"],
  ["docs", "docs"],
  ["deprecate", "deprecated"]
]);
var kindOfLabel = [
  [/\bbreaking\b/i, "breaking"],
  [/\bsecurity\b/i, "security"],
  [/\bdeprecat/i, "deprecated"],
  [/\b(?:bug|bugfix|fix)\b/i, "fixed"],
  [/\b(?:feature|enhancement)\b/i, "added"]
];
function fromChange(change, item) {
  const { number, title, body, labels } = change;
  const parsed = parseConventionalCommit({ subject: title, body });
  const isBreaking = parsed?.isBreaking ?? saysBreaking({ subject: title, body });
  const ofType = parsed === null ? void 0 : parsed.scope === "security" && parsed.type === "fix" ? "security" : kindOfType.get(parsed.type) ?? "changed";
  const ofLabels = kindOfLabel.find(([pattern]) => labels.some((label) => pattern.test(label)))?.[1];
  const own = isBreaking || ofLabels === "breaking" ? "breaking" : ofType ?? ofLabels ?? "other";
  const [issue] = closedBy(change);
  return {
    kind: own === "other" ? item?.kind ?? "other" : own,
    title: toTitle(title),
    description: item === null ? "" : toLine2(item.text),
    pullRequest: `#${number}`,
    issue: issue === void 0 ? null : `#${issue}`,
    migration: migrationOf({ subject: title, body }),
    text: `${title}
${body}`
  };
}
function fromCommit({ subject, body, commit }) {
  const parsed = parseConventionalCommit({ subject, body });
  const kind = parsed?.isBreaking === true ? "breaking" : kindOfType.get(parsed?.type ?? "") ?? "changed";
  const [issue] = closedBy({ title: subject, body });
  return { kind, title: toTitle(subject), description: "", pullRequest: null, issue: issue === void 0 ? `commit ${commit.slice(0, 12)}` : `#${issue}`, migration: migrationOf({ subject, body }), text: `${subject}
${body}` };
}
function fromItem({ kind, text }) {
  const reference = /(?<![\w/&])#[1-9][0-9]{0,8}\b/.exec(text)?.[0] ?? null;
  return { kind, title: toLine2(text), description: toLine2(text), pullRequest: null, issue: reference, migration: "", text };
}
function toTitle(title) {
  const text = toLine2(parseConventionalHeader(title)?.description ?? title);
  return text === "" ? "(untitled)" : text.charAt(0).toUpperCase() + text.slice(1);
}
function migrationOf({ subject, body }) {
  const footers = parseConventionalCommit({ subject: `chore: ${subject}`, body })?.footers ?? [];
  return toLine2(footers.find(({ token }) => /^BREAKING[ -]CHANGE$/.test(token))?.value ?? "");
}
function describe4({ title, description }) {
  return description === "" ? title : description;
}
function withReference(topic) {
  const text = describe4(topic);
  return topic.pullRequest === null || text.includes(topic.pullRequest) ? text : `${text} (${topic.pullRequest})`;
}
function listContributors({ merged, commits }) {
  const logins = merged.flatMap(({ author }) => author === null ? [] : [author]);
  const names2 = logins.length > 0 ? logins.map((login) => `@${login}`) : commits.map(({ author }) => author);
  return [...new Set(names2.map(toLine2))].filter((name) => name !== "" && !name.endsWith("[bot]")).toSorted();
}

// packages/core/src/release/notes/draft/notes-draft.ts
var longestList = 1e3;

// packages/core/src/release/notes/draft/to-draft-yaml.ts
function toDraftYaml(draft, { needsRisks }) {
  const { changes } = draft;
  return [
    "# A first version of the release notes. Empty texts are blanks: fill them in, or take the entry out.",
    "release_notes:",
    `  ${field(["version", draft.version, "the version, without a leading v"])}`,
    `  ${field(["release_date", draft.releaseDate, "the day of the release, such as 2027-01-15"])}${draft.releaseDate === "" ? "" : " # the day of the changelog or of the commit: correct it"}`,
    `  ${field(["release_type", draft.releaseType, "major, minor, patch, hotfix, alpha, beta or rc"])}`,
    "  highlights: [] # what readers should know first, one text each",
    "  changes:",
    ...list("features", "title and description; pr_ref where there is one", changes.features.map(({ title, description, prRef }) => [["title", title], ["description", description], ...prRef === void 0 ? [] : [["pr_ref", prRef]]])),
    ...list("improvements", "title and description", changes.improvements.map(({ title, description }) => [["title", title], ["description", description]])),
    ...list("bug_fixes", "issue_ref and description", changes.bugFixes.map(({ issueRef, description }) => [["issue_ref", issueRef, "the issue, such as #12"], ["description", description]])),
    ...list("breaking_changes", "title, description and migration", changes.breakingChanges.map(({ title, description, migration }) => [["title", title], ["description", description], ["migration", migration, "what whoever is affected must do"]])),
    ...list("deprecations", "item and timeline; replacement where there is one", changes.deprecations.map(({ item, timeline }) => [["item", item], ["timeline", timeline, "when it will be gone"]])),
    ...list("security", "cve, severity and description", changes.security.map(({ cve, severity, description }) => [["cve", cve, "CVE or GHSA"], ["severity", severity, "low, medium, high or critical"], ["description", description]])),
    "  known_issues: [] # of each issue; workaround where there is one",
    '  upgrade_notes: "" # what to do when upgrading; may stay empty',
    ...needsRisks ? ["  risks: [] # id, mitigation and owner of rows of the risk register; or give no_risk_changed with a reason"] : [],
    `  contributors: [${draft.contributors.slice(0, longestList).map(quote).join(", ")}]`,
    ""
  ].join("\n");
}
function list(name, held, entries) {
  if (entries.length === 0) return [`    ${name}: [] # of each ${held}`];
  const more = entries.length - longestList;
  return [
    `    ${name}:`,
    ...entries.slice(0, longestList).flatMap((fields) => fields.map((one, index) => `      ${index === 0 ? "- " : "  "}${field(one)}`)),
    ...more > 0 ? [`      # ${more} more do not fit: one list holds ${longestList}.`] : []
  ];
}
function field([name, value, hint = "what it is"]) {
  return `${name}: ${quote(value)}${value === "" ? ` # ${hint}` : ""}`;
}
function quote(text) {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// packages/core/src/release/notes/ledger/build-ledger.ts
function buildLedger({ collected, read, cause, exclude, foreign, repository, release }) {
  const { changes, commits, source } = collected;
  const reverts = findReverts(changes, commits);
  const mentions = read === null ? /* @__PURE__ */ new Map() : findMentions(read.notes, repository);
  const entries = changes.map((change) => {
    const { number, title, author, mergeCommit } = change;
    return { number, title, author, mergeCommit, ...settle(change, { reverts, mentions, exclude, foreign }) };
  });
  const unaccounted = changes.filter((_, index) => entries[index]?.state === "unaccounted");
  const findings = read === null ? unaccounted.map((change) => unread(change, cause)) : [...unaccounted.map((change) => ({ ...unnamed(change, source), location: { path: read.path } })), ...changes.flatMap((change) => stale(change, { release, mentions, reverts, read }))];
  const count2 = (state) => entries.filter((entry) => entry.state === state).length;
  return {
    ledger: {
      source,
      complete: source !== "none" && collected.findings.length === 0 && unaccounted.length === 0,
      entries,
      included: count2("included"),
      excluded: count2("excluded"),
      reverted: count2("reverted"),
      unaccounted: unaccounted.length
    },
    findings,
    checks: changes.map(checkOfChange),
    reverts
  };
}
function checkOfChange({ number }) {
  return `change:#${number}`;
}
function settle(change, { reverts, mentions, exclude, foreign }) {
  const commit = change.mergeCommit ?? "";
  const [taker, taken] = [reverts.takenBy.get(commit), reverts.takes.get(commit)];
  if (taker !== void 0) return { state: "reverted", by: `taken back by ${taker}` };
  if (taken !== void 0) return { state: "reverted", by: `takes back ${taken}` };
  const mention = mentions.get(change.number);
  if (mention !== void 0) return { state: "included", by: mention.section };
  const issue = closedBy(change).find((number) => mentions.has(number));
  if (issue !== void 0) return { state: "included", by: `${mentions.get(issue)?.section ?? ""}, as #${issue}` };
  const why = foreign.has(change.number) ? "touches nothing of this package" : whyExcluded(change, exclude);
  return why === null ? { state: "unaccounted", by: null } : { state: "excluded", by: why };
}
function whyExcluded({ labels, author, title, body }, exclude) {
  const has = (list2, value) => value != null && list2.some((one) => one.toLowerCase() === value.toLowerCase());
  const label = labels.find((one) => has(exclude.labels, one));
  if (label !== void 0) return `label ${label}`;
  if (has(exclude.authors, author)) return `author ${author ?? ""}`;
  const header2 = parseConventionalHeader(title);
  const isBreaking = header2?.isMarked === true || saysBreaking({ subject: title, body });
  return !isBreaking && has(exclude.types, header2?.type) ? `type ${header2?.type ?? ""}` : null;
}
function unnamed(change, source) {
  const { number, knownBy } = change;
  const shared2 = { rule: "release/change-unaccounted", keys: { pullRequest: String(number) }, check: checkOfChange(change) };
  const what = `${describe5(change)} was merged, and the notes do not name it.`;
  if (knownBy === "api") return { ...shared2, outcome: "fail", message: what };
  const doubt = source === "git" ? "Labels that may leave it out were not looked up." : knownBy === "subject" ? "Only a commit names it: it may be an issue, or a pull request into another branch." : "Only a commit names it: it was merged into another branch.";
  return { ...shared2, outcome: "unverified", reason: "unproven", message: `${what} ${doubt}` };
}
function unread(change, cause) {
  return {
    rule: "release/change-unaccounted",
    keys: { pullRequest: String(change.number) },
    check: checkOfChange(change),
    outcome: "unverified",
    reason: "missing-evidence",
    message: `${describe5(change)} was merged, and there are no notes that could name it.`,
    ...cause === null ? {} : { causedBy: cause }
  };
}
function describe5({ number, title, author, mergeCommit }) {
  return `#${number} ${JSON.stringify(title.slice(0, 200))}${author === null ? "" : ` by ${author}`}${mergeCommit === null ? "" : ` (${mergeCommit.slice(0, 12)})`}`;
}
function stale(change, { release, read, mentions, reverts }) {
  const [mention, by] = [mentions.get(change.number), reverts.takenBy.get(change.mergeCommit ?? "")];
  if (mention === void 0 || by === void 0) return [];
  const detail = { message: `The notes name #${change.number} under ${mention.section}, but ${by} took it back.`, location: { path: read.path, ...read.positionOf(mention.pointer) }, remedy: "Take it out of the notes." };
  return [{ ...notesFinding(release, `reverted: #${change.number}`, { outcome: "warn", ...detail }), check: checkOfChange(change) }];
}

// packages/core/src/release/ask-github.ts
async function askGitHub({ facts, log }, question, ask) {
  if (facts === null) return { state: "unread", problem: toTokenProblem(question) };
  try {
    const answered = await ask(facts);
    return { state: "read", value: answered.value, evidence: log.answers(answered) };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const problem = toProblem(question.source, error);
    return { state: "unread", problem: error.code === "github/not-found" ? { ...problem, remedy: `${problem.remedy} ${toGrant(question)}` } : problem };
  }
}
function toUnread(item, { source, reason, message, remedy }) {
  return { rule: "release/source-unread", keys: { item, source }, check: checkOf(item), outcome: "unverified", reason, message, remedy };
}
function toTokenProblem(question) {
  return {
    source: question.source,
    reason: "permission-denied",
    message: `GitHub was not asked for ${question.what}: there is no token.`,
    remedy: `Give the action \`github-token\`, or set GITHUB_TOKEN for the command. ${toGrant(question)}`
  };
}
function toGrant({ permission }) {
  return permission === null ? "No token of a workflow may read it: give the token of an app or a person that may." : `Add to the job:
permissions:
  ${permission}`;
}

// packages/core/src/release/notes/ledger/change.ts
var mergeSubject = /^Merge pull request #([1-9][0-9]{0,8}) from \S/;
var squashSubject = /\(#([1-9][0-9]{0,8})\)$/;
function namedBy(entry) {
  const merged = mergeSubject.exec(entry.subject)?.[1];
  if (merged !== void 0) return { number: Number(merged), how: "merge", entry, title: entry.body.split("\n", 1)[0]?.trim() || entry.subject };
  const squashed = squashSubject.exec(entry.subject.trimEnd())?.[1];
  return squashed === void 0 ? null : { number: Number(squashed), how: "subject", entry, title: entry.subject.replace(/(?<!\s)\s*\(#[0-9]+\)\s*$/, "") };
}

// packages/core/src/release/notes/ledger/collect-changes.ts
var ledgerCheck = "ledger";
async function collectChanges(run) {
  const { history } = run;
  if (history.state === "unknown") return { source: "none", changes: [], commits: [], findings: [] };
  const { commits } = history;
  const named2 = commits.flatMap((entry) => namedBy(entry) ?? []);
  const ofGit = { source: "git", changes: fromGit(named2), commits };
  if (commits.length === 0) return { ...ofGit, findings: [] };
  const bases = await findBases(run);
  if (bases.length === 0) return { ...ofGit, findings: [unread2(unknownBase)] };
  const since = run.previous === null ? null : earliest(commits);
  const answers = await Promise.all(bases.map((base) => askGitHub(run, questionOf(base), (facts) => facts.listMergedPullRequests(base, since))));
  const [problem] = answers.flatMap((answer) => answer.state === "unread" ? [answer.problem] : []);
  if (problem !== void 0) return { ...ofGit, findings: [unread2(problem)] };
  return { source: "api", changes: join(answers.flatMap((answer) => answer.state === "read" ? answer.value : []), named2, commits), commits, findings: [] };
}
function questionOf(base) {
  return { source: "pull-requests", what: `the pull requests that were merged into ${base}`, permission: "pull-requests: read" };
}
var unknownBase = {
  source: "pull-requests",
  reason: "unreadable-source",
  message: "Nobody knows which branch is the default one, so GitHub was not asked which pull requests were merged into it.",
  remedy: "Give the checkout step `with: { fetch-depth: 0 }`."
};
function unread2({ source, reason, message, remedy }) {
  return {
    rule: "release/source-unread",
    keys: { item: ledgerCheck, source },
    check: ledgerCheck,
    outcome: "unverified",
    reason,
    remedy,
    message: `${message} The ledger holds what the messages of commits name: who merges otherwise, titles, authors and labels are not known.`
  };
}
async function findBases({ host: { context }, git, config, target }) {
  const standard = context.defaultBranch ?? (await git?.defaultBranch())?.replace(/^refs\/(?:heads|remotes\/origin)\//, "") ?? null;
  if (standard === null) return [];
  const { version, package: name } = target;
  const ofRelease = version === null ? [] : [config.pullRequests.base.replaceAll("{version}", formatVersion(version)).replaceAll("{package}", name ?? "{package}")];
  const ofRun = context.ref?.startsWith("refs/heads/") === true ? [context.ref.slice("refs/heads/".length)] : [];
  return [.../* @__PURE__ */ new Set([standard, ...ofRelease, ...ofRun])].filter((base) => !/[{}\s]/.test(base));
}
function earliest(commits) {
  const first = commits.reduce((least, { committedAt }) => Math.min(least, committedAt.getTime()), Number.POSITIVE_INFINITY);
  return new Date(first - 864e5);
}
function join(listed2, named2, commits) {
  const order = new Map(commits.map(({ commit }, index) => [commit, index]));
  const naming = firstOfEach(named2);
  const known = /* @__PURE__ */ new Map();
  for (const { number, title, author, mergedAt, mergeCommit, labels, body } of listed2) {
    const isIn = mergeCommit !== null && order.has(mergeCommit);
    const by = naming.get(number);
    if (mergedAt === null || !isIn && by === void 0) continue;
    known.set(number, { number, title: redactText(title).text, author, labels, body: redactText(body).text, mergeCommit: isIn ? mergeCommit : by?.entry.commit ?? null, knownBy: "api" });
  }
  const rest = [...naming.values()].filter(({ number }) => !known.has(number)).map(toChange);
  return [...known.values(), ...rest].toSorted((a, b) => (order.get(a.mergeCommit ?? "") ?? 0) - (order.get(b.mergeCommit ?? "") ?? 0));
}
function fromGit(named2) {
  return [...firstOfEach(named2).values()].map(toChange);
}
function firstOfEach(named2) {
  const first = /* @__PURE__ */ new Map();
  for (const one of named2) {
    const before = first.get(one.number);
    if (before === void 0 || before.how === "subject" && one.how === "merge") first.set(one.number, one);
  }
  return first;
}
function toChange({ number, how, entry, title }) {
  return { number, title, author: null, mergeCommit: entry.commit, labels: [], body: entry.body, knownBy: how };
}

// packages/core/src/release/notes/ledger/find-foreign.ts
function findForeign({ changes, commits, concerned }) {
  const owners = findOwners(changes, commits);
  const touching = new Set([...concerned].flatMap((commit) => owners.get(commit) ?? []));
  const entries = new Map(commits.map((entry) => [entry.commit, entry]));
  return new Set(changes.flatMap(({ number, mergeCommit }) => {
    const entry = entries.get(mergeCommit ?? "");
    const isWhole = entry !== void 0 && (entry.parents.length > 1 || namedBy(entry)?.number === number);
    return isWhole && !touching.has(number) ? [number] : [];
  }));
}

// packages/core/src/release/notes/write-notes.ts
var draftName = "draft.yml";
async function writeNotes(run, startedAt) {
  const { host, workspace, policy, inputs, target, notes } = run;
  const [item, collected, subject] = await Promise.all([notesCriterion.evaluate(run), collectChanges(run), collectSubject(host, workspace.git, policy.baseCommit)]);
  const read = notes.state === "read" ? notes : null;
  const foreign = await collectForeign(run, collected);
  const built = buildLedger({ collected, read, cause: read === null && item.findings[0] !== void 0 ? toFinding(item.findings[0]).fingerprint : null, exclude: exclusionOf(run), foreign, repository: subject.repository, release: target.name });
  const attachments = [...await toAttachments(run), ...inputs.draft ? [{ name: draftName, bytes: Buffer.from(await makeDraft(run, collected, built)) }] : []];
  const history = run.history.state === "unknown" ? [run.history.finding] : [];
  const { config } = policy;
  const key = inputs.key ?? "default";
  const judgement = judge({
    checks: ["history", checkOf(notesItem), ledgerCheck, ...built.checks],
    findings: [...policy.findings, ...history, ...item.findings, ...collected.findings, ...built.findings],
    waivers: config.waivers,
    waiversAsOf: toDate(host.now()),
    reasons: config.reasons,
    key
  });
  const file = notes.state === "read" || notes.state === "invalid" ? notes : null;
  const document = buildDocument(host, {
    kind: "release-notes-report",
    key,
    partial: false,
    subject: { ...subject, version: target.version === null ? null : formatVersion(target.version) },
    inputs: file?.sha256 == null ? [] : [{ name: "notes", path: file.path, sha256: file.sha256 }],
    policy: policy.policy,
    judgement,
    startedAt,
    details: {
      version: target.version === null ? null : formatVersion(target.version),
      file: file?.sha256 == null ? null : { path: file.path, sha256: file.sha256 },
      notes: read?.notes ?? null,
      ledger: built.ledger,
      draft: inputs.draft ? draftName : null
    }
  });
  const written = await writeEvidence(host, workspace.out, { document, attachments });
  const draft = written.files.find((path) => path.endsWith(`/${draftName}`));
  const lines = draft === void 0 ? [] : [`A first version of the notes: ${relative(host.cwd, draft)}. Copy it ${target.version === null || notes.state === "none" ? "to where the notes shall be" : `to ${notes.path}`}, and fill in its blanks.`];
  return { out: workspace.out, documents: [written], notes: lines, outputs: {}, exitCode: toExitCode([document.verdict], inputs["fail-on"]) };
}
var standardExclusion = { labels: ["skip-notes"], authors: [], types: [] };
function exclusionOf({ config }) {
  return config.notes?.exclude ?? standardExclusion;
}
async function collectForeign(run, { changes, commits }) {
  const concerned = run.target.package === null ? null : await findConcerned(run, await collectManifests(run));
  return concerned === null ? /* @__PURE__ */ new Set() : findForeign({ changes, commits, concerned });
}
async function toAttachments(run) {
  const { notes, host, log } = run;
  if (notes.state !== "read") return [...log.attachments()];
  const measured = listMeasured((await identifyDocuments(run, "bundle-readiness")).flatMap(({ document }) => document ?? []));
  const rendered = host.renderNotes?.({ ...notes.notes, highlights: [...notes.notes.highlights, ...measured] });
  return [
    ...rendered === void 0 ? [] : [{ name: "notes.md", bytes: Buffer.from(rendered) }],
    { name: "notes.json", bytes: Buffer.from(toPrettyJson(notes.notes)) },
    ...log.attachments()
  ];
}
async function makeDraft(run, collected, { ledger, reverts }) {
  const open = new Set(ledger.entries.filter(({ state }) => state === "included" || state === "unaccounted").map(({ number }) => number));
  const draft = draftNotes({
    version: run.target.version,
    changes: collected.changes.filter(({ number }) => open.has(number)),
    merged: collected.changes,
    commits: collected.commits,
    reverts,
    changelog: await findSection(run),
    date: collected.commits[0]?.committedAt.toISOString().slice(0, 10) ?? null
  });
  return toDraftYaml(draft, { needsRisks: run.config.risk?.cite === "required" });
}
async function findSection({ workspace, policy, config, target }) {
  const own = policy.config.docSync?.changelog;
  const path = own?.file ?? fill2(config.changelog, target);
  try {
    const file = await workspace.readText(path, { optional: true });
    if (file === null) return null;
    const { entries } = readChangelog(parseMarkdown(file.text), file.text, own?.style ?? "keep-a-changelog");
    const isOfVersion = ({ version, package: name }) => version !== null && target.version !== null && compareVersions(version, target.version) === 0 && (name === null || target.package === null || name === target.package);
    return entries.find(isOfVersion) ?? entries.find(({ isUnreleased }) => isUnreleased) ?? null;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return null;
  }
}
function fill2(template, { version, package: name }) {
  return template.replaceAll("{version}", version === null ? "{version}" : formatVersion(version)).replaceAll("{package}", name ?? "{package}");
}

export {
  typeOf,
  describePrerelease,
  checkOf,
  notesCriterion,
  listMeasured,
  readNotes,
  identifyDocuments,
  collectChangelog,
  parseConventionalCommit,
  saysBreaking,
  readReapplied,
  findReverted,
  listSquashed,
  collectCommits,
  findConcerned,
  unknownVersion,
  collectManifests,
  collectTags,
  changelogId,
  toChangelogFinding,
  judgeChangelog,
  checkVersions,
  findDeclaredVersion,
  askGitHub,
  toUnread,
  writeNotes
};
