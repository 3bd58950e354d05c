import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  checkDocuments
} from "./chunk-BTTQ6JDK.js";
import "./chunk-DBVZ73YX.js";
import "./chunk-ON4EHCTL.js";
import "./chunk-TYJVOQEV.js";
import "./chunk-SSSISSO7.js";
import "./chunk-AJH4OLDX.js";
import "./chunk-4V4SRQJW.js";
import "./chunk-S5LB7WBT.js";
import "./chunk-KAUFPBP4.js";
import "./chunk-X24NIHFL.js";
import "./chunk-2HOAHMG3.js";
import "./chunk-MAMZJ5SD.js";
import "./chunk-THA4GKCL.js";
import "./chunk-N3Y5QBAW.js";
import "./chunk-EJEUCOHO.js";
import "./chunk-PA27U3VF.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-3IVWQLLJ.js";
import "./chunk-CHQMRRTL.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import "./chunk-HNKGH2CU.js";
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
  checkDocuments,
  openWorkspace,
  resolvePolicy,
  runAction
};
