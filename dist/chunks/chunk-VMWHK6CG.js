import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  commitSchema,
  digestSchema,
  documentSchema,
  isBlocking,
  isRuleId,
  reasonSchema,
  rules,
  sha256Schema
} from "./chunk-NIT5GBHI.js";
import {
  _enum,
  _lte,
  _maxLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  int,
  json,
  looseObject,
  nullable,
  number,
  optional,
  record,
  string
} from "./chunk-ZDLLAUQK.js";
import {
  guide
} from "./chunk-CIKGY66G.js";

// packages/report/src/findings/bundle-seeds.ts
function bundleSeeds({ details }) {
  return details.areas.flatMap(({ name, outcome, files, requirements, gates }) => [
    { what: "area", name, note: `files: ${files}`, outcome },
    ...requirements.map(({ id, status, outcome: own }) => ({ what: "artifact", name: `${name}/${id}`, note: status, outcome: own })),
    ...gates.map(({ id, threshold, outcome: own }) => ({ what: "gate", name: `${name}/${id}`, note: threshold, outcome: own }))
  ]);
}

// packages/report/src/findings/docs-seeds.ts
function docsSeeds({ details }) {
  const { areas, tasks, sources: sources2, references: references2, forms, changelog, samples } = details;
  return [
    ...areas.map(({ id, outcome, touched, excuse }) => ({ what: "area", name: id, note: excuse?.reason ?? (touched ? null : "not touched by the change"), outcome })),
    ...tasks.filter(({ passed, items }) => !passed || items !== void 0).map(({ id, missing }) => ({ what: "task", name: id, note: missing.length === 0 ? null : missing.join(", "), outcome: null })),
    ...sources2.map(({ name, outcome, rows, ids }) => ({ what: "source", name, note: rows === 0 ? `tasks: ${ids}` : `rows: ${rows}, tasks: ${ids}`, outcome })),
    ...references2.map(({ name, outcome, defined, cited }) => ({ what: "reference", name, note: `defined: ${defined}, cited: ${cited}`, outcome })),
    ...forms.map(({ path, outcome }) => ({ what: "form", name: path, note: null, outcome })),
    ...changelog === null ? [] : [{ what: "changelog", name: changelog.file, note: changelog.newest, outcome: changelog.outcome }],
    ...samples.map(({ in: path, fence, outcome, source }) => ({ what: "sample", name: `${path}#${fence}`, note: source, outcome }))
  ];
}

// packages/report/src/findings/release-seeds.ts
function releaseSeeds({ details: { items, cadence, risk } }) {
  return [
    ...items.map(({ id, title, outcome }) => ({ what: "item", name: id, note: title, outcome })),
    ...cadence === null ? [] : [{ what: "release", name: "cadence", note: cadence.note, outcome: cadence.outcome }],
    ...risk === null ? [] : [{ what: "release", name: "risks", note: risk.unchanged ?? `${risk.cited.length} cited`, outcome: risk.outcome }]
  ];
}
function publishedSeeds(document) {
  switch (document.kind) {
    case "release-evidence":
      return document.details.documents.map(({ kind, key, verdict, role }) => ({ what: "document", name: `${kind}:${key}`, note: role === "reference" ? `${verdict}, a reference` : verdict, outcome: null }));
    case "release-verification":
      return document.details.attestations.map(({ path, predicateType, outcome }) => ({ what: "document", name: path, note: predicateType, outcome }));
    case "release-publication":
      return document.details.steps.map(({ action, name, because }) => ({ what: "change", name: name === null ? action : `${action} ${name}`, note: because, outcome: null }));
  }
}

// packages/report/src/findings/security-seeds.ts
function securitySeeds({ details }) {
  const { scans, vulnerabilities, secrets, licences } = details;
  return [
    ...scans.map(({ path, tool, time, outcome }) => ({ what: "scan", name: path, note: tool === null ? null : [tool.name, tool.version, time].filter((part) => part !== null).join(", "), outcome })),
    ...vulnerabilities.filter(({ outcome }) => outcome !== "pass").map((one) => ({ ...nameVulnerability(one), note: one.severity ?? "severity unknown", outcome: one.outcome })),
    ...secrets.map(({ rule, path, tool, outcome }) => ({ what: "secret", name: `${rule} in ${path}`, note: tool, outcome })),
    ...(licences?.refused ?? []).map((one) => ({ what: "component", name: `${one.package} ${one.version ?? noVersion}`, note: one.licence ?? "no licence", outcome: one.outcome }))
  ];
}
var noVersion = "(no version)";
function nameVulnerability({ advisory, package: name, version, path }) {
  return name === null ? { what: "weakness", name: `${advisory} in ${path ?? ""}` } : { what: "vulnerability", name: `${advisory} of ${name} ${version ?? noVersion}` };
}
function securitySubjects({ keys }) {
  const { scan, package: name, version, advisory, rule, path } = keys;
  if (scan !== void 0) return [["scan", scan]];
  if (name !== void 0 && version !== void 0 && advisory !== void 0) return name === "" ? [["weakness", `${advisory} in ${path ?? ""}`]] : [["vulnerability", `${advisory} of ${name} ${version}`]];
  if (rule !== void 0 && path !== void 0) return [["secret", `${rule} in ${path}`], ["weakness", `${rule} in ${path}`]];
  return name !== void 0 && version !== void 0 ? [["component", `${name} ${version}`]] : [];
}

// packages/report/src/findings/weight.ts
var order = ["fail", "unverified", "warn", "permitted", "waived", "not-applicable", "pass"];
function weightOf(finding, policy) {
  if (finding.outcome !== "unverified") return finding.outcome;
  return isBlocking(finding, policy.reasons) ? "unverified" : "permitted";
}
function isBlockingWeight(weight) {
  return weight === "fail" || weight === "unverified";
}
function compareWeights(a, b) {
  return order.indexOf(a) - order.indexOf(b);
}
function worstWeight(weights) {
  return weights.toSorted(compareWeights)[0] ?? null;
}

// packages/report/src/findings/checks.ts
var wiringRules = /* @__PURE__ */ new Set([
  "gate/continue-on-error",
  "gate/gate-can-be-skipped",
  "gate/job-not-needed",
  "gate/judge-can-be-skipped",
  "gate/not-always",
  "gate/workflow-unreadable"
]);
var approvalRules = /* @__PURE__ */ new Set(["gate/approval-missing", "gate/approval-refused", "gate/approvals-unreadable"]);
function checksOf(document) {
  const seeds = seedsOf(document);
  const about = new Map(seeds.map(({ what, name }) => [idOf(what, name), []]));
  const others = [];
  const seedsFor = (kind) => seeds.filter(({ what }) => what === kind).map(({ what, name }) => idOf(what, name));
  const [wiring, approvals] = [seedsFor("wiring"), seedsFor("approvals")];
  for (const finding of document.findings) {
    const id = (wiringRules.has(finding.rule) ? wiring : approvalRules.has(finding.rule) ? approvals : subjectsOf(finding)).find((subject) => about.has(subject));
    ((id === void 0 ? void 0 : about.get(id)) ?? others).push(finding);
  }
  const checks = seeds.map(({ outcome, ...seed }) => {
    const findings = about.get(idOf(seed.what, seed.name)) ?? [];
    const told = findings.map((finding) => weightOf(finding, document.policy));
    const reason = findings.find((finding) => finding.outcome === "unverified")?.reason ?? null;
    if (outcome !== null) told.push(weightOf({ outcome, reason }, document.policy));
    return { ...seed, findings, weight: worstWeight(told) ?? "pass" };
  });
  return { checks, others };
}
function seedsOf(document) {
  switch (document.kind) {
    case "regression-plan":
      return document.details.assignments.map(({ shard, cases, fixtures }) => ({ what: "shard", name: shard, note: `cases: ${cases.length}, fixtures: ${fixtures.length}`, outcome: null }));
    case "regression-observations":
      return [
        ...document.details.cases.map(({ id, state, reason, skipReason }) => {
          const outcome = { ran: null, skipped: "not-applicable", "not-run": "unverified" };
          return { what: "case", name: id, note: skipReason ?? reason, outcome: outcome[state] };
        }),
        ...document.details.fixtures.map(({ id }) => ({ what: "fixture", name: id, note: null, outcome: null }))
      ];
    case "drift-report":
      return [
        ...document.details.cases.map(({ id, status, outcome }) => ({ what: "case", name: id, note: status, outcome })),
        ...document.details.fixtures.map(({ id }) => ({ what: "fixture", name: id, note: null, outcome: null }))
      ];
    case "bundle-readiness":
      return bundleSeeds(document);
    case "doc-sync-report":
      return docsSeeds(document);
    case "security-report":
      return securitySeeds(document);
    case "release-checklist":
      return releaseSeeds(document);
    case "release-notes-report":
      return document.details.ledger.entries.map(({ number: number2, state, by }) => ({ what: "change", name: `#${number2}`, note: by === null ? state : `${state}: ${by}`, outcome: null }));
    case "release-evidence":
    case "release-verification":
    case "release-publication":
      return publishedSeeds(document);
    case "gate-decision":
      return gateSeeds(document);
  }
}
function gateSeeds({ details }) {
  return [
    { what: "wiring", name: details.wiring.workflow ?? "workflow", note: details.wiring.note, outcome: details.wiring.outcome },
    ...details.jobs.map(({ id, result, note, outcome }) => ({ what: "job", name: id, note: note ?? result, outcome })),
    ...details.documents.map((one) => ({ what: "document", name: `${one.kind}:${one.key}`, note: noteOf(one), outcome: one.outcome })),
    ...details.required.map(({ requirement, outcome, documents }) => ({ what: "requirement", name: requirement, note: documents === 0 ? "missing-evidence" : `met by ${documents} of the documents`, outcome })),
    ...approvalSeeds(details)
  ];
}
function approvalSeeds({ approvalsNeeded = 0, approvals = [], level }) {
  if (approvalsNeeded === 0) return [];
  const people = approvals.filter(({ accepted }) => accepted).map(({ approver, keyId, source }) => approver ?? keyId ?? source);
  return [{ what: "approvals", name: level, note: people.length === 0 ? null : `by ${people.join(", ")}`, outcome: null }];
}
function noteOf({ reason, verdict, summary }) {
  const note = reason ?? verdict;
  return summary === null || summary.waived === 0 ? note : `${note ?? ""}, ${summary.waived} of ${summary.checked} checks waived`;
}
function subjectsOf(finding) {
  if (finding.rule.startsWith("security/")) return securitySubjects(finding).map(([what, name]) => idOf(what, name));
  const value = (name) => finding.keys[name] ?? null;
  const [kind, key] = [value("kind"), value("key")];
  const change = value("pullRequest");
  if (change !== null) return [idOf("change", `#${change}`)];
  const [path, fence, graph] = [value("path"), value("fence"), value("graph")];
  const inDocs = [...path === null || fence === null ? [] : [idOf("sample", `${path}#${fence}`)], ...graph === null ? [] : [idOf("reference", graph)], ...path === null ? [] : ["form", "changelog", "links"].map((what) => idOf(what, path))];
  const named = ["case", "fixture", "job", "requirement", "shard", "area", "task", "source", "item"].flatMap((what) => {
    const name = value(what);
    return name === null ? [] : [idOf(what, name)];
  });
  const inBundle = [["requirement", "artifact"], ["gate", "gate"]];
  const parts = inBundle.flatMap(([name, what]) => {
    const [area, part] = [value("area"), value(name)];
    return area === null || part === null ? [] : [idOf(what, `${area}/${part}`)];
  });
  if (parts.length > 0) return [...parts, ...named];
  if (inDocs.length > 0) return [...named, ...inDocs];
  return kind === null || key === null ? named : [...named, idOf("document", `${kind}:${key}`)];
}
function idOf(what, name) {
  return `${what}\0${name}`;
}

