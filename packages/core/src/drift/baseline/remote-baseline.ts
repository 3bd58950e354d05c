import { isShipworthyError } from '@shipworthy/contract/errors';
import type { ReasonCode } from '@shipworthy/contract/words';
import type { BaselineFolder } from './baseline-folder.js';

/** Why a baseline from elsewhere cannot be had. There is no second choice: another baseline than the one that was named proves something else. */
export interface BaselineProblem {
  readonly reason: ReasonCode;
  readonly message: string;
  readonly remedy: string;
}

/** What exactly a reference turned out to be. */
export interface BaselineOrigin {
  readonly reference: string;
  readonly workflow: string | null;
  readonly run: string | null;
  readonly attempt: number | null;
  readonly artifactId: number | null;
  readonly asset: string | null;
  /** `sha256:<hex>` of the archive's bytes. */
  readonly digest: string | null;
}

export interface RemoteBaseline {
  readonly folder: BaselineFolder;
  /** The commit that the records stand in, or that the run which left them was about. */
  readonly commit: string | null;
  readonly origin: BaselineOrigin;
}

export type RemoteAnswer = RemoteBaseline | { readonly problem: BaselineProblem };

export function problem(reason: ReasonCode, message: string, remedy: string): { readonly problem: BaselineProblem } {
  return { problem: { reason, message, remedy } };
}

/** Refusals of GitHub become reasons; faults of ours and of the inputs stay what they are. */
export async function orProblem<T>(what: string, ask: () => Promise<T>): Promise<T | { readonly problem: BaselineProblem }> {
  try {
    return await ask();
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const reason = reasonOf(error.code);
    if (reason === null) throw error;
    return problem(reason, `${what}: ${error.message}`, error.hint);
  }
}

function reasonOf(code: string): ReasonCode | null {
  switch (code) {
    case 'github/permission-denied': return 'permission-denied';
    case 'github/rate-limited': return 'rate-limited';
    case 'github/not-found': return 'missing-evidence';
    case 'github/unavailable': return 'unreadable-source';
    case 'artifact/digest-mismatch': return 'digest-mismatch';
    case 'artifact/unsafe': return 'malformed-document';
    case 'git/failed': return 'unreadable-source';
    default: return null;
  }
}
