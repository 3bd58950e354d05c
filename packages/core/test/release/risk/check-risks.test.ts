import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseNotesSchema } from '@shipworthy/contract/release';
import { checkRisks } from '../../../src/release/risk/index.js';
import type { ReadNotes, RiskResult } from '../../../src/release/release-run.js';
import { readWritten } from '../../../src/release/written-file.js';
import { openHost, toRun } from '../opened-run.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'risk-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const host = openHost(folder, { repositories: new Map() });

const table = (...rows: string[]): string => ['# Risks', '', '| # | Risk | Trigger | Mitigation | Owner | Cadence |', '|---|---|---|---|---|---|', ...rows, ''].join('\n');
const first = '| R-1 | It breaks | A change | Tests of  **everything** | @ada | weekly |';
const second = '| R-2 | It is slow | Many rows | A measurement | Bob | every release |';

function toNotes(...lines: string[]): ReadNotes {
  const path = 'notes.yml';
  const text = ['release_notes:', '  version: 1.5.0', '  release_date: 2027-01-15', '  release_type: minor', ...lines].join('\n');
  const { value, positionOf } = readWritten({ path, text }, { root: 'release_notes', schema: releaseNotesSchema, what: 'release notes' });
  return { state: 'read', path, sha256: 'e'.repeat(64), notes: value, positionOf: (pointer) => positionOf(pointer) };
}
const cites = (...risks: string[]): ReadNotes => toNotes('  risks:', ...risks.map((risk) => `    - { ${risk} }`));
const good = cites('id: R-1, mitigation: Tests of everything, owner: "@ada"');

interface Asked {
  readonly register?: string;
  readonly path?: string;
  readonly notes?: ReadNotes;
  readonly cite?: 'required' | 'optional';
}

async function check({ register = table(first, second), path = 'Risks.md', notes = good, cite = 'required' }: Asked): Promise<RiskResult> {
  if (path !== 'none.md') writeFileSync(join(folder, path), register);
  return checkRisks(await toRun({ host, version: '1.5.0', release: { risk: { register: path, cite } }, but: { notes } }));
}
const said = async (asked: Asked): Promise<string[]> => (await check(asked)).findings.map(({ rule, outcome, reason, message, location }) => `${rule.replace('release/', '')} ${reason ?? outcome} ${location == null ? '' : `${location.path}:${location.line ?? '?'}:${location.column ?? '?'}`}: ${message}`);

test('without a block its one check does not apply', async () => {
  expect(await checkRisks(await toRun({ host, version: '1.5.0' }))).toMatchObject({ checks: ['risk'], details: null, findings: [{ rule: 'release/risk-uncited', outcome: 'not-applicable', message: expect.stringContaining('`release.risk`') }] });
});

describe('a release cites rows of the register as they stand there', () => {
  test('with mitigation and owner', async () => {
    const { findings, checks, details } = await check({});
    expect([findings, checks]).toEqual([[], ['risk:register', 'risk:citations']]);
    expect(details).toMatchObject({ outcome: 'pass', register: 'Risks.md', rows: 2, cited: ['R-1'], unchanged: null, evidence: [{ source: 'file', name: 'Risks.md' }, { source: 'file', name: 'notes.yml', sha256: 'e'.repeat(64) }] });
    expect(await said({ notes: cites('id: R-1, mitigation: "Tests of   everything", owner: "@ada"', 'id: r-2, mitigation: A measurement, owner: Bob') })).toEqual([]);
  });
  test('a row that is not there', async () => {
    expect(await said({ notes: cites('id: R-3, mitigation: x, owner: y') })).toEqual(['risk-unknown fail notes.yml:6:13: The notes cite the risk R-3, which Risks.md does not have. Did you mean R-1?']);
  });
  test('another mitigation, another owner, with both places', async () => {
    const { findings } = await check({ notes: cites('id: R-1, mitigation: Hope, owner: "@ada"', 'id: R-2, mitigation: A measurement, owner: bob', 'id: R-2, mitigation: Hope, owner: Eve') });
    expect(findings).toMatchObject([
      { rule: 'release/risk-unknown', keys: { release: '1.5.0', risk: 'R-1' }, outcome: 'fail', expected: 'Tests of everything', actual: 'Hope', location: { path: 'notes.yml', line: 6, column: 30 }, related: [{ path: 'Risks.md', line: 5 }], message: expect.stringContaining('another mitigation than') },
      { keys: { risk: 'R-2' }, expected: 'Bob', actual: 'bob', location: { line: 7 }, message: expect.stringContaining('another owner than') },
      { keys: { risk: 'R-2' }, message: expect.stringContaining('another mitigation and another owner than') },
    ]);
  });
});

