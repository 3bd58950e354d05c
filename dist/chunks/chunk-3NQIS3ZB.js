import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  caseDigestsOf,
  compareWithLock,
  isOutputGlob,
  isStreamName,
  packDigestOf,
  parseLock,
  readManifest,
  resolvePackPath,
  toLock,
  toLockPath,
  toLockText,
  toPackContent,
  toPackName
} from "./chunk-OSPUJKSO.js";
import {
  profileFile,
  profileFixture
} from "./chunk-4V4SRQJW.js";
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import {
  isUnderReview,
  packPolicySchema
} from "./chunk-4CWBFBZX.js";
import {
  judge,
  toFinding
} from "./chunk-Z75HRPYS.js";
import {
  isJsonObject,
  matchGlobs,
  sha256Hex,
  toCanonicalJson,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/pack/collect-converted.ts
import { readFileSync } from "node:fs";
var largest = 64 * 1024 * 1024;
function collectConverted(files, lock) {
  const locked = new Map((lock?.files ?? []).map(({ path, role, sha256 }) => [`${role}\0${path}`, sha256]));
  const converted = /* @__PURE__ */ new Map();
  for (const { name, role, absolute, sha256, profile } of files) {
    const wanted = locked.get(`${role}\0${name}`);
    if (profile?.format !== "binary" || wanted === void 0 || wanted === sha256 || profile.sizeBytes > largest) continue;
    const conversion = toConversion(readFileSync(absolute).toString("latin1"), wanted);
    if (conversion !== null) converted.set(name, conversion);
  }
  return converted;
}
function toConversion(text, locked) {
  const lineFeeds = text.replaceAll("\r\n", "\n");
  if (hashOf(lineFeeds) === locked) return "lf-to-crlf";
  return hashOf(lineFeeds.replaceAll("\n", "\r\n")) === locked ? "crlf-to-lf" : null;
}
function hashOf(latin1) {
  return sha256Hex(Buffer.from(latin1, "latin1"));
}

// packages/core/src/pack/judge-lock.ts
import { posix } from "node:path";
function judgeLock(facts) {
  const { lock, manifest } = facts;
  const own = lock === null ? [notLocked(facts)] : judgeOwnLock(facts, lock);
  return manifest.fixtures.length + manifest.cases.length === 0 ? [...own, emptyPack(facts)] : [...own, ...judgeVersion(facts)];
}
function notLocked({ manifest, policy, lockPath, manifestPath }) {
  const shared = { rule: "pack/not-locked", keys: { pack: manifest.id }, check: null, location: { path: manifestPath } };
  if (policy.lock === "optional") return { ...shared, outcome: "warn", message: `There is no ${lockPath}; the pack's policy \`lock: optional\` allows it.` };
  return { ...shared, outcome: "unverified", reason: "not-locked", message: `There is no ${lockPath}, so nothing shows that this is the pack that was agreed on.` };
}
function judgeOwnLock(facts, lock) {
  const { manifest, lockPath } = facts;
  const mismatch = toMismatch(facts);
  const identity = [];
  if (lock.pack !== manifest.id) identity.push(mismatch(lockPath, `The lock is of the pack ${lock.pack}, not of ${manifest.id}.`, { expected: lock.pack, actual: manifest.id }));
  else if (lock.version !== manifest.version) identity.push(mismatch(lockPath, `The lock is of version ${lock.version}, the manifest says ${manifest.version}.`, { expected: lock.version, actual: manifest.version }));
  else if (packDigestOf(lock) !== lock.packDigest) identity.push(mismatch(lockPath, "The lock contradicts itself: its digest is not that of its own list.", { expected: lock.packDigest, actual: packDigestOf(lock) }));
  return [...identity, ...judgeDifferences(facts, lock)];
}
function judgeDifferences(facts, lock) {
  const mismatch = toMismatch(facts);
  const drafts = compareWithLock(lock, facts.content).map((difference) => {
    const path = toPath(facts, difference);
    const draft = { ...mismatch(path, describe(facts, difference), { expected: difference.locked, actual: difference.actual }), ...describeConversion(facts, difference) };
    return { difference, path, draft };
  });
  const manifestDraft = drafts.find(({ difference }) => difference.path === null)?.draft;
  const cause = manifestDraft === void 0 ? null : toFinding(manifestDraft).fingerprint;
  const seen = /* @__PURE__ */ new Set();
  return drafts.flatMap(({ difference, path, draft }) => {
    if (seen.has(path)) return [];
    seen.add(path);
    const follows = cause !== null && difference.what !== "changed";
    return [follows ? { ...draft, causedBy: cause } : draft];
  });
}
function toMismatch({ manifest }) {
  return (path, message, values) => ({
    rule: "pack/lock-mismatch",
    keys: { pack: manifest.id, path },
    check: null,
    outcome: "fail",
    message,
    location: { path },
    ...values
  });
}
function toPath({ files, manifestPath, manifest }, { path }) {
  if (path === null) return manifestPath;
  return files.find(({ name }) => name === path)?.path ?? posix.join(manifest.root, path);
}
function describe(facts, difference) {
  const path = toPath(facts, difference);
  if (difference.what === "changed") return `${path} is not what ${facts.lockPath} says.`;
  return difference.what === "added" ? `${path} belongs to the pack but is not in ${facts.lockPath}.` : `${path} is in ${facts.lockPath} but does not belong to the pack any more.`;
}
var conversions = {
  "lf-to-crlf": { what: "the checkout turned LF into CRLF", next: "and check the file out again" },
  "crlf-to-lf": { what: "it was locked with CRLF, and the repository has LF", next: "raise `version`, and run `shipworthy regression-pack --mode lock` where the file has its LF" }
};
function describeConversion(facts, difference) {
  const conversion = difference.what === "changed" && difference.path !== null ? facts.converted.get(difference.path) : void 0;
  if (conversion === void 0) return null;
  const path = toPath(facts, difference);
  const { what, next } = conversions[conversion];
  return { message: `${path} is what ${facts.lockPath} says but for its line endings: ${what}.`, remedy: `Write \`${/\s/.test(path) ? JSON.stringify(path) : path} -text\` into .gitattributes, so that every checkout has the same bytes, ${next}.` };
}
function judgeVersion(facts) {
  const { manifest, baseLock, manifestPath } = facts;
  if (baseLock === null) return [];
  const shared = { keys: { pack: manifest.id }, check: null, location: { path: manifestPath } };
  const differences = compareWithLock(baseLock, facts.content);
  if (baseLock.pack !== manifest.id || manifest.version > baseLock.version) {
    if (differences.length === 0) return [];
    return [{
      ...shared,
      rule: "pack/changed",
      outcome: "warn",
      message: `The pack differs from ${baseLock.pack} version ${baseLock.version} on the base: ${listDifferences(facts, differences)}.`,
      expected: `${baseLock.pack} ${baseLock.version}`,
      actual: `${manifest.id} ${manifest.version}`
    }];
  }
  if (differences.length === 0) return [];
  return [{
    ...shared,
    rule: "pack/changed-without-version",
    outcome: "fail",
    message: `The pack differs from version ${baseLock.version} on the base (${listDifferences(facts, differences)}), but its version is ${manifest.version}.`,
    expected: `a version above ${baseLock.version}`,
    actual: manifest.version
  }];
}
var listed = 10;
var words = { changed: "", added: " is new", removed: " is gone" };
function listDifferences(facts, differences) {
  const texts = [...new Set(differences.map((difference) => `${toPath(facts, difference)}${words[difference.what]}`))];
  return texts.length <= listed ? texts.join(", ") : `${texts.slice(0, listed).join(", ")} and ${texts.length - listed} more`;
}
function emptyPack({ manifest, manifestPath }) {
  return {
    rule: "pack/empty",
    keys: { pack: manifest.id },
    check: null,
    outcome: "unverified",
    reason: "nothing-checked",
    location: { path: manifestPath },
    message: "The pack holds no fixtures and no cases, so there is nothing to check."
  };
}

// packages/core/src/pack/pack-policy.ts
function isJudgedByBase({ host, policyFrom = "auto" }) {
  return policyFrom === "base" || policyFrom === "auto" && isUnderReview(host.context);
}
async function resolvePackPolicy(context, own) {
  const resolved = (packPolicy, source, findings) => ({
    packPolicy,
    findings,
    policy: { ...context.policy.policy, pack: { source, commit: source === "base" ? context.policy.baseCommit : null, rules: packPolicy } }
  });
  if (!isJudgedByBase(context)) return resolved(own.manifest.policy, "worktree", []);
  const strict = packPolicySchema.parse({});
  const { base } = context.policy;
  if (base === null) return resolved(strict, "base", context.policy.findings.some(({ rule }) => rule === "policy/unreadable") ? [] : [unreadable(own.path, "the base could not be read")]);
  try {
    const found = await findOnBase(context, base, own);
    if (found === null) return resolved(own.manifest.policy, "head", [fromHead(own.path)]);
    const parsed = packPolicySchema.safeParse(found.policy ?? {});
    if (!parsed.success) return resolved(strict, "base", [unreadable(own.path, "it is not valid on the base")]);
    return resolved(parsed.data, "base", changesOf(parsed.data, own));
  } catch (error) {
    if (!isShipworthyError(error) || !error.code.startsWith("config/")) throw error;
    return resolved(strict, "base", [unreadable(own.path, "it does not parse on the base")]);
  }
}
async function findOnBase({ workspace, policy }, base, own) {
  for (const path of /* @__PURE__ */ new Set([own.path, ...policy.config.packs])) {
    const bytes = await base.readFile(workspace.toRepositoryPath(path));
    if (bytes === null) continue;
    const { value } = parseYamlSource(new TextDecoder().decode(bytes), path);
    if (isJsonObject(value) && (path === own.path || value.id === own.manifest.id)) return value;
  }
  return null;
}
function changesOf(base, own) {
  const [before, after] = [flatten(base), flatten(own.manifest.policy)];
  const names = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().filter((name) => before.get(name) !== after.get(name));
  if (names.length === 0) return [];
  const changes = names.map((name) => `policy.${name}: ${before.get(name) ?? "(absent)"} \u2192 ${after.get(name) ?? "(removed)"}`);
  return [{
    rule: "policy/changed",
    keys: { path: own.path },
    check: null,
    outcome: "warn",
    location: { path: own.path, ...own.source.positionOf(["policy"], "key") ?? {} },
    message: `This change edits the policy of the pack in ${own.path}: ${changes.join("; ")}. It is judged by the policy of the base.`
  }];
}
function flatten(policy) {
  const { thresholds, ...rest } = policy;
  const entries = [...Object.entries(rest), ...Object.entries(thresholds).map(([name, value]) => [`thresholds.${name}`, value])];
  return new Map(entries.filter(([, value]) => value !== void 0).map(([name, value]) => [name, toCanonicalJson(value)]));
}
function fromHead(path) {
  return { rule: "policy/from-head", keys: { path }, check: null, outcome: "warn", location: { path }, message: `The base has no ${path} yet, so the pack is judged by the policy it brings.` };
}
function unreadable(path, why) {
  return { rule: "policy/unreadable", keys: { path }, check: null, outcome: "unverified", reason: "unreadable-source", location: { path }, message: `The policy of the pack stands in ${path}, but ${why}.` };
}

// packages/core/src/pack/read-pack-files.ts
import { readFileSync as readFileSync2, statSync } from "node:fs";
var smallFile = 1024 * 1024;
async function readPackFiles(workspace, manifest) {
  const files = [];
  for (const { name, role, format } of listPackFiles(manifest)) {
    const absolute = resolvePackPath(workspace.root, manifest.root, name);
    const profile = await readProfile(absolute, { name, format });
    files.push({ path: workspace.toDocumentPath(absolute), name, absolute, role, sha256: profile?.sha256 ?? null, profile });
  }
  return files;
}
function listPackFiles(manifest) {
  const files = /* @__PURE__ */ new Map();
  const add = (path, role, format) => {
    const name = toPackName(path);
    const known2 = files.get(`${name}\0${role}`);
    files.set(`${name}\0${role}`, { name, role, format: known2?.format === "binary" ? "binary" : format });
  };
  for (const { path, format } of manifest.fixtures) add(path, "fixture", format);
  for (const { stdin, expect } of manifest.cases) {
    if (stdin !== void 0) add(stdin, "stdin", "text");
    for (const one of [expect.stdout, expect.stderr, ...expect.files]) if (one?.equals !== void 0) add(one.equals, "expected", one.as === "bytes" ? "binary" : "text");
  }
  return [...files.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, file]) => file);
}
async function readProfile(absolute, { name, format }) {
  try {
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (found === void 0) return null;
    if (!found.isFile()) throw unreadable2(name, "it is not a regular file");
    return found.size <= smallFile ? await profileFixture(readFileSync2(absolute), format) : await profileFile(absolute, format);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error instanceof ShipworthyError || code === "" ? error : unreadable2(name, code, error);
  }
}
function unreadable2(name, why, cause) {
  return new ShipworthyError("config/unreadable", `The pack's file ${name} cannot be read: ${why}.`, { hint: "Check that it is a regular file that this user may read.", cause });
}

