import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderHistory,
  renderMarkdown,
  renderSummary,
  renderTerminal,
  renderTrend,
  showControls,
  toAnnotations,
  toJunit,
  toSarif,
  toVerdictLine,
  wrapText
} from "./chunk-UAABLEMO.js";
import "./chunk-BIKRMK5U.js";
import "./chunk-KMUAJUWM.js";
import "./chunk-BM5JFBQD.js";
import "./chunk-WAYEVHZX.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-5XWL5JNG.js";
export {
  renderHistory,
  renderMarkdown,
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
