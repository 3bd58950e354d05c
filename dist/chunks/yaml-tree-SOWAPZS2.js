import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlTrees
} from "./chunk-IRTZVKL6.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-EUDSKXTX.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  parseYamlTrees
};
