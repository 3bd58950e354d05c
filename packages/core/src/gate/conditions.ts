/** Text of a condition without `${{ }}`, white space and case: functions of the expression language ignore case. */
function normalise(condition: string): string {
  const bare = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  return bare.replace(/\s+/g, '').toLowerCase();
}

/** Exactly `always()`. With anything beside it (`always() && …`) the job can be skipped, and a skipped required check counts as passed. */
export function isAlways(condition: string | null): boolean {
  return condition !== null && normalise(condition) === 'always()';
}

/** True when the job also runs after a failure: it says `always()` or `!cancelled()`, and does not ask for `success()` all the same. */
export function survivesFailure(condition: string | null): boolean {
  if (condition === null) return false;
  const calls = normalise(condition).replace(/'(?:[^']|'')*'/g, "''");
  return /(?<!!)\balways\(\)|!cancelled\(\)/.test(calls) && !/(?<!!)\bsuccess\(\)/.test(calls);
}
