import type { Bump } from '@shipworthy/contract/release';
import type { Demand } from './bump.js';
import { findReverted, type LoggedCommit, type Reverts } from './find-reverted.js';
import { listSquashed } from './list-squashed.js';
import { hintsAtBreaking } from './hints-at-breaking.js';
import { parseConventionalCommit, parseConventionalHeader, saysBreaking } from './parse-conventional-commit.js';
import { readReapplied } from './read-revert.js';

/** What the commits of a history ask for. */
export interface CommitEvidence {
  /** In the order of the commits; a squash has one more for each commit that it lists. */
  readonly demands: readonly Demand[];
  readonly commits: number;
  /** Commits, merges apart, whose first line conforms to nothing. */
  readonly unconforming: number;
  /** Those that seem to say that something breaks, in a form that no tool reads. */
  readonly hints: readonly Pick<LoggedCommit, 'commit' | 'subject'>[];
}

/**
 * Features ask for a minor; fixes, documents and holes that are mended for a patch, and so does taking back what was released. Everything else
 * (`perf`, `refactor`, `chore`, …) asks for nothing unless it breaks something, which asks for a major whatever its type.
 */
const bumpOfType: ReadonlyMap<string, Bump> = new Map([['feat', 'minor'], ['feature', 'minor'], ['fix', 'patch'], ['docs', 'patch'], ['security', 'patch'], ['revert', 'patch']]);

export function bumpOf(type: string, isBreaking: boolean): Bump {
  return isBreaking ? 'major' : (bumpOfType.get(type) ?? 'none');
}

/**
 * @param commits the newest first
 * @param concerned those that touch the package that is released; null: all
 */
export function judgeCommits(commits: readonly LoggedCommit[], concerned: ReadonlySet<string> | null): CommitEvidence {
  const reverts = findReverted(commits);
  const isOther = ({ commit }: LoggedCommit): boolean => concerned !== null && !concerned.has(commit);
  const own = commits.filter((one) => !isOther(one));
  return {
    demands: commits.flatMap((one) => toDemands(one, reverts, isOther(one))),
    commits: own.length,
    unconforming: own.filter((one) => !isMerge(one) && !reverts.reverts.has(one.commit) && parseConventionalCommit(one) === null).length,
    hints: own.filter((one) => !reverts.reverted.has(one.commit) && !reverts.undone.has(one.commit) && hintsAtBreaking(one)),
  };
}

function toDemands(one: LoggedCommit, reverts: Reverts, isOther: boolean): readonly Demand[] {
  const parsed = parseConventionalCommit(one);
  const type = parsed?.type ?? (reverts.reverts.has(one.commit) ? 'revert' : null);
  // Brought again after a release without it, it is new.
  const brought = reverts.reverts.has(one.commit) && !reverts.undone.has(one.commit) ? readReapplied(one.subject) : null;
  const again = brought === null ? null : parseConventionalHeader(brought);
  const isBreaking = (parsed?.isBreaking ?? saysBreaking(one)) || again?.isMarked === true;
  // A merge brings commits that count by themselves; one that says more than that is heard.
  const idle = isMerge(one) && parsed === null && !isBreaking ? 'a merge: what it brings counts by itself' : null;
  const excluded = findExclusion(one, reverts, { isBreaking }) ?? (isOther ? 'touches nothing of this package' : idle);
  const shared = { by: 'commit', source: one.commit, excluded } as const;
  return [
    { ...shared, title: one.subject, type, bump: bumpOf(again?.type ?? type ?? '', isBreaking), isSecurity: isSecurity(type, parsed?.scope ?? null) },
    ...listSquashed(one).flatMap((title): readonly Demand[] => {
      const listed = parseConventionalHeader(title);
      return listed === null ? [] : [{ ...shared, title, type: listed.type, bump: bumpOf(listed.type, listed.isMarked), isSecurity: isSecurity(listed.type, listed.scope) }];
    }),
  ];
}

function findExclusion({ commit }: LoggedCommit, { reverted, undone }: Reverts, { isBreaking }: { readonly isBreaking: boolean }): string | null {
  const by = reverted.get(commit);
  if (by !== undefined) return `taken back by ${by.slice(0, 12)}`;
  const target = undone.get(commit);
  return target === undefined || isBreaking ? null : `takes back ${target.slice(0, 12)}, which was never released`;
}

function isMerge({ parents }: LoggedCommit): boolean {
  return parents.length > 1;
}

function isSecurity(type: string | null, scope: string | null): boolean {
  return type === 'security' || (type === 'fix' && scope?.toLowerCase() === 'security');
}
