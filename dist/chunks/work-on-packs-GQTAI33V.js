import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toMilliseconds
} from "./chunk-PGVLP2CF.js";
import {
  redactText
} from "./chunk-BYQDC2JO.js";
import {
  findChangedFiles,
  findCopiedFile,
  judgeWithinBudget,
  loadPack,
  toOutputRules,
  writeLock
} from "./chunk-3NQIS3ZB.js";
import {
  compareContent,
  compareFiles,
  fillPlaceholders,
  findUnitFactor,
  fixturesOf,
  isComparedInPieces,
  isDecided,
  isStreamName,
  largestContent,
  measureSamples,
  readBenchmark,
  thinOut,
  toPackName
} from "./chunk-OSPUJKSO.js";
import {
  judgeFixtures,
  judgeRun,
  planDigestOf,
  planShards,
  profileFile,
  profileFixture,
  toCaseCheck,
  toFixtureCheck,
  toFixtureObservations,
  toStoredPath
} from "./chunk-4V4SRQJW.js";
import {
  shardOf,
  toShardKey,
  toShardName
} from "./chunk-KAUFPBP4.js";
import {
  sampling
} from "./chunk-SWWGW2SG.js";
import "./chunk-NC4DF74Y.js";
import "./chunk-2WLI5ACG.js";
import "./chunk-L32AF4YA.js";
import {
  readSummary
} from "./chunk-X24NIHFL.js";
import {
  parseNormalisers
} from "./chunk-2HOAHMG3.js";
import "./chunk-JDKG74QC.js";
import "./chunk-CM3DHMZT.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-IFFHOFFW.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  openScratch,
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  buildDocument,
  checkSubject,
  collectSubject,
  documentName,
  findDocuments,
  parseNeeds,
  receiveEntry,
  toDate,
  toExitCode,
  toFileInput,
  toFinding,
  toReceived,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  hashFile,
  isJsonObject,
  matchGlobs,
  parseJsonText,
  requireJson,
  searchJson,
  sha256Hex,
  toSafeFileName
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
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

// packages/core/src/regression/list-packs.ts
function listPacks(packs) {
  return packs.flatMap(({ ref, manifest, path }) => [
    `${ref.id}, version ${ref.version} (${path}): ${count(manifest.fixtures.length, "fixture")}, ${count(manifest.cases.length, "case")}`,
    ...manifest.fixtures.map((fixture) => `  fixture ${fixture.id}: ${fixture.path} (${fixture.format})`),
    ...manifest.cases.map((packCase) => `  case ${packCase.id}: ${packCase.command.join(" ")}`)
  ]);
}
function toPackList(packs) {
  return {
    packs: packs.map(({ ref, manifest, path }) => ({
      id: ref.id,
      version: ref.version,
      path,
      fixtures: manifest.fixtures.map((fixture) => ({ id: fixture.id, path: fixture.path, format: fixture.format })),
      cases: manifest.cases.map((packCase) => ({ id: packCase.id, command: packCase.command }))
    }))
  };
}
function count(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

// packages/core/src/regression/with-lazy-positions.ts
async function withLazyPositions(pack, { workspace }) {
  const { path, source: { value } } = pack;
  const file = await workspace.readText(path, { optional: false });
  let source = null;
  const positionOf = (pointer, part) => {
    source ??= parseYamlSource(file?.text ?? "", path);
    return source.positionOf(pointer, part);
  };
  return { ...pack, source: { value, path, positionOf } };
}

// packages/core/src/regression/load-packs.ts
async function loadPacks(context, paths) {
  const packs = [];
  const errors = [];
  for (const path of paths) {
    try {
      packs.push(await withLazyPositions(await loadPack(context, path), context));
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      errors.push(error);
    }
  }
  const [first, second] = errors;
  if (first !== void 0 && second === void 0) throw first;
  if (first !== void 0) throw toCombined(first, errors);
  refuseSameIds(packs);
  return packs;
}
function toCombined(first, errors) {
  const faults = errors.flatMap((error) => error.faults.length > 0 ? error.faults : [{ message: error.message }]);
  return new ShipworthyError(first.code, `${errors.length} packs cannot be used (${faults.length} faults):`, { hint: "Nothing was run. Mend the places above.", faults, cause: first });
}
function refuseSameIds(packs) {
  const faults = packs.flatMap(({ ref, path, source }, index) => {
    const first = packs.findIndex((other) => other.ref.id.toLowerCase() === ref.id.toLowerCase());
    return first === index ? [] : [{ path, ...source.positionOf(["id"]) ?? {}, message: `the id \`${ref.id}\` is already used by ${packs[first]?.path ?? ""}; ids must differ in more than case.` }];
  });
  if (faults.length > 0) throw new ShipworthyError("config/invalid", "Two packs have the same id:", { hint: "Rename one of them.", faults });
}

// packages/core/src/regression/observe-pack.ts
import { availableParallelism as availableParallelism2 } from "node:os";

// packages/core/src/regression/run/baseline-checkout.ts
function createBaselineCheckout(source) {
  let made = null;
  return (prepare) => {
    made ??= checkOut(source, prepare);
    return made;
  };
}
async function checkOut({ git, baseCommit, scratch }, prepare) {
  if (git === null) return "there is no git repository, so there is no base to measure against";
  try {
    const commit = baseCommit ?? await findOwnBase(git);
    if (commit === null) return "there is no commit before this one to measure against";
    if (!await git.hasCommit(commit) && !await git.fetchCommit(commit)) return `the base ${commit} is not in this clone; give the checkout step \`fetch-depth: 0\``;
    const folder = await git.checkOutAt(commit, await scratch.folder());
    return await prepare(folder) ?? { folder, commit };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return `the base could not be checked out: ${error.message}`;
  }
}
async function findOwnBase(git) {
  const { headCommit } = git;
  if (headCommit === null) return null;
  const branch = await git.defaultBranch();
  const fork = branch === null ? null : await git.mergeBase(branch, headCommit);
  if (fork !== null && fork !== headCommit) return fork;
  return (await git.parentsOf(headCommit))[0] ?? null;
}

// packages/core/src/regression/collect-fixtures.ts
function collectFixtures(pack, fixtures) {
  const files = new Map(pack.files.filter(({ role }) => role === "fixture").map((file) => [file.name, file]));
  const fileOf = (fixture) => files.get(toPackName(fixture.path));
  const places = new Map(pack.manifest.fixtures.map(({ id }, index) => [id, index]));
  return {
    facts: {
      pack: pack.ref.id,
      fixtures,
      profiles: new Map(pack.manifest.fixtures.map((fixture) => [fixture.id, fileOf(fixture)?.profile ?? null])),
      policy: pack.packPolicy,
      locate: (id) => ({ path: pack.path, ...pack.source.positionOf(["fixtures", places.get(id) ?? 0, "id"]) ?? {} })
    },
    paths: new Map(pack.manifest.fixtures.map((fixture) => [fixture.id, fileOf(fixture)?.path ?? fixture.path]))
  };
}

// packages/core/src/regression/outputs/collect-logs.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

// packages/core/src/regression/outputs/mask-content.ts
function maskContent(bytes) {
  const encoding = isUtf8(bytes) ? "utf8" : "latin1";
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { text, hits } = redactText(buffer.toString(encoding));
  return hits.length === 0 ? { bytes, masked: false } : { bytes: Buffer.from(text, encoding), masked: true };
}
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
function maskText(text) {
  return redactText(text).text;
}
function maskComparison(comparison) {
  return {
    ...comparison,
    why: comparison.why === null ? null : maskText(comparison.why),
    hunks: comparison.hunks === null ? null : maskText(comparison.hunks),
    changes: comparison.changes.map((change) => ({ ...change, path: maskText(change.path), expected: maskValue(change.expected), actual: maskValue(change.actual) }))
  };
}
function maskValue(value) {
  return typeof value === "string" ? maskText(value) : value;
}

// packages/core/src/regression/outputs/collect-logs.ts
var keptBytes = 64 * 1024;
function collectLogs({ packCase, run }) {
  if (run === null) return [];
  const stored = new Set(run.outputs.flatMap(({ observed }) => observed.stored === null ? [] : [observed.path]));
  const isShared = run.streams.stdout === run.streams.stderr;
  return ["stdout", "stderr"].flatMap((name) => {
    if (isShared && name === "stderr") return [];
    const bytes = readTail(run.streams[name]);
    if (bytes.length === 0) return [];
    return [{ case: packCase.id, stream: isShared ? "stdout and stderr" : name, name: `${toSafeFileName(packCase.id)}/${name}`, bytes: maskContent(bytes).bytes, isOutput: stored.has(name) }];
  });
}
function toLogAttachments(logs) {
  return logs.filter(({ isOutput }) => !isOutput).map(({ name, bytes }) => ({ name, bytes }));
}
function readTail(path) {
  const file = openQuietly(path);
  if (file === null) return Buffer.alloc(0);
  try {
    const stats = fstatSync(file);
    const size = stats.isFile() ? stats.size : 0;
    const buffer = Buffer.alloc(Math.min(size, keptBytes));
    const tail = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, size - buffer.length));
    return size <= keptBytes ? tail : tail.subarray(tail.indexOf("\n") + 1 || tail.length);
  } catch (error) {
    if (systemCode(error) === "") throw error;
    return Buffer.alloc(0);
  } finally {
    closeSync(file);
  }
}
function openQuietly(path) {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch {
    return null;
  }
}

