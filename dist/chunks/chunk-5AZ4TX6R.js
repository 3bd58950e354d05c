import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isBlocking,
  isRuleId,
  rules
} from "./chunk-JTNJKSNB.js";

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
function checksOf(document) {
  const seeds = seedsOf(document);
  const about = new Map(seeds.map(({ what, name }) => [idOf(what, name), []]));
  const others = [];
  for (const finding of document.findings) {
    const id = subjectsOf(finding).find((subject) => about.has(subject));
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
    case "gate-decision":
      return gateSeeds(document);
  }
}
function gateSeeds({ details }) {
  return [
    { what: "wiring", name: details.wiring.workflow ?? "workflow", note: details.wiring.note, outcome: details.wiring.outcome },
    ...details.jobs.map(({ id, result, note, outcome }) => ({ what: "job", name: id, note: note ?? result, outcome })),
    ...details.documents.map((one) => ({ what: "document", name: `${one.kind}:${one.key}`, note: noteOf(one), outcome: one.outcome })),
    ...details.required.map(({ requirement, outcome, documents }) => ({ what: "requirement", name: requirement, note: documents === 0 ? "missing-evidence" : `met by ${documents} of the documents above`, outcome }))
  ];
}
function noteOf({ reason, verdict, summary }) {
  const note = reason ?? verdict;
  return summary === null || summary.waived === 0 ? note : `${note ?? ""}, ${summary.waived} of ${summary.checked} checks waived`;
}
function subjectsOf(finding) {
  const value = (name) => finding.keys[name] ?? null;
  const [kind, key] = [value("kind"), value("key")];
  const named = ["case", "fixture", "job", "requirement", "shard"].flatMap((what) => {
    const name = value(what);
    return name === null ? [] : [idOf(what, name)];
  });
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
  return showControls(text.replace(/\s+/g, " ").trim()).replace(/[&<>|$\\`*[\]~]/g, toReference).replace(/:(?=\/)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, toReference).replace(/www(?=\.)/gi, "www&#8203;").replace(/^[-+=]|^#(?!\d)|(?<=^\d{1,9})[.)]/g, toReference).replace(/@/g, "@&#8203;").replace(/(?<!&)#(?=\d)/g, "#&#8203;").replace(/gh-(?=\d)/gi, "$&&#8203;");
}
function toCode(text) {
  const shown = showControls(text);
  if (shown.trim() === "") return "<code>&#32;</code>";
  return /[`|]|^ | $/.test(shown) ? toHtmlCode(shown) : `\`${shown}\``;
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

// packages/report/src/findings/describe-finding.ts
function placeOf(finding) {
  const { location } = finding;
  if (location === null) return null;
  return [location.path, location.line, location.line === void 0 ? void 0 : location.column].filter((part) => part !== void 0).join(":");
}
function valuesOf(finding) {
  if (finding.expected === null && finding.actual === null) return null;
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
  if (leading !== null) return `${summary[leading]} of ${checks} ${inWords(leading, summary[leading])}`;
  const passed = summary.pass === summary.checked && summary.checked > 1 ? `all ${checks} passed` : `${summary.pass} of ${checks} passed`;
  const blocking = document.findings.filter((finding) => isBlockingWeight(weightOf(finding, document.policy))).length;
  return blocking === 0 ? passed : `${blocking} ${blocking === 1 ? "finding blocks" : "findings block"}, ${passed}`;
}
function inWords(word, count) {
  return words[word][count === 1 ? 0 : 1];
}
function toReasons(document) {
  const reasons = new Set(document.findings.flatMap(({ reason }) => reason === null ? [] : [reason]));
  return reasons.size === 0 ? "" : ` (${[...reasons].join(", ")})`;
}
function toCountsLine(summary) {
  const parts = counted.filter((word) => summary[word] > 0).map((word) => `${summary[word]} ${inWords(word, summary[word])}`);
  return `${summary.checked} checked: ${[`${summary.pass} passed`, ...parts].join(", ")}`;
}

// packages/report/src/annotations/to-annotations.ts
var perLevel = 8;
var maxMessage = 4096;
function toAnnotations(documents) {
  const candidates = documents.flatMap(({ findings, policy }) => findings.map((finding) => ({ finding, weight: weightOf(finding, policy) })));
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
  const count = (result) => cases.filter((one) => one.result === result).length;
  const counts = `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
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

// packages/report/src/markdown/section.ts
function toBlocks(head, items) {
  return { head, items, foot: "", separator: "\n\n" };
}
function toFolded(title, items) {
  return { head: `<details><summary>${title}</summary>`, items, foot: "</details>", separator: "\n\n" };
}
function toTable({ columns, rows, title = "", folded = false }) {
  const lines = [toRow(columns), toRow(columns.map(() => "---"))].join("\n");
  const heading = folded ? `<details><summary>${title}</summary>

` : title === "" ? "" : `### ${title}

`;
  return { head: `${heading}${lines}`, items: rows.map(toRow), foot: folded ? "</details>" : "", separator: "\n" };
}
function toRow(cells) {
  return `| ${cells.join(" | ")} |`;
}
function renderSection(section) {
  const body = [section.head, ...section.items].filter((part) => part !== "").join(section.separator);
  return section.foot === "" ? body : `${body}

${section.foot}`;
}
function renderSections(sections) {
  return `${sections.map(renderSection).filter((text) => text !== "").join("\n\n")}
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
var marks = {
  fail: "\u274C failed",
  unverified: "\u2753 not verified",
  warn: "\u26A0\uFE0F warning",
  permitted: "\u26A0\uFE0F not verified, permitted by policy",
  waived: "\u{1F515} waived",
  "not-applicable": "\u2796 does not apply",
  pass: "\u2705 passed"
};
function markWeight(weight) {
  return marks[weight];
}

// packages/report/src/markdown/check-table.ts
var openRows = 30;
function toCheckTables(document) {
  const checks = checksOf(document).checks.toSorted((a, b) => compareWeights(a.weight, b.weight));
  const isGate = document.kind === "gate-decision";
  const [extraColumns, toExtra] = extrasOf(document);
  const columns = [isGate ? "what" : "check", ...extraColumns, "outcome", isGate ? "why" : "note"];
  const toRow2 = (check) => [`${check.what} ${toCode(check.name)}`, ...toExtra(check), markWeight(check.weight), check.note === null ? "" : toCode(check.note)];
  if (checks.length === 0) return [];
  if (isGate || checks.length <= openRows) return [toTable({ title: isGate ? "Jobs and documents" : "Checks", columns, rows: checks.map(toRow2) })];
  const [passed, noted] = [checks.filter(({ weight }) => weight === "pass"), checks.filter(({ weight }) => weight !== "pass")];
  return [
    ...noted.length === 0 ? [] : [toTable({ title: "Checks", columns, rows: noted.map(toRow2) })],
    ...passed.length === 0 ? [] : [toTable({ title: `${passed.length} passed`, columns, rows: passed.map(toRow2), folded: true })]
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
  if (document.kind !== "gate-decision") return [[], () => []];
  const byName = new Map(document.details.documents.map((one) => [`${one.kind}:${one.key}`, one]));
  return [["role", "artifact"], ({ what, name }) => {
    const one = what === "document" ? byName.get(name) : void 0;
    return one === void 0 ? ["", ""] : [one.role, one.artifactId === null ? "" : String(one.artifactId)];
  }];
}

// packages/report/src/markdown/drift-sections.ts
function toDriftSections({ details }) {
  const metrics = details.cases.flatMap(({ id, metrics: all }) => all.filter(({ outcome }) => outcome !== "pass").map((metric) => [
    toCode(id),
    toCode(metric.name),
    toNumber(metric.expected, metric.unit),
    toNumber(metric.actual, metric.unit),
    metric.delta === null ? "" : `${metric.delta} %`,
    markWeight(metric.outcome)
  ]));
  const files = details.cases.flatMap(({ id, files: all }) => all.filter(({ outcome }) => outcome !== "pass").map((file) => toFileSection(id, file)));
  const columns = ["case", "metric", "baseline", "now", "delta", "outcome"];
  return [...metrics.length === 0 ? [] : [toTable({ title: "Metrics", columns, rows: metrics })], ...files];
}
function toNumber(value, unit) {
  return value === null ? "nothing" : toCode(unit === null ? String(value) : `${value} ${unit}`);
}
function toFileSection(id, file) {
  const { added, removed, changed } = file.counts;
  const blocks = [
    ...file.changes.length === 0 ? [] : [[...file.changes.map(toChangeLine), ...file.more === 0 ? [] : [`- ${file.more} more`]].join("\n")],
    ...file.hunks === null ? [] : [toFence(file.hunks, "diff")]
  ];
  return toFolded(`${toHtmlCode(id)}, ${toHtmlCode(file.path)}: ${added} added, ${removed} removed, ${changed} changed`, blocks);
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
  const columns = ["fixture", "path", "format", "bytes", "lines", "bytes against reference", "lines against reference"];
  return [toTable({ title: `Fixtures (${fixtures.length})`, columns, rows, folded: true })];
}

// packages/report/src/markdown/finding-block.ts
var maxConsequences = 50;
function renderFindingBlock(group, policy) {
  const { primary, consequences } = group;
  const place = placeOf(primary);
  const parts = [
    `#### ${markWeight(weightOf(primary, policy))}: ${toCode(primary.rule)}${place === null ? "" : ` at ${toCode(place)}`}`,
    toProse(primary.message),
    ...renderValues(primary),
    ...primary.waiver === null ? [] : [toProse(toWaiverText(primary.waiver))],
    `**What to do:** ${toProse(primary.remedy)}`,
    ...consequences.length === 0 ? [] : [renderConsequences(consequences, policy)],
    `<sub>Fingerprint, for a waiver: ${toCode(primary.fingerprint)}</sub>`
  ];
  return parts.join("\n\n");
}
function renderValues(finding) {
  const values = valuesOf(finding);
  const reason = finding.reason === null ? "" : ` Reason: ${toCode(finding.reason)}.`;
  if (values === null) return reason === "" ? [] : [reason.trim()];
  return [`Expected ${toCode(values.expected)}, actual ${toCode(values.actual)}.${reason}`];
}
function renderConsequences(consequences, policy) {
  const lines = consequences.slice(0, maxConsequences).map((finding) => `- ${renderFindingLine(finding, policy)}`);
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

// packages/report/src/markdown/document-sections.ts
function toDocumentSections(document) {
  const groups = groupFindings(document);
  const blocking = groups.filter(({ weight }) => isBlockingWeight(weight));
  const blocks = blocking.length === 0 ? [] : [toBlocks(`### What blocks (${blocking.length})`, toItems(blocking, document))];
  const tables = toCheckTables(document);
  return [
    toBlocks("", [renderVerdict(document), renderIdentity(document)]),
    // The gate is read from the table down: its findings say of each row why.
    ...document.kind === "gate-decision" ? [...tables, ...blocks] : [...blocks, ...toWarnings(groups, document), ...tables],
    ...toDetailSections(document),
    ...document.kind === "gate-decision" ? toWarnings(groups, document) : [],
    ...toQuietSections(groups, document),
    toAboutSection(document)
  ];
}
function renderVerdict(document) {
  const { label, text } = toVerdictLine(document);
  return document.kind === "gate-decision" ? `**${escapeMarkdown(text)}**` : `**${label}**: ${text}.`;
}
function renderIdentity(document) {
  const { commit, dirty } = document.subject;
  const parts = [
    `${document.kind} ${toCode(document.key)}`,
    commit === null ? "no commit" : `commit ${toCode(commit.slice(0, 12))}${dirty ? " with local changes" : ""}`,
    ...document.partial ? ["partial: only some of it was judged"] : []
  ];
  return parts.join(" \xB7 ");
}
function toItems(groups, document) {
  return groups.map((group) => renderFindingBlock(group, document.policy));
}
function toWarnings(groups, document) {
  const warnings = groups.filter(({ weight }) => weight === "warn" || weight === "permitted");
  if (warnings.length === 0) return [];
  const items = toItems(warnings, document);
  return document.kind === "gate-decision" ? [toFolded(`Warnings (${items.length})`, items)] : [toBlocks(`### Warnings (${items.length})`, items)];
}
function toDetailSections(document) {
  if (document.kind === "drift-report") return [...toDriftSections(document), ...toFixtureSection(document.details.fixtures)];
  if (document.kind === "regression-observations") return toFixtureSection(document.details.fixtures);
  if (document.kind !== "gate-decision" || document.details.notApplicable.length === 0) return [];
  const items = document.details.notApplicable.map(({ check, reason }) => `- ${toCode(check)}: ${toProse(reason)}`);
  return [toFolded(`Does not apply here (${items.length})`, [items.join("\n")])];
}
function toQuietSections(groups, document) {
  return [["waived", "Waived"], ["not-applicable", "Does not apply"]].flatMap(([weight, title]) => {
    const found = groups.filter((group) => group.weight === weight).flatMap(({ primary, consequences }) => [primary, ...consequences]);
    if (found.length === 0) return [];
    return [toFolded(`${title} (${found.length})`, found.map((finding) => `- ${renderFindingLine(finding, document.policy)}`))];
  });
}

// packages/report/src/markdown/render-markdown.ts
function renderMarkdown(document) {
  return renderSections(toDocumentSections(document));
}

// packages/report/src/markdown/render-summary.ts
var severity = ["fail", "unverified", "warn", "pass"];
function renderSummary(documents, { limitBytes = 900 * 1024 } = {}) {
  const sorted = documents.toSorted((a, b) => severity.indexOf(a.verdict) - severity.indexOf(b.verdict));
  const [only] = sorted;
  if (only === void 0) return "**Not verified**: there is no document.\n";
  return cutSections(sorted.length === 1 ? toDocumentSections(only) : toSeveral(sorted), limitBytes);
}
function toSeveral(documents) {
  const overview = { head: "", items: documents.map((document) => `- ${toName(document)}: ${renderVerdict(document)}`), foot: "", separator: "\n" };
  return [overview, ...documents.flatMap((document) => [toBlocks(`## ${toName(document)}`, []), ...toDocumentSections(document)])];
}
function toName({ kind, key }) {
  return `${kind} ${toCode(key)}`;
}
var reserve = 80;
function cutSections(sections, limitBytes) {
  const whole = sections.map(renderSection).filter((text) => text !== "").join("\n\n");
  if (bytesOf(whole) + 1 <= limitBytes) return `${whole}
`;
  const kept = [];
  let room = limitBytes - reserve;
  for (const [index, section] of sections.entries()) {
    const text = renderSection(section);
    if (bytesOf(text) + 2 <= room) {
      kept.push(text);
      room -= bytesOf(text) + 2;
      continue;
    }
    const items = takeItems(section, room);
    if (items.length > 0) kept.push(renderSection({ ...section, items }));
    const more = sections.slice(index).reduce((sum, { items: all }) => sum + all.length, -items.length);
    kept.push(`**${more} more in the artifact.**`);
    break;
  }
  return `${kept.join("\n\n")}
`;
}
function takeItems(section, room) {
  let left = room - bytesOf(renderSection({ ...section, items: [] })) - 4;
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
  const region = location.line === void 0 ? {} : { region: { startLine: location.line, ...location.column === void 0 ? {} : { startColumn: location.column } } };
  return { physicalLocation: { artifactLocation: toArtifact(location.path), ...region }, ...logical };
}
function subjectFileOf(document) {
  if (document.kind === "gate-decision") return document.details.wiring.workflow ?? ".github/shipworthy.yml";
  const manifest = document.details.pack?.manifest;
  return manifest ?? ".github/shipworthy.yml";
}
function toArtifact(path) {
  const uri = path.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD").split("/").map(encodeURIComponent).join("/").replace(/^\/+/, "");
  return { uri: uri === "" ? "." : uri, uriBaseId: "%SRCROOT%" };
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
function wrapText(text, width) {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [];
    let line = "";
    for (const word of paragraph.split(" ").filter((part) => part !== "")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (longer.length <= Math.max(20, width) || line === "") line = longer;
      else {
        lines.push(line);
        line = word;
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
  const groups = groupFindings(document).filter(({ weight }) => weight !== "pass" && weight !== "not-applicable");
  const name = `${document.kind} ${document.key}${document.partial ? " (partial)" : ""}`;
  const parts = [
    `${paint(label, colourOf(document.verdict), options.color)}  ${showControls(`${name}: ${text}`)}`,
    ...groups.map((group) => renderGroup(group, document, options)),
    paint(toCountsLine(document.summary), "dim", options.color)
  ];
  return `${parts.join("\n\n")}
`;
}
function renderGroup({ primary, consequences, weight }, document, options) {
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
    ...renderConsequences2(consequences, document, options)
  ].join("\n");
}
var maxConsequences2 = 3;
function renderConsequences2(consequences, document, options) {
  const lines = consequences.slice(0, maxConsequences2).flatMap((finding) => {
    const place = placeOf(finding);
    return indented(`follows (${words2[weightOf(finding, document.policy)]}): ${place === null ? "" : `${place}  `}${finding.rule}`, options, "dim");
  });
  const rest = consequences.slice(maxConsequences2);
  if (rest.length === 0) return lines;
  const blocking = rest.filter((finding) => isBlockingWeight(weightOf(finding, document.policy))).length;
  return [...lines, ...indented(`and ${rest.length} more that follow from it, ${blocking} of them blocking`, options, "dim")];
}
function indented(text, options, colour = "plain") {
  const prefix = " ".repeat(margin);
  return wrapText(showControls(text, "\n"), options.width - margin).map((line) => `${prefix}${paint(line, colour, options.color)}`);
}

export {
  showControls,
  toVerdictLine,
  toAnnotations,
  toJunit,
  renderMarkdown,
  renderSummary,
  toSarif,
  wrapText,
  renderTerminal
};
