import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  assembleEvidence,
  evidencePlace,
  writeArchive
} from "./chunk-JHNGINNS.js";
import "./chunk-6PF7ZJWN.js";
import "./chunk-ZJQ2VR2O.js";
import "./chunk-R47FKK3D.js";
import "./chunk-CF4ZTHTK.js";
import "./chunk-XIZ2UA52.js";
import "./chunk-ACT5D255.js";
import "./chunk-JQ2ESNWY.js";
import "./chunk-YE6QWG6T.js";
import "./chunk-YKPGLFOW.js";
import "./chunk-YGBUOGTT.js";
import "./chunk-SS2K4PBI.js";
import {
  toRecord
} from "./chunk-QUV35HJK.js";
import "./chunk-6RBUHCIH.js";
import "./chunk-PHJ262RN.js";
import "./chunk-2C6DI7GL.js";
import "./chunk-KVOZQZBS.js";
import "./chunk-7QRN7LQW.js";
import "./chunk-Q26WRPEU.js";
import "./chunk-AHSR32VJ.js";
import "./chunk-YMLF2O7E.js";
import "./chunk-QC6GAT3Z.js";
import "./chunk-IP25A65V.js";
import "./chunk-A6A54A6T.js";
import "./chunk-MZBWWUBS.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-KG5OBWAW.js";
import "./chunk-ZWSXLT6I.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-UC3GEQ4A.js";
import "./chunk-7DKPCEBX.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-EUDSKXTX.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-HNKGH2CU.js";
import "./chunk-3Z45S7BR.js";
import "./chunk-EWMGWQ4F.js";
import "./chunk-MMWUCP35.js";
import "./chunk-5BIRJMIT.js";
import "./chunk-S76KNBH2.js";
import "./chunk-EM3WIRZB.js";
import "./chunk-FK4RSKLJ.js";
import "./chunk-SS4U7X6A.js";
import "./chunk-5ZWZWNSY.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  assembleEvidence,
  evidencePlace,
  toRecord,
  writeArchive
};
