import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parsePublicKey
} from "./chunk-73L6G263.js";
import {
  readTextFile
} from "./chunk-MW3SYPS2.js";

// packages/core/src/release/read-public-keys.ts
import { resolve } from "node:path";
var largestKeyFile = 64 * 1024;
async function readPublicKeys(paths, base) {
  const keys = [];
  for (const path of paths) keys.push(parsePublicKey(await readTextFile(resolve(base, path), { maxBytes: largestKeyFile, displayPath: path }), path));
  return keys;
}

export {
  readPublicKeys
};
