import { escapeHtml } from '../html/index.js';
import { toMoreLine } from './blocks/block.js';
import { renderCode, renderLink } from './inline.js';
import type { PageDocument } from './page-document.js';

const shownRows = 100;
const shownRuns = 6;
const [width, height] = [1000, 16];

interface Bar {
  readonly document: PageDocument;
  readonly from: number;
  readonly to: number;
}

/** When which job made which document, a picture a run. The numbers stand in the same table, so that the picture repeats them. */
export function renderTimeline(documents: readonly PageDocument[], hrefOf: (document: PageDocument) => string): string {
  const runs = new Map<string, PageDocument[]>();
  for (const document of documents) {
    const id = document.run.id ?? '';
    runs.set(id, [...(runs.get(id) ?? []), document]);
  }
  const sorted = [...runs].map(([id, made]) => ({ id, bars: toBars(made) })).toSorted((a, b) => endOf(b.bars) - endOf(a.bars));
  // A run of one document is a line across the page, and says nothing.
  const drawn = sorted.filter(({ bars }, index) => index === 0 || bars.length > 1).slice(0, shownRuns);
  const rest = sorted.length - drawn.length;
  const more = rest === 0 ? '' : `<p class="more">${rest} more ${rest === 1 ? 'run is' : 'runs are'} not drawn; their documents stand above.</p>`;
  return `${drawn.map(({ id, bars }) => renderRun(id, bars, hrefOf)).join('')}${more}`;
}

function endOf(bars: readonly Bar[]): number {
  return bars.reduce((latest, { to }) => Math.max(latest, to), 0);
}

function toBars(documents: readonly PageDocument[]): Bar[] {
  return documents.map((document) => {
    const [from, to] = [Date.parse(document.run.startedAt), Date.parse(document.run.finishedAt)];
    return { document, from, to: Math.max(from, to) };
  }).toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function renderRun(id: string, bars: readonly Bar[], hrefOf: (document: PageDocument) => string): string {
  const [first] = bars;
  if (first === undefined) return '';
  const start = first.from;
  const span = Math.max(1, bars.reduce((latest, { to }) => Math.max(latest, to), start) - start);
  let done = start;
  const rows = bars.slice(0, shownRows).map((bar) => {
    const waited = Math.max(0, bar.from - done);
    done = Math.max(done, bar.to);
    return renderRow(bar, { start, span, waited, href: hrefOf(bar.document) });
  });
  const { run, runUrl } = first.document;
  const name = id === '' ? 'Outside a CI run' : `Run ${id}`;
  const title = `${renderLink(escapeHtml(name), runUrl)}${run.workflow === null ? '' : ` <span class="quiet">${escapeHtml(run.workflow)}</span>`}`;
  const caption = `${name}: ${bars.length} documents from ${new Date(start).toISOString()}, ${showDuration(span)} in all`;
  return `<section class="block"><h3>${title}</h3><p class="quiet">From ${escapeHtml(new Date(start).toISOString())}, ${escapeHtml(showDuration(span))} in all.</p><div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(name)}"><table class="timeline"><caption class="unseen">${escapeHtml(caption)}</caption><thead><tr><th scope="col">Job</th><th scope="col">Document</th><th scope="col" class="number">Start</th><th scope="col" class="number">Took</th><th scope="col" class="number">Idle before</th><th scope="col" class="span">When</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>${bars.length > shownRows ? toMoreLine(bars.length - shownRows) : ''}</section>\n`;
}

function renderRow({ document, from, to }: Bar, { start, span, waited, href }: { start: number; span: number; waited: number; href: string }): string {
  const { kind, key, run, verdict } = document;
  const at = (time: number): number => ((time - start) / span) * width;
  const length = Math.min(width, Math.max(6, at(to) - at(from)));
  const x = Math.min(at(from), width - length);
  const picture = `<svg class="bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><line class="axis" x1="0" x2="${width}" y1="${height / 2}" y2="${height / 2}"/><rect class="${verdict}" x="${x.toFixed(1)}" y="2" width="${length.toFixed(1)}" height="${height - 4}"/></svg>`;
  const attempt = run.attempt === 1 ? '' : ` <span class="quiet">attempt ${run.attempt}</span>`;
  return `<tr><th scope="row">${run.job === null ? '<span class="quiet">no job</span>' : renderCode(run.job, 80)}${attempt}</th><td><a href="${href}">${escapeHtml(kind)} ${renderCode(key, 60)}</a></td><td class="number">+${escapeHtml(showDuration(from - start))}</td><td class="number">${escapeHtml(showDuration(to - from))}</td><td class="number">${waited === 0 ? '–' : escapeHtml(showDuration(waited))}</td><td class="span">${picture}</td></tr>`;
}

export function showDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.floor((ms % 60_000) / 1000)} s`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} d ${Math.floor(minutes / 60) % 24} h`;
}
