import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

export type SummaryName = 'ready' | 'not-ready';

export function summaryPath(name: SummaryName): string {
  return fileURLToPath(new URL(`../expected/summary-${name}.md`, import.meta.url));
}

/** What another run of the same workflow may say differently: commits, digests, ids that the service gives, and the program's version. */
export function withoutVolatile(summary: string): string {
  return summary
    .replace(/\b[0-9a-f]{64}\b/g, '<digest>')
    .replace(/\b(?:[0-9a-f]{40}|[0-9a-f]{12})\b/g, '<commit>')
    .replace(/(artifact |artifacts\/|Artifact )\d+/g, '$1<id>')
    .replace(/`shipworthy \d[^`]*`/g, '`shipworthy <version>`');
}

/** The summary is the reviewed text; `ACCEPT_SUMMARY=1` writes it anew, for a review, and is not for CI. */
export function expectSummary(name: SummaryName, summary: string): void {
  const seen = withoutVolatile(summary);
  if (process.env['ACCEPT_SUMMARY'] === '1' && process.env['CI'] === undefined) writeFileSync(summaryPath(name), seen);
  expect(seen).toBe(readFileSync(summaryPath(name), 'utf8'));
}
