import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  commitSchema,
  digestSchema,
  documentSchema,
  levelSchema,
  outcomeSchema,
  schemaBase,
  sha256Schema
} from "./chunk-NIT5GBHI.js";
import {
  _default,
  _enum,
  _gte,
  _lte,
  _maxLength,
  _minLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  int,
  iso_exports,
  literal,
  looseObject,
  nullable,
  number,
  optional,
  prefault,
  record,
  strictObject,
  string
} from "./chunk-ZDLLAUQK.js";

// packages/contract/src/release/evidence-record.ts
var text = string();
var rate = nullable(number().check(_gte(0), _lte(1)));
var releaseEvidenceRecordSchema = looseObject({
  version: text,
  releaseDate: nullable(iso_exports.date()),
  releasedBy: nullable(text),
  validation: looseObject({
    gateResults: looseObject({
      passed: boolean(),
      successRate: rate,
      reworkRate: rate,
      allTasksPassed: nullable(boolean()),
      reasons: record(string(), text)
    }),
    checklist: array(looseObject({ id: text, status: _enum(["pass", "fail", "na"]), evidence: nullable(text), reason: optional(text) }))
  }),
  artifacts: looseObject({ changelogRef: nullable(text), releaseNotesRef: nullable(text), verificationLogRef: nullable(text) }),
  provenance: looseObject({ commit: nullable(commitSchema), branch: nullable(text), buildId: nullable(text), signedBy: nullable(text) }),
  distribution: looseObject({ channels: array(text), publishedAt: nullable(iso_exports.datetime()) })
});

// packages/contract/src/release/release-notes.ts
var prose = string().check(_minLength(1, "must not be empty"), _maxLength(2e4));
var line = string().check(_minLength(1, "must not be empty"), _maxLength(500), _regex(new RegExp("^\\P{Cc}*$", "u"), "must be one line without control characters"));
var list = (entry) => _default(array(entry).check(_maxLength(1e3)), []);
var changesSchema = strictObject({
  features: list(strictObject({
    title: line,
    description: prose,
    prRef: optional(line)
  })),
  improvements: list(strictObject({
    title: line,
    description: prose
  })),
  bugFixes: list(strictObject({
    issueRef: line,
    description: prose
  })),
  breakingChanges: list(strictObject({
    title: line,
    description: prose,
    migration: prose
  })),
  deprecations: list(strictObject({
    item: line,
    timeline: line,
    replacement: optional(line)
  })),
  security: list(strictObject({
    cve: line,
    severity: _enum(["low", "medium", "high", "critical"]),
    description: prose
  }))
});
var provenanceSchema = strictObject({
  commit: commitSchema,
  buildId: nullable(line),
  signedBy: nullable(line)
});
var releaseNotesSchema = strictObject({
  $schema: optional(string()),
  version: string().check(_minLength(1, "must not be empty"), _maxLength(100)),
  releaseDate: iso_exports.date("must be a date such as `2027-01-15`"),
  releaseType: _enum(["major", "minor", "patch", "hotfix", "alpha", "beta", "rc"]),
  highlights: list(prose),
  changes: prefault(changesSchema, {}),
  knownIssues: list(strictObject({
    issue: prose,
    workaround: optional(prose)
  })),
  upgradeNotes: _default(string().check(_maxLength(5e4)), ""),
  contributors: list(line),
  bumpReason: optional(prose),
  risks: list(strictObject({
    id: line,
    mitigation: line,
    owner: line
  })),
  noRiskChanged: optional(prose),
  provenance: optional(provenanceSchema)
});

