export type { LinkBase } from './links.js';
export { renderMarkdown } from './render-markdown.js';
export { renderSummary } from './render-summary.js';
