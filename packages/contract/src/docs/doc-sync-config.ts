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
  /** A file that matches one of these globs must change too. @example docs/import.md @example ['docs/*.md', README.md] */
  any: z.optional(globs),
  /** Every one of these globs must have a changed file. @example [docs/import.md, docs/TaskBoard.md] */
  all: z.optional(globs),
  /** An entry added under Unreleased, or under the version being released. */
  changelog: z.optional(z.literal(true)),
  /** What it is called in the finding. @example a page of docs */
  title: z.optional(text),
  /** Whether a missing change blocks or warns. */
  level,
}).check(z.refine(({ any, all, changelog }) => [any, all, changelog].filter((one) => one !== undefined).length === 1, 'must hold exactly one of `any`, `all` and `changelog`'));
export type AreaRequirement = z.infer<typeof areaRequirementSchema>;

const areaSchema = z.strictObject({
  /** Name of the area. @example importer */
  id: name,
  /** Files of the area: globs, `!` excludes. @example ['src/import/**'] */
  when: globs,
  /** Files of the area that ask for nothing. @example ['src/import/testdata/*'] */
  unless: z.optional(globs),
  /** What must change with it. @example [{ any: docs/import.md }, { changelog: true }] */
  require: z.array(areaRequirementSchema).check(z.minLength(1)),
});
export type AreaConfig = z.infer<typeof areaSchema>;

/** Which header cell heads which column. */
const tableSchema = z.strictObject({
  /** Header of the column with the ids. @example ID */
  id: text,
  /** Header of the column with the status. @example Status */
  status: z.optional(text),
  /** Header of the column with the title. @example Title */
  title: z.optional(text),
  /** Header of the column with the owner. @example Owner */
  owner: z.optional(text),
  /** Header of the column with the link to the plan. @example PlanLink */
  plan: z.optional(text),
});

const taskSourceSchema = z.strictObject({
  /** Files of the source: globs, `!` excludes. @example docs/TaskBoard.md */
  files: globs,
  /** Markdown tables whose header has a cell named as `id` says. @example { id: ID, status: Status } */
  table: z.optional(tableSchema),
  /** CSV. @example { id: Id, status: State } */
  columns: z.optional(tableSchema),
  /** Whole tokens anywhere in the text. */
  mentions: z.optional(z.literal(true)),
  /** `lenient` also reads the rows that a blank or text line cut off from their table, which GitHub does not show as rows. */
  rows: z._default(z.enum(['strict', 'lenient']), 'strict'),
  /** What separates the columns of a CSV. Absent: a comma. @example ';' */
  delimiter: z.optional(z.string().check(z.length(1))),
  /** `optional`: a task need not be here. */
  level: z._default(z.enum(['fail', 'warn', 'optional']), 'fail'),
  /** Sources whose files this one must name by path when the change touches them. @example [plans] */
  mustReference: z.optional(z.union([z.array(name).check(z.minLength(1)), z.strictObject({
    /** One of these sources must be named. @example [plans] */
    any: z.optional(z.array(name)),
    /** Each of these sources must be named. @example [plans, board] */
    all: z.optional(z.array(name)),
  })])),
}).check(z.refine(({ table, columns, mentions }) => [table, columns, mentions].filter((one) => one !== undefined).length === 1, 'must hold exactly one of `table`, `columns` and `mentions`'));
export type TaskSourceConfig = z.infer<typeof taskSourceSchema>;

const agreementSchema = z.strictObject({
  /** Pairs of sources: every id of the first is in the second. @example [[board, roadmap]] */
  presence: z._default(z.array(z.tuple([name, name])), []),
  /** Sources whose status for one task must mean the same. */
  status: z.optional(z.strictObject({
    /** Names of sources. @example [board, csv] */
    sources: z.array(name).check(z.minLength(2)),
    /** A status, and the globs (case ignored) of the words that mean it. @example { done: [done, 'closed*'], open: [todo, 'in progress'] } */
    map: z.record(name, z.array(text).check(z.minLength(1))),
    /** Whether a difference blocks or warns. */
    level,
  })),
  /** Sources whose title for one task must be the same. */
  title: z.optional(z.strictObject({
    /** Names of sources. @example [board, csv] */
    sources: z.array(name).check(z.minLength(2)),
    /** Whether a difference blocks or warns. */
    level,
  })),
});

