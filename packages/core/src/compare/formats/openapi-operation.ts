import { memberOf, newTreeObject, type Tree, type TreeObject } from '../tree/tree.js';
import { listOf, objectOf, textOf } from './read-members.js';
import { mapMembers, type Direction, type SchemaReader } from './schema-reader.js';

interface Holders {
  readonly item: TreeObject;
  readonly document: TreeObject;
  readonly reader: SchemaReader;
}

/** Members that are read into facts of their own. */
const readParts: ReadonlySet<string> = new Set(['parameters', 'requestBody', 'responses', 'schema', 'content', 'headers', 'required', 'in', 'name']);

export function readOperation(operation: TreeObject, { item, document, reader }: Holders): TreeObject {
  const { parameters, body } = readParameters([...listOf(item, 'parameters'), ...listOf(operation, 'parameters')], reader);
  const request = memberOf(operation, 'requestBody');
  const requestBody = request === undefined ? body : readBody(reader.references.follow(request), reader);
  const responses = mapMembers(objectOf(operation, 'responses'), (response) => readResponse(reader.references.follow(response), reader));
  return {
    ...readRest(operation, reader), parameters, responses,
    security: memberOf(operation, 'security') ?? memberOf(document, 'security') ?? [],
    ...(requestBody === null ? {} : { requestBody }),
  };
}

/** Those of the path come first, so that the operation's own take their place. Swagger 2 has its body among them. */
function readParameters(list: readonly Tree[], reader: SchemaReader): { parameters: TreeObject; body: TreeObject | null } {
  const parameters = newTreeObject();
  let body: TreeObject | null = null;
  for (const reference of list) {
    const parameter = reader.references.follow(reference);
    const place = textOf(parameter, 'in') ?? '';
    const required = memberOf(parameter, 'required') === true;
    if (place === 'body') body = { required, content: { '*/*': reader.read(memberOf(parameter, 'schema') ?? true, 'input') } };
    else parameters[`${place} ${textOf(parameter, 'name') ?? ''}`] = { ...readRest(parameter, reader), required, schema: readSchemaOf(parameter, reader, 'input') };
  }
  return { parameters, body };
}

function readBody(body: TreeObject, reader: SchemaReader): TreeObject {
  return { ...readRest(body, reader), required: memberOf(body, 'required') === true, content: readContent(body, reader, 'input') };
}

function readResponse(response: TreeObject, reader: SchemaReader): TreeObject {
  const headers = mapMembers(objectOf(response, 'headers'), (header) => {
    const target = reader.references.follow(header);
    return { ...readRest(target, reader), required: memberOf(target, 'required') === true, schema: readSchemaOf(target, reader, 'output') };
  });
  return { ...readRest(response, reader), headers, content: readContent(response, reader, 'output') };
}

/** Swagger 2 has one schema for whatever media type. */
function readContent(holder: TreeObject, reader: SchemaReader, direction: Direction): TreeObject {
  const schema = memberOf(holder, 'schema');
  if (schema !== undefined) return { '*/*': reader.read(schema, direction) };
  const content = objectOf(holder, 'content');
  return mapMembers(content, (_, type) => reader.read(memberOf(objectOf(content, type), 'schema') ?? true, direction));
}

function readSchemaOf(holder: TreeObject, reader: SchemaReader, direction: Direction): TreeObject {
  const [content] = Object.values(objectOf(holder, 'content'));
  const schema = memberOf(holder, 'schema') ?? (content === undefined ? undefined : memberOf(objectOf({ content }, 'content'), 'schema'));
  return reader.read(schema ?? true, direction);
}

function readRest(holder: TreeObject, reader: SchemaReader): TreeObject {
  const rest = newTreeObject();
  for (const name of Object.keys(holder)) if (!readParts.has(name)) rest[name] = reader.readOpaque(holder[name] ?? null);
  return rest;
}
