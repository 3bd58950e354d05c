import { describe, expect, test } from '@jest/globals';
import type { FindingDraft } from '../../../src/evidence/index.js';
import type { ContentFacts } from '../../../src/release/verify/judge-documents.js';
import { failing, headCommit, toDriftReport, toObservations, warning } from '../../evidence/documents.js';
import { judgeContent, type WholeContent, type WholeFacts } from './content-facts.js';
import { elsewhere, hash, toContradiction, toFault, toManifest } from './judge-facts.js';

const [own, list, decided, notes] = ['release-evidence.json', 'release-checklist.json', 'gate-decision.json', 'release-notes.json'] as const;
const report = 'documents/drift-report.parser.json';
const other = 'd'.repeat(40);

const manifestWith = (changes: Parameters<typeof toManifest>[2]) => ({ manifest: { files, assets } }: ContentFacts): Partial<ContentFacts> => ({ manifest: toManifest(files, assets, { tag: 'v1.4.0', commit: headCommit, ...changes }) });
const without = (...gone: string[]) => ({ manifest: { files, assets, ...rest } }: ContentFacts): Partial<ContentFacts> => ({ manifest: { ...rest, ...toManifest(files.filter(({ path }) => !gone.includes(path)), assets), commit: rest.commit } });
const red = toDriftReport({ key: 'red', findings: [failing] });
const redPath = 'documents/drift-report.red.json';

test('an honest bundle has nothing against it, whatever was signed, and whether or not a gate decided', () => {
  for (const said of [null, 'passed'] as const) expect(judgeContent({ facts: () => ({ said }) })).toEqual([]);
  expect(judgeContent({ parts: { isLocal: true }, content: () => ({ decision: null }) })).toEqual([]);
  expect(judgeContent({ parts: { passed: false }, facts: () => ({ said: 'refused' }) })).toEqual([]);
  expect(judgeContent({ content: () => ({ evidence: null, checklist: null, decision: null, documents: [], record: null, notes: null }) })).toEqual([]);
});

describe('a verdict', () => {
  test('that is better than what its document says is told of whichever it is', () => {
    const forged = ({ content: { evidence, checklist, decision, documents } }: WholeFacts): void => [evidence, checklist, decision, ...documents].forEach((one) => Object.assign(one, { proven: 'fail' }));
    expect(judgeContent({ change: forged })).toEqual([own, list, decided, report].map((path) => toContradiction(path, 'verdict', `${path} says pass, but by its own findings and counts it is fail.`)));
  });
  test('that is worse than it must be is believed', () => {
    expect(judgeContent({ parts: { documents: [{ document: red, role: 'subject' }] }, change: ({ content }) => content.documents.forEach((one) => Object.assign(one, { proven: 'pass' })) })).toEqual([]);
  });
});

