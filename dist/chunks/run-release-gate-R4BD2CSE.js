import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runReleaseGate
} from "./chunk-5BAW4IMY.js";
import "./chunk-2KUT7JHS.js";
import "./chunk-JSKXC7E2.js";
import "./chunk-6PF7ZJWN.js";
import "./chunk-IQGBYOJ7.js";
import "./chunk-3VWUEQCP.js";
import "./chunk-COYGKGBO.js";
import "./chunk-W5X75KYB.js";
import "./chunk-SKLJNID5.js";
import "./chunk-23AKO3HQ.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-HLTJJM6L.js";
import "./chunk-G4ZLGYRW.js";
import "./chunk-VYDCG3DL.js";
import "./chunk-CVT5J6U4.js";
import "./chunk-V2IPNMZL.js";
import "./chunk-6RGETNYF.js";
import "./chunk-HYQKUEM3.js";
import "./chunk-XD3IETCL.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-RHH6PZIZ.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-HNKGH2CU.js";
import "./chunk-NSDOR54U.js";
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
  runReleaseGate
};
