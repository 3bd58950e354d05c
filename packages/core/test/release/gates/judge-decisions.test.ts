import { describe, expect, test } from '@jest/globals';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Level } from '@shipworthy/contract/words';
import { buildDocument, judge, type ReceivedEvidence } from '../../../src/evidence/index.js';
import type { GateEvidence } from '../../../src/gate/judge-identity.js';
import { gateCriterion, readGateAgain } from '../../../src/release/gates/index.js';
import { judgeDecisions } from '../../../src/release/gates/judge-decisions.js';
import { failing, headCommit, policy, subject, toContext, toDriftReport, toHost, toReceivedEvidence, unverified, warning, type DocumentChanges } from '../../evidence/documents.js';
import { said, toReleaseRun, type RunChanges } from '../release-world.js';

interface DecisionChanges extends DocumentChanges {
  readonly level?: Level;
  readonly reasons?: Parameters<typeof judge>[0]['reasons'];
  readonly waivers?: Parameters<typeof judge>[0]['waivers'];
}

function toDecision({ key = 'default', level = 'release', waivers = [], reasons = {}, ...changes }: DecisionChanges = {}): DocumentOf<'gate-decision'> {
  const host = toHost({ context: toContext(changes.context) });
  return buildDocument(host, {
    kind: 'gate-decision', key, partial: changes.partial ?? false, subject: { ...subject, ...changes.subject }, inputs: [], policy: { ...policy, reasons, ...changes.policy }, startedAt: host.now(),
    judgement: judge({ checks: ['one', 'two'], findings: changes.findings ?? [], waivers, waiversAsOf: '2026-11-21', reasons, key }),
    details: { level, decision: 'Ready.', wiring: { workflow: null, outcome: 'pass', note: null }, jobs: [], required: [], documents: [], notApplicable: [] },
  });
}

const received = (changes: DecisionChanges = {}, how: Partial<ReceivedEvidence> = {}): ReceivedEvidence => toReceivedEvidence(toDecision(changes), { job: 'release-gate', ...how });

async function gate(documents: readonly ReceivedEvidence[], changes: RunChanges = {}) {
  const result = await gateCriterion.evaluate(toReleaseRun({ documents, ...changes }));
  return { ...result, said: said('RL-02', result) };
}

