import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub, type FakeRepository } from '@shipworthy/testkit/github';
import { runNode, type NodeResult } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { dist } from '../support/project.js';
import { assemble, createReleaseProject, makeKeyFiles, type KeyFiles } from '../support/release-project.js';

// A real program is killed in the middle of a real publication: what it leaves on the release must be all that the next run needs.
const name = 'acme/widget';
const tag = 'v1.2.3';
const trash: string[] = [];
let project: TemporaryRepository;
let keys: KeyFiles;

beforeAll(async () => {
  project = createReleaseProject();
  keys = makeKeyFiles();
  project.git('remote', 'add', 'origin', `https://github.com/${name}.git`);
  project.git('update-ref', 'refs/remotes/origin/main', 'main');
  trash.push(dirname(keys.privatePath));
  const { exitCode, stdout, stderr } = await assemble(project, keys);
  if (exitCode !== 0) throw new Error(`assemble ended with ${String(exitCode)}:\n${stdout}\n${stderr}`);
}, 60_000);

afterAll(() => {
  project.dispose();
  for (const folder of trash) rmSync(folder, { recursive: true, force: true });
});

/** A GitHub that knows the tag, and the release before; a folder for what a run writes. */
async function openWorld(): Promise<World> {
  const github = await startFakeGitHub({ permissions: { contents: 'write', checks: 'read', statuses: 'read', 'pull-requests': 'read' } });
  const commit = project.head();
  const repository = github.repository(name).withBranch('main', commit).withAnnotatedTag({ name: tag, commit })
    .withRule({ branch: 'main', checks: [{ name: 'build' }] }).withCheckRun({ name: 'build', ref: commit }).withRelease({ tag: 'v1.2.2', createdAt: '2025-10-01T00:00:00Z' });
  const out = mkdtempSync(join(tmpdir(), 'publish-killed-'));
  trash.push(out);
  return { github, repository, out };
}

interface World {
  readonly github: FakeGitHub;
  readonly repository: FakeRepository;
  readonly out: string;
}

function publish({ github, out }: World, killOn?: Promise<void>): Promise<NodeResult> {
  return runNode({
    entry: dist('cli.js'), cwd: project.path, args: ['release-evidence', '--mode', 'publish', '--tag', tag, '--signing-key', keys.privatePath, '--out', out],
    env: { GITHUB_TOKEN: github.token, GITHUB_API_URL: github.url }, ...(killOn === undefined ? {} : { killOn }),
  });
}

/** All that anybody sees of the releases, and which one is the latest; no ids. */
async function stateOf({ github, repository }: World) {
  const answer = await fetch(`${github.url}/repos/${name}/releases/latest`, { headers: { authorization: `token ${github.token}` } });
  const { tag_name: latest } = JSON.parse(await answer.text());
  return {
    latest, tags: [...repository.tags.keys()],
    releases: repository.releases.map(({ id: _id, assets = [], ...release }) => ({ ...release, assets: Object.fromEntries(assets.map((one) => [one.name, one.state ?? digestOf(one.bytes)]).toSorted()) })),
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the run itself says was published: the record, as it was signed. Without the address, which has an id in it. */
function ledgerOf({ out }: World): { readonly verdict: unknown; readonly files: readonly string[]; readonly record: unknown } {
  const folder = join(out, 'release-publication.default');
  const { url: _url, ...record } = JSON.parse(readFileSync(join(folder, 'publication.json'), 'utf8'));
  return { verdict: JSON.parse(readFileSync(`${folder}.json`, 'utf8')).verdict, files: readdirSync(folder).toSorted(), record };
}

interface Death {
  /** The request at which it dies, counted from 1. */
  readonly at: number;
  readonly operation: string;
  readonly done: 'nothing' | 'half' | 'all';
}

/** After each write, and in the middle of the first upload and the last; before whatever follows a read. Before a write that follows another one is after that one. */
function listDeaths(requests: FakeGitHub['requests']): Death[] {
  return requests.flatMap(({ operation, method }, index): Death[] => {
    const death = { at: index + 1, operation };
    const [isWrite, followsRead] = [method !== 'GET', requests[index - 1]?.method === 'GET'];
    const isEdge = [requests[index - 1], requests[index + 1]].some((other) => other?.operation !== operation);
    return [
      ...(isWrite === followsRead || index === 0 ? [{ ...death, done: 'nothing' as const }] : []),
      ...(operation === 'repos/upload-release-asset' && isEdge ? [{ ...death, done: 'half' as const }] : []), ...(isWrite ? [{ ...death, done: 'all' as const }] : []),
    ];
  });
}

/** Killed there, and started again. */
async function dieAndGoOn({ at, done }: Death) {
  const world = await openWorld();
  try {
    const killed = await publish(world, world.github.holdAt(at, done));
    const again = await publish(world);
    return { killedBy: killed.signal, exitCode: again.exitCode, state: await stateOf(world), ledger: ledgerOf(world), violations: world.github.violations };
  } finally {
    await world.github.close();
  }
}

test('killed at each of its steps, done or not, and started again, it ends where an undisturbed run ends', async () => {
  const calm = await openWorld();
  const { exitCode } = await publish(calm);
  const [state, ledger, deaths] = [await stateOf(calm), ledgerOf(calm), listDeaths(calm.github.requests)];
  await calm.github.close();
  expect(exitCode).toBe(0);
  expect(state.latest).toBe(tag);
  expect(deaths.filter(({ done }) => done === 'all').map(({ operation }) => operation)).toEqual(['repos/create-release', ...Array.from({ length: 6 }, () => 'repos/upload-release-asset'), 'repos/update-release']);
  const expected = { killedBy: 'SIGKILL', exitCode: 0, state, ledger, violations: [] };
  const waiting = deaths.values();
  const work = async (): Promise<void> => {
    for (const death of waiting) expect({ death, ...(await dieAndGoOn(death)) }).toEqual({ death, ...expected });
  };
  await Promise.all([work(), work()]);
}, 120_000);
