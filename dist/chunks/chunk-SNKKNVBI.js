import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/environment/src/environment-names.ts
var environmentNames = {
  /** GitHub Actions: what the run is about. */
  actions: [
    "GITHUB_ACTIONS",
    "GITHUB_ACTOR",
    "GITHUB_API_URL",
    "GITHUB_BASE_REF",
    "GITHUB_EVENT_NAME",
    "GITHUB_EVENT_PATH",
    "GITHUB_JOB",
    "GITHUB_REF",
    "GITHUB_REPOSITORY",
    "GITHUB_RUN_ATTEMPT",
    "GITHUB_RUN_ID",
    "GITHUB_SERVER_URL",
    "GITHUB_SHA",
    "GITHUB_WORKFLOW",
    "GITHUB_WORKFLOW_REF"
  ],
  /** GitHub Actions: what the runner offers to a step. */
  runner: ["ACTIONS_RESULTS_URL", "ACTIONS_RUNTIME_TOKEN", "GITHUB_STEP_SUMMARY"],
  /** One of these marks another CI; only then is the detection library loaded. */
  otherCi: [
    "CI",
    "APPVEYOR",
    "BITBUCKET_BUILD_NUMBER",
    "BITRISE_IO",
    "BUDDY_WORKSPACE_ID",
    "BUILDKITE",
    "BUILD_BUILDURI",
    "CF_BUILD_ID",
    "CF_PAGES",
    "CIRCLECI",
    "CIRRUS_CI",
    "CI_NAME",
    "CODEBUILD_BUILD_ID",
    "DISTELLI_APPNAME",
    "DRONE",
    "GITLAB_CI",
    "JB_SPACE_EXECUTION_NUMBER",
    "JENKINS_URL",
    "NETLIFY",
    "NOW_GITHUB_DEPLOYMENT",
    "SAILCI",
    "SCREWDRIVER",
    "SCRUTINIZER",
    "SEMAPHORE",
    "SHIPPABLE",
    "TEAMCITY_VERSION",
    "TRAVIS",
    "VELA",
    "VERCEL",
    "WERCKER_MAIN_PIPELINE_STARTED",
    "bamboo_agentId"
  ],
  /**
   * Handed on to git and to the cases of a pack: where programs, home and temporary files are, what Windows needs to start a
   * process, and how to reach the network. No locale, no time zone, no token: results must not depend on them.
   */
  child: [
    "PATH",
    "HOME",
    "TMPDIR",
    "TEMP",
    "TMP",
    "USERPROFILE",
    "HOMEDRIVE",
    "HOMEPATH",
    "APPDATA",
    "LOCALAPPDATA",
    "PROGRAMDATA",
    "SystemRoot",
    "SystemDrive",
    "windir",
    "ComSpec",
    "PATHEXT",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "NODE_EXTRA_CA_CERTS"
  ],
  /** Jenkins and Azure Pipelines: the branch that a change goes to and the address of the repository, which the detection library does not read. */
  otherCiFacts: ["CHANGE_TARGET", "BUILD_REPOSITORY_URI", "GIT_URL"],
  terminal: ["NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"],
  token: ["GITHUB_TOKEN", "GH_TOKEN"],
  reproducibility: ["SOURCE_DATE_EPOCH"]
};
function valueOf(env, name) {
  const value = env[name];
  return value === void 0 || value === "" ? null : value;
}

// packages/environment/src/child-environment.ts
function childEnvironment(env) {
  const inherited = {};
  for (const name of environmentNames.child) {
    const value = valueOf(env, name);
    const isTwin = process.platform === "win32" && Object.keys(inherited).some((known) => known.toLowerCase() === name.toLowerCase());
    if (value !== null && !isTwin) inherited[name] = value;
  }
  return inherited;
}

// packages/environment/src/github-token.ts
function githubToken(env) {
  return valueOf(env, "GITHUB_TOKEN") ?? valueOf(env, "GH_TOKEN");
}

// packages/environment/src/machine-of.ts
import { arch, cpus, platform } from "node:os";
function machineOf() {
  const cores = cpus();
  return { os: platform(), arch: arch(), node: process.versions.node, cpu: cores[0]?.model.trim() || "unknown", cores: cores.length };
}

// packages/environment/src/process-environment.ts
function processEnvironment() {
  return process.env;
}

