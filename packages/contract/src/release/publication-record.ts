import * as z from 'zod/mini';
import { schemaBase } from '../envelope/envelope.js';
import { commitSchema, sha256Schema } from '../formats/index.js';

const text = z.string().check(z.minLength(1));

export const publicationRecordSchemaId = `${schemaBase}publication-record-v1.schema.json`;

/** The type that is signed along with the record, so that it stands for nothing else. */
export const publicationPayloadType = 'application/vnd.shipworthy.release-publication+json';

/** `publication.json`, which `publish` writes: where and when evidence was published. Canonical JSON; with a key also the payload of a DSSE envelope beside it. */
export const publicationRecordSchema = z.looseObject({
  $schema: z.literal(publicationRecordSchemaId),
  kind: z.literal('publication-record'),
  schemaVersion: text.check(z.regex(/^1\.(0|[1-9][0-9]*)$/)),
  channel: z.enum(['github']),
  /** `owner/name`. */
  repository: text,
  tag: text,
  version: text,
  commit: commitSchema,
  /** Page of the release. */
  url: text,
  /** By the clock of the channel; null where it says none. */
  publishedAt: z.nullable(z.iso.datetime()),
  /** What was downloaded from the page and verified, sorted by name. */
  assets: z.array(z.looseObject({ name: text, sha256: sha256Schema, bytes: z.int().check(z.nonnegative()) })),
});
export type PublicationRecord = z.infer<typeof publicationRecordSchema>;
