import { ShipworthyError } from '@shipworthy/contract/errors';
import { sha256Hex } from '../../files/index.js';

/** GitHub starts at most so many jobs of one matrix. */
export const mostShards = 256;

/** `i/n`, 1-based. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** @throws ShipworthyError `usage/invalid-input` */
export function parseShard(text: string): Shard {
  const [, index = '0', count = '0'] = /^([1-9][0-9]{0,2})\/([1-9][0-9]{0,2})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= mostShards) return shard;
  throw new ShipworthyError('usage/invalid-input', `The input \`shard\` is ${JSON.stringify(text)}.`, { hint: `Write which part of how many, such as \`2/4\`; at most ${mostShards} parts.` });
}

export function toShardName({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** Key of a document about one part. */
export function toShardKey(packId: string, { index, count }: Shard): string {
  return `${packId}.${index}-of-${count}`;
}

/** Part that an id belongs to, 1-based: the same on every machine, whatever else is in the pack. */
export function shardOf(id: string, count: number): number {
  return (Number.parseInt(sha256Hex(id).slice(0, 12), 16) % count) + 1;
}
