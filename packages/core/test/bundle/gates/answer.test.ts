import { describe, expect, it } from '@jest/globals';
import type { JSONValue } from '@jmespath-community/jmespath';
import fc from 'fast-check';
import type { Answer, Ending, Question } from '../../../src/bundle/gates/query/answer.js';
import { answerFromValue } from '../../../src/bundle/gates/query/answer-from-value.js';
import { parseQuery, type Query } from '../../../src/bundle/gates/query/parse-query.js';
import { streamAnswer } from '../../../src/bundle/gates/query/streamed-answer.js';

function toQuery(text: string): Query {
  const { query, fault } = parseQuery(text);
  if (query === null) throw new Error(fault);
  return query;
}

interface Options {
  readonly ending?: Ending;
  readonly atLeast?: number;
}

const toQuestion = (text: string, { ending = { kind: 'value' }, atLeast = 1 }: Options = {}): Question => ({ query: toQuery(text), ending, atLeast });
const ask = (text: string, value: JSONValue, options: Options = {}): Answer => answerFromValue(toQuestion(text, options), value);
const each = (text: string): Ending => ({ kind: 'each', each: toQuery(text) });

const rows = [{ X: 1, Site: 'A', Status: 'Passed' }, { X: 2, Site: 'B', Status: 'Passed' }];
const lacking = [...rows, { Site: 'A', Y: 5 }];

describe('an answer is what the query gives', () => {
  it.each<[string, JSONValue, JSONValue, number | null]>([
    ['sum([].X)', rows, 3, 2],
    ['avg([*].X)', rows, 1.5, 2],
    ['length(distinct([].Site))', rows, 2, 2],
    ["length([?Status == 'Skipped'])", rows, 0, 2],
    ['length(Errors)', { Errors: [] }, 0, null],
    ['Statistics.P95', { Statistics: { P95: 7 } }, 7, null],
    ["[?Site=='B'] | [0].X", rows, 2, 2],
    ['X || `5`', { Y: 1 }, 5, null],
    ['not_null(X, Y)', { Y: 1 }, 1, null],
    ['length([?Y != `null`])', lacking, 1, 3],
    ['sum([].(X || `0`))'.replace('.(X || `0`)', '.not_null(X, `0`)'), lacking, 3, 3],
    ["length([?Site=='A' && Status=='Passed'])", rows, 1, 2],
    ['max_by(@, &X).Site', rows, 'B', 2],
    ['let $s = Site in $s', { Site: 'A' }, 'A', null],
    ['Runs[-1].X', { Runs: rows }, 2, null],
    ['max([].to_number(X))', [{ X: '1' }, { X: '2.5' }], 2.5, 2],
    ['max([].not_null(to_number(X), `9`))', [{ X: '1' }, { X: 'none' }], 9, 2],
    ['to_number(X) || `9`', { X: 'none' }, 9, null],
    ['length(@)', [{ X: null }, { X: 1 }], 2, 2],
  ])('%s', (text, value, expected, samples) => {
    expect(ask(text, value)).toEqual({ state: 'answered', value: expected, samples });
  });
});

