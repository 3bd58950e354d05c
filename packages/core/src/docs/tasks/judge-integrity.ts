import type { TasksConfig } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import { locationOf, nameOfRow } from './judge-sources.js';
import { findColumn, toHeaderName, toMappedHeaders } from './rows/source-tables.js';
import { outcomeOf, placeOfSource, type TableFacts, type TaskSource } from './rows/task-source.js';
import { listSome, toSourceCheck } from './task-finding.js';
import { showPlace, type FilePlace } from './rows/text-place.js';

type Integrity = TasksConfig['integrity'][string];

/** Ids that a source had before the change, by where they stood; or why nobody knows. */
export type IdsBefore = { readonly state: 'known'; readonly ids: ReadonlyMap<string, FilePlace> } | { readonly state: 'unknown'; readonly finding: FindingDraft };

/** Whether a board is as whole as it must be. */
export function judgeIntegrity(source: TaskSource, rules: Integrity, before: IdsBefore | undefined): FindingDraft[] {
  return [
    ...(source.state === 'read' ? judgeLength(source, rules) : []),
    ...judgeDeleted(source, rules, before),
    ...source.tables.flatMap((table) => judgeRequired(source, rules, table)),
    ...judgeUnique(source, rules),
  ];
}

function judgeLength(source: TaskSource, { minRows }: Integrity): FindingDraft[] {
  const { rows } = source;
  if (minRows === undefined || rows >= minRows) return [];
  return [{
    rule: 'docs/board-too-short', keys: { source: source.name }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `\`${source.name}\` (${listSome(source.files)}) has ${rows} ${rows === 1 ? 'row' : 'rows'}, and must have at least ${minRows}.`,
    expected: minRows, actual: rows, ...locationOf(source),
  }];
}

/** Ids count, not lines: whoever sorts or rewrites a board deletes nothing. */
function judgeDeleted(source: TaskSource, { maxDeletedRows }: Integrity, before: IdsBefore | undefined): FindingDraft[] {
  if (maxDeletedRows === undefined || before === undefined) return [];
  if (before.state === 'unknown') return [{ ...before.finding, check: toSourceCheck(source.name) }];
  const deleted = [...before.ids].filter(([id]) => !source.entries.has(id));
  if (deleted.length <= maxDeletedRows) return [];
  const place = placeOfSource(source);
  return [{
    rule: 'docs/board-rows-deleted', keys: { source: source.name }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `The change deletes ${deleted.length} ${deleted.length === 1 ? 'task' : 'tasks'} from \`${source.name}\`${place === null ? '' : ` (${showPlace(place)})`}, and may delete ${maxDeletedRows}: ${listSome(deleted.map(([id, place]) => `${id} (before at ${showPlace(place)})`), 20)}.`,
    expected: maxDeletedRows, actual: deleted.length, ...locationOf(source),
  }];
}

function judgeRequired(source: TaskSource, { requiredColumns }: Integrity, table: TableFacts): FindingDraft[] {
  // What the source maps is asked for in any case.
  const mapped = toMappedHeaders(source.config).map(toHeaderName);
  const missing = requiredColumns.filter((name) => findColumn(table.header, name) === undefined && !mapped.includes(toHeaderName(name)));
  return missing.map((name) => ({
    rule: 'docs/board-columns' as const, keys: { source: source.name, path: table.path, column: name }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `The table at ${showPlace(table)} has no column \`${name}\`, which \`integrity.${source.name}\` requires.`,
    location: { path: table.path, line: table.line, column: table.column },
    remedy: `Restore the header \`${name}\`, or take it out of \`integrity.${source.name}.requiredColumns\`.`,
  }));
}

/** Ids that stand twice are found as tasks. */
function judgeUnique(source: TaskSource, { unique, requiredColumns }: Integrity): FindingDraft[] {
  if (unique === undefined) return [];
  const seen = new Map<string, FilePlace[]>();
  for (const table of source.tables) {
    for (const { text, line, column } of table.values) {
      const value = text.trim();
      const place = { path: table.path, line, column };
      const before = seen.get(value);
      if (before === undefined) seen.set(value, [place]);
      else before.push(place);
    }
  }
  const asked = [...requiredColumns, ...toMappedHeaders(source.config)].map(toHeaderName);
  return [...(asked.includes(toHeaderName(unique)) ? [] : judgeUniqueColumn(source, unique)), ...[...seen].flatMap(([value, places]) => toTwice(source, { column: unique, value, places }))];
}

/** Where nothing else asks for the column. */
function judgeUniqueColumn(source: TaskSource, unique: string): FindingDraft[] {
  return source.tables.filter((table) => findColumn(table.header, unique) === undefined).map((table) => ({
    rule: 'docs/board-columns' as const, keys: { source: source.name, path: table.path, column: unique }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `The table at ${showPlace(table)} has no column \`${unique}\`, in which \`integrity.${source.name}\` wants each value once.`,
    location: { path: table.path, line: table.line, column: table.column },
  }));
}

function toTwice(source: TaskSource, { column, value, places }: { readonly column: string; readonly value: string; readonly places: readonly FilePlace[] }): FindingDraft[] {
  const [first, second] = places;
  if (first === undefined || second === undefined) return [];
  return [{
    rule: 'docs/board-value-duplicate', keys: { source: source.name, column, value: nameOfRow({ cells: [{ text: value, targets: [], line: 1, column: 1 }], line: 1, column: 1 }) }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `${JSON.stringify(value)} stands ${places.length === 2 ? 'twice' : `${places.length} times`} in the column \`${column}\` of \`${source.name}\`: at ${listSome(places.map(showPlace))}.`,
    location: { path: second.path, line: second.line, column: second.column }, related: places.filter((place) => place !== second).slice(0, 10).map(({ path, line, column: at }) => ({ path, line, column: at })),
  }];
}
