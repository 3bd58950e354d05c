import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  collectEvidence
} from "./chunk-3KTGCWTY.js";
import {
  isAtLeast,
  isRevisionOf,
  parseReport,
  readReportFile,
  readSarifLog,
  severityOfScore,
  severityOfWord,
  toSarifPath,
  toScore,
  toUtc,
  worstSeverity
} from "./chunk-XUTXQZD5.js";
import {
  meetExceptions,
  toWaivers
} from "./chunk-XOJ6QQLM.js";
import {
  collectPolicyRules,
  judgeIdentity
} from "./chunk-BE4DCWQW.js";
import {
  redactText,
  secretRules
} from "./chunk-BYQDC2JO.js";
import "./chunk-PCRYUSVE.js";
import {
  listCycloneDx,
  listLockfile,
  listNpmTree,
  listSpdx
} from "./chunk-MTNHMWLC.js";
import {
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  textOf
} from "./chunk-MRXJ6RDR.js";
import "./chunk-XCHJNGRX.js";
import "./chunk-WOSQK7T7.js";
import "./chunk-MCWDBU2Y.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import {
  isTreeArray,
  isTreeObject,
  memberOf
} from "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import {
  parseLicence
} from "./chunk-XOHN3G5I.js";
import {
  openScratch,
  openWorkspace,
  resolvePolicy,
  severities
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  buildDocument,
  collectSubject,
  judge,
  parseNeeds,
  takeListed,
  toDate,
  toExitCode,
  toFinding,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  expandGlobs,
  matchGlobs,
  sha256Hex,
  toPosixPath
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import {
  commitSchema,
  digestSchema,
  documentSchema,
  outcomeSchema,
  reasonSchema,
  verdictSchema
} from "./chunk-NIT5GBHI.js";
import {
  _enum,
  _nonnegative,
  _positive,
  array,
  int,
  iso_exports,
  looseObject,
  nullable,
  optional,
  string
} from "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/contract/src/security/security-report.ts
var text = string();
var count = int().check(_nonnegative());
var line = nullable(int().check(_positive()));
var severity = nullable(_enum(severities));
var scanFormats = ["sarif", "npm-audit", "osv-scanner", "trivy", "dependabot", "cyclonedx", "spdx", "lockfile", "npm-ls"];
var countsSchema = looseObject({ critical: count, high: count, medium: count, low: count, unknown: count });
var scanSchema = looseObject({
  path: text,
  format: nullable(_enum(scanFormats)),
  tool: nullable(looseObject({ name: text, version: nullable(text) })),
  time: nullable(text),
  timeFrom: nullable(_enum(["recorded", "told"])),
  commit: nullable(commitSchema),
  outcome: outcomeSchema,
  counts: countsSchema,
  secrets: count,
  components: count,
  suppressed: count
});
var vulnerabilitySchema = looseObject({
  advisory: text,
  aliases: array(text),
  package: nullable(text),
  ecosystem: nullable(text),
  version: nullable(text),
  severity,
  title: text,
  tool: nullable(text),
  url: nullable(text),
  fixedIn: nullable(text),
  path: nullable(text),
  line,
  count,
  scans: array(text),
  outcome: outcomeSchema
});
var licencesReportSchema = looseObject({
  allowed: array(text),
  components: count,
  used: array(looseObject({ licence: nullable(text), components: count, outcome: outcomeSchema })),
  refused: array(looseObject({ package: text, version: nullable(text), licence: nullable(text), outcome: outcomeSchema }))
});
var suppressedSchema = looseObject({ scan: text, advisory: text, path: nullable(text), line, justification: nullable(text) });
var exceptionReportSchema = looseObject({
  package: text,
  version: text,
  advisory: nullable(text),
  licence: nullable(text),
  owner: text,
  reason: text,
  expires: iso_exports.date(),
  state: _enum(["used", "unused", "expired"])
});
var contextSchema = looseObject({
  kind: text,
  key: text,
  verdict: nullable(verdictSchema),
  reason: nullable(reasonSchema),
  message: nullable(text),
  summary: nullable(looseObject({ checked: count, fail: count, unverified: count, warn: count })),
  contentDigest: nullable(digestSchema)
});
var securityDetailsSchema = looseObject({
  severity: _enum(severities),
  maxAge: text,
  scans: array(scanSchema),
  vulnerabilities: array(vulnerabilitySchema),
  licences: nullable(licencesReportSchema),
  secrets: array(looseObject({ tool: text, rule: text, path: text, line, scans: array(text), outcome: outcomeSchema })),
  suppressed: array(suppressedSchema),
  exceptions: array(exceptionReportSchema),
  context: array(contextSchema),
  omitted: optional(looseObject({ vulnerabilities: count, secrets: count, suppressed: count, licences: count }))
});
var securityReportSchema = documentSchema("security-report", securityDetailsSchema);

// packages/core/src/security/collect-context.ts
async function collectContext(request) {
  const { host, workspace, policy, subject } = request;
  const scratch = await openScratch();
  try {
    const { received } = await collectEvidence({ host, workspace, scratch, needs: parseNeeds(request.needs), places: request.documents });
    const reports = received.filter(({ kind }) => kind === "drift-report");
    const policyRules = await collectPolicyRules(host, workspace, policy);
    const judged = judgeIdentity(reports, { subject, host, workspace, allowLocal: host.context.where === "local", ...policyRules, refuseDirty: false }).filter(({ state }) => state !== "superseded");
    return { context: judged.map(toContext), inputs: judged.flatMap(toInput) };
  } finally {
    await scratch.remove();
  }
}
function toContext({ kind, key, document, refusal, received }) {
  if (document === null) return { kind, key, verdict: null, reason: refusal?.reason ?? "missing-evidence", message: refusal?.message ?? "It did not arrive.", summary: null, contentDigest: null };
  const { checked, fail, unverified, warn } = document.summary;
  return { kind, key, verdict: document.verdict, reason: null, message: null, summary: { checked, fail, unverified, warn }, contentDigest: received.contentDigest };
}
function toInput({ kind, key, document, received: { contentDigest } }) {
  return document === null || contentDigest === null ? [] : [{ name: "context", kind, key, contentDigest }];
}

// packages/core/src/security/collect-scans.ts
import { stat } from "node:fs/promises";

// packages/core/src/security/scan.ts
function refuseScan(reason, message, remedy) {
  return { state: "refused", reason, message, ...remedy === void 0 ? {} : { remedy } };
}
var emptyContent = { time: null, revisions: [], vulnerabilities: [], secrets: [], suppressed: [], components: null };

// packages/core/src/security/severity/cvss-score.ts
var weights = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 }
};
var privileges = { U: { N: 0.85, L: 0.62, H: 0.27 }, C: { N: 0.85, L: 0.68, H: 0.5 } };
function toCvssScore(vector) {
  const [head, ...parts] = vector.trim().split("/");
  if (head !== "CVSS:3.1" && head !== "CVSS:3.0") return null;
  const metrics = new Map(parts.map((part) => [part.slice(0, part.indexOf(":")), part.slice(part.indexOf(":") + 1)]));
  if (metrics.size !== parts.length) return null;
  const weigh = (name) => weights[name]?.[metrics.get(name) ?? ""] ?? Number.NaN;
  const scope = metrics.get("S");
  if (scope !== "U" && scope !== "C") return null;
  const privilege = privileges[scope];
  const exploitability = 8.22 * weigh("AV") * weigh("AC") * (privilege[metrics.get("PR") ?? ""] ?? Number.NaN) * weigh("UI");
  const loss = 1 - (1 - weigh("C")) * (1 - weigh("I")) * (1 - weigh("A"));
  const impact = scope === "U" ? 6.42 * loss : 7.52 * (loss - 0.029) - 3.25 * (loss - 0.02) ** 15;
  if (Number.isNaN(exploitability) || Number.isNaN(impact)) return null;
  if (impact <= 0) return 0;
  return roundUp(Math.min((scope === "U" ? 1 : 1.08) * (impact + exploitability), 10));
}
function roundUp(score) {
  const whole = Math.round(score * 1e5);
  return whole % 1e4 === 0 ? whole / 1e5 : (Math.floor(whole / 1e4) + 1) / 10;
}

