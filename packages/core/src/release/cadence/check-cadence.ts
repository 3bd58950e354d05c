import type { CadenceConfig, CadenceReport } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import { typeOf } from '../checklist/describe-release.js';
import type { CadenceResult, ReleaseHistory, ReleaseRun, VersionsResult } from '../release-run.js';
import { compareVersions, type Version } from '../../version/index.js';
import { findConcerned } from '../versions/collect-commits.js';
import { collectManifests } from '../versions/collect-manifests.js';
import { plannedCandidateDay, type CadenceFacts, type CadenceJudgement } from './cadence-facts.js';
import { findCandidates, type Candidate, type FoundCandidates } from './candidate.js';
import { dayIn, type Day } from './day.js';
import type { Crossing } from './freeze.js';
import { judgeCandidate, type CandidateJudgement } from './judge-candidate.js';
import { dayCheck, judgeDay } from './judge-day.js';
import { judgeFreeze } from './judge-freeze.js';
import { judgeLateChanges } from './judge-late-changes.js';
import type { FreezePoint } from './late-changes.js';
import { calendarCheck, readCalendar, type ReadCalendar } from './read-calendar.js';

/**
 * Whether a release goes out when it may: on its day, in no freeze, with a proven candidate, and with nothing but fixes since. The day is the one
 * that a clock shows in `release.cadence.timeZone` now, or at SOURCE_DATE_EPOCH; a freeze holds on both.
 */
export async function checkCadence(run: ReleaseRun, versions: Pick<VersionsResult, 'isSecurityFix'>): Promise<CadenceResult> {
  const { cadence } = run.config;
  const { name, version } = run.target;
  if (cadence === undefined) return { checks: ['cadence'], findings: [unjudged(name, { outcome: 'not-applicable', message: 'The configuration has no `release.cadence`, so dates are not judged.' }, 'cadence')], details: null };
  const { sourceDateEpoch } = run.host.context;
  const today = dayIn(cadence.timeZone, run.host.now());
  const day = sourceDateEpoch === null ? today : dayIn(cadence.timeZone, new Date(sourceDateEpoch * 1000));
  const calendar = await readCalendar(run, { cadence, today: day });
  if (version === null) {
    const finding = unjudged(name, { outcome: 'unverified', reason: 'missing-evidence', message: 'Nobody says which version is released, so nobody can say whether this is its day.' }, dayCheck);
    return compose({ cadence, day, calendar }, { judgements: [{ check: dayCheck, findings: [finding], note: 'version unknown' }] });
  }
  const entry = calendar.state === 'read' ? (calendar.calendar.entries.find((one) => one.version !== null && compareVersions(one.version, version) === 0) ?? null) : null;
  const facts: CadenceFacts = { name, version, day, today, cadence, calendar, entry, kind: kindOf(version), isHotfix: versions.isSecurityFix || entry?.isHotfix === true };
  const ofDay = calendar.state === 'unusable' && facts.kind !== 'patch' && facts.kind !== 'pre-release' ? null : judgeDay(facts);
  const freeze = judgeFreeze(facts);
  const stabilisation = facts.kind === 'minor' || facts.kind === 'major' ? await judgeStabilisation(run, facts) : null;
  return compose({ cadence, day, calendar }, {
    judgements: [...(ofDay === null ? [] : [ofDay]), freeze, ...(stabilisation?.judgements ?? [])],
    planned: ofDay?.planned ?? null, freeze: freeze.freeze, stabilisation,
  });
}

function kindOf(version: Version): Crossing['kind'] {
  const type = typeOf(version);
  return type === 'major' || type === 'minor' || type === 'patch' ? type : 'pre-release';
}

function unjudged(release: string, rest: Pick<FindingDraft, 'outcome' | 'message' | 'reason'>, check: string): FindingDraft {
  return { rule: 'release/off-calendar', keys: { release }, check, ...rest };
}

