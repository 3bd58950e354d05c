import type { HistoryReport, HistorySeries } from '@shipworthy/contract/history';
import { escapeMarkdown, toCode } from '../text/index.js';
import { escapeHtml } from './escape-html.js';
import { renderLineChart } from './line-chart.js';
import { showChange, showNumber } from './show-number.js';

const style = `:root{color-scheme:light dark;--text:#1f2328;--quiet:#59636e;--back:#fff;--line:#0969da;--level:#1a7f37;--change:#cf222e;--rule:#d1d9e0}
@media(prefers-color-scheme:dark){:root{--text:#f0f6fc;--quiet:#9198a1;--back:#0d1117;--line:#4493f8;--level:#3fb950;--change:#f85149;--rule:#3d444d}}
body{margin:2rem auto;max-width:760px;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back)}
h2{font-size:1.1rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}p,td,th{color:var(--quiet)}svg{width:100%;border:1px solid var(--rule)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid var(--rule)}
polyline{fill:none;stroke:var(--line);stroke-width:1}circle{fill:var(--line)}.change{stroke:var(--change);stroke-dasharray:4 3}.level{stroke:var(--level);stroke-width:2}`;

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
  const refused = report.refused.length === 0 ? '' : `<h2>Not used</h2><ul>${report.refused.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`;
  // Nothing is fetched and nothing runs, whatever a name holds.
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><title>History of metrics</title><style>${style}</style></head>\n<body><h1>History of metrics</h1><p>${escapeHtml(summarise(report))}</p>\n${report.series.map(renderSeries).join('\n')}\n${refused}</body></html>\n`;
}

function renderSeries(series: HistorySeries): string {
  const { pack, case: id, metric, unit, points } = series;
  const rows = rowsOf(series).map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  const table = rows.length === 0 ? '' : `<table><tr>${['before', 'after', 'change', 'first commit', 'run', 'time'].map((name) => `<th>${name}</th>`).join('')}</tr>${rows.join('')}</table>`;
  return `<section><h2>${escapeHtml(`${pack} · ${id} · ${metric}${unit === null ? '' : ` (${unit})`}`)}</h2>${points.length === 0 ? '' : renderLineChart(series)}${table}</section>`;
}
