import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showBundle,
  writeSummary
} from "./chunk-3NWQ5BID.js";
import "./chunk-B6TULBFB.js";
import "./chunk-IA6VWLRC.js";
import "./chunk-GMCNJ4HM.js";
import "./chunk-7AN6777V.js";
import "./chunk-V2IPNMZL.js";
import "./chunk-6RGETNYF.js";
import "./chunk-C5TGRNHB.js";
import "./chunk-63FFHY4V.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-BJKKL37A.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  showBundle,
  writeSummary
};
