import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  approvalPayloadType,
  approvalSchemaId
} from "./chunk-V7FINHRI.js";
import {
  parseSigningKey,
  signEnvelope
} from "./chunk-73L6G263.js";
import {
  configDigest,
  openScratch,
  openWorkspace,
  requireGit,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  artifactName,
  buildDocument,
  contentDigestOf,
  documentName,
  judge,
  parseDocument,
  toDate
} from "./chunk-Z75HRPYS.js";
import {
  isJsonArray,
  isJsonObject,
  sha256Hex,
  toCanonicalJson,
  toPrettyJson
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/gate/self-test/run-self-test.ts
import { devNull } from "node:os";

// packages/core/src/gate/self-test/situation.ts
function isGood({ verdict }) {
  return verdict === "pass" || verdict === "warn";
}

// packages/core/src/gate/self-test/judge-answer.ts
function judgeAnswer(situation, result) {
  const [written2] = result.documents;
  const { verdict = "none", findings = [] } = written2?.document ?? {};
  const says = [...new Set(findings.map(({ rule, reason, outcome }) => `${rule} ${reason ?? outcome}`))].sort();
  const isRight = result.exitCode === exitCodeOf(situation) && verdict === situation.verdict && says.join("\n") === [...situation.says].sort().join("\n");
  return { situation, exitCode: result.exitCode, verdict, says, isRight };
}
function toAnswerOfError(situation, error) {
  const verdict = isShipworthyError(error) ? error.code : `internal/bug (${String(error).replaceAll(/[\s|`]+/g, " ")})`;
  return { situation, exitCode: 3, verdict, says: [], isRight: false };
}
function exitCodeOf(situation) {
  if (isGood(situation)) return 0;
  return situation.says.includes("config/invalid invalid-config") ? 2 : 1;
}

// packages/core/src/gate/self-test/make-repository.ts
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
var workflowPath = ".github/workflows/ci.yml";
var configPath = ".github/shipworthy.yml";
function openRepositories(scratch, env) {
  const shared = /* @__PURE__ */ new Map();
  const make = async (run) => {
    const root = await scratch.folder();
    return { root, ...await makeCommits(run, { root, env }) };
  };
  return (run) => {
    if (writesInside(run)) return make(run);
    const same = JSON.stringify({ at: checkedOutBy(run), jobs: run.jobs, config: run.config, baseConfig: run.baseConfig, files: run.files, baseFiles: run.baseFiles });
    const repository = shared.get(same) ?? make(run);
    shared.set(same, repository);
    return repository;
  };
}
function writesInside({ handovers, approvals: approvals2, uncommitted: uncommitted2 }) {
  return handovers.some(({ by }) => by === "folder") || approvals2.length > 0 || Object.keys(uncommitted2).length > 0;
}
async function makeCommits(run, git) {
  await requireGit(git, ["init", "--quiet", "--template="]);
  const [base, change2] = [toTree({ ...run, files: {} }, run.baseConfig === void 0 ? run.config : run.baseConfig), toTree(run, run.config)];
  const stream = [toCommit("base", base, []), toCommit("head", { ...change2, "change.txt": "changed\n" }, [":1"]), toCommit("merged", { ...change2, "change.txt": "changed\n" }, [":1", ":2"])];
  const questions = names.map((name) => `get-mark :${marks[name]}
ls :${marks[name]} ""
`);
  const answers = await requireGit(git, ["fast-import", "--quiet"], { input: [...stream, "reset refs/remotes/origin/main\nfrom :1\n\n", ...questions].join("") });
  const { commits, trees } = parseAnswers(answers.toString("utf8"));
  await requireGit(git, ["checkout", "--quiet", "--detach", commits[checkedOutBy(run)]]);
  for (const [path, text] of Object.entries(run.uncommitted)) await writeFile(join(git.root, path), text);
  return { commits, trees };
}
function parseAnswers(text) {
  const ids = text.match(/[0-9a-f]{40,64}/g) ?? [];
  const at = (index) => {
    const id = ids[index];
    if (id === void 0) throw new ShipworthyError("internal/bug", "git fast-import did not name the commits of the self-test.", { hint: "Report it." });
    return id;
  };
  return { commits: { base: at(0), head: at(2), merged: at(4) }, trees: { base: at(1), head: at(3), merged: at(5) } };
}
function checkedOutBy({ event }) {
  return event === "pull_request" || event === "merge_group" ? "merged" : "head";
}
function configTextOf(run, where) {
  const tree = where === "head" ? toTree(run, run.config) : toTree({ ...run, files: {} }, run.baseConfig === void 0 ? run.config : run.baseConfig);
  return tree[configPath] ?? null;
}
function toTree(run, config) {
  const own = { [workflowPath]: toPrettyJson({ on: "push", jobs: run.jobs }), [configPath]: config === null ? null : toPrettyJson(config), ".gitignore": "evidence/\nshipworthy-out/\n" };
  return Object.fromEntries(Object.entries({ ...own, ...run.baseFiles, ...run.files }).flatMap(([path, text]) => text === null ? [] : [[path, text]]));
}
var names = ["base", "head", "merged"];
var marks = { base: 1, head: 2, merged: 3 };
function toCommit(name, tree, [first, ...others]) {
  const parents = [...first === void 0 ? [] : [`from ${first}
`], ...others.map((parent) => `merge ${parent}
`)].join("");
  const entries = Object.entries(tree).map(([path, text]) => `M 100644 inline ${path}
${toData(text)}`).join("");
  return `commit refs/heads/${name}
mark :${marks[name]}
committer Self-test <self-test@shipworthy.invalid> 1767225600 +0000
${toData(name)}${parents}deleteall
${entries}
`;
}
function toData(text) {
  return `data ${Buffer.byteLength(text)}
