import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Verdict } from '@shipworthy/contract/words';
import type { Json } from '../json/index.js';

/** A document on disk. Paths are absolute. */
export interface WrittenDocument {
  readonly document: EvidenceDocument;
  readonly path: string;
  readonly reportPath: string;
  /** Document, report and attachments: what travels to the next job. */
  readonly files: readonly string[];
  /** SHA-256 of the file's bytes. */
  readonly documentSha256: string;
  readonly contentDigest: string;
}

/** What a command did. The documents carry the truth; notes are lines for people who used a mode that writes none. */
export interface CommandResult {
  /** Absolute folder that evidence was written to. */
  readonly out: string;
  readonly documents: readonly WrittenDocument[];
  readonly notes: readonly string[];
  /** Outputs beyond the common ones, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What a mode that writes no document says, in formats that lines of text are not; the notes say the same, and stand for a missing `markdown`. `text`: the notes in colour. */
  readonly report?: { readonly markdown?: string; readonly json: Json; readonly text?: (options: { readonly color: boolean; readonly width: number }) => string };
  readonly exitCode: ExitCode;
}

/** 0 pass or warn · 1 blocked · 2 wrong usage or config · 3 could not run. */
export type ExitCode = 0 | 1 | 2 | 3;

const severity: readonly Verdict[] = ['pass', 'warn', 'unverified', 'fail'];

export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, verdict) => (severity.indexOf(verdict) > severity.indexOf(worst) ? verdict : worst), 'pass');
}

export function toExitCode(verdicts: readonly Verdict[], failOn: 'fail' | 'warn' | 'never'): ExitCode {
  if (failOn === 'never') return 0;
  const worst = worstVerdict(verdicts);
  return worst === 'fail' || worst === 'unverified' || (worst === 'warn' && failOn === 'warn') ? 1 : 0;
}
