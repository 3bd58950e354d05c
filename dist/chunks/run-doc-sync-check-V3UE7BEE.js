import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runDocSyncCheck
} from "./chunk-PDMWVKFJ.js";
import "./chunk-SQZPQW4X.js";
import "./chunk-I3O5YR6D.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-66U55TES.js";
import "./chunk-EFGBP6JC.js";
import "./chunk-R427M7SG.js";
import "./chunk-ZBJJYAMQ.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-KKPBZ7ZQ.js";
import "./chunk-W2EZQLTX.js";
import "./chunk-JOUYRGIA.js";
import "./chunk-AXAEATGN.js";
import "./chunk-VDG4FOP7.js";
import "./chunk-NICI6NIE.js";
import "./chunk-OENNLVGW.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  runDocSyncCheck
};
