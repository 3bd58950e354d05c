import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  extractBundle,
  openBundle
} from "./chunk-CJUFUPFR.js";
import "./chunk-FR2TB4JJ.js";
import "./chunk-2C6DI7GL.js";
import "./chunk-5BIRJMIT.js";
import "./chunk-S76KNBH2.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  extractBundle,
  openBundle
};
