import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseCsv
} from "./chunk-SS2K4PBI.js";
import {
  defaultBaselineFolder,
  isRecordFile,
  openWorkTreeFolder,
  parseRecord,
  recordName,
  storedPath
} from "./chunk-SWK537XN.js";
import "./chunk-QVDOQPZB.js";
import "./chunk-MHZCZNUS.js";
import "./chunk-EYIFSAJW.js";
import {
  defaultConfigPath,
  isUnderReview
} from "./chunk-PSW5DKAS.js";
import {
  readCommitter,
  requireGit,
  runGit,
  splitZero,
  toGitEnvironment
} from "./chunk-HJ3YRYHN.js";
import {
  collectManifestVersions,
  compareVersions,
  formatVersion,
  parseTagPattern,
  parseVersion
} from "./chunk-WHC5ZETS.js";
import "./chunk-VH4BRDUZ.js";
import {
  toNormalise
} from "./chunk-OKCPIS37.js";
import {
  toTextHunks
} from "./chunk-SWZO27GO.js";
import "./chunk-THA4GKCL.js";
import "./chunk-VFIMKVMB.js";
import {
  compileIdPattern,
  compileStatusMap
} from "./chunk-2QT5UQJ5.js";
import "./chunk-HNKGH2CU.js";
import {
  parseWithSchema
} from "./chunk-YRFZCHBM.js";
import {
  parseYamlSource
} from "./chunk-AJJMY3GU.js";
import "./chunk-CHQMRRTL.js";
import {
  collectSubject,
  judge,
  toExitCode,
  toFileInput,
  toFinding,
  writeEvidence
} from "./chunk-3IUVRIT5.js";
import "./chunk-T6FJCJ76.js";
import {
  buildDocument,
  toDate
} from "./chunk-AEQGNVKO.js";
import {
  hashFile,
  listEntries,
  matchGlobs,
  readTextFile,
  require_picomatch,
  sha256Hex,
  systemCode,
  writeFileAtomically
} from "./chunk-I2OD6U4L.js";
import {
  requireJson,
  toPrettyJson
} from "./chunk-PIOMXFD4.js";
import {
  isJsonArray,
  isJsonObject,
  withoutByteOrderMark
} from "./chunk-OY6QDPN2.js";
import "./chunk-KMUAJUWM.js";
import "./chunk-BM5JFBQD.js";
import {
  digestSchema
} from "./chunk-WAYEVHZX.js";
import "./chunk-3C32NGGW.js";
import {
  _minLength,
  _positive,
  array,
  int,
  literal,
  nullable,
  optional,
  strictObject,
  string
} from "./chunk-G5DY3PU2.js";
import {
  closestWord
} from "./chunk-COWCL2UM.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-RV2QKTRN.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/docs/tree/open-tree.ts
function openTree(listed) {
  const paths = listed.paths.toSorted(byCodeUnits);
  const submodules = listed.submodules.toSorted(byCodeUnits);
  const files = new Set(paths);
  const folders = once(() => foldersOf([...paths, ...submodules], submodules));
  const spellings = once(() => spellingsOf([...paths, ...folders()]));
  const matched = /* @__PURE__ */ new Map();
  return {
    paths,
    submodules,
    hasFile: (path) => files.has(path),
    hasFolder: (path) => folders().has(path),
    findOtherCase: (path) => spellings().get(path.toLowerCase())?.find((other) => other !== path) ?? null,
    match: (globs) => {
      const patterns = typeof globs === "string" ? [globs] : globs;
      const key = JSON.stringify(patterns);
      const known = matched.get(key) ?? paths.filter(matchGlobs(patterns));
      matched.set(key, known);
      return known;
    }
  };
}
function foldersOf(paths, submodules) {
  const folders = /* @__PURE__ */ new Set(["", ...submodules]);
  for (const path of paths) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
function spellingsOf(paths) {
  const spellings = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const key = path.toLowerCase();
    const known = spellings.get(key);
    if (known === void 0) spellings.set(key, [path]);
    else known.push(path);
  }
  return spellings;
}
function once(make) {
  let made = null;
  return () => (made ??= { value: make() }).value;
}
function byCodeUnits(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

// packages/core/src/docs/tree/collect-tree.ts
var submodule = "160000";
async function collectTree(host, workspace) {
  const files = await listFiles(host, workspace);
  const paths = files.flatMap(({ path, mode }) => mode === submodule ? [] : [path]);
  return openTree({ paths, submodules: files.flatMap(({ path, mode }) => mode === submodule ? [path] : []) });
}
async function listFiles({ context }, workspace) {
  const isOutput = isBelowOutput(workspace);
  if (workspace.git === null) {
    const entries = await listEntries(workspace.root, { skipFolder: (path) => path === ".git" || isOutput(path) });
    return entries.filter(({ kind }) => kind !== "other").map(({ path }) => ({ path, mode: null }));
  }
  const below = workspace.toRepositoryPath("");
  const files = await workspace.git.listWorkTree({ below, untracked: context.where === "local" });
  const inside = files.map(({ path, mode }) => ({ path: path.slice(below.length), mode }));
  return inside.filter(({ path, mode }) => mode !== null || !isOutput(path));
}
function isBelowOutput({ out, toDocumentPath }) {
  const folder = toDocumentPath(out);
  return (path) => folder !== "" && (path === folder || path.startsWith(`${folder}/`));
}

// packages/core/src/docs/change/fork-point.ts
var steps = [100, 1e3, null];
async function digUntil(git, tips, ask) {
  const answer = await ask();
  if (answer !== null || !await git.isShallow()) return answer;
  for (const by of steps) {
    if (!await git.deepen(tips, by)) return null;
    const later = await ask();
    if (later !== null) return later;
  }
  return null;
}
async function findForkPoint(git, left, right) {
  const ask = async () => {
    const commit = await git.mergeBase(left, right);
    if (!await git.hasHistory({ tips: [left, right], since: commit })) return null;
    return commit === null ? { state: "none" } : { state: "found", commit };
  };
  return await digUntil(git, [left, right], ask) ?? { state: "unknown" };
}
async function findAncestry(git, ancestor, commit) {
  return digUntil(git, [commit], async () => {
    if (await git.isAncestor(ancestor, commit)) return true;
    return await git.hasHistory({ tips: [commit], since: null }) ? false : null;
  });
}
async function bring(git, commit) {
  return await git.hasCommit(commit) || git.fetchCommit(commit);
}

// packages/core/src/docs/change/default-tip.ts
async function findDefaultTip(git, context) {
  const branch = context.defaultBranch ?? toShortName(await git.defaultBranch());
  if (branch === null) return null;
  const known = await git.commitOf(`refs/remotes/origin/${branch}`);
  if (known !== null) return { branch, commit: known };
  const remote = await git.remoteCommitOf(`refs/heads/${branch}`);
  if (remote !== null && await bring(git, remote)) return { branch, commit: remote };
  return { branch, commit: await git.commitOf(`refs/heads/${branch}`) };
}
function toShortName(ref) {
  return ref === null ? null : ref.replace(/^refs\/(?:heads|remotes\/origin)\//, "");
}

// packages/core/src/docs/change/range.ts
function chosen(range) {
  return { state: "chosen", ...range, worktree: range.worktree ?? false };
}
function unclear(about2, why, more = {}) {
  return { state: "unclear", about: about2, why, ...more };
}
function short(commit) {
  return commit.slice(0, 12);
}

// packages/core/src/docs/change/settle-base.ts
async function settleBase(git, named) {
  const { base, head, about: about2, worktree = false } = named;
  const range = { base, head, worktree, chosen: named.chosen };
  if (base === head || await git.isAncestor(base, head)) return chosen(range);
  if (named.trusted === true && !await git.hasHistory({ tips: [base, head], since: null })) return chosen(range);
  const fork = await findForkPoint(git, base, head);
  if (fork.state === "found") return chosen({ ...range, base: fork.commit, chosen: `the merge base with ${named.chosen}, which is no ancestor (${short(base)})` });
  const what = `${named.chosen} (${short(base)})`;
  return fork.state === "none" ? unclear(about2, `${what} and the head (${short(head)}) have no common history`, { remedy: "Name a revision of the same history with `base`." }) : unclear(about2, `this clone is shallow, and \`origin\` does not give the history back to ${what}`);
}

// packages/core/src/docs/change/push-range.ts
async function choosePushRange({ git, context }) {
  const about2 = "push";
  const head = context.headCommit ?? git.headCommit;
  if (head === null || !await bring(git, head)) return unclear(about2, "the commit that was pushed is neither in this clone nor given by `origin`");
  const before = context.eventBaseCommit;
  if (before !== null && await bring(git, before)) {
    return settleBase(git, { base: before, head, about: about2, chosen: "what the branch pointed to before the push", trusted: context.push?.forced === false });
  }
  const tip = await findDefaultTip(git, context);
  const missing3 = before === null ? "the branch is new" : `what the branch pointed to before (${short(before)}) is gone`;
  if (tip === null) return unclear(about2, `${missing3}, and nothing names the default branch`);
  if (context.ref === `refs/heads/${tip.branch}`) {
    if (before === null && context.push?.created === true) return chosen({ base: null, head, chosen: `the empty tree: this is the first push to ${tip.branch}` });
    return unclear(about2, `${before === null ? "the event does not say what the branch pointed to before" : missing3}, and it is the default branch itself`, { remedy: "Name the revision with `base`." });
  }
  if (tip.commit === null) return unclear(about2, `${missing3}, and the default branch ${tip.branch} is neither in this clone nor given by \`origin\``);
  const fork = await findForkPoint(git, tip.commit, head);
  if (fork.state === "found") return chosen({ base: fork.commit, head, chosen: `the merge base with the default branch ${tip.branch} (${short(tip.commit)}): ${missing3}` });
  if (fork.state === "none") return unclear(about2, `${missing3}, and it has no common history with the default branch ${tip.branch}`, { remedy: "Name the revision with `base`." });
  return unclear(about2, `${missing3}; this clone is shallow, and \`origin\` does not give the history back to the default branch ${tip.branch}`);
}

// packages/core/src/docs/change/find-revision.ts
async function findRevision(git, revision) {
  const known = await git.commitOf(revision);
  if (known !== null) return known;
  for (const name3 of [revision, `refs/heads/${revision}`, `refs/tags/${revision}`]) {
    const commit = await git.remoteCommitOf(name3);
    if (commit !== null && await bring(git, commit)) return git.commitOf(commit);
  }
  return null;
}

// packages/core/src/docs/change/review-range.ts
async function chooseReviewRange(request) {
  const range = request.context.event === "merge_group" ? await chooseGroupRange(request) : await choosePullRequestRange(request);
  return range.state === "chosen" ? refuseOtherRange(request, range) : range;
}
async function chooseGroupRange({ git, context }) {
  const { headCommit: head, eventBaseCommit: base } = context;
  if (head === null || base === null) return unclear("merge_group", "the event of the merge group does not name its base and its head");
  for (const commit of [base, head]) if (!await bring(git, commit)) return unclear("merge_group", `the commit ${short(commit)} of the merge group is neither in this clone nor given by \`origin\``);
  return settleBase(git, { base, head, about: "merge_group", chosen: "the base of the merge group", trusted: true });
}
async function choosePullRequestRange(request) {
  const { git, context } = request;
  const about2 = "pull_request";
  const head = context.headCommit;
  if (head === null) return unclear(about2, "the event does not name the head of the pull request");
  if (!await bring(git, head)) return unclear(about2, `the head ${short(head)} of the pull request is neither in this clone nor given by \`origin\``);
  const tip = await findBaseTip(request, head);
  if (tip === null) return unclear(about2, "nothing names the base branch of the pull request");
  if (!await bring(git, tip.commit)) return unclear(about2, `the tip ${short(tip.commit)} of the base branch is neither in this clone nor given by \`origin\``);
  const fork = await findForkPoint(git, tip.commit, head);
  if (fork.state === "none") return unclear(about2, `the base branch (${short(tip.commit)}) and the head (${short(head)}) have no common history`);
  if (fork.state === "unknown") return unclear(about2, `this clone is shallow, and \`origin\` does not give the history back to where the head (${short(head)}) left the base branch (${short(tip.commit)})`);
  if (tip.isLater && fork.commit === head) return unclear(about2, `the base branch as it is now (${short(tip.commit)}) holds the head already`);
  return chosen({ base: fork.commit, head, chosen: `the merge base of the base branch (${short(tip.commit)}) and the head of the pull request` });
}
async function findBaseTip({ git, context }, head) {
  const [first, second] = git.headCommit === null ? [] : await git.parentsOf(git.headCommit);
  if (first !== void 0 && second === head) return { commit: first, isLater: false };
  if (context.eventBaseCommit !== null) return { commit: context.eventBaseCommit, isLater: false };
  if (context.baseRef === null) return null;
  const commit = await git.commitOf(`refs/remotes/origin/${context.baseRef}`) ?? await git.remoteCommitOf(`refs/heads/${context.baseRef}`);
  return commit === null ? null : { commit, isLater: true };
}
async function refuseOtherRange({ git, inputs }, range) {
  const refuse = (input, named2, counts) => unclear(`input ${input}`, `under review the event says what the change is (from ${short(range.base ?? "")} to ${short(range.head ?? "")}), but the input \`${input}\` names ${JSON.stringify(named2.slice(0, 200))} instead of ${short(counts ?? "")}`, {
    reason: "head-policy",
    remedy: `Leave the input \`${input}\` away on pull requests and in merge groups.`
  });
  if (inputs.head !== void 0 && await git.commitOf(inputs.head) !== range.head) return refuse("head", inputs.head, range.head);
  if (inputs.base === void 0) return range;
  const named = await findRevision(git, inputs.base);
  const fork = named === null || range.head === null ? null : await findForkPoint(git, named, range.head);
  return fork?.state === "found" && fork.commit === range.base ? range : refuse("base", inputs.base, range.base);
}

// packages/core/src/docs/change/standing-range.ts
async function chooseStandingRange(request) {
  const { git, context, inputs } = request;
  const worktree = context.where === "local" && inputs.head === void 0;
  const head = inputs.head === void 0 ? git.headCommit : await findRevision(git, inputs.head);
  if (head === null && inputs.head !== void 0) return unclear("input head", `${JSON.stringify(inputs.head.slice(0, 200))}, which \`head\` names, is neither in this clone nor given by \`origin\``, { remedy: "Correct `head`, or fetch that revision." });
  if (head === null) return worktree ? chosen({ base: null, head: null, worktree, chosen: "the empty tree: there is no commit yet" }) : unclear("head", "there is no commit yet");
  if (inputs.base === void 0) return chooseByDefaultBranch(request, { head, worktree });
  const base = await findRevision(git, inputs.base);
  if (base === null) return unclear("input base", `${JSON.stringify(inputs.base.slice(0, 200))}, which \`base\` names, is neither in this clone nor given by \`origin\``, { remedy: "Correct `base`, or fetch that revision." });
  return settleBase(git, { base, head, worktree, about: "input base", chosen: `\`${inputs.base}\`, which \`base\` names` });
}
async function chooseByDefaultBranch({ git, context }, at) {
  const tip = await findDefaultTip(git, context);
  if (tip?.commit === void 0 || tip.commit === null) return chooseParent(git, at, "there is no default branch");
  const fork = await findForkPoint(git, tip.commit, at.head);
  if (fork.state === "unknown") return unclear("default branch", `this clone is shallow, and \`origin\` does not give the history back to the default branch ${tip.branch}`);
  if (fork.state === "none") return chooseParent(git, at, `there is no common history with the default branch ${tip.branch}`);
  const branch = context.ref ?? await git.headBranch();
  if (fork.commit === at.head && (branch === null || branch === `refs/heads/${tip.branch}`)) return chooseParent(git, at, `the head is on the default branch ${tip.branch}`);
  return chosen({ base: fork.commit, ...at, chosen: `the merge base with the default branch ${tip.branch} (${short(tip.commit)})` });
}
async function chooseParent(git, at, why) {
  const [parent] = await git.parentsOf(at.head);
  if (parent === void 0) return chosen({ base: null, ...at, chosen: `the empty tree, as the head is the first commit: ${why}` });
  if (!await bring(git, parent)) return unclear("parent", `the parent ${short(parent)} of the head is neither in this clone nor given by \`origin\``);
  return chosen({ base: parent, ...at, chosen: `the parent of the head: ${why}` });
}

// packages/core/src/docs/change/tag-range.ts
var about = "tag";
async function chooseTagRange({ git, context, tagPattern }) {
  const name3 = (context.ref ?? "").slice("refs/tags/".length);
  const named = context.headCommit !== null && await bring(git, context.headCommit) ? context.headCommit : `refs/tags/${name3}`;
  const head = await git.commitOf(named);
  if (head === null) return unclear(about, `the commit of the tag ${name3} is neither in this clone nor given by \`origin\``);
  const toCandidates2 = candidatesFor(parseTagPattern(tagPattern), name3, head);
  const isComplete = await git.hasHistory({ tips: [head], since: null });
  const [nearest] = isComplete ? toCandidates2(await git.tags(head)) : [];
  if (nearest !== void 0) return toRange(nearest, head);
  const remote = await git.remoteTags();
  if (remote === null && !isComplete) return unclear(about, "this clone is shallow, and `origin` does not say which tags there are");
  return findNearest(git, head, toCandidates2(new Map([...await git.tags(), ...remote ?? []])));
}
async function findNearest(git, head, candidates) {
  for (const candidate of candidates) {
    const isAncestor = await findAncestry(git, candidate.commit, head);
    if (isAncestor === null) return unclear(about, `this clone is shallow, and \`origin\` does not give the history back to the tag ${candidate.name}`);
    if (isAncestor) return toRange(candidate, head);
  }
  return chosen({ base: null, head, chosen: "the empty tree: no earlier version was tagged in its history" });
}
function toRange({ name: name3, commit }, head) {
  return chosen({ base: commit, head, chosen: `the tag ${name3}, the highest version before this one` });
}
function candidatesFor(pattern, own2, head) {
  const self = pattern.parse(own2);
  const isPrerelease = self !== null && self.version.prerelease.length > 0;
  return (tags2) => {
    const candidates = Array.from(tags2).flatMap(([name3, commit]) => {
      const tag = name3 === own2 || commit === head ? null : pattern.parse(name3);
      const counts = tag !== null && (self === null || tag.package === self.package) && (isPrerelease || tag.version.prerelease.length === 0);
      return counts ? [{ ...tag, name: name3, commit }] : [];
    });
    return candidates.sort((left, right) => compareVersions(right.version, left.version) || (left.name < right.name ? -1 : 1));
  };
}

// packages/core/src/docs/change/choose-range.ts
async function chooseRange(request) {
  const { context, inputs } = request;
  if (isUnderReview(context)) return chooseReviewRange(request);
  if (inputs.base !== void 0 || inputs.head !== void 0) return chooseStandingRange(request);
  if (context.ref?.startsWith("refs/tags/") === true) return chooseTagRange(request);
  return context.event === "push" ? choosePushRange(request) : chooseStandingRange(request);
}

// packages/core/src/docs/change/collect-change.ts
async function collectChange({ host, workspace, policy, inputs }) {
  const { git } = workspace;
  if (git === null) return toUnknown(unclear("git", "the folder lies in no git repository", { remedy: "Check the repository out with git." }));
  try {
    const range = await chooseRange({ git, context: host.context, inputs, tagPattern: policy.config.release.tag });
    if (range.state === "unclear") return toUnknown(range);
    return await toKnown(git, workspace, range);
  } catch (error) {
    if (isShipworthyError(error) && error.code.startsWith("git/")) return toUnknown(unclear("git", error.message.replace(/\.$/, "")));
    throw error;
  }
}
async function toKnown(git, workspace, range) {
  const { base, head, worktree, chosen: chosen2 } = range;
  const files = (await listFiles2(git, workspace, range)).sort((left, right) => left.path < right.path ? -1 : 1);
  const previous = new Map(files.map(({ path, previousPath }) => [path, previousPath ?? path]));
  const readBefore2 = async (path) => base === null ? null : readAt(git, base, workspace.toRepositoryPath(previous.get(path) ?? path));
  return { state: "known", base, head, worktree, chosen: chosen2, files, readBefore: readBefore2 };
}
async function listFiles2(git, workspace, { base, head, worktree }) {
  const below = workspace.toRepositoryPath("");
  const files = worktree ? await listOnDisk(git, workspace, { base, below }) : await git.changedFiles(base ?? emptyTreeLike(head), head ?? "", below);
  const inside = (path) => path.slice(below.length);
  return files.map(({ path, change, previousPath }) => ({ path: inside(path), change, previousPath: previousPath === null ? null : inside(previousPath) }));
}
async function listOnDisk(git, workspace, { base, below }) {
  const isOutput = isBelowOutput(workspace);
  const present = (await git.listWorkTree({ below, untracked: true })).filter(({ path, mode }) => mode !== null || !isOutput(path.slice(below.length)));
  const tracked = base === null ? [] : await git.changedOnDisk(base, below);
  const files = new Map(tracked.map((file) => [file.path, file]));
  for (const { path, mode } of present) {
    if (base !== null && mode !== null) continue;
    files.set(path, { path, change: files.get(path)?.change === "deleted" ? "modified" : "added", previousPath: null });
  }
  return [...files.values()];
}
function emptyTreeLike(commit) {
  return commit?.length === 64 ? "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321" : "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
}
async function readAt(git, commit, path) {
  const bytes = await git.readFileAt(commit, path);
  if (bytes !== null) return bytes;
  const listed = (await git.listTreeAt(commit, path)).some((entry) => entry.path === path && entry.mode !== "160000");
  if (!listed) return null;
  throw new ShipworthyError("git/failed", `${path} cannot be read from the commit ${commit}.`, { hint: "Check the repository with `git fsck`." });
}
function toUnknown({ about: about2, why, remedy, reason }) {
  return {
    state: "unknown",
    finding: {
      rule: "docs/change-unknown",
      keys: { base: about2 },
      check: null,
      outcome: "unverified",
      reason: reason ?? "unreadable-source",
      message: `What the change consists of is unknown: ${why}.`,
      ...remedy === void 0 ? {} : { remedy }
    }
  };
}

// packages/core/src/docs/changelog/changelog-finding.ts
function toDraft(path, fault3) {
  const locate = ({ line, column }) => ({ path, line, column });
  return {
    rule: fault3.rule,
    keys: { path, ...fault3.keys },
    check: `changelog:${path}`,
    outcome: fault3.outcome ?? "fail",
    message: fault3.message,
    location: locate(fault3.at),
    ...fault3.other === void 0 ? {} : { related: [locate(fault3.other)] },
    ...fault3.remedy === void 0 ? {} : { remedy: fault3.remedy },
    ...fault3.cause === void 0 ? {} : { causedBy: toFinding(fault3.cause).fingerprint }
  };
}
function showPlace(path, { line, column }) {
  return `${path}:${line}:${column}`;
}
function nameOf({ package: name3, label }) {
  return name3 === null ? label : `${name3}@${label}`;
}
var topOfFile = { line: 1, column: 1 };

// packages/core/src/docs/changelog/judge-agreement.ts
function judgeAgreement(facts) {
  const judged = facts.manifests.flatMap((manifest) => {
    const draft = manifest.state === "version" ? judgeManifest(facts, manifest) : judgeUnknown(facts, manifest);
    return draft === null ? [] : [draft];
  });
  return [...judgeTag(facts), ...withCauses(judged)];
}
function findNewest(changelog, name3) {
  const released = changelog.entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased);
  const own2 = released.filter((entry) => entry.package === name3);
  const others = name3 === null ? released : released.filter((entry) => entry.package === null);
  const candidates = own2.length > 0 ? own2 : others;
  return candidates.reduce((newest, entry) => newest === null || isNewer(entry.version, newest.version) ? entry : newest, null);
}
function isNewer(left, right) {
  return left !== null && right !== null && compareVersions(left, right) > 0;
}
function judgeTag({ path, changelog, tag, headings }) {
  if (tag === null || changelog === null) return [];
  const newest = findNewest(changelog, tag.release?.package ?? null);
  const at = newest ?? topOfFile;
  if (tag.release === null) {
    return [toDraft(path, { rule: "docs/version-disagrees", keys: { other: "tag" }, at, message: `The tag ${tag.name} is not written as \`${tag.pattern}\` says, so that nobody knows which version it releases.`, remedy: "Name the tag by the pattern, or correct `docSync.changelog.tag`." })];
  }
  const { version } = tag.release;
  const described = changelog.entries.find((entry) => isSame(entry.version, version) && (entry.package === null || tag.release?.package === null || entry.package === tag.release?.package));
  const cause = causeAbove(headings, newest);
  if (described === void 0) {
    const found = newest === null ? "names no version yet" : `has ${nameOf(newest)} as its newest at ${showPlace(path, newest)}`;
    return [toDraft(path, { rule: "docs/changelog-entry-missing", at, cause, message: `The tag ${tag.name} releases ${formatVersion(version)}, which the changelog does not describe: it ${found}.`, remedy: `Move what is under Unreleased below a heading for ${formatVersion(version)}, and set the tag anew.` })];
  }
  if (described.isUnreleased) {
    return [toDraft(path, { rule: "docs/changelog-entry-missing", at: described, message: `The tag ${tag.name} releases ${formatVersion(version)}, which ${showPlace(path, described)} calls unreleased.`, remedy: "Write the date of the release into the heading, and set the tag anew." })];
  }
  if (newest === null || !isNewer(newest.version, version)) return [];
  return [toDraft(path, { rule: "docs/version-disagrees", keys: { other: "tag" }, at: newest, other: described, message: `The tag ${tag.name} releases ${formatVersion(version)}, which stands at ${showPlace(path, described)}, but ${showPlace(path, newest)} has the newer ${nameOf(newest)}.` })];
}
function judgeManifest(facts, manifest) {
  const { changelog, tag } = facts;
  const release = tag?.release ?? null;
  const concerns = release === null || release.package === null || manifest.package === null || release.package === manifest.package;
  const newest = changelog === null ? null : findNewest(changelog, manifest.package);
  if (tag !== null && release !== null && concerns) {
    if (isSame(manifest.version, release.version)) return null;
    const described = changelog?.entries.find(({ version }) => isSame(version, release.version)) ?? null;
    const also = described === null ? "" : ` as ${showPlace(facts.path, described)} does`;
    return disagreement(facts, manifest, { other: "tag", entry: described, expected: formatVersion(release.version), says: `but the tag ${tag.name} releases ${formatVersion(release.version)}${also}` });
  }
  if (changelog === null || newest?.version === void 0 || newest.version === null || isSame(manifest.version, newest.version) || isBeingReleased(changelog, manifest.version, newest.version)) return null;
  const says = `but the newest version of the changelog is ${nameOf(newest)} at ${showPlace(facts.path, newest)}`;
  return { ...disagreement(facts, manifest, { other: facts.path, entry: newest, expected: formatVersion(newest.version), says }), ...causedBy(causeAbove(facts.headings, newest)) };
}
function isBeingReleased({ entries }, version, newest) {
  if (version.major === 0n && version.minor === 0n && version.patch === 0n) return true;
  if (!isNewer(version, newest)) return false;
  return version.prerelease.length > 0 || entries.some((entry) => entry.isUnreleased && (entry.hasContent || isSame(entry.version, version)));
}
function disagreement({ path }, manifest, { other, entry, expected, says }) {
  return {
    ...originOf(manifest, other),
    outcome: "fail",
    expected,
    actual: manifest.value,
    message: `${showPlace(manifest.path, manifest)} names ${manifest.value}, ${says}.`,
    ...entry === null ? {} : { related: [{ path, line: entry.line, column: entry.column }] }
  };
}
function judgeUnknown({ path }, manifest) {
  if (manifest.state === "none") {
    return {
      ...originOf(manifest, path),
      outcome: "unverified",
      reason: "missing-evidence",
      message: `${showPlace(manifest.path, manifest)} ${manifest.why}, so that there is nothing to compare.`,
      remedy: "Write the version into the manifest, or take it out of `docSync.changelog.versions`."
    };
  }
  if (manifest.state !== "not-semver") return null;
  return { ...originOf(manifest, path), outcome: "fail", actual: manifest.value, message: `${showPlace(manifest.path, manifest)} names ${manifest.value}, which ${manifest.why}.`, remedy: "Write the version as SemVer does, or take the manifest out of `docSync.changelog.versions`." };
}
function originOf(manifest, other) {
  const { manifest: asked, field, path, line, column } = manifest;
  const id = field.startsWith("packages[") ? `${asked}#${field}` : asked;
  return { rule: "docs/version-disagrees", keys: { path: id, other }, check: `version:${asked}`, location: { path, line, column } };
}
function withCauses(drafts) {
  return drafts.map((draft, index) => {
    const first = drafts.findIndex(({ location }) => location?.path === draft.location?.path);
    return first === index || draft.causedBy !== void 0 ? draft : { ...draft, ...causedBy(drafts[first]) };
  });
}
function causedBy(cause) {
  return cause === void 0 ? {} : { causedBy: toFinding(cause).fingerprint };
}
function causeAbove(headings, newest) {
  return headings.find(({ location }) => (location?.line ?? Infinity) < (newest?.line ?? Infinity));
}
function isSame(left, right) {
  return left !== null && compareVersions(left, right) === 0;
}

// packages/core/src/docs/changelog/judge-headings.ts
var rule = "docs/changelog-heading";
function judgeHeadings({ path, changelog }, style) {
  const { entries, strays, looseItem } = changelog;
  const remedy = `Write a heading such as \`${style === "conventional" ? "## 1.2.0 (2026-11-21)" : "## [1.2.0] - 2026-11-21"}\`.`;
  const faults = [
    ...strays.map((at) => ({ rule, keys: { heading: at.heading }, at, message: `The heading "${at.heading}" stands where a version should, and is none.`, remedy })),
    ...entries.filter(isMalformed).map((at) => ({ rule, keys: { heading: at.heading }, at, message: `"${at.heading}" looks like a version, but ${at.label} is none by SemVer.`, remedy })),
    ...style === "keep-a-changelog" ? findOddLevels(entries) : []
  ];
  if (entries.length === 0 && strays.length === 0 && looseItem !== null) {
    faults.push({ rule, keys: { heading: "" }, at: looseItem, message: "There are entries here, but no heading in the whole file names a version.", remedy });
  }
  return faults.map((fault3) => toDraft(path, fault3));
}
function isMalformed({ version, isUnreleased }) {
  return version === null && !isUnreleased;
}
function findOddLevels(entries) {
  const count2 = (level) => entries.filter((entry) => entry.level === level).length;
  const [usual] = [...new Set(entries.map(({ level }) => level))].sort((left, right) => count2(right) - count2(left) || left - right);
  return entries.filter((entry) => entry.level !== usual && !isMalformed(entry)).map((at) => ({
    rule,
    keys: { heading: at.heading },
    at,
    message: `"${at.heading}" is a heading of level ${at.level}, where the other versions have level ${usual ?? at.level}.`,
    remedy: `Begin it with \`${"#".repeat(usual ?? at.level)}\`.`
  }));
}

// packages/core/src/docs/changelog/is-calendar-date.ts
function isCalendarDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === void 0 || month === void 0 || day === void 0) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

// packages/core/src/docs/changelog/section-names.ts
var ofStyle = {
  "keep-a-changelog": ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"],
  conventional: [
    "BREAKING CHANGES",
    "Features",
    "Bug Fixes",
    "Performance Improvements",
    "Reverts",
    "Dependencies",
    "Documentation",
    "Styles",
    "Code Refactoring",
    "Tests",
    "Build System",
    "Continuous Integration",
    "Miscellaneous Chores",
    "Chores",
    "Miscellaneous",
    "Deprecations",
    // Of changesets.
    "Major Changes",
    "Minor Changes",
    "Patch Changes"
  ]
};
var longestName = 200;
function knownSections(style, more) {
  return [...ofStyle[style], ...more];
}
function isKnownSection(name3, known) {
  if (name3.length > longestName) return false;
  return known.some((one) => toPlainName(one) === toPlainName(name3));
}
function toPlainName(name3) {
  return name3.replace(/:[a-z0-9_+-]+:/gi, " ").replace(/^[^\p{L}\p{N}]+|[\s:]+$/gu, "").toLowerCase();
}

// packages/core/src/docs/changelog/judge-releases.ts
function judgeReleases({ path, changelog }, config, headings) {
  const faults = [
    ...findDates(changelog.entries, config),
    ...findSections(changelog.entries, config),
    ...findEmpty(changelog, config, headings),
    ...findMissingUnreleased(changelog, config, headings)
  ];
  return faults.map((fault3) => toDraft(path, fault3));
}
function findDates(entries, { style }) {
  const released = entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased);
  const isDemanded2 = style === "keep-a-changelog" || released.some(({ date }) => date !== null);
  return released.flatMap((at) => {
    const fault3 = at.date === null ? isDemanded2 ? "has no date" : null : isCalendarDate(at.date) ? null : `has "${at.date}" where its date should be`;
    return fault3 === null ? [] : [{ rule: "docs/changelog-date", keys: { version: nameOf(at) }, at, message: `${nameOf(at)} ${fault3}.` }];
  });
}
function findSections(entries, { style, sections }) {
  const known = knownSections(style, sections);
  return entries.flatMap(
    (entry) => entry.sections.flatMap((at) => {
      if (at.name === null || isKnownSection(at.name, known)) return [];
      return [{
        rule: "docs/changelog-section",
        keys: { version: nameOf(entry), section: at.name },
        at,
        message: `${nameOf(entry)} has a section "${at.name}"; known are ${known.join(", ")}.`
      }];
    })
  );
}
function findEmpty({ entries, strays }, { style }, headings) {
  return entries.flatMap((at, index) => {
    if (at.version === null || at.isUnreleased || at.yanked || at.hasContent) return [];
    const next = entries[index + 1]?.line ?? Infinity;
    const stray = strays.find(({ line }) => line > at.line && line < next);
    const cause = stray === void 0 ? void 0 : headings.find(({ location }) => location?.line === stray.line);
    return [{ rule: "docs/changelog-empty-release", keys: { version: nameOf(at) }, at, message: `${nameOf(at)} has no entry.`, outcome: style === "conventional" ? "warn" : "fail", cause }];
  });
}
function findMissingUnreleased({ entries }, { style, unreleased }, headings) {
  const isDemanded2 = unreleased === "required" || unreleased === "auto" && style === "keep-a-changelog";
  if (!isDemanded2 || entries.some(({ isUnreleased }) => isUnreleased)) return [];
  const first = entries.find(({ version }) => version !== null);
  const cause = headings.find(({ location }) => (location?.line ?? Infinity) < (first?.line ?? Infinity));
  const where = first === void 0 ? "" : ` above ${nameOf(first)}`;
  return [{ rule: "docs/changelog-unreleased-missing", at: first ?? topOfFile, message: `There is no section Unreleased${where}.`, cause }];
}

// packages/core/src/docs/changelog/judge-versions.ts
function judgeVersions({ path, changelog: { entries } }) {
  const duplicates = findDuplicates(path, entries);
  const repeated = new Set(duplicates.map(({ at }) => at));
  const unique = entries.filter((entry) => !repeated.has(entry));
  return [...duplicates, ...findDisorder(path, unique), ...findLateUnreleased(path, unique)].map((fault3) => toDraft(path, fault3));
}
function findDuplicates(path, entries) {
  const first = /* @__PURE__ */ new Map();
  const faults = [];
  for (const at of entries) {
    const id = JSON.stringify([at.package, at.version === null ? at.label : formatVersion(at.version)]);
    const other = first.get(id);
    if (other === void 0) first.set(id, at);
    else {
      faults.push({
        rule: "docs/changelog-version-duplicate",
        keys: { version: nameOf(at) },
        at,
        other,
        message: `${nameOf(at)} stands at ${showPlace(path, other)} and again at ${showPlace(path, at)}.`
      });
    }
  }
  return faults;
}
function findDisorder(path, entries) {
  const above = /* @__PURE__ */ new Map();
  const faults = [];
  for (const at of entries) {
    const other = above.get(at.package);
    if (at.version === null) continue;
    above.set(at.package, at);
    if (other === void 0 || other.version === null || compareVersions(at.version, other.version) <= 0) continue;
    faults.push({
      rule: "docs/changelog-order",
      keys: { version: nameOf(at) },
      at,
      other,
      message: `${nameOf(at)} at ${showPlace(path, at)} is newer than ${nameOf(other)} above it at ${showPlace(path, other)}.`
    });
  }
  return faults;
}
function findLateUnreleased(path, entries) {
  const titles = entries.filter(({ isUnreleased, version }) => isUnreleased && version === null);
  return titles.flatMap((at) => {
    const other = entries.find(({ isUnreleased }) => !isUnreleased);
    if (other === void 0 || other.line > at.line) return [];
    return [{
      rule: "docs/changelog-order",
      keys: { version: nameOf(at) },
      at,
      other,
      remedy: "Put it above the newest version.",
      message: `${nameOf(at)} at ${showPlace(path, at)} stands below ${nameOf(other)} at ${showPlace(path, other)}.`
    }];
  });
}

// packages/core/src/docs/changelog/judge-structure.ts
function judgeStructure(judged, config) {
  const headings = judgeHeadings(judged, config.style);
  return [...headings, ...judgeVersions(judged), ...judgeReleases(judged, config, headings)];
}

// packages/core/src/docs/changelog/changelog-lines.ts
var lineEnd = /\r\n|\r|\n/;
function readChangelogLines(file, text) {
  const lines = withoutByteOrderMark(text).split(lineEnd);
  const fenced = fencedLines(file, text);
  const silent = /* @__PURE__ */ new Set([...headingLines(file, lines), ...file.links.filter(({ kind }) => kind === "definition").map(({ line }) => line)]);
  const uncommented = withoutComments(lines, { file, fenced });
  const textOf = (line) => {
    const content2 = uncommented[line - 1] ?? "";
    if (fenced.has(line)) return content2;
    const visible = content2.replace(/<a\s[^<>]*>\s*<\/a>/gi, "");
    return silent.has(line) || /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(visible.trimEnd()) ? "" : visible;
  };
  return { count: lines.length, textOf, isFenced: (line) => fenced.has(line) };
}
function headingLines({ headings }, lines) {
  return headings.flatMap(({ line }) => {
    if (/^[ >]*#/.test(lines[line - 1] ?? "")) return [line];
    let last = line + 1;
    while (last < lines.length && !/^[ >]*(?:=+|-+)\s*$/.test(lines[last - 1] ?? "")) last += 1;
    return Array.from({ length: last - line + 1 }, (_, index) => line + index);
  });
}
function fencedLines({ fences }, text) {
  const fenced = /* @__PURE__ */ new Set();
  for (const { line, from, to } of fences) {
    const content2 = text.slice(from, to).split(lineEnd).length - 1;
    for (let at = line; at <= line + content2 + 1; at += 1) fenced.add(at);
  }
  return fenced;
}
function withoutComments(lines, { file, fenced }) {
  let isInside = false;
  return lines.map((line, index) => {
    if (fenced.has(index + 1) && !isInside) return line;
    let visible = "";
    let at = 0;
    while (at < line.length) {
      const mark = line.indexOf(isInside ? "-->" : "<!--", at);
      const isText = mark >= 0 && !isInside && isInCode(file, index + 1, mark + 1);
      if (!isInside) visible += mark < 0 ? line.slice(at) : line.slice(at, isText ? mark + 4 : mark);
      if (mark < 0) break;
      at = mark + (isInside ? 3 : 4);
      if (!isText) isInside = !isInside;
    }
    return visible;
  });
}
function isInCode({ codeSpans }, line, column) {
  return codeSpans.some((span) => span.line === line && span.column <= column && column < span.column + span.text.length + 2);
}

// packages/core/src/docs/changelog/parse-release-heading.ts
var longestHeading = 500;
var yankedMark = /\s*[[(]?\byanked\b[\])]?\s*$/i;
var unreleasedTitle = /^(?:\[unreleased\]|unreleased(?: changes)?)\s*(?:$|[-–—:(].*$)/i;
var nextTitle = /^\[?(?:next|upcoming)(?: (?:release|version))?\]?$|^\[?(?:HEAD|main|master)\]?$/i;
var undated = /\b(?:unreleased|tbd|tba|in progress)\b/i;
var isoDate = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/;
var numbered = /^(?<open>\[)?(?:(?:version|release)\s+)?(?:(?<name>@?[A-Za-z][\w./-]*?)(?:@v?|[-/ ]v))?v?(?<number>\d[\w.+-]*)(?<close>\])?(?<rest>.*)$/i;
var spacedName = /^(?<name>@?[A-Za-z][\w./-]*)\s+(?<number>\d[\w.+-]*)(?<rest>\s.*)$/;
function parseReleaseHeading(heading3, style) {
  if (heading3.length > longestHeading) return null;
  const text = heading3.trim();
  const title = text.replace(yankedMark, "");
  if (unreleasedTitle.test(title) || style === "conventional" && nextTitle.test(title)) {
    return { label: "Unreleased", package: null, version: null, isUnreleased: true, date: null, yanked: false };
  }
  const yanked = title !== text;
  return parseNumbered(title, yanked) ?? parseSpaced(title, yanked);
}
function parseNumbered(title, yanked) {
  const { open, name: name3, number: number2, close, rest = "" } = numbered.exec(title)?.groups ?? {};
  if (number2 === void 0 || !isRest(rest)) return null;
  const isBalanced = open === void 0 === (close === void 0);
  const version = isBalanced ? parseVersion(number2) : null;
  if (version === null && !looksLikeVersion(title, number2, rest)) return null;
  return { label: number2, package: name3 ?? null, version, yanked, ...readRest(rest) };
}
function parseSpaced(title, yanked) {
  const { name: name3, number: number2, rest = "" } = spacedName.exec(title)?.groups ?? {};
  const version = number2 === void 0 ? null : parseVersion(number2);
  if (name3 === void 0 || number2 === void 0 || version === null || !isoDate.test(rest)) return null;
  return { label: number2, package: name3, version, yanked, ...readRest(rest) };
}
function isRest(rest) {
  return rest.trim() === "" || /^\s*[-–—/:,(|[]/.test(rest) || /^\s.*\d/.test(rest) || undated.test(rest);
}
function looksLikeVersion(title, number2, rest) {
  const isSetOff = rest.trim() === "" || /^\s*[-–—/(]/.test(rest);
  return isSetOff && (/^\d+(?:\.\w+)+/.test(number2) || /^\[?v\d/i.test(title));
}
function readRest(rest) {
  const date = isoDate.exec(rest)?.[0];
  if (date !== void 0) return { isUnreleased: false, date };
  const text = rest.replace(/^[\s\-–—/:,|([]+|[\s)\]]+$/g, "");
  const isUnreleased = undated.test(text);
  return { isUnreleased, date: isUnreleased || text === "" ? null : text };
}

// packages/core/src/docs/changelog/read-items.ts
var bullet = /^(\s*)((?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))(.*)$/;
function readItems(lines, from, to) {
  const items = [];
  let current = null;
  let afterBlank = false;
  for (let line = from; line < to; line += 1) {
    const text = lines.textOf(line);
    if (text.trim() === "") {
      afterBlank = true;
      continue;
    }
    const begun = lines.isFenced(line) && current !== null ? null : beginItem(text, line, { current, afterBlank });
    if (begun !== null) {
      current = begun;
      items.push(begun);
    } else current?.texts.push(text.trim());
    afterBlank = false;
  }
  return items.map(({ line, column, texts }) => ({ line, column, text: texts.join(" ").replace(/\s+/g, " ").trim() })).filter(({ text }) => text !== "");
}
function beginItem(text, line, { current, afterBlank }) {
  const indent = text.length - text.trimStart().length;
  if (current !== null && current.indent > 0 && indent >= current.indent) return null;
  const [, spaces, mark, rest] = bullet.exec(text) ?? [];
  if (spaces !== void 0 && mark !== void 0 && rest !== void 0) return { line, column: indent + 1, indent: indent + mark.length, texts: [rest] };
  if (current !== null && !afterBlank) return null;
  return { line, column: indent + 1, indent: 0, texts: [text.trim()] };
}

// packages/core/src/docs/changelog/read-changelog.ts
var deepestRelease = 3;
var usualRelease = 2;
function readChangelog(file, text, style) {
  const lines = readChangelogLines(file, text);
  const outline = toOutline(file, lines.count, style);
  const releaseLevel = Math.min(...outline.flatMap(({ heading: heading3, release }) => release === null ? [] : [heading3.level]), usualRelease);
  const [first] = outline;
  const isTitle = (one) => one === first && one.release === null && one.heading.level === 1;
  const isStray = (one) => one.release === null && one.heading.level <= releaseLevel && !isTitle(one);
  const starts = outline.flatMap((one, index) => one.release !== null || isStray(one) ? [index] : []);
  const entries = starts.flatMap((start, index) => toEntry(outline.slice(start, starts[index + 1]), lines) ?? []);
  const intro = first === void 0 || starts[0] === void 0 ? { from: 1, to: lines.count + 1 } : { from: 1, to: outline[starts[0]]?.heading.line ?? 1 };
  return { entries, strays: outline.filter(isStray).map(toStray), looseItem: findLooseItem(lines, intro) };
}
function toOutline({ headings }, lineCount, style) {
  return headings.map((heading3, index) => ({
    heading: heading3,
    release: heading3.level <= deepestRelease ? parseReleaseHeading(heading3.text, style) : null,
    end: headings[index + 1]?.line ?? lineCount + 1
  }));
}
function toStray({ heading: { text, line, column } }) {
  return { heading: text, line, column };
}
function toEntry([first, ...below], lines) {
  if (first === void 0 || first.release === null) return null;
  const { line, column, level, text } = first.heading;
  const direct = { name: null, line, column, items: readItems(lines, line, first.end) };
  const sections = [...direct.items.length === 0 ? [] : [direct], ...toSections(below, lines)];
  return { ...first.release, heading: text, level, line, column, sections, hasContent: sections.some(({ items }) => items.length > 0) };
}
function toSections(below, lines) {
  const sections = [];
  for (const { heading: heading3, end } of below) {
    const last = sections.at(-1);
    const items = readItems(lines, heading3.line, end);
    if (last !== void 0 && heading3.level > last.heading.level) last.items.push(...items);
    else sections.push({ heading: heading3, items: [...items] });
  }
  return sections.map(({ heading: { text, line, column }, items }) => ({ name: text, line, column, items }));
}
function findLooseItem(lines, { from, to }) {
  const item = readItems(lines, from, to).find(({ line }) => /^\s*(?:[-*+]|\d+[.)])\s/.test(lines.textOf(line)));
  return item === void 0 ? null : { line: item.line, column: item.column };
}

// packages/core/src/docs/changelog/check-changelog.ts
var largestManifest = 64 * 1024 * 1024;
async function checkChangelog(run) {
  const config = run.config.changelog;
  if (config === void 0) return { checks: [], findings: [], details: null };
  const path = run.workspace.toDocumentPath(run.workspace.resolve(config.file));
  const tag = findTag(run, config);
  const [read, collected] = await Promise.all([readOwn(run, path), collectVersions(run, config)]);
  const changelog = read?.state === "read" ? readChangelog(read.file, read.text, config.style) : null;
  const structure = changelog === null ? [] : judgeStructure({ path, changelog }, config);
  const headings = structure.filter(({ rule: rule2 }) => rule2 === "docs/changelog-heading");
  const agreement = judgeAgreement({ path, changelog, manifests: collected.versions, tag, headings });
  const findings = [...findMissing(path, read), ...structure, ...agreement, ...findUnread(collected)];
  return {
    checks: [.../* @__PURE__ */ new Set([`changelog:${path}`, ...collected.versions.map(({ manifest }) => `version:${manifest}`), ...findUnread(collected).flatMap(({ check }) => check ?? [])])],
    findings,
    details: toReport({ path, style: config.style, changelog, manifests: collected.versions, findings })
  };
}
async function readOwn(run, path) {
  return run.tree.hasFile(path) ? (await run.markdown.read([path])).get(path) ?? null : null;
}
function collectVersions({ tree, workspace }, { versions }) {
  const readText = (path) => readTextFile(workspace.resolve(path), { maxBytes: largestManifest, displayPath: path });
  return collectManifestVersions({ match: (globs) => tree.match(globs), hasFile: (path) => tree.hasFile(path), readText }, versions);
}
function findTag({ host, policy }, { tag: own2 }) {
  const pattern = own2 === "v{version}" ? policy.config.release.tag : own2;
  const pieces = parseTagPattern(pattern);
  const { ref } = host.context;
  if (ref === null || !ref.startsWith("refs/tags/")) return null;
  const name3 = ref.slice("refs/tags/".length);
  const release = pieces.parse(name3);
  return release === null && parseVersion(name3.replace(/^v/i, "")) === null ? null : { name: name3, pattern, release };
}
function findMissing(path, read) {
  const check = `changelog:${path}`;
  if (read === null) {
    return [{ rule: "docs/source-missing", keys: { source: "changelog" }, check, outcome: "fail", message: `The changelog ${path} does not exist.`, remedy: "Restore the file, or correct `docSync.changelog.file`." }];
  }
  if (read.state === "read") return [];
  return [{ rule: "docs/unreadable", keys: { path }, check, outcome: "unverified", reason: "unreadable-source", message: `${path} cannot be read: ${read.why}`, location: { path } }];
}
function findUnread({ unmatched, unreadable: unreadable4 }) {
  return [
    ...unmatched.map((glob) => ({
      rule: "docs/source-missing",
      keys: { source: glob },
      check: `version:${glob}`,
      outcome: "fail",
      message: `\`${glob}\` of \`docSync.changelog.versions\` matches no file.`,
      remedy: "Restore the file, or correct the glob in `docSync.changelog.versions`."
    })),
    ...unreadable4.map(({ path, error }) => {
      const { line, column } = error.faults[0] ?? {};
      const place = line === void 0 ? { path } : { path, line, ...column === void 0 ? {} : { column } };
      return { rule: "docs/unreadable", keys: { path }, check: `version:${path}`, outcome: "unverified", reason: "unreadable-source", message: error.message, location: place, remedy: error.hint };
    })
  ];
}
function toReport({ path, style, changelog, manifests, findings }) {
  const versions = changelog?.entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased) ?? [];
  const newest = changelog === null ? null : findNewest(changelog, null);
  return {
    file: path,
    style,
    versions: versions.length,
    newest: newest?.label ?? null,
    manifests: manifests.map((found) => ({ path: found.manifest, version: found.state === "version" || found.state === "not-semver" ? found.value : null })),
    outcome: ["fail", "unverified", "warn"].find((worst) => findings.some(({ outcome }) => outcome === worst)) ?? "pass"
  };
}

// packages/core/src/docs/changelog/has-new-entry.ts
function hasNewEntry(before, after, version) {
  const former = before?.entries ?? [];
  const isOpen2 = (entry) => entry.isUnreleased || version !== null && entry.version !== null && formatVersion(entry.version) === version;
  const versions = new Set(former.map(nameOf));
  const newest = former.flatMap((entry) => entry.version ?? []).reduce((best, one) => best === null || compareVersions(one, best) > 0 ? one : best, null);
  const isNew = (entry) => !versions.has(nameOf(entry)) && (entry.version === null || newest === null || compareVersions(entry.version, newest) > 0);
  const known = new Set(former.filter(isOpen2).flatMap(textsOf));
  return after.entries.filter((entry) => isOpen2(entry) || isNew(entry)).flatMap(textsOf).some((text) => !known.has(text));
}
function textsOf({ sections }) {
  return sections.flatMap(({ items }) => items.map(({ text }) => text));
}

// packages/core/src/docs/markdown/open-markdown-reader.ts
import { setImmediate } from "node:timers/promises";

// node_modules/@lezer/common/dist/index.js
var DefaultBufferLength = 1024;
var nextPropID = 0;
var Range = class {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
};
var NodeProp = class {
  /**
  Create a new node prop type.
  */
  constructor(config = {}) {
    this.id = nextPropID++;
    this.perNode = !!config.perNode;
    this.deserialize = config.deserialize || (() => {
      throw new Error("This node type doesn't define a deserialize function");
    });
    this.combine = config.combine || null;
  }
  /**
  This is meant to be used with
  [`NodeSet.extend`](#common.NodeSet.extend) or
  [`LRParser.configure`](#lr.ParserConfig.props) to compute
  prop values for each node type in the set. Takes a [match
  object](#common.NodeType^match) or function that returns undefined
  if the node type doesn't get this prop, and the prop's value if
  it does.
  */
  add(match) {
    if (this.perNode)
      throw new RangeError("Can't add per-node props to node types");
    if (typeof match != "function")
      match = NodeType.match(match);
    return (type) => {
      let result = match(type);
      return result === void 0 ? null : [this, result];
    };
  }
};
NodeProp.closedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.openedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.group = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.isolate = new NodeProp({ deserialize: (value) => {
  if (value && value != "rtl" && value != "ltr" && value != "auto")
    throw new RangeError("Invalid value for isolate: " + value);
  return value || "auto";
} });
NodeProp.contextHash = new NodeProp({ perNode: true });
NodeProp.lookAhead = new NodeProp({ perNode: true });
NodeProp.mounted = new NodeProp({ perNode: true });
var MountedTree = class {
  constructor(tree, overlay, parser2, bracketed = false) {
    this.tree = tree;
    this.overlay = overlay;
    this.parser = parser2;
    this.bracketed = bracketed;
  }
  /**
  @internal
  */
  static get(tree) {
    return tree && tree.props && tree.props[NodeProp.mounted.id];
  }
};
var noProps = /* @__PURE__ */ Object.create(null);
var NodeType = class _NodeType {
  /**
  @internal
  */
  constructor(name3, props, id, flags = 0) {
    this.name = name3;
    this.props = props;
    this.id = id;
    this.flags = flags;
  }
  /**
  Define a node type.
  */
  static define(spec) {
    let props = spec.props && spec.props.length ? /* @__PURE__ */ Object.create(null) : noProps;
    let flags = (spec.top ? 1 : 0) | (spec.skipped ? 2 : 0) | (spec.error ? 4 : 0) | (spec.name == null ? 8 : 0);
    let type = new _NodeType(spec.name || "", props, spec.id, flags);
    if (spec.props)
      for (let src of spec.props) {
        if (!Array.isArray(src))
          src = src(type);
        if (src) {
          if (src[0].perNode)
            throw new RangeError("Can't store a per-node prop on a node type");
          props[src[0].id] = src[1];
        }
      }
    return type;
  }
  /**
  Retrieves a node prop for this type. Will return `undefined` if
  the prop isn't present on this node.
  */
  prop(prop) {
    return this.props[prop.id];
  }
  /**
  True when this is the top node of a grammar.
  */
  get isTop() {
    return (this.flags & 1) > 0;
  }
  /**
  True when this node is produced by a skip rule.
  */
  get isSkipped() {
    return (this.flags & 2) > 0;
  }
  /**
  Indicates whether this is an error node.
  */
  get isError() {
    return (this.flags & 4) > 0;
  }
  /**
  When true, this node type doesn't correspond to a user-declared
  named node, for example because it is used to cache repetition.
  */
  get isAnonymous() {
    return (this.flags & 8) > 0;
  }
  /**
  Returns true when this node's name or one of its
  [groups](#common.NodeProp^group) matches the given string.
  */
  is(name3) {
    if (typeof name3 == "string") {
      if (this.name == name3)
        return true;
      let group = this.prop(NodeProp.group);
      return group ? group.indexOf(name3) > -1 : false;
    }
    return this.id == name3;
  }
  /**
  Create a function from node types to arbitrary values by
  specifying an object whose property names are node or
  [group](#common.NodeProp^group) names. Often useful with
  [`NodeProp.add`](#common.NodeProp.add). You can put multiple
  names, separated by spaces, in a single property name to map
  multiple node names to a single value.
  */
  static match(map) {
    let direct = /* @__PURE__ */ Object.create(null);
    for (let prop in map)
      for (let name3 of prop.split(" "))
        direct[name3] = map[prop];
    return (node) => {
      for (let groups = node.prop(NodeProp.group), i = -1; i < (groups ? groups.length : 0); i++) {
        let found = direct[i < 0 ? node.name : groups[i]];
        if (found)
          return found;
      }
    };
  }
};
NodeType.none = new NodeType(
  "",
  /* @__PURE__ */ Object.create(null),
  0,
  8
  /* NodeFlag.Anonymous */
);
var NodeSet = class _NodeSet {
  /**
  Create a set with the given types. The `id` property of each
  type should correspond to its position within the array.
  */
  constructor(types) {
    this.types = types;
    for (let i = 0; i < types.length; i++)
      if (types[i].id != i)
        throw new RangeError("Node type ids should correspond to array positions when creating a node set");
  }
  /**
  Create a copy of this set with some node properties added. The
  arguments to this method can be created with
  [`NodeProp.add`](#common.NodeProp.add).
  */
  extend(...props) {
    let newTypes = [];
    for (let type of this.types) {
      let newProps = null;
      for (let source of props) {
        let add = source(type);
        if (add) {
          if (!newProps)
            newProps = Object.assign({}, type.props);
          let value = add[1], prop = add[0];
          if (prop.combine && prop.id in newProps)
            value = prop.combine(newProps[prop.id], value);
          newProps[prop.id] = value;
        }
      }
      newTypes.push(newProps ? new NodeType(type.name, newProps, type.id, type.flags) : type);
    }
    return new _NodeSet(newTypes);
  }
};
var CachedNode = /* @__PURE__ */ new WeakMap();
var CachedInnerNode = /* @__PURE__ */ new WeakMap();
var IterMode;
(function(IterMode2) {
  IterMode2[IterMode2["ExcludeBuffers"] = 1] = "ExcludeBuffers";
  IterMode2[IterMode2["IncludeAnonymous"] = 2] = "IncludeAnonymous";
  IterMode2[IterMode2["IgnoreMounts"] = 4] = "IgnoreMounts";
  IterMode2[IterMode2["IgnoreOverlays"] = 8] = "IgnoreOverlays";
  IterMode2[IterMode2["EnterBracketed"] = 16] = "EnterBracketed";
})(IterMode || (IterMode = {}));
var Tree = class _Tree {
  /**
  Construct a new tree. See also [`Tree.build`](#common.Tree^build).
  */
  constructor(type, children, positions, length, props) {
    this.type = type;
    this.children = children;
    this.positions = positions;
    this.length = length;
    this.props = null;
    if (props && props.length) {
      this.props = /* @__PURE__ */ Object.create(null);
      for (let [prop, value] of props)
        this.props[typeof prop == "number" ? prop : prop.id] = value;
    }
  }
  /**
  @internal
  */
  toString() {
    let mounted = MountedTree.get(this);
    if (mounted && !mounted.overlay)
      return mounted.tree.toString();
    let children = "";
    for (let ch of this.children) {
      let str = ch.toString();
      if (str) {
        if (children)
          children += ",";
        children += str;
      }
    }
    return !this.type.name ? children : (/\W/.test(this.type.name) && !this.type.isError ? JSON.stringify(this.type.name) : this.type.name) + (children.length ? "(" + children + ")" : "");
  }
  /**
  Get a [tree cursor](#common.TreeCursor) positioned at the top of
  the tree. Mode can be used to [control](#common.IterMode) which
  nodes the cursor visits.
  */
  cursor(mode = 0) {
    return new TreeCursor(this.topNode, mode);
  }
  /**
  Get a [tree cursor](#common.TreeCursor) pointing into this tree
  at the given position and side (see
  [`moveTo`](#common.TreeCursor.moveTo).
  */
  cursorAt(pos, side = 0, mode = 0) {
    let scope = CachedNode.get(this) || this.topNode;
    let cursor = new TreeCursor(scope);
    cursor.moveTo(pos, side);
    CachedNode.set(this, cursor._tree);
    return cursor;
  }
  /**
  Get a [syntax node](#common.SyntaxNode) object for the top of the
  tree.
  */
  get topNode() {
    return new TreeNode(this, 0, 0, null);
  }
  /**
  Get the [syntax node](#common.SyntaxNode) at the given position.
  If `side` is -1, this will move into nodes that end at the
  position. If 1, it'll move into nodes that start at the
  position. With 0, it'll only enter nodes that cover the position
  from both sides.
  
  Note that this will not enter
  [overlays](#common.MountedTree.overlay), and you often want
  [`resolveInner`](#common.Tree.resolveInner) instead.
  */
  resolve(pos, side = 0) {
    let node = resolveNode(CachedNode.get(this) || this.topNode, pos, side, false);
    CachedNode.set(this, node);
    return node;
  }
  /**
  Like [`resolve`](#common.Tree.resolve), but will enter
  [overlaid](#common.MountedTree.overlay) nodes, producing a syntax node
  pointing into the innermost overlaid tree at the given position
  (with parent links going through all parent structure, including
  the host trees).
  */
  resolveInner(pos, side = 0) {
    let node = resolveNode(CachedInnerNode.get(this) || this.topNode, pos, side, true);
    CachedInnerNode.set(this, node);
    return node;
  }
  /**
  In some situations, it can be useful to iterate through all
  nodes around a position, including those in overlays that don't
  directly cover the position. This method gives you an iterator
  that will produce all nodes, from small to big, around the given
  position.
  */
  resolveStack(pos, side = 0) {
    return stackIterator(this, pos, side);
  }
  /**
  Iterate over the tree and its children, calling `enter` for any
  node that touches the `from`/`to` region (if given) before
  running over such a node's children, and `leave` (if given) when
  leaving the node. When `enter` returns `false`, that node will
  not have its children iterated over (or `leave` called).
  */
  iterate(spec) {
    let { enter, leave, from = 0, to = this.length } = spec;
    let mode = spec.mode || 0, anon = (mode & IterMode.IncludeAnonymous) > 0;
    for (let c = this.cursor(mode | IterMode.IncludeAnonymous); ; ) {
      let entered = false;
      if (c.from <= to && c.to >= from && (!anon && c.type.isAnonymous || enter(c) !== false)) {
        if (c.firstChild())
          continue;
        entered = true;
      }
      for (; ; ) {
        if (entered && leave && (anon || !c.type.isAnonymous))
          leave(c);
        if (c.nextSibling())
          break;
        if (!c.parent())
          return;
        entered = true;
      }
    }
  }
  /**
  Get the value of the given [node prop](#common.NodeProp) for this
  node. Works with both per-node and per-type props.
  */
  prop(prop) {
    return !prop.perNode ? this.type.prop(prop) : this.props ? this.props[prop.id] : void 0;
  }
  /**
  Returns the node's [per-node props](#common.NodeProp.perNode) in a
  format that can be passed to the [`Tree`](#common.Tree)
  constructor.
  */
  get propValues() {
    let result = [];
    if (this.props)
      for (let id in this.props)
        result.push([+id, this.props[id]]);
    return result;
  }
  /**
  Balance the direct children of this tree, producing a copy of
  which may have children grouped into subtrees with type
  [`NodeType.none`](#common.NodeType^none).
  */
  balance(config = {}) {
    return this.children.length <= 8 ? this : balanceRange(NodeType.none, this.children, this.positions, 0, this.children.length, 0, this.length, (children, positions, length) => new _Tree(this.type, children, positions, length, this.propValues), config.makeTree || ((children, positions, length) => new _Tree(NodeType.none, children, positions, length)));
  }
  /**
  Build a tree from a postfix-ordered buffer of node information,
  or a cursor over such a buffer.
  */
  static build(data) {
    return buildTree(data);
  }
};
Tree.empty = new Tree(NodeType.none, [], [], 0);
var FlatBufferCursor = class _FlatBufferCursor {
  constructor(buffer, index) {
    this.buffer = buffer;
    this.index = index;
  }
  get id() {
    return this.buffer[this.index - 4];
  }
  get start() {
    return this.buffer[this.index - 3];
  }
  get end() {
    return this.buffer[this.index - 2];
  }
  get size() {
    return this.buffer[this.index - 1];
  }
  get pos() {
    return this.index;
  }
  next() {
    this.index -= 4;
  }
  fork() {
    return new _FlatBufferCursor(this.buffer, this.index);
  }
};
var TreeBuffer = class _TreeBuffer {
  /**
  Create a tree buffer.
  */
  constructor(buffer, length, set) {
    this.buffer = buffer;
    this.length = length;
    this.set = set;
  }
  /**
  @internal
  */
  get type() {
    return NodeType.none;
  }
  /**
  @internal
  */
  toString() {
    let result = [];
    for (let index = 0; index < this.buffer.length; ) {
      result.push(this.childString(index));
      index = this.buffer[index + 3];
    }
    return result.join(",");
  }
  /**
  @internal
  */
  childString(index) {
    let id = this.buffer[index], endIndex = this.buffer[index + 3];
    let type = this.set.types[id], result = type.name;
    if (/\W/.test(result) && !type.isError)
      result = JSON.stringify(result);
    index += 4;
    if (endIndex == index)
      return result;
    let children = [];
    while (index < endIndex) {
      children.push(this.childString(index));
      index = this.buffer[index + 3];
    }
    return result + "(" + children.join(",") + ")";
  }
  /**
  @internal
  */
  findChild(startIndex, endIndex, dir, pos, side) {
    let { buffer } = this, pick2 = -1;
    for (let i = startIndex; i != endIndex; i = buffer[i + 3]) {
      if (checkSide(side, pos, buffer[i + 1], buffer[i + 2])) {
        pick2 = i;
        if (dir > 0)
          break;
      }
    }
    return pick2;
  }
  /**
  @internal
  */
  slice(startI, endI, from) {
    let b = this.buffer;
    let copy = new Uint16Array(endI - startI), len = 0;
    for (let i = startI, j = 0; i < endI; ) {
      copy[j++] = b[i++];
      copy[j++] = b[i++] - from;
      let to = copy[j++] = b[i++] - from;
      copy[j++] = b[i++] - startI;
      len = Math.max(len, to);
    }
    return new _TreeBuffer(copy, len, this.set);
  }
};
function checkSide(side, pos, from, to) {
  switch (side) {
    case -2:
      return from < pos;
    case -1:
      return to >= pos && from < pos;
    case 0:
      return from < pos && to > pos;
    case 1:
      return from <= pos && to > pos;
    case 2:
      return to > pos;
    case 4:
      return true;
  }
}
function resolveNode(node, pos, side, overlays) {
  var _a;
  while (node.from == node.to || (side < 1 ? node.from >= pos : node.from > pos) || (side > -1 ? node.to <= pos : node.to < pos)) {
    let parent = !overlays && node instanceof TreeNode && node.index < 0 ? null : node.parent;
    if (!parent)
      return node;
    node = parent;
  }
  let mode = overlays ? 0 : IterMode.IgnoreOverlays;
  if (overlays)
    for (let scan = node, parent = scan.parent; parent; scan = parent, parent = scan.parent) {
      if (scan instanceof TreeNode && scan.index < 0 && ((_a = parent.enter(pos, side, mode)) === null || _a === void 0 ? void 0 : _a.from) != scan.from)
        node = parent;
    }
  for (; ; ) {
    let inner = node.enter(pos, side, mode);
    if (!inner)
      return node;
    node = inner;
  }
}
var BaseNode = class {
  cursor(mode = 0) {
    return new TreeCursor(this, mode);
  }
  getChild(type, before = null, after = null) {
    let r = getChildren(this, type, before, after);
    return r.length ? r[0] : null;
  }
  getChildren(type, before = null, after = null) {
    return getChildren(this, type, before, after);
  }
  resolve(pos, side = 0) {
    return resolveNode(this, pos, side, false);
  }
  resolveInner(pos, side = 0) {
    return resolveNode(this, pos, side, true);
  }
  matchContext(context) {
    return matchNodeContext(this.parent, context);
  }
  enterUnfinishedNodesBefore(pos) {
    let scan = this.childBefore(pos), node = this;
    while (scan) {
      let last = scan.lastChild;
      if (!last || last.to != scan.to)
        break;
      if (last.type.isError && last.from == last.to) {
        node = scan;
        scan = last.prevSibling;
      } else {
        scan = last;
      }
    }
    return node;
  }
  get node() {
    return this;
  }
  get next() {
    return this.parent;
  }
};
var TreeNode = class _TreeNode extends BaseNode {
  constructor(_tree, from, index, _parent) {
    super();
    this._tree = _tree;
    this.from = from;
    this.index = index;
    this._parent = _parent;
  }
  get type() {
    return this._tree.type;
  }
  get name() {
    return this._tree.type.name;
  }
  get to() {
    return this.from + this._tree.length;
  }
  nextChild(i, dir, pos, side, mode = 0) {
    for (let parent = this; ; ) {
      for (let { children, positions } = parent._tree, e = dir > 0 ? children.length : -1; i != e; i += dir) {
        let next = children[i], start = positions[i] + parent.from, mounted;
        if (!(mode & IterMode.EnterBracketed && next instanceof Tree && (mounted = MountedTree.get(next)) && !mounted.overlay && mounted.bracketed && pos >= start && pos <= start + next.length) && !checkSide(side, pos, start, start + next.length))
          continue;
        if (next instanceof TreeBuffer) {
          if (mode & IterMode.ExcludeBuffers)
            continue;
          let index = next.findChild(0, next.buffer.length, dir, pos - start, side);
          if (index > -1)
            return new BufferNode(new BufferContext(parent, next, i, start), null, index);
        } else if (mode & IterMode.IncludeAnonymous || (!next.type.isAnonymous || hasChild(next))) {
          let mounted2;
          if (!(mode & IterMode.IgnoreMounts) && (mounted2 = MountedTree.get(next)) && !mounted2.overlay)
            return new _TreeNode(mounted2.tree, start, i, parent);
          let inner = new _TreeNode(next, start, i, parent);
          return mode & IterMode.IncludeAnonymous || !inner.type.isAnonymous ? inner : inner.nextChild(dir < 0 ? next.children.length - 1 : 0, dir, pos, side, mode);
        }
      }
      if (mode & IterMode.IncludeAnonymous || !parent.type.isAnonymous)
        return null;
      if (parent.index >= 0)
        i = parent.index + dir;
      else
        i = dir < 0 ? -1 : parent._parent._tree.children.length;
      parent = parent._parent;
      if (!parent)
        return null;
    }
  }
  get firstChild() {
    return this.nextChild(
      0,
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  get lastChild() {
    return this.nextChild(
      this._tree.children.length - 1,
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  childAfter(pos) {
    return this.nextChild(
      0,
      1,
      pos,
      2
      /* Side.After */
    );
  }
  childBefore(pos) {
    return this.nextChild(
      this._tree.children.length - 1,
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  prop(prop) {
    return this._tree.prop(prop);
  }
  enter(pos, side, mode = 0) {
    let mounted;
    if (!(mode & IterMode.IgnoreOverlays) && (mounted = MountedTree.get(this._tree)) && mounted.overlay) {
      let rPos = pos - this.from, enterBracketed = mode & IterMode.EnterBracketed && mounted.bracketed;
      for (let { from, to } of mounted.overlay) {
        if ((side > 0 || enterBracketed ? from <= rPos : from < rPos) && (side < 0 || enterBracketed ? to >= rPos : to > rPos))
          return new _TreeNode(mounted.tree, mounted.overlay[0].from + this.from, -1, this);
      }
    }
    return this.nextChild(0, 1, pos, side, mode);
  }
  nextSignificantParent() {
    let val = this;
    while (val.type.isAnonymous && val._parent)
      val = val._parent;
    return val;
  }
  get parent() {
    return this._parent ? this._parent.nextSignificantParent() : null;
  }
  get nextSibling() {
    return this._parent && this.index >= 0 ? this._parent.nextChild(
      this.index + 1,
      1,
      0,
      4
      /* Side.DontCare */
    ) : null;
  }
  get prevSibling() {
    return this._parent && this.index >= 0 ? this._parent.nextChild(
      this.index - 1,
      -1,
      0,
      4
      /* Side.DontCare */
    ) : null;
  }
  get tree() {
    return this._tree;
  }
  toTree() {
    return this._tree;
  }
  /**
  @internal
  */
  toString() {
    return this._tree.toString();
  }
};
function getChildren(node, type, before, after) {
  let cur = node.cursor(), result = [];
  if (!cur.firstChild())
    return result;
  if (before != null)
    for (let found = false; !found; ) {
      found = cur.type.is(before);
      if (!cur.nextSibling())
        return result;
    }
  for (; ; ) {
    if (after != null && cur.type.is(after))
      return result;
    if (cur.type.is(type))
      result.push(cur.node);
    if (!cur.nextSibling())
      return after == null ? result : [];
  }
}
function matchNodeContext(node, context, i = context.length - 1) {
  for (let p = node; i >= 0; p = p.parent) {
    if (!p)
      return false;
    if (!p.type.isAnonymous) {
      if (context[i] && context[i] != p.name)
        return false;
      i--;
    }
  }
  return true;
}
var BufferContext = class {
  constructor(parent, buffer, index, start) {
    this.parent = parent;
    this.buffer = buffer;
    this.index = index;
    this.start = start;
  }
};
var BufferNode = class _BufferNode extends BaseNode {
  get name() {
    return this.type.name;
  }
  get from() {
    return this.context.start + this.context.buffer.buffer[this.index + 1];
  }
  get to() {
    return this.context.start + this.context.buffer.buffer[this.index + 2];
  }
  constructor(context, _parent, index) {
    super();
    this.context = context;
    this._parent = _parent;
    this.index = index;
    this.type = context.buffer.set.types[context.buffer.buffer[index]];
  }
  child(dir, pos, side) {
    let { buffer } = this.context;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.context.start, side);
    return index < 0 ? null : new _BufferNode(this.context, this, index);
  }
  get firstChild() {
    return this.child(
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  get lastChild() {
    return this.child(
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  childAfter(pos) {
    return this.child(
      1,
      pos,
      2
      /* Side.After */
    );
  }
  childBefore(pos) {
    return this.child(
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  prop(prop) {
    return this.type.prop(prop);
  }
  enter(pos, side, mode = 0) {
    if (mode & IterMode.ExcludeBuffers)
      return null;
    let { buffer } = this.context;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], side > 0 ? 1 : -1, pos - this.context.start, side);
    return index < 0 ? null : new _BufferNode(this.context, this, index);
  }
  get parent() {
    return this._parent || this.context.parent.nextSignificantParent();
  }
  externalSibling(dir) {
    return this._parent ? null : this.context.parent.nextChild(
      this.context.index + dir,
      dir,
      0,
      4
      /* Side.DontCare */
    );
  }
  get nextSibling() {
    let { buffer } = this.context;
    let after = buffer.buffer[this.index + 3];
    if (after < (this._parent ? buffer.buffer[this._parent.index + 3] : buffer.buffer.length))
      return new _BufferNode(this.context, this._parent, after);
    return this.externalSibling(1);
  }
  get prevSibling() {
    let { buffer } = this.context;
    let parentStart = this._parent ? this._parent.index + 4 : 0;
    if (this.index == parentStart)
      return this.externalSibling(-1);
    return new _BufferNode(this.context, this._parent, buffer.findChild(
      parentStart,
      this.index,
      -1,
      0,
      4
      /* Side.DontCare */
    ));
  }
  get tree() {
    return null;
  }
  toTree() {
    let children = [], positions = [];
    let { buffer } = this.context;
    let startI = this.index + 4, endI = buffer.buffer[this.index + 3];
    if (endI > startI) {
      let from = buffer.buffer[this.index + 1];
      children.push(buffer.slice(startI, endI, from));
      positions.push(0);
    }
    return new Tree(this.type, children, positions, this.to - this.from);
  }
  /**
  @internal
  */
  toString() {
    return this.context.buffer.childString(this.index);
  }
};
function iterStack(heads) {
  if (!heads.length)
    return null;
  let pick2 = 0, picked = heads[0];
  for (let i = 1; i < heads.length; i++) {
    let node = heads[i];
    if (node.from > picked.from || node.to < picked.to) {
      picked = node;
      pick2 = i;
    }
  }
  let next = picked instanceof TreeNode && picked.index < 0 ? null : picked.parent;
  let newHeads = heads.slice();
  if (next)
    newHeads[pick2] = next;
  else
    newHeads.splice(pick2, 1);
  return new StackIterator(newHeads, picked);
}
var StackIterator = class {
  constructor(heads, node) {
    this.heads = heads;
    this.node = node;
  }
  get next() {
    return iterStack(this.heads);
  }
};
function stackIterator(tree, pos, side) {
  let inner = tree.resolveInner(pos, side), layers = null;
  for (let scan = inner instanceof TreeNode ? inner : inner.context.parent; scan; scan = scan.parent) {
    if (scan.index < 0) {
      let parent = scan.parent;
      (layers || (layers = [inner])).push(parent.resolve(pos, side));
      scan = parent;
    } else {
      let mount = MountedTree.get(scan.tree);
      if (mount && mount.overlay && mount.overlay[0].from <= pos && mount.overlay[mount.overlay.length - 1].to >= pos) {
        let root = new TreeNode(mount.tree, mount.overlay[0].from + scan.from, -1, scan);
        (layers || (layers = [inner])).push(resolveNode(root, pos, side, false));
      }
    }
  }
  return layers ? iterStack(layers) : inner;
}
var TreeCursor = class {
  /**
  Shorthand for `.type.name`.
  */
  get name() {
    return this.type.name;
  }
  /**
  @internal
  */
  constructor(node, mode = 0) {
    this.buffer = null;
    this.stack = [];
    this.index = 0;
    this.bufferNode = null;
    this.mode = mode & ~IterMode.EnterBracketed;
    if (node instanceof TreeNode) {
      this.yieldNode(node);
    } else {
      this._tree = node.context.parent;
      this.buffer = node.context;
      for (let n = node._parent; n; n = n._parent)
        this.stack.unshift(n.index);
      this.bufferNode = node;
      this.yieldBuf(node.index);
    }
  }
  yieldNode(node) {
    if (!node)
      return false;
    this._tree = node;
    this.type = node.type;
    this.from = node.from;
    this.to = node.to;
    return true;
  }
  yieldBuf(index, type) {
    this.index = index;
    let { start, buffer } = this.buffer;
    this.type = type || buffer.set.types[buffer.buffer[index]];
    this.from = start + buffer.buffer[index + 1];
    this.to = start + buffer.buffer[index + 2];
    return true;
  }
  /**
  @internal
  */
  yield(node) {
    if (!node)
      return false;
    if (node instanceof TreeNode) {
      this.buffer = null;
      return this.yieldNode(node);
    }
    this.buffer = node.context;
    return this.yieldBuf(node.index, node.type);
  }
  /**
  @internal
  */
  toString() {
    return this.buffer ? this.buffer.buffer.childString(this.index) : this._tree.toString();
  }
  /**
  @internal
  */
  enterChild(dir, pos, side) {
    if (!this.buffer)
      return this.yield(this._tree.nextChild(dir < 0 ? this._tree._tree.children.length - 1 : 0, dir, pos, side, this.mode));
    let { buffer } = this.buffer;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.buffer.start, side);
    if (index < 0)
      return false;
    this.stack.push(this.index);
    return this.yieldBuf(index);
  }
  /**
  Move the cursor to this node's first child. When this returns
  false, the node has no child, and the cursor has not been moved.
  */
  firstChild() {
    return this.enterChild(
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  /**
  Move the cursor to this node's last child.
  */
  lastChild() {
    return this.enterChild(
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  /**
  Move the cursor to the first child that ends after `pos`.
  */
  childAfter(pos) {
    return this.enterChild(
      1,
      pos,
      2
      /* Side.After */
    );
  }
  /**
  Move to the last child that starts before `pos`.
  */
  childBefore(pos) {
    return this.enterChild(
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  /**
  Move the cursor to the child around `pos`. If side is -1 the
  child may end at that position, when 1 it may start there. This
  will also enter [overlaid](#common.MountedTree.overlay)
  [mounted](#common.NodeProp^mounted) trees unless `overlays` is
  set to false.
  */
  enter(pos, side, mode = this.mode) {
    if (!this.buffer)
      return this.yield(this._tree.enter(pos, side, mode));
    return mode & IterMode.ExcludeBuffers ? false : this.enterChild(1, pos, side);
  }
  /**
  Move to the node's parent node, if this isn't the top node.
  */
  parent() {
    if (!this.buffer)
      return this.yieldNode(this.mode & IterMode.IncludeAnonymous ? this._tree._parent : this._tree.parent);
    if (this.stack.length)
      return this.yieldBuf(this.stack.pop());
    let parent = this.mode & IterMode.IncludeAnonymous ? this.buffer.parent : this.buffer.parent.nextSignificantParent();
    this.buffer = null;
    return this.yieldNode(parent);
  }
  /**
  @internal
  */
  sibling(dir) {
    if (!this.buffer)
      return !this._tree._parent ? false : this.yield(this._tree.index < 0 ? null : this._tree._parent.nextChild(this._tree.index + dir, dir, 0, 4, this.mode));
    let { buffer } = this.buffer, d = this.stack.length - 1;
    if (dir < 0) {
      let parentStart = d < 0 ? 0 : this.stack[d] + 4;
      if (this.index != parentStart)
        return this.yieldBuf(buffer.findChild(
          parentStart,
          this.index,
          -1,
          0,
          4
          /* Side.DontCare */
        ));
    } else {
      let after = buffer.buffer[this.index + 3];
      if (after < (d < 0 ? buffer.buffer.length : buffer.buffer[this.stack[d] + 3]))
        return this.yieldBuf(after);
    }
    return d < 0 ? this.yield(this.buffer.parent.nextChild(this.buffer.index + dir, dir, 0, 4, this.mode)) : false;
  }
  /**
  Move to this node's next sibling, if any.
  */
  nextSibling() {
    return this.sibling(1);
  }
  /**
  Move to this node's previous sibling, if any.
  */
  prevSibling() {
    return this.sibling(-1);
  }
  atLastNode(dir) {
    let index, parent, { buffer } = this;
    if (buffer) {
      if (dir > 0) {
        if (this.index < buffer.buffer.buffer.length)
          return false;
      } else {
        for (let i = 0; i < this.index; i++)
          if (buffer.buffer.buffer[i + 3] < this.index)
            return false;
      }
      ({ index, parent } = buffer);
    } else {
      ({ index, _parent: parent } = this._tree);
    }
    for (; parent; { index, _parent: parent } = parent) {
      if (index > -1)
        for (let i = index + dir, e = dir < 0 ? -1 : parent._tree.children.length; i != e; i += dir) {
          let child = parent._tree.children[i];
          if (this.mode & IterMode.IncludeAnonymous || child instanceof TreeBuffer || !child.type.isAnonymous || hasChild(child))
            return false;
        }
    }
    return true;
  }
  move(dir, enter) {
    if (enter && this.enterChild(
      dir,
      0,
      4
      /* Side.DontCare */
    ))
      return true;
    for (; ; ) {
      if (this.sibling(dir))
        return true;
      if (this.atLastNode(dir) || !this.parent())
        return false;
    }
  }
  /**
  Move to the next node in a
  [pre-order](https://en.wikipedia.org/wiki/Tree_traversal#Pre-order,_NLR)
  traversal, going from a node to its first child or, if the
  current node is empty or `enter` is false, its next sibling or
  the next sibling of the first parent node that has one.
  */
  next(enter = true) {
    return this.move(1, enter);
  }
  /**
  Move to the next node in a last-to-first pre-order traversal. A
  node is followed by its last child or, if it has none, its
  previous sibling or the previous sibling of the first parent
  node that has one.
  */
  prev(enter = true) {
    return this.move(-1, enter);
  }
  /**
  Move the cursor to the innermost node that covers `pos`. If
  `side` is -1, it will enter nodes that end at `pos`. If it is 1,
  it will enter nodes that start at `pos`.
  */
  moveTo(pos, side = 0) {
    while (this.from == this.to || (side < 1 ? this.from >= pos : this.from > pos) || (side > -1 ? this.to <= pos : this.to < pos))
      if (!this.parent())
        break;
    while (this.enterChild(1, pos, side)) {
    }
    return this;
  }
  /**
  Get a [syntax node](#common.SyntaxNode) at the cursor's current
  position.
  */
  get node() {
    if (!this.buffer)
      return this._tree;
    let cache = this.bufferNode, result = null, depth = 0;
    if (cache && cache.context == this.buffer) {
      scan: for (let index = this.index, d = this.stack.length; d >= 0; ) {
        for (let c = cache; c; c = c._parent)
          if (c.index == index) {
            if (index == this.index)
              return c;
            result = c;
            depth = d + 1;
            break scan;
          }
        index = this.stack[--d];
      }
    }
    for (let i = depth; i < this.stack.length; i++)
      result = new BufferNode(this.buffer, result, this.stack[i]);
    return this.bufferNode = new BufferNode(this.buffer, result, this.index);
  }
  /**
  Get the [tree](#common.Tree) that represents the current node, if
  any. Will return null when the node is in a [tree
  buffer](#common.TreeBuffer).
  */
  get tree() {
    return this.buffer ? null : this._tree._tree;
  }
  /**
  Iterate over the current node and all its descendants, calling
  `enter` when entering a node and `leave`, if given, when leaving
  one. When `enter` returns `false`, any children of that node are
  skipped, and `leave` isn't called for it.
  */
  iterate(enter, leave) {
    for (let depth = 0; ; ) {
      let mustLeave = false;
      if (this.type.isAnonymous || enter(this) !== false) {
        if (this.firstChild()) {
          depth++;
          continue;
        }
        if (!this.type.isAnonymous)
          mustLeave = true;
      }
      for (; ; ) {
        if (mustLeave && leave)
          leave(this);
        mustLeave = this.type.isAnonymous;
        if (!depth)
          return;
        if (this.nextSibling())
          break;
        this.parent();
        depth--;
        mustLeave = true;
      }
    }
  }
  /**
  Test whether the current node matches a given context—a sequence
  of direct parent node names. Empty strings in the context array
  are treated as wildcards.
  */
  matchContext(context) {
    if (!this.buffer)
      return matchNodeContext(this.node.parent, context);
    let { buffer } = this.buffer, { types } = buffer.set;
    for (let i = context.length - 1, d = this.stack.length - 1; i >= 0; d--) {
      if (d < 0)
        return matchNodeContext(this._tree, context, i);
      let type = types[buffer.buffer[this.stack[d]]];
      if (!type.isAnonymous) {
        if (context[i] && context[i] != type.name)
          return false;
        i--;
      }
    }
    return true;
  }
};
function hasChild(tree) {
  return tree.children.some((ch) => ch instanceof TreeBuffer || !ch.type.isAnonymous || hasChild(ch));
}
function buildTree(data) {
  var _a;
  let { buffer, nodeSet, maxBufferLength = DefaultBufferLength, reused = [], minRepeatType = nodeSet.types.length } = data;
  let cursor = Array.isArray(buffer) ? new FlatBufferCursor(buffer, buffer.length) : buffer;
  let types = nodeSet.types;
  let contextHash = 0, lookAhead = 0;
  function takeNode(parentStart, minPos, children2, positions2, inRepeat, depth) {
    let { id, start, end, size } = cursor;
    let lookAheadAtStart = lookAhead, contextAtStart = contextHash;
    if (size < 0) {
      cursor.next();
      if (size == -1) {
        let node2 = reused[id];
        children2.push(node2);
        positions2.push(start - parentStart);
        return;
      } else if (size == -3) {
        contextHash = id;
        return;
      } else if (size == -4) {
        lookAhead = id;
        return;
      } else {
        throw new RangeError(`Unrecognized record size: ${size}`);
      }
    }
    let type = types[id], node, buffer2;
    let startPos = start - parentStart;
    if (end - start <= maxBufferLength && (buffer2 = findBufferSize(cursor.pos - minPos, inRepeat))) {
      let data2 = new Uint16Array(buffer2.size - buffer2.skip);
      let endPos = cursor.pos - buffer2.size, index = data2.length;
      while (cursor.pos > endPos)
        index = copyToBuffer(buffer2.start, data2, index);
      node = new TreeBuffer(data2, end - buffer2.start, nodeSet);
      startPos = buffer2.start - parentStart;
    } else {
      let endPos = cursor.pos - size;
      cursor.next();
      let localChildren = [], localPositions = [];
      let localInRepeat = id >= minRepeatType ? id : -1;
      let lastGroup = 0, lastEnd = end, groupLookAhead = lookAheadAtStart;
      while (cursor.pos > endPos) {
        if (localInRepeat >= 0 && cursor.id == localInRepeat && cursor.size >= 0) {
          if (cursor.end <= lastEnd - maxBufferLength) {
            makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
            lastGroup = localChildren.length;
            lastEnd = cursor.end;
            groupLookAhead = lookAhead;
          }
          cursor.next();
        } else if (depth > 2500) {
          takeFlatNode(start, endPos, localChildren, localPositions);
        } else {
          if (localInRepeat >= 0 && cursor.size == -1 && reused[cursor.id].type == nodeSet.types[localInRepeat]) {
            if (lastGroup < localChildren.length)
              makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
            lastGroup = localChildren.length + 1;
            lastEnd = cursor.start;
            groupLookAhead = lookAhead;
          }
          takeNode(start, endPos, localChildren, localPositions, localInRepeat, depth + 1);
        }
      }
      if (localInRepeat >= 0 && lastGroup > 0 && lastGroup < localChildren.length)
        makeRepeatLeaf(localChildren, localPositions, start, lastGroup, start, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
      localChildren.reverse();
      localPositions.reverse();
      if (localInRepeat > -1 && lastGroup > 0) {
        let make = makeBalanced(type, contextAtStart);
        node = balanceRange(type, localChildren, localPositions, 0, localChildren.length, 0, end - start, make, make);
      } else {
        node = makeTree(type, localChildren, localPositions, end - start, lookAheadAtStart - end, contextAtStart);
      }
    }
    children2.push(node);
    positions2.push(startPos);
  }
  function takeFlatNode(parentStart, minPos, children2, positions2) {
    let nodes = [];
    let nodeCount = 0, stopAt = -1;
    while (cursor.pos > minPos) {
      let { id, start, end, size } = cursor;
      if (size > 4) {
        cursor.next();
      } else if (stopAt > -1 && start < stopAt) {
        break;
      } else {
        if (stopAt < 0)
          stopAt = end - maxBufferLength;
        nodes.push(id, start, end);
        nodeCount++;
        cursor.next();
      }
    }
    if (nodeCount) {
      let buffer2 = new Uint16Array(nodeCount * 4);
      let start = nodes[nodes.length - 2];
      for (let i = nodes.length - 3, j = 0; i >= 0; i -= 3) {
        buffer2[j++] = nodes[i];
        buffer2[j++] = nodes[i + 1] - start;
        buffer2[j++] = nodes[i + 2] - start;
        buffer2[j++] = j;
      }
      children2.push(new TreeBuffer(buffer2, nodes[2] - start, nodeSet));
      positions2.push(start - parentStart);
    }
  }
  function makeBalanced(type, contextHash2) {
    return (children2, positions2, length2) => {
      let lookAhead2 = 0, lastI = children2.length - 1, last, lookAheadProp;
      if (lastI >= 0 && (last = children2[lastI]) instanceof Tree) {
        if (!lastI && last.type == type && last.length == length2)
          return last;
        if (lookAheadProp = last.prop(NodeProp.lookAhead))
          lookAhead2 = positions2[lastI] + last.length + lookAheadProp - length2;
      }
      return makeTree(type, children2, positions2, length2, lookAhead2, contextHash2);
    };
  }
  function makeRepeatLeaf(children2, positions2, base, i, from, to, type, lookAhead2, contextHash2) {
    let localChildren = [], localPositions = [];
    while (children2.length > i) {
      localChildren.push(children2.pop());
      localPositions.push(positions2.pop() + base - from);
    }
    children2.push(makeTree(nodeSet.types[type], localChildren, localPositions, to - from, lookAhead2 - to, contextHash2));
    positions2.push(from - base);
  }
  function makeTree(type, children2, positions2, length2, lookAhead2, contextHash2, props) {
    if (contextHash2) {
      let pair = [NodeProp.contextHash, contextHash2];
      props = props ? [pair].concat(props) : [pair];
    }
    if (lookAhead2 > 25) {
      let pair = [NodeProp.lookAhead, lookAhead2];
      props = props ? [pair].concat(props) : [pair];
    }
    return new Tree(type, children2, positions2, length2, props);
  }
  function findBufferSize(maxSize, inRepeat) {
    let fork = cursor.fork();
    let size = 0, start = 0, skip = 0, minStart = fork.end - maxBufferLength;
    let result = { size: 0, start: 0, skip: 0 };
    scan: for (let minPos = fork.pos - maxSize; fork.pos > minPos; ) {
      let nodeSize2 = fork.size;
      if (fork.id == inRepeat && nodeSize2 >= 0) {
        result.size = size;
        result.start = start;
        result.skip = skip;
        skip += 4;
        size += 4;
        fork.next();
        continue;
      }
      let startPos = fork.pos - nodeSize2;
      if (nodeSize2 < 0 || startPos < minPos || fork.start < minStart)
        break;
      let localSkipped = fork.id >= minRepeatType ? 4 : 0;
      let nodeStart = fork.start;
      fork.next();
      while (fork.pos > startPos) {
        if (fork.size < 0) {
          if (fork.size == -3 || fork.size == -4)
            localSkipped += 4;
          else
            break scan;
        } else if (fork.id >= minRepeatType) {
          localSkipped += 4;
        }
        fork.next();
      }
      start = nodeStart;
      size += nodeSize2;
      skip += localSkipped;
    }
    if (inRepeat < 0 || size == maxSize) {
      result.size = size;
      result.start = start;
      result.skip = skip;
    }
    return result.size > 4 ? result : void 0;
  }
  function copyToBuffer(bufferStart, buffer2, index) {
    let { id, start, end, size } = cursor;
    cursor.next();
    if (size >= 0 && id < minRepeatType) {
      let startIndex = index;
      if (size > 4) {
        let endPos = cursor.pos - (size - 4);
        while (cursor.pos > endPos)
          index = copyToBuffer(bufferStart, buffer2, index);
      }
      buffer2[--index] = startIndex;
      buffer2[--index] = end - bufferStart;
      buffer2[--index] = start - bufferStart;
      buffer2[--index] = id;
    } else if (size == -3) {
      contextHash = id;
    } else if (size == -4) {
      lookAhead = id;
    }
    return index;
  }
  let children = [], positions = [];
  while (cursor.pos > 0)
    takeNode(data.start || 0, data.bufferStart || 0, children, positions, -1, 0);
  let length = (_a = data.length) !== null && _a !== void 0 ? _a : children.length ? positions[0] + children[0].length : 0;
  return new Tree(types[data.topID], children.reverse(), positions.reverse(), length);
}
var nodeSizeCache = /* @__PURE__ */ new WeakMap();
function nodeSize(balanceType, node) {
  if (!balanceType.isAnonymous || node instanceof TreeBuffer || node.type != balanceType)
    return 1;
  let size = nodeSizeCache.get(node);
  if (size == null) {
    size = 1;
    for (let child of node.children) {
      if (child.type != balanceType || !(child instanceof Tree)) {
        size = 1;
        break;
      }
      size += nodeSize(balanceType, child);
    }
    nodeSizeCache.set(node, size);
  }
  return size;
}
function balanceRange(balanceType, children, positions, from, to, start, length, mkTop, mkTree) {
  let total = 0;
  for (let i = from; i < to; i++)
    total += nodeSize(balanceType, children[i]);
  let maxChild = Math.ceil(
    total * 1.5 / 8
    /* Balance.BranchFactor */
  );
  let localChildren = [], localPositions = [];
  function divide(children2, positions2, from2, to2, offset) {
    for (let i = from2; i < to2; ) {
      let groupFrom = i, groupStart = positions2[i], groupSize = nodeSize(balanceType, children2[i]);
      i++;
      for (; i < to2; i++) {
        let nextSize = nodeSize(balanceType, children2[i]);
        if (groupSize + nextSize >= maxChild)
          break;
        groupSize += nextSize;
      }
      if (i == groupFrom + 1) {
        if (groupSize > maxChild) {
          let only = children2[groupFrom];
          divide(only.children, only.positions, 0, only.children.length, positions2[groupFrom] + offset);
          continue;
        }
        localChildren.push(children2[groupFrom]);
      } else {
        let length2 = positions2[i - 1] + children2[i - 1].length - groupStart;
        localChildren.push(balanceRange(balanceType, children2, positions2, groupFrom, i, groupStart, length2, null, mkTree));
      }
      localPositions.push(groupStart + offset - start);
    }
  }
  divide(children, positions, from, to, 0);
  return (mkTop || mkTree)(localChildren, localPositions, length);
}
var Parser = class {
  /**
  Start a parse, returning a [partial parse](#common.PartialParse)
  object. [`fragments`](#common.TreeFragment) can be passed in to
  make the parse incremental.
  
  By default, the entire input is parsed. You can pass `ranges`,
  which should be a sorted array of non-empty, non-overlapping
  ranges, to parse only those ranges. The tree returned in that
  case will start at `ranges[0].from`.
  */
  startParse(input, fragments, ranges) {
    if (typeof input == "string")
      input = new StringInput(input);
    ranges = !ranges ? [new Range(0, input.length)] : ranges.length ? ranges.map((r) => new Range(r.from, r.to)) : [new Range(0, 0)];
    return this.createParse(input, fragments || [], ranges);
  }
  /**
  Run a full parse, returning the resulting tree.
  */
  parse(input, fragments, ranges) {
    let parse = this.startParse(input, fragments, ranges);
    for (; ; ) {
      let done = parse.advance();
      if (done)
        return done;
    }
  }
};
var StringInput = class {
  constructor(string3) {
    this.string = string3;
  }
  get length() {
    return this.string.length;
  }
  chunk(from) {
    return this.string.slice(from);
  }
  get lineChunks() {
    return false;
  }
  read(from, to) {
    return this.string.slice(from, to);
  }
};
var stoppedInner = new NodeProp({ perNode: true });

// node_modules/@lezer/highlight/dist/index.js
var nextTagID = 0;
var Tag = class _Tag {
  /**
  @internal
  */
  constructor(name3, set, base, modified) {
    this.name = name3;
    this.set = set;
    this.base = base;
    this.modified = modified;
    this.id = nextTagID++;
  }
  toString() {
    let { name: name3 } = this;
    for (let mod of this.modified)
      if (mod.name)
        name3 = `${mod.name}(${name3})`;
    return name3;
  }
  static define(nameOrParent, parent) {
    let name3 = typeof nameOrParent == "string" ? nameOrParent : "?";
    if (nameOrParent instanceof _Tag)
      parent = nameOrParent;
    if (parent === null || parent === void 0 ? void 0 : parent.base)
      throw new Error("Can not derive from a modified tag");
    let tag = new _Tag(name3, [], null, []);
    tag.set.push(tag);
    if (parent)
      for (let t2 of parent.set)
        tag.set.push(t2);
    return tag;
  }
  /**
  Define a tag _modifier_, which is a function that, given a tag,
  will return a tag that is a subtag of the original. Applying the
  same modifier to a twice tag will return the same value (`m1(t1)
  == m1(t1)`) and applying multiple modifiers will, regardless or
  order, produce the same tag (`m1(m2(t1)) == m2(m1(t1))`).
  
  When multiple modifiers are applied to a given base tag, each
  smaller set of modifiers is registered as a parent, so that for
  example `m1(m2(m3(t1)))` is a subtype of `m1(m2(t1))`,
  `m1(m3(t1)`, and so on.
  */
  static defineModifier(name3) {
    let mod = new Modifier(name3);
    return (tag) => {
      if (tag.modified.indexOf(mod) > -1)
        return tag;
      return Modifier.get(tag.base || tag, tag.modified.concat(mod).sort((a, b) => a.id - b.id));
    };
  }
};
var nextModifierID = 0;
var Modifier = class _Modifier {
  constructor(name3) {
    this.name = name3;
    this.instances = [];
    this.id = nextModifierID++;
  }
  static get(base, mods) {
    if (!mods.length)
      return base;
    let exists = mods[0].instances.find((t2) => t2.base == base && sameArray(mods, t2.modified));
    if (exists)
      return exists;
    let set = [], tag = new Tag(base.name, set, base, mods);
    for (let m of mods)
      m.instances.push(tag);
    let configs = powerSet(mods);
    for (let parent of base.set)
      if (!parent.modified.length)
        for (let config of configs)
          set.push(_Modifier.get(parent, config));
    return tag;
  }
};
function sameArray(a, b) {
  return a.length == b.length && a.every((x, i) => x == b[i]);
}
function powerSet(array2) {
  let sets = [[]];
  for (let i = 0; i < array2.length; i++) {
    for (let j = 0, e = sets.length; j < e; j++) {
      sets.push(sets[j].concat(array2[i]));
    }
  }
  return sets.sort((a, b) => b.length - a.length);
}
function styleTags(spec) {
  let byName = /* @__PURE__ */ Object.create(null);
  for (let prop in spec) {
    let tags2 = spec[prop];
    if (!Array.isArray(tags2))
      tags2 = [tags2];
    for (let part of prop.split(" "))
      if (part) {
        let pieces = [], mode = 2, rest = part;
        for (let pos = 0; ; ) {
          if (rest == "..." && pos > 0 && pos + 3 == part.length) {
            mode = 1;
            break;
          }
          let m = /^"(?:[^"\\]|\\.)*?"|[^\/!]+/.exec(rest);
          if (!m)
            throw new RangeError("Invalid path: " + part);
          pieces.push(m[0] == "*" ? "" : m[0][0] == '"' ? JSON.parse(m[0]) : m[0]);
          pos += m[0].length;
          if (pos == part.length)
            break;
          let next = part[pos++];
          if (pos == part.length && next == "!") {
            mode = 0;
            break;
          }
          if (next != "/")
            throw new RangeError("Invalid path: " + part);
          rest = part.slice(pos);
        }
        let last = pieces.length - 1, inner = pieces[last];
        if (!inner)
          throw new RangeError("Invalid path: " + part);
        let rule2 = new Rule(tags2, mode, last > 0 ? pieces.slice(0, last) : null);
        byName[inner] = rule2.sort(byName[inner]);
      }
  }
  return ruleNodeProp.add(byName);
}
var ruleNodeProp = new NodeProp({
  combine(a, b) {
    let cur, root, take;
    while (a || b) {
      if (!a || b && a.depth <= b.depth) {
        take = b;
        b = b.next;
      } else {
        take = a;
        a = a.next;
      }
      if (cur && cur.mode == take.mode && !take.context && !cur.context)
        continue;
      let copy = new Rule(take.tags, take.mode, take.context);
      if (cur)
        cur.next = copy;
      else
        root = copy;
      cur = copy;
    }
    return root;
  }
});
var Rule = class {
  constructor(tags2, mode, context, next) {
    this.tags = tags2;
    this.mode = mode;
    this.context = context;
    this.next = next;
  }
  get opaque() {
    return this.mode == 0;
  }
  get inherit() {
    return this.mode == 1;
  }
  sort(other) {
    if (!other || other.depth < this.depth) {
      this.next = other;
      return this;
    }
    other.next = this.sort(other.next);
    return other;
  }
  get depth() {
    return this.context ? this.context.length : 0;
  }
};
Rule.empty = new Rule([], 2, null);
function tagHighlighter(tags2, options) {
  let map = /* @__PURE__ */ Object.create(null);
  for (let style of tags2) {
    if (!Array.isArray(style.tag))
      map[style.tag.id] = style.class;
    else
      for (let tag of style.tag)
        map[tag.id] = style.class;
  }
  let { scope, all = null } = options || {};
  return {
    style: (tags3) => {
      let cls = all;
      for (let tag of tags3) {
        for (let sub of tag.set) {
          let tagClass = map[sub.id];
          if (tagClass) {
            cls = cls ? cls + " " + tagClass : tagClass;
            break;
          }
        }
      }
      return cls;
    },
    scope
  };
}
var t = Tag.define;
var comment = t();
var name = t();
var typeName = t(name);
var propertyName = t(name);
var literal2 = t();
var string2 = t(literal2);
var number = t(literal2);
var content = t();
var heading = t(content);
var keyword = t();
var operator = t();
var punctuation = t();
var bracket = t(punctuation);
var meta = t();
var tags = {
  /**
  A comment.
  */
  comment,
  /**
  A line [comment](#highlight.tags.comment).
  */
  lineComment: t(comment),
  /**
  A block [comment](#highlight.tags.comment).
  */
  blockComment: t(comment),
  /**
  A documentation [comment](#highlight.tags.comment).
  */
  docComment: t(comment),
  /**
  Any kind of identifier.
  */
  name,
  /**
  The [name](#highlight.tags.name) of a variable.
  */
  variableName: t(name),
  /**
  A type [name](#highlight.tags.name).
  */
  typeName,
  /**
  A tag name (subtag of [`typeName`](#highlight.tags.typeName)).
  */
  tagName: t(typeName),
  /**
  A property or field [name](#highlight.tags.name).
  */
  propertyName,
  /**
  An attribute name (subtag of [`propertyName`](#highlight.tags.propertyName)).
  */
  attributeName: t(propertyName),
  /**
  The [name](#highlight.tags.name) of a class.
  */
  className: t(name),
  /**
  A label [name](#highlight.tags.name).
  */
  labelName: t(name),
  /**
  A namespace [name](#highlight.tags.name).
  */
  namespace: t(name),
  /**
  The [name](#highlight.tags.name) of a macro.
  */
  macroName: t(name),
  /**
  A literal value.
  */
  literal: literal2,
  /**
  A string [literal](#highlight.tags.literal).
  */
  string: string2,
  /**
  A documentation [string](#highlight.tags.string).
  */
  docString: t(string2),
  /**
  A character literal (subtag of [string](#highlight.tags.string)).
  */
  character: t(string2),
  /**
  An attribute value (subtag of [string](#highlight.tags.string)).
  */
  attributeValue: t(string2),
  /**
  A number [literal](#highlight.tags.literal).
  */
  number,
  /**
  An integer [number](#highlight.tags.number) literal.
  */
  integer: t(number),
  /**
  A floating-point [number](#highlight.tags.number) literal.
  */
  float: t(number),
  /**
  A boolean [literal](#highlight.tags.literal).
  */
  bool: t(literal2),
  /**
  Regular expression [literal](#highlight.tags.literal).
  */
  regexp: t(literal2),
  /**
  An escape [literal](#highlight.tags.literal), for example a
  backslash escape in a string.
  */
  escape: t(literal2),
  /**
  A color [literal](#highlight.tags.literal).
  */
  color: t(literal2),
  /**
  A URL [literal](#highlight.tags.literal).
  */
  url: t(literal2),
  /**
  A language keyword.
  */
  keyword,
  /**
  The [keyword](#highlight.tags.keyword) for the self or this
  object.
  */
  self: t(keyword),
  /**
  The [keyword](#highlight.tags.keyword) for null.
  */
  null: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) denoting some atomic value.
  */
  atom: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that represents a unit.
  */
  unit: t(keyword),
  /**
  A modifier [keyword](#highlight.tags.keyword).
  */
  modifier: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that acts as an operator.
  */
  operatorKeyword: t(keyword),
  /**
  A control-flow related [keyword](#highlight.tags.keyword).
  */
  controlKeyword: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that defines something.
  */
  definitionKeyword: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) related to defining or
  interfacing with modules.
  */
  moduleKeyword: t(keyword),
  /**
  An operator.
  */
  operator,
  /**
  An [operator](#highlight.tags.operator) that dereferences something.
  */
  derefOperator: t(operator),
  /**
  Arithmetic-related [operator](#highlight.tags.operator).
  */
  arithmeticOperator: t(operator),
  /**
  Logical [operator](#highlight.tags.operator).
  */
  logicOperator: t(operator),
  /**
  Bit [operator](#highlight.tags.operator).
  */
  bitwiseOperator: t(operator),
  /**
  Comparison [operator](#highlight.tags.operator).
  */
  compareOperator: t(operator),
  /**
  [Operator](#highlight.tags.operator) that updates its operand.
  */
  updateOperator: t(operator),
  /**
  [Operator](#highlight.tags.operator) that defines something.
  */
  definitionOperator: t(operator),
  /**
  Type-related [operator](#highlight.tags.operator).
  */
  typeOperator: t(operator),
  /**
  Control-flow [operator](#highlight.tags.operator).
  */
  controlOperator: t(operator),
  /**
  Program or markup punctuation.
  */
  punctuation,
  /**
  [Punctuation](#highlight.tags.punctuation) that separates
  things.
  */
  separator: t(punctuation),
  /**
  Bracket-style [punctuation](#highlight.tags.punctuation).
  */
  bracket,
  /**
  Angle [brackets](#highlight.tags.bracket) (usually `<` and `>`
  tokens).
  */
  angleBracket: t(bracket),
  /**
  Square [brackets](#highlight.tags.bracket) (usually `[` and `]`
  tokens).
  */
  squareBracket: t(bracket),
  /**
  Parentheses (usually `(` and `)` tokens). Subtag of
  [bracket](#highlight.tags.bracket).
  */
  paren: t(bracket),
  /**
  Braces (usually `{` and `}` tokens). Subtag of
  [bracket](#highlight.tags.bracket).
  */
  brace: t(bracket),
  /**
  Content, for example plain text in XML or markup documents.
  */
  content,
  /**
  [Content](#highlight.tags.content) that represents a heading.
  */
  heading,
  /**
  A level 1 [heading](#highlight.tags.heading).
  */
  heading1: t(heading),
  /**
  A level 2 [heading](#highlight.tags.heading).
  */
  heading2: t(heading),
  /**
  A level 3 [heading](#highlight.tags.heading).
  */
  heading3: t(heading),
  /**
  A level 4 [heading](#highlight.tags.heading).
  */
  heading4: t(heading),
  /**
  A level 5 [heading](#highlight.tags.heading).
  */
  heading5: t(heading),
  /**
  A level 6 [heading](#highlight.tags.heading).
  */
  heading6: t(heading),
  /**
  A prose [content](#highlight.tags.content) separator (such as a horizontal rule).
  */
  contentSeparator: t(content),
  /**
  [Content](#highlight.tags.content) that represents a list.
  */
  list: t(content),
  /**
  [Content](#highlight.tags.content) that represents a quote.
  */
  quote: t(content),
  /**
  [Content](#highlight.tags.content) that is emphasized.
  */
  emphasis: t(content),
  /**
  [Content](#highlight.tags.content) that is styled strong.
  */
  strong: t(content),
  /**
  [Content](#highlight.tags.content) that is part of a link.
  */
  link: t(content),
  /**
  [Content](#highlight.tags.content) that is styled as code or
  monospace.
  */
  monospace: t(content),
  /**
  [Content](#highlight.tags.content) that has a strike-through
  style.
  */
  strikethrough: t(content),
  /**
  Inserted text in a change-tracking format.
  */
  inserted: t(),
  /**
  Deleted text.
  */
  deleted: t(),
  /**
  Changed text.
  */
  changed: t(),
  /**
  An invalid or unsyntactic element.
  */
  invalid: t(),
  /**
  Metadata or meta-instruction.
  */
  meta,
  /**
  [Metadata](#highlight.tags.meta) that applies to the entire
  document.
  */
  documentMeta: t(meta),
  /**
  [Metadata](#highlight.tags.meta) that annotates or adds
  attributes to a given syntactic element.
  */
  annotation: t(meta),
  /**
  Processing instruction or preprocessor directive. Subtag of
  [meta](#highlight.tags.meta).
  */
  processingInstruction: t(meta),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates that a
  given element is being defined. Expected to be used with the
  various [name](#highlight.tags.name) tags.
  */
  definition: Tag.defineModifier("definition"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates that
  something is constant. Mostly expected to be used with
  [variable names](#highlight.tags.variableName).
  */
  constant: Tag.defineModifier("constant"),
  /**
  [Modifier](#highlight.Tag^defineModifier) used to indicate that
  a [variable](#highlight.tags.variableName) or [property
  name](#highlight.tags.propertyName) is being called or defined
  as a function.
  */
  function: Tag.defineModifier("function"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that can be applied to
  [names](#highlight.tags.name) to indicate that they belong to
  the language's standard environment.
  */
  standard: Tag.defineModifier("standard"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates a given
  [names](#highlight.tags.name) is local to some scope.
  */
  local: Tag.defineModifier("local"),
  /**
  A generic variant [modifier](#highlight.Tag^defineModifier) that
  can be used to tag language-specific alternative variants of
  some common tag. It is recommended for themes to define special
  forms of at least the [string](#highlight.tags.string) and
  [variable name](#highlight.tags.variableName) tags, since those
  come up a lot.
  */
  special: Tag.defineModifier("special")
};
for (let name3 in tags) {
  let val = tags[name3];
  if (val instanceof Tag)
    val.name = name3;
}
var classHighlighter = tagHighlighter([
  { tag: tags.link, class: "tok-link" },
  { tag: tags.heading, class: "tok-heading" },
  { tag: tags.emphasis, class: "tok-emphasis" },
  { tag: tags.strong, class: "tok-strong" },
  { tag: tags.keyword, class: "tok-keyword" },
  { tag: tags.atom, class: "tok-atom" },
  { tag: tags.bool, class: "tok-bool" },
  { tag: tags.url, class: "tok-url" },
  { tag: tags.labelName, class: "tok-labelName" },
  { tag: tags.inserted, class: "tok-inserted" },
  { tag: tags.deleted, class: "tok-deleted" },
  { tag: tags.literal, class: "tok-literal" },
  { tag: tags.string, class: "tok-string" },
  { tag: tags.number, class: "tok-number" },
  { tag: [tags.regexp, tags.escape, tags.special(tags.string)], class: "tok-string2" },
  { tag: tags.variableName, class: "tok-variableName" },
  { tag: tags.local(tags.variableName), class: "tok-variableName tok-local" },
  { tag: tags.definition(tags.variableName), class: "tok-variableName tok-definition" },
  { tag: tags.special(tags.variableName), class: "tok-variableName2" },
  { tag: tags.definition(tags.propertyName), class: "tok-propertyName tok-definition" },
  { tag: tags.typeName, class: "tok-typeName" },
  { tag: tags.namespace, class: "tok-namespace" },
  { tag: tags.className, class: "tok-className" },
  { tag: tags.macroName, class: "tok-macroName" },
  { tag: tags.propertyName, class: "tok-propertyName" },
  { tag: tags.operator, class: "tok-operator" },
  { tag: tags.comment, class: "tok-comment" },
  { tag: tags.meta, class: "tok-meta" },
  { tag: tags.invalid, class: "tok-invalid" },
  { tag: tags.punctuation, class: "tok-punctuation" }
]);

// node_modules/@lezer/markdown/dist/index.js
var CompositeBlock = class _CompositeBlock {
  static create(type, value, from, parentHash, end) {
    let hash2 = parentHash + (parentHash << 8) + type + (value << 4) | 0;
    return new _CompositeBlock(type, value, from, hash2, end, [], []);
  }
  constructor(type, value, from, hash2, end, children, positions) {
    this.type = type;
    this.value = value;
    this.from = from;
    this.hash = hash2;
    this.end = end;
    this.children = children;
    this.positions = positions;
    this.blankFirstLine = false;
    this.hashProp = [[NodeProp.contextHash, hash2]];
  }
  addChild(child, pos) {
    if (child.prop(NodeProp.contextHash) != this.hash)
      child = new Tree(child.type, child.children, child.positions, child.length, this.hashProp);
    this.children.push(child);
    this.positions.push(pos);
  }
  toTree(nodeSet, end = this.end) {
    let last = this.children.length - 1;
    if (last >= 0)
      end = Math.max(end, this.positions[last] + this.children[last].length + this.from);
    return new Tree(nodeSet.types[this.type], this.children, this.positions, end - this.from).balance({
      makeTree: (children, positions, length) => new Tree(NodeType.none, children, positions, length, this.hashProp)
    });
  }
};
var Type;
(function(Type2) {
  Type2[Type2["Document"] = 1] = "Document";
  Type2[Type2["CodeBlock"] = 2] = "CodeBlock";
  Type2[Type2["FencedCode"] = 3] = "FencedCode";
  Type2[Type2["Blockquote"] = 4] = "Blockquote";
  Type2[Type2["HorizontalRule"] = 5] = "HorizontalRule";
  Type2[Type2["BulletList"] = 6] = "BulletList";
  Type2[Type2["OrderedList"] = 7] = "OrderedList";
  Type2[Type2["ListItem"] = 8] = "ListItem";
  Type2[Type2["ATXHeading1"] = 9] = "ATXHeading1";
  Type2[Type2["ATXHeading2"] = 10] = "ATXHeading2";
  Type2[Type2["ATXHeading3"] = 11] = "ATXHeading3";
  Type2[Type2["ATXHeading4"] = 12] = "ATXHeading4";
  Type2[Type2["ATXHeading5"] = 13] = "ATXHeading5";
  Type2[Type2["ATXHeading6"] = 14] = "ATXHeading6";
  Type2[Type2["SetextHeading1"] = 15] = "SetextHeading1";
  Type2[Type2["SetextHeading2"] = 16] = "SetextHeading2";
  Type2[Type2["HTMLBlock"] = 17] = "HTMLBlock";
  Type2[Type2["LinkReference"] = 18] = "LinkReference";
  Type2[Type2["Paragraph"] = 19] = "Paragraph";
  Type2[Type2["CommentBlock"] = 20] = "CommentBlock";
  Type2[Type2["ProcessingInstructionBlock"] = 21] = "ProcessingInstructionBlock";
  Type2[Type2["Escape"] = 22] = "Escape";
  Type2[Type2["Entity"] = 23] = "Entity";
  Type2[Type2["HardBreak"] = 24] = "HardBreak";
  Type2[Type2["Emphasis"] = 25] = "Emphasis";
  Type2[Type2["StrongEmphasis"] = 26] = "StrongEmphasis";
  Type2[Type2["Link"] = 27] = "Link";
  Type2[Type2["Image"] = 28] = "Image";
  Type2[Type2["InlineCode"] = 29] = "InlineCode";
  Type2[Type2["HTMLTag"] = 30] = "HTMLTag";
  Type2[Type2["Comment"] = 31] = "Comment";
  Type2[Type2["ProcessingInstruction"] = 32] = "ProcessingInstruction";
  Type2[Type2["Autolink"] = 33] = "Autolink";
  Type2[Type2["HeaderMark"] = 34] = "HeaderMark";
  Type2[Type2["QuoteMark"] = 35] = "QuoteMark";
  Type2[Type2["ListMark"] = 36] = "ListMark";
  Type2[Type2["LinkMark"] = 37] = "LinkMark";
  Type2[Type2["EmphasisMark"] = 38] = "EmphasisMark";
  Type2[Type2["CodeMark"] = 39] = "CodeMark";
  Type2[Type2["CodeText"] = 40] = "CodeText";
  Type2[Type2["CodeInfo"] = 41] = "CodeInfo";
  Type2[Type2["LinkTitle"] = 42] = "LinkTitle";
  Type2[Type2["LinkLabel"] = 43] = "LinkLabel";
  Type2[Type2["URL"] = 44] = "URL";
})(Type || (Type = {}));
var LeafBlock = class {
  /**
  @internal
  */
  constructor(start, content2) {
    this.start = start;
    this.content = content2;
    this.marks = [];
    this.parsers = [];
  }
};
var Line = class {
  constructor() {
    this.text = "";
    this.baseIndent = 0;
    this.basePos = 0;
    this.depth = 0;
    this.markers = [];
    this.pos = 0;
    this.indent = 0;
    this.next = -1;
  }
  /**
  @internal
  */
  forward() {
    if (this.basePos > this.pos)
      this.forwardInner();
  }
  /**
  @internal
  */
  forwardInner() {
    let newPos = this.skipSpace(this.basePos);
    this.indent = this.countIndent(newPos, this.pos, this.indent);
    this.pos = newPos;
    this.next = newPos == this.text.length ? -1 : this.text.charCodeAt(newPos);
  }
  /**
  Skip whitespace after the given position, return the position of
  the next non-space character or the end of the line if there's
  only space after `from`.
  */
  skipSpace(from) {
    return skipSpace(this.text, from);
  }
  /**
  @internal
  */
  reset(text) {
    this.text = text;
    this.baseIndent = this.basePos = this.pos = this.indent = 0;
    this.forwardInner();
    this.depth = 1;
    while (this.markers.length)
      this.markers.pop();
  }
  /**
  Move the line's base position forward to the given position.
  This should only be called by composite [block
  parsers](#BlockParser.parse) or [markup skipping
  functions](#NodeSpec.composite).
  */
  moveBase(to) {
    this.basePos = to;
    this.baseIndent = this.countIndent(to, this.pos, this.indent);
  }
  /**
  Move the line's base position forward to the given _column_.
  */
  moveBaseColumn(indent) {
    this.baseIndent = indent;
    this.basePos = this.findColumn(indent);
  }
  /**
  Store a composite-block-level marker. Should be called from
  [markup skipping functions](#NodeSpec.composite) when they
  consume any non-whitespace characters.
  */
  addMarker(elt2) {
    this.markers.push(elt2);
  }
  /**
  Find the column position at `to`, optionally starting at a given
  position and column.
  */
  countIndent(to, from = 0, indent = 0) {
    for (let i = from; i < to; i++)
      indent += this.text.charCodeAt(i) == 9 ? 4 - indent % 4 : 1;
    return indent;
  }
  /**
  Find the position corresponding to the given column.
  */
  findColumn(goal) {
    let i = 0;
    for (let indent = 0; i < this.text.length && indent < goal; i++)
      indent += this.text.charCodeAt(i) == 9 ? 4 - indent % 4 : 1;
    return i;
  }
  /**
  @internal
  */
  scrub() {
    if (!this.baseIndent)
      return this.text;
    let result = "";
    for (let i = 0; i < this.basePos; i++)
      result += " ";
    return result + this.text.slice(this.basePos);
  }
};
function skipForList(bl, cx, line) {
  if (line.pos == line.text.length || bl != cx.block && line.indent >= cx.stack[line.depth + 1].value + line.baseIndent)
    return true;
  if (line.indent >= line.baseIndent + 4)
    return false;
  let size = (bl.type == Type.OrderedList ? isOrderedList : isBulletList)(line, cx, false);
  return size > 0 && (bl.type != Type.BulletList || isHorizontalRule(line, cx, false) < 0) && line.text.charCodeAt(line.pos + size - 1) == bl.value;
}
var DefaultSkipMarkup = {
  [Type.Blockquote](bl, cx, line) {
    if (line.next != 62)
      return false;
    line.markers.push(elt(Type.QuoteMark, cx.lineStart + line.pos, cx.lineStart + line.pos + 1));
    line.moveBase(line.pos + (space(line.text.charCodeAt(line.pos + 1)) ? 2 : 1));
    bl.end = cx.lineStart + line.text.length;
    return true;
  },
  [Type.ListItem](bl, _cx, line) {
    if (line.next < 0 ? bl.blankFirstLine && bl.children.length == 1 : line.indent < line.baseIndent + bl.value)
      return false;
    line.moveBaseColumn(line.baseIndent + bl.value);
    return true;
  },
  [Type.OrderedList]: skipForList,
  [Type.BulletList]: skipForList,
  [Type.Document]() {
    return true;
  }
};
function space(ch) {
  return ch == 32 || ch == 9 || ch == 10 || ch == 13;
}
function skipSpace(line, i = 0) {
  while (i < line.length && space(line.charCodeAt(i)))
    i++;
  return i;
}
function skipSpaceBack(line, i, to) {
  while (i > to && space(line.charCodeAt(i - 1)))
    i--;
  return i;
}
function isFencedCode(line) {
  if (line.next != 96 && line.next != 126)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == line.next)
    pos++;
  if (pos < line.pos + 3)
    return -1;
  if (line.next == 96) {
    for (let i = pos; i < line.text.length; i++)
      if (line.text.charCodeAt(i) == 96)
        return -1;
  }
  return pos;
}
function isBlockquote(line) {
  return line.next != 62 ? -1 : line.text.charCodeAt(line.pos + 1) == 32 ? 2 : 1;
}
function isHorizontalRule(line, cx, breaking) {
  if (line.next != 42 && line.next != 45 && line.next != 95)
    return -1;
  let count2 = 1;
  for (let pos = line.pos + 1; pos < line.text.length; pos++) {
    let ch = line.text.charCodeAt(pos);
    if (ch == line.next)
      count2++;
    else if (!space(ch))
      return -1;
  }
  if (breaking && line.next == 45 && isSetextUnderline(line) > -1 && line.depth == cx.stack.length && cx.parser.leafBlockParsers.indexOf(DefaultLeafBlocks.SetextHeading) > -1)
    return -1;
  return count2 < 3 ? -1 : 1;
}
function inList(cx, type) {
  for (let i = cx.stack.length - 1; i >= 0; i--)
    if (cx.stack[i].type == type)
      return true;
  return false;
}
function isBulletList(line, cx, breaking) {
  return (line.next == 45 || line.next == 43 || line.next == 42) && (line.pos == line.text.length - 1 || space(line.text.charCodeAt(line.pos + 1))) && (!breaking || inList(cx, Type.BulletList) || line.skipSpace(line.pos + 2) < line.text.length) ? 1 : -1;
}
function isOrderedList(line, cx, breaking) {
  let pos = line.pos, next = line.next;
  for (; ; ) {
    if (next >= 48 && next <= 57)
      pos++;
    else
      break;
    if (pos == line.text.length)
      return -1;
    next = line.text.charCodeAt(pos);
  }
  if (pos == line.pos || pos > line.pos + 9 || next != 46 && next != 41 || pos < line.text.length - 1 && !space(line.text.charCodeAt(pos + 1)) || breaking && !inList(cx, Type.OrderedList) && (line.skipSpace(pos + 1) == line.text.length || pos > line.pos + 1 || line.next != 49))
    return -1;
  return pos + 1 - line.pos;
}
function isAtxHeading(line) {
  if (line.next != 35)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == 35)
    pos++;
  if (pos < line.text.length && !space(line.text.charCodeAt(pos)))
    return -1;
  let size = pos - line.pos;
  return size > 6 ? -1 : size;
}
function isSetextUnderline(line) {
  if (line.next != 45 && line.next != 61 || line.indent >= line.baseIndent + 4)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == line.next)
    pos++;
  let end = pos;
  while (pos < line.text.length && space(line.text.charCodeAt(pos)))
    pos++;
  return pos == line.text.length ? end : -1;
}
var EmptyLine = /^[ \t]*$/;
var CommentEnd = /-->/;
var ProcessingEnd = /\?>/;
var HTMLBlockStyle = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^\s*<!--/, CommentEnd],
  [/^\s*<\?/, ProcessingEnd],
  [/^\s*<![A-Z]/, />/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
  [/^\s*<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i, EmptyLine],
  [/^\s*(?:<\/[a-z][\w-]*\s*>|<[a-z][\w-]*(\s+[a-z:_][\w-.]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*>)\s*$/i, EmptyLine]
];
function isHTMLBlock(line, _cx, breaking) {
  if (line.next != 60)
    return -1;
  let rest = line.text.slice(line.pos);
  for (let i = 0, e = HTMLBlockStyle.length - (breaking ? 1 : 0); i < e; i++)
    if (HTMLBlockStyle[i][0].test(rest))
      return i;
  return -1;
}
function getListIndent(line, pos) {
  let indentAfter = line.countIndent(pos, line.pos, line.indent);
  let skipped = line.skipSpace(pos);
  let indented = line.countIndent(skipped, pos, indentAfter);
  return indented >= indentAfter + 5 || skipped == line.text.length ? indentAfter + 1 : indented;
}
function addCodeText(marks, from, to) {
  let last = marks.length - 1;
  if (last >= 0 && marks[last].to == from && marks[last].type == Type.CodeText)
    marks[last].to = to;
  else
    marks.push(elt(Type.CodeText, from, to));
}
var DefaultBlockParsers = {
  LinkReference: void 0,
  IndentedCode(cx, line) {
    let base = line.baseIndent + 4;
    if (line.indent < base)
      return false;
    let start = line.findColumn(base);
    let from = cx.lineStart + start, to = cx.lineStart + line.text.length;
    let marks = [], pendingMarks = [];
    addCodeText(marks, from, to);
    while (cx.nextLine() && line.depth >= cx.stack.length) {
      if (line.pos == line.text.length) {
        addCodeText(pendingMarks, cx.lineStart - 1, cx.lineStart);
        for (let m of line.markers)
          pendingMarks.push(m);
      } else if (line.indent < base) {
        break;
      } else {
        if (pendingMarks.length) {
          for (let m of pendingMarks) {
            if (m.type == Type.CodeText)
              addCodeText(marks, m.from, m.to);
            else
              marks.push(m);
          }
          pendingMarks = [];
        }
        addCodeText(marks, cx.lineStart - 1, cx.lineStart);
        for (let m of line.markers)
          marks.push(m);
        to = cx.lineStart + line.text.length;
        let codeStart = cx.lineStart + line.findColumn(line.baseIndent + 4);
        if (codeStart < to)
          addCodeText(marks, codeStart, to);
      }
    }
    if (pendingMarks.length) {
      pendingMarks = pendingMarks.filter((m) => m.type != Type.CodeText);
      if (pendingMarks.length)
        line.markers = pendingMarks.concat(line.markers);
    }
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(Type.CodeBlock, to - from), from);
    return true;
  },
  FencedCode(cx, line) {
    let fenceEnd = isFencedCode(line);
    if (fenceEnd < 0)
      return false;
    let from = cx.lineStart + line.pos, ch = line.next, len = fenceEnd - line.pos;
    let infoFrom = line.skipSpace(fenceEnd), infoTo = skipSpaceBack(line.text, line.text.length, infoFrom);
    let marks = [elt(Type.CodeMark, from, from + len)];
    if (infoFrom < infoTo)
      marks.push(elt(Type.CodeInfo, cx.lineStart + infoFrom, cx.lineStart + infoTo));
    for (let first = true, empty = true, hasLine = false; cx.nextLine() && line.depth >= cx.stack.length; first = false) {
      let i = line.pos;
      if (line.indent - line.baseIndent < 4)
        while (i < line.text.length && line.text.charCodeAt(i) == ch)
          i++;
      if (i - line.pos >= len && line.skipSpace(i) == line.text.length) {
        for (let m of line.markers)
          marks.push(m);
        if (empty && hasLine)
          addCodeText(marks, cx.lineStart - 1, cx.lineStart);
        marks.push(elt(Type.CodeMark, cx.lineStart + line.pos, cx.lineStart + i));
        cx.nextLine();
        break;
      } else {
        hasLine = true;
        if (!first) {
          addCodeText(marks, cx.lineStart - 1, cx.lineStart);
          empty = false;
        }
        for (let m of line.markers)
          marks.push(m);
        let textStart = cx.lineStart + line.basePos, textEnd = cx.lineStart + line.text.length;
        if (textStart < textEnd) {
          addCodeText(marks, textStart, textEnd);
          empty = false;
        }
      }
    }
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(Type.FencedCode, cx.prevLineEnd() - from), from);
    return true;
  },
  Blockquote(cx, line) {
    let size = isBlockquote(line);
    if (size < 0)
      return false;
    cx.startContext(Type.Blockquote, line.pos);
    cx.addNode(Type.QuoteMark, cx.lineStart + line.pos, cx.lineStart + line.pos + 1);
    line.moveBase(line.pos + size);
    return null;
  },
  HorizontalRule(cx, line) {
    if (isHorizontalRule(line, cx, false) < 0)
      return false;
    let from = cx.lineStart + line.pos;
    cx.nextLine();
    cx.addNode(Type.HorizontalRule, from);
    return true;
  },
  BulletList(cx, line) {
    let size = isBulletList(line, cx, false);
    if (size < 0)
      return false;
    if (cx.block.type != Type.BulletList)
      cx.startContext(Type.BulletList, line.basePos, line.next);
    let newBase = getListIndent(line, line.pos + 1);
    cx.startContext(Type.ListItem, line.basePos, newBase - line.baseIndent);
    cx.addNode(Type.ListMark, cx.lineStart + line.pos, cx.lineStart + line.pos + size);
    line.moveBaseColumn(newBase);
    cx.block.blankFirstLine = newBase >= line.text.length;
    return null;
  },
  OrderedList(cx, line) {
    let size = isOrderedList(line, cx, false);
    if (size < 0)
      return false;
    if (cx.block.type != Type.OrderedList)
      cx.startContext(Type.OrderedList, line.basePos, line.text.charCodeAt(line.pos + size - 1));
    let newBase = getListIndent(line, line.pos + size);
    cx.startContext(Type.ListItem, line.basePos, newBase - line.baseIndent);
    cx.addNode(Type.ListMark, cx.lineStart + line.pos, cx.lineStart + line.pos + size);
    line.moveBaseColumn(newBase);
    cx.block.blankFirstLine = newBase == line.text.length;
    return null;
  },
  ATXHeading(cx, line) {
    let size = isAtxHeading(line);
    if (size < 0)
      return false;
    let off = line.pos, from = cx.lineStart + off;
    let endOfSpace = skipSpaceBack(line.text, line.text.length, off), after = endOfSpace;
    while (after > off && line.text.charCodeAt(after - 1) == line.next)
      after--;
    if (after == endOfSpace || after == off || !space(line.text.charCodeAt(after - 1)))
      after = line.text.length;
    let buf = cx.buffer.write(Type.HeaderMark, 0, size).writeElements(cx.parser.parseInline(line.text.slice(off + size + 1, after), from + size + 1), -from);
    if (after < line.text.length)
      buf.write(Type.HeaderMark, after - off, endOfSpace - off);
    let node = buf.finish(Type.ATXHeading1 - 1 + size, line.text.length - off);
    cx.nextLine();
    cx.addNode(node, from);
    return true;
  },
  HTMLBlock(cx, line) {
    let type = isHTMLBlock(line, cx, false);
    if (type < 0)
      return false;
    let from = cx.lineStart + line.pos, end = HTMLBlockStyle[type][1];
    let marks = [], trailing = end != EmptyLine;
    while (!end.test(line.text) && cx.nextLine()) {
      if (line.depth < cx.stack.length) {
        trailing = false;
        break;
      }
      for (let m of line.markers)
        marks.push(m);
    }
    if (trailing)
      cx.nextLine();
    let nodeType = end == CommentEnd ? Type.CommentBlock : end == ProcessingEnd ? Type.ProcessingInstructionBlock : Type.HTMLBlock;
    let to = cx.prevLineEnd();
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(nodeType, to - from), from);
    return true;
  },
  SetextHeading: void 0
  // Specifies relative precedence for block-continue function
};
var LinkReferenceParser = class {
  constructor(leaf) {
    this.stage = 0;
    this.elts = [];
    this.pos = 0;
    this.start = leaf.start;
    this.advance(leaf.content);
  }
  nextLine(cx, line, leaf) {
    if (this.stage == -1)
      return false;
    let content2 = leaf.content + "\n" + line.scrub();
    let finish = this.advance(content2);
    if (finish > -1 && finish < content2.length)
      return this.complete(cx, leaf, finish);
    return false;
  }
  finish(cx, leaf) {
    if ((this.stage == 2 || this.stage == 3) && skipSpace(leaf.content, this.pos) == leaf.content.length)
      return this.complete(cx, leaf, leaf.content.length);
    return false;
  }
  complete(cx, leaf, len) {
    cx.addLeafElement(leaf, elt(Type.LinkReference, this.start, this.start + len, this.elts));
    return true;
  }
  nextStage(elt2) {
    if (elt2) {
      this.pos = elt2.to - this.start;
      this.elts.push(elt2);
      this.stage++;
      return true;
    }
    if (elt2 === false)
      this.stage = -1;
    return false;
  }
  advance(content2) {
    for (; ; ) {
      if (this.stage == -1) {
        return -1;
      } else if (this.stage == 0) {
        if (!this.nextStage(parseLinkLabel(content2, this.pos, this.start, true)))
          return -1;
        if (content2.charCodeAt(this.pos) != 58)
          return this.stage = -1;
        this.elts.push(elt(Type.LinkMark, this.pos + this.start, this.pos + this.start + 1));
        this.pos++;
      } else if (this.stage == 1) {
        if (!this.nextStage(parseURL(content2, skipSpace(content2, this.pos), this.start)))
          return -1;
      } else if (this.stage == 2) {
        let skip = skipSpace(content2, this.pos), end = 0;
        if (skip > this.pos) {
          let title = parseLinkTitle(content2, skip, this.start);
          if (title) {
            let titleEnd = lineEnd2(content2, title.to - this.start);
            if (titleEnd > 0) {
              this.nextStage(title);
              end = titleEnd;
            }
          }
        }
        if (!end)
          end = lineEnd2(content2, this.pos);
        return end > 0 && end < content2.length ? end : -1;
      } else {
        return lineEnd2(content2, this.pos);
      }
    }
  }
};
function lineEnd2(text, pos) {
  for (; pos < text.length; pos++) {
    let next = text.charCodeAt(pos);
    if (next == 10)
      break;
    if (!space(next))
      return -1;
  }
  return pos;
}
var SetextHeadingParser = class {
  nextLine(cx, line, leaf) {
    let underline2 = line.depth < cx.stack.length ? -1 : isSetextUnderline(line);
    let next = line.next;
    if (underline2 < 0)
      return false;
    let underlineMark = elt(Type.HeaderMark, cx.lineStart + line.pos, cx.lineStart + underline2);
    cx.nextLine();
    cx.addLeafElement(leaf, elt(next == 61 ? Type.SetextHeading1 : Type.SetextHeading2, leaf.start, cx.prevLineEnd(), [
      ...cx.parser.parseInline(leaf.content, leaf.start),
      underlineMark
    ]));
    return true;
  }
  finish() {
    return false;
  }
};
var DefaultLeafBlocks = {
  LinkReference(_, leaf) {
    return leaf.content.charCodeAt(0) == 91 ? new LinkReferenceParser(leaf) : null;
  },
  SetextHeading() {
    return new SetextHeadingParser();
  }
};
var DefaultEndLeaf = [
  (_, line) => isAtxHeading(line) >= 0,
  (_, line) => isFencedCode(line) >= 0,
  (_, line) => isBlockquote(line) >= 0,
  (p, line) => isBulletList(line, p, true) >= 0,
  (p, line) => isOrderedList(line, p, true) >= 0,
  (p, line) => isHorizontalRule(line, p, true) >= 0,
  (p, line) => isHTMLBlock(line, p, true) >= 0
];
var scanLineResult = { text: "", end: 0 };
var BlockContext = class {
  /**
  @internal
  */
  constructor(parser2, input, fragments, ranges) {
    this.parser = parser2;
    this.input = input;
    this.ranges = ranges;
    this.line = new Line();
    this.atEnd = false;
    this.reusePlaceholders = /* @__PURE__ */ new Map();
    this.stoppedAt = null;
    this.rangeI = 0;
    this.to = ranges[ranges.length - 1].to;
    this.lineStart = this.absoluteLineStart = this.absoluteLineEnd = ranges[0].from;
    this.block = CompositeBlock.create(Type.Document, 0, this.lineStart, 0, 0);
    this.stack = [this.block];
    this.fragments = fragments.length ? new FragmentCursor(fragments, input) : null;
    this.readLine();
  }
  get parsedPos() {
    return this.absoluteLineStart;
  }
  advance() {
    if (this.stoppedAt != null && this.absoluteLineStart > this.stoppedAt)
      return this.finish();
    let { line } = this;
    for (; ; ) {
      for (let markI = 0; ; ) {
        let next = line.depth < this.stack.length ? this.stack[this.stack.length - 1] : null;
        while (markI < line.markers.length && (!next || line.markers[markI].from < next.end)) {
          let mark = line.markers[markI++];
          this.addNode(mark.type, mark.from, mark.to);
        }
        if (!next)
          break;
        this.finishContext();
      }
      if (line.pos < line.text.length)
        break;
      if (!this.nextLine())
        return this.finish();
    }
    if (this.fragments && this.reuseFragment(line.basePos))
      return null;
    start: for (; ; ) {
      for (let type of this.parser.blockParsers)
        if (type) {
          let result = type(this, line);
          if (result != false) {
            if (result == true)
              return null;
            line.forward();
            continue start;
          }
        }
      break;
    }
    if (line.pos == line.text.length)
      return this.nextLine() ? null : this.finish();
    let leaf = new LeafBlock(this.lineStart + line.pos, line.text.slice(line.pos));
    for (let parse of this.parser.leafBlockParsers)
      if (parse) {
        let parser2 = parse(this, leaf);
        if (parser2)
          leaf.parsers.push(parser2);
      }
    lines: while (this.nextLine()) {
      if (line.pos == line.text.length)
        break;
      if (line.indent < line.baseIndent + 4) {
        for (let stop of this.parser.endLeafBlock)
          if (stop(this, line, leaf))
            break lines;
      }
      for (let parser2 of leaf.parsers)
        if (parser2.nextLine(this, line, leaf))
          return null;
      leaf.content += "\n" + line.scrub();
      for (let m of line.markers)
        leaf.marks.push(m);
    }
    this.finishLeaf(leaf);
    return null;
  }
  stopAt(pos) {
    if (this.stoppedAt != null && this.stoppedAt < pos)
      throw new RangeError("Can't move stoppedAt forward");
    this.stoppedAt = pos;
  }
  reuseFragment(start) {
    if (!this.fragments.moveTo(this.absoluteLineStart + start, this.absoluteLineStart) || !this.fragments.matches(this.block.hash))
      return false;
    let taken = this.fragments.takeNodes(this);
    if (!taken)
      return false;
    this.absoluteLineStart += taken;
    this.lineStart = toRelative(this.absoluteLineStart, this.ranges);
    this.moveRangeI();
    if (this.absoluteLineStart < this.to) {
      this.lineStart++;
      this.absoluteLineStart++;
      this.readLine();
    } else {
      this.atEnd = true;
      this.readLine();
    }
    return true;
  }
  /**
  The number of parent blocks surrounding the current block.
  */
  get depth() {
    return this.stack.length;
  }
  /**
  Get the type of the parent block at the given depth. When no
  depth is passed, return the type of the innermost parent.
  */
  parentType(depth = this.depth - 1) {
    return this.parser.nodeSet.types[this.stack[depth].type];
  }
  /**
  Move to the next input line. This should only be called by
  (non-composite) [block parsers](#BlockParser.parse) that consume
  the line directly, or leaf block parser
  [`nextLine`](#LeafBlockParser.nextLine) methods when they
  consume the current line (and return true).
  */
  nextLine() {
    this.lineStart += this.line.text.length;
    if (this.absoluteLineEnd >= this.to) {
      this.absoluteLineStart = this.absoluteLineEnd;
      this.atEnd = true;
      this.readLine();
      return false;
    } else {
      this.lineStart++;
      this.absoluteLineStart = this.absoluteLineEnd + 1;
      this.moveRangeI();
      this.readLine();
      return true;
    }
  }
  /**
  Retrieve the text of the line after the current one, without
  actually moving the context's current line forward.
  */
  peekLine() {
    return this.scanLine(this.absoluteLineEnd + 1).text;
  }
  moveRangeI() {
    while (this.rangeI < this.ranges.length - 1 && this.absoluteLineStart >= this.ranges[this.rangeI].to) {
      this.rangeI++;
      this.absoluteLineStart = Math.max(this.absoluteLineStart, this.ranges[this.rangeI].from);
    }
  }
  /**
  @internal
  Collect the text for the next line.
  */
  scanLine(start) {
    let r = scanLineResult;
    r.end = start;
    if (start >= this.to) {
      r.text = "";
    } else {
      r.text = this.lineChunkAt(start);
      r.end += r.text.length;
      if (this.ranges.length > 1) {
        let textOffset = this.absoluteLineStart, rangeI = this.rangeI;
        while (this.ranges[rangeI].to < r.end) {
          rangeI++;
          let nextFrom = this.ranges[rangeI].from;
          let after = this.lineChunkAt(nextFrom);
          r.end = nextFrom + after.length;
          r.text = r.text.slice(0, this.ranges[rangeI - 1].to - textOffset) + after;
          textOffset = r.end - r.text.length;
        }
      }
    }
    return r;
  }
  /**
  @internal
  Populate this.line with the content of the next line. Skip
  leading characters covered by composite blocks.
  */
  readLine() {
    let { line } = this, { text, end } = this.scanLine(this.absoluteLineStart);
    this.absoluteLineEnd = end;
    line.reset(text);
    for (; line.depth < this.stack.length; line.depth++) {
      let cx = this.stack[line.depth], handler = this.parser.skipContextMarkup[cx.type];
      if (!handler)
        throw new Error("Unhandled block context " + Type[cx.type]);
      let marks = this.line.markers.length;
      if (!handler(cx, this, line)) {
        if (this.line.markers.length > marks)
          cx.end = this.line.markers[this.line.markers.length - 1].to;
        line.forward();
        break;
      }
      line.forward();
    }
  }
  lineChunkAt(pos) {
    let next = this.input.chunk(pos), text;
    if (!this.input.lineChunks) {
      let eol = next.indexOf("\n");
      text = eol < 0 ? next : next.slice(0, eol);
    } else {
      text = next == "\n" ? "" : next;
    }
    return pos + text.length > this.to ? text.slice(0, this.to - pos) : text;
  }
  /**
  The end position of the previous line.
  */
  prevLineEnd() {
    return this.atEnd ? this.lineStart : this.lineStart - 1;
  }
  /**
  @internal
  */
  startContext(type, start, value = 0) {
    this.block = CompositeBlock.create(type, value, this.lineStart + start, this.block.hash, this.lineStart + this.line.text.length);
    this.stack.push(this.block);
  }
  /**
  Start a composite block. Should only be called from [block
  parser functions](#BlockParser.parse) that return null.
  */
  startComposite(type, start, value = 0) {
    this.startContext(this.parser.getNodeType(type), start, value);
  }
  /**
  @internal
  */
  addNode(block, from, to) {
    if (typeof block == "number")
      block = new Tree(this.parser.nodeSet.types[block], none, none, (to !== null && to !== void 0 ? to : this.prevLineEnd()) - from);
    this.block.addChild(block, from - this.block.from);
  }
  /**
  Add a block element. Can be called by [block
  parsers](#BlockParser.parse).
  */
  addElement(elt2) {
    this.block.addChild(elt2.toTree(this.parser.nodeSet), elt2.from - this.block.from);
  }
  /**
  Add a block element from a [leaf parser](#LeafBlockParser). This
  makes sure any extra composite block markup (such as blockquote
  markers) inside the block are also added to the syntax tree.
  */
  addLeafElement(leaf, elt2) {
    this.addNode(this.buffer.writeElements(injectMarks(elt2.children, leaf.marks), -elt2.from).finish(elt2.type, elt2.to - elt2.from), elt2.from);
  }
  /**
  @internal
  */
  finishContext() {
    let cx = this.stack.pop();
    let top = this.stack[this.stack.length - 1];
    top.addChild(cx.toTree(this.parser.nodeSet), cx.from - top.from);
    this.block = top;
  }
  finish() {
    while (this.stack.length > 1)
      this.finishContext();
    return this.addGaps(this.block.toTree(this.parser.nodeSet, this.lineStart));
  }
  addGaps(tree) {
    return this.ranges.length > 1 ? injectGaps(this.ranges, 0, tree.topNode, this.ranges[0].from, this.reusePlaceholders) : tree;
  }
  /**
  @internal
  */
  finishLeaf(leaf) {
    for (let parser2 of leaf.parsers)
      if (parser2.finish(this, leaf))
        return;
    let inline = injectMarks(this.parser.parseInline(leaf.content, leaf.start), leaf.marks);
    this.addNode(this.buffer.writeElements(inline, -leaf.start).finish(Type.Paragraph, leaf.content.length), leaf.start);
  }
  elt(type, from, to, children) {
    if (typeof type == "string")
      return elt(this.parser.getNodeType(type), from, to, children);
    return new TreeElement(type, from);
  }
  /**
  @internal
  */
  get buffer() {
    return new Buffer2(this.parser.nodeSet);
  }
};
function injectGaps(ranges, rangeI, tree, offset, dummies) {
  let rangeEnd = ranges[rangeI].to;
  let children = [], positions = [], start = tree.from + offset;
  function movePastNext(upto, inclusive) {
    while (inclusive ? upto >= rangeEnd : upto > rangeEnd) {
      let size = ranges[rangeI + 1].from - rangeEnd;
      offset += size;
      upto += size;
      rangeI++;
      rangeEnd = ranges[rangeI].to;
    }
  }
  for (let ch = tree.firstChild; ch; ch = ch.nextSibling) {
    movePastNext(ch.from + offset, true);
    let from = ch.from + offset, node, reuse = dummies.get(ch.tree);
    if (reuse) {
      node = reuse;
    } else if (ch.to + offset > rangeEnd) {
      node = injectGaps(ranges, rangeI, ch, offset, dummies);
      movePastNext(ch.to + offset, false);
    } else {
      node = ch.toTree();
    }
    children.push(node);
    positions.push(from - start);
  }
  movePastNext(tree.to + offset, false);
  return new Tree(tree.type, children, positions, tree.to + offset - start, tree.tree ? tree.tree.propValues : void 0);
}
var MarkdownParser = class _MarkdownParser extends Parser {
  /**
  @internal
  */
  constructor(nodeSet, blockParsers, leafBlockParsers, blockNames, endLeafBlock, skipContextMarkup, inlineParsers, inlineNames, wrappers) {
    super();
    this.nodeSet = nodeSet;
    this.blockParsers = blockParsers;
    this.leafBlockParsers = leafBlockParsers;
    this.blockNames = blockNames;
    this.endLeafBlock = endLeafBlock;
    this.skipContextMarkup = skipContextMarkup;
    this.inlineParsers = inlineParsers;
    this.inlineNames = inlineNames;
    this.wrappers = wrappers;
    this.nodeTypes = /* @__PURE__ */ Object.create(null);
    for (let t2 of nodeSet.types)
      this.nodeTypes[t2.name] = t2.id;
  }
  createParse(input, fragments, ranges) {
    let parse = new BlockContext(this, input, fragments, ranges);
    for (let w of this.wrappers)
      parse = w(parse, input, fragments, ranges);
    return parse;
  }
  /**
  Reconfigure the parser.
  */
  configure(spec) {
    let config = resolveConfig(spec);
    if (!config)
      return this;
    let { nodeSet, skipContextMarkup } = this;
    let blockParsers = this.blockParsers.slice(), leafBlockParsers = this.leafBlockParsers.slice(), blockNames = this.blockNames.slice(), inlineParsers = this.inlineParsers.slice(), inlineNames = this.inlineNames.slice(), endLeafBlock = this.endLeafBlock.slice(), wrappers = this.wrappers;
    if (nonEmpty(config.defineNodes)) {
      skipContextMarkup = Object.assign({}, skipContextMarkup);
      let nodeTypes2 = nodeSet.types.slice(), styles;
      for (let s of config.defineNodes) {
        let { name: name3, block, composite, style } = typeof s == "string" ? { name: s } : s;
        if (nodeTypes2.some((t2) => t2.name == name3))
          continue;
        if (composite)
          skipContextMarkup[nodeTypes2.length] = (bl, cx, line) => composite(cx, line, bl.value);
        let id = nodeTypes2.length;
        let group = composite ? ["Block", "BlockContext"] : !block ? void 0 : id >= Type.ATXHeading1 && id <= Type.SetextHeading2 ? ["Block", "LeafBlock", "Heading"] : ["Block", "LeafBlock"];
        nodeTypes2.push(NodeType.define({
          id,
          name: name3,
          props: group && [[NodeProp.group, group]]
        }));
        if (style) {
          if (!styles)
            styles = {};
          if (Array.isArray(style) || style instanceof Tag)
            styles[name3] = style;
          else
            Object.assign(styles, style);
        }
      }
      nodeSet = new NodeSet(nodeTypes2);
      if (styles)
        nodeSet = nodeSet.extend(styleTags(styles));
    }
    if (nonEmpty(config.props))
      nodeSet = nodeSet.extend(...config.props);
    if (nonEmpty(config.remove)) {
      for (let rm of config.remove) {
        let block = this.blockNames.indexOf(rm), inline = this.inlineNames.indexOf(rm);
        if (block > -1)
          blockParsers[block] = leafBlockParsers[block] = void 0;
        if (inline > -1)
          inlineParsers[inline] = void 0;
      }
    }
    if (nonEmpty(config.parseBlock)) {
      for (let spec2 of config.parseBlock) {
        let found = blockNames.indexOf(spec2.name);
        if (found > -1) {
          blockParsers[found] = spec2.parse;
          leafBlockParsers[found] = spec2.leaf;
        } else {
          let pos = spec2.before ? findName(blockNames, spec2.before) : spec2.after ? findName(blockNames, spec2.after) + 1 : blockNames.length - 1;
          blockParsers.splice(pos, 0, spec2.parse);
          leafBlockParsers.splice(pos, 0, spec2.leaf);
          blockNames.splice(pos, 0, spec2.name);
        }
        if (spec2.endLeaf)
          endLeafBlock.push(spec2.endLeaf);
      }
    }
    if (nonEmpty(config.parseInline)) {
      for (let spec2 of config.parseInline) {
        let found = inlineNames.indexOf(spec2.name);
        if (found > -1) {
          inlineParsers[found] = spec2.parse;
        } else {
          let pos = spec2.before ? findName(inlineNames, spec2.before) : spec2.after ? findName(inlineNames, spec2.after) + 1 : inlineNames.length - 1;
          inlineParsers.splice(pos, 0, spec2.parse);
          inlineNames.splice(pos, 0, spec2.name);
        }
      }
    }
    if (config.wrap)
      wrappers = wrappers.concat(config.wrap);
    return new _MarkdownParser(nodeSet, blockParsers, leafBlockParsers, blockNames, endLeafBlock, skipContextMarkup, inlineParsers, inlineNames, wrappers);
  }
  /**
  @internal
  */
  getNodeType(name3) {
    let found = this.nodeTypes[name3];
    if (found == null)
      throw new RangeError(`Unknown node type '${name3}'`);
    return found;
  }
  /**
  Parse the given piece of inline text at the given offset,
  returning an array of [`Element`](#Element) objects representing
  the inline content.
  */
  parseInline(text, offset) {
    let cx = new InlineContext(this, text, offset);
    outer: for (let pos = offset; pos < cx.end; ) {
      let next = cx.char(pos);
      for (let token of this.inlineParsers)
        if (token) {
          let result = token(cx, next, pos);
          if (result >= 0) {
            pos = result;
            continue outer;
          }
        }
      pos++;
    }
    return cx.resolveMarkers(0);
  }
};
function nonEmpty(a) {
  return a != null && a.length > 0;
}
function resolveConfig(spec) {
  if (!Array.isArray(spec))
    return spec;
  if (spec.length == 0)
    return null;
  let conf = resolveConfig(spec[0]);
  if (spec.length == 1)
    return conf;
  let rest = resolveConfig(spec.slice(1));
  if (!rest || !conf)
    return conf || rest;
  let conc = (a, b) => (a || none).concat(b || none);
  let wrapA = conf.wrap, wrapB = rest.wrap;
  return {
    props: conc(conf.props, rest.props),
    defineNodes: conc(conf.defineNodes, rest.defineNodes),
    parseBlock: conc(conf.parseBlock, rest.parseBlock),
    parseInline: conc(conf.parseInline, rest.parseInline),
    remove: conc(conf.remove, rest.remove),
    wrap: !wrapA ? wrapB : !wrapB ? wrapA : (inner, input, fragments, ranges) => wrapA(wrapB(inner, input, fragments, ranges), input, fragments, ranges)
  };
}
function findName(names, name3) {
  let found = names.indexOf(name3);
  if (found < 0)
    throw new RangeError(`Position specified relative to unknown parser ${name3}`);
  return found;
}
var nodeTypes = [NodeType.none];
for (let i = 1, name3; name3 = Type[i]; i++) {
  nodeTypes[i] = NodeType.define({
    id: i,
    name: name3,
    props: i >= Type.Escape ? [] : [[NodeProp.group, i in DefaultSkipMarkup ? ["Block", "BlockContext"] : ["Block", "LeafBlock"]]],
    top: name3 == "Document"
  });
}
var none = [];
var Buffer2 = class {
  constructor(nodeSet) {
    this.nodeSet = nodeSet;
    this.content = [];
    this.nodes = [];
  }
  write(type, from, to, children = 0) {
    this.content.push(type, from, to, 4 + children * 4);
    return this;
  }
  writeElements(elts, offset = 0) {
    for (let e of elts)
      e.writeTo(this, offset);
    return this;
  }
  finish(type, length) {
    return Tree.build({
      buffer: this.content,
      nodeSet: this.nodeSet,
      reused: this.nodes,
      topID: type,
      length
    });
  }
};
var Element = class {
  /**
  @internal
  */
  constructor(type, from, to, children = none) {
    this.type = type;
    this.from = from;
    this.to = to;
    this.children = children;
  }
  /**
  @internal
  */
  writeTo(buf, offset) {
    let startOff = buf.content.length;
    buf.writeElements(this.children, offset);
    buf.content.push(this.type, this.from + offset, this.to + offset, buf.content.length + 4 - startOff);
  }
  /**
  @internal
  */
  toTree(nodeSet) {
    return new Buffer2(nodeSet).writeElements(this.children, -this.from).finish(this.type, this.to - this.from);
  }
};
var TreeElement = class {
  constructor(tree, from) {
    this.tree = tree;
    this.from = from;
  }
  get to() {
    return this.from + this.tree.length;
  }
  get type() {
    return this.tree.type.id;
  }
  get children() {
    return none;
  }
  writeTo(buf, offset) {
    buf.nodes.push(this.tree);
    buf.content.push(buf.nodes.length - 1, this.from + offset, this.to + offset, -1);
  }
  toTree() {
    return this.tree;
  }
};
function elt(type, from, to, children) {
  return new Element(type, from, to, children);
}
var EmphasisUnderscore = { resolve: "Emphasis", mark: "EmphasisMark" };
var EmphasisAsterisk = { resolve: "Emphasis", mark: "EmphasisMark" };
var LinkStart = {};
var ImageStart = {};
var InlineDelimiter = class {
  constructor(type, from, to, side, size = to - from) {
    this.type = type;
    this.from = from;
    this.to = to;
    this.side = side;
    this.size = size;
  }
};
var Escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
var Punctuation = /[!"#$%&'()*+,\-.\/:;<=>?@\[\\\]^_`{|}~\xA1\u2010-\u2027]/;
try {
  Punctuation = new RegExp("[\\p{S}|\\p{P}]", "u");
} catch (_) {
}
var DefaultInline = {
  Escape(cx, next, start) {
    if (next != 92 || start == cx.end - 1)
      return -1;
    let escaped = cx.char(start + 1);
    for (let i = 0; i < Escapable.length; i++)
      if (Escapable.charCodeAt(i) == escaped)
        return cx.append(elt(Type.Escape, start, start + 2));
    return -1;
  },
  Entity(cx, next, start) {
    if (next != 38)
      return -1;
    let m = /^(?:#\d+|#x[a-f\d]+|\w+);/i.exec(cx.slice(start + 1, start + 31));
    return m ? cx.append(elt(Type.Entity, start, start + 1 + m[0].length)) : -1;
  },
  InlineCode(cx, next, start) {
    if (next != 96 || start && cx.char(start - 1) == 96)
      return -1;
    let pos = start + 1;
    while (pos < cx.end && cx.char(pos) == 96)
      pos++;
    let size = pos - start, curSize = 0;
    for (; pos < cx.end; pos++) {
      if (cx.char(pos) == 96) {
        curSize++;
        if (curSize == size && cx.char(pos + 1) != 96)
          return cx.append(elt(Type.InlineCode, start, pos + 1, [
            elt(Type.CodeMark, start, start + size),
            elt(Type.CodeMark, pos + 1 - size, pos + 1)
          ]));
      } else {
        curSize = 0;
      }
    }
    return -1;
  },
  HTMLTag(cx, next, start) {
    if (next != 60 || start == cx.end - 1)
      return -1;
    let after = cx.slice(start + 1, cx.end);
    let url = /^(?:[a-z][-\w+.]+:[^\s>]+|[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*)>/i.exec(after);
    if (url) {
      return cx.append(elt(Type.Autolink, start, start + 1 + url[0].length, [
        elt(Type.LinkMark, start, start + 1),
        // url[0] includes the closing bracket, so exclude it from this slice
        elt(Type.URL, start + 1, start + url[0].length),
        elt(Type.LinkMark, start + url[0].length, start + 1 + url[0].length)
      ]));
    }
    let comment2 = /^!--(?:-?>|[^]*?-->)/.exec(after);
    if (comment2)
      return cx.append(elt(Type.Comment, start, start + 1 + comment2[0].length));
    let procInst = /^\?[^]*?\?>/.exec(after);
    if (procInst)
      return cx.append(elt(Type.ProcessingInstruction, start, start + 1 + procInst[0].length));
    let m = /^(?:![A-Z][^]*?>|!\[CDATA\[[^]*?\]\]>|\/[a-zA-Z][\w-]*\s*>|[a-zA-Z][\w-]*(\s+[a-zA-Z:_][\w-.:]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>)/.exec(after);
    if (!m)
      return -1;
    return cx.append(elt(Type.HTMLTag, start, start + 1 + m[0].length));
  },
  Emphasis(cx, next, start) {
    if (next != 95 && next != 42)
      return -1;
    let pos = start + 1;
    while (cx.char(pos) == next)
      pos++;
    let before = cx.slice(start - 1, start), after = cx.slice(pos, pos + 1);
    let pBefore = Punctuation.test(before), pAfter = Punctuation.test(after);
    let sBefore = /\s|^$/.test(before), sAfter = /\s|^$/.test(after);
    let leftFlanking = !sAfter && (!pAfter || sBefore || pBefore);
    let rightFlanking = !sBefore && (!pBefore || sAfter || pAfter);
    let canOpen = leftFlanking && (next == 42 || !rightFlanking || pBefore);
    let canClose = rightFlanking && (next == 42 || !leftFlanking || pAfter);
    return cx.append(new InlineDelimiter(next == 95 ? EmphasisUnderscore : EmphasisAsterisk, start, pos, (canOpen ? 1 : 0) | (canClose ? 2 : 0)));
  },
  HardBreak(cx, next, start) {
    if (next == 92 && cx.char(start + 1) == 10)
      return cx.append(elt(Type.HardBreak, start, start + 2));
    if (next == 32) {
      let pos = start + 1;
      while (cx.char(pos) == 32)
        pos++;
      if (cx.char(pos) == 10 && pos >= start + 2)
        return cx.append(elt(Type.HardBreak, start, pos + 1));
    }
    return -1;
  },
  Link(cx, next, start) {
    return next == 91 ? cx.append(new InlineDelimiter(
      LinkStart,
      start,
      start + 1,
      1
      /* Mark.Open */
    )) : -1;
  },
  Image(cx, next, start) {
    return next == 33 && cx.char(start + 1) == 91 ? cx.append(new InlineDelimiter(
      ImageStart,
      start,
      start + 2,
      1
      /* Mark.Open */
    )) : -1;
  },
  LinkEnd(cx, next, start) {
    if (next != 93)
      return -1;
    for (let i = cx.parts.length - 1; i >= 0; i--) {
      let part = cx.parts[i];
      if (part instanceof InlineDelimiter && (part.type == LinkStart || part.type == ImageStart)) {
        if (!part.side || cx.skipSpace(part.to) == start && !/[(\[]/.test(cx.slice(start + 1, start + 2))) {
          cx.parts[i] = null;
          return -1;
        }
        let content2 = cx.takeContent(i);
        let link = cx.parts[i] = finishLink(cx, content2, part.type == LinkStart ? Type.Link : Type.Image, part.from, start + 1);
        if (part.type == LinkStart)
          for (let j = 0; j < i; j++) {
            let p = cx.parts[j];
            if (p instanceof InlineDelimiter && p.type == LinkStart)
              p.side = 0;
          }
        return link.to;
      }
    }
    return -1;
  }
};
function finishLink(cx, content2, type, start, startPos) {
  let { text } = cx, next = cx.char(startPos), endPos = startPos;
  content2.unshift(elt(Type.LinkMark, start, start + (type == Type.Image ? 2 : 1)));
  content2.push(elt(Type.LinkMark, startPos - 1, startPos));
  if (next == 40) {
    let pos = cx.skipSpace(startPos + 1);
    let dest = parseURL(text, pos - cx.offset, cx.offset), title;
    if (dest) {
      pos = cx.skipSpace(dest.to);
      if (pos != dest.to) {
        title = parseLinkTitle(text, pos - cx.offset, cx.offset);
        if (title)
          pos = cx.skipSpace(title.to);
      }
    }
    if (cx.char(pos) == 41) {
      content2.push(elt(Type.LinkMark, startPos, startPos + 1));
      endPos = pos + 1;
      if (dest)
        content2.push(dest);
      if (title)
        content2.push(title);
      content2.push(elt(Type.LinkMark, pos, endPos));
    }
  } else if (next == 91) {
    let label = parseLinkLabel(text, startPos - cx.offset, cx.offset, false);
    if (label) {
      content2.push(label);
      endPos = label.to;
    }
  }
  return elt(type, start, endPos, content2);
}
function parseURL(text, start, offset) {
  let next = text.charCodeAt(start);
  if (next == 60) {
    for (let pos = start + 1, esc = false; pos < text.length; pos++) {
      let ch = text.charCodeAt(pos);
      if (ch == 62 && !esc)
        return elt(Type.URL, start + offset, pos + 1 + offset);
      if (ch == 60 && !esc || ch == 10)
        return false;
      esc = ch == 92;
    }
    return null;
  } else {
    let depth = 0, pos = start;
    for (let escaped = false; pos < text.length; pos++) {
      let ch = text.charCodeAt(pos);
      if (space(ch)) {
        break;
      } else if (escaped) {
        escaped = false;
      } else if (ch == 40) {
        depth++;
      } else if (ch == 41) {
        if (!depth)
          break;
        depth--;
      } else if (ch == 92) {
        escaped = true;
      }
    }
    return pos > start ? elt(Type.URL, start + offset, pos + offset) : pos == text.length ? null : false;
  }
}
function parseLinkTitle(text, start, offset) {
  let next = text.charCodeAt(start);
  if (next != 39 && next != 34 && next != 40)
    return false;
  let end = next == 40 ? 41 : next;
  for (let pos = start + 1, escaped = false; pos < text.length; pos++) {
    let ch = text.charCodeAt(pos);
    if (escaped)
      escaped = false;
    else if (ch == end)
      return elt(Type.LinkTitle, start + offset, pos + 1 + offset);
    else if (ch == 92)
      escaped = true;
  }
  return null;
}
function parseLinkLabel(text, start, offset, requireNonWS) {
  for (let escaped = false, pos = start + 1, end = Math.min(text.length, pos + 999); pos < end; pos++) {
    let ch = text.charCodeAt(pos);
    if (escaped)
      escaped = false;
    else if (ch == 93)
      return requireNonWS ? false : elt(Type.LinkLabel, start + offset, pos + 1 + offset);
    else {
      if (requireNonWS && !space(ch))
        requireNonWS = false;
      if (ch == 91)
        return false;
      else if (ch == 92)
        escaped = true;
    }
  }
  return null;
}
var InlineContext = class {
  /**
  @internal
  */
  constructor(parser2, text, offset) {
    this.parser = parser2;
    this.text = text;
    this.offset = offset;
    this.parts = [];
  }
  /**
  Get the character code at the given (document-relative)
  position.
  */
  char(pos) {
    return pos >= this.end ? -1 : this.text.charCodeAt(pos - this.offset);
  }
  /**
  The position of the end of this inline section.
  */
  get end() {
    return this.offset + this.text.length;
  }
  /**
  Get a substring of this inline section. Again uses
  document-relative positions.
  */
  slice(from, to) {
    return this.text.slice(from - this.offset, to - this.offset);
  }
  /**
  @internal
  */
  append(elt2) {
    this.parts.push(elt2);
    return elt2.to;
  }
  /**
  Add a [delimiter](#DelimiterType) at this given position. `open`
  and `close` indicate whether this delimiter is opening, closing,
  or both. Returns the end of the delimiter, for convenient
  returning from [parse functions](#InlineParser.parse).
  */
  addDelimiter(type, from, to, open, close) {
    return this.append(new InlineDelimiter(type, from, to, (open ? 1 : 0) | (close ? 2 : 0)));
  }
  /**
  Returns true when there is an unmatched link or image opening
  token before the current position.
  */
  get hasOpenLink() {
    for (let i = this.parts.length - 1; i >= 0; i--) {
      let part = this.parts[i];
      if (part instanceof InlineDelimiter && (part.type == LinkStart || part.type == ImageStart))
        return true;
    }
    return false;
  }
  /**
  Add an inline element. Returns the end of the element.
  */
  addElement(elt2) {
    return this.append(elt2);
  }
  /**
  Resolve markers between this.parts.length and from, wrapping matched markers in the
  appropriate node and updating the content of this.parts. @internal
  */
  resolveMarkers(from) {
    for (let i = from; i < this.parts.length; i++) {
      let close = this.parts[i];
      if (!(close instanceof InlineDelimiter && close.type.resolve && close.side & 2))
        continue;
      let emp = close.type == EmphasisUnderscore || close.type == EmphasisAsterisk;
      let closeSize = close.to - close.from;
      let open, j = i - 1;
      for (; j >= from; j--) {
        let part = this.parts[j];
        if (part instanceof InlineDelimiter && part.side & 1 && part.type == close.type && // Ignore emphasis delimiters where the character count doesn't match
        !(emp && (close.side & 1 || part.side & 2) && (part.size + close.size) % 3 == 0 && (part.size % 3 || close.size % 3))) {
          open = part;
          break;
        }
      }
      if (!open)
        continue;
      let type = close.type.resolve, content2 = [];
      let start = open.from, end = close.to;
      if (emp) {
        let size = Math.min(2, open.to - open.from, closeSize);
        start = open.to - size;
        end = close.from + size;
        type = size == 1 ? "Emphasis" : "StrongEmphasis";
      }
      if (open.type.mark)
        content2.push(this.elt(open.type.mark, start, open.to));
      for (let k = j + 1; k < i; k++) {
        if (this.parts[k] instanceof Element)
          content2.push(this.parts[k]);
        this.parts[k] = null;
      }
      if (close.type.mark)
        content2.push(this.elt(close.type.mark, close.from, end));
      let element = this.elt(type, start, end, content2);
      this.parts[j] = emp && open.from != start ? new InlineDelimiter(open.type, open.from, start, open.side, open.size) : null;
      let keep = this.parts[i] = emp && close.to != end ? new InlineDelimiter(close.type, end, close.to, close.side, close.size) : null;
      if (keep)
        this.parts.splice(i, 0, element);
      else
        this.parts[i] = element;
    }
    let result = [];
    for (let i = from; i < this.parts.length; i++) {
      let part = this.parts[i];
      if (part instanceof Element)
        result.push(part);
    }
    return result;
  }
  /**
  Find an opening delimiter of the given type. Returns `null` if
  no delimiter is found, or an index that can be passed to
  [`takeContent`](#InlineContext.takeContent) otherwise.
  */
  findOpeningDelimiter(type) {
    for (let i = this.parts.length - 1; i >= 0; i--) {
      let part = this.parts[i];
      if (part instanceof InlineDelimiter && part.type == type && part.side & 1)
        return i;
    }
    return null;
  }
  /**
  Remove all inline elements and delimiters starting from the
  given index (which you should get from
  [`findOpeningDelimiter`](#InlineContext.findOpeningDelimiter),
  resolve delimiters inside of them, and return them as an array
  of elements.
  */
  takeContent(startIndex) {
    let content2 = this.resolveMarkers(startIndex);
    this.parts.length = startIndex;
    return content2;
  }
  /**
  Return the delimiter at the given index. Mostly useful to get
  additional info out of a delimiter index returned by
  [`findOpeningDelimiter`](#InlineContext.findOpeningDelimiter).
  Returns null if there is no delimiter at this index.
  */
  getDelimiterAt(index) {
    let part = this.parts[index];
    return part instanceof InlineDelimiter ? part : null;
  }
  /**
  Skip space after the given (document) position, returning either
  the position of the next non-space character or the end of the
  section.
  */
  skipSpace(from) {
    return skipSpace(this.text, from - this.offset) + this.offset;
  }
  elt(type, from, to, children) {
    if (typeof type == "string")
      return elt(this.parser.getNodeType(type), from, to, children);
    return new TreeElement(type, from);
  }
};
InlineContext.linkStart = LinkStart;
InlineContext.imageStart = ImageStart;
InlineContext.emphasisAsterisk = EmphasisAsterisk;
InlineContext.emphasisUnderscore = EmphasisUnderscore;
function injectMarks(elements, marks) {
  if (!marks.length)
    return elements;
  if (!elements.length)
    return marks;
  let elts = elements.slice(), eI = 0;
  for (let mark of marks) {
    while (eI < elts.length && elts[eI].to < mark.to)
      eI++;
    if (eI < elts.length && elts[eI].from < mark.from) {
      let e = elts[eI];
      if (e instanceof Element)
        elts[eI] = new Element(e.type, e.from, e.to, injectMarks(e.children, [mark]));
    } else {
      elts.splice(eI++, 0, mark);
    }
  }
  return elts;
}
var NotLast = [Type.CodeBlock, Type.ListItem, Type.OrderedList, Type.BulletList];
var FragmentCursor = class {
  constructor(fragments, input) {
    this.fragments = fragments;
    this.input = input;
    this.i = 0;
    this.fragment = null;
    this.fragmentEnd = -1;
    this.cursor = null;
    if (fragments.length)
      this.fragment = fragments[this.i++];
  }
  nextFragment() {
    this.fragment = this.i < this.fragments.length ? this.fragments[this.i++] : null;
    this.cursor = null;
    this.fragmentEnd = -1;
  }
  moveTo(pos, lineStart) {
    while (this.fragment && this.fragment.to <= pos)
      this.nextFragment();
    if (!this.fragment || this.fragment.from > (pos ? pos - 1 : 0))
      return false;
    if (this.fragmentEnd < 0) {
      let end = this.fragment.to;
      while (end > 0 && this.input.read(end - 1, end) != "\n")
        end--;
      this.fragmentEnd = end ? end - 1 : 0;
    }
    let c = this.cursor;
    if (!c) {
      c = this.cursor = this.fragment.tree.cursor(IterMode.IncludeAnonymous | IterMode.IgnoreMounts);
      c.firstChild();
    }
    let rPos = pos + this.fragment.offset;
    while (c.to <= rPos)
      if (!c.parent())
        return false;
    for (; ; ) {
      if (c.from >= rPos)
        return this.fragment.from <= lineStart;
      if (!c.childAfter(rPos))
        return false;
    }
  }
  matches(hash2) {
    let tree = this.cursor.tree;
    while (tree && tree.type.isAnonymous && tree.children[0] instanceof Tree)
      tree = tree.children[0];
    return tree && tree.prop(NodeProp.contextHash) == hash2;
  }
  takeNodes(cx) {
    let cur = this.cursor, off = this.fragment.offset, fragEnd = this.fragmentEnd - (this.fragment.openEnd ? 1 : 0);
    let start = cx.absoluteLineStart, end = start, blockI = cx.block.children.length;
    let maxAnonSize = cx.lineStart - cx.block.from >> 2;
    let prevEnd = end, prevI = blockI;
    scan: for (; ; ) {
      if (cur.to - off > Math.min(fragEnd, cx.to) || cur.type.isAnonymous && cur.tree && (cur.to - cur.from > maxAnonSize || !canStopAfterLastChild(cur.tree))) {
        if (cur.type.isAnonymous && cur.firstChild())
          continue;
        break;
      }
      let pos = toRelative(cur.from - off, cx.ranges);
      if (cur.to - off <= cx.ranges[cx.rangeI].to) {
        cx.addNode(cur.tree, pos);
      } else {
        let dummy = new Tree(cx.parser.nodeSet.types[Type.Paragraph], [], [], 0, cx.block.hashProp);
        cx.reusePlaceholders.set(dummy, cur.tree);
        cx.addNode(dummy, pos);
      }
      if (cur.type.isAnonymous || cur.type.is("Block")) {
        if (cur.type.isAnonymous || NotLast.indexOf(cur.type.id) < 0) {
          end = cur.to - off;
          blockI = cx.block.children.length;
        } else {
          end = prevEnd;
          blockI = prevI;
        }
        prevEnd = cur.to - off;
        prevI = cx.block.children.length;
      }
      for (; ; ) {
        if (cur.nextSibling())
          continue scan;
        if (!cur.parent() || !cur.type.isAnonymous)
          break scan;
      }
    }
    while (cx.block.children.length > blockI) {
      cx.block.children.pop();
      cx.block.positions.pop();
    }
    return end - start;
  }
};
function canStopAfterLastChild(tree) {
  while (tree.type.isAnonymous) {
    let last = tree.children[tree.children.length - 1];
    if (last instanceof Tree)
      tree = last;
    else
      return false;
  }
  return tree.type.is("Block") && NotLast.indexOf(tree.type.id) < 0;
}
function toRelative(abs, ranges) {
  let pos = abs;
  for (let i = 1; i < ranges.length; i++) {
    let gapFrom = ranges[i - 1].to, gapTo = ranges[i].from;
    if (gapFrom < abs)
      pos -= gapTo - gapFrom;
  }
  return pos;
}
var markdownHighlighting = styleTags({
  "Blockquote/...": tags.quote,
  HorizontalRule: tags.contentSeparator,
  "ATXHeading1/... SetextHeading1/...": tags.heading1,
  "ATXHeading2/... SetextHeading2/...": tags.heading2,
  "ATXHeading3/...": tags.heading3,
  "ATXHeading4/...": tags.heading4,
  "ATXHeading5/...": tags.heading5,
  "ATXHeading6/...": tags.heading6,
  "Comment CommentBlock": tags.comment,
  Escape: tags.escape,
  Entity: tags.character,
  "Emphasis/...": tags.emphasis,
  "StrongEmphasis/...": tags.strong,
  "Link/... Image/...": tags.link,
  "OrderedList/... BulletList/...": tags.list,
  "BlockQuote/...": tags.quote,
  "InlineCode CodeText": tags.monospace,
  "URL Autolink": tags.url,
  "HeaderMark HardBreak QuoteMark ListMark LinkMark EmphasisMark CodeMark": tags.processingInstruction,
  "CodeInfo LinkLabel": tags.labelName,
  LinkTitle: tags.string,
  Paragraph: tags.content
});
var parser = new MarkdownParser(new NodeSet(nodeTypes).extend(markdownHighlighting), Object.keys(DefaultBlockParsers).map((n) => DefaultBlockParsers[n]), Object.keys(DefaultBlockParsers).map((n) => DefaultLeafBlocks[n]), Object.keys(DefaultBlockParsers), DefaultEndLeaf, DefaultSkipMarkup, Object.keys(DefaultInline).map((n) => DefaultInline[n]), Object.keys(DefaultInline), []);
var StrikethroughDelim = { resolve: "Strikethrough", mark: "StrikethroughMark" };
var Strikethrough = {
  defineNodes: [{
    name: "Strikethrough",
    style: { "Strikethrough/...": tags.strikethrough }
  }, {
    name: "StrikethroughMark",
    style: tags.processingInstruction
  }],
  parseInline: [{
    name: "Strikethrough",
    parse(cx, next, pos) {
      if (next != 126 || cx.char(pos + 1) != 126 || cx.char(pos + 2) == 126)
        return -1;
      let before = cx.slice(pos - 1, pos), after = cx.slice(pos + 2, pos + 3);
      let sBefore = /\s|^$/.test(before), sAfter = /\s|^$/.test(after);
      let pBefore = Punctuation.test(before), pAfter = Punctuation.test(after);
      return cx.addDelimiter(StrikethroughDelim, pos, pos + 2, !sAfter && (!pAfter || sBefore || pBefore), !sBefore && (!pBefore || sAfter || pAfter));
    },
    after: "Emphasis"
  }]
};
function parseRow(cx, line, startI = 0, elts, offset = 0) {
  let count2 = 0, first = true, cellStart = -1, cellEnd = -1, esc = false;
  let parseCell = () => {
    elts.push(cx.elt("TableCell", offset + cellStart, offset + cellEnd, cx.parser.parseInline(line.slice(cellStart, cellEnd), offset + cellStart)));
  };
  for (let i = startI; i < line.length; i++) {
    let next = line.charCodeAt(i);
    if (next == 124 && !esc) {
      if (!first || cellStart > -1)
        count2++;
      first = false;
      if (elts) {
        if (cellStart > -1)
          parseCell();
        elts.push(cx.elt("TableDelimiter", i + offset, i + offset + 1));
      }
      cellStart = cellEnd = -1;
    } else if (esc || next != 32 && next != 9) {
      if (cellStart < 0)
        cellStart = i;
      cellEnd = i + 1;
    }
    esc = !esc && next == 92;
  }
  if (cellStart > -1) {
    count2++;
    if (elts)
      parseCell();
  }
  return count2;
}
function hasPipe(str, start) {
  for (let i = start; i < str.length; i++) {
    let next = str.charCodeAt(i);
    if (next == 124)
      return true;
    if (next == 92)
      i++;
  }
  return false;
}
var delimiterLine = /^[>\s]*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$/;
var TableParser = class {
  constructor() {
    this.rows = null;
  }
  nextLine(cx, line, leaf) {
    if (this.rows == null) {
      this.rows = false;
      let lineText;
      if ((line.next == 45 || line.next == 58 || line.next == 124) && delimiterLine.test(lineText = line.text.slice(line.pos))) {
        let firstRow = [], firstCount = parseRow(cx, leaf.content, 0, firstRow, leaf.start);
        if (firstCount == parseRow(cx, lineText, 0))
          this.rows = [
            cx.elt("TableHeader", leaf.start, leaf.start + leaf.content.length, firstRow),
            cx.elt("TableDelimiter", cx.lineStart + line.pos, cx.lineStart + line.text.length)
          ];
      }
    } else if (this.rows) {
      let content2 = [];
      parseRow(cx, line.text, line.pos, content2, cx.lineStart);
      this.rows.push(cx.elt("TableRow", cx.lineStart + line.pos, cx.lineStart + line.text.length, content2));
    }
    return false;
  }
  finish(cx, leaf) {
    if (!this.rows)
      return false;
    cx.addLeafElement(leaf, cx.elt("Table", leaf.start, leaf.start + leaf.content.length, this.rows));
    return true;
  }
};
var Table = {
  defineNodes: [
    { name: "Table", block: true },
    { name: "TableHeader", style: { "TableHeader/...": tags.heading } },
    "TableRow",
    { name: "TableCell", style: tags.content },
    { name: "TableDelimiter", style: tags.processingInstruction }
  ],
  parseBlock: [{
    name: "Table",
    leaf(_, leaf) {
      return hasPipe(leaf.content, 0) ? new TableParser() : null;
    },
    endLeaf(cx, line, leaf) {
      if (leaf.parsers.some((p) => p instanceof TableParser) || !hasPipe(line.text, line.basePos))
        return false;
      let next = cx.peekLine();
      return delimiterLine.test(next) && parseRow(cx, line.text, line.basePos) == parseRow(cx, next, line.basePos);
    },
    before: "SetextHeading"
  }]
};
var TaskParser = class {
  nextLine() {
    return false;
  }
  finish(cx, leaf) {
    cx.addLeafElement(leaf, cx.elt("Task", leaf.start, leaf.start + leaf.content.length, [
      cx.elt("TaskMarker", leaf.start, leaf.start + 3),
      ...cx.parser.parseInline(leaf.content.slice(3), leaf.start + 3)
    ]));
    return true;
  }
};
var TaskList = {
  defineNodes: [
    { name: "Task", block: true, style: tags.list },
    { name: "TaskMarker", style: tags.atom }
  ],
  parseBlock: [{
    name: "TaskList",
    leaf(cx, leaf) {
      return /^\[[ xX]\][ \t]/.test(leaf.content) && cx.parentType().name == "ListItem" ? new TaskParser() : null;
    },
    after: "SetextHeading"
  }]
};
function parseSubSuper(ch, node, mark) {
  return (cx, next, pos) => {
    if (next != ch || cx.char(pos + 1) == ch)
      return -1;
    let elts = [cx.elt(mark, pos, pos + 1)];
    for (let i = pos + 1; i < cx.end; i++) {
      let next2 = cx.char(i);
      if (next2 == ch)
        return cx.addElement(cx.elt(node, pos, i + 1, elts.concat(cx.elt(mark, i, i + 1))));
      if (next2 == 92)
        elts.push(cx.elt("Escape", i, i++ + 2));
      if (space(next2))
        break;
    }
    return -1;
  };
}
var Superscript = {
  defineNodes: [
    { name: "Superscript", style: tags.special(tags.content) },
    { name: "SuperscriptMark", style: tags.processingInstruction }
  ],
  parseInline: [{
    name: "Superscript",
    parse: parseSubSuper(94, "Superscript", "SuperscriptMark")
  }]
};
var Subscript = {
  defineNodes: [
    { name: "Subscript", style: tags.special(tags.content) },
    { name: "SubscriptMark", style: tags.processingInstruction }
  ],
  parseInline: [{
    name: "Subscript",
    parse: parseSubSuper(126, "Subscript", "SubscriptMark")
  }]
};
var Emoji = {
  defineNodes: [{ name: "Emoji", style: tags.character }],
  parseInline: [{
    name: "Emoji",
    parse(cx, next, pos) {
      let match;
      if (next != 58 || !(match = /^[a-zA-Z_0-9]+:/.exec(cx.slice(pos + 1, cx.end))))
        return -1;
      return cx.addElement(cx.elt("Emoji", pos, pos + 1 + match[0].length));
    }
  }]
};

// packages/core/src/docs/markdown/fence-block.ts
var backtick = 96;
var tilde = 126;
function openingLength(line) {
  if (line.next !== backtick && line.next !== tilde) return 0;
  const length = countMarks(line, line.next);
  if (length < 3) return 0;
  return line.next === backtick && line.text.includes("`", line.pos + length) ? 0 : length;
}
function countMarks(line, mark) {
  let at = line.pos;
  while (line.text.charCodeAt(at) === mark) at += 1;
  return at - line.pos;
}
function isClosing(line, mark, length) {
  if (line.next !== mark || line.indent >= line.baseIndent + 4) return false;
  const count2 = countMarks(line, mark);
  return count2 >= length && line.skipSpace(line.pos + count2) === line.text.length;
}
function addLine(context, line, into) {
  into.push(...line.markers);
  const end = context.lineStart + line.text.length;
  into.push(context.elt("FenceLine", Math.min(context.lineStart + line.basePos, end), end));
}
var fenceBlock = {
  defineNodes: ["FenceOpening", "FenceLine", "FenceClosing"],
  parseBlock: [{
    name: "FencedCode",
    parse(context, line) {
      const length = openingLength(line);
      if (length === 0) return false;
      const mark = line.next;
      const depth = context.depth;
      const from = context.lineStart + line.basePos;
      const parts = [context.elt("FenceOpening", context.lineStart + line.pos, context.lineStart + line.text.length)];
      while (context.nextLine() && lineDepth(line) >= depth) {
        if (isClosing(line, mark, length)) {
          parts.push(...line.markers, context.elt("FenceClosing", context.lineStart + line.pos, context.lineStart + line.text.length));
          context.nextLine();
          break;
        }
        addLine(context, line, parts);
      }
      context.addElement(context.elt("FencedCode", from, context.prevLineEnd(), parts));
      return true;
    }
  }]
};
function lineDepth(line) {
  const depth = Reflect.get(line, "depth");
  if (typeof depth !== "number") throw new Error("The block parser no longer says how deep a line is.");
  return depth;
}

// packages/core/src/docs/markdown/link-parts.ts
var deepestParentheses = 32;
var longestLabel = 999;
function isBlank(code) {
  return code === 32 || code === 9 || code === 10;
}
function skipBlanks(text, from) {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}
function isPunctuation(code) {
  return code >= 33 && code <= 47 || code >= 58 && code <= 64 || code >= 91 && code <= 96 || code >= 123 && code <= 126;
}
function parseDestination(text, start) {
  return text.charCodeAt(start) === 60 ? parseBracketed(text, start) : parseBare(text, start);
}
function parseBracketed(text, start) {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return { from: start + 1, to: at, end: at + 1 };
    if (code === 60 || code === 10) return null;
    if (code === 92 && isPunctuation(text.charCodeAt(at + 1))) at += 1;
  }
  return null;
}
function parseBare(text, start) {
  let depth = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 92 && isPunctuation(text.charCodeAt(at + 1))) at += 1;
    else if (code === 40 && (depth += 1) > deepestParentheses) return null;
    else if (code === 41 && (depth -= 1) < 0) break;
  }
  return depth > 0 ? null : { from: start, to: at, end: at };
}
function skipTitle(text, start) {
  const opening = text.charCodeAt(start);
  if (opening !== 34 && opening !== 39 && opening !== 40) return -1;
  const closing = opening === 40 ? 41 : opening;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === closing) return at + 1;
    if (code === 40 && opening === 40) return -1;
    if (code === 92) at += 1;
  }
  return -1;
}
function parseLabel(text, start) {
  if (text.charCodeAt(start) !== 91) return null;
  let isEmpty = true;
  for (let at = start + 1, most = Math.min(text.length, start + longestLabel + 2); at < most; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 93) return isEmpty ? null : { from: start + 1, to: at, end: at + 1 };
    if (code === 91) return null;
    if (!isBlank(code)) isEmpty = false;
    if (code === 92 && isPunctuation(text.charCodeAt(at + 1))) at += 1;
  }
  return null;
}
function toLabelKey(label) {
  return label.trim().replaceAll(/[ \t\n]+/g, " ").toLowerCase().toUpperCase();
}

// packages/core/src/docs/markdown/html-tags.ts
var tagName = /[A-Za-z][A-Za-z0-9-]*/y;
var attributeName = /[A-Za-z_:][A-Za-z0-9_.:-]*/y;
var bareValue = /[^\s"'=<>`]+/y;
var closingTag = /<\/[A-Za-z][A-Za-z0-9-]*[ \t\n]*>/y;
function matchAt(pattern, text, from) {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
function skipBlanks2(text, from) {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}
function parseTag(text, start) {
  const nameEnd = matchAt(tagName, text, start + 1);
  if (nameEnd === -1) return null;
  const attributes = [];
  let at = nameEnd;
  for (; ; ) {
    const next = skipBlanks2(text, at);
    const closing = text.charCodeAt(next) === 47 ? next + 1 : next;
    if (text.charCodeAt(closing) === 62) return { name: text.slice(start + 1, nameEnd).toLowerCase(), end: closing + 1, attributes };
    const attributeEnd = next === at ? -1 : matchAt(attributeName, text, next);
    if (attributeEnd === -1) return null;
    const value = parseValue(text, attributeEnd);
    if (value === null) return null;
    attributes.push([text.slice(next, attributeEnd).toLowerCase(), value.text]);
    at = value.end;
  }
}
function parseValue(text, start) {
  const equals = skipBlanks2(text, start);
  if (text.charCodeAt(equals) !== 61) return { text: "", end: start };
  const from = skipBlanks2(text, equals + 1);
  const quote3 = text.charAt(from);
  if (quote3 === '"' || quote3 === "'") {
    const end2 = text.indexOf(quote3, from + 1);
    return end2 === -1 ? null : { text: text.slice(from + 1, end2), end: end2 + 1 };
  }
  const end = matchAt(bareValue, text, from);
  return end === -1 ? null : { text: text.slice(from, end), end };
}
var HtmlMarks = class {
  #text;
  #missing = /* @__PURE__ */ new Set();
  constructor(text) {
    this.#text = text;
  }
  /** Offset behind the mark that begins at `start`; -1 when there is none. */
  skip(start) {
    const next = this.#text.charCodeAt(start + 1);
    if (next === 47) return matchAt(closingTag, this.#text, start);
    if (next === 63) return this.#skipTo("?>", start + 2);
    if (next !== 33) return -1;
    if (this.#text.startsWith("--", start + 2)) return this.#skipComment(start);
    if (this.#text.startsWith("[CDATA[", start + 2)) return this.#skipTo("]]>", start + 9);
    return /[A-Za-z]/.test(this.#text.charAt(start + 2)) ? this.#skipTo(">", start + 3) : -1;
  }
  #skipComment(start) {
    if (this.#text.startsWith(">", start + 4)) return start + 5;
    if (this.#text.startsWith("->", start + 4)) return start + 6;
    return this.#skipTo("-->", start + 4);
  }
  #skipTo(end, from) {
    const at = this.#missing.has(end) ? -1 : this.#text.indexOf(end, from);
    if (at === -1) this.#missing.add(end);
    return at === -1 ? -1 : at + end.length;
  }
};
var rawElements = /* @__PURE__ */ new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"]);
function collectTags(text, into) {
  const marks = new HtmlMarks(text);
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const tag = parseTag(text, at);
    if (tag === null) {
      const end = marks.skip(at);
      if (end === -1 && text.startsWith("<!--", at)) return;
      at = Math.max(end, at + 1);
      continue;
    }
    into(tag, at);
    at = tag.end;
    if (!rawElements.has(tag.name)) continue;
    const closing = new RegExp(`</${tag.name}`, "gi");
    closing.lastIndex = at;
    if (!closing.test(text)) return;
    at = closing.lastIndex;
  }
}

// packages/core/src/docs/markdown/html-block.ts
var kinds = [
  { start: /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i, isComment: false },
  { start: /^<!--/, end: /-->/, isComment: true },
  { start: /^<\?/, end: /\?>/, isComment: true },
  { start: /^<![A-Za-z]/, end: />/, isComment: true },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, isComment: true },
  {
    start: /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t]|\/?>|$)/i,
    end: null,
    isComment: false
  }
];
var anyTag = { start: /^/, end: null, isComment: false };
function findKind(line, isBreaking) {
  if (line.next !== 60 || line.indent >= line.baseIndent + 4) return null;
  const rest = line.text.slice(line.pos);
  const kind = kinds.find(({ start }) => start.test(rest));
  return kind ?? (!isBreaking && isOneTag(rest) ? anyTag : null);
}
function isOneTag(text) {
  const end = parseTag(text, 0)?.end ?? (text.startsWith("</") ? new HtmlMarks(text).skip(0) : -1);
  return end !== -1 && text.slice(end).trim() === "";
}
var htmlBlock = {
  defineNodes: ["HiddenBlock"],
  parseBlock: [{
    name: "HTMLBlock",
    parse(context, line) {
      const kind = findKind(line, false);
      if (kind === null) return false;
      const { depth } = context;
      const from = context.lineStart + line.pos;
      const marks = [];
      for (let isOpen2 = kind.end?.test(line.text.slice(line.pos)) !== true; context.nextLine() && isOpen2 && lineDepth(line) >= depth; ) {
        if (kind.end === null && line.pos === line.text.length) break;
        marks.push(...line.markers);
        isOpen2 = kind.end?.test(line.text) !== true;
      }
      context.addElement(context.elt(kind.isComment ? "HiddenBlock" : "HTMLBlock", from, context.prevLineEnd(), marks));
      return true;
    },
    endLeaf: (_, line) => findKind(line, true) !== null
  }]
};

// packages/core/src/docs/markdown/split-row.ts
var backslash = 92;
var pipe = 124;
function splitRow(text, from = 0, to = text.length) {
  const cells = [];
  const { from: start, to: end } = trim(text, from, to);
  let cellFrom = text.charCodeAt(start) === pipe && start < end ? start + 1 : start;
  for (let at = cellFrom; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === pipe) {
      cells.push(trim(text, cellFrom, at));
      cellFrom = at + 1;
    }
  }
  if (cellFrom < end) cells.push(trim(text, cellFrom, end));
  return cells;
}
function trim(text, from, to) {
  let [first, last] = [from, to];
  while (last > first && isBlank2(text.charCodeAt(last - 1))) last -= 1;
  while (first < last && isBlank2(text.charCodeAt(first))) first += 1;
  return first === last ? { from, to: from } : { from: first, to: last };
}
function isBlank2(code) {
  return code === 32 || code === 9;
}

// packages/core/src/docs/markdown/table-block.ts
var delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
var underline = /^(?:=+|-+)[ \t]*$/;
var delimiterStart = /^[>\s]*/;
function isDelimiterRow(text) {
  return /^[-:|]/.test(text) && /[|:]/.test(text) && delimiterRow.test(text);
}
function isTableStart(header, delimiters) {
  return isDelimiterRow(delimiters) && splitRow(header).length === splitRow(delimiters).length;
}
var TableWatcher = class {
  state = "header";
  nextLine(context, line, leaf) {
    if (this.state === "header") {
      const isTable = lineDepth(line) === context.depth && line.indent < line.baseIndent + 4 && isTableStart(leaf.content, line.text.slice(line.pos));
      this.state = isTable ? "rows" : "none";
      return false;
    }
    const isBehind = this.state === "rows" && (lineDepth(line) < context.depth || line.indent >= line.baseIndent + 4 || underline.test(line.text.slice(line.pos)));
    return isBehind && this.finish(context, leaf);
  }
  finish(context, leaf) {
    if (this.state !== "rows") return false;
    context.addLeafElement(leaf, context.elt("Table", leaf.start, leaf.start + leaf.content.length));
    return true;
  }
};
function endsBeforeTable(context, line, leaf) {
  if (leaf.parsers.some((parser2) => parser2 instanceof TableWatcher && parser2.state === "rows")) return false;
  const next = context.peekLine();
  return next.includes("|") && isTableStart(line.text.slice(line.pos), next.replace(delimiterStart, "").trimEnd());
}
var tableBlock = {
  defineNodes: [{ name: "Table", block: true }],
  parseBlock: [{ name: "Table", before: "SetextHeading", leaf: () => new TableWatcher(), endLeaf: endsBeforeTable }]
};

// packages/core/src/docs/markdown/block-parser.ts
var deepestNesting = 250;
var footnoteIndent = 4;
var footnoteStart = /\[\^[^\] \n\t]+\]:[ \t]*/y;
var nestingLimit = {
  parseBlock: [{
    name: "NestingLimit",
    before: "IndentedCode",
    parse(context) {
      if (context.depth <= deepestNesting) return false;
      context.nextLine();
      return true;
    }
  }]
};
function matchFootnote(line) {
  if (line.next !== 91 || line.text.charCodeAt(line.pos + 1) !== 94 || line.indent >= line.baseIndent + footnoteIndent) return -1;
  footnoteStart.lastIndex = line.pos;
  return footnoteStart.test(line.text) ? footnoteStart.lastIndex : -1;
}
var footnotes = {
  defineNodes: [{
    name: "FootnoteDefinition",
    block: true,
    composite(_, line) {
      if (line.next < 0) return true;
      if (line.indent < line.baseIndent + footnoteIndent) return false;
      line.moveBaseColumn(line.baseIndent + footnoteIndent);
      return true;
    }
  }, "FootnoteMark"],
  parseBlock: [{
    name: "FootnoteDefinition",
    before: "Blockquote",
    parse(context, line) {
      const end = matchFootnote(line);
      if (end === -1) return false;
      const from = context.lineStart + line.pos;
      context.startComposite("FootnoteDefinition", line.pos);
      context.addElement(context.elt("FootnoteMark", from, context.lineStart + end));
      line.moveBase(end);
      return null;
    },
    endLeaf: (_, line) => matchFootnote(line) !== -1
  }]
};
var listItem = /(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)/y;
var lazyLists = {
  parseBlock: [{
    name: "LazyList",
    endLeaf(context, line) {
      listItem.lastIndex = line.pos;
      return lineDepth(line) < context.depth && listItem.test(line.text);
    }
  }]
};
var blockParser = parser.configure([
  { remove: ["LinkReference"], parseInline: [{ name: "Nothing", before: "Escape", parse: (context) => context.end }] },
  nestingLimit,
  footnotes,
  lazyLists,
  fenceBlock,
  htmlBlock,
  tableBlock
]);

// packages/core/src/docs/markdown/collect-blocks.ts
var textKinds = {
  Paragraph: "paragraph",
  Table: "table",
  HTMLBlock: "html",
  HiddenBlock: "comment",
  HorizontalRule: "rule",
  CodeBlock: "code"
};
var headingLevels = {
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2
};
var containers = /* @__PURE__ */ new Set(["Blockquote", "BulletList", "OrderedList", "ListItem", "FootnoteDefinition"]);
function collectBlocks(tree, source, base) {
  const collector = new BlockCollector(source, base);
  tree.iterate({
    enter: (node) => collector.enter(node),
    leave: (node) => collector.leave(node)
  });
  return collector.blocks;
}
var BlockCollector = class {
  blocks = [];
  #source;
  #base;
  #open = [0];
  #containers = 0;
  #isFirstInItem = false;
  #marks = [];
  #lines = [];
  #opening = 0;
  #closing = null;
  constructor(source, base) {
    this.#source = source;
    this.#base = base;
  }
  enter({ name: name3, from, to }) {
    if (containers.has(name3)) {
      this.#containers += 1;
      this.#open.push(this.#containers);
      this.#isFirstInItem = name3 === "ListItem";
    } else if (name3 === "QuoteMark") this.#marks.push(from);
    else if (name3 === "FenceOpening") this.#opening = from + this.#base;
    else if (name3 === "FenceClosing") this.#closing = from + this.#base;
    else if (name3 === "FenceLine") this.#addLine(from + this.#base, to + this.#base);
    else if (name3 !== "ListMark" && name3 !== "HeaderMark") this.#marks = [];
  }
  leave({ name: name3, from, to }) {
    const base = this.#base;
    if (containers.has(name3)) this.#open.pop();
    const kind = textKinds[name3];
    const level = headingLevels[name3];
    if (kind !== void 0) this.#add({ kind: kind === "paragraph" && this.#isFirstInItem ? "task" : kind, from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (level !== void 0) this.#add({ kind: name3.startsWith("A") ? "atx" : "setext", level, from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (name3 === "FootnoteMark") this.blocks.push({ kind: "footnote", from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (name3 === "FencedCode") {
      this.#add({ kind: "fence", opening: this.#opening, lines: this.#lines, closing: this.#closing, from: from + base, text: "", container: this.#container() });
      this.#lines = [];
      this.#closing = null;
    }
  }
  #add(block) {
    this.blocks.push(block);
    this.#isFirstInItem = false;
  }
  #addLine(from, to) {
    if (from < this.#source.length) this.#lines.push([from, to]);
  }
  #container() {
    return this.#open.at(-1) ?? 0;
  }
  #toText(from, to) {
    if (this.#marks.length === 0) return this.#source.slice(from, to);
    const marks = this.#marks.map((mark) => mark + this.#base).filter((mark) => mark >= from && mark < to);
    if (marks.length === 0) return this.#source.slice(from, to);
    const pieces = [];
    let at = from;
    for (const mark of marks) {
      pieces.push(this.#source.slice(at, mark));
      at = mark + 1;
    }
    pieces.push(this.#source.slice(at, to));
    return pieces.join(" ");
  }
};

// packages/core/src/docs/markdown/named-entities.ts
var table = 'AElig \xC6 AMP & Aacute \xC1 Abreve \u0102 Acirc \xC2 Acy \u0410 Afr \u{1D504} Agrave \xC0 Alpha \u0391 Amacr \u0100 And \u2A53 Aogon \u0104 Aopf \u{1D538} ApplyFunction \u2061 Aring \xC5 Ascr \u{1D49C} Assign \u2254 Atilde \xC3 Auml \xC4 Backslash \u2216 Barv \u2AE7 Barwed \u2306 Bcy \u0411 Because \u2235 Bernoullis \u212C Beta \u0392 Bfr \u{1D505} Bopf \u{1D539} Breve \u02D8 Bscr \u212C Bumpeq \u224E CHcy \u0427 COPY \xA9 Cacute \u0106 Cap \u22D2 CapitalDifferentialD \u2145 Cayleys \u212D Ccaron \u010C Ccedil \xC7 Ccirc \u0108 Cconint \u2230 Cdot \u010A Cedilla \xB8 CenterDot \xB7 Cfr \u212D Chi \u03A7 CircleDot \u2299 CircleMinus \u2296 CirclePlus \u2295 CircleTimes \u2297 ClockwiseContourIntegral \u2232 CloseCurlyDoubleQuote \u201D CloseCurlyQuote \u2019 Colon \u2237 Colone \u2A74 Congruent \u2261 Conint \u222F ContourIntegral \u222E Copf \u2102 Coproduct \u2210 CounterClockwiseContourIntegral \u2233 Cross \u2A2F Cscr \u{1D49E} Cup \u22D3 CupCap \u224D DD \u2145 DDotrahd \u2911 DJcy \u0402 DScy \u0405 DZcy \u040F Dagger \u2021 Darr \u21A1 Dashv \u2AE4 Dcaron \u010E Dcy \u0414 Del \u2207 Delta \u0394 Dfr \u{1D507} DiacriticalAcute \xB4 DiacriticalDot \u02D9 DiacriticalDoubleAcute \u02DD DiacriticalGrave ` DiacriticalTilde \u02DC Diamond \u22C4 DifferentialD \u2146 Dopf \u{1D53B} Dot \xA8 DotDot \u20DC DotEqual \u2250 DoubleContourIntegral \u222F DoubleDot \xA8 DoubleDownArrow \u21D3 DoubleLeftArrow \u21D0 DoubleLeftRightArrow \u21D4 DoubleLeftTee \u2AE4 DoubleLongLeftArrow \u27F8 DoubleLongLeftRightArrow \u27FA DoubleLongRightArrow \u27F9 DoubleRightArrow \u21D2 DoubleRightTee \u22A8 DoubleUpArrow \u21D1 DoubleUpDownArrow \u21D5 DoubleVerticalBar \u2225 DownArrow \u2193 DownArrowBar \u2913 DownArrowUpArrow \u21F5 DownBreve \u0311 DownLeftRightVector \u2950 DownLeftTeeVector \u295E DownLeftVector \u21BD DownLeftVectorBar \u2956 DownRightTeeVector \u295F DownRightVector \u21C1 DownRightVectorBar \u2957 DownTee \u22A4 DownTeeArrow \u21A7 Downarrow \u21D3 Dscr \u{1D49F} Dstrok \u0110 ENG \u014A ETH \xD0 Eacute \xC9 Ecaron \u011A Ecirc \xCA Ecy \u042D Edot \u0116 Efr \u{1D508} Egrave \xC8 Element \u2208 Emacr \u0112 EmptySmallSquare \u25FB EmptyVerySmallSquare \u25AB Eogon \u0118 Eopf \u{1D53C} Epsilon \u0395 Equal \u2A75 EqualTilde \u2242 Equilibrium \u21CC Escr \u2130 Esim \u2A73 Eta \u0397 Euml \xCB Exists \u2203 ExponentialE \u2147 Fcy \u0424 Ffr \u{1D509} FilledSmallSquare \u25FC FilledVerySmallSquare \u25AA Fopf \u{1D53D} ForAll \u2200 Fouriertrf \u2131 Fscr \u2131 GJcy \u0403 GT > Gamma \u0393 Gammad \u03DC Gbreve \u011E Gcedil \u0122 Gcirc \u011C Gcy \u0413 Gdot \u0120 Gfr \u{1D50A} Gg \u22D9 Gopf \u{1D53E} GreaterEqual \u2265 GreaterEqualLess \u22DB GreaterFullEqual \u2267 GreaterGreater \u2AA2 GreaterLess \u2277 GreaterSlantEqual \u2A7E GreaterTilde \u2273 Gscr \u{1D4A2} Gt \u226B HARDcy \u042A Hacek \u02C7 Hat ^ Hcirc \u0124 Hfr \u210C HilbertSpace \u210B Hopf \u210D HorizontalLine \u2500 Hscr \u210B Hstrok \u0126 HumpDownHump \u224E HumpEqual \u224F IEcy \u0415 IJlig \u0132 IOcy \u0401 Iacute \xCD Icirc \xCE Icy \u0418 Idot \u0130 Ifr \u2111 Igrave \xCC Im \u2111 Imacr \u012A ImaginaryI \u2148 Implies \u21D2 Int \u222C Integral \u222B Intersection \u22C2 InvisibleComma \u2063 InvisibleTimes \u2062 Iogon \u012E Iopf \u{1D540} Iota \u0399 Iscr \u2110 Itilde \u0128 Iukcy \u0406 Iuml \xCF Jcirc \u0134 Jcy \u0419 Jfr \u{1D50D} Jopf \u{1D541} Jscr \u{1D4A5} Jsercy \u0408 Jukcy \u0404 KHcy \u0425 KJcy \u040C Kappa \u039A Kcedil \u0136 Kcy \u041A Kfr \u{1D50E} Kopf \u{1D542} Kscr \u{1D4A6} LJcy \u0409 LT < Lacute \u0139 Lambda \u039B Lang \u27EA Laplacetrf \u2112 Larr \u219E Lcaron \u013D Lcedil \u013B Lcy \u041B LeftAngleBracket \u27E8 LeftArrow \u2190 LeftArrowBar \u21E4 LeftArrowRightArrow \u21C6 LeftCeiling \u2308 LeftDoubleBracket \u27E6 LeftDownTeeVector \u2961 LeftDownVector \u21C3 LeftDownVectorBar \u2959 LeftFloor \u230A LeftRightArrow \u2194 LeftRightVector \u294E LeftTee \u22A3 LeftTeeArrow \u21A4 LeftTeeVector \u295A LeftTriangle \u22B2 LeftTriangleBar \u29CF LeftTriangleEqual \u22B4 LeftUpDownVector \u2951 LeftUpTeeVector \u2960 LeftUpVector \u21BF LeftUpVectorBar \u2958 LeftVector \u21BC LeftVectorBar \u2952 Leftarrow \u21D0 Leftrightarrow \u21D4 LessEqualGreater \u22DA LessFullEqual \u2266 LessGreater \u2276 LessLess \u2AA1 LessSlantEqual \u2A7D LessTilde \u2272 Lfr \u{1D50F} Ll \u22D8 Lleftarrow \u21DA Lmidot \u013F LongLeftArrow \u27F5 LongLeftRightArrow \u27F7 LongRightArrow \u27F6 Longleftarrow \u27F8 Longleftrightarrow \u27FA Longrightarrow \u27F9 Lopf \u{1D543} LowerLeftArrow \u2199 LowerRightArrow \u2198 Lscr \u2112 Lsh \u21B0 Lstrok \u0141 Lt \u226A Map \u2905 Mcy \u041C MediumSpace \u205F Mellintrf \u2133 Mfr \u{1D510} MinusPlus \u2213 Mopf \u{1D544} Mscr \u2133 Mu \u039C NJcy \u040A Nacute \u0143 Ncaron \u0147 Ncedil \u0145 Ncy \u041D NegativeMediumSpace \u200B NegativeThickSpace \u200B NegativeThinSpace \u200B NegativeVeryThinSpace \u200B NestedGreaterGreater \u226B NestedLessLess \u226A NewLine \n Nfr \u{1D511} NoBreak \u2060 NonBreakingSpace \xA0 Nopf \u2115 Not \u2AEC NotCongruent \u2262 NotCupCap \u226D NotDoubleVerticalBar \u2226 NotElement \u2209 NotEqual \u2260 NotEqualTilde \u2242\u0338 NotExists \u2204 NotGreater \u226F NotGreaterEqual \u2271 NotGreaterFullEqual \u2267\u0338 NotGreaterGreater \u226B\u0338 NotGreaterLess \u2279 NotGreaterSlantEqual \u2A7E\u0338 NotGreaterTilde \u2275 NotHumpDownHump \u224E\u0338 NotHumpEqual \u224F\u0338 NotLeftTriangle \u22EA NotLeftTriangleBar \u29CF\u0338 NotLeftTriangleEqual \u22EC NotLess \u226E NotLessEqual \u2270 NotLessGreater \u2278 NotLessLess \u226A\u0338 NotLessSlantEqual \u2A7D\u0338 NotLessTilde \u2274 NotNestedGreaterGreater \u2AA2\u0338 NotNestedLessLess \u2AA1\u0338 NotPrecedes \u2280 NotPrecedesEqual \u2AAF\u0338 NotPrecedesSlantEqual \u22E0 NotReverseElement \u220C NotRightTriangle \u22EB NotRightTriangleBar \u29D0\u0338 NotRightTriangleEqual \u22ED NotSquareSubset \u228F\u0338 NotSquareSubsetEqual \u22E2 NotSquareSuperset \u2290\u0338 NotSquareSupersetEqual \u22E3 NotSubset \u2282\u20D2 NotSubsetEqual \u2288 NotSucceeds \u2281 NotSucceedsEqual \u2AB0\u0338 NotSucceedsSlantEqual \u22E1 NotSucceedsTilde \u227F\u0338 NotSuperset \u2283\u20D2 NotSupersetEqual \u2289 NotTilde \u2241 NotTildeEqual \u2244 NotTildeFullEqual \u2247 NotTildeTilde \u2249 NotVerticalBar \u2224 Nscr \u{1D4A9} Ntilde \xD1 Nu \u039D OElig \u0152 Oacute \xD3 Ocirc \xD4 Ocy \u041E Odblac \u0150 Ofr \u{1D512} Ograve \xD2 Omacr \u014C Omega \u03A9 Omicron \u039F Oopf \u{1D546} OpenCurlyDoubleQuote \u201C OpenCurlyQuote \u2018 Or \u2A54 Oscr \u{1D4AA} Oslash \xD8 Otilde \xD5 Otimes \u2A37 Ouml \xD6 OverBar \u203E OverBrace \u23DE OverBracket \u23B4 OverParenthesis \u23DC PartialD \u2202 Pcy \u041F Pfr \u{1D513} Phi \u03A6 Pi \u03A0 PlusMinus \xB1 Poincareplane \u210C Popf \u2119 Pr \u2ABB Precedes \u227A PrecedesEqual \u2AAF PrecedesSlantEqual \u227C PrecedesTilde \u227E Prime \u2033 Product \u220F Proportion \u2237 Proportional \u221D Pscr \u{1D4AB} Psi \u03A8 QUOT " Qfr \u{1D514} Qopf \u211A Qscr \u{1D4AC} RBarr \u2910 REG \xAE Racute \u0154 Rang \u27EB Rarr \u21A0 Rarrtl \u2916 Rcaron \u0158 Rcedil \u0156 Rcy \u0420 Re \u211C ReverseElement \u220B ReverseEquilibrium \u21CB ReverseUpEquilibrium \u296F Rfr \u211C Rho \u03A1 RightAngleBracket \u27E9 RightArrow \u2192 RightArrowBar \u21E5 RightArrowLeftArrow \u21C4 RightCeiling \u2309 RightDoubleBracket \u27E7 RightDownTeeVector \u295D RightDownVector \u21C2 RightDownVectorBar \u2955 RightFloor \u230B RightTee \u22A2 RightTeeArrow \u21A6 RightTeeVector \u295B RightTriangle \u22B3 RightTriangleBar \u29D0 RightTriangleEqual \u22B5 RightUpDownVector \u294F RightUpTeeVector \u295C RightUpVector \u21BE RightUpVectorBar \u2954 RightVector \u21C0 RightVectorBar \u2953 Rightarrow \u21D2 Ropf \u211D RoundImplies \u2970 Rrightarrow \u21DB Rscr \u211B Rsh \u21B1 RuleDelayed \u29F4 SHCHcy \u0429 SHcy \u0428 SOFTcy \u042C Sacute \u015A Sc \u2ABC Scaron \u0160 Scedil \u015E Scirc \u015C Scy \u0421 Sfr \u{1D516} ShortDownArrow \u2193 ShortLeftArrow \u2190 ShortRightArrow \u2192 ShortUpArrow \u2191 Sigma \u03A3 SmallCircle \u2218 Sopf \u{1D54A} Sqrt \u221A Square \u25A1 SquareIntersection \u2293 SquareSubset \u228F SquareSubsetEqual \u2291 SquareSuperset \u2290 SquareSupersetEqual \u2292 SquareUnion \u2294 Sscr \u{1D4AE} Star \u22C6 Sub \u22D0 Subset \u22D0 SubsetEqual \u2286 Succeeds \u227B SucceedsEqual \u2AB0 SucceedsSlantEqual \u227D SucceedsTilde \u227F SuchThat \u220B Sum \u2211 Sup \u22D1 Superset \u2283 SupersetEqual \u2287 Supset \u22D1 THORN \xDE TRADE \u2122 TSHcy \u040B TScy \u0426 Tab 	 Tau \u03A4 Tcaron \u0164 Tcedil \u0162 Tcy \u0422 Tfr \u{1D517} Therefore \u2234 Theta \u0398 ThickSpace \u205F\u200A ThinSpace \u2009 Tilde \u223C TildeEqual \u2243 TildeFullEqual \u2245 TildeTilde \u2248 Topf \u{1D54B} TripleDot \u20DB Tscr \u{1D4AF} Tstrok \u0166 Uacute \xDA Uarr \u219F Uarrocir \u2949 Ubrcy \u040E Ubreve \u016C Ucirc \xDB Ucy \u0423 Udblac \u0170 Ufr \u{1D518} Ugrave \xD9 Umacr \u016A UnderBar _ UnderBrace \u23DF UnderBracket \u23B5 UnderParenthesis \u23DD Union \u22C3 UnionPlus \u228E Uogon \u0172 Uopf \u{1D54C} UpArrow \u2191 UpArrowBar \u2912 UpArrowDownArrow \u21C5 UpDownArrow \u2195 UpEquilibrium \u296E UpTee \u22A5 UpTeeArrow \u21A5 Uparrow \u21D1 Updownarrow \u21D5 UpperLeftArrow \u2196 UpperRightArrow \u2197 Upsi \u03D2 Upsilon \u03A5 Uring \u016E Uscr \u{1D4B0} Utilde \u0168 Uuml \xDC VDash \u22AB Vbar \u2AEB Vcy \u0412 Vdash \u22A9 Vdashl \u2AE6 Vee \u22C1 Verbar \u2016 Vert \u2016 VerticalBar \u2223 VerticalLine | VerticalSeparator \u2758 VerticalTilde \u2240 VeryThinSpace \u200A Vfr \u{1D519} Vopf \u{1D54D} Vscr \u{1D4B1} Vvdash \u22AA Wcirc \u0174 Wedge \u22C0 Wfr \u{1D51A} Wopf \u{1D54E} Wscr \u{1D4B2} Xfr \u{1D51B} Xi \u039E Xopf \u{1D54F} Xscr \u{1D4B3} YAcy \u042F YIcy \u0407 YUcy \u042E Yacute \xDD Ycirc \u0176 Ycy \u042B Yfr \u{1D51C} Yopf \u{1D550} Yscr \u{1D4B4} Yuml \u0178 ZHcy \u0416 Zacute \u0179 Zcaron \u017D Zcy \u0417 Zdot \u017B ZeroWidthSpace \u200B Zeta \u0396 Zfr \u2128 Zopf \u2124 Zscr \u{1D4B5} aacute \xE1 abreve \u0103 ac \u223E acE \u223E\u0333 acd \u223F acirc \xE2 acute \xB4 acy \u0430 aelig \xE6 af \u2061 afr \u{1D51E} agrave \xE0 alefsym \u2135 aleph \u2135 alpha \u03B1 amacr \u0101 amalg \u2A3F amp & and \u2227 andand \u2A55 andd \u2A5C andslope \u2A58 andv \u2A5A ang \u2220 ange \u29A4 angle \u2220 angmsd \u2221 angmsdaa \u29A8 angmsdab \u29A9 angmsdac \u29AA angmsdad \u29AB angmsdae \u29AC angmsdaf \u29AD angmsdag \u29AE angmsdah \u29AF angrt \u221F angrtvb \u22BE angrtvbd \u299D angsph \u2222 angst \xC5 angzarr \u237C aogon \u0105 aopf \u{1D552} ap \u2248 apE \u2A70 apacir \u2A6F ape \u224A apid \u224B apos \' approx \u2248 approxeq \u224A aring \xE5 ascr \u{1D4B6} ast * asymp \u2248 asympeq \u224D atilde \xE3 auml \xE4 awconint \u2233 awint \u2A11 bNot \u2AED backcong \u224C backepsilon \u03F6 backprime \u2035 backsim \u223D backsimeq \u22CD barvee \u22BD barwed \u2305 barwedge \u2305 bbrk \u23B5 bbrktbrk \u23B6 bcong \u224C bcy \u0431 bdquo \u201E becaus \u2235 because \u2235 bemptyv \u29B0 bepsi \u03F6 bernou \u212C beta \u03B2 beth \u2136 between \u226C bfr \u{1D51F} bigcap \u22C2 bigcirc \u25EF bigcup \u22C3 bigodot \u2A00 bigoplus \u2A01 bigotimes \u2A02 bigsqcup \u2A06 bigstar \u2605 bigtriangledown \u25BD bigtriangleup \u25B3 biguplus \u2A04 bigvee \u22C1 bigwedge \u22C0 bkarow \u290D blacklozenge \u29EB blacksquare \u25AA blacktriangle \u25B4 blacktriangledown \u25BE blacktriangleleft \u25C2 blacktriangleright \u25B8 blank \u2423 blk12 \u2592 blk14 \u2591 blk34 \u2593 block \u2588 bne =\u20E5 bnequiv \u2261\u20E5 bnot \u2310 bopf \u{1D553} bot \u22A5 bottom \u22A5 bowtie \u22C8 boxDL \u2557 boxDR \u2554 boxDl \u2556 boxDr \u2553 boxH \u2550 boxHD \u2566 boxHU \u2569 boxHd \u2564 boxHu \u2567 boxUL \u255D boxUR \u255A boxUl \u255C boxUr \u2559 boxV \u2551 boxVH \u256C boxVL \u2563 boxVR \u2560 boxVh \u256B boxVl \u2562 boxVr \u255F boxbox \u29C9 boxdL \u2555 boxdR \u2552 boxdl \u2510 boxdr \u250C boxh \u2500 boxhD \u2565 boxhU \u2568 boxhd \u252C boxhu \u2534 boxminus \u229F boxplus \u229E boxtimes \u22A0 boxuL \u255B boxuR \u2558 boxul \u2518 boxur \u2514 boxv \u2502 boxvH \u256A boxvL \u2561 boxvR \u255E boxvh \u253C boxvl \u2524 boxvr \u251C bprime \u2035 breve \u02D8 brvbar \xA6 bscr \u{1D4B7} bsemi \u204F bsim \u223D bsime \u22CD bsol \\ bsolb \u29C5 bsolhsub \u27C8 bull \u2022 bullet \u2022 bump \u224E bumpE \u2AAE bumpe \u224F bumpeq \u224F cacute \u0107 cap \u2229 capand \u2A44 capbrcup \u2A49 capcap \u2A4B capcup \u2A47 capdot \u2A40 caps \u2229\uFE00 caret \u2041 caron \u02C7 ccaps \u2A4D ccaron \u010D ccedil \xE7 ccirc \u0109 ccups \u2A4C ccupssm \u2A50 cdot \u010B cedil \xB8 cemptyv \u29B2 cent \xA2 centerdot \xB7 cfr \u{1D520} chcy \u0447 check \u2713 checkmark \u2713 chi \u03C7 cir \u25CB cirE \u29C3 circ \u02C6 circeq \u2257 circlearrowleft \u21BA circlearrowright \u21BB circledR \xAE circledS \u24C8 circledast \u229B circledcirc \u229A circleddash \u229D cire \u2257 cirfnint \u2A10 cirmid \u2AEF cirscir \u29C2 clubs \u2663 clubsuit \u2663 colon : colone \u2254 coloneq \u2254 comma , commat @ comp \u2201 compfn \u2218 complement \u2201 complexes \u2102 cong \u2245 congdot \u2A6D conint \u222E copf \u{1D554} coprod \u2210 copy \xA9 copysr \u2117 crarr \u21B5 cross \u2717 cscr \u{1D4B8} csub \u2ACF csube \u2AD1 csup \u2AD0 csupe \u2AD2 ctdot \u22EF cudarrl \u2938 cudarrr \u2935 cuepr \u22DE cuesc \u22DF cularr \u21B6 cularrp \u293D cup \u222A cupbrcap \u2A48 cupcap \u2A46 cupcup \u2A4A cupdot \u228D cupor \u2A45 cups \u222A\uFE00 curarr \u21B7 curarrm \u293C curlyeqprec \u22DE curlyeqsucc \u22DF curlyvee \u22CE curlywedge \u22CF curren \xA4 curvearrowleft \u21B6 curvearrowright \u21B7 cuvee \u22CE cuwed \u22CF cwconint \u2232 cwint \u2231 cylcty \u232D dArr \u21D3 dHar \u2965 dagger \u2020 daleth \u2138 darr \u2193 dash \u2010 dashv \u22A3 dbkarow \u290F dblac \u02DD dcaron \u010F dcy \u0434 dd \u2146 ddagger \u2021 ddarr \u21CA ddotseq \u2A77 deg \xB0 delta \u03B4 demptyv \u29B1 dfisht \u297F dfr \u{1D521} dharl \u21C3 dharr \u21C2 diam \u22C4 diamond \u22C4 diamondsuit \u2666 diams \u2666 die \xA8 digamma \u03DD disin \u22F2 div \xF7 divide \xF7 divideontimes \u22C7 divonx \u22C7 djcy \u0452 dlcorn \u231E dlcrop \u230D dollar $ dopf \u{1D555} dot \u02D9 doteq \u2250 doteqdot \u2251 dotminus \u2238 dotplus \u2214 dotsquare \u22A1 doublebarwedge \u2306 downarrow \u2193 downdownarrows \u21CA downharpoonleft \u21C3 downharpoonright \u21C2 drbkarow \u2910 drcorn \u231F drcrop \u230C dscr \u{1D4B9} dscy \u0455 dsol \u29F6 dstrok \u0111 dtdot \u22F1 dtri \u25BF dtrif \u25BE duarr \u21F5 duhar \u296F dwangle \u29A6 dzcy \u045F dzigrarr \u27FF eDDot \u2A77 eDot \u2251 eacute \xE9 easter \u2A6E ecaron \u011B ecir \u2256 ecirc \xEA ecolon \u2255 ecy \u044D edot \u0117 ee \u2147 efDot \u2252 efr \u{1D522} eg \u2A9A egrave \xE8 egs \u2A96 egsdot \u2A98 el \u2A99 elinters \u23E7 ell \u2113 els \u2A95 elsdot \u2A97 emacr \u0113 empty \u2205 emptyset \u2205 emptyv \u2205 emsp \u2003 emsp13 \u2004 emsp14 \u2005 eng \u014B ensp \u2002 eogon \u0119 eopf \u{1D556} epar \u22D5 eparsl \u29E3 eplus \u2A71 epsi \u03B5 epsilon \u03B5 epsiv \u03F5 eqcirc \u2256 eqcolon \u2255 eqsim \u2242 eqslantgtr \u2A96 eqslantless \u2A95 equals = equest \u225F equiv \u2261 equivDD \u2A78 eqvparsl \u29E5 erDot \u2253 erarr \u2971 escr \u212F esdot \u2250 esim \u2242 eta \u03B7 eth \xF0 euml \xEB euro \u20AC excl ! exist \u2203 expectation \u2130 exponentiale \u2147 fallingdotseq \u2252 fcy \u0444 female \u2640 ffilig \uFB03 fflig \uFB00 ffllig \uFB04 ffr \u{1D523} filig \uFB01 fjlig fj flat \u266D fllig \uFB02 fltns \u25B1 fnof \u0192 fopf \u{1D557} forall \u2200 fork \u22D4 forkv \u2AD9 fpartint \u2A0D frac12 \xBD frac13 \u2153 frac14 \xBC frac15 \u2155 frac16 \u2159 frac18 \u215B frac23 \u2154 frac25 \u2156 frac34 \xBE frac35 \u2157 frac38 \u215C frac45 \u2158 frac56 \u215A frac58 \u215D frac78 \u215E frasl \u2044 frown \u2322 fscr \u{1D4BB} gE \u2267 gEl \u2A8C gacute \u01F5 gamma \u03B3 gammad \u03DD gap \u2A86 gbreve \u011F gcirc \u011D gcy \u0433 gdot \u0121 ge \u2265 gel \u22DB geq \u2265 geqq \u2267 geqslant \u2A7E ges \u2A7E gescc \u2AA9 gesdot \u2A80 gesdoto \u2A82 gesdotol \u2A84 gesl \u22DB\uFE00 gesles \u2A94 gfr \u{1D524} gg \u226B ggg \u22D9 gimel \u2137 gjcy \u0453 gl \u2277 glE \u2A92 gla \u2AA5 glj \u2AA4 gnE \u2269 gnap \u2A8A gnapprox \u2A8A gne \u2A88 gneq \u2A88 gneqq \u2269 gnsim \u22E7 gopf \u{1D558} grave ` gscr \u210A gsim \u2273 gsime \u2A8E gsiml \u2A90 gt > gtcc \u2AA7 gtcir \u2A7A gtdot \u22D7 gtlPar \u2995 gtquest \u2A7C gtrapprox \u2A86 gtrarr \u2978 gtrdot \u22D7 gtreqless \u22DB gtreqqless \u2A8C gtrless \u2277 gtrsim \u2273 gvertneqq \u2269\uFE00 gvnE \u2269\uFE00 hArr \u21D4 hairsp \u200A half \xBD hamilt \u210B hardcy \u044A harr \u2194 harrcir \u2948 harrw \u21AD hbar \u210F hcirc \u0125 hearts \u2665 heartsuit \u2665 hellip \u2026 hercon \u22B9 hfr \u{1D525} hksearow \u2925 hkswarow \u2926 hoarr \u21FF homtht \u223B hookleftarrow \u21A9 hookrightarrow \u21AA hopf \u{1D559} horbar \u2015 hscr \u{1D4BD} hslash \u210F hstrok \u0127 hybull \u2043 hyphen \u2010 iacute \xED ic \u2063 icirc \xEE icy \u0438 iecy \u0435 iexcl \xA1 iff \u21D4 ifr \u{1D526} igrave \xEC ii \u2148 iiiint \u2A0C iiint \u222D iinfin \u29DC iiota \u2129 ijlig \u0133 imacr \u012B image \u2111 imagline \u2110 imagpart \u2111 imath \u0131 imof \u22B7 imped \u01B5 in \u2208 incare \u2105 infin \u221E infintie \u29DD inodot \u0131 int \u222B intcal \u22BA integers \u2124 intercal \u22BA intlarhk \u2A17 intprod \u2A3C iocy \u0451 iogon \u012F iopf \u{1D55A} iota \u03B9 iprod \u2A3C iquest \xBF iscr \u{1D4BE} isin \u2208 isinE \u22F9 isindot \u22F5 isins \u22F4 isinsv \u22F3 isinv \u2208 it \u2062 itilde \u0129 iukcy \u0456 iuml \xEF jcirc \u0135 jcy \u0439 jfr \u{1D527} jmath \u0237 jopf \u{1D55B} jscr \u{1D4BF} jsercy \u0458 jukcy \u0454 kappa \u03BA kappav \u03F0 kcedil \u0137 kcy \u043A kfr \u{1D528} kgreen \u0138 khcy \u0445 kjcy \u045C kopf \u{1D55C} kscr \u{1D4C0} lAarr \u21DA lArr \u21D0 lAtail \u291B lBarr \u290E lE \u2266 lEg \u2A8B lHar \u2962 lacute \u013A laemptyv \u29B4 lagran \u2112 lambda \u03BB lang \u27E8 langd \u2991 langle \u27E8 lap \u2A85 laquo \xAB larr \u2190 larrb \u21E4 larrbfs \u291F larrfs \u291D larrhk \u21A9 larrlp \u21AB larrpl \u2939 larrsim \u2973 larrtl \u21A2 lat \u2AAB latail \u2919 late \u2AAD lates \u2AAD\uFE00 lbarr \u290C lbbrk \u2772 lbrace { lbrack [ lbrke \u298B lbrksld \u298F lbrkslu \u298D lcaron \u013E lcedil \u013C lceil \u2308 lcub { lcy \u043B ldca \u2936 ldquo \u201C ldquor \u201E ldrdhar \u2967 ldrushar \u294B ldsh \u21B2 le \u2264 leftarrow \u2190 leftarrowtail \u21A2 leftharpoondown \u21BD leftharpoonup \u21BC leftleftarrows \u21C7 leftrightarrow \u2194 leftrightarrows \u21C6 leftrightharpoons \u21CB leftrightsquigarrow \u21AD leftthreetimes \u22CB leg \u22DA leq \u2264 leqq \u2266 leqslant \u2A7D les \u2A7D lescc \u2AA8 lesdot \u2A7F lesdoto \u2A81 lesdotor \u2A83 lesg \u22DA\uFE00 lesges \u2A93 lessapprox \u2A85 lessdot \u22D6 lesseqgtr \u22DA lesseqqgtr \u2A8B lessgtr \u2276 lesssim \u2272 lfisht \u297C lfloor \u230A lfr \u{1D529} lg \u2276 lgE \u2A91 lhard \u21BD lharu \u21BC lharul \u296A lhblk \u2584 ljcy \u0459 ll \u226A llarr \u21C7 llcorner \u231E llhard \u296B lltri \u25FA lmidot \u0140 lmoust \u23B0 lmoustache \u23B0 lnE \u2268 lnap \u2A89 lnapprox \u2A89 lne \u2A87 lneq \u2A87 lneqq \u2268 lnsim \u22E6 loang \u27EC loarr \u21FD lobrk \u27E6 longleftarrow \u27F5 longleftrightarrow \u27F7 longmapsto \u27FC longrightarrow \u27F6 looparrowleft \u21AB looparrowright \u21AC lopar \u2985 lopf \u{1D55D} loplus \u2A2D lotimes \u2A34 lowast \u2217 lowbar _ loz \u25CA lozenge \u25CA lozf \u29EB lpar ( lparlt \u2993 lrarr \u21C6 lrcorner \u231F lrhar \u21CB lrhard \u296D lrm \u200E lrtri \u22BF lsaquo \u2039 lscr \u{1D4C1} lsh \u21B0 lsim \u2272 lsime \u2A8D lsimg \u2A8F lsqb [ lsquo \u2018 lsquor \u201A lstrok \u0142 lt < ltcc \u2AA6 ltcir \u2A79 ltdot \u22D6 lthree \u22CB ltimes \u22C9 ltlarr \u2976 ltquest \u2A7B ltrPar \u2996 ltri \u25C3 ltrie \u22B4 ltrif \u25C2 lurdshar \u294A luruhar \u2966 lvertneqq \u2268\uFE00 lvnE \u2268\uFE00 mDDot \u223A macr \xAF male \u2642 malt \u2720 maltese \u2720 map \u21A6 mapsto \u21A6 mapstodown \u21A7 mapstoleft \u21A4 mapstoup \u21A5 marker \u25AE mcomma \u2A29 mcy \u043C mdash \u2014 measuredangle \u2221 mfr \u{1D52A} mho \u2127 micro \xB5 mid \u2223 midast * midcir \u2AF0 middot \xB7 minus \u2212 minusb \u229F minusd \u2238 minusdu \u2A2A mlcp \u2ADB mldr \u2026 mnplus \u2213 models \u22A7 mopf \u{1D55E} mp \u2213 mscr \u{1D4C2} mstpos \u223E mu \u03BC multimap \u22B8 mumap \u22B8 nGg \u22D9\u0338 nGt \u226B\u20D2 nGtv \u226B\u0338 nLeftarrow \u21CD nLeftrightarrow \u21CE nLl \u22D8\u0338 nLt \u226A\u20D2 nLtv \u226A\u0338 nRightarrow \u21CF nVDash \u22AF nVdash \u22AE nabla \u2207 nacute \u0144 nang \u2220\u20D2 nap \u2249 napE \u2A70\u0338 napid \u224B\u0338 napos \u0149 napprox \u2249 natur \u266E natural \u266E naturals \u2115 nbsp \xA0 nbump \u224E\u0338 nbumpe \u224F\u0338 ncap \u2A43 ncaron \u0148 ncedil \u0146 ncong \u2247 ncongdot \u2A6D\u0338 ncup \u2A42 ncy \u043D ndash \u2013 ne \u2260 neArr \u21D7 nearhk \u2924 nearr \u2197 nearrow \u2197 nedot \u2250\u0338 nequiv \u2262 nesear \u2928 nesim \u2242\u0338 nexist \u2204 nexists \u2204 nfr \u{1D52B} ngE \u2267\u0338 nge \u2271 ngeq \u2271 ngeqq \u2267\u0338 ngeqslant \u2A7E\u0338 nges \u2A7E\u0338 ngsim \u2275 ngt \u226F ngtr \u226F nhArr \u21CE nharr \u21AE nhpar \u2AF2 ni \u220B nis \u22FC nisd \u22FA niv \u220B njcy \u045A nlArr \u21CD nlE \u2266\u0338 nlarr \u219A nldr \u2025 nle \u2270 nleftarrow \u219A nleftrightarrow \u21AE nleq \u2270 nleqq \u2266\u0338 nleqslant \u2A7D\u0338 nles \u2A7D\u0338 nless \u226E nlsim \u2274 nlt \u226E nltri \u22EA nltrie \u22EC nmid \u2224 nopf \u{1D55F} not \xAC notin \u2209 notinE \u22F9\u0338 notindot \u22F5\u0338 notinva \u2209 notinvb \u22F7 notinvc \u22F6 notni \u220C notniva \u220C notnivb \u22FE notnivc \u22FD npar \u2226 nparallel \u2226 nparsl \u2AFD\u20E5 npart \u2202\u0338 npolint \u2A14 npr \u2280 nprcue \u22E0 npre \u2AAF\u0338 nprec \u2280 npreceq \u2AAF\u0338 nrArr \u21CF nrarr \u219B nrarrc \u2933\u0338 nrarrw \u219D\u0338 nrightarrow \u219B nrtri \u22EB nrtrie \u22ED nsc \u2281 nsccue \u22E1 nsce \u2AB0\u0338 nscr \u{1D4C3} nshortmid \u2224 nshortparallel \u2226 nsim \u2241 nsime \u2244 nsimeq \u2244 nsmid \u2224 nspar \u2226 nsqsube \u22E2 nsqsupe \u22E3 nsub \u2284 nsubE \u2AC5\u0338 nsube \u2288 nsubset \u2282\u20D2 nsubseteq \u2288 nsubseteqq \u2AC5\u0338 nsucc \u2281 nsucceq \u2AB0\u0338 nsup \u2285 nsupE \u2AC6\u0338 nsupe \u2289 nsupset \u2283\u20D2 nsupseteq \u2289 nsupseteqq \u2AC6\u0338 ntgl \u2279 ntilde \xF1 ntlg \u2278 ntriangleleft \u22EA ntrianglelefteq \u22EC ntriangleright \u22EB ntrianglerighteq \u22ED nu \u03BD num # numero \u2116 numsp \u2007 nvDash \u22AD nvHarr \u2904 nvap \u224D\u20D2 nvdash \u22AC nvge \u2265\u20D2 nvgt >\u20D2 nvinfin \u29DE nvlArr \u2902 nvle \u2264\u20D2 nvlt <\u20D2 nvltrie \u22B4\u20D2 nvrArr \u2903 nvrtrie \u22B5\u20D2 nvsim \u223C\u20D2 nwArr \u21D6 nwarhk \u2923 nwarr \u2196 nwarrow \u2196 nwnear \u2927 oS \u24C8 oacute \xF3 oast \u229B ocir \u229A ocirc \xF4 ocy \u043E odash \u229D odblac \u0151 odiv \u2A38 odot \u2299 odsold \u29BC oelig \u0153 ofcir \u29BF ofr \u{1D52C} ogon \u02DB ograve \xF2 ogt \u29C1 ohbar \u29B5 ohm \u03A9 oint \u222E olarr \u21BA olcir \u29BE olcross \u29BB oline \u203E olt \u29C0 omacr \u014D omega \u03C9 omicron \u03BF omid \u29B6 ominus \u2296 oopf \u{1D560} opar \u29B7 operp \u29B9 oplus \u2295 or \u2228 orarr \u21BB ord \u2A5D order \u2134 orderof \u2134 ordf \xAA ordm \xBA origof \u22B6 oror \u2A56 orslope \u2A57 orv \u2A5B oscr \u2134 oslash \xF8 osol \u2298 otilde \xF5 otimes \u2297 otimesas \u2A36 ouml \xF6 ovbar \u233D par \u2225 para \xB6 parallel \u2225 parsim \u2AF3 parsl \u2AFD part \u2202 pcy \u043F percnt % period . permil \u2030 perp \u22A5 pertenk \u2031 pfr \u{1D52D} phi \u03C6 phiv \u03D5 phmmat \u2133 phone \u260E pi \u03C0 pitchfork \u22D4 piv \u03D6 planck \u210F planckh \u210E plankv \u210F plus + plusacir \u2A23 plusb \u229E pluscir \u2A22 plusdo \u2214 plusdu \u2A25 pluse \u2A72 plusmn \xB1 plussim \u2A26 plustwo \u2A27 pm \xB1 pointint \u2A15 popf \u{1D561} pound \xA3 pr \u227A prE \u2AB3 prap \u2AB7 prcue \u227C pre \u2AAF prec \u227A precapprox \u2AB7 preccurlyeq \u227C preceq \u2AAF precnapprox \u2AB9 precneqq \u2AB5 precnsim \u22E8 precsim \u227E prime \u2032 primes \u2119 prnE \u2AB5 prnap \u2AB9 prnsim \u22E8 prod \u220F profalar \u232E profline \u2312 profsurf \u2313 prop \u221D propto \u221D prsim \u227E prurel \u22B0 pscr \u{1D4C5} psi \u03C8 puncsp \u2008 qfr \u{1D52E} qint \u2A0C qopf \u{1D562} qprime \u2057 qscr \u{1D4C6} quaternions \u210D quatint \u2A16 quest ? questeq \u225F quot " rAarr \u21DB rArr \u21D2 rAtail \u291C rBarr \u290F rHar \u2964 race \u223D\u0331 racute \u0155 radic \u221A raemptyv \u29B3 rang \u27E9 rangd \u2992 range \u29A5 rangle \u27E9 raquo \xBB rarr \u2192 rarrap \u2975 rarrb \u21E5 rarrbfs \u2920 rarrc \u2933 rarrfs \u291E rarrhk \u21AA rarrlp \u21AC rarrpl \u2945 rarrsim \u2974 rarrtl \u21A3 rarrw \u219D ratail \u291A ratio \u2236 rationals \u211A rbarr \u290D rbbrk \u2773 rbrace } rbrack ] rbrke \u298C rbrksld \u298E rbrkslu \u2990 rcaron \u0159 rcedil \u0157 rceil \u2309 rcub } rcy \u0440 rdca \u2937 rdldhar \u2969 rdquo \u201D rdquor \u201D rdsh \u21B3 real \u211C realine \u211B realpart \u211C reals \u211D rect \u25AD reg \xAE rfisht \u297D rfloor \u230B rfr \u{1D52F} rhard \u21C1 rharu \u21C0 rharul \u296C rho \u03C1 rhov \u03F1 rightarrow \u2192 rightarrowtail \u21A3 rightharpoondown \u21C1 rightharpoonup \u21C0 rightleftarrows \u21C4 rightleftharpoons \u21CC rightrightarrows \u21C9 rightsquigarrow \u219D rightthreetimes \u22CC ring \u02DA risingdotseq \u2253 rlarr \u21C4 rlhar \u21CC rlm \u200F rmoust \u23B1 rmoustache \u23B1 rnmid \u2AEE roang \u27ED roarr \u21FE robrk \u27E7 ropar \u2986 ropf \u{1D563} roplus \u2A2E rotimes \u2A35 rpar ) rpargt \u2994 rppolint \u2A12 rrarr \u21C9 rsaquo \u203A rscr \u{1D4C7} rsh \u21B1 rsqb ] rsquo \u2019 rsquor \u2019 rthree \u22CC rtimes \u22CA rtri \u25B9 rtrie \u22B5 rtrif \u25B8 rtriltri \u29CE ruluhar \u2968 rx \u211E sacute \u015B sbquo \u201A sc \u227B scE \u2AB4 scap \u2AB8 scaron \u0161 sccue \u227D sce \u2AB0 scedil \u015F scirc \u015D scnE \u2AB6 scnap \u2ABA scnsim \u22E9 scpolint \u2A13 scsim \u227F scy \u0441 sdot \u22C5 sdotb \u22A1 sdote \u2A66 seArr \u21D8 searhk \u2925 searr \u2198 searrow \u2198 sect \xA7 semi ; seswar \u2929 setminus \u2216 setmn \u2216 sext \u2736 sfr \u{1D530} sfrown \u2322 sharp \u266F shchcy \u0449 shcy \u0448 shortmid \u2223 shortparallel \u2225 shy \xAD sigma \u03C3 sigmaf \u03C2 sigmav \u03C2 sim \u223C simdot \u2A6A sime \u2243 simeq \u2243 simg \u2A9E simgE \u2AA0 siml \u2A9D simlE \u2A9F simne \u2246 simplus \u2A24 simrarr \u2972 slarr \u2190 smallsetminus \u2216 smashp \u2A33 smeparsl \u29E4 smid \u2223 smile \u2323 smt \u2AAA smte \u2AAC smtes \u2AAC\uFE00 softcy \u044C sol / solb \u29C4 solbar \u233F sopf \u{1D564} spades \u2660 spadesuit \u2660 spar \u2225 sqcap \u2293 sqcaps \u2293\uFE00 sqcup \u2294 sqcups \u2294\uFE00 sqsub \u228F sqsube \u2291 sqsubset \u228F sqsubseteq \u2291 sqsup \u2290 sqsupe \u2292 sqsupset \u2290 sqsupseteq \u2292 squ \u25A1 square \u25A1 squarf \u25AA squf \u25AA srarr \u2192 sscr \u{1D4C8} ssetmn \u2216 ssmile \u2323 sstarf \u22C6 star \u2606 starf \u2605 straightepsilon \u03F5 straightphi \u03D5 strns \xAF sub \u2282 subE \u2AC5 subdot \u2ABD sube \u2286 subedot \u2AC3 submult \u2AC1 subnE \u2ACB subne \u228A subplus \u2ABF subrarr \u2979 subset \u2282 subseteq \u2286 subseteqq \u2AC5 subsetneq \u228A subsetneqq \u2ACB subsim \u2AC7 subsub \u2AD5 subsup \u2AD3 succ \u227B succapprox \u2AB8 succcurlyeq \u227D succeq \u2AB0 succnapprox \u2ABA succneqq \u2AB6 succnsim \u22E9 succsim \u227F sum \u2211 sung \u266A sup \u2283 sup1 \xB9 sup2 \xB2 sup3 \xB3 supE \u2AC6 supdot \u2ABE supdsub \u2AD8 supe \u2287 supedot \u2AC4 suphsol \u27C9 suphsub \u2AD7 suplarr \u297B supmult \u2AC2 supnE \u2ACC supne \u228B supplus \u2AC0 supset \u2283 supseteq \u2287 supseteqq \u2AC6 supsetneq \u228B supsetneqq \u2ACC supsim \u2AC8 supsub \u2AD4 supsup \u2AD6 swArr \u21D9 swarhk \u2926 swarr \u2199 swarrow \u2199 swnwar \u292A szlig \xDF target \u2316 tau \u03C4 tbrk \u23B4 tcaron \u0165 tcedil \u0163 tcy \u0442 tdot \u20DB telrec \u2315 tfr \u{1D531} there4 \u2234 therefore \u2234 theta \u03B8 thetasym \u03D1 thetav \u03D1 thickapprox \u2248 thicksim \u223C thinsp \u2009 thkap \u2248 thksim \u223C thorn \xFE tilde \u02DC times \xD7 timesb \u22A0 timesbar \u2A31 timesd \u2A30 tint \u222D toea \u2928 top \u22A4 topbot \u2336 topcir \u2AF1 topf \u{1D565} topfork \u2ADA tosa \u2929 tprime \u2034 trade \u2122 triangle \u25B5 triangledown \u25BF triangleleft \u25C3 trianglelefteq \u22B4 triangleq \u225C triangleright \u25B9 trianglerighteq \u22B5 tridot \u25EC trie \u225C triminus \u2A3A triplus \u2A39 trisb \u29CD tritime \u2A3B trpezium \u23E2 tscr \u{1D4C9} tscy \u0446 tshcy \u045B tstrok \u0167 twixt \u226C twoheadleftarrow \u219E twoheadrightarrow \u21A0 uArr \u21D1 uHar \u2963 uacute \xFA uarr \u2191 ubrcy \u045E ubreve \u016D ucirc \xFB ucy \u0443 udarr \u21C5 udblac \u0171 udhar \u296E ufisht \u297E ufr \u{1D532} ugrave \xF9 uharl \u21BF uharr \u21BE uhblk \u2580 ulcorn \u231C ulcorner \u231C ulcrop \u230F ultri \u25F8 umacr \u016B uml \xA8 uogon \u0173 uopf \u{1D566} uparrow \u2191 updownarrow \u2195 upharpoonleft \u21BF upharpoonright \u21BE uplus \u228E upsi \u03C5 upsih \u03D2 upsilon \u03C5 upuparrows \u21C8 urcorn \u231D urcorner \u231D urcrop \u230E uring \u016F urtri \u25F9 uscr \u{1D4CA} utdot \u22F0 utilde \u0169 utri \u25B5 utrif \u25B4 uuarr \u21C8 uuml \xFC uwangle \u29A7 vArr \u21D5 vBar \u2AE8 vBarv \u2AE9 vDash \u22A8 vangrt \u299C varepsilon \u03F5 varkappa \u03F0 varnothing \u2205 varphi \u03D5 varpi \u03D6 varpropto \u221D varr \u2195 varrho \u03F1 varsigma \u03C2 varsubsetneq \u228A\uFE00 varsubsetneqq \u2ACB\uFE00 varsupsetneq \u228B\uFE00 varsupsetneqq \u2ACC\uFE00 vartheta \u03D1 vartriangleleft \u22B2 vartriangleright \u22B3 vcy \u0432 vdash \u22A2 vee \u2228 veebar \u22BB veeeq \u225A vellip \u22EE verbar | vert | vfr \u{1D533} vltri \u22B2 vnsub \u2282\u20D2 vnsup \u2283\u20D2 vopf \u{1D567} vprop \u221D vrtri \u22B3 vscr \u{1D4CB} vsubnE \u2ACB\uFE00 vsubne \u228A\uFE00 vsupnE \u2ACC\uFE00 vsupne \u228B\uFE00 vzigzag \u299A wcirc \u0175 wedbar \u2A5F wedge \u2227 wedgeq \u2259 weierp \u2118 wfr \u{1D534} wopf \u{1D568} wp \u2118 wr \u2240 wreath \u2240 wscr \u{1D4CC} xcap \u22C2 xcirc \u25EF xcup \u22C3 xdtri \u25BD xfr \u{1D535} xhArr \u27FA xharr \u27F7 xi \u03BE xlArr \u27F8 xlarr \u27F5 xmap \u27FC xnis \u22FB xodot \u2A00 xopf \u{1D569} xoplus \u2A01 xotime \u2A02 xrArr \u27F9 xrarr \u27F6 xscr \u{1D4CD} xsqcup \u2A06 xuplus \u2A04 xutri \u25B3 xvee \u22C1 xwedge \u22C0 yacute \xFD yacy \u044F ycirc \u0177 ycy \u044B yen \xA5 yfr \u{1D536} yicy \u0457 yopf \u{1D56A} yscr \u{1D4CE} yucy \u044E yuml \xFF zacute \u017A zcaron \u017E zcy \u0437 zdot \u017C zeetrf \u2128 zeta \u03B6 zfr \u{1D537} zhcy \u0436 zigrarr \u21DD zopf \u{1D56B} zscr \u{1D4CF} zwj \u200D zwnj \u200C';
var entities = null;
function findNamedEntity(name3) {
  entities ??= toMap(table.split(" "));
  return entities.get(name3);
}
function toMap(words) {
  const map = /* @__PURE__ */ new Map();
  for (let at = 0; at + 1 < words.length; at += 2) map.set(words[at] ?? "", words[at + 1] ?? "");
  return map;
}

// packages/core/src/docs/markdown/entities.ts
var entity = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/y;
function parseEntity(text, from) {
  entity.lastIndex = from;
  const match = entity.exec(text);
  if (match === null) return null;
  const [, hex, decimal, name3] = match;
  const meaning = name3 === void 0 ? toCharacter(hex === void 0 ? Number(decimal) : Number.parseInt(hex, 16)) : findNamedEntity(name3);
  return meaning === void 0 ? null : { text: meaning, end: entity.lastIndex };
}
function toCharacter(code) {
  return code === 0 || code > 1114111 || code >= 55296 && code <= 57343 ? "\uFFFD" : String.fromCodePoint(code);
}
function decodeEntities(text) {
  return text.includes("&") ? decode(text, false) : text;
}
function unescapeText(text) {
  return text.includes("\\") || text.includes("&") ? decode(text, true) : text;
}
function decode(text, hasEscapes) {
  const pieces = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 38) {
      const found = parseEntity(text, at);
      if (found === null) continue;
      pieces.push(text.slice(from, at), found.text);
      from = found.end;
      at = found.end - 1;
    } else if (hasEscapes && code === 92 && isPunctuation(text.charCodeAt(at + 1))) {
      pieces.push(text.slice(from, at));
      from = at + 1;
      at += 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

// packages/core/src/docs/markdown/footnote-numbers.ts
var FootnoteNumbers = class {
  #numbers = /* @__PURE__ */ new Map();
  #used = 0;
  define(label) {
    this.#numbers.set(toLabelKey(label), 0);
  }
  /** The number that is shown where the footnote is used; null when there is no such footnote. */
  numberOf(label) {
    const key = toLabelKey(label);
    const number2 = this.#numbers.get(key);
    if (number2 === void 0 || number2 > 0) return number2 ?? null;
    this.#used += 1;
    this.#numbers.set(key, this.#used);
    return this.#used;
  }
};

// packages/core/src/docs/markdown/link-definition.ts
function parseDefinition(text, start) {
  const label = parseLabel(text, start);
  if (label === null || text.charCodeAt(label.end) !== 58) return null;
  const from = skipBlanks(text, label.end + 1);
  const destination = parseDestination(text, from);
  if (destination === null || destination.end === from) return null;
  const end = findEnd(text, destination.end);
  return end === -1 ? null : { label, destination, end };
}
function findEnd(text, destinationEnd) {
  const titleStart = skipBlanks(text, destinationEnd);
  const titleEnd = titleStart > destinationEnd ? skipTitle(text, titleStart) : -1;
  const behindTitle = titleEnd === -1 ? -1 : findLineEnd(text, titleEnd);
  return behindTitle === -1 ? findLineEnd(text, destinationEnd) : behindTitle;
}
function findLineEnd(text, start) {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  if (at >= text.length) return text.length;
  return text.charCodeAt(at) === 10 ? at + 1 : -1;
}

// packages/core/src/docs/markdown/collect-definitions.ts
var bracket2 = 91;
function collectDefinitions(blocks) {
  const definitions = /* @__PURE__ */ new Map();
  const footnotes2 = new FootnoteNumbers();
  const links = [];
  const textStarts = /* @__PURE__ */ new Map();
  blocks.forEach(({ kind, text: whole, from }, index) => {
    if (kind === "footnote") footnotes2.define(whole.slice(2, whole.lastIndexOf("]")));
    if (kind !== "paragraph" && kind !== "task" && kind !== "setext" || whole.charCodeAt(0) !== bracket2) return;
    const text = kind === "setext" ? whole.slice(0, whole.lastIndexOf("\n")) : whole;
    let start = 0;
    for (let found = parseDefinition(text, start); found !== null; found = parseDefinition(text, skipIndent(text, start))) {
      const label = text.slice(found.label.from, found.label.to).trim();
      const target = unescapeText(text.slice(found.destination.from, found.destination.to));
      links.push({ kind: "definition", from: from + found.label.from - 1, target, label });
      const key = toLabelKey(label);
      if (!definitions.has(key)) definitions.set(key, { target, label });
      start = found.end;
    }
    if (start > 0) textStarts.set(index, start);
  });
  return { references: { definitions, footnotes: footnotes2 }, links, textStarts };
}
function skipIndent(text, start) {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  return at;
}

// packages/core/src/docs/markdown/place-finder.ts
var PlaceFinder = class {
  #lineStarts = [0];
  #hasMark;
  #line = 0;
  /** `source` has `\n` for every line end; `hasMark` says that it began with a byte order mark, which no editor counts as a column. */
  constructor(source, hasMark) {
    this.#hasMark = hasMark;
    for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) this.#lineStarts.push(at + 1);
  }
  find(offset) {
    return { line: this.line(offset), column: this.column(offset) };
  }
  line(offset) {
    return this.#findLine(offset) + 1;
  }
  column(offset) {
    const line = this.#findLine(offset);
    const column = offset - this.#startOf(line) + 1;
    return this.#hasMark && line === 0 && column > 1 ? column - 1 : column;
  }
  /** Offset at which the line that holds `offset` begins. */
  lineStart(offset) {
    return this.#startOf(this.#findLine(offset));
  }
  #startOf(line) {
    return this.#lineStarts[line] ?? 0;
  }
  #findLine(offset) {
    if (!this.#holds(this.#line, offset)) this.#line = this.#holds(this.#line + 1, offset) ? this.#line + 1 : this.#search(offset);
    return this.#line;
  }
  #holds(line, offset) {
    return line < this.#lineStarts.length && this.#startOf(line) <= offset && offset < (this.#lineStarts[line + 1] ?? Infinity);
  }
  #search(offset) {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
};

// packages/core/src/docs/markdown/bare-links.ts
var schemes = /* @__PURE__ */ new Set(["http", "https", "ftp"]);
var domain = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy;
var pathEnd = /[\s<]/g;
var addressRest = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y;
var mayPrecede = /[\s*_~(]/;
function matchUrl(text, colon, after) {
  let from = colon;
  while (from > after && isLetter(text.charCodeAt(from - 1))) from -= 1;
  if (!schemes.has(text.slice(from, colon).toLowerCase())) return null;
  const end = findEnd2(text, colon + 3, false);
  return end === -1 ? null : { from, to: end, target: text.slice(from, end) };
}
function matchWww(text, at) {
  if (at > 0 && !mayPrecede.test(text.charAt(at - 1))) return null;
  const end = findEnd2(text, at, true);
  return end === -1 ? null : { from: at, to: end, target: `http://${text.slice(at, end)}` };
}
function matchAddress(text, sign, after) {
  let from = sign;
  while (from > after && isLocalPart(text.charCodeAt(from - 1))) from -= 1;
  const end = matchAt(addressRest, text, sign + 1);
  if (from === sign || end === -1 || text.charAt(end) === "@" || !isLetter(text.charCodeAt(end - 1))) return null;
  return { from, to: end, target: `mailto:${text.slice(from, end)}` };
}
function findEnd2(text, from, needsDot) {
  const domainEnd = matchAt(domain, text, from);
  if (domainEnd === -1) return -1;
  const labels = text.slice(from, domainEnd).split(".");
  if (needsDot && labels.length < 2 || labels.slice(-2).some((label) => label.includes("_"))) return -1;
  pathEnd.lastIndex = domainEnd;
  const end = pathEnd.exec(text)?.index ?? text.length;
  return trimEnd(text, from, end);
}
function trimEnd(text, from, to) {
  let end = to;
  let surplus = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 41) surplus += 1;
    else if (code === 40) surplus -= 1;
  }
  for (; end > from; end -= 1) {
    const last = text.charAt(end - 1);
    if (last === ")" && surplus > 0) surplus -= 1;
    else if (last === ";") end = findEntityStart(text, end - 1, from) ?? end;
    else if (!`?!.,:*_~'"`.includes(last)) break;
  }
  return end;
}
function findEntityStart(text, semicolon, from) {
  let at = semicolon;
  while (at > from && isLetter(text.charCodeAt(at - 1))) at -= 1;
  return at > from && at < semicolon && text.charAt(at - 1) === "&" ? at : null;
}
function isLetter(code) {
  return (code | 32) >= 97 && (code | 32) <= 122;
}
function isLocalPart(code) {
  return isLetter(code) || code >= 48 && code <= 57 || code === 46 || code === 43 || code === 45 || code === 95;
}

// packages/core/src/docs/markdown/code-spans.ts
var backtick2 = 96;
var CodeSpans = class {
  #text;
  #lastRuns = null;
  constructor(text) {
    this.#text = text;
  }
  runLength(at) {
    let end = at;
    while (this.#text.charCodeAt(end) === backtick2) end += 1;
    return end - at;
  }
  /** Offset of the run of the same length behind `from`; -1 when there is none. */
  findClosing(from, length) {
    if ((this.#lastRuns?.get(length) ?? (this.#lastRuns === null ? from : -1)) < from) return -1;
    for (let at = this.#text.indexOf("`", from); at !== -1; at = this.#text.indexOf("`", at)) {
      const run = this.runLength(at);
      if (run === length) return at;
      at += run;
    }
    this.#noteRuns();
    return -1;
  }
  #noteRuns() {
    const runs = /* @__PURE__ */ new Map();
    for (let at = this.#text.indexOf("`"); at !== -1; at = this.#text.indexOf("`", at)) {
      const run = this.runLength(at);
      runs.set(run, at);
      at += run;
    }
    this.#lastRuns = runs;
  }
};
function toCodeText(raw, isCell) {
  let text = raw.includes("\n") ? raw.replaceAll(/\n[ \t]*/g, " ") : raw;
  if (isCell) text = text.replaceAll("\\|", "|");
  const isPadded = text.length > 1 && text.startsWith(" ") && text.endsWith(" ") && text.trim() !== "";
  return isPadded ? text.slice(1, -1) : text;
}

// packages/core/src/docs/markdown/emphasis.ts
var underscore = 95;
var tilde2 = 126;
var unicodePunctuation = new RegExp("\\p{P}", "u");
var unicodeBlank = /\s/;
var Emphasis = class {
  #text;
  #edits;
  #runs = [];
  /** Marks are added to `edits` as nothing. */
  constructor(text, edits) {
    this.#text = text;
    this.#edits = edits;
  }
  get size() {
    return this.#runs.length;
  }
  /** Reads the run at `from`; answers its end. */
  add(from) {
    const code = this.#text.charCodeAt(from);
    let to = from + 1;
    while (this.#text.charCodeAt(to) === code) to += 1;
    if (code === tilde2 && to - from > 2) return to;
    const [before, after] = [this.#kindBefore(from), this.#kindAfter(to)];
    const isLeft = after === "text" || after === "punctuation" && before !== "text";
    const isRight = before === "text" || before === "punctuation" && after !== "text";
    const canOpen = code === underscore ? isLeft && (!isRight || before === "punctuation") : isLeft;
    const canClose = code === underscore ? isRight && (!isLeft || after === "punctuation") : isRight;
    if (canOpen || canClose) this.#runs.push({ code, from, to, length: to - from, canOpen, canClose });
    return to;
  }
  /** Pairs the runs from `bottom` on and forgets them: what stands in a link pairs with nothing outside. */
  resolve(bottom) {
    const runs = this.#runs.splice(bottom);
    const open = [];
    const floors = /* @__PURE__ */ new Map();
    for (const run of runs) {
      if (run.canClose) this.#close(run, open, floors);
      if (run.canOpen && run.from < run.to) open.push(run);
    }
  }
  #close(run, open, floors) {
    const key = `${run.code} ${run.canOpen ? 1 : 0} ${run.length % 3}`;
    while (run.from < run.to) {
      const floor = Math.min(floors.get(key) ?? 0, open.length);
      let at = open.length - 1;
      while (at >= floor && !isPartner(open[at], run)) at -= 1;
      const partner = open[at];
      if (partner === void 0 || at < floor) {
        floors.set(key, open.length);
        return;
      }
      open.length = at + 1;
      for (const [other, floorOfOther] of floors) if (floorOfOther > at) floors.set(other, at);
      this.#pair(partner, run);
      if (partner.from === partner.to) open.pop();
    }
  }
  #pair(opening, closing) {
    if (opening.code === tilde2) {
      if (opening.length === closing.length) this.#edits.push({ from: opening.from, to: opening.to, text: "" }, { from: closing.from, to: closing.to, text: "" });
      opening.to = opening.from;
      closing.from = closing.to;
      return;
    }
    const size = Math.min(2, opening.to - opening.from, closing.to - closing.from);
    this.#edits.push({ from: opening.to - size, to: opening.to, text: "" }, { from: closing.from, to: closing.from + size, text: "" });
    opening.to -= size;
    closing.from += size;
  }
  #kindBefore(at) {
    if (at === 0) return "blank";
    const code = this.#text.charCodeAt(at - 1);
    return toKind((code & 64512) === 56320 ? this.#text.slice(at - 2, at) : this.#text.charAt(at - 1));
  }
  #kindAfter(at) {
    const code = this.#text.codePointAt(at);
    return code === void 0 ? "blank" : toKind(String.fromCodePoint(code));
  }
};
function toKind(character) {
  if (unicodeBlank.test(character)) return "blank";
  return isPunctuation(character.charCodeAt(0)) || unicodePunctuation.test(character) ? "punctuation" : "text";
}
function isPartner(opening, closing) {
  if (opening === void 0 || opening.code !== closing.code) return false;
  if (opening.code === tilde2 || !(opening.canClose || closing.canOpen)) return true;
  return (opening.length + closing.length) % 3 !== 0 || opening.length % 3 === 0 && closing.length % 3 === 0;
}

// packages/core/src/docs/markdown/inline-text.ts
function applyEdits(text, edits) {
  if (edits.length === 0) return text;
  edits.sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.from < at) continue;
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

// packages/core/src/docs/markdown/link-tail.ts
function parseLinkTail(text, start) {
  if (text.charCodeAt(start) !== 40) return null;
  const destination = parseDestination(text, skipBlanks(text, start + 1));
  if (destination === null) return null;
  let end = skipBlanks(text, destination.end);
  if (end > destination.end) {
    const titleEnd = skipTitle(text, end);
    if (titleEnd !== -1) end = skipBlanks(text, titleEnd);
  }
  return text.charCodeAt(end) === 41 ? { target: unescapeText(text.slice(destination.from, destination.to)), label: null, end: end + 1 } : null;
}

// packages/core/src/docs/markdown/scan-inline.ts
var special = /[\\`<[\]!]|:(?=\/\/)|w(?=ww\.)|@/g;
var specialInShown = /[\\`<[\]!&*_~]|:(?=\/\/)|w(?=ww\.)|@/g;
var uriLink = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\0-\x20<>]*>/y;
var addressLink = /<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*>/y;
var indexed = /[\p{L}\p{N}_)\]]/u;
function scanInline(text, options) {
  const isShown = options.as !== "text";
  const pattern = isShown ? specialInShown : special;
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return isShown ? text : "";
  return new InlineScanner(text, options).scan(pattern.lastIndex - 1);
}
var InlineScanner = class {
  #text;
  #options;
  #isShown;
  #edits = [];
  #openings = [];
  #emphasis = null;
  #codes = null;
  #marks = null;
  /** Openings of links below this height hold a link already, and links do not nest. */
  #inactive = 0;
  /** Undefined references by where their label begins: it may turn out to be a link itself. */
  #undefined = null;
  /** End of what was read as one thing. */
  #read = 0;
  constructor(text, options) {
    this.#text = text;
    this.#options = options;
    this.#isShown = options.as !== "text";
  }
  scan(first) {
    const pattern = this.#isShown ? specialInShown : special;
    for (let at = first; ; ) {
      pattern.lastIndex = at;
      if (!pattern.test(this.#text)) break;
      const found = pattern.lastIndex - 1;
      at = this.#step(found);
      if (at > found + 1) this.#read = at;
    }
    if (this.#undefined !== null) for (const reference of this.#undefined.values()) this.#options.facts.undefinedReferences.push(reference);
    if (!this.#isShown) return "";
    this.#emphasis?.resolve(0);
    return applyEdits(this.#text, this.#edits);
  }
  /** Reads what begins at a special character; answers where to go on. */
  #step(at) {
    switch (this.#text.charAt(at)) {
      case "\\":
        return this.#readEscape(at);
      case "`":
        return this.#readCode(at);
      case "<":
        return this.#readAngle(at);
      case "!":
        return this.#text.charAt(at + 1) === "[" ? this.#openBracket(at, true) : at + 1;
      case "[":
        return this.#openBracket(at, false);
      case "]":
        return this.#closeBracket(at);
      case "&":
        return this.#readEntity(at);
      case "*":
      case "_":
      case "~":
        return (this.#emphasis ??= new Emphasis(this.#text, this.#edits)).add(at);
      case ":":
        return this.#readBare(at, this.#openings.length > 0 ? null : matchUrl(this.#text, at, this.#read));
      case "w":
        return this.#readBare(at, this.#openings.length > 0 ? null : matchWww(this.#text, at));
      case "@":
        return this.#readBare(at, this.#openings.length > 0 ? null : matchAddress(this.#text, at, this.#read));
      default:
        return at + 1;
    }
  }
  #edit(from, to, text) {
    if (this.#isShown) this.#edits.push({ from, to, text });
  }
  #readEscape(at) {
    const next = this.#text.charCodeAt(at + 1);
    if (isPunctuation(next)) {
      this.#edit(at, at + 1, "");
      return at + 2;
    }
    if (next === 10) this.#edit(at, at + 1, "");
    return at + 1;
  }
  #readCode(at) {
    this.#codes ??= new CodeSpans(this.#text);
    const length = this.#codes.runLength(at);
    const closing = this.#codes.findClosing(at + length, length);
    if (closing === -1) return at + length;
    const text = toCodeText(this.#text.slice(at + length, closing), this.#options.as === "cell");
    this.#options.facts.codeSpans.push({ from: this.#options.from + at, text });
    this.#edit(at, closing + length, text);
    return closing + length;
  }
  #readAngle(at) {
    const uriEnd = matchAt(uriLink, this.#text, at);
    const end = uriEnd === -1 ? matchAt(addressLink, this.#text, at) : uriEnd;
    if (end !== -1) {
      const shown4 = this.#text.slice(at + 1, end - 1);
      this.#options.facts.links.push({ kind: "autolink", from: this.#options.from + at, target: uriEnd === -1 ? `mailto:${shown4}` : shown4, label: null });
      this.#edit(at, end, shown4);
      return end;
    }
    const tag = parseTag(this.#text, at);
    if (tag !== null) this.#options.facts.tags.push({ from: this.#options.from + at, tag });
    const tagEnd = tag?.end ?? (this.#marks ??= new HtmlMarks(this.#text)).skip(at);
    if (tagEnd === -1) return at + 1;
    this.#edit(at, tagEnd, "");
    return tagEnd;
  }
  #readEntity(at) {
    const entity2 = parseEntity(this.#text, at);
    if (entity2 === null) return at + 1;
    this.#edit(at, entity2.end, entity2.text);
    return entity2.end;
  }
  #readBare(at, link) {
    if (link === null) return at + 1;
    this.#options.facts.links.push({ kind: "autolink", from: this.#options.from + link.from, target: link.target, label: null });
    this.#edit(link.from, link.to, this.#text.slice(link.from, link.to));
    return link.to;
  }
  #openBracket(at, isImage) {
    const outer = this.#openings.at(-1);
    if (outer !== void 0) outer.hasBracket = true;
    const { links, codeSpans, tags: tags2 } = this.#options.facts;
    this.#openings.push({ at, isImage, runs: this.#emphasis?.size ?? 0, links: links.length, codeSpans: codeSpans.length, tags: tags2.length, hasBracket: false });
    return at + (isImage ? 2 : 1);
  }
  #closeBracket(at) {
    const opening = this.#openings.pop();
    if (opening === void 0) return at + 1;
    const height = this.#openings.length;
    const isInactive = !opening.isImage && height < this.#inactive;
    this.#inactive = Math.min(this.#inactive, height);
    if (isInactive) return at + 1;
    const found = parseLinkTail(this.#text, at + 1) ?? this.#findReference(opening, at);
    if (found === null) return this.#readFootnote(opening, at);
    if (opening.isImage) this.#forgetInside(opening);
    this.#options.facts.links.push({ kind: opening.isImage ? "image" : "link", from: this.#options.from + opening.at, target: found.target, label: found.label });
    this.#undefined?.delete(opening.at);
    if (!opening.isImage) this.#inactive = height;
    if (this.#isShown) this.#showLink(opening, at, found.end);
    return found.end;
  }
  /** The text of an image is shown as text only. */
  #forgetInside({ links, codeSpans, tags: tags2 }) {
    const { facts } = this.#options;
    facts.links.length = links;
    facts.codeSpans.length = codeSpans;
    facts.tags.length = tags2;
  }
  #showLink(opening, at, end) {
    this.#emphasis?.resolve(opening.runs);
    if (opening.isImage && this.#options.as === "heading") this.#edit(opening.at, end, "");
    else {
      this.#edit(opening.at, opening.at + (opening.isImage ? 2 : 1), "");
      this.#edit(at, end, "");
    }
  }
  #findReference(opening, at) {
    const text = this.#text;
    const inner = opening.at + (opening.isImage ? 2 : 1);
    const full = parseLabel(text, at + 1);
    const isCollapsed = full === null && text.startsWith("[]", at + 1);
    if (full === null && (opening.hasBracket || at - inner > 999)) return null;
    const label = full === null ? text.slice(inner, at) : text.slice(full.from, full.to);
    const definition = this.#options.references.definitions.get(toLabelKey(label));
    if (definition !== void 0) return { ...definition, end: full?.end ?? (isCollapsed ? at + 3 : at + 1) };
    if ((full !== null || isCollapsed) && label.trim() !== "" && !label.startsWith("^") && !this.#isIndex(opening)) {
      (this.#undefined ??= /* @__PURE__ */ new Map()).set(at + 1, { from: this.#options.from + opening.at, label: label.trim() });
    }
    return null;
  }
  /** `rows[0][1]` in prose. */
  #isIndex({ at, isImage }) {
    return !isImage && at > 0 && indexed.test(this.#text.charAt(at - 1));
  }
  #readFootnote(opening, at) {
    const from = opening.at + (opening.isImage ? 1 : 0);
    if (this.#text.charAt(from + 1) !== "^") return at + 1;
    const number2 = this.#options.references.footnotes.numberOf(this.#text.slice(from + 2, at));
    if (number2 !== null) this.#edit(from, at + 1, this.#options.as === "cell" ? "" : String(number2));
    return at + 1;
  }
};

// packages/core/src/docs/markdown/source-text.ts
function toSourceText(text) {
  let source = text.charCodeAt(0) === 65279 ? ` ${text.slice(1)}` : text;
  if (source.includes("\r")) source = source.replaceAll("\r\n", " \n").replaceAll("\r", "\n");
  return source.includes("\0") ? source.replaceAll("\0", "\uFFFD") : source;
}
function findBodyStart(source) {
  const opening = /^ ?---[ \t]*\n/.exec(source);
  if (opening === null) return 0;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  return closing.exec(source) === null ? 0 : closing.lastIndex;
}

// packages/core/src/docs/markdown/to-fence.ts
var sampleComment = /^<!--\s*sample:\s*(\S(?:.*\S)?)\s*-->\s*$/;
function toFence(block, before, { text, places }) {
  const { opening, lines, closing } = block;
  const openingEnd = findLineEnd2(text, opening);
  const mark = text.charAt(opening);
  const marksEnd = opening + (text.slice(opening, openingEnd).match(mark === "`" ? /^`+/ : /^~+/)?.[0].length ?? 0);
  const from = Math.min(openingEnd + 1, text.length);
  const last = lines.at(-1);
  const to = closing !== null ? places.lineStart(closing) : last === void 0 ? from : Math.min(findLineEnd2(text, last[1]) + 1, text.length);
  return {
    line: places.line(opening),
    column: places.column(opening),
    name: before?.container === block.container ? findName2(before) : null,
    info: unescapeText(text.slice(marksEnd, openingEnd).trim()),
    content: lines.map((line) => `${toContent(text, line, opening - block.from)}
`).join(""),
    from,
    to: Math.max(from, to),
    prefix: toPrefix(text, block, places)
  };
}
function toContent(text, [from, to], indent) {
  let start = from;
  while (start < from + indent && start < to && (text.charAt(start) === " " || text.charAt(start) === "	")) start += 1;
  return text.slice(start, text.charAt(to - 1) === "\r" ? to - 1 : to);
}
function toPrefix(text, { opening, lines }, places) {
  const written = lines.find(([from, to]) => from < to);
  if (written !== void 0) return text.slice(places.lineStart(written[0]), written[0]);
  return text.slice(places.lineStart(opening), opening).replaceAll(/[^>\s]/g, " ");
}
function findName2(before) {
  return before.kind === "comment" || before.kind === "html" ? sampleComment.exec(before.text)?.[1] ?? null : null;
}
function findLineEnd2(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

// packages/core/src/docs/markdown/to-html-facts.ts
var linking = {
  a: { href: "html-link" },
  area: { href: "html-link" },
  img: { src: "html-image" },
  source: { src: "html-image" },
  video: { src: "html-image", poster: "html-image" },
  audio: { src: "html-image" }
};
function toHtmlFacts(tags2) {
  const links = [];
  const anchors = [];
  for (const { from, tag } of tags2) {
    for (const [name3, raw] of tag.attributes) {
      const value = decodeEntities(raw).trim();
      const kind = linking[tag.name]?.[name3];
      if (kind !== void 0) links.push({ kind, from, target: value, label: null });
      else if (name3 === "srcset" && (tag.name === "img" || tag.name === "source")) for (const target of toSources(value)) links.push({ kind: "html-image", from, target, label: null });
      else if ((name3 === "id" || name3 === "name") && value !== "" && !isSame2(anchors.at(-1), { from, id: value })) anchors.push({ from, id: value });
    }
  }
  return { links, anchors };
}
function toSources(value) {
  return value.split(/,\s+|,$/).map((candidate) => candidate.trim().split(/\s/)[0] ?? "").filter((url) => url !== "");
}
function isSame2(last, anchor) {
  return last?.from === anchor.from && last.id === anchor.id;
}

// packages/core/src/docs/markdown/to-tables.ts
function toTable(block, lost, context) {
  const [header, , ...lines] = toLines(block.text);
  const headerRow = toRow(block, header ?? { from: 0, to: 0 }, context);
  const rows = lines.map((line) => toRow(block, line, context));
  const isPiped = block.text.startsWith("|");
  const aside = { ...context, facts: { links: [], undefinedReferences: [], codeSpans: [], tags: [] } };
  const lostRows = lost.flatMap((text) => toLines(text.text).filter((line) => isRowLike(text.text, line, { isPiped, columns: headerRow.cells.length })).map((line) => toRow(text, line, aside)));
  return { line: context.places.line(block.from), column: context.places.column(block.from), header: headerRow, rows, lostRows };
}
function findTextBehind(blocks, table2) {
  const found = [];
  const container = blocks[table2]?.container;
  for (let at = table2 + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.container !== container || block?.kind !== "paragraph" && block?.kind !== "comment") break;
    if (block.kind === "paragraph") found.push(block);
  }
  return found;
}
function toLines(text) {
  const lines = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}
function isRowLike(text, { from, to }, { isPiped, columns }) {
  const line = text.slice(from, to).trim();
  if (isPiped) return line.startsWith("|") && line.length > 1 && line.endsWith("|");
  return line.includes("|") && splitRow(line).length === columns;
}
function toRow({ text, from }, line, context) {
  let begin = line.from;
  while (begin < line.to && isBlank(text.charCodeAt(begin))) begin += 1;
  const cells = splitRow(text, line.from, line.to).map((range) => toCell(text.slice(range.from, range.to), from + range.from, context));
  return { line: context.places.line(from + begin), column: context.places.column(from + begin), cells };
}
function toCell(raw, from, { places, references, facts }) {
  const first = facts.links.length;
  const text = scanInline(raw, { from, references, facts, as: "cell" });
  const targets = first === facts.links.length ? noTargets : facts.links.slice(first).filter(isLink).map(({ target }) => target);
  return { line: places.line(from), column: places.column(from), text, targets };
}
var noTargets = [];
function isLink({ kind }) {
  return kind === "link" || kind === "autolink";
}

// packages/core/src/docs/markdown/parse-markdown.ts
var taskMark = /^\[[ xX]\](?=[ \t\n])/;
function parseMarkdown(text) {
  return new FileParser(text).parse();
}
var FileParser = class {
  #text;
  #source;
  #places;
  #blocks;
  #defined;
  #facts = { links: [], undefinedReferences: [], codeSpans: [], tags: [] };
  #headings = [];
  #tables = [];
  #fences = [];
  constructor(text) {
    this.#text = text;
    this.#source = toSourceText(text);
    this.#places = new PlaceFinder(this.#source, text.charCodeAt(0) === 65279);
    const start = findBodyStart(this.#source);
    this.#blocks = collectBlocks(blockParser.parse(start === 0 ? this.#source : this.#source.slice(start)), this.#source, start);
    this.#defined = collectDefinitions(this.#blocks);
  }
  parse() {
    this.#blocks.forEach((block, index) => this.#read(block, index));
    const places = this.#places;
    const { links: htmlLinks, anchors } = toHtmlFacts(this.#facts.tags);
    const links = [...this.#defined.links, ...this.#facts.links, ...htmlLinks].sort(byOffset);
    return {
      headings: this.#headings,
      anchors: anchors.map(({ from, id }) => ({ line: places.line(from), column: places.column(from), id })),
      links: links.map(({ from, kind, target, label }) => ({ line: places.line(from), column: places.column(from), kind, target, label })),
      undefinedReferences: this.#facts.undefinedReferences.map(({ from, label }) => ({ line: places.line(from), column: places.column(from), label })),
      tables: this.#tables,
      fences: this.#fences,
      codeSpans: this.#facts.codeSpans.map(({ from, text }) => ({ line: places.line(from), column: places.column(from), text }))
    };
  }
  #read(block, index) {
    switch (block.kind) {
      case "paragraph":
      case "task":
        return this.#readText(block, index);
      case "atx":
      case "setext":
        return this.#readHeading(block, index);
      case "table":
        return this.#readTable(block, index);
      case "html":
        return collectTags(block.text, (tag, at) => this.#facts.tags.push({ from: block.from + at, tag }));
      case "fence": {
        this.#fences.push(toFence(block, this.#blocks[index - 1], { text: this.#text, places: this.#places }));
        return;
      }
      case "comment":
      case "rule":
      case "code":
      case "footnote":
        return;
    }
  }
  #readText(block, index) {
    const start = this.#defined.textStarts.get(index) ?? (block.kind === "task" ? taskMark.exec(block.text)?.[0].length ?? 0 : 0);
    this.#scan(block.text.slice(start), block.from + start, "text");
  }
  #readHeading(block, index) {
    const start = this.#defined.textStarts.get(index) ?? 0;
    const { from, to } = block.kind === "atx" ? trimAtx(block.text) : trimSetext(block.text, start);
    if (block.kind === "setext" && start > 0 && from >= to) return;
    const text = this.#scan(block.text.slice(from, to), block.from + from, "heading");
    const { line, column } = this.#places.find(block.from + (block.kind === "setext" ? from : 0));
    this.#headings.push({ line, column, level: block.level, text: trimLines(text) });
  }
  #readTable(block, index) {
    const context = { places: this.#places, references: this.#defined.references, facts: this.#facts };
    this.#tables.push(toTable(block, findTextBehind(this.#blocks, index), context));
  }
  #scan(text, from, as) {
    return scanInline(text, { from, references: this.#defined.references, facts: this.#facts, as });
  }
};
function byOffset(a, b) {
  return a.from - b.from;
}
function trimLines(text) {
  return text.includes("\n") ? text.split("\n").map((line) => line.trim()).join("\n").trim() : text.trim();
}
function trimAtx(text) {
  const from = /^#+[ \t]*/.exec(text)?.[0].length ?? 0;
  let to = text.trimEnd().length;
  let marks = to;
  while (marks > from && text.charAt(marks - 1) === "#") marks -= 1;
  if (marks === from || /[ \t]/.test(text.charAt(marks - 1))) to = marks;
  return { from, to: Math.max(from, to) };
}
function trimSetext(text, start) {
  const underline2 = text.lastIndexOf("\n");
  return { from: start, to: Math.max(0, underline2) };
}

// packages/core/src/docs/markdown/read-source.ts
import { closeSync, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
var largestMarkdown = 16 * 1024 * 1024;
var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function readSource(root, path) {
  try {
    const file = join(root, path);
    const found = lstatSync(file);
    if (found.isSymbolicLink() && isOutside(root, file)) return unreadable("is a link that leads out of the repository");
    if (!(found.isSymbolicLink() ? statSync(file) : found).isFile()) return unreadable("is not a regular file");
    const bytes = readBytes(file);
    return typeof bytes === "string" ? unreadable(bytes) : decode2(bytes);
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    return unreadable(code === "ENOENT" || code === "ENOTDIR" ? "does not exist" : `cannot be read (${code})`);
  }
}
function unreadable(why) {
  return { state: "unreadable", why };
}
function isOutside(root, file) {
  return !realpathSync(file).startsWith(`${realpathSync(root)}${sep}`);
}
function readBytes(path) {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > largestMarkdown) return `is larger than ${largestMarkdown} bytes`;
    const bytes = Buffer.allocUnsafe(size);
    let held = 0;
    for (let read = -1; read !== 0 && held < bytes.length; held += read) read = readSync(file, bytes, held, bytes.length - held, null);
    return bytes.subarray(0, held);
  } finally {
    closeSync(file);
  }
}
function decode2(bytes) {
  try {
    return { state: "read", text: decoder.decode(bytes) };
  } catch {
    return unreadable("is not valid UTF-8");
  }
}

// packages/core/src/docs/markdown/open-markdown-reader.ts
var sliceMs = 10;
function openMarkdownReader({ root }) {
  const known = /* @__PURE__ */ new Map();
  return {
    async read(paths) {
      const answer = /* @__PURE__ */ new Map();
      let sliceEnd = performance.now() + sliceMs;
      for (const path of paths) {
        const read = known.get(path) ?? readMarkdown(root, path);
        known.set(path, read);
        answer.set(path, read);
        if (performance.now() < sliceEnd) continue;
        await setImmediate();
        sliceEnd = performance.now() + sliceMs;
      }
      return answer;
    }
  };
}
function readMarkdown(root, path) {
  const source = readSource(root, path);
  return source.state === "unreadable" ? source : { state: "read", file: parseMarkdown(source.text), text: source.text };
}

// packages/core/src/docs/areas/ask-changelog.ts
async function askChangelog(run, change, path) {
  if (!change.files.some((file) => file.path === path && file.change !== "deleted")) return { state: "no-entry" };
  try {
    const style = run.config.changelog?.style ?? "keep-a-changelog";
    const toChangelog = (text) => readChangelog(parseMarkdown(text), text, style);
    const after = await readAfter(run, change, path);
    if (after === null) return { state: "unreadable", why: `${path} cannot be read as UTF-8 text` };
    const bytes = await change.readBefore(path);
    const [former, present] = [bytes === null ? null : toChangelog(new TextDecoder().decode(bytes)), toChangelog(after)];
    const pattern = parseTagPattern(patternOf(run));
    if (hasNewEntry(former, present, releasedBy(run, pattern))) return { state: "entry" };
    const open = await findUntagged(run.workspace.git, pattern, present);
    return { state: open !== null && hasNewEntry(former, present, open) ? "entry" : "no-entry" };
  } catch (error) {
    if (isShipworthyError(error)) return { state: "unreadable", why: error.message.replace(/\.$/, "") };
    throw error;
  }
}
async function readAfter({ workspace, markdown }, { worktree, head }, path) {
  if (worktree || head === null || workspace.git === null) {
    const read = (await markdown.read([path])).get(path);
    return read?.state === "read" ? read.text : null;
  }
  const bytes = await workspace.git.readFileAt(head, workspace.toRepositoryPath(path));
  try {
    return bytes === null ? null : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
function patternOf({ config, policy }) {
  const own2 = config.changelog?.tag ?? "v{version}";
  return own2 === "v{version}" ? policy.config.release.tag : own2;
}
function releasedBy({ host }, pattern) {
  const { ref } = host.context;
  const tag = ref?.startsWith("refs/tags/") === true ? pattern.parse(ref.slice("refs/tags/".length)) : null;
  return tag === null ? null : formatVersion(tag.version);
}
async function findUntagged(git, pattern, { entries }) {
  const versions = entries.flatMap(({ version }) => version ?? []).sort((left, right) => compareVersions(right, left));
  const [newest] = versions;
  if (newest === void 0 || git === null) return null;
  const isShallow = await git.isShallow();
  const local = await git.tags();
  const tags2 = !isShallow && local.size > 0 ? local : await git.remoteTags() ?? (isShallow ? null : local);
  if (tags2 === null) return null;
  const isNewest = (version) => version !== void 0 && compareVersions(version, newest) === 0;
  return [...tags2.keys()].some((name3) => isNewest(pattern.parse(name3)?.version)) ? null : formatVersion(newest);
}

// packages/core/src/docs/areas/area-facts.ts
var excuseKey = "Docs-not-needed";
function toGlobs(globs) {
  return globs === void 0 ? [] : typeof globs === "string" ? [globs] : globs;
}
function showSome(names, most = 3) {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

// packages/core/src/docs/areas/judge-requirement.ts
function judgeRequirement(requirement, facts) {
  const title = titleOf(requirement, facts.changelogPath);
  if (requirement.changelog === true) return judgeChangelog(title, facts);
  const globs = toGlobs(requirement.any ?? requirement.all);
  const groups = requirement.all === void 0 ? [globs] : splitAll(globs);
  const found = groups.map((group) => ({ group, by: presentOf(facts).filter(matchGlobs(group)) }));
  const missing3 = found.filter(({ by }) => by.length === 0).map(({ group }) => group.join(", "));
  const documents = [...new Set(groups.flatMap((group) => facts.match(group)))];
  const deleted = facts.changed.flatMap(({ path, change }) => change === "deleted" ? [path] : []).filter(matchGlobs(globs));
  const note = deleted.length === 0 ? "" : ` (${showSome(deleted)} ${deleted.length === 1 ? "was" : "were"} deleted, which does not count)`;
  return {
    title,
    state: missing3.length === 0 ? "met" : "unmet",
    by: found.flatMap(({ by }) => by),
    lacks: `nothing that ${missing3.join(" and nothing that ")} names did${note}`,
    wanted: documents.length === 0 ? `Add a document that ${missing3.join(" and one that ")} names` : `Say what changed in ${showSome(documents)}`,
    documents
  };
}
function splitAll(globs) {
  const isExclusion = (glob) => glob.startsWith("!") && !glob.startsWith("!(");
  const exclusions = globs.filter(isExclusion);
  return globs.filter((glob) => !isExclusion(glob)).map((glob) => [glob, ...exclusions]);
}
function titleOf({ title, any, all, changelog }, changelogPath) {
  return title ?? (changelog === true ? `an entry in ${changelogPath}` : toGlobs(any ?? all).join(", "));
}
function judgeChangelog(title, { changelog, changelogPath, match }) {
  const lacks = changelog.state === "unreadable" ? changelog.why : `${changelogPath} has no new entry under Unreleased or the version being released`;
  return {
    title,
    lacks,
    state: changelog.state === "entry" ? "met" : changelog.state === "no-entry" ? "unmet" : "unreadable",
    by: changelog.state === "entry" ? [changelogPath] : [],
    wanted: `Add an entry to ${changelogPath}`,
    documents: match([changelogPath])
  };
}
function presentOf({ changed }) {
  return changed.flatMap(({ path, change }) => change === "deleted" ? [] : [path]);
}

// packages/core/src/docs/areas/find-dead-globs.ts
function findDeadGlobs(area, facts, isTouched) {
  const when = toGlobs(area.when);
  const isExcluded = matchGlobs(toGlobs(area.unless));
  const watches = facts.match(when).some((path) => !isExcluded(path));
  const drafts = [];
  if (!watches && !isTouched) drafts.push(toDraft2(area, facts, { globs: when.join(", "), as: `\`when\` (${when.join(", ")})${area.unless === void 0 ? "" : " without `unless`"}`, outcome: "fail" }));
  for (const requirement of area.require) {
    for (const globs of groupsOf(requirement, facts.changelogPath)) {
      if (facts.match(globs).length > 0) continue;
      const name3 = globs.join(", ");
      drafts.push(toDraft2(area, facts, { globs: name3, as: `\`require\` (${name3})`, outcome: requirement.level }));
    }
  }
  return drafts;
}
function groupsOf({ any, all, changelog }, changelogPath) {
  if (changelog === true) return [[changelogPath]];
  return any === void 0 ? splitAll(toGlobs(all)) : [toGlobs(any)];
}
function toDraft2({ id }, { placeOf: placeOf2 }, dead) {
  return {
    rule: "docs/area-matches-nothing",
    keys: { area: id, globs: dead.globs },
    check: `area:${id}`,
    outcome: dead.outcome,
    location: placeOf2(id),
    message: `Area ${id}: ${dead.as} matches no tracked file.`
  };
}

// packages/core/src/docs/areas/judge-area.ts
var shown = 10;
var severity = ["pass", "warn", "unverified", "fail"];
function judgeArea(area, facts) {
  const touching = findTouching(area, facts);
  const dead = findDeadGlobs(area, facts, touching.length > 0);
  const isTouched = touching.length > 0;
  const excuse = facts.trailerPolicy === "allow" ? facts.trailers.find(({ value }) => value !== "") ?? null : null;
  const judged = area.require.map((requirement) => {
    if (!isTouched) return { requirement, judgement: null, finding: null };
    const judgement = judgeRequirement(requirement, facts);
    const finding = judgement.state === "met" ? null : toDraft3({ area, requirement, judgement, touching, excuse, dead }, facts);
    return { requirement, judgement, finding };
  });
  const findings = [...dead, ...judged.flatMap(({ finding }) => finding ?? [])];
  const isExcused = excuse !== null && judged.some(({ judgement }) => judgement?.state === "unmet");
  return {
    findings,
    report: {
      id: area.id,
      outcome: worstOf(findings),
      touched: isTouched,
      because: touching.flatMap(({ names }) => names).slice(0, shown),
      requirements: judged.map(({ requirement, judgement, finding }) => ({
        title: titleOf(requirement, facts.changelogPath),
        outcome: judgement === null ? "not-applicable" : finding?.outcome ?? "pass",
        by: (judgement?.by ?? []).slice(0, shown)
      })),
      excuse: isExcused ? { commit: excuse.commit, reason: excuse.value } : null
    }
  };
}
function worstOf(findings) {
  return findings.reduce((worst, { outcome }) => severity.indexOf(outcome) > severity.indexOf(worst) ? outcome : worst, "pass");
}
function findTouching({ when, unless }, { changed }) {
  const isWatched = matchGlobs(toGlobs(when), { ignore: toGlobs(unless) });
  return changed.flatMap(({ path, previousPath, change }) => {
    const names = [path, ...previousPath === null ? [] : [previousPath]].filter(isWatched);
    return names.length === 0 ? [] : [{ names, present: change === "deleted" ? null : path }];
  });
}
function toDraft3({ area, requirement, judgement, touching, excuse, dead }, facts) {
  const names = touching.flatMap((one) => one.names);
  const what = `Area ${area.id}: ${showSome(names)} changed`;
  const documents = judgement.documents.slice(0, 3).map(toTop);
  const present = touching.flatMap((one) => one.present ?? [])[0];
  const place = present === void 0 ? documents[0] ?? null : toTop(present);
  const shared = {
    keys: { area: area.id, requirement: judgement.title },
    check: `area:${area.id}`,
    location: place,
    related: documents.filter(({ path }) => path !== place?.path)
  };
  if (judgement.state === "unreadable") {
    return { ...shared, rule: "docs/unreadable", keys: { path: facts.changelogPath }, outcome: "unverified", reason: "unreadable-source", message: `${what}, and whether ${judgement.title} was added cannot be said: ${judgement.lacks}.` };
  }
  const named = requirement.title === void 0 ? "" : ` (${requirement.title})`;
  const asked = groupsOf(requirement, facts.changelogPath).map((globs) => globs.join(", "));
  const cause = dead.find(({ keys }) => keys.globs !== void 0 && asked.includes(keys.globs));
  return {
    ...shared,
    rule: "docs/area-not-updated",
    outcome: excuse === null ? requirement.level : "warn",
    message: `${what}, but ${judgement.lacks}${named}.${noteOf(excuse, facts)}`,
    expected: judgement.title,
    actual: null,
    remedy: `${judgement.wanted}${facts.trailerPolicy === "allow" ? `, or write \`${excuseKey}: <reason>\` as a trailer of a commit` : ""}, or agree on a waiver.`,
    ...cause === void 0 ? {} : { causedBy: toFinding(cause).fingerprint }
  };
}
function noteOf(excuse, { trailers, trailerPolicy }) {
  const [first] = trailers;
  if (first === void 0) return "";
  const said = excuse ?? first;
  const says = `The commit ${said.commit.slice(0, 12)} says \`${excuseKey}: ${said.value}\``;
  if (trailerPolicy === "refuse") return ` ${says}, but \`docSync.trailer\` does not allow that.`;
  return excuse === null ? ` The commit ${first.commit.slice(0, 12)} has \`${excuseKey}:\` without a reason, which does not count.` : ` ${says}, which the policy allows.`;
}
function toTop(path) {
  return { path, line: 1, column: 1 };
}

// packages/core/src/docs/areas/place-areas.ts
async function placeAreas({ workspace, inputs }) {
  const path = workspace.toDocumentPath(workspace.resolve(inputs.config ?? defaultConfigPath));
  try {
    const file = await workspace.readText(path, { optional: true });
    if (file === null) return () => null;
    const source = parseYamlSource(file.text, path);
    const docSync = isJsonObject(source.value) ? source.value.docSync : void 0;
    const areas = isJsonObject(docSync) && isJsonArray(docSync.areas) ? docSync.areas : [];
    return (id) => {
      const index = areas.findIndex((area) => isJsonObject(area) && area.id === id);
      const position = index < 0 ? null : source.positionOf(["docSync", "areas", index]);
      return position === null ? { path } : { path, line: position.line, column: position.column };
    };
  } catch (error) {
    if (isShipworthyError(error)) return () => ({ path });
    throw error;
  }
}

// packages/core/src/docs/areas/read-excuses.ts
async function readExcuses(git, { base, head }) {
  if (git === null || head === null) return [];
  try {
    await digUntil(git, [head], async () => await git.hasHistory({ tips: [head], since: base }) ? true : null);
    return await git.trailers({ base, head, key: excuseKey });
  } catch (error) {
    if (isShipworthyError(error)) return [];
    throw error;
  }
}

// packages/core/src/docs/areas/check-areas.ts
async function checkAreas(run) {
  const { areas } = run.config;
  if (areas.length === 0) return { checks: [], findings: [], details: [] };
  const judged = await judgeAreas(run);
  return {
    checks: areas.map(({ id }) => `area:${id}`),
    findings: judged.flatMap(({ findings }) => findings),
    details: judged.map(({ report }) => report)
  };
}
async function judgeAreas(run) {
  const { config, change, workspace } = run;
  const changelogPath = workspace.toDocumentPath(workspace.resolve(config.changelog?.file ?? "CHANGELOG.md"));
  const still = { match: matchIn(run.tree), placeOf: await placeAreas(run), changelogPath };
  if (change.state === "unknown") return config.areas.map((area) => toUnverified(area, change.finding, still));
  const facts = await collectFacts(run, change, still);
  const first = config.areas.map((area) => judgeArea(area, facts));
  if (!first.some(({ findings }) => findings.some(({ rule: rule2 }) => rule2 === "docs/area-not-updated"))) return first;
  const trailers = await readExcuses(workspace.git, change);
  return config.areas.map((area) => judgeArea(area, { ...facts, trailers }));
}
function matchIn(tree) {
  return (globs) => [...tree.match(globs), ...tree.submodules.filter(matchGlobs(globs))];
}
async function collectFacts(run, change, still) {
  const asksChangelog = run.config.areas.some(({ require: require2 }) => require2.some(({ changelog }) => changelog === true));
  return {
    ...still,
    changed: change.files,
    changelog: asksChangelog ? await askChangelog(run, change, still.changelogPath) : { state: "no-entry" },
    trailers: [],
    trailerPolicy: run.config.trailer
  };
}
function toUnverified(area, finding, still) {
  const findings = [{ ...finding, check: `area:${area.id}` }, ...findDeadGlobs(area, still, true)];
  return {
    findings,
    report: {
      id: area.id,
      outcome: worstOf(findings),
      touched: false,
      because: [],
      excuse: null,
      requirements: area.require.map((requirement) => ({ title: titleOf(requirement, still.changelogPath), outcome: "unverified", by: [] }))
    }
  };
}

// packages/core/src/docs/forms/form-fields.ts
function findFields(text, file, names) {
  const wanted = new Map(names.map((name3) => [toName(name3), name3]));
  const found = new Map(names.map((name3) => [name3, []]));
  const add = (name3, field) => {
    if (name3 !== void 0) found.get(name3)?.push(field);
  };
  const lines = toLines2(text);
  const taken = /* @__PURE__ */ new Set([...file.tables.flatMap((table2) => [table2.header, ...table2.rows].map(({ line }) => line)), ...toFencedLines(file)]);
  for (const { line, column, text: heading3, level } of file.headings) {
    const name3 = wanted.get(toName(heading3));
    if (name3 !== void 0) add(name3, { line, column, value: readSection(lines, file, { line, level }) });
  }
  for (const table2 of file.tables) addRows(table2, (label) => wanted.get(toName(label)), add);
  const headings = new Set(file.headings.map(({ line }) => line));
  for (const [index, { text: one, line }] of lines.entries()) {
    if (headings.has(line) || taken.has(line)) continue;
    const label = readLabel(one, wanted);
    if (label === null) continue;
    const value = label.value === "" ? readBelow(lines, index, { headings, wanted, indent: label.indent }) : label.value;
    add(label.name, { line, column: label.indent + 1, value });
  }
  return found;
}
function addRows(table2, nameOf3, add) {
  const body = [table2.header, ...table2.rows];
  for (const { cells } of body) {
    const [label, ...values] = cells;
    const name3 = label === void 0 ? void 0 : nameOf3(label.text);
    if (label === void 0 || name3 === void 0) continue;
    const isHeading = cells === table2.header.cells && values.some(({ text }) => nameOf3(text) !== void 0);
    if (!isHeading) add(name3, { line: label.line, column: label.column, value: values.map(({ text, targets }) => text.trim() || targets.join(" ")).filter((value) => value !== "").join(" ") });
  }
  const headed = table2.header.cells.map(({ text }) => nameOf3(text));
  if (headed.filter((name3) => name3 !== void 0).length < 2) return;
  headed.forEach((name3, at) => {
    const head = table2.header.cells[at];
    if (head === void 0) return;
    add(name3, { line: head.line, column: head.column, value: table2.rows.map(({ cells }) => cells[at]?.text.trim() ?? "").filter((value) => value !== "").join(" ") });
  });
}
function toLines2(text) {
  const visible = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment2) => comment2.replace(/[^\n]/g, ""));
  return visible.split("\n").map((line, index) => ({ text: line.replace(/\r$/, ""), line: index + 1 }));
}
function toFencedLines({ fences }) {
  return fences.flatMap(({ line, content: content2 }) => content2.split("\n").map((_, index) => line + 1 + index));
}
function readSection(lines, { headings }, { line, level }) {
  const next = headings.find((heading3) => heading3.line > line && heading3.level <= level)?.line ?? lines.length + 1;
  const inner = new Set(headings.map((heading3) => heading3.line));
  const isUnderline = (text) => /^\s*(?:=+|-{2,})\s*$/.test(text);
  return lines.slice(line, next - 1).filter((one) => !inner.has(one.line) && !isUnderline(one.text)).map(({ text }) => text).join("\n").trim();
}
function readLabel(line, wanted) {
  const [, before = "", box2, rest = ""] = /^([\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?)(\[[ xX]\]\s+)?(\S.*)$/.exec(line) ?? [];
  const indent = /^[\s>]*/.exec(before)?.[0].length ?? 0;
  for (let colon = rest.search(/[:：]/); colon !== -1; colon = nextColon(rest, colon)) {
    const name3 = wanted.get(toName(rest.slice(0, colon)));
    if (name3 !== void 0) return { name: name3, value: joinBox(box2, rest.slice(colon + 1).replace(/^(?:\*\*|__)/, "").trim()), indent };
  }
  const boxed = box2 === void 0 ? void 0 : wanted.get(toName(rest));
  return boxed === void 0 || box2 === void 0 ? null : { name: boxed, value: box2.trim(), indent };
}
function nextColon(text, after) {
  const next = text.slice(after + 1).search(/[:：]/);
  return next === -1 ? -1 : after + 1 + next;
}
function joinBox(box2, value) {
  return box2 === void 0 || value !== "" ? value : box2.trim();
}
function readBelow(lines, index, { headings, wanted, indent }) {
  const value = [];
  for (const { text, line } of lines.slice(index + 1)) {
    if (headings.has(line) || readLabel(text, wanted) !== null || isLabel(text, indent)) break;
    const isItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text);
    if (text.trim() === "" && value.length > 0) break;
    if (text.trim() !== "" && value.length === 0 && lines[index + 1]?.text.trim() === "" && !isItem) break;
    if (text.trim() !== "") value.push(text.trim());
  }
  return value.join("\n");
}
function isLabel(text, indent) {
  const own2 = /^[\s>]*/.exec(text)?.[0].length ?? 0;
  return own2 <= indent && /^[\s>]*(?:[-*+]\s+)?(?:\*\*|__)?[\p{L}][^:：\n]{0,60}(?:[:：](?:\*\*|__)|(?:\*\*|__)?[:：])(?:\s|$)/u.test(text);
}
function toName(text) {
  return text.normalize("NFC").replace(/[*_`]+/g, "").replace(/[:：]\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}

// packages/core/src/docs/forms/is-blank.ts
var placeholder = /^(?:(?:tbd|tbc|tba|to be (?:determined|defined|decided|done|confirmed|filled in)|fill (?:me )?in|fixme|xxx+)[.!…]*|todo(?::.*)?|\?+|…|\.{2,}|"\.{2,}"|_+|\*+|-+|–|—|<[^>]*>|\[[^\]]*\](?!\()|\{{1,2}[^}]*\}{1,2})$/i;
var box = /^(?:[-*+]\s+|\d+[.)]\s+)?\[([ xX])\](?:\s|$)/;
function isBlank3(value, template) {
  const text = toPlain(value);
  if (text === "" || template !== null && text === toPlain(template)) return true;
  const lines = value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const boxes = lines.filter((line) => box.test(line));
  const others = lines.filter((line) => !box.test(line)).map(toPlain);
  if (boxes.some((line) => box.exec(line)?.[1] !== " ")) return false;
  const ofTemplate = new Set((template ?? "").split("\n").map(toPlain));
  return others.every((line) => line === "" || placeholder.test(line) || ofTemplate.has(line));
}
function toPlain(text) {
  return text.normalize("NFC").replace(/&nbsp;|[\u200b\u200c\u200d\u2060\ufeff]/g, " ").split("\n").map((line) => line.trim().replace(/^(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?/, "").replace(/^[-*+]$/, "").replace(/^([*_`]{1,3})(.+)\1$/, "$2").trim()).join(" ").replace(/\s+/g, " ").trim();
}

// packages/core/src/docs/forms/judge-form.ts
function toFormCheck(path) {
  return `form:${path}`;
}
function judgeForm(facts) {
  return facts.config.fields.flatMap((name3) => {
    const places = facts.fields.get(name3) ?? [];
    const [first] = places;
    const model = facts.template?.fields.get(name3)?.[0];
    if (first === void 0) return [toMissing(facts, name3, model)];
    const isFilled = places.some(({ value }) => !isBlank3(value, model?.value ?? null));
    return isFilled ? [] : [toBlank(facts, name3, { first, model })];
  });
}
function toMissing({ path, template }, name3, model) {
  const where = template === null || model === void 0 ? "" : `; the template has it at ${template.path}:${model.line}:${model.column}`;
  return {
    rule: "docs/form-field-missing",
    keys: { path, field: name3 },
    check: toFormCheck(path),
    outcome: "fail",
    message: `${path}:1:1 has no field \`${name3}\`${where}.`,
    location: { path, line: 1, column: 1 },
    related: relatedOf(template, model),
    remedy: model === void 0 ? `Add a line such as \`${name3}: \u2026\`, and fill it in.` : "Restore the field from the template, and fill it in."
  };
}
function toBlank({ path, template }, name3, { first, model }) {
  const value = first.value.replace(/\s+/g, " ").slice(0, 80);
  const where = template === null || model === void 0 ? "" : `; the template has it at ${template.path}:${model.line}:${model.column}`;
  return {
    rule: "docs/form-blank",
    keys: { path, field: name3 },
    check: toFormCheck(path),
    outcome: "fail",
    actual: first.value,
    message: `The field \`${name3}\` at ${path}:${first.line}:${first.column} is ${value === "" ? "blank" : `not filled in: ${JSON.stringify(value)}`}${where}.`,
    location: { path, line: first.line, column: first.column },
    related: relatedOf(template, model),
    remedy: `Fill \`${name3}\` in.`
  };
}
function relatedOf(template, model) {
  return template === null || model === void 0 ? [] : [{ path: template.path, line: model.line, column: model.column }];
}

// packages/core/src/docs/forms/check-forms.ts
async function checkForms(run) {
  const outcomes = /* @__PURE__ */ new Map();
  const findings = [];
  for (const [index, config] of run.config.forms.entries()) {
    const paths = run.tree.match(config.files).filter((path) => path !== config.template);
    const read = await run.markdown.read([...paths, ...config.template === void 0 ? [] : [config.template]].filter((path) => run.tree.hasFile(path)));
    const template = toTemplate(config, config.template === void 0 ? void 0 : read.get(config.template));
    findings.push(...judgePresence(config, index, { isEmpty: paths.length === 0, template }));
    for (const path of paths) {
      const found = judgeFile(path, read.get(path), { config, template });
      findings.push(...found);
      outcomes.set(path, worstOf2(found, outcomes.get(path)));
    }
  }
  const missing3 = findings.filter(({ rule: rule2 }) => rule2 === "docs/source-missing").flatMap(({ check }) => check ?? []);
  return { checks: [.../* @__PURE__ */ new Set([...[...outcomes.keys()].map(toFormCheck), ...missing3])], findings: toDistinct(findings), details: [...outcomes].map(([path, outcome]) => ({ path, outcome })) };
}
function toDistinct(findings) {
  return [...new Map(findings.map((finding) => [JSON.stringify([finding.rule, finding.keys]), finding])).values()];
}
function toTemplate({ template, fields }, read) {
  return template === void 0 || read?.state !== "read" ? null : { path: template, fields: findFields(read.text, read.file, fields) };
}
function judgePresence(config, index, { isEmpty, template }) {
  const globs = typeof config.files === "string" ? [config.files] : config.files;
  const missing3 = (what, source) => ({
    rule: "docs/source-missing",
    keys: { source },
    check: `form:${globs.join(",")}`,
    outcome: "unverified",
    reason: "missing-evidence",
    message: what,
    remedy: `Restore the file, or correct \`docSync.forms[${index}]\`.`
  });
  return [
    ...isEmpty ? [missing3(`No file matches ${globs.map((glob) => `\`${glob}\``).join(", ")}, so no form was looked at.`, `forms ${globs.join(",")}`)] : [],
    ...config.template !== void 0 && template === null ? [missing3(`The template ${config.template} of ${globs.map((glob) => `\`${glob}\``).join(", ")} cannot be read, so nobody can say what was left as it was.`, `template ${config.template}`)] : []
  ];
}
function judgeFile(path, read, { config, template }) {
  if (read?.state !== "read") {
    return [{ rule: "docs/unreadable", keys: { path }, check: toFormCheck(path), outcome: "unverified", reason: "unreadable-source", message: `${path} cannot be read: ${(read?.why ?? "it was not read").replace(/\.$/, "")}.`, location: { path } }];
  }
  return judgeForm({ path, config, template, fields: findFields(read.text, read.file, config.fields) });
}
function worstOf2(findings, before) {
  if (before === "fail" || findings.some(({ outcome }) => outcome === "fail")) return "fail";
  return before === "unverified" || findings.length > 0 ? "unverified" : "pass";
}

// packages/core/src/docs/is-in-scope.ts
function isInScope({ location, related = [] }, scope) {
  if (scope === null || location === null || location === void 0) return true;
  return scope.has(location.path) || related.some(({ path }) => scope.has(path));
}

// packages/core/src/docs/links/line-anchor.ts
var lineAnchor = /^L(\d+)(?:C\d+)?(?:-L?(\d+)(?:C\d+)?)?$/;
function lastLineOf(anchor) {
  const match = anchor.startsWith("L") ? lineAnchor.exec(anchor) : null;
  return match === null ? null : Math.max(Number(match[1]), Number(match[2] ?? 0));
}

// packages/core/src/docs/links/site-page.ts
var routes = /* @__PURE__ */ new Set([
  "actions",
  "activity",
  "archive",
  "attestations",
  "blame",
  "blob",
  "branches",
  "commit",
  "commits",
  "community",
  "compare",
  "contributors",
  "deployments",
  "discussions",
  "edit",
  "find",
  "fork",
  "forks",
  "generate",
  "graphs",
  "issues",
  "labels",
  "milestone",
  "milestones",
  "network",
  "new",
  "packages",
  "pkgs",
  "projects",
  "pull",
  "pulls",
  "pulse",
  "raw",
  "releases",
  "search",
  "security",
  "settings",
  "stargazers",
  "subscription",
  "tags",
  "tree",
  "watchers",
  "wiki",
  "workflows"
]);
var fileLike = /\.(?:md|markdown|mdx|html?|txt|png|jpe?g|gif|svg|webp|pdf)$/i;
function isSitePage(levels, rest) {
  if (levels === 2) return rest.length === 0 || isRoute(rest[0]);
  if (levels === 3) return isRepositoryPage(rest);
  return levels === 4 && (rest.length <= 1 ? isName(rest[0]) : isName(rest[0]) && isRepositoryPage(rest.slice(1)));
}
function isRepositoryPage([repository, ...rest]) {
  return isName(repository) && (rest.length === 0 || isRoute(rest[0]));
}
function isRoute(segment) {
  return segment !== void 0 && routes.has(segment);
}
function isName(segment) {
  return segment !== void 0 && /^[\w.-]+$/.test(segment) && !fileLike.test(segment);
}

// packages/core/src/docs/links/resolve-link.ts
var unknown = { state: "unknown" };
function resolveLink(target, from, options) {
  if (target.path === "") return { state: "file", path: from };
  const base = target.rooted ? "" : folderOf(join2(options.prefix, from));
  const { levels, path: climbed } = climb(base, target.path);
  if (levels === 1 && isTrackedBelow(climbed, options.tree)) return unknown;
  if (levels > 0) return isSitePage(levels, climbed === "" ? [] : climbed.split("/")) ? unknown : { state: "leaves", path: `${"../".repeat(levels)}${climbed}` };
  const path = cutPrefix(climbed, options.prefix);
  if (path === null) return unknown;
  return lookUp(path, { tree: options.tree, mustBeFolder: isFolderLike(target.path) });
}
function isTrackedBelow(path, tree) {
  const slash = path.indexOf("/");
  return slash > 0 && (tree.hasFile(path.slice(slash + 1)) || tree.hasFolder(path.slice(slash + 1)));
}
function isFolderLike(path) {
  const last = path.slice(path.lastIndexOf("/") + 1);
  return last === "" || last === "." || last === "..";
}
function lookUp(path, { tree, mustBeFolder }) {
  if (!mustBeFolder && tree.hasFile(path)) return { state: "file", path };
  if (tree.hasFolder(path)) return { state: "folder", path };
  if (isInSubmodule(path, tree)) return unknown;
  const actual = tree.findOtherCase(path);
  if (actual === null || actual === path || mustBeFolder && tree.hasFile(actual)) return { state: "missing", path };
  return { state: "other-case", path, actual };
}
function climb(folder, path) {
  let base = folder;
  let levels = 0;
  let at = 0;
  for (; ; ) {
    if (path.startsWith("../", at)) {
      if (base === "") levels += 1;
      base = folderOf(base);
      at += 3;
    } else if (path.startsWith("./", at)) at += 2;
    else break;
  }
  const rest = path.slice(at);
  if (rest === "" || /^[./]|\/[./]|\/$/.test(rest)) return climbSlowly(base, rest, levels);
  return { levels, path: base === "" ? rest : `${base}/${rest}` };
}
function climbSlowly(base, rest, above) {
  const segments = base === "" ? [] : base.split("/");
  let levels = above;
  for (const segment of rest.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === void 0) levels += 1;
  }
  return { levels, path: segments.join("/") };
}
function cutPrefix(path, prefix2) {
  if (prefix2 === "" || path === prefix2) return prefix2 === "" ? path : "";
  return path.startsWith(`${prefix2}/`) ? path.slice(prefix2.length + 1) : null;
}
function isInSubmodule(path, { submodules }) {
  return submodules.some((one) => path.startsWith(`${one}/`));
}
function join2(prefix2, path) {
  return prefix2 === "" ? path : `${prefix2}/${path}`;
}
function folderOf(path) {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

// packages/core/src/docs/links/citations.ts
var noPath = /[\s<>*?{}|"'`$=,;!…\\^&]|\.\.|:\/\//;
var ambiguous = /[[\]()]/;
var lineSuffix = /^:L?(\d+)(?:-L?(\d+)|:\d+(?:-(\d+):\d+|-\d+)?)?$/;
function toCitations(documents, { tree, roots }) {
  const folders = roots.map((root) => root.replace(/^\.\/|\/+$/g, ""));
  const citations = [];
  for (const [from, file] of documents) {
    for (const span of file.codeSpans) {
      const citation = span.text.includes("/") ? toCitation(span, { from, tree, roots: folders }) : null;
      if (citation !== null) citations.push(citation);
    }
  }
  return citations;
}
function toCitation(span, { from, tree, roots }) {
  const written = span.text.trim();
  const [, path = "", suffix = ""] = /^(?:\.\/)?([^:#]+)(.*)$/s.exec(written) ?? [];
  const root = roots.find((one) => one === "." ? path.includes("/") : path.startsWith(`${one}/`) && path.length > one.length + 1);
  if (root === void 0 || noPath.test(path)) return null;
  const detail = parseSuffix(suffix);
  if (detail === null || !isSurelyPath(path) && suffix === "") return null;
  const resolution = resolveCitation(path, { from, root, tree });
  if (resolution.state === "missing" && ambiguous.test(path)) return null;
  return { from, written, path, suffix, ...detail, resolution, line: span.line, column: span.column };
}
function parseSuffix(suffix) {
  if (suffix === "") return { lastLine: null, anchor: null };
  if (suffix.startsWith("#")) {
    const anchor = suffix.slice(1);
    const lastLine = lastLineOf(anchor);
    return /\s/.test(anchor) || anchor === "" ? null : { lastLine, anchor: lastLine === null ? anchor : null };
  }
  const match = lineSuffix.exec(suffix);
  return match === null ? null : { lastLine: Math.max(...[match[1], match[2], match[3]].map((digits) => Number(digits ?? 0))), anchor: null };
}
function isSurelyPath(path) {
  return path.endsWith("/") || /(?:^|\/)[^/]*\.[A-Za-z][\w-]*$/.test(path);
}
function resolveCitation(path, { from, root, tree }) {
  const bases = root === "." ? [""] : ["", ...foldersAbove(from)];
  const mustBeFolder = path.endsWith("/");
  const name3 = mustBeFolder ? path.replace(/\/+$/, "") : path;
  const answers = bases.map((base2) => lookUp(join3(base2, name3), { tree, mustBeFolder }));
  const known = answers.find(({ state }) => state === "file" || state === "folder") ?? answers.find(({ state }) => state !== "missing");
  if (known !== void 0) return known;
  const base = bases.find((one) => tree.hasFolder(join3(one, root))) ?? "";
  return { state: "missing", path: join3(base, name3) };
}
function foldersAbove(path) {
  const folders = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return folders;
}
function join3(folder, path) {
  return folder === "" ? path : `${folder}/${path}`;
}

// packages/core/src/docs/links/collect-link-facts.ts
import { readFile, stat } from "node:fs/promises";

// packages/core/src/docs/links/html-headings.ts
var heading2 = /<h([1-6])(?:\s[^>]*)?>([\s\S]*?)<\/h\1\s*>/gi;
var entities2 = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\xA0" };
function collectHtmlHeadings(text, file) {
  if (!/<h[1-6]/i.test(text)) return [];
  const found = [];
  const toPlace3 = toPlaces(text);
  for (const match of blankComments(text).matchAll(heading2)) {
    if (file.fences.some(({ from, to }) => match.index >= from && match.index < to)) continue;
    const place = toPlace3(match.index);
    if (file.codeSpans.some((span) => span.line === place.line && place.column >= span.column && place.column <= span.column + span.text.length + 4)) continue;
    found.push({ ...place, text: toText(match[2] ?? "") });
  }
  return found;
}
function blankComments(text) {
  return text.replace(/<!--[\s\S]*?-->/g, (comment2) => comment2.replace(/[^\n]/g, " "));
}
function toText(html) {
  const plain = html.replace(/<[^>]*>/g, "").replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name3) => decodeEntity(name3) ?? whole);
  return plain.replace(/\*\*|__|`/g, "").trim();
}
function decodeEntity(name3) {
  if (!name3.startsWith("#")) return entities2[name3];
  const code = /^#x/i.test(name3) ? Number.parseInt(name3.slice(2), 16) : Number.parseInt(name3.slice(1), 10);
  return code <= 1114111 ? String.fromCodePoint(code) : void 0;
}
function toPlaces(text) {
  let line = 1;
  let lineStart = 0;
  return (index) => {
    for (let next = text.indexOf("\n", lineStart); next !== -1 && next < index; next = text.indexOf("\n", lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    return { line, column: index - lineStart + 1 };
  };
}

// packages/core/src/docs/links/link-target.ts
var scheme = /^[a-z][a-z0-9+.-]*:/i;
var placeholder2 = /\{\{|\{%|<%|\$\{/;
function parseLinkTarget(written) {
  const target = written.trim();
  if (scheme.test(target) || target.startsWith("//")) return null;
  const hash2 = target.indexOf("#");
  const beforeHash = hash2 === -1 ? target : target.slice(0, hash2);
  const question = beforeHash.indexOf("?");
  const path = question === -1 ? beforeHash : beforeHash.slice(0, question);
  return {
    path: decodePercent(path),
    rooted: path.startsWith("/"),
    query: question === -1 ? "" : beforeHash.slice(question),
    fragment: hash2 === -1 ? null : target.slice(hash2 + 1)
  };
}
function isFilledInLater(written) {
  return (written.includes("{") || written.includes("<")) && placeholder2.test(written);
}
function decodePercent(text) {
  if (!text.includes("%")) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

// node_modules/github-slugger/regex.js
var regex = /[\0-\x1F!-,\.\/:-@\[-\^`\{-\xA9\xAB-\xB4\xB6-\xB9\xBB-\xBF\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0378\u0379\u037E\u0380-\u0385\u0387\u038B\u038D\u03A2\u03F6\u0482\u0530\u0557\u0558\u055A-\u055F\u0589-\u0590\u05BE\u05C0\u05C3\u05C6\u05C8-\u05CF\u05EB-\u05EE\u05F3-\u060F\u061B-\u061F\u066A-\u066D\u06D4\u06DD\u06DE\u06E9\u06FD\u06FE\u0700-\u070F\u074B\u074C\u07B2-\u07BF\u07F6-\u07F9\u07FB\u07FC\u07FE\u07FF\u082E-\u083F\u085C-\u085F\u086B-\u089F\u08B5\u08C8-\u08D2\u08E2\u0964\u0965\u0970\u0984\u098D\u098E\u0991\u0992\u09A9\u09B1\u09B3-\u09B5\u09BA\u09BB\u09C5\u09C6\u09C9\u09CA\u09CF-\u09D6\u09D8-\u09DB\u09DE\u09E4\u09E5\u09F2-\u09FB\u09FD\u09FF\u0A00\u0A04\u0A0B-\u0A0E\u0A11\u0A12\u0A29\u0A31\u0A34\u0A37\u0A3A\u0A3B\u0A3D\u0A43-\u0A46\u0A49\u0A4A\u0A4E-\u0A50\u0A52-\u0A58\u0A5D\u0A5F-\u0A65\u0A76-\u0A80\u0A84\u0A8E\u0A92\u0AA9\u0AB1\u0AB4\u0ABA\u0ABB\u0AC6\u0ACA\u0ACE\u0ACF\u0AD1-\u0ADF\u0AE4\u0AE5\u0AF0-\u0AF8\u0B00\u0B04\u0B0D\u0B0E\u0B11\u0B12\u0B29\u0B31\u0B34\u0B3A\u0B3B\u0B45\u0B46\u0B49\u0B4A\u0B4E-\u0B54\u0B58-\u0B5B\u0B5E\u0B64\u0B65\u0B70\u0B72-\u0B81\u0B84\u0B8B-\u0B8D\u0B91\u0B96-\u0B98\u0B9B\u0B9D\u0BA0-\u0BA2\u0BA5-\u0BA7\u0BAB-\u0BAD\u0BBA-\u0BBD\u0BC3-\u0BC5\u0BC9\u0BCE\u0BCF\u0BD1-\u0BD6\u0BD8-\u0BE5\u0BF0-\u0BFF\u0C0D\u0C11\u0C29\u0C3A-\u0C3C\u0C45\u0C49\u0C4E-\u0C54\u0C57\u0C5B-\u0C5F\u0C64\u0C65\u0C70-\u0C7F\u0C84\u0C8D\u0C91\u0CA9\u0CB4\u0CBA\u0CBB\u0CC5\u0CC9\u0CCE-\u0CD4\u0CD7-\u0CDD\u0CDF\u0CE4\u0CE5\u0CF0\u0CF3-\u0CFF\u0D0D\u0D11\u0D45\u0D49\u0D4F-\u0D53\u0D58-\u0D5E\u0D64\u0D65\u0D70-\u0D79\u0D80\u0D84\u0D97-\u0D99\u0DB2\u0DBC\u0DBE\u0DBF\u0DC7-\u0DC9\u0DCB-\u0DCE\u0DD5\u0DD7\u0DE0-\u0DE5\u0DF0\u0DF1\u0DF4-\u0E00\u0E3B-\u0E3F\u0E4F\u0E5A-\u0E80\u0E83\u0E85\u0E8B\u0EA4\u0EA6\u0EBE\u0EBF\u0EC5\u0EC7\u0ECE\u0ECF\u0EDA\u0EDB\u0EE0-\u0EFF\u0F01-\u0F17\u0F1A-\u0F1F\u0F2A-\u0F34\u0F36\u0F38\u0F3A-\u0F3D\u0F48\u0F6D-\u0F70\u0F85\u0F98\u0FBD-\u0FC5\u0FC7-\u0FFF\u104A-\u104F\u109E\u109F\u10C6\u10C8-\u10CC\u10CE\u10CF\u10FB\u1249\u124E\u124F\u1257\u1259\u125E\u125F\u1289\u128E\u128F\u12B1\u12B6\u12B7\u12BF\u12C1\u12C6\u12C7\u12D7\u1311\u1316\u1317\u135B\u135C\u1360-\u137F\u1390-\u139F\u13F6\u13F7\u13FE-\u1400\u166D\u166E\u1680\u169B-\u169F\u16EB-\u16ED\u16F9-\u16FF\u170D\u1715-\u171F\u1735-\u173F\u1754-\u175F\u176D\u1771\u1774-\u177F\u17D4-\u17D6\u17D8-\u17DB\u17DE\u17DF\u17EA-\u180A\u180E\u180F\u181A-\u181F\u1879-\u187F\u18AB-\u18AF\u18F6-\u18FF\u191F\u192C-\u192F\u193C-\u1945\u196E\u196F\u1975-\u197F\u19AC-\u19AF\u19CA-\u19CF\u19DA-\u19FF\u1A1C-\u1A1F\u1A5F\u1A7D\u1A7E\u1A8A-\u1A8F\u1A9A-\u1AA6\u1AA8-\u1AAF\u1AC1-\u1AFF\u1B4C-\u1B4F\u1B5A-\u1B6A\u1B74-\u1B7F\u1BF4-\u1BFF\u1C38-\u1C3F\u1C4A-\u1C4C\u1C7E\u1C7F\u1C89-\u1C8F\u1CBB\u1CBC\u1CC0-\u1CCF\u1CD3\u1CFB-\u1CFF\u1DFA\u1F16\u1F17\u1F1E\u1F1F\u1F46\u1F47\u1F4E\u1F4F\u1F58\u1F5A\u1F5C\u1F5E\u1F7E\u1F7F\u1FB5\u1FBD\u1FBF-\u1FC1\u1FC5\u1FCD-\u1FCF\u1FD4\u1FD5\u1FDC-\u1FDF\u1FED-\u1FF1\u1FF5\u1FFD-\u203E\u2041-\u2053\u2055-\u2070\u2072-\u207E\u2080-\u208F\u209D-\u20CF\u20F1-\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F-\u215F\u2189-\u24B5\u24EA-\u2BFF\u2C2F\u2C5F\u2CE5-\u2CEA\u2CF4-\u2CFF\u2D26\u2D28-\u2D2C\u2D2E\u2D2F\u2D68-\u2D6E\u2D70-\u2D7E\u2D97-\u2D9F\u2DA7\u2DAF\u2DB7\u2DBF\u2DC7\u2DCF\u2DD7\u2DDF\u2E00-\u2E2E\u2E30-\u3004\u3008-\u3020\u3030\u3036\u3037\u303D-\u3040\u3097\u3098\u309B\u309C\u30A0\u30FB\u3100-\u3104\u3130\u318F-\u319F\u31C0-\u31EF\u3200-\u33FF\u4DC0-\u4DFF\u9FFD-\u9FFF\uA48D-\uA4CF\uA4FE\uA4FF\uA60D-\uA60F\uA62C-\uA63F\uA673\uA67E\uA6F2-\uA716\uA720\uA721\uA789\uA78A\uA7C0\uA7C1\uA7CB-\uA7F4\uA828-\uA82B\uA82D-\uA83F\uA874-\uA87F\uA8C6-\uA8CF\uA8DA-\uA8DF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA954-\uA95F\uA97D-\uA97F\uA9C1-\uA9CE\uA9DA-\uA9DF\uA9FF\uAA37-\uAA3F\uAA4E\uAA4F\uAA5A-\uAA5F\uAA77-\uAA79\uAAC3-\uAADA\uAADE\uAADF\uAAF0\uAAF1\uAAF7-\uAB00\uAB07\uAB08\uAB0F\uAB10\uAB17-\uAB1F\uAB27\uAB2F\uAB5B\uAB6A-\uAB6F\uABEB\uABEE\uABEF\uABFA-\uABFF\uD7A4-\uD7AF\uD7C7-\uD7CA\uD7FC-\uD7FF\uE000-\uF8FF\uFA6E\uFA6F\uFADA-\uFAFF\uFB07-\uFB12\uFB18-\uFB1C\uFB29\uFB37\uFB3D\uFB3F\uFB42\uFB45\uFBB2-\uFBD2\uFD3E-\uFD4F\uFD90\uFD91\uFDC8-\uFDEF\uFDFC-\uFDFF\uFE10-\uFE1F\uFE30-\uFE32\uFE35-\uFE4C\uFE50-\uFE6F\uFE75\uFEFD-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3E\uFF40\uFF5B-\uFF65\uFFBF-\uFFC1\uFFC8\uFFC9\uFFD0\uFFD1\uFFD8\uFFD9\uFFDD-\uFFFF]|\uD800[\uDC0C\uDC27\uDC3B\uDC3E\uDC4E\uDC4F\uDC5E-\uDC7F\uDCFB-\uDD3F\uDD75-\uDDFC\uDDFE-\uDE7F\uDE9D-\uDE9F\uDED1-\uDEDF\uDEE1-\uDEFF\uDF20-\uDF2C\uDF4B-\uDF4F\uDF7B-\uDF7F\uDF9E\uDF9F\uDFC4-\uDFC7\uDFD0\uDFD6-\uDFFF]|\uD801[\uDC9E\uDC9F\uDCAA-\uDCAF\uDCD4-\uDCD7\uDCFC-\uDCFF\uDD28-\uDD2F\uDD64-\uDDFF\uDF37-\uDF3F\uDF56-\uDF5F\uDF68-\uDFFF]|\uD802[\uDC06\uDC07\uDC09\uDC36\uDC39-\uDC3B\uDC3D\uDC3E\uDC56-\uDC5F\uDC77-\uDC7F\uDC9F-\uDCDF\uDCF3\uDCF6-\uDCFF\uDD16-\uDD1F\uDD3A-\uDD7F\uDDB8-\uDDBD\uDDC0-\uDDFF\uDE04\uDE07-\uDE0B\uDE14\uDE18\uDE36\uDE37\uDE3B-\uDE3E\uDE40-\uDE5F\uDE7D-\uDE7F\uDE9D-\uDEBF\uDEC8\uDEE7-\uDEFF\uDF36-\uDF3F\uDF56-\uDF5F\uDF73-\uDF7F\uDF92-\uDFFF]|\uD803[\uDC49-\uDC7F\uDCB3-\uDCBF\uDCF3-\uDCFF\uDD28-\uDD2F\uDD3A-\uDE7F\uDEAA\uDEAD-\uDEAF\uDEB2-\uDEFF\uDF1D-\uDF26\uDF28-\uDF2F\uDF51-\uDFAF\uDFC5-\uDFDF\uDFF7-\uDFFF]|\uD804[\uDC47-\uDC65\uDC70-\uDC7E\uDCBB-\uDCCF\uDCE9-\uDCEF\uDCFA-\uDCFF\uDD35\uDD40-\uDD43\uDD48-\uDD4F\uDD74\uDD75\uDD77-\uDD7F\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDFF\uDE12\uDE38-\uDE3D\uDE3F-\uDE7F\uDE87\uDE89\uDE8E\uDE9E\uDEA9-\uDEAF\uDEEB-\uDEEF\uDEFA-\uDEFF\uDF04\uDF0D\uDF0E\uDF11\uDF12\uDF29\uDF31\uDF34\uDF3A\uDF45\uDF46\uDF49\uDF4A\uDF4E\uDF4F\uDF51-\uDF56\uDF58-\uDF5C\uDF64\uDF65\uDF6D-\uDF6F\uDF75-\uDFFF]|\uD805[\uDC4B-\uDC4F\uDC5A-\uDC5D\uDC62-\uDC7F\uDCC6\uDCC8-\uDCCF\uDCDA-\uDD7F\uDDB6\uDDB7\uDDC1-\uDDD7\uDDDE-\uDDFF\uDE41-\uDE43\uDE45-\uDE4F\uDE5A-\uDE7F\uDEB9-\uDEBF\uDECA-\uDEFF\uDF1B\uDF1C\uDF2C-\uDF2F\uDF3A-\uDFFF]|\uD806[\uDC3B-\uDC9F\uDCEA-\uDCFE\uDD07\uDD08\uDD0A\uDD0B\uDD14\uDD17\uDD36\uDD39\uDD3A\uDD44-\uDD4F\uDD5A-\uDD9F\uDDA8\uDDA9\uDDD8\uDDD9\uDDE2\uDDE5-\uDDFF\uDE3F-\uDE46\uDE48-\uDE4F\uDE9A-\uDE9C\uDE9E-\uDEBF\uDEF9-\uDFFF]|\uD807[\uDC09\uDC37\uDC41-\uDC4F\uDC5A-\uDC71\uDC90\uDC91\uDCA8\uDCB7-\uDCFF\uDD07\uDD0A\uDD37-\uDD39\uDD3B\uDD3E\uDD48-\uDD4F\uDD5A-\uDD5F\uDD66\uDD69\uDD8F\uDD92\uDD99-\uDD9F\uDDAA-\uDEDF\uDEF7-\uDFAF\uDFB1-\uDFFF]|\uD808[\uDF9A-\uDFFF]|\uD809[\uDC6F-\uDC7F\uDD44-\uDFFF]|[\uD80A\uD80B\uD80E-\uD810\uD812-\uD819\uD824-\uD82B\uD82D\uD82E\uD830-\uD833\uD837\uD839\uD83D\uD83F\uD87B-\uD87D\uD87F\uD885-\uDB3F\uDB41-\uDBFF][\uDC00-\uDFFF]|\uD80D[\uDC2F-\uDFFF]|\uD811[\uDE47-\uDFFF]|\uD81A[\uDE39-\uDE3F\uDE5F\uDE6A-\uDECF\uDEEE\uDEEF\uDEF5-\uDEFF\uDF37-\uDF3F\uDF44-\uDF4F\uDF5A-\uDF62\uDF78-\uDF7C\uDF90-\uDFFF]|\uD81B[\uDC00-\uDE3F\uDE80-\uDEFF\uDF4B-\uDF4E\uDF88-\uDF8E\uDFA0-\uDFDF\uDFE2\uDFE5-\uDFEF\uDFF2-\uDFFF]|\uD821[\uDFF8-\uDFFF]|\uD823[\uDCD6-\uDCFF\uDD09-\uDFFF]|\uD82C[\uDD1F-\uDD4F\uDD53-\uDD63\uDD68-\uDD6F\uDEFC-\uDFFF]|\uD82F[\uDC6B-\uDC6F\uDC7D-\uDC7F\uDC89-\uDC8F\uDC9A-\uDC9C\uDC9F-\uDFFF]|\uD834[\uDC00-\uDD64\uDD6A-\uDD6C\uDD73-\uDD7A\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDE41\uDE45-\uDFFF]|\uD835[\uDC55\uDC9D\uDCA0\uDCA1\uDCA3\uDCA4\uDCA7\uDCA8\uDCAD\uDCBA\uDCBC\uDCC4\uDD06\uDD0B\uDD0C\uDD15\uDD1D\uDD3A\uDD3F\uDD45\uDD47-\uDD49\uDD51\uDEA6\uDEA7\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3\uDFCC\uDFCD]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85-\uDE9A\uDEA0\uDEB0-\uDFFF]|\uD838[\uDC07\uDC19\uDC1A\uDC22\uDC25\uDC2B-\uDCFF\uDD2D-\uDD2F\uDD3E\uDD3F\uDD4A-\uDD4D\uDD4F-\uDEBF\uDEFA-\uDFFF]|\uD83A[\uDCC5-\uDCCF\uDCD7-\uDCFF\uDD4C-\uDD4F\uDD5A-\uDFFF]|\uD83B[\uDC00-\uDDFF\uDE04\uDE20\uDE23\uDE25\uDE26\uDE28\uDE33\uDE38\uDE3A\uDE3C-\uDE41\uDE43-\uDE46\uDE48\uDE4A\uDE4C\uDE50\uDE53\uDE55\uDE56\uDE58\uDE5A\uDE5C\uDE5E\uDE60\uDE63\uDE65\uDE66\uDE6B\uDE73\uDE78\uDE7D\uDE7F\uDE8A\uDE9C-\uDEA0\uDEA4\uDEAA\uDEBC-\uDFFF]|\uD83C[\uDC00-\uDD2F\uDD4A-\uDD4F\uDD6A-\uDD6F\uDD8A-\uDFFF]|\uD83E[\uDC00-\uDFEF\uDFFA-\uDFFF]|\uD869[\uDEDE-\uDEFF]|\uD86D[\uDF35-\uDF3F]|\uD86E[\uDC1E\uDC1F]|\uD873[\uDEA2-\uDEAF]|\uD87A[\uDFE1-\uDFFF]|\uD87E[\uDE1E-\uDFFF]|\uD884[\uDF4B-\uDFFF]|\uDB40[\uDC00-\uDCFF\uDDF0-\uDFFF]/g;

// node_modules/github-slugger/index.js
var own = Object.hasOwnProperty;
function slug(value, maintainCase) {
  if (typeof value !== "string") return "";
  if (!maintainCase) value = value.toLowerCase();
  return value.replace(regex, "").replace(/ /g, "-");
}

// packages/core/src/docs/links/slug-headings.ts
function slugHeadings(texts) {
  const counts = /* @__PURE__ */ new Map();
  return texts.map((text) => {
    const plain = toSlug(text);
    let result = plain;
    for (let count2 = counts.get(plain); count2 !== void 0 && counts.has(result); ) {
      count2 += 1;
      counts.set(plain, count2);
      result = `${plain}-${count2}`;
    }
    counts.set(result, 0);
    return result;
  });
}
function toSlug(text) {
  return /^[ -~]*$/.test(text) ? text.toLowerCase().replace(/[^a-z0-9_ -]+/g, "").replaceAll(" ", "-") : slug(text);
}

// packages/core/src/docs/links/anchors-of.ts
var prefix = "user-content-";
function anchorsOf({ path, file, text }) {
  const ids = new Set(slugsOf(file, text));
  for (const { id } of file.anchors) ids.add(id);
  let footnotes2 = null;
  const hasId = (id) => {
    if (ids.has(id)) return true;
    const lower = id.toLowerCase();
    if (ids.has(lower) || isOnEveryPage(lower, path)) return true;
    const label = /^fn(?:ref)?-(.+)$/.exec(lower)?.[1];
    if (label === void 0) return false;
    footnotes2 ??= footnoteLabels(text);
    return footnotes2.has(label) || footnotes2.has(label.replace(/-\d+$/, ""));
  };
  return {
    state: "read",
    ids,
    has: (fragment) => {
      const id = toId(fragment);
      return id === "" || hasId(id) || id.startsWith(prefix) && hasId(id.slice(prefix.length));
    }
  };
}
function toId(fragment) {
  const directive = fragment.indexOf(":~:");
  return decodePercent(directive === -1 ? fragment : fragment.slice(0, directive));
}
function slugsOf(file, text) {
  const html = collectHtmlHeadings(text, file).filter(({ line }) => !file.headings.some((heading3) => heading3.line === line));
  const headings = html.length === 0 ? file.headings : [...file.headings, ...html].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return slugHeadings(headings.map((heading3) => heading3.text));
}
function isOnEveryPage(id, path) {
  return id === "top" || id === "readme" && /(?:^|\/)readme\.[^/]+$/i.test(path);
}
function footnoteLabels(text) {
  return new Set(Array.from(text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm), ([, label = ""]) => label.toLowerCase()));
}

// packages/core/src/docs/links/anchored-page.ts
var markdownName = /\.(?:md|markdown|mdown|mkdn?|mdwn)$/i;
function anchoredPlaceOf({ fragment }, resolution, tree) {
  if (fragment === null || toId(fragment) === "") return null;
  if (resolution.state === "folder") return inFolder(resolution.path, fragment, tree);
  return resolution.state === "file" ? inFile(resolution.path, fragment) : null;
}
function isMarkdownName(path) {
  return path.endsWith(".md") || markdownName.test(path);
}
function inFile(path, fragment) {
  const line = lastLineOf(toId(fragment));
  if (isMarkdownName(path)) return { kind: "page", path, fragment, line };
  return line === null ? null : { kind: "lines", path, line };
}
function inFolder(folder, fragment, tree) {
  if (tree.submodules.includes(folder)) return null;
  const places = folder === "" ? [".github/README.md", "README.md", "docs/README.md"] : [`${folder}/README.md`];
  for (const place of places) {
    const path = tree.hasFile(place) ? place : tree.findOtherCase(place);
    if (path !== null && tree.hasFile(path)) return inFile(path, fragment);
  }
  return hasOtherReadme(folder, tree) ? null : { kind: "no-readme", path: folder };
}
function hasOtherReadme(folder, tree) {
  const names = ["README", "README.rst", "README.adoc", "README.txt", "README.org", "README.markdown"];
  return names.map((name3) => folder === "" ? name3 : `${folder}/${name3}`).some((path) => tree.hasFile(path) || tree.findOtherCase(path) !== null);
}

// packages/core/src/docs/links/judge-citation.ts
function judgeCitation(citation, facts, rules) {
  const { resolution, suffix } = citation;
  if (resolution.state === "other-case") {
    return fault(citation, { rule: "docs/link-case", complaint: `differs in upper and lower case from ${resolution.actual}`, expected: `${resolution.actual}${suffix}`, remedy: "" });
  }
  if (resolution.state === "missing") {
    const nearest = facts.search.nearest(resolution.path);
    return fault(citation, { rule: "docs/cited-path-missing", complaint: `cites ${resolution.path}, which does not exist`, expected: nearest === null || nearest === citation.from ? null : `${nearest}${suffix}`, remedy: "Correct the path." });
  }
  return resolution.state === "file" ? judgeDetail(citation, resolution.path, { facts, rules }) : null;
}
function judgeDetail(citation, path, { facts, rules }) {
  const { lastLine, anchor } = citation;
  if (anchor !== null && isMarkdownName(path)) return rules.anchors ? judgeHeading(citation, path, facts) : null;
  const names = anchor === null || !rules.symbols ? null : namesOf(anchor);
  if (lastLine === null && names === null) return null;
  const file = facts.files.get(path);
  if (file === void 0 || file.state === "unreadable") return unreadable2(citation, path, file);
  if (lastLine !== null && (lastLine < 1 || lastLine > file.lines)) {
    return fault(citation, { rule: "docs/cited-line-beyond-end", complaint: `names line ${lastLine} of ${path}, which has ${file.lines}`, expected: null, remedy: `Correct the line: ${path} has ${file.lines}.` });
  }
  return names === null ? null : judgeSymbol(citation, path, { file, names });
}
function judgeHeading(citation, path, facts) {
  const page = facts.pages.get(path);
  const anchor = citation.anchor ?? "";
  if (page === void 0 || page.state === "unreadable") return unreadable2(citation, path, page);
  if (page.has(anchor)) return null;
  const nearest = closestWord(anchor, page.ids);
  return fault(citation, { rule: "docs/anchor-missing", complaint: `names no heading or anchor of ${path}`, expected: nearest === null ? null : `${citation.path}#${nearest}`, remedy: `Correct the anchor, or add the heading to ${path}.` });
}
function judgeSymbol(citation, path, { file, names }) {
  const identifiers = file.identifiers ?? /* @__PURE__ */ new Set();
  const gone = names.find((name3) => !identifiers.has(name3));
  if (gone === void 0) return null;
  const nearest = closestWord(gone, identifiers);
  const expected = nearest === null ? null : `${citation.path}${citation.suffix.replace(gone, () => nearest)}`;
  return fault(citation, { rule: "docs/cited-symbol-missing", complaint: `names ${gone}, which does not occur in ${path}`, expected, remedy: "Correct the name." });
}
function namesOf(symbol) {
  const names = symbol.replace(/\(\)$/, "").split(/\.|::|#/);
  return names.every((name3) => /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name3)) ? names : null;
}
function unreadable2(citation, path, why) {
  const complaint = `cites ${path}, which cannot be read: ${why?.why ?? "it is not there"}`;
  return { ...fault(citation, { rule: "docs/unreadable", complaint, expected: null, remedy: "" }), subject: path, reason: why?.reason ?? "unreadable-source" };
}
function fault({ from, line, column, written }, what) {
  return { from, line, column, subject: written, ...what };
}

// packages/core/src/docs/links/name-search.ts
var fewNames = 64;
var mostCandidates = 12;
var mostPostings = 800;
function openNameSearch(names) {
  if (names.length <= fewNames) return (word) => closestWord(word, names);
  const postings = indexParts(names);
  return (word) => closestWord(word, candidatesOf(word, names, postings));
}
function candidatesOf(word, names, postings) {
  const shared = /* @__PURE__ */ new Map();
  let looked = 0;
  const lists = partsOf(word).map((part) => postings.get(part) ?? []);
  for (const list of lists.toSorted((a, b) => a.length - b.length)) {
    looked += list.length;
    if (looked > mostPostings) break;
    for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  const best = [...shared].sort(([a, m], [b, n]) => n - m || a - b).slice(0, mostCandidates);
  return best.flatMap(([index]) => names[index] ?? []);
}
function indexParts(names) {
  const postings = /* @__PURE__ */ new Map();
  names.forEach((name3, index) => {
    for (const part of partsOf(name3)) {
      const list = postings.get(part);
      if (list === void 0) postings.set(part, [index]);
      else list.push(index);
    }
  });
  return postings;
}
function partsOf(word) {
  const padded = `^${word.toLowerCase()}$`;
  return [...new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_, index) => padded.slice(index, index + 3)))];
}

// packages/core/src/docs/links/target-search.ts
var mostCandidates2 = 500;
function openTargetSearch(tree) {
  let index = null;
  const indexed2 = () => index ??= indexTree(tree.paths);
  return {
    nearest: (path) => nearestIn(path, indexed2()),
    namesIn: (folder) => indexed2().children.get(folder) ?? []
  };
}
function nearestIn(path, index) {
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== "..");
  const name3 = segments.at(-1)?.toLowerCase();
  if (name3 === void 0) return null;
  return mostAlike(segments, index.byName.get(name3)) ?? walk(segments, index) ?? mostAlike(segments, index.byStem.get(stemOf(name3)));
}
function mostAlike(segments, candidates = []) {
  const [only] = candidates;
  if (candidates.length === 1 && only !== void 0) return only;
  let best = null;
  let bestScore = 0;
  for (const candidate of candidates.slice(0, mostCandidates2)) {
    const score = countShared(segments, candidate.split("/"));
    if (score > bestScore || score === bestScore && best !== null && candidate.length < best.length) [best, bestScore] = [candidate, score];
  }
  return best;
}
function countShared(a, b) {
  const folders = new Set(a.slice(0, -1));
  return b.slice(0, -1).filter((folder) => folders.has(folder)).length;
}
function walk(segments, { children, searches }) {
  let path = "";
  for (const segment of segments) {
    const next = join4(path, segment);
    if (children.has(next)) {
      path = next;
      continue;
    }
    const search = searches.get(path) ?? openNameSearch(children.get(path) ?? []);
    searches.set(path, search);
    const name3 = search(segment);
    if (name3 === null) return null;
    path = join4(path, name3);
  }
  return path;
}
function join4(folder, name3) {
  return folder === "" ? name3 : `${folder}/${name3}`;
}
function indexTree(paths) {
  const byName = /* @__PURE__ */ new Map();
  const byStem = /* @__PURE__ */ new Map();
  const children = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const name3 = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    push(byName, name3, path);
    push(byStem, stemOf(name3), path);
    addToParents(path, { known, children });
  }
  return { byName, byStem, children, searches: /* @__PURE__ */ new Map() };
}
function addToParents(path, { known, children }) {
  for (let entry = path; entry !== "" && !known.has(entry); ) {
    known.add(entry);
    const slash = entry.lastIndexOf("/");
    const parent = slash === -1 ? "" : entry.slice(0, slash);
    push(children, parent, entry.slice(slash + 1));
    entry = parent;
  }
}
function push(map, key, value) {
  const values = map.get(key);
  if (values === void 0) map.set(key, [value]);
  else values.push(value);
}
function stemOf(name3) {
  const dot = name3.lastIndexOf(".");
  return dot <= 0 ? name3 : name3.slice(0, dot);
}

// packages/core/src/docs/links/collect-link-facts.ts
var largestFile = 64 * 1024 * 1024;
var filesAtOnce = 16;
async function collectLinkFacts(run, wanted) {
  const { pages, files } = listWanted(wanted);
  return {
    search: openTargetSearch(run.tree),
    pages: await collectPages(run, [...pages]),
    files: await collectFiles(run, files),
    prefix: wanted.prefix
  };
}
function listWanted({ references, citations, symbols, anchors }) {
  const pages = /* @__PURE__ */ new Set();
  const files = /* @__PURE__ */ new Map();
  for (const { anchored } of references) {
    if (anchored?.kind === "page") pages.add(anchored.path);
    if (anchored !== null && anchored.kind !== "no-readme" && anchored.line !== null) files.set(anchored.path, files.get(anchored.path) ?? false);
  }
  for (const { resolution, lastLine, anchor } of citations) {
    if (resolution.state !== "file") continue;
    const { path } = resolution;
    const isSymbol = anchor !== null && symbols && !isMarkdownName(path) && namesOf(anchor) !== null;
    if (anchor !== null && anchors && isMarkdownName(path)) pages.add(path);
    if (isSymbol || lastLine !== null) files.set(path, isSymbol || (files.get(path) ?? false));
  }
  return { pages, files };
}
async function collectPages({ markdown }, paths) {
  const read = await markdown.read(paths);
  return new Map(Array.from(read, ([path, page]) => [path, page.state === "read" ? anchorsOf({ path, file: page.file, text: page.text }) : { ...page, reason: "unreadable-source" }]));
}
async function collectFiles(run, wanted) {
  const facts = /* @__PURE__ */ new Map();
  const pending = [...wanted];
  for (let batch2 = pending.splice(0, filesAtOnce); batch2.length > 0; batch2 = pending.splice(0, filesAtOnce)) {
    const read = await Promise.all(batch2.map(async ([path, withNames]) => [path, await readLines(run, path, withNames)]));
    for (const [path, fact] of read) facts.set(path, fact);
  }
  return facts;
}
async function readLines({ workspace }, path, withNames) {
  try {
    const absolute = workspace.resolve(path);
    const { size } = await stat(absolute);
    if (size > largestFile) return { state: "unreadable", why: `it is larger than ${largestFile} bytes`, reason: "limit-exceeded" };
    const bytes = await readFile(absolute);
    return { state: "read", lines: countLines(bytes), identifiers: withNames ? identifiersOf(bytes.toString("utf8")) : null };
  } catch (error) {
    return { state: "unreadable", why: whyOf(error), reason: "unreadable-source" };
  }
}
function countLines(bytes) {
  let lines = bytes.length > 0 && bytes.at(-1) !== 10 ? 1 : 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}
function identifiersOf(text) {
  return new Set(Array.from(text.matchAll(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu), ([name3]) => name3));
}
function whyOf(error) {
  if (error instanceof ShipworthyError) return error.message;
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

// packages/core/src/docs/links/collect-other-names.ts
import { lstat, realpath } from "node:fs/promises";
import { join as join5 } from "node:path";
async function collectOtherNames(workspace, paths) {
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const absolute = join5(workspace.root, path);
    const entry = await lstat(absolute).catch(() => null);
    if (entry?.isSymbolicLink() === true) found.set(path, workspace.toDocumentPath(await realpath(absolute).catch(() => absolute)));
  }
  return found;
}

// packages/core/src/docs/links/write-target.ts
import { relative } from "node:path/posix";
function writeTarget(path, options, fragment = options.target.fragment) {
  const { from, target, isFolder } = options;
  const anchor = fragment === null ? "" : `#${fragment}`;
  if (path === from && target.path === "") return anchor;
  const slash = isFolder && target.path.endsWith("/") ? "/" : "";
  return `${encodePath(toRelative2(path, options))}${slash}${target.query}${anchor}`;
}
function toRelative2(path, { from, written, target, prefix: prefix2 }) {
  if (target.rooted) return `/${prefix2 === "" ? "" : `${prefix2}/`}${path}`;
  const way = relative(folderOf(from), path);
  if (way === "") return ".";
  return written.startsWith("./") && !way.startsWith("../") ? `./${way}` : way;
}
function encodePath(path) {
  return path.replace(/[\s%#?()<>[\]\\]/g, (character) => encodeURIComponent(character).replace("(", "%28").replace(")", "%29"));
}

// packages/core/src/docs/links/judge-reference.ts
function judgeReference(reference, facts) {
  const { resolution, image, anchored } = reference;
  if (resolution.state === "other-case") return otherCase(reference, resolution.actual, facts);
  if (resolution.state === "missing" || resolution.state === "leaves") return missing(reference, resolution.path, facts);
  if (image && resolution.state === "folder") return fault2(reference, { rule: "docs/image-missing", complaint: `leads to the folder ${resolution.path}/, which is no image`, expected: null, remedy: "Name the image in it." });
  return anchored === null ? null : judgeAnchor(reference, anchored, facts);
}
function otherCase(reference, actual, facts) {
  const expected = correct(reference, actual, facts);
  return fault2(reference, { rule: "docs/link-case", complaint: `differs in upper and lower case from ${actual}`, expected, remedy: "" });
}
function missing(reference, path, facts) {
  const rule2 = reference.image ? "docs/image-missing" : "docs/link-broken";
  const leaves = reference.resolution.state === "leaves";
  const complaint = leaves ? "leads out of the repository, and to no page of GitHub" : `leads to ${path}, which does not exist`;
  return fault2(reference, { rule: rule2, complaint, expected: suggestTarget(reference, path, facts), remedy: leaves ? "Write the address in full (`https://\u2026`), or correct the path." : `Correct the path, or add ${path}.` });
}
function suggestTarget(reference, path, facts) {
  const [, file, line] = /^(.+?):(\d+)(?:[-:]\d+)*$/.exec(path) ?? [];
  const wanted = (file ?? path).replaceAll("\\", "/");
  const slash = path.endsWith("/") ? "/" : "";
  const nearest = wanted === path || !isTracked(wanted, facts) ? facts.search.nearest(`${wanted}${slash}`) : wanted;
  if (nearest === null || nearest === reference.from) return null;
  return line === void 0 ? correct(reference, nearest, facts) : writeTarget(nearest, optionsOf(reference, nearest, facts), `L${line}`);
}
function correct(reference, path, facts) {
  return writeTarget(path, optionsOf(reference, path, facts));
}
function optionsOf(reference, path, { prefix: prefix2, search }) {
  return { ...reference, prefix: prefix2, isFolder: search.namesIn(path).length > 0 };
}
function isTracked(path, { search }) {
  const slash = path.lastIndexOf("/");
  return search.namesIn(slash === -1 ? "" : path.slice(0, slash)).includes(path.slice(slash + 1));
}
function judgeAnchor(reference, place, facts) {
  if (place.kind === "no-readme") {
    return fault2(reference, { rule: "docs/anchor-missing", complaint: `leads to an anchor of the folder ${place.path === "" ? "." : place.path}/, which has no README.md`, expected: null, remedy: "Name a file with the anchor." });
  }
  if (place.kind === "lines") return judgeLine(reference, place, facts);
  const page = facts.pages.get(place.path);
  if (page === void 0 || page.state === "unreadable") return unreadable3(reference, place.path, page);
  if (page.has(place.fragment)) return null;
  if (place.line !== null) return judgeLine(reference, { path: place.path, line: place.line }, facts);
  const nearest = nearestAnchor(toId(place.fragment), page.ids);
  const written = reference.resolution.state === "folder" ? reference.resolution.path : place.path;
  return fault2(reference, {
    rule: "docs/anchor-missing",
    complaint: `leads to no heading or anchor of ${place.path}`,
    expected: nearest === null ? null : writeTarget(written, optionsOf(reference, written, facts), nearest),
    remedy: `Correct the anchor, or add the heading to ${place.path}.`
  });
}
function judgeLine(reference, { path, line }, facts) {
  const file = facts.files.get(path);
  if (file === void 0 || file.state === "unreadable") return unreadable3(reference, path, file);
  if (line > 0 && line <= file.lines) return null;
  return fault2(reference, { rule: "docs/cited-line-beyond-end", complaint: `names line ${line} of ${path}, which has ${file.lines}`, expected: null, remedy: `Correct the line: ${path} has ${file.lines}.` });
}
function nearestAnchor(id, ids) {
  const asId = toSlug(id);
  const asSlug = [asId, toSlug(id.replace(/[_\s]+/g, " ").trim()), asId.replace(/-{2,}/g, "-")].find((one) => ids.has(one));
  const [longer, another] = [...ids].filter((one) => one.startsWith(`${asId}-`));
  return asSlug ?? closestWord(id, ids) ?? (another === void 0 ? longer ?? null : null);
}
function unreadable3(reference, path, why) {
  const complaint = `leads into ${path}, which cannot be read: ${why?.why ?? "it is not there"}`;
  return { ...fault2(reference, { rule: "docs/unreadable", complaint, expected: null, remedy: "" }), subject: path, reason: why?.reason ?? "unreadable-source" };
}
function fault2({ from, line, column, written }, what) {
  return { from, line, column, subject: written, ...what };
}

// packages/core/src/docs/links/judge-undefined.ts
function judgeUndefined(from, file) {
  if (file.undefinedReferences.length === 0) return [];
  const labels = file.links.flatMap((link) => link.kind === "definition" && link.label !== null ? [link.label] : []);
  return file.undefinedReferences.map(({ label, line, column }) => {
    const nearest = closestWord(label, labels);
    return {
      rule: "docs/reference-undefined",
      from,
      line,
      column,
      subject: label,
      complaint: "refers to a definition that does not exist",
      expected: nearest === null ? null : `[${nearest}]`,
      remedy: `Add the definition \`[${label}]: path\`, or correct the label.`
    };
  });
}

// packages/core/src/docs/links/references.ts
function toReferences(documents, options) {
  const references = [];
  const counts = { links: 0, images: 0, anchors: 0, unknown: 0 };
  for (const [from, file] of documents) {
    const definitions = definitionsOf(file);
    for (const link of file.links) {
      const reference = toReference(link, from, options);
      if (reference === null) continue;
      count(reference, counts);
      if (reference !== "unknown" && isOpen(reference)) references.push(link.label === null ? reference : { ...reference, ...placeOf(link, link.label, definitions) });
    }
  }
  return { references, counts };
}
function count(reference, counts) {
  if (reference === "unknown") counts.unknown += 1;
  else if (reference.image) counts.images += 1;
  else counts.links += 1;
  if (reference !== "unknown" && reference.anchored !== null) counts.anchors += 1;
}
function isOpen({ resolution, anchored, image }) {
  return anchored !== null || resolution.state !== "file" && (image || resolution.state !== "folder");
}
function toReference(link, from, options) {
  const { kind, line, column } = link;
  const image = kind === "image" || kind === "html-image";
  if (kind === "definition" || image && !options.images) return null;
  const target = parseLinkTarget(link.target);
  if (target === null) return null;
  const resolution = isFilledInLater(link.target) || isTemplate(from) ? null : resolveLink(target, from, options);
  if (resolution === null || resolution.state === "unknown") return "unknown";
  const anchored = options.anchors && !image ? anchoredPlaceOf(target, resolution, options.tree) : null;
  return { from, image, written: link.target, target, resolution, anchored, line, column };
}
function isTemplate(path) {
  return /^(?:\.github\/|docs\/)?(?:ISSUE|PULL_REQUEST)_TEMPLATE(?:\.md$|\/)/i.test(path);
}
function definitionsOf(file) {
  const definitions = /* @__PURE__ */ new Map();
  for (const link of file.links) {
    if (link.kind === "definition" && link.label !== null && !definitions.has(toKey(link.label))) definitions.set(toKey(link.label), link);
  }
  return definitions;
}
function placeOf(link, label, definitions) {
  const { line, column } = definitions.get(toKey(label)) ?? link;
  return { line, column };
}
function toKey(label) {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

// packages/core/src/docs/links/to-findings.ts
function toFindings(faults, outcome) {
  const groups = /* @__PURE__ */ new Map();
  for (const fault3 of faults) {
    const key = JSON.stringify([fault3.from, fault3.rule, fault3.subject]);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [fault3]);
    else group.push(fault3);
  }
  return Array.from(groups.values(), (group) => toFinding2(group, outcome)).filter((finding) => finding !== null);
}
function toFinding2(group, outcome) {
  const [first, ...others] = onePerPlace(group);
  if (first === void 0) return null;
  const { from, rule: rule2, subject, complaint, expected } = first;
  return {
    rule: rule2,
    keys: keysOf(first),
    check: `links:${from}`,
    ...rule2 === "docs/unreadable" ? { outcome: "unverified", reason: first.reason ?? "unreadable-source" } : { outcome },
    message: `${quote(first)} ${complaint}${others.length === 0 ? "" : `; so also ${others.map(toPlace).join(", ")}`}.`,
    expected,
    actual: subject,
    location: toLocation(first),
    related: others.map(toLocation),
    ...remedyOf(first)
  };
}
function onePerPlace(group) {
  const sorted = group.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter((fault3, index) => fault3.line !== sorted[index - 1]?.line || fault3.column !== sorted[index - 1]?.column);
}
function keysOf({ rule: rule2, from, subject }) {
  if (rule2 === "docs/unreadable") return { path: subject };
  return rule2 === "docs/reference-undefined" ? { path: from, label: subject } : { path: from, target: subject };
}
function quote(fault3) {
  return fault3.rule === "docs/unreadable" ? `A link (${toPlace(fault3)})` : `\`${fault3.subject}\` (${toPlace(fault3)})`;
}
function remedyOf({ expected, remedy }) {
  if (expected !== null) return { remedy: `Write \`${expected}\`.` };
  return remedy === "" ? {} : { remedy };
}
function toPlace({ from, line, column }) {
  return `${from}:${line}:${column}`;
}
function toLocation({ from, line, column }) {
  return { path: from, line, column };
}

// packages/core/src/docs/links/check-links.ts
async function checkLinks(run) {
  const { links: config } = run.config;
  if (config === void 0) return { checks: [], findings: [], details: null };
  const paths = run.tree.match([...toList(config.files), ...config.exclude.map((glob) => `!${glob}`)]);
  if (paths.length === 0) return nothingMatched(config);
  const sources = run.scope === null ? paths : paths.filter((path) => run.scope?.has(path));
  const { documents, findings } = await readDocuments(run, sources);
  const judged = await judgeDocuments(run, config, { documents, paths: new Set(paths) });
  return {
    // A change that touches no document has nothing to answer for; that is said, and is not "nothing checked".
    checks: sources.length === 0 ? ["links"] : sources.map((path) => `links:${path}`),
    findings: [...findings, ...judged.findings],
    details: { files: sources.length, ...judged.counts }
  };
}
async function readDocuments({ markdown }, paths) {
  const documents = /* @__PURE__ */ new Map();
  const findings = [];
  for (const [path, read] of await markdown.read(paths)) {
    if (read.state === "read") documents.set(path, read.file);
    else findings.push({ rule: "docs/unreadable", keys: { path }, check: `links:${path}`, outcome: "unverified", reason: "unreadable-source", message: `${path} cannot be read: ${read.why}`, location: { path } });
  }
  return { documents, findings };
}
async function judgeDocuments(run, config, { documents, paths }) {
  const { tree, workspace } = run;
  const { anchors, images, citedPaths } = config;
  const symbols = citedPaths?.symbols ?? false;
  const prefix2 = workspace.toRepositoryPath(".").replace(/\/?\.$/, "");
  const { references, counts } = toReferences(documents, { tree, prefix: prefix2, images, anchors });
  const citations = citedPaths === void 0 ? [] : toCitations(documents, { tree, roots: citedPaths.roots });
  const facts = await collectLinkFacts(run, { references, citations, prefix: prefix2, symbols, anchors });
  const found = [
    ...references.map((reference) => judgeReference(reference, facts)),
    ...citations.map((citation) => judgeCitation(citation, facts, { symbols, anchors })),
    ...Array.from(documents, ([path, file]) => judgeUndefined(path, file)).flat()
  ].filter((fault3) => fault3 !== null);
  const otherNames = await collectOtherNames(workspace, new Set(found.map(({ from }) => from)));
  const faults = found.filter(({ from }) => !paths.has(otherNames.get(from) ?? ""));
  const broken = faults.filter(({ rule: rule2 }) => rule2 !== "docs/unreadable").length;
  return { findings: toFindings(faults, config.level), counts: { ...counts, citedPaths: citations.length, broken } };
}
function nothingMatched({ files, level }) {
  const finding = {
    rule: "docs/source-missing",
    keys: { source: "links" },
    check: "links",
    outcome: level,
    message: `\`docSync.links.files\` (${toList(files).join(", ")}) matches no tracked file.`
  };
  return { checks: ["links"], findings: [finding], details: { files: 0, links: 0, anchors: 0, images: 0, citedPaths: 0, broken: 0, unknown: 0 } };
}
function toList(globs) {
  return typeof globs === "string" ? [globs] : globs;
}

// packages/core/src/docs/tasks/find-milestones.ts
var firstItemDepth = 100;
var shown2 = 80;
function findMilestones(path, { file, text, pattern }) {
  const lines = toVisibleLines(text, file);
  const items = [...toHeadings(lines, file, pattern), ...toListItems(lines, file, pattern), ...toRows(file, pattern)].sort((a, b) => a.line - b.line || a.column - b.column);
  const named = nameThroughOthers(items);
  const levels = new Set(items.filter(({ depth, hasId }) => depth < firstItemDepth && depth > 1 && hasId).map(({ depth }) => depth));
  return items.flatMap((item, index) => {
    const isHeading = item.depth < firstItemDepth;
    const holdsItems = isHeading && (items[index + 1]?.depth ?? 0) >= firstItemDepth;
    const isMilestone = isHeading ? levels.has(item.depth) && !holdsItems : true;
    return isMilestone && named[index] !== true ? [{ path, line: item.line, column: item.column, text: item.text.slice(0, shown2) }] : [];
  });
}
function nameThroughOthers(items) {
  const named = items.map(({ hasId }) => hasId);
  const open = [];
  items.forEach((item, index) => {
    while (open.length > 0 && (items[open.at(-1) ?? 0]?.depth ?? 0) >= item.depth) open.pop();
    const isBelowNamed = open.some((above) => items[above]?.hasId === true && items[above].depth > 1);
    if (isBelowNamed) named[index] = true;
    if (item.hasId) for (const above of open) named[above] = true;
    open.push(index);
  });
  return named;
}
function toVisibleLines(text, { fences }) {
  let visible = text;
  const blank = (from, to) => {
    visible = visible.slice(0, from) + visible.slice(from, to).replace(/[^\n]/g, " ") + visible.slice(to);
  };
  for (const { from, to } of fences) blank(from, to);
  for (const { index, 0: comment2 } of visible.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) blank(index, index + comment2.length);
  const front = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(visible);
  if (front !== null) blank(0, front[0].length);
  return visible.split("\n");
}
function toHeadings(lines, { headings, tables }, pattern) {
  const inTables = new Set(tables.flatMap((table2) => [table2.header, ...table2.rows, ...table2.lostRows].map(({ line }) => line)));
  return headings.map(({ line, column, text, level }, index) => {
    const end = headings[index + 1]?.line ?? lines.length + 1;
    const own2 = lines.slice(line, end - 1).filter((one, at) => toItem(one) === null && !inTables.has(line + 1 + at));
    return { line, column, text, depth: level, hasId: pattern.findIds([text, ...own2].join("\n")).length > 0 };
  });
}
function toListItems(lines, { headings }, pattern) {
  const headingLines2 = new Set(headings.map(({ line }) => line));
  return lines.flatMap((line, index) => {
    const item = headingLines2.has(index + 1) ? null : toItem(line);
    if (item === null || isOnlyAnchor(item.text)) return [];
    const rest = [];
    for (let at = index + 1; at < lines.length && /\S/.test(lines[at] ?? "") && toItem(lines[at] ?? "") === null && !headingLines2.has(at + 1); at += 1) rest.push(lines[at] ?? "");
    return [{ line: index + 1, column: item.indent + 1, text: item.text, depth: firstItemDepth + item.indent, hasId: pattern.findIds([item.text, ...rest].join("\n")).length > 0 }];
  });
}
function toItem(line) {
  const found = /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*?)\s*$/.exec(line);
  if (found === null || /^[ \t]*(?:[-*_][ \t]*){3,}$/.test(line)) return null;
  return { indent: (found[1] ?? "").replaceAll("	", "    ").length, text: found[2] ?? "" };
}
function isOnlyAnchor(text) {
  return /^\[[^\]]*\]\(#[^)]*\)$/.test(text);
}
function toRows({ tables }, pattern) {
  return tables.flatMap(({ rows, lostRows }) => [...rows, ...lostRows]).flatMap(({ line, column, cells }) => {
    const texts = cells.map((cell) => cell.text.trim()).filter((text) => text !== "");
    if (texts.length === 0) return [];
    return [{ line, column, text: texts.join(" | "), depth: firstItemDepth, hasId: texts.some((text) => pattern.idsIn(text).length > 0) }];
  });
}

// packages/core/src/docs/tasks/task-source.ts
var columnNames = ["id", "status", "title", "owner", "plan"];
function hasRows({ config }) {
  return config.mentions === void 0;
}
function outcomeOf(...sources) {
  return sources.some((source) => source?.config.level === "warn") ? "warn" : "fail";
}
function placeOfSource(source) {
  const [table2] = source.tables;
  if (table2 !== void 0) return { path: table2.path, line: table2.line, column: table2.column };
  const [path] = source.files;
  return path === void 0 ? null : { path, line: 1, column: 1 };
}

// packages/core/src/docs/tasks/source-tables.ts
function toMarkdownTables(path, file, { table: names, rows: reading }) {
  if (names === void 0) return [];
  return file.tables.flatMap((table2) => {
    const columns = findColumns(table2.header.cells, names);
    if (columns.id === void 0) return [];
    const isLenient = reading === "lenient";
    return [{
      path,
      kind: "markdown",
      line: table2.line,
      column: table2.column,
      header: table2.header.cells,
      columns,
      rows: withText(isLenient ? [...table2.rows, ...table2.lostRows] : table2.rows),
      lostRows: isLenient ? [] : table2.lostRows
    }];
  });
}
function toCsvTable(path, text, { columns: names, delimiter }) {
  const { header, rows, fault: fault3 } = parseCsv(text, delimiter);
  const faults = fault3 === null ? [] : [{ path, line: fault3.line, column: fault3.column, why: `it is not valid CSV: ${fault3.message}` }];
  if (header === null || names === void 0) return { tables: [], faults };
  const columns = findColumns(header.cells, names);
  if (columns.id === void 0) return { tables: [], faults };
  return { tables: [{ path, kind: "csv", line: header.line, column: header.column, header: header.cells, rows, lostRows: [], columns }], faults };
}
function withText(rows) {
  return rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ""));
}
function findColumn(header, name3) {
  const wanted = toHeaderName(name3);
  const exact = header.findIndex(({ text }) => text.trim() === name3.trim());
  const at = exact === -1 ? header.findIndex(({ text }) => toHeaderName(text) === wanted) : exact;
  return at === -1 ? void 0 : at;
}
function toHeaderName(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
function toMappedHeaders({ table: table2, columns }) {
  return Object.values(table2 ?? columns ?? {}).filter((name3) => name3 !== void 0);
}
function findColumns(header, names) {
  const columns = {};
  for (const column of columnNames) {
    const name3 = names[column];
    const at = name3 === void 0 ? void 0 : findColumn(header, name3);
    if (at !== void 0) columns[column] = at;
  }
  return columns;
}
function toEntries(table2, pattern) {
  const { columns, path } = table2;
  const entries = [];
  const rowsWithoutId = [];
  const cellAt = (row, at) => at === void 0 ? null : row.cells[at] ?? { text: "", targets: [], line: row.line, column: row.column };
  for (const row of table2.rows) {
    const cell = cellAt(row, columns.id);
    const ids = cell === null ? [] : pattern.idsIn(cell.text);
    if (cell === null || ids.length === 0) rowsWithoutId.push(row);
    else for (const id of ids) entries.push({ id, path, line: cell.line, column: cell.column, status: cellAt(row, columns.status), title: cellAt(row, columns.title), plan: cellAt(row, columns.plan) });
  }
  return { entries, rowsWithoutId };
}

// packages/core/src/docs/tasks/text-place.ts
function toPlaces2(text, offsets) {
  let line = 1;
  let start = 0;
  return offsets.map((offset) => {
    for (let next = text.indexOf("\n", start); next !== -1 && next < offset; next = text.indexOf("\n", start)) {
      line += 1;
      start = next + 1;
    }
    return { line, column: offset - start + 1 };
  });
}
function showPlace2({ path, line, column }) {
  return `${path}:${line}:${column}`;
}

// packages/core/src/docs/tasks/without-comments.ts
function withoutComments2(text) {
  return text.includes("<!--") ? text.replace(/<!--[\s\S]*?-->/g, (comment2) => comment2.replace(/[^\n]/g, " ")) : text;
}

// packages/core/src/docs/tasks/file-reading.ts
function toReadingRules(name3, source, { config, pattern }) {
  return { source, pattern, hasMilestones: config.agree.presence.some(([left]) => left === name3), unique: config.integrity[name3]?.unique };
}
function readDocument(path, { file, text }, rules) {
  const { source, pattern, hasMilestones } = rules;
  if (source.mentions === void 0) return ofTables(toMarkdownTables(path, file, source), [], rules);
  const bareMilestones = hasMilestones ? findMilestones(path, { file, text, pattern }) : [];
  return { tables: [], rows: 0, entries: findMentions(path, text, pattern), faults: [], bareMilestones, text };
}
function readCsv(path, text, rules) {
  const { tables, faults } = toCsvTable(path, text, rules.source);
  return ofTables(tables, faults, rules);
}
function toUnread(path, why) {
  return { ...ofNothing, faults: [{ path, why }] };
}
var ofNothing = { tables: [], rows: 0, entries: [], faults: [], bareMilestones: [], text: null };
function ofTables(tables, faults, { pattern, unique }) {
  const facts = [];
  const entries = [];
  let rows = 0;
  for (const table2 of tables) {
    const read = toEntries(table2, pattern);
    for (const entry of read.entries) entries.push(entry);
    facts.push(toFacts(table2, read.rowsWithoutId, unique));
    rows += table2.rows.length;
  }
  return { tables: facts, rows, entries, faults, bareMilestones: [], text: null };
}
function toFacts(table2, rowsWithoutId, unique) {
  const { path, kind, line, column, header, columns, lostRows, rows } = table2;
  const at = unique === void 0 ? void 0 : findColumn(header, unique);
  const isAsked = at !== void 0 && at !== columns.id;
  const values = isAsked ? rows.flatMap(({ cells }) => cells[at] ?? []).filter(({ text }) => text.trim() !== "") : [];
  return { path, kind, line, column, header, columns, lostRows, rowsWithoutId, longRows: rows.filter(({ cells }) => cells.length > header.length), values };
}
function findMentions(path, text, pattern) {
  const first = /* @__PURE__ */ new Map();
  for (const { id, at } of pattern.findIds(withoutComments2(text))) if (!first.has(id)) first.set(id, at);
  const places = toPlaces2(text, [...first.values()]);
  return [...first.keys()].map((id, index) => ({ id, path, ...places[index] ?? { line: 1, column: 1 }, status: null, title: null, plan: null }));
}

// packages/core/src/docs/tasks/source-file.ts
import { posix as posix2 } from "node:path";

// packages/core/src/docs/tasks/plan-links.ts
import { posix } from "node:path";

// packages/core/src/docs/tasks/task-finding.ts
function toTaskCheck(id) {
  return `task:${id}`;
}
function toSourceCheck(name3) {
  return `source:${name3}`;
}
function listSome(items, most = 5) {
  return items.length <= most ? items.join(", ") : `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}
function toDistinctNames(names) {
  const seen = /* @__PURE__ */ new Map();
  return names.map((name3) => {
    const count2 = (seen.get(name3) ?? 0) + 1;
    seen.set(name3, count2);
    return count2 === 1 ? name3 : `${name3} (${count2})`;
  });
}
function toDistinctFindings(findings) {
  const seen = /* @__PURE__ */ new Set();
  return findings.filter(({ rule: rule2, keys }) => {
    const identity = JSON.stringify([rule2, keys]);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

// packages/core/src/docs/tasks/task-row-text.ts
function toRowText(table2, entry, delimiter = ",") {
  const known = { id: entry.id, status: entry.status?.text ?? "", title: entry.title?.text ?? "" };
  const cells = table2.header.map((_, at) => {
    const column = columnNames.find((name3) => table2.columns[name3] === at);
    return (column === void 0 ? "" : known[column] ?? "").replace(/\s+/g, " ").trim();
  });
  if (table2.kind === "csv") return cells.map((cell) => /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell).join(delimiter);
  return `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
}

// packages/core/src/docs/tasks/judge-presence.ts
function judgeTaskPresence(config, sources) {
  const unknown2 = findUnknown(sources);
  return [
    ...[...sources.values()].flatMap(judgeDuplicates),
    ...[...unknown2].flatMap(([id, mentions]) => mentions.filter(({ path }, index) => mentions.findIndex((other) => other.path === path) === index).map((entry) => toUnknown2(id, entry, sources))),
    ...judgePairs(config, sources, unknown2),
    ...findBareMilestones(config, sources)
  ];
}
function judgeDuplicates(source) {
  const found = [];
  if (!hasRows(source)) return found;
  for (const [id, entries] of source.entries) {
    const second = entries[1];
    if (second === void 0) continue;
    found.push({
      tasks: [id],
      code: `duplicate:${source.name}`,
      finding: {
        rule: "docs/task-duplicate",
        keys: { task: id, source: source.name },
        check: toTaskCheck(id),
        outcome: outcomeOf(source),
        message: `${id} stands ${entries.length === 2 ? "twice" : `${entries.length} times`} in \`${source.name}\`: at ${listSome(entries.map(showPlace2))}.`,
        expected: 1,
        actual: entries.length,
        location: toLocation2(second),
        related: entries.filter((entry) => entry !== second).slice(0, 10).map(toLocation2)
      }
    });
  }
  return found;
}
function findUnknown(sources) {
  const all = [...sources.values()];
  const tables = all.filter(hasRows);
  const unknown2 = /* @__PURE__ */ new Map();
  if (tables.length === 0 || tables.some(({ state }) => state !== "read")) return unknown2;
  for (const source of all.filter((one) => !hasRows(one))) {
    for (const [id, entries] of source.entries) {
      if (tables.some((table2) => table2.entries.has(id))) continue;
      const before = unknown2.get(id);
      if (before === void 0) unknown2.set(id, [...entries]);
      else before.push(...entries);
    }
  }
  return unknown2;
}
function toUnknown2(id, entry, sources) {
  const all = [...sources.values()];
  const tables = all.filter(hasRows);
  const heads = tables.flatMap((table2) => placeOfSource(table2) ?? []);
  const mentioning = all.find((source) => !hasRows(source) && source.files.includes(entry.path));
  return {
    tasks: [id],
    code: "unknown",
    finding: {
      rule: "docs/task-unknown",
      keys: { task: id, path: entry.path },
      check: toTaskCheck(id),
      outcome: outcomeOf(mentioning),
      message: `${id} is mentioned at ${showPlace2(entry)}, and stands in none of ${tables.map(({ name: name3 }, index) => `\`${name3}\`${heads[index] === void 0 ? "" : ` (${showPlace2(heads[index])})`}`).join(", ")}.`,
      location: toLocation2(entry),
      related: heads.map(toLocation2)
    }
  };
}
function judgePairs({ agree }, sources, unknown2) {
  const absences = /* @__PURE__ */ new Map();
  for (const [leftName, rightName] of agree.presence) {
    const [source, right] = [sources.get(leftName), sources.get(rightName)];
    if (source === void 0 || right?.state !== "read") continue;
    for (const [id, entries] of source.entries) {
      if (right.entries.has(id)) continue;
      const entry = entries[0];
      if (entry === void 0 || unknown2.has(id) && !hasRows(source)) continue;
      const key = `${id} ${rightName}`;
      const before = absences.get(key);
      if (before === void 0) absences.set(key, { id, right, lefts: [{ source, entry }] });
      else before.lefts.push({ source, entry });
    }
  }
  return [...absences.values()].map(toMissing2);
}
function toMissing2({ id, right, lefts }) {
  const head = placeOfSource(right);
  const entries = lefts.map(({ entry }) => entry);
  const titled = entries.find(({ title }) => title !== null) ?? entries[0];
  return {
    tasks: [id],
    code: `missing:${right.name}`,
    finding: {
      rule: "docs/task-missing",
      keys: { task: id, source: right.name },
      check: toTaskCheck(id),
      outcome: lefts.every(({ source }) => outcomeOf(source, right) === "warn") ? "warn" : "fail",
      message: `${id} stands ${lefts.map(({ source, entry }) => `in \`${source.name}\` at ${showPlace2(entry)}`).join(" and ")}, and is missing in \`${right.name}\`${head === null ? "" : ` at ${showPlace2(head)}`}.`,
      ...entries[0] === void 0 ? {} : { location: toLocation2(entries[0]) },
      related: [...head === null ? [] : [head], ...entries.slice(1)].map(toLocation2),
      remedy: toRemedy(right, titled ?? { id, status: null, title: null })
    }
  };
}
function toRemedy(right, entry) {
  const [table2] = right.tables;
  if (table2 === void 0) return `Mention ${entry.id} in ${listSome(right.files)}.`;
  return `Add to ${table2.path}: ${toRowText(table2, entry, right.config.delimiter)}`;
}
function findBareMilestones(config, sources) {
  const lefts = [...new Set(config.agree.presence.map(([left]) => left))];
  return lefts.flatMap((name3) => {
    const source = sources.get(name3);
    if (source === void 0) return [];
    const right = sources.get(config.agree.presence.find(([left]) => left === name3)?.[1] ?? "");
    const head = right === void 0 ? null : placeOfSource(right);
    const names = toDistinctNames(source.bareMilestones.map(({ text }) => text));
    return source.bareMilestones.map((milestone, index) => ({
      tasks: [],
      code: "milestone-without-task",
      finding: {
        rule: "docs/milestone-without-task",
        keys: { path: milestone.path, milestone: names[index] ?? "" },
        check: toSourceCheck(name3),
        outcome: outcomeOf(source),
        message: `The milestone ${JSON.stringify(milestone.text)} at ${showPlace2(milestone)} names no task${right === void 0 || head === null ? "" : ` of \`${right.name}\` (${showPlace2(head)})`}.`,
        location: toLocation2(milestone),
        related: head === null ? [] : [toLocation2(head)]
      }
    }));
  });
}
function toLocation2({ path, line, column }) {
  return { path, line, column };
}

// packages/core/src/docs/tasks/plan-links.ts
function collectPlanLinks(sources, files) {
  const links = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Map();
  for (const source of [...sources.values()].filter(hasRows)) {
    if ((source.config.table ?? source.config.columns)?.plan === void 0) continue;
    for (const [id, entries] of source.entries) {
      const entry = entries[0];
      if (entry?.plan === null || entry === void 0 || entry.plan.text === "" && entry.plan.targets.length === 0) continue;
      const place = { path: entry.path, line: entry.plan.line, column: entry.plan.column };
      const key = [entry.path, entry.plan.text, ...entry.plan.targets].join("\0");
      const found = known.get(key) ?? toTargets(entry.plan).map((target) => ({ target, path: findTarget(target, entry, files) }));
      known.set(key, found);
      for (const { target, path } of found) {
        const link = { target, path, place, source: source.name };
        const before = links.get(id);
        if (before === void 0) links.set(id, [link]);
        else before.push(link);
      }
    }
  }
  return links;
}
function judgePlanLinks(links, sources, files) {
  return [...links].flatMap(([id, ofTask]) => {
    const broken = ofTask.filter(({ path }) => path === null);
    return broken.filter(({ target }, index) => broken.findIndex((other) => other.target === target) === index).map((link) => toBroken(id, link, { sources, files }));
  });
}
function toBroken(id, { target, place, source }, { sources, files }) {
  const near = findNear(target, place, files);
  return {
    tasks: [id],
    code: "plan-link-broken",
    finding: {
      rule: "docs/plan-link-broken",
      keys: { task: id, plan: target },
      check: toTaskCheck(id),
      outcome: outcomeOf(sources.get(source)),
      message: `${id} names the plan \`${target}\` at ${showPlace2(place)}, and there is no such file${near === null ? "" : `; there is \`${near}\``}.`,
      actual: target,
      location: toLocation2(place),
      ...near === null ? {} : { expected: near, related: [{ path: near }], remedy: `Write \`${near}\`.` }
    }
  };
}
function toTargets({ text, targets }) {
  const written = [...text.matchAll(/\]\(\s*<?([^)>\s]+)>?[^)]*\)/g)].map(([, target]) => target ?? "");
  const links = targets.length > 0 ? targets : written;
  const found = links.length > 0 ? links : toPathTexts(text);
  return [...new Set(found.filter((target) => !/^(?:[a-z][a-z0-9+.-]+:|\/\/|#|$)/i.test(target)))];
}
function toPathTexts(text) {
  const isPath = (part) => part.includes("/") || /\.[A-Za-z][A-Za-z0-9]{0,7}(?:#.*)?$/.test(part);
  const parts = text.split(/[,;|\n]+/).map((part) => part.trim().replace(/^[`<"]+|[`>"]+$/g, "")).filter((part) => part !== "");
  return parts.flatMap((part) => /\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(part) && (part.match(/\.[A-Za-z]{1,8}(?=\s|$)/g) ?? []).length === 1 && !/:\/\//.test(part) ? [part] : part.split(/\s+/).filter(isPath));
}
function findTarget(target, { path }, files) {
  return toCandidates(target, path).find((one) => files.hasFile(one) || files.hasFolder(one)) ?? null;
}
function toCandidates(target, from) {
  const plain = decode3(target.replace(/[#?].*$/s, "")).replaceAll("\\", "/");
  const ways = plain.startsWith("/") ? [plain.slice(1)] : [posix.join(posix.dirname(from), plain), posix.normalize(plain)];
  return [...new Set(ways.map((way) => way.replace(/\/+$/, "")))].filter((way) => way !== "" && way !== ".." && !way.startsWith("../"));
}
function decode3(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function findNear(target, { path }, files) {
  const candidates = toCandidates(target, path);
  for (const one of candidates) {
    const other = files.findOtherCase(one);
    if (other !== null) return other;
  }
  const name3 = posix.basename(candidates[0] ?? "").toLowerCase();
  return files.paths.find((one) => posix.basename(one).toLowerCase() === name3) ?? null;
}

// packages/core/src/docs/tasks/source-file.ts
function toSourceFile(path, reading) {
  const { rows, tables } = reading;
  return {
    path,
    rows,
    hasTables: tables.length > 0,
    read: () => reading,
    get isOdd() {
      return isOdd(reading);
    },
    get planNames() {
      return toPlanNames(path, reading);
    }
  };
}
function isOdd({ tables, faults, bareMilestones }) {
  return faults.length > 0 || bareMilestones.length > 0 || tables.some(({ longRows, rowsWithoutId, values }) => longRows.length + rowsWithoutId.length + values.length > 0);
}
function toPlanNames(path, { entries, tables }) {
  if (tables.every(({ columns }) => columns.plan === void 0)) return [];
  const names = /* @__PURE__ */ new Set();
  const known = /* @__PURE__ */ new Set();
  for (const { plan } of entries) {
    if (plan === null) continue;
    const key = [plan.text, ...plan.targets].join("\0");
    if (known.has(key)) continue;
    known.add(key);
    for (const target of toTargets(plan)) for (const way of toCandidates(target, path)) names.add(toPlanName(way));
  }
  return [...names];
}
function toPlanName(path) {
  return posix2.basename(path).toLowerCase();
}

// packages/core/src/docs/tasks/collect-sources.ts
var sessionLogMark = "{session-log}";
var largestCsv = 64 * 1024 * 1024;
function toGlobs2(files) {
  return typeof files === "string" ? [files] : [...files];
}
async function collectSources(run, { config, pattern, kept }) {
  const sources = Object.entries(config.sources).map(([name3, source]) => {
    const paths = findFiles(run, source);
    const before = new Map(paths.flatMap((path) => {
      const file = kept?.find(name3, path) ?? null;
      return file === null ? [] : [[path, file]];
    }));
    return { name: name3, source, paths, before, rules: toReadingRules(name3, source, { config, pattern }) };
  });
  const unread = sources.flatMap(({ source, paths, before }) => source.columns === void 0 ? paths.filter((path) => !before.has(path)) : []);
  const documents = await run.markdown.read([...new Set(unread)]);
  const files = /* @__PURE__ */ new Map();
  for (const { name: name3, source, paths, before, rules } of sources) {
    const texts = source.columns === void 0 ? null : await readTexts(run, paths.filter((path) => !before.has(path)));
    files.set(name3, paths.map((path) => {
      const known = before.get(path);
      if (known !== void 0) return known;
      const { reading, text } = texts === null ? toDocument(path, documents.get(path), rules) : toCsv(path, texts.get(path), rules);
      const file = toSourceFile(path, reading);
      if (text !== null) kept?.add(name3, file, text);
      return file;
    }));
  }
  return files;
}
function findFiles({ inputs, tree, workspace }, { files }) {
  const globs = toGlobs2(files);
  const plain = globs.filter((glob) => glob !== sessionLogMark);
  const log = inputs["session-log"];
  const given = globs.includes(sessionLogMark) && log !== void 0 ? [workspace.toDocumentPath(workspace.resolve(log))] : [];
  return [.../* @__PURE__ */ new Set([...plain.length === 0 ? [] : tree.match(plain), ...given])];
}
function toDocument(path, read, rules) {
  if (read?.state !== "read") return { reading: toUnread(path, read?.why ?? "it was not read"), text: null };
  return { reading: readDocument(path, read, rules), text: read.text };
}
function toCsv(path, read, rules) {
  if (read === void 0 || read.text === null) return { reading: toUnread(path, read?.why ?? "it was not read"), text: null };
  return { reading: readCsv(path, read.text, rules), text: read.text };
}
async function readTexts({ workspace }, paths) {
  const texts = /* @__PURE__ */ new Map();
  for (const path of paths) {
    try {
      texts.set(path, { text: await readTextFile(workspace.resolve(path), { maxBytes: largestCsv, displayPath: path }) });
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      texts.set(path, { text: null, why: error.message });
    }
  }
  return texts;
}

// packages/core/src/docs/tasks/read-rows.ts
function readRows(path, bytes, { config, pattern }) {
  const text = new TextDecoder().decode(bytes);
  const tables = config.columns === void 0 ? toMarkdownTables(path, parseMarkdown(text), { ...config, rows: "lenient" }) : toCsvTable(path, text, config).tables;
  return { entries: tables.flatMap((table2) => toEntries(table2, pattern).entries) };
}

// packages/core/src/docs/tasks/collect-ids-before.ts
async function collectIdsBefore({ change }, { config, sources, pattern }) {
  const before = /* @__PURE__ */ new Map();
  for (const [name3, { maxDeletedRows }] of Object.entries(config.integrity)) {
    const source = sources.get(name3);
    if (maxDeletedRows === void 0 || source === void 0) continue;
    before.set(name3, change.state === "unknown" ? { state: "unknown", finding: change.finding } : await readBefore(change, source, pattern));
  }
  return before;
}
async function readBefore(change, source, pattern) {
  const ids = /* @__PURE__ */ new Map();
  for (const path of toFormerPaths(change, source)) {
    try {
      const bytes = await change.readBefore(path);
      if (bytes === null) continue;
      const { entries } = readRows(path, bytes, { config: source.config, pattern });
      for (const { id, line, column } of entries) if (!ids.has(id)) ids.set(id, { path, line, column });
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      return { state: "unknown", finding: toUnread2(source, path, error.message) };
    }
  }
  return { state: "known", ids };
}
function toFormerPaths(change, { config }) {
  const isOwn = matchGlobs(toGlobs2(config.files));
  return change.files.flatMap(({ path, previousPath, change: what }) => {
    const former = previousPath ?? path;
    return what !== "added" && (isOwn(path) || isOwn(former)) ? [former] : [];
  });
}
function toUnread2({ name: name3 }, path, why) {
  return {
    rule: "docs/unreadable",
    keys: { path },
    check: toSourceCheck(name3),
    outcome: "unverified",
    reason: "unreadable-source",
    location: { path },
    message: `${path} cannot be read as it was before the change, so nobody can say which tasks were deleted: ${why}`,
    remedy: "Give the checkout step `fetch-depth: 0`."
  };
}

// packages/core/src/docs/tasks/read-file-history.ts
var import_picomatch = __toESM(require_picomatch(), 1);
var mostRenames = 8;
var mostSearched = 64;
async function readFileHistory(run, git, query) {
  const isOwn = matchGlobs(query.globs);
  const origins = /* @__PURE__ */ new Map();
  const searched = /* @__PURE__ */ new Set();
  for (let round = 0; ; round += 1) {
    const isWanted = (path) => isOwn(path) || origins.has(path);
    const commits = await listCommits(run, { bases: [...query.globs.filter((glob) => !glob.startsWith("!")).map(toBase), ...origins.keys()], isWanted, timeoutMs: query.remaining() });
    const known = origins.size;
    for (const past of commits) {
      if (searched.has(past.commit) || searched.size >= mostSearched || query.remaining() <= 0) continue;
      const added = past.changes.filter(({ isNew }) => isNew).map(({ path }) => path);
      if (added.length === 0) continue;
      searched.add(past.commit);
      for (const { path, previousPath } of await listChanges(git, past.commit)) {
        if (previousPath !== null && added.includes(path) && !isWanted(previousPath)) origins.set(previousPath, origins.get(path) ?? path);
      }
    }
    if (origins.size === known || round === mostRenames) return { commits, origins };
  }
}
async function listChanges(git, commit) {
  const [parent] = await git.parentsOf(commit);
  return parent !== void 0 && await git.hasCommit(parent) ? git.changedFiles(parent, commit) : [];
}
function toBase(glob) {
  const { base, isGlob } = import_picomatch.default.scan(glob);
  return isGlob ? base : glob;
}
async function listCommits(run, { bases, isWanted, timeoutMs }) {
  const paths = bases.includes("") || bases.includes(".") ? [] : ["--", ...new Set(bases)];
  const call = { timeoutMs: Math.max(1, timeoutMs) };
  const listed = (await requireGit(run, ["rev-list", "--first-parent", "--parents", "--reverse", "HEAD", ...paths], call)).toString("utf8");
  const pairs = listed.split("\n").filter((line) => line !== "").map((line) => line.split(" ").slice(0, 2));
  if (pairs.length === 0) return [];
  const input = pairs.map((pair) => `${pair.join(" ")}
`).join("");
  const output = await requireGit(run, ["diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--always", "--no-ext-diff", ...paths], { ...call, input });
  return parseDiffs(output.toString("utf8")).map((past) => ({ ...past, changes: past.changes.filter(({ path }) => isWanted(path)) })).filter(({ changes }) => changes.length > 0);
}
function parseDiffs(output) {
  const commits = [];
  const tokens = output.split("\0").values();
  for (const token of tokens) {
    const head = /^([0-9a-f]{40,64})\n?/.exec(token);
    const commit = head?.[1];
    if (commit !== void 0) commits.push({ commit, changes: [] });
    const rest = token.slice(head?.[0].length ?? 0);
    const [, mode = "", , oid = "", status = ""] = /^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(rest) ?? [];
    if (status === "") continue;
    const isFile = mode.startsWith("100");
    commits.at(-1)?.changes.push({ path: tokens.next().value ?? "", oid: status === "D" || !isFile ? null : oid, isNew: status === "A" });
  }
  return commits;
}
async function readBlobs(run, oids, timeoutMs) {
  const blobs = /* @__PURE__ */ new Map();
  if (oids.length === 0) return blobs;
  const output = await requireGit(run, ["cat-file", "--batch"], { input: oids.map((oid) => `${oid}
`).join(""), timeoutMs: Math.max(1, timeoutMs) });
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [, oid = "", size = ""] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString("latin1", at, end)) ?? [];
    if (oid === "") {
      at = end + 1;
      continue;
    }
    blobs.set(oid, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return blobs;
}

// packages/core/src/docs/tasks/title-history.ts
var TitleHistory = class {
  #files = /* @__PURE__ */ new Map();
  #tasks = /* @__PURE__ */ new Map();
  #deleted = /* @__PURE__ */ new Map();
  #reused = /* @__PURE__ */ new Map();
  apply({ commit, files }) {
    this.#step(files, commit);
  }
  /** What is reused now, the sources on disk being the last step. */
  finish(now) {
    const files = new Map([...this.#files].map(([path, { source }]) => [path, { source, tasks: null }]));
    for (const [source, tasks] of now) files.set(`\0${source}`, { source, tasks });
    this.#step(files, null);
    return [...this.#reused.values()].flatMap(({ isArchived, ...reuse }) => {
      const titles = [...now.values()].flatMap((tasks) => tasks.get(reuse.id)?.title ?? []);
      const isOther = titles.some((title) => !isSameTitle(title, reuse.was.title));
      return isOther && (!isArchived || titles.some((title) => isSameTitle(title, reuse.was.title))) ? [reuse] : [];
    });
  }
  #step(files, commit) {
    const before = /* @__PURE__ */ new Map();
    const standing = (id, source) => {
      const standings = this.#tasks.get(id) ?? /* @__PURE__ */ new Map();
      if (!before.has(id)) before.set(id, new Map([...standings].map(([name3, one]) => [name3, { ...one }])));
      const found = standings.get(source) ?? { count: 0, title: null };
      this.#tasks.set(id, standings.set(source, found));
      return found;
    };
    for (const [path, file] of files) {
      const old = this.#files.get(path);
      for (const id of old?.tasks?.keys() ?? []) standing(id, old?.source ?? file.source).count -= 1;
      for (const id of file.tasks?.keys() ?? []) standing(id, file.source).count += 1;
      if (file.tasks === null) this.#files.delete(path);
      else this.#files.set(path, file);
    }
    for (const { source, tasks } of files.values()) for (const [id, task] of tasks ?? []) if (task.title !== "") standing(id, source).title = task;
    for (const [id, standings] of before) this.#follow(id, standings, commit);
  }
  #follow(id, before, commit) {
    const after = this.#tasks.get(id) ?? /* @__PURE__ */ new Map();
    for (const [source, { count: count2, title }] of after) {
      const key = `${source}\0${id}`;
      const was = before.get(source);
      const isGone = (was?.count ?? 0) > 0 && count2 === 0;
      if (isGone && was?.title != null) this.#deleted.set(key, { was: was.title, deletedIn: commit ?? "" });
      const gone = this.#deleted.get(key);
      if ((was?.count ?? 0) > 0 || count2 === 0 || gone === void 0 || title === null) continue;
      this.#deleted.delete(key);
      const others = [...before].filter(([name3, one]) => name3 !== source && one.count > 0);
      const known = [gone.was, ...others.flatMap(([name3, one]) => [one.title, after.get(name3)?.title ?? null])];
      if (known.some((one) => one !== null && isSameTitle(one.title, title.title))) continue;
      this.#reused.set(id, { id, ...gone, addedIn: commit, isArchived: others.some(([name3]) => (after.get(name3)?.count ?? 0) > 0) });
    }
  }
};
function isSameTitle(a, b) {
  return toComparable(a) === toComparable(b);
}
function toComparable(title) {
  const plain = title.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return plain === "" ? title.trim() : plain;
}

// packages/core/src/docs/tasks/collect-task-history.ts
var batch = 16;
async function collectTaskHistory({ host, workspace }, { config, sources, pattern }) {
  const titled = [...sources.values()].filter((source) => hasRows(source) && (source.config.table ?? source.config.columns)?.title !== void 0);
  const { git } = workspace;
  if (git === null) return { reuses: [], unread: { reason: "unreadable-source", why: "there is no git repository" } };
  if (git.headCommit === null || titled.length === 0) return { reuses: [], unread: null };
  const end = host.now().getTime() + config.lifecycle.timeLimit * 1e3;
  const remaining = () => end - host.now().getTime();
  const run = { root: git.topLevel, env: toGitEnvironment(host.env) };
  const history = new TitleHistory();
  const isShallow = await git.isShallow();
  let unread = isShallow ? { reason: "unreadable-source", why: "the clone is shallow" } : null;
  try {
    const globs = titled.flatMap(({ config: { files } }) => toGlobs2(files).map((glob) => toTopGlob(glob, workspace.toRepositoryPath(""))));
    const { commits, origins } = await readFileHistory(run, git, { globs, remaining });
    const ownerOf = findOwners(titled, origins, workspace.toRepositoryPath(""));
    const isComplete = await follow(history, commits, { run, ownerOf, pattern, remaining });
    if (!isComplete) unread ??= outOfTime(config);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    unread ??= remaining() <= 0 ? outOfTime(config) : { reason: "unreadable-source", why: error.message.replace(/\.$/, "") };
  }
  return { reuses: history.finish(toPresent(titled)), unread };
}
function outOfTime({ lifecycle: { timeLimit } }) {
  return { reason: "timed-out", why: `the ${timeLimit} s of \`lifecycle.timeLimit\` were over` };
}
function toTopGlob(glob, prefix2) {
  return glob.startsWith("!") ? `!${prefix2}${glob.slice(1)}` : `${prefix2}${glob.replace(/^\.\//, "")}`;
}
function findOwners(titled, origins, prefix2) {
  const owners = titled.map((source) => ({ source, isOwn: matchGlobs(toGlobs2(source.config.files).map((glob) => toTopGlob(glob, prefix2))) }));
  return (path) => owners.find(({ isOwn }) => isOwn(origins.get(path) ?? path))?.source;
}
async function follow(history, commits, { run, ownerOf, pattern, remaining }) {
  for (let at = 0; at < commits.length; at += batch) {
    if (remaining() <= 0) return false;
    const some = commits.slice(at, at + batch);
    const oids = new Set(some.flatMap(({ changes }) => changes.flatMap(({ oid }) => oid ?? [])));
    const blobs = await readBlobs(run, [...oids], remaining());
    for (const { commit, changes } of some) {
      if (remaining() <= 0) return false;
      history.apply({ commit, files: new Map(changes.map(({ path, oid }) => [path, toPast(path, oid === null ? void 0 : blobs.get(oid), { source: ownerOf(path), pattern })])) });
    }
  }
  return true;
}
function toPast(path, bytes, { source, pattern }) {
  if (bytes === void 0 || source === void 0) return { source: source?.name ?? "", tasks: null };
  const tasks = /* @__PURE__ */ new Map();
  for (const { id, title, line, column } of readRows(path, bytes, { config: source.config, pattern }).entries) {
    if (!tasks.has(id)) tasks.set(id, { path, line, column, title: title?.text.trim() ?? "" });
  }
  return { source: source.name, tasks };
}
function toPresent(titled) {
  return new Map(titled.map(({ name: name3, entries }) => [name3, new Map([...entries].flatMap(([id, [entry]]) => entry === void 0 ? [] : [[id, toPastTask(entry)]]))]));
}
function toPastTask({ path, line, column, title }) {
  return { path, line, column, title: title?.text.trim() ?? "" };
}

// packages/core/src/docs/tasks/find-untouched.ts
function findUntouched(run, config) {
  const { change, inputs } = run;
  if (change.state === "unknown" || inputs.task.length > 0) return null;
  const paths = change.files.flatMap(({ path, previousPath }) => previousPath === null ? [path] : [path, previousPath]);
  const untouched = [];
  for (const [name3, source] of Object.entries(config.sources)) {
    const { table: table2, columns, files, level } = source;
    if ((table2 ?? columns)?.plan !== void 0 || paths.some(matchGlobs(toGlobs2(files).filter((glob) => glob !== sessionLogMark)))) return null;
    const present = findFiles(run, source);
    if (present.some((path) => paths.includes(path))) return null;
    if (present.length > 0) untouched.push(name3);
    else if (level !== "optional" && !toGlobs2(files).includes(sessionLogMark)) return null;
  }
  return untouched;
}

// packages/core/src/docs/tasks/judge-session.ts
import { posix as posix3 } from "node:path";
function toChangedPaths(change) {
  return change.state === "known" ? { state: "known", paths: change.files.map(({ path }) => path) } : { state: "unknown", finding: change.finding };
}
function isSession({ config }) {
  return config.mentions !== void 0 && (config.mustReference !== void 0 || toGlobs2(config.files).includes(sessionLogMark));
}
function judgeReferences(source, sources, changed) {
  const { config } = source;
  if (config.mustReference === void 0) return [];
  if (changed.state === "unknown") return [{ ...changed.finding, check: toSourceCheck(source.name) }];
  const { any, all } = toDemands(config.mustReference);
  const touched = (names) => names.flatMap((name3) => findTouched(name3, sources, changed.paths)).filter(({ path }) => !source.files.includes(path));
  const [ofAny, ofAll] = [touched(any), touched(all)];
  if (ofAny.length + ofAll.length === 0) return [];
  const logs = toLogs(source, changed.paths).filter(([path]) => changed.paths.includes(path));
  if (logs.length === 0) return [toMissingLog(source, [...ofAny, ...ofAll])];
  const named = collectNamed(logs);
  const isNamed = ({ path }) => named.has(path) || logs.some(([log, text]) => namesPath(text, { log, path }));
  const missing3 = [...ofAll.filter((one) => !isNamed(one)), ...ofAny.length === 0 || ofAny.some(isNamed) ? [] : ofAny.slice(0, 1)];
  return missing3.map((one) => toUnnamed(source, one, { log: logs[0]?.[0] ?? "", others: ofAny.includes(one) ? ofAny.slice(1) : [] }));
}
function toDemands(demand) {
  if (Array.isArray(demand)) return { any: [], all: demand };
  return { any: demand.any ?? [], all: demand.all ?? [] };
}
function findTouched(name3, sources, paths) {
  const globs = toGlobs2(sources.get(name3)?.config.files ?? []).filter((glob) => glob !== sessionLogMark);
  return paths.filter(matchGlobs(globs)).map((path) => ({ path, source: name3 }));
}
function toLogs(source, paths) {
  const isNamed = toGlobs2(source.config.files).includes(sessionLogMark);
  return [...source.texts].filter(([path]) => isNamed || paths.includes(path)).map(([path, text]) => [path, withoutComments2(text)]);
}
function collectNamed(logs) {
  const named = /* @__PURE__ */ new Set();
  for (const [log, text] of logs) {
    for (const [word] of text.matchAll(/[^\s()<>[\]"'`|,;]+/g)) {
      if (!/[./]/.test(word) || word.includes("://")) continue;
      const plain = word.replace(/[.:!?*_]+$/, "").replace(/^[*_]+/, "").replace(/:\d+(?::\d+)?$/, "");
      for (const way of toCandidates(plain, log)) named.add(posix3.normalize(way));
    }
  }
  return named;
}
function namesPath(text, { path }) {
  return /\s/.test(path) && text.includes(path);
}
function toUnnamed(source, { path, source: owner }, { log, others }) {
  const what = others.length === 0 ? `${path} (\`${owner}\`)` : `any of ${listSome([path, ...others.map((one) => one.path)])}`;
  return {
    rule: "docs/session-no-reference",
    keys: { path, source: source.name },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The change touches ${others.length === 0 ? what : listSome([path, ...others.map((one) => one.path)])}, and ${log}:1:1 (\`${source.name}\`) does not name ${others.length === 0 ? "it" : "any of them"} by path.`,
    expected: path,
    location: { path: log, line: 1, column: 1 },
    related: [{ path }],
    remedy: `Write into ${log}: \`${path}\`.`
  };
}
function toMissingLog(source, touched) {
  const isNamed = toGlobs2(source.config.files).includes(sessionLogMark);
  const [first] = touched;
  return {
    rule: "docs/session-missing",
    keys: { task: "*", path: toGlobs2(source.config.files).join(",") },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The change touches ${listSome(touched.map(({ path }) => path))}, and ${isNamed ? source.texts.size === 0 ? "nobody named the session log" : `the session log that was named, ${[...source.texts.keys()].join(", ")}, is not part of it` : "touches no session log"} (\`${source.name}\`) that says so.`,
    ...first === void 0 ? {} : { location: { path: first.path } },
    remedy: isNamed ? "Write the log in the same change, and name it with the input `session-log`." : `Write a log that ${listSome(toGlobs2(source.config.files))} matches, and name the documents in it.`
  };
}

// packages/core/src/docs/tasks/judge-agreement.ts
function judgeAgreement2({ agree }, sources) {
  const found = [];
  if (agree.status !== void 0) {
    const map = compileStatusMap(agree.status.map);
    const named = pick(sources, agree.status.sources);
    found.push(...named.flatMap((source) => judgeWords(source, map, agree.status?.level ?? "fail")), ...judgeStatuses(named, map, agree.status.level));
  }
  if (agree.title !== void 0) found.push(...judgeTitles(pick(sources, agree.title.sources), agree.title.level));
  return found;
}
function pick(sources, names) {
  return names.flatMap((name3) => sources.get(name3) ?? []);
}
function* pairUp(sources) {
  for (const [index, right] of sources.entries()) {
    const before = sources.slice(0, index);
    if (before.length === 0) continue;
    for (const [id, entries] of right.entries) {
      const left = before.find((source) => source.entries.has(id));
      const second = entries[0];
      const first = left?.entries.get(id)?.[0];
      if (left !== void 0 && first !== void 0 && second !== void 0) yield { id, first, second, left, right };
    }
  }
}
function judgeStatuses(sources, map, level) {
  const found = [];
  for (const { id, first, second, left, right } of pairUp(sources)) {
    if (first.status === null || second.status === null) continue;
    const [was, is] = [map.meaningOf(first.status.text), map.meaningOf(second.status.text)];
    if (was === null || is === null || was === is) continue;
    const [here, there] = [toPlace2(first, first.status), toPlace2(second, second.status)];
    found.push({
      tasks: [id],
      code: "status-disagrees",
      finding: {
        rule: "docs/task-status-disagrees",
        keys: { task: id, sources: `${left.name},${right.name}` },
        check: toTaskCheck(id),
        outcome: level === "warn" ? "warn" : outcomeOf(left, right),
        message: `${id} is ${quote2(first.status)} (${was}) in \`${left.name}\` at ${showPlace2(here)}, and ${quote2(second.status)} (${is}) in \`${right.name}\` at ${showPlace2(there)}.`,
        expected: was,
        actual: is,
        location: toLocation2(there),
        related: [toLocation2(here)],
        remedy: `Write ${quote2(first.status)} at ${showPlace2(there)}, or ${quote2(second.status)} at ${showPlace2(here)}.`
      }
    });
  }
  return found;
}
function judgeWords(source, map, level) {
  const words = /* @__PURE__ */ new Map();
  for (const [id, entries] of source.entries) {
    for (const entry of entries) {
      if (entry.status === null || map.meaningOf(entry.status.text) !== null) continue;
      const word = entry.status.text.replace(/\s+/g, " ").trim();
      const before = words.get(word) ?? { word, tasks: [], places: [] };
      before.tasks.push(id);
      before.places.push(toPlace2(entry, entry.status));
      words.set(word, before);
    }
  }
  return [...words.values()].map(({ word, tasks, places }) => ({
    tasks,
    code: "status-unmapped",
    finding: {
      rule: "docs/status-unmapped",
      keys: { source: source.name, status: word },
      check: toSourceCheck(source.name),
      outcome: level === "warn" ? "warn" : outcomeOf(source),
      message: `${word === "" ? "A blank status" : `The status ${JSON.stringify(word)}`} of ${listSome(tasks)} in \`${source.name}\` means nothing by \`agree.status.map\`: ${listSome(places.map(showPlace2))}.`,
      actual: word,
      ...places[0] === void 0 ? {} : { location: toLocation2(places[0]) },
      related: places.slice(1, 11).map(toLocation2)
    }
  }));
}
function judgeTitles(sources, level) {
  const found = [];
  for (const { id, first, second, left, right } of pairUp(sources)) {
    if (first.title === null || second.title === null || isSameText(first.title.text, second.title.text)) continue;
    const [here, there] = [toPlace2(first, first.title), toPlace2(second, second.title)];
    found.push({
      tasks: [id],
      code: "title-disagrees",
      finding: {
        rule: "docs/task-title-disagrees",
        keys: { task: id, sources: `${left.name},${right.name}` },
        check: toTaskCheck(id),
        outcome: level === "warn" ? "warn" : outcomeOf(left, right),
        message: `${id} is ${quote2(first.title)} in \`${left.name}\` at ${showPlace2(here)}, and ${quote2(second.title)} in \`${right.name}\` at ${showPlace2(there)}.`,
        expected: first.title.text,
        actual: second.title.text,
        location: toLocation2(there),
        related: [toLocation2(here)],
        remedy: `Write ${quote2(first.title)} at ${showPlace2(there)}, or ${quote2(second.title)} at ${showPlace2(here)}.`
      }
    });
  }
  return found;
}
function isSameText(a, b) {
  return a === b || toText2(a) === toText2(b);
}
function toText2(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
function toPlace2({ path }, { line, column }) {
  return { path, line, column };
}
function quote2({ text }) {
  return JSON.stringify(toText2(text));
}

// packages/core/src/docs/tasks/judge-checklist.ts
function judgeChecklist(id, world) {
  const links = world.links.get(id) ?? [];
  const linked = new Set([...world.sources.values()].filter(({ files }) => links.some(({ path }) => path !== null && files.includes(path))).map(({ name: name3 }) => name3));
  const known = [...world.sources.values()].flatMap((source) => source.entries.get(id)?.[0] ?? []);
  const titled = known.find(({ title }) => title !== null) ?? known[0];
  const steps2 = [...world.sources.values()].flatMap((source) => {
    if (isSession(source)) return [judgeLog(id, source, world)];
    return linked.has(source.name) ? [] : [judgePlace(id, source, { world, known: titled })];
  });
  const all = [...steps2, ...judgePlan(id, links, world)];
  return { items: all.map(({ item }) => item), findings: all.flatMap(({ finding }) => finding ?? []) };
}
function judgePlace(id, source, { world, known }) {
  const { name: name3 } = source;
  const [entry] = source.entries.get(id) ?? [];
  if (entry !== void 0) return { item: { item: name3, outcome: "pass", code: "ok", message: showPlace2(entry) } };
  if (!isDemanded(source, world.config)) return { item: { item: name3, outcome: "not-applicable", code: "ok", message: `${id} need not be in \`${name3}\`` } };
  const code = source.state === "read" ? `missing:${name3}` : `unverified:${name3}`;
  if (source.state !== "read") return { item: { item: name3, outcome: "unverified", code, message: `\`${name3}\` cannot be judged` } };
  const head = placeOfSource(source);
  const outcome = outcomeOf(source);
  const message = `${id}${known === void 0 ? "" : `, which stands at ${showPlace2(known)},`} is missing in \`${name3}\`${head === null ? "" : ` at ${showPlace2(head)}`}.`;
  const finding = {
    rule: "docs/task-missing",
    keys: { task: id, source: name3 },
    check: toTaskCheck(id),
    outcome,
    message,
    remedy: toRemedy(source, known ?? { id, status: null, title: null }),
    ...head === null ? {} : { location: { path: head.path, line: head.line, column: head.column } },
    related: known === void 0 ? [] : [{ path: known.path, line: known.line, column: known.column }]
  };
  return { item: { item: name3, outcome, code, message }, finding: { tasks: [id], code, finding } };
}
function isDemanded(source, { agree }) {
  if (source.config.level === "optional") return false;
  const isLeft = agree.presence.some(([left]) => left === source.name);
  return hasRows(source) || !isLeft || agree.presence.some(([, right]) => right === source.name);
}
function judgePlan(id, links, { sources, plans }) {
  const planned = [...sources.values()].find(({ config }) => (config.table ?? config.columns)?.plan !== void 0);
  if (planned === void 0) return [];
  const [entry] = planned.entries.get(id) ?? [];
  if (links.length === 0) {
    const where = entry === void 0 ? "" : ` at ${showPlace2(entry)}`;
    return [{ item: { item: "plan", outcome: "not-applicable", code: "ok", message: `\`${planned.name}\`${where} links no plan` } }];
  }
  return links.map((link) => {
    if (link.path === null) return { item: { item: "plan", outcome: outcomeOf(sources.get(link.source)), code: "plan-link-broken", message: `${link.target} does not exist` } };
    const mentioned = plans.get(link.path);
    if (mentioned === void 0 || mentioned === null) return { item: { item: "plan", outcome: "unverified", code: "unverified:plan", message: `${link.path} cannot be read` }, finding: toUnreadPlan(id, link) };
    if (mentioned.has(id)) return { item: { item: "plan", outcome: "pass", code: "ok", message: link.path } };
    const outcome = outcomeOf(sources.get(link.source));
    const message = `${id} links the plan ${link.path} at ${showPlace2(link.place)}, and ${link.path}:1:1 does not mention it.`;
    const { path, line, column } = link.place;
    return {
      item: { item: "plan", outcome, code: "not-in-plan", message },
      finding: { tasks: [id], code: "not-in-plan", finding: { rule: "docs/task-missing", keys: { task: id, source: link.path }, check: toTaskCheck(id), outcome, message, location: { path: link.path, line: 1, column: 1 }, related: [{ path, line, column }], remedy: `Mention ${id} in ${link.path}, or correct the link.` } }
    };
  });
}
function toUnreadPlan(id, link) {
  const path = link.path ?? link.target;
  return {
    tasks: [id],
    code: "unverified:plan",
    finding: { rule: "docs/unreadable", keys: { path }, check: toTaskCheck(id), outcome: "unverified", reason: "unreadable-source", message: `The plan ${path} that ${id} links at ${showPlace2(link.place)} is no document that can be read.`, location: { path } }
  };
}
function judgeLog(id, source, { changed }) {
  const { name: name3, config } = source;
  const logs = toLogs(source, changed);
  const entry = source.entries.get(id)?.find(({ path: path2 }) => logs.some(([log]) => log === path2));
  if (entry !== void 0) return { item: { item: name3, outcome: "pass", code: "ok", message: showPlace2(entry) } };
  if (config.level === "optional") return { item: { item: name3, outcome: "not-applicable", code: "ok", message: `${id} need not be in \`${name3}\`` } };
  const [path] = logs[0] ?? [];
  const outcome = outcomeOf(source);
  const message = path === void 0 ? `No session log says what was done on ${id} (\`${name3}\`).` : `${listSome(logs.map(([log]) => `${log}:1:1`))} (\`${name3}\`) ${logs.length === 1 ? "does" : "do"} not mention ${id}.`;
  return {
    item: { item: name3, outcome, code: "session-missing", message },
    finding: {
      tasks: [id],
      code: "session-missing",
      finding: {
        rule: "docs/session-missing",
        keys: { task: id, path: path ?? name3 },
        check: toTaskCheck(id),
        outcome,
        message,
        ...path === void 0 ? { remedy: "Name the log with the input `session-log`, and mention the task in it." } : { location: { path, line: 1, column: 1 }, remedy: `Mention ${id} in ${path}.` }
      }
    }
  };
}
function toUnknownTask(id, { sources, pattern }) {
  const tables = [...sources.values()].filter(hasRows);
  const known = [...new Set(tables.flatMap(({ entries }) => [...entries.keys()]))];
  const meant = closestWord(id, known);
  const what = pattern.isId(id) ? `${id} stands in none of ${tables.map(({ name: name3 }) => `\`${name3}\``).join(", ")}` : `${JSON.stringify(id)} is no id by \`docSync.tasks.id\``;
  return {
    tasks: [id],
    code: "unknown",
    finding: { rule: "docs/task-unknown", keys: { task: id, path: "" }, check: toTaskCheck(id), outcome: "fail", message: `${what}, and the input \`task\` asks for it.${meant === null ? "" : ` Did you mean ${meant}?`}`, remedy: "Correct the id, or add the task to its board." }
  };
}

// packages/core/src/docs/tasks/judge-sources.ts
var shownCells = 80;
function judgeSource(source) {
  return [
    ...judgePresence2(source),
    ...source.faults.map((fault3) => toUnreadable(source, fault3)),
    ...judgeHead(source),
    ...source.tables.flatMap((table2) => [...judgeColumns(source, table2), ...judgeLostRows(source, table2)]),
    ...judgeLongRows(source),
    ...judgeEmptyIds(source)
  ];
}
function judgePresence2(source) {
  const { name: name3, config } = source;
  if (source.state !== "absent" || config.level === "optional") return [];
  const globs = toGlobs2(config.files).filter((glob) => glob !== sessionLogMark);
  return [{
    rule: "docs/source-missing",
    keys: { source: name3 },
    check: toSourceCheck(name3),
    outcome: "unverified",
    reason: "missing-evidence",
    message: `No file matches ${globs.map((glob) => `\`${glob}\``).join(", ")}, so nothing is known of the tasks in \`${name3}\`.`
  }];
}
function toUnreadable({ name: name3 }, { path, line, column, why }) {
  return {
    rule: "docs/unreadable",
    keys: { path },
    check: toSourceCheck(name3),
    outcome: "unverified",
    reason: "unreadable-source",
    message: `${[path, line, column].filter((part) => part !== void 0).join(":")} cannot be read as \`${name3}\`: ${why.replace(/\.$/, "")}.`,
    location: { path, ...line === void 0 ? {} : { line }, ...column === void 0 ? {} : { column } },
    remedy: line === void 0 ? "Save it as UTF-8, below the size limit." : "Mend the line that the message names."
  };
}
function judgeHead(source) {
  const { name: name3, config } = source;
  if (!hasRows(source) || source.state !== "without-table") return [];
  const column = (config.table ?? config.columns)?.id ?? "";
  const [path = ""] = source.files;
  const isCsv = config.columns !== void 0;
  return [{
    rule: "docs/board-columns",
    keys: { source: name3, path, column },
    check: toSourceCheck(name3),
    outcome: outcomeOf(source),
    message: `${listSome(source.files)} ${source.files.length === 1 ? "has" : "have"} no table with the column \`${column}\`, in which \`${name3}\` has its ids.`,
    location: { path, line: 1, column: 1 },
    remedy: `Restore the header \`${column}\`, or map the column in \`docSync.tasks.sources.${name3}\`${isCsv ? "; where the cells are divided by another character, name it as `delimiter`" : ""}.`
  }];
}
function judgeColumns(source, table2) {
  const { name: name3, config } = source;
  const { path, line, column } = table2;
  const names = config.table ?? config.columns ?? {};
  const missing3 = columnNames.flatMap((key) => table2.columns[key] === void 0 ? names[key] ?? [] : []);
  const headers = table2.header.map(({ text }) => text.trim());
  const twice = table2.header.filter(({ text }, at) => text.trim() !== "" && headers.indexOf(text.trim()) !== at);
  const common = { rule: "docs/board-columns", check: toSourceCheck(name3), outcome: outcomeOf(source) };
  return [
    ...missing3.map((header) => ({
      ...common,
      keys: { source: name3, path, column: header },
      location: { path, line, column },
      message: `The table at ${showPlace2(table2)} has no column \`${header}\`; it has ${headers.map((one) => `\`${one}\``).join(", ")}.`,
      remedy: `Restore the header \`${header}\`, or map the column in \`docSync.tasks.sources.${name3}\`.`
    })),
    ...twice.map((cell) => ({
      ...common,
      keys: { source: name3, path, column: cell.text.trim() },
      location: { path, line: cell.line, column: cell.column },
      message: `The column \`${cell.text.trim()}\` at ${showPlace2({ path, ...cell })} stands in the header twice, so one of the two is never read.`,
      remedy: "Rename or remove one of the two columns."
    }))
  ];
}
function judgeLostRows(source, table2) {
  const [first] = table2.lostRows;
  if (first === void 0) return [];
  const at = table2.columns.id ?? 0;
  const names = table2.lostRows.map((row) => (row.cells[at]?.text.trim() ?? "") || nameOfRow(row));
  return [{
    rule: "docs/table-broken",
    keys: { path: table2.path, rows: listSome(names) },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `${table2.lostRows.length === 1 ? "One row stands" : `${table2.lostRows.length} rows stand`} after the end of the table at ${showPlace2(table2)}, from ${showPlace2({ path: table2.path, ...first })} on: ${listSome(names)}. GitHub shows them as text, and they were not read.`,
    location: { path: table2.path, line: first.line, column: first.column },
    related: [{ path: table2.path, line: table2.line, column: table2.column }],
    remedy: `Remove what stands before line ${first.line} and ends the table, or set \`rows: lenient\` for \`${source.name}\`.`
  }];
}
function judgeLongRows(source) {
  const long = source.tables.flatMap((table2) => table2.longRows.flatMap((row) => {
    const extra = row.cells.slice(table2.header.length).find(({ text }) => text.trim() !== "");
    return extra === void 0 ? [] : [{ table: table2, row, extra }];
  }));
  const names = toDistinctNames(long.map(({ row }) => nameOfRow(row)));
  return long.map(({ table: table2, row, extra }, index) => ({
    rule: "docs/row-too-long",
    keys: { source: source.name, row: names[index] ?? "" },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The row at ${showPlace2({ path: table2.path, ...row })} has ${row.cells.length} cells, and its header at ${showPlace2(table2)} has ${table2.header.length}.`,
    expected: table2.header.length,
    actual: row.cells.length,
    location: { path: table2.path, line: extra.line, column: extra.column },
    related: [{ path: table2.path, line: table2.line, column: table2.column }],
    remedy: table2.kind === "csv" ? "Put quotes around the cell that holds the delimiter." : String.raw`Write \| where a cell holds a bar.`
  }));
}
function judgeEmptyIds(source) {
  const rows = source.tables.flatMap((table2) => table2.rowsWithoutId.map((row) => ({ table: table2, row })));
  const names = toDistinctNames(rows.map(({ row }) => nameOfRow(row)));
  return rows.map(({ table: table2, row }, index) => {
    const cell = row.cells[table2.columns.id ?? 0] ?? { text: "", line: row.line, column: row.column };
    const text = cell.text.trim();
    return {
      rule: "docs/board-empty-id",
      keys: { source: source.name, row: names[index] ?? "" },
      check: toSourceCheck(source.name),
      outcome: outcomeOf(source),
      message: `The row ${JSON.stringify(nameOfRow(row))} at ${showPlace2({ path: table2.path, line: cell.line, column: cell.column })} has no id${text === "" ? "" : `: ${JSON.stringify(text.slice(0, shownCells))} is none by \`docSync.tasks.id\``}.`,
      actual: text,
      location: { path: table2.path, line: cell.line, column: cell.column }
    };
  });
}
function nameOfRow({ cells }) {
  return (cells.map(({ text }) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "").slice(0, 2).join(" | ") || "empty").slice(0, shownCells);
}
function locationOf(source) {
  const place = placeOfSource(source);
  return place === null ? {} : { location: { path: place.path, line: place.line, column: place.column } };
}

// packages/core/src/docs/tasks/judge-integrity.ts
function judgeIntegrity(source, rules, before) {
  return [
    ...source.state === "read" ? judgeLength(source, rules) : [],
    ...judgeDeleted(source, rules, before),
    ...source.tables.flatMap((table2) => judgeRequired(source, rules, table2)),
    ...judgeUnique(source, rules)
  ];
}
function judgeLength(source, { minRows }) {
  const { rows } = source;
  if (minRows === void 0 || rows >= minRows) return [];
  return [{
    rule: "docs/board-too-short",
    keys: { source: source.name },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `\`${source.name}\` (${listSome(source.files)}) has ${rows} ${rows === 1 ? "row" : "rows"}, and must have at least ${minRows}.`,
    expected: minRows,
    actual: rows,
    ...locationOf(source)
  }];
}
function judgeDeleted(source, { maxDeletedRows }, before) {
  if (maxDeletedRows === void 0 || before === void 0) return [];
  if (before.state === "unknown") return [{ ...before.finding, check: toSourceCheck(source.name) }];
  const deleted = [...before.ids].filter(([id]) => !source.entries.has(id));
  if (deleted.length <= maxDeletedRows) return [];
  const place = placeOfSource(source);
  return [{
    rule: "docs/board-rows-deleted",
    keys: { source: source.name },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The change deletes ${deleted.length} tasks from \`${source.name}\`${place === null ? "" : ` (${showPlace2(place)})`}, and may delete ${maxDeletedRows}: ${listSome(deleted.map(([id, place2]) => `${id} (before at ${showPlace2(place2)})`), 20)}.`,
    expected: maxDeletedRows,
    actual: deleted.length,
    ...locationOf(source)
  }];
}
function judgeRequired(source, { requiredColumns }, table2) {
  const mapped = toMappedHeaders(source.config).map(toHeaderName);
  const missing3 = requiredColumns.filter((name3) => findColumn(table2.header, name3) === void 0 && !mapped.includes(toHeaderName(name3)));
  return missing3.map((name3) => ({
    rule: "docs/board-columns",
    keys: { source: source.name, path: table2.path, column: name3 },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The table at ${showPlace2(table2)} has no column \`${name3}\`, which \`integrity.${source.name}\` requires.`,
    location: { path: table2.path, line: table2.line, column: table2.column },
    remedy: `Restore the header \`${name3}\`, or take it out of \`integrity.${source.name}.requiredColumns\`.`
  }));
}
function judgeUnique(source, { unique, requiredColumns }) {
  if (unique === void 0) return [];
  const seen = /* @__PURE__ */ new Map();
  for (const table2 of source.tables) {
    for (const { text, line, column } of table2.values) {
      const value = text.trim();
      const place = { path: table2.path, line, column };
      const before = seen.get(value);
      if (before === void 0) seen.set(value, [place]);
      else before.push(place);
    }
  }
  const asked = [...requiredColumns, ...toMappedHeaders(source.config)].map(toHeaderName);
  return [...asked.includes(toHeaderName(unique)) ? [] : judgeUniqueColumn(source, unique), ...[...seen].flatMap(([value, places]) => toTwice(source, { column: unique, value, places }))];
}
function judgeUniqueColumn(source, unique) {
  return source.tables.filter((table2) => findColumn(table2.header, unique) === void 0).map((table2) => ({
    rule: "docs/board-columns",
    keys: { source: source.name, path: table2.path, column: unique },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The table at ${showPlace2(table2)} has no column \`${unique}\`, in which \`integrity.${source.name}\` wants each value once.`,
    location: { path: table2.path, line: table2.line, column: table2.column }
  }));
}
function toTwice(source, { column, value, places }) {
  const [first, second] = places;
  if (first === void 0 || second === void 0) return [];
  return [{
    rule: "docs/board-value-duplicate",
    keys: { source: source.name, column, value: nameOfRow({ cells: [{ text: value, targets: [], line: 1, column: 1 }], line: 1, column: 1 }) },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `${JSON.stringify(value)} stands ${places.length === 2 ? "twice" : `${places.length} times`} in the column \`${column}\` of \`${source.name}\`: at ${listSome(places.map(showPlace2))}.`,
    location: { path: second.path, line: second.line, column: second.column },
    related: places.filter((place) => place !== second).slice(0, 10).map(({ path, line, column: at }) => ({ path, line, column: at }))
  }];
}

// packages/core/src/docs/tasks/judge-lifecycle.ts
var shownHash = 10;
function judgeReuses({ reuses }, sources) {
  return reuses.flatMap(({ id, was, deletedIn, addedIn }) => {
    const standings = [...sources.values()].filter(hasRows).flatMap((source2) => (source2.entries.get(id) ?? []).map((entry2) => ({ source: source2, entry: entry2 })));
    const { source, entry } = standings.find(({ entry: one }) => one.title !== null && !isSameTitle(one.title.text, was.title)) ?? {};
    if (entry === void 0) return [];
    const title = entry.title?.text.trim() ?? "";
    return [{
      tasks: [id],
      code: "reused",
      finding: {
        rule: "docs/task-reused",
        keys: { task: id },
        check: toTaskCheck(id),
        outcome: outcomeOf(source),
        message: `${id} names ${JSON.stringify(title)} at ${showPlace2(entry)}, and was ${JSON.stringify(was.title)} at ${showPlace2(was)} until commit ${deletedIn.slice(0, shownHash)} deleted it${addedIn === null ? "" : `; commit ${addedIn.slice(0, shownHash)} used it again`}.`,
        expected: was.title,
        actual: title,
        location: toLocation2(entry)
      }
    }];
  });
}
function judgeUnread({ unread }) {
  if (unread === null) return [];
  return [{
    rule: "docs/history-unread",
    keys: { scope: "tasks" },
    check: historyCheck,
    outcome: "unverified",
    reason: unread.reason,
    message: `The history of the tasks was not read to its end: ${unread.why}. An id that was used before may have been missed.`,
    ...unread.reason === "timed-out" ? { remedy: "Raise `docSync.tasks.lifecycle.timeLimit`." } : {}
  }];
}
var historyCheck = "tasks:history";

// packages/core/src/docs/tasks/to-task-reports.ts
function toTaskReports({ ids, sources, findings, items }) {
  const blind = [...sources.values()].filter(({ state, config }) => state !== "read" && state !== "not-given" && config.level !== "optional").map(({ name: name3 }) => `unverified:${name3}`);
  const missing3 = /* @__PURE__ */ new Map();
  for (const { finding, tasks, code } of findings) {
    if (finding.outcome !== "fail" && finding.outcome !== "unverified") continue;
    for (const id of tasks) missing3.set(id, (missing3.get(id) ?? /* @__PURE__ */ new Set()).add(code));
  }
  return ids.map((id) => {
    const checklist = items.get(id);
    if (checklist === void 0 && blind.length === 0 && !missing3.has(id)) return { id, passed: true, missing: [] };
    const ofItems = (checklist ?? []).filter(({ outcome }) => outcome === "fail" || outcome === "unverified").map(({ code }) => code);
    const codes = [.../* @__PURE__ */ new Set([...missing3.get(id) ?? [], ...ofItems, ...blind])].sort();
    return { id, passed: codes.length === 0, missing: codes, ...describe(id, sources), ...checklist === void 0 ? {} : { items: [...checklist] } };
  });
}
function describe(id, sources) {
  const entries = [...sources.values()].flatMap((source) => (source.entries.get(id) ?? []).map((entry) => ({ entry, source: source.name })));
  const first = (column) => entries.map(({ entry }) => entry[column]?.text.trim() ?? "").find((text) => text !== "") ?? null;
  return { title: first("title"), status: first("status"), places: entries.map(({ entry, source }) => toReportPlace(entry, source)) };
}
function toReportPlace({ path, line, column }, source) {
  return { source, path, line, column };
}
function toSourceReports(sources, { findings, ids }) {
  return [...sources.values()].map((source) => ({ name: source.name, files: source.files.length, rows: source.rows, ids: ids.filter((id) => source.entries.has(id)).length, outcome: worstOf3(source, findings) }));
}
var severity2 = ["not-applicable", "pass", "warn", "unverified", "fail"];
function worstOf3(source, findings) {
  const check = toSourceCheck(source.name);
  const isSkipped = source.state === "not-given" || source.state === "absent" && source.config.level === "optional";
  const ranks = findings.filter((finding) => finding.check === check).map(({ outcome }) => severity2.indexOf(outcome));
  return severity2[Math.max(isSkipped ? 0 : 1, ...ranks)] ?? "fail";
}

// packages/core/src/docs/tasks/judge-tasks.ts
function judgeTasks(facts) {
  const { sources, asked, scope, history } = facts;
  const whole = judgeAll(facts);
  const all = asked.length === 0 ? whole : judgeAsked(facts, whole);
  const judged = all.findings.filter(({ finding }) => isInScope(finding, scope));
  const ids = asked.length === 0 ? listIds(sources, judged, scope) : [...new Set(asked)];
  const findings = judged.map(({ finding }) => finding);
  return {
    checks: [...ids.map(toTaskCheck), ...[...sources.values()].filter(({ state, config }) => state !== "not-given" && !(state === "absent" && config.level === "optional")).map(({ name: name3 }) => toSourceCheck(name3)), ...history === null ? [] : [historyCheck]],
    findings,
    details: { tasks: toTaskReports({ ids, sources, findings: judged, items: all.items }), sources: toSourceReports(sources, { findings, ids }), skipped: listSkipped(sources) }
  };
}
function listIds(sources, judged, scope) {
  const ids = new Set(scope === null ? [] : judged.flatMap(({ tasks }) => tasks));
  for (const { entries } of sources.values()) {
    for (const [id, ofId] of entries) if (scope === null || ofId.some(({ path }) => scope.has(path))) ids.add(id);
  }
  return [...ids].sort();
}
function judgeAll(facts) {
  const { config, sources, links, files, changed, before, history } = facts;
  const ofSources = [...sources.values()].flatMap((source) => toDistinctFindings([
    ...judgeSource(source),
    ...judgeIntegrity(source, config.integrity[source.name] ?? { requiredColumns: [] }, before.get(source.name)),
    ...judgeReferences(source, sources, changed)
  ]));
  return {
    findings: [
      ...ofSources.map((finding) => ({ finding, tasks: [], code: "" })),
      ...judgeTaskPresence(config, sources),
      ...judgeAgreement2(config, sources),
      ...judgePlanLinks(links, sources, files),
      ...history === null ? [] : [...judgeReuses(history, sources), ...judgeUnread(history).map((finding) => ({ finding, tasks: [], code: "" }))]
    ],
    items: /* @__PURE__ */ new Map()
  };
}
var ofReading = /* @__PURE__ */ new Set(["docs/source-missing", "docs/unreadable", "docs/board-columns", "docs/table-broken", "docs/session-no-reference", "docs/change-unknown", "docs/history-unread"]);
function judgeAsked(facts, whole) {
  const { sources, pattern, changed } = facts;
  const asked = [...new Set(facts.asked)];
  const wanted = new Set(asked);
  const concerns = whole.findings.filter(({ finding, tasks }) => tasks.some((id) => wanted.has(id)) || tasks.length === 0 && ofReading.has(finding.rule));
  const items = /* @__PURE__ */ new Map();
  const said = new Set(concerns.map(toIdentity));
  const more = [];
  for (const id of asked) {
    if (![...sources.values()].some(({ entries }) => entries.has(id))) {
      const unknown2 = toUnknownTask(id, { sources, pattern });
      more.push(unknown2);
      items.set(id, [{ item: "known", outcome: "fail", code: unknown2.code, message: unknown2.finding.message }]);
      continue;
    }
    const checklist = judgeChecklist(id, { ...facts, changed: changed.state === "known" ? changed.paths : [] });
    const agreement = concerns.filter(({ tasks }) => tasks.includes(id)).map(({ finding, code }) => ({ item: code.split(":")[0] ?? code, outcome: finding.outcome, code, message: finding.message }));
    items.set(id, [...checklist.items, ...agreement.filter(({ code }) => checklist.items.every((item) => item.code !== code))]);
    more.push(...checklist.findings.filter((one) => !said.has(toIdentity(one))));
  }
  return { findings: [...concerns, ...more], items };
}
function toIdentity({ finding: { rule: rule2, keys } }) {
  return JSON.stringify([rule2, keys["task"], keys["source"], keys["path"]]);
}
function listSkipped(sources) {
  return [...sources.values()].flatMap(({ name: name3, state, config }) => {
    if (state === "not-given") return [{ what: `source ${name3}`, why: "nobody named a session log" }];
    return state === "absent" && config.level === "optional" ? [{ what: `source ${name3}`, why: "it is optional, and there is no such file" }] : [];
  });
}

// packages/core/src/docs/tasks/narrow-tasks.ts
function narrowTasks({ config, files, scope, toHolders }) {
  const changed = new Map([...files].map(([name3, ofSource]) => [name3, ofSource.filter(({ path }) => scope.has(path))]));
  if ([...files.values()].some((ofSource) => hasChangedHead(ofSource, scope)) || hasUnmappedWord(config, changed) || isNearPlan(files, scope)) return null;
  const ids = new Set([...changed.values()].flatMap((ofSource) => ofSource.flatMap((file) => file.read().entries.map(({ id }) => id))));
  const mayHold = toHolders(ids);
  return { ids, isNeeded: (file) => scope.has(file.path) || mayHold(file) };
}
function hasChangedHead(files, scope) {
  const head = files.find(({ hasTables }) => hasTables) ?? files[0];
  return head !== void 0 && scope.has(head.path);
}
function hasUnmappedWord({ agree }, changed) {
  if (agree.status === void 0) return false;
  const map = compileStatusMap(agree.status.map);
  return agree.status.sources.some((name3) => changed.get(name3)?.some((file) => file.read().entries.some(({ status }) => status !== null && map.meaningOf(status.text) === null)) === true);
}
function isNearPlan(files, scope) {
  const names = new Set([...scope].map(toPlanName));
  return [...files.values()].some((ofSource) => ofSource.some(({ planNames }) => planNames.some((name3) => names.has(name3))));
}

// packages/core/src/docs/tasks/open-task-cache.ts
import { readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { resolve } from "node:path";

// packages/core/src/docs/tasks/list-index.ts
async function listIndex({ workspace, host }) {
  const files = /* @__PURE__ */ new Map();
  const { git } = workspace;
  if (git === null) return files;
  const below = workspace.toRepositoryPath("").replace(/\/$/, "");
  const run = { root: git.topLevel, env: toGitEnvironment(host.env) };
  const output = await requireGit(run, ["ls-files", "-v", "--stage", "--cached", "--modified", "-z", ...below === "" ? [] : ["--", below]]);
  const skipped = below === "" ? 0 : below.length + 1;
  for (const line of splitZero(output)) {
    const tab = line.indexOf("	");
    const path = line.slice(tab + 1 + skipped);
    const known = files.get(path);
    if (known !== void 0) files.set(path, { ...known, isOnDisk: false });
    else if (line.startsWith("H 100") && line.charAt(tab - 1) === "0") files.set(path, { oid: line.slice(9, tab - 2), isOnDisk: true });
  }
  return files;
}

// packages/core/src/docs/tasks/task-cache.ts
import { hash } from "node:crypto";

// packages/core/src/docs/tasks/reading-format.ts
var entryWidth = 12;
function encodeReading({ tables, rows, entries, faults, bareMilestones }) {
  const flat = entries.flatMap(({ id, line, column, status, title, plan }) => [id, line, column, ...toTriple(status), ...toTriple(title), ...toTriple(plan)]);
  return JSON.stringify([rows, tables.map(encodeTable), faults.map(({ line, column, why }) => [line ?? null, column ?? null, why]), bareMilestones.map(({ line, column, text }) => [line, column, text]), flat]);
}
function toTriple(cell) {
  return cell === null ? [null, 0, 0] : [cell.targets.length === 0 ? cell.text : [cell.text, ...cell.targets], cell.line, cell.column];
}
function encodeTable({ kind, line, column, header, columns, lostRows, longRows, rowsWithoutId, values }) {
  const rows = (some) => some.map((row) => [row.line, row.column, row.cells.map(toTriple)]);
  return [kind, line, column, header.map(toTriple), columnNames.map((name3) => columns[name3] ?? null), rows(lostRows), rows(longRows), rows(rowsWithoutId), values.map(toTriple)];
}
function decodeReading(path, line) {
  const [rows, tables, faults, milestones, flat] = toList2(JSON.parse(line));
  return {
    rows: toNumber(rows),
    tables: toList2(tables).map((table2) => decodeTable(path, table2)),
    faults: toList2(faults).map((fault3) => decodeFault(path, fault3)),
    bareMilestones: toList2(milestones).map((milestone) => decodeMilestone(path, milestone)),
    entries: decodeEntries(path, toList2(flat)),
    text: null
  };
}
function decodeEntries(path, flat) {
  return Array.from({ length: flat.length / entryWidth }, (_, index) => {
    const at = index * entryWidth;
    const cell = (from) => flat[at + from] === null ? null : toCell2(flat[at + from], flat[at + from + 1], flat[at + from + 2]);
    return { id: toText3(flat[at]), path, line: toNumber(flat[at + 1]), column: toNumber(flat[at + 2]), status: cell(3), title: cell(6), plan: cell(9) };
  });
}
function decodeTable(path, table2) {
  const [kind, line, column, header, columns, lostRows, longRows, rowsWithoutId, values] = toList2(table2);
  const ats = toList2(columns);
  return {
    path,
    kind: kind === "csv" ? "csv" : "markdown",
    line: toNumber(line),
    column: toNumber(column),
    header: toList2(header).map(decodeCell),
    columns: Object.fromEntries(columnNames.flatMap((name3, index) => ats[index] === null ? [] : [[name3, toNumber(ats[index])]])),
    lostRows: toList2(lostRows).map(decodeRow),
    longRows: toList2(longRows).map(decodeRow),
    rowsWithoutId: toList2(rowsWithoutId).map(decodeRow),
    values: toList2(values).map(decodeCell)
  };
}
function decodeRow(row) {
  const [line, column, cells] = toList2(row);
  return { line: toNumber(line), column: toNumber(column), cells: toList2(cells).map(decodeCell) };
}
function decodeCell(triple) {
  const [text, line, column] = toList2(triple);
  return toCell2(text, line, column);
}
var noTargets2 = [];
function toCell2(text, line, column) {
  const [own2, ...targets] = Array.isArray(text) ? toList2(text) : [text];
  return { text: toText3(own2), targets: targets.length === 0 ? noTargets2 : targets.map(toText3), line: toNumber(line), column: toNumber(column) };
}
function decodeFault(path, fault3) {
  const [line, column, why] = toList2(fault3);
  return { path, ...line === null ? {} : { line: toNumber(line) }, ...column === null ? {} : { column: toNumber(column) }, why: toText3(why) };
}
function decodeMilestone(path, milestone) {
  const [line, column, text] = toList2(milestone);
  return { path, line: toNumber(line), column: toNumber(column), text: toText3(text) };
}
function toList2(value) {
  if (Array.isArray(value)) return value;
  throw new TypeError("a list was expected");
}
function toText3(value) {
  if (typeof value === "string") return value;
  throw new TypeError("a text was expected");
}
function toNumber(value) {
  if (typeof value === "number") return value;
  throw new TypeError("a number was expected");
}

// packages/core/src/docs/tasks/task-cache.ts
var format = "shipworthy-doc-sync-tasks-v1";
var mostSearched2 = 64;
function openReadings(content2, { basis, index, mayKeep }) {
  const { text, files } = (content2 === null ? null : parseCache(content2, basis)) ?? { text: "", files: [] };
  const current = files.filter(({ path, oid }) => index.get(path)?.oid === oid);
  const bySource = /* @__PURE__ */ new Map();
  for (const file of current) bySource.set(file.source, (bySource.get(file.source) ?? /* @__PURE__ */ new Map()).set(file.path, file));
  const opened = /* @__PURE__ */ new Map();
  const added = [];
  return {
    find: (source, path) => {
      const stored = bySource.get(source)?.get(path);
      if (stored === void 0 || index.get(path)?.isOnDisk !== true || !mayKeep(source, path)) return null;
      const file = toKeptFile(stored, text);
      opened.set(file, stored);
      return file;
    },
    add: (source, file, content3) => {
      const indexed2 = index.get(file.path);
      if (indexed2?.isOnDisk === true && mayKeep(source, file.path) && isBlob(content3, indexed2.oid)) added.push({ file, source, oid: indexed2.oid });
    },
    toHolders: (ids) => {
      const holders = ids.size > mostSearched2 ? null : findHolders(text, files, ids);
      return (file) => {
        const stored = opened.get(file);
        return stored === void 0 || holders === null || holders.has(stored);
      };
    },
    toContent: () => {
      if (added.length === 0) return null;
      const isNew = new Set(added.map(({ source, file }) => `${source}\0${file.path}`));
      const old = current.filter(({ source, path }) => !isNew.has(`${source}\0${path}`));
      return formatCache(basis, [
        ...old.map((file) => ({ ...file, line: text.slice(file.from, file.to) })),
        ...added.map(({ file: { path, rows, hasTables, isOdd: isOdd2, planNames, read }, source, oid }) => ({ path, rows, hasTables, isOdd: isOdd2, planNames, source, oid, line: encodeReading(read()) }))
      ]);
    }
  };
}
function toKeptFile({ path, rows, hasTables, isOdd: isOdd2, planNames, from, to }, text) {
  let reading = null;
  return { path, rows, hasTables, isOdd: isOdd2, planNames, read: () => reading ??= decodeReading(path, text.slice(from, to)) };
}
function isBlob(text, oid) {
  return [text, `\uFEFF${text}`].some((content2) => {
    const bytes = Buffer.from(content2);
    return hash(oid.length === 64 ? "sha256" : "sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])) === oid;
  });
}
function findHolders(text, files, ids) {
  const holders = /* @__PURE__ */ new Set();
  for (const id of ids) {
    const written = JSON.stringify(id);
    for (let at = text.indexOf(written, files[0]?.from); at !== -1; ) {
      const file = fileAt(files, at);
      if (file === void 0) break;
      holders.add(file);
      at = text.indexOf(written, file.to);
    }
  }
  return holders;
}
function fileAt(files, offset) {
  let [low, high] = [0, files.length];
  while (high - low > 1) {
    const middle = low + high >> 1;
    if ((files[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return files[low];
}
function formatCache(basis, files) {
  const index = files.map(({ source, oid, path, rows, hasTables, isOdd: isOdd2, planNames, line }) => [source, oid, path, rows, hasTables, isOdd2, planNames, line.length]);
  const rest = Buffer.from([JSON.stringify(index), ...files.map(({ line }) => line), ""].join("\n"));
  return Buffer.concat([Buffer.from(`${JSON.stringify([format, basis, sha256Hex(rest)])}
`), rest]);
}
function parseCache(content2, basis) {
  const end = content2.indexOf("\n");
  const rest = content2.subarray(end + 1);
  if (end === -1 || content2.toString("utf8", 0, end) !== JSON.stringify([format, basis, sha256Hex(rest)])) return null;
  const text = rest.toString("utf8");
  let from = text.indexOf("\n") + 1;
  const index = JSON.parse(text.slice(0, from));
  const files = (Array.isArray(index) ? index : []).flatMap((row) => {
    if (!isRow(row)) return [];
    const [source, oid, path, rows, hasTables, isOdd2, planNames, length] = row;
    const file = { source, oid, path, rows, hasTables, isOdd: isOdd2, planNames, from, to: from + length };
    from = file.to + 1;
    return [file];
  });
  return { text, files };
}
function isRow(value) {
  return Array.isArray(value) && value.length === 8 && typeof value[7] === "number";
}

// packages/core/src/docs/tasks/open-task-cache.ts
var name2 = "doc-sync-tasks-v1.jsonl";
var largestCache = 256 * 1024 * 1024;
async function openTaskCache(run, config) {
  const { host, workspace, scope } = run;
  const [path, index] = await Promise.all([findPath(run), listIndex(run)]);
  if (path === null) return null;
  const content2 = await readContent(path);
  const basis = sha256Hex(JSON.stringify([host.toolVersion, workspace.toRepositoryPath(""), config]));
  const mayKeep = (source, file) => config.sources[source] !== void 0 && !isReadForText(config.sources[source], file, scope);
  const kept = openReadings(content2, { basis, index, mayKeep });
  return {
    kept,
    async save() {
      const fresh = content2 === null && host.context.where !== "local" ? null : kept.toContent();
      if (fresh === null) return;
      try {
        await writeFileAtomically(path, fresh);
      } catch (error) {
        if (!isShipworthyError(error)) throw error;
      }
    }
  };
}
function isReadForText(source, path, scope) {
  return isSession({ config: source }) && (toGlobs2(source.files).includes(sessionLogMark) || scope?.has(path) === true);
}
async function findPath({ host, workspace }) {
  const { git } = workspace;
  if (git === null) return null;
  const answer = await runGit({ root: git.topLevel, env: toGitEnvironment(host.env) }, ["rev-parse", "--git-path", `shipworthy/${name2}`]);
  return answer.status === 0 ? resolve(git.topLevel, answer.stdout.toString("utf8").replace(/\r?\n$/, "")) : null;
}
async function readContent(path) {
  try {
    const found = await stat2(path);
    return found.isFile() && found.size <= largestCache ? await readFile2(path) : null;
  } catch {
    return null;
  }
}

// packages/core/src/docs/tasks/to-sources.ts
function toSources2({ config, files, isGiven, narrowed }) {
  return new Map(Object.entries(config.sources).map(([name3, source]) => [name3, toSource({ name: name3, config: source }, files.get(name3) ?? [], { isGiven, narrowed })]));
}
function toSource(named, files, { isGiven, narrowed }) {
  const head = files.find(({ hasTables }) => hasTables);
  const needed = narrowed === null || toGlobs2(named.config.files).includes(sessionLogMark) ? files : files.filter((file) => file === head || file.isOdd || narrowed.isNeeded(file));
  const readings = needed.map((file) => [file.path, file.read()]);
  const entries = /* @__PURE__ */ new Map();
  for (const [, reading] of readings) {
    for (const entry of reading.entries) {
      if (narrowed?.ids.has(entry.id) === false) continue;
      const before = entries.get(entry.id);
      if (before === void 0) entries.set(entry.id, [entry]);
      else before.push(entry);
    }
  }
  const all = (pick2) => readings.flatMap(([, reading]) => pick2(reading));
  const parts = { tables: all(({ tables }) => tables), faults: all(({ faults }) => faults), bareMilestones: all(({ bareMilestones }) => bareMilestones) };
  const source = { ...named, ...parts, entries, files: files.map(({ path }) => path), rows: files.reduce((sum, { rows }) => sum + rows, 0) };
  return { ...source, texts: new Map(readings.flatMap(([path, { text }]) => text === null ? [] : [[path, text]])), state: stateOf(source, isGiven) };
}
function stateOf({ config, files, tables, faults }, isGiven) {
  if (files.length === 0) return toGlobs2(config.files).includes(sessionLogMark) && !isGiven ? "not-given" : "absent";
  if (faults.length > 0) return "unreadable";
  return hasRows({ config }) && tables.length === 0 ? "without-table" : "read";
}

// packages/core/src/docs/tasks/check-tasks.ts
async function checkTasks(run) {
  const config = run.config.tasks;
  if (config === void 0) return { checks: [], findings: [], details: { tasks: [], sources: [], skipped: [] } };
  const untouched = run.scope === null ? null : findUntouched(run, config);
  if (untouched !== null) return toSkipped(untouched);
  const pattern = compileIdPattern(config.id);
  const scope = run.inputs.task.length === 0 ? run.scope : null;
  const sources = await readSources({ ...run, scope }, config, pattern);
  const links = collectPlanLinks(sources, run.tree);
  return judgeTasks({
    config,
    pattern,
    sources,
    links,
    files: run.tree,
    asked: run.inputs.task,
    scope,
    plans: await readPlans(run, { asked: run.inputs.task, links, pattern }),
    changed: toChangedPaths(run.change),
    before: await collectIdsBefore(run, { config, sources, pattern }),
    history: config.lifecycle.neverReuse ? await collectTaskHistory(run, { config, sources, pattern }) : null
  });
}
async function readSources(run, config, pattern) {
  const { scope } = run;
  const isGiven = run.inputs["session-log"] !== void 0;
  if (scope === null) return toSources2({ config, files: await collectSources(run, { config, pattern, kept: null }), isGiven, narrowed: null });
  const cache = await openTaskCache(run, config);
  const files = await collectSources(run, { config, pattern, kept: cache?.kept ?? null });
  await cache?.save();
  const narrowed = narrowTasks({ config, files, scope, toHolders: (ids) => cache?.kept.toHolders(ids) ?? (() => true) });
  return toSources2({ config, files, isGiven, narrowed });
}
function toSkipped(untouched) {
  return { checks: untouched.map(toSourceCheck), findings: [], details: { tasks: [], sources: [], skipped: [{ what: "the task graph", why: "the change touches no file of its sources" }] } };
}
async function readPlans(run, { asked, links, pattern }) {
  const paths = [...new Set(asked.flatMap((id) => links.get(id) ?? []).flatMap(({ path }) => path ?? []))];
  const read = await run.markdown.read(paths.filter((path) => run.tree.hasFile(path)));
  return new Map(paths.map((path) => {
    const file = read.get(path);
    return [path, file?.state === "read" ? new Set(pattern.findIds(file.text).map(({ id }) => id)) : null];
  }));
}

// packages/core/src/docs/references/collect-citations.ts
async function collectCitations(run, config, { pattern, definitions }) {
  const files = run.tree.match(config.citedIn);
  const read = await run.markdown.read(files);
  const [citations, rows] = [[], []];
  const unreadable4 = /* @__PURE__ */ new Map();
  const isDefinedByMention = "mentions" in config.definedIn;
  let [count2, hasColumn] = [0, false];
  for (const path of files) {
    const document = read.get(path);
    if (document?.state !== "read") {
      unreadable4.set(path, document?.why ?? "it was not read");
      continue;
    }
    if (isDefinedByMention && definitions.files.includes(path)) continue;
    const found = findCitations(path, document.text, pattern).filter(({ line, id }) => !definitions.lines.has(`${path}:${line}:${id}`));
    count2 += found.length;
    const seen = /* @__PURE__ */ new Set();
    for (const one of found) {
      if (!seen.has(one.id)) citations.push(one);
      seen.add(one.id);
    }
    const tables = toCitingTables(document.file, config.column);
    hasColumn ||= tables.length > 0;
    rows.push(...tables.flatMap((table2) => toCitingRows(path, table2, { column: config.column, pattern })));
  }
  return { files, unreadable: unreadable4, citations, count: count2, rows, hasColumn };
}
function findCitations(path, text, pattern) {
  const ids = pattern.findIds(text);
  const places = toPlaces2(text, ids.map(({ at }) => at));
  return ids.map(({ id }, index) => ({ id, path, ...places[index] ?? { line: 1, column: 1 } }));
}
function toCitingTables({ tables }, column) {
  return column === void 0 ? tables : tables.filter(({ header }) => findColumn(header.cells, column) !== void 0);
}
function toCitingRows(path, table2, { column, pattern }) {
  const at = column === void 0 ? void 0 : findColumn(table2.header.cells, column);
  const head = { path, line: table2.line, column: table2.column };
  return [...table2.rows, ...table2.lostRows].flatMap((row) => {
    if (row.cells.every(({ text }) => text.trim() === "")) return [];
    const cells = at === void 0 ? row.cells : row.cells.slice(at, at + 1);
    const ids = [...new Set(cells.flatMap(({ text, targets }) => [text, ...targets]).flatMap((text) => pattern.idsIn(text)))];
    if (at === void 0 && ids.length === 0) return [];
    const place = cells[0] ?? row;
    return [{ path, line: place.line, column: place.column, row, ids, head }];
  });
}

// packages/core/src/docs/references/collect-definitions.ts
import { posix as posix4 } from "node:path";
async function collectDefinitions2(run, { definedIn }, pattern) {
  if ("paths" in definedIn) return collectPaths(run, definedIn.paths, pattern);
  const files = run.tree.match(definedIn.files);
  const read = await run.markdown.read(files);
  const found = [];
  const unreadable4 = /* @__PURE__ */ new Map();
  let hasTable = false;
  for (const path of files) {
    const document = read.get(path);
    if (document?.state !== "read") {
      unreadable4.set(path, document?.why ?? "it was not read");
      continue;
    }
    if ("table" in definedIn) {
      const tables = document.file.tables.filter(({ header }) => findColumn(header.cells, definedIn.table.id) !== void 0);
      hasTable ||= tables.length > 0;
      found.push(...tables.flatMap((table2) => readTable(path, table2, { definedIn: definedIn.table, pattern })));
    } else {
      const ids = pattern.findIds(document.text);
      const places = toPlaces2(document.text, ids.map(({ at }) => at));
      const first = new Map(ids.map(({ id }, index) => [id, { id, path, ...places[index] ?? { line: 1, column: 1 } }]).reverse());
      found.push(...first.values());
    }
  }
  const missingColumn = "table" in definedIn && !hasTable && files.length > unreadable4.size ? definedIn.table.id : null;
  return { files, unreadable: unreadable4, missingColumn, byId: groupById(found), lines: new Set("table" in definedIn ? found.map(({ path, line, id }) => `${path}:${line}:${id}`) : []) };
}
function groupById(found) {
  const byId = /* @__PURE__ */ new Map();
  for (const definition of found) {
    const before = byId.get(definition.id);
    if (before === void 0) byId.set(definition.id, [definition]);
    else before.push(definition);
  }
  return byId;
}
function readTable(path, table2, { definedIn, pattern }) {
  const at = findColumn(table2.header.cells, definedIn.id);
  if (at === void 0) return [];
  return [...table2.rows, ...table2.lostRows].flatMap(({ cells }) => {
    const cell = cells[at];
    if (cell === void 0) return [];
    return toIds(cell.text.trim(), definedIn.format, pattern).map((id) => ({ id, path, line: cell.line, column: cell.column }));
  });
}
function toIds(text, format2, pattern) {
  const ids = pattern.idsIn(text);
  if (ids.length > 0 || format2 === void 0 || text === "") return ids;
  const formed = format2.replace(/\{\w+\}/, () => text);
  return pattern.isId(formed) ? [formed] : [];
}
function collectPaths({ tree }, globs, pattern) {
  const isWanted = matchGlobs((typeof globs === "string" ? [globs] : globs).map((glob) => glob.replace(/\/+$/, "")));
  const seen = /* @__PURE__ */ new Set();
  const found = [];
  for (const file of tree.paths) {
    for (let path = file; path !== "." && !seen.has(path); path = posix4.dirname(path)) {
      seen.add(path);
      const id = posix4.basename(path);
      if (pattern.isId(id) && isWanted(path)) found.push({ id, path, line: 1, column: 1 });
    }
  }
  return { files: found.map(({ path }) => path), byId: groupById(found), unreadable: /* @__PURE__ */ new Map(), lines: /* @__PURE__ */ new Set(), missingColumn: null };
}

// packages/core/src/docs/references/judge-references.ts
var shownRow = 80;
function toReferenceCheck(name3) {
  return `reference:${name3}`;
}
function judgeReferences2(facts) {
  const { name: name3, definitions, citations } = facts;
  const isKnown = definitions.files.length > 0 && definitions.unreadable.size === 0 && definitions.missingColumn === null;
  const findings = [
    ...judgeSources(facts),
    ...judgeDuplicates2(facts),
    ...isKnown ? citations.citations.filter(({ id }) => !definitions.byId.has(id)).map((citation) => toUnknown3(facts, citation)) : [],
    ...judgeColumn(facts),
    ...judgeHashes(facts)
  ];
  return { findings, details: { name: name3, defined: definitions.byId.size, cited: citations.count, outcome: worstOf4(findings) } };
}
function worstOf4(findings) {
  if (findings.some(({ outcome }) => outcome === "fail")) return "fail";
  return findings.some(({ outcome }) => outcome === "unverified") ? "unverified" : "pass";
}
function toLocation3({ path, line, column }) {
  return { path, line, column };
}
function listGlobs(globs) {
  return (typeof globs === "string" ? [globs] : globs).map((glob) => `\`${glob}\``).join(", ");
}
function judgeSources({ name: name3, config, definitions, citations }) {
  const check = toReferenceCheck(name3);
  const { definedIn } = config;
  const missing3 = (source, globs, what) => ({
    rule: "docs/source-missing",
    keys: { source: `references.${name3}.${source}` },
    check,
    outcome: "unverified",
    reason: "missing-evidence",
    message: `Nothing matches ${listGlobs(globs)}, so ${what}.`,
    remedy: `Restore the files, or correct the glob in \`docSync.references.${name3}.${source}\`.`
  });
  const unreadable4 = [...new Map([...definitions.unreadable, ...citations.unreadable])].map(([path, why]) => ({
    rule: "docs/unreadable",
    keys: { path },
    check,
    outcome: "unverified",
    reason: "unreadable-source",
    message: `${path} cannot be read: ${why.replace(/\.$/, "")}.`,
    location: { path }
  }));
  return [
    ...definitions.files.length === 0 ? [missing3("definedIn", "paths" in definedIn ? definedIn.paths : definedIn.files, `no id of \`${name3}\` is defined`)] : [],
    ...citations.files.length === 0 ? [missing3("citedIn", config.citedIn, `nothing cites \`${name3}\``)] : [],
    ...unreadable4,
    ...definitions.missingColumn === null ? [] : [toMissingColumn(name3, { path: definitions.files[0] ?? "", column: definitions.missingColumn, where: "definedIn.table.id" })]
  ];
}
function toMissingColumn(name3, { path, column, where }) {
  return {
    rule: "docs/board-columns",
    keys: { source: `references.${name3}`, path, column },
    check: toReferenceCheck(name3),
    outcome: "fail",
    message: `${path}:1:1 has no table with the column \`${column}\` that \`docSync.references.${name3}.${where}\` names.`,
    location: { path, line: 1, column: 1 },
    remedy: `Restore the header \`${column}\`, or correct \`docSync.references.${name3}.${where}\`.`
  };
}
function judgeDuplicates2({ name: name3, definitions }) {
  return [...definitions.byId].flatMap(([id, places]) => {
    const [first, second] = places;
    if (first === void 0 || second === void 0) return [];
    return [{
      rule: "docs/reference-duplicate",
      keys: { graph: name3, id },
      check: toReferenceCheck(name3),
      outcome: "fail",
      message: `${id} of \`${name3}\` is defined ${places.length === 2 ? "twice" : `${places.length} times`}: at ${places.slice(0, 5).map(showPlace2).join(", ")}.`,
      location: toLocation3(second),
      related: places.filter((place) => place !== second).slice(0, 10).map(toLocation3)
    }];
  });
}
function toUnknown3({ name: name3, definitions }, citation) {
  const meant = closestWord(citation.id, definitions.byId.keys());
  const near = meant === null ? void 0 : definitions.byId.get(meant)?.[0];
  const where = near === void 0 ? definitions.files.slice(0, 3).map((path) => `${path}:1:1`).join(", ") : `${meant ?? ""} is at ${showPlace2(near)}`;
  return {
    rule: "docs/reference-unknown",
    keys: { graph: name3, id: citation.id, path: citation.path },
    check: toReferenceCheck(name3),
    outcome: "fail",
    message: `${citation.id} is cited at ${showPlace2(citation)}, and is not defined in \`${name3}\` (${where}).`,
    actual: citation.id,
    ...meant === null ? {} : { expected: meant, remedy: `Write ${meant}, or define ${citation.id}.` },
    location: toLocation3(citation),
    related: near === void 0 ? definitions.files.slice(0, 1).map((path) => ({ path })) : [toLocation3(near)]
  };
}
function judgeColumn({ name: name3, config: { column }, citations, definitions }) {
  if (column === void 0 || citations.files.length === 0) return [];
  if (!citations.hasColumn) return [toMissingColumn(name3, { path: citations.files[0] ?? "", column, where: "column" })];
  const bare = citations.rows.filter(({ ids }) => ids.length === 0);
  const names = toDistinctNames(bare.map(nameOf2));
  return bare.map((citing, index) => ({
    rule: "docs/reference-missing",
    keys: { graph: name3, path: citing.path, row: names[index] ?? "" },
    check: toReferenceCheck(name3),
    outcome: "fail",
    message: `The row ${JSON.stringify(nameOf2(citing))} at ${showPlace2(citing)} cites nothing of \`${name3}\` in the column \`${column}\` (${showPlace2(citing.head)}).`,
    location: toLocation3(citing),
    related: [toLocation3(citing.head)],
    remedy: definitions.byId.size === 0 ? "Name an id in the column." : `Name one in the column, such as ${[...definitions.byId.keys()].at(-1) ?? ""}.`
  }));
}
function nameOf2({ row }) {
  return (row.cells.map(({ text }) => text.replace(/\s+/g, " ").trim()).find((text) => text !== "") ?? "").slice(0, shownRow);
}
function judgeHashes({ name: name3, config: { hash: hash2 }, citations, definitions, hashes }) {
  if (hash2 === void 0) return [];
  const names = toDistinctNames(citations.rows.map(nameOf2));
  return citations.rows.flatMap((citing, index) => {
    const shown4 = citing.row.cells.flatMap(({ text, targets }) => [text, ...targets]).flatMap((text) => [...text.matchAll(/(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])/g)].map(([hex]) => hex.toLowerCase()));
    return citing.ids.flatMap((id) => {
      const path = definitions.byId.get(id)?.[0]?.path;
      if (path === void 0) return [];
      const file = `${path}/${hash2}`;
      const actual = hashes.get(path) ?? null;
      if (actual !== null && shown4.includes(actual)) return [];
      const says = shown4.length === 0 ? "shows no SHA-256" : `shows ${shown4.join(", ")}`;
      return [{
        rule: "docs/reference-hash-differs",
        keys: { graph: name3, id, path: citing.path, row: names[index] ?? "" },
        check: toReferenceCheck(name3),
        outcome: "fail",
        message: `The row at ${showPlace2(citing)} cites ${id} and ${says}; ${file}:1:1 ${actual === null ? "does not exist" : `has ${actual}`}.`,
        expected: actual,
        actual: shown4[0] ?? null,
        location: toLocation3(citing),
        related: [{ path: file }],
        remedy: actual === null ? `Restore ${file}, or cite another.` : `Write \`${actual}\` into the row, or restore ${file}.`
      }];
    });
  });
}

// packages/core/src/docs/references/check-references.ts
async function checkReferences(run) {
  const judged = [];
  for (const [name3, config] of Object.entries(run.config.references)) judged.push(judgeReferences2(await collectReference(run, name3, config)));
  return {
    checks: Object.keys(run.config.references).map(toReferenceCheck),
    findings: judged.flatMap(({ findings }) => findings),
    details: judged.map(({ details }) => details)
  };
}
async function collectReference(run, name3, config) {
  const pattern = compileIdPattern(config.id, { inPaths: "paths" in config.definedIn });
  const definitions = await collectDefinitions2(run, config, pattern);
  const citations = await collectCitations(run, config, { pattern, definitions });
  const cited = new Set(citations.rows.flatMap(({ ids }) => ids));
  const hashes = /* @__PURE__ */ new Map();
  for (const id of config.hash === void 0 ? [] : cited) {
    const path = definitions.byId.get(id)?.[0]?.path;
    if (path !== void 0) hashes.set(path, await hashOf(run, `${path}/${config.hash ?? ""}`));
  }
  return { name: name3, config, definitions, citations, hashes };
}
async function hashOf({ workspace }, path) {
  try {
    return (await hashFile(workspace.resolve(path))).sha256;
  } catch (error) {
    if (isShipworthyError(error) && error.code.startsWith("config/")) return null;
    throw error;
  }
}

// packages/core/src/docs/samples/read-file-source.ts
async function readFileSource({ tree, workspace }, { file, region }) {
  const read = tree.hasFile(file) ? await workspace.readText(file, { optional: true }) : null;
  if (read === null) return { state: "missing", why: `${file} does not exist`, path: null };
  const text = read.text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  return region === void 0 ? { state: "found", text, path: file, line: 1 } : readRegion(text, file, region);
}
function readRegion(text, path, name3) {
  const lines = text.split("\n");
  const listMarks = (word) => lines.flatMap((line, index) => isMark(line, word, name3) ? [index] : []);
  const [starts, ends] = [listMarks("region"), listMarks("endregion")];
  const [start, end] = [starts[0], ends[0]];
  if (start === void 0 || end === void 0 || end < start) return { state: "missing", why: `${path} has no region ${name3}: a comment \`region: ${name3}\` before it and \`endregion: ${name3}\` after it`, path };
  if (starts.length > 1 || ends.length > 1) return { state: "missing", why: `${path} has the region ${name3} more than once`, path };
  return { state: "found", text: toFlush(lines.slice(start + 1, end)), path, line: start + 2 };
}
function isMark(line, word, name3) {
  const at = line.indexOf(`${word}: ${name3}`);
  if (at < 0 || at > 0 && /[\w-]/.test(line.charAt(at - 1))) return false;
  return !/[\w.-]/.test(line.charAt(at + word.length + 2 + name3.length));
}
function toFlush(lines) {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => `${line.slice(indent)}
`).join("");
}

// packages/core/src/docs/samples/read-observation-source.ts
import { posix as posix5 } from "node:path";
async function readObservationSource(run, { observation, pack }) {
  const [caseId = "", ...rest] = observation.split("/");
  const output = rest.join("/");
  const manifests = pack === void 0 ? run.policy.config.packs : [pack];
  if (output === "") return missing2(`\`${observation}\` names no output: write \`<case>/<output>\``);
  if (manifests.length === 0) return missing2("no pack is named: neither by the sample nor under `packs`");
  const answers = await Promise.all(manifests.map((manifest) => readFrom(run, manifest, { caseId, output })));
  const found = answers.filter(({ state }) => state === "found");
  if (found.length > 1) return missing2(`several packs have the output ${observation}: name one with \`pack\``);
  return found[0] ?? answers[0] ?? missing2("no pack has it");
}
async function readFrom({ workspace }, manifest, { caseId, output }) {
  try {
    const source = await workspace.readText(manifest, { optional: true });
    const value = source === null ? null : parseYamlSource(source.text, manifest).value;
    const id = isJsonObject(value) && typeof value.id === "string" ? value.id : null;
    if (id === null) return missing2(`there is no pack ${manifest}`);
    const folder = openWorkTreeFolder(workspace, defaultBaselineFolder({ path: manifest, ref: { id } }));
    const [name3, stored] = [recordName(caseId), storedPath(caseId, output)];
    const files = await folder.read([name3, stored]);
    const [record, content2] = [files.get(name3), files.get(stored)];
    const path = posix5.join(folder.path, stored);
    if (record === void 0) return missing2(`the pack ${id} has no accepted record of the case ${caseId}`);
    const parsed = await parseRecord(record, { pack: id, path: posix5.join(folder.path, name3), name: name3 });
    if (!isRecordFile(parsed)) return missing2(parsed.message);
    const observed = parsed.record.files.find((file) => file.path === output);
    if (observed === void 0) return missing2(`the record of ${caseId} has no output ${output}, only ${parsed.record.files.map((file) => file.path).join(", ")}`);
    if (content2 === void 0 || sha256Hex(content2) !== observed.sha256) return missing2(`the accepted ${output} of ${caseId} is not stored, or is not the one that its record names`);
    return { state: "found", text: new TextDecoder().decode(content2).replaceAll("\r\n", "\n"), path, line: 1 };
  } catch (error) {
    if (isShipworthyError(error) && error.kind === "user") return missing2(error.message);
    throw error;
  }
}
function missing2(why) {
  return { state: "missing", why, path: null };
}

// packages/core/src/docs/samples/collect-samples.ts
async function collectSamples(run) {
  const { samples } = run.config;
  const documents = await run.markdown.read([...new Set(samples.map((sample) => sample.in))].filter((path) => run.tree.hasFile(path)));
  return Promise.all(samples.map(async (config) => {
    const document = documents.get(config.in);
    const read = document?.state === "read" ? document : null;
    return { config, title: toTitle(config), source: await readSource2(run, config), fences: read?.file.fences.filter(({ name: name3 }) => name3 === config.fence) ?? [], text: read?.text ?? null };
  }));
}
function readSource2(run, { equals }) {
  return "file" in equals ? readFileSource(run, equals) : readObservationSource(run, equals);
}
function toTitle({ equals }) {
  if ("observation" in equals) return `the accepted output ${equals.observation}`;
  return equals.region === void 0 ? equals.file : `${equals.file}, region ${equals.region}`;
}

// packages/core/src/docs/samples/judge-sample.ts
function judgeSample(sample, normalise) {
  const { config, source, fences, title } = sample;
  const check = `sample:${config.in}#${config.fence}`;
  const shared = { keys: { path: config.in, fence: config.fence }, check, outcome: "fail" };
  const report = { in: config.in, fence: config.fence, source: title, outcome: "fail", hunk: null };
  const [fence, second] = fences;
  const gone = findGone(sample);
  if (gone !== null || fence === void 0 || source.state === "missing") {
    const location = second === void 0 ? { path: config.in } : { path: config.in, line: second.line, column: second.column };
    return { report, findings: [{ ...shared, rule: "docs/sample-missing", message: gone ?? "The sample is gone.", location: sample.text === null ? null : location }] };
  }
  const [shown4, wanted] = [toText4(normalise(fence.content)), toText4(normalise(source.text))];
  if (shown4 === wanted) return { report: { ...report, outcome: "pass" }, findings: [] };
  const at = firstDifference(shown4, wanted);
  return {
    report: { ...report, hunk: toHunkText(shown4, wanted) },
    findings: [{
      ...shared,
      rule: "docs/sample-differs",
      message: `The sample ${config.fence} differs from ${title} (${source.path}:${source.line + at}:1) from its line ${at + 1} on.`,
      expected: wanted.split("\n")[at] ?? "",
      actual: shown4.split("\n")[at] ?? "",
      location: { path: config.in, line: firstLineOf(fence, sample.text ?? "") + at, column: 1 },
      related: [{ path: source.path, line: source.line + at, column: 1 }]
    }]
  };
}
function findGone({ config, source, fences, text }) {
  if (text === null) return `${config.in}, which should show ${config.fence}, cannot be read or does not exist.`;
  if (fences.length === 0) return `${config.in} has no fence after a comment \`<!-- sample: ${config.fence} -->\`.`;
  if (fences.length > 1) return `${config.in} has ${fences.length} fences named ${config.fence}, the second in line ${fences[1]?.line ?? 0}: nobody knows which one is meant.`;
  return source.state === "missing" ? `What the sample ${config.fence} must show is not there: ${source.why}.` : null;
}
function toText4(text) {
  return text.replace(/\n+$/, "");
}
function firstDifference(a, b) {
  const [left, right] = [a.split("\n"), b.split("\n")];
  const at = left.findIndex((line, index) => line !== right[index]);
  return at < 0 ? Math.min(left.length, right.length) : at;
}
function firstLineOf({ from }, text) {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < from; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
function toHunkText(shown4, wanted) {
  const hunks = toTextHunks(`${shown4}
`, `${wanted}
`);
  if (hunks === null) return "too different to show";
  return hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines].join("\n")).join("\n");
}

// packages/core/src/docs/samples/check-samples.ts
async function checkSamples(run) {
  const collected = await collectSamples(run);
  const judged = await Promise.all(collected.map(async (sample) => judgeSample(sample, await toNormalise(sample.config.normalise) ?? ((text) => text))));
  return {
    checks: collected.map(({ config }) => `sample:${config.in}#${config.fence}`),
    findings: judged.flatMap(({ findings }) => findings),
    details: judged.map(({ report }) => report)
  };
}

// packages/core/src/docs/samples/update-samples.ts
import { readFile as readFile3, realpath as realpath2 } from "node:fs/promises";

// packages/core/src/docs/samples/plan-samples.ts
function planSample(sample, normalise) {
  const { config, source, fences, text } = sample;
  const [finding] = judgeSample(sample, normalise).findings;
  const [fence] = fences;
  if (finding === void 0) return null;
  if (finding.rule === "docs/sample-missing" || fence === void 0 || source.state === "missing" || text === null) {
    return { message: finding.message, remedy: "Mend it by hand.", path: config.in, ...finding.location?.line === void 0 ? {} : { line: finding.location.line } };
  }
  const lines = toText4(source.text).split("\n");
  const marker = markerOf(text, fence);
  if (lines.some((line) => endsFence(line, marker))) {
    return { message: `${source.path} has a line that would end the fence ${config.fence}.`, remedy: `Begin and end the fence with more than ${marker.length} of \`${marker.charAt(0)}\`.`, path: config.in, line: fence.line, column: fence.column };
  }
  const lineEnd3 = text.slice(0, fence.from).endsWith("\r\n") ? "\r\n" : "\n";
  const replacement = lines.map((line) => `${line === "" ? fence.prefix.trimEnd() : `${fence.prefix}${line}`}${lineEnd3}`).join("");
  return { path: config.in, fence: config.fence, from: fence.from, to: fence.to, replacement, hunk: toHunkText(toText4(fence.content), toText4(source.text)) };
}
function markerOf(text, { from }) {
  const opening = text.slice(0, from).trimEnd().split("\n").at(-1) ?? "";
  return /`{3,}|~{3,}/.exec(opening)?.[0] ?? "```";
}
function endsFence(line, marker) {
  const [, marks] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return marks?.charAt(0) === marker.charAt(0) && marks.length >= marker.length;
}
function isStep(planned) {
  return "replacement" in planned;
}

// packages/core/src/docs/samples/update-samples.ts
async function updateSamples(run) {
  const { inputs, workspace } = run;
  const collected = await collectSamples(run);
  const planned = await Promise.all(collected.map(async (sample) => planSample(sample, await toNormalise(sample.config.normalise) ?? ((text) => text))));
  const faults = planned.flatMap((one) => one === null || isStep(one) ? [] : [one]);
  if (faults.length > 0) throw new ShipworthyError("usage/invalid-input", "The samples cannot be written anew:", { hint: "Nothing was written.", faults });
  const steps2 = planned.flatMap((one) => one !== null && isStep(one) ? [one] : []);
  const texts = new Map(collected.flatMap(({ config, text }) => text === null ? [] : [[config.in, text]]));
  if (!inputs["dry-run"]) for (const [path, text] of texts) await writeDocument(workspace.resolve(path), text, steps2.filter((step) => step.path === path));
  const notes = [
    `${collected.length} samples: ${steps2.length} to write, ${collected.length - steps2.length} unchanged`,
    ...steps2.flatMap(({ path, fence, hunk }) => [`  ~ ${path}  ${fence}`, ...hunk.split("\n").map((line) => `      ${line}`)]),
    inputs["dry-run"] ? "Nothing was written (dry run)." : steps2.length === 0 ? "Nothing was written: every sample shows what it must." : "Review the difference, and commit it."
  ];
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: requireJson({ dryRun: inputs["dry-run"], steps: steps2 }) }, exitCode: 0 };
}
async function writeDocument(absolute, text, steps2) {
  if (steps2.length === 0) return;
  const next = steps2.toSorted((a, b) => b.from - a.from).reduce((result, { from, to, replacement }) => `${result.slice(0, from)}${replacement}${result.slice(to)}`, text);
  const raw = await readFile3(absolute, "utf8");
  const mark = raw.startsWith("\uFEFF") && !text.startsWith("\uFEFF") ? "\uFEFF" : "";
  await writeFileAtomically(await realpath2(absolute), `${mark}${next}`);
}

// packages/core/src/docs/check-families.ts
async function checkFamilies(run) {
  const links = await checkLinks(run);
  const areas = await checkAreas(run);
  const tasks = await checkTasks(run);
  const references = await checkReferences(run);
  const forms = await checkForms(run);
  const changelog = await checkChangelog(run);
  const samples = await checkSamples(run);
  const families = [areas, tasks, references, forms, links, changelog, samples];
  const findings = families.flatMap((family) => family.findings);
  const { change } = run;
  return {
    checks: families.flatMap(({ checks }) => checks),
    findings: run.scope === null ? findings : findings.filter((finding) => isInScope(finding, run.scope)),
    details: {
      range: change.state === "known" ? { base: change.base, head: change.head, worktree: change.worktree, chosen: change.chosen, changed: change.files.length } : null,
      areas: areas.details,
      tasks: tasks.details.tasks,
      sources: tasks.details.sources,
      references: references.details,
      forms: forms.details,
      links: links.details,
      changelog: changelog.details,
      samples: [...samples.details],
      debts: null,
      skipped: [...skippedOf(run), ...tasks.details.skipped]
    }
  };
}
function skippedOf({ scope, inputs, tree, config }) {
  return [
    ...scope === null ? [] : [{ what: "files that the change does not touch", why: "`changed-only`" }],
    ...inputs.task.length === 0 ? [] : [{ what: "tasks that were not asked for", why: "`task`" }],
    ...config.links === void 0 ? [] : tree.submodules.map((path) => ({ what: path, why: "a submodule: nothing below it is looked at" }))
  ];
}

// packages/core/src/docs/debts/accept-debts.ts
import { realpath as realpath3 } from "node:fs/promises";

// packages/core/src/docs/debts/plan-debts.ts
function planDebts(findings, { before, acceptedBy, reason }) {
  const known = new Map(before.map((debt) => [debt.fingerprint, debt]));
  const now = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    if (finding.outcome !== "fail") continue;
    const { fingerprint, rule: rule2, location, message } = toFinding(finding);
    const count2 = (now.get(fingerprint)?.count ?? 0) + 1;
    const old = known.get(fingerprint);
    const stays = old !== void 0 && count2 <= old.count;
    now.set(fingerprint, { fingerprint, rule: rule2, path: location?.path ?? null, message: withoutPlace(message), count: count2, acceptedBy: stays ? old.acceptedBy : acceptedBy, reason: stays ? old.reason : reason });
  }
  const debts = [...now.values()].toSorted(byPlace);
  return {
    debts,
    added: debts.filter(({ fingerprint, count: count2 }) => count2 > (known.get(fingerprint)?.count ?? 0)),
    removed: before.filter(({ fingerprint }) => !now.has(fingerprint)),
    kept: debts.filter(({ fingerprint, count: count2 }) => count2 <= (known.get(fingerprint)?.count ?? 0)).length,
    unverified: findings.filter(({ outcome }) => outcome === "unverified").length
  };
}
function withoutPlace(message) {
  return message.replace(/:\d+:\d+/g, "");
}
function byPlace(a, b) {
  const [left, right] = [a, b].map(({ path, rule: rule2, fingerprint }) => `${path ?? ""}\0${rule2}\0${fingerprint}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

// packages/core/src/docs/debts/accept-debts.ts
var shown3 = 20;
async function acceptDebts(run, { debts, findings }) {
  const { inputs, host, workspace } = run;
  requireWhole(run);
  const reason = inputs.reason?.trim() ?? "";
  const acceptedBy = await readCommitter(host, workspace.root) ?? "";
  const plan = planDebts(findings, { before: debts?.debts ?? [], acceptedBy, reason });
  const faults = [
    ...debts === null ? [{ message: "nothing says which file to write.", remedy: "Name it under `docSync.baseline`, or with `--baseline`." }] : [],
    ...plan.added.length > 0 && reason === "" ? [{ message: "`--reason` is missing: why may the new debts stand?" }] : [],
    ...plan.added.length > 0 && acceptedBy === "" ? [{ message: "nobody is named: git knows no `user.name`.", remedy: "Tell git who you are." }] : []
  ];
  if (debts === null || faults.length > 0) throw new ShipworthyError("usage/invalid-input", "Debts are not accepted like this:", { hint: 'Example: `shipworthy doc-sync-check --mode accept-baseline --reason "before the check"`.', faults });
  const isChanged = plan.added.length > 0 || plan.removed.length > 0;
  if (isChanged && !inputs["dry-run"]) await writeFileAtomically(await followLink(workspace.resolve(debts.path)), toPrettyJson({ kind: "doc-sync-baseline", schemaVersion: "1.0", debts: [...plan.debts] }));
  const last = inputs["dry-run"] ? "Nothing was written (dry run)." : isChanged ? "Commit the file; the review of that change is the approval." : "Nothing was written: the file already says this.";
  return { out: workspace.out, documents: [], notes: [...showPlan(plan, debts.path), last], outputs: {}, report: { json: requireJson({ path: debts.path, dryRun: inputs["dry-run"], ...plan }) }, exitCode: 0 };
}
function followLink(absolute) {
  return realpath3(absolute).catch(() => absolute);
}
function requireWhole({ inputs, host }) {
  if (host.context.where !== "local") {
    throw new ShipworthyError("baseline/refused", `Debts are not accepted in CI (${host.context.service ?? host.context.where}), where nobody looks at them.`, { hint: "Run the command on your machine and commit the file." });
  }
  if (inputs["changed-only"] || inputs.task.length > 0) {
    throw new ShipworthyError("baseline/refused", "Only the debts of everything are accepted: what a part of the check does not find would be forgotten.", { hint: "Leave `--changed-only` and `--task` away." });
  }
}
function showPlan({ added, removed, kept, unverified }, path) {
  return [
    `${path}: ${added.length} new, ${removed.length} paid, ${kept} unchanged`,
    ...listDebts("+", added),
    ...listDebts("-", removed),
    ...unverified === 0 ? [] : [`  ! ${unverified} could not be verified; no list can forgive that`]
  ];
}
function listDebts(mark, debts) {
  const lines = debts.slice(0, shown3).map(({ rule: rule2, path, message }) => `  ${mark} ${rule2}  ${path ?? ""}  ${message}`);
  return debts.length > shown3 ? [...lines, `  ${mark} and ${debts.length - shown3} more`] : lines;
}

// packages/core/src/docs/debts/apply-debts.ts
function applyDebts(known, { findings, isWhole }) {
  if (known === null) return { findings, details: null };
  const byFingerprint = new Map(known.debts.map((debt) => [debt.fingerprint, debt]));
  const left = new Map(known.debts.map(({ fingerprint, count: count2 }) => [fingerprint, count2]));
  const judged = findings.map((finding) => {
    if (finding.outcome !== "fail") return finding;
    const { fingerprint } = toFinding(finding);
    const debt = byFingerprint.get(fingerprint);
    const remaining = left.get(fingerprint) ?? 0;
    if (debt === void 0 || remaining === 0) return finding;
    left.set(fingerprint, remaining - 1);
    return { ...finding, outcome: "warn", debt: { acceptedBy: debt.acceptedBy, reason: debt.reason } };
  });
  const paid = isWhole ? known.debts.filter(({ fingerprint }) => (left.get(fingerprint) ?? 0) > 0 && known.own.has(fingerprint)) : [];
  const outdated = paid.map(({ fingerprint, rule: rule2, path, message }) => ({
    rule: "docs/baseline-outdated",
    keys: { path: known.path, debt: fingerprint },
    check: null,
    outcome: "warn",
    location: { path: known.path },
    message: `A known debt no longer occurs${(left.get(fingerprint) ?? 0) < (byFingerprint.get(fingerprint)?.count ?? 0) ? " as often as it is listed" : ""}: ${rule2} in ${path ?? "no file"} (${message})`
  }));
  return {
    findings: [...judged, ...known.findings, ...outdated],
    details: {
      path: known.path,
      known: known.debts.reduce((sum, { count: count2 }) => sum + count2, 0),
      found: known.debts.reduce((sum, { fingerprint, count: count2 }) => sum + count2 - (left.get(fingerprint) ?? 0), 0),
      outdated: paid.map(({ fingerprint }) => fingerprint)
    }
  };
}

// packages/contract/src/docs/doc-debts.ts
var debtSchema = strictObject({
  fingerprint: digestSchema,
  rule: string(),
  /** For whoever reads the file; the fingerprint alone counts. */
  path: nullable(string()),
  message: string(),
  /** How often it was found: the same link can be broken twice in one file. */
  count: int().check(_positive()),
  acceptedBy: string().check(_minLength(1)),
  reason: string().check(_minLength(1))
});
var docDebtsSchema = strictObject({
  $schema: optional(string()),
  kind: literal("doc-sync-baseline"),
  schemaVersion: literal("1.0"),
  /** Sorted by path, rule and fingerprint, so that two people who change it seldom conflict. */
  debts: array(debtSchema)
});

// packages/core/src/docs/debts/read-debts.ts
async function readDebts(run) {
  const { inputs, config, host, workspace, policy } = run;
  const named = inputs.baseline ?? config.baseline;
  if (named === void 0) return null;
  const path = workspace.toDocumentPath(workspace.resolve(named));
  const own2 = parseDebts((await workspace.readText(path, { optional: true }))?.text ?? null, path);
  const countsFromBase = inputs["policy-from"] === "base" || inputs["policy-from"] === "auto" && isUnderReview(host.context) && policy.baseHasConfig;
  const ownFingerprints = new Set(own2.map(({ fingerprint }) => fingerprint));
  if (!countsFromBase) return { path, debts: own2, own: ownFingerprints, findings: [] };
  const bytes = await policy.base?.readFile(workspace.toRepositoryPath(path)) ?? null;
  const debts = parseDebts(bytes === null ? null : new TextDecoder().decode(bytes), path);
  return { path, debts, own: ownFingerprints, findings: judgeAdded(path, debts, own2) };
}
function parseDebts(text, path) {
  return text === null ? [] : parseWithSchema(parseYamlSource(text, path), docDebtsSchema, "list of known debts").debts;
}
function judgeAdded(path, base, own2) {
  const counts = new Map(base.map(({ fingerprint, count: count2 }) => [fingerprint, count2]));
  const added = own2.filter(({ fingerprint, count: count2 }) => count2 > (counts.get(fingerprint) ?? 0));
  if (added.length === 0) return [];
  return [{
    rule: "policy/changed",
    keys: { path },
    check: null,
    outcome: "warn",
    location: { path },
    message: `This change writes ${added.length === 1 ? "one debt" : `${added.length} debts`} down in ${path}: ${added.slice(0, 3).map(({ rule: rule2, path: place }) => `${rule2} in ${place ?? "no file"}`).join("; ")}${added.length > 3 ? " \u2026" : ""}. It is judged by the debts of the base.`
  }];
}

// packages/core/src/docs/check-documents.ts
async function checkDocuments(request) {
  const { inputs, workspace } = request;
  const run = await openRun(request);
  if (inputs.mode === "update-samples") return updateSamples(run);
  const debts = await readDebts(run);
  const result = await checkFamilies(run);
  if (inputs.mode === "accept-baseline") return acceptDebts(run, { debts, findings: result.findings });
  const applied = applyDebts(debts, { findings: result.findings, isWhole: run.scope === null && inputs.task.length === 0 });
  const document = await writeReport(request, run, { ...result, findings: applied.findings, details: { ...result.details, debts: applied.details } });
  return { out: workspace.out, documents: [document], notes: [], outputs: {}, exitCode: toExitCode([document.document.verdict], inputs["fail-on"]) };
}
async function openRun(request) {
  const { host, workspace, inputs, config, policy } = request;
  const [tree, change] = await Promise.all([collectTree(host, workspace), collectChange({ host, workspace, policy, inputs })]);
  const scope = inputs["changed-only"] && change.state === "known" ? new Set(change.files.map(({ path }) => path)) : null;
  return { inputs, host, workspace, policy, config, tree, change, scope, markdown: openMarkdownReader({ root: workspace.root }) };
}
async function writeReport(request, run, { checks, findings, details }) {
  const { inputs, host, workspace, policy, startedAt } = request;
  const key = inputs.key ?? "default";
  const { config } = policy;
  const drafts = [...policy.findings, ...unknownScope(run), ...findings];
  const judgement = judge({ checks, findings: drafts, waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key });
  const document = buildDocument(host, {
    kind: "doc-sync-report",
    key,
    partial: inputs["changed-only"] || inputs.task.length > 0,
    subject: await collectSubject(host, workspace.git, policy.baseCommit),
    inputs: await toInputs(run),
    policy: policy.policy,
    judgement,
    details,
    startedAt
  });
  return writeEvidence(host, workspace.out, { document });
}
function unknownScope({ inputs, change, config }) {
  return change.state === "unknown" && inputs["changed-only"] && config.areas.length === 0 ? [change.finding] : [];
}
async function toInputs({ config, tree, workspace }) {
  const named = [
    ...config.changelog === void 0 ? [] : [{ name: "changelog", path: config.changelog.file }],
    ...Object.entries(config.tasks?.sources ?? {}).flatMap(([name3, { files }]) => tree.match(files).slice(0, 20).map((path) => ({ name: `tasks.${name3}`, path }))),
    ...config.samples.map((sample) => ({ name: "sample", path: sample.in }))
  ];
  const known = named.filter(({ path }, index) => tree.hasFile(path) && named.findIndex((one) => one.name === named[index]?.name && one.path === path) === index);
  return Promise.all(known.map(({ name: name3, path }) => toFileInput(name3, { path, absolute: workspace.resolve(path) })));
}
export {
  checkDocuments
};
