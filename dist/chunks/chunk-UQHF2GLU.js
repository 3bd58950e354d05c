import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-RV2QKTRN.js";

// packages/github/src/api/api-client.ts
import { setTimeout as wait } from "node:timers/promises";

// packages/github/src/api/refusal.ts
function toRefusal(error) {
  const status = fieldOf(error, "status");
  const response = fieldOf(error, "response");
  const headers = fieldOf(response, "headers");
  const message = fieldOf(error, "message");
  return {
    status: response === void 0 || typeof status !== "number" ? null : status,
    message: typeof message === "string" ? message : String(error),
    headers: isRecord(headers) ? headers : {}
  };
}
function fieldOf(value, name) {
  return isRecord(value) ? value[name] : void 0;
}
function isRecord(value) {
  return typeof value === "object" && value !== null;
}
function isRateLimit({ status, headers, message }) {
  if (status === 429) return true;
  return status === 403 && (headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message));
}
function isOutage({ status }) {
  return status === null || status >= 500;
}

// packages/github/src/api/retry-policy.ts
var triesInOutage = 3;
var firstOutageWait = 500;
var unnamedLimitWait = 6e4;
function planRetry(refusal, state) {
  if (isRateLimit(refusal)) {
    const wait2 = toLimitWait(refusal, state.now);
    return wait2 <= state.budget ? wait2 : null;
  }
  if (!isOutage(refusal) || state.isWrite || state.tries >= triesInOutage) return null;
  return firstOutageWait * 2 ** (state.tries - 1);
}
function toLimitWait({ headers }, now) {
  const retryAfter = toSeconds(headers["retry-after"]);
  if (retryAfter !== null) return retryAfter * 1e3;
  const reset = toSeconds(headers["x-ratelimit-reset"]);
  return reset === null ? unnamedLimitWait : Math.max(0, reset * 1e3 - now);
}
function toSeconds(header) {
  return /^[0-9]{1,12}$/.test(String(header)) ? Number(header) : null;
}

// packages/github/src/api/to-github-error.ts
function toGitHubError(refusal, request, access) {
  const quoted = quote(refusal, access.token);
  if (isRateLimit(refusal)) {
    const seconds = Math.ceil(toLimitWait(refusal, Date.now()) / 1e3);
    return new ShipworthyError("github/rate-limited", `GitHub asks to wait ${seconds} s before it will ${request.what}.`, { hint: "Run the job again later." });
  }
  if (refusal.status === 401 || refusal.status === 403) {
    return new ShipworthyError("github/permission-denied", `GitHub refused to ${request.what} (${quoted}).`, { hint: permissionHint(request.permission) });
  }
  if (refusal.status === 404 || refusal.status === 410) {
    return new ShipworthyError("github/not-found", `GitHub has no such thing, so it could not ${request.what} (${quoted}).`, {
      hint: "It was removed or has expired, or the token cannot see the repository. Run the job that made it again."
    });
  }
  const hint = isOutage(refusal) ? "Run the job again; https://www.githubstatus.com says whether GitHub is at fault." : "This is not an answer that GitHub documents.";
  return new ShipworthyError("github/unavailable", `GitHub could not ${request.what} (${quoted}).`, { hint });
}
function permissionHint(permission4) {
  if (permission4 === "members: read") return "No workflow token may read teams: give `github-token` a token of an app with the organisation permission `members: read`, or name people instead of teams.";
  return `Add to the job:
permissions:
  ${permission4}`;
}
function quote({ status, message }, token) {
  const [line = ""] = message.split("\n", 1);
  const clean = (token === "" ? line : line.replaceAll(token, "***")).slice(0, 300);
  return status === null ? clean : `HTTP ${status}: ${clean}`;
}

