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
  /** The manifest, in the area's folder. @example bundle.json @example SHA256SUMS */
  file: z._default(text, 'bundle.json'),
  /** How it is written. */
  format: z._default(z.enum(['json', 'sha256sum', 'bagit']), 'json'),
  /** Where a foreign manifest keeps what ours calls so; dots lead into objects. */
  fields: z.prefault(z.strictObject({
    /** The list of files. @example contents.items */
    files: z._default(text, 'files'),
    /** Of a file: its path. @example name */
    path: z._default(text, 'path'),
    /** Of a file: its SHA-256. @example hash.sha256 */
    sha256: z._default(text, 'sha256'),
    /** Of a file: its size in bytes. @example size */
    bytes: z._default(text, 'bytes'),
    /** The area that the manifest is of. */
    area: z._default(text, 'area'),
    /** The version that the bundle is of. @example release.version */
    version: z._default(text, 'version'),
    /** The commit that the bundle is of. @example source.sha */
    commit: z._default(text, 'commit'),
    /** The repository that the bundle is of. */
    repository: z._default(text, 'repository'),
    /** The system that the bundle was made on; on Windows, patterns ignore case. */
    platform: z._default(text, 'platform'),
  }), {}),
});
export type ManifestConfig = z.infer<typeof manifestSchema>;

const requirementSchema = z.strictObject({
  /** Name of the requirement. @example rollup-csv */
  id: name,
  /** What it is called in reports. @example Daily rollup */
  title: z.optional(text),
  /** Files that meet it: globs relative to the area, one level deep unless they hold two stars. @example [IngestionMetrics*.csv] */
  files: globs,
  /** Files that do not count, although `files` matches them. @example ['*-draft.csv'] */
  except: z._default(z.array(text), []),
  /** `fail`: must be there · `warn`: missing is a warning · `optional`: no row when absent. */
  level: z._default(z.enum(['fail', 'warn', 'optional']), 'fail'),
  /** Which of several files is meant; the newest by the time in its name, then by the time that it records. */
  pick,
  /** The evidence must itself say that it passed. */
  passed: z.optional(z.strictObject({
    /** JMESPath into the evidence. @example Passed */
    query,
    /** What the query must give. @example true @example ok */
    is: z._default(scalar, true),
  })),
  /** The task that the evidence must be about: one of the input `task-id`, or of the manifest. */
  task: z.optional(z.strictObject({
    /** JMESPath into the evidence: the id of its task. @example TaskId */
    query,
  })),
});
export type BundleRequirementConfig = z.infer<typeof requirementSchema>;

/** `<op> value`, or `true` and `false`. */
const comparison = z.union([z.boolean(), z.string().check(z.regex(/^\s*(true|false|(>=|<=|==|!=|>|<)\s*\S.*)\s*$/, 'must be `true`, `false` or a comparison such as `>= 60`'))]);

const gateSchema = z.strictObject({
  /** Name of the gate. @example warm-improvement */
  id: name,
  /** What it is called in reports. @example Warm runs are faster */
  title: z.optional(text),
  /** Files that are read: globs relative to the area. @example ['WarmRun*.json'] */
  from: globs,
  /** Files that do not count, although `from` matches them. @example ['*-draft.json'] */
  except: z._default(z.array(text), []),
  /** Which of several files is meant; the newest by the time in its name, then by the time that it records. */
  pick,
  /** How the file is read. `auto`: by its name. */
  as: z._default(z.enum(['auto', 'json', 'ndjson', 'csv', 'tsv', 'yaml', 'xml']), 'auto'),
  /** Reads one object as a list of one: some writers collapse it. */
  rows: flag(false),
  /** JMESPath into the file; what it gives is compared. @example ImprovementPercent @example 'max([].QueueDelayMs)' */
  query,
  /** 0 to 100, over the numbers that the query gives; linear between the closest ranks. */
  percentile: z.optional(z.number().check(z.gte(0), z.lte(100))),
  /** One comparison, or one per profile with `default`. @example '>= 60' @example { release: '>= 60', default: '>= 25' } */
  is: z.optional(z.union([comparison, z.record(name, comparison)])),
  /** Smallest and largest value, both allowed. @example [0, 250] */
  between: z.optional(z.tuple([z.number(), z.number()])),
  /** Members that the list must have. @example [linux, win32] */
  contains: z.optional(z.array(scalar).check(z.minLength(1))),
  /** RE2 between slashes. @example '/^v\d/' */
  matches: z.optional(z.string().check(z.regex(/^\/.+\/$/s, 'must stand between slashes: `/^v\\d/`'))),
  /** What another file says, which must be the same. */
  equals: z.optional(z.strictObject({
    /** Files that are read: globs relative to the area. @example [bundle.json] */
    from: globs,
    /** How the file is read. `auto`: by its name. */
    as: z._default(z.enum(['auto', 'json', 'ndjson', 'csv', 'tsv', 'yaml', 'xml']), 'auto'),
    /** Reads one object as a list of one. */
    rows: flag(false),
    /** JMESPath into that file. @example version */
    query,
  })),
  /** A JMESPath expression that must hold for every row. @example 'QueueDelayMs < `500`' */
  each: z.optional(query),
  /** Fewest rows that prove anything. @example 30 */
  atLeast: z._default(z.int().check(z.positive()), 1),
  /** How many samples the evidence must rest on. */
  sampleCount: z.optional(z.strictObject({
    /** JMESPath into the file: the number of samples. @example Samples */
    query,
    /** Fewest samples that prove anything. @example 20 */
    atLeast: z.int().check(z.positive()),
  })),
  /** Unit of the value; shown only. @example '%' @example ms */
  unit: z.optional(text),
  /** Whether a missed gate blocks or warns. */
  level: z._default(z.enum(['fail', 'warn']), 'fail'),
  /** What to do when it is missed; shown with the finding. @example Run the warm benchmark again on the lab machine. */
  remedy: z.optional(text),
}).check(z.refine(({ is, between, contains, matches, equals, each }) => [is, between, contains, matches, equals, each].filter((one) => one !== undefined).length === 1, 'must hold exactly one of `is`, `between`, `contains`, `matches`, `equals` and `each`'));
export type BundleGateConfig = z.infer<typeof gateSchema>;

