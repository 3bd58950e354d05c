import { createHash } from 'node:crypto';
import { signStatement, toReleaseRefusal, toTestResult, toVerificationSummary, type SignedStatement, type TestResultFacts, type VerdictFacts } from '@shipworthy/core/release/attest';
import { parseSigningKey, type SigningKey } from '@shipworthy/core/signing';
import { makeEc, makeEd25519, type KeyPair } from '../../signing/keys.js';

export const sumsText = `${'1'.repeat(64)}  manifest.json\n${'2'.repeat(64)}  README.md\n`;
export const commit = 'c'.repeat(40);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const subjects = [
  { name: 'SHA256SUMS', digest: { sha256: sha256(sumsText) } },
  { name: 'manifest.json', digest: { sha256: '1'.repeat(64) } },
  { name: 'tool-1.4.0.tgz', digest: { sha256: '3'.repeat(64) } },
  { name: 'refs/tags/v1.4.0', digest: { gitCommit: commit } },
];

export const verdict: VerdictFacts = {
  verifierId: 'https://github.com/acme/parser#release-gate', toolVersion: '1.2.3', timeVerified: '2026-11-21T12:00:00.000Z', resourceUri: 'git+https://github.com/acme/parser@refs/tags/v1.4.0',
  policy: { uri: `git+https://github.com/acme/parser@${commit}#.github/shipworthy.yml`, sha256: '4'.repeat(64) },
  inputAttestations: [{ uri: 'documents/drift-report.parser.json', sha256: '5'.repeat(64) }], level: 'release', subjects,
};

export const testFacts: TestResultFacts = {
  kind: 'drift-report', key: 'parser', passed: true, configuration: [{ name: 'pack.yml', sha256: '6'.repeat(64) }], url: 'https://github.com/acme/parser/actions/runs/100',
  passedTests: ['case:one', 'case:größer'], warnedTests: [], failedTests: [], subjects,
};

export interface Signer extends KeyPair {
  readonly key: SigningKey;
}

export function toSigner(pair: KeyPair): Signer {
  return { ...pair, key: parseSigningKey(pair.privatePem, { name: 'the key' }) };
}

export const makeSigner = { ed25519: () => toSigner(makeEd25519()), p256: () => toSigner(makeEc()) } as const;

/** What a release may have signed. */
export function signAll(key: SigningKey): { readonly vsa: SignedStatement; readonly testResult: SignedStatement; readonly refused: SignedStatement } {
  return {
    vsa: signStatement(toVerificationSummary(verdict), key),
    testResult: signStatement(toTestResult(testFacts), key),
    refused: signStatement(toReleaseRefusal({ ...verdict, reasons: ['RL-02: the gate did not pass'] }), key),
  };
}
