import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  releaseConfigSchema,
  severities
} from "./chunk-66U55TES.js";
import {
  digestSchema,
  idSchema,
  reasonSchema
} from "./chunk-OENNLVGW.js";
import {
  iso_exports
} from "./chunk-GTXKJAWV.js";
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
} from "./chunk-BJKKL37A.js";

// packages/contract/src/pack/manifest.ts
var warnOrFail = _enum(["fail", "warn"]);
var warnFailOrPass = _enum(["warn", "fail", "pass"]);
var percentText = "must be a percentage such as `35%`";
var percentSchema = string(percentText).check(_regex(/^[0-9]{1,6}(\.[0-9]{1,6})?%$/, percentText));
var durationText = "must be a duration such as `500ms`, `60s` or `5m`";
var durationSchema = string(durationText).check(_regex(/^[1-9][0-9]{0,8}(ms|s|m|h)$/, durationText));
var path = string().check(_minLength(1), _maxLength(1024));
var thresholds = strictObject({
  sizeDelta: optional(percentSchema),
  lineDelta: optional(percentSchema)
});
var packPolicySchema = strictObject({
  missingFixture: _default(warnOrFail, "fail"),
  pinMismatch: _default(warnOrFail, "fail"),
  thresholdBreach: _default(warnOrFail, "warn"),
  newCase: _default(warnFailOrPass, "warn"),
  removedCase: _default(warnFailOrPass, "fail"),
  acceptedChange: _default(warnFailOrPass, "warn"),
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
  pin: optional(strictObject({
    sha256: optional(hex64),
    sizeBytes: optional(int().check(_nonnegative())),
    rootElement: optional(string())
  })),
  compareWith: optional(idSchema),
  expectChange: _default(boolean(), false),
  thresholds: _default(thresholds, {})
});
var normaliserSchema = union([
  _enum(["ansi", "timestamps", "paths", "uuids", "durations", "line-endings", "trailing-space"]),
  strictObject({
    replace: string().check(_minLength(1), _maxLength(1e3)),
    with: string()
  })
]);
var tolerance = strictObject({
  relative: optional(number().check(_nonnegative())),
  absolute: optional(number().check(_nonnegative()))
});
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
  breaking: optional(literal("only"))
};
var streamExpectation = strictObject(comparisonFields);
var fileExpectation = strictObject({
  path,
  ...comparisonFields
});
var benchmarkFormats = ["hyperfine", "tinybench", "benchmarkjs", "pytest-benchmark", "go", "jmh", "criterion"];
var metricSchema = strictObject({
  name: idSchema,
  from: string().check(_minLength(1)),
  query: optional(string()),
  format: optional(_enum(benchmarkFormats)),
  select: optional(string().check(_minLength(1))),
  unit: optional(string()),
  kind: _default(_enum(["exact", "tolerance", "sampled"]), "exact"),
  better: _default(_enum(["lower", "higher", "equal"]), "equal"),
  tolerance: optional(tolerance),
  warn: optional(percentSchema),
  fail: optional(percentSchema),
  floor: optional(number().check(_nonnegative())),
  baselineCommand: optional(array(string()).check(_minLength(1)))
});
var caseSchema = strictObject({
  id: idSchema,
  command: array(string()).check(_minLength(1)),
  shell: _default(boolean(), false),
  env: _default(record(string().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of an environment variable")), string()), {}),
  cwd: _default(path, "."),
  stdin: optional(path),
  timeout: _default(durationSchema, "60s"),
  repeat: _default(int().check(_positive(), _lte(100)), 1),
  attempts: optional(strictObject({
    max: int().check(_positive(), _lte(100)),
    requiredPasses: int().check(_positive(), _lte(100)),
    allowedFailures: int().check(_nonnegative(), _lte(100))
  })),
  skipOn: _default(partialRecord(_enum(["linux", "darwin", "win32"]), string().check(_minLength(1))), {}),
  expect: _default(strictObject({
    exitCode: _default(nullable(int()), 0),
    stdout: optional(streamExpectation),
    stderr: optional(streamExpectation),
    files: _default(array(fileExpectation), []),
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
    setup: optional(array(string()).check(_minLength(1)))
  }), {}),
  root: _default(path, "."),
  policy: prefault(packPolicySchema, {}),
  fixtures: _default(array(fixtureSchema), []),
  cases: _default(array(caseSchema), [])
});

// packages/contract/src/docs/doc-sync-config.ts
var text = string().check(_minLength(1));
var flag = (fallback) => _default(boolean(), fallback);
var count = int().check(_nonnegative());
var globs = union([text, array(text).check(_minLength(1))]);
var level = _default(_enum(["fail", "warn"]), "fail");
var pattern = text.check(_maxLength(500));
var name = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var areaRequirementSchema = strictObject({
  any: optional(globs),
  all: optional(globs),
  changelog: optional(literal(true)),
  title: optional(text),
  level
}).check(refine(({ any, all, changelog }) => [any, all, changelog].filter((one) => one !== void 0).length === 1, "must hold exactly one of `any`, `all` and `changelog`"));
var areaSchema = strictObject({
  id: name,
  when: globs,
  unless: optional(globs),
  require: array(areaRequirementSchema).check(_minLength(1))
});
var tableSchema = strictObject({
  id: text,
  status: optional(text),
  title: optional(text),
  owner: optional(text),
  plan: optional(text)
});
var taskSourceSchema = strictObject({
  files: globs,
  table: optional(tableSchema),
  columns: optional(tableSchema),
  mentions: optional(literal(true)),
  rows: _default(_enum(["strict", "lenient"]), "strict"),
  delimiter: optional(string().check(_length(1))),
  level: _default(_enum(["fail", "warn", "optional"]), "fail"),
  mustReference: optional(union([array(name).check(_minLength(1)), strictObject({
    any: optional(array(name)),
    all: optional(array(name))
  })]))
}).check(refine(({ table, columns, mentions }) => [table, columns, mentions].filter((one) => one !== void 0).length === 1, "must hold exactly one of `table`, `columns` and `mentions`"));
var agreementSchema = strictObject({
  presence: _default(array(tuple([name, name])), []),
  status: optional(strictObject({
    sources: array(name).check(_minLength(2)),
    map: record(name, array(text).check(_minLength(1))),
    level
  })),
  title: optional(strictObject({
    sources: array(name).check(_minLength(2)),
    level
  }))
});
var integritySchema = strictObject({
  minRows: optional(count),
  maxDeletedRows: optional(count),
  requiredColumns: _default(array(text), []),
  unique: optional(text)
});
var tasksSchema = strictObject({
  id: pattern,
  sources: record(name, taskSourceSchema),
  agree: prefault(agreementSchema, {}),
  integrity: _default(record(name, integritySchema), {}),
  lifecycle: prefault(strictObject({
    neverReuse: flag(false),
    timeLimit: _default(int().check(_gte(1), _lte(3600)), 20)
  }), {})
});
var referenceSchema = strictObject({
  id: pattern,
  definedIn: union([
    strictObject({
      files: globs,
      table: strictObject({
        id: text,
        format: optional(text)
      })
    }),
    strictObject({
      files: globs,
      mentions: literal(true)
    }),
    strictObject({
      paths: globs
    })
  ]),
  citedIn: globs,
  column: optional(text),
  hash: optional(text)
});
var formSchema = strictObject({
  files: globs,
  template: optional(text),
  fields: array(text).check(_minLength(1))
});
var linksSchema = strictObject({
  files: _default(globs, ["**/*.md"]),
  exclude: _default(array(text), []),
  anchors: flag(true),
  images: flag(true),
  citedPaths: optional(strictObject({
    roots: array(text).check(_minLength(1)),
    symbols: flag(false)
  })),
  level
});
var changelogSchema = strictObject({
  file: _default(text, "CHANGELOG.md"),
  style: _default(_enum(["keep-a-changelog", "conventional"]), "keep-a-changelog"),
  unreleased: _default(_enum(["auto", "required", "optional"]), "auto"),
  sections: _default(array(text), []),
  versions: _default(array(text), []),
  tag: _default(text, "v{version}")
});
var sampleSchema = strictObject({
  in: text,
  fence: text,
  equals: union([
    strictObject({
      file: text,
      region: optional(text)
    }),
    strictObject({
      observation: text,
      pack: optional(text)
    })
  ]),
  normalise: _default(array(normaliserSchema), [])
});
var docSyncConfigSchema = strictObject({
  areas: _default(array(areaSchema), []),
  trailer: _default(_enum(["allow", "refuse"]), "refuse"),
  tasks: optional(tasksSchema),
  references: _default(record(name, referenceSchema), {}),
  forms: _default(array(formSchema), []),
  links: optional(linksSchema),
  changelog: optional(changelogSchema),
  samples: _default(array(sampleSchema), []),
  baseline: optional(text)
});

// packages/contract/src/bundle/bundles-config.ts
var text2 = string().check(_minLength(1));
var flag2 = (fallback) => _default(boolean(), fallback);
var count2 = int().check(_nonnegative());
var globs2 = union([text2, array(text2).check(_minLength(1))]);
var query = text2.check(_maxLength(2e3));
var pattern2 = text2.check(_maxLength(500));
var name2 = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var areaName = string().check(_regex(/^(\.|[A-Za-z0-9][A-Za-z0-9._-]*)$/, "must be the name of a folder, or `.` for the bundle itself"), _maxLength(120));
var scalar = union([string(), number(), boolean()]);
var pick = _default(_enum(["newest", "all", "only"]), "newest");
var manifestSchema = strictObject({
  file: _default(text2, "bundle.json"),
  format: _default(_enum(["json", "sha256sum", "bagit"]), "json"),
  fields: prefault(strictObject({
    files: _default(text2, "files"),
    path: _default(text2, "path"),
    sha256: _default(text2, "sha256"),
    bytes: _default(text2, "bytes"),
    area: _default(text2, "area"),
    version: _default(text2, "version"),
    commit: _default(text2, "commit"),
    repository: _default(text2, "repository"),
    platform: _default(text2, "platform")
  }), {})
});
var requirementSchema = strictObject({
  id: name2,
  title: optional(text2),
  files: globs2,
  except: _default(array(text2), []),
  level: _default(_enum(["fail", "warn", "optional"]), "fail"),
  pick,
  passed: optional(strictObject({
    query,
    is: _default(scalar, true)
  })),
  task: optional(strictObject({
    query
  }))
});
var comparison = union([boolean(), string().check(_regex(/^\s*(true|false|(>=|<=|==|!=|>|<)\s*\S.*)\s*$/, "must be `true`, `false` or a comparison such as `>= 60`"))]);
var gateSchema = strictObject({
  id: name2,
  title: optional(text2),
  from: globs2,
  except: _default(array(text2), []),
  pick,
  as: _default(_enum(["auto", "json", "ndjson", "csv", "tsv", "yaml", "xml"]), "auto"),
  rows: flag2(false),
  query,
  percentile: optional(number().check(_gte(0), _lte(100))),
  is: optional(union([comparison, record(name2, comparison)])),
  between: optional(tuple([number(), number()])),
  contains: optional(array(scalar).check(_minLength(1))),
  matches: optional(string().check(_regex(/^\/.+\/$/s, "must stand between slashes: `/^v\\d/`"))),
  equals: optional(strictObject({
    from: globs2,
    as: _default(_enum(["auto", "json", "ndjson", "csv", "tsv", "yaml", "xml"]), "auto"),
    rows: flag2(false),
    query
  })),
  each: optional(query),
  atLeast: _default(int().check(_positive()), 1),
  sampleCount: optional(strictObject({
    query,
    atLeast: int().check(_positive())
  })),
  unit: optional(text2),
  level: _default(_enum(["fail", "warn"]), "fail"),
  remedy: optional(text2)
}).check(refine(({ is, between, contains, matches, equals, each }) => [is, between, contains, matches, equals, each].filter((one) => one !== void 0).length === 1, "must hold exactly one of `is`, `between`, `contains`, `matches`, `equals` and `each`"));
var areaSchema2 = strictObject({
  readme: _default(text2, "README.md"),
  manifest: prefault(manifestSchema, {}),
  requires: _default(array(requirementSchema), []),
  gates: _default(array(gateSchema), [])
});
var recordedSchema = strictObject({
  file: text2,
  find: pattern2,
  of: text2
});
var bundlesConfigSchema = strictObject({
  id: _default(name2, "default"),
  path: text2,
  otherAreas: _default(_enum(["fail", "warn", "ignore"]), "warn"),
  profile: optional(name2),
  areas: record(areaName, areaSchema2).check(refine((areas) => Object.keys(areas).length > 0, "must name at least one area")),
  readmeMustList: prefault(strictObject({
    commands: flag2(false),
    timestamps: flag2(false),
    taskIds: optional(pattern2),
    hashes: flag2(false),
    docSync: flag2(false)
  }), {}),
  unlisted: _default(_enum(["fail", "warn", "ignore"]), "fail"),
  recordedIn: _default(array(recordedSchema), []),
  maxAge: optional(strictObject({
    for: array(text2).check(_minLength(1)),
    is: durationSchema,
    at: _default(text2, "name")
  })),
  identity: prefault(strictObject({
    version: _default(_enum(["required", "optional"]), "required"),
    commit: _default(_enum(["required", "optional"]), "required"),
    mayDiffer: _default(array(text2), [])
  }), {}),
  redaction: prefault(strictObject({
    rules: _default(_enum(["default", "none"]), "default"),
    allow: _default(array(text2), [])
  }), {}),
  zip: prefault(strictObject({
    maxBytes: _default(count2, 20 * 1024 ** 3),
    maxFiles: _default(count2, 2e5),
    maxRatio: _default(number().check(_positive()), 1100),
    allowExtra: flag2(false)
  }), {})
});

// packages/contract/src/security/security-config.ts
var text3 = string().check(_minLength(1), _maxLength(300));
var exceptionSchema = strictObject({
  package: text3,
  version: text3,
  advisory: optional(text3),
  licence: optional(text3),
  owner: text3,
  reason: text3,
  expires: iso_exports.date("must be a date such as `2027-01-31`")
});
var licencesSchema = strictObject({
  allow: array(text3).check(_minLength(1)),
  own: _default(array(text3), [])
});
var securityConfigSchema = strictObject({
  reports: _default(array(text3), []),
  sbom: _default(array(text3), []),
  scans: _default(array(text3), []),
  severity: _default(_enum(severities), "high"),
  licences: optional(licencesSchema),
  maxAge: _default(string().check(_regex(/^[1-9][0-9]{0,4}[hd]$/, "must be a number of hours or days such as `24h` or `7d`")), "24h"),
  exceptions: _default(array(exceptionSchema), [])
});

// packages/contract/src/config/config.ts
var text4 = string().check(_minLength(1));
var waiverSchema = strictObject({
  rule: string().check(_regex(/^[a-z]+\/[a-z0-9-]+$/, "must be a rule such as `drift/content-changed`")),
  fingerprint: optional(digestSchema),
  path: optional(text4),
  owner: text4,
  reason: text4,
  expires: iso_exports.date("must be a date such as `2027-01-31`")
});
var requirement = string().check(_regex(/^[a-z][a-z-]*(:[^\s:][^:]*)?$/, "must be `kind` or `kind:key`"));
function levelDemands(defaults) {
  return prefault(strictObject({
    require: _default(array(requirement), []),
    approvals: _default(int().check(_gte(0), _lte(50)), defaults.approvals)
  }), {});
}
var gateConfigSchema = strictObject({
  require: _default(array(requirement), []),
  advisory: _default(array(requirement), []),
  allowSkipped: _default(array(text4), []),
  exempt: _default(record(string(), text4), {}),
  maxWarnings: optional(int().check(_nonnegative())),
  acceptHeadPolicy: _default(boolean(), false),
  acceptConfigs: _default(array(text4), []),
  levels: prefault(strictObject({
    merge: levelDemands({ approvals: 0 }),
    release: levelDemands({ approvals: 0 }),
    major: levelDemands({ approvals: 1 })
  }), {})
});
var configSchema = strictObject({
  $schema: optional(string()),
  schemaVersion: literal(1),
  packs: _default(array(text4), []),
  bundles: optional(bundlesConfigSchema),
  docSync: optional(docSyncConfigSchema),
  gate: prefault(gateConfigSchema, {}),
  release: prefault(releaseConfigSchema, {}),
  security: prefault(securityConfigSchema, {}),
  waivers: _default(array(waiverSchema), []),
  maxWaiverDays: _default(int().check(_positive(), _lte(3650)), 180),
  remoteBaselines: _default(array(string().check(_regex(/^(git|artifact|release):/, "must begin with `git:`, `artifact:` or `release:`"))), []),
  reasons: _default(partialRecord(reasonSchema, _enum(["warn", "block"])), {})
});
var waiversFileSchema = strictObject({
  $schema: optional(string()),
  schemaVersion: literal(1),
  waivers: array(waiverSchema)
});

export {
  packPolicySchema,
  packManifestSchema,
  docSyncConfigSchema,
  configSchema,
  waiversFileSchema
};
