import type { GateConfig } from '@shipworthy/contract/config';
import type { Level } from '@shipworthy/contract/words';

/** From the one that demands least. */
export const levels: readonly Level[] = ['merge', 'release', 'major'];

export interface Demands {
  /** `kind` or `kind:key`. */
  readonly require: readonly string[];
  /** How many different people must approve. */
  readonly approvals: number;
  /** Documents measured with uncommitted changes are not of this commit, and what is released is. */
  readonly refuseDirty: boolean;
}

/** What counts at a level: its own demands and those of every lower one, so that a higher level never asks for less. */
export function demandsOf({ require, levels: perLevel }: GateConfig, level: Level): Demands {
  const counting = levels.slice(0, levels.indexOf(level) + 1).map((one) => perLevel[one]);
  return {
    require: [...require, ...counting.flatMap((demands) => demands.require)],
    approvals: Math.max(...counting.map(({ approvals }) => approvals)),
    refuseDirty: level !== 'merge',
  };
}
