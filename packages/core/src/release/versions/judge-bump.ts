import type { Bump, BumpReport } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import { compareBumps, nextVersion, stepBetween, sumDemands, toRequired, type CommitEvidence, type Demand } from '../bump/index.js';
import { checkOf, type PreviousRelease } from '../release-run.js';
import { formatVersion, type Version } from '../../version/index.js';
import { versionsId } from './unknown-version.js';

export interface BumpFacts {
  /** Names the release in findings. */
  readonly release: string;
  readonly version: Version;
  readonly previous: Pick<PreviousRelease, 'tag' | 'version'> | null;
  readonly demands: readonly Demand[];
  /** Null where the history is unknown. */
  readonly commits: CommitEvidence | null;
  /** What counts cannot be said without the history. */
  readonly needsHistory: boolean;
  /** The commits are among what counts. */
  readonly countsCommits: boolean;
  /** Of the notes; null where there is none. */
  readonly reason: string | null;
}

export interface JudgedBump {
  readonly findings: readonly FindingDraft[];
  readonly report: BumpReport;
  readonly note: string;
}

/** A document that lists thousands is read by nobody. */
const mostDemands = 100;

/** Whether the step from the previous release is as large as the evidence asks for, and no larger without a reason. */
export function judgeBump(facts: BumpFacts): JudgedBump {
  const { previous, version, demands, commits } = facts;
  const isKnown = commits !== null || !facts.needsHistory;
  const required = isKnown ? toRequired(sumDemands(demands), previous?.version ?? null) : null;
  const made = previous === null ? null : { previous, declared: stepBetween(previous.version, version) };
  const report: BumpReport = {
    required, declared: made?.declared ?? null, demands: sortDemands(demands).slice(0, mostDemands).map(({ isSecurity: _, ...demand }) => demand),
    commits: commits?.commits ?? 0, unconforming: commits?.unconforming ?? 0,
  };
  if (required === null) return { findings: [], report, note: 'what changed is not known' };
  if (made === null) return { findings: [], report, note: `no earlier release; the changes ask for ${toWord(required)}${countOf(commits)}` };
  const step: Step = { ...made, required };
  return { findings: [...judgeSmall(facts, step), ...judgeLarge(facts, step), ...judgeSilent(facts, step), ...judgeHints(facts, step)], report, note: describe(facts, step) };
}

interface Step {
  readonly previous: Pick<PreviousRelease, 'tag' | 'version'>;
  readonly required: Bump;
  readonly declared: Bump;
}

function judgeSmall({ release, version, demands }: BumpFacts, { previous, required, declared }: Step): readonly FindingDraft[] {
  if (compareBumps(declared, required) >= 0) return [];
  const asking = sortDemands(demands).filter((one) => one.excluded === null && compareBumps(toRequired(one.bump, previous.version), declared) > 0);
  const early = previous.version.major === 0n ? ' Before 1.0.0 what breaks asks for a minor.' : '';
  return [{
    rule: 'release/bump-too-small', keys: { release }, check: checkOf(versionsId), outcome: 'fail', expected: formatVersion(nextVersion(previous.version, required)), actual: formatVersion(version),
    message: `${formatVersion(version)} is ${toWord(declared)} after ${formatVersion(previous.version)}, but the changes ask for ${toWord(required)}: ${showDemands(asking)}.${early}`,
    remedy: `Release ${formatVersion(nextVersion(previous.version, required))} or a greater version, or correct what asks for it.`,
  }];
}

