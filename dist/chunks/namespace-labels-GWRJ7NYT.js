import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  NamespaceLabels
} from "./chunk-XUFXTKQO.js";
import "./chunk-5XWL5JNG.js";
export {
  NamespaceLabels
};
