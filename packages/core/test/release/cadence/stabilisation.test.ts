import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ReceivedEvidence } from '../../../src/evidence/index.js';
import type { Git } from '../../../src/git/index.js';
import { checkCadence } from '../../../src/release/cadence/index.js';
import type { CadenceResult, ReleaseHistory, ReleaseRun } from '../../../src/release/release-run.js';
import { failing, toDriftReport, toReceivedEvidence, unverified, warning, type DocumentChanges } from '../../evidence/documents.js';
import { openHost, toRun } from '../opened-run.js';

// One repository for all: 1.4.0, a feature written early and merged late, two candidates, fixes, and a feature after the first candidate.
let repository: TemporaryRepository;
let git: Git;
const commits = { previous: '', side: '', merge: '', first: '', feature: '', fix: '', second: '', head: '' };
const repositories = new Map();

const at = (day: string, time = '12:00:00Z') => ({ date: `2027-01-${day}T${time}` });

beforeAll(async () => {
  repository = createRepository();
  commits.previous = repository.commit('feat: begin', { a: '1', 'packages/tool/package.json': { name: 'tool', version: '1.5.0' } }, at('04'));
  repository.branch('side');
  commits.side = repository.commit('feat: early on the side', { side: '1' }, at('05'));
  repository.checkout('main').commit('feat: work', { b: '1' }, at('11'));
  commits.first = repository.commit('chore: candidate', { c: '1' }, at('13', '23:00:00Z'));
  repository.git('branch', 'release/v1.5.0-rc.1');
  repository.tag('tool@1.5.0-rc.1');
  commits.fix = repository.commit('fix(parser): end of file', { d: '1' }, at('14', '09:00:00Z'));
  commits.merge = repository.merge('side');
  commits.feature = repository.commit('feat: late', { e: '1' }, at('14', '10:00:00Z'));
  commits.second = repository.commit('docs: say so', { f: '1' }, at('14', '11:00:00Z'));
  repository.tag('v1.5.0-rc.2');
  repository.commit('Update things', { 'packages/tool/g': '1' }, at('15', '07:00:00Z'));
  repository.commit('fix!: drop the old form', { h: '1' }, at('15', '08:00:00Z'));
  commits.head = repository.commit('chore(release): 1.5.0', { i: '1' }, at('15', '09:00:00Z'));
  repository.git('branch', 'release/v1.10.0-rc.1', commits.feature);
  repository.tag('v1.10.0-rc.1', commits.fix);
  for (const tag of ['v1.9.0-rc.1.2', 'v1.9.0-rc1', 'v1.9.0-beta.1', 'v1.9.0-rc', 'v1.9.1-rc.1', 'rc/v1.9.0-rc.1']) repository.tag(tag);
  repository.git('branch', 'release/v1.6.0-rc.1', 'side~1');
  repository.git('branch', 'release/v1.7.0-rc.1', commits.head);
  repository.tag('v1.11.0-rc.0', commits.head).tag('v1.11.0-rc.1', commits.first);
  repository.branch('elsewhere', 'side').commit('feat: other', { z: '1' }, at('06'));
  repository.tag('release/v1.8.0-rc.1').tag('lib@1.5.0-rc.3').checkout('main');
  const run = await toRun({ host: openHost(repository.path, { repositories }), version: '1.5.0' });
  if (run.git === null) throw new Error('this is a repository');
  git = run.git;
});
afterAll(() => repository.dispose());

const drift = (commit: string, changes: DocumentChanges = {}, received: Partial<ReceivedEvidence> = {}) => toReceivedEvidence(toDriftReport({ ...changes, subject: { repository: null, commit, testedCommit: commit, ...changes.subject } }), received);

async function check(version: string, but: Partial<ReleaseRun> & { readonly cadence?: Readonly<Record<string, unknown>>; readonly tag?: string } = {}): Promise<CadenceResult> {
  const { cadence = {}, tag = 'v{version}', ...rest } = but;
  const history: ReleaseHistory = rest.history ?? { state: 'known', commits: await git.log({ base: commits.previous, head: commits.head }) };
  return checkCadence(await toRun({ host: openHost(repository.path, { repositories }), version, release: { tag, cadence: { timeZone: 'UTC', ...cadence } }, but: { ...rest, history } }), { isSecurityFix: false });
}

const ofRule = ({ findings }: CadenceResult, rule: string): string[] => findings.filter((one) => one.rule === `release/${rule}`).map(({ outcome, reason, message }) => `${reason ?? outcome}: ${message}`);
const candidate = async (version: string, but: Parameters<typeof check>[1] = {}): Promise<string[]> => ofRule(await check(version, but), 'candidate-missing');