// packages/core/src/regression/judge-case.ts
function judgeCase(facts) {
  const { packCase, missingFiles, run } = facts.record;
  if (facts.record.skipReason !== null) return [judgeSkip(facts, facts.record.skipReason)];
  if (missingFiles.length > 0) return [judgeMissingFiles(facts)];
  if (run === null) return [];
  const drafts = judgeRun({ ...facts, packCase, run });
  return [...drafts, ...judgeStability(facts, drafts[0]), ...judgeAttempts(facts, drafts)];
}
function judgeSkip({ pack, record: { packCase }, locate }, reason) {
  return {
    rule: "regression/skipped",
    keys: { pack, case: packCase.id },
    check: toCaseCheck(packCase.id),
    outcome: "not-applicable",
    location: locate(["skipOn"]),
    message: `The case ${packCase.id} is skipped on purpose: ${reason}.`
  };
}
function judgeMissingFiles({ pack, record, toFixtureId, locate }) {
  const { packCase, missingFiles } = record;
  const fixture = missingFiles.map(({ path }) => toFixtureId(path)).find((id) => id !== null) ?? null;
  const draft = {
    rule: "regression/fixture-missing",
    keys: { pack, case: packCase.id },
    check: toCaseCheck(packCase.id),
    outcome: "unverified",
    reason: "missing-evidence",
    location: locate(["id"]),
    message: `The case ${packCase.id} was not run: ${missingFiles.map(({ path }) => path).join(", ")} ${missingFiles.length === 1 ? "does" : "do"} not exist.`,
    expected: missingFiles.map(({ path }) => path)
  };
  if (fixture === null) return draft;
  return { ...draft, causedBy: toFinding({ rule: "fixture/missing", keys: { pack, fixture }, check: null, outcome: "fail", message: "" }).fingerprint };
}
function judgeStability({ pack, record, locate }, cause) {
  const { packCase, unstable } = record;
  return (unstable ?? []).map((file) => ({
    rule: "regression/not-deterministic",
    keys: { pack, case: packCase.id, file },
    check: toCaseCheck(packCase.id),
    outcome: "fail",
    location: locate(["repeat"]),
    message: `${file} of the case ${packCase.id} was not the same in ${packCase.repeat} runs.`,
    expected: "the same every time",
    actual: "another",
    ...cause === void 0 || cause.rule === "regression/output-differs" ? {} : { causedBy: toFinding(cause).fingerprint }
  }));
}
function judgeAttempts({ pack, record, locate }, drafts) {
  const { packCase, attempts } = record;
  const failures = attempts.filter(({ passed }) => !passed).length;
  if (failures === 0 || drafts.some(isRed)) return [];
  const allowed = packCase.attempts?.allowedFailures ?? 0;
  return [{
    rule: "regression/flaky",
    keys: { pack, case: packCase.id },
    check: toCaseCheck(packCase.id),
    outcome: "warn",
    location: locate(["attempts"]),
    message: `The case ${packCase.id} passed ${attempts.length - failures} of ${attempts.length} attempts; its budget allows ${allowed} ${allowed === 1 ? "failure" : "failures"}.`,
    expected: attempts.length,
    actual: attempts.length - failures
  }];
}
function isRed({ outcome }) {
  return outcome === "fail" || outcome === "unverified";
}

// packages/core/src/regression/progress.ts
var mostLogs = 100;
function createProgress(host, total) {
  const byCase = /* @__PURE__ */ new Map();
  const logs = [];
  return {
    report(record, drafts) {
      byCase.set(record.packCase.id, drafts);
      if (drafts.some(isRed) && logs.length < mostLogs) logs.push(...collectLogs(record));
      host.onProgress({ done: byCase.size, total, label: record.packCase.id, outcome: record.skipReason === null ? toOutcome(drafts) : "skipped", milliseconds: record.milliseconds });
    },
    findings: (records) => records.flatMap(({ packCase }) => byCase.get(packCase.id) ?? []),
    logs
  };
}
function toOutcome(drafts) {
  for (const outcome of ["fail", "unverified", "warn"]) if (drafts.some((draft) => draft.outcome === outcome)) return outcome;
  return "pass";
}

// packages/core/src/regression/run/run-cases.ts
import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { join as join7 } from "node:path";

// packages/core/src/spawner/starter.ts
import { spawn } from "node:child_process";

// packages/core/src/spawner/generated/spawner-program.js
var spawnerProgram = [
  '"use strict";',
  "",
  "// packages/core/src/spawner/process-watch.ts",
  'var import_node_fs = require("node:fs");',
  "",
  "// packages/core/src/spawner/kill-tree.ts",
  'var import_node_child_process = require("node:child_process");',
  'var hasProcessGroups = process.platform !== "win32";',
  "function killTree(pid) {",
  "  if (!hasProcessGroups) {",
  '    (0, import_node_child_process.spawnSync)("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });',
  "    return true;",
  "  }",
  "  try {",
  '    return process.kill(-pid, "SIGKILL");',
  "  } catch (error) {",
  '    return !(typeof error === "object" && error !== null && "code" in error && error.code === "ESRCH");',
  "  }",
  "}",
  "",
  "// packages/core/src/spawner/process-watch.ts",
  "var checkEvery = 50;",
  'var signals = ["SIGINT", "SIGTERM", "SIGHUP"];',
  "var ProcessWatch = class {",
  "  #running = /* @__PURE__ */ new Set();",
  "  #timer = null;",
  "  constructor() {",
  '    process.on("exit", this.#killAll);',
  "    for (const signal of signals) process.on(signal, this.#endWithSignal);",
  "  }",
  "  /** Starts watching; the answer ends it. */",
  "  watch(watched) {",
  "    this.#running.add(watched);",
  "    this.#timer ??= setInterval(() => this.#check(), checkEvery);",
  "    return () => {",
  "      this.#running.delete(watched);",
  "    };",
  "  }",
  "  /** The stream that holds more than it may. A fast program is done before the timer looks, so its end is a time to ask as well. */",
  "  findFull({ streams, largest }) {",
  "    return streams.find(({ file }) => (0, import_node_fs.fstatSync)(file).size > largest)?.name ?? null;",
  "  }",
  "  #check() {",
  "    const now = performance.now();",
  "    for (const watched of this.#running) {",
  "      const full = this.findFull(watched);",
  "      if (full !== null) watched.onLimit(full);",
  '      else if (now > watched.deadline) watched.onLimit("timed-out");',
  "    }",
  "  }",
  "  #killAll = () => {",
  "    for (const { pid } of this.#running) killTree(pid);",
  "  };",
  "  /** Ends as it would have ended without a listener, once nothing is left running. */",
  "  #endWithSignal = (signal) => {",
  "    this.#killAll();",
  "    for (const name of signals) process.off(name, this.#endWithSignal);",
  "    process.kill(process.pid, signal);",
  "  };",
  "};",
  "",
  "// packages/core/src/spawner/run-process.ts",
  'var import_node_child_process2 = require("node:child_process");',
  'var import_node_fs2 = require("node:fs");',
  "",
  "// packages/core/src/spawner/process-request.ts",
  "function toFailedStart(problem, milliseconds) {",
  '  return { end: "spawn-failed", exitCode: null, signal: null, truncated: null, problem, leftRunning: false, milliseconds };',
  "}",
  "function toErrorCode(error) {",
  '  return error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";',
  "}",
  "",
  "// packages/core/src/spawner/run-process.ts",
  "async function runProcess(request, watch2) {",
  "  const started = performance.now();",
  "  const opened = [];",
  "  const open = (path, flags) => {",
  "    const file = (0, import_node_fs2.openSync)(path, flags);",
  "    opened.push(file);",
  "    return file;",
  "  };",
  "  try {",
  '    const stdin = request.stdin === null ? "ignore" : open(request.stdin, "r");',
  '    const stdout = open(request.streams.stdout, "a");',
  "    const isShared = request.streams.stderr === request.streams.stdout;",
  '    const stderr = isShared ? stdout : open(request.streams.stderr, "a");',
  '    const streams = [{ name: "stdout", file: stdout }, ...isShared ? [] : [{ name: "stderr", file: stderr }]];',
  "    const result = await waitFor(startProcess(request, [stdin, stdout, stderr]), { deadline: started + request.timeout, largest: request.largestStream, streams, watch: watch2 });",
  "    return { ...result, milliseconds: performance.now() - started };",
  "  } catch (error) {",
  "    return toFailedStart(toErrorCode(error), performance.now() - started);",
  "  } finally {",
  "    for (const file of opened) (0, import_node_fs2.closeSync)(file);",
  "  }",
  "}",
  "function startProcess({ command, shell, cwd, env }, stdio) {",
  '  const [program = "", ...rest] = shell ? [command.join(" ")] : command;',
  "  return (0, import_node_child_process2.spawn)(program, rest, { cwd, env, shell, detached: hasProcessGroups, windowsHide: true, stdio });",
  "}",
  "function waitFor(child, { deadline, largest, streams, watch: watch2 }) {",
  "  return new Promise((resolve, reject) => {",
  "    const { pid } = child;",
  '    child.once("error", reject);',
  "    if (pid === void 0) return;",
  "    let limit = null;",
  "    const watched = {",
  "      pid,",
  "      deadline,",
  "      largest,",
  "      streams,",
  "      onLimit: (which) => {",
  "        limit ??= which;",
  "        killTree(pid);",
  "      }",
  "    };",
  "    const release = watch2.watch(watched);",
  '    child.once("exit", (exitCode, signal) => {',
  "      release();",
  "      const leftRunning = hasProcessGroups ? killTree(pid) : true;",
  "      resolve({ ...toResult(exitCode, signal, limit ?? watch2.findFull(watched)), leftRunning });",
  "    });",
  "  });",
  "}",
  "function toResult(exitCode, signal, limit) {",
  "  const shared = { problem: null, truncated: null };",
  '  if (limit === "timed-out") return { ...shared, end: "timed-out", exitCode: null, signal: null };',
  '  if (limit !== null) return { ...shared, end: "truncated", exitCode: null, signal: null, truncated: limit };',
  '  return { ...shared, end: signal === null ? "exited" : "crashed", exitCode, signal };',
  "}",
  "",
  "// packages/core/src/spawner/spawner-main.ts",
  "var watch = new ProcessWatch();",
  "function isOrder(message) {",
  '  return typeof message === "object" && message !== null && "id" in message && "request" in message;',
  "}",
  'process.on("message", (message) => {',
  "  if (!isOrder(message)) return;",
  "  const { id, request } = message;",
  "  void runProcess(request, watch).then((result) => process.send?.({ id, result }));",
  "});",
  'process.on("disconnect", () => process.exit());'
].join("\n");

