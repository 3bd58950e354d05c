export { renderMarkdown } from './render-markdown.js';
export { renderSummary } from './render-summary.js';
