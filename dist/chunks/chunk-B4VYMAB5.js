import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  codeOwnersPaths,
  parseCodeOwners
} from "./chunk-5DMQEURQ.js";
import {
  readApproval
} from "./chunk-LCZ35PMA.js";
import {
  parsePublicKey
} from "./chunk-73L6G263.js";
import {
  defaultConfigPath,
  isUnderReview,
  openTree,
  parseConfig
} from "./chunk-4CWBFBZX.js";
import {
  toDate
} from "./chunk-Z75HRPYS.js";
import {
  expandGlobs,
  hashFile,
  listFiles,
  toPosixPath
} from "./chunk-MW3SYPS2.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/gate/approvals/latest-reviews.ts
var decisive = /* @__PURE__ */ new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);
function latestReviews(reviews) {
  const latest = /* @__PURE__ */ new Map();
  for (const review of reviews) if (decisive.has(review.state)) latest.set(review.reviewer.toLowerCase(), review);
  return [...latest.values()];
}

// packages/core/src/gate/approvals/to-problem.ts
function toProblem(source, error) {
  return { source, reason: reasonOf(error), message: withoutHint(error), remedy: error.hint };
}
async function tryRead(source, read) {
  try {
    return { value: await read(), problems: [] };
  } catch (error) {
    if (!isShipworthyError(error) || error.code === "path/outside-root") throw error;
    return { value: null, problems: [toProblem(source, error)] };
  }
}
function reasonOf({ code }) {
  switch (code) {
    case "github/permission-denied":
      return "permission-denied";
    case "github/rate-limited":
      return "rate-limited";
    case "signing/invalid-key":
    case "signing/unsupported-key":
      return "no-signing-key";
    default:
      return "unreadable-source";
  }
}
function withoutHint({ message, hint }) {
  return message.endsWith(hint) ? message.slice(0, -hint.length).trim() : message;
}

// packages/core/src/gate/approvals/collect-reviews.ts
async function collectReviews(reviews, commit, authority) {
  const listed = await tryRead("pull request reviews", async () => {
    const pullRequests2 = await reviews.listPullRequestsOf(commit);
    return Promise.all(pullRequests2.map(async (pullRequest) => ({ pullRequest, reviews: await reviews.listReviewsOf(pullRequest.number) })));
  });
  const pullRequests = listed.value ?? [];
  const approving = new Set(pullRequests.flatMap((one) => latestReviews(one.reviews)).filter(({ state }) => state === "APPROVED").map(({ reviewer }) => reviewer.toLowerCase()));
  const read = authority === null || approving.size === 0 ? { value: null, problems: [] } : await tryRead("CODEOWNERS", () => readCodeOwners(authority));
  const { value: codeOwners } = read;
  const known = codeOwners === null ? [] : await Promise.all([...approving].map(async (login) => [login, await findOwnership(reviews, codeOwners, login)]));
  return { pullRequests, owners: new Map(known), problems: [...listed.problems, ...read.problems] };
}
async function readCodeOwners(authority) {
  for (const path of codeOwnersPaths) {
    const bytes = await authority.readFile(path);
    if (bytes !== null) return parseCodeOwners(new TextDecoder().decode(bytes));
  }
  return { people: [], teams: [] };
}
async function findOwnership(reviews, { people, teams }, login) {
  if (people.includes(login)) return { is: "owner" };
  const answers = await Promise.all(teams.map((team) => tryRead(`team ${team}`, () => reviews.isTeamMember(team, login))));
  if (answers.some(({ value }) => value === true)) return { is: "owner" };
  const [problem] = answers.flatMap(({ problems }) => problems);
  return problem === void 0 ? { is: "stranger" } : { is: "unknown", problem };
}

// packages/core/src/gate/approvals/collect-signed-files.ts
import { stat } from "node:fs/promises";
import { join } from "node:path";
var unread = /* @__PURE__ */ new Set(["unreadable", "absent"]);
async function collectSignedFiles(workspace, places, trustedKeys) {
  const found = await Promise.all(places.map(async (place) => ({ place, files: await filesOf(workspace, place) })));
  const files = [...new Set(found.flatMap((one) => one.files))].sort();
  const signed = await Promise.all(files.map(async (absolute) => {
    const path = workspace.toDocumentPath(absolute);
    const outcome = await readApproval(absolute, { trustedKeys, name: path });
    const isRead = outcome.state === "accepted" || !unread.has(outcome.refusal.fault);
    return { path, outcome, sha256: isRead ? (await hashFile(absolute)).sha256 : null };
  }));
  return { signed, problems: found.filter((one) => one.files.length === 0).map(({ place }) => emptyPlace(place)) };
}
async function filesOf(workspace, place) {
  const absolute = workspace.resolve(place);
  const kind = await stat(absolute).catch(() => null);
  if (kind === null) return /[*?[\]{}]/.test(place) ? (await expandGlobs(workspace.root, [toPosixPath(place)])).map((path) => join(workspace.root, path)) : [];
  if (!kind.isDirectory()) return [absolute];
  return (await listFiles(absolute)).filter((path) => path.endsWith(".json")).map((path) => join(absolute, path));
}
function emptyPlace(place) {
  return { source: place, reason: "missing-evidence", message: `The input \`approvals\` names ${place}, which holds no file.`, remedy: "Name the files that `shipworthy approve` wrote." };
}

