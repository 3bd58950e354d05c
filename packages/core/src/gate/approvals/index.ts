export { noApprovals, type ApprovalFacts, type Ownership, type SourceProblem } from './approval-facts.js';
export type { Candidate } from './candidate.js';
export { collectApprovals } from './collect-approvals.js';
export { approvalsCheck, countPeople, judgeApprovals, judgeCandidates } from './judge-approvals.js';
export { openAuthority, readTrustedKeys, type Authority, type TrustedKeys } from './open-authority.js';
export { tryRead } from './to-problem.js';
