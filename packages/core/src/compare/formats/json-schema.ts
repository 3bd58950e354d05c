import { notComparable } from '../not-comparable.js';
import { isTreeObject } from '../tree/tree.js';
import type { FactChange, FactsFormat, FactVerdict } from './facts-format.js';
import { judgeSchema, type SchemaVerdict } from './judge-schema.js';
import { readDocument } from './read-document.js';
import { SchemaReader } from './schema-reader.js';

/** A JSON Schema on its own: what was valid must stay valid, so what narrows breaks. */
export const jsonSchema: FactsFormat = {
  read: (source) => {
    const document = readDocument(source);
    if (Object.keys(document).length === 0) throw notComparable(`${source.side} is an empty schema, which accepts everything.`);
    const reader = new SchemaReader(document, source.side);
    const schema = reader.read(document, 'input');
    const holder = [document['$defs'], document['definitions']].flatMap((list, at) => (list !== undefined && isTreeObject(list) ? [{ list, name: at === 0 ? '$defs' : 'definitions' }] : []));
    // A library of definitions may have no schema of its own: each of them can be referred to from elsewhere.
    const definitions = holder.flatMap(({ list, name }) => Object.keys(list).map((key) => `#/${name}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`));
    for (const reference of definitions) reader.read({ $ref: reference }, 'input');
    return { schema, schemas: reader.readReached() };
  },
  judge: judgeSchemaChange,
};

function judgeSchemaChange(change: FactChange): FactVerdict | null {
  const { segments: [area = '', direction = '', reference = ''], segments, kind } = change;
  if (area === 'schema') return toVerdict(judgeSchema(change, 1, 'input'), segments.slice(1));
  if (segments.length === 3) return toVerdict({ word: `definition ${kind}`, isBreaking: kind === 'removed' }, [reference]);
  return toVerdict(judgeSchema(change, 3, direction === 'input' ? 'input' : 'unknown'), segments.slice(2));
}

export function toVerdict(verdict: SchemaVerdict | null, where: readonly string[]): FactVerdict | null {
  if (verdict === null) return null;
  const { word, isBreaking } = verdict;
  return { word, isBreaking, rank: isBreaking ? 0 : 1, where: where.join(' › ') };
}
