import * as z from 'zod/mini';
import { normaliserSchema } from '../pack/manifest.js';

const text = z.string().check(z.minLength(1));
const flag = (fallback: boolean) => z._default(z.boolean(), fallback);
const count = z.int().check(z.nonnegative());
/** One glob or several; `!` excludes. Paths are relative to the root. */
const globs = z.union([text, z.array(text).check(z.minLength(1))]);
const level = z._default(z.enum(['fail', 'warn']), 'fail');
/** A regular expression in RE2's syntax, which takes linear time. It matches whole tokens only. */
const pattern = text.check(z.maxLength(500));
/** Names of areas, sources and graphs. */
const name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be made of letters, digits, `.`, `_` and `-`'), z.maxLength(120));

/** One thing that must change with the area: a file that some globs match, a file for each of them, or the changelog. */
const areaRequirementSchema = z.strictObject({
  any: z.optional(globs),
  /** Every one of these globs must have a changed file. */
  all: z.optional(globs),
  /** An entry added under Unreleased, or under the version being released. */
  changelog: z.optional(z.literal(true)),
  title: z.optional(text),
  level,
}).check(z.refine(({ any, all, changelog }) => [any, all, changelog].filter((one) => one !== undefined).length === 1, 'must hold exactly one of `any`, `all` and `changelog`'));
export type AreaRequirement = z.infer<typeof areaRequirementSchema>;

const areaSchema = z.strictObject({
  id: name,
  when: globs,
  unless: z.optional(globs),
  require: z.array(areaRequirementSchema).check(z.minLength(1)),
});
export type AreaConfig = z.infer<typeof areaSchema>;

/** Which header cell heads which column. */
const tableSchema = z.strictObject({ id: text, status: z.optional(text), title: z.optional(text), owner: z.optional(text), plan: z.optional(text) });

const taskSourceSchema = z.strictObject({
  files: globs,
  /** Markdown tables whose header has a cell named as `id` says. */
  table: z.optional(tableSchema),
  /** CSV. */
  columns: z.optional(tableSchema),
  /** Whole tokens anywhere in the text. */
  mentions: z.optional(z.literal(true)),
  /** `lenient` also reads the rows that a blank or text line cut off from their table, which GitHub does not show as rows. */
  rows: z._default(z.enum(['strict', 'lenient']), 'strict'),
  delimiter: z.optional(z.string().check(z.length(1))),
  /** `optional`: a task need not be here. */
  level: z._default(z.enum(['fail', 'warn', 'optional']), 'fail'),
  /** Sources whose files this one must name by path when the change touches them. */
  mustReference: z.optional(z.union([z.array(name).check(z.minLength(1)), z.strictObject({ any: z.optional(z.array(name)), all: z.optional(z.array(name)) })])),
}).check(z.refine(({ table, columns, mentions }) => [table, columns, mentions].filter((one) => one !== undefined).length === 1, 'must hold exactly one of `table`, `columns` and `mentions`'));
export type TaskSourceConfig = z.infer<typeof taskSourceSchema>;

const agreementSchema = z.strictObject({
  /** Pairs of sources: every id of the first is in the second. */
  presence: z._default(z.array(z.tuple([name, name])), []),
  /** `map`: a status and the globs (case ignored) of the words that mean it. */
  status: z.optional(z.strictObject({ sources: z.array(name).check(z.minLength(2)), map: z.record(name, z.array(text).check(z.minLength(1))), level })),
  title: z.optional(z.strictObject({ sources: z.array(name).check(z.minLength(2)), level })),
});

const integritySchema = z.strictObject({
  minRows: z.optional(count),
  /** How many ids of the base the head may lack. */
  maxDeletedRows: z.optional(count),
  requiredColumns: z._default(z.array(text), []),
  /** Column in which no value may stand twice. */
  unique: z.optional(text),
});

const tasksSchema = z.strictObject({
  id: pattern,
  sources: z.record(name, taskSourceSchema),
  agree: z.prefault(agreementSchema, {}),
  /** By source. */
  integrity: z._default(z.record(name, integritySchema), {}),
  /** `neverReuse`: an id that history once had and lost may not name another task. `timeLimit` in seconds: how long history is read. */
  lifecycle: z.prefault(z.strictObject({ neverReuse: flag(false), timeLimit: z._default(z.int().check(z.gte(1), z.lte(3600)), 20) }), {}),
});
export type TasksConfig = z.infer<typeof tasksSchema>;

