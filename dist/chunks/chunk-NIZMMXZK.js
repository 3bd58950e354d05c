import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isJsonArray,
  isJsonObject,
  requireJson,
  sha256Hex
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/github/src/api/api-client.ts
import { setTimeout as wait } from "node:timers/promises";

// packages/github/src/api/refusal.ts
function toRefusal(error) {
  const status = fieldOf(error, "status");
  const response = fieldOf(error, "response");
  const headers = fieldOf(response, "headers");
  const message = typeof fieldOf(error, "path") === "string" ? fieldOf(error, "code") : fieldOf(error, "message");
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
var leastRepeatedWait = 1e3;
function planRetry(refusal, state) {
  if (isRateLimit(refusal)) {
    const wait2 = Math.max(toLimitWait(refusal, state.now), state.tries > 1 ? leastRepeatedWait : 0);
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
function toGitHubError(refusal, request, { token, now }) {
  const quoted = quote(refusal, token);
  if (isRateLimit(refusal)) {
    const seconds = Math.ceil(toLimitWait(refusal, now) / 1e3);
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
function permissionHint(permission7) {
  if (permission7 === "secret-scanning-alerts: read") return "No workflow token may read alerts of secret scanning: give `github-token` a token of an app with the repository permission `secret_scanning_alerts: read`, or take `secret-scanning` off the list.";
  if (permission7 === "members: read") return "No workflow token may read teams: give `github-token` a token of an app with the organisation permission `members: read`, or name people instead of teams.";
  if (permission7 === "administration: read") return "No workflow token may read settings: ask with the token of somebody who administers the repository, `GH_TOKEN=$(gh auth token)`.";
  return `Add to the job:
permissions:
  ${permission7}`;
}
function quote({ status, message }, token) {
  const [line = ""] = message.split("\n", 1);
  const clean = withoutControls((token === "" ? line : line.replaceAll(token, "***")).slice(0, 300));
  return status === null ? clean : `HTTP ${status}: ${clean}`;
}
function withoutControls(text) {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");
}

// packages/github/src/api/api-client.ts
var Transfer = class {
  #listener = () => void 0;
  /** To be called for every piece. */
  moved = (bytes) => this.#listener(bytes);
  watch(listener) {
    this.#listener = listener;
  }
};
var leastPatience = 2e3;
var transferPatience = 4;
var leastTransferPatience = 1 / 3;
var leastBytesPerMillisecond = 1;
var silent = () => void 0;
var machineClock = { now: () => Date.now(), wait };
function createApiClient(access) {
  const [owner = "", repo = ""] = access.repository.split("/");
  const { patience: fullPatience = 3e4, loadFetch = () => Promise.resolve(fetch), clock = machineClock } = access;
  let budget = access.waitBudget ?? 6e4;
  let requests = 0;
  async function tryOnce(send, signal) {
    const [{ Octokit: Client }, fetchAny] = await Promise.all([import("./dist-src-MIHBGDCU.js"), loadFetch()]);
    const fetchOnce = async (url, init) => {
      requests += 1;
      const response = await fetchAny(url, { ...init, signal });
      if (response.status >= 300 && response.status < 400 && init?.redirect !== "manual") throw new BrokenAnswer(`the answer leads nowhere (${response.status})`);
      return response;
    };
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const octokit = new Client({ auth: access.token, baseUrl: access.apiUrl, userAgent: "shipworthy", log, request: { fetch: fetchOnce } });
    return send(octokit, { owner, repo }, fetchOnce);
  }
  return {
    countRequests: () => requests,
    async call(request, send) {
      for (let tries = 1; ; tries += 1) {
        const { transfer } = request;
        const patience = transfer === void 0 ? Math.min(fullPatience, Math.max(budget, leastPatience)) : toTransferPatience(fullPatience, budget);
        const outcome = await waitFor((signal) => tryOnce(send, signal), { patience, transfer });
        if ("answer" in outcome) return outcome.answer;
        const { refusal, isSilence } = outcome;
        if (isSilence) budget -= patience;
        const pause = isSilence && budget <= 0 ? null : planRetry(refusal, { tries, budget, isWrite: request.isWrite === true, now: clock.now() });
        if (pause === null) throw toGitHubError(refusal, request, { token: access.token, now: clock.now() });
        if (refusal.status === 429 || refusal.status === 403) budget -= pause;
        await clock.wait(pause);
      }
    }
  };
}
function toTransferPatience(fullPatience, budget) {
  return fullPatience * (budget > 0 ? transferPatience : leastTransferPatience);
}
function untilGivenUp(signal) {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new BrokenAnswer("given up")), { once: true });
  });
}
async function waitFor(ask2, { patience, transfer }) {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patience);
  const begun = performance.now();
  let moved = 0;
  transfer?.watch((bytes) => {
    moved += bytes;
    if (performance.now() - begun > patience + moved / leastBytesPerMillisecond) silence.abort();
    else timer.refresh();
  });
  try {
    return { answer: await Promise.race([ask2(silence.signal), untilGivenUp(silence.signal)]) };
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

// packages/github/src/api/read-answer.ts
function toList(value) {
  if (!Array.isArray(value)) throw new BrokenAnswer("the answer is not a list");
  return value.map((entry) => entry);
}
function toNumber(value) {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new BrokenAnswer("the answer lacks a number that GitHub documents");
  return value;
}
function toText(value) {
  if (typeof value !== "string" || value === "") throw new BrokenAnswer("the answer lacks a text that GitHub documents");
  return value;
}
function toTextOrNull(value) {
  return typeof value === "string" && value !== "" ? value : null;
}
function toTextIfAny(value) {
  return value === void 0 || value === null ? null : toText(value);
}
function toNumberIfAny(value) {
  return value === void 0 || value === null ? null : toNumber(value);
}
function toFlag(value) {
  if (typeof value !== "boolean") throw new BrokenAnswer("the answer lacks a yes or no that GitHub documents");
  return value;
}
function toHash(value) {
  if (typeof value !== "string" || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value)) throw new BrokenAnswer("the answer lacks a hash that GitHub documents");
  return value;
}
function toLogin(user) {
  return user === null ? null : toText(fieldOf(user, "login"));
}
function toOneOf(value, known) {
  const found = known.find((one) => one === value);
  if (found === void 0) throw new BrokenAnswer(`the answer holds a state that GitHub does not document: ${JSON.stringify(value ?? null).slice(0, 40)}`);
  return found;
}

// packages/github/src/api/unless-hidden.ts
async function unlessHidden(request, ask2) {
  try {
    return await ask2();
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== "github/not-found") throw error;
    throw new ShipworthyError("github/permission-denied", `GitHub shows nothing when asked to ${request.what}: it is not there, or the token may not see it.`, { hint: permissionHint(request.permission), cause: error });
  }
}

// packages/github/src/release-facts/witness.ts
var mask = "***";
function openWitness(fetchOnce, { access, secrets }) {
  let seen = null;
  return {
    fetch: async (url, init) => {
      const response = await fetchOnce(url, init);
      seen = { url: url instanceof Request ? url.url : String(url), response, bytes: new Uint8Array(await response.clone().arrayBuffer()) };
      return response;
    },
    answer: () => {
      if (seen === null) throw new BrokenAnswer("no answer came");
      const { url, response, bytes } = seen;
      return {
        path: url.startsWith(access.apiUrl) ? url.slice(access.apiUrl.length) : new URL(url).pathname,
        status: response.status,
        etag: response.headers.get("etag"),
        sha256: sha256Hex(bytes),
        body: without(parse(bytes), secrets)
      };
    }
  };
}
function parse(bytes) {
  try {
    return requireJson(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new BrokenAnswer("the answer is not JSON", { cause });
  }
}
function without(value, secrets) {
  if (secrets.length === 0) return value;
  if (isJsonArray(value)) return value.map((entry) => without(entry, secrets));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, secrets.includes(key) && typeof entry === "string" ? mask : without(entry, secrets)]));
}

