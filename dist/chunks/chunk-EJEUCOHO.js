import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseVersion
} from "./chunk-PA27U3VF.js";
import {
  require_saxes
} from "./chunk-VFIMKVMB.js";
import {
  RE2JS,
  RE2JSException
} from "./chunk-HNKGH2CU.js";
import {
  isJsonArray,
  isJsonObject,
  parseJsonText,
  positionOf,
  toTextPosition,
  withoutByteOrderMark
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/version/to-semver.ts
var outline = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?([0-9]*))?$/i;
var words = { a: "alpha", b: "beta", c: "rc", pre: "rc", preview: "rc" };
function toSemVer(text) {
  const [, major, minor, patch, word, number] = outline.exec(text.trim()) ?? [];
  if (major === void 0) return null;
  const tail = word === void 0 ? "" : `-${words[word.toLowerCase()] ?? word.toLowerCase()}.${number === void 0 || number === "" ? "0" : number}`;
  const version = `${major}.${minor ?? "0"}.${patch ?? "0"}${tail}`;
  return parseVersion(version) === null ? null : version;
}

// packages/core/src/version/manifests/to-manifest-version.ts
function toManifestVersion(manifest, { field, value, offset }) {
  const version = parseVersion(value);
  const origin = { ...originOf(manifest, field, offset), value };
  if (version !== null) return { ...origin, state: "version", version };
  const other = toSemVer(value);
  const why = other === null ? "is no version by SemVer" : `is no version by SemVer, which writes \`${other}\``;
  return { ...origin, state: "not-semver", why };
}
function withoutVersion(manifest, found) {
  return { ...originOf(manifest, found.field, found.offset), state: found.state ?? "none", why: found.why };
}
function originOf({ path, text, package: name }, field, offset) {
  return { path, manifest: path, field, package: name, ...toTextPosition(text, offset) };
}

// packages/core/src/version/manifests/json-manifest.ts
function readPackageJson({ path, text }) {
  const manifest = toObject(parse(path, text));
  const named = { path, text, package: textOf(manifest["name"]) };
  const found = fieldAt(text, manifest["version"], ["version"]);
  if (found !== null) return [toManifestVersion(named, found)];
  if ("version" in manifest) return [withoutVersion(named, { field: "version", offset: offsetAt(text, ["version"]), why: "is no text", state: "unclear" })];
  if (manifest["private"] === true) return [withoutVersion(named, { field: "version", offset: 0, why: "is private and names no version", state: "exempt" })];
  return [withoutVersion(named, { field: "version", offset: 0, why: "names no version" })];
}
function readPackageLock({ path, text }) {
  const lock = toObject(parse(path, text));
  const self = toObject(toObject(lock["packages"])[""]);
  const named = { path, text, package: textOf(lock["name"]) ?? textOf(self["name"]) };
  const fields = [fieldAt(text, lock["version"], ["version"]), fieldAt(text, self["version"], ["packages", "", "version"])];
  const found = fields.flatMap((field) => field === null ? [] : [toManifestVersion(named, field)]);
  return found.length > 0 ? found : [withoutVersion(named, { field: "version", offset: 0, why: "names no version of the package that it locks", state: "exempt" })];
}
function readWorkspaceGlobs(path, text) {
  const { workspaces } = toObject(parse(path, text));
  const listed = isJsonObject(workspaces) ? workspaces["packages"] : workspaces;
  const folders = isJsonArray(listed) ? listed.filter((entry) => typeof entry === "string") : [];
  return folders.map((folder) => `${folder.replace(/^\.\//, "").replace(/(?<!\/)\/+$/, "")}/package.json`);
}
function parse(path, text) {
  return parseJsonText(text, { path, errorCode: "config/syntax" }).value;
}
function toObject(value) {
  return isJsonObject(value) ? value : {};
}
function textOf(value) {
  return typeof value === "string" && value !== "" ? value : null;
}
function fieldAt(text, value, pointer) {
  return typeof value === "string" ? { field: fieldName(pointer), value, offset: offsetAt(text, pointer) } : null;
}
function fieldName(pointer) {
  return pointer.length === 1 ? String(pointer[0]) : 'packages[""].version';
}
function offsetAt(text, pointer) {
  const place = positionOf(text, pointer);
  if (place === null) return 0;
  let start = 0;
  for (let line = 1; line < place.line; line += 1) start = text.indexOf("\n", start) + 1;
  const offset = start + place.column - 1;
  return text[offset] === '"' ? offset + 1 : offset;
}

