import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  configDigest,
  isUnderReview
} from "./chunk-4CWBFBZX.js";
import {
  checkSubject,
  toProvenVerdict,
  worstVerdict
} from "./chunk-Z75HRPYS.js";
import {
  readTextFile,
  resolveInside
} from "./chunk-MW3SYPS2.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/gate/policy-rules.ts
var largestConfig = 4 * 1024 * 1024;
async function collectPolicyRules(host, workspace, policy) {
  const acceptsHead = isUnderReview(host.context) && policy.config.gate.acceptHeadPolicy;
  const refuseHeadPolicy = isUnderReview(host.context) && policy.baseHasConfig && !acceptsHead;
  const own = policy.policy.config;
  const isChosen = policy.findings.some(({ reason }) => reason === "head-policy");
  if (isChosen || own === void 0 || own.sha256 === null) return { refuseHeadPolicy, configs: null };
  const others = await Promise.all(policy.config.gate.acceptConfigs.map(async (path) => [path, await digestOf(path, workspace, policy)]));
  return { refuseHeadPolicy, configs: { source: policy.policy.source, own: own.path, digests: new Map([...others, [own.path, own.sha256]]), acceptsHead } };
}
async function digestOf(path, { root, git }, { policy, base }) {
  if (policy.source === "base") {
    const bytes = await base?.readFile(path) ?? null;
    return bytes === null ? null : configDigest(new TextDecoder().decode(bytes));
  }
  try {
    return configDigest(await readTextFile(resolveInside(git?.topLevel ?? root, path), { maxBytes: largestConfig, displayPath: path }));
  } catch (error) {
    if (isShipworthyError(error) && error.code === "config/not-found") return null;
    throw error;
  }
}
var green = /* @__PURE__ */ new Set(["pass", "warn"]);
var remedies = {
  elsewhere: "Give the job and the gate the same `config` and `root`; or let the configuration of the gate name the file in `gate.acceptConfigs`.",
  changed: "Run the job again, and let nothing write the file before it measures.",
  unsaid: "Make it with the version of Shipworthy that the gate has."
};
function refuseConfig({ kind, verdict, policy }, configs) {
  if (configs === null || !green.has(verdict) || kind === "release-verification") return null;
  const { config } = policy;
  if (config === void 0) return { reason: "unproven", message: "It does not say which configuration it was judged by.", remedy: remedies.unsaid };
  const trusted = configs.digests.get(config.path);
  if (trusted === void 0) {
    const by = config.sha256 === null ? `no configuration (there is no ${config.path})` : `the configuration in ${config.path}`;
    return { reason: "head-policy", message: `It was judged by ${by}, but what counts here is ${configs.own}.`, remedy: remedies.elsewhere };
  }
  if (trusted === config.sha256 || configs.acceptsHead || policy.source === "base" && configs.source !== "base") return null;
  const text = config.sha256 === null ? `without ${config.path}, which was not there` : `by another text of ${config.path} than the one that counts here`;
  return { reason: "head-policy", message: `It was judged ${text}.`, remedy: remedies.changed };
}

