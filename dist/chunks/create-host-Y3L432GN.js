import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createHost
} from "./chunk-RZSCJZYV.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-5XWL5JNG.js";
export {
  createHost
};
