export { assembleEvidence } from './assemble-evidence.js';
export { evidencePlace, type EvidencePlace } from './evidence-place.js';
export { writeArchive } from './write-archive.js';
export { toRecord, type RecordFacts } from './to-record.js';
