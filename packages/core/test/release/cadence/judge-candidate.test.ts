import { describe, expect, test } from '@jest/globals';
import { toFinding, type FindingDraft, type ReceivedEvidence } from '../../../src/evidence/index.js';
import type { Candidate } from '../../../src/release/cadence/candidate.js';
import { judgeCandidate, type CandidateFacts, type CandidateJudgement } from '../../../src/release/cadence/judge-candidate.js';
import { openEvidenceLog } from '../../../src/release/evidence-log.js';
import type { ReleaseHistory } from '../../../src/release/release-run.js';
import { parseVersion } from '../../../src/version/index.js';
import { failing, toDriftReport, toReceivedEvidence, unverified, warning, type DocumentChanges } from '../../evidence/documents.js';

const commit = 'c'.repeat(12).padEnd(40, '0');
const candidate = (number: bigint, at = commit): Candidate => ({ name: `v1.5.0-rc.${String(number)}`, commit: at, number, kind: 'tag' });
const first = candidate(1n, 'b'.repeat(40));
const second = candidate(2n);

interface Asked extends Partial<Pick<CandidateFacts, 'repository' | 'candidates'>> {
  readonly documents?: readonly ReceivedEvidence[];
  readonly history?: ReleaseHistory;
}

/** Of a release that contains the candidates 0 to 2; reports are asked for the second. */
function judged({ documents = [], history = { state: 'known', commits: [] }, repository = 'acme/parser', candidates = { contained: [candidate(0n, 'a'.repeat(40)), first, second], others: [] } }: Asked = {}): CandidateJudgement {
  const version = parseVersion('1.5.0');
  if (version === null) throw new TypeError('it is one');
  return judgeCandidate({ name: '1.5.0', version, run: { history, documents, log: openEvidenceLog() }, repository, candidates });
}

const report = (changes: DocumentChanges = {}): ReceivedEvidence => toReceivedEvidence(toDriftReport({ ...changes, subject: { commit, ...changes.subject } }));
const cited = ({ key, documentSha256, contentDigest }: ReceivedEvidence) => ({ source: 'document', name: `drift-report:${key ?? ''}`, sha256: documentSha256, contentDigest });
const missing = { rule: 'release/candidate-missing', keys: { release: '1.5.0' }, check: 'cadence:candidate' };
const refused = (outcome: object, message: string): object => ({ ...missing, ...outcome, message });

describe('a candidate is proven', () => {
  test('by a drift report of its commit, which is cited; the newest candidate counts', () => {
    const one = report();
    expect(judged({ documents: [one] })).toEqual({ check: 'cadence:candidate', findings: [], note: 'candidate v1.5.0-rc.2 proven by its drift report', candidate: second, evidence: [cited(one)] });
  });
  test('by several, all of them cited, whatever else was handed over', () => {
    const [one, two] = [report(), report({ key: 'printer', findings: [warning] })];
    const others = [report({ subject: { commit: first.commit }, findings: [failing] }), { ...report({ findings: [failing] }), kind: 'regression-plan' }, { ...report(), document: null }];
    expect(judged({ documents: [...others, one, two] })).toEqual({ check: 'cadence:candidate', findings: [], note: 'candidate v1.5.0-rc.2 proven by its 2 drift reports', candidate: second, evidence: [cited(one), cited(two)] });
  });
  test('also where nobody knows the repository, or the history', () => {
    expect(judged({ documents: [report()], repository: null }).findings).toEqual([]);
    expect(judged({ documents: [report({ subject: { repository: null } })], repository: null }).findings).toEqual([]);
    expect(judged({ documents: [report()], history: { state: 'unknown', finding: shallow } }).findings).toEqual([]);
  });
});

const shallow: FindingDraft = { rule: 'release/shallow-history', keys: { what: 'history' }, check: 'history', outcome: 'unverified', reason: 'unreadable-source', message: 'This clone is shallow.' };

describe('a release without a candidate', () => {
  const none = (message: string) => ({ check: 'cadence:candidate', findings: [refused({ outcome: 'fail' }, message)], note: 'no candidate', candidate: null, evidence: [] });
  test('fails, and says how one is called', () => {
    expect(judged({ candidates: { contained: [], others: [] }, documents: [report()] })).toEqual(none('There is no candidate of 1.5.0: neither a branch nor a tag such as release/v1.5.0-rc.1.'));
  });
  test('fails where it does not contain the one that was tried', () => {
    expect(judged({ candidates: { contained: [], others: [first, second] } })).toEqual(none('The candidate v1.5.0-rc.1 is not contained in what is released, so it was another state that was tried.'));
  });
  test('is not known in a clone that does not hold the history, and names what it follows from', () => {
    expect(judged({ candidates: { contained: [], others: [first] }, history: { state: 'unknown', finding: shallow } })).toEqual({
      check: 'cadence:candidate', note: 'candidates unknown', candidate: null, evidence: [],
      findings: [{
        ...missing, outcome: 'unverified', reason: 'unreadable-source', message: 'Whether the release contains a candidate cannot be known from this clone.', causedBy: toFinding(shallow).fingerprint, remedy: 'Give the checkout step `with: { fetch-depth: 0 }`.',
      }],
    });
  });
});

