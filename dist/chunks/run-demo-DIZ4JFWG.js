import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createHost
} from "./chunk-RZSCJZYV.js";
import {
  listStrayArguments,
  toUsageError
} from "./chunk-M2FXRBIM.js";
import "./chunk-QIE6PJVJ.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/cli/src/demo/run-demo.ts
import { relative } from "node:path";

// packages/cli/src/demo/demo-projects.ts
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
var example = join("examples", "vendor-import");
function chooseProjects(drift, env) {
  const top = findRepository();
  const out = join(top, "shipworthy-demo");
  if (drift) return [prepareDrift(top, out, env)];
  return [
    { title: "An importer of vendor catalogues (examples/vendor-import)", root: join(top, example), out: join(out, "vendor-import") },
    { title: "Shipworthy itself: its schemas, rules and help texts (test/compatibility)", root: top, out: join(out, "shipworthy") }
  ];
}
function prepareDrift(top, out, env) {
  const root = join(out, "vendor-import-next");
  rmSync(root, { recursive: true, force: true });
  cpSync(join(top, example), root, { recursive: true });
  commitAll(root, env);
  copyFileSync(join(root, "src", "import-next.mjs"), join(root, "src", "import.mjs"));
  return { title: "An importer of vendor catalogues, after a change that nobody announced", root, out: join(out, "vendor-import-drift") };
}
function commitAll(root, env) {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith("GIT_")));
  const settings = ["user.name=Shipworthy demo", "user.email=demo@shipworthy.invalid", "commit.gpgSign=false", "core.hooksPath=/dev/null", "core.autocrlf=false", "gc.auto=0"].flatMap((setting) => ["-c", setting]);
  for (const args of [["init", "--quiet", "--template="], ["add", "--all", "--force"], ["commit", "--quiet", "--no-verify", "--message", "The example"]]) {
    const { error, status, stderr } = spawnSync("git", ["-C", root, ...settings, ...args], { env: own, encoding: "utf8", windowsHide: true });
    if (error !== void 0) throw new ShipworthyError("git/missing", "The program git was not found.", { hint: "Install git, or put it on the PATH.", cause: error });
    if (status !== 0) throw new ShipworthyError("git/failed", `git ${args[0] ?? ""} failed in the copy of the example: ${stderr.trim().split("\n").slice(0, 5).join("\n")}.`, { hint: "Remove the folder shipworthy-demo and try again." });
  }
}
function findRepository() {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, example))) {
    if (folder === dirname(folder)) {
      throw new ShipworthyError("config/not-found", "The example of the demo is not here.", { hint: "Run the demo in a clone of the Shipworthy repository." });
    }
    folder = dirname(folder);
  }
  return folder;
}

// packages/cli/src/demo/run-demo.ts
var steps = ["regression-pack", "drift-check", "doc-sync-check", "release-gate"];
async function runDemo({ values, unknown, positionals, faults, output, options }, flags) {
  const allFaults = [...faults, ...listStrayArguments({ unknown, positionals }, flags, 0)];
  if (allFaults.length > 0) throw toUsageError("demo", allFaults);
  const drift = values.drift !== void 0 && values.drift !== "false";
  const { showControls } = await import("./src-EV22MVUB.js");
  const { writePage } = await import("./run-report-ORALMICQ.js");
  const host = toLocal(await createHost({ variables: await options.loadVariables(), cwd: options.cwd, onProgress: () => void 0 }));
  let worst = 0;
  for (const project of chooseProjects(drift, host.env)) {
    const lines = [project.title];
    for (const step of steps) {
      const result = await runStep(step, project, host);
      lines.push(...describeResult(step, result, options.cwd));
      if (step === "release-gate" && result.exitCode > worst) worst = result.exitCode;
    }
    const page = await writePage({ place: project.out, named: relative(options.cwd, project.out), out: null, serverUrl: null });
    lines.push(`  page      ${relative(options.cwd, page.path)}  (open it in a browser)`);
    await output.print(`${lines.map((line) => showControls(line)).join("\n")}

`);
  }
  await output.print(`${whatNext(drift)}
`);
  return drift && worst === 1 ? 0 : worst;
}
var ownInputs = { "release-gate": { "allow-local": "true" }, "doc-sync-check": { base: "HEAD" } };
async function runStep(name, project, host) {
  const { runCommand } = await import("./commands-YXU43EBM.js");
  const own = ownInputs[name] ?? {};
  const result = await runCommand(name, { face: "command", values: { root: project.root, out: project.out, ...own } }, host);
  if (result.error !== null) throw result.error;
  return result;
}
function toLocal(host) {
  const nothing = { service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, runId: null, workflow: null, workflowPath: null, job: null };
  return { ...host, context: { ...host.context, ...nothing, where: "local", attempt: 1 } };
}
var shownFindings = 5;
function describeResult(step, result, cwd) {
  return result.documents.flatMap((written) => [describeDocument(step, written), ...step === "release-gate" ? describeDecision(written, cwd) : listBlocking(written)]);
}
function describeDocument(step, { document }) {
  const { checked, pass } = document.summary;
  return `  ${step.padEnd(16)} ${document.verdict.padEnd(10)} ${pass} of ${checked} checks passed`;
}
function listBlocking({ document }) {
  const blocking = document.findings.filter(({ outcome, causedBy }) => (outcome === "fail" || outcome === "unverified") && causedBy === null);
  const shown = blocking.slice(0, shownFindings).flatMap(({ rule, message, remedy }) => [`    ${rule}: ${message}`, `      \u2192 ${remedy}`]);
  return blocking.length > shownFindings ? [...shown, `    and ${blocking.length - shownFindings} more`] : shown;
}
function describeDecision({ document, path, reportPath }, cwd) {
  const decision = document.kind === "gate-decision" ? [`  ${document.details.decision}`] : [];
  return [...decision, `  evidence  ${relative(cwd, path)}`, `  report    ${relative(cwd, reportPath)}`];
}
function whatNext(drift) {
  const next = drift ? ["In a copy of the example, src/import.mjs was replaced by src/import-next.mjs, which rounds the mean and adds a field; no plan, board or changelog says so.", "This red is what was to be seen, so the demo itself ends with 0. What changed stands in drift-report.vendor-import.md beside the report. Next:", "  npm start                              the same, unchanged: green", "  node dist/cli.js explain drift/content-changed"] : ["Next:", "  npm start -- --drift                   a prepared change turns the gate red", "  node dist/cli.js --help                the commands", "  node dist/cli.js init --root <folder>  bring it into your repository (docs/init.md)"];
  return next.join("\n");
}
export {
  runDemo
};