// packages/contract/src/release/evidence-manifest.ts
var text2 = string();
var evidenceManifestSchemaId = `${schemaBase}release-manifest-v1.schema.json`;
var evidenceFileSchema = looseObject({
  path: text2.check(_minLength(1)),
  sha256: sha256Schema,
  bytes: int().check(_nonnegative()),
  mediaType: text2,
  area: text2,
  kind: text2,
  role: _enum(["subject", "reference"]),
  taskIds: array(text2),
  commandLine: nullable(text2),
  startedAt: nullable(iso_exports.datetime()),
  finishedAt: nullable(iso_exports.datetime())
});
var shippedAssetSchema = looseObject({ name: text2.check(_minLength(1), _maxLength(255)), sha256: sha256Schema, bytes: int().check(_nonnegative()) });
var evidenceManifestSchema = looseObject({
  $schema: literal(evidenceManifestSchemaId),
  kind: literal("release-manifest"),
  schemaVersion: text2.check(_regex(/^1\.(0|[1-9][0-9]*)$/)),
  version: text2,
  tag: nullable(text2),
  repository: nullable(text2),
  commit: nullable(commitSchema),
  files: array(evidenceFileSchema),
  assets: array(shippedAssetSchema)
});

// packages/contract/src/release/release-calendar.ts
var day = iso_exports.date("must be a date such as `2027-01-15`");
var version = string().check(_minLength(1), _maxLength(100));
var shared = {
  version,
  allowedBy: optional(string())
};
var minorSchema = strictObject({
  ...shared,
  rcDate: day,
  releaseDate: day,
  status: _default(_enum(["planned", "rc", "released", "skipped"]), "planned")
});
var majorSchema = strictObject({
  ...shared,
  quarter: _enum(["Q1", "Q2", "Q3", "Q4"]),
  rcDate: optional(day),
  plannedDate: day,
  status: _default(_enum(["planned", "rc", "released", "delayed"]), "planned")
});
var patchSchema = strictObject({
  ...shared,
  releaseDate: day,
  hotfix: _default(boolean(), false)
});
var releaseCalendarSchema = strictObject({
  $schema: optional(string()),
  year: int().check(_gte(2e3), _lte(9999)),
  minorReleases: _default(array(minorSchema), []),
  majorReleases: _default(array(majorSchema), []),
  patchReleases: _default(array(patchSchema), [])
});

// packages/contract/src/release/release-checklist.ts
var count = int().check(_nonnegative());
var text3 = string();
var bumps = ["none", "patch", "minor", "major"];
var bumpSchema = _enum(bumps);
var readEvidenceSchema = looseObject({
  source: _enum(["api", "file", "document", "git"]),
  name: text3,
  sha256: nullable(sha256Schema),
  kept: optional(text3),
  status: optional(int()),
  etag: optional(nullable(text3)),
  contentDigest: optional(digestSchema)
});
var checklistItemResultSchema = looseObject({
  id: text3,
  title: text3,
  outcome: outcomeSchema,
  owner: nullable(text3),
  note: text3,
  evidence: array(readEvidenceSchema)
});
var bumpDemandSchema = looseObject({
  by: _enum(["commit", "changeset", "changelog"]),
  source: text3,
  title: text3,
  type: nullable(text3),
  bump: bumpSchema,
  excluded: nullable(text3)
});
var bumpReportSchema = looseObject({
  required: nullable(bumpSchema),
  declared: nullable(bumpSchema),
  demands: array(bumpDemandSchema),
  commits: count,
  unconforming: count
});
var versionPlaceSchema = looseObject({
  place: text3,
  field: nullable(text3),
  version: nullable(text3),
  outcome: outcomeSchema
});
var cadenceReportSchema = looseObject({
  outcome: outcomeSchema,
  date: text3,
  timeZone: text3,
  calendar: nullable(text3),
  planned: nullable(text3),
  candidate: nullable(looseObject({ name: text3, commit: commitSchema })),
  freeze: nullable(looseObject({ from: text3, to: text3, allowed: nullable(text3) })),
  note: text3,
  evidence: optional(array(readEvidenceSchema))
});
var riskReportSchema = looseObject({
  outcome: outcomeSchema,
  register: text3,
  rows: count,
  cited: array(text3),
  unchanged: nullable(text3),
  evidence: optional(array(readEvidenceSchema))
});
var releaseChecklistDetailsSchema = looseObject({
  release: looseObject({
    package: nullable(text3),
    version: nullable(text3),
    tag: nullable(text3),
    isTagged: boolean(),
    commit: nullable(commitSchema),
    type: nullable(_enum(["major", "minor", "patch", "alpha", "beta", "rc", "pre-release"])),
    stability: nullable(text3),
    audience: nullable(text3),
    hotfix: boolean(),
    level: levelSchema,
    levelReason: text3,
    previous: nullable(looseObject({ tag: text3, version: text3, commit: commitSchema }))
  }),
  items: array(checklistItemResultSchema),
  versions: array(versionPlaceSchema),
  bump: nullable(bumpReportSchema),
  cadence: nullable(cadenceReportSchema),
  risk: nullable(riskReportSchema),
  requests: count
});
var releaseChecklistSchema = documentSchema("release-checklist", releaseChecklistDetailsSchema);

