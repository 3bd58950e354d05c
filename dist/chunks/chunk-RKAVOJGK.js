import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showNumber
} from "./chunk-O5QWLRDZ.js";
import {
  findDocuments
} from "./chunk-Z75HRPYS.js";
import {
  requireJson,
  toPosixPath,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/bundle/trend/limits-of.ts
var number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
var comparison = new RegExp(String.raw`^\s*(?:>=|<=|==|!=|>|<)\s*(${number})\s*$`);
var range = new RegExp(String.raw`^between (${number}) and (${number})$`);
var equality = new RegExp(String.raw`^== .* \((${number})\)$`, "s");
function limitsOf(threshold) {
  const [, ...found] = comparison.exec(threshold) ?? range.exec(threshold) ?? equality.exec(threshold) ?? [];
  return found.map(Number).filter(Number.isFinite).sort((a, b) => a - b);
}

// packages/core/src/bundle/trend/collect-trend.ts
function collectTrend(documents) {
  const used = oncePerVerification(documents).sort((a, b) => Date.parse(a.run.startedAt) - Date.parse(b.run.startedAt) || a.run.attempt - b.run.attempt);
  const all = /* @__PURE__ */ new Map();
  for (const document of used) {
    for (const { name: area, gates: gates2 } of document.details.areas) {
      for (const gate of gates2) addPoint(all, { name: { bundle: document.key, area, gate: gate.id, unit: gate.unit }, gate, document });
    }
  }
  const gates = [...all].sort(([a], [b]) => a < b ? -1 : 1).map(([, { name, title, points }]) => ({ ...name, title, points: [...points.values()] }));
  return { gates: [...gates.filter(needsAttention), ...gates.filter((one) => !needsAttention(one))], candidates: new Set(used.map(candidateOf)).size, documents: used.length };
}
function addPoint(all, { name, gate, document }) {
  const key = JSON.stringify([name.bundle, name.area, name.gate, name.unit]);
  const series = all.get(key) ?? { name, title: gate.title, points: /* @__PURE__ */ new Map() };
  all.set(key, series);
  series.title = gate.title;
  const candidate = candidateOf(document);
  series.points.set(candidate, {
    version: document.details.candidate.version,
    commit: document.details.candidate.commit,
    run: document.run.id,
    at: document.run.startedAt,
    verifications: (series.points.get(candidate)?.verifications ?? 0) + 1,
    outcome: gate.outcome,
    value: gate.value,
    threshold: gate.threshold,
    limits: limitsOf(gate.threshold),
    margin: gate.margin
  });
}
function oncePerVerification(documents) {
  return [...new Map(documents.map((one) => [JSON.stringify([verificationOf(one), candidateOf(one)]), one])).values()];
}
function verificationOf({ key, run }) {
  return [key, run.id, run.attempt, run.startedAt];
}
function candidateOf(document) {
  const { version, commit } = document.details.candidate;
  return JSON.stringify(version === null && commit === null ? verificationOf(document) : [document.key, version, commit]);
}
function needsAttention({ points }) {
  const outcome = points.at(-1)?.outcome;
  return outcome !== "pass" && outcome !== "not-applicable";
}

// packages/core/src/bundle/trend/run-trend.ts
import { join, relative } from "node:path";

// packages/core/src/bundle/trend/to-trend-notes.ts
var columns = ["version", "commit", "time", "value", "threshold", "margin", "outcome"];
function toTrendNotes({ documents, candidates, refused, gates }) {
  const head = `documents: ${documents}, candidates: ${candidates}, gates: ${gates.length}${refused.length === 0 ? "" : `, refused: ${refused.length}`}`;
  return [head, ...gates.flatMap(toTable), ...refused.map((one) => `  refused  ${one}`)];
}
function toTable({ bundle, area, gate, title, unit, points }) {
  const rows = [columns, ...points.map((point) => toCells(point, unit))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const name = `${bundle}: ${area}/${gate}`;
  return ["", title === gate ? name : `${name}: ${title}`, ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())];
}
function toCells({ version, commit, at, value, threshold, limits, margin, outcome, verifications }, unit) {
  const [nearest = null] = typeof value === "number" ? limits.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value)) : [];
  const shown = `${showValue(value, nearest)}${unit === null || value === null ? "" : ` ${unit}`}`;
  return [version ?? "-", commit?.slice(0, 12) ?? "-", at, shown, threshold, margin === null ? "-" : showValue(margin), verifications === 1 ? outcome : `${outcome} (last of ${verifications})`];
}
function showValue(value, against = null) {
  if (value === null) return "-";
  if (typeof value === "number") return showNumber(value, against);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= 40 ? text : `${text.slice(0, 39).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

// packages/core/src/bundle/trend/run-trend.ts
async function runTrend({ history }, host, workspace) {
  if (history.length === 0) {
    throw new ShipworthyError("usage/invalid-input", "Nothing says where the documents of past bundles are.", { hint: "Name their folder: `shipworthy telemetry-bundle-readiness --mode trend --history history/`." });
  }
  const { documents, empty } = await findDocuments(workspace, history);
  const usable = documents.flatMap(({ read }) => read?.document.kind === "bundle-readiness" ? [read.document] : []);
  const refused = [...empty.map((place) => `${place}: there is nothing there`), ...documents.flatMap(({ path, refusal }) => refusal === null ? [] : [`${path}: ${refusal.message}`])];
  const report = { ...collectTrend(usable), refused };
  const rendered = host.renderTrend?.(report) ?? null;
  const page = join(workspace.out, "bundle-trend.html");
  if (rendered !== null) await writeFileAtomically(page, rendered.html);
  const notes = [...toTrendNotes(report), ...rendered === null ? [] : ["", `page  ${toPosixPath(relative(host.cwd, page))}`]];
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: requireJson(report), ...rendered === null ? {} : { markdown: rendered.markdown } }, exitCode: 0 };
}

export {
  collectTrend,
  runTrend
};
