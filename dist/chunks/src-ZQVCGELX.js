import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createArtifactService,
  createRemoteRepository,
  upsertComment
} from "./chunk-NSDW6OVM.js";
import "./chunk-3HRO4F4V.js";
import "./chunk-5XWL5JNG.js";
export {
  createArtifactService,
  createRemoteRepository,
  upsertComment
};