// packages/core/src/gate/approvals/open-authority.ts
async function openAuthority({ host, workspace, resolved }) {
  if (isUnderReview(host.context)) return resolved.base === null ? null : { tree: resolved.base, name: "the base" };
  const { git } = workspace;
  const named = host.context.defaultBranch;
  const ref = named === null ? await git?.defaultBranch() : `refs/remotes/origin/${named}`;
  const isHere = git !== null && ref != null && await git.hasCommit(ref);
  const tree = isHere ? await openTree(ref, { git, remote: null }) : named === null ? null : await openTree(`refs/heads/${named}`, { git: null, remote: host.remote });
  return tree === null ? null : { tree, name: `the default branch${named === null ? "" : ` ${named}`}` };
}
async function readTrustedKeys({ tree, name }, { host, workspace, config }) {
  const path = workspace.toDocumentPath(workspace.resolve(config ?? defaultConfigPath));
  const text = await readText(tree, workspace.toRepositoryPath(path));
  if (text === null) return { keys: [], problems: [] };
  const { release: { trustedKeys } } = await parseConfig({ config: { path, text }, waivers: null }, toDate(host.now()));
  const read = await Promise.all(trustedKeys.map((file) => readKey(tree, workspace.toRepositoryPath(file), `${file} of ${name}`)));
  return { keys: read.flatMap(({ key }) => key ?? []), problems: read.flatMap(({ problem }) => problem ?? []) };
}
async function readKey(tree, path, name) {
  try {
    const text = await readText(tree, path);
    if (text !== null) return { key: parsePublicKey(text, name) };
    return { problem: { source: name, reason: "no-signing-key", message: `\`release.trustedKeys\` names ${name}, which does not exist there.`, remedy: "Commit the public key, or take it out of `release.trustedKeys`." } };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { problem: toProblem(name, error) };
  }
}
async function readText(tree, path) {
  const bytes = await tree.readFile(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

// packages/core/src/gate/approvals/collect-approvals.ts
async function collectApprovals(request) {
  const { host, workspace, needed, places } = request;
  const target = await findTarget(request);
  const opened = await tryRead("the base or default branch", () => openAuthority(request));
  const authority = opened.value;
  const trusted = authority === null ? noKeys : await tryRead("release.trustedKeys", () => readTrustedKeys(authority, request));
  const files = await collectSignedFiles(workspace, places, trusted.value?.keys ?? []);
  const online = target.value === null || host.context.where !== "actions" ? nothingOnline : await collectOnline(host, target.value.commit, authority);
  const lost = authority === null && opened.problems.length === 0 ? [unknownAuthority] : [];
  return {
    needed,
    target: target.value,
    signed: files.signed,
    environmentReviews: online.environmentReviews,
    pullRequests: online.pullRequests,
    owners: online.owners,
    problems: [...target.problems, ...opened.problems, ...lost, ...trusted.problems, ...trusted.value?.problems ?? [], ...files.problems, ...online.problems]
  };
}
var noKeys = { value: null, problems: [] };
var unknownAuthority = {
  source: "the base or default branch",
  reason: "unreadable-source",
  message: "Who may approve is said on the base or default branch, and that could not be read from git or from GitHub.",
  remedy: "Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`."
};
async function findTarget({ workspace, subject, level }) {
  const { git } = workspace;
  const { commit, repository } = subject;
  if (git === null || commit === null || !(await git.hasCommit(commit) || await git.fetchCommit(commit))) {
    return { value: null, problems: [{ source: "commit", reason: "unreadable-source", message: `The commit ${commit ?? "of this run"} is not here, so nobody can say which tree was to be approved.`, remedy: "Give the checkout step `with: { fetch-depth: 0 }`." }] };
  }
  return tryRead("commit", async () => ({ repository, commit, level, tree: await git.treeOf(commit) }));
}
var nothingOnline = { environmentReviews: [], pullRequests: [], owners: /* @__PURE__ */ new Map(), problems: [] };
async function collectOnline({ context, remote }, commit, authority) {
  const reviews = remote?.reviews;
  if (reviews === void 0) return { ...nothingOnline, problems: [noToken] };
  const runId = isRunOfSubject(context) ? context.runId : null;
  const [asked, said] = await Promise.all([
    tryRead("environment reviews", async () => runId === null ? [] : reviews.listEnvironmentReviews(runId)),
    collectReviews(reviews, commit, authority?.tree ?? null)
  ]);
  return { ...said, environmentReviews: asked.value ?? [], problems: [...asked.problems, ...said.problems] };
}
function isRunOfSubject({ headCommit, testedCommit, event, ref }) {
  return headCommit === testedCommit || event !== "pull_request_target" && ref?.startsWith("refs/pull/") === true;
}
var noToken = {
  source: "GitHub",
  reason: "permission-denied",
  message: "There is no token to ask GitHub for reviews with.",
  remedy: "Give the gate `github-token`, and its job the permissions `actions: read` and `pull-requests: read`, or sign the approval with `shipworthy approve`."
};

export {
  latestReviews,
  toProblem,
  tryRead,
  openAuthority,
  readTrustedKeys,
  collectApprovals
};
