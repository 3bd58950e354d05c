import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runReleaseGate
} from "./chunk-TGP6UH6U.js";
import "./chunk-2KUT7JHS.js";
import "./chunk-DVUJ57JE.js";
import "./chunk-6PF7ZJWN.js";
import "./chunk-JPC45SKP.js";
import "./chunk-NHP7GGZU.js";
import "./chunk-FDVK37BQ.js";
import "./chunk-5DMQEURQ.js";
import "./chunk-HJ6AQPR6.js";
import "./chunk-KZ3YIYHX.js";
import "./chunk-Y34B7UMP.js";
import "./chunk-XOJ6QQLM.js";
import "./chunk-MX6KV42P.js";
import "./chunk-TD6MWOPW.js";
import "./chunk-L2L6JB52.js";
import "./chunk-2TUTYFHV.js";
import "./chunk-I3O5YR6D.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-66U55TES.js";
import "./chunk-3OKN5ORR.js";
import "./chunk-HZ5HAMP4.js";
import "./chunk-NSDOR54U.js";
import "./chunk-BZWBPUID.js";
import "./chunk-ZL3QRW5L.js";
import "./chunk-3SZOXMK2.js";
import "./chunk-ZBJJYAMQ.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-QVOPKRBX.js";
import "./chunk-W2EZQLTX.js";
import "./chunk-JOUYRGIA.js";
import "./chunk-F4LXF3LN.js";
import "./chunk-DJ5WI5FC.js";
import "./chunk-AXAEATGN.js";
import "./chunk-VDG4FOP7.js";
import "./chunk-NICI6NIE.js";
import "./chunk-OENNLVGW.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  runReleaseGate
};
