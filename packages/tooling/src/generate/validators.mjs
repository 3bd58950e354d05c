import { Ajv } from 'ajv';
import toStandalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { root } from '../repository.mjs';

const folder = 'packages/core/src/evidence/generated';

const types = `// Generated from the contract by \`npm run generate\`. Do not edit.
import type { KnownKind } from '@shipworthy/contract/documents';

/** The first fault that was found. */
export interface ValidatorError {
  /** JSON pointer into the document. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
}

/** True when the value matches; otherwise \`errors\` says why, until the next call. */
export interface DocumentValidator {
  (value: unknown): boolean;
  errors?: readonly ValidatorError[] | null;
}

export const documentValidators: Readonly<Record<KnownKind | 'baseline-record' | 'release-manifest', DocumentValidator>>;
`;

// Formats are not asked: zod writes each as a pattern too, and two opinions on a date would be one too many.
const options = { code: { source: true, esm: true }, strict: true, strictTypes: false, validateFormats: false, inlineRefs: false };

/**
 * The schema for the validator only. Every object and union becomes a definition of its own, shared by all kinds: inline, they
 * would be nested as deep and written as often as they occur, six times the code. Draft 7 and 2020-12 agree on every keyword
 * that is used, and the newer one would carry book-keeping for `unevaluatedProperties` through every function.
 */
function toPlainSchema(contract, schema, parts) {
  const { $schema, $defs = {}, ...plain } = contract.toJSONSchema(schema, { io: 'input' });
  if (/"(prefixItems|unevaluated[A-Z]\w+|\$dynamicRef|dependentRequired)":/.test(JSON.stringify(plain))) throw new Error('a schema uses a keyword that draft 7 does not have');
  return share(plain, { parts, $defs });
}

/** Replaces objects and unions by references, innermost first. */
function share(node, context) {
  if (Array.isArray(node)) return node.map((item) => share(item, context));
  if (typeof node !== 'object' || node === null) return node;
  if (node.$ref !== undefined) return toReferred(node.$ref, context);
  const shared = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'properties' ? shareEach(value, context) : share(value, context)]));
  if (node.properties === undefined && node.anyOf === undefined && typeof node.additionalProperties !== 'object') return shared;
  const text = JSON.stringify(shared);
  if (!context.parts.has(text)) context.parts.set(text, `part${context.parts.size}`);
  return { $ref: `parts#/definitions/${context.parts.get(text)}` };
}

/** Below `properties` the keys are names, never keywords. */
function shareEach(properties, context) {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, share(schema, context)]));
}

/** What refers to itself can only be "any JSON value", and what is checked was read from JSON. */
function toReferred(reference, { $defs }) {
  const types = $defs[reference.replace('#/$defs/', '')]?.anyOf?.map(({ type }) => type);
  if (String(types) !== 'string,number,boolean,null,array,object') throw new Error(`${reference} is not "any JSON value"`);
  return {};
}

/**
 * One self-contained module that checks documents without a schema library: about ten times faster than zod, and nothing to
 * load. It stops at the first fault: a hostile document could have millions.
 */
export async function toValidatorFiles(contract) {
  const schemas = { ...contract.documentSchemas, 'baseline-record': contract.baselineRecordSchema, 'release-manifest': contract.evidenceManifestSchema };
  const names = Object.keys(schemas);
  const parts = new Map();
  const roots = names.map((name) => ({ $id: name, ...toPlainSchema(contract, schemas[name], parts) }));
  const definitions = Object.fromEntries([...parts].map(([text, name]) => [name, JSON.parse(text)]));
  const ajv = new Ajv({ ...options, schemas: [{ $id: 'parts', definitions }, ...roots] });
  const exports = names.map((name, index) => [`validate${index}`, name]);
  const standalone = toStandalone.default(ajv, Object.fromEntries(exports.map(([identifier, name]) => [identifier, name])));
  const table = exports.map(([identifier, name]) => `  '${name}': ${identifier},`).join('\n');
  const bundle = await build({
    stdin: { contents: `${standalone.replaceAll(/^export const /gm, 'const ')}\nexport const documentValidators = {\n${table}\n};\n`, resolveDir: root, loader: 'js' },
    absWorkingDir: root, bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, metafile: true, legalComments: 'none',
  });
  const [output] = bundle.outputFiles;
  if (Object.values(bundle.metafile.outputs).some(({ imports }) => imports.length > 0)) throw new Error('a validator still imports something');
  return [
    [`${folder}/document-validators.js`, `// Generated from the contract by \`npm run generate\`. Do not edit.\n${output.text}`],
    [`${folder}/document-validators.d.ts`, types],
  ];
}
