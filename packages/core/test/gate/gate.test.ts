import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { configSchema, type Waiver } from '@shipworthy/contract/config';
import { parseNeeds, type FindingDraft, type ReceivedEvidence } from '../../src/evidence/index.js';
import { noApprovals } from '../../src/gate/approvals/index.js';
import { judgeGate, type GateFacts } from '../../src/gate/judge-gate.js';
import { judgeIdentity } from '../../src/gate/judge-identity.js';
import { parseWorkflow } from '../../src/gate/parse-workflow.js';
import { parseRequirements } from '../../src/gate/requirement.js';
import { digest, failing, localContext, subject, toDriftReport, toHost, toObservations, toPlan, toReceivedEvidence, unverified, warning } from '../evidence/documents.js';

interface Setting {
  readonly received?: readonly ReceivedEvidence[];
  readonly require?: readonly string[];
  readonly gate?: Readonly<Record<string, unknown>>;
  readonly waivers?: readonly Waiver[];
  readonly reasons?: Readonly<Record<string, 'warn' | 'block'>>;
  readonly local?: boolean;
  readonly emptyPlaces?: readonly string[];
}

const workflow = parseWorkflow('jobs:\n  drift: { outputs: { evidence: x } }\n  release-gate: { needs: drift, if: always() }\n', 'ci.yml');

function toFacts({ received = [], require = [], gate = {}, waivers = [], reasons = {}, local = false, emptyPlaces = [] }: Setting): GateFacts {
  const config = configSchema.parse({ schemaVersion: 1, gate, waivers, reasons });
  return {
    key: 'default', config, policyFindings: [], level: { level: 'merge', reason: 'a push to a branch', version: null, findings: [] }, approvals: noApprovals, required: parseRequirements([...config.gate.require, ...require]), advisory: parseRequirements(config.gate.advisory),
    needs: local ? null : parseNeeds('{"drift":{"result":"success","outputs":{}}}'),
    workflow: local ? null : { reading: { state: 'read', workflow }, job: 'release-gate' },
    evidence: judgeIdentity(received, { subject, host: toHost(local ? { context: localContext } : {}), workspace: { git: null, out: '/checkout/out', toDocumentPath: (path) => path }, allowLocal: false, refuseHeadPolicy: false, configs: null, refuseDirty: false }),
    ignored: [], emptyPlaces, today: '2026-11-21',
  };
}

const decide = (setting: Setting) => judgeGate(toFacts(setting));
const said = (setting: Setting): string[] => {
  const { judgement } = decide(setting);
  return [judgement.verdict, ...judgement.findings.map(({ rule, outcome, reason }) => `${rule} ${reason ?? outcome}`)];
};
const report = toReceivedEvidence(toDriftReport());
const waiver = (changes: Partial<Waiver>): Waiver => ({ rule: 'gate/not-passed', owner: 'ada', reason: 'known', expires: '2026-11-30', ...changes });

test('a document that is required, there and green makes the gate green', () => {
  const { judgement, details } = decide({ received: [report], require: ['drift-report', 'drift-report:parser'] });
  expect(judgement).toMatchObject({ verdict: 'pass', summary: { checked: 5, pass: 5 } });
  expect(details).toMatchObject({
    level: 'merge', decision: 'Ready: 5 of 5 checks hold.', wiring: { workflow: 'ci.yml', outcome: 'pass' }, jobs: [{ id: 'drift', result: 'success', outcome: 'pass' }],
    required: [{ requirement: 'drift-report', outcome: 'pass', documents: 1 }, { requirement: 'drift-report:parser', outcome: 'pass', documents: 1 }],
    documents: [{ kind: 'drift-report', key: 'parser', job: 'drift', role: 'required', accepted: true, verdict: 'pass', outcome: 'pass', artifactId: 7, documentSha256: report.documentSha256 }], notApplicable: [],
  });
});

test('outside GitHub Actions it says what does not apply', () => {
  const { judgement, details } = decide({ received: [toReceivedEvidence(toDriftReport({ subject: { repository: 'acme/parser' } }))], local: true });
  expect([judgement.verdict, details.wiring.outcome, details.notApplicable.length]).toEqual(['pass', 'not-applicable', 3]);
  expect(details.decision).toMatch(/^Ready: 1 of 1 check holds\. Judged outside GitHub Actions: /);
});

