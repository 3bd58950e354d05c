import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isKnownKind,
  toWellFormed
} from "./chunk-GJ6RI63B.js";
import {
  matchGlobs,
  sha256Hex
} from "./chunk-QVOPKRBX.js";
import {
  systemCode
} from "./chunk-JOUYRGIA.js";
import {
  positionOf,
  toCanonicalJson
} from "./chunk-F4LXF3LN.js";
import {
  isJsonObject,
  parseJsonText
} from "./chunk-DJ5WI5FC.js";
import {
  isBlocking
} from "./chunk-AXAEATGN.js";
import {
  rules
} from "./chunk-NICI6NIE.js";
import {
  kinds
} from "./chunk-OENNLVGW.js";
import {
  isShipworthyError
} from "./chunk-XJVVF6WP.js";

// packages/core/src/evidence/read-document.ts
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

// packages/core/src/evidence/content-digest.ts
function contentDigestOf(document) {
  const { run: _volatile, ...content } = document;
  return `sha256:${sha256Hex(toCanonicalJson(content))}`;
}

// packages/core/src/evidence/validate-document.ts
async function validateDocument(kind, value, text) {
  const { documentValidators } = await import("./document-validators-GYNIHVG7.js");
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

// packages/core/src/evidence/list-worst.ts
var mostListed = 1e4;
var largestList = 12 * 1024 * 1024;
function takeListed(items) {
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    bytes += Buffer.byteLength(JSON.stringify(item));
    if (index > 0 && (index >= mostListed || bytes > largestList)) return items.slice(0, index);
  }
  return items;
}
function listWorst(findings, { key, reasons }) {
  const ranked = findings.toSorted((a, b) => rankOf(a, reasons) - rankOf(b, reasons));
  const kept = takeListed(ranked);
  if (kept.length === findings.length) return { listed: findings, unlisted: [] };
  const listed = new Set(kept);
  const unlisted = findings.filter((finding) => !listed.has(finding));
  return { listed: [...findings.filter((finding) => listed.has(finding)), toOmission(unlisted, { key, listed: kept.length })], unlisted };
}
function rankOf(finding, reasons) {
  return isBlocking(finding, reasons) ? 0 : 1 + order.indexOf(finding.outcome);
}
var order = ["fail", "unverified", "waived", "warn", "not-applicable", "pass"];
function toOmission(unlisted, { key, listed }) {
  const counts = order.flatMap((outcome2) => {
    const count = unlisted.filter((finding) => finding.outcome === outcome2).length;
    return count === 0 ? [] : [[outcome2, count]];
  });
  const worst = counts[0]?.[0] ?? "not-applicable";
  const outcome = worst === "waived" ? "unverified" : worst === "pass" ? "not-applicable" : worst;
  return toFinding({
    rule: "evidence/findings-omitted",
    keys: { key },
    check: null,
    outcome,
    ...outcome === "unverified" ? { reason: "limit-exceeded" } : {},
    message: `${unlisted.length} more findings are not listed (${counts.map(([name, count]) => `${count} ${name}`).join(", ")}); these ${listed} are the worst. The counts are of all.`,
    expected: mostListed,
    actual: Object.fromEntries(counts)
  });
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
var severity = ["not-applicable", "pass", "waived", "warn", "unverified", "fail"];
function judge(input) {
  const effect = applyWaivers(input.findings.map(toFinding), input.waivers, input.waiversAsOf);
  const outcomes = outcomesOf(input, effect.findings);
  const summary = summarise(outcomes);
  const findings = withoutTwins([...effect.findings, ...[...effect.expired, ...emptiness(input.key, summary)].map(toFinding)]);
  const { listed, unlisted } = listWorst(findings.toSorted(byWeight), input);
  return { verdict: toVerdict(listed, input.reasons), summary, findings: listed, unlisted, outcomes };
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
  return severity.indexOf(a) > severity.indexOf(b);
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
function withoutTwins(findings) {
  const said = /* @__PURE__ */ new Set();
  return findings.filter(({ fingerprint, outcome, reason, message, location, waiver, related = [] }) => {
    const words = JSON.stringify([fingerprint, outcome, reason, message, location, related, waiver]);
    const isFirst = !said.has(words);
    said.add(words);
    return isFirst;
  });
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
  return severity.indexOf(b.outcome) - severity.indexOf(a.outcome) || Number(a.causedBy !== null) - Number(b.causedBy !== null) || compareText(a.rule, b.rule) || compareText(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0) || compareText(a.fingerprint, b.fingerprint);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

export {
  contentDigestOf,
  toFinding,
  readDocument,
  parseDocument,
  takeListed,
  applyWaivers,
  findUnusedWaivers,
  selectorOf,
  judge,
  toProvenVerdict
};
