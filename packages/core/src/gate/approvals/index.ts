export { noApprovals, type ApprovalFacts } from './approval-facts.js';
export { approvalsCheck, judgeApprovals } from './judge-approvals.js';
