import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonSchema,
  toVerdict
} from "./chunk-WQSVJEUS.js";
import "./chunk-AD3BYX6N.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-CYPC5EU2.js";
import "./chunk-BSINI4I6.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-UC3GEQ4A.js";
import "./chunk-Q2SERWIT.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-DYA6TIKV.js";
import "./chunk-QFAWWEW2.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  jsonSchema,
  toVerdict
};
