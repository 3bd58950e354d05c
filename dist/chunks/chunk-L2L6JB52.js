import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  configSchema
} from "./chunk-I3O5YR6D.js";
import {
  toDate
} from "./chunk-ZBJJYAMQ.js";
import {
  sha256Hex,
  showBytes
} from "./chunk-QVOPKRBX.js";
import {
  rules
} from "./chunk-NICI6NIE.js";
import {
  ShipworthyError
} from "./chunk-XJVVF6WP.js";

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

// packages/core/src/config/choose-packs.ts
var defaultManifest = "regression-pack.yml";
async function choosePacks(workspace, policy, named) {
  const listed = named.length > 0 ? named : policy.config.packs;
  if (listed.length > 0) return [...new Set(listed.map((path) => workspace.toDocumentPath(workspace.resolve(path))))];
  if (await workspace.readText(defaultManifest, { optional: true }) !== null) return [defaultManifest];
  const unreadable = policy.findings.find(({ rule }) => rule === "policy/unreadable");
  if (unreadable !== void 0) throw new ShipworthyError("config/unreadable", unreadable.message, { hint: unreadable.remedy ?? rules["policy/unreadable"].remedy });
  throw new ShipworthyError("config/not-found", `There is no pack: nothing names one, and there is no ${defaultManifest}.`, {
    hint: "Name the manifest with `pack`, or list it under `packs` in .github/shipworthy.yml."
  });
}

// packages/core/src/config/tree-reader.ts
var largestText = 4 * 1024 * 1024;
async function openTree(commit, sources) {
  const { git, remote, mustBeSeen = false } = sources;
  if (git !== null && (await git.hasCommit(commit) || await git.fetchCommit(commit))) return toGitTree(git, commit);
  return remote === null ? null : toRemoteTree(remote, commit, mustBeSeen);
}
function toGitTree(git, commit) {
  return {
    commit,
    readFile: async (path) => withinLimit(await git.readFileAt(commit, path), { path, commit }),
    readFiles: (paths) => git.readFilesAt(commit, paths),
    listFiles: async (folder) => (await git.listTreeAt(commit, folder)).map(({ path }) => path)
  };
}
function toRemoteTree(remote, commit, mustBeSeen) {
  let seen = null;
  const readFile = async (path) => {
    const bytes = await remote.readFileAt(commit, path);
    if (bytes === null && mustBeSeen) await (seen ??= requireSeen(remote, commit));
    return withinLimit(bytes, { path, commit });
  };
  return {
    commit,
    readFile,
    readFiles: async (paths) => {
      const files = /* @__PURE__ */ new Map();
      for (const path of paths) {
        const bytes = await readFile(path);
        if (bytes !== null) files.set(path, bytes);
      }
      return files;
    },
    listFiles: (folder) => remote.listFilesAt(commit, folder)
  };
}
function withinLimit(bytes, { path, commit }) {
  if (bytes === null || bytes.length <= largestText) return bytes;
  throw new ShipworthyError("config/too-large", `${path} of ${commit} is larger than ${showBytes(largestText)}.`, { hint: "Make it smaller." });
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
async function readFilesOf(tree, workspace, path) {
  const read = async (file) => toText(file, await tree.readFile(workspace.toRepositoryPath(file)));
  return { config: await read(path), waivers: await read(waiversPath) };
}
function configDigest(text) {
  return sha256Hex(text.replaceAll("\r\n", "\n"));
}
function toText(path, bytes) {
  if (bytes === null) return null;
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ShipworthyError("config/not-utf8", `${path} is not valid UTF-8 in the commit that counts.`, { hint: "Save it as UTF-8.", cause });
  }
}

// packages/core/src/config/parse-config.ts
async function parseConfig(files, today) {
  if (files.config === null && files.waivers === null) return configSchema.parse({ schemaVersion: 1 });
  const { parseConfigTexts } = await import("./read-config-ASLB2MPH.js");
  return parseConfigTexts(files, today);
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
  const { listPolicyChanges } = await import("./policy-changes-GXMZNAJF.js");
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
  const toResolved = (files, origin) => toRules(files, { ...origin, today, path: isNowhere ? path : workspace.toRepositoryPath(path) });
  if (!wantsBase) {
    const origin = { source: request.policyFrom === "head" ? "head" : "worktree", commit: workspace.headCommit };
    return { ...await toResolved(own, origin), ...shared, findings: request.policyFrom === "auto" ? await findOwnRules(host, workspace, { path, own }) : [] };
  }
  if (base === null || baseFiles === null) return { ...await toResolved(emptyFiles, fromBase), ...shared, findings: [unreadableBase(path, baseCommit)] };
  if (baseFiles.config !== null) return { ...await toResolved(baseFiles, fromBase), ...shared, findings: await changedPolicy(path, baseFiles, own) };
  if (own.config === null) return { ...await toResolved(baseFiles, fromBase), ...shared, findings: [] };
  const hidden = path === defaultConfigPath ? null : await base.readFile(workspace.toRepositoryPath(defaultConfigPath));
  const resolved = await toResolved(own, { source: "head", commit: workspace.headCommit });
  return hidden === null ? { ...resolved, ...shared, findings: [fromHead(path)] } : { ...withoutExceptions(resolved), ...shared, findings: [besideBase(path)] };
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
async function openBase(host, workspace, { path, baseCommit }) {
  const sources = { git: workspace.git, remote: host.remote, mustBeSeen: true };
  const base = await openTree(baseCommit, sources);
  const tipCommit = isUnderReview(host.context) ? await findBaseTip(host.context, workspace.git) : null;
  if (base === null || tipCommit === null || tipCommit === baseCommit) return base;
  const places = [.../* @__PURE__ */ new Set([workspace.toRepositoryPath(path), workspace.toRepositoryPath(defaultConfigPath), defaultConfigPath])];
  const hasPolicy = async (tree) => (await tree.readFiles(places)).size > 0;
  if (await hasPolicy(base)) return base;
  const tip = await openTree(tipCommit, sources);
  return tip === null || await hasPolicy(tip) ? tip : base;
}
async function toRules(files, { source, commit, path, today }) {
  const config = await parseConfig(files, today);
  const isDefault = files.config === null && files.waivers === null;
  const file = { path, sha256: files.config === null ? null : configDigest(files.config.text) };
  return { config, policy: { source: isDefault ? "default" : source, commit: isDefault ? null : commit, reasons: config.reasons, config: file } };
}
function unreadableBase(path, commit) {
  return {
    rule: "policy/unreadable",
    keys: { path },
    check: null,
    outcome: "unverified",
    reason: "unreadable-source",
    message: `The policy stands in ${path} on the base ${commit ?? "(which nothing names)"}, and that could not be read from git or from GitHub.`,
    remedy: "Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`; in another CI fetch the branch that the change goes to as `origin/<branch>`."
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
async function changedPolicy(path, base, own) {
  const edited = [[path, base.config, own.config], [waiversPath, base.waivers, own.waivers]].filter(([, before, after]) => (before?.text ?? "") !== (after?.text ?? ""));
  if (edited.length === 0) return [];
  const { listPolicyChanges } = await import("./policy-changes-GXMZNAJF.js");
  return edited.flatMap(([file, before, after]) => {
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
  choosePacks,
  openTree,
  defaultConfigPath,
  configDigest,
  parseConfig,
  resolvePolicy,
  withoutExceptions
};
