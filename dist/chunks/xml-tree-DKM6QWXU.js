import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  XmlTreeReader,
  parseXmlTree,
  textMember
} from "./chunk-MJUAIESX.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-BLI5LWF2.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  XmlTreeReader,
  parseXmlTree,
  textMember
};