// packages/core/src/pack/load-pack.ts
async function loadPack(context, manifestPath) {
  const { workspace } = context;
  const own = await readManifest(workspace, manifestPath);
  const { manifest, source, path } = own;
  const lockPath = toLockPath(path);
  const lockText = await workspace.readText(lockPath, { optional: true });
  const lock = lockText === null ? null : parseLock(lockText.text, lockPath);
  const files = await readPackFiles(workspace, manifest);
  const content = toPackContent(source.value, files);
  const resolved = await resolvePackPolicy(context, own);
  const base = await readBaseLock(context, lockPath);
  const ref = {
    id: manifest.id,
    version: manifest.version,
    period: manifest.period ?? null,
    supersedes: manifest.supersedes,
    manifest: path,
    packDigest: packDigestOf(content)
  };
  return {
    manifest,
    source,
    path,
    ref,
    files,
    root: resolvePackPath(workspace.root, manifest.root, "."),
    caseDigests: caseDigestsOf(source.value, manifest, files),
    packPolicy: resolved.packPolicy,
    policy: resolved.policy,
    findings: [
      ...resolved.findings,
      ...base.findings,
      ...judgeLock({ manifest, content, files, converted: collectConverted(files, lock), manifestPath: path, lockPath, lock, baseLock: base.lock, policy: resolved.packPolicy })
    ]
  };
}
async function readBaseLock(context, lockPath) {
  const { base } = context.policy;
  if (base === null || !isJudgedByBase(context)) return { lock: null, findings: [] };
  const bytes = await base.readFile(context.workspace.toRepositoryPath(lockPath));
  if (bytes === null) return { lock: null, findings: [] };
  try {
    return { lock: parseLock(new TextDecoder().decode(bytes), lockPath), findings: [] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const message = `${lockPath} cannot be read on the base, so nobody can say whether the version had to be raised.`;
    return { lock: null, findings: [{ rule: "policy/unreadable", keys: { path: lockPath }, check: null, outcome: "unverified", reason: "unreadable-source", message }] };
  }
}

// packages/core/src/pack/write-lock.ts
async function writeLock({ workspace, policy }, manifestPath) {
  const { manifest, source, path } = await readManifest(workspace, manifestPath);
  const lockPath = toLockPath(path);
  const files = await readPackFiles(workspace, manifest);
  const content = toPackContent(source.value, files);
  const lock = toLock(manifest, content);
  if (lock === null) throw missingFiles(path, files.filter(({ sha256 }) => sha256 === null).map((file) => file.path));
  const before = await readOldLock(workspace, lockPath);
  const reference = await readReference({ workspace, policy }, lockPath);
  const text = toLockText(lock);
  const isSame = before.text === text;
  if (!isSame) await writeFileAtomically(workspace.resolve(lockPath), text);
  const changes = before.lock === null ? [] : compareWithLock(before.lock, content);
  const mustRaise = reference !== null && reference.pack === manifest.id && manifest.version <= reference.version && compareWithLock(reference, content).length > 0;
  const notes = [
    isSame ? `${lockPath} is up to date: ${describe2(lock)}.` : `${lockPath} ${before.text === null ? "is new" : "was written"}: ${describe2(lock)}.`,
    ...before.lock !== null && before.lock.version !== lock.version ? [`  version: ${before.lock.version} \u2192 ${lock.version}`] : [],
    ...changes.map((change) => `  ${toLine(change, path)}`),
    ...mustRaise ? [`The pack differs from version ${reference.version} that is already in the history: set \`version: ${reference.version + 1}\` in ${path} and lock again, or the check will fail with pack/changed-without-version.`] : []
  ];
  return { path: lockPath, lock, isChanged: !isSame, raiseTo: mustRaise ? reference.version + 1 : null, notes };
}
function describe2({ pack, version, files }) {
  return `${pack}, version ${version}, ${files.length} ${files.length === 1 ? "file" : "files"}`;
}
function toLine({ path, what, locked, actual }, manifestPath) {
  const short = (sha256) => sha256 === null ? "(absent)" : sha256.slice(0, 12);
  return `${what} ${path ?? manifestPath}: ${short(locked)} \u2192 ${short(actual)}`;
}
async function readOldLock(workspace, lockPath) {
  const file = await workspace.readText(lockPath, { optional: true });
  return file === null ? { text: null, lock: null } : { text: file.text, lock: parseOrNull(file.text, lockPath) };
}
async function readReference({ workspace, policy }, lockPath) {
  const path = workspace.toRepositoryPath(lockPath);
  if (policy.base !== null) return toLockOrNull(await policy.base.readFile(path), lockPath);
  const { git, headCommit } = workspace;
  if (git === null || headCommit === null) return null;
  const branch = await git.defaultBranch();
  const commit = (branch === null ? null : await git.mergeBase(branch, headCommit)) ?? headCommit;
  return toLockOrNull(await git.readFileAt(commit, path), lockPath);
}
function toLockOrNull(bytes, path) {
  return bytes === null ? null : parseOrNull(new TextDecoder().decode(bytes), path);
}
function parseOrNull(text, path) {
  try {
    return parseLock(text, path);
  } catch (error) {
    if (error instanceof ShipworthyError) return null;
    throw error;
  }
}
function missingFiles(path, missing) {
  return new ShipworthyError("lock/refused", `${path} cannot be locked: ${missing.length === 1 ? "a file is" : `${missing.length} files are`} missing.`, {
    hint: "Restore what is missing, or remove it from the manifest.",
    faults: missing.map((file) => ({ path: file, message: "does not exist." }))
  });
}

// packages/core/src/pack/copied-file.ts
import { posix as posix2 } from "node:path";
function findCopiedFile({ command, cwd, shell }, root) {
  const [program, from = "", to = ""] = command;
  if (shell || program !== "cp" || command.length !== 3 || from.startsWith("-") || /[{}]/.test(from) || posix2.isAbsolute(from)) return null;
  const path = posix2.normalize(posix2.join(root, cwd, from));
  const output = /^\{out\}\/([^{}]+)$/.exec(to)?.[1];
  return output === void 0 || output.endsWith("/") || path.startsWith("../") ? null : { path, output: posix2.normalize(output) };
}

// packages/core/src/pack/find-changed-files.ts
async function findChangedFiles(workspace, pack) {
  const before = new Map(pack.files.map((file) => [idOf(file), file]));
  const after = await readAgain(workspace, pack);
  const changed = after.filter((file) => before.get(idOf(file))?.sha256 !== file.sha256);
  return [...new Set(changed.map(({ path }) => path))].sort().map((path) => ({
    rule: "pack/changed-while-running",
    keys: { pack: pack.ref.id, path },
    check: null,
    outcome: "fail",
    location: { path },
    message: `${path} belongs to the pack and is not what it was before the cases ran.`
  }));
}
async function readAgain(workspace, pack) {
  try {
    return await readPackFiles(workspace, pack.manifest);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return pack.files.map((file) => ({ ...file, sha256: "unreadable" }));
  }
}
function idOf({ name, role }) {
  return `${role}\0${name}`;
}

// packages/core/src/pack/to-output-rules.ts
var known = /* @__PURE__ */ new WeakMap();
var matchers = /* @__PURE__ */ new Map();
function toOutputRules(expect) {
  const rules = known.get(expect) ?? compile(expect);
  known.set(expect, rules);
  return rules;
}
function toMatcher(patterns) {
  const name = JSON.stringify(patterns);
  const matcher = matchers.get(name) ?? matchGlobs(patterns);
  matchers.set(name, matcher);
  return matcher;
}
function compile({ stdout, stderr, files, allowOtherFiles }) {
  const streams = new Map(Object.entries({ stdout, stderr }).flatMap(([name, comparison]) => comparison === void 0 ? [] : [[name, { comparison, pointer: ["expect", name] }]]));
  const listed2 = files.map((comparison, index) => ({ path: comparison.path, expectation: { comparison, pointer: ["expect", "files", index] } }));
  const named = new Map(listed2.filter(({ path }) => !isOutputGlob(path)).map(({ path, expectation }) => [path, expectation]));
  const globs = listed2.filter(({ path }) => isOutputGlob(path)).map(({ path, expectation }) => ({ isMatch: toMatcher([path]), expectation }));
  const isAllowed = toMatcher(allowOtherFiles);
  return {
    find: (output) => (isStreamName(output) ? streams.get(output) : named.get(output) ?? globs.find(({ isMatch }) => isMatch(output))?.expectation) ?? null,
    allows: (output) => !isStreamName(output) && isAllowed(output)
  };
}

// packages/core/src/pack/warning-budget.ts
var exempt = /* @__PURE__ */ new Set(["drift/case-new", "drift/accepted-change", "drift/metric-improved", "drift/no-baseline", "pack/changed", "pack/not-locked"]);
function counts(rule) {
  return !exempt.has(rule) && !rule.startsWith("policy/");
}
function judgeWithinBudget(pack, input) {
  const judgement = judge(input);
  const { maxWarnings } = pack.packPolicy;
  const warnings = [...judgement.findings, ...judgement.unlisted].filter(({ outcome, rule }) => outcome === "warn" && counts(rule)).length;
  if (maxWarnings === void 0 || warnings <= maxWarnings) return judgement;
  const exceeded = {
    rule: "pack/warning-budget",
    keys: { pack: pack.ref.id },
    check: null,
    outcome: "fail",
    location: { path: pack.path },
    message: `There are ${warnings} warnings; the pack allows ${maxWarnings}.`,
    expected: maxWarnings,
    actual: warnings
  };
  return judge({ ...input, findings: [...input.findings, exceeded] });
}

export {
  findCopiedFile,
  loadPack,
  findChangedFiles,
  toOutputRules,
  judgeWithinBudget,
  writeLock
};
