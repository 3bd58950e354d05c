import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCodeOwners } from '../../../src/gate/approvals/parse-code-owners.js';

describe('the owners of everything', () => {
  test.each([
    ['* @Ada @acme/Owners ada@example.org', { people: ['ada'], teams: ['acme/owners'] }],
    ['# * @eve\n\n  *   @ada   # not @eve\r\n', { people: ['ada'], teams: [] }],
    ['** @ada', { people: ['ada'], teams: [] }],
    ['/** @ada', { people: ['ada'], teams: [] }],
    ['* @eve\n* @ada', { people: ['ada'], teams: [] }],
    ['* @ada\n*', { people: [], teams: [] }],
    ['* @ada\n* eve', { people: ['ada'], teams: [] }],
    ['* @ada\n/docs/ @eve\n*.md @eve\n/* @eve\n/ @eve', { people: ['ada'], teams: [] }],
    ['/src/ @ada', { people: [], teams: [] }],
    ['* someone@example.org', { people: [], teams: [] }],
    ['* @-ada @ada--b', { people: [], teams: [] }],
    ['', { people: [], teams: [] }],
  ])('%j', (text, owners) => expect(parseCodeOwners(text)).toEqual(owners));

  test('whatever stands in the file, nobody is an owner whom no line names', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const { people, teams } = parseCodeOwners(text);
      expect([...people, ...teams].every((name) => text.toLowerCase().includes(`@${name}`))).toBe(true);
    }));
  });
});
