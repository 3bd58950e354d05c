import type { DriftCase, DriftDetails, DriftFile, DriftMetric } from '@shipworthy/contract/drift';
import type { FixtureObservation } from '@shipworthy/contract/regression';
import type { Outcome } from '@shipworthy/contract/words';
import type { FindingDraft, Judgement } from '../evidence/index.js';
import { readSummary } from '../compare/formats/index.js';
import type { LoadedPack } from '../pack/index.js';
import { toCaseCheck } from './checks.js';
import type { Baselines } from './baseline/collect-baselines.js';
import type { FileComparison } from './cases/compare-case.js';
import type { MetricComparison } from './cases/compare-metric.js';
import { fingerprintOfDraft } from './fingerprint-of-draft.js';
import type { JudgedCase } from './cases/judge-case.js';
import type { PackEvidence } from './completeness/select-evidence.js';

export interface DetailsParts {
  readonly pack: LoadedPack;
  readonly baselines: Baselines;
  readonly evidence: PackEvidence;
  readonly cases: readonly JudgedCase[];
  readonly fixtures: readonly FixtureObservation[];
  readonly judgement: Judgement;
}

/** The drift report's own part. Outcomes are those after waivers, so that tables and findings cannot disagree. */
export function toDriftDetails(parts: DetailsParts): DriftDetails {
  const { pack, baselines, evidence } = parts;
  const label = pack.manifest.baseline.label ?? null;
  const findings = new Map([...parts.judgement.findings, ...parts.judgement.unlisted].map(({ fingerprint, outcome }) => [fingerprint, outcome]));
  return {
    pack: pack.ref,
    baseline: { source: baselines.source, path: baselines.path, commit: baselines.commit, label, records: baselines.reference.records.size, origin: baselines.origin === null ? null : { ...baselines.origin } },
    planDigest: evidence.plan?.document.details.planDigest ?? null,
    received: toReceivedDocuments(evidence),
    cases: parts.cases.map((one) => toCase(one, label, { checks: parts.judgement.outcomes, findings })),
    fixtures: parts.fixtures.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function toReceivedDocuments({ plan, observations }: PackEvidence): DriftDetails['received'] {
  const all = [...(plan === null ? [] : [plan]), ...observations].map(({ document, received }) => ({
    kind: document.kind, key: document.key, attempt: document.run.attempt, documentSha256: received.documentSha256 ?? '', contentDigest: received.contentDigest ?? '',
    artifactId: received.artifactId, artifactDigest: received.artifactDigest,
  }));
  return all.toSorted((a, b) => (`${a.kind}:${a.key}` < `${b.kind}:${b.key}` ? -1 : 1));
}

/** Outcomes after waivers: of checks by their name, of findings by their fingerprint. */
interface FinalOutcomes {
  readonly checks: ReadonlyMap<string, Outcome>;
  readonly findings: ReadonlyMap<string, Outcome>;
}

function toCase({ facts, status, renamedFrom, findings }: JudgedCase, label: string | null, final: FinalOutcomes): DriftCase {
  const { id, recorded, comparison, sampled, proposal } = facts;
  const reference = recorded ?? (status === 'accepted' ? (proposal?.record ?? null) : null);
  const outcome = final.checks.get(toCaseCheck(id)) ?? 'pass';
  const outcomes = outcomesOfThings(findings, final);
  return {
    id,
    status,
    outcome,
    renamedFrom,
    baseline: reference === null ? null : { path: reference.path, digest: reference.digest, label },
    files: comparison?.files.map((file) => toFile(file, outcomes.get(`file ${file.path}`) ?? (file.comparison.state === 'equal' ? 'pass' : outcome))) ?? [],
    metrics: (comparison?.metrics ?? sampled).map((metric) => toMetric(metric, outcomes.get(`metric ${metric.name}`) ?? (metric.state === 'equal' ? 'pass' : outcome))),
  };
}

/** Outcome of each output and metric that a finding is about. */
function outcomesOfThings(drafts: readonly FindingDraft[], final: FinalOutcomes): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const draft of drafts) {
    const { file, metric } = draft.keys;
    const thing = file === undefined ? (metric === undefined ? null : `metric ${metric}`) : `file ${file}`;
    const outcome = final.findings.get(fingerprintOfDraft(draft));
    if (thing !== null && outcome !== undefined) outcomes.set(thing, outcome);
  }
  return outcomes;
}

function toFile({ path, as, expectedSha256, actualSha256, comparison, note }: FileComparison, outcome: Outcome): DriftFile {
  const { counts, summary, changes, more, hunks } = comparison;
  const said = { ...(summary === undefined ? {} : { summary: readSummary(summary) }), ...(note === null ? {} : { note }) };
  return { path, outcome, as, expectedSha256, actualSha256, counts: { ...counts }, ...said, changes: changes.map((change) => ({ ...change })), more, hunks };
}

function toMetric({ name, unit, expected, actual, delta, sampled }: MetricComparison, outcome: Outcome): DriftMetric {
  return { name, unit, outcome, expected, actual, delta, ...(sampled === null ? {} : { sampled }) };
}
