import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";

// packages/core/src/compare/compare-bytes.ts
var shownBytes = 16;
function compareBytes(expected, actual, limit) {
  const list = new ChangeList(limit);
  if (Buffer.compare(expected, actual) !== 0) {
    const offset = findDifference(expected, actual);
    list.add("changed", () => ({ path: `offset ${offset}`, expected: showBytes(expected.subarray(offset), expected.length), actual: showBytes(actual.subarray(offset), actual.length), line: null }));
  }
  return list.toComparison();
}
function findDifference(expected, actual) {
  const shorter = Math.min(expected.length, actual.length);
  let offset = 0;
  while (offset < shorter && expected[offset] === actual[offset]) offset += 1;
  return offset;
}
function showBytes(bytes, size) {
  const hex = Buffer.from(bytes.subarray(0, shownBytes)).toString("hex");
  return `${hex === "" ? "end" : hex} (${size} bytes)`;
}

export {
  shownBytes,
  compareBytes,
  findDifference,
  showBytes
};
