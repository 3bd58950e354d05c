import type { SummaryComparison } from './compare-with-summary.js';
import type { VerificationSummary } from './verification-summary.js';

/** Plain text in columns: what the terminal and Markdown both show. */
export interface SummaryTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const shownFiles = 3;

export function toSummaryTables({ areas, readmes, findings }: VerificationSummary, { stateOf }: SummaryComparison): SummaryTable[] {
  const requirements = areas.flatMap(({ name, requirements: all }) => all.map(({ id, status, outcome, files }) => [name, id, outcome === 'pass' ? status : `${status}, ${outcome}`, toFiles(files.map(({ path }) => path))]));
  const gates = areas.flatMap(({ name, gates: all }) => all.map(({ id, outcome, value, threshold, margin, unit }) => [name, id, toValue(value, unit), withUnit(threshold, unit), margin === null ? '' : withUnit(toNumber(margin), unit), outcome]));
  const tables: SummaryTable[] = [
    { title: 'Requirements', columns: ['Area', 'Requirement', 'Status', 'Files'], rows: requirements },
    { title: 'READMEs', columns: ['README', 'SHA-256', 'Now'], rows: readmes.map((one) => [one.path, one.sha256, stateOf(one)]) },
    { title: 'Gates', columns: ['Area', 'Gate', 'Value', 'Threshold', 'Margin', 'Outcome'], rows: gates },
    { title: 'Findings', columns: ['Rule', 'Outcome', 'What'], rows: findings.map(({ rule, outcome, message }) => [rule, outcome, message]) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function toFiles(paths: readonly string[]): string {
  const more = paths.length - shownFiles;
  return [...paths.slice(0, shownFiles), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function toValue(value: unknown, unit: string | null): string {
  if (value === null || value === undefined) return 'nothing';
  return withUnit(typeof value === 'number' ? toNumber(value) : JSON.stringify(value).slice(0, 200), unit);
}

/** Rounded to be read; what was judged is not. */
function toNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function withUnit(text: string, unit: string | null): string {
  return unit === null ? text : `${text} ${unit}`;
}
