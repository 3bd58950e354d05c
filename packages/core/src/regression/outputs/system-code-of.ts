import { isShipworthyError } from '@shipworthy/contract/errors';
import { systemCode } from '../../files/file-errors.js';

/** What says that this machine cannot go on, whatever the case did. */
const ours: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE', 'ENOMEM']);

/** The code of a system error that a case can cause by what it writes, such as ENAMETOOLONG. Anything else is thrown again. */
export function systemCodeOf(error: unknown): string {
  const code = systemCode(isShipworthyError(error) ? error.cause : error);
  if (code === '' || ours.has(code)) throw error;
  return code;
}
