import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  artifactName,
  worstVerdict
} from "./chunk-Z75HRPYS.js";
import {
  commandSpecs,
  inputsOfFace
} from "./chunk-45VVKGUI.js";
import {
  childEnvironment,
  machineOf,
  processEnvironment,
  readRunContext,
  readRunnerServices
} from "./chunk-SNKKNVBI.js";
import {
  renderHistory,
  renderMarkdown,
  renderNotes,
  renderSummary,
  renderTrend,
  showControls,
  toAnnotations
} from "./chunk-VMWHK6CG.js";
import {
  isBlocking
} from "./chunk-NIT5GBHI.js";
import {
  debug,
  endGroup,
  error,
  getInput,
  info,
  notice,
  setOutput,
  setSecret,
  startGroup,
  warning
} from "./chunk-W43TS3PN.js";
import {
  toolVersion
} from "./chunk-ZQKI2GPO.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/runtime/src/end-process.ts
async function endProcess() {
  await Promise.all([process.stdout, process.stderr].map(flush));
  process.exit();
}
function flush(stream) {
  return new Promise((resolve) => {
    stream.on("error", () => resolve());
    stream.write("", () => resolve());
  });
}

// packages/runtime/src/show-result.ts
import { writeFile } from "node:fs/promises";
import { posix } from "node:path";
async function showDocuments(documents, { summaryFile, links }) {
  if (documents.length === 0) return;
  await writeSummary(summaryFile, renderSummary(documents, { links }));
  for (const annotation of toAnnotations(documents)) printAnnotation(annotation, links.root);
}
var mostSummary = 900 * 1024;
async function showReport({ documents, report }, summaryFile) {
  const markdown = report?.markdown;
  if (documents.length > 0 || markdown === void 0) return;
  const bytes = Buffer.from(markdown);
  const cut = bytes.length <= mostSummary ? -1 : bytes.lastIndexOf("\n", mostSummary);
  await writeSummary(summaryFile, bytes.length <= mostSummary ? markdown : `${bytes.subarray(0, Math.max(0, cut)).toString()}

There is more than a summary holds.
`);
}
async function writeSummary(file, text) {
  if (file === null) return;
  try {
    await writeFile(file, text);
  } catch (error2) {
    notice(`The summary could not be written: ${String(error2)}`);
  }
}
var print = { error, warning, notice };
function printAnnotation({ level, title, message, path, line, column }, root) {
  print[level](message, {
    title,
    ...path === void 0 ? {} : { file: showControls(root === "" ? path : posix.join(root.replaceAll("\\", "/"), path)) },
    ...line === void 0 ? {} : { startLine: line },
    ...column === void 0 ? {} : { startColumn: column }
  });
}