// packages/report/src/text/show-controls.ts
var hidden = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
function showControls(text, keep = "") {
  return text.replace(hidden, (character) => keep.includes(character) ? character : spell(character));
}
var short = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function spell(character) {
  const code = character.codePointAt(0) ?? 0;
  return short[character] ?? (code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`);
}

// packages/report/src/text/escape-markdown.ts
function escapeMarkdown(text) {
  return showControls(text.replace(/\s+/g, " ").trim()).replace(/[&<>|$\\`*[\]~]/g, toReference).replace(/:(?=\/)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, toReference).replace(/www(?=\.)/gi, "www&#8203;").replace(/^[-+=:]|^#(?!\d)|(?<=^\d{1,9})[.)]/g, toReference).replace(/@/g, "@&#8203;").replace(/(?<!&)#(?=\d)/g, "#&#8203;").replace(/gh-(?=\d)/gi, "$&&#8203;");
}
function toCode(text) {
  const shown = showControls(text);
  if (shown.trim() === "") return "<code>&#32;</code>";
  return /[`|]|##\[|^ | $/.test(shown) ? toHtmlCode(shown) : `\`${shown}\``;
}
function toHtmlCode(text) {
  return `<code>${escapeMarkdown(text)}</code>`;
}
function toProse(text) {
  return text.split(/(`[^`\n]+`)/).map((part, index) => index % 2 === 1 ? toCode(part.slice(1, -1)) : spaced(part)).join("");
}
function spaced(part) {
  const inner = escapeMarkdown(part);
  if (inner === "") return part === "" ? "" : " ";
  return `${/^\s/.test(part) ? " " : ""}${inner}${/\s$/.test(part) ? " " : ""}`;
}
function toFence(text, language) {
  const shown = showControls(text.replace(/\r\n?/g, "\n"), "\n	").replace(/\n+$/, "");
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}
${shown}
${fence}`;
}
function toReference(character) {
  return `&#${character.codePointAt(0)};`;
}

// packages/report/src/text/shorten.ts
function shorten(text, limit) {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

// packages/report/src/text/show-value.ts
var longestValue = 60;
function showValue(value, margin4 = null) {
  if (value === null || value === void 0) return "\u2013";
  if (typeof value === "number") return Number.isFinite(value) ? showNumber(value, margin4) : "\u2013";
  return shorten(typeof value === "string" ? value : JSON.stringify(value), longestValue);
}
function showNumber(value, margin4) {
  for (let digits = 6; digits < 17; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (margin4 === null || rounded === value || Math.abs(rounded - value) < Math.abs(margin4)) return String(rounded);
  }
  return String(value);
}

// packages/report/src/findings/describe-finding.ts
function placeOf(finding) {
  const { location } = finding;
  if (location === null) return null;
  return [location.path, location.line, location.line === void 0 ? void 0 : location.column].filter((part) => part !== void 0).join(":");
}
var saysActual = /^docs\/(?:link|anchor|image|reference|cited)-/;
function valuesOf(finding) {
  if (finding.expected === null && (finding.actual === null || saysActual.test(finding.rule))) return null;
  return { expected: toValueText(finding.expected), actual: toValueText(finding.actual) };
}
function toValueText(value) {
  if (value === null) return "nothing";
  return shorten(typeof value === "string" ? value : JSON.stringify(value), 300);
}
function toPlainText(finding) {
  const values = valuesOf(finding);
  return [
    finding.message,
    ...values === null ? [] : [`Expected ${values.expected}, actual ${values.actual}.`],
    ...finding.reason === null ? [] : [`Reason: ${finding.reason}.`],
    ...finding.waiver === null ? [] : [toWaiverText(finding.waiver)],
    finding.remedy
  ].join("\n");
}
function toWaiverText(waiver) {
  return `Waived by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}`;
}

// packages/report/src/findings/group-findings.ts
function groupFindings(document) {
  const byFingerprint = /* @__PURE__ */ new Map();
  for (const finding of document.findings) if (!byFingerprint.has(finding.fingerprint)) byFingerprint.set(finding.fingerprint, finding);
  const members = /* @__PURE__ */ new Map();
  for (const finding of document.findings) {
    const root = rootOf(finding, byFingerprint);
    if (!members.has(root)) members.set(root, []);
    if (root !== finding) members.get(root)?.push(finding);
  }
  return [...members].map(([primary, consequences]) => toGroup(primary, consequences, document.policy)).toSorted((a, b) => compareWeights(a.weight, b.weight));
}
function toGroup(primary, consequences, policy) {
  const weigh = (finding) => weightOf(finding, policy);
  return {
    primary,
    consequences: consequences.toSorted((a, b) => compareWeights(weigh(a), weigh(b))),
    weight: worstWeight([primary, ...consequences].map(weigh)) ?? "pass"
  };
}
var maxDepth = 50;
function rootOf(finding, byFingerprint) {
  let current = finding;
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const cause = current.causedBy === null ? void 0 : byFingerprint.get(current.causedBy);
    if (cause === void 0) return current;
    current = cause;
  }
  return finding;
}

// packages/report/src/findings/printed.ts
function printedBy(groups, document) {
  const byCase = readPrinted(document);
  const placed = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const id = group.primary.keys["case"];
    const printed = id === void 0 ? void 0 : byCase.get(id);
    if (id === void 0 || printed === void 0 || !isBlockingWeight(group.weight)) continue;
    placed.set(group, printed);
    byCase.delete(id);
  }
  return placed;
}
function readPrinted({ kind, run }) {
  const byCase = /* @__PURE__ */ new Map();
  const all = kind === "regression-observations" ? run.measurements["printed"] : void 0;
  for (const entry of Array.isArray(all) ? all : []) {
    const { case: id, stream, log, text } = toTexts(entry);
    if (id === void 0 || stream === void 0 || log === void 0 || text === void 0) continue;
    byCase.set(id, [...byCase.get(id) ?? [], { stream, log, lines: text.split("\n").map(toInertLine) }]);
  }
  return byCase;
}
function toTexts(value) {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === "string"));
}
function toInertLine(line) {
  return showControls(line.replaceAll("	", "    ")).replace(/^(\s*):(?=:)/, "$1\\x3a").replaceAll("##[", "#\\x23[");
}

// packages/report/src/findings/verdict-line.ts
var labels = { pass: "Passed", warn: "Passed with warnings", fail: "Failed", unverified: "Not verified" };
var counted = ["fail", "unverified", "warn", "waived", "notApplicable"];
var words = {
  fail: ["failed", "failed"],
  unverified: ["could not be verified", "could not be verified"],
  warn: ["warns", "warn"],
  waived: ["is waived", "are waived"],
  notApplicable: ["does not apply", "do not apply"]
};
function toVerdictLine(document) {
  const label = labels[document.verdict];
  if (document.kind === "gate-decision") return { label, text: document.details.decision };
  const { summary, verdict } = document;
  if (summary.checked === 0) return { label, text: `nothing was checked${toReasons(document)}` };
  const leading = verdict !== "pass" && summary[verdict] > 0 ? verdict : null;
  const rest = counted.filter((word) => word !== leading && summary[word] > 0).map((word) => `${summary[word]} ${inWords(word, summary[word])}`);
  return { label, text: [lead(document, leading), ...rest].join(", ") };
}
function lead(document, leading) {
  const { summary } = document;
  const checks = summary.checked === 1 ? "1 check" : `${summary.checked} checks`;
  if (leading !== null) return `${summary[leading]} of ${checks} ${inWords(leading, summary[leading])}${countFindings(document, leading)}`;
  const passed = summary.pass === summary.checked && summary.checked > 1 ? `all ${checks} passed` : `${summary.pass} of ${checks} passed`;
  const blocking = document.findings.filter((finding) => isBlockingWeight(weightOf(finding, document.policy))).length;
  return blocking === 0 ? passed : `${blocking} ${blocking === 1 ? "finding blocks" : "findings block"}, ${passed}`;
}
function countFindings(document, leading) {
  const count2 = groupFindings(document).filter(({ primary }) => primary.outcome === leading && primary.debt === void 0).length;
  return count2 > document.summary[leading] ? ` (${count2} findings)` : "";
}
function inWords(word, count2) {
  return words[word][count2 === 1 ? 0 : 1];
}
function toReasons(document) {
  const reasons = new Set(document.findings.flatMap(({ reason }) => reason === null ? [] : [reason]));
  return reasons.size === 0 ? "" : ` (${[...reasons].join(", ")})`;
}
function toCountsLine(summary) {
  const parts = counted.filter((word) => summary[word] > 0).map((word) => `${summary[word]} ${inWords(word, summary[word])}`);
  return `${summary.checked} checked: ${[`${summary.pass} passed`, ...parts].join(", ")}`;
}

// packages/report/src/findings/weight-words.ts
var weightWords = {
  fail: "failed",
  unverified: "not verified",
  warn: "warning",
  permitted: "not verified, permitted by policy",
  waived: "waived",
  "not-applicable": "does not apply",
  pass: "passed"
};
function isWeight(value) {
  return typeof value === "string" && Object.hasOwn(weightWords, value);
}

// packages/report/src/annotations/to-annotations.ts
var perLevel = 8;
var maxMessage = 4096;
function toAnnotations(documents) {
  const candidates = documents.flatMap(({ findings, policy }) => findings.filter(({ debt }) => debt === void 0).map((finding) => ({ finding, weight: weightOf(finding, policy) })));
  return ["error", "warning", "notice"].flatMap((level) => {
    const found = candidates.filter(({ weight }) => toLevel(weight) === level).toSorted(byImportance);
    const shown = found.slice(0, perLevel).map(({ finding }) => toAnnotation(level, finding));
    const more = found.length - shown.length;
    return more === 0 ? shown : [...shown, { level, title: "Shipworthy", message: `${more} more of this level; all stand in the summary and in the report.` }];
  });
}
function toLevel(weight) {
  if (isBlockingWeight(weight)) return "error";
  if (weight === "warn" || weight === "permitted") return "warning";
  return weight === "waived" ? "notice" : null;
}
function byImportance(a, b) {
  return Number(a.finding.causedBy !== null) - Number(b.finding.causedBy !== null) || compareWeights(a.weight, b.weight);
}
function toAnnotation(level, finding) {
  const { location, rule } = finding;
  return {
    level,
    title: showControls(isRuleId(rule) ? `${rules[rule].title} (${rule})` : rule),
    message: shorten(showControls(toPlainText(finding), "\n"), maxMessage),
    ...location === null ? {} : { path: location.path },
    ...location?.line === void 0 ? {} : { line: location.line },
    ...location?.line === void 0 || location.column === void 0 ? {} : { column: location.column }
  };
}

// packages/report/src/doctor/doctor-lines.ts
function groupFindings2(findings, outcome) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings.filter((one) => one.outcome === outcome)) {
    const key = outcome === "unknown" ? JSON.stringify([finding.found, finding.fix, finding.paste]) : String(groups.size);
    const known = groups.get(key);
    if (known === void 0) groups.set(key, { finding, titles: [finding.title] });
    else known.titles.push(finding.title);
  }
  return [...groups.values()];
}
function toHeadline({ counts, repository }) {
  const { missing, warn, unknown, ok } = counts;
  const parts = [...missing > 0 ? [`${missing} missing`] : [], ...warn > 0 ? [`${warn} ${warn === 1 ? "warning" : "warnings"}`] : [], ...unknown > 0 ? [`${unknown} not verified`] : [], `${ok} fine`];
  const of = repository === null ? "" : `${repository}: `;
  if (missing > 0) return { label: "NOT READY", text: `${of}${parts.join(", ")}`, outcome: "missing" };
  if (unknown > 0) return { label: "NOTHING MISSING, NOT ALL VERIFIED", text: `${of}${parts.join(", ")}`, outcome: "unknown" };
  return { label: warn > 0 ? "NOTHING MISSING" : "READY", text: `${of}${parts.join(", ")}`, outcome: warn > 0 ? "warn" : "ok" };
}
function toPlace({ location }) {
  return location === null ? null : [location.path, location.line, location.column].filter((part) => part !== void 0).join(":");
}
function toDoubt(titles) {
  const questions = titles.map((title) => /^(?:GitHub|Shipworthy|Node|Git)\b/.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`);
  return `So nobody knows whether ${questions.join("; ")}.`;
}

// packages/report/src/doctor/render-doctor-markdown.ts
var headings = { missing: "Missing", warn: "Warnings", unknown: "Not verified", ok: "Fine" };
function renderDoctorMarkdown(report, { all }) {
  const { label, text } = toHeadline(report);
  const sections = ["missing", "warn", "unknown"].flatMap((outcome) => {
    const groups = groupFindings2(report.findings, outcome);
    return groups.length === 0 ? [] : [`## ${headings[outcome]}`, ...groups.map(renderGroup)];
  });
  return `${[`**${label}** ${escapeMarkdown(text)}`, ...sections, ...all ? renderFine(report) : []].join("\n\n")}
`;
}
function renderGroup({ finding, titles }) {
  const place = toPlace(finding);
  return [
    `**${toProse(finding.found)}** ${place === null ? "" : `${toCode(place)} `}(${titles.length === 1 ? toCode(finding.check) : `${titles.length} checks`})`,
    toProse(finding.outcome === "unknown" ? toDoubt(titles) : `Why: ${finding.why}`),
    ...finding.fix === null ? [] : [`Fix: ${toProse(finding.fix)}`],
    ...finding.paste === null ? [] : [toFence(finding.paste, "text")]
  ].join("\n\n");
}
function renderFine({ findings }) {
  const fine = findings.filter(({ outcome }) => outcome === "ok");
  if (fine.length === 0) return [];
  return [`## ${headings.ok}`, ["| what should be so | what is there |", "|---|---|", ...fine.map(({ title, found }) => `| ${toCell(title)} | ${toCell(found)} |`)].join("\n")];
}
function toCell(text) {
  return toProse(text).replaceAll("|", "&#124;");
}

// packages/report/src/terminal/paint.ts
var codes = { plain: "", bold: "1", dim: "2", red: "31", green: "32", yellow: "33", cyan: "36", magenta: "35" };
function paint(text, colour, color) {
  return color && colour !== "plain" ? `\x1B[${codes[colour]}m${text}\x1B[0m` : text;
}
var colours = { fail: "red", unverified: "red", warn: "yellow", permitted: "yellow", waived: "magenta", "not-applicable": "dim", pass: "green" };
function colourOf(weight) {
  return colours[weight];
}

// packages/report/src/terminal/wrap-text.ts
function wrapText(text, width3) {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [];
    const [indent = ""] = /^ {0,20}/.exec(paragraph) ?? [];
    let line = "";
    for (const word of paragraph.split(" ").filter((part) => part !== "")) {
      const longer = line === "" ? `${indent}${word}` : `${line} ${word}`;
      if (longer.length <= Math.max(20, width3) || line === "") line = longer;
      else {
        lines.push(line);
        line = `${indent}${word}`;
      }
    }
    return line === "" ? lines : [...lines, line];
  });
}

