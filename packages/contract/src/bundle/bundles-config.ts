import * as z from 'zod/mini';
import { durationSchema } from '../pack/manifest.js';

const text = z.string().check(z.minLength(1));
const flag = (fallback: boolean) => z._default(z.boolean(), fallback);
const count = z.int().check(z.nonnegative());
/** One glob or several, one level unless `**`; relative to the area's folder. */
const globs = z.union([text, z.array(text).check(z.minLength(1))]);
/** JMESPath. */
const query = text.check(z.maxLength(2000));
/** A regular expression in RE2's syntax. */
const pattern = text.check(z.maxLength(500));
const name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be made of letters, digits, `.`, `_` and `-`'), z.maxLength(120));
/** A name inside the bundle, or `.` for the bundle's own root. */
const areaName = z.string().check(z.regex(/^(\.|[A-Za-z0-9][A-Za-z0-9._-]*)$/, 'must be the name of a folder, or `.` for the bundle itself'), z.maxLength(120));
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Which of several matching files is meant. */
const pick = z._default(z.enum(['newest', 'all', 'only']), 'newest');

/** How a manifest is read. `fields`: where a foreign one keeps what ours calls so; dots lead into objects. */
const manifestSchema = z.strictObject({
  file: z._default(text, 'bundle.json'),
  format: z._default(z.enum(['json', 'sha256sum', 'bagit']), 'json'),
  fields: z.prefault(z.strictObject({
    files: z._default(text, 'files'),
    path: z._default(text, 'path'),
    sha256: z._default(text, 'sha256'),
    bytes: z._default(text, 'bytes'),
    area: z._default(text, 'area'),
    version: z._default(text, 'version'),
    commit: z._default(text, 'commit'),
    repository: z._default(text, 'repository'),
    platform: z._default(text, 'platform'),
  }), {}),
});
export type ManifestConfig = z.infer<typeof manifestSchema>;

const requirementSchema = z.strictObject({
  id: name,
  title: z.optional(text),
  files: globs,
  except: z._default(z.array(text), []),
  /** `fail`: must be there · `warn`: missing is a warning · `optional`: no row when absent. */
  level: z._default(z.enum(['fail', 'warn', 'optional']), 'fail'),
  pick,
  /** The evidence must itself say that it passed. */
  passed: z.optional(z.strictObject({ query, is: z._default(scalar, true) })),
  /** The task that the evidence must be about: one of the input `task-id`, or of the manifest. */
  task: z.optional(z.strictObject({ query })),
});
export type BundleRequirementConfig = z.infer<typeof requirementSchema>;

/** `<op> value`, or `true` and `false`. */
const comparison = z.union([z.boolean(), z.string().check(z.regex(/^\s*(true|false|(>=|<=|==|!=|>|<)\s*\S.*)\s*$/, 'must be `true`, `false` or a comparison such as `>= 60`'))]);

const gateSchema = z.strictObject({
  id: name,
  title: z.optional(text),
  from: globs,
  except: z._default(z.array(text), []),
  pick,
  as: z._default(z.enum(['auto', 'json', 'ndjson', 'csv', 'tsv', 'yaml', 'xml']), 'auto'),
  /** Reads one object as a list of one: some writers collapse it. */
  rows: flag(false),
  query,
  /** 0 to 100, over the numbers that the query gives; linear between the closest ranks. */
  percentile: z.optional(z.number().check(z.gte(0), z.lte(100))),
  /** One comparison, or one per profile with `default`. */
  is: z.optional(z.union([comparison, z.record(name, comparison)])),
  between: z.optional(z.tuple([z.number(), z.number()])),
  contains: z.optional(z.array(scalar).check(z.minLength(1))),
  /** RE2 between slashes. */
  matches: z.optional(z.string().check(z.regex(/^\/.+\/$/s, 'must stand between slashes: `/^v\\d/`'))),
  equals: z.optional(z.strictObject({ from: globs, as: z._default(z.enum(['auto', 'json', 'ndjson', 'csv', 'tsv', 'yaml', 'xml']), 'auto'), rows: flag(false), query })),
  /** A JMESPath expression that must hold for every row. */
  each: z.optional(query),
  /** Fewest rows that prove anything. */
  atLeast: z._default(z.int().check(z.positive()), 1),
  sampleCount: z.optional(z.strictObject({ query, atLeast: z.int().check(z.positive()) })),
  unit: z.optional(text),
  level: z._default(z.enum(['fail', 'warn']), 'fail'),
  remedy: z.optional(text),
}).check(z.refine(({ is, between, contains, matches, equals, each }) => [is, between, contains, matches, equals, each].filter((one) => one !== undefined).length === 1, 'must hold exactly one of `is`, `between`, `contains`, `matches`, `equals` and `each`'));
export type BundleGateConfig = z.infer<typeof gateSchema>;

const areaSchema = z.strictObject({
  readme: z._default(text, 'README.md'),
  manifest: z.prefault(manifestSchema, {}),
  requires: z._default(z.array(requirementSchema), []),
  gates: z._default(z.array(gateSchema), []),
});
export type BundleAreaConfig = z.infer<typeof areaSchema>;

const recordedSchema = z.strictObject({
  /** Outside or inside the bundle, relative to the root. */
  file: text,
  /** RE2 with one group: the hash. */
  find: pattern,
  /** File of the bundle, relative to it. */
  of: text,
});

/** `bundles` of the configuration. */
export const bundlesConfigSchema = z.strictObject({
  id: z._default(name, 'default'),
  /** Folder or zip, relative to the root; `{version}` is the input `version`. */
  path: text,
  /** A sub-folder that no area names. */
  otherAreas: z._default(z.enum(['fail', 'warn', 'ignore']), 'warn'),
  profile: z.optional(name),
  areas: z.record(areaName, areaSchema).check(z.refine((areas) => Object.keys(areas).length > 0, 'must name at least one area')),
  /** What the README of each area must list. */
  readmeMustList: z.prefault(z.strictObject({ commands: flag(false), timestamps: flag(false), taskIds: z.optional(pattern), hashes: flag(false), docSync: flag(false) }), {}),
  /** Files of the folder that the manifest does not name. */
  unlisted: z._default(z.enum(['fail', 'warn', 'ignore']), 'fail'),
  /** Hashes noted elsewhere that must be the file's. */
  recordedIn: z._default(z.array(recordedSchema), []),
  /** `for`: ids of requirements, or `Area/id`. `at`: `name` for the stamp in the name, otherwise a query into the evidence. */
  maxAge: z.optional(z.strictObject({ for: z.array(text).check(z.minLength(1)), is: durationSchema, at: z._default(text, 'name') })),
  identity: z.prefault(z.strictObject({
    version: z._default(z.enum(['required', 'optional']), 'required'),
    commit: z._default(z.enum(['required', 'optional']), 'required'),
    /** What may differ between the commit that a tracked bundle names and the candidate, beside the bundle itself. */
    mayDiffer: z._default(z.array(text), []),
  }), {}),
  redaction: z.prefault(z.strictObject({
    rules: z._default(z.enum(['default', 'none']), 'default'),
    /** Values that are no secret, word for word, or files by glob with a leading `file:`. */
    allow: z._default(z.array(text), []),
  }), {}),
  /** Limits of a zip: bytes when extracted, files, and how many times larger than it is stored. */
  zip: z.prefault(z.strictObject({ maxBytes: z._default(count, 20 * 1024 ** 3), maxFiles: z._default(count, 200_000), maxRatio: z._default(z.number().check(z.positive()), 1100), allowExtra: flag(false) }), {}),
});
export type BundlesConfig = z.infer<typeof bundlesConfigSchema>;