// packages/runtime/src/fail-step.ts
function exitCodeOf(error2) {
  return isShipworthyError(error2) && error2.kind === "user" ? 2 : 3;
}
function failStep(message, exitCode) {
  error(showControls(message, "\n"), { title: "Shipworthy" });
  process.exitCode = exitCode;
}
async function failWithError(error2, summaryFile) {
  const message = isShipworthyError(error2) ? error2.message : `A fault in Shipworthy itself: ${String(error2)}. Please report it with the log of this step.`;
  if (!isShipworthyError(error2) && error2 instanceof Error) debug(error2.stack ?? "");
  await writeSummary(summaryFile, `**Not verified**: the check could not run.

${toFence(showControls(message, "\n"))}
`);
  failStep(message, exitCodeOf(error2));
}
function toFence(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text
${text}
${fence}`;
}

// packages/runtime/src/log.ts
function toLogLine(text) {
  return `\xB7 ${showControls(text).replaceAll("##[", "##\xA0[")}`;
}
function printGroup(title, lines) {
  if (lines.length === 0) return;
  startGroup(showControls(title));
  for (const line of lines.flatMap((text) => text.split("\n"))) info(toLogLine(line));
  endGroup();
}

// packages/runtime/src/action-host.ts
function toAccess(context, token) {
  if (token === "" || context.repository === null) return null;
  setSecret(token);
  return { apiUrl: context.apiUrl, repository: context.repository, token, loadFetch };
}
async function loadFetch() {
  const { defaults } = await import("./utils-NIMX5YQK.js").catch((error2) => {
    throw new ShipworthyError("github/unavailable", `GitHub cannot be asked: what reads the event of this run failed (${codeOf(error2)}).`, { hint: "See that the file which GITHUB_EVENT_PATH names can be read, and holds JSON.", cause: error2 });
  });
  const proxied = defaults.request?.fetch;
  return isFetch(proxied) ? proxied : fetch;
}
function codeOf(error2) {
  return error2 instanceof Error && "code" in error2 ? String(error2.code) : "no JSON";
}
function isFetch(value) {
  return typeof value === "function";
}
async function createActionHost({ env, cwd, context, services, access }) {
  const { runId, attempt } = context;
  const remote = access === null || runId === null ? {} : { remote: { ...access, runId } };
  const github = services.artifacts || access !== null ? await import("./src-ECN4E2GR.js") : null;
  return {
    context,
    cwd,
    env: childEnvironment(env),
    toolVersion,
    machine: machineOf(),
    now: () => /* @__PURE__ */ new Date(),
    artifacts: github !== null && services.artifacts ? github.createArtifactService({ attempt, ...remote, onNotice: (message) => notice(message) }) : null,
    remote: github === null || access === null ? null : github.createRemoteRepository(access),
    renderReport: (document) => renderMarkdown(document),
    renderHistory,
    renderNotes,
    renderTrend,
    onProgress: ({ done, total, label, outcome, milliseconds }) => info(toLogLine(`[${done}/${total}] ${outcome} ${label} (${Math.round(milliseconds)} ms)`))
  };
}

// packages/runtime/src/action-inputs.ts
function specOf(name) {
  const spec = commandSpecs.find((candidate) => candidate.name === name);
  if (spec === void 0) throw new TypeError(`there is no command ${name}`);
  return spec;
}
function readActionInputs(spec) {
  const names = inputsOfFace(spec, "action").map(({ name }) => name);
  return { face: "action", values: Object.fromEntries(names.map((name) => [name, getInput(name)])) };
}
function toStepInputs({ values }) {
  const days = Number(values["retention-days"] ?? "");
  return {
    upload: (values["upload"] ?? "").toLowerCase() !== "false",
    retentionDays: Number.isInteger(days) && days > 0 ? days : null,
    comment: (values["comment"] ?? "").toLowerCase() === "true",
    root: values["root"] ?? ""
  };
}

// packages/runtime/src/comment-verdict.ts
var limitBytes = 6e4;
async function commentVerdict(documents, { context, access, name, links }) {
  if (context.pullRequest === null || documents.length === 0) return;
  if (access === null) {
    notice("There is no comment: the step has no `github-token`.");
    return;
  }
  const keys = documents.map(({ key }) => encodeURIComponent(key)).join(" ");
  const { upsertComment } = await import("./src-ECN4E2GR.js");
  try {
    await upsertComment(access, { pullRequest: context.pullRequest, marker: `<!-- shipworthy ${name} ${keys} -->`, body: renderSummary(documents, { limitBytes, links }) });
  } catch (error2) {
    if (!isShipworthyError(error2)) throw error2;
    notice(`There is no comment. ${error2.message}`);
  }
}

// packages/runtime/src/upload-evidence.ts
async function uploadEvidence({ documents, out }, { artifacts, retentionDays }) {
  const entries = [];
  let refusal = null;
  for (const written of documents) {
    try {
      const artifact = await artifacts?.upload({ name: artifactName({ ...written.document, attempt: written.document.run.attempt }), folder: out, files: written.files, retentionDays });
      entries.push(toEntry(written, artifact ?? null));
    } catch (error2) {
      if (!isShipworthyError(error2)) throw error2;
      refusal ??= error2;
      entries.push(toEntry(written, null));
    }
  }
  return { entries, refusal };
}
function toEntry({ document, documentSha256, contentDigest }, artifact) {
  const { kind, key, verdict, run } = document;
  return { kind, key, attempt: run.attempt, verdict, artifactId: artifact?.id ?? null, artifactDigest: artifact?.digest ?? null, documentSha256, contentDigest };
}

// packages/runtime/src/write-outputs.ts
function writeOutputs(result, entries) {
  try {
    for (const [name, value] of Object.entries(toOutputs(result, entries))) setOutput(name, value);
  } catch (error2) {
    throw new ShipworthyError("output/not-writable", `The outputs of the step could not be set (${String(error2).replace(/^Error: /, "")}). The evidence was written to ${result.out}.`, {
      hint: "The file that the runner gave for outputs cannot be written: its disk may be full. Run the job again.",
      cause: error2
    });
  }
}
function toOutputs({ documents, out, outputs }, entries) {
  const [only] = documents;
  const isSingle = documents.length === 1;
  const blocking = documents.flatMap(({ document }) => document.findings.filter((finding) => isBlocking(finding, document.policy.reasons)));
  return {
    verdict: documents.length === 0 ? "" : worstVerdict(documents.map(({ document }) => document.verdict)),
    evidence: JSON.stringify(entries),
    "evidence-path": isSingle && only !== void 0 ? only.path : out,
    "report-path": isSingle && only !== void 0 ? only.reportPath : out,
    checked: String(documents.reduce((sum, { document }) => sum + document.summary.checked, 0)),
    "blocking-count": String(blocking.length),
    ...outputs
  };
}

// packages/runtime/src/run-step.ts
async function runStep(name, run) {
  const env = processEnvironment();
  const services = readRunnerServices(env);
  try {
    await runInPlace(name, run, { env, services, cwd: process.cwd() });
  } catch (error2) {
    await failWithError(error2, services.summaryFile);
  }
}
async function runInPlace(name, run, { env, services, cwd }) {
  const raw = readActionInputs(specOf(name));
  const context = await readRunContext({ env, cwd });
  const access = toAccess(context, raw.values["github-token"] ?? "");
  const host = await createActionHost({ env, cwd, context, services, access });
  const result = await run(name, raw, host);
  const inputs = toStepInputs(raw);
  const documents = result.documents.map(({ document }) => document);
  const { entries, refusal } = await uploadEvidence(result, { artifacts: inputs.upload ? host.artifacts : null, retentionDays: inputs.retentionDays });
  writeOutputs(result, entries);
  const links = { serverUrl: context.serverUrl, root: inputs.root };
  await showDocuments(documents, { summaryFile: services.summaryFile, links });
  await showReport(result, services.summaryFile);
  printGroup("Notes", result.notes);
  noticeMissingService(result, inputs, services);
  if (inputs.comment) await commentVerdict(documents, { context, access, name, links });
  if (result.error !== null) failWithFault(result.error, refusal, result);
  else if (refusal !== null) failStep(toRefusalMessage(refusal, result), 3);
  else if (result.exitCode !== 0) failStep(toBlockedMessage(result), result.exitCode);
}
function failWithFault(error2, refusal, outcome) {
  if (refusal !== null) warning(showControls(toRefusalMessage(refusal, outcome), "\n"));
  failStep(error2.message, outcome.exitCode);
}
function noticeMissingService({ documents, out }, { upload }, { artifacts }) {
  if (artifacts || !upload || documents.length === 0) return;
  notice(`There is no artifact service here. The evidence lies in ${out}: hand the folder to later jobs, and name it there (\`observations\`, \`evidence-dir\`).`);
}
function toRefusalMessage(refusal, { out }) {
  return `The evidence was written to ${out}, but it could not be uploaded. ${refusal.message}`;
}
function toBlockedMessage({ documents }) {
  if (documents.length === 0) return "This did not pass. The notes say why.";
  const verdict = worstVerdict(documents.map(({ document }) => document.verdict));
  return `The verdict is \`${verdict}\`. The summary says why and what to do.`;
}

// packages/runtime/src/run-action.ts
async function runAction(name) {
  process.once("uncaughtException", (error2) => void failWithError(error2, null).then(endProcess));
  await runStep(name, async (command, raw, host) => {
    const { runCommand } = await import("./commands-CZVJ42G2.js");
    return runCommand(command, raw, host);
  });
  return endProcess();
}

export {
  runAction
};
