export { renderHistory } from './render-history.js';
