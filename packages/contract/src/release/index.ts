export { releaseCalendarSchema, type ReleaseCalendar } from './release-calendar.js';
export {
  bumps, releaseChecklistSchema, type Bump, type BumpDemand, type BumpReport, type CadenceReport, type ChecklistItemResult, type ReadEvidence, type ReleaseChecklistDetails, type RiskReport, type VersionPlace,
} from './release-checklist.js';
export {
  bumpSources, releaseConfigSchema, severities, type BumpSource, type CadenceConfig, type ChecklistConfig, type ChecklistItemConfig, type FreezeWindow, type NotesExclusion, type ReleaseConfig, type ReleaseManifest, type Severity,
} from './release-config.js';
export { releaseNotesReportSchema, type LedgerEntry, type ReleaseNotesReportDetails } from './release-notes-report.js';
export { releaseNotesSchema, type ReleaseNotes } from './release-notes.js';
export { evidenceManifestSchema, evidenceManifestSchemaId, type EvidenceFile, type EvidenceManifest, type ShippedAsset } from './evidence-manifest.js';
export { publicationPayloadType, publicationRecordSchema, publicationRecordSchemaId, type PublicationRecord } from './publication-record.js';
export { releaseEvidenceRecordSchema, type ReleaseEvidenceRecord } from './evidence-record.js';
export {
  releaseEvidenceSchema, releasePublicationSchema, releaseVerificationSchema, type CitedDocument, type PublishStep, type ReleaseEvidenceDetails, type ReleasePublicationDetails, type ReleaseVerificationDetails,
} from './release-evidence.js';
export { riskRegisterSchema, type Risk, type RiskRegister } from './risk-register.js';
export { rollbackEvidenceSchema, rollbackPayloadType, type RollbackEvidence } from './rollback-evidence.js';
export { writtenSchemas } from './written-schemas.js';
