import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readPublicKeys
} from "./chunk-ADJZ2UUD.js";
import {
  parsePublicKey,
  parseSignedJson,
  signEnvelope,
  verifyParsedEnvelope
} from "./chunk-73L6G263.js";
import {
  extractZip,
  findCollisions,
  openZip
} from "./chunk-XMUDPAAX.js";
import {
  defaultOut
} from "./chunk-PD26SZFE.js";
import {
  showName
} from "./chunk-S4BTKXOZ.js";
import {
  openScratch
} from "./chunk-4CWBFBZX.js";
import {
  buildDocument,
  documentName,
  judge,
  toDate,
  toExitCode,
  toFinding,
  worstVerdict,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  Hashing,
  hashFile,
  hashFiles,
  isJsonArray,
  isJsonObject,
  listEntries,
  readWithin,
  requireJson,
  showBytes,
  toCanonicalJson,
  toPathBelow
} from "./chunk-MW3SYPS2.js";
import {
  systemCode,
  toReadError
} from "./chunk-LNMI6T4R.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/release/assemble/to-record.ts
var judging = /* @__PURE__ */ new Set(["drift-report", "bundle-readiness", "doc-sync-report", "security-report"]);
function toRecord(facts) {
  const rates = toRates(facts.documents);
  return {
    version: facts.version,
    releaseDate: facts.releaseDate,
    releasedBy: facts.releasedBy,
    validation: {
      gateResults: { passed: facts.passed, ...rates },
      checklist: facts.items.map(({ id, outcome, note, evidence }) => ({
        id,
        status: outcome === "pass" || outcome === "warn" ? "pass" : outcome === "not-applicable" ? "na" : "fail",
        evidence: evidence[0]?.kept ?? evidence[0]?.name ?? null,
        ...outcome === "pass" ? {} : { reason: outcome === "unverified" || outcome === "waived" ? `${outcome}: ${note}` : note }
      }))
    },
    artifacts: { changelogRef: facts.changelogRef, releaseNotesRef: facts.releaseNotesRef, verificationLogRef: "release-checklist.json" },
    provenance: { commit: facts.commit, branch: facts.branch, buildId: facts.buildId, signedBy: facts.signedBy },
    distribution: { channels: [...facts.channels], publishedAt: null }
  };
}
function toRates(documents) {
  const summaries = documents.filter(({ kind }) => judging.has(kind)).map(({ summary }) => summary);
  const passed = sum(summaries.map(({ pass, warn }) => pass + warn));
  const decided = passed + sum(summaries.map(({ fail }) => fail));
  const runs = /* @__PURE__ */ new Map();
  for (const { run } of documents) if (run.id !== null) runs.set(run.id, Math.max(run.attempt, runs.get(run.id) ?? 1));
  const tasks = documents.flatMap((document) => document.kind === "doc-sync-report" ? document.details.tasks : []);
  const successRate = decided === 0 ? null : passed / decided;
  const reworkRate = runs.size === 0 ? null : [...runs.values()].filter((attempt) => attempt > 1).length / runs.size;
  const allTasksPassed = tasks.length === 0 ? null : tasks.every((task) => task.passed);
  const reasons = {
    ...successRate === null ? { successRate: "no cited document decided anything" } : {},
    ...reworkRate === null ? { reworkRate: "no cited document names its run" } : {},
    ...allTasksPassed === null ? { allTasksPassed: "no cited document judges tasks" } : {}
  };
  return { successRate, reworkRate, allTasksPassed, reasons };
}
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

// packages/core/src/release/attest/open-bundle.ts
var bundleMediaType = "application/vnd.dev.sigstore.bundle.v0.3+json";
var knownMediaTypes = [bundleMediaType, "application/vnd.dev.sigstore.bundle+json;version=0.3"];
var members = {
  bundle: ["mediaType", "verificationMaterial", "dsseEnvelope"],
  material: ["publicKey", "tlogEntries", "timestampVerificationData"],
  publicKey: ["hint"],
  envelope: ["payload", "payloadType", "signatures"],
  signature: ["sig", "keyid"]
};
function findEnvelope(file) {
  if (!isJsonObject(file)) return malformed("is neither a Sigstore bundle nor a DSSE envelope.");
  if (!("mediaType" in file) && !("verificationMaterial" in file) && !("dsseEnvelope" in file)) return found(file, null);
  const { mediaType, verificationMaterial: material } = file;
  if (typeof mediaType !== "string") return malformed("has no media type, so it is no Sigstore bundle.");
  if (!knownMediaTypes.includes(mediaType)) return unverifiable(`is of media type ${quote(mediaType)}; only Sigstore bundles v0.3 are read.`);
  if ("messageSignature" in file) return malformed("is the signature of a file, not an attestation.");
  if (!isJsonObject(material)) return malformed("is a Sigstore bundle without verification material.");
  if ("certificate" in material || "x509CertificateChain" in material) return isJsonObject(file.dsseEnvelope) ? { state: "refused", fault: "keyless", message: "is signed with a certificate, which no public key proves." } : malformed("is a Sigstore bundle without a DSSE envelope.");
  const unknown = findUnknown(file, "bundle") ?? findUnknown(material, "material");
  if (unknown !== null) return malformed(unknown);
  const { publicKey } = material;
  if (!isJsonObject(publicKey)) return malformed("is a Sigstore bundle that names no key.");
  const { hint = null } = publicKey;
  const unknownOfKey = findUnknown(publicKey, "publicKey");
  if (unknownOfKey !== null || hint !== null && typeof hint !== "string") return malformed(unknownOfKey ?? "has a key hint that is not text.");
  return isJsonObject(file.dsseEnvelope) ? found(file.dsseEnvelope, hint === "" ? null : hint) : malformed("is a Sigstore bundle without a DSSE envelope.");
}
function found(envelope, hint) {
  const signatures = isJsonArray(envelope.signatures) ? envelope.signatures.filter(isJsonObject) : [];
  const unknown = [findUnknown(envelope, "envelope"), ...signatures.map((signature) => findUnknown(signature, "signature"))].find((one) => one !== null);
  return unknown === void 0 ? { state: "found", envelope, hint } : malformed(unknown);
}
function findUnknown(value, part) {
  const known = members[part];
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  return unknown === void 0 ? null : `has a field ${quote(unknown)}, which nobody signed and the format does not have.`;
}
function malformed(message) {
  return { state: "refused", fault: "malformed", message };
}
function unverifiable(message) {
  return { state: "refused", fault: "unverifiable", message };
}
function quote(text) {
  return JSON.stringify(text.slice(0, 100));
}

// packages/core/src/release/attest/statement.ts
var predicateTypes = {
  vsa: "https://slsa.dev/verification_summary/v1",
  testResult: "https://in-toto.io/attestation/test-result/v0.1",
  refused: "https://shipworthy.github.io/shipworthy/release-refused/v1"
};
var statementPayloadType = "application/vnd.in-toto+json";
var statementTypes = ["https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1"];
var maxSubjects = 1024;

// packages/core/src/release/attest/to-statement.ts
var slsaVersion = "1.1";
var testSuiteField = "https://shipworthy.github.io/shipworthy/test-suite/v1";
function toVerificationSummary(facts) {
  const verifiedLevels = [`SHIPWORTHY_${facts.level.toUpperCase()}`];
  return toStatement(predicateTypes.vsa, facts.subjects, { ...toVerdict(facts), verificationResult: "PASSED", verifiedLevels, slsaVersion });
}
function toReleaseRefusal(facts) {
  return toStatement(predicateTypes.refused, facts.subjects, { ...toVerdict(facts), verificationResult: "FAILED", level: facts.level, reasons: facts.reasons });
}
function toTestResult(facts) {
  const { kind, key, configuration, url, passedTests, warnedTests, failedTests } = facts;
  return toStatement(predicateTypes.testResult, facts.subjects, {
    result: toResult(facts),
    configuration: configuration.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    ...url === null ? {} : { url },
    passedTests,
    warnedTests,
    failedTests,
    [testSuiteField]: { kind, key }
  });
}
function toResult({ passed, warnedTests, failedTests }) {
  if (!passed || failedTests.length > 0) return "FAILED";
  return warnedTests.length > 0 ? "WARNED" : "PASSED";
}
function toVerdict({ verifierId, toolVersion, timeVerified, resourceUri, policy, inputAttestations }) {
  return {
    verifier: { id: verifierId, version: { shipworthy: toolVersion } },
    timeVerified,
    resourceUri,
    policy: { uri: policy.uri, ...policy.sha256 === null ? {} : { digest: { sha256: policy.sha256 } } },
    inputAttestations: inputAttestations.map(({ uri, sha256 }) => ({ uri, digest: { sha256 } }))
  };
}
function toStatement(predicateType, subjects, predicate) {
  const fault = findSubjectFault(subjects);
  if (fault !== null) throw new ShipworthyError("usage/invalid-input", `Nothing can be attested like this: ${fault.message}.`, { hint: fault.remedy });
  return { _type: "https://in-toto.io/Statement/v1", subject: subjects.map(({ name, digest }) => ({ name, digest: { ...digest } })), predicateType, predicate };
}
function findSubjectFault(subjects) {
  if (subjects.length === 0) return { message: "it would be about nothing", remedy: "Name at least one file." };
  if (subjects.length > maxSubjects) return { message: `it would have ${subjects.length} subjects, and other tools read no more than ${maxSubjects}`, remedy: "Ship fewer files, or archives of them." };
  const names = /* @__PURE__ */ new Set();
  for (const { name, digest } of subjects) {
    if (name === "" || names.has(name)) return { message: name === "" ? "a subject has no name" : `two subjects are called ${JSON.stringify(name)}`, remedy: "Give every shipped file a name of its own." };
    names.add(name);
    const bad = Object.entries(digest).find(([algorithm, value]) => !isDigest(algorithm, value));
    if (bad !== void 0 || Object.keys(digest).length === 0) return { message: `${JSON.stringify(name)} has ${bad === void 0 ? "no digest" : `a digest ${bad[0]} that is none`}`, remedy: "Give its SHA-256, of a tag its commit, in lower-case hexadecimal." };
  }
  return null;
}
function isDigest(algorithm, value) {
  if (algorithm === "sha256") return /^[0-9a-f]{64}$/.test(value);
  return algorithm === "gitCommit" ? /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) : value !== "";
}

