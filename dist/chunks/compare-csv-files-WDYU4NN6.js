import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  compareCsv
} from "./chunk-ZDVYZJB2.js";
import {
  toNormalise
} from "./chunk-OKCPIS37.js";
import "./chunk-4UVZIWPW.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-XASUKS73.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-DYA6TIKV.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/compare-csv-files.ts
async function compareCsvFiles(expectedPath, actualPath, options) {
  return compareCsv({ expected: expectedPath, actual: actualPath, normalise: await toNormalise(options.normalise ?? []) }, options);
}
export {
  compareCsvFiles
};
