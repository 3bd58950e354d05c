import { isCalendarDate, type Changelog, type ChangelogEntry } from '../../docs/changelog/index.js';
import { isBlank } from '../../docs/forms/is-blank.js';
import type { FindingDraft } from '../../evidence/index.js';
import { isBreakingItem, kindOfSection, parseConventionalHeader, type CommitEvidence, type Demand, type SectionKind } from '../bump/index.js';
import { checkOf } from '../release-run.js';
import { formatVersion, type Version } from '../../version/index.js';
import { describeRelease, type DescribedRelease } from './collect-changelog.js';

export const changelogId = 'RL-03';

export interface ChangelogFacts {
  /** Names the release in findings. */
  readonly release: string;
  readonly package: string | null;
  readonly version: Version;
  readonly path: string;
  readonly changelog: Changelog;
  /** Since the previous release; null where the history is unknown. */
  readonly commits: CommitEvidence | null;
}

export interface JudgedChangelog {
  readonly findings: readonly FindingDraft[];
  readonly note: string;
}

type What = 'file' | 'section' | 'twice' | 'date' | 'order' | 'empty' | 'unreleased' | 'yanked' | 'breaking' | 'feat' | 'security' | 'fix';

interface Fault {
  readonly what: What;
  readonly message: string;
  readonly at?: { readonly line: number; readonly column: number } | null;
  readonly outcome?: 'fail' | 'warn';
  readonly remedy?: string;
}

/** One thing that keeps a changelog from being current. */
export function toChangelogFinding({ release, path }: Pick<ChangelogFacts, 'release' | 'path'>, { what, message, at, outcome = 'fail', remedy }: Fault): FindingDraft {
  return {
    rule: 'release/changelog-not-current', keys: { release, what }, check: checkOf(changelogId), outcome, message,
    location: { path, ...(at == null ? {} : { line: at.line, column: at.column }) }, ...(remedy === undefined ? {} : { remedy }),
  };
}

/**
 * Whether the changelog tells of a release: a section of its version, dated, with entries; nothing left under Unreleased; and for what the
 * commits say they did a section where it can stand. A pre-release may also be told of under the release that it comes before, or under Unreleased.
 */
export function judgeChangelog(facts: ChangelogFacts): JudgedChangelog {
  const described = describeRelease(facts.changelog, facts);
  const entry = described.own ?? described.instead;
  if (entry === null) {
    const missing = judgeMissing(facts, described);
    return { findings: [missing], note: missing.message };
  }
  const faults = [
    ...(described.own === null ? [] : [...judgeHead(described.own), ...judgeOthers(facts, described.own, described), ...judgePending(facts, described.own, described)]),
    ...(saysSomething(entry) ? judgeCoverage(facts, entry) : [{ what: 'empty', at: entry, message: `${entry.label} has ${entry.hasContent ? 'nothing but placeholders' : 'no entry'} in ${facts.path}.` } as const]),
  ];
  return { findings: faults.map((fault) => toChangelogFinding(facts, fault)), note: describe(facts, entry) };
}

function judgeMissing(facts: ChangelogFacts, { pending, newest }: DescribedRelease): FindingDraft {
  const [open] = pending;
  const found = open === undefined ? (newest === null ? 'it names no version yet' : `its newest is ${newest.label}`) : 'what is new still stands under Unreleased';
  const version = formatVersion(facts.version);
  return toChangelogFinding(facts, {
    what: 'section', at: open ?? newest, message: `${facts.path} has no section for ${version}: ${found}.`,
    remedy: `Write a heading for ${version} with its date${open === undefined ? '' : ', above what stands under Unreleased'}.`,
  });
}

function judgeHead(own: ChangelogEntry): readonly Fault[] {
  const dated = judgeDate(own);
  return [
    ...(dated === null ? [] : [{ what: 'date', at: own, ...dated } as const]),
    ...(own.yanked ? [{ what: 'yanked', at: own, message: `${own.label} is called yanked, but it is about to be released.`, remedy: 'Release another version.' } as const] : []),
  ];
}

function judgeDate({ label, date, isUnreleased }: ChangelogEntry): Pick<Fault, 'message' | 'remedy'> | null {
  if (isUnreleased) return { message: `${label} is called unreleased.`, remedy: 'Write the date of the release into the heading.' };
  if (date === null) return { message: `${label} has no date.`, remedy: 'Write the date of the release into the heading: `YYYY-MM-DD`.' };
  return isCalendarDate(date) ? null : { message: `${label} has "${date}" where its date should be.`, remedy: 'Write a date such as `2027-01-15`.' };
}

/** A box that is not ticked yet is as good as none. */
function saysSomething({ sections }: ChangelogEntry): boolean {
  return sections.some(({ items }) => items.some(({ text }) => !isBlank(text.replace(/\[ \]/g, ''), null)));
}

/** What other sections say against this one. */
function judgeOthers({ path }: ChangelogFacts, own: ChangelogEntry, { again, before }: DescribedRelease): readonly Fault[] {
  const isEarlier = own.date !== null && before?.date != null && isCalendarDate(own.date) && isCalendarDate(before.date) && own.date < before.date;
  return [
    ...(again === null ? [] : [{ what: 'twice', at: again, message: `${path} has a second section for ${again.label}, so that nobody knows which of them counts.`, remedy: 'Make one section of them.' } as const]),
    ...(isEarlier ? [{ what: 'order', outcome: 'warn', at: own, message: `${own.label} is dated ${own.date}, before ${before.label} of ${before.date}.`, remedy: 'Write the date of the release into the heading.' } as const] : []),
  ];
}

