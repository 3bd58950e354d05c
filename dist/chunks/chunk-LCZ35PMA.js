import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  approvalPayloadType,
  approvalSchema
} from "./chunk-V7FINHRI.js";
import {
  parseSignedJson,
  verifyEnvelope
} from "./chunk-73L6G263.js";
import {
  isJsonObject
} from "./chunk-MW3SYPS2.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";

// packages/core/src/approval/read-approval.ts
import { readFile, stat } from "node:fs/promises";
var largestApproval = 256 * 1024;
var meanings = {
  absent: { reason: "missing-evidence", remedy: "Check the path, and that the file was handed over." },
  unreadable: { reason: "unreadable-source", remedy: "Name a regular file that can be read." },
  "too-large": { reason: "limit-exceeded", remedy: "Name the file that `shipworthy approve` wrote." },
  malformed: { reason: "malformed-document", remedy: "Approve again with `shipworthy approve`; approvals are never edited." },
  "wrong-payload-type": { reason: "unknown-schema", remedy: "Name the file that `shipworthy approve` wrote." },
  "unknown-schema": { reason: "unknown-schema", remedy: "Use the same major version of Shipworthy to approve and to judge." },
  "no-trusted-key": { reason: "no-signing-key", remedy: "Add the public key of the approver to `release.trustedKeys` on the default branch." },
  "untrusted-key": { reason: "unproven", remedy: "Sign with a trusted key, or have the public key added to `release.trustedKeys` on the default branch." },
  "wrong-signature": { reason: "digest-mismatch", remedy: "Somebody or something changed the file after it was signed. Approve again, and find out." }
};
async function readApproval(absolute, expectation) {
  try {
    const bytes = await readLimited(absolute);
    return bytes === null ? refuse("too-large", `${expectation.name} is larger than ${largestApproval / 1024} KiB.`) : parseApproval(bytes, expectation);
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    return code === "ENOENT" || code === "ENOTDIR" ? refuse("absent", `${expectation.name} is not there.`) : refuse("unreadable", `${expectation.name} cannot be read (${code}).`);
  }
}
function parseApproval(bytes, { trustedKeys, name }) {
  const envelope = verifyEnvelope(bytes, { payloadType: approvalPayloadType, trustedKeys, name });
  if (envelope.state === "refused") return refuse(envelope.fault, envelope.message);
  const read = parseSignedJson(envelope.payload, name);
  if (read.state === "malformed") return refuse("malformed", `${name} holds a statement that ${read.message}`);
  if (isOfUnknownMajor(read.value)) return refuse("unknown-schema", `${name} has a schema version that this program does not know.`);
  const parsed = approvalSchema.safeParse(read.value);
  if (parsed.success) return { state: "accepted", approval: parsed.data, keyId: envelope.keyId };
  const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  return refuse("malformed", `${name} does not match the schema of an approval${place === "" ? "" : ` at \`${place}\``}.`);
}
function refuse(fault, message) {
  return { state: "refused", refusal: { fault, message, ...meanings[fault] } };
}
function isOfUnknownMajor(value) {
  return isJsonObject(value) && value.kind === "approval" && typeof value.schemaVersion === "string" && /^(?!1\.)[0-9]+\.[0-9]+$/.test(value.schemaVersion);
}
async function readLimited(absolute) {
  const found = await stat(absolute);
  if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (!found.isFile()) throw Object.assign(new Error("no regular file"), { code: "EINVAL" });
  const bytes = found.size > largestApproval ? null : await readFile(absolute);
  return bytes === null || bytes.length > largestApproval ? null : bytes;
}

export {
  readApproval
};
