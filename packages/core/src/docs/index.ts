export type { DocSyncInputs } from './doc-sync-run.js';