// packages/core/src/spawner/process-request.ts
function toFailedStart(problem, milliseconds) {
  return { end: "spawn-failed", exitCode: null, signal: null, truncated: null, problem, leftRunning: false, milliseconds };
}
function toErrorCode(error) {
  return error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";
}

// packages/core/src/spawner/starter.ts
var restTime = 1e3;
var resting = [];
function takeStarter(env) {
  const rested = resting.pop();
  rested?.wake();
  return rested ?? new Starter(env);
}
var Starter = class {
  #child;
  #waiting = /* @__PURE__ */ new Map();
  #count = 0;
  #bedtime;
  isOver = false;
  constructor(env) {
    this.#child = spawn(process.execPath, ["-e", spawnerProgram], { env, windowsHide: true, stdio: ["ignore", "ignore", "ignore", "ipc"] });
    this.#child.on("message", (answer) => this.#settle(answer.id, answer.result));
    this.#child.on("error", (error) => this.#end(toErrorCode(error)));
    this.#child.on("exit", () => this.#end("EPIPE"));
  }
  get load() {
    return this.#waiting.size;
  }
  async run(request) {
    return new Promise((resolve2) => {
      const id = this.#count += 1;
      this.#waiting.set(id, { resolve: resolve2, started: performance.now() });
      this.#child.send({ id, request }, (error) => {
        if (error !== null) this.#end(toErrorCode(error));
      });
    });
  }
  /** Lets it rest for the next pack, without keeping this program alive; one that is still at work is ended, with what it runs. */
  release() {
    if (this.isOver || this.load > 0) return this.#close();
    this.#child.unref();
    this.#child.channel?.unref();
    resting.push(this);
    this.#bedtime = setTimeout(() => this.#close(), restTime).unref();
  }
  wake() {
    clearTimeout(this.#bedtime);
    this.#child.ref();
    this.#child.channel?.ref();
  }
  /** Ended by us and never by itself, so that no order is sent to one that is about to leave. */
  #close() {
    this.#forget();
    if (this.#child.connected) this.#child.disconnect();
  }
  #forget() {
    const at = resting.indexOf(this);
    if (at >= 0) resting.splice(at, 1);
  }
  #settle(id, result) {
    this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
  }
  #end(problem) {
    this.isOver = true;
    this.#forget();
    for (const [id, { started }] of this.#waiting) this.#settle(id, toFailedStart(problem, performance.now() - started));
  }
};

