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
} from "./chunk-RI7G2B7K.js";
import "./chunk-ZUV4MVTR.js";
import "./chunk-AXAEATGN.js";
import "./chunk-VDG4FOP7.js";
import "./chunk-NICI6NIE.js";
import "./chunk-OENNLVGW.js";
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
