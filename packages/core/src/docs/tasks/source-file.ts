import { posix } from 'node:path';
import type { FileReading } from './rows/file-reading.js';
import { toCandidates, toTargets } from './plan-links.js';

/** What is known of a file without a look at its tasks. */
export interface FileSummary {
  readonly path: string;
  readonly rows: number;
  readonly hasTables: boolean;
  /** Findings of other files depend on it beyond its tasks: faults are counted and told apart by their names, values are compared. */
  readonly isOdd: boolean;
  /** Last names, in lower case, of what its cells of plans name: a file so called may be what a broken link means. */
  readonly planNames: readonly string[];
}

/** One file of a source: read just now, or kept from an earlier run. */
export interface SourceFile extends FileSummary {
  readonly read: () => FileReading;
}

/** What only a narrower run asks for is found out when it does. */
export function toSourceFile(path: string, reading: FileReading): SourceFile {
  const { rows, tables } = reading;
  return {
    path, rows, hasTables: tables.length > 0, read: () => reading,
    get isOdd() {
      return isOdd(reading);
    },
    get planNames() {
      return toPlanNames(path, reading);
    },
  };
}

function isOdd({ tables, faults, bareMilestones }: FileReading): boolean {
  return faults.length > 0 || bareMilestones.length > 0 || tables.some(({ longRows, rowsWithoutId, values }) => longRows.length + rowsWithoutId.length + values.length > 0);
}

function toPlanNames(path: string, { entries, tables }: FileReading): string[] {
  if (tables.every(({ columns }) => columns.plan === undefined)) return [];
  const names = new Set<string>();
  const known = new Set<string>();
  for (const { plan } of entries) {
    if (plan === null) continue;
    const key = [plan.text, ...plan.targets].join('\0');
    if (known.has(key)) continue;
    known.add(key);
    for (const target of toTargets(plan)) for (const way of toCandidates(target, path)) names.add(toPlanName(way));
  }
  return [...names];
}

export function toPlanName(path: string): string {
  return posix.basename(path).toLowerCase();
}
