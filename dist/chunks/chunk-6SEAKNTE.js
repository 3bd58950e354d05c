import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-CHQMRRTL.js";
import {
  toDate
} from "./chunk-PMYV7V5Q.js";
import {
  isJsonArray,
  isJsonObject,
  parseJsonText,
  positionOf,
  toCanonicalJson,
  withoutByteOrderMark
} from "./chunk-LQAIRAAN.js";
import {
  closestWord
} from "./chunk-COWCL2UM.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-3HRO4F4V.js";
import {
  digestSchema,
  isRuleId,
  reasonSchema,
  rules
} from "./chunk-JTNJKSNB.js";
import {
  _default,
  _enum,
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
} from "./chunk-EUWCSTB4.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/config/base-commit.ts
var reviewedEvents = /* @__PURE__ */ new Set(["pull_request", "pull_request_target", "merge_group"]);
function isUnderReview(context) {
  const { event, pullRequest, ref } = context;
  return event !== null && reviewedEvents.has(event) || pullRequest !== null || ref?.startsWith("refs/pull/") === true;
}
async function findBaseCommit(context, git) {
  if (!isUnderReview(context)) return null;
  if (context.event === "merge_group") return context.eventBaseCommit;
  const head = context.headCommit;
  if (git === null || head === null) return context.eventBaseCommit;
  const checkedOut = git.headCommit;
  if (checkedOut !== null) {
    const [first, second] = await git.parentsOf(checkedOut);
    if (first !== void 0 && second === head) return first;
  }
  if (context.eventBaseCommit === null) return null;
  return await git.mergeBase(context.eventBaseCommit, head) ?? context.eventBaseCommit;
}

// packages/core/src/config/tree-reader.ts
async function openTree(commit, sources) {
  const { git, remote } = sources;
  if (git !== null && (await git.hasCommit(commit) || await git.fetchCommit(commit))) return toGitTree(git, commit);
  return remote === null ? null : toRemoteTree(remote, commit);
}
function toGitTree(git, commit) {
  return {
    commit,
    readFile: (path) => git.readFileAt(commit, path),
    readFiles: (paths) => git.readFilesAt(commit, paths),
    listFiles: async (folder) => (await git.listTreeAt(commit, folder)).map(({ path }) => path)
  };
}
function toRemoteTree(remote, commit) {
  return {
    commit,
    readFile: (path) => remote.readFileAt(commit, path),
    readFiles: async (paths) => {
      const files = /* @__PURE__ */ new Map();
      for (const path of paths) {
        const bytes = await remote.readFileAt(commit, path);
        if (bytes !== null) files.set(path, bytes);
      }
      return files;
    },
    listFiles: (folder) => remote.listFilesAt(commit, folder)
  };
}

// packages/core/src/config/config-files.ts
var defaultConfigPath = ".github/shipworthy.yml";
var waiversPath = ".github/shipworthy-waivers.yml";
async function readOwnFiles(workspace, request) {
  const { git, headCommit } = workspace;
  const tree = request.fromHead && headCommit !== null ? await openTree(headCommit, { git, remote: null }) : null;
  if (tree !== null) return readFilesOf(tree, workspace, request.path);
  return {
    config: await workspace.readText(request.path, { optional: !request.named }),
    waivers: await workspace.readText(waiversPath, { optional: true })
  };
}
async function readFilesOf(tree, workspace, path) {
  const read = async (file) => toText(file, await tree.readFile(workspace.toRepositoryPath(file)));
  return { config: await read(path), waivers: await read(waiversPath) };
}
function toText(path, bytes) {
  if (bytes === null) return null;
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ShipworthyError("config/not-utf8", `${path} is not valid UTF-8 in the commit that counts.`, { hint: "Save it as UTF-8.", cause });
  }
}

// packages/core/src/yaml/yaml-library.ts
var import_yaml = __toESM(require_dist(), 1);

// packages/core/src/yaml/yaml-limits.ts
var yamlLimits = {
  /** UTF-16 code units. */
  characters: 4 * 1024 * 1024,
  depth: 100,
  /** Words, signs, spaces and line breaks. */
  tokens: 1e6,
  /** Lines such as `%YAML 1.2`; the library's time grows with their square. */
  directives: 10,
  /** Values after aliases are resolved. */
  nodes: 2e5,
  /** Aliases that are resolved, those inside aliased values included: nine lines of them can stand for a billion values. */
  aliases: 50,
  /** Faults that are listed. */
  faults: 50
};

