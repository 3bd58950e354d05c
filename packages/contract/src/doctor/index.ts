export { checkoutChecks } from './checkout-checks.js';
export { doctorChecks, type DoctorCheckId } from './doctor-checks.js';
export { githubChecks } from './github-checks.js';
export { doctorOutcomes, type DoctorFinding, type DoctorOutcome, type DoctorReport } from './doctor-report.js';
export { workflowChecks } from './workflow-checks.js';
