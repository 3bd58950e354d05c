import type { PackMetric } from '@shipworthy/contract/pack';
import { samplesByCaseSchema, type MetricSamples } from '@shipworthy/contract/regression';
import type { ReasonCode } from '@shipworthy/contract/words';
import type { ObservedCase } from '../completeness/prove-completeness.js';
import type { ObservationsDocument } from '../completeness/select-evidence.js';

/** What samples are judged by: what was seen of the case, and how its document was measured. */
export interface SampledObservation extends Pick<ObservedCase, 'observation'> {
  readonly document: { readonly run: Pick<ObservationsDocument['run'], 'measurements' | 'environment'> };
}

/** Each document's samples are parsed once, however many metrics it has. */
const parsed = new WeakMap<SampledObservation['document'], ReturnType<typeof parseSamples>>();

function parseSamples({ run }: SampledObservation['document']): Readonly<Record<string, Readonly<Record<string, MetricSamples>>>> | null {
  const result = samplesByCaseSchema.safeParse(run.measurements['samples'] ?? {});
  return result.success ? result.data : null;
}

/** Why samples cannot be judged. */
export interface Refusal {
  readonly reason: ReasonCode;
  readonly message: string;
}

export type SampledReading = { readonly samples: MetricSamples; readonly refusal: null } | { readonly samples: null; readonly refusal: Refusal };

/** The recorded samples of a metric, or why there are none. They stand outside the content that is digested, so they are read like every input. */
export function readSampledMetric({ observation, document }: SampledObservation, metric: PackMetric): SampledReading {
  const refuse = (reason: ReasonCode, message: string): SampledReading => ({ samples: null, refusal: { reason, message } });
  const problem = observation.metrics.find(({ name }) => name === metric.name)?.problem ?? null;
  if (problem !== null) return refuse('missing-evidence', `It was not measured: ${problem}.`);
  const all = parsed.get(document) ?? parseSamples(document);
  parsed.set(document, all);
  if (all === null) return refuse('malformed-document', 'The samples in the document are not as they should be.');
  const ofCase = Object.hasOwn(all, observation.id) ? all[observation.id] : undefined;
  const samples = ofCase !== undefined && Object.hasOwn(ofCase, metric.name) ? ofCase[metric.name] : undefined;
  if (samples === undefined) return refuse('missing-evidence', 'The document has no samples of it.');
  if (samples.unit !== (metric.unit ?? null)) return refuse('unproven', `It should be in ${metric.unit ?? 'no unit'}, but was measured in ${samples.unit ?? 'no unit'}.`);
  return { samples, refusal: null };
}
