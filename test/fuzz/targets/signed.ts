import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { approvalPayloadType, approvalSchemaId } from '@shipworthy/contract/approval';
import { parseApproval } from '../../../packages/core/src/approval/read-approval.js';
import { openAttestation } from '../../../packages/core/src/release/attest/index.js';
import { parsePublicKey, parseSigningKey, signEnvelope, verifyEnvelope } from '../../../packages/core/src/signing/index.js';
import { must, orRefusal, textTarget, type Target } from '../engine/target.js';
import { jsonWords } from './words.js';

/** A key that is no secret: anybody can make it of these words. Never trust it. */
function makeKey() {
  const seed = createHash('sha256').update('a key for changed inputs, which nobody trusts').digest();
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicText = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  return { publicText, signingKey: parseSigningKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), { name: 'key' }) };
}

export const fuzzKey = makeKey();
const trusted = [parsePublicKey(fuzzKey.publicText, 'key')];

const commit = '1'.repeat(40);
const approval = { $schema: approvalSchemaId, kind: 'approval', schemaVersion: '1.0', approver: 'A', repository: 'o/r', commit, tree: '2'.repeat(40), level: 'release', reason: 'b', at: '2026-11-21T00:00:00Z' };
const statement = { _type: 'https://in-toto.io/Statement/v1', subject: [{ name: 'a.tgz', digest: { sha256: '0'.repeat(64) } }], predicateType: 'https://example.com/p', predicate: { a: 1 } };

/** What the key has signed, and nothing else: the inputs of the corpus are made of it. */
export const signedTexts = [
  signText(approvalPayloadType, approval),
  signText('application/vnd.in-toto+json', statement),
];

function signText(payloadType: string, value: unknown): { readonly payload: string; readonly envelope: string } {
  const payload = JSON.stringify(value);
  return { payload, envelope: JSON.stringify(signEnvelope({ payloadType, payload: Buffer.from(payload) }, fuzzKey.signingKey)) };
}

/** However an envelope was changed: what is taken for proved is what was signed. */
function mustBeSigned(payload: Uint8Array): void {
  const text = Buffer.from(payload).toString();
  must(signedTexts.some((signed) => signed.payload === text), 'proves what nobody has signed');
}

const words = [...jsonWords, '"payload":', '"payloadType":', '"signatures":[', '"keyid":""', '"sig":"', '=', '-', '_', 'application/vnd.in-toto+json', '"dsseEnvelope":', '"verificationMaterial":{', '"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json"', '"publicKey":{"hint":"'];

export const signed: readonly Target[] = [
  {
    name: 'envelope', words,
    read: (input) => {
      const answers = [approvalPayloadType, 'application/vnd.in-toto+json'].map((payloadType) => {
        const check = verifyEnvelope(input, { payloadType, trustedKeys: trusted, name: 'envelope' });
        if (check.state === 'verified') mustBeSigned(check.payload);
        return check.state === 'verified' ? 'verified' : `${check.fault} ${check.message.replaceAll(/\d+|".*?"/g, '0').slice(0, 60)}`;
      });
      return answers.join(' ');
    },
  },
  {
    name: 'attestation', words,
    read: (input) => {
      const opened = openAttestation(input, { trustedKeys: trusted, name: 'attestation' });
      if (opened.state === 'verified') mustBeSigned(opened.payload);
      return opened.state === 'verified' ? 'verified' : `${opened.fault} ${opened.message.replaceAll(/\d+|".*?"/g, '0').slice(0, 100)}`;
    },
  },
  {
    name: 'approval', words,
    read: (input) => {
      const outcome = parseApproval(input, { trustedKeys: trusted, name: 'approval' });
      return outcome.state === 'accepted' ? 'accepted' : `${outcome.refusal.fault} ${outcome.refusal.message.replaceAll(/\d+|".*?"/g, '0').slice(0, 100)}`;
    },
  },
  textTarget('pem', ['-----BEGIN ', '-----END ', 'PUBLIC KEY-----', 'PRIVATE KEY-----', 'ENCRYPTED ', 'EC ', 'RSA ', '\n', '\r\n', 'MCowBQYDK2VwAyEA', '=', 'Proc-Type: 4,ENCRYPTED\n'], (text) => {
    const answers = [orRefusal(() => parsePublicKey(text, 'key').algorithm), orRefusal(() => parseSigningKey(text, { name: 'key', passphrase: 'a' }).publicKey.algorithm)];
    return JSON.stringify(answers);
  }),
];
