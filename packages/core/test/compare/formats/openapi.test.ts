import { describe, expect, test } from '@jest/globals';
import { compare } from '../compare.js';

const base = {
  openapi: '3.1.0', info: { title: 'Pets', version: '1.0.0' }, servers: [{ url: 'https://pets.example' }],
  paths: {
    '/pets/{id}': {
      parameters: [{ $ref: '#/components/parameters/id' }],
      get: {
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } }],
        responses: {
          200: { description: 'one', headers: { 'X-Rate': { required: true, schema: { type: 'integer' } } }, content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
          404: { $ref: '#/components/responses/gone' },
        },
      },
      put: { requestBody: { required: false, content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { 204: { description: 'done' } } },
    },
  },
  components: {
    parameters: { id: { name: 'id', in: 'path', required: true, schema: { type: 'string' } } },
    responses: { gone: { description: 'gone' } },
    schemas: { Pet: { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 9 }, kind: { enum: ['cat', 'dog'] }, parent: { $ref: '#/components/schemas/Pet' } } } },
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  },
};
const text = JSON.stringify(base);
/** The document with one text in it replaced. */
const edit = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};
const paths = async (actual: string, { expected = text, ...options }: { expected?: string; breaking?: 'only' } = {}): Promise<string[]> => (await compare('openapi', [expected, actual], options)).changes.map(({ path }) => path);

const get = 'GET /pets/{id}';
const limit = '{"name":"limit","in":"query","schema":{"type":"integer","maximum":100}}';

