export { evidenceEntrySchema, type EvidenceEntry } from './evidence-entry.js';
export type { GateApproval, GateDetails, GateDocument, GateJob } from './gate-documents.js';
