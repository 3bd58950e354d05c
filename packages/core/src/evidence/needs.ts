import { evidenceEntrySchema, type EvidenceEntry } from '@shipworthy/contract/gate';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { isJsonArray, isJsonObject, parseJsonText, type Json } from '../json/index.js';

/** A job before this one, as `toJSON(needs)` shows it. */
export interface NeededJob {
  readonly id: string;
  /** Empty when GitHub said nothing. */
  readonly result: string;
  readonly entries: readonly EvidenceEntry[];
  /** Outputs named `evidence…` that could not be read, each with why. */
  readonly problems: readonly string[];
}

/**
 * Parses `toJSON(needs)`. Null when nothing was given.
 * @throws ShipworthyError `usage/invalid-input` when it is not the JSON that GitHub makes
 */
export function parseNeeds(text: string | undefined): readonly NeededJob[] | null {
  if (text === undefined) return null;
  const value = parseNeedsJson(text);
  if (!isJsonObject(value)) throw invalidNeeds('it is not an object');
  return Object.entries(value).map(([id, job]) => toNeededJob(id, job)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function parseNeedsJson(text: string): Json {
  try {
    return parseJsonText(text, { path: 'needs', errorCode: 'document/malformed' }).value;
  } catch (error) {
    if (isShipworthyError(error)) throw invalidNeeds(error.message);
    throw error;
  }
}

function invalidNeeds(why: string): ShipworthyError {
  return new ShipworthyError('usage/invalid-input', `The input \`needs\` cannot be read: ${why}.`, { hint: "Write `needs: '${{ toJSON(needs) }}'`." });
}

function toNeededJob(id: string, job: Json | undefined): NeededJob {
  if (!isJsonObject(job)) return { id, result: '', entries: [], problems: ['the job is not described by an object'] };
  const outputs = isJsonObject(job.outputs) ? Object.entries(job.outputs) : [];
  const read = outputs.filter(([name]) => name.startsWith('evidence')).map(([name, value]) => readOutput(name, value));
  return {
    id,
    result: typeof job.result === 'string' ? job.result : '',
    entries: read.flatMap(({ entries }) => entries),
    problems: read.flatMap(({ problem }) => (problem === null ? [] : [problem])),
  };
}

/** An output is empty when the step that should set it did not run: the evidence is then missing, which others say better. */
function readOutput(name: string, value: Json | undefined): { entries: EvidenceEntry[]; problem: string | null } {
  if (value === '' || value === null || value === undefined) return { entries: [], problem: null };
  if (typeof value !== 'string') return { entries: [], problem: `the output ${name} is not a text` };
  try {
    const list = parseJsonText(value, { path: name, errorCode: 'document/malformed' }).value;
    if (!isJsonArray(list)) return { entries: [], problem: `the output ${name} is not a JSON array` };
    return { entries: list.map((entry) => evidenceEntrySchema.parse(entry)), problem: null };
  } catch {
    return { entries: [], problem: `the output ${name} is not what a Shipworthy action writes` };
  }
}
