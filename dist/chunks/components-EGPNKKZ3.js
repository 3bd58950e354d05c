import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listCycloneDx,
  listLockfile,
  listNpmTree,
  listSpdx
} from "./chunk-MTNHMWLC.js";
import {
  notThis,
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
  memberOf,
  newTreeObject
} from "./chunk-KZU5M22G.js";
import {
  compareVersions,
  parseVersion
} from "./chunk-PA27U3VF.js";
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

// packages/core/src/compare/formats/components.ts
var noVersion = "(no version)";
var separator = ", ";
var components = {
  read: (source) => toFacts(listComponents(readJson(source, "list of components"), source.side)),
  judge: judgeComponent
};
function listComponents(document, side) {
  const holds = (name) => memberOf(document, name) !== void 0;
  if (textOf(document, "bomFormat") === "CycloneDX") return listCycloneDx(document);
  if (holds("spdxVersion")) {
    const packages = memberOf(document, "packages");
    if (packages === void 0 || !isTreeArray(packages)) throw notThis(side, 'SPDX document with a list "packages"');
    return listSpdx(document);
  }
  if (holds("lockfileVersion")) return listLockfile(document);
  if (holds("dependencies") || holds("name") && holds("version")) {
    if (holds("error")) throw notComparable(`${side} holds an error of npm in place of its list.`);
    return listNpmTree(document);
  }
  throw notThis(side, "package-lock.json, output of `npm ls --json`, CycloneDX or SPDX document");
}
function toFacts(list) {
  const versions = /* @__PURE__ */ new Map();
  for (const { name, version } of list) versions.set(name, (versions.get(name) ?? /* @__PURE__ */ new Set()).add(version ?? noVersion));
  const facts = newTreeObject();
  for (const [name, set] of versions) facts[name] = [...set].sort().join(separator);
  return facts;
}
function judgeComponent({ kind, segments: [where = ""], expected, actual }) {
  if (kind === "added") return { word: "added", rank: 1, where };
  if (kind === "removed") return { word: "removed", rank: 2, where };
  const [before, after] = [toText(expected).split(separator), toText(actual).split(separator)];
  const gone = before.filter((version) => !after.includes(version));
  const fresh = after.filter((version) => !before.includes(version));
  return { ...toWord(gone, fresh), where };
}
function toWord(gone, fresh) {
  const [from, to] = [parseVersion(gone.length === 1 ? gone[0] ?? "" : ""), parseVersion(fresh.length === 1 ? fresh[0] ?? "" : "")];
  const order = from === null || to === null ? 0 : compareVersions(from, to);
  if (order < 0) return { word: "upgraded", rank: 3 };
  if (order > 0) return { word: "downgraded", rank: 0 };
  if (gone.length === 0) return { word: "another version added", rank: 1 };
  return fresh.length === 0 ? { word: "one of its versions removed", rank: 2 } : { word: "version changed", rank: 0 };
}
export {
  components,
  openWorkspace,
  resolvePolicy,
  runAction
};