// packages/report/src/terminal/render-terminal.ts
var words2 = {
  fail: "fail",
  unverified: "unverified",
  warn: "warn",
  permitted: "permitted",
  waived: "waived",
  "not-applicable": "n/a",
  pass: "pass"
};
var margin = Math.max(...Object.values(words2).map((word) => word.length)) + 4;
function renderTerminal(document, options) {
  const { label, text } = toVerdictLine(document);
  const groups = groupFindings(document).filter(({ weight, primary }) => weight !== "pass" && weight !== "not-applicable" && primary.debt === void 0);
  const debts = document.findings.filter(({ debt }) => debt !== void 0).length;
  const printed = printedBy(groups, document);
  const name = `${document.kind} ${document.key}${document.partial ? " (partial)" : ""}`;
  const parts = [
    `${paint(label, colourOf(document.verdict), options.color)}  ${showControls(`${name}: ${text}`)}`,
    ...groups.map((group) => [renderGroup2(group, document, options), ...(printed.get(group) ?? []).map((one) => renderPrinted(one, options))].join("\n")),
    ...notLookedAt(document, options),
    paint([toCountsLine(document.summary), ...debts === 0 ? [] : [`known debts: ${debts}`]].join("; "), "dim", options.color)
  ];
  return `${parts.join("\n\n")}
`;
}
function notLookedAt(document, { width: width3, color }) {
  const skipped = document.kind === "doc-sync-report" ? document.details.skipped : [];
  const lines = skipped.flatMap(({ what, why }) => wrapText(showControls(`not looked at: ${what} (${why})`), width3));
  return lines.length === 0 ? [] : [lines.map((line) => paint(line, "dim", color)).join("\n")];
}
function renderGroup2({ primary, consequences, weight }, document, options) {
  const own = weightOf(primary, document.policy);
  const place = placeOf(primary);
  const values = valuesOf(primary);
  const head = [...place === null ? [] : [paint(showControls(place), "bold", options.color)], showControls(primary.rule)].join("  ");
  return [
    `  ${paint(words2[own].padEnd(margin - 2), colourOf(own), options.color)}${head}`,
    ...indented(primary.message, options),
    ...values === null ? [] : indented(`expected ${values.expected}, actual ${values.actual}`, options),
    ...primary.reason === null ? [] : indented(`reason: ${primary.reason}`, options),
    ...primary.waiver === null ? [] : indented(toWaiverText(primary.waiver), options),
    // A waived finding needs no remedy, unless something that is not waived follows from it.
    ...weight === "waived" ? [] : indented(`-> ${primary.remedy}`, options, "cyan"),
    ...renderConsequences(consequences, document, options)
  ].join("\n");
}
function renderPrinted({ stream, log, lines }, options) {
  const prefix = " ".repeat(margin);
  const head = indented(`the end of its ${stream} (${log}):`, options, "dim");
  return [...head, ...lines.map((line) => `${prefix}${paint("|", "dim", options.color)} ${line}`.trimEnd())].join("\n");
}
var maxConsequences = 3;
function renderConsequences(consequences, document, options) {
  const alike = /* @__PURE__ */ new Map();
  for (const finding of consequences) {
    const place = placeOf(finding);
    const text = `follows (${words2[weightOf(finding, document.policy)]}): ${place === null ? "" : `${place}  `}${finding.rule}`;
    const same = alike.get(text);
    if (same === void 0) alike.set(text, [finding]);
    else same.push(finding);
  }
  const told = [...alike];
  const lines = told.slice(0, maxConsequences).flatMap(([text, { length }]) => indented(length === 1 ? text : `${text} (${length} times)`, options, "dim"));
  const rest = told.slice(maxConsequences).flatMap(([, findings]) => findings);
  if (rest.length === 0) return lines;
  const blocking = rest.filter((finding) => isBlockingWeight(weightOf(finding, document.policy))).length;
  return [...lines, ...indented(`and ${rest.length} more that follow from it, ${blocking} of them blocking`, options, "dim")];
}
function indented(text, options, colour = "plain") {
  const prefix = " ".repeat(margin);
  return wrapText(showControls(text, "\n"), options.width - margin).map((line) => `${prefix}${paint(line, colour, options.color)}`);
}

// packages/report/src/doctor/render-doctor-text.ts
var colours2 = { missing: "red", warn: "yellow", unknown: "magenta", ok: "green" };
var headings2 = { missing: "MISSING", warn: "WARNINGS", unknown: "NOT VERIFIED", ok: "FINE" };
function renderDoctorText(report, { all }, options) {
  const { label, text, outcome } = toHeadline(report);
  const sections = ["missing", "warn", "unknown"].flatMap((one) => renderSection(report, one, options));
  const { ok } = report.counts;
  const fine = all ? renderFine2(report, options) : paint(`${ok} ${ok === 1 ? "check is" : "checks are"} fine (--all shows ${ok === 1 ? "it" : "them"}).`, "dim", options.color);
  return `${[`${paint(label, colours2[outcome], options.color)}  ${showControls(text)}`, ...sections, ...ok === 0 ? [] : [fine]].join("\n\n")}
`;
}
function renderSection(report, outcome, options) {
  const groups = groupFindings2(report.findings, outcome);
  if (groups.length === 0) return [];
  return [paint(headings2[outcome], colours2[outcome], options.color), ...groups.map((group) => renderGroup3(group, options))];
}
function renderGroup3({ finding, titles }, options) {
  const place = toPlace(finding);
  return [
    ...indented2(finding.found, options, { by: 2, colour: "bold" }),
    `    ${[...place === null ? [] : [paint(showControls(place), "cyan", options.color)], paint(toChecks(finding.check, titles), "dim", options.color)].join("  ")}`,
    ...indented2(finding.outcome === "unknown" ? toDoubt(titles) : finding.why, options, { by: 4, colour: "dim" }),
    ...finding.fix === null ? [] : indented2(`-> ${finding.fix}`, options, { by: 4, colour: "cyan" }),
    // Not wrapped: a line that is broken cannot be pasted.
    ...finding.paste === null ? [] : ["", ...showControls(finding.paste, "\n").split("\n").map((line) => `        ${line}`.trimEnd())]
  ].join("\n");
}
function toChecks(check, titles) {
  return titles.length === 1 ? check : `${titles.length} checks`;
}
function renderFine2({ findings }, options) {
  const fine = findings.filter(({ outcome }) => outcome === "ok");
  const width3 = Math.max(...fine.map(({ title }) => title.length));
  return [paint(headings2.ok, colours2.ok, options.color), ...fine.map(({ title, found }) => `  ${showControls(title.padEnd(width3))}  ${paint(showControls(found), "dim", options.color)}`)].join("\n");
}
function indented2(text, options, { by, colour }) {
  return wrapText(showControls(text, "\n"), options.width - by).map((line) => `${" ".repeat(by)}${paint(line, colour, options.color)}`);
}

// packages/report/src/doctor/render-doctor.ts
function renderDoctor(report, view) {
  return { markdown: renderDoctorMarkdown(report, view), text: (options) => renderDoctorText(report, view, options) };
}

// packages/report/src/html/escape-html.ts
var references = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
function escapeHtml(text, keep = "") {
  return showControls(text, keep).replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}

// packages/report/src/html/gate-sparkline.ts
var [width, height, margin2] = [720, 96, 10];
var markLimit = 240;
function renderGateSparkline({ area, gate, points, unit }) {
  const values = points.flatMap(({ value }) => isNumber(value) ? [value] : []);
  if (values.length === 0) return null;
  const scale = toScale([...values, ...points.flatMap(({ limits }) => limits)], points.length);
  const lines = stretchesOf(points).map((stretch) => `<polyline points="${stretch.map(([index, value]) => `${scale.x(index)},${scale.y(value)}`).join(" ")}"/>`);
  const marks = points.flatMap((point, index) => points.length <= markLimit || !isPassed(point) ? toMark(point, { index, unit, scale }) : []);
  const label = `${area} ${gate}: ${values.length} values from ${showValue(values.reduce(smaller))} to ${showValue(values.reduce(larger))}, ${points.filter((point) => !isPassed(point)).length} not passed`;
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${toLimits(points, scale)}${lines.join("")}${marks.join("")}</svg>`;
}
function isPassed({ outcome }) {
  return outcome === "pass" || outcome === "not-applicable";
}
function isNumber(value) {
  return typeof value === "number" && Number.isFinite(value);
}
var smaller = (a, b) => Math.min(a, b);
var larger = (a, b) => Math.max(a, b);
function toScale(values, count2) {
  const [low, high] = [values.reduce(smaller) / 2, values.reduce(larger) / 2];
  return {
    x: (index) => (count2 === 1 ? width / 2 : margin2 + index / (count2 - 1) * (width - 2 * margin2)).toFixed(1),
    y: (value) => (height - margin2 - (high === low ? 0.5 : (value / 2 - low) / (high - low)) * (height - 2 * margin2)).toFixed(1)
  };
}
function stretchesOf(points) {
  const stretches = [];
  let open = null;
  for (const [index, { value }] of points.entries()) {
    if (!isNumber(value)) {
      open = null;
      continue;
    }
    if (open === null) stretches.push(open = []);
    open.push([index, value]);
  }
  return stretches;
}
function toMark(point, { index, unit, scale }) {
  const { value, version, commit, at, outcome, threshold, margin: left } = point;
  if (!isNumber(value)) return [];
  const title = `<title>${escapeHtml(`${showValue(value, left)}${unit === null ? "" : ` ${unit}`} at ${version ?? "no version"}, ${commit?.slice(0, 12) ?? "no commit"}, ${at}: ${outcome}, threshold ${threshold}`)}</title>`;
  const [x, y] = [scale.x(index), scale.y(value)];
  if (isPassed(point)) return [`<circle cx="${x}" cy="${y}" r="3">${title}</circle>`];
  return [`<path class="missed" d="M${x},${y}m-4,-4l8,8m0,-8l-8,8">${title}</path>`];
}
function toLimits(points, { x, y }) {
  const lines = [];
  let from = 0;
  for (const [index, { limits }] of points.entries()) {
    const next = points[index + 1];
    if (next !== void 0 && next.limits.join() === limits.join()) continue;
    const [x1, x2] = [from === 0 ? "0" : x(from - 0.5), next === void 0 ? String(width) : x(index + 0.5)];
    lines.push(...limits.map((limit) => `<line class="limit" x1="${x1}" x2="${x2}" y1="${y(limit)}" y2="${y(limit)}"/>`));
    from = index + 1;
  }
  return lines.join("");
}

// packages/report/src/html/show-number.ts
function showNumber2(value) {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : "\u2013";
}
function showChange(change) {
  return change === null ? "from 0" : `${change > 0 ? "+" : ""}${(change * 100).toFixed(1)} %`;
}

// packages/report/src/html/line-chart.ts
var [width2, height2, margin3] = [720, 160, 8];
var dotLimit = 400;
function renderLineChart({ case: id, metric, points, changes }) {
  const values = points.map(({ value }) => value);
  const [low, high] = [values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)];
  const x = (index) => (margin3 + index / Math.max(1, values.length - 1) * (width2 - 2 * margin3)).toFixed(1);
  const y = (value) => (height2 - margin3 - (high === low ? 0.5 : (value - low) / (high - low)) * (height2 - 2 * margin3)).toFixed(1);
  const line = values.map((value, index) => `${x(index)},${y(value)}`).join(" ");
  const dots = values.length > dotLimit ? [] : points.map(({ value, at, commit }, index) => `<circle cx="${x(index)}" cy="${y(value)}" r="2"><title>${escapeHtml(`${showNumber2(value)} at ${commit?.slice(0, 12) ?? "no commit"}, ${at}`)}</title></circle>`);
  const marks = changes.map(({ at }) => `<line class="change" x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height2}"/>`);
  const levels = changes.flatMap(({ at, before, after }, index) => {
    const [from, to] = [changes[index - 1]?.at ?? 0, changes[index + 1]?.at ?? values.length - 1];
    const level = (start, end, value) => `<line class="level" x1="${x(start)}" x2="${x(end)}" y1="${y(value)}" y2="${y(value)}"/>`;
    return [...index === 0 ? [level(from, at, before)] : [], level(at, to, after)];
  });
  const label = escapeHtml(`${id} ${metric}: ${points.length} values from ${showNumber2(low)} to ${showNumber2(high)}, ${changes.length} changes`);
  return `<svg viewBox="0 0 ${width2} ${height2}" role="img" aria-label="${label}"><polyline points="${line}"/>${dots.join("")}${marks.join("")}${levels.join("")}</svg>`;
}

// packages/report/src/html/to-page.ts
var style = `:root{color-scheme:light dark;--text:#1f2328;--quiet:#59636e;--back:#fff;--line:#0969da;--level:#1a7f37;--change:#cf222e;--rule:#d1d9e0}
@media(prefers-color-scheme:dark){:root{--text:#f0f6fc;--quiet:#9198a1;--back:#0d1117;--line:#4493f8;--level:#3fb950;--change:#f85149;--rule:#3d444d}}
body{margin:2rem auto;max-width:760px;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);overflow-wrap:anywhere}
h2{font-size:1.1rem;margin:2rem 0 .5rem}p,td,th{color:var(--quiet)}svg{width:100%;border:1px solid var(--rule)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid var(--rule)}
polyline{fill:none;stroke:var(--line);stroke-width:1}circle{fill:var(--line)}`;
function toPage({ title, body, style: own }) {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}
${own}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>
`;
}
function toRefusedList(refused) {
  return refused.length === 0 ? "" : `<h2>Not used</h2><ul>${refused.map((one) => `<li>${escapeHtml(one)}</li>`).join("")}</ul>`;
}

// packages/report/src/html/render-history.ts
var style2 = ".change{stroke:var(--change);stroke-dasharray:4 3}.level{stroke:var(--level);stroke-width:2}";
function renderHistory(report) {
  return { markdown: renderTable(report), html: renderPage(report) };
}
function summarise({ documents, series, options }) {
  const changes = series.reduce((sum, one) => sum + one.changes.length, 0);
  return `${changes} changes in ${series.length} metrics of ${documents} documents. At least ${showNumber2(options.magnitude * 100)} %, ${options.segment} values or more apart, in the newest ${options.window} values. Advisory: nothing is blocked.`;
}
function rowsOf({ points, changes, unit }) {
  return changes.map(({ at, before, after, change }) => [showNumber2(before), `${showNumber2(after)}${unit === null ? "" : ` ${unit}`}`, showChange(change), points[at]?.commit?.slice(0, 12) ?? "\u2013", points[at]?.run ?? "\u2013", points[at]?.at ?? "\u2013"]);
}
function renderTable(report) {
  const rows = report.series.flatMap((one) => rowsOf(one).map((cells) => `| ${[toCode(one.pack), toCode(one.case), toCode(one.metric), ...cells.map(escapeMarkdown)].join(" | ")} |`));
  const table = rows.length === 0 ? [] : ["", "| pack | case | metric | before | after | change | first commit | run | time |", "|---|---|---|---|---|---|---|---|---|", ...rows];
  const refused = report.refused.length === 0 ? [] : ["", "Not used:", "", ...report.refused.map((one) => `- ${escapeMarkdown(one)}`)];
  return `${["## History of metrics", "", summarise(report), ...table, ...refused].join("\n")}
`;
}
function renderPage(report) {
  const body = `<p>${escapeHtml(summarise(report))}</p>
${report.series.map(renderSeries).join("\n")}
${toRefusedList(report.refused)}`;
  return toPage({ title: "History of metrics", body, style: style2 });
}
function renderSeries(series) {
  const { pack, case: id, metric, unit, points } = series;
  const rows = rowsOf(series).map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`);
  const table = rows.length === 0 ? "" : `<table><tr>${["before", "after", "change", "first commit", "run", "time"].map((name) => `<th>${name}</th>`).join("")}</tr>${rows.join("")}</table>`;
  return `<section><h2>${escapeHtml(`${pack} \xB7 ${id} \xB7 ${metric}${unit === null ? "" : ` (${unit})`}`)}</h2>${points.length === 0 ? "" : renderLineChart(series)}${table}</section>`;
}