// packages/github/src/release-facts/ask.ts
async function ask({ access, client }, question) {
  const { route, parameters, read, secrets = [] } = question;
  const outcome = await unlessHidden(question, () => client.call(question, async (octokit, repository, fetchOnce) => {
    const witness = openWitness(fetchOnce, { access, secrets });
    try {
      const { headers } = await octokit.request(`GET /repos/{owner}/{repo}${route}`, { ...repository, ...parameters, request: { fetch: witness.fetch } });
      const answer = witness.answer();
      return { value: read(answer.body), answer, link: toTextOrNull(headers.link) };
    } catch (error) {
      return orExplain(error, question, witness.answer);
    }
  }));
  if (outcome instanceof ShipworthyError) throw outcome;
  return outcome;
}
function orExplain(error, { absent, explain: explain2 }, answer) {
  if (error instanceof ShipworthyError) return error;
  const refusal = toRefusal(error);
  if (refusal.status === null || isRateLimit(refusal)) throw error;
  const explained = explain2?.(refusal) ?? null;
  if (explained !== null) return explained;
  if (refusal.status !== 404 || absent === void 0) throw error;
  const said = answer();
  if (typeof fieldOf(said.body, "message") !== "string") throw new BrokenAnswer("the answer is not one of GitHub");
  return { value: absent.value, answer: said, link: null };
}

// packages/github/src/release-facts/list-pages.ts
var pageSize = 100;
var mostPages = 300;
async function listPages(asker, question) {
  const { toEntry, listIn = itself, isEnough = () => false, ...rest } = question;
  const value = [];
  const answers = [];
  let place = {};
  for (let page = 1; place !== null; page += 1) {
    if (page > mostPages) throw new ShipworthyError("github/unavailable", `There is more than ${mostPages * pageSize} entries to read, so GitHub could not ${question.what}.`, { hint: "Narrow down what is asked for." });
    const parameters = { ...question.parameters, per_page: pageSize, ...place };
    const reply = await ask(asker, { ...rest, parameters, read: (body) => toList(listIn(body)).map(toEntry) });
    value.push(...reply.value);
    answers.push(reply.answer);
    const next = isEnough(reply.value) ? null : findNext(reply.link, { page, isFull: reply.value.length >= pageSize, hasCursor: question.hasCursor === true });
    if (next !== null && (Object.keys(next).length === 0 || isSame(next, place))) throw new ShipworthyError("github/unavailable", `The link to the next page leads nowhere, so GitHub could not ${question.what}.`, { hint: "Find out what answers instead of GitHub: a proxy, or another GITHUB_API_URL." });
    place = next;
  }
  return { value, answers };
}
function itself(body) {
  return body;
}
function isSame(one, other) {
  return one["page"] === other["page"] && one["after"] === other["after"];
}
function findNext(link, { page, isFull, hasCursor }) {
  const [, target] = /<([^<>]*)>;\s*rel="next"/.exec(link ?? "") ?? [];
  if (target === void 0) return link === null && isFull && !hasCursor ? { page: String(page + 1) } : null;
  const base = "https://localhost";
  if (!URL.canParse(target, base)) return {};
  const { searchParams } = new URL(target, base);
  return Object.fromEntries(["page", "after"].flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, value]];
  }));
}

// packages/github/src/release-facts/alerts.ts
var sources = {
  dependabot: { permission: "vulnerability-alerts: read", title: "Dependabot alerts", toAlert: toDependabotAlert, parameters: {}, hasCursor: true },
  "code-scanning": { permission: "security-events: read", title: "code scanning", toAlert: toCodeAlert, parameters: {} },
  "secret-scanning": { permission: "secret-scanning-alerts: read", title: "secret scanning", toAlert: toSecretAlert, parameters: { hide_secret: true }, secrets: ["secret"] }
};
async function listAlerts(asker, source, ref) {
  const { toAlert, parameters, title: _title, ...rest } = sources[source];
  const ofRef = ref === null || source !== "code-scanning" ? {} : { ref };
  const question = {
    ...rest,
    what: `list the alerts of ${source}`,
    route: `/${source}/alerts`,
    parameters: { ...parameters, ...ofRef, state: "open" },
    toEntry: toAlert,
    explain: (refusal) => explain(refusal, source, asker.access)
  };
  const { value, answers } = await listPages(asker, question);
  const alerts = [...new Map(value.map((alert) => [alert.number, alert])).values()];
  return { value: alerts, answers: source === "code-scanning" && alerts.length === 0 ? [...answers, await findAnalysis(asker, ofRef)] : answers };
}
async function findAnalysis(asker, ofRef) {
  const { value, answer } = await ask(asker, {
    what: "list the analyses of code scanning",
    permission: "security-events: read",
    route: "/code-scanning/analyses",
    parameters: { ...ofRef, per_page: 1 },
    read: (body) => toList(body).length,
    explain: (refusal) => explain(refusal, "code-scanning", asker.access)
  });
  if (value > 0) return answer;
  throw new ShipworthyError("github/not-found", `Code scanning has analysed nothing of ${ofRef["ref"] ?? "the default branch"}, so nobody knows whether it has alerts.`, { hint: "Let code scanning run for it before the release is judged, or take `code-scanning` off the list." });
}
function explain(refusal, source, access) {
  if (refusal.status !== 403 && refusal.status !== 404) return null;
  if (!/disabled|not enabled|must be enabled|not available|no analysis found/i.test(refusal.message)) return null;
  const { title } = sources[source];
  return new ShipworthyError("github/not-found", `Nobody knows the open alerts of ${source}: it is switched off for this repository, or has seen nothing of it yet (${quote(refusal, access.token)}).`, {
    hint: `Switch on ${title} in the security settings of the repository and let it run, or take \`${source}\` off the list.`
  });
}
function toDependabotAlert(entry) {
  const [advisory, vulnerability, dependency] = ["security_advisory", "security_vulnerability", "dependency"].map((name2) => fieldOf(entry, name2));
  const name = toText(fieldOf(fieldOf(vulnerability, "package"), "name"));
  return {
    ...toIdentity(entry),
    severity: toSeverity(fieldOf(vulnerability, "severity") ?? fieldOf(advisory, "severity")),
    title: `${name}: ${toText(fieldOf(advisory, "summary"))}`,
    advisory: toTextOrNull(fieldOf(advisory, "ghsa_id")) ?? toTextOrNull(fieldOf(advisory, "cve_id")),
    path: toTextOrNull(fieldOf(dependency, "manifest_path"))
  };
}
function toCodeAlert(entry) {
  const rule = fieldOf(entry, "rule");
  const id = toTextOrNull(fieldOf(rule, "id"));
  const place = fieldOf(fieldOf(entry, "most_recent_instance"), "location");
  return { ...toIdentity(entry), severity: toSeverity(fieldOf(rule, "security_severity_level")), title: toTextOrNull(fieldOf(rule, "description")) ?? id ?? "unnamed rule", advisory: id, path: toTextOrNull(fieldOf(place, "path")) };
}
function toSecretAlert(entry) {
  const type = toTextOrNull(fieldOf(entry, "secret_type"));
  return { ...toIdentity(entry), severity: null, title: toTextOrNull(fieldOf(entry, "secret_type_display_name")) ?? type ?? "secret", advisory: type, path: toTextOrNull(fieldOf(fieldOf(entry, "first_location_detected"), "path")) };
}
function toIdentity(entry) {
  return { number: toNumber(fieldOf(entry, "number")), url: toText(fieldOf(entry, "html_url")) };
}
function toSeverity(value) {
  return value === void 0 || value === null ? null : toOneOf(value, ["low", "medium", "high", "critical"]);
}

