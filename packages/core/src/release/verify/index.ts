import type { ReleaseVerificationDetails } from '@shipworthy/contract/release';
import type { CommandResult, FindingDraft } from '../../evidence/index.js';
import type { Host } from '../../host/index.js';
import type { PublicKey } from '../../signing/index.js';
import type { ReleaseInputs } from '../release-run.js';

/** What lies there, and what it must be. */
export interface EvidenceToVerify {
  /** Absolute: a folder, or a zip. */
  readonly path: string;
  /** How people call it. */
  readonly name: string;
  /** From the caller, never from the bundle. */
  readonly trustedKeys: readonly PublicKey[];
  /** Null: not compared, and said so. */
  readonly commit: string | null;
  readonly version: string | null;
  /** True for what was just assembled without a key where signing is optional: everything but signatures is checked. */
  readonly isUnsigned?: boolean;
}

export interface VerifiedEvidence {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly details: ReleaseVerificationDetails;
}

/** Everything that can be known of a bundle without a network. Never throws for what it holds. */
export async function verifyEvidence(_evidence: EvidenceToVerify): Promise<VerifiedEvidence> {
  throw new TypeError('not built yet');
}

/** Mode `verify`. @throws ShipworthyError `usage/invalid-input`, `signing/*`, `config/*`, `output/not-writable` */
export async function runVerify(_inputs: ReleaseInputs, _host: Host): Promise<CommandResult> {
  throw new TypeError('not built yet');
}
