import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toDate
} from "./chunk-Z75HRPYS.js";
import {
  readTextFile,
  resolveInside,
  sha256Hex,
  showBytes,
  toPathBelow,
  toPosixPath
} from "./chunk-MW3SYPS2.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import {
  digestSchema,
  idSchema,
  levelSchema,
  reasonSchema,
  rules
} from "./chunk-NIT5GBHI.js";
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
  iso_exports,
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
} from "./chunk-ZDLLAUQK.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  guide
} from "./chunk-CIKGY66G.js";

// packages/core/src/workspace/workspace.ts
import { realpath } from "node:fs/promises";
import systemPaths, { relative, resolve as resolve2 } from "node:path";

// packages/core/src/git/is-ignored.ts
import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

// packages/core/src/git/git-environment.ts
var kept = /^GIT_(?:ASKPASS|SSH|SSH_COMMAND|SSH_VARIANT|SSL_.+|PROXY_.+|EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/i;
function toGitEnvironment(env) {
  const clean = {};
  for (const [name4, value] of Object.entries(env)) {
    const isGits = name4.toUpperCase().startsWith("GIT_");
    if (value !== void 0 && (!isGits || kept.test(name4))) clean[name4] = value;
  }
  return { ...clean, LC_ALL: "C", LANGUAGE: "C", GIT_TERMINAL_PROMPT: "0" };
}

// packages/core/src/git/run-git.ts
import { spawn } from "node:child_process";
var largestAnswer = 1024 * 1024 * 1024;
var settings = [
  "--no-pager",
  "--no-optional-locks",
  "--no-replace-objects",
  "--literal-pathspecs",
  "-c",
  "core.quotepath=false",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "gc.auto=0",
  "-c",
  "maintenance.auto=false"
];
async function runGit(run, args, call = {}) {
  const { timeoutMs: timeoutMs2 = 6e4, maxBytes = largestAnswer } = call;
  return new Promise((resolve3, reject) => {
    const child = spawn("git", ["-C", run.root, ...settings, ...args], { ...run.env === void 0 ? {} : { env: run.env }, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
    const stdout = [];
    const stderr = [];
    let bytes = 0;
    const stop = (message, hint) => {
      child.kill("SIGKILL");
      child.stdout.destroy();
      child.stderr.destroy();
      reject(new ShipworthyError("git/failed", message, { hint }));
    };
    const timer = setTimeout(() => stop(`git ${args[0] ?? ""} took longer than ${timeoutMs2 / 1e3} s.`, "Run it again; if it stays so, run the command by hand."), timeoutMs2);
    child.stdout.on("data", (chunk) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void stdout.push(chunk);
      stdout.splice(0);
      stop(`${call.what ?? `The answer of git ${args[0] ?? ""}`} is larger than ${showBytes(maxBytes)}.`, "Keep files of that size out of what is read from commits.");
    });
    child.stderr.on("data", (chunk) => {
      if (stderr.length < 64) stderr.push(chunk);
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(systemCode(error) === "ENOENT" ? missingGit(error) : error);
    });
    child.on("close", (status) => {
      clearTimeout(timer);
      resolve3({ status: status ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") });
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end(call.input ?? "");
  });
}
async function requireGit(run, args, call = {}) {
  const answer = await runGit(run, args, call);
  if (answer.status !== 0) throw toGitError(args, answer);
  return answer.stdout;
}
function toGitError(args, answer) {
  const said = answer.stderr.trim().split("\n").slice(0, 5).join("\n");
  if (said.includes("safe.directory")) {
    return new ShipworthyError("git/failed", "Git refuses a repository that belongs to another user.", {
      hint: 'Trust it with: git config --global --add safe.directory "$PWD"',
      cause: said
    });
  }
  return new ShipworthyError("git/failed", `git ${args[0] ?? ""} failed (exit code ${answer.status}): ${said}.`, { hint: "Check that the repository and the revisions named are complete." });
}
function missingGit(cause) {
  return new ShipworthyError("git/missing", "The program git was not found.", { hint: "Install git, or put it on the PATH.", cause });
}

// packages/core/src/git/is-ignored.ts
async function askIfIgnored({ env }, absolute) {
  const { folder, rest } = await splitAtExisting(dirname(absolute), basename(absolute));
  const args = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "check-ignore", "--quiet", "--", `./${rest}`];
  return new Promise((resolve3, reject) => {
    execFile("git", ["-C", folder, ...args], { env: toGitEnvironment(env), encoding: "utf8", timeout: 6e4, windowsHide: true }, (error, _stdout, stderr) => {
      if (error === null) resolve3("ignored");
      else if (error.code === 1) resolve3("not-ignored");
      else if (systemCode(error) === "ENOENT") reject(missingGit(error));
      else if (/not a git repository|must be run in a work tree/i.test(stderr)) resolve3("outside");
      else reject(toGitError(["check-ignore"], { status: typeof error.code === "number" ? error.code : -1, stdout: Buffer.alloc(0), stderr }));
    });
  });
}
async function splitAtExisting(folder, rest) {
  try {
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error("no folder"), { code: "ENOTDIR" });
    return { folder, rest };
  } catch (error) {
    if (systemCode(error) !== "ENOENT" || dirname(folder) === folder) throw error;
    return splitAtExisting(dirname(folder), join(basename(folder), rest));
  }
}

// packages/core/src/git/open-git.ts
import { resolve } from "node:path";

// packages/core/src/git/revision.ts
function requireRevision(revision) {
  if (/^[A-Za-z0-9_][A-Za-z0-9_./@+~^{}-]*$/.test(revision) && !revision.includes("..")) return revision;
  throw new ShipworthyError("git/failed", `${JSON.stringify(revision.slice(0, 200))} is not a revision.`, { hint: "Name one commit, branch or tag." });
}
function isFullHash(revision) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}

// packages/core/src/git/list-tree-at.ts
async function listTreeAt(run, revision, prefix) {
  const path2 = prefix.replace(/^(?:\.\/)+|^\.$/, "").replace(/\/+$/, "");
  const args = ["ls-tree", "-r", "-z", "-l", "--full-tree", requireRevision(revision), "--", ...path2 === "" ? [] : [path2]];
  const output = await requireGit(run, args);
  return splitZero(output).map(parseEntry);
}
function splitZero(output) {
  return output.toString("utf8").split("\0").slice(0, -1);
}
function parseEntry(line) {
  const tab = line.indexOf("	");
  const [mode = "", , oid = "", size = "-"] = line.slice(0, tab).split(/ +/);
  return { path: line.slice(tab + 1), mode, oid, size: size === "-" ? null : Number(size) };
}

// packages/core/src/git/changed-files.ts
var changes = { A: "added", M: "modified", U: "modified", D: "deleted", R: "renamed", T: "type-changed" };
var nameStatusForm = ["-z", "--name-status", "--find-renames=50%", "-l1000", "--no-ext-diff", "--no-textconv"];
async function listChangedFiles(run, range, below = "") {
  const args = ["diff-tree", "-r", ...nameStatusForm, "--ignore-submodules=none", requireRevision(range.base), requireRevision(range.head), "--", ...toPathspec(below)];
  return parseNameStatus(await requireGit(run, args));
}
function toPathspec(below) {
  const folder = below.replace(/\/+$/, "");
  return folder === "" ? [] : [folder];
}
function parseNameStatus(output) {
  if (output.length > 0 && output[output.length - 1] !== 0) throw unknownForm("its last path is cut off");
  const tokens = splitZero(output).values();
  const files = [];
  for (const status of tokens) {
    const change = /^(?:[AMUDT]|R\d{1,3})$/.test(status) ? changes[status.slice(0, 1)] : void 0;
    if (change === void 0) throw unknownForm(`${JSON.stringify(status.slice(0, 40))} is no status`);
    const previousPath = change === "renamed" ? tokens.next().value ?? "" : null;
    const path2 = tokens.next().value ?? "";
    if (path2 === "" || previousPath === "") throw unknownForm(`a path is missing after ${status}`);
    files.push({ path: path2, change, previousPath });
  }
  return files;
}
function unknownForm(what) {
  return new ShipworthyError("git/failed", `git diff answered in a form that is not known: ${what}.`, { hint: "Update git to 2.30 or later." });
}

// packages/core/src/git/changed-on-disk.ts
import { copyFile, mkdtemp, rm, stat as stat2, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";
async function listChangedOnDisk(run, { base, indexFile }, below = "") {
  if (run.env === void 0) throw new TypeError("the repository was opened without an environment, so none can be extended");
  const folder = await mkdtemp(join2(tmpdir(), "shipworthy-index-"));
  try {
    const index = join2(folder, "index");
    await copyIndex(indexFile, index);
    const args = ["-c", "diff.autoRefreshIndex=true", "diff", ...nameStatusForm, "--no-color", "--ignore-submodules=dirty", "-O/dev/null", requireRevision(base), "--", ...toPathspec(below)];
    const files = parseNameStatus(await requireGit({ ...run, env: { ...run.env, GIT_INDEX_FILE: index } }, args));
    return [...new Map(files.map((file) => [file.path, file])).values()];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
async function copyIndex(path2, target) {
  try {
    const { mtimeMs } = await stat2(path2);
    await copyFile(path2, target);
    const seconds = Math.floor(mtimeMs / 1e3);
    await utimes(target, seconds, seconds);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  }
}

// packages/core/src/git/check-out-at.ts
import { mkdir } from "node:fs/promises";
import { join as join3 } from "node:path";
var timeoutMs = 6e5;
async function checkOutAt({ root, env }, revision, folder) {
  if (env === void 0) throw new TypeError("the repository was opened without an environment, so none can be extended");
  const files = join3(folder, "files");
  await mkdir(files);
  const run = { root, env: { ...env, GIT_INDEX_FILE: join3(folder, "index") } };
  await requireGit(run, ["read-tree", `${requireRevision(revision)}^{tree}`], { timeoutMs });
  await requireGit(run, ["checkout-index", "--all", "--quiet", `--prefix=${files}/`], { timeoutMs });
  return files;
}

// packages/core/src/git/commit.ts
async function readCommit(run, revision) {
  const raw = await requireGit(run, ["cat-file", "commit", `${requireRevision(revision)}^{commit}`]);
  return parseCommit(raw.toString("utf8"));
}
async function findCommit(run, revision) {
  const output = await requireGit(run, ["cat-file", "--batch-check=%(objecttype) %(objectname)"], { input: `${requireRevision(revision)}^{commit}
` });
  return /^commit ([0-9a-f]+)\n$/.exec(output.toString("utf8"))?.[1] ?? null;
}
async function hasCommit(run, commit) {
  return await findCommit(run, commit) !== null;
}
function openCommits(run, headCommit) {
  const present = new Set(headCommit === null ? [] : [headCommit]);
  const known = /* @__PURE__ */ new Map();
  return {
    has: async (commit) => {
      if (present.has(commit)) return true;
      const isHere = await hasCommit(run, commit);
      if (isHere && isFullHash(commit)) present.add(commit);
      return isHere;
    },
    read: async (revision) => {
      const commit = known.get(revision) ?? await readCommit(run, revision);
      if (isFullHash(revision)) known.set(revision, commit);
      return commit;
    }
  };
}
function parseCommit(raw) {
  const headers = raw.slice(0, raw.indexOf("\n\n")).split("\n");
  const valuesOf = (name4) => headers.filter((line) => line.startsWith(`${name4} `)).map((line) => line.slice(name4.length + 1));
  const seconds = / (-?\d+) [+-]\d{4}$/.exec(valuesOf("committer")[0] ?? "")?.[1];
  return { tree: valuesOf("tree")[0] ?? "", parents: valuesOf("parent"), committedAt: new Date(Number(seconds ?? 0) * 1e3) };
}

// packages/core/src/git/list-branches.ts
async function listBranches(run) {
  const output = await requireGit(run, ["for-each-ref", "--format=%(refname) %(objectname) %(symref)", "refs/heads", "refs/remotes"]);
  const branches = /* @__PURE__ */ new Map();
  for (const line of output.toString("utf8").split("\n")) {
    const [name4 = "", commit = "", pointsAt] = line.split(" ");
    if (name4 !== "" && pointsAt === "") branches.set(name4, commit);
  }
  return branches;
}

// packages/core/src/git/list-tags.ts
async function listTags(run, containedIn) {
  const format = "%(refname) %(objecttype) %(objectname) %(*objecttype) %(*objectname)";
  const merged = containedIn === null ? [] : [`--merged=${requireRevision(containedIn)}`];
  const output = await requireGit(run, ["for-each-ref", `--format=${format}`, ...merged, "refs/tags"]);
  const tags = /* @__PURE__ */ new Map();
  for (const line of output.toString("utf8").split("\n")) {
    const [name4 = "", type, oid, peeledType, peeledOid] = line.split(" ");
    const commit = type === "commit" ? oid : peeledType === "commit" ? peeledOid : void 0;
    if (commit !== void 0 && commit !== "") tags.set(name4.slice("refs/tags/".length), commit);
  }
  return tags;
}
async function listRemoteTags(run, timeoutMs2) {
  const answer = await runGit(run, ["ls-remote", "--quiet", "--tags", "origin"], { timeoutMs: timeoutMs2 });
  if (answer.status !== 0) return null;
  const tags = /* @__PURE__ */ new Map();
  for (const line of answer.stdout.toString("utf8").split("\n")) {
    const [oid = "", ref = ""] = line.split("	");
    if (ref.startsWith("refs/tags/")) tags.set(ref.slice("refs/tags/".length).replace(/\^\{\}$/, ""), oid);
  }
  return tags;
}
async function readTag(run, name4) {
  if (/[\s\p{Cc}]/u.test(name4)) return null;
  const ref = `refs/tags/${name4}`;
  const answer = await runGit(run, ["cat-file", "--batch-check=%(objecttype) %(objectname)"], { input: `${ref}
${ref}^{commit}
` });
  const [own = "", commit = ""] = answer.status === 0 ? answer.stdout.toString("utf8").split("\n") : [];
  const [type, oid = ""] = commit.split(" ");
  return type === "commit" ? { commit: oid, isAnnotated: own.startsWith("tag ") } : null;
}
async function askRemoteTag(run, name4, timeoutMs2) {
  const ref = `refs/tags/${name4}`;
  if (/[\s\p{Cc}*?[\\]/u.test(name4)) return { tag: null };
  const answer = await runGit(run, ["ls-remote", "--quiet", "origin", ref, `${ref}^{}`], { timeoutMs: timeoutMs2 });
  if (answer.status !== 0) return null;
  const refs = new Map(answer.stdout.toString("utf8").split("\n").map((line) => [line.split("	")[1] ?? "", line.split("	")[0] ?? ""]));
  const [own, peeled] = [refs.get(ref), refs.get(`${ref}^{}`)];
  if (peeled !== void 0) return { tag: { commit: peeled, isAnnotated: true } };
  return { tag: own === void 0 ? null : { commit: own, isAnnotated: false } };
}

// packages/core/src/git/list-work-tree.ts
function openWorkTree(run) {
  const running = /* @__PURE__ */ new Map();
  return async ({ below, untracked }) => {
    const key = `${untracked} ${below}`;
    const listing = running.get(key) ?? listWorkTree(run, { below, untracked }).finally(() => running.delete(key));
    running.set(key, listing);
    return [...await listing];
  };
}
async function listWorkTree(run, { below, untracked }) {
  const list = (...args) => requireGit(run, ["ls-files", "-z", ...args, "--", ...toPathspec(below)]);
  const [tracked, others] = await Promise.all([list("-t", "--stage", "--cached", "--deleted"), untracked ? list("--others", "--exclude-standard") : Buffer.alloc(0)]);
  const files = parseTracked(tracked);
  for (const path2 of splitZero(others)) {
    if (!path2.endsWith("/")) files.set(path2, null);
  }
  return Array.from(files, ([path2, mode]) => ({ path: path2, mode }));
}
function parseTracked(output) {
  const modes = /* @__PURE__ */ new Map();
  const gone = [];
  for (const line of splitZero(output)) {
    const path2 = line.slice(line.indexOf("	") + 1);
    if (line.startsWith("R ")) gone.push(path2);
    else modes.set(path2, line.slice(2, 8));
  }
  for (const path2 of gone) modes.delete(path2);
  return modes;
}

// packages/core/src/git/read-files-at.ts
var largestFile = 64 * 1024 * 1024;
var largestTogether = 512 * 1024 * 1024;
async function readFileAt(run, revision, path2) {
  return (await readAll(run, revision, { paths: [path2], maxBytes: largestFile })).get(path2) ?? null;
}
function readFilesAt(run, revision, paths) {
  return readAll(run, revision, { paths, maxBytes: largestTogether });
}
async function readAll(run, revision, { paths, maxBytes }) {
  const commit = `${requireRevision(revision)}^{commit}`;
  const wanted = [...new Set(paths)].filter(isPlainPath);
  const names = [commit, ...wanted.map((path2) => `${commit.slice(0, -"^{commit}".length)}:${path2}`)];
  const hasLineBreak = wanted.some((path2) => path2.includes("\n"));
  const separator = hasLineBreak ? "\0" : "\n";
  const args = ["cat-file", "--batch", ...hasLineBreak ? ["-z"] : []];
  const output = await requireGit(run, args, { input: names.map((name4) => `${name4}${separator}`).join(""), maxBytes, what: `What was asked of ${revision} (${wanted.slice(0, 3).join(", ")}${wanted.length > 3 ? ", \u2026" : ""})` });
  const [first, ...contents] = parseBatch(output, names);
  if (first === void 0 || first === null) {
    throw new ShipworthyError("git/failed", `The commit ${revision} is not in this clone.`, { hint: "Check out with fetch-depth: 0, or fetch that commit first." });
  }
  const files = /* @__PURE__ */ new Map();
  wanted.forEach((path2, index) => {
    const content = contents[index];
    if (content !== void 0 && content !== null) files.set(path2, content);
  });
  return files;
}
function isPlainPath(path2) {
  return path2 !== "" && !path2.includes("\0") && !path2.split("/").some((part) => part === "" || part === "." || part === "..");
}
function parseBatch(output, names) {
  let at = 0;
  return names.map((name4) => {
    for (const complaint of ["missing", "ambiguous"]) {
      const line = Buffer.from(`${name4} ${complaint}
`);
      if (!output.subarray(at, at + line.length).equals(line)) continue;
      at += line.length;
      return null;
    }
    const end = output.indexOf(10, at);
    const header = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString("latin1", at, end));
    if (header === null) throw new ShipworthyError("git/failed", "git cat-file answered in a form that is not known.", { hint: "Update git to 2.30 or later." });
    const start = end + 1;
    at = start + Number(header[2]) + 1;
    return header[1] === "blob" || header[1] === "commit" ? output.subarray(start, at - 1) : null;
  });
}

// packages/core/src/git/read-log.ts
async function readLog(run, { base, head, below = [] }) {
  const range = [requireRevision(head), ...base === null ? [] : ["--not", requireRevision(base)]];
  const settings2 = ["--topo-order", "--no-show-signature", "--no-color", "--no-notes", "--encoding=UTF-8"];
  const output = await requireGit(run, ["log", "-z", "--format=%H%x1e%P%x1e%aN%x1e%ct%x1e%s%x1e%b", ...settings2, ...range, "--", ...below]);
  return output.toString("utf8").split("\0").filter((record2) => record2 !== "").map(toEntry);
}
function toEntry(record2) {
  const [commit = "", parents = "", author = "", seconds = "0", subject = "", ...body] = record2.split("");
  return {
    commit,
    author,
    subject,
    body: body.join("").trim(),
    parents: parents.split(" ").filter((parent) => parent !== ""),
    committedAt: new Date(Number(seconds) * 1e3)
  };
}

// packages/core/src/git/read-trailers.ts
async function readTrailers(run, { base, head, key }) {
  const settings2 = ["-c", "trailer.separators=:"];
  const format = `%H%x1e%(trailers:key=${key},unfold,separator=%x1f)`;
  const range = [requireRevision(head), ...base === null ? [] : ["--not", requireRevision(base)]];
  const output = await requireGit(run, [...settings2, "log", "-z", `--format=${format}`, "--no-show-signature", "--no-color", "--no-notes", "--encoding=UTF-8", ...range, "--"]);
  return output.toString("utf8").split("\0").flatMap((record2) => {
    const [commit = "", values] = record2.split("");
    return values === void 0 || values === "" ? [] : values.split("").map((line) => ({ commit, value: line.slice(line.indexOf(":") + 1).trim() }));
  });
}

// packages/core/src/git/shallow-history.ts
import { readFile } from "node:fs/promises";
async function hasHistory(run, { tips, since }, shallowFile) {
  const border = await readBorder(shallowFile);
  if (border === null) return true;
  const output = await requireGit(run, ["rev-list", ...tips.map(requireRevision), ...since === null ? [] : ["--not", requireRevision(since)]]);
  return !output.toString("latin1").split("\n").some((commit) => border.has(commit));
}
async function deepenHistory(run, { tips, by }, timeoutMs2) {
  const depth = by === null ? "--unshallow" : `--deepen=${by}`;
  const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", depth, "origin", ...tips.map(requireRevision)];
  return (await runGit(run, args, { timeoutMs: timeoutMs2 })).status === 0;
}
async function isShallow(shallowFile) {
  return await readBorder(shallowFile) !== null;
}
async function readBorder(shallowFile) {
  try {
    const text6 = await readFile(shallowFile, "utf8");
    return new Set(text6.split("\n").filter((line) => line !== ""));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

// packages/core/src/git/to-repository-name.ts
function toRepositoryName(remote) {
  const path2 = pathOfUrl(remote) ?? pathOfScp(remote);
  if (path2 === null) return null;
  const parts = path2.replace(/(?<!\/)\/+$/, "").replace(/\.git$/, "").split("/");
  const [owner, name4] = parts;
  if (parts.length !== 2 || owner === void 0 || name4 === void 0) return null;
  return isName(owner) && isName(name4) ? `${owner}/${name4}` : null;
}
function toRemoteHost(remote) {
  const url = /^(?:https?|ssh|git|git\+ssh|git\+https):\/\/(?:[^@/]*@)?([^/:]+)(?::[0-9]+)?\//i.exec(remote);
  const scp = url === null && pathOfScp(remote) !== null ? /^(?:[^@]*@)?([^:]+):/.exec(remote) : null;
  return (url?.[1] ?? scp?.[1])?.toLowerCase() ?? null;
}
function pathOfUrl(remote) {
  const match = /^(?:https?|ssh|git|git\+ssh|git\+https):\/\/[^/]+\/+(.+)$/i.exec(remote);
  return match?.[1] ?? null;
}
function pathOfScp(remote) {
  const match = /^(?:[^@/\\:\s]+@)?[^@/\\:\s]{2,}:(?!\/)([^\\]+)$/.exec(remote);
  return match?.[1] ?? null;
}
function isName(part) {
  return /^[A-Za-z0-9_.-]+$/.test(part) && part !== "." && part !== "..";
}

// packages/core/src/git/open-git.ts
var fetchTimeoutMs = 3e5;
var deepenTimeoutMs = 12e4;
async function openGit(root, options = {}) {
  const run = { root, env: options.env === void 0 ? void 0 : toGitEnvironment(options.env) };
  const args = ["rev-parse", "--show-toplevel", "--git-path", "index", "--git-path", "shallow", "HEAD^{commit}"];
  const answer = await runGit(run, args);
  const [topLevel = "", index = "", shallow = "", head = ""] = answer.stdout.toString("utf8").split(/\r?\n/);
  if (topLevel !== "" && (answer.status === 0 || !isFullHash(head))) {
    return toGit(run, { topLevel, headCommit: answer.status === 0 ? head : null, indexFile: resolve(root, index), shallowFile: resolve(root, shallow) });
  }
  if (/not a git repository/i.test(answer.stderr)) return null;
  throw toGitError(args, answer);
}
function toGit(run, { topLevel, headCommit, indexFile, shallowFile }) {
  const commits = openCommits(run, headCommit);
  let origin;
  const originAddress = () => origin ??= readOrigin(run);
  const top = { ...run, root: topLevel };
  return {
    topLevel,
    headCommit,
    isDirty: async () => (await requireGit(run, ["status", "--porcelain", "-z", "--untracked-files=no", "--ignore-submodules=untracked"])).length > 0,
    originRepository: async () => toRepositoryName(await originAddress() ?? ""),
    originHost: async () => toRemoteHost(await originAddress() ?? ""),
    mergeBase: (left, right) => findMergeBase(run, left, right),
    parentsOf: async (commit) => (await commits.read(commit)).parents,
    commitOf: async (revision) => headCommit !== null && (revision === "HEAD" || revision === headCommit) ? headCommit : findCommit(run, revision),
    remoteCommitOf: (name4) => findRemoteCommit(run, name4, shallowFile),
    hasCommit: (commit) => commits.has(commit),
    fetchCommit: (commit) => fetchCommit(run, commit, shallowFile),
    readFileAt: (commit, path2) => readFileAt(run, commit, path2),
    readFilesAt: (commit, paths) => readFilesAt(run, commit, paths),
    listTreeAt: (commit, prefix) => listTreeAt(run, commit, prefix),
    defaultBranch: () => findDefaultBranch(run),
    headBranch: () => findHeadBranch(run),
    changedFiles: (base, head, below) => listChangedFiles(top, { base, head }, below),
    changedOnDisk: (base, below) => listChangedOnDisk(top, { base, indexFile }, below),
    listWorkTree: openWorkTree(top),
    isAncestor: (ancestor, commit) => isAncestor(run, ancestor, commit),
    hasHistory: (query2) => hasHistory(run, query2, shallowFile),
    deepen: (tips, by) => deepenHistory(run, { tips, by }, deepenTimeoutMs),
    tags: (containedIn) => listTags(run, containedIn ?? null),
    branches: () => listBranches(run),
    remoteTags: () => listRemoteTags(run, fetchTimeoutMs),
    remoteTagOf: (name4) => askRemoteTag(run, name4, fetchTimeoutMs),
    trailers: (query2) => readTrailers(run, query2),
    log: (query2) => readLog(top, query2),
    tagOf: (name4) => readTag(run, name4),
    commitTime: async (commit) => (await commits.read(commit)).committedAt,
    treeOf: async (commit) => (await commits.read(commit)).tree,
    isShallow: () => isShallow(shallowFile),
    checkOutAt: (commit, folder) => checkOutAt(top, commit, folder)
  };
}
async function readOrigin(run) {
  const answer = await runGit(run, ["config", "--get", "remote.origin.url"]);
  return answer.status === 0 ? toLine(answer.stdout) : null;
}
async function findMergeBase(run, left, right) {
  const args = ["merge-base", requireRevision(left), requireRevision(right)];
  const answer = await runGit(run, args);
  if (answer.status === 0) return toLine(answer.stdout);
  if (answer.status === 1 || !await hasCommit(run, left) || !await hasCommit(run, right)) return null;
  throw toGitError(args, answer);
}
async function isAncestor(run, ancestor, commit) {
  return (await runGit(run, ["merge-base", "--is-ancestor", requireRevision(ancestor), requireRevision(commit)])).status === 0;
}
async function findHeadBranch(run) {
  const answer = await runGit(run, ["symbolic-ref", "--quiet", "HEAD"]);
  return answer.status === 0 ? toLine(answer.stdout) : null;
}
async function fetchCommit(run, commit, shallowFile) {
  if (!isFullHash(commit)) return false;
  const depth = await isShallow(shallowFile) ? ["--depth=1"] : [];
  const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", ...depth, "origin", commit];
  await runGit(run, args, { timeoutMs: fetchTimeoutMs });
  return hasCommit(run, commit);
}
async function findRemoteCommit(run, name4, shallowFile) {
  if (isFullHash(name4)) return await fetchCommit(run, name4, shallowFile) ? name4 : null;
  if (!/^refs\/(heads|tags)\//.test(name4)) return null;
  const answer = await runGit(run, ["ls-remote", "--quiet", "origin", requireRevision(name4), `${name4}^{}`], { timeoutMs: fetchTimeoutMs });
  if (answer.status !== 0) return null;
  const refs = new Map(answer.stdout.toString("utf8").split("\n").map((line) => [line.split("	")[1] ?? "", line.split("	")[0] ?? ""]));
  const commit = refs.get(`${name4}^{}`) ?? refs.get(name4) ?? null;
  return commit;
}
async function findDefaultBranch(run) {
  const pointer2 = "refs/remotes/origin/HEAD";
  const usual = ["remotes/origin/main", "remotes/origin/master", "heads/main", "heads/master"].map((name4) => `refs/${name4}`);
  const output = await requireGit(run, ["for-each-ref", "--format=%(refname) %(symref) %(objecttype) %(*objecttype)", pointer2, ...usual]);
  const lines = output.toString("utf8").split("\n").map((line) => line.split(" ")).filter(([, , type, peeledType]) => type === "commit" || peeledType === "commit");
  const pointed = lines.find(([name4]) => name4 === pointer2)?.[1] ?? "";
  return pointed === "" ? usual.find((ref) => lines.some(([name4]) => name4 === ref)) ?? null : pointed;
}
function toLine(output) {
  return output.toString("utf8").replace(/\r?\n$/, "");
}

// packages/core/src/git/read-attributes.ts
async function readAttributes({ env }, top, paths) {
  if (paths.length === 0) return [];
  const output = await requireGit({ root: top, env: toGitEnvironment(env) }, ["check-attr", "-z", "--stdin", "text", "eol"], { input: paths.map((path2) => `${path2}\0`).join("") });
  const fields = output.toString("utf8").split("\0");
  const values = /* @__PURE__ */ new Map();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path2 = "", name4 = "", value = ""] = fields.slice(at, at + 3);
    values.set(path2, (values.get(path2) ?? /* @__PURE__ */ new Map()).set(name4, value));
  }
  return [...values].map(([path2, found]) => ({ path: path2, text: found.get("text") ?? "unspecified", eol: found.get("eol") ?? "unspecified" }));
}

// packages/core/src/git/read-committer.ts
import { execFile as execFile2 } from "node:child_process";
async function readCommitter({ env }, folder) {
  const name4 = env.GIT_COMMITTER_NAME ?? env.GIT_AUTHOR_NAME ?? await readSetting(env, folder, "user.name");
  const address = env.GIT_COMMITTER_EMAIL ?? env.GIT_AUTHOR_EMAIL ?? await readSetting(env, folder, "user.email");
  if (name4 === null || name4 === "") return null;
  return address === null || address === "" ? name4 : `${name4} <${address}>`;
}
function readSetting(env, folder, setting) {
  return new Promise((resolve3) => {
    execFile2("git", ["config", "--get", setting], { cwd: folder, env, encoding: "utf8", timeout: 1e4, windowsHide: true }, (error, stdout) => resolve3(error === null ? stdout.trim() : null));
  });
}

// packages/core/src/workspace/workspace.ts
var largestText = 4 * 1024 * 1024;
async function openWorkspace(host, inputs) {
  const start = await realPathOf(resolve2(host.cwd, inputs.root ?? "."), inputs.root ?? ".");
  const git = await openOnce(host, start);
  const top = git?.topLevel ?? null;
  const root = inputs.root === void 0 && top !== null ? top : start;
  const prefix = top === null ? "" : toPosixPath(relative(top, root));
  return {
    root,
    git,
    headCommit: git?.headCommit ?? null,
    out: resolveOut(root, inputs.out),
    resolve: (path2) => resolveInside(root, toNamedPath(root, path2)),
    toDocumentPath: (absolute) => toPosixPath(relative(root, absolute)),
    toRepositoryPath: (path2) => prefix === "" ? toPosixPath(path2) : `${prefix}/${toPosixPath(path2)}`,
    readText: (path2, options) => readInside(root, path2, options)
  };
}
function resolveOut(root, named2) {
  const out = resolve2(root, named2 ?? "shipworthy-out");
  const way = toPathBelow(root, out);
  return way === null || way === "" ? out : resolveInside(root, way);
}
function toNamedPath(root, path2, rules2 = systemPaths) {
  return rules2.isAbsolute(path2) ? toPosixPath(rules2.relative(root, path2), rules2) || "." : path2;
}
function openOnce({ repositories, env }, folder) {
  const opened = repositories?.get(folder) ?? openGit(folder, { env });
  repositories?.set(folder, opened);
  return opened;
}
async function realPathOf(folder, named2) {
  try {
    return await realpath(folder);
  } catch (error) {
    throw new ShipworthyError("config/not-found", `The folder ${named2} does not exist.`, { hint: "Name an existing folder with `root`.", cause: error });
  }
}
async function readInside(root, path2, options) {
  const absolute = resolveInside(root, toNamedPath(root, path2));
  try {
    return { path: toPosixPath(path2), text: await readTextFile(absolute, { maxBytes: largestText, displayPath: toPosixPath(path2) }) };
  } catch (error) {
    if (options.optional && error instanceof ShipworthyError && error.code === "config/not-found") return null;
    throw error;
  }
}

// packages/core/src/workspace/scratch.ts
import { mkdir as mkdir2, mkdtemp as mkdtemp2, rm as rm2 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join4 } from "node:path";
async function openScratch(parent = tmpdir2()) {
  const root = await mkdtemp2(join4(parent, "shipworthy-"));
  let count3 = 0;
  return {
    folder: async () => {
      count3 += 1;
      const path2 = join4(root, String(count3));
      await mkdir2(path2);
      return path2;
    },
    remove: () => rm2(root, { recursive: true, force: true, maxRetries: 3 }).catch(() => void 0)
  };
}

// packages/core/src/workspace/with-remote.ts
async function withRemote(host, { git }) {
  if (host.remote !== null || host.openRemote === void 0 || git === null) return host;
  const server = new URL(host.context.serverUrl).hostname.toLowerCase();
  const origin = await git.originHost();
  if (origin !== server && origin !== `ssh.${server}`) return host;
  const repository = await git.originRepository();
  return repository === null ? host : { ...host, remote: await host.openRemote(repository) };
}

// packages/contract/src/release/release-config.ts
var text = string().check(_minLength(1));
var name = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var template = text.check(_maxLength(300));
var manifestSchema = union([text, strictObject({
  file: text,
  match: text.check(_maxLength(500))
})]);
var bumpSources = ["commits", "changesets", "changelog"];
var freezeSchema = strictObject({
  from: iso_exports.date(),
  to: iso_exports.date(),
  reason: optional(text),
  except: _default(array(_enum(["hotfix", "patch"])), [])
});
var cadenceSchema = strictObject({
  calendar: optional(text),
  timeZone: text,
  freeze: _default(array(freezeSchema), []),
  offCalendar: _default(_enum(["ignore", "warn", "fail"]), "warn"),
  cycle: optional(strictObject({
    start: iso_exports.date()
  }))
});
var checklistItemSchema = strictObject({
  id: name,
  title: text,
  owner: string().check(_regex(/^(@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\/[A-Za-z0-9._-]+)?|SHA256:[A-Za-z0-9+/]{43})$/, "must be `@login`, `@organisation/team` or the id of a key (`SHA256:\u2026`)")),
  level: _default(levelSchema, "merge")
});
var vulnerabilitySource = string().check(_regex(/^(dependabot|code-scanning|secret-scanning|security-report(:[^\s]+)?|sarif:\S.*)$/, "must be `dependabot`, `code-scanning`, `secret-scanning`, `security-report[:key]` or `sarif:<glob>`"));
var severities = ["low", "medium", "high", "critical"];
var checklistSchema = strictObject({
  severity: _default(_enum(severities), "high"),
  vulnerabilities: _default(array(vulnerabilitySource), ["dependabot", "code-scanning"]),
  rollback: prefault(strictObject({
    maxAge: _default(string().check(_regex(/^[1-9][0-9]{0,4}d$/, "must be a number of days such as `180d`")), "180d"),
    files: _default(array(text), [])
  }), {}),
  items: _default(array(checklistItemSchema), [])
});
var tagPattern = string().check(_regex(/^[^\s{}]*(\{package\}[^\s{}]+)?\{version\}([^\s{}]+\{package\})?[^\s{}]*$/, "must hold `{version}` once, such as `v{version}` or `{package}@{version}`"));
var excludeSchema = strictObject({
  labels: _default(array(text), ["skip-notes"]),
  authors: _default(array(text), []),
  types: _default(array(text), [])
});
var releaseConfigSchema = strictObject({
  tag: _default(tagPattern, "v{version}"),
  manifests: _default(array(manifestSchema), []),
  branches: _default(array(text), []),
  bump: prefault(strictObject({
    from: _default(array(_enum(bumpSources)).check(_minLength(1)), ["commits"]),
    changesets: _default(text, ".changeset")
  }), {}),
  changelog: _default(template, "CHANGELOG.md"),
  cadence: optional(cadenceSchema),
  pullRequests: prefault(strictObject({
    milestone: _default(template, "v{version}"),
    label: _default(template, "release:{version}"),
    base: _default(template, "release/v{version}")
  }), {}),
  checklist: prefault(checklistSchema, {}),
  risk: optional(strictObject({
    register: text,
    cite: _default(_enum(["required", "optional"]), "required")
  })),
  notes: optional(strictObject({
    file: template,
    approval: optional(strictObject({
      level: levelSchema
    })),
    exclude: prefault(excludeSchema, {})
  })),
  evidence: prefault(strictObject({
    root: _default(text, "ReleaseEvidence"),
    requires: _default(array(strictObject({
      id: name,
      title: optional(text),
      files: union([text, array(text).check(_minLength(1))]),
      level: _default(_enum(["fail", "warn", "optional"]), "fail")
    })), []),
    bundles: _default(array(template), [])
  }), {}),
  assets: _default(array(template), []),
  signing: _default(_enum(["required", "optional"]), "required"),
  attestation: prefault(strictObject({
    verifierId: optional(text.check(_regex(/^[a-z][a-z0-9+.-]*:\S+$/i, "must be a URI")))
  }), {}),
  trustedKeys: _default(array(text), [])
});

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
  const tip = await findBaseTip(context, git);
  return tip === null ? null : await git.mergeBase(tip, head) ?? tip;
}
async function findBaseTip({ where, eventBaseCommit, baseRef }, git) {
  if (eventBaseCommit !== null || where !== "ci" || baseRef === null || git === null) return eventBaseCommit;
  return await git.commitOf(`refs/remotes/origin/${baseRef}`) ?? await git.remoteCommitOf(`refs/heads/${baseRef}`);
}

// packages/core/src/config/tree-reader.ts
var largestText2 = 4 * 1024 * 1024;
async function openTree(commit, sources) {
  const { git, remote, mustBeSeen = false } = sources;
  if (git !== null && (await git.hasCommit(commit) || await git.fetchCommit(commit))) return toGitTree(git, commit);
  return remote === null ? null : toRemoteTree(remote, commit, mustBeSeen);
}
function toGitTree(git, commit) {
  const texts = /* @__PURE__ */ new Map();
  const keep = (path2, bytes) => {
    texts.set(path2, withinLimit(bytes, { path: path2, commit }));
    return bytes;
  };
  return {
    commit,
    readFile: async (path2) => {
      const known = texts.get(path2);
      return known === void 0 ? keep(path2, await git.readFileAt(commit, path2)) : known;
    },
    readTexts: async (paths) => {
      const files = await git.readFilesAt(commit, paths);
      for (const path2 of paths) keep(path2, files.get(path2) ?? null);
      return files;
    },
    readFiles: (paths) => git.readFilesAt(commit, paths),
    listFiles: async (folder) => (await git.listTreeAt(commit, folder)).map(({ path: path2 }) => path2)
  };
}
function toRemoteTree(remote, commit, mustBeSeen) {
  let seen = null;
  const readFile2 = async (path2) => {
    const bytes = await remote.readFileAt(commit, path2);
    if (bytes === null && mustBeSeen) await (seen ??= requireSeen(remote, commit));
    return withinLimit(bytes, { path: path2, commit });
  };
  const readFiles = async (paths) => {
    const files = /* @__PURE__ */ new Map();
    for (const path2 of paths) {
      const bytes = await readFile2(path2);
      if (bytes !== null) files.set(path2, bytes);
    }
    return files;
  };
  return {
    commit,
    readFile: readFile2,
    readTexts: readFiles,
    readFiles,
    listFiles: (folder) => remote.listFilesAt(commit, folder)
  };
}
function withinLimit(bytes, { path: path2, commit }) {
  if (bytes === null || bytes.length <= largestText2) return bytes;
  throw new ShipworthyError("config/too-large", `${path2} of ${commit} is larger than ${showBytes(largestText2)}.`, { hint: "Make it smaller." });
}
async function requireSeen(remote, commit) {
  if (await remote.commitOf?.(commit) === commit) return;
  throw new ShipworthyError("github/permission-denied", `GitHub shows nothing of ${commit}: it is not there, or the token may not see it.`, {
    hint: "Give the checkout step `with: { fetch-depth: 0 }`, or add to the job:\npermissions:\n  contents: read"
  });
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
async function readFilesOf(tree, workspace, path2) {
  const places = [path2, waiversPath].map((file) => workspace.toRepositoryPath(file));
  const texts = await tree.readTexts(places);
  const textOf = (file) => toText(file, texts.get(workspace.toRepositoryPath(file)) ?? null);
  return { config: textOf(path2), waivers: textOf(waiversPath) };
}
function configDigest(text6) {
  return sha256Hex(text6.replaceAll("\r\n", "\n"));
}
function toText(path2, bytes) {
  if (bytes === null) return null;
  try {
    return { path: path2, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ShipworthyError("config/not-utf8", `${path2} is not valid UTF-8 in the commit that counts.`, { hint: "Save it as UTF-8.", cause });
  }
}

// packages/core/src/config/own-rules.ts
async function findOwnRules({ context }, workspace, { path: path2, own }) {
  const { git } = workspace;
  const { event, ref, defaultBranch } = context;
  if (git === null || defaultBranch === null || event !== "push" && event !== "workflow_dispatch") return [];
  if (ref?.startsWith("refs/heads/") !== true || ref === `refs/heads/${defaultBranch}`) return [];
  const tip = `refs/remotes/origin/${defaultBranch}`;
  const tree = await git.hasCommit(tip) ? await openTree(tip, { git, remote: null }) : null;
  if (tree === null) return [];
  const theirs = await readFilesOf(tree, workspace, path2);
  if (theirs.config === null) return [];
  const { listPolicyChanges } = await import("./policy-changes-2BIBQRUO.js");
  const changes2 = [...listPolicyChanges(theirs.config, own.config), ...listPolicyChanges(theirs.waivers, own.waivers)];
  if (changes2.length === 0) return [];
  return [{
    rule: "policy/from-head",
    keys: { path: path2 },
    check: null,
    outcome: "warn",
    location: { path: path2 },
    message: `This branch judges itself: its policy is not the one of ${defaultBranch}: ${changes2.join("; ")}.`,
    remedy: `Judge the branch by a pull request, or bring it up to date with ${defaultBranch}.`
  }];
}

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

// packages/contract/src/bundle/bundles-config.ts
var text2 = string().check(_minLength(1));
var flag = (fallback) => _default(boolean(), fallback);
var count = int().check(_nonnegative());
var globs = union([text2, array(text2).check(_minLength(1))]);
var query = text2.check(_maxLength(2e3));
var pattern = text2.check(_maxLength(500));
var name2 = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var areaName = string().check(_regex(/^(\.|[A-Za-z0-9][A-Za-z0-9._-]*)$/, "must be the name of a folder, or `.` for the bundle itself"), _maxLength(120));
var scalar = union([string(), number(), boolean()]);
var pick = _default(_enum(["newest", "all", "only"]), "newest");
var manifestSchema2 = strictObject({
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
  files: globs,
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
  from: globs,
  except: _default(array(text2), []),
  pick,
  as: _default(_enum(["auto", "json", "ndjson", "csv", "tsv", "yaml", "xml"]), "auto"),
  rows: flag(false),
  query,
  percentile: optional(number().check(_gte(0), _lte(100))),
  is: optional(union([comparison, record(name2, comparison)])),
  between: optional(tuple([number(), number()])),
  contains: optional(array(scalar).check(_minLength(1))),
  matches: optional(string().check(_regex(/^\/.+\/$/s, "must stand between slashes: `/^v\\d/`"))),
  equals: optional(strictObject({
    from: globs,
    as: _default(_enum(["auto", "json", "ndjson", "csv", "tsv", "yaml", "xml"]), "auto"),
    rows: flag(false),
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
var areaSchema = strictObject({
  readme: _default(text2, "README.md"),
  manifest: prefault(manifestSchema2, {}),
  requires: _default(array(requirementSchema), []),
  gates: _default(array(gateSchema), [])
});
var recordedSchema = strictObject({
  file: text2,
  find: pattern,
  of: text2
});
var bundlesConfigSchema = strictObject({
  id: _default(name2, "default"),
  path: text2,
  otherAreas: _default(_enum(["fail", "warn", "ignore"]), "warn"),
  profile: optional(name2),
  areas: record(areaName, areaSchema).check(refine((areas) => Object.keys(areas).length > 0, "must name at least one area")),
  readmeMustList: prefault(strictObject({
    commands: flag(false),
    timestamps: flag(false),
    taskIds: optional(pattern),
    hashes: flag(false),
    docSync: flag(false)
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
    maxBytes: _default(count, 20 * 1024 ** 3),
    maxFiles: _default(count, 2e5),
    maxRatio: _default(number().check(_positive()), 1100),
    allowExtra: flag(false)
  }), {})
});

// packages/contract/src/docs/doc-sync-config.ts
var text3 = string().check(_minLength(1));
var flag2 = (fallback) => _default(boolean(), fallback);
var count2 = int().check(_nonnegative());
var globs2 = union([text3, array(text3).check(_minLength(1))]);
var level = _default(_enum(["fail", "warn"]), "fail");
var pattern2 = text3.check(_maxLength(500));
var name3 = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var areaRequirementSchema = strictObject({
  any: optional(globs2),
  all: optional(globs2),
  changelog: optional(literal(true)),
  title: optional(text3),
  level
}).check(refine(({ any, all, changelog }) => [any, all, changelog].filter((one) => one !== void 0).length === 1, "must hold exactly one of `any`, `all` and `changelog`"));
var areaSchema2 = strictObject({
  id: name3,
  when: globs2,
  unless: optional(globs2),
  require: array(areaRequirementSchema).check(_minLength(1))
});
var tableSchema = strictObject({
  id: text3,
  status: optional(text3),
  title: optional(text3),
  owner: optional(text3),
  plan: optional(text3)
});
var taskSourceSchema = strictObject({
  files: globs2,
  table: optional(tableSchema),
  columns: optional(tableSchema),
  mentions: optional(literal(true)),
  rows: _default(_enum(["strict", "lenient"]), "strict"),
  delimiter: optional(string().check(_length(1))),
  level: _default(_enum(["fail", "warn", "optional"]), "fail"),
  mustReference: optional(union([array(name3).check(_minLength(1)), strictObject({
    any: optional(array(name3)),
    all: optional(array(name3))
  })]))
}).check(refine(({ table, columns, mentions }) => [table, columns, mentions].filter((one) => one !== void 0).length === 1, "must hold exactly one of `table`, `columns` and `mentions`"));
var agreementSchema = strictObject({
  presence: _default(array(tuple([name3, name3])), []),
  status: optional(strictObject({
    sources: array(name3).check(_minLength(2)),
    map: record(name3, array(text3).check(_minLength(1))),
    level
  })),
  title: optional(strictObject({
    sources: array(name3).check(_minLength(2)),
    level
  }))
});
var integritySchema = strictObject({
  minRows: optional(count2),
  maxDeletedRows: optional(count2),
  requiredColumns: _default(array(text3), []),
  unique: optional(text3)
});
var tasksSchema = strictObject({
  id: pattern2,
  sources: record(name3, taskSourceSchema),
  agree: prefault(agreementSchema, {}),
  integrity: _default(record(name3, integritySchema), {}),
  lifecycle: prefault(strictObject({
    neverReuse: flag2(false),
    timeLimit: _default(int().check(_gte(1), _lte(3600)), 20)
  }), {})
});
var referenceSchema = strictObject({
  id: pattern2,
  definedIn: union([
    strictObject({
      files: globs2,
      table: strictObject({
        id: text3,
        format: optional(text3)
      })
    }),
    strictObject({
      files: globs2,
      mentions: literal(true)
    }),
    strictObject({
      paths: globs2
    })
  ]),
  citedIn: globs2,
  column: optional(text3),
  hash: optional(text3)
});
var formSchema = strictObject({
  files: globs2,
  template: optional(text3),
  fields: array(text3).check(_minLength(1))
});
var linksSchema = strictObject({
  files: _default(globs2, ["**/*.md"]),
  exclude: _default(array(text3), []),
  anchors: flag2(true),
  images: flag2(true),
  citedPaths: optional(strictObject({
    roots: array(text3).check(_minLength(1)),
    symbols: flag2(false)
  })),
  level
});
var changelogSchema = strictObject({
  file: _default(text3, "CHANGELOG.md"),
  style: _default(_enum(["keep-a-changelog", "conventional"]), "keep-a-changelog"),
  unreleased: _default(_enum(["auto", "required", "optional"]), "auto"),
  sections: _default(array(text3), []),
  versions: _default(array(text3), []),
  tag: _default(text3, "v{version}")
});
var sampleSchema = strictObject({
  in: text3,
  fence: text3,
  equals: union([
    strictObject({
      file: text3,
      region: optional(text3)
    }),
    strictObject({
      observation: text3,
      pack: optional(text3)
    })
  ]),
  normalise: _default(array(normaliserSchema), [])
});
var docSyncConfigSchema = strictObject({
  areas: _default(array(areaSchema2), []),
  trailer: _default(_enum(["allow", "refuse"]), "refuse"),
  tasks: optional(tasksSchema),
  references: _default(record(name3, referenceSchema), {}),
  forms: _default(array(formSchema), []),
  links: optional(linksSchema),
  changelog: optional(changelogSchema),
  samples: _default(array(sampleSchema), []),
  baseline: optional(text3)
});

// packages/contract/src/security/security-config.ts
var text4 = string().check(_minLength(1), _maxLength(300));
var exceptionSchema = strictObject({
  package: text4,
  version: text4,
  advisory: optional(text4),
  licence: optional(text4),
  owner: text4,
  reason: text4,
  expires: iso_exports.date("must be a date such as `2027-01-31`")
});
var licencesSchema = strictObject({
  allow: array(text4).check(_minLength(1)),
  own: _default(array(text4), [])
});
var securityConfigSchema = strictObject({
  reports: _default(array(text4), []),
  sbom: _default(array(text4), []),
  scans: _default(array(text4), []),
  severity: _default(_enum(severities), "high"),
  licences: optional(licencesSchema),
  maxAge: _default(string().check(_regex(/^[1-9][0-9]{0,4}[hd]$/, "must be a number of hours or days such as `24h` or `7d`")), "24h"),
  exceptions: _default(array(exceptionSchema), [])
});

// packages/contract/src/config/config.ts
var text5 = string().check(_minLength(1));
var waiverSchema = strictObject({
  rule: string().check(_regex(/^[a-z]+\/[a-z0-9-]+$/, "must be a rule such as `drift/content-changed`")),
  fingerprint: optional(digestSchema),
  path: optional(text5),
  owner: text5,
  reason: text5,
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
  allowSkipped: _default(array(text5), []),
  exempt: _default(record(string(), text5), {}),
  maxWarnings: optional(int().check(_nonnegative())),
  acceptHeadPolicy: _default(boolean(), false),
  acceptConfigs: _default(array(text5), []),
  levels: prefault(strictObject({
    merge: levelDemands({ approvals: 0 }),
    release: levelDemands({ approvals: 0 }),
    major: levelDemands({ approvals: 1 })
  }), {})
});
var configSchema = strictObject({
  $schema: optional(string()),
  schemaVersion: literal(1),
  packs: _default(array(text5), []),
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

// packages/core/src/config/parse-config.ts
async function parseConfig(files, today) {
  if (files.config === null && files.waivers === null) return configSchema.parse({ schemaVersion: 1 });
  const { parseConfigTexts } = await import("./read-config-NCMVNJCG.js");
  return parseConfigTexts(files, today);
}

// packages/core/src/config/resolve-policy.ts
async function resolvePolicy(host, workspace, request) {
  const path2 = workspace.toDocumentPath(workspace.resolve(request.config ?? defaultConfigPath));
  const today = toDate(host.now());
  const own = await readOwnFiles(workspace, { path: path2, fromHead: request.policyFrom === "head", named: request.config !== void 0 });
  const wantsBase = request.policyFrom === "base" || request.policyFrom === "auto" && isUnderReview(host.context);
  const baseCommit = await baseCommitOf(host, workspace, request.policyFrom);
  const isNowhere = workspace.toRepositoryPath(path2).startsWith("../");
  const base = baseCommit === null || isNowhere ? null : await openBase(host, workspace, { path: path2, baseCommit });
  const baseFiles = base === null ? null : await readFilesOf(base, workspace, path2);
  const baseHasConfig = baseFiles !== null && baseFiles.config !== null;
  const shared = { base, baseCommit: base?.commit ?? baseCommit, baseHasConfig };
  const fromBase = { source: "base", commit: shared.baseCommit };
  const toResolved = (files, origin) => toRules(files, { ...origin, today, path: isNowhere ? path2 : workspace.toRepositoryPath(path2) });
  if (!wantsBase) {
    const origin = { source: request.policyFrom === "head" ? "head" : "worktree", commit: workspace.headCommit };
    return { ...await toResolved(own, origin), ...shared, findings: request.policyFrom === "auto" ? await findOwnRules(host, workspace, { path: path2, own }) : [] };
  }
  if (base === null || baseFiles === null) return { ...await toResolved(emptyFiles, fromBase), ...shared, findings: [unreadableBase(path2, baseCommit)] };
  if (baseFiles.config !== null) return { ...await toResolved(baseFiles, fromBase), ...shared, findings: await changedPolicy(path2, baseFiles, own) };
  if (own.config === null) return { ...await toResolved(baseFiles, fromBase), ...shared, findings: [] };
  const hidden = path2 === defaultConfigPath ? null : await base.readFile(workspace.toRepositoryPath(defaultConfigPath));
  const resolved = await toResolved(own, { source: "head", commit: workspace.headCommit });
  return hidden === null ? { ...resolved, ...shared, findings: [fromHead(path2)] } : { ...withoutExceptions(resolved), ...shared, findings: [besideBase(path2)] };
}
function withoutExceptions(resolved) {
  return { ...resolved, config: { ...resolved.config, waivers: [], reasons: {}, security: { ...resolved.config.security, exceptions: [] } }, policy: { ...resolved.policy, reasons: {} } };
}
var emptyFiles = { config: null, waivers: null };
async function baseCommitOf(host, workspace, from) {
  const reviewed = await findBaseCommit(host.context, workspace.git);
  if (reviewed !== null || from !== "base" || workspace.git === null) return reviewed;
  const branch = await workspace.git.defaultBranch();
  return branch === null ? null : workspace.git.mergeBase(branch, "HEAD");
}
async function openBase(host, workspace, { path: path2, baseCommit }) {
  const sources = { git: workspace.git, remote: host.remote, mustBeSeen: true };
  const base = await openTree(baseCommit, sources);
  const tipCommit = isUnderReview(host.context) ? await findBaseTip(host.context, workspace.git) : null;
  if (base === null || tipCommit === null || tipCommit === baseCommit) return base;
  const places = [.../* @__PURE__ */ new Set([workspace.toRepositoryPath(path2), workspace.toRepositoryPath(defaultConfigPath), defaultConfigPath])];
  const hasPolicy = async (tree) => (await tree.readFiles(places)).size > 0;
  if (await hasPolicy(base)) return base;
  const tip = await openTree(tipCommit, sources);
  return tip === null || await hasPolicy(tip) ? tip : base;
}
async function toRules(files, { source, commit, path: path2, today }) {
  const config = await parseConfig(files, today);
  const isDefault = files.config === null && files.waivers === null;
  const file = { path: path2, sha256: files.config === null ? null : configDigest(files.config.text) };
  return { config, policy: { source: isDefault ? "default" : source, commit: isDefault ? null : commit, reasons: config.reasons, config: file } };
}
function unreadableBase(path2, commit) {
  return {
    rule: "policy/unreadable",
    keys: { path: path2 },
    check: null,
    outcome: "unverified",
    reason: "unreadable-source",
    message: `The policy stands in ${path2} on the base ${commit ?? "(which nothing names)"}, and that could not be read from git or from GitHub.`,
    remedy: "Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`; in another CI fetch the branch that the change goes to as `origin/<branch>`."
  };
}
function fromHead(path2) {
  return {
    rule: "policy/from-head",
    keys: { path: path2 },
    check: null,
    outcome: "warn",
    location: { path: path2 },
    message: `The base has no ${path2} yet, so this change is judged by the one it brings.`
  };
}
function besideBase(path2) {
  return {
    rule: "policy/from-head",
    keys: { path: path2 },
    check: null,
    outcome: "unverified",
    reason: "head-policy",
    location: { path: path2 },
    message: `The base has a policy in ${defaultConfigPath}, but the input \`config\` names ${path2}, which only this change brings.`,
    remedy: `Merge ${path2} first, or leave the input \`config\` away.`
  };
}
async function changedPolicy(path2, base, own) {
  const edited = [[path2, base.config, own.config], [waiversPath, base.waivers, own.waivers]].filter(([, before, after]) => (before?.text ?? "") !== (after?.text ?? ""));
  if (edited.length === 0) return [];
  const { listPolicyChanges } = await import("./policy-changes-2BIBQRUO.js");
  return edited.flatMap(([file, before, after]) => {
    const changes2 = listPolicyChanges(before, after);
    if (changes2.length === 0) return [];
    return [{
      rule: "policy/changed",
      keys: { path: file },
      check: null,
      outcome: "warn",
      location: { path: file },
      message: `This change edits the policy in ${file}: ${changes2.join("; ")}. It is judged by the policy of the base.`
    }];
  });
}

// packages/core/src/config/choose-packs.ts
var defaultManifest = "regression-pack.yml";
async function choosePacks(workspace, policy, named2) {
  const listed = named2.length > 0 ? named2 : policy.config.packs;
  if (listed.length > 0) return [...new Set(listed.map((path2) => workspace.toDocumentPath(workspace.resolve(path2))))];
  if (await workspace.readText(defaultManifest, { optional: true }) !== null) return [defaultManifest];
  const unreadable = policy.findings.find(({ rule }) => rule === "policy/unreadable");
  if (unreadable !== void 0) throw new ShipworthyError("config/unreadable", unreadable.message, { hint: unreadable.remedy ?? rules["policy/unreadable"].remedy });
  throw new ShipworthyError("config/not-found", `There is no pack: nothing names one, and there is no ${defaultManifest}.`, {
    hint: "Name the manifest with `pack`, or list it under `packs` in .github/shipworthy.yml."
  });
}

// packages/core/src/config/keys-allowed-at.ts
function keysAllowedAt(schema, path2) {
  let candidates = unwrap(schema);
  for (const part of path2) candidates = candidates.flatMap((one) => step(one, part));
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
  const path2 = [...parent, ...issue.path.map((part) => typeof part === "number" ? part : String(part))];
  if (issue.code !== "invalid_union") return [{ issue, path: path2 }];
  const branches = issue.errors.filter((branch) => !branch.some((one) => one.path.length === 0 && one.code === "invalid_type"));
  const meant = branches.toSorted((a, b) => a.length - b.length)[0];
  return meant === void 0 ? [{ issue, path: path2 }] : meant.flatMap((one) => flatten(one, path2));
}
function toFault(source, schema, { issue, path: path2 }) {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(source, schema, { path: path2, key }));
  if (issue.code === "invalid_key") return [{ ...place(source, path2, "key"), message: `the key ${named(source, path2.at(-1))} is not allowed here${innerMessage(issue.issues)}.${suggestKey(path2.at(-1), issue.issues)}` }];
  if (valueAt(source.value, path2) === void 0) return [{ ...place(source, path2.slice(0, -1), "value"), message: `${named(source, path2.at(-1))} is missing.` }];
  return [{ ...place(source, path2, "value"), message: `${toName(source, path2)} ${toComplaint(issue)}.` }];
}
function unknownKey(source, schema, at) {
  const allowed = keysAllowedAt(schema, at.path);
  const meant = closestWord(at.key, allowed);
  const help = meant !== null ? ` Did you mean ${named(source, meant)}?` : allowed.length === 0 ? "" : ` Known are ${allowed.map((name4) => named(source, name4)).join(", ")}.`;
  return { ...place(source, [...at.path, at.key], "key"), message: `${named(source, at.key)} is not known${at.path.length === 0 ? "" : ` in ${toName(source, at.path)}`}.${help}` };
}
function place(source, path2, part) {
  const { line, column } = source.positionOf([...path2], part) ?? { line: 1, column: 1 };
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
function valueAt(value, path2) {
  return path2.reduce((at, part) => typeof at === "object" && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : void 0, value);
}
function toName(source, path2) {
  const spelt = path2.map((part) => typeof part === "number" ? part : source.spell?.(part) ?? part);
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
function invalidConfig(path2, what, faults) {
  const count3 = faults.length === 1 ? "one fault" : `${faults.length} faults`;
  return new ShipworthyError("config/invalid", `${path2} is not a valid ${what} (${count3}):`, {
    hint: `Nothing was run. Mend the ${faults.length === 1 ? "line" : "lines"} above; an editor can show them while you write: ${guide("editor-help")}`,
    faults
  });
}

export {
  severities,
  openScratch,
  toGitEnvironment,
  runGit,
  requireGit,
  askIfIgnored,
  splitZero,
  toRepositoryName,
  openGit,
  readAttributes,
  readCommitter,
  openWorkspace,
  resolveOut,
  withRemote,
  isUnderReview,
  choosePacks,
  openTree,
  defaultConfigPath,
  configDigest,
  parseWithSchema,
  invalidConfig,
  packPolicySchema,
  packManifestSchema,
  docSyncConfigSchema,
  configSchema,
  waiversFileSchema,
  parseConfig,
  resolvePolicy,
  withoutExceptions
};
