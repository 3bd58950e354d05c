import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-JXVBO5IK.js";
import "./chunks/chunk-Z75HRPYS.js";
import "./chunks/chunk-MW3SYPS2.js";
import "./chunks/chunk-45VVKGUI.js";
import "./chunks/chunk-LNMI6T4R.js";
import "./chunks/chunk-SNKKNVBI.js";
import "./chunks/chunk-VMWHK6CG.js";
import "./chunks/chunk-NIT5GBHI.js";
import "./chunks/chunk-ZDLLAUQK.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-UFJK7T37.js";
import "./chunks/chunk-CIKGY66G.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/doc-sync-check/src/main.ts
await runAction("doc-sync-check");