// packages/report/src/html/render-trend.ts
var style3 = `body{max-width:960px}.limit{stroke:var(--level);stroke-width:1.5;stroke-dasharray:6 4}.missed{stroke:var(--change);stroke-width:2.5;fill:none}
.latest{color:var(--text);margin:.25rem 0}.not-passed{color:var(--change);font-weight:600}code{font:85% ui-monospace,monospace}
details{margin:.5rem 0}summary{cursor:pointer}.wide{overflow-x:auto}.wide :is(td,th){white-space:nowrap}td.value{font-variant-numeric:tabular-nums}`;
var columns = ["Version", "Commit", "Time", "Value", "Threshold", "Margin", "Outcome"];
function renderTrend(report) {
  return { markdown: renderTables(report), html: renderPage2(report) };
}
function summarise2({ documents, candidates, gates }) {
  const missed = gates.filter(({ points }) => !isPassed2(points.at(-1))).length;
  return `${toCount(gates.length, "gate")} over ${toCount(candidates, "candidate")}, from ${toCount(documents, "document")}; at its newest candidate ${missed === 0 ? "each of them passed" : `${missed} of them did not pass`}. Advisory: nothing is blocked.`;
}
function toCount(count2, name) {
  return `${count2} ${name}${count2 === 1 ? "" : "s"}`;
}
function isPassed2(point) {
  return point === void 0 || point.outcome === "pass" || point.outcome === "not-applicable";
}
function rowsOf2({ points, unit }) {
  return points.toReversed().map(({ version, commit, at, value, threshold, margin: margin4, outcome, verifications }) => [
    version ?? "\u2013",
    commit?.slice(0, 12) ?? "\u2013",
    at,
    withUnit(value, unit, margin4),
    withUnit(threshold, unit),
    showValue(margin4),
    verifications === 1 ? outcome : `${outcome}, last of ${verifications} verifications`
  ]);
}
function withUnit(value, unit, margin4 = null) {
  return unit === null || value === null ? showValue(value, margin4) : `${showValue(value, margin4)} ${unit}`;
}
function nameOf({ bundle, area, gate }) {
  return `${bundle}: ${area}/${gate}`;
}
function renderTables(report) {
  const gates = report.gates.flatMap((gate) => {
    const rows = rowsOf2(gate).map((cells) => `| ${cells.map(toCell2).join(" | ")} |`);
    const title = gate.title === gate.gate ? "" : ` ${escapeMarkdown(gate.title)}`;
    return ["", `### ${toCode(nameOf(gate))}${title}`, "", `| ${columns.join(" | ")} |`, `|${"---|".repeat(columns.length)}`, ...rows];
  });
  const refused = report.refused.length === 0 ? [] : ["", "Not used:", "", ...report.refused.map((one) => `- ${escapeMarkdown(one)}`)];
  return `${["## Gates over candidates", "", summarise2(report), ...gates, ...refused].join("\n")}
`;
}
function toCell2(text, index) {
  return text === "\u2013" || index === columns.length - 1 ? escapeMarkdown(text) : toCode(text);
}
function renderPage2(report) {
  const legend = "<p>Dashed: the threshold that held. A dot passed, a cross did not, a gap has no value. Point at a mark for its candidate.</p>";
  const body = `<p>${escapeHtml(summarise2(report))}</p>
${report.gates.length === 0 ? "" : legend}
${report.gates.map(renderGate).join("\n")}
${toRefusedList(report.refused)}`;
  return toPage({ title: "Gates over candidates", body, style: style3 });
}
function renderGate(gate) {
  const title = gate.title === gate.gate ? "" : ` \xB7 ${escapeHtml(gate.title)}`;
  const [newest] = gate.points.slice(-1);
  return `<section><h2>${escapeHtml(nameOf(gate))}${title}</h2>${newest === void 0 ? "" : renderNewest(newest, gate.unit)}${renderGateSparkline(gate) ?? "<p>No value is a number.</p>"}${renderRows(gate)}</section>`;
}
function renderNewest(point, unit) {
  const { value, version, commit, threshold, margin: margin4, outcome } = point;
  const where = [version, commit?.slice(0, 12)].filter((one) => one !== null && one !== void 0).join(", ");
  const verdict = isPassed2(point) ? escapeHtml(outcome) : `<span class="not-passed">${escapeHtml(outcome)}</span>`;
  const by = margin4 === null ? "" : `, margin ${withUnit(margin4, unit)}`;
  return `<p class="latest">${escapeHtml(`${withUnit(value, unit, margin4)}${where === "" ? "" : ` at ${where}`}; threshold ${withUnit(threshold, unit)}${by}`)}: ${verdict}</p>`;
}
function renderRows(gate) {
  const rows = rowsOf2(gate).map((cells) => `<tr>${cells.map((cell, index) => `<td${index === 3 || index === 5 ? ' class="value"' : ""}>${escapeHtml(cell)}</td>`).join("")}</tr>`);
  const head = columns.map((name2) => `<th scope="col">${name2}</th>`).join("");
  const name = escapeHtml(`Candidates of ${nameOf(gate)}`);
  return `<details><summary>Candidates (${rows.length})</summary><div class="wide" role="region" tabindex="0" aria-label="${name}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div></details>`;
}

// packages/report/src/junit/to-junit.ts
var results = {
  fail: "failure",
  unverified: "error",
  permitted: "error",
  warn: "passed",
  waived: "skipped",
  "not-applicable": "skipped",
  pass: "passed"
};
function toJunit(documents) {
  const suites = documents.map(toSuite);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="shipworthy">
${suites.join("")}</testsuites>
`;
}
function toSuite(document) {
  const { checks, others } = checksOf(document);
  const cases = [
    // A check of which the document tells nothing is left out: it is neither passed nor failed.
    ...checks.map((check) => toCheckCase(check, check.weight, document)),
    ...others.map((finding) => toFindingCase(finding, weightOf(finding, document.policy)))
  ];
  const blocked = document.verdict === "fail" || document.verdict === "unverified";
  if (blocked && !cases.some(({ result }) => result === "failure" || result === "error")) cases.push(toVerdictCase(document));
  const count2 = (result) => cases.filter((one) => one.result === result).length;
  const counts = `tests="${cases.length}" failures="${count2("failure")}" errors="${count2("error")}" skipped="${count2("skipped")}"`;
  const name = escapeXml(`${document.kind} ${document.key}`);
  return `  <testsuite name="${name}" ${counts}>
${cases.map((one) => renderCase(one, `${document.kind}.${document.key}`)).join("")}  </testsuite>
`;
}
function toCheckCase(check, weight, document) {
  const [worst] = check.findings.toSorted((a, b) => Number(weightOf(b, document.policy) === weight) - Number(weightOf(a, document.policy) === weight));
  return {
    name: `${check.what} ${check.name}`,
    result: results[weight],
    type: worst?.rule ?? weight,
    message: worst === void 0 ? check.note ?? weight : toMessage(worst),
    text: check.findings.map(toBody).join("\n\n")
  };
}
function toFindingCase(finding, weight) {
  const place = placeOf(finding);
  return { name: place === null ? finding.rule : `${finding.rule} ${place}`, result: results[weight], type: finding.rule, message: toMessage(finding), text: toBody(finding) };
}
function toMessage(finding) {
  return finding.waiver === null ? finding.message : toWaiverText(finding.waiver);
}
function toVerdictCase(document) {
  const { label, text } = toVerdictLine(document);
  return { name: "verdict", result: document.verdict === "fail" ? "failure" : "error", type: document.verdict, message: `${label}: ${text}`, text: "" };
}
function toBody(finding) {
  const place = placeOf(finding);
  return [finding.rule, ...place === null ? [] : [place], toPlainText(finding)].join("\n");
}
function renderCase({ name, result, type, message, text }, className) {
  const open = `    <testcase classname="${escapeXml(className)}" name="${escapeXml(name)}"`;
  if (result === "passed") return text === "" ? `${open}/>
` : `${open}><system-out>${escapeXml(text, "\n")}</system-out></testcase>
`;
  if (result === "skipped") return `${open}><skipped message="${escapeXml(message)}"/></testcase>
`;
  return `${open}><${result} type="${escapeXml(type)}" message="${escapeXml(message)}">${escapeXml(text, "\n")}</${result}></testcase>
`;
}
var entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function escapeXml(text, keep = "") {
  return showControls(text, keep).replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

// packages/report/src/markdown/links.ts
var leaves = /^(?:[/\\]|[a-z]:|\.\.)/i;
var nowhere = { run: null, artifact: () => null, file: () => null };
function toLinks({ subject, run }, base) {
  if (base === null || subject.repository === null || !/^https?:\/\/[^/]/i.test(base.serverUrl)) return nowhere;
  const repository = `${base.serverUrl.replace(/\/+$/, "")}/${toPath(subject.repository)}`;
  const commit = subject.testedCommit ?? subject.commit;
  const runUrl = run.id === null ? null : `${repository}/actions/runs/${toPath(run.id)}`;
  return {
    run: runUrl === null ? null : `${runUrl}/attempts/${run.attempt}`,
    artifact: (id) => runUrl === null ? null : `${runUrl}/artifacts/${id}`,
    file: (path, line) => commit === null || leaves.test(base.root) ? null : `${repository}/blob/${commit}/${toPath(`${base.root}/${path}`)}${line === void 0 ? "" : `#L${line}`}`
  };
}
function toRuleUrl(rule) {
  return isRuleId(rule) ? `${guide("rules")}#${rule.replace("/", "")}` : null;
}
function toLink(text, url) {
  return url === null ? text : `[${text}](${url})`;
}
function toPath(path) {
  const parts = path.replaceAll("\\", "/").replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD").split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.map((part) => encodeURIComponent(part).replace(/[!'()*~_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)).join("/");
}

// packages/report/src/markdown/section.ts
function toBlocks(head, items) {
  return { head, items, foot: "", separator: "\n\n" };
}
function toFolded(title, items) {
  return { head: `<details><summary>${title}</summary>`, items, foot: "</details>", separator: "\n\n" };
}
function toTable({ columns: columns3, rows, title = "", folded = false }) {
  const lines = [toRow(columns3), toRow(columns3.map(() => "---"))].join("\n");
  const heading = folded ? `<details><summary>${title}</summary>

` : title === "" ? "" : `### ${title}

`;
  return { head: `${heading}${lines}`, items: rows.map(toRow), foot: folded ? "</details>" : "", separator: "\n" };
}
function toRow(cells) {
  return `| ${cells.join(" | ")} |`;
}
function renderSection2(section) {
  const body = [section.head, ...section.items].filter((part) => part !== "").join(section.separator);
  return section.foot === "" ? body : `${body}

${section.foot}`;
}
function renderSections(sections) {
  return `${sections.map(renderSection2).filter((text) => text !== "").join("\n\n")}
`;
}

// packages/report/src/markdown/about-section.ts
function toAboutSection(document) {
  const { subject, policy, tool } = document;
  const facts = [
    ["Document", `${document.kind} ${document.key}, schema ${document.schemaVersion}`],
    ["Repository", subject.repository],
    ["Commit", subject.commit],
    ["Tested commit", subject.testedCommit === subject.commit ? null : subject.testedCommit],
    ["Base commit", subject.baseCommit],
    ["Ref", subject.ref],
    ["Version", subject.version],
    ["Level", document.kind === "gate-decision" ? [document.details.level, document.details.levelReason].filter((part) => part !== void 0).join(": ") : null],
    ["Policy", policy.commit === null ? policy.source : `${policy.source} ${policy.commit}`],
    ["Tool", `${tool.name} ${tool.version}`]
  ];
  const lines = facts.flatMap(([name, value]) => value === null ? [] : [`- ${name}: ${toCode(value)}`]);
  if (subject.dirty) lines.push("- Tracked files differed from the commit");
  return toFolded("About this document", [lines.join("\n"), ...document.inputs.length === 0 ? [] : [toInputTable(document.inputs)]]);
}
function toInputTable(inputs) {
  const rows = inputs.map((input) => {
    const [what, digest] = isFileInput(input) ? [input.path, `sha256:${input.sha256}`] : [`${input.kind} ${input.key}`, input.contentDigest];
    return `| ${toCode(input.name)} | ${toCode(what)} | ${toCode(digest)} |`;
  });
  return ["| input | what | digest |", "| --- | --- | --- |", ...rows].join("\n");
}
function isFileInput(input) {
  return typeof input["path"] === "string" && typeof input["sha256"] === "string";
}

// packages/report/src/markdown/mark-weight.ts
var signs = { fail: "\u274C", unverified: "\u2753", warn: "\u26A0\uFE0F", permitted: "\u26A0\uFE0F", waived: "\u{1F515}", "not-applicable": "\u2796", pass: "\u2705" };
function markWeight(weight) {
  return `${signs[weight]} ${weightWords[weight]}`;
}

