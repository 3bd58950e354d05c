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
} from "./chunk-SUKUWF3Y.js";
import "./chunk-7SMOATDO.js";
import "./chunk-AXAEATGN.js";
import "./chunk-LZXTIU7L.js";
import "./chunk-TJOHLITY.js";
import "./chunk-XENEUGQX.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
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
