import type { TasksConfig } from '@shipworthy/contract/docs';
import type { Cell } from '../markdown/index.js';
import { toLocation } from './judge-presence.js';
import { compileStatusMap, type StatusMap } from './rows/status-map.js';
import { outcomeOf, type TaskEntry, type TaskSource, type TaskSources } from './rows/task-source.js';
import { listSome, toSourceCheck, toTaskCheck, type TaskFinding } from './task-finding.js';
import { showPlace, type FilePlace } from './rows/text-place.js';

/** Whether those sources that must say the same of a task do. */
export function judgeAgreement({ agree: { status, title } }: TasksConfig, sources: TaskSources): TaskFinding[] {
  const found: TaskFinding[] = [];
  if (status !== undefined) {
    const map = compileStatusMap(status.map);
    const named = pick(sources, status.sources);
    found.push(...named.flatMap((source) => judgeWords(source, map, status.level)), ...judgeStatuses(named, map, status.level));
  }
  if (title !== undefined) found.push(...judgeTitles(pick(sources, title.sources), title.level));
  return found;
}

function pick(sources: TaskSources, names: readonly string[]): TaskSource[] {
  return names.flatMap((name) => sources.get(name) ?? []);
}

/** A task as two sources have it. */
interface Pair {
  readonly id: string;
  readonly first: TaskEntry;
  readonly second: TaskEntry;
  readonly left: TaskSource;
  readonly right: TaskSource;
}

/** Each source is compared with the first that has the task. A task that stands twice has a finding of its own; its first row counts. */
function* pairUp(sources: readonly TaskSource[]): Generator<Pair, void> {
  for (const [index, right] of sources.entries()) {
    const before = sources.slice(0, index);
    if (before.length === 0) continue;
    for (const [id, entries] of right.entries) {
      const left = before.find((source) => source.entries.has(id));
      const second = entries[0];
      const first = left?.entries.get(id)?.[0];
      if (left !== undefined && first !== undefined && second !== undefined) yield { id, first, second, left, right };
    }
  }
}

function judgeStatuses(sources: readonly TaskSource[], map: StatusMap, level: 'fail' | 'warn'): TaskFinding[] {
  const found: TaskFinding[] = [];
  for (const { id, first, second, left, right } of pairUp(sources)) {
    if (first.status === null || second.status === null) continue; // the column is missing, and that is a finding
    const [was, is] = [map.meaningOf(first.status.text), map.meaningOf(second.status.text)];
    if (was === null || is === null || was === is) continue; // an unmapped word is a finding
    const [here, there] = [toPlace(first, first.status), toPlace(second, second.status)];
    found.push({
      tasks: [id], code: 'status-disagrees',
      finding: {
        rule: 'docs/task-status-disagrees', keys: { task: id, sources: `${left.name},${right.name}` }, check: toTaskCheck(id), outcome: level === 'warn' ? 'warn' : outcomeOf(left, right),
        message: `${id} is ${quote(first.status)} (${was}) in \`${left.name}\` at ${showPlace(here)}, and ${quote(second.status)} (${is}) in \`${right.name}\` at ${showPlace(there)}.`,
        expected: was, actual: is, location: toLocation(there), related: [toLocation(here)],
        remedy: `Write ${quote(first.status)} at ${showPlace(there)}, or ${quote(second.status)} at ${showPlace(here)}.`,
      },
    });
  }
  return found;
}

/** One finding for each word that means nothing, however many rows have it. */
function judgeWords(source: TaskSource, map: StatusMap, level: 'fail' | 'warn'): TaskFinding[] {
  const words = new Map<string, { word: string; tasks: Set<string>; places: FilePlace[] }>();
  for (const [id, entries] of source.entries) {
    for (const entry of entries) {
      if (entry.status === null || map.meaningOf(entry.status.text) !== null) continue;
      const word = entry.status.text.replace(/\s+/g, ' ').trim();
      const before = words.get(word) ?? { word, tasks: new Set<string>(), places: [] };
      before.tasks.add(id);
      before.places.push(toPlace(entry, entry.status));
      words.set(word, before);
    }
  }
  return [...words.values()].map(({ word, tasks, places }) => ({
    tasks: [...tasks], code: 'status-unmapped',
    finding: {
      rule: 'docs/status-unmapped' as const, keys: { source: source.name, status: word }, check: toSourceCheck(source.name), outcome: level === 'warn' ? 'warn' : outcomeOf(source),
      message: `${word === '' ? 'A blank status' : `The status ${JSON.stringify(word)}`} of ${listSome([...tasks])} in \`${source.name}\` means nothing by \`agree.status.map\`: ${listSome(places.map(showPlace))}.`,
      actual: word, ...(places[0] === undefined ? {} : { location: toLocation(places[0]) }), related: places.slice(1, 11).map(toLocation),
    },
  }));
}

function judgeTitles(sources: readonly TaskSource[], level: 'fail' | 'warn'): TaskFinding[] {
  const found: TaskFinding[] = [];
  for (const { id, first, second, left, right } of pairUp(sources)) {
    if (first.title === null || second.title === null || isSameText(first.title.text, second.title.text)) continue;
    const [here, there] = [toPlace(first, first.title), toPlace(second, second.title)];
    found.push({
      tasks: [id], code: 'title-disagrees',
      finding: {
        rule: 'docs/task-title-disagrees', keys: { task: id, sources: `${left.name},${right.name}` }, check: toTaskCheck(id), outcome: level === 'warn' ? 'warn' : outcomeOf(left, right),
        message: `${id} is ${quote(first.title)} in \`${left.name}\` at ${showPlace(here)}, and ${quote(second.title)} in \`${right.name}\` at ${showPlace(there)}.`,
        expected: first.title.text, actual: second.title.text, location: toLocation(there), related: [toLocation(here)],
        remedy: `Write ${quote(first.title)} at ${showPlace(there)}, or ${quote(second.title)} at ${showPlace(here)}.`,
      },
    });
  }
  return found;
}

function isSameText(a: string, b: string): boolean {
  return a === b || toText(a) === toText(b);
}

function toText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function toPlace({ path }: FilePlace, { line, column }: Cell): FilePlace {
  return { path, line, column };
}

function quote({ text }: Cell): string {
  return JSON.stringify(toText(text));
}
