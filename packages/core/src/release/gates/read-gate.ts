import type { GateEvidence } from '../../gate/judge-identity.js';
import { parseRequirements } from '../../gate/requirement.js';
import { demandsOf } from '../../gate/level/demands-of.js';
import { toUnread } from '../ask-github.js';
import { checkOf, type CriterionResult, type ReleaseRun } from '../release-run.js';
import { collectRequiredChecks } from './collect-required-checks.js';
import { identifyDocuments } from './identify-documents.js';
import { gateId, judgeDecisions } from './judge-decisions.js';
import { toDocumentRules } from './judge-document.js';
import { judgeRequiredChecks } from './judge-required-checks.js';

/** The decision of the gate for this commit, else the checks that the default branch requires. A gate that waits for this checklist cannot have decided. */
export async function readGate(run: ReleaseRun): Promise<CriterionResult> {
  const decided = await readDecisions(run);
  if (decided !== null) return decided;
  return isAskedByGate(run) ? beforeGate(run) : readRequiredChecks(run);
}

/** The same once the gate has spoken, as before something is published: that it waits for a checklist excuses nothing any more. */
export async function readGateAgain(run: ReleaseRun): Promise<CriterionResult> {
  return (await readDecisions(run)) ?? readRequiredChecks(run);
}

async function readDecisions(run: ReleaseRun): Promise<CriterionResult | null> {
  const decisions = (await identifyDocuments(run, 'gate-decision')).map((one) => (run.host.context.where === 'actions' ? refuseUnbound(one) : one));
  if (decisions.length === 0) return null;
  return judgeDecisions({ decisions, level: run.target.level, rules: toDocumentRules(run), evidence: decisions.map(({ received }) => run.log.document(received)) });
}

/** Any step before may have written into a folder; what a job hands over by id and digest is what it decided. */
function refuseUnbound(decision: GateEvidence): GateEvidence {
  if (decision.refusal !== null || decision.received.job !== null) return decision;
  return { ...decision, state: 'refused', document: null, refusal: { reason: 'unproven', message: 'It lay in a folder, where any step may have written it.', remedy: 'Hand it over by id: `needs: ${{ toJSON(needs) }}`, with the job of the gate among the needs.' } };
}

async function readRequiredChecks(run: ReleaseRun): Promise<CriterionResult> {
  const collected = await collectRequiredChecks(run);
  if (collected.state === 'read') return judgeRequiredChecks(collected.facts);
  return { findings: [toUnread(gateId, collected.problem)], note: `No decision of the gate was handed over. ${collected.problem.message}`, evidence: collected.evidence };
}

/** At the level of this release, so that a demand of a higher one excuses nothing. */
function isAskedByGate({ policy: { config }, target, inputs }: ReleaseRun): boolean {
  const own = inputs.key ?? 'default';
  return parseRequirements(demandsOf(config.gate, target.level).require).some(({ kind, key }) => kind === 'release-checklist' && (key === null || key === own));
}

function beforeGate({ target }: ReleaseRun): CriterionResult {
  const note = `The gate requires this checklist at level ${target.level}, so it cannot have decided yet; what assembles the evidence of the release looks again, with the decision.`;
  return { findings: [{ rule: 'release/gate-not-passed', keys: { item: gateId, source: 'gate-decision' }, check: checkOf(gateId), outcome: 'not-applicable', message: note }], note, evidence: [] };
}
