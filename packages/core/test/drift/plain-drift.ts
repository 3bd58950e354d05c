import type { DocumentOf } from '@shipworthy/contract/documents';
import type { BaselineRecord } from '@shipworthy/contract/drift';
import { packManifestSchema, type PackCase } from '@shipworthy/contract/pack';
import type { CaseObservation } from '@shipworthy/contract/regression';
import type { RecordFile } from '../../src/drift/baseline/parse-record.js';
import type { CasePlace } from '../../src/drift/cases/case-finding.js';
import type { CaseFacts } from '../../src/drift/cases/collect-cases.js';
import type { ObservedCase } from '../../src/drift/completeness/prove-completeness.js';
import type { LoadedPack } from '../../src/pack/index.js';
import { caseDigestsOf } from '../../src/pack/pack-digests.js';
import { parseYamlSource } from '../../src/yaml/index.js';

/** A digest that is told from others by one digit. */
export function digest(digit: string): string {
  return `sha256:${digit.repeat(64)}`;
}

export interface PlainPack {
  /** Without `command`: `true`. */
  readonly cases?: readonly Readonly<Record<string, unknown>>[];
  readonly policy?: Readonly<Record<string, unknown>>;
  readonly root?: string;
  readonly id?: string;
}

/** A pack as it is loaded. The n-th case stands in line n of its manifest, the first from column 12, the others from column 2. */
export function packOf({ cases = [{ id: 'one' }], policy = {}, root = '.', id = 'parser' }: PlainPack = {}): LoadedPack {
  const written = cases.map((one) => ({ command: ['true'], ...one }));
  const head = { schemaVersion: 1, id, version: 1, root, policy };
  const manifest = packManifestSchema.parse({ ...head, cases: written });
  const source = parseYamlSource(`{"cases": [${written.map((one) => JSON.stringify(one)).join(',\n ')}], ${JSON.stringify(head).slice(1)}`, 'pack.yml');
  return {
    manifest, source, path: 'pack.yml', root: '/nowhere', files: [], findings: [], packPolicy: manifest.policy, policy: { source: 'worktree', commit: null, reasons: {} },
    ref: { id, version: 1, period: null, supersedes: [], manifest: 'pack.yml', packDigest: digest('0') }, caseDigests: caseDigestsOf(source.value, manifest, []),
  };
}

export function placeOf(pack: LoadedPack, cause: string | null = null): CasePlace {
  return { pack, cause, indexes: new Map(pack.manifest.cases.map(({ id }, index) => [id, index])) };
}

/** The record of a case that printed nothing. Its definition is `sha256:ccc…`. */
export function recordOf(caseId = 'one', more: Partial<BaselineRecord> = {}, file: Partial<RecordFile> = {}): RecordFile {
  const record: BaselineRecord = {
    $schema: '', kind: 'baseline-record', schemaVersion: '1.0', pack: 'parser', case: caseId, caseDigest: digest('c'), recordedAt: '2026-03-01T00:00:00Z', files: [], exitCode: 0, metrics: [],
    acceptedBy: 'ada', acceptedFrom: { commit: null, run: null, attempt: null }, pullRequest: null, reason: 'first', environment: null, previousDigest: null, ...more,
  };
  return { caseId, path: `baselines/${caseId}.json`, digest: digest('1'), record, text: '', ...file };
}

/** A case that ran and printed nothing. */
export function observationOf(id = 'one', more: Partial<CaseObservation> = {}): CaseObservation {
  return { id, caseDigest: digest('c'), state: 'ran', reason: null, skipReason: null, exitCode: 0, signal: null, timedOut: false, files: [], metrics: [], deterministic: null, attempts: [], ...more };
}

export type Observations = DocumentOf<'regression-observations'>;

export function observationsOf(more: Partial<Observations> = {}): Observations {
  return {
    $schema: 'https://shipworthy.github.io/shipworthy/schemas/regression-observations-v1.schema.json', kind: 'regression-observations', key: 'parser', partial: false, schemaVersion: '1.0', tool: { name: 'shipworthy', version: '0.1.0' },
    subject: { repository: null, commit: null, testedCommit: null, baseCommit: null, ref: null, version: null, dirty: false }, inputs: [], policy: { source: 'worktree', commit: null, reasons: {} }, verdict: 'pass',
    summary: { checked: 0, pass: 0, warn: 0, fail: 0, unverified: 0, waived: 0, notApplicable: 0 }, findings: [], details: { pack: null, plan: null, cases: [], fixtures: [] },
    run: { id: null, attempt: 1, workflow: null, job: null, event: null, startedAt: '2026-03-01T00:00:00Z', finishedAt: '2026-03-01T00:00:00Z', waiversAsOf: '2026-03-01', environment: null, measurements: {} },
    ...more,
  };
}

export function observedOf(id = 'one', more: Partial<CaseObservation> = {}): ObservedCase {
  return { observation: observationOf(id, more), folder: null, document: observationsOf() };
}

export function caseOf(pack: LoadedPack, id = 'one'): PackCase {
  const found = pack.manifest.cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

/** A case of the pack that ran, without a record and outside any review. */
export function factsOf(pack: LoadedPack, id = 'one', more: Partial<CaseFacts> = {}): CaseFacts {
  return { id, packCase: caseOf(pack, id), observed: observedOf(id), recorded: null, problem: null, comparison: null, sampled: [], formerly: null, onBase: null, proposal: null, ...more };
}
