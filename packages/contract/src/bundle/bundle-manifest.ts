import * as z from 'zod/mini';
import { commitSchema, sha256Schema } from '../formats/index.js';

const manifestFileSchema = z.looseObject({
  /** POSIX, relative to the area. */
  path: z.string().check(z.minLength(1)),
  sha256: sha256Schema,
  bytes: z.int().check(z.nonnegative()),
  mediaType: z.string(),
  /** Where it was collected from, relative to the root; never a path of the machine. */
  source: z.nullable(z.string()),
  taskIds: z.array(z.string()),
  commandLine: z.nullable(z.string()),
  /** RFC 3339 in UTC, as far as the evidence says. */
  startedAt: z.nullable(z.iso.datetime()),
  finishedAt: z.nullable(z.iso.datetime()),
});
export type ManifestFile = z.infer<typeof manifestFileSchema>;

/** What an area of a bundle holds: `bundle.json` in the area's folder. It names neither itself nor the sums. */
export const bundleManifestSchema = z.looseObject({
  $schema: z.string(),
  kind: z.literal('bundle-manifest'),
  schemaVersion: z.string().check(z.regex(/^1\.(0|[1-9][0-9]*)$/)),
  area: z.string().check(z.minLength(1)),
  version: z.nullable(z.string()),
  /** `owner/name`. */
  repository: z.nullable(z.string()),
  commit: z.nullable(commitSchema),
  /** Where the evidence was made: `linux`, `darwin` or `win32`; on the last one names match without case. */
  platform: z.string(),
  files: z.array(manifestFileSchema),
});
export type BundleManifest = z.infer<typeof bundleManifestSchema>;
