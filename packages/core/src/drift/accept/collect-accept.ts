import { isShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { PackCase } from '@shipworthy/contract/pack';
import type { FindingDraft, SubjectHere } from '../../evidence/index.js';
import { judgeEdits, type EditPlaces } from '../../evidence/judge-edits.js';
import type { LoadedPack } from '../../pack/index.js';
import { requireCopy } from './apply-accept.js';
import { carryFindings } from '../carry-findings.js';
import { toCaseCheck } from '../checks.js';
import type { CollectedEvidence } from '../completeness/collect-evidence.js';
import { isInBaseline } from '../is-in-baseline.js';
import { listAcceptFaults } from './judge-acceptable.js';
import type { RecordFile } from '../baseline/parse-record.js';
import type { AcceptedCase } from './plan-accept.js';
import type { ObservedCase } from '../completeness/prove-completeness.js';
import type { BaselineSet } from '../baseline/read-baselines.js';
import { selectEvidence, type ObservationsDocument, type PlanDocument } from '../completeness/select-evidence.js';

export interface AcceptSource {
  readonly pack: LoadedPack;
  readonly wanted: readonly PackCase[];
  readonly evidence: CollectedEvidence;
  readonly subject: SubjectHere;
  readonly workspace: EditPlaces;
  readonly own: BaselineSet;
  readonly onBase: BaselineSet | null;
  readonly isAll: boolean;
}

export interface CollectedAccept {
  readonly cases: readonly AcceptedCase[];
  readonly faults: readonly Fault[];
}

/** Everything that accepting needs to know, and every reason against it. */
export async function collectAccept({ pack, wanted, evidence, subject, workspace, own, onBase, isAll }: AcceptSource): Promise<CollectedAccept> {
  const selected = selectEvidence({ evidence, pack, allowsPartial: true, checkSubject: (document) => checkOrigin(document, subject) ?? judgeEdits(document, subject, workspace) });
  const observed = listObserved(selected.observations.map(({ document, received }) => ({ document, folder: received.folder })));
  const carried = byCheck(carryFindings(selected.observations.map(({ document }) => document), null));
  const faults: Fault[] = [];
  const cases: AcceptedCase[] = [];
  for (const packCase of wanted) {
    const found = observed.get(packCase.id) ?? [];
    // Skipped on this platform, so another one's record stands; only who asks for the case by name must hear of it.
    if (isAll && found.length === 1 && found[0]?.observation.state === 'skipped') continue;
    const complaints = [...listAcceptFaults({ packCase, observed: found, carried: carried.get(toCaseCheck(packCase.id)) ?? [] }), ...(await listCopyFaults(packCase, found))];
    faults.push(...complaints);
    const [only] = found;
    if (complaints.length > 0 || only === undefined) continue;
    const ownRecord = own.records.get(packCase.id) ?? null;
    cases.push({ packCase, observed: only, base: onBase?.records.get(packCase.id) ?? null, own: ownRecord, isStoredIntact: await isIntact(own, ownRecord) });
  }
  const isMissing = wanted.some(({ id }) => !observed.has(id));
  return { cases, faults: [...faults, ...(isMissing ? selected.refused.map(({ message }) => ({ message })) : [])] };
}

/** The run may be another (a person accepts what a run of CI produced), but not the repository, nor the commit that lies here. */
function checkOrigin(document: ObservationsDocument | PlanDocument, subject: SubjectHere): { reason: 'wrong-subject'; message: string } | null {
  const wrong = (['repository', 'commit'] as const).find((name) => document.subject[name] !== subject[name]);
  return wrong === undefined ? null : { reason: 'wrong-subject', message: `it is about the ${wrong} ${String(document.subject[wrong])}, but here is ${String(subject[wrong])}.` };
}

function listObserved(documents: readonly { document: ObservationsDocument; folder: string | null }[]): Map<string, ObservedCase[]> {
  const observed = new Map<string, ObservedCase[]>();
  for (const { document, folder } of documents) {
    for (const observation of document.details.cases) observed.set(observation.id, [...(observed.get(observation.id) ?? []), { observation, folder, document }]);
  }
  return observed;
}

function byCheck(drafts: readonly FindingDraft[]): Map<string | null, FindingDraft[]> {
  const checks = new Map<string | null, FindingDraft[]>();
  for (const draft of drafts) {
    const same = checks.get(draft.check);
    if (same === undefined) checks.set(draft.check, [draft]);
    else same.push(draft);
  }
  return checks;
}

/** A copy that is lost or altered would become a reference that nothing can be compared with. */
async function listCopyFaults(packCase: PackCase, [only, second]: readonly ObservedCase[]): Promise<Fault[]> {
  if (only === undefined || second !== undefined) return [];
  const faults: Fault[] = [];
  for (const { path, stored, sha256, masked } of only.observation.files) {
    if (masked || stored === null || !isInBaseline(packCase, path)) continue;
    try {
      await requireCopy({ folder: only.folder ?? '', from: stored, to: '', sha256 });
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      faults.push({ message: `${packCase.id}: ${error.message}` });
    }
  }
  return faults;
}

async function isIntact(own: BaselineSet, file: RecordFile | null): Promise<boolean> {
  for (const recorded of file?.record.files ?? []) if (recorded.stored !== null && (await own.readStored(recorded)) === null) return false;
  return true;
}
