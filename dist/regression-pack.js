import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-STG6ZEAT.js";
import "./chunks/chunk-4BYWTLBK.js";
import "./chunks/chunk-NEMRT3U6.js";
import "./chunks/chunk-7AAT4ORC.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-SXUVELTV.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-COWCL2UM.js";
import "./chunks/chunk-YZDODREF.js";
import "./chunks/chunk-3HRO4F4V.js";
import "./chunks/chunk-S2D7JOLB.js";
import "./chunks/chunk-KCOC6FXE.js";
import "./chunks/chunk-EUWCSTB4.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/regression-pack/src/main.ts
await runAction("regression-pack");
