import { parseConventionalHeader, saysBreaking, type CommitMessage } from './parse-conventional-commit.js';

/** `feat!(api): x`, `feat!:x`, `feat (api)!: x`, `:boom: feat!: x`: the mark is there, the form is not. */
const marked = /(?:^|\s)(?:feat|feature|fix|perf|refactor|chore|docs|build|ci|style|test|revert|security)\s?(?:\([^()]{0,100}\))?\s?!\s?(?:\([^()]{0,100}\))?:/i;
/** `Breaking change: …`, `BREAKING CHANGES: …`, `BREAKING: …`, `### Breaking changes` with something below. */
const noted = /^(?:[ \t*>_|-]*breaking(?:[ -]changes?)?[ \t*_]*:|[ \t]*(?:#+|\*\*)[ \t]*breaking(?:[ -]changes?)?[ \t*_:]*$)([^\n]*)((?:\n[ \t]*)*[^\n]*)/gim;
/** What templates of pull requests hold where nothing breaks. */
const denied = /^[\W_]*(?:$|no\b|none\b|non\b|nope\b|nothing\b|not\b|n\/?a\b|false\b|0\b)/i;

/** Whether a commit seems to say that it breaks something, though not as Conventional Commits write it: then tools do not hear it. */
export function hintsAtBreaking(message: CommitMessage): boolean {
  if (saysBreaking(message)) return false;
  const lines = [message.subject, ...message.body.split(/\r?\n/).flatMap((line) => /^[*-] +(\S.*)$/.exec(line)?.[1] ?? [])];
  if (lines.some((line) => parseConventionalHeader(line) === null && marked.test(line.slice(0, 300)))) return true;
  return Array.from(message.body.matchAll(noted)).some(([, same = '', below = '']) => !denied.test(same.trim() === '' ? below : same));
}
