import type { DocumentInput } from '@shipworthy/contract/envelope';
import { buildDocument, checkSubject, toDate, toFileInput, writeEvidence, type SubjectHere, type WrittenDocument } from '../evidence/index.js';
import { judgeWithinBudget, type LoadedPack } from '../pack/index.js';
import type { Scratch } from '../workspace/index.js';
import { carryFindings } from './carry-findings.js';
import { toCaseCheck } from './checks.js';
import { collectBaselines, type Baselines } from './baseline/collect-baselines.js';
import { collectCases } from './cases/collect-cases.js';
import type { CollectedEvidence } from './completeness/collect-evidence.js';
import { judgeDrift } from './judge-drift.js';
import { judgeRefusals } from './completeness/judge-refusals.js';
import { proveCompleteness } from './completeness/prove-completeness.js';
import type { DriftRun } from './drift-run.js';
import { toCaseFilter } from './select-cases.js';
import { selectEvidence, type PackEvidence } from './completeness/select-evidence.js';
import { toDriftDetails } from './to-drift-details.js';

export interface PackCheck {
  readonly pack: LoadedPack;
  readonly subject: SubjectHere;
  readonly evidence: CollectedEvidence;
  /** For a baseline that is fetched. */
  readonly scratch: Scratch;
}

/** Judges one pack and writes its report. */
export async function runPackCheck(run: DriftRun, { pack, subject, evidence: collected, scratch }: PackCheck): Promise<WrittenDocument> {
  const { inputs, host, workspace, policy } = run;
  const isPartial = inputs.case.length > 0;
  const allowLocal = host.context.where === 'local';
  const evidence = selectEvidence({ evidence: collected, pack, allowsPartial: isPartial, checkSubject: (document) => checkSubject(document, { subject, host, workspace, allowLocal }) });
  const baselines = await collectBaselines({ host, workspace, policy, policyFrom: inputs['policy-from'], pack, named: inputs.baseline, scratch });
  const scope = toScope(pack, baselines, inputs.case);
  const refusals = judgeRefusals(pack, evidence);
  const complete = proveCompleteness({ pack, evidence, cases: scope.cases, fixtures: scope.fixtures, cause: refusals.cause });
  const packCases = new Map(pack.manifest.cases.map((packCase) => [packCase.id, packCase]));
  const judged = judgeDrift({
    pack, baselines, isPartial, fixtures: scope.fixtures,
    cases: await collectCases({ packDigest: pack.ref.packDigest, baselines, observed: complete.cases, packCases, ids: scope.ids }),
    evidence: [...policy.findings, ...pack.findings, ...refusals.findings, ...complete.findings],
    carried: carryFindings(evidence.observations.map(({ document }) => document), isPartial ? new Set(scope.cases.map(toCaseCheck)) : null),
  });
  const key = inputs.key ?? pack.ref.id;
  const { config } = policy;
  const judgement = judgeWithinBudget(pack, { checks: judged.checks, findings: judged.findings, waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key });
  const details = toDriftDetails({ pack, baselines, evidence, cases: judged.cases, fixtures: [...complete.fixtures.values()], judgement });
  const manifest = await toFileInput('pack', { path: pack.path, absolute: workspace.resolve(pack.path) });
  const document = buildDocument(host, { kind: 'drift-report', key, partial: isPartial, subject, inputs: [manifest, ...toInputs(evidence)], policy: pack.policy, judgement, details, startedAt: run.startedAt });
  return writeEvidence(host, workspace.out, { document });
}

interface Scope {
  /** Cases of the pack. */
  readonly cases: readonly string[];
  readonly fixtures: readonly string[];
  /** Those, and what only a baseline knows. Sorted. */
  readonly ids: readonly string[];
}

function toScope(pack: LoadedPack, { reference, proposed }: Baselines, patterns: readonly string[]): Scope {
  const isWanted = toCaseFilter(patterns);
  const cases = pack.manifest.cases.map(({ id }) => id).filter(isWanted);
  const recorded = [reference, ...(proposed === null ? [] : [proposed])].flatMap(({ records, problems }) => [...records.keys(), ...problems.keys()]);
  return {
    cases,
    fixtures: patterns.length > 0 ? [] : pack.manifest.fixtures.map(({ id }) => id),
    ids: [...new Set([...cases, ...recorded.filter(isWanted)])].sort(),
  };
}

function toInputs({ plan, observations }: PackEvidence): DocumentInput[] {
  const named = [...(plan === null ? [] : [{ name: 'plan', ...plan }]), ...observations.map((one) => ({ name: 'observations', ...one }))];
  return named.map(({ name, document, received }) => ({ name, kind: document.kind, key: document.key, contentDigest: received.contentDigest ?? '' }));
}
