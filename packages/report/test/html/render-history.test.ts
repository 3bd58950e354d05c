import { describe, expect, test } from '@jest/globals';
import type { HistoryReport, HistorySeries } from '@shipworthy/contract/history';
import { renderHistory } from '@shipworthy/report';

const points = [1, 1, 5, 5].map((value, index) => ({ value, commit: 'c'.repeat(40), run: String(index), at: '2026-01-01T00:00:00Z' }));
const series: HistorySeries = { pack: 'p', case: 'import', metric: 'wall', unit: 'ms', points, changes: [{ at: 2, before: 1, after: 5, change: 4 }] };
const report: HistoryReport = { documents: 4, refused: [], series: [series], options: { window: 100, magnitude: 0.03, segment: 5 } };

describe('the history', () => {
  test('as a table', () => {
    expect(renderHistory(report).markdown).toContain('| `p` | `import` | `wall` | 1 | 5 ms | &#43;400.0 % | cccccccccccc | 2 |');
  });

  test('as a page: a point a value, a mark a change, a level on each side', () => {
    const { html } = renderHistory(report);
    expect([html.match(/<circle /g)?.length, html.match(/class="change"/g)?.length, html.match(/class="level"/g)?.length]).toEqual([4, 1, 2]);
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).toContain("default-src 'none'");
  });

  test('names from outside make nothing', () => {
    const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>|`@team';
    const { html, markdown } = renderHistory({ ...report, refused: [hostile], series: [{ ...series, pack: hostile, case: hostile, metric: hostile, unit: hostile }] });
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/aria-label="[^"]*"/)?.[0]).toContain('&lt;script');
    expect(markdown).not.toMatch(/<script|<img/);
  });

  test.each([[[]], [[3]], [[7, 7, 7]]])('series that have no width or height: %j', (values: readonly number[]) => {
    const { html } = renderHistory({ ...report, series: [{ ...series, points: values.map((value) => ({ value, commit: null, run: null, at: '' })), changes: [] }] });
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});
