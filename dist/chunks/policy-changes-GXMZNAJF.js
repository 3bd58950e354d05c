import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlSource
} from "./chunk-77OYQZTV.js";
import "./chunk-CHQMRRTL.js";
import {
  toCanonicalJson
} from "./chunk-F4LXF3LN.js";
import {
  isJsonArray,
  isJsonObject
} from "./chunk-DJ5WI5FC.js";
import {
  isShipworthyError
} from "./chunk-XJVVF6WP.js";
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
  listPolicyChanges
};
