import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import {
  isJsonArray,
  isJsonObject,
  toCanonicalJson
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/config/policy-changes.ts
var shown = 10;
function listPolicyChanges(before, after) {
  const [old, next] = [flattenText(before), flattenText(after)];
  if (next === null) return ["the file does not parse"];
  const paths = [.../* @__PURE__ */ new Set([...(old ?? /* @__PURE__ */ new Map()).keys(), ...next.keys()])].sort();
  const changes = paths.flatMap((path) => {
    const [was, is] = [old?.get(path), next.get(path)];
    return was === is ? [] : [`${path}: ${was ?? "(absent)"} \u2192 ${is ?? "(removed)"}`];
  });
  return changes.length <= shown ? changes : [...changes.slice(0, shown), `and ${changes.length - shown} more`];
}
function flattenText(file) {
  if (file === null) return /* @__PURE__ */ new Map();
  try {
    const flat = /* @__PURE__ */ new Map();
    flatten(parseYamlSource(file.text, file.path).value, "", flat);
    return flat;
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
function flatten(value, path, into) {
  if (isJsonArray(value) && value.length > 0) value.forEach((item, index) => flatten(item, `${path}[${index}]`, into));
  else if (isJsonObject(value) && Object.keys(value).length > 0) for (const [key, item] of Object.entries(value)) flatten(item, path === "" ? key : `${path}.${key}`, into);
  else into.set(path === "" ? "(file)" : path, toCanonicalJson(value));
}
export {
  listPolicyChanges,
  openWorkspace,
  resolvePolicy,
  runAction
};