describe('requirements', () => {
  test('missing, of another key, of a kind that does not exist', () => {
    expect(said({ require: ['drift-report'] })).toEqual(['unverified', 'gate/evidence-missing missing-evidence']);
    expect(said({ received: [report], require: ['drift-report:other'] })).toEqual(['unverified', 'gate/evidence-missing missing-evidence']);
    expect(decide({ require: ['drift-reprot'] }).judgement.findings[0]?.message).toContain('did you mean `drift-report`?');
  });
  test('all of a kind must stand', () => {
    const other = toReceivedEvidence(toDriftReport({ key: 'other', findings: [failing] }));
    const { judgement, details } = decide({ received: [report, other], require: ['drift-report'] });
    expect([judgement.verdict, details.required]).toEqual(['fail', [{ requirement: 'drift-report', outcome: 'fail', documents: 2 }]]);
    expect(details.decision).toMatch(/^Not ready: 1 of 5 checks blocks\. drift-report:other fails \(1 failed of 2\)\.$/);
  });
  test('what was refused is not missing: its own reason is told, and the consequence marked', () => {
    const { judgement } = decide({ received: [toReceivedEvidence(toDriftReport({ partial: true }))], require: ['drift-report:parser'] });
    const [primary, consequence] = judgement.findings;
    expect([primary?.rule, primary?.reason, consequence?.rule, consequence?.reason]).toEqual(['gate/evidence-refused', 'partial', 'gate/evidence-missing', 'partial']);
    expect(consequence?.causedBy).toBe(primary?.fingerprint);
  });
  test('a pack that supersedes another meets its requirement', () => {
    const successor = toReceivedEvidence(toDriftReport({ key: 'parser-2', pack: { supersedes: ['parser'] } }));
    expect(said({ received: [successor], require: ['drift-report:parser'] })).toEqual(['pass']);
    expect(said({ received: [toReceivedEvidence(toDriftReport({ key: 'parser-2' }))], require: ['drift-report:parser'] })[0]).toBe('unverified');
  });
  test('inputs that are no requirement are refused together', () => {
    expect(() => parseRequirements(['Drift', 'drift-report:', 'drift-report:a:b', 'drift-report'])).toThrow(expect.objectContaining({ code: 'usage/invalid-input', faults: [expect.anything(), expect.anything(), expect.anything()] }));
  });
});

