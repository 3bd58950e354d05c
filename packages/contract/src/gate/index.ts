export { evidenceEntrySchema, type EvidenceEntry } from './evidence-entry.js';
export type { GateDetails, GateDocument, GateJob } from './gate-documents.js';
