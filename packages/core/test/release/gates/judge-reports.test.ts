import { describe, expect, test } from '@jest/globals';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { buildDocument, judge, type ReceivedEvidence } from '../../../src/evidence/index.js';
import type { GateEvidence } from '../../../src/gate/judge-identity.js';
import { documentsCriterion } from '../../../src/release/gates/index.js';
import { judgeReports } from '../../../src/release/gates/judge-reports.js';
import { failing, policy, subject, toContext, toHost, toReceivedEvidence, unverified, warning, type DocumentChanges } from '../../evidence/documents.js';
import { said, toReleaseRun, type RunChanges } from '../release-world.js';

function toReport({ key = 'default', ...changes }: DocumentChanges = {}): DocumentOf<'doc-sync-report'> {
  const host = toHost({ context: toContext(changes.context) });
  return buildDocument(host, {
    kind: 'doc-sync-report', key, partial: changes.partial ?? false, subject: { ...subject, ...changes.subject }, inputs: [], policy, startedAt: host.now(),
    judgement: judge({ checks: ['one', 'two'], findings: changes.findings ?? [], waivers: [], waiversAsOf: '2026-11-21', reasons: {}, key }),
    details: emptyDetails,
  });
}

const emptyDetails: DocumentOf<'doc-sync-report'>['details'] = { range: null, areas: [], tasks: [], sources: [], references: [], forms: [], links: null, changelog: null, samples: [], debts: null, skipped: [] };
const docSync = { config: { docSync: {} } };
const received = (changes: DocumentChanges = {}, how: Partial<ReceivedEvidence> = {}): ReceivedEvidence => toReceivedEvidence(toReport(changes), { job: 'docs', ...how });

async function documents(handed: readonly ReceivedEvidence[], changes: RunChanges = docSync) {
  const result = await documentsCriterion.evaluate(toReleaseRun({ documents: handed, ...changes }));
  return { ...result, said: said('RL-05', result) };
}

describe('RL-05, documentation matches', () => {
  test('passes by a report that passes, also with warnings, and says what was checked', async () => {
    const { said: what, note, evidence } = await documents([received()]);
    expect([what, note, evidence.map(({ name }) => name)]).toEqual([['pass'], 'doc-sync-report:default passes: 2 checks.', ['doc-sync-report:default']]);
    expect((await documents([received({ findings: [warning] })])).note).toBe('doc-sync-report:default passes: 2 checks, 1 with warnings.');
  });

  test('fails by a red report, and is unverified by an unverified one', async () => {
    expect((await documents([received({ findings: [failing] })])).said).toEqual(['fail', 'release/documents-not-checked fail default']);
    expect((await documents([received({ findings: [unverified] })])).said).toEqual(['unverified', 'release/documents-not-checked no-baseline default']);
  });

  test.each([
    ['wrong-subject', { subject: { commit: 'c'.repeat(40) } }],
    ['partial', { partial: true }],
    ['dirty', { subject: { dirty: true } }],
  ] as const)('a report that does not count is unverified: %s', async (reason, changes) => {
    expect((await documents([received(changes)])).said).toEqual(['unverified', `release/documents-not-checked ${reason} default`]);
  });

  test('of several all must pass', async () => {
    expect((await documents([received(), received({ key: 'manual', findings: [failing] }, { job: 'manual' })])).said).toEqual(['fail', 'release/documents-not-checked fail manual']);
  });

  test('none is missing evidence where the configuration says what documents must be, or the gate asks for a report', async () => {
    const missing = ['unverified', 'release/documents-not-checked missing-evidence none'];
    expect((await documents([])).said).toEqual(missing);
    expect((await documents([], { config: { gate: { levels: { release: { require: ['doc-sync-report'] } } } } })).said).toEqual(missing);
  });

  test('is not applicable only where nothing says what documents must be', async () => {
    const { said: what, note } = await documents([], {});
    expect([what, note]).toEqual([['not-applicable', 'release/documents-not-checked not-applicable none'], 'The configuration has no `docSync`, and no gate asks for a report: nothing says what the documents must be.']);
    expect((await documents([received({ findings: [failing] })], {})).said[0]).toBe('fail');
  });

  test('can be waived', async () => expect(said('RL-05', await documents([]), ['release/documents-not-checked'])[0]).toBe('waived'));
});

