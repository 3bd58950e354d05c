import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseWithSchema
} from "./chunk-A6A54A6T.js";
import {
  parseYamlSource
} from "./chunk-MZBWWUBS.js";
import {
  isJsonArray,
  isJsonObject
} from "./chunk-FK4RSKLJ.js";
import {
  documentSchema,
  schemaBase
} from "./chunk-SS4U7X6A.js";
import {
  commitSchema,
  digestSchema,
  levelSchema,
  outcomeSchema,
  sha256Schema
} from "./chunk-IM5QJ37K.js";
import {
  iso_exports
} from "./chunk-3C32NGGW.js";
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
  literal,
  looseObject,
  nullable,
  number,
  optional,
  prefault,
  record,
  strictObject,
  string
} from "./chunk-G5DY3PU2.js";
import {
  ShipworthyError
} from "./chunk-QHLKFRAU.js";

// packages/contract/src/release/release-notes.ts
var prose = string().check(_minLength(1, "must not be empty"), _maxLength(2e4));
var line = string().check(_minLength(1, "must not be empty"), _maxLength(500), _regex(new RegExp("^\\P{Cc}*$", "u"), "must be one line without control characters"));
var list = (entry) => _default(array(entry).check(_maxLength(1e3)), []);
var changesSchema = strictObject({
  features: list(strictObject({ title: line, description: prose, prRef: optional(line) })),
  improvements: list(strictObject({ title: line, description: prose })),
  bugFixes: list(strictObject({ issueRef: line, description: prose })),
  breakingChanges: list(strictObject({ title: line, description: prose, migration: prose })),
  deprecations: list(strictObject({ item: line, timeline: line, replacement: optional(line) })),
  security: list(strictObject({ cve: line, severity: _enum(["low", "medium", "high", "critical"]), description: prose }))
});
var provenanceSchema = strictObject({ commit: commitSchema, buildId: nullable(line), signedBy: nullable(line) });
var releaseNotesSchema = strictObject({
  $schema: optional(string()),
  version: string().check(_minLength(1, "must not be empty"), _maxLength(100)),
  releaseDate: iso_exports.date("must be a date such as `2027-01-15`"),
  releaseType: _enum(["major", "minor", "patch", "hotfix", "alpha", "beta", "rc"]),
  highlights: list(prose),
  changes: prefault(changesSchema, {}),
  knownIssues: list(strictObject({ issue: prose, workaround: optional(prose) })),
  upgradeNotes: _default(string().check(_maxLength(5e4)), ""),
  contributors: list(line),
  /** Why the step is larger than the changes ask for. */
  bumpReason: optional(prose),
  /** Rows of the risk register that this release touches, as the register has them. */
  risks: list(strictObject({ id: line, mitigation: line, owner: line })),
  /** Why no risk changed, where none is cited. */
  noRiskChanged: optional(prose),
  provenance: optional(provenanceSchema)
});

// packages/contract/src/release/release-calendar.ts
var day = iso_exports.date("must be a date such as `2027-01-15`");
var version = string().check(_minLength(1), _maxLength(100));
var shared = { version, allowedBy: optional(string()) };
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
var patchSchema = strictObject({ ...shared, releaseDate: day, hotfix: _default(boolean(), false) });
var releaseCalendarSchema = strictObject({
  $schema: optional(string()),
  year: int().check(_gte(2e3), _lte(9999)),
  minorReleases: _default(array(minorSchema), []),
  majorReleases: _default(array(majorSchema), []),
  patchReleases: _default(array(patchSchema), [])
});

