import type { FindingDraft } from '../../evidence/index.js';
import { toCanonicalJson } from '../../json/index.js';
import { toAcceptCommand, toCaseFinding, type CasePlace } from './case-finding.js';
import type { CaseFacts } from './collect-cases.js';
import type { ObservedCase } from '../completeness/prove-completeness.js';

/**
 * A skip is believed if the manifest says it, and if it is no news: a case that has a baseline and is skipped from now on has lost its
 * protection exactly as if it had been removed.
 */
export function judgeSkip(facts: CaseFacts, { observation }: ObservedCase, context: CasePlace): FindingDraft {
  const { id, packCase, recorded } = facts;
  const reason = observation.skipReason;
  const isDeclared = reason !== null && packCase !== null && Object.values(packCase.skipOn).includes(reason);
  if (!isDeclared) {
    const message = `${id} is said to be skipped (${reason ?? 'no reason is given'}), but the manifest does not say so.`;
    return toCaseFinding(context, { rule: 'drift/case-not-run', case: id, outcome: 'unverified', reason: 'unproven', message });
  }
  const policy = context.pack.packPolicy.removedCase;
  const isNew = recorded !== null && recorded.record.caseDigest !== observation.caseDigest && !isSkippedOnBase(facts);
  if (isNew && policy !== 'pass') {
    const message = `${id} is now skipped: ${reason}`;
    const remedy = `Remove \`skipOn\`; or, on a system where ${id} runs, accept it as it is now: ${toAcceptCommand(id)}.`;
    return toCaseFinding(context, { rule: 'drift/case-removed', case: id, outcome: policy, message, pointer: ['skipOn'], expected: id, actual: null, remedy });
  }
  // The runner has said it too; said again under the same rule, it is one finding, and holds also when the document lost the runner's.
  return toCaseFinding(context, { rule: 'regression/skipped', case: id, outcome: 'not-applicable', message: `The case ${id} is skipped on purpose: ${reason}.`, pointer: ['skipOn'] });
}

/** All of `skipOn`, not just the reason: the same words may now be said of another platform. */
function isSkippedOnBase({ packCase, onBase }: CaseFacts): boolean {
  return onBase !== null && onBase.skipOn !== undefined && packCase !== null && toCanonicalJson(onBase.skipOn) === toCanonicalJson(packCase.skipOn);
}
