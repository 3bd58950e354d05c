import { reasonMeanings } from '@shipworthy/contract/words';
import type { FindingDraft } from '../../evidence/index.js';
import { describeFacts } from '../../compare/formats/index.js';
import { findCopiedFile, toOutputRules } from '../../pack/index.js';
import { toAcceptCommand, toCaseFinding, type CaseFindingParts, type CasePlace } from './case-finding.js';
import type { CaseFacts } from './collect-cases.js';
import type { CaseComparison, FileComparison } from './compare-case.js';
import type { MetricComparison } from './compare-metric.js';
import { showCount } from './show-count.js';

/** The name under which a changed exit code is reported, beside the files of the case. */
const exitCodeName = 'exit code';

export interface ComparisonVerdict {
  readonly status: 'compared' | 'not-comparable';
  readonly findings: readonly FindingDraft[];
}

/** What differs from the record: one finding for each output and metric. */
export function judgeComparison(facts: CaseFacts, comparison: CaseComparison, place: CasePlace): ComparisonVerdict {
  if (!comparison.isSameDefinition) return judgeOtherDefinition(facts, comparison, place);
  const files = comparison.files.flatMap((file) => judgeFile(facts, file, place));
  return { status: 'compared', findings: [...judgeExitCode(facts, comparison, place), ...files, ...judgeMetrics(facts, comparison.metrics, place)] };
}

/** Command, inputs or expectations are others than when the record was accepted: equal or not, that is no proof for the new ones. */
function judgeOtherDefinition(facts: CaseFacts, comparison: CaseComparison, place: CasePlace): ComparisonVerdict {
  const { id } = facts;
  const different = comparison.files.filter(({ comparison: { state } }) => state !== 'equal').map(({ path }) => path);
  const seen = different.length === 0 ? 'its outputs are still the same' : `what differs now: ${different.join(', ')}`;
  const finding = toCaseFinding(place, {
    rule: 'drift/not-comparable', case: id, thing: { file: '*' }, outcome: 'unverified', reason: 'stale-baseline',
    message: `The definition of ${id} (command, inputs or expectations) is another than the one that was accepted; ${seen}.`,
  });
  // What was measured beside its own baseline is judged all the same: that does not depend on the record.
  return { status: 'not-comparable', findings: [{ ...finding, remedy: `Accept the case as it is now: ${toAcceptCommand(id)}.` }, ...judgeMetrics(facts, facts.sampled, place)] };
}

function judgeExitCode({ id }: CaseFacts, { exitCode }: CaseComparison, place: CasePlace): FindingDraft[] {
  if (exitCode.expected === exitCode.actual) return [];
  const message = `${id} ended with ${String(exitCode.actual)}; the baseline has ${String(exitCode.expected)}.`;
  return [toCaseFinding(place, { rule: 'drift/content-changed', case: id, thing: { file: exitCodeName }, outcome: 'fail', message, ...exitCode, remedy: `Mend the program, or accept the change: ${toAcceptCommand(id)}.` })];
}

function judgeFile(facts: CaseFacts, file: FileComparison, place: CasePlace): FindingDraft[] {
  const { id, packCase } = facts;
  const { path, comparison } = file;
  if (comparison.state === 'equal') return [];
  const pointer = packCase === null ? [] : (toOutputRules(packCase.expect).find(path)?.pointer ?? []);
  const copied = findCopied(facts, path, place);
  const shared = {
    case: id, thing: { file: path }, pointer, remedy: `${copied === null ? 'Mend the program' : `Undo the change in ${copied}`}, or accept the change: ${toAcceptCommand(id)}.`,
    ...(copied === null ? {} : { location: { path: copied } }),
  };
  if (comparison.state === 'not-comparable') {
    const message = `${id}: ${path} cannot be compared as ${file.as}: ${comparison.why ?? 'no reason was given'}`;
    return [toCaseFinding(place, { ...shared, rule: 'drift/not-comparable', outcome: 'unverified', reason: 'unproven', message, remedy: `See the message; accept the case when this is what it should produce: ${toAcceptCommand(id)}.` })];
  }
  return [toCaseFinding(place, { ...shared, rule: 'drift/content-changed', outcome: 'fail', message: `${id}: ${describeFile(file)}.`, ...toFirstValues(file) })];
}