// packages/contract/src/release/release-checklist.ts
var count = int().check(_nonnegative());
var text = string();
var bumps = ["none", "patch", "minor", "major"];
var bumpSchema = _enum(bumps);
var readEvidenceSchema = looseObject({
  source: _enum(["api", "file", "document", "git"]),
  /** URL without the server, path relative to the root, `kind:key`, or what git was asked for. */
  name: text,
  /** Of the bytes that were read; null where there are none, as of git. */
  sha256: nullable(sha256Schema),
  /** `api`: where the answer is kept, relative to the document's folder of attachments. */
  kept: optional(text),
  /** `api`: status and entity tag of the answer. */
  status: optional(int()),
  etag: optional(nullable(text)),
  /** `document`: digest of its content. */
  contentDigest: optional(digestSchema)
});
var checklistItemResultSchema = looseObject({
  id: text,
  title: text,
  outcome: outcomeSchema,
  /** Who answers for it; null for the items that a program decides. */
  owner: nullable(text),
  /** What was found, in a sentence. */
  note: text,
  evidence: array(readEvidenceSchema)
});
var bumpDemandSchema = looseObject({
  by: _enum(["commit", "changeset", "changelog"]),
  /** Hash of the commit, path of the changeset, or place in the changelog. */
  source: text,
  /** First line, as it is written. */
  title: text,
  /** `feat`, `fix`, …; null where it conforms to nothing. */
  type: nullable(text),
  bump: bumpSchema,
  /** Why it counts for nothing: reverted, a merge, of another package. */
  excluded: nullable(text)
});
var bumpReportSchema = looseObject({
  /** What the evidence asks for; null where the history is unknown. */
  required: nullable(bumpSchema),
  /** The step from the previous version to this one; null without a previous one. */
  declared: nullable(bumpSchema),
  /** The first of them, the largest first. */
  demands: array(bumpDemandSchema),
  commits: count,
  /** Commits whose first line conforms to nothing: counted and shown, never dropped. */
  unconforming: count
});
var versionPlaceSchema = looseObject({
  /** `tag`, `changelog`, `notes`, or the path of a manifest. */
  place: text,
  field: nullable(text),
  /** As it is written; null where none is. */
  version: nullable(text),
  outcome: outcomeSchema
});
var cadenceReportSchema = looseObject({
  outcome: outcomeSchema,
  /** Day of the release in the time zone. */
  date: text,
  timeZone: text,
  calendar: nullable(text),
  /** Day that is planned; null where nothing plans it. */
  planned: nullable(text),
  /** Newest release candidate that counts: tag or branch, with its commit. */
  candidate: nullable(looseObject({ name: text, commit: commitSchema })),
  /** The freeze that was crossed, and by what right. */
  freeze: nullable(looseObject({ from: text, to: text, allowed: nullable(text) })),
  note: text,
  /** The calendar and the drift reports, where there are any. */
  evidence: optional(array(readEvidenceSchema))
});
var riskReportSchema = looseObject({
  outcome: outcomeSchema,
  register: text,
  rows: count,
  cited: array(text),
  /** Why none is cited. */
  unchanged: nullable(text),
  /** Register and notes, where there are any. */
  evidence: optional(array(readEvidenceSchema))
});
var releaseChecklistDetailsSchema = looseObject({
  release: looseObject({
    package: nullable(text),
    version: nullable(text),
    tag: nullable(text),
    /** False: the tag does not exist yet. */
    isTagged: boolean(),
    commit: nullable(commitSchema),
    type: nullable(_enum(["major", "minor", "patch", "alpha", "beta", "rc", "pre-release"])),
    /** Of pre-releases: what they are for. */
    stability: nullable(text),
    audience: nullable(text),
    hotfix: boolean(),
    level: levelSchema,
    levelReason: text,
    previous: nullable(looseObject({ tag: text, version: text, commit: commitSchema }))
  }),
  items: array(checklistItemResultSchema),
  versions: array(versionPlaceSchema),
  bump: nullable(bumpReportSchema),
  cadence: nullable(cadenceReportSchema),
  risk: nullable(riskReportSchema),
  /** Requests to the API, those that were tried again included. */
  requests: count
});
var releaseChecklistSchema = documentSchema("release-checklist", releaseChecklistDetailsSchema);

