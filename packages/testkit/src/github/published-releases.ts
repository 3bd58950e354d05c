import { createHash } from 'node:crypto';

export interface AssetDescription {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The digest that GitHub claims; null as for assets from before it kept one. Default: the true one. */
  readonly digest?: string | null;
  /** `open` while an upload is not complete, `starter` where one was interrupted. */
  readonly state?: 'uploaded' | 'open' | 'starter';
  /** Default: from the names of repository, release and asset. */
  readonly id?: number;
  readonly mediaType?: string;
}

export interface ReleaseDescription {
  readonly tag: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  readonly createdAt?: string;
  /** Nothing of it can be changed any more. */
  readonly immutable?: boolean;
  /** Default: from the names of repository and tag. */
  readonly id?: number;
  readonly assets?: readonly AssetDescription[];
}

/** One byte is flipped. `claimed`: GitHub claims the digest of the bytes as they were, `true`: that of the bytes as they are now. */
export function corrupt(asset: AssetDescription, digest: 'claimed' | 'true'): AssetDescription {
  const bytes = Buffer.from(asset.bytes);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  const { digest: claimed = `sha256:${createHash('sha256').update(asset.bytes).digest('hex')}`, ...rest } = asset;
  return digest === 'true' ? { ...rest, bytes } : { ...rest, bytes, digest: claimed };
}
