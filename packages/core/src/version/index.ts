export { collectManifestVersions, type CollectedVersions, type ManifestFiles } from './collect-manifest-versions.js';
export { compareVersions } from './compare-versions.js';
export { readWorkspaceGlobs } from './json-manifest.js';
export type { ManifestVersion } from './manifest-version.js';
export { knownManifests, readManifestVersions } from './read-manifest-versions.js';
export { defaultTagPattern, parseTagPattern, type ReleaseTag, type TagPattern } from './tag-pattern.js';
export { readPatternVersion } from './text-manifest.js';
export { toLevel } from './to-level.js';
export { formatVersion, parseVersion, type Version } from './version.js';