// packages/github/src/api/api-client.ts
var leastPatience = 2e3;
var silent = () => void 0;
function createApiClient(access) {
  const [owner = "", repo = ""] = access.repository.split("/");
  const { patience: fullPatience = 3e4, loadFetch = () => Promise.resolve(fetch) } = access;
  let budget = access.waitBudget ?? 6e4;
  async function tryOnce(send, signal) {
    const [{ Octokit: Client }, fetchAny] = await Promise.all([import("./dist-src-MIHBGDCU.js"), loadFetch()]);
    const fetchOnce = (url, init) => fetchAny(url, { ...init, signal });
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const octokit = new Client({ auth: access.token, baseUrl: access.apiUrl, userAgent: "shipworthy", log, request: { fetch: fetchOnce } });
    return send(octokit, { owner, repo }, fetchOnce);
  }
  return {
    async call(request, send) {
      for (let tries = 1; ; tries += 1) {
        const patience = Math.min(fullPatience, Math.max(budget, leastPatience));
        const outcome = await waitFor((signal) => tryOnce(send, signal), patience);
        if ("answer" in outcome) return outcome.answer;
        const { refusal, isSilence } = outcome;
        if (isSilence) budget -= patience;
        const pause = isSilence && budget <= 0 ? null : planRetry(refusal, { tries, budget, isWrite: request.isWrite === true, now: Date.now() });
        if (pause === null) throw toGitHubError(refusal, request, access);
        if (refusal.status === 429 || refusal.status === 403) budget -= pause;
        await wait(pause);
      }
    }
  };
}
async function waitFor(ask, patience) {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patience);
  try {
    return { answer: await ask(silence.signal) };
  } catch (error) {
    if (error instanceof ShipworthyError) throw error;
    if (!silence.signal.aborted) return { refusal: toRefusal(error), isSilence: false };
    return { refusal: { status: null, message: `no whole answer within ${patience / 1e3} s`, headers: {} }, isSilence: true };
  } finally {
    clearTimeout(timer);
  }
}
var BrokenAnswer = class extends Error {
  name = "BrokenAnswer";
};

// packages/github/src/api/or-null.ts
async function orNull(ask) {
  try {
    return await ask();
  } catch (error) {
    if (isShipworthyError(error) && error.code === "github/not-found") return null;
    throw error;
  }
}

// packages/github/src/artifacts/fetch-zip.ts
import { stat, writeFile } from "node:fs/promises";
function fetchArtifactZip(client, id, file) {
  return client.call({ what: `download the artifact ${id}`, permission: "actions: read" }, async (octokit, repository, fetchBlob) => {
    const { headers } = await octokit.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
      ...repository,
      artifact_id: id,
      archive_format: "zip",
      request: { redirect: "manual" }
    });
    await writeBlob(fetchBlob, headers.location, file);
  });
}
function fetchAsset(client, { id, name, bytes }, file) {
  return client.call({ what: `download the release asset ${name}`, permission: "contents: read" }, async (octokit, repository, fetchBlob) => {
    const { data, headers } = await octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
      ...repository,
      asset_id: id,
      headers: { accept: "application/octet-stream" },
      request: { redirect: "manual", parseSuccessResponseBody: false }
    });
    const body = data;
    if (headers.location === void 0 && body instanceof ReadableStream) await writeFile(file, body);
    else await writeBlob(fetchBlob, headers.location, file);
    if ((await stat(file)).size !== bytes) throw new BrokenAnswer("the asset was cut off");
  });
}
async function writeBlob(fetchBlob, location, file) {
  if (location === void 0) throw new BrokenAnswer("the answer names no place to download from");
  const blob = await fetchBlob(location);
  if (!blob.ok || blob.body === null) throw new BrokenAnswer(`the blob store answered ${blob.status}`);
  await writeFile(file, blob.body);
}

