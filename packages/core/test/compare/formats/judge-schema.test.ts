import { describe, expect, test } from '@jest/globals';
import { judgeSchema } from '../../../src/compare/formats/judge-schema.js';
import type { Tree, TreeObject } from '../../../src/compare/tree/tree.js';
import { toChange, type Sides } from './fact-change.js';

/** `breaking, word` for what is sent, for what is read, and for what nobody knows the direction of. */
const judge = (path: string, sides: Sides): (string | null)[] =>
  (['input', 'output', 'unknown'] as const).map((direction) => {
    const verdict = judgeSchema(toChange(`schema › ${path}`, sides), 1, direction);
    return verdict === null ? null : `${verdict.isBreaking ? 'breaking' : 'harmless'}, ${verdict.word}`;
  });
const narrows = (word: string): string[] => [`breaking, ${word}`, `harmless, ${word}`, `breaking, ${word}`];
const widens = (word: string): string[] => [`harmless, ${word}`, `breaking, ${word}`, `breaking, ${word}`];
const breaks = (word: string): string[] => [`breaking, ${word}`, `breaking, ${word}`, `breaking, ${word}`];
const harms = (word: string): string[] => [`harmless, ${word}`, `harmless, ${word}`, `harmless, ${word}`];

describe('a keyword that comes or goes', () => {
  test.each([
    'type', 'enum', 'anyOf', 'oneOf', 'allOf', 'required', 'properties', 'patternProperties', 'unevaluatedProperties', 'dependentRequired', 'dependentSchemas', 'propertyNames',
    'items', 'contains', 'unevaluatedItems', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties',
    'minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf',
  ])('%s: who sends is bound by it, who reads may rely on it', (keyword) => {
    expect([judge(keyword, { actual: 1 }), judge(keyword, { expected: 1 })]).toEqual([narrows(`${keyword} narrowed`), widens(`${keyword} widened`)]);
  });
  test('additionalProperties and a schema that accepts nothing have words of their own', () => {
    expect([judge('additionalProperties', { actual: { never: true } }), judge('additionalProperties', { expected: { never: true } })]).toEqual([narrows('additional properties narrowed'), widens('additional properties widened')]);
    expect([judge('items › never', { actual: true }), judge('items › never', { expected: true })]).toEqual([narrows('closed'), widens('opened')]);
  });
  test.each(['$ref', 'not', 'if', 'then', 'else', 'readOnly', 'discriminator', 'prefixItems', 'additionalItems', 'minContains'])('%s: nobody can tell from it alone, so it breaks', (keyword) => {
    expect([judge(keyword, { actual: 'a' }), judge(keyword, { expected: 'a' }), judge(keyword, { expected: 'a', actual: 'b' })]).toEqual([breaks(`${keyword} added`), breaks(`${keyword} removed`), breaks(`${keyword} changed`)]);
  });
  test.each(['description', 'x-own'])('%s only describes', (keyword) => {
    expect([judge(keyword, { actual: 'a' }), judge(keyword, { expected: 'a' }), judge(keyword, { expected: 1, actual: 2 })]).toEqual([harms(`${keyword} added`), harms(`${keyword} removed`), harms(`${keyword} changed`)]);
  });
});

describe('a member of a keyword', () => {
  test.each(['type', 'enum', 'anyOf', 'oneOf'])('of %s is one more that is accepted', (keyword) => {
    expect([judge(`${keyword} › a`, { actual: true }), judge(`${keyword} › a`, { expected: true })]).toEqual([widens(`${keyword} widened`), narrows(`${keyword} narrowed`)]);
  });
  test.each(['allOf', 'patternProperties', 'dependentSchemas', 'dependentRequired'])('of %s is one more condition', (keyword) => {
    expect([judge(`${keyword} › a`, { actual: {} }), judge(`${keyword} › a`, { expected: {} })]).toEqual([narrows(`${keyword} narrowed`), widens(`${keyword} widened`)]);
  });
  test('of required is a property that must be there', () => {
    expect([judge('required › a', { actual: true }), judge('required › a', { expected: true })]).toEqual([narrows('property now required'), widens('property no longer required')]);
  });
});

describe('a limit', () => {
  test.each(['maxItems', 'maxProperties', 'maxLength', 'maximum', 'exclusiveMaximum'])('from above: %s', (keyword) => {
    expect([judge(keyword, { expected: 2, actual: 1 }), judge(keyword, { expected: 1, actual: 2 })]).toEqual([narrows(`${keyword} narrowed`), widens(`${keyword} widened`)]);
  });
  test.each(['minItems', 'minProperties', 'minLength', 'minimum', 'exclusiveMinimum'])('from below: %s', (keyword) => {
    expect([judge(keyword, { expected: 1, actual: 2 }), judge(keyword, { expected: 2, actual: 1 })]).toEqual([narrows(`${keyword} narrowed`), widens(`${keyword} widened`)]);
  });
  test('of 64 bits is a number like any other', () => {
    const [int, long] = [2_147_483_647, 9_223_372_036_854_775_807n];
    expect([judge('maximum', { expected: int, actual: long }), judge('maximum', { expected: long, actual: int }), judge('minimum', { expected: -long, actual: -int })]).toEqual([widens('maximum widened'), narrows('maximum narrowed'), narrows('minimum narrowed')]);
  });
  test.each<[string, Tree, Tree]>([['multipleOf', 2, 4], ['pattern', 'a', 'b'], ['format', 'date', 'time'], ['maximum', 1, '2'], ['maximum', '1', 2], ['minimum', 1, { $data: '1/b' }]])('%s from %j to %j is told by nobody', (keyword, expected, actual) => {
    expect(judge(keyword, { expected, actual })).toEqual(breaks(`${keyword} changed`));
  });
  test('of additionalProperties is what nobody wrote, and breaks', () => expect(judge('additionalProperties', { expected: 1, actual: 2 })).toEqual(breaks('additionalProperties changed')));
});