// packages/core/src/release/attest/read-statement.ts
var maxDigests = 32;
var statementMembers = ["_type", "subject", "predicateType", "predicate"];
var subjectMembers = ["name", "digest", "uri", "content", "downloadLocation", "mediaType", "annotations"];
function readStatement(value) {
  if (!isJsonObject(value)) return "holds no in-toto statement.";
  const type = statementTypes.find((known) => known === value._type);
  if (type === void 0) return "holds no in-toto statement v1 or v0.1.";
  const unknown = Object.keys(value).find((key) => !statementMembers.includes(key));
  if (unknown !== void 0) return `holds a statement with a field ${quote(unknown)}, which the format does not have.`;
  const { predicateType, predicate, subject: subjects } = value;
  if (typeof predicateType !== "string" || predicateType === "") return "holds a statement without a predicate type.";
  if (!isJsonObject(predicate)) return "holds a statement without a predicate.";
  if (!isJsonArray(subjects) || subjects.length === 0) return "holds a statement about nothing: it has no subject.";
  if (subjects.length > maxSubjects) return `holds a statement with ${subjects.length} subjects; at most ${maxSubjects} are read.`;
  const read = [];
  for (const [index, one] of subjects.entries()) {
    const subject = readSubject(one);
    if (typeof subject === "string") return `holds a statement whose subject ${index + 1} ${subject}`;
    read.push(subject);
  }
  return { _type: type, subject: read, predicateType, predicate };
}
function readSubject(value) {
  if (!isJsonObject(value)) return "is no object.";
  const unknown = Object.keys(value).find((key) => !subjectMembers.includes(key));
  if (unknown !== void 0) return `has a field ${quote(unknown)}, which the format does not have.`;
  const name = value.name ?? "";
  if (typeof name !== "string") return "has a name that is not text.";
  const digest = isJsonObject(value.digest) ? readDigest(value.digest) : null;
  return digest === null ? "has no digest in lower-case hexadecimal." : { name, digest };
}
function readDigest(value) {
  const entries = Object.entries(value).flatMap(([algorithm, digest]) => typeof digest === "string" && isDigest(algorithm, digest) ? [[algorithm, digest]] : []);
  const count2 = Object.keys(value).length;
  return count2 > 0 && count2 <= maxDigests && entries.length === count2 ? Object.fromEntries(entries) : null;
}

// packages/core/src/release/attest/sign-statement.ts
import { createHash } from "node:crypto";
function signStatement(statement, key) {
  const payload = Buffer.from(toCanonicalJson(statement), "utf8");
  const dsseEnvelope = signEnvelope({ payloadType: statementPayloadType, payload }, key);
  const bundle = { mediaType: bundleMediaType, verificationMaterial: { publicKey: { hint: toKeyHint(key.publicKey) } }, dsseEnvelope };
  return { payload, envelope: `${JSON.stringify(dsseEnvelope)}
`, bundle: `${JSON.stringify(bundle)}
`, keyId: key.publicKey.keyId };
}
function toKeyHint({ spki }) {
  return createHash("sha256").update(spki).digest("base64");
}

// packages/core/src/release/attest/open-attestation.ts
var largestAttestation = 32 * 1024 * 1024;
function openAttestation(bytes, { trustedKeys, name }) {
  const refuse = (fault, message) => ({ state: "refused", fault, message: `${name} ${message}` });
  if (bytes.length > largestAttestation) return refuse("malformed", `is larger than ${largestAttestation / 1024 / 1024} MiB.`);
  const file = parseSignedJson(bytes, name);
  if (file.state === "malformed") return refuse("malformed", file.message);
  const inside = findEnvelope(file.value);
  if (inside.state === "refused") return refuse(inside.fault, inside.message);
  const check = verifyParsedEnvelope(inside.envelope, { payloadType: statementPayloadType, trustedKeys, name });
  if (check.state === "refused") return { state: "refused", fault: check.fault === "wrong-payload-type" ? "malformed" : check.fault, message: check.message };
  const signer = trustedKeys.find(({ keyId }) => keyId === check.keyId);
  if (inside.hint !== null && signer !== void 0 && inside.hint !== toKeyHint(signer)) return refuse("wrong-signature", `names another key than ${check.keyId}, which signed it.`);
  const payload = parseSignedJson(check.payload, name);
  if (payload.state === "malformed") return refuse("malformed", `holds a statement that ${payload.message}`);
  const statement = readStatement(payload.value);
  return typeof statement === "string" ? refuse("malformed", statement) : { state: "verified", statement, payload: check.payload, keyId: check.keyId };
}

