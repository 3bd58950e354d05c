import { describe, expect, test } from '@jest/globals';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { fingerprintOf } from '../../src/evidence/fingerprint.js';
import type { FindingDraft, ReceivedEvidence } from '../../src/evidence/index.js';
import type { Refusal } from '../../src/evidence/read-document.js';
import { judgeEvidence, type EvidenceRules } from '../../src/gate/judge-evidence.js';
import type { GateEvidence } from '../../src/gate/judge-identity.js';
import { parseRequirements } from '../../src/gate/requirement.js';
import { failing, toDriftReport, toReceivedEvidence, unverified, warning } from '../evidence/documents.js';

const noRules: EvidenceRules = { required: [], advisory: [], maxWarnings: undefined, reasons: {}, emptyPlaces: [], waivers: [], today: '2026-11-21' };
const loose = { job: null, artifactId: null, artifactDigest: null, source: 'out/drift-report.json' };

function accepted(document: EvidenceDocument, changes: Partial<ReceivedEvidence> = {}): GateEvidence {
  return { kind: document.kind, key: document.key, document, state: 'accepted', refusal: null, received: toReceivedEvidence(document, changes) };
}
function refused(refusal: Refusal, changes: Partial<ReceivedEvidence> = {}): GateEvidence {
  return { ...accepted(toDriftReport(), changes), document: null, state: 'refused', refusal };
}
const judged = (evidence: readonly GateEvidence[], rules: Partial<EvidenceRules> = {}) => judgeEvidence(evidence, { ...noRules, ...rules });
const found = (evidence: readonly GateEvidence[], rules: Partial<EvidenceRules> = {}): readonly FindingDraft[] => judged(evidence, rules).findings;

describe('what was refused', () => {
  const partial: Refusal = { reason: 'partial', message: 'It judges a part.' };
  const foreign: Refusal = { reason: 'wrong-subject', message: 'It is about another commit.' };

  test('counts as not verified, with the reason and the place it came from', () => {
    expect(found([refused(partial)])).toEqual([{
      rule: 'gate/evidence-refused', keys: { kind: 'drift-report', key: 'parser' }, check: 'document/drift-report:parser', outcome: 'unverified', reason: 'partial',
      message: 'drift-report:parser (job drift) was refused: It judges a part.',
    }]);
  });

  test.each<[string, Refusal, Partial<ReceivedEvidence>, unknown]>([
    ['with a remedy of its own', { ...partial, remedy: 'Run it whole.' }, {}, 'Run it whole.'],
    ['about another commit, from a job', foreign, {}, undefined],
    ['about another commit, by its id', foreign, { ...loose, artifactId: 7 }, undefined],
    ['about another commit, from a job without an id', foreign, { ...loose, job: 'drift' }, undefined],
    ['about another commit, in a folder', foreign, loose, expect.stringContaining(`It lies in ${loose.source}`)],
    ['for another reason, in a folder', partial, loose, undefined],
  ])('%s: what to do', (_what, refusal, changes, remedy) => expect(found([refused(refusal, changes)])[0]?.remedy).toEqual(remedy));
});

