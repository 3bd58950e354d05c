import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createArtifactService,
  createRemoteRepository,
  upsertComment
} from "./chunk-HXGWJ347.js";
import "./chunk-QVOPKRBX.js";
import "./chunk-W2EZQLTX.js";
import "./chunk-JOUYRGIA.js";
import "./chunk-F4LXF3LN.js";
import "./chunk-DJ5WI5FC.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  createArtifactService,
  createRemoteRepository,
  upsertComment
};