describe('OpenAPI', () => {
  test.each<[string, string, string, string[], string[]]>([
    ['an operation', '"put":{', '"x-put":{', ['breaking, operation removed: PUT /pets/{id}'], ['not breaking, operation added: PUT /pets/{id}']],
    ['a response', '"404":{"$ref":"#/components/responses/gone"}', '"x":{}', [`breaking, response removed: ${get} › responses › 404`, `not breaking, response added: ${get} › responses › x`], [`breaking, response removed: ${get} › responses › x`, `not breaking, response added: ${get} › responses › 404`]],
    ['an optional parameter', limit, `${limit},{"name":"q","in":"query"}`, [`not breaking, parameter added: ${get} › parameters › query q`], [`breaking, parameter removed: ${get} › parameters › query q`]],
    ['a required parameter', limit, `${limit},{"name":"q","in":"query","required":true}`, [`breaking, required parameter added: ${get} › parameters › query q`], [`breaking, parameter removed: ${get} › parameters › query q`]],
    ['a parameter that must be there', '"name":"limit","in":"query"', '"name":"limit","in":"query","required":true', [`breaking, parameter now required: ${get} › parameters › query limit › required`], [`not breaking, parameter no longer required: ${get} › parameters › query limit › required`]],
    ['a limit of a parameter', '"maximum":100', '"maximum":50', [`breaking, maximum narrowed: ${get} › parameters › query limit › schema › maximum`], [`not breaking, maximum widened: ${get} › parameters › query limit › schema › maximum`]],
    ['a body that must be there', '"requestBody":{"required":false', '"requestBody":{"required":true', ['breaking, request body now required: PUT /pets/{id} › requestBody › required'], ['not breaking, request body no longer required: PUT /pets/{id} › requestBody › required']],
    ['a header that may be missing', '"X-Rate":{"required":true', '"X-Rate":{"required":false', [`breaking, response header no longer required: ${get} › responses › 200 › headers › X-Rate › required`], [`not breaking, response header now required: ${get} › responses › 200 › headers › X-Rate › required`]],
    ['a description', '"description":"one"', '"description":"a pet"', [`not breaking, response description changed: ${get} › responses › 200 › description`], [`not breaking, response description changed: ${get} › responses › 200 › description`]],
    ['the version', '"version":"1.0.0"', '"version":"1.0.1"', ['not breaking, info changed: info › version'], ['not breaking, info changed: info › version']],
    ['how callers prove who they are', '"name":"X-Key"', '"name":"X-Token"', ['breaking, security scheme changed: key › name'], ['breaking, security scheme changed: key › name']],
    ['where a reference leads', '{"description":"gone"}', '{"description":"gone","content":{"text/plain":{}}}', [`not breaking, response media type added: ${get} › responses › 404 › content › text/plain`], [`breaking, response media type removed: ${get} › responses › 404 › content › text/plain`]],
  ])('%s', async (_, from, to, there, back) => {
    const after = edit(from, to);
    expect(await paths(after)).toEqual(there);
    expect(await paths(text, { expected: after })).toEqual(back);
    expect(await paths(after, { breaking: 'only' })).toEqual(there.filter((path) => path.startsWith('breaking')));
  });

  const pet = '#/components/schemas/Pet';
  test('a schema that is sent and read is judged for both', async () => {
    expect(await paths(edit('"maxLength":9', '"maxLength":8'))).toEqual([`breaking, maxLength narrowed: ${pet} (input) › properties › name › maxLength`, `not breaking, maxLength narrowed: ${pet} (output) › properties › name › maxLength`]);
    expect(await paths(edit('["cat","dog"]', '["cat","dog","owl"]'))).toEqual([`breaking, enum widened: ${pet} (output) › properties › kind › enum › "owl"`, `not breaking, enum widened: ${pet} (input) › properties › kind › enum › "owl"`]);
    expect(await paths(edit('"required":["name"]', '"required":["name","kind"]'))).toEqual([`breaking, property now required: ${pet} (input) › required › kind`, `not breaking, property now required: ${pet} (output) › required › kind`]);
    expect(await paths(edit('"kind":{"enum":["cat","dog"]},', ''))).toEqual([`breaking, property removed: ${pet} (output) › properties › kind`, `not breaking, property removed: ${pet} (input) › properties › kind`]);
  });

  test('order, and components that nothing refers to, mean nothing', async () => {
    const turned = { components: { ...base.components, schemas: { Unused: { type: 'string' }, ...base.components.schemas } }, paths: base.paths, servers: base.servers, info: base.info, openapi: base.openapi };
    expect(await paths(JSON.stringify(turned))).toEqual([]);
  });

  test('YAML and Swagger 2', async () => {
    const swagger = (type: string): string => `swagger: "2.0"\npaths:\n  /a:\n    post:\n      parameters:\n        - {in: body, name: b, required: true, schema: {$ref: "#/definitions/B"}}\n      responses:\n        "200": {description: ok, schema: {$ref: "#/definitions/B"}}\ndefinitions:\n  B: {type: ${type}}\n`;
    expect(await paths(swagger('integer'), { expected: swagger('number') })).toEqual(['breaking, type narrowed: #/definitions/B (input) › type › number', 'not breaking, type narrowed: #/definitions/B (output) › type › number']);
  });

  test('a webhook that changes is never overlooked', async () => {
    const hook = (type: string): string => JSON.stringify({ ...base, webhooks: { born: { post: { requestBody: { content: { json: { schema: { type } } } } } } } });
    expect(await paths(hook('object'), { expected: hook('string') })).toEqual([expect.stringMatching(/^breaking, webhook changed: born/)]);
    expect(await paths(hook('object'))).toEqual(['not breaking, webhook added: born']);
  });

  test.each([
    ['something else', '{"info":{}}', /no OpenAPI/], ['no operation', '{"openapi":"3.1.0","paths":{}}', /no operation/], ['no YAML', 'openapi: [', /./],
    ['a reference to nothing', text.replaceAll('responses/gone"', 'responses/lost"'), /lost/], ['a reference elsewhere', text.replace('#/components/responses/gone', 'other.json#/gone'), /another document/],
    ['a reference in a circle', text.replace('"gone":{"description":"gone"}', '"gone":{"$ref":"#/components/responses/gone"}'), /circle/],
  ])('%s is not comparable', async (_, actual, why) => {
    expect(await compare('openapi', [text, actual])).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
    expect((await compare('openapi', [actual, actual])).state).toBe('not-comparable');
  });

  test('options that would have no effect are refused', async () => {
    expect((await compare('json', ['{}', '{}'], { breaking: 'only' })).state).toBe('not-comparable');
    expect((await compare('openapi', [text, text], { key: ['a'] })).state).toBe('not-comparable');
  });
});