// packages/core/src/yaml/compose-yaml.ts
var options = { version: "1.2", schema: "core", strict: true, uniqueKeys: false, merge: false, resolveKnownTags: false, prettyErrors: false, logLevel: "silent" };
function composeYaml(text2) {
  const lines = new import_yaml.LineCounter();
  lines.addNewLine(0);
  const parser = new import_yaml.Parser(lines.addNewLine);
  const composer = new import_yaml.Composer({ ...options, lineCounter: lines });
  const documents = [];
  const count = { tokens: 0, directives: 0 };
  for (const lexeme of new import_yaml.Lexer().lex(text2)) {
    count.tokens += 1;
    const limit = limitReached(parser.stack.length, count);
    if (limit !== null) return { document: null, lines, faults: [{ message: limit, offset: parser.offset }] };
    for (const token of parser.next(lexeme)) {
      if (token.type === "directive") count.directives += 1;
      documents.push(...composer.next(token));
    }
    if (documents.length > 1) break;
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text2.length));
  const [document = null, second] = documents;
  const faults = document === null ? [] : faultsOf(document);
  if (second !== void 0) faults.push({ message: "A second document begins here; one file holds one document.", offset: second.range[0] });
  return { document, lines, faults };
}
function limitReached(stack, count) {
  if (stack > 2 * yamlLimits.depth + 8) return `Nested deeper than ${yamlLimits.depth} levels.`;
  if (count.directives > yamlLimits.directives) return "The file begins with too many lines that start with %.";
  return count.tokens > yamlLimits.tokens ? "The file holds more words and signs than are read." : null;
}
function faultsOf(document) {
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => ({ message, offset: pos[0] }));
  const version = document.directives.yaml.version;
  if (version !== "1.2") faults.push({ message: `YAML ${version} is not read; remove the %YAML line.`, offset: 0 });
  return faults;
}

// packages/core/src/yaml/unsafe-keys.ts
var unsafeKeys = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
function isUnsafeKey(key) {
  return unsafeKeys.has(key);
}

// packages/core/src/yaml/to-plain-data.ts
function toPlainData(document) {
  const converter = new Converter();
  const value = converter.convert(document.contents, 0);
  return { value, faults: converter.faults, targets: converter.targets };
}
var Converter = class {
  faults = [];
  targets = /* @__PURE__ */ new Map();
  #anchors = /* @__PURE__ */ new Map();
  #nodes = 0;
  #aliases = 0;
  #stopped = false;
  convert(node, depth) {
    if (this.#stopped) return null;
    this.#nodes += 1;
    if (this.#nodes > yamlLimits.nodes) return this.#stop(`The file holds more than ${yamlLimits.nodes} values.`, node);
    if ((0, import_yaml.isAlias)(node)) return this.#convertAlias(node, depth);
    if ((0, import_yaml.isScalar)(node)) {
      this.#remember(node);
      return this.#convertScalar(node.value, node);
    }
    if ((0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node)) {
      this.#remember(node);
      if (depth >= yamlLimits.depth) return this.#stop(`Nested deeper than ${yamlLimits.depth} levels.`, node);
      return (0, import_yaml.isSeq)(node) ? node.items.map((item) => this.convert(item, depth + 1)) : this.#convertMap(node.items, depth + 1);
    }
    return null;
  }
  #convertScalar(value, node) {
    if (typeof value === "number" && !Number.isFinite(value)) return this.#fault("A number must be finite.", node);
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) return value;
    return this.#fault("Only text, numbers, true, false and null are values here.", node);
  }
  #convertMap(items, depth) {
    const data = {};
    const seen = /* @__PURE__ */ new Set();
    for (const { key, value } of items) {
      const name = this.#convertKey(key, value, seen);
      const member = this.convert(value, depth);
      if (name !== null) data[name] = member;
    }
    return data;
  }
  /** Null when the key may not stand here. */
  #convertKey(key, value, seen) {
    const place2 = offsetOf(key) ?? offsetOf(value) ?? 0;
    if (!(0, import_yaml.isScalar)(key) || typeof key.value !== "string") {
      this.faults.push({ message: "A key must be text; put it in quotes.", offset: place2 });
      return null;
    }
    this.#remember(key);
    const name = key.value;
    const complaint = complainAboutKey(name, key.type === "PLAIN", seen);
    seen.add(name);
    if (complaint === null) return name;
    this.faults.push({ message: complaint, offset: place2 });
    return null;
  }
  /** The first visit is in the order of the text, so the anchor known by then is the one that counts; later visits are through other aliases. */
  #convertAlias(alias, depth) {
    const target = this.targets.get(alias) ?? this.#anchors.get(alias.source);
    if (target === void 0) return this.#fault(`No anchor &${alias.source} stands before this alias.`, alias);
    this.targets.set(alias, target);
    this.#aliases += 1;
    if (this.#aliases > yamlLimits.aliases) return this.#stop(`Aliases stand for more than ${yamlLimits.aliases} values; write the values out.`, alias);
    return this.convert(target, depth);
  }
  #remember(node) {
    if (node.anchor !== void 0) this.#anchors.set(node.anchor, node);
  }
  #fault(message, node) {
    this.faults.push({ message, offset: offsetOf(node) ?? 0 });
    return null;
  }
  /** A limit: going on would be the harm. */
  #stop(message, node) {
    this.#stopped = true;
    return this.#fault(message, node);
  }
};
function complainAboutKey(name, isPlain, seen) {
  const shown2 = JSON.stringify(name.slice(0, 80));
  if (seen.has(name)) return `The key ${shown2} stands here a second time.`;
  if (isUnsafeKey(name)) return `The key ${shown2} is not allowed.`;
  if (name === "<<" && isPlain) return "Merge keys are not part of YAML 1.2; write the values out.";
  return null;
}
function offsetOf(node) {
  return (0, import_yaml.isScalar)(node) || (0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node) || (0, import_yaml.isAlias)(node) ? node.range?.[0] ?? null : null;
}