describe('a release that cites none says why', () => {
  test('with a reason', async () => {
    const { findings, details } = await check({ notes: toNotes('  no_risk_changed: Documents alone.') });
    expect([findings, details?.outcome, details?.unchanged]).toEqual([[], 'pass', 'Documents alone.']);
  });
  test.each([[toNotes()], [toNotes('  no_risk_changed: TBD')]])('without one', async (notes) => {
    const told = 'The notes of 1.5.0 cite no risk, and do not say why none changed.';
    expect(await said({ notes })).toEqual([`risk-uncited fail notes.yml:?:?: ${told}`]);
    expect(await said({ notes, cite: 'optional' })).toEqual([`risk-uncited warn notes.yml:?:?: ${told}`]);
  });
  test('who says both contradicts himself', async () => {
    expect(await said({ notes: toNotes('  no_risk_changed: None.', '  risks: [{ id: R-2, mitigation: A measurement, owner: Bob }]') })).toEqual(['risk-uncited warn notes.yml:5:20: The notes of 1.5.0 say that no risk changed, and cite R-2.']);
  });
  test('notes that are not there, or cannot be read, say nothing', async () => {
    expect(await said({ notes: { state: 'missing', path: 'n.yml' }, cite: 'optional' })).toEqual([expect.stringContaining('risk-uncited missing-evidence')]);
    expect(await said({ notes: { state: 'invalid', path: 'n.yml', sha256: null, faults: [] } })).toEqual([expect.stringContaining('risk-uncited invalid-config n.yml')]);
    expect(await said({ notes: { state: 'none' } })).toEqual([expect.stringContaining('risk-uncited missing-evidence')]);
    expect(await said({ notes: { state: 'none' }, cite: 'optional' })).toEqual([expect.stringContaining('risk-uncited warn')]);
  });
});

