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
} from "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-CIKGY66G.js";
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
