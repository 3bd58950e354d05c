import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { ChecklistItemResult, ReleaseEvidenceRecord } from '@shipworthy/contract/release';

export interface RecordFacts {
  readonly version: string;
  readonly passed: boolean;
  /** Documents about this commit. */
  readonly documents: readonly EvidenceDocument[];
  readonly items: readonly ChecklistItemResult[];
  readonly releaseDate: string | null;
  readonly releasedBy: string | null;
  readonly changelogRef: string | null;
  readonly releaseNotesRef: string | null;
  readonly commit: string | null;
  readonly branch: string | null;
  readonly buildId: string | null;
  readonly signedBy: string | null;
  readonly channels: readonly string[];
}

/** Documents that judge; plans and observations count nothing of their own, decisions count the same things again. */
const judging: ReadonlySet<string> = new Set(['drift-report', 'bundle-readiness', 'doc-sync-report', 'security-report']);

/** The record that foreign tools read. What is unknown is null with a reason, never 0. */
export function toRecord(facts: RecordFacts): ReleaseEvidenceRecord {
  const rates = toRates(facts.documents);
  return {
    version: facts.version, releaseDate: facts.releaseDate, releasedBy: facts.releasedBy,
    validation: {
      gateResults: { passed: facts.passed, ...rates },
      checklist: facts.items.map(({ id, outcome, note, evidence }) => ({
        id, status: outcome === 'pass' || outcome === 'warn' ? 'pass' : outcome === 'not-applicable' ? 'na' : 'fail',
        evidence: evidence[0]?.kept ?? evidence[0]?.name ?? null,
        ...(outcome === 'pass' ? {} : { reason: outcome === 'unverified' || outcome === 'waived' ? `${outcome}: ${note}` : note }),
      })),
    },
    artifacts: { changelogRef: facts.changelogRef, releaseNotesRef: facts.releaseNotesRef, verificationLogRef: 'release-checklist.json' },
    provenance: { commit: facts.commit, branch: facts.branch, buildId: facts.buildId, signedBy: facts.signedBy },
    distribution: { channels: [...facts.channels], publishedAt: null },
  };
}

type Rates = Pick<ReleaseEvidenceRecord['validation']['gateResults'], 'successRate' | 'reworkRate' | 'allTasksPassed' | 'reasons'>;

function toRates(documents: readonly EvidenceDocument[]): Rates {
  const summaries = documents.filter(({ kind }) => judging.has(kind)).map(({ summary }) => summary);
  const passed = sum(summaries.map(({ pass, warn }) => pass + warn));
  const decided = passed + sum(summaries.map(({ fail }) => fail));
  const runs = new Map<string, number>();
  for (const { run } of documents) if (run.id !== null) runs.set(run.id, Math.max(run.attempt, runs.get(run.id) ?? 1));
  const tasks = documents.flatMap((document) => (document.kind === 'doc-sync-report' ? document.details.tasks : []));
  const successRate = decided === 0 ? null : passed / decided;
  const reworkRate = runs.size === 0 ? null : [...runs.values()].filter((attempt) => attempt > 1).length / runs.size;
  const allTasksPassed = tasks.length === 0 ? null : tasks.every((task) => task.passed);
  const reasons = {
    ...(successRate === null ? { successRate: 'no cited document decided anything' } : {}),
    ...(reworkRate === null ? { reworkRate: 'no cited document names its run' } : {}),
    ...(allTasksPassed === null ? { allTasksPassed: 'no cited document judges tasks' } : {}),
  };
  return { successRate, reworkRate, allTasksPassed, reasons };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
