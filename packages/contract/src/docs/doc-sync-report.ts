import * as z from 'zod/mini';
import { documentSchema } from '../envelope/envelope.js';
import { commitSchema, digestSchema } from '../formats/index.js';
import { outcomeSchema } from '../words/index.js';

const count = z.int().check(z.nonnegative());

/** What was compared to find out what the change is. */
const rangeSchema = z.looseObject({
  /** Null where nothing was there before: the empty tree. */
  base: z.nullable(commitSchema),
  head: z.nullable(commitSchema),
  /** The files on disk counted as the head. */
  worktree: z.boolean(),
  /** How the base was chosen, for people. */
  chosen: z.string(),
  changed: count,
});
export type RangeReport = z.infer<typeof rangeSchema>;

const areaReportSchema = z.looseObject({
  id: z.string(),
  outcome: outcomeSchema,
  /** False: the change does not concern the area. */
  touched: z.boolean(),
  /** The first of them, sorted. */
  because: z.array(z.string()),
  requirements: z.array(z.looseObject({ title: z.string(), outcome: outcomeSchema, by: z.array(z.string()) })),
  /** The trailer that excused it. */
  excuse: z.nullable(z.looseObject({ commit: commitSchema, reason: z.string() })),
});
export type AreaReport = z.infer<typeof areaReportSchema>;

const taskReportSchema = z.looseObject({
  id: z.string(),
  passed: z.boolean(),
  /** What is missing or disagrees, as the codes of the checklist; empty when it passed. */
  missing: z.array(z.string()),
  /** Of tasks that were asked for, and of those that did not pass. */
  title: z.optional(z.nullable(z.string())),
  status: z.optional(z.nullable(z.string())),
  /** Where the task stands. */
  places: z.optional(z.array(z.looseObject({ source: z.string(), path: z.string(), line: z.int().check(z.positive()), column: z.int().check(z.positive()) }))),
  /** The whole checklist of a task that was asked for. `code`: `ok`, or what is wrong in the words of `missing`. */
  items: z.optional(z.array(z.looseObject({ item: z.string(), outcome: outcomeSchema, code: z.string(), message: z.string() }))),
});
export type TaskReport = z.infer<typeof taskReportSchema>;

const sourceReportSchema = z.looseObject({ name: z.string(), files: count, rows: count, ids: count, outcome: outcomeSchema });
export type SourceReport = z.infer<typeof sourceReportSchema>;

const referencesReportSchema = z.looseObject({ name: z.string(), defined: count, cited: count, outcome: outcomeSchema });
export type ReferencesReport = z.infer<typeof referencesReportSchema>;

/** `unknown`: links that the tracked files can say nothing of: to pages of GitHub, into submodules, outside the root. */
const linksReportSchema = z.looseObject({ files: count, links: count, anchors: count, images: count, citedPaths: count, broken: count, unknown: count });
export type LinksReport = z.infer<typeof linksReportSchema>;

const changelogReportSchema = z.looseObject({
  file: z.string(),
  style: z.string(),
  versions: count,
  /** The newest one with a number. */
  newest: z.nullable(z.string()),
  manifests: z.array(z.looseObject({ path: z.string(), version: z.nullable(z.string()) })),
  outcome: outcomeSchema,
});
export type ChangelogReport = z.infer<typeof changelogReportSchema>;

const sampleReportSchema = z.looseObject({
  in: z.string(),
  fence: z.string(),
  /** What it must show, for people. */
  source: z.string(),
  outcome: outcomeSchema,
  /** Unified, what the document shows first; null when they are equal or one is gone. */
  hunk: z.nullable(z.string()),
});
export type SampleReport = z.infer<typeof sampleReportSchema>;

const debtsReportSchema = z.looseObject({
  path: z.string(),
  known: count,
  /** Known ones that were found again, so that they did not block. */
  found: count,
  /** Fingerprints that no longer occur. */
  outdated: z.array(digestSchema),
});
export type DebtsReport = z.infer<typeof debtsReportSchema>;

export const docSyncDetailsSchema = z.looseObject({
  range: z.nullable(rangeSchema),
  areas: z.array(areaReportSchema),
  tasks: z.array(taskReportSchema),
  sources: z.array(sourceReportSchema),
  references: z.array(referencesReportSchema),
  forms: z.array(z.looseObject({ path: z.string(), outcome: outcomeSchema })),
  links: z.nullable(linksReportSchema),
  changelog: z.nullable(changelogReportSchema),
  samples: z.array(sampleReportSchema),
  debts: z.nullable(debtsReportSchema),
  /** What was not looked at in this run, and why. */
  skipped: z.array(z.looseObject({ what: z.string(), why: z.string() })),
});
export type DocSyncDetails = z.infer<typeof docSyncDetailsSchema>;

/** Whether documents, boards, changelog, samples and code tell the same story. */
export const docSyncReportSchema = documentSchema('doc-sync-report', docSyncDetailsSchema);
