import type { Location } from '@shipworthy/contract/envelope';
import type { PackFixture, PackPolicy } from '@shipworthy/contract/pack';
import type { FixtureObservation } from '@shipworthy/contract/regression';
import { toFinding, type FindingDraft } from '../evidence/index.js';
import { exceedsLimit, percentDelta, type FixtureProfile } from '../fixture-profile/index.js';

export interface FixtureFacts {
  readonly pack: string;
  /** Those to judge; profiles may hold more, because fixtures are compared with each other. */
  readonly fixtures: readonly PackFixture[];
  /** By id; null or absent when the file is missing. */
  readonly profiles: ReadonlyMap<string, FixtureProfile | null>;
  readonly policy: Pick<PackPolicy, 'missingFixture' | 'pinMismatch' | 'thresholdBreach' | 'thresholds'>;
  /** Where a finding about a fixture points. */
  readonly locate: (id: string) => Location;
}

type Rule = FindingDraft['rule'];
type Values = Pick<FindingDraft, 'expected' | 'actual'> & { readonly outcome: 'fail' | 'warn' };
interface FixtureJudge {
  readonly facts: FixtureFacts;
  readonly fixture: PackFixture;
  readonly profile: FixtureProfile | null;
  readonly draft: (rule: Rule, message: string, values: Values) => FindingDraft;
}

/** Name under which a fixture is counted. */
export function toFixtureCheck(id: string): string {
  return `fixture ${id}`;
}

/** Every rule of every fixture. Each is judged by itself: a missing fixture stops no other, and a warning hides no failure. */
export function judgeFixtures(facts: FixtureFacts): FindingDraft[] {
  return facts.fixtures.flatMap((fixture) => {
    const draft: FixtureJudge['draft'] = (rule, message, values) => ({
      rule, keys: { pack: facts.pack, fixture: fixture.id }, check: toFixtureCheck(fixture.id), message, location: facts.locate(fixture.id), ...values,
    });
    const judge: FixtureJudge = { facts, fixture, profile: facts.profiles.get(fixture.id) ?? null, draft };
    return [...judgePresence(judge), ...judgeContent(judge), ...judgeReference(judge)];
  });
}

function judgePresence({ facts, fixture, profile, draft }: FixtureJudge): FindingDraft[] {
  if (profile !== null) return [];
  return [draft('fixture/missing', `The fixture ${fixture.id} (${fixture.path}) does not exist.`, { outcome: facts.policy.missingFixture, expected: fixture.path })];
}

function judgeContent(judge: FixtureJudge): FindingDraft[] {
  const { fixture, profile, draft } = judge;
  if (profile === null) return [];
  const unparseable = profile.parseError === null ? [] : [draft('fixture/unparseable', `The fixture ${fixture.id} does not parse as ${fixture.format}: ${profile.parseError}`, { outcome: fixture.pin === undefined ? 'warn' : 'fail' })];
  const breaches = judgePin(judge, profile);
  // Other bytes have another size: the first breach explains the rest.
  const [primary, ...rest] = [...unparseable, ...breaches];
  if (primary === undefined) return [];
  const cause = toFinding(primary).fingerprint;
  return [primary, ...rest.map((one) => ({ ...one, causedBy: cause }))];
}

