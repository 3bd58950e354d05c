export { documentSchemas, isKnownKind, schemaVersion, type EvidenceDocument, type KnownKind } from './documents.js';