// packages/core/src/security/readers/cyclonedx-vulnerabilities.ts
var dismissed = /* @__PURE__ */ new Set(["not_affected", "false_positive", "resolved", "resolved_with_pedigree"]);
function listVulnerabilities(document) {
  const byReference = new Map(flatten(document).map((component) => [textOf(component, "bom-ref") ?? "", component]));
  const entries = objectsOf(document, "vulnerabilities").map((entry) => ({ entry, state: textOf(objectOf(entry, "analysis"), "state") ?? "" }));
  return {
    vulnerabilities: entries.filter(({ state }) => !dismissed.has(state)).flatMap(({ entry }) => toVulnerabilities(entry, byReference)),
    suppressed: entries.filter(({ state }) => dismissed.has(state)).map(({ entry, state }) => ({ advisory: idOf(entry), path: null, line: null, justification: redactText([state, textOf(objectOf(entry, "analysis"), "detail")].filter((word) => word !== null).join(": ").slice(0, 300)).text }))
  };
}
function flatten(owner) {
  return objectsOf(owner, "components").flatMap((component) => [component, ...flatten(component)]);
}
function idOf(entry) {
  return textOf(entry, "id") ?? "(no id)";
}
function toVulnerabilities(entry, byReference) {
  const references = objectsOf(entry, "affects").map((one) => textOf(one, "ref") ?? "");
  const description = textOf(entry, "description");
  return (references.length === 0 ? ["(no component)"] : references).map((reference) => {
    const component = byReference.get(reference);
    const [known] = component === void 0 ? [] : listCycloneDx({ components: [component] });
    return {
      ids: [.../* @__PURE__ */ new Set([idOf(entry), ...objectsOf(entry, "references").flatMap((one) => textOf(one, "id") ?? [])])],
      package: known?.plainName ?? reference,
      ecosystem: known?.ecosystem ?? null,
      version: known?.version ?? null,
      places: [],
      severity: severityOf(entry),
      title: (description ?? "no description").split("\n", 1)[0]?.slice(0, 300) ?? "",
      url: textOf(objectOf(entry, "source"), "url"),
      fixedIn: null,
      path: null,
      line: null,
      count: 1
    };
  });
}
function severityOf(entry) {
  return worstSeverity(objectsOf(entry, "ratings").flatMap((rating) => [severityOfWord(textOf(rating, "severity")), severityOfScore(isCvss(rating) ? toScore(memberOf(rating, "score")) : null), severityOfScore(toCvssScore(textOf(rating, "vector") ?? ""))]));
}
function isCvss(rating) {
  return /^cvss/i.test(textOf(rating, "method") ?? "CVSS");
}

// packages/core/src/security/readers/read-component-list.ts
function readCycloneDx(document) {
  const metadata = objectOf(document, "metadata");
  const tools = [...objectsOf(metadata, "tools"), ...objectsOf(objectOf(metadata, "tools"), "components")];
  const vendor = textOf(tools[0] ?? {}, "vendor") ?? textOf(tools[0] ?? {}, "group");
  const name = textOf(tools[0] ?? {}, "name") ?? "an unnamed tool";
  const made = { tool: { name: vendor === null || vendor === "" ? name : `${vendor} ${name}`, version: textOf(tools[0] ?? {}, "version") }, time: textOf(metadata, "timestamp") };
  const found = listVulnerabilities(document);
  const components = listCycloneDx(document);
  if (components.length === 0 && found.vulnerabilities.length + found.suppressed.length > 0) return { state: "read", content: { ...emptyContent, ...made, ...found } };
  const outcome = toOutcome(components, made);
  return outcome.state === "refused" ? outcome : { ...outcome, content: { ...outcome.content, ...found } };
}
function readSpdx(document) {
  const packages = memberOf(document, "packages");
  if (packages === void 0 || !isTreeArray(packages)) return refuseScan("malformed-document", "has no list `packages`.");
  const creation = objectOf(document, "creationInfo");
  const creator = listOf(creation, "creators").flatMap((one) => typeof one === "string" ? /^Tool: (.+)$/.exec(one)?.[1] ?? [] : [])[0] ?? "an unnamed tool";
  const [, name = creator, version = null] = /^(.+)-(\d[^-]*(?:-[^-]*)?)$/.exec(creator) ?? [];
  return toOutcome(listSpdx(document), { tool: { name: name.replace("/", " "), version }, time: textOf(creation, "created") });
}
function readLockfile(document) {
  return toOutcome(listLockfile(document), { tool: { name: "package-lock.json", version: null }, time: null });
}
function readNpmList(document) {
  if (memberOf(document, "error") !== void 0) return refuseScan("unproven", "holds an error of npm in place of its list.", "Run `npm ls --all --json` again.");
  const outcome = toOutcome(listNpmTree(document), { tool: { name: "npm ls", version: null }, time: null });
  if (outcome.state === "refused" || listOf(document, "problems").length === 0) return outcome;
  return { ...outcome, content: { ...outcome.content, flaw: { reason: "partial", message: "says that packages are missing or do not fit.", remedy: "Install (`npm ci`), and run `npm ls --all --json` again." } } };
}
function toOutcome(components, { tool, time }) {
  if (components.length === 0) return refuseScan("nothing-checked", "lists no component.", "See that it is made where the dependencies are known; leave it away where there are none.");
  return { state: "read", content: { ...emptyContent, tool, time, components } };
}

// packages/core/src/security/readers/to-ecosystem.ts
var names = {
  go: "golang",
  gomod: "golang",
  gobinary: "golang",
  "crates.io": "cargo",
  rust: "cargo",
  "rust-binary": "cargo",
  pip: "pypi",
  pipenv: "pypi",
  poetry: "pypi",
  uv: "pypi",
  "python-pkg": "pypi",
  rubygems: "gem",
  bundler: "gem",
  gemspec: "gem",
  packagist: "composer",
  "composer-vendor": "composer",
  "node-pkg": "npm",
  yarn: "npm",
  pnpm: "npm",
  bun: "npm",
  pom: "maven",
  jar: "maven",
  gradle: "maven",
  actions: "githubactions",
  "github actions": "githubactions",
  erlang: "hex"
};
function toEcosystem(word) {
  if (word === null || word === "") return null;
  const name = (word.split(":")[0] ?? "").toLowerCase();
  return Object.hasOwn(names, name) ? names[name] ?? name : name;
}

// packages/core/src/security/readers/read-dependabot.ts
var pageSizes = /* @__PURE__ */ new Set([30, 100]);
function readDependabot(answer) {
  const isPaged = answer.length > 0 && answer.every((page) => isTreeArray(page));
  const alerts = isPaged ? answer.flatMap((page) => isTreeArray(page) ? page : []) : answer;
  if (!alerts.every((alert) => isTreeObject(alert))) return refuseScan("malformed-document", "holds something that is no alert.");
  if (alerts.some((alert) => textOf(alert, "state") === null || !isTreeObject(memberOf(alert, "security_advisory") ?? null))) return refuseScan("malformed-document", "holds an alert without its state or its advisory.");
  const dismissed2 = (alert) => ["dismissed", "auto_dismissed"].includes(textOf(alert, "state") ?? "");
  return {
    state: "read",
    content: {
      ...emptyContent,
      tool: { name: "Dependabot", version: null },
      vulnerabilities: alerts.filter((alert) => !dismissed2(alert) && textOf(alert, "state") !== "fixed").map(toVulnerability),
      suppressed: alerts.filter(dismissed2).map(toSuppressed),
      ...!isPaged && pageSizes.has(answer.length) ? { flaw: { reason: "partial", message: `holds ${answer.length} alerts, which is just a page: there may be more.`, remedy: "Ask with `gh api --paginate --slurp`, which writes every page." } } : {}
    }
  };
}
function readRefusal(answer) {
  const status = textOf(answer, "status") ?? String(numberOf(answer, "status") ?? "an error");
  return refuseScan(status === "403" || status === "404" ? "permission-denied" : "unproven", `is an answer of GitHub that refuses the list (${status}).`, "Give the job that asks `permissions: { vulnerability-alerts: read }`, and switch Dependabot alerts on.");
}
function toVulnerability(alert) {
  const [advisory, vulnerability, dependency] = [objectOf(alert, "security_advisory"), objectOf(alert, "security_vulnerability"), objectOf(alert, "dependency")];
  const own = objectOf(dependency, "package");
  return {
    ids: idsOf(advisory),
    package: textOf(own, "name") ?? "(no name)",
    ecosystem: toEcosystem(textOf(own, "ecosystem")),
    version: null,
    places: [],
    severity: worstSeverity([severityOfWord(textOf(vulnerability, "severity")), severityOfWord(textOf(advisory, "severity")), severityOfScore(toScore(memberOf(objectOf(advisory, "cvss"), "score")))]),
    title: textOf(advisory, "summary") ?? "no summary",
    url: textOf(alert, "html_url"),
    fixedIn: textOf(objectOf(vulnerability, "first_patched_version"), "identifier"),
    path: textOf(dependency, "manifest_path"),
    line: null,
    count: 1
  };
}
function idsOf(advisory) {
  const named = [textOf(advisory, "ghsa_id"), textOf(advisory, "cve_id"), ...objectsOf(advisory, "identifiers").map((one) => textOf(one, "value"))].filter((id) => id !== null);
  return named.length === 0 ? ["(no id)"] : [...new Set(named)];
}
function toSuppressed(alert) {
  const comment = textOf(alert, "dismissed_comment");
  const words = [textOf(alert, "dismissed_reason") ?? textOf(alert, "state"), comment === "" ? null : comment].filter((word) => word !== null);
  return { advisory: idsOf(objectOf(alert, "security_advisory"))[0] ?? "(no id)", path: textOf(objectOf(alert, "dependency"), "manifest_path"), line: null, justification: redactText(words.join(": ").slice(0, 300)).text };
}

