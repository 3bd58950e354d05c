import { parseConventionalCommit, type CommitMessage } from './parse-conventional-commit.js';

/** What a commit says that it takes back. */
export interface Revert {
  /** Hashes as they are written, perhaps shortened. `mainline`: of a merge, the side that stays. */
  readonly commits: readonly { readonly hash: string; readonly mainline: string | null }[];
  /** First line of what is taken back. */
  readonly title: string | null;
  readonly pullRequest: string | null;
  /** Its first line says so: it does nothing but take back, and goes with what it took back. */
  readonly isPure: boolean;
}

const byGit = /^(Revert|Reapply) "(.+)"(?: \(#[0-9]+\))?$/;
/** Git begins a line with it; words within one are about another commit. */
const named = /^[ \t]*This reverts commit ([0-9a-f]{7,64})\b(?:, reversing\s+changes made to ([0-9a-f]{7,64})\b)?/gm;
const byGitHub = /^Reverts (?:[\w.-]+\/[\w.-]+)?#([0-9]+)\s*$/m;

/**
 * Git's own form (`Revert "…"` with `This reverts commit <hash>.`), that of Conventional Commits (`revert: …` with hashes under `Refs`), and
 * GitHub's (`Reverts owner/name#12`). Null when the commit takes nothing back.
 */
export function readRevert(message: CommitMessage): Revert | null {
  const parsed = parseConventionalCommit(message);
  const title = titleOf(message.subject);
  const isConventional = parsed?.type === 'revert';
  const commits = [
    ...Array.from(message.body.matchAll(named), ([, hash = '', mainline]) => ({ hash, mainline: mainline ?? null })),
    ...(isConventional ? parsed.footers.filter(({ token }) => /^refs?$/i.test(token)).flatMap(({ value }) => Array.from(value.matchAll(/\b[0-9a-f]{7,64}\b/g), ([hash]) => ({ hash, mainline: null }))) : []),
  ];
  if (title === null && !isConventional && commits.length === 0) return null;
  return {
    commits, title: title ?? (isConventional ? parsed.description.replace(/ \(#[0-9]+\)$/, '') : null),
    pullRequest: byGitHub.exec(message.body)?.[1] ?? null,
    isPure: title !== null || isConventional,
  };
}

/** Git calls a revert of a revert `Reapply "…"`: what it takes back is the revert, not what it brings again. */
function titleOf(subject: string): string | null {
  const [, word, inner] = byGit.exec(subject) ?? [];
  return inner === undefined ? null : word === 'Reapply' ? `Revert "${inner}"` : inner;
}

/** First line of what a revert of a revert brings again; null where nothing is brought again. */
export function readReapplied(subject: string): string | null {
  let title = subject;
  let isApplied = true;
  for (let found = byGit.exec(title); found !== null; found = byGit.exec(title)) {
    const [, word, inner = ''] = found;
    if (word === 'Revert') isApplied = !isApplied;
    title = inner;
  }
  return isApplied && title !== subject ? title : null;
}
