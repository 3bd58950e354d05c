import { describe, expect, test } from '@jest/globals';
import type { Waiver } from '@shipworthy/contract/config';
import { judge, type FindingDraft } from '../../src/evidence/index.js';
import { describeDecision, type DecisionParts } from '../../src/gate/describe-decision.js';
import { failing, toDriftReport, unverified, warning } from '../evidence/documents.js';

interface Said extends Partial<Pick<DecisionParts, 'documents' | 'level' | 'isOutsideActions' | 'reasons'>> {
  readonly checks?: readonly string[];
  readonly findings?: readonly FindingDraft[];
  readonly waivers?: readonly Waiver[];
}

const merge = { level: 'merge' as const, reason: 'a push to a branch', version: null, findings: [] };

function decision({ checks = [], findings = [], waivers = [], documents = [], level = merge, isOutsideActions = false, reasons = {} }: Said): string {
  const judgement = judge({ checks, findings, waivers, waiversAsOf: '2026-11-21', reasons, key: 'default' });
  return describeDecision({ judgement, drafts: findings, reasons, documents, level, isOutsideActions });
}

const fails = (check: string | null, message = `${check ?? 'It'} fails.`, changes: Partial<FindingDraft> = {}): FindingDraft => ({
  rule: 'gate/job-not-successful', keys: { job: `${check ?? ''}${message}` }, check, outcome: 'fail', message, ...changes,
});

describe('ready', () => {
  test('how many checks hold', () => {
    expect([decision({ checks: ['a'] }), decision({ checks: ['a', 'b'] })]).toEqual(['Ready: 1 of 1 check holds.', 'Ready: 2 of 2 checks hold.']);
  });

  test('warnings, and what policy permits, are told beside it; what is waived or does not apply is not held', () => {
    const all: FindingDraft[] = [{ ...warning, check: 'a' }, { ...unverified, check: 'b' }, fails('c', 'n', { outcome: 'not-applicable' }), fails('d', 'w', { rule: 'gate/not-always' })];
    const waivers = [{ rule: 'gate/not-always' as const, owner: 'ada', reason: 'known', expires: '2026-11-30' }];
    expect(decision({ checks: ['a', 'b', 'c', 'd', 'e'], findings: all, waivers, reasons: { 'no-baseline': 'warn' } })).toBe('Ready: 3 of 5 checks hold, with 2 warnings; 2 waived or not applicable.');
    expect(decision({ checks: ['a'], findings: [{ ...warning, check: 'a' }] })).toBe('Ready: 1 of 1 check holds, with 1 warning.');
  });
});

describe('not ready', () => {
  test('three reasons are told, and how many more there are', () => {
    const named = (names: readonly string[]) => decision({ checks: ['ok', ...names], findings: names.map((name) => fails(name)) });
    expect(named(['a'])).toBe('Not ready: 1 of 2 checks blocks. a fails.');
    expect(named(['a', 'b', 'c'])).toMatch(/^Not ready: 3 of 4 checks block\. [abc] fails\. [abc] fails\. [abc] fails\.$/);
    expect(named(['a', 'b', 'c', 'd', 'e'])).toMatch(/^Not ready: 5 of 6 checks block\.(?: [a-e] fails\.){3} And 2 more\.$/);
  });

  test('consequences and warnings are not told, and what is about the run itself is no check', () => {
    const findings = [fails('a'), fails('b', 'Because of a.', { causedBy: 'f'.repeat(64) }), { ...warning, check: 'c' }, fails(null, 'The budget is spent.')];
    const text = decision({ checks: ['a', 'b', 'c'], findings });
    expect(text).toContain('Not ready: 2 of 3 checks block. ');
    expect([text.includes('a fails.'), text.includes('The budget is spent.'), text.includes('Because of a.'), text.includes('better'), text.includes('more')]).toEqual([true, true, false, false, false]);
  });

  test.each([
    ['The first. The second.', 'The first.'],
    ['Version 1.2 is not there. Say which.', 'Version 1.2 is not there.'],
    ['No full stop', 'No full stop'],
    ['One line\nand another.', 'One line'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), `${'x'.repeat(199)}…`],
  ])('of a message the first sentence, shortened: %s', (message, told) => expect(decision({ checks: ['a'], findings: [fails('a', message)] })).toBe(`Not ready: 1 of 1 check blocks. ${told}`));

  test('where nothing was checked', () => expect(decision({})).toBe('Not ready: 0 of 0 checks block. Nothing was checked. Nothing was checked.'));
});

test('a level above the usual is named with its reason', () => {
  const level = { ...merge, level: 'release' as const, reason: 'the tag v1.4.0' };
  expect([decision({ checks: ['a'], level }), decision({ checks: ['a'], findings: [fails('a')], level })]).toEqual([
    'Ready at level release (the tag v1.4.0): 1 of 1 check holds.', 'Not ready at level release (the tag v1.4.0): 1 of 1 check blocks. a fails.',
  ]);
});

describe('what nobody may overlook', () => {
  const held = 'Ready: 1 of 1 check holds.';
  const withWaived = (...drafts: FindingDraft[]) => {
    const document = toDriftReport({ findings: [...drafts, warning] });
    return { ...document, findings: document.findings.map((finding) => (finding.outcome === 'fail' ? { ...finding, outcome: 'waived' as const } : finding)) };
  };

  test('waived findings of the documents, each once', () => {
    const other = { ...failing, keys: { ...failing.keys, case: 'two' } };
    const of = (...documents: ReturnType<typeof withWaived>[]) => decision({ checks: ['a'], documents });
    expect([of(toDriftReport()), of(withWaived(failing)), of(withWaived(failing), withWaived(failing)), of(withWaived(failing), withWaived(other))]).toEqual([
      held, `${held} 1 finding is waived.`, `${held} 1 finding is waived.`, `${held} 2 findings are waived.`,
    ]);
  });

  test('uncommitted changes of any document', () => {
    expect(decision({ checks: ['a'], documents: [toDriftReport(), toDriftReport({ subject: { dirty: true } })] })).toBe(`${held} Measured with uncommitted changes.`);
  });

  test('that jobs and wiring were not looked at', () => {
    expect(decision({ checks: ['a'], isOutsideActions: true })).toBe(`${held} Judged outside GitHub Actions: jobs and wiring do not apply.`);
  });
});
