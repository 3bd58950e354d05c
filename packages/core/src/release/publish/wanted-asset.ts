import type { PublicKey } from '../../signing/index.js';

/** A file that belongs on the page of the release. */
export interface WantedAsset {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  /** `shipped`: subject of the evidence. The others are the evidence, and its copies beside it. */
  readonly part: 'archive' | 'envelope' | 'collection' | 'sums' | 'shipped' | 'bundle';
}

/** Of what release the evidence must be, and who may have signed it. */
export interface ReleaseIdentity {
  readonly tag: string;
  readonly commit: string;
  readonly version: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly trustedKeys: readonly PublicKey[];
}