describe('verdicts', () => {
  const of = (changes: Parameters<typeof toDriftReport>[0]) => toReceivedEvidence(toDriftReport(changes));
  test.each([
    ['fail', [failing], ['fail', 'gate/not-passed fail']],
    ['warn', [warning], ['warn', 'gate/not-passed warn']],
    ['unverified', [unverified], ['unverified', 'gate/not-passed no-baseline']],
    ['pass', [], ['pass']],
  ])('a document that nobody required and that says %s counts all the same', (_verdict, findings, expected) => expect(said({ received: [of({ findings })] })).toEqual(expected));

  test('of several that block the worst is told, the others by their rules; consequences and warnings are not counted', () => {
    const messageOf = (...findings: readonly FindingDraft[]): string => decide({ received: [of({ findings })] }).judgement.findings[0]?.message ?? '';
    const second = { ...failing, rule: 'drift/metric-regressed' as const, keys: { pack: 'parser', case: 'one', metric: 'total' } };
    const consequence = { ...failing, rule: 'drift/case-removed' as const, keys: { pack: 'parser', case: 'three' }, causedBy: 'c'.repeat(64) };
    expect(messageOf(failing, warning, consequence)).not.toMatch(/findings block| Also /);
    expect(messageOf(failing, second, warning)).toMatch(/; 2 findings block\)\..* Also drift\/metric-regressed\.$/);
    expect(messageOf(failing, second, unverified)).toMatch(/; 3 findings block\)\..* Also .*drift\/metric-regressed.*\.$/);
  });

  test('permitted reasons: the gate may be stricter than the policy of the document', () => {
    const permitted = of({ findings: [unverified], policy: { reasons: { 'no-baseline': 'warn' } } });
    expect(said({ received: [permitted], reasons: { 'no-baseline': 'warn' } })).toEqual(['warn', 'gate/not-passed no-baseline']);
    expect(said({ received: [permitted] })).toEqual(['unverified', 'gate/not-passed no-baseline']);
    expect(said({ received: [of({ findings: [unverified] })], reasons: { 'no-baseline': 'warn' } })[0]).toBe('warn');
    const crashed = { ...unverified, rule: 'drift/observations-missing' as const, reason: 'missing-evidence' as const };
    expect(said({ received: [of({ findings: [unverified, crashed] })], reasons: { 'no-baseline': 'warn' } })).toEqual(['unverified', 'gate/not-passed missing-evidence']);
  });

  test('advisory: shown, never blocking, whatever is wrong with it', () => {
    const gate = { advisory: ['drift-report:extra'], require: ['drift-report'], maxWarnings: 0 };
    for (const extra of [of({ key: 'extra', findings: [failing, warning] }), of({ key: 'extra', partial: true }), of({ key: 'extra', findings: [unverified] })]) {
      const { judgement, details } = decide({ received: [report, extra], gate });
      expect([judgement.verdict, judgement.findings.map(({ outcome }) => outcome), judgement.summary.checked]).toEqual(['pass', ['not-applicable'], 4]);
      expect(details.documents.find(({ key }) => key === 'extra')).toMatchObject({ role: 'advisory', outcome: 'not-applicable' });
    }
    expect(said({ received: [report, of({ key: 'extra', findings: [failing] })], gate, require: ['drift-report:extra'] })[0]).toBe('fail');
    expect(said({ received: [of({ key: 'extra' })], gate })).toContain('gate/evidence-missing missing-evidence');
  });

  test('a pack cannot make its own red report advisory by superseding one that is', () => {
    const gate = { advisory: ['drift-report:extra'], require: ['drift-report'] };
    const red = (key: string) => of({ key, findings: [failing], pack: { supersedes: ['extra'] } });
    expect(said({ received: [report, red('parser-2')], gate })).toEqual(['fail', 'gate/not-passed fail']);
    expect(said({ received: [report, red('extra')], gate })[0]).toBe('pass');
  });

  test('nothing required and nothing that counts found', () => {
    expect(said({})).toEqual(['unverified', 'gate/nothing-required nothing-checked']);
    expect(said({ received: [of({ key: 'extra' })], gate: { advisory: ['drift-report'] } })).toEqual(['unverified', 'gate/nothing-required nothing-checked']);
    expect(said({ reasons: { 'nothing-checked': 'warn' } })[0]).toBe('unverified');
  });

  test('a place that was named and holds nothing', () => {
    expect(said({ received: [report], emptyPlaces: ['evidence'] })).toEqual(['unverified', 'gate/evidence-missing missing-evidence']);
  });
});

test('the budget counts a warning once, though the drift report repeats it', () => {
  const twice = [toReceivedEvidence(toDriftReport({ findings: [warning] })), toReceivedEvidence(toObservations({ findings: [warning] }), { job: 'regression' })];
  expect(said({ received: twice, gate: { maxWarnings: 1 } })[0]).toBe('warn');
  expect(said({ received: twice, gate: { maxWarnings: 0 } })).toContain('gate/warning-budget fail');
  expect(said({ received: twice })[0]).toBe('warn');
});

