import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  compareCsv
} from "./chunk-ZDVYZJB2.js";
import "./chunk-4UVZIWPW.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-XASUKS73.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-DYA6TIKV.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  compareCsv
};
