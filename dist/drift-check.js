import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-3UP344QO.js";
import "./chunks/chunk-PMYV7V5Q.js";
import "./chunks/chunk-NEMRT3U6.js";
import "./chunks/chunk-LQAIRAAN.js";
import "./chunks/chunk-W43TS3PN.js";
import "./chunks/chunk-NSDW6OVM.js";
import "./chunks/chunk-ZQKI2GPO.js";
import "./chunks/chunk-COWCL2UM.js";
import "./chunks/chunk-JTM74MJG.js";
import "./chunks/chunk-3HRO4F4V.js";
import "./chunks/chunk-5AZ4TX6R.js";
import "./chunks/chunk-JTNJKSNB.js";
import "./chunks/chunk-EUWCSTB4.js";
import "./chunks/chunk-5XWL5JNG.js";

// actions/drift-check/src/main.ts
await runAction("drift-check");