describe('shards', () => {
  const plan = toReceivedEvidence(toPlan());
  const shard = (name: string, key: string) => toReceivedEvidence(toObservations({ key, shard: name, planDigest: digest }), { job: null, source: key });
  test.each([
    ['a drift report covers the plan', [plan, toReceivedEvidence(toDriftReport({ planDigest: digest }))], 'pass'],
    ['all shards are here', [plan, shard('1/2', 'a'), shard('2/2', 'b')], 'pass'],
    ['a shard is missing', [plan, shard('1/2', 'a')], 'unverified'],
    ['a shard is foreign', [plan, shard('1/2', 'a'), shard('2/2', 'b'), shard('3/2', 'c')], 'unverified'],
    ['nobody judged the plan', [plan], 'unverified'],
    ['the drift report is on another plan', [plan, toReceivedEvidence(toDriftReport({ planDigest: `sha256:${'1'.repeat(64)}` }))], 'unverified'],
    ['shards without their plan', [shard('1/2', 'a'), shard('2/2', 'b')], 'unverified'],
    ['a shard that was run without any plan', [toReceivedEvidence(toObservations({ key: 'parser.1-of-3', pack: { id: 'parser' } }))], 'unverified'],
    ['a whole run under a key of its own', [toReceivedEvidence(toObservations({ key: 'parser.nightly', pack: { id: 'parser' } }))], 'pass'],
  ])('%s', (_what, received, expected) => {
    const [verdict, ...findings] = said({ received });
    expect([verdict, findings]).toEqual([expected, expected === 'pass' ? [] : ['gate/evidence-missing incomplete-shards']]);
  });
});

describe('waivers', () => {
  const red = toReceivedEvidence(toDriftReport({ findings: [failing] }));
  test('of the gate apply to what the gate says', () => {
    const { judgement, details } = decide({ received: [red], waivers: [waiver({})] });
    expect([judgement.verdict, judgement.summary.waived, details.documents[0]?.outcome]).toEqual(['pass', 1, 'waived']);
  });
  test('that match nothing anywhere are said, those that a document needs are not', () => {
    const used = { ...toDriftReport(), findings: toDriftReport({ findings: [failing] }).findings.map((finding) => ({ ...finding, outcome: 'waived' as const })) };
    const waivers = [waiver({ rule: 'drift/content-changed' }), waiver({ rule: 'drift/case-new' })];
    const { judgement } = decide({ received: [toReceivedEvidence(used)], waivers });
    expect(judgement.findings.filter(({ rule }) => rule === 'policy/waiver-unused').map(({ message }) => message)).toEqual([expect.stringContaining('drift/case-new')]);
    expect(said({ received: [red], waivers: [waiver({ rule: 'drift/content-changed', expires: '2026-01-01' })] })).not.toContain('policy/waiver-unused warn');
  });
});

test('the same documents in any order give the same decision', () => {
  const all = [
    report, toReceivedEvidence(toDriftReport({ key: 'b', findings: [failing, warning] })), toReceivedEvidence(toDriftReport({ key: 'c', partial: true })), toReceivedEvidence(toObservations({ findings: [unverified] })),
    toReceivedEvidence(toDriftReport({ key: 'd' }), { source: 'x' }), toReceivedEvidence(toDriftReport({ key: 'd', checks: ['one'] }), { source: 'y' }), toReceivedEvidence(toPlan()),
  ];
  const expected = decide({ received: all, require: ['drift-report'] });
  fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (received) => expect(decide({ received, require: ['drift-report'] })).toEqual(expected)), { numRuns: 30 });
});

test('another requirement never makes the decision better', () => {
  const severity = ['pass', 'warn', 'unverified', 'fail'];
  const received = [report, toReceivedEvidence(toDriftReport({ key: 'extra', findings: [failing] })), toReceivedEvidence(toObservations({ findings: [warning] }))];
  const requirement = fc.constantFrom('drift-report', 'drift-report:parser', 'drift-report:extra', 'drift-report:other', 'regression-observations', 'security-report');
  fc.assert(fc.property(fc.array(requirement, { minLength: 1 }), requirement, fc.subarray(received), fc.subarray(['drift-report', 'drift-report:extra', 'regression-observations']), (require, added, some, advisory) => {
    const [before, after] = [require, [...require, added]].map((list) => severity.indexOf(decide({ received: some, require: list, gate: { advisory } }).judgement.verdict));
    expect(after).toBeGreaterThanOrEqual(before ?? 0);
  }), { numRuns: 100 });
});