// packages/github/src/artifacts/take-zip.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function takeZip(fetchTo, claim, into) {
  const folder = await mkdtemp(join(tmpdir(), "shipworthy-zip-"));
  try {
    const file = join(folder, "archive.zip");
    await fetchTo(file);
    const digest = await digestOf(file);
    refuseMismatch(claim, digest);
    await mkdir(into, { recursive: true });
    const { extractZip } = await import("./extract-zip-BCH4KREF.js");
    await extractZip(file, into);
    return digest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
async function digestOf(file) {
  const hash = createHash("sha256");
  const bytes = createReadStream(file);
  for await (const chunk of bytes) hash.update(chunk);
  return `sha256:${hash.digest("hex")}`;
}
function refuseMismatch({ what, digest }, actual) {
  if (digest === null || digest === actual) return;
  throw new ShipworthyError("artifact/digest-mismatch", `The ${what} has the digest ${actual}, but GitHub recorded ${digest}.`, {
    hint: "It was damaged or replaced on its way. Run the job that made it again."
  });
}

// packages/github/src/api/releases.ts
function createReleases(client) {
  return {
    listAssets: (tag) => orNull(() => listAssets(client, tag)),
    download: (asset, into) => takeZip((file) => fetchAsset(client, asset, file), { what: `release asset ${asset.name}`, digest: asset.digest }, into)
  };
}
function listAssets(client, tag) {
  return client.call({ what: `read the release ${tag}`, permission: "contents: read" }, async (octokit, repository) => {
    const { data } = await octokit.rest.repos.getReleaseByTag({ ...repository, tag });
    const list2 = fieldOf(data, "assets");
    if (!Array.isArray(list2)) throw new BrokenAnswer("the answer is not a release");
    return list2.map(toAsset);
  });
}
function toAsset(data) {
  const [id, name, bytes, digest] = ["id", "name", "size", "digest"].map((field) => fieldOf(data, field));
  if (typeof id !== "number" || typeof name !== "string" || typeof bytes !== "number") throw new BrokenAnswer("the answer is not an asset");
  return { id, name, bytes, digest: typeof digest === "string" ? digest : null, isComplete: fieldOf(data, "state") === "uploaded" };
}

// packages/github/src/api/reviews.ts
var pageSize = 100;
var mostPages = 30;
function createReviews({ repository: name }, client) {
  return {
    listEnvironmentReviews: (runId) => listEnvironmentReviews(client, runId),
    listPullRequestsOf: (commit) => listPullRequestsOf(client, { commit, name }),
    listReviewsOf: (pullRequest) => listReviewsOf(client, pullRequest),
    isTeamMember: (team, login) => isTeamMember(client, { team, login })
  };
}
function listEnvironmentReviews(client, runId) {
  const request = { what: `list the environment reviews of run ${runId}`, permission: "actions: read" };
  return unlessHidden(request, () => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: Number(runId) });
    return toList(data).map(toEnvironmentReview);
  }));
}
function toEnvironmentReview(entry) {
  const user = fieldOf(entry, "user");
  const environments = toList(fieldOf(entry, "environments")).map((environment) => toText(fieldOf(environment, "name")));
  return { reviewer: toText(fieldOf(user, "login")), isPerson: fieldOf(user, "type") === "User", state: toOneOf(fieldOf(entry, "state"), ["approved", "rejected", "pending"]), environments };
}
async function listPullRequestsOf(client, { commit, name }) {
  const request = { what: `list the pull requests of commit ${commit}`, permission: "pull-requests: read" };
  const listed = await listPages(request, (page) => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: commit, per_page: pageSize, page });
    return toList(data).map(toListedPullRequest);
  }));
  const own = listed.filter(({ base }) => base.toLowerCase() === name.toLowerCase());
  return Promise.all(own.map(async ({ base: _ours, ...pullRequest }) => ({ ...pullRequest, headTree: await readTreeOf(client, pullRequest.headCommit) })));
}
function toListedPullRequest(entry) {
  return {
    number: Number(fieldOf(entry, "number")),
    base: toText(fieldOf(fieldOf(fieldOf(entry, "base"), "repo"), "full_name")),
    author: toTextOrNull(fieldOf(fieldOf(entry, "user"), "login")),
    headCommit: toText(fieldOf(fieldOf(entry, "head"), "sha")),
    isMerged: toTextOrNull(fieldOf(entry, "merged_at")) !== null,
    mergeCommit: toTextOrNull(fieldOf(entry, "merge_commit_sha"))
  };
}
function readTreeOf(client, commit) {
  const request = { what: `read commit ${commit}`, permission: "contents: read" };
  return unlessHidden(request, () => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
    return toText(fieldOf(fieldOf(data, "tree"), "sha"));
  }));
}
async function listReviewsOf(client, pullRequest) {
  const request = { what: `list the reviews of pull request ${pullRequest}`, permission: "pull-requests: read" };
  const reviews = await listPages(request, (page) => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.pulls.listReviews({ ...repository, pull_number: pullRequest, per_page: pageSize, page });
    return toList(data).map(toReview);
  }));
  return reviews.filter((review) => review !== null);
}
function toReview(entry) {
  const reviewer = toTextOrNull(fieldOf(fieldOf(entry, "user"), "login"));
  if (reviewer === null) return null;
  return {
    reviewer,
    state: toOneOf(fieldOf(entry, "state"), ["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
    commit: toTextOrNull(fieldOf(entry, "commit_id")),
    at: toTextOrNull(fieldOf(entry, "submitted_at"))
  };
}
function isTeamMember(client, { team, login }) {
  const [org = "", slug = ""] = team.split("/");
  const request = { what: `look up ${login} in the team ${team}`, permission: "members: read" };
  return unlessHidden(request, () => client.call(request, async (octokit) => {
    const { data } = await octokit.rest.teams.getMembershipForUserInOrg({ org, team_slug: slug, username: login });
    return toOneOf(fieldOf(data, "state"), ["active", "pending"]) === "active";
  }));
}
async function listPages(request, ask) {
  const all = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const entries = await unlessHidden(request, () => ask(page));
    all.push(...entries);
    if (entries.length < pageSize) return all;
  }
  throw new ShipworthyError("github/unavailable", `There is more than GitHub lists, so it could not ${request.what}.`, { hint: "Sign the approval with `shipworthy approve`." });
}
async function unlessHidden(request, ask) {
  try {
    return await ask();
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== "github/not-found") throw error;
    throw new ShipworthyError("github/permission-denied", `GitHub shows nothing when asked to ${request.what}: it is not there, or the token may not see it.`, { hint: permissionHint(request.permission), cause: error });
  }
}
function toList(value) {
  if (!Array.isArray(value)) throw new BrokenAnswer("the answer is not a list");
  return value.map((entry) => entry);
}
function toText(value) {
  if (typeof value !== "string" || value === "") throw new BrokenAnswer("the answer lacks a text that GitHub documents");
  return value;
}
function toTextOrNull(value) {
  return typeof value === "string" && value !== "" ? value : null;
}
function toOneOf(value, known) {
  const found = known.find((one) => one === value);
  if (found === void 0) throw new BrokenAnswer(`the answer holds a state that GitHub does not document: ${String(value).slice(0, 40)}`);
  return found;
}

