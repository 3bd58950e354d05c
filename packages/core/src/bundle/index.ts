export { runBundleReadiness } from './run-bundle-readiness.js';
