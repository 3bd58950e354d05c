import { existsSync } from 'node:fs';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { bundlePathOf } from '../bundle-path.js';
import type { BundleRequest } from '../bundle-request.js';

/** Where a bundle is written. */
export interface PublishTarget {
  /** Folder, relative to the root. */
  readonly path: string;
  readonly absolute: string;
  /** Relative to the root; null where no zip is asked for. */
  readonly zip: string | null;
}

/** A bundle whose path is that of a zip is written as a folder beside it, and as the zip. @throws ShipworthyError `usage/invalid-input`, `path/outside-root` */
export function publishTargetOf(request: BundleRequest): PublishTarget {
  const { inputs, config, workspace } = request;
  const named = bundlePathOf({ inputs: { ...inputs, path: inputs.to ?? inputs.path }, config, workspace });
  const path = named.replace(/\.zip$/i, '');
  if (path === '' || path.endsWith('/')) throw new ShipworthyError('usage/invalid-input', 'The bundle cannot be the root itself.', { hint: 'Name a folder below it with `to`.' });
  if (inputs.areas.length > 0) throw new ShipworthyError('usage/invalid-input', '`areas` chooses what is verified; a bundle is published whole.', { hint: 'Leave `areas` away.' });
  return { path, absolute: workspace.resolve(path), zip: named !== path ? named : inputs.zip ? `${path}.zip` : null };
}

/** A zip of which nothing beside it says whose it is. */
export function isUnknownZip({ zip, absolute }: PublishTarget, { workspace }: Pick<BundleRequest, 'workspace'>): boolean {
  return zip !== null && existsSync(workspace.resolve(zip)) && !existsSync(absolute);
}
