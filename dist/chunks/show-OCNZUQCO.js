import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showBundle,
  writeSummary
} from "./chunk-3RILQGBC.js";
import "./chunk-CJUFUPFR.js";
import "./chunk-IA6VWLRC.js";
import "./chunk-FR2TB4JJ.js";
import "./chunk-2C6DI7GL.js";
import "./chunk-Q26WRPEU.js";
import "./chunk-AHSR32VJ.js";
import "./chunk-5BIRJMIT.js";
import "./chunk-S76KNBH2.js";
import "./chunk-EM3WIRZB.js";
import "./chunk-FK4RSKLJ.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  showBundle,
  writeSummary
};
