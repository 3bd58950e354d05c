import { describe, expect, test } from '@jest/globals';
import type { FormField } from '../../../src/docs/forms/form-fields.js';
import { judgeForm, toFormCheck } from '../../../src/docs/forms/judge-form.js';

type Given = Readonly<Record<string, readonly (readonly [value: string, line: number])[]>>;

function toFields(given: Given): ReadonlyMap<string, readonly FormField[]> {
  return new Map(Object.entries(given).map(([name, places]) => [name, places.map(([value, line]) => ({ value, line, column: 3 }))]));
}

function judge(fields: Given, names: readonly string[] = ['Owner'], template: Given | null = null) {
  return judgeForm({ path: 'f/1.md', config: { files: 'f/*.md', fields: [...names] }, fields: toFields(fields), template: template === null ? null : { path: 't.md', fields: toFields(template) } });
}

describe('a field that is filled in', () => {
  test('once, or in one of several places', () => {
    expect(judge({ Owner: [['Ada', 4]] })).toEqual([]);
    expect(judge({ Owner: [['', 4], ['TBD', 5], ['Ada', 6]] })).toEqual([]);
  });
  test('with another value than that of the template', () => {
    expect(judge({ Owner: [['Ada', 4]] }, ['Owner'], { Owner: [['Your name', 9]] })).toEqual([]);
    expect(judge({ Owner: [['Ada', 4]] }, ['Owner'], {})).toEqual([]);
  });
});

describe('a field that is missing', () => {
  test('is told with a line to add', () => {
    expect(judge({})).toEqual([
      { rule: 'docs/form-field-missing', keys: { path: 'f/1.md', field: 'Owner' }, check: 'form:f/1.md', outcome: 'fail', message: 'f/1.md:1:1 has no field `Owner`.', location: { path: 'f/1.md', line: 1, column: 1 }, related: [], remedy: 'Add a line such as `Owner: …`, and fill it in.' },
    ]);
    expect(judge({ Owner: [] })).toHaveLength(1);
  });
  test('is restored from the template that has it', () => {
    expect(judge({}, ['Owner'], { Owner: [['', 9], ['', 12]] })).toEqual([
      { rule: 'docs/form-field-missing', keys: { path: 'f/1.md', field: 'Owner' }, check: 'form:f/1.md', outcome: 'fail', message: 'f/1.md:1:1 has no field `Owner`; the template has it at t.md:9:3.', location: { path: 'f/1.md', line: 1, column: 1 }, related: [{ path: 't.md', line: 9, column: 3 }], remedy: 'Restore the field from the template, and fill it in.' },
    ]);
  });
  test('of a template that lacks it too nothing is said', () => {
    expect(judge({}, ['Owner'], { Version: [['', 9]] })).toEqual(judge({}));
  });
});

describe('a field that is blank', () => {
  test('has nothing in it, at its first place', () => {
    expect(judge({ Owner: [['', 4], ['', 5]] })).toEqual([
      { rule: 'docs/form-blank', keys: { path: 'f/1.md', field: 'Owner' }, check: 'form:f/1.md', outcome: 'fail', actual: '', message: 'The field `Owner` at f/1.md:4:3 is blank.', location: { path: 'f/1.md', line: 4, column: 3 }, related: [], remedy: 'Fill `Owner` in.' },
    ]);
  });
  test('has only what stands for an answer', () => {
    expect(judge({ Owner: [['TBD\n  TBD', 4]] })).toEqual([
      { rule: 'docs/form-blank', keys: { path: 'f/1.md', field: 'Owner' }, check: 'form:f/1.md', outcome: 'fail', actual: 'TBD\n  TBD', message: 'The field `Owner` at f/1.md:4:3 is not filled in: "TBD TBD".', location: { path: 'f/1.md', line: 4, column: 3 }, related: [], remedy: 'Fill `Owner` in.' },
    ]);
  });
  test('has what the template says', () => {
    expect(judge({ Owner: [['Your name', 4]] }, ['Owner'], { Owner: [['Your name', 9]] })).toEqual([
      { rule: 'docs/form-blank', keys: { path: 'f/1.md', field: 'Owner' }, check: 'form:f/1.md', outcome: 'fail', actual: 'Your name', message: 'The field `Owner` at f/1.md:4:3 is not filled in: "Your name"; the template has it at t.md:9:3.', location: { path: 'f/1.md', line: 4, column: 3 }, related: [{ path: 't.md', line: 9, column: 3 }], remedy: 'Fill `Owner` in.' },
    ]);
  });
  test('has something long: eighty characters of it are told, all of it is kept', () => {
    const value = `<${'x'.repeat(100)}>`;
    const [found] = judge({ Owner: [[value, 4]] });
    expect(found?.message).toBe(`The field \`Owner\` at f/1.md:4:3 is not filled in: "<${'x'.repeat(79)}".`);
    expect(found?.actual).toBe(value);
  });
});

test('each field by itself, in the order of the configuration', () => {
  expect(judge({ Owner: [['', 4]], Version: [['1.0', 5]] }, ['Risk', 'Version', 'Owner']).map(({ rule, keys }) => [rule, keys['field']])).toEqual([['docs/form-field-missing', 'Risk'], ['docs/form-blank', 'Owner']]);
  expect(toFormCheck('f/1.md')).toBe('form:f/1.md');
});
