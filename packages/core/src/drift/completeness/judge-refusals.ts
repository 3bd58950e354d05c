import type { FindingDraft } from '../../evidence/index.js';
import type { LoadedPack } from '../../pack/index.js';
import type { Cause } from './cause.js';
import { fingerprintOfDraft } from '../fingerprint-of-draft.js';
import type { PackEvidence, RefusedDocument } from './select-evidence.js';

/** What was refused, and that nothing is there; `cause` is set when that leaves nothing to judge. */
export function judgeRefusals(pack: LoadedPack, { plan, observations, refused }: PackEvidence): { findings: FindingDraft[]; cause: Cause | null } {
  const findings = refused.map((one) => toRefusalFinding(pack, one));
  const refusedPlan = plan === null ? refused.findIndex(({ isPlan }) => isPlan) : -1;
  if (refusedPlan === -1 && (plan !== null || observations.length > 0)) return { findings, cause: null };
  const primary = findings[Math.max(refusedPlan, 0)] ?? toMissingFinding(pack);
  const what = refusedPlan !== -1 ? 'the plan was refused' : findings.length > 0 ? 'the observations were refused' : 'there are no observations';
  return { findings: findings.length > 0 ? findings : [primary], cause: { fingerprint: fingerprintOfDraft(primary), message: what } };
}

export function toRefusalFinding(pack: LoadedPack, { document, reason, message, remedy }: RefusedDocument): FindingDraft {
  return { rule: 'drift/observation-refused', keys: { document }, check: null, outcome: 'unverified', reason, message, location: { path: pack.path }, ...(remedy === undefined ? {} : { remedy }) };
}

function toMissingFinding(pack: LoadedPack): FindingDraft {
  return {
    rule: 'drift/observations-missing', keys: { pack: pack.ref.id }, check: null, outcome: 'unverified', reason: 'missing-evidence', location: { path: pack.path },
    message: `No observations of the pack ${pack.ref.id} were handed over.`,
  };
}
