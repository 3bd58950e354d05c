import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  report
} from "./chunk-IKPKA5X3.js";
import "./chunk-5XWL5JNG.js";
export {
  report
};
