import * as z from 'zod/mini';
import { digestSchema } from '../formats/index.js';

const debtSchema = z.strictObject({
  fingerprint: digestSchema,
  rule: z.string(),
  /** For whoever reads the file; the fingerprint alone counts. */
  path: z.nullable(z.string()),
  message: z.string(),
  /** Findings of this fingerprint. One finding may name several places. */
  count: z.int().check(z.positive()),
  /** Places that were found: one more is new. Lists of version 1.0 do not say, and forgive any number of places, as they did when they were written. */
  occurrences: z.optional(z.int().check(z.positive())),
  acceptedBy: z.string().check(z.minLength(1)),
  reason: z.string().check(z.minLength(1)),
});
/** A finding that was there before. */
export type KnownDebt = z.infer<typeof debtSchema>;

/** What `docSync.baseline` names: findings that warn instead of failing. On pull requests it is read from the base. */
export const docDebtsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  kind: z.literal('doc-sync-baseline'),
  /** `1.1` counts places (`occurrences`). */
  schemaVersion: z.enum(['1.0', '1.1']),
  /** Sorted by path, rule and fingerprint, so that two people who change it seldom conflict. */
  debts: z.array(debtSchema),
});
export type DocDebts = z.infer<typeof docDebtsSchema>;
