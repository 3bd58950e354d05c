import type { BaselineRecord } from '@shipworthy/contract/drift';
import { schemaBase, type Environment } from '@shipworthy/contract/envelope';
import type { PackCase } from '@shipworthy/contract/pack';
import { sha256Hex } from '../../files/index.js';
import { toCanonicalJson, toPrettyJson } from '../../json/index.js';
import type { AcceptStamp } from './accept-request.js';
import { recordName, storedPath } from '../baseline/baseline-paths.js';
import { isInBaseline } from '../is-in-baseline.js';
import type { RecordFile } from '../baseline/parse-record.js';
import type { ObservedCase } from '../completeness/prove-completeness.js';
import { readSampledMetric } from '../cases/read-sampled-metric.js';

/** A case that is accepted, and what stands in its place now. */
export interface AcceptedCase {
  readonly packCase: PackCase;
  readonly observed: ObservedCase;
  readonly base: RecordFile | null;
  readonly own: RecordFile | null;
  /** The stored copies that `own` names are all there and intact. */
  readonly isStoredIntact: boolean;
}

export interface AcceptFacts {
  readonly pack: string;
  readonly stamp: AcceptStamp;
  readonly cases: readonly AcceptedCase[];
  /** Ids whose records go, because their cases are gone. */
  readonly gone: readonly string[];
}

export type AcceptStep =
  | { readonly action: 'write'; readonly case: string; readonly record: BaselineRecord; readonly replaced: RecordFile | null; readonly text: string; readonly copies: readonly StoredCopy[] }
  | { readonly action: 'keep'; readonly case: string }
  | { readonly action: 'remove'; readonly case: string };

/** A copy of an observed output. `from` is relative to the folder of the observations, `to` to that of the records. */
export interface StoredCopy {
  readonly folder: string;
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
}

export interface AcceptPlan {
  readonly pack: string;
  readonly steps: readonly AcceptStep[];
  /** Over everything that would change, times left out: the same plan has the same digest. */
  readonly digest: string;
}

/**
 * What accepting changes. A record that would say the same stays as it is, byte for byte, so that accepting twice is no change; one that would
 * say what the base's says becomes the base's again.
 */
export function planAccept({ pack, stamp, cases, gone }: AcceptFacts): AcceptPlan {
  const written = cases.map((one) => planCase(pack, stamp, one));
  const steps = [...written, ...gone.map((id): AcceptStep => ({ action: 'remove', case: id }))].toSorted((a, b) => (a.case < b.case ? -1 : 1));
  return { pack, steps, digest: `sha256:${sha256Hex(toCanonicalJson(steps.map(toDigested)))}` };
}

function planCase(pack: string, stamp: AcceptStamp, accepted: AcceptedCase): AcceptStep {
  const { packCase, base, own, isStoredIntact } = accepted;
  const record = toRecord(pack, stamp, accepted);
  const content = toContent(record);
  const saysTheSame = own !== null && toContent(own.record) === content;
  const isExplained = own !== null && (own.digest === base?.digest || own.record.previousDigest === record.previousDigest);
  if (saysTheSame && isExplained && isStoredIntact) return { action: 'keep', case: packCase.id };
  const kept = base !== null && toContent(base.record) === content ? base : saysTheSame && isExplained ? own : null;
  const copies = toCopies(accepted, record);
  return kept === null
    ? { action: 'write', case: packCase.id, record, replaced: own, text: toPrettyJson(record), copies }
    : { action: 'write', case: packCase.id, record: kept.record, replaced: own, text: kept.text, copies };
}

/** What a record says, without who said it when and why. */
function toContent({ pack, case: id, caseDigest, files, exitCode, metrics }: BaselineRecord): string {
  return toCanonicalJson({ pack, case: id, caseDigest, files, exitCode, metrics });
}

function toRecord(pack: string, stamp: AcceptStamp, { packCase, observed, base }: AcceptedCase): BaselineRecord {
  const { observation, document } = observed;
  const { subject, run } = document;
  return {
    $schema: `${schemaBase}baseline-record-v1.schema.json`,
    kind: 'baseline-record',
    schemaVersion: '1.0',
    pack,
    case: packCase.id,
    caseDigest: observation.caseDigest,
    recordedAt: stamp.recordedAt,
    files: toFiles(packCase, observed),
    exitCode: observation.exitCode,
    metrics: toMetrics(packCase, observed),
    acceptedBy: stamp.acceptedBy,
    acceptedFrom: { commit: subject.commit, run: run.id, attempt: run.id === null ? null : run.attempt },
    pullRequest: stamp.pullRequest,
    reason: stamp.reason,
    environment: run.environment === null ? null : toEnvironment(run.environment),
    previousDigest: base?.digest ?? null,
  };
}

/** A metric that is measured beside its baseline needs no record; one that is not is compared with these very samples. */
function toMetrics(packCase: PackCase, observed: ObservedCase): BaselineRecord['metrics'] {
  const metrics = observed.observation.metrics.flatMap((metric): BaselineRecord['metrics'] => {
    if (metric.kind !== 'sampled') return [metric];
    const definition = packCase.metrics.find(({ name }) => name === metric.name);
    const samples = definition === undefined || definition.baselineCommand !== undefined ? null : readSampledMetric(observed, definition).samples;
    return samples === null ? [] : [{ ...metric, samples: samples.current }];
  });
  return metrics.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function toEnvironment({ os, arch, node, cpu, cores }: Environment): NonNullable<BaselineRecord['environment']> {
  return { os, arch, node, cpu, cores };
}

function toFiles(packCase: PackCase, { observation }: ObservedCase): BaselineRecord['files'] {
  return observation.files.filter(({ path }) => isInBaseline(packCase, path)).toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, sha256, bytes, profile, stored, notStored, masked }) => ({
    path, sha256, size: bytes, profile,
    stored: masked || stored === null ? null : storedPath(packCase.id, path),
    ...(notStored === undefined ? {} : { notStored }),
    ...(masked ? { masked } : {}),
  }));
}

function toCopies({ packCase, observed }: AcceptedCase, { files }: BaselineRecord): StoredCopy[] {
  const from = new Map(observed.observation.files.map(({ path, stored }) => [path, stored]));
  return files.flatMap(({ path, stored, sha256 }) => {
    const source = from.get(path);
    return stored === null || source == null || observed.folder === null ? [] : [{ folder: observed.folder, from: source, to: storedPath(packCase.id, path), sha256 }];
  });
}

function toDigested(step: AcceptStep): unknown {
  if (step.action !== 'write') return step;
  const { recordedAt: _volatile, ...record } = step.record;
  return { action: step.action, case: step.case, name: recordName(step.case), record, replaced: step.replaced?.digest ?? null, copies: step.copies.map(({ to, sha256 }) => ({ to, sha256 })) };
}
