import type { PackCase } from '@shipworthy/contract/pack';
import type { JsonObject } from '../../json/index.js';
import type { Baselines } from '../baseline/collect-baselines.js';
import { compareCase, isMatch, type CaseComparison } from './compare-case.js';
import type { MetricComparison } from './compare-metric.js';
import { judgeSampled, type SampledCase } from './judge-sampled.js';
import { mapInBatches } from '../baseline/map-in-batches.js';
import type { RecordFile, RecordProblem } from '../baseline/parse-record.js';
import type { ObservedCase } from '../completeness/prove-completeness.js';
import type { BaselineSet } from '../baseline/read-baselines.js';

/** All that is known of one case, before anybody judges it. */
export interface CaseFacts {
  readonly id: string;
  /** Null when the pack has no such case (any more). */
  readonly packCase: PackCase | null;
  /** Null when it was not observed exactly once. */
  readonly observed: ObservedCase | null;
  readonly recorded: RecordFile | null;
  readonly problem: RecordProblem | null;
  readonly comparison: CaseComparison | null;
  /** Verdicts on sampled metrics, also where there is no record: those that are measured beside their baseline need none. */
  readonly sampled: readonly MetricComparison[];
  /** Folder of the base in which the record lies because the pack had another name or place there; null for a record at its place. */
  readonly formerly: string | null;
  /** The case as the base's manifest has it; null when no base counts, or it has no such case. */
  readonly onBase: JsonObject | null;
  /** What the change under review brings; null where nothing is under review. */
  readonly proposal: Proposal | null;
}

export interface Proposal {
  readonly record: RecordFile | null;
  readonly problem: RecordProblem | null;
  /** The observation is what the proposed record says; null when there is no observation to tell. */
  readonly matches: boolean | null;
}

export interface CaseSource {
  readonly packDigest: string;
  readonly baselines: Baselines;
  readonly observed: ReadonlyMap<string, ObservedCase>;
  readonly packCases: ReadonlyMap<string, PackCase>;
  /** Ids that are judged; records of cases that are gone included. */
  readonly ids: readonly string[];
}

/** Joins records with observations and compares their contents. Everything that needs a file's bytes happens here. */
export function collectCases(source: CaseSource): Promise<CaseFacts[]> {
  const { baselines, observed, packCases, ids } = source;
  const { reference, proposed } = baselines;
  const verdicts = judgeSampled(source.packDigest, listSampled(source));
  return mapInBatches(ids, async (id) => {
    const known = { id, packCase: packCases.get(id) ?? null, observed: observed.get(id) ?? null, sampled: verdicts.get(id) ?? [] };
    const recorded = reference.records.get(id) ?? null;
    const proposal = proposed === null ? null : await toProposal(known, proposed, recorded);
    return { ...known, recorded, problem: reference.problems.get(id) ?? null, comparison: await compareWith(known, recorded, reference), formerly: baselines.formerly.get(id) ?? null, onBase: baselines.basePack?.cases.get(id) ?? null, proposal };
  });
}

function listSampled({ baselines, observed, packCases, ids }: CaseSource): SampledCase[] {
  return ids.flatMap((id) => {
    const [packCase, seen] = [packCases.get(id), observed.get(id)];
    return packCase === undefined || seen === undefined || !hasRun(seen) ? [] : [{ packCase, observed: seen, recorded: baselines.reference.records.get(id) ?? null }];
  });
}

type Known = Pick<CaseFacts, 'id' | 'packCase' | 'observed' | 'sampled'>;

async function toProposal(known: Known, proposed: BaselineSet, recorded: RecordFile | null): Promise<Proposal> {
  const record = proposed.records.get(known.id) ?? null;
  const comparison = record === null || record.digest === recorded?.digest ? null : await compareWith(known, record, proposed);
  return { record, problem: proposed.problems.get(known.id) ?? null, matches: comparison === null ? null : isMatch(comparison) };
}

async function compareWith({ packCase, observed, sampled }: Known, recorded: RecordFile | null, baselines: BaselineSet): Promise<CaseComparison | null> {
  if (packCase === null || recorded === null || observed === null || !hasRun(observed)) return null;
  return compareCase({ packCase, observed, recorded, baselines, sampled });
}

/** Whether the case came to its own end: output of one that was stopped or died proves nothing. */
export function hasRun({ observation }: ObservedCase): boolean {
  return observation.state === 'ran' && observation.reason === null && !observation.timedOut && observation.signal === null;
}
