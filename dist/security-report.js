import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-4JWBWPKN.js";
import "./chunks/chunk-UOTM4EZV.js";
import "./chunks/chunk-3EAFZZJ2.js";
import "./chunks/chunk-DCUO35OS.js";
import "./chunks/chunk-EKR4CG2Y.js";
import "./chunks/chunk-B5YKCPDY.js";
import "./chunks/chunk-GJ6RI63B.js";
import "./chunks/chunk-5ZJM4C66.js";
import "./chunks/chunk-FYAWENEQ.js";
import "./chunks/chunk-5CBNPC5J.js";
import "./chunks/chunk-QI6QWIL4.js";
import "./chunks/chunk-O5ESCWUZ.js";
import "./chunks/chunk-UEXK6GCM.js";
import "./chunks/chunk-RX52XWDZ.js";
import "./chunks/chunk-PZNLKYAZ.js";
import "./chunks/chunk-AXAEATGN.js";
import "./chunks/chunk-ANJQMSI4.js";
import "./chunks/chunk-O27CGY7D.js";
import "./chunks/chunk-IM5QJ37K.js";
import "./chunks/chunk-3C32NGGW.js";
import "./chunks/chunk-G5DY3PU2.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-COWCL2UM.js";
import "./chunks/chunk-XJVVF6WP.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/security-report/src/main.ts
await runAction("security-report");
