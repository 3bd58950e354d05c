import type { ContextReport } from '@shipworthy/contract/security';
import type { DocumentInput } from '@shipworthy/contract/envelope';
import type { ResolvedPolicy } from '../config/index.js';
import { parseNeeds, type SubjectHere } from '../evidence/index.js';
import { collectEvidence } from '../gate/collect-evidence.js';
import { judgeIdentity, type GateEvidence } from '../gate/judge-identity.js';
import { collectPolicyRules } from '../gate/policy-rules.js';
import type { Host } from '../host/index.js';
import { openScratch, type Workspace } from '../workspace/index.js';

export interface ContextRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly subject: SubjectHere;
  readonly needs: string | undefined;
  readonly documents: readonly string[];
}

/** Drift reports of this commit, shown beside the result: a gate judges them itself, so nothing of them counts here. */
export async function collectContext(request: ContextRequest): Promise<{ readonly context: readonly ContextReport[]; readonly inputs: readonly DocumentInput[] }> {
  const { host, workspace, policy, subject } = request;
  const scratch = await openScratch();
  try {
    const { received } = await collectEvidence({ host, workspace, scratch, needs: parseNeeds(request.needs), places: request.documents });
    const reports = received.filter(({ kind }) => kind === 'drift-report');
    const policyRules = await collectPolicyRules(host, workspace, policy);
    const judged = judgeIdentity(reports, { subject, host, workspace, allowLocal: host.context.where === 'local', ...policyRules, refuseDirty: false }).filter(({ state }) => state !== 'superseded');
    return { context: judged.map(toContext), inputs: judged.flatMap(toInput) };
  } finally {
    await scratch.remove();
  }
}

function toContext({ kind, key, document, refusal, received }: GateEvidence): ContextReport {
  if (document === null) return { kind, key, verdict: null, reason: refusal?.reason ?? 'missing-evidence', message: refusal?.message ?? 'It did not arrive.', summary: null, contentDigest: null };
  const { checked, fail, unverified, warn } = document.summary;
  return { kind, key, verdict: document.verdict, reason: null, message: null, summary: { checked, fail, unverified, warn }, contentDigest: received.contentDigest };
}

function toInput({ kind, key, document, received: { contentDigest } }: GateEvidence): DocumentInput[] {
  return document === null || contentDigest === null ? [] : [{ name: 'context', kind, key, contentDigest }];
}
