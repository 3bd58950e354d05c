import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { join } from 'node:path';

export type DigestName = 'md5' | 'sha1' | 'sha384' | 'sha512';

/** Digests by the path of the file, relative to the bundle. */
export type FileDigests = ReadonlyMap<string, Readonly<Partial<Record<DigestName, string>>>>;

/** Shortened, a hash must have this many hexadecimal digits to be compared. */
const fewestDigits = 12;
const byLength: Readonly<Record<number, DigestName>> = { 32: 'md5', 40: 'sha1', 96: 'sha384', 128: 'sha512' };

/** Which digest a recorded hash may be of, beside SHA-256 or the beginning of it. */
export function digestNameOf(recorded: string): DigestName | null {
  return byLength[recorded.length] ?? null;
}

/** `weak`: it agrees, but other bytes could be made to agree too. `short`: too few digits to say anything. */
export function isRecordedHash(recorded: string, digests: { readonly sha256: string } & Readonly<Partial<Record<DigestName, string>>>): 'strong' | 'weak' | 'short' | 'different' {
  if (recorded === digests.sha256) return 'strong';
  const name = digestNameOf(recorded);
  if (name !== null && recorded === digests[name]) return name === 'sha384' || name === 'sha512' ? 'strong' : 'weak';
  if (recorded.length < 64 && digests.sha256.startsWith(recorded)) return recorded.length < fewestDigits ? 'short' : 'weak';
  return 'different';
}

/** Files read at the same time. */
const lanes = 8;

/** Reads each file once for all the digests that are asked of it. */
export async function collectDigests(folder: string, wanted: ReadonlyMap<string, ReadonlySet<DigestName>>): Promise<FileDigests> {
  const digests = new Map<string, Partial<Record<DigestName, string>>>();
  const queue = wanted.entries();
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (const [path, names] of queue) digests.set(path, await digestFile(join(folder, path), [...names]));
  }));
  return digests;
}

async function digestFile(path: string, names: readonly DigestName[]): Promise<Partial<Record<DigestName, string>>> {
  const hashes = names.map((name) => ({ name, hash: createHash(name) }));
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) for (const { hash } of hashes) hash.update(chunk);
  });
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest('hex')]));
}
