import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  columnNames,
  findColumn,
  hasRows,
  outcomeOf,
  placeOfSource,
  toCsvTable,
  toEntries,
  toHeaderName,
  toMappedHeaders,
  toMarkdownTables
} from "./chunk-DBVZ73YX.js";
import {
  checkChangelog,
  collectTree,
  hasNewEntry,
  isBelowOutput,
  isBlank,
  openMarkdownReader,
  parseMarkdown,
  readChangelog
} from "./chunk-ON4EHCTL.js";
import {
  isRecordFile,
  parseRecord,
  toRecordedBytes
} from "./chunk-SSSISSO7.js";
import {
  defaultBaselineFolder,
  openWorkTreeFolder,
  recordName,
  storedPath
} from "./chunk-AJH4OLDX.js";
import {
  toNormalise
} from "./chunk-2HOAHMG3.js";
import {
  toTextHunks
} from "./chunk-MAMZJ5SD.js";
import {
  compileIdPattern,
  compileStatusMap
} from "./chunk-N3Y5QBAW.js";
import {
  compareVersions,
  formatVersion,
  parseTagPattern
} from "./chunk-PA27U3VF.js";
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import {
  defaultConfigPath,
  isUnderReview,
  parseWithSchema,
  readCommitter,
  requireGit,
  runGit,
  splitZero,
  toGitEnvironment
} from "./chunk-4CWBFBZX.js";
import {
  buildDocument,
  collectSubject,
  judge,
  toDate,
  toExitCode,
  toFileInput,
  toFinding,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  hashFile,
  isJsonArray,
  isJsonObject,
  matchGlobs,
  readTextFile,
  requireJson,
  require_picomatch,
  sha256Hex,
  toPrettyJson,
  toTextPositions,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import {
  digestSchema
} from "./chunk-NIT5GBHI.js";
import {
  _enum,
  _minLength,
  _positive,
  array,
  int,
  literal,
  nullable,
  optional,
  strictObject,
  string
} from "./chunk-ZDLLAUQK.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

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
function chosen(range2) {
  return { state: "chosen", ...range2, worktree: range2.worktree ?? false };
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
  const range2 = { base, head, worktree, chosen: named.chosen };
  if (base === head || await git.isAncestor(base, head)) return chosen(range2);
  if (named.trusted === true && !await git.hasHistory({ tips: [base, head], since: null })) return chosen(range2);
  const fork = await findForkPoint(git, base, head);
  if (fork.state === "found") return chosen({ ...range2, base: fork.commit, chosen: `the merge base with ${named.chosen}, which is no ancestor (${short(base)})` });
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
  for (const name2 of [revision, `refs/heads/${revision}`, `refs/tags/${revision}`]) {
    const commit = await git.remoteCommitOf(name2);
    if (commit !== null && await bring(git, commit)) return git.commitOf(commit);
  }
  return null;
}

// packages/core/src/docs/change/review-range.ts
async function chooseReviewRange(request) {
  const range2 = request.context.event === "merge_group" ? await chooseGroupRange(request) : await choosePullRequestRange(request);
  return range2.state === "chosen" ? refuseOtherRange(request, range2) : range2;
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
async function refuseOtherRange({ git, inputs }, range2) {
  const refuse = (input, named2, counts) => unclear(`input ${input}`, `under review the event says what the change is (from ${short(range2.base ?? "")} to ${short(range2.head ?? "")}), but the input \`${input}\` names ${JSON.stringify(named2.slice(0, 200))} instead of ${short(counts ?? "")}`, {
    reason: "head-policy",
    remedy: `Leave the input \`${input}\` away on pull requests and in merge groups.`
  });
  if (inputs.head !== void 0 && await git.commitOf(inputs.head) !== range2.head) return refuse("head", inputs.head, range2.head);
  if (inputs.base === void 0) return range2;
  const named = await findRevision(git, inputs.base);
  const fork = named === null || range2.head === null ? null : await findForkPoint(git, named, range2.head);
  return fork?.state === "found" && fork.commit === range2.base ? range2 : refuse("base", inputs.base, range2.base);
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
  const name2 = (context.ref ?? "").slice("refs/tags/".length);
  const named = context.headCommit !== null && await bring(git, context.headCommit) ? context.headCommit : `refs/tags/${name2}`;
  const head = await git.commitOf(named);
  if (head === null) return unclear(about, `the commit of the tag ${name2} is neither in this clone nor given by \`origin\``);
  const toCandidates2 = candidatesFor(parseTagPattern(tagPattern), name2, head);
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
function toRange({ name: name2, commit }, head) {
  return chosen({ base: commit, head, chosen: `the tag ${name2}, the highest version before this one` });
}
function candidatesFor(pattern, own2, head) {
  const self = pattern.parse(own2);
  const isPrerelease = self !== null && self.version.prerelease.length > 0;
  return (tags) => {
    const candidates = Array.from(tags).flatMap(([name2, commit]) => {
      const tag = name2 === own2 || commit === head ? null : pattern.parse(name2);
      const counts = tag !== null && (self === null || tag.package === self.package) && (isPrerelease || tag.version.prerelease.length === 0);
      return counts ? [{ ...tag, name: name2, commit }] : [];
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
    const range2 = await chooseRange({ git, context: host.context, inputs, tagPattern: policy.config.release.tag });
    if (range2.state === "unclear") return toUnknown(range2);
    return await toKnown(git, workspace, range2);
  } catch (error) {
    if (isShipworthyError(error) && error.code.startsWith("git/")) return toUnknown(unclear("git", error.message.replace(/\.$/, "")));
    throw error;
  }
}
async function toKnown(git, workspace, range2) {
  const { base, head, worktree, chosen: chosen2 } = range2;
  const files = (await listFiles(git, workspace, range2)).sort((left, right) => left.path < right.path ? -1 : 1);
  const previous = new Map(files.map(({ path, previousPath }) => [path, previousPath ?? path]));
  const readBefore2 = async (path) => base === null ? null : readAt(git, base, workspace.toRepositoryPath(previous.get(path) ?? path));
  return { state: "known", base, head, worktree, chosen: chosen2, files, readBefore: readBefore2 };
}
async function listFiles(git, workspace, { base, head, worktree }) {
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
  const tags = !isShallow && local.size > 0 ? local : await git.remoteTags() ?? (isShallow ? null : local);
  if (tags === null) return null;
  const isNewest = (version) => version !== void 0 && compareVersions(version, newest) === 0;
  return [...tags.keys()].some((name2) => isNewest(pattern.parse(name2)?.version)) ? null : formatVersion(newest);
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
  if (!watches && !isTouched) drafts.push(toDraft(area, facts, { globs: when.join(", "), as: `\`when\` (${when.join(", ")})${area.unless === void 0 ? "" : " without `unless`"}`, outcome: "fail" }));
  for (const requirement of area.require) {
    for (const globs of groupsOf(requirement, facts.changelogPath)) {
      if (facts.match(globs).length > 0) continue;
      const name2 = globs.join(", ");
      drafts.push(toDraft(area, facts, { globs: name2, as: `\`require\` (${name2})`, outcome: requirement.level }));
    }
  }
  return drafts;
}
function groupsOf({ any, all, changelog }, changelogPath) {
  if (changelog === true) return [[changelogPath]];
  return any === void 0 ? splitAll(toGlobs(all)) : [toGlobs(any)];
}
function toDraft({ id }, { placeOf: placeOf2 }, dead) {
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
    const finding = judgement.state === "met" ? null : toDraft2({ area, requirement, judgement, touching, excuse, dead }, facts);
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
function toDraft2({ area, requirement, judgement, touching, excuse, dead }, facts) {
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
  if (!first.some(({ findings }) => findings.some(({ rule }) => rule === "docs/area-not-updated"))) return first;
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
  const wanted = new Map(names.map((name2) => [toName(name2), name2]));
  const found = new Map(names.map((name2) => [name2, []]));
  const add = (name2, field) => {
    if (name2 !== void 0) found.get(name2)?.push(field);
  };
  const lines = toLines(text);
  const taken = /* @__PURE__ */ new Set([...file.tables.flatMap((table) => [table.header, ...table.rows].map(({ line }) => line)), ...toFencedLines(file)]);
  for (const { line, column, text: heading, level } of file.headings) {
    const name2 = wanted.get(toName(heading));
    if (name2 !== void 0) add(name2, { line, column, value: readSection(lines, file, { line, level }) });
  }
  for (const table of file.tables) addRows(table, (label2) => wanted.get(toName(label2)), add);
  const headings = new Set(file.headings.map(({ line }) => line));
  for (const [index, { text: one, line }] of lines.entries()) {
    if (headings.has(line) || taken.has(line)) continue;
    const label2 = readLabel(one, wanted);
    if (label2 === null) continue;
    const value = label2.value === "" ? readBelow(lines, index, { headings, wanted, indent: label2.indent }) : label2.value;
    add(label2.name, { line, column: label2.indent + 1, value });
  }
  return found;
}
function addRows(table, nameOf2, add) {
  const body = [table.header, ...table.rows];
  for (const { cells } of body) {
    const [label2, ...values] = cells;
    const name2 = label2 === void 0 ? void 0 : nameOf2(label2.text);
    if (label2 === void 0 || name2 === void 0) continue;
    const isHeading = cells === table.header.cells && values.some(({ text }) => nameOf2(text) !== void 0);
    if (!isHeading) add(name2, { line: label2.line, column: label2.column, value: values.map(({ text, targets }) => text.trim() || targets.join(" ")).filter((value) => value !== "").join(" ") });
  }
  const headed = table.header.cells.map(({ text }) => nameOf2(text));
  if (headed.filter((name2) => name2 !== void 0).length < 2) return;
  headed.forEach((name2, at) => {
    const head = table.header.cells[at];
    if (head === void 0) return;
    add(name2, { line: head.line, column: head.column, value: table.rows.map(({ cells }) => cells[at]?.text.trim() ?? "").filter((value) => value !== "").join(" ") });
  });
}
function toLines(text) {
  const visible = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ""));
  return visible.split("\n").map((line, index) => ({ text: line.replace(/\r$/, ""), line: index + 1 }));
}
function toFencedLines({ fences }) {
  return fences.flatMap(({ line, content }) => content.split("\n").map((_, index) => line + 1 + index));
}
function readSection(lines, { headings }, { line, level }) {
  const next = headings.find((heading) => heading.line > line && heading.level <= level)?.line ?? lines.length + 1;
  const inner = new Set(headings.map((heading) => heading.line));
  const isUnderline = (text) => /^\s*(?:=+|-{2,})\s*$/.test(text);
  return lines.slice(line, next - 1).filter((one) => !inner.has(one.line) && !isUnderline(one.text)).map(({ text }) => text).join("\n").trim();
}
function readLabel(line, wanted) {
  const [, before = "", box, rest = ""] = /^([\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?)(\[[ xX]\]\s+)?(\S.*)$/.exec(line) ?? [];
  const indent = /^[\s>]*/.exec(before)?.[0].length ?? 0;
  for (let colon = rest.search(/[:：]/); colon !== -1; colon = nextColon(rest, colon)) {
    const name2 = wanted.get(toName(rest.slice(0, colon)));
    if (name2 !== void 0) return { name: name2, value: joinBox(box, rest.slice(colon + 1).replace(/^(?:\*\*|__)/, "").trim()), indent };
  }
  const boxed = box === void 0 ? void 0 : wanted.get(toName(rest));
  return boxed === void 0 || box === void 0 ? null : { name: boxed, value: box.trim(), indent };
}
function nextColon(text, after) {
  const next = text.slice(after + 1).search(/[:：]/);
  return next === -1 ? -1 : after + 1 + next;
}
function joinBox(box, value) {
  return box === void 0 || value !== "" ? value : box.trim();
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

// packages/core/src/docs/forms/judge-form.ts
function toFormCheck(path) {
  return `form:${path}`;
}
function judgeForm({ path, config, fields, template }) {
  return config.fields.flatMap((name2) => {
    const places = fields.get(name2) ?? [];
    const [first] = places;
    const field = template?.fields.get(name2)?.[0];
    const model = template === null || field === void 0 ? null : { ...field, path: template.path };
    if (first === void 0) return [toMissing(path, name2, model)];
    const isFilled = places.some(({ value }) => !isBlank(value, model === null ? null : model.value));
    return isFilled ? [] : [toBlank(path, name2, { first, model })];
  });
}
function toMissing(path, name2, model) {
  return {
    rule: "docs/form-field-missing",
    keys: { path, field: name2 },
    check: toFormCheck(path),
    outcome: "fail",
    message: `${path}:1:1 has no field \`${name2}\`${whereOf(model)}.`,
    location: { path, line: 1, column: 1 },
    related: relatedOf(model),
    remedy: model === null ? `Add a line such as \`${name2}: \u2026\`, and fill it in.` : "Restore the field from the template, and fill it in."
  };
}
function toBlank(path, name2, { first, model }) {
  const value = first.value.replace(/\s+/g, " ").slice(0, 80);
  return {
    rule: "docs/form-blank",
    keys: { path, field: name2 },
    check: toFormCheck(path),
    outcome: "fail",
    actual: first.value,
    message: `The field \`${name2}\` at ${path}:${first.line}:${first.column} is ${value === "" ? "blank" : `not filled in: ${JSON.stringify(value)}`}${whereOf(model)}.`,
    location: { path, line: first.line, column: first.column },
    related: relatedOf(model),
    remedy: `Fill \`${name2}\` in.`
  };
}
function whereOf(model) {
  return model === null ? "" : `; the template has it at ${model.path}:${model.line}:${model.column}`;
}
function relatedOf(model) {
  return model === null ? [] : [{ path: model.path, line: model.line, column: model.column }];
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
  const missing3 = findings.filter(({ rule }) => rule === "docs/source-missing").flatMap(({ check }) => check ?? []);
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

// packages/core/src/docs/links/anchors/line-anchor.ts
var lineAnchor = /^L(\d+)(?:C\d+)?(?:-L?(\d+)(?:C\d+)?)?$/;
function lastLineOf(anchor) {
  const match = anchor.startsWith("L") ? lineAnchor.exec(anchor) : null;
  return match === null ? null : Math.min(Math.max(Number(match[1]), Number(match[2] ?? 0)), Number.MAX_SAFE_INTEGER);
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
  const base = target.rooted ? "" : folderOf(join(options.prefix, from));
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
function join(prefix2, path) {
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
  const name2 = mustBeFolder ? path.replace(/(?<!\/)\/+$/, "") : path;
  const answers = bases.map((base2) => lookUp(join2(base2, name2), { tree, mustBeFolder }));
  const known = answers.find(({ state }) => state === "file" || state === "folder") ?? answers.find(({ state }) => state !== "missing");
  if (known !== void 0) return known;
  const base = bases.find((one) => tree.hasFolder(join2(one, root))) ?? "";
  return { state: "missing", path: join2(base, name2) };
}
function foldersAbove(path) {
  const folders = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return folders;
}
function join2(folder, path) {
  return folder === "" ? path : `${folder}/${path}`;
}

// packages/core/src/docs/links/collect-link-facts.ts
import { readFile, stat } from "node:fs/promises";

// packages/core/src/docs/links/anchors/html-headings.ts
var entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\xA0" };
function collectHtmlHeadings(text, file) {
  if (!/<h[1-6]/i.test(text)) return [];
  const [toPlace3, isFenced, isCode] = [toPlaces(text), openFences(file), openCodeSpans(file)];
  return listElements(blankComments(text)).flatMap(({ at, html }) => {
    if (isFenced(at)) return [];
    const place = toPlace3(at);
    return isCode(place) ? [] : [{ ...place, text: toText(html) }];
  });
}
function listElements(text) {
  const closings = openClosings(text);
  const found = [];
  let [next, bracket] = [0, -1];
  for (const { index: at, 1: level = "" } of text.matchAll(/<h([1-6])(?=[\s>])/gi)) {
    if (at < next) continue;
    if (bracket < at) bracket = text.indexOf(">", at);
    if (bracket === -1) break;
    const closing = closings(level, bracket + 1);
    if (closing === null) continue;
    found.push({ at, html: text.slice(bracket + 1, closing.at) });
    next = closing.end;
  }
  return found;
}
function openClosings(text) {
  const byLevel = /* @__PURE__ */ new Map();
  for (const { index: at, 0: tag, 1: level = "" } of text.matchAll(/<\/h([1-6])\s*>/gi)) {
    const closing = { at, end: at + tag.length };
    const list = byLevel.get(level);
    if (list === void 0) byLevel.set(level, [closing]);
    else list.push(closing);
  }
  const seeks = new Map([...byLevel].map(([level, list]) => [level, openSeek(list, ({ at }, from) => at < from)]));
  return (level, from) => seeks.get(level)?.(from) ?? null;
}
function openSeek(sorted, isBefore) {
  let index = 0;
  return (place) => {
    for (let one = sorted[index]; one !== void 0 && isBefore(one, place); one = sorted[index]) index += 1;
    return sorted[index] ?? null;
  };
}
function openFences({ fences }) {
  const seek = openSeek(fences.toSorted((a, b) => a.from - b.from), ({ to }, at) => to <= at);
  return (at) => {
    const fence = seek(at);
    return fence !== null && fence.from <= at;
  };
}
function openCodeSpans({ codeSpans }) {
  const sorted = codeSpans.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const seek = openSeek(sorted, (span, { line, column }) => span.line < line || span.line === line && span.column + span.text.length + 4 < column);
  return (place) => {
    const span = seek(place);
    return span !== null && span.line === place.line && span.column <= place.column;
  };
}
function blankComments(text) {
  const parts = [];
  let from = 0;
  for (let open = text.indexOf("<!--"); open !== -1; open = text.indexOf("<!--", from)) {
    const close = text.indexOf("-->", open + 4);
    if (close === -1) break;
    parts.push(text.slice(from, open), text.slice(open, close + 3).replace(/[^\n]/g, " "));
    from = close + 3;
  }
  return [...parts, text.slice(from)].join("");
}
function withoutTags(html) {
  const parts = [];
  let from = 0;
  for (let open = html.indexOf("<"); open !== -1; open = html.indexOf("<", from)) {
    const close = html.indexOf(">", open);
    if (close === -1) break;
    parts.push(html.slice(from, open));
    from = close + 1;
  }
  return [...parts, html.slice(from)].join("");
}
function toText(html) {
  const plain = withoutTags(html).replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name2) => decodeEntity(name2) ?? whole);
  return plain.replace(/\*\*|__|`/g, "").trim();
}
function decodeEntity(name2) {
  if (!name2.startsWith("#")) return entities[name2];
  const code2 = /^#x/i.test(name2) ? Number.parseInt(name2.slice(2), 16) : Number.parseInt(name2.slice(1), 10);
  return code2 <= 1114111 ? String.fromCodePoint(code2) : void 0;
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
var placeholder = /\{\{|\{%|<%|\$\{/;
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
  return (written.includes("{") || written.includes("<")) && placeholder.test(written);
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

// packages/core/src/docs/links/name-search.ts
var fewNames = 64;
var mostCandidates = 12;
var mostPostings = 800;
function openNameSearch(names) {
  if (names.length <= fewNames) return (word2) => closestWord(word2, names);
  const postings = indexParts(names);
  return (word2) => closestWord(word2, candidatesOf(word2, names, postings));
}
function candidatesOf(word2, names, postings) {
  const shared = /* @__PURE__ */ new Map();
  let looked = 0;
  const lists = partsOf(word2).map((part) => postings.get(part) ?? []);
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
  names.forEach((name2, index) => {
    for (const part of partsOf(name2)) {
      const list = postings.get(part);
      if (list === void 0) postings.set(part, [index]);
      else list.push(index);
    }
  });
  return postings;
}
function partsOf(word2) {
  const padded = `^${word2.toLowerCase()}$`;
  return [...new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_, index) => padded.slice(index, index + 3)))];
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

// packages/core/src/docs/links/anchors/slug-headings.ts
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

// packages/core/src/docs/links/anchors/anchors-of.ts
var prefix = "user-content-";
function anchorsOf({ path, file, text }) {
  const ids = new Set(slugsOf(file, text));
  for (const { id } of file.anchors) ids.add(id);
  let footnotes = null;
  const hasId = (id) => {
    if (ids.has(id)) return true;
    const lower = id.toLowerCase();
    if (ids.has(lower) || isOnEveryPage(lower, path)) return true;
    const label2 = /^fn(?:ref)?-(.+)$/.exec(lower)?.[1];
    if (label2 === void 0) return false;
    footnotes ??= footnoteLabels(text);
    return footnotes.has(label2) || footnotes.has(label2.replace(/-\d+$/, ""));
  };
  return {
    state: "read",
    ids,
    ...openSuggestions(ids),
    has: (fragment) => {
      const id = toId(fragment);
      return id === "" || hasId(id) || id.startsWith(prefix) && hasId(id.slice(prefix.length));
    }
  };
}
function openSuggestions(ids) {
  let search = null;
  let sorted = null;
  return {
    nearest: (id) => (search ??= openNameSearch([...ids]))(id),
    goingOn: (beginning) => {
      sorted ??= [...ids].sort((a, b) => a < b ? -1 : 1);
      const from = countBefore(beginning, sorted);
      const [one, another] = [sorted[from], sorted[from + 1]].map((id) => id?.startsWith(beginning) === true ? id : null);
      return another === null ? one ?? null : null;
    }
  };
}
function countBefore(text, sorted) {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = from + to >>> 1;
    if ((sorted[middle] ?? "") < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
function toId(fragment) {
  const directive = fragment.indexOf(":~:");
  return decodePercent(directive === -1 ? fragment : fragment.slice(0, directive));
}
function slugsOf(file, text) {
  const lines = new Set(file.headings.map(({ line }) => line));
  const html = collectHtmlHeadings(text, file).filter(({ line }) => !lines.has(line));
  const headings = html.length === 0 ? file.headings : [...file.headings, ...html].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return slugHeadings(headings.map((heading) => heading.text));
}
function isOnEveryPage(id, path) {
  return id === "top" || id === "readme" && /(?:^|\/)readme\.[^/]+$/i.test(path);
}
function footnoteLabels(text) {
  return new Set(Array.from(text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm), ([, label2 = ""]) => label2.toLowerCase()));
}

// packages/core/src/docs/links/file-kind.ts
var document = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|rst|adoc|asciidoc|org|textile|rdoc|txt|html?|pdf|ipynb)$/i;
var code = /\.(?:[cm]?[jt]sx?|pyi?|go|rs|java|kts?|cs|fs|rb|php|swift|c|cc|cpp|cxx|h|hh|hpp|m|mm|scala|clj|exs?|erl|hs|lua|p[lm]|r|jl|dart|zig|nim|sh|bash|zsh|fish|psm?1|bat|cmd|sql|vue|svelte|s?css|less)$/i;
function kindOf(path) {
  if (document.test(path)) return "document";
  return code.test(path) ? "code" : "other";
}
function mayReplace(wanted, candidate) {
  const [before, after] = [kindOf(wanted), kindOf(candidate)];
  return before === after || before === "other" || after === "other";
}
function extensionOf(name2) {
  const dot = name2.lastIndexOf(".");
  return dot <= name2.lastIndexOf("/") + 1 ? "" : name2.slice(dot).toLowerCase();
}

// packages/core/src/docs/links/anchors/anchored-page.ts
var nearlyLine = /^l[cn]?-?\d/i;
var markdownName = /\.(?:md|markdown|mdown|mkdn?|mdwn)$/i;
function anchoredPlaceOf({ fragment }, resolution, tree) {
  if (fragment === null || toId(fragment) === "") return null;
  if (resolution.state === "folder") return inFolder(resolution.path, fragment, tree);
  return resolution.state === "file" ? inFile(resolution.path, fragment) : null;
}
function isCodeAnchor(path, { fragment }) {
  return fragment !== null && toId(fragment) !== "" && inFile(path, fragment)?.kind === "code";
}
function isMarkdownName(path) {
  return path.endsWith(".md") || markdownName.test(path);
}
function inFile(path, fragment) {
  const line = lastLineOf(toId(fragment));
  if (isMarkdownName(path)) return { kind: "page", path, fragment, line };
  if (line !== null) return { kind: "lines", path, line };
  return kindOf(path) === "code" && !nearlyLine.test(fragment) ? { kind: "code", path, line } : null;
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
  return names.map((name2) => folder === "" ? name2 : `${folder}/${name2}`).some((path) => tree.hasFile(path) || tree.findOtherCase(path) !== null);
}

// packages/core/src/docs/links/collect-renames.ts
async function collectRenames({ change, workspace }) {
  const files = change?.state === "known" && change.base !== null ? change.files : await listUncommitted(workspace);
  return new Map(files.flatMap(({ path, previousPath }) => previousPath === null ? [] : [[previousPath, path]]));
}
async function listUncommitted(workspace) {
  const { git, headCommit } = workspace;
  if (git === null || headCommit === null) return [];
  const below = workspace.toRepositoryPath("");
  try {
    const files = await git.changedOnDisk(headCommit, below);
    return files.map((file) => ({ ...file, path: file.path.slice(below.length), previousPath: file.previousPath?.slice(below.length) ?? null }));
  } catch (error) {
    if (isShipworthyError(error) && error.code.startsWith("git/")) return [];
    throw error;
  }
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
  if (anchor !== null && isMarkdownName(path)) return rules.anchors ? judgeHeading(citation, { path, anchor }, facts) : null;
  const names = anchor === null || !rules.symbols ? null : namesOf(anchor);
  if (lastLine === null && names === null) return null;
  const file = facts.files.get(path);
  if (file === void 0 || file.state === "unreadable") return unreadable(citation, path, file);
  if (lastLine !== null && (lastLine < 1 || lastLine > file.lines)) {
    return fault(citation, { rule: "docs/cited-line-beyond-end", complaint: `names line ${lastLine} of ${path}, which has ${file.lines}`, expected: null, remedy: `Correct the line: ${path} has ${file.lines}.` });
  }
  return names === null ? null : judgeSymbol(citation, path, { file, names });
}
function judgeHeading(citation, { path, anchor }, facts) {
  const page = facts.pages.get(path);
  if (page === void 0 || page.state === "unreadable") return unreadable(citation, path, page);
  if (page.has(anchor)) return null;
  const nearest = page.nearest(anchor);
  return fault(citation, { rule: "docs/anchor-missing", complaint: `names no heading or anchor of ${path}`, expected: nearest === null ? null : `${citation.path}#${nearest}`, remedy: `Correct the anchor, or add the heading to ${path}.` });
}
function judgeSymbol(citation, path, { file, names }) {
  const identifiers = file.identifiers ?? /* @__PURE__ */ new Set();
  const gone = names.find((name2) => !identifiers.has(name2));
  if (gone === void 0) return null;
  const nearest = closestWord(gone, identifiers);
  const expected = nearest === null ? null : `${citation.path}${citation.suffix.replace(gone, () => nearest)}`;
  return fault(citation, { rule: "docs/cited-symbol-missing", complaint: `names ${gone}, which does not occur in ${path}`, expected, remedy: "Correct the name." });
}
function namesOf(symbol) {
  const names = symbol.replace(/\(\)$/, "").split(/\.|::|#/);
  return names.every((name2) => /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name2)) ? names : null;
}
function unreadable(citation, path, why) {
  const complaint = `cites ${path}, which cannot be read: ${why?.why ?? "it is not there"}`;
  return { ...fault(citation, { rule: "docs/unreadable", complaint, expected: null, remedy: "" }), subject: path, reason: why?.reason ?? "unreadable-source" };
}
function fault({ from, line, column, written }, what) {
  return { from, line, column, subject: written, ...what };
}

// packages/core/src/docs/links/target-search.ts
var mostCandidates2 = 500;
function openTargetSearch(tree, renames = /* @__PURE__ */ new Map()) {
  let index = null;
  const indexed = () => index ??= indexTree(tree.paths);
  return {
    nearest: (path) => {
      const renamed = renames.get(path);
      return renamed !== void 0 && tree.hasFile(renamed) ? renamed : nearestIn(path, indexed());
    },
    namesIn: (folder) => indexed().children.get(folder) ?? []
  };
}
function nearestIn(path, index) {
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== "..");
  const name2 = segments.at(-1)?.toLowerCase();
  if (name2 === void 0) return null;
  return mostAlike(segments, index.byName.get(name2)) ?? walk(segments, index) ?? mostAlike(segments, index.byStem.get(stemOf(name2))?.filter((candidate) => mayReplace(name2, candidate)));
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
function walk(segments, index) {
  let path = "";
  for (const [depth, segment] of segments.entries()) {
    const next = join3(path, segment);
    if (index.children.has(next)) {
      path = next;
      continue;
    }
    const name2 = depth < segments.length - 1 ? searchIn(path, index)(segment) : findLast(segment, path, index);
    if (name2 === null) return null;
    path = join3(path, name2);
  }
  return path;
}
function findLast(segment, folder, index) {
  const extension = extensionOf(segment);
  const alike = extension === "" ? null : searchIn(folder, index, { key: extension, accepts: (name2) => extensionOf(name2) === extension })(segment);
  return alike ?? searchIn(folder, index, { key: kindOf(segment), accepts: (name2) => mayReplace(segment, name2) })(segment);
}
function searchIn(folder, { children, searches }, among) {
  const key2 = `${folder}\0${among?.key ?? ""}`;
  const names = () => children.get(folder) ?? [];
  const search = searches.get(key2) ?? openNameSearch(among === void 0 ? names() : names().filter(among.accepts));
  searches.set(key2, search);
  return search;
}
function join3(folder, name2) {
  return folder === "" ? name2 : `${folder}/${name2}`;
}
function indexTree(paths) {
  const byName = /* @__PURE__ */ new Map();
  const byStem = /* @__PURE__ */ new Map();
  const children = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const name2 = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    push(byName, name2, path);
    push(byStem, stemOf(name2), path);
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
function push(map, key2, value) {
  const values = map.get(key2);
  if (values === void 0) map.set(key2, [value]);
  else values.push(value);
}
function stemOf(name2) {
  const dot = name2.lastIndexOf(".");
  return dot <= 0 ? name2 : name2.slice(0, dot);
}

// packages/core/src/docs/links/collect-link-facts.ts
var largestFile = 64 * 1024 * 1024;
var filesAtOnce = 16;
async function collectLinkFacts(run, wanted) {
  const { pages, files } = listWanted(wanted);
  return {
    search: openTargetSearch(run.tree, isMissing(wanted) ? await collectRenames(run) : /* @__PURE__ */ new Map()),
    pages: await collectPages(run, [...pages]),
    files: await collectFiles(run, files),
    prefix: wanted.prefix
  };
}
function isMissing({ references, citations }) {
  return [...references, ...citations].some(({ resolution }) => resolution.state === "missing");
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
  return new Set(Array.from(text.matchAll(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu), ([name2]) => name2));
}
function whyOf(error) {
  if (error instanceof ShipworthyError) return error.message;
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

// packages/core/src/docs/links/collect-other-names.ts
import { lstat, realpath } from "node:fs/promises";
import { join as join4 } from "node:path";
async function collectOtherNames(workspace, paths) {
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const absolute = join4(workspace.root, path);
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
  return `${encodePath(toRelative(path, options))}${slash}${target.query}${anchor}`;
}
function toRelative(path, { from, written, target, prefix: prefix2 }) {
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
  const rule = reference.image ? "docs/image-missing" : "docs/link-broken";
  const leaves = reference.resolution.state === "leaves";
  const complaint = leaves ? "leads out of the repository, and to no page of GitHub" : `leads to ${path}, which does not exist`;
  return fault2(reference, { rule, complaint, expected: suggestTarget(reference, path, facts), remedy: leaves ? "Write the address in full (`https://\u2026`), or correct the path." : `Correct the path, or add ${path}.` });
}
function suggestTarget(reference, path, facts) {
  const [, file, line] = /^(.+?):(\d+)(?:[-:]\d+)*$/.exec(path) ?? [];
  const wanted = (file ?? path).replaceAll("\\", "/");
  const nearest = isTracked(wanted, facts) ? wanted : facts.search.nearest(wanted);
  if (nearest === null || nearest === reference.from) return null;
  if (line === void 0 && isCodeAnchor(nearest, reference.target)) return null;
  return line === void 0 ? correct(reference, nearest, facts) : writeTarget(nearest, optionsOf(reference, nearest, facts), `L${line}`);
}
function correct(reference, path, facts) {
  return writeTarget(path, optionsOf(reference, path, facts));
}
function optionsOf(reference, path, { prefix: prefix2, search }) {
  return { ...reference, prefix: prefix2, isFolder: search.namesIn(path).length > 0 };
}
function isTracked(path, { search }) {
  return search.namesIn(folderOf(path)).includes(path.slice(path.lastIndexOf("/") + 1));
}
function judgeAnchor(reference, place, facts) {
  if (place.kind === "no-readme") {
    return fault2(reference, { rule: "docs/anchor-missing", complaint: `leads to an anchor of the folder ${place.path === "" ? "." : place.path}/, which has no README.md`, expected: null, remedy: "Name a file with the anchor." });
  }
  if (place.kind === "code") {
    return fault2(reference, { rule: "docs/anchor-missing", complaint: `leads to an anchor of ${place.path}, in which only lines have one`, expected: null, remedy: "Name a line (`#L10`), or leave the anchor away." });
  }
  if (place.kind === "lines") return judgeLine(reference, place, facts);
  const page = facts.pages.get(place.path);
  if (page === void 0 || page.state === "unreadable") return unreadable2(reference, place.path, page);
  if (page.has(place.fragment)) return null;
  if (place.line !== null) return judgeLine(reference, { path: place.path, line: place.line }, facts);
  const nearest = nearestAnchor(toId(place.fragment), page);
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
  if (file === void 0 || file.state === "unreadable") return unreadable2(reference, path, file);
  if (line > 0 && line <= file.lines) return null;
  return fault2(reference, { rule: "docs/cited-line-beyond-end", complaint: `names line ${line} of ${path}, which has ${file.lines}`, expected: null, remedy: `Correct the line: ${path} has ${file.lines}.` });
}
function nearestAnchor(id, { ids, nearest, goingOn }) {
  const asId = toSlug(id);
  const asSlug = [asId, toSlug(id.replace(/[_\s]+/g, " ").trim()), asId.replace(/-{2,}/g, "-")].find((one) => ids.has(one));
  return asSlug ?? nearest(id) ?? goingOn(`${asId}-`);
}
function unreadable2(reference, path, why) {
  const complaint = `leads into ${path}, which cannot be read: ${why?.why ?? "it is not there"}`;
  return { ...fault2(reference, { rule: "docs/unreadable", complaint, expected: null, remedy: "" }), subject: path, reason: why?.reason ?? "unreadable-source" };
}
function fault2({ from, line, column, written }, what) {
  return { from, line, column, subject: written, ...what };
}

// packages/core/src/docs/links/is-surely-label.ts
var key = /^(?:ctrl|control|alt|opt|option|shift|cmd|command|meta|super|win|fn|esc|escape|tab|enter|return|space|backspace|del|delete|ins|insert|home|end|pg ?up|pg ?dn|page ?up|page ?down|up|down|left|right|caps ?lock|f\d{1,2})$/i;
var range = /^\^?(?:\w-\w|\\\w|[_.$-])+$/;
var label = new RegExp("^[\\p{L}\\p{N}\\s\\-_.:/#@&'`(),!?]*\\p{L}{2}[\\p{L}\\p{N}\\s\\-_.:/#@&'`(),!?]*$", "u");
var smallWord = /^[\p{Ll}\p{N}_]+$/u;
var word = /^[\p{L}\p{N}_]+$/u;
function isSurelyLabel(text, named) {
  if (text === named || !label.test(named) || isPlain(named)) return false;
  if (text !== "" && (isPlain(text) || text.length < 3)) return false;
  return !(smallWord.test(text) && word.test(named));
}
function isPlain(text) {
  return key.test(text) || range.test(text);
}

// packages/core/src/docs/links/judge-undefined.ts
var longestHint = 60;
function judgeUndefined(from, file) {
  if (file.undefinedReferences.length === 0) return [];
  const labels = file.links.flatMap((link) => link.kind === "definition" && link.label !== null ? [link.label] : []);
  const nearestLabel = openNameSearch(labels);
  return file.undefinedReferences.map((reference) => {
    const { text, label: label2, line, column } = reference;
    const nearest = nearestLabel(label2);
    const isMeant = text !== null && (isSurelyLabel(text, label2) || nearest !== null && isSurelyLabel("", label2));
    return {
      rule: "docs/reference-undefined",
      from,
      line,
      column,
      subject: label2,
      complaint: "refers to a definition that does not exist",
      expected: nearest === null ? null : `[${nearest}]`,
      remedy: `Add the definition \`[${label2}]: path\`, correct the label, or, if no link is meant, write ${toEscaped(reference)}.`,
      ...isMeant ? {} : { outcome: "warn" }
    };
  });
}
function toEscaped({ text, label: label2 }) {
  const written = text === null ? `\\[${label2}][]` : `\\[${text}][${label2}]`;
  return written.length > longestHint || /[`\n]/.test(written) ? "a backslash before the first bracket" : `\`${written}\``;
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
function placeOf(link, label2, definitions) {
  const { line, column } = definitions.get(toKey(label2)) ?? link;
  return { line, column };
}
function toKey(label2) {
  return label2.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

// packages/core/src/docs/links/to-findings.ts
function toFindings(faults, outcome) {
  const groups = /* @__PURE__ */ new Map();
  for (const fault3 of faults) {
    const key2 = JSON.stringify([fault3.from, fault3.rule, fault3.subject]);
    const group = groups.get(key2);
    if (group === void 0) groups.set(key2, [fault3]);
    else group.push(fault3);
  }
  return Array.from(groups.values(), (group) => toFinding2(group, outcome)).filter((finding) => finding !== null);
}
function toFinding2(group, outcome) {
  const [first, ...others] = onePerPlace(group);
  if (first === void 0) return null;
  const { from, rule, subject, complaint, expected } = first;
  return {
    rule,
    keys: keysOf(first),
    check: `links:${from}`,
    ...rule === "docs/unreadable" ? { outcome: "unverified", reason: first.reason ?? "unreadable-source" } : { outcome: group.every((fault3) => fault3.outcome === "warn") ? "warn" : outcome },
    message: `${quote(first)} ${complaint}${others.length === 0 ? "" : `; so also ${others.map(toPlace).join(", ")}`}.`,
    expected,
    actual: subject,
    location: toLocation(first),
    related: others.map(toLocation),
    occurrences: others.length + 1,
    ...remedyOf(first)
  };
}
function onePerPlace(group) {
  const sorted = group.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter((fault3, index) => fault3.line !== sorted[index - 1]?.line || fault3.column !== sorted[index - 1]?.column);
}
function keysOf({ rule, from, subject }) {
  if (rule === "docs/unreadable") return { path: subject };
  return rule === "docs/reference-undefined" ? { path: from, label: subject } : { path: from, target: subject };
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
  const broken = faults.filter(({ rule }) => rule !== "docs/unreadable").length;
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

// packages/core/src/docs/links/list-other-markup.ts
var markup = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|rst|adoc|asciidoc|org|textile|rdoc)$/i;
var shown2 = 3;
function listOtherMarkup(tree, { files, exclude }) {
  const read = new Set(tree.match(files));
  const isExcluded = matchGlobs(exclude);
  const others = tree.paths.filter((path) => markup.test(path) && !path.endsWith(".md") && !read.has(path) && !isExcluded(path));
  const isMarkdown = (path) => isMarkdownName(path) || /\.mdx$/i.test(path);
  return [
    ...toSkipped(others.filter(isMarkdown), "`docSync.links.files` does not name it: links in it are not judged"),
    ...toSkipped(others.filter((path) => !isMarkdown(path)), "it is no Markdown: links in it are not judged")
  ];
}
function toSkipped(paths, why) {
  const more = paths.length - shown2;
  if (paths.length === 0) return [];
  return [{ what: `${paths.slice(0, shown2).join(", ")}${more > 0 ? ` and ${more} more` : ""}`, why }];
}

// packages/core/src/docs/tasks/rows/find-milestones.ts
var firstItemDepth = 100;
var shown3 = 80;
function findMilestones(path, { file, text, pattern }) {
  const lines = toVisibleLines(text, file);
  const items = [...toHeadings(lines, file, pattern), ...toListItems(lines, file, pattern), ...toRows(file, pattern)].sort((a, b) => a.line - b.line || a.column - b.column);
  const named = nameThroughOthers(items);
  const levels = new Set(items.filter(({ depth, hasId }) => depth < firstItemDepth && depth > 1 && hasId).map(({ depth }) => depth));
  return items.flatMap((item, index) => {
    const isHeading = item.depth < firstItemDepth;
    const holdsItems = isHeading && (items[index + 1]?.depth ?? 0) >= firstItemDepth;
    const isMilestone = isHeading ? levels.has(item.depth) && !holdsItems : true;
    return isMilestone && named[index] !== true ? [{ path, line: item.line, column: item.column, text: item.text.slice(0, shown3) }] : [];
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
  for (const { index, 0: comment } of visible.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) blank(index, index + comment.length);
  const front = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(visible);
  if (front !== null) blank(0, front[0].length);
  return visible.split("\n");
}
function toHeadings(lines, { headings, tables }, pattern) {
  const inTables = new Set(tables.flatMap((table) => [table.header, ...table.rows, ...table.lostRows].map(({ line }) => line)));
  return headings.map(({ line, column, text, level }, index) => {
    const end = headings[index + 1]?.line ?? lines.length + 1;
    const own2 = lines.slice(line, end - 1).filter((one, at) => toItem(one) === null && !inTables.has(line + 1 + at));
    return { line, column, text, depth: level, hasId: pattern.findIds([text, ...own2].join("\n")).length > 0 };
  });
}
function toListItems(lines, { headings }, pattern) {
  const headingLines = new Set(headings.map(({ line }) => line));
  return lines.flatMap((line, index) => {
    const item = headingLines.has(index + 1) ? null : toItem(line);
    if (item === null || isOnlyAnchor(item.text)) return [];
    const rest = [];
    for (let at = index + 1; at < lines.length && /\S/.test(lines[at] ?? "") && toItem(lines[at] ?? "") === null && !headingLines.has(at + 1); at += 1) rest.push(lines[at] ?? "");
    return [{ line: index + 1, column: item.indent + 1, text: item.text, depth: firstItemDepth + item.indent, hasId: pattern.findIds([item.text, ...rest].join("\n")).length > 0 }];
  });
}
function toItem(line) {
  const found = /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/.exec(line.trimEnd());
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

// packages/core/src/docs/tasks/rows/without-comments.ts
function withoutComments(text) {
  return text.includes("<!--") ? text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " ")) : text;
}

// packages/core/src/docs/tasks/rows/file-reading.ts
function toReadingRules(name2, source, { config, pattern }) {
  return { source, pattern, hasMilestones: config.agree.presence.some(([left]) => left === name2), unique: config.integrity[name2]?.unique };
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
  for (const table of tables) {
    const read = toEntries(table, pattern);
    for (const entry of read.entries) entries.push(entry);
    facts.push(toFacts(table, read.rowsWithoutId, unique));
    rows += table.rows.length;
  }
  return { tables: facts, rows, entries, faults, bareMilestones: [], text: null };
}
function toFacts(table, rowsWithoutId, unique) {
  const { path, kind, line, column, header, columns, lostRows, rows } = table;
  const at = unique === void 0 ? void 0 : findColumn(header, unique);
  const isAsked = at !== void 0 && at !== columns.id;
  const values = isAsked ? rows.flatMap(({ cells }) => cells[at] ?? []).filter(({ text }) => text.trim() !== "") : [];
  return { path, kind, line, column, header, columns, lostRows, rowsWithoutId, longRows: rows.filter(({ cells }) => cells.length > header.length), values };
}
function findMentions(path, text, pattern) {
  const first = /* @__PURE__ */ new Map();
  for (const { id, at } of pattern.findIds(withoutComments(text))) if (!first.has(id)) first.set(id, at);
  const places = toTextPositions(text, [...first.values()]);
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
function toSourceCheck(name2) {
  return `source:${name2}`;
}
function listSome(items, most = 5) {
  return items.length <= most ? items.join(", ") : `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}
function toDistinctNames(names) {
  const seen = /* @__PURE__ */ new Map();
  return names.map((name2) => {
    const count2 = (seen.get(name2) ?? 0) + 1;
    seen.set(name2, count2);
    return count2 === 1 ? name2 : `${name2} (${count2})`;
  });
}
function toDistinctFindings(findings) {
  const seen = /* @__PURE__ */ new Set();
  return findings.filter(({ rule, keys }) => {
    const identity = JSON.stringify([rule, keys]);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

// packages/core/src/docs/tasks/rows/task-row-text.ts
function toRowText(table, entry, delimiter = ",") {
  const known = { id: entry.id, status: entry.status?.text ?? "", title: entry.title?.text ?? "" };
  const cells = table.header.map((_, at) => {
    const column = columnNames.find((name2) => table.columns[name2] === at);
    return (column === void 0 ? "" : known[column] ?? "").replace(/\s+/g, " ").trim();
  });
  if (table.kind === "csv") return cells.map((cell) => /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell).join(delimiter);
  return `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
}

// packages/core/src/docs/tasks/rows/text-place.ts
function showPlace({ path, line, column }) {
  return `${path}:${line}:${column}`;
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
        message: `${id} stands ${entries.length === 2 ? "twice" : `${entries.length} times`} in \`${source.name}\`: at ${listSome(entries.map(showPlace))}.`,
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
      if (tables.some((table) => table.entries.has(id))) continue;
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
  const heads = tables.flatMap((table) => placeOfSource(table) ?? []);
  const mentioning = all.find((source) => !hasRows(source) && source.files.includes(entry.path));
  return {
    tasks: [id],
    code: "unknown",
    finding: {
      rule: "docs/task-unknown",
      keys: { task: id, path: entry.path },
      check: toTaskCheck(id),
      outcome: outcomeOf(mentioning),
      message: `${id} is mentioned at ${showPlace(entry)}, and stands in none of ${tables.map(({ name: name2 }, index) => `\`${name2}\`${heads[index] === void 0 ? "" : ` (${showPlace(heads[index])})`}`).join(", ")}.`,
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
      const key2 = `${id} ${rightName}`;
      const before = absences.get(key2);
      if (before === void 0) absences.set(key2, { id, right, lefts: [{ source, entry }] });
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
      message: `${id} stands ${lefts.map(({ source, entry }) => `in \`${source.name}\` at ${showPlace(entry)}`).join(" and ")}, and is missing in \`${right.name}\`${head === null ? "" : ` at ${showPlace(head)}`}.`,
      ...entries[0] === void 0 ? {} : { location: toLocation2(entries[0]) },
      related: [...head === null ? [] : [head], ...entries.slice(1)].map(toLocation2),
      remedy: toRemedy(right, titled ?? { id, status: null, title: null })
    }
  };
}
function toRemedy(right, entry) {
  const [table] = right.tables;
  if (table === void 0) return `Mention ${entry.id} in ${listSome(right.files)}.`;
  return `Add to ${table.path}: ${toRowText(table, entry, right.config.delimiter)}`;
}
function findBareMilestones(config, sources) {
  const lefts = [...new Set(config.agree.presence.map(([left]) => left))];
  return lefts.flatMap((name2) => {
    const source = sources.get(name2);
    if (source === void 0) return [];
    const right = sources.get(config.agree.presence.find(([left]) => left === name2)?.[1] ?? "");
    const head = right === void 0 ? null : placeOfSource(right);
    const names = toDistinctNames(source.bareMilestones.map(({ text }) => text));
    return source.bareMilestones.map((milestone, index) => ({
      tasks: [],
      code: "milestone-without-task",
      finding: {
        rule: "docs/milestone-without-task",
        keys: { path: milestone.path, milestone: names[index] ?? "" },
        check: toSourceCheck(name2),
        outcome: outcomeOf(source),
        message: `The milestone ${JSON.stringify(milestone.text)} at ${showPlace(milestone)} names no task${right === void 0 || head === null ? "" : ` of \`${right.name}\` (${showPlace(head)})`}.`,
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
      const key2 = [entry.path, entry.plan.text, ...entry.plan.targets].join("\0");
      const found = known.get(key2) ?? toTargets(entry.plan).map((target) => ({ target, path: findTarget(target, entry, files) }));
      known.set(key2, found);
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
      message: `${id} names the plan \`${target}\` at ${showPlace(place)}, and there is no such file${near === null ? "" : `; there is \`${near}\``}.`,
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
  const parts = text.split(/[,;|\n]+/).map((part) => part.trim().replace(/^[`<"]+|(?<![`>"])[`>"]+$/g, "")).filter((part) => part !== "");
  return parts.flatMap((part) => /\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(part) && (part.match(/\.[A-Za-z]{1,8}(?=\s|$)/g) ?? []).length === 1 && !/:\/\//.test(part) ? [part] : part.split(/\s+/).filter(isPath));
}
function findTarget(target, { path }, files) {
  return toCandidates(target, path).find((one) => files.hasFile(one) || files.hasFolder(one)) ?? null;
}
function toCandidates(target, from) {
  const plain = decode(target.replace(/[#?].*$/s, "")).replaceAll("\\", "/");
  const ways = plain.startsWith("/") ? [plain.slice(1)] : [posix.join(posix.dirname(from), plain), posix.normalize(plain)];
  return [...new Set(ways.map((way) => way.replace(/(?<!\/)\/+$/, "")))].filter((way) => way !== "" && way !== ".." && !way.startsWith("../"));
}
function decode(text) {
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
  const name2 = posix.basename(candidates[0] ?? "").toLowerCase();
  return files.paths.find((one) => posix.basename(one).toLowerCase() === name2) ?? null;
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
    const key2 = [plan.text, ...plan.targets].join("\0");
    if (known.has(key2)) continue;
    known.add(key2);
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
  const sources = Object.entries(config.sources).map(([name2, source]) => {
    const paths = findFiles(run, source);
    const before = new Map(paths.flatMap((path) => {
      const file = kept?.find(name2, path) ?? null;
      return file === null ? [] : [[path, file]];
    }));
    return { name: name2, source, paths, before, rules: toReadingRules(name2, source, { config, pattern }) };
  });
  const unread = sources.flatMap(({ source, paths, before }) => source.columns === void 0 ? paths.filter((path) => !before.has(path)) : []);
  const documents = await run.markdown.read([...new Set(unread)]);
  const files = /* @__PURE__ */ new Map();
  for (const { name: name2, source, paths, before, rules } of sources) {
    const texts = source.columns === void 0 ? null : await readTexts(run, paths.filter((path) => !before.has(path)));
    files.set(name2, paths.map((path) => {
      const known = before.get(path);
      if (known !== void 0) return known;
      const { reading, text } = texts === null ? toDocument(path, documents.get(path), rules) : toCsv(path, texts.get(path), rules);
      const file = toSourceFile(path, reading);
      if (text !== null) kept?.add(name2, file, text);
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

// packages/core/src/docs/tasks/rows/read-rows.ts
function readRows(path, bytes, { config, pattern }) {
  const text = new TextDecoder().decode(bytes);
  const tables = config.columns === void 0 ? toMarkdownTables(path, parseMarkdown(text), { ...config, rows: "lenient" }) : toCsvTable(path, text, config).tables;
  return { entries: tables.flatMap((table) => toEntries(table, pattern).entries) };
}

// packages/core/src/docs/tasks/collect-ids-before.ts
async function collectIdsBefore({ change }, { config, sources, pattern }) {
  const before = /* @__PURE__ */ new Map();
  for (const [name2, { maxDeletedRows }] of Object.entries(config.integrity)) {
    const source = sources.get(name2);
    if (maxDeletedRows === void 0 || source === void 0) continue;
    before.set(name2, change.state === "unknown" ? { state: "unknown", finding: change.finding } : await readBefore(change, source, pattern));
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
function toUnread2({ name: name2 }, path, why) {
  return {
    rule: "docs/unreadable",
    keys: { path },
    check: toSourceCheck(name2),
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

// packages/core/src/docs/tasks/rows/title-history.ts
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
      if (!before.has(id)) before.set(id, new Map([...standings].map(([name2, one]) => [name2, { ...one }])));
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
      const key2 = `${source}\0${id}`;
      const was = before.get(source);
      const isGone = (was?.count ?? 0) > 0 && count2 === 0;
      if (isGone && was?.title != null) this.#deleted.set(key2, { was: was.title, deletedIn: commit ?? "" });
      const gone = this.#deleted.get(key2);
      if ((was?.count ?? 0) > 0 || count2 === 0 || gone === void 0 || title === null) continue;
      this.#deleted.delete(key2);
      const others = [...before].filter(([name2, one]) => name2 !== source && one.count > 0);
      const known = [gone.was, ...others.flatMap(([name2, one]) => [one.title, after.get(name2)?.title ?? null])];
      if (known.some((one) => one !== null && isSameTitle(one.title, title.title))) continue;
      this.#reused.set(id, { id, ...gone, addedIn: commit, isArchived: others.some(([name2]) => (after.get(name2)?.count ?? 0) > 0) });
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
  return new Map(titled.map(({ name: name2, entries }) => [name2, new Map([...entries].flatMap(([id, [entry]]) => entry === void 0 ? [] : [[id, toPastTask(entry)]]))]));
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
  for (const [name2, source] of Object.entries(config.sources)) {
    const { table, columns, files, level } = source;
    if ((table ?? columns)?.plan !== void 0 || paths.some(matchGlobs(toGlobs2(files).filter((glob) => glob !== sessionLogMark)))) return null;
    const present = findFiles(run, source);
    if (present.some((path) => paths.includes(path))) return null;
    if (present.length > 0) untouched.push(name2);
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
  const touched = (names) => names.flatMap((name2) => findTouched(name2, sources, changed.paths)).filter(({ path }) => !source.files.includes(path));
  const [ofAny, ofAll] = [touched(any), touched(all)];
  if (ofAny.length + ofAll.length === 0) return [];
  const logs = toLogs(source, changed.paths).filter(([path]) => changed.paths.includes(path));
  if (logs.length === 0) {
    const isUnread = source.faults.some(({ path }) => changed.paths.includes(path));
    return isUnread ? [] : [toMissingLog(source, [...ofAny, ...ofAll])];
  }
  const named = collectNamed(logs);
  const isNamed = ({ path }) => named.has(path) || /\s/.test(path) && logs.some(([, text]) => text.includes(path));
  const missing3 = [...ofAll.filter((one) => !isNamed(one)), ...ofAny.some(isNamed) ? [] : ofAny.slice(0, 1)];
  return missing3.map((one) => toUnnamed(source, one, { log: logs[0]?.[0] ?? "", others: ofAny.includes(one) ? ofAny.slice(1) : [] }));
}
function toDemands(demand) {
  if (Array.isArray(demand)) return { any: [], all: demand };
  return { any: demand.any ?? [], all: demand.all ?? [] };
}
function findTouched(name2, sources, paths) {
  return paths.filter(matchGlobs(toGlobs2(sources.get(name2)?.config.files ?? []))).map((path) => ({ path, source: name2 }));
}
function toLogs(source, paths) {
  const isNamed = toGlobs2(source.config.files).includes(sessionLogMark);
  return [...source.texts].filter(([path]) => isNamed || paths.includes(path)).map(([path, text]) => [path, withoutComments(text)]);
}
function collectNamed(logs) {
  const named = /* @__PURE__ */ new Set();
  for (const [log, text] of logs) {
    for (const [word2] of text.matchAll(/[^\s()<>[\]"'`|,;]+/g)) {
      if (!/[./]/.test(word2)) continue;
      const plain = word2.replace(/(?<![.:!?*_])[.:!?*_]+$/, "").replace(/:\d+(?::\d+)?$/, "");
      for (const one of [plain, plain.replace(/^[*_]+/, "")]) for (const way of toCandidates(one, log)) named.add(posix3.normalize(way));
    }
  }
  return named;
}
function toUnnamed(source, { path, source: owner }, { log, others }) {
  const [what, it] = others.length === 0 ? [`${path} (\`${owner}\`)`, "it"] : [listSome([path, ...others.map((one) => one.path)]), "any of them"];
  return {
    rule: "docs/session-no-reference",
    keys: { path, source: source.name },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The change touches ${what}, and ${log}:1:1 (\`${source.name}\`) does not name ${it} by path.`,
    expected: path,
    location: { path: log, line: 1, column: 1 },
    related: [{ path }],
    remedy: `Write into ${log}: \`${path}\`.`
  };
}
function toMissingLog(source, touched) {
  const isNamed = toGlobs2(source.config.files).includes(sessionLogMark);
  const [first] = touched;
  const name2 = `(\`${source.name}\`)`;
  const named = source.files.length === 0 ? `nobody named the session log ${name2} that says so` : `the session log ${name2} that was named, ${source.files.join(", ")}, is not part of it`;
  return {
    rule: "docs/session-missing",
    keys: { task: "*", path: toGlobs2(source.config.files).join(",") },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The change touches ${listSome(touched.map(({ path }) => path))}, and ${isNamed ? named : `touches no session log ${name2} that says so`}.`,
    ...first === void 0 ? {} : { location: { path: first.path } },
    remedy: isNamed ? "Write the log in the same change, and name it with the input `session-log`." : `Write a log that ${listSome(toGlobs2(source.config.files))} matches, and name the documents in it.`
  };
}

// packages/core/src/docs/tasks/judge-agreement.ts
function judgeAgreement({ agree: { status, title } }, sources) {
  const found = [];
  if (status !== void 0) {
    const map = compileStatusMap(status.map);
    const named = pick(sources, status.sources);
    found.push(...named.flatMap((source) => judgeWords(source, map, status.level)), ...judgeStatuses(named, map, status.level));
  }
  if (title !== void 0) found.push(...judgeTitles(pick(sources, title.sources), title.level));
  return found;
}
function pick(sources, names) {
  return names.flatMap((name2) => sources.get(name2) ?? []);
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
        message: `${id} is ${quote2(first.status)} (${was}) in \`${left.name}\` at ${showPlace(here)}, and ${quote2(second.status)} (${is}) in \`${right.name}\` at ${showPlace(there)}.`,
        expected: was,
        actual: is,
        location: toLocation2(there),
        related: [toLocation2(here)],
        remedy: `Write ${quote2(first.status)} at ${showPlace(there)}, or ${quote2(second.status)} at ${showPlace(here)}.`
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
      const word2 = entry.status.text.replace(/\s+/g, " ").trim();
      const before = words.get(word2) ?? { word: word2, tasks: /* @__PURE__ */ new Set(), places: [] };
      before.tasks.add(id);
      before.places.push(toPlace2(entry, entry.status));
      words.set(word2, before);
    }
  }
  return [...words.values()].map(({ word: word2, tasks, places }) => ({
    tasks: [...tasks],
    code: "status-unmapped",
    finding: {
      rule: "docs/status-unmapped",
      keys: { source: source.name, status: word2 },
      check: toSourceCheck(source.name),
      outcome: level === "warn" ? "warn" : outcomeOf(source),
      message: `${word2 === "" ? "A blank status" : `The status ${JSON.stringify(word2)}`} of ${listSome([...tasks])} in \`${source.name}\` means nothing by \`agree.status.map\`: ${listSome(places.map(showPlace))}.`,
      actual: word2,
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
        message: `${id} is ${quote2(first.title)} in \`${left.name}\` at ${showPlace(here)}, and ${quote2(second.title)} in \`${right.name}\` at ${showPlace(there)}.`,
        expected: first.title.text,
        actual: second.title.text,
        location: toLocation2(there),
        related: [toLocation2(here)],
        remedy: `Write ${quote2(first.title)} at ${showPlace(there)}, or ${quote2(second.title)} at ${showPlace(here)}.`
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
  const linked = new Set([...world.sources.values()].filter(({ files }) => links.some(({ path }) => path !== null && files.includes(path))).map(({ name: name2 }) => name2));
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
  const { name: name2 } = source;
  const [entry] = source.entries.get(id) ?? [];
  if (entry !== void 0) return { item: { item: name2, outcome: "pass", code: "ok", message: showPlace(entry) } };
  if (!isDemanded(source, world.config)) return { item: { item: name2, outcome: "not-applicable", code: "ok", message: `${id} need not be in \`${name2}\`` } };
  const code2 = source.state === "read" ? `missing:${name2}` : `unverified:${name2}`;
  if (source.state !== "read") return { item: { item: name2, outcome: "unverified", code: code2, message: `\`${name2}\` cannot be judged` } };
  const head = placeOfSource(source);
  const outcome = outcomeOf(source);
  const message = `${id}${known === void 0 ? "" : `, which stands at ${showPlace(known)},`} is missing in \`${name2}\`${head === null ? "" : ` at ${showPlace(head)}`}.`;
  const finding = {
    rule: "docs/task-missing",
    keys: { task: id, source: name2 },
    check: toTaskCheck(id),
    outcome,
    message,
    remedy: toRemedy(source, known ?? { id, status: null, title: null }),
    ...head === null ? {} : { location: { path: head.path, line: head.line, column: head.column } },
    related: known === void 0 ? [] : [{ path: known.path, line: known.line, column: known.column }]
  };
  return { item: { item: name2, outcome, code: code2, message }, finding: { tasks: [id], code: code2, finding } };
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
    const where = entry === void 0 ? "" : ` at ${showPlace(entry)}`;
    return [{ item: { item: "plan", outcome: "not-applicable", code: "ok", message: `\`${planned.name}\`${where} links no plan` } }];
  }
  return links.map((link) => {
    if (link.path === null) return { item: { item: "plan", outcome: outcomeOf(sources.get(link.source)), code: "plan-link-broken", message: `${link.target} does not exist` } };
    const mentioned = plans.get(link.path) ?? null;
    if (mentioned === null) return { item: { item: "plan", outcome: "unverified", code: "unverified:plan", message: `${link.path} cannot be read` }, finding: toUnreadPlan(id, link.path, link.place) };
    if (mentioned.has(id)) return { item: { item: "plan", outcome: "pass", code: "ok", message: link.path } };
    const outcome = outcomeOf(sources.get(link.source));
    const message = `${id} links the plan ${link.path} at ${showPlace(link.place)}, and ${link.path}:1:1 does not mention it.`;
    const { path, line, column } = link.place;
    return {
      item: { item: "plan", outcome, code: "not-in-plan", message },
      finding: { tasks: [id], code: "not-in-plan", finding: { rule: "docs/task-missing", keys: { task: id, source: link.path }, check: toTaskCheck(id), outcome, message, location: { path: link.path, line: 1, column: 1 }, related: [{ path, line, column }], remedy: `Mention ${id} in ${link.path}, or correct the link.` } }
    };
  });
}
function toUnreadPlan(id, path, place) {
  return {
    tasks: [id],
    code: "unverified:plan",
    finding: { rule: "docs/unreadable", keys: { path }, check: toTaskCheck(id), outcome: "unverified", reason: "unreadable-source", message: `The plan ${path} that ${id} links at ${showPlace(place)} is no document that can be read.`, location: { path } }
  };
}
function judgeLog(id, source, { changed }) {
  const { name: name2, config } = source;
  const logs = toLogs(source, changed);
  const entry = source.entries.get(id)?.find(({ path: path2 }) => logs.some(([log]) => log === path2));
  if (entry !== void 0) return { item: { item: name2, outcome: "pass", code: "ok", message: showPlace(entry) } };
  if (config.level === "optional") return { item: { item: name2, outcome: "not-applicable", code: "ok", message: `${id} need not be in \`${name2}\`` } };
  const [path] = logs[0] ?? [];
  const outcome = outcomeOf(source);
  const message = path === void 0 ? `No session log says what was done on ${id} (\`${name2}\`).` : `${listSome(logs.map(([log]) => `${log}:1:1`))} (\`${name2}\`) ${logs.length === 1 ? "does" : "do"} not mention ${id}.`;
  return {
    item: { item: name2, outcome, code: "session-missing", message },
    finding: {
      tasks: [id],
      code: "session-missing",
      finding: {
        rule: "docs/session-missing",
        keys: { task: id, path: path ?? name2 },
        check: toTaskCheck(id),
        outcome,
        message,
        ...path === void 0 ? { remedy: `${toGlobs2(config.files).includes(sessionLogMark) ? "Name the log with the input `session-log`" : `Write a log that ${listSome(toGlobs2(config.files))} matches`}, and mention the task in it.` } : { location: { path, line: 1, column: 1 }, remedy: `Mention ${id} in ${path}.` }
      }
    }
  };
}
function toUnknownTask(id, { sources, pattern }) {
  const tables = [...sources.values()].filter(hasRows);
  const known = [...new Set(tables.flatMap(({ entries }) => [...entries.keys()]))];
  const meant = closestWord(id, known);
  const what = pattern.isId(id) ? `${id} stands in none of ${tables.map(({ name: name2 }) => `\`${name2}\``).join(", ")}` : `${JSON.stringify(id)} is no id by \`docSync.tasks.id\``;
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
    ...source.tables.flatMap((table) => [...judgeColumns(source, table), ...judgeLostRows(source, table)]),
    ...judgeLongRows(source),
    ...judgeEmptyIds(source)
  ];
}
function judgePresence2(source) {
  const { name: name2, config } = source;
  if (source.state !== "absent" || config.level === "optional") return [];
  return [{
    rule: "docs/source-missing",
    keys: { source: name2 },
    check: toSourceCheck(name2),
    outcome: "unverified",
    reason: "missing-evidence",
    message: `No file matches ${toGlobs2(config.files).map((glob) => `\`${glob}\``).join(", ")}, so nothing is known of the tasks in \`${name2}\`.`
  }];
}
function toUnreadable({ name: name2 }, { path, line, column, why }) {
  return {
    rule: "docs/unreadable",
    keys: { path },
    check: toSourceCheck(name2),
    outcome: "unverified",
    reason: "unreadable-source",
    message: `${[path, line, column].filter((part) => part !== void 0).join(":")} cannot be read as \`${name2}\`: ${why.replace(/\.$/, "")}.`,
    location: { path, ...line === void 0 ? {} : { line }, ...column === void 0 ? {} : { column } },
    remedy: line === void 0 ? "Save it as UTF-8, below the size limit." : "Mend the line that the message names."
  };
}
function judgeHead(source) {
  const { name: name2, config } = source;
  if (!hasRows(source) || source.state !== "without-table") return [];
  const column = (config.table ?? config.columns)?.id ?? "";
  const [path = ""] = source.files;
  const isCsv = config.columns !== void 0;
  return [{
    rule: "docs/board-columns",
    keys: { source: name2, path, column },
    check: toSourceCheck(name2),
    outcome: outcomeOf(source),
    message: `${listSome(source.files)} ${source.files.length === 1 ? "has" : "have"} no table with the column \`${column}\`, in which \`${name2}\` has its ids.`,
    location: { path, line: 1, column: 1 },
    remedy: `Restore the header \`${column}\`, or map the column in \`docSync.tasks.sources.${name2}\`${isCsv ? "; where the cells are divided by another character, name it as `delimiter`" : ""}.`
  }];
}
function judgeColumns(source, table) {
  const { name: name2, config } = source;
  const { path, line, column } = table;
  const names = config.table ?? config.columns ?? {};
  const missing3 = columnNames.flatMap((key2) => table.columns[key2] === void 0 ? names[key2] ?? [] : []);
  const headers = table.header.map(({ text }) => text.trim());
  const twice = table.header.filter(({ text }, at) => text.trim() !== "" && headers.indexOf(text.trim()) !== at);
  const common = { rule: "docs/board-columns", check: toSourceCheck(name2), outcome: outcomeOf(source) };
  return [
    ...missing3.map((header) => ({
      ...common,
      keys: { source: name2, path, column: header },
      location: { path, line, column },
      message: `The table at ${showPlace(table)} has no column \`${header}\`; it has ${headers.map((one) => `\`${one}\``).join(", ")}.`,
      remedy: `Restore the header \`${header}\`, or map the column in \`docSync.tasks.sources.${name2}\`.`
    })),
    ...twice.map((cell) => ({
      ...common,
      keys: { source: name2, path, column: cell.text.trim() },
      location: { path, line: cell.line, column: cell.column },
      message: `The column \`${cell.text.trim()}\` at ${showPlace({ path, ...cell })} stands in the header twice, so one of the two is never read.`,
      remedy: "Rename or remove one of the two columns."
    }))
  ];
}
function judgeLostRows(source, table) {
  const [first] = table.lostRows;
  if (first === void 0) return [];
  const at = table.columns.id ?? 0;
  const names = table.lostRows.map((row) => (row.cells[at]?.text.trim() ?? "") || nameOfRow(row));
  return [{
    rule: "docs/table-broken",
    keys: { path: table.path, rows: listSome(names) },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `${table.lostRows.length === 1 ? "One row stands" : `${table.lostRows.length} rows stand`} after the end of the table at ${showPlace(table)}, from ${showPlace({ path: table.path, ...first })} on: ${listSome(names)}. GitHub shows them as text, and they were not read.`,
    location: { path: table.path, line: first.line, column: first.column },
    related: [{ path: table.path, line: table.line, column: table.column }],
    remedy: `Remove what stands before line ${first.line} and ends the table, or set \`rows: lenient\` for \`${source.name}\`.`
  }];
}
function judgeLongRows(source) {
  const long = source.tables.flatMap((table) => table.longRows.flatMap((row) => {
    const extra = row.cells.slice(table.header.length).find(({ text }) => text.trim() !== "");
    return extra === void 0 ? [] : [{ table, row, extra }];
  }));
  const names = toDistinctNames(long.map(({ row }) => nameOfRow(row)));
  return long.map(({ table, row, extra }, index) => ({
    rule: "docs/row-too-long",
    keys: { source: source.name, row: names[index] ?? "" },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The row at ${showPlace({ path: table.path, ...row })} has ${row.cells.length} cells, and its header at ${showPlace(table)} has ${table.header.length}.`,
    expected: table.header.length,
    actual: row.cells.length,
    location: { path: table.path, line: extra.line, column: extra.column },
    related: [{ path: table.path, line: table.line, column: table.column }],
    remedy: table.kind === "csv" ? "Put quotes around the cell that holds the delimiter." : String.raw`Write \| where a cell holds a bar.`
  }));
}
function judgeEmptyIds(source) {
  const rows = source.tables.flatMap((table) => table.rowsWithoutId.map((row) => ({ table, row })));
  const names = toDistinctNames(rows.map(({ row }) => nameOfRow(row)));
  return rows.map(({ table, row }, index) => {
    const cell = row.cells[table.columns.id ?? 0] ?? { text: "", line: row.line, column: row.column };
    const text = cell.text.trim();
    return {
      rule: "docs/board-empty-id",
      keys: { source: source.name, row: names[index] ?? "" },
      check: toSourceCheck(source.name),
      outcome: outcomeOf(source),
      message: `The row ${JSON.stringify(nameOfRow(row))} at ${showPlace({ path: table.path, line: cell.line, column: cell.column })} has no id${text === "" ? "" : `: ${JSON.stringify(text.slice(0, shownCells))} is none by \`docSync.tasks.id\``}.`,
      actual: text,
      location: { path: table.path, line: cell.line, column: cell.column }
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
    ...source.tables.flatMap((table) => judgeRequired(source, rules, table)),
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
    message: `The change deletes ${deleted.length} ${deleted.length === 1 ? "task" : "tasks"} from \`${source.name}\`${place === null ? "" : ` (${showPlace(place)})`}, and may delete ${maxDeletedRows}: ${listSome(deleted.map(([id, place2]) => `${id} (before at ${showPlace(place2)})`), 20)}.`,
    expected: maxDeletedRows,
    actual: deleted.length,
    ...locationOf(source)
  }];
}
function judgeRequired(source, { requiredColumns }, table) {
  const mapped = toMappedHeaders(source.config).map(toHeaderName);
  const missing3 = requiredColumns.filter((name2) => findColumn(table.header, name2) === void 0 && !mapped.includes(toHeaderName(name2)));
  return missing3.map((name2) => ({
    rule: "docs/board-columns",
    keys: { source: source.name, path: table.path, column: name2 },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The table at ${showPlace(table)} has no column \`${name2}\`, which \`integrity.${source.name}\` requires.`,
    location: { path: table.path, line: table.line, column: table.column },
    remedy: `Restore the header \`${name2}\`, or take it out of \`integrity.${source.name}.requiredColumns\`.`
  }));
}
function judgeUnique(source, { unique, requiredColumns }) {
  if (unique === void 0) return [];
  const seen = /* @__PURE__ */ new Map();
  for (const table of source.tables) {
    for (const { text, line, column } of table.values) {
      const value = text.trim();
      const place = { path: table.path, line, column };
      const before = seen.get(value);
      if (before === void 0) seen.set(value, [place]);
      else before.push(place);
    }
  }
  const asked = [...requiredColumns, ...toMappedHeaders(source.config)].map(toHeaderName);
  return [...asked.includes(toHeaderName(unique)) ? [] : judgeUniqueColumn(source, unique), ...[...seen].flatMap(([value, places]) => toTwice(source, { column: unique, value, places }))];
}
function judgeUniqueColumn(source, unique) {
  return source.tables.filter((table) => findColumn(table.header, unique) === void 0).map((table) => ({
    rule: "docs/board-columns",
    keys: { source: source.name, path: table.path, column: unique },
    check: toSourceCheck(source.name),
    outcome: outcomeOf(source),
    message: `The table at ${showPlace(table)} has no column \`${unique}\`, in which \`integrity.${source.name}\` wants each value once.`,
    location: { path: table.path, line: table.line, column: table.column }
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
    message: `${JSON.stringify(value)} stands ${places.length === 2 ? "twice" : `${places.length} times`} in the column \`${column}\` of \`${source.name}\`: at ${listSome(places.map(showPlace))}.`,
    location: { path: second.path, line: second.line, column: second.column },
    related: places.filter((place) => place !== second).slice(0, 10).map(({ path, line, column: at }) => ({ path, line, column: at }))
  }];
}

// packages/core/src/docs/tasks/judge-lifecycle.ts
var shownHash = 10;
function judgeReuses({ reuses }, sources) {
  return reuses.flatMap(({ id, was, deletedIn, addedIn }) => {
    const others = [...sources.values()].flatMap((source2) => (source2.entries.get(id) ?? []).flatMap((entry2) => entry2.title === null || isSameTitle(entry2.title.text, was.title) ? [] : [{ source: source2, entry: entry2, title: entry2.title.text.trim() }]));
    const [first] = others;
    if (first === void 0) return [];
    const { source, entry, title } = first;
    return [{
      tasks: [id],
      code: "reused",
      finding: {
        rule: "docs/task-reused",
        keys: { task: id },
        check: toTaskCheck(id),
        outcome: outcomeOf(source),
        message: `${id} names ${JSON.stringify(title)} at ${showPlace(entry)}, and was ${JSON.stringify(was.title)} at ${showPlace(was)} until commit ${deletedIn.slice(0, shownHash)} deleted it${addedIn === null ? "" : `; commit ${addedIn.slice(0, shownHash)} used it again`}.`,
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
  const blind = [...sources.values()].filter(({ state, config }) => state !== "read" && state !== "not-given" && config.level !== "optional").map(({ name: name2 }) => `unverified:${name2}`);
  const missing3 = /* @__PURE__ */ new Map();
  for (const { finding, tasks, code: code2 } of findings) {
    if (finding.outcome !== "fail" && finding.outcome !== "unverified") continue;
    for (const id of tasks) missing3.set(id, (missing3.get(id) ?? /* @__PURE__ */ new Set()).add(code2));
  }
  return ids.map((id) => {
    const checklist = items.get(id);
    if (checklist === void 0 && blind.length === 0 && !missing3.has(id)) return { id, passed: true, missing: [] };
    const ofItems = (checklist ?? []).filter(({ outcome }) => outcome === "fail" || outcome === "unverified").map(({ code: code2 }) => code2);
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
    checks: [...ids.map(toTaskCheck), ...[...sources.values()].filter(({ state, config }) => state !== "not-given" && !(state === "absent" && config.level === "optional")).map(({ name: name2 }) => toSourceCheck(name2)), ...history === null ? [] : [historyCheck]],
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
      ...judgeAgreement(config, sources),
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
  const concerns = whole.findings.filter(({ finding, tasks }) => tasks.some((id) => wanted.has(id)) || ofReading.has(finding.rule));
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
    const agreement = concerns.filter(({ tasks }) => tasks.includes(id)).map(({ finding, code: code2 }) => ({ item: code2.split(":")[0] ?? code2, outcome: finding.outcome, code: code2, message: finding.message }));
    items.set(id, [...checklist.items, ...agreement.filter(({ code: code2 }) => checklist.items.every((item) => item.code !== code2))]);
    more.push(...checklist.findings.filter((one) => !said.has(toIdentity(one))));
  }
  return { findings: [...concerns, ...more], items };
}
function toIdentity({ finding: { rule, keys } }) {
  return JSON.stringify([rule, keys["task"], keys["source"], keys["path"]]);
}
function listSkipped(sources) {
  return [...sources.values()].flatMap(({ name: name2, state, config }) => {
    if (state === "not-given") return [{ what: `source ${name2}`, why: "nobody named a session log" }];
    return state === "absent" && config.level === "optional" ? [{ what: `source ${name2}`, why: "it is optional, and there is no such file" }] : [];
  });
}

// packages/core/src/docs/tasks/narrow-tasks.ts
function narrowTasks({ config, files, scope, toHolders }) {
  const changed = new Map([...files].map(([name2, ofSource]) => [name2, ofSource.filter(({ path }) => scope.has(path))]));
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
  return agree.status.sources.some((name2) => changed.get(name2)?.some((file) => file.read().entries.some(({ status }) => status !== null && map.meaningOf(status.text) === null)) === true);
}
function isNearPlan(files, scope) {
  const names = new Set([...scope].map(toPlanName));
  return [...files.values()].some((ofSource) => ofSource.some(({ planNames }) => planNames.some((name2) => names.has(name2))));
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

// packages/core/src/docs/tasks/rows/reading-format.ts
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
  return [kind, line, column, header.map(toTriple), columnNames.map((name2) => columns[name2] ?? null), rows(lostRows), rows(longRows), rows(rowsWithoutId), values.map(toTriple)];
}
function decodeReading(path, line) {
  const [rows, tables, faults, milestones, flat] = toList2(JSON.parse(line));
  return {
    rows: toNumber(rows),
    tables: toList2(tables).map((table) => decodeTable(path, table)),
    faults: toList2(faults).map((fault3) => decodeFault(path, fault3)),
    bareMilestones: toList2(milestones).map((milestone) => decodeMilestone(path, milestone)),
    entries: decodeEntries(path, toList2(flat)),
    text: null
  };
}
function decodeEntries(path, flat) {
  return Array.from({ length: flat.length / entryWidth }, (_, index) => {
    const at = index * entryWidth;
    const cell = (from) => flat[at + from] === null ? null : toCell(flat[at + from], flat[at + from + 1], flat[at + from + 2]);
    return { id: toText3(flat[at]), path, line: toNumber(flat[at + 1]), column: toNumber(flat[at + 2]), status: cell(3), title: cell(6), plan: cell(9) };
  });
}
function decodeTable(path, table) {
  const [kind, line, column, header, columns, lostRows, longRows, rowsWithoutId, values] = toList2(table);
  const ats = toList2(columns);
  return {
    path,
    kind: kind === "csv" ? "csv" : "markdown",
    line: toNumber(line),
    column: toNumber(column),
    header: toList2(header).map(decodeCell),
    columns: Object.fromEntries(columnNames.flatMap((name2, index) => ats[index] === null ? [] : [[name2, toNumber(ats[index])]])),
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
  return toCell(text, line, column);
}
var noTargets = [];
function toCell(text, line, column) {
  const [own2, ...targets] = Array.isArray(text) ? toList2(text) : [text];
  return { text: toText3(own2), targets: targets.length === 0 ? noTargets : targets.map(toText3), line: toNumber(line), column: toNumber(column) };
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
function openReadings(content, { basis, index, mayKeep }) {
  const { text, files } = (content === null ? null : parseCache(content, basis)) ?? { text: "", files: [] };
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
    add: (source, file, content2) => {
      const indexed = index.get(file.path);
      if (indexed?.isOnDisk === true && mayKeep(source, file.path) && isBlob(content2, indexed.oid)) added.push({ file, source, oid: indexed.oid });
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
  return [text, `\uFEFF${text}`].some((content) => {
    const bytes = Buffer.from(content);
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
function parseCache(content, basis) {
  const end = content.indexOf("\n");
  const rest = content.subarray(end + 1);
  if (end === -1 || content.toString("utf8", 0, end) !== JSON.stringify([format, basis, sha256Hex(rest)])) return null;
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
var name = "doc-sync-tasks-v1.jsonl";
var largestCache = 256 * 1024 * 1024;
async function openTaskCache(run, config) {
  const { host, workspace, scope } = run;
  const [path, index] = await Promise.all([findPath(run), listIndex(run)]);
  if (path === null) return null;
  const content = await readContent(path);
  const basis = sha256Hex(JSON.stringify([host.toolVersion, workspace.toRepositoryPath(""), config]));
  const mayKeep = (source, file) => config.sources[source] !== void 0 && !isReadForText(config.sources[source], file, scope);
  const kept = openReadings(content, { basis, index, mayKeep });
  return {
    kept,
    async save() {
      const fresh = content === null && host.context.where !== "local" ? null : kept.toContent();
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
  const answer = await runGit({ root: git.topLevel, env: toGitEnvironment(host.env) }, ["rev-parse", "--git-path", `shipworthy/${name}`]);
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
function toSources({ config, files, isGiven, narrowed }) {
  return new Map(Object.entries(config.sources).map(([name2, source]) => [name2, toSource({ name: name2, config: source }, files.get(name2) ?? [], { isGiven, narrowed })]));
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
  if (untouched !== null) return toSkipped2(untouched);
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
  if (scope === null) return toSources({ config, files: await collectSources(run, { config, pattern, kept: null }), isGiven, narrowed: null });
  const cache = await openTaskCache(run, config);
  const files = await collectSources(run, { config, pattern, kept: cache?.kept ?? null });
  await cache?.save();
  const narrowed = narrowTasks({ config, files, scope, toHolders: (ids) => cache?.kept.toHolders(ids) ?? (() => true) });
  return toSources({ config, files, isGiven, narrowed });
}
function toSkipped2(untouched) {
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
  const unreadable3 = /* @__PURE__ */ new Map();
  const isDefinedByMention = "mentions" in config.definedIn;
  let [count2, hasColumn] = [0, false];
  for (const path of files) {
    const document2 = read.get(path);
    if (document2?.state !== "read") {
      unreadable3.set(path, document2?.why ?? "it was not read");
      continue;
    }
    if (isDefinedByMention && definitions.files.includes(path)) continue;
    const found = findCitations(path, document2.text, pattern).filter(({ line, id }) => !definitions.lines.has(`${path}:${line}:${id}`));
    count2 += found.length;
    const seen = /* @__PURE__ */ new Set();
    for (const one of found) {
      if (!seen.has(one.id)) citations.push(one);
      seen.add(one.id);
    }
    const tables = toCitingTables(document2.file, config.column);
    hasColumn ||= tables.length > 0;
    rows.push(...tables.flatMap((table) => toCitingRows(path, table, { column: config.column, pattern })));
  }
  return { files, unreadable: unreadable3, citations, count: count2, rows, hasColumn };
}
function findCitations(path, text, pattern) {
  const ids = pattern.findIds(text);
  const places = toTextPositions(text, ids.map(({ at }) => at));
  return ids.map(({ id }, index) => ({ id, path, ...places[index] ?? { line: 1, column: 1 } }));
}
function toCitingTables({ tables }, column) {
  return column === void 0 ? tables : tables.filter(({ header }) => findColumn(header.cells, column) !== void 0);
}
function toCitingRows(path, table, { column, pattern }) {
  const at = column === void 0 ? void 0 : findColumn(table.header.cells, column);
  const head = { path, line: table.line, column: table.column };
  return [...table.rows, ...table.lostRows].flatMap((row) => {
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
async function collectDefinitions(run, { definedIn }, pattern) {
  if ("paths" in definedIn) return collectPaths(run, definedIn.paths, pattern);
  const files = run.tree.match(definedIn.files);
  const read = await run.markdown.read(files);
  const found = [];
  const unreadable3 = /* @__PURE__ */ new Map();
  let hasTable = false;
  for (const path of files) {
    const document2 = read.get(path);
    if (document2?.state !== "read") {
      unreadable3.set(path, document2?.why ?? "it was not read");
      continue;
    }
    if ("table" in definedIn) {
      const tables = document2.file.tables.filter(({ header }) => findColumn(header.cells, definedIn.table.id) !== void 0);
      hasTable ||= tables.length > 0;
      found.push(...tables.flatMap((table) => readTable(path, table, { definedIn: definedIn.table, pattern })));
    } else {
      const ids = pattern.findIds(document2.text);
      const places = toTextPositions(document2.text, ids.map(({ at }) => at));
      const first = new Map(ids.map(({ id }, index) => [id, { id, path, ...places[index] ?? { line: 1, column: 1 } }]).reverse());
      found.push(...first.values());
    }
  }
  const missingColumn = "table" in definedIn && !hasTable && files.length > unreadable3.size ? definedIn.table.id : null;
  return { files, unreadable: unreadable3, missingColumn, byId: groupById(found), lines: new Set("table" in definedIn ? found.map(({ path, line, id }) => `${path}:${line}:${id}`) : []) };
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
function readTable(path, table, { definedIn, pattern }) {
  const at = findColumn(table.header.cells, definedIn.id);
  if (at === void 0) return [];
  return [...table.rows, ...table.lostRows].flatMap(({ cells }) => {
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
function toReferenceCheck(name2) {
  return `reference:${name2}`;
}
function judgeReferences2(facts) {
  const { name: name2, definitions, citations } = facts;
  const isKnown = definitions.files.length > 0 && definitions.unreadable.size === 0 && definitions.missingColumn === null;
  const unknown2 = isKnown ? citations.citations.filter(({ id }) => !definitions.byId.has(id)) : [];
  const nearestId = openNameSearch(unknown2.length === 0 ? [] : [...definitions.byId.keys()]);
  const findings = [
    ...judgeSources(facts),
    ...judgeDuplicates2(facts),
    ...unknown2.map((citation) => toUnknown3(facts, citation, nearestId(citation.id))),
    ...judgeColumn(facts),
    ...judgeHashes(facts)
  ];
  return { findings, details: { name: name2, defined: definitions.byId.size, cited: citations.count, outcome: worstOf4(findings) } };
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
function judgeSources({ name: name2, config, definitions, citations }) {
  const check = toReferenceCheck(name2);
  const { definedIn } = config;
  const missing3 = (source, globs, what) => ({
    rule: "docs/source-missing",
    keys: { source: `references.${name2}.${source}` },
    check,
    outcome: "unverified",
    reason: "missing-evidence",
    message: `Nothing matches ${listGlobs(globs)}, so ${what}.`,
    remedy: `Restore the files, or correct the glob in \`docSync.references.${name2}.${source}\`.`
  });
  const unreadable3 = [...new Map([...definitions.unreadable, ...citations.unreadable])].map(([path, why]) => ({
    rule: "docs/unreadable",
    keys: { path },
    check,
    outcome: "unverified",
    reason: "unreadable-source",
    message: `${path} cannot be read: ${why.replace(/\.$/, "")}.`,
    location: { path }
  }));
  return [
    ...definitions.files.length === 0 ? [missing3("definedIn", "paths" in definedIn ? definedIn.paths : definedIn.files, `no id of \`${name2}\` is defined`)] : [],
    ...citations.files.length === 0 ? [missing3("citedIn", config.citedIn, `nothing cites \`${name2}\``)] : [],
    ...unreadable3,
    ...definitions.missingColumn === null ? [] : [toMissingColumn(name2, { path: definitions.files[0] ?? "", column: definitions.missingColumn, where: "definedIn.table.id" })]
  ];
}
function toMissingColumn(name2, { path, column, where }) {
  return {
    rule: "docs/board-columns",
    keys: { source: `references.${name2}`, path, column },
    check: toReferenceCheck(name2),
    outcome: "fail",
    message: `${path}:1:1 has no table with the column \`${column}\` that \`docSync.references.${name2}.${where}\` names.`,
    location: { path, line: 1, column: 1 },
    remedy: `Restore the header \`${column}\`, or correct \`docSync.references.${name2}.${where}\`.`
  };
}
function judgeDuplicates2({ name: name2, definitions }) {
  return [...definitions.byId].flatMap(([id, places]) => {
    const [first, second] = places;
    if (first === void 0 || second === void 0) return [];
    return [{
      rule: "docs/reference-duplicate",
      keys: { graph: name2, id },
      check: toReferenceCheck(name2),
      outcome: "fail",
      message: `${id} of \`${name2}\` is defined ${places.length === 2 ? "twice" : `${places.length} times`}: at ${listSome(places.map(showPlace))}.`,
      location: toLocation3(second),
      related: places.filter((place) => place !== second).slice(0, 10).map(toLocation3)
    }];
  });
}
function toUnknown3({ name: name2, definitions }, citation, meant) {
  const near = meant === null ? void 0 : definitions.byId.get(meant)?.[0];
  const where = near === void 0 ? listSome(definitions.files.map((path) => `${path}:1:1`), 3) : `${meant ?? ""} is at ${showPlace(near)}`;
  return {
    rule: "docs/reference-unknown",
    keys: { graph: name2, id: citation.id, path: citation.path },
    check: toReferenceCheck(name2),
    outcome: "fail",
    message: `${citation.id} is cited at ${showPlace(citation)}, and is not defined in \`${name2}\` (${where}).`,
    actual: citation.id,
    ...meant === null ? {} : { expected: meant, remedy: `Write ${meant}, or define ${citation.id}.` },
    location: toLocation3(citation),
    related: near === void 0 ? definitions.files.slice(0, 1).map((path) => ({ path })) : [toLocation3(near)]
  };
}
function judgeColumn({ name: name2, config: { column }, citations, definitions }) {
  if (column === void 0 || citations.files.length === 0) return [];
  if (!citations.hasColumn) return [toMissingColumn(name2, { path: citations.files[0] ?? "", column, where: "column" })];
  const bare = citations.rows.filter(({ ids }) => ids.length === 0);
  const names = toDistinctNames(bare.map(nameOf));
  return bare.map((citing, index) => ({
    rule: "docs/reference-missing",
    keys: { graph: name2, path: citing.path, row: names[index] ?? "" },
    check: toReferenceCheck(name2),
    outcome: "fail",
    message: `The row ${JSON.stringify(nameOf(citing))} at ${showPlace(citing)} cites nothing of \`${name2}\` in the column \`${column}\` (${showPlace(citing.head)}).`,
    location: toLocation3(citing),
    related: [toLocation3(citing.head)],
    remedy: definitions.byId.size === 0 ? "Name an id in the column." : `Name one in the column, such as ${[...definitions.byId.keys()].at(-1) ?? ""}.`
  }));
}
function nameOf({ row }) {
  return (row.cells.map(({ text }) => text.replace(/\s+/g, " ").trim()).find((text) => text !== "") ?? "").slice(0, shownRow);
}
function judgeHashes({ name: name2, config: { hash: hash2 }, citations, definitions, hashes }) {
  if (hash2 === void 0) return [];
  const names = toDistinctNames(citations.rows.map(nameOf));
  return citations.rows.flatMap((citing, index) => {
    const shown5 = citing.row.cells.flatMap(({ text, targets }) => [text, ...targets]).flatMap((text) => [...text.matchAll(/(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])/g)].map(([hex]) => hex.toLowerCase()));
    return citing.ids.flatMap((id) => {
      const path = definitions.byId.get(id)?.[0]?.path;
      if (path === void 0) return [];
      const file = `${path}/${hash2}`;
      const actual = hashes.get(path) ?? null;
      if (actual !== null && shown5.includes(actual)) return [];
      const says = shown5.length === 0 ? "shows no SHA-256" : `shows ${shown5.join(", ")}`;
      return [{
        rule: "docs/reference-hash-differs",
        keys: { graph: name2, id, path: citing.path, row: names[index] ?? "" },
        check: toReferenceCheck(name2),
        outcome: "fail",
        message: `The row at ${showPlace(citing)} cites ${id} and ${says}; ${file}:1:1 ${actual === null ? "does not exist" : `has ${actual}`}.`,
        expected: actual,
        actual: shown5[0] ?? null,
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
  for (const [name2, config] of Object.entries(run.config.references)) judged.push(judgeReferences2(await collectReference(run, name2, config)));
  return {
    checks: Object.keys(run.config.references).map(toReferenceCheck),
    findings: judged.flatMap(({ findings }) => findings),
    details: judged.map(({ details }) => details)
  };
}
async function collectReference(run, name2, config) {
  const pattern = compileIdPattern(config.id, { inPaths: "paths" in config.definedIn });
  const definitions = await collectDefinitions(run, config, pattern);
  const citations = await collectCitations(run, config, { pattern, definitions });
  const cited = new Set(citations.rows.flatMap(({ ids }) => ids));
  const hashes = /* @__PURE__ */ new Map();
  for (const id of config.hash === void 0 ? [] : cited) {
    const path = definitions.byId.get(id)?.[0]?.path;
    if (path !== void 0) hashes.set(path, await hashOf(run, `${path}/${config.hash ?? ""}`));
  }
  return { name: name2, config, definitions, citations, hashes };
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
function readRegion(text, path, name2) {
  const lines = text.split("\n");
  const listMarks = (word2) => lines.flatMap((line, index) => isMark(line, word2, name2) ? [index] : []);
  const [starts, ends] = [listMarks("region"), listMarks("endregion")];
  const [start, end] = [starts[0], ends[0]];
  if (start === void 0 || end === void 0 || end < start) return { state: "missing", why: `${path} has no region ${name2}: a comment \`region: ${name2}\` before it and \`endregion: ${name2}\` after it`, path };
  if (starts.length > 1 || ends.length > 1) return { state: "missing", why: `${path} has the region ${name2} more than once`, path };
  return { state: "found", text: toFlush(lines.slice(start + 1, end)), path, line: start + 2 };
}
function isMark(line, word2, name2) {
  const at = line.indexOf(`${word2}: ${name2}`);
  if (at < 0 || at > 0 && /[\w-]/.test(line.charAt(at - 1))) return false;
  return !/[\w.-]/.test(line.charAt(at + word2.length + 2 + name2.length));
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
    const [name2, stored] = [recordName(caseId), storedPath(caseId, output)];
    const files = await folder.read([name2, stored]);
    const [record, copy] = [files.get(name2), files.get(stored)];
    const path = posix5.join(folder.path, stored);
    if (record === void 0) return missing2(`the pack ${id} has no accepted record of the case ${caseId}`);
    const parsed = await parseRecord(record, { pack: id, path: posix5.join(folder.path, name2), name: name2 });
    if (!isRecordFile(parsed)) return missing2(parsed.message);
    const observed = parsed.record.files.find((file) => file.path === output);
    if (observed === void 0) return missing2(`the record of ${caseId} has no output ${output}, only ${parsed.record.files.map((file) => file.path).join(", ")}`);
    const content = copy === void 0 ? null : toRecordedBytes(copy, observed.sha256);
    if (content === null) return missing2(`the accepted ${output} of ${caseId} is not stored, or is not the one that its record names`);
    return { state: "found", text: new TextDecoder().decode(content).replaceAll("\r\n", "\n"), path, line: 1 };
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
    const document2 = documents.get(config.in);
    const read = document2?.state === "read" ? document2 : null;
    return { config, title: toTitle(config), source: await readSource(run, config), fences: read?.file.fences.filter(({ name: name2 }) => name2 === config.fence) ?? [], text: read?.text ?? null };
  }));
}
function readSource(run, { equals }) {
  return "file" in equals ? readFileSource(run, equals) : readObservationSource(run, equals);
}
function toTitle({ equals }) {
  if ("observation" in equals) return `the accepted output ${equals.observation}`;
  return equals.region === void 0 ? equals.file : `${equals.file}, region ${equals.region}`;
}

// packages/core/src/docs/samples/judge-sample.ts
function judgeSample(sample, normalise) {
  const { config, fences, title } = sample;
  const check = `sample:${config.in}#${config.fence}`;
  const shared = { keys: { path: config.in, fence: config.fence }, check, outcome: "fail" };
  const report = { in: config.in, fence: config.fence, source: title, outcome: "fail", hunk: null };
  const pair = findPair(sample);
  if (pair.state === "gone") {
    const second = fences[1];
    const location = second === void 0 ? { path: config.in } : { path: config.in, line: second.line, column: second.column };
    return { report, findings: [{ ...shared, rule: "docs/sample-missing", message: pair.why, location: sample.text === null ? null : location }] };
  }
  const { fence, source, text } = pair;
  const [shown5, wanted] = [toText4(normalise(fence.content)), toText4(normalise(source.text))];
  if (shown5 === wanted) return { report: { ...report, outcome: "pass" }, findings: [] };
  const at = firstDifference(shown5, wanted);
  return {
    report: { ...report, hunk: toHunkText(shown5, wanted) },
    findings: [{
      ...shared,
      rule: "docs/sample-differs",
      message: `The sample ${config.fence} differs from ${title} (${source.path}:${source.line + at}:1) from its line ${at + 1} on.`,
      expected: wanted.split("\n")[at] ?? "",
      actual: shown5.split("\n")[at] ?? "",
      location: { path: config.in, line: firstLineOf(fence, text) + at, column: 1 },
      related: [{ path: source.path, line: source.line + at, column: 1 }]
    }]
  };
}
function findPair({ config, source, fences, text }) {
  const [fence, second] = fences;
  if (text === null) return { state: "gone", why: `${config.in}, which should show ${config.fence}, cannot be read or does not exist.` };
  if (fence === void 0) return { state: "gone", why: `${config.in} has no fence after a comment \`<!-- sample: ${config.fence} -->\`.` };
  if (second !== void 0) return { state: "gone", why: `${config.in} has ${fences.length} fences named ${config.fence}, the second in line ${second.line}: nobody knows which one is meant.` };
  if (source.state === "missing") return { state: "gone", why: `What the sample ${config.fence} must show is not there: ${source.why}.` };
  return { state: "found", fence, source, text };
}
function toText4(text) {
  return text.replace(/(?<!\n)\n+$/, "");
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
function toHunkText(shown5, wanted) {
  const hunks = toTextHunks(`${shown5}
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
  const lineEnd = text.slice(0, fence.from).endsWith("\r\n") ? "\r\n" : "\n";
  const replacement = lines.map((line) => `${line === "" ? fence.prefix.trimEnd() : `${fence.prefix}${line}`}${lineEnd}`).join("");
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
    ...config.links === void 0 ? [] : listOtherMarkup(tree, config.links),
    ...config.links === void 0 ? [] : tree.submodules.map((path) => ({ what: path, why: "a submodule: nothing below it is looked at" }))
  ];
}

// packages/core/src/docs/debts/accept-debts.ts
import { realpath as realpath3 } from "node:fs/promises";

// packages/core/src/docs/debts/debt-count.ts
var noDebt = { findings: 0, places: 0 };
function countOf({ count: count2, occurrences }) {
  return { findings: count2, places: occurrences ?? Number.POSITIVE_INFINITY };
}
function isMore(one, other) {
  return one.findings > other.findings || one.places > other.places;
}
function isFewer(found, listed) {
  return found.findings < listed.findings || Number.isFinite(listed.places) && found.places < listed.places;
}
function addFinding({ findings, places }, occurrences = 1) {
  return { findings: findings + 1, places: places + occurrences };
}

// packages/core/src/docs/debts/plan-debts.ts
function planDebts(findings, { before, acceptedBy, reason }) {
  const known = new Map(before.map((debt) => [debt.fingerprint, debt]));
  const now = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    if (finding.outcome !== "fail") continue;
    const { fingerprint, rule, location, message } = toFinding(finding);
    const last = now.get(fingerprint);
    const { findings: count2, places: occurrences } = addFinding(last === void 0 ? noDebt : countOf(last), finding.occurrences);
    const old = known.get(fingerprint);
    const stays = old !== void 0 && !isMore({ findings: count2, places: occurrences }, countOf(old));
    now.set(fingerprint, { fingerprint, rule, path: location?.path ?? null, message: withoutPlace(message), count: count2, occurrences, acceptedBy: stays ? old.acceptedBy : acceptedBy, reason: stays ? old.reason : reason });
  }
  const debts = [...now.values()].toSorted(byPlace);
  const isNew = (debt) => exceeds(debt, known.get(debt.fingerprint));
  const kept = debts.filter((debt) => !isNew(debt));
  const isRecounted = ({ fingerprint, count: count2, occurrences }) => count2 !== known.get(fingerprint)?.count || occurrences !== known.get(fingerprint)?.occurrences;
  return {
    debts,
    added: debts.filter(isNew),
    removed: before.filter(({ fingerprint }) => !now.has(fingerprint)),
    kept: kept.length,
    recounted: kept.filter(isRecounted).length,
    unverified: findings.filter(({ outcome }) => outcome === "unverified").length
  };
}
function exceeds(debt, before) {
  return isMore(countOf(debt), before === void 0 ? noDebt : countOf(before));
}
function withoutPlace(message) {
  return message.replace(/:\d+:\d+/g, "");
}
function byPlace(a, b) {
  const [left, right] = [a, b].map(({ path, rule, fingerprint }) => `${path ?? ""}\0${rule}\0${fingerprint}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

// packages/core/src/docs/debts/accept-debts.ts
var shown4 = 20;
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
  const isChanged = plan.added.length > 0 || plan.removed.length > 0 || plan.recounted > 0;
  if (isChanged && !inputs["dry-run"]) await writeFileAtomically(await followLink(workspace.resolve(debts.path)), toPrettyJson({ kind: "doc-sync-baseline", schemaVersion: "1.1", debts: [...plan.debts] }));
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
function showPlan({ added, removed, kept, recounted, unverified }, path) {
  return [
    `${path}: ${added.length} new, ${removed.length} paid, ${kept} unchanged${recounted === 0 ? "" : `, ${recounted} counted anew`}`,
    ...listDebts("+", added),
    ...listDebts("-", removed),
    ...unverified === 0 ? [] : [`  ! ${unverified} could not be verified; no list can forgive that`]
  ];
}
function listDebts(mark, debts) {
  const lines = debts.slice(0, shown4).map(({ rule, path, message }) => `  ${mark} ${rule}  ${path ?? ""}  ${message}`);
  return debts.length > shown4 ? [...lines, `  ${mark} and ${debts.length - shown4} more`] : lines;
}

// packages/core/src/docs/debts/apply-debts.ts
function applyDebts(known, { findings, isWhole }) {
  if (known === null) return { findings, details: null };
  const byFingerprint = new Map(known.debts.map((debt) => [debt.fingerprint, debt]));
  const found = /* @__PURE__ */ new Map();
  const covered = /* @__PURE__ */ new Map();
  const judged = findings.map((finding) => {
    const { fingerprint } = toFinding(finding);
    const debt = byFingerprint.get(fingerprint);
    if (finding.outcome !== "fail" || debt === void 0) return finding;
    const add = (counts) => addFinding(counts.get(fingerprint) ?? noDebt, finding.occurrences);
    found.set(fingerprint, add(found));
    const used = add(covered);
    if (isMore(used, countOf(debt))) return { ...finding, message: `${finding.message}${sayKnown(debt, finding, known.path)}` };
    covered.set(fingerprint, used);
    return { ...finding, outcome: "warn", debt: { acceptedBy: debt.acceptedBy, reason: debt.reason } };
  });
  const isPaid = (debt) => debt !== void 0 && isFewer(found.get(debt.fingerprint) ?? noDebt, countOf(debt));
  const paid = isWhole ? known.debts.filter((debt) => isPaid(debt) && isPaid(known.own.get(debt.fingerprint))) : [];
  return {
    findings: [...judged, ...known.findings, ...paid.map((debt) => toOutdated(debt, known.path, found.has(debt.fingerprint)))],
    details: {
      path: known.path,
      known: known.debts.reduce((sum, { count: count2 }) => sum + count2, 0),
      found: [...covered.values()].reduce((sum, one) => sum + one.findings, 0),
      outdated: paid.map(({ fingerprint }) => fingerprint)
    }
  };
}
function sayKnown({ occurrences }, finding, path) {
  const places = finding.occurrences ?? 1;
  return occurrences === void 0 || places <= occurrences ? "" : ` Only ${occurrences} of these ${places} places ${occurrences === 1 ? "is a known debt" : "are known debts"} of ${path}.`;
}
function toOutdated({ fingerprint, rule, path, message }, list, isStillFound) {
  return {
    rule: "docs/baseline-outdated",
    keys: { path: list, debt: fingerprint },
    check: null,
    outcome: "warn",
    location: { path: list },
    message: `A known debt no longer occurs${isStillFound ? " as often as it is listed" : ""}: ${rule} in ${path ?? "no file"} (${message})`
  };
}

// packages/contract/src/docs/doc-debts.ts
var debtSchema = strictObject({
  fingerprint: digestSchema,
  rule: string(),
  path: nullable(string()),
  message: string(),
  count: int().check(_positive()),
  occurrences: optional(int().check(_positive())),
  acceptedBy: string().check(_minLength(1)),
  reason: string().check(_minLength(1))
});
var docDebtsSchema = strictObject({
  $schema: optional(string()),
  kind: literal("doc-sync-baseline"),
  schemaVersion: _enum(["1.0", "1.1"]),
  debts: array(debtSchema)
});

// packages/core/src/docs/debts/read-debts.ts
async function readDebts(run) {
  const { inputs, config, host, workspace, policy } = run;
  const named = inputs.baseline ?? config.baseline;
  if (named === void 0) return null;
  const path = workspace.toDocumentPath(workspace.resolve(named));
  const own2 = parseDebts((await workspace.readText(path, { optional: true }))?.text ?? null, path);
  const countsFromBase = policy.baseHasConfig && (inputs["policy-from"] === "base" || inputs["policy-from"] === "auto" && isUnderReview(host.context));
  const byFingerprint = new Map(own2.map((debt) => [debt.fingerprint, debt]));
  if (!countsFromBase) return { path, debts: own2, own: byFingerprint, findings: [] };
  const bytes = await policy.base?.readFile(workspace.toRepositoryPath(path)) ?? null;
  const debts = parseDebts(bytes === null ? null : new TextDecoder().decode(bytes), path);
  return { path, debts, own: byFingerprint, findings: judgeAdded(path, debts, own2) };
}
function parseDebts(text, path) {
  return text === null ? [] : parseWithSchema(parseYamlSource(text, path), docDebtsSchema, "list of known debts").debts;
}
function judgeAdded(path, base, own2) {
  const before = new Map(base.map((debt) => [debt.fingerprint, debt]));
  const added = own2.filter((debt) => exceeds(debt, before.get(debt.fingerprint)));
  if (added.length === 0) return [];
  return [{
    rule: "policy/changed",
    keys: { path },
    check: null,
    outcome: "warn",
    location: { path },
    message: `This change writes ${added.length === 1 ? "one debt" : `${added.length} debts`} down in ${path}: ${added.slice(0, 3).map(({ rule, path: place }) => `${rule} in ${place ?? "no file"}`).join("; ")}${added.length > 3 ? " \u2026" : ""}. It is judged by the debts of the base.`
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
  const document2 = await writeReport(request, run, { ...result, findings: applied.findings, details: { ...result.details, debts: applied.details } });
  return { out: workspace.out, documents: [document2], notes: [], outputs: {}, exitCode: toExitCode([document2.document.verdict], inputs["fail-on"]) };
}
async function openRun(request) {
  const { host, workspace, inputs, config, policy } = request;
  const [tree, change] = await Promise.all([collectTree(host, workspace), collectChange({ host, workspace, policy, inputs })]);
  const scope = inputs["changed-only"] && change.state === "known" ? new Set(change.files.map(({ path }) => path)) : null;
  return { inputs, host, workspace, policy, config, tree, change, scope, markdown: openMarkdownReader({ root: workspace.root }) };
}
async function writeReport(request, run, { checks, findings, details }) {
  const { inputs, host, workspace, policy, startedAt } = request;
  const key2 = inputs.key ?? "default";
  const { config } = policy;
  const drafts = [...policy.findings, ...unknownScope(run), ...findings];
  const judgement = judge({ checks, findings: drafts, waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key: key2 });
  const document2 = buildDocument(host, {
    kind: "doc-sync-report",
    key: key2,
    partial: inputs["changed-only"] || inputs.task.length > 0,
    subject: await collectSubject(host, workspace.git, policy.baseCommit),
    inputs: await toInputs(run),
    policy: policy.policy,
    judgement,
    details,
    startedAt
  });
  return writeEvidence(host, workspace.out, { document: document2 });
}
function unknownScope({ inputs, change, config }) {
  return change.state === "unknown" && inputs["changed-only"] && config.areas.length === 0 ? [change.finding] : [];
}
async function toInputs({ config, tree, workspace }) {
  const named = [
    ...config.changelog === void 0 ? [] : [{ name: "changelog", path: config.changelog.file }],
    ...Object.entries(config.tasks?.sources ?? {}).flatMap(([name2, { files }]) => tree.match(files).slice(0, 20).map((path) => ({ name: `tasks.${name2}`, path }))),
    ...config.samples.map((sample) => ({ name: "sample", path: sample.in }))
  ];
  const known = named.filter(({ path }, index) => tree.hasFile(path) && named.findIndex((one) => one.name === named[index]?.name && one.path === path) === index);
  return Promise.all(known.map(({ name: name2, path }) => toFileInput(name2, { path, absolute: workspace.resolve(path) })));
}

export {
  checkDocuments
};
