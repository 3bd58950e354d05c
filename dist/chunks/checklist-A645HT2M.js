import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  buildChecklist,
  checkRelease
} from "./chunk-HEAWANYG.js";
import "./chunk-L2QU4NRF.js";
import "./chunk-CAOA2HYY.js";
import "./chunk-6CKFJPCS.js";
import "./chunk-YKPGLFOW.js";
import "./chunk-GENE6CFZ.js";
import "./chunk-QQQW3HFT.js";
import "./chunk-XAUCTI3W.js";
import "./chunk-OMOTAQ3M.js";
import "./chunk-VBGK4P7W.js";
import "./chunk-2NJI5TGJ.js";
import "./chunk-HMBSF7RF.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-4NUNPWC7.js";
import "./chunk-37DZBC4H.js";
import "./chunk-VM5FLTWQ.js";
import "./chunk-SS2K4PBI.js";
import "./chunk-KVOZQZBS.js";
import "./chunk-XEX63K4H.js";
import "./chunk-7MORF2Z3.js";
import "./chunk-DXR5OZIA.js";
import "./chunk-V6ZF5TIQ.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-YMLF2O7E.js";
import "./chunk-AV6GMB3C.js";
import "./chunk-F7WCGRVA.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-TWS7LBPC.js";
import "./chunk-UC3GEQ4A.js";
import "./chunk-MJUAIESX.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-LX5IXEVC.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-HNKGH2CU.js";
import "./chunk-3EAFZZJ2.js";
import "./chunk-DCUO35OS.js";
import "./chunk-EKR4CG2Y.js";
import "./chunk-B5YKCPDY.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-FYAWENEQ.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-AXAEATGN.js";
import "./chunk-ANJQMSI4.js";
import "./chunk-O27CGY7D.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  buildChecklist,
  checkRelease
};
