import { toFinding, type FindingDraft } from '../evidence/index.js';
import type { CaseRecord } from './run/case-run.js';
import { judgeRun, toCaseCheck, type RunFacts } from './judge-run.js';

export interface CaseFacts extends Omit<RunFacts, 'run' | 'packCase'> {
  readonly record: CaseRecord;
  /** Id of the fixture whose missing file keeps the case from running; null when it is no fixture. */
  readonly toFixtureId: (path: string) => string | null;
}

/** Everything there is to say about a case: why it did not run, or what its run, its repetitions and its attempts showed. */
export function judgeCase(facts: CaseFacts): FindingDraft[] {
  const { packCase, missingFiles, run } = facts.record;
  if (facts.record.skipReason !== null) return [judgeSkip(facts, facts.record.skipReason)];
  if (missingFiles.length > 0) return [judgeMissingFiles(facts)];
  if (run === null) return [];
  const drafts = judgeRun({ ...facts, packCase, run });
  return [...drafts, ...judgeStability(facts, drafts[0]), ...judgeAttempts(facts, drafts)];
}

/** Said rather than left out, so that a pack whose cases are all skipped is not green for having nothing to say. */
function judgeSkip({ pack, record: { packCase }, locate }: CaseFacts, reason: string): FindingDraft {
  return {
    rule: 'regression/skipped', keys: { pack, case: packCase.id }, check: toCaseCheck(packCase.id), outcome: 'not-applicable', location: locate(['skipOn']),
    message: `The case ${packCase.id} is skipped on purpose: ${reason}.`,
  };
}

function judgeMissingFiles({ pack, record, toFixtureId, locate }: CaseFacts): FindingDraft {
  const { packCase, missingFiles } = record;
  const fixture = missingFiles.map(({ path }) => toFixtureId(path)).find((id) => id !== null) ?? null;
  const draft: FindingDraft = {
    rule: 'regression/fixture-missing', keys: { pack, case: packCase.id }, check: toCaseCheck(packCase.id), outcome: 'unverified', reason: 'missing-evidence', location: locate(['id']),
    message: `The case ${packCase.id} was not run: ${missingFiles.map(({ path }) => path).join(', ')} ${missingFiles.length === 1 ? 'does' : 'do'} not exist.`,
    expected: missingFiles.map(({ path }) => path),
  };
  if (fixture === null) return draft;
  return { ...draft, causedBy: toFinding({ rule: 'fixture/missing', keys: { pack, fixture }, check: null, outcome: 'fail', message: '' }).fingerprint };
}

function judgeStability({ pack, record, locate }: CaseFacts, cause: FindingDraft | undefined): FindingDraft[] {
  const { packCase, unstable } = record;
  return (unstable ?? []).map((file) => ({
    rule: 'regression/not-deterministic', keys: { pack, case: packCase.id, file }, check: toCaseCheck(packCase.id), outcome: 'fail', location: locate(['repeat']),
    message: `${file} of the case ${packCase.id} was not the same in ${packCase.repeat} runs.`, expected: 'the same every time', actual: 'another',
    ...(cause === undefined || cause.rule === 'regression/output-differs' ? {} : { causedBy: toFinding(cause).fingerprint }),
  }));
}

/** A case that is red anyway is not flaky in addition. */
function judgeAttempts({ pack, record, locate }: CaseFacts, drafts: readonly FindingDraft[]): FindingDraft[] {
  const { packCase, attempts } = record;
  const failures = attempts.filter(({ passed }) => !passed).length;
  if (failures === 0 || drafts.some(isRed)) return [];
  const allowed = packCase.attempts?.allowedFailures ?? 0;
  return [{
    rule: 'regression/flaky', keys: { pack, case: packCase.id }, check: toCaseCheck(packCase.id), outcome: 'warn', location: locate(['attempts']),
    message: `The case ${packCase.id} passed ${attempts.length - failures} of ${attempts.length} attempts; its budget allows ${allowed} ${allowed === 1 ? 'failure' : 'failures'}.`,
    expected: attempts.length, actual: attempts.length - failures,
  }];
}

export function isRed({ outcome }: Pick<FindingDraft, 'outcome'>): boolean {
  return outcome === 'fail' || outcome === 'unverified';
}
