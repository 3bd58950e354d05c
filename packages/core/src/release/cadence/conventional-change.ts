import type { LogEntry } from '../../git/index.js';

/** What the first line of a commit says by Conventional Commits 1.0.0. */
export interface ConventionalChange {
  /** In lower case. */
  readonly type: string;
  readonly scope: string | null;
  readonly isBreaking: boolean;
}

/** Null where the line does not conform. */
export function readChange({ subject, body }: Pick<LogEntry, 'subject' | 'body'>): ConventionalChange | null {
  const [, type, scope, mark] = /^([A-Za-z][\w-]*)(?:\(([^()]+)\))?(!)?: \S/.exec(subject) ?? [];
  if (type === undefined) return null;
  return { type: type.toLowerCase(), scope: scope ?? null, isBreaking: mark !== undefined || /^BREAKING[ -]CHANGE: /m.test(body) };
}