// packages/github/src/api/runs.ts
var permission = "actions: read";
var pageSize2 = 100;
var pageLimit = 50;
function createRuns(client) {
  return {
    readRun: (id) => orNull(() => readRun(client, id)),
    countRunsOf: (branch) => countRunsOf(client, branch),
    listArtifacts: (query) => listArtifacts(client, query),
    download: ({ id, digest }, into) => takeZip((file) => fetchArtifactZip(client, id, file), { what: `artifact ${id}`, digest }, into)
  };
}
function readRun(client, id) {
  return client.call({ what: `read the run ${id}`, permission }, async (octokit, repository) => {
    const { data } = await octokit.rest.actions.getWorkflowRun({ ...repository, run_id: id, exclude_pull_requests: true });
    return toRun(data);
  });
}
function countRunsOf(client, branch) {
  return client.call({ what: `count the runs of ${branch}`, permission }, async (octokit, repository) => {
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({ ...repository, branch, per_page: 1, exclude_pull_requests: true });
    return numberOf(data, "total_count");
  });
}
async function listArtifacts(client, query) {
  const what = "name" in query ? `list the artifacts called ${query.name}` : `list the artifacts of run ${query.runId}`;
  const all = /* @__PURE__ */ new Map();
  for (let page = 1; page <= pageLimit; page += 1) {
    const found = await client.call({ what, permission }, async (octokit, repository) => {
      const paging = { ...repository, per_page: pageSize2, page };
      const { data } = "name" in query ? await octokit.rest.actions.listArtifactsForRepo({ ...paging, name: query.name }) : await octokit.rest.actions.listWorkflowRunArtifacts({ ...paging, run_id: query.runId });
      const list2 = fieldOf(data, "artifacts");
      if (!Array.isArray(list2)) throw new BrokenAnswer("the answer is not a list of artifacts");
      return list2.map(toArtifact);
    });
    for (const artifact of found) all.set(artifact.id, artifact);
    if (found.length < pageSize2) return [...all.values()];
  }
  throw new ShipworthyError("github/unavailable", `There are more than ${pageSize2 * pageLimit} artifacts to look through, so GitHub could not ${what}.`, { hint: "Give what is looked for a name of its own, or keep fewer with `retention-days`." });
}
function toRun(data) {
  const repository = textOf(fieldOf(data, "repository"), "full_name");
  return {
    id: numberOf(data, "id"),
    attempt: numberOf(data, "run_attempt"),
    repository,
    headRepository: textOrNull(fieldOf(data, "head_repository"), "full_name"),
    branch: textOrNull(data, "head_branch"),
    commit: textOf(data, "head_sha"),
    event: textOf(data, "event"),
    status: textOrNull(data, "status") ?? "unknown",
    conclusion: textOrNull(data, "conclusion"),
    // GitHub appends `@<ref>` for workflows that stand elsewhere.
    workflowPath: textOf(data, "path").split("@", 1).join("")
  };
}
function toArtifact(data) {
  const run = fieldOf(data, "workflow_run");
  const runId = fieldOf(run, "id");
  return {
    id: numberOf(data, "id"),
    name: textOf(data, "name"),
    digest: textOrNull(data, "digest"),
    isExpired: fieldOf(data, "expired") === true,
    expiresAt: textOrNull(data, "expires_at"),
    createdAt: textOrNull(data, "created_at"),
    run: typeof runId !== "number" ? null : { id: runId, branch: textOrNull(run, "head_branch"), commit: textOrNull(run, "head_sha"), isOfFork: fieldOf(run, "repository_id") !== fieldOf(run, "head_repository_id") }
  };
}
function numberOf(data, name) {
  const value = fieldOf(data, name);
  if (typeof value !== "number") throw new BrokenAnswer(`the answer has no ${name}`);
  return value;
}
function textOf(data, name) {
  const value = fieldOf(data, name);
  if (typeof value !== "string") throw new BrokenAnswer(`the answer has no ${name}`);
  return value;
}
function textOrNull(data, name) {
  const value = fieldOf(data, name);
  return typeof value === "string" ? value : null;
}

