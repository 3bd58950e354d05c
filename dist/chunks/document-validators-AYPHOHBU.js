import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  documentValidators,
  validate0,
  validate1,
  validate10,
  validate11,
  validate12,
  validate13,
  validate2,
  validate3,
  validate4,
  validate5,
  validate6,
  validate7,
  validate8,
  validate9
} from "./chunk-DAVVJISA.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";
export {
  documentValidators,
  openWorkspace,
  resolvePolicy,
  runAction,
  validate0,
  validate1,
  validate10,
  validate11,
  validate12,
  validate13,
  validate2,
  validate3,
  validate4,
  validate5,
  validate6,
  validate7,
  validate8,
  validate9
};
