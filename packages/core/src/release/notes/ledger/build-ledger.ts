import type { LedgerEntry, NotesExclusion, ReleaseNotesReportDetails } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../../evidence/index.js';
import { parseConventionalHeader, saysBreaking } from '../../bump/index.js';
import type { ReadNotes } from '../../release-run.js';
import { notesFinding } from '../notes-finding.js';
import type { Change } from './change.js';
import type { CollectedChanges } from './collect-changes.js';
import { findReverts, type Reverts } from './find-reverts.js';
import { closedBy, findMentions, type Mention } from './mentions.js';

export type Ledger = ReleaseNotesReportDetails['ledger'];

export interface LedgerFacts {
  readonly collected: CollectedChanges;
  /** Null where there are none that can be read: then nothing is named. */
  readonly read: Extract<ReadNotes, { readonly state: 'read' }> | null;
  /** Fingerprint of the finding that says why there are none; null where there are. */
  readonly cause: string | null;
  readonly exclude: NotesExclusion;
  /** Pull requests that touch nothing of the package that is released. */
  readonly foreign: ReadonlySet<number>;
  /** `owner/name`; null where nobody knows. */
  readonly repository: string | null;
  /** Name of the release, for findings. */
  readonly release: string;
}

export interface BuiltLedger {
  readonly ledger: Ledger;
  readonly findings: readonly FindingDraft[];
  readonly checks: readonly string[];
  readonly reverts: Reverts;
}

/** What became of every merged pull request of the range; whoever is in no list has a finding. */
export function buildLedger({ collected, read, cause, exclude, foreign, repository, release }: LedgerFacts): BuiltLedger {
  const { changes, commits, source } = collected;
  const reverts = findReverts(changes, commits);
  const mentions = read === null ? new Map<number, Mention>() : findMentions(read.notes, repository);
  const entries = changes.map((change): LedgerEntry => {
    const { number, title, author, mergeCommit } = change;
    return { number, title, author, mergeCommit, ...settle(change, { reverts, mentions, exclude, foreign }) };
  });
  const unaccounted = changes.filter((_, index) => entries[index]?.state === 'unaccounted');
  const findings = read === null
    ? unaccounted.map((change) => unread(change, cause))
    : [...unaccounted.map((change) => ({ ...unnamed(change, source), location: { path: read.path } })), ...changes.flatMap((change) => stale(change, { release, mentions, reverts, read }))];
  const count = (state: LedgerEntry['state']): number => entries.filter((entry) => entry.state === state).length;
  return {
    ledger: {
      source, complete: source !== 'none' && collected.findings.length === 0 && unaccounted.length === 0, entries,
      included: count('included'), excluded: count('excluded'), reverted: count('reverted'), unaccounted: unaccounted.length,
    },
    findings, checks: changes.map(checkOfChange), reverts,
  };
}

function checkOfChange({ number }: Pick<Change, 'number'>): string {
  return `change:#${number}`;
}

interface Known {
  readonly reverts: Reverts;
  readonly mentions: ReadonlyMap<number, Mention>;
  readonly exclude: NotesExclusion;
  readonly foreign: ReadonlySet<number>;
}

/** What was taken back needs no mention; then what the notes name; then what policy leaves out. */
function settle(change: Change, { reverts, mentions, exclude, foreign }: Known): Pick<LedgerEntry, 'state' | 'by'> {
  const commit = change.mergeCommit ?? '';
  const [taker, taken] = [reverts.takenBy.get(commit), reverts.takes.get(commit)];
  if (taker !== undefined) return { state: 'reverted', by: `taken back by ${taker}` };
  if (taken !== undefined) return { state: 'reverted', by: `takes back ${taken}` };
  const mention = mentions.get(change.number);
  if (mention !== undefined) return { state: 'included', by: mention.section };
  const issue = closedBy(change).find((number) => mentions.has(number));
  if (issue !== undefined) return { state: 'included', by: `${mentions.get(issue)?.section ?? ''}, as #${issue}` };
  const why = foreign.has(change.number) ? 'touches nothing of this package' : whyExcluded(change, exclude);
  return why === null ? { state: 'unaccounted', by: null } : { state: 'excluded', by: why };
}

/** Why the notes need not name it; null where they must. */
function whyExcluded({ labels, author, title, body }: Pick<Change, 'labels' | 'author' | 'title' | 'body'>, exclude: NotesExclusion): string | null {
  const has = (list: readonly string[], value: string | null | undefined): boolean => value != null && list.some((one) => one.toLowerCase() === value.toLowerCase());
  const label = labels.find((one) => has(exclude.labels, one));
  if (label !== undefined) return `label ${label}`;
  if (has(exclude.authors, author)) return `author ${author ?? ''}`;
  const header = parseConventionalHeader(title);
  const isBreaking = header?.isMarked === true || saysBreaking({ subject: title, body });
  return !isBreaking && has(exclude.types, header?.type) ? `type ${header?.type ?? ''}` : null;
}

/** Of what git alone knows, it may be an issue, or have a label that leaves it out: then it is not known to be a fault. */
function unnamed(change: Change, source: Ledger['source']): FindingDraft {
  const { number, knownBy } = change;
  const shared = { rule: 'release/change-unaccounted', keys: { pullRequest: String(number) }, check: checkOfChange(change) } as const;
  const what = `${describe(change)} was merged, and the notes do not name it.`;
  if (knownBy === 'api') return { ...shared, outcome: 'fail', message: what };
  const doubt = source === 'git' ? 'Labels that may leave it out were not looked up.' : knownBy === 'subject' ? 'Only a commit names it: it may be an issue, or a pull request into another branch.' : 'Only a commit names it: it was merged into another branch.';
  return { ...shared, outcome: 'unverified', reason: 'unproven', message: `${what} ${doubt}` };
}

/** Without notes it is their lack that blocks; what follows from it is never a pass. */
function unread(change: Change, cause: string | null): FindingDraft {
  return {
    rule: 'release/change-unaccounted', keys: { pullRequest: String(change.number) }, check: checkOfChange(change), outcome: 'unverified', reason: 'missing-evidence',
    message: `${describe(change)} was merged, and there are no notes that could name it.`, ...(cause === null ? {} : { causedBy: cause }),
  };
}

function describe({ number, title, author, mergeCommit }: Change): string {
  return `#${number} ${JSON.stringify(title.slice(0, 200))}${author === null ? '' : ` by ${author}`}${mergeCommit === null ? '' : ` (${mergeCommit.slice(0, 12)})`}`;
}

interface StaleFacts extends Pick<Known, 'reverts' | 'mentions'> {
  readonly release: string;
  readonly read: NonNullable<LedgerFacts['read']>;
}

/** A warning where the notes name what was taken back: readers would look for it in vain. */
function stale(change: Change, { release, read, mentions, reverts }: StaleFacts): FindingDraft[] {
  const [mention, by] = [mentions.get(change.number), reverts.takenBy.get(change.mergeCommit ?? '')];
  if (mention === undefined || by === undefined) return [];
  const detail = { message: `The notes name #${change.number} under ${mention.section}, but ${by} took it back.`, location: { path: read.path, ...read.positionOf(mention.pointer) }, remedy: 'Take it out of the notes.' };
  return [{ ...notesFinding(release, `reverted: #${change.number}`, { outcome: 'warn', ...detail }), check: checkOfChange(change) }];
}