const integritySchema = z.strictObject({
  /** Fewest rows. @example 10 */
  minRows: z.optional(count),
  /** How many ids of the base the head may lack. @example 0 */
  maxDeletedRows: z.optional(count),
  /** Headers that must be there. @example [ID, Status] */
  requiredColumns: z._default(z.array(text), []),
  /** Column in which no value may stand twice. @example ID */
  unique: z.optional(text),
});

const tasksSchema = z.strictObject({
  /** What an id looks like: RE2, whole tokens. @example 'ST-[A-Z]-\d{3}' */
  id: pattern,
  /** Where tasks stand, by name. @example { board: { files: docs/TaskBoard.md, table: { id: ID } } } */
  sources: z.record(name, taskSourceSchema),
  /** What the sources must say alike. */
  agree: z.prefault(agreementSchema, {}),
  /** By source. @example { board: { minRows: 10, unique: ID } } */
  integrity: z._default(z.record(name, integritySchema), {}),
  /** What may become of an id over time. */
  lifecycle: z.prefault(z.strictObject({
    /** An id that history once had and lost may not name another task. */
    neverReuse: flag(false),
    /** Seconds: how long history is read. @example 20 */
    timeLimit: z._default(z.int().check(z.gte(1), z.lte(3600)), 20),
  }), {}),
});
export type TasksConfig = z.infer<typeof tasksSchema>;

/** Another graph of ids: where each is defined, and where it is cited. */
const referenceSchema = z.strictObject({
  /** What an id looks like: RE2, whole tokens. @example 'RR-\d+' */
  id: pattern,
  /** Where each one is defined. */
  definedIn: z.union([
    z.strictObject({
      /** Files with the definitions: globs, `!` excludes. @example docs/RiskRegister.md */
      files: globs,
      /** A Markdown table with one id a row. */
      table: z.strictObject({
        /** Header of the column with the ids. @example '#' */
        id: text,
        /** How a cell becomes an id: `RR-{n}` of the cell `7`. @example 'RR-{n}' */
        format: z.optional(text),
      }),
    }),
    z.strictObject({
      /** Files with the definitions: globs, `!` excludes. @example docs/decisions.md */
      files: globs,
      /** Every id that stands in the text is defined. */
      mentions: z.literal(true),
    }),
    z.strictObject({
      /** Files or folders whose last name is the id. @example 'Logs/TelemetryBundles/*' */
      paths: globs,
    }),
  ]),
  /** Files that cite them: globs, `!` excludes. @example [docs/TaskBoard.md] */
  citedIn: globs,
  /** Header of the column in which every row must cite one. @example Risk */
  column: z.optional(text),
  /** File below a defined path whose SHA-256 the row that cites it must show. @example README.md */
  hash: z.optional(text),
});
export type ReferenceConfig = z.infer<typeof referenceSchema>;

/** Documents that people fill in. */
const formSchema = z.strictObject({
  /** The documents: globs, `!` excludes. @example 'docs/releases/candidate-*.md' */
  files: globs,
  /** The empty form; a document that still is the template is not filled in. @example docs/templates/candidate.md */
  template: z.optional(text),
  /** What must be filled in. @example [Candidate ID, Version, Owner] */
  fields: z.array(text).check(z.minLength(1)),
});
export type FormConfig = z.infer<typeof formSchema>;

const linksSchema = z.strictObject({
  /** Files whose links are followed: globs, `!` excludes. @example ['docs/*.md', README.md] */
  files: z._default(globs, ['**/*.md']),
  /** Files that are left out. @example ['vendor/**'] */
  exclude: z._default(z.array(text), []),
  /** Whether anchors (`#a-heading`) are looked up. */
  anchors: flag(true),
  /** Whether images are looked up. */
  images: flag(true),
  /** Paths below `roots` that prose cites in code: `src/a.ts`, `src/a.ts:12`, with `symbols` also `src/a.ts#name`. */
  citedPaths: z.optional(z.strictObject({
    /** Folders; only paths below them are looked up. @example [src, docs] */
    roots: z.array(text).check(z.minLength(1)),
    /** Whether `src/a.ts#name` is looked up as well: the file must define that name. */
    symbols: flag(false),
  })),
  /** Whether a broken link blocks or warns. */
  level,
});
export type LinksConfig = z.infer<typeof linksSchema>;

