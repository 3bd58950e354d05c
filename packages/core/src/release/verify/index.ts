export { runVerify } from './run-verify.js';
export { verifyEvidence, type EvidenceToVerify, type VerifiedEvidence } from './verify-evidence.js';