${text}
`;
}

// packages/core/src/gate/self-test/play-situation.ts
import { join as join4 } from "node:path";

// packages/core/src/gate/self-test/consent.ts
import { writeFile as writeFile2, mkdir } from "node:fs/promises";
import { join as join2 } from "node:path";

// packages/core/src/gate/self-test/test-keys.ts
import { generateKeyPairSync } from "node:crypto";
var made = /* @__PURE__ */ new Map();
function testKey(name) {
  const key = made.get(name) ?? makeKey(name);
  made.set(name, key);
  return key;
}
function makeKey(name) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const [publicText, privateText] = [publicKey.export({ type: "spki", format: "pem" }), privateKey.export({ type: "pkcs8", format: "pem" })];
  return { publicText: publicText.toString(), signingKey: parseSigningKey(privateText.toString(), { name }) };
}

// packages/core/src/gate/self-test/consent.ts
var goodApproval = { by: "release", approver: "ada", repository: "acme/parser", tree: "own", level: "major", bytes: null };
async function writeApprovals(approvals2, { root, commits, trees }) {
  if (approvals2.length > 0) await mkdir(join2(root, "approvals"));
  for (const [index, { by, approver, repository, tree, level, bytes }] of approvals2.entries()) {
    const statement = {
      $schema: approvalSchemaId,
      kind: "approval",
      schemaVersion: "1.0",
      approver,
      repository,
      commit: commits.head,
      tree: tree === "own" ? trees.head : trees.base,
      level,
      reason: "looked at",
      at: "2026-06-15T11:00:00Z"
    };
    const envelope = toPrettyJson(signEnvelope({ payloadType: approvalPayloadType, payload: Buffer.from(toCanonicalJson(statement)) }, testKey(by).signingKey));
    await writeFile2(join2(root, "approvals", `${index}.json`), bytes === null ? envelope : bytes(envelope));
  }
}
function openConsent({ environments = [], pullRequests = () => [], team = [] }, at) {
  const reviewed2 = () => orThrow(pullRequests)(at);
  const noFiles = async () => {
    throw refusal("github/not-found");
  };
  return {
    readFileAt: noFiles,
    listFilesAt: noFiles,
    reviews: {
      listEnvironmentReviews: async () => orThrow(environments),
      listPullRequestsOf: async () => reviewed2().map(({ pullRequest }) => pullRequest),
      listReviewsOf: async (number) => reviewed2().find(({ pullRequest }) => pullRequest.number === number)?.reviews ?? [],
      isTeamMember: async (_team, login) => orThrow(team).includes(login.toLowerCase())
    }
  };
}
function orThrow(answer) {
  if (typeof answer === "string") throw refusal(answer);
  return answer;
}
function refusal(code) {
  return new ShipworthyError(code, "GitHub refused.", { hint: "See what it says." });
}

// packages/core/src/gate/self-test/gate-run.ts
var driftStep = { id: "d", uses: "shipworthy/shipworthy/actions/drift-check@v1" };
var gateStep = { uses: "shipworthy/shipworthy@v1", with: { needs: "${{ toJSON(needs) }}" } };
var goodHandover = {
  kind: "drift-report",
  key: "parser",
  job: "drift",
  by: "artifact",
  checks: ["one", "two"],
  findings: [],
  waivers: [],
  partial: false,
  subject: {},
  about: null,
  policy: {},
  run: {},
  baseline: "worktree",
  plan: null,
  shard: null,
  verdict: null,
  bytes: null,
  isTold: false,
  size: null,
  isLink: false,
  entry: {},
  artifact: "stored"
};
var goodRun = {
  event: "push",
  context: {},
  jobs: {
    test: { "runs-on": "ubuntu-latest", steps: [{ run: "npm test" }] },
    drift: { "runs-on": "ubuntu-latest", outputs: { evidence: "${{ steps.d.outputs.evidence }}" }, steps: [driftStep] },
    "release-gate": { "runs-on": "ubuntu-latest", needs: ["test", "drift"], if: "always()", steps: [gateStep] }
  },
  config: { schemaVersion: 1, gate: { require: ["drift-report:parser"] } },
  files: {},
  baseFiles: {},
  uncommitted: {},
  results: { test: "success", drift: "success" },
  handovers: [goodHandover],
  consent: null,
  approvals: [],
  inputs: {}
};

// packages/core/src/gate/self-test/hand-over.ts
import { mkdir as mkdir2, readFile, rename, symlink, truncate, writeFile as writeFile3 } from "node:fs/promises";
import { join as join3 } from "node:path";

// packages/core/src/gate/self-test/to-document.ts
function toDocument(host, handover) {
  const { context } = host;
  const { run } = handover;
  const maker = { ...host, context: { ...context, job: handover.job ?? "drift", attempt: run.attempt ?? context.attempt, runId: run.id === void 0 ? context.runId : run.id } };
  const document = build(maker, handover);
  return handover.verdict === null ? document : { ...document, verdict: handover.verdict };
}
function build(host, handover) {
  const { kind, key, plan: plan2, shard: shard2, baseline } = handover;
  const reasons = handover.policy.reasons ?? {};
  const parts = {
    key,
    partial: handover.partial,
    subject: toSubject(host, handover),
    inputs: [],
    startedAt: host.now(),
    policy: { source: "worktree", commit: null, ...handover.policy, reasons },
    judgement: judge({ checks: handover.checks, findings: handover.findings, waivers: handover.waivers, waiversAsOf: toDate(host.now()), reasons, key })
  };
  const pack = { id: "parser", version: 1, period: null, supersedes: [], manifest: "pack.yml", packDigest: digestOf("pack") };
  const planDigest = plan2 === null ? null : digestOf(`plan ${plan2}`);
  switch (kind) {
    case "drift-report": {
      const records = { source: baseline, path: "baselines", commit: null, label: null, records: 2 };
      return buildDocument(host, { ...parts, kind, details: { pack, baseline: records, planDigest, received: [], cases: [], fixtures: [] } });
    }
    case "regression-observations":
      return buildDocument(host, { ...parts, kind, details: { pack, plan: planDigest === null || shard2 === null ? null : { planDigest, shard: shard2 }, cases: [], fixtures: [] } });
    case "gate-decision": {
      const wiring2 = { workflow: null, outcome: "pass", note: null };
      return buildDocument(host, { ...parts, kind, details: { level: "merge", decision: "Ready.", wiring: wiring2, jobs: [], required: [], documents: [], notApplicable: [] } });
    }
    case "regression-plan": {
      const assignments = ["1/2", "2/2"].map((name, index) => ({ shard: name, cases: [`case-${index}`], fixtures: [] }));
      return buildDocument(host, { ...parts, kind, details: { pack, planDigest, shards: 2, assignments } });
    }
  }
}
function toSubject({ context }, { subject }) {
  return {
    repository: context.repository,
    commit: context.headCommit,
    testedCommit: context.testedCommit,
    baseCommit: context.eventBaseCommit,
    ref: context.ref,
    version: null,
    dirty: false,
    ...subject
  };
}
function digestOf(text) {
  return `sha256:${sha256Hex(text)}`;
}

// packages/core/src/gate/self-test/hand-over.ts
async function handOver(handing) {
  const { run } = handing;
  const shelf = /* @__PURE__ */ new Map();
  const entries = [];
  for (const [index, handover] of run.handovers.entries()) {
    const id = 101 + index;
    const folder = handover.by === "folder" ? handing.folder : await handing.scratch.folder();
    const written2 = await write(toDocument(handing.host, handover), folder);
    const entry = { ...toEntry(written2, handover.by === "artifact" ? id : null), ...await spoil(handing, handover, written2), ...handover.entry };
    if (handover.by === "artifact") await store(handing, { handover, id, folder, shelf });
    if (handover.job !== null) entries.push({ job: handover.job, entry });
  }
  return { needs: toNeeds(run, entries), shelf };
}
async function write(document, folder) {
  const path = join3(folder, `${documentName(document.kind, document.key)}.json`);
  const text = toPrettyJson(document);
  await mkdir2(folder, { recursive: true });
  await writeFile3(path, text);
  return { document, path, documentSha256: sha256Hex(text) };
}
function toEntry({ document, documentSha256 }, artifactId) {
  const { kind, key, verdict, run } = document;
  return { kind, key, attempt: run.attempt, verdict, artifactId, artifactDigest: artifactId === null ? null : digestOf2(artifactId), documentSha256, contentDigest: contentDigestOf(document) };
}
async function spoil({ scratch }, { bytes, isTold, size, isLink }, { path }) {
  if (size !== null) await truncate(path, size);
  if (isLink) {
    const elsewhere = join3(await scratch.folder(), "document.json");
    await rename(path, elsewhere);
    await symlink(elsewhere, path);
  }
  if (bytes === null) return {};
  const changed = bytes(await readFile(path, "utf8"));
  await writeFile3(path, changed);
  return isTold ? tell(changed) : {};
}
async function tell(text) {
  const outcome = await parseDocument(Buffer.from(text), "document");
  return { documentSha256: sha256Hex(text), ...outcome.state === "read" ? { contentDigest: outcome.read.contentDigest } : {} };
}
async function store({ scratch, host }, { handover, id, folder, shelf }) {
  const { artifact, kind, key } = handover;
  const name = artifactName({ kind, key, attempt: handover.run.attempt ?? host.context.attempt });
  const stored = { id, name, folder, digest: digestOf2(id) };
  switch (artifact) {
    case "stored":
      shelf.set(id, stored);
      return;
    case "other-bytes":
      shelf.set(id, { ...stored, digest: digestOf2(-id) });
      return;
    case "empty":
      shelf.set(id, { ...stored, folder: await scratch.folder() });
      return;
    case "deleted":
      return;
    // Whoever looked by name would find this one, and it is green.
    case "replaced":
      shelf.set(id + 1e3, { ...stored, id: id + 1e3, digest: digestOf2(id + 1e3) });
      return;
    default:
      shelf.set(id, new ShipworthyError(artifact, "The artifact service refused.", { hint: "See what it says." }));
  }
}
function digestOf2(id) {
  return sha256Hex(`artifact ${id}`);
}
function toNeeds({ results }, entries) {
  const jobs2 = Object.entries(results).map(([id, result]) => {
    const own = entries.filter(({ job: job2 }) => job2 === id).map(({ entry }) => entry);
    return [id, { result, outputs: own.length === 0 ? {} : { evidence: JSON.stringify(own) } }];
  });
  return JSON.stringify(Object.fromEntries(jobs2));
}

// packages/core/src/gate/self-test/open-shelf.ts
function openShelf(shelf) {
  const listed = [...shelf.values()].flatMap((one) => one instanceof ShipworthyError ? [] : [{ id: one.id, name: one.name, digest: one.digest, bytes: 1 }]);
  return {
    upload: async () => {
      throw new ShipworthyError("github/permission-denied", "This service takes nothing.", { hint: "The gate uploads nothing itself." });
    },
    list: async (prefix) => listed.filter(({ name }) => name.startsWith(prefix)),
    download: async (id) => {
      const artifact = shelf.get(id);
      if (artifact === void 0) throw new ShipworthyError("github/not-found", `There is no artifact ${id}.`, { hint: "Run the job that made it again." });
      if (artifact instanceof ShipworthyError) throw artifact;
      return { folder: artifact.folder, digest: artifact.digest };
    }
  };
}

// packages/core/src/gate/self-test/to-context.ts
var nowhere = {
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
  serverUrl: "https://github.com",
  apiUrl: "https://api.github.com",
  sourceDateEpoch: null
};
function toContext(run, commits) {
  return { ...contextOf(run, commits), ...run.context };
}
function contextOf(run, commits) {
  if (run.event === "local") return nowhere;
  const shared = { ...nowhere, repository: "acme/parser", headCommit: commits.head, testedCommit: commits[checkedOutBy(run)], runId: "100" };
  if (run.event === "other-ci") return { ...shared, where: "ci", service: "Other CI", ref: "refs/heads/main" };
  const inActions = {
    ...shared,
    where: "actions",
    service: "GitHub Actions",
    event: run.event,
    ref: "refs/heads/main",
    defaultBranch: "main",
    workflow: "CI",
    workflowPath,
    job: "release-gate",
    actor: "ada"
  };
  switch (run.event) {
    case "pull_request":
      return { ...inActions, ref: "refs/pull/7/merge", eventBaseCommit: commits.base, baseRef: "main", pullRequest: 7 };
    case "merge_group":
      return { ...inActions, ref: "refs/heads/gh-readonly-queue/main/pr-7", headCommit: commits.merged, eventBaseCommit: commits.base, baseRef: "main" };
    case "tag":
      return { ...inActions, event: "push", ref: "refs/tags/v1.4.2" };
    case "push":
      return { ...inActions, eventBaseCommit: commits.base };
    case "schedule":
    case "workflow_dispatch":
      return inActions;
  }
}

// packages/core/src/gate/self-test/play-situation.ts
var today = /* @__PURE__ */ new Date("2026-06-15T12:00:00Z");
async function playSituation({ but }, { gate, host, scratch, repositoryOf }) {
  const run = but.reduce((before, change2) => change2(before), goodRun);
  const repository = await repositoryOf(run);
  const { root, commits } = repository;
  const context = toContext(run, commits);
  const inside = { ...host, context, cwd: root, machine: null, now: () => today, artifacts: null, remote: run.consent === null ? null : openConsent(run.consent, repository), repositories: /* @__PURE__ */ new Map(), onProgress: () => void 0 };
  const { needs, shelf } = await handOver({ run: withConfigs(withCommits(run, commits)), host: inside, scratch, folder: join4(root, run.inputs["evidence-dir"] ?? "shipworthy-out") });
  await writeApprovals(run.approvals, repository);
  const inActions = context.where === "actions";
  const hasArtifacts = inActions && run.handovers.some(({ by }) => by === "artifact");
  const values = { ...inActions ? { needs } : {}, ...hasArtifacts ? { out: await scratch.folder() } : {}, ...run.inputs };
  return gate({ values, face: inActions ? "action" : "command" }, { ...inside, artifacts: hasArtifacts ? openShelf(shelf) : null });
}
function withCommits(run, commits) {
  const local = run.event === "local" ? { repository: null, commit: commits.head, testedCommit: commits.head } : {};
  return {
    ...run,
    handovers: run.handovers.map((one) => ({ ...one, subject: { ...local, ...one.about === null ? {} : { commit: commits[one.about], testedCommit: commits[one.about] }, ...one.subject } }))
  };
}
function withConfigs(run) {
  const fileOf = (source) => {
    const text = source === "default" ? null : configTextOf(run, source === "base" ? "base" : "head");
    return { path: configPath, sha256: text === null ? null : configDigest(text) };
  };
  const toPolicy = ({ config, ...policy2 }, isSaid) => {
    const file = isSaid ? config : fileOf(policy2.source);
    return file === void 0 ? policy2 : { ...policy2, config: file };
  };
  return { ...run, handovers: run.handovers.map((one) => ({ ...one, policy: toPolicy(one.policy, "config" in one.policy) })) };
}

// packages/core/src/gate/self-test/changes.ts
function on(event, context = {}) {
  return (run) => ({ ...run, event, context: { ...run.context, ...context } });
}
function onPullRequest(context = {}) {
  return (run) => ({ ...on("pull_request", context)(run), handovers: run.handovers.map((one) => ({ ...one, policy: { source: "base", ...one.policy }, baseline: "base" })) });
}
function job(id, keys) {
  return (run) => {
    const before = run.jobs[id];
    return { ...run, jobs: { ...run.jobs, [id]: { "runs-on": "ubuntu-latest", ...isJsonObject(before) ? before : {}, ...keys } } };
  };
}
function gateWithout(key) {
  return (run) => {
    const gate = run.jobs["release-gate"];
    const kept = isJsonObject(gate) ? Object.fromEntries(Object.entries(gate).filter(([name]) => name !== key)) : {};
    return { ...run, jobs: { ...run.jobs, "release-gate": kept } };
  };
}
function jobBefore(id, keys, result) {
  return (run) => {
    const gate = run.jobs["release-gate"];
    const needs = isJsonObject(gate) && isJsonArray(gate.needs) ? gate.needs : [];
    return ended(id, result)(job("release-gate", { needs: [...needs, id] })(job(id, keys)(run)));
  };
}
function ended(id, result) {
  return (run) => ({ ...run, results: { ...run.results, [id]: result } });
}
function report(changes) {
  return (run) => ({ ...run, handovers: run.handovers.map((one, index) => index === 0 ? { ...one, ...changes } : one) });
}
function also(changes) {
  return (run) => ({ ...run, handovers: [...run.handovers, { ...goodHandover, policy: run.handovers[0]?.policy ?? {}, baseline: run.handovers[0]?.baseline ?? "worktree", ...changes }] });
}
var nothing = (run) => ({ ...run, handovers: [] });
function gatePolicy(keys) {
  return (run) => ({ ...run, config: withGate(run.config, keys) });
}
function policy(keys) {
  return (run) => ({ ...run, config: { schemaVersion: 1, ...run.config, ...keys } });
}
var onTheBase = (run) => ({ ...run, baseConfig: run.config });
var noPolicyOnTheBase = (run) => ({ ...run, baseConfig: null });
var noPolicy = (run) => ({ ...run, config: null });
function files(changes) {
  return (run) => ({ ...run, files: { ...run.files, ...changes } });
}
function baseFiles(changes) {
  return (run) => ({ ...run, baseFiles: { ...run.baseFiles, ...changes } });
}
function uncommitted(changes) {
  return (run) => ({ ...run, uncommitted: { ...run.uncommitted, ...changes } });
}
function tag(name) {
  return on("tag", { ref: `refs/tags/${name}` });
}
function said(consent) {
  return (run) => ({ ...run, consent: { ...run.consent, ...consent } });
}
function signed(changes = {}) {
  return (run) => ({ ...run, approvals: [...run.approvals, { ...goodApproval, ...changes }], inputs: { ...run.inputs, approvals: "approvals" } });
}
function inputs(values) {
  return (run) => ({ ...run, inputs: { ...run.inputs, ...values } });
}
function withGate(config, keys) {
  const gate = config?.gate;
  return { schemaVersion: 1, ...config, gate: { ...isJsonObject(gate) ? gate : {}, ...keys } };
}

// packages/core/src/gate/self-test/situations/evidence.ts
function refused(reason) {
  const says = [`gate/evidence-refused ${reason}`, `gate/evidence-missing ${reason}`];
  return { verdict: "unverified", says };
}
function written(bytes) {
  return report({ bytes, isTold: true });
}
var incomplete = { verdict: "unverified", says: ["gate/evidence-missing incomplete-shards"] };
var inFolder = [report({ job: null, by: "folder" }), inputs({ "evidence-dir": "evidence" })];
var plan = also({ kind: "regression-plan", key: "parser", plan: "a" });
var shard = (name, letter = "a") => also({ kind: "regression-observations", key: `parser.${name.replace("/", "-of-")}`, plan: letter, shard: name });
var documents = [
  { name: "tampered document", what: "One byte was added to the document after its job named its SHA-256.", but: [report({ bytes: (text) => `${text}