describe('the rows of the decision', () => {
  const of = (changes: Parameters<typeof toDriftReport>[0], received: Partial<ReceivedEvidence> = {}) => toReceivedEvidence(toDriftReport(changes), received);

  test('a document as it was taken: where it came from, and what its own summary says', () => {
    const { details } = decide({ received: [report] });
    expect(details.documents).toEqual([{
      kind: 'drift-report', key: 'parser', attempt: 1, job: 'drift', role: 'additional', accepted: true, reason: null, verdict: 'pass', outcome: 'pass', documentSha256: report.documentSha256, contentDigest: report.contentDigest,
      artifactId: 7, artifactDigest: 'f'.repeat(64), summary: { checked: 2, pass: 2, warn: 0, fail: 0, unverified: 0, waived: 0, notApplicable: 0 },
    }]);
  });

  test('one that was refused, or replaced, has no verdict', () => {
    const refused = decide({ received: [of({ partial: true })] }).details.documents;
    expect(refused).toMatchObject([{ accepted: false, reason: 'partial', verdict: null, summary: null, outcome: 'unverified' }]);
    const folder = { job: null, artifactId: null, artifactDigest: null };
    const replaced = decide({ received: [of({ context: { attempt: 1 } }, { ...folder, source: 'a.json' }), of({ context: { attempt: 1 }, checks: ['one'] }, { source: 'job drift', attempt: 2 })], require: ['drift-report'] }).details;
    expect(replaced.documents.map(({ accepted, outcome }) => [accepted, outcome])).toEqual([[false, 'not-applicable'], [true, 'pass']]);
    expect(replaced.required).toEqual([{ requirement: 'drift-report', outcome: 'pass', documents: 1 }]);
  });

  test('one that is advisory is shown as what it is, and is not among those that are required', () => {
    const gate = { advisory: ['drift-report:extra'] };
    const { details } = decide({ received: [report, of({ key: 'extra' }), of({ key: 'extra-2', findings: [failing] })], gate: { advisory: ['drift-report:extra', 'drift-report:extra-2'] }, require: ['drift-report'] });
    expect(details.documents.map(({ key, outcome }) => [key, outcome])).toEqual([['extra', 'pass'], ['extra-2', 'not-applicable'], ['parser', 'pass']]);
    expect([details.required, decide({ received: [of({ key: 'extra', findings: [warning] })], gate }).details.documents[0]?.outcome]).toEqual([[{ requirement: 'drift-report', outcome: 'pass', documents: 1 }], 'not-applicable']);
  });

  test.each([
    ['warn', [warning], []], ['unverified', [warning, unverified], []], ['fail', [unverified, failing], []],
    ['waived', [failing], [waiver({})]],
  ])('a requirement is as good as the worst that meets it: %s', (outcome, findings, waivers) => {
    const { details } = decide({ received: [report, of({ key: 'other', findings })], require: ['drift-report'], waivers });
    expect(details.required).toEqual([{ requirement: 'drift-report', outcome, documents: 2 }]);
  });

  test('what was waived and uncommitted in documents that count is told; in those that do not it is not', () => {
    const dirty = { subject: { dirty: true } };
    const decisionOf = (received: readonly ReceivedEvidence[]) => decide({ received: [report, ...received] }).details.decision;
    expect([decisionOf([of({ key: 'b', ...dirty })]), decisionOf([of({ key: 'b', partial: true, ...dirty })])]).toEqual([expect.stringContaining('uncommitted'), expect.not.stringContaining('uncommitted')]);
  });
});