// packages/github/src/release-facts/checks.ts
async function listChecks(asker, commit, exceptRunId = null) {
  const { repository } = asker.access;
  const [runs, statuses] = await Promise.all([
    listPages(asker, {
      what: `list the check runs of ${commit}`,
      permission: "checks: read",
      route: "/commits/{ref}/check-runs",
      parameters: { ref: commit, filter: "latest" },
      listIn: (body) => fieldOf(body, "check_runs"),
      toEntry: (entry) => toCheckRun(entry, repository)
    }),
    listPages(asker, {
      what: `list the statuses of ${commit}`,
      permission: "statuses: read",
      route: "/commits/{ref}/status",
      parameters: { ref: commit },
      listIn: (body) => fieldOf(body, "statuses"),
      toEntry: (entry) => toStatus(entry, repository)
    })
  ]);
  const counts = ({ runId }) => exceptRunId === null || runId !== exceptRunId;
  return { value: [...keepLatest(runs.value.filter(counts)), ...keepLatest(statuses.value.filter(counts))], answers: [...runs.answers, ...statuses.answers] };
}
function toCheckRun(entry, repository) {
  return {
    id: toNumber(fieldOf(entry, "id")),
    name: toText(fieldOf(entry, "name")),
    conclusion: fieldOf(entry, "status") === "completed" ? toText(fieldOf(entry, "conclusion")) : null,
    appId: toAppId(fieldOf(entry, "app")),
    runId: toRunId(fieldOf(entry, "details_url"), repository)
  };
}
function toAppId(app) {
  return app === null || app === void 0 ? null : toNumber(fieldOf(app, "id"));
}
function toStatus(entry, repository) {
  const state = toText(fieldOf(entry, "state"));
  return { id: toNumber(fieldOf(entry, "id")), name: toText(fieldOf(entry, "context")), conclusion: state === "pending" ? null : state, appId: null, runId: toRunId(fieldOf(entry, "target_url"), repository) };
}
function toRunId(url, repository) {
  const [, owner, id] = /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/actions\/runs\/([0-9]+)(?:[/?#]|$)/.exec(toTextOrNull(url) ?? "") ?? [];
  return id !== void 0 && owner?.toLowerCase() === repository.toLowerCase() ? id : null;
}
function keepLatest(all) {
  const latest = /* @__PURE__ */ new Map();
  for (const check of all) {
    const key = `${String(check.appId)} ${check.name}`;
    const known = latest.get(key);
    if (known === void 0 || known.id < check.id) latest.set(key, check);
  }
  return [...latest.values()].map(({ id: _id, ...check }) => check);
}

// packages/github/src/release-facts/repository.ts
function openRepository(asker) {
  let known = null;
  return {
    ...asker,
    showRepository: async () => {
      known ??= (await ask(asker, { what: "read the repository", permission: "contents: read", route: "", parameters: {}, read: (body) => toText(fieldOf(body, "full_name")) })).answer;
      return known;
    }
  };
}
async function askForOne(asker, question) {
  const { value, answer } = await ask(asker, { ...question, absent: { value: null } });
  return { value, answers: value === null ? [answer, await asker.showRepository()] : [answer] };
}

// packages/github/src/release-facts/milestones.ts
var permission = "pull-requests: read";
async function findMilestone(asker, title) {
  const { value, answers } = await listPages(asker, {
    what: "list the milestones",
    permission,
    route: "/milestones",
    parameters: { state: "all" },
    toEntry: toMilestone,
    isEnough: (page) => page.some((milestone) => milestone.title === title)
  });
  return { value: value.find((milestone) => milestone.title === title) ?? null, answers };
}
async function hasLabel(asker, name) {
  const { value, answers } = await askForOne(asker, { what: `find the label ${name}`, permission, route: "/labels/{name}", parameters: { name }, read: (body) => toText(fieldOf(body, "name")) });
  return { value: value !== null, answers };
}
function toMilestone(entry) {
  return { number: toNumber(fieldOf(entry, "number")), title: toText(fieldOf(entry, "title")), isOpen: toOneOf(fieldOf(entry, "state"), ["open", "closed"]) === "open" };
}

// packages/github/src/release-facts/once-each.ts
function onceEach() {
  const asked = /* @__PURE__ */ new Map();
  return (key, ask2) => {
    const known = asked.get(key);
    if (known !== void 0) return known;
    const answer = ask2().catch((error) => {
      asked.delete(key);
      throw error;
    });
    asked.set(key, answer);
    return answer;
  };
}

// packages/github/src/release-facts/pull-requests.ts
var permission2 = "pull-requests: read";
async function listOpen(asker) {
  const { value, answers } = await listPages(asker, questionOf("list the open pull requests", { state: "open" }));
  return { value: withoutTwice(value), answers };
}
async function listOpenOf(asker, base) {
  const { value, answers } = await listPages(asker, questionOf(`list the open pull requests to ${base}`, { state: "open", base }));
  return { value: withoutTwice(value).map(toListed), answers };
}
function pick({ value, answers }, query) {
  const isWanted = "milestone" in query ? ({ milestoneNumber }) => milestoneNumber === query.milestone : ({ labels }) => labels.some((label) => isSameLabel(label, query.label));
  return { value: value.filter(isWanted).map(toListed), answers };
}
async function listMerged(asker, base, since) {
  const question = questionOf(`list the merged pull requests of ${base}`, { state: "closed", base, sort: "updated", direction: "desc" });
  const isOld = ({ updatedAt }) => since !== null && Date.parse(updatedAt) < since.getTime();
  const { value, answers } = await listPages(asker, { ...question, isEnough: (page) => page.some(isOld) });
  const again = answers.length === 1 ? null : await listPages(asker, { ...question, isEnough: () => true });
  const isKnown = ({ number, updatedAt }) => value.some((one) => one.number === number && one.updatedAt === updatedAt);
  if (again !== null && !again.value.some(isKnown)) {
    throw new ShipworthyError("github/unavailable", `The pull requests of ${base} change faster than they can be read, so GitHub could not ${question.what}.`, { hint: "Run the job again later." });
  }
  const merged = withoutTwice([...again?.value ?? [], ...value]).filter((one) => one.mergedAt !== null && !isOld(one));
  return { value: merged.map(toListed), answers: [...answers, ...again?.answers ?? []] };
}
function questionOf(what, parameters) {
  return { what, permission: permission2, route: "/pulls", parameters, toEntry: toPullRequest };
}
function toPullRequest(entry) {
  const milestone = fieldOf(entry, "milestone");
  return {
    number: toNumber(fieldOf(entry, "number")),
    title: toText(fieldOf(entry, "title")),
    author: toLogin(fieldOf(entry, "user")),
    labels: toList(fieldOf(entry, "labels")).map((label) => toText(fieldOf(label, "name"))),
    milestone: milestone === null ? null : toText(fieldOf(milestone, "title")),
    milestoneNumber: milestone === null ? null : toNumber(fieldOf(milestone, "number")),
    base: toText(fieldOf(fieldOf(entry, "base"), "ref")),
    isDraft: fieldOf(entry, "draft") === true,
    mergedAt: toTextIfAny(fieldOf(entry, "merged_at")),
    mergeCommit: toTextIfAny(fieldOf(entry, "merge_commit_sha")),
    body: toTextOrNull(fieldOf(entry, "body")) ?? "",
    updatedAt: toText(fieldOf(entry, "updated_at"))
  };
}
function toListed({ milestoneNumber: _number, updatedAt: _updated, ...listed }) {
  return listed;
}
function withoutTwice(all) {
  const first = /* @__PURE__ */ new Map();
  for (const one of all) if (!first.has(one.number)) first.set(one.number, one);
  return [...first.values()];
}
function isSameLabel(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}

// packages/github/src/release-facts/refs.ts
var mostTags = 10;
async function hasBranch(asker, name) {
  const { value, answers } = await askForTarget(asker, `heads/${name}`);
  return { value: value !== null, answers };
}
async function readTag(asker, name) {
  const found = await askForTarget(asker, `tags/${name}`);
  if (found.value === null) return { value: null, answers: found.answers };
  const answers = [...found.answers];
  let target = found.value;
  for (let tags = 0; target.type === "tag"; tags += 1) {
    if (tags === mostTags) throw new ShipworthyError("github/unavailable", `The tag ${name} stands for a tag of a tag, ${mostTags} deep and more.`, { hint: "Tag the commit itself." });
    const peeled = await ask(asker, { what: `read the tag ${name}`, permission: "contents: read", route: "/git/tags/{tag_sha}", parameters: { tag_sha: target.sha }, read: toTarget });
    answers.push(peeled.answer);
    target = peeled.value;
  }
  if (target.type !== "commit") throw new ShipworthyError("github/not-found", `The tag ${name} stands for a ${target.type}, not for a commit.`, { hint: "Tag the commit that is released." });
  return { value: { commit: target.sha, isAnnotated: found.value.type === "tag" }, answers };
}
function askForTarget(asker, ref) {
  return askForOne(asker, { what: `read the ref ${ref}`, permission: "contents: read", route: "/git/ref/{ref}", parameters: { ref }, read: toTarget });
}
function toTarget(body) {
  const object = fieldOf(body, "object");
  return { type: toOneOf(fieldOf(object, "type"), ["commit", "tag", "tree", "blob"]), sha: toHash(fieldOf(object, "sha")) };
}

// packages/github/src/release-facts/required-checks.ts
async function listRequiredChecks(asker, branch) {
  const rules = await listPages(asker, {
    what: `list the rules of ${branch}`,
    permission: "contents: read",
    route: "/rules/branches/{branch}",
    parameters: { branch },
    toEntry: toRequiredByRule,
    explain: explainPlan
  });
  const protection = await ask(asker, { what: `read the branch ${branch}`, permission: "contents: read", route: "/branches/{branch}", parameters: { branch }, read: (body) => toRequiredByProtection(body, branch) });
  return { value: withoutTwice2([...rules.value.flat(), ...protection.value]), answers: [...rules.answers, protection.answer] };
}
function toRequiredByRule(rule) {
  const parameters = fieldOf(rule, "parameters");
  switch (toText(fieldOf(rule, "type"))) {
    case "required_status_checks":
      return toList(fieldOf(parameters, "required_status_checks")).map((check) => ({ name: toText(fieldOf(check, "context")), appId: toAppId2(fieldOf(check, "integration_id")) }));
    case "workflows":
      return toList(fieldOf(parameters, "workflows")).map((workflow) => ({ name: toText(fieldOf(workflow, "path")), appId: null }));
    default:
      return [];
  }
}
function toRequiredByProtection(body, branch) {
  const name = toText(fieldOf(body, "name"));
  if (name !== branch) throw new ShipworthyError("github/not-found", `The branch ${branch} is called ${withoutControls(name.slice(0, 100))} now.`, { hint: "Correct the name in `release.branches`." });
  const protection = fieldOf(body, "protection");
  const required = fieldOf(protection, "required_status_checks");
  if (required === void 0 && fieldOf(protection, "enabled") !== false) {
    throw new ShipworthyError("github/permission-denied", `GitHub does not say which checks the protection of ${branch} requires.`, { hint: "Give the release a gate decision (`needs`), or `github-token` a token with the permission `contents: read`." });
  }
  if (required === void 0) return [];
  const checks = toList(fieldOf(required, "checks") ?? []).map((check) => ({ name: toText(fieldOf(check, "context")), appId: toAppId2(fieldOf(check, "app_id")) }));
  const contexts = toList(fieldOf(required, "contexts")).map(toText);
  return [...checks, ...contexts.filter((context) => !checks.some((check) => check.name === context)).map((context) => ({ name: context, appId: null }))];
}
function toAppId2(value) {
  return value === void 0 || value === null || value === -1 ? null : toNumber(value);
}
function explainPlan({ status, message }) {
  if (status !== 403 || !/^upgrade to/i.test(message)) return null;
  return new ShipworthyError("github/not-found", "The plan of this repository has no rules for branches, so GitHub requires no checks.", { hint: "Give the release a gate decision (`needs`): it says which checks count." });
}
function withoutTwice2(all) {
  return [...new Map(all.map((check) => [`${String(check.appId)} ${check.name}`, check])).values()];
}

// packages/github/src/release-facts/create-release-facts.ts
function createReleaseFacts(access, client) {
  const asker = openRepository({ access, client });
  const [openOnce, mergedOnce] = [onceEach(), onceEach()];
  return {
    findMilestone: (title) => findMilestone(asker, title),
    hasLabel: (name) => hasLabel(asker, name),
    hasBranch: (name) => hasBranch(asker, name),
    listOpenPullRequests: async (query) => "base" in query ? listOpenOf(asker, query.base) : pick(await openOnce("", () => listOpen(asker)), query),
    listMergedPullRequests: (base, since) => mergedOnce(`${since === null ? "ever" : since.toISOString()} ${base}`, () => listMerged(asker, base, since)),
    listChecks: (commit, exceptRunId) => listChecks(asker, commit, exceptRunId),
    listRequiredChecks: (branch) => listRequiredChecks(asker, branch),
    listAlerts: (source, ref) => listAlerts(asker, source, ref),
    readTag: (name) => readTag(asker, name),
    countRequests: () => client.countRequests()
  };
}

// packages/github/src/settings/actions-settings.ts
var approvals = ["first_time_contributors_new_to_github", "first_time_contributors", "all_external_contributors"];
function createActionsSettings(access, client) {
  const asker = { access, client };
  const read = async (what, route, toValue) => (await ask(asker, { what, permission: "administration: read", route, parameters: {}, read: toValue })).value;
  return {
    readPolicy: async () => {
      const policy = await read("read which actions may run", "/actions/permissions", toPolicy);
      return policy.allowed !== "selected" ? policy : { ...policy, selected: await read("read which actions are selected", "/actions/permissions/selected-actions", toSelected) };
    },
    readDefaultToken: () => read("read the default permissions of tokens", "/actions/permissions/workflow", (body) => toOneOf(fieldOf(body, "default_workflow_permissions"), ["read", "write"])),
    readRetentionDays: () => read("read how long artifacts are kept", "/actions/permissions/artifact-and-log-retention", (body) => toNumber(fieldOf(body, "days"))),
    readForkApproval: () => read("read whose runs wait for approval", "/actions/permissions/fork-pr-contributor-approval", (body) => toOneOf(fieldOf(body, "approval_policy"), approvals)),
    hasImmutableReleases: () => hasImmutableReleases(asker)
  };
}
async function hasImmutableReleases(asker) {
  const repository = await ask(asker, { what: "read the repository", permission: "contents: read", route: "", parameters: {}, read: (body) => fieldOf(fieldOf(body, "permissions"), "admin") === true });
  const { value } = await ask(asker, {
    what: "read whether releases are immutable",
    permission: "administration: read",
    route: "/immutable-releases",
    parameters: {},
    read: (body) => fieldOf(body, "enabled") === true,
    ...repository.value ? { absent: { value: false } } : {}
  });
  return value;
}
function toPolicy(body) {
  const isEnabled = toFlag(fieldOf(body, "enabled"));
  const allowed = isEnabled ? toOneOf(fieldOf(body, "allowed_actions"), ["all", "local_only", "selected"]) : "all";
  return { isEnabled, allowed, requiresFullHash: fieldOf(body, "sha_pinning_required") === true, selected: null };
}
function toSelected(body) {
  return {
    ofGitHub: fieldOf(body, "github_owned_allowed") === true,
    verified: fieldOf(body, "verified_allowed") === true,
    patterns: toList(fieldOf(body, "patterns_allowed") ?? []).map(toText)
  };
}

// packages/github/src/settings/repository-rules.ts
function createRepositoryRules(access, client) {
  const asker = { access, client };
  return {
    readRepository: async () => (await ask(asker, { what: "read the repository", permission: "contents: read", route: "", parameters: {}, read: toRepositoryFacts })).value,
    listBranchRules: (branch) => listBranchRules(asker, branch),
    listRulesets: () => listRulesets(asker),
    readBranchProtection: (branch) => readBranchProtection(asker, branch)
  };
}
function toRepositoryFacts(body) {
  const isAdministrator = fieldOf(fieldOf(body, "permissions"), "admin");
  return { defaultBranch: toText(fieldOf(body, "default_branch")), isPublic: fieldOf(body, "private") === false, isAdministrator: typeof isAdministrator === "boolean" ? isAdministrator : null };
}
async function listBranchRules(asker, branch) {
  const question = { what: `list the rules of ${branch}`, permission: "contents: read", route: "/rules/branches/{branch}", parameters: { branch }, toEntry: toBranchRule, explain: explainPlan2 };
  return (await listPages(asker, question)).value;
}
function toBranchRule(rule) {
  const id = fieldOf(rule, "ruleset_id");
  const parameters = fieldOf(rule, "parameters");
  const switches = Object.entries(typeof parameters === "object" && parameters !== null ? parameters : {}).filter((entry) => typeof entry[1] === "boolean");
  return { type: toText(fieldOf(rule, "type")), rulesetId: typeof id === "number" ? id : null, switches: Object.fromEntries(switches) };
}
async function listRulesets(asker) {
  const shared = { permission: "contents: read", explain: explainPlan2 };
  const listed = await listPages(asker, { ...shared, what: "list the rulesets", route: "/rulesets", parameters: { includes_parents: true }, toEntry: (entry) => toNumber(fieldOf(entry, "id")) });
  return Promise.all(listed.value.map(async (id) => (await ask(asker, { ...shared, what: `read the ruleset ${id}`, route: "/rulesets/{ruleset_id}", parameters: { ruleset_id: id, includes_parents: true }, read: toRuleset })).value));
}
function toRuleset(body) {
  const bypass = fieldOf(body, "bypass_actors");
  return {
    id: toNumber(fieldOf(body, "id")),
    name: toText(fieldOf(body, "name")),
    target: toTextOrNull(fieldOf(body, "target")) ?? "branch",
    enforcement: toText(fieldOf(body, "enforcement")),
    refs: toRefs(fieldOf(body, "conditions")),
    rules: toList(fieldOf(body, "rules") ?? []).map((rule) => toText(fieldOf(rule, "type"))),
    // GitHub leaves it out for whoever may not change the ruleset, which is not "nobody".
    bypass: bypass === void 0 || bypass === null ? null : toList(bypass).map(toActor)
  };
}
function toRefs(conditions) {
  if (conditions === void 0 || conditions === null) return { include: [], exclude: [] };
  if (typeof conditions !== "object" || Array.isArray(conditions)) throw new BrokenAnswer("the answer has no conditions of a ruleset");
  const names = fieldOf(conditions, "ref_name");
  if (names === void 0) return Object.keys(conditions).length === 0 ? { include: [], exclude: [] } : null;
  const patterns = (name) => toList(fieldOf(names, name)).map(toText);
  return { include: patterns("include"), exclude: patterns("exclude") };
}
function toActor(actor) {
  const id = fieldOf(actor, "actor_id");
  const mode = toTextOrNull(fieldOf(actor, "bypass_mode"));
  return `${toText(fieldOf(actor, "actor_type"))}${typeof id === "number" ? ` ${id}` : ""}${mode === null || mode === "always" ? "" : ` (${mode})`}`;
}
async function readBranchProtection(asker, branch) {
  const isOn = await ask(asker, {
    what: `read the branch ${branch}`,
    permission: "contents: read",
    route: "/branches/{branch}",
    parameters: { branch },
    read: (body) => fieldOf(fieldOf(body, "protection"), "enabled") !== false || fieldOf(body, "protected") === void 0
  });
  if (!isOn.value) return null;
  return (await ask(asker, { what: `read the protection of ${branch}`, permission: "administration: read", route: "/branches/{branch}/protection", parameters: { branch }, read: toBranchProtection })).value;
}
function toBranchProtection(body) {
  const isOn = (name) => fieldOf(fieldOf(body, name), "enabled") === true;
  const isOff = (name) => fieldOf(fieldOf(body, name), "enabled") === false;
  return {
    isStrict: fieldOf(fieldOf(body, "required_status_checks"), "strict") === true,
    requiresCodeOwners: fieldOf(fieldOf(body, "required_pull_request_reviews"), "require_code_owner_reviews") === true,
    // What GitHub does not forbid in so many words is allowed.
    allowsForcePushes: !isOff("allow_force_pushes"),
    allowsDeletions: !isOff("allow_deletions"),
    bindsAdministrators: isOn("enforce_admins")
  };
}
function explainPlan2({ status, message }) {
  if (status !== 403 || !/^upgrade to/i.test(message)) return null;
  return new ShipworthyError("github/not-found", "The plan of this repository has no rulesets, so GitHub enforces nothing.", { hint: "Make the repository public, or choose a plan with rulesets; until then a red gate is only a sign." });
}

// packages/github/src/api/or-null.ts
async function orNull(ask2) {
  try {
    return await ask2();
  } catch (error) {
    if (isShipworthyError(error) && error.code === "github/not-found") return null;
    throw error;
  }
}

// packages/github/src/api/release-pages.ts
import { createReadStream as createReadStream2 } from "node:fs";
import { rm as rm2 } from "node:fs/promises";

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
    await writeBlob(fetchBlob, headers.location, { file, transfer: new Transfer() });
  });
}
function fetchAsset(client, { id, name, bytes, permission: permission7 = "contents: read" }, file) {
  const transfer = new Transfer();
  return client.call({ what: `download the release asset ${name}`, permission: permission7, transfer }, async (octokit, repository, fetchBlob) => {
    const { data, headers } = await octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
      ...repository,
      asset_id: id,
      headers: { accept: "application/octet-stream" },
      request: { redirect: "manual", parseSuccessResponseBody: false }
    });
    const body = data;
    if (headers.location === void 0 && body instanceof ReadableStream) await writeFile(file, watched(body, transfer));
    else await writeBlob(fetchBlob, headers.location, { file, transfer });
    if ((await stat(file)).size !== bytes) throw new BrokenAnswer("the asset was cut off");
  });
}
async function writeBlob(fetchBlob, location, { file, transfer }) {
  if (location === void 0) throw new BrokenAnswer("the answer names no place to download from");
  const blob = await fetchBlob(location);
  if (!blob.ok || blob.body === null) throw new BrokenAnswer(`the blob store answered ${blob.status}`);
  await writeFile(file, watched(blob.body, transfer));
}
async function* watched(body, transfer) {
  for await (const piece of body) {
    transfer.moved(piece.length);
    yield piece;
  }
}

