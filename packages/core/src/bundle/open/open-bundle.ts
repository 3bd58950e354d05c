import type { BundlesConfig } from '@shipworthy/contract/bundle';
import { stat } from 'node:fs/promises';
import { systemCode, toReadError } from '../../files/file-errors.js';
import type { Scratch, Workspace } from '../../workspace/index.js';
import type { OpenedBundle } from '../bundle-run.js';
import { openFolder } from './open-folder.js';
import { openZipped } from './open-zipped.js';

export interface OpenRequest {
  readonly workspace: Workspace;
  /** Folder or zip, relative to the root. */
  readonly path: string;
  readonly config: Pick<BundlesConfig, 'areas' | 'zip'>;
  /** A zip is extracted into a folder of it. */
  readonly scratch: Scratch;
  /** Names the bundle in findings. */
  readonly id: string;
}

/**
 * Lists and hashes a bundle on all cores; null where there is none. What it holds is never thrown: links, collisions and a zip that may not be
 * extracted are findings. @throws ShipworthyError `path/outside-root`, `config/unreadable` with every file that cannot be read
 */
export async function openBundle(request: OpenRequest): Promise<OpenedBundle | null> {
  const absolute = request.workspace.resolve(request.path);
  const kind = await kindOf(absolute, request.path);
  if (kind === null) return null;
  const place = { absolute, path: request.path, id: request.id };
  return kind === 'folder' ? openFolder(place, request.config) : openZipped(place, request.config, request.scratch);
}

/** Whatever is no folder is read as a zip, by its content and not by its name. */
export async function kindOf(absolute: string, path: string): Promise<'folder' | 'zip' | null> {
  try {
    const stats = await stat(absolute);
    if (stats.isDirectory()) return 'folder';
    if (stats.isFile()) return 'zip';
    throw toReadError('EINVAL', path); // whoever opens a pipe waits for its writer
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw code === '' ? error : toReadError(code, path, error);
  }
}