describe('what is known of the run', () => {
  const job = '{"drift":{"result":"success","outputs":{}}}';
  const judged = (changes: Partial<GateFacts>, setting: Setting = { received: [report] }) => judgeGate({ ...toFacts(setting), ...changes });
  const rulesOf = (changes: Partial<GateFacts>, setting?: Setting) => judged(changes, setting).judgement.findings.map(({ rule }) => rule);

  test('results that were handed over count outside GitHub Actions too; without any there are no jobs', () => {
    expect(judged({ needs: parseNeeds('{"drift":{"result":"failure"}}') }, { received: [report], local: true }).details.jobs).toMatchObject([{ id: 'drift', outcome: 'fail' }]);
    expect(judged({}, { received: [report], local: true })).toMatchObject({ details: { jobs: [], wiring: { workflow: null, outcome: 'not-applicable', note: expect.stringContaining('outside GitHub Actions') } } });
  });

  test('inside GitHub Actions they must be there', () => expect(rulesOf({ needs: null })).toContain('gate/no-needs'));

  test('a job that the file lists and the run does not tell of is missed', () => {
    const workflowOf = (needs: string) => ({ reading: { state: 'read' as const, workflow: parseWorkflow(`jobs:\n  a: {}\n  drift: {}\n  release-gate: { needs: ${needs}, if: always() }\n`, 'ci.yml') }, job: 'release-gate' });
    expect(judged({ workflow: workflowOf('[a, drift]') }).details.jobs.map(({ id, outcome }) => [id, outcome])).toEqual([['a', 'fail'], ['drift', 'pass']]);
    expect(rulesOf({ workflow: workflowOf('[a]') })).toContain('gate/workflow-unreadable');
  });

  test('a workflow that cannot be read is named, and its jobs are judged by what the run tells', () => {
    const { judgement, details } = judged({ workflow: { reading: { state: 'unreadable', path: 'ci.yml', message: 'Nothing.' }, job: 'release-gate' } });
    expect([judgement.verdict, details.wiring, details.jobs.map(({ outcome }) => outcome)]).toEqual(['unverified', { workflow: 'ci.yml', outcome: 'unverified', note: null }, ['pass']]);
  });

  test('a job that handed evidence over is one that must not be skipped', () => {
    const entry = { kind: 'drift-report', key: 'parser', attempt: 1, verdict: 'pass', artifactId: 7, artifactDigest: 'f'.repeat(64), documentSha256: '0'.repeat(64), contentDigest: digest };
    const workflowText = 'jobs:\n  build: { strategy: { matrix: { a: [1] } } }\n  drift: { needs: build }\n  release-gate: { needs: [build, drift], if: always() }\n';
    const workflowFacts = { reading: { state: 'read' as const, workflow: parseWorkflow(workflowText, 'ci.yml') }, job: 'release-gate' };
    const needs = (evidence: string) => parseNeeds(JSON.stringify({ build: { result: 'success' }, drift: { result: 'success', outputs: { evidence } } }));
    expect([rulesOf({ workflow: workflowFacts, needs: needs('[]') }), rulesOf({ workflow: workflowFacts, needs: needs(JSON.stringify([entry])) })]).toEqual([[], ['gate/judge-can-be-skipped']]);
  });

  test('what was asked of people stands in the decision, and is a check of its own', () => {
    const approvals = { ...noApprovals, needed: 1, target: { repository: 'acme/parser', commit: 'a'.repeat(40), tree: 'd'.repeat(40), level: 'major' as const }, environmentReviews: [{ reviewer: 'ada', isPerson: true, state: 'approved' as const, environments: ['production'] }] };
    const { judgement, details } = judged({ approvals });
    expect([judgement.summary.checked, judgement.verdict, details.approvalsNeeded, details.approvals?.map(({ approver, accepted }) => [approver, accepted])]).toEqual([4, 'pass', 1, [['ada', true]]]);
    expect(judged({}).judgement.summary.checked).toBe(3);
  });

  test('what lies beside the evidence is listed, and what the policy says of itself counts', () => {
    expect(judged({ ignored: ['notes.txt'] }).details.ignored).toEqual(['notes.txt']);
    const beside: FindingDraft = { rule: 'policy/changed', keys: { path: 'ci.yml' }, check: null, outcome: 'warn', message: 'Changed.' };
    expect(judged({ policyFindings: [beside] }).judgement.verdict).toBe('warn');
  });

  test('a waiver that nothing needs is told with its owner', () => {
    const { judgement } = judged({}, { received: [report], waivers: [waiver({ rule: 'drift/case-new', path: 'a/**' })] });
    expect(judgement.findings).toMatchObject([{ rule: 'policy/waiver-unused', outcome: 'warn', keys: { rule: 'drift/case-new' }, message: 'The waiver of drift/case-new by ada matches no finding of any document that the gate read.' }]);
  });

  test('the run is read as it is written', () => expect(judged({ needs: parseNeeds(job) }).judgement.verdict).toBe('pass'));
});