const changelogSchema = z.strictObject({
  /** The changelog. @example CHANGELOG.md */
  file: z._default(text, 'CHANGELOG.md'),
  /** `conventional`: as release-please and its like write it, without a section Unreleased. */
  style: z._default(z.enum(['keep-a-changelog', 'conventional']), 'keep-a-changelog'),
  /** `auto`: where the style has it. */
  unreleased: z._default(z.enum(['auto', 'required', 'optional']), 'auto'),
  /** Section names beside those of the style. @example [Performance] */
  sections: z._default(z.array(text), []),
  /**
   * Manifests whose version must be that of the tag, or without a tag the newest of the changelog. It may be ahead while Unreleased has entries, or
   * as a pre-release; `0.0.0` is compared with tags only.
   */
  versions: z._default(z.array(text), []),
  /** As it stands here, `release.tag` counts. @example 'v{version}' */
  tag: z._default(text, 'v{version}'),
});
export type ChangelogConfig = z.infer<typeof changelogSchema>;

const sampleSchema = z.strictObject({
  /** The document that shows the sample. @example README.md */
  in: text,
  /** Name in the comment before the fence: `<!-- sample: quick-start -->`. @example quick-start */
  fence: text,
  /** What it must show: a file, or what a case of a regression pack prints. @example { file: examples/quick-start.yml, region: workflow } @example { observation: help/stdout } */
  equals: z.union([
    z.strictObject({
      /** The file that it must show. @example examples/quick-start.yml */
      file: text,
      /** The part between `region: <name>` and `endregion: <name>` in comments of the file. @example workflow */
      region: z.optional(text),
    }),
    z.strictObject({
      /** `<case>/<output>` as the accepted baseline of a pack has it. @example help/stdout */
      observation: text,
      /** Id of the pack, where several have such a case. @example vendor-import */
      pack: z.optional(text),
    }),
  ]),
  /** What is replaced on both sides before they are compared. @example [{ replace: '@[0-9a-f]{40}', with: '@<sha>' }] */
  normalise: z._default(z.array(normaliserSchema), []),
});
export type SampleConfig = z.infer<typeof sampleSchema>;

/** `docSync` of the configuration. */
export const docSyncConfigSchema = z.strictObject({
  /** What must change together. @example [{ id: importer, when: 'src/import/**', require: [{ any: docs/import.md }] }] */
  areas: z._default(z.array(areaSchema), []),
  /** Whether the trailer `Docs-not-needed: <reason>` in a commit of the change excuses an area. @example allow */
  trailer: z._default(z.enum(['allow', 'refuse']), 'refuse'),
  /** The graph of tasks: boards, plans, lists that must agree. */
  tasks: z.optional(tasksSchema),
  /** Other graphs of ids, such as risks, by name. @example { risks: { id: 'RR-\d+', definedIn: { paths: 'risks/*' }, citedIn: docs/TaskBoard.md } } */
  references: z._default(z.record(name, referenceSchema), {}),
  /** Documents that people fill in. @example [{ files: 'docs/releases/candidate-*.md', fields: [Version, Owner] }] */
  forms: z._default(z.array(formSchema), []),
  /** Links and cited paths within the repository. @example { files: ['docs/*.md', README.md] } */
  links: z.optional(linksSchema),
  /** The changelog, and the version that it must agree with. @example { versions: [package.json] } */
  changelog: z.optional(changelogSchema),
  /** Fences in documents that must show what a file or a program says. @example [{ in: README.md, fence: help, equals: { observation: help/stdout } }] */
  samples: z._default(z.array(sampleSchema), []),
  /** File of known findings; only new ones block. @example docs-baseline.json */
  baseline: z.optional(text),
});
export type DocSyncConfig = z.infer<typeof docSyncConfigSchema>;