describe('a minor or major has a proven candidate', () => {
  test('the newest that it contains, whose drift report passes whole', async () => {
    const result = await check('1.5.0', { documents: [drift(commits.second)] });
    expect(ofRule(result, 'candidate-missing')).toEqual([]);
    expect(result.details).toMatchObject({ candidate: { name: 'v1.5.0-rc.2', commit: commits.second }, evidence: [{ source: 'document', name: 'drift-report:parser' }], note: expect.stringContaining('candidate v1.5.0-rc.2 proven by its drift report') });
    expect(await candidate('1.5.0', { documents: [drift(commits.second, { findings: [warning] })] })).toEqual([]);
    expect(await candidate('1.7.0', { documents: [drift(commits.head)] })).toEqual([]);
  });
  test('none', async () => {
    expect(await candidate('1.9.0', { documents: [drift(commits.head)] })).toEqual(['fail: There is no candidate of 1.9.0: neither a branch nor a tag such as release/v1.9.0-rc.1.']);
    expect(await candidate('2.0.0')).toHaveLength(1);
  });
  test('of one number the tag counts, because branches move', async () => {
    const { details, findings } = await check('1.10.0', { documents: [drift(commits.fix)] });
    expect(details?.candidate).toEqual({ name: 'v1.10.0-rc.1', commit: commits.fix });
    expect([findings.some(({ rule }) => rule === 'release/candidate-missing'), findings.some(({ actual }) => actual === 'feat: late')]).toEqual([false, true]);
  });
  test('one that the release does not contain', async () => expect(await candidate('1.8.0')).toEqual(['fail: The candidate release/v1.8.0-rc.1 is not contained in what is released, so it was another state that was tried.']));
  test('one without a report of its commit', async () => {
    const unread = { ...drift(commits.second), document: null, refusal: { reason: 'malformed-document' as const, message: 'It does not parse.' } };
    const told = `missing-evidence: The candidate v1.5.0-rc.2 has no drift report: none that was handed over is of its commit ${commits.second.slice(0, 12)}.`;
    expect(await candidate('1.5.0')).toEqual([told]);
    expect(await candidate('1.5.0', { documents: [drift(commits.first), drift(commits.head)] })).toEqual([told]);
    expect(await candidate('1.5.0', { documents: [unread] })).toEqual([`${told} (1 that cannot be read was handed over.)`]);
  });
  test.each<[string, DocumentChanges, string]>([
    ['fails', { findings: [failing] }, 'fail: '], ['is unverified', { findings: [unverified] }, 'unproven: '], ['judges a part', { partial: true }, 'partial: '], ['was made from changed files', { subject: { dirty: true } }, 'dirty: '],
  ])('a report that %s', async (_what, changes, told) => {
    expect(await candidate('1.5.0', { documents: [drift(commits.second, changes)] })).toEqual([expect.stringContaining(told)]);
    expect(await candidate('1.5.0', { documents: [drift(commits.second), drift(commits.second, { ...changes, key: 'printer' })] })).toEqual([expect.stringContaining('drift report printer')]);
  });
  test('a report that claims more than its findings amount to', async () => {
    const report = drift(commits.second, { findings: [failing] });
    if (report.document === null) throw new Error('it was read');
    expect(await candidate('1.5.0', { documents: [{ ...report, document: { ...report.document, verdict: 'pass' } }] })).toEqual([expect.stringContaining('fails')]);
  });
  test('a report of another repository', async () => {
    const host = openHost(repository.path, { repositories });
    const run = await toRun({ host: { ...host, context: { ...host.context, repository: 'o/r' } }, version: '1.5.0', release: { cadence: { timeZone: 'UTC' } }, but: { documents: [drift(commits.second)] } });
    expect(ofRule(await checkCadence(run, { isSecurityFix: false }), 'candidate-missing')).toEqual([expect.stringContaining('wrong-subject')]);
  });
  test('of a package its own candidates count, and no others', async () => {
    const run = await toRun({ host: openHost(repository.path, { repositories }), version: '1.5.0' });
    const ofPackage = (name: string) => check('1.5.0', { tag: '{package}@{version}', target: { ...run.target, package: name, name: `${name}@1.5.0` } });
    expect(ofRule(await ofPackage('lib'), 'candidate-missing')).toEqual([expect.stringContaining('The candidate lib@1.5.0-rc.3 is not contained')]);
    expect(ofRule(await ofPackage('app'), 'candidate-missing')).toEqual([expect.stringContaining('There is no candidate of app@1.5.0')]);
  });
});

