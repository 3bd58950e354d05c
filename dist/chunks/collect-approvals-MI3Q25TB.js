import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  collectApprovals
} from "./chunk-HMBSF7RF.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-4NUNPWC7.js";
import "./chunk-37DZBC4H.js";
import "./chunk-VM5FLTWQ.js";
import "./chunk-XEX63K4H.js";
import "./chunk-F7WCGRVA.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-TWS7LBPC.js";
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
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  collectApprovals
};