// packages/environment/src/event-payload.ts
import { readFile, stat } from "node:fs/promises";
var largestPayload = 64 * 1024 * 1024;
async function readEventPayload(path) {
  return toEventPayload(path === null ? null : await readJson(path));
}
async function readJson(path) {
  try {
    return (await stat(path)).size > largestPayload ? null : JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}
function toEventPayload(payload) {
  const at = (path) => path.reduce(stepInto, payload);
  const textAt = (...path) => {
    const value = at(path);
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    textAt,
    numberAt: (...path) => {
      const value = at(path);
      return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
    },
    flagAt: (...path) => {
      const value = at(path);
      return typeof value === "boolean" ? value : null;
    },
    commitAt: (...path) => toCommit(textAt(...path))
  };
}
function stepInto(value, name) {
  if (typeof value !== "object" || value === null) return void 0;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
function toCommit(text) {
  return text !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !/^0+$/.test(text) ? text : null;
}

// packages/environment/src/actions-context.ts
async function readActionsContext(env) {
  const payload = await readEventPayload(valueOf(env, "GITHUB_EVENT_PATH"));
  const repository = valueOf(env, "GITHUB_REPOSITORY");
  const event = valueOf(env, "GITHUB_EVENT_NAME");
  const tested = toCommit(valueOf(env, "GITHUB_SHA"));
  return {
    where: "actions",
    service: "GitHub Actions",
    repository,
    event,
    ref: valueOf(env, "GITHUB_REF"),
    testedCommit: tested,
    ...fromEvent({ event, payload, repository, tested, baseRef: valueOf(env, "GITHUB_BASE_REF") }),
    defaultBranch: payload.textAt("repository", "default_branch"),
    runId: valueOf(env, "GITHUB_RUN_ID"),
    attempt: toAttempt(valueOf(env, "GITHUB_RUN_ATTEMPT")),
    workflow: valueOf(env, "GITHUB_WORKFLOW"),
    workflowPath: toWorkflowPath(valueOf(env, "GITHUB_WORKFLOW_REF"), repository),
    job: valueOf(env, "GITHUB_JOB"),
    actor: valueOf(env, "GITHUB_ACTOR"),
    serverUrl: valueOf(env, "GITHUB_SERVER_URL") ?? "https://github.com",
    apiUrl: valueOf(env, "GITHUB_API_URL") ?? "https://api.github.com"
  };
}
function fromEvent(facts) {
  const { event, payload, tested } = facts;
  switch (event) {
    case "pull_request":
    case "pull_request_target":
      return fromPullRequest(facts);
    case "merge_group":
      return {
        headCommit: payload.commitAt("merge_group", "head_sha") ?? tested,
        eventBaseCommit: payload.commitAt("merge_group", "base_sha"),
        baseRef: toBranch(payload.textAt("merge_group", "base_ref")),
        pullRequest: null,
        fork: false
      };
    case "workflow_run":
      return fromWorkflowRun(facts);
    default:
      if (payload.commitAt("pull_request", "head", "sha") !== null && payload.commitAt("pull_request", "base", "sha") !== null) return fromPullRequest(facts);
      return { headCommit: tested, eventBaseCommit: payload.commitAt("before"), ...pushFacts(facts), baseRef: null, pullRequest: null, fork: false };
  }
}
function pushFacts({ event, payload }) {
  const before = payload.textAt("before");
  if (event !== "push" || before === null) return {};
  return { push: { created: payload.flagAt("created") ?? /^0+$/.test(before), forced: payload.flagAt("forced") ?? true } };
}
function fromPullRequest({ payload, repository, baseRef }) {
  const headRepository = payload.textAt("pull_request", "head", "repo", "full_name");
  return {
    // Without a payload the head of a pull request is unknown: GITHUB_SHA is the merge commit, or even the base.
    headCommit: payload.commitAt("pull_request", "head", "sha"),
    eventBaseCommit: payload.commitAt("pull_request", "base", "sha"),
    baseRef: payload.textAt("pull_request", "base", "ref") ?? baseRef,
    pullRequest: payload.numberAt("number") ?? payload.numberAt("pull_request", "number"),
    // A fork that was deleted meanwhile has no repository any more; it is still not ours.
    fork: payload.commitAt("pull_request", "head", "sha") !== null && headRepository !== repository
  };
}
function fromWorkflowRun({ payload, tested, repository }) {
  const headRepository = payload.textAt("workflow_run", "head_repository", "full_name");
  return {
    headCommit: payload.commitAt("workflow_run", "head_sha") ?? tested,
    eventBaseCommit: null,
    baseRef: null,
    // `workflow_run.pull_requests` is empty for forks and may name several: no number is better than a wrong one.
    pullRequest: null,
    fork: headRepository !== null && headRepository !== repository
  };
}
function toBranch(ref) {
  return ref === null ? null : ref.replace(/^refs\/heads\//, "");
}
function toAttempt(text) {
  return text !== null && /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : 1;
}
function toWorkflowPath(workflowRef, repository) {
  const [, owner, path] = /^([^/]+\/[^/]+)\/(.+?\.ya?ml)@/.exec(workflowRef ?? "") ?? [];
  return path !== void 0 && owner === repository ? path : null;
}

// packages/environment/src/other-ci-context.ts
function isOtherCi(env) {
  return environmentNames.otherCi.some((name) => valueOf(env, name) !== null && valueOf(env, name) !== "false");
}
function readLocalContext(env) {
  return {
    where: "local",
    service: null,
    repository: null,
    event: null,
    ref: null,
    headCommit: null,
    testedCommit: null,
    eventBaseCommit: null,
    baseRef: null,
    defaultBranch: null,
    pullRequest: null,
    fork: false,
    runId: null,
    attempt: 1,
    workflow: null,
    workflowPath: null,
    job: null,
    actor: null,
    serverUrl: valueOf(env, "GITHUB_SERVER_URL") ?? "https://github.com",
    apiUrl: valueOf(env, "GITHUB_API_URL") ?? "https://api.github.com"
  };
}
async function readOtherCiContext(env, cwd) {
  const { default: detectCi } = await import("./env-ci-FB5EXCXH.js");
  const found = detectCi({ env, cwd });
  const isPullRequest = found.isPr === true;
  return {
    ...readLocalContext(env),
    where: "ci",
    service: found.name ?? "unknown CI",
    repository: toRepository(found.slug ?? toPath(valueOf(env, "BUILD_REPOSITORY_URI") ?? valueOf(env, "GIT_URL"))),
    event: isPullRequest ? "pull_request" : null,
    ref: toRef(found.tag, isPullRequest ? void 0 : found.branch),
    headCommit: toCommit(found.commit ?? null),
    testedCommit: toCommit(found.commit ?? null),
    baseRef: isPullRequest ? found.branch ?? valueOf(env, "CHANGE_TARGET") : null,
    pullRequest: isPullRequest && /^[1-9][0-9]{0,14}$/.test(String(found.pr)) ? Number(found.pr) : null,
    runId: found.build === void 0 ? null : String(found.build),
    job: found.job === void 0 ? null : String(found.job)
  };
}
function toRepository(slug) {
  return slug !== void 0 && /^[^/\s]+\/[^\s]+$/.test(slug) ? slug : null;
}
function toPath(address) {
  return /^(?:(?:https?|ssh|git):\/\/[^/\s]+\/+|(?:[^@/\\:\s]+@)?[^@/\\:\s]{2,}:(?!\/))([^\s?#]+?)(?:\.git)?\/*$/i.exec(address ?? "")?.[1];
}
function toRef(tag, branch) {
  if (tag !== void 0 && tag !== "") return `refs/tags/${tag}`;
  return branch !== void 0 && branch !== "" ? `refs/heads/${branch}` : null;
}

// packages/environment/src/source-date-epoch.ts
var latest = 253402300799;
function readSourceDateEpoch(env) {
  const text = valueOf(env, "SOURCE_DATE_EPOCH");
  if (text === null) return null;
  const seconds = /^[0-9]{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= latest) return seconds;
  throw new ShipworthyError("usage/invalid-input", "The environment variable SOURCE_DATE_EPOCH is wrong.", {
    hint: `Give whole seconds since 1970, from 0 to ${latest}, or unset it.`
  });
}

// packages/environment/src/read-run-context.ts
async function readRunContext({ env, cwd }) {
  const sourceDateEpoch = readSourceDateEpoch(env);
  return { ...await readPlace(env, cwd), sourceDateEpoch };
}
async function readPlace(env, cwd) {
  if (valueOf(env, "GITHUB_ACTIONS") === "true") return readActionsContext(env);
  return isOtherCi(env) ? readOtherCiContext(env, cwd) : readLocalContext(env);
}

// packages/environment/src/runner-services.ts
function readRunnerServices(env) {
  const hasRuntime = valueOf(env, "ACTIONS_RUNTIME_TOKEN") !== null && valueOf(env, "ACTIONS_RESULTS_URL") !== null;
  return { artifacts: hasRuntime && isHostedByGitHub(valueOf(env, "GITHUB_SERVER_URL")), summaryFile: valueOf(env, "GITHUB_STEP_SUMMARY") };
}
function isHostedByGitHub(serverUrl) {
  if (serverUrl === null) return true;
  if (!URL.canParse(serverUrl)) return false;
  const host = new URL(serverUrl).hostname.toLowerCase();
  return host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
}

// packages/environment/src/terminal-settings.ts
function readTerminalSettings(env) {
  const columns = Number(valueOf(env, "COLUMNS") ?? Number.NaN);
  const isCi = valueOf(env, "GITHUB_ACTIONS") !== null || environmentNames.otherCi.some((name) => valueOf(env, name) !== null);
  const isDumb = valueOf(env, "TERM") === "dumb";
  return { color: toColor(env, isDumb), canRedraw: !isCi && !isDumb, columns: Number.isSafeInteger(columns) && columns > 0 ? columns : null };
}
function toColor(env, isDumb) {
  if (valueOf(env, "NO_COLOR") !== null) return "never";
  const forced = valueOf(env, "FORCE_COLOR");
  if (forced !== null) return forced === "0" || forced === "false" ? "never" : "always";
  return isDumb ? "never" : "auto";
}

export {
  environmentNames,
  childEnvironment,
  githubToken,
  machineOf,
  processEnvironment,
  readRunContext,
  readRunnerServices,
  readTerminalSettings
};
