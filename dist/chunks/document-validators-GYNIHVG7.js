import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  documentValidators,
  validate0,
  validate1,
  validate10,
  validate11,
  validate12,
  validate13,
  validate2,
  validate3,
  validate4,
  validate5,
  validate6,
  validate7,
  validate8,
  validate9
} from "./chunk-BN4UNRZS.js";
import "./chunk-5XWL5JNG.js";
export {
  documentValidators,
  validate0,
  validate1,
  validate10,
  validate11,
  validate12,
  validate13,
  validate2,
  validate3,
  validate4,
  validate5,
  validate6,
  validate7,
  validate8,
  validate9
};
