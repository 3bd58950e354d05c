import type { AreaConfig, AreaReport, AreaRequirement } from '@shipworthy/contract/docs';
import type { Location } from '@shipworthy/contract/envelope';
import type { Outcome } from '@shipworthy/contract/words';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';
import type { Trailer } from '../../git/index.js';
import { excuseKey, showSome, toGlobs, type AreaFacts } from './area-facts.js';
import { findDeadGlobs, groupsOf } from './find-dead-globs.js';
import { judgeRequirement, titleOf, type RequirementJudgement } from './judge-requirement.js';

export interface AreaJudgement {
  readonly report: AreaReport;
  readonly findings: readonly FindingDraft[];
}

/** How many files a report names. */
const shown = 10;

const severity: readonly Outcome[] = ['pass', 'warn', 'unverified', 'fail'];

/** Whether the documents of an area were updated with it. */
export function judgeArea(area: AreaConfig, facts: AreaFacts): AreaJudgement {
  const touching = findTouching(area, facts);
  const dead = findDeadGlobs(area, facts, touching.length > 0);
  const isTouched = touching.length > 0;
  const excuse = facts.trailerPolicy === 'allow' ? (facts.trailers.find(({ value }) => value !== '') ?? null) : null;
  const judged = area.require.map((requirement) => {
    if (!isTouched) return { requirement, judgement: null, finding: null };
    const judgement = judgeRequirement(requirement, facts);
    const finding = judgement.state === 'met' ? null : toDraft({ area, requirement, judgement, touching, excuse, dead }, facts);
    return { requirement, judgement, finding };
  });
  const findings = [...dead, ...judged.flatMap(({ finding }) => finding ?? [])];
  const isExcused = excuse !== null && judged.some(({ judgement }) => judgement?.state === 'unmet');
  return {
    findings,
    report: {
      id: area.id,
      outcome: worstOf(findings),
      touched: isTouched,
      because: touching.flatMap(({ names }) => names).slice(0, shown),
      requirements: judged.map(({ requirement, judgement, finding }) => ({
        title: titleOf(requirement, facts.changelogPath),
        outcome: judgement === null ? 'not-applicable' : (finding?.outcome ?? 'pass'),
        by: (judgement?.by ?? []).slice(0, shown),
      })),
      excuse: isExcused ? { commit: excuse.commit, reason: excuse.value } : null,
    },
  };
}

/** The worst that was found, `pass` when nothing was. */
export function worstOf(findings: readonly FindingDraft[]): Outcome {
  return findings.reduce<Outcome>((worst, { outcome }) => (severity.indexOf(outcome) > severity.indexOf(worst) ? outcome : worst), 'pass');
}

/** A changed file of the area, and the names under which it belongs there: of a renamed one both may. */
interface Touching {
  readonly names: readonly string[];
  /** Null when it is gone. */
  readonly present: string | null;
}

function findTouching({ when, unless }: AreaConfig, { changed }: AreaFacts): readonly Touching[] {
  const isWatched = matchGlobs(toGlobs(when), { ignore: toGlobs(unless) });
  return changed.flatMap(({ path, previousPath, change }) => {
    const names = [path, ...(previousPath === null ? [] : [previousPath])].filter(isWatched);
    return names.length === 0 ? [] : [{ names, present: change === 'deleted' ? null : path }];
  });
}

interface Unmet {
  readonly area: AreaConfig;
  readonly requirement: AreaRequirement;
  readonly judgement: RequirementJudgement;
  readonly touching: readonly Touching[];
  readonly excuse: Trailer | null;
  readonly dead: readonly FindingDraft[];
}

function toDraft({ area, requirement, judgement, touching, excuse, dead }: Unmet, facts: AreaFacts): FindingDraft {
  const names = touching.flatMap((one) => one.names);
  const what = `Area ${area.id}: ${showSome(names)} changed`;
  const documents = judgement.documents.slice(0, 3).map(toTop);
  const present = touching.flatMap((one) => one.present ?? [])[0];
  const place = present === undefined ? (documents[0] ?? null) : toTop(present);
  const shared = {
    keys: { area: area.id, requirement: judgement.title }, check: `area:${area.id}`, location: place,
    related: documents.filter(({ path }) => path !== place?.path),
  };
  if (judgement.state === 'unreadable') {
    return { ...shared, rule: 'docs/unreadable', keys: { path: facts.changelogPath }, outcome: 'unverified', reason: 'unreadable-source', message: `${what}, and whether ${judgement.title} was added cannot be said: ${judgement.lacks}.` };
  }
  const named = requirement.title === undefined ? '' : ` (${requirement.title})`;
  const asked = groupsOf(requirement, facts.changelogPath).map((globs) => globs.join(', '));
  const cause = dead.find(({ keys }) => keys.globs !== undefined && asked.includes(keys.globs));
  return {
    ...shared,
    rule: 'docs/area-not-updated',
    outcome: excuse === null ? requirement.level : 'warn',
    message: `${what}, but ${judgement.lacks}${named}.${noteOf(excuse, facts)}`,
    expected: judgement.title, actual: null,
    remedy: `${judgement.wanted}${facts.trailerPolicy === 'allow' ? `, or write \`${excuseKey}: <reason>\` as a trailer of a commit` : ''}, or agree on a waiver.`,
    ...(cause === undefined ? {} : { causedBy: toFinding(cause).fingerprint }),
  };
}

/** What the commits say about it, whether or not that counts. */
function noteOf(excuse: Trailer | null, { trailers, trailerPolicy }: AreaFacts): string {
  const [first] = trailers;
  if (first === undefined) return '';
  const said = excuse ?? first;
  const says = `The commit ${said.commit.slice(0, 12)} says \`${excuseKey}: ${said.value}\``;
  if (trailerPolicy === 'refuse') return ` ${says}, but \`docSync.trailer\` does not allow that.`;
  return excuse === null ? ` The commit ${first.commit.slice(0, 12)} has \`${excuseKey}:\` without a reason, which does not count.` : ` ${says}, which the policy allows.`;
}

function toTop(path: string): Location & { readonly path: string } {
  return { path, line: 1, column: 1 };
}
