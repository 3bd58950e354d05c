import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  commitSchema,
  levelSchema,
  schemaBase
} from "./chunk-NIT5GBHI.js";
import {
  _maxLength,
  _minLength,
  _regex,
  array,
  iso_exports,
  literal,
  looseObject,
  nullable,
  optional,
  string
} from "./chunk-ZDLLAUQK.js";

// packages/contract/src/approval/approval.ts
var approvalPayloadType = "application/vnd.shipworthy.approval+json";
var approvalSchemaId = `${schemaBase}approval-v1.schema.json`;
var lineOfText = string().check(_minLength(1), _maxLength(200), _regex(new RegExp("^\\P{Cc}*$", "u"), "must be one line without control characters"));
var approvalSchema = looseObject({
  $schema: literal(approvalSchemaId),
  kind: literal("approval"),
  schemaVersion: string().check(_regex(/^1\.(0|[1-9][0-9]*)$/)),
  approver: lineOfText,
  repository: nullable(string().check(_minLength(1), _maxLength(300))),
  commit: commitSchema,
  tree: commitSchema,
  level: levelSchema,
  items: optional(array(string().check(_minLength(1), _maxLength(120))).check(_minLength(1), _maxLength(100))),
  reason: string().check(_minLength(1), _maxLength(4e3)),
  at: iso_exports.datetime()
});

export {
  approvalPayloadType,
  approvalSchemaId,
  approvalSchema
};
