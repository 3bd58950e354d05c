import type { GateTrend, TrendPoint, TrendReport } from '@shipworthy/contract/bundle';
import { escapeMarkdown, showValue, toCode } from '../text/index.js';
import { escapeHtml } from './escape-html.js';
import { renderGateSparkline } from './gate-sparkline.js';
import { toPage, toRefusedList } from './to-page.js';

const style = `body{max-width:960px}.limit{stroke:var(--level);stroke-width:1.5;stroke-dasharray:6 4}.missed{stroke:var(--change);stroke-width:2.5;fill:none}
.latest{color:var(--text);margin:.25rem 0}.not-passed{color:var(--change);font-weight:600}code{font:85% ui-monospace,monospace}
details{margin:.5rem 0}summary{cursor:pointer}.wide{overflow-x:auto}.wide :is(td,th){white-space:nowrap}td.value{font-variant-numeric:tabular-nums}`;
const columns = ['Version', 'Commit', 'Time', 'Value', 'Threshold', 'Margin', 'Outcome'];

/** The gates of past candidates for people: tables for summaries, and a page with a sparkline a gate that needs no network. */
export function renderTrend(report: TrendReport): { readonly markdown: string; readonly html: string } {
  return { markdown: renderTables(report), html: renderPage(report) };
}

function summarise({ documents, candidates, gates }: TrendReport): string {
  const missed = gates.filter(({ points }) => !isPassed(points.at(-1))).length;
  return `${toCount(gates.length, 'gate')} over ${toCount(candidates, 'candidate')}, from ${toCount(documents, 'document')}; at its newest candidate ${missed === 0 ? 'each of them passed' : `${missed} of them did not pass`}. Advisory: nothing is blocked.`;
}

function toCount(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function isPassed(point: TrendPoint | undefined): boolean {
  return point === undefined || point.outcome === 'pass' || point.outcome === 'not-applicable';
}

/** Newest first: the candidate that matters now. */
function rowsOf({ points, unit }: GateTrend): string[][] {
  return points.toReversed().map(({ version, commit, at, value, threshold, margin, outcome, verifications }) => [
    version ?? '–', commit?.slice(0, 12) ?? '–', at, withUnit(value, unit, margin), withUnit(threshold, unit), showValue(margin), verifications === 1 ? outcome : `${outcome}, last of ${verifications} verifications`,
  ]);
}

function withUnit(value: unknown, unit: string | null, margin: number | null = null): string {
  return unit === null || value === null ? showValue(value, margin) : `${showValue(value, margin)} ${unit}`;
}

function nameOf({ bundle, area, gate }: GateTrend): string {
  return `${bundle}: ${area}/${gate}`;
}

function renderTables(report: TrendReport): string {
  const gates = report.gates.flatMap((gate) => {
    const rows = rowsOf(gate).map((cells) => `| ${cells.map(toCell).join(' | ')} |`);
    const title = gate.title === gate.gate ? '' : ` ${escapeMarkdown(gate.title)}`;
    return ['', `### ${toCode(nameOf(gate))}${title}`, '', `| ${columns.join(' | ')} |`, `|${'---|'.repeat(columns.length)}`, ...rows];
  });
  const refused = report.refused.length === 0 ? [] : ['', 'Not used:', '', ...report.refused.map((one) => `- ${escapeMarkdown(one)}`)];
  return `${['## Gates over candidates', '', summarise(report), ...gates, ...refused].join('\n')}\n`;
}

/** The last cell holds words, the others values. */
function toCell(text: string, index: number): string {
  return text === '–' || index === columns.length - 1 ? escapeMarkdown(text) : toCode(text);
}

function renderPage(report: TrendReport): string {
  const legend = '<p>Dashed: the threshold that held. A dot passed, a cross did not, a gap has no value. Point at a mark for its candidate.</p>';
  const body = `<p>${escapeHtml(summarise(report))}</p>\n${report.gates.length === 0 ? '' : legend}\n${report.gates.map(renderGate).join('\n')}\n${toRefusedList(report.refused)}`;
  return toPage({ title: 'Gates over candidates', body, style });
}

function renderGate(gate: GateTrend): string {
  const title = gate.title === gate.gate ? '' : ` · ${escapeHtml(gate.title)}`;
  const [newest] = gate.points.slice(-1);
  return `<section><h2>${escapeHtml(nameOf(gate))}${title}</h2>${newest === undefined ? '' : renderNewest(newest, gate.unit)}${renderGateSparkline(gate) ?? '<p>No value is a number.</p>'}${renderRows(gate)}</section>`;
}

function renderNewest(point: TrendPoint, unit: string | null): string {
  const { value, version, commit, threshold, margin, outcome } = point;
  const where = [version, commit?.slice(0, 12)].filter((one) => one !== null && one !== undefined).join(', ');
  const verdict = isPassed(point) ? escapeHtml(outcome) : `<span class="not-passed">${escapeHtml(outcome)}</span>`;
  const by = margin === null ? '' : `, margin ${withUnit(margin, unit)}`;
  return `<p class="latest">${escapeHtml(`${withUnit(value, unit, margin)}${where === '' ? '' : ` at ${where}`}; threshold ${withUnit(threshold, unit)}${by}`)}: ${verdict}</p>`;
}

/** What scrolls can be reached by keyboard. */
function renderRows(gate: GateTrend): string {
  const rows = rowsOf(gate).map((cells) => `<tr>${cells.map((cell, index) => `<td${index === 3 || index === 5 ? ' class="value"' : ''}>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  const head = columns.map((name) => `<th scope="col">${name}</th>`).join('');
  const name = escapeHtml(`Candidates of ${nameOf(gate)}`);
  return `<details><summary>Candidates (${rows.length})</summary><div class="wide" role="region" tabindex="0" aria-label="${name}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`;
}