// packages/contract/src/release/publication-record.ts
var text4 = string().check(_minLength(1));
var publicationRecordSchemaId = `${schemaBase}publication-record-v1.schema.json`;
var publicationPayloadType = "application/vnd.shipworthy.release-publication+json";
var publicationRecordSchema = looseObject({
  $schema: literal(publicationRecordSchemaId),
  kind: literal("publication-record"),
  schemaVersion: text4.check(_regex(/^1\.(0|[1-9][0-9]*)$/)),
  channel: _enum(["github"]),
  repository: text4,
  tag: text4,
  version: text4,
  commit: commitSchema,
  url: text4,
  publishedAt: nullable(iso_exports.datetime()),
  assets: array(looseObject({ name: text4, sha256: sha256Schema, bytes: int().check(_nonnegative()) }))
});

// packages/contract/src/release/risk-register.ts
var text5 = string().check(_minLength(1), _maxLength(5e3));
var riskSchema = strictObject({
  id: string().check(_minLength(1), _maxLength(100)),
  risk: text5,
  trigger: text5,
  mitigation: text5,
  owner: text5,
  cadence: text5
});
var riskRegisterSchema = strictObject({
  $schema: optional(string()),
  risks: array(riskSchema)
});

// packages/contract/src/release/rollback-evidence.ts
var text6 = string().check(_minLength(1), _maxLength(5e3));
var time = iso_exports.datetime({ offset: true, message: "must be a time such as `2027-01-15T09:30:00Z`" });
var version2 = string().check(_minLength(1), _maxLength(100));
var rollbackPayloadType = "application/vnd.shipworthy.rollback-evidence+json";
var rollbackEvidenceSchema = strictObject({
  $schema: optional(string()),
  rollbackId: text6.check(_maxLength(200)),
  type: _enum(["immediate", "planned", "partial", "config"]),
  exercise: boolean(),
  trigger: strictObject({
    issueId: optional(text6),
    severity: _enum(["low", "medium", "high", "critical"]),
    description: text6,
    detectedAt: time,
    detectedBy: text6
  }),
  versions: strictObject({
    from: version2,
    to: version2
  }),
  execution: strictObject({
    decidedAt: time,
    decidedBy: text6,
    executedAt: time,
    executedBy: text6,
    durationMinutes: number().check(_nonnegative(), _lte(525600)),
    workflowRun: optional(int().check(_positive()))
  }),
  verification: strictObject({
    smokeTests: _enum(["passed", "failed", "not-run"]),
    issueResolved: boolean(),
    newIssues: _default(array(text6), [])
  }),
  followUp: strictObject({
    rootCause: text6,
    prevention: _default(array(text6), []),
    postMortemRef: optional(text6)
  })
});

export {
  bumps,
  releaseEvidenceRecordSchema,
  releaseNotesSchema,
  releaseCalendarSchema,
  evidenceManifestSchemaId,
  evidenceManifestSchema,
  publicationRecordSchemaId,
  publicationPayloadType,
  riskRegisterSchema,
  rollbackPayloadType,
  rollbackEvidenceSchema
};
