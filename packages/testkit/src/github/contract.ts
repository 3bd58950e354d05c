import { completeAnswer } from './complete-answer.js';
import { isJsonArray, isJsonObject, parseJson, type JsonObject } from './json.js';
import { description, listSchemaFaults, resolve, section } from './openapi-schema.js';

/** One operation of GitHub's REST API, by its own id, such as `pulls/list`. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly literalSegments: number;
  readonly node: JsonObject;
  readonly parameters: readonly JsonObject[];
}

/** A request that names an operation, before its contract was looked at. */
export interface OperationMatch {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

/** A request as the contract sees it: parameters in their types, and every fault. */
export interface JudgedRequest {
  readonly query: JsonObject;
  readonly body: JsonObject;
  readonly faults: readonly string[];
}

function toPattern(template: string, parameters: readonly JsonObject[]): RegExp {
  // GitHub marks the parameters (refs, file paths) that may go on over slashes.
  const manySegments = parameters.filter((parameter) => parameter['x-multi-segment'] === true).map((parameter) => parameter['name']);
  const source = template.replace(/\{([^}]+)\}/g, (_, name: string) => `(?<${name}>${manySegments.includes(name) ? '.+' : '[^/]+'})`);
  // The root folder is the empty path, with or without the slash before it.
  return new RegExp(`^${source.replace('/contents/(?<path>.+)', '/contents(?:/(?<path>.*))?')}$`);
}

function toOperation(template: string, method: string, node: JsonObject): Operation {
  const parameters = isJsonArray(node['parameters']) ? node['parameters'].map(resolve) : [];
  const segments = template.split('/').filter((segment) => !segment.startsWith('{'));
  return {
    id: String(node['operationId']),
    method: method.toUpperCase(),
    pattern: toPattern(template, parameters),
    literalSegments: segments.length,
    node,
    parameters,
  };
}

function listOperations(): Operation[] {
  const operations = Object.entries(section(description, 'paths')).flatMap(([template, methods]) =>
    Object.entries(isJsonObject(methods) ? methods : {}).map(([method, node]) => toOperation(template, method, resolve(node))),
  );
  // The most literal path first: `commits/{ref}/check-runs` before a `commits/{ref}` whose ref takes slashes.
  return operations.sort((left, right) => right.literalSegments - left.literalSegments);
}

export const operations: readonly Operation[] = listOperations();

/** Undefined when GitHub has no such operation, or none that Shipworthy is known to call. */
export function matchOperation(method: string, pathname: string): OperationMatch | undefined {
  for (const operation of operations) {
    const groups = operation.method === method ? operation.pattern.exec(pathname)?.groups : undefined;
    if (groups === undefined) continue;
    return { operation, path: Object.fromEntries(Object.entries<string | undefined>(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')])) };
  }
  return undefined;
}

/** Path and query carry text; the schema says what it stands for. Text that does not fit stays text and fails the schema. */
function toTyped(schema: JsonObject, text: string): unknown {
  if (schema['type'] === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (schema['type'] === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

function judgeParameters(operation: Operation, place: 'path' | 'query', given: Readonly<Record<string, string>>): { values: JsonObject; faults: string[] } {
  const known = operation.parameters.filter((parameter) => parameter['in'] === place);
  const names = known.map((parameter) => String(parameter['name']));
  const faults = Object.keys(given).filter((name) => !names.includes(name)).map((name) => `${place}: unknown parameter ${name}`);
  const values: Record<string, unknown> = {};
  for (const parameter of known) {
    const name = String(parameter['name']);
    const text = given[name];
    const schema = resolve(parameter['schema']);
    if (text === undefined) {
      if (parameter['required'] === true) faults.push(`${place}: missing parameter ${name}`);
      continue;
    }
    values[name] = toTyped(schema, text);
    faults.push(...listSchemaFaults(schema, values[name]).map((fault) => `${place}: ${name} ${fault}`));
  }
  return { values, faults };
}

function judgeBody(operation: Operation, body: Buffer): { values: JsonObject; faults: string[] } {
  const content = section(section(operation.node, 'requestBody'), 'content');
  if (content['application/octet-stream'] !== undefined) return { values: {}, faults: [] };
  const schema = resolve(section(content, 'application/json')['schema']);
  const expectsBody = Object.keys(schema).length > 0;
  if (!expectsBody) return { values: {}, faults: body.length === 0 ? [] : ['body: none expected'] };
  const values = parseJson(body.toString());
  if (!isJsonObject(values)) return { values: {}, faults: ['body: no JSON object'] };
  // The schemas allow additional properties, and GitHub drops them silently: a misspelt field would never be noticed.
  const known = section(schema, 'properties');
  const unknown = Object.keys(values).filter((name) => !(name in known)).map((name) => `body: unknown field ${name}`);
  return { values, faults: [...unknown, ...listSchemaFaults(schema, values).map((fault) => `body: ${fault}`)] };
}

export function judgeRequest(match: OperationMatch, parameters: URLSearchParams, body: Buffer): JudgedRequest {
  const path = judgeParameters(match.operation, 'path', match.path);
  const query = judgeParameters(match.operation, 'query', Object.fromEntries(parameters));
  const sent = judgeBody(match.operation, body);
  return { query: query.values, body: sent.values, faults: [...path.faults, ...query.faults, ...sent.faults] };
}

/** The state's part of an answer made whole; throws where the fake would say something that GitHub cannot. */
export function toContractAnswer(operation: Operation, status: number, given: unknown): unknown {
  const response = resolve(section(operation.node, 'responses')[String(status)]);
  const media = section(section(response, 'content'), 'application/json');
  if (media['schema'] === undefined) throw new Error(`${operation.id} has no JSON answer with status ${status}`);
  const schema = resolve(media['schema']);
  const answer = completeAnswer(schema, given);
  const faults = listSchemaFaults(schema, answer);
  if (faults.length > 0) throw new Error(`The fake's answer to ${operation.id} breaks GitHub's schema: ${faults.join('; ')}`);
  return answer;
}
