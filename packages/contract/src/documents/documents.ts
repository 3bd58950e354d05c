import type * as z from 'zod/mini';
import type { Envelope } from '../envelope/envelope.js';
import { driftReportSchema } from '../drift/drift-documents.js';
import { gateDecisionSchema } from '../gate/gate-documents.js';
import { regressionObservationsSchema, regressionPlanSchema } from '../regression/regression-documents.js';

/** Every kind this version can write and read, with its schema. Later capabilities add theirs here. */
export const documentSchemas = {
  'regression-plan': regressionPlanSchema,
  'regression-observations': regressionObservationsSchema,
  'drift-report': driftReportSchema,
  'gate-decision': gateDecisionSchema,
} as const;

/** A kind that this version can read. */
export type KnownKind = keyof typeof documentSchemas;
type DetailsOf = { [K in KnownKind]: z.infer<(typeof documentSchemas)[K]>['details'] };
/** The document of exactly one kind. */
export interface DocumentOf<K extends KnownKind> extends Envelope {
  readonly kind: K;
  readonly details: DetailsOf[K];
}
/** The document of one kind; without an argument, any of them, told apart by `kind`. */
export type EvidenceDocument<K extends KnownKind = KnownKind> = { [P in K]: DocumentOf<P> }[K];

export function isKnownKind(kind: string): kind is KnownKind {
  return Object.hasOwn(documentSchemas, kind);
}

/** Version that this program writes, per kind. */
export const schemaVersion = '1.0';
