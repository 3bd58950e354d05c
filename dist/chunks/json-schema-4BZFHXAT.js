import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonSchema,
  toVerdict
} from "./chunk-UQTRWO6N.js";
import "./chunk-GNXPJKEL.js";
import "./chunk-QWV3ZAQM.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-YKN6C5OZ.js";
import "./chunk-PXU5XMHN.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-XUFXTKQO.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-DJ5WI5FC.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  jsonSchema,
  toVerdict
};