` })], ...refused("digest-mismatch") },
  { name: "tampered document in a folder", what: "A folder is the transport, and the document in it is not the one that the output names.", but: [report({ by: "folder", bytes: (text) => text.replace('"startedAt"', '  "startedAt"') }), inputs({ "evidence-dir": "evidence" })], verdict: "unverified", says: ["gate/evidence-refused digest-mismatch", "gate/evidence-refused duplicate", "gate/evidence-missing duplicate"] },
  { name: "output that lies about the content", what: "The output names another content digest than the document has.", but: [report({ entry: { contentDigest: `sha256:${"9".repeat(64)}` } })], ...refused("digest-mismatch") },
  { name: "output that lies about the verdict", what: "The output says `pass` of a document that says `warn`.", but: [report({ verdict: "warn", entry: { verdict: "pass" } })], ...refused("malformed-document") },
  { name: "output that lies about the attempt", what: "The output says attempt 2 of a document of attempt 1.", but: [report({ entry: { attempt: 2 } })], ...refused("malformed-document") },
  { name: "output that names another key", what: "The output says that the document is another one.", but: [report({ key: "printer", entry: { key: "parser" } })], ...refused("missing-evidence") },
  { name: "document of another key in its place", what: "The file and the output name the required key, the document itself another.", but: [written((text) => text.replace('"key": "parser"', '"key": "printer"'))], ...refused("wrong-subject") },
  { name: "malformed JSON", what: "The document is not JSON.", but: [written((text) => text.replace("{", "{,"))], ...refused("malformed-document") },
  { name: "truncated document", what: "The document ends in the middle.", but: [written((text) => text.slice(0, 900))], ...refused("malformed-document") },
  { name: "text after the document", what: "A second JSON value follows.", but: [written((text) => `${text}{}`)], ...refused("malformed-document") },
  { name: "empty document", what: "The file is there and holds nothing.", but: [written(() => "")], ...refused("malformed-document") },
  { name: "duplicate keys", what: "The document says its verdict twice; which one counts depends on who reads.", but: [written((text) => text.replace('"verdict"', '"verdict": "fail",\n  "verdict"'))], ...refused("malformed-document") },
  { name: "NaN in the document", what: "A count is `NaN`, which is smaller than every limit and larger than none.", but: [written((text) => text.replace('"fail": 0', '"fail": NaN'))], ...refused("malformed-document") },
  { name: "number without end", what: "A number is `1e400`, which reads as infinite.", but: [written((text) => text.replace('"measurements": {}', '"measurements": { "x": 1e400 }').replace('"records": 2', '"records": 1e400'))], ...refused("malformed-document") },
  { name: "failure that no finding tells of", what: "The document counts one failure and says `pass`.", but: [written((text) => text.replace('"fail": 0', '"fail": 1'))], ...refused("malformed-document") },
  { name: "count of nothing", what: "The document says `pass`, and that it checked nothing.", but: [written((text) => text.replace('"checked": 2', '"checked": 0'))], ...refused("malformed-document") },
  { name: "negative count", what: "The document counts -1 failures.", but: [written((text) => text.replace('"fail": 0', '"fail": -1'))], ...refused("malformed-document") },
  { name: "UTF-16", what: "The document is text, but not UTF-8.", but: [written((text) => Buffer.from(text, "utf16le"))], ...refused("malformed-document") },
  { name: "bytes that are no text", what: "A byte in the middle is no UTF-8.", but: [written((text) => Buffer.concat([Buffer.from(text.replace(/\}\s*$/, ',"x":"')), Buffer.from([255]), Buffer.from('"}')]))], ...refused("malformed-document") },
  { name: "deep nesting", what: "A value lies 100,000 brackets deep.", but: [written((text) => text.replace('"measurements": {}', `"measurements": { "x": ${"[".repeat(1e5)}${"]".repeat(1e5)} }`))], ...refused("malformed-document") },
  { name: "not a document", what: "The artifact holds other JSON under the name of the document.", but: [written(() => '{"name":"parser"}\n')], ...refused("malformed-document") },
  { name: "unknown major version", what: "The schema is of a major version whose meaning is not known.", but: [written((text) => text.replace('"schemaVersion": "1.0"', '"schemaVersion": "2.0"'))], ...refused("unknown-schema") },
  { name: "unknown kind", what: "The document is of a kind that this version does not know.", but: [written((text) => text.replaceAll('"drift-report"', '"drift-verdict"'))], ...refused("unknown-schema") },
  { name: "wrong kind", what: "The document under this name is of another kind, and does not match its schema.", but: [written((text) => text.replaceAll("drift-report", "regression-observations"))], ...refused("malformed-document") },
  { name: "document without findings", what: "The list of findings was taken out.", but: [written((text) => text.replace('"findings": [],', ""))], ...refused("malformed-document") },
  { name: "oversized document", what: "The document is larger than the limit.", but: [report({ size: 64 * 1024 * 1024 + 1 })], ...refused("limit-exceeded") }
];
var artifacts = [
  { name: "tampered artifact", what: "What was downloaded has another digest than the output of its job says.", but: [report({ artifact: "other-bytes" })], ...refused("digest-mismatch") },
  { name: "artifact whose digest the service denies", what: "The service found that the bytes are not those of the artifact.", but: [report({ artifact: "artifact/digest-mismatch" })], ...refused("digest-mismatch") },
  { name: "deleted artifact", what: "Another job deleted the artifact.", but: [report({ artifact: "deleted" })], ...refused("missing-evidence") },
  { name: "artifact replaced under its name", what: "Another job deleted the artifact and made a green one of the same name.", but: [report({ artifact: "replaced" })], ...refused("digest-mismatch") },
  { name: "artifact without the document", what: "The artifact does not hold the document that the output names.", but: [report({ artifact: "empty" })], ...refused("missing-evidence") },
  { name: "path that leaves the artifact", what: "An entry of the artifact leads out of the folder that it is extracted to.", but: [report({ artifact: "artifact/unsafe" })], ...refused("malformed-document") },
  { name: "link in a folder", what: "The document in the folder is a link to a file elsewhere.", but: [report({ job: null, by: "folder", isLink: true }), inputs({ "evidence-dir": "evidence" })], verdict: "unverified", says: ["gate/evidence-missing missing-evidence"] },
  { name: "service that refuses", what: "The token may not read artifacts of an earlier attempt.", but: [report({ artifact: "github/permission-denied" })], ...refused("permission-denied") },
  { name: "service that asks to slow down", what: "The service did not give the artifact for too many requests.", but: [report({ artifact: "github/rate-limited" })], ...refused("rate-limited") },
  { name: "service that does not answer", what: "The service ran into its time limit.", but: [report({ artifact: "github/unavailable" })], ...refused("unreadable-source") },
  { name: "no service and no folder", what: "The output names a document, but nothing carries it.", but: [report({ by: "folder" })], verdict: "unverified", says: ["gate/evidence-refused missing-evidence", "gate/evidence-missing missing-evidence"] }
];
var shards = [
  { name: "missing shard", what: "The plan promises two shards, and one arrived.", but: [plan, shard("1/2")], ...incomplete },
  { name: "no shard at all", what: "There is a plan, and nobody measured.", but: [plan], ...incomplete },
  { name: "shard that is not in the plan", what: "A third shard arrived for a plan of two.", but: [plan, shard("1/2"), shard("2/2"), shard("3/3")], ...incomplete },
  { name: "shard of another plan", what: "The second shard belongs to another plan.", but: [plan, shard("1/2"), shard("2/2", "b")], ...incomplete },
  { name: "shards without a plan", what: "Shards arrived, but nobody knows how many there should be.", but: [shard("1/2"), shard("2/2")], ...incomplete },
  { name: "shard that knows no plan", what: "A shard was run by hand, so the other parts are not known.", but: [shard("1/2", null)], ...incomplete },
  { name: "report on another plan", what: "The report that the policy requires covers another plan than the one of this run.", but: [report({ plan: "b" }), plan], ...incomplete },
  { name: "shard twice", what: "Two jobs handed over different documents for one shard.", but: [plan, shard("1/2"), shard("2/2"), jobBefore("again", {}, "success"), also({ kind: "regression-observations", key: "parser.2-of-2", plan: "a", shard: "2/2", checks: ["three"], job: "again" })], verdict: "unverified", says: ["gate/evidence-refused duplicate", ...incomplete.says] }
];
var goodTransport = [
  { name: "complete shards", what: "Both shards of the plan are there.", but: [plan, shard("1/2"), shard("2/2")], verdict: "pass", says: [] },
  { name: "report on the plan", what: "The report covers the plan, so that the shards need not arrive.", but: [report({ plan: "a" }), plan], verdict: "pass", says: [] },
  { name: "folder instead of artifacts", what: "There is no artifact service; the output names the document in the folder.", but: [report({ by: "folder" }), inputs({ "evidence-dir": "evidence" })], verdict: "pass", says: [] },
  { name: "document that only lies in the folder", what: "No output names it, as in a matrix; it is about this run.", but: inFolder, verdict: "pass", says: [] },
  { name: "byte order mark", what: "The document begins with a sign that says nothing.", but: [written((text) => `\uFEFF${text}`)], verdict: "pass", says: [] },
  { name: "digest spelt differently", what: "The output names the digest of the artifact with its algorithm.", but: [report({ entry: { artifactDigest: `sha256:${sha256Hex("artifact 101").toUpperCase()}` } })], verdict: "pass", says: [] },
  { name: "later minor version", what: "The document has a field that this version does not know yet.", but: [written((text) => text.replace('"schemaVersion": "1.0"', '"schemaVersion": "1.7"').replace('"findings"', '"remark": "new",\n  "findings"'))], verdict: "pass", says: [] },
  { name: "two outputs", what: "A second job hands a document of its own over.", but: [gatePolicy({ require: ["drift-report"] }), jobBefore("printer", { outputs: { "evidence-2": "x" }, steps: [] }, "success"), job("printer", {}), also({ key: "printer", job: "printer" })], verdict: "pass", says: [] }
];

// packages/core/src/gate/self-test/findings.ts
var failing = { rule: "drift/content-changed", keys: { pack: "parser", case: "one", file: "stdout" }, check: "one", outcome: "fail", message: "The output differs.", location: { path: "baselines/parser/one.json" } };
var warning = { rule: "drift/metric-improved", keys: { pack: "parser", case: "two", metric: "total" }, check: "two", outcome: "warn", message: "It got better." };
var unverified = { rule: "drift/no-baseline", keys: { pack: "parser" }, check: "one", outcome: "unverified", reason: "no-baseline", message: "There is no baseline." };

// packages/core/src/gate/self-test/situations/good.ts
var waiver = { rule: "drift/content-changed", owner: "@release", reason: "agreed", expires: "2026-06-15" };
var green = { verdict: "pass", says: [] };
var good = [
  { name: "push", what: "Everything is there and green.", but: [], ...green },
  { name: "schedule", what: "A nightly run.", but: [on("schedule")], ...green },
  { name: "started by hand", what: "`workflow_dispatch` without a version.", but: [on("workflow_dispatch")], ...green },
  { name: "other CI", what: "No artifact service, no job results; a folder carries the document.", but: [on("other-ci"), report({ by: "folder", job: null }), inputs({ "evidence-dir": "evidence" })], ...green },
  { name: "laptop", what: "Outside CI the folder `out` is read, and what does not apply is not judged.", but: [on("local"), report({ by: "folder", job: null })], ...green },
  { name: "warning", what: "One warning, and no budget.", but: [report({ findings: [warning] })], verdict: "warn", says: ["gate/not-passed warn"] },
  { name: "warning within the budget", what: "One warning, and the budget is one.", but: [report({ findings: [warning] }), gatePolicy({ maxWarnings: 1 })], verdict: "warn", says: ["gate/not-passed warn"] },
  { name: "allowed skip", what: "The job that was skipped may be.", but: [ended("test", "skipped"), gatePolicy({ allowSkipped: ["test"] })], verdict: "pass", says: ["gate/job-not-successful not-applicable"] },
  { name: "exempt job", what: "A job outside `needs` is exempt, with a reason.", but: [job("fuzz", { steps: [] }), gatePolicy({ exempt: { fuzz: "has a required check of its own" } })], ...green },
  { name: "job that needs the gate", what: "What runs after the decision need not be seen by it.", but: [job("publish", { needs: ["release-gate"], steps: [] }), job("announce", { needs: ["publish"], steps: [] })], ...green },
  { name: "judge that a red leg does not skip", what: "The job that judges comes after a matrix and runs unless cancelled.", but: [jobBefore("regression", { strategy: { matrix: { shard: ["1/2", "2/2"] } }, steps: [] }, "success"), job("drift", { needs: ["regression"], if: "${{ !cancelled() }}" })], ...green },
  { name: "step that continues on error beside the evidence", what: "A step that makes no evidence may fail.", but: [job("drift", { steps: [{ run: "npm run coverage", "continue-on-error": true }, driftStep] })], ...green },
  { name: "condition spelt differently", what: "The gate job has `if: ${{ ALWAYS() }}`.", but: [job("release-gate", { if: "${{ ALWAYS() }}" })], ...green },
  { name: "waived finding on its last day", what: "The finding is waived through the end of today, and something else was checked.", but: [report({ findings: [failing], waivers: [waiver] }), policy({ waivers: [waiver] })], ...green },
  { name: "waiver that is not needed", what: "It is said, and blocks nothing.", but: [policy({ waivers: [waiver] })], verdict: "warn", says: ["policy/waiver-unused warn"] },
  { name: "permitted reason", what: "The policy permits the reason in writing.", but: [report({ findings: [unverified], policy: { reasons: { "no-baseline": "warn" } } }), policy({ reasons: { "no-baseline": "warn" } })], verdict: "warn", says: ["gate/not-passed no-baseline"] },
  { name: "advisory failure", what: "What the policy calls advisory is shown, and blocks nothing.", but: [also({ key: "extra", findings: [failing] }), gatePolicy({ advisory: ["drift-report:extra"] })], verdict: "pass", says: ["gate/not-passed not-applicable"] },
  { name: "second attempt, all jobs again", what: "Everything was made again.", but: [on("push", { attempt: 2 }), report({ run: { attempt: 2 } })], ...green },
  { name: "second attempt, failed jobs only", what: "One document is of the first attempt, one of the second.", but: [on("push", { attempt: 2 }), report({ run: { attempt: 1 } }), also({ key: "printer", run: { attempt: 2 } })], ...green },
  { name: "older attempt in the folder", what: "A folder still holds the red report of the first attempt; the output names the green one of the second.", but: [on("push", { attempt: 2 }), report({ run: { attempt: 2 } }), also({ job: null, by: "folder", run: { attempt: 1 }, findings: [failing] }), inputs({ "evidence-dir": "evidence" })], ...green },
  { name: "one document twice", what: "The same bytes came by id and lie in a folder.", but: [also({ job: null, by: "folder" }), inputs({ "evidence-dir": "evidence" })], ...green },
  { name: "document of the commit before, beside the right one", what: "A folder still holds an old green report, which is refused; it is advisory.", but: [also({ key: "extra", about: "base", by: "folder", job: null }), inputs({ "evidence-dir": "evidence" }), gatePolicy({ advisory: ["drift-report:extra"] })], verdict: "pass", says: ["gate/evidence-refused not-applicable"] },
  { name: "more required, and there", what: "An input asks for one more key, which was handed over.", but: [inputs({ require: "drift-report:printer" }), also({ key: "printer" })], ...green },
  { name: "whole kind required", what: "The policy requires a kind, and one of it is there.", but: [gatePolicy({ require: ["drift-report"] })], ...green }
];

// packages/core/src/gate/self-test/situations/identity.ts
function refused2(reason) {
  const says = [`gate/evidence-refused ${reason}`, `gate/evidence-missing ${reason}`];
  return { verdict: "unverified", says };
}
var foreignCommit = "c".repeat(40);
var again = jobBefore("again", { outputs: { evidence: "x" }, steps: [] }, "success");
var waiver2 = { rule: "drift/content-changed", owner: "@release", reason: "agreed", expires: "2026-06-15" };
var identity = [
  { name: "stale commit", what: "The document is about the commit before.", but: [report({ about: "base" })], ...refused2("wrong-subject") },
  { name: "commit that nobody knows", what: "The document is about a commit of another history.", but: [report({ subject: { commit: foreignCommit } })], ...refused2("wrong-subject") },
  { name: "no commit", what: "The document was made outside a repository and names no commit.", but: [report({ subject: { commit: null, testedCommit: null } })], ...refused2("wrong-subject") },
  { name: "other checkout", what: "The document is about this head, but something else was checked out.", but: [report({ subject: { testedCommit: foreignCommit } })], ...refused2("wrong-subject") },
  { name: "foreign repository", what: "The document is about another repository.", but: [report({ subject: { repository: "mallory/parser" } })], ...refused2("wrong-subject") },
  { name: "no repository", what: "The document names no repository.", but: [report({ subject: { repository: null } })], ...refused2("wrong-subject") },
  { name: "no repository on either side", what: "In another CI nobody names the repository, so nothing says that the document is about it.", but: [on("other-ci", { repository: null }), report({ by: "folder", job: null }), inputs({ "evidence-dir": "evidence" })], ...refused2("wrong-subject") },
  { name: "foreign run", what: "The document is about this commit, but another run made it.", but: [report({ run: { id: "99" } })], ...refused2("wrong-subject") },
  { name: "no run", what: "The document was made outside any run.", but: [report({ run: { id: null } })], ...refused2("wrong-subject") },
  { name: "merge commit of another base", what: "The pull request was measured as it was merged with an older base.", but: [on("pull_request", { pullRequest: 7 }), report({ policy: { source: "base" }, baseline: "base", subject: { testedCommit: foreignCommit } })], ...refused2("wrong-subject") },
  { name: "commit of the head instead of the merge", what: "In the merge queue the document is about the head of the pull request.", but: [on("merge_group"), report({ policy: { source: "base" }, baseline: "base", about: "head" })], ...refused2("wrong-subject") },
  { name: "attempt that is not yet", what: "The document says attempt 3, and this is attempt 2.", but: [on("push", { attempt: 2 }), report({ run: { attempt: 3 } })], ...refused2("stale-attempt") },
  {
    name: "red earlier attempt beside a green later one",
    what: "After a partial re-run two jobs hand over the same place, one of them from the first attempt and red.",
    but: [on("push", { attempt: 2 }), report({ run: { attempt: 1 }, findings: [failing] }), again, also({ job: "again", run: { attempt: 2 } })],
    ...refused2("duplicate")
  },
  { name: "older attempt in the folder, and the newer one red", what: "The folder holds a green report of the first attempt, the output names the red one of the second.", but: [on("push", { attempt: 2 }), report({ run: { attempt: 2 }, findings: [failing] }), also({ job: null, by: "folder", run: { attempt: 1 } }), inputs({ "evidence-dir": "evidence" })], verdict: "fail", says: ["gate/not-passed fail"] },
  { name: "newer attempt in the folder", what: "A green report in the folder says that it is newer than the red one that came by id.", but: [on("push", { attempt: 2 }), report({ run: { attempt: 1 }, findings: [failing] }), also({ job: null, by: "folder", run: { attempt: 2 } }), inputs({ "evidence-dir": "evidence" })], ...refused2("duplicate") },
  { name: "two documents of one key and attempt", what: "Two jobs hand over different documents for one place.", but: [again, also({ job: "again", checks: ["three"] })], ...refused2("duplicate") },
  { name: "partial document", what: "Only some of the cases were judged.", but: [report({ partial: true })], ...refused2("partial") },
  { name: "verdict that its findings deny", what: "The document says `pass`, and one of its findings fails.", but: [report({ findings: [failing], verdict: "pass" })], ...refused2("malformed-document") },
  { name: "unverified that calls itself a warning", what: "The document says `warn`, but nobody permitted the reason of what is not verified.", but: [report({ findings: [unverified], verdict: "warn" })], ...refused2("malformed-document") }
];
var verdicts = [
  { name: "red report", what: "The report says that the output differs.", but: [report({ findings: [failing] })], verdict: "fail", says: ["gate/not-passed fail"] },
  { name: "unverified report", what: "The report says that there is no baseline.", but: [report({ findings: [unverified] })], verdict: "unverified", says: ["gate/not-passed no-baseline"] },
  { name: "reason that only the job permits", what: "The document permits itself a reason that the policy of the gate does not.", but: [report({ findings: [unverified], policy: { reasons: { "no-baseline": "warn" } } })], verdict: "unverified", says: ["gate/not-passed no-baseline"] },
  { name: "zero checked", what: "The report checked nothing at all.", but: [report({ checks: [] })], verdict: "unverified", says: ["gate/not-passed nothing-checked"] },
  { name: "zero checked, and it says pass", what: "The report checked nothing and calls that `pass`.", but: [report({ checks: [], verdict: "pass" })], ...refused2("malformed-document") },
  { name: "zero checked, and the reason permitted", what: "The policy permits `nothing-checked`, which no policy can.", but: [report({ checks: [] }), policy({ reasons: { "nothing-checked": "warn" } })], verdict: "unverified", says: ["gate/not-passed nothing-checked"] },
  { name: "everything waived", what: "Every finding of the report is waived, and nothing else was checked.", but: [report({ checks: ["one"], findings: [failing], waivers: [waiver2] }), policy({ waivers: [waiver2] })], verdict: "unverified", says: ["gate/not-passed everything-waived"] },
  { name: "everything waived, and the reason permitted", what: "The policy permits `everything-waived`, which no policy can.", but: [report({ checks: ["one"], findings: [failing], waivers: [waiver2] }), policy({ waivers: [waiver2], reasons: { "everything-waived": "warn" } })], verdict: "unverified", says: ["gate/not-passed everything-waived"] },
  { name: "expired waiver", what: "The waiver of the finding ended yesterday.", but: [report({ findings: [failing], waivers: [{ ...waiver2, expires: "2026-06-14" }] }), policy({ waivers: [{ ...waiver2, expires: "2026-06-14" }] })], verdict: "fail", says: ["gate/not-passed fail"] },
  { name: "waiver that ended since", what: "The finding was waived when the job ran; since yesterday it is not.", but: [report({ findings: [failing], waivers: [waiver2] }), policy({ waivers: [{ ...waiver2, expires: "2026-06-14" }] })], verdict: "fail", says: ["gate/not-passed fail"] },
  { name: "waiver of another configuration", what: "The job that measured read a waiver that the policy of the gate does not have.", but: [report({ findings: [failing], waivers: [waiver2] })], verdict: "fail", says: ["gate/not-passed fail"] },
  { name: "waiver of another finding", what: "The policy of the gate waives the same rule, for another fingerprint.", but: [report({ findings: [failing], waivers: [waiver2] }), policy({ waivers: [{ ...waiver2, fingerprint: `sha256:${"9".repeat(64)}` }] })], verdict: "fail", says: ["gate/not-passed fail", "policy/waiver-unused warn"] },
  { name: "expired waiver of the gate itself", what: "The failed job was excused until yesterday.", but: [(run) => ({ ...run, results: { ...run.results, test: "failure" } }), policy({ waivers: [{ ...waiver2, rule: "gate/job-not-successful", expires: "2026-06-14" }] })], verdict: "fail", says: ["gate/job-not-successful fail", "policy/waiver-expired warn"] },
  { name: "waiver without an end", what: "A waiver has no `expires`.", but: [policy({ waivers: [{ rule: waiver2.rule, owner: waiver2.owner, reason: waiver2.reason }] })], verdict: "unverified", says: ["config/invalid invalid-config"] },
  { name: "waiver for years", what: "A waiver is to hold longer than any may.", but: [policy({ waivers: [{ ...waiver2, expires: "2036-01-01" }] })], verdict: "unverified", says: ["config/invalid invalid-config"] },
  { name: "warnings beyond the budget", what: "There is one warning more than the budget allows.", but: [report({ findings: [warning] }), gatePolicy({ maxWarnings: 0 })], verdict: "fail", says: ["gate/warning-budget fail", "gate/not-passed warn"] },
  { name: "red report that another rule calls advisory", what: "The kind is advisory, but this key is required.", but: [report({ findings: [failing] }), gatePolicy({ advisory: ["drift-report"] })], verdict: "fail", says: ["gate/not-passed fail"] },
  { name: "warning, and fail-on warn", what: "The input `fail-on` is stricter than the verdict.", but: [report({ findings: [failing, warning] }), inputs({ "fail-on": "warn" })], verdict: "fail", says: ["gate/not-passed fail"] }
];

// packages/core/src/gate/self-test/situations/jobs.ts
var notSuccessful = { verdict: "fail", says: ["gate/job-not-successful fail"] };
var wrongUsage = { verdict: "unverified", says: ["config/invalid invalid-config"] };
var absent = { verdict: "unverified", says: ["gate/evidence-missing missing-evidence"] };
var jobs = [
  { name: "failed job", what: "A job before the gate failed.", but: [ended("test", "failure")], ...notSuccessful },
  { name: "cancelled job", what: "A job before the gate was cancelled.", but: [ended("test", "cancelled")], ...notSuccessful },
  { name: "skipped job", what: "A job before the gate was skipped, and nothing permits that.", but: [ended("test", "skipped")], ...notSuccessful },
  { name: "skip that is allowed to another job", what: "The policy allows another job to be skipped.", but: [ended("test", "skipped"), gatePolicy({ allowSkipped: ["docs"] })], ...notSuccessful },
  { name: "failed job that may be skipped", what: "A job that may be skipped was not: it failed.", but: [ended("test", "failure"), gatePolicy({ allowSkipped: ["test"] })], ...notSuccessful },
  { name: "job without a result", what: "GitHub says nothing of how a job ended.", but: [ended("test", "")], ...notSuccessful },
  { name: "job with an unknown result", what: "The result of a job is a word that nobody knows.", but: [ended("test", "neutral")], ...notSuccessful },
  { name: "job whose result is no text", what: "The result of a job is `true`.", but: [ended("test", true)], ...notSuccessful },
  { name: "result in capitals", what: "The result is `SUCCESS`, which GitHub never says.", but: [ended("test", "SUCCESS")], ...notSuccessful },
  {
    name: "job that needs does not tell of",
    what: "The workflow lists a job under `needs`, but the input leaves it out.",
    but: [jobBefore("lint", { steps: [] }, "success"), (run) => ({ ...run, results: { test: "success", drift: "success" } })],
    ...notSuccessful
  },
  { name: "no needs", what: "The input `needs` was not given.", but: [inputs({ needs: "" })], verdict: "unverified", says: ["gate/no-needs missing-evidence", ...absent.says] },
  { name: "empty needs", what: "The input `needs` is `{}`.", but: [inputs({ needs: "{}" })], verdict: "unverified", says: ["gate/no-needs missing-evidence", ...absent.says] },
  { name: "needs that do not parse", what: "The input `needs` is not JSON.", but: [inputs({ needs: '{"test":' })], ...wrongUsage },
  { name: "needs that are a list", what: "The input `needs` is JSON, but not what `toJSON(needs)` makes.", but: [inputs({ needs: '["test","drift"]' })], ...wrongUsage },
  { name: "needs with a job twice", what: "The input `needs` names one job twice, once red and once green.", but: [inputs({ needs: '{"test":{"result":"failure"},"test":{"result":"success"}}' })], ...wrongUsage },
  { name: "output that is not ours", what: "An output named `evidence` holds something else.", but: [inputs({ needs: '{"test":{"result":"success"},"drift":{"result":"success","outputs":{"evidence":"[{\\"kind\\":\\"drift-report\\"}]"}}}' })], verdict: "unverified", says: ["gate/evidence-refused malformed-document", ...absent.says] },
  { name: "nothing handed over", what: "All jobs are green, but the required document is absent.", but: [nothing], ...absent },
  { name: "another key handed over", what: "A document of the required kind is there, but not the one that is required.", but: [report({ key: "printer" })], ...absent },
  { name: "another kind handed over", what: "Observations are there, but nobody judged them.", but: [report({ kind: "regression-observations" })], ...absent },
  { name: "requirement of an input", what: "The input `require` asks for more than the policy does.", but: [inputs({ require: "drift-report:printer" })], ...absent },
  { name: "requirement that cannot be read", what: "The input `require` is neither `kind` nor `kind:key`.", but: [inputs({ require: "Drift Report" })], ...wrongUsage },
  { name: "nothing required and nothing found", what: "There is no policy, and no document.", but: [noPolicy, nothing], verdict: "unverified", says: ["gate/nothing-required nothing-checked"] },
  { name: "only what does not count found", what: "Nothing is required, and the one document is advisory.", but: [gatePolicy({ require: [], advisory: ["drift-report"] })], verdict: "unverified", says: ["gate/nothing-required nothing-checked"] },
  { name: "only a decision found", what: "A green decision of another gate was handed over, and a gate does not judge by what gates say.", but: [gatePolicy({ require: [] }), report({ kind: "gate-decision", key: "default" })], verdict: "unverified", says: ["gate/nothing-required nothing-checked"] },
  { name: "folder without documents", what: "The input `evidence-dir` names a place that holds none.", but: [inputs({ "evidence-dir": "nowhere" })], ...absent },
  { name: "second document that is red", what: "What is required is green, but something that nobody required is red.", but: [also({ key: "printer", findings: [failing] })], verdict: "fail", says: ["gate/not-passed fail"] }
];

// packages/core/src/gate/self-test/situations/levels.ts
var foreignCommit2 = "c".repeat(40);
var foreignTree = "d".repeat(40);
var required = { require: ["drift-report:parser"] };
var major = [tag("v2.0.0"), said({}), baseFiles({ ".github/CODEOWNERS": "* @ada @acme/release\n" })];
var trusting = [...major, policy({ release: { trustedKeys: ["keys/release.pub"] } }), baseFiles({ "keys/release.pub": testKey("release").publicText })];
var missing = { verdict: "fail", says: ["gate/approval-missing fail"] };
var refused3 = { verdict: "fail", says: ["gate/approval-refused unproven", "gate/approval-missing fail"] };
var foreign = { verdict: "fail", says: ["gate/approval-refused wrong-subject", "gate/approval-missing fail"] };
var wrongUsage2 = { verdict: "unverified", says: ["config/invalid invalid-config"] };
function reviewed(pullRequest, ...reviews) {
  const pullRequests = ({ commits, trees }) => [{
    pullRequest: { number: 7, author: "grace", headCommit: foreignCommit2, headTree: trees.head, isMerged: true, mergeCommit: commits.head, ...pullRequest },
    reviews: reviews.map((review) => ({ reviewer: "ada", state: "APPROVED", commit: foreignCommit2, at: "2026-06-15T11:00:00Z", ...review }))
  }];
  return said({ pullRequests });
}
function environment(state, isPerson = true) {
  return (run) => {
    const before = run.consent?.environments;
    const others = before === void 0 || typeof before === "string" ? [] : before;
    return said({ environments: [...others, { reviewer: "ada", isPerson, state, environments: ["release"] }] })(run);
  };
}
var levels = [
  { name: "dirty at level release", what: "The document of a minor release was measured with uncommitted changes.", but: [tag("v1.5.0"), report({ subject: { dirty: true } })], verdict: "unverified", says: ["gate/evidence-refused dirty", "gate/evidence-missing dirty"] },
  { name: "gate of a release in an edited work tree", what: "Tracked files differ from the commit that is to be released.", but: [tag("v1.5.0"), uncommitted({ "change.txt": "edited\n" })], verdict: "unverified", says: ["gate/work-tree-dirty dirty"] },
  { name: "lower level asked for", what: "The input `level` asks for less than the tag of a minor release does.", but: [tag("v1.5.0"), inputs({ level: "merge" })], verdict: "fail", says: ["gate/level-lowered fail"] },
  { name: "tag that is no version", what: "The tag cannot be read, so the most is demanded.", but: [...major, tag("nightly"), environment("approved")], verdict: "fail", says: ["gate/tag-not-a-version fail"] },
  { name: "version of another tag", what: "The input `version` and the tag name different versions.", but: [tag("v1.4.2"), inputs({ version: "1.4.3" })], verdict: "fail", says: ["gate/version-mismatch fail"] },
  { name: "version that is none", what: "The input `version` is not a version.", but: [on("workflow_dispatch"), inputs({ version: "next" })], ...wrongUsage2 },
  { name: "level that nobody knows", what: "The input `level` is a word that is no level.", but: [inputs({ level: "minor" })], ...wrongUsage2 },
  { name: "release without what its level requires", what: "A minor release demands one more document.", but: [tag("v1.5.0"), gatePolicy({ levels: { release: { require: ["drift-report:printer"] } } })], verdict: "unverified", says: ["gate/evidence-missing missing-evidence"] },
  { name: "release by hand without what its level requires", what: "The same, started by hand with a version.", but: [on("workflow_dispatch"), inputs({ version: "1.5.0" }), gatePolicy({ levels: { release: { require: ["drift-report:printer"] } } })], verdict: "unverified", says: ["gate/evidence-missing missing-evidence"] },
  { name: "major release without what a release requires", what: "A higher level asks for what the lower ones ask for.", but: [...major, environment("approved"), gatePolicy({ levels: { release: { require: ["drift-report:printer"] } } })], verdict: "unverified", says: ["gate/evidence-missing missing-evidence"] },
  { name: "raised level without its requirement", what: "The input `level` asks for more than a push does.", but: [inputs({ level: "release" }), gatePolicy({ levels: { release: { require: ["drift-report:printer"] } } })], verdict: "unverified", says: ["gate/evidence-missing missing-evidence"] }
];
var approvals = [
  { name: "major without approval", what: "A new major version, and nobody has approved it.", but: major, ...missing },
  { name: "major by hand without approval", what: "The same, started by hand.", but: [...major, on("workflow_dispatch", { ref: "refs/heads/main" }), inputs({ version: "2.0.0" })], ...missing },
  { name: "major, and nobody to ask", what: "There is no token, so nobody knows who has approved.", but: [tag("v2.0.0")], verdict: "unverified", says: ["gate/approvals-unreadable permission-denied", "gate/approval-missing missing-evidence"] },
  { name: "reviews that may not be read", what: "The token may not read the reviews.", but: [...major, said({ environments: "github/permission-denied", pullRequests: "github/permission-denied" })], verdict: "unverified", says: ["gate/approvals-unreadable permission-denied", "gate/approval-missing missing-evidence"] },
  { name: "review of the environment that is pending", what: "Nobody has answered yet.", but: [...major, environment("pending")], ...missing },
  { name: "approval of an app", what: "A program approved the deployment.", but: [...major, environment("approved", false)], ...refused3 },
  { name: "approval and rejection of one person", what: "Who approved one environment has rejected another.", but: [...major, environment("approved"), environment("rejected")], ...refused3 },
  { name: "approval of another commit", what: "The pull request went on after the code owner had approved.", but: [...major, reviewed({}, { commit: "e".repeat(40) })], ...foreign },
  { name: "approval of a head that was changed by the merge", what: "The commit holds another tree than the head that was approved.", but: [...major, reviewed({ headTree: foreignTree }, {})], ...foreign },
  { name: "approval in a pull request that became another commit", what: "The pull request was merged, but not as this commit.", but: [...major, reviewed({ mergeCommit: foreignCommit2 }, {})], ...foreign },
  { name: "approval in a pull request that is open", what: "What was approved is not merged yet.", but: [...major, reviewed({ isMerged: false }, {})], ...foreign },
  { name: "approval by the author", what: "A code owner approved what the same person wrote.", but: [...major, reviewed({ author: "ada" }, {})], ...refused3 },
  { name: "approval by somebody who owns nothing", what: "The reviewer is no code owner.", but: [...major, reviewed({}, { reviewer: "mallory" })], ...refused3 },
  { name: "approval that was dismissed", what: "The review was dismissed.", but: [...major, reviewed({}, { state: "DISMISSED" })], ...refused3 },
  { name: "approval that was taken back", what: "The code owner has asked for changes since.", but: [...major, reviewed({}, {}, { state: "CHANGES_REQUESTED" })], ...refused3 },
  { name: "approval of a team that may not be looked into", what: "Whether the reviewer is in the owning team is hidden.", but: [...major, said({ team: "github/permission-denied" }), reviewed({}, { reviewer: "mallory" })], verdict: "unverified", says: ["gate/approval-refused permission-denied", "gate/approval-missing missing-evidence"] },
  { name: "owner whom only the change names", what: "The tagged commit brings a CODEOWNERS that the default branch does not have.", but: [...major, files({ ".github/CODEOWNERS": "* @mallory\n" }), reviewed({}, { reviewer: "mallory" })], ...refused3 },
  { name: "signature of an untrusted key", what: "The approval is signed, by a key that nobody trusts.", but: [...trusting, signed({ by: "stranger" })], ...refused3 },
  { name: "signature by a key that only the change brings", what: "The tagged commit names a key of its own as trusted.", but: [...trusting, files({ "keys/release.pub": testKey("stranger").publicText }), signed({ by: "stranger" })], ...refused3 },
  { name: "approval edited after it was signed", what: "The signature is not of this text.", but: [...trusting, signed({ bytes: (text) => text.replace(/"payload": "[^"]{20}/, (start) => `${start.slice(0, -1)}${start.endsWith("A") ? "B" : "A"}`) })], verdict: "fail", says: ["gate/approval-refused digest-mismatch", "gate/approval-missing fail"] },
  { name: "approval without a signature", what: "The file says that it is approved, and nobody signed that.", but: [...trusting, signed({ bytes: () => '{"kind":"approval","approver":"ada"}\n' })], verdict: "fail", says: ["gate/approval-refused malformed-document", "gate/approval-missing fail"] },
  { name: "signed approval of another tree", what: "A trusted key approved what another commit holds.", but: [...trusting, signed({ tree: "other" })], ...foreign },
  { name: "signed approval of another repository", what: "A trusted key approved the same tree elsewhere.", but: [...trusting, signed({ repository: "mallory/parser" })], ...foreign },
  { name: "signed approval of a lower level", what: "A trusted key approved a minor release.", but: [...trusting, signed({ level: "release" })], ...refused3 },
  { name: "one person twice", what: "Two people must approve; one did, by review and by signature.", but: [...trusting, gatePolicy({ ...required, levels: { major: { approvals: 2 } } }), environment("approved"), signed()], ...missing }
];
var goodLevels = [
  { name: "patch release", what: "A tag of a patch asks for nothing beyond a merge.", but: [tag("v1.4.2")], verdict: "pass", says: [] },
  { name: "minor release", what: "What its level requires is there.", but: [tag("v1.5.0"), gatePolicy({ levels: { release: { require: ["drift-report:printer"] } } }), also({ key: "printer" })], verdict: "pass", says: [] },
  { name: "pre-release of a major version", what: "A pre-release asks for no more than a merge.", but: [tag("v2.0.0-rc.1")], verdict: "pass", says: [] },
  { name: "dirty at level merge", what: "Uncommitted changes do not matter before a release.", but: [report({ subject: { dirty: true } })], verdict: "pass", says: [] },
  { name: "major release that its environment approved", what: "A person approved the deployment of this run.", but: [...major, environment("approved")], verdict: "pass", says: [] },
  { name: "major release that a code owner approved", what: "A code owner approved the head that became this commit, with an equal tree.", but: [...major, reviewed({}, {})], verdict: "pass", says: [] },
  { name: "major release that somebody of the owning team approved", what: "The reviewer is in the team that owns everything.", but: [...major, said({ team: ["lin"] }), reviewed({}, { reviewer: "lin" })], verdict: "pass", says: [] },
  { name: "major release with a signed approval", what: "A trusted key signed exactly this tree.", but: [...trusting, signed()], verdict: "pass", says: [] },
  { name: "major release that two people approved", what: "Two must approve, and two did, in two ways.", but: [...trusting, gatePolicy({ ...required, levels: { major: { approvals: 2 } } }), environment("approved"), signed({ approver: "grace" })], verdict: "pass", says: [] },
  { name: "approved, and a forged approval beside it", what: "The forged one is told, and blocks nothing.", but: [...trusting, environment("approved"), signed({ by: "stranger" })], verdict: "warn", says: ["gate/approval-refused warn"] },
  { name: "level raised by an input", what: "The input asks for more than a push does, and it is there.", but: [inputs({ level: "release" })], verdict: "pass", says: [] }
];

// packages/core/src/gate/self-test/situations/policy.ts
var waiver3 = { rule: "gate/not-passed", owner: "@release", reason: "agreed", expires: "2026-06-30" };
var change = (...own) => [onPullRequest(), onTheBase, ...own];
var headPolicy = { verdict: "unverified", says: ["gate/evidence-refused head-policy", "gate/evidence-missing head-policy"] };
var policies = [
  { name: "change that deletes what is required", what: "The pull request takes `require` out of the policy, and hands nothing over.", but: change(gatePolicy({ require: [] }), nothing), verdict: "unverified", says: ["gate/evidence-missing missing-evidence", "policy/changed warn"] },
  { name: "change that deletes the policy", what: "The pull request removes the configuration, and hands nothing over.", but: change(nothing, (run) => ({ ...run, config: null })), verdict: "unverified", says: ["gate/evidence-missing missing-evidence", "policy/changed warn"] },
  { name: "change that breaks the policy", what: "The pull request leaves a configuration that does not parse.", but: change(nothing, files({ ".github/shipworthy.yml": "gate: [\n" })), verdict: "unverified", says: ["gate/evidence-missing missing-evidence", "policy/changed warn"] },
  { name: "change that adds a waiver", what: "The pull request excuses its own red report.", but: change(policy({ waivers: [waiver3] }), report({ findings: [failing] })), verdict: "fail", says: ["gate/not-passed fail", "policy/changed warn"] },
  { name: "change that adds a waivers file", what: "The pull request excuses its own red report in a file of its own.", but: change(files({ ".github/shipworthy-waivers.yml": `schemaVersion: 1
