import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  extractBundle,
  openBundle
} from "./chunk-L2CDWAQ3.js";
import "./chunk-ELGQ4ELH.js";
import "./chunk-I2OD6U4L.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  extractBundle,
  openBundle
};
