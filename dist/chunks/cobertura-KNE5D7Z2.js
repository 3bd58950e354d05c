import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  FileCoverage,
  judgeCoverage,
  showCoverage,
  toCoverageFacts
} from "./chunk-L3N3V4OJ.js";
import {
  notThis,
  numberOf,
  objectsOf,
  readXml,
  textOf
} from "./chunk-MRXJ6RDR.js";
import "./chunk-XCHJNGRX.js";
import "./chunk-WOSQK7T7.js";
import "./chunk-MCWDBU2Y.js";
import "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
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

// packages/core/src/compare/formats/coverage/cobertura.ts
var cobertura = {
  read: (source) => {
    const roots = objectsOf(readXml(source), "coverage");
    if (roots.length === 0) throw notThis(source.side, 'Cobertura XML: its document element is not "coverage"');
    const files = /* @__PURE__ */ new Map();
    for (const one of listClasses(roots)) {
      const name = textOf(one, "@filename");
      if (name === null) throw notComparable(`${source.side} has a class without "filename".`);
      const file = files.get(name) ?? new FileCoverage();
      files.set(name, file);
      addClass(one, file);
    }
    return toCoverageFacts(files, source.side);
  },
  judge: judgeCoverage,
  show: showCoverage
};
function listClasses(roots) {
  return ["packages", "package", "classes", "class"].reduce((elements, name) => elements.flatMap((element) => objectsOf(element, name)), roots).slice();
}
function addClass(one, file) {
  const lines = objectsOf(one, "lines").flatMap((list) => objectsOf(list, "line"));
  for (const line of lines) {
    const number = textOf(line, "@number") ?? "";
    file.addLine(number, numberOf(line, "@hits") ?? 0);
    const branches = toRatio(textOf(line, "@condition-coverage"));
    if (branches !== null) file.addBranches(number, branches);
  }
  const rate = numberOf(one, "@line-rate");
  const branchRate = numberOf(one, "@branch-rate");
  if (lines.length === 0 && rate !== null) file.lines = { covered: rate, total: 1 };
  if (lines.length === 0 && branchRate !== null) file.branches = { covered: branchRate, total: 1 };
}
function toRatio(text) {
  const match = /\((\d{1,9})\/(\d{1,9})\)/.exec(text ?? "");
  return match === null ? null : { covered: Number(match[1]), total: Number(match[2]) };
}
export {
  cobertura,
  openWorkspace,
  resolvePolicy,
  runAction
};
