import type { ChangelogEntry } from '../../../docs/changelog/index.js';
import type { LogEntry } from '../../../git/index.js';
import { kindOfSection, isBreakingItem, parseConventionalCommit, parseConventionalHeader, saysBreaking, type SectionKind } from '../../bump/index.js';
import { typeOf } from '../../checklist/describe-release.js';
import { formatVersion, type Version } from '../../../version/index.js';
import type { Change } from '../ledger/change.js';
import { findOwners, type Reverts } from '../ledger/find-reverts.js';
import { closedBy } from '../ledger/mentions.js';
import type { NotesDraft } from './notes-draft.js';
import { toLine } from './to-line.js';

export interface DraftFacts {
  readonly version: Version | null;
  /** Those that notes must name; what was taken back or left out is not among them. */
  readonly changes: readonly Change[];
  /** Everything merged, those left out too: their commits say nothing of their own. */
  readonly merged: readonly Change[];
  readonly commits: readonly LogEntry[];
  readonly reverts: Reverts;
  /** Section of the version in the changelog, else of what is not released yet; null: there is none. */
  readonly changelog: ChangelogEntry | null;
  /** `YYYY-MM-DD`; null where there is no commit. */
  readonly date: string | null;
}

/** One thing to tell of, wherever it was read. */
interface Topic {
  readonly kind: SectionKind;
  readonly title: string;
  /** What people wrote of it; empty where there is only the title. */
  readonly description: string;
  /** `#12`; null where no pull request is known. */
  readonly pullRequest: string | null;
  readonly issue: string | null;
  readonly migration: string;
  /** Words to look for identifiers in. */
  readonly text: string;
}

/** Notes from what is known: pull requests, in the words of the changelog where it names them; then commits without one; then what only the changelog tells. */
export function draftNotes(facts: DraftFacts): NotesDraft {
  const { version, changes, merged, commits, changelog, date } = facts;
  const items = listItems(changelog);
  const used = new Set<Item>();
  const owners = findOwners(merged, commits);
  const [commitsOf, itemsOf] = [groupCommits(commits, owners), groupItems(items)];
  const ofChanges = changes.map((change) => fromChange(withCommits(change, commitsOf.get(change.number) ?? []), takeItem(itemsOf.get(String(change.number)) ?? [], used)));
  const ofCommits = listCommits(facts, owners).map(fromCommit);
  const told = new Set([...ofChanges, ...ofCommits].map(({ title }) => title.toLowerCase()));
  const ofItems = items.filter((item) => !used.has(item) && !told.has(toLine(item.text).toLowerCase())).map(fromItem);
  const topics = [...ofChanges, ...ofCommits, ...ofItems];
  const of = (...kinds: readonly SectionKind[]): readonly Topic[] => topics.filter(({ kind }) => kinds.includes(kind));
  const type = version === null ? 'pre-release' : typeOf(version);
  return {
    version: version === null ? '' : formatVersion(version),
    releaseDate: changelog?.date ?? date ?? '',
    releaseType: type === 'pre-release' ? '' : type,
    changes: {
      features: of('added').map((topic) => ({ title: topic.title, description: describe(topic), ...(topic.pullRequest === null ? {} : { prRef: topic.pullRequest }) })),
      improvements: of('changed', 'docs', 'other').map((topic) => ({ title: topic.title, description: withReference(topic) })),
      bugFixes: of('fixed').map((topic) => ({ issueRef: topic.issue ?? topic.pullRequest ?? '', description: withReference(topic) })),
      breakingChanges: of('breaking', 'removed').map((topic) => ({ title: topic.title, description: withReference(topic), migration: topic.migration })),
      deprecations: of('deprecated').map((topic) => ({ item: withReference({ ...topic, description: '' }), timeline: '' })),
      security: of('security').map((topic) => ({ cve: /\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[a-z0-9]{4}){3})\b/i.exec(topic.text)?.[0] ?? '', severity: '', description: withReference(topic) })),
    },
    contributors: listContributors(facts),
  };
}

type Item = { readonly kind: SectionKind; readonly text: string };

function listItems(entry: ChangelogEntry | null): readonly Item[] {
  return (entry?.sections ?? []).flatMap(({ name, items }) => items.map(({ text }): Item => ({ kind: isBreakingItem(text) ? 'breaking' : kindOfSection(name), text: withoutMarks(text) })));
}

/** Longer items are cut anyhow. */
const longestItem = 2000;

/** Notes show text as it stands: links become their words, and bold ones are words like any other. */
function withoutMarks(text: string): string {
  return text.slice(0, longestItem).replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1').replace(/\*\*([^*]+)\*\*/g, '$1');
}

