import type { FactChange, FactVerdict } from './facts-format.js';
import { toVerdict } from './json-schema.js';
import { judgeSchema, objectAt, type SchemaVerdict } from './judge-schema.js';
import { isAnnotation } from './schema-keywords.js';
import type { Direction } from './schema-reader.js';

export function judgeOpenapi(change: FactChange): FactVerdict | null {
  const { segments, kind } = change;
  const [area = '', name = '', ...below] = segments;
  if (area === 'operations') return toVerdict(below.length === 0 ? { word: `operation ${kind}`, isBreaking: kind === 'removed' } : judgeOperation(change), segments.slice(1));
  if (area === 'schemas') {
    // That a schema is reached no longer, or for the first time, is said where the reference to it changed.
    if (segments.length < 4) return null;
    return toVerdict(judgeSchema(change, 3, name === 'input' || name === 'output' ? name : 'unknown'), [`${segments[2] ?? ''} (${name})`, ...segments.slice(3)]);
  }
  if (area === 'other') return toVerdict({ word: `${name} ${kind}`, isBreaking: false }, segments.slice(1));
  const words: Readonly<Record<string, string>> = { webhooks: 'webhook', securitySchemes: 'security scheme', servers: 'server' };
  const isWhole = below.length === 0;
  return toVerdict({ word: `${words[area] ?? area} ${isWhole ? kind : 'changed'}`, isBreaking: !(isWhole && kind === 'added') && !below.some(isAnnotation) }, segments.slice(1));
}

/** `segments`: operations, the operation, its part, and on. */
function judgeOperation(change: FactChange): SchemaVerdict | null {
  const [, , part = '', name = '', inner = ''] = change.segments;
  const depth = change.segments.length;
  if (part === 'parameters') return depth === 4 ? judgeInput('parameter', change) : judgeHolder('parameter', { change, member: inner, depth: 5, direction: 'input' });
  if (part === 'requestBody') {
    if (depth === 3) return judgeInput('request body', change);
    if (name === 'content') return depth === 5 ? judgeOutput('request media type', change) : judgeSchema(change, 5, 'input');
    return judgeHolder('request body', { change, member: name, depth: 4, direction: 'input' });
  }
  if (part === 'responses') {
    if (depth === 4) return judgeOutput('response', change);
    if (inner === 'content') return depth === 6 ? judgeOutput('response media type', change) : judgeSchema(change, 6, 'output');
    if (inner === 'headers') return depth === 6 ? judgeOutput('response header', change) : judgeHolder('response header', { change, member: change.segments[6] ?? '', depth: 7, direction: 'output' });
    return { word: `response ${inner} changed`, isBreaking: !isAnnotation(inner) && depth > 5 };
  }
  return { word: `${part} ${change.kind}`, isBreaking: !isAnnotation(part) };
}

/** What callers send: new is harmless unless it must be sent, gone is not harmless. */
function judgeInput(what: string, { kind, facts, segments }: FactChange): SchemaVerdict {
  if (kind === 'removed') return { word: `${what} removed`, isBreaking: true };
  return objectAt(facts.actual, segments)['required'] === true ? { word: `required ${what} added`, isBreaking: true } : { word: `${what} added`, isBreaking: false };
}

function judgeOutput(what: string, { kind }: FactChange): SchemaVerdict {
  return { word: `${what} ${kind}`, isBreaking: kind !== 'added' };
}

/** A parameter, header or body: whether it must be there, its schema, and how it is written. */
function judgeHolder(what: string, { change, member, depth, direction }: { change: FactChange; member: string; depth: number; direction: Direction }): SchemaVerdict | null {
  if (member === 'schema') return judgeSchema(change, depth, direction);
  if (member !== 'required') return { word: `${what} ${member} changed`, isBreaking: !isAnnotation(member) };
  const isRequiredNow = change.actual === true;
  return { word: `${what} ${isRequiredNow ? 'now' : 'no longer'} required`, isBreaking: isRequiredNow === (direction === 'input') };
}
