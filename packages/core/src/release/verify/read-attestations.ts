import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { showBytes } from '../../files/read-within.js';
import type { PublicKey } from '../../signing/index.js';
import { largestAttestation, openAttestation, predicateTypes, type OpenedAttestation, type Statement } from '../attest/index.js';
import { toDraft } from './evidence-draft.js';
import type { OpenedEvidence } from './open-evidence.js';

export const attestationFolder = 'attestations/';
/** Made by the platform, without a key: nobody can check it offline. */
const keyless = 'provenance.sigstore.json';
const verdictNames: readonly string[] = ['vsa.dsse.json', 'vsa.sigstore.json', 'refused.dsse.json', 'refused.sigstore.json'];

/** An attestation whose signature holds. */
export interface ProvedAttestation {
  /** In the bundle. */
  readonly path: string;
  /** What it is by its name. */
  readonly form: 'verdict' | 'test-result' | 'provenance';
  readonly statement: Statement;
  readonly payload: Uint8Array;
  readonly keyId: string;
}

export interface ReadAttestations {
  /** Every file of the folder, as far as it is known. */
  readonly all: readonly { readonly path: string; readonly predicateType: string | null; readonly keyId: string | null; readonly isUnchecked: boolean }[];
  readonly proved: readonly ProvedAttestation[];
  readonly findings: readonly FindingDraft[];
  readonly notChecked: readonly string[];
}

/** Proves every attestation of the bundle with the keys of the caller, or says why one cannot be proved. */
export async function readAttestations({ folder, files }: OpenedEvidence, trustedKeys: readonly PublicKey[]): Promise<ReadAttestations> {
  const all: ReadAttestations['all'][number][] = [];
  const proved: ProvedAttestation[] = [];
  const findings: FindingDraft[] = [];
  const notChecked: string[] = [];
  for (const path of [...files.keys()].filter((one) => one.startsWith(attestationFolder)).sort()) {
    const form = formOf(path.slice(attestationFolder.length));
    const opened = await openStored(join(folder, path), { path, bytes: files.get(path)?.bytes ?? 0, trustedKeys });
    const isKeyless = form === 'provenance' && opened.state === 'refused' && opened.fault === 'keyless';
    all.push({ path, predicateType: opened.state === 'verified' ? opened.statement.predicateType : null, keyId: opened.state === 'verified' ? opened.keyId : null, isUnchecked: isKeyless });
    if (isKeyless) notChecked.push(`${path}: it is signed with a certificate instead of a key, which only its own tools can check, with a network (\`gh attestation verify\`).`);
    else if (opened.state === 'refused') findings.push(toRefused(path, form, opened));
    else if (form === null) findings.push(toUnexpected(path, opened.statement));
    else proved.push({ path, form, statement: opened.statement, payload: opened.payload, keyId: opened.keyId });
    if (form === 'provenance' && opened.state === 'verified') notChecked.push(`${path}: its signature holds; what it says of how the release was built was not judged.`);
  }
  return { all, proved, findings, notChecked };
}

function formOf(name: string): ProvedAttestation['form'] | null {
  if (verdictNames.includes(name)) return 'verdict';
  if (name === keyless) return 'provenance';
  return /^test-result-[^/]+\.sigstore\.json$/.test(name) ? 'test-result' : null;
}

async function openStored(absolute: string, { path, bytes, trustedKeys }: { readonly path: string; readonly bytes: number; readonly trustedKeys: readonly PublicKey[] }): Promise<OpenedAttestation> {
  const name = showName(path);
  if (bytes > largestAttestation) return { state: 'refused', fault: 'malformed', message: `${name} is larger than ${showBytes(largestAttestation)}, which no attestation is.` };
  return openAttestation(await readFile(absolute), { trustedKeys, name });
}

type Refused = Extract<OpenedAttestation, { readonly state: 'refused' }>;

/** The reason for what an attestation was refused for. `form` null: nobody expects a file of its name. */
export function toRefused(path: string, form: ProvedAttestation['form'] | null, { fault, message }: Refused): FindingDraft {
  switch (fault) {
    case 'wrong-signature': return toDraft('evidence/signature-invalid', { path, message });
    case 'untrusted-key':
    case 'no-trusted-key': return toDraft('evidence/key-unknown', { path, message });
    case 'unverifiable':
    case 'keyless': return toDraft('evidence/attestation-unverified', { path, message });
    case 'malformed': return toDraft(form === null ? 'evidence/attestation-unverified' : 'evidence/malformed', { path, message });
  }
}

function toUnexpected(path: string, { predicateType }: Statement): FindingDraft {
  const isKnown = Object.values<string>(predicateTypes).includes(predicateType);
  if (isKnown) return toDraft('evidence/file-unlisted', { path, message: `${showName(path)} holds a genuine attestation, but a bundle has none of this name.` });
  return toDraft('evidence/attestation-unverified', { path, message: `${showName(path)} is about something that this program cannot check: its predicate is ${JSON.stringify(predicateType.slice(0, 200))}.` });
}
