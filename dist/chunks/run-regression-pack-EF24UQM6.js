import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runRegressionPack
} from "./chunk-ZGA2RKHP.js";
import "./chunk-7OOV5EOL.js";
import "./chunk-DRFOPKFZ.js";
import "./chunk-VJVOL33H.js";
import "./chunk-JKAG5MSP.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-PZUCU4WN.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-4BYWTLBK.js";
import "./chunk-7AAT4ORC.js";
import "./chunk-COWCL2UM.js";
import "./chunk-3HRO4F4V.js";
import "./chunk-KCOC6FXE.js";
import "./chunk-EUWCSTB4.js";
import "./chunk-5XWL5JNG.js";
export {
  runRegressionPack
};
