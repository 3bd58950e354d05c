import * as z from 'zod/mini';
import { documentSchema } from '../envelope/envelope.js';
import { commitSchema, digestSchema, sha256Schema } from '../formats/index.js';
import { levelSchema, outcomeSchema } from '../words/index.js';

const count = z.int().check(z.nonnegative());
const text = z.string();

/** How large a step is, smallest first. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;
export const bumpSchema = z.enum(bumps);
export type Bump = z.infer<typeof bumpSchema>;

/** Something that was read to decide: an answer of the API (kept redacted beside the document), a file, a document of ours, or git itself. */
export const readEvidenceSchema = z.looseObject({
  source: z.enum(['api', 'file', 'document', 'git']),
  /** URL without the server, path relative to the root, `kind:key`, or what git was asked for. */
  name: text,
  /** Of the bytes that were read; null where there are none, as of git. */
  sha256: z.nullable(sha256Schema),
  /** `api`: where the answer is kept, relative to the document's folder of attachments. */
  kept: z.optional(text),
  /** `api`: status and entity tag of the answer. */
  status: z.optional(z.int()),
  etag: z.optional(z.nullable(text)),
  /** `document`: digest of its content. */
  contentDigest: z.optional(digestSchema),
});
export type ReadEvidence = z.infer<typeof readEvidenceSchema>;

/** One item of the list, RL-01 to RL-08 or of the configuration. */
export const checklistItemResultSchema = z.looseObject({
  id: text,
  title: text,
  outcome: outcomeSchema,
  /** Who answers for it; null for the items that a program decides. */
  owner: z.nullable(text),
  /** What was found, in a sentence. */
  note: text,
  evidence: z.array(readEvidenceSchema),
});
export type ChecklistItemResult = z.infer<typeof checklistItemResultSchema>;

/** What one commit, changeset or section of the changelog asks for. */
export const bumpDemandSchema = z.looseObject({
  by: z.enum(['commit', 'changeset', 'changelog']),
  /** Hash of the commit, path of the changeset, or place in the changelog. */
  source: text,
  /** First line, as it is written. */
  title: text,
  /** `feat`, `fix`, …; null where it conforms to nothing. */
  type: z.nullable(text),
  bump: bumpSchema,
  /** Why it counts for nothing: reverted, a merge, of another package. */
  excluded: z.nullable(text),
});
export type BumpDemand = z.infer<typeof bumpDemandSchema>;

const bumpReportSchema = z.looseObject({
  /** What the evidence asks for; null where the history is unknown. */
  required: z.nullable(bumpSchema),
  /** The step from the previous version to this one; null without a previous one. */
  declared: z.nullable(bumpSchema),
  /** The first of them, the largest first. */
  demands: z.array(bumpDemandSchema),
  commits: count,
  /** Commits whose first line conforms to nothing: counted and shown, never dropped. */
  unconforming: count,
});
export type BumpReport = z.infer<typeof bumpReportSchema>;

const versionPlaceSchema = z.looseObject({
  /** `tag`, `changelog`, `notes`, or the path of a manifest. */
  place: text,
  field: z.nullable(text),
  /** As it is written; null where none is. */
  version: z.nullable(text),
  outcome: outcomeSchema,
});
export type VersionPlace = z.infer<typeof versionPlaceSchema>;

const cadenceReportSchema = z.looseObject({
  outcome: outcomeSchema,
  /** Day of the release in the time zone. */
  date: text,
  timeZone: text,
  calendar: z.nullable(text),
  /** Day that is planned; null where nothing plans it. */
  planned: z.nullable(text),
  /** Newest release candidate that counts: tag or branch, with its commit. */
  candidate: z.nullable(z.looseObject({ name: text, commit: commitSchema })),
  /** The freeze that was crossed, and by what right. */
  freeze: z.nullable(z.looseObject({ from: text, to: text, allowed: z.nullable(text) })),
  note: text,
  /** The calendar and the drift reports, where there are any. */
  evidence: z.optional(z.array(readEvidenceSchema)),
});
export type CadenceReport = z.infer<typeof cadenceReportSchema>;

const riskReportSchema = z.looseObject({
  outcome: outcomeSchema,
  register: text,
  rows: count,
  cited: z.array(text),
  /** Why none is cited. */
  unchanged: z.nullable(text),
  /** Register and notes, where there are any. */
  evidence: z.optional(z.array(readEvidenceSchema)),
});
export type RiskReport = z.infer<typeof riskReportSchema>;

export const releaseChecklistDetailsSchema = z.looseObject({
  release: z.looseObject({
    package: z.nullable(text),
    version: z.nullable(text),
    tag: z.nullable(text),
    /** False: the tag does not exist yet. */
    isTagged: z.boolean(),
    commit: z.nullable(commitSchema),
    type: z.nullable(z.enum(['major', 'minor', 'patch', 'alpha', 'beta', 'rc', 'pre-release'])),
    /** Of pre-releases: what they are for. */
    stability: z.nullable(text),
    audience: z.nullable(text),
    hotfix: z.boolean(),
    level: levelSchema,
    levelReason: text,
    previous: z.nullable(z.looseObject({ tag: text, version: text, commit: commitSchema })),
  }),
  items: z.array(checklistItemResultSchema),
  versions: z.array(versionPlaceSchema),
  bump: z.nullable(bumpReportSchema),
  cadence: z.nullable(cadenceReportSchema),
  risk: z.nullable(riskReportSchema),
  /** Requests to the API, those that were tried again included. */
  requests: count,
});
export type ReleaseChecklistDetails = z.infer<typeof releaseChecklistDetailsSchema>;

/** Whether everything that a release asks for is done, item by item. */
export const releaseChecklistSchema = documentSchema('release-checklist', releaseChecklistDetailsSchema);
