import { describe, expect, test } from '@jest/globals';
import type { DoctorFinding, DoctorReport } from '@shipworthy/contract/doctor';
import { renderDoctor } from '@shipworthy/report';

const shared = { why: 'Because.', location: null, paste: null };
const missing: DoctorFinding = { ...shared, check: 'gate/always', title: 'The gate always runs', outcome: 'missing', found: 'It does not run always.', location: { path: 'ci.yml', line: 3, column: 5 }, fix: 'Give it this.', paste: 'jobs:\n  if: always()' };
const warning: DoctorFinding = { ...shared, check: 'owners/file', title: 'There are code owners', outcome: 'warn', found: 'There is none.', fix: 'Write one.' };
const unknown = (check: DoctorFinding['check'], title: string): DoctorFinding => ({ ...shared, check, title, outcome: 'unknown', found: 'There is no token.', fix: 'Give one.' });
const fine: DoctorFinding = { ...shared, check: 'checkout/node', title: 'Node is new enough', outcome: 'ok', found: 'Node 24', fix: null };

function toReport(findings: readonly DoctorFinding[], repository: string | null = 'acme/parser'): DoctorReport {
  const count = (outcome: DoctorFinding['outcome']): number => findings.filter((one) => one.outcome === outcome).length;
  return { repository, commit: null, counts: { missing: count('missing'), warn: count('warn'), unknown: count('unknown'), ok: count('ok') }, findings };
}

function textOf(findings: readonly DoctorFinding[], { all = false, color = false, width = 80 } = {}): string {
  return renderDoctor(toReport(findings), { all }).text({ color, width });
}

describe('text', () => {
  test('what blocks comes first, with place, reason and lines to copy; questions with one answer stand together', () => {
    expect(textOf([missing, warning, unknown('branch/requires-gate', 'The branch requires it'), unknown('actions/token', 'GitHub may read'), fine])).toBe(`NOT READY  acme/parser: 1 missing, 1 warning, 2 not verified, 1 fine

MISSING

  It does not run always.
    ci.yml:3:5  gate/always
    Because.
    -> Give it this.

        jobs:
          if: always()

WARNINGS

  There is none.
    owners/file
    Because.
    -> Write one.

NOT VERIFIED

  There is no token.
    2 checks
    So nobody knows whether the branch requires it; GitHub may read.
    -> Give one.

1 check is fine (--all shows it).
`);
  });

  test('the first words say whether anything is missing, and whether all was looked at', () => {
    expect(textOf([fine])).toMatch(/^READY {2}acme\/parser: 1 fine\n/);
    expect(textOf([warning, fine])).toMatch(/^NOTHING MISSING {2}/);
    expect(textOf([unknown('actions/token', 'Tokens'), fine])).toMatch(/^NOTHING MISSING, NOT ALL VERIFIED {2}/);
    expect(textOf([missing])).not.toContain('fine (--all');
  });

  test('--all lists what is fine', () => {
    expect(textOf([fine], { all: true })).toContain('FINE\n  Node is new enough  Node 24\n');
    expect(textOf([fine])).not.toContain('Node 24');
  });

  test('lines to copy are never wrapped, and names from outside move no cursor', () => {
    const long = `gh api ${'x'.repeat(200)}`;
    expect(textOf([{ ...missing, found: 'a \u001b[2Jb', paste: long }], { width: 40 })).toContain(`        ${long}\n`);
    expect(textOf([{ ...missing, found: 'a \u001b[2Jb' }])).not.toContain('\u001b');
    expect(textOf([missing], { color: true })).toContain('\u001b[31mNOT READY\u001b[0m');
  });
});

describe('Markdown', () => {
  test('says the same, with text from outside inert', () => {
    const markdown = renderDoctor(toReport([{ ...missing, found: 'The job <b> @ada `x|y`.' }, unknown('actions/token', 'Tokens can only read'), fine], null), { all: true }).markdown;
    expect(markdown).toMatch(/^\*\*NOT READY\*\* 1 missing, 1 not verified, 1 fine\n\n## Missing\n/);
    expect(markdown).not.toMatch(/<b>|@ada/);
    expect(markdown).toContain('```text\njobs:\n  if: always()\n```');
    expect(markdown).toContain('nobody knows whether tokens can only read');
    expect(markdown).toContain('| Node is new enough | Node 24 |');
  });

  test('leaves out what is fine unless asked', () => {
    expect(renderDoctor(toReport([fine]), { all: false }).markdown).toBe('**READY** acme/parser: 1 fine\n');
  });
});
