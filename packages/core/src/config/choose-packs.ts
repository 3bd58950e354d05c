import { ShipworthyError } from '@shipworthy/contract/errors';
import { rules } from '@shipworthy/contract/rules';
import type { Workspace } from '../workspace/index.js';
import type { ResolvedPolicy } from './resolve-policy.js';

const defaultManifest = 'regression-pack.yml';

/** Manifests to work on: those that were named, else the configuration's, else `regression-pack.yml`. @throws ShipworthyError `config/not-found`, `config/unreadable` */
export async function choosePacks(workspace: Workspace, policy: Pick<ResolvedPolicy, 'config' | 'findings'>, named: readonly string[]): Promise<string[]> {
  const listed = named.length > 0 ? named : policy.config.packs;
  if (listed.length > 0) return [...new Set(listed.map((path) => workspace.toDocumentPath(workspace.resolve(path))))];
  if ((await workspace.readText(defaultManifest, { optional: true })) !== null) return [defaultManifest];
  const unreadable = policy.findings.find(({ rule }) => rule === 'policy/unreadable');
  if (unreadable !== undefined) throw new ShipworthyError('config/unreadable', unreadable.message, { hint: unreadable.remedy ?? rules['policy/unreadable'].remedy });
  throw new ShipworthyError('config/not-found', `There is no pack: nothing names one, and there is no ${defaultManifest}.`, {
    hint: 'Name the manifest with `pack`, or list it under `packs` in .github/shipworthy.yml.',
  });
}
