import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runDocSyncCheck
} from "./chunk-QPSPV5O6.js";
import "./chunk-CVT5J6U4.js";
import "./chunk-V2IPNMZL.js";
import "./chunk-6RGETNYF.js";
import "./chunk-XD3IETCL.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-RHH6PZIZ.js";
import "./chunk-E35CZLEM.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-63FFHY4V.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-AXAEATGN.js";
import "./chunk-LZXTIU7L.js";
import "./chunk-TJOHLITY.js";
import "./chunk-XENEUGQX.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  runDocSyncCheck
};
