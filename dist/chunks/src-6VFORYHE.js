import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderDoctor,
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
} from "./chunk-RX52XWDZ.js";
import "./chunk-PZNLKYAZ.js";
import "./chunk-AXAEATGN.js";
import "./chunk-ANJQMSI4.js";
import "./chunk-O27CGY7D.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-5XWL5JNG.js";
export {
  renderDoctor,
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
