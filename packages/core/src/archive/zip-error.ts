import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { basename } from 'node:path';
import { systemCode } from '../files/file-errors.js';

/** Of a hostile zip with a million bad entries, so many are shown; the rest is counted. */
const mostShown = 100;

/** A fault of one entry; `path` is its name as it may be shown. */
export function entryFault(name: string, message: string): Fault {
  return { path: showName(name), message };
}

/** `artifact/unsafe` with every fault. Faults without a path are about the whole file. */
export function unsafeZip(path: string, faults: readonly Fault[]): ShipworthyError {
  const more = faults.length - mostShown;
  const shown = more > 0 ? [...faults.slice(0, mostShown), { message: `and ${more} more like these.` }] : faults;
  return new ShipworthyError('artifact/unsafe', `Nothing of ${showName(basename(path))} is extracted:`, {
    hint: 'Find out who made it, and have it made again.',
    faults: shown,
  });
}

/** A name out of somebody's archive: nothing in it may steer a terminal, break a line or turn the direction of writing around. */
export function showName(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffd]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}

export function quoteName(name: string): string {
  return `"${showName(name)}"`;
}

/** What a failed write means for the user; anything else as it is. */
export function toWriteError(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  return new ShipworthyError('output/not-writable', `${basename(path)} cannot be written (${code}).`, {
    hint: code === 'ENOSPC' || code === 'EDQUOT' ? 'The disk is full. Free some space and run again.' : 'Check that it can be made there, and that this user may write.',
    cause: error,
  });
}
