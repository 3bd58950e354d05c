import type { HistoryReport, HistorySeries } from '@shipworthy/contract/history';
import { escapeMarkdown, toCode } from '../text/index.js';
import { escapeHtml } from './escape-html.js';
import { renderLineChart } from './line-chart.js';
import { showChange, showNumber } from './show-number.js';
import { toPage, toRefusedList } from './to-page.js';

const style = '.change{stroke:var(--change);stroke-dasharray:4 3}.level{stroke:var(--level);stroke-width:2}';

/** The history for people: a table for terminals and summaries, and a page with a chart a metric that needs no network. */
export function renderHistory(report: HistoryReport): { readonly markdown: string; readonly html: string } {
  return { markdown: renderTable(report), html: renderPage(report) };
}

function summarise({ documents, series, options }: HistoryReport): string {
  const changes = series.reduce((sum, one) => sum + one.changes.length, 0);
  return `${changes} changes in ${series.length} metrics of ${documents} documents. At least ${showNumber(options.magnitude * 100)} %, ${options.segment} values or more apart, in the newest ${options.window} values. Advisory: nothing is blocked.`;
}

function rowsOf({ points, changes, unit }: HistorySeries): string[][] {
  return changes.map(({ at, before, after, change }) => [showNumber(before), `${showNumber(after)}${unit === null ? '' : ` ${unit}`}`, showChange(change), points[at]?.commit?.slice(0, 12) ?? '–', points[at]?.run ?? '–', points[at]?.at ?? '–']);
}

function renderTable(report: HistoryReport): string {
  const rows = report.series.flatMap((one) => rowsOf(one).map((cells) => `| ${[toCode(one.pack), toCode(one.case), toCode(one.metric), ...cells.map(escapeMarkdown)].join(' | ')} |`));
  const table = rows.length === 0 ? [] : ['', '| pack | case | metric | before | after | change | first commit | run | time |', '|---|---|---|---|---|---|---|---|---|', ...rows];
  const refused = report.refused.length === 0 ? [] : ['', 'Not used:', '', ...report.refused.map((one) => `- ${escapeMarkdown(one)}`)];
  return `${['## History of metrics', '', summarise(report), ...table, ...refused].join('\n')}\n`;
}

function renderPage(report: HistoryReport): string {
  const body = `<p>${escapeHtml(summarise(report))}</p>\n${report.series.map(renderSeries).join('\n')}\n${toRefusedList(report.refused)}`;
  return toPage({ title: 'History of metrics', body, style });
}

function renderSeries(series: HistorySeries): string {
  const { pack, case: id, metric, unit, points } = series;
  const rows = rowsOf(series).map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  const table = rows.length === 0 ? '' : `<table><tr>${['before', 'after', 'change', 'first commit', 'run', 'time'].map((name) => `<th>${name}</th>`).join('')}</tr>${rows.join('')}</table>`;
  return `<section><h2>${escapeHtml(`${pack} · ${id} · ${metric}${unit === null ? '' : ` (${unit})`}`)}</h2>${points.length === 0 ? '' : renderLineChart(series)}${table}</section>`;
}
