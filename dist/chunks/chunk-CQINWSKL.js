import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  meetWaivers,
  parseRequirements
} from "./chunk-QNQJOT6V.js";
import {
  askGitHub,
  changelogId,
  checkOf,
  checkVersions,
  collectChangelog,
  collectCommits,
  collectManifests,
  collectTags,
  describePrerelease,
  findConcerned,
  findReverted,
  identifyDocuments,
  judgeChangelog,
  listSquashed,
  notesCriterion,
  parseConventionalCommit,
  readReapplied,
  saysBreaking,
  toChangelogFinding,
  toUnread,
  typeOf,
  unknownVersion
} from "./chunk-V23UYYXW.js";
import {
  countPeople,
  demandsOf,
  judgeCandidates,
  levels
} from "./chunk-VQZYK32W.js";
import {
  collectApprovals,
  readTrustedKeys,
  toProblem,
  tryRead
} from "./chunk-B4VYMAB5.js";
import {
  readWritten
} from "./chunk-K3NQ356N.js";
import {
  releaseCalendarSchema,
  riskRegisterSchema,
  rollbackEvidenceSchema,
  rollbackPayloadType
} from "./chunk-WIMV6YND.js";
import {
  verifyEnvelope
} from "./chunk-73L6G263.js";
import {
  findColumn
} from "./chunk-DBVZ73YX.js";
import {
  isBlank,
  parseMarkdown
} from "./chunk-ON4EHCTL.js";
import {
  readReportFile,
  readSarif
} from "./chunk-XUTXQZD5.js";
import {
  redactText
} from "./chunk-BYQDC2JO.js";
import {
  addDays,
  dayIn,
  daysBetween,
  weekdayOf
} from "./chunk-YMLF2O7E.js";
import {
  compareVersions,
  formatVersion,
  parseTagPattern,
  parseVersion,
  toLevel
} from "./chunk-PA27U3VF.js";
import {
  severities
} from "./chunk-4CWBFBZX.js";
import {
  buildDocument,
  collectSubject,
  judge,
  toDate,
  toExitCode,
  toFinding,
  toProvenVerdict,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  expandGlobs,
  isJsonObject,
  listFiles,
  matchGlobs,
  parseJsonText,
  readTextFile,
  requireJson,
  sha256Hex,
  toPosixPath
} from "./chunk-MW3SYPS2.js";
import {
  isBlocking,
  schemaBase
} from "./chunk-NIT5GBHI.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/release/cadence/cycle.ts
var length = 14;
function cycleOf(start, day2) {
  const begin = addDays(start, Math.floor(daysBetween(start, day2) / length) * length);
  return { start: begin, candidate: addDays(begin, 10), release: addDays(begin, 11) };
}

// packages/core/src/release/cadence/cadence-facts.ts
function plannedCandidateDay({ entry, calendar, cadence: { cycle }, kind, day: day2 }) {
  if (entry?.rcDate != null) return entry.rcDate;
  return calendar.state === "none" && cycle !== void 0 && kind === "minor" ? cycleOf(cycle.start, day2).candidate : null;
}