describe('after the freeze only fixes and documents come in', () => {
  const late = async (version: string, cadence: Readonly<Record<string, unknown>> = {}): Promise<string[]> => ofRule(await check(version, { cadence }), 'change-after-freeze').map((told) => told.replace(/[0-9a-f]{12} came/, 'It came'));
  const after = 'It came in after the candidate release/v1.5.0-rc.1:';
  test('from the first candidate on, whatever the dates say', async () => {
    expect(await late('1.5.0')).toEqual([
      `fail: ${after} "fix!: drop the old form" is a breaking change.`, `unproven: ${after} "Update things" does not say whether it is a fix.`,
      `fail: ${after} "feat: late" is of type \`feat\`, neither a fix nor a document.`, `fail: ${after} "feat: early on the side" is of type \`feat\`, neither a fix nor a document.`,
    ]);
    const { findings, details } = await check('1.5.0');
    expect(findings.find(({ actual }) => actual === 'feat: late')).toMatchObject({ keys: { release: '1.5.0', commit: commits.feature }, check: 'cadence:changes' });
    expect(details?.note).toContain('7 commits after the candidate release/v1.5.0-rc.1, of which 4 cannot be taken for fixes or documents');
  });
  test('nothing came in after a candidate that is the release', async () => {
    expect(await late('1.7.0')).toEqual([]);
    expect((await check('1.7.0')).details?.note).toContain('0 commits after the candidate release/v1.7.0-rc.1, nothing but fixes and documents');
  });
  test('a candidate of the time before the previous release leaves everything after it', async () => expect(await late('1.6.0')).toHaveLength(6));
  test('without a candidate from the planned day on, at midnight in the zone', async () => {
    const cycle = { cycle: { start: '2027-01-04' } };
    // 23:00 in UTC is the day after in Berlin, so there the candidate's own commit came too late.
    expect((await late('1.9.0', cycle)).map((told) => /"([^"]+)"/.exec(told)?.[1])).toEqual(['fix!: drop the old form', 'Update things', 'feat: late', 'feat: early on the side']);
    expect((await late('1.9.0', { ...cycle, timeZone: 'Europe/Berlin' })).map((told) => /"([^"]+)"/.exec(told)?.[1])).toContain('chore: candidate');
  });
  test('where neither is there, no freeze was declared', async () => expect(await late('1.9.0')).toEqual([expect.stringContaining('not-applicable: Neither a candidate nor a planned day')]));
  test('of a package only what touches it', async () => {
    const run = await toRun({ host: openHost(repository.path, { repositories }), version: '1.5.0', release: { tag: '{package}@{version}', manifests: ['packages/*/package.json'], cadence: { timeZone: 'UTC' } } });
    const commit = commits.head;
    const result = await checkCadence({ ...run, target: { ...run.target, package: 'tool', name: 'tool@1.5.0', commit }, history: { state: 'known', commits: await git.log({ base: commits.previous, head: commit }) } }, { isSecurityFix: false });
    expect(ofRule(result, 'change-after-freeze')).toEqual([expect.stringContaining('came in after the candidate tool@1.5.0-rc.1: "Update things" does not say')]);
  });
  test('more than can be listed are counted', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ commit: String(index).padStart(40, '0'), parents: [String(index + 1).padStart(40, '0')], author: 'Ada', committedAt: new Date('2027-01-14T12:00:00Z'), subject: 'feat: x', body: '' }));
    const told = ofRule(await check('1.9.0', { cadence: { cycle: { start: '2027-01-04' } }, history: { state: 'known', commits: many } }), 'change-after-freeze');
    expect([told.length, told.at(-1)]).toEqual([51, 'fail: 10 more commits came in after the freeze on 2027-01-14 that cannot be taken for fixes or documents.']);
  });
});

test('where the history is not known, neither candidate nor changes are', async () => {
  repository.addOrigin();
  repository.git('push', '--quiet', 'origin', '--delete', 'release/v1.5.0-rc.1');
  const clone = repository.shallowClone();
  const history: ReleaseHistory = { state: 'unknown', finding: { rule: 'release/shallow-history', keys: { what: 'history' }, check: 'history', outcome: 'unverified', reason: 'unreadable-source', message: 'shallow' } };
  const run = await toRun({ host: openHost(clone.path), version: '1.5.0', release: { cadence: { timeZone: 'UTC' } }, but: { history } });
  const { findings } = await checkCadence(run, { isSecurityFix: false });
  expect(findings.filter(({ outcome }) => outcome === 'unverified').map(({ rule, reason, causedBy }) => [rule, reason, causedBy?.startsWith('sha256:')])).toEqual([['release/candidate-missing', 'unreadable-source', true], ['release/change-after-freeze', 'unreadable-source', true]]);
});

test('a candidate of a lower number that is set later hides nothing that came in before it', async () => {
  const late = ofRule(await check('1.11.0'), 'change-after-freeze');
  expect(late).toEqual(ofRule(await check('1.5.0'), 'change-after-freeze').map((message) => message.replaceAll('release/v1.5.0-rc.1', 'v1.11.0-rc.1')));
  expect(late).toContainEqual(expect.stringContaining('"feat: late"'));
});

test('candidates of the remote count like those of this clone', async () => {
  const folder = join(repository.path, '.git', 'refs', 'heads', 'release', 'v1.7.0-rc.1');
  repository.git('update-ref', 'refs/remotes/origin/release/v1.7.0-rc.1', commits.head);
  repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  rmSync(folder, { force: true });
  expect([...(await git.branches()).keys()].filter((name) => name.endsWith('HEAD') || name.includes('1.7.0'))).toEqual(['refs/remotes/origin/release/v1.7.0-rc.1']);
  expect((await check('1.7.0')).details?.candidate).toEqual({ name: 'release/v1.7.0-rc.1', commit: commits.head });
});