describe('what does not pass', () => {
  const slip = (rule: 'config/invalid' | 'evidence/not-run'): FindingDraft => ({ rule, keys: { code: 'usage/invalid-input' }, check: 'one', outcome: 'unverified', reason: 'invalid-config', message: 'There is no pack.' });
  const of = (findings: readonly FindingDraft[], changes: Partial<ReceivedEvidence> = {}) => found([accepted(toDriftReport({ findings, checks: ['one', 'two', 'three'] }), changes)])[0];
  const third: FindingDraft = { ...failing, keys: { pack: 'parser', case: 'three', file: 'stdout' }, check: 'three' };

  test('is told with its counts, its worst finding and where the others stand', () => {
    expect(of([third, unverified, warning])).toEqual({
      rule: 'gate/not-passed', keys: { kind: 'drift-report', key: 'parser' }, check: 'document/drift-report:parser', outcome: 'fail',
      message: 'drift-report:parser fails (1 failed, 1 not verified, 1 with warnings of 3; 2 findings block). drift/content-changed: The output differs. Also drift/no-baseline.', remedy: 'See its findings in drift-report.parser.md.',
    });
    expect(of([warning])?.message).toBe('drift-report:parser warns (1 with warnings of 3). drift/metric-improved: It got better.');
    expect(of([unverified, warning])).toMatchObject({ outcome: 'unverified', reason: 'no-baseline', message: 'drift-report:parser is not verified (1 not verified, 1 with warnings of 3). drift/no-baseline: There is no baseline.' });
  });

  test('of equally bad findings the cause is told, wherever it stands', () => {
    const document = toDriftReport({ findings: [failing, { ...third, message: 'It follows.', causedBy: 'f'.repeat(64) }] });
    const message = (findings: EvidenceDocument['findings']) => found([accepted({ ...document, findings: [...findings] })])[0]?.message;
    expect([message(document.findings), message(document.findings.toReversed())]).toEqual([expect.stringContaining('The output differs.'), expect.stringContaining('The output differs.')]);
  });

  test('what blocks by the policy of the gate is told before what it permits', () => {
    const crashed: FindingDraft = { rule: 'drift/observations-missing', keys: { pack: 'parser' }, check: 'three', outcome: 'unverified', reason: 'missing-evidence', message: 'Nothing arrived.' };
    const document = toDriftReport({ findings: [unverified, crashed] });
    for (const findings of [document.findings, document.findings.toReversed()]) {
      expect(found([accepted({ ...document, findings: [...findings] })], { reasons: { 'no-baseline': 'warn' } })[0]).toMatchObject({ reason: 'missing-evidence', message: expect.stringContaining('Nothing arrived.') });
    }
  });

  test('what else blocks is counted in front and told by its other rules, five at most; consequences, warnings and what is permitted are not', () => {
    const rules = ['drift/case-removed', 'drift/case-renamed', 'drift/case-new', 'drift/metric-regressed', 'drift/metric-missing', 'drift/baseline-edited', 'drift/accepted-change'] as const;
    const document = toDriftReport({ findings: [failing, warning] });
    const [template] = document.findings;
    const message = (more: readonly object[], reasons = {}) => found([accepted({ ...document, findings: [...document.findings, ...more.map((changes) => ({ ...template!, ...changes }))] })], { reasons })[0]?.message;
    const told = (count: string): string => `drift-report:parser fails (1 failed, 1 with warnings of 2${count}). drift/content-changed: The output differs.`;
    expect(message([{ rule: 'drift/case-new', causedBy: 'f'.repeat(64) }, { rule: 'drift/case-new', outcome: 'unverified', reason: 'no-baseline' }], { 'no-baseline': 'warn' })).toBe(told(''));
    expect(message([{ keys: { pack: 'parser', case: 'four', file: 'stdout' } }])).toBe(told('; 2 findings block'));
    expect(message([{ rule: rules[0] }, { rule: rules[0] }, { rule: rules[1] }])).toBe(`${told('; 4 findings block')} Also ${rules[0]}, ${rules[1]}.`);
    expect(message(rules.slice(0, 5).map((rule) => ({ rule })))).toBe(`${told('; 6 findings block')} Also ${rules.slice(0, 5).join(', ')}.`);
    expect(message(rules.map((rule) => ({ rule })))).toBe(`${told('; 8 findings block')} Also ${rules.slice(0, 5).join(', ')}, ….`);
  });

  test('failures that are counted but not listed are failures', () => {
    const document = toDriftReport({ findings: [unverified] });
    expect(found([accepted({ ...document, verdict: 'fail', summary: { ...document.summary, fail: 1 } })])[0]?.outcome).toBe('fail');
  });

  test('a verdict without a finding behind it is unproven', () => {
    expect(found([accepted({ ...toDriftReport(), verdict: 'unverified' })])[0]).toMatchObject({ outcome: 'unverified', reason: 'unproven', message: 'drift-report:parser is not verified.' });
  });

  test.each(['config/invalid', 'evidence/not-run'] as const)('what a slip left behind (%s) says how to be rid of it, if it lies in a folder', (rule) => {
    expect(of([slip(rule)], loose)?.remedy).toBe(`See its findings in drift-report.parser.md. Run \`shipworthy drift-check\` again once that is mended; or, if it was run by mistake, delete ${loose.source}.`);
    expect([of([slip(rule)])?.remedy, of([failing], loose)?.remedy]).toEqual(['See its findings in drift-report.parser.md.', 'See its findings in drift-report.parser.md.']);
  });
});

