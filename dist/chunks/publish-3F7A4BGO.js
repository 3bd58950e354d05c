import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  evidencePlace,
  mediaTypeOf,
  writeArchive
} from "./chunk-NLZ2LEEA.js";
import {
  largestAttestation,
  openAttestation,
  openEvidence,
  predicateTypes,
  verifyEvidence
} from "./chunk-LG5VNUKX.js";
import {
  readPublicKeys
} from "./chunk-ADJZ2UUD.js";
import "./chunk-6PF7ZJWN.js";
import {
  gateId,
  readGateAgain
} from "./chunk-CQINWSKL.js";
import "./chunk-QNQJOT6V.js";
import {
  checkOf
} from "./chunk-V23UYYXW.js";
import "./chunk-VQZYK32W.js";
import {
  readTrustedKeys,
  toProblem,
  tryRead
} from "./chunk-B4VYMAB5.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-LCZ35PMA.js";
import "./chunk-V7FINHRI.js";
import "./chunk-K3NQ356N.js";
import {
  publicationPayloadType,
  publicationRecordSchemaId
} from "./chunk-WIMV6YND.js";
import {
  readSigningKey,
  signEnvelope
} from "./chunk-73L6G263.js";
import "./chunk-RFA5JOAD.js";
import "./chunk-XMUDPAAX.js";
import "./chunk-DBVZ73YX.js";
import "./chunk-ON4EHCTL.js";
import "./chunk-TYJVOQEV.js";
import "./chunk-XUTXQZD5.js";
import "./chunk-XOJ6QQLM.js";
import "./chunk-BE4DCWQW.js";
import "./chunk-BYQDC2JO.js";
import "./chunk-PD26SZFE.js";
import "./chunk-PCRYUSVE.js";
import "./chunk-MRXJ6RDR.js";
import "./chunk-XCHJNGRX.js";
import "./chunk-WOSQK7T7.js";
import "./chunk-MCWDBU2Y.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
import "./chunk-YMLF2O7E.js";
import "./chunk-S4BTKXOZ.js";
import "./chunk-EJEUCOHO.js";
import {
  formatVersion
} from "./chunk-PA27U3VF.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  openScratch,
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import "./chunk-HNKGH2CU.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  buildDocument,
  collectSubject,
  judge,
  readDocument,
  toDate,
  toExitCode,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  hashFiles,
  isJsonObject,
  parseJsonText,
  readTextFile,
  readWithin,
  requireJson,
  sha256Hex,
  toCanonicalJson,
  toPathBelow,
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

