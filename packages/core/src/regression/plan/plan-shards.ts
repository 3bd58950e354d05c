import type { PackRef, PlanDetails } from '@shipworthy/contract/regression';
import { sha256Hex } from '../../files/index.js';
import { toCanonicalJson } from '../../json/index.js';
import { shardOf } from './shard.js';

export interface PlanInput {
  readonly pack: PackRef;
  readonly cases: readonly string[];
  readonly fixtures: readonly string[];
  readonly shards: number;
  /** Recorded milliseconds by case; null: nothing is known, cases are spread by their ids. */
  readonly durations: ReadonlyMap<string, number> | null;
}

type Assignments = PlanDetails['assignments'];

/** Puts every case and every fixture into exactly one part. Parts that would hold nothing are left out. */
export function planShards({ pack, cases, fixtures, shards, durations }: PlanInput): PlanDetails {
  const shardOfCase = durations === null || durations.size === 0 ? (id: string) => shardOf(id, shards) : balance(cases, shards, durations);
  const parts = Array.from({ length: shards }, (_, index): Assignments[number] => ({ shard: `${index + 1}/${shards}`, cases: [], fixtures: [] }));
  for (const id of cases.toSorted()) parts[shardOfCase(id) - 1]?.cases.push(id);
  for (const id of fixtures.toSorted()) parts[shardOf(id, shards) - 1]?.fixtures.push(id);
  const assignments = parts.filter((part) => part.cases.length + part.fixtures.length > 0);
  return { pack, shards, assignments, planDigest: planDigestOf({ packDigest: pack.packDigest, shards, assignments }) };
}

/** What every shard repeats: over the pack, the number of parts and who holds what. */
export function planDigestOf({ packDigest, shards, assignments }: { packDigest: string; shards: number; assignments: Assignments }): string {
  const parts = assignments.map(({ shard, cases, fixtures }) => ({ shard, cases, fixtures }));
  return `sha256:${sha256Hex(toCanonicalJson({ packDigest, shards, assignments: parts }))}`;
}

/** Longest first, each into the part that has least to do so far: at most 4/3 of the best possible (Graham 1969). Unknown cases count as the median. */
function balance(cases: readonly string[], shards: number, durations: ReadonlyMap<string, number>): (id: string) => number {
  const known = [...durations.values()].toSorted((a, b) => a - b);
  const median = known[Math.floor(known.length / 2)] ?? 1;
  const weights = cases.map((id) => ({ id, weight: Math.max(durations.get(id) ?? median, 1) }));
  const loads = Array.from({ length: shards }, () => 0);
  const assigned = new Map<string, number>();
  for (const { id, weight } of weights.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + weight;
    assigned.set(id, lightest + 1);
  }
  return (id) => assigned.get(id) ?? 1;
}
