import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf, EvidenceDocument } from '@shipworthy/contract/documents';
import type { Policy, PolicyFile, Subject } from '@shipworthy/contract/envelope';
import type { PackRef } from '@shipworthy/contract/regression';
import { buildDocument, contentDigestOf, judge, type FindingDraft, type ReceivedEvidence } from '../../src/evidence/index.js';
import { sha256Hex } from '../../src/files/index.js';
import type { Host } from '../../src/host/index.js';
import { toPrettyJson } from '../../src/json/index.js';

export const headCommit = 'a'.repeat(40);
export const testedCommit = 'b'.repeat(40);
export const digest = `sha256:${'0'.repeat(64)}`;

export function toContext(changes: Partial<RunContext> = {}): RunContext {
  return {
    where: 'actions', service: 'GitHub Actions', repository: 'acme/parser', event: 'push', ref: 'refs/heads/main', headCommit, testedCommit, eventBaseCommit: null, baseRef: null,
    defaultBranch: 'main', pullRequest: null, fork: false, runId: '100', attempt: 1, workflow: 'CI', workflowPath: '.github/workflows/ci.yml', job: 'release-gate', actor: 'ada',
    serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null, ...changes,
  };
}

export const localContext = toContext({ where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, runId: null, workflow: null, workflowPath: null, job: null });

export function toHost(changes: Partial<Host> = {}): Host {
  return {
    context: toContext(), cwd: '/', env: { PATH: process.env['PATH'] ?? '' }, toolVersion: '0.0.0-test', machine: null, now: () => new Date('2026-11-21T12:00:00Z'),
    artifacts: null, remote: null, renderReport: (document) => `# ${document.verdict}\n`, onProgress: () => undefined, ...changes,
  };
}

export const subject: Subject = { repository: 'acme/parser', commit: headCommit, testedCommit, baseCommit: null, ref: 'refs/heads/main', version: null, dirty: false };
export const policy: Policy = { source: 'worktree', commit: headCommit, reasons: {} };

/** As a document names the configuration with this text. */
export function toPolicyFile(text: string | null, path = '.github/shipworthy.yml'): PolicyFile {
  return { path, sha256: text === null ? null : sha256Hex(text) };
}

export interface DocumentChanges {
  readonly key?: string;
  readonly partial?: boolean;
  readonly subject?: Partial<Subject>;
  readonly policy?: Partial<Policy>;
  readonly findings?: readonly FindingDraft[];
  readonly checks?: readonly string[];
  readonly context?: Partial<RunContext>;
  readonly pack?: Partial<PackRef> | null;
  readonly planDigest?: string | null;
  /** Where the records of a drift report came from; by default where its policy did. */
  readonly baseline?: 'base' | 'worktree' | 'path';
}

function toParts(host: Host, changes: DocumentChanges) {
  const key = changes.key ?? 'parser';
  const merged = { ...policy, ...changes.policy };
  return {
    key, partial: changes.partial ?? false, subject: { ...subject, ...changes.subject }, inputs: [], policy: merged, startedAt: host.now(),
    judgement: judge({ checks: changes.checks ?? ['one', 'two'], findings: changes.findings ?? [], waivers: [], waiversAsOf: '2026-11-21', reasons: merged.reasons, key }),
  };
}

function toPack(changes: DocumentChanges): PackRef | null {
  return changes.pack === null ? null : { id: changes.key ?? 'parser', version: 1, period: null, supersedes: [], manifest: 'pack.yml', packDigest: digest, ...changes.pack };
}

export function toDriftReport(changes: DocumentChanges = {}): DocumentOf<'drift-report'> {
  const host = toHost({ context: toContext(changes.context) });
  const baseline = { source: changes.baseline ?? (changes.policy?.source === 'base' ? ('base' as const) : ('worktree' as const)), path: 'baselines', commit: null, label: null, records: 2 };
  return buildDocument(host, { ...toParts(host, changes), kind: 'drift-report', details: { pack: toPack(changes), baseline, planDigest: changes.planDigest ?? null, received: [], cases: [], fixtures: [] } });
}

export function toObservations(changes: DocumentChanges & { readonly shard?: string } = {}): DocumentOf<'regression-observations'> {
  const host = toHost({ context: toContext(changes.context) });
  const plan = changes.shard === undefined || changes.planDigest == null ? null : { planDigest: changes.planDigest, shard: changes.shard };
  return buildDocument(host, { ...toParts(host, changes), kind: 'regression-observations', details: { pack: toPack(changes), plan, cases: [], fixtures: [] } });
}

export function toPlan(changes: DocumentChanges & { readonly shards?: number } = {}): DocumentOf<'regression-plan'> {
  const host = toHost({ context: toContext(changes.context) });
  const shards = changes.shards ?? 2;
  const assignments = Array.from({ length: shards }, (_, index) => ({ shard: `${index + 1}/${shards}`, cases: [`case-${index}`], fixtures: [] }));
  return buildDocument(host, { ...toParts(host, changes), kind: 'regression-plan', details: { pack: toPack(changes), planDigest: changes.planDigest ?? digest, shards, assignments } });
}

export const failing: FindingDraft = { rule: 'drift/content-changed', keys: { pack: 'parser', case: 'one', file: 'stdout' }, check: 'one', outcome: 'fail', message: 'The output differs.' };
export const warning: FindingDraft = { rule: 'drift/metric-improved', keys: { pack: 'parser', case: 'two', metric: 'total' }, check: 'two', outcome: 'warn', message: 'It got better.' };
export const unverified: FindingDraft = { rule: 'drift/no-baseline', keys: { pack: 'parser' }, check: 'one', outcome: 'unverified', reason: 'no-baseline', message: 'There is no baseline.' };

/** A document as if it had arrived. */
export function toReceivedEvidence(document: EvidenceDocument, changes: Partial<ReceivedEvidence> = {}): ReceivedEvidence {
  return {
    kind: document.kind, key: document.key, attempt: document.run.attempt, job: 'drift', artifactId: 7, artifactDigest: 'f'.repeat(64),
    documentSha256: sha256Hex(toPrettyJson(document)), contentDigest: contentDigestOf(document), document, refusal: null, folder: '/nowhere', source: `job ${changes.job ?? 'drift'}`, ...changes,
  };
}
