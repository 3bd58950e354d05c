export { runReleaseGate } from './run-release-gate.js';
