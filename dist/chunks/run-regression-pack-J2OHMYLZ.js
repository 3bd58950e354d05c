import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runRegressionPack
} from "./chunk-KKTMO6BA.js";
import "./chunk-FRPRGMWK.js";
import "./chunk-7QRN7LQW.js";
import "./chunk-Q26WRPEU.js";
import "./chunk-AHSR32VJ.js";
import "./chunk-IP25A65V.js";
import "./chunk-A6A54A6T.js";
import "./chunk-MMWUCP35.js";
import "./chunk-5BIRJMIT.js";
import "./chunk-S76KNBH2.js";
import "./chunk-SS4U7X6A.js";
import "./chunk-5ZWZWNSY.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  runRegressionPack
};
