export { extractZip, type ExtractedFile } from './extract-zip.js';
export { findCollisions, type Collision } from './find-collisions.js';
export { openZip } from './open-zip.js';
export { requireEmptyFolder } from './require-empty-folder.js';
export { writeZip, type ZipTarget } from './write-zip.js';
export { showName } from './zip-error.js';
export type { OpenedZip, ZipEntry, ZipLimits } from './zip-entry.js';
