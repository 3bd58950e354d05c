import type { Host, ProgressEvent } from '../host/index.js';
import type { FindingDraft } from '../evidence/index.js';
import type { CaseRecord } from './run/case-run.js';
import { collectLogs, type CaseLog } from './outputs/collect-logs.js';
import { isRed } from './judge-case.js';

/** When everything fails, the first hundred logs say why as well as ten thousand would. */
const mostLogs = 100;

/** What is said of cases while they end, in whatever order that is. */
export interface Progress {
  report(record: CaseRecord, drafts: readonly FindingDraft[]): void;
  /** Findings in the order of the records. */
  findings(records: readonly CaseRecord[]): FindingDraft[];
  /** Of the cases that failed. */
  readonly logs: readonly CaseLog[];
}

export function createProgress(host: Host, total: number): Progress {
  const byCase = new Map<string, readonly FindingDraft[]>();
  const logs: CaseLog[] = [];
  return {
    report(record, drafts) {
      byCase.set(record.packCase.id, drafts);
      if (drafts.some(isRed) && logs.length < mostLogs) logs.push(...collectLogs(record));
      host.onProgress({ done: byCase.size, total, label: record.packCase.id, outcome: record.skipReason === null ? toOutcome(drafts) : 'skipped', milliseconds: record.milliseconds });
    },
    findings: (records) => records.flatMap(({ packCase }) => byCase.get(packCase.id) ?? []),
    logs,
  };
}

function toOutcome(drafts: readonly FindingDraft[]): ProgressEvent['outcome'] {
  for (const outcome of ['fail', 'unverified', 'warn'] as const) if (drafts.some((draft) => draft.outcome === outcome)) return outcome;
  return 'pass';
}
