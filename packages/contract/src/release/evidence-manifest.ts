import * as z from 'zod/mini';
import { schemaBase } from '../envelope/envelope.js';
import { commitSchema, sha256Schema } from '../formats/index.js';

const text = z.string();

export const evidenceManifestSchemaId = `${schemaBase}release-manifest-v1.schema.json`;

const evidenceFileSchema = z.looseObject({
  /** POSIX, relative to the bundle. */
  path: text.check(z.minLength(1)),
  sha256: sha256Schema,
  bytes: z.int().check(z.nonnegative()),
  mediaType: text,
  /** First folder, or empty. */
  area: text,
  /** Kind of the document, or what the file is: `notes`, `readme`, `api`, `bundle`. */
  kind: text,
  /** `subject`: about this commit; `reference`: about another one that it names. */
  role: z.enum(['subject', 'reference']),
  taskIds: z.array(text),
  commandLine: z.nullable(text),
  startedAt: z.nullable(z.iso.datetime()),
  finishedAt: z.nullable(z.iso.datetime()),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

/** What is shipped: not in the bundle, but subject of its attestation. */
const shippedAssetSchema = z.looseObject({ name: text.check(z.minLength(1), z.maxLength(255)), sha256: sha256Schema, bytes: z.int().check(z.nonnegative()) });
export type ShippedAsset = z.infer<typeof shippedAssetSchema>;

/** `manifest.json` of an evidence bundle: every file but itself, SHA256SUMS and the attestations. Canonical JSON. */
export const evidenceManifestSchema = z.looseObject({
  $schema: z.literal(evidenceManifestSchemaId),
  kind: z.literal('release-manifest'),
  schemaVersion: text.check(z.regex(/^1\.(0|[1-9][0-9]*)$/)),
  version: text,
  tag: z.nullable(text),
  repository: z.nullable(text),
  commit: z.nullable(commitSchema),
  files: z.array(evidenceFileSchema),
  assets: z.array(shippedAssetSchema),
});
export type EvidenceManifest = z.infer<typeof evidenceManifestSchema>;
