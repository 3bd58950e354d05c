import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runRegressionPack
} from "./chunk-C4QGUWTN.js";
import "./chunk-6DFIURBL.js";
import "./chunk-VYZ6KVYP.js";
import "./chunk-DH37OD6T.js";
import "./chunk-I5GUCJXC.js";
import "./chunk-FUEJUGRD.js";
import "./chunk-XNWUJDXA.js";
import "./chunk-COWCL2UM.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-7DMCSD5N.js";
import "./chunk-XUFSCXBJ.js";
import "./chunk-D5SKI5ZG.js";
import "./chunk-5XWL5JNG.js";
export {
  runRegressionPack
};