describe('a register that is not in order is refused where it is not', () => {
  test.each([
    ['a number twice', table(first, first.replace('R-1', 'r-1')), ['risk-register-invalid fail Risks.md:6:3: In the risk register, r-1 stands twice.']],
    ['no owner', table(first, '| R-2 | It is slow | Many rows | A measurement |  | weekly |'), ['risk-register-invalid fail Risks.md:6:49: In the risk register, R-2 has no owner.']],
    ['an owner that is none', table(first, '| R-2 | It is slow | Many rows | A measurement | TBD | weekly |'), ['risk-register-invalid fail Risks.md:6:50: In the risk register, R-2 has no owner.']],
    ['no mitigation', table(first, '| R-2 | It is slow | Many rows | - | Bob | weekly |'), ['risk-register-invalid fail Risks.md:6:34: In the risk register, R-2 has no mitigation.']],
    ['a row that ends early', table(first, '| R-2 | It is slow |'), ['trigger', 'mitigation', 'owner', 'cadence'].map((field) => `risk-register-invalid fail Risks.md:6:1: In the risk register, R-2 has no ${field}.`)],
    ['a row without a number', table(first, '|  | It is slow | Many rows | A measurement | Bob | weekly |'), [expect.stringMatching(/^risk-register-invalid fail Risks\.md:6:\d+: In the risk register, row 2 has no id\.$/)]],
    ['a row that is cut off', `${table(first)}\n${second}\n`, ['risk-register-invalid fail Risks.md:7:1: In the risk register, the row is cut off from its table, so that nobody sees it as one.']],
    ['no table', '# Risks\n\nNone.\n', [expect.stringContaining('there is no table with the columns')]],
    ['a table of something else', '| # | Name |\n|---|---|\n| R-1 | x |\n', [expect.stringContaining('there is no table')]],
    ['no column of owners', '| # | Risk | Trigger | Mitigation | Cadence |\n|---|---|---|---|---|\n| R-1 | a | b | Tests of everything | d |\n', ['risk-register-invalid fail Risks.md:1:1: In the risk register, the table has no column `owner`.', 'risk-register-invalid fail Risks.md:3:1: In the risk register, R-1 has no owner.']],
    ['no row', table(), ['risk-register-invalid fail Risks.md:?:?: In the risk register, it holds no risk.']],
  ])('%s', async (_what, register, told) => expect((await said({ register, notes: toNotes('  no_risk_changed: None.') }))).toEqual(told));

  test('a table of its own for each group, and rows between them that are empty, are in order', async () => {
    expect(await said({ register: `${table(first, '| | | | | | |')}\n## More\n\n| Number | Owner | Risk | Mitigation | Trigger | Cadence |\n|---|---|---|---|---|---|\n| R-2 | Bob | It is slow | A measurement | Many rows | weekly |\n`, notes: cites('id: R-2, mitigation: A measurement, owner: Bob') })).toEqual([]);
  });
});

describe('a register of YAML or JSON', () => {
  const risk = 'risk: It breaks, trigger: A change, mitigation: Tests of everything, owner: "@ada", cadence: weekly';
  const yaml = (...rows: string[]): string => ['risk_register:', '  risks:', ...rows.map((row) => `    - { ${row} }`)].join('\n');
  test('is read by its schema', async () => {
    expect(await said({ path: 'r.yml', register: yaml(`id: R-1, ${risk}`) })).toEqual([]);
    expect(await said({ path: 'r.json', register: JSON.stringify({ risks: [{ id: 'R-1', risk: 'a', trigger: 'b', mitigation: 'Tests of everything', owner: '@ada', cadence: 'weekly' }] }) })).toEqual([]);
  });
  test('duplicates and placeholders, with their lines', async () => {
    expect(await said({ path: 'r.yml', register: yaml(`id: R-1, ${risk}`, `id: R-1, ${risk.replace('"@ada"', 'TBD')}`) })).toEqual(['risk-register-invalid fail r.yml:4:13: In the risk register, R-1 stands twice.', 'risk-register-invalid fail r.yml:4:94: In the risk register, R-1 has no owner.']);
  });
  test('no row', async () => expect(await said({ path: 'r.yml', register: 'risk_register:\n  risks: []\n', notes: toNotes('  no_risk_changed: None.') })).toEqual([expect.stringContaining('it holds no risk')]));
  test('what its schema refuses is unverified, and what is cited cannot be looked up', async () => {
    const result = await check({ path: 'r.yml', register: yaml('id: R-1, risk: It breaks') });
    expect([result.checks, result.details?.outcome]).toEqual([['risk:register'], 'unverified']);
    expect(result.findings.map(({ rule, reason, location }) => [rule, reason, location?.line])).toEqual(Array.from({ length: 4 }, () => ['release/risk-register-invalid', 'invalid-config', 3]));
    expect((await check({ path: 'r.yml', register: yaml('id: R-1'), notes: toNotes() })).checks).toEqual(['risk:register', 'risk:citations']);
  });
  test('one that is not there', async () => expect(await said({ path: 'none.md' })).toEqual(['risk-register-invalid missing-evidence none.md:?:?: The risk register none.md does not exist.']));
});
