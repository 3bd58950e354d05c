import type { PackCase, PackLock, PackManifest } from '@shipworthy/contract/pack';
import { sha256Hex } from '../files/index.js';
import { isJsonArray, isJsonObject, toCanonicalJson, type Json } from '../json/index.js';
import type { PackFile } from './loaded-pack.js';
import { toPackName } from './pack-paths.js';
import { findPlaceholders } from './placeholders.js';

/** What a lock fixes: the manifest without its version, and every file. A missing file has no hash. */
export interface PackContent {
  readonly manifestSha256: string;
  readonly files: readonly { readonly path: string; readonly role: PackLock['files'][number]['role']; readonly sha256: string | null }[];
}

/**
 * Over the manifest as it was written (defaults not filled in), so that a later version of this program, which may know more defaults, computes
 * the same.
 */
export function toPackContent(manifest: Json, files: readonly PackFile[]): PackContent {
  const { version: _version, ...rest } = isJsonObject(manifest) ? manifest : {};
  return { manifestSha256: sha256Hex(toCanonicalJson(rest)), files: files.map(({ name, role, sha256 }) => ({ path: name, role, sha256 })) };
}

export function packDigestOf({ manifestSha256, files }: PackContent): string {
  return `sha256:${sha256Hex(toCanonicalJson({ manifestSha256, files: files.map(({ path, role, sha256 }) => ({ path, role, sha256 })) }))}`;
}

/**
 * `sha256:` by case id: over the case as written (its normalisers stand in it), the root its paths are relative to, and the content of every
 * file it uses.
 */
export function caseDigestsOf(written: Json, manifest: PackManifest, files: readonly PackFile[]): Map<string, string> {
  const cases = isJsonObject(written) && isJsonArray(written.cases) ? written.cases : [];
  const hashes = new Map(files.map(({ name, role, sha256 }) => [`${role}\0${name}`, sha256]));
  const fixtures = new Map(manifest.fixtures.map((fixture) => [fixture.id, fixture]));
  const toFixture = (id: string): Json => {
    const fixture = fixtures.get(id);
    return fixture === undefined ? null : { id, format: fixture.format, sha256: hashes.get(`fixture\0${toPackName(fixture.path)}`) ?? null };
  };
  return new Map(manifest.cases.map((packCase, index) => {
    const content = {
      definition: cases[index] ?? null,
      root: toPackName(manifest.root),
      fixtures: fixturesOf(packCase).map(toFixture),
      expected: expectedOf(packCase).map((path) => ({ path, sha256: hashes.get(`expected\0${path}`) ?? null })),
      stdin: packCase.stdin === undefined ? null : (hashes.get(`stdin\0${toPackName(packCase.stdin)}`) ?? null),
    };
    return [packCase.id, `sha256:${sha256Hex(toCanonicalJson(content))}`];
  }));
}

/** Ids of the fixtures that a case names, sorted. */
export function fixturesOf(packCase: PackCase): string[] {
  const texts = [...packCase.command, ...Object.values(packCase.env), ...packCase.metrics.flatMap(({ baselineCommand }) => baselineCommand ?? [])];
  const ids = texts.flatMap(findPlaceholders).flatMap(({ name, argument }) => (name === 'fixture' && argument !== null ? [argument] : []));
  return [...new Set(ids)].sort();
}

function expectedOf({ expect }: PackCase): string[] {
  const paths = [expect.stdout, expect.stderr, ...expect.files].flatMap((one) => (one?.equals === undefined ? [] : [toPackName(one.equals)]));
  return [...new Set(paths)].sort();
}
