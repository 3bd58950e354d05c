import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showBytes
} from "./chunk-QVOPKRBX.js";
import {
  systemCode
} from "./chunk-JOUYRGIA.js";
import {
  ShipworthyError
} from "./chunk-XJVVF6WP.js";

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
import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

// packages/core/src/git/git-environment.ts
var kept = /^GIT_(?:ASKPASS|SSH|SSH_COMMAND|SSH_VARIANT|SSL_.+|PROXY_.+|EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/i;
function toGitEnvironment(env) {
  const clean = {};
  for (const [name, value] of Object.entries(env)) {
    const isGits = name.toUpperCase().startsWith("GIT_");
    if (value !== void 0 && (!isGits || kept.test(name))) clean[name] = value;
  }
  return { ...clean, LC_ALL: "C", LANGUAGE: "C", GIT_TERMINAL_PROMPT: "0" };
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
  const path = prefix.replace(/^(?:\.\/)+|^\.$/, "").replace(/\/+$/, "");
  const args = ["ls-tree", "-r", "-z", "-l", "--full-tree", requireRevision(revision), "--", ...path === "" ? [] : [path]];
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
    const path = tokens.next().value ?? "";
    if (path === "" || previousPath === "") throw unknownForm(`a path is missing after ${status}`);
    files.push({ path, change, previousPath });
  }
  return files;
}
function unknownForm(what) {
  return new ShipworthyError("git/failed", `git diff answered in a form that is not known: ${what}.`, { hint: "Update git to 2.30 or later." });
}

