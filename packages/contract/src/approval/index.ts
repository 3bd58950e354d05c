export { approvalPayloadType, approvalSchema, approvalSchemaId, type Approval } from './approval.js';
