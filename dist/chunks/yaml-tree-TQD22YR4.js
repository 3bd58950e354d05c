import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlTrees
} from "./chunk-PXU5XMHN.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-KZU5M22G.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  parseYamlTrees
};
