import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showBundle,
  writeSummary
} from "./chunk-HDKAOGZI.js";
import "./chunk-IA6VWLRC.js";
import "./chunk-VOPG62IY.js";
import "./chunk-GMCNJ4HM.js";
import "./chunk-43R42JJ7.js";
import "./chunk-FAKDVNAO.js";
import "./chunk-EFGBP6JC.js";
import "./chunk-R427M7SG.js";
import "./chunk-KKPBZ7ZQ.js";
import "./chunk-W2EZQLTX.js";
import "./chunk-JOUYRGIA.js";
import "./chunk-F4LXF3LN.js";
import "./chunk-DJ5WI5FC.js";
import "./chunk-BJKKL37A.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  showBundle,
  writeSummary
};
