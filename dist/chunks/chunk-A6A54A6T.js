import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  levelSchema
} from "./chunk-IM5QJ37K.js";
import {
  iso_exports
} from "./chunk-3C32NGGW.js";
import {
  _default,
  _enum,
  _maxLength,
  _minLength,
  _regex,
  array,
  optional,
  prefault,
  strictObject,
  string,
  union
} from "./chunk-G5DY3PU2.js";
import {
  closestWord
} from "./chunk-COWCL2UM.js";
import {
  ShipworthyError
} from "./chunk-QHLKFRAU.js";

// packages/core/src/config/keys-allowed-at.ts
function keysAllowedAt(schema, path) {
  let candidates = unwrap(schema);
  for (const part of path) candidates = candidates.flatMap((one) => step(one, part));
  return [...new Set(candidates.flatMap(keysOf))];
}
function keysOf(definition) {
  if (definition.type === "object") return Object.keys(definition.shape);
  if (definition.type !== "record") return [];
  return unwrap(definition.keyType).flatMap((key) => key.type === "enum" ? Object.values(key.entries).map(String) : []);
}
function isListed(schema) {
  return typeof schema._zod.def.type === "string";
}
function step(definition, part) {
  if (definition.type === "object") {
    const member = definition.shape[String(part)];
    return member === void 0 ? [] : unwrap(member);
  }
  if (definition.type === "array") return unwrap(definition.element);
  if (definition.type === "record") return unwrap(definition.valueType);
  return [];
}
function unwrap(schema) {
  if (!isListed(schema)) return [];
  const { def } = schema._zod;
  if (def.type === "union") return def.options.flatMap(unwrap);
  return "innerType" in def ? unwrap(def.innerType) : [def];
}

// packages/core/src/config/schema-fault.ts
function toFaults(source, schema, issues) {
  return issues.flatMap((issue) => flatten(issue, [])).flatMap((issue) => toFault(source, schema, issue));
}
function flatten(issue, parent) {
  const path = [...parent, ...issue.path.map((part) => typeof part === "number" ? part : String(part))];
  if (issue.code !== "invalid_union") return [{ issue, path }];
  const branches = issue.errors.filter((branch) => !branch.some((one) => one.path.length === 0 && one.code === "invalid_type"));
  const meant = branches.toSorted((a, b) => a.length - b.length)[0];
  return meant === void 0 ? [{ issue, path }] : meant.flatMap((one) => flatten(one, path));
}
function toFault(source, schema, { issue, path }) {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(source, schema, { path, key }));
  if (issue.code === "invalid_key") return [{ ...place(source, path, "key"), message: `the key ${named(source, path.at(-1))} is not allowed here${innerMessage(issue.issues)}.${suggestKey(path.at(-1), issue.issues)}` }];
  if (valueAt(source.value, path) === void 0) return [{ ...place(source, path.slice(0, -1), "value"), message: `${named(source, path.at(-1))} is missing.` }];
  return [{ ...place(source, path, "value"), message: `${toName(source, path)} ${toComplaint(issue)}.` }];
}
function unknownKey(source, schema, at) {
  const allowed = keysAllowedAt(schema, at.path);
  const meant = closestWord(at.key, allowed);
  const help = meant !== null ? ` Did you mean ${named(source, meant)}?` : allowed.length === 0 ? "" : ` Known are ${allowed.map((name2) => named(source, name2)).join(", ")}.`;
  return { ...place(source, [...at.path, at.key], "key"), message: `${named(source, at.key)} is not known${at.path.length === 0 ? "" : ` in ${toName(source, at.path)}`}.${help}` };
}
function place(source, path, part) {
  const { line, column } = source.positionOf([...path], part) ?? { line: 1, column: 1 };
  return { path: source.path, line, column };
}
var typeNames = { string: "a text", number: "a number", int: "a whole number", boolean: "`true` or `false`", array: "a list", object: "a mapping", record: "a mapping", null: "`null`" };
function toComplaint(issue) {
  if (issue.message !== "Invalid input") return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => quote(String(value))).join(" or ")}`;
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? `must hold at least ${String(issue.minimum)}` : `must be at least ${String(issue.minimum)}`;
    case "too_big":
      return issue.origin === "string" || issue.origin === "array" ? `must hold at most ${String(issue.maximum)}` : `must be at most ${String(issue.maximum)}`;
    case "invalid_format":
      return `does not look right (${issue.format})`;
    case "invalid_union":
      return "has none of the forms that are allowed here";
    default:
      return "is not valid";
  }
}
function innerMessage(issues) {
  const first = issues[0];
  return first === void 0 ? "" : `: it ${toComplaint(first)}`;
}
function suggestKey(key, issues) {
  const words = issues.flatMap((issue) => issue.code === "invalid_value" ? issue.values.map(String) : []);
  const meant = closestWord(String(key), words);
  return meant === null ? "" : ` Did you mean ${quote(meant)}?`;
}
function valueAt(value, path) {
  return path.reduce((at, part) => typeof at === "object" && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : void 0, value);
}
function toName(source, path) {
  const spelt = path.map((part) => typeof part === "number" ? part : source.spell?.(part) ?? part);
  const dotted = spelt.map((part, index) => typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`).join("");
  return dotted === "" ? "the file" : quote(dotted);
}
function named({ spell }, part) {
  return quote(typeof part === "string" && spell !== void 0 ? spell(part) : part);
}
function quote(part) {
  return `\`${String(part ?? "")}\``;
}

