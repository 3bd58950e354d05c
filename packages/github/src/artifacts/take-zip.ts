import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { toKeepError } from './to-keep-error.js';

export interface ZipClaim {
  /** For messages: `artifact 7`. */
  readonly what: string;
  /** `sha256:<hex>`; null when nobody claims one. */
  readonly digest: string | null;
}

/**
 * Takes a zip in: downloaded beside, proved by its digest, then extracted, all or nothing.
 * @throws ShipworthyError `github/*` of the download, `artifact/digest-mismatch`, `artifact/unsafe`, `output/not-writable`
 */
export async function takeZip(fetchTo: (file: string) => Promise<void>, claim: ZipClaim, into: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shipworthy-zip-'));
  try {
    const file = join(folder, 'archive.zip');
    await fetchTo(file);
    const digest = await digestOf(file);
    refuseMismatch(claim, digest);
    await mkdir(into, { recursive: true });
    const { extractZip } = await import('./extract-zip.js');
    await extractZip(file, into);
    return digest;
  } catch (error) {
    throw toKeepError(claim.what, error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  const bytes: AsyncIterable<Uint8Array> = createReadStream(file);
  for await (const chunk of bytes) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

export function refuseMismatch({ what, digest }: ZipClaim, actual: string): void {
  if (digest === null || digest === actual) return;
  throw new ShipworthyError('artifact/digest-mismatch', `The ${what} has the digest ${actual}, but GitHub recorded ${digest}.`, {
    hint: 'It was damaged or replaced on its way. Run the job that made it again.',
  });
}