/** Another graph of ids: where each is defined, and where it is cited. */
const referenceSchema = z.strictObject({
  id: pattern,
  definedIn: z.union([
    z.strictObject({ files: globs, table: z.strictObject({ id: text, /** How a cell becomes an id: `RR-{n}` of the cell `7`. */ format: z.optional(text) }) }),
    z.strictObject({ files: globs, mentions: z.literal(true) }),
    /** Files or folders whose last name is the id. */
    z.strictObject({ paths: globs }),
  ]),
  citedIn: globs,
  /** Header of the column in which every row must cite one. */
  column: z.optional(text),
  /** File below a defined path whose SHA-256 the row that cites it must show. */
  hash: z.optional(text),
});
export type ReferenceConfig = z.infer<typeof referenceSchema>;

/** Documents that people fill in. */
const formSchema = z.strictObject({ files: globs, template: z.optional(text), fields: z.array(text).check(z.minLength(1)) });
export type FormConfig = z.infer<typeof formSchema>;

const linksSchema = z.strictObject({
  files: z._default(globs, ['**/*.md']),
  exclude: z._default(z.array(text), []),
  anchors: flag(true),
  images: flag(true),
  /** Paths below `roots` that prose cites in code: `src/a.ts`, `src/a.ts:12`, with `symbols` also `src/a.ts#name`. */
  citedPaths: z.optional(z.strictObject({ roots: z.array(text).check(z.minLength(1)), symbols: flag(false) })),
  level,
});
export type LinksConfig = z.infer<typeof linksSchema>;

const changelogSchema = z.strictObject({
  file: z._default(text, 'CHANGELOG.md'),
  /** `conventional`: as release-please and its like write it, without a section Unreleased. */
  style: z._default(z.enum(['keep-a-changelog', 'conventional']), 'keep-a-changelog'),
  /** `auto`: where the style has it. */
  unreleased: z._default(z.enum(['auto', 'required', 'optional']), 'auto'),
  /** Section names beside those of the style. */
  sections: z._default(z.array(text), []),
  /**
   * Manifests whose version must be that of the tag, or without a tag the newest of the changelog. It may be ahead while Unreleased has entries, or
   * as a pre-release; `0.0.0` is compared with tags only.
   */
  versions: z._default(z.array(text), []),
  /** As it stands here, `release.tag` counts. */
  tag: z._default(text, 'v{version}'),
});
export type ChangelogConfig = z.infer<typeof changelogSchema>;

const sampleSchema = z.strictObject({
  in: text,
  /** Name in the comment before the fence: `<!-- sample: quick-start -->`. */
  fence: text,
  equals: z.union([
    /** `region`: what stands between `region: <name>` and `endregion: <name>` in comments of the file. */
    z.strictObject({ file: text, region: z.optional(text) }),
    /** `<case>/<output>` as a pack's accepted baseline has it. */
    z.strictObject({ observation: text, pack: z.optional(text) }),
  ]),
  normalise: z._default(z.array(normaliserSchema), []),
});
export type SampleConfig = z.infer<typeof sampleSchema>;

/** `docSync` of the configuration. */
export const docSyncConfigSchema = z.strictObject({
  areas: z._default(z.array(areaSchema), []),
  /** Whether the trailer `Docs-not-needed: <reason>` in a commit of the change excuses an area. */
  trailer: z._default(z.enum(['allow', 'refuse']), 'refuse'),
  tasks: z.optional(tasksSchema),
  references: z._default(z.record(name, referenceSchema), {}),
  forms: z._default(z.array(formSchema), []),
  links: z.optional(linksSchema),
  changelog: z.optional(changelogSchema),
  samples: z._default(z.array(sampleSchema), []),
  /** File of known findings; only new ones block. */
  baseline: z.optional(text),
});
export type DocSyncConfig = z.infer<typeof docSyncConfigSchema>;
