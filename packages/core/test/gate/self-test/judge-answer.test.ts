import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Verdict } from '@shipworthy/contract/words';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { failing, unverified, warning } from '../../../src/gate/self-test/findings.js';
import { judgeAnswer, toAnswerOfError } from '../../../src/gate/self-test/judge-answer.js';
import { isGood, type Situation } from '../../../src/gate/self-test/situation.js';
import { toResult } from './to-result.js';

const toSituation = (verdict: Verdict, says: Situation['says'] = []): Situation => ({ name: 'one', what: 'It is so.', but: [], verdict, says });

test('the findings of the self-test say what they say to a gate', () => {
  const says = (draft: FindingDraft) => judgeAnswer(toSituation('pass'), toResult([draft])).says;
  expect([failing, warning, unverified].map(says)).toEqual([['drift/content-changed fail'], ['drift/metric-improved warn'], ['drift/no-baseline no-baseline']]);
  expect([failing, warning, unverified]).toMatchObject([
    { keys: { pack: 'parser', case: 'one', file: 'stdout' }, check: 'one', message: 'The output differs.', location: { path: 'baselines/parser/one.json' } }, { keys: { pack: 'parser', case: 'two', metric: 'total' }, check: 'two', message: 'It got better.' },
    { keys: { pack: 'parser' }, check: 'one', message: 'There is no baseline.' },
  ]);
});

describe('an answer is right', () => {
  const both: Situation['says'] = ['drift/no-baseline no-baseline', 'drift/content-changed fail'];
  const right = { exitCode: 1, verdict: 'fail', says: ['drift/content-changed fail', 'drift/no-baseline no-baseline'], isRight: true };

  test('with verdict, exit code and every line, in whatever order and however often', () => {
    const situation = toSituation('fail', both);
    expect(judgeAnswer(situation, toResult([unverified, failing, { ...failing, keys: { ...failing.keys, case: 'two' }, check: 'two' }]))).toEqual({ situation, ...right });
    expect(situation.says).toEqual(['drift/no-baseline no-baseline', 'drift/content-changed fail']);
    expect(judgeAnswer(situation, toResult([failing, unverified]))).toEqual({ situation, ...right });
  });

  test.each([
    ['another verdict', toSituation('unverified', both), toResult([unverified, failing])], ['a line that is missing', toSituation('fail', both), toResult([failing])], ['a line too many', toSituation('fail', both.slice(1)), toResult([unverified, failing])],
    ['another exit code', toSituation('fail', both), toResult([unverified, failing], 0)], ['a good one that blocks', toSituation('pass'), toResult([], 1)],
  ])('not with %s', (_, situation, result) => {
    expect(judgeAnswer(situation, result).isRight).toBe(false);
  });

  test('of a good situation with exit code 0, and of a fault in the configuration with 2', () => {
    expect(judgeAnswer(toSituation('pass'), toResult([], 0)).isRight).toBe(true);
    expect(judgeAnswer(toSituation('warn', ['drift/metric-improved warn']), toResult([warning], 0)).isRight).toBe(true);
    const invalid: FindingDraft = { rule: 'config/invalid', keys: { code: 'config/invalid' }, check: 'one', outcome: 'unverified', reason: 'invalid-config', message: 'No.' };
    const situation = toSituation('unverified', ['config/invalid invalid-config']);
    expect([judgeAnswer(situation, toResult([invalid], 2)).isRight, judgeAnswer(situation, toResult([invalid], 1)).isRight]).toEqual([true, false]);
  });

  test('never where no decision was written, or the gate broke', () => {
    const situation = toSituation('fail');
    expect(judgeAnswer(situation, { ...toResult([]), documents: [] })).toEqual({ situation, exitCode: 1, verdict: 'none', says: [], isRight: false });
    expect(toAnswerOfError(situation, new ShipworthyError('git/failed', 'git failed.', { hint: 'Look.' }))).toEqual({ situation, exitCode: 3, verdict: 'git/failed', says: [], isRight: false });
    expect(toAnswerOfError(situation, new TypeError('a |\n `b`  c'))).toEqual({ situation, exitCode: 3, verdict: 'internal/bug (TypeError: a b c)', says: [], isRight: false });
  });
});

test('good is what passes, with a warning or without', () => {
  expect((['pass', 'warn', 'fail', 'unverified'] as const).map((verdict) => isGood({ verdict }))).toEqual([true, true, false, false]);
});
