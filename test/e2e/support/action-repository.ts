import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { runProgram } from './run-program.js';
import { root } from './tools.js';

/** All that a runner reads of us. Nothing else is there, so that a bundle which needs more of the checkout is found out. */
const published = ['action.yml', 'package.json', 'actions', 'dist'];

/** What `uses:` would fetch. */
export function createActionRepository(): Promise<TemporaryRepository> {
  return copyCheckout(published);
}

/** This checkout as it stands, or some of it, with what git ignores left out, in one commit. */
export async function copyCheckout(paths: readonly string[] = ['.']): Promise<TemporaryRepository> {
  if (!existsSync(join(root, 'dist/release-gate.js'))) throw new Error('There is no dist/: run `npm run build`');
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths];
  const listed = await runProgram('git', args, { cwd: root, env: { PATH: process.env['PATH'] ?? '' }, timeoutMs: 30_000 });
  if (listed.exitCode !== 0) throw new Error(`git ls-files: ${listed.stderr}`);
  const repository = createRepository();
  // A file that is deleted but not yet committed is listed all the same.
  const files = listed.stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  for (const path of files) {
    mkdirSync(dirname(join(repository.path, path)), { recursive: true });
    cpSync(join(root, path), join(repository.path, path), { recursive: true });
  }
  repository.commit('The checkout under test');
  return repository;
}
