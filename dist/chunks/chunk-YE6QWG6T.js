import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  schemaBase
} from "./chunk-SS4U7X6A.js";
import {
  commitSchema,
  levelSchema
} from "./chunk-IM5QJ37K.js";
import {
  iso_exports
} from "./chunk-3C32NGGW.js";
import {
  _maxLength,
  _minLength,
  _regex,
  array,
  literal,
  looseObject,
  nullable,
  optional,
  string
} from "./chunk-G5DY3PU2.js";

// packages/contract/src/approval/approval.ts
var approvalPayloadType = "application/vnd.shipworthy.approval+json";
var approvalSchemaId = `${schemaBase}approval-v1.schema.json`;
var lineOfText = string().check(_minLength(1), _maxLength(200), _regex(new RegExp("^\\P{Cc}*$", "u"), "must be one line without control characters"));
var approvalSchema = looseObject({
  $schema: literal(approvalSchemaId),
  kind: literal("approval"),
  schemaVersion: string().check(_regex(/^1\.(0|[1-9][0-9]*)$/)),
  /** How the approver is called. A name proves nothing: the key does. */
  approver: lineOfText,
  /** `owner/name`; null when the clone has no remote that names it. */
  repository: nullable(string().check(_minLength(1), _maxLength(300))),
  commit: commitSchema,
  tree: commitSchema,
  /** The highest level that is approved. */
  level: levelSchema,
  /** Items of the release checklist that are approved, and nothing else; absent: the release as a whole, and no item. */
  items: optional(array(string().check(_minLength(1), _maxLength(120))).check(_minLength(1), _maxLength(100))),
  reason: string().check(_minLength(1), _maxLength(4e3)),
  /** RFC 3339 in UTC, by the clock of the approver's machine: claimed, not proven. */
  at: iso_exports.datetime()
});

export {
  approvalPayloadType,
  approvalSchemaId,
  approvalSchema
};
