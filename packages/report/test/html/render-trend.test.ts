import { describe, expect, test } from '@jest/globals';
import type { GateTrend, TrendPoint, TrendReport } from '@shipworthy/contract/bundle';
import { renderTrend } from '@shipworthy/report';

const toPoint = (value: TrendPoint['value'], index: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  version: `1.${index}.0`, commit: String(index).repeat(40).slice(0, 40), run: String(index), at: `2026-01-0${index + 1}T00:00:00Z`, verifications: 1,
  outcome: typeof value === 'number' && value >= 60 ? 'pass' : 'fail', value, threshold: '>= 60', limits: [60], margin: typeof value === 'number' ? value - 60 : null, ...more,
});
const gate: GateTrend = { bundle: 'candidate', area: 'Telemetry', gate: 'warm', title: 'Warm run', unit: '%', points: [61.23456789, 70, 59].map((value, index) => toPoint(value, index)) };
const toReport = (gates: readonly GateTrend[], refused: readonly string[] = []): TrendReport => ({ documents: 3, candidates: 3, refused, gates });
const htmlOf = (points: readonly TrendPoint[]): string => renderTrend(toReport([{ ...gate, points }])).html;
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('the trend', () => {
  test('as tables, the newest candidate first', () => {
    const { markdown } = renderTrend(toReport([gate], ['a.json: is no document']));
    expect(markdown).toContain('1 gate over 3 candidates, from 3 documents; at its newest candidate 1 of them did not pass. Advisory: nothing is blocked.');
    expect(markdown).toContain('### `candidate: Telemetry/warm` Warm run\n\n| Version | Commit | Time | Value | Threshold | Margin | Outcome |\n|---|---|---|---|---|---|---|\n| `1.2.0` | `222222222222` | `2026-01-03T00:00:00Z` | `59 %` | `>= 60 %` | `-1` | fail |\n');
    expect(markdown).toContain('| `61.2346 %` | `>= 60 %` | `1.23457` | pass |');
    expect(markdown).toContain('Not used:\n\n- a.json: is no document');
  });

  test('as a page: a dot for what passed, a cross for what did not, a line for the threshold', () => {
    const html = htmlOf(gate.points);
    expect([count(html, /<circle /g), count(html, /class="missed"/g), count(html, /<line class="limit"/g), count(html, /<polyline /g)]).toEqual([2, 1, 1, 1]);
    expect(html).toContain('aria-label="Telemetry warm: 3 values from 59 to 70, 1 not passed"');
    expect(html).toContain('59 % at 1.2.0, 222222222222; threshold &gt;= 60 %, margin -1 %: <span class="not-passed">fail</span>');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|https?:|src=/);
  });

  test('what misses by a hair is not shown as what was asked for', () => {
    const { html, markdown } = renderTrend(toReport([{ ...gate, points: [toPoint(59.9999999, 0)] }]));
    expect(html).toContain('59.9999999 % at 1.0.0');
    expect(markdown).toContain('| `59.9999999 %` | `>= 60 %` |');
  });

  test('a threshold that was moved is a step, a candidate without a value a gap', () => {
    const points = [61, 62, null, 71, 72].map((value, index) => toPoint(value, index, index < 3 ? {} : { threshold: '>= 70', limits: [70] }));
    const html = htmlOf(points);
    expect([count(html, /<line class="limit"/g), count(html, /<polyline /g), count(html, /<circle /g)]).toEqual([2, 2, 4]);
    expect([...html.matchAll(/class="limit" x1="([\d.]+)" x2="([\d.]+)"/g)].map(([, from, to]) => [from, to])).toEqual([['0', '447.5'], ['447.5', '720']]);
  });

  test('what is no number has its table and no picture', () => {
    const html = htmlOf([toPoint('a', 0, { limits: [], threshold: 'contains a' }), toPoint(['a', 'b'], 1, { limits: [] })]);
    expect(html).not.toContain('<svg');
    expect(html).toContain('No value is a number.');
    expect(html).toContain('[&quot;a&quot;,&quot;b&quot;] %');
  });

  test('of more candidates than pixels only what did not pass is marked', () => {
    const points = Array.from({ length: 500 }, (_, index) => ({ ...toPoint(index === 7 ? 50 : 65, 0), version: `1.0.${index}` }));
    expect([count(htmlOf(points), /<circle /g), count(htmlOf(points), /class="missed"/g)]).toEqual([0, 1]);
  });

  test('names from outside make nothing', () => {
    const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>|`@team';
    const points = [toPoint(1, 0, { version: hostile, threshold: hostile, at: hostile }), toPoint(hostile, 1, {})];
    const { html, markdown } = renderTrend(toReport([{ bundle: hostile, area: hostile, gate: hostile, title: hostile, unit: hostile, points }], [hostile]));
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/aria-label="[^"]*"/)?.[0]).toContain('&lt;script');
    expect(markdown).not.toMatch(/<script|<img/);
  });

  test.each([[[]], [[3]], [[7, 7, 7]], [[1e308, -1e308]]])('points that have no width or height, or too much: %j', (values: readonly number[]) => {
    expect(htmlOf(values.map((value, index) => toPoint(value, index, { limits: [] })))).not.toMatch(/NaN|Infinity/);
  });

  test('nothing at all', () => {
    const { html, markdown } = renderTrend({ documents: 0, candidates: 0, refused: [], gates: [] });
    expect(html).not.toContain('Dashed');
    expect(markdown).toContain('0 gates over 0 candidates');
  });
});
