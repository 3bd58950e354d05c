import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  XmlTreeReader,
  parseXmlTree,
  textMember
} from "./chunk-YKN6C5OZ.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  XmlTreeReader,
  parseXmlTree,
  textMember
};
