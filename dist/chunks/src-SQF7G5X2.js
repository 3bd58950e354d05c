import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderMarkdown,
  renderSummary,
  renderTerminal,
  showControls,
  toAnnotations,
  toJunit,
  toSarif,
  toVerdictLine,
  wrapText
} from "./chunk-5AZ4TX6R.js";
import "./chunk-JTNJKSNB.js";
import "./chunk-EUWCSTB4.js";
import "./chunk-5XWL5JNG.js";
export {
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
