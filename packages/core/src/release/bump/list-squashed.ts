import { parseConventionalHeader, type CommitMessage } from './parse-conventional-commit.js';

const listed = /^[*-] +(\S.*)$/;
const indented = /^ {4}(\S.*)$/;

/**
 * First lines of the commits that a squash lists: GitHub writes a list below the title of the pull request, git what its log would show. Only
 * those that conform; what the list itself takes back is left out.
 */
export function listSquashed({ subject, body }: CommitMessage): readonly string[] {
  const lines = body.split(/\r?\n/);
  const titles = /^Squashed commit of the following:/.test(subject) || /^Squashed commit of the following:/m.test(body) ? listByGit(lines) : / \(#[0-9]+\)$/.test(subject) ? matchLines(lines, listed) : [];
  const takenBack = titles.flatMap((title) => /^Revert "(.+)"$/.exec(title)?.[1] ?? []);
  return titles.filter((title) => parseConventionalHeader(title) !== null && !takenBack.includes(title));
}

/** The first indented line below each `commit <hash>`. */
function listByGit(lines: readonly string[]): string[] {
  const titles: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (/^commit [0-9a-f]{7,64}$/.test(line)) isOpen = true;
    const title = isOpen ? indented.exec(line)?.[1] : undefined;
    if (title === undefined) continue;
    titles.push(title);
    isOpen = false;
  }
  return titles;
}

function matchLines(lines: readonly string[], pattern: RegExp): string[] {
  return lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
}
