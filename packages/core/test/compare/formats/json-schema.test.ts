import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../compare.js';

type Schema = object | boolean;

const paths = async (expected: Schema, actual: Schema, options = {}): Promise<string[]> =>
  (await compare('json-schema', [JSON.stringify(expected), JSON.stringify(actual)], options)).changes.map(({ path }) => path);

describe('JSON Schema', () => {
  const wide = { properties: { a: {} } };

  // What narrows breaks; read backwards it widens and breaks nobody.
  test.each<[string, object, object, string, string]>([
    ['a type', { type: ['string', 'null'] }, { type: 'string' }, 'type narrowed: type › null', 'type widened: type › null'],
    ['a number that must be an integer', { type: 'number' }, { type: 'integer' }, 'type narrowed: type › number', 'type widened: type › number'],
    ['any type', { title: 't' }, { title: 't', type: 'string' }, 'type narrowed: type', 'type widened: type'],
    ['an enum', { enum: ['a', 1, '1'] }, { enum: ['a', 1] }, 'enum narrowed: enum › "1"', 'enum widened: enum › "1"'],
    ['a limit from above', { maxLength: 9 }, { maxLength: 8 }, 'maxLength narrowed: maxLength', 'maxLength widened: maxLength'],
    ['a limit from below', { minItems: 1 }, { minItems: 2 }, 'minItems narrowed: minItems', 'minItems widened: minItems'],
    ['a new limit', wide, { ...wide, maximum: 1 }, 'maximum narrowed: maximum', 'maximum widened: maximum'],
    ['a format', wide, { ...wide, format: 'date' }, 'format narrowed: format', 'format widened: format'],
    ['a required property', wide, { ...wide, required: ['a'] }, 'property now required: required › a', 'property no longer required: required › a'],
    ['closing', wide, { ...wide, additionalProperties: false }, 'additional properties narrowed: additionalProperties', 'additional properties widened: additionalProperties'],
    ['an alternative', { anyOf: [{ type: 'string' }, { type: 'null' }] }, { anyOf: [{ type: 'null' }] }, 'anyOf narrowed: anyOf › string', 'anyOf widened: anyOf › string'],
    ['one more condition', { allOf: [{ type: 'string' }] }, { allOf: [{ type: 'string' }, { title: 'x' }] }, 'allOf narrowed: allOf › x', 'allOf widened: allOf › x'],
    ['deep inside', { properties: { type: { items: { maximum: 2 } } } }, { properties: { type: { items: { maximum: 1 } } } }, 'maximum narrowed: properties › type › items › maximum', 'maximum widened: properties › type › items › maximum'],
  ])('%s', async (_, before, after, narrowed, widened) => {
    expect(await paths(before, after)).toEqual([`breaking, ${narrowed}`]);
    expect(await paths(after, before)).toEqual([`not breaking, ${widened}`]);
    expect(await paths(after, before, { breaking: 'only' })).toEqual([]);
    expect(await paths(before, after, { breaking: 'only' })).toHaveLength(1);
  });

  test('what cannot be told breaks in both directions', async () => {
    for (const [before, after] of [[{ pattern: 'a' }, { pattern: 'b' }], [{ not: { maximum: 1 } }, { not: { maximum: 2 } }], [{ format: 'date' }, { format: 'time' }], [{ title: 't' }, { title: 't', discriminator: 'x' }]] as const) {
      expect(await paths(before, after)).toEqual([expect.stringMatching(/^breaking, /)]);
      expect(await paths(after, before)).toEqual([expect.stringMatching(/^breaking, /)]);
    }
  });

  test('properties: gone is harmless where any are allowed', async () => {
    expect(await paths({ properties: { a: {}, b: {} } }, wide)).toEqual(['not breaking, property removed: properties › b']);
    expect(await paths({ properties: { a: {}, b: {} }, additionalProperties: false }, { ...wide, additionalProperties: false })).toEqual(['breaking, property removed: properties › b']);
    expect(await paths(wide, { properties: { a: {}, b: {} } })).toEqual(['not breaking, property added: properties › b']);
  });

  test('properties: not any are allowed where others are forbidden or limited, by whichever keyword', async () => {
    for (const others of [{ unevaluatedProperties: false }, { additionalProperties: { type: 'string' } }]) {
      expect(await paths({ properties: { a: {}, b: {} }, ...others }, { ...wide, ...others })).toEqual(['breaking, property removed: properties › b']);
    }
    expect(await paths({ properties: { a: {}, b: {} }, additionalProperties: {} }, { ...wide, additionalProperties: {} })).toEqual(['not breaking, property removed: properties › b']);
  });

  test('what was forbidden and now is limited has only been opened, and the other way round only closed', async () => {
    const [closed, limited] = [{ ...wide, additionalProperties: false }, { ...wide, additionalProperties: { type: 'string', properties: { a: {} } } }];
    expect([await paths(closed, limited), await paths(limited, closed)]).toEqual([['not breaking, opened: additionalProperties › never'], ['breaking, closed: additionalProperties › never']]);
  });

  test('a limit of 64 bits that was raised is no narrower one', async () => {
    const limit = (digits: string): string => `{"type":"integer","maximum":${digits}}`;
    const { changes } = await compare('json-schema', [limit('2147483647'), limit('9223372036854775807')]);
    expect(changes.map(({ path }) => path)).toEqual(['not breaking, maximum widened: maximum']);
  });

  test('what only describes is said, and breaks nobody; a property may be called like a keyword', async () => {
    expect(await paths({ description: 'a' }, { description: 'b' })).toEqual(['not breaking, description changed: description']);
    expect(await paths({ properties: { description: { maxLength: 2 } } }, { properties: { description: { maxLength: 1 } } })).toHaveLength(1);
    expect(await paths({ properties: { description: { maxLength: 2 } } }, { properties: { description: { maxLength: 1 } } })).toEqual([expect.stringMatching(/^breaking/)]);
  });

  test('draft 4 writes exclusive limits as flags, OpenAPI 3.0 null as one', async () => {
    expect(await paths({ maximum: 3, exclusiveMaximum: true }, { exclusiveMaximum: 3 })).toEqual([]);
    expect(await paths({ maximum: 3, exclusiveMaximum: false }, { maximum: 3 })).toEqual([]);
    expect(await paths({ type: 'string', nullable: true }, { type: ['null', 'string'] })).toEqual([]);
    expect(await paths({ const: 1 }, { enum: [1] })).toEqual([]);
  });

  test('references are followed, once each and through circles', async () => {
    const tree = (limit: number): object => ({ $ref: '#/$defs/node', $defs: { node: { maxLength: limit, properties: { next: { $ref: '#/$defs/node' }, root: { $ref: '#' } } } } });
    expect(await paths(tree(2), tree(2))).toEqual([]);
    expect(await paths(tree(2), tree(1))).toEqual(['breaking, maxLength narrowed: #/$defs/node › maxLength']);
    expect(await paths({ not: { $ref: '#/$defs/a' }, $defs: { a: { maximum: 1 } } }, { not: { $ref: '#/$defs/a' }, $defs: { a: { maximum: 2 } } })).toContain('breaking, maximum widened: #/$defs/a › maximum');
    expect(await paths({ $defs: { a: {}, 'b/c': {} } }, { $defs: { a: {} } })).toEqual(['breaking, definition removed: #/$defs/b~1c']);
  });

  test.each([
    ['a reference to nothing', '{"$ref":"#/$defs/x"}'], ['no JSON', '{"type":'], ['an empty schema', '{}'], ['a list', '[]'], ['an empty file', ''], ['a YAML bomb', 'a: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\n<<: *d\n'],
  ])('%s is not comparable', async (_, text) => {
    expect((await compare('json-schema', ['{"type":"string"}', text])).state).toBe('not-comparable');
  });

  test('references that refer many times over cost no more than their number', async () => {
    const $defs = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`d${at}`, { properties: Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { $ref: `#/$defs/d${(at + 1) % 60}` }])) }]));
    expect(await paths({ $ref: '#/$defs/d0', $defs }, { $ref: '#/$defs/d0', $defs })).toEqual([]);
  });

  test('the order of members and of sets means nothing', async () => {
    const list = fc.uniqueArray(fc.constantFrom('string', 'null', 'number', 'object', 'array'), { minLength: 1 });
    await fc.assert(fc.asyncProperty(list, list, async (types, names) => {
      const schema = (order: (texts: readonly string[]) => string[]): object => ({ required: order(names), type: order(types), properties: Object.fromEntries(order(names).map((name) => [name, { enum: order(types) }])) });
      expect(await paths(schema((texts) => [...texts]), schema((texts) => texts.toReversed()))).toEqual([]);
    }), { numRuns: 50 });
  });

  test('one of two directions is harmless at most: what widens on the way there narrows on the way back', async () => {
    const schema = fc.record({ title: fc.constant('t'), type: fc.constantFrom('string', 'number', 'integer'), maxLength: fc.nat(2), minimum: fc.nat(2), required: fc.subarray(['a', 'b']), enum: fc.uniqueArray(fc.nat(3), { minLength: 1 }) }, { requiredKeys: ['title'] });
    await fc.assert(fc.asyncProperty(schema, schema, async (before, after) => {
      const [there, back] = [await paths(before, after), await paths(after, before)];
      expect(back).toHaveLength(there.length);
      expect(back.filter((path) => path.startsWith('breaking')).length + there.filter((path) => path.startsWith('breaking')).length).toBe(there.length);
    }), { numRuns: 200 });
  });
});
