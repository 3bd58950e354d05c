import * as z from 'zod/mini';
import { documentSchema } from '../envelope/envelope.js';
import { commitSchema, sha256Schema } from '../formats/index.js';
import { releaseNotesSchema } from './release-notes.js';

const text = z.string();
const count = z.int().check(z.nonnegative());

/** What became of one merged pull request of the range. */
export const ledgerEntrySchema = z.looseObject({
  number: z.int().check(z.positive()),
  title: text,
  author: z.nullable(text),
  mergeCommit: z.nullable(commitSchema),
  /** `reverted`: it took something back, or was taken back itself. `unaccounted`: nobody says anything of it. */
  state: z.enum(['included', 'excluded', 'reverted', 'unaccounted']),
  /** Of an included one the section that names it, of an excluded one why, of a reverted one the other side; null of an unaccounted one. */
  by: z.nullable(text),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const releaseNotesReportDetailsSchema = z.looseObject({
  version: z.nullable(text),
  file: z.nullable(z.looseObject({ path: text, sha256: sha256Schema })),
  /** Null where there are none, or none that can be read. */
  notes: z.nullable(releaseNotesSchema),
  /** Where the ledger comes from: the API, or git alone. */
  ledger: z.looseObject({ source: z.enum(['api', 'git', 'none']), complete: z.boolean(), entries: z.array(ledgerEntrySchema), included: count, excluded: count, reverted: count, unaccounted: count }),
  /** `draft`: where the draft lies, relative to the document's folder of attachments. */
  draft: z.nullable(text),
});
export type ReleaseNotesReportDetails = z.infer<typeof releaseNotesReportDetailsSchema>;

/** Whether the notes of a release are there, in order, and account for everything that went in. */
export const releaseNotesReportSchema = documentSchema('release-notes-report', releaseNotesReportDetailsSchema);
