import type * as z from 'zod/mini';
import type { Envelope } from '../envelope/envelope.js';
import { driftReportSchema } from '../drift/drift-documents.js';
import { bundleReadinessSchema } from '../bundle/bundle-readiness.js';
import { docSyncReportSchema } from '../docs/doc-sync-report.js';
import { gateDecisionSchema } from '../gate/gate-documents.js';
import { regressionObservationsSchema, regressionPlanSchema } from '../regression/regression-documents.js';
import { releaseChecklistSchema } from '../release/release-checklist.js';
import { releaseEvidenceSchema, releasePublicationSchema, releaseVerificationSchema } from '../release/release-evidence.js';
import { releaseNotesReportSchema } from '../release/release-notes-report.js';
import { securityReportSchema } from '../security/security-report.js';
import type { KnownKind } from './known-kinds.js';

/** The schema of every kind. Later capabilities add theirs here and in the list of kinds. */
export const documentSchemas = {
  'regression-plan': regressionPlanSchema,
  'regression-observations': regressionObservationsSchema,
  'drift-report': driftReportSchema,
  'bundle-readiness': bundleReadinessSchema,
  'doc-sync-report': docSyncReportSchema,
  'security-report': securityReportSchema,
  'release-checklist': releaseChecklistSchema,
  'release-notes-report': releaseNotesReportSchema,
  'release-evidence': releaseEvidenceSchema,
  'release-verification': releaseVerificationSchema,
  'release-publication': releasePublicationSchema,
  'gate-decision': gateDecisionSchema,
} as const satisfies Record<KnownKind, z.ZodMiniType>;

type DetailsOf = { [K in KnownKind]: z.infer<(typeof documentSchemas)[K]>['details'] };
/** The document of exactly one kind. */
export interface DocumentOf<K extends KnownKind> extends Envelope {
  readonly kind: K;
  readonly details: DetailsOf[K];
}
/** The document of one kind; without an argument, any of them, told apart by `kind`. */
export type EvidenceDocument<K extends KnownKind = KnownKind> = { [P in K]: DocumentOf<P> }[K];