/** Every release is at least a patch, so that one needs no reason. Commits that say nothing may be the reason, so with them it warns. */
function judgeLarge({ release, version, commits, countsCommits, reason }: BumpFacts, { previous, required, declared }: Step): readonly FindingDraft[] {
  const enough = required === 'none' ? 'patch' : required;
  if (compareBumps(declared, enough) <= 0 || reason !== null) return [];
  const silent = countsCommits && commits !== null && commits.unconforming > 0 ? ` ${commits.unconforming} of ${commits.commits} commits say nothing of it.` : '';
  return [{
    rule: 'release/bump-unexplained', keys: { release }, check: checkOf(versionsId), outcome: silent === '' ? 'fail' : 'warn', expected: formatVersion(nextVersion(previous.version, enough)), actual: formatVersion(version),
    message: `${formatVersion(version)} is ${toWord(declared)} after ${formatVersion(previous.version)}, but the changes ask for ${toWord(required)}, and nobody says why.${silent}`,
  }];
}

/** Commits of which none conforms are no evidence for a small step. */
function judgeSilent({ demands, commits, countsCommits }: BumpFacts, { previous, declared }: Step): readonly FindingDraft[] {
  const largest = toRequired('major', previous.version);
  if (!countsCommits || commits === null || commits.unconforming === 0 || compareBumps(declared, largest) >= 0) return [];
  if (demands.some(({ excluded, type, by, bump }) => excluded === null && (type !== null || by !== 'commit' || bump !== 'none'))) return [];
  return [{
    rule: 'release/bump-source-invalid', keys: { source: 'commits' }, check: checkOf(versionsId), outcome: 'unverified', reason: 'nothing-checked',
    message: `None of ${commits.commits} commits since ${previous.tag} follows Conventional Commits, so nobody knows how large the step must be.`,
    remedy: 'Let `release.bump.from` rest on `changelog` or `changesets`, or write the titles of pull requests as Conventional Commits do (`fix: …`).',
  }];
}

/** What reads as breaking to people, and as nothing to tools: a step that it would exceed is not known to be large enough. */
function judgeHints({ commits, countsCommits }: BumpFacts, { previous, declared }: Step): readonly FindingDraft[] {
  const largest = toRequired('major', previous.version);
  if (!countsCommits || commits === null || commits.hints.length === 0 || compareBumps(declared, largest) >= 0) return [];
  const { hints } = commits;
  const shown = hints.slice(0, 3).map(({ subject, commit }) => `${JSON.stringify(subject.slice(0, 100))} (${commit.slice(0, 12)})`).join(', ');
  return [{
    rule: 'release/bump-source-invalid', keys: { source: 'breaking' }, check: checkOf(versionsId), outcome: 'unverified', reason: 'unproven',
    message: `${hints.length} ${hints.length === 1 ? 'commit seems' : 'commits seem'} to break something, but ${hints.length === 1 ? 'does' : 'do'} not say so in a form that counts: ${shown}${hints.length > 3 ? `, and ${hints.length - 3} more` : ''}.`,
    remedy: `Release ${formatVersion(nextVersion(previous.version, largest))} if it breaks something; else waive it and say why. What counts is \`type(scope)!: …\`, or a line that begins with \`BREAKING CHANGE: \`.`,
  }];
}

function describe({ commits }: BumpFacts, { previous, required, declared }: Step): string {
  return `${toWord(declared)} after ${formatVersion(previous.version)}, where the changes ask for ${toWord(required)}${countOf(commits)}`;
}

function countOf(commits: CommitEvidence | null): string {
  return commits === null ? '' : ` (${commits.commits} ${commits.commits === 1 ? 'commit' : 'commits'}, ${commits.unconforming} of them conforming to nothing)`;
}

function sortDemands(demands: readonly Demand[]): readonly Demand[] {
  return demands.toSorted((a, b) => Number(a.excluded !== null) - Number(b.excluded !== null) || compareBumps(b.bump, a.bump));
}

function showDemands(demands: readonly Demand[]): string {
  const shown = demands.slice(0, 3).map(({ by, title, source }) => `${JSON.stringify(title.slice(0, 100))} (${by === 'commit' ? source.slice(0, 12) : source})`);
  return [...shown, ...(demands.length > 3 ? [`and ${demands.length - 3} more`] : [])].join(', ');
}

function toWord(bump: Bump): string {
  return bump === 'none' ? 'no step' : `a ${bump}`;
}
