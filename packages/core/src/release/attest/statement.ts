import type { Json } from '../../json/index.js';

/** The predicates in use. What was refused has one of our own, so that no recipe for the others ever takes it for a pass. */
export const predicateTypes = {
  vsa: 'https://slsa.dev/verification_summary/v1',
  testResult: 'https://in-toto.io/attestation/test-result/v0.1',
  refused: 'https://shipworthy.github.io/shipworthy/release-refused/v1',
} as const;

/** Of every DSSE envelope that holds a statement; other tools take no other. */
export const statementPayloadType = 'application/vnd.in-toto+json';

export const statementTypes = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'] as const;

/** More are refused by strict readers (sigstore-go), so we neither write nor read more. */
export const maxSubjects = 1024;

/** What a statement is about. Digests in lower-case hexadecimal: `sha256`, of a tag `gitCommit`. */
export interface StatementSubject {
  /** Empty in statements of others that give none. */
  readonly name: string;
  readonly digest: Readonly<Record<string, string>>;
}

/** in-toto Statement v1. Nothing stands beside these fields: strict readers refuse what they do not know. */
export interface Statement {
  /** v0.1 only in statements of others; the fields are the same. */
  readonly _type: (typeof statementTypes)[number];
  /** 1 to 1024. */
  readonly subject: readonly StatementSubject[];
  readonly predicateType: string;
  readonly predicate: Json;
}

/** What a verdict stands on. */
export interface VerdictFacts {
  /** URI of whoever verifies. */
  readonly verifierId: string;
  readonly toolVersion: string;
  /** RFC 3339. */
  readonly timeVerified: string;
  /** `git+<server>/<repository>@refs/tags/<tag>`. */
  readonly resourceUri: string;
  readonly policy: { readonly uri: string; readonly sha256: string | null };
  readonly inputAttestations: readonly { readonly uri: string; readonly sha256: string }[];
  readonly level: 'merge' | 'release' | 'major';
  readonly subjects: readonly StatementSubject[];
}

/** The result of one suite of tests: a drift report, a bundle's readiness, a report on documents. */
export interface TestResultFacts {
  readonly kind: string;
  readonly key: string;
  readonly passed: boolean;
  /** What was run, by URI and digest. */
  readonly configuration: readonly { readonly name: string; readonly sha256: string }[];
  readonly url: string | null;
  readonly passedTests: readonly string[];
  readonly warnedTests: readonly string[];
  readonly failedTests: readonly string[];
  readonly subjects: readonly StatementSubject[];
}

/** A statement, signed once: as a bare envelope, and in a Sigstore bundle v0.3 that holds the same envelope. */
export interface SignedStatement {
  /** The bytes that were signed. */
  readonly payload: Uint8Array;
  /** JSON texts as they are written to disk: one line each, with its line end, so that lines can be collected in a `.jsonl`. */
  readonly envelope: string;
  readonly bundle: string;
  readonly keyId: string;
}

/**
 * An attestation that was verified. Use this payload and never decode the file again.
 * No public key can prove it, and it may well be genuine: `keyless` is signed with a certificate, `unverifiable` has a form that this program does not know.
 */
export type OpenedAttestation =
  | { readonly state: 'verified'; readonly statement: Statement; readonly payload: Uint8Array; readonly keyId: string }
  | { readonly state: 'refused'; readonly fault: 'malformed' | 'wrong-signature' | 'untrusted-key' | 'no-trusted-key' | 'unverifiable' | 'keyless'; readonly message: string };
