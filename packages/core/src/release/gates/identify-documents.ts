import type { Kind } from '@shipworthy/contract/words';
import { collectSubject } from '../../evidence/index.js';
import { judgeIdentity, type GateEvidence } from '../../gate/judge-identity.js';
import { demandsOf } from '../../gate/level/demands-of.js';
import { collectPolicyRules } from '../../gate/policy-rules.js';
import type { ReleaseRun } from '../release-run.js';

/** Documents of one kind that arrived: those that are about the commit of the release and whole, and the others with the reason why they do not count; as a gate would take them. */
export async function identifyDocuments(run: ReleaseRun, kind: Kind): Promise<readonly GateEvidence[]> {
  const { host, workspace, policy, target } = run;
  const received = run.documents.filter((one) => one.kind === kind);
  if (received.length === 0) return [];
  const here = await collectSubject(host, workspace.git, policy.baseCommit);
  // Of another commit than the one that is checked out, nothing but that commit itself can have been tested.
  const subject = here.commit === target.commit ? here : { ...here, commit: target.commit, testedCommit: target.commit };
  const policyRules = await collectPolicyRules(host, workspace, policy);
  const judged = judgeIdentity(received, { subject, host, workspace, allowLocal: false, ...policyRules, refuseDirty: demandsOf(policy.config.gate, target.level).refuseDirty });
  return judged.filter(({ state }) => state !== 'superseded');
}
