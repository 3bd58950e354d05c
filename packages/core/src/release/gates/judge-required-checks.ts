import type { FindingDraft } from '../../evidence/index.js';
import type { RequiredCheck } from '../../host/index.js';
import { checkOf, type CriterionResult } from '../release-run.js';
import { gateId } from './judge-decisions.js';
import type { RequiredChecksFacts } from './required-checks-facts.js';

/** As GitHub counts them: what was skipped, and what has no opinion, does not hold a merge back. */
const succeeded: ReadonlySet<string> = new Set(['success', 'neutral', 'skipped']);
/** Not over: `action_required` waits for somebody, and `stale` GitHub gave up waiting for. */
const unfinished: ReadonlySet<string> = new Set(['pending', 'action_required', 'stale']);

/** Without a decision of the gate the checks count that the default branch requires, each for this very commit. */
export function judgeRequiredChecks(facts: RequiredChecksFacts): CriterionResult {
  const { branch, commit, required, evidence } = facts;
  const at = `commit ${commit.slice(0, 12)}`;
  if (required.length === 0) return { findings: [nothingRequired(branch)], note: `No decision of the gate was handed over, and ${branch} requires no check.`, evidence };
  const findings = required.flatMap((one) => judgeCheck(one, facts));
  const held = required.length - findings.length;
  return { findings, note: `No decision of the gate was handed over; ${held} of ${required.length} checks that ${branch} requires succeeded for ${at}.`, evidence };
}

/** Of several under one name all must have succeeded: which of them counts is not ours to choose. */
function judgeCheck(required: RequiredCheck, { checks, ownRunId, commit, branch }: RequiredChecksFacts): FindingDraft[] {
  const { name, appId } = required;
  const shared = { rule: 'release/gate-not-passed' as const, keys: { item: gateId, source: `check:${name}${appId === null ? '' : `@${appId}`}` }, check: checkOf(gateId), expected: 'success' };
  const others = checks.filter((one) => one.name === name && (appId === null || one.appId === appId) && (ownRunId === null || one.runId !== ownRunId));
  const at = `for commit ${commit.slice(0, 12)}`;
  const failed = others.find(({ conclusion }) => conclusion !== null && !unfinished.has(conclusion) && !succeeded.has(conclusion));
  if (failed !== undefined) return [{ ...shared, outcome: 'fail', message: `The check ${JSON.stringify(name)}, which ${branch} requires, ended with ${String(failed.conclusion)} ${at}.`, actual: failed.conclusion }];
  const open = others.find(({ conclusion }) => conclusion === null || unfinished.has(conclusion));
  if (open !== undefined) return [{ ...shared, outcome: 'unverified', reason: 'missing-evidence', message: `The check ${JSON.stringify(name)}, which ${branch} requires, has not ended ${at}.`, actual: open.conclusion ?? 'pending', remedy: 'Wait until it has ended, and run this again.' }];
  if (others.length > 0) return [];
  const nobody = ownRunId === null ? 'nobody' : 'nobody but perhaps this very run, which cannot vouch for itself,';
  const why = appId === null ? `${nobody} has reported it` : `the app ${appId}, whose check counts, has not reported it${ownRunId === null ? '' : ' outside this very run'}`;
  return [{ ...shared, outcome: 'unverified', reason: 'missing-evidence', message: `The check ${JSON.stringify(name)}, which ${branch} requires, is not known ${at}: ${why}.`, actual: null, remedy: 'Run the workflow that reports it for this commit, or hand the decision of the gate over.' }];
}

function nothingRequired(branch: string): FindingDraft {
  return {
    rule: 'release/gate-not-passed', keys: { item: gateId, source: 'required checks' }, check: checkOf(gateId), outcome: 'unverified', reason: 'missing-evidence',
    message: `There is nothing to rely on: no decision of the gate was handed over, and ${branch} requires no check.`,
    remedy: 'Hand the decision over (`needs`, or `documents`), or require checks on the branch in a ruleset.',
  };
}
