import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  structuredPatch
} from "./chunk-THA4GKCL.js";

// packages/core/src/compare/text/text-hunks.ts
var maxEditLength = 2e3;
function toTextHunks(expected, actual) {
  return structuredPatch("expected", "actual", expected, actual, "", "", { context: 3, maxEditLength })?.hunks ?? null;
}

export {
  toTextHunks
};