// packages/github/src/api/remote-repository.ts
var folderLimit = 1e3;
function createRemoteRepository(access) {
  const client = createApiClient(access);
  return {
    readFileAt: (commit, path) => orNull(() => readFile(client, commit, path)),
    listFilesAt: async (commit, folder) => await orNull(() => listFiles(client, commit, folder)) ?? [],
    commitOf: (revision) => orNull(() => readCommitOf(client, revision)),
    reviews: createReviews(access, client),
    runs: createRuns(client),
    releases: createReleases(client)
  };
}
function readFile(client, commit, path) {
  return client.call({ what: `read ${path} at ${commit}`, permission: "contents: read" }, async (octokit, repository) => {
    const { data, headers } = await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", {
      ...repository,
      path,
      ref: commit,
      mediaType: { format: "raw" },
      // Parsed, the answer would be decoded as text, and bytes that are no UTF-8 would be lost.
      request: { parseSuccessResponseBody: false }
    });
    const body = data;
    if (!(body instanceof ReadableStream)) return new Uint8Array();
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    const announced = Number(fieldOf(headers, "content-length") ?? bytes.length);
    if (headers["content-encoding"] === void 0 && announced !== bytes.length) throw new BrokenAnswer("the answer was cut off");
    return bytes;
  });
}
async function listFiles(client, commit, folder) {
  const files = [];
  for (const { type, path } of await listFolder(client, commit, folder)) {
    if (type === "dir") files.push(...await listFiles(client, commit, path));
    if (type === "file") files.push(path);
  }
  return files.sort();
}
async function listFolder(client, commit, folder) {
  const entries = await client.call({ what: `list ${folder} at ${commit}`, permission: "contents: read" }, async (octokit, repository) => {
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/contents/{path}", { ...repository, path: folder, ref: commit });
    return toEntries(data);
  });
  if (entries.length < folderLimit) return entries;
  throw new ShipworthyError("github/unavailable", `The folder ${folder} has more files than GitHub lists.`, { hint: "Give the checkout step `fetch-depth: 0`, so that git answers." });
}
function toEntries(data) {
  if (fieldOf(data, "type") === "file") return [];
  if (!Array.isArray(data)) throw new BrokenAnswer("the answer is not a list of files");
  return data.map((entry) => ({ type: String(fieldOf(entry, "type")), path: String(fieldOf(entry, "path")) }));
}
async function readCommitOf(client, revision) {
  return client.call({ what: `find the commit of ${revision}`, permission: "contents: read" }, async (octokit, repository) => {
    try {
      const { data } = await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repository, ref: revision, mediaType: { format: "sha" } });
      const body = data;
      if (typeof body === "string" && /^[0-9a-f]{40,64}$/.test(body)) return body;
      throw new BrokenAnswer("the answer is not the hash of a commit");
    } catch (error) {
      if (fieldOf(error, "status") === 422) return null;
      throw error;
    }
  });
}

