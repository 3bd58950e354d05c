import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTextFile } from '../../../files/index.js';
import { isJsonObject, requireJson } from '../../../json/index.js';
import { openGit, type Git } from '../../../git/index.js';
import type { Host } from '../../../host/index.js';
import type { ReleaseFacts } from './repository-facts.js';

/** Stands where no commit is known; linters take it for a pin, GitHub answers that there is no such commit. */
export const placeholderSha = '0'.repeat(40);
const largestManifest = 4 * 1024 * 1024;

/**
 * Which commit of Shipworthy a workflow shall name. A build cannot know its own commit, because the built files are part of it: what knows it is
 * the clone that this program was started from.
 */
export async function collectRelease(host: Pick<Host, 'env' | 'toolVersion'>, named: string | null, folder = dirname(fileURLToPath(import.meta.url))): Promise<ReleaseFacts> {
  const tag = `v${host.toolVersion}`;
  if (named !== null) return { sha: named, label: named === placeholderSha ? tag : 'chosen by hand', source: named === placeholderSha ? 'placeholder' : 'input' };
  const clone = await openOwnClone(folder, host.env);
  if (clone === null || clone.headCommit === null || (await clone.isDirty())) return { sha: placeholderSha, label: tag, source: 'placeholder' };
  const isTagged = (await clone.tagOf(tag))?.commit === clone.headCommit;
  return { sha: clone.headCommit, label: isTagged ? tag : 'not a release', source: 'clone' };
}

/** Installed as a package, the nearest repository is the user's own. */
async function openOwnClone(folder: string, env: Host['env']): Promise<Git | null> {
  const git = await openGit(folder, { env }).catch(() => null);
  if (git === null) return null;
  try {
    const manifest = requireJson(JSON.parse(await readTextFile(join(git.topLevel, 'package.json'), { maxBytes: largestManifest })));
    return isJsonObject(manifest) && manifest['name'] === 'shipworthy' ? git : null;
  } catch {
    return null;
  }
}
