import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runVerify,
  verifyEvidence
} from "./chunk-7ET4WFRI.js";
import "./chunk-VKWF7MB6.js";
import "./chunk-VM5FLTWQ.js";
import "./chunk-PITWRGTB.js";
import "./chunk-WJPPJV72.js";
import "./chunk-G3DRUPZ4.js";
import "./chunk-C5TGRNHB.js";
import "./chunk-3EAFZZJ2.js";
import "./chunk-DCUO35OS.js";
import "./chunk-EKR4CG2Y.js";
import "./chunk-B5YKCPDY.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-FYAWENEQ.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-AXAEATGN.js";
import "./chunk-ANJQMSI4.js";
import "./chunk-O27CGY7D.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  runVerify,
  verifyEvidence
};
