import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { runReleaseEvidence } from '../../../src/release/index.js';
import { toDriftReport } from '../../evidence/documents.js';
import { openHost } from '../opened-run.js';

let repository: TemporaryRepository;
const config = {
  schemaVersion: 1,
  release: { cadence: { timeZone: 'Europe/Berlin', calendar: 'calendar.yml', freeze: [{ from: '2027-02-01', to: '2027-02-28' }] }, risk: { register: 'Risks.md' }, notes: { file: 'releases/v{version}.yml' } },
};

beforeAll(() => {
  repository = createRepository();
  repository.commit('feat: begin', { '.gitignore': 'shipworthy-out/\n', VERSION: '1.5.0\n' }, { date: '2027-01-04T12:00:00Z' });
  repository.tag('v1.4.0').commit('feat: work', {
    '.github/shipworthy.yml': config,
    'calendar.yml': 'release_calendar:\n  year: 2027\n  minor_releases:\n    - { version: 1.5.0, rc_date: 2027-01-14, release_date: 2027-01-15 }\n',
    'Risks.md': '| # | Risk | Trigger | Mitigation | Owner | Cadence |\n|---|---|---|---|---|---|\n| R-1 | a | b | c | Ada | weekly |\n',
    'releases/v1.5.0.yml': 'release_notes:\n  version: 1.5.0\n  release_date: 2027-01-15\n  release_type: minor\n  risks: [{ id: R-1, mitigation: c, owner: Ada }]\n',
  }, { date: '2027-01-13T12:00:00Z' });
  const candidate = repository.tag('v1.5.0-rc.1').head();
  repository.commit('fix: end', { a: '1' }, { date: '2027-01-14T12:00:00Z' });
  repository.write({ 'shipworthy-out/drift-report.parser.json': toDriftReport({ subject: { repository: null, commit: candidate, testedCommit: candidate } }) });
});
afterAll(() => repository.dispose());

async function check(now: string): Promise<DocumentOf<'release-checklist'>> {
  const host = openHost(repository.path, { now: () => new Date(now) });
  const [document] = (await runReleaseEvidence(parseInputs(releaseEvidence, { values: { mode: 'checklist', version: '1.5.0' }, face: 'command' }), host)).documents.map((one) => one.document);
  if (document?.kind !== 'release-checklist') throw new Error('no checklist was written');
  return document;
}
const own = ({ findings }: DocumentOf<'release-checklist'>): string[] => findings.filter(({ rule }) => /calendar|frozen|freeze|candidate|risk/.test(rule)).map(({ rule, outcome }) => `${rule} ${outcome}`);

test('a checklist tells of cadence and risks', async () => {
  const document = await check('2027-01-15T12:00:00Z');
  expect(own(document)).toEqual([]);
  expect(document.details.cadence).toMatchObject({ outcome: 'pass', date: '2027-01-15', planned: '2027-01-15', candidate: { name: 'v1.5.0-rc.1' }, freeze: null, note: 'On 2027-01-15, as the calendar plans; in no freeze; candidate v1.5.0-rc.1 proven by its drift report; 1 commit after the candidate v1.5.0-rc.1, nothing but fixes and documents.' });
  expect(document.details.risk).toMatchObject({ outcome: 'pass', rows: 1, cited: ['R-1'] });
});

test('and of what breaks them', async () => {
  const document = await check('2027-02-01T12:00:00Z');
  expect(own(document)).toEqual(['release/frozen fail', 'release/off-calendar warn']);
  expect(document.details.cadence).toMatchObject({ outcome: 'fail', freeze: { from: '2027-02-01', allowed: null } });
});

test('what is waived is told as waived, and what is not as it was', async () => {
  const waive = (...rules: readonly string[]) => repository.write({ '.github/shipworthy.yml': { ...config, waivers: rules.map((rule) => ({ rule, owner: 'ada', reason: 'agreed', expires: '2027-03-01' })) } });
  try {
    waive('release/frozen', 'release/off-calendar');
    expect((await check('2027-02-01T12:00:00Z')).details.cadence).toMatchObject({ outcome: 'waived', freeze: { allowed: null } });
    waive('release/off-calendar');
    expect((await check('2027-02-01T12:00:00Z')).details.cadence?.outcome).toBe('fail');
    repository.write({ 'Risks.md': '| # | Risk | Trigger | Mitigation | Owner | Cadence |\n|---|---|---|---|---|---|\n| R-2 | a | b | c | Ada | weekly |\n' });
    expect((await check('2027-01-15T12:00:00Z')).details.risk?.outcome).toBe('fail');
    waive('release/risk-unknown');
    expect((await check('2027-01-15T12:00:00Z')).details.risk?.outcome).toBe('waived');
  } finally {
    repository.git('checkout', '--quiet', '--', '.');
  }
});
