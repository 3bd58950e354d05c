import type { SecurityConfig, SecurityDetails } from '@shipworthy/contract/security';
import type { FindingDraft } from '../evidence/index.js';
import type { JudgementInput } from '../evidence/judgement.js';
import type { Secret, Suppressed } from './judge-findings.js';
import type { JudgedScan } from './judge-scans.js';
import type { LicencesJudgement } from './licences/judge-licences.js';
import type { Vulnerability } from './merge-vulnerabilities.js';
import type { Scan } from './scan.js';

/** All that is known, as plain data. */
export interface SecurityFacts {
  readonly config: SecurityConfig;
  readonly scans: readonly Scan[];
  /** Files and globs that were named and match nothing. */
  readonly missing: readonly string[];
  readonly toldTime: string | null;
  readonly now: Date;
  readonly context: SecurityDetails['context'];
  /** About the policy itself. */
  readonly policyFindings: readonly FindingDraft[];
  readonly rules: Pick<JudgementInput, 'waivers' | 'waiversAsOf' | 'reasons' | 'key'>;
}

/** What the scans come to, before exceptions and waivers. */
export interface SecurityParts {
  readonly scans: readonly JudgedScan[];
  readonly vulnerabilities: readonly Vulnerability[];
  readonly secrets: readonly Secret[];
  readonly suppressed: readonly Suppressed[];
  readonly licences: LicencesJudgement | null;
}
