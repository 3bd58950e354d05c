import { isJsonArray, isJsonObject, type JsonObject } from './json.js';
import { listSchemaFaults, resolve, section } from './openapi-schema.js';

/** GitHub's schemas demand dozens of fields no test cares about; each gets the plainest value that its schema allows. */
const blankText: Readonly<Record<string, string>> = {
  uri: 'https://github.com',
  'date-time': '2026-01-01T00:00:00Z',
  email: 'nobody@example.com',
};

function listVariants(schema: JsonObject): readonly unknown[] | undefined {
  const variants = schema['oneOf'] ?? schema['anyOf'];
  return isJsonArray(variants) && variants.length > 0 ? variants : undefined;
}

interface Properties {
  readonly properties: JsonObject;
  readonly required: readonly string[];
}

/** Worked out once for each schema: a page of pull requests asks for thousands of them. */
const knownProperties = new WeakMap<JsonObject, Properties>();
const knownBlanks = new WeakMap<JsonObject, unknown>();

/** Fields of an object schema, with those it inherits through `allOf`. */
function listProperties(schema: JsonObject): Properties {
  const known = knownProperties.get(schema);
  if (known !== undefined) return known;
  const found = findProperties(schema);
  knownProperties.set(schema, found);
  return found;
}

function findProperties(schema: JsonObject): Properties {
  const all = schema['allOf'];
  const parents = isJsonArray(all) ? all.map((parent) => listProperties(resolve(parent))) : [];
  const required = isJsonArray(schema['required']) ? schema['required'].map(String) : [];
  return {
    properties: Object.fromEntries([...parents.map((parent) => parent.properties), section(schema, 'properties')].flatMap((part) => Object.entries(part))),
    required: [...parents.flatMap((parent) => parent.required), ...required],
  };
}

function toBlank(node: unknown): unknown {
  const schema = resolve(node);
  if (!knownBlanks.has(schema)) knownBlanks.set(schema, makeBlank(schema));
  return knownBlanks.get(schema);
}

function makeBlank(schema: JsonObject): unknown {
  if (schema['nullable'] === true) return null;
  const variants = listVariants(schema);
  if (variants !== undefined) return toBlank(variants[0]);
  const values = schema['enum'];
  if (isJsonArray(values)) return values[0];
  switch (schema['type']) {
    case 'string':
      return blankText[String(schema['format'])] ?? ''.padEnd(Number(schema['minLength'] ?? 0), '0');
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return completeObject(schema, {}, '');
  }
}

function completeObject(schema: JsonObject, given: JsonObject, place: string): JsonObject {
  const { properties, required } = listProperties(schema);
  const isOpen = Object.keys(properties).length === 0 || schema['additionalProperties'] !== undefined;
  const unknown = Object.keys(given).filter((key) => !isOpen && !(key in properties));
  if (unknown.length > 0) throw new Error(`GitHub's answer has no field ${unknown.map((key) => `${place}/${key}`).join(', ')}`);
  const stated = Object.entries(given).filter(([, value]) => value !== undefined);
  const completed = stated.map(([key, value]) => [key, completeAnswer(properties[key], value, `${place}/${key}`)] as const);
  const missing = required.filter((key) => given[key] === undefined).map((key) => [key, toBlank(properties[key])] as const);
  const fields: readonly (readonly [string, unknown])[] = [...completed, ...missing];
  return Object.fromEntries(fields);
}

function completeVariant(variants: readonly unknown[], given: unknown, place: string): unknown {
  const faults: string[] = [];
  for (const variant of variants) {
    try {
      const completed = completeAnswer(variant, given, place);
      const broken = listSchemaFaults(resolve(variant), completed);
      if (broken.length === 0) return completed;
      faults.push(...broken);
    } catch (error) {
      faults.push(String(error));
    }
  }
  throw new Error(`No variant of GitHub's answer fits at ${place}: ${faults.join('; ')}`);
}

/**
 * What the state says, with every other field that GitHub's schema demands filled in. A field that the schema does not
 * know is refused: a fake that answers more than GitHub does would teach clients to rely on it.
 */
export function completeAnswer(node: unknown, given: unknown, place = ''): unknown {
  if (given === null) return null;
  const schema = resolve(node);
  const variants = listVariants(schema);
  if (variants !== undefined) return completeVariant(variants, given, place);
  if (isJsonArray(given)) return given.map((item, index) => completeAnswer(schema['items'], item, `${place}/${index}`));
  return isJsonObject(given) ? completeObject(schema, given, place) : given;
}
