import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Location } from '@shipworthy/contract/envelope';
import { sha256Hex } from '../files/index.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json/index.js';
import { parseYamlSource, type YamlSource } from '../yaml/index.js';
import type { Workflow, WorkflowJob, WorkflowStep } from './workflow.js';

/** Reads what the gate wants to know of a workflow; what else stands there is GitHub's business. @throws ShipworthyError `config/*` */
export function parseWorkflow(text: string, path: string): Workflow {
  const source = parseYamlSource(text, path);
  const jobs = isJsonObject(source.value) ? source.value.jobs : undefined;
  if (!isJsonObject(jobs)) {
    throw new ShipworthyError('config/invalid', `${path} has no \`jobs\`.`, { hint: 'Name the workflow file that is running.' });
  }
  return { path, sha256: sha256Hex(text), jobs: Object.entries(jobs).map(([id, job]) => toJob(source, id, isJsonObject(job) ? job : {})) };
}

function toJob(source: YamlSource, id: string, job: JsonObject): WorkflowJob {
  const place = (key: string): Location => placeOf(source, ['jobs', id, key], 'key');
  return {
    id,
    needs: toTexts(job.needs),
    condition: toCondition(job),
    hasMatrix: isMatrix(job.strategy),
    continuesOnError: continuesOnError(job),
    uses: typeof job.uses === 'string' ? job.uses : null,
    outputs: isJsonObject(job.outputs) ? Object.keys(job.outputs) : [],
    steps: isJsonArray(job.steps) ? job.steps.map((step, index) => toStep(source, { job: id, index }, isJsonObject(step) ? step : {})) : [],
    places: { id: placeOf(source, ['jobs', id], 'key'), condition: place('if'), continueOnError: place('continue-on-error'), strategy: place('strategy') },
  };
}

function toStep(source: YamlSource, at: { job: string; index: number }, step: JsonObject): WorkflowStep {
  const pointer = ['jobs', at.job, 'steps', at.index];
  const continues = continuesOnError(step);
  return {
    uses: typeof step.uses === 'string' ? step.uses : null,
    run: typeof step.run === 'string' ? step.run : null,
    with: new Map(isJsonObject(step.with) ? Object.entries(step.with).map(([name, value]) => [name.toLowerCase(), toText(value)]) : []),
    continuesOnError: continues,
    condition: toCondition(step),
    conditionPlace: placeOf(source, [...pointer, 'if'], 'key'),
    place: continues ? placeOf(source, [...pointer, 'continue-on-error'], 'key') : placeOf(source, pointer, 'value'),
  };
}

function toCondition(part: JsonObject): string | null {
  return part.if === undefined ? null : toText(part.if);
}

function continuesOnError(part: JsonObject): boolean {
  const value = part['continue-on-error'];
  return value !== undefined && value !== false;
}

/** A strategy that is an expression may hold a matrix; only one that plainly has none is none. */
function isMatrix(strategy: Json | undefined): boolean {
  return strategy !== undefined && strategy !== null && (!isJsonObject(strategy) || strategy.matrix !== undefined);
}

function toTexts(value: Json | undefined): string[] {
  if (isJsonArray(value)) return value.map(toText);
  return value === undefined || value === null ? [] : [toText(value)];
}

function toText(value: Json | undefined): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function placeOf(source: YamlSource, pointer: readonly (string | number)[], part: 'key' | 'value'): Location {
  const position = source.positionOf(pointer, part);
  return { path: source.path, ...(position === null ? {} : { line: position.line, column: position.column }) };
}
