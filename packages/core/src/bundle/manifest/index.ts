export { checkManifests } from './check-manifests.js';
export { readManifest } from './read-manifest.js';
