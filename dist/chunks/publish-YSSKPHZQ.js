import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decodeText,
  inAreaPath,
  inBundlePath,
  readRecordedTime,
  readShownHashes,
  scanFile,
  selectFiles,
  stampOf,
  toTime,
  withoutPointers
} from "./chunk-O43VQBLQ.js";
import {
  toCode,
  toFence,
  toLine,
  toTable
} from "./chunk-IA6VWLRC.js";
import {
  bundlePathOf
} from "./chunk-FXHEOVW4.js";
import {
  findCollisions,
  writeZip
} from "./chunk-XMUDPAAX.js";
import {
  findSecrets,
  redactionRules
} from "./chunk-BYQDC2JO.js";
import "./chunk-S4BTKXOZ.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  toOutputError
} from "./chunk-Z75HRPYS.js";
import {
  clearStaged,
  hashFiles,
  isJsonArray,
  isJsonObject,
  isStagedFor,
  listEntries,
  matchGlobs,
  parseJsonText,
  readTextFile,
  requireJson,
  searchJson,
  sha256Hex,
  stageFolder,
  toCanonicalJson,
  toPrettyJson
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import {
  schemaBase
} from "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/bundle/publish/apply-publish.ts
import { constants } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
async function applyPublish(target, { files }, archive = () => Promise.resolve()) {
  let staged = null;
  try {
    staged = await stageFolder(target);
    await stage(staged.path, files);
    await proveStaged(staged.path, files);
    await archive(staged.path);
    await staged.moveIntoPlace();
  } catch (error) {
    throw toOutputError(error, dirname(target));
  } finally {
    await staged?.remove();
  }
}
async function stage(folder, files) {
  for (const parent of new Set(files.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
  for (const file of files) {
    const path = join(folder, file.path);
    if (file.from === "text") await writeFile(path, file.text, { flag: "wx" });
    else await copyFile(file.absolute, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  }
}
async function proveStaged(folder, files) {
  const hashes = await hashFiles(files.map(({ path }) => join(folder, path)));
  const changed = files.filter(({ path, sha256 }) => hashes.get(join(folder, path))?.sha256 !== sha256);
  if (changed.length === 0) return;
  throw new ShipworthyError("config/unreadable", "Sources were changed while they were copied, and nothing was published:", {
    hint: "Let whatever writes them end, and publish again.",
    faults: changed.map((file) => ({ path: file.from === "copy" ? file.source : file.path, message: "It is not what it was when the plan was made." }))
  });
}

// packages/core/src/bundle/publish/choose-files.ts
import { dirname as dirname2 } from "node:path";
async function chooseFiles(request) {
  const byPath2 = /* @__PURE__ */ new Map();
  for (const file of request.sources) byPath2.set(file.path, [...byPath2.get(file.path) ?? [], file]);
  const area = toArea(request, [...byPath2.values()].flatMap(([first]) => first ?? []));
  const chosen = /* @__PURE__ */ new Map();
  const absent = [];
  const faults = [];
  for (const want of request.wants) {
    const { picked } = await selectFiles(area, want.selection, (path) => readTime(byPath2.get(inAreaPath(area, path))?.[0]));
    if (picked.length === 0 && want.isMandatory) faults.push(toMissing(request, want));
    else if (picked.length === 0) absent.push(want);
    if (want.selection.pick === "only" && picked.length > 1) faults.push(toAmbiguous(request, want, picked.map(({ path }) => inAreaPath(area, path))));
    for (const { path } of picked) chosen.set(inAreaPath(area, path), [...chosen.get(inAreaPath(area, path)) ?? [], want.id]);
  }
  const files = [...chosen].flatMap(([path, wantedBy]) => {
    const file = byPath2.get(path)?.[0];
    return file === void 0 ? [] : [{ ...file, wantedBy: [...new Set(wantedBy)] }];
  });
  faults.push(...files.flatMap(complainAbout), ...await findRivals(files.map(({ path }) => byPath2.get(path) ?? [])));
  return { files: files.toSorted((a, b) => a.path < b.path ? -1 : 1), absent, faults };
}
function toArea({ name, config, platform }, files) {
  const folder = name === "." ? "" : name;
  const listed = files.map(({ path, bytes }) => ({ path, bytes, sha256: null, line: 1, column: 1 }));
  const manifest = { path: inBundlePath({ folder }, config.manifest.file), files: listed, area: name, version: null, commit: null, repository: null, platform, taskIds: [] };
  return { name, config, folder, manifest, files: files.map(({ path, bytes }) => ({ path: inBundlePath({ folder }, path), bytes, sha256: "" })) };
}
async function readTime(file) {
  if (file?.kind !== "file") return null;
  const folder = dirname2(file.absolute);
  const path = file.absolute.slice(folder.length + 1);
  const bundle = { path: file.source, kind: "folder", sha256: null, folder, files: [{ path, bytes: file.bytes, sha256: "" }], findings: [] };
  return readRecordedTime({ bundle }, path);
}
function complainAbout({ source, path, kind, bytes }) {
  if (kind !== "file") return [{ path: source, message: "It is wanted, but is no regular file.", remedy: "Put the file itself there." }];
  if (/[\x00-\x1f\x7f\\]/.test(path)) return [{ path: source, message: "Its name holds a backslash or a control character.", remedy: "Rename it." }];
  return bytes === 0 ? [{ path: source, message: "It is empty, and an empty file proves nothing.", remedy: "Produce it again." }] : [];
}
async function findRivals(groups) {
  const shared = groups.filter((group) => group.length > 1 && group.every(({ kind }) => kind === "file"));
  const hashes = await hashFiles(shared.flatMap((group) => group.map(({ absolute }) => absolute)));
  return shared.flatMap(([first, ...others]) => others.filter((other) => hashes.get(other.absolute)?.sha256 !== hashes.get(first?.absolute ?? "")?.sha256).map(({ source }) => ({ path: source, message: `${first?.source ?? ""} has the same name and holds something else.`, remedy: "Remove the old one, or name the folder of each area: `Area=folder`." })));
}
function toMissing({ name }, { id, title, selection }) {
  return { message: `${name}/${id}${id.endsWith(title) ? "" : ` (${title})`} is missing: no source holds ${toText(selection.files)}.`, remedy: "Produce it, or name its folder with `sources`." };
}
function toAmbiguous({ name }, { id }, paths) {
  return { message: `${name}/${id} must be one file, but ${paths.length} match: ${paths.slice(0, 5).join(", ")}.`, remedy: "Leave the one that is meant, or say `pick: newest`." };
}
function toText(files) {
  return (typeof files === "string" ? [files] : files).map((one) => `\`${one}\``).join(" or ");
}

// packages/core/src/bundle/publish/is-doc-sync.ts
function isDocSync({ id, passed, task }) {
  return passed !== void 0 || task !== void 0 || id === "doc-sync";
}

// packages/core/src/bundle/publish/list-source-files.ts
import { stat } from "node:fs/promises";
import { join as join2 } from "node:path";

// packages/core/src/bundle/publish/list-wants.ts
function listWants(area, { requires, gates }, required) {
  const requirements = requires.map(({ id, title, files, except, pick, level }) => {
    const isMandatory = level === "fail" || required.includes(`${area}/${id}`);
    return { id, title: title ?? id, selection: { files, except, pick }, isMandatory, isExpected: isMandatory || level === "warn" };
  });
  const sources = gates.flatMap(({ id, title, from, except, pick, level, equals }) => {
    const shared = { id: `gate ${id}`, title: title ?? id, isMandatory: level === "fail", isExpected: true };
    const other = equals === void 0 ? [] : [{ ...shared, selection: { files: equals.from, except: [], pick: "newest" } }];
    return [{ ...shared, selection: { files: from, except, pick } }, ...other];
  });
  return [...requirements, ...sources];
}
function patternsOf({ selection: { files } }) {
  return typeof files === "string" ? [files] : files;
}

// packages/core/src/bundle/publish/list-source-files.ts
async function listSourceFiles(folder, { wants, isBundle, ignoresCase }) {
  const patterns = wants.flatMap(patternsOf);
  const fold = (text) => ignoresCase ? text.toLowerCase() : text;
  const matches = matchGlobs(patterns.map(fold));
  const toSource2 = (path) => folder.path === "" ? path : `${folder.path}/${path}`;
  const depths = patterns.map((pattern) => pattern.includes("**") ? Infinity : pattern.split("/").length);
  const deepest = Math.max(0, ...depths);
  const entries = await listEntries(folder.absolute, {
    skipFolder: (path) => path.split("/").length >= deepest || path.split("/").includes(".git") || isBundle(toSource2(path))
  });
  const found = [];
  for (const { path, kind } of entries) {
    if (!matches(fold(path)) || kind !== "file" && withoutPointers([path], patterns).length === 0) continue;
    const absolute = join2(folder.absolute, path);
    found.push({ path, source: toSource2(path), absolute, kind, bytes: kind === "file" ? (await stat(absolute)).size : 0 });
  }
  return found;
}

// packages/core/src/bundle/publish/read-checklist.ts
import { readFile } from "node:fs/promises";
var largest = 16 * 1024 * 1024;
var mostLines = 200;
async function readChecklist({ path, absolute, bytes }, config) {
  const text = bytes > largest ? null : decodeText(await readFile(absolute))?.replace(/\r\n?/g, "\n") ?? null;
  if (text === null) return { path, lines: [] };
  const lines = /\.json$/i.test(path) ? await listFromDocument(text, path, config) : text.split("\n").filter((line) => /^\s*[-*] \[[ xX]\] /.test(line)).map((line) => line.trim());
  return { path, lines: lines.filter((line) => !/[0-9a-f]{12}/i.test(line)).slice(0, mostLines) };
}
async function listFromDocument(text, path, { passed, task }) {
  let document;
  try {
    document = parseJsonText(text, { path }).value;
  } catch {
    return [];
  }
  const facts = [["Passed", await find(document, passed?.query)], ["Task", await find(document, task?.query)], ["Verdict", isJsonObject(document) ? document["verdict"] : null]];
  const rows = facts.flatMap(([name, value]) => isScalar(value) ? [`- ${name}: ${toLine2(value)}`] : []);
  return [...rows, ...itemsOf(document).map(toItem)];
}
async function find(document, query) {
  return query === void 0 ? null : searchJson(document, query);
}
function itemsOf(document) {
  if (!isJsonObject(document)) return [];
  const lists = Object.entries(document).filter(([name]) => /^(?:items|checks|checklist|entries)$/i.test(name)).map(([, value]) => value);
  return lists.flatMap((list) => isJsonArray(list) ? list : [list]).filter((item) => isJsonObject(item));
}
function toItem(item) {
  const entries = Object.entries(item);
  const member = (names) => entries.find(([name, value]) => names.test(name) && isScalar(value))?.[1];
  const state = member(/^(?:passed|done|checked|ok|status|state|result)$/i);
  const isDone = state === true || typeof state === "string" && /^(?:pass(?:ed)?|done|ok|true|yes)$/i.test(state);
  return `- [${isDone ? "x" : " "}] ${toLine2(member(/^(?:name|title|item|check|path|file|id)$/i) ?? "unnamed")}`;
}
function isScalar(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
function toLine2(value) {
  return String(value).replace(/\s+/g, " ").slice(0, 200);
}

// packages/core/src/bundle/publish/read-evidence-times.ts
import { readFile as readFile2 } from "node:fs/promises";
var largest2 = 64 * 1024 * 1024;
var startFields = ["startedat", "starttime", "started", "start", "begintime", "starttimestamp"];
var finishFields = ["finishedat", "endtime", "completedat", "endedat", "finished", "end", "endtimestamp", "generatedat", "recordedat", "createdat", "timestamp", "time", "date"];
async function readEvidenceTimes({ path, absolute, bytes }) {
  const document = bytes > largest2 || !/\.json$/i.test(path) ? null : parseLeniently(decodeText(await readFile2(absolute)), path);
  const own = document === null ? { startedAt: null, finishedAt: null } : timesOf(document);
  return own.startedAt === null && own.finishedAt === null ? { startedAt: null, finishedAt: stampOf(path)?.time ?? null } : own;
}
function parseLeniently(text, path) {
  try {
    return text === null ? null : parseJsonText(text, { path }).value;
  } catch {
    return null;
  }
}
function timesOf(document) {
  const all = rowsOf(document).map(timesOfRow);
  const starts = all.flatMap(({ startedAt }) => startedAt ?? []);
  const ends = all.flatMap(({ finishedAt }) => finishedAt ?? []);
  return { startedAt: starts.length === 0 ? null : starts.reduce((a, b) => Math.min(a, b)), finishedAt: ends.length === 0 ? null : ends.reduce((a, b) => Math.max(a, b)) };
}
function rowsOf(document) {
  const rows = isJsonArray(document) ? document : [document];
  return rows.filter((row) => isJsonObject(row)).map((row) => isJsonObject(row["run"]) ? { ...row["run"], ...row } : row);
}
function timesOfRow(row) {
  const members = new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase().replace(/[_-]/g, "").replace(/(?<=.)utc$/, ""), value]));
  const first = (fields) => fields.map((field) => toTime(members.get(field))).find((time) => time !== null) ?? null;
  return { startedAt: first(startFields), finishedAt: first(finishFields) };
}

// packages/core/src/bundle/publish/collect-facts.ts
async function collectFacts(request, { target, sources }) {
  const { inputs, config, host, workspace } = request;
  const areas = [];
  const faults = [];
  for (const [name, area] of Object.entries(config.areas)) {
    const wants = listWants(name, area, inputs.require);
    const listing = { wants, isBundle: toIsBundle(request, target), ignoresCase: process.platform === "win32" };
    const listed = await Promise.all(sources.filter((one) => one.area === null || one.area === name).map((one) => listSourceFiles(one, listing)));
    const choice = await chooseFiles({ name, config: area, sources: listed.flat(), wants, platform: process.platform });
    faults.push(...choice.faults);
    if (choice.faults.length === 0) areas.push(await toAreaFacts(name, area, choice));
  }
  const identity = await readIdentity(request);
  faults.push(...identity.faults);
  const facts = { target, ...identity.candidate, platform: process.platform, taskIds: inputs["task-id"], commandLines: inputs["command-line"], notes: inputs.notes, areas, mustList: config.readmeMustList };
  return { facts: { ...facts, asOf: await readTime2(host.context.sourceDateEpoch, workspace.git, identity.candidate.commit) }, faults };
}
function toIsBundle({ config, inputs }, target) {
  const named = inputs.path ?? config.path;
  const others = named.includes("{version}") ? matchGlobs([named.replace(/\.zip$/i, "").replaceAll("{version}", "*")]) : () => false;
  return (path) => path === target || isStagedFor(path, target) || others(path);
}
async function toAreaFacts(name, config, { files, absent }) {
  const hashes = await hashFiles(files.map(({ absolute }) => absolute));
  const collected = [];
  for (const file of files) {
    const times = await readEvidenceTimes(file);
    const { sha256, bytes } = hashes.get(file.absolute) ?? { sha256: "", bytes: 0 };
    collected.push({ path: file.path, source: file.source, absolute: file.absolute, sha256, bytes, startedAt: toTimestamp(times.startedAt), finishedAt: toTimestamp(times.finishedAt), wantedBy: file.wantedBy });
  }
  const wantedBy = (id) => files.filter((file) => file.wantedBy.includes(id));
  const checklists = await Promise.all(config.requires.filter(isDocSync).flatMap((one) => wantedBy(one.id).map((file) => readChecklist(file, one))));
  return { name, config, files: collected, checklists, absent: absent.filter(({ isExpected }) => isExpected).map(({ id }) => id) };
}
function toTimestamp(time) {
  return time === null ? null : new Date(time).toISOString();
}
async function readIdentity({ inputs, config: { identity }, host, workspace }) {
  const commit = host.context.headCommit ?? workspace.headCommit;
  const repository = host.context.repository ?? await workspace.git?.originRepository() ?? null;
  const version = inputs.version ?? null;
  const faults = [];
  if (version === null && identity.version === "required") faults.push({ message: "The bundle must name its version, and none was given.", remedy: "Give `version`, or say `identity.version: optional`." });
  if (commit === null && identity.commit === "required") faults.push({ message: "The bundle must name its commit, and there is none here.", remedy: "Publish from a clone that has a commit, or say `identity.commit: optional`." });
  return { candidate: { version, repository, commit }, faults };
}
async function readTime2(epoch, git, commit) {
  if (epoch !== null) return new Date(epoch * 1e3).toISOString();
  if (git === null || commit === null || !await git.hasCommit(commit)) return null;
  return (await git.commitTime(commit)).toISOString();
}

// packages/core/src/bundle/publish/find-exposed.ts
var filePrefix = "file:";
var mostPlaces = 20;
async function findExposed(files, { rules, allow }) {
  if (rules === "none") return [];
  const values = new Set(allow.filter((one) => !one.startsWith(filePrefix)));
  const isAllowedFile = matchGlobs(allow.filter((one) => one.startsWith(filePrefix)).map((one) => one.slice(filePrefix.length)));
  const isAllowed = (value) => values.has(value);
  const faults = [];
  for (const file of files) {
    if (isAllowedFile(file.path)) continue;
    const hits = file.from === "text" ? findSecrets(file.text, redactionRules, isAllowed) : await scan(file.absolute, isAllowed);
    faults.push(...hits.map((hit) => toFault(file, hit)));
  }
  const more = faults.length - mostPlaces;
  return more > 0 ? [...faults.slice(0, mostPlaces), { message: `${more} more places hold secrets or personal data.` }] : faults;
}
async function scan(absolute, isAllowed) {
  const found = await scanFile(absolute, isAllowed);
  return found.state === "text" ? found.hits : [];
}
function toFault(file, { rule, line, column }) {
  const title = redactionRules.find(({ id }) => id === rule)?.title ?? rule;
  const message = `This looks like a secret or personal data: ${title.replace(/^(An?) /, (word) => word.toLowerCase())} (${rule}).`;
  if (file.from === "text") return { message: `${file.path} would hold it, from an input or a name. ${message}`, remedy: "Leave it out." };
  return { path: file.source, line, column, message, remedy: "Mask it where it is produced, or list it under `bundles.redaction.allow`." };
}

// packages/core/src/bundle/publish/find-sources.ts
import { statSync } from "node:fs";
function findSources({ named, areas, workspace, target }) {
  const sources = named.map((one) => toSource(one, areas, workspace));
  const faults = sources.flatMap(({ path, absolute }) => {
    if (path === target || path.startsWith(`${target}/`)) return [{ message: `The source ${path} lies in the bundle ${target} itself, which is replaced.` }];
    return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true ? [] : [{ message: `The source ${path} is no folder.` }];
  });
  if (sources.length > 0 && faults.length === 0) return sources;
  const hint = `Name folders below the root with \`sources\`: \`folder\` for all areas, or \`Area=folder\` for one of ${Object.keys(areas).join(", ")}.`;
  throw new ShipworthyError("usage/invalid-input", sources.length === 0 ? "Nothing says where the evidence is collected from." : "Evidence cannot be collected from there:", { hint, faults });
}
function toSource(one, areas, workspace) {
  const at = one.indexOf("=");
  const area = at > 0 && Object.hasOwn(areas, one.slice(0, at)) ? one.slice(0, at) : null;
  const absolute = workspace.resolve(area === null ? one : one.slice(at + 1));
  return { area, absolute, path: workspace.toDocumentPath(absolute) };
}

// packages/core/src/bundle/publish/judge-publishable.ts
function judgePublishable(facts, plan, namesTask2) {
  return [...facts.areas.flatMap((area) => [...judgeManifest(area), ...judgePlaces(area, facts)]), ...judgeReadme(facts, namesTask2), ...judgeNames(plan)];
}
function judgeManifest({ name, config: { manifest } }) {
  if (manifest.format === "json") return [];
  return [{ message: `The manifest of ${name} is configured as ${manifest.format}, which another program writes.`, remedy: "Remove `format` to publish the area, or let that program publish it." }];
}
function judgePlaces({ name, files }, { areas }) {
  if (name !== ".") return [];
  const folders = new Set(areas.map((area) => area.name));
  return files.filter(({ path }) => path.includes("/") && folders.has(path.slice(0, path.indexOf("/")))).map(({ path, source }) => ({ path: source, message: `The area \`.\` would put it to ${path}, which belongs to another area.`, remedy: "Name it with another pattern." }));
}
function judgeReadme({ mustList, commandLines, notes, areas, asOf }, namesTask2) {
  const untimed = asOf === null ? areas.filter(({ files }) => files.every(({ startedAt, finishedAt }) => startedAt === null && finishedAt === null)) : [];
  return [
    ...mustList.commands && commandLines.length === 0 ? [{ message: "READMEs must list commands, and none was given.", remedy: "Give `command-line`." }] : [],
    ...mustList.taskIds !== void 0 && !namesTask2 ? [{ message: `READMEs must list task ids such as \`${mustList.taskIds}\`, and none was given.`, remedy: "Give `task-id`." }] : [],
    ...notes.filter((note) => areas.some((area) => showsStrangeHash(note, area))).map((note) => ({ message: `The note ${JSON.stringify(note)} shows a hash that not every area has a file of, and a README may show no other.`, remedy: "Leave the hash out, or put it into a file of evidence." })),
    ...mustList.timestamps ? untimed.map(({ name }) => ({ message: `The README of ${name} must list times, and no evidence says when it was made.`, remedy: "Put a time stamp into the names, or a time into the documents." })) : []
  ];
}
function showsStrangeHash(note, { files }) {
  return readShownHashes(note, [], new Set(files.map(({ sha256 }) => sha256))).length > 0;
}
function judgeNames({ files }) {
  return findCollisions(files.map(({ path }) => path)).map(({ path, other }) => ({ message: `${path} and ${other} cannot lie in one bundle on every system.`, remedy: "Rename one of them." }));
}

// packages/core/src/bundle/publish/media-type-of.ts
var types = {
  json: "application/json",
  ndjson: "application/x-ndjson",
  jsonl: "application/x-ndjson",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  yml: "application/yaml",
  yaml: "application/yaml",
  xml: "application/xml",
  md: "text/markdown",
  markdown: "text/markdown",
  txt: "text/plain",
  log: "text/plain",
  html: "text/html",
  htm: "text/html",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  pdf: "application/pdf",
  zip: "application/zip",
  gz: "application/gzip",
  sarif: "application/sarif+json"
};
function mediaTypeOf(path) {
  return types[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";
}

// packages/core/src/bundle/publish/render-readme.ts
function renderReadme(facts, area) {
  const { commandLines, notes } = facts;
  const hashes = area.files.map(({ sha256, path }) => `${sha256}  ${path}`);
  const sections = [
    `# ${area.name === "." ? "Evidence" : area.name}`,
    `Evidence of the release candidate${facts.version === null ? "" : ` ${facts.version}`}. It was collected by a program; edit nothing here.`,
    toTable(["What", "Value"], listIdentity(facts)),
    ...commandLines.length === 0 ? [] : ["## Commands", toFence(commandLines.join("\n"))],
    "## Evidence",
    area.files.length === 0 ? "None." : toTable(["File", "For", "Started", "Finished", "Collected from"], area.files.map(toRow)),
    ...area.absent.length === 0 ? [] : [`Not there, and not required: ${area.absent.map(toCode).join(", ")}.`],
    ...hashes.length === 0 ? [] : ["## SHA-256", toFence(hashes.join("\n"))],
    ...area.config.requires.some(isDocSync) ? ["## Doc-sync checklist", ...area.checklists.length === 0 ? ["None."] : area.checklists.map(toChecklist)] : [],
    ...notes.length === 0 ? [] : ["## Notes", notes.map((note) => `- ${toLine(note)}`).join("\n")]
  ];
  return `${sections.join("\n\n")}
`;
}
function listIdentity({ version, repository, commit, asOf, platform, taskIds }) {
  const rows = [
    ["Version", version],
    ["Repository", repository],
    ["Commit", commit],
    ["As of", asOf],
    ["Platform", platform],
    ["Tasks", taskIds.length === 0 ? null : taskIds.join(", ")]
  ];
  return rows.flatMap(([name, value]) => value === null ? [] : [[name, toCode(value)]]);
}
function toRow({ path, wantedBy, startedAt, finishedAt, source }) {
  return [toCode(path), wantedBy.join(", "), startedAt ?? "", finishedAt ?? "", toCode(source)];
}
function toChecklist({ path, lines }) {
  return [toCode(path), lines.join("\n")].filter((part) => part !== "").join("\n\n");
}

// packages/core/src/bundle/publish/plan-publish.ts
var sumsName = "SHA256SUMS";
function planPublish(facts) {
  const evidence = facts.areas.flatMap((area) => planArea(facts, area)).toSorted(byPath);
  const files = [...evidence, toText2(sumsName, renderSums(evidence))].toSorted(byPath);
  return { target: facts.target, files, digest: `sha256:${sha256Hex(toCanonicalJson(files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }))))}` };
}
function planArea(facts, area) {
  const place = { folder: area.name === "." ? "" : area.name };
  const copies = area.files.map(({ path, source, absolute, sha256, bytes, wantedBy }) => ({ from: "copy", path: inBundlePath(place, path), source, absolute, sha256, bytes, wantedBy }));
  const readme = toText2(inBundlePath(place, area.config.readme), renderReadme(facts, area));
  const listed = [...area.files.map((file) => toListed(facts, file)), { ...toListed(facts, null), path: area.config.readme, sha256: readme.sha256, bytes: readme.bytes, mediaType: mediaTypeOf(area.config.readme) }];
  const manifest = {
    $schema: `${schemaBase}bundle-manifest-v1.schema.json`,
    kind: "bundle-manifest",
    schemaVersion: "1.0",
    area: area.name,
    version: facts.version,
    repository: facts.repository,
    commit: facts.commit,
    platform: facts.platform,
    files: listed.toSorted(byPath)
  };
  return [...copies, readme, toText2(inBundlePath(place, area.config.manifest.file), toPrettyJson(manifest))];
}
function toListed({ taskIds, commandLines }, file) {
  return {
    path: file?.path ?? "",
    sha256: file?.sha256 ?? "",
    bytes: file?.bytes ?? 0,
    mediaType: mediaTypeOf(file?.path ?? ""),
    source: file?.source ?? null,
    taskIds: file === null ? [] : [...taskIds],
    commandLine: file === null || commandLines.length === 0 ? null : commandLines.join("\n"),
    startedAt: file?.startedAt ?? null,
    finishedAt: file?.finishedAt ?? null
  };
}
function renderSums(files) {
  return files.map(({ sha256, path }) => `${sha256}  ${path}
`).join("");
}
function toText2(path, text) {
  return { from: "text", path, text, sha256: sha256Hex(text), bytes: Buffer.byteLength(text) };
}
function byPath(a, b) {
  return a.path < b.path ? -1 : 1;
}

// packages/core/src/bundle/publish/judge-replaceable.ts
var mostNamed = 10;
var added = /^VerificationSummary-[^/]*\.json$|\.(?:sig|sigstore\.json)$/;
function judgeReplaceable(existing, candidate) {
  if (existing === null) return [];
  const { target } = candidate;
  if (!existing.isFolder) return [{ path: target, message: "It exists and is no folder.", remedy: "Remove it, or name another place with `to`." }];
  const others = existing.manifests.flatMap((manifest) => ["version", "commit", "repository"].flatMap((field) => {
    if (manifest[field] === candidate[field]) return [];
    return [{ path: `${target}/${manifest.path}`, message: `It is of another candidate: its ${field} is ${toText3(manifest[field])}, not ${toText3(candidate[field])}.`, remedy: "Move that bundle away, or name another place with `to`." }];
  }));
  return [...others, ...listUnknown(existing, target)];
}
function listUnknown({ entries, manifests }, target) {
  const known = /* @__PURE__ */ new Set([sumsName, ...manifests.flatMap(({ path, files }) => [path, ...files])]);
  const unknown = entries.filter((path) => !known.has(path) && !added.test(path));
  const more = unknown.length - mostNamed;
  const faults = unknown.slice(0, mostNamed).map((path) => ({ path: `${target}/${path}`, message: "No manifest of the bundle there lists it, and replacing the bundle would remove it.", remedy: "Move it away, or name another place with `to`." }));
  return more > 0 ? [...faults, { path: target, message: `${more} more files are in no manifest.` }] : faults;
}
function toText3(value) {
  return value === null ? "not said" : JSON.stringify(value);
}

// packages/core/src/bundle/publish/publish-target.ts
import { existsSync } from "node:fs";
function publishTargetOf(request) {
  const { inputs, config, workspace } = request;
  const named = bundlePathOf({ inputs: { ...inputs, path: inputs.to ?? inputs.path }, config, workspace });
  const path = named.replace(/\.zip$/i, "");
  if (path === "" || path.endsWith("/")) throw new ShipworthyError("usage/invalid-input", "The bundle cannot be the root itself.", { hint: "Name a folder below it with `to`." });
  if (inputs.areas.length > 0) throw new ShipworthyError("usage/invalid-input", "`areas` chooses what is verified; a bundle is published whole.", { hint: "Leave `areas` away." });
  return { path, absolute: workspace.resolve(path), zip: named !== path ? named : inputs.zip ? `${path}.zip` : null };
}
function isUnknownZip({ zip, absolute }, { workspace }) {
  return zip !== null && existsSync(workspace.resolve(zip)) && !existsSync(absolute);
}

// packages/core/src/bundle/publish/read-existing.ts
import { lstat, readdir } from "node:fs/promises";
import { join as join3 } from "node:path";
var largestManifest = 64 * 1024 * 1024;
async function readExisting(folder, names) {
  const kind = await kindOf(folder);
  if (kind === "absent") return null;
  if (kind === "other") return { isFolder: false, entries: [], manifests: [] };
  if ((await readdir(folder)).length === 0) return null;
  const entries = await listEntries(folder);
  const manifests = [];
  for (const { path, kind: type } of entries) {
    if (type !== "file" || !isManifestPath(path, names)) continue;
    const manifest = await readManifest(join3(folder, path), path, names);
    if (manifest !== null) manifests.push(manifest);
  }
  return { isFolder: true, entries: entries.map(({ path }) => path), manifests };
}
async function kindOf(path) {
  try {
    return (await lstat(path)).isDirectory() ? "folder" : "other";
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "absent";
    throw error;
  }
}
function isManifestPath(path, names) {
  return [...names].some((name) => path === name || path.endsWith(`/${name}`) && !path.slice(0, -name.length - 1).includes("/"));
}
async function readManifest(absolute, path, names) {
  let value;
  try {
    value = parseJsonText(await readTextFile(absolute, { maxBytes: largestManifest }), { path }).value;
  } catch {
    return null;
  }
  if (!isJsonObject(value) || value["kind"] !== "bundle-manifest") return null;
  const name = [...names].find((one) => path === one || path.endsWith(`/${one}`)) ?? "";
  const folder = path.slice(0, path.length - name.length);
  const text = (member) => typeof member === "string" ? member : null;
  const files = isJsonArray(value["files"]) ? value["files"] : [];
  return {
    path,
    version: text(value["version"]),
    commit: text(value["commit"]),
    repository: text(value["repository"]),
    files: files.flatMap((file) => isJsonObject(file) && typeof file["path"] === "string" ? [`${folder}${file["path"]}`] : [])
  };
}

// packages/core/src/bundle/publish/refuse-publish.ts
function refusePublish(faults) {
  return new ShipworthyError("usage/invalid-input", `Nothing was published, because of ${faults.length === 1 ? "this" : `${faults.length} things`}:`, {
    hint: "Mend them and publish again; `--dry-run` shows what would be published.",
    faults
  });
}

// packages/core/src/bundle/publish/show-publish-plan.ts
function showPublishPlan({ target, files, digest }, { areas }) {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const absent = areas.flatMap((area) => area.absent.map((one) => `  ? ${area.name}/${one}: no source holds it, and it is not required`));
  return [`${target}: ${files.length} files, ${bytes} bytes (plan ${digest})`, ...files.map(showFile), ...absent];
}
function showFile(file) {
  const origin = file.from === "copy" ? `${file.source}  for ${file.wantedBy.join(", ")}` : "written";
  return `  + ${file.path}  ${file.sha256.slice(0, 12)}  ${file.bytes} bytes  \u2190 ${origin}`;
}
function toPublishReport({ target, files, digest }, { isDry, zip }) {
  return requireJson({
    dryRun: isDry,
    bundle: target,
    zip,
    planDigest: digest,
    files: files.map((file) => ({ path: file.path, sha256: file.sha256, bytes: file.bytes, source: file.from === "copy" ? file.source : null, for: file.from === "copy" ? file.wantedBy : [] }))
  });
}

// packages/core/src/bundle/publish/publish-bundle.ts
async function publishBundle(request) {
  const { inputs, config, workspace } = request;
  requireKnown(request);
  const target = publishTargetOf(request);
  const isDry = inputs["dry-run"];
  if (!isDry) await clearStaged(target.absolute);
  const sources = findSources({ named: inputs.sources, areas: config.areas, workspace, target: target.path });
  const { facts, faults } = await collectFacts(request, { target: target.path, sources });
  const plan = planPublish(facts);
  const against = [...faults, ...faults.length > 0 ? [] : judgePublishable(facts, plan, await namesTask(facts)), ...await judgeTarget(request, target, facts), ...await findExposed(plan.files, config.redaction)];
  if (against.length > 0) throw refusePublish(against);
  if (!isDry) await write(request, { target, plan, facts });
  const last = isDry ? "Nothing was written (dry run)." : `published  ${[target.path, ...target.zip === null ? [] : [target.zip]].join(", ")}`;
  return { out: workspace.out, documents: [], notes: [...showPublishPlan(plan, facts), last], outputs: {}, report: { json: toPublishReport(plan, { isDry, zip: target.zip }) }, exitCode: 0 };
}
function requireKnown({ inputs, config }) {
  const known = Object.entries(config.areas).flatMap(([area, { requires }]) => requires.map(({ id }) => `${area}/${id}`));
  const unknown = inputs.require.filter((one) => !known.includes(one));
  if (unknown.length === 0) return;
  throw new ShipworthyError("usage/invalid-input", "Something is required that no area names:", { hint: `Known are ${known.join(", ")}.`, faults: unknown.map((one) => ({ message: `\`require\` names ${one}.` })) });
}
async function namesTask({ mustList: { taskIds: pattern }, taskIds }) {
  if (pattern === void 0) return true;
  const { RE2JS } = await import("./build-HS27SSHV.js");
  return taskIds.some((one) => RE2JS.compile(pattern).matcher(one).find());
}
async function judgeTarget(request, target, { version, commit, repository }) {
  const names = /* @__PURE__ */ new Set(["bundle.json", ...Object.values(request.config.areas).map(({ manifest }) => manifest.file)]);
  const existing = await readExisting(target.absolute, names);
  const zip = isUnknownZip(target, request) ? [{ path: target.zip ?? "", message: "It exists, and no folder beside it says whose bundle it is.", remedy: "Move it away, or name another place with `to`." }] : [];
  return [...judgeReplaceable(existing, { target: target.path, version, commit, repository }), ...zip];
}
async function write({ workspace }, { target, plan, facts }) {
  const { zip } = target;
  await applyPublish(target.absolute, plan, async (folder) => {
    if (zip !== null) await writeZip(folder, plan.files.map(({ path }) => path), { path: workspace.resolve(zip), ...facts.asOf === null ? {} : { modifiedAt: new Date(facts.asOf) } });
  });
}
export {
  openWorkspace,
  publishBundle,
  resolvePolicy,
  runAction
};
