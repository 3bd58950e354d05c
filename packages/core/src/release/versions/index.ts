export { checkVersions } from './check-versions.js';
export { findDeclaredVersion } from './find-declared-version.js';