// packages/core/src/release/cadence/candidate.ts
async function findCandidates({ git, target, config }) {
  const { version, commit } = target;
  if (git === null || version === null || commit === null) return { contained: [], others: [] };
  const numberOf = toReader(config.tag, { package: target.package, version });
  const [tags, branches] = await Promise.all([git.tags(), git.branches()]);
  const named2 = [
    ...[...tags].map(([name, at2]) => ({ name, commit: at2, kind: "tag" })),
    ...[...branches].map(([ref, at2]) => ({ name: ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ""), commit: at2, kind: "branch" }))
  ];
  const candidates = named2.flatMap((one) => {
    const number = numberOf(one.name, one.kind);
    return number === null ? [] : [{ ...one, number }];
  }).toSorted(byNumber);
  const judged = await Promise.all(candidates.map(async (one) => ({ one, isContained: await git.isAncestor(one.commit, commit) })));
  const contained = judged.filter(({ isContained }) => isContained).map(({ one }) => one);
  return {
    contained: contained.filter(({ number }, index) => contained[index - 1]?.number !== number),
    others: judged.filter(({ isContained }) => !isContained).map(({ one }) => one)
  };
}
function toReader(tag, target) {
  const pattern = parseTagPattern(tag);
  const byPattern = (name) => {
    const read = pattern.parse(name);
    return read !== null && read.package === target.package ? read.version : null;
  };
  return (name, kind) => {
    const rest = name.startsWith("release/") ? name.slice("release/".length) : null;
    const plain = rest?.startsWith("v") === true && target.package === null ? parseVersion(rest.slice(1)) : null;
    const read = plain ?? (rest === null ? null : byPattern(rest)) ?? (kind === "tag" ? byPattern(name) : null);
    if (read === null || compareVersions({ ...read, prerelease: [] }, { ...target.version, prerelease: [] }) !== 0) return null;
    const [word, number, more] = read.prerelease;
    return word === "rc" && number !== void 0 && /^[0-9]+$/.test(number) && more === void 0 ? BigInt(number) : null;
  };
}
function byNumber(a, b) {
  if (a.number !== b.number) return a.number < b.number ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === "tag" ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

// packages/core/src/release/cadence/judge-candidate.ts
var candidateCheck = "cadence:candidate";
function judgeCandidate(facts) {
  const { run: { history, documents, log }, candidates, version } = facts;
  const candidate = candidates.contained.at(-1) ?? null;
  if (candidate === null) {
    if (history.state === "unknown") return unknown(facts, toFinding(history.finding).fingerprint);
    return missing(facts);
  }
  const reports = documents.flatMap((received) => received.kind === "drift-report" && received.document?.subject.commit === candidate.commit ? [{ received, document: received.document }] : []);
  const evidence = reports.map(({ received }) => log.document(received));
  const findings = reports.length === 0 ? [unreported(facts, candidate)] : reports.flatMap(({ document }) => judgeReport(facts, document, candidate));
  const note = findings.length === 0 ? `candidate ${candidate.name} proven by ${reports.length === 1 ? "its drift report" : `its ${String(reports.length)} drift reports`}` : `candidate ${candidate.name} of ${formatVersion(version)} is not proven`;
  return { check: candidateCheck, findings, note, candidate, evidence };
}
function draft({ name }, outcome, message) {
  const shared = { rule: "release/candidate-missing", keys: { release: name }, check: candidateCheck, message };
  return outcome === "fail" ? { ...shared, outcome } : { ...shared, outcome: "unverified", reason: outcome };
}
function unknown(facts, causedBy) {
  const message = "Whether the release contains a candidate cannot be known from this clone.";
  return { check: candidateCheck, findings: [{ ...draft(facts, "unreadable-source", message), causedBy, remedy: "Give the checkout step `with: { fetch-depth: 0 }`." }], note: "candidates unknown", candidate: null, evidence: [] };
}
function missing(facts) {
  const [other] = facts.candidates.others;
  const branch = `release/v${formatVersion(facts.version)}-rc.1`;
  const message = other === void 0 ? `There is no candidate of ${facts.name}: neither a branch nor a tag such as ${branch}.` : `The candidate ${other.name} is not contained in what is released, so it was another state that was tried.`;
  return { check: candidateCheck, findings: [draft(facts, "fail", message)], note: "no candidate", candidate: null, evidence: [] };
}
function unreported(facts, { name, commit }) {
  const refused4 = facts.run.documents.filter(({ kind, document }) => kind === "drift-report" && document === null);
  const more = refused4.length === 0 ? "" : ` (${String(refused4.length)} that cannot be read ${refused4.length === 1 ? "was" : "were"} handed over.)`;
  return { ...draft(facts, "missing-evidence", `The candidate ${name} has no drift report: none that was handed over is of its commit ${commit.slice(0, 12)}.${more}`), remedy: "Run drift-check on the commit of the candidate, and hand its report over with `documents`." };
}
function judgeReport(facts, document, candidate) {
  const what = `The drift report ${document.key} of the candidate ${candidate.name}`;
  if (facts.repository !== null && document.subject.repository !== facts.repository) return [draft(facts, "wrong-subject", `${what} is of the repository ${document.subject.repository ?? "without a name"}, not of ${facts.repository}.`)];
  if (document.partial) return [draft(facts, "partial", `${what} judges only a chosen part.`)];
  if (document.subject.dirty) return [draft(facts, "dirty", `${what} was made with tracked files that differ from the commit.`)];
  const verdicts = [document.verdict, toProvenVerdict(document, document.policy.reasons)];
  if (verdicts.includes("fail")) return [draft(facts, "fail", `${what} fails.`)];
  return verdicts.includes("unverified") ? [draft(facts, "unproven", `${what} is unverified.`)] : [];
}

// packages/core/src/release/cadence/quarter.ts
var endOfQuarterDays = 7;
var lastDays = { Q1: "03-31", Q2: "06-30", Q3: "09-30", Q4: "12-31" };
function endOfQuarter(year, quarter) {
  const to = `${year}-${lastDays[quarter]}`;
  return { from: addDays(to, 1 - endOfQuarterDays), to };
}
function quarterOf(day2) {
  const month = Number(day2.slice(5, 7));
  if (month <= 3) return "Q1";
  if (month <= 6) return "Q2";
  return month <= 9 ? "Q3" : "Q4";
}

// packages/core/src/release/cadence/judge-day.ts
var dayCheck = "cadence:day";
function judgeDay(facts) {
  const { kind, entry, day: day2, name, cadence, calendar } = facts;
  const settled = (note2, planned2) => ({ check: dayCheck, findings: [], note: note2, planned: planned2 });
  const unbound = (message) => ({ ...settled(message, null), findings: [notApplicable(name, `${message}.`)] });
  if (kind === "pre-release") return unbound("a pre-release is bound to no day of release");
  if (kind === "patch") return settled("a patch goes out on any day", entry?.day ?? null);
  const plan = findPlan(facts, kind);
  if (plan === null) return unbound("neither a calendar nor a cycle says when a minor release goes out");
  const { planned, fault, note } = plan;
  if (fault === null) return settled(note, planned);
  const permitted = entry?.allowedBy == null ? "" : ` The calendar names ${entry.allowedBy} as who allowed another day.`;
  const finding = {
    rule: "release/off-calendar",
    keys: { release: name },
    check: dayCheck,
    outcome: outcomes[cadence.offCalendar],
    expected: planned,
    actual: day2,
    message: `${name} goes out on ${day2}, but ${fault}.${permitted}`,
    ...calendar.state === "read" ? { location: { path: calendar.path } } : {}
  };
  return { check: dayCheck, findings: [finding], note: `off the calendar: ${fault}`, planned };
}
var outcomes = { ignore: "not-applicable", warn: "warn", fail: "fail" };
function findPlan(facts, kind) {
  const { calendar, day: day2, cadence: { cycle } } = facts;
  if (calendar.state === "read") return planByCalendar(facts, calendar.calendar);
  if (kind === "major") return planByQuarter(day2);
  return cycle === void 0 ? null : planByCycle(cycle.start, day2);
}
function planByCalendar({ entry, day: day2, version }, { year, entries }) {
  if (entry === null) {
    const other = entries.find((one) => one.day === day2 && one.kind !== "patch");
    const instead = other === void 0 ? "" : `; on this day it plans ${other.name}`;
    const ofYear = day2.startsWith(`${String(year)}-`) ? "" : `, which is of ${String(year)},`;
    return unplanned(`the calendar${ofYear} does not plan ${formatVersion(version)}${instead}`);
  }
  switch (entry.status) {
    case "skipped":
      return unplanned("the calendar says that it is skipped");
    case "delayed":
      return unplanned(`the calendar says that it is delayed beyond ${entry.day}, and names no new day`);
    case "released":
      return onDay(entry, day2, `the calendar says that it went out on ${entry.day}`);
    case "planned":
    case "rc":
    case null:
      return onDay(entry, day2, `the calendar plans it for ${entry.day}`);
  }
}
function unplanned(fault) {
  return { planned: null, fault, note: fault };
}
function onDay(entry, day2, fault) {
  return { planned: entry.day, fault: entry.day === day2 ? null : fault, note: `on ${day2}, as the calendar plans` };
}
function planByCycle(start, day2) {
  const { release } = cycleOf(start, day2);
  return { planned: release, fault: day2 === release ? null : `the cycle has ${weekdayOf(release)}, ${release}, for a minor release`, note: `on ${day2}, the Friday of the cycle` };
}
function planByQuarter(day2) {
  const quarter = quarterOf(day2);
  const { from, to } = endOfQuarter(day2.slice(0, 4), quarter);
  const isAtEnd = from <= day2;
  return { planned: isAtEnd ? day2 : null, fault: isAtEnd ? null : `a major release goes out in the last ${endOfQuarterDays} days of the quarter, ${from} to ${to}`, note: `on ${day2}, at the end of ${quarter}` };
}
function notApplicable(name, message) {
  return { rule: "release/off-calendar", keys: { release: name }, check: dayCheck, outcome: "not-applicable", message: `${message.charAt(0).toUpperCase()}${message.slice(1)}` };
}

// packages/core/src/release/cadence/freeze.ts
function freezesOn(windows, day2) {
  return windows.filter(({ from, to }) => from <= day2 && day2 <= to);
}
function rightToCross({ except }, { kind, isHotfix }) {
  if (isHotfix && except.includes("hotfix")) return "hotfix";
  return kind === "patch" && except.includes("patch") ? "patch" : null;
}
function describeFreeze({ from, to, reason }) {
  return `from ${from} to ${to}${reason === void 0 ? "" : ` (${reason})`}`;
}

// packages/core/src/release/cadence/judge-freeze.ts
var freezeCheck = "cadence:freeze";
function judgeFreeze(facts) {
  const { name, day: day2, today, cadence } = facts;
  const on = new Map([day2, today].flatMap((one) => freezesOn(cadence.freeze, one).map((window2) => [window2, one])).toReversed());
  const crossed = Array.from(on, ([window2, frozen]) => ({ window: window2, frozen, right: rightToCross(window2, facts) }));
  const telling = crossed.find(({ right: right2 }) => right2 === null) ?? crossed[0];
  if (telling === void 0) return { check: freezeCheck, findings: [], note: "in no freeze", freeze: null };
  const findings = crossed.filter(({ right: right2 }) => right2 === null).map(({ window: window2, frozen }) => ({
    rule: "release/frozen",
    keys: { release: name, from: window2.from },
    check: freezeCheck,
    outcome: "fail",
    actual: frozen,
    message: `${name} would go out on ${frozen}, inside the freeze ${describeFreeze(window2)}, ${describeExceptions(window2.except)}.${describeUnknown(facts, window2.except)}`
  }));
  const { window, right } = telling;
  const note = right === null ? `inside the freeze ${describeFreeze(window)}` : `crosses the freeze ${describeFreeze(window)} as a ${right}`;
  return { check: freezeCheck, findings, note, freeze: { from: window.from, to: window.to, allowed: right } };
}
function describeExceptions(except) {
  return except.length === 0 ? "which nothing may cross" : `which only a ${except.join(" or a ")} may cross`;
}
function describeUnknown({ kind, calendar }, except) {
  return kind === "patch" && calendar.state === "unusable" && except.includes("hotfix") ? " Whether the calendar calls it a hotfix cannot be read." : "";
}

// packages/core/src/release/cadence/late-changes.ts
function findLateChanges(commits, point) {
  const known = new Map(commits.map((entry) => [entry.commit, entry]));
  const frozen = point.by === "candidate" ? point.commit : findLastBefore(commits, known, point);
  const contained = frozen === null ? /* @__PURE__ */ new Set() : findReachable(known, frozen);
  return commits.filter(({ commit }) => !contained.has(commit));
}
function findLastBefore(commits, known, { day: day2, timeZone }) {
  const [newest] = commits;
  let last = newest?.commit ?? null;
  for (let entry = newest; entry !== void 0; entry = known.get(entry.parents[0] ?? "")) {
    if (dayIn(timeZone, entry.committedAt) >= day2) last = entry.parents[0] ?? null;
  }
  return last;
}
function findReachable(known, from) {
  const reached = /* @__PURE__ */ new Set();
  const open = [from];
  for (let commit = open.pop(); commit !== void 0; commit = open.pop()) {
    const entry = known.get(commit);
    if (entry === void 0 || reached.has(commit)) continue;
    reached.add(commit);
    open.push(...entry.parents);
  }
  return reached;
}

// packages/core/src/release/cadence/judge-late-changes.ts
var changesCheck = "cadence:changes";
var mostListed = 50;
function judgeLateChanges({ name, history, concerned, point, since }) {
  const shared = { rule: "release/change-after-freeze", check: changesCheck };
  if (history.state === "unknown") {
    const finding = { ...shared, keys: { release: name, commit: "" }, outcome: "unverified", reason: "unreadable-source", message: "What came in after the freeze cannot be known from this clone.", causedBy: toFinding(history.finding).fingerprint };
    return { check: changesCheck, findings: [finding], note: "changes after the freeze unknown" };
  }
  if (point === null) {
    const finding = { ...shared, keys: { release: name, commit: "" }, outcome: "not-applicable", message: "Neither a candidate nor a planned day says when stabilisation began." };
    return { check: changesCheck, findings: [finding], note: "no freeze of changes" };
  }
  const late = findLateChanges(history.commits, point).filter(({ commit }) => concerned === null || concerned.has(commit));
  const { reverted, undone } = findReverted(late);
  const refused4 = late.filter(({ commit }) => !reverted.has(commit) && !undone.has(commit)).flatMap((entry) => {
    const fault = findFault(entry);
    return fault === null ? [] : [{ entry, fault }];
  });
  const findings = refused4.slice(0, mostListed).map(({ entry, fault }) => ({
    ...shared,
    keys: { release: name, commit: entry.commit },
    actual: entry.subject,
    message: `${entry.commit.slice(0, 12)} came in after ${since}: ${JSON.stringify(entry.subject.slice(0, 200))} ${fault.what}.`,
    ...fault.isKnown ? { outcome: "fail" } : { outcome: "unverified", reason: "unproven" }
  }));
  const rest = refused4.slice(mostListed);
  if (rest.length > 0) {
    const outcome = rest.some(({ fault }) => fault.isKnown) ? { outcome: "fail" } : { outcome: "unverified", reason: "unproven" };
    findings.push({ ...shared, ...outcome, keys: { release: name, commit: "others" }, message: `${rest.length} more ${rest.length === 1 ? "commit" : "commits"} came in after ${since} that cannot be taken for fixes or documents.` });
  }
  const count = late.filter((entry) => !isMerge(entry)).length;
  const commits = `${String(count)} ${count === 1 ? "commit" : "commits"} after ${since}`;
  const note = refused4.length === 0 ? `${commits}, nothing but fixes and documents` : `${commits}, of which ${String(refused4.length)} cannot be taken for fixes or documents`;
  return { check: changesCheck, findings, note };
}
var stabilising = /* @__PURE__ */ new Set(["fix", "docs", "security", "revert"]);
var preparing = /* @__PURE__ */ new Set(["chore", "build"]);
function findFault(entry) {
  const listed = listSquashed(entry).map((subject) => ({ subject, body: "" }));
  const faults = [toReapplied(entry), ...listed].flatMap((message) => findMessageFault(message, isMerge(entry)) ?? []);
  return faults.find(({ isKnown }) => isKnown) ?? faults[0] ?? null;
}
function findMessageFault(message, ofMerge) {
  const change = parseConventionalCommit(message);
  if (change?.isBreaking ?? saysBreaking(message)) return { what: "is a breaking change", isKnown: true };
  if (change === null) {
    return ofMerge || /^(?:Reapply ")?Revert "/.test(message.subject) ? null : { what: "does not say whether it is a fix", isKnown: false };
  }
  if (stabilising.has(change.type) || preparing.has(change.type) && change.scope === "release") return null;
  return { what: `is of type \`${change.type}\`, neither a fix nor a document`, isKnown: true };
}
function toReapplied({ subject, body }) {
  return { subject: readReapplied(subject) ?? subject, body };
}
function isMerge({ parents }) {
  return parents.length > 1;
}

// packages/core/src/release/cadence/calendar.ts
function toCalendar({ year, minorReleases, majorReleases, patchReleases }) {
  const minors = minorReleases.map((one, index) => ({
    kind: "minor",
    ...named(one),
    day: one.releaseDate,
    rcDate: one.rcDate,
    status: one.status,
    quarter: null,
    isHotfix: false,
    pointer: ["minorReleases", index],
    dayField: "releaseDate"
  }));
  const majors = majorReleases.map((one, index) => ({
    kind: "major",
    ...named(one),
    day: one.plannedDate,
    rcDate: one.rcDate ?? null,
    status: one.status,
    quarter: one.quarter,
    isHotfix: false,
    pointer: ["majorReleases", index],
    dayField: "plannedDate"
  }));
  const patches = patchReleases.map((one, index) => ({
    kind: "patch",
    ...named(one),
    day: one.releaseDate,
    rcDate: null,
    status: null,
    quarter: null,
    isHotfix: one.hotfix,
    pointer: ["patchReleases", index],
    dayField: "releaseDate"
  }));
  return { year, entries: [...minors, ...majors, ...patches] };
}
function named({ version, allowedBy }) {
  return { version: parseVersion(version), name: version, allowedBy: allowedBy ?? null };
}
function holdsItsDay({ status }) {
  return status !== "skipped" && status !== "delayed";
}

// packages/core/src/release/cadence/find-calendar-faults.ts
var longestStabilisation = 13;
function findCalendarFaults(calendar, surroundings) {
  const { entries } = calendar;
  return [
    ...entries.flatMap((entry) => [...findVersionFaults(entry), ...findDateFaults(entry, calendar.year), ...findFutureFaults(entry, surroundings), ...findFreezeFaults(entry, surroundings)]),
    ...entries.flatMap((entry, index) => findPairFaults(entry, entries.slice(0, index)))
  ];
}
function toFault(entry, about, message) {
  return { id: `${entry.kind} ${entry.name}: ${about.what}`, pointer: [...entry.pointer, about.field], message: `${entry.name} ${message}` };
}
var wanted = {
  major: { level: "major", form: "a major version is x.0.0" },
  minor: { level: "release", form: "a minor version is x.y.0" },
  patch: { level: "merge", form: "a patch is x.y.z with z above 0" }
};
function findVersionFaults(entry) {
  const { version, kind } = entry;
  const about = { what: "version", field: "version" };
  if (version === null) return [toFault(entry, about, "is no version by SemVer 2.0.0, such as `1.5.0`.")];
  if (version.prerelease.length > 0) return [toFault(entry, about, "is a pre-release; the calendar is of releases, and their candidates stand under `rc_date`.")];
  if (toLevel(version) === wanted[kind].level) return [];
  return [toFault(entry, about, `stands among the ${kind} releases, but ${wanted[kind].form}.`)];
}
function findDateFaults(entry, year) {
  const { day: day2, rcDate, quarter, dayField } = entry;
  const ofYear = `${String(year)}-`;
  const faults = [];
  if (!day2.startsWith(ofYear)) faults.push(toFault(entry, { what: "year", field: dayField }, `goes out on ${day2}, but this is the calendar of ${String(year)}.`));
  if (rcDate !== null && rcDate > day2) faults.push(toFault(entry, { what: "candidate after release", field: "rcDate" }, `has its candidate on ${rcDate}, after the release on ${day2}.`));
  if (rcDate !== null && rcDate <= day2 && !rcDate.startsWith(ofYear) && daysBetween(rcDate, day2) > longestStabilisation) {
    faults.push(toFault(entry, { what: "year of the candidate", field: "rcDate" }, `has its candidate on ${rcDate}, but this is the calendar of ${String(year)}.`));
  }
  if (quarter !== null && day2.startsWith(ofYear)) {
    const { from, to } = endOfQuarter(String(year), quarter);
    if (day2 < from || day2 > to) faults.push(toFault(entry, { what: "end of the quarter", field: dayField }, `is planned for ${day2}, but a major of ${quarter} goes out in the last ${endOfQuarterDays} days of the quarter, ${from} to ${to}.`));
  }
  return faults;
}
function findFutureFaults(entry, { today }) {
  if (entry.status !== "released" || entry.day <= today) return [];
  return [toFault(entry, { what: "released in the future", field: "status" }, `is said to be released, but its day, ${entry.day}, is still to come.`)];
}
function findFreezeFaults(entry, { freeze, today }) {
  if (entry.status === "released" || !holdsItsDay(entry) || entry.kind === "patch" && entry.day < today) return [];
  return freezesOn(freeze, entry.day).filter((window) => rightToCross(window, entry) === null).map((window) => toFault(entry, { what: `freeze ${window.from}`, field: entry.dayField }, `is planned for ${entry.day}, inside the freeze ${describeFreeze(window)}.`));
}
function findPairFaults(entry, before) {
  const { version } = entry;
  if (version === null) return [];
  return before.flatMap((other) => {
    if (other.version === null) return [];
    const clash = findClash({ entry, version }, { entry: other, version: other.version });
    return clash === null ? [] : [{ ...toFault(entry, { what: `${clash.what} ${other.name}`, field: clash.field }, clash.message), other: [...other.pointer, clash.field === "version" ? "version" : clash.field === "quarter" ? "quarter" : other.dayField] }];
  });
}
function findClash(own, other) {
  const order2 = compareVersions(own.version, other.version);
  if (order2 === 0) return { what: "twice", field: "version", message: "stands in the calendar twice." };
  const [entry, earlier] = [own.entry, other.entry];
  if (entry.quarter !== null && entry.quarter === earlier.quarter) return { what: "quarter of", field: "quarter", message: `is planned for ${entry.quarter}, and so is ${earlier.name}: one major goes out in a quarter.` };
  if (!holdsItsDay(entry) || !holdsItsDay(earlier) || !areOneLine(own, other)) return null;
  const [lower, higher] = order2 < 0 ? [entry, earlier] : [earlier, entry];
  if (lower.day < higher.day) return null;
  if (lower.day === higher.day) return entry.kind === "patch" || earlier.kind === "patch" ? null : { what: "same day as", field: entry.dayField, message: `goes out on ${entry.day}, and so does ${earlier.name}.` };
  return { what: "order of", field: entry.dayField, message: `goes out on ${entry.day}, ${entry === lower ? "after" : "before"} ${earlier.name} on ${earlier.day}: versions go out in their order.` };
}
function areOneLine(own, other) {
  const [left, right] = [own.version, other.version];
  if (own.entry.kind === "major" && other.entry.kind === "major") return true;
  if (left.major !== right.major) return false;
  const hasPatch = own.entry.kind === "patch" || other.entry.kind === "patch";
  return !hasPatch || left.minor === right.minor;
}

// packages/core/src/release/cadence/read-calendar.ts
var calendarCheck = "cadence:calendar";
async function readCalendar({ workspace, log }, { cadence, today }) {
  const path = cadence.calendar;
  if (path === void 0) return { state: "none" };
  const { value: file, problems } = await tryRead(path, () => workspace.readText(path, { optional: true }));
  if (file === null) {
    const [problem] = problems;
    const finding = problem === void 0 ? { ...refused(path, "file"), reason: "missing-evidence", message: `The calendar ${path} does not exist.`, remedy: "Write it, or take `release.cadence.calendar` out of the configuration." } : { ...refused(path, "file"), reason: problem.reason, message: problem.message, remedy: problem.remedy };
    return { state: "unusable", path, findings: [finding], evidence: [] };
  }
  const evidence = [log.file(path, file.text)];
  try {
    const written = readWritten(file, { root: "release_calendar", schema: releaseCalendarSchema, what: "release calendar" });
    const calendar = toCalendar(written.value);
    const faults = findCalendarFaults(calendar, { freeze: cadence.freeze, today });
    if (faults.length === 0) return { state: "read", path, calendar, findings: findOffCycle({ path, written, calendar }, cadence), evidence };
    const at2 = (pointer) => ({ path, ...written.positionOf(pointer) ?? {} });
    return {
      state: "unusable",
      path,
      evidence,
      findings: faults.map(({ id: id3, pointer, message, other }) => ({ ...refused(path, id3), message: `The calendar contradicts itself: ${message}`, location: at2(pointer), ...other === void 0 ? {} : { related: [at2(other)] } }))
    };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: "unusable", path, findings: toFindings(path, error), evidence };
  }
}
function refused(path, fault) {
  return { rule: "release/calendar-unreadable", keys: { path, fault }, check: calendarCheck, outcome: "unverified", reason: "invalid-config", message: "", location: { path } };
}
function toFindings(path, error) {
  if (error.faults.length === 0) return [{ ...refused(path, "file"), message: error.message }];
  return error.faults.map(({ message, line, column, remedy }) => ({
    ...refused(path, message),
    message: `The calendar cannot be read: ${message}`,
    ...remedy === void 0 ? {} : { remedy },
    location: { path, ...line === void 0 ? {} : { line }, ...column === void 0 ? {} : { column } }
  }));
}
function findOffCycle({ path, written, calendar }, { cycle, offCalendar }) {
  if (offCalendar === "ignore") return [];
  const minors = calendar.entries.filter((entry) => entry.kind === "minor" && holdsItsDay(entry)).toSorted((a, b) => a.day < b.day ? -1 : 1);
  return minors.flatMap((entry, index) => {
    const message = cycle === void 0 ? describeGap(entry, minors[index - 1]) : describeOffCycle(entry, cycleOf(cycle.start, entry.day));
    if (message === null) return [];
    const position = written.positionOf([...entry.pointer, entry.dayField]);
    return [{ rule: "release/calendar-off-cycle", keys: { path, version: entry.name }, check: calendarCheck, outcome: "warn", message, location: { path, ...position ?? {} } }];
  });
}
function describeGap({ name, day: day2 }, before) {
  const gap = before === void 0 ? null : daysBetween(before.day, day2);
  return gap === null || gap % 14 === 0 ? null : `${name} is planned ${gap} days after ${before?.name ?? ""}; minor releases go out every two weeks, or every four where one is skipped.`;
}
function describeOffCycle({ name, day: day2, rcDate }, { candidate, release }) {
  if (day2 === release && rcDate === candidate) return null;
  return `${name} is planned with its candidate on ${rcDate ?? "no day"} and its release on ${day2}; the cycle has ${candidate} and ${release}.`;
}

// packages/core/src/release/cadence/check-cadence.ts
async function checkCadence(run, versions) {
  const { cadence } = run.config;
  const { name, version } = run.target;
  if (cadence === void 0) return { checks: ["cadence"], findings: [unjudged(name, { outcome: "not-applicable", message: "The configuration has no `release.cadence`, so dates are not judged." }, "cadence")], details: null };
  const { sourceDateEpoch } = run.host.context;
  const today = dayIn(cadence.timeZone, run.host.now());
  const day2 = sourceDateEpoch === null ? today : dayIn(cadence.timeZone, new Date(sourceDateEpoch * 1e3));
  const calendar = await readCalendar(run, { cadence, today: day2 });
  if (version === null) {
    const finding = unjudged(name, { outcome: "unverified", reason: "missing-evidence", message: "Nobody says which version is released, so nobody can say whether this is its day." }, dayCheck);
    return compose({ cadence, day: day2, calendar }, { judgements: [{ check: dayCheck, findings: [finding], note: "version unknown" }] });
  }
  const entry = calendar.state === "read" ? calendar.calendar.entries.find((one) => one.version !== null && compareVersions(one.version, version) === 0) ?? null : null;
  const facts = { name, version, day: day2, today, cadence, calendar, entry, kind: kindOf(version), isHotfix: versions.isSecurityFix || entry?.isHotfix === true };
  const ofDay = calendar.state === "unusable" && facts.kind !== "patch" && facts.kind !== "pre-release" ? null : judgeDay(facts);
  const freeze = judgeFreeze(facts);
  const stabilisation = facts.kind === "minor" || facts.kind === "major" ? await judgeStabilisation(run, facts) : null;
  return compose({ cadence, day: day2, calendar }, {
    judgements: [...ofDay === null ? [] : [ofDay], freeze, ...stabilisation?.judgements ?? []],
    planned: ofDay?.planned ?? null,
    freeze: freeze.freeze,
    stabilisation
  });
}
function kindOf(version) {
  const type = typeOf(version);
  return type === "major" || type === "minor" || type === "patch" ? type : "pre-release";
}
function unjudged(release, rest, check) {
  return { rule: "release/off-calendar", keys: { release }, check, ...rest };
}
async function judgeStabilisation(run, facts) {
  const { name, version } = facts;
  const [candidates, repository] = await Promise.all([findCandidates(run), run.host.context.repository ?? run.git?.originRepository() ?? null]);
  const ofCandidate = judgeCandidate({ name, version, run, repository, candidates });
  const { point, since } = findFreezePoint(facts, candidates, run.history);
  const isOpen = point === null && facts.calendar.state === "unusable";
  const isOfPackage = run.target.package !== null && run.history.state === "known";
  const concerned = isOfPackage ? await findConcerned(run, await collectManifests(run)) : null;
  const changes = isOpen ? [] : [judgeLateChanges({ name, history: run.history, concerned, point, since })];
  return { judgements: [ofCandidate, ...changes], candidate: ofCandidate.candidate, evidence: ofCandidate.evidence };
}
function findFreezePoint(facts, { contained }, history) {
  const order2 = new Map(history.state === "known" ? history.commits.map(({ commit }, index) => [commit, index]) : []);
  const placeOf = ({ commit }) => order2.get(commit) ?? Number.MAX_SAFE_INTEGER;
  const [first] = contained.toSorted((a, b) => placeOf(b) - placeOf(a));
  if (first !== void 0) return { point: { by: "candidate", commit: first.commit }, since: `the candidate ${first.name}` };
  const day2 = plannedCandidateDay(facts);
  return day2 === null ? { point: null, since: "" } : { point: { by: "day", day: day2, timeZone: facts.cadence.timeZone }, since: `the freeze on ${day2}` };
}
var order = ["fail", "unverified", "warn"];
function compose({ cadence, day: day2, calendar }, { judgements, planned = null, freeze = null, stabilisation = null }) {
  const ofCalendar = calendar.state === "none" ? [] : calendar.findings;
  const findings = [...ofCalendar, ...judgements.flatMap((one) => one.findings)];
  const outcome = order.find((one) => findings.some((finding) => finding.outcome === one)) ?? "pass";
  const notes = [...calendar.state === "unusable" ? [`the calendar ${calendar.path} cannot be used`] : [], ...judgements.map(({ note }) => note)];
  const candidate = stabilisation?.candidate ?? null;
  return {
    checks: [...calendar.state === "none" ? [] : [calendarCheck], ...judgements.map(({ check }) => check)],
    findings,
    details: {
      outcome,
      date: day2,
      timeZone: cadence.timeZone,
      calendar: cadence.calendar ?? null,
      planned,
      candidate: candidate === null ? null : { name: candidate.name, commit: candidate.commit },
      freeze,
      note: toSentence(notes),
      evidence: [...calendar.state === "none" ? [] : calendar.evidence, ...stabilisation?.evidence ?? []]
    }
  };
}
function toSentence(notes) {
  const text = notes.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

// packages/core/src/release/changelog/changelog-criterion.ts
var changelogCriterion = { id: changelogId, title: "Changelog current", owner: null, evaluate };
async function evaluate(run) {
  const { target, history } = run;
  if (target.version === null) {
    const cause = toFinding(unknownVersion(run));
    const message = "Nobody says which version is released, so nobody knows which section must tell of it.";
    return { findings: [{ rule: "release/changelog-not-current", keys: { release: target.name, what: "version" }, check: checkOf(changelogId), outcome: "unverified", reason: "missing-evidence", message, remedy: cause.remedy, causedBy: cause.fingerprint }], note: message, evidence: [] };
  }
  const read = await collectChangelog(run);
  if (read.state === "unreadable") return { findings: [toUnread(changelogId, read.problem)], note: `${read.path} cannot be read.`, evidence: [] };
  if (read.state === "missing") {
    const message = `There is no ${read.path}.`;
    return { findings: [toChangelogFinding({ release: target.name, path: read.path }, { what: "file", message, remedy: "Write a changelog, or say where it is: `release.changelog`." })], note: message, evidence: [] };
  }
  const unknown2 = history.state === "unknown" ? history.finding : await findMissingTags(run, target.version);
  const commits = unknown2 === null ? (await collectCommits(run, await collectManifests(run))).evidence : null;
  const { findings, note } = judgeChangelog({ release: target.name, package: target.package, version: target.version, path: read.path, changelog: read.changelog, commits });
  return { findings: [...findings, ...unknown2 === null ? [] : [unknownHistory(unknown2)]], note, evidence: [read.evidence] };
}
async function findMissingTags(run, version) {
  return run.previous === null ? (await collectTags(run, version)).findings[0] ?? null : null;
}
function unknownHistory(cause) {
  return { rule: "release/shallow-history", keys: { what: "changelog" }, check: checkOf(changelogId), outcome: "unverified", reason: "unreadable-source", message: "Which commits the changelog must account for is not known.", causedBy: toFinding(cause).fingerprint };
}

// packages/core/src/release/gates/judge-document.ts
function toDocumentRules({ policy: { config }, host }) {
  return { waivers: config.waivers, exceptions: config.security.exceptions, reasons: config.reasons, today: toDate(host.now()) };
}
function judgeDocument(document, rules) {
  const met = meetWaivers(document, rules);
  const failed = findCause(met.findings.filter(({ outcome }) => outcome === "fail"));
  if (met.verdict === "fail" || failed !== void 0) return { outcome: "fail", because: tell(failed) };
  const open = findCause(met.findings.filter((finding) => isBlocking(finding, rules.reasons)));
  if (open === void 0 && met.verdict !== "unverified") return { outcome: "pass" };
  const cause = open ?? findCause(met.findings.filter(({ outcome }) => outcome === "unverified"));
  return { outcome: "unverified", reason: cause?.reason ?? "unproven", because: tell(cause) };
}
function toRefused({ kind, key, refusal, received }, draft2) {
  const isLeftover = refusal?.reason === "wrong-subject" && received.job === null && received.artifactId === null;
  const remedy = isLeftover ? `It lies in ${received.source}, perhaps left over from an earlier commit: delete the file, or make it again.` : refusal?.remedy;
  return {
    ...draft2,
    outcome: "unverified",
    reason: refusal?.reason ?? "missing-evidence",
    message: `${kind}:${key} (${received.source}) was refused: ${refusal?.message ?? "it did not arrive."}`,
    ...remedy === void 0 ? {} : { remedy }
  };
}
function findCause(findings) {
  return findings.find(({ causedBy }) => causedBy === null) ?? findings[0];
}
function tell(finding) {
  return finding === void 0 ? "" : ` ${finding.rule}: ${finding.message}`;
}

// packages/core/src/release/gates/judge-decisions.ts
var gateId = "RL-02";
function judgeDecisions({ decisions, level, rules, evidence }) {
  const findings = decisions.flatMap((one) => judgeDecision(one, level, rules));
  return { findings, note: findings.length === 0 ? decisions.map(describe).join(" ") : `${findings.length} of ${decisions.length} decisions of the gate ${findings.length === 1 ? "does" : "do"} not stand.`, evidence };
}
function judgeDecision(one, level, rules) {
  const name = `${one.kind}:${one.key}`;
  const shared = { rule: "release/gate-not-passed", keys: { item: gateId, source: name }, check: checkOf(gateId) };
  const { document } = one;
  if (document?.kind !== "gate-decision") return [toRefused(one, shared)];
  const judged = judgeDocument(document, rules);
  if (judged.outcome !== "pass") return [{ ...shared, ...withoutCause(judged), message: `${name} ${judged.outcome === "fail" ? "fails" : "is not verified"}.${judged.because}`, expected: "pass", actual: document.verdict }];
  const { level: demanded } = document.details;
  if (levels.indexOf(demanded) >= levels.indexOf(level)) return [];
  return [{
    ...shared,
    outcome: "fail",
    message: `${name} was made at level ${demanded}, but this release asks for level ${level}.`,
    expected: level,
    actual: demanded,
    remedy: "Run the gate on the tag, or give it `version` or `level`, so that it demands what the release does."
  }];
}
function withoutCause(judged) {
  return judged.outcome === "fail" ? { outcome: "fail" } : { outcome: "unverified", reason: judged.reason };
}
function describe({ key, document }) {
  if (document?.kind !== "gate-decision") return "";
  const { summary, details } = document;
  return `gate-decision:${key} stands at level ${details.level}: ${summary.checked} checks${summary.warn === 0 ? "" : `, ${summary.warn} with warnings`}${summary.waived === 0 ? "" : `, ${summary.waived} waived`}.`;
}

// packages/core/src/release/gates/judge-reports.ts
var documentsId = "RL-05";
function judgeReports({ reports, isAsked, rules, evidence }) {
  if (reports.length === 0) return isAsked ? withoutReport() : nothingAsked();
  const findings = reports.flatMap((one) => judgeReport2(one, rules));
  return { findings, note: findings.length === 0 ? reports.map(describe2).join(" ") : `${findings.length} of ${reports.length} reports of doc-sync-check ${findings.length === 1 ? "does" : "do"} not pass.`, evidence };
}
function judgeReport2(one, rules) {
  const shared = { rule: "release/documents-not-checked", keys: { item: documentsId, key: one.key }, check: checkOf(documentsId) };
  if (one.document === null) return [toRefused(one, shared)];
  const judged = judgeDocument(one.document, rules);
  if (judged.outcome === "pass") return [];
  const message = `doc-sync-report:${one.key} ${judged.outcome === "fail" ? "fails" : "is not verified"}.${judged.because}`;
  const told = { ...shared, message, expected: "pass", actual: one.document.verdict, remedy: "Mend what the report names, and run doc-sync-check again." };
  return [judged.outcome === "fail" ? { ...told, outcome: "fail" } : { ...told, outcome: "unverified", reason: judged.reason }];
}
function withoutReport() {
  const message = "No report of doc-sync-check was handed over, so nobody knows whether the documents match.";
  return { findings: [{ rule: "release/documents-not-checked", keys: { item: documentsId, key: "none" }, check: checkOf(documentsId), outcome: "unverified", reason: "missing-evidence", message }], note: message, evidence: [] };
}
function nothingAsked() {
  const message = "The configuration has no `docSync`, and no gate asks for a report: nothing says what the documents must be.";
  return { findings: [{ rule: "release/documents-not-checked", keys: { item: documentsId, key: "none" }, check: checkOf(documentsId), outcome: "not-applicable", message }], note: message, evidence: [] };
}
function describe2({ key, document }) {
  return document === null ? "" : `doc-sync-report:${key} passes: ${document.summary.checked} checks${document.summary.warn === 0 ? "" : `, ${document.summary.warn} with warnings`}${document.summary.waived === 0 ? "" : `, ${document.summary.waived} waived`}.`;
}

// packages/core/src/release/gates/collect-required-checks.ts
async function collectRequiredChecks(run) {
  const { host, target: { commit } } = run;
  if (commit === null) return { state: "unread", problem: noCommit, evidence: [] };
  const branch = await findDefaultBranch(run);
  if (branch === null) return { state: "unread", problem: noBranch, evidence: [] };
  const required = await askGitHub(run, { source: "required checks", what: `the checks that ${branch} requires`, permission: "contents: read" }, (facts) => facts.listRequiredChecks(branch));
  if (required.state === "unread") return { ...required, evidence: [] };
  const shared = { branch, commit, required: required.value, ownRunId: host.context.runId };
  if (required.value.length === 0) return { state: "read", facts: { ...shared, checks: [], evidence: required.evidence } };
  const checks = await askGitHub(run, { source: "checks", what: `the checks of the commit ${commit.slice(0, 12)}`, permission: "checks: read\n  statuses: read" }, (facts) => facts.listChecks(commit, host.context.runId));
  if (checks.state === "unread") return { ...checks, evidence: required.evidence };
  return { state: "read", facts: { ...shared, checks: checks.value, evidence: [...required.evidence, ...checks.evidence] } };
}
async function findDefaultBranch({ host, git }) {
  const named2 = host.context.defaultBranch ?? await git?.defaultBranch() ?? null;
  return named2 === null ? null : named2.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, "");
}
var noCommit = { source: "commit", reason: "unreadable-source", message: "There is no commit whose checks could be looked at.", remedy: "Run it in the git repository of the release." };
var noBranch = { source: "default branch", reason: "unreadable-source", message: "Nobody says which branch is the default one, so nobody knows which checks are required.", remedy: "Fetch the default branch, or run it in GitHub Actions." };

// packages/core/src/release/gates/judge-required-checks.ts
var succeeded = /* @__PURE__ */ new Set(["success", "neutral", "skipped"]);
var unfinished = /* @__PURE__ */ new Set(["pending", "action_required", "stale"]);
function judgeRequiredChecks(facts) {
  const { branch, commit, required, evidence } = facts;
  const at2 = `commit ${commit.slice(0, 12)}`;
  if (required.length === 0) return { findings: [nothingRequired(branch)], note: `No decision of the gate was handed over, and ${branch} requires no check.`, evidence };
  const findings = required.flatMap((one) => judgeCheck(one, facts));
  const held = required.length - findings.length;
  return { findings, note: `No decision of the gate was handed over; ${held} of ${required.length} checks that ${branch} requires succeeded for ${at2}.`, evidence };
}
function judgeCheck(required, { checks, ownRunId, commit, branch }) {
  const { name, appId } = required;
  const shared = { rule: "release/gate-not-passed", keys: { item: gateId, source: `check:${name}${appId === null ? "" : `@${appId}`}` }, check: checkOf(gateId), expected: "success" };
  const others = checks.filter((one) => one.name === name && (appId === null || one.appId === appId) && (ownRunId === null || one.runId !== ownRunId));
  const at2 = `for commit ${commit.slice(0, 12)}`;
  const failed = others.find(({ conclusion }) => conclusion !== null && !unfinished.has(conclusion) && !succeeded.has(conclusion));
  if (failed !== void 0) return [{ ...shared, outcome: "fail", message: `The check ${JSON.stringify(name)}, which ${branch} requires, ended with ${String(failed.conclusion)} ${at2}.`, actual: failed.conclusion }];
  const open = others.find(({ conclusion }) => conclusion === null || unfinished.has(conclusion));
  if (open !== void 0) return [{ ...shared, outcome: "unverified", reason: "missing-evidence", message: `The check ${JSON.stringify(name)}, which ${branch} requires, has not ended ${at2}.`, actual: open.conclusion ?? "pending", remedy: "Wait until it has ended, and run this again." }];
  if (others.length > 0) return [];
  const nobody = ownRunId === null ? "nobody" : "nobody but perhaps this very run, which cannot vouch for itself,";
  const why = appId === null ? `${nobody} has reported it` : `the app ${appId}, whose check counts, has not reported it${ownRunId === null ? "" : " outside this very run"}`;
  return [{ ...shared, outcome: "unverified", reason: "missing-evidence", message: `The check ${JSON.stringify(name)}, which ${branch} requires, is not known ${at2}: ${why}.`, actual: null, remedy: "Run the workflow that reports it for this commit, or hand the decision of the gate over." }];
}
function nothingRequired(branch) {
  return {
    rule: "release/gate-not-passed",
    keys: { item: gateId, source: "required checks" },
    check: checkOf(gateId),
    outcome: "unverified",
    reason: "missing-evidence",
    message: `There is nothing to rely on: no decision of the gate was handed over, and ${branch} requires no check.`,
    remedy: "Hand the decision over (`needs`, or `documents`), or require checks on the branch in a ruleset."
  };
}

// packages/core/src/release/gates/read-gate.ts
async function readGate(run) {
  const decided = await readDecisions(run);
  if (decided !== null) return decided;
  return isAskedByGate(run) ? beforeGate(run) : readRequiredChecks(run);
}
async function readGateAgain(run) {
  return await readDecisions(run) ?? readRequiredChecks(run);
}
async function readDecisions(run) {
  const decisions = (await identifyDocuments(run, "gate-decision")).map((one) => run.host.context.where === "actions" ? refuseUnbound(one) : one);
  if (decisions.length === 0) return null;
  return judgeDecisions({ decisions, level: run.target.level, rules: toDocumentRules(run), evidence: decisions.map(({ received }) => run.log.document(received)) });
}
function refuseUnbound(decision) {
  if (decision.refusal !== null || decision.received.job !== null) return decision;
  return { ...decision, state: "refused", document: null, refusal: { reason: "unproven", message: "It lay in a folder, where any step may have written it.", remedy: "Hand it over by id: `needs: ${{ toJSON(needs) }}`, with the job of the gate among the needs." } };
}
async function readRequiredChecks(run) {
  const collected = await collectRequiredChecks(run);
  if (collected.state === "read") return judgeRequiredChecks(collected.facts);
  return { findings: [toUnread(gateId, collected.problem)], note: `No decision of the gate was handed over. ${collected.problem.message}`, evidence: collected.evidence };
}
function isAskedByGate({ policy: { config }, target, inputs }) {
  const own = inputs.key ?? "default";
  return parseRequirements(demandsOf(config.gate, target.level).require).some(({ kind, key }) => kind === "release-checklist" && (key === null || key === own));
}
function beforeGate({ target }) {
  const note = `The gate requires this checklist at level ${target.level}, so it cannot have decided yet; what assembles the evidence of the release looks again, with the decision.`;
  return { findings: [{ rule: "release/gate-not-passed", keys: { item: gateId, source: "gate-decision" }, check: checkOf(gateId), outcome: "not-applicable", message: note }], note, evidence: [] };
}

// packages/core/src/release/gates/index.ts
var gateCriterion = { id: gateId, title: "Gates pass", owner: null, evaluate: readGate };
var documentsCriterion = {
  id: documentsId,
  title: "Documentation matches",
  owner: null,
  evaluate: async (run) => {
    const reports = await identifyDocuments(run, "doc-sync-report");
    const { docSync, gate } = run.policy.config;
    const isRequired = parseRequirements(demandsOf(gate, run.target.level).require).some(({ kind }) => kind === "doc-sync-report");
    return judgeReports({ reports, isAsked: docSync !== void 0 || isRequired, rules: toDocumentRules(run), evidence: reports.map(({ received }) => run.log.document(received)) });
  }
};

// packages/core/src/release/items/collect-item-facts.ts
async function collectItemFacts(run, owners) {
  const { host, workspace, policy, inputs, target } = run;
  const subject = { ...await collectSubject(host, workspace.git, policy.baseCommit), commit: target.commit };
  const approvals = await collectApprovals({ host, workspace, resolved: policy, config: inputs.config, subject, level: target.level, needed: 2, places: inputs.approvals });
  const people = [...new Set([...approvals.environmentReviews.map(({ reviewer }) => reviewer), ...approvals.pullRequests.flatMap(({ reviews }) => reviews.map(({ reviewer }) => reviewer))].map((login) => login.toLowerCase()))];
  const members = await Promise.all([...new Set(owners)].map(async (owner) => [owner, await findMembers(run, owner, people)]));
  const { environmentReviews, pullRequests } = approvals;
  const isAsked = environmentReviews.length + pullRequests.length > 0;
  const kept = isAsked ? run.log.collected("reviews", requireJson({ environmentReviews, pullRequests })) : null;
  return { approvals, kept, members: new Map(members) };
}
async function findMembers({ host }, owner, people) {
  if (!owner.startsWith("@")) return { logins: /* @__PURE__ */ new Set(), problems: [] };
  const name = owner.slice(1).toLowerCase();
  if (!name.includes("/")) return { logins: /* @__PURE__ */ new Set([name]), problems: [] };
  const reviews = host.remote?.reviews;
  if (reviews === void 0) return { logins: /* @__PURE__ */ new Set(), problems: [] };
  const asked = await Promise.all(people.map(async (login) => ({ login, answer: await tryRead(`team ${name}`, () => reviews.isTeamMember(name, login)) })));
  return { logins: new Set(asked.filter(({ answer }) => answer.value === true).map(({ login }) => login)), problems: asked.flatMap(({ answer }) => answer.problems).slice(0, 1) };
}

// packages/core/src/release/items/judge-item.ts
function judgeItem(item, { approvals, members, kept }) {
  const check = checkOf(item.id);
  const { logins, problems } = members.get(item.owner) ?? { logins: /* @__PURE__ */ new Set(), problems: [] };
  const candidates = judgeCandidates(withOwners(approvals, logins)).map((candidate) => bind(candidate, { item, approvals }));
  const counting = candidates.filter(({ refusal }) => refusal === null);
  const statements = counting.filter((candidate) => isOwner(candidate, item.owner, logins));
  const hasOther = countPeople(counting) > (statements.length === 0 ? 0 : 1);
  const unread2 = [...approvals.problems, ...problems];
  const findings = [
    ...statements.length === 0 ? [missing2({ item, who: "owner", unread: unread2, candidates, check })] : [],
    ...hasOther ? [] : [missing2({ item, who: "another person", unread: unread2, candidates, check })]
  ];
  return { findings, note: describe3(item, statements, counting), evidence: toEvidence(counting, { approvals, kept }) };
}
function withOwners(facts, logins) {
  const owners = new Map([...facts.owners, ...[...logins].map((login) => [login, { is: "owner" }])]);
  return { ...facts, owners };
}
function bind(candidate, { item, approvals: { target, signed } }) {
  const refuse = (message, remedy) => ({ ...candidate, refusal: { reason: "unproven", message, remedy } });
  if (candidate.how === "environment-review") {
    const environments = candidate.source.slice("environment ".length).split(", ");
    return candidate.refusal !== null || environments.includes(item.id) ? candidate : refuse(`${candidate.source} is not called \`${item.id}\`.`, `Give a job the environment \`${item.id}\`, and have it reviewed.`);
  }
  if (candidate.how === "code-owner-review") return candidate;
  const file = signed.find(({ path }) => path === candidate.source);
  if (file?.outcome.state !== "accepted") return candidate;
  const { approval } = file.outcome;
  if (approval.items?.includes(item.id) !== true) return refuse(`${file.path} does not name the item \`${item.id}\`.`, `Sign with \`shipworthy approve --item ${item.id}\`.`);
  if (approval.commit !== target?.commit) return { ...candidate, refusal: { reason: "wrong-subject", message: `${file.path} is about the commit ${approval.commit}, not ${String(target?.commit)}.`, remedy: "Sign for exactly the commit that is released." } };
  if (approval.repository?.toLowerCase() !== target.repository?.toLowerCase() || approval.tree !== target.tree) {
    return { ...candidate, refusal: { reason: "wrong-subject", message: `${file.path} is about another repository or tree.`, remedy: "Sign in a clone of this repository." } };
  }
  return { ...candidate, refusal: null };
}
function isOwner({ how, approver, keyId }, owner, logins) {
  return how === "signed-file" ? keyId === owner : approver !== null && logins.has(approver.toLowerCase());
}
var mostNamed = 3;
function missing2({ item, who, unread: unread2, candidates, check }) {
  const refused4 = candidates.flatMap(({ refusal, approver, source }) => refusal === null ? [] : [{ told: `${approver === null ? source : `${approver} (${source})`}: ${refusal.message}`, remedy: refusal.remedy }]).slice(0, mostNamed);
  const [problem] = unread2;
  const whose = who === "owner" ? `Its owner ${item.owner} has not approved` : `Nobody but its owner ${item.owner} has approved`;
  const message = `${item.title}: ${whose} exactly this commit.${refused4.length === 0 ? "" : ` What does not count: ${refused4.map(({ told }) => told).join(" ")}`}`;
  const shared = { rule: "release/item-not-approved", keys: { item: item.id, who }, check };
  if (problem === void 0) return { ...shared, outcome: "fail", message, ...refused4.length === 0 ? {} : { remedy: [...new Set(refused4.map(({ remedy }) => remedy))].join(" ") } };
  return { ...shared, outcome: "unverified", reason: problem.reason, message: `${message} Not everybody could be asked: ${problem.message}`, remedy: problem.remedy };
}
function describe3({ owner }, statements, counting) {
  if (counting.length === 0) return `Nobody has approved it; ${owner} and another person must.`;
  return `Approved by ${counting.map(({ approver, source }) => `${String(approver)} (${source})`).join(", ")}${statements.length === 0 ? `; its owner ${owner} has not` : ""}.`;
}
function toEvidence(counting, { approvals: { signed }, kept }) {
  const files = signed.filter(({ path }) => counting.some(({ source }) => source === path)).map(({ path, sha256 }) => ({ source: "file", name: path, sha256 }));
  return [...files, ...kept !== null && counting.some(({ how }) => how !== "signed-file") ? [kept] : []];
}

// packages/core/src/release/items/index.ts
function listItems(run) {
  const wanted2 = run.config.checklist.items.filter(({ level }) => levels.indexOf(level) <= levels.indexOf(run.target.level));
  let collected = null;
  return wanted2.map((item) => ({
    id: item.id,
    title: item.title,
    owner: item.owner,
    evaluate: async () => judgeItem(item, await (collected ??= collectItemFacts(run, wanted2.map(({ owner }) => owner))))
  }));
}

// packages/core/src/release/pull-requests/pull-request-facts.ts
var markNames = { milestone: "milestone", label: "label", base: "base branch" };

// packages/core/src/release/pull-requests/collect-pull-requests.ts
var kinds = ["milestone", "label", "base"];
async function collectPullRequests(run) {
  const { target, config } = run;
  if (target.version === null) return { release: target.name, marks: [], evidence: [], problems: [nameless] };
  const version = formatVersion(target.version);
  const named2 = kinds.map((by) => ({ by, name: toName(config.pullRequests[by], { version, package: target.package }) }));
  const collected = await Promise.all(named2.flatMap(({ by, name }) => name === null ? [] : [collectMark(run, by, name)]));
  return {
    release: target.name,
    marks: collected.map(({ mark }) => mark),
    problems: named2.flatMap(({ by, name }) => name === null ? [withoutPackage(by)] : []),
    evidence: collected.flatMap(({ evidence }) => evidence)
  };
}
async function collectMark(run, by, name) {
  const found = await findMark(run, by, name);
  if (found.state === "unread") return { mark: { by, name, found }, evidence: [] };
  if (found.value === null) return { mark: { by, name, found: { state: "absent" } }, evidence: found.evidence };
  const query = found.value;
  const open = await askGitHub(run, { source: by, what: `the open pull requests of the ${markNames[by]} ${name}`, permission: "pull-requests: read" }, (facts) => facts.listOpenPullRequests(query));
  return open.state === "unread" ? { mark: { by, name, found: open }, evidence: found.evidence } : { mark: { by, name, found: { state: "read", open: open.value.map((one) => ({ ...one, title: redactText(one.title).text })) } }, evidence: [...found.evidence, ...open.evidence] };
}
function findMark(run, by, name) {
  const question = { source: by, what: `the ${markNames[by]} ${name} and its open pull requests`, permission: by === "base" ? "contents: read" : "pull-requests: read" };
  return askGitHub(run, question, async (facts) => {
    switch (by) {
      case "milestone": {
        const { value, answers } = await facts.findMilestone(name);
        return { value: value === null ? null : { milestone: value.number }, answers };
      }
      case "label": {
        const { value, answers } = await facts.hasLabel(name);
        return { value: value ? { label: name } : null, answers };
      }
      case "base": {
        const { value, answers } = await facts.hasBranch(name);
        return { value: value ? { base: name } : null, answers };
      }
    }
  });
}
function toName(template, names2) {
  if (template.includes("{package}") && names2.package === null) return null;
  return template.replaceAll("{version}", () => names2.version).replaceAll("{package}", () => names2.package ?? "");
}
function withoutPackage(by) {
  return {
    source: by,
    reason: "invalid-config",
    message: `\`release.pullRequests.${by}\` names a package, but \`release.tag\` names none, so nobody knows which ${markNames[by]} is meant.`,
    remedy: "Put `{package}` into `release.tag`, or take it out of `release.pullRequests`."
  };
}
var nameless = {
  source: "version",
  reason: "missing-evidence",
  message: "Nobody says which version is released, so nobody knows which pull requests belong to it.",
  remedy: "Give `version` or `tag`."
};

// packages/core/src/release/pull-requests/judge-pull-requests.ts
var pullRequestsId = "RL-01";
function judgePullRequests(facts) {
  const { release, marks, problems, evidence } = facts;
  const open = listOpen(marks);
  const unread2 = [...problems, ...marks.flatMap(({ found }) => found.state === "unread" ? [found.problem] : [])];
  const findings = [...open.map((one) => toOpenFinding(release, one)), ...unread2.map((problem) => toUnread(pullRequestsId, problem))];
  if (unread2.length === 0 && marks.every(({ found }) => found.state === "absent")) return { findings: [unmarked(release, marks)], note: describeAbsent(marks), evidence };
  return { findings, note: describe4(open, marks, unread2.length), evidence };
}
function listOpen(marks) {
  const byNumber2 = /* @__PURE__ */ new Map();
  for (const mark of marks) {
    if (mark.found.state !== "read") continue;
    for (const pullRequest of mark.found.open) {
      const before = byNumber2.get(pullRequest.number);
      byNumber2.set(pullRequest.number, { pullRequest: before?.pullRequest ?? pullRequest, marks: [...before?.marks ?? [], toText(mark)] });
    }
  }
  return [...byNumber2.values()].toSorted((a, b) => a.pullRequest.number - b.pullRequest.number);
}
function toOpenFinding(release, { pullRequest: { number, title, isDraft }, marks }) {
  return {
    rule: "release/pull-request-open",
    keys: { release, pullRequest: String(number) },
    check: checkOf(pullRequestsId),
    outcome: "fail",
    message: `Pull request #${number} ${JSON.stringify(title.slice(0, 200))} is ${isDraft ? "an open draft" : "open"}; it belongs to the release by its ${marks.join(" and ")}.`,
    expected: "merged or closed",
    actual: isDraft ? "draft" : "open"
  };
}
function unmarked(release, marks) {
  return { rule: "release/pull-request-open", keys: { release, pullRequest: "none" }, check: checkOf(pullRequestsId), outcome: "not-applicable", message: describeAbsent(marks) };
}
function describeAbsent(marks) {
  return `GitHub has ${marks.map((mark) => `no ${toText(mark)}`).join(" and ")}: nothing says which pull requests belong to this release.`;
}
function describe4(open, marks, unread2) {
  const numbers = open.slice(0, 10).map(({ pullRequest }) => `#${pullRequest.number}`).join(", ");
  const said = marks.filter(({ found: found2 }) => found2.state === "read").map(toText).join(", ");
  const found = open.length > 0 ? `${open.length} open: ${numbers}${open.length > 10 ? ", \u2026" : ""}.` : said === "" ? "" : `No open pull request by ${said}.`;
  const missing5 = marks.filter(({ found: one }) => one.state === "unread").map(toText).join(", ");
  return [found, unread2 === 0 ? "" : missing5 === "" ? "Nobody knows which pull requests belong to the release." : `Not known: what is open by ${missing5}.`].filter((part) => part !== "").join(" ");
}
function toText({ by, name }) {
  return `${markNames[by]} ${name}`;
}

// packages/core/src/release/pull-requests/index.ts
var pullRequestsCriterion = {
  id: pullRequestsId,
  title: "Pull requests merged",
  owner: null,
  evaluate: async (run) => judgePullRequests(await collectPullRequests(run))
};

// packages/core/src/release/risk/register.ts
var riskFields = ["id", "risk", "trigger", "mitigation", "owner", "cadence"];
function toPlain(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

// packages/core/src/release/risk/markdown-register.ts
var headers = {
  id: ["number", "#", "id", "no.", "nr."],
  risk: ["risk"],
  trigger: ["trigger"],
  mitigation: ["mitigation"],
  owner: ["owner"],
  cadence: ["cadence"]
};
var fewestColumns = 3;
function readMarkdownRegister(text) {
  const tables = parseMarkdown(text).tables.map((table) => ({ table, columns: findColumns(table) })).filter(({ columns }) => columns.risk !== void 0 && Object.keys(columns).length >= fewestColumns);
  if (tables.length === 0) return { rows: [], faults: [{ id: "table", message: "there is no table with the columns number, risk, trigger, mitigation, owner and cadence.", place: {} }] };
  return {
    rows: tables.flatMap(({ table, columns }) => table.rows.filter(hasText).map((row) => toRegisterRow(row, columns))),
    faults: tables.flatMap(({ table, columns }) => findTableFaults(table, columns))
  };
}
function findColumns({ header }) {
  return Object.fromEntries(riskFields.flatMap((field) => {
    const at2 = headers[field].map((name) => findColumn(header.cells, name)).find((one) => one !== void 0);
    return at2 === void 0 ? [] : [[field, at2]];
  }));
}
function findTableFaults({ line, column, lostRows }, columns) {
  return [
    ...riskFields.filter((field) => columns[field] === void 0).map((field) => ({ id: `column ${field}`, message: `the table has no column \`${headers[field][0] ?? field}\`.`, place: { line, column } })),
    ...lostRows.filter(hasText).map((row) => ({ id: `lost row ${row.cells[0]?.text ?? ""}`, message: "the row is cut off from its table, so that nobody sees it as one.", place: toPlace(row) }))
  ];
}
function hasText({ cells }) {
  return cells.some(({ text }) => text.trim() !== "");
}
function toRegisterRow(row, columns) {
  const cellOf = (field) => row.cells[columns[field] ?? -1];
  const textOf = (field) => toPlain(cellOf(field)?.text ?? "");
  return {
    risk: { id: textOf("id"), risk: textOf("risk"), trigger: textOf("trigger"), mitigation: textOf("mitigation"), owner: textOf("owner"), cadence: textOf("cadence") },
    place: toPlace(row),
    placeOf: (field) => toPlace(cellOf(field) ?? row)
  };
}
function toPlace({ line, column }) {
  return { line, column };
}

// packages/core/src/release/risk/read-register.ts
var registerCheck = "risk:register";
async function readRegister({ workspace, log }, path) {
  const { value: file, problems } = await tryRead(path, () => workspace.readText(path, { optional: true }));
  if (file === null) {
    const [problem] = problems;
    const finding = problem === void 0 ? { ...refused2(path, "file", {}), outcome: "unverified", reason: "missing-evidence", message: `The risk register ${path} does not exist.`, remedy: "Write it, or take `release.risk` out of the configuration." } : { ...refused2(path, "file", {}), outcome: "unverified", reason: problem.reason, message: problem.message, remedy: problem.remedy };
    return { path, rows: null, findings: [finding], evidence: [] };
  }
  const evidence = [log.file(path, file.text)];
  try {
    const { rows, faults } = /\.(?:ya?ml|json)$/i.test(path) ? readTypedRegister(file) : readMarkdownRegister(file.text);
    const all = [...faults, ...findRowFaults(rows), ...rows.length === 0 && faults.length === 0 ? [{ id: "empty", message: "it holds no risk.", place: {} }] : []];
    return { path, rows, evidence, findings: all.map(({ id: id3, message, place }) => ({ ...refused2(path, id3, place), outcome: "fail", message: `In the risk register, ${message}` })) };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const faults = error.faults.length === 0 ? [{ message: error.message }] : error.faults;
    return {
      path,
      rows: null,
      evidence,
      findings: faults.map(({ message, line, column }) => ({ ...refused2(path, message, { ...line === void 0 ? {} : { line }, ...column === void 0 ? {} : { column } }), outcome: "unverified", reason: "invalid-config", message: `The risk register cannot be read: ${message}` }))
    };
  }
}
function refused2(path, fault, place) {
  return { rule: "release/risk-register-invalid", keys: { path, fault }, check: registerCheck, location: { path, ...place } };
}
function readTypedRegister(file) {
  const { value, positionOf } = readWritten(file, { root: "risk_register", schema: riskRegisterSchema, what: "risk register" });
  const rows = value.risks.map((risk, index) => ({ risk, place: positionOf(["risks", index]) ?? {}, placeOf: (field) => positionOf(["risks", index, field]) ?? {} }));
  return { rows, faults: [] };
}
function findRowFaults(rows) {
  return rows.flatMap((row, index) => {
    const { risk, placeOf } = row;
    const name = isBlank(risk.id, null) ? `row ${String(index + 1)}` : risk.id;
    const isTwice = !isBlank(risk.id, null) && rows.slice(0, index).some((other) => isSameId(other.risk.id, risk.id));
    return [
      ...isTwice ? [{ id: `${name}: twice`, message: `${name} stands twice.`, place: placeOf("id") }] : [],
      // `TBD` is no owner.
      ...riskFields.filter((field) => isBlank(risk[field], null)).map((field) => ({ id: `${name}: ${field}`, message: `${name} has no ${field}.`, place: placeOf(field) }))
    ];
  });
}
function isSameId(left, right) {
  return toPlain(left).toLowerCase() === toPlain(right).toLowerCase();
}

// packages/core/src/release/risk/judge-citations.ts
var citationsCheck = "risk:citations";
function judgeCitations(facts) {
  const { notes, name } = facts;
  const uncited = { rule: "release/risk-uncited", keys: { release: name }, check: citationsCheck };
  switch (notes.state) {
    case "none": {
      const message = "The configuration names no release notes, so there is nothing that could cite a risk.";
      return [facts.cite === "optional" ? { ...uncited, outcome: "warn", message } : { ...uncited, outcome: "unverified", reason: "missing-evidence", message, remedy: "Name the notes with `release.notes.file`." }];
    }
    case "missing":
      return [{ ...uncited, outcome: "unverified", reason: "missing-evidence", message: `The release notes ${notes.path}, which cite the risks, do not exist.` }];
    case "invalid":
      return [{ ...uncited, outcome: "unverified", reason: "invalid-config", message: `The release notes ${notes.path}, which cite the risks, cannot be read.`, location: { path: notes.path } }];
    case "read":
      return judgeNotes(facts, notes);
  }
}
function judgeNotes(facts, read) {
  const { path, notes } = read;
  const uncited = { rule: "release/risk-uncited", keys: { release: facts.name }, check: citationsCheck, location: { path } };
  const reason = reasonOf(notes);
  if (notes.risks.length === 0) return reason === null ? [{ ...uncited, outcome: facts.cite === "required" ? "fail" : "warn", message: `The notes of ${facts.name} cite no risk, and do not say why none changed.` }] : [];
  const contradiction = reason === null ? [] : [{ ...uncited, outcome: "warn", message: `The notes of ${facts.name} say that no risk changed, and cite ${notes.risks.map(({ id: id3 }) => id3).join(", ")}.`, location: at(read, ["noRiskChanged"]) }];
  return [...contradiction, ...notes.risks.flatMap((citation, index) => judgeCitation(facts, { read, citation, index }))];
}
function reasonOf({ noRiskChanged }) {
  return noRiskChanged === void 0 || isBlank(noRiskChanged, null) ? null : noRiskChanged;
}
function judgeCitation({ name, register, rows }, { read, citation, index }) {
  if (rows === null) return [];
  const unknown2 = { rule: "release/risk-unknown", keys: { release: name, risk: citation.id }, check: citationsCheck, outcome: "fail" };
  const row = rows.find(({ risk }) => isSameId(risk.id, citation.id));
  if (row === void 0) {
    const meant = closestWord(citation.id, rows.map(({ risk }) => risk.id));
    return [{ ...unknown2, message: `The notes cite the risk ${citation.id}, which ${register} does not have.${meant === null ? "" : ` Did you mean ${meant}?`}`, location: at(read, ["risks", index, "id"]) }];
  }
  const differing = ["mitigation", "owner"].filter((field) => toPlain(citation[field]) !== toPlain(row.risk[field]));
  const [first] = differing;
  if (first === void 0) return [];
  return [{
    ...unknown2,
    message: `The notes cite the risk ${citation.id} with another ${differing.join(" and another ")} than ${register} has.`,
    expected: row.risk[first],
    actual: citation[first],
    location: at(read, ["risks", index, first]),
    related: [{ path: register, ...row.placeOf(first) }]
  }];
}
function at({ path, positionOf }, pointer) {
  return { path, ...positionOf(pointer) ?? {} };
}

// packages/core/src/release/risk/check-risks.ts
async function checkRisks(run) {
  const { config: { risk }, target: { name }, notes } = run;
  if (risk === void 0) {
    return { checks: ["risk"], findings: [{ rule: "release/risk-uncited", keys: { release: name }, check: "risk", outcome: "not-applicable", message: "The configuration has no `release.risk`, so risks are not judged." }], details: null };
  }
  const register = await readRegister(run, risk.register);
  const cited = notes.state === "read" ? notes.notes.risks.map(({ id: id3 }) => id3) : [];
  const isOpen = register.rows === null && cited.length > 0;
  const findings = [...register.findings, ...judgeCitations({ name, notes, cite: risk.cite, register: risk.register, rows: register.rows })];
  const ofNotes = notes.state === "read" ? [{ source: "file", name: notes.path, sha256: notes.sha256 }] : [];
  return {
    checks: [registerCheck, ...isOpen ? [] : [citationsCheck]],
    findings,
    details: {
      outcome: ["fail", "unverified", "warn"].find((one) => findings.some(({ outcome }) => outcome === one)) ?? "pass",
      register: risk.register,
      rows: register.rows?.length ?? 0,
      cited,
      unchanged: notes.state === "read" ? reasonOf(notes.notes) : null,
      evidence: [...register.evidence, ...ofNotes]
    }
  };
}

// packages/core/src/release/rollback/collect-rollback-files.ts
import { stat } from "node:fs/promises";
import { join } from "node:path";
var largestFile = 1024 * 1024;
var form = { root: "rollback_evidence", schema: rollbackEvidenceSchema, what: "rollback evidence" };
async function collectRollbackFiles(run) {
  const { config, inputs, workspace, host } = run;
  const named2 = await Promise.all(config.checklist.rollback.files.map(async (glob) => ({ glob, paths: await expandGlobs(workspace.root, [glob]) })));
  const places = inputs.documents.length > 0 || host.context.where === "actions" ? inputs.documents : [workspace.out];
  const handed = (await Promise.all(places.map((place) => filesOf(run, place)))).flat();
  const claimed = new Set(named2.flatMap(({ paths }) => paths.map((path) => join(workspace.root, path))));
  const texts = await Promise.all([.../* @__PURE__ */ new Set([...claimed, ...handed])].sort().map(async (absolute) => ({ absolute, isClaimed: claimed.has(absolute), ...await readText(run, absolute) })));
  const found = texts.filter(({ absolute, isClaimed, text }) => isClaimed || text !== null && isRollbackEvidence(absolute, text));
  const trusted = found.length === 0 ? noKeys : await readKeys(run);
  return {
    files: await Promise.all(found.map((one) => readRollback(run, one, trusted.keys))),
    problems: [...trusted.problems, ...named2.filter(({ paths }) => paths.length === 0).map(({ glob }) => unmatched(glob))]
  };
}
async function filesOf({ workspace }, place) {
  const absolute = place === workspace.out ? place : workspace.resolve(place);
  const kind = await stat(absolute).catch(() => null);
  if (kind === null) return /[*?[\]{}]/.test(place) ? (await expandGlobs(workspace.root, [toPosixPath(place)])).map((path) => join(workspace.root, path)) : [];
  return (kind.isDirectory() ? (await listFiles(absolute)).map((path) => join(absolute, path)) : [absolute]).filter((path) => /\.(json|ya?ml)$/.test(path));
}
function isRollbackEvidence(path, text) {
  if (!path.endsWith(".json")) return /^(rollback_evidence|rollbackEvidence)\s*:/m.test(text);
  const value = parseOrNull(text);
  return isJsonObject(value) && (value.payloadType === rollbackPayloadType || ["rollbackId", "rollbackEvidence", "rollback_evidence"].some((key) => Object.hasOwn(value, key)));
}
function parseOrNull(text) {
  try {
    return parseJsonText(text, { path: "" }).value;
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
async function readText({ workspace }, absolute) {
  const path = workspace.toDocumentPath(absolute);
  const { value, problems } = await tryRead(path, () => readTextFile(absolute, { maxBytes: largestFile, displayPath: path }));
  return { text: value, why: problems[0]?.message ?? "" };
}
var noKeys = { keys: [], problems: [] };
async function readKeys({ authority, host, workspace, policy, inputs }) {
  if (authority === null) return noKeys;
  const { value, problems } = await tryRead("release.trustedKeys", () => readTrustedKeys(authority, { host, workspace, resolved: policy, config: inputs.config }));
  return { keys: value?.keys ?? [], problems: [...problems, ...value?.problems ?? []] };
}
async function readRollback(run, { absolute, text, why }, keys) {
  const path = run.workspace.toDocumentPath(absolute);
  if (text === null) return { path, sha256: "", state: "refused", message: why, faults: [] };
  const sha256 = sha256Hex(text);
  try {
    const signed = readSigned(text, { path, keys });
    if ("refused" in signed) return { path, sha256, state: "refused", message: signed.refused, faults: [] };
    const { value: evidence } = readWritten({ path: signed.keyId === null ? path : `${path}.json`, text: signed.statement }, form);
    const file = run.log.file(path, text);
    if (signed.keyId !== null) return { path, sha256, state: "read", evidence, proof: { by: "signature", keyId: signed.keyId }, read: [file] };
    const proven = await proveByRun(run, evidence);
    return { path, sha256, state: "read", evidence, proof: proven.proof, read: [file, ...proven.read] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { path, sha256, state: "refused", message: error.faults.length === 0 ? error.message : `${path} is no valid rollback evidence.`, faults: error.faults };
  }
}
function readSigned(text, { path, keys }) {
  if (!path.endsWith(".json") || !text.includes('"payloadType"')) return { statement: text, keyId: null };
  const checked = verifyEnvelope(Buffer.from(text), { payloadType: rollbackPayloadType, trustedKeys: keys, name: path });
  return checked.state === "refused" ? { refused: checked.message } : { statement: new TextDecoder().decode(checked.payload), keyId: checked.keyId };
}
var tolerance = 24 * 60 * 60 * 1e3;
async function proveByRun({ host, log }, { execution: { workflowRun, executedAt: executedAt2 } }) {
  const nothing = (why, problem2 = null) => ({ proof: { by: "nothing", why, problem: problem2 }, read: [] });
  if (workflowRun === void 0) return nothing("it is not signed, and names no workflow run");
  const runs = host.remote?.runs;
  if (runs === void 0) return nothing(`the workflow run ${workflowRun} cannot be looked up without a token`, { source: "GitHub", reason: "permission-denied", message: "There is no token to ask GitHub with.", remedy: "Give `github-token`, and the job `permissions: { actions: read }`." });
  const { value: found, problems } = await tryRead(`workflow run ${workflowRun}`, () => runs.readRun(workflowRun));
  const [problem] = problems;
  if (problem !== void 0) return nothing(problem.message, problem);
  if (found === null) return nothing(`this repository has no workflow run ${workflowRun}`);
  const { conclusion, status, repository } = found;
  const read = [log.collected(`actions/runs/${workflowRun}`, { ...found })];
  if (host.context.repository !== null && repository.toLowerCase() !== host.context.repository.toLowerCase()) return { ...nothing(`the workflow run ${workflowRun} is of ${repository}`), read };
  if (status !== "completed" || conclusion !== "success") return { ...nothing(`the workflow run ${workflowRun} did not end well (${conclusion ?? status})`), read };
  if (found.headRepository?.toLowerCase() !== repository.toLowerCase()) return { ...nothing(`the workflow run ${workflowRun} is of a commit of ${found.headRepository ?? "a fork that is gone"}`), read };
  const { createdAt, updatedAt } = found;
  const time = Date.parse(executedAt2);
  if (createdAt != null && time < Date.parse(createdAt) - tolerance || updatedAt != null && time > Date.parse(updatedAt) + tolerance) {
    return { ...nothing(`the workflow run ${workflowRun} went from ${createdAt ?? "a time that is not known"} to ${updatedAt ?? "one that is not known"}, not on ${executedAt2}`), read };
  }
  return { proof: { by: "run", run: found }, read };
}
function unmatched(glob) {
  return { source: glob, reason: "missing-evidence", message: `\`${glob}\` of \`release.checklist.rollback.files\` matches no file.`, remedy: "Write the evidence there, or correct the glob." };
}

// packages/core/src/release/rollback/judge-rollback.ts
var id = "RL-07";
var day = 24 * 60 * 60 * 1e3;
function judgeRollback(facts) {
  const { previous, files } = facts;
  const name = previous ?? "the release before this one";
  const invalid = files.flatMap((file) => file.state === "refused" ? [refused3(file)] : []);
  const read = files.filter((file) => file.state === "read");
  const about = read.filter(({ evidence: { versions: versions2 } }) => versions2.from === previous || versions2.to === previous);
  const judged = about.map((file) => ({ file, findings: judgeFile(file, facts) })).toSorted((a, b) => weigh(a.findings) - weigh(b.findings) || executedAt(b.file) - executedAt(a.file));
  const [best] = judged;
  const evidence = (best === void 0 ? read : [best.file]).flatMap((file) => file.read);
  if (best === void 0) return { findings: [...invalid, ...facts.problems.map(unread), missing3(facts, read)], note: `No rollback evidence for ${name}.`, evidence };
  if (best.findings.length > 0) return { findings: [...best.findings, ...invalid], note: `${best.file.path} does not show that ${name} can be taken back.`, evidence };
  const { execution, exercise, rollbackId, versions } = best.file.evidence;
  const proof = best.file.proof.by === "signature" ? `signed by ${best.file.proof.keyId}` : "done by a workflow run that ended well";
  return { findings: [], note: `${exercise ? "Exercise" : "Rollback"} ${rollbackId} from ${versions.from} to ${versions.to} on ${execution.executedAt.slice(0, 10)}, ${proof}.`, evidence };
}
function executedAt({ evidence }) {
  return Date.parse(evidence.execution.executedAt);
}
function weigh(findings) {
  return findings.length + findings.filter(({ outcome }) => outcome === "fail").length;
}
function judgeFile(file, { now, maxAge, previous }) {
  const { path, evidence, proof } = file;
  const { verification, execution, trigger, versions } = evidence;
  const fail = (what, message, remedy) => ({ rule: "release/rollback-untested", keys: { release: String(previous), what }, check: checkOf(id), outcome: "fail", message: `${path}: ${message}`, location: { path }, ...remedy === void 0 ? {} : { remedy } });
  const [decided, executed] = [Date.parse(execution.decidedAt), executedAt(file)];
  const age = Math.floor((now.getTime() - executed) / day);
  return [
    ...versions.from === versions.to ? [fail("versions", `it goes from ${versions.from} to itself, so nothing was taken back.`)] : [],
    ...verification.smokeTests === "passed" ? [] : [fail("smoke-tests", `smoke tests ${verification.smokeTests === "failed" ? "failed" : "were not run"} afterwards.`)],
    ...verification.issueResolved ? [] : [fail("issue", "the issue was not resolved by it.")],
    ...verification.newIssues.length === 0 ? [] : [fail("new-issues", `it brought ${verification.newIssues.length} new issue${verification.newIssues.length === 1 ? "" : "s"}: ${verification.newIssues.slice(0, 3).join("; ")}.`)],
    ...Date.parse(trigger.detectedAt) <= decided && decided <= executed ? [] : [fail("order", "it was executed before it was decided, or decided before anybody knew.", "Correct the times.")],
    ...executed > now.getTime() ? [fail("future", `it was executed on ${execution.executedAt}, which is still to come.`, "Correct the times.")] : [],
    ...age <= maxAge ? [] : [fail("age", `it is ${age} days old; at most ${maxAge} are allowed.`, "Exercise the rollback again.")],
    ...proof.by === "nothing" ? [{ ...fail("proof", `${capitalise(proof.why.replace(/\.$/, ""))}: what somebody typed proves nothing.`, proof.problem?.remedy ?? "Name the workflow run that did it (`workflow_run`), or sign the evidence with a key of `release.trustedKeys`."), outcome: "unverified", reason: proof.problem?.reason ?? "unproven" }] : []
  ];
}
function missing3({ previous }, read) {
  const others = read.map(({ path, evidence: { versions } }) => `${path} (from ${versions.from} to ${versions.to})`);
  return {
    rule: "release/rollback-untested",
    keys: { release: String(previous), what: "evidence" },
    check: checkOf(id),
    outcome: "unverified",
    reason: "missing-evidence",
    message: `${previous === null ? "Which release came before this one is not known, and nothing shows that it" : `Nothing shows that ${previous}, the release before this one,`} can be taken back or gone back to.${others.length === 0 ? "" : ` What is there is about others: ${others.slice(0, 3).join(", ")}.`}`,
    remedy: "Exercise a rollback, and name its evidence under `release.checklist.rollback.files`, or hand it over with `documents`."
  };
}
function refused3({ path, message, faults }) {
  const [first] = faults;
  const all = faults.map((fault) => `${fault.path ?? path}:${fault.line ?? 1}:${fault.column ?? 1} ${fault.message}`);
  return {
    rule: "release/source-unread",
    keys: { item: id, source: path },
    check: checkOf(id),
    outcome: "unverified",
    reason: "malformed-document",
    message: [message, ...all].join(" "),
    location: { path, ...first?.line === void 0 ? {} : { line: first.line, column: first.column ?? 1 } },
    remedy: `Mend the file; ${schemaBase}rollback-evidence-v1.schema.json says what it holds.`
  };
}
function unread({ source, reason, message, remedy }) {
  return { rule: "release/source-unread", keys: { item: id, source }, check: checkOf(id), outcome: "unverified", reason, message, remedy };
}
function capitalise(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

// packages/core/src/release/rollback/index.ts
var id2 = "RL-07";
var rollbackCriterion = {
  id: id2,
  title: "Rollback tested",
  owner: null,
  evaluate: async (run) => {
    const { target, previous, history, config, host } = run;
    if (target.level !== "major") return notApplicable2(target.name, `Asked for at level major only; this release is at level ${target.level}.`);
    if (previous === null && history.state === "known") return notApplicable2(target.name, "There is no release before this one to go back to.");
    const collected = await collectRollbackFiles(run);
    return judgeRollback({
      ...collected,
      previous: previous === null ? null : formatVersion(previous.version),
      now: host.now(),
      // never SOURCE_DATE_EPOCH: whoever sets it could make old evidence young
      maxAge: Number.parseInt(config.checklist.rollback.maxAge, 10)
    });
  }
};
function notApplicable2(release, note) {
  return { findings: [{ rule: "release/rollback-untested", keys: { release, what: "evidence" }, check: checkOf(id2), outcome: "not-applicable", message: note }], note, evidence: [] };
}

// packages/core/src/release/tag/collect-lines.ts
var remotePrefix = "refs/remotes/origin/";
var localPrefix = "refs/heads/";
async function collectLines({ git, host, authority, authorityConfig }, commit) {
  const configured = authorityConfig?.branches ?? [];
  const fallback = configured.length > 0 || git === null ? null : await findDefault(git, host.context.defaultBranch);
  const wanted2 = configured.length > 0 ? configured : fallback === null ? [] : [fallback];
  const none = { wanted: wanted2, isAuthoritative: authority !== null, containing: null, seen: [], isComplete: false };
  if (git === null || wanted2.length === 0 || !await git.hasCommit(commit)) return none;
  const isWanted = configured.length > 0 ? matchGlobs(configured) : (name) => name === fallback;
  const known = [...await git.branches()].flatMap(([ref, tip]) => {
    const name = ref.startsWith(remotePrefix) ? ref.slice(remotePrefix.length) : ref.startsWith(localPrefix) ? ref.slice(localPrefix.length) : null;
    return name !== null && isWanted(name) ? [{ name, tip }] : [];
  });
  const seen = [...new Set(known.map(({ name }) => name))];
  const names2 = new Map(known.map(({ name, tip }) => [tip, name]));
  for (const [tip, name] of names2) if (tip === commit || await git.isAncestor(commit, tip)) return { ...none, seen, containing: name, isComplete: true };
  const tips = [...names2.keys()];
  const isComplete = tips.length > 0 && await git.hasHistory({ tips, since: null });
  const asked = isComplete ? null : await findAtTip(git, commit, wanted2.filter((one) => /^[\w./-]+$/.test(one)));
  return { ...none, seen, containing: asked, isComplete: isComplete || asked !== null };
}
async function findAtTip(git, commit, names2) {
  for (const name of names2) if (await git.remoteCommitOf(`${localPrefix}${name}`) === commit) return name;
  return null;
}
async function findDefault(git, named2) {
  if (named2 !== null) return named2;
  const ref = await git.defaultBranch();
  return ref === null ? null : ref.replace(/^refs\/(?:remotes\/origin|heads)\//, "");
}

// packages/core/src/release/tag/collect-tag.ts
async function collectTag({ inputs, host, target, git, workspace, facts, log }) {
  const ref = host.context.ref?.startsWith("refs/tags/") === true ? host.context.ref.slice("refs/tags/".length) : null;
  const name = target.tag;
  const shared = { name, isNamed: (inputs.tag ?? ref) !== null, judged: workspace.headCommit, isLocalRun: host.context.where === "local" };
  if (name === null) return { ...shared, local: null, server: null, problem: null, began: null };
  const local = await git?.tagOf(name) ?? null;
  const asked = await askGitHub2({ facts, log }, name);
  const isNamed = shared.isNamed || local !== null && local.commit === shared.judged;
  const server = asked.server ?? (isNamed && git !== null ? await git.remoteTagOf(name) : null);
  const began = name === ref ? host.context.headCommit : null;
  return { ...shared, isNamed, local, server, problem: server === null ? asked.problem : null, began: began === null || git === null ? began : await git.commitOf(began) ?? began };
}
async function askGitHub2({ facts, log }, name) {
  if (facts === null) return { server: null, problem: null };
  try {
    const answered = await facts.readTag(name);
    log.answers(answered);
    return { server: { tag: answered.value }, problem: null };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { server: null, problem: toProblem(`the tag ${name}`, error) };
  }
}

// packages/core/src/release/tag/judge-tag.ts
var tagCheck = "tag";
function judgeTag(facts) {
  const { name, isNamed, local, server } = facts;
  const there = local ?? server?.tag ?? null;
  if (!isNamed) return judgeUntagged(facts, there);
  if (name === null) return [];
  const form2 = facts.isVersion ? [] : [notAVersion(name, facts.pattern)];
  if (there === null) return [...form2, judgeAbsent(name, facts)];
  return [...form2, ...judgeIdentity(name, there, facts), ...judgeKind(name, facts), ...judgeLines(name, facts)];
}
function judgeUntagged({ name, judged }, there) {
  if (name !== null && there !== null && there.commit !== judged) {
    return [{ ...toDraft("release/tag-other-commit", name), outcome: "fail", ...judged === null ? {} : { expected: judged }, actual: there.commit, message: `The tag ${name} is there already, for ${there.commit.slice(0, 12)}, which is not what is judged.`, remedy: "Release a greater version, or check out the tag and give it as `tag`." }];
  }
  if (name !== null && there !== null) return [];
  return [{ ...toDraft("release/tag-missing", name ?? "none"), outcome: "not-applicable", message: name === null ? "Nothing is tagged, and nobody says what would be." : `Nothing is tagged yet; the tag would be ${name}.` }];
}
function notAVersion(name, pattern) {
  return { ...toDraft("release/tag-not-a-version", name), outcome: "fail", expected: pattern, actual: name, message: `The tag ${name} is no version by the pattern ${pattern} of \`release.tag\`.` };
}
function judgeAbsent(name, { server, problem, began }) {
  if (server !== null) return { ...toDraft("release/tag-missing", name), outcome: "fail", message: `The tag ${name} ${began === null ? "does not exist, neither here nor on the server" : "is gone: the run is of it, but the server has it no more"}.` };
  return {
    ...toDraft("release/tag-missing", name),
    outcome: "unverified",
    reason: problem?.reason ?? "unreadable-source",
    message: `This clone does not hold the tag ${name}, and the server could not be asked${problem === null ? "" : `: ${withoutStop(problem.message)}`}.`,
    remedy: problem?.remedy ?? "Fetch the tags: give the checkout step `with: { fetch-depth: 0 }`."
  };
}
function judgeIdentity(name, there, facts) {
  const { local, server, began, judged, problem, isLocalRun } = facts;
  const stood = began ?? there.commit;
  const otherCommit = judged === there.commit ? [] : [{
    ...toDraft("release/tag-other-commit", name),
    outcome: "fail",
    expected: there.commit,
    ...judged === null ? {} : { actual: judged },
    message: `The tag ${name} stands for ${there.commit.slice(0, 12)}, but ${judged === null ? "no commit" : judged.slice(0, 12)} is judged.`
  }];
  if (local !== null && local.commit !== stood) return [moved(name, stood, local.commit), ...otherCommit];
  if (server === null) {
    const why = problem === null ? "the server could not be asked" : withoutStop(problem.message);
    const unasked = { ...toDraft("release/tag-moved", name), outcome: "unverified", reason: problem?.reason ?? "unreadable-source", message: `Whether the tag ${name} still stands where it did is not known: ${why}.`, remedy: problem?.remedy ?? "Give `github-token`, or let the clone reach `origin`." };
    return [unasked, ...otherCommit];
  }
  if (server.tag === null) {
    const message = isLocalRun ? `The tag ${name} is not pushed yet, so that nobody can have moved it.` : `The tag ${name} is gone from the server.`;
    return [{ ...toDraft("release/tag-missing", name), outcome: isLocalRun ? "not-applicable" : "fail", message }, ...otherCommit];
  }
  return [...server.tag.commit === stood ? [] : [moved(name, stood, server.tag.commit)], ...otherCommit];
}
function moved(name, from, to) {
  return { ...toDraft("release/tag-moved", name), outcome: "fail", expected: from, actual: to, message: `The tag ${name} stood for ${from.slice(0, 12)} and stands for ${to.slice(0, 12)} now.` };
}
function judgeKind(name, { local, server, isLocalRun }) {
  const isAnnotated = server?.tag?.isAnnotated === true || local?.isAnnotated === true;
  const isKnown = server?.tag != null || isLocalRun;
  return isAnnotated || !isKnown ? [] : [{ ...toDraft("release/tag-lightweight", name), outcome: "warn", message: `The tag ${name} is lightweight.` }];
}
function judgeLines(name, { lines }) {
  if (lines === null || lines.isAuthoritative && lines.containing !== null) return [];
  const { wanted: wanted2, seen, isAuthoritative, isComplete } = lines;
  const names2 = wanted2.join(", ");
  const unknown2 = (message) => ({ ...toDraft("release/tag-off-branch", name), outcome: "unverified", reason: "unreadable-source", message, remedy: "Give the checkout step `with: { fetch-depth: 0 }`." });
  if (!isAuthoritative || wanted2.length === 0) return [unknown2(`Which branches releases come from is said on the default branch, which cannot be read here, so nobody knows whether ${name} is on one of them.`)];
  if (seen.length === 0) return [unknown2(`This clone knows no branch ${names2}, so nobody knows whether the commit of ${name} is on it.`)];
  if (!isComplete) return [unknown2(`This clone is shallow: whether the commit of ${name} is on ${names2} cannot be seen.`)];
  return [{ ...toDraft("release/tag-off-branch", name), outcome: "fail", expected: names2, message: `The commit of ${name} is on none of the branches ${names2} (looked at: ${seen.slice(0, 10).join(", ")}).` }];
}
function withoutStop(sentence) {
  return sentence.replace(/\.$/, "");
}
function toDraft(rule, tag) {
  return { rule, keys: { tag }, check: tagCheck };
}

// packages/core/src/release/tag/check-tag.ts
async function checkTag(run) {
  const pattern = run.config.tag;
  const tag = await collectTag(run);
  const isVersion = tag.name !== null && parseTagPattern(pattern).parse(tag.name) !== null;
  const commit = tag.local?.commit ?? tag.server?.tag?.commit ?? null;
  const lines = commit === null || !tag.isNamed ? null : await collectLines(run, commit);
  return { checks: [tagCheck], findings: judgeTag({ ...tag, pattern, isVersion, lines }), details: null };
}

// packages/core/src/release/vulnerabilities/collect-alerts.ts
var permissions = { dependabot: "vulnerability-alerts: read", "code-scanning": "security-events: read", "secret-scanning": null };
var names = { dependabot: "Dependabot's alerts", "code-scanning": "the alerts of code scanning", "secret-scanning": "the alerts of secret scanning" };
async function collectAlerts(run, source) {
  const ref = refOf(run, source);
  const asked = await askGitHub(run, { source, what: `${names[source]}${ref === null ? "" : ` on ${ref}`}`, permission: permissions[source] }, (facts) => facts.listAlerts(source, ref));
  if (asked.state === "unread") return { source, alerts: [], ignored: 0, problems: [asked.problem], evidence: [] };
  return { source, alerts: asked.value.map(toOpenAlert), ignored: 0, problems: [], evidence: asked.evidence };
}
function refOf({ host: { context: { ref, defaultBranch } } }, source) {
  if (source !== "code-scanning" || ref?.startsWith("refs/heads/") !== true) return null;
  return ref === `refs/heads/${String(defaultBranch)}` ? null : ref;
}
function toOpenAlert({ number, severity, title, advisory, path, url }) {
  return { id: String(number), severity, title: advisory === null || title.includes(advisory) ? title : `${title} (${advisory})`, path, line: null, url, count: 1 };
}

// packages/core/src/release/vulnerabilities/collect-reports.ts
var otherQuestions = /* @__PURE__ */ new Set(["security/licence-not-allowed", "security/licence-unknown"]);
async function collectReports(run, source) {
  const key = source.includes(":") ? source.slice(source.indexOf(":") + 1) : null;
  const reports = (await identifyDocuments(run, "security-report")).filter((one) => key === null || one.key === key);
  if (reports.length === 0) return { source, alerts: [], ignored: 0, problems: [missing4(source)], evidence: [] };
  const rules = toDocumentRules(run);
  const read = reports.map((one) => readReport(one, rules));
  return {
    source,
    alerts: read.flatMap(({ alerts }) => alerts),
    ignored: read.reduce((sum, { ignored }) => sum + ignored, 0),
    problems: read.flatMap(({ problems }) => problems),
    evidence: reports.map(({ received }) => run.log.document(received))
  };
}
function readReport({ kind, key, document, refusal, received }, rules) {
  const name = `${kind}:${key}`;
  if (document?.kind !== "security-report") {
    return { alerts: [], ignored: 0, problems: [{ source: name, reason: refusal?.reason ?? "missing-evidence", message: `${received.source} was not used: ${refusal?.message ?? "it did not arrive."}`, remedy: refusal?.remedy ?? "Run security-report for this commit, and hand its document over." }] };
  }
  const met = meetWaivers(document, rules);
  const excused = new Set(met.findings.filter(({ outcome }) => outcome === "waived").map(nameOf));
  const { vulnerabilities, secrets, suppressed } = met.details;
  return {
    alerts: [...vulnerabilities.filter((one) => !excused.has(idOf(one))).map(toAlert), ...secrets.filter((one) => !excused.has(secretId(one))).map(toSecretAlert)],
    ignored: suppressed.length + excused.size,
    problems: [...met.findings.filter((finding) => isOpenQuestion(finding, rules)).map((finding) => toProblem2(name, finding)), ...met.details.omitted === void 0 ? [] : [notAll(name)]]
  };
}
function notAll(source) {
  return { source, reason: "limit-exceeded", message: `${source} has more than it lists.`, remedy: "Mend what it lists, and run security-report again." };
}
function isOpenQuestion(finding, { reasons }) {
  return finding.outcome === "unverified" && finding.rule !== "security/severity-unknown" && !otherQuestions.has(finding.rule) && isBlocking(finding, reasons);
}
function toProblem2(source, { rule, reason, message, remedy, keys }) {
  return { source: `${source} ${keys["scan"] ?? rule}`, reason: reason ?? "unproven", message, remedy };
}
function nameOf({ rule, keys }) {
  const { package: name = "", version = "", advisory, path = "", tool = "" } = keys;
  if (rule === "security/secret-found") return `secret\0${tool}\0${keys["rule"] ?? ""}\0${path}`;
  return rule === "security/weakness-found" || name === "" ? `weakness\0${tool}\0${advisory ?? keys["rule"] ?? ""}\0${path}` : `package\0${name}\0${version}\0${advisory ?? ""}`;
}
function idOf({ package: name, version, advisory, path, tool, severity }) {
  return name === null ? `weakness\0${severity === null ? "" : tool ?? ""}\0${advisory}\0${path ?? ""}` : `package\0${name}\0${version ?? "(no version)"}\0${advisory}`;
}
function secretId({ tool, rule, path }) {
  return `secret\0${tool}\0${rule}\0${path}`;
}
function toAlert(one) {
  const { package: name, version, advisory, title, severity, path, line, count } = one;
  const what = name === null ? advisory : `${name} ${version ?? ""} ${advisory}`;
  return { id: name === null ? `${advisory} \u203A ${path ?? ""}` : what, severity, title: `${what}: ${title}`, path, line, url: null, count };
}
function toSecretAlert({ tool, rule, path, line }) {
  return { id: `${rule} \u203A ${path}`, severity: null, title: `a secret: ${rule} of ${tool}`, path, line, url: null, count: 1 };
}
function missing4(source) {
  return { source, reason: "missing-evidence", message: `No document ${source} was handed over.`, remedy: "Hand it over (`needs`, or `documents`), or take the source out of `release.checklist.vulnerabilities`." };
}

// packages/core/src/release/vulnerabilities/collect-sarif.ts
async function collectSarif(run, source) {
  const glob = source.slice("sarif:".length);
  const paths = await expandGlobs(run.workspace.root, [glob]);
  if (paths.length === 0) return { source, alerts: [], ignored: 0, evidence: [], problems: [{ source, reason: "missing-evidence", message: `No file is named as \`${glob}\`: no scanner has left one.`, remedy: "Run the scanner before, in the same job, or hand its file over as an artifact." }] };
  const files = [];
  for (const path of paths) files.push(await collectFile(run, source, path));
  return {
    source,
    alerts: files.flatMap(({ alerts }) => alerts),
    ignored: files.reduce((sum, { ignored }) => sum + ignored, 0),
    problems: files.flatMap(({ problems }) => problems),
    evidence: files.flatMap(({ evidence }) => evidence)
  };
}
async function collectFile({ workspace, target, host, log }, source, path) {
  const refused4 = (reason, message) => ({ source, alerts: [], ignored: 0, evidence: [], problems: [{ source: `${source} ${path}`, reason, message, remedy: "Let the scanner write its SARIF file again, for this commit." }] });
  const read = await readReportFile(workspace.resolve(path));
  if ("message" in read) return refused4(read.reason, `${path} ${read.message}`);
  const evidence = [log.file(path, read.bytes)];
  const { text } = read;
  if (text === null) return { ...refused4("malformed-document", `${path} is not UTF-8 text.`), evidence };
  const { headCommit, testedCommit } = host.context;
  const commits = [target.commit, target.commit === headCommit ? testedCommit : null].filter((commit) => commit !== null);
  const outcome = readSarif({ path, text, root: workspace.root, commits });
  if (outcome.state === "refused") return { ...refused4(outcome.reason, outcome.message), evidence };
  const { problems } = outcome.flaw === null ? { problems: [] } : refused4(outcome.flaw.reason, `${path} ${outcome.flaw.message}`);
  return { source, alerts: outcome.alerts.map(toOpenAlert2), ignored: outcome.suppressed.length + outcome.gone, problems, evidence };
}
function toOpenAlert2({ tool, rule, place, severity, title, path, line, count }) {
  return { id: [tool, rule, place].join(" \u203A "), severity, title, path, line, url: null, count };
}

// packages/core/src/release/vulnerabilities/collect-vulnerabilities.ts
async function collectVulnerabilities(run) {
  const { severity, vulnerabilities } = run.config.checklist;
  return { severity, sources: await Promise.all([...new Set(vulnerabilities)].map((source) => collectSource(run, source))) };
}
async function collectSource(run, source) {
  switch (source) {
    case "dependabot":
    case "code-scanning":
    case "secret-scanning":
      return collectAlerts(run, source);
    default:
      return source.startsWith("sarif:") ? collectSarif(run, source) : collectReports(run, source);
  }
}

// packages/core/src/release/vulnerabilities/judge-vulnerabilities.ts
var vulnerabilitiesId = "RL-06";
var mostFindings = 1e3;
function judgeVulnerabilities({ sources, severity }) {
  if (sources.length === 0) return { findings: [nothingAsked2], note: nothingAsked2.message, evidence: [] };
  const judged = sources.map((one) => ({ ...one, blocking: one.alerts.filter((alert) => isBlocking2(alert, severity)).toSorted(byWeight) }));
  return {
    findings: judged.flatMap(({ source, blocking, problems }) => [...toFindings2(source, blocking, severity), ...problems.map((problem) => toUnread(vulnerabilitiesId, problem))]),
    note: judged.map((one) => describe5(one, one.blocking.length, severity)).join(" "),
    evidence: sources.flatMap(({ evidence }) => evidence)
  };
}
function isBlocking2({ severity }, threshold) {
  return severity === null || severities.indexOf(severity) >= severities.indexOf(threshold);
}
function byWeight(a, b) {
  const rank = ({ severity }) => severity === null ? -1 : severities.indexOf(severity);
  return rank(b) - rank(a) || a.id.localeCompare(b.id, "en", { numeric: true });
}
function toFindings2(source, blocking, threshold) {
  const shown = blocking.slice(0, mostFindings).map((alert) => toFinding2(source, alert, threshold));
  if (blocking.length <= mostFindings) return shown;
  const rest = blocking.length - mostFindings;
  return [...shown, { rule: "release/vulnerability", keys: { source, alert: "(more)" }, check: checkOf(vulnerabilitiesId), outcome: "fail", message: `${source} knows ${rest} more at or above ${threshold}.`, actual: rest }];
}
function toFinding2(source, { id: id3, severity, title, path, line, url, count }, threshold) {
  const stated = severity ?? `no severity is stated, so it counts as ${threshold}`;
  const times = count === 1 ? "" : `, ${count} times`;
  return {
    rule: "release/vulnerability",
    keys: { source, alert: id3 },
    check: checkOf(vulnerabilitiesId),
    outcome: "fail",
    message: `${source}${url === null ? "" : ` #${id3}`}: ${title} (${stated}${times}).${url === null ? "" : ` ${url}`}`,
    expected: `nothing at or above ${threshold}`,
    actual: severity ?? "unknown",
    location: path === null ? null : { path, ...line === null ? {} : { line } }
  };
}
function describe5({ source, alerts, ignored, problems }, blocking, severity) {
  const below = alerts.length - blocking;
  const wasRead = problems.length === 0 || alerts.length > 0;
  const parts = [
    ...wasRead ? [`${blocking === 0 ? "none" : blocking} at or above ${severity}`] : [],
    ...below === 0 ? [] : [`${below} below`],
    ...ignored === 0 ? [] : [`${ignored} suppressed`],
    ...problems.length === 0 ? [] : [wasRead ? "not all of it could be read" : "not read"]
  ];
  return `${source}: ${parts.join(", ")}.`;
}
var nothingAsked2 = {
  rule: "release/source-unread",
  keys: { item: vulnerabilitiesId, source: "none" },
  check: checkOf(vulnerabilitiesId),
  outcome: "unverified",
  reason: "nothing-checked",
  message: "The configuration names no source of vulnerabilities, so nobody was asked.",
  remedy: "Name sources in `release.checklist.vulnerabilities`."
};

// packages/core/src/release/vulnerabilities/index.ts
var vulnerabilitiesCriterion = {
  id: vulnerabilitiesId,
  title: "No known vulnerability",
  owner: null,
  evaluate: async (run) => judgeVulnerabilities(await collectVulnerabilities(run))
};

// packages/core/src/release/checklist/check-release.ts
async function checkRelease(run, startedAt) {
  const { workspace, inputs, host } = run;
  const document = await buildChecklist(run, { host, startedAt });
  const written = await writeEvidence(host, workspace.out, { document, attachments: run.log.attachments() });
  return { out: workspace.out, documents: [written], notes: [], outputs: {}, exitCode: toExitCode([document.verdict], inputs["fail-on"]) };
}
async function buildChecklist(run, { host, startedAt }) {
  const { workspace, policy, inputs, target } = run;
  const checked = await checkAll(run);
  const key = inputs.key ?? "default";
  const { config } = policy;
  const judgement = judge({ checks: checked.checks, findings: [...policy.findings, ...checked.findings], waivers: config.waivers, waiversAsOf: toDate(run.host.now()), reasons: config.reasons, key });
  return buildDocument(host, {
    kind: "release-checklist",
    key,
    partial: false,
    subject: { ...await collectSubject(host, workspace.git, policy.baseCommit), version: target.version === null ? null : formatVersion(target.version) },
    inputs: [],
    policy: policy.policy,
    judgement,
    startedAt,
    details: toDetails(run, checked, judgement)
  });
}
var versionsItem = { id: "RL-04", title: "Version bumped", owner: null };
async function checkAll(run) {
  const versions = await checkVersions(run);
  const others = [pullRequestsCriterion, gateCriterion, changelogCriterion, documentsCriterion, vulnerabilitiesCriterion, rollbackCriterion, notesCriterion, ...listItems(run)];
  const [tag, cadence, risk, evaluated] = await Promise.all([
    checkTag(run),
    checkCadence(run, versions),
    checkRisks(run),
    Promise.all(others.map(async (criterion) => ({ criterion, result: await criterion.evaluate(run) })))
  ]);
  const items = [...evaluated, { criterion: versionsItem, result: versions }].toSorted((a, b) => orderOf(a) - orderOf(b));
  const history = run.history.state === "unknown" ? [run.history.finding] : [];
  return {
    versions,
    cadence,
    risk,
    items,
    checks: ["history", ...tag.checks, ...items.map(({ criterion }) => checkOf(criterion.id)), ...cadence.checks, ...risk.checks],
    findings: [...history, ...tag.findings, ...items.flatMap(({ result }) => result.findings), ...cadence.findings, ...risk.findings]
  };
}
function orderOf({ criterion: { id: id3 } }) {
  const [, number] = /^RL-([0-9]+)$/.exec(id3) ?? [];
  return number === void 0 ? Number.MAX_SAFE_INTEGER : Number(number);
}
var outcomesOfPart = ["fail", "unverified", "warn", "waived"];
function withOutcome({ checks, details }, { outcomes: outcomes2 }) {
  return details === null ? null : { ...details, outcome: outcomesOfPart.find((one) => checks.some((check) => outcomes2.get(check) === one)) ?? "pass" };
}
function toDetails(run, { versions, cadence, risk, items }, judgement) {
  const { target, previous } = run;
  const toItem = ({ criterion, result }) => ({
    id: criterion.id,
    title: criterion.title,
    owner: criterion.owner,
    // A waiver changes what came of it, never what was found.
    outcome: judgement.outcomes.get(checkOf(criterion.id)) ?? "pass",
    note: result.note,
    evidence: [...result.evidence]
  });
  return {
    release: {
      package: target.package,
      version: target.version === null ? null : formatVersion(target.version),
      tag: target.tag,
      isTagged: target.isTagged,
      commit: target.commit,
      type: target.version === null ? null : typeOf(target.version),
      ...describePrerelease(target.version),
      hotfix: versions.isSecurityFix || cadence.details?.freeze?.allowed === "hotfix",
      level: target.level,
      levelReason: target.levelReason,
      previous: previous === null ? null : { tag: previous.tag, version: formatVersion(previous.version), commit: previous.commit }
    },
    items: items.map(toItem),
    versions: [...versions.places],
    bump: versions.bump,
    cadence: withOutcome(cadence, judgement),
    risk: withOutcome(risk, judgement),
    requests: run.facts?.countRequests() ?? 0
  };
}

export {
  gateId,
  readGateAgain,
  checkRelease,
  buildChecklist
};
