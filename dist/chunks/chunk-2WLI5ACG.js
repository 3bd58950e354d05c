import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-AMOYOHBP.js";

// packages/core/src/compare/byte-source.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
function toByteSource(bytes) {
  return {
    size: bytes.length,
    read: (target, position) => {
      const part = bytes.subarray(position, position + target.length);
      target.set(part);
      return part.length;
    }
  };
}
async function withFileSources(paths, use) {
  const open = [];
  const openFile = (side) => {
    const descriptor = openSync(paths[side], "r");
    open.push(descriptor);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw notComparable(`${side} is no regular file.`);
    return { size: stat.size, read: (target, position) => readFully(descriptor, target, position) };
  };
  try {
    return await use({ expected: openFile("expected"), actual: openFile("actual") });
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
}
function readFully(descriptor, target, position) {
  let filled = 0;
  while (filled < target.length) {
    const read = readSync(descriptor, target, filled, target.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

export {
  toByteSource,
  withFileSources
};
