import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  changeDefaults,
  collectHistory,
  findChangePoints,
  runHistory,
  toHistorySeries
} from "./chunk-4MCF4RGR.js";
import "./chunk-SWWGW2SG.js";
import "./chunk-BZWBPUID.js";
import "./chunk-ZL3QRW5L.js";
import "./chunk-3SZOXMK2.js";
import "./chunk-ZBJJYAMQ.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-QVOPKRBX.js";
import "./chunk-W2EZQLTX.js";
import "./chunk-JOUYRGIA.js";
import "./chunk-F4LXF3LN.js";
import "./chunk-DJ5WI5FC.js";
import "./chunk-ZUV4MVTR.js";
import "./chunk-AXAEATGN.js";
import "./chunk-VDG4FOP7.js";
import "./chunk-NICI6NIE.js";
import "./chunk-OENNLVGW.js";
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
