import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  assembleEvidence,
  evidencePlace,
  writeArchive
} from "./chunk-NLZ2LEEA.js";
import {
  toRecord
} from "./chunk-LG5VNUKX.js";
import "./chunk-ADJZ2UUD.js";
import "./chunk-6PF7ZJWN.js";
import "./chunk-CQINWSKL.js";
import "./chunk-QNQJOT6V.js";
import "./chunk-V23UYYXW.js";
import "./chunk-VQZYK32W.js";
import "./chunk-B4VYMAB5.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-LCZ35PMA.js";
import "./chunk-V7FINHRI.js";
import "./chunk-K3NQ356N.js";
import "./chunk-WIMV6YND.js";
import "./chunk-73L6G263.js";
import "./chunk-RFA5JOAD.js";
import "./chunk-XMUDPAAX.js";
import "./chunk-DBVZ73YX.js";
import "./chunk-ON4EHCTL.js";
import "./chunk-TYJVOQEV.js";
import "./chunk-XUTXQZD5.js";
import "./chunk-XOJ6QQLM.js";
import "./chunk-BE4DCWQW.js";
import "./chunk-BYQDC2JO.js";
import "./chunk-PD26SZFE.js";
import "./chunk-PCRYUSVE.js";
import "./chunk-MRXJ6RDR.js";
import "./chunk-XCHJNGRX.js";
import "./chunk-WOSQK7T7.js";
import "./chunk-MCWDBU2Y.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
import "./chunk-YMLF2O7E.js";
import "./chunk-S4BTKXOZ.js";
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
  assembleEvidence,
  evidencePlace,
  openWorkspace,
  resolvePolicy,
  runAction,
  toRecord,
  writeArchive
};
