import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  closestWord
} from "./chunk-COWCL2UM.js";
import {
  ShipworthyError
} from "./chunk-RV2QKTRN.js";
import {
  digestSchema,
  reasonSchema
} from "./chunk-XUFSCXBJ.js";
import {
  _default,
  _enum,
  _gte,
  _lte,
  _minLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  int,
  iso_exports,
  literal,
  optional,
  partialRecord,
  prefault,
  record,
  strictObject,
  string
} from "./chunk-D5SKI5ZG.js";

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
  if (issue.code === "invalid_key") return [{ ...place(source, path, "key"), message: `the key ${quote(path.at(-1))} is not allowed here${innerMessage(issue.issues)}.${suggestKey(path.at(-1), issue.issues)}` }];
  if (valueAt(source.value, path) === void 0) return [{ ...place(source, path.slice(0, -1), "value"), message: `${quote(path.at(-1))} is missing.` }];
  return [{ ...place(source, path, "value"), message: `${toName(path)} ${toComplaint(issue)}.` }];
}
function unknownKey(source, schema, at) {
  const allowed = keysAllowedAt(schema, at.path);
  const meant = closestWord(at.key, allowed);
  const help = meant !== null ? ` Did you mean ${quote(meant)}?` : allowed.length === 0 ? "" : ` Known are ${allowed.map(quote).join(", ")}.`;
  return { ...place(source, [...at.path, at.key], "key"), message: `${quote(at.key)} is not known${at.path.length === 0 ? "" : ` in ${toName(at.path)}`}.${help}` };
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
function toName(path) {
  const dotted = path.map((part, index) => typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`).join("");
  return dotted === "" ? "the file" : quote(dotted);
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

// packages/contract/src/config/config.ts
var text = string().check(_minLength(1));
var waiverSchema = strictObject({
  rule: string().check(_regex(/^[a-z]+\/[a-z0-9-]+$/, "must be a rule such as `drift/content-changed`")),
  fingerprint: optional(digestSchema),
  /** Glob over the finding's path. */
  path: optional(text),
  owner: text,
  reason: text,
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
  allowSkipped: _default(array(text), []),
  /** Jobs that need not be in `needs`, each with its reason. */
  exempt: _default(record(string(), text), {}),
  maxWarnings: optional(int().check(_nonnegative())),
  acceptHeadPolicy: _default(boolean(), false),
  levels: prefault(strictObject({
    merge: levelDemands({ approvals: 0 }),
    release: levelDemands({ approvals: 0 }),
    major: levelDemands({ approvals: 1 })
  }), {})
});
var releaseConfigSchema = strictObject({
  /** How a version becomes a tag; `{package}` where one repository releases several. */
  tag: _default(string().check(_regex(/^[^\s{}]*(\{package\}[^\s{}]+)?\{version\}([^\s{}]+\{package\})?[^\s{}]*$/, "must hold `{version}` once, such as `v{version}` or `{package}@{version}`")), "v{version}"),
  /** Files with the public keys whose signed approvals count. */
  trustedKeys: _default(array(text), [])
});
var configSchema = strictObject({
  $schema: optional(string()),
  schemaVersion: literal(1),
  /** Manifests that `regression-pack` and `drift-check` take when told nothing. */
  packs: _default(array(text), []),
  gate: prefault(gateConfigSchema, {}),
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
  parseWithSchema,
  invalidConfig,
  configSchema,
  waiversFileSchema
};
