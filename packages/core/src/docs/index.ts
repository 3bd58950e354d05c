export type { DocSyncInputs } from './doc-sync-run.js';
export { runDocSyncCheck } from './run-doc-sync-check.js';