// packages/core/src/release/verify/check-download.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// packages/core/src/release/verify/evidence-draft.ts
function toDraft(rule, { path, keys, check, cause, message, ...parts }) {
  return { rule, keys: { path, ...keys }, check: check ?? `file:${path}`, outcome: "fail", location: { path: showName(path) }, message: toPlainLine(message), ...parts, ...cause === null || cause === void 0 ? {} : { causedBy: cause } };
}
function fingerprintOf(draft) {
  return toFinding(draft).fingerprint;
}
function count(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
function showSome(names) {
  return `${names.slice(0, 10).map(showName).join(", ")}${names.length > 10 ? ", \u2026" : ""}`;
}
function toPlainLine(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

// packages/core/src/release/verify/read-attestations.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
var attestationFolder = "attestations/";
var keyless = "provenance.sigstore.json";
var verdictNames = ["vsa.dsse.json", "vsa.sigstore.json", "refused.dsse.json", "refused.sigstore.json"];
async function readAttestations({ folder, files }, trustedKeys) {
  const all = [];
  const proved = [];
  const findings = [];
  const notChecked = [];
  for (const path of [...files.keys()].filter((one) => one.startsWith(attestationFolder)).sort()) {
    const form = formOf(path.slice(attestationFolder.length));
    const opened = await openStored(join(folder, path), { path, bytes: files.get(path)?.bytes ?? 0, trustedKeys });
    const isKeyless = form === "provenance" && opened.state === "refused" && opened.fault === "keyless";
    all.push({ path, predicateType: opened.state === "verified" ? opened.statement.predicateType : null, keyId: opened.state === "verified" ? opened.keyId : null, isUnchecked: isKeyless });
    if (isKeyless) notChecked.push(`${path}: it is signed with a certificate instead of a key, which only its own tools can check, with a network (\`gh attestation verify\`).`);
    else if (opened.state === "refused") findings.push(toRefused(path, form, opened));
    else if (form === null) findings.push(toUnexpected(path, opened.statement));
    else proved.push({ path, form, statement: opened.statement, payload: opened.payload, keyId: opened.keyId });
    if (form === "provenance" && opened.state === "verified") notChecked.push(`${path}: its signature holds; what it says of how the release was built was not judged.`);
  }
  return { all, proved, findings, notChecked };
}
function formOf(name) {
  if (verdictNames.includes(name)) return "verdict";
  if (name === keyless) return "provenance";
  return /^test-result-[^/]+\.sigstore\.json$/.test(name) ? "test-result" : null;
}
async function openStored(absolute, { path, bytes, trustedKeys }) {
  const name = showName(path);
  if (bytes > largestAttestation) return { state: "refused", fault: "malformed", message: `${name} is larger than ${showBytes(largestAttestation)}, which no attestation is.` };
  return openAttestation(await readFile(absolute), { trustedKeys, name });
}
function toRefused(path, form, { fault, message }) {
  switch (fault) {
    case "wrong-signature":
      return toDraft("evidence/signature-invalid", { path, message });
    case "untrusted-key":
    case "no-trusted-key":
      return toDraft("evidence/key-unknown", { path, message });
    case "unverifiable":
    case "keyless":
      return toDraft("evidence/attestation-unverified", { path, message });
    case "malformed":
      return toDraft(form === null ? "evidence/attestation-unverified" : "evidence/malformed", { path, message });
  }
}
function toUnexpected(path, { predicateType }) {
  const isKnown = Object.values(predicateTypes).includes(predicateType);
  if (isKnown) return toDraft("evidence/file-unlisted", { path, message: `${showName(path)} holds a genuine attestation, but a bundle has none of this name.` });
  return toDraft("evidence/attestation-unverified", { path, message: `${showName(path)} is about something that this program cannot check: its predicate is ${JSON.stringify(predicateType.slice(0, 200))}.` });
}

// packages/core/src/release/verify/check-download.ts
var copyEnd = /^(?:SHA256SUMS|(?:vsa|refused)\.(?:sigstore|dsse)\.json|intoto\.jsonl)$/;
async function checkDownload(facts) {
  const { download: { folder, stem, names }, manifest, cause } = facts;
  const assets = new Map((manifest?.assets ?? []).map((asset) => [asset.name, asset]));
  const copies = names.filter((name) => name.startsWith(`${stem}.`) && copyEnd.test(name.slice(stem.length + 1)));
  const shipped = names.filter((name) => assets.has(name) && !copies.includes(name));
  const strangers = names.filter((name) => !copies.includes(name) && !assets.has(name));
  const hashes = await hashFiles([...copies, ...shipped].map((name) => join2(folder, name)));
  const findings = [];
  let same = 0;
  for (const name of copies) {
    const found2 = await judgeBeside(facts, name, hashes.get(join2(folder, name)));
    if (found2.length === 0) same += 1;
    findings.push(...found2);
  }
  findings.push(...shipped.flatMap((name) => {
    const [asset, hash] = [assets.get(name), hashes.get(join2(folder, name))];
    if (asset?.sha256 === hash?.sha256) return [];
    return [toDraft("evidence/file-altered", { path: name, cause, message: `${showName(name)} is not the file that was shipped.`, expected: asset?.sha256 ?? null, actual: hash?.sha256 ?? null })];
  }));
  return {
    findings,
    checks: [...copies, ...shipped].map((name) => `file:${name}`),
    checked: [...same > 0 ? [`${count(same, "file")} beside the archive: the same as inside it`] : [], ...shipped.length > 0 ? [`${count(shipped.length, "shipped file")}: ${showSome(shipped)}`] : []],
    notChecked: strangers.length === 0 ? [] : [`${count(strangers.length, "file")} of the folder that the evidence does not speak of: ${showSome(strangers)}.`]
  };
}
async function judgeBeside(facts, name, hash) {
  const { download: { folder, stem }, files } = facts;
  const end = name.slice(stem.length + 1);
  if (end === "intoto.jsonl") return judgeCollection(facts, name, hash?.bytes ?? 0);
  const inside = files.get(end === "SHA256SUMS" ? end : `${attestationFolder}${end}`);
  if (hash?.sha256 === inside?.sha256) return [];
  if (end !== "SHA256SUMS") return judgeCopy(facts, name, await readWithin(join2(folder, name), largestAttestation));
  return [toDraft("evidence/file-altered", { path: name, message: `${showName(name)} is not the SHA256SUMS of the bundle.`, expected: inside?.sha256 ?? null, actual: hash?.sha256 ?? null })];
}
function judgeCopy({ trustedKeys, proved }, name, bytes) {
  if (bytes === null) return [toTooLarge(name)];
  const opened = openAttestation(bytes, { trustedKeys, name: showName(name) });
  if (opened.state === "refused") return [toRefused(name, "verdict", opened)];
  if (proved.some(({ payload }) => Buffer.compare(payload, opened.payload) === 0)) return [];
  return [toDraft("evidence/subject-mismatch", { path: name, keys: { subject: "payload" }, message: `${showName(name)} is genuine, but says something else than the attestations inside the archive.` })];
}
function toTooLarge(name) {
  return toDraft("evidence/malformed", { path: name, message: `${showName(name)} is larger than ${showBytes(largestAttestation)}, which no attestation is.` });
}
async function judgeCollection(facts, name, bytes) {
  if (bytes > largestAttestation) return [toTooLarge(name)];
  const lines = (await readFile2(join2(facts.download.folder, name), "utf8")).split("\n").filter((line) => line !== "");
  if (lines.length === 0) return [toDraft("evidence/malformed", { path: name, message: `${showName(name)} holds no attestation.` })];
  return lines.flatMap((line) => judgeCopy(facts, name, Buffer.from(line, "utf8"))).slice(0, 1);
}

// packages/core/src/release/verify/judge-attestations.ts
var suites = /* @__PURE__ */ new Set(["drift-report", "bundle-readiness", "doc-sync-report"]);
var [vsa, refused] = [`${attestationFolder}vsa.sigstore.json`, `${attestationFolder}refused.sigstore.json`];
var twins = new Map([vsa, refused].map((path) => [path, path.replace(".sigstore.", ".dsse.")]));
var listNames = ["SHA256SUMS", "manifest.json"];
function judgeVerdicts({ all, proved }, facts) {
  const there = new Set(all.map(({ path }) => path));
  const verdicts = proved.filter(({ form }) => form === "verdict").toSorted((a, b) => Number(twins.has(b.path)) - Number(twins.has(a.path)));
  const findings = [];
  const present = [...twins].flat().filter((path) => there.has(path));
  if (present.length === 0) findings.push({ rule: "evidence/unsigned", keys: { bundle: facts.name }, check: "attestations", outcome: "fail", message: "Nothing says who vouches for this bundle: it holds neither a summary that the release passed nor a refusal." });
  for (const [bundle, envelope] of twins) {
    const lacking = [bundle, envelope].filter((path) => !there.has(path));
    if (lacking.length === 1) findings.push(...lacking.map((path) => toDraft("evidence/file-missing", { path, message: `${path} is not there, but its twin is.` })));
  }
  if (present.some((path) => path.includes("/vsa.")) && present.some((path) => path.includes("/refused."))) findings.push(inconsistent(refused, { what: "attestations", message: "The bundle holds both a summary that the release passed and a refusal." }));
  const judged = [];
  for (const one of verdicts) {
    if (judged.some(({ payload }) => Buffer.compare(payload, one.payload) === 0)) continue;
    const faults = [...judgePredicate(one), ...judgeSubjects(one.path, one.statement, facts)];
    const twin = judged.find(({ path }) => twins.get(path) === one.path);
    if (twin !== void 0 && faults.length === 0 && !findings.some(({ keys }) => keys["path"] === twin.path)) faults.push(inconsistent(one.path, { what: "payload", message: `${one.path} and ${twin.path} do not say the same.` }));
    findings.push(...faults);
    judged.push(one);
  }
  const faultsOf = (path) => findings.filter(({ keys }) => keys["path"] === path);
  const first = judged.find(({ path }) => faultsOf(path).length === 0) ?? judged[0];
  const subjectFault = (subject) => {
    const faults = judged.map(({ path }) => faultsOf(path).find(({ keys }) => keys["subject"] === subject));
    const [one] = faults;
    return one === void 0 || faults.includes(void 0) ? null : one.causedBy ?? fingerprintOf(one);
  };
  return {
    findings,
    said: judged.some(({ statement }) => statement.predicateType === predicateTypes.refused) ? "refused" : judged.some(isPass) ? "passed" : null,
    sums: subjectFault("SHA256SUMS"),
    manifest: subjectFault("manifest.json"),
    verdict: first !== void 0 && isJsonObject(first.statement.predicate) ? { path: first.path, predicate: first.statement.predicate } : null
  };
}
function inconsistent(path, { what, message }, cause = null) {
  return toDraft("evidence/verdict-inconsistent", { path, keys: { what }, message, cause });
}
function judgePredicate({ path, statement }) {
  const { predicateType, predicate } = statement;
  if (predicateType === predicateTypes.refused) return [toDraft("evidence/predicate-refused", { path, message: `${path} says that the release was refused${toReasons(predicate)}.` })];
  if (predicateType !== predicateTypes.vsa) return [toDraft("evidence/attestation-unverified", { path, message: `${path} holds a predicate ${JSON.stringify(predicateType.slice(0, 200))} where a verdict belongs.` })];
  if (path.includes("/refused.")) return [inconsistent(path, { what: "attestations", message: `${path} holds a summary that the release passed.` })];
  if (isPass({ statement })) return [];
  const result = isJsonObject(predicate) ? predicate.verificationResult ?? null : null;
  return [toDraft("evidence/predicate-refused", { path, message: `${path} says ${JSON.stringify(result).slice(0, 100)} instead of PASSED.` })];
}
function isPass({ statement: { predicateType, predicate } }) {
  return predicateType === predicateTypes.vsa && isJsonObject(predicate) && predicate.verificationResult === "PASSED";
}
function toReasons(predicate) {
  const reasons = isJsonObject(predicate) && isJsonArray(predicate.reasons) ? predicate.reasons.filter((one) => typeof one === "string") : [];
  return reasons.length === 0 ? "" : `: ${reasons.slice(0, 5).map((one) => showName(one).replace(/\.$/, "")).join("; ")}${reasons.length > 5 ? `; and ${reasons.length - 5} more` : ""}`;
}
function toShipped({ assets, tag, commit }) {
  const shipped = new Map(assets.map(({ name, sha256 }) => [name, { algorithm: "sha256", digest: sha256 }]));
  return tag === null || commit === null ? shipped : shipped.set(`refs/tags/${tag}`, { algorithm: "gitCommit", digest: commit });
}
function judgeSubjects(path, { subject: subjects }, { files, manifest, manifestCause }) {
  const mismatch = (subject, message, cause = null) => toDraft("evidence/subject-mismatch", { path, keys: { subject }, message, cause });
  const lists = listNames.flatMap((name) => {
    const digest = files.get(name)?.sha256;
    const signed = subjects.filter((one) => one.name === name);
    if (digest !== void 0 && signed.length === 1 && signed[0]?.digest["sha256"] === digest) return [];
    const cause = digest === void 0 ? fingerprintOf(toDraft("evidence/file-missing", { path: name, message: "" })) : name === "manifest.json" ? manifestCause : null;
    return [mismatch(name, signed.length === 0 ? `${path} does not vouch for ${name}.` : `${path} vouches for another ${name} than the one that lies here.`, cause)];
  });
  const shipped = manifest === null ? /* @__PURE__ */ new Map() : toShipped(manifest);
  const wrong = subjects.filter(({ name }) => !listNames.includes(name)).filter(({ name, digest }) => {
    const wanted = shipped.get(name);
    return wanted === void 0 || digest[wanted.algorithm] !== wanted.digest;
  });
  const ofManifest = lists.find(({ keys }) => keys["subject"] === "manifest.json");
  if (manifest === null || ofManifest !== void 0) {
    const cause = ofManifest === void 0 ? manifestCause : ofManifest.causedBy ?? fingerprintOf(ofManifest);
    return [...lists, ...wrong.map(({ name }) => mismatch(name, `${path} vouches for ${showName(name)}, of which this manifest says something else.`, cause))];
  }
  const named = new Set(subjects.map(({ name }) => name));
  return [
    ...lists,
    ...[...shipped.keys()].filter((name) => !named.has(name)).map((name) => mismatch(name, `${path} does not vouch for ${showName(name)}, which the manifest names.`)),
    ...wrong.map(({ name }) => mismatch(name, shipped.has(name) ? `${path} vouches for another ${showName(name)} than the manifest names.` : `${path} vouches for ${showName(name)}, which is nothing of this bundle.`))
  ];
}
function judgeVerdictFields({ verdict }, { manifest, details, said, cause }) {
  if (verdict === null) return [];
  const { path, predicate } = verdict;
  const fault = (what, message) => inconsistent(path, { what, message: `${path} ${message}` }, cause);
  const findings = [];
  const level = details.release.level;
  const levels = isJsonArray(predicate.verifiedLevels) ? predicate.verifiedLevels : [];
  if (said === "passed" && (levels.length !== 1 || levels[0] !== `SHIPWORTHY_${level.toUpperCase()}`)) findings.push(fault("verifiedLevels", `says the levels ${JSON.stringify(levels).slice(0, 200)}, but the release was judged at level ${level}.`));
  if (said === "refused" && predicate.level !== level) findings.push(fault("level", `says another level than ${level}, at which the release was judged.`));
  const resource = typeof predicate.resourceUri === "string" ? predicate.resourceUri : "";
  const end = `/${manifest.repository ?? "local"}@refs/tags/${manifest.tag ?? manifest.version}`;
  if (!resource.startsWith("git+") || !resource.endsWith(end)) findings.push(fault("resourceUri", `is about ${JSON.stringify(resource.slice(0, 200))}, and not about ${manifest.repository ?? "this repository"} at ${manifest.tag ?? manifest.version}.`));
  const cited = new Set(details.documents.map((one) => JSON.stringify([one.path, one.documentSha256])));
  const inputs = new Set((isJsonArray(predicate.inputAttestations) ? predicate.inputAttestations : []).map((one) => isJsonObject(one) && isJsonObject(one.digest) ? JSON.stringify([one.uri ?? null, one.digest.sha256 ?? null]) : ""));
  if (cited.size !== inputs.size || [...cited].some((one) => !inputs.has(one))) findings.push(fault("inputAttestations", `rests on other documents (${inputs.size}) than release-evidence.json cites (${cited.size}).`));
  if (!isJsonObject(predicate.policy) || typeof predicate.policy.uri !== "string") findings.push(fault("policy", "does not say by which rules the release was judged."));
  if (typeof predicate.timeVerified !== "string" || Number.isNaN(Date.parse(predicate.timeVerified))) findings.push(fault("timeVerified", "does not say when the release was judged."));
  return findings;
}
function judgeTestResults({ all, proved }, { manifest, details, files, said, cause }) {
  const cited = details.documents.filter(({ role, kind }) => role === "subject" && suites.has(kind));
  const byPath = new Map(cited.map((one) => [`${attestationFolder}test-result-${documentName(one.kind, one.key)}.sigstore.json`, one]));
  const there = new Set(all.map(({ path }) => path));
  const missing = said === "refused" ? [] : [...byPath].filter(([path]) => !there.has(path)).map(([path, { kind, key }]) => toDraft("evidence/file-missing", { path, cause, message: `${showName(path)} is not there: a release that passed attests the result of ${kind}:${showName(key)}.` }));
  const judged = proved.filter(({ form }) => form === "test-result").flatMap(({ path, statement }) => {
    if (statement.predicateType !== predicateTypes.testResult) return [toDraft("evidence/attestation-unverified", { path, message: `${showName(path)} holds a predicate ${JSON.stringify(statement.predicateType.slice(0, 200))} where a test result belongs.` })];
    const document = byPath.get(path);
    const hashOf = (name) => (name === "SHA256SUMS" ? files.get(name) : manifest.byPath.get(name))?.sha256;
    const wrong = statement.subject.filter(({ name, digest }) => digest["sha256"] === void 0 || hashOf(name) !== digest["sha256"]);
    const isAbout = document !== void 0 && statement.subject.some(({ name, digest }) => name === document.path && digest["sha256"] === document.documentSha256);
    if (document === void 0 || !isAbout || wrong.length > 0) {
      const subject = wrong[0]?.name ?? document?.path ?? "document";
      return [toDraft("evidence/subject-mismatch", { path, keys: { subject }, cause, message: document === void 0 ? `${showName(path)} is about no document that the evidence cites.` : `${showName(path)} is about another ${showName(subject)} than the one that lies here.` })];
    }
    const result = isJsonObject(statement.predicate) ? statement.predicate.result : null;
    const quoted = JSON.stringify(result ?? null).slice(0, 100);
    const expected = { pass: "PASSED", warn: "WARNED", fail: "FAILED", unverified: "FAILED" }[document.verdict];
    if (said === "refused" && result !== "FAILED") return [inconsistent(path, { what: "result", message: `${showName(path)} says ${quoted} beside a refusal.` }, cause)];
    return result === expected ? [] : [inconsistent(path, { what: "result", message: `${showName(path)} says ${quoted}, but the verdict of ${showName(document.path)} is ${document.verdict}.` }, cause)];
  });
  return [...missing, ...judged];
}

// packages/core/src/release/verify/judge-documents.ts
var green = /* @__PURE__ */ new Set(["pass", "warn"]);
function judgeDocuments(facts) {
  const { content } = facts;
  const stored = [content.evidence, content.checklist, content.decision, ...content.documents].filter((one) => one !== null);
  return [
    ...stored.flatMap((one) => judgeProven(facts, one)),
    ...judgeIdentities(facts),
    ...judgeCitations(facts),
    ...judgeDecision(facts),
    ...judgeVerdict(facts),
    ...judgeRecord(facts),
    ...judgeKept(facts)
  ];
}
function inconsistent2({ cause }) {
  return (path, what, message) => toDraft("evidence/verdict-inconsistent", { path, keys: { what }, message, cause });
}
function judgeProven(facts, { path, document, proven }) {
  if (worstVerdict([document.verdict, proven]) === document.verdict) return [];
  return [inconsistent2(facts)(path, "verdict", `${showName(path)} says ${document.verdict}, but by its own findings and counts it is ${proven}.`)];
}
function judgeIdentities(facts) {
  const { manifest, content, cause, said } = facts;
  const { evidence, checklist, decision, notes, documents } = content;
  const commit = (path, actual) => actual === manifest.commit ? [] : [toDraft("evidence/wrong-commit", { path, cause, message: `${showName(path)} is about commit ${actual ?? "none"}, the manifest about ${manifest.commit ?? "none"}.`, expected: manifest.commit, actual })];
  const version = (path, actual) => (actual ?? "") === manifest.version ? [] : [toDraft("evidence/wrong-version", { path, cause, message: `${showName(path)} is about version ${actual ?? "none"}, the manifest about ${manifest.version}.`, expected: manifest.version, actual })];
  const tag = (path, actual) => actual === manifest.tag ? [] : [inconsistent2(facts)(path, "tag", `${showName(path)} is about the tag ${actual ?? "none"}, the manifest about ${manifest.tag ?? "none"}.`)];
  const subjects = documents.filter(({ path }) => roleOf(facts, path) === "subject");
  return [
    ...evidence === null ? [] : [...commit(evidence.path, evidence.document.details.release.commit), ...version(evidence.path, evidence.document.details.release.version), ...tag(evidence.path, evidence.document.details.release.tag)],
    ...checklist === null ? [] : [...commit(checklist.path, checklist.document.details.release.commit), ...version(checklist.path, checklist.document.details.release.version), ...tag(checklist.path, checklist.document.details.release.tag)],
    ...decision === null ? [] : commit(decision.path, decision.document.subject.commit),
    ...subjects.flatMap(({ path, document }) => commit(path, document.subject.commit)),
    // Notes that name another version are a reason to refuse a release, and then they lie there as they are.
    ...notes === null || said === "refused" ? [] : [...version("release-notes.json", notes.version), ...notes.provenance === void 0 ? [] : commit("release-notes.json", notes.provenance.commit)],
    ...[evidence, decision, ...subjects].flatMap((one) => one === null || one.document.subject.repository === null || one.document.subject.repository === manifest.repository ? [] : [inconsistent2(facts)(one.path, "repository", `${showName(one.path)} is about the repository ${one.document.subject.repository}, the manifest about ${manifest.repository ?? "none"}.`)])
  ];
}
function roleOf({ content }, path) {
  return content.evidence?.document.details.documents.find((one) => one.path === path)?.role;
}
function judgeCitations(facts) {
  const { manifest, content } = facts;
  if (content.evidence === null) return [];
  const { path: own, document: { details } } = content.evidence;
  const cited = new Map(details.documents.map((one) => [one.path, one]));
  const read = new Map(content.documents.map((one) => [one.path, one]));
  const listed = manifest.byPath;
  const assets = (list) => list.map(({ name, sha256, bytes }) => `${name}\0${sha256}\0${bytes}`).sort().join("\n");
  return [
    ...cited.size === details.documents.length ? [] : [inconsistent2(facts)(own, "documents", `${own} cites a document twice.`)],
    ...[...listed.keys()].filter((path) => path.startsWith("documents/") && !cited.has(path)).map((path) => inconsistent2(facts)(path, "citation", `${showName(path)} is not cited in ${own}: it counts for nothing, and must not lie here.`)),
    ...[...cited.values()].flatMap((one) => {
      const [entry, stored] = [listed.get(one.path), read.get(one.path)];
      if (entry === void 0) return [inconsistent2(facts)(one.path, "citation", `${own} cites ${showName(one.path)}, which the manifest does not list.`)];
      const wrong = [...entry.sha256 === one.documentSha256 ? [] : ["its SHA-256"], ...entry.role === one.role ? [] : ["its role"], ...entry.kind === one.kind ? [] : ["its kind"], ...stored === void 0 ? [] : differences(one, stored)];
      const misplaced = one.role === "reference" && (one.commit === null || one.commit === manifest.commit);
      return [
        ...wrong.length === 0 ? [] : [inconsistent2(facts)(one.path, "citation", `${own} does not cite ${showName(one.path)} as it is: ${[...new Set(wrong)].join(", ")}.`)],
        ...misplaced ? [inconsistent2(facts)(one.path, "role", `${showName(one.path)} is called a reference to another commit, but is about ${one.commit ?? "none"}.`)] : []
      ];
    }),
    ...assets(details.assets) === assets(manifest.assets) ? [] : [inconsistent2(facts)(own, "assets", `${own} and manifest.json do not name the same shipped files.`)]
  ];
}
function differences(one, { document, contentDigest }) {
  const pairs = [
    ["its kind", one.kind, document.kind],
    ["its key", one.key, document.key],
    ["its verdict", one.verdict, document.verdict],
    ["its attempt", one.attempt, document.run.attempt],
    ["its commit", one.commit, document.subject.commit],
    ["its content digest", one.contentDigest, contentDigest]
  ];
  return pairs.filter(([, said, is]) => said !== is).map(([what]) => what);
}
function judgeDecision(facts) {
  const { content, manifest } = facts;
  const { evidence, decision } = content;
  if (evidence === null) return [];
  const { details } = evidence.document;
  if (decision === null) return details.decision === null || manifest.byPath.has("gate-decision.json") ? [] : [inconsistent2(facts)(evidence.path, "decision", `${evidence.path} rests on a decision of the gate, which is not in the bundle.`)];
  const findings = [];
  const one = details.decision;
  if (one === null || one.documentSha256 !== decision.documentSha256 || one.contentDigest !== decision.contentDigest || one.verdict !== decision.document.verdict) findings.push(inconsistent2(facts)(decision.path, "citation", `${evidence.path} rests on another decision than ${decision.path}.`));
  const entries = decision.document.details.documents;
  const taken = entries.filter(({ accepted: accepted2, documentSha256 }) => accepted2 && documentSha256 !== null);
  const accepted = new Set(taken.map(({ documentSha256 }) => documentSha256));
  findings.push(...details.documents.filter(({ role, documentSha256 }) => role === "subject" && !accepted.has(documentSha256)).map(({ path }) => inconsistent2(facts)(path, "accepted", `${showName(path)} is in the bundle, but the gate did not accept it.`)));
  if (!details.record.validation.gateResults.passed) return findings;
  const there = new Set(details.documents.map(({ documentSha256 }) => documentSha256));
  findings.push(...taken.filter(({ documentSha256 }) => !there.has(documentSha256)).map(({ kind, key }) => inconsistent2(facts)(decision.path, `missing:${kind}:${key}`, `The gate accepted ${kind}:${showName(key)}, which is not in the bundle.`)));
  const bySha = new Map(entries.map((entry) => [entry.documentSha256, entry]));
  findings.push(...content.documents.filter(({ document, documentSha256 }) => !green.has(document.verdict) && bySha.get(documentSha256)?.outcome === "pass").map(({ path, document }) => inconsistent2(facts)(path, "outcome", `The gate counts ${showName(path)} as passed, but it says ${document.verdict}.`)));
  return findings;
}
function judgeVerdict(facts) {
  const { content, said } = facts;
  const { evidence, checklist, decision, documents } = content;
  if (evidence === null) return [];
  const { path, document } = evidence;
  const { passed } = document.details.record.validation.gateResults;
  const findings = [];
  if (passed !== green.has(document.verdict)) findings.push(inconsistent2(facts)(path, "passed", `The record says ${passed ? "passed" : "not passed"}, but the verdict of ${path} is ${document.verdict}.`));
  if (said !== null && passed !== (said === "passed")) findings.push(inconsistent2(facts)(path, "signed", `What is signed says ${said}, but the record says ${passed ? "passed" : "not passed"}.`));
  if (!passed) return findings;
  if (checklist !== null && !green.has(checklist.document.verdict)) findings.push(inconsistent2(facts)(checklist.path, "passed", `The record says passed, but the checklist says ${checklist.document.verdict}.`));
  const isWaived = checklist?.document.details.items.some(({ id, outcome }) => id === "RL-02" && outcome === "waived") ?? false;
  if (decision !== null && !isWaived) {
    const order = ["merge", "release", "major"];
    const [asked, given] = [document.details.release.level, decision.document.details.level];
    if (!green.has(decision.document.verdict)) findings.push(inconsistent2(facts)(decision.path, "passed", `The record says passed, but the gate decided ${decision.document.verdict}.`));
    if (order.indexOf(given) < order.indexOf(asked)) findings.push(inconsistent2(facts)(decision.path, "level", `The gate decided at level ${given}, but the release is of level ${asked}.`));
  }
  if (decision === null && document.details.decision === null) {
    findings.push(...documents.filter((one) => roleOf(facts, one.path) === "subject" && !green.has(one.document.verdict)).map((one) => inconsistent2(facts)(one.path, "passed", `The record says passed, but ${showName(one.path)} says ${one.document.verdict}, and no gate accepted it.`)));
  }
  return findings;
}
function judgeRecord(facts) {
  const { manifest, content } = facts;
  const { evidence, checklist, documents, record: written } = content;
  if (evidence === null) return [];
  const { details: { record, documents: cited } } = evidence.document;
  const findings = [];
  if (written !== null && toCanonicalJson(requireJson(written)) !== toCanonicalJson(requireJson(record))) findings.push(inconsistent2(facts)("release-evidence.yml", "record", "release-evidence.yml does not say the same as the record in release-evidence.json."));
  if (record.version !== manifest.version) findings.push(inconsistent2(facts)(evidence.path, "record.version", `The record is of version ${record.version}, the manifest of ${manifest.version}.`));
  if (record.provenance.commit !== manifest.commit) findings.push(inconsistent2(facts)(evidence.path, "record.commit", `The record is of commit ${record.provenance.commit ?? "none"}, the manifest of ${manifest.commit ?? "none"}.`));
  if (record.distribution.publishedAt !== null) findings.push(inconsistent2(facts)(evidence.path, "record.publishedAt", "The record says when it was published, but it was signed before."));
  const notesRef = record.artifacts.releaseNotesRef;
  if (notesRef !== null && !manifest.byPath.has(notesRef)) findings.push(inconsistent2(facts)(evidence.path, "record.releaseNotesRef", `The record names the notes ${showName(notesRef)}, which are not in the bundle.`));
  const subjects = documents.filter(({ path }) => roleOf(facts, path) === "subject").map(({ document }) => document);
  if (checklist === null || subjects.length !== cited.filter(({ role }) => role === "subject").length) return findings;
  const again = toRecord({
    version: record.version,
    passed: record.validation.gateResults.passed,
    documents: subjects,
    items: checklist.document.details.items,
    releaseDate: record.releaseDate,
    releasedBy: record.releasedBy,
    changelogRef: record.artifacts.changelogRef,
    releaseNotesRef: notesRef,
    ...record.provenance,
    channels: record.distribution.channels
  }).validation;
  for (const part of ["gateResults", "checklist"]) {
    if (toCanonicalJson(requireJson(record.validation[part])) !== toCanonicalJson(requireJson(again[part]))) findings.push(inconsistent2(facts)(evidence.path, `record.${part}`, `${part === "checklist" ? "The checklist" : "The rates"} in the record ${part === "checklist" ? "is" : "are"} not what follows from the documents.`));
  }
  return findings;
}
function judgeKept(facts) {
  const { manifest, content: { checklist } } = facts;
  if (checklist === null) return [];
  const kept = new Set(checklist.document.details.items.flatMap(({ evidence }) => evidence.flatMap((one) => one.kept ?? [])));
  return [...kept].filter((path) => !manifest.byPath.has(path)).map((path) => inconsistent2(facts)(checklist.path, `kept:${path}`, `The checklist rests on ${showName(path)}, which is not in the bundle.`));
}

// packages/core/src/release/verify/judge-files.ts
import { readFileSync } from "node:fs";
import { join as join3 } from "node:path";
var keyPlace = "evidence.pub";
var largestKey = 16 * 1024;
function judgeFiles(opened, { manifest, sums }, { causes, trustedKeys }) {
  const listed = manifest.value?.byPath ?? /* @__PURE__ */ new Map();
  const summed = sums.value ?? /* @__PURE__ */ new Map();
  const findings = [...judgeList("manifest.json", manifest, causes.manifest), ...judgeList("SHA256SUMS", sums, causes.sums)];
  if (sums.value !== null && manifest.isThere && !sums.value.has("manifest.json")) findings.push(toDraft("evidence/file-unlisted", { path: "manifest.json", cause: causes.sums ?? causes.manifest, message: "SHA256SUMS does not name manifest.json." }));
  const ownKey = !listed.has(keyPlace) && !summed.has(keyPlace) && (opened.files.get(keyPlace)?.bytes ?? largestKey) < largestKey && isTrustedKey(join3(opened.folder, keyPlace), trustedKeys) ? keyPlace : null;
  const fileAt = (path) => isApart(path) ? void 0 : opened.files.get(path);
  const sound = /* @__PURE__ */ new Set();
  const odd = /* @__PURE__ */ new Set();
  for (const [path, file] of opened.files) {
    const entry = listed.get(path);
    if (isApart(path) || path === ownKey) continue;
    if (entry?.sha256 === file.sha256 && summed.get(path) === file.sha256 && entry.bytes === file.bytes) sound.add(path);
    else odd.add(path);
  }
  for (const path of listed.keys()) if (!sound.has(path)) odd.add(path);
  for (const path of summed.keys()) if (!sound.has(path) && path !== "manifest.json") odd.add(path);
  const claimsOf = (path) => [
    ...manifest.value === null ? [] : [{ list: "manifest.json", sha256: listed.get(path)?.sha256, cause: causes.manifest }],
    ...sums.value === null ? [] : [{ list: "SHA256SUMS", sha256: summed.get(path), cause: causes.sums }]
  ].sort((one, other) => Number(one.cause !== null) - Number(other.cause !== null));
  const missing = /* @__PURE__ */ new Map();
  const unlisted = [];
  const oddEntries = new Map(opened.findings.map((draft) => [draft.keys["path"], fingerprintOf(draft)]));
  for (const path of [...odd].sort()) {
    const [file, claims] = [fileAt(path), claimsOf(path)];
    const witness = claims.find(({ sha256 }) => sha256 !== void 0);
    if (witness === void 0) unlisted.push(path);
    else if (file === void 0) {
      const draft = toDraft("evidence/file-missing", { path, cause: oddEntries.get(path) ?? witness.cause, message: `${showName(path)} is listed in ${witness.list}, but is not there.` });
      findings.push(draft);
      missing.set(witness.sha256, fingerprintOf(draft));
    } else {
      const fault = judgeFile(path, file, { wrong: claims.find(({ sha256 }) => sha256 !== file.sha256), bytes: listed.get(path)?.bytes ?? file.bytes, cause: causes.manifest });
      if (fault === null) sound.add(path);
      else findings.push(fault);
    }
  }
  for (const path of unlisted) {
    const moved = missing.get(fileAt(path)?.sha256) ?? null;
    const cause = moved ?? (manifest.value === null && sums.value === null ? fingerprintOf(toDraft(sums.isThere ? "evidence/malformed" : "evidence/file-missing", { path: "SHA256SUMS", message: "" })) : null);
    findings.push(toDraft("evidence/file-unlisted", { path, cause, message: `${showName(path)} is in neither manifest.json nor SHA256SUMS${moved === null ? "" : "; a file that is missing had the same content"}.` }));
  }
  return { checks: ["manifest", "sums", ...[...sound, ...odd].map((path) => `file:${path}`)], findings, sound, ownKey, isListed: (path) => listed.has(path) || summed.has(path) };
}
function judgeFile(path, file, { wrong, bytes, cause }) {
  if (wrong !== void 0) {
    if (wrong.sha256 === void 0) return toDraft("evidence/file-unlisted", { path, cause: wrong.cause, message: `${showName(path)} is not in ${wrong.list}.` });
    return toDraft("evidence/file-altered", { path, cause: wrong.cause, message: `${showName(path)} is not what ${wrong.list} says.`, expected: wrong.sha256, actual: file.sha256 });
  }
  if (bytes === file.bytes) return null;
  return toDraft("evidence/file-altered", { path, cause, message: `${showName(path)} has ${count(file.bytes, "byte")}, but manifest.json says ${bytes}.`, expected: bytes, actual: file.bytes });
}
function isApart(path) {
  return path === "manifest.json" || path === "SHA256SUMS" || path.startsWith("attestations/");
}
function judgeList(path, { isThere, faults }, cause) {
  const check = path === "manifest.json" ? "manifest" : "sums";
  if (!isThere) return [toDraft("evidence/file-missing", { path, check, message: `${path} is not there, so nothing says what belongs to the bundle.` })];
  return faults.length === 0 ? [] : [toDraft("evidence/malformed", { path, check, cause, message: `${path} ${faults.join(" It ")}` })];
}
function isTrustedKey(path, trustedKeys) {
  try {
    const { keyId } = parsePublicKey(readFileSync(path, "utf8"), keyPlace);
    return trustedKeys.some((key) => key.keyId === keyId);
  } catch (error) {
    if (isShipworthyError(error)) return false;
    throw error;
  }
}

// packages/core/src/release/verify/judge-readme.ts
var aHash = /(?<![0-9A-Za-z])[0-9a-fA-F]{64}(?![0-9A-Za-z])/g;
function judgeReadme(readme, { manifest: { files, byPath, assets, commit }, isRefused, cause }) {
  const ofAssets = new Map(assets.map(({ name, sha256 }) => [name, sha256]));
  const shown = new Set([...readme.matchAll(aHash)].map(([hash]) => hash.toLowerCase()));
  const known = new Set([...files, ...assets].flatMap(({ sha256 }) => shown.has(sha256) ? [sha256] : []));
  const faults = [];
  readme.split("\n").forEach((line, index) => {
    const owners = new Set([...line.matchAll(/`([^`]+)`/g)].flatMap(([, code = ""]) => [byPath.get(code)?.sha256 ?? [], ofAssets.get(code) ?? []].flat()));
    for (const [hash] of line.matchAll(aHash)) {
      const digest = hash.toLowerCase();
      if (digest === commit || isRefused && !line.startsWith("|")) continue;
      if (!known.has(digest)) faults.push(`line ${index + 1} shows a SHA-256 that no file and no asset has`);
      else if (owners.size > 0 && !owners.has(digest)) faults.push(`line ${index + 1} shows a SHA-256 that what it names does not have`);
    }
  });
  const wanted = [...files.filter(({ path }) => path.startsWith("documents/") || path === "release-evidence.json").map(({ path, sha256 }) => ({ name: path, sha256 })), ...assets];
  faults.push(...wanted.filter(({ sha256 }) => !shown.has(sha256)).map(({ name }) => `it does not show the SHA-256 of ${showName(name)}`));
  if (faults.length === 0) return [];
  return [toDraft("evidence/malformed", { path: "README.md", cause, message: `README.md is not what the bundle is: ${faults.slice(0, 20).join("; ")}${faults.length > 20 ? `; and ${faults.length - 20} more` : ""}.` })];
}

// packages/core/src/release/verify/open-evidence.ts
import { readdirSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join as join4 } from "node:path";
var limits = { maxBytes: 64 * 1024 ** 3, maxFiles: 1e6, maxRatio: 1100 };
var zipEnd = ".evidence.zip";
var nothingRead = { isThere: false, sha256: "", value: null, faults: [] };
var bytesOfSum = 110;
var marks = ["manifest.json", "SHA256SUMS", "release-evidence.json"];
async function openEvidence(path, name, { scratch, hashed = /* @__PURE__ */ new Map() }) {
  if (!await isFolder(path, name)) return openArchive(path, name, { scratch, download: null });
  const entries = readdirSync(path, { withFileTypes: true });
  const zips = entries.filter((entry) => entry.isFile() && entry.name.endsWith(zipEnd)).map((entry) => entry.name);
  if (zips.length === 0 || entries.some((entry) => marks.includes(entry.name))) return openFolder(path, hashed);
  const [zip = ""] = zips;
  if (zips.length > 1) throw new ShipworthyError("usage/invalid-input", `${name} holds ${zips.length} archives of evidence: ${zips.slice(0, 5).map(showName).join(", ")}.`, { hint: "Name one of them with `path`." });
  const names = entries.filter((entry) => entry.isFile() && entry.name !== zip).map((entry) => entry.name).sort();
  return openArchive(join4(path, zip), zip, { scratch, download: { folder: path, stem: zip.slice(0, -".zip".length), names } });
}
async function isFolder(path, name) {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory() && !stats.isFile()) throw toReadError("EINVAL", name);
    return stats.isDirectory();
  } catch (error) {
    const code = systemCode(error);
    throw code === "" ? error : toReadError(code, name, error);
  }
}
async function openFolder(path, hashed) {
  const expected = (statSync(join4(path, "SHA256SUMS"), { throwIfNoEntry: false })?.size ?? 0) / bytesOfSum - hashed.size;
  const hashing = new Hashing({ prefix: `${path}/`, noFollow: true, expected });
  try {
    const entries = await listEntries(path, { maxEntries: limits.maxFiles, onFile: (file) => {
      if (!hashed.has(file)) hashing.add(file);
    } });
    const prefix = topOf(entries.map((entry) => entry.path));
    const own = prefix === "" ? entries : entries.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }));
    const folder = join4(path, prefix);
    const { lists, stored } = await readContents(folder, new Set(own.filter(({ kind }) => kind === "file").map((entry) => entry.path)));
    const findings = [...own.filter(({ kind }) => kind !== "file").map(toOddEntry), ...findCollisions(own.map((entry) => entry.path)).map(toCollided)];
    const hashes = new Map((await hashing.end()).map((file) => [file.path, file]));
    return {
      kind: "folder",
      sha256: null,
      folder,
      download: null,
      isUnsafe: false,
      lists,
      stored,
      findings,
      files: new Map(entries.flatMap(({ path: file }) => {
        const hash = hashed.get(file) ?? hashes.get(file);
        return hash === void 0 ? [] : [[file.slice(prefix.length), hash]];
      }))
    };
  } finally {
    await hashing.stop();
  }
}
async function readContents(folder, files) {
  const [{ readLists }, { readStored }] = [await import("./read-lists-UESLSASQ.js"), await import("./read-stored-XXRM6LRA.js")];
  return { lists: await readLists(folder, files), stored: await readStored(folder, files) };
}
function toOddEntry({ path, kind }) {
  return toDraft("evidence/file-unlisted", { path, message: `${showName(path)} is ${kind === "link" ? "a link: what it leads to is not in the bundle" : "a pipe, a socket or a device, and no file"}.` });
}
function toCollided({ path, other }) {
  return { rule: "evidence/archive-unsafe", keys: { entry: path }, check: `file:${path}`, outcome: "fail", message: `${showName(path)} and ${showName(other)} cannot lie side by side on every system.`, location: { path: showName(path) } };
}
function topOf(paths) {
  const [first = ""] = paths;
  const prefix = first.slice(0, first.indexOf("/") + 1);
  if (prefix === "" || !paths.every((path) => path.startsWith(prefix))) return "";
  return marks.some((mark) => paths.includes(`${prefix}${mark}`)) ? prefix : "";
}
async function openArchive(path, name, { scratch, download }) {
  const folder = await scratch.folder();
  const { sha256 } = await hashFile(path);
  const opened = { kind: "zip", sha256, download };
  try {
    const files = await extractZip(await openZip(path, limits), folder);
    const prefix = topOf(files.map((file) => file.path));
    const [top, regular] = [join4(folder, prefix), new Set(files.map((file) => file.path.slice(prefix.length)))];
    return { ...opened, ...await readContents(top, regular), folder: top, isUnsafe: false, findings: [], files: new Map(files.map((file) => [file.path.slice(prefix.length), { sha256: file.sha256, bytes: file.bytes }])) };
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== "artifact/unsafe") throw error;
    return { ...opened, folder, isUnsafe: true, files: /* @__PURE__ */ new Map(), lists: { manifest: nothingRead, sums: nothingRead }, stored: { documents: /* @__PURE__ */ new Map(), record: null, notes: null, readme: null }, findings: toUnsafe(error, basename(name)) };
  }
}
function toUnsafe({ faults }, name) {
  const byEntry = /* @__PURE__ */ new Map();
  for (const { path = "", message } of faults) byEntry.set(path, [...byEntry.get(path) ?? [], message]);
  return [...byEntry].map(([entry, messages]) => ({
    rule: "evidence/archive-unsafe",
    keys: { entry },
    check: entry === "" ? "archive" : `entry:${entry}`,
    outcome: "fail",
    location: { path: showName(name) },
    message: entry === "" ? messages.join(" ") : `The entry ${entry} ${messages.join(" It ")}`
  }));
}

// packages/core/src/release/verify/pick-content.ts
function pickContent(stored, facts) {
  const { files } = facts;
  const picker = new Picker(stored, facts);
  const evidence = picker.documentOf("release-evidence.json", "release-evidence");
  const checklist = picker.documentOf("release-checklist.json", "release-checklist");
  const decision = files.has("gate-decision.json") ? picker.documentOf("gate-decision.json", "gate-decision") : null;
  const documents = [...stored.documents.keys()].filter((path) => path.startsWith("documents/") && facts.sound.has(path)).flatMap((path) => picker.document(path) ?? []);
  return {
    evidence,
    checklist,
    decision,
    documents,
    record: picker.pick("release-evidence.yml", stored.record),
    notes: files.has("release-notes.json") ? picker.pick("release-notes.json", stored.notes) : null,
    readme: picker.pick("README.md", stored.readme),
    findings: picker.findings
  };
}
var Picker = class {
  findings = [];
  #stored;
  #facts;
  constructor(stored, facts) {
    this.#stored = stored;
    this.#facts = facts;
  }
  document(path) {
    return this.pick(path, this.#stored.documents.get(path) ?? null);
  }
  documentOf(path, kind) {
    const found2 = this.document(path);
    if (found2 === null || isOfKind(found2, kind)) return found2;
    return this.#refuse(path, `${showName(path)} is a ${found2.document.kind}, where a ${kind} belongs.`);
  }
  pick(path, stored) {
    if (!this.#isSound(path) || stored === null) return null;
    if (stored.state === "refused") return this.#refuse(path, stored.message);
    return stored.sha256 === this.#facts.files.get(path)?.sha256 ? stored.value : this.#refuse(path, `${showName(path)} was changed while it was read.`);
  }
  /** What is in no list, or not what a list says, has its finding already; what every bundle has must be there. */
  #isSound(path) {
    if (this.#facts.sound.has(path)) return true;
    if (!this.#facts.files.has(path) && !this.#facts.listed(path)) this.findings.push(toDraft("evidence/file-missing", { path, cause: this.#facts.cause, message: `${path} is not there: every bundle has one.` }));
    return false;
  }
  #refuse(path, message) {
    this.findings.push(toDraft("evidence/malformed", { path, message, cause: this.#facts.cause }));
    return null;
  }
};
function isOfKind(stored, kind) {
  return stored.document.kind === kind;
}

// packages/core/src/release/verify/verify-evidence.ts
async function verifyEvidence(evidence) {
  const scratch = await openScratch();
  try {
    return await verifyIn(scratch, evidence);
  } finally {
    await scratch.remove();
  }
}
async function verifyIn(scratch, evidence) {
  const { trustedKeys, name, isUnsigned = false } = evidence;
  const opened = await openEvidence(evidence.path, name, { scratch, ...evidence.hashed === void 0 ? {} : { hashed: evidence.hashed } });
  if (opened.isUnsafe) return toUnsafe2(evidence, opened);
  const lists = requireSame(opened);
  const attestations = await readAttestations(opened, trustedKeys);
  const manifest = lists.manifest.value;
  const replaced = judgeManifestHash(opened, lists.sums.value);
  const manifestFault = !lists.manifest.isThere ? fingerprintOf(toDraft("evidence/file-missing", { path: "manifest.json", message: "" })) : null;
  const before = judgeVerdicts(attestations, { name, files: opened.files, manifest, manifestCause: null });
  const manifestCause = manifestFault ?? (replaced !== null && before.sums === null ? fingerprintOf(replaced) : null);
  const verdicts = manifestCause === null ? before : judgeVerdicts(attestations, { name, files: opened.files, manifest, manifestCause });
  const causes = { sums: verdicts.sums, manifest: manifestCause ?? verdicts.manifest };
  const files = judgeFiles(opened, lists, { causes, trustedKeys });
  const cause = causes.sums ?? causes.manifest;
  const content = pickContent(opened.stored, { files: opened.files, sound: files.sound, listed: files.isListed, cause });
  const said = isUnsigned ? null : verdicts.said;
  const details = content.evidence?.document.details ?? null;
  const cited = manifest === null || details === null ? null : { manifest, details, files: opened.files, said, cause };
  const download = opened.download === null ? null : await checkDownload({ download: opened.download, files: opened.files, proved: attestations.proved, manifest, trustedKeys, cause });
  const isRefused = details?.record.validation.gateResults.passed === false;
  const attested = isUnsigned || said === null && isRefused ? "refused" : said;
  const findings = [
    ...opened.findings,
    ...attestations.findings,
    ...verdicts.findings.filter(({ rule }) => !(isUnsigned && rule === "evidence/unsigned")),
    ...replaced === null ? [] : [causes.sums === null ? replaced : { ...replaced, causedBy: causes.sums }],
    ...files.findings,
    ...content.findings,
    ...cited === null ? [] : [...judgeVerdictFields(verdicts, cited), ...judgeTestResults(attestations, { ...cited, said: attested })],
    ...manifest === null ? [] : [...judgeDocuments({ manifest, content, said, cause }), ...content.readme === null ? [] : judgeReadme(content.readme, { manifest, isRefused, cause }), ...judgeExpected(evidence, manifest)],
    ...isRefused && verdicts.said !== "refused" ? [toDraft("evidence/predicate-refused", { path: "release-evidence.json", cause, message: "The evidence itself says that the release did not pass." })] : [],
    ...download?.findings ?? []
  ];
  const readable = [...manifest === null ? [] : ["manifest.json"], ...lists.sums.value === null ? [] : ["SHA256SUMS"]];
  return toResult2({ evidence, opened, attestations, verdicts, files, lists: readable, release: manifest ?? unknownRelease, content, download, findings: withoutCopies(findings) });
}
function requireSame({ lists, files }) {
  const check = (path, list) => list.value === null || list.sha256 === files.get(path)?.sha256 ? list : { ...list, value: null, faults: ["was changed while it was read."] };
  return { manifest: check("manifest.json", lists.manifest), sums: check("SHA256SUMS", lists.sums) };
}
function judgeManifestHash({ files }, sums) {
  const [said, is] = [sums?.get("manifest.json"), files.get("manifest.json")?.sha256];
  if (said === void 0 || is === void 0 || said === is) return null;
  return toDraft("evidence/file-altered", { path: "manifest.json", check: "manifest", message: "manifest.json is not what SHA256SUMS says.", expected: said, actual: is });
}
function judgeExpected({ commit, version }, manifest) {
  const path = "manifest.json";
  return [
    ...commit === null || commit === manifest.commit ? [] : [toDraft("evidence/wrong-commit", { path, check: "release", message: `The evidence is about commit ${manifest.commit ?? "none"}, not about ${commit}.`, expected: commit, actual: manifest.commit })],
    ...version === null || version === manifest.version || version === manifest.tag ? [] : [toDraft("evidence/wrong-version", { path, check: "release", message: `The evidence is about version ${manifest.version}, not about ${version}.`, expected: version, actual: manifest.version })]
  ];
}
function withoutCopies(findings) {
  const byId = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const id = JSON.stringify([finding.rule, finding.keys]);
    if (!byId.has(id)) byId.set(id, finding);
  }
  return [...byId.values()];
}
function toUnsafe2({ name }, { kind, sha256, findings }) {
  return {
    checks: ["archive"],
    findings,
    details: {
      bundle: { path: name, kind, sha256, files: 0, bytes: 0 },
      release: { version: null, tag: null, repository: null, commit: null },
      result: null,
      attestations: [],
      checked: ["the entries of the archive, before anything of it was extracted"],
      notChecked: ["everything that the archive holds: nothing of it was extracted."]
    }
  };
}
var unknownRelease = { version: null, tag: null, repository: null, commit: null, assets: [] };
function toResult2(verified) {
  const { evidence, opened, attestations, verdicts, files, release: { version, tag, repository, commit }, content, download, findings } = verified;
  const doubts = findings.filter(({ rule, check }) => rule !== "evidence/predicate-refused" && check !== "release");
  const faulty = new Set(findings.map(({ keys }) => keys["path"]));
  const passed = content.evidence?.document.details.record.validation.gateResults.passed === true;
  const said = evidence.isUnsigned === true ? passed ? "passed" : "refused" : verdicts.said;
  return {
    checks: ["archive", "attestations", "documents", "verdict", "readme", "release", ...attestations.all.map(({ path }) => `file:${path}`), ...files.checks, ...download?.checks ?? []],
    findings,
    details: {
      bundle: { path: evidence.name, kind: opened.kind, sha256: opened.sha256, files: opened.files.size, bytes: [...opened.files.values()].reduce((sum2, { bytes }) => sum2 + bytes, 0) },
      release: { version, tag, repository, commit },
      result: doubts.length === 0 ? said : null,
      attestations: attestations.all.map(({ path, predicateType, keyId, isUnchecked }) => ({ path, predicateType, keyId, outcome: isUnchecked ? "unverified" : faulty.has(path) || predicateType === predicateTypes.refused ? "fail" : "pass" })),
      checked: toChecked(verified).map(toPlainLine),
      notChecked: toNotChecked(verified).map(toPlainLine)
    }
  };
}
function toChecked({ evidence, opened, attestations, files, lists, content, release, download }) {
  const keys = [...new Set(attestations.proved.map(({ keyId }) => keyId))];
  return [
    ...opened.sha256 === null ? [] : [`the archive: every entry, before it was extracted (sha256:${opened.sha256})`],
    ...attestations.proved.length === 0 ? [] : [`${count(attestations.proved.length, "attestation")}: signature by ${keys.join(", ")}, payload type, predicate and subjects`],
    ...lists.length === 0 ? [] : [`${count(files.sound.size, "file")}: the same in the folder${lists.length === 1 ? " and" : ","} ${lists.map((list) => `in ${list}`).join(" and ")}`],
    ...content.documents.length === 0 ? [] : [`${count(content.documents.length, "document")}: schema, digests, commit, and that the verdict follows from them`],
    ...content.evidence === null ? [] : ["release-evidence.json: verdict, record and what it cites, each recomputed"],
    ...content.checklist === null ? [] : ["release-checklist.json: verdict, by its own findings and counts"],
    ...content.decision === null ? [] : ["gate-decision.json: what it accepted is here, and nothing else"],
    ...content.readme === null ? [] : ["README.md: every hash that it shows, and that it shows every document and asset"],
    ...evidence.commit === null || release.version === null ? [] : [`the commit: compared with ${evidence.commit}`],
    ...evidence.version === null || release.version === null ? [] : [`the version: compared with ${evidence.version}`],
    ...download?.checked ?? []
  ];
}
function toNotChecked({ evidence, opened, attestations, verdicts, files, release: { version, tag, commit, assets }, download }) {
  const shipped = assets.map(({ name }) => name).filter((name) => opened.download?.names.includes(name) !== true);
  const bundled = [...files.sound].filter((path) => path.startsWith("bundles/")).length;
  const apart = ["manifest.json", "SHA256SUMS", files.ownKey].filter((path) => path !== null && opened.files.has(path)).length;
  const unread = opened.files.size - files.sound.size - attestations.all.length - apart;
  const predicate = verdicts.verdict?.predicate;
  return [
    evidence.trustedKeys.length === 0 ? "Signatures: no public key was given." : "Where the public key comes from: whoever gave it to you is the one you trust.",
    "When it was signed: a signature with a local key proves no time.",
    `Whether the repository really has ${commit === null ? "this commit" : `the commit ${commit}`}${tag === null ? "" : `, and the tag ${tag} on it`}: nothing was asked over a network.`,
    evidence.commit === null ? `Whether this is the evidence of your commit: none was given. An older bundle of the same version would look the same but for its commit${commit === null ? "" : ` (here ${commit})`}.` : version === null ? `Whether this is the evidence of commit ${evidence.commit}: manifest.json could not be read.` : "",
    evidence.version === null ? `Whether this is the evidence of your version: none was given${version === null ? "" : ` (here ${version})`}.` : version === null ? `Whether this is the evidence of version ${evidence.version}: manifest.json could not be read.` : "",
    predicate === void 0 ? "" : `Whether ${textIn(predicate.verifier, "id") ?? "nobody"} may judge this release, and the rules by which it did: ${textIn(predicate.policy, "uri") ?? "unknown"} is not in the bundle.`,
    shipped.length === 0 ? "" : `${count(shipped.length, "shipped file")} that ${shipped.length === 1 ? "is" : "are"} not in the folder: ${showSome(shipped)}. Compare ${shipped.length === 1 ? "its SHA-256" : "their SHA-256"} with manifest.json.`,
    bundled === 0 ? "" : `What the ${count(bundled, "file")} below bundles/ say${bundled === 1 ? "s" : ""}: only that ${bundled === 1 ? "it is what was" : "they are what was"} signed.`,
    unread === 0 ? "" : `What ${count(unread, "file")} that ${unread === 1 ? "is" : "are"} not as signed ${unread === 1 ? "says" : "say"}.`,
    files.ownKey === null ? "" : `${files.ownKey} lies in the folder and is no part of the bundle; it is one of the keys that were given.`,
    ...attestations.notChecked,
    ...download?.notChecked ?? []
  ].filter((line) => line !== "");
}
function textIn(value, name) {
  const text = isJsonObject(value) ? value[name] : null;
  return typeof text === "string" ? text.slice(0, 300) : null;
}

// packages/core/src/release/verify/run-verify.ts
import { basename as basename2, resolve } from "node:path";
async function runVerify(inputs, host) {
  const startedAt = host.now();
  const base = resolve(host.cwd, inputs.root ?? ".");
  const place = requirePlace(inputs, base);
  const trustedKeys = await readPublicKeys(inputs["public-key"], base);
  const verified = await verifyEvidence({ ...place, trustedKeys, commit: commitOf(inputs.commit), version: inputs.version ?? null });
  const document = toDocument(host, verified, { startedAt, key: inputs.key ?? "default" });
  const { written, note } = await write(host, document, { out: resolve(base, inputs.out ?? defaultOut), isNamed: inputs.out !== void 0, bundle: place.path });
  const { checked, notChecked } = verified.details;
  return {
    out: resolve(base, inputs.out ?? defaultOut),
    documents: written === null ? [] : [written],
    outputs: {},
    notes: [...written === null ? toTold(document) : [], ...checked.map((line) => `checked      ${line}`), ...notChecked.map((line) => `not checked  ${line}`), ...note === null ? [] : [note]],
    exitCode: toExitCode([document.verdict], inputs["fail-on"])
  };
}
function requirePlace(inputs, base) {
  if (inputs["fail-on"] === "never") throw new ShipworthyError("usage/invalid-input", "A verification that never fails proves nothing.", { hint: "Leave `fail-on` away." });
  if (inputs.path === void 0) throw new ShipworthyError("usage/invalid-input", "Nothing says which evidence is verified.", { hint: "Name its folder or zip with `path`." });
  const path = resolve(base, inputs.path);
  return { path, name: (toPathBelow(base, path) ?? basename2(path)) || "." };
}
function isInside(folder, path) {
  return toPathBelow(folder, path) !== null;
}
function commitOf(given) {
  if (given === void 0) return null;
  const commit = given.trim().toLowerCase();
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return commit;
  throw new ShipworthyError("usage/invalid-input", "The input `commit` is no full name of a commit.", { hint: "Give all 40 (or 64) digits: `git rev-parse v1.4.0^{commit}`." });
}
function toDocument(host, { checks, findings, details }, { startedAt, key }) {
  const judgement = judge({ checks, findings, waivers: [], waiversAsOf: toDate(host.now()), reasons: {}, key });
  const { repository, commit, tag, version } = details.release;
  return buildDocument(host, {
    kind: "release-verification",
    key,
    partial: false,
    inputs: [],
    policy: { source: "default", commit: null, reasons: {} },
    judgement,
    details,
    startedAt,
    subject: { repository, commit, testedCommit: commit, baseCommit: null, ref: tag === null ? null : `refs/tags/${tag}`, version, dirty: false }
  });
}
async function write(host, document, { out, isNamed, bundle }) {
  if (isInside(bundle, out)) return { written: null, note: "not written  the document: this is the folder of the bundle, and nothing may be added to it. Name another one with `out`." };
  try {
    return { written: await writeEvidence(host, out, { document }), note: null };
  } catch (error) {
    if (isNamed || !isShipworthyError(error) || error.code !== "output/not-writable") throw error;
    return { written: null, note: "not written  the document: this folder cannot be written. Name another one with `out`." };
  }
}
function toTold({ verdict, findings, details }) {
  const primary = findings.filter(({ causedBy }) => causedBy === null);
  return [
    `${verdict.padEnd(11)}  ${details.result === null ? "The evidence cannot be believed." : `The evidence says: ${details.result}.`}`,
    ...primary.map(({ rule, message }) => `${rule}  ${message}`),
    ...findings.length > primary.length ? [`${findings.length - primary.length} more faults follow from these.`] : []
  ];
}

export {
  predicateTypes,
  toVerificationSummary,
  toReleaseRefusal,
  toTestResult,
  signStatement,
  largestAttestation,
  openAttestation,
  toRecord,
  openEvidence,
  verifyEvidence,
  runVerify
};
