import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Seed } from './check.js';

/** The items of the checklist, then cadence and risks, where they are judged. */
export function releaseSeeds({ details: { items, cadence, risk } }: EvidenceDocument<'release-checklist'>): Seed[] {
  return [
    ...items.map(({ id, title, outcome }): Seed => ({ what: 'item', name: id, note: title, outcome })),
    ...(cadence === null ? [] : [{ what: 'release', name: 'cadence', note: cadence.note, outcome: cadence.outcome } as const]),
    ...(risk === null ? [] : [{ what: 'release', name: 'risks', note: risk.unchanged ?? `${risk.cited.length} cited`, outcome: risk.outcome } as const]),
  ];
}

/** What evidence stands on, what was verified of it, and what was done to the release. */
export function publishedSeeds(document: EvidenceDocument<'release-evidence' | 'release-verification' | 'release-publication'>): Seed[] {
  switch (document.kind) {
    case 'release-evidence':
      return document.details.documents.map(({ kind, key, verdict, role }): Seed => ({ what: 'document', name: `${kind}:${key}`, note: role === 'reference' ? `${verdict}, a reference` : verdict, outcome: null }));
    case 'release-verification':
      return document.details.attestations.map(({ path, predicateType, outcome }): Seed => ({ what: 'document', name: path, note: predicateType, outcome }));
    case 'release-publication':
      return document.details.steps.map(({ action, name, because }): Seed => ({ what: 'change', name: name === null ? action : `${action} ${name}`, note: because, outcome: null }));
  }
}