describe('commit, version, tag and repository are those of the manifest', () => {
  const stray = toDriftReport({ key: 'stray', subject: { commit: other, testedCommit: other, repository: 'eve/parser' } });
  const about = (path: string, actual: string | null): FindingDraft => toFault('evidence/wrong-commit', path, `${path} is about commit ${actual ?? 'none'}, the manifest about ${headCommit}.`, { expected: headCommit, actual });

  test('in the evidence, the checklist, the decision and the notes', () => {
    expect(judgeContent({ facts: manifestWith({ commit: other, version: '1.5.0', tag: 'v1.5.0', repository: 'eve/parser' }) }).filter(({ keys }) => keys['what']?.startsWith('record') !== true)).toEqual([
      toFault('evidence/wrong-commit', own, `${own} is about commit ${headCommit}, the manifest about ${other}.`, { expected: other, actual: headCommit }),
      toFault('evidence/wrong-version', own, `${own} is about version 1.4.0, the manifest about 1.5.0.`, { expected: '1.5.0', actual: '1.4.0' }),
      toContradiction(own, 'tag', `${own} is about the tag v1.4.0, the manifest about v1.5.0.`),
      toFault('evidence/wrong-commit', list, `${list} is about commit ${headCommit}, the manifest about ${other}.`, { expected: other, actual: headCommit }),
      toFault('evidence/wrong-version', list, `${list} is about version 1.4.0, the manifest about 1.5.0.`, { expected: '1.5.0', actual: '1.4.0' }),
      toContradiction(list, 'tag', `${list} is about the tag v1.4.0, the manifest about v1.5.0.`),
      toFault('evidence/wrong-commit', decided, `${decided} is about commit ${headCommit}, the manifest about ${other}.`, { expected: other, actual: headCommit }),
      toFault('evidence/wrong-commit', report, `${report} is about commit ${headCommit}, the manifest about ${other}.`, { expected: other, actual: headCommit }),
      toFault('evidence/wrong-version', notes, `${notes} is about version 1.4.0, the manifest about 1.5.0.`, { expected: '1.5.0', actual: '1.4.0' }),
      toFault('evidence/wrong-commit', notes, `${notes} is about commit ${headCommit}, the manifest about ${other}.`, { expected: other, actual: headCommit }),
      ...[own, decided, report].map((path) => toContradiction(path, 'repository', `${path} is about the repository acme/parser, the manifest about eve/parser.`)),
    ]);
  });
  test('or there are none on either side, and that is said', () => {
    expect(judgeContent({ facts: manifestWith({ commit: null, tag: null, repository: null }) }).filter(({ keys }) => keys['path'] === own || keys['path'] === decided).map(({ message }) => message)).toEqual([
      `${own} is about commit ${headCommit}, the manifest about none.`, `${own} is about the tag v1.4.0, the manifest about none.`, `${decided} is about commit ${headCommit}, the manifest about none.`,
      `${own} is about the repository acme/parser, the manifest about none.`, `${decided} is about the repository acme/parser, the manifest about none.`, `The record is of commit ${headCommit}, the manifest of none.`,
    ]);
    const change = ({ content: { checklist } }: WholeFacts): void => void Object.assign(checklist.document.details.release, { commit: null, version: null, tag: null });
    expect(judgeContent({ change })).toEqual([
      about(list, null), toFault('evidence/wrong-version', list, `${list} is about version none, the manifest about 1.4.0.`, { expected: '1.4.0', actual: null }), toContradiction(list, 'tag', `${list} is about the tag none, the manifest about v1.4.0.`),
    ]);
    expect(judgeContent({ change, facts: manifestWith({ version: '', tag: null, commit: null }) }).filter(({ keys }) => keys['path'] === list)).toEqual([]);
    expect(judgeContent({ change: ({ content: { decision } }) => void (decision.document.subject.repository = null) })).toEqual([]);
  });
  test('in documents about this release; references are of another commit, and of any repository', () => {
    expect(judgeContent({ parts: { documents: [{ document: stray, role: 'subject' }] } })).toEqual([
      about('documents/drift-report.stray.json', other), toContradiction('documents/drift-report.stray.json', 'repository', 'documents/drift-report.stray.json is about the repository eve/parser, the manifest about acme/parser.'),
    ]);
    expect(judgeContent({ parts: { documents: [{ document: stray, role: 'reference' }] } })).toEqual([]);
  });
  test('in notes, but for those of a release that was refused, which may be why', () => {
    const of = (said: ContentFacts['said'], provenance: WholeContent['notes']['provenance']) => judgeContent({ parts: { passed: said !== 'refused' }, content: (whole) => ({ notes: { ...whole.notes, version: '1.3.0', provenance } }), facts: () => ({ said }) }).map(({ rule, keys, actual }) => [rule, keys['path'], actual]);
    const made = { commit: other, buildId: null, signedBy: null };
    expect([of('passed', made), of(null, undefined), of('refused', made)]).toEqual([[['evidence/wrong-version', notes, '1.3.0'], ['evidence/wrong-commit', notes, other]], [['evidence/wrong-version', notes, '1.3.0']], []]);
  });
  test('which follows from lists that are not the signed ones', () => {
    expect(judgeContent({ facts: (whole) => ({ ...manifestWith({ commit: other, version: '1.5.0', tag: null })(whole), cause: elsewhere }) }).map(({ causedBy }) => causedBy)).toEqual(Array.from({ length: 12 }, () => elsewhere));
  });
});

