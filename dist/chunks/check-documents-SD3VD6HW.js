import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  checkDocuments
} from "./chunk-CC3CDRAB.js";
import "./chunk-DBVZ73YX.js";
import "./chunk-Y72EOG2X.js";
import "./chunk-TYJVOQEV.js";
import "./chunk-KR7LDV4G.js";
import "./chunk-NW45M3PX.js";
import "./chunk-BOV6VS6B.js";
import "./chunk-FZOYD4UD.js";
import "./chunk-KAUFPBP4.js";
import "./chunk-AKUEJNL4.js";
import "./chunk-LMHGJDV7.js";
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
} from "./chunk-Y3SVOKUE.js";
import "./chunk-HNKGH2CU.js";
import {
  runAction
} from "./chunk-BI2ZY6HQ.js";
import "./chunk-NLLCJ6VT.js";
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
