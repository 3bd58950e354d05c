import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import type { Host } from '@shipworthy/core/host';
import { runReleaseEvidence } from '@shipworthy/core/release';
import { createRemoteRepository } from '@shipworthy/github';
import { renderMarkdown, renderNotes } from '@shipworthy/report';
import { startFakeGitHub, type FakeGitHub, type PullRequestDescription } from '@shipworthy/testkit/github';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';

const config = "schemaVersion: 1\nrelease: { notes: { file: 'releases/v{version}.yml', exclude: { authors: ['renovate[bot]'] } } }\n";
const notesOf = (features: readonly number[], more = ''): string =>
  `release_notes:\n  version: 1.4.0\n  release_date: 2026-02-01\n  release_type: minor\n${more}  changes:\n    features:\n${features.map((number) => `      - { title: T, description: D, pr_ref: '#${number}' }\n`).join('')}`;

/** One release, built once: squashes #12 and #13, #14 which #15 takes back, #16 merged with its branch, and a commit without any. */
let repository: TemporaryRepository;
const at = new Map<string, string>();
let github: FakeGitHub;

beforeAll(() => {
  repository = createRepository({ '.github/shipworthy.yml': config, 'package.json': { name: 'parser', version: '1.4.0' }, 'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Whole folders at once (#12)\n', '.gitignore': 'shipworthy-out/\n' });
  repository.git('tag', '--annotate', '--message', 'v1.3.0', 'v1.3.0');
  at.set('base', repository.head());
  at.set('12', repository.commit('Import of folders (#12)'));
  at.set('13', repository.commit('Bump left-pad (#13)'));
  at.set('14', repository.commit('Throw caches away (#14)'));
  at.set('15', repository.commit(`Revert "Throw caches away (#14)" (#15)\n\nThis reverts commit ${repository.head()}.`));
  repository.branch('topic').commit('Work');
  repository.checkout('main');
  at.set('16', repository.merge('topic', 'Merge pull request #16 from acme/topic\n\nA parser of its own'));
  repository.commit('fix: straight on main');
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
});
afterAll(() => repository.dispose());

beforeEach(async () => {
  github = await startFakeGitHub();
  const own = github.repository('acme/parser').withBranch('main', repository.head());
  for (const pull of [pullOf(12), pullOf(13, { author: 'renovate[bot]' }), pullOf(14), pullOf(15, { title: 'Revert "Throw caches away"', body: 'Reverts acme/parser#14' }), pullOf(16, { title: hostile })]) own.withPullRequest(pull);
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  repository.remove('releases', 'shipworthy-out');
});

const hostile = 'A parser <img src=x> @everyone [x](javascript:alert(1)) ##[add-mask]x';

function pullOf(number: number, more: Partial<PullRequestDescription> = {}): PullRequestDescription {
  const base = at.get('base') ?? '';
  return { number, title: `Title of ${number}`, author: 'ada', head: { ref: `b${number}`, sha: String(number).padStart(40, 'b') }, base: { ref: 'main', sha: base }, state: 'closed', mergedAt: '2026-01-01T00:30:00Z', mergeCommitSha: at.get(String(number)) ?? String(number).padStart(40, 'c'), ...more };
}

async function run(values: Readonly<Record<string, string>> = {}, { token = github.token, changes = {} }: { readonly token?: string | null; readonly changes?: Partial<RunContext> } = {}) {
  const context: RunContext = {
    where: 'actions', service: 'GitHub Actions', repository: 'acme/parser', event: 'push', ref: 'refs/heads/main', headCommit: repository.head(), testedCommit: repository.head(), eventBaseCommit: null, baseRef: null,
    defaultBranch: 'main', pullRequest: null, fork: false, runId: '100', attempt: 1, workflow: 'Release', workflowPath: '.github/workflows/release.yml', job: 'notes', actor: 'ada',
    serverUrl: 'https://github.com', apiUrl: github.url, sourceDateEpoch: null, ...changes,
  };
  const host: Host = {
    context, cwd: repository.path, env: { PATH: process.env['PATH'] ?? '' }, toolVersion: '0.0.0-test', machine: null, now: () => new Date('2026-02-01T12:00:00Z'), artifacts: null,
    remote: token === null ? null : createRemoteRepository({ apiUrl: github.url, repository: 'acme/parser', token, waitBudget: 1 }), renderReport: renderMarkdown, renderNotes, onProgress: () => undefined,
  };
  const result = await runReleaseEvidence(parseInputs(releaseEvidence, { values: { mode: 'notes', version: '1.4.0', ...values }, face: 'command' }), host);
  const [written] = result.documents;
  if (written?.document.kind !== 'release-notes-report') throw new TypeError('no report was written');
  const document: DocumentOf<'release-notes-report'> = written.document;
  const file = (name: string): string => readFileSync(join(result.out, 'release-notes-report.default', name), 'utf8');
  const entries = document.details.ledger.entries.map(({ number, state }) => `#${number} ${state}`);
  return { ...result, document, file, entries, report: readFileSync(written.reportPath, 'utf8'), names: written.files.map((path) => path.slice(result.out.length + 1)), said: document.findings.map(({ rule, outcome, reason }) => `${rule} ${reason ?? outcome}`) };
}

