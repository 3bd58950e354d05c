import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';

const folder = resolve(import.meta.dirname, '../src');

interface Chart {
  readonly id: string;
  readonly title: string;
  readonly curves: readonly ReturnType<typeof curve>[];
}

/** The chart as the generator, a program, draws it. */
function renderGrowthChart(chart: Chart): string {
  const program = `import { renderGrowthChart } from './generate/performance/growth-chart.mjs'; process.stdout.write(renderGrowthChart(${JSON.stringify(chart)}));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder, encoding: 'utf8' });
}

const curve = (label: string, times: readonly number[]) => ({ label, points: times.map((milliseconds, index) => ({ size: 100 * 10 ** index, milliseconds, megabytes: 80 })) });

/** Elements with their attributes and texts; throws where it is no XML. */
function parse(svg: string): { readonly names: readonly string[]; readonly texts: readonly string[]; readonly labels: readonly number[] } {
  const [names, texts, labels]: [string[], string[], number[]] = [[], [], []];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    names.push(name);
    if (name === 'text' && Number(attributes['x']) > 590) labels.push(Number(attributes['y']));
  });
  parser.on('text', (text) => texts.push(text.trim()));
  parser.write(svg).close();
  return { names, texts: texts.filter((text) => text !== ''), labels };
}

test('a chart says what it shows, in words too, whatever its curves are called', () => {
  const { names, texts } = parse(renderGrowthChart({ id: 'x', title: 'Growth <of> & all', curves: [curve('a & <b>', [120, 180, 1100]), curve('c', [130, 140, 150])] }));
  expect(names.slice(0, 3)).toEqual(['svg', 'title', 'desc']);
  expect(texts).toEqual(expect.arrayContaining(['Growth <of> & all', 'a & <b>: 100 in 120 ms, 1,000 in 180 ms, 10,000 in 1.1 s. c: 100 in 130 ms, 1,000 in 140 ms, 10,000 in 150 ms.', 'linear', '100 ms', '10 s', '10,000']));
});

test('labels never cover each other, nor leave the picture', () => {
  const { labels } = parse(renderGrowthChart({ id: 'x', title: 'x', curves: Array.from({ length: 7 }, (_, index) => curve(`curve ${index}`, [101 + index, 103 + index, 105 + index])) }));
  const gaps = labels.toSorted((a, b) => a - b).map((y, index, all) => y - (all[index - 1] ?? -100));
  expect(labels).toHaveLength(7);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(18);
  expect(Math.max(...labels)).toBeLessThan(430);
});

test('the same numbers give the same picture', () => {
  const draw = (): string => renderGrowthChart({ id: 'x', title: 'x', curves: [curve('a', [100, 1000, 10_000, 100_000])] });
  expect(draw()).toBe(draw());
});