// packages/report/src/markdown/bundle-sections.ts
var openRows = 30;
var shownFiles = 3;
var longestMessage = 160;
function toBundleSections(document) {
  const { areas, redaction } = document.details;
  const weights = new Map(checksOf(document).checks.map(({ what, name, weight }) => [`${what}\0${name}`, weight]));
  const weightOf2 = (what, name) => weights.get(`${what}\0${name}`) ?? "pass";
  const requirements = areas.flatMap((area) => area.requirements.map((one) => toRequirementRow(area, one, weightOf2("artifact", `${area.name}/${one.id}`))));
  const gates = areas.flatMap((area) => area.gates.map((one) => toGateRow(area, one, weightOf2("gate", `${area.name}/${one.id}`))));
  return [
    ...toBlockerTable(document),
    toFacts(document),
    ...toTables("Requirements", ["Area", "Requirement", "Status", "Files"], requirements),
    ...toTables("Gates", ["Area", "Gate", "Value", "Threshold", "Margin", "Samples", "Outcome"], gates),
    ...toAreaTable(areas, weightOf2),
    ...redaction === null ? [] : toRedactionSection(redaction)
  ];
}
function toFacts({ details: { bundle, candidate, profile } }) {
  const facts = [
    ...bundle === null ? [] : [`- Bundle: ${toCode(bundle.path)}, a ${bundle.kind} with ${bundle.files} files of ${bundle.bytes} bytes${bundle.sha256 === null ? "" : `, SHA-256 ${toCode(bundle.sha256)}`}`],
    `- Candidate: ${candidate.version === null ? "no version" : `version ${toCode(candidate.version)}`}, ${candidate.commit === null ? "no commit" : `commit ${toCode(candidate.commit.slice(0, 12))}`}`,
    ...profile === null ? [] : [`- Thresholds: ${toCode(profile)}`]
  ];
  return toBlocks("### What was verified", [facts.join("\n")]);
}
function toBlockerTable({ details: { blockers }, findings }) {
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const rows = blockers.map(({ fingerprint, category, next }) => {
    const finding = byFingerprint.get(fingerprint);
    const place = finding === void 0 ? null : placeOf(finding);
    const what = finding === void 0 ? toCode(fingerprint) : `${toCode(finding.rule)}${place === null ? "" : ` at ${toCode(place)}`}: ${toProse(shorten(finding.message, longestMessage))}`;
    return [toCode(category), what, toCode(next)];
  });
  return rows.length === 0 ? [] : [toTable({ title: `What comes next (${rows.length})`, columns: ["Category", "What blocks", "Next command"], rows })];
}
function toRequirementRow(area, { id, title, status, files }, weight) {
  return { weight, cells: [toCode(area.name), toNamed(id, title), toStatus(status, weight), toFiles(files.map(({ path }) => path))] };
}
function toStatus(status, weight) {
  if (weight === "pass") return `${status === "present" ? "\u2705" : "\u2796"} ${status}`;
  return `${markWeight(weight)}: ${status}`;
}
function toGateRow(area, { id, title, value, threshold, margin: margin4, unit, samples }, weight) {
  const withUnit2 = (text) => toCode(unit === null ? text : `${text} ${unit}`);
  return {
    weight,
    cells: [toCode(area.name), toNamed(id, title), value === null ? "nothing" : withUnit2(showValue(value, margin4)), withUnit2(threshold), margin4 === null ? "" : withUnit2(showValue(margin4)), samples === null ? "" : String(samples), markWeight(weight)]
  };
}
function toAreaTable(areas, weightOf2) {
  const rows = areas.map(({ name, files, readme, manifest }) => [toCode(name), markWeight(weightOf2("area", name)), String(files), readme === null ? "none" : toCode(readme.path), readme === null ? "" : toCode(readme.sha256), manifest === null ? "none" : toCode(manifest.path)]);
  return rows.length === 0 ? [] : [toTable({ title: "Areas", columns: ["Area", "Outcome", "Files", "README", "SHA-256 of the README", "Manifest"], rows })];
}
function toRedactionSection({ files, hits, more }) {
  if (hits.length === 0 && more === 0) return [toBlocks("### Redaction", [`Nothing that must not be published was found in ${files} files.`])];
  const counts = /* @__PURE__ */ new Map();
  for (const { category, rule, path } of hits) {
    const one = counts.get(`${category}\0${rule}`) ?? { cells: [toCode(category), toCode(rule)], count: 0, paths: /* @__PURE__ */ new Set() };
    counts.set(`${category}\0${rule}`, { ...one, count: one.count + 1, paths: one.paths.add(path) });
  }
  const rows = [...counts.values()].map(({ cells, count: count2, paths }) => [...cells, String(count2), toFiles([...paths])]);
  const title = `Redaction (${hits.length + more} in ${files} files${more === 0 ? "" : `, ${more} of them not listed`})`;
  return [toTable({ title, columns: ["Category", "Kind", "Hits", "Files"], rows })];
}
function toNamed(id, title) {
  return title === id ? toCode(id) : `${toCode(id)} ${toProse(title)}`;
}
function toFiles(paths) {
  const more = paths.length - shownFiles;
  return [...paths.slice(0, shownFiles).map(toCode), ...more > 0 ? [`${more} more`] : []].join(", ");
}
function toTables(title, columns3, rows) {
  if (rows.length === 0) return [];
  const toCells = ({ cells }) => cells;
  if (rows.length <= openRows) return [toTable({ title, columns: columns3, rows: rows.map(toCells) })];
  const noted = rows.filter(({ weight }) => weight !== "pass").toSorted((a, b) => compareWeights(a.weight, b.weight));
  const passed = rows.filter(({ weight }) => weight === "pass");
  return [
    ...noted.length === 0 ? [] : [toTable({ title, columns: columns3, rows: noted.map(toCells) })],
    ...passed.length === 0 ? [] : [toTable({ title: `${title}: ${passed.length} passed`, columns: columns3, rows: passed.map(toCells), folded: true })]
  ];
}

// packages/report/src/markdown/gate-table.ts
var longestReason = 160;
var longestWord = 40;
var longestName = 48;
var openRows2 = 30;
function toGateTables(document, links) {
  const answered = new Set(document.details.required.filter(({ documents }) => documents > 0).map(({ requirement }) => requirement));
  const checks = checksOf(document).checks.filter(({ what, name }) => what !== "requirement" || !answered.has(name)).toSorted((a, b) => compareWeights(a.weight, b.weight));
  const byName = new Map(document.details.documents.toReversed().map((one) => [`${one.kind}:${one.key}`, one]));
  const toRow3 = (check) => [markWeight(check.weight), `${check.what} ${toCode(shortenName(check.name))}`, toReason(check, document), toTarget(check, { document, byName, links })];
  const columns3 = ["outcome", "what", "why", "where"];
  const noted = checks.filter(({ weight }) => weight !== "pass").length;
  const open = checks.length <= openRows2 ? checks.length : Math.max(noted, openRows2);
  const folded = checks.slice(open).map(toRow3);
  return [
    toTable({ title: "Jobs and documents", columns: columns3, rows: checks.slice(0, open).map(toRow3) }),
    ...folded.length === 0 ? [] : [toTable({ title: `${folded.length} more passed`, columns: columns3, rows: folded, folded: true })]
  ];
}
function shortenName(name) {
  const half = Math.floor(longestName / 2);
  return name.length <= longestName ? name : `${shorten(name, half)}${name.slice(1 - half).replace(/^[\udc00-\udfff]/, "")}`;
}
function shortenWords(text) {
  return text.replace(/\S+/g, (word) => shorten(word, longestWord));
}
function toReason({ name, note, weight, findings }, { policy }) {
  const [worst] = findings.toSorted((a, b) => compareWeights(weightOf(a, policy), weightOf(b, policy)));
  if (isBlockingWeight(weight) && worst !== void 0) {
    const reason = worst.reason === null ? "" : `${toCode(worst.reason)}: `;
    const message = worst.message.startsWith(`${name} `) ? worst.message.slice(name.length + 1) : worst.message;
    return `${reason}${toProse(shorten(shortenWords(message), longestReason))}`;
  }
  if (note === null) return "";
  return /^[a-z-]+$/.test(note) ? toCode(note) : toProse(shorten(shortenWords(note), longestReason));
}
function toTarget({ what, name }, { document: { details }, byName, links }) {
  if (what === "document") {
    const one = byName.get(name);
    if (one === void 0) return "";
    const artifact = one.artifactId === null ? [] : [toLink(`artifact ${one.artifactId}`, links.artifact(one.artifactId))];
    return [one.role, ...artifact].join(", ");
  }
  if (what === "wiring" && details.wiring.workflow !== null) return toOptionalLink("file", links.file(details.wiring.workflow));
  return what === "job" ? toOptionalLink("run", links.run) : "";
}
function toOptionalLink(text, url) {
  return url === null ? "" : toLink(text, url);
}

// packages/report/src/markdown/check-table.ts
var openRows3 = 30;
function toCheckTables(document, links) {
  if (document.kind === "gate-decision") return toGateTables(document, links);
  const checks = checksOf(document).checks.toSorted((a, b) => compareWeights(a.weight, b.weight));
  const [extraColumns, toExtra] = extrasOf(document);
  const columns3 = ["check", ...extraColumns, "outcome", "note"];
  const toRow3 = (check) => [`${check.what} ${toCode(check.name)}`, ...toExtra(check), markWeight(check.weight), check.note === null ? "" : toCode(check.note)];
  if (checks.length === 0) return [];
  if (checks.length <= openRows3) return [toTable({ title: "Checks", columns: columns3, rows: checks.map(toRow3) })];
  const [passed, noted] = [checks.filter(({ weight }) => weight === "pass"), checks.filter(({ weight }) => weight !== "pass")];
  return [
    ...noted.length === 0 ? [] : [toTable({ title: "Checks", columns: columns3, rows: noted.map(toRow3) })],
    ...passed.length === 0 ? [] : [toTable({ title: `${passed.length} passed`, columns: columns3, rows: passed.map(toRow3), folded: true })]
  ];
}
function extrasOf(document) {
  if (document.kind === "regression-observations") {
    const byId = new Map(document.details.cases.map((one) => [one.id, one]));
    return [["exit code", "files", "repeats agree"], ({ what, name }) => {
      const one = what === "case" ? byId.get(name) : void 0;
      if (one === void 0) return ["", "", ""];
      return [one.exitCode === null ? "" : String(one.exitCode), String(one.files.length), one.deterministic === null ? "" : one.deterministic ? "yes" : "no"];
    }];
  }
  if (document.kind === "drift-report") {
    const byId = new Map(document.details.cases.map((one) => [one.id, one]));
    return [["files", "changes", "metrics"], ({ what, name }) => {
      const one = what === "case" ? byId.get(name) : void 0;
      if (one === void 0) return ["", "", ""];
      const changes = one.files.reduce((sum, { counts }) => sum + counts.added + counts.removed + counts.changed, 0);
      return [String(one.files.length), String(changes), String(one.metrics.length)];
    }];
  }
  if (document.kind === "release-notes-report") {
    const byName = new Map(document.details.ledger.entries.map((entry) => [`#${entry.number}`, entry]));
    return [["title", "author"], ({ name }) => {
      const entry = byName.get(name);
      return [escapeMarkdown(shorten(entry?.title ?? "", 120)), entry?.author == null ? "" : toCode(entry.author)];
    }];
  }
  return [[], () => []];
}

// packages/report/src/markdown/docs-sections.ts
function toDocsSections({ details }) {
  const { range, links, tasks, samples, skipped } = details;
  const facts = [
    ...range === null ? [] : [`- Change: ${range.changed} files from ${toCode(range.base ?? "the empty tree")} to ${range.worktree ? "the work tree" : toCode(range.head ?? "nothing")} (${toProse(range.chosen)})`],
    ...links === null ? [] : [`- Links: ${links.links} in ${links.files} files, with ${links.anchors} anchors, ${links.images} images and ${links.citedPaths} cited paths; ${links.broken} lead nowhere${links.unknown === 0 ? "" : `, ${links.unknown} lead where no file of the repository can show`}`],
    ...skipped.map(({ what, why }) => `- Not looked at: ${toCode(what)}, because ${toProse(why)}`)
  ];
  return [
    ...facts.length === 0 ? [] : [toBlocks("### What was read", [facts.join("\n")])],
    ...tasks.flatMap(({ id, items }) => items === void 0 ? [] : [toTaskTable(id, items)]),
    ...samples.flatMap(({ in: path, fence, hunk }) => hunk === null ? [] : [toFolded(`${toHtmlCode(path)}, sample ${toHtmlCode(fence)}: what must change`, [toFence(hunk, "diff")])])
  ];
}
function toTaskTable(id, items) {
  const rows = items.map(({ item, outcome, message }) => [toCode(item), markWeight(outcome === "unverified" ? "unverified" : outcome), toProse(message)]);
  return toTable({ title: `Checklist of ${toCode(id)}`, columns: ["item", "outcome", "what was found"], rows });
}

// packages/report/src/markdown/to-number.ts
function toNumber(value, unit) {
  return value === null ? "nothing" : toCode(unit === null ? String(value) : `${value} ${unit}`);
}

// packages/report/src/markdown/sampled-section.ts
var columns2 = ["case", "metric", "median before", "median now", "change", "95 % interval", "p", "samples", "one side differs from itself", "limits", "outcome"];
function toSampledSection(metrics) {
  const rows = metrics.flatMap(({ id, metric: { name, unit, outcome, expected, actual, sampled } }) => sampled === void 0 ? [] : [[
    toCode(id),
    toCode(name),
    toNumber(expected, unit),
    toNumber(actual, unit),
    showChange2(sampled.ratio),
    `${showChange2(sampled.low)} to ${showChange2(sampled.high)}`,
    showProbability(sampled.pValue),
    `${sampled.samples.baseline} ${sampled.against === "record" ? "of the record" : "of the baseline command"}, ${sampled.samples.current} now`,
    `by ${showShare(sampled.unrest)}`,
    showLimits(sampled.limits, unit),
    markWeight(outcome)
  ]]);
  return rows.length === 0 ? [] : [toTable({ title: "Sampled metrics", columns: columns2, rows })];
}
function showLimits(limits, unit) {
  if (limits === void 0) return "";
  const { better, warn, fail, floor } = limits;
  const beyond = `warns beyond ${showShare(warn)}, fails beyond ${showShare(fail)}${floor > 0 ? ` and ${toNumber(floor, unit)}` : ""}`;
  return `${beyond}; ${better === "equal" ? "either way is worse" : `${better} is better`}`;
}
function showChange2(ratio) {
  const change = (ratio - 1) * 100;
  return `${change < 0 ? "\u2212" : "+"}${Math.abs(change).toFixed(1)} %`;
}
function showShare(share) {
  return `${Number((share * 100).toFixed(1))} %`;
}
function showProbability(value) {
  return value < 1e-4 ? "below 0.0001" : value.toPrecision(2);
}

