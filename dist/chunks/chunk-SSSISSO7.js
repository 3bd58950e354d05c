import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  recordName
} from "./chunk-AJH4OLDX.js";
import {
  isJsonObject,
  parseJsonText,
  positionOf,
  sha256Hex,
  toCanonicalJson
} from "./chunk-MW3SYPS2.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/drift/baseline/parse-record.ts
function recordDigestOf(record) {
  return `sha256:${sha256Hex(toCanonicalJson(record))}`;
}
async function parseRecord(bytes, place) {
  const caseId = toCaseId(place.name);
  const refuse = (message, at = {}, reason = "malformed-document") => ({ caseId, path: place.path, reason, message: `${toPlace(place.path, at)} ${message}`, ...at });
  let text;
  let value;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    value = parseJsonText(text, { path: place.path }).value;
  } catch (error) {
    const fault = isShipworthyError(error) ? error.faults[0] : void 0;
    return fault === void 0 ? refuse("is not UTF-8 text.", { line: 1, column: 1 }) : refuse(`is not valid JSON: ${fault.message}`, toPosition(fault));
  }
  const pointTo = (pointer) => toPosition(positionOf(text, pointer) ?? { line: 1, column: 1 });
  if (isOfUnknownMajor(value)) return refuse("has a schema version that this program does not know.", pointTo(["schemaVersion"]), "unknown-schema");
  const validate = (await import("./document-validators-AYPHOHBU.js")).documentValidators["baseline-record"];
  if (!isRecord(validate, value)) {
    const fault = validate.errors?.[0];
    const pointer = toPointer(fault?.instancePath ?? "");
    return refuse(`is not a baseline record: ${pointer.length === 0 ? "it" : pointer.join(".")} ${fault?.message ?? "is not valid"}.`, pointTo(pointer));
  }
  if (value.pack !== place.pack) return refuse(`is a record of the pack ${JSON.stringify(value.pack)}, but lies among those of ${JSON.stringify(place.pack)}.`, pointTo(["pack"]));
  if (recordName(value.case) !== place.name) return refuse(`is a record of the case ${JSON.stringify(value.case)}, but is not named after it.`, pointTo(["case"]));
  return { caseId: value.case, path: place.path, digest: recordDigestOf(value), record: value, text };
}
function isRecordFile(parsed) {
  return "record" in parsed;
}
function toCaseId(name) {
  try {
    const id = decodeURIComponent(name.slice(0, -".json".length));
    return recordName(id) === name ? id : null;
  } catch {
    return null;
  }
}
function isRecord(validate, value) {
  return validate(value);
}
function isOfUnknownMajor(value) {
  return isJsonObject(value) && value.kind === "baseline-record" && typeof value.schemaVersion === "string" && /^(?!1\.)[0-9]+\.[0-9]+$/.test(value.schemaVersion);
}
function toPointer(instancePath) {
  return instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function toPosition(at) {
  return { ...at.line === void 0 ? {} : { line: at.line }, ...at.column === void 0 ? {} : { column: at.column } };
}
function toPlace(path, at) {
  return [path, at.line, at.column].filter((part) => part !== void 0).join(":");
}

// packages/core/src/drift/baseline/to-recorded-bytes.ts
function toRecordedBytes(stored, sha256) {
  if (sha256Hex(stored) === sha256) return stored;
  const withLineFeeds = Buffer.from(Buffer.from(stored).toString("latin1").replaceAll("\r\n", "\n"), "latin1");
  return sha256Hex(withLineFeeds) === sha256 ? withLineFeeds : null;
}

export {
  parseRecord,
  isRecordFile,
  toCaseId,
  toRecordedBytes
};
