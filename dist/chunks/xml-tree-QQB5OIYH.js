import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  XmlTreeReader,
  parseXmlTree,
  textMember
} from "./chunk-7DKPCEBX.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-EUDSKXTX.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  XmlTreeReader,
  parseXmlTree,
  textMember
};
