import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import {
  isJsonArray,
  isJsonObject,
  sha256Hex
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/gate/parse-workflow.ts
function parseWorkflow(text, path) {
  const source = parseYamlSource(text, path);
  const jobs = isJsonObject(source.value) ? source.value.jobs : void 0;
  if (!isJsonObject(jobs)) {
    throw new ShipworthyError("config/invalid", `${path} has no \`jobs\`.`, { hint: "Name the workflow file that is running." });
  }
  return { path, sha256: sha256Hex(text), jobs: Object.entries(jobs).map(([id, job]) => toJob(source, id, isJsonObject(job) ? job : {})) };
}
function toJob(source, id, job) {
  const place = (key) => placeOf(source, ["jobs", id, key], "key");
  return {
    id,
    needs: toTexts(job.needs),
    condition: toCondition(job),
    hasMatrix: isMatrix(job.strategy),
    continuesOnError: continuesOnError(job),
    uses: typeof job.uses === "string" ? job.uses : null,
    outputs: isJsonObject(job.outputs) ? Object.keys(job.outputs) : [],
    steps: isJsonArray(job.steps) ? job.steps.map((step, index) => toStep(source, { job: id, index }, isJsonObject(step) ? step : {})) : [],
    places: { id: placeOf(source, ["jobs", id], "key"), condition: place("if"), continueOnError: place("continue-on-error"), strategy: place("strategy") }
  };
}
function toStep(source, at, step) {
  const pointer = ["jobs", at.job, "steps", at.index];
  const continues = continuesOnError(step);
  return {
    uses: typeof step.uses === "string" ? step.uses : null,
    run: typeof step.run === "string" ? step.run : null,
    with: new Map(isJsonObject(step.with) ? Object.entries(step.with).map(([name, value]) => [name.toLowerCase(), toText(value)]) : []),
    continuesOnError: continues,
    condition: toCondition(step),
    conditionPlace: placeOf(source, [...pointer, "if"], "key"),
    place: continues ? placeOf(source, [...pointer, "continue-on-error"], "key") : placeOf(source, pointer, "value")
  };
}
function toCondition(part) {
  return part.if === void 0 ? null : toText(part.if);
}
function continuesOnError(part) {
  const value = part["continue-on-error"];
  return value !== void 0 && value !== false;
}
function isMatrix(strategy) {
  return strategy !== void 0 && strategy !== null && (!isJsonObject(strategy) || strategy.matrix !== void 0);
}
function toTexts(value) {
  if (isJsonArray(value)) return value.map(toText);
  return value === void 0 || value === null ? [] : [toText(value)];
}
function toText(value) {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function placeOf(source, pointer, part) {
  const position = source.positionOf(pointer, part);
  return { path: source.path, ...position === null ? {} : { line: position.line, column: position.column } };
}

export {
  parseWorkflow
};