// packages/core/src/release/publish/apply-plan.ts
async function applySteps(steps, start, applying) {
  let page = start;
  let done = 0;
  for (const step of steps) {
    const began = performance.now();
    const outcome = await applyStep(step, page, applying);
    page = outcome.page;
    if (outcome.finding !== null) return { page, done, findings: [outcome.finding] };
    done += 1;
    applying.onStep(step, performance.now() - began);
  }
  return { page, done, findings: [] };
}
async function applyStep(step, page, applying) {
  try {
    return await tryStep(step, page, applying);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const there = error.code === "github/unavailable" ? await lookAgain(step, page, applying) : null;
    return there === null ? { page, finding: toFailed(step, error) } : { page: there, finding: null };
  }
}
async function tryStep({ action, name }, page, { pages, release, wanted }) {
  if (action === "create-draft") return { page: await pages.createDraft(release), finding: null };
  if (page === null) throw new TypeError(`${action} needs a release`);
  if (action === "publish") return { page: await pages.publish(page, release), finding: null };
  const asset = wanted.find((one) => one.name === name);
  if (action === "keep" || asset === void 0) return { page, finding: null };
  const old = page.assets.find((one) => one.name === name);
  const rest = { ...page, assets: page.assets.filter((one) => one.name !== name) };
  if (action !== "upload" && old !== void 0) await deleteIfThere(pages, old, release.tag);
  if (action === "delete") return { page: rest, finding: null };
  const stored = await pages.upload(rest, asset);
  const isCorrupt = stored.name !== asset.name || !isSame(stored, asset);
  return { page: { ...rest, assets: [...rest.assets, stored] }, finding: isCorrupt ? await discard(pages, page, { stored, asset, actual: stored.digest?.replace(/^sha256:/, "") ?? null }) : null };
}
async function deleteIfThere(pages, asset, tag) {
  try {
    await pages.deleteAsset(asset);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    if (error.code === "github/not-found") return;
    const page = error.code === "github/unavailable" ? await pages.find(tag) : null;
    if (page === null || page.assets.some(({ id }) => id === asset.id)) throw error;
  }
}
function isSame({ digest, bytes, isComplete }, asset) {
  return isComplete && bytes === asset.bytes && (digest === null || digest === `sha256:${asset.sha256}`);
}
async function discard(pages, { isDraft }, { stored, asset, actual }) {
  const isGone = isDraft && await pages.deleteAsset(stored).then(() => true, () => false);
  return {
    rule: "release/asset-corrupted",
    keys: { asset: asset.name },
    check: `asset:${asset.name}`,
    outcome: "fail",
    expected: asset.sha256,
    actual,
    message: `GitHub stored other bytes of ${asset.name} than belong there.${isGone ? " They were taken off the draft again." : ""}`,
    ...isDraft ? {} : { remedy: "The release is published: remove the asset by hand, if it can be, tell whoever downloaded it, and run the step again." }
  };
}
async function lookAgain({ action, name }, before, { pages, release, wanted }) {
  try {
    const page = await pages.find(release.tag);
    if (page === null || before !== null && page.id !== before.id) return null;
    const asset = wanted.find((one) => one.name === name);
    const there = page.assets.find((one) => one.name === name);
    switch (action) {
      case "create-draft":
        return page.isDraft ? page : null;
      case "publish":
        return page.isDraft ? null : page;
      case "delete":
        return there === void 0 ? page : null;
      default:
        return there !== void 0 && asset !== void 0 && there.digest !== null && isSame(there, asset) ? page : null;
    }
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
function toFailed({ action, name }, error) {
  const what = name === null ? action : `${action} ${name}`;
  const { reason, message, remedy } = toProblem(what, error);
  const said = `Publishing stopped at the step "${what}": ${message}`;
  const shared = { rule: "release/publish-failed", keys: { step: what }, check: name === null ? "release" : `asset:${name}`, message: said, remedy: `${remedy} Run the step again then: it goes on where it stopped.` };
  return error.code === "github/conflict" ? { ...shared, outcome: "fail" } : { ...shared, outcome: "unverified", reason };
}

// packages/core/src/release/publish/check-draft.ts
async function checkDraftNow(pages, verified, expected) {
  const shared = { rule: "release/publish-failed", keys: { step: "publish" }, check: "release" };
  const remedy = "Find out who writes to it, and run the step again: it looks at everything anew.";
  try {
    const now = await pages.find(verified.tag);
    if (now?.id !== verified.id) return { isPublished: false, finding: { ...shared, outcome: "fail", message: `The draft that was verified is no longer the release of ${verified.tag}: ${now === null ? "there is none" : "there is another one"}. It was not published.`, remedy } };
    const changed = expected.filter(({ name }) => !isSameAsset(now.assets.find((one) => one.name === name), verified.assets.find((one) => one.name === name)));
    if (changed.length > 0) return { isPublished: false, finding: { ...shared, outcome: "fail", message: `${changed.map(({ name }) => name).join(", ")} changed on the release after ${changed.length === 1 ? "it was" : "they were"} verified. It was not published by this run.`, remedy } };
    return { isPublished: !now.isDraft, finding: null };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy: lines } = toProblem("the release", error);
    return { isPublished: false, finding: { ...shared, outcome: "unverified", reason, message: `Whether the draft still is what was verified is not known, so it was not published: ${message}`, remedy: `${lines} Run the step again then.` } };
  }
}
function isSameAsset(now, then) {
  return now !== void 0 && now.id === then?.id && now.isComplete && now.bytes === then.bytes && now.digest === then.digest;
}

// packages/core/src/release/publish/check-stored.ts
import { rm } from "node:fs/promises";
import { join as join2 } from "node:path";

// packages/core/src/release/publish/prepare-evidence.ts
import { basename, join, resolve } from "node:path";

// packages/core/src/release/publish/refuse.ts
function refuse({ target }, { message, reason, remedy }) {
  return { rule: "release/evidence-refused", keys: { release: target.name }, check: "evidence", message, ...reason === void 0 ? { outcome: "fail" } : { outcome: "unverified", reason }, ...remedy === void 0 ? {} : { remedy } };
}

// packages/core/src/release/publish/read-trust.ts
async function readTrust(run, key) {
  const named = await readPublicKeys(run.inputs["public-key"], run.workspace.root);
  const given = withoutTwice([...named, ...key === null ? [] : [key.publicKey]]);
  const { keys, problem } = await readConfigured(run);
  if (problem !== null) return { finding: refuse(run, { message: `Whose signature counts is not known: ${problem.message}`, reason: problem.reason, remedy: problem.remedy }) };
  if (keys === null) return given.length > 0 ? { keys: given } : { finding: refuse(run, { message: "No public key was given, so nobody can say who signed the evidence.", reason: "no-signing-key", remedy: noKeyRemedy }) };
  const strangers = given.filter(({ keyId }) => !keys.some((one) => one.keyId === keyId));
  if (strangers.length > 0) return { finding: refuse(run, { message: `\`public-key\` or \`signing-key\` gives ${strangers.map(({ keyId }) => keyId).join(", ")}, which \`release.trustedKeys\` of the default branch does not name.`, remedy: strangerRemedy }) };
  return { keys: named.length > 0 ? given : keys };
}
var noKeyRemedy = "Name the public half of the key that signed it in `release.trustedKeys` on the default branch, or add to the step: `with: { public-key: keys/release.pub }`.";
var strangerRemedy = "Have the file of the public key added to `release.trustedKeys` on the default branch, or give a key that stands there.";
async function readConfigured({ authority, host, workspace, policy, inputs }) {
  if (authority === null) return { keys: null, problem: { reason: "unreadable-source", message: "the default branch, whose `release.trustedKeys` says it, cannot be read.", remedy: "Check out with `fetch-depth: 0`, or fetch the default branch." } };
  const { value, problems } = await tryRead("release.trustedKeys", () => readTrustedKeys(authority, { host, workspace, resolved: policy, config: inputs.config }));
  const [problem] = [...problems, ...value?.problems ?? []];
  if (value !== null && value.keys.length > 0) return { keys: value.keys, problem: null };
  return { keys: null, problem: problem ?? null };
}
function withoutTwice(keys) {
  return [...new Map(keys.map((key) => [key.keyId, key])).values()];
}

// packages/core/src/release/publish/prepare-evidence.ts
async function prepareEvidence(run, scratch) {
  const { inputs, host, target, workspace } = run;
  const key = await readSigningKey(inputs, host.cwd);
  const repository = host.context.repository ?? await workspace.git?.originRepository() ?? null;
  const place = evidencePlace(run, repository);
  if (place === null || target.version === null || target.tag === null) {
    return { evidence: null, key, findings: [{ rule: "release/version-unknown", keys: { ref: host.context.ref ?? "" }, check: "version", outcome: "unverified", reason: "missing-evidence", message: "Nobody says which version this is, so nothing can be published." }] };
  }
  const missing = repository === null ? "which repository this is" : target.commit === null ? `for which commit the tag ${target.tag} stands` : null;
  if (missing !== null) return { evidence: null, key, findings: [refuse(run, { message: `Nobody says ${missing}.`, reason: "missing-evidence", remedy: "Run it in a clone of the repository, with the tag." })] };
  const trust = await readTrust(run, key);
  if ("finding" in trust) return { evidence: null, key, findings: [trust.finding] };
  const identity = { tag: target.tag, commit: target.commit ?? "", version: formatVersion(target.version), repository: repository ?? "", trustedKeys: trust.keys };
  const path = resolve(workspace.root, inputs.path ?? place.path);
  return { key, ...await openLocal(run, { identity, path, stem: place.stem, scratch }) };
}
async function openLocal(run, { identity, path, stem, scratch }) {
  const name = toPathBelow(run.workspace.root, path) || basename(path);
  try {
    const refusal = await refuseUnproved(identity, { path, name });
    if (refusal !== null) return { evidence: null, findings: [refuse(run, { message: `The evidence in ${name} may not be published. ${refusal}` })] };
    const opened = await openEvidence(path, name, { scratch });
    const { manifest } = opened.lists;
    if (manifest.value === null) return { evidence: null, findings: [refuse(run, { message: `The evidence in ${name} was changed while it was read.` })] };
    const zip = opened.kind === "folder" ? null : opened.download === null ? path : join(opened.download.folder, `${opened.download.stem}.zip`);
    return { evidence: { identity, stem, name, opened, zip, manifest: manifest.value }, findings: [] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { evidence: null, findings: [refuse(run, { message: `The evidence in ${name} cannot be read: ${error.message}`, reason: "missing-evidence", remedy: "Assemble it before, and hand it over: `path` names it." })] };
  }
}
async function refuseUnproved({ tag, commit, version, repository, trustedKeys }, place) {
  const { findings, details } = await verifyEvidence({ ...place, trustedKeys, commit, version });
  const faults = findings.filter(({ outcome, causedBy }) => (outcome === "fail" || outcome === "unverified") && causedBy === void 0);
  if (faults.length > 0) return `${faults.slice(0, 3).map(({ rule, message }) => `${rule}: ${message}`).join(" ")}${faults.length > 3 ? ` And ${faults.length - 3} more; see what \`verify\` says of it.` : ""}`;
  const { release, result } = details;
  if (result !== "passed") return "It does not say that the release passed.";
  if (release.tag !== tag) return `It is about the tag ${String(release.tag)}, not about ${tag}.`;
  if (release.repository?.toLowerCase() !== repository.toLowerCase()) return `It is about the repository ${String(release.repository)}, not about ${repository}.`;
  return null;
}

// packages/core/src/release/publish/check-stored.ts
async function checkStored(page, facts) {
  const { pages, scratch, identity, expected, isThorough } = facts;
  const folder = await scratch.folder();
  const findings = [];
  try {
    for (const asset of expected) {
      const stored = page.assets.find((one) => one.name === asset.name);
      if (stored?.isComplete !== true) {
        findings.push(corrupted(asset.name, `${asset.name} is not on the release${stored === void 0 ? "" : " as a whole"}.`));
        continue;
      }
      const path = join2(folder, asset.name);
      const said = isThorough || asset.part !== "shipped" ? null : stored.digest;
      const actual = said === null ? await pages.downloadTo(stored, path) : said.replace(/^sha256:/, "");
      if (actual !== asset.sha256) findings.push(await discard(pages, page, { stored, asset, actual }));
      if (asset.part === "shipped") await rm(path, { force: true });
    }
    if (findings.length > 0) return findings;
    const refusal = await refuseUnproved(identity, { path: folder, name: "what was downloaded from the release" });
    return refusal === null ? [] : [corrupted(expected.find(({ part }) => part === "archive")?.name ?? "evidence", `What was downloaded from the release does not verify. ${refusal}`)];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy } = toProblem("download", error);
    return [...findings, { rule: "release/publish-failed", keys: { step: "verify" }, check: "stored", outcome: "unverified", reason, message: `What GitHub stored could not be verified: ${message}`, remedy: `${remedy} Run the step again then.` }];
  }
}
function corrupted(asset, message) {
  return { rule: "release/asset-corrupted", keys: { asset }, check: `asset:${asset}`, outcome: "fail", message };
}

// packages/core/src/release/publish/check-tag.ts
async function checkTagNow({ facts, log }, { tag, commit }) {
  const shared = { rule: "release/tag-moved", keys: { tag }, check: "tag" };
  if (facts === null) return { ...shared, outcome: "unverified", reason: "permission-denied", message: `GitHub was not asked for what the tag ${tag} stands: there is no token.`, remedy: "Give `github-token`." };
  try {
    const answered = await facts.readTag(tag);
    log.answers(answered);
    if (answered.value?.commit === commit) return null;
    const now = answered.value === null ? "is not on the server" : `stands for ${answered.value.commit.slice(0, 12)} on the server`;
    return { ...shared, outcome: "fail", expected: commit, actual: answered.value?.commit ?? null, message: `The evidence is about ${commit.slice(0, 12)}, but the tag ${tag} ${now}.`, remedy: answered.value === null ? "Push the tag; a release is never published for one that is not there." : "Find out who moved it; release a new version instead of moving a tag." };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy } = toProblem(`the tag ${tag}`, error);
    return { ...shared, outcome: "unverified", reason, message: `For what the tag ${tag} stands now is not known: ${message}`, remedy };
  }
}

// packages/core/src/release/publish/collect-assets.ts
import { stat, writeFile } from "node:fs/promises";
import { join as join3 } from "node:path";

// packages/core/src/release/publish/limits.ts
var largestAsset = 2 ** 31 - 1;
var mostAssets = 1e3;
var longestBody = 125e3;
function judgeLimits(assets, others) {
  const draft = (limit, message, remedy) => ({ rule: "release/limit-exceeded", keys: { limit }, check: "limits", outcome: "fail", message, remedy });
  return [
    ...assets.filter(({ bytes }) => bytes > largestAsset).map(({ name, bytes }) => draft(`size of ${name}`, `${name} has ${bytes} bytes, and GitHub takes assets below 2 GiB.`, "Split it, or leave out what is not evidence.")),
    ...assets.filter(({ bytes }) => bytes === 0).map(({ name }) => draft(`size of ${name}`, `${name} is empty, and GitHub takes no empty asset.`, "Leave it out of `release.assets`, or build it.")),
    // Under another name than the one that was signed nobody would find it, nor this program when it runs again.
    ...assets.filter(({ name }) => !isKept(name)).map(({ name }) => draft(`name of ${name}`, `GitHub would store ${JSON.stringify(name)} under another name.`, "Name it with letters, digits, `.`, `_`, `-`, `+` and `@`; no two dots side by side, and none at its beginning or end.")),
    ...assets.length + others > mostAssets ? [draft("assets", `${assets.length} assets${others === 0 ? "" : ` beside ${others} that are there already`} are more than a release can hold (${mostAssets}).`, "Ship archives of them.")] : []
  ];
}
function isKept(name) {
  return /^[A-Za-z0-9._+@-]+$/.test(name) && !name.startsWith(".") && !name.endsWith(".") && !name.includes("..");
}

// packages/core/src/release/publish/collect-assets.ts
var attestationFolder = "attestations";
var largestNotes = 16 * 1024 * 1024;
async function collectAssets(run, evidence, scratch) {
  const { opened, stem } = evidence;
  const shipped = await findShipped(run, evidence);
  const own = (end) => `${stem}.evidence.${end}`;
  const packed = evidence.zip === null ? [{ name: own("zip"), bytes: [...opened.files.values()].reduce((sum, { bytes }) => sum + bytes, 0) }] : [];
  const early = [...shipped.findings, ...judgeLimits([...await sizesOf(shipped.parts), ...packed], 0)];
  if (early.length > 0) return { assets: [], body: "", findings: early };
  const folder = await scratch.folder();
  const parts = [
    { name: own("vsa.dsse.json"), path: join3(opened.folder, attestationFolder, "vsa.dsse.json"), part: "envelope" },
    { name: own("intoto.jsonl"), path: await writeCollection(evidence, join3(folder, own("intoto.jsonl"))), part: "collection" },
    { name: own("SHA256SUMS"), path: join3(opened.folder, "SHA256SUMS"), part: "sums" },
    ...shipped.parts,
    { name: own("zip"), path: evidence.zip ?? await packBundle(run, evidence, join3(folder, own("zip"))), part: "archive" },
    { name: own("vsa.sigstore.json"), path: join3(opened.folder, attestationFolder, "vsa.sigstore.json"), part: "bundle" }
  ];
  const limits = judgeLimits(await sizesOf(parts), 0);
  const twice = parts.filter(({ name }, index) => parts.findIndex((one) => one.name === name) !== index).map(({ name }) => ({ rule: "release/asset-conflict", keys: { asset: name }, check: `asset:${name}`, outcome: "fail", message: `${name} is shipped, and has the name of a part of the evidence.`, remedy: "Give it another name." }));
  if (limits.length + twice.length > 0) return { assets: [], body: "", findings: [...limits, ...twice] };
  const hashes = await hashFiles(parts.map(({ path }) => path));
  const assets = parts.map((part) => {
    const { sha256 = "", bytes = 0 } = hashes.get(part.path) ?? {};
    return { ...part, sha256, bytes, mediaType: toMediaType(part.name) };
  });
  return { assets, body: await readBody(evidence), findings: judgeShipped(assets, evidence) };
}
function toMediaType(name) {
  if (name.endsWith(".jsonl")) return "application/x-ndjson";
  return name.endsWith(".SHA256SUMS") ? "text/plain" : mediaTypeOf(name);
}
async function sizesOf(parts) {
  return Promise.all(parts.map(async ({ name, path }) => ({ name, bytes: (await stat(path)).size })));
}
async function findShipped({ workspace }, { manifest, opened }) {
  const read = await readDocument(join3(opened.folder, "release-evidence.json"), "release-evidence.json");
  const places = read.state === "read" && read.read.document.kind === "release-evidence" ? new Map(read.read.document.details.assets.map(({ name, path }) => [name, path])) : /* @__PURE__ */ new Map();
  const parts = [];
  const findings = [];
  for (const { name } of manifest.assets) {
    const place = places.get(name) ?? name;
    const path = resolveShipped(() => workspace.resolve(place));
    if (path !== null && await isFile(path)) parts.push({ name, path, part: "shipped" });
    else findings.push({ rule: "release/asset-missing", keys: { asset: name }, check: `asset:${name}`, outcome: "fail", message: `${place}, which the evidence is about, is not there.`, remedy: "Hand it over from the job that built it, to the same place." });
  }
  return { parts, findings };
}
function resolveShipped(resolve2) {
  try {
    return resolve2();
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
async function isFile(path) {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
function judgeShipped(assets, { manifest }) {
  const signed = new Map(manifest.assets.map(({ name, sha256 }) => [name, sha256]));
  return assets.filter(({ part, name, sha256 }) => part === "shipped" && signed.get(name) !== sha256).map(({ name, sha256 }) => ({
    rule: "evidence/file-altered",
    keys: { path: name },
    check: `asset:${name}`,
    outcome: "fail",
    expected: signed.get(name) ?? null,
    actual: sha256,
    message: `${name} is not the file that the evidence is about.`,
    remedy: "Hand over what was there when the evidence was assembled; a build that gives other bytes each time cannot be repeated."
  }));
}
async function writeCollection({ opened }, path) {
  const results = [...opened.files.keys()].filter((name) => name.startsWith(`${attestationFolder}/test-result-`)).sort();
  const lines = [];
  for (const name of [`${attestationFolder}/vsa.sigstore.json`, ...results]) {
    const { value } = parseJsonText(await readTextFile(join3(opened.folder, name), { maxBytes: largestAttestation, displayPath: name }), { path: name });
    const envelope = isJsonObject(value) ? value.dsseEnvelope : void 0;
    if (envelope === void 0) throw new ShipworthyError("document/malformed", `${name} holds no envelope.`, { hint: "Assemble the evidence again." });
    lines.push(`${JSON.stringify(envelope)}
`);
  }
  await writeFile(path, lines.join(""));
  return path;
}
async function packBundle({ host, git, target }, { opened }, path) {
  const { sourceDateEpoch } = host.context;
  const committed = git === null || target.commit === null || !await git.hasCommit(target.commit) ? null : await git.commitTime(target.commit);
  await writeArchive(opened.folder, { path, epoch: sourceDateEpoch ?? (committed === null ? null : Math.floor(committed.getTime() / 1e3)) });
  return path;
}
async function readBody({ opened, stem }) {
  if (!opened.files.has("release-notes.md")) return "";
  const text = await readTextFile(join3(opened.folder, "release-notes.md"), { maxBytes: largestNotes, displayPath: "release-notes.md" });
  if (text.length <= longestBody) return text;
  const rest = `

These notes are longer than a release page holds; all of them are in ${stem}.evidence.zip.
`;
  const cut = text.slice(0, longestBody - rest.length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf("\n"), 0))}${rest}`;
}

// packages/core/src/release/publish/found-evidence.ts
import { readFile } from "node:fs/promises";
import { join as join4 } from "node:path";
async function readFound(page, wanted, { pages, scratch, identity }) {
  const reader = new FoundReader(pages, await scratch.folder());
  const found = /* @__PURE__ */ new Map();
  for (const { name } of wanted) {
    const asset = page?.assets.find((one) => one.name === name);
    if (asset !== void 0) found.set(name, { asset, sha256: asset.isComplete ? await reader.digestOf(asset) : null });
  }
  const others = wanted.filter((one) => isOther(one, found.get(one.name)?.sha256));
  const proofs = others.length === 0 ? new Proofs() : await readProofs(wanted, found, { reader, scratch, identity });
  return new Map([...found].map(([name, one]) => {
    const part = wanted.find((other) => other.name === name)?.part ?? "shipped";
    return [name, { ...one, isProved: one.sha256 !== null && (proofs.names.has(name) || proofs.subjects.has(`${part === "sums" ? "SHA256SUMS" : name}\0${one.sha256}`)) }];
  }));
}
function isOther({ sha256 }, there) {
  return there !== void 0 && there !== null && there !== sha256;
}
var Proofs = class {
  /** Assets that prove themselves. */
  names = /* @__PURE__ */ new Set();
  /** Name and hash of everything that they are about. */
  subjects = /* @__PURE__ */ new Set();
  add(name, statements) {
    this.names.add(name);
    for (const { subject } of statements) for (const { name: about, digest } of subject) if (digest["sha256"] !== void 0) this.subjects.add(`${about}\0${digest["sha256"]}`);
  }
};
var FoundReader = class {
  #pages;
  #folder;
  #files = /* @__PURE__ */ new Map();
  constructor(pages, folder) {
    this.#pages = pages;
    this.#folder = folder;
  }
  async digestOf(asset) {
    const [, said] = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? "") ?? [];
    return said ?? (await this.file(asset)).sha256;
  }
  async file(asset) {
    const known = this.#files.get(asset.id);
    if (known !== void 0) return known;
    const path = join4(this.#folder, `${asset.id}.evidence.zip`);
    const file = { path, sha256: await this.#pages.downloadTo(asset, path) };
    this.#files.set(asset.id, file);
    return file;
  }
};
async function readProofs(wanted, found, facts) {
  const proofs = new Proofs();
  for (const { name, part } of wanted) {
    const there = found.get(name);
    if (there === void 0 || there.sha256 === null || part === "shipped" || part === "sums") continue;
    if (part !== "archive" && there.asset.bytes > largestAttestation) continue;
    const { path } = await facts.reader.file(there.asset);
    const statements = part === "archive" ? await proveArchive(path, facts) : proveLines(await readFile(path), { name, identity: facts.identity, isCollection: part === "collection" });
    if (statements !== null) proofs.add(name, statements);
  }
  return proofs;
}
async function proveArchive(path, { scratch, identity }) {
  try {
    if (await refuseUnproved(identity, { path, name: "the archive on the release" }) !== null) return null;
    const { folder } = await openEvidence(path, "the archive on the release", { scratch });
    const bytes = await readWithin(join4(folder, "attestations", "vsa.dsse.json"), largestAttestation);
    return bytes === null ? null : proveLines(bytes, { name: "vsa.dsse.json", identity, isCollection: false });
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
function proveLines(bytes, { name, identity, isCollection }) {
  const lines = isCollection ? new TextDecoder().decode(bytes).split("\n").filter((line) => line !== "").map((line) => Buffer.from(line)) : [bytes];
  const opened = lines.map((line) => openAttestation(line, { trustedKeys: identity.trustedKeys, name }));
  const statements = opened.flatMap((one) => one.state === "verified" ? [one.statement] : []);
  const verdicts = statements.filter((one) => isVerdictOf(one, identity));
  return statements.length === opened.length && verdicts.length > 0 ? verdicts : null;
}
function isVerdictOf({ predicateType, predicate, subject }, { tag, commit, repository }) {
  const resource = isJsonObject(predicate) && typeof predicate.resourceUri === "string" ? predicate.resourceUri : "";
  return predicateType === predicateTypes.vsa && isJsonObject(predicate) && predicate.verificationResult === "PASSED" && resource.toLowerCase().includes(`/${repository.toLowerCase()}@`) && resource.endsWith(`@refs/tags/${tag}`) && subject.some(({ name, digest }) => name === `refs/tags/${tag}` && digest["gitCommit"] === commit);
}

// packages/core/src/release/publish/plan-publication.ts
function planPublication(facts) {
  const { page, wanted, found } = facts;
  const states = wanted.map((asset) => ({ asset, state: stateOf(asset, found.get(asset.name)), there: found.get(asset.name) }));
  const isPublished = page !== null && !page.isDraft;
  if (isPublished && states.every(({ state }) => state === "same" || state === "proved")) return toPlan(facts, states.map(({ asset, there }) => toStep("keep", asset, { because: there?.sha256 === asset.sha256 ? "the same bytes are there" : "evidence of this release is there", found: there?.sha256 ?? null })), []);
  if (isPublished && page.isImmutable) return toPlan(facts, [], [alreadyPublished(facts, states.filter(({ state }) => state !== "same").map(({ asset }) => asset.name))]);
  const conflicts = states.filter(({ state }) => state === "other" || isPublished && state === "proved").map(({ asset, there }) => conflict(asset, there, isPublished));
  const others = (page?.assets ?? []).filter(({ name }) => !wanted.some((one) => one.name === name)).length;
  const limits = judgeLimits(wanted, others);
  if (conflicts.length + limits.length > 0) return toPlan(facts, [], [...conflicts, ...limits]);
  const steps = states.flatMap(({ asset, state, there }) => toSteps(asset, state, there?.sha256 ?? null));
  const late = isPublished ? [{ rule: "release/published-before-evidence", keys: { release: facts.identity.tag }, check: "release", outcome: "warn", message: `The release ${facts.identity.tag} was published without ${steps.some(({ action }) => action === "keep") ? "all of its" : "its"} evidence, which is added now.` }] : [];
  return toPlan(facts, [
    ...page === null ? [toStep("create-draft", null, { because: `there is no release of the tag ${facts.identity.tag}` })] : [],
    ...steps,
    ...isPublished || facts.keepsDraft ? [] : [toStep("publish", null, { because: `after everything that GitHub stored was downloaded and verified${goesOutAsPrerelease(facts) ? "; as a pre-release, never the latest one" : ""}` })]
  ], late);
}
function goesOutAsPrerelease({ isPrerelease: isPrerelease2, page }) {
  return isPrerelease2 || page?.isPrerelease === true;
}
function stateOf({ sha256 }, found) {
  if (found === void 0) return "missing";
  if (!found.asset.isComplete) return "half";
  if (found.sha256 === sha256) return "same";
  return found.isProved ? "proved" : "other";
}
function toSteps(asset, state, found) {
  switch (state) {
    case "missing":
      return [toStep("upload", asset, { because: "it is not there" })];
    case "half":
      return [toStep("delete", asset, { because: "an upload of it was interrupted" }), toStep("upload", asset, { because: "it is not there as a whole" })];
    case "same":
      return [toStep("keep", asset, { because: "the same bytes are there" })];
    case "proved":
    case "other":
      return [toStep("replace", asset, { because: "earlier evidence of this tag and commit is there", found })];
  }
}
function toStep(action, asset, { because, found = null }) {
  return { action, name: asset?.name ?? null, sha256: asset?.sha256 ?? null, bytes: asset?.bytes ?? null, because, ...found === null ? {} : { found } };
}
function toPlan(facts, steps, findings) {
  const { identity: { repository, tag, commit }, page } = facts;
  const state = page === null ? "none" : page.isDraft ? "draft" : "published";
  const essence = { repository, tag, commit, state, isPrerelease: goesOutAsPrerelease(facts), steps: steps.map(({ action, name, sha256, bytes, found = null }) => ({ action, name, sha256, bytes, found })) };
  return { steps: steps.map(({ found: _found, ...step }) => step), digest: `sha256:${sha256Hex(toCanonicalJson(essence))}`, findings };
}
function conflict({ name, sha256 }, there, isPublished) {
  const why = there?.isProved === true && isPublished ? "It is evidence of this release, but not of these files, and the release is published." : "It is no evidence of this tag and commit.";
  return { rule: "release/asset-conflict", keys: { asset: name }, check: `asset:${name}`, outcome: "fail", expected: sha256, actual: there?.sha256 ?? null, message: `The release has another ${name} already. ${why} It was left as it is.` };
}
function alreadyPublished({ identity: { tag } }, names) {
  return {
    rule: "release/already-published",
    keys: { release: tag },
    check: "release",
    outcome: "fail",
    message: `The release ${tag} is published and immutable, and lacks this evidence: ${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""} ${names.length === 1 ? "is" : "are"} missing or different.`,
    remedy: "Nothing can be added to it any more. Release a new version, and let this action publish it; keep this evidence elsewhere if you need it."
  };
}

// packages/core/src/release/publish/show-plan.ts
var signs = { "create-draft": "+", upload: "+", replace: "~", delete: "-", keep: "=", publish: "!" };
function showPlan({ steps, digest }, { tag, page }) {
  const state = page === null ? "not there yet" : page.isDraft ? "a draft" : `published${page.isImmutable ? ", immutable" : ""}`;
  return [`release ${tag}: ${state} (plan ${digest})`, ...steps.map(showStep)];
}
function showStep({ action, name, sha256, bytes, because }) {
  const what = name === null ? "" : `  ${name}  ${(sha256 ?? "").slice(0, 12)}  ${bytes ?? 0} bytes`;
  return `  ${signs[action]} ${action}${what}  (${because})`;
}

// packages/core/src/release/publish/publication-record.ts
function toPublicationRecord({ identity: { repository, tag, version, commit }, page: { url, assets }, publishedAt, expected, key }) {
  const listed = expected.map(({ name, sha256 }) => ({ name, sha256, bytes: assets.find((one) => one.name === name)?.bytes ?? 0 })).toSorted((a, b) => a.name < b.name ? -1 : 1);
  const record = { $schema: publicationRecordSchemaId, kind: "publication-record", schemaVersion: "1.0", channel: "github", repository, tag, version, commit, url, publishedAt, assets: listed };
  const payload = Buffer.from(`${toCanonicalJson(requireJson(record))}
`, "utf8");
  const envelope = key === null ? [] : [{ name: "publication.dsse.json", bytes: Buffer.from(toPrettyJson(requireJson(signEnvelope({ payloadType: publicationPayloadType, payload }, key)))) }];
  return [{ name: "publication.json", bytes: payload }, ...envelope];
}

// packages/core/src/release/publish/write-publication.ts
function nothingPublished(findings) {
  return { plan: null, page: null, done: 0, findings, expected: null, checks: [], notes: [] };
}
async function writePublication(run, { publication, prepared, startedAt }) {
  const { host, workspace, policy, inputs, target, log } = run;
  const { plan, page, findings, expected, checks, notes } = publication;
  const key = inputs.key ?? "default";
  const isPublished = page !== null && !page.isDraft;
  const judgement = judge({ checks, findings: [...policy.findings, ...findings], waivers: [], waiversAsOf: toDate(host.now()), reasons: {}, key });
  const sums = prepared.evidence === null ? null : { name: "SHA256SUMS", path: `${prepared.evidence.name}/SHA256SUMS`, sha256: prepared.evidence.opened.files.get("SHA256SUMS")?.sha256 ?? "" };
  const version = target.version === null ? null : formatVersion(target.version);
  const details = {
    release: { version, tag: target.tag, repository: prepared.evidence?.identity.repository ?? host.context.repository, commit: target.commit },
    planDigest: plan?.digest ?? null,
    steps: [...plan?.steps ?? []],
    done: publication.done,
    url: page?.url ?? null,
    publishedAt: isPublished ? toTimestamp(page.publishedAt) : null
  };
  const document = buildDocument(host, {
    kind: "release-publication",
    key,
    partial: false,
    subject: { ...await collectSubject(host, workspace.git, policy.baseCommit), commit: target.commit, version },
    inputs: sums === null ? [] : [sums],
    policy: policy.policy,
    judgement,
    details,
    startedAt
  });
  const record = expected === null || !isPublished || prepared.evidence === null ? [] : toPublicationRecord({ identity: prepared.evidence.identity, page, publishedAt: toTimestamp(page.publishedAt), expected, key: prepared.key });
  const written = await writeEvidence(host, workspace.out, { document, attachments: [...log.attachments(), ...record] });
  return { out: workspace.out, documents: [written], notes: [...notes], outputs: plan === null ? {} : { "plan-digest": plan.digest }, exitCode: toExitCode([document.verdict], inputs["fail-on"]) };
}
function toTimestamp(text) {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

// packages/core/src/release/publish/publish-evidence.ts
async function publishEvidence(run, startedAt) {
  if (run.inputs["fail-on"] === "never") throw new ShipworthyError("usage/invalid-input", "A publication that never fails would let everything after it go on without one.", { hint: "Leave `fail-on` away." });
  const scratch = await openScratch();
  try {
    const prepared = await prepareEvidence(run, scratch);
    const publication = await publish(run, prepared, scratch);
    return await writePublication(run, { publication, prepared, startedAt });
  } finally {
    await scratch.remove();
  }
}
async function publish(run, { evidence, findings }, scratch) {
  if (evidence === null) return nothingPublished(findings);
  const collected = await collectAssets(run, evidence, scratch);
  if (collected.findings.length > 0) return nothingPublished(collected.findings);
  const pages = run.host.remote?.releasePages;
  if (pages === void 0) return nothingPublished([noToken()]);
  const tag = await checkTagNow(run, evidence.identity);
  if (tag !== null) return nothingPublished([tag]);
  const world = { run, evidence, collected, scratch, pages };
  const looked = await look(world);
  return "finding" in looked ? nothingPublished([looked.finding]) : carryOut(world, looked);
}
async function look({ run, evidence: { identity }, collected: { assets: wanted }, scratch, pages }) {
  try {
    const page = await pages.find(identity.tag);
    const found = await readFound(page, wanted, { pages, scratch, identity });
    return { page, found, plan: planPublication({ identity, page, wanted, found, isPrerelease: isPrerelease(run), keepsDraft: run.inputs.draft }) };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy } = toProblem("the release", error);
    return { finding: { rule: "release/publish-failed", keys: { step: "plan" }, check: "release", outcome: "unverified", reason, message: `What stands on the release is not known, so nothing was done: ${message}`, remedy } };
  }
}
async function carryOut(world, looked) {
  const { run: { inputs }, evidence: { identity }, collected: { assets } } = world;
  const { page, plan, found } = looked;
  const told = { ...nothingPublished(plan.findings), plan, page, notes: showPlan(plan, { tag: identity.tag, page }), checks: ["evidence", "limits", "tag", "release"] };
  const asked = inputs["plan-digest"];
  if (asked !== void 0 && asked !== plan.digest) return { ...told, findings: [...plan.findings, planChanged(identity.tag, asked, plan.digest)] };
  if (plan.findings.some(({ outcome }) => outcome !== "warn")) return told;
  if (inputs["dry-run"]) return { ...told, notes: [...told.notes, `Nothing was changed (dry run). To have exactly this done, and nothing else: plan-digest ${plan.digest}`] };
  const kept = new Set(plan.steps.filter(({ action }) => action === "keep").map(({ name }) => name));
  const expected = assets.map(({ name, part, sha256 }) => ({ name, part, sha256: kept.has(name) ? found.get(name)?.sha256 ?? sha256 : sha256 }));
  const done = await apply(world, looked, expected);
  const published = plan.steps.some(({ action }) => action === "publish");
  const all = [...plan.findings, ...done.findings];
  const isComplete = done.findings.length === 0;
  const last = !isComplete ? "Stopped; what is missing is said above." : done.page?.isDraft === true ? `draft      ${done.page.url}` : `published  ${done.page?.url ?? ""}`;
  return { ...told, ...done, findings: all, expected: isComplete ? expected : null, checks: isComplete ? [...told.checks, "stored", ...assets.map(({ name }) => `asset:${name}`), ...published ? [checkOf(gateId)] : []] : told.checks, notes: [...told.notes, last] };
}
async function apply(world, { page, plan }, expected) {
  const { run, evidence: { identity }, pages, scratch } = world;
  const applying = toApplying(world, plan.steps.length);
  const isLast = ({ action }) => action === "publish";
  const uploaded = await applySteps(plan.steps.filter((step) => !isLast(step)), page, applying);
  if (uploaded.findings.length > 0 || uploaded.page === null) return uploaded;
  const stored = { pages, scratch, identity, expected };
  const proved = await checkStored(uploaded.page, { ...stored, isThorough: true });
  const moved = await checkTagNow(run, identity);
  const publishing = plan.steps.filter(isLast);
  const gate = publishing.length === 0 ? [] : (await readGateAgain(run)).findings.filter(({ outcome }) => outcome === "fail" || outcome === "unverified");
  const against = [...proved, ...moved === null ? [] : [moved], ...gate];
  if (against.length > 0 || publishing.length === 0) return { ...uploaded, findings: against };
  const draft = await checkDraftNow(pages, uploaded.page, expected);
  if (draft.finding !== null) return { ...uploaded, findings: [draft.finding] };
  const published = await applySteps(draft.isPublished ? [] : publishing, uploaded.page, applying);
  const done = uploaded.done + published.done;
  if (published.findings.length > 0) return { ...published, done };
  return { done, ...await proveAgain(world, stored) };
}
async function proveAgain({ run, pages, evidence: { identity } }, stored) {
  try {
    const page = await pages.find(identity.tag);
    if (page === null || page.isDraft) return { page, findings: [{ rule: "release/publish-failed", keys: { step: "publish" }, check: "release", outcome: "fail", message: `GitHub said that the release ${identity.tag} was published, but shows none.` }] };
    const moved = await checkTagNow(run, identity);
    return { page, findings: [...await checkStored(page, { ...stored, isThorough: false }), ...moved === null ? [] : [moved]] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy } = toProblem("the release", error);
    return { page: null, findings: [{ rule: "release/publish-failed", keys: { step: "verify" }, check: "stored", outcome: "unverified", reason, message: `The release was published, but could not be verified after that: ${message}`, remedy }] };
  }
}
function toApplying({ run, evidence: { identity }, collected, pages }, total) {
  const release = { tag: identity.tag, commit: identity.commit, name: identity.tag, body: collected.body, isPrerelease: isPrerelease(run) };
  let done = 0;
  return {
    pages,
    release,
    wanted: collected.assets,
    onStep: ({ action, name }, milliseconds) => run.host.onProgress({ done: done += 1, total, label: name === null ? action : `${action} ${name}`, outcome: "pass", milliseconds })
  };
}
function isPrerelease({ target: { version } }) {
  return (version?.prerelease.length ?? 0) > 0;
}
function planChanged(tag, asked, digest) {
  return { rule: "release/plan-changed", keys: { release: tag }, check: "plan", outcome: "fail", expected: asked, actual: digest, message: "What would be done is not what was approved, so nothing was done." };
}
function noToken() {
  return {
    rule: "release/publish-failed",
    keys: { step: "plan" },
    check: "release",
    outcome: "unverified",
    reason: "permission-denied",
    message: "GitHub cannot be asked for the release: there is no token.",
    remedy: "Give the action `github-token`, or set GITHUB_TOKEN for the command. Add to the job:\npermissions:\n  contents: write"
  };
}
export {
  openWorkspace,
  publishEvidence,
  resolvePolicy,
  runAction
};
