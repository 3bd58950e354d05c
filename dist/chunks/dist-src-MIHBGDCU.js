import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  requestLog
} from "./chunk-YSJM2UPK.js";
import {
  Octokit,
  legacyRestEndpointMethods,
  paginateRest
} from "./chunk-3GPGEOPI.js";
import "./chunk-5XWL5JNG.js";

// node_modules/@octokit/rest/dist-src/version.js
var VERSION = "22.0.1";

// node_modules/@octokit/rest/dist-src/index.js
var Octokit2 = Octokit.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults(
  {
    userAgent: `octokit-rest.js/${VERSION}`
  }
);
export {
  Octokit2 as Octokit
};
