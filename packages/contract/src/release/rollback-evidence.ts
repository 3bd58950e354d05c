import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(5000));
/** RFC 3339 with an offset or `Z`. */
const time = z.iso.datetime({ offset: true, message: 'must be a time such as `2027-01-15T09:30:00Z`' });
const version = z.string().check(z.minLength(1), z.maxLength(100));

/** What is signed, when the evidence is signed: the statement alone, in a DSSE envelope of this type. */
export const rollbackPayloadType = 'application/vnd.shipworthy.rollback-evidence+json';

/** That a version was taken back, in earnest or as an exercise. In YAML under `rollback_evidence`, with snake_case names. */
export const rollbackEvidenceSchema = z.strictObject({
  /** Address of this schema, for editors. */
  $schema: z.optional(z.string()),
  /** Name of this rollback. @example RB-2027-01 */
  rollbackId: text.check(z.maxLength(200)),
  /** How it was done: at once, as planned, for a part of the users, or by a setting. */
  type: z.enum(['immediate', 'planned', 'partial', 'config']),
  /** False: it was meant. @example true */
  exercise: z.boolean(),
  /** What set it off. */
  trigger: z.strictObject({
    /** The issue, where there is one. @example '#412' */
    issueId: z.optional(text),
    /** How bad it was. */
    severity: z.enum(['low', 'medium', 'high', 'critical']),
    /** What was seen. @example Imports of large feeds stopped half-way */
    description: text,
    /** When: RFC 3339 with an offset or `Z`. @example '2027-01-15T09:30:00Z' */
    detectedAt: time,
    /** Who or what noticed. @example monitoring */
    detectedBy: text,
  }),
  /** Which versions. */
  versions: z.strictObject({
    /** What was taken back. @example 1.4.0 */
    from: version,
    /** What ran afterwards. @example 1.3.2 */
    to: version,
  }),
  /** Who decided and did it, and when. */
  execution: z.strictObject({
    /** When it was decided: RFC 3339. @example '2027-01-15T09:40:00Z' */
    decidedAt: time,
    /** Who decided. @example '@ann' */
    decidedBy: text,
    /** When it was begun: RFC 3339. @example '2027-01-15T09:45:00Z' */
    executedAt: time,
    /** Who did it. @example '@bob' */
    executedBy: text,
    /** How long the execution took. @example 12 */
    durationMinutes: z.number().check(z.nonnegative(), z.lte(525_600)),
    /** Id of the workflow run that did it, in this repository. @example 9183274650 */
    workflowRun: z.optional(z.int().check(z.positive())),
  }),
  /** Whether it helped. */
  verification: z.strictObject({
    /** How the smoke tests ended afterwards. */
    smokeTests: z.enum(['passed', 'failed', 'not-run']),
    /** Whether what set it off was gone. */
    issueResolved: z.boolean(),
    /** What it brought along. @example ['the cache had to be emptied by hand'] */
    newIssues: z._default(z.array(text), []),
  }),
  /** What was learned. */
  followUp: z.strictObject({
    /** Why it had to be done. @example exercise */
    rootCause: text,
    /** What shall keep it from happening again. @example ['a case with a feed of 2 GB in the regression pack'] */
    prevention: z._default(z.array(text), []),
    /** Where the report stands. @example docs/post-mortems/2027-01.md */
    postMortemRef: z.optional(text),
  }),
});
export type RollbackEvidence = z.infer<typeof rollbackEvidenceSchema>;
