import { join } from 'node:path';
import { evidenceManifestSchema, type EvidenceFile, type EvidenceManifest } from '@shipworthy/contract/release';
import { complainAboutName } from '../../archive/judge-entry.js';
import { showName } from '../../archive/index.js';
import { documentValidators } from '../../evidence/generated/document-validators.js';
import { systemCode, toReadError } from '../../files/file-errors.js';
import { sha256Hex } from '../../files/index.js';
import { largestList } from '../../files/largest-list.js';
import { readWithin, showBytes } from '../../files/read-within.js';
import { isDeviceName } from '../../files/windows-names.js';
import { parseCanonicalJson, toCanonicalJson } from '../../json/index.js';
import { parseSignedJson } from '../../signing/index.js';

const mostFaults = 20;

/** A list of the bundle: what it says as far as it can be read, and everything that is wrong with it. */
export interface ReadList<T> {
  readonly isThere: boolean;
  /** Of the bytes that were read; empty where there are none. */
  readonly sha256: string;
  /** Null where it cannot be read at all. */
  readonly value: T | null;
  readonly faults: readonly string[];
}

/** With its files by path: they are asked for on every side. Of two with one path, which is a fault, the last. */
export interface IndexedManifest extends EvidenceManifest {
  readonly byPath: ReadonlyMap<string, EvidenceFile>;
}

export interface ReadLists {
  readonly manifest: ReadList<IndexedManifest>;
  /** SHA-256 by path. */
  readonly sums: ReadList<ReadonlyMap<string, string>>;
}

/** @param files regular files of the bundle */
export async function readLists(folder: string, files: ReadonlySet<string>): Promise<ReadLists> {
  const read = async <T>(path: string, parse: (bytes: Uint8Array) => Parsed<T>): Promise<ReadList<T>> => {
    const bytes = files.has(path) ? await readListed(join(folder, path), path) : null;
    if (bytes === null) return toUnread(files.has(path));
    return { isThere: true, sha256: sha256Hex(bytes), ...parse(bytes) };
  };
  const manifest = await read('manifest.json', readManifest);
  const known = manifest.faults.length === 0 ? manifest.value?.byPath : undefined;
  return { manifest, sums: await read('SHA256SUMS', (bytes) => readSums(bytes, known)) };
}

/** Null for what is too large. @throws ShipworthyError `config/unreadable` and the like */
async function readListed(absolute: string, path: string): Promise<Uint8Array | null> {
  try {
    return await readWithin(absolute, largestList);
  } catch (error) {
    const code = systemCode(error);
    throw code === '' ? error : toReadError(code, path, error);
  }
}

type Parsed<T> = Pick<ReadList<T>, 'value' | 'faults'>;

function toUnread<T>(isThere: boolean): ReadList<T> {
  return { isThere, sha256: '', value: null, faults: isThere ? [`is larger than ${showBytes(largestList)}, which no list is.`] : [] };
}

function readManifest(bytes: Uint8Array): Parsed<IndexedManifest> {
  const quick = readCanonical(bytes);
  if (quick !== null) return toIndexed(quick, []);
  const parsed = parseSignedJson(bytes, 'manifest.json');
  if (parsed.state === 'malformed') return { value: null, faults: [parsed.message] };
  const checked = evidenceManifestSchema.safeParse(parsed.value);
  if (!checked.success) return { value: null, faults: checked.error.issues.slice(0, mostFaults).map(({ path, message }) => `/${path.map(String).join('/')}: ${message}`) };
  const isCanonical = parsed.text.replace(/\n$/, '') === toCanonicalOf(parsed.value);
  return toIndexed(checked.data, isCanonical ? [] : ['is not canonical JSON (RFC 8785).']);
}

function toIndexed(manifest: EvidenceManifest, faults: readonly string[]): Parsed<IndexedManifest> {
  const { files, assets } = manifest;
  const paths = files.map(({ path }) => path);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const twice = [...(byPath.size === files.length ? [] : findTwice(paths)).map(listedTwice), ...findTwice(assets.map(({ name }) => name)).map((name) => `lists the asset ${showName(name)} twice.`)];
  return { value: { ...manifest, byPath }, faults: [...faults, ...findNameFaults(paths), ...twice].slice(0, mostFaults) };
}

/** Nearly every manifest: as it must be in every letter. Null where only the slow way can say what is wrong, if anything is. */
function readCanonical(bytes: Uint8Array): EvidenceManifest | null {
  try {
    const value = parseCanonicalJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/\n$/, ''));
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

/** The validator is generated from the schema that the type is inferred from, and five times as fast. */
function isManifest(value: unknown): value is EvidenceManifest {
  return documentValidators['release-manifest'](value);
}

/** Null for what has no canonical form. */
function toCanonicalOf(value: unknown): string | null {
  try {
    return toCanonicalJson(value);
  } catch {
    return null;
  }
}

/**
 * As strict as `sha256sum --strict` and stricter: one hash of one form, one blank and mark, one name that means the same everywhere.
 * @param known files by path of a manifest without faults: what stands here just so needs no second look
 */
export function readSums(bytes: Uint8Array, known: ReadonlyMap<string, Pick<EvidenceFile, 'sha256'>> = new Map()): Parsed<ReadonlyMap<string, string>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { value: null, faults: ['is not UTF-8 text.'] };
  }
  const lines = text.split('\n');
  const faults: string[] = [];
  if (lines.at(-1) === '') lines.pop();
  else faults.push('does not end with a line end.');
  const entries = new Map<string, string>();
  const doubtful: string[] = [];
  const twice = new Set<string>();
  lines.forEach((line, index) => {
    const [sha256, mark, name] = [line.slice(0, 64), line.slice(64, 66), line.slice(66)];
    const isKnown = known.get(name)?.sha256 === sha256;
    if ((!isKnown && !/[0-9a-f]{64}/.test(sha256)) || (mark !== '  ' && mark !== ' *') || name === '' || name.endsWith('\r')) {
      if (faults.length < mostFaults) faults.push(`line ${index + 1} is no SHA-256 and name.`);
      return;
    }
    if (!isKnown) doubtful.push(name);
    if (entries.has(name)) twice.add(name);
    entries.set(name, sha256);
  });
  return { value: entries, faults: [...faults, ...findNameFaults(doubtful), ...[...twice].map(listedTwice), ...(entries.size === 0 ? ['names no file.'] : [])].slice(0, mostFaults) };
}

function listedTwice(path: string): string {
  return `lists ${showName(path)} twice.`;
}

function findNameFaults(paths: readonly string[]): string[] {
  const bad: string[] = [];
  const soundFolders = new Set<string>();
  for (const path of paths) {
    // Most files are many of one folder, and have a plain name.
    const slash = path.lastIndexOf('/');
    if (soundFolders.has(path.slice(0, slash + 1)) && isPlainName(path.slice(slash + 1))) continue;
    const complaint = complainAboutName(path) ?? (path.endsWith('/') ? 'is a folder.' : null);
    if (complaint === null) soundFolders.add(path.slice(0, slash + 1));
    else bad.push(`lists ${JSON.stringify(showName(path))}, which ${complaint}`);
  }
  const own = paths.filter((path) => path === 'SHA256SUMS' || path.startsWith('attestations/')).map((path) => `lists ${showName(path)}, which comes after it.`);
  return [...bad, ...own];
}

/** True only for names without anything to complain about; false says nothing. */
function isPlainName(name: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)*$/.test(name) && !isDeviceName(name);
}

function findTwice(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
}
