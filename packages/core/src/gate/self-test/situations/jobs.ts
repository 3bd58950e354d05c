import { also, ended, gatePolicy, inputs, jobBefore, nothing, noPolicy, report } from '../changes.js';
import { failing } from '../findings.js';
import type { Situation } from '../situation.js';

const notSuccessful = { verdict: 'fail', says: ['gate/job-not-successful fail'] } as const;
const wrongUsage = { verdict: 'unverified', says: ['config/invalid invalid-config'] } as const;
const absent = { verdict: 'unverified', says: ['gate/evidence-missing missing-evidence'] } as const;

export const jobs: readonly Situation[] = [
  { name: 'failed job', what: 'A job before the gate failed.', but: [ended('test', 'failure')], ...notSuccessful },
  { name: 'cancelled job', what: 'A job before the gate was cancelled.', but: [ended('test', 'cancelled')], ...notSuccessful },
  { name: 'skipped job', what: 'A job before the gate was skipped, and nothing permits that.', but: [ended('test', 'skipped')], ...notSuccessful },
  { name: 'skip that is allowed to another job', what: 'The policy allows another job to be skipped.', but: [ended('test', 'skipped'), gatePolicy({ allowSkipped: ['docs'] })], ...notSuccessful },
  { name: 'failed job that may be skipped', what: 'A job that may be skipped was not: it failed.', but: [ended('test', 'failure'), gatePolicy({ allowSkipped: ['test'] })], ...notSuccessful },
  { name: 'job without a result', what: 'GitHub says nothing of how a job ended.', but: [ended('test', '')], ...notSuccessful },
  { name: 'job with an unknown result', what: 'The result of a job is a word that nobody knows.', but: [ended('test', 'neutral')], ...notSuccessful },
  { name: 'job whose result is no text', what: 'The result of a job is `true`.', but: [ended('test', true)], ...notSuccessful },
  { name: 'result in capitals', what: 'The result is `SUCCESS`, which GitHub never says.', but: [ended('test', 'SUCCESS')], ...notSuccessful },
  {
    name: 'job that needs does not tell of', what: 'The workflow lists a job under `needs`, but the input leaves it out.',
    but: [jobBefore('lint', { steps: [] }, 'success'), (run) => ({ ...run, results: { test: 'success', drift: 'success' } })], ...notSuccessful,
  },
  { name: 'no needs', what: 'The input `needs` was not given.', but: [inputs({ needs: '' })], verdict: 'unverified', says: ['gate/no-needs missing-evidence', ...absent.says] },
  { name: 'empty needs', what: 'The input `needs` is `{}`.', but: [inputs({ needs: '{}' })], verdict: 'unverified', says: ['gate/no-needs missing-evidence', ...absent.says] },
  { name: 'needs that do not parse', what: 'The input `needs` is not JSON.', but: [inputs({ needs: '{"test":' })], ...wrongUsage },
  { name: 'needs that are a list', what: 'The input `needs` is JSON, but not what `toJSON(needs)` makes.', but: [inputs({ needs: '["test","drift"]' })], ...wrongUsage },
  { name: 'needs with a job twice', what: 'The input `needs` names one job twice, once red and once green.', but: [inputs({ needs: '{"test":{"result":"failure"},"test":{"result":"success"}}' })], ...wrongUsage },
  { name: 'output that is not ours', what: 'An output named `evidence` holds something else.', but: [inputs({ needs: '{"test":{"result":"success"},"drift":{"result":"success","outputs":{"evidence":"[{\\"kind\\":\\"drift-report\\"}]"}}}' })], verdict: 'unverified', says: ['gate/evidence-refused malformed-document', ...absent.says] },
  { name: 'nothing handed over', what: 'All jobs are green, but the required document is absent.', but: [nothing], ...absent },
  { name: 'another key handed over', what: 'A document of the required kind is there, but not the one that is required.', but: [report({ key: 'printer' })], ...absent },
  { name: 'another kind handed over', what: 'Observations are there, but nobody judged them.', but: [report({ kind: 'regression-observations' })], ...absent },
  { name: 'requirement of an input', what: 'The input `require` asks for more than the policy does.', but: [inputs({ require: 'drift-report:printer' })], ...absent },
  { name: 'requirement that cannot be read', what: 'The input `require` is neither `kind` nor `kind:key`.', but: [inputs({ require: 'Drift Report' })], ...wrongUsage },
  { name: 'nothing required and nothing found', what: 'There is no policy, and no document.', but: [noPolicy, nothing], verdict: 'unverified', says: ['gate/nothing-required nothing-checked'] },
  { name: 'only what does not count found', what: 'Nothing is required, and the one document is advisory.', but: [gatePolicy({ require: [], advisory: ['drift-report'] })], verdict: 'unverified', says: ['gate/nothing-required nothing-checked'] },
  { name: 'only a decision found', what: 'A green decision of another gate was handed over, and a gate does not judge by what gates say.', but: [gatePolicy({ require: [] }), report({ kind: 'gate-decision', key: 'default' })], verdict: 'unverified', says: ['gate/nothing-required nothing-checked'] },
  { name: 'folder without documents', what: 'The input `evidence-dir` names a place that holds none.', but: [inputs({ 'evidence-dir': 'nowhere' })], ...absent },
  { name: 'second document that is red', what: 'What is required is green, but something that nobody required is red.', but: [also({ key: 'printer', findings: [failing] })], verdict: 'fail', says: ['gate/not-passed fail'] },
];
