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
} from "./chunk-6ND6KJUJ.js";
import "./chunk-QHLKFRAU.js";
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