// packages/github/src/api/upsert-comment.ts
var pageSize3 = 100;
var bodyLimit = 65e3;
var permission2 = "pull-requests: write";
async function upsertComment(access, comment) {
  const client = createApiClient(access);
  const body = `${comment.marker}
${comment.body}`.slice(0, bodyLimit);
  const known = await findComment(access, comment);
  await client.call({ what: `comment on pull request ${comment.pullRequest}`, permission: permission2, isWrite: true }, async (octokit, repository) => {
    if (known === null) await octokit.rest.issues.createComment({ ...repository, issue_number: comment.pullRequest, body });
    else await octokit.rest.issues.updateComment({ ...repository, comment_id: known, body });
  });
}
async function findComment(access, { pullRequest, marker }) {
  const client = createApiClient(access);
  for (let page = 1; ; page += 1) {
    const comments = await client.call({ what: `list the comments of pull request ${pullRequest}`, permission: permission2 }, async (octokit, repository) => {
      const { data } = await octokit.rest.issues.listComments({ ...repository, issue_number: pullRequest, per_page: pageSize3, page });
      const list2 = data;
      if (!Array.isArray(list2)) throw new BrokenAnswer("the answer is not a list of comments");
      return list2.map((entry) => ({ id: Number(fieldOf(entry, "id")), body: String(fieldOf(entry, "body")) }));
    });
    const found = comments.find(({ body }) => body.startsWith(marker));
    if (found !== void 0) return found.id;
    if (comments.length < pageSize3) return null;
  }
}

// packages/github/src/artifacts/artifact-service.ts
import { mkdir as mkdir2, mkdtemp as mkdtemp2, rm as rm2 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join3 } from "node:path";

// packages/github/src/artifacts/results-service.ts
import { readdir } from "node:fs/promises";
import { join as join2 } from "node:path";

