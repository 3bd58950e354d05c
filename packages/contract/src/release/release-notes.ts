import * as z from 'zod/mini';
import { commitSchema } from '../formats/index.js';

/** Prose for people: rendered as text, never as markup. */
const prose = z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(20_000));
const line = z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(500), z.regex(/^\P{Cc}*$/u, 'must be one line without control characters'));
const list = <S extends z.ZodMiniType>(entry: S) => z._default(z.array(entry).check(z.maxLength(1000)), []);

const changesSchema = z.strictObject({
  features: list(z.strictObject({ title: line, description: prose, prRef: z.optional(line) })),
  improvements: list(z.strictObject({ title: line, description: prose })),
  bugFixes: list(z.strictObject({ issueRef: line, description: prose })),
  breakingChanges: list(z.strictObject({ title: line, description: prose, migration: prose })),
  deprecations: list(z.strictObject({ item: line, timeline: line, replacement: z.optional(line) })),
  security: list(z.strictObject({ cve: line, severity: z.enum(['low', 'medium', 'high', 'critical']), description: prose })),
});

/** What made the notes' release; written by `assemble`, never by hand: notes that are committed cannot know their commit. */
const provenanceSchema = z.strictObject({ commit: commitSchema, buildId: z.nullable(line), signedBy: z.nullable(line) });

/** What a release says of itself. In YAML under `release_notes`, with snake_case names. */
export const releaseNotesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(100)),
  releaseDate: z.iso.date('must be a date such as `2027-01-15`'),
  releaseType: z.enum(['major', 'minor', 'patch', 'hotfix', 'alpha', 'beta', 'rc']),
  highlights: list(prose),
  changes: z.prefault(changesSchema, {}),
  knownIssues: list(z.strictObject({ issue: prose, workaround: z.optional(prose) })),
  upgradeNotes: z._default(z.string().check(z.maxLength(50_000)), ''),
  contributors: list(line),
  /** Why the step is larger than the changes ask for. */
  bumpReason: z.optional(prose),
  /** Rows of the risk register that this release touches, as the register has them. */
  risks: list(z.strictObject({ id: line, mitigation: line, owner: line })),
  /** Why no risk changed, where none is cited. */
  noRiskChanged: z.optional(prose),
  provenance: z.optional(provenanceSchema),
});
export type ReleaseNotes = z.infer<typeof releaseNotesSchema>;