// packages/core/src/yaml/find-offset.ts
function findOffset(root, pointer, lookup) {
  let node = root;
  let place2 = { key: null, value: offsetOf(root) };
  for (const step2 of pointer) {
    const target = (0, import_yaml.isAlias)(node) ? lookup.targets.get(node) : node;
    const next = (0, import_yaml.isMap)(target) ? findMember(target.items, String(step2)) : (0, import_yaml.isSeq)(target) ? findElement(target.items, step2) : null;
    if (next === null) break;
    node = next.node;
    place2 = next.place;
  }
  return lookup.part === "key" ? place2.key ?? place2.value : place2.value ?? place2.key;
}
function findMember(items, name) {
  const pair = items.find(({ key }) => (0, import_yaml.isScalar)(key) && key.value === name);
  if (pair === void 0) return null;
  return { node: pair.value, place: { key: offsetOf(pair.key), value: offsetOf(pair.value) } };
}
function findElement(items, step2) {
  const index = Number(step2);
  if (String(index) !== String(step2) || !(index in items)) return null;
  return { node: items[index], place: { key: null, value: offsetOf(items[index]) } };
}

// packages/core/src/yaml/parse-json-source.ts
function parseJsonSource(text2, path) {
  const { value } = parseJsonText(text2, { path, maxDepth: yamlLimits.depth, errorCode: "config/syntax" });
  const faults = [];
  checkValue(value, [], (message, pointer, part) => {
    if (faults.length < yamlLimits.faults) faults.push({ message, path, ...positionOf(text2, pointer, part) ?? {} });
  });
  if (faults.length > 0) throw new ShipworthyError("config/syntax", `${path} holds what may not stand in it.`, { hint: "Correct the file at the places named.", faults });
  return { value, path, positionOf: (pointer, part = "value") => nearestPosition(text2, pointer, part) };
}
function checkValue(value, pointer, report) {
  if (typeof value === "number" && !Number.isFinite(value)) report("A number must be finite.", pointer, "value");
  else if (isJsonArray(value)) value.forEach((element, index) => checkValue(element, [...pointer, index], report));
  else if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (isUnsafeKey(key)) report(`The key ${JSON.stringify(key)} is not allowed.`, [...pointer, key], "key");
      checkValue(member, [...pointer, key], report);
    }
  }
}
function nearestPosition(text2, pointer, part) {
  for (let length = pointer.length; length >= 0; length -= 1) {
    const position = positionOf(text2, pointer.slice(0, length), part);
    if (position !== null) return position;
  }
  return null;
}