// packages/core/src/spawner/spawner.ts
var Spawner = class {
  #starters = [];
  #env;
  #most;
  /** `most`: processes that start others; `env`: what they, not the programs, are started with. */
  constructor({ env, most }) {
    this.#env = env;
    this.#most = Math.max(1, most);
  }
  /** Runs a program to its end. Never rejects: what could not be started, or was lost with its starter, has `end: 'spawn-failed'`. */
  async run(request) {
    return this.#pick().run(request);
  }
  /** Lets the starters go; what still runs is ended. */
  close() {
    for (const starter of this.#starters) starter.release();
  }
  #pick() {
    const [idlest] = this.#starters.filter(({ isOver }) => !isOver).toSorted((a, b) => a.load - b.load);
    const living = this.#starters.filter(({ isOver }) => !isOver).length;
    if (idlest !== void 0 && (idlest.load === 0 || living >= this.#most)) return idlest;
    const starter = takeStarter(this.#env);
    this.#starters.push(starter);
    return starter;
  }
};

// packages/core/src/regression/run/case-environment.ts
var inherited = [
  "PATH",
  "HOME",
  "TMPDIR",
  "TMP",
  "TEMP",
  "SystemRoot",
  "SystemDrive",
  "windir",
  "ComSpec",
  "PATHEXT",
  "USERPROFILE",
  "APPDATA",
  "LOCALAPPDATA",
  "ProgramData",
  "ProgramFiles",
  "ProgramFiles(x86)"
];
var sourceDateEpoch = "315532800";
var deadProxy = "http://127.0.0.1:9";
function toBaseEnvironment(env, options) {
  const wanted = new Map(inherited.map((name) => [process.platform === "win32" ? name.toUpperCase() : name, true]));
  const passed = Object.entries(env).filter(([name]) => wanted.has(process.platform === "win32" ? name.toUpperCase() : name));
  return {
    ...Object.fromEntries(passed),
    TZ: "UTC",
    LANG: "C.UTF-8",
    SOURCE_DATE_EPOCH: sourceDateEpoch,
    ...options.offline ? offlineEnvironment() : {}
  };
}
function offlineEnvironment() {
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];
  const proxies = names.flatMap((name) => [[name, deadProxy], [name.toLowerCase(), deadProxy]]);
  return { ...Object.fromEntries(proxies), NO_PROXY: "", no_proxy: "" };
}

// packages/core/src/regression/run/measure-metrics.ts
var longestSampling = 15 * 60 * 1e3;
async function measureMetrics(group) {
  const { packCase, metrics, baselineCommand, checkout, longest = longestSampling } = group;
  const current = { name: "current", command: packCase.command, checkout: null };
  const sides = baselineCommand === null ? [current] : [{ name: "baseline", command: baselineCommand, checkout: checkout?.folder ?? null }, current];
  const taken = metrics.map((metric) => ({ metric, current: [], baseline: [], problem: null }));
  const started = performance.now();
  group.onSamples?.(0);
  await warmUp(group, sides);
  let open2 = taken;
  for (let round = 0; open2.length > 0; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      if (open2.length > 0) await addRun(group, side, open2);
      open2 = open2.filter(({ problem }) => problem === null);
    }
    if (open2.length > 0) group.onSamples?.(Math.min(...open2.map((one) => countSamples(group, one))));
    const isLate = performance.now() - started >= longest;
    open2 = open2.filter((one) => needsMore(group, one, isLate));
  }
  const commit = checkout?.commit ?? null;
  return taken.map(({ metric: { name, unit = null }, current: runs, baseline, problem }) => problem === null ? { name, samples: { unit, current: runs, baseline: baselineCommand === null ? null : baseline, baselineCommit: commit }, problem } : { name, samples: null, problem });
}
async function warmUp({ metrics, take }, sides) {
  if (metrics.every(({ format }) => format !== void 0)) return;
  for (let round = 0; round < sampling.warmUps; round += 1) {
    for (const side of sides) await take(side, []);
  }
}
async function addRun({ take }, side, open2) {
  const readings = await take(side, open2.map(({ metric }) => metric));
  for (const one of open2) {
    const reading = readings.get(one.metric.name);
    if (reading?.samples == null) one.problem = reading?.problem ?? "it was not read";
    else one[side.name].push([...reading.samples]);
  }
}
function countSamples({ baselineCommand }, { current, baseline }) {
  return Math.min(...(baselineCommand === null ? [current] : [baseline, current]).map((runs) => runs.flat().length));
}
function needsMore(group, taken, isLate) {
  const { packDigest, packCase, baselineCommand, metricsOfPack } = group;
  const { metric, current, baseline } = taken;
  const isInTurn = baselineCommand !== null;
  const sides = isInTurn ? [baseline, current] : [current];
  const count2 = countSamples(group, taken);
  if (count2 < sampling.first || current.length < 2) return true;
  if (count2 >= sampling.most) return false;
  const last = Math.max(...sides.map((runs) => runs.at(-1)?.length ?? 0));
  const looksAt = (samples) => Math.floor((samples - sampling.first) / sampling.more);
  if (looksAt(count2) === looksAt(count2 - last)) return true;
  if (isLate) return false;
  const difference = measureSamples({ baseline: isInTurn ? baseline : current, current, isInTurn }, { packDigest, caseId: packCase.id, metric: metric.name });
  return difference !== null && !isDecided(difference, metric, metricsOfPack);
}

// packages/core/src/regression/run/prepare-baseline.ts
import { closeSync as closeSync3, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

// packages/core/src/regression/run/worker-log.ts
import { closeSync as closeSync2, fstatSync as fstatSync2, ftruncateSync, openSync as openSync2 } from "node:fs";
function createStreamFile(path) {
  return { path, file: openSync2(path, "ax") };
}
var WorkerLog = class {
  #nextPath;
  #current = null;
  constructor(nextPath) {
    this.#nextPath = nextPath;
  }
  /** The file, empty. What it held for the case before is gone then. */
  open() {
    if (this.#current === null) this.#current = createStreamFile(`${this.#nextPath()}.log`);
    else ftruncateSync(this.#current.file, 0);
    return this.#current;
  }
  isEmpty() {
    return this.#current === null || fstatSync2(this.#current.file).size === 0;
  }
  /** Leaves the file to whoever still reads it or may write into it; the next case has a new one. */
  retire() {
    if (this.#current !== null) closeSync2(this.#current.file);
    this.#current = null;
  }
};

// packages/core/src/regression/run/prepare-baseline.ts
var timeout = 30 * 6e4;
async function prepareBaseline({ pack, spawner, env, nextPath, largestStream: largestStream2 }, folder) {
  const { setup } = pack.manifest.baseline;
  if (setup === void 0) return null;
  const place = nextPath();
  mkdirSync(place, { recursive: true });
  const output = createStreamFile(join(place, "output"));
  try {
    const { end, exitCode } = await spawner.run({ command: setup, shell: false, cwd: folder, env, stdin: null, streams: { stdout: output.path, stderr: output.path }, timeout, largestStream: largestStream2 });
    return end === "exited" && exitCode === 0 ? null : `the setup of the baseline, \`${setup[0] ?? ""}\`, ${end === "exited" ? `ended with exit code ${String(exitCode)}` : `did not come to its end (${end})`}`;
  } finally {
    closeSync3(output.file);
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

// packages/core/src/regression/run/take-run.ts
import { closeSync as closeSync4, mkdirSync as mkdirSync2, rmSync as rmSync2 } from "node:fs";
import { join as join4 } from "node:path";

// packages/core/src/regression/outputs/list-outputs.ts
import { readdirSync, lstatSync } from "node:fs";
import { join as join2 } from "node:path";

// packages/core/src/regression/outputs/system-code-of.ts
var ours = /* @__PURE__ */ new Set(["ENOSPC", "EDQUOT", "EROFS", "EMFILE", "ENFILE", "ENOMEM"]);
function systemCodeOf(error) {
  const code = systemCode(isShipworthyError(error) ? error.cause : error);
  if (code === "" || ours.has(code)) throw error;
  return code;
}

// packages/core/src/regression/outputs/list-outputs.ts
var mostEntries = 2e5;
function listOutputs(out) {
  if (out === null || !isFolder(out)) return [];
  const found = [];
  const pending = [""];
  let seen = 0;
  for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
    const entries = readFolder(join2(out, folder));
    if (typeof entries === "string") {
      found.push({ path: folder === "" ? "." : folder, kind: "unreadable", problem: entries });
      continue;
    }
    seen += entries.length;
    if (seen > mostEntries) return [{ path: ".", kind: "unreadable", problem: `more than ${mostEntries} entries` }];
    for (const entry of entries) {
      const name = toName(entry.name);
      const path = folder === "" ? name.text : `${folder}/${name.text}`;
      if (!name.isUtf8) found.push({ path, kind: "unnamed", problem: null });
      else if (entry.isDirectory()) pending.push(path);
      else found.push({ path, kind: kindOf(entry), problem: null });
    }
  }
  return found.sort((a, b) => a.path < b.path ? -1 : 1);
}
function isFolder(path) {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
function readFolder(path) {
  try {
    return readdirSync(path, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    return systemCodeOf(error);
  }
}
function kindOf(entry) {
  if (entry.isFile()) return "file";
  return entry.isSymbolicLink() ? "link" : "other";
}
function toName(bytes) {
  const text = bytes.toString("utf8");
  if (Buffer.from(text, "utf8").equals(bytes)) return { text, isUtf8: true };
  return { text: bytes.toString("latin1").replace(/[^\x20-\x7e]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`), isUtf8: false };
}

// packages/core/src/regression/outputs/read-metric-source.ts
import { lstatSync as lstatSync2, readFileSync as readFileSync2 } from "node:fs";

// packages/core/src/regression/outputs/observe-output.ts
import { readFileSync, statSync, writeFileSync } from "node:fs";

// packages/core/src/regression/outputs/mask-file.ts
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
var windowBytes = 8 * 1024 * 1024;
var margin = 64 * 1024;
var longestWindow = 64 * 1024 * 1024;
var NoCut = class extends Error {
};
async function maskFile(source, target) {
  try {
    const encoding = await isUtf8File(source) ? "utf8" : "latin1";
    if (!await holdsSecret(source, encoding)) return "clean";
    const file = await open(target, "w");
    try {
      for await (const { masked } of readWindows(source, encoding)) await file.write(masked, null, encoding);
    } finally {
      await file.close();
    }
    return "masked";
  } catch (error) {
    if (error instanceof NoCut) return "impossible";
    throw error;
  }
}
async function holdsSecret(source, encoding) {
  for await (const { text, masked } of readWindows(source, encoding)) if (text !== masked) return true;
  return false;
}
async function isUtf8File(path) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const isValid = (decode) => {
    try {
      decode();
      return true;
    } catch {
      return false;
    }
  };
  const chunks = createReadStream(path, { highWaterMark: windowBytes });
  for await (const chunk of chunks) if (!isValid(() => decoder.decode(chunk, { stream: true }))) return false;
  return isValid(() => decoder.decode());
}
async function* readWindows(path, encoding) {
  let rest = "";
  const chunks = createReadStream(path, { encoding, highWaterMark: windowBytes });
  for await (const chunk of chunks) {
    rest += chunk;
    const window = cutWindow(rest);
    if (window === null && rest.length > longestWindow) throw new NoCut();
    if (window === null) continue;
    rest = rest.slice(window.text.length);
    yield window;
  }
  yield { text: rest, masked: redactText(rest).text };
}
function cutWindow(rest) {
  const cut = rest.length <= margin ? 0 : rest.lastIndexOf("\n", rest.length - margin - 1) + 1;
  if (cut === 0) return null;
  const text = rest.slice(0, cut);
  const whole = redactText(rest).text;
  if (whole === rest) return { text, masked: text };
  const masked = redactText(text).text;
  return masked + redactText(rest.slice(cut)).text === whole ? { text, masked } : null;
}

// packages/core/src/regression/outputs/observe-output.ts
var largestOutput = largestContent;
var listedChanges = 20;
async function observeOutput(file) {
  const { path, absolute, expectation, pointer } = file;
  const { size } = statSync(absolute);
  if (size > largestOutput) return observeLarge(file, size);
  const raw = readFileSync(absolute);
  const content = await normaliseText(raw, expectation);
  const profile = await profileFixture(content, formatOf(expectation.as));
  const copy = maskContent(content);
  const isCopied = copy.masked || content !== raw;
  if (isCopied) writeFileSync(file.copy, copy.bytes);
  const observed = {
    path,
    sha256: sha256Hex(content),
    bytes: content.length,
    profile: { ...profile },
    stored: content.length === 0 ? null : file.stored,
    masked: copy.masked,
    ...content === raw ? {} : { normalised: true }
  };
  return { observed, expectation, pointer, comparison: await compareWithExpected(file, raw), source: content.length === 0 ? null : isCopied ? file.copy : absolute };
}
async function normaliseText(raw, { as, normalise }) {
  if (as !== "text" || normalise.length === 0) return raw;
  const text = raw.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(raw)) return raw;
  const { normalisers } = await parseNormalisers(normalise);
  return Buffer.from(normalisers.reduce((result, apply) => apply(result), text), "utf8");
}
async function compareWithExpected({ absolute, expected, expectation }, raw) {
  if (expected === null) return null;
  const found = statSync(expected, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return notCompared("The file it should equal is gone, or no regular file any more.");
  const options = toComparisonOptions(expectation);
  return maskComparison(found.size > largestOutput ? await compareFiles(expected, absolute, options) : await compareContent(readFileSync(expected), raw, options));
}
function toComparisonOptions({ as, normalise, ignore, unordered, tolerance, key, delimiter, breaking }) {
  return { as, normalise, ignore, unordered, tolerance, key, delimiter, breaking, limit: listedChanges };
}
async function observeLarge(file, size) {
  const { absolute, expectation, pointer } = file;
  const { sha256 } = await hashFile(absolute);
  const profile = await profileFile(absolute, formatOf(expectation.as));
  const kept = await keepLarge(file);
  const measured = { path: file.path, sha256, bytes: size, profile: { ...profile } };
  const comparison = await compareLarge(file, sha256);
  if ("notStored" in kept) return { observed: { ...measured, ...kept, stored: null, masked: false }, expectation, pointer, source: null, comparison };
  return { observed: { ...measured, stored: file.stored, masked: kept.masked }, expectation, pointer, source: kept.masked ? file.copy : absolute, comparison };
}
async function keepLarge({ absolute, copy, expectation }) {
  const notStored = findObstacle(expectation);
  if (notStored !== null) return { notStored };
  const found = await maskFile(absolute, copy);
  return found === "impossible" ? { notStored: "not-masked" } : { masked: found === "masked" };
}
function findObstacle({ as, normalise }) {
  if (!isComparedInPieces(as)) return "too-large";
  return as === "text" && normalise.length > 0 ? "not-normalised" : null;
}
async function compareLarge({ absolute, expected, expectation }, sha256) {
  if (expected === null) return null;
  if (statSync(expected, { throwIfNoEntry: false })?.isFile() === true && (await hashFile(expected)).sha256 === sha256) return { ...notCompared(null), state: "equal" };
  return maskComparison(await compareFiles(expected, absolute, toComparisonOptions(expectation)));
}
function notCompared(why) {
  return { state: "not-comparable", why, counts: { added: 0, removed: 0, changed: 0 }, changes: [], more: 0, hunks: null };
}
var profileFormats = {
  text: "text",
  json: "json",
  ndjson: "ndjson",
  yaml: "yaml",
  csv: "csv",
  xml: "xml",
  bytes: "binary",
  junit: "xml",
  cobertura: "text",
  lcov: "text",
  ctrf: "json",
  sarif: "json",
  components: "json",
  openapi: "text",
  "json-schema": "text"
};
function formatOf(as) {
  return profileFormats[as];
}

// packages/core/src/regression/outputs/read-metric-source.ts
function readMetricText(from, locate) {
  const unread2 = (problem) => ({ text: null, problem });
  const path = locate(from);
  if (path === null) return unread2(`${from} was not written`);
  try {
    const stats = lstatSync2(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return unread2(`${from} was not written`);
    if (stats.size > largestOutput) return unread2(`${from} is larger than ${largestOutput} bytes`);
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync2(path)), problem: null };
  } catch (error) {
    return unread2(`${from} could not be read: ${toText(error)}`);
  }
}
async function findMetricValue(text, { from, query }) {
  try {
    const { value } = parseJsonText(text, { path: from });
    return { value: query === void 0 ? value : await searchJson(value, query), problem: null };
  } catch (error) {
    return { value: null, problem: isShipworthyError(error) ? `${from} is not valid JSON` : `${from} could not be read: ${toText(error)}` };
  }
}
function toText(error) {
  return systemCode(error) || (error instanceof Error ? error.message : String(error));
}

// packages/core/src/regression/run/read-samples.ts
async function readSamples(metric, milliseconds, locate) {
  const { from, unit, format, select } = metric;
  if (from === "duration") return toSamples([milliseconds * (findUnitFactor("ms", unit ?? "ms") ?? Number.NaN)], "the duration");
  const { text, problem } = readMetricText(from, locate);
  if (text === null) return { samples: null, problem };
  if (format !== void 0) {
    const read = readBenchmark(text, { format, select, unit });
    return read.problem === null ? toSamples(read.samples, from) : { samples: null, problem: `${from}: ${read.problem}` };
  }
  const found = await findMetricValue(text, metric);
  if (found.problem !== null) return { samples: null, problem: found.problem };
  return toSamples(Array.isArray(found.value) ? found.value : [found.value], metric.query ?? from);
}
function toSamples(values, what) {
  const samples = values.filter((value) => typeof value === "number").filter((value) => Number.isFinite(value) && value > 0);
  if (samples.length === 0 || samples.length < values.length) return { samples: null, problem: `${what} is not a number above 0, nor a list of such` };
  return { samples: thinOut(samples), problem: null };
}

// packages/core/src/regression/run/to-process-request.ts
import { join as join3 } from "node:path";
function toProcessRequest(runner, packCase, places) {
  const { pack, env, locateFile, largestStream: largestStream2 } = runner;
  const fill = (text) => fillPlaceholders(text, (placeholder) => resolve(runner, placeholder, places));
  return {
    command: (places.command ?? packCase.command).map(fill),
    shell: packCase.shell,
    cwd: join3(pack.root, toPackName(packCase.cwd)),
    env: { ...env, ...Object.fromEntries(Object.entries(packCase.env).map(([name, value]) => [name, fill(value)])) },
    stdin: packCase.stdin === void 0 ? null : locateFile("stdin", packCase.stdin).absolute,
    streams: places.streams,
    timeout: toMilliseconds(packCase.timeout),
    largestStream: largestStream2
  };
}
function resolve({ pack, fixturePath }, { name, argument }, { out, checkout }) {
  switch (name) {
    case "fixture":
      return fixturePath(argument ?? "");
    case "out":
      return out;
    case "baseline-checkout":
      return checkout ?? "";
    default:
      return pack.root;
  }
}

// packages/core/src/regression/run/take-run.ts
async function takeRun(runner, packCase, { side, metrics }) {
  const place = runner.nextPath();
  const out = join4(place, "out");
  mkdirSync2(out, { recursive: true });
  const [stdout, stderr] = [createStreamFile(join4(place, "stdout")), createStreamFile(join4(place, "stderr"))];
  const streams = { stdout: stdout.path, stderr: stderr.path };
  try {
    const result = await runner.spawner.run(toProcessRequest(runner, packCase, { out, streams, command: side.command, checkout: side.checkout }));
    const problem = findProblem(packCase, result, side);
    if (problem !== null) return new Map(metrics.map(({ name }) => [name, { samples: null, problem }]));
    const files = new Set(listOutputs(out).filter(({ kind: kind3 }) => kind3 === "file").map(({ path }) => path));
    const locate = (from) => from === "stdout" || from === "stderr" ? streams[from] : files.has(from) ? join4(out, from) : null;
    const readings = /* @__PURE__ */ new Map();
    for (const metric of metrics) readings.set(metric.name, await readSamples(metric, result.milliseconds, locate));
    return readings;
  } finally {
    closeSync4(stdout.file);
    closeSync4(stderr.file);
    rmSync2(place, { recursive: true, force: true, maxRetries: 3 });
  }
}
function findProblem({ expect, timeout: timeout2 }, { end, exitCode, signal, problem }, { name, command }) {
  const who = name === "current" ? "the command" : `the baseline command, \`${command[0] ?? ""}\`,`;
  switch (end) {
    case "exited":
      return expect.exitCode === null || expect.exitCode === exitCode ? null : `${who} ended with exit code ${String(exitCode)}, not ${expect.exitCode}`;
    case "timed-out":
      return `${who} did not end within ${timeout2}`;
    case "crashed":
      return `${who} was ended by ${signal ?? "a signal"}`;
    case "truncated":
      return `${who} printed more than the limit`;
    case "spawn-failed":
      return `${who} could not be started (${problem ?? "unknown"})`;
  }
}

// packages/core/src/regression/run/measure-cases.ts
async function measureCases(runner, records, measuring) {
  const measured = [];
  for (const record of records) {
    const started = performance.now();
    const metrics = await measureCase(runner, record, measuring);
    measured.push({ ...record, measured: metrics, milliseconds: record.milliseconds + (performance.now() - started) });
  }
  return measured;
}
async function measureCase(runner, { packCase, run }, { checkOutBaseline, onSampling }) {
  const sampled = packCase.metrics.filter(({ kind: kind3 }) => kind3 === "sampled");
  if (sampled.length === 0 || run === null) return [];
  const isFailed = judgeRun({ pack: runner.pack.ref.id, packCase, run, locate: () => ({ path: runner.pack.path }), toDocumentPath: (path) => path }).some(isRed);
  if (isFailed) return sampled.map(({ name }) => ({ name, samples: null, problem: "the case failed, so it was not measured" }));
  const { pack } = runner;
  const take = (side, metrics) => takeRun(runner, packCase, { side, metrics });
  const measured = [];
  for (const metrics of groupByBaseline(sampled)) {
    const baselineCommand = metrics[0]?.baselineCommand ?? null;
    const checkout = baselineCommand?.some((word) => word.includes("{baseline-checkout}")) === true ? await checkOutBaseline((folder) => prepareBaseline(runner, folder)) : null;
    const label = `${packCase.id}: ${metrics.map(({ name }) => name).join(", ")}`;
    const onSamples = (samples) => onSampling({ label, samples: Math.min(samples, sampling.most), most: sampling.most });
    if (typeof checkout === "string") measured.push(...metrics.map(({ name }) => ({ name, samples: null, problem: checkout })));
    else measured.push(...await measureMetrics({ packDigest: pack.ref.packDigest, metricsOfPack: countSampled(pack.manifest.cases), packCase, metrics, baselineCommand, checkout, take, onSamples }));
  }
  return measured;
}
function countSampled(cases) {
  return cases.reduce((sum, { metrics }) => sum + metrics.filter(({ kind: kind3 }) => kind3 === "sampled").length, 0);
}
function groupByBaseline(metrics) {
  const groups = /* @__PURE__ */ new Map();
  for (const metric of metrics) {
    const key = JSON.stringify(metric.baselineCommand ?? null);
    groups.set(key, [...groups.get(key) ?? [], metric]);
  }
  return [...groups.values()];
}

// packages/core/src/regression/run/run-case.ts
import { existsSync, mkdirSync as mkdirSync3 } from "node:fs";
import { dirname, join as join6 } from "node:path";

// packages/core/src/regression/run/case-streams.ts
import { closeSync as closeSync5 } from "node:fs";
function openStreams(packCase, log, path) {
  const apart = { stdout: isLookedAt(packCase, "stdout"), stderr: isLookedAt(packCase, "stderr") };
  const shared = apart.stdout && apart.stderr ? null : log.open();
  const own = [];
  const open2 = (name) => {
    if (shared !== null && !apart[name]) return shared;
    const file = createStreamFile(`${path}.${name}`);
    own.push(file);
    return file;
  };
  const close = (result) => {
    for (const { file } of own) closeSync5(file);
    if (shared === null) return;
    const isKept = (packCase.repeat > 1 || packCase.attempts !== void 0) && !log.isEmpty();
    if (isKept || result === null || result.end !== "exited" || result.leftRunning) log.retire();
  };
  return { stdout: open2("stdout"), stderr: open2("stderr"), close };
}
function isLookedAt({ expect, metrics }, name) {
  return expect[name] !== void 0 || metrics.some(({ from }) => from === name);
}

// packages/core/src/regression/outputs/collect-outputs.ts
import { lstatSync as lstatSync3 } from "node:fs";
import { join as join5 } from "node:path";

// packages/core/src/regression/outputs/collect-metrics.ts
async function collectMetrics(metrics, locate) {
  const observations = [];
  for (const metric of metrics) {
    const { name, kind: kind3, unit = null } = metric;
    observations.push({ name, kind: kind3, unit, ...await readMetric(metric, locate) });
  }
  return observations;
}
async function readMetric(metric, locate) {
  if (metric.kind === "sampled") return { value: null, problem: null };
  const { text, problem } = readMetricText(metric.from, locate);
  if (text === null) return unread(problem);
  const found = await findMetricValue(text, metric);
  return found.problem === null ? toReading(found.value, metric.query ?? "the content") : unread(found.problem);
}
function toReading(value, what) {
  if (typeof value === "number" && Number.isFinite(value)) return { value, problem: null };
  if (typeof value === "number") return unread(`${what} is not a finite number`);
  return unread(`${what} is ${value === null || value === void 0 ? "not there" : `of type ${Array.isArray(value) ? "array" : typeof value}`}, not a number`);
}
function unread(problem) {
  return { value: null, problem };
}

// packages/core/src/regression/outputs/to-shown-names.ts
function toShownNames({ expect }, entries) {
  const said = new Set(expect.files.map(({ path }) => path));
  const own = new Set(entries.map(({ path }) => path));
  const counts = /* @__PURE__ */ new Map();
  const shown = /* @__PURE__ */ new Map();
  for (const { path } of entries) {
    const masked = said.has(path) ? path : maskText(path);
    if (masked === path) continue;
    const count2 = (counts.get(masked) ?? (own.has(masked) ? 1 : 0)) + 1;
    counts.set(masked, count2);
    shown.set(path, count2 === 1 ? masked : `${masked} (${count2})`);
  }
  return shown;
}

// packages/core/src/regression/outputs/collect-outputs.ts
async function collectOutputs(context) {
  const { packCase, out, streams } = context;
  const entries = listOutputs(out);
  const shown = toShownNames(packCase, entries);
  const { wanted, missing } = match(context, entries, shown);
  const outputs = [];
  const unreadable = [];
  for (const one of wanted) {
    const seen = await observe(toOutputFile(one, context));
    if ("observed" in seen) outputs.push(seen);
    else unreadable.push(seen);
  }
  const files = new Set(entries.filter(({ kind: kind3 }) => kind3 === "file").map(({ path }) => path));
  const locate = (from) => from === "stdout" || from === "stderr" ? streams[from] : out !== null && files.has(from) ? join5(out, from) : null;
  return {
    outputs: outputs.toSorted((a, b) => a.observed.path < b.observed.path ? -1 : 1),
    missing,
    unexpected: [...unreadable, ...listUnexpected(packCase, entries, { shown, wanted: new Set(wanted.map(({ name }) => name)) })],
    metrics: await collectMetrics(packCase.metrics, locate)
  };
}
async function observe(file) {
  const unreadable = (problem) => ({ path: file.path, kind: "unreadable", problem });
  try {
    return lstatSync3(file.absolute).isFile() ? await observeOutput(file) : unreadable("it is no regular file any more");
  } catch (error) {
    return unreadable(systemCodeOf(error));
  }
}
function match({ packCase: { expect }, out, streams }, entries, shown) {
  const rules = toOutputRules(expect);
  const printed = ["stdout", "stderr"].map((name) => ({ path: name, name, absolute: streams[name] }));
  const written = out === null ? [] : listFiles(entries).flatMap((name) => {
    const path = shown.get(name) ?? name;
    return rules.find(path)?.comparison === rules.find(name)?.comparison ? [{ path, name, absolute: join5(out, name) }] : [];
  });
  const wanted = [...printed, ...written].flatMap((place) => {
    const found = rules.find(place.name);
    return found === null ? [] : [{ ...place, expectation: found.comparison, pointer: found.pointer }];
  });
  const met = new Set(wanted.map(({ expectation }) => expectation));
  return { wanted, missing: expect.files.flatMap((file, index) => met.has(file) ? [] : [{ path: file.path, pointer: ["expect", "files", index] }]) };
}
function listFiles(entries) {
  return entries.filter(({ kind: kind3, path }) => kind3 === "file" && !isStreamName(path)).map(({ path }) => path);
}
function listUnexpected({ expect, metrics }, entries, { shown, wanted }) {
  const rules = toOutputRules(expect);
  const sources = new Set(metrics.map(({ from }) => from));
  const isSurplus = ({ path, kind: kind3 }) => kind3 === "unreadable" || isStreamName(path) || !wanted.has(path) && !rules.allows(path) && !(kind3 === "file" && sources.has(path));
  return entries.filter(isSurplus).map(({ path, kind: kind3, problem }) => ({ path: shown.get(path) ?? path, kind: kind3 === "file" && shown.has(path) && rules.find(path) !== null ? "secret" : kind3, problem }));
}
function toOutputFile({ path, absolute, expectation, pointer }, { locateExpected, storage, nextPath }) {
  const stored = `${storage}/${toStoredPath(path)}`;
  return { path, absolute, expectation, pointer, stored, copy: nextPath(), expected: expectation.equals === void 0 ? null : locateExpected(expectation.equals) };
}

// packages/core/src/regression/run/run-case.ts
async function runCase(runner, packCase, index) {
  const untouched = { packCase, index, skipReason: null, missingFiles: [], run: null, unstable: null, attempts: [], milliseconds: 0 };
  const skipReason = skipReasonOf(packCase);
  if (skipReason !== null) return { ...untouched, skipReason };
  const missingFiles = findMissingFiles(runner, packCase);
  if (missingFiles.length > 0) return { ...untouched, missingFiles };
  const started = performance.now();
  const result = packCase.attempts === void 0 ? await repeat(runner, packCase) : await attempt(runner, packCase, packCase.attempts);
  return { ...untouched, ...result, milliseconds: performance.now() - started };
}
function skipReasonOf({ skipOn }) {
  const { platform } = process;
  return platform === "linux" || platform === "darwin" || platform === "win32" ? skipOn[platform] ?? null : null;
}
function findMissingFiles({ locateFile, pack }, packCase) {
  const { stdin, expect } = packCase;
  const fixtures = fixturesOf(packCase).flatMap((id) => pack.manifest.fixtures.filter((fixture) => fixture.id === id));
  const files = [
    ...fixtures.map(({ path }) => locateFile("fixture", path)),
    ...stdin === void 0 ? [] : [locateFile("stdin", stdin)],
    ...[expect.stdout, expect.stderr, ...expect.files].flatMap((one) => one?.equals === void 0 ? [] : [locateFile("expected", one.equals)])
  ];
  return [...new Set(files.filter(({ sha256 }) => sha256 === null))];
}
async function repeat(runner, packCase) {
  const first = await runOnce(runner, packCase);
  if (packCase.repeat === 1 || first.process.end !== "exited") return { run: first, unstable: null };
  const unstable = /* @__PURE__ */ new Set();
  for (let count2 = 2; count2 <= packCase.repeat; count2 += 1) {
    const again = await runOnce(runner, packCase);
    if (again.process.end !== "exited") return { run: again, unstable: ["exit code"] };
    for (const name of await findUnstable(first, again)) unstable.add(name);
  }
  return { run: first, unstable: [...unstable].sort() };
}
async function findUnstable(first, again) {
  const unstable = first.process.exitCode === again.process.exitCode ? [] : ["exit code"];
  const outputs = new Map(again.outputs.map((output) => [output.observed.path, output]));
  for (const output of first.outputs) {
    const other = outputs.get(output.observed.path);
    outputs.delete(output.observed.path);
    if (other === void 0 || !await isSameOutput(output, other)) unstable.push(output.observed.path);
  }
  return [...unstable, ...outputs.keys()];
}
async function isSameOutput(first, again) {
  if (first.observed.sha256 === again.observed.sha256) return true;
  const { normalise, ignore, unordered, tolerance } = first.expectation;
  const overlooks = normalise.length + ignore.length + Object.keys(unordered).length + Object.keys(tolerance).length > 0;
  if (!overlooks || first.source === null || again.source === null) return false;
  return (await compareFiles(first.source, again.source, toComparisonOptions(first.expectation))).state === "equal";
}
async function attempt(runner, packCase, budget) {
  const attempts = [];
  const last = { passed: null, failed: null };
  const count2 = (passed) => attempts.filter((one) => one.passed === passed).length;
  while (attempts.length < budget.max && count2(true) < budget.requiredPasses && count2(false) <= budget.allowedFailures) {
    const run = await runOnce(runner, packCase);
    const passed = !judgeRun({ pack: runner.pack.ref.id, packCase, run, locate: () => ({ path: runner.pack.path }), toDocumentPath: (path) => path }).some(isRed);
    attempts.push({ passed, exitCode: run.process.exitCode, timedOut: run.process.end === "timed-out" });
    last[passed ? "passed" : "failed"] = run;
  }
  const isEnough = count2(true) >= budget.requiredPasses && count2(false) <= budget.allowedFailures;
  return { run: isEnough ? last.passed ?? last.failed : last.failed ?? last.passed, attempts };
}
async function runOnce(runner, packCase) {
  const path = runner.nextPath();
  const out = usesOut(packCase) ? path : null;
  mkdirSync3(out ?? dirname(path), { recursive: true });
  const { result, streams } = await start(runner, packCase, path);
  const storage = `${runner.attachments}/${toSafeFileName(packCase.id)}`;
  const locateExpected = (path2) => runner.locateFile("expected", path2).absolute;
  const left = result.end === "exited" ? await collectOutputs({ packCase, out, streams, storage, locateExpected, nextPath: runner.nextPath }) : { outputs: [], missing: [], unexpected: [], metrics: [] };
  const copied = result.exitCode === 0 ? null : findCopiedFile(packCase, ".");
  const isGone = copied !== null && !existsSync(join6(runner.pack.root, copied.path));
  return { process: result, streams, ...left, ...isGone ? { lacks: copied.path } : {} };
}
async function start(runner, packCase, path) {
  const { stdout, stderr, close } = openStreams(packCase, runner.log, path);
  let result = null;
  try {
    result = await runner.spawner.run(toProcessRequest(runner, packCase, { out: path, streams: { stdout: stdout.path, stderr: stderr.path } }));
    return { result, streams: { stdout: stdout.path, stderr: stderr.path } };
  } finally {
    close(result);
  }
}
function usesOut({ command, env }) {
  return [...command, ...Object.values(env)].some((text) => text.includes("{out}"));
}

// packages/core/src/regression/run/run-cases.ts
var largestStream = 16 * 1024 * 1024;
async function runCases(request) {
  const env = toBaseEnvironment(request.env, { offline: request.offline });
  const spawner = new Spawner({ env, most: Math.min(request.jobs, availableParallelism()) });
  try {
    const runner = await toRunner(request, { spawner, env });
    const places = new Map(request.pack.manifest.cases.map(({ id }, index) => [id, index]));
    const queue = request.cases.toSorted((a, b) => a.id < b.id ? -1 : 1).entries();
    const records = [];
    const failures = [];
    const work = async (log2) => {
      for (const [position, packCase] of queue) {
        if (failures.length > 0) return;
        const record = await runCase({ ...runner, log: log2 }, packCase, places.get(packCase.id) ?? 0);
        records[position] = record;
        request.onCase(record);
      }
    };
    const settle = (error) => void failures.push(toRunError(error));
    await Promise.all(Array.from({ length: Math.max(1, request.jobs) }, async () => {
      const log2 = new WorkerLog(runner.nextPath);
      await work(log2).catch(settle).finally(() => log2.retire());
    }));
    if (failures.length > 0) throw failures[0];
    const log = new WorkerLog(runner.nextPath);
    return await measureCases({ ...runner, log }, records, request).finally(() => log.retire());
  } finally {
    spawner.close();
  }
}
var fullDisk = /* @__PURE__ */ new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES"]);
function toRunError(error) {
  if (!(error instanceof Error) || !("code" in error) || !fullDisk.has(String(error.code))) return error;
  return new ShipworthyError("output/not-writable", `The output of a case could not be kept (${String(error.code)}).`, { hint: "Make room in the temporary folder, or name another with TMPDIR.", cause: error });
}
async function toRunner({ pack, scratch, attachments }, { spawner, env }) {
  const folder = await scratch.folder();
  const files = new Map(pack.files.map((file) => [`${file.role}\0${file.name}`, file]));
  const locateFile = (role, path) => {
    const file = files.get(`${role}\0${toPackName(path)}`);
    if (file === void 0) throw new TypeError(`the pack was loaded without ${path}`);
    return file;
  };
  const fixtures = new Map(pack.manifest.fixtures.map(({ id, path }) => [id, path]));
  let count2 = 0;
  return {
    pack,
    spawner,
    env,
    largestStream,
    attachments,
    locateFile,
    fixturePath: (id) => locateFile("fixture", fixtures.get(id) ?? "").absolute,
    nextPath: () => {
      count2 += 1;
      return join7(folder, `${count2}-${randomBytes(9).toString("hex")}`);
    }
  };
}

// packages/core/src/regression/to-case-facts.ts
function toCaseFacts(pack) {
  const files = new Map(pack.files.map((file) => [`${file.role}\0${file.name}`, file.path]));
  const fixtures = new Map(pack.manifest.fixtures.map(({ id, path }) => [files.get(`fixture\0${toPackName(path)}`), id]));
  return {
    pack: pack.ref.id,
    toDocumentPath: (expected) => files.get(`expected\0${toPackName(expected)}`) ?? expected,
    toFixtureId: (path) => fixtures.get(path) ?? null,
    locateIn: (index) => (pointer) => ({ path: pack.path, ...pack.source.positionOf(["cases", index, ...pointer]) ?? {} })
  };
}

// packages/core/src/regression/to-case-observation.ts
var reasons = {
  exited: null,
  "timed-out": "timed-out",
  crashed: "crashed",
  truncated: "limit-exceeded",
  "spawn-failed": "missing-evidence"
};
function toCaseObservation(record, caseDigest) {
  const { packCase, run, unstable, attempts } = record;
  const shared = { id: packCase.id, caseDigest, skipReason: record.skipReason, attempts };
  const nothing = { exitCode: null, signal: null, timedOut: false, files: [], metrics: [], deterministic: null };
  if (record.skipReason !== null) return { ...shared, ...nothing, state: "skipped", reason: null };
  if (run === null) return { ...shared, ...nothing, state: "not-run", reason: "missing-evidence" };
  const { end, exitCode, signal } = run.process;
  return {
    ...shared,
    state: end === "spawn-failed" ? "not-run" : "ran",
    reason: reasons[end],
    exitCode,
    signal,
    timedOut: end === "timed-out",
    files: run.outputs.map(({ observed }) => observed),
    metrics: end === "exited" ? run.metrics.map((metric) => withProblem(metric, record)) : packCase.metrics.map(({ name, kind: kind3, unit = null }) => ({ name, kind: kind3, unit, value: null, problem: `the case did not come to its end (${end})` })),
    deterministic: unstable === null ? null : unstable.length === 0,
    ...toDifferences(run)
  };
}
function withProblem(metric, { measured }) {
  const problem = measured.find(({ name }) => name === metric.name)?.problem ?? null;
  return problem === null ? metric : { ...metric, problem };
}
function toDifferences({ outputs, unexpected }) {
  const comparisons = outputs.flatMap(toComparison);
  const surplus = unexpected.filter(({ kind: kind3 }) => kind3 !== "unreadable");
  return {
    ...comparisons.length === 0 ? {} : { comparisons },
    ...surplus.length === 0 ? {} : { unexpected: surplus.map(({ path }) => path) }
  };
}
function toComparison({ observed, expectation, comparison }) {
  if (comparison === null || comparison.state === "equal" || expectation.equals === void 0) return [];
  const { state, why, counts, summary, changes, more, hunks } = comparison;
  return [{ path: observed.path, expected: expectation.equals, state, why, counts: { ...counts }, ...summary === void 0 ? {} : { summary: readSummary(summary) }, changes: changes.map((change) => ({ ...change })), more, hunks }];
}

// packages/core/src/regression/outputs/to-excerpt.ts
var shownLines = 20;
var shownBytes = 4 * 1024;
var escapes = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g;
function toExcerpt(log, folder) {
  const lines = Buffer.from(log.bytes).toString("utf8").replace(escapes, "").trimEnd().split(/\r*\n/);
  const text = takeEnd(lines.slice(-shownLines).map(toInertLine).join("\n"));
  return text.trim() === "" ? null : { case: log.case, stream: log.stream, log: `${folder}/${log.name}`, text };
}
function toInertLine(line) {
  return line.slice(line.lastIndexOf("\r") + 1).replace(/^(\s*):(?=:)/, "$1\\x3a").replaceAll("##[", "#\\x23[");
}
function takeEnd(text) {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= shownBytes) return text;
  return `\u2026${bytes.subarray(bytes.length - shownBytes + 3).toString("utf8").replace(/^\ufffd+/, "")}`;
}

// packages/core/src/regression/to-measurements.ts
var mostExcerpts = 20;
function toMeasurements(records, logs, folder) {
  const ran = records.filter(({ run }) => run !== null);
  const sorted = logs.toSorted((a, b) => a.name < b.name ? -1 : 1);
  const printed = sorted.flatMap((log) => toExcerpt(log, folder) ?? []).slice(0, mostExcerpts);
  const samples = toSamples2(records);
  return {
    durations: Object.fromEntries(ran.map(({ packCase, milliseconds }) => [packCase.id, Math.round(milliseconds)])),
    ...Object.keys(samples).length === 0 ? {} : { samples },
    logs: toLogAttachments(sorted).map(({ name }) => name),
    ...printed.length === 0 ? {} : { printed }
  };
}
function toSamples2(records) {
  return Object.fromEntries(records.flatMap(({ packCase, measured }) => {
    const known = measured.flatMap(({ name, samples }) => samples === null ? [] : [[name, samples]]);
    return known.length === 0 ? [] : [[packCase.id, Object.fromEntries(known)]];
  }));
}

// packages/core/src/regression/observe-pack.ts
var kind = "regression-observations";
async function observePack(request) {
  const { context, pack, key, work, scratch, offline } = request;
  const progress = createProgress(context.host, work.cases.length);
  const facts = toCaseFacts(pack);
  const records = await runCases({
    pack,
    scratch,
    offline,
    cases: work.cases,
    env: context.host.env,
    jobs: request.jobs ?? availableParallelism2(),
    attachments: documentName(kind, key),
    checkOutBaseline: createBaselineCheckout({ git: context.workspace.git, baseCommit: context.policy.baseCommit, scratch }),
    onSampling: context.host.onSampling ?? (() => void 0),
    onCase: (record) => progress.report(record, judgeCase({ ...facts, record, locate: facts.locateIn(record.index) }))
  });
  const document = await toDocument(request, records, progress);
  const attachments = records.flatMap((record) => toAttachments(record, documentName(kind, key)));
  return writeEvidence(context.host, context.workspace.out, { document, attachments: [...attachments, ...toLogAttachments(progress.logs)] });
}
async function toDocument(request, records, progress) {
  const { context, pack, key, work, plan, shard, subject, startedAt } = request;
  const { facts, paths } = collectFixtures(pack, work.fixtures);
  const refusal = plan.state === "refused" && shard !== null ? toPlanRefusal(pack, shard, plan) : [];
  const judgement = judgeWithinBudget(pack, {
    checks: [...records.map(({ packCase }) => toCaseCheck(packCase.id)), ...work.fixtures.map(({ id }) => toFixtureCheck(id))],
    findings: [...context.policy.findings, ...pack.findings, ...await findChangedFiles(context.workspace, pack), ...refusal, ...judgeFixtures(facts), ...progress.findings(records)],
    waivers: context.policy.config.waivers,
    waiversAsOf: toDate(context.host.now()),
    reasons: context.policy.config.reasons,
    key
  });
  return buildDocument(context.host, {
    kind,
    key,
    partial: work.partial,
    subject,
    policy: pack.policy,
    judgement,
    startedAt,
    inputs: [
      await toFileInput("pack", { path: pack.path, absolute: context.workspace.resolve(pack.path) }),
      ...plan.state === "planned" ? [{ name: "plan", kind: plan.document.kind, key: plan.document.key, contentDigest: plan.contentDigest }] : []
    ],
    details: {
      pack: pack.ref,
      plan: plan.state === "planned" && shard !== null ? { planDigest: plan.planDigest, shard: toShardName(shard) } : null,
      cases: records.map((record) => toCaseObservation(record, pack.caseDigests.get(record.packCase.id) ?? "")),
      fixtures: toFixtureObservations(facts, paths)
    },
    measurements: toMeasurements(records, progress.logs, documentName(kind, key))
  });
}
function toPlanRefusal({ ref, path }, shard, { reason, message }) {
  const name = `shard ${toShardName(shard)}`;
  return [{ rule: "regression/plan-refused", keys: { pack: ref.id }, check: name, outcome: "unverified", reason, message: `Nothing of ${name} was run. ${message}`, location: { path } }];
}
function toAttachments({ run }, folder) {
  return (run?.outputs ?? []).flatMap(({ observed, source }) => source === null || observed.stored === null ? [] : [{ name: observed.stored.slice(folder.length + 1), source }]);
}

// packages/core/src/regression/plan/read-timings.ts
async function readTimings(workspace, folder, packId) {
  const { documents, empty } = await findDocuments(workspace, [folder]);
  if (empty.length > 0) throw new ShipworthyError("config/not-found", `There is nothing in ${folder}, which \`timings\` names.`, { hint: "Name a folder with past observations, or leave `timings` out: then cases are spread by their ids." });
  const past = documents.flatMap(({ read }) => read?.document.kind === "regression-observations" && read.document.details.pack?.id === packId ? [read.document] : []);
  const durations = /* @__PURE__ */ new Map();
  for (const { run } of past.toSorted((a, b) => a.run.finishedAt < b.run.finishedAt ? -1 : 1)) {
    const recorded = requireJson(run.measurements.durations ?? null);
    if (!isJsonObject(recorded)) continue;
    for (const [id, value] of Object.entries(recorded)) if (typeof value === "number" && value >= 0) durations.set(id, value);
  }
  return durations;
}

// packages/core/src/regression/plan/plan-pack.ts
async function planPack(request) {
  const { context, subject, packs, timings, startedAt } = request;
  const [pack, second] = packs;
  if (pack === void 0 || second !== void 0) throw new ShipworthyError("usage/invalid-input", `\`mode: plan\` plans one pack, but there are ${packs.length}.`, { hint: "Name it with `pack`." });
  const { cases, fixtures } = pack.manifest;
  const details = planShards({
    pack: pack.ref,
    shards: request.shards,
    cases: cases.map(({ id }) => id),
    fixtures: fixtures.map(({ id }) => id),
    durations: timings === void 0 ? null : await readTimings(context.workspace, timings, pack.ref.id)
  });
  const key = request.key ?? pack.ref.id;
  const judgement = judgeWithinBudget(pack, {
    checks: [...cases.map(({ id }) => toCaseCheck(id)), ...fixtures.map(({ id }) => toFixtureCheck(id))],
    findings: [...context.policy.findings, ...pack.findings],
    waivers: context.policy.config.waivers,
    waiversAsOf: toDate(context.host.now()),
    reasons: context.policy.config.reasons,
    key
  });
  const document = buildDocument(context.host, {
    kind: "regression-plan",
    key,
    partial: false,
    subject,
    policy: pack.policy,
    judgement,
    details,
    startedAt,
    inputs: [await toFileInput("pack", { path: pack.path, absolute: context.workspace.resolve(pack.path) })]
  });
  return { written: await writeEvidence(context.host, context.workspace.out, { document }), matrix: JSON.stringify(details.assignments.map(({ shard }) => shard)) };
}

// packages/core/src/regression/plan/receive-plan.ts
var kind2 = "regression-plan";
async function receivePlans(request) {
  const { host, workspace, scratch, needs, plan } = request;
  if (plan !== void 0) {
    const { documents } = await findDocuments(workspace, [plan]);
    return documents.length > 0 ? documents.map(toReceived) : [toMissing(plan)];
  }
  const entries = (parseNeeds(needs) ?? []).flatMap((job) => job.entries.filter((entry) => entry.kind === kind2).map((entry) => ({ job: job.id, entry })));
  const local = entries.some(({ entry }) => entry.artifactId === null) ? (await findDocuments(workspace, [workspace.out])).documents : [];
  return Promise.all(entries.map(({ job, entry }) => receiveEntry({ host, scratch, local }, job, entry)));
}
function toMissing(plan) {
  const nothing = { key: null, attempt: null, job: null, artifactId: null, artifactDigest: null, documentSha256: null, contentDigest: null, document: null, folder: null };
  return { ...nothing, kind: kind2, refusal: { reason: "missing-evidence", message: `There is no document in ${plan}, which \`plan\` names.` }, source: plan };
}
function selectPlan(received, pack, { request, shard }) {
  if (received.length === 0) return { state: "none" };
  const plans = received.flatMap(({ document, contentDigest }) => document?.kind === kind2 && contentDigest !== null ? [{ document, contentDigest }] : []);
  const [own, second] = plans.filter(({ document }) => document.details.pack?.id === pack.ref.id);
  if (own === void 0) {
    const refusal2 = received.find((one) => one.refusal !== null)?.refusal;
    return { state: "refused", reason: refusal2?.reason ?? "wrong-subject", message: refusal2?.message ?? `None of the plans that were handed over is of the pack ${pack.ref.id}.` };
  }
  if (second !== void 0) return { state: "refused", reason: "duplicate", message: `Two plans of the pack ${pack.ref.id} were handed over.` };
  const refusal = checkPlan(own.document, pack, { request, shard });
  if (refusal !== null) return { state: "refused", ...refusal };
  const part = own.document.details.assignments.find((one) => one.shard === toShardName(shard));
  return { state: "planned", ...own, planDigest: own.document.details.planDigest ?? "", cases: new Set(part?.cases ?? []), fixtures: new Set(part?.fixtures ?? []) };
}
function checkPlan(document, { ref }, { request, shard }) {
  const { host, workspace, subject } = request;
  const refused = checkSubject(document, { subject, host, workspace, allowLocal: host.context.where === "local" });
  if (refused !== null) return { reason: refused.reason, message: `The plan cannot be used. ${refused.message}` };
  const { pack, planDigest, shards, assignments } = document.details;
  const wrong = (message) => ({ reason: "wrong-subject", message });
  if (pack?.packDigest !== ref.packDigest) return wrong(`The plan is of another pack than this one: ${pack?.packDigest ?? "none"} instead of ${ref.packDigest}.`);
  if (planDigest !== planDigestOf({ packDigest: ref.packDigest, shards, assignments })) return { reason: "digest-mismatch", message: "The plan contradicts itself: its digest is not that of its assignments." };
  if (shards !== shard.count) return wrong(`The plan has ${shards} parts, but this is part ${toShardName(shard)}.`);
  return null;
}

// packages/core/src/regression/plan/select-work.ts
function selectWork({ manifest }, { cases, shard, plan }) {
  if (plan.state === "refused") return { cases: [], fixtures: [], partial: false };
  const isMine = (id, kind3) => {
    if (plan.state === "planned") return plan[kind3].has(id);
    return shard === null || shardOf(id, shard.count) === shard.index;
  };
  const mine = { cases: manifest.cases.filter(({ id }) => isMine(id, "cases")), fixtures: manifest.fixtures.filter(({ id }) => isMine(id, "fixtures")) };
  if (cases.length === 0) return { ...mine, partial: false };
  const isWanted = matchGlobs(cases);
  const wanted = mine.cases.filter(({ id }) => isWanted(id));
  const used = new Set(wanted.flatMap(fixturesOf));
  return { cases: wanted, fixtures: mine.fixtures.filter(({ id }) => used.has(id)), partial: true };
}
function refuseUnknownCases(packs, patterns) {
  const ids = packs.flatMap(({ manifest }) => manifest.cases.map(({ id }) => id));
  const unknown = patterns.filter((pattern) => !ids.some(matchGlobs([pattern])));
  if (unknown.length === 0) return;
  throw new ShipworthyError("usage/invalid-input", `No case matches ${unknown.map((pattern) => JSON.stringify(pattern)).join(", ")}.`, { hint: "Run `shipworthy regression-pack --mode list` to see the cases." });
}

// packages/core/src/regression/work-on-packs.ts
async function workOnPacks(work, paths) {
  const { context, inputs, startedAt } = work;
  if (inputs.mode === "lock") return toResult(context, await lockAll(context, paths));
  const packs = await loadPacks(context, paths);
  if (inputs.mode === "list") return toResult(context, { notes: listPacks(packs), report: { json: toPackList(packs) } });
  if (inputs.key !== void 0 && packs.length > 1) throw oneKey(packs.length);
  const subject = await collectSubject(context.host, context.workspace.git, context.policy.baseCommit);
  if (inputs.mode === "plan") {
    const { written, matrix } = await planPack({ context, subject, packs, key: inputs.key, shards: inputs.shards ?? 1, timings: inputs.timings, startedAt });
    return toResult(context, { documents: [written], outputs: { matrix }, failOn: inputs["fail-on"] });
  }
  refuseUnknownCases(packs, inputs.case);
  return toResult(context, { documents: await observeAll({ ...work, packs, subject }), failOn: inputs["fail-on"] });
}
async function observeAll({ context, inputs, packs, shard, subject, startedAt }) {
  const scratch = await openScratch();
  try {
    const request = { host: context.host, workspace: context.workspace, scratch, subject, needs: inputs.needs, plan: inputs.plan };
    const received = shard === null ? [] : await receivePlans(request);
    const documents = [];
    for (const pack of packs) {
      const plan = shard === null ? { state: "none" } : selectPlan(received, pack, { request, shard });
      const work = selectWork(pack, { cases: inputs.case, shard, plan });
      if (work.partial && work.cases.length === 0 && packs.length > 1) continue;
      const key = inputs.key ?? (shard === null ? pack.ref.id : toShardKey(pack.ref.id, shard));
      documents.push(await observePack({ context, scratch, subject, pack, key, work, shard, plan, jobs: inputs.jobs, offline: inputs.offline, startedAt }));
    }
    return documents;
  } finally {
    await scratch.remove();
  }
}
async function lockAll(context, paths) {
  const written = [];
  for (const path of paths) written.push(await writeLock(context, path));
  const locks = written.map(({ path, lock, isChanged, raiseTo }) => ({ path, changed: isChanged, raiseTo, lock: requireJson(lock) }));
  return { notes: written.flatMap(({ notes }) => notes), report: { json: { locks } } };
}
function toResult({ workspace }, { documents = [], notes = [], report, outputs = {}, failOn = "fail" }) {
  return { out: workspace.out, documents, notes, outputs, ...report === void 0 ? {} : { report }, exitCode: toExitCode(documents.map(({ document }) => document.verdict), failOn) };
}
function oneKey(packs) {
  return new ShipworthyError("usage/invalid-input", `One \`key\` cannot name the documents of ${packs} packs.`, { hint: "Name one pack with `pack`, or leave `key` out: then each document has the id of its pack." });
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  workOnPacks
};
