import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ShipworthyError } from '@shipworthy/contract/errors';

/** Something to go the whole way on. Absolute paths. */
export interface DemoProject {
  readonly title: string;
  readonly root: string;
  readonly out: string;
}

const example = join('examples', 'vendor-import');

/** The example and the repository itself, or a copy of the example with a prepared change in it. */
export function chooseProjects(drift: boolean, env: Readonly<Record<string, string>>): readonly DemoProject[] {
  const top = findRepository();
  const out = join(top, 'shipworthy-demo');
  if (drift) return [prepareDrift(top, out, env)];
  return [
    { title: 'An importer of vendor catalogues (examples/vendor-import)', root: join(top, example), out: join(out, 'vendor-import') },
    { title: 'Shipworthy itself: its schemas, rules and help texts (test/compatibility)', root: top, out: join(out, 'shipworthy') },
  ];
}

/** The same program in a repository of its own, with `src/import-next.mjs` in place of `src/import.mjs`: the one change since its commit. */
function prepareDrift(top: string, out: string, env: Readonly<Record<string, string>>): DemoProject {
  const root = join(out, 'vendor-import-next');
  rmSync(root, { recursive: true, force: true });
  cpSync(join(top, example), root, { recursive: true });
  commitAll(root, env);
  copyFileSync(join(root, 'src', 'import-next.mjs'), join(root, 'src', 'import.mjs'));
  return { title: 'An importer of vendor catalogues, after a change that nobody announced', root, out: join(out, 'vendor-import-drift') };
}

/** The repository around the copy ignores it, and so tracks nothing that a document could speak of. No setting of a user, hook or signature has a say. */
function commitAll(root: string, env: Readonly<Record<string, string>>): void {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_')));
  const settings = ['user.name=Shipworthy demo', 'user.email=demo@shipworthy.invalid', 'commit.gpgSign=false', 'core.hooksPath=/dev/null', 'core.autocrlf=false', 'gc.auto=0'].flatMap((setting) => ['-c', setting]);
  for (const args of [['init', '--quiet', '--template='], ['add', '--all', '--force'], ['commit', '--quiet', '--no-verify', '--message', 'The example']]) {
    const { error, status, stderr } = spawnSync('git', ['-C', root, ...settings, ...args], { env: own, encoding: 'utf8', windowsHide: true });
    if (error !== undefined) throw new ShipworthyError('git/missing', 'The program git was not found.', { hint: 'Install git, or put it on the PATH.', cause: error });
    if (status !== 0) throw new ShipworthyError('git/failed', `git ${args[0] ?? ''} failed in the copy of the example: ${stderr.trim().split('\n').slice(0, 5).join('\n')}.`, { hint: 'Remove the folder shipworthy-demo and try again.' });
  }
}

/** The bundle lies in `dist/`, the sources in `packages/cli/src/`: the repository is the folder above that holds the example. */
function findRepository(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, example))) {
    if (folder === dirname(folder)) {
      throw new ShipworthyError('config/not-found', 'The example of the demo is not here.', { hint: 'Run the demo in a clone of the Shipworthy repository.' });
    }
    folder = dirname(folder);
  }
  return folder;
}
