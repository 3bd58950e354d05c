import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decodeText
} from "./chunk-L32AF4YA.js";
import {
  loadFormat,
  toSummaryText
} from "./chunk-X24NIHFL.js";
import {
  toNormalise
} from "./chunk-2HOAHMG3.js";
import {
  TreeWalk
} from "./chunk-JDKG74QC.js";
import "./chunk-CM3DHMZT.js";
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";
import {
  showValue
} from "./chunk-IFFHOFFW.js";
import {
  placeBelow,
  toRootPlace
} from "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import {
  isTreeObject
} from "./chunk-KZU5M22G.js";
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

// packages/core/src/compare/formats/compare-facts.ts
async function compareFacts(contents, options) {
  const [{ read, judge, show = showPlain }, normalise] = await Promise.all([loadFormat(options.as), toNormalise(options.normalise ?? [])]);
  const facts = {
    expected: read({ text: decodeText(contents.expected, "expected"), side: "expected", normalise }),
    actual: read({ text: decodeText(contents.actual, "actual"), side: "actual", normalise })
  };
  const root = toRootPlace(options);
  const found = [];
  const walk = new TreeWalk((kind, segments, values) => {
    const change = { kind, segments, ...values, hasTolerance: placeOf(root, segments).tolerance.value !== void 0, facts };
    const verdict = judge(change);
    if (verdict !== null && !(options.breaking === "only" && verdict.isBreaking === false)) found.push({ change, verdict });
  });
  walk.compare(facts.expected, facts.actual, root);
  found.sort((a, b) => a.verdict.rank - b.verdict.rank);
  const list = new ChangeList(options.limit);
  for (const { change, verdict } of found) list.add(change.kind, () => ({ path: toPath(verdict), ...showFacts(change, show), line: null }));
  return { ...list.toComparison(), ...found.length === 0 ? {} : { summary: summarise(found.map(({ verdict }) => verdict)) } };
}
function placeOf(root, segments) {
  return segments.reduce(placeBelow, root);
}
function showPlain(fact) {
  return isTreeObject(fact) ? null : showValue(fact);
}
function showFacts({ kind, expected, actual }, show) {
  const toShown = (fact) => fact === void 0 || kind !== "changed" && fact === true ? null : show(fact);
  return { expected: toShown(expected), actual: toShown(actual) };
}
function toPath({ word, where, isBreaking }) {
  return `${toWords(word, isBreaking)}: ${where}`;
}
function toWords(word, isBreaking) {
  return isBreaking === void 0 ? word : `${isBreaking ? "breaking" : "not breaking"}, ${word}`;
}
function summarise(verdicts) {
  const counts = /* @__PURE__ */ new Map();
  for (const { word, isBreaking } of verdicts) {
    const name = isBreaking === void 0 ? word : isBreaking ? "breaking" : "not breaking";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return toSummaryText([...counts].map(([what, count]) => ({ what, count })));
}
export {
  compareFacts,
  openWorkspace,
  resolvePolicy,
  runAction
};
