import * as z from 'zod/mini';
import { commitSchema } from '../formats/index.js';

const text = z.string();
const rate = z.nullable(z.number().check(z.gte(0), z.lte(1)));

/** What a release was proved by, in a form that foreign tools read. In YAML under `release_evidence`, with snake_case names. */
export const releaseEvidenceRecordSchema = z.looseObject({
  version: text,
  /** Day of the release; null where nobody says it. */
  releaseDate: z.nullable(z.iso.date()),
  /** Login of whoever pushed the tag or started the run; null outside CI. */
  releasedBy: z.nullable(text),
  validation: z.looseObject({
    gateResults: z.looseObject({
      passed: z.boolean(),
      /** Passed by decided checks of the cited documents; null where none was decided, never 0. */
      successRate: rate,
      /** Share of cited runs that needed more than one attempt; null where no run says. */
      reworkRate: rate,
      allTasksPassed: z.nullable(z.boolean()),
      /** Why a value is null. */
      reasons: z.record(z.string(), text),
    }),
    /** `unverified` and `waived` are `fail` here, with the reason. */
    checklist: z.array(z.looseObject({ id: text, status: z.enum(['pass', 'fail', 'na']), evidence: z.nullable(text), reason: z.optional(text) })),
  }),
  /** Paths in the bundle. */
  artifacts: z.looseObject({ changelogRef: z.nullable(text), releaseNotesRef: z.nullable(text), verificationLogRef: z.nullable(text) }),
  provenance: z.looseObject({ commit: z.nullable(commitSchema), branch: z.nullable(text), buildId: z.nullable(text), signedBy: z.nullable(text) }),
  /** `publishedAt` is null in what is signed: it is signed before it is published. */
  distribution: z.looseObject({ channels: z.array(text), publishedAt: z.nullable(z.iso.datetime()) }),
});
export type ReleaseEvidenceRecord = z.infer<typeof releaseEvidenceRecordSchema>;
