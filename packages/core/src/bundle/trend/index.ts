export { collectTrend } from './collect-trend.js';
export { runTrend } from './run-trend.js';
