import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listStrayArguments,
  toUsageError
} from "./chunk-FIWPFII6.js";
import "./chunk-QIE6PJVJ.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  listStrayArguments,
  toUsageError
};
