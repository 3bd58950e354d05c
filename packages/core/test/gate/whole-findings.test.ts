import { describe, expect, test } from '@jest/globals';
import type { RunContext } from '@shipworthy/contract/context';
import { parseNeeds } from '../../src/evidence/index.js';
import { noApprovals, type ApprovalFacts } from '../../src/gate/approvals/approval-facts.js';
import { judgeApprovals } from '../../src/gate/approvals/judge-approvals.js';
import { judgeJobs } from '../../src/gate/judge-jobs.js';
import { judgeShards } from '../../src/gate/judge-shards.js';
import { judgeWiring, type WiringFacts } from '../../src/gate/judge-wiring.js';
import { findLevel, judgeWorkTree, type LevelRequest } from '../../src/gate/level/index.js';
import { parseRequirements } from '../../src/gate/requirement.js';
import { parseWorkflow } from '../../src/gate/parse-workflow.js';
import type { GateEvidence } from '../../src/gate/judge-identity.js';
import { digest, subject, toContext, toDriftReport, toObservations, toPlan, toReceivedEvidence } from '../evidence/documents.js';

/** What a reader gets of a finding besides its rule: how bad it is, of what, where, and what was expected. */

describe('wiring', () => {
  const path = 'ci.yml';
  const judged = (text: string, changes: Partial<WiringFacts> = {}) =>
    judgeWiring({ reading: { state: 'read', workflow: parseWorkflow(text, path) }, job: 'gate', exempt: {}, needed: null, handedOver: new Set(), ...changes });
  const gateOf = (rest: string, step = '{ uses: acme/shipworthy@v1 }') => `jobs:\n  test: {}\n  gate:\n    needs: test\n${rest}    steps: [${step}]\n`;
  const always = '    if: always()\n';
  const wiring = { check: 'wiring', outcome: 'fail', keys: { job: 'gate' }, message: expect.stringContaining('gate') };

  test('a gate that does not run always: at its condition, or at the job when it has none', () => {
    expect(judged(gateOf('    if: success()\n'))).toEqual([{ ...wiring, rule: 'gate/not-always', expected: 'always()', actual: 'success()', location: { path, line: 5, column: 5 } }]);
    expect(judged(gateOf(''))).toEqual([{ ...wiring, rule: 'gate/not-always', expected: 'always()', actual: null, location: { path, line: 3, column: 3 } }]);
  });

  test('a gate that can be skipped: by a matrix, by a condition of the step', () => {
    expect(judged(gateOf(`${always}    strategy: { matrix: { a: [] } }\n`))).toEqual([{ ...wiring, rule: 'gate/gate-can-be-skipped', location: { path, line: 6, column: 5 } }]);
    expect(judged(gateOf(always, '{ uses: acme/shipworthy@v1, if: false }'))).toEqual([{ ...wiring, rule: 'gate/gate-can-be-skipped', expected: 'always()', actual: 'false', location: { path, line: 6, column: 41 } }]);
  });

  test('needs that somebody typed', () => {
    for (const typed of ['{}', '${{ toJSON(needs) }} or else']) {
      expect(judged(gateOf(always, `{ uses: acme/shipworthy@v1, with: { needs: '${typed}' } }`))).toEqual([{ ...wiring, rule: 'gate/needs-typed', expected: '${{ toJSON(needs) }}', location: { path, line: 6, column: 13 } }]);
    }
  });

  test('a job that nobody waits for', () => {
    expect(judged(`${gateOf(always)}  lint: {}\n`)).toEqual([{ ...wiring, rule: 'gate/job-not-needed', keys: { job: 'lint' }, expected: ['test', 'lint'], actual: ['test'], location: { path, line: 7, column: 3 } }]);
  });

  test('a judge that is skipped with what it judges, by one job or by a leg of a matrix', () => {
    const after = (strategy: string, condition = '') => `jobs:\n  pack: { ${strategy}steps: [{ uses: acme/shipworthy/actions/regression-pack@v1 }] }\n  drift:\n    needs: pack\n${condition}    steps: [{ uses: acme/shipworthy/actions/drift-check@v1, with: { needs: x } }]\n  gate: { needs: [pack, drift], if: always(), steps: [{ uses: acme/shipworthy@v1 }] }\n`;
    const skipped = { ...wiring, rule: 'gate/judge-can-be-skipped', keys: { job: 'drift' }, expected: '!cancelled()' };
    expect(judged(after(''))).toEqual([{ ...skipped, message: 'The job drift is skipped when pack is red, and its evidence with it.', actual: null, location: { path, line: 3, column: 3 } }]);
    expect(judged(after('strategy: { matrix: { a: [1] } }, ', '    if: success()\n'))).toEqual([
      { ...skipped, message: 'The job drift is skipped when a leg of pack is red, and its evidence with it.', actual: 'success()', location: { path, line: 5, column: 5 } },
    ]);
  });

  test('evidence that continues on error: the job, and the step', () => {
    const text = 'jobs:\n  drift:\n    continue-on-error: true\n    steps:\n      - uses: acme/shipworthy/actions/drift-check@v1\n        continue-on-error: true\n  gate: { needs: drift, if: always(), steps: [{ uses: acme/shipworthy@v1 }] }\n';
    const continues = { ...wiring, rule: 'gate/continue-on-error', keys: { job: 'drift' }, message: expect.stringContaining('drift') };
    expect(judged(text)).toEqual([{ ...continues, location: { path, line: 3, column: 5 } }, { ...continues, location: { path, line: 6, column: 9 } }]);
  });

  test('a workflow that cannot be read, or is not the one that runs', () => {
    const unreadable = { rule: 'gate/workflow-unreadable', check: 'wiring', outcome: 'unverified', reason: 'unreadable-source' };
    const reading = (place: string | null) => ({ reading: { state: 'unreadable', path: place, message: 'Nothing.' } }) as const;
    expect(judged(gateOf(always), reading(null))).toEqual([{ ...unreadable, keys: { path: '' }, message: 'Nothing.', location: null }]);
    expect(judged(gateOf(always), reading(path))).toEqual([{ ...unreadable, keys: { path }, message: 'Nothing.', location: { path } }]);
    expect(judged(gateOf(always), { needed: ['test', 'secret', 'other'] })).toEqual([{ ...unreadable, keys: { path }, message: expect.stringContaining('secret, other'), location: { path } }]);
    expect(judged('jobs: { test: {} }', { job: null })).toEqual([{ ...unreadable, keys: { path }, message: expect.stringContaining('The job  that runs'), location: { path } }]);
    expect(judged('jobs: { test: {} }', { job: 'called' })).toEqual([{ ...unreadable, keys: { path }, message: expect.stringContaining('The job called that runs'), location: { path } }]);
  });
});

