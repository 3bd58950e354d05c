import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toCode,
  toProse,
  toTable
} from "./chunk-IA6VWLRC.js";
import {
  openBundle
} from "./chunk-XFFB4RAI.js";
import {
  bundlePathOf
} from "./chunk-FXHEOVW4.js";
import {
  openScratch
} from "./chunk-4CWBFBZX.js";
import {
  parseJsonText,
  readTextFile,
  requireJson,
  sha256Hex,
  toPrettyJson,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import {
  _regex,
  array,
  boolean,
  json,
  literal,
  looseObject,
  nullable,
  number,
  string
} from "./chunk-ZDLLAUQK.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/bundle/show/show-bundle.ts
import { join } from "node:path";

// packages/core/src/bundle/show/digest-bundle.ts
var added = /^VerificationSummary-[^/]*\.json$|\.(?:sig|sigstore\.json)$/;
function digestBundle(files) {
  const verified = files.filter(({ path }) => !added.test(path)).toSorted((a, b) => a.path < b.path ? -1 : 1);
  return { digest: `sha256:${sha256Hex(verified.map(({ sha256, path }) => `${sha256}  ${path}
`).join(""))}`, files: verified.length };
}

// packages/core/src/bundle/show/compare-with-summary.ts
function compareWithSummary(files, { bundle, readmes, areas }) {
  const now = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const stateOf = ({ path, sha256 }) => now.get(path) === sha256 ? "same" : now.has(path) ? "changed" : "gone";
  const named = [...readmes, ...areas.flatMap(({ requirements }) => requirements.flatMap((one) => one.files))];
  const differences = [...new Set(named.flatMap((file2) => stateOf(file2) === "same" ? [] : [`${file2.path} is ${stateOf(file2)}`]))];
  const isSame = digestBundle(files).digest === bundle.digest;
  if (isSame || differences.length > 0) return { isSame: isSame && differences.length === 0, differences, stateOf };
  return { isSame, differences: ["a file that no requirement names was changed, added or removed"], stateOf };
}

// packages/core/src/bundle/show/summary-tables.ts
var shownFiles = 3;
function toSummaryTables({ areas, readmes, findings }, { stateOf }) {
  const requirements = areas.flatMap(({ name, requirements: all }) => all.map(({ id, status, outcome, files }) => [name, id, outcome === "pass" ? status : `${status}, ${outcome}`, toFiles(files.map(({ path }) => path))]));
  const gates = areas.flatMap(({ name, gates: all }) => all.map(({ id, outcome, value, threshold, margin, unit }) => [name, id, toValue(value, unit), withUnit(threshold, unit), margin === null ? "" : withUnit(toNumber(margin), unit), outcome]));
  const tables = [
    { title: "Requirements", columns: ["Area", "Requirement", "Status", "Files"], rows: requirements },
    { title: "READMEs", columns: ["README", "SHA-256", "Now"], rows: readmes.map((one) => [one.path, one.sha256, stateOf(one)]) },
    { title: "Gates", columns: ["Area", "Gate", "Value", "Threshold", "Margin", "Outcome"], rows: gates },
    { title: "Findings", columns: ["Rule", "Outcome", "What"], rows: findings.map(({ rule, outcome, message }) => [rule, outcome, message]) }
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
function toFiles(paths) {
  const more = paths.length - shownFiles;
  return [...paths.slice(0, shownFiles), ...more > 0 ? [`${more} more`] : []].join(", ");
}
function toValue(value, unit) {
  if (value === null || value === void 0) return "nothing";
  return withUnit(typeof value === "number" ? toNumber(value) : JSON.stringify(value).slice(0, 200), unit);
}
function toNumber(value) {
  return String(Number(value.toPrecision(6)));
}
function withUnit(text2, unit) {
  return unit === null ? text2 : `${text2} ${unit}`;
}

// packages/core/src/bundle/show/render-summary.ts
function renderSummaryText(summary, compared) {
  const head = [...toWarnings(compared), toVerdict(summary), toSubject(summary, (text2) => text2)];
  return [...head, ...toSummaryTables(summary, compared).flatMap(({ title, columns, rows }) => ["", title, ...align([columns, ...rows])])];
}
function renderSummaryMarkdown(summary, compared) {
  const warnings = toWarnings(compared).map((line) => `> ${toProse(line)}`).join("\n>\n");
  const blocks = [
    `## ${toProse(toVerdict(summary))}`,
    ...warnings === "" ? [] : [warnings],
    toSubject(summary, toCode),
    ...toSummaryTables(summary, compared).flatMap(({ title, columns, rows }) => [`### ${title}`, toTable(columns, rows.map((row) => row.map((cell, column) => columns[column] === "What" ? toProse(cell) : cell === "" ? "" : toCode(cell))))])
  ];
  return `${blocks.join("\n\n")}
`;
}
function toVerdict({ bundle, passed, verdict, partial }) {
  const part = partial ? ", of a part only" : "";
  return `${bundle.path}: ${passed ? "passed" : "did not pass"} (${verdict}${part})`;
}
function toSubject({ candidate, profile, verifiedAt, bundle }, quote) {
  const facts = [["version", candidate.version], ["commit", candidate.commit], ["thresholds", profile], ["verified", verifiedAt], ["files", String(bundle.files)]];
  return facts.flatMap(([name, value]) => value === null ? [] : [`${name} ${quote(value)}`]).join(", ");
}
var mostDifferences = 10;
function toWarnings({ isSame, differences }) {
  if (isSame) return [];
  const more = differences.length - mostDifferences;
  return ["The bundle is no longer the one that was verified. Verify it again.", ...differences.slice(0, mostDifferences), ...more > 0 ? [`${more} more`] : []];
}
function align(rows) {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

// packages/core/src/bundle/show/verification-summary.ts
var file = looseObject({ path: string(), sha256: string() });
var text = nullable(string());
var requirement = looseObject({ id: string(), title: string(), outcome: string(), status: string(), files: array(file) });
var gate = looseObject({ id: string(), title: string(), outcome: string(), value: json(), threshold: string(), margin: nullable(number()), unit: text });
var area = looseObject({ name: string(), outcome: string(), requirements: array(requirement), gates: array(gate) });
var fault = looseObject({ rule: string(), outcome: string(), message: string() });
var verificationSummarySchema = looseObject({
  kind: literal("verification-summary"),
  schemaVersion: string().check(_regex(/^1\.(0|[1-9][0-9]*)$/)),
  /** False also of a verification of some areas only: it proves nothing of the bundle. */
  passed: boolean(),
  verdict: string(),
  partial: boolean(),
  /** RFC 3339 in UTC. */
  verifiedAt: string(),
  bundle: looseObject({
    id: string(),
    path: string(),
    files: number(),
    /** Over the sorted list of `<sha256>  <path>` of all files but summaries and signatures. */
    digest: string()
  }),
  candidate: looseObject({ version: text, commit: text }),
  profile: text,
  readmes: array(file),
  areas: array(area),
  /** Primary findings that do not pass; never what was found of a secret. */
  findings: array(fault)
});
var latestSummaryName = "VerificationSummary-latest.json";

// packages/core/src/bundle/show/show-bundle.ts
var largestSummary = 64 * 1024 * 1024;
var verifyHint = "Verify the bundle with `--write-summary`, and show it again.";
async function showBundle(request) {
  const { config, workspace, inputs } = request;
  const path = bundlePathOf(request);
  const scratch = await openScratch();
  try {
    const bundle = await openBundle({ workspace, path, config, scratch, id: config.id });
    if (bundle === null) throw new ShipworthyError("config/not-found", `There is no bundle at ${path}.`, { hint: "Publish it, or name another with `path`." });
    const summary = await readSummary(bundle);
    const compared = compareWithSummary(bundle.files, summary);
    const json2 = requireJson({ bundle: path, matches: compared.isSame, differences: compared.differences, summary });
    return {
      out: workspace.out,
      documents: [],
      outputs: {},
      notes: renderSummaryText(summary, compared),
      report: { markdown: renderSummaryMarkdown(summary, compared), json: json2 },
      exitCode: compared.isSame || inputs["fail-on"] === "never" ? 0 : 1
    };
  } finally {
    await scratch.remove();
  }
}
async function readSummary(bundle) {
  const shown = `${bundle.path}/${latestSummaryName}`;
  if (!bundle.files.some(({ path }) => path === latestSummaryName)) throw new ShipworthyError("config/not-found", `${shown} does not exist: nobody left a summary in the bundle.`, { hint: verifyHint });
  const { value } = parseJsonText(await readText(join(bundle.folder, latestSummaryName), shown), { path: shown });
  const parsed = verificationSummarySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ShipworthyError("document/malformed", `${shown} is no summary of ours:`, {
    hint: verifyHint,
    faults: parsed.error.issues.slice(0, 10).map((issue) => ({ path: shown, message: `${issue.path.map(String).join(".")}: ${issue.message}` }))
  });
}
async function readText(absolute, displayPath) {
  try {
    return await readTextFile(absolute, { maxBytes: largestSummary, displayPath });
  } catch (cause) {
    if (!isShipworthyError(cause) || cause.code !== "config/not-utf8") throw cause;
    throw new ShipworthyError("document/malformed", `${displayPath} is not valid UTF-8.`, { hint: verifyHint, cause });
  }
}

// packages/core/src/bundle/show/write-summary.ts
import { join as join2 } from "node:path";

// packages/core/src/bundle/show/to-summary.ts
function toSummary({ bundle, id }, document) {
  const { verdict, partial, details, findings, run } = document;
  const { digest, files } = digestBundle(bundle.files);
  return {
    kind: "verification-summary",
    schemaVersion: "1.0",
    passed: !partial && (verdict === "pass" || verdict === "warn"),
    verdict,
    partial,
    verifiedAt: run.finishedAt,
    bundle: { id, path: bundle.path, files, digest },
    candidate: { version: details.candidate.version, commit: details.candidate.commit },
    profile: details.profile,
    readmes: details.areas.flatMap(({ readme }) => readme === null ? [] : [{ path: readme.path, sha256: readme.sha256 }]),
    areas: details.areas.map(({ name, outcome, requirements, gates }) => ({ name, outcome, requirements, gates })),
    findings: findings.filter(({ causedBy, outcome }) => causedBy === null && outcome !== "pass").map(({ rule, outcome, message }) => ({ rule, outcome, message }))
  };
}

// packages/core/src/bundle/show/write-summary.ts
async function writeSummary(run, document) {
  const { bundle } = run;
  if (bundle.kind === "zip") return [`not written: ${bundle.path} is a zip, and stays as it is`];
  const text2 = toPrettyJson(toSummary(run, document));
  const names = [`VerificationSummary-${toStamp(document.run.finishedAt)}.json`, latestSummaryName];
  for (const name of names) await writeFileAtomically(join2(bundle.folder, name), text2);
  return names.map((name) => `${bundle.path}/${name}`);
}
function toStamp(time) {
  return new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
}

export {
  showBundle,
  writeSummary
};
