/** A message as git tells it. */
export interface CommitMessage {
  /** First paragraph on one line. */
  readonly subject: string;
  readonly body: string;
}

export interface Footer {
  /** As it is written: `Refs`, `Reviewed-by`, `BREAKING CHANGE`. */
  readonly token: string;
  /** Lines joined by line feeds. */
  readonly value: string;
}

/** A message by Conventional Commits 1.0.0. */
export interface ConventionalCommit {
  /** In lower case: case says nothing. */
  readonly type: string;
  readonly scope: string | null;
  readonly description: string;
  /** By `!`, or by a footer. */
  readonly isBreaking: boolean;
  readonly footers: readonly Footer[];
}

export interface ConventionalHeader {
  readonly type: string;
  readonly scope: string | null;
  readonly description: string;
  /** `!` before the colon. */
  readonly isMarked: boolean;
}

const header = /^([A-Za-z][A-Za-z0-9_-]*)(?:\(([^\r\n]+?)\))?(!)?: +(\S.*)$/;
const footer = /^(BREAKING CHANGE|[A-Za-z][A-Za-z0-9-]*)(?:: +| #|:$)(.*)$/;
/** Also in a list, in bold, and alone on its line; in prose about it (`BREAKING CHANGE footers are read`) it says nothing. */
const breakingNote = /^[ \t*|-]*BREAKING[ -]CHANGE\**(?::|[ \t\r]*$)/m;
/** Git folds the first paragraph into the subject, with a footer that no blank line sets off. */
const foldedNote = / BREAKING[ -]CHANGE: /;

/** Null when the line conforms to nothing: no type, no space after the colon, no description. */
export function parseConventionalHeader(line: string): ConventionalHeader | null {
  const [, type, scope, mark, description] = header.exec(line.trim()) ?? [];
  return type === undefined || description === undefined ? null : { type: type.toLowerCase(), scope: scope?.trim() ?? null, description, isMarked: mark === '!' };
}

/** Null when the first line conforms to nothing. */
export function parseConventionalCommit(message: CommitMessage): ConventionalCommit | null {
  const read = parseConventionalHeader(message.subject);
  if (read === null) return null;
  const { type, scope, description, isMarked } = read;
  return { type, scope, description, isBreaking: isMarked || saysBreaking(message), footers: readFooters(message.body) };
}

/** `BREAKING CHANGE:` or `BREAKING-CHANGE:` in upper case at the beginning of a line, whatever the first line looks like. */
export function saysBreaking({ subject, body }: CommitMessage): boolean {
  return breakingNote.test(body) || foldedNote.test(subject);
}

/** From the first line behind a blank one that begins with a token; what follows belongs to a footer until the next token. */
function readFooters(body: string): readonly Footer[] {
  const found: { token: string; lines: string[] }[] = [];
  let afterBlank = true;
  for (const line of body.split(/\r?\n/)) {
    const [, token, value] = found.length > 0 || afterBlank ? (footer.exec(line) ?? []) : [];
    if (token !== undefined && value !== undefined) found.push({ token, lines: [value] });
    else found.at(-1)?.lines.push(line);
    afterBlank = line.trim() === '';
  }
  return found.map(({ token, lines }) => ({ token, value: lines.join('\n').trim() }));
}
