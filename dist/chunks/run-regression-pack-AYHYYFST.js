import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runRegressionPack
} from "./chunk-QVDOQPZB.js";
import "./chunk-EYIFSAJW.js";
import "./chunk-PSW5DKAS.js";
import "./chunk-HJ3YRYHN.js";
import "./chunk-YRFZCHBM.js";
import "./chunk-AEQGNVKO.js";
import "./chunk-I2OD6U4L.js";
import "./chunk-KMUAJUWM.js";
import "./chunk-BM5JFBQD.js";
import "./chunk-WAYEVHZX.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  runRegressionPack
};
