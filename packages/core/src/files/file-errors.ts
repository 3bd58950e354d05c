import { ShipworthyError } from '@shipworthy/contract/errors';

/** The `code` of a system error such as ENOENT; '' for anything else. Not `instanceof Error`: system errors may come from another realm. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : '';
}

/** What a failed read means for the user. `displayPath` is what messages show: documents and logs never hold machine paths. */
export function toReadError(code: string, displayPath: string, cause?: unknown): ShipworthyError {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ShipworthyError('config/not-found', `${displayPath} does not exist.`, { hint: 'Check the spelling, and that the file is checked out.', cause });
  }
  return new ShipworthyError('config/unreadable', `${displayPath} cannot be read (${code}).`, {
    hint: code === 'EISDIR' ? 'It is a folder; name a file.' : 'Check that it is a regular file and that its permissions let this user read it.',
    cause,
  });
}
