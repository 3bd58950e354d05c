import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  compareCsv
} from "./chunk-2L3IOIXE.js";
import "./chunk-LJMU4HZJ.js";
import "./chunk-5UNJG2WT.js";
import "./chunk-XASUKS73.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  compareCsv
};
