import { toCode, toProse, toTable } from '../publish/markdown-text.js';
import type { SummaryComparison } from './compare-with-summary.js';
import { toSummaryTables } from './summary-tables.js';
import type { VerificationSummary } from './verification-summary.js';

/** What a summary says, in lines for a terminal. */
export function renderSummaryText(summary: VerificationSummary, compared: SummaryComparison): string[] {
  const head = [...toWarnings(compared), toVerdict(summary), toSubject(summary, (text) => text)];
  return [...head, ...toSummaryTables(summary, compared).flatMap(({ title, columns, rows }) => ['', title, ...align([columns, ...rows])])];
}

/** The same as Markdown. All text comes from files of the bundle, and stands as code where it is one word. */
export function renderSummaryMarkdown(summary: VerificationSummary, compared: SummaryComparison): string {
  const warnings = toWarnings(compared).map((line) => `> ${toProse(line)}`).join('\n>\n');
  const blocks = [
    `## ${toProse(toVerdict(summary))}`,
    ...(warnings === '' ? [] : [warnings]),
    toSubject(summary, toCode),
    ...toSummaryTables(summary, compared).flatMap(({ title, columns, rows }) => [`### ${title}`, toTable(columns, rows.map((row) => row.map((cell, column) => (columns[column] === 'What' ? toProse(cell) : cell === '' ? '' : toCode(cell)))))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function toVerdict({ bundle, passed, verdict, partial }: VerificationSummary): string {
  const part = partial ? ', of a part only' : '';
  return `${bundle.path}: ${passed ? 'passed' : 'did not pass'} (${verdict}${part})`;
}

function toSubject({ candidate, profile, verifiedAt, bundle }: VerificationSummary, quote: (text: string) => string): string {
  const facts = [['version', candidate.version], ['commit', candidate.commit], ['thresholds', profile], ['verified', verifiedAt], ['files', String(bundle.files)]] as const;
  return facts.flatMap(([name, value]) => (value === null ? [] : [`${name} ${quote(value)}`])).join(', ');
}

const mostDifferences = 10;

function toWarnings({ isSame, differences }: SummaryComparison): string[] {
  if (isSame) return [];
  const more = differences.length - mostDifferences;
  return ['The bundle is no longer the one that was verified. Verify it again.', ...differences.slice(0, mostDifferences), ...(more > 0 ? [`${more} more`] : [])];
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
