import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Subject } from '@shipworthy/contract/envelope';
import type { PackRef } from '@shipworthy/contract/regression';
import { buildDocument, judge, toDate } from '../../evidence/index.js';
import { sha256Hex } from '../../files/index.js';
import type { Host } from '../../host/index.js';
import type { Handover } from './gate-run.js';

/** The document as the measuring action writes it: built and judged by the same code, from the context of its job. */
export function toDocument(host: Host, handover: Handover): EvidenceDocument {
  const { context } = host;
  const { run } = handover;
  const maker: Host = { ...host, context: { ...context, job: handover.job ?? 'drift', attempt: run.attempt ?? context.attempt, runId: run.id === undefined ? context.runId : run.id } };
  const document = build(maker, handover);
  return handover.verdict === null ? document : { ...document, verdict: handover.verdict };
}

function build(host: Host, handover: Handover): EvidenceDocument {
  const { kind, key, plan, shard, baseline } = handover;
  const reasons = handover.policy.reasons ?? {};
  const parts = {
    key, partial: handover.partial, subject: toSubject(host, handover), inputs: [], startedAt: host.now(),
    policy: { source: 'worktree' as const, commit: null, ...handover.policy, reasons },
    judgement: judge({ checks: handover.checks, findings: handover.findings, waivers: handover.waivers, waiversAsOf: toDate(host.now()), reasons, key }),
  };
  const pack: PackRef = { id: 'parser', version: 1, period: null, supersedes: [], manifest: 'pack.yml', packDigest: digestOf('pack') };
  const planDigest = plan === null ? null : digestOf(`plan ${plan}`);
  switch (kind) {
    case 'drift-report': {
      const records = { source: baseline, path: 'baselines', commit: null, label: null, records: 2 };
      return buildDocument(host, { ...parts, kind, details: { pack, baseline: records, planDigest, received: [], cases: [], fixtures: [] } });
    }
    case 'regression-observations':
      return buildDocument(host, { ...parts, kind, details: { pack, plan: planDigest === null || shard === null ? null : { planDigest, shard }, cases: [], fixtures: [] } });
    case 'gate-decision': {
      const wiring = { workflow: null, outcome: 'pass' as const, note: null };
      return buildDocument(host, { ...parts, kind, details: { level: 'merge', decision: 'Ready.', wiring, jobs: [], required: [], documents: [], notApplicable: [] } });
    }
    case 'regression-plan': {
      const assignments = ['1/2', '2/2'].map((name, index) => ({ shard: name, cases: [`case-${index}`], fixtures: [] }));
      return buildDocument(host, { ...parts, kind, details: { pack, planDigest, shards: 2, assignments } });
    }
  }
}

function toSubject({ context }: Host, { subject }: Handover): Subject {
  return {
    repository: context.repository, commit: context.headCommit, testedCommit: context.testedCommit, baseCommit: context.eventBaseCommit, ref: context.ref, version: null, dirty: false, ...subject,
  };
}

function digestOf(text: string): string {
  return `sha256:${sha256Hex(text)}`;
}