describe('mode: notes', () => {
  test('passes with notes that account for everything, renders them, and keeps what GitHub answered', async () => {
    repository.write({ 'releases/v1.4.0.yml': notesOf([12, 16]) });
    const { exitCode, document, entries, file, names, said } = await run();
    expect([exitCode, document.verdict, said]).toEqual([0, 'pass', []]);
    expect(entries).toEqual(['#16 included', '#15 reverted', '#14 reverted', '#13 excluded', '#12 included']);
    expect(document.details).toMatchObject({ version: '1.4.0', ledger: { source: 'api', complete: true, included: 2, excluded: 1, reverted: 2, unaccounted: 0 }, draft: null, file: { path: 'releases/v1.4.0.yml' } });
    expect(file('notes.md')).toBe(renderNotes(document.details.notes!));
    expect(JSON.parse(file('notes.json'))).toEqual(document.details.notes);
    expect(names.filter((name) => name.includes('/api/'))).toHaveLength(2);
    expect(github.countOf('pulls/list')).toBe(2);
  });

  test('fails for each that nobody names, and shows hostile titles as they are', async () => {
    repository.write({ 'releases/v1.4.0.yml': notesOf([12]) });
    const { exitCode, said, report, document } = await run();
    expect([exitCode, said, document.details.ledger.complete]).toEqual([1, ['release/change-unaccounted fail'], false]);
    expect(document.findings[0]).toMatchObject({ keys: { pullRequest: '16' }, message: expect.stringContaining(hostile) });
    expect(report).toContain('| change `#16` | A parser &#60;img src=x&#62; @&#8203;everyone');
    expect(report).not.toMatch(/<img|@everyone|\]\(javascript|##\[/);
  });

  test('is waived where somebody answers for it, never passed', async () => {
    repository.write({ 'releases/v1.4.0.yml': notesOf([12]), '.github/shipworthy.yml': `${config}waivers: [{ rule: release/change-unaccounted, owner: ada, reason: Internal., expires: 2026-03-01 }]\n` });
    try {
      const { exitCode, document } = await run();
      expect([exitCode, document.verdict, document.summary.waived]).toEqual([0, 'pass', 1]);
    } finally {
      repository.write({ '.github/shipworthy.yml': config });
    }
  });

  test('drafts what is not written yet; filled in, it is ready', async () => {
    const first = await run({ draft: 'true' });
    expect([first.exitCode, first.document.details.draft, first.notes]).toEqual([1, 'draft.yml', [expect.stringMatching(/release-notes-report\.default\/draft\.yml\. Copy it to releases\/v1\.4\.0\.yml/)]]);
    expect(first.said).toEqual(['release/notes-not-ready fail', 'release/change-unaccounted missing-evidence', 'release/change-unaccounted missing-evidence']);
    const draft = first.file('draft.yml');
    expect(draft).toContain('Whole folders at once (#12)');
    repository.write({ 'releases/v1.4.0.yml': draft });
    const second = await run();
    expect([second.exitCode, second.said]).toEqual([0, []]);
    expect(second.file('notes.md')).not.toMatch(/<img|@everyone|\]\(javascript|##\[/);
  });

  test('the same run writes the same bytes', async () => {
    repository.write({ 'releases/v1.4.0.yml': notesOf([12]) });
    const [one, two] = [await run({ draft: 'true' }), await run({ draft: 'true' })];
    expect(two.documents[0]?.contentDigest).toBe(one.documents[0]?.contentDigest);
  });
});

describe('what could not be asked is never a pass', () => {
  beforeEach(() => { repository.write({ 'releases/v1.4.0.yml': notesOf([12, 13, 16]) }); });

  test('without a token git alone speaks, and says so', async () => {
    const { exitCode, said, entries, document } = await run({}, { token: null });
    expect([exitCode, said]).toEqual([1, ['release/source-unread permission-denied']]);
    expect(entries).toEqual(['#16 included', '#15 reverted', '#14 reverted', '#13 included', '#12 included']);
    expect(document.details.ledger).toMatchObject({ source: 'git', complete: false });
  });

  test.each([
    ['a permission that lacks', { kind: 'status', status: 403 }, 'permission-denied'], ['a repository that is hidden', { kind: 'status', status: 404 }, 'permission-denied'], ['a budget that is used up', { kind: 'rate-limit', resetAt: 4_000_000_000 }, 'rate-limited'], ['a GitHub in trouble', { kind: 'status', status: 503 }, 'unreadable-source'],
  ] as const)('%s', async (_name, failure, reason) => {
    github.fail('pulls/list', failure, 10);
    const { exitCode, said, document } = await run();
    expect([exitCode, said, document.details.ledger.source, document.details.ledger.complete]).toEqual([1, [`release/source-unread ${reason}`], 'git', false]);
  });

  test('a shallow history', async () => {
    repository.addOrigin();
    const clone = repository.shallowClone('main', 2);
    clone.write({ 'releases/v1.4.0.yml': notesOf([12]) });
    const full = repository;
    repository = clone;
    try {
      const { exitCode, said, document } = await run();
      expect([exitCode, said, document.details.ledger.source]).toEqual([1, ['release/shallow-history unreadable-source'], 'none']);
    } finally {
      repository = full;
    }
  });
});

test('all pages of the range are read: three, the first of them again at the end, and one of the branch of the release', async () => {
  const own = github.repository('acme/parser');
  for (let number = 1000; number < 1230; number += 1) own.withPullRequest(pullOf(number, { updatedAt: '2026-03-01T00:00:00Z' }));
  repository.write({ 'releases/v1.4.0.yml': notesOf([12, 16]) });
  const { said, entries } = await run();
  expect([said, entries, github.countOf('pulls/list')]).toEqual([[], ['#16 included', '#15 reverted', '#14 reverted', '#13 excluded', '#12 included'], 5]);
});

test('of three thousand merged pull requests as many pages are asked for as the range needs', async () => {
  const own = github.repository('acme/parser');
  for (let number = 1000; number < 4000; number += 1) own.withPullRequest(pullOf(number, { mergedAt: '2025-06-01T00:00:00Z' }));
  repository.write({ 'releases/v1.4.0.yml': notesOf([12, 16]) });
  const { said } = await run();
  expect([said, github.countOf('pulls/list')]).toEqual([[], 2]);
});