describe('a candidate without a report of its commit', () => {
  const told = (more = '') => ({
    check: 'cadence:candidate', note: 'candidate v1.5.0-rc.2 of 1.5.0 is not proven', candidate: second, evidence: [],
    findings: [{
      ...missing, outcome: 'unverified', reason: 'missing-evidence', message: `The candidate v1.5.0-rc.2 has no drift report: none that was handed over is of its commit cccccccccccc.${more}`,
      remedy: 'Run drift-check on the commit of the candidate, and hand its report over with `documents`.',
    }],
  });
  const unread: ReceivedEvidence = { ...report(), document: null, refusal: { reason: 'malformed-document', message: 'It does not parse.' } };
  test.each<[string, readonly ReceivedEvidence[], string]>([
    ['is not verified', [], ''], ['by reports of others', [report({ subject: { commit: first.commit } })], ''], ['by a document of another kind', [{ ...report(), kind: 'regression-plan' }, { ...unread, kind: 'regression-plan' }], ''],
    ['and says that one cannot be read', [unread], ' (1 that cannot be read was handed over.)'], ['and says how many cannot', [unread, report({ subject: { commit: first.commit } }), unread], ' (2 that cannot be read were handed over.)'],
  ])('%s', (_what, documents, more) => expect(judged({ documents })).toEqual(told(more)));
});

describe('a report that proves nothing', () => {
  test.each<[DocumentChanges, object, string]>([
    [{ findings: [failing] }, { outcome: 'fail' }, 'fails.'],
    [{ findings: [unverified] }, { outcome: 'unverified', reason: 'unproven' }, 'is unverified.'],
    [{ findings: [failing, unverified] }, { outcome: 'fail' }, 'fails.'],
    [{ partial: true, subject: { dirty: true } }, { outcome: 'unverified', reason: 'partial' }, 'judges only a chosen part.'],
    [{ subject: { dirty: true }, findings: [failing] }, { outcome: 'unverified', reason: 'dirty' }, 'was made with tracked files that differ from the commit.'],
    [{ subject: { repository: 'acme/fork' }, partial: true }, { outcome: 'unverified', reason: 'wrong-subject' }, 'is of the repository acme/fork, not of acme/parser.'],
    [{ subject: { repository: null } }, { outcome: 'unverified', reason: 'wrong-subject' }, 'is of the repository without a name, not of acme/parser.'],
  ])('%j', (changes, outcome, told) => {
    const one = report(changes);
    expect(judged({ documents: [one] })).toEqual({
      check: 'cadence:candidate', findings: [refused(outcome, `The drift report parser of the candidate v1.5.0-rc.2 ${told}`)], note: 'candidate v1.5.0-rc.2 of 1.5.0 is not proven', candidate: second, evidence: [cited(one)],
    });
  });
  test('is not outweighed by one that passes', () => {
    const { findings, evidence } = judged({ documents: [report({ key: 'printer', findings: [failing] }), report()] });
    expect([findings, evidence.length]).toEqual([[refused({ outcome: 'fail' }, 'The drift report printer of the candidate v1.5.0-rc.2 fails.')], 2]);
  });
  test('is no better than its findings, whatever it claims, and no better than its claim', () => {
    const claiming = (verdict: 'pass' | 'fail' | 'unverified', findings: readonly FindingDraft[]): ReceivedEvidence => {
      const document = { ...toDriftReport({ subject: { commit }, findings }), verdict };
      return toReceivedEvidence(document);
    };
    const said = (one: ReceivedEvidence) => judged({ documents: [one] }).findings.map(({ message }) => message.replace(/^.*-rc\.2 /, ''));
    expect([said(claiming('pass', [failing])), said(claiming('pass', [unverified])), said(claiming('fail', [])), said(claiming('unverified', []))]).toEqual([['fails.'], ['is unverified.'], ['fails.'], ['is unverified.']]);
  });
  test('what its own policy permits is permitted', () => {
    expect(judged({ documents: [report({ findings: [unverified], policy: { reasons: { 'no-baseline': 'warn' } } })] }).findings).toEqual([]);
  });
});
