import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-LXP72M5A.js";
import "./chunks/chunk-K7GITHPX.js";
import "./chunks/chunk-3Z45S7BR.js";
import "./chunks/chunk-EWMGWQ4F.js";
import "./chunks/chunk-MMWUCP35.js";
import "./chunks/chunk-VDYWF5VD.js";
import "./chunks/chunk-5BIRJMIT.js";
import "./chunks/chunk-S76KNBH2.js";
import "./chunks/chunk-EM3WIRZB.js";
import "./chunks/chunk-FK4RSKLJ.js";
import "./chunks/chunk-6ND6KJUJ.js";
import "./chunks/chunk-DQJAGOQP.js";
import "./chunks/chunk-WNULKTFT.js";
import "./chunks/chunk-SS4U7X6A.js";
import "./chunks/chunk-5ZWZWNSY.js";
import "./chunks/chunk-IM5QJ37K.js";
import "./chunks/chunk-3C32NGGW.js";
import "./chunks/chunk-G5DY3PU2.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-COWCL2UM.js";
import "./chunks/chunk-QHLKFRAU.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/telemetry-bundle-readiness/src/main.ts
await runAction("telemetry-bundle-readiness");
