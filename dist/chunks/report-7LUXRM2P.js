import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  report
} from "./chunk-LON26RS3.js";
import "./chunk-5XWL5JNG.js";
export {
  report
};
