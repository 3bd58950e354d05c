export { escapeMarkdown, toCode, toFence, toHtmlCode, toProse } from './escape-markdown.js';
export { shorten } from './shorten.js';
export { showControls } from './show-controls.js';
export { showValue } from './show-value.js';
