import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  compareCsv
} from "./chunk-SNR6OFWP.js";
import "./chunk-3VZQJ6EF.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-XASUKS73.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-EUDSKXTX.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  compareCsv
};
