import { ShipworthyError } from '@shipworthy/contract/errors';
import type { PackCase, PackFixture } from '@shipworthy/contract/pack';
import { matchGlobs } from '../../files/index.js';
import { fixturesOf, type LoadedPack } from '../../pack/index.js';
import type { PlanAnswer } from './receive-plan.js';
import { shardOf, type Shard } from './shard.js';

/** What one document is about. */
export interface Work {
  readonly cases: readonly PackCase[];
  readonly fixtures: readonly PackFixture[];
  /** True when a person asked for some cases only. */
  readonly partial: boolean;
}

export interface WorkRequest {
  /** Ids or globs; none: all. */
  readonly cases: readonly string[];
  readonly shard: Shard | null;
  readonly plan: PlanAnswer;
}

/** The cases and fixtures of a pack that are this run's to do. Of fixtures nobody asked for by name, a partial run takes those its cases use. */
export function selectWork({ manifest }: LoadedPack, { cases, shard, plan }: WorkRequest): Work {
  if (plan.state === 'refused') return { cases: [], fixtures: [], partial: false };
  const isMine = (id: string, kind: 'cases' | 'fixtures'): boolean => {
    if (plan.state === 'planned') return plan[kind].has(id);
    return shard === null || shardOf(id, shard.count) === shard.index;
  };
  const mine = { cases: manifest.cases.filter(({ id }) => isMine(id, 'cases')), fixtures: manifest.fixtures.filter(({ id }) => isMine(id, 'fixtures')) };
  if (cases.length === 0) return { ...mine, partial: false };
  const isWanted = matchGlobs(cases);
  const wanted = mine.cases.filter(({ id }) => isWanted(id));
  const used = new Set(wanted.flatMap(fixturesOf));
  return { cases: wanted, fixtures: mine.fixtures.filter(({ id }) => used.has(id)), partial: true };
}

/** @throws ShipworthyError `usage/invalid-input` when a pattern names no case of any pack: a typing error must not look like a pass */
export function refuseUnknownCases(packs: readonly LoadedPack[], patterns: readonly string[]): void {
  const ids = packs.flatMap(({ manifest }) => manifest.cases.map(({ id }) => id));
  const unknown = patterns.filter((pattern) => !ids.some(matchGlobs([pattern])));
  if (unknown.length === 0) return;
  throw new ShipworthyError('usage/invalid-input', `No case matches ${unknown.map((pattern) => JSON.stringify(pattern)).join(', ')}.`, { hint: 'Run `shipworthy regression-pack --mode list` to see the cases.' });
}
