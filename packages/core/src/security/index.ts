export { runSecurityReport, type SecurityInputs } from './run-security-report.js';
