import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  childEnvironment,
  environmentNames,
  githubToken,
  machineOf,
  processEnvironment,
  readRunContext,
  readRunnerServices,
  readTerminalSettings
} from "./chunk-SNKKNVBI.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";
export {
  childEnvironment,
  environmentNames,
  githubToken,
  machineOf,
  processEnvironment,
  readRunContext,
  readRunnerServices,
  readTerminalSettings
};