// packages/core/src/security/readers/read-npm-audit.ts
function readNpmAudit(report) {
  const failure = findFailure(report);
  if (failure !== null) return refuseScan("unproven", `says that \`npm audit\` failed: ${failure}`, "Run `npm audit --json` again, where it reaches a registry that knows advisories, and in a folder with a lock file.");
  const version = numberOf(report, "auditReportVersion");
  if (version !== 2) return refuseScan("unknown-schema", version === null ? "is an audit of npm 6, which is not read." : `is of version ${version} of npm's audit reports, which is not known.`, "Run `npm audit --json` of npm 7 or later.");
  const packages = memberOf(report, "vulnerabilities");
  if (packages === void 0 || !isTreeObject(packages)) return refuseScan("malformed-document", "has no mapping `vulnerabilities`.");
  const total = numberOf(objectOf(objectOf(report, "metadata"), "dependencies"), "total");
  if (total === null) return refuseScan("malformed-document", "does not say how many dependencies it looked at.");
  if (total === 0) return refuseScan("nothing-checked", "says that it looked at no dependency.", "Run it in the folder of the lock file; leave the report away where there are no dependencies.");
  const counted = numberOf(objectOf(objectOf(report, "metadata"), "vulnerabilities"), "total");
  const flaw = counted !== null && counted > Object.keys(packages).length ? { reason: "partial", message: `counts ${counted} vulnerable packages, and lists ${Object.keys(packages).length}.` } : null;
  const entries = Object.keys(packages).map((name) => ({ name, entry: objectOf(packages, name) }));
  return { state: "read", content: { ...emptyContent, tool: { name: "npm audit", version: null }, vulnerabilities: entries.flatMap(({ name, entry }) => toVulnerabilities2(name, entry, packages)), ...flaw === null ? {} : { flaw } } };
}
function findFailure(report) {
  const error = objectOf(report, "error");
  const [status, code] = [numberOf(report, "statusCode"), textOf(error, "code")];
  if (memberOf(report, "error") === void 0 && status === null) return null;
  if (status !== null) return `the registry answered ${status}.`;
  return code === null ? "it does not say why." : `${code}.`;
}
function toVulnerabilities2(name, entry, packages) {
  const own = objectsOf(entry, "via").filter((via) => Object.keys(via).length > 0);
  const shared = {
    package: name,
    ecosystem: "npm",
    version: null,
    places: listOf(entry, "nodes").filter((place) => typeof place === "string"),
    fixedIn: null,
    path: null,
    line: null,
    count: 1
  };
  const known = own.map((via) => {
    const url = textOf(via, "url");
    return { ...shared, ids: idsOf2(via, url), severity: severityOfWord(textOf(via, "severity")), title: textOf(via, "title") ?? "an advisory without a title", url };
  });
  if (known.length > 0 || leadsToAdvisory(entry, packages, /* @__PURE__ */ new Set([name]))) return known;
  return [{ ...shared, ids: [`npm:${name}`], severity: severityOfWord(textOf(entry, "severity")), title: "npm calls it vulnerable, and names no advisory", url: null }];
}
function idsOf2(via, url) {
  const ghsa = /\/(GHSA(?:-[0-9a-z]+)+)$/i.exec(url ?? "")?.[1];
  const source = numberOf(via, "source");
  if (ghsa !== void 0) return [ghsa];
  return [source === null ? url ?? "npm advisory without a number" : `npm-${source}`];
}
function leadsToAdvisory(entry, packages, seen) {
  return listOf(entry, "via").some((via) => {
    if (typeof via !== "string") return isTreeObject(via) && Object.keys(via).length > 0;
    if (seen.has(via)) return false;
    seen.add(via);
    return leadsToAdvisory(objectOf(packages, via), packages, seen);
  });
}

// packages/core/src/security/readers/read-osv.ts
function readOsv(report, { root }) {
  const results = memberOf(report, "results");
  if (results === void 0 || !isTreeArray(results) || !results.every((one) => isTreeObject(one))) return refuseScan("malformed-document", "has no list `results` of objects.");
  const found = objectsOf(report, "results").flatMap((source) => {
    const { path } = toSarifPath(textOf(objectOf(source, "source"), "path"), root);
    return objectsOf(source, "packages").map((entry) => ({ entry, path }));
  });
  if (found.length === 0) return refuseScan("nothing-checked", "lists no package, so nobody can tell whether any was looked at.", "Run osv-scanner with `--all-packages`: then it also lists what it found in order.");
  return {
    state: "read",
    content: {
      ...emptyContent,
      tool: { name: "osv-scanner", version: null },
      vulnerabilities: found.flatMap(({ entry, path }) => toVulnerabilities3(entry, path)),
      components: toComponents(found.map(({ entry }) => entry))
    }
  };
}
function packageOf(entry) {
  const own = objectOf(entry, "package");
  const version = textOf(own, "version");
  return { name: textOf(own, "name") ?? "(no name)", version: version === "" ? null : version, ecosystem: toEcosystem(textOf(own, "ecosystem")) };
}
function toVulnerabilities3(entry, path) {
  const records = objectsOf(entry, "vulnerabilities");
  const groups = objectsOf(entry, "groups").map((group) => ({ ids: textsOf(group, "ids"), aliases: textsOf(group, "aliases"), stated: toScore(textOf(group, "max_severity") ?? "") }));
  const grouped = new Set(groups.flatMap(({ ids }) => ids));
  const alone = records.map((record) => textOf(record, "id") ?? "(no id)").filter((id) => !grouped.has(id)).map((id) => ({ ids: [id], aliases: [], stated: null }));
  return [...groups, ...alone].filter(({ ids }) => ids.length > 0).map(({ ids, aliases, stated }) => {
    const own = records.filter((record) => ids.includes(textOf(record, "id") ?? "(no id)"));
    return toVulnerability2(packageOf(entry), own, { path, ids: [.../* @__PURE__ */ new Set([...ids, ...aliases, ...own.flatMap((record) => textsOf(record, "aliases"))])], stated: severityOfScore(stated) });
  });
}
function toVulnerability2({ name, version, ecosystem }, records, { ids, stated, path }) {
  const title = records.map((record) => textOf(record, "summary")).find((one) => one !== null && one !== "") ?? "no summary";
  return {
    ids,
    package: name,
    ecosystem,
    version,
    places: [],
    severity: worstSeverity([stated, ...records.flatMap(severitiesOf)]),
    title,
    url: `https://osv.dev/${ids[0] ?? ""}`,
    fixedIn: fixesOf(records, name)[0] ?? null,
    path,
    line: null,
    count: 1
  };
}
function severitiesOf(record) {
  const vectors = objectsOf(record, "severity").map((one) => severityOfScore(toCvssScore(textOf(one, "score") ?? "")));
  return [severityOfWord(textOf(objectOf(record, "database_specific"), "severity")), ...vectors];
}
function fixesOf(records, name) {
  const affected = records.flatMap((record) => objectsOf(record, "affected")).filter((one) => textOf(objectOf(one, "package"), "name") === name);
  return affected.flatMap((one) => objectsOf(one, "ranges")).flatMap((range) => objectsOf(range, "events")).flatMap((event) => textOf(event, "fixed") ?? []);
}
function toComponents(entries) {
  if (!entries.some((entry) => memberOf(entry, "licenses") !== void 0)) return null;
  return entries.map((entry) => {
    const { name, version, ecosystem } = packageOf(entry);
    const licences = textsOf(entry, "licenses");
    return { name, version, plainName: name, ecosystem, place: null, licence: licences.length === 0 ? null : licences.length === 1 ? licences[0] ?? null : licences.map((one) => `(${one})`).join(" AND ") };
  });
}
function textsOf(object, name) {
  return listOf(object, name).filter((one) => typeof one === "string");
}

