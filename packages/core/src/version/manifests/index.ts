export { collectManifestVersions, type CollectedVersions, type ManifestFiles } from './collect-manifest-versions.js';
export { readWorkspaceGlobs } from './json-manifest.js';
export type { ManifestVersion } from './manifest-version.js';
export { knownManifests, readManifestVersions } from './read-manifest-versions.js';
export { readPatternVersion } from './text-manifest.js';
