import type { PublicKey, SigningKey } from '../../signing/index.js';
import type { OpenedAttestation, SignedStatement, Statement, TestResultFacts, VerdictFacts } from './statement.js';

export { predicateTypes, statementPayloadType, type OpenedAttestation, type SignedStatement, type Statement, type StatementSubject, type TestResultFacts, type VerdictFacts } from './statement.js';

/** SLSA verification summary v1: the release passed. */
export function toVerificationSummary(_facts: VerdictFacts): Statement {
  throw new TypeError('not built yet');
}

/** Our own predicate: the release was refused, and why. */
export function toReleaseRefusal(_facts: VerdictFacts & { readonly reasons: readonly string[] }): Statement {
  throw new TypeError('not built yet');
}

/** in-toto test-result v0.1. */
export function toTestResult(_facts: TestResultFacts): Statement {
  throw new TypeError('not built yet');
}

export function signStatement(_statement: Statement, _key: SigningKey): SignedStatement {
  throw new TypeError('not built yet');
}

/** Reads a Sigstore bundle or a bare envelope, proves its signature by one of the keys, and only then looks at what was signed. Never throws for what it holds. */
export function openAttestation(_bytes: Uint8Array, _expected: { readonly trustedKeys: readonly PublicKey[]; readonly name: string }): OpenedAttestation {
  throw new TypeError('not built yet');
}
