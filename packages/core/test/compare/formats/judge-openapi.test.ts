import { describe, expect, test } from '@jest/globals';
import { judgeOpenapi } from '../../../src/compare/formats/judge-openapi.js';
import type { Tree } from '../../../src/compare/tree/tree.js';
import { toChange, type Sides } from './fact-change.js';

const judge = (path: string, sides: Sides) => judgeOpenapi(toChange(path, sides));
const said = (path: string, sides: Sides): string => {
  const verdict = judge(path, sides);
  return verdict === null ? 'nothing' : `${verdict.isBreaking === true ? 'breaking' : 'harmless'}, ${verdict.word}`;
};
/** As it comes, as it goes, as it changes from 2 to 1. */
const all = (path: string, content: Tree = {}): string[] => [said(path, { actual: content }), said(path, { expected: content }), said(path, { expected: 2, actual: 1 })];

const operation = 'operations › GET /pets';

describe('what breaks callers stands first, and says where it is as its author calls it', () => {
  test.each<[string, Sides, object | null]>([
    [operation, { expected: {} }, { word: 'operation removed', isBreaking: true, rank: 0, where: 'GET /pets' }],
    [operation, { actual: {} }, { word: 'operation added', isBreaking: false, rank: 1, where: 'GET /pets' }],
    [`${operation} › parameters › query a › schema › items › maximum`, { expected: 2, actual: 1 }, { word: 'maximum narrowed', isBreaking: true, rank: 0, where: 'GET /pets › parameters › query a › schema › items › maximum' }],
    ['schemas › output › #/components/schemas/Pet › maximum', { expected: 1, actual: 2 }, { word: 'maximum widened', isBreaking: true, rank: 0, where: '#/components/schemas/Pet (output) › maximum' }],
    ['other › info › version', { expected: '1', actual: '2' }, { word: 'info changed', isBreaking: false, rank: 1, where: 'info › version' }],
    ['servers › https://a.example', { expected: true }, { word: 'server removed', isBreaking: true, rank: 0, where: 'https://a.example' }],
    ['schemas › output › #/components/schemas/Pet', { actual: {} }, null],
    ['schemas › output', { actual: {} }, null],
  ])('%s %j', (path, sides, expected) => expect(judge(path, sides)).toEqual(expected));
});

describe('what callers send', () => {
  test.each([['parameters › query a', 'parameter'], ['requestBody', 'request body']])('%s: new is harmless unless it must be sent', (path, what) => {
    expect([...all(`${operation} › ${path}`, { required: false }).slice(0, 2), ...all(`${operation} › ${path}`, { required: true }).slice(0, 2)]).toEqual([`harmless, ${what} added`, `breaking, ${what} removed`, `breaking, required ${what} added`, `breaking, ${what} removed`]);
  });
  test.each([['parameters › query a', 'parameter'], ['requestBody', 'request body']])('%s: must be there from now on, or no longer', (path, what) => {
    expect([said(`${operation} › ${path} › required`, { expected: false, actual: true }), said(`${operation} › ${path} › required`, { expected: true, actual: false })]).toEqual([`breaking, ${what} now required`, `harmless, ${what} no longer required`]);
  });
  test.each([['parameters › query a', 'parameter'], ['requestBody', 'request body']])('%s: how it is written breaks, what describes it does not', (path, what) => {
    expect([said(`${operation} › ${path} › style`, { expected: 'form', actual: 'simple' }), said(`${operation} › ${path} › description`, { expected: 'a', actual: 'b' }), said(`${operation} › ${path} › x-own › a`, { actual: 1 })]).toEqual([`breaking, ${what} style changed`, `harmless, ${what} description changed`, `harmless, ${what} x-own changed`]);
  });
  test('a schema that narrows breaks', () => {
    expect([said(`${operation} › parameters › query a › schema › maximum`, { expected: 2, actual: 1 }), said(`${operation} › parameters › query a › schema › maximum`, { expected: 1, actual: 2 })]).toEqual(['breaking, maximum narrowed', 'harmless, maximum widened']);
    expect(all(`${operation} › requestBody › content › json › maximum`, 1)).toEqual(['breaking, maximum narrowed', 'harmless, maximum widened', 'breaking, maximum narrowed']);
    expect(all(`${operation} › requestBody › content › json › items › maximum`, 1)).toEqual(['breaking, maximum narrowed', 'harmless, maximum widened', 'breaking, maximum narrowed']);
  });
  test('a media type may come, and may not go', () => expect(all(`${operation} › requestBody › content › json`).slice(0, 2)).toEqual(['harmless, request media type added', 'breaking, request media type removed']));
});

