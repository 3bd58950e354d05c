export { recordDigestOf } from './parse-record.js';
export { reconcileCases, type CaseIdentity, type Reconciliation } from './reconcile-cases.js';
export { runDriftCheck, type DriftInputs } from './run-drift-check.js';
