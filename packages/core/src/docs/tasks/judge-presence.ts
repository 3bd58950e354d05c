import type { TasksConfig } from '@shipworthy/contract/docs';
import { hasRows, outcomeOf, placeOfSource, type TaskEntry, type TaskSource, type TaskSources } from './rows/task-source.js';
import { listSome, toDistinctNames, toSourceCheck, toTaskCheck, type TaskFinding } from './task-finding.js';
import { toRowText } from './rows/task-row-text.js';
import { showPlace } from './rows/text-place.js';

/** Every task where it must stand, once in each table, and none that is only talked of. */
export function judgeTaskPresence(config: TasksConfig, sources: TaskSources): TaskFinding[] {
  const unknown = findUnknown(sources);
  return [
    ...[...sources.values()].flatMap(judgeDuplicates),
    ...[...unknown].flatMap(([id, mentions]) => mentions.filter(({ path }, index) => mentions.findIndex((other) => other.path === path) === index).map((entry) => toUnknown(id, entry, sources))),
    ...judgePairs(config, sources, unknown),
    ...findBareMilestones(config, sources),
  ];
}

/** Two rows of one task can say two things. Mentions may be many. */
function judgeDuplicates(source: TaskSource): TaskFinding[] {
  const found: TaskFinding[] = [];
  if (!hasRows(source)) return found;
  for (const [id, entries] of source.entries) {
    const second = entries[1];
    if (second === undefined) continue;
    found.push({
      tasks: [id], code: `duplicate:${source.name}`,
      finding: {
        rule: 'docs/task-duplicate', keys: { task: id, source: source.name }, check: toTaskCheck(id), outcome: outcomeOf(source),
        message: `${id} stands ${entries.length === 2 ? 'twice' : `${entries.length} times`} in \`${source.name}\`: at ${listSome(entries.map(showPlace))}.`,
        expected: 1, actual: entries.length, location: toLocation(second), related: entries.filter((entry) => entry !== second).slice(0, 10).map(toLocation),
      },
    });
  }
  return found;
}

/** What is mentioned and stands in no table, by id; one mention per file. Where a table is not known nobody can say. */
function findUnknown(sources: TaskSources): Map<string, readonly TaskEntry[]> {
  const all = [...sources.values()];
  const tables = all.filter(hasRows);
  const unknown = new Map<string, TaskEntry[]>();
  if (tables.length === 0 || tables.some(({ state }) => state !== 'read')) return unknown;
  for (const source of all.filter((one) => !hasRows(one))) {
    for (const [id, entries] of source.entries) {
      if (tables.some((table) => table.entries.has(id))) continue;
      const before = unknown.get(id);
      if (before === undefined) unknown.set(id, [...entries]);
      else before.push(...entries);
    }
  }
  return unknown;
}

function toUnknown(id: string, entry: TaskEntry, sources: TaskSources): TaskFinding {
  const all = [...sources.values()];
  const tables = all.filter(hasRows);
  const heads = tables.flatMap((table) => placeOfSource(table) ?? []);
  const mentioning = all.find((source) => !hasRows(source) && source.files.includes(entry.path));
  return {
    tasks: [id], code: 'unknown',
    finding: {
      rule: 'docs/task-unknown', keys: { task: id, path: entry.path }, check: toTaskCheck(id), outcome: outcomeOf(mentioning),
      message: `${id} is mentioned at ${showPlace(entry)}, and stands in none of ${tables.map(({ name }, index) => `\`${name}\`${heads[index] === undefined ? '' : ` (${showPlace(heads[index])})`}`).join(', ')}.`,
      location: toLocation(entry), related: heads.map(toLocation),
    },
  };
}

/** A task that one source lacks, and where others have it. */
interface Absence {
  readonly id: string;
  readonly right: TaskSource;
  readonly lefts: { readonly source: TaskSource; readonly entry: TaskEntry }[];
}

/** One finding for each task and the source that lacks it, however many pairs ask for it. */
function judgePairs({ agree }: TasksConfig, sources: TaskSources, unknown: ReadonlyMap<string, unknown>): TaskFinding[] {
  const absences = new Map<string, Absence>();
  for (const [leftName, rightName] of agree.presence) {
    const [source, right] = [sources.get(leftName), sources.get(rightName)];
    // A source that is not known has a finding of its own, which stands for all of its tasks.
    if (source === undefined || right?.state !== 'read') continue;
    for (const [id, entries] of source.entries) {
      if (right.entries.has(id)) continue;
      const entry = entries[0];
      if (entry === undefined || (unknown.has(id) && !hasRows(source))) continue;
      const key = `${id} ${rightName}`;
      const before = absences.get(key);
      if (before === undefined) absences.set(key, { id, right, lefts: [{ source, entry }] });
      else before.lefts.push({ source, entry });
    }
  }
  return [...absences.values()].map(toMissing);
}

function toMissing({ id, right, lefts }: Absence): TaskFinding {
  const head = placeOfSource(right);
  const entries = lefts.map(({ entry }) => entry);
  const titled = entries.find(({ title }) => title !== null) ?? entries[0];
  return {
    tasks: [id], code: `missing:${right.name}`,
    finding: {
      rule: 'docs/task-missing', keys: { task: id, source: right.name }, check: toTaskCheck(id), outcome: lefts.every(({ source }) => outcomeOf(source, right) === 'warn') ? 'warn' : 'fail',
      message: `${id} stands ${lefts.map(({ source, entry }) => `in \`${source.name}\` at ${showPlace(entry)}`).join(' and ')}, and is missing in \`${right.name}\`${head === null ? '' : ` at ${showPlace(head)}`}.`,
      ...(entries[0] === undefined ? {} : { location: toLocation(entries[0]) }), related: [...(head === null ? [] : [head]), ...entries.slice(1)].map(toLocation),
      remedy: toRemedy(right, titled ?? { id, status: null, title: null }),
    },
  };
}

export function toRemedy(right: TaskSource, entry: Pick<TaskEntry, 'id' | 'status' | 'title'>): string {
  const [table] = right.tables;
  if (table === undefined) return `Mention ${entry.id} in ${listSome(right.files)}.`;
  return `Add to ${table.path}: ${toRowText(table, entry, right.config.delimiter)}`;
}

/** Milestones are judged where each must have its task in another source. */
function findBareMilestones(config: TasksConfig, sources: TaskSources): TaskFinding[] {
  const lefts = [...new Set(config.agree.presence.map(([left]) => left))];
  return lefts.flatMap((name) => {
    const source = sources.get(name);
    if (source === undefined) return [];
    const right = sources.get(config.agree.presence.find(([left]) => left === name)?.[1] ?? '');
    const head = right === undefined ? null : placeOfSource(right);
    const names = toDistinctNames(source.bareMilestones.map(({ text }) => text));
    return source.bareMilestones.map((milestone, index) => ({
      tasks: [], code: 'milestone-without-task',
      finding: {
        rule: 'docs/milestone-without-task' as const, keys: { path: milestone.path, milestone: names[index] ?? '' }, check: toSourceCheck(name), outcome: outcomeOf(source),
        message: `The milestone ${JSON.stringify(milestone.text)} at ${showPlace(milestone)} names no task${right === undefined || head === null ? '' : ` of \`${right.name}\` (${showPlace(head)})`}.`,
        location: toLocation(milestone), related: head === null ? [] : [toLocation(head)],
      },
    }));
  });
}

export function toLocation({ path, line, column }: { readonly path: string; readonly line: number; readonly column: number }): { path: string; line: number; column: number } {
  return { path, line, column };
}
