import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlSource
} from "./chunk-LX5IXEVC.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  parseYamlSource
};