describe('rows without what is read of them', () => {
  it.each<[string, Options]>([
    ['max([].to_number(X))', {}],
    ['length([?to_number(X) > `5`])', {}],
    ['length(map(&to_number(X), @))', {}],
    ['[].to_number(X)', { ending: { kind: 'percentile', percent: 95 } }],
    ['@', { ending: each('!(to_number(X) > `5`)') }],
  ])('of which a text should be made a number, and is none: %s %j', (text, options) => {
    const lack = { state: 'incomplete', rows: 3, lacking: 2, fields: ['X as a number'] };
    const mixed = [{ X: '1' }, { X: 'none' }, { X: ' ' }];
    expect(ask(text, mixed, options)).toEqual(lack);
    const streamed = streamAnswer(toQuestion(text, options));
    mixed.forEach((row) => streamed?.add(row));
    if (streamed !== null) expect(streamed.finish()).toEqual(lack);
    expect(ask(text, [{ X: '1' }, { X: 2 }], options).state).toBe('answered');
  });

  it.each<[string, Options, string]>([
    ['sum([].X)', {}, 'X'],
    ['avg([].X)', {}, 'X'],
    ['length([?X > `0`])', {}, 'X'],
    ['length([].X)', {}, 'X'],
    ['length(distinct([].X))', {}, 'X'],
    ["length([?Status != 'Skipped'])", {}, 'Status'],
    ['length([?X])', {}, 'X'],
    ['length([?!X])', {}, 'X'],
    ["length([?Status=='x' || Status=='y'])", {}, 'Status'],
    ['max_by(@, &X).X', {}, 'X'],
    ['sum(map(&X, @))', {}, 'X'],
    ['sum([].X.Y)', {}, 'X'],
    ['sum([].[X, X][])', {}, 'X'],
    ['[].X', { ending: { kind: 'percentile', percent: 50 } }, 'X'],
    ['[].X', { ending: { kind: 'distinct' } }, 'X'],
    ['@', { ending: each("Status != 'Skipped'") }, 'Status'],
    ['[]', { ending: each('X < `9`') }, 'X'],
    ['sum([].{v: X}[].v)', {}, 'X'],
  ])('%s %j', (text, options, field) => {
    const value = text.includes('X.Y') ? [{ X: { Y: 1 } }, { X: { Y: 2 } }, { Z: 1 }] : lacking;
    expect(ask(text, value, options)).toEqual({ state: 'incomplete', rows: 3, lacking: 1, fields: [field] });
    const whole = value.slice(0, 2);
    expect(ask(text, whole, options).state).toBe('answered');
  });

  it('are counted, a null is no value, and a name from the prototype is none', () => {
    expect(ask('sum([].X)', [{ X: null }, { X: 1 }, {}, 5])).toEqual({ state: 'incomplete', rows: 4, lacking: 3, fields: ['X'] });
    expect(ask('length([].constructor)', rows)).toEqual({ state: 'incomplete', rows: 2, lacking: 2, fields: ['constructor'] });
  });

  it('are found below rows', () => {
    const deep = [{ Items: [{ X: 1 }, { Y: 1 }] }, { Items: [{ X: 2 }] }];
    expect(ask('sum([].Items[].X)', deep)).toEqual({ state: 'incomplete', rows: 3, lacking: 1, fields: ['X'] });
    expect(ask('sum([].Items[].X)', [...deep.slice(1), { Other: 1 }])).toEqual({ state: 'incomplete', rows: 2, lacking: 1, fields: ['Items'] });
  });

  it('include those whose value cannot be ordered', () => {
    expect(ask('length([?X > `1`])', [{ X: '5' }, { X: 2 }])).toEqual({ state: 'incomplete', rows: 2, lacking: 1, fields: ['X as a number'] });
  });
});

describe('no answer', () => {
  it.each<[string, JSONValue, Options, string, string]>([
    ['sum([].X)', [], {}, 'insufficient-samples', 'no rows'],
    ['length(@)', [], {}, 'insufficient-samples', '0 of at least 1'],
    ["length([?A=='x'])", [], {}, 'insufficient-samples', '0 of at least 1'],
    ["sum([?Site=='Z'].X)", rows, {}, 'insufficient-samples', 'no rows'],
    ['sum([].X)', rows, { atLeast: 3 }, 'insufficient-samples', '2 of at least 3'],
    ['A', { A: 1 }, { atLeast: 2 }, 'insufficient-samples', 'sampleCount'],
    ['@', [], { ending: each('X') }, 'insufficient-samples', '0 of at least 1'],
    ['[].X', [], { ending: { kind: 'percentile', percent: 95 } }, 'insufficient-samples', '0 of at least 1'],
    ['[].X', rows, { ending: { kind: 'percentile', percent: 95 }, atLeast: 3 }, 'insufficient-samples', '2 of at least 3'],
    ['Statistics.P95', { Statistics: {} }, {}, 'unreadable-source', '`Statistics.P95`'],
    ['Statistics.P95', {}, {}, 'unreadable-source', '`Statistics`'],
    ['P95', { P95: null }, {}, 'unreadable-source', '`P95`'],
    ["Status != 'Skipped'", {}, {}, 'unreadable-source', '`Status`'],
    ["[?Site=='Z'] | [0].X", rows, {}, 'unreadable-source', '[0]'],
    ['[].X', { X: 1 }, {}, 'unreadable-source', 'as a list'],
    ['sum([].X)', [{ X: 1 }, { X: 'a' }], {}, 'unreadable-source', 'Invalid type'],
    ['Hits / Misses', { Hits: 1, Misses: 0 }, {}, 'unreadable-source', 'divide by zero'],
    ['Hits % Misses', { Hits: 1, Misses: 0 }, {}, 'unreadable-source', 'finite'],
    ['Hits * Hits', { Hits: 1e200 }, {}, 'unreadable-source', 'finite'],
    ['[].Site', rows, { ending: { kind: 'percentile', percent: 95 } }, 'unreadable-source', 'text'],
    ['Assertions', { Assertions: 'none' }, { ending: each('X') }, 'unreadable-source', 'not a list'],
    ['@', rows, { ending: each('Site') }, 'unreadable-source', 'neither true nor false'],
  ])('%s of %j', (text, value, options, reason, why) => {
    const answer = ask(text, value, options);
    expect(answer).toMatchObject({ state: 'none', reason });
    expect(answer.state === 'none' && answer.why).toContain(why);
  });
});

