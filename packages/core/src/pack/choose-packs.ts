import { ShipworthyError } from '@shipworthy/contract/errors';
import type { ResolvedPolicy } from '../config/index.js';
import type { Workspace } from '../workspace/index.js';

const defaultManifest = 'regression-pack.yml';

/** Manifests to work on: those that were named, else the configuration's, else `regression-pack.yml`. @throws ShipworthyError `config/not-found` */
export async function choosePacks(workspace: Workspace, policy: Pick<ResolvedPolicy, 'config'>, named: readonly string[]): Promise<string[]> {
  const listed = named.length > 0 ? named : policy.config.packs;
  if (listed.length > 0) return [...new Set(listed.map((path) => workspace.toDocumentPath(workspace.resolve(path))))];
  if ((await workspace.readText(defaultManifest, { optional: true })) !== null) return [defaultManifest];
  throw new ShipworthyError('config/not-found', `There is no pack: nothing names one, and there is no ${defaultManifest}.`, {
    hint: 'Name the manifest with `pack`, or list it under `packs` in .github/shipworthy.yml.',
  });
}
