import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  SchemaReader,
  isAnnotation,
  judgeSchema,
  mapMembers,
  objectAt,
  readDocument,
  toVerdict
} from "./chunk-X76CLVO3.js";
import "./chunk-6OR6IDMD.js";
import {
  listOf,
  notThis,
  objectOf,
  textOf,
  toText
} from "./chunk-MRXJ6RDR.js";
import "./chunk-XCHJNGRX.js";
import "./chunk-WOSQK7T7.js";
import "./chunk-MCWDBU2Y.js";
import "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  memberOf,
  newTreeObject
} from "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-CHQMRRTL.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/formats/judge-openapi.ts
function judgeOpenapi(change) {
  const { segments, kind } = change;
  const [area = "", name = "", ...below] = segments;
  if (area === "operations") return toVerdict(below.length === 0 ? { word: `operation ${kind}`, isBreaking: kind === "removed" } : judgeOperation(change), segments.slice(1));
  if (area === "schemas") {
    if (segments.length < 4) return null;
    return toVerdict(judgeSchema(change, 3, name === "input" || name === "output" ? name : "unknown"), [`${segments[2] ?? ""} (${name})`, ...segments.slice(3)]);
  }
  if (area === "other") return toVerdict({ word: `${name} ${kind}`, isBreaking: false }, segments.slice(1));
  const words = { webhooks: "webhook", securitySchemes: "security scheme", servers: "server" };
  const isWhole = below.length === 0;
  return toVerdict({ word: `${words[area] ?? area} ${isWhole ? kind : "changed"}`, isBreaking: !(isWhole && kind === "added") && !below.some(isAnnotation) }, segments.slice(1));
}
function judgeOperation(change) {
  const [, , part = "", name = "", inner = ""] = change.segments;
  const depth = change.segments.length;
  if (part === "parameters") return depth === 4 ? judgeInput("parameter", change) : judgeHolder("parameter", { change, member: inner, depth: 5, direction: "input" });
  if (part === "requestBody") {
    if (depth === 3) return judgeInput("request body", change);
    if (name === "content") return depth === 5 ? judgeOutput("request media type", change) : judgeSchema(change, 5, "input");
    return judgeHolder("request body", { change, member: name, depth: 4, direction: "input" });
  }
  if (part === "responses") {
    if (depth === 4) return judgeOutput("response", change);
    if (inner === "content") return depth === 6 ? judgeOutput("response media type", change) : judgeSchema(change, 6, "output");
    if (inner === "headers") return depth === 6 ? judgeOutput("response header", change) : judgeHolder("response header", { change, member: change.segments[6] ?? "", depth: 7, direction: "output" });
    return { word: `response ${inner} changed`, isBreaking: !isAnnotation(inner) && depth > 5 };
  }
  return { word: `${part} ${change.kind}`, isBreaking: !isAnnotation(part) };
}
function judgeInput(what, { kind, facts, segments }) {
  if (kind === "removed") return { word: `${what} removed`, isBreaking: true };
  return objectAt(facts.actual, segments)["required"] === true ? { word: `required ${what} added`, isBreaking: true } : { word: `${what} added`, isBreaking: false };
}
function judgeOutput(what, { kind }) {
  return { word: `${what} ${kind}`, isBreaking: kind !== "added" };
}
function judgeHolder(what, { change, member, depth, direction }) {
  if (member === "schema") return judgeSchema(change, depth, direction);
  if (member !== "required") return { word: `${what} ${member} changed`, isBreaking: !isAnnotation(member) };
  const isRequiredNow = change.actual === true;
  return { word: `${what} ${isRequiredNow ? "now" : "no longer"} required`, isBreaking: isRequiredNow === (direction === "input") };
}

