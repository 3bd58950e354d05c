import { describe, expect, test } from '@jest/globals';
import type { ReleaseEvidenceRecord } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { failing, toDriftReport, toObservations, unverified, warning } from '../../evidence/documents.js';
import { judgeContent, type ContentCase, type WholeFacts } from './content-facts.js';
import { elsewhere, toContradiction } from './judge-facts.js';

const [own, list, decided] = ['release-evidence.json', 'release-checklist.json', 'gate-decision.json'] as const;
const at = (path: string, what: string) => (findings: readonly FindingDraft[]): FindingDraft[] => findings.filter(({ keys }) => keys['path'] === path && keys['what'] === what);

describe('passed if and only if everything says so', () => {
  const verdictOf = (part: 'evidence' | 'checklist' | 'decision', verdict: 'pass' | 'warn' | 'fail' | 'unverified', passed = true) =>
    at({ evidence: own, checklist: list, decision: decided }[part], 'passed')(judgeContent({ parts: { passed }, change: ({ content }) => void (content[part].document.verdict = verdict) })).map(({ message }) => message);
  test('the verdict of the evidence', () => {
    expect([verdictOf('evidence', 'pass'), verdictOf('evidence', 'warn'), verdictOf('evidence', 'fail'), verdictOf('evidence', 'unverified'), verdictOf('evidence', 'fail', false), verdictOf('evidence', 'warn', false)]).toEqual([
      [], [], [`The record says passed, but the verdict of ${own} is fail.`], [`The record says passed, but the verdict of ${own} is unverified.`], [], [`The record says not passed, but the verdict of ${own} is warn.`],
    ]);
  });
  test('the checklist and the decision, of a release that passed', () => {
    const say = (what: string) => [`The record says passed, but ${what}.`];
    expect((['pass', 'warn', 'fail', 'unverified'] as const).map((verdict) => verdictOf('checklist', verdict))).toEqual([[], [], say('the checklist says fail'), say('the checklist says unverified')]);
    expect((['pass', 'warn', 'fail', 'unverified'] as const).map((verdict) => verdictOf('decision', verdict))).toEqual([[], [], say('the gate decided fail'), say('the gate decided unverified')]);
    expect([verdictOf('checklist', 'fail', false), verdictOf('decision', 'fail', false)]).toEqual([[], []]);
    expect(judgeContent({ content: () => ({ checklist: null }) })).toEqual([]);
  });
  test('what is signed', () => {
    const of = (said: 'passed' | 'refused', passed: boolean) => at(own, 'signed')(judgeContent({ parts: { passed }, facts: () => ({ said, cause: elsewhere }) }));
    expect([of('passed', true), of('refused', false), of('refused', true), of('passed', false)]).toEqual([
      [], [], [toContradiction(own, 'signed', 'What is signed says refused, but the record says passed.', { causedBy: elsewhere })], [toContradiction(own, 'signed', 'What is signed says passed, but the record says not passed.', { causedBy: elsewhere })],
    ]);
  });
  test('the gate judged at no lower level', () => {
    const of = (gateLevel: 'merge' | 'release' | 'major', level: 'merge' | 'release' | 'major', passed = true) => judgeContent({ parts: { gateLevel, level, passed } });
    const fault = (given: string, asked: string) => [toContradiction(decided, 'level', `The gate decided at level ${given}, but the release is of level ${asked}.`)];
    expect([of('merge', 'release'), of('merge', 'major'), of('release', 'major'), of('major', 'release'), of('release', 'merge'), of('merge', 'merge'), of('merge', 'release', false)]).toEqual([fault('merge', 'release'), fault('merge', 'major'), fault('release', 'major'), [], [], [], []]);
  });
  test('a gate that was waived in the checklist may have said anything', () => {
    const waived = (id: string, outcome: 'waived' | 'fail') => judgeContent({
      parts: { gateLevel: 'merge' }, change: ({ content: { checklist, decision } }) => {
        decision.document.verdict = 'fail';
        Object.assign(checklist.document.details.items[0] ?? {}, { id, outcome });
      },
    }).map(({ keys }) => keys['what']).filter((what) => what === 'passed' || what === 'level');
    expect([waived('RL-02', 'waived'), waived('RL-02', 'fail'), waived('RL-01', 'waived')]).toEqual([[], ['passed', 'level'], ['passed', 'level']]);
    expect(judgeContent({ parts: { gateLevel: 'merge' }, content: () => ({ checklist: null }) }).map(({ keys }) => keys['what'])).toEqual(['level']);
  });
  test('without a gate every document about the release', () => {
    const path = 'documents/drift-report.red.json';
    const of = (document: ReturnType<typeof toDriftReport>, more: Partial<ContentCase> = {}) => judgeContent({ parts: { isLocal: true, documents: [{ document, role: 'subject' }] }, content: () => ({ decision: null }), ...more });
    const fault = (verdict: string) => [toContradiction(path, 'passed', `The record says passed, but ${path} says ${verdict}, and no gate accepted it.`)];
    expect([of(toDriftReport({ key: 'red' })), of(toDriftReport({ key: 'red', findings: [warning] })), of(toDriftReport({ key: 'red', findings: [failing] })), of(toDriftReport({ key: 'red', findings: [unverified] }))]).toEqual([[], [], fault('fail'), fault('unverified')]);
    const elsewhereCommit = { commit: 'd'.repeat(40) };
    expect(judgeContent({ parts: { isLocal: true, documents: [{ document: toObservations({ key: 'red', findings: [failing], subject: elsewhereCommit }), role: 'reference' }] }, content: () => ({ decision: null }) })).toEqual([]);
    expect(judgeContent({ parts: { isLocal: true, documents: [{ document: toDriftReport({ key: 'red', findings: [failing] }), role: 'subject' }] } })).toEqual([toContradiction(decided, 'citation', `${own} rests on another decision than ${decided}.`)]);
    // A decision that cannot be read has its own fault, and what it said of the document is unknown.
    expect(of(toDriftReport({ key: 'red', findings: [failing] }), { parts: { documents: [{ document: toDriftReport({ key: 'red', findings: [failing] }), role: 'subject' }] } })).toEqual([]);
  });
});

