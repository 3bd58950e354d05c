import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceManifest } from '@shipworthy/contract/release';
import { showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { hashFiles, type FileHash } from '../../files/index.js';
import { readWithin, showBytes } from '../../files/read-within.js';
import type { PublicKey } from '../../signing/index.js';
import { largestAttestation, openAttestation } from '../attest/index.js';
import { count, showSome, toDraft, type Cause } from './evidence-draft.js';
import type { Download } from './open-evidence.js';
import { attestationFolder, toRefused, type ProvedAttestation } from './read-attestations.js';

export interface DownloadFacts {
  readonly download: Download;
  readonly files: ReadonlyMap<string, FileHash>;
  readonly proved: readonly ProvedAttestation[];
  readonly manifest: EvidenceManifest | null;
  readonly trustedKeys: readonly PublicKey[];
  /** What follows from a manifest that is not the signed one. */
  readonly cause: Cause;
}

export interface CheckedDownload {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
}

/** Behind the stem: what `assemble` puts beside the zip. */
const copyEnd = /^(?:SHA256SUMS|(?:vsa|refused)\.(?:sigstore|dsse)\.json|intoto\.jsonl)$/;

/** What lies beside the zip: copies of its attestations and sums, and the files that are shipped. */
export async function checkDownload(facts: DownloadFacts): Promise<CheckedDownload> {
  const { download: { folder, stem, names }, manifest, cause } = facts;
  const assets = new Map((manifest?.assets ?? []).map((asset) => [asset.name, asset]));
  const copies = names.filter((name) => name.startsWith(`${stem}.`) && copyEnd.test(name.slice(stem.length + 1)));
  const shipped = names.filter((name) => assets.has(name) && !copies.includes(name));
  const strangers = names.filter((name) => !copies.includes(name) && !assets.has(name));
  const hashes = await hashFiles([...copies, ...shipped].map((name) => join(folder, name)));
  const findings: FindingDraft[] = [];
  let same = 0;
  for (const name of copies) {
    const found = await judgeBeside(facts, name, hashes.get(join(folder, name)));
    if (found.length === 0) same += 1;
    findings.push(...found);
  }
  findings.push(...shipped.flatMap((name) => {
    const [asset, hash] = [assets.get(name), hashes.get(join(folder, name))];
    if (asset?.sha256 === hash?.sha256) return [];
    return [toDraft('evidence/file-altered', { path: name, cause, message: `${showName(name)} is not the file that was shipped.`, expected: asset?.sha256 ?? null, actual: hash?.sha256 ?? null })];
  }));
  return {
    findings, checks: [...copies, ...shipped].map((name) => `file:${name}`),
    checked: [...(same > 0 ? [`${count(same, 'file')} beside the archive: the same as inside it`] : []), ...(shipped.length > 0 ? [`${count(shipped.length, 'shipped file')}: ${showSome(shipped)}`] : [])],
    notChecked: strangers.length === 0 ? [] : [`${count(strangers.length, 'file')} of the folder that the evidence does not speak of: ${showSome(strangers)}.`],
  };
}

async function judgeBeside(facts: DownloadFacts, name: string, hash: FileHash | undefined): Promise<FindingDraft[]> {
  const { download: { folder, stem }, files } = facts;
  const end = name.slice(stem.length + 1);
  if (end === 'intoto.jsonl') return judgeCollection(facts, name, hash?.bytes ?? 0);
  const inside = files.get(end === 'SHA256SUMS' ? end : `${attestationFolder}${end}`);
  if (hash?.sha256 === inside?.sha256) return [];
  if (end !== 'SHA256SUMS') return judgeCopy(facts, name, await readWithin(join(folder, name), largestAttestation));
  return [toDraft('evidence/file-altered', { path: name, message: `${showName(name)} is not the SHA256SUMS of the bundle.`, expected: inside?.sha256 ?? null, actual: hash?.sha256 ?? null })];
}

/** An attestation that is not the same bytes must prove the same. */
function judgeCopy({ trustedKeys, proved }: DownloadFacts, name: string, bytes: Uint8Array | null): FindingDraft[] {
  if (bytes === null) return [toTooLarge(name)];
  const opened = openAttestation(bytes, { trustedKeys, name: showName(name) });
  if (opened.state === 'refused') return [toRefused(name, 'verdict', opened)];
  if (proved.some(({ payload }) => Buffer.compare(payload, opened.payload) === 0)) return [];
  return [toDraft('evidence/subject-mismatch', { path: name, keys: { subject: 'payload' }, message: `${showName(name)} is genuine, but says something else than the attestations inside the archive.` })];
}

function toTooLarge(name: string): FindingDraft {
  return toDraft('evidence/malformed', { path: name, message: `${showName(name)} is larger than ${showBytes(largestAttestation)}, which no attestation is.` });
}

async function judgeCollection(facts: DownloadFacts, name: string, bytes: number): Promise<FindingDraft[]> {
  if (bytes > largestAttestation) return [toTooLarge(name)];
  const lines = (await readFile(join(facts.download.folder, name), 'utf8')).split('\n').filter((line) => line !== '');
  if (lines.length === 0) return [toDraft('evidence/malformed', { path: name, message: `${showName(name)} holds no attestation.` })];
  return lines.flatMap((line) => judgeCopy(facts, name, Buffer.from(line, 'utf8'))).slice(0, 1);
}
