import * as z from 'zod/mini';

/** Which document a file is. A minor version may add kinds; a reader treats a kind it does not know as foreign. */
export const kinds = ['regression-plan', 'regression-observations', 'drift-report', 'bundle-readiness', 'doc-sync-report', 'security-report', 'release-checklist', 'release-notes-report', 'release-evidence', 'release-verification', 'release-publication', 'gate-decision'] as const;
export type Kind = (typeof kinds)[number];

/** The verdict of a whole document. `unverified` means that something could not be checked; it is never green. */
export const verdictSchema = z.enum(['pass', 'warn', 'fail', 'unverified']);
export type Verdict = z.infer<typeof verdictSchema>;

/** The outcome of one finding or check. */
export const outcomeSchema = z.enum(['pass', 'warn', 'fail', 'unverified', 'waived', 'not-applicable']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** Why something is `unverified`. Closed; a minor version may add. */
export const reasonCodes = [
  'no-baseline', 'stale-baseline', 'incomparable-environment', 'insufficient-samples', 'noise-floor', 'missing-evidence',
  'wrong-subject', 'stale-attempt', 'unknown-schema', 'malformed-document', 'digest-mismatch', 'unreadable-source',
  'permission-denied', 'rate-limited', 'nothing-checked', 'everything-waived', 'incomplete-shards', 'not-locked', 'timed-out',
  'crashed', 'limit-exceeded', 'invalid-config', 'no-signing-key', 'duplicate', 'partial', 'dirty', 'head-policy', 'too-old', 'unproven',
] as const;
export const reasonSchema = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof reasonSchema>;

/** How much a decision demands. */
export const levelSchema = z.enum(['merge', 'release', 'major']);
export type Level = z.infer<typeof levelSchema>;
