import { mkdirSync, readdirSync, rmSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runNode, type NodeResult } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { dist, shipworthy } from '../support/project.js';
import { createReleaseProject, makeKeyFiles, type KeyFiles } from '../support/release-project.js';

// Whoever ends the program while it makes a bundle finds the old one, and nothing that looks like half a new one.
let project: TemporaryRepository;
let keys: KeyFiles;
let root: string;

beforeAll(async () => {
  project = createReleaseProject();
  keys = makeKeyFiles();
  root = join(project.path, 'ReleaseEvidence');
  mkdirSync(root);
  project.write(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`out/rows/${index}.csv`, `x,y\n${index},1\n`])));
  await shipworthy(project, ['doc-sync-check']);
}, 60_000);

afterAll(() => {
  project.dispose();
  rmSync(dirname(keys.privatePath), { recursive: true, force: true });
});

/** As soon as there is something in the folder that was not there before. */
function nextIn(folder: string): Promise<void> {
  const before = new Set(readdirSync(folder));
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      if (readdirSync(folder).every((name) => before.has(name))) return;
      watcher.close();
      resolve();
    });
  });
}

function assemble(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<NodeResult> {
  return runNode({
    entry: dist('cli.js'), cwd: project.path, args: ['release-evidence', '--tag', 'v1.2.3', '--signing-key', keys.privatePath, '--bundles', 'out/rows'],
    ...(signal === undefined ? {} : { signal, killOn: nextIn(root) }),
  });
}

const verifies = async () => (await shipworthy(project, ['release-evidence', '--mode', 'verify', '--path', 'ReleaseEvidence/1.2.3', '--public-key', keys.publicPath])).exitCode === 0;

test('ended or killed while it stages, before there is a bundle and after; the next run makes it and clears up', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) expect([(await assemble(signal)).signal, readdirSync(root)]).toEqual([signal, []]);
  expect([(await assemble('SIGKILL')).signal, readdirSync(root)]).toEqual(['SIGKILL', [expect.stringMatching(/^\.1\.2\.3\..*\.tmp$/)]]);
  expect([(await assemble()).exitCode, readdirSync(root), await verifies()]).toEqual([0, ['1.2.3'], true]);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) expect([(await assemble(signal)).signal, readdirSync(root), await verifies()]).toEqual([signal, ['1.2.3'], true]);
  expect([(await assemble('SIGKILL')).signal, readdirSync(root).length, await verifies()]).toEqual(['SIGKILL', 2, true]);
  // Two at once take nothing of each other's.
  const both = await Promise.all([assemble(), assemble()]);
  expect([both.filter(({ exitCode }) => exitCode === 0).length > 0, readdirSync(root), await verifies()]).toEqual([true, ['1.2.3'], true]);
}, 120_000);
