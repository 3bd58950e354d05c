import type { PackMetric } from '@shipworthy/contract/pack';
import { findUnitFactor, readBenchmark } from '../../benchmarks/index.js';
import { thinOut } from '../../sampled/index.js';
import { findMetricValue, readMetricText, type LocateSource } from '../outputs/read-metric-source.js';

/** The samples of one metric in one run, or why there are none. */
export type SamplesReading = { readonly samples: readonly number[]; readonly problem: null } | { readonly samples: null; readonly problem: string };

/** What one run says of a sampled metric: how long it took, a number or a list of numbers that it wrote, or what its benchmark tool wrote. */
export async function readSamples(metric: PackMetric, milliseconds: number, locate: LocateSource): Promise<SamplesReading> {
  const { from, unit, format, select } = metric;
  if (from === 'duration') return toSamples([milliseconds * (findUnitFactor('ms', unit ?? 'ms') ?? Number.NaN)], 'the duration');
  const { text, problem } = readMetricText(from, locate);
  if (text === null) return { samples: null, problem };
  if (format !== undefined) {
    const read = readBenchmark(text, { format, select, unit });
    return read.problem === null ? toSamples(read.samples, from) : { samples: null, problem: `${from}: ${read.problem}` };
  }
  const found = await findMetricValue(text, metric);
  if (found.problem !== null) return { samples: null, problem: found.problem };
  return toSamples(Array.isArray(found.value) ? found.value : [found.value], metric.query ?? from);
}

function toSamples(values: readonly unknown[], what: string): SamplesReading {
  const samples = values.filter((value) => typeof value === 'number').filter((value) => Number.isFinite(value) && value > 0);
  if (samples.length === 0 || samples.length < values.length) return { samples: null, problem: `${what} is not a number above 0, nor a list of such` };
  return { samples: thinOut(samples), problem: null };
}
