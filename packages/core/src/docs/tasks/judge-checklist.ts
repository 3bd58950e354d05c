import type { TasksConfig, TaskReport } from '@shipworthy/contract/docs';
import { closestWord } from '@shipworthy/contract/suggestion';
import type { FindingDraft } from '../../evidence/index.js';
import { sessionLogMark, toGlobs } from './collect-sources.js';
import type { IdPattern } from './rows/id-pattern.js';
import { toRemedy } from './judge-presence.js';
import { isSession, toLogs } from './judge-session.js';
import type { PlanLink } from './plan-links.js';
import { hasRows, outcomeOf, placeOfSource, type TaskEntry, type TaskSource, type TaskSources } from './rows/task-source.js';
import { listSome, toTaskCheck, type TaskFinding } from './task-finding.js';
import { showPlace, type FilePlace } from './rows/text-place.js';

export type ChecklistItem = NonNullable<TaskReport['items']>[number];

/** What a checklist is judged by. */
export interface ChecklistWorld {
  readonly config: TasksConfig;
  readonly sources: TaskSources;
  readonly links: ReadonlyMap<string, readonly PlanLink[]>;
  /** Ids that each linked plan mentions, by its path; null where it cannot be read. */
  readonly plans: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** Paths that the change touches. */
  readonly changed: readonly string[];
}

export interface Checklist {
  readonly items: readonly ChecklistItem[];
  /** What other rules have not said already. */
  readonly findings: readonly TaskFinding[];
}

interface Step {
  readonly item: ChecklistItem;
  readonly finding?: TaskFinding;
}

/** The whole checklist of one task that is known: where it stands, its plan, and the log. */
export function judgeChecklist(id: string, world: ChecklistWorld): Checklist {
  const links = world.links.get(id) ?? [];
  // A source whose files are linked as plans is judged through the link.
  const linked = new Set([...world.sources.values()].filter(({ files }) => links.some(({ path }) => path !== null && files.includes(path))).map(({ name }) => name));
  const known = [...world.sources.values()].flatMap((source) => source.entries.get(id)?.[0] ?? []);
  const titled = known.find(({ title }) => title !== null) ?? known[0];
  const steps = [...world.sources.values()].flatMap((source): Step[] => {
    if (isSession(source)) return [judgeLog(id, source, world)];
    return linked.has(source.name) ? [] : [judgePlace(id, source, { world, known: titled })];
  });
  const all = [...steps, ...judgePlan(id, links, world)];
  return { items: all.map(({ item }) => item), findings: all.flatMap(({ finding }) => finding ?? []) };
}

function judgePlace(id: string, source: TaskSource, { world, known }: { readonly world: ChecklistWorld; readonly known: TaskEntry | undefined }): Step {
  const { name } = source;
  const [entry] = source.entries.get(id) ?? [];
  if (entry !== undefined) return { item: { item: name, outcome: 'pass', code: 'ok', message: showPlace(entry) } };
  if (!isDemanded(source, world.config)) return { item: { item: name, outcome: 'not-applicable', code: 'ok', message: `${id} need not be in \`${name}\`` } };
  const code = source.state === 'read' ? `missing:${name}` : `unverified:${name}`;
  if (source.state !== 'read') return { item: { item: name, outcome: 'unverified', code, message: `\`${name}\` cannot be judged` } };
  const head = placeOfSource(source);
  const outcome = outcomeOf(source);
  const message = `${id}${known === undefined ? '' : `, which stands at ${showPlace(known)},`} is missing in \`${name}\`${head === null ? '' : ` at ${showPlace(head)}`}.`;
  const finding: FindingDraft = {
    rule: 'docs/task-missing', keys: { task: id, source: name }, check: toTaskCheck(id), outcome, message, remedy: toRemedy(source, known ?? { id, status: null, title: null }),
    ...(head === null ? {} : { location: { path: head.path, line: head.line, column: head.column } }), related: known === undefined ? [] : [{ path: known.path, line: known.line, column: known.column }],
  };
  return { item: { item: name, outcome, code, message }, finding: { tasks: [id], code, finding } };
}

/** A list of milestones, each of which must have its task, need not name every task. */
function isDemanded(source: TaskSource, { agree }: TasksConfig): boolean {
  if (source.config.level === 'optional') return false;
  const isLeft = agree.presence.some(([left]) => left === source.name);
  return hasRows(source) || !isLeft || agree.presence.some(([, right]) => right === source.name);
}

