import { parseLock, toLockText } from '../../../packages/core/src/pack/pack-lock.js';
import { must } from '../engine/target.js';

/** A lock that is written again and read again is the same lock. */
export function parsePackLock(text: string): string {
  const lock = parseLock(text, 'regression-pack.lock.json');
  const written = toLockText(lock);
  must(toLockText(parseLock(written, 'again')) === written, 'written again, a lock is another one');
  return Object.keys(lock).sort().join(' ');
}