describe('jobs', () => {
  const judged = (needs: unknown, facts: { declared?: string[]; allowSkipped?: string[] } = {}) =>
    judgeJobs({ needs: needs === null ? null : parseNeeds(JSON.stringify(needs)), declared: facts.declared ?? null, allowSkipped: facts.allowSkipped ?? [] });
  const ended = (job: string) => ({ rule: 'gate/job-not-successful', keys: { job }, check: `job/${job}`, outcome: 'fail', expected: 'success' });

  test('how they ended, in words', () => {
    const { jobs, findings } = judged({ c: { result: 'skipped' }, a: { result: 'failure' }, b: { result: '' } }, { declared: ['a', 'd'], allowSkipped: ['c', 'd'] });
    expect(jobs).toEqual([
      { id: 'a', result: 'failure', note: null }, { id: 'b', result: '', note: null }, { id: 'c', result: 'skipped', note: expect.stringContaining('gate.allowSkipped') },
      { id: 'd', result: '', note: expect.stringContaining('does not tell of it') },
    ]);
    expect(findings).toEqual([
      { ...ended('a'), actual: 'failure', message: 'The job a ended with failure.' },
      { ...ended('b'), actual: '', message: 'The job b has no result.' },
      { ...ended('c'), outcome: 'not-applicable', actual: 'skipped', message: expect.stringContaining('gate.allowSkipped') },
      { ...ended('d'), actual: '', message: expect.stringContaining('does not tell how it ended') },
    ]);
  });

  test('a job without evidence has none to complain of', () => {
    expect(judged({ a: { result: 'success', outputs: { evidence: '' } } }, { declared: ['b'] }).findings).toEqual([{ ...ended('b'), actual: '', message: expect.any(String) }]);
  });

  test('no jobs at all: not given, or empty', () => {
    const nothing = { rule: 'gate/no-needs', keys: {}, check: 'jobs', outcome: 'unverified', reason: 'missing-evidence' };
    expect([judged(null), judged({})]).toEqual([
      { jobs: [], findings: [{ ...nothing, message: expect.stringContaining('was not given') }] }, { jobs: [], findings: [{ ...nothing, message: expect.stringContaining('names no job') }] },
    ]);
  });

  test('evidence that cannot be read', () => {
    expect(judged({ a: { result: 'success', outputs: { evidence: '{' } } }).findings).toEqual([
      { rule: 'gate/evidence-refused', keys: { kind: 'output', key: 'a' }, check: 'job/a', outcome: 'unverified', reason: 'malformed-document', message: expect.stringContaining('The job a handed over') },
    ]);
  });
});

