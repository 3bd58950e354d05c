import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  collectApprovals
} from "./chunk-FDVK37BQ.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-HJ6AQPR6.js";
import "./chunk-KZ3YIYHX.js";
import "./chunk-TD6MWOPW.js";
import "./chunk-L2L6JB52.js";
import "./chunk-I3O5YR6D.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-66U55TES.js";
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
import "./chunk-AXAEATGN.js";
import "./chunk-VDG4FOP7.js";
import "./chunk-NICI6NIE.js";
import "./chunk-OENNLVGW.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  collectApprovals
};
