import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runCommand
} from "./chunk-BNC3T32J.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";
export {
  runCommand
};
