export { recordDigestOf } from './parse-record.js';
export { reconcileCases, type CaseIdentity, type Reconciliation } from './reconcile-cases.js';
export type { DriftInputs } from './drift-run.js';
export { runDriftCheck } from './run-drift-check.js';
