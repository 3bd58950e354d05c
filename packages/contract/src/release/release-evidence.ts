import * as z from 'zod/mini';
import { documentSchema } from '../envelope/envelope.js';
import { commitSchema, digestSchema, sha256Schema } from '../formats/index.js';
import { levelSchema, verdictSchema } from '../words/index.js';
import { releaseEvidenceRecordSchema } from './evidence-record.js';

const text = z.string();
const count = z.int().check(z.nonnegative());

/** A document in the bundle. */
export const citedDocumentSchema = z.looseObject({
  /** In the bundle. */
  path: text,
  kind: text,
  key: text,
  verdict: verdictSchema,
  /** Attempt of the run that made it. */
  attempt: z.int().check(z.positive()),
  commit: z.nullable(commitSchema),
  documentSha256: sha256Schema,
  contentDigest: digestSchema,
  role: z.enum(['subject', 'reference']),
});
export type CitedDocument = z.infer<typeof citedDocumentSchema>;

export const releaseEvidenceDetailsSchema = z.looseObject({
  record: releaseEvidenceRecordSchema,
  release: z.looseObject({ package: z.nullable(text), version: z.nullable(text), tag: z.nullable(text), commit: z.nullable(commitSchema), level: levelSchema }),
  /** Folder of the bundle, relative to the root; null where nothing could be assembled. */
  bundle: z.nullable(text),
  /** The decision that says what counts; null where there was none. */
  decision: z.nullable(z.looseObject({ documentSha256: sha256Schema, contentDigest: digestSchema, verdict: verdictSchema })),
  documents: z.array(citedDocumentSchema),
  assets: z.array(z.looseObject({ name: text, path: text, sha256: sha256Schema, bytes: count })),
  files: count,
  bytes: count,
  /** Ids of the keys that sign, empty where there is none. */
  keyIds: z.array(text),
});
export type ReleaseEvidenceDetails = z.infer<typeof releaseEvidenceDetailsSchema>;

/** The proof of one release: what it stands on, and what follows from it. */
export const releaseEvidenceSchema = documentSchema('release-evidence', releaseEvidenceDetailsSchema);

/** Whether somebody else's evidence bundle is what it says it is. */
export const releaseVerificationDetailsSchema = z.looseObject({
  bundle: z.nullable(z.looseObject({ path: text, kind: z.enum(['folder', 'zip']), sha256: z.nullable(sha256Schema), files: count, bytes: count })),
  release: z.looseObject({ version: z.nullable(text), tag: z.nullable(text), repository: z.nullable(text), commit: z.nullable(commitSchema) }),
  /** What the evidence itself says came out; null where that cannot be believed. */
  result: z.nullable(z.enum(['passed', 'refused'])),
  attestations: z.array(z.looseObject({ path: text, predicateType: z.nullable(text), keyId: z.nullable(text), outcome: z.enum(['pass', 'fail', 'unverified']) })),
  checked: z.array(text),
  notChecked: z.array(text),
});
export type ReleaseVerificationDetails = z.infer<typeof releaseVerificationDetailsSchema>;
export const releaseVerificationSchema = documentSchema('release-verification', releaseVerificationDetailsSchema);

const publishStepSchema = z.looseObject({
  action: z.enum(['create-draft', 'delete', 'upload', 'replace', 'keep', 'publish']),
  /** The asset; null of steps about the release itself. */
  name: z.nullable(text),
  sha256: z.nullable(sha256Schema),
  bytes: z.nullable(count),
  /** Why, for people. */
  because: text,
});
export type PublishStep = z.infer<typeof publishStepSchema>;

export const releasePublicationDetailsSchema = z.looseObject({
  release: z.looseObject({ version: z.nullable(text), tag: z.nullable(text), repository: z.nullable(text), commit: z.nullable(commitSchema) }),
  planDigest: z.nullable(digestSchema),
  steps: z.array(publishStepSchema),
  /** Steps that were done in this run. */
  done: count,
  url: z.nullable(text),
  publishedAt: z.nullable(z.iso.datetime()),
});
export type ReleasePublicationDetails = z.infer<typeof releasePublicationDetailsSchema>;

/** What was put where on the release's page, and what stands there. */
export const releasePublicationSchema = documentSchema('release-publication', releasePublicationDetailsSchema);
