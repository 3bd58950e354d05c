export { checkManifests } from './check-manifests.js';
export { judgeSumsPresence } from './judge-sums-presence.js';
export { readManifest } from './read-manifest.js';
