import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyEvidence, type EvidenceToVerify, type VerifiedEvidence } from '../../../src/release/verify/index.js';
import { parsePublicKey, parseSigningKey, type SigningKey } from '../../../src/signing/index.js';
import { makeEc, makeEd25519, type KeyPair } from '../../signing/keys.js';
import { writeEvidenceBundle, type EvidenceParts } from './evidence-builder.js';

export interface TestKey extends KeyPair {
  readonly signing: SigningKey;
}

function toKey(pair: KeyPair): TestKey {
  return { ...pair, signing: parseSigningKey(pair.privatePem, { name: 'the key' }) };
}

export const keys = { ed25519: toKey(makeEd25519()), p256: toKey(makeEc()), stranger: toKey(makeEd25519()) };
export const trusted = [parsePublicKey(keys.ed25519.publicPem, 'evidence.pub')];

/** Folders that end with the test file. */
export function openWorld(): { readonly root: string; readonly folder: (name?: string) => string; readonly bundle: (parts?: Partial<EvidenceParts>) => string; readonly copy: (from: string) => string; readonly remove: () => void } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'verify-')));
  let made = 0;
  const folder = (name = 'bundle'): string => join(root, String((made += 1)), name);
  return {
    root, folder,
    bundle: (parts = {}) => {
      const path = folder();
      writeEvidenceBundle(path, { key: keys.ed25519.signing, ...parts });
      return path;
    },
    copy: (from) => {
      const path = folder();
      cpSync(from, path, { recursive: true });
      return path;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function verify(path: string, but: Partial<EvidenceToVerify> = {}): Promise<VerifiedEvidence> {
  return verifyEvidence({ path, name: 'bundle', trustedKeys: trusted, commit: null, version: null, ...but });
}

/** Rule and last key of every finding that follows from no other. */
export function primaries({ findings }: VerifiedEvidence): string[] {
  return findings.filter(({ causedBy }) => causedBy === undefined).map(({ rule, keys: named }) => `${rule.replace('evidence/', '')} ${Object.values(named).join(' ')}`).sort();
}
