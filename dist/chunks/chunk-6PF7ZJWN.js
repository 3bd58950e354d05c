import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/gate/level/judge-work-tree.ts
function judgeWorkTree({ refuseDirty }, { subject, isUnderReview }) {
  if (!refuseDirty) return [];
  const { dirty, commit, testedCommit } = subject;
  const shared = { rule: "gate/work-tree-dirty", keys: {}, check: "level", outcome: "unverified" };
  if (!isUnderReview && commit !== testedCommit) {
    return [{
      ...shared,
      reason: "wrong-subject",
      expected: commit,
      actual: testedCommit,
      message: `Checked out is ${testedCommit ?? "nothing"}, but ${commit ?? "nothing"} is to be released.`,
      remedy: "Check out the commit of the run, without `ref`."
    }];
  }
  return dirty ? [{ ...shared, reason: "dirty", message: "Tracked files differ from the commit that is to be released." }] : [];
}

export {
  judgeWorkTree
};
