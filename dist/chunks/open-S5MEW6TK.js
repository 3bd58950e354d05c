import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  extractBundle,
  openBundle
} from "./chunk-B6TULBFB.js";
import "./chunk-GMCNJ4HM.js";
import "./chunk-7AN6777V.js";
import "./chunk-C5TGRNHB.js";
import "./chunk-63FFHY4V.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  extractBundle,
  openBundle
};
