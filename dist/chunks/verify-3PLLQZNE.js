import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runVerify,
  verifyEvidence
} from "./chunk-SIG7IBH6.js";
import "./chunk-B4XMMLBM.js";
import "./chunk-3JSLN2MC.js";
import "./chunk-43R42JJ7.js";
import "./chunk-FAKDVNAO.js";
import "./chunk-LSIMAZ63.js";
import "./chunk-EFGBP6JC.js";
import "./chunk-R427M7SG.js";
import "./chunk-5KJOQXRC.js";
import "./chunk-UJOPBLRC.js";
import "./chunk-3SZOXMK2.js";
import "./chunk-ZBJJYAMQ.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-KKPBZ7ZQ.js";
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
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  runVerify,
  verifyEvidence
};
