import type { ReleaseAsset } from './releases.js';

/** A release as GitHub shows it, draft or published. */
export interface ReleasePage {
  readonly id: number;
  readonly tag: string;
  readonly name: string;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  /** Nothing of it can be changed any more. */
  readonly isImmutable: boolean;
  /** For people. */
  readonly url: string;
  /** RFC 3339; null of drafts. */
  readonly publishedAt: string | null;
  readonly assets: readonly ReleaseAsset[];
}

export interface NewRelease {
  readonly tag: string;
  /** Full hash; GitHub ignores it where the tag exists. */
  readonly commit: string;
  readonly name: string;
  /** Markdown. */
  readonly body: string;
  readonly isPrerelease: boolean;
}

/** A file to be uploaded, from disk, so that no asset is ever held in memory. */
export interface AssetUpload {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/**
 * The page of a release, and what is attached to it. Needs `contents: write`. Every method throws ShipworthyError `github/*`; a write whose
 * answer was lost is never repeated by itself: the caller looks what is there and goes on from that.
 */
export interface ReleasePages {
  /** Of this tag, the drafts among them: all pages of the list, the published one first. Null when there is none. */
  find(tag: string): Promise<ReleasePage | null>;
  createDraft(release: NewRelease): Promise<ReleasePage>;
  /** @throws ShipworthyError `github/conflict` when the name is taken */
  upload(release: ReleasePage, asset: AssetUpload): Promise<ReleaseAsset>;
  deleteAsset(asset: Pick<ReleaseAsset, 'id'>): Promise<void>;
  /** What GitHub stored, into a file that is not there yet; gives the SHA-256 of its bytes. */
  downloadTo(asset: ReleaseAsset, path: string): Promise<string>;
  /** Where the tag is gone by now, GitHub makes it of `commit`. A draft that is marked as a pre-release stays one. */
  publish(release: ReleasePage, as: Pick<NewRelease, 'commit' | 'isPrerelease'>): Promise<ReleasePage>;
}
