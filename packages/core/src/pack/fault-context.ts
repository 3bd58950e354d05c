import type { PackManifest } from '@shipworthy/contract/pack';
import type { JsonPointer } from '../json/index.js';

/** Says what is wrong at a place of the manifest. */
export type Report = (pointer: JsonPointer, message: string, part?: 'key' | 'value') => void;

export interface FaultContext {
  readonly report: Report;
  readonly manifest: PackManifest;
  /** Reports a path that leaves the repository. */
  readonly checkPath: (pointer: JsonPointer, path: string) => void;
}
