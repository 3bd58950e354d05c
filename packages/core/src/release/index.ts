export { runReleaseEvidence } from './run-release-evidence.js';