/** Whoever releases a commit releases everything in it. */
function judgePending({ path }: ChangelogFacts, own: ChangelogEntry, { pending }: DescribedRelease): readonly Fault[] {
  return pending.map((open) => {
    const count = countItems(open);
    return { what: 'unreleased', at: open, message: `${countOf(count, 'entry', 'entries')} of ${path} still ${count === 1 ? 'stands' : 'stand'} under Unreleased.`, remedy: `Move them to ${own.label}.` };
  });
}

interface Coverage {
  readonly what: What;
  /** As said of one commit, and of several. */
  readonly titles: readonly [one: string, several: string];
  readonly where: string;
  readonly kinds: readonly SectionKind[];
  readonly isMeant: (demand: Demand) => boolean;
  readonly outcome: 'fail' | 'warn';
}

/** A fix can be of something that this release brings first, and then nobody needs to read of it: it warns. */
const coverages: readonly Coverage[] = [
  { what: 'breaking', titles: ['breaks something', 'break something'], where: 'Changed, Removed or an entry marked as breaking', kinds: ['breaking', 'removed', 'changed'], isMeant: ({ bump }) => bump === 'major', outcome: 'fail' },
  { what: 'feat', titles: ['brings a feature', 'bring a feature'], where: 'Added or Changed', kinds: ['added', 'changed', 'breaking', 'removed', 'deprecated'], isMeant: ({ type, bump }) => bump !== 'major' && (type === 'feat' || type === 'feature'), outcome: 'fail' },
  { what: 'security', titles: ['closes a hole', 'close a hole'], where: 'Security or Fixed', kinds: ['security', 'fixed'], isMeant: ({ isSecurity, bump }) => bump !== 'major' && isSecurity, outcome: 'fail' },
  { what: 'fix', titles: ['fixes something', 'fix something'], where: 'Fixed, Changed or Security', kinds: ['fixed', 'changed', 'security', 'breaking', 'removed'], isMeant: ({ type, isSecurity, bump }) => bump !== 'major' && type === 'fix' && !isSecurity, outcome: 'warn' },
];

/** A section whose name nobody knows can hold anything, and so can entries below none. */
function judgeCoverage({ commits, path }: ChangelogFacts, entry: ChangelogEntry): readonly Fault[] {
  const filled = entry.sections.filter(({ items }) => items.length > 0);
  const kinds = new Set(filled.map(({ name }) => kindOfSection(name)));
  if (commits === null || kinds.has('other')) return [];
  const marksBreaking = filled.some(({ items }) => items.some(({ text }) => isBreakingItem(text) || /\bbreaking\b/i.test(text)));
  return coverages.flatMap(({ what, titles: [one, several], where, kinds: wanted, isMeant, outcome }) => {
    const meant = asking(commits).filter(isMeant);
    if (meant.length === 0 || wanted.some((kind) => kinds.has(kind)) || (what === 'breaking' && marksBreaking)) return [];
    return [{
      what, outcome, at: entry, message: `${countOf(meant.length, 'commit')} since the previous release ${meant.length === 1 ? one : several}, but ${entry.label} in ${path} has nothing under ${where}.`,
      remedy: `Write it down there: ${meant.slice(0, 3).map(({ title: subject, source }) => `${JSON.stringify(subject.slice(0, 100))} (${source.slice(0, 12)})`).join(', ')}${meant.length > 3 ? ', …' : ''}.`,
    }];
  });
}

function describe({ commits, path }: ChangelogFacts, entry: ChangelogEntry): string {
  const date = entry.date === null ? '' : ` (${entry.date})`;
  const head = `${path} has ${countOf(countItems(entry), 'entry', 'entries')} under ${entry.label}${date}`;
  if (commits === null) return `${head}; which commits they must account for is not known.`;
  const asked = asking(commits).filter(isNoteworthy);
  const text = entry.sections.flatMap(({ items }) => items.map((item) => item.text)).join('\n');
  const hidden = asked.filter((demand) => !isRecognisable(demand, text)).length;
  return `${head}; of ${countOf(asked.length, 'commit')} that readers would look for, ${hidden} cannot be recognised there.`;
}

function asking({ demands }: CommitEvidence): readonly Demand[] {
  return demands.filter(({ excluded }) => excluded === null);
}

function isNoteworthy(demand: Demand): boolean {
  return coverages.some(({ isMeant }) => isMeant(demand));
}

/** By its words, its pull request or its hash. */
function isRecognisable({ title, source }: Demand, text: string): boolean {
  const said = parseConventionalHeader(title)?.description ?? title;
  const [suffix = '', pullRequest] = / ?\(#([0-9]+)\)$/.exec(said) ?? [];
  const words = said.slice(0, said.length - suffix.length).toLowerCase();
  return (words !== '' && text.toLowerCase().includes(words)) || (pullRequest !== undefined && new RegExp(`#${pullRequest}(?![0-9])`).test(text)) || text.includes(source.slice(0, 7));
}

function countItems({ sections }: ChangelogEntry): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0);
}

function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
