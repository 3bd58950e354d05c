import { formatVersion } from '../../version/index.js';
import type { ReleaseTarget } from '../release-run.js';

/** `{version}` and `{package}` filled in, where they are known. */
export function fillTemplate(template: string, { version, package: name }: Pick<ReleaseTarget, 'version' | 'package'>): string {
  return template.replaceAll('{version}', () => (version === null ? '{version}' : formatVersion(version))).replaceAll('{package}', () => name ?? '{package}');
}
