import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadTypeScript } from '../load-typescript.mjs';
import { root } from '../repository.mjs';
import { startFake } from './fake-github.mjs';
import { copyToRepository, openRepository } from './repository-of-run.mjs';

export const repositoryName = 'acme/widget';
export const runId = 7;
export const token = 'fake-token';

/** The run of a workflow: where it happened, to which commit, and the GitHub that knows of it. */
export async function openRun({ event, folder, keep, actions }) {
  const testkit = await loadTypeScript(`
    export { actionEnvironment, eventPayload, runNode } from './packages/testkit/src/process/index.ts';
    export { readZip } from './packages/testkit/src/github/read-zip.ts';
  `);
  const source = resolve(folder ?? join(root, 'examples/vendor-import'));
  const isRepository = existsSync(join(source, '.git'));
  const scratch = isRepository ? null : realpathSync(mkdtempSync(join(tmpdir(), 'shipworthy-try-')));
  const clean = () => scratch !== null && !keep && rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  process.once('exit', clean);
  const place = isRepository ? openRepository(source, event) : copyToRepository(source, { scratch, event, actions });
  const fake = await startFake({ options: { token }, world: toWorld(place) });
  return {
    ...place, testkit, fake, isKept: keep, scratch,
    payload: testkit.eventPayload(place.name, place.payload),
    report: async () => {
      const report = await fake.report();
      const artifacts = await Promise.all(report.artifacts.map(async (artifact) => ({ ...artifact, files: await listFiles(artifact, fake, testkit.readZip) })));
      return { ...report, artifacts };
    },
    close: async () => {
      await fake.close();
      clean();
    },
  };
}

function toWorld({ name, sha, branches, tags, pullRequest, workflowPath }) {
  const pullRequests = pullRequest === null ? [] : [{ title: 'A change', author: 'ada', ...pullRequest }];
  const runs = [{ id: runId, headSha: pullRequest?.head.sha ?? sha, headBranch: pullRequest?.head.ref ?? 'main', event: name, name: 'CI', path: workflowPath, status: 'in_progress', conclusion: null }];
  return { repositories: [{ fullName: repositoryName, branches, tags, pullRequests, runs }] };
}

/** As a person would take them from the page of the run. */
async function listFiles({ id }, { url }, readZip) {
  const answer = await fetch(`${url}/repos/${repositoryName}/actions/artifacts/${id}/zip`, { headers: { authorization: `token ${token}` } });
  if (!answer.ok) return [`(cannot be downloaded: ${answer.status})`];
  return [...readZip(Buffer.from(await answer.arrayBuffer())).keys()];
}
