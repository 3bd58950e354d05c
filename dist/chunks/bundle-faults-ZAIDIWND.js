import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseComparison,
  parseQuery
} from "./chunk-WABCPP7P.js";
import {
  findPatternFault
} from "./chunk-3ZG36EJH.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import "./chunk-ZV7TP7Y2.js";
import {
  RE2JS
} from "./chunk-HNKGH2CU.js";
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
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/bundle/gates/find-gate-faults.ts
function toFault(pointer, message, part = "value") {
  return { pointer, part, message };
}
function toQueryFaults(pointer, text) {
  const fault = text === void 0 ? null : parseQuery(text).fault;
  return fault === null ? [] : [toFault(pointer, fault)];
}
function toPatternFaults(pointer, pattern) {
  const fault = pattern === void 0 ? null : findPatternFault(pattern);
  return fault === null ? [] : [toFault(pointer, `\`${pattern ?? ""}\` is no pattern that RE2 understands: ${fault}.`)];
}
function findGateFaults(gate, at) {
  const { query, each, equals, sampleCount, matches, between, percentile } = gate;
  return [
    ...toQueryFaults([...at, "query"], query),
    ...toQueryFaults([...at, "each"], each),
    ...toQueryFaults([...at, "equals", "query"], equals?.query),
    ...toQueryFaults([...at, "sampleCount", "query"], sampleCount?.query),
    ...toPatternFaults([...at, "matches"], matches?.slice(1, -1)),
    ...findThresholdFaults(gate, at),
    ...between !== void 0 && between[0] > between[1] ? [toFault([...at, "between"], `nothing is between ${between[0]} and ${between[1]}: the smaller number comes first.`)] : [],
    ...percentile !== void 0 && (each ?? gate.contains ?? matches) !== void 0 ? [toFault([...at, "percentile"], "a percentile is a number; it can be held against `is`, `between` or `equals`.", "key")] : []
  ];
}
function findThresholdFaults({ is, percentile }, at) {
  if (is === void 0) return [];
  const faults = [];
  const check = (text, pointer) => {
    const { comparison, fault } = parseComparison(text);
    if (fault !== null) faults.push(toFault(pointer, fault));
    else if (percentile !== void 0 && typeof comparison.value !== "number") faults.push(toFault(pointer, `a percentile is a number, and \`${String(comparison.value)}\` is none.`));
  };
  if (typeof is !== "object") check(is, [...at, "is"]);
  else {
    if (!Object.hasOwn(is, "default")) faults.push(toFault([...at, "is"], "`is` names profiles and has no `default`, so that in any other profile nothing would be asked.", "key"));
    for (const [profile, text] of Object.entries(is)) check(text, [...at, "is", profile]);
  }
  return faults;
}

// packages/core/src/bundle/gates/find-bundle-faults.ts
function findBundleFaults(config) {
  const { readmeMustList, maxAge } = config;
  return [
    ...findPathFaults(config),
    ...findAreaNameFaults(Object.keys(config.areas)),
    ...Object.entries(config.areas).flatMap(([name, area]) => findAreaFaults(area, ["areas", name])),
    ...findProfileFaults(config),
    ...toPatternFaults(["readmeMustList", "taskIds"], readmeMustList.taskIds),
    ...findRecordedFaults(config),
    ...maxAge === void 0 || maxAge.at === "name" ? [] : toQueryFaults(["maxAge", "at"], maxAge.at),
    ...findAgeFaults(config)
  ];
}
function findPathFaults({ path }) {
  const unknown = /\{(?!version\})[^{}]*\}/.exec(path)?.[0];
  return unknown === void 0 ? [] : [toFault(["path"], `\`${unknown}\` stands for nothing; only \`{version}\` does.`)];
}
function findAreaNameFaults(names) {
  return names.flatMap((name, index) => {
    const other = names.slice(0, index).find((one) => one.toLowerCase() === name.toLowerCase());
    return other === void 0 ? [] : [toFault(["areas", name], `the area \`${name}\` is named twice: \`${other}\` differs in upper and lower case only.`, "key")];
  });
}
function findAreaFaults({ requires, gates, manifest, readme }, at) {
  return [
    ...findRepeatedIds(requires, [...at, "requires"], "requirement"),
    ...findRepeatedIds(gates, [...at, "gates"], "gate"),
    ...toInsideFaults([...at, "readme"], readme),
    ...toInsideFaults([...at, "manifest", "file"], manifest.file),
    ...requires.flatMap(({ files, passed, task }, index) => [
      ...toGlobFaults([...at, "requires", index, "files"], files),
      ...toQueryFaults([...at, "requires", index, "passed", "query"], passed?.query),
      ...toQueryFaults([...at, "requires", index, "task", "query"], task?.query)
    ]),
    ...gates.flatMap((gate, index) => [
      ...toGlobFaults([...at, "gates", index, "from"], gate.from),
      ...gate.equals === void 0 ? [] : toGlobFaults([...at, "gates", index, "equals", "from"], gate.equals.from),
      ...findGateFaults(gate, [...at, "gates", index])
    ])
  ];
}
function findRepeatedIds(list, at, what) {
  return list.flatMap(({ id }, index) => list.findIndex((one) => one.id === id) === index ? [] : [toFault([...at, index, "id"], `the ${what} \`${id}\` is listed twice.`)]);
}
function toGlobFaults(at, globs) {
  return typeof globs === "string" ? toInsideFaults(at, globs) : globs.flatMap((glob, index) => toInsideFaults([...at, index], glob));
}
function toInsideFaults(at, path) {
  const leadsOut = path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..") || path.includes("\\");
  return leadsOut ? [toFault(at, `\`${path}\` must lead, with \`/\`, to something inside the area.`)] : [];
}
function findProfileFaults({ profile, areas }) {
  if (profile === void 0 || profile === "default") return [];
  const known = new Set(Object.values(areas).flatMap(({ gates }) => gates).flatMap(({ is }) => typeof is === "object" ? Object.keys(is) : []));
  if (known.has(profile)) return [];
  const meant = closestWord(profile, [...known]);
  return [toFault(["profile"], `no gate has a threshold for the profile \`${profile}\`.${meant === null ? "" : ` Did you mean \`${meant}\`?`}`)];
}
function findRecordedFaults({ recordedIn }) {
  return recordedIn.flatMap(({ find }, index) => {
    const at = ["recordedIn", index, "find"];
    const faults = toPatternFaults(at, find);
    const groups = faults.length > 0 ? 1 : RE2JS.compile(find).groupCount();
    return groups === 1 ? faults : [toFault(at, `\`${find}\` must have one group, around the hash, and has ${groups}.`)];
  });
}
function findAgeFaults({ maxAge, areas }) {
  const known = Object.entries(areas).flatMap(([area, { requires }]) => requires.flatMap(({ id }) => [id, `${area}/${id}`]));
  return (maxAge?.for ?? []).flatMap((id, index) => {
    if (known.includes(id)) return [];
    const meant = closestWord(id, known);
    return [toFault(["maxAge", "for", index], `no area requires \`${id}\`.${meant === null ? "" : ` Did you mean \`${meant}\`?`}`)];
  });
}

// packages/core/src/config/bundle-faults.ts
function bundleFaults(source, config) {
  return findBundleFaults(config).map(({ pointer, part, message }) => ({ message, path: source.path, ...source.positionOf(["bundles", ...pointer], part) ?? {} }));
}
export {
  bundleFaults,
  openWorkspace,
  resolvePolicy,
  runAction
};
