import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showBundle,
  writeSummary
} from "./chunk-SQO62746.js";
import "./chunk-IA6VWLRC.js";
import "./chunk-32M3JR2K.js";
import "./chunk-GMCNJ4HM.js";
import "./chunk-KTTXNH43.js";
import "./chunk-FAKDVNAO.js";
import "./chunk-3OKN5ORR.js";
import "./chunk-HZ5HAMP4.js";
import "./chunk-QVOPKRBX.js";
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
