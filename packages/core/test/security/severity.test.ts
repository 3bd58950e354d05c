import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toCvssScore } from '../../src/security/severity/cvss-score.js';
import { isAtLeast, severityOfScore, severityOfWord, toScore, worstSeverity } from '../../src/security/severity/severity-of.js';

describe('the score of a CVSS vector', () => {
  // Examples of FIRST for CVSS 3.0 and 3.1, and scores that the National Vulnerability Database states.
  test.each([
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8], ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10], ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
    ['CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:L', 5.6], ['CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H', 7.2], ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L', 5.3],
    ['CVSS:3.0/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1], ['CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4], ['CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8], ['CVSS:3.0/AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N', 4.6],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H', 9.6], ['CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N', 5.5], ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0], ['CVSS:3.1/AV:A/AC:H/PR:L/UI:R/S:C/C:L/I:L/A:L', 5.1],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O', 9.8],
  ])('%s is %d', (vector, score) => expect(toCvssScore(vector)).toBe(score));

  test.each(['', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 'AV:N/AC:M/Au:N/C:N/I:P/A:N', 'CVSS:3.1/AV:N', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:X/C:H/I:H/A:H', 'CVSS:3.1/AV:N/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:constructor/I:H/A:H'])('%j is no score', (vector) => expect(toCvssScore(vector)).toBe(null));

  const choices = { AV: ['N', 'A', 'L', 'P'], AC: ['L', 'H'], PR: ['N', 'L', 'H'], UI: ['N', 'R'], S: ['U', 'C'], C: ['H', 'L', 'N'], I: ['H', 'L', 'N'], A: ['H', 'L', 'N'] } as const;
  const worse = { AV: 'N', AC: 'L', PR: 'N', UI: 'N', C: 'H', I: 'H', A: 'H' } as const;
  test('every vector has a score of one digit from 0 to 10, and nothing that is worse lowers it', () => {
    const metrics = fc.record({ AV: fc.constantFrom(...choices.AV), AC: fc.constantFrom(...choices.AC), PR: fc.constantFrom(...choices.PR), UI: fc.constantFrom(...choices.UI), S: fc.constantFrom(...choices.S), C: fc.constantFrom(...choices.C), I: fc.constantFrom(...choices.I), A: fc.constantFrom(...choices.A) });
    const scoreOf = (one: object): number => toCvssScore(`CVSS:3.1/${Object.entries(one).map(([name, value]) => `${name}:${String(value)}`).join('/')}`) ?? Number.NaN;
    fc.assert(fc.property(metrics, fc.constantFrom('AV', 'AC', 'PR', 'UI', 'C', 'I', 'A' as const), (one, name) => {
      const score = scoreOf(one);
      expect(Number.isInteger(Math.round(score * 1e6) / 1e5) && score >= 0 && score <= 10).toBe(true);
      expect(scoreOf({ ...one, [name]: Reflect.get(worse, name) })).toBeGreaterThanOrEqual(score);
    }));
  });
});

describe('how severe something is', () => {
  test.each([['CRITICAL', 'critical'], ['Important', 'high'], ['moderate', 'medium'], ['info', 'low'], ['UNKNOWN', null], ['none', null], ['', null], [null, null], ['constructor', null]])('%j is %j', (word, expected) => expect(severityOfWord(word)).toBe(expected));
  test.each([[0, null], [0.1, 'low'], [3.9, 'low'], [4, 'medium'], [6.9, 'medium'], [7, 'high'], [8.9, 'high'], [9, 'critical'], [10, 'critical'], [10.1, null], [-1, null], [Number.NaN, null], [null, null]])('a score of %j is %j', (score, expected) => expect(severityOfScore(score)).toBe(expected));
  test.each([['7.5', 7.5], [7.5, 7.5], [' 9.8 ', 9.8], ['', null], ['high', null], ['1e1', null], [11, null], [true, null]])('%j states the score %j', (stated, expected) => expect(toScore(stated)).toBe(expected));
  test('the worst that anybody states counts, and what nobody states is never below', () => {
    expect([worstSeverity([null, 'low', 'high', 'medium']), worstSeverity([null]), worstSeverity([])]).toEqual(['high', null, null]);
    expect([isAtLeast(null, 'critical'), isAtLeast('high', 'critical'), isAtLeast('high', 'high'), isAtLeast('critical', 'low')]).toEqual([true, false, true, true]);
  });
});
