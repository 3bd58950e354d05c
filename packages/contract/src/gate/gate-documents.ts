import * as z from 'zod/mini';
import { digestSchema, sha256Schema } from '../formats/index.js';
import { levelSchema, outcomeSchema, reasonSchema, verdictSchema } from '../words/index.js';
import { documentSchema } from '../envelope/envelope.js';

/** A job of the running workflow, as the gate saw it. */
export const gateJobSchema = z.looseObject({
  id: z.string(),
  /** `success`, `failure`, `cancelled`, `skipped`, or whatever GitHub said; empty when it said nothing. */
  result: z.string(),
  outcome: outcomeSchema,
  note: z.nullable(z.string()),
});
export type GateJob = z.infer<typeof gateJobSchema>;

/** A document that the gate looked at. `accepted`: its identity and integrity hold, whatever its verdict says. */
export const gateDocumentSchema = z.looseObject({
  kind: z.string(),
  key: z.string(),
  attempt: z.nullable(z.int()),
  job: z.nullable(z.string()),
  role: z.enum(['required', 'advisory', 'additional']),
  accepted: z.boolean(),
  reason: z.nullable(reasonSchema),
  verdict: z.nullable(verdictSchema),
  outcome: outcomeSchema,
  documentSha256: z.nullable(sha256Schema),
  contentDigest: z.nullable(digestSchema),
  artifactId: z.nullable(z.int()),
  artifactDigest: z.nullable(z.string()),
  summary: z.nullable(z.looseObject({ checked: z.int(), pass: z.int(), warn: z.int(), fail: z.int(), unverified: z.int(), waived: z.int(), notApplicable: z.int() })),
});
export type GateDocument = z.infer<typeof gateDocumentSchema>;

export const gateDetailsSchema = z.looseObject({
  level: levelSchema,
  /** What the decision says in words; first line of the summary. */
  decision: z.string(),
  wiring: z.looseObject({ workflow: z.nullable(z.string()), outcome: outcomeSchema, note: z.nullable(z.string()) }),
  jobs: z.array(gateJobSchema),
  required: z.array(z.looseObject({ requirement: z.string(), outcome: outcomeSchema, documents: z.int() })),
  documents: z.array(gateDocumentSchema),
  /** Checks that do not apply here, each with its reason. */
  notApplicable: z.array(z.looseObject({ check: z.string(), reason: z.string() })),
});
export type GateDetails = z.infer<typeof gateDetailsSchema>;

export const gateDecisionSchema = documentSchema('gate-decision', gateDetailsSchema);
