import * as z from 'zod/mini';
import { digestSchema, sha256Schema } from '../formats/index.js';
import { verdictSchema } from '../words/index.js';

/** What one entry of the output `evidence` says: how a later job finds and proves a document. */
export const evidenceEntrySchema = z.looseObject({
  kind: z.string(),
  key: z.string(),
  attempt: z.int().check(z.positive()),
  verdict: verdictSchema,
  artifactId: z.nullable(z.int()),
  artifactDigest: z.nullable(z.string()),
  documentSha256: sha256Schema,
  contentDigest: digestSchema,
});
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;
