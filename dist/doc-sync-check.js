import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-AE2LBO4N.js";
import "./chunks/chunk-NSDOR54U.js";
import "./chunks/chunk-HXGWJ347.js";
import "./chunks/chunk-BZWBPUID.js";
import "./chunks/chunk-ZL3QRW5L.js";
import "./chunks/chunk-3SZOXMK2.js";
import "./chunks/chunk-ZBJJYAMQ.js";
import "./chunks/chunk-GJ6RI63B.js";
import "./chunks/chunk-QVOPKRBX.js";
import "./chunks/chunk-W2EZQLTX.js";
import "./chunks/chunk-JOUYRGIA.js";
import "./chunks/chunk-F4LXF3LN.js";
import "./chunks/chunk-DJ5WI5FC.js";
import "./chunks/chunk-DUJMOYPH.js";
import "./chunks/chunk-RI7G2B7K.js";
import "./chunks/chunk-ZUV4MVTR.js";
import "./chunks/chunk-AXAEATGN.js";
import "./chunks/chunk-VDG4FOP7.js";
import "./chunks/chunk-NICI6NIE.js";
import "./chunks/chunk-OENNLVGW.js";
import "./chunks/chunk-GTXKJAWV.js";
import "./chunks/chunk-BJKKL37A.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-COWCL2UM.js";
import "./chunks/chunk-XJVVF6WP.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/doc-sync-check/src/main.ts
await runAction("doc-sync-check");
