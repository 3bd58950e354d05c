/** An artifact of the run. `digest` is `sha256:<hex>` of the stored bytes, or null where the service does not say. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly digest: string | null;
  readonly bytes: number;
}

/** A downloaded artifact: where its files were put and the digest of the bytes that came over the wire. */
export interface DownloadedArtifact {
  readonly folder: string;
  readonly digest: string | null;
}

/** The artifacts of this run, over all its attempts where the service shows them. */
export interface ArtifactService {
  /** Stores files (absolute paths inside `folder`) under a new name. @throws ShipworthyError `github/*` */
  upload(artifact: { readonly name: string; readonly folder: string; readonly files: readonly string[]; readonly retentionDays: number | null }): Promise<Artifact>;
  /** Lists the run's artifacts whose name begins with `prefix`. @throws ShipworthyError `github/*` */
  list(prefix: string): Promise<readonly Artifact[]>;
  /** Extracts one artifact by id into an empty folder. @throws ShipworthyError `github/*`, `artifact/*` */
  download(id: number, into: string): Promise<DownloadedArtifact>;
}
