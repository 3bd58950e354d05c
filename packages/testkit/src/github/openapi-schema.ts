import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { isJsonArray, isJsonObject, type JsonObject } from './json.js';

const documentId = 'github';

function readDescription(): JsonObject {
  const parsed: unknown = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8'));
  if (!isJsonObject(parsed)) throw new Error('openapi.json is no object: cut it anew with cut-openapi.mjs');
  return parsed;
}

/** GitHub's description of its REST API, cut to what Shipworthy calls by `cut-openapi.mjs`. */
export const description: JsonObject = readDescription();

/** The object under a key, or an empty one: an absent section of the description means "nothing said". */
export function section(node: unknown, key: string): JsonObject {
  const value = isJsonObject(node) ? node[key] : undefined;
  return isJsonObject(value) ? value : {};
}

/** Follows `$ref` until there is none. */
export function resolve(node: unknown): JsonObject {
  if (!isJsonObject(node)) return {};
  const reference = node['$ref'];
  if (typeof reference !== 'string') return node;
  return resolve(reference.slice(2).split('/').reduce<JsonObject>(section, description));
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type: ajv would take a nullable enum or `oneOf` for never null. */
function toNullable(schema: JsonObject): JsonObject {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema['enum'];
  return { ...schema, type: [schema['type'], 'null'], ...(isJsonArray(values) ? { enum: [...values, null] } : {}) };
}

function toJsonSchema(node: unknown): unknown {
  if (isJsonArray(node)) return node.map(toJsonSchema);
  if (!isJsonObject(node)) return node;
  const entries = Object.entries(node).filter(([key, value]) => !(key === 'nullable' && typeof value === 'boolean'));
  const converted = Object.fromEntries(entries.map(([key, value]) => [key, key === '$ref' ? `${documentId}${String(value)}` : toJsonSchema(value)]));
  return node['nullable'] === true ? toNullable(converted) : converted;
}

const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
formats.default(ajv);
ajv.addSchema({ $id: documentId, components: toJsonSchema(description['components']) });

const compiled = new WeakMap<object, ValidateFunction>();

/** Every way in which the value breaks the schema, as `/pointer message`; empty when it keeps it. */
export function listSchemaFaults(schema: JsonObject, value: unknown): string[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    const jsonSchema = toJsonSchema(schema);
    validate = ajv.compile(isJsonObject(jsonSchema) ? jsonSchema : {});
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message ?? fault.keyword}`.trim());
}
