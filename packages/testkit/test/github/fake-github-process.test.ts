import { expect, test } from '@jest/globals';
import { startFakeGitHubProcess } from '../../src/github/index.js';

test('a program of its own is given a world, answers from it, reports and ends', async () => {
  const [headSha, tagSha] = ['a'.repeat(40), 'c'.repeat(40)];
  const fake = await startFakeGitHubProcess({
    options: { token: 'secret', permissions: { actions: 'read', contents: 'read', checks: 'read', issues: 'read', statuses: 'read', 'security-events': 'read', 'secret-scanning-alerts': 'read', 'vulnerability-alerts': 'read' } },
    world: {
      repositories: [
        {
          fullName: 'acme/widget',
          branches: { main: headSha },
          tags: { v1: headSha },
          files: [{ ref: 'main', path: 'a.txt', content: 'a' }],
          pullRequests: [{ number: 5, head: { ref: 'topic', sha: headSha }, base: { ref: 'main', sha: headSha } }],
          issues: [6],
          runs: [{ id: 7, headSha }],
          releases: [{ tag: 'v1' }],
          annotatedTags: [{ name: 'v2', commit: headSha, objects: [tagSha] }],
          milestones: [{ title: 'M' }],
          labels: ['L'],
          checkRuns: [{ ref: 'main', name: 'C' }],
          statuses: [{ ref: 'main', context: 'S', state: 'success' }],
          rules: [{ branch: 'main', checks: [{ name: 'R' }] }],
          protections: [{ branch: 'main', checks: [{ name: 'P' }] }],
          dependabotAlerts: [{ number: 1, package: 'D', severity: 'low' }],
          codeAlerts: [{ number: 1, rule: 'Q', severity: 'low' }],
          secretAlerts: [{ number: 1, type: 'T', secret: 's' }],
          analyses: [{ ref: 'refs/heads/next', commit: headSha }],
        },
        { fullName: 'acme/dark', switchedOff: ['dependabot'] },
      ],
      artifacts: [{ run: 7, name: 'evidence', files: { 'a.json': '{}' } }],
      failures: [{ match: 'repos/get', failure: { kind: 'status', status: 503 } }],
    },
  });
  try {
    const statusOf = async (path: string): Promise<number> => (await fetch(`${fake.url}${path}`, { headers: { authorization: 'token secret' } })).status;
    expect(await statusOf('/repos/acme/widget')).toBe(503);
    expect(await statusOf('/repos/acme/widget')).toBe(200);
    expect(await statusOf(`/repos/acme/widget/contents/a.txt?ref=${headSha}`)).toBe(200);
    expect(await statusOf('/repos/acme/widget/pulls?sate=open')).toBe(422);
    const rest: readonly [string, string][] = [
      ['git/ref/tags/v2', tagSha], ['milestones', '"M"'], ['labels/L', '"L"'], [`commits/${headSha}/check-runs`, '"C"'], [`commits/${headSha}/status`, '"S"'], ['rules/branches/main', '"R"'], ['branches/main', '"P"'],
      ['dependabot/alerts', '"D"'], ['code-scanning/alerts', '"Q"'], ['secret-scanning/alerts', '"T"'], ['code-scanning/analyses?ref=next', headSha],
    ];
    const texts = await Promise.all(rest.map(async ([path]) => (await fetch(`${fake.url}/repos/acme/widget/${path}`, { headers: { authorization: 'token secret' } })).text()));
    expect(rest.filter(([, word], index) => texts[index]?.includes(word) !== true)).toEqual([]);
    expect(await statusOf('/repos/acme/dark/dependabot/alerts')).toBe(403);
    const report = await fake.report();
    expect(report.requests.slice(0, 4).map(({ operation, status }) => [operation, status])).toEqual([['repos/get', 503], ['repos/get', 200], ['repos/get-content', 200], ['pulls/list', 422]]);
    expect(report.violations).toHaveLength(1);
    expect(report.artifacts.map(({ name, runId }) => [name, runId])).toEqual([['evidence', 7]]);
  } finally {
    await fake.close();
  }
  await expect(fetch(fake.url)).rejects.toThrow();
});
