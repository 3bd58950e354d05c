import { open, stat, type FileHandle } from 'node:fs/promises';

/**
 * Bytes of a file; null when it has more than `maxBytes`, of which none are then held. Rejects with the system's error. What is no regular
 * file is the caller's to refuse: opening a pipe waits.
 */
export async function readWithin(path: string, maxBytes: number): Promise<Uint8Array | null> {
  const { size } = await stat(path);
  if (size > maxBytes) return null;
  const file = await open(path, 'r');
  const bytes = await readAtMost(file, maxBytes + 1, size + 1).finally(() => file.close());
  return bytes.length > maxBytes ? null : bytes;
}

/** Does not trust the size that `stat` gave: files grow, and those of /proc say 0. */
async function readAtMost(file: FileHandle, limit: number, expected: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  while (total < limit) {
    const chunk = Buffer.allocUnsafe(Math.min(limit - total, Math.max(expected - total, 64 * 1024)));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    total += bytesRead;
  }
  return Buffer.concat(chunks, total);
}

/** For messages: `64 MiB`, `65536 bytes`. */
export function showBytes(bytes: number): string {
  const mebibyte = 1024 * 1024;
  return bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes} bytes`;
}
