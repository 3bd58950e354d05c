import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderHistory,
  renderMarkdown,
  renderNotes,
  renderSummary,
  renderTerminal,
  renderTrend,
  showControls,
  toAnnotations,
  toJunit,
  toSarif,
  toVerdictLine,
  wrapText
} from "./chunk-DQJAGOQP.js";
import "./chunk-WNULKTFT.js";
import "./chunk-SS4U7X6A.js";
import "./chunk-5ZWZWNSY.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-5XWL5JNG.js";
export {
  renderHistory,
  renderMarkdown,
  renderNotes,
  renderSummary,
  renderTerminal,
  renderTrend,
  showControls,
  toAnnotations,
  toJunit,
  toSarif,
  toVerdictLine,
  wrapText
};
