import type { ReleaseConfig } from '@shipworthy/contract/release';
import type { Host } from '../../host/index.js';
import type { Workspace } from '../../workspace/index.js';
import type { ReleaseRun, VersionsResult } from '../release-run.js';
import type { Version } from '../version/index.js';

/** The version that all manifests name; null where they name none, or several. */
export async function findDeclaredVersion(_request: { readonly host: Host; readonly workspace: Workspace; readonly config: ReleaseConfig }): Promise<Version | null> {
  return null;
}

/** RL-04: tag = manifests = changelog = notes, greater than the previous version, by a step that is large enough. */
export async function checkVersions(_run: ReleaseRun): Promise<VersionsResult> {
  return { findings: [], note: 'Not judged yet.', evidence: [], places: [], bump: null, isSecurityFix: false };
}