// packages/core/src/version/manifests/text-manifest.ts
var longestVersionFile = 1e4;
function readVersionFile(manifest) {
  const [only, second] = manifest.text.slice(0, longestVersionFile).matchAll(/[^\s][^\n]*/g);
  if (only === void 0) return withoutVersion(manifest, { field: "line 1", offset: 0, why: "is empty", state: "unclear" });
  if (second !== void 0) return withoutVersion(manifest, { field: "line 1", offset: second.index, why: "has more than one line", state: "unclear" });
  return toManifestVersion(manifest, { field: "line 1", value: only[0].trim(), offset: only.index });
}
function readPatternVersion({ path, text: raw, pattern }) {
  const manifest = { path, text: withoutByteOrderMark(raw), package: null };
  const matcher = compile(pattern).matcher(manifest.text);
  let first = null;
  while (matcher.find()) {
    const value = matcher.group(1);
    if (value === null) continue;
    const found = { value, offset: matcher.start(1) };
    first ??= found;
    if (found.value !== first.value) return withoutVersion(manifest, { field: "pattern", offset: found.offset, why: `holds ${show(first.value)} and ${show(found.value)}, both of which the pattern matches` });
  }
  if (first === null) return withoutVersion(manifest, { field: "pattern", offset: 0, why: "holds nothing that the pattern matches" });
  return toManifestVersion(manifest, { field: "pattern", ...first });
}
function compile(pattern) {
  const fail = (why, cause) => new ShipworthyError("config/invalid", `The pattern ${show(pattern)} ${why}.`, { hint: 'Write a regular expression in RE2\u2019s syntax with one group around the version, such as `version = "([^"]+)"`.', cause });
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.MULTILINE);
    if (compiled.groupCount() !== 1) throw fail(`has ${compiled.groupCount()} groups instead of one`);
    return compiled;
  } catch (error) {
    if (error instanceof RE2JSException) throw fail(`is refused: ${error.message}`, error);
    throw error;
  }
}
function show(text) {
  return JSON.stringify(text.slice(0, 100));
}

