import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  collectWorkflows,
  listChecks,
  nameOf,
  reportsOnChanges,
  requiredCheck
} from "./chunk-NVCSPL4K.js";
import {
  runReleaseGate
} from "./chunk-RWYNGVAU.js";
import "./chunk-4LZVIK2O.js";
import "./chunk-N47LVAGS.js";
import "./chunk-6PF7ZJWN.js";
import "./chunk-QNQJOT6V.js";
import "./chunk-VQZYK32W.js";
import "./chunk-B4VYMAB5.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-LCZ35PMA.js";
import "./chunk-V7FINHRI.js";
import "./chunk-73L6G263.js";
import {
  checkDocuments
} from "./chunk-BTTQ6JDK.js";
import "./chunk-DBVZ73YX.js";
import {
  openMarkdownReader
} from "./chunk-ON4EHCTL.js";
import {
  parseCsv
} from "./chunk-TYJVOQEV.js";
import {
  runDocSyncCheck
} from "./chunk-NPV2EASL.js";
import "./chunk-3KTGCWTY.js";
import "./chunk-XOJ6QQLM.js";
import "./chunk-BE4DCWQW.js";
import "./chunk-SSSISSO7.js";
import {
  defaultBaselineFolder
} from "./chunk-AJH4OLDX.js";
import {
  compareContent,
  readManifest,
  toLock,
  toLockPath,
  toLockText,
  toPackContent
} from "./chunk-OSPUJKSO.js";
import "./chunk-4V4SRQJW.js";
import {
  runRegressionPack
} from "./chunk-S5LB7WBT.js";
import "./chunk-KAUFPBP4.js";
import "./chunk-SWWGW2SG.js";
import {
  runDriftCheck
} from "./chunk-WOEPEPDV.js";
import "./chunk-NC4DF74Y.js";
import "./chunk-2WLI5ACG.js";
import "./chunk-L32AF4YA.js";
import "./chunk-X24NIHFL.js";
import "./chunk-2HOAHMG3.js";
import "./chunk-JDKG74QC.js";
import "./chunk-CM3DHMZT.js";
import {
  toTextHunks
} from "./chunk-MAMZJ5SD.js";
import "./chunk-THA4GKCL.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-IFFHOFFW.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
import "./chunk-N3Y5QBAW.js";
import {
  readManifestVersions
} from "./chunk-EJEUCOHO.js";
import "./chunk-PA27U3VF.js";
import "./chunk-VFIMKVMB.js";
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  askIfIgnored,
  defaultConfigPath,
  docSyncConfigSchema,
  openGit,
  openScratch,
  openWorkspace,
  packManifestSchema,
  parseConfig,
  readCommitter,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import "./chunk-HNKGH2CU.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  toDate
} from "./chunk-Z75HRPYS.js";
import {
  isJsonArray,
  isJsonObject,
  readTextFile,
  requireJson,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import {
  docSyncCheck,
  driftCheck,
  initParts,
  parseInputs,
  regressionPack,
  releaseGate
} from "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import {
  schemaBase
} from "./chunk-NIT5GBHI.js";
import {
  _catch,
  array,
  looseObject,
  string
} from "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  guide
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/adoption/init/run-init.ts
import { realpath } from "node:fs/promises";
import { posix as posix8, relative } from "node:path";

