import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseWorkflow
} from "./chunk-Y7KCFDRZ.js";
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
  isJsonObject
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
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/adoption/doctor/workflows/parse-workflow-file.ts
function parseWorkflowFile(text, path) {
  const workflow = parseWorkflow(text, path);
  const source = parseYamlSource(text, path);
  const root = toObject(source.value);
  const jobs = Object.entries(toObject(root.jobs));
  const called = toObject(toObject(toObject(root.on).workflow_call).outputs);
  return {
    path,
    workflow,
    triggers: toTriggers(source, root.on),
    permissions: toPermissions(source, root, []),
    concurrency: toConcurrency(source, root, []),
    details: new Map(jobs.map(([id, job]) => [id, toDetail(source, id, toObject(job))])),
    calledOutputs: Object.keys(called),
    places: { on: placeOf(source, ["on"]), file: { path } }
  };
}
function toTriggers(source, on) {
  if (typeof on === "string") return /* @__PURE__ */ new Map([[on, { filters: /* @__PURE__ */ new Map(), place: placeOf(source, ["on"]) }]]);
  if (isJsonArray(on)) return new Map(on.map((event, index) => [toText(event), { filters: /* @__PURE__ */ new Map(), place: placeOf(source, ["on", index], "value") }]));
  return new Map(Object.entries(toObject(on)).map(([event, filters]) => [event, { filters: toFilters(filters), place: placeOf(source, ["on", event]) }]));
}
function toFilters(filters) {
  return new Map(Object.entries(toObject(filters)).map(([name, value]) => [name, toTexts(value)]));
}
function toDetail(source, id, job) {
  const at = (key) => placeOf(source, ["jobs", id, key]);
  const container = isJsonObject(job.container) ? job.container.image : job.container;
  return {
    id,
    name: job.name === void 0 ? null : toText(job.name),
    permissions: toPermissions(source, job, ["jobs", id]),
    concurrency: toConcurrency(source, job, ["jobs", id]),
    runsOn: toLabels(job),
    container: container === void 0 || container === null ? null : toText(container),
    hasTimeout: job["timeout-minutes"] !== void 0,
    outputs: new Map(Object.entries(toObject(job.outputs)).map(([name, value]) => [name, toText(value)])),
    steps: (isJsonArray(job.steps) ? job.steps : []).map((step, index) => ({ id: isJsonObject(step) && typeof step.id === "string" ? step.id : null, uses: placeOf(source, ["jobs", id, "steps", index, "uses"]) })),
    places: { id: placeOf(source, ["jobs", id]), name: at("name"), runsOn: at("runs-on"), container: at("container"), uses: at("uses") }
  };
}
function toLabels({ "runs-on": runsOn, strategy }) {
  if (isJsonObject(runsOn)) return ["self-hosted", ...toTexts(runsOn.labels)];
  return toTexts(runsOn).flatMap((label) => {
    const [, key] = /^\s*\$\{\{\s*matrix\.([\w-]+)\s*\}\}\s*$/.exec(label) ?? [];
    const values = key === void 0 ? void 0 : toObject(toObject(strategy).matrix)[key];
    return isJsonArray(values) && values.every((value) => typeof value === "string") ? values.map(toText) : [label];
  });
}
var levels = { read: "read", write: "write", none: "none", "read-all": "read", "write-all": "write" };
function toPermissions(source, part, pointer) {
  const value = part.permissions;
  if (value === void 0) return null;
  const place = placeOf(source, [...pointer, "permissions"]);
  if (typeof value === "string") return { all: levels[value] ?? "none", scopes: /* @__PURE__ */ new Map(), place };
  return { all: null, scopes: new Map(Object.entries(toObject(value)).map(([scope, level]) => [scope, levels[toText(level)] ?? "none"])), place };
}
function toConcurrency(source, part, pointer) {
  const value = part.concurrency;
  if (value === void 0 || value === null) return null;
  const place = placeOf(source, [...pointer, "concurrency"]);
  if (!isJsonObject(value)) return { group: toText(value), cancels: null, place };
  const cancels = value["cancel-in-progress"];
  return { group: toText(value.group ?? ""), cancels: cancels === void 0 || cancels === false ? null : toText(cancels), place };
}
function toObject(value) {
  return isJsonObject(value) ? value : {};
}
function toTexts(value) {
  if (value === void 0 || value === null) return [];
  return (isJsonArray(value) ? value : [value]).map(toText);
}
function toText(value) {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function placeOf(source, pointer, part = "key") {
  const position = source.positionOf(pointer, part);
  return { path: source.path, ...position === null ? {} : { line: position.line, column: position.column } };
}
export {
  openWorkspace,
  parseWorkflowFile,
  resolvePolicy,
  runAction
};
