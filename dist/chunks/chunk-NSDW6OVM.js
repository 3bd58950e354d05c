import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-3HRO4F4V.js";

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
function permissionHint(permission3) {
  return `Add to the job:
permissions:
  ${permission3}`;
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

// packages/github/src/api/remote-repository.ts
var folderLimit = 1e3;
function createRemoteRepository(access) {
  const client = createApiClient(access);
  return {
    readFileAt: (commit, path) => orNull(() => readFile(client, commit, path)),
    listFilesAt: async (commit, folder) => await orNull(() => listFiles(client, commit, folder)) ?? []
  };
}
async function orNull(ask) {
  try {
    return await ask();
  } catch (error) {
    if (isShipworthyError(error) && error.code === "github/not-found") return null;
    throw error;
  }
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

// packages/github/src/api/upsert-comment.ts
var pageSize = 100;
var bodyLimit = 65e3;
var permission = "pull-requests: write";
async function upsertComment(access, comment) {
  const client = createApiClient(access);
  const body = `${comment.marker}
${comment.body}`.slice(0, bodyLimit);
  const known = await findComment(access, comment);
  await client.call({ what: `comment on pull request ${comment.pullRequest}`, permission, isWrite: true }, async (octokit, repository) => {
    if (known === null) await octokit.rest.issues.createComment({ ...repository, issue_number: comment.pullRequest, body });
    else await octokit.rest.issues.updateComment({ ...repository, comment_id: known, body });
  });
}
async function findComment(access, { pullRequest, marker }) {
  const client = createApiClient(access);
  for (let page = 1; ; page += 1) {
    const comments = await client.call({ what: `list the comments of pull request ${pullRequest}`, permission }, async (octokit, repository) => {
      const { data } = await octokit.rest.issues.listComments({ ...repository, issue_number: pullRequest, per_page: pageSize, page });
      const list2 = data;
      if (!Array.isArray(list2)) throw new BrokenAnswer("the answer is not a list of comments");
      return list2.map((entry) => ({ id: Number(fieldOf(entry, "id")), body: String(fieldOf(entry, "body")) }));
    });
    const found = comments.find(({ body }) => body.startsWith(marker));
    if (found !== void 0) return found.id;
    if (comments.length < pageSize) return null;
  }
}

// packages/github/src/artifacts/artifact-service.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// packages/github/src/artifacts/results-service.ts
import { readdir } from "node:fs/promises";
import { join } from "node:path";

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
  return file === void 0 ? null : join(into, file);
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
import { writeFile } from "node:fs/promises";
var pageSize2 = 100;
var permission2 = "actions: read";
function createRunArtifacts(access, runId) {
  const client = createApiClient(access);
  return {
    list: () => listAll(client, Number(runId)),
    find: (id) => client.call({ what: `describe the artifact ${id}`, permission: permission2 }, async (octokit, repository) => {
      const { data } = await octokit.rest.actions.getArtifact({ ...repository, artifact_id: id });
      return toArtifact(data);
    }),
    fetch: (id, file) => fetchZip(client, id, file)
  };
}
async function listAll(client, runId) {
  const all = [];
  for (let page = 1; ; page += 1) {
    const { artifacts, total } = await client.call({ what: `list the artifacts of run ${runId}`, permission: permission2 }, async (octokit, repository) => {
      const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: runId, per_page: pageSize2, page });
      const list2 = fieldOf(data, "artifacts");
      if (!Array.isArray(list2)) throw new BrokenAnswer("the answer is not a list of artifacts");
      const living = list2.filter((entry) => fieldOf(entry, "expired") !== true);
      return { artifacts: living.map(toArtifact), total: list2.length };
    });
    all.push(...artifacts);
    if (total < pageSize2) return all;
  }
}
function toArtifact(data) {
  const [id, name, bytes, digest] = ["id", "name", "size_in_bytes", "digest"].map((field) => fieldOf(data, field));
  if (typeof id !== "number" || typeof name !== "string") throw new BrokenAnswer("the answer is not an artifact");
  return { id, name, digest: typeof digest === "string" ? digest : null, bytes: typeof bytes === "number" ? bytes : 0 };
}
function fetchZip(client, id, file) {
  return client.call({ what: `download the artifact ${id}`, permission: permission2 }, async (octokit, repository, fetchBlob) => {
    const { headers } = await octokit.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
      ...repository,
      artifact_id: id,
      archive_format: "zip",
      request: { redirect: "manual" }
    });
    if (headers.location === void 0) throw new BrokenAnswer("the answer names no place to download from");
    const blob = await fetchBlob(headers.location);
    if (!blob.ok || blob.body === null) throw new BrokenAnswer(`the blob store answered ${blob.status}`);
    await writeFile(file, blob.body);
  });
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
      const folder = await mkdtemp(join2(tmpdir(), "shipworthy-artifact-"));
      try {
        if (!seen.has(id)) remember(await service.list());
        const file = await service.fetch(id, folder) ?? await fetchEarlier(remote, id, { attempt, folder, remember });
        const digest = await digestOf(file);
        refuseMismatch(id, seen.get(id)?.digest ?? null, digest);
        await mkdir(into, { recursive: true });
        const { extractZip } = await import("./extract-zip-5YHIWEKD.js");
        await extractZip(file, into);
        return { folder: into, digest };
      } finally {
        await rm(folder, { recursive: true, force: true });
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
  const file = join2(folder, "artifact.zip");
  await remote.fetch(id, file);
  return file;
}
async function digestOf(file) {
  const hash = createHash("sha256");
  const bytes = createReadStream(file);
  for await (const chunk of bytes) hash.update(chunk);
  return `sha256:${hash.digest("hex")}`;
}
function refuseMismatch(id, claimed, actual) {
  if (claimed === null || claimed === actual) return;
  throw new ShipworthyError("artifact/digest-mismatch", `The artifact ${id} has the digest ${actual}, but GitHub recorded ${claimed}.`, {
    hint: "It was damaged or replaced on its way. Run the job that made it again."
  });
}

export {
  createRemoteRepository,
  upsertComment,
  createArtifactService
};
