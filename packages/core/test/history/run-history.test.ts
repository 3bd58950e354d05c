import { beforeEach, describe, expect, test } from '@jest/globals';
import type { HistoryReport } from '@shipworthy/contract/history';
import { renderHistory } from '@shipworthy/report';
import { templateOf, type DriftWorld } from '../drift/drift-world.js';

const cases = [{ id: 'import', command: ['true'], metrics: [{ name: 'records', from: 'stdout', query: 'count', unit: 'items', kind: 'exact' }] }];
const packed = templateOf(async (world) => {
  await world.writePack({ cases });
  world.repository.commit('Pack');
});
let world: DriftWorld;
beforeEach(async () => {
  world = await packed();
});

const day = 86_400_000;

/** One run a day; their documents lie in folders whose names are in no order. */
async function past(values: readonly number[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    world.time += day;
    await world.observe({ import: { metrics: { records: value }, units: { records: 'items' } } }, { host: world.host({ runId: String(1000 + index) }), out: `history/${(index * 7) % 100}` });
  }
}

async function history(flags: Readonly<Record<string, string>> = {}): Promise<{ report: HistoryReport; notes: readonly string[]; html: string; exitCode: number }> {
  const seen: HistoryReport[] = [];
  const host = { ...world.host(), renderHistory: (report: HistoryReport) => {
    seen.push(report);
    return renderHistory(report);
  } };
  const { notes, exitCode } = await world.run({ mode: 'history', observations: 'history', ...flags }, { host });
  const [report] = seen;
  if (report === undefined) throw new Error('nothing was rendered');
  return { report, notes, exitCode, html: world.repository.read('shipworthy-out/drift-history.html') };
}

describe('mode: history', () => {
  test('says where a metric became another one, in words and in a picture, and blocks nothing', async () => {
    await past([...Array.from({ length: 12 }, (_, index) => 100 + (index % 2)), ...Array.from({ length: 12 }, (_, index) => 120 + (index % 2))]);
    const { report, notes, exitCode, html } = await history();
    expect(report).toMatchObject({ documents: 24, refused: [], series: [{ pack: 'parser-compat', case: 'import', metric: 'records', unit: 'items', changes: [{ at: 12, before: 100.5, after: 120.5 }] }] });
    expect(report.series[0]?.points[12]).toMatchObject({ run: '1012', value: 120, commit: world.repository.head() });
    expect([exitCode, notes[1]]).toEqual([0, expect.stringContaining('import records: 100.5 → 120.5 items (+19.9 %)')]);
    expect(html).toContain('<svg ');
    expect(html).not.toMatch(/<script|https?:|src=/);
  });

  test('only what was asked for: window, magnitude, segment', async () => {
    await past([...Array.from({ length: 10 }, () => 50), ...Array.from({ length: 10 }, () => 100), ...Array.from({ length: 10 }, () => 102)]);
    const found = async (flags: Readonly<Record<string, string>>) => (await history(flags)).report.series[0]?.changes.map(({ at }) => at);
    expect(await found({})).toEqual([10]);
    expect(await found({ magnitude: '1%' })).toEqual([10, 20]);
    expect(await found({ window: '20', magnitude: '1%' })).toEqual([20]);
    expect(await found({ segment: '16' })).toEqual([]);
  });

  test('a document that cannot be read is said, and the others count', async () => {
    await past([1, 1, 1]);
    world.repository.write({ 'history/x/drift-report.x.json': '{"kind":"drift-report"}' });
    const { report } = await history();
    expect(report).toMatchObject({ documents: 3, refused: [expect.stringContaining('drift-report.x.json')] });
    expect(report.series[0]?.points).toHaveLength(3);
  });

  test('a run that is told twice counts once', async () => {
    await past([1, 2]);
    await world.observe({ import: { metrics: { records: 2 }, units: { records: 'items' } } }, { host: world.host({ runId: '1001' }), out: 'history/again' });
    expect((await history()).report.series[0]?.points.map(({ value }) => value)).toEqual([1, 2]);
  });

  test.each([{ observations: '' }, { magnitude: '3' }, { window: '1' }, { segment: '0' }])('wrong usage: %j', async (flags) => {
    const values: Record<string, string> = { mode: 'history', observations: 'history', ...flags };
    if (values['observations'] === '') delete values['observations'];
    await expect((async () => world.run(values))()).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });
});
