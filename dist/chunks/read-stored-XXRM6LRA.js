import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readWritten
} from "./chunk-K3NQ356N.js";
import {
  releaseEvidenceRecordSchema,
  releaseNotesSchema
} from "./chunk-WIMV6YND.js";
import {
  parseSignedJson
} from "./chunk-73L6G263.js";
import "./chunk-XMUDPAAX.js";
import {
  showName
} from "./chunk-S4BTKXOZ.js";
import "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  readDocument,
  toProvenVerdict
} from "./chunk-Z75HRPYS.js";
import {
  readWithin,
  sha256Hex,
  showBytes
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
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/verify/read-stored.ts
import { join } from "node:path";
var largestText = 16 * 1024 * 1024;
var documentNames = ["release-evidence.json", "release-checklist.json", "gate-decision.json"];
async function readStored(folder, files) {
  const documents = /* @__PURE__ */ new Map();
  for (const path of [...documentNames.filter((name) => files.has(name)), ...[...files].filter((one) => one.startsWith("documents/")).sort()]) {
    const stored = await readStoredDocument(folder, path);
    documents.set(path, stored.state === "read" && path.startsWith("documents/") ? { ...stored, value: withoutWeight(stored.value) } : stored);
  }
  const read = async (path, parse) => files.has(path) ? readText(folder, path, parse) : null;
  return { documents, record: await read("release-evidence.yml", readRecord), notes: await read("release-notes.json", readNotes), readme: await read("README.md", (value) => ({ state: "read", value })) };
}
async function readStoredDocument(folder, path) {
  const outcome = await readDocument(join(folder, path), showName(path));
  if (outcome.state !== "read") return refuse(outcome.state === "refused" ? outcome.refusal.message : `${showName(path)} is no document of evidence.`);
  const { document, documentSha256, contentDigest } = outcome.read;
  return { state: "read", sha256: documentSha256, value: { path, document, documentSha256, contentDigest, proven: toProvenVerdict(document, document.policy.reasons) } };
}
function withoutWeight(stored) {
  return { ...stored, document: { ...stored.document, findings: [], inputs: [] } };
}
async function readText(folder, path, parse) {
  let bytes;
  try {
    const read2 = await readWithin(join(folder, path), largestText);
    if (read2 === null) return refuse(`${path} is larger than ${showBytes(largestText)}, too large for what it should be.`);
    bytes = read2;
  } catch (error) {
    if (systemCode(error) === "") throw error;
    return refuse(`${path} could not be read (${systemCode(error)}).`);
  }
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(`${path} is not UTF-8 text.`);
  }
  const read = parse(text, path);
  return read.state === "read" ? { ...read, sha256: sha256Hex(bytes) } : read;
}
function readRecord(text, path) {
  try {
    return { state: "read", value: readWritten({ path, text }, { root: "release_evidence", schema: releaseEvidenceRecordSchema, what: "record of release evidence" }).value };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return refuse(error.message);
  }
}
function readNotes(text, path) {
  const parsed = parseSignedJson(Buffer.from(text, "utf8"), path);
  const checked = parsed.state === "read" ? releaseNotesSchema.safeParse(parsed.value) : null;
  if (checked?.success === true) return { state: "read", value: checked.data };
  return refuse(parsed.state === "malformed" ? `${path} ${parsed.message}` : `${path} does not match the schema of release notes.`);
}
function refuse(message) {
  return { state: "refused", message };
}
export {
  openWorkspace,
  readStored,
  resolvePolicy,
  runAction
};
