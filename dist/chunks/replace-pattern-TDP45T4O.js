import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findPatternFault,
  toReplacement
} from "./chunk-NEDMB4P2.js";
import "./chunk-HNKGH2CU.js";
import "./chunk-5XWL5JNG.js";
export {
  findPatternFault,
  toReplacement
};
