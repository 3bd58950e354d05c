import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toNormalise
} from "./chunk-OKCPIS37.js";
import {
  compareCsv
} from "./chunk-SNR6OFWP.js";
import "./chunk-3VZQJ6EF.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-XASUKS73.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-EUDSKXTX.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/compare-csv-files.ts
async function compareCsvFiles(expectedPath, actualPath, options) {
  return compareCsv({ expected: expectedPath, actual: actualPath, normalise: await toNormalise(options.normalise ?? []) }, options);
}
export {
  compareCsvFiles
};
