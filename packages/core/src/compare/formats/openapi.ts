import { notComparable } from '../not-comparable.js';
import { memberOf, newTreeObject, type Tree, type TreeObject } from '../tree/tree.js';
import type { FactsFormat } from './facts-format.js';
import { judgeOpenapi } from './judge-openapi.js';
import { readOperation } from './openapi-operation.js';
import { listOf, notThis, objectOf, toText } from './read-members.js';
import { readDocument } from './read-document.js';
import { mapMembers, SchemaReader } from './schema-reader.js';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];
/** Read as operations, or reached from there. */
const readParts: ReadonlySet<string> = new Set(['paths', 'webhooks', 'components', 'definitions', 'parameters', 'responses', 'securityDefinitions', 'servers', 'openapi', 'swagger']);

/** OpenAPI 3 (and Swagger 2) as operations with what they take and give. */
export const openapi: FactsFormat = {
  read: (source) => {
    const document = readDocument(source);
    if (memberOf(document, 'openapi') === undefined && memberOf(document, 'swagger') === undefined) throw notThis(source.side, 'OpenAPI document');
    const reader = new SchemaReader(document, source.side);
    const operations = readOperations(document, reader);
    const webhooks = mapMembers(objectOf(document, 'webhooks'), (webhook) => reader.readOpaque(webhook));
    if (Object.keys(operations).length + Object.keys(webhooks).length === 0) throw notComparable(`${source.side} describes no operation at all.`);
    const schemes = { ...objectOf(objectOf(document, 'components'), 'securitySchemes'), ...objectOf(document, 'securityDefinitions') };
    const other = newTreeObject();
    for (const name of Object.keys(document)) if (!readParts.has(name)) other[name] = document[name] ?? null;
    return { operations, webhooks, securitySchemes: schemes, servers: toServers(listOf(document, 'servers')), other, schemas: reader.readReached() };
  },
  judge: judgeOpenapi,
};

function readOperations(document: TreeObject, reader: SchemaReader): TreeObject {
  const operations = newTreeObject();
  const paths = objectOf(document, 'paths');
  for (const path of Object.keys(paths)) {
    const item = reader.references.follow(paths[path] ?? null);
    for (const method of methods) {
      const operation = memberOf(item, method);
      if (operation !== undefined) operations[`${method.toUpperCase()} ${path}`] = readOperation(objectOf(item, method), { item, document, reader });
    }
  }
  return operations;
}

function toServers(servers: readonly Tree[]): TreeObject {
  const facts = newTreeObject();
  for (const server of servers) facts[toText(objectOf({ server }, 'server')['url'])] = true;
  return facts;
}