// packages/core/src/config/parse-with-schema.ts
function parseWithSchema(source, schema, what) {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  throw invalidConfig(source.path, what, toFaults(source, schema, result.error.issues));
}
function invalidConfig(path, what, faults) {
  const count = faults.length === 1 ? "one fault" : `${faults.length} faults`;
  return new ShipworthyError("config/invalid", `${path} is not a valid ${what} (${count}):`, {
    hint: `Nothing was run. Mend the ${faults.length === 1 ? "line" : "lines"} above; the schema is in schemas/.`,
    faults
  });
}

// packages/contract/src/release/release-config.ts
var text = string().check(_minLength(1));
var name = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var template = text.check(_maxLength(300));
var manifestSchema = union([text, strictObject({ file: text, match: text.check(_maxLength(500)) })]);
var bumpSources = ["commits", "changesets", "changelog"];
var freezeSchema = strictObject({
  from: iso_exports.date(),
  to: iso_exports.date(),
  reason: optional(text),
  /** What may go out all the same. */
  except: _default(array(_enum(["hotfix", "patch"])), [])
});
var cadenceSchema = strictObject({
  /** A file of schema `release-calendar`. Absent: only the rules of the cadence themselves count. */
  calendar: optional(text),
  /** Of the IANA database, such as `Europe/Berlin`. No default: a date without a place is ambiguous. */
  timeZone: text,
  freeze: _default(array(freezeSchema), []),
  /** What a release costs that the calendar does not plan for this day. */
  offCalendar: _default(_enum(["ignore", "warn", "fail"]), "warn"),
  /** Two weeks, again and again: development; then stabilisation with the candidate on Thursday and the release on Friday. */
  cycle: optional(strictObject({
    /** The Monday on which a cycle began. */
    start: iso_exports.date()
  }))
});
var checklistItemSchema = strictObject({
  id: name,
  title: text,
  /** `@login`, `@organisation/team`, or the id of a trusted key (`SHA256:…`). */
  owner: string().check(_regex(/^(@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\/[A-Za-z0-9._-]+)?|SHA256:[A-Za-z0-9+/]{43})$/, "must be `@login`, `@organisation/team` or the id of a key (`SHA256:\u2026`)")),
  /** The lowest level that asks for it. */
  level: _default(levelSchema, "merge")
});
var vulnerabilitySource = string().check(_regex(/^(dependabot|code-scanning|secret-scanning|security-report(:[^\s]+)?|sarif:\S.*)$/, "must be `dependabot`, `code-scanning`, `secret-scanning`, `security-report[:key]` or `sarif:<glob>`"));
var severities = ["low", "medium", "high", "critical"];
var checklistSchema = strictObject({
  /** The lowest severity that blocks. */
  severity: _default(_enum(severities), "high"),
  vulnerabilities: _default(array(vulnerabilitySource), ["dependabot", "code-scanning"]),
  rollback: prefault(strictObject({
    maxAge: _default(string().check(_regex(/^[1-9][0-9]{0,4}d$/, "must be a number of days such as `180d`")), "180d"),
    /** Files and globs of rollback evidence in the repository; those of the input `documents` count as well. */
    files: _default(array(text), [])
  }), {}),
  items: _default(array(checklistItemSchema), [])
});
var tagPattern = string().check(_regex(/^[^\s{}]*(\{package\}[^\s{}]+)?\{version\}([^\s{}]+\{package\})?[^\s{}]*$/, "must hold `{version}` once, such as `v{version}` or `{package}@{version}`"));
var excludeSchema = strictObject({
  labels: _default(array(text), ["skip-notes"]),
  /** Logins, such as `renovate[bot]`. */
  authors: _default(array(text), []),
  /** Of Conventional Commits, such as `chore`; what breaks something is never left out by its type. */
  types: _default(array(text), [])
});
var releaseConfigSchema = strictObject({
  /** How a version becomes a tag; `{package}` where one repository releases several. */
  tag: _default(tagPattern, "v{version}"),
  /** Files with the version, all of which must name that of the tag. Empty: `package.json` with its lock and public workspaces, `Cargo.toml`, `pyproject.toml`, `Directory.Build.props` and `VERSION` at the root, as far as they exist. */
  manifests: _default(array(manifestSchema), []),
  /** Branches that a tagged commit must be on. Empty: the default branch. */
  branches: _default(array(text), []),
  bump: prefault(strictObject({
    from: _default(array(_enum(bumpSources)).check(_minLength(1)), ["commits"]),
    /** Folder of the changeset files. */
    changesets: _default(text, ".changeset")
  }), {}),
  /** The changelog, where `docSync.changelog` names none. */
  changelog: _default(template, "CHANGELOG.md"),
  /** Absent: dates are not judged. */
  cadence: optional(cadenceSchema),
  /** By what an open pull request belongs to the release. */
  pullRequests: prefault(strictObject({
    milestone: _default(template, "v{version}"),
    label: _default(template, "release:{version}"),
    base: _default(template, "release/v{version}")
  }), {}),
  checklist: prefault(checklistSchema, {}),
  /** Absent: risks are not judged. */
  risk: optional(strictObject({
    /** A Markdown table (number, risk, trigger, mitigation, owner, cadence), or YAML or JSON of schema `risk-register`. */
    register: text,
    cite: _default(_enum(["required", "optional"]), "required")
  })),
  /** Absent: RL-08 says that no notes are configured. */
  notes: optional(strictObject({
    file: template,
    /** From which level on somebody must have approved the commit that holds them. */
    approval: optional(strictObject({ level: levelSchema })),
    exclude: prefault(excludeSchema, {})
  })),
  evidence: prefault(strictObject({
    /** Folder of the bundles, each named by its version. */
    root: _default(text, "ReleaseEvidence"),
    /** Files that the bundle must hold: globs relative to it. */
    requires: _default(array(strictObject({ id: name, title: optional(text), files: union([text, array(text).check(_minLength(1))]), level: _default(_enum(["fail", "warn", "optional"]), "fail") })), []),
    /** Folders that are copied whole below `bundles/`, such as evidence bundles; `{version}` stands for the version. */
    bundles: _default(array(template), [])
  }), {}),
  /** What is shipped: globs. Each becomes a subject of the attestation and is uploaded. */
  assets: _default(array(template), []),
  signing: _default(_enum(["required", "optional"]), "required"),
  attestation: prefault(strictObject({
    /** URI of whoever verifies. Absent: `<server>/<repository>#release-gate`. */
    verifierId: optional(text.check(_regex(/^[a-z][a-z0-9+.-]*:\S+$/i, "must be a URI")))
  }), {}),
  /** Files with the public keys whose signed approvals and rollback evidence count. Read from the default branch. */
  trustedKeys: _default(array(text), [])
});

export {
  parseWithSchema,
  invalidConfig,
  severities,
  releaseConfigSchema
};