// packages/github/src/artifacts/deadline.ts
function createDeadline(milliseconds) {
  let wasSilent = false;
  return async (what, ask) => {
    if (wasSilent) throw toSilence(what, "it did not answer before");
    let timer;
    const silence = new Promise((_resolve, reject) => {
      timer = setTimeout(() => {
        wasSilent = true;
        reject(toSilence(what, `no whole answer within ${milliseconds / 1e3} s`));
      }, milliseconds);
    });
    try {
      return await Promise.race([ask(), silence]);
    } finally {
      clearTimeout(timer);
    }
  };
}
function toSilence(what, why) {
  return new ShipworthyError("github/unavailable", `The artifact service could not ${what} (${why}).`, {
    hint: "Run the job again; https://www.githubstatus.com says whether GitHub is at fault."
  });
}

// packages/github/src/artifacts/results-service.ts
async function connect() {
  const { DefaultArtifactClient } = await import("./artifact-H6L7VQJ7.js");
  return new DefaultArtifactClient();
}
function createResultsService(patience = 6e4) {
  const [read, write] = [createDeadline(patience), createDeadline(patience)];
  return {
    upload: (artifact) => write(`upload the artifact ${artifact.name}`, () => upload(artifact)),
    list: () => read("list the artifacts of the run", list),
    fetch: (id, into) => read(`download the artifact ${id}`, () => fetch2(id, into))
  };
}
var upload = async ({ name, folder, files, retentionDays }) => {
  const client = await connect();
  const stored = await orRefusal(`upload the artifact ${name}`, () => client.uploadArtifact(name, [...files], folder, retentionDays === null ? {} : { retentionDays }));
  if (stored.id === void 0) throw toServiceError(`upload the artifact ${name}`, new Error("it answered without an id"));
  return { id: stored.id, name, digest: stored.digest === void 0 ? null : `sha256:${stored.digest}`, bytes: stored.size ?? 0 };
};
async function list() {
  const client = await connect();
  const { artifacts } = await orRefusal("list the artifacts of the run", () => client.listArtifacts());
  return artifacts.map(({ id, name, digest, size }) => ({ id, name, digest: digest ?? null, bytes: size }));
}
async function fetch2(id, into) {
  const client = await connect();
  try {
    await client.downloadArtifact(id, { path: into, skipDecompress: true });
  } catch (error) {
    if (fieldOf(error, "name") === "ArtifactNotFoundError") return null;
    throw toServiceError(`download the artifact ${id}`, error);
  }
  const [file] = await readdir(into);
  return file === void 0 ? null : join2(into, file);
}
async function orRefusal(what, ask) {
  try {
    return await ask();
  } catch (error) {
    throw toServiceError(what, error);
  }
}
function toServiceError(what, error) {
  const [message = ""] = String(fieldOf(error, "message") ?? error).split("\n", 1);
  if (/\(409\)/.test(message)) {
    return new ShipworthyError("artifact/refused", `The artifact service refused to ${what}: the name is taken in this attempt.`, {
      hint: "Two steps or matrix legs write the same document. Give each its own `key`."
    });
  }
  if (fieldOf(error, "name") === "UsageError") {
    return new ShipworthyError("artifact/refused", `The artifact service refused to ${what}: the storage quota is used up.`, {
      hint: "Remove old artifacts or lower `retention-days`; or set `upload: false` and pass the folder on by other means."
    });
  }
  return new ShipworthyError("github/unavailable", `The artifact service could not ${what} (${message.slice(0, 300)}).`, {
    hint: "Run the job again; https://www.githubstatus.com says whether GitHub is at fault."
  });
}

