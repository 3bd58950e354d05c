export { doctorChecks, type DoctorCheckId } from './doctor-checks.js';
export { doctorOutcomes, type DoctorFinding, type DoctorOutcome, type DoctorReport } from './doctor-report.js';
