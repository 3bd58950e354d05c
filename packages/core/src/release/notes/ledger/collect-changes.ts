import type { LogEntry } from '../../../git/index.js';
import type { FindingDraft } from '../../../evidence/index.js';
import type { SourceProblem } from '../../../gate/approvals/index.js';
import type { ListedPullRequest } from '../../../host/index.js';
import { redactText } from '../../../redaction/index.js';
import { askGitHub, type Question } from '../../ask-github.js';
import type { ReleaseRun } from '../../release-run.js';
import { formatVersion } from '../../../version/index.js';
import { namedBy, type Change, type NamingCommit } from './change.js';

/** Under this id the ledger as a whole counts as one check. */
export const ledgerCheck = 'ledger';

export interface CollectedChanges {
  readonly source: 'api' | 'git' | 'none';
  /** Newest first, by their commits. */
  readonly changes: readonly Change[];
  readonly commits: readonly LogEntry[];
  /** Why the list may not be all; empty where it is. */
  readonly findings: readonly FindingDraft[];
}

/** Every merged pull request of the range: as GitHub lists those of the branches that releases come from, and as commits name them. */
export async function collectChanges(run: ReleaseRun): Promise<CollectedChanges> {
  const { history } = run;
  if (history.state === 'unknown') return { source: 'none', changes: [], commits: [], findings: [] };
  const { commits } = history;
  const named = commits.flatMap((entry) => namedBy(entry) ?? []);
  const ofGit = { source: 'git', changes: fromGit(named), commits } as const;
  if (commits.length === 0) return { ...ofGit, findings: [] };
  const bases = await findBases(run);
  if (bases.length === 0) return { ...ofGit, findings: [unread(unknownBase)] };
  const since = run.previous === null ? null : earliest(commits);
  const answers = await Promise.all(bases.map((base) => askGitHub(run, questionOf(base), (facts) => facts.listMergedPullRequests(base, since))));
  const [problem] = answers.flatMap((answer) => (answer.state === 'unread' ? [answer.problem] : []));
  if (problem !== undefined) return { ...ofGit, findings: [unread(problem)] };
  return { source: 'api', changes: join(answers.flatMap((answer) => (answer.state === 'read' ? answer.value : [])), named, commits), commits, findings: [] };
}

function questionOf(base: string): Question {
  return { source: 'pull-requests', what: `the pull requests that were merged into ${base}`, permission: 'pull-requests: read' };
}

const unknownBase: SourceProblem = {
  source: 'pull-requests', reason: 'unreadable-source', message: 'Nobody knows which branch is the default one, so GitHub was not asked which pull requests were merged into it.', remedy: 'Give the checkout step `with: { fetch-depth: 0 }`.',
};

function unread({ source, reason, message, remedy }: SourceProblem): FindingDraft {
  return {
    rule: 'release/source-unread', keys: { item: ledgerCheck, source }, check: ledgerCheck, outcome: 'unverified', reason, remedy,
    message: `${message} The ledger holds what the messages of commits name: who merges otherwise, titles, authors and labels are not known.`,
  };
}

/** Where the pull requests of a release go: the default branch, the branch of the release, and the one that this run is of. Empty: no default branch is known. */
async function findBases({ host: { context }, git, config, target }: ReleaseRun): Promise<readonly string[]> {
  const standard = context.defaultBranch ?? (await git?.defaultBranch())?.replace(/^refs\/(?:heads|remotes\/origin)\//, '') ?? null;
  if (standard === null) return [];
  const { version, package: name } = target;
  const ofRelease = version === null ? [] : [config.pullRequests.base.replaceAll('{version}', formatVersion(version)).replaceAll('{package}', name ?? '{package}')];
  const ofRun = context.ref?.startsWith('refs/heads/') === true ? [context.ref.slice('refs/heads/'.length)] : [];
  return [...new Set([standard, ...ofRelease, ...ofRun])].filter((base) => !/[{}\s]/.test(base));
}

/**
 * The oldest commit of the range, less a day for clocks that differ: a pull request may have been merged before the previous release was tagged
 * on another line, and nothing was updated before it was merged.
 */
function earliest(commits: readonly LogEntry[]): Date {
  const first = commits.reduce((least, { committedAt }) => Math.min(least, committedAt.getTime()), Number.POSITIVE_INFINITY);
  return new Date(first - 86_400_000);
}

/** Those whose commit is in the range, or whom a commit of the range names; then those that commits alone name. */
function join(listed: readonly ListedPullRequest[], named: readonly NamingCommit[], commits: readonly LogEntry[]): Change[] {
  const order = new Map(commits.map(({ commit }, index) => [commit, index]));
  const naming = firstOfEach(named);
  const known = new Map<number, Change>();
  for (const { number, title, author, mergedAt, mergeCommit, labels, body } of listed) {
    const isIn = mergeCommit !== null && order.has(mergeCommit);
    const by = naming.get(number);
    if (mergedAt === null || (!isIn && by === undefined)) continue;
    known.set(number, { number, title: redactText(title).text, author, labels, body: redactText(body).text, mergeCommit: isIn ? mergeCommit : (by?.entry.commit ?? null), knownBy: 'api' });
  }
  const rest = [...naming.values()].filter(({ number }) => !known.has(number)).map(toChange);
  return [...known.values(), ...rest].toSorted((a, b) => (order.get(a.mergeCommit ?? '') ?? 0) - (order.get(b.mergeCommit ?? '') ?? 0));
}

function fromGit(named: readonly NamingCommit[]): Change[] {
  return [...firstOfEach(named).values()].map(toChange);
}

/** A merge commit says more than a first line; of several the newest counts. */
function firstOfEach(named: readonly NamingCommit[]): Map<number, NamingCommit> {
  const first = new Map<number, NamingCommit>();
  for (const one of named) {
    const before = first.get(one.number);
    if (before === undefined || (before.how === 'subject' && one.how === 'merge')) first.set(one.number, one);
  }
  return first;
}

function toChange({ number, how, entry, title }: NamingCommit): Change {
  return { number, title, author: null, mergeCommit: entry.commit, labels: [], body: entry.body, knownBy: how };
}
