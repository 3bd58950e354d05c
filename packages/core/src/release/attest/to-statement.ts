import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Json } from '../../json/index.js';
import { maxSubjects, predicateTypes, type Statement, type StatementSubject, type TestResultFacts, type VerdictFacts } from './statement.js';

/** Version of the specification that the summary follows: `verifier.version` is from it. */
const slsaVersion = '1.1';

/** Which suite a test result is of. The predicate has no field for it; those of others are URIs, as its parsing rules ask. */
export const testSuiteField = 'https://shipworthy.github.io/shipworthy/test-suite/v1';

/**
 * SLSA verification summary v1: the release passed.
 * @throws ShipworthyError `usage/invalid-input` for more than 1024 subjects, two of one name, or a digest that is none
 */
export function toVerificationSummary(facts: VerdictFacts): Statement {
  const verifiedLevels = [`SHIPWORTHY_${facts.level.toUpperCase()}`];
  return toStatement(predicateTypes.vsa, facts.subjects, { ...toVerdict(facts), verificationResult: 'PASSED', verifiedLevels, slsaVersion });
}

/**
 * Our own predicate: the release was refused, and why. It has no `verifiedLevels`, and its result is FAILED: also a reader that looks at
 * the predicate without its type finds no pass.
 * @throws ShipworthyError `usage/invalid-input` as `toVerificationSummary` does
 */
export function toReleaseRefusal(facts: VerdictFacts & { readonly reasons: readonly string[] }): Statement {
  return toStatement(predicateTypes.refused, facts.subjects, { ...toVerdict(facts), verificationResult: 'FAILED', level: facts.level, reasons: facts.reasons });
}

/**
 * in-toto test-result v0.1. A failed test fails the result whatever `passed` says.
 * @throws ShipworthyError `usage/invalid-input` as `toVerificationSummary` does
 */
export function toTestResult(facts: TestResultFacts): Statement {
  const { kind, key, configuration, url, passedTests, warnedTests, failedTests } = facts;
  return toStatement(predicateTypes.testResult, facts.subjects, {
    result: toResult(facts),
    configuration: configuration.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    ...(url === null ? {} : { url }),
    passedTests, warnedTests, failedTests,
    [testSuiteField]: { kind, key },
  });
}

function toResult({ passed, warnedTests, failedTests }: TestResultFacts): 'PASSED' | 'WARNED' | 'FAILED' {
  if (!passed || failedTests.length > 0) return 'FAILED';
  return warnedTests.length > 0 ? 'WARNED' : 'PASSED';
}

function toVerdict({ verifierId, toolVersion, timeVerified, resourceUri, policy, inputAttestations }: VerdictFacts): { readonly [key: string]: Json } {
  return {
    verifier: { id: verifierId, version: { shipworthy: toolVersion } },
    timeVerified,
    resourceUri,
    policy: { uri: policy.uri, ...(policy.sha256 === null ? {} : { digest: { sha256: policy.sha256 } }) },
    inputAttestations: inputAttestations.map(({ uri, sha256 }) => ({ uri, digest: { sha256 } })),
  };
}

function toStatement(predicateType: string, subjects: readonly StatementSubject[], predicate: Json): Statement {
  const fault = findSubjectFault(subjects);
  if (fault !== null) throw new ShipworthyError('usage/invalid-input', `Nothing can be attested like this: ${fault.message}.`, { hint: fault.remedy });
  // Copied field by field: a field that strict readers do not know would make them refuse the whole statement.
  return { _type: 'https://in-toto.io/Statement/v1', subject: subjects.map(({ name, digest }) => ({ name, digest: { ...digest } })), predicateType, predicate };
}

function findSubjectFault(subjects: readonly StatementSubject[]): { readonly message: string; readonly remedy: string } | null {
  if (subjects.length === 0) return { message: 'it would be about nothing', remedy: 'Name at least one file.' };
  if (subjects.length > maxSubjects) return { message: `it would have ${subjects.length} subjects, and other tools read no more than ${maxSubjects}`, remedy: 'Ship fewer files, or archives of them.' };
  const names = new Set<string>();
  for (const { name, digest } of subjects) {
    if (name === '' || names.has(name)) return { message: name === '' ? 'a subject has no name' : `two subjects are called ${JSON.stringify(name)}`, remedy: 'Give every shipped file a name of its own.' };
    names.add(name);
    const bad = Object.entries(digest).find(([algorithm, value]) => !isDigest(algorithm, value));
    if (bad !== undefined || Object.keys(digest).length === 0) return { message: `${JSON.stringify(name)} has ${bad === undefined ? 'no digest' : `a digest ${bad[0]} that is none`}`, remedy: 'Give its SHA-256, of a tag its commit, in lower-case hexadecimal.' };
  }
  return null;
}

/** Whether a digest of a known algorithm has its form; of others nothing but that there is one. */
export function isDigest(algorithm: string, value: string): boolean {
  if (algorithm === 'sha256') return /^[0-9a-f]{64}$/.test(value);
  return algorithm === 'gitCommit' ? /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) : value !== '';
}
