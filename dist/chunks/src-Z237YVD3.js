import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createArtifactService,
  createRemoteRepository,
  upsertComment
} from "./chunk-3YBUAAIY.js";
import "./chunk-63FFHY4V.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";
export {
  createArtifactService,
  createRemoteRepository,
  upsertComment
};
