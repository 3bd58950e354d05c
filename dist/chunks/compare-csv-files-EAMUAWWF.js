import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  compareCsv
} from "./chunk-PJSE6ED4.js";
import {
  toNormalise
} from "./chunk-JIOZFDZI.js";
import "./chunk-EZRMNMEZ.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-IFFHOFFW.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-KZU5M22G.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/csv/compare-csv-files.ts
async function compareCsvFiles(expectedPath, actualPath, options) {
  return compareCsv({ expected: expectedPath, actual: actualPath, normalise: await toNormalise(options.normalise ?? []) }, options);
}
export {
  compareCsvFiles
};