// packages/github/src/artifacts/run-artifacts.ts
var pageSize4 = 100;
var permission3 = "actions: read";
function createRunArtifacts(access, runId) {
  const client = createApiClient(access);
  return {
    list: () => listAll(client, Number(runId)),
    find: (id) => client.call({ what: `describe the artifact ${id}`, permission: permission3 }, async (octokit, repository) => {
      const { data } = await octokit.rest.actions.getArtifact({ ...repository, artifact_id: id });
      return toArtifact2(data);
    }),
    fetch: (id, file) => fetchArtifactZip(client, id, file)
  };
}
async function listAll(client, runId) {
  const all = [];
  for (let page = 1; ; page += 1) {
    const { artifacts, total } = await client.call({ what: `list the artifacts of run ${runId}`, permission: permission3 }, async (octokit, repository) => {
      const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: runId, per_page: pageSize4, page });
      const list2 = fieldOf(data, "artifacts");
      if (!Array.isArray(list2)) throw new BrokenAnswer("the answer is not a list of artifacts");
      const living = list2.filter((entry) => fieldOf(entry, "expired") !== true);
      return { artifacts: living.map(toArtifact2), total: list2.length };
    });
    all.push(...artifacts);
    if (total < pageSize4) return all;
  }
}
function toArtifact2(data) {
  const [id, name, bytes, digest] = ["id", "name", "size_in_bytes", "digest"].map((field) => fieldOf(data, field));
  if (typeof id !== "number" || typeof name !== "string") throw new BrokenAnswer("the answer is not an artifact");
  return { id, name, digest: typeof digest === "string" ? digest : null, bytes: typeof bytes === "number" ? bytes : 0 };
}

// packages/github/src/artifacts/artifact-service.ts
function createArtifactService(options) {
  const { attempt } = options;
  const service = createResultsService(options.patience);
  const remote = options.remote === void 0 ? null : createRunArtifacts(options.remote, options.remote.runId);
  const seen = /* @__PURE__ */ new Map();
  const remember = (artifacts) => {
    for (const artifact of artifacts) seen.set(artifact.id, artifact);
    return artifacts;
  };
  let listing = null;
  async function learnOf(id) {
    if (seen.has(id)) return;
    listing ??= service.list().then(remember).finally(() => {
      listing = null;
    });
    await listing;
  }
  async function listAll2() {
    const shown = remember(await service.list());
    const showsEarlier = shown.some(({ name }) => Number(/-attempt-([0-9]+)$/.exec(name)?.[1] ?? attempt) < attempt);
    if (remote === null || attempt === 1 || showsEarlier) return shown;
    const ofRun = remember(await listEarlier(remote, options.onNotice));
    return [...shown, ...ofRun.filter(({ id }) => !shown.some((artifact) => artifact.id === id))];
  }
  return {
    upload: (artifact) => service.upload(artifact),
    list: async (prefix) => (await listAll2()).filter(({ name }) => name.startsWith(prefix)),
    async download(id, into) {
      const folder = await mkdtemp2(join3(tmpdir2(), "shipworthy-artifact-"));
      try {
        await learnOf(id);
        const file = await service.fetch(id, folder) ?? await fetchEarlier(remote, id, { attempt, folder, remember });
        const digest = await digestOf(file);
        refuseMismatch({ what: `artifact ${id}`, digest: seen.get(id)?.digest ?? null }, digest);
        await mkdir2(into, { recursive: true });
        const { extractZip } = await import("./extract-zip-BCH4KREF.js");
        await extractZip(file, into);
        return { folder: into, digest };
      } finally {
        await rm2(folder, { recursive: true, force: true });
      }
    }
  };
}
async function listEarlier(remote, onNotice) {
  try {
    return await remote.list();
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== "github/permission-denied") throw error;
    onNotice?.(`Artifacts of earlier attempts cannot be listed. ${error.hint}`);
    return [];
  }
}
async function fetchEarlier(remote, id, { attempt, folder, remember }) {
  if (attempt === 1) {
    throw new ShipworthyError("github/not-found", `The artifact ${id} was deleted or replaced: an artifact's id never changes, and this run has none of that id.`, {
      hint: "Find the step that deletes or overwrites artifacts, remove it, and run the job that made the artifact again."
    });
  }
  if (remote === null) {
    throw new ShipworthyError("github/permission-denied", `The artifact service does not know the artifact ${id}, and there is no token to ask GitHub with.`, {
      hint: `Give the step its \`github-token\`. ${permissionHint("actions: read")}`
    });
  }
  remember([await remote.find(id)]);
  const file = join3(folder, "artifact.zip");
  await remote.fetch(id, file);
  return file;
}

export {
  createRemoteRepository,
  upsertComment,
  createArtifactService
};
