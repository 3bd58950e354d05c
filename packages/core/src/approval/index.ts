export { parseApproval, readApproval, type ApprovalExpectation, type ApprovalFault, type ApprovalOutcome, type ApprovalRefusal } from './read-approval.js';