/** No program is at fault where the output is but a copy: who reads the finding edited the file itself. */
function findCopied({ packCase }: CaseFacts, output: string, { pack }: CasePlace): string | null {
  const copied = packCase === null ? null : findCopiedFile(packCase, pack.manifest.root);
  return copied?.output === output ? copied.path : null;
}

/** What a person can compare with the eye: the first value that changed, else how large the output was and is. Digests stand in the details. */
function toFirstValues({ comparison: { changes: [first], summary }, expectedSize, actualSize }: FileComparison): Pick<CaseFindingParts, 'expected' | 'actual'> {
  if (summary !== undefined) return {}; // its sentence holds them
  if (first !== undefined) return { expected: first.expected, actual: first.actual };
  return expectedSize === actualSize ? {} : { expected: showSize(expectedSize), actual: showSize(actualSize) };
}

function showSize(size: number | null): string | null {
  return size === null ? null : showCount(size, 'byte');
}

function describeFile({ path, comparison, expectedSha256, actualSha256, note }: FileComparison): string {
  if (expectedSha256 === null) return `${path} is new; the baseline does not have it`;
  if (actualSha256 === null) return `${path} is no longer produced`;
  if (note !== null) return `${path} differs from the baseline (${note})`;
  const { added, removed, changed } = comparison.counts;
  const counts = [[changed, 'changed'], [added, 'added'], [removed, 'removed']].flatMap(([count, what]) => (count === 0 ? [] : [`${String(count)} ${String(what)}`]));
  const [first] = comparison.changes;
  if (comparison.summary !== undefined) return `${path} differs from the baseline: ${describeFacts(comparison.summary, comparison)}`;
  return `${path} differs from the baseline: ${counts.join(', ')}${first === undefined ? '' : `, first at ${first.path}`}`;
}

const metricOutcomes = {
  regressed: { rule: 'drift/metric-regressed', outcome: 'fail' },
  worse: { rule: 'drift/metric-regressed', outcome: 'warn' },
  improved: { rule: 'drift/metric-improved', outcome: 'warn' },
  stale: { rule: 'drift/stale-baseline', outcome: 'warn' },
  'not-comparable': { rule: 'drift/metric-missing', outcome: 'unverified' },
} as const;

const metricRemedies = {
  regressed: 'Mend the program, or accept the new value',
  worse: 'Mend the program, or accept the new value',
  improved: 'Accept the better value, so that it is kept',
  stale: 'Accept the present value',
  'not-comparable': 'See the message; once the metric has a value, accept it',
} as const;

/** There is nothing to accept in what was measured beside its own baseline: from the merge on the new program is that baseline. */
const remediesBeside = {
  regressed: 'Mend the program, or waive the finding with a reason and an end.',
  worse: 'Mend the program, or waive the finding with a reason and an end.',
  improved: 'Nothing to do: the next change is measured against this one.',
} as const;

function toMetricRemedy({ reason, sampled }: MetricComparison, state: keyof typeof metricRemedies, id: string): string {
  if (reason === 'noise-floor' || reason === 'insufficient-samples' || reason === 'incomparable-environment') return reasonMeanings[reason].remedy;
  if (sampled?.against === 'baseline-command' && state !== 'stale' && state !== 'not-comparable') return remediesBeside[state];
  return `${metricRemedies[state]}: ${toAcceptCommand(id)}.`;
}

/** One finding for each metric that is not as it was. */
export function judgeMetrics(facts: CaseFacts, metrics: readonly MetricComparison[], place: CasePlace): FindingDraft[] {
  return metrics.flatMap((metric) => judgeMetric(facts, metric, place));
}

function judgeMetric({ id, packCase }: CaseFacts, metric: MetricComparison, place: CasePlace): FindingDraft[] {
  const { name, state, reason, expected, actual } = metric;
  if (state === 'equal') return [];
  const index = packCase?.metrics.findIndex((one) => one.name === name) ?? -1;
  const message = `${id}: ${name}: ${metric.message}`;
  return [toCaseFinding(place, { ...metricOutcomes[state], case: id, thing: { metric: name }, message, expected, actual, remedy: toMetricRemedy(metric, state, id), pointer: index === -1 ? [] : ['metrics', index], ...(reason === null ? {} : { reason }) })];
}
