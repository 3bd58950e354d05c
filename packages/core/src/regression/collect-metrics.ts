import { lstatSync, readFileSync } from 'node:fs';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { PackMetric } from '@shipworthy/contract/pack';
import type { MetricObservation } from '@shipworthy/contract/regression';
import type { JSONValue } from '@jmespath-community/jmespath';
import { isJsonArray, isJsonObject, parseJsonText, type Json } from '../json/index.js';
import { largestOutput } from './observe-output.js';

/** Where the sources of metrics are, for one run. A source that was not listed as a regular file is not read. */
export type LocateSource = (from: string) => string | null;

/** Reads each metric. A value that cannot be had is null, with the reason: the judge must not take it for zero. */
export async function collectMetrics(metrics: readonly PackMetric[], locate: LocateSource): Promise<MetricObservation[]> {
  const observations: MetricObservation[] = [];
  for (const metric of metrics) {
    const { name, kind, unit = null } = metric;
    observations.push({ name, kind, unit, ...(await readMetric(metric, locate)) });
  }
  return observations;
}

type Reading = Pick<MetricObservation, 'value' | 'problem'>;

async function readMetric({ kind, from, query }: PackMetric, locate: LocateSource): Promise<Reading> {
  if (kind === 'sampled') return unread('sampled metrics are not measured by this version');
  const path = locate(from);
  if (path === null) return unread(`${from} was not written`);
  try {
    // A case may have put a pipe in the place of what it printed, and reading that would wait for ever.
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return unread(`${from} was not written`);
    if (stats.size > largestOutput) return unread(`${from} is larger than ${largestOutput} bytes`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    const { value } = parseJsonText(text, { path: from });
    return toReading(query === undefined ? value : await search(value, query), query ?? 'the content');
  } catch (error) {
    return unread(isShipworthyError(error) ? `${from} is not valid JSON` : `${from} could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function search(value: Json, query: string): Promise<unknown> {
  const jmespath = await import('@jmespath-community/jmespath');
  return jmespath.search(toMutable(value), query);
}

/** The library asks for JSON that may be written to. */
function toMutable(value: Json): JSONValue {
  if (isJsonArray(value)) return value.map(toMutable);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toMutable(member)])) : value;
}

function toReading(value: unknown, what: string): Reading {
  if (typeof value === 'number' && Number.isFinite(value)) return { value, problem: null };
  if (typeof value === 'number') return unread(`${what} is not a finite number`);
  return unread(`${what} is ${value === null || value === undefined ? 'not there' : `of type ${Array.isArray(value) ? 'array' : typeof value}`}, not a number`);
}

function unread(problem: string): Reading {
  return { value: null, problem };
}
