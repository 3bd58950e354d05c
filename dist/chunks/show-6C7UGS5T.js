import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showBundle,
  writeSummary
} from "./chunk-CRS5YJO7.js";
import "./chunk-IA6VWLRC.js";
import "./chunk-L2CDWAQ3.js";
import "./chunk-ELGQ4ELH.js";
import "./chunk-HJ3YRYHN.js";
import "./chunk-I2OD6U4L.js";
import "./chunk-PIOMXFD4.js";
import "./chunk-OY6QDPN2.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  showBundle,
  writeSummary
};
