import * as z from 'zod/mini';
import { commitSchema } from '../formats/index.js';

/** Prose for people: rendered as text, never as markup. */
const prose = z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(20_000));
const line = z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(500), z.regex(/^\P{Cc}*$/u, 'must be one line without control characters'));
const list = <S extends z.ZodMiniType>(entry: S) => z._default(z.array(entry).check(z.maxLength(1000)), []);

const changesSchema = z.strictObject({
  /** What is new. */
  features: list(z.strictObject({
    /** In a few words. @example Feeds of a second vendor */
    title: line,
    /** What it gives its users. @example Feeds in the second vendor's format are read as well. */
    description: prose,
    /** The pull request. @example '#31' */
    prRef: z.optional(line),
  })),
  /** What became better. */
  improvements: list(z.strictObject({
    /** In a few words. @example Faster start */
    title: line,
    /** What its users notice. @example The first import of a day starts in half the time. */
    description: prose,
  })),
  /** What was mended. */
  bugFixes: list(z.strictObject({
    /** The issue or pull request. @example '#28' */
    issueRef: line,
    /** What went wrong, and no longer does. @example An empty feed no longer stops the import. */
    description: prose,
  })),
  /** What its users must do something about. */
  breakingChanges: list(z.strictObject({
    /** In a few words. @example The option `--old` is gone */
    title: line,
    /** What is different. @example The option was replaced two releases ago. */
    description: prose,
    /** What to do. @example Write `--new` instead. */
    migration: prose,
  })),
  /** What will go. */
  deprecations: list(z.strictObject({
    /** What it is. @example the option `--old` */
    item: line,
    /** When it will go. @example removed in 2.0.0 */
    timeline: line,
    /** What to use instead. @example the option `--new` */
    replacement: z.optional(line),
  })),
  /** Holes that were closed. */
  security: list(z.strictObject({
    /** Number of the advisory. @example CVE-2027-12345 */
    cve: line,
    /** How bad it was. */
    severity: z.enum(['low', 'medium', 'high', 'critical']),
    /** What was possible, and for whom. @example A feed could name files outside its folder. */
    description: prose,
  })),
});

/** What made the notes' release; written by `assemble`, never by hand: notes that are committed cannot know their commit. */
const provenanceSchema = z.strictObject({
  /** The commit that was released. */
  commit: commitSchema,
  /** The run that built it. @example '9183274650' */
  buildId: z.nullable(line),
  /** Who signed. @example release key 2027 */
  signedBy: z.nullable(line),
});

/** What a release says of itself. In YAML under `release_notes`, with snake_case names. */
export const releaseNotesSchema = z.strictObject({
  /** Address of this schema, for editors. */
  $schema: z.optional(z.string()),
  /** The version. @example 1.4.0 */
  version: z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(100)),
  /** The day of the release. @example '2027-01-15' */
  releaseDate: z.iso.date('must be a date such as `2027-01-15`'),
  /** What kind of release it is. @example minor */
  releaseType: z.enum(['major', 'minor', 'patch', 'hotfix', 'alpha', 'beta', 'rc']),
  /** What everybody should know, in a sentence each. @example [Feeds of a second vendor are read.] */
  highlights: list(prose),
  /** What changed, by kind. */
  changes: z.prefault(changesSchema, {}),
  /** What is known to be wrong. */
  knownIssues: list(z.strictObject({
    /** What goes wrong. @example Feeds over 4 GB need twice their size on the disk. */
    issue: prose,
    /** What to do meanwhile. @example Split the feed. */
    workaround: z.optional(prose),
  })),
  /** What to do when upgrading. @example Nothing. */
  upgradeNotes: z._default(z.string().check(z.maxLength(50_000)), ''),
  /** Who took part. @example ['@ann', '@bob'] */
  contributors: list(line),
  /** Why the step is larger than the changes ask for. @example first release with a promise of compatibility */
  bumpReason: z.optional(prose),
  /** Rows of the risk register that this release touches, as the register has them. */
  risks: list(z.strictObject({
    /** The risk, as the register numbers it. @example RR-7 */
    id: line,
    /** As the register has it. @example Run the regression pack on the vendor's samples */
    mitigation: line,
    /** As the register has it. @example '@acme/import' */
    owner: line,
  })),
  /** Why no risk changed, where none is cited. @example only documentation changed */
  noRiskChanged: z.optional(prose),
  /** What made the release; `assemble` writes it, nobody else. */
  provenance: z.optional(provenanceSchema),
});
export type ReleaseNotes = z.infer<typeof releaseNotesSchema>;
