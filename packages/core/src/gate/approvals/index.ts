export { noApprovals, type ApprovalFacts } from './approval-facts.js';
export { approvalsCheck, judgeApprovals } from './judge-approvals.js';
export { openAuthority, readTrustedKeys, type Authority, type TrustedKeys } from './open-authority.js';
export { tryRead } from './to-problem.js';
