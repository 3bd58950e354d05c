import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { writtenSchemas } from '@shipworthy/contract/release';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { readWritten } from '../packages/core/src/release/written-file.js';
import { repositoryRoot } from './support/project.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

const folder = join(repositoryRoot, 'examples/release');
const names = Object.keys(writtenSchemas) as (keyof typeof writtenSchemas)[];
const rootOf = (name: string): string => name.replaceAll('-', '_');

function byProduct(name: keyof typeof writtenSchemas, path: string, text: string): string[] {
  try {
    readWritten({ path, text }, { root: rootOf(name), schema: writtenSchemas[name], what: name });
    return [];
  } catch (error) {
    if (isShipworthyError(error)) return error.faults.map(({ message, line, column }) => `${line ?? 0}:${column ?? 0} ${message}`);
    throw error;
  }
}

/** A schema is known by its id, and may be compiled but once. */
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

function bySchema(name: string, value: unknown): boolean {
  const validate = compiled.get(name) ?? ajv.compile(JSON.parse(readFileSync(join(repositoryRoot, `schemas/${name}-v1.schema.json`), 'utf8')));
  compiled.set(name, validate);
  return validate(value) === true;
}

/** `rc_date` → `rcDate`, below the root key: the form that programs write. */
function toCamel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toCamel);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), toCamel(member)]));
}

describe.each(names)('the example of %s', (name) => {
  const text = readFileSync(join(folder, `${name}.yml`), 'utf8');
  const value: Record<string, unknown> = parse(text);

  test('is what the schema wants, for an editor and for the product', () => {
    expect({ product: byProduct(name, `${name}.yml`, text), schema: bySchema(name, value) }).toEqual({ product: [], schema: true });
  });
  test('is so too in the names that programs use', () => {
    const camel = toCamel(value[rootOf(name)]);
    expect({ product: byProduct(name, `${name}.json`, JSON.stringify(camel)), schema: bySchema(name, camel) }).toEqual({ product: [], schema: true });
  });
  test('is refused by both with a name that nobody knows, at its place', () => {
    const broken = { [rootOf(name)]: { ...(value[rootOf(name)] as object), surprise: 1 } };
    expect(bySchema(name, broken)).toBe(false);
    expect(byProduct(name, `${name}.json`, JSON.stringify(broken, null, 2))).toEqual([expect.stringMatching(/^\d+:3 `surprise` is not known|^\d+:5 `surprise` is not known/)]);
  });
});

test('every schema of a file that people write has its example', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(names.map((name) => `${name}.yml`)));
});
