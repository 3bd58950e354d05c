import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonSchema,
  toVerdict
} from "./chunk-ZFX7NRDO.js";
import "./chunk-XYNLKK2E.js";
import "./chunk-R4LPYL24.js";
import "./chunk-UZYXJDBD.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-UC3GEQ4A.js";
import "./chunk-T5YEKADW.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-DYA6TIKV.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-OY6QDPN2.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  jsonSchema,
  toVerdict
};