const areaSchema = z.strictObject({
  /** README of the area. @example README.md */
  readme: z._default(text, 'README.md'),
  /** The list of the area's files with their hashes. */
  manifest: z.prefault(manifestSchema, {}),
  /** What must be there. @example [{ id: rollup-csv, files: ['IngestionMetrics*.csv'] }] */
  requires: z._default(z.array(requirementSchema), []),
  /** Values in the evidence that must hold. @example [{ id: warm, from: 'WarmRun*.json', query: ImprovementPercent, is: '>= 25' }] */
  gates: z._default(z.array(gateSchema), []),
});
export type BundleAreaConfig = z.infer<typeof areaSchema>;

const recordedSchema = z.strictObject({
  /** Outside or inside the bundle, relative to the root. @example docs/Release.md */
  file: text,
  /** RE2 with one group: the hash. @example 'README SHA256 `([0-9A-F]{64})`' */
  find: pattern,
  /** File of the bundle, relative to it. @example Telemetry/README.md */
  of: text,
});

/** `bundles` of the configuration. */
export const bundlesConfigSchema = z.strictObject({
  /** Key of the document. @example candidate */
  id: z._default(name, 'default'),
  /** Folder or zip, relative to the root; `{version}` is the input `version`. @example 'Logs/TelemetryBundles/{version}' */
  path: text,
  /** A sub-folder that no area names. */
  otherAreas: z._default(z.enum(['fail', 'warn', 'ignore']), 'warn'),
  /** Which of the named thresholds apply, when the input says nothing. Absent: `default`. @example release */
  profile: z.optional(name),
  /** Sub-folders of the bundle by name, each with what it must hold; `.` is the bundle's own root. @example { Telemetry: { requires: [{ id: rollup-csv, files: '*.csv' }] } } */
  areas: z.record(areaName, areaSchema).check(z.refine((areas) => Object.keys(areas).length > 0, 'must name at least one area')),
  /** What the README of each area must list. */
  readmeMustList: z.prefault(z.strictObject({
    /** The commands that made the evidence. */
    commands: flag(false),
    /** When it was made. */
    timestamps: flag(false),
    /** An RE2 pattern; at least one match must stand there. @example 'ST-[A-Z]-\d{3}' */
    taskIds: z.optional(pattern),
    /** The SHA-256 of every file. */
    hashes: flag(false),
    /** The documentation evidence. */
    docSync: flag(false),
  }), {}),
  /** Files of the folder that the manifest does not name. */
  unlisted: z._default(z.enum(['fail', 'warn', 'ignore']), 'fail'),
  /** Hashes noted elsewhere that must be the file's. @example [{ file: docs/Release.md, find: '([0-9A-F]{64})', of: Telemetry/README.md }] */
  recordedIn: z._default(z.array(recordedSchema), []),
  /** How old evidence may be. */
  maxAge: z.optional(z.strictObject({
    /** Ids of requirements, or `Area/id`. @example [rollup-csv, Telemetry/rollup-csv] */
    for: z.array(text).check(z.minLength(1)),
    /** Evidence that is older is too old. @example 24h */
    is: durationSchema,
    /** Where its time stands: `name` for the stamp in its name, otherwise a JMESPath query into it. @example name @example GeneratedAt */
    at: z._default(text, 'name'),
  })),
  /** What the manifest must say of the candidate. */
  identity: z.prefault(z.strictObject({
    /** Whether it must name the version. */
    version: z._default(z.enum(['required', 'optional']), 'required'),
    /** Whether it must name the commit. */
    commit: z._default(z.enum(['required', 'optional']), 'required'),
    /** What may differ between the commit that a tracked bundle names and the candidate, beside the bundle itself. @example [docs/Release.md] */
    mayDiffer: z._default(z.array(text), []),
  }), {}),
  /** The search for secrets and personal data. */
  redaction: z.prefault(z.strictObject({
    /** Which shapes are looked for; `none` is itself a finding that blocks. */
    rules: z._default(z.enum(['default', 'none']), 'default'),
    /** Values that are no secret, word for word, or files by glob with a leading `file:`. @example [support@example.org, 'file:fixtures/*.txt'] */
    allow: z._default(z.array(text), []),
  }), {}),
  /** Limits of a zip; what exceeds one is not extracted. */
  zip: z.prefault(z.strictObject({
    /** Most bytes when extracted. @example 1073741824 */
    maxBytes: z._default(count, 20 * 1024 ** 3),
    /** Most files. @example 10000 */
    maxFiles: z._default(count, 200_000),
    /** How many times larger than it is stored a file may become. @example 200 */
    maxRatio: z._default(z.number().check(z.positive()), 1100),
    /** Whether files of a zip that no manifest names are passed over. */
    allowExtra: flag(false),
  }), {}),
});
export type BundlesConfig = z.infer<typeof bundlesConfigSchema>;