describe('what callers read', () => {
  test.each([['200', 'response'], ['200 › content › json', 'response media type'], ['200 › headers › X-Rate', 'response header']])('%s may come, and may not go', (path, what) => {
    expect(all(`${operation} › responses › ${path}`).slice(0, 2)).toEqual([`harmless, ${what} added`, `breaking, ${what} removed`]);
  });
  test('a schema that widens breaks', () => {
    expect(all(`${operation} › responses › 200 › content › json › maximum`, 1)).toEqual(['harmless, maximum narrowed', 'breaking, maximum widened', 'harmless, maximum narrowed']);
    expect(all(`${operation} › responses › 200 › headers › X-Rate › schema › maximum`, 1)).toEqual(['harmless, maximum narrowed', 'breaking, maximum widened', 'harmless, maximum narrowed']);
  });
  test('a header may be promised, and the promise may not be taken back', () => {
    const required = `${operation} › responses › 200 › headers › X-Rate › required`;
    expect([said(required, { expected: true, actual: false }), said(required, { expected: false, actual: true })]).toEqual(['breaking, response header no longer required', 'harmless, response header now required']);
    expect(said(`${operation} › responses › 200 › headers › X-Rate › style`, { expected: 'a', actual: 'b' })).toBe('breaking, response header style changed');
  });
  test('what else a response says: as a whole it may come and go, inside it nobody knows', () => {
    expect(all(`${operation} › responses › 200 › links`)).toEqual(['harmless, response links changed', 'harmless, response links changed', 'harmless, response links changed']);
    expect(all(`${operation} › responses › 200 › links › next`)).toEqual(['breaking, response links changed', 'breaking, response links changed', 'breaking, response links changed']);
    expect([all(`${operation} › responses › 200 › description`, 'a'), all(`${operation} › responses › 200 › x-own › a`, 'a')].flat().every((one) => one.startsWith('harmless, response '))).toBe(true);
  });
});

test('what else an operation says breaks unless it only describes', () => {
  expect([all(`${operation} › security › 0`), all(`${operation} › callbacks › a › b`)]).toEqual([['breaking, security added', 'breaking, security removed', 'breaking, security changed'], ['breaking, callbacks added', 'breaking, callbacks removed', 'breaking, callbacks changed']]);
  expect([all(`${operation} › summary`, 'a'), all(`${operation} › tags › 0`, 'a'), all(`${operation} › x-own › a › b › c`, 'a')]).toEqual([['harmless, summary added', 'harmless, summary removed', 'harmless, summary changed'], ['harmless, tags added', 'harmless, tags removed', 'harmless, tags changed'], ['harmless, x-own added', 'harmless, x-own removed', 'harmless, x-own changed']]);
});

describe('a schema that is referred to', () => {
  test('is judged for each direction in which it is reached', () => {
    const in_ = (direction: string): string[] => all(`schemas › ${direction} › #/a › maximum`, 1);
    expect([in_('input'), in_('output'), in_('unknown')]).toEqual([
      ['breaking, maximum narrowed', 'harmless, maximum widened', 'breaking, maximum narrowed'], ['harmless, maximum narrowed', 'breaking, maximum widened', 'harmless, maximum narrowed'],
      ['breaking, maximum narrowed', 'breaking, maximum widened', 'breaking, maximum narrowed'],
    ]);
    expect(judge('schemas › unknown › #/a › maximum', { actual: 1 })?.where).toBe('#/a (unknown) › maximum');
  });
  test('tells nothing of what comes and goes with a schema that accepted nothing', () => expect(judge('schemas › input › #/a › type', { actual: {}, beside: { never: true } })).toBeNull());
});

describe('what stands beside the operations', () => {
  test.each([['webhooks', 'webhook'], ['securitySchemes', 'security scheme'], ['servers', 'server']])('%s: a whole one may come, all else breaks unless it only describes', (area, what) => {
    expect(all(`${area} › a`)).toEqual([`harmless, ${what} added`, `breaking, ${what} removed`, `breaking, ${what} changed`]);
    expect(all(`${area} › a › b`)).toEqual([`breaking, ${what} changed`, `breaking, ${what} changed`, `breaking, ${what} changed`]);
    expect(all(`${area} › a › post › description`)).toEqual([`harmless, ${what} changed`, `harmless, ${what} changed`, `harmless, ${what} changed`]);
    expect(all(`${area} › a › x-own › b`)[0]).toBe(`harmless, ${what} changed`);
  });
  test('all other parts of the document break nobody', () => expect(all('other › info')).toEqual(['harmless, info added', 'harmless, info removed', 'harmless, info changed']));
});
