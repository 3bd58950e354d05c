import type { GateApproval } from '@shipworthy/contract/gate';
import type { ReasonCode } from '@shipworthy/contract/words';

/** Why somebody's consent does not count, and what to do. */
export interface ApprovalRefusal {
  readonly reason: ReasonCode;
  readonly message: string;
  readonly remedy: string;
  /** True where somebody has forged a file, or signed with a key that nobody trusts: worth a warning even when nobody needs it. */
  readonly isAlarming?: boolean;
}

/** Somebody's consent, judged. */
export interface Candidate extends Pick<GateApproval, 'how' | 'approver' | 'commit' | 'tree' | 'at' | 'keyId' | 'source'> {
  /** By what the person is known: two candidates that share one are one person. */
  readonly identities: readonly string[];
  readonly refusal: ApprovalRefusal | null;
}
