import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  closestWord
} from "./chunk-COWCL2UM.js";
import {
  ShipworthyError
} from "./chunk-XJVVF6WP.js";

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
  const help = meant !== null ? ` Did you mean ${named(source, meant)}?` : allowed.length === 0 ? "" : ` Known are ${allowed.map((name) => named(source, name)).join(", ")}.`;
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

export {
  parseWithSchema,
  invalidConfig
};
