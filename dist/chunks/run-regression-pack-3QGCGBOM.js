import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runRegressionPack
} from "./chunk-LT7EAYSJ.js";
import "./chunk-6SEAKNTE.js";
import "./chunk-QSLCU522.js";
import "./chunk-VJVOL33H.js";
import "./chunk-JKAG5MSP.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-PZUCU4WN.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-PMYV7V5Q.js";
import "./chunk-LQAIRAAN.js";
import "./chunk-COWCL2UM.js";
import "./chunk-3HRO4F4V.js";
import "./chunk-JTNJKSNB.js";
import "./chunk-EUWCSTB4.js";
import "./chunk-5XWL5JNG.js";
export {
  runRegressionPack
};
