import { isShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../../evidence/index.js';
import { toProblem } from '../../gate/approvals/to-problem.js';
import type { ReleaseAsset, ReleasePage, ReleasePages } from '../../host/index.js';
import type { ExpectedAsset } from './check-stored.js';

export interface DraftNow {
  /** Somebody else was quicker: there is nothing left to publish. */
  readonly isPublished: boolean;
  readonly finding: FindingDraft | null;
}

/** That the draft still is what was verified: others may write to it as well, and what goes out cannot be called back. Never throws for what GitHub says. */
export async function checkDraftNow(pages: Pick<ReleasePages, 'find'>, verified: ReleasePage, expected: readonly ExpectedAsset[]): Promise<DraftNow> {
  const shared = { rule: 'release/publish-failed' as const, keys: { step: 'publish' }, check: 'release' };
  const remedy = 'Find out who writes to it, and run the step again: it looks at everything anew.';
  try {
    const now = await pages.find(verified.tag);
    if (now?.id !== verified.id) return { isPublished: false, finding: { ...shared, outcome: 'fail', message: `The draft that was verified is no longer the release of ${verified.tag}: ${now === null ? 'there is none' : 'there is another one'}. It was not published.`, remedy } };
    const changed = expected.filter(({ name }) => !isSameAsset(now.assets.find((one) => one.name === name), verified.assets.find((one) => one.name === name)));
    if (changed.length > 0) return { isPublished: false, finding: { ...shared, outcome: 'fail', message: `${changed.map(({ name }) => name).join(', ')} changed on the release after ${changed.length === 1 ? 'it was' : 'they were'} verified. It was not published by this run.`, remedy } };
    return { isPublished: !now.isDraft, finding: null };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy: lines } = toProblem('the release', error);
    return { isPublished: false, finding: { ...shared, outcome: 'unverified', reason, message: `Whether the draft still is what was verified is not known, so it was not published: ${message}`, remedy: `${lines} Run the step again then.` } };
  }
}

function isSameAsset(now: ReleaseAsset | undefined, then: ReleaseAsset | undefined): boolean {
  return now !== undefined && now.id === then?.id && now.isComplete && now.bytes === then.bytes && now.digest === then.digest;
}