// packages/core/src/yaml/parse-yaml-source.ts
function parseYamlSource(text2, path) {
  if (text2.length > yamlLimits.characters) {
    throw new ShipworthyError("config/too-large", `${path} is larger than ${yamlLimits.characters} characters.`, { hint: "Split it, or move data out of it." });
  }
  if (path.toLowerCase().endsWith(".json")) return parseJsonSource(text2, path);
  const { document, lines, faults } = composeSafely(withoutByteOrderMark(text2), path);
  const toPosition = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document === null || faults.length > 0) throw refusal(path, faults, toPosition);
  const data = toPlainData(document);
  if (data.faults.length > 0) throw refusal(path, data.faults, toPosition);
  return {
    value: data.value,
    path,
    positionOf(pointer, part = "value") {
      const offset = findOffset(document.contents, pointer, { part, targets: data.targets });
      return offset === null ? null : toPosition(offset);
    }
  };
}
function composeSafely(text2, path) {
  try {
    return composeYaml(text2);
  } catch (cause) {
    throw new ShipworthyError("config/syntax", `${path} cannot be read as YAML.`, { hint: "Simplify the file until it can be read.", cause });
  }
}
function refusal(path, faults, toPosition) {
  const sorted = faults.toSorted((left, right) => left.offset - right.offset);
  const listed = sorted.slice(0, yamlLimits.faults).map(({ message, offset }) => ({ message, path, ...toPosition(offset) }));
  const rest = sorted.length - listed.length;
  return new ShipworthyError("config/syntax", `${path} is not valid YAML.`, {
    hint: `${rest > 0 ? `(${rest} more are not listed.) ` : ""}Correct the file at the places named.`,
    faults: listed
  });
}

