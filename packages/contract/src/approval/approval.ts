import * as z from 'zod/mini';
import { commitSchema } from '../formats/index.js';
import { schemaBase } from '../envelope/envelope.js';
import { levelSchema } from '../words/index.js';

/** The type that is signed along with the statement: a signature over anything else is no approval. */
export const approvalPayloadType = 'application/vnd.shipworthy.approval+json';

/** Where the schema is published. */
export const approvalSchemaId = `${schemaBase}approval-v1.schema.json`;

/** One line without controls: it is printed in logs and summaries. */
const lineOfText = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^\P{Cc}*$/u, 'must be one line without control characters'));

/**
 * What a person signs: this tree may be released. It travels as the payload of a DSSE envelope, never by itself. What is approved is the
 * tree; `commit` says where the approver saw it.
 */
export const approvalSchema = z.looseObject({
  $schema: z.literal(approvalSchemaId),
  kind: z.literal('approval'),
  schemaVersion: z.string().check(z.regex(/^1\.(0|[1-9][0-9]*)$/)),
  /** How the approver is called. A name proves nothing: the key does. */
  approver: lineOfText,
  /** `owner/name`; null when the clone has no remote that names it. */
  repository: z.nullable(z.string().check(z.minLength(1), z.maxLength(300))),
  commit: commitSchema,
  tree: commitSchema,
  /** The highest level that is approved. */
  level: levelSchema,
  /** Items of the release checklist that are approved, and nothing else; absent: the release as a whole, and no item. */
  items: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(120))).check(z.minLength(1), z.maxLength(100))),
  reason: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** RFC 3339 in UTC, by the clock of the approver's machine: claimed, not proven. */
  at: z.iso.datetime(),
});
export type Approval = z.infer<typeof approvalSchema>;