interface Stabilisation {
  readonly judgements: readonly CadenceJudgement[];
  readonly candidate: CandidateJudgement['candidate'];
  readonly evidence: CandidateJudgement['evidence'];
}

/** Of minors and majors alone: a patch is a fix itself, and a pre-release is what leads to a candidate. */
async function judgeStabilisation(run: ReleaseRun, facts: CadenceFacts): Promise<Stabilisation> {
  const { name, version } = facts;
  const [candidates, repository] = await Promise.all([findCandidates(run), run.host.context.repository ?? run.git?.originRepository() ?? null]);
  const ofCandidate = judgeCandidate({ name, version, run, repository, candidates });
  const { point, since } = findFreezePoint(facts, candidates, run.history);
  // A calendar that cannot be read may plan a day; its own finding says so.
  const isOpen = point === null && facts.calendar.state === 'unusable';
  const isOfPackage = run.target.package !== null && run.history.state === 'known';
  const concerned = isOfPackage ? await findConcerned(run, await collectManifests(run)) : null;
  const changes = isOpen ? [] : [judgeLateChanges({ name, history: run.history, concerned, point, since })];
  return { judgements: [ofCandidate, ...changes], candidate: ofCandidate.candidate, evidence: ofCandidate.evidence };
}

/** The first candidate, not the newest: otherwise a new candidate would let in what should have waited. The first by history: a lower number may be set later. */
function findFreezePoint(facts: CadenceFacts, { contained }: FoundCandidates, history: ReleaseHistory): { readonly point: FreezePoint | null; readonly since: string } {
  const order = new Map(history.state === 'known' ? history.commits.map(({ commit }, index) => [commit, index]) : []);
  // Children stand before parents, and what is not listed lies before all of it.
  const placeOf = ({ commit }: Candidate): number => order.get(commit) ?? Number.MAX_SAFE_INTEGER;
  const [first] = contained.toSorted((a, b) => placeOf(b) - placeOf(a));
  if (first !== undefined) return { point: { by: 'candidate', commit: first.commit }, since: `the candidate ${first.name}` };
  const day = plannedCandidateDay(facts);
  return day === null ? { point: null, since: '' } : { point: { by: 'day', day, timeZone: facts.cadence.timeZone }, since: `the freeze on ${day}` };
}

interface Setting {
  readonly cadence: CadenceConfig;
  readonly day: Day;
  readonly calendar: ReadCalendar;
}

interface Composition {
  readonly judgements: readonly CadenceJudgement[];
  readonly planned?: Day | null;
  readonly freeze?: CadenceReport['freeze'];
  readonly stabilisation?: Stabilisation | null;
}

/** The worst first. */
const order = ['fail', 'unverified', 'warn'] as const;

function compose({ cadence, day, calendar }: Setting, { judgements, planned = null, freeze = null, stabilisation = null }: Composition): CadenceResult {
  const ofCalendar = calendar.state === 'none' ? [] : calendar.findings;
  const findings = [...ofCalendar, ...judgements.flatMap((one) => one.findings)];
  // That one rule does not apply is no outcome of the others.
  const outcome = order.find((one) => findings.some((finding) => finding.outcome === one)) ?? 'pass';
  const notes = [...(calendar.state === 'unusable' ? [`the calendar ${calendar.path} cannot be used`] : []), ...judgements.map(({ note }) => note)];
  const candidate = stabilisation?.candidate ?? null;
  return {
    checks: [...(calendar.state === 'none' ? [] : [calendarCheck]), ...judgements.map(({ check }) => check)],
    findings,
    details: {
      outcome, date: day, timeZone: cadence.timeZone, calendar: cadence.calendar ?? null, planned,
      candidate: candidate === null ? null : { name: candidate.name, commit: candidate.commit }, freeze,
      note: toSentence(notes), evidence: [...(calendar.state === 'none' ? [] : calendar.evidence), ...(stabilisation?.evidence ?? [])],
    },
  };
}

function toSentence(notes: readonly string[]): string {
  const text = notes.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