// packages/report/src/markdown/drift-sections.ts
function toDriftSections({ details }) {
  const moved = details.cases.flatMap(({ id, metrics: all }) => all.filter(({ outcome }) => outcome !== "pass").map((metric) => ({ id, metric })));
  const metrics = moved.filter(({ metric }) => metric.sampled === void 0).map(({ id, metric }) => [
    toCode(id),
    toCode(metric.name),
    toNumber(metric.expected, metric.unit),
    toNumber(metric.actual, metric.unit),
    metric.delta === null ? "" : `${metric.delta} %`,
    markWeight(metric.outcome)
  ]);
  const files = details.cases.flatMap(({ id, files: all }) => all.filter(({ outcome }) => outcome !== "pass").map((file) => toFileSection(id, file)));
  const columns3 = ["case", "metric", "baseline", "now", "delta", "outcome"];
  return [...metrics.length === 0 ? [] : [toTable({ title: "Metrics", columns: columns3, rows: metrics })], ...toSampledSection(moved), ...files];
}
function toFileSection(id, file) {
  const toLine = file.summary === void 0 ? toChangeLine : toToldLine;
  const blocks = [
    ...file.note === void 0 ? [] : [`Only digests were compared: ${toProse(file.note)}.`],
    ...file.changes.length === 0 ? [] : [[...file.changes.map(toLine), ...file.more === 0 ? [] : [`- ${file.more} more`]].join("\n")],
    ...file.hunks === null ? [] : [toFence(file.hunks, "diff")]
  ];
  return toFolded(`${toHtmlCode(id)}, ${toHtmlCode(file.path)}: ${escapeMarkdown(summarise3(file))}`, blocks);
}
function summarise3({ summary, counts: { added, removed, changed } }) {
  return summary?.map(({ what, count: count2 }) => `${count2} ${what}`).join(", ") ?? `${added} added, ${removed} removed, ${changed} changed`;
}
function toToldLine({ kind, path, expected, actual }) {
  const values = (kind === "changed" ? [expected, actual] : [kind === "added" ? actual : expected]).map((value) => toCode(toValueText(value)));
  return `- ${toProse(path)}${kind !== "changed" && expected === null && actual === null ? "" : `: ${values.join(" \u2192 ")}`}`;
}
function toChangeLine(change) {
  const place = `${toCode(change.path)}${change.line === null ? "" : ` (line ${change.line})`}`;
  const [expected, actual] = [toCode(toValueText(change.expected)), toCode(toValueText(change.actual))];
  if (change.kind === "added") return `- added ${place}: ${actual}`;
  if (change.kind === "removed") return `- removed ${place}: ${expected}`;
  return `- changed ${place}: ${expected} \u2192 ${actual}`;
}
function toFixtureSection(fixtures) {
  if (fixtures.length === 0) return [];
  const rows = fixtures.map(({ id, path, profile, sizeDelta, lineDelta }) => [
    toCode(id),
    toCode(path),
    ...profile === null ? ["", "not there", ""] : [profile.format, String(profile.sizeBytes), profile.lineCount === null ? "" : String(profile.lineCount)],
    sizeDelta === null ? "" : `${sizeDelta} %`,
    lineDelta === null ? "" : `${lineDelta} %`
  ]);
  const columns3 = ["fixture", "path", "format", "bytes", "lines", "bytes against reference", "lines against reference"];
  return [toTable({ title: `Fixtures (${fixtures.length})`, columns: columns3, rows, folded: true })];
}

// packages/report/src/markdown/evidence-sections.ts
function toEvidenceSections({ details: { release, bundle, record: record2, decision, assets, keyIds } }) {
  const { passed, successRate, reworkRate, reasons } = record2.validation.gateResults;
  const rate = (name, value) => value === null ? `unknown (${toProse(reasons[name] ?? "no reason given")})` : `${(value * 100).toFixed(1)} %`;
  const facts = [
    `- Release: ${release.version === null ? "no version" : toCode(release.version)}${release.tag === null ? "" : `, tag ${toCode(release.tag)}`}${release.commit === null ? "" : `, commit ${toCode(release.commit.slice(0, 12))}`}, level ${toCode(release.level)}`,
    `- Result: ${passed ? "passed" : "**refused**"}`,
    ...bundle === null ? [] : [`- Bundle: ${toCode(bundle)}`],
    `- Signed by: ${keyIds.length === 0 ? "nobody" : keyIds.map(toCode).join(", ")}`,
    `- Decision of the gate: ${decision === null ? "none was handed over" : `${decision.verdict}, SHA-256 ${toCode(decision.documentSha256)}`}`,
    `- Passed of what was decided: ${rate("successRate", successRate)}; runs that needed more than one attempt: ${rate("reworkRate", reworkRate)}`
  ];
  return [
    toBlocks("### The evidence", [facts.join("\n")]),
    ...assets.length === 0 ? [] : [toTable({ title: `Shipped (${assets.length})`, columns: ["Asset", "Bytes", "SHA-256"], rows: assets.map(({ path, bytes: bytes2, sha256 }) => [toCode(path), String(bytes2), toCode(sha256)]) })]
  ];
}
function toPublicationSections({ details: { release, planDigest, url, publishedAt, done, steps } }) {
  const facts = [
    `- Release: ${release.tag === null ? "no tag" : toCode(release.tag)}${release.commit === null ? "" : `, commit ${toCode(release.commit.slice(0, 12))}`}`,
    ...planDigest === null ? [] : [`- Plan: ${toCode(planDigest)}, ${done} of ${steps.length} steps done`],
    ...url === null ? [] : [`- Page: ${/^https?:\/\/[^\s<>()]+$/.test(url) ? `<${url}>` : toProse(url)}`],
    `- Published: ${publishedAt === null ? "not yet" : toCode(publishedAt)}`
  ];
  return [toBlocks("### The page of the release", [facts.join("\n")])];
}

// packages/report/src/markdown/approval-section.ts
function toApprovalSection({ approvals = [], approvalsNeeded = 0 }) {
  if (approvals.length === 0) return [];
  const accepted = approvals.filter((approval) => approval.accepted).length;
  const columns3 = ["counts", "who", "how", "commit", "tree", "when", "why not"];
  return [toTable({ title: `Approvals (${accepted} of ${approvals.length} count, ${approvalsNeeded} needed)`, columns: columns3, rows: approvals.map(toRow2), folded: true })];
}
function toRow2({ accepted, approver, keyId, how, source, commit, tree, at, note }) {
  return [
    accepted ? "\u2705 yes" : "\u2796 no",
    toOptionalCode(approver ?? keyId),
    `${how} ${toCode(source)}`,
    toOptionalCode(commit?.slice(0, 12) ?? null),
    toOptionalCode(tree?.slice(0, 12) ?? null),
    toOptionalCode(at),
    note === null ? "" : toProse(note)
  ];
}
function toOptionalCode(text) {
  return text === null ? "" : toCode(text);
}

// packages/report/src/markdown/finding-block.ts
var maxConsequences2 = 50;
function renderFindingBlock(group, document, links) {
  const { primary, consequences } = group;
  const { policy } = document;
  const parts = [
    `#### ${markWeight(weightOf(primary, policy))}: ${toLink(toCode(primary.rule), toRuleUrl(primary.rule))}${renderPlace(primary, links)}`,
    toProse(primary.message),
    ...renderValues(primary),
    ...primary.waiver === null ? [] : [toProse(toWaiverText(primary.waiver))],
    renderRemedy(primary, renderArtifact(primary, document, links)),
    ...consequences.length === 0 ? [] : [renderConsequences2(consequences, policy)],
    `<sub>Fingerprint, for a waiver: ${toCode(primary.fingerprint)}</sub>`
  ];
  return parts.join("\n\n");
}
function renderPlace(finding, links) {
  const place = placeOf(finding);
  if (place === null || finding.location === null) return "";
  return ` at ${toLink(toCode(place), links.file(finding.location.path, finding.location.line))}`;
}
function renderArtifact({ keys }, document, links) {
  if (document.kind !== "gate-decision") return "";
  const id = document.details.documents.find(({ kind, key }) => kind === keys["kind"] && key === keys["key"])?.artifactId ?? null;
  const url = id === null ? null : links.artifact(id);
  return url === null ? "" : ` ${toLink(`Artifact ${id}`, url)} holds it.`;
}
function renderValues(finding) {
  const values = valuesOf(finding);
  const reason = finding.reason === null ? "" : ` Reason: ${toCode(finding.reason)}.`;
  if (values === null) return reason === "" ? [] : [reason.trim()];
  return [`Expected ${toCode(values.expected)}, actual ${toCode(values.actual)}.${reason}`];
}
function renderConsequences2(consequences, policy) {
  const lines = consequences.slice(0, maxConsequences2).map((finding) => `- ${renderFindingLine(finding, policy)}`);
  const more = consequences.length - lines.length;
  if (more > 0) lines.push(`- ${more} more in the document`);
  const title = consequences.length === 1 ? "1 consequence of this" : `${consequences.length} consequences of this`;
  return `<details><summary>${title}</summary>

${lines.join("\n")}

</details>`;
}
function renderFindingLine(finding, policy) {
  const place = placeOf(finding);
  const waiver = finding.waiver === null ? "" : ` (${toProse(toWaiverText(finding.waiver))})`;
  return `${markWeight(weightOf(finding, policy))}: ${toCode(finding.rule)}${place === null ? "" : ` at ${toCode(place)}`}: ${toProse(finding.message)}${waiver}`;
}
var toBeCopied = /^(?<said>[^\n]*)\n(?<permissions>permissions:(?:\n {2}[a-z-]+: (?:read|write))+)$/;
function renderRemedy({ remedy }, artifact) {
  const { said = remedy, permissions } = toBeCopied.exec(remedy)?.groups ?? {};
  const line = `**What to do:** ${toProse(said)}${artifact}`;
  return permissions === void 0 ? line : `${line}

${toFence(permissions, "text")}`;
}

// packages/report/src/markdown/render-printed.ts
function renderPrinted2({ stream, log, lines }) {
  return `<details><summary>The end of its ${toHtmlCode(stream)} (${toHtmlCode(log)})</summary>

${toFence(lines.join("\n"), "text")}

</details>`;
}

// packages/contract/src/regression/not-stored.ts
var notStoredReasons = ["too-large", "not-normalised", "not-masked"];
var notStoredMeanings = {
  "too-large": "it is larger than 64 MiB, and its format cannot be compared in pieces",
  "not-normalised": "it is larger than 64 MiB, and normalisers see texts only up to there",
  "not-masked": "it could not be looked through for secrets: one of its lines is longer than 64 MiB"
};

// packages/contract/src/regression/regression-documents.ts
var count = int().check(_nonnegative());
var bytes = count;
var profileSchema = looseObject({
  format: _enum(["xml", "json", "ndjson", "yaml", "csv", "text", "binary"]),
  sha256: sha256Schema,
  sizeBytes: bytes,
  lineCount: nullable(bytes),
  rootElement: nullable(string()),
  parseError: nullable(string())
});
var packRefSchema = looseObject({
  id: string(),
  version: int(),
  period: nullable(string()),
  supersedes: array(string()),
  manifest: string(),
  packDigest: digestSchema
});
var shardSchema = string().check(_regex(/^[1-9][0-9]{0,2}\/[1-9][0-9]{0,2}$/));
var planDetailsSchema = looseObject({
  pack: nullable(packRefSchema),
  planDigest: nullable(digestSchema),
  shards: int().check(_nonnegative(), _lte(256)),
  assignments: array(looseObject({ shard: shardSchema, cases: array(string()), fixtures: array(string()) }))
});
var metricObservationSchema = looseObject({
  name: string(),
  kind: _enum(["exact", "tolerance", "sampled"]),
  unit: nullable(string()),
  value: nullable(number()),
  problem: nullable(string())
});
var runsSchema = array(array(number()).check(_maxLength(100))).check(_maxLength(100));
var metricSamplesSchema = looseObject({
  unit: nullable(string()),
  current: runsSchema,
  baseline: nullable(runsSchema),
  baselineCommit: nullable(commitSchema)
});
var samplesByCaseSchema = record(string(), record(string(), metricSamplesSchema));
var notStoredSchema = _enum(notStoredReasons);
var observedFileSchema = looseObject({
  path: string(),
  sha256: sha256Schema,
  bytes,
  profile: nullable(profileSchema),
  stored: nullable(string()),
  notStored: optional(notStoredSchema),
  masked: boolean(),
  normalised: optional(boolean())
});
var changeSchema = looseObject({
  kind: _enum(["added", "removed", "changed"]),
  path: string(),
  expected: json(),
  actual: json(),
  line: nullable(int())
});
var changeSummarySchema = array(looseObject({ what: string(), count: int().check(_positive()) }));
var outputComparisonSchema = looseObject({
  path: string(),
  expected: string(),
  state: _enum(["different", "not-comparable"]),
  why: nullable(string()),
  counts: looseObject({ added: count, removed: count, changed: count }),
  summary: optional(changeSummarySchema),
  changes: array(changeSchema),
  more: count,
  hunks: nullable(string())
});
var caseStateSchema = _enum(["ran", "skipped", "not-run"]);
var caseObservationSchema = looseObject({
  id: string(),
  caseDigest: digestSchema,
  state: caseStateSchema,
  reason: nullable(reasonSchema),
  skipReason: nullable(string()),
  exitCode: nullable(int()),
  signal: nullable(string()),
  timedOut: boolean(),
  files: array(observedFileSchema),
  metrics: array(metricObservationSchema),
  deterministic: nullable(boolean()),
  attempts: array(looseObject({ passed: boolean(), exitCode: nullable(int()), timedOut: boolean() })),
  comparisons: optional(array(outputComparisonSchema)),
  unexpected: optional(array(string()))
});
var fixtureObservationSchema = looseObject({
  id: string(),
  path: string(),
  labels: record(string(), string()),
  compareWith: nullable(string()),
  profile: nullable(profileSchema),
  sizeDelta: nullable(number()),
  lineDelta: nullable(number())
});
var observationsDetailsSchema = looseObject({
  pack: nullable(packRefSchema),
  plan: nullable(looseObject({ planDigest: digestSchema, shard: shardSchema })),
  cases: array(caseObservationSchema),
  fixtures: array(fixtureObservationSchema)
});
var regressionPlanSchema = documentSchema("regression-plan", planDetailsSchema);
var regressionObservationsSchema = documentSchema("regression-observations", observationsDetailsSchema);

// packages/report/src/markdown/not-stored-section.ts
function toNotStoredSection({ details }) {
  const lines = details.cases.flatMap(({ id, files }) => files.flatMap(({ path, bytes: bytes2, notStored }) => notStored === void 0 ? [] : [`- ${toCode(path)} of ${toCode(id)} (${bytes2} bytes): ${toProse(notStoredMeanings[notStored])}`]));
  return lines.length === 0 ? [] : [toBlocks(`### Not stored (${lines.length})`, [`Compared by their digests only:

${lines.join("\n")}`])];
}