// packages/contract/src/release/evidence-manifest.ts
var text2 = string();
var evidenceManifestSchemaId = `${schemaBase}release-manifest-v1.schema.json`;
var evidenceFileSchema = looseObject({
  /** POSIX, relative to the bundle. */
  path: text2.check(_minLength(1)),
  sha256: sha256Schema,
  bytes: int().check(_nonnegative()),
  mediaType: text2,
  /** First folder, or empty. */
  area: text2,
  /** Kind of the document, or what the file is: `notes`, `readme`, `api`, `bundle`. */
  kind: text2,
  /** `subject`: about this commit; `reference`: about another one that it names. */
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

// packages/contract/src/release/evidence-record.ts
var text3 = string();
var rate = nullable(number().check(_gte(0), _lte(1)));
var releaseEvidenceRecordSchema = looseObject({
  version: text3,
  /** Day of the release; null where nobody says it. */
  releaseDate: nullable(iso_exports.date()),
  /** Login of whoever pushed the tag or started the run; null outside CI. */
  releasedBy: nullable(text3),
  validation: looseObject({
    gateResults: looseObject({
      passed: boolean(),
      /** Passed by decided checks of the cited documents; null where none was decided, never 0. */
      successRate: rate,
      /** Share of cited runs that needed more than one attempt; null where no run says. */
      reworkRate: rate,
      allTasksPassed: nullable(boolean()),
      /** Why a value is null. */
      reasons: record(string(), text3)
    }),
    /** `unverified` and `waived` are `fail` here, with the reason. */
    checklist: array(looseObject({ id: text3, status: _enum(["pass", "fail", "na"]), evidence: nullable(text3), reason: optional(text3) }))
  }),
  /** Paths in the bundle. */
  artifacts: looseObject({ changelogRef: nullable(text3), releaseNotesRef: nullable(text3), verificationLogRef: nullable(text3) }),
  provenance: looseObject({ commit: nullable(commitSchema), branch: nullable(text3), buildId: nullable(text3), signedBy: nullable(text3) }),
  /** `publishedAt` is null in what is signed: it is signed before it is published. */
  distribution: looseObject({ channels: array(text3), publishedAt: nullable(iso_exports.datetime()) })
});

// packages/contract/src/release/risk-register.ts
var text4 = string().check(_minLength(1), _maxLength(5e3));
var riskSchema = strictObject({
  /** Number or name; unique. */
  id: string().check(_minLength(1), _maxLength(100)),
  risk: text4,
  trigger: text4,
  mitigation: text4,
  owner: text4,
  /** How often it is looked at. */
  cadence: text4
});
var riskRegisterSchema = strictObject({ $schema: optional(string()), risks: array(riskSchema) });

// packages/contract/src/release/rollback-evidence.ts
var text5 = string().check(_minLength(1), _maxLength(5e3));
var time = iso_exports.datetime({ offset: true, message: "must be a time such as `2027-01-15T09:30:00Z`" });
var version2 = string().check(_minLength(1), _maxLength(100));
var rollbackPayloadType = "application/vnd.shipworthy.rollback-evidence+json";
var rollbackEvidenceSchema = strictObject({
  $schema: optional(string()),
  rollbackId: text5.check(_maxLength(200)),
  type: _enum(["immediate", "planned", "partial", "config"]),
  /** False: it was meant. */
  exercise: boolean(),
  trigger: strictObject({ issueId: optional(text5), severity: _enum(["low", "medium", "high", "critical"]), description: text5, detectedAt: time, detectedBy: text5 }),
  versions: strictObject({
    /** What was taken back. */
    from: version2,
    /** What ran afterwards. */
    to: version2
  }),
  execution: strictObject({
    decidedAt: time,
    decidedBy: text5,
    executedAt: time,
    executedBy: text5,
    /** How long the execution took. */
    durationMinutes: number().check(_nonnegative(), _lte(525600)),
    /** Id of the workflow run that did it, in this repository. */
    workflowRun: optional(int().check(_positive()))
  }),
  verification: strictObject({ smokeTests: _enum(["passed", "failed", "not-run"]), issueResolved: boolean(), newIssues: _default(array(text5), []) }),
  followUp: strictObject({ rootCause: text5, prevention: _default(array(text5), []), postMortemRef: optional(text5) })
});

// packages/core/src/release/written-file.ts
function readWritten({ path, text: text6 }, { root, schema, what }) {
  const source = toCamelSource(parseYamlSource(text6, path), root);
  return { value: parseWithSchema(source, schema, what), positionOf: (pointer, part) => source.positionOf(pointer, part) };
}
function toCamelSource(source, root) {
  const rootKeys = [root, toCamel(root)];
  const own = isJsonObject(source.value) ? Object.keys(source.value) : [];
  const [key] = own.filter((name) => rootKeys.includes(name));
  const prefix = key === void 0 ? [] : [key];
  const inside = key === void 0 || !isJsonObject(source.value) ? source.value : source.value[key] ?? null;
  const faults = [];
  if (key !== void 0) {
    for (const other of own) if (other !== key && other !== "$schema") faults.push({ message: `\`${other}\` stands beside \`${key}\`, where nothing is read.`, path: source.path, ...source.positionOf([other], "key") ?? {} });
  }
  const written = /* @__PURE__ */ new Map();
  const spelling = /* @__PURE__ */ new Map();
  const value = rename(inside, { from: prefix, to: [] }, (to, from, twice) => {
    written.set(toId(to), from);
    const [asWritten, camel] = [from.at(-1), to.at(-1)];
    if (typeof asWritten === "string" && typeof camel === "string" && !spelling.has(camel)) spelling.set(camel, asWritten);
    if (twice) faults.push({ message: `\`${String(from.at(-1))}\` says the same as a key before it.`, path: source.path, ...source.positionOf([...from], "key") ?? {} });
  });
  if (faults.length > 0) throw new ShipworthyError("config/invalid", `${source.path} is not in order:`, { hint: "Mend the lines above.", faults });
  const positionOf = (pointer, part) => {
    for (let length = pointer.length; length > 0; length -= 1) {
      const from = written.get(toId(pointer.slice(0, length)));
      if (from !== void 0) return source.positionOf([...from, ...pointer.slice(length)], part);
    }
    return source.positionOf([...prefix, ...pointer], part);
  };
  const isSnake = key?.includes("_") === true || [...spelling].some(([camel, name]) => camel !== name);
  return { value, path: source.path, positionOf, spell: (name) => spelling.get(name) ?? (isSnake ? toSnake(name) : name) };
}
function rename(value, { from, to }, tell) {
  if (isJsonArray(value)) {
    return value.map((element, index) => {
      tell([...to, index], [...from, index], false);
      return rename(element, { from: [...from, index], to: [...to, index] }, tell);
    });
  }
  if (!isJsonObject(value)) return value;
  const renamed = {};
  for (const [key, member] of Object.entries(value)) {
    const name = toCamel(key);
    const place = { from: [...from, key], to: [...to, name] };
    tell(place.to, place.from, Object.hasOwn(renamed, name));
    renamed[name] = rename(member, place, tell);
  }
  return renamed;
}
function toCamel(key) {
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(key) ? key.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase()) : key;
}
function toSnake(name) {
  return /^[a-z][A-Za-z0-9]*$/.test(name) ? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name;
}
function toId(pointer) {
  return JSON.stringify(pointer);
}

export {
  bumps,
  releaseEvidenceRecordSchema,
  releaseNotesSchema,
  releaseCalendarSchema,
  evidenceManifestSchemaId,
  evidenceManifestSchema,
  riskRegisterSchema,
  rollbackPayloadType,
  rollbackEvidenceSchema,
  readWritten
};
