import { packLockSchema, type PackLock } from '@shipworthy/contract/pack';
import { schemaBase } from '@shipworthy/contract/envelope';
import { parseWithSchema } from '../config/index.js';
import { parseJsonText, positionOf, toCanonicalJson, toPrettyJson } from '../json/index.js';
import { packDigestOf, type PackContent } from './pack-digests.js';

/** @throws ShipworthyError `config/syntax`, `config/invalid` */
export function parseLock(text: string, path: string): PackLock {
  // The strict JSON reader without the limits of files that people write: a lock may list ten thousand files.
  const { value } = parseJsonText(text, { path, errorCode: 'config/syntax' });
  return parseWithSchema({ value, path, positionOf: (pointer, part) => positionOf(text, pointer, part) }, packLockSchema, 'pack lock');
}

/** One line a thing, so that a change shows what it changed; keys sorted. Digests are over RFC 8785 whatever the layout, and any is read. */
export function toLockText(lock: PackLock): string {
  return toPrettyJson(parseJsonText(toCanonicalJson(lock), { path: 'lock' }).value);
}

/** Null when a file is missing: what is not there cannot be locked. */
export function toLock(pack: { readonly id: string; readonly version: number }, content: PackContent): PackLock | null {
  const files = content.files.flatMap(({ path, role, sha256 }) => (sha256 === null ? [] : [{ path, role, sha256 }]));
  if (files.length < content.files.length) return null;
  return {
    $schema: `${schemaBase}pack-lock-v1.schema.json`, kind: 'pack-lock', schemaVersion: '1.0', pack: pack.id, version: pack.version,
    manifestSha256: content.manifestSha256, files, packDigest: packDigestOf(content),
  };
}

/** One thing in which a pack differs from a lock. `path` null: the manifest itself. */
export interface LockDifference {
  readonly path: string | null;
  readonly what: 'changed' | 'added' | 'removed';
  readonly locked: string | null;
  readonly actual: string | null;
}

/** Everything that differs, version aside. A file that is missing on disk is not a difference: its cases are unverified for that reason. */
export function compareWithLock(lock: PackLock, content: PackContent): LockDifference[] {
  const differences: LockDifference[] = [];
  if (lock.manifestSha256 !== content.manifestSha256) differences.push({ path: null, what: 'changed', locked: lock.manifestSha256, actual: content.manifestSha256 });
  const keyOf = ({ path, role }: { path: string; role: string }): string => `${path}\0${role}`;
  const locked = new Map(lock.files.map((file) => [keyOf(file), file.sha256]));
  const actual = new Map(content.files.map((file) => [keyOf(file), file.sha256]));
  for (const file of content.files) {
    const before = locked.get(keyOf(file)) ?? null;
    if (file.sha256 === null || before === file.sha256) continue;
    differences.push({ path: file.path, what: before === null ? 'added' : 'changed', locked: before, actual: file.sha256 });
  }
  for (const file of lock.files) if (!actual.has(keyOf(file))) differences.push({ path: file.path, what: 'removed', locked: file.sha256, actual: null });
  return differences;
}
