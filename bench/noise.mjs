import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { node, root, runProgram, toRow } from './measure.mjs';

/** Reports of each scenario. */
const reports = 5000;

const slower = (percent) => [{ factor: 1 + percent / 100, better: 'lower', way: 'slower' }, { factor: 1 / (1 + percent / 100), better: 'higher', way: 'less of what should be more' }];
const scenarios = [
  { name: 'identical', factor: 1, better: 'lower', metrics: 1, rates: [['identical code fails', ['regressed'], { kind: 'at most', value: 0.5 }], ['identical code is warned about', ['worse', 'improved'], { kind: 'at most', value: 2 }], ['identical code stays undecided', ['not-comparable'], null]] },
  { name: 'identical, five metrics', factor: 1, better: 'lower', metrics: 5, rates: [['identical code fails, five metrics a report', ['regressed'], { kind: 'at most', value: 0.5 }], ['identical code is warned about, five metrics', ['worse', 'improved'], { kind: 'at most', value: 2 }]] },
  ...slower(5).map(({ way, ...rest }) => ({ name: `5 % ${way}`, ...rest, metrics: 1, rates: [[`5 % ${way}: warned about or worse`, ['worse', 'regressed'], { kind: 'at least', value: 95 }]] })),
  { name: '5 % faster', factor: 1 / 1.05, better: 'lower', metrics: 1, rates: [['5 % faster: said to be better', ['improved'], { kind: 'at least', value: 95 }]] },
  ...slower(15).map(({ way, ...rest }) => ({ name: `15 % ${way}`, ...rest, metrics: 1, rates: [[`15 % ${way}: fails`, ['regressed'], { kind: 'at least', value: 95 }]] })),
];

const program = `
import { simulateReports } from './simulate-reports.ts';
const { scenario, reports, seed } = JSON.parse(process.argv[2]);
const { states, samples } = await simulateReports(scenario, reports, seed);
console.log(JSON.stringify({ states: Object.fromEntries(states), samples }));
`;

/** How often the judge of sampled metrics is wrong, on a machine that is simulated; nothing is timed. */
export async function benchNoise() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-noise-'));
  try {
    const file = join(folder, 'simulate.mjs');
    const bundled = await build({ stdin: { contents: program, resolveDir: join(root, 'packages/core/test/statistics'), loader: 'ts' }, bundle: true, write: false, platform: 'node', target: 'node20', format: 'esm', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
    writeFileSync(file, bundled.outputFiles[0].text);
    const rows = [];
    for (const { rates, ...scenario } of scenarios) {
      const { states, samples } = await simulate(file, scenario);
      for (const [what, counted, goal] of rates) {
        const count = counted.reduce((sum, state) => sum + (states[state] ?? 0), 0);
        const [low, high] = toWilsonInterval(count, reports);
        rows.push(toRow({ what, value: (100 * count) / reports, unit: ' %', goal, detail: `95 % between ${(100 * low).toFixed(2)} and ${(100 * high).toFixed(2)} %; ${samples.toFixed(0)} samples a side` }));
      }
    }
    return { title: `Noisy numbers: ${reports} reports each, 2 % log-normal noise, 5 % outliers of +20 %, drift of up to 10 % while measuring`, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A part on every core, each with a seed of its own. */
async function simulate(file, scenario) {
  const parts = availableParallelism();
  const sizes = Array.from({ length: parts }, (_, index) => Math.floor(((index + 1) * reports) / parts) - Math.floor((index * reports) / parts));
  const answers = await Promise.all(sizes.map(async (size, index) => JSON.parse((await runProgram(node, [file, JSON.stringify({ scenario, reports: size, seed: `noise ${index} of ${parts}` })])).stdout)));
  const states = {};
  for (const answer of answers) for (const [state, count] of Object.entries(answer.states)) states[state] = (states[state] ?? 0) + count;
  return { states, samples: answers.reduce((sum, { samples }, index) => sum + (samples * sizes[index]) / reports, 0) };
}

/** 95 % score interval of a share. Source: E. B. Wilson, Journal of the American Statistical Association 22 (158), 1927. */
function toWilsonInterval(count, of) {
  const z = 1.959964;
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const width = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [middle - width, middle + width].map((limit) => Math.min(1, Math.max(0, limit / (1 + (z * z) / of))));
}
