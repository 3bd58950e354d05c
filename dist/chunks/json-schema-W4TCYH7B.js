import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonSchema,
  toVerdict
} from "./chunk-TPVVMNK7.js";
import "./chunk-DXR5OZIA.js";
import "./chunk-V6ZF5TIQ.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-OTAJW3PN.js";
import "./chunk-UC3GEQ4A.js";
import "./chunk-MJUAIESX.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  jsonSchema,
  toVerdict
};