test('what a later attempt replaced says nothing and counts nowhere', () => {
  const old: GateEvidence = { ...refused({ reason: 'stale-attempt', message: 'Attempt 2 took its place.' }), state: 'superseded' };
  expect(judged([old], { required: parseRequirements(['drift-report']) })).toMatchObject({ checks: ['required/drift-report'], findings: [{ rule: 'gate/evidence-missing', reason: 'missing-evidence' }] });
});

describe('requirements', () => {
  const missing = (text: string, evidence: readonly GateEvidence[] = []) => found(evidence, { required: parseRequirements([text]) }).find(({ rule }) => rule === 'gate/evidence-missing');

  test.each([
    ['drift-report', 'drift-report is required, but nobody handed it over.'],
    ['drift-reprot', 'drift-reprot is required, but nobody handed it over. There is no kind `drift-reprot`; did you mean `drift-report`?'],
    ['zzzzzzzzzzzzzzzzzzzzzzzz', 'zzzzzzzzzzzzzzzzzzzzzzzz is required, but nobody handed it over. There is no kind `zzzzzzzzzzzzzzzzzzzzzzzz`.'],
  ])('%s is missing', (text, message) => {
    expect(missing(text)).toEqual({ rule: 'gate/evidence-missing', keys: { requirement: text }, check: `required/${text}`, outcome: 'unverified', reason: 'missing-evidence', message });
  });

  test('what arrived and was refused is the cause', () => {
    expect(missing('drift-report', [refused({ reason: 'partial', message: 'It judges a part.' })])).toEqual({
      rule: 'gate/evidence-missing', keys: { requirement: 'drift-report' }, check: 'required/drift-report', outcome: 'unverified', reason: 'partial',
      message: 'drift-report is required, but what arrived was refused.', causedBy: fingerprintOf('gate/evidence-refused', { kind: 'drift-report', key: 'parser' }),
    });
  });

  test('a place that holds nothing', () => {
    expect(found([accepted(toDriftReport())], { emptyPlaces: ['out'] })).toEqual([{
      rule: 'gate/evidence-missing', keys: { requirement: 'out' }, check: 'required/out', outcome: 'unverified', reason: 'missing-evidence', message: 'The input `evidence-dir` names out, which holds no document.',
    }]);
  });

  test('nothing required and nothing there', () => {
    const advisory = parseRequirements(['drift-report']);
    expect(found([accepted(toDriftReport())], { advisory })).toEqual([{
      rule: 'gate/nothing-required', keys: {}, check: 'evidence', outcome: 'unverified', reason: 'nothing-checked', message: 'Nothing is required, and no document that counts was found.',
    }]);
  });
});

describe('the budget of warnings', () => {
  const other: FindingDraft = { ...warning, keys: { pack: 'parser', case: 'three', metric: 'total' } };
  const budget = (evidence: readonly GateEvidence[], maxWarnings: number) => found(evidence, { maxWarnings }).filter(({ rule }) => rule === 'gate/warning-budget');

  test('counts every warning once, and nothing but warnings', () => {
    const twice = [accepted(toDriftReport({ findings: [warning, failing] })), accepted(toDriftReport({ key: 'b', findings: [warning] })), refused({ reason: 'partial', message: 'A part.' })];
    expect([budget(twice, 1), budget(twice, 0).length]).toEqual([[], 1]);
    expect(budget([accepted(toDriftReport({ findings: [warning, other] }))], 1)).toEqual([{
      rule: 'gate/warning-budget', keys: {}, check: null, outcome: 'fail', message: 'The documents hold 2 warnings, but the budget is 1.', expected: 1, actual: 2,
    }]);
  });
});

test('advisory: what it says is shown with its message, and counts for nothing', () => {
  const { checks, findings } = judged([accepted(toDriftReport({ findings: [unverified] })), accepted(toDriftReport({ key: 'b' }))], { advisory: parseRequirements(['drift-report:parser']) });
  expect(checks).toEqual(['document/drift-report:b']);
  expect(findings).toEqual([expect.objectContaining({ check: null, outcome: 'not-applicable', message: 'drift-report:parser is not verified (1 not verified of 2). drift/no-baseline: There is no baseline. It is advisory and does not block.' })]);
  expect(findings[0]).not.toHaveProperty('reason');
});