// packages/github/src/artifacts/take-zip.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// packages/github/src/artifacts/to-keep-error.ts
function toKeepError(what, error) {
  const code = fieldOf(error, "code");
  if (isShipworthyError(error) || typeof code !== "string" || !/^E[A-Z0-9]+$/.test(code)) return error;
  return new ShipworthyError("output/not-writable", `The ${what} could not be kept on this machine (${code}).`, {
    hint: "Make sure that the folder for temporary files can be read and written and that the disk has room, and run the job again.",
    cause: error
  });
}

// packages/github/src/artifacts/take-zip.ts
async function takeZip(fetchTo, claim, into) {
  const folder = await mkdtemp(join(tmpdir(), "shipworthy-zip-"));
  try {
    const file = join(folder, "archive.zip");
    await fetchTo(file);
    const digest = await digestOf(file);
    refuseMismatch(claim, digest);
    await mkdir(into, { recursive: true });
    const { extractZip } = await import("./extract-zip-ZWAE4S4B.js");
    await extractZip(file, into);
    return digest;
  } catch (error) {
    throw toKeepError(claim.what, error);
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
    return toList(fieldOf(data, "assets")).map(toAsset);
  });
}
function toAsset(data) {
  return {
    id: toNumber(fieldOf(data, "id")),
    name: toText(fieldOf(data, "name")),
    bytes: toNumber(fieldOf(data, "size")),
    digest: toTextIfAny(fieldOf(data, "digest")),
    isComplete: fieldOf(data, "state") === "uploaded"
  };
}

