import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showBundle,
  writeSummary
} from "./chunk-4DR43UID.js";
import "./chunk-5UNRJAVU.js";
import "./chunk-IA6VWLRC.js";
import "./chunk-FR2TB4JJ.js";
import "./chunk-2C6DI7GL.js";
import "./chunk-3CW7PVPU.js";
import "./chunk-H2J46BMN.js";
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
