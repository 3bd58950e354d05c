import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createArtifactService,
  createRemoteRepository,
  upsertComment
} from "./chunk-VDYWF5VD.js";
import "./chunk-5BIRJMIT.js";
import "./chunk-S76KNBH2.js";
import "./chunk-EM3WIRZB.js";
import "./chunk-FK4RSKLJ.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";
export {
  createArtifactService,
  createRemoteRepository,
  upsertComment
};
