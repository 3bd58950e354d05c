import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-6NNB7AJ7.js";
import "./chunks/chunk-NSDOR54U.js";
import "./chunks/chunk-Q5RL5MFO.js";
import "./chunks/chunk-KYCUWJIR.js";
import "./chunks/chunk-EKR4CG2Y.js";
import "./chunks/chunk-E35CZLEM.js";
import "./chunks/chunk-GJ6RI63B.js";
import "./chunks/chunk-3YBUAAIY.js";
import "./chunks/chunk-63FFHY4V.js";
import "./chunks/chunk-5CBNPC5J.js";
import "./chunks/chunk-QI6QWIL4.js";
import "./chunks/chunk-O5ESCWUZ.js";
import "./chunks/chunk-UEXK6GCM.js";
import "./chunks/chunk-SUKUWF3Y.js";
import "./chunks/chunk-7SMOATDO.js";
import "./chunks/chunk-AXAEATGN.js";
import "./chunks/chunk-LZXTIU7L.js";
import "./chunks/chunk-TJOHLITY.js";
import "./chunks/chunk-XENEUGQX.js";
import "./chunks/chunk-GTXKJAWV.js";
import "./chunks/chunk-BJKKL37A.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-COWCL2UM.js";
import "./chunks/chunk-XJVVF6WP.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/release-evidence/src/main.ts
await runAction("release-evidence");
