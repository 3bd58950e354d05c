import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runVerify,
  verifyEvidence
} from "./chunk-QUV35HJK.js";
import "./chunk-6RBUHCIH.js";
import "./chunk-PHJ262RN.js";
import "./chunk-2C6DI7GL.js";
import "./chunk-Q26WRPEU.js";
import "./chunk-AHSR32VJ.js";
import "./chunk-A6A54A6T.js";
import "./chunk-MZBWWUBS.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-3Z45S7BR.js";
import "./chunk-EWMGWQ4F.js";
import "./chunk-MMWUCP35.js";
import "./chunk-5BIRJMIT.js";
import "./chunk-S76KNBH2.js";
import "./chunk-EM3WIRZB.js";
import "./chunk-FK4RSKLJ.js";
import "./chunk-SS4U7X6A.js";
import "./chunk-5ZWZWNSY.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  runVerify,
  verifyEvidence
};
