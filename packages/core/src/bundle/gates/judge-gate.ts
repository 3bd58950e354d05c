import type { BundleGateConfig, GateResult } from '@shipworthy/contract/bundle';
import type { Location } from '@shipworthy/contract/envelope';
import type { FindingDraft } from '../../evidence/index.js';
import { judgeValue, thresholdOf, type JudgedValue } from './comparison/judge-value.js';
import { showValue } from './comparison/show-value.js';
import { kindOf, noAnswer, type Answer, type NoAnswer } from './query/answer.js';

/** A gate with what its sources answered. */
export interface GateFacts {
  /** Names the bundle in findings. */
  readonly bundle: string;
  readonly area: string;
  readonly gate: BundleGateConfig;
  readonly profile: string;
  /** Files that were read, relative to the bundle. */
  readonly files: readonly string[];
  readonly answer: Answer;
  /** How many samples there are, as `sampleCount` found; null without it. */
  readonly sampleCount: Answer | null;
  /** What `equals` found; null without it. */
  readonly other: Answer | null;
  /** Where the source is. */
  readonly location: Location;
  /** Where the gate stands in the configuration. */
  readonly configured: Location | null;
  /** Fingerprint of the finding that an unusable source or value follows from. */
  readonly cause: string | null;
}

export interface JudgedGate {
  readonly result: GateResult;
  readonly finding: FindingDraft | null;
}

/** Elements of a list that are shown as a gate's value. */
const shownElements = 100;

export function judgeGate(facts: GateFacts): JudgedGate {
  const { gate, answer, sampleCount, other, profile } = facts;
  if (answer.state !== 'answered') return toUnjudged(facts, answer);
  if (sampleCount !== null && sampleCount.state !== 'answered') return toUnjudged(facts, sampleCount);
  if (other !== null && other.state !== 'answered') return toUnjudged(facts, other);
  const samples = sampleCount === null ? answer.samples : sampleCount.value;
  const shortage = gate.sampleCount === undefined ? null : toShortage(samples, gate.sampleCount);
  if (shortage !== null) return toUnjudged(facts, shortage);
  const judged = judgeValue({ gate, profile, value: answer.value, other: other === null ? null : other.value, first: answer.first ?? null, samples: answer.samples });
  if (judged.holds === null) return toUnjudged(facts, noAnswer('unreadable-source', judged.why));
  const value = Array.isArray(answer.value) ? answer.value.slice(0, shownElements) : answer.value;
  const result = { ...toResult(facts), value, threshold: judged.threshold, margin: judged.margin, samples: typeof samples === 'number' ? samples : null };
  return judged.holds ? { result, finding: null } : toFailed(facts, judged, result);
}

/** Fewer samples than prove anything; null when there are enough. */
function toShortage(samples: NonNullable<GateResult['value']> | null, { query, atLeast }: NonNullable<BundleGateConfig['sampleCount']>): NoAnswer | null {
  if (typeof samples !== 'number' || !Number.isSafeInteger(samples) || samples < 0) return noAnswer('unreadable-source', `\`${query}\` gives ${kindOf(samples)} (${showValue(samples)}), not a number of samples`);
  return samples < atLeast ? noAnswer('insufficient-samples', `it is taken from ${samples} of at least ${atLeast} samples`) : null;
}

function toResult({ gate, files, profile }: GateFacts): GateResult {
  return { id: gate.id, title: gate.title ?? gate.id, outcome: 'pass', level: gate.level, files: [...files], value: null, threshold: thresholdOf(gate, profile), margin: null, unit: gate.unit ?? null, samples: null };
}

function toFailed(facts: GateFacts, { why, threshold }: JudgedValue, result: GateResult): JudgedGate {
  const { gate } = facts;
  const unit = gate.unit === undefined || typeof result.value !== 'number' || gate.each !== undefined ? '' : ` (in ${gate.unit})`;
  return {
    result: { ...result, outcome: gate.level },
    finding: { ...sharedOf(facts), rule: 'bundle/gate-failed', outcome: gate.level, message: `${nameOf(facts)}: ${why}${unit}.`, expected: threshold, actual: result.value },
  };
}

/** What cannot be judged is never green. A gate that only warns warns of that as well. */
function toUnjudged(facts: GateFacts, answer: Exclude<Answer, { readonly state: 'answered' }>): JudgedGate {
  const outcome = facts.gate.level === 'warn' ? 'warn' : 'unverified';
  const shared = { ...sharedOf(facts), outcome, expected: thresholdOf(facts.gate, facts.profile) } as const;
  const toReason = (reason: NoAnswer['reason']): Pick<FindingDraft, 'reason'> => (outcome === 'warn' ? {} : { reason });
  const finding: FindingDraft = answer.state === 'incomplete'
    ? { ...shared, ...toReason('unreadable-source'), rule: 'bundle/gate-source-incomplete', message: `${nameOf(facts)} cannot be judged: ${answer.lacking} of ${answer.rows} rows lack ${answer.fields.map((field) => `\`${field}\``).join(', ')}.`, actual: answer.lacking }
    : { ...shared, ...toReason(answer.reason), rule: 'bundle/gate-unreadable', message: `${nameOf(facts)} cannot be judged: ${answer.why}.` };
  return { result: { ...toResult(facts), outcome }, finding };
}

function nameOf({ area, gate, files }: GateFacts): string {
  return `${area}/${gate.id}${gate.title === undefined ? '' : ` (${gate.title})`}${files.length === 0 ? '' : ` in ${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`}`;
}

function sharedOf({ bundle, area, gate, location, configured, cause }: GateFacts): Pick<FindingDraft, 'keys' | 'check' | 'location' | 'related' | 'remedy' | 'causedBy'> {
  return {
    keys: { bundle, area, gate: gate.id }, check: `gate:${area}/${gate.id}`, location,
    ...(configured === null ? {} : { related: [configured] }),
    ...(gate.remedy === undefined ? {} : { remedy: gate.remedy }),
    ...(cause === null ? {} : { causedBy: cause }),
  };
}