describe('what is said of reports', () => {
  const cited = [{ source: 'document', name: 'doc-sync-report:default', sha256: null }] as const;
  const judged = (reports: readonly GateEvidence[], isAsked = true) => judgeReports({ reports, isAsked, rules: { waivers: [waiver], exceptions: [], reasons: {}, today: '2026-11-21' }, evidence: cited });
  const waiver = { rule: failing.rule, owner: 'ada', reason: 'known', expires: '2026-12-01' };
  const toEvidence = (document: DocumentOf<'doc-sync-report'>): GateEvidence => ({ kind: document.kind, key: document.key, state: 'accepted', document, refusal: null, received: toReceivedEvidence(document) });
  const refused = (one: GateEvidence): GateEvidence => ({ ...one, state: 'refused', document: null, refusal: { reason: 'partial', message: 'It is a part.', remedy: 'Run all of it.' } });
  const finding = (key: string, rest: object) => ({ rule: 'release/documents-not-checked', keys: { item: 'RL-05', key }, check: 'item:RL-05', ...rest });
  const red = (key: string) => finding(key, {
    outcome: 'fail', message: `doc-sync-report:${key} fails. drift/content-changed: The output differs.`, expected: 'pass', actual: 'fail', remedy: 'Mend what the report names, and run doc-sync-check again.',
  });

  test('of those that pass, how much each has checked', () => {
    const waived = buildWaived([waiver]);
    expect(judged([toEvidence(toReport({ findings: [warning] })), toEvidence(waived)])).toEqual({ findings: [], note: 'doc-sync-report:default passes: 2 checks, 1 with warnings. doc-sync-report:manual passes: 2 checks, 1 waived.', evidence: cited });
  });
  test('of those that do not, why, and how many of them', () => {
    const open = finding('b', { outcome: 'unverified', reason: 'no-baseline', message: 'doc-sync-report:b is not verified. drift/no-baseline: There is no baseline.', expected: 'pass', actual: 'unverified', remedy: 'Mend what the report names, and run doc-sync-check again.' });
    expect(judged([toEvidence(toReport({ key: 'a', findings: [failing] })), toEvidence(toReport())])).toEqual({ findings: [red('a')], note: '1 of 2 reports of doc-sync-check does not pass.', evidence: cited });
    expect(judged([toEvidence(toReport({ key: 'a', findings: [failing] })), toEvidence(toReport({ key: 'b', findings: [unverified] }))])).toEqual({ findings: [red('a'), open], note: '2 of 2 reports of doc-sync-check do not pass.', evidence: cited });
  });
  test('of those that do not count, why', () => {
    expect(judged([refused(toEvidence(toReport()))]).findings).toEqual([finding('default', { outcome: 'unverified', reason: 'partial', message: 'doc-sync-report:default (job drift) was refused: It is a part.', remedy: 'Run all of it.' })]);
  });
  test('of none, whether one is asked for', () => {
    const [missing, needless] = ['No report of doc-sync-check was handed over, so nobody knows whether the documents match.', 'The configuration has no `docSync`, and no gate asks for a report: nothing says what the documents must be.'];
    expect(judged([])).toEqual({ findings: [finding('none', { outcome: 'unverified', reason: 'missing-evidence', message: missing })], note: missing, evidence: [] });
    expect(judged([], false)).toEqual({ findings: [finding('none', { outcome: 'not-applicable', message: needless })], note: needless, evidence: [] });
  });
});

function buildWaived(waivers: Parameters<typeof judge>[0]['waivers']): DocumentOf<'doc-sync-report'> {
  const host = toHost();
  const judgement = judge({ checks: ['one', 'two'], findings: [failing], waivers, waiversAsOf: '2026-11-21', reasons: {}, key: 'manual' });
  return buildDocument(host, { kind: 'doc-sync-report', key: 'manual', partial: false, subject, inputs: [], policy, startedAt: host.now(), judgement, details: emptyDetails });
}
