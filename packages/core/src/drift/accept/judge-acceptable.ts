import type { Fault } from '@shipworthy/contract/errors';
import type { PackCase } from '@shipworthy/contract/pack';
import type { FindingDraft } from '../../evidence/index.js';
import { hasRun } from '../cases/collect-cases.js';
import type { ObservedCase } from '../completeness/prove-completeness.js';

export interface AcceptCandidate {
  readonly packCase: PackCase;
  /** Every observation of the case that was found. */
  readonly observed: readonly ObservedCase[];
  /** What the runner found about it, in all documents. */
  readonly carried: readonly FindingDraft[];
}

/** Why what a case did may not become the reference: an accepted failure would be defended from then on. */
export function listAcceptFaults({ packCase, observed, carried }: AcceptCandidate): Fault[] {
  const [only, second] = observed;
  if (only === undefined) return [{ message: `${packCase.id} was not observed.`, remedy: 'Run `shipworthy regression-pack` first.' }];
  if (second !== undefined) return [{ message: `${packCase.id} was observed by ${observed.length} documents.`, remedy: 'Name one of them with `--observations`.' }];
  const { observation } = only;
  const refuse = (why: string): Fault => ({ message: `${packCase.id} ${why}.` });
  if (observation.state === 'skipped') return [refuse(`was skipped here: ${observation.skipReason ?? 'the manifest says so'}`)];
  if (observation.state === 'not-run') return [refuse(`did not run (${observation.reason ?? 'no reason is given'})`)];
  if (observation.timedOut) return [refuse('did not end in time')];
  if (!hasRun(only)) return [refuse(`did not come to its end (${String(observation.signal ?? observation.reason)})`)];
  const found = carried.filter(({ outcome, causedBy }) => (outcome === 'fail' || outcome === 'unverified') && causedBy === undefined);
  const isUnstable = observation.deterministic === false && found.length === 0;
  const empty = packCase.metrics.filter(({ name, kind }) => kind !== 'sampled' && observation.metrics.find((metric) => metric.name === name)?.value == null);
  return [
    ...found.map((draft) => refuse(showFailure(draft))),
    ...(isUnstable ? [refuse('gave different bytes when repeated')] : []),
    ...empty.map(({ name }) => refuse(`has no value for the metric ${name}`)),
  ];
}

function showFailure({ rule, message, expected, actual }: FindingDraft): string {
  if (rule === 'regression/exit-code' && actual !== undefined) return `ended with exit code ${JSON.stringify(actual)}, expected ${JSON.stringify(expected ?? null)}`;
  return `failed ${rule}: ${message.replace(/\.$/, '')}`;
}
