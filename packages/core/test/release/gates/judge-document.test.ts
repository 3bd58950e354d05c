import { describe, expect, test } from '@jest/globals';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import { toFinding, type FindingDraft, type ReceivedEvidence } from '../../../src/evidence/index.js';
import type { Refusal } from '../../../src/evidence/read-document.js';
import type { GateEvidence } from '../../../src/gate/judge-identity.js';
import { judgeDocument, toDocumentRules, toRefused, type DocumentRules } from '../../../src/release/gates/judge-document.js';
import { failing, toDriftReport, toHost, toReceivedEvidence, unverified, warning } from '../../evidence/documents.js';
import { toReleaseRun } from '../release-world.js';

const rules: DocumentRules = { waivers: [], exceptions: [], reasons: {}, today: '2026-11-21' };
const cause = toFinding(failing).fingerprint;

/** A document with these findings, whatever its verdict says. */
function toDocument(verdict: EvidenceDocument['verdict'], ...drafts: readonly FindingDraft[]): EvidenceDocument {
  return { ...toDriftReport(), verdict, findings: drafts.map(toFinding) };
}

describe('what a document says by the rules of today', () => {
  test.each<[string, EvidenceDocument]>([['passes', toDocument('pass')], ['passes with a warning', toDocument('warn', warning)]])('%s', (_what, document) => expect(judgeDocument(document, rules)).toEqual({ outcome: 'pass' }));
  const fails = { outcome: 'fail', because: ' drift/content-changed: The output differs.' };
  test('fails by a finding, by what others follow from first, and by a finding that its verdict denies', () => {
    expect(judgeDocument(toDocument('fail', failing), rules)).toEqual(fails);
    expect(judgeDocument(toDocument('fail', { ...failing, causedBy: cause, message: 'It follows.' }, unverified, failing, { ...failing, message: 'Later.' }), rules)).toEqual(fails);
    expect(judgeDocument(toDocument('fail', failing, { ...failing, causedBy: cause, message: 'It follows.' }), rules)).toEqual(fails);
    expect(judgeDocument(toDocument('pass', failing), rules)).toEqual(fails);
  });
  test('fails by its verdict, where no finding says why', () => expect(judgeDocument(toDocument('fail', warning), rules)).toEqual({ outcome: 'fail', because: '' }));
  const open = { outcome: 'unverified', reason: 'no-baseline', because: ' drift/no-baseline: There is no baseline.' };
  const permitted: DocumentRules = { ...rules, reasons: { 'no-baseline': 'warn' } };
  test('is unverified by a finding that nothing permits, the cause first', () => {
    expect(judgeDocument(toDocument('unverified', { ...unverified, causedBy: cause, reason: 'partial' }, warning, unverified), rules)).toEqual(open);
    expect(judgeDocument(toDocument('warn', unverified), rules)).toEqual(open);
    expect(judgeDocument(toDocument('unverified', unverified, { ...unverified, reason: 'partial', message: 'It is a part.' }), permitted)).toEqual({ outcome: 'unverified', reason: 'partial', because: ' drift/no-baseline: It is a part.' });
  });
  test('passes where that is permitted when it was written and today', () => expect(judgeDocument(toDocument('warn', unverified), permitted)).toEqual({ outcome: 'pass' }));
  test('stays unverified where it was when it was written, by that finding', () => expect(judgeDocument(toDocument('unverified', warning, unverified), permitted)).toEqual(open));
  test('is unproven where nothing says why', () => {
    expect(judgeDocument(toDocument('unverified'), rules)).toEqual({ outcome: 'unverified', reason: 'unproven', because: '' });
    expect(judgeDocument(toDocument('unverified', warning), rules)).toEqual({ outcome: 'unverified', reason: 'unproven', because: '' });
  });
  test('fails by what was waived, and no longer is', () => {
    const waiver = { rule: failing.rule, owner: 'ada', reason: 'known', expires: '2026-11-21' };
    const waived: Finding = { ...toFinding(failing), outcome: 'waived', waiver: { owner: 'ada', reason: 'known', expires: '2026-11-21' } };
    const document: EvidenceDocument = { ...toDriftReport(), verdict: 'pass', findings: [waived] };
    expect(judgeDocument(document, { ...rules, waivers: [waiver] })).toEqual({ outcome: 'pass' });
    expect(judgeDocument(document, { ...rules, waivers: [waiver], today: '2026-11-22' })).toMatchObject({ outcome: 'fail', because: expect.stringContaining('no waiver in the policy') });
  });
});

test('the rules are those of the policy, on the day of the clock', () => {
  const waiver = { rule: failing.rule, owner: 'ada', reason: 'known', expires: '2026-12-01' };
  const config = { waivers: [waiver], reasons: { 'no-baseline': 'warn' }, security: { exceptions: [] } };
  expect(toDocumentRules(toReleaseRun({ config, host: toHost({ now: () => new Date('2026-11-30T23:00:00Z') }) }))).toEqual({ waivers: [waiver], reasons: { 'no-baseline': 'warn' }, exceptions: [], today: '2026-11-30' });
});

describe('why a document does not count', () => {
  const draft = { rule: 'release/gate-not-passed', keys: { item: 'RL-02', source: 'x' }, check: 'item:RL-02' } as const;
  const refused = (refusal: Refusal | null, received: Partial<ReceivedEvidence> = {}) => {
    const one: GateEvidence = { kind: 'drift-report', key: 'parser', state: 'refused', document: null, refusal, received: toReceivedEvidence(toDriftReport(), received) };
    return toRefused(one, draft);
  };
  const told = (reason: string, why: string) => ({ ...draft, outcome: 'unverified', reason, message: `drift-report:parser (job drift) was refused: ${why}` });
  test('as it was refused, with the remedy where there is one', () => {
    expect(refused({ reason: 'partial', message: 'It is a part.', remedy: 'Run all.' })).toEqual({ ...told('partial', 'It is a part.'), remedy: 'Run all.' });
    expect(refused({ reason: 'partial', message: 'It is a part.' })).toEqual(told('partial', 'It is a part.'));
    expect(refused({ reason: 'partial', message: 'It is a part.' })).not.toHaveProperty('remedy');
  });
  test('because it never came', () => {
    expect(refused(null)).toEqual(told('missing-evidence', 'it did not arrive.'));
    expect(refused(null, { job: null, artifactId: null })).not.toHaveProperty('remedy');
  });
  const stranger: Refusal = { reason: 'wrong-subject', message: 'It is about another commit.', remedy: 'Run it here.' };
  const leftover = { ...told('wrong-subject', 'It is about another commit.'), message: 'drift-report:parser (out/x.json) was refused: It is about another commit.', remedy: 'It lies in out/x.json, perhaps left over from an earlier commit: delete the file, or make it again.' };
  test.each<[string, Refusal, Partial<ReceivedEvidence>, string]>([
    ['left over in a folder', stranger, { job: null, artifactId: null }, leftover.remedy], ['handed over by a job', stranger, { artifactId: null }, 'Run it here.'], ['from an artifact', stranger, { job: null }, 'Run it here.'],
    ['in a folder, but about this commit', { ...stranger, reason: 'dirty' }, { job: null, artifactId: null }, 'Run it here.'],
  ])('what to do about one %s', (_what, refusal, received, remedy) => expect(refused(refusal, { source: 'out/x.json', ...received }).remedy).toBe(remedy));
  test('the whole of it', () => expect(refused(stranger, { job: null, artifactId: null, source: 'out/x.json' })).toEqual(leftover));
});
