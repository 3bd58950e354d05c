import type { ReleasePublicationDetails } from '@shipworthy/contract/release';
import { buildDocument, collectSubject, judge, toDate, toExitCode, writeEvidence, type CommandResult, type FindingDraft } from '../../evidence/index.js';
import type { ReleasePage } from '../../host/index.js';
import type { ReleaseRun } from '../release-run.js';
import { formatVersion } from '../../version/index.js';
import type { ExpectedAsset } from './check-stored.js';
import type { PublicationPlan } from './plan-publication.js';
import type { PreparedEvidence } from './prepare-evidence.js';
import { toPublicationRecord } from './publication-record.js';

/** How far publishing came. */
export interface Publication {
  readonly plan: PublicationPlan | null;
  readonly page: ReleasePage | null;
  readonly done: number;
  readonly findings: readonly FindingDraft[];
  /** What lies on the page, proved; null where nothing was proved. */
  readonly expected: readonly ExpectedAsset[] | null;
  /** Ids of what was checked. */
  readonly checks: readonly string[];
  readonly notes: readonly string[];
}

export function nothingPublished(findings: readonly FindingDraft[]): Publication {
  return { plan: null, page: null, done: 0, findings, expected: null, checks: [], notes: [] };
}

interface ToWrite {
  readonly publication: Publication;
  readonly prepared: PreparedEvidence;
  readonly startedAt: Date;
}

/** Writes what was planned and done. No waiver and no permitted reason makes a release of what was not published. @throws ShipworthyError `output/not-writable` */
export async function writePublication(run: ReleaseRun, { publication, prepared, startedAt }: ToWrite): Promise<CommandResult> {
  const { host, workspace, policy, inputs, target, log } = run;
  const { plan, page, findings, expected, checks, notes } = publication;
  const key = inputs.key ?? 'default';
  const isPublished = page !== null && !page.isDraft;
  const judgement = judge({ checks, findings: [...policy.findings, ...findings], waivers: [], waiversAsOf: toDate(host.now()), reasons: {}, key });
  const sums = prepared.evidence === null ? null : { name: 'SHA256SUMS', path: `${prepared.evidence.name}/SHA256SUMS`, sha256: prepared.evidence.opened.files.get('SHA256SUMS')?.sha256 ?? '' };
  const version = target.version === null ? null : formatVersion(target.version);
  const details: ReleasePublicationDetails = {
    release: { version, tag: target.tag, repository: prepared.evidence?.identity.repository ?? host.context.repository, commit: target.commit },
    planDigest: plan?.digest ?? null, steps: [...(plan?.steps ?? [])], done: publication.done, url: page?.url ?? null, publishedAt: isPublished ? toTimestamp(page.publishedAt) : null,
  };
  const document = buildDocument(host, {
    kind: 'release-publication', key, partial: false, subject: { ...(await collectSubject(host, workspace.git, policy.baseCommit)), commit: target.commit, version },
    inputs: sums === null ? [] : [sums], policy: policy.policy, judgement, details, startedAt,
  });
  const record = expected === null || !isPublished || prepared.evidence === null ? [] : toPublicationRecord({ identity: prepared.evidence.identity, page, publishedAt: toTimestamp(page.publishedAt), expected, key: prepared.key });
  const written = await writeEvidence(host, workspace.out, { document, attachments: [...log.attachments(), ...record] });
  return { out: workspace.out, documents: [written], notes: [...notes], outputs: plan === null ? {} : { 'plan-digest': plan.digest }, exitCode: toExitCode([document.verdict], inputs['fail-on']) };
}

/** Null for what is no time. */
function toTimestamp(text: string | null): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