// packages/core/src/version/manifests/msbuild-manifest.ts
var import_saxes = __toESM(require_saxes(), 1);
function readMsbuildManifest(manifest, isProject) {
  const properties = readProperties(manifest);
  const named = (name) => properties.filter((property) => property.name.toLowerCase() === name);
  const identity = named("packageid")[0] ?? named("assemblyname")[0];
  const own = { ...manifest, package: identity?.value ?? null };
  const [version, ...others] = named("version");
  if (version !== void 0) return judgeProperties(own, [version, ...others], version);
  const [prefix] = named("versionprefix");
  if (prefix === void 0) {
    const why = isProject ? "names no version" : "names no version for its projects";
    return withoutVersion(own, { field: "Version", offset: 0, why, state: isProject ? "exempt" : "none" });
  }
  const [suffix] = named("versionsuffix").filter(({ value }) => value !== "");
  const joined = suffix === void 0 ? prefix : { ...prefix, value: `${prefix.value}-${suffix.value}` };
  return judgeProperties(own, [...named("versionprefix"), ...named("versionsuffix")], joined);
}
function judgeProperties(manifest, properties, found) {
  const twice = properties.find((property) => properties.some((other) => other.name.toLowerCase() === property.name.toLowerCase() && other.value !== property.value));
  if (twice !== void 0) return withoutVersion(manifest, { field: twice.name, offset: twice.offset, why: `sets ${twice.name} to several values`, state: "unclear" });
  const computed = properties.find(({ value }) => /\$\(|@\(|%\(/.test(value));
  if (computed !== void 0) return withoutVersion(manifest, { field: computed.name, offset: computed.offset, why: `computes ${computed.name} from other properties`, state: "unclear" });
  return toManifestVersion(manifest, { field: found.name, value: found.value, offset: found.offset });
}
var wanted = /^(?:version|versionprefix|versionsuffix|packageid|assemblyname)$/i;
function readProperties({ path, text }) {
  const parser = new import_saxes.SaxesParser({ position: true });
  const open = [];
  const properties = [];
  let current = null;
  parser.on("opentag", ({ name }) => {
    if (open.length === 2 && open[0] === "Project" && open[1] === "PropertyGroup" && wanted.test(name)) current = { name, text: "", offset: parser.position };
    open.push(name);
  });
  const append = (content) => {
    if (current !== null) current.text += content;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("closetag", () => {
    open.pop();
    if (current === null || open.length !== 2) return;
    properties.push({ name: current.name, value: current.text.trim(), offset: firstOf(text, current.offset) });
    current = null;
  });
  parser.on("error", (error) => {
    const { line, column } = toTextPosition(text, Math.min(parser.position, text.length));
    throw new ShipworthyError("config/syntax", `${path} is not well-formed XML.`, { hint: "Correct the file at the place named.", faults: [{ message: error.message.replace(/^(?:\d+:\d+|[^:]*:\d+:\d+): /, ""), path, line, column }] });
  });
  parser.write(text).close();
  return properties;
}
function firstOf(text, offset) {
  const space = /^\s*/.exec(text.slice(offset, offset + 1e3))?.[0].length ?? 0;
  return offset + space;
}

// packages/core/src/version/manifests/pep440.ts
var outline2 = /^v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*(?:[-_.]?(?:alpha|a|beta|b|preview|pre|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/i;
function isPep440(text) {
  return text.length <= 200 && outline2.test(text);
}

// packages/core/src/version/manifests/toml-scanner.ts
var TomlFault = class extends Error {
  offset;
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
};
var bareKey = /[A-Za-z0-9_-]+/y;
var basicString = /"((?:[^"\\\n]|\\[^\n])*)"/y;
var literalString = /'([^'\n]*)'/y;
var longBasicString = /"""(?:\r?\n)?((?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{0,2})"""/y;
var longLiteralString = /'''(?:\r?\n)?((?:[^']|'{1,2}(?!'))*'{0,2})'''/y;
var otherValue = /[^\s,[\]{}#"'=][^,[\]{}#"'\n=]*/y;
var blanks = /[ \t]*/y;
var gaps = /(?:[ \t\r\n]|#[^\n]*)*/y;
var escapes = { b: "\b", t: "	", n: "\n", f: "\f", r: "\r", e: "\x1B", '"': '"', "\\": "\\" };
var deepest = 100;
var TomlScanner = class {
  #at = 0;
  #depth = 0;
  /** Tables of a list share a name: each has its own number. */
  #lists = 0;
  #text;
  #tell;
  constructor(text, tell) {
    this.#text = text;
    this.#tell = tell;
  }
  scanDocument() {
    let table = [];
    while (!this.#comesTo("")) {
      if (this.#peek() === "[") table = this.#scanHeader();
      else this.#scanMember(table);
      this.#skip(blanks);
      if (!/^(?:\r?\n|#|$)/.test(this.#text.slice(this.#at, this.#at + 2))) throw this.#fault("Expected the end of the line");
    }
  }
  #scanHeader() {
    const isList = this.#text.startsWith("[[", this.#at);
    const [open, close] = isList ? ["[[", "]]"] : ["[", "]"];
    this.#at += open.length;
    const key = this.#scanKey();
    this.#expect(close);
    if (!isList) return key;
    this.#lists += 1;
    return [...key, `[${this.#lists}]`];
  }
  #scanMember(table) {
    const key = [...table, ...this.#scanKey()];
    this.#expect("=");
    this.#skip(blanks);
    this.#scanValue(key);
  }
  #scanKey() {
    const parts = [];
    for (; ; ) {
      this.#skip(blanks);
      parts.push(this.#scanKeyPart());
      this.#skip(blanks);
      if (this.#peek() !== ".") return parts;
      this.#at += 1;
    }
  }
  #scanKeyPart() {
    const basic = this.#match(basicString);
    if (basic !== null) return this.#unescape(basic);
    const part = this.#match(bareKey) ?? this.#match(literalString);
    if (part === null) throw this.#fault("Expected a key");
    return part.text;
  }
  /** Tells of the value under its key; null: an element of a list, which has none. */
  #scanValue(key) {
    const start = this.#at;
    if (this.#peek() === "{") return this.#nest(() => this.#scanInlineTable(key ?? [`[${this.#lists += 1}]`]));
    const read = this.#peek() === "[" ? { value: this.#nest(() => this.#scanList()), offset: start } : this.#scanScalar();
    if (key !== null) this.#tell({ key, ...read });
    return read.value;
  }
  #scanScalar() {
    const basic = this.#match(longBasicString) ?? this.#match(basicString);
    if (basic !== null) return { value: this.#unescape(basic), offset: basic.offset };
    const literal = this.#match(longLiteralString) ?? this.#match(literalString);
    if (literal !== null) return { value: literal.text, offset: literal.offset };
    const other = this.#match(otherValue);
    if (other === null) throw this.#fault("Expected a value");
    const word = other.text.trim();
    return { value: word === "true" ? true : word === "false" ? false : null, offset: other.offset };
  }
  #scanList() {
    const texts = [];
    this.#at += 1;
    while (!this.#comesTo("]")) {
      const value = this.#scanValue(null);
      if (typeof value === "string") texts.push(value);
      this.#skip(gaps);
      if (this.#peek() === ",") this.#at += 1;
      else if (this.#peek() !== "]") throw this.#fault('Expected "," or "]"');
    }
    this.#at += 1;
    return texts;
  }
  #scanInlineTable(table) {
    this.#at += 1;
    while (!this.#comesTo("}")) {
      this.#scanMember(table);
      this.#skip(gaps);
      if (this.#peek() === ",") this.#at += 1;
      else if (this.#peek() !== "}") throw this.#fault('Expected "," or "}"');
    }
    this.#at += 1;
    return null;
  }
  #nest(scan) {
    this.#depth += 1;
    if (this.#depth > deepest) throw new TomlFault(`Nested deeper than ${deepest} levels.`, this.#at);
    const value = scan();
    this.#depth -= 1;
    return value;
  }
  #unescape({ text, offset }) {
    return text.replace(/\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[ \t]*\r?\n\s*|[\s\S])/g, (escape) => {
      const letter = escape.charAt(1);
      if (escape.length > 2 && "uUx".includes(letter)) {
        const point = Number.parseInt(escape.slice(2), 16);
        if (point <= 1114111) return String.fromCodePoint(point);
      }
      const character = escape.includes("\n") ? "" : escapes[letter];
      if (character === void 0) throw new TomlFault(`The escape ${escape} does not exist in TOML.`, offset);
      return character;
    });
  }
  /** Whether `mark` stands behind white space and comments; '' is the end. */
  #comesTo(mark) {
    this.#skip(gaps);
    return this.#peek() === mark;
  }
  #expect(mark) {
    this.#skip(blanks);
    if (!this.#text.startsWith(mark, this.#at)) throw this.#fault(`Expected "${mark}"`);
    this.#at += mark.length;
  }
  #skip(pattern) {
    pattern.lastIndex = this.#at;
    pattern.test(this.#text);
    this.#at = pattern.lastIndex;
  }
  /** Passes what matches; the text is that of the group, if there is one, and the offset its beginning. */
  #match(pattern) {
    pattern.lastIndex = this.#at;
    const [whole, inner] = pattern.exec(this.#text) ?? [];
    if (whole === void 0) return null;
    const quotes = /^(?:"{3}|'{3})/.test(whole) ? 3 : 1;
    const offset = inner === void 0 ? this.#at : this.#at + whole.length - quotes - inner.length;
    this.#at += whole.length;
    return { text: inner ?? whole, offset };
  }
  #peek() {
    return this.#text.charAt(this.#at);
  }
  #fault(expected) {
    const found = this.#at >= this.#text.length ? "the end of the file" : JSON.stringify(this.#text.charAt(this.#at));
    return new TomlFault(`${expected}, found ${found}.`, this.#at);
  }
};

// packages/core/src/version/manifests/toml-entries.ts
function readTomlEntries(path, text) {
  const found = /* @__PURE__ */ new Map();
  const faults = [];
  const scanner = new TomlScanner(text, (entry) => {
    const id = JSON.stringify(entry.key);
    const first = found.get(id);
    if (first === void 0) found.set(id, entry);
    else faults.push(toFault(`The key ${entry.key.join(".")} already stands at ${placeOf(text, first.offset)}.`, entry.offset));
  });
  const toFault = (message, offset) => ({ message, path, ...toTextPosition(text, offset) });
  try {
    scanner.scanDocument();
  } catch (error) {
    if (!(error instanceof TomlFault)) throw error;
    faults.push(toFault(error.message, error.offset));
  }
  if (faults.length > 0) throw new ShipworthyError("config/syntax", `${path} is not valid TOML.`, { hint: "Correct the file at the places named.", faults });
  return { find: (...key) => found.get(JSON.stringify(key)) ?? null };
}
function placeOf(text, offset) {
  const { line, column } = toTextPosition(text, offset);
  return `${line}:${column}`;
}

// packages/core/src/version/manifests/toml-manifest.ts
function readCargoToml({ path, text }) {
  const entries = readTomlEntries(path, text);
  const name = entries.find("package", "name");
  const named = { path, text, package: textOf2(name) };
  const own = fieldOf(entries, ["package", "version"]);
  if (own !== null) return { inherits: false, found: toManifestVersion(named, own) };
  const inherited = entries.find("package", "version", "workspace");
  if (inherited?.value === true) {
    return { inherits: true, found: withoutVersion(named, { field: "package.version", offset: inherited.offset, why: "takes the version of a workspace that names none" }) };
  }
  const shared = fieldOf(entries, ["workspace", "package", "version"]);
  if (shared !== null && name === null) return { inherits: false, found: toManifestVersion(named, shared) };
  const why = name === null ? "names no version for its workspace" : "names no version";
  return { inherits: false, found: withoutVersion(named, { field: "package.version", offset: name?.offset ?? 0, why, state: "exempt" }) };
}
function readCargoWorkspace({ path, text, package: name }) {
  const shared = fieldOf(readTomlEntries(path, text), ["workspace", "package", "version"]);
  return shared === null ? null : toManifestVersion({ path, text, package: name }, shared);
}
function readPyproject({ path, text }) {
  const entries = readTomlEntries(path, text);
  const name = entries.find("project", "name") ?? entries.find("tool", "poetry", "name");
  const named = { path, text, package: textOf2(name) };
  const found = fieldOf(entries, ["project", "version"]) ?? fieldOf(entries, ["tool", "poetry", "version"]);
  if (found !== null) return sayPep440(toManifestVersion(named, found));
  const dynamic = entries.find("project", "dynamic");
  if (Array.isArray(dynamic?.value) && dynamic.value.includes("version")) {
    return withoutVersion(named, { field: "project.version", offset: dynamic.offset, why: "is dynamic: a program finds the version when the package is built" });
  }
  return withoutVersion(named, { field: "project.version", offset: name?.offset ?? 0, why: "names no version" });
}
function sayPep440(found) {
  if (found.state !== "not-semver" || !isPep440(found.value)) return found;
  return { ...found, why: found.why.replace("is no version by SemVer", "is a version by PEP 440 but none by SemVer") };
}
function fieldOf(entries, key) {
  const entry = entries.find(...key);
  return typeof entry?.value === "string" ? { field: key.join("."), value: entry.value, offset: entry.offset } : null;
}
function textOf2(entry) {
  return typeof entry?.value === "string" ? entry.value : null;
}

// packages/core/src/version/manifests/read-manifest-versions.ts
var readers = [
  { name: /^package\.json$/, read: readPackageJson },
  { name: /^(?:package-lock|npm-shrinkwrap)\.json$/, read: readPackageLock },
  { name: /^Cargo\.toml$/, read: (manifest) => [readCargoToml(manifest).found] },
  { name: /^pyproject\.toml$/, read: (manifest) => [readPyproject(manifest)] },
  { name: /\.props$/i, read: (manifest) => [readMsbuildManifest(manifest, false)] },
  { name: /\.(?:cs|fs|vb)proj$/i, read: (manifest) => [readMsbuildManifest(manifest, true)] },
  { name: /^version(?:\.txt)?$/i, read: (manifest) => [readVersionFile(manifest)] }
];
var knownManifests = "package.json, package-lock.json, Cargo.toml, pyproject.toml, *.props, *.csproj, VERSION and version.txt";
function readManifestVersions(path, text) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const reader = readers.find((known) => known.name.test(name));
  return reader === void 0 ? null : reader.read({ path, text: withoutByteOrderMark(text), package: null });
}

// packages/core/src/version/manifests/collect-manifest-versions.ts
async function collectManifestVersions(files, globs) {
  const excluding = globs.filter(isExcluding);
  const unmatched = globs.filter((glob) => !isExcluding(glob) && files.match([glob, ...excluding]).length === 0);
  const read = await Promise.all(files.match(globs).map(async (path) => ({ path, result: await readOne(files, path) })));
  return {
    versions: read.flatMap(({ result }) => result instanceof ShipworthyError ? [] : result),
    unmatched,
    unreadable: read.flatMap(({ path, result }) => result instanceof ShipworthyError ? [{ path, error: result }] : [])
  };
}
function isExcluding(glob) {
  return glob.startsWith("!") && !glob.startsWith("!(");
}
async function readOne(files, path) {
  try {
    const text = withoutByteOrderMark(await files.readText(path));
    if (path === "Cargo.toml" || path.endsWith("/Cargo.toml")) return [await readCrate(files, path, text)];
    const versions = readManifestVersions(path, text);
    if (versions !== null) return versions;
    return new ShipworthyError("config/invalid", `${path} is of no kind whose version can be read.`, { hint: `Known are ${knownManifests}.` });
  } catch (error) {
    if (isShipworthyError(error)) return error;
    throw error;
  }
}
async function readCrate(files, path, text) {
  const { inherits, found } = readCargoToml({ path, text, package: null });
  if (!inherits) return found;
  for (const above of workspacesOf(path)) {
    if (!files.hasFile(above)) continue;
    const shared = readCargoWorkspace({ path: above, text: withoutByteOrderMark(await files.readText(above)), package: found.package });
    if (shared !== null) return { ...shared, manifest: path };
  }
  return found;
}
function workspacesOf(path) {
  const folders = path.split("/").slice(0, -1);
  return [...folders.map((_, index) => folders.slice(0, folders.length - index).join("/")), ""].map((folder) => folder === "" ? "Cargo.toml" : `${folder}/Cargo.toml`);
}

export {
  readWorkspaceGlobs,
  readPatternVersion,
  readManifestVersions,
  collectManifestVersions
};
