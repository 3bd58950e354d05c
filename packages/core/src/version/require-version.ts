import { ShipworthyError } from '@shipworthy/contract/errors';
import { parseVersion, type Version } from './version.js';

/** What the input `version` names; null where nobody gave it. @throws ShipworthyError `usage/invalid-input` */
export function requireVersion(text: string | undefined): Version | null {
  if (text === undefined) return null;
  const version = parseVersion(text.trim());
  if (version !== null) return version;
  throw new ShipworthyError('usage/invalid-input', 'The input `version` is not a version:', {
    hint: 'Write it as SemVer does, without a leading `v`: `2.0.0`, `2.0.0-rc.1`.', faults: [{ message: `\`${text.slice(0, 100)}\` cannot be read.` }],
  });
}
