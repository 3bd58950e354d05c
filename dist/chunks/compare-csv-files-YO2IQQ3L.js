import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toNormalise
} from "./chunk-F2OXJ5AR.js";
import {
  compareCsv
} from "./chunk-53LHQBQR.js";
import "./chunk-EX2VRTMW.js";
import "./chunk-XASUKS73.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-DYA6TIKV.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/compare-csv-files.ts
async function compareCsvFiles(expectedPath, actualPath, options) {
  return compareCsv({ expected: expectedPath, actual: actualPath, normalise: await toNormalise(options.normalise ?? []) }, options);
}
export {
  compareCsvFiles
};