describe('the schema that a change is in', () => {
  test.each([
    'items', 'additionalItems', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties', 'contains', 'propertyNames', 'then', 'else',
    'properties › maximum', 'patternProperties › ^a', 'dependentSchemas › a', 'allOf › a', 'anyOf › a', 'oneOf › a', 'prefixItems › 0',
    'properties › items', 'items › items › properties › properties', 'allOf › required › then › additionalProperties',
  ])('is the innermost one: %s', (path) => expect(judge(`${path} › maximum`, { expected: 2, actual: 1 })).toEqual(narrows('maximum narrowed')));
  test('is none below a keyword that holds no schema', () => expect(judge('not › maximum', { expected: 2, actual: 1 })).toEqual(breaks('not changed')));
  test('begins where the caller says', () => {
    const change = toChange('parameters › items › maximum', { expected: 2, actual: 1 });
    expect([judgeSchema(change, 2, 'input'), judgeSchema(change, 1, 'input'), judgeSchema(change, 0, 'input')]).toEqual([{ word: 'maximum narrowed', isBreaking: true }, { word: 'maximum narrowed', isBreaking: true }, { word: 'parameters changed', isBreaking: true }]);
  });
});

describe('a property', () => {
  const [comes, goes] = [{ actual: {} }, { expected: {} }];
  test.each<[string, TreeObject]>([
    ['nothing is said of others', {}], ['others may be anything', { additionalProperties: { properties: {}, required: {} } }], ['others are only described', { additionalProperties: { description: 'any', properties: {}, required: {} } }],
  ])('may come, and may go for who sends it, where %s', (_, other) => {
    expect(judge('properties › a', { ...comes })).toEqual(harms('property added'));
    expect(judge('items › properties › a', { ...goes })).toEqual(['harmless, property removed', 'breaking, property removed', 'breaking, property removed']);
    expect([judgeHeld(other, 'added'), judgeHeld(other, 'removed')]).toEqual([harms('property added'), ['harmless, property removed', 'breaking, property removed', 'breaking, property removed']]);
  });
  test.each<[string, TreeObject]>([
    ['no other may be there', { additionalProperties: { never: true } }], ['none may be left over', { unevaluatedProperties: { never: true } }], ['others must be texts', { additionalProperties: { type: { string: true }, properties: {}, required: {} } }],
    ['others must have a property', { additionalProperties: { properties: { b: {} }, required: {} } }], ['others are limited', { unevaluatedProperties: { maximum: 0 } }],
  ])('breaks who reads it when it comes, and everybody when it goes, where %s', (_, other) => {
    expect([judgeHeld(other, 'added'), judgeHeld(other, 'removed')]).toEqual([['harmless, property added', 'breaking, property added', 'breaking, property added'], breaks('property removed')]);
  });
  test('is judged by what stands beside it on the side where it is not', () => {
    const change = toChange('schema › properties › a', { actual: {} });
    const closed = { ...change, facts: { expected: { schema: { properties: {}, additionalProperties: { never: true } } }, actual: { schema: { properties: { a: {} } } } } };
    const opened = { ...change, facts: { expected: { schema: { properties: {} } }, actual: { schema: { properties: { a: {} }, additionalProperties: { never: true } } } } };
    expect([closed, opened].map((one) => judgeSchema(one, 1, 'output')?.isBreaking)).toEqual([true, false]);
    expect([closed, opened].map((one) => judgeSchema({ ...one, kind: 'removed' }, 1, 'input')?.isBreaking)).toEqual([false, true]);
  });

  /** A property of a schema that says this of others, on both sides. */
  function judgeHeld(other: TreeObject, kind: 'added' | 'removed'): (string | null)[] {
    return (['input', 'output', 'unknown'] as const).map((direction) => {
      const facts = { schema: { ...other, properties: {} } };
      const verdict = judgeSchema({ kind, segments: ['schema', 'properties', 'a'], expected: undefined, actual: undefined, hasTolerance: false, facts: { expected: facts, actual: facts } }, 1, direction);
      return verdict === null ? null : `${verdict.isBreaking ? 'breaking' : 'harmless'}, ${verdict.word}`;
    });
  }
});

describe('a schema that accepted nothing, or accepts nothing from now on', () => {
  test('says so once: what else it says comes and goes with that', () => {
    const change = toChange('schema › items › type', { actual: { string: true } });
    const opened = { ...change, facts: { ...change.facts, expected: { schema: { items: { never: true } } } } };
    const closed = { ...change, kind: 'removed' as const, facts: { expected: change.facts.actual, actual: { schema: { items: { never: true } } } } };
    expect([opened, closed].map((one) => judgeSchema(one, 1, 'input'))).toEqual([null, null]);
    expect(judgeSchema(change, 1, 'input')).toEqual({ word: 'type narrowed', isBreaking: true });
  });
  test('is not one whose property is called so', () => expect(judge('properties › a', { actual: {}, beside: { never: { type: { string: true } } } })).toEqual(harms('property added')));
});
