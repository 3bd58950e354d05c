import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-S4TAOBYG.js";
import "./chunks/chunk-NW4ID5NG.js";
import "./chunks/chunk-3IUVRIT5.js";
import "./chunks/chunk-T6FJCJ76.js";
import "./chunks/chunk-AEQGNVKO.js";
import "./chunks/chunk-I2OD6U4L.js";
import "./chunks/chunk-PIOMXFD4.js";
import "./chunks/chunk-OY6QDPN2.js";
import "./chunks/chunk-K2OB3S6A.js";
import "./chunks/chunk-UAABLEMO.js";
import "./chunks/chunk-BIKRMK5U.js";
import "./chunks/chunk-KMUAJUWM.js";
import "./chunks/chunk-BM5JFBQD.js";
import "./chunks/chunk-WAYEVHZX.js";
import "./chunks/chunk-3C32NGGW.js";
import "./chunks/chunk-G5DY3PU2.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-UQHF2GLU.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-COWCL2UM.js";
import "./chunks/chunk-RV2QKTRN.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/drift-check/src/main.ts
await runAction("drift-check");
