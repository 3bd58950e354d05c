import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import type { FileHash } from '../../files/index.js';
import { parsePublicKey, type PublicKey } from '../../signing/index.js';
import { fingerprintOf, toDraft, type Cause } from './evidence-draft.js';
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
  const fileAt = (path: string): FileHash | undefined => (isApart(path) || path === ownKey ? undefined : opened.files.get(path));
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
  const missing = new Map<string, Cause>();
  const unlisted: string[] = [];
  const links = new Map(opened.findings.filter(({ rule }) => rule === 'evidence/file-unlisted').map((draft) => [draft.keys['path'] ?? '', fingerprintOf(draft)]));
  for (const path of [...odd].sort()) {
    const [file, entry, sum] = [fileAt(path), listed.get(path), summed.get(path)];
    const inLists: readonly [name: string, hash: string | undefined, cause: Cause][] = [
      ...(manifest.value === null ? [] : [['manifest.json', entry?.sha256, causes.manifest] as const]), ...(sums.value === null ? [] : [['SHA256SUMS', sum, causes.sums] as const]),
    ].map(([name, hash, cause]) => [name, hash, cause]);
    if (file === undefined) {
      // One that no signed list names was slipped into the other.
      const [witness] = inLists.filter(([, hash]) => hash !== undefined).toSorted((a, b) => Number(a[2] !== null) - Number(b[2] !== null));
      const draft = toDraft('evidence/file-missing', { path, cause: links.get(path) ?? witness?.[2] ?? null, message: `${showName(path)} is listed in ${witness?.[0] ?? 'the manifest'}, but is not there.` });
      findings.push(draft);
      missing.set(entry?.sha256 ?? sum ?? '', fingerprintOf(draft));
    } else if (entry === undefined && sum === undefined) unlisted.push(path);
    else {
      const wrong = inLists.filter(([, hash]) => hash !== file.sha256);
      if (wrong.length === 0 && (entry === undefined || entry.bytes === file.bytes)) {
        sound.add(path);
        continue;
      }
      // A list that is as it was signed is believed before one that is not.
      const [worst] = wrong.toSorted((a, b) => Number(a[2] !== null) - Number(b[2] !== null));
      if (worst === undefined) findings.push(toDraft('evidence/file-altered', { path, cause: causes.manifest, message: `${showName(path)} has ${file.bytes} bytes, but manifest.json says ${entry?.bytes ?? 0}.`, expected: entry?.bytes ?? null, actual: file.bytes }));
      else if (worst[1] === undefined) findings.push(toDraft('evidence/file-unlisted', { path, cause: worst[2], message: `${showName(path)} is not in ${worst[0]}.` }));
      else findings.push(toDraft('evidence/file-altered', { path, cause: worst[2], message: `${showName(path)} is not what ${worst[0]} says.`, expected: worst[1], actual: file.sha256 }));
    }
  }
  for (const path of unlisted) {
    const moved = missing.get(fileAt(path)?.sha256 ?? '-') ?? null;
    // Without lists everything is unlisted, and one fault says so.
    const cause = moved ?? (manifest.value === null && sums.value === null ? fingerprintOf(toDraft(sums.isThere ? 'evidence/malformed' : 'evidence/file-missing', { path: 'SHA256SUMS', message: '' })) : null);
    findings.push(toDraft('evidence/file-unlisted', { path, cause, message: `${showName(path)} is in neither manifest.json nor SHA256SUMS${moved === null ? '' : '; a file that is missing had the same content'}.` }));
  }
  return { checks: ['manifest', 'sums', ...[...sound, ...odd].map((path) => `file:${path}`)], findings, sound, ownKey, isListed: (path) => listed.has(path) || summed.has(path) };
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