waivers: [${JSON.stringify(waiver3)}]
` }), report({ findings: [failing] })), verdict: "fail", says: ["gate/not-passed fail", "policy/changed warn"] },
  { name: "change that allows its skip", what: "The pull request allows the job to be skipped that was skipped.", but: change(gatePolicy({ allowSkipped: ["test"] }), ended("test", "skipped")), verdict: "fail", says: ["gate/job-not-successful fail", "policy/changed warn"] },
  { name: "change that exempts its job", what: "The pull request adds a job outside `needs` and exempts it.", but: change(gatePolicy({ exempt: { fuzz: "slow" } }), job("fuzz", { steps: [] })), verdict: "fail", says: ["gate/job-not-needed fail", "policy/changed warn"] },
  { name: "change that calls its report advisory", what: "The pull request makes a red report advisory.", but: change(gatePolicy({ require: [], advisory: ["drift-report"] }), report({ findings: [failing] })), verdict: "fail", says: ["gate/not-passed fail", "policy/changed warn"] },
  { name: "change that raises the budget", what: "The pull request raises the warnings budget that it exceeds.", but: [gatePolicy({ maxWarnings: 0 }), ...change(gatePolicy({ maxWarnings: 100 }), report({ findings: [warning] }))], verdict: "fail", says: ["gate/not-passed warn", "gate/warning-budget fail", "policy/changed warn"] },
  { name: "change that accepts its own policy", what: "The pull request says `acceptHeadPolicy`, and its report was judged by the head.", but: change(gatePolicy({ acceptHeadPolicy: true }), report({ policy: { source: "head" } })), verdict: "unverified", says: [...headPolicy.says, "policy/changed warn"] },
  { name: "change that permits a reason", what: "The pull request permits the reason that its report is unverified for.", but: change(policy({ reasons: { "missing-evidence": "warn" } }), nothing), verdict: "unverified", says: ["gate/evidence-missing missing-evidence", "policy/changed warn"] },
  { name: "report by the policy of the change", what: "The measuring job read the policy of the head.", but: change(report({ policy: { source: "head" } })), ...headPolicy },
  { name: "report by the policy of the work tree", what: "The measuring job read the policy that lay there.", but: change(report({ policy: { source: "worktree" } })), ...headPolicy },
  { name: "green report by no policy", what: "The measuring job found no policy, but the base has one.", but: change(report({ policy: { source: "default" } })), ...headPolicy },
  { name: "records of the change", what: "The report was compared with records that the change brings.", but: change(report({ baseline: "worktree" })), ...headPolicy },
  { name: "records that an input names", what: "The report was compared with records that an input names.", but: change(report({ baseline: "path" })), ...headPolicy },
  { name: "policy of the change in the merge queue", what: "In the merge queue the base counts as well.", but: [on("merge_group"), onTheBase, gatePolicy({ require: [] }), nothing], verdict: "unverified", says: ["gate/evidence-missing missing-evidence", "policy/changed warn"] },
  { name: "pull request in disguise", what: "Another event tells of a pull request, so the base counts.", but: [...change(gatePolicy({ require: [] }), nothing), disguised({ pullRequest: 7, ref: "refs/heads/topic" })], verdict: "unverified", says: ["gate/evidence-missing missing-evidence", "policy/changed warn"] },
  { name: "ref of a pull request", what: "No pull request is told of, but the ref is one of a pull request.", but: [...change(gatePolicy({ require: [] }), nothing), disguised({ pullRequest: null, ref: "refs/pull/7/merge" })], verdict: "unverified", says: ["gate/evidence-missing missing-evidence", "policy/changed warn"] },
  { name: "base that cannot be read", what: "The commit of the base is neither in the clone nor anywhere else.", but: [on("merge_group", { eventBaseCommit: "c".repeat(40) }), report({ policy: { source: "base" }, baseline: "base" })], verdict: "unverified", says: ["policy/unreadable unreadable-source"] },
  { name: "configuration beside the one of the base", what: "The input `config` names a file that only the change brings.", but: change(files({ ".github/own.yml": "schemaVersion: 1\n" }), inputs({ config: ".github/own.yml" })), verdict: "unverified", says: ["policy/from-head head-policy"] },
  { name: "configuration beside the usual one", what: "The input `config` has the gate read another file than the one of the repository.", but: [files({ ".github/own.yml": "schemaVersion: 1\n" }), inputs({ config: ".github/own.yml" })], verdict: "unverified", says: ["gate/config-hides-policy head-policy"] },
  { name: "job that reads another configuration", what: "The input `config` of the measuring job names a laxer file, and its report is green by that.", but: [laxJob], verdict: "unverified", says: headPolicy.says },
  { name: "job that reads another configuration, under review", what: "The same on a pull request, where the laxer file stands on the base.", but: [onPullRequest(), laxJob], verdict: "unverified", says: headPolicy.says },
  { name: "job that writes the configuration first", what: "The file has the right name, but another text than the one of the commit.", but: [report({ policy: { config: { path: ".github/shipworthy.yml", sha256: "0".repeat(64) } } })], verdict: "unverified", says: headPolicy.says },
  { name: "job that finds no configuration", what: "Its checkout left the file away, so it was judged by no rules.", but: [report({ policy: { source: "default" } })], verdict: "unverified", says: headPolicy.says },
  { name: "report that tells no configuration", what: "Nobody can say which rules it was judged by.", but: [report({ policy: { config: void 0 } })], verdict: "unverified", says: ["gate/evidence-refused unproven", "gate/evidence-missing unproven"] },
  { name: "change that accepts another configuration", what: "The pull request says `acceptConfigs`, and its report was judged by that file.", but: [...change(gatePolicy({ acceptConfigs: ["lax.yml"] })), laxJob], verdict: "unverified", says: [...headPolicy.says, "policy/changed warn"] },
  { name: "folder that hides the policy", what: "The input `root` has the gate look where nothing is required.", but: [files({ "sub/a.txt": "a\n", "sub/.github/shipworthy.yml": "schemaVersion: 1\n" }), inputs({ root: "sub" })], verdict: "unverified", says: ["gate/root-hides-policy head-policy"] },
  { name: "configuration that does not parse", what: "The policy is not YAML.", but: [files({ ".github/shipworthy.yml": "gate: [\n" })], verdict: "unverified", says: ["config/invalid invalid-config"] },
  { name: "configuration with a word that nobody knows", what: "The policy says `allowedSkipped`.", but: [gatePolicy({ allowedSkipped: ["test"] })], verdict: "unverified", says: ["config/invalid invalid-config"] },
  { name: "waiver of a rule that nobody knows", what: "A waiver names a rule that does not exist, so it would cover nothing or anything.", but: [policy({ waivers: [{ ...waiver3, rule: "gate/not-past" }] })], verdict: "unverified", says: ["config/invalid invalid-config"] },
  { name: "local flag in CI", what: "The command is told to accept documents without a commit, in CI.", but: [on("other-ci"), inputs({ "allow-local": "true" })], verdict: "unverified", says: ["config/invalid invalid-config"] }
];
var goodPolicies = [
  { name: "pull request", what: "Judged by the base, as its documents were.", but: [onPullRequest()], verdict: "pass", says: [] },
  { name: "pull request of a fork", what: "The same, with a token that may only read.", but: [onPullRequest({ fork: true })], verdict: "pass", says: [] },
  { name: "pull request that edits the policy", what: "It says so, and the base counts.", but: change(gatePolicy({ maxWarnings: 3 })), verdict: "warn", says: ["policy/changed warn"] },
  { name: "pull request that brings the first policy", what: "The base has none, so the head is taken, and that is said.", but: [onPullRequest(), noPolicyOnTheBase, report({ policy: { source: "head" }, baseline: "worktree" })], verdict: "warn", says: ["policy/from-head warn"] },
  { name: "report by the policy of the change, accepted", what: "The base says `acceptHeadPolicy`.", but: [gatePolicy({ acceptHeadPolicy: true }), ...change(report({ policy: { source: "head" }, baseline: "worktree" }))], verdict: "pass", says: [] },
  { name: "part of a monorepo", what: "The job reads the configuration of its part, and the one of the gate says `acceptConfigs`.", but: [gatePolicy({ acceptConfigs: ["lax.yml"] }), laxJob], verdict: "pass", says: [] },
  { name: "red report by no policy, beside a green one", what: "Advisory, so it is shown and blocks nothing.", but: [gatePolicy({ advisory: ["drift-report:extra"] }), ...change(also({ key: "extra", findings: [failing], policy: { source: "default" } }))], verdict: "pass", says: ["gate/not-passed not-applicable"] },
  { name: "pull request that rewrites only the layout of the policy", what: "Comments and layout are no rules.", but: change(files({ ".github/shipworthy.yml": "# ours\nschemaVersion: 1\ngate:\n  require:\n    - drift-report:parser\n" })), verdict: "pass", says: [] },
  { name: "branch that judges itself", what: "A push to a branch whose policy is not the one of the default branch: nobody reviews it, and that is said.", but: [on("push", { ref: "refs/heads/topic" }), onTheBase, gatePolicy({ maxWarnings: 3 })], verdict: "warn", says: ["policy/from-head warn"] },
  { name: "merge group", what: "The merge queue, judged by its base.", but: [on("merge_group"), report({ policy: { source: "base" }, baseline: "base" })], verdict: "pass", says: [] }
];
function laxJob(run) {
  const lax = "schemaVersion: 1\n";
  return baseFiles({ "lax.yml": lax })(report({ policy: { ...run.handovers[0]?.policy, config: { path: "lax.yml", sha256: sha256Hex(lax) } } })(run));
}
function disguised(context) {
  return onPullRequest({ event: "workflow_dispatch", ...context });
}

// packages/core/src/gate/self-test/situations/wiring.ts
var unreadable = { verdict: "unverified", says: ["gate/workflow-unreadable unreadable-source"] };
var workflow = ".github/workflows/ci.yml";
var evidence = { evidence: "${{ steps.d.outputs.evidence }}" };
var wiring = [
  { name: "gate without a condition", what: "The gate job has no `if`: one red job skips it, and a skipped check counts as passed.", but: [gateWithout("if")], verdict: "fail", says: ["gate/not-always fail"] },
  { name: "gate that runs always, under a condition", what: "The gate job has `if: always() && \u2026`.", but: [job("release-gate", { if: "${{ always() && github.actor != 'bot' }}" })], verdict: "fail", says: ["gate/not-always fail"] },
  { name: "gate that runs unless cancelled", what: "The gate job has `if: !cancelled()`.", but: [job("release-gate", { if: "${{ !cancelled() }}" })], verdict: "fail", says: ["gate/not-always fail"] },
  { name: "gate step with a condition", what: "The step that decides can be skipped, which leaves its job green.", but: [job("release-gate", { steps: [{ ...gateStep, if: "github.ref != 'refs/heads/main'" }] })], verdict: "fail", says: ["gate/gate-can-be-skipped fail"] },
  { name: "gate with a matrix", what: "The gate job has a matrix, which may come out empty.", but: [job("release-gate", { strategy: { matrix: "${{ fromJSON(needs.test.outputs.legs) }}" } })], verdict: "fail", says: ["gate/gate-can-be-skipped fail"] },
  { name: "gate step that continues on error", what: "The step that decides has `continue-on-error`.", but: [job("release-gate", { steps: [{ ...gateStep, "continue-on-error": true }] })], verdict: "fail", says: ["gate/continue-on-error fail"] },
  { name: "gate job that continues on error", what: "The gate job has `continue-on-error`.", but: [job("release-gate", { "continue-on-error": true })], verdict: "fail", says: ["gate/continue-on-error fail"] },
  { name: "job outside needs", what: "A job of the workflow is not in the `needs` of the gate.", but: [job("fuzz", { steps: [{ run: "npm run fuzz" }] })], verdict: "fail", says: ["gate/job-not-needed fail"] },
  { name: "job that the gate needs indirectly only", what: "A job stands before another one that the gate needs, and the gate does not see how it ended.", but: [job("build", { steps: [{ run: "npm run build" }] }), job("test", { needs: ["build"], if: "always()" })], verdict: "fail", says: ["gate/job-not-needed fail"] },
  { name: "exemption for another job", what: "The policy exempts a job, but it is another one that the gate does not need.", but: [job("fuzz", { steps: [] }), job("lint", { steps: [] }), exempting("lint")], verdict: "fail", says: ["gate/job-not-needed fail"] },
  { name: "producing step that continues on error", what: "The step that makes the evidence has `continue-on-error`.", but: [job("drift", { steps: [{ ...driftStep, "continue-on-error": true }] })], verdict: "fail", says: ["gate/continue-on-error fail"] },
  { name: "producing step that continues on error, perhaps", what: "`continue-on-error` of the step that makes the evidence is an expression.", but: [job("drift", { steps: [{ ...driftStep, "continue-on-error": "${{ inputs.lenient }}" }] })], verdict: "fail", says: ["gate/continue-on-error fail"] },
  { name: "producing job that continues on error", what: "The job that makes the evidence has `continue-on-error`.", but: [job("drift", { "continue-on-error": true })], verdict: "fail", says: ["gate/continue-on-error fail"] },
  {
    name: "judge that a red leg skips",
    what: "The job that judges comes after a matrix and has no condition of its own.",
    but: [jobBefore("regression", { strategy: { matrix: { shard: ["1/2", "2/2"] } }, steps: [{ uses: "shipworthy/shipworthy/actions/regression-pack@v1" }] }, "success"), job("drift", { needs: ["regression"] })],
    verdict: "fail",
    says: ["gate/judge-can-be-skipped fail"]
  },
  {
    name: "judge that a red leg skips from afar",
    what: "Another job stands between the matrix and the job that judges.",
    but: [
      jobBefore("regression", { strategy: { matrix: { shard: ["1/2", "2/2"] } }, steps: [] }, "success"),
      jobBefore("merge", { needs: ["regression"], if: "always()", steps: [] }, "success"),
      job("drift", { needs: ["merge"] })
    ],
    verdict: "fail",
    says: ["gate/judge-can-be-skipped fail"]
  },
  {
    name: "judge that asks for success all the same",
    what: "The job that judges has `if: always() && success()`.",
    but: [jobBefore("regression", { strategy: { matrix: { shard: ["1/2", "2/2"] } }, steps: [] }, "success"), job("drift", { needs: ["regression"], if: "always() && success()" })],
    verdict: "fail",
    says: ["gate/judge-can-be-skipped fail"]
  },
  {
    name: "judge that a red job skips",
    what: "The job that judges comes after one that turns red by what it finds.",
    but: [
      jobBefore("regression", { outputs: evidence, steps: [{ uses: "shipworthy/shipworthy/actions/regression-pack@v1" }] }, "success"),
      job("drift", { needs: ["regression"], steps: [{ ...driftStep, with: { needs: "${{ toJSON(needs) }}" } }] })
    ],
    verdict: "fail",
    says: ["gate/judge-can-be-skipped fail"]
  },
  { name: "workflow file that is not there", what: "The commit that runs does not hold the workflow file.", but: [files({ [workflow]: null })], ...unreadable },
  { name: "workflow file that is not YAML", what: "The workflow file does not parse.", but: [files({ [workflow]: 'jobs: [unclosed\n  x: "' })], ...unreadable },
  { name: "workflow file without jobs", what: "The file parses, and is no workflow.", but: [files({ [workflow]: "name: CI\n" })], ...unreadable },
  { name: "workflow file with a key twice", what: "The gate job has two `if`; which one counts depends on who reads.", but: [files({ [workflow]: "jobs:\n  release-gate:\n    needs: [test, drift]\n    if: always()\n    if: success()\n    steps: []\n" })], ...unreadable },
  { name: "workflow file without the gate", what: "The job that runs is not in the file, nor any other that decides.", but: [files({ [workflow]: "jobs: { test: { steps: [] } }\n" })], ...unreadable },
  { name: "workflow of another commit", what: "The workflow runs from a commit that cannot be read.", but: [on("push", { testedCommit: "c".repeat(40) }), report({ about: "head" })], ...unreadable },
  { name: "workflow that nothing names", what: "Neither the environment nor an input says which workflow runs.", but: [on("push", { workflowPath: null })], ...unreadable },
  { name: "another workflow, wired right", what: "The input `workflow` names a file that does not run.", but: [gateWithout("if"), files({ ".github/workflows/right.yml": toPrettyJson({ on: "push", jobs: goodRun.jobs }) }), inputs({ workflow: ".github/workflows/right.yml" })], ...unreadable },
  { name: "gate in a reusable workflow", what: "The running job is not in the workflow file, so its wiring is unknown.", but: [on("push", { job: "gate" }), job("release-gate", { steps: [{ run: "true" }] })], ...unreadable },
  { name: "needs that somebody typed", what: "The workflow gives the gate results that stand in the file.", but: [job("release-gate", { steps: [{ ...gateStep, with: { needs: '{"test":{"result":"success"}}' } }] })], verdict: "fail", says: ["gate/needs-typed fail"] },
  { name: "needs of another workflow", what: "The input `needs` tells of a job that the gate of this file does not need.", but: [(run) => ({ ...run, results: { ...run.results, stranger: "success" } })], ...unreadable }
];
function exempting(id) {
  return (run) => ({ ...run, config: { schemaVersion: 1, gate: { require: ["drift-report:parser"], exempt: { [id]: "has a required check of its own" } } } });
}

// packages/core/src/gate/self-test/situation-groups.ts
var situationGroups = [
  { title: "Wiring that lets something fail unseen", situations: wiring },
  { title: "Jobs that did not succeed, and evidence that is not there", situations: jobs },
  { title: "Documents that are altered or broken", situations: documents },
  { title: "Artifacts that are not what was handed over", situations: artifacts },
  { title: "Shards that do not add up", situations: shards },
  { title: "Documents about something else", situations: identity },
  { title: "Documents that do not pass", situations: verdicts },
  { title: "Changes that bring their own rules", situations: policies },
  { title: "Levels that are lowered or not met", situations: levels },
  { title: "Approvals that do not count", situations: approvals },
  { title: "What must pass", situations: [...good, ...goodTransport] },
  { title: "What must pass under review", situations: goodPolicies },
  { title: "What must pass as a release", situations: goodLevels }
];

// packages/core/src/gate/self-test/to-report.ts
function toReport(groups, answers) {
  const titles = groups.flatMap(({ title, situations }) => situations.map(() => title));
  const rows = answers.map((answer, index) => ({ title: titles[index] ?? "", answer }));
  const sum = toSum(answers);
  return {
    isRight: answers.length > 0 && answers.every(({ isRight }) => isRight),
    lines: [...groups.flatMap(({ title }) => [title, ...rows.filter((row) => row.title === title).flatMap(toLines), ""]), sum],
    markdown: toMarkdown(rows, sum),
    json: toJson(rows)
  };
}
function toSum(answers) {
  const good2 = answers.filter(({ situation }) => isGood(situation)).length;
  const wrong = answers.filter(({ isRight }) => !isRight);
  const shown = `${answers.length - good2} bad and ${good2} good situations were shown to the gate`;
  if (answers.length === 0) return "No situation was shown to the gate, so nothing is known of it.";
  return wrong.length === 0 ? `${shown}; it judged each as it must.` : `${shown}; it judged ${wrong.length} otherwise than it must: ${wrong.map(({ situation }) => situation.name).join(", ")}.`;
}
var widest = 52;
function toLines({ answer }) {
  const { situation, isRight } = answer;
  const head = `  ${isRight ? "ok   " : "WRONG"} ${situation.name.padEnd(widest)} ${toWords(situation.verdict, situation.says)}`.trimEnd();
  return isRight ? [head] : [head, `        ${situation.what}`, `        The gate said: ${toWords(answer.verdict, answer.says)} (exit code ${answer.exitCode})`];
}
function toWords(verdict, says) {
  return `${verdict}${says.length === 0 ? "" : `: ${says.join(", ")}`}`;
}
function toMarkdown(rows, sum) {
  const lines = rows.map(({ answer }) => {
    const { situation, isRight } = answer;
    const got = isRight ? "the same" : `${toCode(answer.verdict, answer.says)}, exit code ${answer.exitCode}`;
    return `| ${situation.name} | ${situation.what} | ${toCode(situation.verdict, situation.says)} | ${got} | ${isRight ? "yes" : "**no**"} |`;
  });
  return ["## Self-test of the gate", "", sum, "", "| situation | what it is | the gate must say | it said | right |", "|---|---|---|---|---|", ...lines, ""].join("\n");
}
function toCode(verdict, says) {
  return [verdict, ...says].map((word) => `\`${word}\``).join(" ");
}
function toJson(rows) {
  const situations = rows.map(({ title, answer: { situation, verdict, says, exitCode, isRight } }) => ({
    group: title,
    name: situation.name,
    what: situation.what,
    expected: toExpected(situation),
    got: { verdict, says: [...says], exitCode },
    right: isRight
  }));
  return { right: rows.length > 0 && rows.every(({ answer }) => answer.isRight), situations };
}
function toExpected({ verdict, says }) {
  return { verdict, says: [...says] };
}

