export { documentSchemas, isKnownKind, schemaVersion, type DocumentOf, type EvidenceDocument, type KnownKind } from './documents.js';
