import { basename } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { systemCode } from '../files/file-errors.js';

/** What says that the disk or the rights of this user are at fault, whoever asked. What is not there, or of another kind, may be a fault of our own. */
const codes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE', 'ENOMEM', 'ESTALE']);
const reads: ReadonlySet<string> = new Set(['open', 'read', 'scandir', 'opendir', 'stat', 'lstat', 'fstat', 'readlink', 'realpath', 'access']);

/** A system error that nobody has put into words, as an error that a person can act on; anything else as it is. The place by its name only: documents hold no path of a machine. */
export function toMachineFault(error: unknown): unknown {
  const code = systemCode(error);
  if (!codes.has(code) || typeof error !== 'object' || error === null || !('syscall' in error) || typeof error.syscall !== 'string') return error;
  const name = 'path' in error && typeof error.path === 'string' ? basename(error.path) : 'A file';
  const isRead = reads.has(error.syscall) && !['ENOSPC', 'EDQUOT', 'EROFS'].includes(code);
  return new ShipworthyError(isRead ? 'config/unreadable' : 'output/not-writable', `${name} could not be ${isRead ? 'read' : 'written'} (${code}, ${error.syscall}).`, {
    hint: 'Check that this user may read and write there, that the disk works and that it has room.', cause: error,
  });
}
