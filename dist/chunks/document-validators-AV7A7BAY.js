import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  documentValidators,
  validate0,
  validate1,
  validate2,
  validate3,
  validate4
} from "./chunk-O2XGX2CC.js";
import "./chunk-5XWL5JNG.js";
export {
  documentValidators,
  validate0,
  validate1,
  validate2,
  validate3,
  validate4
};
