import type { GateTrend, TrendPoint } from '@shipworthy/contract/bundle';
import type { HistorySeries } from '@shipworthy/contract/history';
import { escapeHtml, renderGateSparkline, renderLineChart } from '../html/index.js';
import { shorten, showValue } from '../text/index.js';
import { renderCode, renderMark } from './inline.js';

const shownTrends = 40;
/** Fewer values cannot hold two levels, so that nothing was looked for. */
const fewest = 10;

/** Each gate over the candidates whose documents lie here. */
export function renderTrends(trends: readonly GateTrend[]): string {
  const shown = trends.slice(0, shownTrends).map((trend) => {
    const [newest] = trend.points.slice(-1);
    const name = `${renderCode(`${trend.area}/${trend.gate}`, 160)} <span class="quiet">${escapeHtml(shorten(trend.bundle, 80))}</span>`;
    return `<section class="block trend"><h3>${name}${newest === undefined ? '' : ` ${renderMark(newest.outcome)}`}</h3>${newest === undefined ? '' : renderNewest(newest, trend.unit)}${renderGateSparkline(trend) ?? '<p>No value is a number.</p>'}</section>`;
  });
  const more = trends.length > shown.length ? `<p class="more">${trends.length - shown.length} more: <code>shipworthy telemetry-bundle-readiness --mode trend</code> draws them all.</p>` : '';
  return shown.length === 0 ? '' : `<p class="quiet">Oldest candidate first. Dashed: the threshold that held. A dot passed, a cross did not, a gap has no value.</p>${shown.join('')}${more}`;
}

function renderNewest({ value, threshold, margin, version, commit }: TrendPoint, unit: string | null): string {
  const at = version ?? commit?.slice(0, 12) ?? null;
  return `<p class="small">${escapeHtml(`${withUnit(showValue(value, margin), unit)}${at === null ? '' : ` at ${shorten(at, 80)}`}; threshold ${withUnit(showValue(threshold), unit)}`)}</p>`;
}

function withUnit(text: string, unit: string | null): string {
  return unit === null ? text : `${text} ${shorten(unit, 20)}`;
}

/** Each metric over the runs whose drift reports lie here. Advisory, like the history that draws them all. */
export function renderSeries(series: readonly HistorySeries[], more: number): string {
  const shown = series.map((one) => {
    const { pack, case: id, metric, unit, points, changes } = one;
    const newest = points.at(-1);
    const said = `${points.length} runs${newest === undefined ? '' : `, now ${withUnit(showValue(newest.value), unit)}`}; ${changes.length > 0 ? `lasting changes: ${changes.length}` : points.length < fewest ? 'too few to tell a lasting change' : 'no lasting change'}`;
    return `<section class="block trend"><h3>${renderCode(id, 120)} ${renderCode(metric, 120)} <span class="quiet">${escapeHtml(shorten(pack, 80))}</span></h3><p class="small">${escapeHtml(said)}</p>${renderLineChart(one)}</section>`;
  });
  return shown.length === 0 ? '' : `<p class="quiet">Oldest run first. Advisory: nothing is blocked by it.</p>${shown.join('')}${more === 0 ? '' : `<p class="more">${more} more: <code>shipworthy drift-check --mode history</code> draws them all.</p>`}`;
}
