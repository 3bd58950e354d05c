import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseNeeds } from '../../src/evidence/index.js';
import { judgeJobs } from '../../src/gate/judge-jobs.js';

const entry = { kind: 'drift-report', key: 'parser', attempt: 1, verdict: 'pass', artifactId: 7, artifactDigest: 'f'.repeat(64), documentSha256: '0'.repeat(64), contentDigest: `sha256:${'0'.repeat(64)}` };

function judged(needs: unknown, facts: { declared?: string[]; allowSkipped?: string[] } = {}) {
  return judgeJobs({ needs: parseNeeds(needs === null ? undefined : JSON.stringify(needs)), declared: facts.declared ?? null, allowSkipped: facts.allowSkipped ?? [] });
}

describe('parseNeeds', () => {
  test('the JSON of GitHub, and of act, where a skipped job has no outputs', () => {
    const needs = parseNeeds(JSON.stringify({
      drift: { result: 'success', outputs: { evidence: JSON.stringify([entry]), 'evidence-2': '[]', matrix: '["1/4"]' } },
      docs: { result: 'skipped', outputs: null },
      build: { result: 'success', outputs: {} },
      odd: { result: 'success', outputs: { evidence: '' } },
    }));
    expect(needs?.map(({ id, result, entries, problems }) => [id, result, entries.length, problems.length])).toEqual([['build', 'success', 0, 0], ['docs', 'skipped', 0, 0], ['drift', 'success', 1, 0], ['odd', 'success', 0, 0]]);
  });
  test.each(['{', '[]', 'null', '"x"', '{"a":{},"a":{}}', '{"a":'.repeat(300)])('refuses %#', (text) => {
    expect(() => parseNeeds(text)).toThrow(expect.objectContaining({ code: 'usage/invalid-input' }));
  });
  test.each([['not JSON', '{'], ['not an array', '{}'], ['a number', 5], ['an entry without a hash', JSON.stringify([{ ...entry, documentSha256: undefined }])], ['a negative attempt', JSON.stringify([{ ...entry, attempt: -1 }])]])(
    'an evidence output that is %s becomes a problem',
    (_what, evidence) => expect(parseNeeds(JSON.stringify({ drift: { result: 'success', outputs: { evidence } } }))?.[0]).toMatchObject({ entries: [], problems: [expect.any(String)] }),
  );
  test('no text makes it crash, and no job of the text gets lost', () => {
    const job = fc.oneof(fc.jsonValue(), fc.record({ result: fc.oneof(fc.string(), fc.jsonValue()), outputs: fc.oneof(fc.constant(null), fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.jsonValue()))) }));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.dictionary(fc.string(), job).map((value) => JSON.stringify(value))), (text) => {
      try {
        const needs = parseNeeds(text);
        expect(needs?.map(({ id }) => id)).toEqual(Object.keys(JSON.parse(text)).sort());
      } catch (error) {
        expect(isShipworthyError(error) && error.code === 'usage/invalid-input').toBe(true);
      }
    }));
  });
});

describe('judgeJobs', () => {
  test('only success passes', () => {
    const results = ['success', 'failure', 'cancelled', 'skipped', '', 'neutral', 'SUCCESS', 7, null];
    const judgement = judged(Object.fromEntries(results.map((result, index) => [`job-${index}`, { result, outputs: {} }])));
    expect(judgement.findings.map(({ rule, outcome, keys }) => [rule, outcome, keys['job']])).toEqual(results.slice(1).map((_, index) => ['gate/job-not-successful', 'fail', `job-${index + 1}`]));
  });
  test('skipped passes only for jobs that may be skipped, and failure not even for them', () => {
    const needs = { docs: { result: 'skipped' }, lint: { result: 'skipped' }, deploy: { result: 'failure' } };
    expect(judged(needs, { allowSkipped: ['docs', 'deploy'] }).findings.map(({ keys, outcome }) => [keys['job'], outcome])).toEqual([['deploy', 'fail'], ['docs', 'not-applicable'], ['lint', 'fail']]);
  });
  test.each([[null], [{}]])('needs of %j say nothing of any job', (needs) => {
    expect(judged(needs, { declared: ['test'] }).findings).toMatchObject([{ rule: 'gate/no-needs', outcome: 'unverified', reason: 'missing-evidence' }]);
  });
  test('a job that the workflow lists but `needs` leaves out has no result', () => {
    const judgement = judged({ test: { result: 'success' } }, { declared: ['test', 'drift'] });
    expect(judgement.jobs).toMatchObject([{ id: 'drift', result: '', note: expect.any(String) }, { id: 'test', result: 'success', note: null }]);
    expect(judgement.findings).toMatchObject([{ rule: 'gate/job-not-successful', outcome: 'fail', keys: { job: 'drift' } }]);
  });
  test('evidence that cannot be parsed is a finding of its own', () => {
    expect(judged({ drift: { result: 'success', outputs: { evidence: '[{}]' } } }).findings).toMatchObject([{ rule: 'gate/evidence-refused', outcome: 'unverified', reason: 'malformed-document', check: 'job/drift' }]);
  });
});
