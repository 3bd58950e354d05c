export { runTrend } from './run-trend.js';
