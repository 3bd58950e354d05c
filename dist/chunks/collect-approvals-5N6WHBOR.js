import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  collectApprovals
} from "./chunk-ACT5D255.js";
import "./chunk-JQ2ESNWY.js";
import "./chunk-YE6QWG6T.js";
import "./chunk-PHJ262RN.js";
import "./chunk-7QRN7LQW.js";
import "./chunk-IP25A65V.js";
import "./chunk-A6A54A6T.js";
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
  collectApprovals
};
