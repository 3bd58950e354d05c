export { waiversOf } from './exceptions.js';
export { runSecurityReport, type SecurityInputs } from './run-security-report.js';