describe('RL-02, gates pass, by the decision of the gate', () => {
  test('passes where the decision stands for this commit and level; the decision is cited by its digest', async () => {
    const one = received();
    const { said: what, note, evidence } = await gate([one]);
    expect([what, note]).toEqual([['pass'], 'gate-decision:default stands at level release: 2 checks.']);
    expect(evidence).toEqual([{ source: 'document', name: 'gate-decision:default', sha256: one.documentSha256, contentDigest: one.contentDigest }]);
  });

  test('a decision with warnings passes and says so', async () => {
    const { said: what, note } = await gate([received({ findings: [warning] })]);
    expect([what, note]).toEqual([['pass'], 'gate-decision:default stands at level release: 2 checks, 1 with warnings.']);
  });

  test('a decision of a higher level is enough, of a lower one it is not', async () => {
    expect((await gate([received({ level: 'major' })])).said).toEqual(['pass']);
    const { said: what, findings } = await gate([received({ level: 'merge' })]);
    expect([what, findings[0]?.expected, findings[0]?.actual]).toEqual([['fail', 'release/gate-not-passed fail gate-decision:default'], 'release', 'merge']);
  });

  test('a red decision fails and tells why; an unverified one is unverified for its own reason', async () => {
    const red = await gate([received({ findings: [failing, unverified] })]);
    expect([red.said, red.findings[0]?.message]).toEqual([['fail', 'release/gate-not-passed fail gate-decision:default'], 'gate-decision:default fails. drift/content-changed: The output differs.']);
    expect((await gate([received({ findings: [unverified] })])).said).toEqual(['unverified', 'release/gate-not-passed no-baseline gate-decision:default']);
  });

  test('what the decision took for blocking no later policy unblocks', async () => {
    expect((await gate([received({ findings: [unverified] })], { config: { reasons: { 'no-baseline': 'warn' } } })).said).toEqual(['unverified', 'release/gate-not-passed no-baseline gate-decision:default']);
    const permitted = received({ findings: [unverified], reasons: { 'no-baseline': 'warn' } });
    expect((await gate([permitted], { config: { reasons: { 'no-baseline': 'warn' } } })).said).toEqual(['pass']);
    expect((await gate([permitted])).said).toEqual(['unverified', 'release/gate-not-passed no-baseline gate-decision:default']);
  });

  test.each([
    ['another commit', 'wrong-subject', { subject: { commit: 'c'.repeat(40) } }],
    ['another repository', 'wrong-subject', { subject: { repository: 'acme/other' } }],
    ['no commit', 'wrong-subject', { subject: { commit: null, testedCommit: null } }],
    ['another run', 'wrong-subject', { context: { runId: '99' } }],
    ['a part', 'partial', { partial: true }],
    ['uncommitted changes', 'dirty', { subject: { dirty: true } }],
  ] as const)('a decision about %s does not count (%s)', async (_what, reason, changes) => {
    expect((await gate([received(changes)])).said).toEqual(['unverified', `release/gate-not-passed ${reason} gate-decision:default`]);
  });

  test('one that did not arrive, or not as it was named', async () => {
    expect((await gate([received({}, { document: null, refusal: { reason: 'digest-mismatch', message: 'Other bytes.' } })])).said).toEqual(['unverified', 'release/gate-not-passed digest-mismatch gate-decision:default']);
  });

  test('of several all must stand, and two for one place contradict each other', async () => {
    const two = [received({ key: 'a' }), received({ key: 'b', findings: [failing] }, { job: 'other' })];
    expect((await gate(two)).said).toEqual(['fail', 'release/gate-not-passed fail gate-decision:b']);
    const rivals = await gate([received(), received({ findings: [warning] }, { job: 'other', documentSha256: 'd'.repeat(64) })]);
    expect(rivals.said).toEqual(['unverified', ...Array<string>(2).fill('release/gate-not-passed duplicate gate-decision:default')]);
  });

  test('what the decision waived must be waived today as well', async () => {
    const waiver = { rule: failing.rule, owner: 'ada', reason: 'known', expires: '2026-12-01' };
    const waived = [received({ findings: [failing], waivers: [waiver] })];
    expect((await gate(waived, { config: { waivers: [waiver] } })).note).toBe('gate-decision:default stands at level release: 2 checks, 1 waived.');
    expect((await gate(waived)).said).toEqual(['fail', 'release/gate-not-passed fail gate-decision:default']);
  });

  test('can be waived', async () => expect(said('RL-02', await gate([received({ findings: [failing] })]), ['release/gate-not-passed'])[0]).toBe('waived'));

  test('a tag beside what is checked out: only what was decided about its commit counts', async () => {
    const tagged = 'd'.repeat(40);
    const about = received({ subject: { commit: tagged, testedCommit: tagged } });
    expect((await gate([about], { target: { commit: tagged } })).said).toEqual(['pass']);
    expect((await gate([received()], { target: { commit: tagged } })).said).toEqual(['unverified', 'release/gate-not-passed wrong-subject gate-decision:default']);
    expect(tagged).not.toBe(headCommit);
  });

  test('in a workflow one that lies in a folder proves nothing, unless a job handed over the same bytes; elsewhere the folder is all there is', async () => {
    const found = received({}, { job: null, artifactId: null, source: 'evidence/gate-decision.default.json' });
    const { said: what, findings } = await gate([found]);
    expect([what, findings[0]?.remedy]).toEqual([['unverified', 'release/gate-not-passed unproven gate-decision:default'], expect.stringContaining('toJSON(needs)')]);
    expect((await gate([found, received()])).said).toEqual(['pass']);
    expect((await gate([found], { host: { context: toContext({ where: 'ci' }) } })).said).toEqual(['pass']);
  });

  test('left over in a folder, it is said where it lies', async () => {
    const { findings } = await gate([received({ subject: { commit: 'c'.repeat(40) } }, { job: null, artifactId: null, source: 'shipworthy-out/gate-decision.default.json' })]);
    expect(findings[0]?.remedy).toContain('shipworthy-out/gate-decision.default.json');
  });
});

