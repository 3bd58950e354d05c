export { largestAttestation, openAttestation, type AttestationExpectation } from './open-attestation.js';
export { signStatement } from './sign-statement.js';
export { maxSubjects, predicateTypes, statementPayloadType, type OpenedAttestation, type SignedStatement, type Statement, type StatementSubject, type TestResultFacts, type VerdictFacts } from './statement.js';
export { testSuiteField, toReleaseRefusal, toTestResult, toVerificationSummary } from './to-statement.js';
