import { expect, test } from '@jest/globals';
import type { Answer } from '../../../src/gate/self-test/judge-answer.js';
import type { Situation } from '../../../src/gate/self-test/situation.js';
import { toReport } from '../../../src/gate/self-test/to-report.js';

const push: Situation = { name: 'push', what: 'All is well.', but: [], verdict: 'pass', says: [] };
const stale: Situation = { name: 'stale', what: 'It is old.', but: [], verdict: 'unverified', says: ['gate/evidence-refused wrong-subject', 'gate/evidence-missing wrong-subject'] };
const groups = [{ title: 'Bad', situations: [stale] }, { title: 'Good', situations: [push] }];
const toRight = (situation: Situation): Answer => ({ situation, exitCode: situation === push ? 0 : 1, verdict: situation.verdict, says: situation.says, isRight: true });
const wrong: Answer = { situation: stale, exitCode: 0, verdict: 'pass', says: ['gate/not-passed warn'], isRight: false };
const padded = (name: string) => name.padEnd(52);

test('all is right: each situation under the heading of its group, and the sum of bad and good ones', () => {
  const sum = '1 bad and 1 good situations were shown to the gate; it judged each as it must.';
  const says = 'unverified: gate/evidence-refused wrong-subject, gate/evidence-missing wrong-subject';
  const report = toReport(groups, [stale, push].map(toRight));
  expect(report.lines).toEqual(['Bad', `  ok    ${padded('stale')} ${says}`, '', 'Good', `  ok    ${padded('push')} pass`, '', sum]);
  expect(report.markdown).toBe([
    '## Self-test of the gate', '', sum, '', '| situation | what it is | the gate must say | it said | right |', '|---|---|---|---|---|',
    '| stale | It is old. | `unverified` `gate/evidence-refused wrong-subject` `gate/evidence-missing wrong-subject` | the same | yes |', '| push | All is well. | `pass` | the same | yes |', '',
  ].join('\n'));
  const expected = { verdict: 'unverified', says: [...stale.says] };
  expect([report.isRight, report.json]).toEqual([true, {
    right: true, situations: [
      { group: 'Bad', name: 'stale', what: 'It is old.', expected, got: { ...expected, exitCode: 1 }, right: true }, { group: 'Good', name: 'push', what: 'All is well.', expected: { verdict: 'pass', says: [] }, got: { verdict: 'pass', says: [], exitCode: 0 }, right: true },
    ],
  }]);
});

test('one is wrong: what it is and what the gate said stand below it, and its name in the sum', () => {
  const sum = '1 bad and 1 good situations were shown to the gate; it judged 1 otherwise than it must: stale.';
  const report = toReport(groups, [wrong, toRight(push)]);
  expect(report.lines.slice(1, 4)).toEqual([`  WRONG ${padded('stale')} unverified: gate/evidence-refused wrong-subject, gate/evidence-missing wrong-subject`, '        It is old.', '        The gate said: pass: gate/not-passed warn (exit code 0)']);
  expect(report.lines.at(-1)).toBe(sum);
  expect(report.markdown.split('\n')[6]).toBe('| stale | It is old. | `unverified` `gate/evidence-refused wrong-subject` `gate/evidence-missing wrong-subject` | `pass` `gate/not-passed warn`, exit code 0 | **no** |');
  expect([report.isRight, report.json]).toMatchObject([false, { right: false, situations: [{ right: false, got: { verdict: 'pass', says: ['gate/not-passed warn'], exitCode: 0 } }, { right: true }] }]);
});

test('several are wrong: all are named', () => {
  expect(toReport([{ title: 'Bad', situations: [stale, { ...stale, name: 'older' }] }], [wrong, { ...wrong, situation: { ...stale, name: 'older' } }]).lines.at(-1)).toBe('2 bad and 0 good situations were shown to the gate; it judged 2 otherwise than it must: stale, older.');
});

test('nothing was shown: that is not right', () => {
  const report = toReport([], []);
  expect([report.isRight, report.lines, report.json]).toEqual([false, ['No situation was shown to the gate, so nothing is known of it.'], { right: false, situations: [] }]);
});
