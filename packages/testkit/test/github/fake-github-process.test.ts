import { expect, test } from '@jest/globals';
import { startFakeGitHubProcess } from '../../src/github/index.js';

test('a program of its own is given a world, answers from it, reports and ends', async () => {
  const headSha = 'a'.repeat(40);
  const fake = await startFakeGitHubProcess({
    options: { token: 'secret', permissions: { actions: 'read', contents: 'read' } },
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
        },
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
    const report = await fake.report();
    expect(report.requests.map(({ operation, status }) => [operation, status])).toEqual([['repos/get', 503], ['repos/get', 200], ['repos/get-content', 200], ['pulls/list', 422]]);
    expect(report.violations).toHaveLength(1);
    expect(report.artifacts.map(({ name, runId }) => [name, runId])).toEqual([['evidence', 7]]);
  } finally {
    await fake.close();
  }
  await expect(fetch(fake.url)).rejects.toThrow();
});
