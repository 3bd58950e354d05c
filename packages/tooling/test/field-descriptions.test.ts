import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

const tooling = resolve(import.meta.dirname, '..', 'src');
const run = promisify(execFile);

async function evaluate(code: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: tooling, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout);
}

interface Field {
  readonly path: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** What stands below these are values, not schemas. */
const values = new Set(['default', 'examples', 'enum', 'const']);

function* fieldsOf(node: unknown, path: string): Generator<Field> {
  if (Array.isArray(node)) for (const item of node) yield* fieldsOf(item, path);
  if (!isObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && isObject(value)) {
      for (const [name, schema] of Object.entries(value)) {
        if (isObject(schema)) yield { path: `${path}.${name}`, schema };
        yield* fieldsOf(schema, `${path}.${name}`);
      }
    } else if (!values.has(key)) yield* fieldsOf(value, path);
  }
}

const withDescriptions = (source: string): Promise<unknown> =>
  evaluate(`import { withDescriptions } from './generate/field-descriptions.mjs'; console.log(JSON.stringify(withDescriptions(${JSON.stringify(source)}).split('\\n').slice(1).join('\\n')));`);

describe('a doc comment', () => {
  test('becomes the description of its field, and what follows `@example` its examples', async () => {
    expect(await withDescriptions("export const a = z.object({\n  /** Words\n   * and more. @example 12 @example [x, 'y: z'] */\n  one: text,\n});")).toContain(`one: __described(text, {"description":"Words and more.","examples":[12,["x","y: z"]]})`);
  });

  test('inside another is its own field’s', async () => {
    const source = await withDescriptions('x({\n/** Outer. */\na: y({\n/** Inner. */\nb }), });');
    expect(source).toBe('x({\n/** Outer. */\na: __described(y({\n/** Inner. */\nb: __described(b, {"description":"Inner."}) }), {"description":"Outer."}), });');
  });

  test('that is no doc comment, is empty or stands before no field changes nothing', async () => {
    expect(await withDescriptions('\n/** Words. */\nconst a = { /* x */ b: 1, // y\n /** */ c: 2 };')).toBe('/** Words. */\nconst a = { /* x */ b: 1, // y\n /** */ c: 2 };');
  });
});

describe('what people write', () => {
  const names = ['shipworthy-config', 'shipworthy-waivers', 'regression-pack', 'release-calendar', 'release-notes', 'rollback-evidence', 'risk-register'];
  let fields: readonly Field[];

  beforeAll(async () => {
    const schemas = await evaluate(`
      import { loadContract } from './generate/load-contract.mjs';
      import { toJsonSchemas } from './generate/json-schemas.mjs';
      console.log(JSON.stringify(toJsonSchemas(await loadContract())));
    `);
    fields = isObject(schemas) ? names.flatMap((name) => [...fieldsOf(schemas[name], name)]) : [];
  });

  test('has a description for every field, from its doc comment in packages/contract', () => {
    expect(fields.length).toBeGreaterThan(400);
    expect(fields.filter(({ schema }) => typeof schema['description'] !== 'string').map(({ path }) => path)).toEqual([]);
    expect(fields.filter(({ schema }) => !/[.:]$/.test(String(schema['description']))).map(({ path }) => path)).toEqual([]);
  });

  test('has examples that are valid', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const examples = fields.flatMap(({ path, schema }) => (Array.isArray(schema['examples']) ? schema['examples'].map((example: unknown) => ({ path, schema, example })) : []));
    expect(examples.length).toBeGreaterThan(200);
    const wrong = examples.filter(({ schema, example }) => !ajv.validate(schema, example)).map(({ path, example }) => `${path}: ${JSON.stringify(example)}`);
    expect(wrong).toEqual([]);
  });

  test('costs the program nothing: what is built holds no description', async () => {
    const text = String(await evaluate(`
      import { build } from 'esbuild';
      import { plugins } from './build/bundle.mjs';
      const contents = ['config', 'pack', 'release'].map((part) => "export * from '@shipworthy/contract/" + part + "';").join('');
      const { outputFiles } = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, format: 'esm', platform: 'node', write: false, legalComments: 'none', plugins });
      console.log(JSON.stringify(outputFiles[0].text));
    `));
    expect(text).toContain('maxWaiverDays');
    const long = new Set(fields.map(({ schema }) => String(schema['description'])).filter((description) => description.length > 20));
    expect(long.size).toBeGreaterThan(200);
    expect([...long].filter((description) => text.includes(description))).toEqual([]);
  });
});