describe('a checklist that the gate requires', () => {
  const config = { gate: { levels: { release: { require: ['release-checklist'] } } } };
  test('is made before the gate: not applicable, with the reason', async () => {
    const { said: what, note } = await gate([], { config });
    expect([what, note]).toEqual([['not-applicable', 'release/gate-not-passed not-applicable gate-decision'], expect.stringMatching(/requires this checklist at level release.*looks again/)]);
    expect((await gate([], { config: { gate: { require: ['release-checklist:default'] } } })).said[0]).toBe('not-applicable');
  });
  test('a decision that is there all the same counts', async () => {
    expect((await gate([received({ findings: [failing] })], { config })).said[0]).toBe('fail');
  });
  test('what another level, or another checklist, is required for excuses nothing', async () => {
    for (const gateConfig of [{ levels: { major: { require: ['release-checklist'] } } }, { require: ['release-checklist:other'] }, { require: ['release-notes-report'] }]) {
      expect((await gate([], { config: { gate: gateConfig } })).said).toEqual(['unverified', 'release/source-unread permission-denied required checks']);
    }
  });
  test('excuses nothing once the gate has spoken', async () => {
    const again = await readGateAgain(toReleaseRun({ config }));
    expect(said('RL-02', again)).toEqual(['unverified', 'release/source-unread permission-denied required checks']);
    expect(said('RL-02', await readGateAgain(toReleaseRun({ config, documents: [received()] })))).toEqual(['pass']);
  });
});

describe('what is said of decisions', () => {
  const cited = [{ source: 'document', name: 'gate-decision:default', sha256: null }] as const;
  const judged = (decisions: readonly GateEvidence[], level: Level = 'release') => judgeDecisions({ decisions, level, rules: { waivers: [], exceptions: [], reasons: {}, today: '2026-11-21' }, evidence: cited });
  const toEvidence = (document: DocumentOf<'gate-decision'>): GateEvidence => ({ kind: document.kind, key: document.key, state: 'accepted', document, refusal: null, received: toReceivedEvidence(document) });
  const finding = (key: string, rest: object) => ({ rule: 'release/gate-not-passed', keys: { item: 'RL-02', source: `gate-decision:${key}` }, check: 'item:RL-02', ...rest });

  test('of those that stand, their levels and how much each has checked', () => {
    expect(judged([toEvidence(toDecision({ findings: [warning] })), toEvidence(toDecision({ key: 'b', level: 'major' }))])).toEqual({
      findings: [], note: 'gate-decision:default stands at level release: 2 checks, 1 with warnings. gate-decision:b stands at level major: 2 checks.', evidence: cited,
    });
  });
  test.each<[Level, Level, boolean]>([['merge', 'merge', true], ['release', 'merge', true], ['merge', 'release', false], ['release', 'release', true], ['release', 'major', false], ['major', 'major', true]])('a decision of level %s for a release of level %s: %s', (demanded, level, stands) => {
    expect(judged([toEvidence(toDecision({ level: demanded }))], level).findings).toEqual(stands ? [] : [finding('default', {
      outcome: 'fail', message: `gate-decision:default was made at level ${demanded}, but this release asks for level ${level}.`, expected: level, actual: demanded,
      remedy: 'Run the gate on the tag, or give it `version` or `level`, so that it demands what the release does.',
    })]);
  });
  test('of those that do not stand, why, and how many of them', () => {
    const red = finding('a', { outcome: 'fail', message: 'gate-decision:a fails. drift/content-changed: The output differs.', expected: 'pass', actual: 'fail' });
    const open = finding('b', { outcome: 'unverified', reason: 'no-baseline', message: 'gate-decision:b is not verified. drift/no-baseline: There is no baseline.', expected: 'pass', actual: 'unverified' });
    const [a, b] = [toEvidence(toDecision({ key: 'a', findings: [failing] })), toEvidence(toDecision({ key: 'b', findings: [unverified] }))];
    expect(judged([a, toEvidence(toDecision())])).toEqual({ findings: [red], note: '1 of 2 decisions of the gate does not stand.', evidence: cited });
    expect(judged([b, a])).toEqual({ findings: [open, red], note: '2 of 2 decisions of the gate do not stand.', evidence: cited });
  });
  test('of what is no decision, that it does not count', () => {
    const refusal = { reason: 'partial', message: 'It is a part.', remedy: 'Run all of it.' } as const;
    expect(judged([{ ...toEvidence(toDecision()), state: 'refused', document: null, refusal }]).findings).toEqual([finding('default', { outcome: 'unverified', reason: 'partial', message: 'gate-decision:default (job drift) was refused: It is a part.', remedy: 'Run all of it.' })]);
    expect(judged([{ ...toEvidence(toDecision()), document: toDriftReport() }]).findings).toEqual([finding('default', { outcome: 'unverified', reason: 'missing-evidence', message: 'gate-decision:default (job drift) was refused: it did not arrive.' })]);
  });
});
