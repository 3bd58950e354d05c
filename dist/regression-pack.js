import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-4C2DOZIE.js";
import "./chunks/chunk-ASV4Q2TR.js";
import "./chunks/chunk-YXOKGRBH.js";
import "./chunks/chunk-FUEJUGRD.js";
import "./chunks/chunk-XNWUJDXA.js";
import "./chunks/chunk-QFAWWEW2.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-UQHF2GLU.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-COWCL2UM.js";
import "./chunks/chunk-IQCZUNZX.js";
import "./chunks/chunk-RV2QKTRN.js";
import "./chunks/chunk-L5VTXAPB.js";
import "./chunks/chunk-7DMCSD5N.js";
import "./chunks/chunk-XUFSCXBJ.js";
import "./chunks/chunk-D5SKI5ZG.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/regression-pack/src/main.ts
await runAction("regression-pack");
