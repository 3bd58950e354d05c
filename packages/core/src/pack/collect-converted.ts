import { readFileSync } from 'node:fs';
import type { PackLock } from '@shipworthy/contract/pack';
import { sha256Hex } from '../files/index.js';
import type { PackFile } from './loaded-pack.js';

/** Which line ends of the locked file a checkout has replaced. */
export type Conversion = 'lf-to-crlf' | 'crlf-to-lf';

/** Nobody keeps text with line ends of this size as raw bytes. */
const largest = 64 * 1024 * 1024;

/**
 * Files, by name, that are what the lock says but for their line ends. Git on Windows replaces those of any text unless told otherwise; of formats
 * that are text the hash does not change then, but raw bytes are other bytes: to lock them again would only break the pack on all other machines.
 */
export function collectConverted(files: readonly PackFile[], lock: PackLock | null): ReadonlyMap<string, Conversion> {
  const locked = new Map((lock?.files ?? []).map(({ path, role, sha256 }) => [`${role}\0${path}`, sha256]));
  const converted = new Map<string, Conversion>();
  for (const { name, role, absolute, sha256, profile } of files) {
    const wanted = locked.get(`${role}\0${name}`);
    if (profile?.format !== 'binary' || wanted === undefined || wanted === sha256 || profile.sizeBytes > largest) continue;
    const conversion = toConversion(readFileSync(absolute).toString('latin1'), wanted);
    if (conversion !== null) converted.set(name, conversion);
  }
  return converted;
}

function toConversion(text: string, locked: string): Conversion | null {
  const lineFeeds = text.replaceAll('\r\n', '\n');
  if (hashOf(lineFeeds) === locked) return 'lf-to-crlf';
  return hashOf(lineFeeds.replaceAll('\n', '\r\n')) === locked ? 'crlf-to-lf' : null;
}

function hashOf(latin1: string): string {
  return sha256Hex(Buffer.from(latin1, 'latin1'));
}
