import { isShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../../evidence/index.js';
import { toProblem } from '../../gate/approvals/to-problem.js';
import type { ReleaseRun } from '../release-run.js';
import type { ReleaseIdentity } from './wanted-asset.js';

/** That the tag stands for the commit of the evidence on the server, now, through every tag of a tag. Null when it does. */
export async function checkTagNow({ facts, log }: Pick<ReleaseRun, 'facts' | 'log'>, { tag, commit }: ReleaseIdentity): Promise<FindingDraft | null> {
  const shared = { rule: 'release/tag-moved' as const, keys: { tag }, check: 'tag' };
  if (facts === null) return { ...shared, outcome: 'unverified', reason: 'permission-denied', message: `GitHub was not asked for what the tag ${tag} stands: there is no token.`, remedy: 'Give `github-token`.' };
  try {
    const answered = await facts.readTag(tag);
    log.answers(answered);
    if (answered.value?.commit === commit) return null;
    const now = answered.value === null ? 'is not on the server' : `stands for ${answered.value.commit.slice(0, 12)} on the server`;
    return { ...shared, outcome: 'fail', expected: commit, actual: answered.value?.commit ?? null, message: `The evidence is about ${commit.slice(0, 12)}, but the tag ${tag} ${now}.`, remedy: answered.value === null ? 'Push the tag; a release is never published for one that is not there.' : 'Find out who moved it; release a new version instead of moving a tag.' };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy } = toProblem(`the tag ${tag}`, error);
    return { ...shared, outcome: 'unverified', reason, message: `For what the tag ${tag} stands now is not known: ${message}`, remedy };
  }
}