// packages/core/src/config/policy-changes.ts
var shown = 10;
function listPolicyChanges(before, after) {
  const [old, next] = [flattenText(before), flattenText(after)];
  if (next === null) return ["the file does not parse"];
  const paths = [.../* @__PURE__ */ new Set([...(old ?? /* @__PURE__ */ new Map()).keys(), ...next.keys()])].sort();
  const changes = paths.flatMap((path) => {
    const [was, is] = [old?.get(path), next.get(path)];
    return was === is ? [] : [`${path}: ${was ?? "(absent)"} \u2192 ${is ?? "(removed)"}`];
  });
  return changes.length <= shown ? changes : [...changes.slice(0, shown), `and ${changes.length - shown} more`];
}
function flattenText(file) {
  if (file === null) return /* @__PURE__ */ new Map();
  try {
    const flat = /* @__PURE__ */ new Map();
    flatten(parseYamlSource(file.text, file.path).value, "", flat);
    return flat;
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
function flatten(value, path, into) {
  if (isJsonArray(value) && value.length > 0) value.forEach((item, index) => flatten(item, `${path}[${index}]`, into));
  else if (isJsonObject(value) && Object.keys(value).length > 0) for (const [key, item] of Object.entries(value)) flatten(item, path === "" ? key : `${path}.${key}`, into);
  else into.set(path === "" ? "(file)" : path, toCanonicalJson(value));
}

// packages/core/src/config/own-rules.ts
async function findOwnRules({ context }, workspace, { path, own }) {
  const { git } = workspace;
  const { event, ref, defaultBranch } = context;
  if (git === null || defaultBranch === null || event !== "push" && event !== "workflow_dispatch") return [];
  if (ref?.startsWith("refs/heads/") !== true || ref === `refs/heads/${defaultBranch}`) return [];
  const tip = `refs/remotes/origin/${defaultBranch}`;
  const tree = await git.hasCommit(tip) ? await openTree(tip, { git, remote: null }) : null;
  if (tree === null) return [];
  const theirs = await readFilesOf(tree, workspace, path);
  if (theirs.config === null) return [];
  const changes = [...listPolicyChanges(theirs.config, own.config), ...listPolicyChanges(theirs.waivers, own.waivers)];
  if (changes.length === 0) return [];
  return [{
    rule: "policy/from-head",
    keys: { path },
    check: null,
    outcome: "warn",
    location: { path },
    message: `This branch judges itself: its policy is not the one of ${defaultBranch}: ${changes.join("; ")}.`,
    remedy: `Judge the branch by a pull request, or bring it up to date with ${defaultBranch}.`
  }];
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
  acceptHeadPolicy: _default(boolean(), false)
});
var configSchema = strictObject({
  $schema: optional(string()),
  schemaVersion: literal(1),
  /** Manifests that `regression-pack` and `drift-check` take when told nothing. */
  packs: _default(array(text), []),
  gate: prefault(gateConfigSchema, {}),
  waivers: _default(array(waiverSchema), []),
  /** How many days ahead a waiver may expire. */
  maxWaiverDays: _default(int().check(_positive(), _lte(3650)), 180),
  /** An `unverified` reason that may pass, in writing. */
  reasons: _default(partialRecord(reasonSchema, _enum(["warn", "block"])), {})
});
var waiversFileSchema = strictObject({ $schema: optional(string()), schemaVersion: literal(1), waivers: array(waiverSchema) });

// packages/core/src/config/keys-allowed-at.ts
function keysAllowedAt(schema, path) {
  let candidates = unwrap(schema);
  for (const part of path) candidates = candidates.flatMap((one) => step(one, part));
  return [...new Set(candidates.flatMap((one) => one.type === "object" ? Object.keys(one.shape) : []))];
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
  return issues.flatMap((issue) => flatten2(issue, [])).flatMap((issue) => toFault(source, schema, issue));
}
function flatten2(issue, parent) {
  const path = [...parent, ...issue.path.map((part) => typeof part === "number" ? part : String(part))];
  if (issue.code !== "invalid_union") return [{ issue, path }];
  const branches = issue.errors.filter((branch) => !branch.some((one) => one.path.length === 0 && one.code === "invalid_type"));
  const meant = branches.toSorted((a, b) => a.length - b.length)[0];
  return meant === void 0 ? [{ issue, path }] : meant.flatMap((one) => flatten2(one, path));
}
function toFault(source, schema, { issue, path }) {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(source, schema, { path, key }));
  if (issue.code === "invalid_key") return [{ ...place(source, path, "key"), message: `the key ${quote(path.at(-1))} is not allowed here${innerMessage(issue.issues)}.` }];
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

// packages/core/src/config/read-config.ts
var dayInMilliseconds = 864e5;
function parseConfig(files, today) {
  const config = files.config === null ? configSchema.parse({ schemaVersion: 1 }) : parseConfigFile(files.config, today);
  if (files.waivers === null) return config;
  const source = parseYamlSource(files.waivers.text, files.waivers.path);
  const { waivers } = parseWithSchema(source, waiversFileSchema, "waivers file");
  refuseFaults(source, "waivers file", waiverFaults(source, { waivers, maxDays: config.maxWaiverDays, today }));
  return { ...config, waivers: [...config.waivers, ...waivers] };
}
function parseConfigFile(file, today) {
  const source = parseYamlSource(file.text, file.path);
  const config = parseWithSchema(source, configSchema, "configuration");
  refuseFaults(source, "configuration", waiverFaults(source, { waivers: config.waivers, maxDays: config.maxWaiverDays, today }));
  return config;
}
function refuseFaults(source, what, faults) {
  if (faults.length > 0) throw invalidConfig(source.path, what, faults);
}
function waiverFaults(source, input) {
  const latest = new Date(Date.parse(input.today) + input.maxDays * dayInMilliseconds).toISOString().slice(0, 10);
  return input.waivers.flatMap((waiver, index) => {
    const at = (field) => ({ path: source.path, ...source.positionOf(["waivers", index, field], "value") ?? {} });
    const faults = [];
    if (!isRuleId(waiver.rule)) {
      const meant = closestWord(waiver.rule, Object.keys(rules));
      faults.push({ ...at("rule"), message: `there is no rule \`${waiver.rule}\`.${meant === null ? " `shipworthy explain` lists them." : ` Did you mean \`${meant}\`?`}` });
    }
    if (waiver.expires > latest) faults.push({ ...at("expires"), message: `a waiver may not be valid for more than ${input.maxDays} days: ${latest} at the latest.` });
    return faults;
  });
}

// packages/core/src/config/resolve-policy.ts
async function resolvePolicy(host, workspace, request) {
  const path = workspace.toDocumentPath(workspace.resolve(request.config ?? defaultConfigPath));
  const today = toDate(host.now());
  const own = await readOwnFiles(workspace, { path, fromHead: request.policyFrom === "head", named: request.config !== void 0 });
  const wantsBase = request.policyFrom === "base" || request.policyFrom === "auto" && isUnderReview(host.context);
  const baseCommit = await baseCommitOf(host, workspace, request.policyFrom);
  const isNowhere = workspace.toRepositoryPath(path).startsWith("../");
  const base = baseCommit === null || isNowhere ? null : await openBase(host, workspace, { path, baseCommit });
  const baseFiles = base === null ? null : await readFilesOf(base, workspace, path);
  const baseHasConfig = baseFiles !== null && baseFiles.config !== null;
  const shared = { base, baseCommit: base?.commit ?? baseCommit, baseHasConfig };
  const fromBase = { source: "base", commit: shared.baseCommit };
  if (!wantsBase) {
    const origin = { source: request.policyFrom === "head" ? "head" : "worktree", commit: workspace.headCommit };
    return { ...toResolved(own, today, origin), ...shared, findings: request.policyFrom === "auto" ? await findOwnRules(host, workspace, { path, own }) : [] };
  }
  if (base === null || baseFiles === null) return { ...toResolved(emptyFiles, today, fromBase), ...shared, findings: [unreadableBase(path, baseCommit)] };
  if (baseFiles.config !== null) return { ...toResolved(baseFiles, today, fromBase), ...shared, findings: changedPolicy(path, baseFiles, own) };
  if (own.config === null) return { ...toResolved(baseFiles, today, fromBase), ...shared, findings: [] };
  const hidden = path === defaultConfigPath ? null : await base.readFile(workspace.toRepositoryPath(defaultConfigPath));
  const resolved = toResolved(own, today, { source: "head", commit: workspace.headCommit });
  return hidden === null ? { ...resolved, ...shared, findings: [fromHead(path)] } : { ...withoutExceptions(resolved), ...shared, findings: [besideBase(path)] };
}
function withoutExceptions(resolved) {
  return { ...resolved, config: { ...resolved.config, waivers: [], reasons: {} }, policy: { ...resolved.policy, reasons: {} } };
}
var emptyFiles = { config: null, waivers: null };
async function baseCommitOf(host, workspace, from) {
  const reviewed = await findBaseCommit(host.context, workspace.git);
  if (reviewed !== null || from !== "base" || workspace.git === null) return reviewed;
  const branch = await workspace.git.defaultBranch();
  return branch === null ? null : workspace.git.mergeBase(branch, "HEAD");
}
async function openBase(host, workspace, { path, baseCommit }) {
  const sources = { git: workspace.git, remote: host.remote };
  const base = await openTree(baseCommit, sources);
  const tipCommit = isUnderReview(host.context) ? host.context.eventBaseCommit : null;
  if (base === null || tipCommit === null || tipCommit === baseCommit) return base;
  const places = [.../* @__PURE__ */ new Set([workspace.toRepositoryPath(path), workspace.toRepositoryPath(defaultConfigPath), defaultConfigPath])];
  const hasPolicy = async (tree) => (await tree.readFiles(places)).size > 0;
  if (await hasPolicy(base)) return base;
  const tip = await openTree(tipCommit, sources);
  return tip === null || await hasPolicy(tip) ? tip : base;
}
function toResolved(files, today, { source, commit }) {
  const config = parseConfig(files, today);
  const isDefault = files.config === null && files.waivers === null;
  return { config, policy: { source: isDefault ? "default" : source, commit: isDefault ? null : commit, reasons: config.reasons } };
}
function unreadableBase(path, commit) {
  return {
    rule: "policy/unreadable",
    keys: { path },
    check: null,
    outcome: "unverified",
    reason: "unreadable-source",
    message: `The policy stands in ${path} on the base ${commit ?? "(which nothing names)"}, and that could not be read from git or from GitHub.`,
    remedy: "Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`."
  };
}
function fromHead(path) {
  return {
    rule: "policy/from-head",
    keys: { path },
    check: null,
    outcome: "warn",
    location: { path },
    message: `The base has no ${path} yet, so this change is judged by the one it brings.`
  };
}
function besideBase(path) {
  return {
    rule: "policy/from-head",
    keys: { path },
    check: null,
    outcome: "unverified",
    reason: "head-policy",
    location: { path },
    message: `The base has a policy in ${defaultConfigPath}, but the input \`config\` names ${path}, which only this change brings.`,
    remedy: `Merge ${path} first, or leave the input \`config\` away.`
  };
}
function changedPolicy(path, base, own) {
  return [[path, base.config, own.config], [waiversPath, base.waivers, own.waivers]].flatMap(([file, before, after]) => {
    if ((before?.text ?? "") === (after?.text ?? "")) return [];
    const changes = listPolicyChanges(before, after);
    if (changes.length === 0) return [];
    return [{
      rule: "policy/changed",
      keys: { path: file },
      check: null,
      outcome: "warn",
      location: { path: file },
      message: `This change edits the policy in ${file}: ${changes.join("; ")}. It is judged by the policy of the base.`
    }];
  });
}

export {
  isUnderReview,
  openTree,
  defaultConfigPath,
  parseWithSchema,
  invalidConfig,
  parseYamlSource,
  parseConfig,
  resolvePolicy,
  withoutExceptions
};
