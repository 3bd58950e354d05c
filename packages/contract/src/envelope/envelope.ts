import * as z from 'zod/mini';
import { commitSchema, digestSchema, sha256Schema } from '../formats/index.js';
import { reasonSchema, verdictSchema } from '../words/index.js';
import { findingSchema } from './finding.js';

/** What was checked. `commit` is the head; `testedCommit` is what was checked out (on pull requests the merge commit). */
export const subjectSchema = z.looseObject({
  repository: z.nullable(z.string()),
  commit: z.nullable(commitSchema),
  testedCommit: z.nullable(commitSchema),
  baseCommit: z.nullable(commitSchema),
  ref: z.nullable(z.string()),
  version: z.nullable(z.string()),
  /** True when a tracked file differs from HEAD. */
  dirty: z.boolean(),
});
export type Subject = z.infer<typeof subjectSchema>;

/** A file that was read (`path`, `sha256`) or a document of ours (`kind`, `key`, `contentDigest`). */
export const inputSchema = z.union([
  z.looseObject({ name: z.string(), path: z.string(), sha256: sha256Schema }),
  z.looseObject({ name: z.string(), kind: z.string(), key: z.string(), contentDigest: digestSchema }),
]);
export type DocumentInput = z.infer<typeof inputSchema>;

/** Where the rules came from. `default`: there is no config anywhere. */
export const policySourceSchema = z.enum(['base', 'head', 'worktree', 'default']);
export type PolicySource = z.infer<typeof policySourceSchema>;

/**
 * The file that the rules came from. `path` is POSIX, from the top of the repository; `sha256` is over its text with line feeds only, so that a
 * checkout on Windows gives the same one; null where there was no such file.
 */
export const policyFileSchema = z.looseObject({ path: z.string(), sha256: z.nullable(sha256Schema) });
export type PolicyFile = z.infer<typeof policyFileSchema>;

/** The rules as resolved. Capabilities add their own fields beside these. */
export const policySchema = z.looseObject({
  source: policySourceSchema,
  commit: z.nullable(commitSchema),
  /** Unverified reasons that may pass, as the config says in writing. */
  reasons: z.partialRecord(reasonSchema, z.enum(['warn', 'block'])),
  /** Absent where no configuration was asked for. */
  config: z.optional(policyFileSchema),
});
export type Policy = z.infer<typeof policySchema>;

const count = z.int().check(z.nonnegative());

/** Counts over the things checked, each once by its worst outcome. */
export const summarySchema = z.looseObject({ checked: count, pass: count, warn: count, fail: count, unverified: count, waived: count, notApplicable: count });
export type Summary = z.infer<typeof summarySchema>;

/** The machine a document was made on. `node` is the version without `v`. */
export const environmentSchema = z.looseObject({ os: z.string(), arch: z.string(), node: z.string(), cpu: z.string(), cores: count });
export type Environment = z.infer<typeof environmentSchema>;

/** Tracked files that differ from HEAD, as paths from the top of the repository; `sha256` is null where there is no file. */
export const uncommittedSchema = z.array(z.looseObject({ path: z.string(), sha256: z.nullable(sha256Schema) }));
export type Uncommitted = z.infer<typeof uncommittedSchema>;

/** Everything volatile. Not part of `contentDigest`. Times are RFC 3339 in UTC, `waiversAsOf` is a date. */
export const runSchema = z.looseObject({
  id: z.nullable(z.string()),
  attempt: z.int().check(z.positive()),
  workflow: z.nullable(z.string()),
  job: z.nullable(z.string()),
  event: z.nullable(z.string()),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  waiversAsOf: z.iso.date(),
  environment: z.nullable(environmentSchema),
  measurements: z.record(z.string(), z.json()),
  /** What was not committed when it began, so that an edit after it is seen. Only on a machine where somebody edits, never in CI. */
  uncommitted: z.optional(uncommittedSchema),
});
export type Run = z.infer<typeof runSchema>;

export const schemaBase = 'https://shipworthy.github.io/shipworthy/schemas/';

const envelopeShape = {
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  partial: z.boolean(),
  schemaVersion: z.string().check(z.regex(/^1\.(0|[1-9][0-9]*)$/)),
  tool: z.looseObject({ name: z.string(), version: z.string() }),
  subject: subjectSchema,
  inputs: z.array(inputSchema),
  policy: policySchema,
  verdict: verdictSchema,
  summary: summarySchema,
  findings: z.array(findingSchema),
  run: runSchema,
};
/** What every document has, whatever its kind. */
export type Envelope = z.infer<z.ZodMiniObject<typeof envelopeShape & { $schema: z.ZodMiniString }>>;

/** The envelope around the details of one kind. Unknown fields of a later minor version are kept. */
export function documentSchema<K extends string, D extends z.ZodMiniType>(kind: K, details: D) {
  return z.looseObject({ $schema: z.literal(`${schemaBase}${kind}-v1.schema.json`), kind: z.literal(kind), ...envelopeShape, details });
}
