import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_saxes
} from "./chunk-VFIMKVMB.js";
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
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/bundle/requirements/find-xml-fault.ts
var import_saxes = __toESM(require_saxes(), 1);
function findXmlFault(text) {
  const parser = new import_saxes.SaxesParser({ position: true });
  const places = [];
  parser.on("error", (error) => places.push({ line: parser.line, column: parser.column + 1, message: `is not well-formed: ${error.message.replace(/^[\d:]+\s*/, "").replace(/\.$/, "")}.` }));
  parser.write(text).close();
  return places.slice(0, 1);
}
export {
  findXmlFault,
  openWorkspace,
  resolvePolicy,
  runAction
};
