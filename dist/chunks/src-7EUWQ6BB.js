import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createArtifactService,
  createRemoteRepository,
  upsertComment
} from "./chunk-UQHF2GLU.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";
export {
  createArtifactService,
  createRemoteRepository,
  upsertComment
};