// packages/core/src/git/changed-on-disk.ts
import { copyFile, mkdtemp, rm, stat as stat2, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2, resolve } from "node:path";
async function listChangedOnDisk(run, base, below = "") {
  if (run.env === void 0) throw new TypeError("the repository was opened without an environment, so none can be extended");
  const folder = await mkdtemp(join2(tmpdir(), "shipworthy-index-"));
  try {
    const index = join2(folder, "index");
    await copyIndex(run, index);
    const args = ["-c", "diff.autoRefreshIndex=true", "diff", ...nameStatusForm, "--no-color", "--ignore-submodules=dirty", "-O/dev/null", requireRevision(base), "--", ...toPathspec(below)];
    const files = parseNameStatus(await requireGit({ ...run, env: { ...run.env, GIT_INDEX_FILE: index } }, args));
    return [...new Map(files.map((file) => [file.path, file])).values()];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
async function copyIndex(run, target) {
  const path = resolve(run.root, (await requireGit(run, ["rev-parse", "--git-path", "index"])).toString("utf8").replace(/\r?\n$/, ""));
  try {
    const { mtimeMs } = await stat2(path);
    await copyFile(path, target);
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
function parseCommit(raw) {
  const headers = raw.slice(0, raw.indexOf("\n\n")).split("\n");
  const valuesOf = (name) => headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const seconds = / (-?\d+) [+-]\d{4}$/.exec(valuesOf("committer")[0] ?? "")?.[1];
  return { tree: valuesOf("tree")[0] ?? "", parents: valuesOf("parent"), committedAt: new Date(Number(seconds ?? 0) * 1e3) };
}

// packages/core/src/git/list-branches.ts
async function listBranches(run) {
  const output = await requireGit(run, ["for-each-ref", "--format=%(refname) %(objectname) %(symref)", "refs/heads", "refs/remotes"]);
  const branches = /* @__PURE__ */ new Map();
  for (const line of output.toString("utf8").split("\n")) {
    const [name = "", commit = "", pointsAt] = line.split(" ");
    if (name !== "" && pointsAt === "") branches.set(name, commit);
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
    const [name = "", type, oid, peeledType, peeledOid] = line.split(" ");
    const commit = type === "commit" ? oid : peeledType === "commit" ? peeledOid : void 0;
    if (commit !== void 0 && commit !== "") tags.set(name.slice("refs/tags/".length), commit);
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
async function readTag(run, name) {
  if (/[\s\p{Cc}]/u.test(name)) return null;
  const ref = `refs/tags/${name}`;
  const answer = await runGit(run, ["cat-file", "--batch-check=%(objecttype) %(objectname)"], { input: `${ref}
${ref}^{commit}
` });
  const [own = "", commit = ""] = answer.status === 0 ? answer.stdout.toString("utf8").split("\n") : [];
  const [type, oid = ""] = commit.split(" ");
  return type === "commit" ? { commit: oid, isAnnotated: own.startsWith("tag ") } : null;
}
async function askRemoteTag(run, name, timeoutMs2) {
  const ref = `refs/tags/${name}`;
  if (/[\s\p{Cc}*?[\\]/u.test(name)) return { tag: null };
  const answer = await runGit(run, ["ls-remote", "--quiet", "origin", ref, `${ref}^{}`], { timeoutMs: timeoutMs2 });
  if (answer.status !== 0) return null;
  const refs = new Map(answer.stdout.toString("utf8").split("\n").map((line) => [line.split("	")[1] ?? "", line.split("	")[0] ?? ""]));
  const [own, peeled] = [refs.get(ref), refs.get(`${ref}^{}`)];
  if (peeled !== void 0) return { tag: { commit: peeled, isAnnotated: true } };
  return { tag: own === void 0 ? null : { commit: own, isAnnotated: false } };
}

// packages/core/src/git/list-work-tree.ts
async function listWorkTree(run, { below, untracked }) {
  const list = (...args) => requireGit(run, ["ls-files", "-z", ...args, "--", ...toPathspec(below)]);
  const [tracked, others] = await Promise.all([list("-t", "--stage", "--cached", "--deleted"), untracked ? list("--others", "--exclude-standard") : Buffer.alloc(0)]);
  const files = parseTracked(tracked);
  for (const path of splitZero(others)) {
    if (!path.endsWith("/")) files.set(path, null);
  }
  return Array.from(files, ([path, mode]) => ({ path, mode }));
}
function parseTracked(output) {
  const modes = /* @__PURE__ */ new Map();
  const gone = [];
  for (const line of splitZero(output)) {
    const path = line.slice(line.indexOf("	") + 1);
    if (line.startsWith("R ")) gone.push(path);
    else modes.set(path, line.slice(2, 8));
  }
  for (const path of gone) modes.delete(path);
  return modes;
}

// packages/core/src/git/read-files-at.ts
var largestFile = 64 * 1024 * 1024;
var largestTogether = 512 * 1024 * 1024;
async function readFileAt(run, revision, path) {
  return (await readAll(run, revision, { paths: [path], maxBytes: largestFile })).get(path) ?? null;
}
function readFilesAt(run, revision, paths) {
  return readAll(run, revision, { paths, maxBytes: largestTogether });
}
async function readAll(run, revision, { paths, maxBytes }) {
  const commit = `${requireRevision(revision)}^{commit}`;
  const wanted = [...new Set(paths)].filter(isPlainPath);
  const names = [commit, ...wanted.map((path) => `${commit.slice(0, -"^{commit}".length)}:${path}`)];
  const hasLineBreak = wanted.some((path) => path.includes("\n"));
  const separator = hasLineBreak ? "\0" : "\n";
  const args = ["cat-file", "--batch", ...hasLineBreak ? ["-z"] : []];
  const output = await requireGit(run, args, { input: names.map((name) => `${name}${separator}`).join(""), maxBytes, what: `What was asked of ${revision} (${wanted.slice(0, 3).join(", ")}${wanted.length > 3 ? ", \u2026" : ""})` });
  const [first, ...contents] = parseBatch(output, names);
  if (first === void 0 || first === null) {
    throw new ShipworthyError("git/failed", `The commit ${revision} is not in this clone.`, { hint: "Check out with fetch-depth: 0, or fetch that commit first." });
  }
  const files = /* @__PURE__ */ new Map();
  wanted.forEach((path, index) => {
    const content = contents[index];
    if (content !== void 0 && content !== null) files.set(path, content);
  });
  return files;
}
function isPlainPath(path) {
  return path !== "" && !path.includes("\0") && !path.split("/").some((part) => part === "" || part === "." || part === "..");
}
function parseBatch(output, names) {
  let at = 0;
  return names.map((name) => {
    for (const complaint of ["missing", "ambiguous"]) {
      const line = Buffer.from(`${name} ${complaint}
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
  return output.toString("utf8").split("\0").filter((record) => record !== "").map(toEntry);
}
function toEntry(record) {
  const [commit = "", parents = "", author = "", seconds = "0", subject = "", ...body] = record.split("");
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
  return output.toString("utf8").split("\0").flatMap((record) => {
    const [commit = "", values] = record.split("");
    return values === void 0 || values === "" ? [] : values.split("").map((line) => ({ commit, value: line.slice(line.indexOf(":") + 1).trim() }));
  });
}

// packages/core/src/git/shallow-history.ts
import { readFile } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";
async function hasHistory(run, { tips, since }) {
  const border = await readBorder(run);
  if (border.size === 0) return true;
  const output = await requireGit(run, ["rev-list", ...tips.map(requireRevision), ...since === null ? [] : ["--not", requireRevision(since)]]);
  return !output.toString("latin1").split("\n").some((commit) => border.has(commit));
}
async function deepenHistory(run, { tips, by }, timeoutMs2) {
  const depth = by === null ? "--unshallow" : `--deepen=${by}`;
  const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", depth, "origin", ...tips.map(requireRevision)];
  return (await runGit(run, args, { timeoutMs: timeoutMs2 })).status === 0;
}
async function readBorder(run) {
  const path = (await requireGit(run, ["rev-parse", "--git-path", "shallow"])).toString("utf8").replace(/\r?\n$/, "");
  try {
    const text = await readFile(resolve2(run.root, path), "utf8");
    return new Set(text.split("\n").filter((line) => line !== ""));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return /* @__PURE__ */ new Set();
    throw error;
  }
}

// packages/core/src/git/to-repository-name.ts
function toRepositoryName(remote) {
  const path = pathOfUrl(remote) ?? pathOfScp(remote);
  if (path === null) return null;
  const parts = path.replace(/(?<!\/)\/+$/, "").replace(/\.git$/, "").split("/");
  const [owner, name] = parts;
  if (parts.length !== 2 || owner === void 0 || name === void 0) return null;
  return isName(owner) && isName(name) ? `${owner}/${name}` : null;
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
  const args = ["rev-parse", "--show-toplevel", "HEAD^{commit}"];
  const answer = await runGit(run, args);
  const [topLevel = "", head = ""] = answer.stdout.toString("utf8").split(/\r?\n/);
  if (topLevel !== "" && (answer.status === 0 || !isFullHash(head))) return toGit(run, { topLevel, headCommit: answer.status === 0 ? head : null });
  if (/not a git repository/i.test(answer.stderr)) return null;
  throw toGitError(args, answer);
}
function toGit(run, opened) {
  const top = { ...run, root: opened.topLevel };
  return {
    ...opened,
    isDirty: async () => (await requireGit(run, ["status", "--porcelain", "-z", "--untracked-files=no", "--ignore-submodules=untracked"])).length > 0,
    originRepository: async () => toRepositoryName(await readOrigin(run) ?? ""),
    originHost: async () => toRemoteHost(await readOrigin(run) ?? ""),
    mergeBase: (left, right) => findMergeBase(run, left, right),
    parentsOf: async (commit) => (await readCommit(run, commit)).parents,
    commitOf: (revision) => resolveCommit(run, revision),
    remoteCommitOf: (name) => findRemoteCommit(run, name),
    hasCommit: (commit) => hasCommit(run, commit),
    fetchCommit: (commit) => fetchCommit(run, commit),
    readFileAt: (commit, path) => readFileAt(run, commit, path),
    readFilesAt: (commit, paths) => readFilesAt(run, commit, paths),
    listTreeAt: (commit, prefix) => listTreeAt(run, commit, prefix),
    defaultBranch: () => findDefaultBranch(run),
    headBranch: () => findHeadBranch(run),
    changedFiles: (base, head, below) => listChangedFiles(top, { base, head }, below),
    changedOnDisk: (base, below) => listChangedOnDisk(top, base, below),
    listWorkTree: (query) => listWorkTree(top, query),
    isAncestor: (ancestor, commit) => isAncestor(run, ancestor, commit),
    hasHistory: (query) => hasHistory(run, query),
    deepen: (tips, by) => deepenHistory(run, { tips, by }, deepenTimeoutMs),
    tags: (containedIn) => listTags(run, containedIn ?? null),
    branches: () => listBranches(run),
    remoteTags: () => listRemoteTags(run, fetchTimeoutMs),
    remoteTagOf: (name) => askRemoteTag(run, name, fetchTimeoutMs),
    trailers: (query) => readTrailers(run, query),
    log: (query) => readLog(top, query),
    tagOf: (name) => readTag(run, name),
    commitTime: async (commit) => (await readCommit(run, commit)).committedAt,
    treeOf: async (commit) => (await readCommit(run, commit)).tree,
    isShallow: () => isShallow(run),
    checkOutAt: (commit, folder) => checkOutAt(top, commit, folder)
  };
}
async function resolveCommit(run, revision) {
  const answer = await runGit(run, ["rev-parse", "--verify", "--quiet", `${requireRevision(revision)}^{commit}`]);
  return answer.status === 0 ? toLine(answer.stdout) : null;
}
async function hasCommit(run, commit) {
  return (await runGit(run, ["cat-file", "-e", `${requireRevision(commit)}^{commit}`])).status === 0;
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
async function fetchCommit(run, commit) {
  if (!isFullHash(commit)) return false;
  const depth = await isShallow(run) ? ["--depth=1"] : [];
  const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", ...depth, "origin", commit];
  await runGit(run, args, { timeoutMs: fetchTimeoutMs });
  return hasCommit(run, commit);
}
async function findRemoteCommit(run, name) {
  if (isFullHash(name)) return await fetchCommit(run, name) ? name : null;
  if (!/^refs\/(heads|tags)\//.test(name)) return null;
  const answer = await runGit(run, ["ls-remote", "--quiet", "origin", requireRevision(name), `${name}^{}`], { timeoutMs: fetchTimeoutMs });
  if (answer.status !== 0) return null;
  const refs = new Map(answer.stdout.toString("utf8").split("\n").map((line) => [line.split("	")[1] ?? "", line.split("	")[0] ?? ""]));
  const commit = refs.get(`${name}^{}`) ?? refs.get(name) ?? null;
  return commit;
}
async function findDefaultBranch(run) {
  const pointed = await runGit(run, ["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
  const usual = ["remotes/origin/main", "remotes/origin/master", "heads/main", "heads/master"].map((name) => `refs/${name}`);
  const refs = pointed.status === 0 ? [toLine(pointed.stdout), ...usual] : usual;
  const types = await requireGit(run, ["cat-file", "--batch-check=%(objecttype)"], { input: refs.map((ref) => `${ref}^{commit}
`).join("") });
  const isThere = types.toString("utf8").split("\n").map((type) => type === "commit");
  return refs.find((_, index) => isThere[index]) ?? null;
}
async function isShallow(run) {
  return toLine(await requireGit(run, ["rev-parse", "--is-shallow-repository"])) === "true";
}
function toLine(output) {
  return output.toString("utf8").replace(/\r?\n$/, "");
}

// packages/core/src/git/read-attributes.ts
async function readAttributes({ env }, top, paths) {
  if (paths.length === 0) return [];
  const output = await requireGit({ root: top, env: toGitEnvironment(env) }, ["check-attr", "-z", "--stdin", "text", "eol"], { input: paths.map((path) => `${path}\0`).join("") });
  const fields = output.toString("utf8").split("\0");
  const values = /* @__PURE__ */ new Map();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = "", name = "", value = ""] = fields.slice(at, at + 3);
    values.set(path, (values.get(path) ?? /* @__PURE__ */ new Map()).set(name, value));
  }
  return [...values].map(([path, found]) => ({ path, text: found.get("text") ?? "unspecified", eol: found.get("eol") ?? "unspecified" }));
}

// packages/core/src/git/read-committer.ts
import { execFile as execFile2 } from "node:child_process";
async function readCommitter({ env }, folder) {
  const name = env.GIT_COMMITTER_NAME ?? env.GIT_AUTHOR_NAME ?? await readSetting(env, folder, "user.name");
  const address = env.GIT_COMMITTER_EMAIL ?? env.GIT_AUTHOR_EMAIL ?? await readSetting(env, folder, "user.email");
  if (name === null || name === "") return null;
  return address === null || address === "" ? name : `${name} <${address}>`;
}
function readSetting(env, folder, setting) {
  return new Promise((resolve3) => {
    execFile2("git", ["config", "--get", setting], { cwd: folder, env, encoding: "utf8", timeout: 1e4, windowsHide: true }, (error, stdout) => resolve3(error === null ? stdout.trim() : null));
  });
}

export {
  toGitEnvironment,
  runGit,
  requireGit,
  askIfIgnored,
  splitZero,
  toRepositoryName,
  openGit,
  readAttributes,
  readCommitter
};