// packages/github/src/api/upload-url.ts
function toUploadUrl(template, { apiUrl, name }) {
  const url = toUrl(template.replace(/\{[^{}]*\}$/, ""));
  const api = new URL(apiUrl);
  const hosts = [api.host, api.host.replace(/^api\./, "uploads.")];
  if (url === null || url.protocol !== api.protocol || !hosts.includes(url.host) || url.username !== "" || url.password !== "") {
    throw new ShipworthyError("github/unavailable", "The release names a place for uploads that is not one of this GitHub, so nothing was sent there.", { hint: "Find out what answers instead of GitHub: a proxy, or another GITHUB_API_URL." });
  }
  url.searchParams.set("name", name);
  return url.href;
}
function toUrl(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

// packages/github/src/api/release-pages.ts
var permission3 = "contents: write";
var pageSize2 = 100;
var mostPages2 = 100;
var uploadBytes = 1024 * 1024;
function createReleasePages(access, client) {
  const uploads = /* @__PURE__ */ new Map();
  const known = ({ uploadUrl, ...page }) => {
    uploads.set(page.id, uploadUrl);
    return page;
  };
  return {
    async find(tag) {
      const own = (await listAll(client, { what: `list the releases, to find that of ${tag}` }, "GET /repos/{owner}/{repo}/releases", toPage)).filter((page) => page.tag === tag);
      const [found] = own.toSorted((a, b) => Number(a.isDraft) - Number(b.isDraft) || a.id - b.id);
      return found === void 0 ? null : { ...known(found), assets: await listAssets2(client, found.id) };
    },
    async createDraft({ tag, commit, name, body, isPrerelease }) {
      const page = await write(client, `create a draft of the release ${tag}`, async (octokit, repository) => {
        const { data } = await octokit.rest.repos.createRelease({ ...repository, tag_name: tag, target_commitish: commit, name, body, draft: true, prerelease: isPrerelease });
        return toPage(data);
      });
      return { ...known(page), assets: [] };
    },
    async upload(release, asset) {
      const place = uploads.get(release.id) ?? await readUploadUrl(client, release.id);
      return upload(client, toUploadUrl(place, { apiUrl: access.apiUrl, name: asset.name }), asset);
    },
    deleteAsset: ({ id }) => write(client, `delete the asset ${id}`, async (octokit, repository) => {
      await octokit.rest.repos.deleteReleaseAsset({ ...repository, asset_id: id });
    }),
    async downloadTo(asset, path) {
      try {
        await fetchAsset(client, { ...asset, permission: permission3 }, path);
        return (await digestOf(path)).replace(/^sha256:/, "");
      } catch (error) {
        await rm2(path, { force: true });
        throw error;
      }
    },
    async publish({ id, tag, assets, isPrerelease }, as) {
      const page = await write(client, `publish the release ${tag}`, async (octokit, repository) => {
        const { data } = await octokit.rest.repos.updateRelease({ ...repository, release_id: id, tag_name: tag, target_commitish: as.commit, draft: false, prerelease: isPrerelease || as.isPrerelease, make_latest: "legacy" });
        return toPage(data);
      });
      return { ...known(page), assets };
    }
  };
}
function upload(client, url, { name, path, bytes, mediaType }) {
  const transfer = new Transfer();
  return write(client, `upload the asset ${name}`, async (octokit, _repository, fetchOnce) => {
    const fetchStream = (target, init) => fetchOnce(target, { ...init, window: null });
    const { data } = await octokit.request({
      method: "POST",
      url,
      data: streamFile(path, transfer),
      headers: { "content-type": mediaType, "content-length": bytes },
      // The token goes where GitHub itself told, and from there nowhere else.
      request: { redirect: "error", fetch: fetchStream }
    });
    return toAsset(data);
  }, transfer);
}
function listAssets2(client, id) {
  return listAll(client, { what: `list the assets of the release ${id}`, parameters: { release_id: id } }, "GET /repos/{owner}/{repo}/releases/{release_id}/assets", toAsset);
}
async function listAll(client, { what, parameters }, ...[route, toEntry]) {
  const all = /* @__PURE__ */ new Map();
  for (let page = 1; page <= mostPages2; page += 1) {
    const entries = await client.call({ what, permission: permission3 }, async (octokit, repository) => {
      const answer = await octokit.request(route, { ...repository, ...parameters, per_page: pageSize2, page });
      return toList(answer.data).map(toEntry);
    });
    for (const entry of entries) all.set(entry.id, entry);
    if (entries.length < pageSize2) return [...all.values()];
  }
  throw new ShipworthyError("github/unavailable", `There is more than GitHub lists, so it could not ${what}.`, { hint: "Remove old drafts of releases." });
}
function readUploadUrl(client, id) {
  return client.call({ what: `read the release ${id}`, permission: permission3 }, async (octokit, repository) => {
    const { data } = await octokit.rest.repos.getRelease({ ...repository, release_id: id });
    return toPage(data).uploadUrl;
  });
}
async function write(client, what, ...[send, transfer]) {
  const request = { what, permission: permission3, isWrite: true, ...transfer === void 0 ? {} : { transfer } };
  return client.call(request, async (...parts) => {
    try {
      return await send(...parts);
    } catch (error) {
      throw toConflict(error, what) ?? error;
    }
  });
}
function toConflict(error, what) {
  if (fieldOf(error, "status") !== 422) return null;
  const data = fieldOf(fieldOf(error, "response"), "data");
  const errors = fieldOf(data, "errors");
  const codes = Array.isArray(errors) ? errors.map((one) => String(fieldOf(one, "code"))) : [];
  if (codes.includes("already_exists")) return new ShipworthyError("github/conflict", `GitHub could not ${what}: there is another one of this name.`, { hint: "Somebody else may be publishing it. Run the step again." });
  if (/immutable/i.test(String(fieldOf(data, "message")))) return new ShipworthyError("github/conflict", `GitHub could not ${what}: the release is immutable.`, { hint: "Release a new version." });
  return null;
}
async function* streamFile(path, transfer) {
  const pieces = createReadStream2(path, { highWaterMark: uploadBytes });
  for await (const piece of pieces) {
    transfer.moved(piece.length);
    yield piece;
  }
}
function toPage(data) {
  return {
    id: toNumber(fieldOf(data, "id")),
    tag: toText(fieldOf(data, "tag_name")),
    name: toTextOrNull(fieldOf(data, "name")) ?? "",
    isDraft: toFlag(fieldOf(data, "draft")),
    isPrerelease: toFlag(fieldOf(data, "prerelease")),
    isImmutable: fieldOf(data, "immutable") === true,
    url: toText(fieldOf(data, "html_url")),
    publishedAt: toTextIfAny(fieldOf(data, "published_at")),
    uploadUrl: toText(fieldOf(data, "upload_url"))
  };
}

// packages/github/src/api/reviews.ts
var pageSize3 = 100;
var mostPages3 = 30;
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
  const listed = await listPages2(request, (page) => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: commit, per_page: pageSize3, page });
    return toList(data).map(toListedPullRequest);
  }));
  const own = listed.filter(({ base }) => base.toLowerCase() === name.toLowerCase());
  return Promise.all(own.map(async ({ base: _ours, ...pullRequest }) => ({ ...pullRequest, headTree: await readTreeOf(client, pullRequest.headCommit) })));
}
function toListedPullRequest(entry) {
  return {
    number: toNumber(fieldOf(entry, "number")),
    base: toText(fieldOf(fieldOf(fieldOf(entry, "base"), "repo"), "full_name")),
    author: toLogin(fieldOf(entry, "user")),
    headCommit: toHash(fieldOf(fieldOf(entry, "head"), "sha")),
    isMerged: toTextIfAny(fieldOf(entry, "merged_at")) !== null,
    mergeCommit: toTextIfAny(fieldOf(entry, "merge_commit_sha"))
  };
}
function readTreeOf(client, commit) {
  const request = { what: `read commit ${commit}`, permission: "contents: read" };
  return unlessHidden(request, () => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
    return toHash(fieldOf(fieldOf(data, "tree"), "sha"));
  }));
}
async function listReviewsOf(client, pullRequest) {
  const request = { what: `list the reviews of pull request ${pullRequest}`, permission: "pull-requests: read" };
  const reviews = await listPages2(request, (page) => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.pulls.listReviews({ ...repository, pull_number: pullRequest, per_page: pageSize3, page });
    return toList(data).map(toReview);
  }));
  return reviews.filter((review) => review !== null);
}
function toReview(entry) {
  const reviewer = toLogin(fieldOf(entry, "user"));
  if (reviewer === null) return null;
  return {
    reviewer,
    state: toOneOf(fieldOf(entry, "state"), ["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
    commit: toTextIfAny(fieldOf(entry, "commit_id")),
    at: toTextIfAny(fieldOf(entry, "submitted_at"))
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
async function listPages2(request, ask2) {
  const all = [];
  for (let page = 1; page <= mostPages3; page += 1) {
    const entries = await unlessHidden(request, () => ask2(page));
    all.push(...entries);
    if (entries.length < pageSize3) return all;
  }
  throw new ShipworthyError("github/unavailable", `There is more than GitHub lists, so it could not ${request.what}.`, { hint: "Sign the approval with `shipworthy approve`." });
}

// packages/github/src/api/runs.ts
var permission4 = "actions: read";
var pageSize4 = 100;
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
  return client.call({ what: `read the run ${id}`, permission: permission4 }, async (octokit, repository) => {
    const { data } = await octokit.rest.actions.getWorkflowRun({ ...repository, run_id: id, exclude_pull_requests: true });
    return toRun(data);
  });
}
function countRunsOf(client, branch) {
  return client.call({ what: `count the runs of ${branch}`, permission: permission4 }, async (octokit, repository) => {
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({ ...repository, branch, per_page: 1, exclude_pull_requests: true });
    return toNumber(fieldOf(data, "total_count"));
  });
}
async function listArtifacts(client, query) {
  const what = "name" in query ? `list the artifacts called ${query.name}` : `list the artifacts of run ${query.runId}`;
  const all = /* @__PURE__ */ new Map();
  for (let page = 1; page <= pageLimit; page += 1) {
    const found = await client.call({ what, permission: permission4 }, async (octokit, repository) => {
      const paging = { ...repository, per_page: pageSize4, page };
      const { data } = "name" in query ? await octokit.rest.actions.listArtifactsForRepo({ ...paging, name: query.name }) : await octokit.rest.actions.listWorkflowRunArtifacts({ ...paging, run_id: query.runId });
      return toList(fieldOf(data, "artifacts")).map(toArtifact);
    });
    for (const artifact of found) all.set(artifact.id, artifact);
    if (found.length < pageSize4) return [...all.values()];
  }
  throw new ShipworthyError("github/unavailable", `There are more than ${pageSize4 * pageLimit} artifacts to look through, so GitHub could not ${what}.`, { hint: "Give what is looked for a name of its own, or keep fewer with `retention-days`." });
}
function toRun(data) {
  const [textOf, textOrNull] = [(name) => toText(fieldOf(data, name)), (name) => toTextIfAny(fieldOf(data, name))];
  return {
    id: toNumber(fieldOf(data, "id")),
    attempt: toNumber(fieldOf(data, "run_attempt")),
    repository: toText(fieldOf(fieldOf(data, "repository"), "full_name")),
    // Of a fork that is gone GitHub says nothing.
    headRepository: toTextIfAny(fieldOf(fieldOf(data, "head_repository"), "full_name")),
    branch: textOrNull("head_branch"),
    commit: textOf("head_sha"),
    event: textOf("event"),
    status: textOrNull("status") ?? "unknown",
    conclusion: textOrNull("conclusion"),
    // GitHub appends `@<ref>` for workflows that stand elsewhere.
    workflowPath: textOf("path").split("@", 1).join(""),
    createdAt: textOrNull("created_at"),
    updatedAt: textOrNull("updated_at")
  };
}
function toArtifact(data) {
  const [textOrNull, run] = [(name) => toTextIfAny(fieldOf(data, name)), fieldOf(data, "workflow_run")];
  return {
    id: toNumber(fieldOf(data, "id")),
    name: toText(fieldOf(data, "name")),
    digest: textOrNull("digest"),
    isExpired: toFlag(fieldOf(data, "expired")),
    expiresAt: textOrNull("expires_at"),
    createdAt: textOrNull("created_at"),
    run: toRunOf(run)
  };
}
function toRunOf(run) {
  const id = toNumberIfAny(fieldOf(run, "id"));
  if (id === null) return null;
  const [base, head] = ["repository_id", "head_repository_id"].map((name) => toNumberIfAny(fieldOf(run, name)));
  return { id, branch: toTextIfAny(fieldOf(run, "head_branch")), commit: toTextIfAny(fieldOf(run, "head_sha")), isOfFork: base === null || head === null || base !== head };
}

// packages/github/src/api/remote-repository.ts
var largestFile = 64 * 1024 * 1024;
var folderLimit = 1e3;
function createRemoteRepository(access) {
  const client = createApiClient(access);
  return {
    readFileAt: (commit, path) => orNull(() => readFile(client, commit, path)),
    listFilesAt: async (commit, folder) => await orNull(() => listFiles(client, commit, folder)) ?? [],
    commitOf: (revision) => orNull(() => readCommitOf(client, revision)),
    reviews: createReviews(access, client),
    runs: createRuns(client),
    releases: createReleases(client),
    releaseFacts: createReleaseFacts(access, client),
    releasePages: createReleasePages(access, client),
    rules: createRepositoryRules(access, client),
    actionsSettings: createActionsSettings(access, client)
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
    if (!(body instanceof ReadableStream)) throw new BrokenAnswer("the answer is no file");
    const bytes = await readWhole(body, `${path} at ${commit}`);
    const announced = Number(fieldOf(headers, "content-length") ?? bytes.length);
    if (headers["content-encoding"] === void 0 && announced !== bytes.length) throw new BrokenAnswer("the answer was cut off");
    return bytes;
  });
}
async function readWhole(body, what) {
  const chunks = [];
  let total = 0;
  for await (const chunk of body) {
    total += chunk.length;
    if (total > largestFile) throw new ShipworthyError("config/too-large", `${what} is larger than ${largestFile / 1024 / 1024} MiB.`, { hint: "Keep files of that size out of what is read from commits." });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
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
    return toEntries(data, folder);
  });
  if (entries.length < folderLimit) return entries;
  throw new ShipworthyError("github/unavailable", `The folder ${folder} has more files than GitHub lists.`, { hint: "Give the checkout step `fetch-depth: 0`, so that git answers." });
}
function toEntries(data, folder) {
  if (fieldOf(data, "type") === "file") return [];
  return toList(data).map((entry) => ({ type: toText(fieldOf(entry, "type")), path: toPathIn(folder, fieldOf(entry, "path")) }));
}
function toPathIn(folder, value) {
  const path = toText(value);
  const parent = folder.replace(/\/+$/, "");
  const name = parent === "" ? path : path.slice(parent.length + 1);
  if (parent !== "" && !path.startsWith(`${parent}/`) || name === "" || name === "." || name === ".." || name.includes("/")) throw new BrokenAnswer("the answer lists what is not in the folder");
  return path;
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
var pageSize5 = 100;
var mostPages4 = 100;
var bodyLimit = 65e3;
var permission5 = "pull-requests: write";
async function upsertComment(access, comment) {
  const client = createApiClient(access);
  const body = `${comment.marker}
${comment.body}`.slice(0, bodyLimit);
  const known = await findComment(client, comment);
  await client.call({ what: `comment on pull request ${comment.pullRequest}`, permission: permission5, isWrite: true }, async (octokit, repository) => {
    if (known === null) await octokit.rest.issues.createComment({ ...repository, issue_number: comment.pullRequest, body });
    else await octokit.rest.issues.updateComment({ ...repository, comment_id: known, body });
  });
}
async function findComment(client, { pullRequest, marker }) {
  const what = `list the comments of pull request ${pullRequest}`;
  for (let page = 1; page <= mostPages4; page += 1) {
    const comments = await client.call({ what, permission: permission5 }, async (octokit, repository) => {
      const { data } = await octokit.rest.issues.listComments({ ...repository, issue_number: pullRequest, per_page: pageSize5, page });
      return toList(data).map((entry) => ({ id: toNumber(fieldOf(entry, "id")), body: toTextOrNull(fieldOf(entry, "body")) }));
    });
    const found = comments.find(({ body }) => body?.startsWith(marker) === true);
    if (found !== void 0) return found.id;
    if (comments.length < pageSize5) return null;
  }
  throw new ShipworthyError("github/unavailable", `There are more than ${pageSize5 * mostPages4} comments, so GitHub could not ${what}.`, { hint: "Remove old comments, or do without the comment." });
}

// packages/github/src/artifacts/artifact-service.ts
import { mkdir as mkdir2, mkdtemp as mkdtemp2, rm as rm3 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join3 } from "node:path";

// packages/github/src/artifacts/results-service.ts
import { createReadStream as createReadStream3 } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join as join2 } from "node:path";
import { finished } from "node:stream/promises";

// packages/github/src/artifacts/deadline.ts
function createDeadline(milliseconds) {
  let wasSilent = false;
  return async (what, ask2) => {
    if (wasSilent) throw toSilence(what, "it did not answer before");
    let timer;
    const silence = new Promise((_resolve, reject) => {
      timer = setTimeout(() => {
        wasSilent = true;
        reject(toSilence(what, `no whole answer within ${milliseconds / 1e3} s`));
      }, milliseconds);
    });
    try {
      return await Promise.race([ask2(), silence]);
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
async function connect(what) {
  try {
    const { DefaultArtifactClient } = await import("./artifact-KCHFMMWV.js");
    return new DefaultArtifactClient();
  } catch (error) {
    throw toServiceError(what, new Error(`its client could not be loaded (${String(fieldOf(error, "code"))})`, { cause: error }));
  }
}
function createResultsService(patience = 6e4) {
  const [read, write2] = [createDeadline(patience), createDeadline(patience)];
  return {
    upload: (artifact) => write2(`upload the artifact ${artifact.name}`, () => upload2(artifact)),
    list: () => read("list the artifacts of the run", list),
    fetch: (id, into) => read(`download the artifact ${id}`, () => fetch2(id, into))
  };
}
async function requireReadable(files) {
  for (const file of files) {
    try {
      await finished(createReadStream3(file).resume());
    } catch (error) {
      throw new ShipworthyError("output/not-writable", `${basename(file)} was written, but cannot be read again (${String(fieldOf(error, "code"))}).`, {
        hint: "Something removed it or the disk is failing. Run the job again, on another machine if it happens again.",
        cause: error
      });
    }
  }
}
var upload2 = async ({ name, folder, files, retentionDays }) => {
  await requireReadable(files);
  const client = await connect(`upload the artifact ${name}`);
  const stored = await orRefusal(`upload the artifact ${name}`, () => client.uploadArtifact(name, [...files], folder, retentionDays === null ? {} : { retentionDays }));
  if (stored.id === void 0) throw toServiceError(`upload the artifact ${name}`, new Error("it answered without an id"));
  return { id: stored.id, name, digest: stored.digest === void 0 ? null : `sha256:${stored.digest}`, bytes: stored.size ?? 0 };
};
async function list() {
  const client = await connect("list the artifacts of the run");
  const { artifacts } = await orRefusal("list the artifacts of the run", () => client.listArtifacts());
  return artifacts.map(({ id, name, digest, size }) => ({ id, name, digest: digest ?? null, bytes: size }));
}
async function fetch2(id, into) {
  const client = await connect(`download the artifact ${id}`);
  try {
    await client.downloadArtifact(id, { path: into, skipDecompress: true });
  } catch (error) {
    if (fieldOf(error, "name") === "ArtifactNotFoundError") return null;
    throw toServiceError(`download the artifact ${id}`, error);
  }
  const [file] = await readdir(into);
  return file === void 0 ? null : join2(into, file);
}
async function orRefusal(what, ask2) {
  try {
    return await ask2();
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
var pageSize6 = 100;
var mostPages5 = 100;
var permission6 = "actions: read";
function createRunArtifacts(access, runId) {
  const client = createApiClient(access);
  return {
    list: () => listAll2(client, Number(runId)),
    find: (id) => client.call({ what: `describe the artifact ${id}`, permission: permission6 }, async (octokit, repository) => {
      const { data } = await octokit.rest.actions.getArtifact({ ...repository, artifact_id: id });
      return toArtifact2(data);
    }),
    fetch: (id, file) => fetchArtifactZip(client, id, file)
  };
}
async function listAll2(client, runId) {
  const all = [];
  for (let page = 1; page <= mostPages5; page += 1) {
    const { artifacts, total } = await client.call({ what: `list the artifacts of run ${runId}`, permission: permission6 }, async (octokit, repository) => {
      const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: runId, per_page: pageSize6, page });
      const list2 = toList(fieldOf(data, "artifacts"));
      const living = list2.filter((entry) => fieldOf(entry, "expired") !== true);
      return { artifacts: living.map(toArtifact2), total: list2.length };
    });
    all.push(...artifacts);
    if (total < pageSize6) return all;
  }
  throw new ShipworthyError("github/unavailable", `There are more than ${pageSize6 * mostPages5} artifacts to look through, so GitHub could not list the artifacts of run ${runId}.`, { hint: "Upload fewer artifacts in one run." });
}
function toArtifact2(data) {
  return { id: toNumber(fieldOf(data, "id")), name: toText(fieldOf(data, "name")), digest: toTextIfAny(fieldOf(data, "digest")), bytes: toNumber(fieldOf(data, "size_in_bytes")) };
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
  async function listAll3() {
    const shown = remember(await service.list());
    const showsEarlier = shown.some(({ name }) => Number(/-attempt-([0-9]+)$/.exec(name)?.[1] ?? attempt) < attempt);
    if (remote === null || attempt === 1 || showsEarlier) return shown;
    const ofRun = remember(await listEarlier(remote, options.onNotice));
    return [...shown, ...ofRun.filter(({ id }) => !shown.some((artifact) => artifact.id === id))];
  }
  return {
    upload: (artifact) => service.upload(artifact),
    list: async (prefix) => (await listAll3()).filter(({ name }) => name.startsWith(prefix)),
    async download(id, into) {
      const folder = await mkdtemp2(join3(tmpdir2(), "shipworthy-artifact-"));
      try {
        await learnOf(id);
        const file = await service.fetch(id, folder) ?? await fetchEarlier(remote, id, { attempt, folder, remember });
        const digest = await digestOf(file);
        refuseMismatch({ what: `artifact ${id}`, digest: seen.get(id)?.digest ?? null }, digest);
        await mkdir2(into, { recursive: true });
        const { extractZip } = await import("./extract-zip-ZWAE4S4B.js");
        await extractZip(file, into);
        return { folder: into, digest };
      } catch (error) {
        throw toKeepError(`artifact ${id}`, error);
      } finally {
        await rm3(folder, { recursive: true, force: true });
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
