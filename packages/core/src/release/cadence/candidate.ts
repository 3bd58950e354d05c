import type { ReleaseRun } from '../release-run.js';
import { compareVersions, parseTagPattern, parseVersion, type Version } from '../../version/index.js';

/** A release candidate that somebody has named, by branch or tag. */
export interface Candidate {
  /** Without `refs/…/`. */
  readonly name: string;
  readonly commit: string;
  readonly number: bigint;
  readonly kind: 'tag' | 'branch';
}

export interface FoundCandidates {
  /** That the released commit contains, by number; of one number the tag alone, because branches move. */
  readonly contained: readonly Candidate[];
  readonly others: readonly Candidate[];
}

type CandidateRun = Pick<ReleaseRun, 'git' | 'target' | 'config'>;

/** Names that a candidate of a version may have: `release/v1.5.0-rc.1` as branch or tag, the same with the tag's own form, and the tag by `release.tag`. */
export async function findCandidates({ git, target, config }: CandidateRun): Promise<FoundCandidates> {
  const { version, commit } = target;
  if (git === null || version === null || commit === null) return { contained: [], others: [] };
  const numberOf = toReader(config.tag, { package: target.package, version });
  const [tags, branches] = await Promise.all([git.tags(), git.branches()]);
  const named = [
    ...[...tags].map(([name, at]) => ({ name, commit: at, kind: 'tag' as const })),
    ...[...branches].map(([ref, at]) => ({ name: ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''), commit: at, kind: 'branch' as const })),
  ];
  const candidates = named.flatMap((one): Candidate[] => {
    const number = numberOf(one.name, one.kind);
    return number === null ? [] : [{ ...one, number }];
  }).toSorted(byNumber);
  const judged = await Promise.all(candidates.map(async (one) => ({ one, isContained: await git.isAncestor(one.commit, commit) })));
  const contained = judged.filter(({ isContained }) => isContained).map(({ one }) => one);
  return {
    contained: contained.filter(({ number }, index) => contained[index - 1]?.number !== number),
    others: judged.filter(({ isContained }) => !isContained).map(({ one }) => one),
  };
}

type CandidateReader = (name: string, kind: Candidate['kind']) => bigint | null;

/** Gives the number of a candidate of this very version, and of this package. */
function toReader(tag: string, target: { readonly package: string | null; readonly version: Version }): CandidateReader {
  const pattern = parseTagPattern(tag);
  const byPattern = (name: string): Version | null => {
    const read = pattern.parse(name);
    return read !== null && read.package === target.package ? read.version : null;
  };
  return (name, kind) => {
    const rest = name.startsWith('release/') ? name.slice('release/'.length) : null;
    // Without its package, a name says nothing where one repository releases several.
    const plain = rest?.startsWith('v') === true && target.package === null ? parseVersion(rest.slice(1)) : null;
    const read = plain ?? (rest === null ? null : byPattern(rest)) ?? (kind === 'tag' ? byPattern(name) : null);
    if (read === null || compareVersions({ ...read, prerelease: [] }, { ...target.version, prerelease: [] }) !== 0) return null;
    const [word, number, more] = read.prerelease;
    return word === 'rc' && number !== undefined && /^[0-9]+$/.test(number) && more === undefined ? BigInt(number) : null;
  };
}

function byNumber(a: Candidate, b: Candidate): number {
  if (a.number !== b.number) return a.number < b.number ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === 'tag' ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}