// packages/report/src/markdown/render-notes.ts
function renderNotes(notes) {
  return `${toNotesBlocks(notes).join("\n\n")}
`;
}
function toNotesBlocks(notes) {
  const { version, releaseDate, releaseType } = notes;
  const sections = toSections(notes).flatMap(([title, blocks]) => [`## ${title}`, ...blocks.length === 0 ? ["None."] : blocks]);
  return [`# Release Notes: v${toVersionText(version)}`, `**Release Date:** ${toNotesText(releaseDate)}`, `**Release Type:** ${toNotesText(releaseType)}`, ...sections];
}
function toSections({ changes, highlights, knownIssues, risks, upgradeNotes, bumpReason, noRiskChanged, contributors, provenance }) {
  const { features, improvements, bugFixes, breakingChanges, deprecations, security } = changes;
  return [
    ["Highlights", toList(highlights.map(toNotesText))],
    ["New Features", toList(features.map(({ title, description, prRef }) => `${toTitled(title, description)}${prRef === void 0 || description.includes(prRef) ? "" : ` (${toNotesText(prRef)})`}`))],
    ["Improvements", toList(improvements.map(({ title, description }) => toTitled(title, description)))],
    ["Bug Fixes", toList(bugFixes.map(({ issueRef, description }) => `${toNotesText(issueRef)}: ${toInnerText(description)}`))],
    ["Breaking Changes", toList(breakingChanges.map(({ title, description, migration }) => withDetails(toTitled(title, description), [["Migration", migration]])))],
    ["Deprecations", toList(deprecations.map(({ item, timeline, replacement }) => withDetails(toTitled(item, timeline), [["Replacement", replacement]])))],
    ["Security", toList(security.map(({ cve, severity: severity2, description }) => `**${orDash(cve)}** (${toNotesText(severity2)}): ${toInnerText(description)}`))],
    ["Known Issues", [
      ...toList([
        ...knownIssues.map(({ issue, workaround }) => withDetails(toNotesText(issue), [["Workaround", workaround]])),
        ...risks.map(({ id, mitigation, owner }) => withDetails(`Risk **${orDash(id)}** of the risk register`, [["Mitigation", mitigation], ["Owner", owner]]))
      ]),
      ...noRiskChanged === void 0 ? [] : [`No risk of the risk register changed: ${toNotesText(noRiskChanged)}`]
    ]],
    ["Upgrade Notes", [...toParagraphs(upgradeNotes), ...bumpReason === void 0 ? [] : [`Why this version: ${toNotesText(bumpReason)}`]]],
    ["Contributors", toList(contributors.map(toNotesText))],
    ["Provenance", provenance === void 0 ? ["Filled in when the evidence of the release is assembled."] : toList([`Commit: ${toNotesText(provenance.commit)}`, `Build: ${toNotesText(provenance.buildId ?? "not stated")}`, `Signed by: ${toNotesText(provenance.signedBy ?? "nobody")}`])]
  ];
}
function toVersionText(version) {
  return /^[0-9A-Za-z.+-]+$/.test(version) ? version : toNotesText(version);
}
function toList(items) {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join("\n")];
}
function toTitled(title, text) {
  return `**${orDash(title)}**: ${toInnerText(text)}`;
}
function withDetails(item, details) {
  return [item, ...details.flatMap(([name, text]) => text === void 0 ? [] : [`  - ${name}: ${toInnerText(text)}`])].join("\n");
}
function orDash(text) {
  const shown = toNotesText(text);
  return shown === "" ? "\u2013" : shown;
}
function toParagraphs(text) {
  return text.split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/).flatMap((paragraph) => {
    const lines = paragraph.split(/\r\n?|\n/).map(toNotesText).filter((line) => line !== "");
    return lines.length === 0 ? [] : [lines.join("\\\n")];
  });
}
function toNotesText(text) {
  return toProse(text.trim()).trim().replace(/(?<=^|[\s(,])#&#8203;(?=[1-9][0-9]{0,8}(?![\p{L}\p{N}_]))/gu, "#");
}
function toInnerText(text) {
  return toNotesText(text).replace(/^([0-9]{1,9})&#46;/, "$1.");
}

// packages/report/src/markdown/notes-sections.ts
function toNotesSections({ details }) {
  const { notes, draft, file } = details;
  const facts = [`- Merged pull requests: ${describeLedger(details.ledger)}`, ...file === null ? [] : [`- Notes: ${toCode(file.path)}`], ...draft === null ? [] : [`- A first version lies beside this report: ${toCode(draft)}`]];
  return [
    toBlocks("### Ledger", [facts.join("\n")]),
    ...notes === null ? [] : [toFolded(`Release notes of ${toVersionText(notes.version)} as they will be published`, toNotesBlocks(notes))]
  ];
}
var sources = { api: "as GitHub lists them", git: "as the messages of commits name them", none: "nobody could list them" };
function describeLedger({ source, complete, entries, included, excluded, reverted, unaccounted }) {
  if (source === "none") return `${sources.none}.`;
  const parts = [`${included} in the notes`, `${excluded} left out on purpose`, `${reverted} taken back or taking back`, `${unaccounted} of which the notes say nothing`];
  return `${entries.length}, ${sources[source]}: ${parts.join(", ")}. ${complete ? "The ledger is complete." : "The ledger is not complete."}`;
}

// packages/report/src/markdown/release-sections.ts
var longestNote = 300;
var shownDemands = 50;
function toReleaseSections(document) {
  const { items, versions, bump, cadence, risk } = document.details;
  const weights = new Map(checksOf(document).checks.map(({ what, name, weight }) => [`${what}\0${name}`, weight]));
  const weightOf2 = (what, name) => weights.get(`${what}\0${name}`) ?? "pass";
  const people = items.some(({ owner }) => owner !== null);
  return [
    toRelease(document.details),
    toTable({
      title: "Checklist",
      columns: ["Item", "What", ...people ? ["Owner"] : [], "Outcome", "Found"],
      rows: items.map(({ id, title, owner, note }) => [toCode(id), toProse(title), ...people ? [owner === null ? "" : toCode(owner)] : [], markWeight(weightOf2("item", id)), toProse(shorten(note, longestNote))])
    }),
    ...cadence === null ? [] : [toCadence(cadence, weightOf2("release", "cadence"))],
    ...risk === null ? [] : [toRisk(risk, weightOf2("release", "risks"))],
    ...versions.length === 0 ? [] : [toTable({ title: "Where the version stands", columns: ["Place", "Field", "Version", "Outcome"], rows: versions.map(({ place, field, version, outcome }) => [toCode(place), field === null ? "" : toCode(field), version === null ? "" : toCode(version), outcome === "pass" ? "pass" : `**${outcome}**`]) })],
    ...bump === null ? [] : toBump(bump),
    ...toEvidence(items.flatMap(({ id, evidence }) => evidence.map((one) => ({ id, one }))))
  ];
}
function toRelease({ release, requests }) {
  const { version, package: name, tag, isTagged, type, stability, audience, level, levelReason, previous, hotfix } = release;
  const facts = [
    `- Version: ${version === null ? "nobody says which" : toCode(name === null ? version : `${name} ${version}`)}${type === null ? "" : `, ${toCode(type)}`}${stability === null ? "" : `: ${toProse(stability)}, for ${toProse(audience ?? "")}`}${hotfix ? ", a hotfix" : ""}`,
    ...tag === null ? [] : [`- Tag: ${toCode(tag)}${isTagged ? "" : ", not set yet"}`],
    `- Level: ${toCode(level)}: ${toProse(levelReason)}`,
    `- Before it: ${previous === null ? "no release is known" : `${toCode(previous.version)} (${toCode(previous.tag)}, commit ${toCode(previous.commit.slice(0, 12))})`}`,
    ...requests === 0 ? ["- Nothing was asked of GitHub: what only it knows is unverified"] : [`- Requests to GitHub: ${requests}`]
  ];
  return toBlocks("### The release", [facts.join("\n")]);
}
function toCadence({ date, timeZone, planned, candidate, freeze, note }, weight) {
  const facts = [
    `- ${markWeight(weight)}: ${toProse(note)}`,
    `- Day: ${toCode(date)} in ${toCode(timeZone)}${planned === null ? "" : `, planned for ${toCode(planned)}`}`,
    ...candidate === null ? [] : [`- Candidate: ${toCode(candidate.name)}, commit ${toCode(candidate.commit.slice(0, 12))}`],
    ...freeze === null ? [] : [`- Freeze from ${toCode(freeze.from)} to ${toCode(freeze.to)}${freeze.allowed === null ? "" : `, crossed as ${toCode(freeze.allowed)}`}`]
  ];
  return toBlocks("### Cadence", [facts.join("\n")]);
}
function toRisk({ register, rows, cited, unchanged }, weight) {
  const said = cited.length > 0 ? `cited: ${cited.map(toCode).join(", ")}` : unchanged === null ? "none is cited" : `none changed: ${toProse(shorten(unchanged, longestNote))}`;
  return toBlocks("### Risks", [`- ${markWeight(weight)}: of ${rows} in ${toCode(register)} ${said}`]);
}
function toBump({ required, declared, demands, commits, unconforming }) {
  const facts = `The changes ask for ${required === null ? "nobody knows what" : toCode(required)}, the version makes the step ${declared === null ? "from nothing" : toCode(declared)}. Commits: ${commits}, of which ${unconforming} name no type.`;
  const toRow3 = ({ by, source, title, type, bump, excluded }) => [
    toCode(bump),
    type === null ? "" : toCode(type),
    `${toProse(shorten(title, longestNote))}${excluded === null ? "" : ` (counts for nothing: ${toProse(excluded)})`}`,
    `${by} ${toCode(by === "commit" ? source.slice(0, 12) : source)}`
  ];
  const table = toTable({ title: `What asks for which step (${Math.min(demands.length, shownDemands)} of ${demands.length})`, columns: ["Step", "Type", "What", "By"], rows: demands.slice(0, shownDemands).map(toRow3), folded: true });
  return [toBlocks("### The step", [facts]), ...demands.length === 0 ? [] : [table]];
}
function toEvidence(cited) {
  const rows = /* @__PURE__ */ new Map();
  for (const { id, one } of cited) {
    const key = JSON.stringify([one.source, one.name, one.sha256]);
    const row = rows.get(key) ?? { one, ids: /* @__PURE__ */ new Set() };
    row.ids.add(id);
    rows.set(key, row);
  }
  if (rows.size === 0) return [];
  const toRow3 = ({ one, ids }) => [
    one.source,
    toCode(shorten(one.name, longestNote)),
    [...ids].map(toCode).join(", "),
    one.status === void 0 ? "" : String(one.status),
    one.sha256 === null ? "" : toCode(one.sha256.slice(0, 16)),
    one.kept === void 0 ? "" : toCode(one.kept)
  ];
  const table = toTable({ title: `What was read (${rows.size})`, columns: ["Source", "What", "For", "Status", "SHA-256", "Kept as"], rows: [...rows.values()].map(toRow3), folded: true });
  return [table];
}

// packages/report/src/markdown/security-sections.ts
var openRows4 = 30;
var longestTitle = 120;
function toSecuritySections(document) {
  const { severity: severity2, licences, secrets, exceptions, suppressed, context } = document.details;
  const weights = new Map(checksOf(document).checks.map(({ what, name, weight }) => [`${what}\0${name}`, weight]));
  const table = (title, columns3, rows) => rows.length === 0 ? [] : [toTable({ title, columns: columns3, rows, folded: rows.length > openRows4 })];
  return [
    ...table("Scans", ["File", "Outcome", "Tool", "Made", "Vulnerabilities and weaknesses", "Secrets", "Components", "Suppressed"], document.details.scans.map((scan) => toScanRow(scan, weights.get(`scan\0${scan.path}`) ?? "pass"))),
    ...toVulnerabilityTables(document, severity2),
    ...table(`Secrets (${secrets.length})`, ["Place", "Outcome", "Rule", "Tool"], secrets.map(({ path, line, rule, tool, outcome }) => [toCode(line === null ? path : `${path}:${line}`), markWeight(toWeight(document, outcome)), toCode(rule), toProse(tool)])),
    ...licences === null ? [] : table(`Licences of ${licences.components} components`, ["Licence", "Outcome", "Components"], licences.used.map((one) => [one.licence === null ? "none stated" : toCode(shorten(one.licence, longestTitle)), markWeight(toWeight(document, one.outcome)), String(one.components)])),
    ...table(`Exceptions (${exceptions.length})`, ["Package", "Version", "Subject", "State", "Owner", "Reason", "Until"], exceptions.map((one) => [toCode(one.package), toCode(one.version), toCode(one.advisory ?? one.licence ?? ""), one.state, toProse(one.owner), toProse(one.reason), toCode(one.expires)])),
    ...suppressed.length === 0 ? [] : [toTable({ title: `Suppressed where the scanner looks (${suppressed.length})`, columns: ["Advisory", "Place", "Justification", "Scan"], rows: suppressed.map(({ advisory, path, line, justification, scan }) => [toCode(advisory), path === null ? "" : toCode(line === null ? path : `${path}:${line}`), toProse(justification ?? "none"), toCode(scan)]), folded: true })],
    ...table("Beside it: context, which decides nothing", ["Document", "Verdict", "Checks"], context.map(toContextRow))
  ];
}
function toScanRow({ path, format, tool, time, timeFrom, counts, secrets, components, suppressed }, weight) {
  const made = time === null ? format === "lockfile" ? "part of the commit" : "not known" : `${toCode(time)}${timeFrom === "told" ? ", as the workflow says" : ""}`;
  return [toCode(path), markWeight(weight), tool === null ? "" : toProse(tool.version === null ? tool.name : `${tool.name} ${tool.version}`), made, toCounts(counts), zeroless(secrets), zeroless(components), zeroless(suppressed)];
}
function toCounts(counts) {
  const parts = ["critical", "high", "medium", "low", "unknown"].filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name === "unknown" ? "of unknown severity" : name}`);
  return parts.length === 0 ? "" : parts.join(", ");
}
function zeroless(count2) {
  return count2 === 0 ? "" : String(count2);
}
function toVulnerabilityTables(document, severity2) {
  const { vulnerabilities } = document.details;
  const rows = vulnerabilities.map((one) => ({ weight: toWeight(document, one.outcome), cells: toVulnerabilityRow(one) })).toSorted((a, b) => compareWeights(a.weight, b.weight));
  const columns3 = ["What", "Where", "Severity", "Title", "Mended in"];
  const [noted, below] = [rows.filter(({ weight }) => weight !== "pass"), rows.filter(({ weight }) => weight === "pass")];
  return [
    ...noted.length === 0 ? [] : [toTable({ title: `Vulnerabilities and weaknesses (${noted.length})`, columns: ["Outcome", ...columns3], rows: noted.map(({ weight, cells }) => [markWeight(weight), ...cells]) })],
    ...below.length === 0 ? [] : [toTable({ title: `Below ${severity2}: listed, not blocking (${below.length})`, columns: columns3, rows: below.map(({ cells }) => cells), folded: true })]
  ];
}
function toVulnerabilityRow({ advisory, aliases, package: name, version, path, line, severity: severity2, title, fixedIn, scans }) {
  const names = [advisory, ...aliases].slice(0, 3).map(toCode).join(" ");
  const where = name === null ? toCode(line === null ? path ?? "" : `${path ?? ""}:${line}`) : `${toCode(`${name} ${version ?? ""}`.trim())}${scans.length > 1 ? `, in ${scans.length} scans` : ""}`;
  return [names, where, severity2 ?? "unknown", toProse(shorten(title, longestTitle)), fixedIn === null ? "" : toCode(fixedIn)];
}
function toContextRow({ kind, key, verdict, reason, summary }) {
  return [toCode(`${kind}:${key}`), verdict ?? `refused: ${reason ?? "unknown"}`, summary === null ? "" : `${summary.checked} checked, ${summary.fail} failed, ${summary.unverified} not verified, ${summary.warn} with warnings`];
}
function toWeight(document, outcome) {
  return weightOf({ outcome, reason: outcome === "unverified" ? "unproven" : null }, document.policy);
}

// packages/report/src/markdown/verification-section.ts
function toVerificationSections({ verdict, details: { bundle, release, result, attestations, checked, notChecked } }) {
  const green = verdict === "pass" || verdict === "warn";
  const facts = [
    ...bundle === null ? [] : [`- Bundle: ${toCode(bundle.path)}, a ${bundle.kind} with ${bundle.files} files and ${bundle.bytes} bytes${bundle.sha256 === null ? "" : `, SHA-256 ${toCode(bundle.sha256)}`}`],
    `- Release: ${release.version === null ? "no version" : toCode(release.version)}${release.tag === null ? "" : `, tag ${toCode(release.tag)}`}${release.commit === null ? "" : `, commit ${toCode(release.commit)}`}${release.repository === null ? "" : `, repository ${toCode(release.repository)}`}`,
    `- Result: ${result === null ? "**the evidence cannot be believed**" : result === "refused" ? "**the evidence is genuine, and says that the release was refused**" : green ? "the evidence is genuine, and says that the release passed" : "the evidence is genuine and says that the release passed, **but it is not the release that was asked for**"}`
  ];
  return [
    toBlocks("### The evidence", [facts.join("\n")]),
    toList2("What was checked", checked),
    toList2("What was not checked", notChecked),
    ...attestations.length === 0 ? [] : [toTable({
      title: `Attestations (${attestations.length})`,
      columns: ["File", "Predicate", "Key", "Outcome"],
      rows: attestations.map(({ path, predicateType, keyId, outcome }) => [toCode(path), predicateType === null ? "unknown" : toCode(predicateType), keyId === null ? "none that is trusted" : toCode(keyId), toOutcome(outcome)])
    })]
  ];
}
function toList2(title, lines) {
  return toBlocks(`### ${title}`, [lines.length === 0 ? "Nothing." : lines.map((line) => `- ${toProse(line)}`).join("\n")]);
}
function toOutcome(outcome) {
  return outcome === "unverified" ? "not checked" : markWeight(outcome);
}

// packages/report/src/markdown/document-sections.ts
function toDocumentSections(document, base = null) {
  const links = toLinks(document, base);
  const groups = groupFindings(document);
  const blocking = groups.filter(({ weight }) => isBlockingWeight(weight));
  const blocks = blocking.length === 0 ? [] : [toBlocks(`### What blocks (${blocking.length})`, toItems(blocking, document, links))];
  const tables = document.kind === "bundle-readiness" ? toBundleSections(document) : document.kind === "release-checklist" ? toReleaseSections(document) : document.kind === "security-report" ? toSecuritySections(document) : toCheckTables(document, links);
  return [
    toBlocks("", [renderVerdict(document), renderIdentity(document)]),
    ...toMiddle(document, { tables, blocks, warnings: toWarnings(groups, document, links) }),
    ...toDetailSections(document),
    ...document.kind === "gate-decision" ? toWarnings(groups, document, links) : [],
    ...toQuietSections(groups, document),
    toAboutSection(document)
  ];
}
function toMiddle({ kind }, { tables, blocks, warnings }) {
  if (kind === "gate-decision") return [...tables, ...blocks];
  if (kind === "release-checklist") return [...tables.slice(0, 2), ...blocks, ...warnings, ...tables.slice(2)];
  return [...blocks, ...warnings, ...tables];
}
var longestVerdict = 2e3;
function renderVerdict(document) {
  const { label, text } = toVerdictLine(document);
  if (document.kind !== "gate-decision") return `**${label}**: ${text}.`;
  const [headline = "", ...rest] = shorten(text, longestVerdict).trim().split(/(?<=\.)\s+/);
  return [`**${escapeMarkdown(headline)}**`, ...rest.length === 0 ? [] : [toProse(rest.join(" "))]].join(" ");
}
function renderIdentity(document) {
  const { commit, dirty } = document.subject;
  const parts = [
    `${document.kind} ${toCode(document.key)}`,
    ...document.kind === "gate-decision" ? [`level ${toCode(document.details.level)}`] : [],
    commit === null ? "no commit" : `commit ${toCode(commit.slice(0, 12))}${dirty ? " with local changes" : ""}`,
    ...document.partial ? ["partial: only some of it was judged"] : []
  ];
  return parts.join(" \xB7 ");
}
function toItems(groups, document, links) {
  const printed = printedBy(groups, document);
  return groups.map((group) => [renderFindingBlock(group, document, links), ...(printed.get(group) ?? []).map(renderPrinted2)].join("\n\n"));
}
function toWarnings(groups, document, links) {
  const warnings = groups.filter(({ weight, primary }) => (weight === "warn" || weight === "permitted") && primary.debt === void 0);
  if (warnings.length === 0) return [];
  const items = toItems(warnings, document, links);
  return document.kind === "gate-decision" ? [toFolded(`Warnings (${items.length})`, items)] : [toBlocks(`### Warnings (${items.length})`, items)];
}
function toDetailSections(document) {
  if (document.kind === "drift-report") return [...toDriftSections(document), ...toFixtureSection(document.details.fixtures)];
  if (document.kind === "doc-sync-report") return toDocsSections(document);
  if (document.kind === "release-evidence") return toEvidenceSections(document);
  if (document.kind === "release-publication") return toPublicationSections(document);
  if (document.kind === "release-verification") return toVerificationSections(document);
  if (document.kind === "release-notes-report") return toNotesSections(document);
  if (document.kind === "regression-observations") return [...toNotStoredSection(document), ...toFixtureSection(document.details.fixtures)];
  if (document.kind !== "gate-decision") return [];
  const items = document.details.notApplicable.map(({ check, reason }) => `- ${toCode(check)}: ${toProse(reason)}`);
  return [...toApprovalSection(document.details), ...items.length === 0 ? [] : [toFolded(`Does not apply here (${items.length})`, [items.join("\n")])]];
}
function toQuietSections(groups, document) {
  const debts = groups.filter(({ weight, primary }) => weight === "warn" && primary.debt !== void 0).map(({ primary }) => primary);
  const known = debts.length === 0 ? [] : [toFolded(`Known debts (${debts.length})`, [debts.map((finding) => `- ${renderFindingLine(finding, document.policy)}`).join("\n")])];
  return [...known, ...[["waived", "Waived"], ["not-applicable", "Does not apply"]].flatMap(([weight, title]) => {
    const found = groups.filter((group) => group.weight === weight).flatMap(({ primary, consequences }) => [primary, ...consequences]);
    if (found.length === 0) return [];
    return [toFolded(`${title} (${found.length})`, found.map((finding) => `- ${renderFindingLine(finding, document.policy)}`))];
  })];
}

// packages/report/src/markdown/render-markdown.ts
function renderMarkdown(document) {
  return renderSections(toDocumentSections(document));
}

// packages/report/src/markdown/render-summary.ts
var severity = ["fail", "unverified", "warn", "pass"];
function renderSummary(documents, { limitBytes = 900 * 1024, links = null } = {}) {
  const sorted = documents.toSorted((a, b) => severity.indexOf(a.verdict) - severity.indexOf(b.verdict));
  const [only] = sorted;
  if (only === void 0) return "**Not verified**: there is no document.\n";
  return cutSections(sorted.length === 1 ? toDocumentSections(only, links) : toSeveral(sorted, links), limitBytes);
}
function toSeveral(documents, links) {
  const overview = { head: "", items: documents.map((document) => `- ${toName(document)}: ${renderVerdict(document)}`), foot: "", separator: "\n" };
  return [overview, ...documents.flatMap((document) => [toBlocks(`## ${toName(document)}`, []), ...toDocumentSections(document, links)])];
}
function toName({ kind, key }) {
  return `${kind} ${toCode(key)}`;
}
var reserve = 80;
function cutSections(sections, limitBytes) {
  const whole = sections.map(renderSection2).filter((text) => text !== "").join("\n\n");
  if (bytesOf(whole) + 1 <= limitBytes) return `${whole}
`;
  const kept = [];
  let room = limitBytes - reserve;
  for (const [index, section] of sections.entries()) {
    const text = renderSection2(section);
    if (bytesOf(text) + 2 <= room) {
      kept.push(text);
      room -= bytesOf(text) + 2;
      continue;
    }
    const items = takeItems(section, room);
    if (items.length > 0) kept.push(renderSection2({ ...section, items }));
    const more = sections.slice(index).reduce((sum, { items: all }) => sum + all.length, -items.length);
    kept.push(`**${more} more in the artifact.**`);
    break;
  }
  return `${kept.join("\n\n")}
`;
}
function takeItems(section, room) {
  let left = room - bytesOf(renderSection2({ ...section, items: [] })) - 4;
  const taken = [];
  for (const item of section.items) {
    left -= bytesOf(item) + section.separator.length;
    if (left < 0) break;
    taken.push(item);
  }
  return taken;
}
function bytesOf(text) {
  return new TextEncoder().encode(text).length;
}

// packages/report/src/sarif/to-sarif.ts
function toSarif(documents) {
  return { $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", version: "2.1.0", runs: documents.map(toRun) };
}
function toRun(document) {
  const ruleIds = [...new Set(document.findings.map(({ rule }) => rule))].toSorted();
  return {
    tool: { driver: { name: document.tool.name, version: document.tool.version, informationUri: "https://github.com/shipworthy/shipworthy", rules: ruleIds.map(toRule) } },
    automationDetails: { id: `shipworthy/${document.kind}/${showControls(document.key)}/` },
    columnKind: "utf16CodeUnits",
    results: document.findings.map((finding) => toResult(finding, ruleIds.indexOf(finding.rule), document))
  };
}
function toRule(id) {
  if (!isRuleId(id)) return { id };
  const { title, why, remedy } = rules[id];
  return { id, shortDescription: { text: title }, fullDescription: { text: why }, help: { text: `${why} ${remedy}`, markdown: `${why}

**What to do:** ${remedy}` } };
}
function toResult(finding, ruleIndex, document) {
  const level = toLevel2(finding, document);
  return {
    ruleId: finding.rule,
    ruleIndex,
    kind: level === "none" ? finding.outcome === "pass" ? "pass" : "notApplicable" : "fail",
    level,
    message: { text: showControls(toPlainText(finding), "\n") },
    locations: [toLocation(finding, document)],
    ...finding.related === void 0 ? {} : { relatedLocations: finding.related.map((location) => ({ physicalLocation: toPhysical(location) })) },
    partialFingerprints: { "shipworthy/v1": finding.fingerprint },
    // An empty list says that nothing suppresses it; in SARIF a missing one says that nobody knows.
    suppressions: finding.waiver === null ? [] : [{ kind: "external", status: "accepted", justification: showControls(toWaiverText(finding.waiver)) }],
    properties: { outcome: finding.outcome, reason: finding.reason, expected: finding.expected, actual: finding.actual, causedBy: finding.causedBy }
  };
}
function toLevel2(finding, { policy }) {
  const weight = weightOf(finding, policy);
  if (isBlockingWeight(weight)) return "error";
  return weight === "pass" || weight === "not-applicable" ? "none" : "warning";
}
function toLocation({ location }, document) {
  const logical = { logicalLocations: [{ fullyQualifiedName: showControls(`${document.kind}:${document.key}`), kind: "module" }] };
  if (location === null) return { physicalLocation: { artifactLocation: toArtifact(subjectFileOf(document)) }, ...logical };
  return { physicalLocation: toPhysical(location), ...logical };
}
function toPhysical({ path, line, column }) {
  const region = line === void 0 ? {} : { region: { startLine: line, ...column === void 0 ? {} : { startColumn: column } } };
  return { artifactLocation: toArtifact(path), ...region };
}
function subjectFileOf(document) {
  if (document.kind === "gate-decision") return document.details.wiring.workflow ?? ".github/shipworthy.yml";
  const pack = "pack" in document.details ? document.details.pack : null;
  return typeof pack === "object" && pack !== null && "manifest" in pack && typeof pack.manifest === "string" ? pack.manifest : ".github/shipworthy.yml";
}
function toArtifact(path) {
  const uri = path.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD").split("/").map(encodeURIComponent).join("/").replace(/^\/+/, "");
  return { uri: uri === "" ? "." : uri, uriBaseId: "%SRCROOT%" };
}

export {
  weightOf,
  isBlockingWeight,
  compareWeights,
  checksOf,
  showControls,
  shorten,
  showValue,
  placeOf,
  valuesOf,
  toValueText,
  groupFindings,
  printedBy,
  toVerdictLine,
  weightWords,
  isWeight,
  toAnnotations,
  wrapText,
  renderTerminal,
  renderDoctor,
  escapeHtml,
  renderGateSparkline,
  renderLineChart,
  renderHistory,
  renderTrend,
  toJunit,
  toLinks,
  toRuleUrl,
  notStoredMeanings,
  samplesByCaseSchema,
  renderNotes,
  renderMarkdown,
  renderSummary,
  toSarif
};
