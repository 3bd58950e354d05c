import type { JSONValue } from '@jmespath-community/jmespath';
import type { FieldTrace } from './field-trace.js';
import type { Query } from './parse-query.js';

/** What a gate wants to know of a source. */
export interface Question {
  readonly query: Query;
  readonly ending: Ending;
  /** Fewest rows that prove anything. */
  readonly atLeast: number;
}

/** What is made of what the query gives: itself · a percentile of its numbers · the values of the list without repetition · how many of the list do not hold. */
export type Ending = { readonly kind: 'value' } | { readonly kind: 'percentile'; readonly percent: number } | { readonly kind: 'distinct' } | { readonly kind: 'each'; readonly each: Query };

/** Place of a source's fault in its file. */
export interface SourcePlace {
  /** Relative to the bundle. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

export interface NoAnswer {
  readonly state: 'none';
  readonly reason: 'unreadable-source' | 'insufficient-samples' | 'limit-exceeded';
  readonly why: string;
  readonly place?: SourcePlace;
}

export type Answer =
  /** `first`: which row, from 1, is the first of which `each` does not hold. */
  | { readonly state: 'answered'; readonly value: JSONValue; readonly samples: number | null; readonly first?: number }
  /** Rows lack what the query reads of them, so whatever it says is about others. */
  | { readonly state: 'incomplete'; readonly rows: number; readonly lacking: number; readonly fields: readonly string[] }
  | NoAnswer;

/** A limit that a query met while it ran. */
export class QueryLimit extends Error {}

export function noAnswer(reason: NoAnswer['reason'], why: string): NoAnswer {
  return { state: 'none', reason, why };
}

export function toRefusal(error: unknown): NoAnswer {
  const why = error instanceof Error ? error.message : String(error);
  return error instanceof QueryLimit ? noAnswer('limit-exceeded', why) : noAnswer('unreadable-source', `the query has no answer here: ${why}`);
}

/** Why what was found on the way forbids any answer; null when nothing does. */
export function toObjection({ rowSets, absent, empty }: FieldTrace): Answer | null {
  for (const { rows, lacking, fields } of rowSets.values()) {
    if (lacking > 0) return { state: 'incomplete', rows, lacking, fields: [...fields] };
  }
  if (absent.size > 0) return noAnswer('unreadable-source', `it has no ${[...absent].map((field) => `\`${field}\``).join(', ')}`);
  if (empty.size > 0) return noAnswer('insufficient-samples', `\`${[...empty].join('`, `')}\` of no rows is no measurement`);
  return null;
}

/** How many rows the answer was taken from; null where nothing counts them. */
export function samplesOf({ rowSets }: FieldTrace, source: JSONValue): number | null {
  return [...rowSets.values()].at(-1)?.rows ?? (Array.isArray(source) ? source.length : null);
}

/** Holds a value against the number of rows and against what JSON cannot hold. */
export function toAnswer(value: JSONValue, samples: number | null, { query, atLeast }: Question): Answer {
  if (samples !== null && samples < atLeast) return noAnswer('insufficient-samples', `${samples} of at least ${atLeast} rows are there`);
  if (samples === null && atLeast > 1) return noAnswer('insufficient-samples', '`atLeast` counts rows, and this query goes over none; name their number with `sampleCount`');
  if (value === null) return noAnswer('unreadable-source', `\`${query.text}\` gives nothing`);
  if (typeof value === 'number' && !Number.isFinite(value)) return noAnswer('unreadable-source', `\`${query.text}\` gives no finite number`);
  return { state: 'answered', value, samples };
}

export function kindOf(value: JSONValue): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false';
}