// packages/core/src/gate/judge-identity.ts
function judgeIdentity(received, rules) {
  const judged = withoutCopies(received.toSorted(bySource)).map((one) => toEvidence(one, one.refusal ?? refuse(one.document, rules)));
  const competes = ({ refusal }) => refusal?.reason !== "wrong-subject";
  return [...judged.filter((one) => !competes(one)), ...selectCurrent(judged.filter(competes))].toSorted(byIdentity);
}
function toEvidence(received, refusal) {
  const identity = { kind: received.kind ?? "unknown", key: received.key ?? received.source };
  return { ...identity, document: refusal === null ? received.document : null, state: refusal === null ? "accepted" : "refused", refusal, received };
}
function refuse(document, rules) {
  if (document === null) return { reason: "missing-evidence", message: "The document did not arrive." };
  return checkSubject(document, rules) ?? refusePart(document) ?? (rules.refuseDirty ? refuseDirty(document) : null) ?? refuseVerdict(document) ?? (rules.refuseHeadPolicy ? refusePolicy(document) ?? refuseBaseline(document) : null) ?? refuseConfig(document, rules.configs);
}
function refusePart(document) {
  return document.partial ? { reason: "partial", message: "It judges only a part that somebody chose." } : null;
}
function refuseDirty({ subject }) {
  return subject.dirty ? { reason: "dirty", message: "It was measured with uncommitted changes, and at this level only what is committed counts." } : null;
}
function refuseVerdict(document) {
  const proven = toProvenVerdict(document, document.policy.reasons);
  if (worstVerdict([document.verdict, proven]) === document.verdict) return null;
  return { reason: "malformed-document", message: `Its verdict says ${document.verdict}, but by its own findings and counts it is ${proven}.` };
}
var green2 = /* @__PURE__ */ new Set(["pass", "warn"]);
function refusePolicy(document) {
  const { source } = document.policy;
  if (source === "base" || source === "default" && !green2.has(document.verdict)) return null;
  return { reason: "head-policy", message: `It was judged by the policy of ${source === "default" ? "nobody" : `the ${source}`}, but the base has a configuration and a change may not bring its own rules.` };
}
function refuseBaseline(document) {
  if (document.kind !== "drift-report" || !green2.has(document.verdict)) return null;
  const { source, path } = document.details.baseline;
  if (source !== "path" && source !== "worktree") return null;
  return {
    reason: "head-policy",
    message: `It was compared with the records in ${path} as the change has them (${source}), but under review the records of the base count.`,
    remedy: "Leave the input `baseline` of drift-check away, so that the records of the base are read; or let the base say `gate.acceptHeadPolicy: true`."
  };
}
function withoutCopies(received) {
  const seen = /* @__PURE__ */ new Map();
  for (const one of received) {
    const id = one.documentSha256 === null ? `source\0${one.source}` : `sha\0${one.documentSha256}\0${one.kind ?? ""}\0${one.key ?? ""}`;
    const before = seen.get(id);
    if (before === void 0 || before.job === null && one.job !== null) seen.set(id, one);
  }
  return [...seen.values()];
}
function selectCurrent(evidence) {
  const broken = evidence.filter(({ received }) => received.attempt === null);
  return [...broken, ...groupByPlace(evidence.filter(({ received }) => received.attempt !== null)).flatMap(selectOfPlace)];
}
function selectOfPlace(place) {
  const handed = place.filter(({ received }) => received.job !== null);
  const [first] = handed;
  const highest = Math.max(...(first === void 0 ? place : handed).map(attemptOf));
  const isRival = (one) => attemptOf(one) >= highest || handed.length > 1 && handed.includes(one);
  const rivals = place.filter(isRival);
  return place.map((one) => {
    if (!rivals.includes(one)) return { ...one, state: "superseded", document: null, refusal: { reason: "stale-attempt", message: `Attempt ${highest} took the place of attempt ${attemptOf(one)}.` } };
    return rivals.length === 1 || one.refusal !== null ? one : toDuplicate(one, rivals);
  });
}
function toDuplicate(one, rivals) {
  const sources = rivals.map(({ received }) => received.source).join(", ");
  return { ...one, state: "refused", document: null, refusal: { reason: "duplicate", message: `${rivals.length} different documents claim the same place (${sources}): which one is true cannot be known.` } };
}
function attemptOf({ received }) {
  return received.attempt ?? 0;
}
function groupByPlace(evidence) {
  const places = /* @__PURE__ */ new Map();
  for (const one of evidence) {
    const place = `${one.kind}\0${one.key}`;
    places.set(place, [...places.get(place) ?? [], one]);
  }
  return [...places.values()];
}
function bySource(a, b) {
  return compareTexts(sortKey(a), sortKey(b));
}
function byIdentity(a, b) {
  return compareTexts(`${a.kind}\0${a.key}\0${sortKey(a.received)}`, `${b.kind}\0${b.key}\0${sortKey(b.received)}`);
}
function sortKey({ attempt, source, artifactId, documentSha256 }) {
  return [String(attempt ?? 0).padStart(10, "0"), source, artifactId ?? "", documentSha256 ?? ""].join("\0");
}
function compareTexts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

export {
  collectPolicyRules,
  judgeIdentity
};
