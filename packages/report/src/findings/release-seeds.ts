import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Seed } from './checks.js';

/** The items of the checklist, then cadence and risks, where they are judged. */
export function releaseSeeds({ details: { items, cadence, risk } }: EvidenceDocument<'release-checklist'>): Seed[] {
  return [
    ...items.map(({ id, title, outcome }): Seed => ({ what: 'item', name: id, note: title, outcome })),
    ...(cadence === null ? [] : [{ what: 'release', name: 'cadence', note: cadence.note, outcome: cadence.outcome } as const]),
    ...(risk === null ? [] : [{ what: 'release', name: 'risks', note: risk.unchanged ?? `${risk.cited.length} cited`, outcome: risk.outcome } as const]),
  ];
}
