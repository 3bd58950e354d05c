import * as z from 'zod/mini';
import { digestSchema, idSchema, sha256Schema } from '../formats/index.js';

/** What a pack was when it was locked. `manifestSha256` is over the canonical JSON of the manifest without `version`. */
export const packLockSchema = z.strictObject({
  $schema: z.string(),
  kind: z.literal('pack-lock'),
  schemaVersion: z.literal('1.0'),
  pack: idSchema,
  version: z.int().check(z.positive()),
  manifestSha256: sha256Schema,
  /** Fixtures and expected files; `sha256` over canonical text for text formats, over raw bytes for binary. */
  files: z.array(z.strictObject({ path: z.string(), role: z.enum(['fixture', 'expected', 'stdin']), sha256: sha256Schema })),
  packDigest: digestSchema,
});
export type PackLock = z.infer<typeof packLockSchema>;
