/** Keywords whose value is one schema. What stands below `not` and `if` counts the other way round, or both: see `judgeSchema`. */
export const singleKeywords: ReadonlySet<string> = new Set([
  'items', 'additionalItems', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties', 'contains', 'propertyNames', 'then', 'else',
]);
/** Keywords whose value is schemas by name. */
export const mapKeywords: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);
/** Keywords whose value is a list of schemas. */
export const listKeywords: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);

/** They describe, and decide about nothing. */
export function isAnnotation(keyword: string): boolean {
  return keyword.startsWith('x-') || annotations.has(keyword);
}

const annotations: ReadonlySet<string> = new Set([
  'title', 'description', 'summary', 'default', 'example', 'examples', 'deprecated', '$comment', '$id', '$schema', '$anchor', 'externalDocs', 'xml', 'tags', 'operationId',
]);
