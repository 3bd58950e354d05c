import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listStrayArguments,
  toUsageError
} from "./chunk-M2FXRBIM.js";
import "./chunk-QIE6PJVJ.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";
export {
  listStrayArguments,
  toUsageError
};
