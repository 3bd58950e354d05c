import { isShipworthyError } from '@shipworthy/contract/errors';
import type { Git, Trailer } from '../../git/index.js';
import { digUntil, type KnownChange } from '../change/index.js';
import { excuseKey } from './area-facts.js';

/** Trailers of the change's commits. What a shallow clone does not have is fetched; what cannot be read excuses nothing. */
export async function readExcuses(git: Git | null, { base, head }: KnownChange): Promise<readonly Trailer[]> {
  if (git === null || head === null) return [];
  try {
    await digUntil(git, [head], async () => ((await git.hasHistory({ tips: [head], since: base })) ? true : null));
    return await git.trailers({ base, head, key: excuseKey });
  } catch (error) {
    if (isShipworthyError(error)) return [];
    throw error;
  }
}
