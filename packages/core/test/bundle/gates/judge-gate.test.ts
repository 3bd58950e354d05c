import { describe, expect, it, test } from '@jest/globals';
import { judgeGate, type GateFacts, type JudgedGate } from '../../../src/bundle/gates/judge-gate.js';
import { noAnswer, type Answer } from '../../../src/bundle/gates/query/answer.js';
import { gateOf } from './plain-gate.js';

const answered = (value: Extract<Answer, { state: 'answered' }>['value'], samples: number | null = null): Answer => ({ state: 'answered', value, samples });

function judge(answer: Answer, { config = {}, ...facts }: Partial<GateFacts> & { readonly config?: Readonly<Record<string, unknown>> } = {}): JudgedGate {
  return judgeGate({
    bundle: 'candidate', area: 'T', gate: gateOf(config), profile: 'default', files: ['T/Warm.json'], answer, sampleCount: null, other: null,
    location: { path: 'b/T/Warm.json' }, configured: null, cause: null, ...facts,
  });
}

const result = { id: 'warm', title: 'warm', outcome: 'pass', level: 'fail', files: ['T/Warm.json'], value: null, threshold: '>= 60', margin: null, unit: null, samples: null };
const shared = { keys: { bundle: 'candidate', area: 'T', gate: 'warm' }, check: 'gate:T/warm', location: { path: 'b/T/Warm.json' } };
const failed = { ...shared, rule: 'bundle/gate-failed', outcome: 'fail', message: 'T/warm in T/Warm.json: 50 is not >= 60.', expected: '>= 60', actual: 50 };
const unread = { ...shared, outcome: 'unverified', expected: '>= 60', reason: 'unreadable-source', rule: 'bundle/gate-unreadable', message: 'T/warm in T/Warm.json cannot be judged: it is broken.' };

test('a gate that holds has its value and no finding', () => {
  expect(judge(answered(61, 7), { config: { title: 'Warm runs', unit: '%' } })).toStrictEqual({ result: { ...result, title: 'Warm runs', unit: '%', value: 61, margin: 1, samples: 7 }, finding: null });
});

test('a gate that does not hold blocks, and says what it is and what it must be', () => {
  expect(judge(answered(50))).toStrictEqual({ result: { ...result, outcome: 'fail', value: 50, margin: -10 }, finding: failed });
});

test('a gate that only warns warns', () => {
  expect(judge(answered(50), { config: { level: 'warn' } })).toStrictEqual({ result: { ...result, level: 'warn', outcome: 'warn', value: 50, margin: -10 }, finding: { ...failed, outcome: 'warn' } });
});

test('what is configured for it, where it stands and what it follows from are in its finding', () => {
  const facts = { config: { remedy: 'Run it again.' }, configured: { path: 'c.yml', line: 7, column: 3 }, cause: 'sha256:altered' };
  const rest = { related: [{ path: 'c.yml', line: 7, column: 3 }], remedy: 'Run it again.', causedBy: 'sha256:altered' };
  expect(judge(answered(50), facts).finding).toStrictEqual({ ...failed, ...rest });
  expect(judge(noAnswer('unreadable-source', 'it is broken'), facts).finding).toStrictEqual({ ...unread, ...rest });
});

describe('the message', () => {
  const say = (facts: Parameters<typeof judge>[1], answer = answered(50)): string | undefined => judge(answer, facts).finding?.message;

  it('names the gate by id and title', () => {
    expect(say({ config: { title: 'Warm runs' } })).toBe('T/warm (Warm runs) in T/Warm.json: 50 is not >= 60.');
  });

  it.each([[[], ''], [['a', 'b', 'c'], ' in a, b, c'], [['a', 'b', 'c', 'd'], ' in a, b, c and 1 more'], [['a', 'b', 'c', 'd', 'e'], ' in a, b, c and 2 more']])('names three of the files %j', (files, text) => {
    expect(say({ files })).toBe(`T/warm${text}: 50 is not >= 60.`);
  });

  it('names the unit of a number, not of a word or of a count of rows', () => {
    expect(say({ config: { unit: 'ms' } })).toBe('T/warm in T/Warm.json: 50 is not >= 60 (in ms).');
    expect(say({ config: { unit: 'ms', is: '== passed' } }, answered('failed'))).toBe('T/warm in T/Warm.json: "failed" is not == passed.');
    expect(say({ config: { unit: 'ms', each: 'X' } }, { state: 'answered', value: 2, samples: 5, first: 4 })).toBe('T/warm in T/Warm.json: 2 of 5 rows do not hold `X`, the first is row 4.');
  });
});

