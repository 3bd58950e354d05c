import type { CaseRecord } from './case-run.js';
import { toLogAttachments, type CaseLog } from './collect-logs.js';
import { toExcerpt } from './to-excerpt.js';

/** When everything fails, the first twenty say why; the logs of more are stored. */
const mostExcerpts = 20;

/** What is another at every run: durations, the names of the logs, and the last lines of them. Nothing in it enters the digest of the content. */
export function toMeasurements(records: readonly CaseRecord[], logs: readonly CaseLog[], folder: string) {
  const ran = records.filter(({ run }) => run !== null);
  const sorted = logs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const printed = sorted.flatMap((log) => toExcerpt(log, folder) ?? []).slice(0, mostExcerpts);
  return {
    durations: Object.fromEntries(ran.map(({ packCase, milliseconds }) => [packCase.id, Math.round(milliseconds)])),
    logs: toLogAttachments(sorted).map(({ name }) => name),
    ...(printed.length === 0 ? {} : { printed }),
  };
}
