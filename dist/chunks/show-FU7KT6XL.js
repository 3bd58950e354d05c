import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  showBundle,
  writeSummary
} from "./chunk-CDYU5U4T.js";
import "./chunk-7XCIOZDS.js";
import "./chunk-IA6VWLRC.js";
import "./chunk-GMCNJ4HM.js";
import "./chunk-PITWRGTB.js";
import "./chunk-WJPPJV72.js";
import "./chunk-G3DRUPZ4.js";
import "./chunk-C5TGRNHB.js";
import "./chunk-FYAWENEQ.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  showBundle,
  writeSummary
};
