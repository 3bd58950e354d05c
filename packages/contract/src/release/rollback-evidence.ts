import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(5000));
/** RFC 3339 with an offset or `Z`. */
const time = z.iso.datetime({ offset: true, message: 'must be a time such as `2027-01-15T09:30:00Z`' });
const version = z.string().check(z.minLength(1), z.maxLength(100));

/** What is signed, when the evidence is signed: the statement alone, in a DSSE envelope of this type. */
export const rollbackPayloadType = 'application/vnd.shipworthy.rollback-evidence+json';

/** That a version was taken back, in earnest or as an exercise. In YAML under `rollback_evidence`, with snake_case names. */
export const rollbackEvidenceSchema = z.strictObject({
  $schema: z.optional(z.string()),
  rollbackId: text.check(z.maxLength(200)),
  type: z.enum(['immediate', 'planned', 'partial', 'config']),
  /** False: it was meant. */
  exercise: z.boolean(),
  trigger: z.strictObject({ issueId: z.optional(text), severity: z.enum(['low', 'medium', 'high', 'critical']), description: text, detectedAt: time, detectedBy: text }),
  versions: z.strictObject({ /** What was taken back. */ from: version, /** What ran afterwards. */ to: version }),
  execution: z.strictObject({
    decidedAt: time,
    decidedBy: text,
    executedAt: time,
    executedBy: text,
    /** How long the execution took. */
    durationMinutes: z.number().check(z.nonnegative(), z.lte(525_600)),
    /** Id of the workflow run that did it, in this repository. */
    workflowRun: z.optional(z.int().check(z.positive())),
  }),
  verification: z.strictObject({ smokeTests: z.enum(['passed', 'failed', 'not-run']), issueResolved: z.boolean(), newIssues: z._default(z.array(text), []) }),
  followUp: z.strictObject({ rootCause: text, prevention: z._default(z.array(text), []), postMortemRef: z.optional(text) }),
});
export type RollbackEvidence = z.infer<typeof rollbackEvidenceSchema>;
