import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  assembleEvidence,
  evidencePlace,
  writeArchive
} from "./chunk-KCDTUUKF.js";
import "./chunk-6PF7ZJWN.js";
import "./chunk-ZPXRCLU3.js";
import "./chunk-IQGBYOJ7.js";
import "./chunk-C6OF7FSW.js";
import "./chunk-3VWUEQCP.js";
import "./chunk-YKPGLFOW.js";
import "./chunk-WQDTBMUU.js";
import "./chunk-CWWOJRTQ.js";
import "./chunk-W5X75KYB.js";
import "./chunk-SKLJNID5.js";
import "./chunk-VBGK4P7W.js";
import "./chunk-DAZVCQPT.js";
import {
  toRecord
} from "./chunk-D5X2PB2S.js";
import "./chunk-MOW6XGMB.js";
import "./chunk-23AKO3HQ.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-HLTJJM6L.js";
import "./chunk-G4ZLGYRW.js";
import "./chunk-VYDCG3DL.js";
import "./chunk-SS2K4PBI.js";
import "./chunk-7AN6777V.js";
import "./chunk-BYQDC2JO.js";
import "./chunk-CVT5J6U4.js";
import "./chunk-V2IPNMZL.js";
import "./chunk-6RGETNYF.js";
import "./chunk-7MORF2Z3.js";
import "./chunk-DXR5OZIA.js";
import "./chunk-V6ZF5TIQ.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-YMLF2O7E.js";
import "./chunk-C5TGRNHB.js";
import "./chunk-HYQKUEM3.js";
import "./chunk-XD3IETCL.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-RHH6PZIZ.js";
import "./chunk-UC3GEQ4A.js";
import "./chunk-MJUAIESX.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-LX5IXEVC.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-HNKGH2CU.js";
import "./chunk-Q5RL5MFO.js";
import "./chunk-KYCUWJIR.js";
import "./chunk-EKR4CG2Y.js";
import "./chunk-E35CZLEM.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-63FFHY4V.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-AXAEATGN.js";
import "./chunk-LZXTIU7L.js";
import "./chunk-TJOHLITY.js";
import "./chunk-XENEUGQX.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  assembleEvidence,
  evidencePlace,
  toRecord,
  writeArchive
};
