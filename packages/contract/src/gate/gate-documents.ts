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

/** Somebody's consent as the gate saw it: counted, or with the reason why it does not count. What is approved is the tree. */
export const gateApprovalSchema = z.looseObject({
  how: z.enum(['environment-review', 'code-owner-review', 'signed-file']),
  /** A login of GitHub; of a signed file the name in it, which proves nothing: there `keyId` is the person. */
  approver: z.nullable(z.string()),
  commit: z.nullable(z.string()),
  tree: z.nullable(z.string()),
  /** RFC 3339; null where GitHub does not tell. Of a signed file as its signer claims. */
  at: z.nullable(z.string()),
  keyId: z.nullable(z.string()),
  /** The environments, the pull request or the file. */
  source: z.string(),
  accepted: z.boolean(),
  reason: z.nullable(reasonSchema),
  /** Why it does not count, in words. */
  note: z.nullable(z.string()),
});
export type GateApproval = z.infer<typeof gateApprovalSchema>;

export const gateDetailsSchema = z.looseObject({
  level: levelSchema,
  /** Where the level comes from: event, tag, version or input. Absent where nothing was judged. */
  levelReason: z.optional(z.string()),
  /** How many different people must approve at this level. */
  approvalsNeeded: z.optional(z.int()),
  approvals: z.optional(z.array(gateApprovalSchema)),
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