describe('what release-evidence.json cites', () => {
  const cite = (change: (one: WholeContent['evidence']['document']['details']['documents'][number]) => void) => ({ content: { evidence } }: WholeFacts): void => evidence.document.details.documents.forEach(change);
  const wrong = (what: string): FindingDraft => toContradiction(report, 'citation', `${own} does not cite ${report} as it is: ${what}.`);

  test.each<[string, Parameters<typeof cite>[0], string]>([
    ['hash', (one) => void (one.documentSha256 = hash('9')), 'its SHA-256'], ['role', (one) => void (one.role = 'reference'), 'its role'], ['key', (one) => void (one.key = 'other'), 'its key'],
    ['verdict', (one) => void (one.verdict = 'warn'), 'its verdict'], ['attempt', (one) => void (one.attempt = 2), 'its attempt'], ['commit', (one) => void (one.commit = other), 'its commit'],
    ['content', (one) => void (one.contentDigest = `sha256:${hash('9')}`), 'its content digest'],
  ])('is as the document is: its %s', (_what, change, said) => {
    expect(judgeContent({ change: cite(change) }).find(({ keys }) => keys['what'] === 'citation' && keys['path'] === report)).toEqual(wrong(said));
  });
  test('is of the kind that the manifest and the document say, which is told once, after whatever else is wrong', () => {
    expect(judgeContent({ change: cite((one) => Object.assign(one, { kind: 'bundle-readiness', documentSha256: hash('9'), role: 'reference', commit: other })) }).filter(({ keys }) => keys['what'] === 'citation')).toEqual([wrong('its SHA-256, its role, its kind, its commit')]);
    expect(judgeContent({ change: ({ content: { documents } }) => documents.forEach((one) => Object.assign(one.document, { kind: 'bundle-readiness' })) }).filter(({ keys }) => keys['what'] === 'citation')).toEqual([wrong('its kind')]);
  });
  test('is of the kind that the manifest says', () => {
    expect(judgeContent({ facts: ({ manifest: { files, assets } }) => ({ manifest: toManifest(files.map((one) => (one.path === report ? { ...one, kind: 'file' } : one)), assets, { commit: headCommit }) }) })).toEqual([wrong('its kind')]);
  });
  test('is not judged further where the document itself cannot be read', () => {
    expect(judgeContent({ content: () => ({ documents: [] }) })).toEqual([]);
  });
  test('is in the manifest, and what lies there is cited', () => {
    expect(judgeContent({ facts: without(report) })).toEqual([toContradiction(report, 'citation', `${own} cites ${report}, which the manifest does not list.`)]);
    expect(judgeContent({ change: ({ content: { evidence } }) => void (evidence.document.details.documents = []) }).slice(0, 1)).toEqual([toContradiction(report, 'citation', `${report} is not cited in ${own}: it counts for nothing, and must not lie here.`)]);
  });
  test('is cited once', () => {
    expect(judgeContent({ change: ({ content: { evidence: { document: { details } } } }) => void (details.documents = [...details.documents, ...details.documents]) }).slice(0, 1)).toEqual([toContradiction(own, 'documents', `${own} cites a document twice.`)]);
  });
  test('as a reference is about another commit', () => {
    const path = 'documents/regression-observations.there.reference.json';
    const of = (commit: string | null) => judgeContent({ parts: { documents: [{ document: toObservations({ key: 'there', subject: { commit } }), role: 'reference' }] } });
    expect([of(other), of(headCommit), of(null)]).toEqual([[], [toContradiction(path, 'role', `${path} is called a reference to another commit, but is about ${headCommit}.`)], [toContradiction(path, 'role', `${path} is called a reference to another commit, but is about none.`)]]);
  });
  test('as shipped files is what the manifest says, in whatever order', () => {
    const assets = { 'a.tgz': 'a', 'b.tgz': 'b' };
    const of = (change: (list: { name: string; sha256: string; bytes: number }[]) => unknown) => judgeContent({ parts: { assets }, change: ({ content: { evidence } }) => void change(evidence.document.details.assets) });
    const fault = [toContradiction(own, 'assets', `${own} and manifest.json do not name the same shipped files.`)];
    expect([of((all) => all.reverse()), of((all) => all.pop()), of(([one]) => Object.assign(one ?? {}, { name: 'c.tgz' })), of(([one]) => Object.assign(one ?? {}, { sha256: hash('9') })), of(([one]) => Object.assign(one ?? {}, { bytes: 9 }))]).toEqual([[], fault, fault, fault, fault]);
  });
});

