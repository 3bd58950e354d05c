export { documentSchemas, type DocumentOf, type EvidenceDocument } from './documents.js';
export { isKnownKind, knownKinds, schemaVersion, type KnownKind } from './known-kinds.js';
