/** Every kind this version can write and read. Apart from the schemas: programs that run check with generated validators and load none. */
export const knownKinds = ['regression-plan', 'regression-observations', 'drift-report', 'bundle-readiness', 'doc-sync-report', 'security-report', 'release-checklist', 'release-notes-report', 'release-evidence', 'release-verification', 'release-publication', 'gate-decision'] as const;

/** A kind that this version can read. */
export type KnownKind = (typeof knownKinds)[number];

export function isKnownKind(kind: string): kind is KnownKind {
  return knownKinds.some((known) => known === kind);
}

/** Version that this program writes, per kind. */
export const schemaVersion = '1.0';
