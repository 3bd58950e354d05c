export { evidenceEntrySchema, type EvidenceEntry, type GateDetails, type GateDocument, type GateJob } from './gate-documents.js';
