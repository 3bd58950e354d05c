import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** For fewer processes, collecting costs more than it saves. */
const worthItFrom = 200;

/**
 * Gives back what reading the packs left behind, before many processes are started: starting one copies the page tables of ours, and the
 * engine itself would keep the garbage for as long as memory is not short. There is no other way to ask it.
 */
export function releaseMemory(processes: number): void {
  if (processes < worthItFrom) return;
  setFlagsFromString('--expose-gc');
  runInNewContext('globalThis.gc?.()');
  setFlagsFromString('--no-expose-gc');
}
