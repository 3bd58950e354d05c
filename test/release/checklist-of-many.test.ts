import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Host } from '@shipworthy/core/host';
import { runReleaseEvidence } from '@shipworthy/core/release';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { toContext, toHost } from '../../packages/core/test/evidence/documents.js';

/** Requests that a whole checklist may cost: GitHub gives a workflow's token a thousand an hour, for all jobs together. */
const budget = 60;
const notes = `release_notes:
  version: 1.4.0
  release_date: 2026-11-21
  release_type: minor
  highlights: [Faster]
  changes: { features: [{ title: Change 1, description: More, pr_ref: '#1' }] }
`;
const config = `schemaVersion: 1
release:
  manifests: [package.json]
  notes: { file: 'releases/v{version}.yml' }
  checklist: { items: [{ id: legal-review, title: Licences reviewed, owner: '@ada' }] }
waivers:
  - { rule: release/vulnerability, owner: ada, reason: not reachable, expires: 2026-12-01 }
  - { rule: release/pull-request-open, owner: ada, reason: agreed, expires: 2026-12-01 }
`;

let github: FakeGitHub;
let repository: TemporaryRepository;
let merged: string;

beforeAll(async () => {
  github = await startFakeGitHub();
  repository = createRepository({ 'package.json': { name: 'parser', version: '1.3.0' }, '.github/shipworthy.yml': config, '.gitignore': 'shipworthy-out/\n' });
  repository.tag('v1.3.0');
  merged = repository.commit('feat: change 1 (#1)', { 'a.txt': 'a' });
  repository.commit('chore: release 1.4.0', { 'package.json': { name: 'parser', version: '1.4.0' }, 'releases/v1.4.0.yml': notes, 'CHANGELOG.md': '# Changelog\n\n## [1.4.0] - 2026-11-21\n\n### Added\n\n- Change 1 (#1)\n' });
  repository.tag('v1.4.0');
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
});
afterAll(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  repository.dispose();
});

/** 3,000 pull requests, of which all but the first so many are open; the last one belongs to the release. */
function describeRepository(name: string, merges: number): void {
  const head = repository.head();
  const described = github.repository(name).withBranch('main', head).withTag('v1.4.0', head).withRun({ id: 100, headSha: head, headBranch: 'v1.4.0' })
    .withRule({ branch: 'main', checks: [{ name: 'build' }] }).withCheckRun({ name: 'build', ref: head, runId: 8 }).withAnalysis({ commit: head }).withDependabotAlert({ number: 1, severity: 'critical', package: 'lodash' });
  for (let number = 1; number <= 3000; number += 1) {
    const isMerged = number <= merges;
    described.withPullRequest({
      number, title: `Change ${number}`, head: { ref: `topic-${number}`, sha: 'b'.repeat(40) }, base: { ref: 'main', sha: head }, milestone: number === 3000 ? 'v1.4.0' : 'later',
      ...(isMerged ? { state: 'closed' as const, mergedAt: '2026-06-01T00:00:00Z', mergeCommitSha: number === 1 ? merged : number.toString(16).padStart(40, 'e') } : {}),
    });
  }
}

async function checklist(name: string): Promise<DocumentOf<'release-checklist'>> {
  const context = toContext({ repository: name, ref: 'refs/tags/v1.4.0', headCommit: repository.head(), testedCommit: repository.head(), apiUrl: github.url });
  const host: Host = toHost({ context, cwd: repository.path, remote: createRemoteRepository({ apiUrl: github.url, repository: name, token: github.token }) });
  const { documents: [written] } = await runReleaseEvidence(parseInputs(releaseEvidence, { values: { mode: 'checklist' }, face: 'action' }), host);
  if (written?.document.kind !== 'release-checklist') throw new TypeError('no checklist was written');
  return written.document;
}

describe.each([['many-open', 0], ['many-merged', 2999]])('a repository with 3,000 pull requests (%s)', (name, merges) => {
  test(`costs at most ${budget} requests, and every item that asks GitHub is decided`, async () => {
    describeRepository(`acme/${name}`, merges);
    const { details, findings } = await checklist(`acme/${name}`);
    const requests = github.requests.filter(({ path }) => path.startsWith(`/repos/acme/${name}`)).length;
    expect(requests).toBeLessThanOrEqual(budget);
    expect([details.requests, findings.filter(({ rule }) => rule === 'release/source-unread')]).toEqual([requests, []]);
    const outcomes = new Map(details.items.map(({ id, outcome }) => [id, outcome]));
    // The one open pull request and the one alert are what the waivers of the configuration are for.
    expect([outcomes.get('RL-01'), outcomes.get('RL-02'), outcomes.get('RL-06')]).toEqual(['waived', 'pass', 'waived']);
    expect(findings.filter(({ outcome }) => outcome === 'waived').map(({ keys }) => keys)).toEqual(expect.arrayContaining([{ release: '1.4.0', pullRequest: '3000' }, { source: 'dependabot', alert: '1' }]));
    // Every page that was read is cited.
    expect(details.items.find(({ id }) => id === 'RL-01')?.evidence.length).toBeGreaterThan((3000 - merges) / 100);
  }, 120_000);
});
