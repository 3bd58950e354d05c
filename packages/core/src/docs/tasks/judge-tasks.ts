import type { DocSyncDetails, TasksConfig } from '@shipworthy/contract/docs';
import type { FamilyResult } from '../doc-sync-run.js';
import { isInScope } from '../is-in-scope.js';
import type { TaskHistory } from './collect-task-history.js';
import type { IdPattern } from './rows/id-pattern.js';
import { judgeAgreement } from './judge-agreement.js';
import { judgeChecklist, toUnknownTask, type ChecklistItem } from './judge-checklist.js';
import { judgeIntegrity, type IdsBefore } from './judge-integrity.js';
import { historyCheck, judgeReuses, judgeUnread } from './judge-lifecycle.js';
import { judgeTaskPresence } from './judge-presence.js';
import { judgeReferences, type ChangedPaths } from './judge-session.js';
import { judgeSource } from './judge-sources.js';
import { judgePlanLinks, type Files, type PlanLink } from './plan-links.js';
import { toSourceReports, toTaskReports } from './to-task-reports.js';
import { toDistinctFindings, toSourceCheck, toTaskCheck, type TaskFinding } from './task-finding.js';
import type { TaskSources } from './rows/task-source.js';

/** Everything that is known of the tasks; judged without a look at anything else. */
export interface TaskFacts {
  readonly config: TasksConfig;
  readonly pattern: IdPattern;
  readonly sources: TaskSources;
  readonly files: Files;
  /** Ids of the input `task`; none: all tasks. */
  readonly asked: readonly string[];
  /** Files that findings may stand in; null: all. */
  readonly scope: ReadonlySet<string> | null;
  readonly links: ReadonlyMap<string, readonly PlanLink[]>;
  /** Ids that the plans of the tasks asked for mention. */
  readonly plans: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly changed: ChangedPaths;
  readonly before: ReadonlyMap<string, IdsBefore>;
  /** Null where no one asks for it. */
  readonly history: TaskHistory | null;
}

export interface TaskDetails extends Pick<DocSyncDetails, 'tasks' | 'sources' | 'skipped'> {
  readonly tasks: DocSyncDetails['tasks'];
}

/**
 * Without `asked` all tasks and sources; with it the checklists of these tasks, and what keeps their sources from being read. With a scope its
 * findings, and the tasks that stand in it or are named by them: what is said is the same whatever else was judged to find it.
 */
export function judgeTasks(facts: TaskFacts): FamilyResult<TaskDetails> {
  const { sources, asked, scope, history } = facts;
  const whole = judgeAll(facts);
  const all = asked.length === 0 ? whole : judgeAsked(facts, whole);
  const judged = all.findings.filter(({ finding }) => isInScope(finding, scope));
  const ids = asked.length === 0 ? listIds(sources, judged, scope) : [...new Set(asked)];
  const findings = judged.map(({ finding }) => finding);
  return {
    checks: [...ids.map(toTaskCheck), ...[...sources.values()].filter(({ state, config }) => state !== 'not-given' && !(state === 'absent' && config.level === 'optional')).map(({ name }) => toSourceCheck(name)), ...(history === null ? [] : [historyCheck])],
    findings,
    details: { tasks: toTaskReports({ ids, sources, findings: judged, items: all.items }), sources: toSourceReports(sources, { findings, ids }), skipped: listSkipped(sources) },
  };
}

function listIds(sources: TaskSources, judged: readonly TaskFinding[], scope: ReadonlySet<string> | null): string[] {
  const ids = new Set<string>(scope === null ? [] : judged.flatMap(({ tasks }) => tasks));
  for (const { entries } of sources.values()) {
    for (const [id, ofId] of entries) if (scope === null || ofId.some(({ path }) => scope.has(path))) ids.add(id);
  }
  return [...ids].sort();
}

interface Judged {
  readonly findings: readonly TaskFinding[];
  readonly items: ReadonlyMap<string, readonly ChecklistItem[]>;
}

function judgeAll(facts: TaskFacts): Judged {
  const { config, sources, links, files, changed, before, history } = facts;
  const ofSources = [...sources.values()].flatMap((source) => toDistinctFindings([
    ...judgeSource(source),
    ...judgeIntegrity(source, config.integrity[source.name] ?? { requiredColumns: [] }, before.get(source.name)),
    ...judgeReferences(source, sources, changed),
  ]));
  return {
    findings: [
      ...ofSources.map((finding) => ({ finding, tasks: [], code: '' })),
      ...judgeTaskPresence(config, sources), ...judgeAgreement(config, sources), ...judgePlanLinks(links, sources, files),
      ...(history === null ? [] : [...judgeReuses(history, sources), ...judgeUnread(history).map((finding) => ({ finding, tasks: [], code: '' }))]),
    ],
    items: new Map(),
  };
}

/** What is said of a source concerns a task where the source could not be read. */
const ofReading: ReadonlySet<string> = new Set(['docs/source-missing', 'docs/unreadable', 'docs/board-columns', 'docs/table-broken', 'docs/session-no-reference', 'docs/change-unknown', 'docs/history-unread']);

function judgeAsked(facts: TaskFacts, whole: Judged): Judged {
  const { sources, pattern, changed } = facts;
  const asked = [...new Set(facts.asked)];
  const wanted = new Set(asked);
  const concerns = whole.findings.filter(({ finding, tasks }) => tasks.some((id) => wanted.has(id)) || ofReading.has(finding.rule));
  const items = new Map<string, readonly ChecklistItem[]>();
  const said = new Set(concerns.map(toIdentity));
  const more: TaskFinding[] = [];
  for (const id of asked) {
    if (![...sources.values()].some(({ entries }) => entries.has(id))) {
      const unknown = toUnknownTask(id, { sources, pattern });
      more.push(unknown);
      items.set(id, [{ item: 'known', outcome: 'fail', code: unknown.code, message: unknown.finding.message }]);
      continue;
    }
    const checklist = judgeChecklist(id, { ...facts, changed: changed.state === 'known' ? changed.paths : [] });
    const agreement = concerns.filter(({ tasks }) => tasks.includes(id)).map(({ finding, code }) => ({ item: code.split(':')[0] ?? code, outcome: finding.outcome, code, message: finding.message }));
    items.set(id, [...checklist.items, ...agreement.filter(({ code }) => checklist.items.every((item) => item.code !== code))]);
    more.push(...checklist.findings.filter((one) => !said.has(toIdentity(one))));
  }
  return { findings: [...concerns, ...more], items };
}

/** Two judges may say the same of a task. */
function toIdentity({ finding: { rule, keys } }: TaskFinding): string {
  return JSON.stringify([rule, keys['task'], keys['source'], keys['path']]);
}

function listSkipped(sources: TaskSources): DocSyncDetails['skipped'] {
  return [...sources.values()].flatMap(({ name, state, config }) => {
    if (state === 'not-given') return [{ what: `source ${name}`, why: 'nobody named a session log' }];
    return state === 'absent' && config.level === 'optional' ? [{ what: `source ${name}`, why: 'it is optional, and there is no such file' }] : [];
  });
}
