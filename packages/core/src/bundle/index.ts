export { runBundleReadiness } from './run-bundle-readiness.js';
export { collectTrend } from './trend/index.js';
