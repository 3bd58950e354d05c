import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import type { FileHash } from '../../files/index.js';
import { parsePublicKey, type PublicKey } from '../../signing/index.js';
import { count, fingerprintOf, toDraft, type Cause } from './evidence-draft.js';
import type { OpenedEvidence } from './open-evidence.js';
import type { IndexedManifest, ReadLists } from './read-lists.js';

/** Why a list is not the one that was signed; null where it is, or where nothing says. */
export interface ListCauses {
  readonly manifest: Cause;
  readonly sums: Cause;
}

export interface JudgedFiles {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  /** Files that are exactly what both lists say. */
  readonly sound: ReadonlySet<string>;
  /** Whether any of both lists names a path. */
  readonly isListed: (path: string) => boolean;
  /** A key that the caller gave lies in the folder. */
  readonly ownKey: string | null;
}

/** What a list says of a path; no hash: it does not name it. */
interface Claim {
  readonly list: string;
  readonly sha256: string | undefined;
  readonly cause: Cause;
}

/** Where the recipe for strangers has them put the key. */
const keyPlace = 'evidence.pub';
/** Bytes; a key in PEM form has a few hundred. */
const largestKey = 16 * 1024;

/** manifest.json, SHA256SUMS and the files, each against both others. */
export function judgeFiles(opened: OpenedEvidence, { manifest, sums }: ReadLists, { causes, trustedKeys }: { readonly causes: ListCauses; readonly trustedKeys: readonly PublicKey[] }): JudgedFiles {
  const listed: IndexedManifest['byPath'] = manifest.value?.byPath ?? new Map();
  const summed: ReadonlyMap<string, string> = sums.value ?? new Map<string, string>();
  const findings: FindingDraft[] = [...judgeList('manifest.json', manifest, causes.manifest), ...judgeList('SHA256SUMS', sums, causes.sums)];
  if (sums.value !== null && manifest.isThere && !sums.value.has('manifest.json')) findings.push(toDraft('evidence/file-unlisted', { path: 'manifest.json', cause: causes.sums ?? causes.manifest, message: 'SHA256SUMS does not name manifest.json.' }));
  const ownKey = !listed.has(keyPlace) && !summed.has(keyPlace) && (opened.files.get(keyPlace)?.bytes ?? largestKey) < largestKey && isTrustedKey(join(opened.folder, keyPlace), trustedKeys) ? keyPlace : null;
  const fileAt = (path: string): FileHash | undefined => (isApart(path) ? undefined : opened.files.get(path));
  const sound = new Set<string>();
  const odd = new Set<string>();
  for (const [path, file] of opened.files) {
    const entry = listed.get(path);
    if (isApart(path) || path === ownKey) continue;
    if (entry?.sha256 === file.sha256 && summed.get(path) === file.sha256 && entry.bytes === file.bytes) sound.add(path); // nearly all of them
    else odd.add(path);
  }
  for (const path of listed.keys()) if (!sound.has(path)) odd.add(path);
  for (const path of summed.keys()) if (!sound.has(path) && path !== 'manifest.json') odd.add(path);
  // A list that is as it was signed is believed before one that is not.
  const claimsOf = (path: string): Claim[] => [
    ...(manifest.value === null ? [] : [{ list: 'manifest.json', sha256: listed.get(path)?.sha256, cause: causes.manifest }]),
    ...(sums.value === null ? [] : [{ list: 'SHA256SUMS', sha256: summed.get(path), cause: causes.sums }]),
  ].sort((one, other) => Number(one.cause !== null) - Number(other.cause !== null));
  const missing = new Map<string | undefined, Cause>();
  const unlisted: string[] = [];
  const oddEntries = new Map(opened.findings.map((draft) => [draft.keys['path'], fingerprintOf(draft)]));
  for (const path of [...odd].sort()) {
    const [file, claims] = [fileAt(path), claimsOf(path)];
    const witness = claims.find(({ sha256 }) => sha256 !== undefined);
    if (witness === undefined) unlisted.push(path);
    else if (file === undefined) {
      // One that no signed list names was slipped into the other.
      const draft = toDraft('evidence/file-missing', { path, cause: oddEntries.get(path) ?? witness.cause, message: `${showName(path)} is listed in ${witness.list}, but is not there.` });
      findings.push(draft);
      missing.set(witness.sha256, fingerprintOf(draft));
    } else {
      const fault = judgeFile(path, file, { wrong: claims.find(({ sha256 }) => sha256 !== file.sha256), bytes: listed.get(path)?.bytes ?? file.bytes, cause: causes.manifest });
      if (fault === null) sound.add(path);
      else findings.push(fault);
    }
  }
  for (const path of unlisted) {
    const moved = missing.get(fileAt(path)?.sha256) ?? null;
    // Without lists everything is unlisted, and one fault says so.
    const cause = moved ?? (manifest.value === null && sums.value === null ? fingerprintOf(toDraft(sums.isThere ? 'evidence/malformed' : 'evidence/file-missing', { path: 'SHA256SUMS', message: '' })) : null);
    findings.push(toDraft('evidence/file-unlisted', { path, cause, message: `${showName(path)} is in neither manifest.json nor SHA256SUMS${moved === null ? '' : '; a file that is missing had the same content'}.` }));
  }
  return { checks: ['manifest', 'sums', ...[...sound, ...odd].map((path) => `file:${path}`)], findings, sound, ownKey, isListed: (path) => listed.has(path) || summed.has(path) };
}

/** A file that lies there and is listed; null: it is what it should be. @param facts the list that says another hash or none, and the size that the manifest says */
function judgeFile(path: string, file: FileHash, { wrong, bytes, cause }: { readonly wrong: Claim | undefined; readonly bytes: number; readonly cause: Cause }): FindingDraft | null {
  if (wrong !== undefined) {
    if (wrong.sha256 === undefined) return toDraft('evidence/file-unlisted', { path, cause: wrong.cause, message: `${showName(path)} is not in ${wrong.list}.` });
    return toDraft('evidence/file-altered', { path, cause: wrong.cause, message: `${showName(path)} is not what ${wrong.list} says.`, expected: wrong.sha256, actual: file.sha256 });
  }
  if (bytes === file.bytes) return null;
  return toDraft('evidence/file-altered', { path, cause, message: `${showName(path)} has ${count(file.bytes, 'byte')}, but manifest.json says ${bytes}.`, expected: bytes, actual: file.bytes });
}

/** Not listed: the lists themselves, and what came after them. */
function isApart(path: string): boolean {
  return path === 'manifest.json' || path === 'SHA256SUMS' || path.startsWith('attestations/');
}

function judgeList(path: 'manifest.json' | 'SHA256SUMS', { isThere, faults }: { readonly isThere: boolean; readonly faults: readonly string[] }, cause: Cause): FindingDraft[] {
  const check = path === 'manifest.json' ? 'manifest' : 'sums';
  if (!isThere) return [toDraft('evidence/file-missing', { path, check, message: `${path} is not there, so nothing says what belongs to the bundle.` })];
  return faults.length === 0 ? [] : [toDraft('evidence/malformed', { path, check, cause, message: `${path} ${faults.join(' It ')}` })];
}

function isTrustedKey(path: string, trustedKeys: readonly PublicKey[]): boolean {
  try {
    const { keyId } = parsePublicKey(readFileSync(path, 'utf8'), keyPlace);
    return trustedKeys.some((key) => key.keyId === keyId);
  } catch (error) {
    if (isShipworthyError(error)) return false;
    throw error;
  }
}
