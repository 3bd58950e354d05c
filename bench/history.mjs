import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { milliseconds, node, root, runProgram, toRow } from './measure.mjs';

const program = `
import { changeDefaults, findChangePoints } from './history/index.ts';
import { createRandom } from './statistics/index.ts';

const tolerance = 5;
const random = createRandom('bench history');
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
// A shared runner: 2 % log-normal noise, and every twentieth value up to a fifth slower.
const measure = (level) => level * Math.exp(0.02 * normal()) * (random() < 0.05 ? 1.2 : 1);

function plant(size, shifts, step) {
  const planted = [];
  const values = [];
  let level = 100;
  for (let index = 0; index < size; index += 1) {
    if (index > 0 && index % Math.floor(size / (shifts + 1)) === 0 && planted.length < shifts) {
      planted.push(index);
      level *= random() < 0.5 ? 1 + step : 1 / (1 + step);
    }
    values.push(measure(level));
  }
  return { planted, values };
}

const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
// What people write first: louder than 5 % against the median of the ten before; alarms that follow each other are one.
function findByThreshold(values) {
  const found = [];
  for (let index = 10; index < values.length; index += 1) {
    if (Math.abs(values[index] / middle(values.slice(index - 10, index)) - 1) > 0.05 && index - (found.at(-1) ?? -100) > tolerance) found.push(index);
  }
  return found;
}

function score(detect, worlds) {
  let [hits, found, planted] = [0, 0, 0];
  for (const world of worlds) {
    const points = detect(world.values);
    found += points.length;
    planted += world.planted.length;
    hits += world.planted.filter((at) => points.some((point) => Math.abs(point - at) <= tolerance)).length;
  }
  return { precision: found === 0 ? 1 : hits / found, recall: planted === 0 ? 1 : hits / planted, found, planted };
}

const ours = (values) => findChangePoints(values, { ...changeDefaults, seed: 'bench' }).map(({ at }) => at);
const rows = [];
for (const step of [0.05, 0.1]) {
  const worlds = Array.from({ length: 200 }, () => plant(200, 3, step));
  rows.push({ step, ours: score(ours, worlds), threshold: score(findByThreshold, worlds) });
}
const calm = Array.from({ length: 500 }, () => plant(200, 0, 0));
const alarms = { ours: calm.filter(({ values }) => ours(values).length > 0).length / calm.length, threshold: calm.filter(({ values }) => findByThreshold(values).length > 0).length / calm.length };
const long = [0, 20].map((shifts) => {
  const { values, planted } = plant(10_000, shifts, 0.1);
  const times = Array.from({ length: 3 }, () => {
    const startedAt = performance.now();
    const found = ours(values).length;
    return { milliseconds: performance.now() - startedAt, found };
  });
  return { shifts: planted.length, found: times[0].found, milliseconds: middle(times.map((time) => time.milliseconds)) };
});
console.log(JSON.stringify({ rows, alarms, long }));
`;

const percent = (value) => `${(value * 100).toFixed(0)} %`;

/** How many of the planted changes are found, how many found ones were planted, and how long it takes. */
export async function benchHistory() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-history-'));
  try {
    const outfile = join(folder, 'history.mjs');
    await build({ stdin: { contents: program, resolveDir: join(root, 'packages/core/src'), loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
    const { rows, alarms, long } = JSON.parse((await runProgram(node, [outfile])).stdout);
    return {
      title: 'History: 200 series of 200 values with 3 planted changes (2 % noise, 5 % outliers of +20 %)',
      rows: [
        ...rows.flatMap(({ step, ours, threshold }) => ['precision', 'recall'].map((name) => toRow({ what: `${name}, changes of ${percent(step)}`, value: ours[name] * 100, unit: ' %', detail: `threshold rule ${percent(threshold[name])}` }))),
        toRow({ what: 'series without a change that alarm', value: alarms.ours * 100, unit: ' %', detail: `threshold rule ${percent(alarms.threshold)}` }),
        ...long.map(({ shifts, found, milliseconds: taken }) => toRow({ what: `10,000 values, ${shifts} changes`, value: taken / 1000, unit: ' s', goal: { kind: 'at most', value: 2 }, detail: `${found} found, ${milliseconds(taken)}` })),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
