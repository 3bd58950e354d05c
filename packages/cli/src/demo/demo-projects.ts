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
export function chooseProjects(drift: boolean): readonly DemoProject[] {
  const top = findRepository();
  const out = join(top, 'shipworthy-demo');
  if (drift) return [prepareDrift(top, out)];
  return [
    { title: 'An importer of vendor catalogues (examples/vendor-import)', root: join(top, example), out: join(out, 'vendor-import') },
    { title: 'Shipworthy itself: its schemas, rules and help texts (test/compatibility)', root: top, out: join(out, 'shipworthy') },
  ];
}

/** The same program, with `src/import-next.mjs` in place of `src/import.mjs`. */
function prepareDrift(top: string, out: string): DemoProject {
  const root = join(out, 'vendor-import-next');
  rmSync(root, { recursive: true, force: true });
  cpSync(join(top, example), root, { recursive: true });
  copyFileSync(join(root, 'src', 'import-next.mjs'), join(root, 'src', 'import.mjs'));
  return { title: 'An importer of vendor catalogues, after a change that nobody announced', root, out: join(out, 'vendor-import-drift') };
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
