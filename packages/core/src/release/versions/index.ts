export { checkVersions } from './check-versions.js';
export { findConcerned } from './collect-commits.js';
export { collectManifests } from './collect-manifests.js';
export { findDeclaredVersion } from './find-declared-version.js';
