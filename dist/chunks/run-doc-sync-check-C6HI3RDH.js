import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runDocSyncCheck
} from "./chunk-GJ2SKFK2.js";
import "./chunk-XEX63K4H.js";
import "./chunk-WJPPJV72.js";
import "./chunk-G3DRUPZ4.js";
import "./chunk-F7WCGRVA.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-TWS7LBPC.js";
import "./chunk-B5YKCPDY.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-FYAWENEQ.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-AXAEATGN.js";
import "./chunk-ANJQMSI4.js";
import "./chunk-O27CGY7D.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  runDocSyncCheck
};
