import { describe, expect, it, test } from '@jest/globals';
import { judgeRefusals } from '../../src/drift/completeness/judge-refusals.js';
import type { PackEvidence, PlanDocument, RefusedDocument } from '../../src/drift/completeness/select-evidence.js';
import { toFinding, type FindingDraft, type ReceivedEvidence } from '../../src/evidence/index.js';
import { observationsOf, packOf } from './plain-drift.js';

const received: ReceivedEvidence = {
  kind: null, key: null, attempt: 1, job: null, artifactId: null, artifactDigest: null, documentSha256: null, contentDigest: null, document: null, refusal: null, folder: null, source: 'a.json',
};
const observed = [{ document: observationsOf(), received }];
const { details: _details, ...envelope } = observationsOf();
const planDocument: PlanDocument = { ...envelope, $schema: 'https://shipworthy.github.io/shipworthy/schemas/regression-plan-v1.schema.json', kind: 'regression-plan', details: { pack: null, planDigest: null, shards: 0, assignments: [] } };
const plan = { document: planDocument, received };

function judge(evidence: Partial<PackEvidence>): ReturnType<typeof judgeRefusals> {
  return judgeRefusals(packOf(), { plan: null, observations: [], refused: [], ...evidence });
}

const refusedOf = (document: string, more: Partial<RefusedDocument> = {}): RefusedDocument => ({ document, reason: 'wrong-subject', message: `${document} is another.`, isPlan: false, ...more });
const findingOf = (document: string): FindingDraft => ({ rule: 'drift/observation-refused', keys: { document }, check: null, outcome: 'unverified', reason: 'wrong-subject', message: `${document} is another.`, location: { path: 'pack.yml' } });
const causeOf = (draft: FindingDraft, message: string): object => ({ fingerprint: toFinding(draft).fingerprint, message });

test('what nobody refused has no finding, be it observations or a plan', () => {
  expect(judge({ observations: observed })).toStrictEqual({ findings: [], cause: null });
  expect(judge({ plan })).toStrictEqual({ findings: [], cause: null });
});

test('without observations there is nothing to judge, which is said once', () => {
  const missing: FindingDraft = { rule: 'drift/observations-missing', keys: { pack: 'parser' }, check: null, outcome: 'unverified', reason: 'missing-evidence', location: { path: 'pack.yml' }, message: 'No observations of the pack parser were handed over.' };
  expect(judge({})).toStrictEqual({ findings: [missing], cause: causeOf(missing, 'there are no observations') });
});

describe('a refused document', () => {
  it('is told with its reason, and with its remedy where it has one', () => {
    expect(judge({ observations: observed, refused: [refusedOf('a'), refusedOf('b', { remedy: 'Run it again.' })] })).toStrictEqual({ findings: [findingOf('a'), { ...findingOf('b'), remedy: 'Run it again.' }], cause: null });
  });

  it('leaves nothing to judge when there are no others: the first is the cause', () => {
    expect(judge({ refused: [refusedOf('a'), refusedOf('b')] })).toStrictEqual({ findings: [findingOf('a'), findingOf('b')], cause: causeOf(findingOf('a'), 'the observations were refused') });
  });

  it('that is the plan leaves nothing to prove completeness with, whatever was observed', () => {
    const refused = [refusedOf('a'), refusedOf('plan', { isPlan: true }), refusedOf('other', { isPlan: true })];
    const expected = { findings: [findingOf('a'), findingOf('plan'), findingOf('other')], cause: causeOf(findingOf('plan'), 'the plan was refused') };
    expect(judge({ refused })).toStrictEqual(expected);
    expect(judge({ refused, observations: observed })).toStrictEqual(expected);
    expect(judge({ refused: [refusedOf('plan', { isPlan: true })], observations: observed })).toStrictEqual({ findings: [findingOf('plan')], cause: causeOf(findingOf('plan'), 'the plan was refused') });
  });

  it('that is a second plan leaves the first', () => {
    expect(judge({ plan, refused: [refusedOf('plan', { isPlan: true })] })).toStrictEqual({ findings: [findingOf('plan')], cause: null });
  });
});
