import { randomUUID } from 'node:crypto';
import { sha256, type BlobStore } from './blob-store.js';
import { toRunId, type BackendIds } from './runtime-token.js';
import { writeStoredZip, type ZipEntries } from './stored-zip.js';

export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** What the artifact service scopes it by: a run, or one attempt of a run. */
  readonly backend: BackendIds;
  readonly runId: number;
  readonly blobPath: string;
  readonly size: number;
  /** `sha256:<hex>` of the uploaded bytes, as both services show it. */
  readonly digest: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly expired: boolean;
}

/** An artifact that a test puts there, as if an earlier job had uploaded it. */
export interface ArtifactDescription {
  readonly run: number | string;
  readonly name: string;
  readonly files?: ZipEntries;
  readonly job?: string;
  /** Instead of a zip of the files: these very bytes (a truncated zip, a hostile one). */
  readonly bytes?: Uint8Array;
  readonly createdAt?: string;
  readonly expired?: boolean;
  readonly expiresAt?: string;
  /** The digest that the services claim; default: the true one. */
  readonly digest?: string;
}

interface Upload {
  readonly name: string;
  readonly backend: BackendIds;
  readonly blobPath: string;
  readonly expiresAt: string;
}

const ninetyDays = 90 * 86_400_000;

function isIn(backend: BackendIds, name: string): (candidate: { backend: BackendIds; name: string }) => boolean {
  return (candidate) => candidate.backend.run === backend.run && candidate.name === name;
}

/** The one place where artifacts lie: the results service writes it and the REST API reads it. */
export class ArtifactStore {
  readonly blobs: BlobStore;
  #artifacts: Artifact[] = [];
  #uploads: Upload[] = [];
  #nextId = 1001;

  constructor(blobs: BlobStore) {
    this.blobs = blobs;
  }

  get all(): readonly Artifact[] {
    return this.#artifacts;
  }

  find(backend: BackendIds, name: string): Artifact | undefined {
    return this.#artifacts.find(isIn(backend, name));
  }

  /** Undefined when the name is taken: artifacts are immutable, only deleting frees a name. */
  begin(backend: BackendIds, name: string, about: { mimeType: string; expiresAt?: string | undefined }): Upload | undefined {
    if (this.find(backend, name) !== undefined) return undefined;
    // The client takes whatever lies under a path ending in .zip for a zip, so a file uploaded as it is must not.
    const extension = about.mimeType === 'application/zip' ? '.zip' : '';
    const expiresAt = about.expiresAt ?? new Date(Date.now() + ninetyDays).toISOString();
    const upload = { name, backend, blobPath: `/blob/${randomUUID()}${extension}`, expiresAt };
    this.#uploads = [...this.#uploads.filter((other) => !isIn(backend, name)(other)), upload];
    return upload;
  }

  /** Undefined without a begun upload or when no bytes ever arrived. */
  finish(backend: BackendIds, name: string, claimedDigest: string | undefined): Artifact | undefined {
    const upload = this.#uploads.find(isIn(backend, name));
    const data = upload === undefined ? undefined : this.blobs.get(upload.blobPath);
    if (upload === undefined || data === undefined) return undefined;
    this.#uploads = this.#uploads.filter((other) => other !== upload);
    const digest = claimedDigest ?? `sha256:${sha256(data)}`;
    return this.#keep({ ...upload, size: data.length, digest, createdAt: new Date().toISOString(), expired: false });
  }

  put(description: ArtifactDescription): Artifact {
    const data = Buffer.from(description.bytes ?? writeStoredZip(description.files ?? {}));
    const blobPath = `/blob/${randomUUID()}.zip`;
    this.blobs.put(blobPath, data);
    const createdAt = description.createdAt ?? new Date().toISOString();
    return this.#keep({
      name: description.name,
      backend: { run: String(description.run), job: description.job ?? 'job' },
      blobPath,
      size: data.length,
      digest: description.digest ?? `sha256:${sha256(data)}`,
      createdAt,
      expiresAt: description.expiresAt ?? new Date(Date.parse(createdAt) + ninetyDays).toISOString(),
      expired: description.expired ?? false,
    });
  }

  /** Any job of a run may delete any artifact of it, on GitHub as here: the attack that readers by id must survive. */
  delete(backend: BackendIds, name: string): Artifact | undefined {
    const artifact = this.find(backend, name);
    if (artifact === undefined) return undefined;
    this.blobs.delete(artifact.blobPath);
    this.#artifacts = this.#artifacts.filter((other) => other !== artifact);
    return artifact;
  }

  #keep(about: Omit<Artifact, 'id' | 'runId'>): Artifact {
    const artifact = { ...about, id: this.#nextId++, runId: toRunId(about.backend.run) };
    this.#artifacts.push(artifact);
    return artifact;
  }
}
