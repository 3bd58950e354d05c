import type { DoctorFinding } from '@shipworthy/contract/doctor';
import type { GitCare } from '../../../git/index.js';
import { isDoubtful, isFine, isMissing, isUnknown } from '../finding.js';
import { compareVersions, leastNode } from '../least-node.js';
import { withoutHint } from '../settings/judge-settings.js';
import type { CheckoutFacts } from './collect-checkout.js';

/** @param expectsTags releases are configured, or tags are judged */
export function judgeCheckout(facts: CheckoutFacts, expectsTags: boolean): readonly DoctorFinding[] {
  const { repository } = facts;
  if (repository === null) return [judgeAbsence(facts), judgeNode(facts)];
  return [
    repository.headCommit === null ? isMissing('checkout/repository', { found: 'The repository has no commit yet.', fix: 'Make the first commit.' }) : isFine('checkout/repository', `commit ${repository.headCommit.slice(0, 12)}`),
    judgeDepth(repository.isShallow, facts.isInActions),
    ...(expectsTags ? [judgeTags(repository, facts.isInActions)] : []),
    judgeNode(facts),
    ...judgeOutput(repository.out, facts.outName),
  ];
}

function judgeAbsence({ fault }: CheckoutFacts): DoctorFinding {
  if (fault === null) return isMissing('checkout/repository', { found: 'The folder lies in no git repository.', paste: 'git init && git add --all && git commit -m "First commit"' });
  return isMissing('checkout/repository', { found: withoutHint(fault), fix: fault.hint });
}

function judgeDepth(isShallow: boolean, isInActions: boolean): DoctorFinding {
  if (!isShallow) return isFine('checkout/complete', 'the whole history is here');
  if (isInActions) return isMissing('checkout/complete', { found: 'The checkout of this job is shallow.', fix: 'Give the checkout step the whole history.', paste: 'with:\n  fetch-depth: 0' });
  return isMissing('checkout/complete', { found: 'The clone is shallow.', paste: 'git fetch --unshallow --tags' });
}

/** The server is not asked: a laptop without network would wait for it. */
function judgeTags({ tags, isShallow, isClone }: NonNullable<CheckoutFacts['repository']>, isInActions: boolean): DoctorFinding {
  if (tags > 0) return isFine('checkout/tags', `${tags} ${tags === 1 ? 'tag' : 'tags'}`);
  if (isShallow) return isDoubtful('checkout/tags', { found: 'The clone is shallow and has no tag.', paste: isInActions ? 'with:\n  fetch-depth: 0\n  fetch-tags: true' : 'git fetch --tags' });
  if (!isClone) return isFine('checkout/tags', 'no tag yet, and no clone of anything that could have one');
  return isUnknown('checkout/tags', { found: 'There is no tag here; whether `origin` has any, nobody asked.', fix: 'Before the first release that is as it should be. Otherwise fetch them.', paste: 'git fetch --tags' });
}

function judgeNode({ node }: CheckoutFacts): DoctorFinding {
  if (node === null) return isUnknown('checkout/node', { found: 'Which Node runs this is not told here.', fix: 'Ask it.', paste: 'node --version' });
  return compareVersions(node, leastNode) >= 0 ? isFine('checkout/node', `Node ${node}`) : isMissing('checkout/node', { found: `This is Node ${node}.` });
}

function judgeOutput(care: GitCare, name: string): readonly DoctorFinding[] {
  if (care === 'outside') return [];
  if (care === 'ignored') return [isFine('checkout/output-ignored', `${name}/ is ignored`)];
  return [isDoubtful('checkout/output-ignored', { found: `${name}/ is not ignored.`, paste: `${name}/`, location: { path: '.gitignore' } })];
}
