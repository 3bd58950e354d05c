import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  sha256Hex
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/regression/plan/shard.ts
var mostShards = 256;
function parseShard(text) {
  const [, index = "0", count = "0"] = /^([1-9][0-9]{0,2})\/([1-9][0-9]{0,2})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= mostShards) return shard;
  throw new ShipworthyError("usage/invalid-input", `The input \`shard\` is ${JSON.stringify(text)}.`, { hint: `Write which part of how many, such as \`2/4\`; at most ${mostShards} parts.` });
}
function toShardName({ index, count }) {
  return `${index}/${count}`;
}
function toShardKey(packId, { index, count }) {
  return `${packId}.${index}-of-${count}`;
}
function shardOf(id, count) {
  return Number.parseInt(sha256Hex(id).slice(0, 12), 16) % count + 1;
}

export {
  parseShard,
  toShardName,
  toShardKey,
  shardOf
};
