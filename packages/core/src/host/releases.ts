/** A file of a release. */
export interface ReleaseAsset {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** `sha256:<hex>`; null for assets from before GitHub kept one. */
  readonly digest: string | null;
  /** False while, or because, an upload did not come to its end. */
  readonly isComplete: boolean;
}

/** Published releases. Needs `contents: read`. Every method throws ShipworthyError `github/*`. */
export interface Releases {
  /** Null when the tag has no published release. */
  listAssets(tag: string): Promise<readonly ReleaseAsset[] | null>;
  /** Extracts a zip into an empty folder and gives the digest of its bytes. @throws ShipworthyError `artifact/digest-mismatch`, `artifact/unsafe` */
  download(asset: ReleaseAsset, into: string): Promise<string>;
}
