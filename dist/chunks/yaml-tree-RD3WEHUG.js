import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlTrees
} from "./chunk-XYNLKK2E.js";
import "./chunk-DYA6TIKV.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  parseYamlTrees
};
