export { toLinks, toRuleUrl, type LinkBase, type Links } from './links.js';
export { renderMarkdown } from './render-markdown.js';
export { renderNotes } from './render-notes.js';
export { renderSummary } from './render-summary.js';
