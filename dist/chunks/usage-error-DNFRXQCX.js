import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listStrayArguments,
  toUsageError
} from "./chunk-GL3PTOQB.js";
import "./chunk-KEHDYPZ7.js";
import "./chunk-COWCL2UM.js";
import "./chunk-3HRO4F4V.js";
import "./chunk-5XWL5JNG.js";
export {
  listStrayArguments,
  toUsageError
};
