import { packManifestSchema, type PackCase } from '@shipworthy/contract/pack';
import type { CaseObservation } from '@shipworthy/contract/regression';
import { judgeSampled } from '../../src/drift/cases/judge-sampled.js';
import type { MetricState } from '../../src/drift/cases/compare-metric.js';
import { measureMetrics } from '../../src/regression/run/measure-metrics.js';
import { createRandom, type Random } from '../../src/statistics/index.js';

/** What the code under test does to the number, and which way is better. */
export interface Scenario {
  readonly name: string;
  readonly factor: number;
  readonly better: 'lower' | 'higher';
  /** Sampled metrics of a report. */
  readonly metrics: number;
}

/** The loudest that a report says of any of its metrics: a warning is not hidden by another metric that stays undecided. */
export type ReportState = Exclude<MetricState, 'stale'>;
const worstFirst: readonly ReportState[] = ['regressed', 'worse', 'improved', 'not-comparable', 'equal'];

/**
 * Reports as they come out of the runner's measuring and the drift check's judging, with the manifest's defaults, on a machine that is
 * simulated: see `createMachine`. Nothing is started; all else is the code that judges real programs.
 */
export async function simulateReports(scenario: Scenario, count: number, seed: string): Promise<{ readonly states: ReadonlyMap<ReportState, number>; readonly samples: number }> {
  const random = createRandom(`${seed} ${scenario.name}`);
  const states = new Map<ReportState, number>();
  let samples = 0;
  for (let index = 0; index < count; index += 1) {
    const report = await simulateReport(scenario, random, `sha256:${index}`);
    const worst = worstFirst.find((state) => report.states.includes(state)) ?? 'not-comparable';
    states.set(worst, (states.get(worst) ?? 0) + 1);
    samples += report.samples / count;
  }
  return { states, samples };
}

async function simulateReport(scenario: Scenario, random: Random, packDigest: string): Promise<{ states: (MetricState | undefined)[]; samples: number }> {
  const packCase = toCase(scenario);
  const measured: Awaited<ReturnType<typeof measureMetrics>> = [];
  for (const metric of packCase.metrics) {
    const run = createMachine(random);
    measured.push(...(await measureMetrics({
      packDigest, packCase, metrics: [metric], metricsOfPack: scenario.metrics, baselineCommand: ['old'], checkout: null,
      take: (side, metrics) => {
        const value = run() * (side.name === 'current' ? scenario.factor : 1);
        return Promise.resolve(new Map(metrics.map(({ name }) => [name, { samples: [value], problem: null }])));
      },
    })));
  }
  const verdicts = judgeSampled(packDigest, [toSampledCase(packCase, Object.fromEntries(measured.map(({ name, samples }) => [name, samples])))]);
  const counts = measured.map(({ samples }) => samples?.current.length ?? 0);
  return { states: verdicts.get(packCase.id)?.map(({ state }) => state) ?? [], samples: counts.reduce((sum, one) => sum + one, 0) / counts.length };
}

/**
 * How long a program of 100 ms takes, run after run: 2 % log-normal noise; 5 % of the runs meet something else and take 20 % longer; and the
 * machine itself drifts while it measures, by up to 10 % either way over eighty runs: evenly, at one moment, in waves or in a random walk.
 */
function createMachine(random: Random): () => number {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const [shape, size, moment, period] = [Math.floor(random() * 4), (random() * 2 - 1) * 0.1, random() * 80, 10 + random() * 70];
  let [time, walk] = [0, 0];
  const level = (): number => {
    walk += (normal() * size) / Math.sqrt(80);
    const shapes = [1 + (size * time) / 80, time > moment ? 1 + size : 1, 1 + size * Math.sin((2 * Math.PI * time) / period), Math.exp(walk)];
    return shapes[shape] ?? 1;
  };
  return () => {
    time += 1;
    return 100 * level() * Math.exp(0.02 * normal()) * (random() < 0.05 ? 1.2 : 1);
  };
}

function toCase({ metrics, better }: Scenario): PackCase {
  const manifest = packManifestSchema.parse({
    schemaVersion: 1, id: 'simulated', version: 1,
    cases: [{ id: 'one', command: ['new'], metrics: Array.from({ length: metrics }, (_, index) => ({ name: `m${index}`, from: 'duration', unit: 'ms', kind: 'sampled', better, baselineCommand: ['old'] })) }],
  });
  const [packCase] = manifest.cases;
  if (packCase === undefined) throw new Error('the simulated pack has no case');
  return packCase;
}

type SampledCase = Parameters<typeof judgeSampled>[1][number];

function toSampledCase(packCase: PackCase, samples: Record<string, unknown>): SampledCase {
  const observation: CaseObservation = {
    id: packCase.id, caseDigest: `sha256:${'0'.repeat(64)}`, state: 'ran', reason: null, skipReason: null, exitCode: 0, signal: null, timedOut: false, files: [], deterministic: null, attempts: [],
    metrics: packCase.metrics.map(({ name }) => ({ name, kind: 'sampled', unit: 'ms', value: null, problem: null })),
  };
  // By way of text, as a document travels.
  const measurements: SampledCase['observed']['document']['run']['measurements'] = JSON.parse(JSON.stringify({ samples: { [packCase.id]: samples } }));
  const document = { run: { environment: null, measurements } };
  return { packCase, observed: { observation, document }, recorded: null };
}
