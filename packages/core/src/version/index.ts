export { compareVersions } from './compare-versions.js';
export { defaultTagPattern, parseTagPattern, type ReleaseTag, type TagPattern } from './tag-pattern.js';
export { requireVersion } from './require-version.js';
export { toLevel } from './to-level.js';
export { formatVersion, parseVersion, type Version } from './version.js';