/** Where any source has a column of plans, a task has one, and it speaks of the task. */
function judgePlan(id: string, links: readonly PlanLink[], { sources, plans }: ChecklistWorld): Step[] {
  const planned = [...sources.values()].find(({ config }) => (config.table ?? config.columns)?.plan !== undefined);
  if (planned === undefined) return [];
  const [entry] = planned.entries.get(id) ?? [];
  if (links.length === 0) {
    const where = entry === undefined ? '' : ` at ${showPlace(entry)}`;
    return [{ item: { item: 'plan', outcome: 'not-applicable', code: 'ok', message: `\`${planned.name}\`${where} links no plan` } }];
  }
  return links.map((link): Step => {
    if (link.path === null) return { item: { item: 'plan', outcome: outcomeOf(sources.get(link.source)), code: 'plan-link-broken', message: `${link.target} does not exist` } };
    const mentioned = plans.get(link.path) ?? null;
    if (mentioned === null) return { item: { item: 'plan', outcome: 'unverified', code: 'unverified:plan', message: `${link.path} cannot be read` }, finding: toUnreadPlan(id, link.path, link.place) };
    if (mentioned.has(id)) return { item: { item: 'plan', outcome: 'pass', code: 'ok', message: link.path } };
    const outcome = outcomeOf(sources.get(link.source));
    const message = `${id} links the plan ${link.path} at ${showPlace(link.place)}, and ${link.path}:1:1 does not mention it.`;
    const { path, line, column } = link.place;
    return {
      item: { item: 'plan', outcome, code: 'not-in-plan', message },
      finding: { tasks: [id], code: 'not-in-plan', finding: { rule: 'docs/task-missing', keys: { task: id, source: link.path }, check: toTaskCheck(id), outcome, message, location: { path: link.path, line: 1, column: 1 }, related: [{ path, line, column }], remedy: `Mention ${id} in ${link.path}, or correct the link.` } },
    };
  });
}

function toUnreadPlan(id: string, path: string, place: FilePlace): TaskFinding {
  return {
    tasks: [id], code: 'unverified:plan',
    finding: { rule: 'docs/unreadable', keys: { path }, check: toTaskCheck(id), outcome: 'unverified', reason: 'unreadable-source', message: `The plan ${path} that ${id} links at ${showPlace(place)} is no document that can be read.`, location: { path } },
  };
}

function judgeLog(id: string, source: TaskSource, { changed }: ChecklistWorld): Step {
  const { name, config } = source;
  const logs = toLogs(source, changed);
  const entry = source.entries.get(id)?.find(({ path }) => logs.some(([log]) => log === path));
  if (entry !== undefined) return { item: { item: name, outcome: 'pass', code: 'ok', message: showPlace(entry) } };
  if (config.level === 'optional') return { item: { item: name, outcome: 'not-applicable', code: 'ok', message: `${id} need not be in \`${name}\`` } };
  const [path] = logs[0] ?? [];
  const outcome = outcomeOf(source);
  const message = path === undefined ? `No session log says what was done on ${id} (\`${name}\`).` : `${listSome(logs.map(([log]) => `${log}:1:1`))} (\`${name}\`) ${logs.length === 1 ? 'does' : 'do'} not mention ${id}.`;
  return {
    item: { item: name, outcome, code: 'session-missing', message },
    finding: {
      tasks: [id], code: 'session-missing',
      finding: {
        rule: 'docs/session-missing', keys: { task: id, path: path ?? name }, check: toTaskCheck(id), outcome, message,
        ...(path === undefined ? { remedy: `${toGlobs(config.files).includes(sessionLogMark) ? 'Name the log with the input `session-log`' : `Write a log that ${listSome(toGlobs(config.files))} matches`}, and mention the task in it.` } : { location: { path, line: 1, column: 1 }, remedy: `Mention ${id} in ${path}.` }),
      },
    },
  };
}

/** A task that was asked for and that nobody knows. */
export function toUnknownTask(id: string, { sources, pattern }: { readonly sources: TaskSources; readonly pattern: IdPattern }): TaskFinding {
  const tables = [...sources.values()].filter(hasRows);
  const known = [...new Set(tables.flatMap(({ entries }) => [...entries.keys()]))];
  const meant = closestWord(id, known);
  const what = pattern.isId(id) ? `${id} stands in none of ${tables.map(({ name }) => `\`${name}\``).join(', ')}` : `${JSON.stringify(id)} is no id by \`docSync.tasks.id\``;
  return {
    tasks: [id], code: 'unknown',
    finding: { rule: 'docs/task-unknown', keys: { task: id, path: '' }, check: toTaskCheck(id), outcome: 'fail', message: `${what}, and the input \`task\` asks for it.${meant === null ? '' : ` Did you mean ${meant}?`}`, remedy: 'Correct the id, or add the task to its board.' },
  };
}