describe('each', () => {
  it('counts the rows that do not hold and names the first', () => {
    expect(ask('@', [...rows, { Status: 'Skipped' }, { Status: 'Skipped' }], { ending: each("Status != 'Skipped'") })).toEqual({ state: 'answered', value: 2, samples: 4, first: 3 });
    expect(ask('@', rows, { ending: each("Status != 'Skipped'") })).toEqual({ state: 'answered', value: 0, samples: 2 });
  });
});

describe('rows that come one by one', () => {
  const streamed = (question: Question, list: readonly JSONValue[]): Answer | null => {
    const answer = streamAnswer(question);
    for (const row of list) answer?.add(row);
    return answer?.finish() ?? null;
  };
  const questions = [
    ...['sum([].X)', 'avg([].X)', 'min([].X)', 'max([*].X)', 'stdev([].X)', 'length(@)', 'length([])', 'length([].X)', 'length(distinct([].Site))', 'length(distinct(@))', 'percentile([].X, `95`)',
      "length([?Site=='A'])", "sum([?Site=='A'].X)", '(`100` * sum([].X)) / (sum([].X) + sum([].Y))', 'sum([].not_null(X, Y, `0`))', 'sum([?X > `1`].Y) > `2`', 'max([].Site)', 'sum([].sum(Items[].X))', 'abs(sum([].X))'].map((text) => toQuestion(text)),
    toQuestion('[].X', { ending: { kind: 'percentile', percent: 90 } }),
    toQuestion('[].X', { ending: { kind: 'percentile', percent: 90 }, atLeast: 5 }),
    toQuestion('[].Site', { ending: { kind: 'distinct' } }),
    toQuestion('@', { ending: each("Site != 'A'") }),
    toQuestion("[?Site=='A']", { ending: each('X < `3`'), atLeast: 2 }),
    toQuestion('sum([].X)', { atLeast: 4 }),
  ];

  it('give the same answers', () => {
    const value = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: -3, max: 5 }) }, { weight: 1, arbitrary: fc.constantFrom(null, 'text') });
    const row = fc.record({ X: value, Y: fc.integer({ min: 1, max: 4 }), Site: fc.constantFrom('A', 'B', 'C'), Items: fc.array(fc.record({ X: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 3 }) }, { requiredKeys: ['Y', 'Site', 'Items'] });
    const whole = fc.record({ X: fc.integer({ min: -3, max: 5 }), Y: fc.integer({ min: 1, max: 4 }), Site: fc.constantFrom('A', 'B', 'C'), Items: fc.constant([{ X: 1 }]) });
    fc.assert(fc.property(fc.oneof(fc.array(row, { maxLength: 8 }), fc.array(whole, { maxLength: 8 })), (list) => {
      const values: JSONValue[] = list.map((one): JSONValue => JSON.parse(JSON.stringify(one)));
      for (const question of questions) {
        const [one, other] = [answerFromValue(question, values), streamed(question, values)];
        if (one.state === 'none') expect(other).toMatchObject({ state: 'none', reason: one.reason });
        else expect(other).toEqual(one);
      }
    }), { numRuns: 300 });
  });

  it.each(['[0].X', '[].X', 'sort_by(@, &X)[0].X', 'sum([].X) + [0].X', 'sum($[].X)', '[?X][].Y | length(@)', 'let $a = @ in length($a)', 'X', '`5`'])('%s needs them all', (text) => {
    expect(streamAnswer(toQuestion(text))).toBeNull();
  });
});