function judgePin({ facts, fixture, draft }: FixtureJudge, profile: FixtureProfile): FindingDraft[] {
  const outcome = facts.policy.pinMismatch;
  const { sha256, sizeBytes, rootElement } = fixture.pin ?? {};
  const breaches: FindingDraft[] = [];
  if (sha256 !== undefined && !isSameName(sha256, profile.sha256)) {
    breaches.push(draft('fixture/pin-hash', `The fixture ${fixture.id} has not the SHA-256 that it is pinned to.`, { outcome, expected: sha256.toLowerCase(), actual: profile.sha256 }));
  }
  if (sizeBytes !== undefined && sizeBytes !== profile.sizeBytes) {
    breaches.push(draft('fixture/pin-size', `The fixture ${fixture.id} has ${profile.sizeBytes} bytes, not the ${sizeBytes} that it is pinned to.`, { outcome, expected: sizeBytes, actual: profile.sizeBytes }));
  }
  if (rootElement !== undefined && !isSameName(rootElement, profile.rootElement ?? '')) {
    breaches.push(draft('fixture/pin-root', `The root element of the fixture ${fixture.id} is ${profile.rootElement ?? 'unknown'}, not ${rootElement}.`, { outcome, expected: rootElement, actual: profile.rootElement }));
  }
  return breaches;
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function judgeReference({ facts, fixture, profile, draft }: FixtureJudge): FindingDraft[] {
  if (fixture.compareWith === undefined) return [];
  const reference = facts.profiles.get(fixture.compareWith) ?? null;
  if (reference === null) return [draft('fixture/reference-missing', `The fixture ${fixture.id} cannot be compared: ${fixture.compareWith} does not exist.`, { outcome: 'fail', expected: fixture.compareWith })];
  if (profile === null) return [];
  const unchanged = fixture.expectChange && profile.sha256 === reference.sha256;
  return [
    ...(unchanged ? [draft('fixture/unexpectedly-unchanged', `The fixture ${fixture.id} should differ from ${fixture.compareWith}, but both are the same.`, { outcome: 'warn', expected: 'a change', actual: profile.sha256 })] : []),
    ...judgeDelta({ facts, fixture, draft }, { rule: 'fixture/size-drift', limit: 'sizeDelta', delta: toDeltas(profile, reference).sizeDelta, of: 'in size' }),
    ...judgeDelta({ facts, fixture, draft }, { rule: 'fixture/line-drift', limit: 'lineDelta', delta: toDeltas(profile, reference).lineDelta, of: 'in lines' }),
  ];
}

function judgeDelta({ facts, fixture, draft }: Pick<FixtureJudge, 'facts' | 'fixture' | 'draft'>, drift: { rule: Rule; limit: 'sizeDelta' | 'lineDelta'; delta: number | null; of: string }): FindingDraft[] {
  const limit = fixture.thresholds[drift.limit] ?? facts.policy.thresholds[drift.limit];
  if (limit === undefined || drift.delta === null || !exceedsLimit(drift.delta, toPercent(limit))) return [];
  return [draft(drift.rule, `The fixture ${fixture.id} differs from ${fixture.compareWith ?? ''} by ${drift.delta} % ${drift.of}; ${limit} is allowed.`, { outcome: facts.policy.thresholdBreach, expected: `at most ${limit}`, actual: `${drift.delta}%` })];
}

function toPercent(limit: string): number {
  return Number(limit.slice(0, -1));
}

function toDeltas(profile: FixtureProfile, reference: FixtureProfile): { sizeDelta: number; lineDelta: number | null } {
  const hasLines = profile.lineCount !== null && reference.lineCount !== null;
  return { sizeDelta: percentDelta(profile.sizeBytes, reference.sizeBytes), lineDelta: hasLines ? percentDelta(profile.lineCount, reference.lineCount) : null };
}

/** What stands in the document about each fixture. */
export function toFixtureObservations(facts: FixtureFacts, paths: ReadonlyMap<string, string>): FixtureObservation[] {
  return facts.fixtures.map((fixture) => {
    const profile = facts.profiles.get(fixture.id) ?? null;
    const reference = fixture.compareWith === undefined ? null : (facts.profiles.get(fixture.compareWith) ?? null);
    const deltas = profile === null || reference === null ? { sizeDelta: null, lineDelta: null } : toDeltas(profile, reference);
    return { id: fixture.id, path: paths.get(fixture.id) ?? fixture.path, labels: fixture.labels, compareWith: fixture.compareWith ?? null, profile: profile === null ? null : { ...profile }, ...deltas };
  });
}
