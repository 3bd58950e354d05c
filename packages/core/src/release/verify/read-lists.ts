import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceManifestSchema, type EvidenceManifest } from '@shipworthy/contract/release';
import { complainAboutName } from '../../archive/judge-entry.js';
import { showName } from '../../archive/index.js';
import { sha256Hex } from '../../files/index.js';
import { toCanonicalJson } from '../../json/index.js';
import { parseSignedJson } from '../../signing/index.js';

/** Far above what a million files need. */
const largestList = 1024 ** 3;
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

export interface ReadLists {
  readonly manifest: ReadList<EvidenceManifest>;
  /** SHA-256 by path. */
  readonly sums: ReadList<ReadonlyMap<string, string>>;
}

export const noLists: ReadLists = { manifest: toUnread(false), sums: toUnread(false) };

/** @param files regular files of the bundle */
export async function readLists(folder: string, files: ReadonlySet<string>): Promise<ReadLists> {
  const read = async <T>(path: string, parse: (bytes: Uint8Array) => Parsed<T>): Promise<ReadList<T>> => {
    if (!files.has(path)) return toUnread(false);
    if ((await stat(join(folder, path))).size > largestList) return toUnread(true);
    const bytes = await readFile(join(folder, path));
    return { isThere: true, sha256: sha256Hex(bytes), ...parse(bytes) };
  };
  return { manifest: await read('manifest.json', readManifest), sums: await read('SHA256SUMS', readSums) };
}

type Parsed<T> = Pick<ReadList<T>, 'value' | 'faults'>;

function toUnread<T>(isThere: boolean): ReadList<T> {
  return { isThere, sha256: '', value: null, faults: isThere ? ['is too large to be a list.'] : [] };
}

function readManifest(bytes: Uint8Array): Parsed<EvidenceManifest> {
  const parsed = parseSignedJson(bytes, 'manifest.json');
  if (parsed.state === 'malformed') return { value: null, faults: [parsed.message] };
  const checked = evidenceManifestSchema.safeParse(parsed.value);
  if (!checked.success) return { value: null, faults: checked.error.issues.slice(0, mostFaults).map(({ path, message }) => `/${path.map(String).join('/')}: ${message}`) };
  const manifest = checked.data;
  return {
    value: manifest,
    faults: [...(parsed.text.replace(/\n$/, '') === toCanonicalOf(parsed.value) ? [] : ['is not canonical JSON (RFC 8785).']), ...findPathFaults(manifest.files.map(({ path }) => path)), ...findTwice(manifest.assets.map(({ name }) => name)).map((name) => `lists the asset ${showName(name)} twice.`)].slice(0, mostFaults),
  };
}

/** Null for what has no canonical form. */
function toCanonicalOf(value: unknown): string | null {
  try {
    return toCanonicalJson(value);
  } catch {
    return null;
  }
}

/** As strict as `sha256sum --strict` and stricter: one hash of one form, one blank and mark, one name that means the same everywhere. */
export function readSums(bytes: Uint8Array): Parsed<ReadonlyMap<string, string>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { value: null, faults: ['is not UTF-8 text.'] };
  }
  const lines = text.split('\n');
  const faults = lines.pop() === '' ? [] : ['does not end with a line end.'];
  if (!text.endsWith('\n')) lines.push(text.slice(text.lastIndexOf('\n') + 1));
  const entries = new Map<string, string>();
  const names: string[] = [];
  lines.forEach((line, index) => {
    const sha256 = line.slice(0, 64);
    const name = line.slice(66);
    if (!/^[0-9a-f]{64}$/.test(sha256) || (line.slice(64, 66) !== '  ' && line.slice(64, 66) !== ' *') || name === '' || name.endsWith('\r')) {
      if (faults.length < mostFaults) faults.push(`line ${index + 1} is no SHA-256 and name.`);
      return;
    }
    names.push(name);
    entries.set(name, sha256);
  });
  return { value: entries, faults: [...faults, ...findPathFaults(names), ...(entries.size === 0 ? ['names no file.'] : [])].slice(0, mostFaults) };
}

function findPathFaults(paths: readonly string[]): string[] {
  const bad: string[] = [];
  for (const path of paths) {
    const complaint = complainAboutName(path) ?? (path.endsWith('/') ? 'is a folder.' : null);
    if (complaint !== null) bad.push(`lists ${JSON.stringify(showName(path))}, which ${complaint}`);
  }
  const own = paths.filter((path) => path === 'SHA256SUMS' || path.startsWith('attestations/')).map((path) => `lists ${showName(path)}, which comes after it.`);
  return [...bad, ...own, ...findTwice(paths).map((path) => `lists ${showName(path)} twice.`)];
}

function findTwice(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
}