describe('shards', () => {
  const [first, second] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];
  const accepted = (document: GateEvidence['document'] & object): GateEvidence => ({ kind: document.kind, key: document.key, document, state: 'accepted', refusal: null, received: toReceivedEvidence(document) });
  const judged = (...documents: (GateEvidence['document'] & object)[]) => judgeShards(documents.map(accepted));
  const messages = (...documents: (GateEvidence['document'] & object)[]) => judged(...documents).map(({ message }) => message);
  const shard = (part: string, planDigest = digest) => toObservations({ key: `parser.${part.replace('/', '-of-')}`, shard: part, planDigest });

  test('what did not arrive, and what was not planned, by name', () => {
    expect(judged(toPlan({ shards: 3 }), shard('1/3'), shard('9/9'), shard('8/9'))).toEqual([{
      rule: 'gate/evidence-missing', keys: { requirement: 'shards of parser' }, check: 'shards/parser', outcome: 'unverified', reason: 'incomplete-shards',
      message: 'No drift report covers the plan parser, and its shards are not complete: 2/3, 3/3 did not arrive. 8/9, 9/9 are not in the plan.', remedy: expect.stringContaining('drift-check'),
    }]);
    expect(messages(toPlan({ shards: 2 }), shard('1/2'))).toEqual(['No drift report covers the plan parser, and its shards are not complete: 2/2 did not arrive.']);
    expect(messages(toPlan({ shards: 1 }), shard('1/1'), shard('2/2'))).toEqual(['No drift report covers the plan parser, and its shards are not complete: 2/2 are not in the plan.']);
  });

  test('a shard with nothing to do need not arrive; one with fixtures alone must', () => {
    const plan = toPlan({ shards: 2 });
    const of = (assignment: { cases: string[]; fixtures: string[] }) => ({ ...plan, details: { ...plan.details, assignments: [{ shard: '1/2', cases: ['one'], fixtures: ['a', 'b'] }, { shard: '2/2', ...assignment }] } });
    expect([messages(of({ cases: [], fixtures: [] }), shard('1/2')), messages(of({ cases: [], fixtures: ['a'] }), shard('1/2')).length, messages(of({ cases: ['a'], fixtures: ['b'] }), shard('1/2')).length]).toEqual([[], 1, 1]);
  });

  test('of several plans each is told, in one order', () => {
    const plans = [toPlan({ key: 'b', planDigest: second }), toPlan({ key: 'a', planDigest: first })];
    expect(judged(...plans).map(({ check }) => check)).toEqual(['shards/a', 'shards/b']);
    expect(judged(...plans.toReversed()).map(({ check }) => check)).toEqual(['shards/a', 'shards/b']);
  });

  test('a report on the plan proves it, a report on none does not; what was refused proves nothing', () => {
    const plan = toPlan();
    expect([messages(plan, toDriftReport({ planDigest: digest })), messages(plan, toDriftReport()).length]).toEqual([[], 1]);
    const report = { ...accepted(toDriftReport({ planDigest: digest })), state: 'superseded' as const };
    expect(judgeShards([accepted(plan), report]).length).toBe(1);
    expect(judgeShards([{ ...accepted(plan), state: 'refused', document: null }])).toEqual([]);
  });

  test('a shard of no plan is told by its name alone', () => {
    const unplanned = (key: string, id = 'parser') => messages(toObservations({ key, pack: { id } }));
    expect(unplanned('parser.2-of-4')).toEqual([expect.stringContaining('parser.2-of-4 is a shard')]);
    expect(unplanned('parser.12-of-14').length).toBe(1);
    for (const key of ['parser.1-of-1', 'parser', 'parser.x1-of-2', 'parser.1-of-2x', 'other.1-of-2', 'parser.1-of-']) expect(unplanned(key)).toEqual([]);
    expect(unplanned('parser.1-of-10').length).toBe(1);
    expect(messages(toObservations({ key: 'parser.1-of-2', pack: null }))).toEqual([]);
    expect(messages(toDriftReport({ key: 'parser.1-of-2', pack: { id: 'parser' } }))).toEqual([]);
  });
});

