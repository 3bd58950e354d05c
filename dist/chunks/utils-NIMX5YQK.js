import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  GitHub,
  context,
  defaults,
  getOctokitOptions,
  getUserAgentWithOrchestrationId
} from "./chunk-CE6DNRBY.js";
import "./chunk-3GPGEOPI.js";
import "./chunk-7A37WBHT.js";
import "./chunk-5XWL5JNG.js";
export {
  GitHub,
  context,
  defaults,
  getOctokitOptions,
  getUserAgentWithOrchestrationId
};
