import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonSchema,
  toVerdict
} from "./chunk-TRQ4KD6D.js";
import "./chunk-IRTZVKL6.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-KG5OBWAW.js";
import "./chunk-ZWSXLT6I.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-UC3GEQ4A.js";
import "./chunk-7DKPCEBX.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-EUDSKXTX.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-FK4RSKLJ.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  jsonSchema,
  toVerdict
};
