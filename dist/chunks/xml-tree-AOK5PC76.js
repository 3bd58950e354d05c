import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  XmlTreeReader,
  parseXmlTree,
  textMember
} from "./chunk-T5YEKADW.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-DYA6TIKV.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  XmlTreeReader,
  parseXmlTree,
  textMember
};
