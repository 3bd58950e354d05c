import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  redactText
} from "./chunk-BYQDC2JO.js";
import {
  findSarifRule,
  isSuppressed
} from "./chunk-PCRYUSVE.js";
import {
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  textOf
} from "./chunk-MRXJ6RDR.js";
import {
  isTreeObject,
  memberOf
} from "./chunk-KZU5M22G.js";
import {
  isJsonObject,
  parseJsonText
} from "./chunk-MW3SYPS2.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/security/to-utc.ts
function toUtc(text) {
  const match = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?([Zz]|[+-]\d{2}:?\d{2})$/.test(text);
  const time = match ? new Date(text) : null;
  return time === null || Number.isNaN(time.getTime()) || Number(text.slice(8, 10)) > daysOf(text) ? null : time.toISOString();
}
function daysOf(text) {
  return new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
}

// packages/core/src/security/read-report-file.ts
import { readFile, stat } from "node:fs/promises";
var largestFile = 64 * 1024 * 1024;
async function readReportFile(absolute) {
  try {
    const found = await stat(absolute);
    if (!found.isFile()) return { reason: "unreadable-source", message: "is no regular file." };
    if (found.size > largestFile) return { reason: "limit-exceeded", message: `is larger than ${largestFile / 1024 / 1024} MiB.` };
    const bytes = await readFile(absolute);
    return { bytes, text: decode(bytes) };
  } catch (error) {
    if (systemCode(error) === "") throw error;
    return { reason: "unreadable-source", message: "could not be read." };
  }
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// packages/core/src/security/parse-report.ts
function parseReport(text, path) {
  try {
    return { value: parseJsonText(text, { path }).value };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    return { reason: "malformed-document", message: fault === void 0 ? `${path} is no JSON.` : `${path}:${fault.line ?? 1}:${fault.column ?? 1} is no JSON: ${fault.message}` };
  }
}

// packages/core/src/security/severity/severity-of.ts
var words = { critical: "critical", high: "high", important: "high", moderate: "medium", medium: "medium", low: "low", negligible: "low", info: "low" };
function severityOfWord(word) {
  const known = (word ?? "").trim().toLowerCase();
  return Object.hasOwn(words, known) ? words[known] ?? null : null;
}
function severityOfScore(score) {
  if (score === null || !(score > 0 && score <= 10)) return null;
  if (score >= 9) return "critical";
  if (score >= 7) return "high";
  return score >= 4 ? "medium" : "low";
}
function toScore(stated) {
  const text = typeof stated === "number" ? String(stated) : typeof stated === "string" ? stated.trim() : "";
  const score = /^[0-9]{1,2}(?:\.[0-9]{1,20})?$/.test(text) ? Number(text) : Number.NaN;
  return score >= 0 && score <= 10 ? score : null;
}
var order = ["low", "medium", "high", "critical"];
function worstSeverity(stated) {
  return stated.reduce((worst, one) => one !== null && (worst === null || order.indexOf(one) > order.indexOf(worst)) ? one : worst, null);
}
function isAtLeast(severity, threshold) {
  return severity === null || order.indexOf(severity) >= order.indexOf(threshold);
}

// packages/core/src/security/sarif/sarif-run.ts
function toolOf(runs) {
  const drivers = runs.map((run) => objectOf(objectOf(run, "tool"), "driver"));
  const names = [...new Set(drivers.map((driver) => textOf(driver, "name") ?? "unnamed tool"))];
  const versions = [...new Set(drivers.map((driver) => textOf(driver, "semanticVersion") ?? textOf(driver, "version")))];
  return { name: names.join(", "), version: versions.length === 1 ? versions[0] ?? null : null };
}
function timeOf(runs) {
  const times = runs.map((run) => pickOldest(objectsOf(run, "invocations").flatMap((one) => textOf(one, "endTimeUtc") ?? textOf(one, "startTimeUtc") ?? [])));
  return times.includes(null) ? null : pickOldest(times.filter((time) => time !== null));
}
function pickOldest(times) {
  return times.find((time) => toUtc(time) === null) ?? times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
function revisionsOf(run) {
  return objectsOf(run, "versionControlProvenance").flatMap((one) => textOf(one, "revisionId")?.toLowerCase() ?? []).filter((id) => /^[0-9a-f]{7,40}$/.test(id));
}
function isRevisionOf(revision, commits) {
  return commits.some((commit) => commit.startsWith(revision));
}

// packages/core/src/security/sarif/sarif-path.ts
function toSarifPath(uri, root) {
  if (uri === null || uri === "") return { path: null, name: "(no file)" };
  const text = decode2(uri).replaceAll("\\", "/");
  const base = root.replaceAll("\\", "/").replace(/\/+$/, "");
  const absolute = /^file:\/\/[^/]*(\/.*)$/i.exec(text)?.[1] ?? (text.startsWith("/") ? text : null);
  const relative = absolute === null ? text : toRelative(absolute, base);
  const path = relative === null || /^[a-z][a-z0-9+.-]*:/i.test(relative) ? null : normalise(relative);
  return { path, name: path ?? (text.split("/").findLast((part) => part !== "") ?? "(no file)") };
}
function toRelative(absolute, base) {
  const plain = /^\/[A-Za-z]:\//.test(absolute) ? absolute.slice(1) : absolute;
  return plain.startsWith(`${base}/`) ? plain.slice(base.length + 1) : null;
}
function normalise(path) {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.length === 0 || parts.includes("..") ? null : parts.join("/");
}
function decode2(uri) {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

// packages/core/src/security/sarif/find-sarif-flaw.ts
function findSarifFlaw(log) {
  if (objectsOf(log, "inlineExternalProperties").some((one) => listOf(one, "results").length > 0)) return { reason: "unknown-schema", message: 'holds results outside its runs ("inlineExternalProperties"), which are not read.' };
  return objectsOf(log, "runs").reduce((found, run) => found ?? findRunFlaw(run), null);
}
function findRunFlaw(run) {
  if (!Array.isArray(memberOf(run, "results"))) return { reason: "nothing-checked", message: 'holds a run without a list "results": the tool did not get as far as that.' };
  const calls = objectsOf(run, "invocations");
  if (calls.some((call) => memberOf(call, "executionSuccessful") === false)) return { reason: "unproven", message: "holds a run of which the tool itself says that it failed." };
  if (calls.some(hasStumbled)) return { reason: "partial", message: "holds a run of which the tool itself says that a part of it failed." };
  if (memberOf(objectOf(run, "externalPropertyFileReferences"), "results") === void 0) return null;
  return { reason: "unknown-schema", message: 'holds a run whose results stand in other files ("externalPropertyFileReferences"), which are not read.' };
}
function hasStumbled(call) {
  return ["toolExecutionNotifications", "toolConfigurationNotifications"].some((name) => objectsOf(call, name).some((one) => textOf(one, "level") === "error"));
}

// packages/core/src/security/sarif/is-secret.ts
var scanners = /gitleaks|betterleaks|trufflehog|detect-secrets|gitguardian|ggshield|secretlint|nosey ?parker|kingfisher|ripsecrets|whispers/i;
var marks = /^(secrets?|(external\/cwe\/)?cwe-0*(259|321|798)(:.*)?)$/i;
var numbers = /^(cwe-)?0*(259|321|798)$/i;
function isSecret(tool, rule) {
  const properties = objectOf(rule, "properties");
  const words2 = [...listOf(properties, "tags"), ...listOf(properties, "cwe"), memberOf(properties, "cwe")];
  return scanners.test(tool) || words2.some((word) => typeof word === "string" && marks.test(word)) || objectsOf(rule, "relationships").some(isOfCredentials);
}
function isOfCredentials(relationship) {
  const target = objectOf(relationship, "target");
  return /^cwe$/i.test(textOf(objectOf(target, "toolComponent"), "name") ?? "") && numbers.test(textOf(target, "id") ?? "");
}

// packages/core/src/security/sarif/sarif-severity.ts
var byLevel = { error: "high", warning: "medium", note: "low" };
function severityOf(result, { id, description: rule }, run) {
  const stated = memberOf(objectOf(result, "properties"), "security-severity") ?? memberOf(objectOf(rule, "properties"), "security-severity");
  const score = stated === void 0 || stated === null ? 0 : toScore(stated);
  if (score === null) return severityOfWord(typeof stated === "string" ? stated : null);
  return score > 0 ? severityOfScore(score) : worstSeverity([ofLevel(result, rule), ...textOf(result, "level") === null ? overridesOf(id, run) : []]);
}
function ofLevel(result, rule) {
  const isFailure = (textOf(result, "kind") ?? "fail") === "fail";
  const level = textOf(result, "level") ?? (isFailure ? textOf(objectOf(rule, "defaultConfiguration"), "level") ?? "warning" : "none");
  return Object.hasOwn(byLevel, level) ? byLevel[level] ?? null : null;
}
function overridesOf(id, run) {
  const overrides = objectsOf(run, "invocations").flatMap((call) => objectsOf(call, "ruleConfigurationOverrides")).filter((one) => textOf(objectOf(one, "descriptor"), "id") === id);
  return overrides.map((one) => byLevel[textOf(objectOf(one, "configuration"), "level") ?? ""] ?? null);
}

// packages/core/src/security/sarif/read-sarif.ts
function readSarif({ text, ...file }) {
  const parsed = parseReport(text, file.path);
  if ("message" in parsed) return { state: "refused", ...parsed };
  return isJsonObject(parsed.value) ? readSarifLog(parsed.value, file) : refuse("malformed-document", `${file.path} holds no JSON object.`);
}
function readSarifLog(log, file) {
  const fault = findLogFault(log, file) ?? objectsOf(log, "runs").reduce((found, run) => found ?? findRunFault(run, file), null);
  if (fault !== null) return fault;
  const runs = objectsOf(log, "runs");
  const groups = /* @__PURE__ */ new Map();
  const suppressed = [];
  let gone = 0;
  for (const run of runs) {
    for (const result of objectsOf(run, "results")) {
      if (isNoProblem(result)) continue;
      if (textOf(result, "baselineState") === "absent") gone += 1;
      else if (isSuppressed(result)) suppressed.push(toSuppressed(toAlert(result, run, file), result));
      else addTo(groups, toAlert(result, run, file));
    }
  }
  return { state: "read", tool: toolOf(runs), time: timeOf(runs), revisions: runs.flatMap(revisionsOf), alerts: [...groups.values()], suppressed, gone, flaw: findSarifFlaw(log) };
}
function findLogFault(log, { path }) {
  const version = textOf(log, "version");
  if (version !== "2.1.0") return refuse("unknown-schema", `${path} is no SARIF 2.1.0: its version is ${JSON.stringify(version)}.`);
  if (!Array.isArray(memberOf(log, "runs"))) return refuse("malformed-document", `${path} has no list "runs".`);
  if (listOf(log, "runs").length === 0) return refuse("nothing-checked", `${path} holds no run: nothing was looked for.`);
  return null;
}
function findRunFault(run, { path, commits }) {
  if (listOf(run, "results").some((result) => !isTreeObject(result))) return refuse("malformed-document", `${path} holds a result that is no object.`);
  const revisions = revisionsOf(run);
  if (revisions.length === 0 || commits.length === 0 || revisions.some((id) => isRevisionOf(id, commits))) return null;
  return refuse("wrong-subject", `${path} tells of the commit ${String(revisions[0])}, but this release is of ${String(commits[0])}.`);
}
function isNoProblem(result) {
  return ["pass", "informational", "notApplicable"].includes(textOf(result, "kind") ?? "fail");
}
function toSuppressed({ tool, rule, path, line }, result) {
  const [justification = null] = objectsOf(result, "suppressions").flatMap((one) => textOf(one, "justification") ?? []);
  return { tool, advisory: rule, path, line, justification: justification === null ? null : redactText(justification.slice(0, 300)).text };
}
function toAlert(result, run, { root }) {
  const rule = findSarifRule(result, run);
  const physical = objectOf(objectsOf(result, "locations")[0] ?? {}, "physicalLocation");
  const artifact = objectOf(physical, "artifactLocation");
  const indexed = objectOf(objectsOf(run, "artifacts")[numberOf(artifact, "index") ?? -1] ?? {}, "location");
  const place = toSarifPath(textOf(artifact, "uri") ?? textOf(indexed, "uri"), root);
  const tool = toolOf([run]).name;
  const line = numberOf(objectOf(physical, "region"), "startLine");
  return {
    tool,
    rule: rule.id,
    place: place.name,
    severity: severityOf(result, rule, run),
    isSecret: isSecret(tool, rule.description),
    title: toTitle(result, rule.id, root),
    path: place.path,
    line: line !== null && Number.isInteger(line) && line > 0 ? line : null,
    count: 1
  };
}
function addTo(groups, alert) {
  const id = [alert.tool, alert.rule, alert.place].join("\0");
  const before = groups.get(id);
  const worst = before === void 0 || isWorse(alert, before) ? alert : before;
  groups.set(id, { ...worst, count: (before?.count ?? 0) + 1 });
}
function isWorse(a, b) {
  const rank = ({ severity }) => ["low", "medium", "high", "critical", null].indexOf(severity);
  return rank(a) > rank(b);
}
function toTitle(result, rule, root) {
  const message = objectOf(result, "message");
  const [line = ""] = (textOf(message, "text") ?? textOf(message, "id") ?? "").split("\n", 1);
  return redactText(line === "" ? rule : `${rule}: ${line.replaceAll(`${root}/`, "").slice(0, 300)}`).text;
}
function refuse(reason, message) {
  return { state: "refused", reason, message };
}

export {
  readReportFile,
  parseReport,
  severityOfWord,
  severityOfScore,
  toScore,
  worstSeverity,
  isAtLeast,
  toSarifPath,
  toUtc,
  isRevisionOf,
  readSarif,
  readSarifLog
};