// packages/core/src/adoption/init/undo-log.ts
import { access, readFile, rm, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
var UndoLog = class {
  #root;
  #steps = [];
  /** @param root absolute; no folder above it is removed */
  constructor(root) {
    this.#root = root;
  }
  /** To be told before the file or folder is touched. A folder is restored only if it was not there. */
  async expect(absolute) {
    const isThere = await access(absolute).then(() => true, () => false);
    if (!isThere) {
      const folders = await this.#missingFolders(dirname(absolute));
      this.#steps.push(async () => {
        await rm(absolute, { recursive: true, force: true });
        for (const folder of folders) await rmdir(folder).catch(() => void 0);
      });
      return;
    }
    const bytes = await readFile(absolute).catch(() => null);
    if (bytes !== null) this.#steps.push(() => writeFileAtomically(absolute, bytes));
  }
  async undo() {
    for (const step of this.#steps.splice(0).reverse()) await step();
  }
  /** The deepest first. */
  async #missingFolders(folder) {
    if (folder === this.#root || !folder.startsWith(this.#root) || await access(folder).then(() => true, () => false)) return [];
    return [folder, ...await this.#missingFolders(dirname(folder))];
  }
};

// packages/core/src/adoption/init/apply-plan.ts
var reason = "first baseline, by shipworthy init";
async function applyPlan(host, workspace, plan) {
  if (host.context.where !== "local") {
    throw new ShipworthyError("init/refused", `Nothing is written in CI (${host.context.service ?? host.context.where}): a baseline that a job accepts has been looked at by nobody.`, { hint: "Run `shipworthy init --yes` on your machine and open a pull request. Without `--yes` it shows its proposal here, too." });
  }
  const acceptedBy = plan.steps.length === 0 ? null : await requireCommitter(host, workspace);
  const undo = new UndoLog(workspace.root);
  const scratch = await openScratch();
  try {
    const work = { host: plan.runsCommands ? host : { ...host, onProgress: () => void 0 }, workspace, out: await scratch.folder(), runsCommands: plan.runsCommands };
    for (const file of plan.files) await writePlanned(workspace, undo, file);
    for (const step of plan.steps) await expectStep(workspace, undo, step);
    for (const step of plan.steps) await takeStep(work, step);
    return { acceptedBy, proof: await prove(work, plan) };
  } catch (error) {
    await undo.undo();
    throw error;
  } finally {
    await scratch.remove();
  }
}
async function requireCommitter(host, workspace) {
  const committer = await readCommitter(host, workspace.root);
  if (committer !== null) return committer;
  throw new ShipworthyError("usage/invalid-input", "A baseline says who accepted it, and git knows no `user.name` here.", { hint: 'Tell git who you are: `git config user.name "\u2026"` and `git config user.email "\u2026"`.' });
}
async function writePlanned(workspace, undo, { path, before, text }) {
  const now = (await workspace.readText(path, { optional: true }))?.text ?? null;
  if (now !== before) throw new ShipworthyError("init/refused", `${path} has changed since the proposal was made.`, { hint: "Run `shipworthy init` again." });
  const absolute = workspace.resolve(path);
  await undo.expect(absolute);
  await writeFileAtomically(absolute, text);
}
async function expectStep(workspace, undo, step) {
  const path = step.step === "debts" ? step.path : step.step === "lock" ? toLockPath(step.pack) : defaultBaselineFolder({ path: step.pack, ref: { id: step.id } });
  await undo.expect(workspace.resolve(path));
}
async function takeStep({ host, workspace, out, runsCommands }, step) {
  const { root } = workspace;
  if (step.step === "debts") {
    await runDocSyncCheck(parseInputs(docSyncCheck, { face: "command", values: { root, out, mode: "accept-baseline", reason } }), host);
    return;
  }
  if (step.step === "lock") {
    await runRegressionPack(parseInputs(regressionPack, { face: "command", values: { root, out, mode: "lock", pack: step.pack } }), host);
    return;
  }
  requireGreen(await runRegressionPack(parseInputs(regressionPack, { face: "command", values: { root, out, pack: step.pack } }), host), runsCommands);
  await runDriftCheck(parseInputs(driftCheck, { face: "command", values: { root, out, pack: step.pack, mode: "accept", all: "true", reason } }), host);
}
async function prove({ host, workspace, out, runsCommands }, plan) {
  const values = { root: workspace.root, out };
  const proof = [];
  const add = (result) => {
    requireGreen(result, runsCommands);
    proof.push(...result.documents.map(({ document }) => document));
  };
  const packs = [...new Set(plan.steps.flatMap((step) => step.step === "baseline" ? [step.pack] : []))];
  if (packs.length > 0) add(await runDriftCheck(parseInputs(driftCheck, { face: "command", values: { ...values, pack: packs.join("\n") } }), host));
  const isOurs = plan.files.some(({ path }) => path === ".github/shipworthy.yml");
  if (plan.kinds.includes("doc-sync-report")) {
    const result = await runDocSyncCheck(parseInputs(docSyncCheck, { face: "command", values }), host);
    if (isOurs) requireGreen(result, runsCommands);
    proof.push(...result.documents.map(({ document }) => document));
  }
  const isComplete = plan.kinds.every((kind) => proof.some((document) => kind === document.kind || kind === `${document.kind}:${document.key}`));
  if (isOurs && isComplete) add(await runReleaseGate(parseInputs(releaseGate, { face: "command", values }), host));
  return proof.map(({ kind, key, verdict }) => ({ kind, key, verdict }));
}
function requireGreen({ exitCode, documents }, runsCommands) {
  if (exitCode === 0) return;
  const findings = documents.flatMap(({ document }) => document.findings).filter(({ outcome }) => outcome === "fail" || outcome === "unverified");
  const kinds = [...new Set(documents.map(({ document }) => document.kind))].join(", ");
  throw new ShipworthyError("init/refused", `What would be written is not green here (${kinds}), so everything is as it was before:`, {
    hint: runsCommands ? "Run your commands by hand and mend what they say, or leave `--with-commands` away." : "Mend it, or leave the part away with `--only`, and start again.",
    // Nothing of what the remedies speak of is there any more.
    faults: [...findings.map(({ rule, message, location }) => ({ message: `${rule}: ${message}`, ...location === null ? {} : { path: location.path } })), ...documents.flatMap(({ document }) => listPrinted(document))]
  });
}
var printedSchema = _catch(array(looseObject({ case: string(), stream: string(), text: string() })), []);
function listPrinted({ run }) {
  return printedSchema.parse(run.measurements["printed"]).map((one) => ({ message: `${one.case} printed last (${one.stream}):
${one.text.replaceAll(/^/gm, "    | ")}` }));
}

// packages/core/src/adoption/init/facts/collect-facts.ts
import { access as access2 } from "node:fs/promises";
import { basename } from "node:path";

// packages/core/src/adoption/init/facts/collect-boards.ts
import { posix } from "node:path";
var idNames = /^(?:id|task|task id|key|ticket|item|#|no\.?|nr\.?)$/i;
var statusNames = /^(?:status|state|column|stage|progress)$/i;
var titleNames = /^(?:title|name|summary|description|what|subject)$/i;
var boardName = /(?:board|backlog|tasks?|todo|roadmap|plan|kanban|tracker|issues)/i;
var isSample = /(?:^|\/)(?:examples?|samples?|templates?|tests?|fixtures?|node_modules)\//;
var fewest = 3;
var largest = 2 * 1024 * 1024;
async function collectBoards(paths, { reader, resolvePath }) {
  const named = paths.filter((path) => boardName.test(posix.basename(path)) && !isSample.test(path));
  const boards = [];
  for (const [path, read] of await reader.read(named.filter((one) => /\.md$/i.test(one)))) {
    if (read.state !== "read") continue;
    const grids = read.file.tables.map(({ header: header2, rows }) => ({ header: header2.cells.map(toText), rows: rows.map(({ cells }) => cells.map(toText)) }));
    const board = grids.map((grid) => toBoard(path, "table", grid)).find((one) => one !== null);
    if (board !== void 0) boards.push(withRows(board, grids));
  }
  for (const path of named.filter((one) => /\.csv$/i.test(one))) {
    const grid = await readGrid(resolvePath(path));
    const board = grid === null ? null : toBoard(path, "csv", grid);
    if (board !== null) boards.push(board);
  }
  return boards.toSorted((a, b) => b.ids.length - a.ids.length || (a.path < b.path ? -1 : 1));
}
function toText({ text }) {
  return text.trim();
}
async function readGrid(absolute) {
  try {
    const { header: header2, rows, fault } = parseCsv(await readTextFile(absolute, { maxBytes: largest }));
    return header2 === null || fault !== null ? null : { header: header2.cells.map(toText), rows: rows.map(({ cells }) => cells.map(toText)) };
  } catch {
    return null;
  }
}
function toBoard(path, form, { header: header2, rows }) {
  const at = (names) => header2.findIndex((cell) => names.test(cell));
  const [id, status, title] = [at(idNames), at(statusNames), at(titleNames)];
  if (id < 0 || status < 0) return null;
  const ids = rows.map((row) => row[id] ?? "").filter((cell) => cell !== "");
  if (ids.length < fewest || toIdPattern(ids) === null) return null;
  return { path, form, columns: { id: header2[id] ?? "", status: header2[status] ?? "", title: title < 0 || title === id ? null : header2[title] ?? null }, ids, statuses: distinct(rows, status) };
}
function withRows(board, grids) {
  const own = grids.filter(({ header: header2 }) => header2.includes(board.columns.id) && header2.includes(board.columns.status));
  const cells = (name) => own.flatMap(({ header: header2, rows }) => rows.map((row) => row[header2.indexOf(name)] ?? "")).filter((cell) => cell !== "");
  const ids = cells(board.columns.id);
  return toIdPattern(ids) === null ? board : { ...board, ids, statuses: [...new Set(cells(board.columns.status))] };
}
function distinct(rows, column) {
  return [...new Set(rows.map((row) => row[column] ?? "").filter((cell) => cell !== ""))];
}
function toIdPattern(ids) {
  if (ids.length === 0 || !ids.every((id) => /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$/.test(id))) return null;
  const split = ids.map((id) => id.split("-"));
  const parts = split[0]?.length ?? 0;
  if (split.some(({ length }) => length !== parts)) return null;
  const columns = Array.from({ length: parts }, (_, index) => toPart(split.map((one) => one[index] ?? "")));
  return columns.at(-1) === String.raw`\d+` && columns[0] !== String.raw`\d+` ? columns.join("-") : null;
}
function toPart(values) {
  if (values.every((value) => /^\d+$/.test(value))) return String.raw`\d+`;
  if (new Set(values).size === 1) return values[0] ?? "";
  return values.every((value) => /^[A-Z]+$/.test(value)) ? "[A-Z]+" : "[A-Za-z0-9]+";
}

// packages/core/src/adoption/init/facts/collect-contracts.ts
import { open, readFile as readFile2, stat } from "node:fs/promises";

// packages/core/src/adoption/init/facts/detect-contract.ts
import { posix as posix2 } from "node:path";
var foreign = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|out|coverage|\.git|\.github|\.vscode|\.idea|shipworthy-out|baselines)\//;
var tests = /(?:^|\/)(?:tests?|__tests__|spec|testdata|fixtures?|examples?|samples?)\//;
var golden = /(?:^|\/)(?:__snapshots__|golden|goldens|snapshots)\/[^/]+$|\.(?:golden|snap|approved\.txt|approved\.json)$/;
var dataFolder = /^(?:(?:[^/]+\/)?(?:data|dataset|datasets|reference|tables|catalog|catalogue))\//;
var reports = [
  [/(?:^|\/)(?:junit|test-results|TEST-[^/]+)\.xml$/, "junit"],
  [/(?:^|\/)[^/]*ctrf[^/]*\.json$/, "ctrf"],
  [/(?:^|\/)(?:cobertura(?:-coverage)?|coverage)\.xml$/, "cobertura"],
  [/(?:^|\/)lcov\.info$/, "lcov"],
  [/\.sarif$/, "sarif"],
  [/(?:^|\/)[^/]*(?:bom|sbom)[^/]*\.json$|\.(?:cdx|spdx)\.json$/, "components"]
];
var inward = [
  "version",
  "private",
  "description",
  "keywords",
  "homepage",
  "bugs",
  "license",
  "author",
  "contributors",
  "maintainers",
  "funding",
  "repository",
  "scripts",
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "overrides",
  "resolutions",
  "workspaces",
  "packageManager",
  "publishConfig",
  "config",
  "jest",
  "eslintConfig",
  "prettier",
  "lint-staged",
  "husky",
  "ava",
  "nyc",
  "tsd",
  "gitHead"
].map((name) => `/${name}`);
function detectContract(path, head2) {
  if (foreign.test(path)) return null;
  const guess = (kind, forms, more = {}) => ({ kind, forms, ignore: [], delimiter: null, ...more });
  const extension = posix2.extname(path).toLowerCase();
  const tree = extension === ".json" ? "json" : "yaml";
  if (golden.test(path)) return guess("golden", ["text"]);
  if (tests.test(path)) return null;
  const report = reports.find(([pattern]) => pattern.test(path))?.[1];
  if (report !== void 0) return guess("report", [report]);
  if (posix2.basename(path) === "package.json") return isPublished(head2) ? guess("manifest", ["json"], { ignore: inward }) : null;
  if ([".json", ".yaml", ".yml"].includes(extension)) {
    if (/^\s*["']?(?:openapi|swagger)["']?\s*:/m.test(head2)) return guess("openapi", ["openapi", tree]);
    if (/json-schema\.org\/(?:draft|schema)/.test(head2)) return guess("json-schema", ["json-schema", tree]);
  }
  if (/\.(?:proto|graphqls?|thrift|smithy)$|\.api\.md$|(?:^|\/)PublicAPI\.Shipped\.txt$|(?:^|\/)api\/[^/]+\.api$/.test(path)) return guess("interface", ["text"]);
  if (/\.(?:xsd|wsdl)$/.test(path)) return guess("interface", ["xml", "text"]);
  if (extension === ".avsc") return guess("interface", ["json", "text"]);
  return detectData(path, extension, guess);
}
function detectData(path, extension, guess) {
  if (!dataFolder.test(path)) return null;
  if (extension === ".csv") return guess("data", ["csv", "text"]);
  if (extension === ".tsv") return guess("data", ["csv", "text"], { delimiter: "	" });
  if (extension === ".json") return guess("data", ["json"]);
  if (extension === ".yaml" || extension === ".yml") return guess("data", ["yaml", "text"]);
  return extension === ".ndjson" || extension === ".jsonl" ? guess("data", ["ndjson", "text"]) : null;
}
function isPublished(head2) {
  return !/"private"\s*:\s*true/.test(head2) && /"(?:exports|main|module|bin|types)"\s*:/.test(head2);
}
function needsHead(path) {
  return !foreign.test(path) && /\.(?:json|ya?ml)$/.test(path);
}

// packages/core/src/adoption/init/facts/repository-facts.ts
var contractKinds = ["openapi", "json-schema", "manifest", "interface", "report", "data", "golden"];
var contractNames = {
  "openapi": "OpenAPI",
  "json-schema": "JSON Schema",
  "manifest": "package manifest",
  "interface": "interface",
  "report": "report",
  "data": "data",
  "golden": "golden file"
};

// packages/core/src/adoption/init/facts/collect-contracts.ts
var largest2 = 2 * 1024 * 1024;
var headBytes = 16 * 1024;
var mostHeads = 5e3;
var declarations = { kind: "interface", forms: ["text"], ignore: [], delimiter: null };
async function collectContracts(paths, { resolvePath, types = /* @__PURE__ */ new Set() }) {
  const found = [];
  let heads = 0;
  for (const path of paths.filter(isPlainName)) {
    const wants = needsHead(path);
    if (wants) heads += 1;
    const head2 = wants && heads <= mostHeads ? await readHead(resolvePath(path)) : "";
    const guess = types.has(path) ? declarations : detectContract(path, head2);
    const contract = guess === null ? null : await prove2(path, resolvePath(path), guess);
    if (contract !== null) found.push(contract);
  }
  return found.toSorted((a, b) => contractKinds.indexOf(a.kind) - contractKinds.indexOf(b.kind) || (a.path < b.path ? -1 : 1));
}
function isPlainName(path) {
  return /^[\p{L}\p{N}_.][\p{L}\p{N}_. @+/-]*$/u.test(path) && !path.split("/").some((part) => part === ".." || part === "stdout" || part === "stderr");
}
async function readHead(absolute) {
  try {
    const file = await open(absolute, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead).toString("utf8");
    } finally {
      await file.close();
    }
  } catch {
    return "";
  }
}
async function prove2(path, absolute, { kind, forms, ignore, delimiter }) {
  const bytes = await readSmall(absolute);
  if (bytes === null || bytes.length === 0) return null;
  for (const as of forms) {
    const separator = as === "csv" ? delimiter ?? findDelimiter(bytes) : null;
    const key = separator === null ? [] : findKey(bytes, separator);
    const contract = { path, kind, as, key, ignore, delimiter: separator === "," ? null : separator };
    const other2 = Buffer.concat([bytes, Buffer.from("\n")]);
    const { state } = await compareContent(bytes, other2, { as, ignore, ...key.length === 0 ? {} : { key }, ...contract.delimiter === null ? {} : { delimiter: contract.delimiter } });
    if (state !== "not-comparable") return contract;
  }
  return null;
}
async function readSmall(absolute) {
  try {
    const { size } = await stat(absolute);
    return size > largest2 ? null : await readFile2(absolute);
  } catch {
    return null;
  }
}
function findDelimiter(bytes) {
  const header2 = bytes.toString("utf8").split(/[\r\n]/, 1)[0] ?? "";
  return header2.includes(";") && !header2.includes(",") ? ";" : ",";
}
function findKey(bytes, delimiter) {
  const { header: header2, rows } = parseCsv(bytes.toString("utf8"), delimiter);
  const name = header2?.cells[0]?.text.trim() ?? "";
  if (!/^(?:.*[_ -])?(?:id|key|code|name|number|uuid|sku|slug)$/i.test(name)) return [];
  const values = rows.map(({ cells }) => cells[0]?.text.trim() ?? "");
  return values.every((value) => value !== "") && new Set(values).size === values.length ? [name] : [];
}

// packages/core/src/adoption/init/facts/collect-own.ts
import { readdir } from "node:fs/promises";
import { join } from "node:path";

// packages/core/src/adoption/init/facts/collect-own-workflows.ts
async function collectOwnWorkflows(workspace, paths) {
  const workflowPaths = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const { own, others } = await collectWorkflows(workspace.root);
  const files = [...own, ...others].filter(({ path }) => workflowPaths.includes(path));
  const found = [];
  const workflowNames = [];
  for (const path of workflowPaths) {
    const { text } = await workspace.readText(path, { optional: true }) ?? { text: "" };
    const used = [...text.matchAll(/uses:\s*["']?shipworthy\/shipworthy(?:\/actions\/([a-z-]+))?@/g)].map(([, action]) => action ?? requiredCheck);
    if (used.length > 0) found.push({ path, actions: used });
    const [, name] = /^name:[ \t]*["']?([^"'#\n]+?)["']?[ \t]*(?:#.*)?$/m.exec(text) ?? [];
    if (name !== void 0) workflowNames.push(name);
  }
  const main = found.find(({ actions }) => actions.includes(requiredCheck)) ?? found[0];
  const workflow = main === void 0 ? null : { path: main.path, actions: [...new Set(found.flatMap(({ actions }) => actions))], jobs: listJobs(files.find(({ path }) => path === main.path)) };
  return { workflow, workflowPaths, workflowNames, namesakes: files.filter(reportsOnChanges).flatMap(listNamesakes) };
}
function listJobs(file) {
  return (file?.workflow.jobs ?? []).map(({ id, needs, steps }) => ({ id, needs, actions: steps.map(nameOf).filter((name) => name !== null) }));
}
function listNamesakes(file) {
  return listChecks(file).filter(({ name, decides }) => name === requiredCheck && !decides).map(({ job }) => ({ path: file.path, job }));
}

// packages/core/src/adoption/init/facts/collect-own.ts
var isExample = /^(?:examples?|samples?|tests?|fixtures?|docs?)\//;
async function collectOwn(host, workspace, paths) {
  const text = await workspace.readText(defaultConfigPath, { optional: true });
  const config = text === null ? null : await parseConfig({ config: text, waivers: null }, toDate(host.now()));
  const named = config?.packs ?? [];
  const lying = config === null ? paths.filter((path) => /^(?:[^/]+\/)?regression-pack\.(?:ya?ml|json)$/.test(path) && !isExample.test(path)) : [];
  const packs = [];
  for (const path of [...named, ...lying]) packs.push(await collectPack(workspace, path));
  return {
    config,
    packs,
    hasDebts: await hasDebts(workspace, config),
    isAgreed: await isAgreed(workspace),
    ...await collectOwnWorkflows(workspace, paths),
    gitignore: (await workspace.readText(".gitignore", { optional: true }))?.text ?? null,
    ignoresOutput: await askIfIgnored(host, join(workspace.root, "shipworthy-out", "x.json")) === "ignored"
  };
}
async function hasDebts(workspace, config) {
  const path = config?.docSync?.baseline;
  return path !== void 0 && await workspace.readText(path, { optional: true }) !== null;
}
async function isAgreed({ git }) {
  const commit = git === null ? null : await git.commitOf(await git.defaultBranch() ?? "HEAD");
  return git !== null && commit !== null && await git.readFileAt(commit, defaultConfigPath) !== null;
}
async function collectPack(workspace, path) {
  if (await workspace.readText(path, { optional: true }) === null) return { path, id: null, isLocked: false, hasBaseline: false, commands: [] };
  const { manifest } = await readManifest(workspace, path);
  const folder = defaultBaselineFolder({ path, ref: { id: manifest.id } });
  const records = await readdir(workspace.resolve(folder)).catch(() => []);
  return {
    path,
    id: manifest.id,
    isLocked: await workspace.readText(toLockPath(path), { optional: true }) !== null,
    hasBaseline: records.some((name) => name.endsWith(".json")),
    commands: manifest.cases.map(({ command }) => command)
  };
}

// packages/core/src/adoption/init/facts/collect-release.ts
import { dirname as dirname2, join as join2 } from "node:path";
import { fileURLToPath } from "node:url";
var placeholderSha = "0".repeat(40);
var largestManifest = 4 * 1024 * 1024;
async function collectRelease(host, named, folder = dirname2(fileURLToPath(import.meta.url))) {
  const tag = `v${host.toolVersion}`;
  if (named !== null) return { sha: named, label: named === placeholderSha ? tag : "chosen by hand", source: named === placeholderSha ? "placeholder" : "input" };
  const clone = await openOwnClone(folder, host.env);
  if (clone === null || clone.headCommit === null || await clone.isDirty()) return { sha: placeholderSha, label: tag, source: "placeholder" };
  const isTagged = (await clone.tagOf(tag))?.commit === clone.headCommit;
  return { sha: clone.headCommit, label: isTagged ? tag : "not a release", source: "clone" };
}
async function openOwnClone(folder, env) {
  const git = await openGit(folder, { env }).catch(() => null);
  if (git === null) return null;
  try {
    const manifest = requireJson(JSON.parse(await readTextFile(join2(git.topLevel, "package.json"), { maxBytes: largestManifest })));
    return isJsonObject(manifest) && manifest["name"] === "shipworthy" ? git : null;
  } catch {
    return null;
  }
}

// packages/core/src/adoption/init/facts/collect-types.ts
import { posix as posix3 } from "node:path";
async function collectTypes(workspace, paths) {
  const found = /* @__PURE__ */ new Set();
  for (const path of paths.filter((one) => posix3.basename(one) === "package.json")) {
    const text = (await workspace.readText(path, { optional: true }).catch(() => null))?.text ?? "";
    if (detectContract(path, text)?.kind !== "manifest") continue;
    for (const named of listTypes(text)) found.add(posix3.join(posix3.dirname(path), named));
  }
  return [...found].filter((path) => !path.startsWith("../")).toSorted();
}
function listTypes(text) {
  try {
    const manifest = requireJson(JSON.parse(text));
    if (!isJsonObject(manifest)) return [];
    return [manifest["types"], manifest["typings"], ...listConditions(manifest["exports"])].filter((one) => typeof one === "string").filter((one) => /\.d\.[cm]?ts$/.test(one) && !one.includes("*"));
  } catch {
    return [];
  }
}
function listConditions(value) {
  if (isJsonArray(value)) return value.flatMap(listConditions);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => name === "types" && typeof inner === "string" ? [inner] : listConditions(inner));
}

// packages/core/src/adoption/init/facts/detect-commands.ts
function detectCommands(texts, paths) {
  const top = new Set(paths.filter((path) => !path.includes("/")));
  const found = [detectNode(texts, top), detectPython(texts, paths), ...detectOthers(top)].filter((one) => one !== null);
  const make = texts.get("Makefile");
  if (found.length > 0 || make === void 0 || !/^test\s*:/m.test(make)) return found;
  return [plain("make-test", ["make", "test"], "`test:` in Makefile")];
}
function plain(id, command, evidence) {
  return { id, command, setup: [], report: null, evidence };
}
var noTest = /no test specified/;
function detectNode(texts, top) {
  const manifest = parseObject(texts.get("package.json"));
  const scripts = manifest === null ? void 0 : manifest["scripts"];
  const script = scripts !== void 0 && isJsonObject(scripts) ? scripts["test"] : void 0;
  if (manifest === null || typeof script !== "string" || noTest.test(script)) return null;
  const evidence = "`scripts.test` in package.json";
  if (top.has("pnpm-lock.yaml")) return { ...plain("pnpm-test", ["pnpm", "test"], evidence), setup: ["corepack enable", "pnpm install --frozen-lockfile"] };
  if (top.has("yarn.lock")) return { ...plain("yarn-test", ["yarn", "test"], evidence), setup: ["corepack enable", "yarn install --immutable || yarn install --frozen-lockfile"] };
  const needs = ["dependencies", "devDependencies"].some((name) => manifest[name] !== void 0);
  const setup = top.has("package-lock.json") ? ["npm ci"] : needs ? ["npm install --no-audit --no-fund"] : [];
  return { ...plain("npm-test", ["npm", "test"], evidence), setup };
}
function parseObject(text) {
  if (text === void 0) return null;
  try {
    const value = requireJson(JSON.parse(text));
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
function detectPython(texts, paths) {
  const named = ["pyproject.toml", "setup.cfg", "tox.ini", "requirements.txt", "requirements-dev.txt"].find((path) => /\bpytest\b/.test(texts.get(path) ?? ""));
  const evidence = named === void 0 ? paths.find((path) => /(?:^|\/)(?:pytest\.ini|conftest\.py)$/.test(path)) : `pytest in ${named}`;
  if (evidence === void 0) return null;
  const requirements = ["requirements.txt", "requirements-dev.txt"].filter((path) => texts.has(path)).map((path) => `-r ${path}`);
  const own = texts.has("pyproject.toml") || texts.has("setup.py") ? ["-e ."] : [];
  return {
    id: "pytest",
    command: ["python3", "-m", "pytest", "-q", "--junitxml={out}/junit.xml"],
    report: { path: "junit.xml", as: "junit" },
    evidence,
    // Pip refuses to touch the Python of a runner's system.
    setup: ["python3 -m venv .venv", 'echo "$PWD/.venv/bin" >> "$GITHUB_PATH"', `.venv/bin/python -m pip install pytest ${[...requirements, ...own].join(" ")}`.trim()]
  };
}
function detectOthers(top) {
  const project = [...top].find((path) => /\.(?:sln|slnx|csproj|fsproj)$/.test(path));
  return [
    top.has("go.mod") ? plain("go-test", ["go", "test", "./..."], "go.mod") : null,
    top.has("Cargo.toml") ? plain("cargo-test", ["cargo", "test", ...top.has("Cargo.lock") ? ["--locked"] : []], "Cargo.toml") : null,
    top.has("pom.xml") ? plain("maven-test", [top.has("mvnw") ? "./mvnw" : "mvn", "--batch-mode", "--quiet", "test"], "pom.xml") : null,
    top.has("build.gradle") || top.has("build.gradle.kts") ? plain("gradle-test", [top.has("gradlew") ? "./gradlew" : "gradle", "test"], top.has("build.gradle") ? "build.gradle" : "build.gradle.kts") : null,
    project === void 0 ? null : plain("dotnet-test", ["dotnet", "test", "--nologo"], project)
  ];
}

// packages/core/src/adoption/init/facts/detect-documents.ts
import { posix as posix4 } from "node:path";
var foreignFolders = ["node_modules", "vendor", "third_party", "dist"];
var foreign2 = /(?:^|\/)(?:node_modules|vendor|third_party|dist)\//;
var documentFolders = ["docs", "doc", "documentation"];
var sourceFolders = ["src", "lib", "app", "pkg", "internal", "cmd", "source", "crates", "packages", "services", "apps", "modules"];
var changelogName = /^(?:changelog|changes|history|news)\.(?:md|markdown)$/i;
function detectDocuments(paths, changelog) {
  const written = paths.filter((path) => /\.(?:md|markdown)$/i.test(path));
  const markdown = written.filter((path) => !foreign2.test(path));
  const tops = [...new Set(paths.flatMap((path) => path.includes("/") ? [path.slice(0, path.indexOf("/"))] : []))];
  const sources = listSources(tops, paths);
  const folders = documentFolders.filter((folder) => markdown.some((path) => path.startsWith(`${folder}/`)));
  const others = foreignFolders.filter((folder) => written.some((path) => `/${path}`.includes(`/${folder}/`)));
  return { markdown, foreign: others.map((folder) => `**/${folder}/**`), folders, sources, pairs: findPairs(paths, sources, markdown), changelog };
}
function listSources(tops, paths) {
  const isPython = new Set(paths.filter((path) => /^[^/]+\/__init__\.py$/.test(path)).map((path) => posix4.dirname(path)));
  return tops.filter((top) => sourceFolders.includes(top) || isPython.has(top) && !/^tests?$/.test(top));
}
function findPairs(paths, sources, markdown) {
  const pages = /* @__PURE__ */ new Map();
  for (const page of markdown.filter((path) => documentFolders.includes(path.split("/")[0] ?? ""))) {
    const word = toWord(posix4.basename(page).replace(/\.[^.]+$/, ""));
    if (!pages.has(word)) pages.set(word, page);
  }
  const places = /* @__PURE__ */ new Map();
  for (const path of paths.filter((one) => sources.includes(one.split("/")[0] ?? "") && !/(?:^|\/)(?:tests?|__tests__|testdata|fixtures?)\//.test(one))) {
    for (const place of placesOf(path)) if (!places.has(place.word)) places.set(place.word, place.glob);
  }
  return [...places].flatMap(([word, source]) => {
    const page = pages.get(word);
    return page === void 0 || isOverview(word) ? [] : [{ id: word, source, page }];
  }).toSorted((a, b) => a.id < b.id ? -1 : 1);
}
function placesOf(path) {
  const parts = path.split("/");
  const folders = parts.slice(1, -1).map((part, index) => ({ word: toWord(part), glob: `${parts.slice(0, index + 2).join("/")}/**` }));
  const isCode = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|cs|fs|rb|php|swift|c|cc|cpp|h|hpp)$/.test(path) && !/(?:\.|_)(?:test|spec)\./.test(path);
  return isCode ? [...folders, { word: toWord((parts.at(-1) ?? "").replace(/\.[^.]+$/, "")), glob: path }] : folders;
}
function toWord(name) {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
}
function isOverview(word) {
  return ["", "index", "main", "readme", "init", "test", "tests", "src", "lib", "docs", "overview", "mod", "app"].includes(word);
}
function findChangelog(paths) {
  return paths.find((path) => changelogName.test(path)) ?? paths.find((path) => /^docs\/[^/]+$/.test(path) && changelogName.test(posix4.basename(path))) ?? null;
}
function detectChangelog(path, text) {
  const headings = [...text.matchAll(/^#{1,3}[ \t]+(.+)$|(?<=^|\n[ \t]*\r?\n) {0,3}(?![#>*+|-])(\S.*?)[ \t]*\r?\n {0,3}(?:=+|-{2,})[ \t]*$/gm)].map(([, sign = "", line = sign]) => line.trim());
  const versions = headings.flatMap((heading) => /^\[?v?(\d+\.\d+\.\d+[^\]\s(]*)/.exec(heading)?.[1] ?? []);
  const newest = versions[0] ?? null;
  const unreleased = headings.find((heading) => /^\[?unreleased\]?/i.test(heading));
  if (/keepachangelog\.com/i.test(text)) return { path, style: "keep-a-changelog", evidence: "it names keepachangelog.com", newest };
  const generated = headings.find((heading) => /^\[\d+\.\d+\.\d+[^\]]*\]\(http[^)]*\)[ \t]*\(\d{4}-\d{2}-\d{2}\)/.test(heading));
  if (generated !== void 0) return { path, style: "conventional", evidence: "headings as a release tool writes them", newest };
  if (unreleased !== void 0) return { path, style: "keep-a-changelog", evidence: "it has a section Unreleased", newest };
  const dated = headings.find((heading) => /^\[v?\d+\.\d+\.\d+[^\]]*\] ?[-–] ?\d{4}-\d{2}-\d{2}/.test(heading));
  if (dated !== void 0) return { path, style: "keep-a-changelog", evidence: `headings such as "${dated}"`, newest };
  return newest === null ? { path, style: null, evidence: "no heading in it names a version", newest } : { path, style: "conventional", evidence: "headings name versions, without a section Unreleased", newest };
}

// packages/core/src/adoption/init/facts/detect-languages.ts
import { posix as posix5 } from "node:path";
var signs = [
  { name: "JavaScript / TypeScript", extensions: [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"], manifests: ["package.json", "deno.json"] },
  { name: "Python", extensions: [".py"], manifests: ["pyproject.toml", "setup.py", "setup.cfg", "requirements.txt"] },
  { name: "Go", extensions: [".go"], manifests: ["go.mod"] },
  { name: "Rust", extensions: [".rs"], manifests: ["Cargo.toml"] },
  { name: "Java / Kotlin", extensions: [".java", ".kt", ".kts"], manifests: ["pom.xml", "build.gradle", "build.gradle.kts"] },
  { name: ".NET", extensions: [".cs", ".fs", ".vb"], manifests: ["global.json"] }
];
var projectFile = /\.(?:csproj|fsproj|vbproj|sln|slnx)$/;
var shown = 3;
function detectLanguages(paths) {
  const found = signs.map(({ name, extensions, manifests: manifests2 }) => {
    const sources = paths.filter((path) => extensions.includes(posix5.extname(path)));
    const named = paths.filter((path) => manifests2.includes(posix5.basename(path)) || name === ".NET" && projectFile.test(path));
    return { name, files: sources.length, evidence: sources.slice(0, shown), manifests: named.toSorted(byDepth).slice(0, shown) };
  });
  return found.filter(({ files }) => files > 0).toSorted((a, b) => b.files - a.files);
}
function byDepth(a, b) {
  return a.split("/").length - b.split("/").length || (a < b ? -1 : 1);
}

// packages/core/src/adoption/init/facts/detect-sightings.ts
import { posix as posix6 } from "node:path";
var shown2 = 5;
var reports2 = /(?:^|\/)(?:junit|test-results|TEST-[^/]+)\.xml$|(?:^|\/)[^/]*ctrf[^/]*\.json$|(?:^|\/)(?:cobertura-coverage|cobertura|coverage)\.xml$|(?:^|\/)lcov\.info$|\.sarif$/;
var benchmarks = /(?:^|\/)(?:bench(?:mark)?s?|\.benchmarks|hyperfine|criterion|jmh)(?:[-_.\w]*)\/(?:.*\/)?[^/]+\.(?:json|txt)$|(?:^|\/)(?:bench(?:mark)?s?|hyperfine|jmh)[-_.\w]*\.(?:json|txt)$/i;
var usualReports = ["junit.xml", "test-results/junit.xml", "test-results.xml", "reports/junit.xml", "coverage/lcov.info", "coverage/cobertura-coverage.xml", "coverage.xml", "lcov.info", "build/test-results/test", "target/surefire-reports", "TestResults"];
function detectSightings(paths, onDisk) {
  const real = paths.filter((path) => !/(?:^|\/)(?:tests?|__tests__|testdata|fixtures?|examples?|node_modules)\//.test(path));
  const bundles = [...new Set(real.filter((path) => /(?:^|\/)bundle\.json$/.test(path)).map((path) => posix6.dirname(path)))];
  const found = [
    { what: "test report", paths: [.../* @__PURE__ */ new Set([...real.filter((path) => reports2.test(path)), ...onDisk])] },
    { what: "benchmark result", paths: real.filter((path) => benchmarks.test(path) && !/(?:^|\/)package\.json$/.test(path)) },
    { what: "evidence bundle", paths: bundles },
    { what: "workflow", paths: paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) }
  ];
  return found.filter((one) => one.paths.length > 0).map(({ what, paths: all }) => ({ what, paths: all.slice(0, shown2) }));
}

// packages/core/src/adoption/init/facts/collect-facts.ts
var manifests = ["package.json", "pyproject.toml", "setup.cfg", "setup.py", "tox.ini", "requirements.txt", "requirements-dev.txt", "Makefile"];
var mostPackages = 50;
var isManifest = /(?:^|\/)(?:package\.json|Cargo\.toml|pyproject\.toml|[^/]+\.csproj)$/;
var isStored = /(?:^|\/)baselines\/[^/]+\/(?:files\/.+|[^/]+\.json)$/;
async function collectFacts(host, workspace, actionRef) {
  const git = requireGit(workspace);
  const listed = await git.listWorkTree({ below: "", untracked: true });
  const paths = listed.filter(({ mode }) => mode === null || mode.startsWith("100")).map(({ path }) => path).filter((path) => !isStored.test(path)).toSorted();
  const untracked = new Set(listed.filter(({ mode }) => mode === null).map(({ path }) => path));
  const resolvePath = (path) => workspace.resolve(path);
  const texts = await readManifests(workspace, paths);
  const changelogPath = findChangelog(paths);
  const changelog = changelogPath === null ? null : detectChangelog(changelogPath, await readSafely(workspace, changelogPath) ?? "");
  const types = await collectTypes(workspace, paths);
  const tracked = new Set(paths);
  const contracts = await collectContracts(paths, { resolvePath, types: new Set(types) });
  const reader = openMarkdownReader({ root: workspace.root });
  const branch = await git.headBranch();
  return {
    name: await git.originRepository() ?? basename(workspace.root),
    branch: (await git.defaultBranch() ?? branch ?? "main").replace(/^refs\/(?:heads|remotes\/origin)\//, ""),
    head: branch?.replace(/^refs\/heads\//, "") ?? null,
    isDirty: await git.isDirty(),
    untracked: paths.filter((path) => untracked.has(path)),
    isShallow: await git.isShallow(),
    files: paths.length,
    languages: detectLanguages(paths),
    packages: await collectPackages(workspace, paths),
    commands: detectCommands(texts, paths),
    contracts,
    untrackedTypes: types.filter((path) => !tracked.has(path)),
    documents: detectDocuments(paths, changelog),
    boards: await collectBoards(paths, { reader, resolvePath }),
    seen: detectSightings(paths, await findUsualReports(workspace)),
    own: await collectOwn(host, workspace, paths),
    release: await collectRelease(host, actionRef)
  };
}
function requireGit({ git, root }) {
  const where = basename(root);
  if (git === null) throw new ShipworthyError("init/refused", `The folder ${where} is in no git repository, and everything that Shipworthy judges is bound to a commit.`, { hint: "Run `git init`, commit what you have, and start again; or name another folder with `--root`." });
  if (git.headCommit === null) throw new ShipworthyError("init/refused", `The repository ${where} has no commit yet, so there is nothing that a baseline could be accepted from.`, { hint: "Commit what you have, and start again." });
  if (git.topLevel === root) return git;
  throw new ShipworthyError("init/refused", `The folder ${where} is not the top of its repository, and workflows stand at the top only.`, { hint: "Leave `--root` away. Packages below the top are found from there." });
}
async function readManifests(workspace, paths) {
  const texts = /* @__PURE__ */ new Map();
  for (const path of manifests.filter((one) => paths.includes(one))) texts.set(path, await readSafely(workspace, path) ?? "");
  return texts;
}
async function readSafely(workspace, path) {
  return workspace.readText(path, { optional: true }).then((file) => file?.text ?? null, () => null);
}
async function collectPackages(workspace, paths) {
  const found = paths.filter((path) => isManifest.test(path) && !/(?:^|\/)(?:node_modules|tests?|fixtures?|examples?)\//.test(path)).toSorted(byDepth).slice(0, mostPackages);
  const packages = [];
  for (const manifest of found) packages.push(...toVersions(manifest, await readSafely(workspace, manifest) ?? ""));
  return packages;
}
function toVersions(manifest, text) {
  try {
    const named = (readManifestVersions(manifest, text) ?? []).find(({ state }) => state === "version");
    return named?.state === "version" ? [{ manifest, version: named.value }] : [];
  } catch {
    return [];
  }
}
async function findUsualReports(workspace) {
  const answers = await Promise.all(usualReports.map((path) => access2(workspace.resolve(path)).then(() => [path], () => [])));
  return answers.flat();
}

// packages/core/src/adoption/init/proposal/propose-tasks.ts
var words = [
  ["done", /^(?:done|complete|completed|closed|shipped|finished|merged|resolved|released|✅.*|✔.*|x)$/i],
  ["active", /^(?:in[ -]?progress|doing|active|wip|started|in[ -]?review|review|testing|ongoing|🚧.*)$/i],
  ["todo", /^(?:to[ -]?do|backlog|planned|open|next|new|not started|pending|ready|queued|later)$/i],
  ["blocked", /^(?:blocked|on[ -]?hold|waiting|paused)$/i],
  ["dropped", /^(?:dropped|cancelled|canceled|rejected|wontfix|won't do|obsolete)$/i]
];
function proposeTasks(boards) {
  const [first] = boards;
  if (first === void 0) return null;
  const known = new Set(first.ids);
  const second = boards.find((board) => board.form !== first.form && board.ids.filter((id) => known.has(id)).length * 2 >= board.ids.length);
  const chosen = second === void 0 ? [first] : [first, second];
  const pattern = toIdPattern(chosen.flatMap(({ ids }) => ids));
  if (pattern === null) return second === void 0 ? null : proposeTasks([first]);
  const named = chosen.map((board) => [board.form === "table" ? "board" : "csv", board]);
  const names = named.map(([name]) => name);
  return {
    boards: chosen,
    config: {
      id: pattern,
      sources: Object.fromEntries(named.map(([name, { path, form, columns }]) => {
        const cells = { id: columns.id, status: columns.status, ...columns.title === null ? {} : { title: columns.title } };
        return [name, { files: path, ...form === "table" ? { table: cells } : { columns: cells } }];
      })),
      ...named.length < 2 ? {} : { agree: { presence: [names, names.toReversed()], status: { sources: names, map: toMap(chosen.flatMap(({ statuses }) => statuses)) } } }
    }
  };
}
function toMap(statuses) {
  const map = {};
  const seen = /* @__PURE__ */ new Set();
  for (const status of statuses) {
    if (seen.has(status.toLowerCase())) continue;
    seen.add(status.toLowerCase());
    const meaning = words.find(([, pattern]) => pattern.test(status))?.[0] ?? toName(status);
    map[meaning] = [...map[meaning] ?? [], status.replaceAll(/[*?]/g, "?")];
  }
  return map;
}
function toName(status) {
  const name = status.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return name === "" ? `other-${status.codePointAt(0)?.toString(16) ?? "0"}` : name;
}

// packages/core/src/adoption/init/proposal/propose-docs.ts
var debtsPath = ".github/shipworthy-docs-baseline.json";
var mostAreas = 12;
var testFiles = ["**/*.test.*", "**/*.spec.*", "**/{test,tests,__tests__}/**", "**/*_test.*", "**/test_*"];
function proposeDocs(facts, rehearsal) {
  const { documents, boards, packages } = facts;
  const tasks = proposeTasks(boards);
  if (documents.markdown.length === 0 && tasks === null) return null;
  const { changelog } = documents;
  const isKnown = changelog !== null && changelog.style !== null;
  const same = packages.filter(({ version }) => isKnown && version === changelog.newest).map(({ manifest }) => manifest);
  return {
    areas: proposeAreas(facts),
    tasks: tasks === null ? null : tasks.config,
    links: documents.markdown.length === 0 ? null : { exclude: [...documents.foreign, ...rehearsal?.unreadable ?? []] },
    changelog: changelog === null || changelog.style === null ? null : { file: changelog.path, style: changelog.style, versions: same },
    baseline: rehearsal === null || rehearsal.failures.length === 0 ? null : debtsPath
  };
}
function proposeAreas({ documents, contracts }) {
  const { pairs, sources, folders, changelog } = documents;
  const entry = changelog?.style === "keep-a-changelog" ? [{ changelog: true, title: "an entry in the changelog" }] : [];
  const areas = pairs.slice(0, mostAreas).map(({ id, source, page }) => ({ id, when: [source], unless: unlessOf(source), require: [{ any: [page], title: "its page" }] }));
  const faces = contracts.filter(({ kind }) => kind === "openapi" || kind === "json-schema" || kind === "interface").map(({ path }) => path);
  if (faces.length > 0 && entry.length > 0) areas.push({ id: freeId("interfaces", areas), when: toGlobs(faces), unless: [], require: entry });
  const code = sources.map((source) => `${source}/**`);
  const pages = folders.map((folder) => `${folder}/**`);
  const require2 = entry.length > 0 ? entry : pairs.length === 0 && pages.length > 0 ? [{ any: [...pages, "README.md"], title: "a page of the documents" }] : [];
  if (code.length > 0 && require2.length > 0) areas.push({ id: freeId("code", areas), when: code, unless: testFiles, require: require2 });
  return areas;
}
function unlessOf(source) {
  return source.endsWith("/**") ? testFiles : [];
}
function freeId(id, areas) {
  return areas.some((area) => area.id === id) ? `all-${id}` : id;
}
function toGlobs(paths) {
  const globs = paths.map((path) => paths.filter((other2) => folderOf(other2) === folderOf(path)).length > 2 && path.includes("/") ? `${folderOf(path)}/**` : path);
  return [...new Set(globs)];
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function toDocSync({ areas, tasks, links, changelog, baseline }) {
  return {
    ...areas.length === 0 ? {} : {
      areas: areas.map(({ id, when, unless, require: require2 }) => ({ id, when, ...unless.length === 0 ? {} : { unless }, require: require2.map((one) => ({ ...one, level: "warn" })) }))
    },
    ...tasks === null ? {} : { tasks },
    ...links === null ? {} : { links: links.exclude.length === 0 ? {} : { exclude: links.exclude } },
    ...changelog === null ? {} : { changelog: { file: changelog.file, style: changelog.style, ...changelog.versions.length === 0 ? {} : { versions: changelog.versions } } },
    ...baseline === null ? {} : { baseline }
  };
}
function leftOutOfDocs({ documents, boards, packages }) {
  const { changelog } = documents;
  const used = proposeTasks(boards)?.boards ?? [];
  const other2 = changelog?.style == null || changelog.newest === null ? [] : packages.filter(({ version }) => version !== changelog.newest && version !== "0.0.0");
  return [
    ...changelog !== null && changelog.style === null ? [{ what: changelog.path, why: `${changelog.evidence}; \`docSync.changelog\` reads Keep a Changelog, and what release tools write` }] : [],
    ...other2.length === 0 ? [] : [{ what: `the version in ${other2.slice(0, 3).map(({ manifest }) => manifest).join(", ")}`, why: `it is not ${changelog?.newest ?? ""}, the newest of the changelog; name it under \`docSync.changelog.versions\` once they agree` }],
    ...boards.filter((board) => !used.includes(board)).map(({ path }) => ({ what: `the board ${path}`, why: "one board, and one more of the other form for the same tasks, are enough to begin with" }))
  ];
}

// packages/core/src/adoption/init/facts/show-facts.ts
var shown3 = 4;
function showFacts(facts) {
  const { documents, boards, own } = facts;
  const rows = [
    ...facts.languages.map(({ name, files, evidence, manifests: manifests2 }) => [name, `${count(files, "file")} (${evidence.join(", ")}${files > evidence.length ? ` and ${files - evidence.length} more` : ""})${manifests2.length === 0 ? "" : `, ${manifests2.join(", ")}`}`]),
    ...kindsOf(facts.contracts).map(([kind, paths]) => [contractNames[kind], list(paths, shown3)]),
    ...facts.commands.map(({ command, evidence }) => ["tests", `${command.join(" ")} (${evidence})`]),
    ...documents.markdown.length === 0 ? [] : [["documents", `${count(documents.markdown.length, "Markdown file")} (${list(documents.markdown, shown3)})`]],
    ...documents.pairs.slice(0, shown3).map(({ source, page }) => ["code and page", `${source} and ${page}: the same name`]),
    ...documents.pairs.length > shown3 ? [["", `and ${documents.pairs.length - shown3} more`]] : [],
    ...documents.changelog === null ? [] : [["changelog", `${documents.changelog.path}: ${documents.changelog.style ?? "of no known form"} (${documents.changelog.evidence})`]],
    ...boards.map(({ path, columns, ids }) => ["board", `${path}: ${count(ids.length, "task")} under "${columns.id}" and "${columns.status}", ${list(ids, 2)}`]),
    ...facts.seen.map(({ what, paths }) => [what, list(paths, shown3)]),
    ...own.config === null ? [] : [["shipworthy", ".github/shipworthy.yml is there"]]
  ];
  return [`Found in ${facts.name} (${count(facts.files, "file")}, branch ${facts.branch}):`, ...rows.map(([what, text]) => `  ${what.padEnd(25)}${text}`)];
}
function showState({ head: head2, isDirty, untracked, isShallow }) {
  const lines = [
    ...head2 === null ? ["HEAD is detached: begin a branch before you commit."] : [],
    ...isDirty ? ["Some tracked files have changes that are not committed: the baseline is made of them as they are now."] : [],
    ...untracked.length > 0 ? [`${count(untracked.length, "file")} ${untracked.length === 1 ? "is" : "are"} new to git (${list(untracked, shown3)}) and judged here as any other: commit ${untracked.length === 1 ? "it" : "them"} too, or what is accepted speaks of files that nobody else has.`] : [],
    ...isShallow ? ["This clone is shallow: what needs history is judged in CI, where the workflow fetches all of it."] : []
  ];
  return lines.length === 0 ? [] : [...lines, ""];
}
function kindsOf(contracts) {
  const kinds = [...new Set(contracts.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, contracts.filter((one) => one.kind === kind).map(({ path }) => path)]);
}
function count(number, thing) {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
function list(values, most2) {
  return values.length <= most2 ? values.join(", ") : `${values.slice(0, most2).join(", ")} and ${values.length - most2} more`;
}

// packages/core/src/adoption/init/proposal/list-old-debts.ts
var accept = 'shipworthy doc-sync-check --mode accept-baseline --reason "before the check"';
function listOldDebts({ own }, rehearsal) {
  const failures = rehearsal?.failures ?? [];
  const docSync = own.config?.docSync;
  if (docSync === void 0 || failures.length === 0) return [];
  const isWritten = docSync.baseline !== void 0 && !own.hasDebts;
  if (isWritten && !own.isAgreed) return [];
  const all = failures.reduce((sum, one) => sum + one.count, 0);
  const found = `\`doc-sync-check\` fails on ${count(all, "thing")} that stand${all === 1 ? "s" : ""} here today: ${list(failures.map((one) => `${one.count} \xD7 ${one.rule}`), 4)}.`;
  const order = own.isAgreed ? " A pull request is judged by the rules and debts of its base, and what it forgives counts once it is merged: bring that in a pull request of its own, which is still red, before `release-gate` is required." : "";
  if (isWritten) return [{ message: `${found} Written down, they warn.${order}`, lines: [] }];
  const line = docSync.baseline === void 0 ? ["docSync:", `  baseline: ${debtsPath} # beside what is there`] : [];
  return [{ message: `${found} Mend ${all === 1 ? "it" : "them"}, or write ${all === 1 ? "it" : "them"} down as known.${order} To write down${line.length === 0 ? "" : ", add the line, then"} run the command:`, lines: [...line, accept] }];
}

// packages/core/src/adoption/init/proposal/propose-pack.ts
import { posix as posix7 } from "node:path";

// packages/core/src/adoption/init/proposal/render-yaml.ts
var width = 110;
function renderYaml(value, comments2 = {}) {
  return `${renderMap(value, { indent: "", place: "", comments: comments2 }).join("\n")}
`;
}
function isList(value) {
  return Array.isArray(value);
}
function renderMap(map, { indent, place, comments: comments2 }) {
  return Object.entries(map).flatMap(([key, value]) => {
    const here = place === "" ? key : `${place}/${key}`;
    const comment = comments2[here];
    const lines = renderEntry(`${indent}${renderScalar(key)}:`, value, { indent: `${indent}  `, place: here, comments: comments2 });
    return comment === void 0 ? lines : [...comment.split("\n").map((line) => `${indent}# ${line}`), ...lines];
  });
}
function renderEntry(start, value, context) {
  const flow = `${start} ${renderFlow(value)}`;
  if (value === null || typeof value !== "object" || flow.length <= width && isLeaf(value)) return [flow];
  if (!isList(value)) return [start, ...renderMap(value, context)];
  if (value.every((one) => one === null || typeof one !== "object")) return [start, ...wrap(value.map(renderFlow), context.indent)];
  return [start, ...value.flatMap((one) => renderElement(one, context))];
}
function wrap(items, indent) {
  const lines = [];
  let line = `${indent}[`;
  items.forEach((item, index) => {
    const next = `${item}${index === items.length - 1 ? "]" : ","}`;
    const isFull = line.length + next.length + 1 > width && !/^ *\[?$/.test(line);
    if (isFull) lines.push(line);
    line = isFull ? `${indent} ${next}` : /^ *\[$/.test(line) ? `${line}${next}` : `${line} ${next}`;
  });
  return [...lines, line];
}
function renderElement(value, context) {
  const flow = `${context.indent}- ${renderFlow(value)}`;
  if (value === null || typeof value !== "object" || isList(value) || flow.length <= width && isLeaf(value) || Object.keys(value).length === 0) return [flow];
  const [first = "", ...rest] = renderMap(value, { ...context, indent: `${context.indent}  ` });
  return [`${context.indent}- ${first.trimStart()}`, ...rest];
}
function isLeaf(value) {
  if (value === null || typeof value !== "object") return true;
  const parts = Object.values(value);
  return parts.every((part) => part === null || typeof part !== "object" || isList(part) && part.every((one) => one === null || typeof one !== "object"));
}
function renderFlow(value) {
  if (value === null || typeof value !== "object") return renderScalar(value);
  if (isList(value)) return `[${value.map(renderFlow).join(", ")}]`;
  const entries = Object.entries(value);
  return entries.length === 0 ? "{}" : `{ ${entries.map(([key, part]) => `${renderScalar(key)}: ${renderFlow(part)}`).join(", ")} }`;
}
function renderScalar(value) {
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain = /^(?:\.(?!inf|nan))?[A-Za-z_/][A-Za-z0-9_/.-]*(?: [A-Za-z0-9_/.][A-Za-z0-9_/.-]*)*$/i.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  if (isPlain) return value;
  return /^[\x20-\x7e\u00a0-\ud7ff]*$/.test(value) && !/[\u2028\u2029]/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

// packages/core/src/adoption/init/proposal/propose-pack.ts
var packPath = "regression/regression-pack.yml";
var packId = "contracts";
var most = { "openapi": 10, "json-schema": 25, "manifest": 20, "interface": 20, "report": 5, "data": 12, "golden": 5 };
function proposePack({ contracts, commands }, withCommands) {
  const chosen = contracts.filter((contract) => contracts.filter(({ kind }) => kind === contract.kind).indexOf(contract) < most[contract.kind]);
  const active = withCommands ? commands : [];
  const ids = toIds(chosen.map(({ path }) => path));
  const cases = [...chosen.map((contract, index) => toCopyCase(ids[index] ?? "", contract)), ...active.map(toCommandCase)];
  if (cases.length === 0) return null;
  const rest = contracts.filter((contract) => !chosen.includes(contract));
  return {
    text: `${header}${renderYaml({ schemaVersion: 1, id: packId, version: 1, cases })}${withCommands ? "" : renderIdle(commands)}`,
    cases: cases.length,
    contracts: chosen,
    commands: active,
    leftOut: rest.length === 0 ? [] : [{ what: `${rest.length} more ${rest.length === 1 ? "file" : "files"} such as ${rest[0]?.path ?? ""}`, why: "a first pack should be small enough to be read; add them by hand" }]
  };
}
var header = `# yaml-language-server: $schema=${schemaBase}regression-pack-v1.schema.json
# Files that others rely on. A case copies one, and drift-check compares the copy with the accepted baseline: a change is accepted
# on purpose (\`shipworthy drift-check --mode accept\`), never by accident. After an edit of this file: raise \`version\`, then
# \`shipworthy regression-pack --mode lock\`.
`;
function toCopyCase(id, { path, as, key, delimiter, ignore }) {
  const name = posix7.basename(path);
  return {
    id,
    command: ["cp", path.startsWith("-") ? `./${path}` : path, `{out}/${name}`],
    expect: {
      files: [{
        path: name,
        as,
        ...as === "openapi" || as === "json-schema" ? { breaking: "only" } : {},
        ...key.length === 0 ? {} : { key },
        ...delimiter === null ? {} : { delimiter },
        ...ignore.length === 0 ? {} : { ignore },
        ...as === "text" ? { normalise: ["line-endings"] } : {},
        baseline: true
      }]
    }
  };
}
function toCommandCase({ id, command, report }) {
  return { id, command, timeout: "15m", ...report === null ? {} : { expect: { files: [{ path: report.path, as: report.as, baseline: true }] } } };
}
function renderIdle(commands) {
  if (commands.length === 0) return "";
  const lines = renderYaml({ cases: commands.map(toCommandCase) }).trimEnd().split("\n").slice(1);
  const setup = commands.flatMap((one) => one.setup);
  const before = setup.length === 0 ? "" : ` The job \`regression\` of the workflow must run ${setup.map((line) => `\`${line}\``).join(" and ")} before.`;
  return [`  # Recognised, not run unless you say so: take the marks away, or run \`shipworthy init --with-commands\` instead.${before}`, ...lines.map((line) => `  # ${line.slice(2)}`), ""].join("\n");
}
function toIds(paths) {
  const used = /* @__PURE__ */ new Set();
  return paths.map((path) => {
    const plain2 = path.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9_-]+$/g, "").slice(0, 100);
    const id = plain2 === "" ? "file" : plain2;
    let unique = id;
    for (let count2 = 2; used.has(unique.toLowerCase()); count2 += 1) unique = `${id}-${count2}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

// packages/core/src/adoption/init/proposal/preview-lock.ts
function previewLock(text, path) {
  const source = parseYamlSource(text, path);
  const lock = toLock(packManifestSchema.parse(source.value), toPackContent(source.value, []));
  if (lock === null) throw new TypeError("a proposed pack names a file");
  return toLockText(lock);
}

// packages/core/src/adoption/init/proposal/render-workflow.ts
var checkout = "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2";
function renderWorkflow({ name, branch, hasPack, hasDocs, setup, release }) {
  const jobs = listJobNames({ hasPack, hasDocs });
  return [head({ name, branch }, release), ...renderJobs({ jobs, ids: jobNames, needs: jobs.slice(0, -1), setup, release })].join("\n");
}
var jobActions = { "regression": "regression-pack", "drift": "drift-check", "documents": "doc-sync-check", "release-gate": "release-gate" };
var jobNames = { "regression": "regression", "drift": "drift", "documents": "documents", "release-gate": "release-gate" };
function listJobNames({ hasPack, hasDocs }) {
  return [...hasPack ? ["regression", "drift"] : [], ...hasDocs ? ["documents"] : [], "release-gate"];
}
function renderJobs({ jobs, ids, needs, setup, release }) {
  const use = (action) => `shipworthy/shipworthy${action}@${release.sha} # ${release.label}`;
  return jobs.map((job) => {
    switch (job) {
      case "regression":
        return measuring(ids[job], { use: use("/actions/regression-pack"), setup });
      case "drift":
        return judging(ids, use("/actions/drift-check"));
      case "documents":
        return measuring(ids[job], { use: use("/actions/doc-sync-check"), setup: [] });
      case "release-gate":
        return gate(ids[job], { needs, use: use("") });
    }
  });
}
function head({ name, branch }, { source }) {
  const warning = source === "placeholder" ? "# Replace the forty zeros by the commit of the Shipworthy release you use; until then no job can start.\n" : "";
  return `# Measures, judges and decides. Require the check "release-gate" in a ruleset.
${warning}name: ${name}

on:
  pull_request:
  merge_group:
  push:
    branches: [${renderScalar(branch)}]
    tags: ['v*.*.*']
  workflow_dispatch:
    inputs:
      version:
        description: Version that is about to be released; it decides how much the gate demands.
        type: string
        required: false

permissions: {}

jobs:`;
}
function measuring(id, { use, setup }) {
  return `  ${id}:
    name: ${id}
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      evidence: \${{ steps.${id}.outputs.evidence }}
    steps:
${checkoutStep}${setup.map((line) => `      - run: ${renderScalar(line)}
`).join("")}      - id: ${id}
        uses: ${use}
`;
}
function judging({ drift, regression }, use) {
  return `  ${drift}:
    name: ${drift}
    needs: ${regression}
    if: \${{ !cancelled() }} # a red job before it must not skip the judge
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      evidence: \${{ steps.${drift}.outputs.evidence }}
    steps:
${checkoutStep}      - id: ${drift}
        uses: ${use}
        with:
          needs: \${{ toJSON(needs) }}
`;
}
function gate(id, { needs, use }) {
  return `  ${id}:
    name: release-gate # the exact name to require
    needs: [${needs.join(", ")}]
    if: always()
    runs-on: ubuntu-latest
    permissions:
      contents: read
      actions: read # artifacts of earlier attempts; who let an environment deploy
      pull-requests: read # reviews by code owners, for a major version
    steps:
${checkoutStep}      - uses: ${use}
        with:
          needs: \${{ toJSON(needs) }}
          version: \${{ inputs.version }}
`;
}
var checkoutStep = `      - uses: ${checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
`;

// packages/core/src/adoption/init/proposal/plan-workflow.ts
var usual = ".github/workflows/release-readiness.yml";
var other = ".github/workflows/shipworthy.yml";
var [usualName, otherName] = ["release-readiness", "shipworthy"];
function planWorkflow(facts, { judged, kinds, isWanted }) {
  const { own, release, branch } = facts;
  if (!isWanted || kinds.length === 0) return { files: [], kept: [] };
  const parts = { hasPack: judged.packs.length > 0, hasDocs: kinds.includes("doc-sync-report") };
  const namesakes = toNamesakes(facts);
  if (own.workflow !== null) return { files: [], kept: [...namesakes, { what: own.workflow.path, missing: listLacking(own.workflow, { jobs: listJobNames(parts), release }) }] };
  if (namesakes.length > 0) return { files: [], kept: namesakes };
  const path = [usual, other].find((one) => !own.workflowPaths.includes(one));
  if (path === void 0) return { files: [], kept: [{ what: usual, missing: [{ message: `This name and ${other} are taken by workflows that do not use Shipworthy: rename one, and run \`shipworthy init\` again.`, lines: [] }] }] };
  const setup = judged.newPack?.commands.flatMap((command) => command.setup) ?? [];
  const text = renderWorkflow({ ...parts, name: own.workflowNames.includes(usualName) ? otherName : usualName, branch, setup, release });
  return {
    files: [{ path, part: "workflow", before: null, text, why: `on every change: ${[...parts.hasPack ? ["regression", "drift"] : [], ...parts.hasDocs ? ["documents"] : []].join(", ")}, then the check \`release-gate\`` }],
    kept: path === usual ? [] : [{ what: usual, missing: [] }]
  };
}
function toNamesakes({ own }) {
  const remedy = own.workflow === null ? "No workflow is proposed beside it: give that job another name, and run `shipworthy init` again." : "Give that job another name.";
  return own.namesakes.map(({ path, job }) => ({ what: path, missing: [{ message: `Its job ${job} reports the check \`release-gate\`, which is the name of the gate, and a change could be merged by its result. ${remedy}`, lines: [] }] }));
}
function listLacking({ actions, jobs }, wanted) {
  const lacking = wanted.jobs.filter((job) => !actions.includes(jobActions[job]));
  if (lacking.length === 0) return [];
  const idOf = (name) => jobs.find((job) => job.actions.includes(jobActions[name]))?.id ?? (jobs.some(({ id }) => id === name) ? `shipworthy-${name}` : name);
  const ids = { "regression": idOf("regression"), "drift": idOf("drift"), "documents": idOf("documents"), "release-gate": idOf("release-gate") };
  const fresh = lacking.filter((job) => job !== "release-gate").map((job) => ids[job]);
  const gate2 = jobs.find((job) => job.actions.includes("release-gate"));
  const lines = renderJobs({ jobs: lacking, ids, needs: [...jobs.map(({ id }) => id), ...fresh], setup: [], release: wanted.release }).join("\n").trimEnd().split("\n");
  return [
    { message: `It does not use ${lacking.map((job) => jobActions[job]).join(", ")}. Add below \`jobs:\``, lines },
    ...gate2 === void 0 || fresh.length === 0 ? [] : [{ message: `and let the job ${gate2.id}, which decides, wait for ${fresh.length === 1 ? "it" : "them"}:`, lines: [`needs: [${[...gate2.needs, ...fresh].join(", ")}]`] }]
  ];
}

// packages/core/src/adoption/init/proposal/render-config.ts
function renderConfig({ packs, docs, kinds }) {
  const value = {
    schemaVersion: 1,
    ...packs.length === 0 ? {} : { packs },
    ...docs === null ? {} : { docSync: toDocSync(docs) },
    gate: { require: kinds }
  };
  return `# yaml-language-server: $schema=${schemaBase}shipworthy-config-v1.schema.json
# The rules of the release gate. On pull requests they are read from the base: a change cannot loosen what judges it.
${renderYaml(value, comments)}`;
}
var comments = {
  "docSync/areas": "Who changes the one is reminded of the other. `level: fail` instead of `warn` makes a rule of it.",
  "docSync/tasks": "One task, one status, wherever it stands.",
  "docSync/baseline": "What was wrong before this check began: it warns, and only what is new blocks.",
  "gate": "The evidence that must be there, each of it passed, before the check `release-gate` is green."
};
function renderConfigLines(value) {
  return renderYaml(value).trimEnd().split("\n");
}

// packages/core/src/adoption/init/proposal/propose.ts
var allParts = new Set(initParts);
function propose(facts, options) {
  const { own } = facts;
  const judged = judge(facts, options);
  const isConfigured = own.config !== null || bringsConfig(options);
  const kinds = isConfigured ? [...judged.packs.map(({ id }) => `drift-report:${id}`), ...judged.docs !== null || judged.hasOwnDocs ? ["doc-sync-report"] : []] : [];
  const workflow = planWorkflow(facts, { judged, kinds, isWanted: options.parts.has("workflow") });
  const files = [...planConfig(facts, judged, { kinds, options }), ...planPack(facts, judged), ...workflow.files];
  return {
    files,
    steps: planSteps(facts, judged, options),
    kept: [...own.config === null ? [] : [keptConfig(facts, options, kinds)], ...keptPacks(own.packs, options), ...workflow.kept],
    leftOut: [...listLeftOut(facts, judged, options), ...demandsOfOthers(facts, kinds, options)],
    kinds,
    runsCommands: (judged.newPack?.commands.length ?? 0) > 0
  };
}
function bringsConfig({ parts }) {
  return parts.has("config") || parts.has("pack") || parts.has("docs");
}
function judge(facts, { parts, withCommands, rehearsal }) {
  const { own } = facts;
  const there = own.packs.flatMap(({ path, id }) => id === null ? [] : [{ path, id }]);
  const absent = own.packs.find(({ id }) => id === null);
  const mayMake = parts.has("pack") && there.length === 0 && (own.config === null || absent !== void 0);
  const newPack = mayMake ? proposePack(facts, withCommands) : null;
  return {
    packs: newPack === null ? there : [{ path: absent?.path ?? packPath, id: packId }],
    docs: own.config === null && parts.has("docs") ? proposeDocs(facts, rehearsal) : null,
    hasOwnDocs: own.config?.docSync !== void 0,
    newPack
  };
}
function planConfig(facts, judged, { kinds, options }) {
  const { own } = facts;
  if (kinds.length === 0 || !bringsConfig(options)) return [];
  const before = own.gitignore;
  const start = before === null || before === "" || before.endsWith("\n") ? before ?? "" : `${before}
`;
  return [
    ...own.config !== null ? [] : [{ path: defaultConfigPath, part: "config", before: null, text: renderConfig({ packs: judged.packs.map(({ path }) => path), docs: judged.docs, kinds }), why: "says what is judged, and what the gate demands" }],
    ...own.ignoresOutput ? [] : [{ path: ".gitignore", part: "config", before, text: `${start}shipworthy-out/
`, why: "evidence is made anew by every run, and belongs in no commit" }]
  ];
}
function planPack({ own }, { newPack, packs }) {
  const path = packs[0]?.path;
  if (newPack === null || path === void 0 || own.packs.some((one) => one.path === path && one.id !== null)) return [];
  return [
    { path, part: "pack", before: null, text: newPack.text, why: `guards what others rely on: ${describeCases(newPack)}` },
    { path: toLockPath(path), part: "pack", before: null, text: previewLock(newPack.text, path), why: "the lock: the pack may not change unnoticed" }
  ];
}
function describeCases({ contracts, commands }) {
  const kinds = contractKinds.map((kind) => [contracts.filter((contract) => contract.kind === kind).length, contractNames[kind]]);
  return [...kinds.filter(([number]) => number > 0), ...commands.map(({ id }) => [1, id])].map(([number, name]) => `${number} \xD7 ${name}`).join(", ");
}
function planSteps({ own }, { newPack, packs, docs }, { parts, rehearsal }) {
  const [made] = packs;
  const lacking = parts.has("pack") ? own.packs : [];
  const ownDebts = own.config?.docSync?.baseline;
  const debts = docs?.baseline ?? (ownDebts !== void 0 && !own.hasDebts && parts.has("docs") && (rehearsal?.failures.length ?? 0) > 0 ? ownDebts : null);
  return [
    ...newPack !== null && made !== void 0 ? [{ step: "baseline", pack: made.path, id: made.id }] : lacking.flatMap(lackingSteps),
    ...debts === null ? [] : [{ step: "debts", path: debts }]
  ];
}
function lackingSteps({ path, id, isLocked, hasBaseline, commands }) {
  if (id === null) return [];
  return [...isLocked ? [] : [{ step: "lock", pack: path, id }], ...hasBaseline || commands.length === 0 ? [] : [{ step: "baseline", pack: path, id }]];
}
function keptConfig(facts, { parts, withCommands, rehearsal }, kinds) {
  const { config } = facts.own;
  const missing = [...listOldDebts(facts, rehearsal)];
  const fresh = [];
  if (parts.has("pack") && config?.packs.length === 0 && proposePack(facts, withCommands) !== null) {
    missing.push({ message: "It names no pack. With these lines the next `shipworthy init` writes one:", lines: renderConfigLines({ packs: [packPath] }) });
    fresh.push(`drift-report:${packId}`);
  }
  const docs = parts.has("docs") && config?.docSync === void 0 ? proposeDocs(facts, rehearsal) : null;
  if (docs !== null) {
    missing.push({ message: "It says nothing of documents:", lines: renderConfigLines({ docSync: toDocSync(docs) }) });
    fresh.push("doc-sync-report");
  }
  const required = config?.gate.require ?? [];
  const wanted = [...kinds, ...fresh].filter((kind) => !required.includes(kind) && !required.includes(kind.split(":")[0] ?? ""));
  if (wanted.length > 0) missing.push({ message: `Its gate does not demand ${wanted.join(" and ")}:`, lines: renderConfigLines({ gate: { require: [...required, ...wanted] } }) });
  return { what: defaultConfigPath, missing };
}
function keptPacks(packs, { parts }) {
  return parts.has("pack") ? packs.filter(({ id }) => id !== null).map(({ path }) => ({ what: path, missing: [] })) : [];
}
function listLeftOut(facts, { newPack, docs }, { parts, withCommands, rehearsal }) {
  const wantsPack = parts.has("pack") && facts.own.packs.length === 0 && facts.own.config === null;
  const [own] = facts.own.packs;
  const tests2 = showCommands(facts.commands);
  const absent = facts.commands.filter(({ command }) => own?.commands.some((there) => there.join(" ") === command.join(" ")) !== true);
  return [
    ...wantsPack && newPack === null ? [{ what: "a pack", why: `no committed file was found that a program of others would read${tests2 === "" ? "" : `; \`--with-commands\` makes one of ${tests2}`}` }] : [],
    ...newPack?.leftOut ?? [],
    ...newPack === null ? [] : leftOutOfPackages(facts, newPack.contracts),
    ...withCommands && newPack === null && own !== void 0 && absent.length > 0 ? [{ what: showCommands(absent), why: `${own.path} is there, and a pack that is there is not edited: add the case, raise \`version\`, and lock` }] : [],
    ...tests2 === "" || withCommands || newPack === null ? [] : [{ what: tests2, why: "your commands are never run unless you say so; the case stands in the pack as a comment, and `--with-commands` makes it a real one" }],
    ...parts.has("docs") && facts.own.config === null && docs === null ? [{ what: "documents", why: "there is no Markdown file" }] : [],
    ...docs === null ? [] : leftOutOfDocs(facts),
    ...(rehearsal?.unreadable ?? []).map((path) => ({ what: path, why: `it cannot be read as a document, so no list could forgive it; ${facts.own.config?.docSync === void 0 ? "its links are not judged" : "`doc-sync-check` stays unverified until it can, or until `docSync.links.exclude` names it"}` }))
  ];
}
function leftOutOfPackages({ untrackedTypes }, contracts) {
  const manifests2 = contracts.filter(({ kind }) => kind === "manifest").map(({ path }) => path);
  return [
    ...manifests2.length === 0 ? [] : [{ what: `the files that ${listSome(manifests2)} ${manifests2.length === 1 ? "names" : "name"}`, why: "the case compares what the manifest says, not whether the files are there; a case that imports the package would" }],
    ...untrackedTypes.length === 0 ? [] : [{ what: listSome(untrackedTypes), why: "declarations that git does not track: a case that builds them can compare them" }]
  ];
}
function listSome(paths) {
  return paths.length <= 3 ? paths.join(", ") : `${paths.slice(0, 3).join(", ")} and ${paths.length - 3} more`;
}
function showCommands(commands) {
  return commands.map(({ command }) => `\`${command.join(" ")}\``).join(", ");
}
function demandsOfOthers({ own }, kinds, { parts }) {
  if (!parts.has("workflow")) return [];
  if (kinds.length === 0) return [{ what: "a workflow", why: own.config === null && parts.size === 1 ? "no configuration says what to measure; propose it as well: `--only pack,docs,workflow`" : "there is nothing to measure yet" }];
  const other2 = (own.config?.gate.require ?? []).filter((required) => !kinds.some((kind) => kind === required || kind.startsWith(`${required}:`)));
  return own.workflow !== null || other2.length === 0 ? [] : [{ what: `a job for ${other2.join(", ")}`, why: `your gate demands it, and what it is made from is yours to say; ${guide("required-checks")} lists workflows that do` }];
}

// packages/core/src/adoption/init/proposal/rehearse-docs.ts
async function rehearseDocs(host, workspace, docSync) {
  const scratch = await openScratch();
  try {
    const elsewhere = await openWorkspace(host, { root: workspace.root, out: await scratch.folder() });
    const inputs = parseInputs(docSyncCheck, { face: "command", values: { "fail-on": "never" } });
    const policy = await resolvePolicy(host, elsewhere, { config: void 0, policyFrom: "worktree" });
    const { documents } = await checkDocuments({ inputs, host, workspace: elsewhere, policy, config: docSync, startedAt: host.now() });
    return toRehearsal(documents.flatMap(({ document }) => document.findings));
  } finally {
    await scratch.remove();
  }
}
function toRehearsal(findings) {
  const counts = /* @__PURE__ */ new Map();
  for (const { rule, outcome } of findings) if (outcome === "fail") counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const unreadable = findings.flatMap(({ outcome, location }) => outcome === "unverified" && location !== null ? [location.path] : []);
  return { failures: [...counts].map(([rule, count2]) => ({ rule, count: count2 })).toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)), unreadable: [...new Set(unreadable)].toSorted() };
}

// packages/core/src/adoption/init/show-diff.ts
function showDiff({ path, before, text }) {
  if (before === null) {
    const lines = text.replace(/\n$/, "").split("\n");
    return ["--- /dev/null", `+++ b/${path}`, `@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)];
  }
  const hunks = toTextHunks(before, text) ?? [];
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines])];
}

// packages/core/src/adoption/init/show-plan.ts
function placesOf2({ files, steps }) {
  return [...files.map(({ path }) => path), ...steps.map(placeOf)];
}
function isNothingToDo({ files, steps }) {
  return files.length === 0 && steps.length === 0;
}
function showProposal(shown4) {
  const { facts, plan, rehearsal, again } = shown4;
  if (isNothingToDo(plan)) return [...showFacts(facts), "", ...showKept(plan), ...showLeftOut(plan), ...showNothing(shown4).split("\n")];
  return [
    ...showFacts(facts),
    "",
    ...showState(facts),
    ...showFiles(plan, rehearsal),
    ...shown4.ignored.map((path) => `Git ignores ${path}: change your .gitignore first, or CI will not see it.`),
    ...showKept(plan),
    ...showLeftOut(plan),
    ...showRelease(facts, plan),
    ...plan.files.flatMap((file) => [...showDiff(file), ""]),
    "Nothing was written. To write all of it:",
    `  ${again}`,
    ...plan.runsCommands ? ["That also runs your test commands once."] : []
  ];
}
function showApplied({ facts, plan, rehearsal, top }, { acceptedBy, proof }) {
  const paths = [...placesOf2(plan), ...plan.kept.map(({ what }) => what)];
  return [
    ...showFacts(facts),
    "",
    ...showState(facts),
    ...showKept(plan),
    ...showLeftOut(plan),
    "Written:",
    ...plan.files.map(({ path, before }) => `  ${path}${before === null ? "" : " (lines added at the end)"}`),
    ...plan.steps.map((step) => `  ${placeOf(step)} (${toWhat(step, rehearsal)})`),
    ...acceptedBy === null ? [] : [`Accepted by ${acceptedBy}. The pull request that brings these files is its review.`],
    ...proof.length === 0 ? [] : ["Judged here, as CI will:", ...proof.map(({ kind, key, verdict }) => `  ${verdict.padEnd(12)}${kind}${key === "default" ? "" : `:${key}`}`)],
    ...proof.some(({ verdict }) => verdict !== "pass" && verdict !== "warn") ? ["What is red here is red on the pull request, too: above is what to do."] : [],
    "",
    ...showRelease(facts, plan),
    "Next:",
    ...showGit(facts, { top, paths }),
    ...showRequiring(facts, plan),
    ...showDaily(plan)
  ];
}
var ownBranch = "introduce-shipworthy";
function showGit({ head: head2, branch }, { top, paths }) {
  const git = top === "." ? "  git" : `  git -C ${quote(top)}`;
  const short = [...new Set(paths.map((path) => path.startsWith(".github/") ? ".github" : path))].map(quote);
  const begins = head2 === null || head2 === branch && head2 !== ownBranch;
  return [...begins ? [`${git} switch -c ${ownBranch}`] : [], `${git} add ${short.join(" ")}`, `${git} commit -m "Introduce Shipworthy"`, `${git} push --set-upstream origin HEAD`];
}
function quote(path) {
  return /^[\w./@+-]+$/.test(path) ? path : `"${path.replaceAll(/["\\$`]/g, "\\$&")}"`;
}
function showRequiring({ own }, { files }) {
  const hasGate = files.some(({ part }) => part === "workflow") || own.workflow?.actions.includes("release-gate") === true;
  if (!hasGate) return ["Open the pull request. No workflow runs the gate yet; `shipworthy init --only workflow` proposes one."];
  return ["Open the pull request, and the check `release-gate` appears on it. Once it is merged, require the check in a ruleset:", `  ${guide("required-checks")}`, "and ask `shipworthy doctor` whether it can be relied on."];
}
function showDaily({ kinds }) {
  const hasPack = kinds.some((kind) => kind.startsWith("drift-report"));
  const commands = [...hasPack ? ["regression-pack", "drift-check"] : [], ...kinds.includes("doc-sync-report") ? ["doc-sync-check"] : [], "release-gate"];
  return ["", "For every later change, before you push:", ...commands.map((command) => `  shipworthy ${command}`)];
}
function showFiles(plan, rehearsal) {
  const rows = [...plan.files.map(({ path, why }) => [path, why]), ...plan.steps.map((step) => [placeOf(step), toWhat(step, rehearsal)])];
  const width2 = Math.max(...rows.map(([path]) => path.length)) + 2;
  return ["Proposed:", ...rows.map(([path, why]) => `  ${path.padEnd(width2)}${why}`), ...plan.kinds.length === 0 ? [] : [`The gate will demand ${plan.kinds.join(" and ")}.`], ""];
}
function placeOf(step) {
  if (step.step === "debts") return step.path;
  return step.step === "lock" ? toLockPath(step.pack) : `${defaultBaselineFolder({ path: step.pack, ref: { id: step.id } })}/`;
}
function toWhat(step, rehearsal) {
  if (step.step === "lock") return "the lock: the pack may not change unnoticed";
  if (step.step === "baseline") return "the first baseline: what one run of the pack observes now";
  const failures = rehearsal?.failures ?? [];
  const all = failures.reduce((sum, one) => sum + one.count, 0);
  return `${count(all, "old debt")} of the documents, from now on a warning: ${list(failures.map((one) => `${one.count} \xD7 ${one.rule}`), 4)}`;
}
function showKept({ kept }) {
  return kept.flatMap(({ what, missing }) => [
    `Kept as it is: ${what}`,
    ...missing.flatMap(({ message, lines }) => [`  ${message}`, ...lines.map((line) => `      ${line}`)])
  ]).concat(kept.length === 0 ? [] : [""]);
}
function showLeftOut({ leftOut }) {
  return leftOut.length === 0 ? [] : ["Not proposed:", ...leftOut.map(({ what, why }) => `  ${what}: ${why}`), ""];
}
function showRelease({ release }, { files }) {
  if (!files.some(({ part }) => part === "workflow")) return [];
  if (release.source === "clone") return [`The workflow uses Shipworthy at ${release.sha} (${release.label}): the commit of the clone that this command runs from.`, ""];
  if (release.source === "input") return [`The workflow uses Shipworthy at ${release.sha}, as \`--action-ref\` says.`, ""];
  return ["The workflow names Shipworthy by forty zeros, because this command does not run from a clean clone of it and so knows no commit.", "Put the commit of a release in their place, or give `--action-ref <sha>`; until then no job can start.", ""];
}
function showNothing({ facts, plan, parts }) {
  const { kept, kinds } = plan;
  if (kept.some(({ missing }) => missing.length > 0)) return "Nothing was written: files that are there are never edited. Add the lines above yourself.";
  const needed = kinds.length === 0 && facts.own.config === null ? listNeeded(facts, parts) : [];
  if (needed.length > 0) return `There is nothing to propose for ${[...parts].map((part) => `\`${part}\``).join(" and ")} alone: it needs something to judge. To see a proposal with that:
  shipworthy init --only ${[...needed, ...parts].join(",")}`;
  if (kinds.length === 0 && parts.has("pack") && facts.commands.length > 0 && !plan.runsCommands) return "There is nothing to propose without your tests. To see a proposal with them:\n  shipworthy init --with-commands";
  return kinds.length === 0 ? "There is nothing to propose." : "Nothing is to be done: everything is in place.";
}
function listNeeded({ contracts, documents, boards, own }, parts) {
  if (parts.has("pack") || parts.has("docs")) return [];
  return [...contracts.length > 0 || own.packs.length > 0 ? ["pack"] : [], ...documents.markdown.length > 0 || boards.length > 0 ? ["docs"] : []];
}

// packages/core/src/adoption/init/run-init.ts
async function runInit(inputs, host) {
  const { parts, actionRef } = requireRequest(inputs);
  const workspace = await openWorkspace(host, { root: inputs.root, out: void 0 });
  const facts = await collectFacts(host, workspace, actionRef);
  const rehearsal = parts.has("docs") || facts.own.config?.docSync !== void 0 ? await rehearse(host, workspace, facts) : null;
  const plan = propose(facts, { parts, withCommands: inputs["with-commands"], rehearsal });
  const ignored = await findIgnored(host, workspace, placesOf2(plan));
  const shown4 = { facts, plan, rehearsal, ignored, parts, again: toCommandLine(inputs), top: posix8.normalize(relative(await realpath(host.cwd), workspace.root).replaceAll("\\", "/")) };
  if (!inputs.yes || isNothingToDo(plan)) return toResult(workspace, shown4, null);
  if (ignored.length > 0) throw new ShipworthyError("init/refused", `Git ignores ${ignored.join(", ")}: CI would not see what is written there.`, { hint: "Take the pattern out of your .gitignore, or add one with `!`, and start again." });
  return toResult(workspace, shown4, await applyPlan(host, workspace, plan));
}
function requireRequest({ only, "action-ref": actionRef }) {
  const faults = only.filter((part) => !initParts.some((one) => one === part)).map((part) => ({
    message: `\`--only\` knows no part ${JSON.stringify(part)}.`,
    remedy: `The parts are ${initParts.map((one) => `\`${one}\``).join(", ")}.`
  }));
  if (actionRef !== void 0 && !/^[0-9a-f]{40}$/.test(actionRef)) {
    faults.push({
      message: `\`--action-ref\` must be a commit, 40 hexadecimal digits in small letters: what ${JSON.stringify(actionRef)} means can change.`,
      remedy: "Ask for the commit of a release: `git ls-remote https://github.com/shipworthy/shipworthy v0.1.0`."
    });
  }
  if (faults.length > 0) throw new ShipworthyError("usage/invalid-input", "Nothing is proposed like this:", { hint: "Run `shipworthy init --help` for all flags.", faults });
  return { parts: new Set(initParts.filter((part) => only.length === 0 || only.includes(part))), actionRef: actionRef ?? null };
}
async function findIgnored(host, workspace, places) {
  const answers = await Promise.all(places.map((path) => askIfIgnored(host, workspace.resolve(path.endsWith("/") ? `${path}any.json` : path))));
  return places.filter((_, index) => answers[index] === "ignored");
}
async function rehearse(host, workspace, facts) {
  const own = facts.own.config?.docSync;
  const judge2 = async (before) => {
    const proposed = own === void 0 ? proposeDocs(facts, before) : null;
    const docs = own ?? (proposed === null ? null : docSyncConfigSchema.parse(toDocSync(proposed)));
    return docs === null ? null : rehearseDocs(host, workspace, docs);
  };
  const first = await judge2(null);
  if (first === null || first.unreadable.length === 0) return first;
  const second = await judge2({ failures: [], unreadable: first.unreadable });
  return second === null ? null : { ...second, unreadable: first.unreadable };
}
function toCommandLine(inputs) {
  return ["shipworthy init --yes", ...inputs.only.length === 0 ? [] : [`--only ${inputs.only.join(",")}`], ...inputs["with-commands"] ? ["--with-commands"] : [], ...inputs["action-ref"] === void 0 ? [] : [`--action-ref ${inputs["action-ref"]}`], ...inputs.root === void 0 ? [] : [`--root ${inputs.root}`]].join(" ");
}
function toResult(workspace, shown4, applied) {
  const notes = applied === null ? showProposal(shown4) : showApplied(shown4, applied);
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: requireJson(toReport(shown4.facts, shown4.plan, applied)) }, exitCode: 0 };
}
function toReport({ own: _own, ...found }, plan, applied) {
  return { written: applied !== null, found, ...plan, ...applied ?? {} };
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  runInit
};
