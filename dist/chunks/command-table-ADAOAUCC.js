import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  commandTable
} from "./chunk-5S3EGS7F.js";
import "./chunk-5XWL5JNG.js";
export {
  commandTable
};
