import type { PackCase, PackMetric } from '@shipworthy/contract/pack';
import { isDecided, measureSamples } from '../../sampled/index.js';
import { sampling } from '../../statistics/index.js';
import type { BaselineCheckout } from './baseline-checkout.js';
import type { SamplesReading } from './read-samples.js';
import type { Side } from './take-run.js';

/** As the contract's `MetricSamples`, without what later versions may add. */
export type TakenSamples = { unit: string | null; current: number[][]; baseline: number[][] | null; baselineCommit: string | null };

/** What was measured of one metric. */
export type MeasuredMetric =
  | { readonly name: string; readonly samples: TakenSamples; readonly problem: null }
  | { readonly name: string; readonly samples: null; readonly problem: string };

/**
 * Milliseconds after which no further ten samples are begun. The first ten are always taken: without them there is no judgement at all, and
 * each run has the timeout of its case. To stop later helps no slow program: whoever waits for a runner does not wait for hours.
 */
export const longestSampling = 15 * 60 * 1000;

/** Metrics of one case that the same runs serve. */
export interface MetricGroup {
  readonly packDigest: string;
  readonly packCase: PackCase;
  readonly metrics: readonly PackMetric[];
  readonly baselineCommand: readonly string[] | null;
  /** Null where the baseline command needs none. */
  readonly checkout: BaselineCheckout | null;
  /** Sampled metrics of the whole pack. */
  readonly metricsOfPack: number;
  /** Told after each pair of runs how many samples there are, of the side and metric that has fewest. */
  readonly onSamples?: (samples: number) => void;
  /** Milliseconds, default `longestSampling`. */
  readonly longest?: number;
  /** Runs a side once. */
  readonly take: (side: Side, metrics: readonly PackMetric[]) => Promise<ReadonlyMap<string, SamplesReading>>;
}

interface Taken {
  readonly metric: PackMetric;
  readonly current: number[][];
  readonly baseline: number[][];
  problem: string | null;
}

/**
 * Runs the sides in turn (ABBA: what the machine does meanwhile falls on both) until core's judge has seen enough of every metric, or the
 * budget is spent. With one side only, until that side can be told from another measurement as finely as the manifest asks.
 */
export async function measureMetrics(group: MetricGroup): Promise<MeasuredMetric[]> {
  const { packCase, metrics, baselineCommand, checkout, longest = longestSampling } = group;
  const current: Side = { name: 'current', command: packCase.command, checkout: null };
  const sides: Side[] = baselineCommand === null ? [current] : [{ name: 'baseline', command: baselineCommand, checkout: checkout?.folder ?? null }, current];
  const taken = metrics.map((metric): Taken => ({ metric, current: [], baseline: [], problem: null }));
  const started = performance.now();
  group.onSamples?.(0);
  await warmUp(group, sides);
  let open = taken;
  for (let round = 0; open.length > 0; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      if (open.length > 0) await addRun(group, side, open);
      open = open.filter(({ problem }) => problem === null);
    }
    if (open.length > 0) group.onSamples?.(Math.min(...open.map((one) => countSamples(group, one))));
    const isLate = performance.now() - started >= longest;
    open = open.filter((one) => needsMore(group, one, isLate));
  }
  const commit = checkout?.commit ?? null;
  return taken.map(({ metric: { name, unit = null }, current: runs, baseline, problem }) => (problem === null
    ? { name, samples: { unit, current: runs, baseline: baselineCommand === null ? null : baseline, baselineCommit: commit }, problem }
    : { name, samples: null, problem }));
}

/** Benchmark tools warm up themselves, and each of their runs is long. */
async function warmUp({ metrics, take }: MetricGroup, sides: readonly Side[]): Promise<void> {
  if (metrics.every(({ format }) => format !== undefined)) return;
  for (let round = 0; round < sampling.warmUps; round += 1) {
    for (const side of sides) await take(side, []);
  }
}

async function addRun({ take }: MetricGroup, side: Side, open: readonly Taken[]): Promise<void> {
  const readings = await take(side, open.map(({ metric }) => metric));
  for (const one of open) {
    const reading = readings.get(one.metric.name);
    if (reading?.samples == null) one.problem = reading?.problem ?? 'it was not read';
    else one[side.name].push([...reading.samples]);
  }
}

function countSamples({ baselineCommand }: MetricGroup, { current, baseline }: Taken): number {
  return Math.min(...(baselineCommand === null ? [current] : [baseline, current]).map((runs) => runs.flat().length));
}

/** Looks only after every ten samples: a judge who looks after each stops at the first that happens to please. */
function needsMore(group: MetricGroup, taken: Taken, isLate: boolean): boolean {
  const { packDigest, packCase, baselineCommand, metricsOfPack } = group;
  const { metric, current, baseline } = taken;
  const isInTurn = baselineCommand !== null;
  const sides = isInTurn ? [baseline, current] : [current];
  const count = countSamples(group, taken);
  if (count < sampling.first || current.length < 2) return true;
  if (count >= sampling.most) return false;
  const last = Math.max(...sides.map((runs) => runs.at(-1)?.length ?? 0));
  const looksAt = (samples: number): number => Math.floor((samples - sampling.first) / sampling.more);
  if (looksAt(count) === looksAt(count - last)) return true;
  if (isLate) return false;
  const difference = measureSamples({ baseline: isInTurn ? baseline : current, current, isInTurn }, { packDigest, caseId: packCase.id, metric: metric.name });
  return difference !== null && !isDecided(difference, metric, metricsOfPack);
}
