import type { LogEntry } from '../../git/index.js';
import { readRevert, type Revert } from './read-revert.js';

export type LoggedCommit = Pick<LogEntry, 'commit' | 'parents' | 'subject' | 'body'>;

/** What is left of the reverts of a history: those that were taken back themselves have no effect. */
export interface Reverts {
  /** By the commit that was taken back, the one that did it. */
  readonly reverted: ReadonlyMap<string, string>;
  /** By a commit that took back only what is in this history too, one of those. Of others it says nothing: they were released. */
  readonly undone: ReadonlyMap<string, string>;
  /** Commits that take something back, also what was released. */
  readonly reverts: ReadonlySet<string>;
}

/** Pairs the commits of a history, the newest first, with those that take them back. */
export function findReverted(commits: readonly LoggedCommit[]): Reverts {
  const reverted = new Map<string, string>();
  const undone = new Map<string, string>();
  const reverts = new Set<string>();
  const history = toHistory(commits);
  for (const [index, one] of commits.entries()) {
    const revert = readRevert(one);
    if (revert === null) continue;
    if (revert.isPure) reverts.add(one.commit);
    if (reverted.has(one.commit)) continue;
    const { targets, isComplete } = findTargets(revert, { history, after: index, reverted });
    for (const target of targets) if (!reverted.has(target)) reverted.set(target, one.commit);
    const [first] = targets;
    if (first !== undefined && isComplete && revert.isPure) undone.set(one.commit, first);
  }
  return { reverted, undone, reverts };
}

interface History {
  readonly commits: readonly LoggedCommit[];
  readonly places: ReadonlyMap<string, number>;
}

function toHistory(commits: readonly LoggedCommit[]): History {
  return { commits, places: new Map(commits.map(({ commit }, index) => [commit, index])) };
}

interface Search {
  readonly history: History;
  /** Only what is older can have been taken back. */
  readonly after: number;
  readonly reverted: ReadonlyMap<string, string>;
}

/** A hash outside the history is of something released: another commit of the same name must not go for it. */
function findTargets(revert: Revert, search: Search): { readonly targets: readonly string[]; readonly isComplete: boolean } {
  if (revert.commits.length === 0) {
    const found = findByName(revert, search);
    return { targets: found === null ? [] : [found.commit], isComplete: found !== null };
  }
  const found = revert.commits.map(({ hash, mainline }) => ({ commit: findByHash(hash, search), mainline }));
  return {
    targets: found.flatMap(({ commit, mainline }) => (commit === null ? [] : [commit.commit, ...broughtBy(commit, mainline, search.history)])),
    isComplete: found.every(({ commit }) => commit !== null),
  };
}

function findByHash(hash: string, { history: { commits, places }, after }: Search): LoggedCommit | null {
  const exact = places.get(hash);
  const index = exact ?? commits.findIndex(({ commit }, at) => at > after && commit.startsWith(hash));
  return index > after ? (commits[index] ?? null) : null;
}

function findByName({ title, pullRequest }: Revert, { history: { commits }, after, reverted }: Search): LoggedCommit | null {
  const isNamed = ({ subject }: LoggedCommit): boolean =>
    (pullRequest !== null && subject.endsWith(` (#${pullRequest})`)) || (title !== null && (subject === title || subject.replace(/ \(#[0-9]+\)$/, '') === title));
  return commits.find((one, index) => index > after && !reverted.has(one.commit) && isNamed(one)) ?? null;
}

/** What a merge brought to the side that stays. */
function broughtBy({ parents }: LoggedCommit, mainline: string | null, history: History): readonly string[] {
  if (parents.length < 2) return [];
  const stays = parents.find((parent) => mainline !== null && parent.startsWith(mainline)) ?? parents[0];
  const kept = reachable(stays === undefined ? [] : [stays], history);
  return [...reachable(parents.filter((parent) => parent !== stays), history)].filter((commit) => !kept.has(commit));
}

function reachable(from: readonly string[], { commits, places }: History): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entry = commits[places.get(next) ?? -1];
    if (entry === undefined || found.has(next)) continue;
    found.add(next);
    open.push(...entry.parents);
  }
  return found;
}
