import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findSarifRule,
  isSuppressed
} from "./chunk-PCRYUSVE.js";
import {
  showValue
} from "./chunk-IFFHOFFW.js";
import {
  notThis,
  numberOf,
  objectOf,
  objectsOf,
  readJson,
  textOf,
  toText
} from "./chunk-MRXJ6RDR.js";
import "./chunk-XCHJNGRX.js";
import "./chunk-WOSQK7T7.js";
import "./chunk-MCWDBU2Y.js";
import "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  isTreeArray,
  isTreeObject,
  memberOf,
  newTreeObject
} from "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/formats/sarif.ts
var saysMember = "says";
var sarif = {
  read: (source) => {
    const log = readJson(source, "SARIF log");
    const runs = memberOf(log, "runs");
    if (runs === void 0 || !isTreeArray(runs)) throw notThis(source.side, 'SARIF log: it has no list "runs"');
    if (runs.length === 0) throw notComparable(`${source.side} holds no run: nothing was looked for.`);
    const groups = /* @__PURE__ */ new Map();
    for (const run of objectsOf(log, "runs")) {
      requireSuccess(run, source.side);
      for (const result of objectsOf(run, "results")) collectResult(result, run, groups);
    }
    return toFacts(groups);
  },
  judge: judgeFinding,
  show: showFinding
};
function requireSuccess(run, side) {
  const results = memberOf(run, "results");
  if (results === void 0 || !isTreeArray(results)) throw notComparable(`${side} holds a run without "results": the tool did not get as far as that.`);
  if (objectsOf(run, "invocations").some((invocation) => memberOf(invocation, "executionSuccessful") === false)) {
    throw notComparable(`${side} holds a run of which the tool itself says that it failed.`);
  }
}
function collectResult(result, run, groups) {
  const kind = textOf(result, "kind") ?? "fail";
  if (textOf(result, "baselineState") === "absent" || !["fail", "open", "review"].includes(kind)) return;
  const key = toIdentity(result, run);
  const group = groups.get(key);
  if (group === void 0) groups.set(key, { states: [toState(result, run)], says: toMessage(result) });
  else group.states.push(toState(result, run));
}
function toFacts(groups) {
  const facts = newTreeObject();
  for (const [key, { states, says }] of groups) {
    const members = newTreeObject();
    states.toSorted().forEach((state, at) => {
      members[String(at + 1)] = state;
    });
    members[saysMember] = says;
    facts[key] = members;
  }
  return facts;
}
function toIdentity(result, run) {
  const physical = objectOf(objectsOf(result, "locations")[0] ?? {}, "physicalLocation");
  const artifact = objectOf(physical, "artifactLocation");
  const indexed = objectsOf(run, "artifacts")[numberOf(artifact, "index") ?? -1] ?? {};
  const uri = textOf(artifact, "uri") ?? textOf(objectOf(indexed, "location"), "uri") ?? "(no file)";
  const tool = textOf(objectOf(objectOf(run, "tool"), "driver"), "name") ?? "";
  return [tool, ruleOf(result, run).id, uri, toMark(result, objectOf(physical, "region"))].filter((part) => part !== "").join(" \u203A ");
}
function toMark(result, region) {
  for (const name of ["fingerprints", "partialFingerprints"]) {
    const prints = objectOf(result, name);
    const pairs = Object.keys(prints).sort().map((key) => `${key}=${toText(prints[key])}`);
    if (pairs.length > 0) return pairs.join(" ");
  }
  const message = toMessage(result);
  const snippet = textOf(objectOf(region, "snippet"), "text");
  if (snippet !== null) return `${message} \u203A ${snippet.trim()}`;
  const line = numberOf(region, "startLine");
  return line === null ? message : `${message} \u203A line ${line}`;
}
function toMessage(result) {
  return textOf(objectOf(result, "message"), "text") ?? textOf(objectOf(result, "message"), "id") ?? "";
}
function ruleOf(result, run) {
  const { id, description } = findSarifRule(result, run);
  return { id, level: textOf(objectOf(description, "defaultConfiguration"), "level") };
}
function toState(result, run) {
  if (isSuppressed(result)) return "suppressed";
  const level = textOf(result, "level") ?? ruleOf(result, run).level;
  return level === "error" || level === "note" || level === "none" ? level : "warning";
}
function showFinding(fact) {
  if (!isTreeObject(fact)) return showValue(fact);
  return showValue([textOf(fact, "1"), textOf(fact, saysMember)].filter((part) => part !== null && part !== "").join(": "));
}
function judgeFinding({ kind, segments: [where = "", member], expected, actual }) {
  if (member === saysMember) return null;
  if (kind === "added") return { word: "new finding", rank: 0, where };
  if (kind === "removed") return { word: "finding gone", rank: 3, where };
  if (actual === "suppressed") return { word: "finding newly suppressed", rank: 1, where };
  if (expected === "suppressed") return { word: "finding no longer suppressed", rank: 0, where };
  return { word: "finding changed its level", rank: 1, where };
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  sarif
};
