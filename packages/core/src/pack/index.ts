export type { LoadedPack, PackFile } from './loaded-pack.js';
