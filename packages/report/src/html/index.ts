export { escapeHtml } from './escape-html.js';
export { renderGateSparkline } from './gate-sparkline.js';
export { renderLineChart } from './line-chart.js';
export { renderHistory } from './render-history.js';
export { renderTrend } from './render-trend.js';
