import { parseVersion, type Version } from '../../src/version/index.js';

/** A version by SemVer. */
export function toVersion(text: string): Version {
  const parsed = parseVersion(text);
  if (parsed === null) throw new Error(`${text} should be a version`);
  return parsed;
}
