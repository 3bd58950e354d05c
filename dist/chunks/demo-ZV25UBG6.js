import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  demo
} from "./chunk-7FN3D4PA.js";
import "./chunk-5XWL5JNG.js";
export {
  demo
};
