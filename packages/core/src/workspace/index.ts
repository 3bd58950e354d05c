export { openScratch, type Scratch } from './scratch.js';
export { openWorkspace, resolveOut, type Workspace } from './workspace.js';
export { withRemote } from './with-remote.js';