describe('the decision of the gate', () => {
  const otherDecision = [toContradiction(decided, 'citation', `${own} rests on another decision than ${decided}.`)];
  test('is the one that is cited', () => {
    const of = (changes: object | null) => judgeContent({ change: ({ content: { evidence: { document: { details } } } }) => void (details.decision = changes === null || details.decision === null ? null : { ...details.decision, ...changes }) });
    expect([of({}), of(null), of({ documentSha256: hash('9') }), of({ contentDigest: `sha256:${hash('9')}` }), of({ verdict: 'warn' })]).toEqual([[], otherDecision, otherDecision, otherDecision, otherDecision]);
  });
  test('is in the bundle when it is cited; one that lies there and cannot be read has its own fault', () => {
    expect(judgeContent({ content: () => ({ decision: null }), facts: without(decided) })).toEqual([toContradiction(own, 'decision', `${own} rests on a decision of the gate, which is not in the bundle.`)]);
    expect(judgeContent({ content: () => ({ decision: null }) })).toEqual([]);
    expect(judgeContent({ parts: { isLocal: true }, content: () => ({ decision: null }), facts: without(decided) })).toEqual([]);
  });
  const late = { document: toDriftReport({ key: 'late' }), role: 'subject' as const };
  test('accepted every document about this release', () => {
    const refused = [toContradiction('documents/drift-report.late.json', 'accepted', 'documents/drift-report.late.json is in the bundle, but the gate did not accept it.')];
    expect(judgeContent({ parts: { documents: [{ ...late, isAccepted: false }] } })).toEqual(refused);
    expect(judgeContent({ parts: { documents: [late] }, change: ({ content: { decision } }) => decision.document.details.documents.slice(1).forEach((one) => Object.assign(one, { accepted: false })) })).toEqual(refused);
    expect(judgeContent({ parts: { documents: [{ document: toObservations({ key: 'there', subject: { commit: other } }), role: 'reference' }] } })).toEqual([]);
  });
  test('accepted nothing else, unless the release did not pass, for then it may be missing', () => {
    const add = (entry: object) => ({ content: { decision: { document: { details } } } }: WholeFacts): void => void (details.documents = [...details.documents, ...details.documents.map((one) => ({ ...one, key: 'lost', documentSha256: hash('9'), ...entry }))]);
    expect(judgeContent({ change: add({}) })).toEqual([toContradiction(decided, 'missing:drift-report:lost', 'The gate accepted drift-report:lost, which is not in the bundle.')]);
    expect([judgeContent({ change: add({ accepted: false }) }), judgeContent({ change: add({ documentSha256: null }) }), judgeContent({ parts: { passed: false }, change: add({}) })]).toEqual([[], [], []]);
  });
  test('counts no document as passed that says otherwise', () => {
    const of = (outcome: string, document = red) => judgeContent({ parts: { documents: [{ document, role: 'subject' }] }, change: ({ content: { decision } }) => decision.document.details.documents.slice(1).forEach((one) => Object.assign(one, { outcome })) });
    expect([of('pass'), of('fail'), of('pass', toDriftReport({ key: 'red', findings: [warning] }))]).toEqual([[toContradiction(redPath, 'outcome', `The gate counts ${redPath} as passed, but it says fail.`)], [], []]);
  });
});