// packages/core/src/security/readers/read-sarif-scan.ts
function readSarifScan(log, file) {
  const outcome = readSarifLog(log, file);
  if (outcome.state === "refused") return refuseScan(outcome.reason, outcome.message.startsWith(`${file.path} `) ? outcome.message.slice(file.path.length + 1) : outcome.message);
  const { tool, time, revisions, alerts, suppressed, flaw } = outcome;
  return {
    state: "read",
    content: {
      ...emptyContent,
      tool,
      time,
      revisions,
      suppressed,
      ...flaw === null ? {} : { flaw },
      vulnerabilities: alerts.filter(({ isSecret }) => !isSecret).map(toWeakness),
      secrets: alerts.filter(({ isSecret }) => isSecret).map(({ tool: own, rule, place, line: line2 }) => ({ tool: own, rule, path: place, line: line2 }))
    }
  };
}
function toWeakness({ tool, rule, severity: severity2, title, path, place, line: line2, count: count2 }) {
  return { tool, ids: [rule], package: null, ecosystem: null, version: null, places: [], severity: severity2, title: title.startsWith(`${rule}: `) ? title.slice(rule.length + 2) : title, url: null, fixedIn: null, path: path ?? place, line: line2, count: count2 };
}

// packages/core/src/security/readers/read-trivy.ts
var lists = ["Vulnerabilities", "Secrets", "Misconfigurations", "Licenses", "ExperimentalModifiedFindings"];
function readTrivy(report, file) {
  const version = numberOf(report, "SchemaVersion");
  if (version !== 2) return refuseScan("unknown-schema", `is of schema version ${String(version)} of Trivy's reports; 2 is read.`, "Run a newer Trivy.");
  const results = objectsOf(report, "Results");
  if (results.length === 0) return refuseScan("nothing-checked", "holds no result: Trivy found nothing that it can look at.", "See that Trivy is pointed at the folder or image, and that its lock files are there.");
  if (!listOf(report, "Results").every((one) => isTreeObject(one)) || results.some(isMalformed)) return refuseScan("malformed-document", "holds a result whose lists are none.");
  return {
    state: "read",
    content: {
      ...emptyContent,
      tool: { name: "Trivy", version: textOf(objectOf(report, "Trivy"), "Version") },
      time: textOf(report, "CreatedAt"),
      revisions: [textOf(objectOf(report, "Metadata"), "Commit")?.toLowerCase() ?? ""].filter((id) => /^[0-9a-f]{40}$/.test(id)),
      vulnerabilities: results.flatMap((result) => [...objectsOf(result, "Vulnerabilities").map((one) => toVulnerability3(one, result, file)), ...toWeaknesses(result, file)]),
      secrets: results.flatMap((result) => objectsOf(result, "Secrets").map((one) => toSecret(one, result, file))),
      suppressed: results.flatMap((result) => objectsOf(result, "ExperimentalModifiedFindings").map((one) => toSuppressed2(one, result, file))),
      components: toComponents2(results)
    }
  };
}
function isMalformed(result) {
  return lists.some((name) => {
    const list = memberOf(result, name);
    return list !== void 0 && list !== null && !(isTreeArray(list) && list.every((one) => isTreeObject(one)));
  });
}
function toVulnerability3(one, result, { root }) {
  const id = textOf(one, "VulnerabilityID") ?? "(no id)";
  return {
    ids: [.../* @__PURE__ */ new Set([id, ...listOf(one, "VendorIDs").filter((other) => typeof other === "string").filter((other) => /^(CVE|GHSA)-/i.test(other)), ...advisoryOf(one)])],
    package: textOf(one, "PkgName") ?? "(no name)",
    ecosystem: ecosystemOf(objectOf(one, "PkgIdentifier"), result),
    version: textOf(one, "InstalledVersion"),
    places: [],
    severity: severityOf2(one),
    title: textOf(one, "Title") ?? "no title",
    url: textOf(one, "PrimaryURL"),
    fixedIn: textOf(one, "FixedVersion"),
    path: toSarifPath(textOf(one, "PkgPath") ?? textOf(result, "Target"), root).path,
    line: null,
    count: 1
  };
}
function advisoryOf(one) {
  if (textOf(objectOf(one, "DataSource"), "ID") !== "ghsa") return [];
  const found = listOf(one, "References").flatMap((reference) => /^https:\/\/github\.com\/advisories\/(GHSA(?:-[0-9a-z]+)+)$/.exec(typeof reference === "string" ? reference : "")?.[1] ?? []);
  return new Set(found).size === 1 ? found : [];
}
function severityOf2(one) {
  const stated = severityOfWord(textOf(one, "Severity"));
  if (stated !== null) return stated;
  const vendors = objectOf(one, "CVSS");
  return worstSeverity(Object.keys(vendors).flatMap((name) => {
    const vendor = objectOf(vendors, name);
    return [severityOfScore(toScore(memberOf(vendor, "V40Score"))), severityOfScore(toScore(memberOf(vendor, "V3Score"))), severityOfScore(toCvssScore(textOf(vendor, "V3Vector") ?? ""))];
  }));
}
function toWeaknesses(result, { root }) {
  const { path } = toSarifPath(textOf(result, "Target"), root);
  return objectsOf(result, "Misconfigurations").filter((one) => textOf(one, "Status") !== "PASS").map((one) => ({
    ids: [textOf(one, "ID") ?? textOf(one, "AVDID") ?? "(no id)"],
    package: null,
    ecosystem: null,
    version: null,
    places: [],
    severity: severityOfWord(textOf(one, "Severity")),
    title: redactText(textOf(one, "Title") ?? "a misconfiguration").text,
    url: textOf(one, "PrimaryURL"),
    fixedIn: null,
    path,
    line: toLine(objectOf(one, "CauseMetadata")),
    count: 1
  }));
}
function toSecret(one, result, { root }) {
  return { rule: textOf(one, "RuleID") ?? "(no rule)", path: toSarifPath(textOf(result, "Target"), root).name, line: toLine(one) };
}
function toSuppressed2(one, result, { root }) {
  const finding = objectOf(one, "Finding");
  const statement = textOf(one, "Statement");
  const words = [textOf(one, "Status"), statement === "" ? null : statement, textOf(one, "Source")].filter((word) => word !== null);
  return {
    advisory: textOf(finding, "VulnerabilityID") ?? textOf(finding, "RuleID") ?? textOf(finding, "ID") ?? "(no id)",
    path: toSarifPath(textOf(result, "Target"), root).path,
    line: toLine(finding),
    justification: words.length === 0 ? null : redactText(words.join(": ").slice(0, 300)).text
  };
}
function toComponents2(results) {
  const found = results.flatMap((result) => objectsOf(result, "Licenses"));
  if (found.length === 0) return null;
  const licensed = found.map((one) => {
    const [name, path] = [textOf(one, "PkgName") ?? "", textOf(one, "FilePath")];
    const plainName = name === "" ? path ?? "(no name)" : name;
    return { name: plainName, plainName, version: null, ecosystem: null, place: null, licence: textOf(one, "Name") };
  });
  return [...licensed, ...toUnlicensed(results, new Set(licensed.map(({ plainName }) => plainName)))];
}
function toUnlicensed(results, licensed) {
  return results.flatMap((result) => objectsOf(result, "Packages").flatMap((one) => {
    const name = textOf(one, "Name") ?? "(no name)";
    return licensed.has(name) ? [] : [{ name, plainName: name, version: textOf(one, "Version"), ecosystem: ecosystemOf(objectOf(one, "Identifier"), result), place: null, licence: null }];
  }));
}
function ecosystemOf(identifier, result) {
  return toEcosystem(/^pkg:([a-z0-9.+-]+)\//i.exec(textOf(identifier, "PURL") ?? "")?.[1] ?? textOf(result, "Type"));
}
function toLine(one) {
  const line2 = numberOf(one, "StartLine");
  return line2 !== null && Number.isInteger(line2) && line2 > 0 ? line2 : null;
}

// packages/core/src/security/read-scan.ts
function readScan({ text: text2, format: told, ...file }) {
  const parsed = parseReport(text2, file.path);
  if ("message" in parsed) return { path: file.path, format: told, outcome: refuseScan(parsed.reason, `is no JSON that can be read: ${parsed.message}`) };
  const found = findFormat(parsed.value);
  const format = told ?? found;
  if (told !== null && found !== null && found !== told) return { path: file.path, format: told, outcome: refuseScan("unknown-schema", `is called ${told}, but looks like ${found}.`) };
  return { path: file.path, format, outcome: format === null ? unknown(parsed.value) : refuseOther(readAs(parsed.value, format, file), file) };
}
function findFormat(value) {
  if (isTreeArray(value)) return value.flat().some((one) => isTreeObject(one) && memberOf(one, "security_advisory") !== void 0) ? "dependabot" : null;
  if (!isTreeObject(value)) return null;
  const holds = (name) => memberOf(value, name) !== void 0;
  if (holds("runs") || textOf(value, "$schema")?.includes("sarif") === true) return "sarif";
  if (textOf(value, "bomFormat") === "CycloneDX") return "cyclonedx";
  if (holds("spdxVersion")) return "spdx";
  if (holds("SchemaVersion") && (holds("ArtifactName") || holds("Results"))) return "trivy";
  if (holds("auditReportVersion") || holds("advisories") && holds("metadata") || holds("error") && (holds("statusCode") || !holds("name"))) return "npm-audit";
  if (holds("results") && (holds("experimental_config") || listOf(value, "results").length === 0 || objectsOf(value, "results").some((one) => memberOf(one, "packages") !== void 0))) return "osv-scanner";
  if (holds("lockfileVersion")) return "lockfile";
  return holds("dependencies") && (holds("name") || holds("version")) ? "npm-ls" : null;
}
function readAs(value, format, file) {
  if (format === "dependabot") return isTreeArray(value) ? readDependabot(value) : unknown(value);
  return isTreeObject(value) ? readObject(value, format, file) : refuseScan("malformed-document", "holds no JSON object.");
}
function readObject(value, format, file) {
  switch (format) {
    case "sarif":
      return readSarifScan(value, file);
    case "npm-audit":
      return readNpmAudit(value);
    case "osv-scanner":
      return readOsv(value, file);
    case "trivy":
      return readTrivy(value, file);
    case "cyclonedx":
      return readCycloneDx(value);
    case "spdx":
      return readSpdx(value);
    case "lockfile":
      return readLockfile(value);
    case "npm-ls":
      return readNpmList(value);
  }
}
function refuseOther(outcome, { commits }) {
  if (outcome.state === "refused") return outcome;
  const { revisions } = outcome.content;
  if (revisions.length === 0 || commits.length === 0 || revisions.every((id) => isRevisionOf(id, commits))) return outcome;
  return refuseScan("wrong-subject", `tells of the commit ${String(revisions.find((id) => !isRevisionOf(id, commits)))}, but ${String(commits[0])} is checked out.`);
}
function unknown(value) {
  if (isTreeObject(value) && textOf(value, "message") !== null && (memberOf(value, "documentation_url") !== void 0 || memberOf(value, "status") !== void 0)) return readRefusal(value);
  if (isTreeArray(value) && value.flat().length === 0) return refuseScan("nothing-checked", "is an empty list, and does not say who made it.", "Name it as `dependabot:<path>` where it is what GitHub answers when it knows no alert.");
  return refuseScan("unknown-schema", "is in no format that is known: SARIF, npm audit, osv-scanner, Trivy, Dependabot alerts, CycloneDX, SPDX, package-lock.json, npm ls.");
}

// packages/core/src/security/collect-scans.ts
async function collectScans(host, workspace, places) {
  const files = /* @__PURE__ */ new Map();
  const missing = [];
  for (const place of places) {
    const found = await findFiles(workspace, place);
    if (found.length === 0) missing.push(place);
    for (const file of found) files.set(file.path, { path: file.path, format: file.format ?? files.get(file.path)?.format ?? null });
  }
  const scans = [];
  const inputs = [];
  for (const file of [...files.values()].toSorted((a, b) => a.path < b.path ? -1 : 1)) {
    const { scan, sha256 } = await readFileOf(host, workspace, file);
    scans.push(scan);
    if (sha256 !== null) inputs.push({ name: "scan", path: file.path, sha256 });
  }
  return { scans, missing: [...new Set(missing)], inputs };
}
async function findFiles(workspace, place) {
  const format = scanFormats.find((name) => place.startsWith(`${name}:`)) ?? null;
  const pattern = format === null ? place : place.slice(format.length + 1);
  const absolute = workspace.resolve(pattern);
  const paths = await exists(absolute) ? [workspace.toDocumentPath(absolute)] : await expandGlobs(workspace.root, [toPosixPath(pattern)]);
  return paths.map((path) => ({ path, format }));
}
async function exists(absolute) {
  return stat(absolute).then(() => true, () => false);
}
async function readFileOf(host, workspace, { path, format }) {
  const read = await readReportFile(workspace.resolve(path));
  if ("message" in read) return { scan: { path, format, outcome: refuseScan(read.reason, read.message) }, sha256: null };
  const sha256 = sha256Hex(read.bytes);
  if (read.text === null) return { scan: { path, format, outcome: refuseScan("malformed-document", "is not UTF-8 text.") }, sha256 };
  return { scan: readScan({ path, format, text: read.text, root: workspace.root, commits: commitsOf(host, workspace) }), sha256 };
}
function commitsOf({ context }, { headCommit }) {
  const checkedOut = headCommit ?? context.testedCommit;
  return [.../* @__PURE__ */ new Set([checkedOut, context.headCommit])].filter((commit) => commit !== null);
}

// packages/core/src/security/no-version.ts
var noVersion = "(no version)";

// packages/core/src/security/judge-findings.ts
function vulnerabilityCheck({ advisory, package: name, version, tool, path }) {
  return name === null ? `weakness:${tool ?? ""}:${advisory}:${path ?? ""}` : `vulnerability:${advisory}:${name}@${version ?? noVersion}`;
}
function secretCheck({ tool, rule, path }) {
  return `secret:${tool}:${rule}:${path}`;
}
function judgeVulnerability(one, threshold) {
  if (!isAtLeast(one.severity, threshold)) return null;
  const { advisory, package: name, version, severity: severity2, path, line: line2, title, fixedIn, url } = one;
  const shown = name === null ? `${advisory} in ${path ?? "an unnamed file"}` : `${name} ${version ?? "(no version known)"}: ${advisory}`;
  const said = `${shown}: ${title} (${severity2 ?? "of unknown severity"}).${fixedIn === null || fixedIn === "" ? "" : ` Mended in ${fixedIn}.`}${url === null ? "" : ` ${url}`}`;
  const shared = {
    check: vulnerabilityCheck(one),
    message: said,
    expected: `nothing at or above ${threshold}`,
    actual: severity2 ?? "unknown",
    location: path === null ? null : { path, ...line2 === null ? {} : { line: line2 } },
    ...remedyOf(one)
  };
  if (severity2 === null) return { ...shared, rule: "security/severity-unknown", keys: { package: name ?? "", version: name === null ? "" : version ?? noVersion, advisory, path: name === null ? path ?? "" : "" }, outcome: "unverified", reason: "unproven" };
  if (name === null) return { ...shared, rule: "security/weakness-found", keys: { tool: one.tool ?? "", rule: advisory, path: path ?? "" }, outcome: "fail" };
  return { ...shared, rule: "security/vulnerable", keys: { package: name, version: version ?? noVersion, advisory }, outcome: "fail" };
}
function remedyOf({ package: name, version, fixedIn }) {
  if (name === null) return {};
  if (version === null) return { remedy: `Update ${name}. No scanner says which version is installed: hand over a list of components as \`sbom\` (package-lock.json, CycloneDX, SPDX) before an exception can name it.` };
  return fixedIn === null || fixedIn === "" ? {} : { remedy: `Update ${name} to ${fixedIn}; where the vulnerability cannot be reached, add an exception with owner, reason and expiry.` };
}
function judgeSecret(one) {
  const { tool, rule, path, line: line2 } = one;
  return {
    rule: "security/secret-found",
    keys: { tool, rule, path },
    check: secretCheck(one),
    outcome: "fail",
    message: `${path}${line2 === null ? "" : `:${line2}`} holds a secret: ${rule} of ${tool}.`,
    location: { path, ...line2 === null ? {} : { line: line2 } }
  };
}
function tellSuppressed({ scan, tool, advisory, path, line: line2, justification }) {
  return {
    rule: "security/weakness-found",
    keys: { tool, rule: advisory, path: path ?? "" },
    check: null,
    outcome: "not-applicable",
    message: `${advisory}${path === null ? "" : ` in ${path}${line2 === null ? "" : `:${line2}`}`} is suppressed by ${tool} (${scan})${justification === null || justification === "" ? ", without a justification" : `: ${justification}`}.`,
    location: path === null ? null : { path, ...line2 === null ? {} : { line: line2 } }
  };
}

// packages/core/src/security/judge-scans.ts
var tolerance = 5 * 6e4;
function scanCheck(path) {
  return `scan:${path}`;
}
function judgeScan(scan, rules) {
  const { outcome, path } = scan;
  if (outcome.state === "refused") return { scan, time: null, timeFrom: null, findings: [toRefused(path, outcome)] };
  if (scan.format === "lockfile") return { scan, time: null, timeFrom: null, findings: [] };
  const { time, timeFrom } = timeOf(outcome.content, rules);
  const finding = judgeTime({ path, time, timeFrom, told: rules.toldTime, recorded: outcome.content.time }, rules);
  const { flaw } = outcome.content;
  return { scan, time, timeFrom, findings: [...flaw === void 0 ? [] : [toRefused(path, flaw)], ...finding === null ? [] : [finding]] };
}
function toRefused(path, { reason, message, remedy }) {
  const rule = reason === "wrong-subject" ? "security/scan-of-another-commit" : "security/scan-failed";
  return { rule, keys: { scan: path }, check: scanCheck(path), outcome: "unverified", reason, message: `${path} ${message}`, location: { path }, ...remedy === void 0 ? {} : { remedy } };
}
function timeOf({ time }, { toldTime }) {
  if (time !== null) return { time: toUtc(time), timeFrom: "recorded" };
  return { time: toldTime === null ? null : toUtc(toldTime), timeFrom: toldTime === null ? null : "told" };
}
function judgeTime({ path, time, timeFrom, recorded }, { now, maxAge }) {
  const shared = { keys: { scan: path }, check: scanCheck(path), outcome: "unverified", location: { path } };
  if (time === null) {
    const message = timeFrom === null ? `${path} does not say when it was made, and nobody else does.` : `${path} says that it was made at ${JSON.stringify(recorded)}, which is no time with a zone.`;
    return { ...shared, rule: "security/scan-undated", reason: "unproven", message };
  }
  if (Date.parse(time) > now.getTime() + tolerance) return { ...shared, rule: "security/scan-undated", reason: "unproven", message: `${path} says that it was made at ${time}, which has not come yet.`, actual: time, remedy: "Set the clock of the machine that scans." };
  if (now.getTime() - Date.parse(time) <= toMilliseconds(maxAge)) return null;
  return { ...shared, rule: "security/scan-too-old", reason: "too-old", message: `${path} was made at ${time}, longer ago than ${maxAge}.`, expected: `not older than ${maxAge}`, actual: time };
}
function toMilliseconds(age) {
  return Number(age.slice(0, -1)) * (age.endsWith("d") ? 24 : 1) * 36e5;
}

// packages/core/src/security/licences/satisfies.ts
function satisfies(expression, allowed) {
  if (!("operator" in expression)) return allowed.some((one) => isCovered(expression, one));
  const [left, right] = [satisfies(expression.left, allowed), satisfies(expression.right, allowed)];
  return expression.operator === "or" ? left || right : left && right;
}
function isCovered(licence, allowed) {
  if (licence.exception !== allowed.exception) return false;
  if (licence.id === allowed.id) return true;
  const order2 = compareVersions(licence.id, allowed.id);
  return order2 !== null && (allowed.orLater && order2 > 0 || licence.orLater && order2 < 0);
}
function compareVersions(left, right) {
  const [a, b] = [splitVersion(left), splitVersion(right)];
  if (a === null || b === null || a.name !== b.name) return null;
  const length = Math.max(a.version.length, b.version.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a.version[index] ?? 0) - (b.version[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
function splitVersion(id) {
  if (/^(LicenseRef|DocumentRef)-/.test(id)) return null;
  const [, name, version] = /^(.+)-([0-9]+(?:\.[0-9]+)*)$/.exec(id) ?? [];
  return name === void 0 || version === void 0 ? null : { name, version: version.split(".").map(Number) };
}

// packages/core/src/security/licences/judge-licences.ts
function licenceCheck({ package: name, version }) {
  return `licence:${name}@${version ?? noVersion}`;
}
function judgeLicences(listed, config) {
  const isOwn = matchGlobs(config.own);
  const allowed = config.allow.flatMap((text2) => {
    const parsed = parseLicence(text2);
    return parsed === null || "operator" in parsed ? [] : [parsed];
  });
  const judge2 = (text2) => {
    const parsed = parseLicence(text2);
    return parsed === null ? "unverified" : satisfies(parsed, allowed) ? "pass" : "fail";
  };
  const components = joinLists(listed).filter(({ package: name }) => !isOwn(name));
  const states = new Map([...new Set(components.flatMap(({ licences }) => licences))].map((text2) => [text2, judge2(text2)]));
  const judged = components.map((component) => ({ component, state: worst(component.licences.flatMap((text2) => states.get(text2) ?? [])) }));
  return {
    components,
    checks: components.map(licenceCheck),
    findings: judged.flatMap(({ component, state }) => state === "pass" ? [] : [toFinding2(component, state)]),
    details: {
      allowed: [...config.allow],
      components: components.length,
      used: toUsed(judged),
      refused: judged.filter(({ state }) => state !== "pass").map(({ component, state }) => ({ package: component.package, version: component.version, licence: show(component), outcome: state }))
    }
  };
}
function joinLists(listed) {
  const joined = /* @__PURE__ */ new Map();
  for (const { plainName, ecosystem, version, licence } of listed) {
    const key = [plainName, version ?? "", ecosystem ?? ""].join("\0");
    const entry = joined.get(key) ?? { package: plainName, version, licences: /* @__PURE__ */ new Set() };
    const stated = licence?.trim() ?? "";
    if (stated !== "" && stated !== "NOASSERTION") entry.licences.add(stated);
    joined.set(key, entry);
  }
  return [...joined].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, one]) => ({ ...one, licences: [...one.licences].sort() }));
}
function worst(states) {
  if (states.includes("fail")) return "fail";
  return states.length === 0 || states.includes("unverified") ? "unverified" : "pass";
}
function toFinding2(component, state) {
  const named = `${component.package} ${component.version ?? "(no version)"}`;
  const shared = { keys: { package: component.package, version: component.version ?? noVersion }, check: licenceCheck(component), expected: "a licence of `security.licences.allow`", actual: show(component) ?? "none stated" };
  if (state === "fail") return { ...shared, rule: "security/licence-not-allowed", outcome: "fail", message: `${named} has the licence ${String(show(component))}, which nothing in \`security.licences.allow\` satisfies.` };
  const why = component.licences.length === 0 ? "states no licence" : `states a licence that is no SPDX expression: ${JSON.stringify(show(component))}`;
  return { ...shared, rule: "security/licence-unknown", outcome: "unverified", reason: "unproven", message: `${named} ${why}.` };
}
function show({ licences }) {
  return licences.length === 0 ? null : licences.map((one) => one.slice(0, 200)).join(" and ");
}
function toUsed(judged) {
  const used = /* @__PURE__ */ new Map();
  for (const { component, state } of judged) {
    const licence = show(component);
    const before = used.get(licence) ?? { components: 0, outcome: state };
    used.set(licence, { components: before.components + 1, outcome: worst([before.outcome, state]) });
  }
  return [...used].map(([licence, rest]) => ({ licence, ...rest })).toSorted((a, b) => b.components - a.components || ((a.licence ?? "") < (b.licence ?? "") ? -1 : 1));
}

// packages/core/src/security/same-place.ts
import { posix } from "node:path";
function isSamePlace(named, installing) {
  if (named === null || installing === null) return true;
  const [folder, other] = [folderOf(named), folderOf(installing)];
  return folder === other || posix.basename(named) === "package.json" && (other === "" || folder.startsWith(`${other}/`));
}
function folderOf(path) {
  const folder = posix.dirname(path.replace(/^\/+/, ""));
  return folder === "." ? "" : folder;
}

// packages/core/src/security/merge-vulnerabilities.ts
function mergeVulnerabilities(sightings) {
  const sorted = sortBySource(sightings);
  const ofFiles = groupBy(sorted.filter((one) => one.package === null), ({ tool, ids, path }) => [tool, ids[0] ?? "", path ?? ""].join("\0"));
  const ofPackages = groupBy(sorted.filter((one) => one.package !== null), ({ ecosystem, package: name, version }) => [ecosystem ?? "", name, version ?? ""].join("\0")).flatMap(joinByName);
  return tellApart(sortBy([...ofFiles, ...withoutVersionless(ofPackages)].map(toVulnerability4), identityOf));
}
function tellApart(all) {
  const registries = /* @__PURE__ */ new Map();
  for (const one of all) {
    if (one.package === null || one.ecosystem === null) continue;
    const name = findingOf(one);
    registries.set(name, (registries.get(name) ?? /* @__PURE__ */ new Set()).add(one.ecosystem));
  }
  return all.map((one) => one.package !== null && one.ecosystem !== null && (registries.get(findingOf(one))?.size ?? 0) > 1 ? { ...one, package: `${one.ecosystem}:${one.package}` } : one);
}
function findingOf({ package: name, version, advisory }) {
  return [name, version ?? "", advisory].join("\0");
}
function sortBySource(sightings) {
  return sortBy(sightings, (one) => [one.scan, one.tool, one.package ?? "", one.version ?? "", one.path ?? "", ...one.ids, one.title].join("\0"));
}
function sortBy(list, keyOf) {
  const keyed = list.map((one) => ({ one, key: keyOf(one) })).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return keyed.map(({ one }) => one);
}
function groupBy(sightings, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of sightings) {
    const group = groups.get(keyOf(one));
    if (group === void 0) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
function namesOf({ ids }) {
  return ids.map((id) => id.toUpperCase());
}
function joinByName(group) {
  const byName = /* @__PURE__ */ new Map();
  for (const one of group) {
    const names2 = namesOf(one);
    const found = [...new Set(names2.flatMap((name) => byName.get(name) ?? []))].toSorted((a, b) => b.sightings.length - a.sightings.length);
    const [kin = { sightings: [], names: /* @__PURE__ */ new Set() }, ...others] = found;
    for (const other of others) for (const sighting of other.sightings) kin.sightings.push(sighting);
    kin.sightings.push(one);
    for (const name of [...names2, ...others.flatMap((other) => [...other.names])]) {
      kin.names.add(name);
      byName.set(name, kin);
    }
  }
  return [...new Set(byName.values())].map(({ sightings }) => sightings.length === 1 ? sightings : sortBySource(sightings));
}
function withoutVersionless(groups) {
  const [versionless, exact] = [groups.filter(isVersionless), groups.filter((group) => !isVersionless(group))];
  const byName = /* @__PURE__ */ new Map();
  const joined = exact.map((group) => [...group]);
  for (const group of joined) for (const name of toKeys(group)) byName.set(name, [...byName.get(name) ?? [], group]);
  const alone = versionless.map((group) => {
    const kin = [...new Set(toKeys(group).flatMap((name) => byName.get(name) ?? []))].map((target) => ({ target, places: target.map(({ path }) => path) }));
    return group.filter((one) => {
      const near = kin.filter(({ places }) => places.some((place) => isSamePlace(one.path, place)));
      for (const { target } of near) target.push({ ...one, version: target[0]?.version ?? null });
      return near.length === 0;
    });
  });
  return [...joined, ...alone.filter((group) => group.length > 0)];
}
function isVersionless(group) {
  return group[0]?.version === null;
}
function toKeys(group) {
  return [...new Set(group.flatMap((one) => namesOf(one).map((name) => [one.ecosystem ?? "", one.package, name].join("\0"))))];
}
function toVulnerability4(group) {
  const [first] = group;
  if (first === void 0) throw new TypeError("a group without sightings");
  const ids = [...new Set(group.flatMap((one) => one.ids))];
  const firstOf = (pick) => group.map(pick).find((value) => value !== null) ?? null;
  return {
    ...first,
    ids,
    advisory: nameOf(ids),
    tool: first.package === null ? first.tool : null,
    severity: worstSeverity(group.map(({ severity: severity2 }) => severity2)),
    title: withoutSecrets(first.title),
    url: firstOf(({ url }) => url !== null && /^https?:\/\//.test(url) ? withoutSecrets(url) : null),
    fixedIn: firstOf(({ fixedIn }) => fixedIn),
    path: firstOf(({ path }) => path),
    line: firstOf(({ line: line2 }) => line2),
    count: group.reduce((most, { count: count2 }) => Math.max(most, count2), 0),
    scans: [...new Set(group.map(({ scan }) => scan))].sort()
  };
}
function withoutSecrets(text2) {
  return redactText(text2, secretRules).text;
}
function nameOf(ids) {
  const sorted = ids.toSorted();
  return sorted.find((id) => id.startsWith("CVE-")) ?? sorted.find((id) => id.startsWith("GHSA-")) ?? ids[0] ?? "(no id)";
}
function identityOf(one) {
  return [one.package ?? "", one.version ?? "", one.advisory, one.tool ?? "", one.path ?? ""].join("\0");
}

// packages/core/src/security/place-versions.ts
function indexComponents(components) {
  const index = /* @__PURE__ */ new Map();
  for (const one of components) {
    const named = index.get(one.component.plainName);
    if (named === void 0) index.set(one.component.plainName, [one]);
    else named.push(one);
  }
  return index;
}
function placeVersions(found, components) {
  if (found.package === null || found.version !== null) return [found];
  const named = (components.get(found.package) ?? []).filter(({ component: { ecosystem, version }, lockfile }) => version !== null && (ecosystem === null || found.ecosystem === null || ecosystem === found.ecosystem) && isSamePlace(found.path, lockfile)).map(({ component }) => component);
  const placed = found.places.map((place) => new Set(named.filter((component) => component.place === place).map(({ version }) => version)));
  const versions = [...new Set(placed.some(({ size }) => size > 0) ? placed.flatMap((one) => [...one]) : named.map(({ version }) => version))];
  const isKnown = placed.some(({ size }) => size > 0) ? placed.every(({ size }) => size === 1) : versions.length === 1;
  return isKnown ? versions.map((version) => ({ ...found, version })) : [found];
}

// packages/core/src/security/to-security-details.ts
function toSecurityDetails(parts, facts, judged) {
  const all = toAllDetails(parts, facts, judged);
  const { licences } = all;
  const [vulnerabilities, secrets, suppressed] = [takeListed(all.vulnerabilities), takeListed(all.secrets), takeListed(all.suppressed)];
  const refused = takeListed((licences?.refused ?? []).toSorted((a, b) => Number(a.outcome === "waived") - Number(b.outcome === "waived")));
  const omitted = {
    vulnerabilities: all.vulnerabilities.length - vulnerabilities.length,
    secrets: all.secrets.length - secrets.length,
    suppressed: all.suppressed.length - suppressed.length,
    licences: (licences?.refused.length ?? 0) - refused.length
  };
  if (Object.values(omitted).every((left) => left === 0)) return all;
  return { ...all, vulnerabilities: [...vulnerabilities], secrets: [...secrets], suppressed: [...suppressed], licences: licences === null ? null : { ...licences, refused: omitted.licences === 0 ? licences.refused : [...refused] }, omitted };
}
function toAllDetails(parts, { config, context, rules }, { outcomes, met }) {
  const outcomeOf = (check) => outcomes.get(check) ?? "pass";
  const { licences } = parts;
  return {
    severity: config.severity,
    maxAge: config.maxAge,
    scans: parts.scans.map((one) => toScan(one, outcomeOf(scanCheck(one.scan.path)))),
    vulnerabilities: parts.vulnerabilities.map((one) => toVulnerability5(one, outcomeOf(vulnerabilityCheck(one)))).toSorted(bySeverity),
    licences: licences === null ? null : { ...licences.details, refused: licences.details.refused.map((one) => ({ ...one, outcome: outcomes.get(licenceCheck(one)) ?? one.outcome })) },
    secrets: parts.secrets.map((one) => ({ tool: one.tool, rule: one.rule, path: one.path, line: one.line, scans: [...one.scans], outcome: outcomeOf(secretCheck(one)) })),
    suppressed: parts.suppressed.map(({ scan, advisory, path, line: line2, justification }) => ({ scan, advisory, path, line: line2, justification })),
    exceptions: met.map((one) => toException(one, rules.waiversAsOf)),
    context: [...context]
  };
}
function toScan({ scan: { path, format, outcome }, time, timeFrom }, judged) {
  const none = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  if (outcome.state === "refused") return { path, format, tool: null, time, timeFrom, commit: null, outcome: judged, counts: none, secrets: 0, components: 0, suppressed: 0 };
  const { tool, revisions, vulnerabilities, secrets, components, suppressed } = outcome.content;
  const counts = vulnerabilities.reduce((sum, { severity: severity2 }) => ({ ...sum, [severity2 ?? "unknown"]: sum[severity2 ?? "unknown"] + 1 }), none);
  return { path, format, tool: { ...tool }, time, timeFrom, commit: revisions.find((id) => id.length === 40) ?? null, outcome: judged, counts, secrets: secrets.length, components: components?.length ?? 0, suppressed: suppressed.length };
}
function toVulnerability5(one, outcome) {
  const { advisory, ids, package: name, ecosystem, version, severity: severity2, title, tool, url, fixedIn, path, line: line2, count: count2, scans } = one;
  return { advisory, aliases: ids.filter((id) => id !== advisory).toSorted(), package: name, ecosystem, version, severity: severity2, title, tool, url, fixedIn, path, line: line2, count: count2, scans: [...scans], outcome };
}
var order = [null, "critical", "high", "medium", "low"];
function bySeverity(a, b) {
  return order.indexOf(a.severity) - order.indexOf(b.severity);
}
function toException({ exception, findings }, today) {
  const { package: name, version, advisory = null, licence = null, owner, reason, expires } = exception;
  return { package: name, version, advisory, licence, owner, reason, expires, state: findings.length === 0 ? "unused" : expires >= today ? "used" : "expired" };
}

// packages/core/src/security/judge-security.ts
function judgeSecurity(facts) {
  const { config, rules } = facts;
  const parts = toParts(facts);
  const drafts = [...facts.policyFindings, ...judgeParts(parts, facts)];
  const outlined = toAllDetails(parts, facts, { outcomes: /* @__PURE__ */ new Map(), met: [] });
  const met = meetExceptions(config.exceptions, drafts.map(toFinding), outlined);
  const valid = met.filter(({ exception }) => exception.expires >= rules.waiversAsOf);
  const judgement = judge({ ...rules, checks: listChecks(parts, facts), findings: [...drafts, ...judgeExceptions(met, rules.waiversAsOf)], waivers: [...rules.waivers, ...toWaivers(valid)] });
  return { judgement, details: toSecurityDetails(parts, facts, { outcomes: judgement.outcomes, met }) };
}
function toParts({ config, scans: given, toldTime, now }) {
  const timeRules = { toldTime, now, maxAge: config.maxAge };
  const scans = given.toSorted((a, b) => a.path < b.path ? -1 : 1);
  const contents = scans.flatMap(({ path, format, outcome }) => outcome.state === "read" ? [{ path, format, content: outcome.content }] : []);
  const components = contents.flatMap(({ content }) => content.components ?? []);
  const index = indexComponents(contents.flatMap(({ path, format, content }) => (content.components ?? []).map((component) => ({ component, lockfile: format === "lockfile" ? path : null }))));
  const sightings = contents.flatMap(({ path, content }) => content.vulnerabilities.flatMap((one) => placeVersions(one, index)).map((one) => ({ ...one, scan: path, tool: one.tool ?? content.tool.name })));
  return {
    scans: scans.map((scan) => judgeScan(scan, timeRules)),
    vulnerabilities: mergeVulnerabilities(sightings),
    secrets: joinSecrets(contents),
    suppressed: contents.flatMap(({ path, content }) => content.suppressed.map((one) => ({ ...one, scan: path, tool: one.tool ?? content.tool.name }))),
    licences: config.licences === void 0 ? null : judgeLicences(components, config.licences)
  };
}
function joinSecrets(contents) {
  const joined = /* @__PURE__ */ new Map();
  for (const { path, content } of contents) {
    for (const found of content.secrets) {
      const secret = { ...found, tool: found.tool ?? content.tool.name, scans: [path] };
      const before = joined.get(secretCheck(secret));
      joined.set(secretCheck(secret), before === void 0 ? secret : { ...before, scans: [.../* @__PURE__ */ new Set([...before.scans, path])] });
    }
  }
  return [...joined.values()].toSorted((a, b) => secretCheck(a) < secretCheck(b) ? -1 : 1);
}
function judgeParts({ scans, vulnerabilities, secrets, suppressed, licences }, facts) {
  return [
    ...scans.flatMap(({ findings }) => findings),
    ...judgeMissing(scans, facts),
    ...vulnerabilities.flatMap((one) => judgeVulnerability(one, facts.config.severity) ?? []),
    ...secrets.map(judgeSecret),
    ...suppressed.map(tellSuppressed),
    ...licences?.findings ?? []
  ];
}
function judgeMissing(scans, { missing, config }) {
  const tools = new Set(scans.flatMap(({ scan: { outcome, format } }) => outcome.state === "read" && outcome.content.flaw === void 0 ? [...outcome.content.tool.name.split(", "), format ?? ""] : []).map((name) => name.toLowerCase()));
  const absent = config.scans.filter((name) => !tools.has(name.toLowerCase()));
  return [
    ...missing.map((pattern) => ({ rule: "security/scan-missing", keys: { scan: pattern }, check: scanCheck(pattern), outcome: "unverified", reason: "missing-evidence", message: `No file is named as \`${pattern}\`: no scanner has left one.` })),
    ...config.licences !== void 0 && !scans.some(listsComponents) ? [toWithoutComponents()] : [],
    ...absent.map((name) => ({ rule: "security/scan-missing", keys: { scan: name }, check: scanCheck(name), outcome: "unverified", reason: "missing-evidence", message: `\`security.scans\` expects a report of ${name}, and none of the files that could be read is one.`, remedy: `Run ${name} before this step, and name its report; or take it off \`security.scans\`.` }))
  ];
}
function listsComponents({ scan: { outcome } }) {
  return outcome.state === "read" && outcome.content.components !== null;
}
function toWithoutComponents() {
  return {
    rule: "security/scan-missing",
    keys: { scan: "components" },
    check: scanCheck("components"),
    outcome: "unverified",
    reason: "missing-evidence",
    message: "Licences are to be judged (`security.licences`), and no list of components could be read.",
    remedy: "Hand one over as `sbom`: package-lock.json, or what `npm sbom` writes."
  };
}
function listChecks({ scans, vulnerabilities, secrets, licences }, { missing }) {
  return [...scans.map(({ scan }) => scanCheck(scan.path)), ...missing.map(scanCheck), ...vulnerabilities.map(vulnerabilityCheck), ...secrets.map(secretCheck), ...licences?.checks ?? []];
}
function judgeExceptions(met, today) {
  return met.flatMap(({ exception, findings }) => {
    const subject = exception.advisory ?? exception.licence ?? "";
    const shared = { keys: { package: exception.package, version: exception.version, subject }, check: null, outcome: "warn" };
    const named = `The exception of ${exception.owner} for ${subject} in ${exception.package} ${exception.version}`;
    if (findings.length === 0) return [{ ...shared, rule: "security/exception-unused", message: `${named} matches nothing.` }];
    return exception.expires >= today ? [] : [{ ...shared, rule: "security/exception-expired", message: `${named} expired on ${exception.expires}.`, expected: "valid on the day of the check", actual: exception.expires }];
  });
}

// packages/core/src/security/run-security-report.ts
async function runSecurityReport(inputs, host) {
  const startedAt = host.now();
  const toldTime = readToldTime(inputs["scanned-at"]);
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const { security, waivers, reasons } = policy.config;
  const subject = await collectSubject(host, workspace.git, policy.baseCommit);
  const places = [inputs.reports.length === 0 ? security.reports : inputs.reports, inputs.sbom.length === 0 ? security.sbom : inputs.sbom].flat();
  const [collected, shown] = await Promise.all([
    collectScans(host, workspace, places),
    collectContext({ host, workspace, policy, subject, needs: inputs.needs, documents: inputs.documents })
  ]);
  const key = inputs.key ?? "default";
  const { judgement, details } = judgeSecurity({
    config: security,
    scans: collected.scans,
    missing: collected.missing,
    toldTime,
    now: startedAt,
    context: [...shown.context],
    policyFindings: policy.findings,
    rules: { waivers, waiversAsOf: toDate(startedAt), reasons, key }
  });
  const { exceptions: _shownInDetails, ...rules } = security;
  const document = buildDocument(host, {
    kind: "security-report",
    key,
    partial: false,
    subject,
    inputs: [...collected.inputs, ...shown.inputs],
    policy: { ...policy.policy, security: rules },
    judgement,
    details,
    startedAt
  });
  const written = await writeEvidence(host, workspace.out, { document });
  return { out: workspace.out, documents: [written], notes: [], outputs: {}, exitCode: toExitCode([document.verdict], inputs["fail-on"]) };
}
function readToldTime(text2) {
  if (text2 === void 0) return null;
  const time = toUtc(text2.trim());
  if (time !== null) return time;
  throw new ShipworthyError("usage/invalid-input", "The input `scanned-at` is no time:", {
    hint: "Write it as `date -u +%FT%TZ` does: `2026-11-21T10:00:00Z`.",
    faults: [{ message: `\`${text2.slice(0, 100)}\` cannot be read.` }]
  });
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  runSecurityReport
};
