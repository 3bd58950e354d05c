import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listMeasured,
  notesCriterion,
  readNotes,
  writeNotes
} from "./chunk-V23UYYXW.js";
import "./chunk-VQZYK32W.js";
import "./chunk-B4VYMAB5.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-LCZ35PMA.js";
import "./chunk-V7FINHRI.js";
import "./chunk-K3NQ356N.js";
import "./chunk-WIMV6YND.js";
import "./chunk-73L6G263.js";
import "./chunk-ON4EHCTL.js";
import "./chunk-BE4DCWQW.js";
import "./chunk-BYQDC2JO.js";
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
  listMeasured,
  notesCriterion,
  openWorkspace,
  readNotes,
  resolvePolicy,
  runAction,
  writeNotes
};
