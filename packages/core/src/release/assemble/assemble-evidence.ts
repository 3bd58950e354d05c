import { dirname, join } from 'node:path';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { toExitCode, writeEvidence, type CommandResult } from '../../evidence/index.js';
import { toOutputError } from '../../evidence/output-error.js';
import { clearStaged, hashFile, stageFolder, type FileHash } from '../../files/index.js';
import type { SigningKey } from '../../signing/index.js';
import type { ReleaseRun } from '../release-run.js';
import { verifyEvidence } from '../verify/index.js';
import { buildEvidence } from './build-evidence.js';
import { evidencePlace, type EvidencePlace } from './evidence-place.js';
import { gatherEvidence } from './gather-evidence.js';
import type { Gathered } from './gathered.js';
import { requireReplaceable } from './require-replaceable.js';
import { stageEvidence } from './stage-evidence.js';
import { writeArchive } from './write-archive.js';

type Evidence = DocumentOf<'release-evidence'>;

/**
 * Makes the bundle, signs it and verifies what was written, from disk. One that did not pass is made all the same, visibly refused.
 * @throws ShipworthyError `usage/invalid-input`, `signing/*`, `config/*`, `output/not-writable`
 */
export async function assembleEvidence(run: ReleaseRun, startedAt: Date): Promise<CommandResult> {
  const gathered = await gatherEvidence(run, startedAt);
  const place = evidencePlace(run, gathered.repository);
  const document = await buildEvidence(run, gathered, { place, startedAt });
  const notes = place === null ? [] : await writeBundle(run, { gathered, document, place });
  const written = await writeEvidence(run.host, run.workspace.out, { document, attachments: run.log.attachments() });
  return { out: run.workspace.out, documents: [written], notes, outputs: {}, exitCode: toExitCode([document.verdict], run.inputs['fail-on']) };
}

interface ToWrite {
  readonly gathered: Gathered;
  readonly document: Evidence;
  readonly place: EvidencePlace;
}

/** Makes the folder beside its place, proves it, packs it, and only then moves it there. */
async function writeBundle(run: ReleaseRun, { gathered, document, place }: ToWrite): Promise<string[]> {
  const { workspace } = run;
  const target = workspace.resolve(place.path);
  await clearStaged(target);
  await requireReplaceable(target, place.path);
  const staged = await stageFolder(target).catch((error: unknown) => {
    throw toOutputError(error, dirname(target));
  });
  const zip = join(workspace.out, `${place.stem}.evidence.zip`);
  try {
    const hashed = await stageEvidence(run, { gathered, document }, staged.path);
    await prove(run, staged.path, { document, key: gathered.key, hashed });
    if (run.inputs.zip) await writeArchive(staged.path, { path: zip, epoch: gathered.epoch });
    await staged.moveIntoPlace();
  } catch (error) {
    throw toOutputError(error, dirname(target));
  } finally {
    await staged.remove();
  }
  if (!run.inputs.zip) return [`bundle    ${place.path}`];
  const { sha256 } = await hashFile(zip);
  return [`bundle    ${place.path}`, `archive   ${workspace.toDocumentPath(zip)} (sha256:${sha256})`];
}

interface Proof {
  readonly document: Evidence;
  readonly key: SigningKey | null;
  readonly hashed: ReadonlyMap<string, FileHash>;
}

/** A completed verification before anything is packed: what does not verify here would verify nowhere. Only what was hashed in this very place is not read again. */
async function prove({ target }: ReleaseRun, staged: string, { document, key, hashed }: Proof): Promise<void> {
  const passed = document.details.record.validation.gateResults.passed;
  const { findings } = await verifyEvidence({ path: staged, name: document.details.bundle ?? '', trustedKeys: key === null ? [] : [key.publicKey], commit: target.commit, version: document.details.release.version, isUnsigned: key === null, hashed });
  const expected = new Set(passed ? [] : ['evidence/predicate-refused']);
  const faults = findings.filter(({ rule, outcome }) => outcome !== 'not-applicable' && outcome !== 'warn' && !expected.has(rule));
  if (faults.length === 0) return;
  throw new ShipworthyError('internal/bug', 'The evidence that was just made does not verify:', { hint: 'Nothing was written. Report this, with the lines above.', faults: faults.map(({ message }) => ({ message })) });
}
