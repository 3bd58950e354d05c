import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import type { EvidenceEntry } from '@shipworthy/contract/gate';
import { artifactName, type CommandResult, type WrittenDocument } from '@shipworthy/core/evidence';
import type { Artifact, ArtifactService } from '@shipworthy/core/host';

/** What the output `evidence` says, and the first refusal, if any. */
export interface UploadedEvidence {
  readonly entries: readonly EvidenceEntry[];
  readonly refusal: ShipworthyError | null;
}

export interface UploadOptions {
  /** Null where a folder is the transport. */
  readonly artifacts: ArtifactService | null;
  readonly retentionDays: number | null;
}

/** Uploads one artifact per document. A refusal is kept for later: outputs and summary come first. */
export async function uploadEvidence({ documents, out }: CommandResult, { artifacts, retentionDays }: UploadOptions): Promise<UploadedEvidence> {
  const entries: EvidenceEntry[] = [];
  let refusal: ShipworthyError | null = null;
  for (const written of documents) {
    try {
      const artifact = await artifacts?.upload({ name: artifactName({ ...written.document, attempt: written.document.run.attempt }), folder: out, files: written.files, retentionDays });
      entries.push(toEntry(written, artifact ?? null));
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      refusal ??= error;
      entries.push(toEntry(written, null));
    }
  }
  return { entries, refusal };
}

function toEntry({ document, documentSha256, contentDigest }: WrittenDocument, artifact: Artifact | null): EvidenceEntry {
  const { kind, key, verdict, run } = document;
  return { kind, key, attempt: run.attempt, verdict, artifactId: artifact?.id ?? null, artifactDigest: artifact?.digest ?? null, documentSha256, contentDigest };
}
