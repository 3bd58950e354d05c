import type { RuleId } from '@shipworthy/contract/rules';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import type { Place } from '../markdown/index.js';
import type { Changelog, ChangelogEntry } from './changelog.js';

/** What a judge of one changelog looks at. */
export interface JudgedChangelog {
  /** POSIX, relative to the root. */
  readonly path: string;
  readonly changelog: Changelog;
}

/** A finding that stands in the changelog, before it is known which changelog that is. */
export interface ChangelogFault {
  readonly rule: RuleId;
  /** Beside `path`. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly at: Place;
  /** The place it is in conflict with, in the same file. */
  readonly other?: Place;
  readonly message: string;
  readonly remedy?: string;
  readonly outcome?: 'fail' | 'warn';
  readonly cause?: FindingDraft | undefined;
}

export function toDraft(path: string, fault: ChangelogFault): FindingDraft {
  const locate = ({ line, column }: Place): { path: string; line: number; column: number } => ({ path, line, column });
  return {
    rule: fault.rule,
    keys: { path, ...fault.keys },
    check: `changelog:${path}`,
    outcome: fault.outcome ?? 'fail',
    message: fault.message,
    location: locate(fault.at),
    ...(fault.other === undefined ? {} : { related: [locate(fault.other)] }),
    ...(fault.remedy === undefined ? {} : { remedy: fault.remedy }),
    ...(fault.cause === undefined ? {} : { causedBy: toFinding(fault.cause).fingerprint }),
  };
}

/** `path:line:column`, as editors and terminals link to it. */
export function showPlace(path: string, { line, column }: Place): string {
  return `${path}:${line}:${column}`;
}

/** With the package, where there are several. */
export function nameOf({ package: name, label }: ChangelogEntry): string {
  return name === null ? label : `${name}@${label}`;
}

export const topOfFile: Place = { line: 1, column: 1 };