describe('a list', () => {
  it.each([100, 101])('of %i elements is shown up to a hundred', (length) => {
    const list = Array.from({ length }, (_, index) => index);
    expect(judge(answered(list), { config: { contains: [length - 1] } }).result).toMatchObject({ outcome: 'pass', value: list.slice(0, 100) });
  });
});

describe('what has no answer is not verified', () => {
  const none = noAnswer('unreadable-source', 'it is broken');

  it('whichever of its questions has none', () => {
    const unjudged = { result: { ...result, outcome: 'unverified' }, finding: unread };
    expect(judge(none)).toStrictEqual(unjudged);
    expect(judge(answered(61), { sampleCount: none })).toStrictEqual(unjudged);
    expect(judge(answered(61), { other: none })).toStrictEqual(unjudged);
  });

  it('with the reason of the answer', () => {
    expect(judge(noAnswer('limit-exceeded', 'it is broken')).finding).toStrictEqual({ ...unread, reason: 'limit-exceeded' });
  });

  it('where rows lack what is read of them, with their number', () => {
    expect(judge({ state: 'incomplete', rows: 9, lacking: 2, fields: ['X', 'Y'] })).toStrictEqual({
      result: { ...result, outcome: 'unverified' },
      finding: { ...unread, rule: 'bundle/gate-source-incomplete', message: 'T/warm in T/Warm.json cannot be judged: 2 of 9 rows lack `X`, `Y`.', actual: 2 },
    });
  });

  it('where it cannot be compared', () => {
    expect(judge(answered('61')).finding).toStrictEqual({ ...unread, message: 'T/warm in T/Warm.json cannot be judged: it is text ("61"), and the threshold `>= 60` is a number.' });
  });

  it('and warns, without a reason, where the gate only warns', () => {
    const { reason: _reason, ...warning } = unread;
    expect(judge(none, { config: { level: 'warn' } })).toStrictEqual({ result: { ...result, level: 'warn', outcome: 'warn' }, finding: { ...warning, outcome: 'warn' } });
  });
});

describe('samples', () => {
  const config = { sampleCount: { query: 'N', atLeast: 10 } };

  it.each([10, 11])('that are enough are in the result: %i', (samples) => {
    expect(judge(answered(61, 3), { config, sampleCount: answered(samples) })).toStrictEqual({ result: { ...result, value: 61, margin: 1, samples }, finding: null });
  });

  it('are the rows where nothing counts them otherwise', () => {
    expect(judge(answered(61, 10), { config }).result.outcome).toBe('pass');
  });

  it.each([0, 9])('that are too few prove nothing: %i', (samples) => {
    expect(judge(answered(61), { config, sampleCount: answered(samples) })).toStrictEqual({
      result: { ...result, outcome: 'unverified' },
      finding: { ...unread, reason: 'insufficient-samples', message: `T/warm in T/Warm.json cannot be judged: it is taken from ${samples} of at least 10 samples.` },
    });
  });

  it.each([['ten', 'text ("ten")'], [10.5, 'a number (10.5)'], [-1, 'a number (-1)']])('that are no number of them prove nothing: %j', (value, text) => {
    expect(judge(answered(61), { config, sampleCount: answered(value) }).finding).toStrictEqual({ ...unread, message: `T/warm in T/Warm.json cannot be judged: \`N\` gives ${text}, not a number of samples.` });
  });

  it('nobody asked for are in the result where they are a number', () => {
    expect(judge(answered(61), { sampleCount: answered('many') }).result).toStrictEqual({ ...result, value: 61, margin: 1 });
  });
});

test('what another file says is held against the value', () => {
  const config = { equals: { from: 'b.json', query: 'Y' } };
  expect(judge(answered(3), { config, other: answered(3) }).finding).toBeNull();
  expect(judge(answered(3), { config, other: answered(4) }).finding?.message).toBe('T/warm in T/Warm.json: 3 is not 4.');
  expect(judge(answered(3), { config }).finding?.message).toBe('T/warm in T/Warm.json cannot be judged: a number (3) cannot equal nothing (null).');
});

test('a profile has its own threshold', () => {
  const config = { is: { release: '>= 60', default: '>= 25' } };
  expect(judge(answered(30), { config, profile: 'release' }).result).toMatchObject({ outcome: 'fail', threshold: '>= 60' });
  expect(judge(noAnswer('unreadable-source', 'x'), { config, profile: 'release' }).result.threshold).toBe('>= 60');
});
