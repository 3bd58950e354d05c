export { renderHistory } from './render-history.js';
export { renderTrend } from './render-trend.js';
