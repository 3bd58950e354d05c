import type { Git, Tags } from '../../git/index.js';
import { compareVersions, parseTagPattern, type ReleaseTag, type TagPattern } from '../../version/index.js';
import { bring, findAncestry } from './fork-point.js';
import { chosen, unclear, type RangeChoice, type RangeRequest } from './range.js';

interface Candidate extends ReleaseTag {
  readonly name: string;
  readonly commit: string;
}

const about = 'tag';

/** A tag: from the highest version that is an ancestor, pre-releases only for pre-releases; without one from the empty tree. */
export async function chooseTagRange({ git, context, tagPattern }: RangeRequest): Promise<RangeChoice> {
  const name = (context.ref ?? '').slice('refs/tags/'.length);
  const named = context.headCommit !== null && (await bring(git, context.headCommit)) ? context.headCommit : `refs/tags/${name}`;
  const head = await git.commitOf(named); // what is pushed may be the tag's own object
  if (head === null) return unclear(about, `the commit of the tag ${name} is neither in this clone nor given by \`origin\``);
  const toCandidates = candidatesFor(parseTagPattern(tagPattern), name, head);
  const isComplete = await git.hasHistory({ tips: [head], since: null });
  const [nearest] = isComplete ? toCandidates(await git.tags(head)) : [];
  if (nearest !== undefined) return toRange(nearest, head);
  // A clone without its history has few of the tags; a clone with all of it may have been made without tags.
  const remote = await git.remoteTags();
  if (remote === null && !isComplete) return unclear(about, 'this clone is shallow, and `origin` does not say which tags there are');
  return findNearest(git, head, toCandidates(new Map([...(await git.tags()), ...(remote ?? [])])));
}

async function findNearest(git: Git, head: string, candidates: readonly Candidate[]): Promise<RangeChoice> {
  for (const candidate of candidates) {
    const isAncestor = await findAncestry(git, candidate.commit, head);
    if (isAncestor === null) return unclear(about, `this clone is shallow, and \`origin\` does not give the history back to the tag ${candidate.name}`);
    if (isAncestor) return toRange(candidate, head);
  }
  return chosen({ base: null, head, chosen: 'the empty tree: no earlier version was tagged in its history' });
}

function toRange({ name, commit }: Candidate, head: string): RangeChoice {
  return chosen({ base: commit, head, chosen: `the tag ${name}, the highest version before this one` });
}

/** The highest first. A tag beside this one, on the same commit, is no earlier version. */
function candidatesFor(pattern: TagPattern, own: string, head: string): (tags: Tags) => Candidate[] {
  const self = pattern.parse(own);
  const isPrerelease = self !== null && self.version.prerelease.length > 0;
  return (tags) => {
    const candidates = Array.from(tags).flatMap(([name, commit]): Candidate[] => {
      const tag = name === own || commit === head ? null : pattern.parse(name);
      const counts = tag !== null && (self === null || tag.package === self.package) && (isPrerelease || tag.version.prerelease.length === 0);
      return counts ? [{ ...tag, name, commit }] : [];
    });
    return candidates.sort((left, right) => compareVersions(right.version, left.version) || (left.name < right.name ? -1 : 1));
  };
}
