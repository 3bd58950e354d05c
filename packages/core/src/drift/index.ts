export { recordDigestOf } from './baseline/parse-record.js';
export { reconcileCases, type CaseIdentity, type Reconciliation } from './cases/reconcile-cases.js';
export type { DriftInputs } from './drift-run.js';
export { runDriftCheck } from './run-drift-check.js';
