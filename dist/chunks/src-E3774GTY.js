import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderHistory,
  renderMarkdown,
  renderSummary,
  renderTerminal,
  showControls,
  toAnnotations,
  toJunit,
  toSarif,
  toVerdictLine,
  wrapText
} from "./chunk-L5VTXAPB.js";
import "./chunk-7DMCSD5N.js";
import "./chunk-XUFSCXBJ.js";
import "./chunk-D5SKI5ZG.js";
import "./chunk-5XWL5JNG.js";
export {
  renderHistory,
  renderMarkdown,
  renderSummary,
  renderTerminal,
  showControls,
  toAnnotations,
  toJunit,
  toSarif,
  toVerdictLine,
  wrapText
};
