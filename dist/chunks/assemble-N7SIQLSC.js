import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  assembleEvidence,
  evidencePlace,
  writeArchive
} from "./chunk-EYIZVSWC.js";
import {
  toRecord
} from "./chunk-FAKLJ5AO.js";
import "./chunk-ADJZ2UUD.js";
import "./chunk-6PF7ZJWN.js";
import "./chunk-3KW4PXOC.js";
import "./chunk-RX6MQRLV.js";
import "./chunk-HLEFRIUY.js";
import "./chunk-DTS4RGDE.js";
import "./chunk-EIHQUC3J.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-LCZ35PMA.js";
import "./chunk-V7FINHRI.js";
import "./chunk-BETGFMDS.js";
import "./chunk-WIMV6YND.js";
import "./chunk-73L6G263.js";
import "./chunk-RFA5JOAD.js";
import "./chunk-XMUDPAAX.js";
import "./chunk-DBVZ73YX.js";
import "./chunk-Y72EOG2X.js";
import "./chunk-TYJVOQEV.js";
import "./chunk-XUTXQZD5.js";
import "./chunk-XOJ6QQLM.js";
import "./chunk-SZRSWVXZ.js";
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
  assembleEvidence,
  evidencePlace,
  openWorkspace,
  resolvePolicy,
  runAction,
  toRecord,
  writeArchive
};
