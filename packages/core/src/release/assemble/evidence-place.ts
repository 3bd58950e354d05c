import { toSafeFileName } from '../../files/index.js';
import type { ReleaseRun } from '../release-run.js';
import { formatVersion } from '../../version/index.js';

/** Where the bundle of a release lies. */
export interface EvidencePlace {
  /** Relative to the root: `ReleaseEvidence/1.4.0`, of a package `ReleaseEvidence/lib-1.4.0`. */
  readonly path: string;
  /** Beginning of the names of what is attached to the release: `<repository>-<version>`. */
  readonly stem: string;
}

/** Null without a version. */
export function evidencePlace({ target, config }: Pick<ReleaseRun, 'target' | 'config'>, repository: string | null): EvidencePlace | null {
  const { version, package: name } = target;
  if (version === null) return null;
  const own = `${name === null ? '' : `${toSafeFileName(name)}-`}${formatVersion(version)}`;
  return { path: `${config.evidence.root.replace(/\/+$/, '')}/${own}`, stem: `${repository?.split('/').at(-1) ?? 'release'}-${own}` };
}
