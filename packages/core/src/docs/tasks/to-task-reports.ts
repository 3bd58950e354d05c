import type { SourceReport, TaskReport } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import type { ChecklistItem } from './judge-checklist.js';
import type { TaskEntry, TaskSource, TaskSources } from './rows/task-source.js';
import { toSourceCheck, type TaskFinding } from './task-finding.js';

export interface ReportInput {
  readonly ids: readonly string[];
  readonly sources: TaskSources;
  readonly findings: readonly TaskFinding[];
  /** Of the tasks that were asked for. */
  readonly items: ReadonlyMap<string, readonly ChecklistItem[]>;
}

/** Each task with what it lacks. A source that is not known leaves every task unverified. */
export function toTaskReports({ ids, sources, findings, items }: ReportInput): TaskReport[] {
  const blind = [...sources.values()].filter(({ state, config }) => state !== 'read' && state !== 'not-given' && config.level !== 'optional').map(({ name }) => `unverified:${name}`);
  const missing = new Map<string, Set<string>>();
  for (const { finding, tasks, code } of findings) {
    if (finding.outcome !== 'fail' && finding.outcome !== 'unverified') continue;
    for (const id of tasks) missing.set(id, (missing.get(id) ?? new Set()).add(code));
  }
  return ids.map((id) => {
    const checklist = items.get(id);
    if (checklist === undefined && blind.length === 0 && !missing.has(id)) return { id, passed: true, missing: [] };
    const ofItems = (checklist ?? []).filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified').map(({ code }) => code);
    const codes = [...new Set([...(missing.get(id) ?? []), ...ofItems, ...blind])].sort();
    return { id, passed: codes.length === 0, missing: codes, ...describe(id, sources), ...(checklist === undefined ? {} : { items: [...checklist] }) };
  });
}

function describe(id: string, sources: TaskSources): Pick<TaskReport, 'title' | 'status' | 'places'> {
  const entries = [...sources.values()].flatMap((source) => (source.entries.get(id) ?? []).map((entry) => ({ entry, source: source.name })));
  const first = (column: 'title' | 'status'): string | null => entries.map(({ entry }) => entry[column]?.text.trim() ?? '').find((text) => text !== '') ?? null;
  return { title: first('title'), status: first('status'), places: entries.map(({ entry, source }) => toReportPlace(entry, source)) };
}

function toReportPlace({ path, line, column }: TaskEntry, source: string): NonNullable<TaskReport['places']>[number] {
  return { source, path, line, column };
}

/** `ids`: those that are reported. */
export function toSourceReports(sources: TaskSources, { findings, ids }: { readonly findings: readonly FindingDraft[]; readonly ids: readonly string[] }): SourceReport[] {
  return [...sources.values()].map((source) => ({ name: source.name, files: source.files.length, rows: source.rows, ids: ids.filter((id) => source.entries.has(id)).length, outcome: worstOf(source, findings) }));
}

const severity = ['not-applicable', 'pass', 'warn', 'unverified', 'fail'] as const;

function worstOf(source: TaskSource, findings: readonly FindingDraft[]): SourceReport['outcome'] {
  const check = toSourceCheck(source.name);
  const isSkipped = source.state === 'not-given' || (source.state === 'absent' && source.config.level === 'optional');
  const ranks = findings.filter((finding) => finding.check === check).map(({ outcome }) => severity.indexOf(outcome));
  return severity[Math.max(isSkipped ? 0 : 1, ...ranks)] ?? 'fail';
}
