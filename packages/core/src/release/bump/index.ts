export { compareBumps, nextVersion, stepBetween, sumDemands, toRequired, type Demand } from './bump.js';
export { bumpOf, judgeCommits, type CommitEvidence } from './judge-commits.js';
export { findReverted, type LoggedCommit, type Reverts } from './find-reverted.js';
export { isBreakingItem, judgeSections, kindOfSection, type SectionKind } from './judge-sections.js';
export { judgeChangeset, parseChangeset, type Changeset } from './parse-changeset.js';
export { parseConventionalCommit, parseConventionalHeader, saysBreaking, type CommitMessage, type ConventionalCommit } from './parse-conventional-commit.js';
export { readRevert, type Revert } from './read-revert.js';