// packages/core/src/compare/formats/openapi-operation.ts
var readParts = /* @__PURE__ */ new Set(["parameters", "requestBody", "responses", "schema", "content", "headers", "required", "in", "name"]);
function readOperation(operation, { item, document, reader }) {
  const { parameters, body } = readParameters([...listOf(item, "parameters"), ...listOf(operation, "parameters")], reader);
  const request = memberOf(operation, "requestBody");
  const requestBody = request === void 0 ? body : readBody(reader.references.follow(request), reader);
  const responses = mapMembers(objectOf(operation, "responses"), (response) => readResponse(reader.references.follow(response), reader));
  return {
    ...readRest(operation, reader),
    parameters,
    responses,
    security: memberOf(operation, "security") ?? memberOf(document, "security") ?? [],
    ...requestBody === null ? {} : { requestBody }
  };
}
function readParameters(list, reader) {
  const parameters = newTreeObject();
  let body = null;
  for (const reference of list) {
    const parameter = reader.references.follow(reference);
    const place = textOf(parameter, "in") ?? "";
    const required = memberOf(parameter, "required") === true;
    if (place === "body") body = { required, content: { "*/*": reader.read(memberOf(parameter, "schema") ?? true, "input") } };
    else parameters[`${place} ${textOf(parameter, "name") ?? ""}`] = { ...readRest(parameter, reader), required, schema: readSchemaOf(parameter, reader, "input") };
  }
  return { parameters, body };
}
function readBody(body, reader) {
  return { ...readRest(body, reader), required: memberOf(body, "required") === true, content: readContent(body, reader, "input") };
}
function readResponse(response, reader) {
  const headers = mapMembers(objectOf(response, "headers"), (header) => {
    const target = reader.references.follow(header);
    return { ...readRest(target, reader), required: memberOf(target, "required") === true, schema: readSchemaOf(target, reader, "output") };
  });
  return { ...readRest(response, reader), headers, content: readContent(response, reader, "output") };
}
function readContent(holder, reader, direction) {
  const schema = memberOf(holder, "schema");
  if (schema !== void 0) return { "*/*": reader.read(schema, direction) };
  const content = objectOf(holder, "content");
  return mapMembers(content, (_, type) => reader.read(memberOf(objectOf(content, type), "schema") ?? true, direction));
}
function readSchemaOf(holder, reader, direction) {
  const [content] = Object.values(objectOf(holder, "content"));
  const schema = memberOf(holder, "schema") ?? (content === void 0 ? void 0 : memberOf(objectOf({ content }, "content"), "schema"));
  return reader.read(schema ?? true, direction);
}
function readRest(holder, reader) {
  const rest = newTreeObject();
  for (const name of Object.keys(holder)) if (!readParts.has(name)) rest[name] = reader.readOpaque(holder[name] ?? null);
  return rest;
}

// packages/core/src/compare/formats/openapi.ts
var methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
var readParts2 = /* @__PURE__ */ new Set(["paths", "webhooks", "components", "definitions", "parameters", "responses", "securityDefinitions", "servers", "openapi", "swagger"]);
var openapi = {
  read: (source) => {
    const document = readDocument(source);
    if (memberOf(document, "openapi") === void 0 && memberOf(document, "swagger") === void 0) throw notThis(source.side, "OpenAPI document");
    const reader = new SchemaReader(document, source.side);
    const operations = readOperations(document, reader);
    const webhooks = mapMembers(objectOf(document, "webhooks"), (webhook) => reader.readOpaque(webhook));
    if (Object.keys(operations).length + Object.keys(webhooks).length === 0) throw notComparable(`${source.side} describes no operation at all.`);
    const schemes = { ...objectOf(objectOf(document, "components"), "securitySchemes"), ...objectOf(document, "securityDefinitions") };
    const other = newTreeObject();
    for (const name of Object.keys(document)) if (!readParts2.has(name)) other[name] = document[name] ?? null;
    return { operations, webhooks, securitySchemes: schemes, servers: toServers(listOf(document, "servers")), other, schemas: reader.readReached() };
  },
  judge: judgeOpenapi
};
function readOperations(document, reader) {
  const operations = newTreeObject();
  const paths = objectOf(document, "paths");
  for (const path of Object.keys(paths)) {
    const item = reader.references.follow(paths[path] ?? null);
    for (const method of methods) {
      const operation = memberOf(item, method);
      if (operation !== void 0) operations[`${method.toUpperCase()} ${path}`] = readOperation(objectOf(item, method), { item, document, reader });
    }
  }
  return operations;
}
function toServers(servers) {
  const facts = newTreeObject();
  for (const server of servers) facts[toText(objectOf({ server }, "server")["url"])] = true;
  return facts;
}
export {
  openWorkspace,
  openapi,
  resolvePolicy,
  runAction
};