describe('the record', () => {
  const record = (change: (record: ReleaseEvidenceRecord) => void, more: Partial<ContentCase> = {}) => judgeContent({
    change: ({ content: { evidence, record: written } }) => {
      change(evidence.document.details.record);
      change(written);
    }, ...more,
  });
  test.each<[string, (record: ReleaseEvidenceRecord) => void, string, string]>([
    ['version', (one) => void (one.version = '1.4.1'), 'record.version', 'The record is of version 1.4.1, the manifest of 1.4.0.'],
    ['commit', (one) => void (one.provenance.commit = 'd'.repeat(40)), 'record.commit', `The record is of commit ${'d'.repeat(40)}, the manifest of ${'a'.repeat(40)}.`],
    ['commit, where there is none', (one) => void (one.provenance.commit = null), 'record.commit', `The record is of commit none, the manifest of ${'a'.repeat(40)}.`],
    ['time of publication', (one) => void (one.distribution.publishedAt = '2027-01-15T09:00:00Z'), 'record.publishedAt', 'The record says when it was published, but it was signed before.'],
    ['notes', (one) => void (one.artifacts.releaseNotesRef = 'notes.html'), 'record.releaseNotesRef', 'The record names the notes notes.html, which are not in the bundle.'],
    ['rates', (one) => void (one.validation.gateResults.successRate = 0.5), 'record.gateResults', 'The rates in the record are not what follows from the documents.'],
    ['checklist', (one) => void (one.validation.checklist = []), 'record.checklist', 'The checklist in the record is not what follows from the documents.'],
  ])('says nothing else than the bundle: its %s', (_what, change, what, message) => {
    expect(record(change)).toEqual([toContradiction(own, what, message)]);
  });
  test('may name no notes', () => expect(record((one) => void (one.artifacts.releaseNotesRef = null))).toEqual([]));
  test('says the same in both files', () => {
    expect(judgeContent({ change: ({ content }) => void (content.record.releasedBy = 'eve'), facts: () => ({ cause: elsewhere }) })).toEqual([toContradiction('release-evidence.yml', 'record', `release-evidence.yml does not say the same as the record in ${own}.`, { causedBy: elsewhere })]);
    expect(judgeContent({ content: () => ({ record: null }) })).toEqual([]);
  });
  test('is not recomputed of a part of the documents', () => {
    const halved = (one: ReleaseEvidenceRecord): void => void Object.assign(one.validation, { checklist: [] });
    const parts = { documents: [{ document: toDriftReport({ key: 'red' }), role: 'subject' as const }] };
    expect(record(halved, { content: () => ({ checklist: null }) })).toEqual([]);
    expect(record(halved, { parts, content: ({ documents }) => ({ documents: documents.slice(1) }) })).toEqual([]);
    expect(record(halved, { parts }).map(({ keys }) => keys['what'])).toEqual(['record.checklist']);
  });
  test('counts only documents about this release', () => {
    const reference = { document: toDriftReport({ key: 'there', subject: { commit: 'd'.repeat(40) }, findings: [failing] }), role: 'reference' as const };
    expect(judgeContent({ parts: { documents: [reference] } })).toEqual([]);
    expect(record((one) => void (one.validation.gateResults.successRate = 0.5), { parts: { documents: [reference] } }).map(({ keys }) => keys['what'])).toEqual(['record.gateResults']);
  });
});

describe('answers that the checklist rests on', () => {
  const kept = (...paths: string[]) => ({ content: { checklist, evidence } }: WholeFacts): void => {
    checklist.document.details.items[1]?.evidence.push(...paths.map((path) => ({ source: 'api' as const, name: '/x', sha256: null, kept: path, status: 200 })), { source: 'file', name: 'CHANGELOG.md', sha256: null });
    evidence.document.details.record.validation.checklist.slice(1).forEach((one) => Object.assign(one, { evidence: paths[0] ?? 'CHANGELOG.md' }));
  };
  const answers = (...paths: string[]) => judgeContent({ change: kept(...paths), content: () => ({ record: null }) });
  test('are kept in the bundle, each told once', () => {
    expect([answers(), answers('release-notes.md'), answers('api/x.json', 'api/y.json', 'api/x.json')]).toEqual([
      [], [], ['api/x.json', 'api/y.json'].map((path) => toContradiction(list, `kept:${path}`, `The checklist rests on ${path}, which is not in the bundle.`)),
    ]);
  });
});
