import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { isJsonObject, requireJson } from '../../json/index.js';
import { openGit, type Git } from '../../git/index.js';
import type { Host } from '../../host/index.js';
import type { ReleaseFacts } from './repository-facts.js';

/** Stands where no commit is known; linters take it for a pin, GitHub answers that there is no such commit. */
export const placeholderSha = '0'.repeat(40);

/**
 * Which commit of Shipworthy a workflow shall name. A build cannot know its own commit, because the built files are part of it: what knows it is
 * the clone that this program was started from.
 * @throws ShipworthyError `usage/invalid-input` for a name that somebody could move
 */
export async function collectRelease(host: Pick<Host, 'env' | 'toolVersion'>, named: string | undefined, folder = dirname(fileURLToPath(import.meta.url))): Promise<ReleaseFacts> {
  const tag = `v${host.toolVersion}`;
  if (named !== undefined) return { sha: requireSha(named), label: named === placeholderSha ? tag : 'chosen by hand', source: named === placeholderSha ? 'placeholder' : 'input' };
  const clone = await openOwnClone(folder, host.env);
  if (clone === null || clone.headCommit === null || (await clone.isDirty())) return { sha: placeholderSha, label: tag, source: 'placeholder' };
  const isTagged = (await clone.tagOf(tag))?.commit === clone.headCommit;
  return { sha: clone.headCommit, label: isTagged ? tag : 'not a release', source: 'clone' };
}

function requireSha(named: string): string {
  if (/^[0-9a-f]{40}$/.test(named)) return named;
  throw new ShipworthyError('usage/invalid-input', `\`--action-ref\` must be a commit, 40 hexadecimal digits in small letters: a tag or branch such as ${JSON.stringify(named)} can be moved to other code.`, {
    hint: 'Ask for the commit of a release: `git ls-remote https://github.com/shipworthy/shipworthy v0.1.0`.',
  });
}

/** Installed as a package, the nearest repository is the user's own. */
async function openOwnClone(folder: string, env: Host['env']): Promise<Git | null> {
  const git = await openGit(folder, { env }).catch(() => null);
  if (git === null) return null;
  try {
    const manifest = requireJson(JSON.parse(await readFile(join(git.topLevel, 'package.json'), 'utf8')));
    return isJsonObject(manifest) && manifest['name'] === 'shipworthy' ? git : null;
  } catch {
    return null;
  }
}
