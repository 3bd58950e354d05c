import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listStrayArguments,
  toUsageError
} from "./chunk-SHQ3LND4.js";
import "./chunk-QIE6PJVJ.js";
import "./chunk-COWCL2UM.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  listStrayArguments,
  toUsageError
};