// packages/core/src/gate/self-test/run-self-test.ts
var atOnce = 4;
async function runSelfTest(host, gate, groups = situationGroups) {
  const scratch = await openScratch();
  try {
    const quiet = { ...host, env: { ...host.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" } };
    await requireGit({ root: await scratch.folder(), env: quiet.env }, ["--version"]);
    const stage = { gate, host: quiet, scratch, repositoryOf: openRepositories(scratch, quiet.env) };
    const report2 = toReport(groups, await playAll(groups.flatMap(({ situations }) => situations), stage));
    return { out: host.cwd, documents: [], notes: report2.lines, outputs: {}, exitCode: report2.isRight ? 0 : 1, report: report2 };
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== "git/missing") throw error;
    return { out: host.cwd, documents: [], notes: [`The self-test could not run. ${error.message}`], outputs: {}, exitCode: 3 };
  } finally {
    await scratch.remove();
  }
}
async function playAll(situations, stage) {
  const queue = situations.entries();
  const answers = [];
  let done = 0;
  const work = async () => {
    for (const [index, situation] of queue) {
      const startedAt = performance.now();
      const answer = await play(situation, stage);
      answers[index] = answer;
      done += 1;
      stage.host.onProgress({ done, total: situations.length, label: situation.name, outcome: answer.isRight ? "pass" : "fail", milliseconds: Math.round(performance.now() - startedAt) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
async function play(situation, stage) {
  try {
    return judgeAnswer(situation, await playSituation(situation, stage));
  } catch (error) {
    if (isShipworthyError(error) && error.code === "git/missing") throw error;
    return toAnswerOfError(situation, error);
  }
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  runSelfTest
};
