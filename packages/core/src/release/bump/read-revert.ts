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

const byGit = /^(?:Revert|Reapply) "(.+)"(?: \(#[0-9]+\))?$/;
const named = /\bThis reverts commit ([0-9a-f]{7,64})\b(?:, reversing\s+changes made to ([0-9a-f]{7,64})\b)?/g;
const byGitHub = /^Reverts (?:[\w.-]+\/[\w.-]+)?#([0-9]+)\s*$/m;

/**
 * Git's own form (`Revert "…"` with `This reverts commit <hash>.`), that of Conventional Commits (`revert: …` with hashes under `Refs`), and
 * GitHub's (`Reverts owner/name#12`). Null when the commit takes nothing back.
 */
export function readRevert(message: CommitMessage): Revert | null {
  const parsed = parseConventionalCommit(message);
  const title = byGit.exec(message.subject)?.[1] ?? null;
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
