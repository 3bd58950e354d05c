export { noApprovals, type ApprovalFacts } from './approval-facts.js';
export { collectApprovals } from './collect-approvals.js';
export { approvalsCheck, judgeApprovals } from './judge-approvals.js';
