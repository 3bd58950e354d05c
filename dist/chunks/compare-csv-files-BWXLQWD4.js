import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  compareCsv
} from "./chunk-SPZJXNHT.js";
import {
  toNormalise
} from "./chunk-2HOAHMG3.js";
import "./chunk-CM3DHMZT.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-IFFHOFFW.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
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

// packages/core/src/compare/csv/compare-csv-files.ts
async function compareCsvFiles(expectedPath, actualPath, options) {
  return compareCsv({ expected: expectedPath, actual: actualPath, normalise: await toNormalise(options.normalise ?? []) }, options);
}
export {
  compareCsvFiles,
  openWorkspace,
  resolvePolicy,
  runAction
};