/** Items by the numbers that they name, `#12` or `/pull/12`, as they are written. */
function groupItems(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const named = [...item.text.matchAll(/(?<![\w/&])#(\d+)(?!\w)|\/pull\/(\d+)(?!\w)/g)].map(([, number, pulled]) => number ?? pulled ?? '');
    for (const number of new Set(named)) push(groups, number, item);
  }
  return groups;
}

/** Commits by the number of the pull request that brought them. */
function groupCommits(commits: readonly LogEntry[], owners: ReadonlyMap<string, number>): Map<number, LogEntry[]> {
  const groups = new Map<number, LogEntry[]>();
  for (const entry of commits) {
    const owner = owners.get(entry.commit);
    if (owner !== undefined) push(groups, owner, entry);
  }
  return groups;
}

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function takeItem(found: readonly Item[], used: Set<Item>): Item | null {
  for (const item of found) used.add(item);
  return found[0] ?? null;
}

/** Commits on the line of the release that no pull request brought, and that say by their type what they are for people. */
function listCommits({ commits, reverts }: DraftFacts, owners: ReadonlyMap<string, number>): readonly LogEntry[] {
  return commits.filter((entry) => {
    const parsed = parseConventionalCommit(entry);
    const isTold = parsed !== null && (parsed.isBreaking || ['feat', 'feature', 'fix', 'perf', 'security'].includes(parsed.type));
    return isTold && entry.parents.length < 2 && !owners.has(entry.commit) && !reverts.takenBy.has(entry.commit) && !reverts.takes.has(entry.commit);
  });
}

/** What breaks is often said by a commit of the branch, and not by the pull request. */
function withCommits(change: Change, commits: readonly LogEntry[]): Change {
  const own = commits.filter(({ commit }) => commit !== change.mergeCommit);
  const notes = own.filter((entry) => parseConventionalCommit(entry)?.isBreaking ?? saysBreaking(entry)).map((entry) => `BREAKING CHANGE: ${migrationOf(entry) || entry.subject}`);
  return notes.length === 0 ? change : { ...change, body: [change.body, ...notes].join('\n\n') };
}

const kindOfType: ReadonlyMap<string, SectionKind> = new Map([
  ['feat', 'added'], ['feature', 'added'], ['fix', 'fixed'], ['bugfix', 'fixed'], ['hotfix', 'fixed'], ['revert', 'fixed'], ['security', 'security'], ['docs', 'docs'], ['deprecate', 'deprecated'],
]);
const kindOfLabel: readonly (readonly [pattern: RegExp, kind: SectionKind])[] = [
  [/\bbreaking\b/i, 'breaking'], [/\bsecurity\b/i, 'security'], [/\bdeprecat/i, 'deprecated'], [/\b(?:bug|bugfix|fix)\b/i, 'fixed'], [/\b(?:feature|enhancement)\b/i, 'added'],
];

/** What breaks is told as that first of all; then the title's own type counts, then labels. */
function fromChange(change: Change, item: Item | null): Topic {
  const { number, title, body, labels } = change;
  const parsed = parseConventionalCommit({ subject: title, body });
  const isBreaking = parsed?.isBreaking ?? saysBreaking({ subject: title, body });
  const ofType = parsed === null ? undefined : parsed.scope === 'security' && parsed.type === 'fix' ? 'security' : (kindOfType.get(parsed.type) ?? 'changed');
  const ofLabels = kindOfLabel.find(([pattern]) => labels.some((label) => pattern.test(label)))?.[1];
  const own = isBreaking || ofLabels === 'breaking' ? 'breaking' : (ofType ?? ofLabels ?? 'other');
  const [issue] = closedBy(change);
  return {
    kind: own === 'other' ? (item?.kind ?? 'other') : own, title: toTitle(title), description: item === null ? '' : toLine(item.text), pullRequest: `#${number}`,
    issue: issue === undefined ? null : `#${issue}`, migration: migrationOf({ subject: title, body }), text: `${title}\n${body}`,
  };
}

function fromCommit({ subject, body, commit }: LogEntry): Topic {
  const parsed = parseConventionalCommit({ subject, body });
  const kind = parsed?.isBreaking === true ? 'breaking' : (kindOfType.get(parsed?.type ?? '') ?? 'changed');
  const [issue] = closedBy({ title: subject, body });
  return { kind, title: toTitle(subject), description: '', pullRequest: null, issue: issue === undefined ? `commit ${commit.slice(0, 12)}` : `#${issue}`, migration: migrationOf({ subject, body }), text: `${subject}\n${body}` };
}

function fromItem({ kind, text }: Item): Topic {
  const reference = /(?<![\w/&])#[1-9][0-9]{0,8}\b/.exec(text)?.[0] ?? null;
  return { kind, title: toLine(text), description: toLine(text), pullRequest: null, issue: reference, migration: '', text };
}

/** The description of a conventional title, in the case of a sentence. */
function toTitle(title: string): string {
  const text = toLine(parseConventionalHeader(title)?.description ?? title);
  return text === '' ? '(untitled)' : text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the footer says that breaks: the nearest thing to a way out that is written anywhere. */
function migrationOf({ subject, body }: { readonly subject: string; readonly body: string }): string {
  // The title may conform to nothing: its footers are footers all the same.
  const footers = parseConventionalCommit({ subject: `chore: ${subject}`, body })?.footers ?? [];
  return toLine(footers.find(({ token }) => /^BREAKING[ -]CHANGE$/.test(token))?.value ?? '');
}

function describe({ title, description }: Pick<Topic, 'title' | 'description'>): string {
  return description === '' ? title : description;
}

function withReference(topic: Topic): string {
  const text = describe(topic);
  return topic.pullRequest === null || text.includes(topic.pullRequest) ? text : `${text} (${topic.pullRequest})`;
}

/** Logins of those who wrote pull requests; without the API, names of authors of commits. Programs are nobody. */
function listContributors({ merged, commits }: DraftFacts): readonly string[] {
  const logins = merged.flatMap(({ author }) => (author === null ? [] : [author]));
  const names = logins.length > 0 ? logins.map((login) => `@${login}`) : commits.map(({ author }) => author);
  return [...new Set(names.map(toLine))].filter((name) => name !== '' && !name.endsWith('[bot]')).toSorted();
}
