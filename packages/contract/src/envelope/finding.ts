import * as z from 'zod/mini';
import { digestSchema } from '../formats/index.js';
import { outcomeSchema, reasonSchema } from '../words/index.js';

/** Where a finding points. POSIX path relative to the root; line and column are 1-based. */
export const locationSchema = z.looseObject({
  path: z.string(),
  line: z.optional(z.int().check(z.positive())),
  column: z.optional(z.int().check(z.positive())),
});
export type Location = z.infer<typeof locationSchema>;

/** The waiver that was applied to a finding. */
export const appliedWaiverSchema = z.looseObject({ owner: z.string(), reason: z.string(), expires: z.iso.date() });

/** Who wrote a finding down as a debt that was there before; only documents that know such debts have it. */
export const knownDebtSchema = z.looseObject({ acceptedBy: z.string(), reason: z.string() });

/** A rule applied to one place. Passing checks are counted in `summary`, not listed. */
export const findingSchema = z.looseObject({
  rule: z.string().check(z.regex(/^[a-z]+\/[a-z0-9-]+$/)),
  outcome: outcomeSchema,
  reason: z.nullable(reasonSchema),
  message: z.string(),
  expected: z.json(),
  actual: z.json(),
  location: z.nullable(locationSchema),
  /** Other places it speaks of: where two disagree, the second. */
  related: z.optional(z.array(locationSchema)),
  remedy: z.string(),
  /** The names that identify what this is about; with the rule they make the fingerprint. */
  keys: z.record(z.string(), z.string()),
  fingerprint: digestSchema,
  /** Fingerprint of the finding that this one follows from. */
  causedBy: z.nullable(digestSchema),
  waiver: z.nullable(appliedWaiverSchema),
  /** Known before: it warns instead of failing. */
  debt: z.optional(knownDebtSchema),
});
export type Finding = z.infer<typeof findingSchema>;
