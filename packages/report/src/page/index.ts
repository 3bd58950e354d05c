export type { PageDocument, RefusedFile } from './page-document.js';
export { renderRunPage, type Hash, type RunPage } from './render-run-page.js';
export { toPageDocument } from './to-page-document.js';
