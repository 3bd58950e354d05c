import type { FindingDraft } from '../../evidence/index.js';
import type { ReleaseRun } from '../release-run.js';

export interface Refusal {
  readonly message: string;
  /** Absent: it fails; nothing was left unknown. */
  readonly reason?: NonNullable<FindingDraft['reason']>;
  readonly remedy?: string;
}

/** Why this evidence is not published. */
export function refuse({ target }: Pick<ReleaseRun, 'target'>, { message, reason, remedy }: Refusal): FindingDraft {
  return { rule: 'release/evidence-refused', keys: { release: target.name }, check: 'evidence', message, ...(reason === undefined ? { outcome: 'fail' } : { outcome: 'unverified', reason }), ...(remedy === undefined ? {} : { remedy }) };
}