describe('the level', () => {
  const find = (context: Partial<RunContext>, changes: Partial<LevelRequest> = {}) => findLevel({ context: toContext(context), version: undefined, asked: 'auto', tagPattern: 'v{version}', ...changes });
  const tag = (name: string): Partial<RunContext> => ({ event: 'push', ref: `refs/tags/${name}` });
  const failed = { check: 'level', outcome: 'fail' };

  test('what is said of a tag and of inputs', () => {
    expect(find(tag('nightly'))).toEqual({
      level: 'major', reason: expect.stringContaining('nightly'), version: null, findings: [{ ...failed, rule: 'gate/tag-not-a-version', keys: { tag: 'nightly' }, expected: 'v{version}', actual: 'nightly', message: expect.stringContaining('nightly') }],
    });
    expect(find(tag('nightly'), { version: '1.0.0' }).version).toBe('1.0.0');
    expect(find(tag('v2.0.0'), { version: '2.0.1' }).findings).toEqual([{ ...failed, rule: 'gate/version-mismatch', keys: { tag: 'v2.0.0' }, expected: '2.0.0', actual: '2.0.1', message: 'The tag v2.0.0 names version 2.0.0, but the input `version` names 2.0.1.' }]);
    expect(find(tag('v2.0.0'), { asked: 'merge' }).findings).toEqual([{ ...failed, rule: 'gate/level-lowered', keys: { level: 'merge' }, expected: 'major', actual: 'merge', message: expect.stringContaining('level major') }]);
    expect(find({ event: 'workflow_dispatch' }, { version: '1.2.0' }).findings).toEqual([]);
  });

  test.each([['v2.0.0-rc.1', 'a pre-release'], ['v1.2.3', 'a patch'], ['v1.2.0', 'a minor version'], ['v2.0.0', 'a major version']])('%s is %s', (name, what) => expect(find(tag(name)).reason).toBe(`the tag ${name} is ${what}`));

  test('of an input that is no version the start is shown', () => {
    const version = `x${'y'.repeat(200)}`;
    expect(() => find({}, { version })).toThrow(expect.objectContaining({ hint: expect.stringContaining('2.0.0'), faults: [{ message: `\`x${'y'.repeat(99)}\` cannot be read.` }] }));
  });

  test('another commit in the place of the released one, or none', () => {
    const of = (commit: string | null, testedCommit: string | null, dirty = false) => judgeWorkTree({ refuseDirty: true }, { subject: { ...subject, commit, testedCommit, dirty }, isUnderReview: false });
    const shared = { rule: 'gate/work-tree-dirty', keys: {}, check: 'level', outcome: 'unverified' };
    const elsewhere = { ...shared, reason: 'wrong-subject', remedy: expect.stringContaining('ref') };
    expect(of('a', 'b')).toEqual([{ ...elsewhere, expected: 'a', actual: 'b', message: 'Checked out is b, but a is to be released.' }]);
    expect([of(null, 'b')[0]?.message, of('a', null)[0]?.message]).toEqual(['Checked out is b, but nothing is to be released.', 'Checked out is nothing, but a is to be released.']);
    expect(of('a', 'a', true)).toEqual([{ ...shared, reason: 'dirty', message: expect.any(String) }]);
  });
});

