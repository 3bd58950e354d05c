import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  changeDefaults,
  collectHistory,
  findChangePoints,
  runHistory,
  toHistorySeries
} from "./chunk-WBKQJQOI.js";
import "./chunk-SWWGW2SG.js";
import "./chunk-Q5RL5MFO.js";
import "./chunk-KYCUWJIR.js";
import "./chunk-EKR4CG2Y.js";
import "./chunk-E35CZLEM.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-63FFHY4V.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-7SMOATDO.js";
import "./chunk-AXAEATGN.js";
import "./chunk-LZXTIU7L.js";
import "./chunk-TJOHLITY.js";
import "./chunk-XENEUGQX.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  changeDefaults,
  collectHistory,
  findChangePoints,
  runHistory,
  toHistorySeries
};
