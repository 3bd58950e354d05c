import type { Location } from '@shipworthy/contract/envelope';
import { parseWorkflow } from '../../../gate/parse-workflow.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../json/index.js';
import { parseYamlSource, type YamlSource } from '../../../yaml/index.js';
import type { Concurrency, JobDetail, Level, Permissions, Trigger, WorkflowFile } from './workflow-file.js';

type Pointer = readonly (string | number)[];

/** What the gate reads of a workflow, and what only somebody who sets it up wants to know. @throws ShipworthyError `config/*` */
export function parseWorkflowFile(text: string, path: string): WorkflowFile {
  const workflow = parseWorkflow(text, path);
  const source = parseYamlSource(text, path);
  const root = toObject(source.value);
  const jobs = Object.entries(toObject(root.jobs));
  const called = toObject(toObject(toObject(root.on).workflow_call).outputs);
  return {
    path, workflow,
    triggers: toTriggers(source, root.on),
    permissions: toPermissions(source, root, []),
    concurrency: toConcurrency(source, root, []),
    details: new Map(jobs.map(([id, job]) => [id, toDetail(source, id, toObject(job))])),
    calledOutputs: Object.keys(called),
    places: { on: placeOf(source, ['on']), file: { path } },
  };
}

function toTriggers(source: YamlSource, on: Json | undefined): ReadonlyMap<string, Trigger> {
  if (typeof on === 'string') return new Map([[on, { filters: new Map(), place: placeOf(source, ['on']) }]]);
  if (isJsonArray(on)) return new Map(on.map((event, index) => [toText(event), { filters: new Map(), place: placeOf(source, ['on', index], 'value') }]));
  return new Map(Object.entries(toObject(on)).map(([event, filters]) => [event, { filters: toFilters(filters), place: placeOf(source, ['on', event]) }]));
}

function toFilters(filters: Json): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(toObject(filters)).map(([name, value]) => [name, toTexts(value)]));
}

function toDetail(source: YamlSource, id: string, job: JsonObject): JobDetail {
  const at = (key: string): Location => placeOf(source, ['jobs', id, key]);
  const container = isJsonObject(job.container) ? job.container.image : job.container;
  return {
    id,
    name: job.name === undefined ? null : toText(job.name),
    permissions: toPermissions(source, job, ['jobs', id]),
    concurrency: toConcurrency(source, job, ['jobs', id]),
    runsOn: toLabels(job),
    container: container === undefined || container === null ? null : toText(container),
    hasTimeout: job['timeout-minutes'] !== undefined,
    outputs: new Map(Object.entries(toObject(job.outputs)).map(([name, value]) => [name, toText(value)])),
    steps: (isJsonArray(job.steps) ? job.steps : []).map((step, index) => ({ id: isJsonObject(step) && typeof step.id === 'string' ? step.id : null, uses: placeOf(source, ['jobs', id, 'steps', index, 'uses']) })),
    places: { id: placeOf(source, ['jobs', id]), name: at('name'), runsOn: at('runs-on'), container: at('container'), uses: at('uses') },
  };
}

/** A group is one of own machines, or of larger hosted ones; what a matrix names plainly is as good as written there. */
function toLabels({ 'runs-on': runsOn, strategy }: JsonObject): readonly string[] {
  if (isJsonObject(runsOn)) return ['self-hosted', ...toTexts(runsOn.labels)];
  return toTexts(runsOn).flatMap((label) => {
    const [, key] = /^\s*\$\{\{\s*matrix\.([\w-]+)\s*\}\}\s*$/.exec(label) ?? [];
    const values = key === undefined ? undefined : toObject(toObject(strategy).matrix)[key];
    return isJsonArray(values) && values.every((value) => typeof value === 'string') ? values.map(toText) : [label];
  });
}

const levels: Readonly<Record<string, Level>> = { read: 'read', write: 'write', none: 'none', 'read-all': 'read', 'write-all': 'write' };

/** A word that nobody knows grants nothing: GitHub would refuse the file. */
function toPermissions(source: YamlSource, part: JsonObject, pointer: Pointer): Permissions | null {
  const value = part.permissions;
  if (value === undefined) return null;
  const place = placeOf(source, [...pointer, 'permissions']);
  if (typeof value === 'string') return { all: levels[value] ?? 'none', scopes: new Map(), place };
  return { all: null, scopes: new Map(Object.entries(toObject(value)).map(([scope, level]) => [scope, levels[toText(level)] ?? 'none'])), place };
}

function toConcurrency(source: YamlSource, part: JsonObject, pointer: Pointer): Concurrency | null {
  const value = part.concurrency;
  if (value === undefined || value === null) return null;
  const place = placeOf(source, [...pointer, 'concurrency']);
  if (!isJsonObject(value)) return { group: toText(value), cancels: null, place };
  const cancels = value['cancel-in-progress'];
  return { group: toText(value.group ?? ''), cancels: cancels === undefined || cancels === false ? null : toText(cancels), place };
}

function toObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function toTexts(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  return (isJsonArray(value) ? value : [value]).map(toText);
}

function toText(value: Json): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function placeOf(source: YamlSource, pointer: Pointer, part: 'key' | 'value' = 'key'): Location {
  const position = source.positionOf(pointer, part);
  return { path: source.path, ...(position === null ? {} : { line: position.line, column: position.column }) };
}