describe('approvals', () => {
  const [commit, head, tree] = ['a'.repeat(40), 'b'.repeat(40), 'd'.repeat(40)];
  const facts = (changes: Partial<ApprovalFacts>): ApprovalFacts => ({ ...noApprovals, needed: 1, target: { repository: 'o/r', commit, tree, level: 'major' }, ...changes });
  const yes = (reviewer: string) => ({ reviewer, isPerson: true, state: 'approved' as const, environments: ['production'] });
  const missing = (changes: Partial<ApprovalFacts>) => judgeApprovals(facts(changes), 'major').findings.filter(({ rule }) => rule === 'gate/approval-missing');
  const forged = (fault: 'untrusted-key' | 'wrong-signature' | 'malformed') => ({ path: 'forged.json', sha256: null, outcome: { state: 'refused' as const, refusal: { fault, reason: 'unproven' as const, message: 'No.', remedy: 'Sign.' } } });

  test('nobody asked, nobody collected', () => {
    expect(noApprovals).toEqual({ needed: 0, target: null, environmentReviews: [], pullRequests: [], owners: new Map(), signed: [], problems: [] });
    expect(judgeApprovals({ ...noApprovals, environmentReviews: [yes('ada')] }, 'merge')).toEqual({ approvals: [], findings: [] });
    expect(judgeApprovals(facts({ target: null, environmentReviews: [yes('ada')] }), 'major').approvals).toEqual([]);
  });

  test('how many are asked for, and how many there are', () => {
    const shared = { rule: 'gate/approval-missing', keys: { level: 'major' }, check: 'approvals', outcome: 'fail' };
    expect(missing({})).toEqual([{ ...shared, expected: 1, actual: 0, message: 'Level major asks for the approval of one person, and there are 0 that count.' }]);
    expect(missing({ needed: 2, environmentReviews: [yes('ada')] })).toEqual([{ ...shared, expected: 2, actual: 1, message: 'Level major asks for the approvals of 2 different people, and there is one that counts.' }]);
  });

  test('what could not be looked at is the cause', () => {
    const [unreadable, lacking] = judgeApprovals(facts({ problems: [{ source: 'GitHub', reason: 'rate-limited', message: 'Later.', remedy: 'Wait.' }] }), 'major').findings;
    expect(unreadable).toEqual({ rule: 'gate/approvals-unreadable', keys: { source: 'GitHub' }, check: 'approvals', outcome: 'unverified', reason: 'rate-limited', message: 'Later.', remedy: 'Wait.' });
    expect(lacking).toMatchObject({ outcome: 'unverified', reason: 'missing-evidence', causedBy: expect.any(String) });
  });

  test.each(['permission-denied', 'rate-limited', 'unreadable-source'] as const)('an owner whom nobody could look up (%s) leaves it unknown, not missing', (reason) => {
    const pullRequest = { number: 5, author: 'eve', headCommit: head, headTree: tree, isMerged: true, mergeCommit: commit };
    const owners = new Map([['sam', { is: 'unknown' as const, problem: { source: 'team', reason, message: 'No.', remedy: 'Ask.' } }]]);
    const { findings } = judgeApprovals(facts({ owners, pullRequests: [{ pullRequest, reviews: [{ reviewer: 'sam', state: 'APPROVED', commit: head, at: null }] }] }), 'major');
    expect(findings).toEqual([
      { rule: 'gate/approval-refused', keys: { how: 'code-owner-review', source: 'pull request #5 sam' }, check: 'approvals', outcome: 'unverified', reason, message: expect.stringContaining('sam'), remedy: 'Ask.' },
      expect.objectContaining({ rule: 'gate/approval-missing', outcome: 'unverified', reason: 'missing-evidence' }),
    ]);
  });

  test.each([['untrusted-key', 'warn'], ['wrong-signature', 'warn'], ['malformed', 'not-applicable']] as const)('a file that is refused for %s, where others approved: %s', (fault, outcome) => {
    expect(judgeApprovals(facts({ environmentReviews: [yes('ada')], signed: [forged(fault)] }), 'major').findings).toEqual([
      { rule: 'gate/approval-refused', keys: { how: 'signed-file', source: 'forged.json' }, check: null, outcome, message: 'No. Others have approved.', remedy: 'Sign.' },
    ]);
  });

  test('what was said since: dismissed, or changes requested', () => {
    const pullRequest = { number: 5, author: 'eve', headCommit: head, headTree: tree, isMerged: true, mergeCommit: commit };
    const after = (state: 'DISMISSED' | 'CHANGES_REQUESTED') => judgeApprovals(facts({ owners: new Map([['ada', { is: 'owner' }]]), pullRequests: [{ pullRequest, reviews: [{ reviewer: 'ada', state: 'APPROVED', commit: head, at: null }, { reviewer: 'ADA', state, commit: head, at: null }] }] }), 'major').approvals;
    expect([after('DISMISSED')[0]?.note, after('CHANGES_REQUESTED')[0]?.note]).toEqual(['The review of ADA was dismissed.', 'ADA has requested changes since approving.']);
  });

  test('which tree somebody looked at', () => {
    const treeOf = (reviewed: string, changes: object = {}) => {
      const pullRequest = { number: 5, author: 'eve', headCommit: head, headTree: 'e'.repeat(40), isMerged: true, mergeCommit: commit, ...changes };
      return judgeApprovals(facts({ pullRequests: [{ pullRequest, reviews: [{ reviewer: 'ada', state: 'APPROVED', commit: reviewed, at: null }] }] }), 'major').approvals[0]?.tree;
    };
    expect([treeOf(commit), treeOf(head), treeOf('c'.repeat(40))]).toEqual([tree, 'e'.repeat(40), null]);
  });

  test('an approval of items of the checklist is none of the release', () => {
    const approval = { $schema: 'https://shipworthy.github.io/shipworthy/schemas/approval-v1.schema.json' as const, kind: 'approval' as const, schemaVersion: '1.0', approver: 'ada', repository: 'o/r', commit, tree, level: 'major' as const, reason: 'Seen.', at: '2026-01-02T00:00:00Z', items: ['docs', 'load'] };
    const { findings } = judgeApprovals(facts({ signed: [{ path: 'a.json', sha256: null, outcome: { state: 'accepted', approval, keyId: 'SHA256:one' } }] }), 'major');
    expect(findings[0]).toMatchObject({ rule: 'gate/approval-refused', reason: 'unproven', message: expect.stringContaining('(docs, load)') });
  });

  test('listed by how, where, who and of what, however they arrived', () => {
    const reviews = ['zoe', 'ada', 'bob'].map((reviewer) => yes(reviewer));
    const names = (environmentReviews: ApprovalFacts['environmentReviews']) => judgeApprovals(facts({ environmentReviews, signed: [forged('malformed'), { ...forged('malformed'), path: 'a.json' }] }), 'major').approvals.map(({ source, approver }) => approver ?? source);
    expect([names(reviews), names(reviews.toReversed())]).toEqual([['ada', 'bob', 'zoe', 'a.json', 'forged.json'], ['ada', 'bob', 'zoe', 'a.json', 'forged.json']]);
  });
});

test('a requirement that cannot be read is shown; those that can are in order, each once', () => {
  expect(() => parseRequirements(['Drift'])).toThrow(expect.objectContaining({ hint: expect.stringContaining('kind:key'), faults: [{ message: expect.stringContaining('`Drift`') }] }));
  expect(parseRequirements(['drift-report:b', 'drift-report', 'drift-report'])).toEqual([{ text: 'drift-report', kind: 'drift-report', key: null }, { text: 'drift-report:b', kind: 'drift-report', key: 'b' }]);
});
