import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  releaseConfigSchema
} from "./chunk-A6A54A6T.js";
import {
  digestSchema,
  idSchema,
  reasonSchema
} from "./chunk-IM5QJ37K.js";
import {
  iso_exports
} from "./chunk-3C32NGGW.js";
import {
  _default,
  _enum,
  _gte,
  _length,
  _lte,
  _maxLength,
  _minLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  int,
  literal,
  nullable,
  number,
  optional,
  partialRecord,
  prefault,
  record,
  refine,
  strictObject,
  string,
  tuple,
  union
} from "./chunk-G5DY3PU2.js";

// packages/contract/src/pack/manifest.ts
var warnOrFail = _enum(["fail", "warn"]);
var warnFailOrPass = _enum(["warn", "fail", "pass"]);
var percentText = "must be a percentage such as `35%`";
var percentSchema = string(percentText).check(_regex(/^[0-9]{1,6}(\.[0-9]{1,6})?%$/, percentText));
var durationText = "must be a duration such as `500ms`, `60s` or `5m`";
var durationSchema = string(durationText).check(_regex(/^[1-9][0-9]{0,8}(ms|s|m|h)$/, durationText));
var path = string().check(_minLength(1), _maxLength(1024));
var thresholds = strictObject({ sizeDelta: optional(percentSchema), lineDelta: optional(percentSchema) });
var packPolicySchema = strictObject({
  missingFixture: _default(warnOrFail, "fail"),
  pinMismatch: _default(warnOrFail, "fail"),
  thresholdBreach: _default(warnOrFail, "warn"),
  newCase: _default(warnFailOrPass, "warn"),
  removedCase: _default(warnFailOrPass, "fail"),
  acceptedChange: _default(warnFailOrPass, "warn"),
  /** What it means that no case has a baseline yet. `fail` leaves it `unverified`, which blocks. */
  bootstrap: _default(warnOrFail, "fail"),
  lock: _default(_enum(["required", "optional"]), "required"),
  maxWarnings: optional(int().check(_nonnegative())),
  thresholds: _default(thresholds, {})
});
var hex64 = string().check(_regex(/^[0-9a-fA-F]{64}$/, "must be a SHA-256 of 64 hexadecimal digits"));
var fixtureSchema = strictObject({
  id: idSchema,
  path,
  format: _enum(["xml", "json", "ndjson", "yaml", "csv", "text", "binary"]),
  labels: _default(record(string(), string()), {}),
  pin: optional(strictObject({ sha256: optional(hex64), sizeBytes: optional(int().check(_nonnegative())), rootElement: optional(string()) })),
  compareWith: optional(idSchema),
  expectChange: _default(boolean(), false),
  thresholds: _default(thresholds, {})
});
var normaliserSchema = union([
  _enum(["ansi", "timestamps", "paths", "uuids", "durations", "line-endings", "trailing-space"]),
  strictObject({ replace: string().check(_minLength(1), _maxLength(1e3)), with: string() })
]);
var tolerance = strictObject({ relative: optional(number().check(_nonnegative())), absolute: optional(number().check(_nonnegative())) });
var pointer = string().check(_regex(/^(\/.*)?$/, "must be a JSON pointer such as `/items/0`"));
var comparisonFields = {
  as: _default(_enum([
    "bytes",
    "text",
    "json",
    "ndjson",
    "yaml",
    "csv",
    "xml",
    "junit",
    "ctrf",
    "cobertura",
    "lcov",
    "sarif",
    "components",
    "openapi",
    "json-schema"
  ]), "bytes"),
  equals: optional(path),
  baseline: _default(boolean(), false),
  normalise: _default(array(normaliserSchema), []),
  ignore: _default(array(pointer), []),
  unordered: _default(record(pointer, string()), {}),
  tolerance: _default(record(pointer, tolerance), {}),
  key: optional(array(string()).check(_minLength(1))),
  delimiter: optional(string().check(_length(1))),
  /** `openapi`, `json-schema`: changes that break nobody are no drift. */
  breaking: optional(literal("only"))
};
var streamExpectation = strictObject(comparisonFields);
var fileExpectation = strictObject({ path, ...comparisonFields });
var benchmarkFormats = ["hyperfine", "tinybench", "benchmarkjs", "pytest-benchmark", "go", "jmh", "criterion"];
var metricSchema = strictObject({
  name: idSchema,
  /** A file below `{out}`, `stdout`, or `duration`. */
  from: string().check(_minLength(1)),
  /** JMESPath into the file, read as JSON: a number; of a sampled metric also a list of numbers. */
  query: optional(string()),
  /** The file was written by a benchmark tool; its samples are the metric's (`kind: sampled`). */
  format: optional(_enum(benchmarkFormats)),
  /** The benchmark's name in the file; may be left out where there is one. */
  select: optional(string().check(_minLength(1))),
  unit: optional(string()),
  kind: _default(_enum(["exact", "tolerance", "sampled"]), "exact"),
  better: _default(_enum(["lower", "higher", "equal"]), "equal"),
  tolerance: optional(tolerance),
  /** Of a sampled metric: changes beyond this are warned about. Default 3 %. */
  warn: optional(percentSchema),
  /** Of a sampled metric: changes whose whole 95 % interval is beyond this fail. Default 10 %. */
  fail: optional(percentSchema),
  /** In the metric's unit: smaller changes never fail. Default 0. */
  floor: optional(number().check(_nonnegative())),
  /** The other side of a sampled metric, run in turn with the case's command. `{baseline-checkout}` is a checkout of the base commit. */
  baselineCommand: optional(array(string()).check(_minLength(1)))
});
var caseSchema = strictObject({
  id: idSchema,
  command: array(string()).check(_minLength(1)),
  /** Run through the platform's shell: `command` is then joined by blanks. Off unless said. */
  shell: _default(boolean(), false),
  env: _default(record(string().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of an environment variable")), string()), {}),
  /** Working directory relative to the pack's root. */
  cwd: _default(path, "."),
  stdin: optional(path),
  timeout: _default(durationSchema, "60s"),
  repeat: _default(int().check(_positive(), _lte(100)), 1),
  attempts: optional(strictObject({
    max: int().check(_positive(), _lte(100)),
    requiredPasses: int().check(_positive(), _lte(100)),
    allowedFailures: int().check(_nonnegative(), _lte(100))
  })),
  /** Platforms (`linux`, `darwin`, `win32`) on which the case is deliberately not run, each with its reason. */
  skipOn: _default(partialRecord(_enum(["linux", "darwin", "win32"]), string().check(_minLength(1))), {}),
  expect: _default(strictObject({
    exitCode: _default(nullable(int()), 0),
    stdout: optional(streamExpectation),
    stderr: optional(streamExpectation),
    files: _default(array(fileExpectation), []),
    /** Files below `{out}` that may exist without being compared (globs). */
    allowOtherFiles: _default(array(string()), [])
  }), { exitCode: 0, files: [], allowOtherFiles: [] }),
  metrics: _default(array(metricSchema), [])
});
var packManifestSchema = strictObject({
  $schema: optional(string()),
  schemaVersion: literal(1),
  id: idSchema,
  version: int().check(_positive()),
  period: optional(string().check(_minLength(1))),
  supersedes: _default(array(idSchema), []),
  baseline: _default(strictObject({
    label: optional(string()),
    /** Run once in `{baseline-checkout}` before anything is measured there: what installs and builds the program of the base. */
    setup: optional(array(string()).check(_minLength(1)))
  }), {}),
  root: _default(path, "."),
  policy: prefault(packPolicySchema, {}),
  fixtures: _default(array(fixtureSchema), []),
  cases: _default(array(caseSchema), [])
});

// packages/contract/src/bundle/bundles-config.ts
var text = string().check(_minLength(1));
var flag = (fallback) => _default(boolean(), fallback);
var count = int().check(_nonnegative());
var globs = union([text, array(text).check(_minLength(1))]);
var query = text.check(_maxLength(2e3));
var pattern = text.check(_maxLength(500));
var name = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var areaName = string().check(_regex(/^(\.|[A-Za-z0-9][A-Za-z0-9._-]*)$/, "must be the name of a folder, or `.` for the bundle itself"), _maxLength(120));
var scalar = union([string(), number(), boolean()]);
var pick = _default(_enum(["newest", "all", "only"]), "newest");
var manifestSchema = strictObject({
  file: _default(text, "bundle.json"),
  format: _default(_enum(["json", "sha256sum", "bagit"]), "json"),
  fields: prefault(strictObject({
    files: _default(text, "files"),
    path: _default(text, "path"),
    sha256: _default(text, "sha256"),
    bytes: _default(text, "bytes"),
    area: _default(text, "area"),
    version: _default(text, "version"),
    commit: _default(text, "commit"),
    repository: _default(text, "repository"),
    platform: _default(text, "platform")
  }), {})
});
var requirementSchema = strictObject({
  id: name,
  title: optional(text),
  files: globs,
  except: _default(array(text), []),
  /** `fail`: must be there · `warn`: missing is a warning · `optional`: no row when absent. */
  level: _default(_enum(["fail", "warn", "optional"]), "fail"),
  pick,
  /** The evidence must itself say that it passed. */
  passed: optional(strictObject({ query, is: _default(scalar, true) })),
  /** The task that the evidence must be about: one of the input `task-id`, or of the manifest. */
  task: optional(strictObject({ query }))
});
var comparison = union([boolean(), string().check(_regex(/^\s*(true|false|(>=|<=|==|!=|>|<)\s*\S.*)\s*$/, "must be `true`, `false` or a comparison such as `>= 60`"))]);
var gateSchema = strictObject({
  id: name,
  title: optional(text),
  from: globs,
  except: _default(array(text), []),
  pick,
  as: _default(_enum(["auto", "json", "ndjson", "csv", "tsv", "yaml", "xml"]), "auto"),
  /** Reads one object as a list of one: some writers collapse it. */
  rows: flag(false),
  query,
  /** 0 to 100, over the numbers that the query gives; linear between the closest ranks. */
  percentile: optional(number().check(_gte(0), _lte(100))),
  /** One comparison, or one per profile with `default`. */
  is: optional(union([comparison, record(name, comparison)])),
  between: optional(tuple([number(), number()])),
  contains: optional(array(scalar).check(_minLength(1))),
  /** RE2 between slashes. */
  matches: optional(string().check(_regex(/^\/.+\/$/s, "must stand between slashes: `/^v\\d/`"))),
  equals: optional(strictObject({ from: globs, as: _default(_enum(["auto", "json", "ndjson", "csv", "tsv", "yaml", "xml"]), "auto"), rows: flag(false), query })),
  /** A JMESPath expression that must hold for every row. */
  each: optional(query),
  /** Fewest rows that prove anything. */
  atLeast: _default(int().check(_positive()), 1),
  sampleCount: optional(strictObject({ query, atLeast: int().check(_positive()) })),
  unit: optional(text),
  level: _default(_enum(["fail", "warn"]), "fail"),
  remedy: optional(text)
}).check(refine(({ is, between, contains, matches, equals, each }) => [is, between, contains, matches, equals, each].filter((one) => one !== void 0).length === 1, "must hold exactly one of `is`, `between`, `contains`, `matches`, `equals` and `each`"));
var areaSchema = strictObject({
  readme: _default(text, "README.md"),
  manifest: prefault(manifestSchema, {}),
  requires: _default(array(requirementSchema), []),
  gates: _default(array(gateSchema), [])
});
var recordedSchema = strictObject({
  /** Outside or inside the bundle, relative to the root. */
  file: text,
  /** RE2 with one group: the hash. */
  find: pattern,
  /** File of the bundle, relative to it. */
  of: text
});
var bundlesConfigSchema = strictObject({
  id: _default(name, "default"),
  /** Folder or zip, relative to the root; `{version}` is the input `version`. */
  path: text,
  /** A sub-folder that no area names. */
  otherAreas: _default(_enum(["fail", "warn", "ignore"]), "warn"),
  profile: optional(name),
  areas: record(areaName, areaSchema).check(refine((areas) => Object.keys(areas).length > 0, "must name at least one area")),
  /** What the README of each area must list. */
  readmeMustList: prefault(strictObject({ commands: flag(false), timestamps: flag(false), taskIds: optional(pattern), hashes: flag(false), docSync: flag(false) }), {}),
  /** Files of the folder that the manifest does not name. */
  unlisted: _default(_enum(["fail", "warn", "ignore"]), "fail"),
  /** Hashes noted elsewhere that must be the file's. */
  recordedIn: _default(array(recordedSchema), []),
  /** `for`: ids of requirements, or `Area/id`. `at`: `name` for the stamp in the name, otherwise a query into the evidence. */
  maxAge: optional(strictObject({ for: array(text).check(_minLength(1)), is: durationSchema, at: _default(text, "name") })),
  identity: prefault(strictObject({
    version: _default(_enum(["required", "optional"]), "required"),
    commit: _default(_enum(["required", "optional"]), "required"),
    /** What may differ between the commit that a tracked bundle names and the candidate, beside the bundle itself. */
    mayDiffer: _default(array(text), [])
  }), {}),
  redaction: prefault(strictObject({
    rules: _default(_enum(["default", "none"]), "default"),
    /** Values that are no secret, word for word, or files by glob with a leading `file:`. */
    allow: _default(array(text), [])
  }), {}),
  /** Limits of a zip: bytes when extracted, files, and how many times larger than it is stored. */
  zip: prefault(strictObject({ maxBytes: _default(count, 20 * 1024 ** 3), maxFiles: _default(count, 2e5), maxRatio: _default(number().check(_positive()), 1100), allowExtra: flag(false) }), {})
});

// packages/contract/src/docs/doc-sync-config.ts
var text2 = string().check(_minLength(1));
var flag2 = (fallback) => _default(boolean(), fallback);
var count2 = int().check(_nonnegative());
var globs2 = union([text2, array(text2).check(_minLength(1))]);
var level = _default(_enum(["fail", "warn"]), "fail");
var pattern2 = text2.check(_maxLength(500));
var name2 = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var areaRequirementSchema = strictObject({
  any: optional(globs2),
  /** Every one of these globs must have a changed file. */
  all: optional(globs2),
  /** An entry added under Unreleased, or under the version being released. */
  changelog: optional(literal(true)),
  title: optional(text2),
  level
}).check(refine(({ any, all, changelog }) => [any, all, changelog].filter((one) => one !== void 0).length === 1, "must hold exactly one of `any`, `all` and `changelog`"));
var areaSchema2 = strictObject({
  id: name2,
  when: globs2,
  unless: optional(globs2),
  require: array(areaRequirementSchema).check(_minLength(1))
});
var tableSchema = strictObject({ id: text2, status: optional(text2), title: optional(text2), owner: optional(text2), plan: optional(text2) });
var taskSourceSchema = strictObject({
  files: globs2,
  /** Markdown tables whose header has a cell named as `id` says. */
  table: optional(tableSchema),
  /** CSV. */
  columns: optional(tableSchema),
  /** Whole tokens anywhere in the text. */
  mentions: optional(literal(true)),
  /** `lenient` also reads the rows that a blank or text line cut off from their table, which GitHub does not show as rows. */
  rows: _default(_enum(["strict", "lenient"]), "strict"),
  delimiter: optional(string().check(_length(1))),
  /** `optional`: a task need not be here. */
  level: _default(_enum(["fail", "warn", "optional"]), "fail"),
  /** Sources whose files this one must name by path when the change touches them. */
  mustReference: optional(union([array(name2).check(_minLength(1)), strictObject({ any: optional(array(name2)), all: optional(array(name2)) })]))
}).check(refine(({ table, columns, mentions }) => [table, columns, mentions].filter((one) => one !== void 0).length === 1, "must hold exactly one of `table`, `columns` and `mentions`"));
var agreementSchema = strictObject({
  /** Pairs of sources: every id of the first is in the second. */
  presence: _default(array(tuple([name2, name2])), []),
  /** `map`: a status and the globs (case ignored) of the words that mean it. */
  status: optional(strictObject({ sources: array(name2).check(_minLength(2)), map: record(name2, array(text2).check(_minLength(1))), level })),
  title: optional(strictObject({ sources: array(name2).check(_minLength(2)), level }))
});
var integritySchema = strictObject({
  minRows: optional(count2),
  /** How many ids of the base the head may lack. */
  maxDeletedRows: optional(count2),
  requiredColumns: _default(array(text2), []),
  /** Column in which no value may stand twice. */
  unique: optional(text2)
});
var tasksSchema = strictObject({
  id: pattern2,
  sources: record(name2, taskSourceSchema),
  agree: prefault(agreementSchema, {}),
  /** By source. */
  integrity: _default(record(name2, integritySchema), {}),
  /** `neverReuse`: an id that history once had and lost may not name another task. `timeLimit` in seconds: how long history is read. */
  lifecycle: prefault(strictObject({ neverReuse: flag2(false), timeLimit: _default(int().check(_gte(1), _lte(3600)), 20) }), {})
});
var referenceSchema = strictObject({
  id: pattern2,
  definedIn: union([
    strictObject({ files: globs2, table: strictObject({
      id: text2,
      /** How a cell becomes an id: `RR-{n}` of the cell `7`. */
      format: optional(text2)
    }) }),
    strictObject({ files: globs2, mentions: literal(true) }),
    /** Files or folders whose last name is the id. */
    strictObject({ paths: globs2 })
  ]),
  citedIn: globs2,
  /** Header of the column in which every row must cite one. */
  column: optional(text2),
  /** File below a defined path whose SHA-256 the row that cites it must show. */
  hash: optional(text2)
});
var formSchema = strictObject({ files: globs2, template: optional(text2), fields: array(text2).check(_minLength(1)) });
var linksSchema = strictObject({
  files: _default(globs2, ["**/*.md"]),
  exclude: _default(array(text2), []),
  anchors: flag2(true),
  images: flag2(true),
  /** Paths below `roots` that prose cites in code: `src/a.ts`, `src/a.ts:12`, with `symbols` also `src/a.ts#name`. */
  citedPaths: optional(strictObject({ roots: array(text2).check(_minLength(1)), symbols: flag2(false) })),
  level
});
var changelogSchema = strictObject({
  file: _default(text2, "CHANGELOG.md"),
  /** `conventional`: as release-please and its like write it, without a section Unreleased. */
  style: _default(_enum(["keep-a-changelog", "conventional"]), "keep-a-changelog"),
  /** `auto`: where the style has it. */
  unreleased: _default(_enum(["auto", "required", "optional"]), "auto"),
  /** Section names beside those of the style. */
  sections: _default(array(text2), []),
  /**
   * Manifests whose version must be that of the tag, or without a tag the newest of the changelog. It may be ahead while Unreleased has entries, or
   * as a pre-release; `0.0.0` is compared with tags only.
   */
  versions: _default(array(text2), []),
  /** As it stands here, `release.tag` counts. */
  tag: _default(text2, "v{version}")
});
var sampleSchema = strictObject({
  in: text2,
  /** Name in the comment before the fence: `<!-- sample: quick-start -->`. */
  fence: text2,
  equals: union([
    /** `region`: what stands between `region: <name>` and `endregion: <name>` in comments of the file. */
    strictObject({ file: text2, region: optional(text2) }),
    /** `<case>/<output>` as a pack's accepted baseline has it. */
    strictObject({ observation: text2, pack: optional(text2) })
  ]),
  normalise: _default(array(normaliserSchema), [])
});
var docSyncConfigSchema = strictObject({
  areas: _default(array(areaSchema2), []),
  /** Whether the trailer `Docs-not-needed: <reason>` in a commit of the change excuses an area. */
  trailer: _default(_enum(["allow", "refuse"]), "refuse"),
  tasks: optional(tasksSchema),
  references: _default(record(name2, referenceSchema), {}),
  forms: _default(array(formSchema), []),
  links: optional(linksSchema),
  changelog: optional(changelogSchema),
  samples: _default(array(sampleSchema), []),
  /** File of known findings; only new ones block. */
  baseline: optional(text2)
});

// packages/contract/src/config/config.ts
var text3 = string().check(_minLength(1));
var waiverSchema = strictObject({
  rule: string().check(_regex(/^[a-z]+\/[a-z0-9-]+$/, "must be a rule such as `drift/content-changed`")),
  fingerprint: optional(digestSchema),
  /** Glob over the finding's path. */
  path: optional(text3),
  owner: text3,
  reason: text3,
  expires: iso_exports.date("must be a date such as `2027-01-31`")
});
var requirement = string().check(_regex(/^[a-z][a-z-]*(:[^\s:][^:]*)?$/, "must be `kind` or `kind:key`"));
function levelDemands(defaults) {
  return prefault(strictObject({
    require: _default(array(requirement), []),
    /** How many different people must have approved the tree. */
    approvals: _default(int().check(_gte(0), _lte(50)), defaults.approvals)
  }), {});
}
var gateConfigSchema = strictObject({
  /** `kind` or `kind:key`. */
  require: _default(array(requirement), []),
  /** Shown, never blocking. */
  advisory: _default(array(requirement), []),
  /** Ids of jobs that may be skipped. */
  allowSkipped: _default(array(text3), []),
  /** Jobs that need not be in `needs`, each with its reason. */
  exempt: _default(record(string(), text3), {}),
  maxWarnings: optional(int().check(_nonnegative())),
  acceptHeadPolicy: _default(boolean(), false),
  levels: prefault(strictObject({
    merge: levelDemands({ approvals: 0 }),
    release: levelDemands({ approvals: 0 }),
    major: levelDemands({ approvals: 1 })
  }), {})
});
var configSchema = strictObject({
  $schema: optional(string()),
  schemaVersion: literal(1),
  /** Manifests that `regression-pack` and `drift-check` take when told nothing. */
  packs: _default(array(text3), []),
  /** What `telemetry-bundle-readiness` verifies; absent: nothing. */
  bundles: optional(bundlesConfigSchema),
  /** What `doc-sync-check` judges; absent: nothing. */
  docSync: optional(docSyncConfigSchema),
  gate: prefault(gateConfigSchema, {}),
  /** What a release must be; `release-evidence` judges it. */
  release: prefault(releaseConfigSchema, {}),
  waivers: _default(array(waiverSchema), []),
  /** How many days ahead a waiver may expire. */
  maxWaiverDays: _default(int().check(_positive(), _lte(3650)), 180),
  /** Baselines from elsewhere (`git:…`, `artifact:…`, `release:…`) that a change under review may be compared with, as `baseline` names them. */
  remoteBaselines: _default(array(string().check(_regex(/^(git|artifact|release):/, "must begin with `git:`, `artifact:` or `release:`"))), []),
  /** An `unverified` reason that may pass, in writing. */
  reasons: _default(partialRecord(reasonSchema, _enum(["warn", "block"])), {})
});
var waiversFileSchema = strictObject({ $schema: optional(string()), schemaVersion: literal(1), waivers: array(waiverSchema) });

export {
  packPolicySchema,
  packManifestSchema,
  configSchema,
  waiversFileSchema
};
