import type { Host, ProgressEvent } from '../host/index.js';
import type { Attachment, FindingDraft } from '../evidence/index.js';
import type { CaseRecord } from './case-run.js';
import { isRed } from './judge-case.js';
import { storeLogs } from './store-logs.js';

/** When everything fails, the first hundred logs say why as well as ten thousand would. */
const mostLogs = 100;

/** What is said of cases while they end, in whatever order that is. */
export interface Progress {
  report(record: CaseRecord, drafts: readonly FindingDraft[]): void;
  /** Findings in the order of the records. */
  findings(records: readonly CaseRecord[]): FindingDraft[];
  readonly logs: readonly Attachment[];
}

export function createProgress(host: Host, total: number): Progress {
  const byCase = new Map<CaseRecord, readonly FindingDraft[]>();
  const logs: Attachment[] = [];
  return {
    report(record, drafts) {
      byCase.set(record, drafts);
      if (drafts.some(isRed) && logs.length < mostLogs) logs.push(...storeLogs(record));
      host.onProgress({ done: byCase.size, total, label: record.packCase.id, outcome: record.skipReason === null ? toOutcome(drafts) : 'skipped', milliseconds: record.milliseconds });
    },
    findings: (records) => records.flatMap((record) => byCase.get(record) ?? []),
    logs,
  };
}

function toOutcome(drafts: readonly FindingDraft[]): ProgressEvent['outcome'] {
  for (const outcome of ['fail', 'unverified', 'warn'] as const) if (drafts.some((draft) => draft.outcome === outcome)) return outcome;
  return 'pass';
}
